/** Days as packs write them: YYYY, YYYY-MM or YYYY-MM-DD. Pure; who asks says which day it is. */

/** "2026-02-31" has the form of a date and is none. */
export function isRealDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // Some engines roll the 31st over into the next month.
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
}

/** Whether all of `text` lies after all of `other`: "2026" is not later than "2026-03-01". */
export function isAfter(text: string, other: string): boolean {
  const length = Math.min(text.length, other.length);
  return text.slice(0, length) > other.slice(0, length);
}

/** The last day that has begun anywhere: an author in Auckland is no liar. */
export function latestDay(now = Date.now()): string {
  return new Date(now + 14 * 3_600_000).toISOString().slice(0, 10);
}
