/**
 * The extension API without the polyfill: it would triple the size of the script that runs in every news page.
 * Both browsers answer `sendMessage` with a promise; listeners use `sendResponse`, which both know.
 */
import { isOrphaned } from '../messaging/errors.ts';
import type { PageCalls, Request, Response } from '../messaging/protocol.ts';
import { call } from '../messaging/send.ts';

export const api: typeof chrome = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/** False once the extension was updated or removed under us: no event tells, so it is asked at every turn. */
export function isAlive(): boolean {
  try {
    return Boolean(api.runtime?.id);
  } catch (cause) {
    if (isOrphaned(cause)) return false;
    throw cause;
  }
}

/** @throws CallError when the worker refused or failed; the browser's error when it cannot be reached. */
export function callWorker<Kind extends keyof PageCalls>(
  kind: Kind,
  payload: Request<PageCalls, Kind>,
): Promise<Response<PageCalls, Kind>> {
  return call<PageCalls, Kind>((message) => api.runtime.sendMessage(message), kind, payload);
}
