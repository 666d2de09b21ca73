/** A framing as one would cite it: claim, framing, source, date, link. Plain text, one fact a line. Pure. */
import type { Claim, Framing } from '../../claims/model.ts';

export interface Citation {
  claim: Claim;
  framing: Framing;
  /** Name of the perspective. */
  label: string;
  /** In words; undefined: the pack gives none. */
  date: string | undefined;
  /** What to say in place of the date. */
  undated: string;
  quote: (words: string) => string;
}

/** Text of others goes to the clipboard as one line each, whatever breaks it holds. */
const line = (text: string) => text.replace(/\s+/gu, ' ').trim();

export function citationOf({ claim, framing, label, date, undated, quote }: Citation): string {
  const { frame, keyWords, speaker, outlet, url, archivedUrl } = framing;
  const words = keyWords ? `${frame} (${quote(keyWords)})` : frame;
  return [
    claim.statement,
    `${label}: ${words}`,
    [speaker, outlet, date ?? undated].filter(Boolean).join(', '),
    url,
    archivedUrl ?? '',
  ]
    .map(line)
    .filter(Boolean)
    .join('\n');
}
