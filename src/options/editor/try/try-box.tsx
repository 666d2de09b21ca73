/** Paste a text, see at once what would be marked and why: the matcher that pages get, before anything is saved. */
import { useMemo, useState } from 'preact/hooks';
import { type Claim, claimRef, isActive, MINE, type Perspective } from '../../../claims/model.ts';
import type { Library } from '../../../storage/claims.ts';
import { t } from '../../../ui/words/text.ts';
import { LintNotes } from '../../lint/lint-notes.tsx';
import { claimOf } from '../claim-of.ts';
import { type ClaimDraft, DRAFT_ID } from '../draft.ts';
import { keepTrial, keptTrial } from '../draft-store.ts';
import { Findings } from './findings.tsx';
import type { Answer } from './questions.ts';
import { useTrial } from './use-trial.ts';

export interface TryBoxProps {
  draft: ClaimDraft;
  known: readonly Perspective[];
  library: Library;
}

export function TryBox({ draft, known, library }: TryBoxProps) {
  const [text, setText] = useState(keptTrial);
  const built = useMemo(() => claimOf(draft, known, draft.base?.id ?? DRAFT_ID), [draft, known]);
  // However incomplete it is: the matcher looks at nothing that the form cannot hold.
  const claim = built.claim as unknown as Claim;
  const { answer, busy, prepare } = useTrial(library.revision, claim, text);
  const all = useMemo(() => [...known, ...built.perspectives], [known, built]);

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
        onFocus={prepare}
        onInput={(event) => {
          setText(event.currentTarget.value);
          keepTrial(event.currentTarget.value);
        }}
      />
      {answer && !isActive(claim) && <p class="note">{t('inactive')}</p>}
      <LintNotes draft={claim} revision={library.revision} />
      <div role="status" aria-busy={busy}>
        {answer ? (
          <Answered answer={answer} own={claimRef(MINE, claim.id)} known={all} />
        ) : (
          busy && <p class="soft">{t('loading')}</p>
        )}
      </div>
    </section>
  );
}

function Answered({ answer, own, known }: { answer: Answer; own: string; known: readonly Perspective[] }) {
  if ('failure' in answer) return <p class="failure">{t('try_failed', answer.failure)}</p>;
  return <Findings trial={answer.trial} own={own} known={known} />;
}
