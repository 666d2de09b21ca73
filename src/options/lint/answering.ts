/** The thread's side: keeps the stored claims between two questions, and never fails without saying so. */
import { readClaim } from '../../claims/read.ts';
import { messageOf } from '../../messaging/errors.ts';
import type { Library } from '../../storage/claims.ts';
import { adviceOf, lintDraft } from './lint-draft.ts';
import type { Answer, Question } from './questions.ts';

/** @param read the claims as they are stored now; asked once per revision. */
export function answering(read: () => Promise<Library>): (question: Question) => Promise<Answer> {
  let stored: { revision: number; library: Library } | undefined;

  return async ({ revision, draft }) => {
    try {
      const checked = readClaim(draft);
      if (!checked.ok) return { findings: [] };
      if (stored?.revision !== revision) stored = { revision, library: await read() };
      return { findings: adviceOf(lintDraft(checked.value, stored.library)) };
    } catch (cause) {
      return { failure: messageOf(cause) };
    }
  };
}
