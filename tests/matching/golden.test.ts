/**
 * Stored indexes outlive the code that wrote them, so the bytes of known claims are kept: whoever changes what is
 * written, or how words become keys, learns here that a version must be raised.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as stopword from 'stopword';
import { describe, expect, it } from 'vitest';
import concepts from '../../src/matching/concepts/en.json';
import { buildSegment } from '../../src/matching/index/build.ts';
import { IndexError } from '../../src/matching/index/errors.ts';
import { hashWord } from '../../src/matching/index/hash.ts';
import { FORMAT_VERSION, NORMALISER_VERSION } from '../../src/matching/index/layout.ts';
import { Segment } from '../../src/matching/index/segment.ts';
import { WordCache } from '../../src/matching/index/word-cache.ts';
import titles from '../../src/matching/text/titles.json';
import { tokensOf } from '../../src/matching/text/tokenise.ts';
import { goldenClaims } from '../fixtures/index/golden-claims.ts';

const FOLDER = new URL('../fixtures/index/', import.meta.url);
const NAME = `golden-v${FORMAT_VERSION}`;
const REVISION = 7;
const RENEW =
  'Then renew the files: UPDATE_GOLDEN=1 npx vitest run --project unit tests/matching/golden.test.ts';

interface Notes {
  normaliser: number;
  words: string;
}

/** Every listed word with its key, concept and role, as one number: the golden claims use few of the lists' words. */
function wordsDigest(): string {
  const lists: Record<string, string[]> = {
    en: [...stopword.eng, ...concepts.classes.flat()],
    de: stopword.deu,
    fr: stopword.fra,
    es: stopword.spa,
    it: stopword.ita,
    pt: stopword.por,
    pl: stopword.pol,
    ru: stopword.rus,
    uk: stopword.ukr,
  };
  let digest = 0;
  const all = new Set([...Object.keys(lists), ...Object.keys(titles)]);
  for (const language of [...all].sort()) {
    const cache = new WordCache(language);
    const words = [...(lists[language] ?? []), ...((titles as Record<string, string[]>)[language] ?? [])];
    const known = words.map((word) => {
      const content = cache.contentOf(tokensOf(word).words).map(({ term, role }) => `${term.key}/${role}`);
      return `${language} ${word} ${cache.get(word).stem.key} ${content}`;
    });
    digest = hashWord(known.join('\n'), digest);
  }
  return digest.toString(16);
}

const bytes = buildSegment(goldenClaims, { revision: REVISION });
const words = wordsDigest();
if (process.env.UPDATE_GOLDEN) {
  writeFileSync(new URL(`${NAME}.bin`, FOLDER), new Uint8Array(bytes));
  const notes: Notes = { normaliser: NORMALISER_VERSION, words };
  writeFileSync(new URL(`${NAME}.json`, FOLDER), `${JSON.stringify(notes)}\n`);
}

/** A copy with a buffer of its own: small files share one. */
const read = (file: string) => Uint8Array.from(readFileSync(new URL(file, FOLDER))).buffer;
const readNotes = () => JSON.parse(readFileSync(new URL(`${NAME}.json`, FOLDER), 'utf8')) as Notes;

describe('golden bytes', () => {
  it('are there for the versions of today', () => {
    expect(
      existsSync(new URL(`${NAME}.bin`, FOLDER)),
      `No ${NAME}.bin for this FORMAT_VERSION. ${RENEW}`,
    ).toBe(true);
    expect(readNotes().normaliser, `${NAME} is of another NORMALISER_VERSION. ${RENEW}`).toBe(
      NORMALISER_VERSION,
    );
  });

  it('are what the same claims give', () => {
    expect(
      Buffer.compare(Buffer.from(bytes), Buffer.from(read(`${NAME}.bin`))),
      'The same claims give other bytes. Where the layout or the writer changed, raise FORMAT_VERSION; where words ' +
        `became other keys, roles or weights, raise NORMALISER_VERSION (src/matching/index/layout.ts). ${RENEW}`,
    ).toBe(0);
  });

  it('know the same words', () => {
    expect(
      words,
      'Words have other keys, concepts or roles: stored indexes would no longer meet the pages. Raise ' +
        `NORMALISER_VERSION (src/matching/index/layout.ts). ${RENEW}`,
    ).toBe(readNotes().words);
  });

  it.each(readdirSync(FOLDER).filter((file) => file.endsWith('.bin')))(
    '%s opens, or says why not',
    (file) => {
      if (file === `${NAME}.bin`) {
        expect(new Segment(read(file), REVISION).claimCount).toBe(goldenClaims.length);
        return;
      }
      let fault: unknown;
      try {
        new Segment(read(file), REVISION);
      } catch (cause) {
        fault = cause instanceof IndexError ? cause.fault : cause;
      }
      expect(fault).toBe('other-format');
    },
  );
});
