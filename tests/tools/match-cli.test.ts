/** The real command with small inputs: its output is an interface that other people's scripts rely on. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { claimOf } from '../matching/support.ts';
import { fail as failIn, run as runIn } from './run-match.ts';

vi.setConfig({ testTimeout: 60_000, maxConcurrency: 2 });

let folder = '';
const run = (args: string[], input?: string, lines?: number) => runIn(folder, args, input, lines);
const fail = (args: string[]) => failIn(folder, args);

const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);

function pack(id: string, claims: object[]): string {
  return JSON.stringify({
    format: 'counterframe-pack',
    formatVersion: 1,
    id,
    title: id,
    description: '',
    version: '1',
    license: 'MIT',
    updated: '2026-01-01',
    language: 'en',
    perspectives: ['a', 'b'].map((name) => ({ id: name, label: name })),
    claims,
  });
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'match-'));
  const leak = claimOf({
    id: 'leak',
    phrases: ['leaked call', { text: 'hybrid warfare', framing: 'a', needsAnchor: true }],
    anchors: ['Witkoff'],
  });
  const bridge = claimOf({ id: 'bridge', phrases: ['bridge collapse'] });
  mkdirSync(path.join(folder, 'packs'));
  mkdirSync(path.join(folder, 'none'));
  write('packs/one.json', pack('one', [leak]));
  write('packs/two.json', pack('two', [bridge]));
  write(
    'refused.json',
    pack('three', [bridge, { ...leak, kind: 'rumour' }, { ...bridge, id: 'idle', framings: [] }]),
  );
  write('broken.json', '{\n "format": "counterframe-pack",,\n}');
  write('other.json', '{}');
  write(
    'claims.tsv',
    'id\tstatement\nmayor\tThe mayor of Springfield stole money from the school fund\tSchool fund robbed by the mayor\r\n' +
      'wombats\tWombats herded other animals into their burrows during the Australian fires\n',
  );
  write('text.txt', 'Nothing here.\n\nA leaked call, and “Witkoff’s hybrid warfare”.\n');
  write(
    'page.html',
    '<!doctype html>\n<title>leaked call</title>\n<p>Witkoff spoke.\n<div>\n\n  It was\n <b>hybrid\nwarfare</b>, she said.<p contenteditable>leaked call</p></div>\n<pre>leaked call</pre>',
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.concurrent('matches', () => {
  it('are JSON lines with the keys in their order, offsets in the line, and nothing else', async () => {
    const { code, out, err, rows } = await run(['--packs', 'packs', '--', 'text.txt']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trimEnd().split('\n')).toHaveLength(rows.length);
    expect(rows).toMatchObject([
      { line: 3, start: 2, end: 13, text: 'leaked call', claim: 'one/leak', framing: null, via: 'phrase' },
      { line: 3, text: 'hybrid warfare', framing: 'a', via: 'frame-phrase', score: 1 },
    ]);
    expect(rows[1]!.why).toEqual({ phrase: 'hybrid warfare', anchor: 'Witkoff' });
    const order = 'line start end text claim framing via score voice speaker why'.split(' ');
    for (const row of rows)
      expect(Object.keys(row)).toEqual(order.filter((key) => key !== 'speaker' || 'speaker' in row));
  });

  it('take every line for a page of its own: no anchor counts for the next line', async () => {
    const { rows } = await run(
      ['--packs', 'packs/one.json'],
      'Witkoff\nhybrid warfare\nWitkoff: hybrid warfare\n',
    );
    expect(rows.map(({ line }) => line)).toEqual([3]);
  });

  it('take an HTML file for one page, and tell the source line where the block begins', async () => {
    const { rows } = await run(['page.html', '--packs', 'packs/one.json']);
    expect(rows).toMatchObject([
      { line: 6, start: 12, end: 26, text: 'hybrid warfare', why: { anchor: 'Witkoff' } },
    ]);
  });

  it('of a table carry the id alone, the words found and the parts of the score', async () => {
    const { rows, err } = await run(
      ['--claims', 'claims.tsv'],
      'The Springfield mayor was said to steal money from a school fund, he added.\n',
    );
    expect(err).toBe('');
    expect(rows).toMatchObject([{ claim: 'mayor', framing: null, via: 'paraphrase', voice: 'attributed' }]);
    expect(Object.keys(rows[0]!.why as object)).toEqual(['words', 'found', 'missing', 'extra']);
    const { words, ...parts } = rows[0]!.why as { words: string[] };
    expect(words).toEqual(expect.arrayContaining(['Springfield', 'mayor', 'school', 'fund']));
    for (const part of Object.values(parts)) expect(part).toBe(Math.round((part as number) * 100) / 100);
  });

  it('are more with the setting "more"', async () => {
    const text = 'Australian keepers moved animals from the fires to a farm in Adelaide.\n';
    const strict = await run(['--claims', 'claims.tsv'], text);
    const more = await run(['--claims', 'claims.tsv', '--setting', 'more'], text);
    expect([strict.rows.length, more.rows.length]).toEqual([0, 1]);
  });

  it('come from the bundled packs by default; several texts are told apart', async () => {
    write('bundled.txt', 'Ushakov called the leak “hybrid warfare” against Witkoff.\n');
    const { rows } = await run(['text.txt', 'bundled.txt']);
    expect(rows.at(-1)).toMatchObject({ line: 1, file: 'bundled.txt' });
    expect(rows.at(-1)!.claim).toMatch(/^witkoff-leak\//u);
    expect(Object.keys(rows.at(-1)!).at(-1)).toBe('file');
  });

  it('survive a reader that leaves, however much is to come', async () => {
    const { code, err } = await run(['--packs', 'packs'], 'a leaked call\n'.repeat(20_000), 1);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe.concurrent('--rank', () => {
  it('answers every line, best first, no more than N', async () => {
    const { rows, code } = await run(
      ['--claims', 'claims.tsv', '--rank', '1'],
      'Who robbed the #SchoolFund?\n\nA wombat shelters animals from fires — Ann (@ann) January 3, 2020\nxyzzy',
    );
    expect(code).toBe(0);
    expect(
      rows.map((row) => [row.line, (row.claims as { claim: string }[]).map(({ claim }) => claim)]),
    ).toEqual([
      [1, ['mayor']],
      [2, []],
      [3, ['wombats']],
      [4, []],
    ]);
    const [best] = rows[0]!.claims as { score: number }[];
    expect(best!.score).toBeGreaterThan(0);
    expect(best!.score).toBeLessThanOrEqual(1);
  });

  it('ranks packs and tables together', async () => {
    const { rows } = await run(
      ['--claims', 'claims.tsv', '--packs', 'packs/two.json', 'packs/one.json', '--rank', '9'],
      'the bridge and the mayor\n',
    );
    const claims = rows[0]!.claims as { claim: string }[];
    expect(claims.map(({ claim }) => claim).sort()).toEqual(['mayor', 'two/bridge']);
  });
});

describe('bad input', () => {
  it.each<[string, string[], RegExp]>([
    ['an unknown option', ['--nope'], /--nope.*--help/u],
    ['an unknown setting', ['--setting', 'most'], /--setting most: .*default or more/u],
    ['no number', ['--rank', 'x'], /--rank x: /u],
    ['a rank of nothing', ['--rank', '0'], /--rank 0: /u],
    ['a missing text', ['none.txt'], /none\.txt: no such file/u],
    ['a missing pack', ['--packs', 'none.json'], /none\.json: no such file/u],
    ['a folder without packs', ['--packs', 'none'], /none: no \.json file/u],
    ['what is not JSON', ['--packs', 'broken.json'], /broken\.json, line 2: not JSON/u],
    ['what is no pack', ['--packs', 'other.json'], /other\.json: .*format/u],
    [
      'a pack given twice',
      ['--packs', 'packs', 'packs/one.json'],
      /one\.json: pack "one" is in .*one\.json/u,
    ],
    ['a missing table', ['--claims', 'none.tsv'], /none\.tsv: no such file/u],
  ])('%s ends with code 2 and one line', async (_name, args, message) => {
    const { code, out, err } = await fail(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each<[string, string, RegExp]>([
    ['empty cell', 'a\tb\nc\t\td\n', /line 2, cell 2: empty/u],
    ['lone id', 'a\n', /line 1: one cell only/u],
    ['duplicate id', 'a\tb\na\tc\n', /line 2: id "a" stands in line 1/u],
    ['table without rows', '\n', /no claims/u],
  ])('a table with a fault: %s', async (name, table, message) => {
    write(`${name}.tsv`, table);
    const { code, out, err } = await fail(['--claims', `${name}.tsv`]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('reaches the shell as exit code 2, without a stack', async () => {
    const { code, out, err } = await run(['--packs', 'broken.json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^match: broken\.json, line 2: [^\n]+\n$/u);
  });

  it('refused claims are named, and the others go in', async () => {
    const { code, err, rows } = await run(['--packs', 'refused.json'], 'the bridge collapse\n');
    expect(code).toBe(2);
    expect(rows).toMatchObject([{ claim: 'three/bridge' }]);
    expect(err).toMatch(/refused\.json: claims\[1\]\.kind: .*"leak" is left out/u);
    expect(err).toMatch(/"idle" has framings of fewer than two perspectives/u);
  });
});

it('--help explains itself, and a bare call without input finds nothing', async () => {
  expect(await run(['--help'])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('--rank N') });
  expect(await run([])).toMatchObject({ code: 0, out: '', err: '' });
});
