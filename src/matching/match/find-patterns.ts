/** Sentences in which every slot of a pattern is filled. Cost: the fillers found, times the patterns that share each. */
import { PATTERN_FLAG, RECORD, RUN_TYPE, SLOT_BITS, WITHOUT_SLOT } from '../index/layout.ts';
import type { Segment } from '../index/segment.ts';
import type { Tokens } from '../text/tokenise.ts';
import type { Found } from './find-runs.ts';

/** Words `from` to `to` of the block. */
export interface Words {
  from: number;
  to: number;
}

export interface Filled extends Words {
  claim: number;
  pattern: number;
  /** String of the framing's id, or −1. */
  framing: number;
  needsAnchor: boolean;
  /** What fills each slot. */
  slots: readonly Words[];
  /** 0–1: the closer together, the surer. */
  score: number;
  /** Log-odds that it is right, by what stands around it. */
  sureness: number;
}

/** What a pattern was filled with, before it is known how sure that is. */
export type Unjudged = Omit<Filled, 'sureness'>;

/** Of a filled pattern whose words stand at the two ends of what is allowed. Above any threshold: slots are written by hand. */
const LEAST_SCORE = 0.7;

/** Per segment: which slots of each pattern are filled, one bit each. All zero between two calls. */
const scratch = new WeakMap<Segment, Uint8Array>();

function masksOf(segment: Segment): Uint8Array {
  let masks = scratch.get(segment);
  if (!masks) {
    masks = new Uint8Array(segment.sections.patterns.length / RECORD.patterns);
    scratch.set(segment, masks);
  }
  return masks;
}

const slotMask = (1 << SLOT_BITS) - 1;

/** Patterns with a filler in every slot and none among the words that must not be there. */
function fullPatterns(segment: Segment, fillers: readonly Found[]): number[] {
  const { fillerStarts, fillerSlots, patterns } = segment.sections;
  const masks = masksOf(segment);
  const touched: number[] = [];
  for (const { target } of fillers)
    for (let at = fillerStarts[target]!; at < fillerStarts[target + 1]!; at += 1) {
      const pattern = fillerSlots[at]! >>> SLOT_BITS;
      if (masks[pattern] === 0) touched.push(pattern);
      masks[pattern]! |= 1 << (fillerSlots[at]! & slotMask);
    }
  const full: number[] = [];
  for (const pattern of touched) {
    const slots = patterns[pattern * RECORD.patterns + 1]! & 0xff;
    if (masks[pattern] === (1 << slots) - 1) full.push(pattern);
    masks[pattern] = 0;
  }
  return full;
}

/** What may fill each slot of one pattern. */
function choicesOf(segment: Segment, fillers: readonly Found[], pattern: number, slots: number): Words[][] {
  const { fillerStarts, fillerSlots } = segment.sections;
  const choices: Words[][] = Array.from({ length: slots }, () => []);
  for (const { target, from, to } of fillers)
    for (let at = fillerStarts[target]!; at < fillerStarts[target + 1]!; at += 1) {
      const slot = fillerSlots[at]! & slotMask;
      if (fillerSlots[at]! >>> SLOT_BITS === pattern && slot !== WITHOUT_SLOT)
        choices[slot]!.push({ from, to });
    }
  return choices;
}

const overlap = (a: Words, b: Words) => a.from <= b.to && b.from <= a.to;

/** Fills the slots from `first` on, each with the word that ends first; undefined where one finds none. */
function fillFrom(
  choices: readonly Words[][],
  firstSlot: number,
  first: Words,
  ordered: boolean,
): Words[] | undefined {
  const chosen: Words[] = [];
  chosen[firstSlot] = first;
  // The slot with the fewest choices goes first: what it takes, others can leave alone.
  const rest = choices.map((_words, slot) => slot).filter((slot) => slot !== firstSlot);
  if (!ordered) rest.sort((a, b) => choices[a]!.length - choices[b]!.length || a - b);
  let behind = ordered ? first.to + 1 : first.from;
  for (const slot of rest) {
    let best: Words | undefined;
    for (const words of choices[slot]!) {
      if (words.from < behind || (best && words.to >= best.to)) continue;
      if (!chosen.some((taken) => overlap(taken, words))) best = words;
    }
    if (!best) return undefined;
    chosen[slot] = best;
    if (ordered) behind = best.to + 1;
  }
  return chosen;
}

