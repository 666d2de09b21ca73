/** The page was read, or is being read: the contested claims on it, or an honest nothing. */
import { formatDate } from '../ui/format-date.ts';
import { Notice } from '../ui/notice.tsx';
import { counted, textLanguage } from '../ui/plural.ts';
import { t } from '../ui/text.ts';
import { openOptions, readAgain } from './actions.ts';
import { ClaimItem } from './claim-item.tsx';
import { claimsOnPage } from './claims-on-page.ts';
import type { PopupState } from './popup-state.ts';
import type { Act, Popup } from './use-popup.ts';

export interface ReadViewProps {
  popup: Popup;
  state: Extract<PopupState, { kind: 'read' }>;
  tab: number;
  act: Act;
  inTab: boolean;
}

export function ReadView({ popup, state: { reading, summary, library }, tab, act, inTab }: ReadViewProps) {
  const claims = claimsOnPage(summary.matches, popup.views);
  const readOnce = (
    <button type="button" class="text-button" onClick={() => void act(readAgain(tab), true)}>
      {t('read_again')}
    </button>
  );
  const notes = (
    <>
      {summary.status === 'truncated' && <p class="note">{counted('note_truncated', summary.blocks)}</p>}
      {summary.status === 'gave-up' && (
        <p class="note">
          {t('note_gave_up')} {readOnce}
        </p>
      )}
      {library.skipped > 0 && (
        <p class="note">
          {counted('note_skipped', library.skipped)}{' '}
          <button type="button" class="text-button" onClick={() => void act(openOptions('problems'))}>
            {t('look_at_them')}
          </button>
        </p>
      )}
    </>
  );

  if (claims.length === 0)
    return (
      <Notice title={reading ? t('state_reading') : t('state_nothing')}>
        {reading ? (
          <p class="soft">{counted('reading_blocks', summary.blocks)}</p>
        ) : (
          <p>
            {library.newest
              ? counted('nothing_known', library.claims, formatDate(library.newest, textLanguage()))
              : counted('nothing_known_undated', library.claims)}
          </p>
        )}
        {notes}
      </Notice>
    );

  return (
    <>
      <h1 aria-live="polite">{counted(reading ? 'claims_so_far' : 'claims_here', claims.length)}</h1>
      {notes}
      <ol class="claims">
        {claims.map((claim, at) => (
          <ClaimItem key={claim.view.ref} claim={claim} tab={tab} open={at === 0} inTab={inTab} />
        ))}
      </ol>
    </>
  );
}
