/** What an element is to the reader of a page's text: passed over, part of a line, or a block of its own. */

/** By tag name: asking the computed style of every element costs twenty times the walk itself. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK OUTPUT Q RUBY RB S SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** No prose, or none of ours to read: what the reader types, code, pictures, controls, other documents. */
const PASSED_OVER = new Set(
  'APPLET AUDIO BUTTON CANVAS CODE DATALIST EMBED FRAME HEAD IFRAME IMG INPUT KBD MATH METER NOFRAMES NOSCRIPT OBJECT OPTION PICTURE PRE PROGRESS RP RT SAMP SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO'.split(
    ' ',
  ),
);

const EDITABLE_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);

export function isPassedOver(element: Element): boolean {
  if (PASSED_OVER.has(element.tagName.toUpperCase())) return true;
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  return role !== null && EDITABLE_ROLES.has(role);
}

export function isInline(element: Element): boolean {
  return INLINE.has(element.tagName);
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
