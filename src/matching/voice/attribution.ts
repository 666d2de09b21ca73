/** Whether someone other than the outlet says it: "X said that …", "…, according to X", "reportedly". */
import { GAP } from './clause-words.ts';
import { isNegated } from './denial/negation.ts';
import { headlineAttribution } from './headline.ts';
import {
  BREAK,
  hasOwnClause,
  isClaimNoun,
  isFactual,
  isPassive,
  isReportLike,
  isViewNoun,
  reports,
  saysWithin,
  someBetween,
} from './reporting.ts';
import { hasEnding, isHeard, isNoun, isOver, opensAside, type Scene, segmentStart } from './scene.ts';
import { leadingName, OURSELVES, ownerOf, phraseFrom, type Speaker, subjectBefore } from './speaker.ts';

export interface Attribution {
  speaker?: string;
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
  return { at, cue: cueAt(scene, at), ...(speaker === undefined ? {} : { speaker }) };
}

function speakerOf(scene: Scene, verb: number): Speaker {
  const { words, from } = scene;
  if (words[verb]!.size === 1 && !words[verb]!.is.minded && isPassive(scene, verb)) {
    for (let at = verb + 1; at < from; at += 1) if (words[at]!.is.by) return phraseFrom(scene, at + 1, from);
    return undefined;
  }
  // "“…,” said Anna Meier" in front of the claim's words
  if (words[verb]!.quote === 0 && (words[verb - 1]?.quote ?? 0) !== 0)
    return phraseFrom(scene, verb + words[verb]!.size, from);
  return subjectBefore(scene, verb) ?? leadingName(scene, verb);
}

function hasDenier(scene: Scene, at: number): boolean {
  return someBetween(scene.words, segmentStart(scene.words, at), at, ({ is }) => is.denier);
}

function attributionBefore(scene: Scene, behind = scene.from): Attribution | null {
  const { words, from } = scene;
  for (let at = behind - 1; at >= 0; at -= 1) {
    const { is } = words[at]!;
    if (!isHeard(scene, at)) continue;
    const verb = (is.say || is.sayThat || is.label || is.labelAs || is.reject) && !isNoun(scene, at);
    if (verb && at + words[at]!.size <= from && reports(scene, at, from) && !isOver(scene, at, from)) {
      const found = attribution(scene, at, speakerOf(scene, at));
      if (found) return found;
    }
    if ((is.claimNoun || is.claimOf) && isClaimNoun(scene, at) && !isOver(scene, at, from)) {
      const found = attribution(scene, at, ownerOf(scene, at));
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
    if (is.hearsayAdjective && (from - at <= 2 || isPassive(scene, at)))
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
    if (!(is.say || is.sayThat) || isNoun(scene, at)) continue;
    if (hasEnding(word, lexicon.asideEndings) || isFactual(scene, at) || hasOwnClause(scene, at)) return null;
    if (at === start) return attribution(scene, at, phraseFrom(scene, at + words[at]!.size));
    return attribution(scene, at, subjectBefore(scene, at));
  }
  return null;
}

/** Whether the comma in front of words[at] closes an aside that opened behind `start`. */
function isAsideEnd(scene: Scene, start: number, at: number): boolean {
  const aside = segmentStart(scene.words, at - 1);
  return aside > start && aside < at;
}

function attributionBehind(scene: Scene): Attribution | null {
  const { words, from, to } = scene;
  for (let at = from + 1; at < words.length; at += 1) {
    const { is, gap } = words[at]!;
    if (at >= to && (gap & GAP.semicolon) !== 0) return null;
    if (!isHeard(scene, at)) continue;
    if (at >= to && is.contrast && words[at]!.quote === 0 && (gap & GAP.comma) !== 0) return null;
    if (is.attributing) return attribution(scene, at, phraseFrom(scene, at + words[at]!.size));
    if (is.hearsay) return attribution(scene, at, undefined);
    if (at >= to && isViewNoun(scene, at)) return attribution(scene, at, ownerOf(scene, at));
    if ((gap & (BREAK | GAP.quote)) === 0 && !(is.as && at >= to)) continue;
    const found = attributionAt(scene, at);
    if (found) return found;
  }
  return null;
}

/** A claim's words that hold "he said" or "so-called" themselves. */
function attributionWithin(scene: Scene): Attribution | null {
  const { words, from, to } = scene;
  for (let at = from; at < to; at += 1) {
    const { is, quote } = words[at]!;
    // "The Kremlin said the call …": the whole sentence matched. Someone must say it, and something be said.
    const verb =
      (is.say || is.sayThat || is.label) &&
      at > from &&
      at < from + 10 &&
      to - at > 3 &&
      quote === scene.quote;
    if (verb && !scene.claimWords.includes(words[at]!.word) && !isNoun(scene, at) && saysWithin(scene, at)) {
      const found = attribution(scene, at, speakerOf(scene, at));
      if (found) return found;
    }
    if (is.hearsay || (is.hearsayAdjective && at < from + 2)) return attribution(scene, at, undefined);
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
