/**
 * The bytes of a compiled index: what goes in comes out, and damage of any kind is an IndexError, because the caller's
 * only answer to damage is to build again.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSegment, buildSteps } from '../../src/matching/index/build.ts';
import { IndexError, type IndexFault } from '../../src/matching/index/errors.ts';
import { checksum } from '../../src/matching/index/hash.ts';
import { BODY, HEADER, SECTION_TABLE, SECTIONS, WORD_ROLE } from '../../src/matching/index/layout.ts';
import { languageSalt, Segment, termHashes } from '../../src/matching/index/segment.ts';
import { wordCacheFor } from '../../src/matching/index/word-cache.ts';
import { type Plan, sizeOf, writeSegment } from '../../src/matching/index/writer.ts';
import { tokensOf } from '../../src/matching/text/tokenise.ts';
import { goldenClaims } from '../fixtures/index/golden-claims.ts';
import { claimsIn, patternsIn, runsIn, type StoredRun, statementsIn } from './read-back.ts';
import { claimOf } from './support.ts';

const REVISION = 7;
const bytes = buildSegment(goldenClaims, { revision: REVISION });
const segment = new Segment(bytes, REVISION);

const byText = (runs: StoredRun[]) =>
  [...runs].sort((a, b) => `${a.text} ${a.of}`.localeCompare(`${b.text} ${b.of}`));
const hasWords = (text: string) => tokensOf(text).words.length > 0;

describe('what goes in comes out', () => {
  it('claims, kinds and anchors', () => {
    expect(claimsIn(segment)).toEqual(
      goldenClaims.map(({ ref, claim }) => ({ ref, kind: claim.kind, anchors: claim.match.anchors })),
    );
    expect(segment.languages).toEqual(['en', 'de', 'fr', 'ru', 'uk', 'zh', 'ar', 'th']);
  });

  it('phrases with their framings and flags, anchors, exclusions; those without a word are left out', () => {
    const expected = goldenClaims.flatMap(({ ref, claim }): StoredRun[] => [
      ...claim.match.phrases.map(({ text, framing, needsAnchor, caseSensitive }) => ({
        type: 'phrase' as const,
        of: ref,
        text,
        ...(framing ? { framing } : {}),
        ...(needsAnchor ? { needsAnchor } : {}),
        ...(caseSensitive ? { caseSensitive } : {}),
      })),
      ...claim.match.anchors.map((text) => ({ type: 'anchor' as const, of: text, text })),
      ...claim.match.exclusions.map((text) => ({ type: 'exclusion' as const, of: ref, text })),
    ]) as StoredRun[];
    expect(byText(runsIn(segment))).toEqual(byText(expected.filter(({ text }) => hasWords(text))));
  });

  it('patterns with what fills their slots, lists written out', () => {
    const expected = goldenClaims.flatMap(({ ref, claim, lists = {} }) =>
      (claim.match.patterns ?? []).map(
        ({ slots, without = [], framing, needsAnchor = false, ordered = false, within = 30 }) => ({
          of: ref,
          slots: slots.map((slot) => slot.flatMap((one) => lists[one.slice(1)] ?? [one]).sort()),
          without: [...without].sort(),
          ...(framing ? { framing } : {}),
          needsAnchor,
          ordered,
          within,
        }),
      ),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(patternsIn(segment)).toEqual(expected);
  });

  it('statements: every word of content once, with its role; some of them to be looked up by', () => {
    const stored = statementsIn(segment);
    const texts = goldenClaims.flatMap(({ ref, claim, language }) =>
      [claim.statement, ...claim.match.phrasings].map((text) => ({
        ref,
        text,
        language: language.slice(0, 2),
      })),
    );
    expect(stored.map(({ ref }) => ref)).toEqual(texts.map(({ ref }) => ref));
    texts.forEach(({ text, language }, at) => {
      const content = wordCacheFor(language).contentOf(tokensOf(text).words);
      const terms = content.map(({ term }) => segment.term(term.hash, term.check));
      expect(stored[at]!.terms).toEqual([...new Set(terms)]);
      for (const term of stored[at]!.indexed) expect(terms).toContain(term);
      expect(stored[at]!.indexed.length > 0).toBe(terms.length > 0);
    });
    expect([...new Set(stored.flatMap(({ roles }) => roles))].sort()).toEqual(Object.values(WORD_ROLE));
  });

  it('an index of nothing finds nothing', () => {
    const empty = new Segment(buildSegment([]));
    expect([empty.claimCount, empty.statementCount, empty.languages]).toEqual([0, 0, []]);
    expect(empty.term(...termHashes('word', languageSalt('en')))).toBe(-1);
    expect(empty.nextNode(0, 0)).toBe(0);
  });

  it('words that are not in it are −1, those of other languages too', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (word) => {
        expect(segment.term(...termHashes(`${word}\u0000`, languageSalt('en')))).toBe(-1);
      }),
    );
    const { hash, check } = wordCacheFor('es').get('harbour').stem;
    expect(segment.term(hash, check)).toBe(-1);
  });
});

describe('the same claims', () => {
  it('give the same bytes, whatever was built before and however often the build was interrupted', () => {
    buildSegment([...goldenClaims].reverse());
    const steps = buildSteps(goldenClaims, { revision: REVISION });
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(new Uint8Array(step.value)).toEqual(new Uint8Array(bytes));
  });

  it('in another order are other bytes that hold the same', () => {
    const other = buildSegment([...goldenClaims].reverse(), { revision: REVISION });
    expect(new Uint8Array(other)).not.toEqual(new Uint8Array(bytes));
    const opened = new Segment(other, REVISION);
    expect(byText(runsIn(opened))).toEqual(byText(runsIn(segment)));
    expect(claimsIn(opened).reverse()).toEqual(claimsIn(segment));
  });
});

describe('the predicted size', () => {
  it('is the written one', () => {
    const plan = Object.fromEntries(SECTIONS.map((name) => [name, segment.sections[name].length])) as Plan;
    expect(sizeOf(plan)).toBe(bytes.byteLength);
  });

  it('holds for any plan, and sections lie side by side', () => {
    const plan = fc.tuple(...SECTIONS.map(() => fc.nat({ max: 9 })));
    fc.assert(
      fc.property(plan, (lengths) => {
        const wanted = Object.fromEntries(SECTIONS.map((name, at) => [name, lengths[at]!])) as Plan;
        const steps = writeSegment(wanted, 1, function* (sections) {
          for (const [at, name] of SECTIONS.entries()) yield void sections[name].fill(at + 1);
        });
        let step = steps.next();
        while (!step.done) step = steps.next();
        const written = step.value;
        expect(written.byteLength).toBe(sizeOf(wanted));
        const body = SECTIONS.flatMap((name, at) => Array.from({ length: wanted[name] }, () => at + 1));
        expect([...new Uint32Array(written, BODY * 4)]).toEqual(body);
      }),
    );
  });
});

/** What opening the bytes ends in: a fault, the error where it is of another kind, or "opened". */
function faultOf(damaged: ArrayBuffer, revision = REVISION): IndexFault | 'opened' | { cause: unknown } {
  try {
    new Segment(damaged, revision);
    return 'opened';
  } catch (cause) {
    return cause instanceof IndexError ? cause.fault : { cause };
  }
}

