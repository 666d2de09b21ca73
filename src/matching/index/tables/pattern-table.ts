/**
 * The patterns of a segment while it is being built: what fills which slot of which pattern. An alternative is a run of
 * words in the trie, a "filler"; each filler lists the slots that it fills.
 */
import type { Pattern } from '../../../claims/model.ts';
import { PATTERN_FLAG, RECORD, SLOT_BITS } from '../layout.ts';
import type { Plan } from '../writer.ts';

/** Words from the first to the last filled slot, at most: a long sentence of news has some thirty. */
const DEFAULT_WITHIN = 30;

type Sections = Pick<Plan, 'fillerStarts' | 'fillerSlots' | 'patterns'>;

/** `@name`, or undefined for words. */
export function listNameOf(alternative: string): string | undefined {
  return alternative.startsWith('@') ? alternative.slice(1) : undefined;
}

/** "ICE", "AI", "NATO": without a small letter, and more than an initial. Those are insisted on. */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

export class PatternTable {
  private readonly patterns: number[] = [];
  private readonly numbers = new Map<string, number>();
  /** Of each filler: pattern and slot, one number each. */
  private readonly fills: Set<number>[] = [];
  private fillCount = 0;

  /** @param framing string + 1, or 0. @returns the pattern's number. */
  add(
    { slots, needsAnchor, ordered, within = DEFAULT_WITHIN }: Pattern,
    claim: number,
    framing: number,
  ): number {
    const flags = (needsAnchor ? PATTERN_FLAG.needsAnchor : 0) | (ordered ? PATTERN_FLAG.ordered : 0);
    this.patterns.push(claim, slots.length | (within << 8) | (flags << 16), framing);
    return this.patterns.length / RECORD.patterns - 1;
  }

  /** @param name equal for alternatives that are the same words. */
  filler(name: string, pattern: number, slot: number): { number: number; isNew: boolean } {
    const known = this.numbers.get(name);
    const number = known ?? this.fills.push(new Set()) - 1;
    if (known === undefined) this.numbers.set(name, number);
    const fills = this.fills[number]!;
    this.fillCount -= fills.size;
    fills.add((pattern << SLOT_BITS) | slot);
    this.fillCount += fills.size;
    return { number, isNew: known === undefined };
  }

  get sizes(): Sections {
    return {
      fillerStarts: this.fills.length + 1,
      fillerSlots: this.fillCount,
      patterns: this.patterns.length,
    };
  }

  fill(section: Record<keyof Sections, Uint32Array>): void {
    section.patterns.set(this.patterns);
    let at = 0;
    this.fills.forEach((fills, filler) => {
      section.fillerStarts[filler] = at;
      section.fillerSlots.set([...fills], at);
      at += fills.size;
    });
    section.fillerStarts[this.fills.length] = at;
  }
}
