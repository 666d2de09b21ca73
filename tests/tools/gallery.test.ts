/** The published page as text, and its search on a page of three entries: what a reviewer without the extension meets. */
import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Claim, PackInfo } from '../../src/claims/model.ts';
import { galleryIndexOf, galleryOf } from '../../scripts/tools/pack/gallery/write-gallery.tsx';
import { info as town } from '../lint/town.ts';

const info: PackInfo = {
  ...town,
  title: 'Our town',
  description: 'What people quarrel over.',
  perspectives: [
    { id: 'council', label: 'Town council' },
    { id: 'shops', label: 'Shop owners' },
  ],
  lists: { council: ['town hall', 'councillors'], unused: ['elsewhere'] },
};

const claim: Claim = {
  id: 'bridge',
  kind: 'claim',
  topic: 'town',
  statement: 'Whether the bridge was closed for safety.',
  context: 'An engineer wrote a report, after the decision.',
  match: {
    phrases: [
      { text: 'bridge of shame', framing: 'shops-view' },
      { text: 'HBC', needsAnchor: true, caseSensitive: true },
    ],
    phrasings: ['The council shut the bridge because of cracks.'],
    patterns: [
      {
        slots: [['@council'], ['shut', 'SEALED']],
        framing: 'council-view',
        ordered: true,
        within: 9,
        needsAnchor: true,
        without: ['drawbridge'],
      },
      { slots: [['mayor'], ['bridge']] },
    ],
    anchors: ['Port Ellory'],
    exclusions: ['bridge tournament'],
  },
  framings: [
    {
      id: 'council-view',
      perspective: 'council',
      frame: 'a matter of safety',
      stance: 'asserts',
      summary: 'Says that cracks left no choice.',
      keyWords: 'no choice but to close',
      speaker: 'The mayor',
      outlet: 'The Herald',
      url: 'https://herald.example/1',
      date: '2026-01-31',
      checked: { date: '2026-02-02', how: 'page' },
    },
    {
      id: 'shops-view',
      perspective: 'shops',
      frame: 'a bridge of shame',
      stance: 'denies',
      summary: 'Hold that the council wanted cars out.',
      outlet: 'The Gazette',
      url: 'https://gazette.example/2',
      checked: { date: '2026-02-03', how: 'words-elsewhere', url: 'https://radio.example/3' },
    },
    {
      id: 'shops-again',
      perspective: 'shops',
      frame: 'bad for trade',
      stance: 'reframes',
      summary: 'Speak of takings.',
      outlet: 'The Gazette',
      url: 'https://gazette.example/4',
    },
  ],
};

const page = galleryOf(info, [claim], 'ab'.repeat(32));
const text = page
  .slice(page.indexOf('<body>'))
  .replace(/<script>.*<\/script>/su, '')
  .replace(/<[^>]*>/gu, '\n')
  .replaceAll('&amp;', '&');
const [, script = ''] = /<script>(.*)<\/script>/su.exec(page) ?? [];
const [, style = ''] = /<style>(.*?)<\/style>/su.exec(page) ?? [];

