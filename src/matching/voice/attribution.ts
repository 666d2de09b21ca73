/** Whether someone other than the outlet says it: "X said that …", "…, according to X", "reportedly". */
import { GAP } from './clause-words.ts';
import { isFinite, isOver, opensClause } from './clauses.ts';
import { isNegated } from './denial/negation.ts';
import { headlineAttribution } from './headline.ts';
import {
  BREAK,
  hasOwnClause,
  isBacked,
  isClaimNoun,
  isFactual,
  isPassive,
  isReportLike,
  isViewNoun,
  reports,
  saysWithin,
  someBetween,
} from './reporting.ts';
import { hasEnding, isHeard, isNoun, opensAside, type Scene, segmentStart } from './scene.ts';
import {
  leadingName,
  OURSELVES,
  ownerOf,
  phraseFrom,
  SOMEBODY,
  type Speaker,
  subjectBefore,
} from './speaker.ts';

export interface Attribution {
  speaker?: string;
  /** The speaker is a pronoun; the sentence before may name who it is. */
  anaphor?: true;
  cue: string;
  /** Index of the cue among the sentence's words. */
  at: number;
  /** A noun told, "reports of", "Putin's claim that": who reports the noun is then somebody else. */
  reporter?: string;
}

export function cueAt({ text, words }: Scene, at: number): string {
  return text.slice(words[at]!.start, words[at + words[at]!.size - 1]!.end);
}

function attribution(scene: Scene, at: number, speaker: Speaker): Attribution | null {
  if (speaker === OURSELVES) return null;
  const cue = cueAt(scene, at);
  if (speaker === SOMEBODY) return { at, cue, anaphor: true };
  return speaker === undefined ? { at, cue } : { at, cue, speaker };
}

/** "was described by X as", "the group, listed by X as", "is called a sham by X": the index of "by", or -1. */
function agentOf(scene: Scene, verb: number): number {
  const { words, from, to } = scene;
  const { is, size } = words[verb]!;
  const labels = is.label || is.labelAs;
  if (size !== 1 || is.minded || !(isPassive(scene, verb) || (labels && words[verb + 1]?.is.by))) return -1;
  for (let at = verb + 1; at < from; at += 1) if (words[at]!.is.by) return at;
  return labels && from - verb < 6 && words[to]?.is.by && (words[to]!.gap & BREAK) === 0 ? to : -1;
}

/** The verb of saying of the clause in front of a participle: "said on Monday, adding". */
function sayingBefore(scene: Scene, participle: number): number {
  const { words } = scene;
  const start = segmentStart(words, participle);
  if (participle - start > 1) return -1;
  for (let at = start - 1; at >= 0; at -= 1) {
    const { is, quote } = words[at]!;
    if (quote === 0 && (is.say || is.sayThat || is.deny || is.reject) && !isNoun(scene, at)) return at;
  }
  return -1;
}

function speakerOf(scene: Scene, verb: number): Speaker {
  const { words, from } = scene;
  const agent = agentOf(scene, verb);
  if (agent >= 0) return phraseFrom(scene, agent + 1, agent < from ? from : words.length);
  if (words[verb]!.size === 1 && !words[verb]!.is.minded && isPassive(scene, verb)) return undefined;
  // "“…,” said Anna Meier" in front of the claim's words
  if (words[verb]!.quote === 0 && (words[verb - 1]?.quote ?? 0) !== 0)
    return phraseFrom(scene, verb + words[verb]!.size, from);
  // "The decision, said Lord Coe, is X"
  if (!hasEnding(words[verb]!.word, scene.lexicon.asideEndings) && (words[verb]!.gap & GAP.comma) !== 0)
    for (let at = verb + 2; at <= Math.min(from, verb + 9); at += 1)
      if ((words[at]!.gap & GAP.comma) !== 0 && words[at]!.quote === words[verb]!.quote)
        return phraseFrom(scene, verb + 1, at);
  // "told Kommersant, calling it X": whoever told.
  const participle = hasEnding(words[verb]!.word, scene.lexicon.asideEndings);
  const outer = participle ? sayingBefore(scene, verb) : -1;
  const speaker = subjectBefore(scene, outer < 0 ? verb : outer);
  if (typeof speaker === 'string' || speaker === OURSELVES) return speaker;
  return leadingName(scene, verb) ?? speaker;
}

/** "Republicans pressed the case that": who holds the noun of saying words[noun]. */
function holderOf(scene: Scene, noun: number): Speaker {
  const { words } = scene;
  for (let at = noun - 1; at >= Math.max(0, noun - 6); at -= 1) {
    if ((words[at + 1]!.gap & BREAK) !== 0) return undefined;
    if (words[at]!.is.holds) return subjectBefore(scene, at);
  }
  return undefined;
}

