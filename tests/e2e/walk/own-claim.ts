/** By key in the options: a claim of one's own is written, tried, marked, changed, deleted and brought back. */
import { expect } from 'vitest';
import { ByKey } from '../support/accessibility/by-key.ts';
import type { LeakBench } from '../support/card/leak.ts';
import { word } from '../support/languages/words.ts';
import { textOf } from '../support/popup/popup.ts';

const CANAL = `<!doctype html><html lang="en"><title>Canal</title>
  <p>The canal levy goes up again, and shippers call it a hidden tax on trade.</p></html>`;
const NEWS = 'http://tass.com/canal';
const STATEMENT = 'Whether the canal levy is a tax';

/** What has to be filled in of each framing, in the order of the fields. */
const FRAMINGS = [
  ['Authority', 'a fair price', 'It pays for the locks.', 'Canal News', 'https://canal.example/0'],
  ['Shippers', 'a hidden tax', 'It is a tax.', 'Canal News', 'https://canal.example/1'],
];
const FIELDS = ['perspective', 'frame', 'summary', 'outlet', 'url'];

export async function ownClaim({ driver, server }: LeakBench): Promise<void> {
  server.page(NEWS, CANAL);
  const news = await driver.open(NEWS);
  await driver.settled(news);
  const marks = async () => (await driver.marks(news)).map(({ text }) => text);
  const options = await driver.extensionPage('src/options/options.html');
  const key = new ByKey(options);

  await key.to(word('menu_new'));
  await key.press('Enter');
  await expect.poll(async () => (await key.here()).kind).toBe('h1');
  await key.at(word('menu_new'));
  await key.to(word('statement'));
  await key.type(STATEMENT);
  await key.to(word('kind'));
  await key.press('ArrowDown', 'ArrowUp');
  await key.to(word('topic'));
  await key.type('Canals');
  for (const framing of FRAMINGS)
    for (const [at, text] of framing.entries()) {
      await key.to(word(FIELDS[at]!));
      await key.type(text);
    }

  // What is added takes the focus; what is removed hands it back to the button that adds.
  await key.to(word('framing_add'));
  await key.press('Enter');
  await key.at(word('perspective'));
  await key.to('Remove: Framing 3');
  await key.press('Enter');
  await key.at(word('framing_add'));
  await key.to('Phrase 1');
  await key.type('hidden tax');
  await key.to(word('phrase_framing'));
  await key.press('End');
  await key.to(word('phrase_needs_anchor'));
  await key.press(' ', ' ');
  await key.to(word('phrase_add'));
  await key.press('Enter');
  await key.at('Phrase 2');
  await key.to('Remove: Phrase 2');
  await key.press('Enter');
  await key.at(word('phrase_add'));

  await key.to(word('try_hint'));
  await key.type('A hidden tax.');
  const tried = () => options.$$eval('.try mark', (all) => all.map((mark) => mark.textContent));
  await expect.poll(tried).toEqual(['hidden tax1']);
  await key.to(word('save'), { back: true });
  await key.press('Enter');
  await key.at(word('menu_claims'));
  expect(await textOf(options, '.toast')).toContain('Saved.');
  await expect.poll(marks).toEqual(['hidden tax']);

  await key.to(STATEMENT);
  await key.to(`${word('edit')}: ${STATEMENT}`);
  await key.press('Enter');
  await key.at(word('edit_title'));
  await key.to('Phrase 1');
  await key.retype('canal levy');
  // Enter in a field saves too.
  await options.keyboard.press('Enter');
  await key.at(word('menu_claims'));
  await expect.poll(marks).toEqual(['canal levy']);

  await key.to(`${word('delete')}: ${STATEMENT}`);
  await key.press('Enter');
  await key.at(word('undo'));
  await expect.poll(marks).toEqual([]);
  await key.press('Enter');
  await key.at(STATEMENT);
  await expect.poll(marks).toEqual(['canal levy']);
  await key.to(`${word('delete')}: ${STATEMENT}`);
  await key.press('Enter');
  await key.at(word('undo'));
  await expect.poll(marks).toEqual([]);

  // The list is behind: its last button shows more rows, and leads to the first of them.
  const rows = () => options.$$eval('.claim', (all) => all.length);
  const shown = await rows();
  await key.to(word('show_more'), { back: true });
  await key.press('Enter');
  await expect.poll(rows).toBeGreaterThan(shown);
  await key.at(await textOf(options, `.claim:nth-child(${shown + 1}) .claim-toggle`));
  await driver.closePages();
}
