/** What the small pages are made of. */

/** Ambiguous on its own: the anchor in the heading lets it count. */
export const MARK = 'hybrid warfare';
/** In the heading of every page: where this is not marked, nothing was read, and no marks prove nothing. */
export const CONTROL = 'hybrid war';
export const ANCHOR = `<h1>Witkoff and Ushakov: a ${CONTROL}?</h1>`;
/** Comes after what happens in a page; once it is marked, what happened before has been read as well. */
export const LAST = 'hybrid offensive';

export const html = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><body>${ANCHOR}${body}`;
export const shadow = (inner: string, mode = 'open') =>
  `<template shadowrootmode="${mode}">${inner}</template>`;
export const p = `<p>They call it ${MARK}.</p>`;
/** In the page's own voice, as the heading: a mark of the same kind, drawn by the same highlight. */
export const plain = `<p>Now a case of ${MARK}.</p>`;

/** Code that leaves a page's prototypes unfit for use. */
export const POISON = `for (const { prototype } of [Array, Map, Set, Node, Element, Promise, Range, Highlight, HighlightRegistry, MutationObserver, EventTarget])
  for (const name of Object.getOwnPropertyNames(prototype))
    try { Object.defineProperty(prototype, name, { value: () => { throw new Error('mine') } }) } catch {}`;

/** Code that clears the registry of highlights in every frame, and ends. */
export const CLEAR = `new Promise((done) => {
  let left = 30;
  const clear = () => {
    CSS.highlights.clear();
    left -= 1;
    if (left > 0) requestAnimationFrame(clear);
    else done();
  };
  clear();
})`;
