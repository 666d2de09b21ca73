/** The statement itself: long enough to be found, telling enough to be found alone, and in nobody's own words. */
import type { Claim } from '../../claims/model.ts';
import { primaryLanguage } from '../../matching/text/languages.ts';
import { isStopWord } from '../../matching/text/stop-words.ts';
import { tokensOf } from '../../matching/text/tokenise.ts';
import commonWords from '../common-words.json';
import { clip, type Finding, finding, type Linted } from '../finding.ts';

const COMMON: Readonly<Record<string, readonly string[]>> = commonWords;

/** "true", "Got You.": two words are a coincidence. */
const MIN_WORDS = 3;
const QUOTED = /["“«„'‘][^"“”«»„'‘’]{1,80}["”»“'’]/gu;

const wordsOf = (text: string, language: string) =>
  tokensOf(text).words.filter((word) => !isStopWord(word, language));

const isOneWord = (text: string) => !text.trim().includes(' ');

/** What a side calls it: its frames, key words and frame phrases. */
function sideWords({ framings, match }: Claim): string[] {
  const said = framings.flatMap(({ frame, keyWords }) => (keyWords ? [frame, keyWords] : [frame]));
  const phrases = match.phrases.flatMap(({ text, framing }) => (framing && !isOneWord(text) ? [text] : []));
  return [...new Set([...said, ...phrases])];
}

/**
 * One word of a side is too often a plain word of the matter: it is not held against a statement that gives another
 * side's words as well ("whether it is genocide, crimes against humanity or …"), or if several sides use it.
 */
function isPlain(
  word: string,
  statement: ReadonlySet<string>,
  { framings }: Claim,
  language: string,
): boolean {
  if (COMMON[language]?.includes(word)) return true;
  const frames = framings.map(({ frame, perspective }) => ({ perspective, words: wordsOf(frame, language) }));
  const users = new Set(
    frames.filter(({ words }) => words.includes(word)).map(({ perspective }) => perspective),
  );
  const othersToo = frames.some(
    ({ perspective, words }) =>
      !users.has(perspective) && words.some((other) => other !== word && statement.has(other)),
  );
  return users.size > 1 || othersToo;
}

export function lintStatement(linted: Linted): Finding[] {
  const { claim, pack } = linted;
  const language = primaryLanguage(claim.language ?? pack.language);
  const words = wordsOf(claim.statement, language);
  const findings: Finding[] = [];
  if (new Set(words).size < MIN_WORDS)
    findings.push(finding('error', 'too_short', claim, 'statement', claim.statement));
  else if (words.every((word) => COMMON[language]?.includes(word)))
    findings.push(finding('error', 'too_common', claim, 'statement', claim.statement));
  if (claim.kind === 'term') return findings;
  const own = tokensOf(claim.statement.replace(QUOTED, ' ')).words;
  const text = ` ${own.join(' ')} `;
  for (const side of sideWords(claim)) {
    const said = tokensOf(side).words;
    if (said.length === 0 || !text.includes(` ${said.join(' ')} `)) continue;
    if (said.length === 1 && isPlain(said[0]!, new Set(own), claim, language)) continue;
    findings.push(finding('warning', 'loaded_statement', claim, 'statement', clip(side)));
  }
  return findings;
}
