/** What the reader answered with "not this": each can be marked again, and that can be taken back too. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { MuteRow } from '../../storage/database.ts';
import { addMute, listMutes, removeMute } from '../../storage/mutes.ts';
import { About } from '../../ui/words/filled.tsx';
import { keepFocus } from '../../ui/focus-soon.ts';
import { t } from '../../ui/words/text.ts';
import { reasonOf } from '../reason.ts';
import { tellPages } from '../tell-pages.ts';
import { type ToastContent, UNDO } from '../../ui/toast/toast.tsx';
import type { LibraryView } from '../use-library.ts';

export interface MutesSectionProps {
  view: LibraryView;
  say: (toast: ToastContent) => void;
}

function reachOf({ scope, phrase = '', site = '' }: MuteRow): string {
  if (scope === 'phrase') return t('mutes_phrase', phrase);
  return scope === 'site' ? t('mutes_site', site) : t('mutes_claim');
}

export function MutesSection({ view, say }: MutesSectionProps) {
  const [rows, setRows] = useState<readonly MuteRow[]>();
  const [failure, setFailure] = useState('');
  const load = useCallback(() => listMutes().then(setRows, (cause) => setFailure(reasonOf(cause))), []);
  useEffect(() => {
    void load();
    // A card in another tab may have added one.
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, [load]);

  const statements = new Map(
    view.kind === 'ready' ? view.library.claims.map(({ ref, claim }) => [ref, claim.statement]) : [],
  );
  const write = async (action: Promise<unknown>, done?: ToastContent) => {
    try {
      await action;
      await tellPages();
      await load();
      if (!done) return;
      say(done);
      keepFocus(UNDO);
    } catch (cause) {
      say({ text: reasonOf(cause) });
    }
  };

  return (
    <>
      <h1>{t('menu_mutes')}</h1>
      {failure && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      {rows && <p>{t(rows.length === 0 ? 'mutes_none' : 'mutes_lead')}</p>}
      <ul class="rows">
        {rows?.map((row) => {
          const statement = statements.get(row.claim) ?? t('mutes_gone');
          const done = {
            text: t('marked_again', statement),
            undo: () => write(addMute(row)),
            undone: `[data-mute="${CSS.escape(row.id)}"] button`,
          };
          return (
            <li key={row.id} class="row" data-mute={row.id}>
              <div class="row-words">
                <p class="serif" dir="auto">
                  {statement}
                </p>
                <p class="soft">{reachOf(row)}</p>
              </div>
              <button type="button" class="button" onClick={() => void write(removeMute(row.id), done)}>
                {t('mark_again')}
                <About what={statement} />
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
