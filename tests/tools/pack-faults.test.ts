/** What is wrong with files, claims and commands: told in one line, with what to do, and never a stack. */
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packFolder } from './run-pack.ts';

const { file, read, write, run } = packFolder();

/** As much of a pack as a test spoils. */
interface Town {
  perspectives: unknown[];
  claims: { match: Record<'phrases' | 'patterns' | 'anchors', unknown> }[];
}

describe('npm run pack with faults', () => {
  it('tells every fault of a claim, and that it left the claim out, in each command', async () => {
    const town = read('sound.json');
    const { statement: _left, ...claim } = town.claims[0];
    claim.framings = [
      { ...claim.framings[0], stance: 'supports', date: 'May' },
      { ...claim.framings[1], perspective: 'nobody' },
    ];
    town.claims.push({ ...claim, id: 'broken' });
    write('half.json', town);
    const expected = [
      'half.json: error: broken: claims[1].statement: This is missing. Add "statement": what is in dispute, in neutral words.',
      'half.json: error: broken: claims[1].framings[0].stance: This is none of the possible choices. It says "supports". Choose one of "asserts", "denies", "reframes", "questions".',
      'half.json: error: broken: claims[1].framings[0].date: Write the date as 2026-11-22, 2026-11 or 2026. It says "May".',
    ];
    for (const args of [['lint'], ['test'], ['stats'], ['build', '--out', 'none'], ['diff', 'sound.json']]) {
      const { code, out } = await run(...args, 'half.json');
      expect(code).toBe(1);
      for (const line of expected) expect(out).toContain(line);
    }
    write('doubled.json', { ...town, claims: [town.claims[0], town.claims[0]] });
    expect((await run('lint', 'doubled.json')).out).toContain('claims[1].id: This id is there twice.');
  });

  it('passes over source code in a folder of packs, and says so', async () => {
    writeFileSync(file('bundled.ts'), 'export {};');
    const { code, out } = await run('test', 'sound.json', 'bundled.ts');
    expect(code).toBe(0);
    expect(out).toContain('bundled.ts: source code, passed over.');
  });

  it.each<[string, string, () => void]>([
    ['none.json', 'no such file', () => undefined],
    ['folder.json', 'a folder, not a file', () => mkdirSync(file('folder.json'))],
    ['notes.txt', 'the name of a pack', () => writeFileSync(file('notes.txt'), '{}')],
    ['empty.json', 'empty', () => writeFileSync(file('empty.json'), '\n')],
    ['binary.json', 'not text', () => writeFileSync(file('binary.json'), Buffer.from([0x50, 0, 3]))],
    ['broken.json', 'line 2: not JSON', () => writeFileSync(file('broken.json'), '{"a": 1,\n"b" 2}')],
    ['cut.json', 'line 2: not JSON', () => writeFileSync(file('cut.json'), '{"a": 1,\n"b": [')],
    ['list.json', 'format: This is missing.', () => writeFileSync(file('list.json'), '[]')],
    ['word.json', 'A pack is an object', () => writeFileSync(file('word.json'), '"pack"')],
    ['other.json', 'format: This is missing. Add "format"', () => writeFileSync(file('other.json'), '{}')],
    [
      'large.json',
      '21 MB; a pack has at most 20',
      () => {
        writeFileSync(file('large.json'), '');
        truncateSync(file('large.json'), 20_000_001);
      },
    ],
  ])('%s is told of, with code 1, and the other files are gone on with', async (name, words, make) => {
    make();
    const { code, out, err } = await run('test', name, 'town.json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const [fault] = out.split('\n');
    expect(fault).toContain(`${name}: error: `);
    expect(fault).toContain(words);
    expect(out).toContain('town.json: 1 claim, 2 examples, 0 wrong.');
  });

  it.each<[string, (town: Town) => void, string]>([
    [
      'a field',
      ({ claims: [claim] }) => (claim!.match.phrases = 5),
      'match.phrases: This must be a list. It says 5. Write a list of {"text"}, or [].',
    ],
    [
      'a row',
      ({ claims: [claim] }) => (claim!.match.patterns = ['mayor']),
      'match.patterns[0]: This has the wrong form. It says "mayor". Write {"slots"}.',
    ],
    [
      'a word',
      ({ claims: [claim] }) => (claim!.match.anchors = [5]),
      'match.anchors[0]: This must be text. It says 5. Write words, in quotation marks.',
    ],
    [
      'a word of a slot',
      ({ claims: [claim] }) => (claim!.match.patterns = [{ slots: [['a'], [null]] }]),
      'slots[1][0]: This must be text. Write a word or a few.',
    ],
    [
      'a list that is not there',
      ({ claims: [claim] }) => (claim!.match.patterns = [{ slots: [['a'], ['@no']] }]),
      'It names "@no"; add them to "lists"',
    ],
    [
      'a framing that is not there',
      ({ claims: [claim] }) => (claim!.match.phrases = [{ text: 'x', framing: 'no' }]),
      'It names "no"; the claim\'s framings are "council-safety", "shops-traffic".',
    ],
    [
      'a perspective that is not there',
      (town) => town.perspectives.pop(),
      'The pack has "council"; use one of these, or add it there.',
    ],
  ])('says what belongs in the place of %s', async (_name, spoil, words) => {
    const town = read('sound.json');
    spoil(town);
    write('spoilt.json', town);
    const { code, out } = await run('test', 'spoilt.json');
    expect(code).toBe(1);
    expect(out).toContain('spoilt.json: error: harbour-bridge-closing: claims[0].');
    expect(out).toContain(words);
  });

  it('a background that is empty or not there is told of', async () => {
    writeFileSync(file('blank.txt'), '\n');
    for (const [name, words] of [
      ['blank.txt', 'empty'],
      ['missing.txt', 'no such file'],
    ] as const) {
      const { code, out } = await run('lint', 'sound.json', '--background', name);
      expect(code).toBe(1);
      expect(out).toContain(`--background: error: ${name}: `);
      expect(out).toContain(words);
    }
  });

  it.each([
    [['lint'], 'no pack given'],
    [['launch'], 'no such command'],
    [['build', 'town.json'], 'packs and a folder'],
    [['build', 'town.json', '--out', 'x', '--version', 'one'], '--version one'],
    [['build', 'town.json', '--out', 'x', '--date', '2026-02-31'], 'no such day'],
    [['build', 'town.json', '--out', 'x', '--date', '2999-01-01'], 'not yet'],
    [['build', 'town.json', '--out', 'x', '--date', 'today'], '--date today'],
    [['build', 'sound.json', '--out', 'news.txt'], 'news.txt: cannot be written'],
    [['new', 'nowhere/town.json'], 'nowhere/town.json: cannot be written (its folder is not there).'],
    [['new', 'a.json', 'b.json'], 'one file'],
    [['diff', 'town.json'], 'two packs'],
    [['lint', '--nope'], '--nope'],
  ])('%j is told what is missing, without a stack', async (args, words) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
