/** Search and filters of the claims list. Pure. */
import type { StoredClaim } from '../../storage/claims.ts';

export interface ClaimFilter {
  text: string;
  /** Empty: all. */
  topic: string;
  pack: string;
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Put together once a claim: the search runs at every key, over all of them. */
const searchTexts = new WeakMap<StoredClaim, string>();

function searchable(stored: StoredClaim): string {
  const text = searchTexts.get(stored) ?? searchText(stored);
  searchTexts.set(stored, text);
  return text;
}

/** Everything a reader may remember of a claim: its words, its sources, its phrases. */
function searchText({ claim, pack }: StoredClaim): string {
  const labels = new Map(pack.perspectives.map((row) => [row.id, row.label]));
  return fold(
    [
      claim.statement,
      claim.context,
      claim.topic,
      ...claim.match.phrases.map((phrase) => phrase.text),
      ...claim.framings.flatMap((framing) => [
        framing.frame,
        framing.keyWords ?? '',
        framing.summary,
        framing.speaker ?? '',
        framing.outlet,
        labels.get(framing.perspective) ?? framing.perspective,
      ]),
    ].join('\n'),
  );
}

/** Every word of the search must occur somewhere; order and case do not matter. */
export function filterClaims(claims: readonly StoredClaim[], filter: ClaimFilter): StoredClaim[] {
  const words = fold(filter.text).split(/\s+/u).filter(Boolean);
  return claims.filter((stored) => {
    if (filter.topic && stored.claim.topic !== filter.topic) return false;
    if (filter.pack && stored.pack.id !== filter.pack) return false;
    if (words.length === 0) return true;
    const text = searchable(stored);
    return words.every((word) => text.includes(word));
  });
}
