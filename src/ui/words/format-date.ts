/** Dates as packs write them (YYYY, YYYY-MM, YYYY-MM-DD), in the words of the reader's language. Pure. */

const PARTS: Record<number, Intl.DateTimeFormatOptions> = {
  1: { year: 'numeric' },
  2: { year: 'numeric', month: 'short' },
  3: { year: 'numeric', month: 'short', day: 'numeric' },
};

/** No more precise than the source, and never shifted by the reader's time zone. Unreadable dates come back as they are. */
export function formatDate(date: string, language: string): string {
  const numbers = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(date)?.slice(1).filter(Boolean).map(Number);
  if (!numbers) return date;
  const [year = 0, month = 1, day = 1] = numbers;
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  return new Intl.DateTimeFormat(language, { ...PARTS[numbers.length], timeZone: 'UTC' }).format(moment);
}
