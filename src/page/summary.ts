/** What the popup is told of this page. */
import type { PageSummary } from '../messaging/protocol.ts';
import type { Reader } from './reader.ts';
import { visibleMatches } from './visible-matches.ts';

export function summarise(reader: Reader): PageSummary {
  return {
    url: location.href,
    status: reader.status,
    silence: reader.silence,
    blocks: reader.blocks.size,
    unread: reader.unread,
    overtaken: reader.overtaken,
    ...(reader.detail === undefined ? {} : { detail: reader.detail }),
    matches: visibleMatches(reader.blocks).map(({ block, match }, sequence) => ({
      ...match,
      sequence,
      // As the reader sees it: the line breaks of the page's source are spaces.
      text: block.text.slice(match.start, match.end).replace(/\s+/gu, ' '),
    })),
  };
}
