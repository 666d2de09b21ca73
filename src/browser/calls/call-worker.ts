/** How popup and options call the worker. */
import type { ExtensionCalls, Request, Response } from '../../messaging/protocol.ts';
import { call } from '../../messaging/send.ts';
import { browser } from '../api.ts';

/** What must not happen twice: a claim saved between two tries would be erased. */
const ONCE: ReadonlySet<keyof ExtensionCalls> = new Set(['library/restore']);

/** @throws CallError, or the browser's error when the worker cannot be reached. */
export function callWorker<Kind extends keyof ExtensionCalls>(
  kind: Kind,
  payload: Request<ExtensionCalls, Kind>,
): Promise<Response<ExtensionCalls, Kind>> {
  const pauses = ONCE.has(kind) ? [] : undefined;
  return call<ExtensionCalls, Kind>((message) => browser.runtime.sendMessage(message), kind, payload, pauses);
}
