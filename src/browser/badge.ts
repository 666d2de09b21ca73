/** The number on the toolbar button: how many contested claims the tab shows. Nothing where there is none. */
import { browser } from './api.ts';

const BADGE_BACKGROUND = '#4a4a55';

export async function showBadge(tab: number, claims: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color: BADGE_BACKGROUND });
  await browser.action.setBadgeText({
    tabId: tab,
    text: claims === 0 ? '' : claims > 99 ? '99+' : String(claims),
  });
}
