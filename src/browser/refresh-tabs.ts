/** Tells every open page to ask again: claims or switches changed. Tabs without our script just do not answer. */
import { browser } from './api.ts';
import { callTab } from './call-tab.ts';

export async function refreshTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map((tab) => (tab.id === undefined ? null : callTab(tab.id, 'page/refresh', {}))),
  );
}
