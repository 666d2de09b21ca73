/** How much a word tells: its information in nats, from how rare it is among the claims. */

/** Fewer claims than this say nothing of which words are common: the user's first own claim holds each word in 1 of 1. */
const FEW_CLAIMS = 20;
/** What the few are counted as being among. */
const IMAGINED_CLAIMS = 300;

/**
 * @param frequency claims of the segment that hold the word
 * @param claims all claims of the segment
 */
export function weightOf(frequency: number, claims: number): number {
  const among = claims < FEW_CLAIMS ? IMAGINED_CLAIMS : claims;
  return Math.log(1 + (among - frequency + 0.5) / (frequency + 0.5));
}

/** Information of a word that no claim holds. */
export function unknownWeight(claims: number): number {
  return weightOf(0, claims);
}
