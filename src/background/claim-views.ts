/** Claims with what the reader must know of their pack, for popup and card. */
import type { ClaimRef } from '../claims/model.ts';
import { topicLabel } from '../claims/topic-label.ts';
import type { ClaimView } from '../messaging/protocol.ts';
import { getClaims } from '../storage/claims.ts';

export async function claimViews(refs: readonly ClaimRef[]): Promise<ClaimView[]> {
  return (await getClaims(refs)).map(({ ref, claim, pack }) => {
    const used = new Set(claim.framings.map((framing) => framing.perspective));
    return {
      ref,
      claim,
      pack: { id: pack.id, title: pack.title, updated: pack.updated, language: pack.language },
      topic: topicLabel(claim.topic, pack.topics),
      perspectives: pack.perspectives.filter((perspective) => used.has(perspective.id)),
    };
  });
}
