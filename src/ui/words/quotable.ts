/** Words of the page as they stand in a quotation of ours. Pure but for the texts. */
import { t } from './text.ts';

/**
 * Quotation marks of the page become those of a quotation within a quotation; all white space is one space.
 * @param longest in characters: a paraphrase may be a whole paragraph.
 */
export function quotable(text: string, longest: number): string {
  const [open = '', close = ''] = t('quotes_within');
  const words = text
    .replace(/\s+/gu, ' ')
    .trim()
    // “ opens in English and closes in German, and " does both: what stands before it tells.
    .replace(/[„«]|(?<=^|[\s([])["“]/gu, open)
    .replace(/["“”»]/gu, close);
  return words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words;
}
