/**
 * What tag names and attributes mean to a reader of text. Free of the DOM: the page script asks for live elements, the
 * command line for parsed files, and both must cut a page into the same blocks. Tag names in capitals.
 */

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

/** Invisible without leaving a gap: text before and after still reads as one word. */
const LEAVES_NO_GAP = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'WBR', 'RT', 'RP']);

const EDITABLE_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);

/** Line breaks in the source are spaces to the reader. One unit for one unit, so offsets hold. */
const LINE_BREAKS = /[\t\n\f\r]/gu;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** What other extensions, and we, put into pages: elements of their own, by the first part of their names. */
const EXTENSIONS =
  /^(?:COUNTERFRAME|GRAMMARLY|HYPOTHESIS|LT|DEEPL|DL|COM-1PASSWORD|BITWARDEN|DASHLANE|LOOM|QUILLBOT|NORDPASS|PROTON|EVERNOTE)-/u;

export const isInlineTag = (tag: string) => INLINE.has(tag);
export const isPassedOverTag = (tag: string) =>
  PASSED_OVER.has(tag) || (tag.includes('-') && EXTENSIONS.test(tag));
export const isBreakTag = (tag: string) => tag === 'BR' || tag === 'WBR';
export const leavesGap = (tag: string) => !LEAVES_NO_GAP.has(tag);
export const withoutBreaks = (text: string) => text.replace(LINE_BREAKS, ' ');
/** Whether a run of text is worth reading. */
export const hasWord = (text: string) => HAS_WORD.test(text);

/** Values of the two attributes, null where they are absent. */
export function isEditable(contenteditable: string | null, role: string | null): boolean {
  if (contenteditable !== null && contenteditable.toLowerCase() !== 'false') return true;
  return role !== null && EDITABLE_ROLES.has(role);
}
