/** Negated variants of the bundled packs' own phrasings: none may be shown as if the page stated the claim. */
import { matchBlocks } from '../../src/matching/match/match-blocks.ts';
import { bundledPacks } from '../../src/packs/bundled.ts';
import { bundledIndex } from './labelled.ts';

const VARIANTS: readonly ((phrasing: string) => string)[] = [
  (phrasing) => `It is not true that ${phrasing}`,
  (phrasing) => `A spokesman denied that ${phrasing}`,
  (phrasing) => `There is no evidence that ${phrasing}`,
  (phrasing) => `The ministry rejected the claim that ${phrasing}`,
];

/** "The plan was…" becomes "the plan was…" behind other words; names keep their capital. */
function embedded(phrasing: string): string {
  return /^(The|A|An|It|That|This|In|On|At|By|For|From|No)\b/u.test(phrasing)
    ? phrasing.charAt(0).toLowerCase() + phrasing.slice(1)
    : phrasing;
}

export interface Negated {
  variants: number;
  /** Marked with the claim, and of those, shown as asserted. */
  marked: number;
  asserted: number;
  examples: string[];
}

export function negated(): Negated {
  const index = bundledIndex();
  const result: Negated = { variants: 0, marked: 0, asserted: 0, examples: [] };
  for (const { info, claims } of bundledPacks())
    for (const claim of claims)
      for (const phrasing of claim.match.phrasings)
        for (const variant of VARIANTS) {
          const text = variant(embedded(phrasing));
          const { matches } = matchBlocks(index, [
            { id: 0, text },
            { id: 1, text: claim.match.anchors.join('. ') },
          ]);
          const own = matches.find(
            ({ block, claim: ref }) => block === 0 && ref === `${info.id}/${claim.id}`,
          );
          result.variants += 1;
          if (!own) continue;
          result.marked += 1;
          if (own.voice !== 'asserted') continue;
          result.asserted += 1;
          result.examples.push(text);
        }
  return result;
}
