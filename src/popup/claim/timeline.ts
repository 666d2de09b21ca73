/** The framings of one claim by date: one stop a date, oldest first, undated ones last. Pure. */
import type { Framing } from '../../claims/model.ts';

export interface Stop {
  /** As the pack writes it; undefined: no date given. */
  date: string | undefined;
  framings: Framing[];
}

export function timelineOf(framings: readonly Framing[]): Stop[] {
  const stops = new Map<string, Framing[]>();
  for (const framing of framings) {
    const date = framing.date ?? '';
    stops.set(date, [...(stops.get(date) ?? []), framing]);
  }
  return (
    [...stops]
      // Dates as packs write them sort as text: "2025" stands before "2025-11".
      .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
      .map(([date, grouped]) => ({ date: date || undefined, framings: grouped }))
  );
}
