/** Tells every open page to ask again: claims or switches changed. Tabs without our script just do not answer. */
import { browser } from '../api.ts';
import { callTab } from './call-tab.ts';

export async function refreshTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  // Nobody waits for the answers: one tab behind an open dialog would hold up the reader's click.
  for (const { id } of tabs)
    if (id !== undefined) void callTab(id, 'page/refresh', {}, 'all').catch(() => undefined);
}
