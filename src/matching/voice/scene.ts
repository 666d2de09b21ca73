/** One reading's stage: the sentence, where the claim's words stand in it, and what clauses can be told apart. */
import type { ClaimKind } from '../../claims/model.ts';
import { GAP, type Word } from './clause-words.ts';
import type { Lexicon } from './lexicon.ts';

export interface Scene {
  text: string;
  words: Word[];
  /** The claim's words: words[from] to words[to - 1]. */
  from: number;
  to: number;
  /** The quotation around the claim's words, 0 for none. */
  quote: number;
  lexicon: Lexicon;
  /** The claim is worded in the negative, so that a negator among its words denies nothing. */
  negativeClaim: boolean;
  /** The stored words that matched; a verb of saying among them is part of the claim. */
  claimWords: string;
  /** A term is used by whoever writes it; a claim is made or rejected. */
  kind: ClaimKind;
}

const SEGMENT = GAP.comma | GAP.semicolon | GAP.colon | GAP.dash | GAP.paren;

/** Whether the word speaks to the claim's level: in the outlet's text, in the claim's words or their quotation. */
export function isHeard({ words, from, to, quote }: Scene, at: number): boolean {
  const own = words[at]!.quote;
  return own === 0 || own === quote || (at >= from && at < to);
}

/** First word of the stretch between commas that words[at] stands in. */
export function segmentStart(words: readonly Word[], at: number): number {
  let start = at;
  while (start > 0 && (words[start]!.gap & SEGMENT) === 0) start -= 1;
  return start;
}

/** "using" has the ending, "thing" and "king" do not: what is left is a stem, of three letters or of two with a vowel. */
export function hasEnding(word: string, endings: readonly string[]): boolean {
  return endings.some((ending) => {
    if (!word.endsWith(ending)) return false;
    const stem = word.slice(0, -ending.length);
    return stem.length > 2 || (ending.length > 2 && stem.length === 2 && /[aeiouy]/u.test(stem));
  });
}

/** Whether the segment that begins here interrupts or frames the main clause: "who …", "after …", "speaking …". */
export function opensAside({ words, lexicon }: Scene, at: number): boolean {
  const { is, word } = words[at]!;
  if (is.attributing) return false;
  if (is.relative || is.subordinate || is.contrast || is.if) return true;
  // "…, in which", "…, without which"
  if (is.preposition && words[at + 1]?.is.relative) return true;
  return hasEnding(word, lexicon.asideEndings);
}

/** "diplomats fear", "could call", "they claim": what a base form must follow to be a verb. */
function followsSubject({ words, lexicon }: Scene, at: number): boolean {
  if (at === 0) return false;
  if ((words[at]!.gap & SEGMENT) !== 0) {
    // "Democrats, who lack the votes, call it": the subject stands in front of the aside.
    const aside = segmentStart(words, at - 1);
    const subject = words[aside - 1];
    const says = words[at + words[at]!.size]?.is.that;
    return (
      subject !== undefined &&
      (words[aside]!.is.relative || says === true) &&
      hasEnding(subject.word, lexicon.pluralEndings)
    );
  }
  const { is, word, possessive } = words[at - 1]!;
  if (is.pronoun || is.auxiliary || is.adverb || is.relative || is.plural || is.infinitive) return true;
  if (possessive || is.determiner || is.be) return false;
  if (hasEnding(word, lexicon.pluralEndings) || hasEnding(word, lexicon.adverbEndings)) return true;
  // "bloggers close to the army report.", "members of the party view the law as": nothing follows that belongs to a noun.
  const next = words[at + 1];
  if (next && (next.gap & SEGMENT) === 0 && !next.is.determiner && !next.is.that) return false;
  const start = segmentStart(words, at);
  return words.slice(start, at).some((one) => one.is.plural || hasEnding(one.word, lexicon.pluralEndings));
}

/** "renews unsupported claims about 2020" */
function isPluralNoun({ words, lexicon }: Scene, at: number): boolean {
  const { word, size } = words[at]!;
  const next = words[at + 1];
  if (size !== 1 || !next?.is.topical || next.gap !== 0) return false;
  const singular = lexicon.pluralEndings.find((ending) => word.endsWith(ending));
  return singular !== undefined && lexicon.words.get(word.slice(0, -singular.length))?.nounForms === true;
}

/** "in Washington State, police are": part of a name, where the words behind tell that this is no headline. */
function isInName(words: readonly Word[], at: number): boolean {
  const next = words[at + words[at]!.size];
  return (
    words[at]!.capital && at > 1 && words[at]!.gap === 0 && words[at - 1]!.capital && next?.capital === false
  );
}

/** "the claims", "Putin's call", "false reports", "Claims that …": a noun, although a verb is spelled like it. */
export function isNoun(scene: Scene, at: number): boolean {
  const { words } = scene;
  if (words[at]!.is.nounForms && (!followsSubject(scene, at) || isInName(words, at))) return true;
  if (isPluralNoun(scene, at)) return true;
  if (at === 0) return words[0]!.is.claimNoun;
  const { is, possessive, word } = words[at - 1]!;
  // "has seen reports that"
  if (
    words[at]!.is.claimNoun &&
    !is.nounForms &&
    (is.say || is.sayThat || is.labelAs || is.deny || is.reject)
  )
    return true;
  if ((words[at]!.gap & SEGMENT) !== 0) return false;
  // "for saying that"
  const gerund = hasEnding(words[at]!.word, scene.lexicon.asideEndings) && !words[at]!.is.claimNoun;
  return is.determiner || (is.preposition && !gerund) || is.false || possessive || word.endsWith("s'");
}
