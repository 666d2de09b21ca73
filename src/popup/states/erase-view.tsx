/** The database cannot be read. Trying again is safe; starting afresh costs the user's own claims and asks twice. */
import { useState } from 'preact/hooks';
import { Notice } from '../../ui/notice.tsx';
import { t } from '../../ui/text.ts';
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
  if (sure)
    return (
      <Notice title={t('erase_sure')}>
        <p>{t('erase_cost')}</p>
        <div class="actions">
          <button type="button" class="button" disabled={busy} onClick={() => setSure(false)}>
            {t('keep')}
          </button>
          <button type="button" class="button" disabled={busy} onClick={() => void act(restore(true), true)}>
            {t('erase_now')}
          </button>
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
        <button type="button" class="button main" disabled={busy} onClick={again}>
          {t('try_again')}
        </button>
        <button type="button" class="text-button" disabled={busy} onClick={() => setSure(true)}>
          {t('erase')}
        </button>
      </div>
    </Notice>
  );
}
