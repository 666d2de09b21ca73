/** The same thing twice: which of the two a page means, nobody could tell. */
import type { Claim } from '../../claims/model.ts';
import { tokensOf } from '../../matching/text/tokenise.ts';
import { clip, type Finding, finding, type Linted } from '../finding.ts';

interface Text {
  place: string;
  text: string;
  /** Equal for texts of the same words. */
  key: string;
}

type Kind = 'statements' | 'sentences' | 'phrases';

/** Stored claims are compared again with every letter that somebody types into a new one. */
const known = new WeakMap<Claim, Record<Kind, Text[]>>();

function textsOf(claim: Claim): Record<Kind, Text[]> {
  const before = known.get(claim);
  if (before) return before;
  const text = (place: string, words: string): Text => ({
    place,
    text: words,
    key: tokensOf(words).words.join(' '),
  });
  const { match, framings } = claim;
  const texts = {
    statements: [text('statement', claim.statement)],
    sentences: [
      ...match.phrasings.map((words, at) => text(`match.phrasings[${at}]`, words)),
      ...framings.map(({ summary }, at) => text(`framings[${at}].summary`, summary)),
    ],
    // With anchors of its own, each claim's page decides.
    phrases: match.phrases.flatMap((phrase, at) =>
      phrase.needsAnchor ? [] : [text(`match.phrases[${at}]`, phrase.text)],
    ),
  };
  known.set(claim, texts);
  return texts;
}

/** @param own faults are told of these; in `all` they come last. */
function repeats(
  all: readonly Linted[],
  own: ReadonlySet<Linted>,
  kind: Kind,
  tell: (one: Linted, text: Text, other: string) => Finding,
): Finding[] {
  const first = new Map<string, { of: Linted; place: string }>();
  return all.flatMap((of) =>
    textsOf(of.claim)[kind].flatMap((text) => {
      const other = first.get(text.key);
      if (!other) first.set(text.key, { of, place: text.place });
      // The same phrase twice in one claim does no harm.
      if (!other || !own.has(of) || (other.of === of && kind === 'phrases')) return [];
      return [tell(of, text, `${other.of.pack.id}/${other.of.claim.id} ${other.place}`)];
    }),
  );
}

/** @param others claims that are there already. */
export function lintDuplicates(own: readonly Linted[], others: readonly Linted[]): Finding[] {
  const all = [...others, ...own];
  const ours = new Set(own);
  const tell =
    (severity: 'error' | 'warning', rule: string) =>
    ({ claim }: Linted, { place, text }: Text, other: string) =>
      finding(severity, rule, claim, place, clip(text), other);
  return [
    ...repeats(all, ours, 'statements', tell('error', 'same_statement')),
    ...repeats(all, ours, 'sentences', tell('error', 'copied')),
    ...repeats(all, ours, 'phrases', tell('warning', 'same_phrase')),
  ];
}
