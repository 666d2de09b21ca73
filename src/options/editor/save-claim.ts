/** Checks a draft, stores it, and tells open pages. Nothing is stored unless all of it is well-formed. */
import type { Claim, Perspective } from '../../claims/model.ts';
import { type Problem, readClaim } from '../../claims/read.ts';
import { type Library, saveMine } from '../../storage/claims.ts';
import { lintDraft, refusalsOf } from '../lint/lint-draft.ts';
import { tellPages } from '../tell-pages.ts';
import { claimOf, problemsByField } from './claim-of.ts';
import type { ClaimDraft } from './draft.ts';

export type Checked =
  | { ok: true; claim: Claim; perspectives: Perspective[] }
  | { ok: false; problems: ReadonlyMap<string, Problem> };

/** Whether the draft would be taken, and if not, what is wrong with which field. */
export function checkDraft(
  draft: ClaimDraft,
  known: readonly Perspective[],
  id: string,
  library: Library,
): Checked {
  const built = claimOf(draft, known, id);
  const read = readClaim(built.claim);
  const problems = read.ok ? refusalsOf(lintDraft(read.value, library)) : read.problems;
  return read.ok && problems.length === 0
    ? { ok: true, claim: read.value, perspectives: built.perspectives }
    : { ok: false, problems: problemsByField(problems, built, draft) };
}

/** @throws StorageError when the database does not take it. @returns whether open pages were told. */
export async function saveClaim(checked: Extract<Checked, { ok: true }>): Promise<boolean> {
  await saveMine(checked.claim, checked.perspectives);
  return tellPages();
}
