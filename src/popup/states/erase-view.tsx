/** The database cannot be read. Trying again is safe; starting afresh costs the user's own claims and asks twice. */
import { useState } from 'preact/hooks';
import { BusyButton } from '../../ui/buttons/busy-button.tsx';
import { focusSoon } from '../../ui/focus-soon.ts';
import { Notice } from '../../ui/notice.tsx';
import { t } from '../../ui/words/text.ts';
import { restore } from '../actions.ts';
import type { Act } from '../use-popup.ts';

export interface EraseViewProps {
  detail: string;
  busy: boolean;
  again: () => void;
  act: Act;
}

export function EraseView({ detail, busy, again, act }: EraseViewProps) {
  const [sure, setSure] = useState(false);
  // On the question, not on its button: whoever presses Enter twice must not erase everything.
  const show = (next: boolean) => {
    setSure(next);
    focusSoon();
  };
  if (sure)
    return (
      <Notice title={t('erase_sure')}>
        <p>{t('erase_cost')}</p>
        <div class="actions">
          <BusyButton class="button" busy={busy} onClick={() => show(false)}>
            {t('keep')}
          </BusyButton>
          <BusyButton class="button" busy={busy} onClick={() => void act(restore(true), true)}>
            {t('erase_now')}
          </BusyButton>
        </div>
      </Notice>
    );
  return (
    <Notice title={t('state_unreadable')}>
      <p>{t('state_unreadable_why')}</p>
      {detail && (
        <p class="detail" dir="auto">
          {detail}
        </p>
      )}
      <div class="actions">
        <BusyButton class="button main" busy={busy} onClick={again}>
          {t('try_again')}
        </BusyButton>
        <BusyButton class="text-button" busy={busy} onClick={() => show(true)}>
          {t('erase')}
        </BusyButton>
      </div>
    </Notice>
  );
}
