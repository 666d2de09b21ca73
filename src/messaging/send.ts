/** Typed calls. Transport comes in as a function: the page script has no polyfill, the other pages have one. */
import { CallError, isTransient } from './errors.ts';
import type { Request, Response, Result } from './protocol.ts';

export type Transport = (message: { kind: string; payload: unknown }) => Promise<unknown>;

/** Calls are idempotent, so one may be repeated when the worker was stopped in the middle of it. */
const TRY_AGAIN_AFTER_MS = [50, 250, 1000];
/** A stopped worker may leave a call without any answer. Longer than a cold start with 100,000 claims, by far. */
const ANSWER_WITHIN_MS = 15_000;

function withTimeout<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error('message channel closed before a response: timed out')),
      ANSWER_WITHIN_MS,
    );
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/**
 * @param pauses how long to wait before each further try, ms; none: one try only.
 * @throws CallError when the other end refused or failed; the browser's own error when it cannot be reached.
 */
export async function call<Calls, Kind extends keyof Calls & string>(
  transport: Transport,
  kind: Kind,
  payload: Request<Calls, Kind>,
  pauses: readonly number[] = TRY_AGAIN_AFTER_MS,
): Promise<Response<Calls, Kind>> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const result = (await withTimeout(transport({ kind, payload }))) as
        | Result<Response<Calls, Kind>>
        | undefined;
      // Nobody owned the message: the listener is not there yet.
      if (result === undefined) throw new Error('Receiving end does not exist (no answer)');
      if (!result.ok) throw new CallError(result.code, result.detail);
      return result.value;
    } catch (cause) {
      const pause = pauses[attempt];
      if (pause === undefined || !isTransient(cause)) throw cause;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
