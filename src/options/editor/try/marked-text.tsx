/** The typed text with its matches as <mark>. Our own page, so elements may be used; always as text, never as HTML. */
import type { Match } from '../../../matching/match-types.ts';
import { formatNumber } from '../../../ui/words/language.ts';

export interface Piece {
  text: string;
  /** Number of the mark, from 1, or undefined between marks. */
  number?: number;
}

/** Cuts a text at its matches. Of two that overlap, the earlier and longer one is shown. */
export function piecesOf(text: string, matches: readonly (Match & { number: number })[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, number } of [...matches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: text.slice(start, end), number });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

export function MarkedText({
  text,
  matches,
}: {
  text: string;
  matches: readonly (Match & { number: number })[];
}) {
  return (
    <p dir="auto">
      {piecesOf(text, matches).map(({ text: words, number }) =>
        number === undefined ? (
          words
        ) : (
          <mark>
            {words}
            <sup>{formatNumber(number)}</sup>
          </mark>
        ),
      )}
    </p>
  );
}
