/** What the popup's buttons do. Each one fixes one state; each throws with a reason that the popup shows. */
import { browser } from '../browser/api.ts';
import { callTab } from '../browser/calls/call-tab.ts';
import { callWorker } from '../browser/calls/call-worker.ts';
import type { MarkPlace, NamedMute, TopicView } from '../messaging/protocol.ts';

/** Puts our script into the tab; where that cannot be done, loading the page again does it. */
export async function readTab(tab: number): Promise<void> {
  const injected = await callWorker('tab/read', { tab }).then(
    (answer) => answer.injected,
    () => false,
  );
  if (!injected) await browser.tabs.reload(tab);
}

/** The page forgets what it knows and asks again. */
export async function readAgain(tab: number): Promise<void> {
  await callTab(tab, 'page/refresh', {}).catch(() => readTab(tab));
}

/** A page that was too long goes on being read. */
export async function readOn(tab: number): Promise<void> {
  await callTab(tab, 'page/continue', {});
}

export async function reload(tab: number): Promise<void> {
  await browser.tabs.reload(tab);
}

export async function setSite(site: string, on: boolean): Promise<void> {
  await callWorker('site/set', { site, on });
}

export async function setEverywhere(on: boolean): Promise<void> {
  await callWorker('everywhere/set', { on });
}

export async function setTopic({ pack, topic }: TopicView, on: boolean): Promise<void> {
  await callWorker('topics/set', { pack: pack.id, topic, on });
}

/** @returns its id, which takes it back. */
export async function mute(named: NamedMute): Promise<string> {
  return (await callWorker('tab/mute', named)).id;
}

export async function unmute(id: string): Promise<void> {
  await callWorker('tab/unmute', { id });
}

export async function restore(erase: boolean): Promise<void> {
  const { state, detail } = await callWorker('library/restore', { erase });
  if (state === 'unreadable') throw new Error(detail ?? '');
}

/** @returns whether the words are still there to be shown. */
export async function reveal(
  tab: number,
  { block, start, claim, frame }: MarkPlace,
  bringToFront: boolean,
): Promise<boolean> {
  const { shown } = await callTab(tab, 'page/reveal', { block, start, claim }, frame);
  if (shown && bringToFront) await browser.tabs.update(tab, { active: true });
  return shown;
}

export async function openInTab(tab: number): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/popup/popup.html?tab=${tab}`) });
  window.close();
}

export async function openOptions(section = ''): Promise<void> {
  if (section)
    await browser.tabs.create({ url: browser.runtime.getURL(`src/options/options.html#${section}`) });
  else await browser.runtime.openOptionsPage();
  window.close();
}
