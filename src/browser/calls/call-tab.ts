/** How worker and popup call the content script of a tab: of its top frame, unless another one is named. */
import type { Request, Response, TabCalls } from '../../messaging/protocol.ts';
import { call } from '../../messaging/send.ts';
import { browser } from '../api.ts';

/** @throws when the tab has no content script of ours. */
export function callTab<Kind extends keyof TabCalls>(
  tab: number,
  kind: Kind,
  payload: Request<TabCalls, Kind>,
  frame: number | 'all' = 0,
): Promise<Response<TabCalls, Kind>> {
  // One try: a tab without our script is an ordinary answer, not a hiccup.
  return call<TabCalls, Kind>(
    (message) => browser.tabs.sendMessage(tab, message, frame === 'all' ? {} : { frameId: frame }),
    kind,
    payload,
    [],
  );
}
