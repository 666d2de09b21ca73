/** Keeps what the popup knows fresh: asks once, again after every action, and often while the page is being read. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from '../browser/api.ts';
import type { ClaimRef } from '../claims/model.ts';
import { messageOf } from '../messaging/errors.ts';
import type { ClaimView } from '../messaging/protocol.ts';
import { readAgain } from './actions.ts';
import { askAll, askPage, fetchViews } from './ask.ts';
import { isPassing, type Known, type PopupState, stateOf } from './popup-state.ts';

/** Runs what a button does, shows a failure, then asks everything anew. `patient`: see `Popup.refresh`. */
export type Act = (action: Promise<unknown>, patient?: boolean) => Promise<void>;

/** What every part of the popup is given. */
export interface PartProps {
  popup: Popup;
  act: Act;
  busy: boolean;
}

const POLL_EVERY_MS = 400;
/** Pages go on changing after they were read; the list follows without hurry. */
const LOOK_EVERY_MS = 2_000;
/** 30 seconds without any progress: past it we say so and offer a way out. */
const MAX_POLLS = 75;
const MAX_PATIENT_POLLS = 20;
/** A page that failed before the action says so until it has heard of it; after this we believe it. */
const MAX_FAILED_POLLS = 4;
/** After an action the page may still show what it found before; so long we look again. */
const POLLS_AFTER_ACTION = 5;

const pause = () => new Promise((resolve) => setTimeout(resolve, POLL_EVERY_MS));

export interface Popup {
  known: Known | undefined;
  state: PopupState;
  views: ReadonlyMap<ClaimRef, ClaimView>;
  /** @param patient the page was just told to load or to read: give it a moment before saying that it is silent. */
  refresh: (patient?: boolean) => Promise<void>;
}

function patienceWith(next: Omit<Known, 'stuck'>): number {
  const { kind } = stateOf({ ...next, stuck: false });
  if (kind === 'no-script' || kind === 'page-busy') return MAX_PATIENT_POLLS;
  return kind === 'page-failed' ? MAX_FAILED_POLLS : 0;
}

/** The same text twice: the page has not come any further. */
function progressOf({ page }: Pick<Known, 'page'>): string {
  return page.ok ? [page.value.status, page.value.blocks, page.value.unread].join() : page.code;
}

export function usePopup(wanted: number | undefined): Popup {
  const [known, setKnown] = useState<Known>();
  const [views, setViews] = useState(new Map<ClaimRef, ClaimView>());
  /** Answers of an older round are dropped. */
  const round = useRef(0);
  const polls = useRef(0);
  const atLeast = useRef(0);

  const show = useCallback(async (next: Known, mine: number, have: Map<ClaimRef, ClaimView>) => {
    let now = next;
    let all = have;
    try {
      all = await fetchViews(next.page, have);
    } catch (cause) {
      const detail = messageOf(cause);
      now = { ...next, library: { ok: false, code: 'failed', detail } };
    }
    if (mine !== round.current) return;
    setViews(all);
    setKnown(now);
  }, []);

  const refresh = useCallback(
    async (patient = false) => {
      round.current += 1;
      polls.current = 0;
      atLeast.current = patient ? POLLS_AFTER_ACTION : 0;
      const mine = round.current;
      let next = await askAll(wanted);
      for (let tries = 0; patient && tries < patienceWith(next); tries += 1) {
        await pause();
        if (mine !== round.current) return;
        next = await askAll(wanted);
      }
      // Fresh views too: the claims themselves may be what changed.
      await show({ ...next, stuck: false }, mine, new Map());
    },
    [wanted, show],
  );

  useEffect(() => {
    void refresh();
  }, [refresh]);

  const state = stateOf(known);
  const tab = known && known.tab !== 'gone' ? known.tab.id : undefined;
  const passing = isPassing(state);
  const building = state.kind === 'building';
  const wasBuilding = useRef(false);

  useEffect(() => {
    if (!known || tab === undefined || !(known.page.ok || building)) return;
    const mine = round.current;
    const timer = setTimeout(
      async () => {
        const next = building ? await askAll(wanted) : { ...known, page: await askPage(tab) };
        // Slow is not stuck: only a standstill counts.
        polls.current = building || progressOf(next) !== progressOf(known) ? 0 : polls.current + 1;
        atLeast.current -= 1;
        if (mine === round.current) await show({ ...next, stuck: polls.current >= MAX_POLLS }, mine, views);
      },
      passing || atLeast.current > 0 ? POLL_EVERY_MS : LOOK_EVERY_MS,
    );
    return () => clearTimeout(timer);
  }, [known, passing, building, wanted, tab, views, show]);

  useEffect(() => {
    if (state.kind === 'page-failed' && wasBuilding.current && tab !== undefined) {
      // It waited for the claims until its patience ended.
      wasBuilding.current = false;
      void readAgain(tab).then(() => refresh(true));
    }
    if (state.kind === 'building') wasBuilding.current = true;
  }, [state.kind, tab, refresh]);

  useEffect(() => {
    if (tab === undefined) return;
    // The page may be loaded again meanwhile; shown in a tab of its own, the popup may even outlive it.
    const onUpdated = (id: number, change: { status?: string | undefined }) => {
      if (id === tab && change.status === 'complete') void refresh(true);
    };
    const onRemoved = (id: number) => {
      if (id === tab) void refresh();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
    return () => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
    };
  }, [tab, refresh]);

  return { known, state, views, refresh };
}
