/** What differs between two values of a pack, as short sentences: `summary: “old” → “new”`. */
import { isDeepStrictEqual } from 'node:util';

/** Enough to see what changed; the files have the rest. */
const MAX_LETTERS = 160;
const MAX_ROWS = 5;

function shown(value: unknown): string {
  if (value === undefined) return '(nothing)';
  if (typeof value !== 'string') return shortened(JSON.stringify(value));
  return `“${shortened(value)}”`;
}

function shortened(text: string): string {
  return text.length > MAX_LETTERS ? `${text.slice(0, MAX_LETTERS - 1)}…` : text;
}

/** Where two long texts differ: what they have in common at the beginning is left out. */
function aroundChange(before: unknown, after: unknown): [unknown, unknown] {
  if (typeof before !== 'string' || typeof after !== 'string') return [before, after];
  if (Math.max(before.length, after.length) <= MAX_LETTERS) return [before, after];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const from = before.lastIndexOf(' ', Math.max(0, same - 30)) + 1;
  return from === 0 ? [before, after] : [`…${before.slice(from)}`, `…${after.slice(from)}`];
}

export function changed(name: string, before: unknown, after: unknown): string[] {
  if (isDeepStrictEqual(before, after)) return [];
  const [old, now] = aroundChange(before, after);
  return [`${name}: ${shown(old)} → ${shown(now)}`];
}

/** Field by field. @param except fields that somebody else tells of. */
export function changedFields(
  before: object,
  after: object,
  { except = [], prefix = '' }: { except?: readonly string[]; prefix?: string } = {},
): string[] {
  const [old, now] = [before, after] as Record<string, unknown>[];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !except.includes(field))
    .flatMap((field) => changed(`${prefix}${field}`, old![field], now![field]));
}

function some(rows: readonly string[]): string {
  const more = rows.length - MAX_ROWS;
  return `${rows.slice(0, MAX_ROWS).map(shown).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Of texts whose order says nothing. */
export function changedTexts(name: string, before: readonly string[], after: readonly string[]): string[] {
  const added = after.filter((text) => !before.includes(text));
  const gone = before.filter((text) => !after.includes(text));
  return [
    ...(added.length > 0 ? [`${name}: ${added.length} added: ${some(added)}`] : []),
    ...(gone.length > 0 ? [`${name}: ${gone.length} gone: ${some(gone)}`] : []),
  ];
}

/** Of rows that have a name: added, gone, and each field of those that stayed. */
export function changedRows<Row extends object>(
  name: string,
  before: readonly Row[],
  after: readonly Row[],
  nameOf: (row: Row) => string,
  wordsOf: (row: Row) => string = nameOf,
): string[] {
  const old = new Map(before.map((row) => [nameOf(row), row]));
  const now = new Map(after.map((row) => [nameOf(row), row]));
  const shortList = (rows: readonly Row[], what: string) =>
    rows.length === 0 ? [] : [`${name} ${what}: ${some(rows.map(wordsOf))}`];
  return [
    ...shortList(
      after.filter((row) => !old.has(nameOf(row))),
      'added',
    ),
    ...shortList(
      before.filter((row) => !now.has(nameOf(row))),
      'gone',
    ),
    ...[...now].flatMap(([id, row]) => {
      const other = old.get(id);
      return other ? changedFields(other, row, { prefix: `${name} ${id}: ` }) : [];
    }),
  ];
}
