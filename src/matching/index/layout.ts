/**
 * How a compiled segment lies in its bytes. One buffer of 32-bit words: a header, a table of sections, the sections.
 * FORMAT_VERSION grows with every change to what is written here or by the writer; NORMALISER_VERSION with every
 * change to how words become keys. tests/matching/golden.test.ts fails when one is forgotten.
 */

export const MAGIC = 0x43464958; // "CFIX"
export const FORMAT_VERSION = 2;
export const NORMALISER_VERSION = 1;

/** Word positions in the header. */
export const HEADER = {
  magic: 0,
  format: 1,
  normaliser: 2,
  revision: 3,
  words: 4,
  checksum: 5,
  size: 6,
} as const;

/** In the order in which they are written. The comment says what one record is, in 32-bit words. */
export const SECTIONS = [
  'strings', // 1: end of string n, in bytes of `text`
  'text', // UTF-8, padded to whole words
  'languages', // 1: string
  'slots', // 1: top bits of a term's first hash, term + 1 in the low 22 (0: free); open addressing, linear probing
  'termChecks', // 1: second hash of term n
  'termWeights', // 1: float32, information of term n
  'postingStarts', // 1: first posting of term n; one more at the end
  'postings', // ¾: statement, three bytes
  'statements', // 3: claim, first word in `words`, float32 total weight; one more at the end
  'words', // ¾: term in the low 22 bits of three bytes, role in the high 2 (see WORD_ROLE)
  'claims', // 3: string of the ref from its slash on, kind and (string before that) << 3, first of `claimAnchors`; one more at the end
  'claimAnchors', // 1: anchor
  'anchors', // 2: name string, string as the pack spells it
  'edges', // 1: term; edge n leads to node n + 1, and a node's edges are sorted by term
  'nodeEdges', // 1: first edge of node n; one more at the end
  'nodeRuns', // 1: first run of node n; one more at the end
  'fillerStarts', // 1: first of `fillerSlots` of filler n; one more at the end
  'fillerSlots', // 1: pattern above SLOT_BITS, slot below
  'patterns', // 3: claim, slots (8 bits) within (8 bits) PATTERN_FLAGs, framing string + 1
  'runs', // 4: type and (framing string + 1) << 8, target, text string, joins (2 bits a word, first word lowest)
] as const;
export type SectionName = (typeof SECTIONS)[number];

export const RECORD = { statements: 3, claims: 3, anchors: 2, patterns: 3, runs: 4 } as const;

export const RUN_TYPE = { phrase: 0, anchor: 1, exclusion: 2, filler: 3 } as const;
/** Flags of a phrase's run, beside its type. */
export const RUN_FLAG = { needsAnchor: 4, caseSensitive: 8 } as const;
/** Above type and flags. */
export const FRAMING_SHIFT = 8;

export const PATTERN_FLAG = { needsAnchor: 1, ordered: 2 } as const;
export const SLOT_BITS = 3;
/** Not a slot to fill: words of which none may be there. */
export const WITHOUT_SLOT = 7;

/** The string of what a ref begins with stands above its claim's kind. */
export const KIND_BITS = 3;

/** What a word of a statement is, above its term. */
export const WORD_ROLE = { word: 0, name: 1, title: 2, number: 3 } as const;
export const TERM_BITS = 22;
export const TERM_MASK = (1 << TERM_BITS) - 1;
export const ROLE_SHIFT = TERM_BITS;

/** Joins stored of a run; the few longer ones match across anything behind these words. */
export const MAX_JOINS = 16;

/** Sections begin here, in words. */
export const SECTION_TABLE = HEADER.size;
export const BODY = SECTION_TABLE + SECTIONS.length * 2;
