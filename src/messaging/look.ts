/** How marks look: what the reader chose in the options, as the worker tells it to the page. */

export const MARK_STYLES = ['underline', 'highlight', 'quiet'] as const;
/** `quiet`: a hairline; the paragraph under the pointer shows its marks as `underline` does. */
export type MarkStyle = (typeof MARK_STYLES)[number];

export const MARK_STRENGTHS = ['faint', 'medium', 'strong'] as const;
export type MarkStrength = (typeof MARK_STRENGTHS)[number];

export interface Look {
  style: MarkStyle;
  strength: MarkStrength;
}

export const DEFAULT_LOOK: Look = { style: 'underline', strength: 'medium' };
