/** The page's own words for one claim: each wording once, with how the page puts it and where. Pure. */
import type { PageVoice } from '../../ui/framings/order-framings.ts';
import type { PageMatch } from '../page/claims-on-page.ts';

export interface Saying {
  words: string;
  voice: PageVoice;
  speaker?: string;
  /** At least one, in reading order. */
  places: PageMatch[];
}

const MAX_LENGTH = 140;

/** As the reader saw it, but short: a paraphrase may be a whole paragraph. */
function shortened(text: string): string {
  // We put them into double quotation marks; the page's own become single ones.
  const words = text.replace(/\s+/gu, ' ').replace(/[“„«]/gu, '‘').replace(/["”»]/gu, '’').trim();
  return words.length > MAX_LENGTH ? `${words.slice(0, MAX_LENGTH - 1).trimEnd()}…` : words;
}

/** In reading order. The same words in another voice, or of another speaker, are another saying. */
export function sayingsOf(matches: readonly PageMatch[]): Saying[] {
  const found = new Map<string, Saying>();
  for (const match of matches) {
    const { voice, speaker } = match;
    const words = shortened(match.text);
    const key = JSON.stringify([words.toLowerCase(), voice, speaker]);
    const known = found.get(key);
    if (known) known.places.push(match);
    else found.set(key, { words, voice, places: [match], ...(speaker ? { speaker } : {}) });
  }
  return [...found.values()];
}
