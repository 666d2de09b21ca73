/** Waiting for browsers: look often, give up with words that say what was awaited. */

export const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** Repeats `look` until it returns something truthy; errors count as "not yet" until the time is over. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | null | false>,
  { milliseconds = 10_000, every = 40 } = {},
): Promise<T> {
  const end = performance.now() + milliseconds;
  let last: unknown;
  do {
    try {
      const found = await look();
      if (found) return found;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await pause(every);
  } while (performance.now() < end);
  throw new Error(`Waited ${milliseconds} ms for ${what}.${last ? ` Last: ${String(last)}` : ''}`);
}
