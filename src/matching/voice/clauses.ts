/**
 * Where a further main clause begins: what a verb of saying, a denial or "according to" governs ends there. No parser:
 * a comma with "and", then a subject, then a verb that can carry a clause.
 */
import { GAP } from './clause-words.ts';
import { hasEnding, isNoun, opensAside, type Scene, segmentStart } from './scene.ts';

const BREAK = GAP.comma | GAP.semicolon | GAP.colon | GAP.dash | GAP.paren | GAP.stop;
/** Longer subjects are seldom, and what stands behind them is seldom a verb. */
const MAX_SUBJECT = 12;

/** Whether words[at] is a verb on which a clause can stand: "is", "has", "said", "returned", "fell". */
export function isFiniteVerb(scene: Scene, at: number): boolean {
  const { words, lexicon } = scene;
  const { is, word, size } = words[at]!;
  if (is.be || is.finite || (is.auxiliary && !is.adverb)) return true;
  if (size === 0 || is.time || hasEnding(word, lexicon.asideEndings)) return false;
  if (is.say || is.sayThat || is.label || is.labelAs || is.deny || is.reject)
    return !isNoun(scene, at) && !is.minded;
  if (at === 0 || !hasEnding(word, lexicon.reportEndings)) return false;
  // "the leaked call", "by armed men": a participle in front of its noun.
  const before = words[at - 1]!.is;
  return !before.determiner && !before.preposition && !before.be;
}

/**
 * Whether a main clause with a subject of its own begins at words[at]: ", and the army returned". The next item of a list
 * has no verb; a clause with "would" or another "that" is still reported.
 */
export function opensClause(scene: Scene, at: number): boolean {
  const { words } = scene;
  if (!words[at]!.is.and || (words[at]!.gap & GAP.comma) === 0) return false;
  const first = at + words[at]!.size;
  for (let next = first; next < Math.min(words.length, first + MAX_SUBJECT); next += 1) {
    const { is, gap } = words[next]!;
    if (next > first && (gap & BREAK) !== 0) return false;
    if (is.that || is.whether || is.what || is.subordinate || is.contrast || is.attributing) return false;
    if (is.relative && opensAside(scene, next)) continue;
    if (isFiniteVerb(scene, next)) return next > first && !is.reportedModal;
  }
  return false;
}

/** "said the call, the texts, and the mails were leaked", "say A begins, B is heard, and C": what is said goes on. */
function isSeries({ words }: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if ((words[at]!.gap & GAP.comma) !== 0 && words[at]!.quote === 0) return true;
  return false;
}

/** "Four days after Moscow denied it, X": a clause of time that begins with how long. */
function opensLate(scene: Scene, start: number, cue: number): boolean {
  if (start !== 0) return false;
  for (let at = 1; at < Math.min(cue, 4); at += 1) {
    if (isFiniteVerb(scene, at)) return false;
    if (scene.words[at]!.is.subordinate) return true;
  }
  return false;
}

/** Whether a statement ends in front of words[start]: not at "The port is, according to", "and, according to". */
function endsClause({ words }: Scene, start: number): boolean {
  if (start < 2 || (words[start]!.gap & GAP.comma) === 0) return false;
  const { is } = words[start - 1]!;
  return !(is.and || is.contrast || is.that || is.be || is.auxiliary);
}

/**
 * Whether the clause of the cue words[at] is over before words[target]. A verb of saying reaches on over commas,
 * unless it stands in an aside itself; "but", a semicolon and a further main clause end it.
 */
export function isOver(scene: Scene, at: number, target: number): boolean {
  const { words } = scene;
  const start = segmentStart(words, at);
  // "Whatever the models say, X", "Contrary to what the ad says, X"
  const opener = words[start]!.is.and || words[start]!.is.negatorPhrase ? start + words[start]!.size : start;
  const aside =
    opensAside(scene, start) || opensLate(scene, start, at) || (opener < at && words[opener]!.is.what);
  // "said the call, the texts, and the mails were leaked": the first clause has had no verb yet.
  const { is: cue } = words[at]!;
  const needsClause =
    cue.say || cue.sayThat || (cue.attributing && start === 0) || cue.claimNoun || cue.hearsay;
  const passive = at > 0 && words[at - 1]!.is.be;
  const dash = start > 0 && (words[start]!.gap & (GAP.dash | GAP.paren)) !== 0;
  // "X, according to the ministry, which Y": behind its source the outlet speaks, but not in "is, according to A, B".
  const inverted =
    (cue.say || cue.sayThat) &&
    at === start &&
    at > 0 &&
    !hasEnding(words[at]!.word, scene.lexicon.asideEndings);
  const source = inverted || (cue.attributing && endsClause(scene, start));
  for (let next = at + 1; next <= target; next += 1) {
    const { gap, is, quote } = words[next]!;
    if ((gap & GAP.semicolon) !== 0) return true;
    if (quote !== 0 && quote === words[next - 1]!.quote) continue;
    if ((gap & GAP.comma) !== 0 && source && (is.relative || is.determiner)) return true;
    // "reject the claims, as settlers rampage through"
    if ((gap & GAP.comma) !== 0 && is.as && scene.kind === 'term') return true;
    if ((gap & GAP.comma) !== 0 && ((aside && !is.that) || is.contrast)) return true;
    // "decried the rule and blocked X"
    if (!needsClause && is.and && next < target && isFiniteVerb(scene, next + 1)) return true;
    // "were rejected as unproven and the X sent home"
    if (cue.labelAs && passive && is.and && next < target && words[next + 1]!.is.determiner) return true;
    // "X, officials insist, and Y": the comma closes the aside, and what they insist on goes on.
    if (
      next > at + words[at]!.size &&
      opensClause(scene, next) &&
      (!needsClause || !isSeries(scene, at + words[at]!.size, next))
    )
      return true;
    if (dash && (gap & (GAP.dash | GAP.paren)) !== 0) return true;
  }
  return false;
}
