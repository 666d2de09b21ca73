/** Who speaks: the noun phrase in front of a verb of saying, behind an inverted one, or behind "according to". */
import { GAP, type Word } from './clause-words.ts';
import { isFiniteVerb } from './clauses.ts';
import { hasEnding, opensAside, type Scene, segmentStart } from './scene.ts';

/** Longer "names" are clauses that the rules misread. */
const MAX_WORDS = 9;
const MAX_CHARS = 80;
const YEAR = /^\d{4}$/u;
const BREAK = GAP.comma | GAP.semicolon | GAP.colon | GAP.dash | GAP.paren | GAP.quote | GAP.stop;

/** "we", "our correspondent": the outlet speaks, which attributes nothing. */
export const OURSELVES = Symbol('ourselves');
/** "he", "its office": somebody whom the sentence before names, if it does. */
export const SOMEBODY = Symbol('somebody');
export type Speaker = string | undefined | typeof OURSELVES | typeof SOMEBODY;

function isVerbLike({ is }: Word): boolean {
  if (is.claimNoun || is.actor || is.nounForms) return false;
  return (
    is.say ||
    is.sayThat ||
    is.be ||
    is.that ||
    is.whether ||
    is.if ||
    is.contrast ||
    is.subordinate ||
    is.as ||
    is.what
  );
}

/** "divided on", "going to": what the rules cut out is not always a name. */
function canName({ words, lexicon }: Scene, first: number, to: number): boolean {
  const head = words[first]!.is;
  const last = words[to - 1]!;
  // "Soros-backed", "Trump renews unsupported": the noun is missing.
  const adjective = hasEnding(last.word, lexicon.reportEndings) && (!last.capital || last.word.includes('-'));
  if (adjective && !last.is.actor && !last.is.nounForms) return false;
  if (head.determiner || head.plural || head.actor || last.is.actor || last.is.nounForms || last.is.claimNoun)
    return true;
  if (hasEnding(last.word, lexicon.pluralEndings) && to - first <= 4) return true;
  for (let at = first; at < to; at += 1) if (words[at]!.capital) return true;
  return false;
}

function isVerb(scene: Scene, at: number): boolean {
  const { is, capital } = scene.words[at]!;
  if (capital || is.actor || is.claimNoun || is.nounForms) return false;
  return is.be || ((is.say || is.label || is.deny || is.reject) && isFiniteVerb(scene, at));
}

function phraseText(scene: Scene, from: number, end: number): Speaker {
  const { words, text } = scene;
  // "Taiwan on Thursday"
  let to = end;
  while (to - 1 > from && (words[to - 1]!.is.time || words[to - 1]!.is.preposition)) to -= 1;
  let first = from;
  while (first < to && (words[first]!.is.adverb || words[first]!.is.time || words[first]!.is.and)) first += 1;
  // "Last fall a top official"
  if (first > from && first + 1 < to && words[first - 1]!.is.time && words[first + 1]!.is.determiner)
    first += 1;
  // "In 2016 a tribunal"
  if (first + 1 < to && YEAR.test(words[first]!.word)) first += 1;
  if (first >= to) return undefined;
  const head = words[first]!;
  // Nobody is named in the words that he speaks.
  if (head.quote !== 0 && head.quote === scene.quote) return undefined;
  if (head.is.us || words[to - 1]!.is.us) return OURSELVES;
  const last = words[to - 1]!;
  if (head.is.pronoun || last.is.pronoun || head.is.whose || (head.is.anaphor && to - first === 1))
    return SOMEBODY;
  if (head.is.negator) return undefined;
  if (!canName(scene, first, to)) return undefined;
  // A clause that the rules took for a name.
  for (let at = first + 1; at < to; at += 1) if (isVerb(scene, at)) return undefined;
  const close = last.possessive ? last.end - 2 : last.end;
  if (close - head.start > MAX_CHARS) return undefined;
  return text.slice(head.start, close);
}

/** The noun phrase that ends at words[last]. */
function phraseBefore(scene: Scene, last: number): Speaker {
  const { words } = scene;
  const limit = Math.max(segmentStart(words, last), last - MAX_WORDS);
  let first = last + 1;
  while (first > limit) {
    const word = words[first - 1]!;
    // "the lawyer who had told him": the one before the pronoun, if there is one.
    if (word.is.relative) {
      const named = first - 1 > segmentStart(words, first - 1) && !isVerbLike(words[first - 2]!);
      return named || first - 1 === last
        ? subjectBefore(scene, first - 1)
        : phraseText(scene, first, last + 1);
    }
    if (isVerbLike(word) || word.size === 0 || word.is.negatorPhrase) break;
    // "On Friday the minister", "In a report Oxfam": the phrase begins behind the preposition's own phrase.
    if (word.is.preposition && first - 1 === limit) {
      let next = first;
      while (next <= last && (words[next]!.is.time || words[next]!.is.adverb)) next += 1;
      // "In its report of December 2024 Amnesty International"
      for (let at = next; at < last; at += 1)
        if (YEAR.test(words[at]!.word) || words[at]!.is.time) next = at + 1;
      return phraseText(scene, Math.max(next, first), last + 1);
    }
    first -= 1;
    if ((words[first]!.gap & (GAP.quote | GAP.stop)) !== 0) break;
  }
  return phraseText(scene, first, last + 1);
}

