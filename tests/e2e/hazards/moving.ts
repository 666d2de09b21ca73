/** Pages in which something happens. */
import { ANCHOR, CLEAR, MARK, POISON, p, plain, shadow } from './words.ts';

/** What happens in the page, as code that runs there to its end → the words listed and drawn afterwards. */
export const MOVING: [name: string, body: string, code: string, marks: string[]][] = [
  [
    'a shadow tree that comes late',
    '<x-late></x-late>',
    `document.querySelector('x-late').attachShadow({ mode: 'open' }).innerHTML = '${p}'`,
    [MARK],
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
    `const [node] = document.querySelector('p').childNodes; const text = node.data; const font = document.createElement('font'); font.innerHTML = '<font>Sie nennen es anders</font>'; node.replaceWith(font); new Promise((done) => setTimeout(() => { font.replaceWith(text); done() }, 400))`,
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
    `const main = document.querySelector('main'); const put = main.insertAdjacentHTML; const { apply } = Reflect; ${POISON} apply(put, main, ['beforeend', '${p}'])`,
    [MARK],
  ],
  ['a registry that is cleared all the time', plain, CLEAR, [MARK]],
  [
    'events that nobody made',
    p,
    `for (const kind of ['visibilitychange', 'pageshow', 'focus', 'popstate', 'hashchange', 'load', 'freeze', 'resume']) for (let n = 0; n < 200; n += 1) { window.dispatchEvent(new Event(kind)); document.dispatchEvent(new Event(kind)) }`,
    [MARK],
  ],
  [
    'sections that come when they are scrolled to',
    '<div style="height:9000px"></div><section>…</section>',
    `new Promise((done) => { const section = document.querySelector('section'); new IntersectionObserver(([{ isIntersecting }], observer) => { if (!isIntersecting) return; observer.disconnect(); section.innerHTML = '${p}'; done() }).observe(section); section.scrollIntoView() })`,
    [MARK],
  ],
  [
    'text that a class shows later',
    `<style>.off { display: none }</style><p class="off">${MARK}</p>`,
    `document.querySelector('p').className = ''`,
    [MARK],
  ],
  [
    'a paywall that goes',
    `<div id="cut" style="max-height:80px;overflow:hidden;filter:blur(9px)">${p}</div><div id="wall" style="position:fixed;inset:0;z-index:9">Subscribe</div>`,
    `document.querySelector('#wall').remove(); const cut = document.querySelector('#cut'); cut.removeAttribute('style'); cut.insertAdjacentHTML('beforeend', '${p}')`,
    [MARK, MARK],
  ],
  [
    'highlights under our names',
    plain,
    `const names = [...CSS.highlights.keys(), 'counterframe-hover', 'counterframe-pulse']; const range = new Range(); range.selectNode(document.querySelector('p')); for (const name of names) { CSS.highlights.set(name, new Highlight(range)); CSS.highlights.delete(name); CSS.highlights.set(name, new Highlight()) }`,
    [MARK],
  ],
];
