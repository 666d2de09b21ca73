/** `npm run quality`: everything that is measured about the matcher, in one go, as tables for the terminal. */
import { existsSync } from 'node:fs';
import { flagging } from './headlines.ts';
import { type LabelledResult, runLabelled } from './labelled.ts';
import { negated } from './negated.ts';
import { newsMarks } from './news.ts';
import { readVoiceCases, voiceOfCase } from './voice-cases.ts';

const LABELS = ['asserted', 'quoted', 'attributed', 'denied'] as const;
const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function tableOfLabelled(results: LabelledResult[]): Record<string, string> {
  const positive = results.filter(({ label }) => label !== 'look-alike');
  const lookAlike = results.filter(({ label }) => label === 'look-alike');
  const found = positive.filter(({ own }) => own);
  return {
    recall: percent(found.length, positive.length),
    ...Object.fromEntries(
      LABELS.map((label) => {
        const rows = positive.filter((row) => row.label === label);
        return [label, percent(rows.filter(({ own }) => own).length, rows.length)];
      }),
    ),
    'look-alikes marked': percent(
      lookAlike.filter(({ matches }) => matches.length > 0).length,
      lookAlike.length,
    ),
    'voice right': percent(found.filter(({ own, label }) => own?.voice === label).length, found.length),
  };
}

function labelled(): void {
  console.log('\nOur labelled sentences, each a page of its own, with the bundled packs');
  const rows: Record<string, Record<string, string>> = {};
  for (const setting of ['default', 'more'] as const)
    for (const split of ['dev', 'test'])
      rows[`${setting}, ${split}`] = tableOfLabelled(
        runLabelled(setting).filter((row) => row.split === split),
      );
  console.table(rows);
}

function voice(): void {
  const cases = readVoiceCases();
  const right = cases.filter((one) => voiceOfCase(one) === one.voice).length;
  console.log(
    `\nVoice, on sentences with the span given: ${percent(right, cases.length)} of ${cases.length}`,
  );
}

function negatedVariants(): void {
  const { variants, marked, asserted, examples } = negated();
  console.log(
    `\nNegated phrasings: ${variants}, marked ${marked}, of those shown as asserted ${percent(asserted, marked)}`,
  );
  for (const example of examples.slice(0, 5)) console.log(`  ${example}`);
}

function headlines(folder: string): void {
  console.log(
    '\nHeadlines, 14,000 claims stored: recall at one false flag in N sentences of news (median of three draws)',
  );
  const middle = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;
  const rows = [0, 1, 3, 5].map((phrasings) => {
    const draws = (phrasings === 0 ? [1] : [1, 2, 3]).map((seed) => flagging(folder, phrasings, seed));
    return {
      phrasings,
      headlines: draws[0]!.headlines,
      '1,000': middle(draws.map((draw) => draw.perThousand)).toFixed(3),
      '10,000': middle(draws.map((draw) => draw.perTenThousand)).toFixed(3),
      thresholds: draws[0]!.thresholds.map((threshold) => threshold.toFixed(2)).join(' / '),
    };
  });
  console.table(rows);
}

function news(folder: string): void {
  for (const setting of ['default', 'more'] as const) {
    const { sentences, marks } = newsMarks(folder, setting);
    const per = ((10_000 * marks.length) / sentences).toFixed(2);
    console.log(
      `\nBundled packs on ${sentences} sentences of news, ${setting}: ${marks.length} marks, ${per} per 10,000`,
    );
    for (const { claim, via, score, sentence } of marks)
      console.log(`  ${score.toFixed(2)} ${via} ${claim}: ${sentence}`);
  }
}

export function runQuality(folder: string | undefined): void {
  labelled();
  voice();
  negatedVariants();
  if (folder && existsSync(folder)) {
    news(folder);
    headlines(folder);
  } else
    console.log(
      '\nHeadlines and news need the public evaluation data: npm run quality -- FOLDER (see tests/quality/README.md).',
    );
}
