/** How popup and options call the worker. */
import type { ExtensionCalls, Request, Response } from '../messaging/protocol.ts';
import { call } from '../messaging/send.ts';
import { browser } from './api.ts';

/** @throws CallError, or the browser's error when the worker cannot be reached. */
export function callWorker<Kind extends keyof ExtensionCalls>(
  kind: Kind,
  payload: Request<ExtensionCalls, Kind>,
): Promise<Response<ExtensionCalls, Kind>> {
  return call<ExtensionCalls, Kind>((message) => browser.runtime.sendMessage(message), kind, payload);
}
