/** Whose a verb or noun of saying is, and whether it speaks of the claim at all. */
import { GAP } from '../clause-words.ts';
import { BREAK, isPassive, someBetween } from '../reporting.ts';
import { hasEnding, isNoun, type Scene, segmentStart } from '../scene.ts';
import { leadingName, OURSELVES, phraseFrom, type Speaker, subjectBefore } from '../speaker.ts';

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

export function speakerOf(scene: Scene, verb: number): Speaker {
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
export function holderOf(scene: Scene, noun: number): Speaker {
  const { words } = scene;
  for (let at = noun - 1; at >= Math.max(0, noun - 6); at -= 1) {
    if ((words[at + 1]!.gap & BREAK) !== 0) return undefined;
    if (words[at]!.is.holds) return subjectBefore(scene, at);
  }
  return undefined;
}

/** "“…,” said a spokeswoman for the [pro-life] movement": the claim's words are part of the speaker's name. */
export function namesSpeaker({ words, from }: Scene, verb: number): boolean {
  if (words[verb]!.quote !== 0 || (words[verb - 1]?.quote ?? 0) === 0) return false;
  return !someBetween(words, verb + 1, from + 1, ({ gap, is }) => gap !== 0 || is.that || is.topical);
}

/** "wrote that the deficit showed A, and that B": the outer verb has said B. */
export function isNested({ words, from }: Scene, verb: number): boolean {
  if (words[verb + words[verb]!.size]?.is.that) return false;
  for (let at = verb + 1; at + 1 < from; at += 1)
    if (words[at]!.is.and && words[at + 1]!.is.that) return someBetween(words, 0, verb, ({ is }) => is.that);
  return false;
}
