/** Days that cannot be, and framings of which nobody can say when they were put. */
import type { Framing } from '../../claims/model.ts';
import { isAfter, isRealDate } from '../calendar.ts';
import { type Finding, finding, type Linted } from '../finding.ts';

export interface DateOptions {
  /** YYYY-MM-DD: what lies after it has not happened. */
  today: string;
  bundled: boolean;
}

type Day = [place: string, day: string];

const daysOf = ({ date, checked }: Framing): Day[] => [
  ...(date ? ([['date', date]] as Day[]) : []),
  ...(checked ? ([['checked.date', checked.date]] as Day[]) : []),
];

export function lintDates({ claim }: Linted, { today, bundled }: DateOptions): Finding[] {
  return claim.framings.flatMap((framing, at) => {
    const place = `framings[${at}]`;
    const { date, checked } = framing;
    const findings = daysOf(framing).flatMap(([name, day]) =>
      !isRealDate(day)
        ? [finding('error', 'impossible_date', claim, `${place}.${name}`, day)]
        : isAfter(day, today)
          ? [finding('error', 'future_date', claim, `${place}.${name}`, day)]
          : [],
    );
    if (date && checked && isAfter(date, checked.date))
      findings.push(finding('error', 'checked_early', claim, `${place}.checked.date`, checked.date, date));
    // Of the bundled ones many a source gives none, and they do not say so yet.
    if (!date && !framing.undated)
      findings.push(finding(bundled ? 'note' : 'warning', 'undated', claim, `${place}.date`, framing.id));
    return findings;
  });
}
