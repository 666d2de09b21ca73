/** The real commands on real files: what an author meets, from the first line to the published file. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../scripts/tools/in-words.ts';
import { bundledPacks } from '../../src/packs/bundled.ts';
import { ROOT, sourceFiles } from '../repo/source-tree.ts';
import { packFolder } from './run-pack.ts';

const { folder, file, read, write, run } = packFolder();

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
});
