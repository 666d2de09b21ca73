/** How the page puts a claim, as far as quotation marks tell. The rest is honestly `unsure`. */
import type { Voice } from '../match-types.ts';

const OPENING = '“«„‹「『';
const CLOSING = '”»“›」』';
const STRAIGHT = '"';
/** Quotations run on for a sentence or three; further back a stray mark means nothing. */
const LOOK_BACK = 600;

/** Whether [start, end) of the block's text lies inside quotation marks. */
function isQuoted(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - LOOK_BACK);
  let straight = 0;
  let open = 0;
  for (let at = from; at < start; at += 1) {
    const char = text[at]!;
    if (char === STRAIGHT) straight += 1;
    else if (OPENING.includes(char)) open += 1;
    else if (CLOSING.includes(char)) open = Math.max(0, open - 1);
  }
  const rest = text.slice(end, end + LOOK_BACK);
  if (open > 0) return [...CLOSING].some((char) => rest.includes(char));
  return straight % 2 === 1 && rest.includes(STRAIGHT);
}

export function voiceOf(text: string, start: number, end: number): Voice {
  return isQuoted(text, start, end) ? 'quoted' : 'unsure';
}
