/** What an element is to the reader of a page's text: passed over, part of a line, or a block of its own. */
import { attributeOf, bodyOf, isElement, isShadowRoot, parentOf, tagOf } from './dom.ts';
import { isEditable, isInlineTag, isPassedOverTag } from './tags.ts';

export function isPassedOver(element: Element): boolean {
  if (isPassedOverTag(tagOf(element).toUpperCase())) return true;
  return isEditable(attributeOf(element, 'contenteditable'), attributeOf(element, 'role'));
}

export function isInline(element: Element): boolean {
  return isInlineTag(tagOf(element));
}

/** What owns blocks of text: a block element, or an open shadow root for the text that lies in it directly. */
export type Owner = Element | ShadowRoot;

/**
 * The block that a node's text belongs to.
 * @returns null for text outside the page or inside something that is passed over.
 */
export function ownerOf(node: Node): Owner | null {
  const body = bodyOf(document);
  let owner: Owner | null = null;
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (isShadowRoot(at)) owner ??= at;
    if (!isElement(at)) continue;
    if (isPassedOver(at)) return null;
    if (!owner && !isInline(at)) owner = at;
    if (at === body) return owner;
  }
  return null;
}