describe('the gallery', () => {
  it.each([
    claim.statement,
    claim.context,
    'Page checked Feb 2, 2026',
    'Same words found elsewhere, Feb 3, 2026',
    'Not looked up again',
    'Phrases, as wording of Shop owners: a bridge of shame',
    '“bridge of shame”',
    'Phrases that are nobody’s',
    '“HBC”* (in these letters only)',
    'Pattern 1: one of each, in this order, within 9 words, anchored*, as wording of Town council: a matter of safety',
    '@council',
    'town hall / councillors',
    'shut / SEALED',
    'and none of: drawbridge',
    'Pattern 2: one of each, in any order, within 30 words',
    claim.match.phrasings[0]!,
    '* only where the page also says one of',
    'Port Ellory',
    'bridge tournament',
    'The town',
    '1 claim · 3 framings · 2 perspectives',
  ])('shows: %s', (words) => {
    expect(text).toContain(words);
  });

  it('shows every part of every framing', () => {
    for (const {
      id: _id,
      perspective: _perspective,
      stance: _stance,
      date: _date,
      checked,
      url,
      ...rest
    } of claim.framings) {
      for (const words of Object.values(rest)) expect(text).toContain(words);
      expect(page).toContain(`href="${url}"`);
      if (checked?.url) expect(page).toContain(`href="${checked.url}"`);
    }
  });

  it('puts each phrase under the side whose wording it is', () => {
    expect(text).toMatch(
      /Phrases, as wording of Shop owners: a bridge of shame\s+“bridge of shame”\s+Phrases that are nobody’s\s+“HBC”\*/u,
    );
  });

  it('spells out the lists that a claim uses, and no others', () => {
    expect(text).not.toContain('elsewhere / ');
    expect(text).not.toContain('@unused');
  });

  it('prints what can be seen: no search, nothing folded, and the addresses', () => {
    const [, print = ''] = /@media print \{(.*)/su.exec(style) ?? [];
    expect(print).toMatch(/\.finder input,[^{}]*\{\s*display: none/u);
    expect(print).toMatch(/\.found:not\(\[open\]\),[^{}]*\{\s*display: none/u);
    expect(print).toContain('attr(href)');
  });

  it('runs its own script only, and shows the search with it only', () => {
    const sum = createHash('sha256').update(script).digest('base64');
    expect(page).toContain(
      `script-src &#39;sha256-${sum}&#39;`.replaceAll('&#39;', page.includes('&#39;') ? '&#39;' : "'"),
    );
    expect(page).toMatch(/<search class="finder" hidden/u);
    expect(page).toMatch(/<noscript><p[^>]*>The search needs scripts/u);
  });
});

/** As much of a document as the search asks for. */
function openWith(...texts: string[]) {
  const topic = { hidden: false, querySelector: () => entries.find(({ hidden }) => !hidden) };
  const heading = { querySelector: () => ({ innerText: 'The town' }) };
  const entries = texts.map((innerText) => ({ innerText, hidden: false, closest: () => heading }));
  const listeners: (() => void)[] = [];
  const input = { value: '', addEventListener: (_type: string, run: () => void) => listeners.push(run) };
  const status = { textContent: '' };
  const finder = { hidden: true };
  const document = {
    querySelector: (selector: string) => ({ '.finder': finder, '#find': input, '#found': status })[selector],
    querySelectorAll: (selector: string) => (selector === '.entry' ? entries : [topic]),
  };
  runInNewContext(script, { document });
  const find = (words: string) => {
    input.value = words;
    for (const run of listeners) run();
    return entries.flatMap(({ hidden }, at) => (hidden ? [] : [at]));
  };
  return { find, finder, status, topic };
}

describe("the gallery's search", () => {
  const opened = openWith('The bridge of Côte', 'A bridge tunnel', 'Nothing');

  it.each([
    ['', [0, 1, 2]],
    ['bridge', [0, 1]],
    ['BRI tun', [1]],
    ['ridge', []],
    ['cote', [0]],
    ['town noth', [2]],
    ['  bridge,  tunnel ', [1]],
  ])('“%s” finds %j', (words, found) => {
    expect(opened.find(words)).toEqual(found);
  });

  it('comes with the script, says how many, and hides topics without claims', () => {
    expect(opened.finder.hidden).toBe(false);
    opened.find('bridge');
    expect(opened.status.textContent).toBe('2 of 3 claims');
    expect(opened.topic.hidden).toBe(false);
    opened.find('ridge');
    expect(opened.status.textContent).toBe('No claim holds all of these words');
    expect(opened.topic.hidden).toBe(true);
    opened.find('');
    expect(opened.status.textContent).toBe('');
  });
});

describe('the index of several packs', () => {
  const index = galleryIndexOf([{ info: { ...info, title: 'Ours & <theirs>' }, claims: 2 }]);

  it('leads to each, in the look of the pages, without scripts', () => {
    for (const words of [
      'href="town.html"',
      'href="town.json"',
      'Ours &amp; &lt;theirs>',
      '2 claims',
      '--paper:',
    ])
      expect(index).toContain(words);
    expect(index).not.toContain('<script');
    expect(index).toMatch(/script-src (?:'|&#39;)none/u);
  });
});
