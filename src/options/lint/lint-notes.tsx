/** What an experienced author would say of the claim before it is saved. Advice only. */
import type { Claim } from '../../claims/model.ts';
import { type TextKey, t } from '../../ui/words/text.ts';
import { useLint } from './use-lint.ts';

/** @param draft however incomplete it is. */
export function LintNotes({ draft, revision }: { draft: Claim; revision: number }) {
  const { answer, busy } = useLint(revision, draft);
  if (!answer) return null;
  if ('failure' in answer)
    return (
      <p class="failure" role="status">
        {t('lint_failed', answer.failure)}
      </p>
    );
  if (answer.findings.length === 0) return null;
  return (
    <aside aria-label={t('lint_title')} aria-busy={busy}>
      <h2>{t('lint_title')}</h2>
      <ul class="lint-list">
        {answer.findings.map(({ rule, place, details }) => (
          <li key={`${rule} ${place}`}>{t(`lint_${rule}` as TextKey, ...details)}</li>
        ))}
      </ul>
    </aside>
  );
}
