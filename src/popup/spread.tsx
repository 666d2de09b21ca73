/** How the page's own wording is spread over the perspectives, once there is more than one mark to spread. */
import type { Claim, Perspective } from '../claims/model.ts';
import { orderFramings } from '../ui/framings/order-framings.ts';
import { perspectiveLabel } from '../ui/framings/perspective-chip.tsx';
import { t } from '../ui/text.ts';
import type { PageMatch } from './claims-on-page.ts';

export interface SpreadProps {
  claim: Claim;
  perspectives: readonly Perspective[];
  matches: readonly PageMatch[];
}

export function Spread({ claim, perspectives, matches }: SpreadProps) {
  const used = orderFramings(claim.framings, matches).filter(({ uses }) => uses > 0);
  if (matches.length < 2 || used.length === 0) return null;
  const counts = new Map<string, number>();
  for (const { framing, uses } of used)
    counts.set(framing.perspective, (counts.get(framing.perspective) ?? 0) + uses);
  const neutral = matches.length - used.reduce((sum, { uses }) => sum + uses, 0);
  const parts = [...counts].map(([id, uses]) => t('spread_part', perspectiveLabel(id, perspectives), uses));
  if (neutral > 0) parts.push(t('spread_part', t('spread_neutral'), neutral));
  return <p class="claim-why">{t('spread', parts.join(' · '))}</p>;
}
