/** Pages that stay as they are: real pages' oddities, one each, and pages that mean harm. */
import { MARK, POISON, p, shadow } from './words.ts';

/** Body below the heading → the words that the popup lists, and those that are drawn where these are others. */
export const STILL: [name: string, body: string, listed: string[], drawn?: string[]][] = [
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
    [MARK, MARK],
  ],
  ['the hidden attribute', `<p hidden>${MARK}</p><details><p>${MARK}</p></details>`, [], [MARK, MARK]],
  ['text that cannot be seen through', `<p style="opacity:0">${MARK}`, [], [MARK]],
  [
    'sections that are laid out when needed',
    `<section style="content-visibility:auto">${p}</section>`,
    [MARK],
  ],
  [
    'sections that are not laid out at all',
    `<section style="content-visibility:hidden">${p}</section>`,
    [],
    [MARK],
  ],
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
  [
    'text in elements without boxes',
    `<div style="display:contents"><p style="display:contents">${MARK}</p></div>`,
    [],
    [MARK],
  ],
  ['ligatures', '<p>A hybrid oﬀensive of theirs', ['hybrid oﬀensive']],
  [
    'sections far below that are laid out when needed',
    `<div style="height:9000px"></div><section style="content-visibility:auto;contain-intrinsic-size:auto 500px">${p}</section>`,
    [MARK],
  ],
  [
    'frameworks for editing',
    `<div class="ProseMirror" contenteditable="true" translate="no"><p>${MARK}</p></div><div class="cm-editor"><div class="cm-scroller"><div class="cm-content" role="textbox" contenteditable="true"><div class="cm-line">${MARK}</div></div></div></div>`,
    [],
  ],
  [
    "other extensions' shadow trees",
    `<grammarly-extension>${shadow(`<div>${p}</div>`)}</grammarly-extension>`,
    [],
  ],
  ['prototypes that are others before we come', `<script>${POISON}</script>${p}`, [MARK]],
  [
    'something laid over the words',
    `<div style="position:relative">${p}<div style="position:absolute;inset:0"></div></div>`,
    [MARK],
  ],
];
