/**
 * Sentences that begin by denying all that follows: "There is no evidence that …". The denial then reaches over opening
 * phrases, relative clauses and names, further than cue words are followed in the middle of a sentence.
 */
import formulas from './fronted-denials.json';

const FORMULAS: Readonly<Record<string, readonly string[]>> = formulas;

/** A turn behind which the outlet may speak again: "…, but …". */
const TURN = /[;:]|,? (?:but|however|yet|although|though|while)\b/u;

/** @param before the sentence up to the claim's words. @returns the formula. */
export function frontedDenial(before: string, language: string): string | undefined {
  const opening = before
    .trimStart()
    .replace(/^["“'‘«]+/u, '')
    .toLowerCase()
    .replaceAll('’', "'");
  const formula = FORMULAS[language]?.find((one) => opening.startsWith(`${one} `));
  return formula !== undefined && !TURN.test(opening.slice(formula.length)) ? formula : undefined;
}
