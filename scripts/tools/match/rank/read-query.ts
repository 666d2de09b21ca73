/** A passage as a question to the ranking. Posts carry addresses, tags and a signature, which news text does not. */
import { sentencesOf } from '../../../../src/matching/text/sentences.ts';

export interface Query {
  /** What is said, tags and handles taken apart. */
  body: string;
  /** Who said it: "— Name (@handle)" at the end, without the date. Empty for most texts. */
  tail: string;
  sentences: string[];
}

const ADDRESS = /https?:\S+|\bpic\.twitter\S+/gu;
/** The post was cut off inside this word. */
const CUT_WORD = /\S*…$/u;
const SIGNATURE = /^(.*?)\s—\s([^—]*\(@\w+\)\s*\p{Lu}\p{Ll}+ \d{1,2}, \d{4}.*)$/su;
const DATE =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}/gu;
const TAG = /[#@]([\p{L}\p{M}\p{N}_]+)/gu;

/** "#DefundTheCBC" is "Defund The CBC" and "DefundTheCBC": claims are found by the one, nicknames by the other. */
function withTagsApart(text: string): string {
  return text.normalize('NFKC').replace(TAG, (_tag, word: string) => {
    const parts = word
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
      .replace(/(\p{L})(\p{N})/gu, '$1 $2')
      .replaceAll('_', ' ');
    return parts === word ? ` ${word} ` : ` ${parts} ${word} `;
  });
}

export function readQuery(text: string): Query {
  const [, said = text, signature = ''] = SIGNATURE.exec(text) ?? [];
  const body = withTagsApart(said.replace(ADDRESS, ' ').trimEnd().replace(CUT_WORD, ' '));
  const tail = withTagsApart(signature.replace(ADDRESS, ' ').replace(DATE, ' '));
  return { body, tail, sentences: sentencesOf(body).map(({ start, end }) => body.slice(start, end)) };
}
