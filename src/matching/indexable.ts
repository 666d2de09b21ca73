/** A claim as the matcher wants it: with its name among all packs, its language, and its pack's word lists. */
import { type Claim, type ClaimRef, claimRef, type PackInfo, type WordLists } from '../claims/model.ts';

export interface IndexableClaim {
  ref: ClaimRef;
  claim: Claim;
  /** BCP 47: the claim's, or its pack's. */
  language: string;
  /** What `@name` stands for in patterns. */
  lists?: WordLists;
}

export function indexableOf(pack: Pick<PackInfo, 'id' | 'language' | 'lists'>, claim: Claim): IndexableClaim {
  return {
    ref: claimRef(pack.id, claim.id),
    claim,
    language: claim.language ?? pack.language,
    ...(pack.lists ? { lists: pack.lists } : {}),
  };
}
