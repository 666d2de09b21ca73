/** What the schema refuses, with what stands there and what to do: authors look at a file, not at a form. */
import { CHECKED_HOW, CLAIM_KINDS, PACK_FORMAT, STANCES } from '../../../../src/claims/model.ts';
import type { Problem } from '../../../../src/claims/read.ts';
import { inWords } from '../../in-words.ts';

const CHOICES: Record<string, readonly string[]> = {
  kind: CLAIM_KINDS,
  stance: STANCES,
  how: CHECKED_HOW,
};

/** By the last name of a place; what belongs there, for those who look at a file for the first time. */
const FIELDS: Record<string, string> = {
  format: `the words "${PACK_FORMAT}"`,
  formatVersion: 'the number 1',
  id: 'an id, such as "harbour-bridge"',
  title: 'the name that readers see',
  description: 'a sentence for readers, or ""',
  version: 'a version, such as "1.0.0"',
  license: 'a licence, such as "CC-BY-4.0"',
  updated: 'a date, such as "2026-11-22"',
  language: 'a language code, such as "en"',
  perspectives: 'a list of {"id", "label"}',
  claims: 'a list of claims',
  kind: 'one of "claim", "term", "figure"',
  topic: 'the id of a topic',
  statement: 'what is in dispute, in neutral words',
  context: 'a sentence or two on why it is contested',
  match: '{"phrases", "phrasings", "anchors", "exclusions"}',
  phrases: 'a list of {"text"}, or []',
  phrasings: 'a list of sentences, or []',
  anchors: 'a list of words, or []',
  exclusions: 'a list of words, or []',
  framings: 'a list of framings',
  perspective: 'the id of one of the pack’s perspectives',
  frame: 'one to five words',
  stance: `one of ${STANCES.map((one) => `"${one}"`).join(', ')}`,
  summary: 'a sentence of your own',
  outlet: 'who published it',
  url: 'the full address of the page, with https://',
  text: 'the words to look for',
  slots: 'a list of lists of words',
  label: 'the name that readers see',
  marked: 'a list of sentences',
  unmarked: 'a list of sentences',
  topics: 'a list of {"id", "label"}',
  lists: 'lists of words by name, such as {"council": ["council", "town hall"]}',
  patterns: 'a list of {"slots"}',
  examples: '{"marked", "unmarked"}',
  checked: '{"date", "how"}',
  without: 'a list of words',
  speaker: 'a name or an office',
  keyWords: 'the source’s own words',
  date: 'a date, such as "2026-11-22"',
  needsAnchor: 'true or false',
  caseSensitive: 'true or false',
  ordered: 'true or false',
  undated: 'true or false',
  within: 'a whole number from 2 to 120',
};

/** What each row of a list is, by the list's name. */
const ROWS: Record<string, string> = {
  perspectives: '{"id", "label"}',
  topics: '{"id", "label"}',
  claims: 'a claim',
  phrases: '{"text"}',
  patterns: '{"slots"}',
  slots: 'a list of words',
  framings: 'a framing',
};

/** @param place such as `claims[0].framings[1].url`. @returns undefined where nothing stands. */
function valueAt(source: unknown, place: string): unknown {
  let value = source;
  for (const [, key, index] of place.matchAll(/([^.[\]]+)|\[(\d+)\]/gu)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key ?? index!];
  }
  return value;
}

const rows = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value : []);
const quoted = (names: readonly unknown[]) =>
  [...new Set(names)].map((name) => JSON.stringify(name)).join(', ');
const idsIn = (value: unknown) => rows(value).map(({ id }) => id);

/** Names in phrases or patterns for which the claim has no framing. */
function strangeFramings(source: unknown, place: string): string {
  const claim = valueAt(source, place.replace(/\.match\.[a-z]+$/u, ''));
  const known = idsIn((claim as { framings?: unknown }).framings);
  const named = rows(valueAt(source, place)).flatMap(({ framing }) => framing ?? []);
  const strange = named.filter((name) => !known.includes(name));
  return `It names ${quoted(strange)}; the claim's framings are ${quoted(known)}.`;
}

function strangeLists(source: unknown, place: string): string {
  const { slots, without } = valueAt(source, place) as { slots: string[][]; without?: string[] };
  const lists = valueAt(source, 'lists') ?? {};
  const strange = [...slots.flat(), ...(without ?? [])].filter(
    (text) => text.startsWith('@') && !Object.hasOwn(lists, text.slice(1)),
  );
  return `It names ${quoted(strange)}; add them to "lists" of the pack, or write the words themselves.`;
}

function doubledIds(value: unknown): string {
  const ids = idsIn(value);
  const doubled = ids.filter((id, at) => ids.indexOf(id) < at);
  return doubled.length > 0 ? `Rename one of each: ${quoted(doubled)}.` : 'Rename one of the two.';
}

/** A row of a list that is named nowhere holds words: lists of lists are slots only. */
function belonging(place: string, field: string): string | undefined {
  const isRow = /\]$/u.test(place);
  if (isRow)
    return `Write ${/\]\[\d+\]$/u.test(place) ? 'a word or a few' : (ROWS[field] ?? 'words, in quotation marks')}.`;
  return FIELDS[field] && `Write ${FIELDS[field]}.`;
}

/** What to do, where the words for forms do not say it. */
function remedyOf({ place, problem }: Problem, source: unknown): string | undefined {
  const field = /([^.[\]]+)(?:\[\d+\])*$/u.exec(place)?.[1] ?? '';
  const value = valueAt(source, place);
  switch (problem) {
    case 'problem_missing':
      return `Add "${field}"${FIELDS[field] ? `: ${FIELDS[field]}` : ''}.`;
    case 'problem_empty':
      return /\]$/u.test(place) ? 'Or take it out of the list.' : undefined;
    case 'problem_not_text':
    case 'problem_wrong_shape':
    case 'problem_not_a_list':
      if (place === '') return 'A pack is an object; `pack new` writes one.';
      return belonging(place, field);
    case 'problem_too_many':
    case 'problem_too_long':
    case 'problem_too_many_key_words':
    case 'problem_too_many_frame_words':
      return 'Shorten it.';
    case 'problem_unknown_choice':
      return CHOICES[field] && `Choose one of ${quoted(CHOICES[field])}.`;
    case 'problem_unknown_framing':
      return strangeFramings(source, place);
    case 'problem_unknown_list':
      return strangeLists(source, place);
    case 'problem_unknown_perspective':
      return `The pack has ${quoted(idsIn(valueAt(source, 'perspectives')))}; use one of these, or add it there.`;
    case 'problem_anchor_missing':
      return 'Add words of the story to "anchors", or take "needsAnchor" out.';
    case 'problem_duplicate_id':
      return doubledIds(value);
    case 'problem_too_few_slots':
      return 'Add a slot, or make it a phrase.';
    case 'problem_bad_id':
      return /\s|[A-Z]/u.test(String(value)) ? 'Write it as in "harbour-bridge".' : undefined;
    case 'problem_not_a_pack':
      return place === 'format' ? `A pack begins with {"format": "${PACK_FORMAT}".` : undefined;
    default:
      return undefined;
  }
}

/** One line: `place: what is wrong, what stands there, what to do`. */
export function wordsOfProblem(problem: Problem, source: unknown): string {
  const remedy = remedyOf(problem, source);
  const value = valueAt(source, problem.place);
  const short = typeof value === 'string' || typeof value === 'number' ? JSON.stringify(value) : '';
  const there = short && short !== '""' && short.length <= 80 ? ` It says ${short}.` : '';
  return `${inWords(problem)}${there}${remedy ? ` ${remedy}` : ''}`;
}
