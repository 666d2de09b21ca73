/**
 * Which stretches of a text stand inside quotation marks. Marks are paired by what stands around them, because a
 * straight mark has no direction, Germans close with what the English open with, and an apostrophe is no mark.
 */

export interface Quotation {
  /** Just behind the opening mark. */
  start: number;
  /** At the closing mark, or the end of the text where a quotation runs on into the next paragraph. */
  end: number;
}

const OPEN = 1;
const CLOSE = 2;
/** What each mark can be; family 0 is double, 1 single, so that "…" never closes '…'. */
const MARKS = new Map<number, { family: number; can: number }>();
function mark(chars: string, family: number, can: number): void {
  for (let at = 0; at < chars.length; at += 1) MARKS.set(chars.charCodeAt(at), { family, can });
}
mark('"«»“＂', 0, OPEN | CLOSE);
mark('„‟「『', 0, OPEN);
mark('”」』', 0, CLOSE);
mark("'‹›‘", 1, OPEN | CLOSE);
mark('‚', 1, OPEN);
mark('’', 1, CLOSE);

const SPACED = new Set([0x20, 0xa0, 0x202f, 0x09, 0x0a]);
const BEFORE_OPENING = '([—–-/:';
const BEHIND_CLOSING = '.,;:!?…)]—–-/';
/** A single quotation mark that is never closed is an apostrophe; look no further than this. */
const SINGLE_REACH = 400;

function isSpace(code: number): boolean {
  return Number.isNaN(code) || SPACED.has(code);
}

/** May the mark at `at` open; close? Judged by its neighbours alone. */
function canOpen(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const behind = text.charCodeAt(at + 1);
  if (Number.isNaN(behind)) return false;
  const free = isSpace(before) || BEFORE_OPENING.includes(text[at - 1]!) || MARKS.has(before);
  // French puts a space inside: « ainsi ».
  return free && (!isSpace(behind) || text[at] === '«' || text[at] === '»');
}

function canClose(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const behind = text.charCodeAt(at + 1);
  const free = isSpace(behind) || BEHIND_CLOSING.includes(text[at + 1]!) || MARKS.has(behind);
  return free && !Number.isNaN(before) && (!isSpace(before) || text[at] === '«' || text[at] === '»');
}

/** The mark that closes the single quotation opened at `at`, or -1: then it was an apostrophe. */
function closeOfSingle(text: string, at: number): number {
  const limit = Math.min(text.length, at + SINGLE_REACH);
  let fallback = -1;
  for (let next = at + 2; next < limit; next += 1) {
    const kind = MARKS.get(text.charCodeAt(next));
    if (kind?.family !== 1 || (kind.can & CLOSE) === 0 || !canClose(text, next)) continue;
    // "the workers' party": a plural's apostrophe, unless nothing better follows.
    const plural = text[next - 1] === 's' && text[next + 1] === ' ';
    if (!plural) return next;
    if (fallback < 0) fallback = next;
  }
  return fallback;
}

/** @param continues the text was cut out of a longer one, so a mark may close what opened before it. */
export function quotationsOf(text: string, continues: boolean): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  let opener = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Nearly every character is none of the marks; the map is asked about the rest.
    if (code !== 0x22 && code !== 0x27 && code < 0xab) continue;
    const kind = MARKS.get(code);
    if (!kind) continue;
    if (kind.family === 1) {
      // Inside double marks a single pair changes nothing.
      if (open >= 0 || (kind.can & OPEN) === 0 || !canOpen(text, at)) continue;
      const close = closeOfSingle(text, at);
      if (close < 0) continue;
      found.push({ start: at + 1, end: close });
      at = close;
      continue;
    }
    const opens = (kind.can & OPEN) !== 0 && canOpen(text, at);
    const closes = (kind.can & CLOSE) !== 0 && (canClose(text, at) || (open >= 0 && !opens));
    if (open < 0) {
      if (opens || (kind.can & CLOSE) === 0) {
        open = at + 1;
        opener = code;
        depth = 1;
      } else if (closes && continues && found.length === 0) {
        found.push({ start: 0, end: at });
      }
    } else if (closes && !(opens && code === opener && code !== 0x22 && code !== 0xff02)) {
      depth -= 1;
      if (depth > 0) continue;
      found.push({ start: open, end: at });
      open = -1;
    } else if (opens && code === opener && code !== 0x22 && code !== 0xff02) {
      // A paragraph of a long quotation opens it anew; only a mark within the line nests.
      if (text[at - 1] !== '\n') depth += 1;
    }
  }
  if (open >= 0) found.push({ start: open, end: text.length });
  return found;
}
