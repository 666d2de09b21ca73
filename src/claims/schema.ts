/**
 * The one schema for data that comes in: bundled file, import, form, stored row. Messages are keys of
 * `_locales`, so that a form can show the reason in the reader's language and a log stays greppable.
 */
import * as v from 'valibot';
import {
  CHECKED_HOW,
  CLAIM_KINDS,
  type Claim,
  PACK_FORMAT,
  PACK_FORMAT_VERSION,
  type PackInfo,
  STANCES,
} from './model.ts';

export const MAX_KEY_WORDS = 8;
export const MAX_FRAME_WORDS = 5;

const countWords = (text: string) => text.split(/\s+/u).filter(Boolean).length;
const atMostWords = (limit: number) =>
  v.check<string, string>(
    (text) => countWords(text) <= limit,
    limit === MAX_KEY_WORDS ? 'problem_too_many_key_words' : 'problem_too_many_frame_words',
  );

/** Caps bound what one pack can cost; each is some ten times what the bundled packs need. */
const text = (maxLength: number) =>
  v.pipe(
    v.string('problem_not_text'),
    v.trim(),
    v.nonEmpty('problem_empty'),
    v.maxLength(maxLength, 'problem_too_long'),
  );
const optionalText = (maxLength: number) =>
  v.pipe(v.string('problem_not_text'), v.trim(), v.maxLength(maxLength, 'problem_too_long'));
const id = v.pipe(v.string('problem_not_text'), v.regex(/^[a-z0-9][a-z0-9._-]{0,79}$/u, 'problem_bad_id'));
const date = v.pipe(
  v.string('problem_not_text'),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u, 'problem_bad_date'),
);
const url = v.pipe(
  v.string('problem_not_text'),
  v.trim(),
  v.maxLength(2048, 'problem_too_long'),
  v.check((value) => {
    try {
      return /^https?:$/u.test(new URL(value).protocol);
    } catch {
      return false;
    }
  }, 'problem_bad_url'),
);
const language = v.pipe(
  v.string('problem_not_text'),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/u, 'problem_bad_language'),
);
const list = <const S extends v.GenericSchema>(item: S, maxLength: number) =>
  v.pipe(v.array(item, 'problem_not_a_list'), v.maxLength(maxLength, 'problem_too_many'));
const uniqueIds = <Row extends { id: string }>() =>
  v.check<Row[], string>(
    (rows) => new Set(rows.map((row) => row.id)).size === rows.length,
    'problem_duplicate_id',
  );

const perspective = v.looseObject({ id, label: text(80), description: v.optional(optionalText(400)) });

const phrase = v.looseObject({
  text: text(200),
  framing: v.optional(id),
  needsAnchor: v.optional(v.boolean()),
  caseSensitive: v.optional(v.boolean()),
});

export const MIN_SLOTS = 2;
export const MAX_SLOTS = 6;
/** A list's name behind its `@`. */
const LIST_NAME = /^[a-z0-9][a-z0-9-]{0,39}$/u;
const alternatives = v.pipe(list(text(100), 400), v.minLength(1, 'problem_empty'));

const pattern = v.looseObject({
  slots: v.pipe(list(alternatives, MAX_SLOTS), v.minLength(MIN_SLOTS, 'problem_too_few_slots')),
  framing: v.optional(id),
  needsAnchor: v.optional(v.boolean()),
  ordered: v.optional(v.boolean()),
  without: v.optional(list(text(100), 400)),
  within: v.optional(v.pipe(v.number('problem_wrong_shape'), v.integer(), v.minValue(2), v.maxValue(120))),
});

const framing = v.looseObject({
  id,
  perspective: id,
  frame: v.pipe(text(120), atMostWords(MAX_FRAME_WORDS)),
  stance: v.picklist(STANCES, 'problem_unknown_choice'),
  summary: text(600),
  keyWords: v.optional(v.pipe(optionalText(200), atMostWords(MAX_KEY_WORDS))),
  speaker: v.optional(optionalText(200)),
  outlet: text(200),
  url,
  date: v.optional(date),
  undated: v.optional(v.boolean('problem_wrong_shape')),
  archivedUrl: v.optional(url),
  checked: v.optional(
    v.looseObject({
      date,
      how: v.picklist(CHECKED_HOW, 'problem_unknown_choice'),
      url: v.optional(url),
    }),
  ),
});

/** Whether every framing that is named is one of the claim's. */
const namesFramings = (rows: readonly { framing?: string | undefined }[], known: readonly { id: string }[]) =>
  rows.every((row) => !row.framing || known.some(({ id: framingId }) => framingId === row.framing));

const claim = v.pipe(
  v.looseObject({
    id,
    kind: v.picklist(CLAIM_KINDS, 'problem_unknown_choice'),
    topic: id,
    statement: text(500),
    context: optionalText(1500),
    language: v.optional(language),
    match: v.looseObject({
      phrases: list(phrase, 400),
      phrasings: list(text(500), 400),
      patterns: v.optional(list(pattern, 60)),
      anchors: list(text(100), 100),
      exclusions: list(text(200), 200),
      examples: v.optional(v.looseObject({ marked: list(text(1000), 100), unmarked: list(text(1000), 100) })),
    }),
    framings: v.pipe(list(framing, 60), uniqueIds()),
  }),
  v.forward(
    v.check(({ match, framings }) => namesFramings(match.phrases, framings), 'problem_unknown_framing'),
    ['match', 'phrases'],
  ),
  v.forward(
    v.check(
      ({ match, framings }) => namesFramings(match.patterns ?? [], framings),
      'problem_unknown_framing',
    ),
    ['match', 'patterns'],
  ),
  v.forward(
    v.check(
      ({ match }) =>
        match.anchors.length > 0 ||
        ![...match.phrases, ...(match.patterns ?? [])].some((row) => row.needsAnchor),
      'problem_anchor_missing',
    ),
    ['match', 'anchors'],
  ),
);

const packInfo = v.looseObject({
  format: v.literal(PACK_FORMAT, 'problem_not_a_pack'),
  formatVersion: v.literal(PACK_FORMAT_VERSION, 'problem_newer_format'),
  id,
  title: text(120),
  description: optionalText(1000),
  version: text(40),
  license: text(80),
  homepage: v.optional(url),
  updateUrl: v.optional(url),
  updated: date,
  language,
  perspectives: v.pipe(list(perspective, 200), uniqueIds()),
  topics: v.optional(v.pipe(list(v.looseObject({ id, label: text(80) }), 200), uniqueIds())),
  lists: v.optional(v.record(v.pipe(v.string(), v.regex(LIST_NAME, 'problem_bad_list_name')), alternatives)),
});

// The casts only drop the index signature that `looseObject` infers; the checks are the schema's.
export const perspectiveSchema = perspective;
export const claimSchema = claim as unknown as v.GenericSchema<unknown, Claim>;
export const packInfoSchema = packInfo as unknown as v.GenericSchema<unknown, PackInfo>;