/** The way to fill all slots that spans the fewest words. */
function tightest(choices: readonly Words[][], ordered: boolean): (Words & { slots: Words[] }) | undefined {
  let best: (Words & { slots: Words[] }) | undefined;
  const starts = ordered ? choices.slice(0, 1) : choices;
  starts.forEach((words, slot) => {
    for (const first of words) {
      const slots = fillFrom(choices, slot, first, ordered);
      if (!slots) continue;
      const to = Math.max(...slots.map((one) => one.to));
      if (!best || to - first.from < best.to - best.from) best = { from: first.from, to, slots };
    }
  });
  return best;
}

function fill(segment: Segment, fillers: readonly Found[], pattern: number): Unjudged | undefined {
  const at = pattern * RECORD.patterns;
  const [claim, packed, framing] = segment.sections.patterns.subarray(
    at,
    at + RECORD.patterns,
  ) as unknown as [number, number, number];
  const flags = packed >>> 16;
  const within = (packed >>> 8) & 0xff;
  const choices = choicesOf(segment, fillers, pattern, packed & 0xff);
  const found = tightest(choices, Boolean(flags & PATTERN_FLAG.ordered));
  if (!found) return undefined;
  const span = found.to - found.from + 1;
  if (span > within) return undefined;
  const between = span - found.slots.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return {
    ...found,
    claim,
    pattern,
    framing: framing - 1,
    needsAnchor: Boolean(flags & PATTERN_FLAG.needsAnchor),
    score: 1 - (1 - LEAST_SCORE) * (between / within),
  };
}

/** Fillers by sentence; both lists are in reading order. */
function bySentence(fillers: readonly Found[], tokens: Tokens, ends: readonly number[]): Found[][] {
  const groups: Found[][] = [];
  let sentence = 0;
  let group: Found[] = [];
  for (const filler of fillers) {
    const before = sentence;
    while (sentence < ends.length - 1 && tokens.starts[filler.from]! >= ends[sentence]!) sentence += 1;
    if (sentence !== before && group.length > 0) {
      groups.push(group);
      group = [];
    }
    group.push(filler);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/**
 * @param sentenceEnds offsets into the block's text.
 * @param surenessOf log-odds of one pattern.
 * @param least sureness from which patterns mark.
 * @returns of each claim and sentence the best pattern, and the best of those that need an anchor.
 */
export function findPatterns(
  segment: Segment,
  runs: readonly Found[],
  tokens: Tokens,
  sentenceEnds: () => readonly number[],
  surenessOf: (filled: Unjudged) => number,
  least: number,
): Filled[] {
  const fillers = runs.filter(({ type }) => type === RUN_TYPE.filler);
  if (fillers.length < 2) return [];
  return bySentence(fillers, tokens, sentenceEnds()).flatMap((group) => {
    const byPlace = new Map<number, Unjudged[]>();
    for (const pattern of fullPatterns(segment, group)) {
      const filled = fill(segment, group, pattern);
      if (!filled) continue;
      // One that may never find its anchor must not hide one that needs none.
      const place = filled.claim * 2 + Number(filled.needsAnchor);
      const others = byPlace.get(place);
      if (others) others.push(filled);
      else byPlace.set(place, [filled]);
    }
    return [...byPlace.values()].map((all) => surest(all, surenessOf, least));
  });
}

/** One that tells the framing says more than one that only finds the claim; then the one that stands closer together. */
const byWorth = (one: Unjudged, other: Unjudged) =>
  Number(other.framing >= 0) - Number(one.framing >= 0) || other.score - one.score;

/** The best of those that mark, or of all where none does. */
function surest(all: Unjudged[], surenessOf: (filled: Unjudged) => number, least: number): Filled {
  all.sort(byWorth);
  let first: Filled | undefined;
  for (const unjudged of all) {
    const filled = { ...unjudged, sureness: surenessOf(unjudged) };
    if (filled.sureness >= least) return filled;
    first ??= filled;
  }
  return first!;
}
