/**
 * Claims about places that do not exist, for tests of reworded claims: enough of them that rare words tell something
 * and common ones little, as in a real pack.
 */
import { claimRef } from '../../src/claims/model.ts';
import type { IndexableClaim } from '../../src/matching/indexable.ts';
import { buildIndex, type CompiledIndex } from '../../src/matching/index/compiled-index.ts';
import { type Brief, claimOf } from './support.ts';

export interface Story extends Brief {
  statement: string;
  phrasings?: string[];
}

const TOWNS =
  'Alden Brask Corvane Dellow Estrin Farrow Gantley Hexham Irvale Jorund Kesswick Lomond Merrin Norvane'.split(
    ' ',
  );
const EVENTS = [
  'The council of # approved a new tax on parked bicycles',
  'Farmers near # lost half of their barley to hail',
  'A school in # banned telephones from its playground',
  'The railway line to # reopened with four trains a day',
  'Nurses at the # clinic voted for a strike over night shifts',
  'The library of # lends out telescopes instead of films',
];

export function storyClaim({ statement, phrasings = [], ...brief }: Story): IndexableClaim {
  const claim = claimOf(brief);
  claim.statement = statement;
  claim.match.phrasings = phrasings;
  return { ref: claimRef('test', brief.id), claim, language: brief.language ?? 'en' };
}

export function storiesIndex(...stories: Story[]): CompiledIndex {
  const others = TOWNS.flatMap((town, row) =>
    EVENTS.map((event, column) =>
      storyClaim({ id: `other-${row}-${column}`, phrases: [], statement: event.replace('#', town) }),
    ),
  );
  return buildIndex([...stories.map(storyClaim), ...others]);
}
