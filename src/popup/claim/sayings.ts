/** The page's own words for one claim: each wording once, with how the page puts it and where. Pure but for the texts. */
import type { PageVoice } from '../../ui/framings/order-framings.ts';
import { quotable } from '../../ui/words/quotable.ts';
import type { PageMatch } from '../page/claims-on-page.ts';

export interface Saying {
  words: string;
  voice: PageVoice;
  speaker?: string;
  /** At least one, in reading order. */
  places: PageMatch[];
}

const MAX_LENGTH = 140;

/** In reading order. The same words in another voice, or of another speaker, are another saying. */
export function sayingsOf(matches: readonly PageMatch[]): Saying[] {
  const found = new Map<string, Saying>();
  for (const match of matches) {
    const { voice, speaker } = match;
    const words = quotable(match.text, MAX_LENGTH);
    const key = JSON.stringify([words.toLowerCase(), voice, speaker]);
    const known = found.get(key);
    if (known) known.places.push(match);
    else found.set(key, { words, voice, places: [match], ...(speaker ? { speaker } : {}) });
  }
  return [...found.values()];
}
