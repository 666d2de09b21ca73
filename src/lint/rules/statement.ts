/** The statement itself: long enough to be found, telling enough to be found alone, and in nobody's own words. */
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

/** One-word frames are too often plain words of the matter itself. */
function sideWords({ claim }: Linted): string[] {
  const frames = claim.framings.map(({ frame }) => frame);
  const phrases = claim.match.phrases.flatMap(({ text, framing }) => (framing ? [text] : []));
  return [...new Set([...frames, ...phrases])].filter((text) => text.trim().includes(' '));
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
  const own = ` ${tokensOf(claim.statement.replace(QUOTED, ' ')).words.join(' ')} `;
  for (const side of sideWords(linted))
    if (own.includes(` ${tokensOf(side).words.join(' ')} `))
      findings.push(finding('warning', 'loaded_statement', claim, 'statement', clip(side)));
  return findings;
}
