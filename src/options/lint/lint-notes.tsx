/** What an experienced author would say of the claim before it is saved. Advice only. */
import { useMemo } from 'preact/hooks';
import type { Claim } from '../../claims/model.ts';
import type { Library } from '../../storage/claims.ts';
import { type TextKey, t } from '../../ui/words/text.ts';
import { lintDraft } from './lint-draft.ts';

export function LintNotes({ claim, library }: { claim: Claim; library: Library }) {
  const findings = useMemo(
    () =>
      lintDraft(claim, library).filter(
        ({ severity, rule }) => severity === 'warning' || rule === 'few_perspectives',
      ),
    [claim, library],
  );
  if (findings.length === 0) return null;
  return (
    <aside aria-label={t('lint_title')}>
      <h2>{t('lint_title')}</h2>
      <ul class="lint-list">
        {findings.map(({ rule, place, details }) => (
          <li key={`${rule} ${place}`}>{t(`lint_${rule}` as TextKey, ...details)}</li>
        ))}
      </ul>
    </aside>
  );
}
