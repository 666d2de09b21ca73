/** The claims are being read, cannot be read, or are gone: what happened, what is safe, what to do. */
import { useState } from 'preact/hooks';
import { callWorker } from '../browser/calls/call-worker.ts';
import { BusyButton } from '../ui/buttons/busy-button.tsx';
import { focusSoon } from '../ui/focus-soon.ts';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/words/text.ts';
import { reasonOf } from './reason.ts';
import type { LibraryView } from './use-library.ts';

export interface LibraryTroubleProps {
  view: Exclude<LibraryView, { kind: 'ready' }> | { kind: 'empty' };
  reload: () => Promise<void>;
}

export function LibraryTrouble({ view, reload }: LibraryTroubleProps) {
  const [busy, setBusy] = useState(false);
  const [sure, setSure] = useState(false);
  const [failure, setFailure] = useState('');

  const act = async (action: () => Promise<unknown>) => {
    setBusy(true);
    setFailure('');
    await action().catch((cause: unknown) => setFailure(reasonOf(cause)));
    await reload();
    setBusy(false);
    setSure(false);
  };
  // On the question, not on its button: whoever presses Enter twice must not erase everything.
  const show = (next: boolean) => {
    setSure(next);
    focusSoon();
  };
  const restore = (erase: boolean) => void act(() => callWorker('library/restore', { erase }));

  if (view.kind === 'loading') return <p class="soft">{t('loading')}</p>;
  return (
    <>
      {failure && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      {view.kind === 'empty' ? (
        <Notice title={t('state_empty')}>
          <p>{t('state_empty_why')}</p>
          <div class="actions">
            <BusyButton class="button main" busy={busy} onClick={() => restore(false)}>
              {t('restore')}
            </BusyButton>
          </div>
        </Notice>
      ) : sure ? (
        <Notice title={t('erase_sure')}>
          <p>{t('erase_cost')}</p>
          <div class="actions">
            <BusyButton class="button" busy={busy} onClick={() => show(false)}>
              {t('keep')}
            </BusyButton>
            <BusyButton class="button" busy={busy} onClick={() => restore(true)}>
              {t('erase_now')}
            </BusyButton>
          </div>
        </Notice>
      ) : (
        <Notice title={t('state_unreadable')}>
          <p>{t('state_unreadable_why')}</p>
          <p class="detail" dir="auto">
            {view.detail}
          </p>
          <div class="actions">
            <BusyButton class="button main" busy={busy} onClick={() => void act(reload)}>
              {t('try_again')}
            </BusyButton>
            <BusyButton class="text-button" busy={busy} onClick={() => show(true)}>
              {t('erase')}
            </BusyButton>
          </div>
        </Notice>
      )}
    </>
  );
}