function hasDenier(scene: Scene, at: number): boolean {
  return someBetween(scene.words, segmentStart(scene.words, at), at, ({ is }) => is.denier);
}

/** @param behind only cues in front of this word count. */
export function attributionBefore(scene: Scene, behind = scene.from): Attribution | null {
  const { words, from, kind } = scene;
  for (let at = behind - 1; at >= 0; at -= 1) {
    const { is } = words[at]!;
    if (!isHeard(scene, at)) continue;
    const verb = (is.say || is.sayThat || is.label || is.labelAs || is.reject) && !isNoun(scene, at);
    const silent = is.sayThat && !is.say && isNegated(scene, at);
    if (
      verb &&
      !silent &&
      at + words[at]!.size <= from &&
      reports(scene, at, from) &&
      !isOver(scene, at, from)
    ) {
      const found = attribution(scene, at, speakerOf(scene, at));
      // "Ms Ardern said she believed": whoever said.
      const outer = found?.anaphor && attributionBefore(scene, at);
      if (found && outer?.speaker !== undefined && !isOver(scene, outer.at, at))
        return { at, cue: found.cue, speaker: outer.speaker };
      if (found) return found;
    }
    if (is.backs && isBacked(scene, at)) {
      const speaker = subjectBefore(scene, at);
      if (typeof speaker === 'string') return attribution(scene, at, speaker);
    }
    if ((is.claimNoun || is.claimOf) && isClaimNoun(scene, at) && !isOver(scene, at, from)) {
      const found = attribution(scene, at, ownerOf(scene, at) ?? holderOf(scene, at));
      const outer = found && attributionBefore(scene, at);
      return outer?.speaker === undefined ? found : { ...found!, reporter: outer.speaker };
    }
    // "did not deny that X" leaves X with whoever did not deny it; "few would deny that X" leaves it with all.
    if (is.deny && isNegated(scene, at) && !isPassive(scene, at) && !isOver(scene, at, from)) {
      const speaker = subjectBefore(scene, at);
      if (speaker !== undefined && !hasDenier(scene, at)) return attribution(scene, at, speaker);
    }
    if (at + 1 < from && isReportLike(scene, at) && !isOver(scene, at, from)) {
      return attribution(scene, at, subjectBefore(scene, at));
    }
    if (is.attributing && !isOver(scene, at, from))
      return attribution(scene, at, phraseFrom(scene, at + words[at]!.size, from));
    if (isViewNoun(scene, at) && !isOver(scene, at, from)) return attribution(scene, at, ownerOf(scene, at));
    if (is.hearsay && !isOver(scene, at, from)) return attribution(scene, at, undefined);
    if (is.hearsayAdjective && kind !== 'term' && (from - at <= 2 || isPassive(scene, at)))
      return attribution(scene, at, undefined);
  }
  return null;
}

/** Reads "…, he said", "…, said X on Friday", "…, as X puts it", "…, according to X" from words[start] on. */
function attributionAt(scene: Scene, start: number): Attribution | null {
  const { words, lexicon } = scene;
  let at = start;
  if (words[at]!.is.as) at += words[at]!.size;
  else if (words[at]!.is.and || words[at]!.is.that || opensAside(scene, at)) return null;
  const limit = Math.min(words.length, at + 14);
  for (; at < limit; at += 1) {
    const { is, gap, word } = words[at]!;
    if (!isHeard(scene, at) || words[at]!.quote !== 0) return null;
    if (
      at > start &&
      (gap & (BREAK | GAP.quote)) !== 0 &&
      !(opensAside(scene, at) || isAsideEnd(scene, start, at))
    )
      return null;
    if (is.negator || is.that || is.what) return null;
    if (!isAsideWord(scene, start, at) && (is.subordinate || is.be || is.finite)) return null;
    if (!(is.say || is.sayThat) || isNoun(scene, at)) continue;
    if (hasEnding(word, lexicon.asideEndings) || isFactual(scene, at) || hasOwnClause(scene, at)) return null;
    // "[X]: a study found turnout fell"
    const on = words[at + words[at]!.size];
    if (
      (words[start]!.gap & GAP.colon) !== 0 &&
      on &&
      (on.gap & BREAK) === 0 &&
      !on.is.preposition &&
      !on.is.time
    )
      return null;
    if (at === start) return attribution(scene, at, phraseFrom(scene, at + words[at]!.size));
    return attribution(scene, at, subjectBefore(scene, at));
  }
  return null;
}

/** "Ushakov, who was there, said": words of an aside between the subject and its verb. */
function isAsideWord(scene: Scene, start: number, at: number): boolean {
  const aside = segmentStart(scene.words, at);
  return aside > start && opensAside(scene, aside);
}

