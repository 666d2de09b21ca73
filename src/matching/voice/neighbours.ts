/** What the sentences next to the claim's tell: who "he" is, who is being quoted, and a flat "No." behind it. */
import type { Sentence } from '../text/sentences.ts';
import { type Attribution, cueAt } from './attribution/attribution.ts';
import { clauseWords, GAP } from './clause-words.ts';
import type { Quotation } from './quotation/quotations.ts';
import { hasEnding, isNoun, type Scene } from './scene.ts';
import { leadingName, phraseFrom, type Speaker, subjectBefore } from './speaker.ts';

/** A longer sentence says something of its own. */
const MAX_ANSWER = 9;

function sceneOf(scene: Scene, sentence: Sentence, quotations: readonly Quotation[]): Scene {
  const { words } = clauseWords(scene.text, sentence.start, sentence.end, quotations, scene.lexicon);
  return { ...scene, words, from: 0, to: 0, quote: 0 };
}

/** The last verb of saying outside quotation marks, and whose it is. */
function speakerIn(scene: Scene): Speaker {
  const { words, lexicon } = scene;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const { is, quote, gap, word } = words[at]!;
    if (quote !== 0 || !(is.say || is.sayThat) || isNoun(scene, at) || hasEnding(word, lexicon.asideEndings))
      continue;
    const inverted = (gap & (GAP.comma | GAP.quote)) !== 0 && at > 0 && words[at - 1]!.quote !== 0;
    return inverted ? phraseFrom(scene, at + words[at]!.size) : subjectBefore(scene, at);
  }
  return undefined;
}

/** Who spoke in the sentence before, or, for a quotation, who is named right behind it. */
export function neighbourSpeaker(
  scene: Scene,
  sentences: readonly Sentence[],
  first: number,
  last: number,
  quotations: readonly Quotation[],
): string | undefined {
  for (const index of scene.quote > 0 ? [first - 1, last + 1, first - 2, last + 2] : [first - 1]) {
    const sentence = sentences[index];
    if (!sentence) continue;
    const next = sceneOf(scene, sentence, quotations);
    const speaker =
      speakerIn(next) ??
      (index < first && !next.words[0]?.is.determiner ? leadingName(next, next.words.length) : undefined);
    if (typeof speaker === 'string') return speaker;
  }
  return undefined;
}

/** "No." "It isn't." "That is false." */
export function refusalBehind(
  scene: Scene,
  sentences: readonly Sentence[],
  last: number,
  quotations: readonly Quotation[],
): Attribution | null {
  const sentence = sentences[last + 1];
  if (!sentence || scene.quote > 0) return null;
  const asked = /[?？؟]/u.test(scene.text.slice(scene.words[scene.to - 1]!.end, sentence.start));
  // This runs for every match, and most neighbours are plainly no answer.
  if (!asked && sentence.end - sentence.start > MAX_ANSWER * 8) return null;
  const answer = sceneOf(
    scene,
    { start: sentence.start, end: Math.min(sentence.end, sentence.start + 80) },
    quotations,
  );
  const { words } = answer;
  const head = words[0];
  if (head?.quote !== 0) return null;
  const behind = words[head.size];
  // "Not according to the customs service, …"
  const ends = head.size > 1 || !behind || (behind.gap & (GAP.comma | GAP.stop | GAP.dash | GAP.colon)) !== 0;
  if (asked && (head.is.yesNo || head.is.false) && ends)
    return { at: Number.POSITIVE_INFINITY, cue: cueAt(answer, 0) };
  if (words.length > MAX_ANSWER || !head.is.anaphor) return null;
  for (let at = 1; at < Math.min(words.length, 4); at += 1) {
    const { is } = words[at]!;
    if (is.false && words[at - 1]!.is.be) return { at: Number.POSITIVE_INFINITY, cue: cueAt(answer, at) };
    const final = at + words[at]!.size >= words.length;
    const true_ = words.slice(at + 1, at + 3).some((word) => word.is.truth);
    if (is.negator && (final || true_)) return { at: Number.POSITIVE_INFINITY, cue: cueAt(answer, at) };
  }
  return null;
}
