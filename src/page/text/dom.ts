/**
 * The DOM past the page's reach: a form's fields and a document's images hide properties of the same name, so that
 * `form.nextSibling` may be an input inside the form, and a walk along it never ends. Prototypes cannot be hidden.
 */

function getter<T extends object, K extends keyof T>(prototype: T, key: K): (of: unknown) => T[K] {
  const read = Object.getOwnPropertyDescriptor(prototype, key)!.get!;
  return (of) => read.call(of) as T[K];
}

const parentNode = getter(Node.prototype, 'parentNode');
const nodeType = getter(Node.prototype, 'nodeType');
const body = getter(Document.prototype, 'body');
const hidden = getter(Document.prototype, 'hidden');
const root = getter(Document.prototype, 'documentElement');

export const tagOf: (element: Element) => string = getter(Element.prototype, 'tagName');
export const shadowRootOf: (element: Element) => ShadowRoot | null = getter(Element.prototype, 'shadowRoot');

/** Undefined while the document has none. */
export const bodyOf = (page: Document): HTMLElement | null => body(page);
export const rootOf = (page: Document): Element | null => root(page);
/** In a tab behind others, or not shown yet: nobody reads along. */
export const isHidden = (): boolean => hidden(document);

const DOCUMENT_FRAGMENT = 11;
const ELEMENT = 1;

export const isElement = (node: Node): node is Element => nodeType(node) === ELEMENT;

export function isShadowRoot(node: Node): node is ShadowRoot {
  return nodeType(node) === DOCUMENT_FRAGMENT && 'host' in node;
}

/** The node around this one, over the edge of a shadow tree too. */
export function parentOf(node: Node): Node | null {
  return parentNode(node) ?? (isShadowRoot(node) ? node.host : null);
}

/** The element that a node stands in, over the edge of a shadow tree too. */
export function elementAround(node: Node): Element | null {
  const parent = parentOf(node);
  return parent && (isElement(parent) ? parent : elementAround(parent));
}

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

const TEXT_AND_ELEMENTS = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT;

export function walkerOf(owner: Node): TreeWalker {
  return Document.prototype.createTreeWalker.call(document, owner, TEXT_AND_ELEMENTS);
}
