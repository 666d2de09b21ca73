/** Fields that the extension does not know. They do no harm, but a misspelt one does nothing either. */
import type { Finding } from '../finding.ts';

type Shape = { [field: string]: Shape | true };

const ROW = true;
const FRAMING: Shape = {
  id: ROW,
  perspective: ROW,
  frame: ROW,
  stance: ROW,
  summary: ROW,
  keyWords: ROW,
  speaker: ROW,
  outlet: ROW,
  url: ROW,
  date: ROW,
  undated: ROW,
  archivedUrl: ROW,
  checked: { date: ROW, how: ROW, url: ROW },
};
const CLAIM: Shape = {
  id: ROW,
  kind: ROW,
  topic: ROW,
  statement: ROW,
  context: ROW,
  language: ROW,
  match: {
    phrases: { text: ROW, framing: ROW, needsAnchor: ROW, caseSensitive: ROW },
    phrasings: ROW,
    patterns: { slots: ROW, framing: ROW, needsAnchor: ROW, ordered: ROW, without: ROW, within: ROW },
    anchors: ROW,
    exclusions: ROW,
    examples: { marked: ROW, unmarked: ROW },
  },
  framings: FRAMING,
};
const PACK: Shape = {
  format: ROW,
  formatVersion: ROW,
  id: ROW,
  title: ROW,
  description: ROW,
  version: ROW,
  license: ROW,
  homepage: ROW,
  updateUrl: ROW,
  updated: ROW,
  language: ROW,
  perspectives: { id: ROW, label: ROW, description: ROW },
  topics: { id: ROW, label: ROW },
  lists: ROW,
  claims: ROW,
};

/** Letters to add, drop or change until one word is the other. */
function distance(one: string, other: string): number {
  let row = [...other, ''].map((_letter, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [to, wanted] of [...other].entries())
      next.push(Math.min(next[to]! + 1, row[to + 1]! + 1, row[to]! + (letter === wanted ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}

/** Two slips are a misspelling in a long name; in a short one they make another word. */
function meant(field: string, known: readonly string[]): string | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/gu, '');
  const far = (name: string) => distance(plain(field), plain(name));
  const nearest = [...known].sort((a, b) => far(a) - far(b))[0];
  return nearest && far(nearest) <= (nearest.length > 5 ? 2 : 1) ? nearest : undefined;
}

function walk(
  value: unknown,
  shape: Shape,
  place: string,
  tell: (place: string, like?: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const [at, row] of value.entries()) walk(row, shape, `${place}[${at}]`, tell);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [field, inner] of Object.entries(value)) {
    const here = place ? `${place}.${field}` : field;
    const known = Object.hasOwn(shape, field) ? shape[field] : undefined;
    // Of two names for one thing, the right one may be there too: then the other is somebody's own.
    if (!known)
      tell(
        here,
        meant(
          field,
          Object.keys(shape).filter((name) => !Object.hasOwn(value, name)),
        ),
      );
    else if (known !== true) walk(inner, known, here, tell);
  }
}

/** @param source the pack as it is written. */
export function lintFields(source: Readonly<Record<string, unknown>>): Finding[] {
  const findings: Finding[] = [];
  const teller = (claim?: string) => (place: string, like?: string) =>
    findings.push({
      severity: like ? 'warning' : 'note',
      rule: like ? 'misspelt_field' : 'unknown_field',
      ...(claim === undefined ? {} : { claim }),
      place,
      details: like ? [like] : [],
    });
  walk(source, PACK, '', teller());
  const claims: unknown[] = Array.isArray(source.claims) ? source.claims : [];
  for (const [at, claim] of claims.entries()) {
    const { id } = (claim ?? {}) as { id?: unknown };
    walk(
      claim,
      CLAIM,
      typeof id === 'string' ? '' : `claims[${at}]`,
      teller(typeof id === 'string' ? id : undefined),
    );
  }
  return findings;
}
