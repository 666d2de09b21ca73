/** The reader's keys (manifest `commands`): they are the browser's, so that no page can take them or be disturbed. */
import { callTab } from '../browser/calls/call-tab.ts';
import type { Step } from '../messaging/protocol.ts';
import { siteStatus, switchSite } from './sites.ts';
import { step } from './walk.ts';

interface CommandTab {
  id?: number | undefined;
  url?: string | undefined;
}

const STEP_OF: Record<string, Step> = {
  'next-mark': 'next',
  'previous-mark': 'previous',
  'open-card': 'open',
};

async function toggleSite(id: number, url: string | undefined): Promise<void> {
  // The browser shows the address when the key is pressed; where it does not, the page knows it.
  const address = url ?? (await callTab(id, 'page/summary', {})).url;
  const { site, on, onEverywhere } = await siteStatus(address);
  if (!onEverywhere) return;
  await switchSite(site, !on);
  await callTab(id, 'page/tell', { site, on: !on });
}

/** A tab without our script has nothing to step through: that is no failure. */
export async function runCommand(name: string, tab: CommandTab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  const to = STEP_OF[name];
  const work = to ? step(tab.id, to) : toggleSite(tab.id, tab.url);
  await work.catch((cause: unknown) => console.warn(`${name}:`, cause));
}
