/** Whose wording the page uses: its marks counted by perspective, and by how the page puts them. Pure. */
import type { PageVoice } from '../../ui/framings/order-framings.ts';
import type { ClaimOnPage } from './claims-on-page.ts';

export interface Share {
  /** Null: words that belong to no side. */
  perspective: string | null;
  label: string;
  marks: number;
}

export interface Balance {
  marks: number;
  /** Marks in some side's words. */
  sided: number;
  /** Most marks first, no side last. */
  shares: Share[];
  /** Only voices that occur. */
  voices: { voice: PageVoice; marks: number }[];
}

const VOICES: readonly PageVoice[] = ['asserted', 'quoted', 'attributed', 'denied', 'unsure'];

export function balanceOf(claims: readonly ClaimOnPage[]): Balance {
  const shares = new Map<string | null, Share>();
  const voices = new Map<PageVoice, number>();
  let marks = 0;
  for (const { view, matches } of claims)
    for (const { framing, voice } of matches) {
      const id = view.claim.framings.find((row) => row.id === framing)?.perspective ?? null;
      const label = id === null ? '' : view.perspectives.find((row) => row.id === id)?.label || id;
      const known = shares.get(id) ?? { perspective: id, label, marks: 0 };
      shares.set(id, { ...known, marks: known.marks + 1 });
      voices.set(voice, (voices.get(voice) ?? 0) + 1);
      marks += 1;
    }
  const neutral = shares.get(null)?.marks ?? 0;
  return {
    marks,
    sided: marks - neutral,
    shares: [...shares.values()].sort(
      (a, b) => Number(a.perspective === null) - Number(b.perspective === null) || b.marks - a.marks,
    ),
    voices: VOICES.flatMap((voice) => {
      const count = voices.get(voice);
      return count ? [{ voice, marks: count }] : [];
    }),
  };
}
