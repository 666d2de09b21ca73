/** What "not this" can take away of a claim on a page, besides the whole claim. Pure. */
import { MAX_PHRASE_LENGTH } from '../../messaging/protocol.ts';
import type { PageMatch } from '../page/claims-on-page.ts';

export interface MutableParts {
  phrases: string[];
  sites: string[];
}

/** @param site of the page's top frame, and of frames that have no address of their own. */
export function mutableParts(matches: readonly PageMatch[], site: string): MutableParts {
  const phrases = matches.map(({ evidence }) => evidence.phrase);
  return {
    phrases: [...new Set(phrases)].filter((phrase) => phrase.length <= MAX_PHRASE_LENGTH),
    sites: [...new Set(matches.map((match) => match.site ?? site))].filter(Boolean),
  };
}
