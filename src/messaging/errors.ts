/** Failures of the message channel, told apart by the browsers' exact words: they have no codes. */

/** Thrown by `send` when the other end answered with an error. */
export class CallError extends Error {
  override readonly name = 'CallError';
  constructor(
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

/** As much of each as tells it apart: this is in every page. */
const TRANSIENT = [
  'Receiving end does not exist', // the worker is starting (MetaMask#15970)
  'port closed before a response', // it was stopped before it answered
  'channel closed before a response',
  'by returning true', // "A listener indicated an asynchronous response by …": the same, other wording
  'listener went out of scope', // Firefox: "Promised response from onMessage …"
  "Actor 'Conduits' destroyed", // Firefox
];

const textOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

/** For a reader: one line, to stand within a sentence. Dexie tells the browser's reason in a second one again. */
export function messageOf(cause: unknown): string {
  return textOf(cause).split('\n', 1)[0]!.replace(/\.$/u, '');
}

/** Worth another try: the other end was starting or was stopped. */
export function isTransient(cause: unknown): boolean {
  const text = textOf(cause);
  return TRANSIENT.some((known) => text.includes(known));
}

/** The other end is there, and busy. */
export function isTimeout(cause: unknown): boolean {
  return textOf(cause).includes('timed out');
}

/** The extension was updated or removed under a content script that lives on. */
export function isOrphaned(cause: unknown): boolean {
  return textOf(cause).includes('context invalidated');
}
