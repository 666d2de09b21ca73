/** A text with elements in it: translators may put them anywhere in the sentence. */
import type { ComponentChildren } from 'preact';
import { type TextKey, t } from './text.ts';

/** Private characters stand where the elements go; no text holds them. */
const FIRST = 0xe000;
const GAP = /([\ue000-\ue008])/u;

/** @param parts the substitutions $1, $2 …, none of them undefined. @returns words and parts in the text's order. */
export function filled(key: TextKey, ...parts: ComponentChildren[]): ComponentChildren[] {
  const gaps = parts.map((_part, at) => String.fromCharCode(FIRST + at));
  return t(key, ...gaps)
    .split(GAP)
    .map((piece) => parts[piece.charCodeAt(0) - FIRST] ?? piece);
}

/** Spoken after a button's visible words, so that ten buttons called "Remove" can be told apart. */
export function About({ what }: { what: string }) {
  return <span class="unseen">{filled('join_colon', '', <bdi>{what}</bdi>)}</span>;
}
