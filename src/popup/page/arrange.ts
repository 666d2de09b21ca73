/** Which claims the list shows and under which headings: by perspective, in reading order or by topic. Pure but for the alphabet. */
import { byAlphabet } from '../../ui/words/language.ts';
import type { ClaimOnPage } from './claims-on-page.ts';

export interface PerspectiveChoice {
  id: string;
  label: string;
  /** Claims on which it has a framing. */
  claims: number;
}

/** All perspectives that speak on the page's claims, those with most to say first. */
export function perspectivesOf(claims: readonly ClaimOnPage[]): PerspectiveChoice[] {
  const found = new Map<string, PerspectiveChoice>();
  for (const { view } of claims)
    for (const id of new Set(view.claim.framings.map(({ perspective }) => perspective))) {
      const label = view.perspectives.find((row) => row.id === id)?.label || id;
      const known = found.get(id) ?? { id, label, claims: 0 };
      found.set(id, { ...known, claims: known.claims + 1 });
    }
  return [...found.values()].sort((a, b) => b.claims - a.claims || byAlphabet(a.label, b.label));
}

/** @param perspective empty: all. */
export function spokenBy(claims: readonly ClaimOnPage[], perspective: string): ClaimOnPage[] {
  return claims.filter(
    ({ view }) => !perspective || view.claim.framings.some((framing) => framing.perspective === perspective),
  );
}

export interface TopicGroup {
  /** As its pack calls it; packs that use the same name share a group. */
  topic: string;
  claims: ClaimOnPage[];
}

/** Topics in the order in which the page comes to them. */
export function byTopic(claims: readonly ClaimOnPage[]): TopicGroup[] {
  const groups = new Map<string, ClaimOnPage[]>();
  for (const claim of claims) {
    const { topic } = claim.view;
    groups.set(topic, [...(groups.get(topic) ?? []), claim]);
  }
  return [...groups].map(([topic, grouped]) => ({ topic, claims: grouped }));
}
