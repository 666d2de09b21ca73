/** The real commands on real files: what an author meets, from the first line to the published file. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pack } from '../../scripts/tools/pack/pack.ts';
import { ROOT } from '../repo/source-tree.ts';

let folder = '';
const file = (name: string) => path.join(folder, name);
const read = (name: string) => JSON.parse(readFileSync(file(name), 'utf8'));
const write = (name: string, value: unknown) => writeFileSync(file(name), JSON.stringify(value));

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
    expect(out).toBe('town.json: 1 claims, 2 examples, 0 wrong.\n');
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
    expect(out).toMatch(/1 claims in 1 packs: \d+ errors, \d+ warnings, \d+ notes\.\n$/u);
  });

  it('lint: nothing but its summary for a sound pack', async () => {
    const town = read('town.json');
    for (const framing of town.claims[0].framings) framing.url = 'https://www.reuters.com/town';
    write('sound.json', town);
    expect(await run('lint', 'sound.json')).toEqual({
      code: 0,
      out: '1 claims in 1 packs: 0 errors, 0 warnings, 3 notes.\n',
      err: '',
    });
    expect((await run('lint', '--notes', 'sound.json')).out).toContain('note: harbour-bridge-closing');
  });

  it('lint: phrases that hit text about other things', async () => {
    writeFileSync(file('news.txt'), 'The bridge of shame.\nNothing.\n');
    const { code, out } = await run('lint', 'sound.json', '--background', 'news.txt');
    expect(code).toBe(1);
    expect(out).toContain('Marked 1 times in 2 sentences');
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
    const { code, out } = await run('stats', 'sound.json');
    expect(code).toBe(0);
    expect(out).toContain('1 claims, 2 framings, 2 phrases, 1 phrasings, 1 patterns');
    expect(out).toMatch(/Sources by country\n {2}GB {2}2|Sources by country\n {2}US {2}2/u);
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
    const town = read('sound.json');
    town.claims[0].framings[0].summary = '<img src=x onerror=alert(1)>';
    write('odd.json', { ...town, id: 'odd' });
    await run('build', 'odd.json', 'town.json', '--out', 'pages');
    const page = readFileSync(file('pages/odd.html'), 'utf8');
    expect(page).toContain('&lt;img src=x onerror=alert(1)>');
    expect(page).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)=/u);
    expect(page).toContain("default-src 'none'");
    for (const { speaker, url, frame } of town.claims[0].framings)
      for (const text of [speaker, url, frame]) expect(page).toContain(text);
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
    town.claims[0].framings[0].summary = 'Other.';
    town.claims[0].match.phrases.push({ text: 'shut the bridge' });
    town.claims.push({ ...town.claims[0], id: 'second' });
    write('newer.json', town);
    const { out } = await run('diff', 'town.json', 'newer.json');
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^town 0\.1\.0 .* → town 0\.2\.0/u),
      expect.stringMatching(/^\+ second: /u),
      '~ harbour-bridge-closing',
      '    framing council-safety: other summary',
      '    phrases: 1 added, 0 gone',
      '1 claims added, 0 gone, 1 changed.',
      '',
    ]);
  });

  it.each([
    [['lint'], 'no pack given'],
    [['lint', 'none.json'], 'none.json'],
    [['launch'], 'no such command'],
    [['build', 'town.json'], 'packs and a folder'],
    [['build', 'town.json', '--out', 'x', '--version', 'one'], '--version one'],
    [['diff', 'town.json'], 'two packs'],
    [['lint', '--nope'], '--nope'],
  ])('%j is told what is missing, without a stack', async (args, words) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
