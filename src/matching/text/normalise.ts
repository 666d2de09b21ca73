/**
 * Makes spellings of the same words equal: NFKC, lower case, straight quotes, plain dashes and spaces, nothing
 * invisible. Done once per text, with a table back to the source, because offsets must cut out the reader's words.
 */

export interface Normalised {
  text: string;
  /** Source offset at which unit `i` of `text` begins; `null` when both texts have the same offsets. */
  starts: Uint32Array | null;
  /** Source offset just behind unit `i`. */
  ends: Uint32Array | null;
}

const SINGLE_QUOTES = /[\u2018-\u201B\u2032\u2035\u02BC\u02B9\u0374\u1FEF\u1FFD\uFF07\u0060\u00B4]/gu;
const DOUBLE_QUOTES = /[\u201C-\u201F\u2033\u2036\uFF02\u00AB\u00BB\u2039\u203A\u300C-\u300F]/gu;
const DASHES = /[\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]/gu;
const SPACES = /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/gu;
/** Soft hyphen, zero-width characters, direction marks, word joiner, variation selectors, byte order mark. */
const INVISIBLE =
  '[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFE00-\\uFE0F\\uFEFF]';
const ANY_INVISIBLE = new RegExp(INVISIBLE, 'u');
const ALL_INVISIBLE = new RegExp(INVISIBLE, 'gu');

/** Nothing in it has another spelling; the grave accent is folded. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const PLAIN = /^[\u0000-\u005F\u0061-\u007F]*$/u;

/** Lower-casing "İ" is the one case where lower case is longer than upper case. */
const GROWS_IN_LOWER_CASE = '\u0130';

/**
 * One code point with what composes with it: Hangul jamo, half-width kana marks, combining marks. At most 30 marks,
 * the limit of Unicode's stream-safe text format (UAX #15), so that no text can make a cluster expensive.
 */
const CLUSTER =
  /[\u1100-\u115F][\u1161-\u11FF]*|[\uAC00-\uD7A3][\u11A8-\u11FF]*|[\s\S][\p{M}\uFF9E\uFF9F]{0,30}/gu;

/** Replacements that keep every offset: one unit for one unit. */
function foldPunctuation(text: string): string {
  return text
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .replace(SPACES, ' ');
}

function normaliseByCluster(text: string): Normalised {
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const visible = cluster.replace(ALL_INVISIBLE, '').normalize('NFKC');
    // A second fold: NFKC itself yields quotes, dashes and spaces.
    const piece = foldPunctuation(visible).toLowerCase();
    const end = index + cluster.length;
    for (let at = 0; at < piece.length; at += 1) {
      starts.push(index);
      ends.push(end);
    }
    parts.push(piece);
  }
  return { text: parts.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

export function normalise(source: string): Normalised {
  const folded = PLAIN.test(source) ? source : foldPunctuation(source);
  const stable =
    PLAIN.test(folded) ||
    (!ANY_INVISIBLE.test(folded) &&
      !folded.includes(GROWS_IN_LOWER_CASE) &&
      folded.normalize('NFKC') === folded);
  // Nearly every news paragraph takes this way, without a table.
  return stable ? { text: folded.toLowerCase(), starts: null, ends: null } : normaliseByCluster(folded);
}

/** For case-sensitive phrases: the same, with the case as it is and without offsets. */
export function normaliseKeepingCase(source: string): string {
  return foldPunctuation(foldPunctuation(source).replace(ALL_INVISIBLE, '').normalize('NFKC'));
}
