/** What would be marked in the text and why, and what would be if an anchor were there. */
import type { Perspective } from '../../../claims/model.ts';
import { perspectiveLabel } from '../../../ui/framings/perspective-chip.tsx';
import { formatNumber, listed } from '../../../ui/words/language.ts';
import { counted } from '../../../ui/words/plural.ts';
import { t } from '../../../ui/words/text.ts';
import { MarkedText } from './marked-text.tsx';
import type { Trial } from './try-text.ts';

const MAX_ANCHORS = 8;

export function Findings({
  trial,
  own,
  known,
}: {
  trial: Trial;
  own: string;
  known: readonly Perspective[];
}) {
  const numbered = trial.matches.map((match, at) => ({ ...match, number: at + 1 }));
  return (
    <>
      <p>
        <strong>{numbered.length > 0 ? counted('try_found', numbered.length) : t('try_nothing')}</strong>
      </p>
      {numbered.length > 0 && (
        <div class="try-text serif">
          {trial.blocks.map((block, at) => (
            <MarkedText text={block} matches={numbered.filter((match) => match.block === at)} />
          ))}
        </div>
      )}
      <ol class="try-list">
        {numbered.map(({ number, claim: ref, framing: framingId, evidence, voice }) => {
          const claim = trial.claims.get(ref);
          const framing = claim?.framings.find((row) => row.id === framingId);
          return (
            <li key={number}>
              <span class="try-number">{formatNumber(number)}</span>
              <div>
                <p class="serif" dir="auto">
                  {claim?.statement || t('try_untitled')}
                </p>
                {ref === own && <p class="label">{t('try_own')}</p>}
                <p class="soft">
                  {framing
                    ? t('try_framing', perspectiveLabel(framing.perspective, known), framing.frame)
                    : t('try_no_framing')}{' '}
                  {evidence.anchor
                    ? t('try_phrase_anchor', evidence.phrase, evidence.anchor)
                    : t('try_phrase', evidence.phrase)}{' '}
                  {voice !== 'unsure' && t(`voice_${voice}`)}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
      {trial.waiting.map(({ statement, phrase, anchors }) => (
        <p key={`${statement} ${phrase}`} class="note">
          {anchors.length > 0
            ? t('try_waiting', phrase, listed(anchors.slice(0, MAX_ANCHORS), 'disjunction'))
            : t('try_waiting_none', phrase)}{' '}
          <bdi class="serif">{statement || t('try_untitled')}</bdi>
        </p>
      ))}
    </>
  );
}
