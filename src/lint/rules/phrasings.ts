/** Whether a phrasing belongs to its claim: judged by the rest of the claim, since each of them finds itself. */
import { primaryLanguage, wordKeyFor } from '../../matching/text/languages.ts';
import { isStopWord } from '../../matching/text/stop-words.ts';
import { buildIndex } from '../../matching/index/compiled-index.ts';
import { indexableOf } from '../../matching/indexable.ts';
import { tokensOf } from '../../matching/text/tokenise.ts';
import { clip, type Finding, finding, type Linted } from '../finding.ts';
import { isMarked } from './matches.ts';

/** Examples in a note; the rest is a matter of looking at the claim. */
const WORST = 3;
/** A phrasing is tried without itself and one in twelve of the others; an index for each alone would take a minute. */
const FOLDS = 12;

type Stems = (text: string) => Set<string>;

/** Inflected forms of a word are one: the matcher's own stems. */
function stemmer(language: string): Stems {
  const keyOf = wordKeyFor(language);
  return (text) =>
    new Set(
      tokensOf(text)
        .words.filter((word) => !isStopWord(word, language))
        .map(keyOf),
    );
}

const stemmers = new Map<string, Stems>();

function stemsIn({ claim, pack }: Linted): Stems {
  const language = primaryLanguage(claim.language ?? pack.language);
  let stems = stemmers.get(language);
  if (!stems) {
    stems = stemmer(language);
    stemmers.set(language, stems);
  }
  return stems;
}

/** What tells the claim apart from one phrasing: its statement, phrases, patterns, and the other phrasings. */
function restOf({ claim, pack }: Linted): string[] {
  const { phrases, patterns = [], anchors } = claim.match;
  const alternatives = patterns.flatMap(({ slots }) => slots.flat());
  const spelled = alternatives.flatMap((text) =>
    text.startsWith('@') ? (pack.lists?.[text.slice(1)] ?? []) : [text],
  );
  return [claim.statement, ...phrases.map(({ text }) => text), ...spelled, ...anchors];
}

interface Judged {
  at: number;
  text: string;
  /** How many of its words the rest of the claim has too. */
  shared: number;
}

/** Phrasings by how little they share with the rest of their claim; the same words are one phrasing. */
function judged(linted: Linted): Judged[] {
  const stems = stemsIn(linted);
  const { phrasings } = linted.claim.match;
  const rest = new Set(restOf(linted).flatMap((text) => [...stems(text)]));
  const each = phrasings.map((text) => stems(text));
  const keys = each.map((words) => [...words].sort().join(' '));
  const counts = new Map<string, Set<string>>();
  for (const [at, words] of each.entries())
    for (const word of words) {
      const having = counts.get(word) ?? new Set();
      counts.set(word, having.add(keys[at]!));
    }
  return phrasings.map((text, at) => ({
    at,
    text,
    shared: [...each[at]!].filter((word) => rest.has(word) || counts.get(word)!.size > 1).length,
  }));
}

/** A phrasing of which no word is anywhere else in its claim states something else. */
export function lintStrangers(linted: Linted, bundled: boolean): Finding[] {
  // One of the bundled ones is such, and waits to be mended.
  const severity = bundled ? 'note' : 'warning';
  return judged(linted)
    .filter(({ shared }) => shared === 0)
    .map(({ at, text }) =>
      finding(severity, 'phrasing_apart', linted.claim, `match.phrasings[${at}]`, clip(text)),
    );
}

/** Phrasings that phrases, patterns and statement alone do not mark, as `claim number/place in its list`. */
function unmarkedWithoutAny(claims: readonly Linted[]): [claim: number, at: number][] {
  const bare = buildIndex(
    claims.map(({ pack, claim }) =>
      indexableOf(pack, { ...claim, match: { ...claim.match, phrasings: [] } }),
    ),
  );
  return claims.flatMap(({ claim }, number) =>
    claim.match.phrasings.flatMap((text, at): [number, number][] =>
      isMarked(bare, claim, text, true) ? [] : [[number, at]],
    ),
  );
}

/** How many of a claim's phrasings its other wordings would not have found: what readers' pages will hold, too. */
export function lintLonely(claims: readonly Linted[]): Finding[] {
  const candidates = unmarkedWithoutAny(claims);
  const lonely = new Map<number, Set<number>>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const here = candidates.filter(([, at]) => at % FOLDS === fold);
    if (here.length === 0) continue;
    // What phrases and patterns find is out already.
    const index = buildIndex(
      claims.map(({ pack, claim }) =>
        indexableOf(pack, {
          ...claim,
          match: {
            ...claim.match,
            phrases: [],
            patterns: [],
            phrasings: claim.match.phrasings.filter((_text, at) => at % FOLDS !== fold),
          },
        }),
      ),
    );
    for (const [number, at] of here) {
      const { claim } = claims[number]!;
      if (!isMarked(index, claim, claim.match.phrasings[at]!, true))
        lonely.set(number, (lonely.get(number) ?? new Set()).add(at));
    }
  }
  return [...lonely].map(([number, places]) => {
    const linted = claims[number]!;
    const worst = judged(linted)
      .filter(({ at }) => places.has(at))
      .sort((a, b) => a.shared - b.shared || a.at - b.at)
      .slice(0, WORST);
    return finding(
      'note',
      'lonely_phrasings',
      linted.claim,
      'match.phrasings',
      String(places.size),
      String(linted.claim.match.phrasings.length),
      worst.map(({ at, text }) => `[${at}] ${clip(text)}`).join(' · '),
    );
  });
}
