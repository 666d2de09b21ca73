/** Puts the framing that the page uses first ("you are here"); the others keep the pack's order. Pure. */
import type { Framing } from '../../claims/model.ts';

/** How the page puts a framing: the matcher's `Voice`, repeated here because ui knows nothing of matching. */
export type PageVoice = 'asserted' | 'quoted' | 'attributed' | 'denied' | 'unsure';

/** One mark in the page. `framing` is null where the words belong to no side. */
export interface PageUse {
  framing: string | null;
  voice: PageVoice;
}

export interface PlacedFraming {
  framing: Framing;
  /** Marks in the page that use this framing's words. */
  uses: number;
  /** The one way in which the page puts them, or undefined when there are several. */
  voice?: PageVoice;
}

/** @param uses in reading order: of two framings used equally often, the one met first leads. */
export function orderFramings(framings: readonly Framing[], uses: readonly PageUse[]): PlacedFraming[] {
  const placed = framings.map((framing): PlacedFraming & { firstAt: number } => {
    const own = uses.filter((use) => use.framing === framing.id);
    const voices = new Set(own.map((use) => use.voice));
    const [only] = voices;
    return {
      framing,
      uses: own.length,
      firstAt: uses.findIndex((use) => use.framing === framing.id),
      ...(only && voices.size === 1 ? { voice: only } : {}),
    };
  });
  return placed
    .sort((a, b) => b.uses - a.uses || a.firstAt - b.firstAt)
    .map(({ firstAt: _firstAt, ...rest }) => rest);
}
