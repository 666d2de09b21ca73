/**
 * The name of the highlight that draws a mark. It spells out all that decides how the mark looks, because
 * `::highlight()` takes no variables in all browsers: scripts/tools/marks-css.ts writes a rule for each name.
 */
import type { ClaimKind } from '../../claims/model.ts';
import type { Voice } from '../../matching/match-types.ts';
import type { Look } from '../../messaging/look.ts';

/** The page's own voice, or somebody's whom it quotes or names, or a denial. */
export type Told = 'plain' | 'told' | 'denied';

/** Where the matcher is unsure, the mark claims nothing of the voice: it is the plain one. */
export function toldAs(voice: Voice): Told {
  if (voice === 'denied') return 'denied';
  return voice === 'quoted' || voice === 'attributed' ? 'told' : 'plain';
}

export function markName(kind: ClaimKind, told: Told, { style, strength }: Look): string {
  return `counterframe-${kind}-${told}-${style}-${strength}`;
}
