/** Stored rows that cannot be read: named with place and reason, and deleted only at the user's word. */
import { useState } from 'preact/hooks';
import { type BadRow, deleteRow, type Library } from '../storage/claims.ts';
import { About } from '../ui/words/filled.tsx';
import { counted } from '../ui/words/plural.ts';
import { t } from '../ui/words/text.ts';
import { problemText, reasonOf } from './reason.ts';
import { tellPages } from './tell-pages.ts';

export interface ProblemsProps {
  library: Library;
  reload: () => Promise<void>;
}

export function Problems({ library: { skipped }, reload }: ProblemsProps) {
  const [failure, setFailure] = useState('');

  const remove = async ({ ref }: BadRow) => {
    try {
      await deleteRow(ref);
      setFailure('');
      await tellPages();
      await reload();
    } catch (cause) {
      setFailure(reasonOf(cause));
    }
  };

  return (
    <>
      <h1>{t('menu_problems')}</h1>
      {failure && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      {skipped.length === 0 ? (
        <p>{t('problems_none')}</p>
      ) : (
        <>
          <p>{counted('problems_some', skipped.length)}</p>
          <ul class="rows">
            {skipped.map((row) => (
              <li key={row.ref} class="row">
                <div class="row-words">
                  <p>
                    <code dir="ltr">{row.ref}</code>
                  </p>
                  <p class="soft">{t('problem_at', row.place, problemText(row))}</p>
                </div>
                <button type="button" class="button" onClick={() => void remove(row)}>
                  {t('delete')}
                  <About what={row.ref} />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
