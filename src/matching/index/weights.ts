/** How much a word tells: its information in nats, from how rare it is. */

/**
 * @param frequency claims of the segment that hold the word
 * @param claims all claims of the segment
 */
export function weightOf(frequency: number, claims: number): number {
  return Math.log(1 + (claims - frequency + 0.5) / (frequency + 0.5));
}

/** Information of a word that no claim holds. */
export function unknownWeight(claims: number): number {
  return weightOf(0, claims);
}
