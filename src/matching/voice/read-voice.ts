/**
 * How a page puts a claim: in its own voice, in quotation marks, as what someone says, as what is not so. Rules over
 * cue words and their reach, read from one sentence and its neighbours; a model would weigh megabytes and take seconds.
 */
import type { ClaimKind } from '../../claims/model.ts';
import type { Voice } from '../match-types.ts';
import { primaryLanguage } from '../text/languages.ts';
import { sentencesOf } from '../text/sentences.ts';
import { type Attribution, cueAt } from './attribution/attribution.ts';
import { attributionBefore } from './attribution/before.ts';
import { attributionOf } from './attribution/find-attribution.ts';
import { clauseWords, GAP } from './clause-words.ts';
import { isOver } from './clauses.ts';
import { denialOf } from './denial/denial.ts';
import { frontedDenial } from './denial/fronted-denial.ts';
import { hedgeAt, wonderedAt } from './doubt.ts';
import { type Lexicon, lexiconFor } from './lexicon.ts';
import { neighbourSpeaker, refusalBehind } from './neighbours.ts';
import { quotationsOf } from './quotation/quotations.ts';
import { quotationAround } from './quotation/quoted-span.ts';
import type { Scene } from './scene.ts';
import { subjectBefore } from './speaker.ts';

export interface VoiceReading {
  voice: Voice;
  /** The page's own words for who says it. */
  speaker?: string;
  /** The page's word that told. */
  cue?: string;
}

/** Further away nothing speaks about the claim; it keeps a reading cheap in a paragraph of any length. */
const REACH = 600;
/** Longer matches are whole paragraphs; their beginning decides. */
const MAX_SPAN = 600;

function hasNegator(words: string, lexicon: Lexicon): boolean {
  return clauseWords(words, 0, words.length, [], lexicon).words.some(({ is }) => is.negator);
}

function reading(
  voice: Voice,
  found: { speaker?: string | undefined; cue?: string | undefined } = {},
): VoiceReading {
  return {
    voice,
    ...(found.speaker === undefined ? {} : { speaker: found.speaker }),
    ...(found.cue === undefined ? {} : { cue: found.cue }),
  };
}

/** Whose verb the negator at words[at] turns, if it is one of holding true. */
function subjectOfDenied(scene: Scene, at: number): string | undefined {
  const { words, from } = scene;
  if (!words[at]?.is.negator) return undefined;
  for (let next = at + 1; next < Math.min(from, at + 3); next += 1) {
    if (!words[next]!.is.holdsTrue) continue;
    const speaker = subjectBefore(scene, next);
    return typeof speaker === 'string' ? speaker : undefined;
  }
  return undefined;
}

/** Who denies: whoever says the negated sentence, never whoever made the claim that it rejects. */
function denierOf(scene: Scene, denial: Attribution, attribution: Attribution | null): string | undefined {
  // "would not accept that", "has never admitted to"
  const own = scene.quote === 0 ? subjectOfDenied(scene, denial.at) : undefined;
  if (own !== undefined) return own;
  if (!attribution) return undefined;
  if (attribution.reporter !== undefined) return attribution.reporter;
  const { is } = scene.words[attribution.at]!;
  if (attribution.at > denial.at && attribution.at < scene.from) {
    // "said there was nothing to suggest that"
    const outer = attributionBefore(scene, denial.at);
    return outer && !isOver(scene, outer.at, denial.at) ? outer.speaker : undefined;
  }
  const says = attribution.at < denial.at || attribution.at >= scene.to;
  return says && !is.claimNoun && !is.claimOf ? attribution.speaker : undefined;
}

/** Nothing of the sentence stands outside the quotation: who speaks is told before or behind. */
function isQuotedWhole({ words, quote }: Scene): boolean {
  return words.every((word) => word.quote === quote);
}

/** The sentences around [start, end), clipped, as one stretch; and whether it asks. */
function stretchAround(text: string, start: number, end: number) {
  const all = sentencesOf(text);
  let first = all.findIndex((sentence) => sentence.end > start);
  if (first < 0) first = all.length - 1;
  let last = first;
  while (last + 1 < all.length && all[last + 1]!.start < end) last += 1;
  return { all, first, last };
}

