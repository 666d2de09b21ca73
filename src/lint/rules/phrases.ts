/** Phrases that would be found where nobody speaks of the claim. */
import { primaryLanguage } from '../../matching/text/languages.ts';
import { isStopWord } from '../../matching/text/stop-words.ts';
import { tokensOf } from '../../matching/text/tokenise.ts';
import commonWords from '../common-words.json';
import { type Finding, finding, type Linted } from '../finding.ts';

const COMMON: Readonly<Record<string, readonly string[]>> = commonWords;
/** Two letters are a word in some language, and initials of many things. */
const INITIALS = /^\p{Lu}{2,3}$/u;

export function lintPhrases({ claim, pack }: Linted): Finding[] {
  const language = primaryLanguage(claim.language ?? pack.language);
  const isCommon = (word: string) => isStopWord(word, language) || COMMON[language]?.includes(word);
  return claim.match.phrases.flatMap(({ text, needsAnchor, caseSensitive }, at) => {
    const place = `match.phrases[${at}]`;
    const { words } = tokensOf(text);
    const findings: Finding[] = [];
    if (words.length === 0) findings.push(finding('error', 'no_words', claim, place, text));
    else if (words.every((word) => isStopWord(word, language)))
      findings.push(finding('error', 'stop_words_only', claim, place, text));
    else if (!needsAnchor && words.every(isCommon))
      findings.push(finding('warning', 'needs_anchor', claim, place, text));
    if (INITIALS.test(text.trim()) && !caseSensitive)
      findings.push(finding('warning', 'needs_capitals', claim, place, text));
    return findings;
  });
}
