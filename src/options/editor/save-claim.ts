/** Checks a draft, stores it, and tells open pages. Nothing is stored unless all of it is well-formed. */
import type { Claim, Perspective } from '../../claims/model.ts';
import { type Problem, readClaim } from '../../claims/read.ts';
import { saveMine } from '../../storage/claims.ts';
import { tellPages } from '../tell-pages.ts';
import { claimOf, problemsByField } from './claim-of.ts';
import type { ClaimDraft } from './draft.ts';

export type Checked =
  | { ok: true; claim: Claim; perspectives: Perspective[] }
  | { ok: false; problems: ReadonlyMap<string, Problem> };

/** Whether the draft would be taken, and if not, what is wrong with which field. */
export function checkDraft(draft: ClaimDraft, known: readonly Perspective[], id: string): Checked {
  const built = claimOf(draft, known, id);
  const read = readClaim(built.claim);
  return read.ok
    ? { ok: true, claim: read.value, perspectives: built.perspectives }
    : { ok: false, problems: problemsByField(read.problems, built, draft) };
}

/** @throws StorageError when the database does not take it. @returns whether open pages were told. */
export async function saveClaim(checked: Extract<Checked, { ok: true }>): Promise<boolean> {
  await saveMine(checked.claim, checked.perspectives);
  return tellPages();
}