/**
 * @param start UTF-16 offsets into `text` of the words that mention the claim; `end` is exclusive.
 * @param claimWords the stored words that matched: a negator among them ("will never join") denies nothing.
 * @param kind a term is the page's own wherever the page uses it itself, whatever else the sentence reports or denies.
 */
export function readVoice(
  text: string,
  start: number,
  end: number,
  language: string,
  claimWords = '',
  kind: ClaimKind = 'claim',
): VoiceReading {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, Math.min(end, start + MAX_SPAN) + REACH);
  const near = text.slice(from, to);
  const spanStart = Math.min(near.length, Math.max(0, start - from));
  const spanEnd = Math.min(near.length, Math.max(spanStart, Math.min(end, start + MAX_SPAN) - from));
  const quotations = quotationsOf(near, from > 0);
  const lexicon = lexiconFor(language);
  const quote = quotationAround(near, spanStart, spanEnd, quotations, lexicon);
  if (spanEnd <= spanStart) return reading('unsure');
  if (!lexicon) return reading(quote > 0 ? 'quoted' : 'unsure');

  const { all, first, last } = stretchAround(near, spanStart, spanEnd);
  if (first < 0) return reading('unsure');
  const { words, lastGap } = clauseWords(near, all[first]!.start, all[last]!.end, quotations, lexicon);
  const spanFrom = words.findIndex((word) => word.end > spanStart);
  let spanTo = words.findIndex((word) => word.start >= spanEnd);
  if (spanTo < 0) spanTo = words.length;
  if (spanFrom < 0 || spanTo <= spanFrom) return reading(quote > 0 ? 'quoted' : 'unsure');

  const scene: Scene = {
    text: near,
    words,
    from: spanFrom,
    to: spanTo,
    quote,
    lexicon,
    claimWords: claimWords.toLowerCase(),
    kind,
    negativeClaim: claimWords !== '' && hasNegator(claimWords, lexicon),
  };
  const attribution = attributionOf(scene);
  const speaker =
    attribution?.speaker ??
    (attribution?.anaphor || (!attribution && quote > 0 && isQuotedWhole(scene))
      ? neighbourSpeaker(scene, all, first, last, quotations)
      : undefined);
  const by = {
    ...(speaker === undefined ? {} : { speaker }),
    ...(attribution ? { cue: attribution.cue } : {}),
  };

  const denial = denialOf(scene) ?? refusalBehind(scene, all, last, quotations);
  // “We never signed that”: the speaker's own statement, worded in the negative. “That is a lie” denies another's.
  const said = denial && words[denial.at];
  const isOwnStatement =
    quote > 0 && said?.quote === quote && said.is.negator && denial !== null && denial.at < spanTo;
  if (denial && !isOwnStatement)
    return reading('denied', {
      cue: denial.cue,
      speaker: denial.speaker ?? denierOf(scene, denial, attribution),
    });
  const fronted = frontedDenial(near.slice(all[first]!.start, spanStart), primaryLanguage(language));
  if (fronted !== undefined && !scene.negativeClaim) return reading('denied', { cue: fronted });
  if (quote > 0) return reading('quoted', by);
  const asks =
    (lastGap & GAP.stop) !== 0 || /[?？؟]["'”’»)\]]*$/u.test(near.slice(all[last]!.start, all[last]!.end));
  if (asks && /[?？؟]/u.test(near.slice(words[spanTo - 1]!.end, all[last]!.end)))
    return reading('unsure', { cue: '?' });
  const wondered = wonderedAt(scene);
  if (wondered >= 0) return reading('unsure', { cue: cueAt(scene, wondered) });
  if (attribution) return reading('attributed', by);
  const hedge = hedgeAt(scene);
  return hedge >= 0 ? reading('unsure', { cue: cueAt(scene, hedge) }) : reading('asserted');
}