/** Whether the comma in front of words[at] closes an aside that opened behind `start`. */
function isAsideEnd(scene: Scene, start: number, at: number): boolean {
  const aside = segmentStart(scene.words, at - 1);
  return aside > start && aside < at;
}

/** A term some clauses in front of "according to", which gives the source of what stands between. */
function isFarTerm({ words, to, kind }: Scene, at: number): boolean {
  if (kind !== 'term') return false;
  let breaks = 0;
  for (let next = to; next <= at; next += 1) if ((words[next]!.gap & BREAK) !== 0) breaks += 1;
  return breaks > 1;
}

/** "Ivermectin was described by a witness as a suppressed cure": the claim is what the witness makes of it. */
function isLabelledBy(scene: Scene, at: number): boolean {
  const { words, from, kind } = scene;
  const { is } = words[at]!;
  // "That X has been repeated by the tabloids"
  const told = from === 1 && words[0]!.is.that && (is.say || is.sayThat);
  return (
    kind !== 'term' &&
    (is.label || is.labelAs || told) &&
    isPassive(scene, at) &&
    words[at + 1]?.is.by === true
  );
}

function attributionBehind(scene: Scene): Attribution | null {
  const { words, from, to } = scene;
  // Behind a colon or in a further clause "according to" gives the source of that; "he said" ends the whole sentence.
  let elsewhere = false;
  for (let at = from + 1; at < words.length; at += 1) {
    const { is, gap } = words[at]!;
    if (at >= to && (gap & GAP.semicolon) !== 0) return null;
    if (!isHeard(scene, at)) continue;
    if (at >= to && is.contrast && words[at]!.quote === 0 && (gap & GAP.comma) !== 0) return null;
    elsewhere ||= at >= to && words[at]!.quote === 0 && ((gap & GAP.colon) !== 0 || opensClause(scene, at));
    if (at >= to && !elsewhere && isLabelledBy(scene, at))
      return attribution(scene, at, phraseFrom(scene, at + 2));
    if (is.attributing && !elsewhere && (at < to || !isFarTerm(scene, at)))
      return attribution(scene, at, phraseFrom(scene, at + words[at]!.size));
    if (is.hearsay && !elsewhere) return attribution(scene, at, undefined);
    if (at >= to && !elsewhere && isViewNoun(scene, at)) return attribution(scene, at, ownerOf(scene, at));
    if ((gap & (BREAK | GAP.quote)) === 0 && !(is.as && at >= to)) continue;
    const found = attributionAt(scene, at);
    if (found) return found;
  }
  return null;
}

/** A claim's words that hold "he said" or "so-called" themselves. */
function attributionWithin(scene: Scene): Attribution | null {
  const { words, from, to, kind } = scene;
  for (let at = from; at < to; at += 1) {
    const { is, quote } = words[at]!;
    // "The Kremlin said the call …": the whole sentence matched. Someone must say it, and something be said.
    const verb =
      (is.say || is.sayThat || is.label) &&
      at > from &&
      at < from + 10 &&
      to - at > 3 &&
      quote === scene.quote;
    if (is.attributing) return attribution(scene, at, phraseFrom(scene, at + words[at]!.size));
    if (at > from && at + 1 < to && isViewNoun(scene, at)) return attribution(scene, at, ownerOf(scene, at));
    // "Kiev calls those votes a sham", "suitcases, they say, of ballots"
    const labels = is.label && at > from && at < from + 7 && to - at > 2 && quote === scene.quote;
    const aside =
      is.say && at > from && words[at - 1]!.is.pronoun && (at + 1 === to || isFinite(scene, at + 1));
    if ((labels || aside) && !scene.claimWords.includes(words[at]!.word) && !isNoun(scene, at)) {
      const found = attribution(scene, at, speakerOf(scene, at));
      if (found) return found;
    }
    if (is.claimOf && at > from && words[at + 1]?.is.of && to - at > 2)
      return attribution(scene, at, leadingName(scene, from));
    if (verb && !scene.claimWords.includes(words[at]!.word) && !isNoun(scene, at) && saysWithin(scene, at)) {
      const found = attribution(scene, at, speakerOf(scene, at));
      if (found) return found;
    }
    if (is.hearsay || (is.hearsayAdjective && kind !== 'term' && at < from + 2))
      return attribution(scene, at, undefined);
  }
  return null;
}

export function attributionOf(scene: Scene): Attribution | null {
  return (
    attributionBehind(scene) ??
    attributionBefore(scene) ??
    attributionWithin(scene) ??
    headlineAttribution(scene)
  );
}
