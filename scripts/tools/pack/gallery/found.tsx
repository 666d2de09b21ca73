/** @jsxRuntime automatic */
/** @jsxImportSource preact */
/** How a claim is found, folded: every word that marks it, and whose wording each is. */
import type { Claim, Framing, PackInfo, Pattern, Phrase } from '../../../../src/claims/model.ts';
import { perspectiveLabel } from '../../../../src/ui/framings/perspective-chip.tsx';

interface FoundProps {
  claim: Claim;
  pack: PackInfo;
}

/** Words from first to last when a pattern does not say: the matcher's own. */
const WITHIN = 30;

const whose = ({ perspective, frame }: Framing, { perspectives }: PackInfo) =>
  `${perspectiveLabel(perspective, perspectives)}: ${frame}`;

function phraseWords({ text, needsAnchor, caseSensitive }: Phrase): string {
  return `“${text}”${needsAnchor ? '*' : ''}${caseSensitive ? ' (in these letters only)' : ''}`;
}

/** By framing, in the order of the columns; last those that name none. */
function Phrases({ claim, pack }: FoundProps) {
  const groups = [...claim.framings, undefined].map((framing) => ({
    framing,
    phrases: claim.match.phrases.filter((phrase) => phrase.framing === framing?.id),
  }));
  return (
    <>
      {groups.map(
        ({ framing, phrases }) =>
          phrases.length > 0 && (
            <>
              <dt>
                {framing ? `Phrases, as wording of ${whose(framing, pack)}` : 'Phrases that are nobody’s'}
              </dt>
              <dd>{phrases.map(phraseWords).join(' · ')}</dd>
            </>
          ),
      )}
    </>
  );
}

function patternTitle(pattern: Pattern, at: number, { claim, pack }: FoundProps): string {
  const framing = claim.framings.find(({ id }) => id === pattern.framing);
  return [
    `Pattern ${at + 1}: one of each`,
    pattern.ordered ? 'in this order' : 'in any order',
    `within ${pattern.within ?? WITHIN} words`,
    ...(pattern.needsAnchor ? ['anchored*'] : []),
    ...(framing ? [`as wording of ${whose(framing, pack)}`] : []),
  ].join(', ');
}

function Patterns({ claim, pack }: FoundProps) {
  return (
    <>
      {claim.match.patterns?.map((pattern, at) => (
        <>
          <dt>{patternTitle(pattern, at, { claim, pack })}</dt>
          {pattern.slots.map((slot) => (
            <dd key={slot.join()}>{slot.join(' / ')}</dd>
          ))}
          {pattern.without && pattern.without.length > 0 && (
            <dd>{`and none of: ${pattern.without.join(' / ')}`}</dd>
          )}
        </>
      ))}
    </>
  );
}

/** Lists of the pack that fill this claim's slots. */
function Lists({ claim, pack }: FoundProps) {
  const alternatives = claim.match.patterns?.flatMap(({ slots, without = [] }) => [
    ...slots.flat(),
    ...without,
  ]);
  const used = new Set(alternatives?.filter((text) => text.startsWith('@')));
  return (
    <>
      {[...used].map((name) => (
        <>
          <dt>{name}</dt>
          <dd>{pack.lists?.[name.slice(1)]?.join(' / ')}</dd>
        </>
      ))}
    </>
  );
}

export function Found({ claim, pack }: FoundProps) {
  const { match } = claim;
  return (
    <details class="found">
      <summary>How it is found</summary>
      <dl>
        <Phrases claim={claim} pack={pack} />
        <Patterns claim={claim} pack={pack} />
        <Lists claim={claim} pack={pack} />
        {match.phrasings.length > 0 && <dt>Sentences that say much the same as one of these</dt>}
        {match.phrasings.map((text) => (
          <dd key={text}>{text}</dd>
        ))}
        {match.anchors.length > 0 && (
          <>
            <dt>* only where the page also says one of</dt>
            <dd>{match.anchors.join(', ')}</dd>
          </>
        )}
        {match.exclusions.length > 0 && (
          <>
            <dt>Not where the paragraph says</dt>
            <dd>{match.exclusions.join(', ')}</dd>
          </>
        )}
      </dl>
    </details>
  );
}
