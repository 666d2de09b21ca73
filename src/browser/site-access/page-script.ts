/**
 * Where the page script runs: statically on the news hosts of the manifest, registered for sites that the reader
 * granted, injected into one tab on request. Registrations vanish on updates, so they are reconciled, not made once.
 */
import { browser } from '../api.ts';
import { grantedOrigins } from './permissions.ts';

const SCRIPT_ID = 'counterframe-granted';

/** The build decides the file names; the manifest knows them. Firefox gives them back as whole addresses. */
function pageFiles(): { js: string[]; css: string[]; matches: string[] } {
  const script = browser.runtime.getManifest().content_scripts?.[0];
  const root = browser.runtime.getURL('');
  const inPackage = (file: string) => new URL(file, root).pathname.slice(1);
  return {
    js: (script?.js ?? []).map(inPackage),
    css: (script?.css ?? []).map(inPackage),
    matches: script?.matches ?? [],
  };
}

let reconciling: Promise<void> = Promise.resolve();

/** Makes the registered script agree with the permissions as they are now. One at a time: two would both register. */
export function reconcilePageScript(): Promise<void> {
  reconciling = reconciling.catch(() => undefined).then(reconcile);
  return reconciling;
}

async function reconcile(): Promise<void> {
  const { js, css, matches } = pageFiles();
  const named = new Set(matches);
  const wanted = (await grantedOrigins()).filter((origin) => !named.has(origin)).sort();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  const script = {
    id: SCRIPT_ID,
    js,
    css,
    matches: wanted,
    runAt: 'document_idle' as const,
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  };
  if (wanted.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  } else if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** @returns false where the browser forbids it: no permission for the tab, or a page that no extension may touch. */
export async function injectPageScript(tab: number): Promise<boolean> {
  const { js, css } = pageFiles();
  try {
    await browser.scripting.insertCSS({ target: { tabId: tab, allFrames: true }, files: css });
    await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: js });
    return true;
  } catch {
    return false;
  }
}

/** The build puts it there (vite.config.ts). It is loaded when the first card opens, not before. */
const CARD_SCRIPT = 'src/page/card/card.js';

/** @returns false where the browser forbids it. */
export async function injectCard(tab: number | undefined, frame = 0): Promise<boolean> {
  if (tab === undefined) return false;
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [frame] },
      files: [CARD_SCRIPT],
    });
    return true;
  } catch (cause) {
    console.warn('the card was not loaded', cause);
    return false;
  }
}

/** Tabs that were open before their site was granted. */
export async function injectIntoOpenTabs(origins: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: origins });
  await Promise.all(tabs.map((tab) => (tab.id === undefined ? undefined : injectPageScript(tab.id))));
}
