/** `pack stats`: what a pack covers, whose voice it carries how often, and where its sources are. */
import { counted } from '../../counted.ts';
import { backgroundOf, marksIn } from '../background.ts';
import { countryOf } from './country-of.ts';
import type { Request } from '../pack.ts';
import { type PackFile, readAndTell } from '../read/read-pack-file.ts';
import { crossTableOf, tableOf } from './table.ts';

/** Phrases and patterns by the perspective whose wording they are: what the pack can find of each side. */
function wordings({ claims }: PackFile): string[] {
  return claims.flatMap(({ match, framings }) => {
    const perspective = new Map(framings.map((framing) => [framing.id, framing.perspective]));
    return [...match.phrases, ...(match.patterns ?? [])].flatMap(({ framing }) =>
      framing ? [perspective.get(framing)!] : [],
    );
  });
}

function contentsOf(file: PackFile): string[] {
  const { name, info, claims } = file;
  const framings = claims.flatMap((claim) => claim.framings);
  const sum = (count: (claim: (typeof claims)[number]) => number) =>
    claims.reduce((total, claim) => total + count(claim), 0);
  const sizes = [
    counted(claims.length, 'claim'),
    counted(framings.length, 'framing'),
    counted(
      sum(({ match }) => match.phrases.length),
      'phrase',
    ),
    counted(
      sum(({ match }) => match.phrasings.length),
      'phrasing',
    ),
    counted(
      sum(({ match }) => match.patterns?.length ?? 0),
      'pattern',
    ),
  ];
  return [
    `${name}: ${info.title} ${info.version} (${info.updated})`,
    `  ${sizes.join(', ')}`,
    ...tableOf(
      'Claims by topic',
      claims.map(({ topic }) => topic),
    ),
    ...tableOf(
      'Claims by kind',
      claims.map(({ kind }) => kind),
    ),
    ...crossTableOf(
      'Framings by perspective (down) and topic (across)',
      claims.flatMap((claim) => claim.framings.map(({ perspective }) => [perspective, claim.topic] as const)),
    ),
    ...tableOf('Wordings that name a framing, by perspective', wordings(file)),
    ...tableOf(
      'Sources by country',
      framings.map(({ url }) => countryOf(url)),
    ),
    ...tableOf(
      'Sources by year',
      framings.map(({ date }) => date?.slice(0, 4) ?? 'undated'),
    ),
    ...tableOf(
      'Framings checked',
      framings.map(({ checked }) => checked?.how ?? 'not checked'),
    ),
  ];
}

/** @param lines the background, pages of a line each. @param where as the user named it. */
function marksOf(file: PackFile, lines: readonly string[], where: string): string[] {
  const { sentences, words, marks } = marksIn(file, lines);
  const perspectiveOf = new Map(
    file.claims.flatMap((claim) => claim.framings.map((one) => [`${claim.id}/${one.id}`, one.perspective])),
  );
  return [
    '',
    `In ${where}: ${counted(marks.length, 'mark')} in ${counted(sentences, 'sentence')}, ` +
      `${((marks.length / words) * 1_000).toFixed(3)} in 1,000 words`,
    ...tableOf(
      'Marks by perspective',
      marks.map(({ claim, framing }) => perspectiveOf.get(`${claim}/${framing}`) ?? '(no framing)'),
    ),
  ];
}

export function stats(request: Request): boolean {
  const { background = '', print } = request;
  const { packs, faults } = readAndTell(request);
  const { lines, fault } = backgroundOf(request);
  if (fault) print(fault);
  for (const file of packs) {
    for (const line of contentsOf(file)) print(line);
    if (lines) for (const line of marksOf(file, lines, background)) print(line);
    print('');
  }
  return faults.length === 0 && !fault;
}
