/** Reads untrusted data into claims and packs. What fails is refused with its place and reason; the rest goes in. */
import * as v from 'valibot';
import type { Claim, PackInfo, WordLists } from './model.ts';
import { claimSchema, MAX_FRAME_WORDS, MAX_KEY_WORDS, packInfoSchema } from './schema.ts';

/** `place` is a path such as `claims[3].framings[0].url`; `problem` a key of `_locales`; `limit` what was exceeded. */
export interface Problem {
  place: string;
  problem: string;
  limit?: number;
  /** What the problem's words leave open: $1, $2. */
  details?: readonly string[];
}

export interface Refusal extends Problem {
  /** Id of the refused claim as far as it could be read. */
  claim?: string;
  /** What else is wrong with the same claim. */
  more?: Problem[];
}

export type Read<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** The schema counts words with a function, which tells no limit. */
const WORD_LIMITS: Record<string, number> = {
  problem_too_many_frame_words: MAX_FRAME_WORDS,
  problem_too_many_key_words: MAX_KEY_WORDS,
};

function problemOf(issue: v.BaseIssue<unknown>, root: string): Problem {
  let place = root;
  for (const step of issue.path ?? [])
    place +=
      typeof step.key === 'number' ? `[${step.key}]` : place ? `.${String(step.key)}` : String(step.key);
  const known = issue.message.startsWith('problem_');
  const missing = issue.input === undefined;
  const limit = typeof issue.requirement === 'number' ? issue.requirement : WORD_LIMITS[issue.message];
  return {
    place,
    problem: missing ? 'problem_missing' : known ? issue.message : 'problem_wrong_shape',
    ...(limit === undefined ? {} : { limit }),
  };
}

function readWith<T>(schema: v.GenericSchema<unknown, T>, value: unknown, root: string): Read<T> {
  const result = v.safeParse(schema, value);
  return result.success
    ? { ok: true, value: result.output }
    : { ok: false, problems: result.issues.map((issue) => problemOf(issue, root)) };
}

export function readClaim(value: unknown, root = ''): Read<Claim> {
  return readWith(claimSchema, value, root);
}

/** One claim's perspectives must be declared by its pack: the UI has no label for others. */
function unknownPerspectives(claim: Claim, known: ReadonlySet<string>, root: string): Problem[] {
  return claim.framings.flatMap((framing, at) =>
    known.has(framing.perspective)
      ? []
      : [{ place: `${root}.framings[${at}].perspective`, problem: 'problem_unknown_perspective' }],
  );
}

/** A list that is not there fills no slot, and the pattern would be silent for ever. */
function unknownLists({ match }: Claim, lists: WordLists, root: string): Problem[] {
  const isUnknown = (alternative: string) =>
    alternative.startsWith('@') && !Object.hasOwn(lists, alternative.slice(1));
  return (match.patterns ?? []).flatMap(({ slots, without = [] }, at) =>
    [...slots.flat(), ...without].some(isUnknown)
      ? [{ place: `${root}.match.patterns[${at}]`, problem: 'problem_unknown_list' }]
      : [],
  );
}

export interface ReadPack {
  info: PackInfo;
  claims: Claim[];
  refused: Refusal[];
}

/** @throws never; a pack whose own fields fail is refused whole. */
export function readPack(value: unknown): Read<ReadPack> {
  const info = readWith(packInfoSchema, value, '');
  if (!info.ok) return info;
  const { claims: rows, ...meta } = info.value as PackInfo & { claims?: unknown };
  if (!Array.isArray(rows))
    return { ok: false, problems: [{ place: 'claims', problem: 'problem_not_a_list' }] };

  const perspectives = new Set(meta.perspectives.map((row) => row.id));
  const seen = new Set<string>();
  const claims: Claim[] = [];
  const refused: Refusal[] = [];
  rows.forEach((row: unknown, at) => {
    const root = `claims[${at}]`;
    const read = readClaim(row, root);
    const id = (row as { id?: unknown } | null)?.id;
    const refuse = ([first, ...more]: Problem[]) =>
      refused.push({
        ...first!,
        ...(typeof id === 'string' ? { claim: id } : {}),
        ...(more.length > 0 ? { more } : {}),
      });
    if (!read.ok) {
      refuse(read.problems);
      return;
    }
    const faults = [
      ...unknownPerspectives(read.value, perspectives, root),
      ...unknownLists(read.value, meta.lists ?? {}, root),
      ...(seen.has(read.value.id) ? [{ place: `${root}.id`, problem: 'problem_duplicate_id' }] : []),
    ];
    if (faults.length > 0) {
      refuse(faults);
      return;
    }
    seen.add(read.value.id);
    claims.push(read.value);
  });
  return { ok: true, value: { info: meta, claims, refused } };
}
