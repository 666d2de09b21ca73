import { describe, expect, it, vi } from 'vitest';
import { type Claim, MINE } from '../../src/claims/model.ts';
import { answering } from '../../src/options/lint/answering.ts';
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

describe('the thread of the lint', () => {
  const rules = async (answer: ReturnType<typeof answering>, draft: Claim, revision = 1) => {
    const said = structuredClone(await answer(structuredClone({ revision, draft })));
    return 'findings' in said ? said.findings.map(({ rule }) => rule) : said.failure;
  };
  const whole = (): Claim => ({
    ...claim('a', 'The mayor opened the harbour bridge again'),
    framings: ['one', 'two'].map((id) => ({
      id,
      perspective: id,
      frame: 'a late opening',
      stance: 'asserts' as const,
      summary: `Says ${id}.`,
      outlet: 'Harbour News',
      url: 'https://harbour.example/',
    })),
  });

  it('advises on what the form holds, and says nothing of what is no claim yet', async () => {
    const read = vi.fn(async () => library);
    const answer = answering(read);
    expect(await rules(answer, { ...whole(), framings: [] })).toContain('few_perspectives');
    expect(await rules(answer, whole())).toContain('unknown_host');
    // What keeps a claim from being saved is told when it is saved.
    expect(await rules(answer, { ...whole(), statement: stored.statement })).not.toContain('same_statement');
    expect(await rules(answer, { ...whole(), statement: '' })).toEqual([]);
    expect(read).toHaveBeenCalledTimes(1);
    await rules(answer, whole(), 2);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('answers with its failure, and tries again with the next question', async () => {
    const read = vi.fn(async () => library);
    read.mockRejectedValueOnce(new Error('no database'));
    const answer = answering(read);
    expect(await rules(answer, whole())).toBe('no database');
    expect(await rules(answer, whole())).toContain('unknown_host');
  });
});
