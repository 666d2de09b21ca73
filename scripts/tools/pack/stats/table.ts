/** Counts as lines of text: one column, or rows against columns. */

/** @returns how often each value is there, most frequent first. */
export function countsOf(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

/** `name  count` by falling count, under a title. */
export function tableOf(title: string, values: readonly string[]): string[] {
  const counts = countsOf(values);
  const width = Math.max(0, ...counts.map(([name]) => name.length));
  return ['', title, ...counts.map(([name, count]) => `  ${name.padEnd(width)}  ${count}`)];
}

/**
 * Rows by columns, both by falling sum; a dot where there is none. Columns are numbered and named below, because names
 * of perspectives are longer than their numbers.
 */
export function crossTableOf(
  title: string,
  pairs: readonly (readonly [row: string, column: string])[],
): string[] {
  const rows = countsOf(pairs.map(([row]) => row));
  const columns = countsOf(pairs.map(([, column]) => column));
  const counts = new Map(countsOf(pairs.map((pair) => pair.join('\n'))));
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  const line = (name: string, cells: readonly string[]) =>
    `  ${name.padEnd(width)}  ${cells.map((cell) => cell.padStart(3)).join(' ')}`;
  return [
    '',
    title,
    line('', [...columns.map((_column, at) => String(at + 1)), 'all']),
    ...rows.map(([row, sum]) =>
      line(row, [...columns.map(([column]) => String(counts.get(`${row}\n${column}`) ?? '·')), String(sum)]),
    ),
    ...columns.map(([column, sum], at) => `  ${String(at + 1).padStart(3)}  ${column}: ${sum}`),
  ];
}
