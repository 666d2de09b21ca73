/** `pack stats`: what a pack covers, whose voice it carries how often, and where its sources are. */
import type { Framing } from '../../../src/claims/model.ts';
import newsHosts from '../../../src/sites/news-hosts.json';
import { siteOf } from '../../../src/sites/pattern.ts';
import { marksIn } from './background.ts';
import type { Request } from './pack.ts';
import { type PackFile, readPackFiles } from './read-pack-file.ts';

const COUNTRY = new Map(newsHosts.map(({ host, country }) => [host, country]));

function countryOf(url: string): string {
  const host = siteOf(url) ?? '';
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const country = COUNTRY.get(name);
    if (country) return country;
  }
  return /\.(gov|mil|edu)$/u.test(host) ? 'US' : (/\.([a-z]{2})$/u.exec(host)?.[1]?.toUpperCase() ?? 'other');
}

/** `name  count` by falling count. */
function table(print: Request['print'], title: string, values: readonly string[], unit = ''): void {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  print(`\n${title}`);
  const width = Math.max(...[...counts.keys()].map((key) => key.length));
  for (const [key, count] of [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])))
    print(`  ${key.padEnd(width)}  ${count}${unit}`);
}

/** Phrases and patterns by the perspective whose wording they are: what the pack can find of each side. */
function wordings({ claims }: PackFile): string[] {
  return claims.flatMap(({ match, framings }) => {
    const perspective = new Map(framings.map((framing) => [framing.id, framing.perspective]));
    return [...match.phrases, ...(match.patterns ?? [])].flatMap(({ framing }) =>
      framing ? [perspective.get(framing)!] : [],
    );
  });
}

function statsOf(file: PackFile, { print, background, from }: Request): void {
  const { name, info, claims } = file;
  const framings: Framing[] = claims.flatMap((claim) => claim.framings);
  const sum = (count: (claim: (typeof claims)[number]) => number) =>
    claims.reduce((total, claim) => total + count(claim), 0);
  print(`${name}: ${info.title} ${info.version} (${info.updated})`);
  print(
    `  ${claims.length} claims, ${framings.length} framings, ${sum(({ match }) => match.phrases.length)} phrases, ` +
      `${sum(({ match }) => match.phrasings.length)} phrasings, ${sum(({ match }) => match.patterns?.length ?? 0)} patterns`,
  );
  table(
    print,
    'Claims by topic',
    claims.map(({ topic }) => topic),
  );
  table(
    print,
    'Claims by kind',
    claims.map(({ kind }) => kind),
  );
  table(
    print,
    'Framings by perspective',
    framings.map(({ perspective }) => perspective),
  );
  table(print, 'Wordings that name a framing, by perspective', wordings(file));
  table(
    print,
    'Sources by country',
    framings.map(({ url }) => countryOf(url)),
  );
  table(
    print,
    'Sources by year',
    framings.map(({ date }) => date?.slice(0, 4) ?? 'undated'),
  );
  table(
    print,
    'Framings checked',
    framings.map(({ checked }) => checked?.how ?? 'not checked'),
  );
  if (!background) return;
  const { sentences, words, marks } = marksIn([file], background, from);
  print(
    `\nIn ${background}: ${marks.length} marks in ${sentences} sentences, ` +
      `${((marks.length / words) * 1_000).toFixed(3)} in 1,000 words`,
  );
  const perspectiveOf = new Map(
    claims.flatMap((claim) => claim.framings.map((one) => [`${claim.id}/${one.id}`, one.perspective])),
  );
  table(
    print,
    'Marks by perspective',
    marks.map(({ claim, framing }) => perspectiveOf.get(`${claim}/${framing}`) ?? '(no framing)'),
  );
}

export function stats(request: Request): boolean {
  for (const file of readPackFiles(request)) {
    statsOf(file, request);
    request.print('');
  }
  return true;
}