/** "The makers spent a fortune to persuade", "accused Brussels and warned": the subject of the verb in front. */
function sharedSubject(scene: Scene, joint: number): Speaker {
  const { words } = scene;
  const start = segmentStart(words, joint - 1);
  let verb = -1;
  for (let at = joint - 1; at > start; at -= 1) {
    if (verb < 0 && isFiniteVerb(scene, at)) verb = at;
    if (words[joint]!.is.infinitive && verb >= 0) break;
    // "dismissed the idea that it was a threat and said": the verb in front of "that" goes on.
    if (words[at]!.is.that) verb = -1;
  }
  return verb < 0 ? undefined : subjectBefore(scene, verb);
}

/** The subject of the verb words[verb], over auxiliaries and asides between them. */
export function subjectBefore(scene: Scene, verb: number): Speaker {
  const { words, lexicon } = scene;
  const joint = words[verb - 1]?.is;
  if (joint?.infinitive || joint?.and) return sharedSubject(scene, verb - 1);
  let last = verb - 1;
  let gap = words[verb]!.gap;
  for (let turns = 0; turns < 4 && last >= 0; turns += 1) {
    while (last >= 0 && (gap & BREAK) === 0) {
      const { is, word, size } = words[last]!;
      const verbal = is.auxiliary || is.be || is.adverb || is.negator || size === 0;
      if (is.actor || !(verbal || hasEnding(word, lexicon.adverbEndings))) break;
      gap = words[last]!.gap;
      last -= 1;
    }
    if (last < 0 || (gap & (GAP.comma | GAP.dash | GAP.paren)) === 0) break;
    // An aside lies between: "Putin, speaking at the forum, said"; a name within is better than what it explains.
    const start = segmentStart(words, last);
    if (start === 0) break;
    const names = !opensAside(scene, start) && (gap & GAP.paren) === 0;
    if (names && words.slice(start, last + 1).every(({ capital }) => capital)) break;
    gap = 0;
    last = start - 1;
  }
  return last < 0 ? undefined : phraseBefore(scene, last);
}

/** The sentence's subject when it is plainly a name or "the ministry": for "…, but said X" and "what it calls X". */
export function leadingName(scene: Scene, limit: number): string | undefined {
  const { words, lexicon } = scene;
  const head = words[0];
  if (head?.quote !== 0) return undefined;
  let last = 0;
  while (last < Math.min(limit, 5)) {
    const { is, gap, word } = words[last]!;
    if (last > 0 && ((gap & BREAK) !== 0 || (!is.actor && isFiniteVerb(scene, last)))) break;
    if (isVerbLike(words[last]!) || is.auxiliary || is.preposition || is.relative) break;
    if (is.pronoun || is.time || is.us || is.topic || hasEnding(word, lexicon.asideEndings)) return undefined;
    // "Gun ownership is", "The new law bans": a common noun, or a verb that the rules do not know.
    if (last > 0 && !words[last]!.capital && !head.is.determiner) return undefined;
    last += 1;
  }
  // Only a comma or a verb tells where "the new law" ends.
  const verb =
    last < words.length &&
    ((words[last]!.gap & GAP.comma) !== 0 || isFiniteVerb(scene, last) || words[last]!.is.auxiliary);
  if (head.is.determiner && !verb) return undefined;
  const alone = last === 1 && (head.is.determiner || hasEnding(head.word, lexicon.pluralEndings));
  if (last === 0 || last === 5 || alone) return undefined;
  const found = phraseText(scene, 0, last);
  return typeof found === 'string' ? found : undefined;
}

/** The noun phrase that begins at words[first]: "…, said Anna Meier, a guide". */
export function phraseFrom(scene: Scene, first: number, limit = scene.words.length): Speaker {
  const { words } = scene;
  let last = first;
  while (last < limit && last - first < MAX_WORDS) {
    const { is, gap } = words[last]!;
    if (last > first && (gap & BREAK) !== 0) break;
    if (isVerbLike(words[last]!) || is.relative || is.what || is.time || is.auxiliary) break;
    // "a spokesman for the bank", "the head of NATO", but "said Tusk on Friday".
    if (is.preposition && !(last > first && (is.of || is.forWhom) && !words[last - 1]!.capital)) {
      if (!(is.of && last > first)) break;
    }
    last += 1;
  }
  return phraseText(scene, first, last);
}

/** "Putin's claim", "the AfD's assertion": the owner of the noun words[noun]. */
export function ownerOf(scene: Scene, noun: number): Speaker {
  const { words } = scene;
  for (let at = noun - 1; at >= Math.max(0, noun - 3); at -= 1) {
    if (words[at]!.possessive || words[at]!.word.endsWith("s'")) return phraseBefore(scene, at);
    if ((words[at + 1]!.gap & BREAK) !== 0) break;
  }
  return undefined;
}
