/** What an element is to the reader of a page's text: passed over, part of a line, or a block of its own. */

import { isEditable, isInlineTag, isPassedOverTag } from './tags.ts';

export function isPassedOver(element: Element): boolean {
  if (isPassedOverTag(element.tagName.toUpperCase())) return true;
  if (!element.hasAttributes()) return false;
  return isEditable(element.getAttribute('contenteditable'), element.getAttribute('role'));
}

export function isInline(element: Element): boolean {
  return isInlineTag(element.tagName);
}

/**
 * The block that a node's text belongs to.
 * @returns null for text outside the page or inside something that is passed over.
 */
export function ownerOf(node: Node): Element | null {
  let owner: Element | null = null;
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at.nodeType !== Node.ELEMENT_NODE) continue;
    const element = at as Element;
    if (isPassedOver(element)) return null;
    if (!owner && !isInline(element)) owner = element;
    if (element === document.body) return owner;
  }
  return null;
}
