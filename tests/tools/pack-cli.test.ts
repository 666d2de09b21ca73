/** The real commands on real files: what an author meets, from the first line to the published file. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pack } from '../../scripts/tools/pack/pack.ts';
import { wordsFor } from '../../scripts/tools/in-words.ts';
import { bundledPacks } from '../../src/packs/bundled.ts';
import { ROOT, sourceFiles } from '../repo/source-tree.ts';

let folder = '';
const file = (name: string) => path.join(folder, name);
const read = (name: string) => JSON.parse(readFileSync(file(name), 'utf8'));
const write = (name: string, value: unknown) => writeFileSync(file(name), JSON.stringify(value));

/** As much of a pack as a test spoils. */
interface Town {
  perspectives: unknown[];
  claims: { match: Record<'phrases' | 'patterns' | 'anchors', unknown> }[];
}

/** In this process: the one test of the command itself takes half a second. */
async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const catchAll = (stream: NodeJS.WriteStream) => vi.spyOn(stream, 'write').mockImplementation(() => true);
  const [out, err] = [catchAll(process.stdout), catchAll(process.stderr)];
  const code = await pack(args, folder);
  const [said, complained] = [out, err].map(({ mock }) => mock.calls.map(([text]) => text).join(''));
  out.mockRestore();
  err.mockRestore();
  return { code, out: said!, err: complained! };
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pack-'));
  await run('new', 'town.json');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run pack', () => {
  it('runs as a command, from where the user stands', () => {
    const out = execFileSync(process.execPath, [path.join(ROOT, 'scripts/pack.mjs'), 'test', 'town.json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(out).toBe('town.json: 1 claim, 2 examples, 0 wrong.\n');
  });

  it('new: a sound pack, and never over another file', async () => {
    const before = read('town.json');
    expect(await run('new', 'town.json')).toMatchObject({ code: 2, err: expect.stringContaining('already') });
    expect(read('town.json')).toEqual(before);
    expect(before.id).toBe('town');
  });

  it('lint: what is wrong with file, claim and place, and code 1', async () => {
    const town = read('town.json');
    town.claims[0].framings[1].url = 'ftp://example.org';
    town.claims.push({ ...read('town.json').claims[0], id: 'second', statement: 'Too short' });
    write('faulty.json', town);
    const { code, out } = await run('lint', 'faulty.json');
    expect(code).toBe(1);
    expect(out).toContain('faulty.json: error: harbour-bridge-closing: claims[0].framings[1].url: ');
    expect(out).toContain('faulty.json: error: second: statement: “Too short” has too few words');
    expect(out).toMatch(/1 claim in 1 pack: \d+ errors, \d+ warnings, \d+ notes? .*\n$/u);
  });

  it('lint: nothing but its summary for a sound pack', async () => {
    const town = read('town.json');
    for (const framing of town.claims[0].framings) framing.url = 'https://www.reuters.com/town';
    delete town.claims[0].framings[1].speaker;
    write('sound.json', town);
    expect(await run('lint', 'sound.json')).toEqual({
      code: 0,
      out: expect.stringMatching(/^1 claim in 1 pack: 0 errors, 0 warnings, \d notes \(--notes .*\)\.\n$/u),
      err: '',
    });
    const { out } = await run('lint', '--notes', 'sound.json');
    expect(out).toContain('note: harbour-bridge-closing');
    expect(out).toContain('Framing “shops-traffic” names no speaker');
  });

  it('lint: phrases that hit text about other things', async () => {
    writeFileSync(file('news.txt'), 'The bridge of shame.\nNothing.\n');
    const { code, out } = await run('lint', 'sound.json', '--background', 'news.txt');
    expect(code).toBe(1);
    expect(out).toContain(
      'Marks in 2 sentences that are not about it: 1, such as “bridge of shame” in “The bridge of shame.”.',
    );
    expect(out).toContain(
      'note: perspectives: Marks in the background (sentences: 2), by perspective: shop-owners 1, council 0.',
    );
  });

  it('lint: claims that every reader has already, unless it is a version of that pack', async () => {
    const [bundled] = bundledPacks();
    const [first] = bundled!.claims;
    const copied = { ...bundled!.info, id: 'copy', claims: [first] };
    write('copy.json', copied);
    const { code, out } = await run('lint', 'copy.json');
    expect(code).toBe(1);
    expect(out).toContain(`is the statement of ${bundled!.info.id}/${first!.id} statement too`);
    write('version.json', { ...copied, id: bundled!.info.id });
    expect((await run('lint', 'version.json')).out).not.toContain('is the statement of');
  }, 30_000);

  it('lint: has words for everything that it can find', () => {
    const rules = sourceFiles('src/lint/rules')
      .flatMap(({ text }) => [...text.matchAll(/'([a-z]+(?:_[a-z]+)+|undated|unchecked|copied|leans)'/gu)])
      .map(([, rule]) => rule!);
    expect(new Set(rules).size).toBeGreaterThan(35);
    expect(rules.filter((rule) => wordsFor(`lint_${rule}`) === `lint_${rule}`)).toEqual([]);
  });

  it('test: examples that come out otherwise', async () => {
    const town = read('town.json');
    town.claims[0].match.examples = { marked: ['It rained.'], unmarked: ['The bridge of shame.'] };
    write('wrong.json', town);
    const { code, out } = await run('test', 'wrong.json');
    expect(code).toBe(1);
    expect(out).toContain('harbour-bridge-closing: not marked: It rained.');
    expect(out).toContain('harbour-bridge-closing: marked: The bridge of shame.');
  });

  it('stats: what is in it', async () => {
    writeFileSync(file('news.txt'), 'The bridge of shame.\nNothing.\n');
    const { code, out } = await run('stats', 'sound.json', '--background', 'news.txt');
    expect(code).toBe(0);
    expect(out).toContain('1 claim, 2 framings, 2 phrases, 1 phrasing, 1 pattern');
    const tables = out.trimEnd().split('\n\n').slice(1);
    expect(tables.map((table) => table.split('\n').slice(0, 2))).toEqual([
      ['Claims by topic', '  town  1'],
      ['Claims by kind', '  claim  1'],
      ['Framings by perspective (down) and topic (across)', '                 1 all'],
      ['Wordings that name a framing, by perspective', '  shop-owners  1'],
      ['Sources by country', '  GB  2'],
      ['Sources by year', expect.stringMatching(/^ {2}(?:2026|undated) {2,}1$/u)],
      ['Framings checked', '  not checked  2'],
      ['In news.txt: 1 mark in 2 sentences, 200.000 in 1,000 words'],
      ['Marks by perspective', '  shop-owners  1'],
    ]);
    expect(tables[2]).toContain('  council        1   1\n  shop-owners    1   1\n    1  town: 2');
  });

  it('build: no examples, the version and date asked for, and a checksum that is right', async () => {
    const made = await run(
      'build',
      'sound.json',
      '--out',
      'site',
      '--version',
      '1.2.0',
      '--date',
      '2026-11-22',
    );
    expect(made.code).toBe(0);
    expect(read('site/town.json')).toMatchObject({ version: '1.2.0', updated: '2026-11-22' });
    expect(read('site/town.json').claims[0].match).not.toHaveProperty('examples');
    const sum = execFileSync('sha256sum', ['--check', 'town.json.sha256'], {
      cwd: file('site'),
      encoding: 'utf8',
    });
    expect(sum).toContain('OK');
  });

  it('build: a page that shows everything, runs nothing from elsewhere, and takes text for text', async () => {
    const town = JSON.parse(
      readFileSync(file('sound.json'), 'utf8').replace(/bridge|cracks|cars/giu, 'tunnel'),
    );
    town.claims[0].framings[0].summary = '<img src=x onerror=alert(1)>';
    write('odd.json', { ...town, id: 'odd' });
    await run('build', 'odd.json', 'town.json', '--out', 'pages');
    const page = readFileSync(file('pages/odd.html'), 'utf8');
    expect(page).toContain('&lt;img src=x onerror=alert(1)>');
    expect(page).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)=/u);
    expect(page).toContain("default-src 'none'");
    for (const { speaker, outlet, url, frame } of town.claims[0].framings)
      for (const text of [speaker ?? outlet, url, frame]) expect(page).toContain(text);
    expect(readFileSync(file('pages/index.html'), 'utf8')).toContain('href="town.html"');
  });

  it('build: nothing is written of a pack with faults', async () => {
    const { code, out } = await run('build', 'faulty.json', '--out', 'none');
    expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining('Nothing was written') });
    expect(() => readFileSync(file('none/faulty.json'))).toThrow();
  });

  it('diff: in words', async () => {
    const town = read('town.json');
    town.version = '0.2.0';
    const [claim] = town.claims;
    claim.framings[0].summary = 'Other.';
    claim.framings.push({ ...claim.framings[1], id: 'shops-again' });
    claim.match.phrases.push({ text: 'shut the bridge' });
    claim.match.phrases[1].needsAnchor = false;
    claim.match.examples.unmarked = ['It rained.'];
    town.lists.council.push('aldermen');
    town.claims.push({ ...claim, id: 'second' });
    write('newer.json', town);
    const { code, out } = await run('diff', 'town.json', 'newer.json');
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^town 0\.1\.0 .* → town 0\.2\.0/u),
      'list @council: 1 added: “aldermen”',
      expect.stringMatching(/^\+ second: /u),
      '~ harbour-bridge-closing',
      '    framing added: “shops-again (shop-owners, The Port Ellory Herald): a bridge of shame”',
      '    framing council-safety: summary: “Says that cracks left no choice.” → “Other.”',
      '    phrases added: “shut the bridge”',
      '    phrases bridge closure: needsAnchor: true → false',
      '    examples that must not be marked: 1 added: “It rained.”',
      '    examples that must not be marked: 1 gone: “The council closed the swimming pool.”',
      '1 claim added, 0 gone, 1 changed.',
      '',
    ]);
  });

  it('diff: framings that are gone, claims that are gone, and two packs that are none of one', async () => {
    const { out } = await run('diff', 'newer.json', 'town.json');
    expect(out).toContain('- second: ');
    expect(out).toContain('framing gone: “shops-again (');
    expect((await run('diff', 'town.json', 'odd.json')).out).toContain('These are two packs');
  });

  it('diff: the same version with other content is a fault, the same file is none', async () => {
    const town = read('town.json');
    write('town-again.json', { ...town, title: 'Other' });
    const { code, out } = await run('diff', 'town.json', 'town-again.json');
    expect(code).toBe(1);
    expect(out).toContain('title: “What this pack is about” → “Other”');
    expect(out).toContain('Both call themselves version 0.1.0.');
    expect(await run('diff', 'town.json', 'town.json')).toMatchObject({ code: 0 });
  });

  it('build: nothing is written where two packs have one id, or the lint finds an error', async () => {
    expect(await run('build', 'sound.json', 'town.json', '--out', 'none')).toMatchObject({
      code: 2,
      err: expect.stringContaining('has the id "town", as sound.json has'),
    });
    const town = read('sound.json');
    write('soon.json', { ...town, updated: '2999-01-01' });
    const { code, out } = await run('build', 'soon.json', '--out', 'none');
    expect(code).toBe(1);
    expect(out).toContain('soon.json: error: updated: “2999-01-01” has not come yet.');
    expect(existsSync(file('none'))).toBe(false);
  });

  it('new: ends the name in .json, and takes no id that means a certain pack', async () => {
    expect((await run('new', 'harbour')).out).toContain('harbour.json holds');
    await run('new', 'mine');
    await run('new', 'everyday.json');
    expect([read('harbour.json').id, read('mine.json').id, read('everyday.json').id]).toEqual([
      'harbour',
      'mine-pack',
      'everyday-pack',
    ]);
  });

  it('new: its claim is told to be made up by the hosts alone', async () => {
    const { out } = await run('lint', 'town.json');
    const [first, second, summary] = out.trim().split('\n');
    for (const line of [first, second]) expect(line).toContain('warning: harbour-bridge-closing: framings[');
    expect(summary).toMatch(/0 errors, 2 warnings/u);
  });

  it("the guide's claim is sound, and holds the guide's framing", async () => {
    const guide = readFileSync(path.join(ROOT, 'docs/guides/pack-authors.md'), 'utf8');
    const [framing, claim] = [...guide.matchAll(/```json\n(.*?)```/gsu)].map(([, json]) => JSON.parse(json!));
    expect(claim.framings[0]).toEqual(framing);
    write('guide.json', { ...read('town.json'), claims: [claim] });
    expect(await run('test', 'guide.json')).toMatchObject({ code: 0 });
    expect((await run('lint', 'guide.json')).out).toMatch(/: 0 errors, 2 warnings, /u);
  });

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
