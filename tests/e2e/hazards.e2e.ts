/**
 * Real pages' oddities, one small page each, and pages that mean harm. What must be marked is what a reader sees as
 * the page's text; the page must never notice us, however it is built.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Driver, launch } from './support/browsers.ts';
import { startServer, type TestServer } from './support/server.ts';

const MARK = 'hybrid warfare';
const ANCHOR = '<h1>Witkoff and Ushakov</h1>';
const html = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><body>${body}`;
const shadow = (inner: string, mode = 'open') => `<template shadowrootmode="${mode}">${inner}</template>`;
const p = `<p>They call it ${MARK}.</p>`;

/** Body below the anchor → the words that the popup lists. */
const STILL: [name: string, body: string, marks: string[]][] = [
  ['an open shadow tree', `<news-story>${shadow(p)}</news-story>`, [MARK]],
  ['shadow trees in shadow trees', `<a-a>${shadow(`<b-b>${shadow(p)}</b-b>${p}`)}</a-a>`, [MARK, MARK]],
  ['text put into a slot', `<news-story>${shadow('<div><slot></slot></div>')}${p}</news-story>`, [MARK]],
  ['text straight in a shadow root', `<news-story>${shadow(`It is ${MARK}.`)}</news-story>`, [MARK]],
  ['inline elements with shadow trees', `<p>A <x-icon>${shadow('*')}</x-icon> hybrid <x-y></x-y>war`, []],
  ['a closed shadow tree', `<news-story>${shadow(p, 'closed')}</news-story>`, []],
  ['diacritics', '<p>a hýbrid wàrfare', ['hýbrid wàrfare']],
  ['a comment between the words', '<p>hybrid <!-- and -->warfare', [MARK]],
  ['full-width letters', '<p>ｈｙｂｒｉｄ warfare', ['ｈｙｂｒｉｄ warfare']],
  ['capitals by style', '<p style="text-transform: uppercase">hybrid warfare', [MARK]],
  [
    'definition lists and quotations',
    `<dl><dt>x<dd>${MARK}</dl><blockquote>${MARK}</blockquote>`,
    [MARK, MARK],
  ],
  [
    'nested inline elements',
    '<p><b><i><u><span>hybrid</span></u></i> <em><a href="#">warfare</a></em></b>',
    [MARK],
  ],
  [
    'text that is hidden by style',
    `<p style="display:none">${MARK}</p><p style="visibility:hidden">${MARK}`,
    [],
  ],
  ['the hidden attribute', `<p hidden>${MARK}</p><details><p>${MARK}</p></details>`, []],
  ['text that cannot be seen through', `<p style="opacity:0">${MARK}`, []],
  [
    'sections that are laid out when needed',
    `<section style="content-visibility:auto">${p}</section>`,
    [MARK],
  ],
  ['sections that are not laid out at all', `<section style="content-visibility:hidden">${p}</section>`, []],
  [
    'a paywall over the text',
    `<div style="max-height:80px;overflow:hidden">${p}</div><div style="position:fixed;inset:0;z-index:9">Subscribe</div>`,
    [MARK],
  ],
  ['a dialog', `<dialog open>${p}</dialog>`, [MARK]],
  ['tables', `<table><tr><td>hybrid</td><td>warfare</td></tr><tr><td>${MARK}</table>`, [MARK]],
  ['right to left', `<div dir="rtl"><p>وصفها بأنها ${MARK} اليوم</div>`, [MARK]],
  ['vertical text', `<div style="writing-mode:vertical-rl">${p}</div>`, [MARK]],
  ['columns, floats and transforms', `<div style="columns:2;transform:rotate(3deg)">${p}</div>`, [MARK]],
  ['styles against everything', `<style>*{all:unset!important}</style>${p}`, [MARK]],
  [
    "other extensions' interfaces",
    `<grammarly-desktop-integration>${MARK}</grammarly-desktop-integration>`,
    [],
  ],
  [
    'a search box and a comment box',
    `<div role="searchbox">${MARK}</div><div contenteditable="plaintext-only">${MARK}</div>`,
    [],
  ],
  [
    'maths, pictures, code',
    `<svg><text>${MARK}</text></svg><math><mtext>${MARK}</mtext></math><samp>${MARK}</samp>`,
    [],
  ],
  [
    'a form whose fields hide its properties',
    `<form><input name="firstChild"><input name="nextSibling"><input name="parentNode"><input name="nodeType"><input name="tagName"><input name="hasAttributes"><input name="getAttribute"><input name="isConnected"><input name="shadowRoot">${p}</form>${p}`,
    [MARK, MARK],
  ],
  [
    'images that hide properties of the document',
    `<img name="body"><img name="documentElement"><img name="createTreeWalker"><form name="addEventListener"></form>${p}`,
    [MARK],
  ],
  [
    'ids that hide properties of the window',
    `<a id="CSS"></a><a id="Highlight"></a><a id="Node"></a><a id="location"></a>${p}`,
    [MARK],
  ],
  ['10,000 empty elements around it', `${'<i></i>'.repeat(10_000)}${p}`, [MARK]],
  ['half a megabyte in one node', `<p>${'lorem ipsum dolor '.repeat(28_000)}${MARK}.</p>`, [MARK]],
  ['a hundred frames', `${'<iframe srcdoc="x" hidden></iframe>'.repeat(100)}${p}`, [MARK]],
];

