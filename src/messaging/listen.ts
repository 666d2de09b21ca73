/**
 * The root listener of the worker. It returns `undefined` at once for kinds that it does not own: an `async`
 * listener would answer for everyone (webextension-polyfill#23).
 */
import { type Caller, callerOf, type Sender } from './caller.ts';
import { messageOf } from './errors.ts';
import type { ErrorCode, Request, Response, Result, WorkerCalls } from './protocol.ts';
import { faultOf } from './shapes.ts';

export interface Handler<Kind extends keyof WorkerCalls> {
  /** Who may call. */
  from: Caller;
  handle: (payload: Request<WorkerCalls, Kind>, sender: Sender) => Promise<Response<WorkerCalls, Kind>>;
}

export type Handlers = { [Kind in keyof WorkerCalls]: Handler<Kind> };

interface Home {
  extensionId: string;
  extensionOrigin: string;
  /** Tells expected errors by code; the rest is `failed`. */
  codeOf: (cause: unknown) => ErrorCode;
}

const refuse = (code: ErrorCode, detail: string): Result<never> => ({ ok: false, code, detail });

async function answer<Kind extends keyof WorkerCalls>(
  handler: Handler<Kind>,
  kind: Kind,
  payload: unknown,
  sender: Sender,
  home: Home,
): Promise<Result<Response<WorkerCalls, Kind>>> {
  const caller = callerOf(sender, home.extensionId, home.extensionOrigin);
  if (caller !== handler.from)
    return refuse('forbidden', `${kind} may not be called by ${caller ?? 'a stranger'}`);
  const fault = faultOf(kind, payload);
  if (fault) return refuse('bad-request', `${kind}: ${fault}`);
  try {
    return { ok: true, value: await handler.handle(payload as Request<WorkerCalls, Kind>, sender) };
  } catch (cause) {
    return refuse(home.codeOf(cause), messageOf(cause));
  }
}

export function createListener(handlers: Handlers, home: Home) {
  return (message: unknown, sender: Sender): Promise<Result<unknown>> | undefined => {
    if (typeof message !== 'object' || message === null) return undefined;
    const { kind, payload } = message as { kind?: unknown; payload?: unknown };
    if (typeof kind !== 'string' || !Object.hasOwn(handlers, kind)) return undefined;
    const known = kind as keyof WorkerCalls;
    return answer(handlers[known] as Handler<typeof known>, known, payload, sender, home);
  };
}
