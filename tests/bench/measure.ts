/** Clocks, memory, and the tables that they are printed in. */

export const median = (times: readonly number[]) => at(times, 0.5);
export const p95 = (times: readonly number[]) => at(times, 0.95);
/** What a busy machine adds is never less than nothing. */
export const least = (times: readonly number[]) => at(times, 0);

function at(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

export function timed<T>(work: () => T): { ms: number; value: T } {
  const began = performance.now();
  const value = work();
  return { ms: performance.now() - began, value };
}

/** Each item once, after some for the engine to warm up with. */
export function timesOf<T>(items: readonly T[], work: (item: T) => unknown, warmUp = 5): number[] {
  for (const item of items.slice(0, warmUp)) work(item);
  return items.map((item) => timed(() => work(item)).ms);
}

export interface Memory {
  heap: number;
  buffers: number;
}

/** Bytes in use once the rubbish is out; needs --expose-gc. */
export function memory(): Memory {
  // Twice: buffers are let go when what held them has been collected.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed, buffers: arrayBuffers };
}

export const memoryBetween = (before: Memory, after: Memory): Memory => ({
  heap: after.heap - before.heap,
  buffers: after.buffers - before.buffers,
});

export const ms = (value: number) => (value < 9.95 ? value.toFixed(2) : value.toFixed(0));
export const mb = (bytes: number) => (bytes / 1e6).toFixed(1);
export const times = (ratio: number) => `${ratio < 9.95 ? ratio.toFixed(1) : ratio.toFixed(0)}×`;

/** First row: the head. First column to the left, numbers to the right. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ');
  console.log(`\n${title}\n${rows.map(line).join('\n')}`);
}
