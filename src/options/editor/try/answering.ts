/** The thread's side: keeps what is compiled between two questions, and never fails without saying so. */
import { buildIndex, type CompiledIndex } from '../../../matching/index/compiled-index.ts';
import type { IndexableClaim } from '../../../matching/indexable.ts';
import { messageOf } from '../../../messaging/errors.ts';
import type { StoredClaim } from '../../../storage/claims.ts';
import type { Answer, Question } from './questions.ts';
import { compileStored, ownWith, type StoredClaims, tryText } from './try-text.ts';

interface Own {
  /** The draft as text, to tell whether it has changed. */
  draft: string;
  claims: IndexableClaim[];
  index: CompiledIndex;
}

/** @param read the claims as they are stored now; asked once per revision. */
export function answering(
  read: () => Promise<readonly StoredClaim[]>,
): (question: Question) => Promise<Answer> {
  let stored: (StoredClaims & { revision: number }) | undefined;
  let own: Own | undefined;

  return async ({ revision, draft, text }) => {
    try {
      if (stored?.revision !== revision) {
        own = undefined;
        stored = { ...compileStored(await read()), revision };
      }
      const asText = JSON.stringify(draft);
      if (own?.draft !== asText) {
        const claims = ownWith(draft, stored);
        own = { draft: asText, claims, index: buildIndex(claims) };
      }
      return { trial: tryText(text, stored, own.claims, own.index) };
    } catch (cause) {
      return { failure: messageOf(cause) };
    }
  };
}
