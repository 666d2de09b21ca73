import { describe, expect, it } from 'vitest';
import { type Claim, MINE } from '../../src/claims/model.ts';
import { lintDraft, refusalsOf } from '../../src/options/lint/lint-draft.ts';
import type { PackRow } from '../../src/storage/database.ts';
import type { Library } from '../../src/storage/claims.ts';
import { claimOf } from '../matching/support.ts';

const pack = (id: string) => ({ id, language: 'en', perspectives: [] }) as unknown as PackRow;
const claim = (id: string, statement: string): Claim => ({ ...claimOf({ id }), statement });
const stored = claim('stored', 'The council closed the harbour bridge on Monday');
const library: Library = {
  revision: 1,
  packs: [pack(MINE), pack('town')],
  claims: [{ ref: 'town/stored', pack: pack('town'), claim: stored }],
  skipped: [],
};
const refusals = (one: Claim) =>
  refusalsOf(lintDraft(one, library)).map(({ place, problem }) => [place, problem]);

describe('a claim of one’s own', () => {
  it('is refused when it is too short, too common or there already', () => {
    expect(refusals(claim('a', 'Got you'))).toEqual([['statement', 'lint_too_short']]);
    expect(refusals(claim('a', 'New government plan for people'))).toEqual([
      ['statement', 'lint_too_common'],
    ]);
    expect(refusals(claim('a', stored.statement))).toEqual([['statement', 'lint_same_statement']]);
  });

  it('is taken otherwise, and is no duplicate of itself', () => {
    expect(refusals(claim('a', 'The mayor opened the harbour bridge again'))).toEqual([]);
    const own = { ref: `${MINE}/a` as const, pack: pack(MINE), claim: stored };
    expect(refusalsOf(lintDraft({ ...stored, id: 'a' }, { ...library, claims: [own] }))).toEqual([]);
  });
});
