/** What a published version is called: checked before anything is written. */
import { isAfter, isRealDate, latestDay } from '../../../src/lint/calendar.ts';
import { InputError } from '../input-error.ts';

const VERSION = /^\d+\.\d+\.\d+$/u;

/** @throws InputError */
export function checkPublication({
  version,
  date,
}: {
  version?: string | undefined;
  date?: string | undefined;
}): void {
  if (version !== undefined && !VERSION.test(version))
    throw new InputError(`--version ${version}: write it as in 1.2.0.`);
  if (date === undefined) return;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) throw new InputError(`--date ${date}: write it as in 2026-11-22.`);
  if (!isRealDate(date)) throw new InputError(`--date ${date}: no such day; write it as in 2026-11-22.`);
  if (isAfter(date, latestDay()))
    throw new InputError(`--date ${date}: not yet; give the day of publication.`);
}
