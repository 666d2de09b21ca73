/** Hashes of words and bytes. FNV-1a: short, no tables, and good enough where a second hash confirms the first. */

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** 32-bit hash of a word, salted: the same word of two languages, or for the second hash, differs. */
export function hashWord(word: string, salt: number): number {
  let hash = (OFFSET_BASIS ^ salt) >>> 0;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  // FNV leaves the low bits weak for short words; slots are taken from them.
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x85ebca6b) >>> 0;
}

/** Mixes the numbers of a trie edge into a slot number. */
export function hashEdge(node: number, term: number): number {
  const mixed = Math.imul(node ^ Math.imul(term, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/**
 * Every step is a bijection of the state, so a change of any one word always changes the result. Four states side by
 * side: each multiplication waits for the one before it, and four can be under way at once.
 */
export function checksum(words: Uint32Array): number {
  // Signed from the start: a state that may be either would be kept as a double.
  let a = OFFSET_BASIS | 0;
  let b = a + 1;
  let c = a + 2;
  let d = a + 3;
  const whole = words.length & ~3;
  for (let at = 0; at < whole; at += 4) {
    a = Math.imul(a ^ words[at]!, PRIME);
    b = Math.imul(b ^ words[at + 1]!, PRIME);
    c = Math.imul(c ^ words[at + 2]!, PRIME);
    d = Math.imul(d ^ words[at + 3]!, PRIME);
  }
  let hash = OFFSET_BASIS;
  for (const lane of [a, b, c, d, ...words.subarray(whole)]) hash = Math.imul(hash ^ lane, PRIME);
  return hash >>> 0;
}

/** Slots for `count` keys: a power of two, at most two thirds full. */
export function slotCountFor(count: number): number {
  let slots = 8;
  while (slots * 2 < count * 3) slots *= 2;
  return slots;
}