/** A copy with one word changed, and with the checksum made right again where wanted. */
function withWord(from: ArrayBuffer, at: number, value: number, repair = false): ArrayBuffer {
  const words = new Uint32Array(from.slice(0));
  words[at] = value;
  if (repair) words[HEADER.checksum] = checksum(words.subarray(HEADER.checksum + 1));
  return words.buffer;
}

describe('damaged bytes', () => {
  const small = buildSegment(
    [
      {
        ref: 'p/c',
        claim: claimOf({ id: 'c', phrases: ['leaked call'], anchors: ['Odell'] }),
        language: 'en',
      },
    ],
    { revision: REVISION },
  );
  const FAULT_OF_HEADER: IndexFault[] = [
    'not-an-index',
    'other-format',
    'other-normaliser',
    'other-revision',
    'wrong-length',
    'wrong-checksum',
  ];

  it('are as whole as they were written, to begin with', () => {
    expect(faultOf(small)).toBe('opened');
  });

  it.each([0x01, 0x80, 0xff])('with bits %i of any byte flipped are refused', (bits) => {
    const copy = new Uint8Array(small.slice(0));
    for (let at = 0; at < copy.length; at += 1) {
      copy[at]! ^= bits;
      const expected = FAULT_OF_HEADER[at >> 2] ?? 'wrong-checksum';
      const fault = faultOf(copy.buffer);
      if (fault !== expected) expect({ at, fault }).toEqual({ at, fault: expected });
      copy[at]! ^= bits;
    }
    expect(faultOf(copy.buffer)).toBe('opened');
  });

  it('that end anywhere too soon are refused', () => {
    for (let length = 0; length < small.byteLength; length += 1) {
      const expected = length % 4 !== 0 || length >= BODY * 4 ? 'wrong-length' : 'too-short';
      const fault = faultOf(small.slice(0, length));
      if (fault !== expected) expect({ length, fault }).toEqual({ length, fault: expected });
    }
  });

  it.each([1, 2, 3, 4, 8, 4096])('with %i bytes behind them are refused', (more) => {
    const longer = new Uint8Array(small.byteLength + more);
    longer.set(new Uint8Array(small));
    expect(faultOf(longer.buffer)).toBe('wrong-length');
  });

  it('of anything else are refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        expect(['too-short', 'wrong-length', 'not-an-index']).toContain(faultOf(noise.slice().buffer));
      }),
    );
  });

  it('of another revision, format or normaliser are refused, each with its own fault', () => {
    expect(faultOf(small, REVISION + 1)).toBe('other-revision');
    expect(faultOf(withWord(small, HEADER.format, 99))).toBe('other-format');
    expect(faultOf(withWord(small, HEADER.normaliser, 99))).toBe('other-normaliser');
    expect(new Segment(small).claimCount).toBe(1);
  });

  it('whose sections do not lie side by side are refused, even with the right checksum', () => {
    for (let at = SECTION_TABLE; at < BODY; at += 1)
      for (const value of [new Uint32Array(small)[at]! + 1, 0xffff_ffff])
        expect(faultOf(withWord(small, at, value, true)), `table word ${at}`).toBe('wrong-layout');
  });
});
