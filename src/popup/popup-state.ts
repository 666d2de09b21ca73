/** What the popup knows, and which one state follows from it. Pure: every state is tested without a browser. */
import type { Arrival, Built, LibraryStatus, PageSummary, SiteStatus } from '../messaging/protocol.ts';

/** What a question came to: its answer, or why there is none. */
export type Answer<T> = { ok: true; value: T } | { ok: false; code: string; detail: string };

/** The tab in question, as far as the browser lets us see it. */
export interface TabView {
  id: number;
  /** Absent without access to the tab's site. */
  url?: string;
}

export interface Known {
  tab: TabView | 'gone';
  /** The popup was opened for a tab by number, not by a click on the toolbar: the browser may hide that tab. */
  byNumber: boolean;
  /** Undefined: not a page that extensions may read (the browser's own, its shop), or an unknown one. */
  site?: Answer<SiteStatus>;
  library: Answer<LibraryStatus>;
  page: Answer<PageSummary>;
  /** Polled so often that "still reading" is no longer the truth. */
  stuck: boolean;
}

export type PopupState =
  | { kind: 'asking' }
  | { kind: 'tab-gone' | 'unknown-page' | 'browser-page' }
  | { kind: 'off-everywhere' | 'off-here' | 'no-access' | 'empty' | 'stuck' }
  /** `arrival`: what explains that a page is without our script. */
  | { kind: 'no-script'; arrival: Arrival | null }
  /** Undefined: it has just begun. */
  | { kind: 'building'; built: Built | undefined }
  | { kind: 'unreadable'; detail: string }
  | { kind: 'no-worker' | 'page-busy' | 'page-failed'; detail: string }
  | { kind: 'read'; reading: boolean; summary: PageSummary; library: LibraryStatus };

/** The codes of `Answer` that the popup tells apart; others are failures with a detail. */
export const NO_RECEIVER = 'no-receiver';

function pageState(page: PageSummary, library: LibraryStatus, stuck: boolean): PopupState {
  if (page.status === 'failed') return { kind: 'page-failed', detail: page.detail ?? '' };
  // "Off" although every switch is on: the page has not heard of the switch yet.
  const reading = page.status === 'reading' || page.status === 'off';
  if (reading && stuck && page.matches.length === 0) return { kind: 'stuck' };
  return { kind: 'read', reading: reading && !stuck, summary: page, library };
}

/** First what the reader chose, then what the browser allows, then what is broken, then what the page says. */
export function stateOf(known: Known | undefined): PopupState {
  if (!known) return { kind: 'asking' };
  const { tab, byNumber, site, library, page, stuck } = known;
  if (tab === 'gone') return { kind: 'tab-gone' };
  if (!site) return { kind: byNumber && tab.url === undefined ? 'unknown-page' : 'browser-page' };
  if (library.ok && library.value.state === 'unreadable')
    return { kind: 'unreadable', detail: library.value.detail ?? '' };
  if (!library.ok)
    return { kind: library.code === 'unreadable' ? 'unreadable' : 'no-worker', detail: library.detail };
  if (!site.ok) return { kind: 'no-worker', detail: site.detail };
  if (!site.value.onEverywhere) return { kind: 'off-everywhere' };
  if (!site.value.on) return { kind: 'off-here' };
  // A page that answers has let us in, whatever the permissions say: the toolbar button alone does that.
  if (!site.value.access && !page.ok) return { kind: 'no-access' };
  if (library.value.state === 'empty') return { kind: 'empty' };
  if (library.value.state === 'building') return { kind: 'building', built: library.value.built };
  if (page.ok) return pageState(page.value, library.value, stuck);
  return page.code === NO_RECEIVER
    ? { kind: 'no-script', arrival: site.value.arrival }
    : { kind: 'page-busy', detail: page.detail };
}

/** Whether asking again soon may bring another answer. */
export function isPassing(state: PopupState): boolean {
  return state.kind === 'building' || (state.kind === 'read' && state.reading);
}
