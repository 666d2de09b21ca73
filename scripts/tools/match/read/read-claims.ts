/** A table of claims: id, statement, any number of phrasings; rows of tab-separated cells. For trying wordings out. */
import type { IndexableClaim } from '../../../../src/matching/indexable.ts';
import { InputError } from '../../input-error.ts';
import { readWhole } from '../../read-whole.ts';

/** No pack id is empty, so these never meet the claims of a pack. */
const NO_PACK = '';

/** `pack/claim`; of a table's claims the id alone. */
export function nameOfClaim(ref: string): string {
  return ref.startsWith('/') ? ref.slice(1) : ref;
}

function toClaim(id: string, statement: string, phrasings: string[]): IndexableClaim {
  return {
    ref: `${NO_PACK}/${id}`,
    language: 'en',
    claim: {
      id,
      kind: 'claim',
      topic: 'table',
      statement,
      context: '',
      match: { phrases: [], phrasings, anchors: [], exclusions: [] },
      framings: [],
    },
  };
}

/** @param name how messages name the file. @throws InputError */
export function readClaims(file: string, name: string): IndexableClaim[] {
  const lineOf = new Map<string, number>();
  const claims: IndexableClaim[] = [];
  let header = true;
  for (const [at, row] of readWhole(file, name).split('\n').entries()) {
    if (row.trim() === '') continue;
    const line = at + 1;
    const cells = row.split('\t').map((cell) => cell.trim());
    const [id = '', statement, ...phrasings] = cells;
    const isHeader = header && id === 'id';
    header = false;
    if (isHeader) continue;
    const empty = cells.indexOf('');
    if (empty >= 0)
      throw new InputError(
        `${name}, line ${line}, cell ${empty + 1}: empty; fill it in or take its tab out.`,
      );
    if (statement === undefined)
      throw new InputError(`${name}, line ${line}: one cell only; a row is an id, a tab and a statement.`);
    const other = lineOf.get(id);
    if (other !== undefined)
      throw new InputError(`${name}, line ${line}: id "${id}" stands in line ${other} already; rename one.`);
    lineOf.set(id, line);
    claims.push(toClaim(id, statement, phrasings));
  }
  if (claims.length === 0) throw new InputError(`${name}: no claims; a row is an id, a tab and a statement.`);
  return claims;
}
