/** Paste a text, see at once what would be marked and why: the matcher that pages get, before anything is saved. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { claimRef, isActive, MINE, type Perspective } from '../../claims/model.ts';
import type { Library } from '../../storage/claims.ts';
import { readClaim } from '../../claims/read.ts';
import { perspectiveLabel } from '../../ui/framings/perspective-chip.tsx';
import { formatNumber, listed } from '../../ui/language.ts';
import { counted } from '../../ui/plural.ts';
import { t } from '../../ui/text.ts';
import { LintNotes } from '../lint/lint-notes.tsx';
import { claimOf } from './claim-of.ts';
import type { ClaimDraft } from './draft.ts';
import { keepTrial, keptTrial } from './draft-store.ts';
import { MarkedText } from './marked-text.tsx';
import { DRAFT_ID, indexable, type Trial, tryText } from './try-text.ts';

const DEBOUNCE_MS = 120;
const MAX_ANCHORS = 8;

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

export interface TryBoxProps {
  draft: ClaimDraft;
  known: readonly Perspective[];
  library: Library;
}

export function TryBox({ draft, known, library }: TryBoxProps) {
  const [text, setText] = useState(keptTrial);
  const settledDraft = useSettled(draft);
  const settledText = useSettled(text);
  const claims = useMemo(
    () => indexable(library.claims, settledDraft, known),
    [library, settledDraft, known],
  );
  const trial = useMemo(
    () => (settledText.trim() ? tryText(settledText, claims) : undefined),
    [claims, settledText],
  );
  const own = claimRef(MINE, settledDraft.base?.id ?? DRAFT_ID);
  const ownClaim = claims.at(-1)?.claim;
  const checked = useMemo(
    () => readClaim(claimOf(settledDraft, known, settledDraft.base?.id ?? DRAFT_ID).claim),
    [settledDraft, known],
  );
  const all = useMemo(
    () => [...known, ...claimOf(settledDraft, known, DRAFT_ID).perspectives],
    [settledDraft, known],
  );

  return (
    <section class="try" aria-label={t('try_title')}>
      <h2>{t('try_title')}</h2>
      <label class="hint" for="try-text">
        {t('try_hint')}
      </label>
      <textarea
        id="try-text"
        rows={7}
        dir="auto"
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          keepTrial(event.currentTarget.value);
        }}
      />
      {trial && ownClaim && !isActive(ownClaim) && <p class="note">{t('inactive')}</p>}
      {checked.ok && <LintNotes claim={checked.value} library={library} />}
      <div role="status">{trial && <Findings trial={trial} own={own} known={all} />}</div>
    </section>
  );
}

function Findings({ trial, own, known }: { trial: Trial; own: string; known: readonly Perspective[] }) {
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
