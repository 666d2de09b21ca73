/** What the page script turns to, and when: what is seen before the rest, nothing in a tab behind others. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from './support/browsers/browsers.ts';
import { clickMark, isOpen } from './support/card/card.ts';
import { type LeakBench, leakBench } from './support/card/leak.ts';
import { inFront } from './support/wait.ts';

const NEWS = 'https://www.reuters.com';
const WORDS = 'hybrid warfare';
const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><body><h1>Witkoff and Ushakov</h1>${body}`;
const paragraphs = (count: number, text: string) => `<p>${text}</p>`.repeat(count);

/** Notes what is marked first, frame by frame. */
const FIRST_MARKED = `<script>
  const note = () => {
    const ranges = [...CSS.highlights].flatMap(([name, ranges]) => name.startsWith('counterframe-') ? [...ranges] : []);
    if (ranges.length > 0) window.first = ranges.map((range) => range.startContainer.parentElement.id);
    else requestAnimationFrame(note);
  };
  note();
</script>`;
declare global {
  interface Window {
    first?: string[];
  }
}

describe.each(BROWSERS)('attention in %s', (browser) => {
  let bench: LeakBench;
  beforeAll(async () => {
    bench = await leakBench(browser);
  });
  afterEach(() => bench.driver.closePages());
  afterAll(() => bench?.close());

  const open = (path: string, body: string): Promise<Page> => {
    bench.server.page(`${NEWS}/${path.replace(/#.*/u, '')}`, page(body));
    return bench.driver.open(`${NEWS}/${path}`);
  };
  const drawn = async (on: Page) => (await bench.driver.marks(on)).map(({ text }) => text);

  test('a tab behind another reads nothing until it is shown', async () => {
    const behind = await open('behind', `<p id="text">Nothing yet.</p>`);
    await bench.driver.settled(behind);
    const front = await open('front', `<p>They call it ${WORDS}.</p>`);
    await behind.evaluate((words) => {
      document.querySelector('#text')!.textContent = `It is called ${words}.`;
    }, WORDS);
    await front.evaluate((words) => document.body.append(`They say ${words} again.`), WORDS);
    await expect.poll(() => drawn(front)).toEqual([WORDS, WORDS]);
    expect(await drawn(behind)).toEqual([]);
    await inFront(behind, front, () => expect.poll(() => drawn(behind)).toEqual([WORDS]));
  });

  test('what is in the window is searched before what stands above it', async () => {
    const filler = paragraphs(6_000, 'The talks go on, and nobody knows for how long they will go on.');
    await bench.driver.ask('site/set', { site: 'reuters.com', on: false });
    const on = await open(
      'long',
      `${FIRST_MARKED}${paragraphs(10, 'More.')}<p id="start">They call it ${WORDS}.</p>${filler}<p id="end">They call it ${WORDS}.</p>${paragraphs(100, 'The talks go on, and nobody knows for how long they will go on.')}`,
    );
    await on.evaluate(() => document.querySelector('#end')!.scrollIntoView());
    await bench.driver.ask('site/set', { site: 'reuters.com', on: true });
    await expect.poll(() => drawn(on)).toEqual([WORDS, WORDS]);
    expect(await on.evaluate(() => window.first)).toEqual(['end']);
  });

  test('of very many marks those near the window are drawn, and the others when they come near', async () => {
    const many = Array.from({ length: 400 }, (_, at) => `<p id="n${at}">They call it ${WORDS}.</p>`).join('');
    const boxless = `<div style="display:contents"><p style="display:contents">They call it ${WORDS} here.</p></div>`;
    const on = await open('many', many + boxless);
    const { matches } = await bench.driver.settled(on);
    expect(matches.length).toBe(400);
    const places = () =>
      on.evaluate(() => [
        ...new Set(
          [...CSS.highlights].flatMap(([, ranges]) =>
            [...ranges].map((range) => range.startContainer.parentElement!.id || 'boxless'),
          ),
        ),
      ]);
    // Nobody can tell where words without a box are: they are drawn, wherever that is.
    await expect.poll(async () => (await places()).length).toBeLessThan(300);
    expect(await places()).toEqual(expect.arrayContaining(['n0', 'n20', 'boxless']));
    expect(await places()).not.toContain('n399');
    await on.evaluate(() => document.querySelector('#n399')!.scrollIntoView());
    await expect.poll(places).toContain('n399');
    await expect.poll(places).not.toContain('n0');
  });

  test('a document that is opened anew has its marks, and they have their card', async () => {
    const on = await open('anew', '<p>Nothing.</p>');
    await bench.driver.settled(on);
    await on.evaluate((words) => {
      document.open();
      document.write(`<!doctype html><h1>Witkoff and Ushakov</h1><p>They call it ${words}.</p>`);
      document.close();
    }, WORDS);
    await clickMark(on, WORDS);
    await expect.poll(() => isOpen(on)).toBe(true);
  });

  test('a form whose fields have the names of what we ask does not keep the card away', async () => {
    const fields = ['closest', 'contains', 'parentNode', 'getClientRects', 'scrollIntoView']
      .map((name) => `<input name="${name}" hidden>`)
      .join('');
    const on = await open(
      'clobbered',
      `<img name="hidden" alt=""><form>They call it ${WORDS}.${fields}</form>`,
    );
    await clickMark(on, WORDS);
    await expect.poll(() => isOpen(on)).toBe(true);
  });

  test('clicks that the page makes itself open no card', async () => {
    const on = await open('forged', `<p id="words">${WORDS}</p>`);
    await expect.poll(() => drawn(on)).toEqual([WORDS]);
    await on.evaluate(() => {
      const words = document.querySelector('#words')!;
      const { left, top, height } = words.getBoundingClientRect();
      const at = { bubbles: true, composed: true, clientX: left + 5, clientY: top + height / 2 };
      for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup'])
        words.dispatchEvent(new PointerEvent(type, at));
      words.dispatchEvent(new MouseEvent('click', at));
    });
    // A real one right behind it opens one card: by then the forged one would have opened its own.
    expect(await isOpen(on)).toBe(false);
    await clickMark(on, WORDS);
    await expect.poll(() => isOpen(on)).toBe(true);
  });
});
