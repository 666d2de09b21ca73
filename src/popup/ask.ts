/** Asks tab, page and worker all that the popup shows. Failures are answers too: each has words of its own. */
import { browser } from '../browser/api.ts';
import { callTab } from '../browser/calls/call-tab.ts';
import { callWorker } from '../browser/calls/call-worker.ts';
import type { ClaimRef } from '../claims/model.ts';
import { CallError, messageOf } from '../messaging/errors.ts';
import type { ClaimView, PageSummary } from '../messaging/protocol.ts';
import { isClosedPage } from '../sites/closed-pages.ts';
import { siteOf } from '../sites/pattern.ts';
import { refsOf } from './page/claims-on-page.ts';
import { type Answer, type Known, NO_RECEIVER, type TabView } from './popup-state.ts';

/** `popup.html?tab=7` shows tab 7: the popup as a page of its own, for wide comparisons. */
export function tabOfAddress(search: string): number | undefined {
  const value = new URLSearchParams(search).get('tab');
  return value && /^\d+$/u.test(value) ? Number(value) : undefined;
}

async function findTab(wanted: number | undefined): Promise<TabView | 'gone'> {
  const tab =
    wanted === undefined
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(wanted).catch(() => undefined);
  if (tab?.id === undefined) return 'gone';
  return { id: tab.id, ...(tab.url === undefined ? {} : { url: tab.url }) };
}

async function answer<T>(asked: Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await asked };
  } catch (cause) {
    const detail = messageOf(cause);
    const code = cause instanceof CallError ? cause.code : 'failed';
    return { ok: false, code: detail.includes('Receiving end does not exist') ? NO_RECEIVER : code, detail };
  }
}

/** A page whose own scripts hold it up answers late or never: better to say so than to show nothing. */
const PAGE_ANSWERS_WITHIN_MS = 3_000;

/** The page with what its frames hold, in the order of the frames. A frame that does not answer is left out. */
async function askFrames(tab: number): Promise<PageSummary> {
  const [page, { frames }] = await Promise.all([
    callTab(tab, 'page/summary', {}),
    callWorker('tab/frames', { tab }).catch(() => ({ frames: [] })),
  ]);
  const more = await Promise.all(
    frames.map(async (frame) => {
      const summary = await callTab(tab, 'page/summary', {}, frame).catch(() => undefined);
      return summary?.matches.map((match) => ({ ...match, frame, site: siteOf(summary.url) })) ?? [];
    }),
  );
  const matches = [...page.matches, ...more.flat()].map((match, sequence) => ({ ...match, sequence }));
  return { ...page, matches };
}

/** While a page is being read only the page has news. */
export function askPage(tab: number): Promise<Answer<PageSummary>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no answer within ${PAGE_ANSWERS_WITHIN_MS / 1000} s`)),
      PAGE_ANSWERS_WITHIN_MS,
    );
  });
  return answer(Promise.race([askFrames(tab), late]).finally(() => clearTimeout(timer)));
}

export async function askAll(wanted: number | undefined): Promise<Omit<Known, 'stuck'>> {
  const library = answer(callWorker('library/status', {}));
  const byNumber = wanted !== undefined;
  const tab = await findTab(wanted);
  if (tab === 'gone')
    return { tab, byNumber, library: await library, page: { ok: false, code: NO_RECEIVER, detail: '' } };
  const asked = askPage(tab.id);
  // The browser may hide the address while the page itself answers.
  const url = tab.url ?? (await asked.then((page) => (page.ok ? page.value.url : undefined)));
  const isOpen = url !== undefined && siteOf(url) && !isClosedPage(url, browser.runtime.getURL(''));
  const site = isOpen ? await answer(callWorker('site/get', { url })) : undefined;
  return {
    tab: url === undefined ? tab : { ...tab, url },
    byNumber,
    ...(site ? { site } : {}),
    library: await library,
    page: await asked,
  };
}

/** Fetches the claims that are not known yet. @throws CallError */
export async function fetchViews(
  page: Answer<PageSummary>,
  known: Map<ClaimRef, ClaimView>,
): Promise<Map<ClaimRef, ClaimView>> {
  const refs = page.ok ? refsOf(page.value.matches).filter((ref) => !known.has(ref)) : [];
  if (refs.length === 0) return known;
  const views = await callWorker('claims/get', { refs });
  return new Map([...known, ...views.map((view) => [view.ref, view] as const)]);
}