/** What happens in the page, as code that runs there → the words listed afterwards. */
const MOVING: [name: string, body: string, code: string, marks: string[]][] = [
  [
    'a shadow tree that comes late',
    '<x-late></x-late>',
    `document.querySelector('x-late').attachShadow({ mode: 'open' }).innerHTML = '${p}'; document.body.append(' ')`,
    [],
  ],
  [
    'text that changes inside a shadow tree',
    `<x-s>${shadow('<p>x</p>')}</x-s>`,
    `document.querySelector('x-s').shadowRoot.querySelector('p').textContent = '${MARK}'`,
    [MARK],
  ],
  [
    'hidden text that is shown',
    `<p id="a" hidden>${MARK}</p>`,
    `document.querySelector('#a').hidden = false`,
    [MARK],
  ],
  [
    'endless scrolling',
    '<main></main>',
    `for (let n = 0; n < 50; n += 1) document.querySelector('main').insertAdjacentHTML('beforeend', '<p>Part ' + n + '</p>' + (n % 25 ? '' : '${p}'))`,
    [MARK, MARK],
  ],
  [
    'a live blog that grows at its top',
    `<main>${p}</main>`,
    `document.querySelector('main').insertAdjacentHTML('afterbegin', '${p}')`,
    [MARK, MARK],
  ],
  [
    'news beside a ticker that never rests',
    '<p id="ticker">0</p>',
    `let n = 0; setInterval(() => { document.querySelector('#ticker').firstChild.data = String(n++) }, 60); document.body.insertAdjacentHTML('beforeend', '${p}')`,
    [MARK],
  ],
  [
    'a list that uses its rows again',
    `<ul><li>${MARK}<li>x</ul>`,
    `const [a, b] = document.querySelectorAll('li'); a.firstChild.data = 'x'; b.firstChild.data = '${MARK}'`,
    [MARK],
  ],
  [
    'a page made anew by a reader mode',
    p,
    `const text = document.body.innerHTML; document.body.innerHTML = '<article>' + text + '</article>'`,
    [MARK],
  ],
  [
    'a translation that comes and goes',
    p,
    `const [node] = document.querySelector('p').childNodes; const text = node.data; const font = document.createElement('font'); font.innerHTML = '<font>Sie nennen es anders</font>'; node.replaceWith(font); setTimeout(() => font.replaceWith(text), 400)`,
    [MARK],
  ],
  [
    'a translation that stays',
    p,
    `document.querySelector('p').innerHTML = '<font><font>Sie nennen es anders.</font></font>'`,
    [],
  ],
  [
    'a document that is written anew',
    p,
    `document.open(); document.write('${ANCHOR}${p}${p}'); document.close()`,
    [MARK, MARK],
  ],
  [
    'prototypes that are not what they were',
    '<main></main>',
    `for (const { prototype } of [Array, Map, Set, Node, Element, Promise]) for (const name of Object.getOwnPropertyNames(prototype)) try { prototype[name] = () => { throw new Error('mine') } } catch {}; `,
    [],
  ],
  [
    'a registry that is cleared all the time',
    p,
    `let n = 0; const clear = () => { CSS.highlights.clear(); if (n++ < 60) requestAnimationFrame(clear) }; clear()`,
    [MARK],
  ],
  [
    'events that nobody made',
    p,
    `for (const kind of ['visibilitychange', 'pageshow', 'focus', 'popstate', 'hashchange', 'load', 'freeze', 'resume']) for (let n = 0; n < 200; n += 1) { window.dispatchEvent(new Event(kind)); document.dispatchEvent(new Event(kind)) }`,
    [MARK],
  ],
];

describe.each(BROWSERS)('hazards in %s', (browser) => {
  let server: TestServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await startServer();
    driver = await launch(browser, { server });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  async function open(name: string, body: string): Promise<{ page: Page; complaints: string[] }> {
    const url = `https://www.reuters.com/${encodeURIComponent(name)}`;
    server.page(url, html(ANCHOR + body));
    const page = await driver.open(url);
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await driver.settled(page);
    return { page, complaints };
  }
  const words = async (page: Page) =>
    (await driver.settled(page)).matches.map(({ text }) => text).filter((text) => !/Witkoff/u.test(text));

  test('frames: of the same site, without an address, and too small to be read in', async () => {
    const frame = `https://www.reuters.com/inner`;
    server.page(frame, html(`${ANCHOR}${p}`));
    const { page, complaints } = await open(
      'frames',
      `${p}<iframe src="${frame}" width="500" height="300"></iframe>
       <iframe srcdoc="${ANCHOR}${p}" width="500" height="300"></iframe>
       <iframe src="${frame}" width="90" height="60"></iframe>`,
    );
    const popup = await driver.popup(page);
    const count = () => popup.evaluate((mark) => document.body.innerText.split(mark).length - 1, MARK);
    // Once for every mark of the page and of the two frames that one can read in.
    await expect.poll(count).toBeGreaterThanOrEqual(3);
    await expect
      .poll(() => Promise.all(page.frames().map((one) => one.evaluate(() => CSS.highlights.size))))
      .toEqual(expect.arrayContaining([0]));
    const sizes = await Promise.all(page.frames().map((one) => one.evaluate(() => CSS.highlights.size)));
    expect(sizes.filter((size) => size > 0).length).toBe(3);
    expect(complaints).toEqual([]);
    await popup.close();
    await page.close();
  });

  test.each(STILL)('%s', async (name, body, marks) => {
    const { page, complaints } = await open(name, body);
    expect(await words(page)).toEqual(marks);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(MOVING)('%s', async (name, body, code, marks) => {
    const { page, complaints } = await open(name, body);
    await page.evaluate(code);
    await expect.poll(() => words(page)).toEqual(marks);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
