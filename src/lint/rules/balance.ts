/**
 * Whether one side's wordings can be found and the other's cannot. Numbers first; only what a pack's author can mend is
 * a warning.
 */
import type { Claim } from '../../claims/model.ts';
import type { Finding, Linted } from '../finding.ts';

/**
 * A side of a claim whose words are not marked at all, against one with this many ways to put it: the mark would always
 * name the one side. Fewer ways than that are a short list, not a lean.
 */
export const MANY_WORDINGS = 40;

/** What texts of a kind hold of a perspective's wordings. */
export interface PerspectiveMarks {
  /** Sentences looked at. */
  sentences: number;
  /** Marks by claim id and framing id, as `claim/framing`; those without framing are not in it. */
  marks: ReadonlyMap<string, number>;
}

/** On a background: this many times as many marks as the perspective it faces in the same claims … */
export const MAX_RATIO = 10;
/** … of which a handful would be chance … */
export const MIN_MARKS = 20;
/** … and with at most this share of its wordings: otherwise the news prefers one side's words, not the pack. */
export const WORDINGS_SHARE = 0.5;

type Counts = Map<string, number>;

function add(counts: Counts, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}

/** Phrases and patterns that name a framing, by its perspective. */
export function wordingsOf({ match, framings }: Claim): Counts {
  const perspective = new Map(framings.map((framing) => [framing.id, framing.perspective]));
  const counts: Counts = new Map(framings.map((framing) => [framing.perspective, 0]));
  for (const { framing } of [...match.phrases, ...(match.patterns ?? [])])
    if (framing) add(counts, perspective.get(framing)!, 1);
  return counts;
}

const listed = (counts: ReadonlyMap<string, number>) =>
  [...counts]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

function total(counts: Iterable<Counts>): Counts {
  const sum: Counts = new Map();
  for (const one of counts) for (const [name, count] of one) add(sum, name, count);
  return sum;
}

/** By the pack alone: whose wordings it holds, and claims in which one side only can be recognised. */
export function lintWordings(claims: readonly Linted[]): Finding[] {
  if (claims.length === 0) return [];
  const each = claims.map(({ claim: { id, kind }, claim }) => ({ id, kind, counts: wordingsOf(claim) }));
  const oneSided = each.filter(({ kind, counts }) => {
    // Against a loaded name stands a plain one, which is nobody's.
    if (kind === 'term') return false;
    const sorted = [...counts.values()].sort((a, b) => b - a);
    return sorted.length > 1 && sorted[0]! >= MANY_WORDINGS && sorted[1] === 0;
  });
  return [
    {
      severity: 'note',
      rule: 'balance_wordings',
      place: 'perspectives',
      details: [listed(total(each.map(({ counts }) => counts)))],
    },
    ...oneSided.map(
      ({ id, counts }): Finding => ({
        severity: 'warning',
        rule: 'one_sided',
        claim: id,
        place: 'match',
        details: [listed(counts)],
      }),
    ),
  ];
}

interface Side {
  marks: number;
  wordings: number;
}

/** Each two perspectives that face each other, with what the claims hold in which they do. */
function facing(claims: readonly Linted[], { marks }: PerspectiveMarks) {
  const pairs = new Map<string, [one: string, other: string, a: Side, b: Side]>();
  for (const { claim } of claims) {
    const wordings = wordingsOf(claim);
    const found: Counts = new Map();
    for (const { id, perspective } of claim.framings)
      add(found, perspective, marks.get(`${claim.id}/${id}`) ?? 0);
    const sides = [...wordings.keys()].sort();
    for (const [at, one] of sides.entries())
      for (const other of sides.slice(at + 1)) {
        const key = `${one} ${other}`;
        const pair = pairs.get(key) ?? [one, other, { marks: 0, wordings: 0 }, { marks: 0, wordings: 0 }];
        for (const [name, side] of [
          [one, pair[2]],
          [other, pair[3]],
        ] as const) {
          side.marks += found.get(name)!;
          side.wordings += wordings.get(name)!;
        }
        pairs.set(key, pair);
      }
  }
  return [...pairs.values()];
}

/** On a background: whose wordings are marked how often, and pairs that lean by the pack's own making. */
export function lintMarks(claims: readonly Linted[], background: PerspectiveMarks): Finding[] {
  const byPerspective = total(
    claims.map(({ claim }) => {
      const counts: Counts = new Map();
      for (const { id, perspective } of claim.framings)
        add(counts, perspective, background.marks.get(`${claim.id}/${id}`) ?? 0);
      return counts;
    }),
  );
  const leaning = facing(claims, background).flatMap(([one, other, a, b]) => {
    const [much, little, many, few] = a.marks >= b.marks ? [one, other, a, b] : [other, one, b, a];
    const leans =
      many.marks >= MIN_MARKS &&
      many.marks > MAX_RATIO * few.marks &&
      few.wordings <= WORDINGS_SHARE * many.wordings;
    return leans
      ? [[much, String(many.marks), String(many.wordings), little, String(few.marks), String(few.wordings)]]
      : [];
  });
  return [
    {
      severity: 'note',
      rule: 'balance_marks',
      place: 'perspectives',
      details: [String(background.sentences), listed(byPerspective)],
    },
    ...leaning.map(
      (details): Finding => ({ severity: 'warning', rule: 'leans', place: 'perspectives', details }),
    ),
  ];
}
