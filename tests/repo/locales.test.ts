import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import { ROOT, sourceFiles } from './source-tree.ts';

const manifest = readFileSync(path.join(ROOT, 'manifest.json'), 'utf8');
const source = sourceFiles()
  .map(({ text }) => text)
  .join('\n');

it('every problem that the schema can name has words', () => {
  const named = [...source.matchAll(/'(problem_[a-z_]+)'/gu)].map(([, key]) => key!);
  expect(named.length).toBeGreaterThan(10);
  expect([...new Set(named)].filter((key) => !(key in en))).toEqual([]);
});

/** Keys put together at run time, such as `kind_${kind}_long`, as patterns. */
const patterns = [...source.matchAll(/`([a-z_]*(?:\$\{[^{}`]*\}[a-z_]*)+)`/gu)].map(
  ([, template]) => new RegExp(`^${template!.replace(/\$\{[^}]*\}/gu, '[a-z_]+')}$`, 'u'),
);

it('every string is used', () => {
  const used = (key: string) =>
    [key, key.replace(/_(zero|one|two|few|many|other)$/u, '')].some(
      (name) =>
        source.includes(`'${name}'`) ||
        source.includes(`"${name}"`) ||
        manifest.includes(`__MSG_${name}__`) ||
        patterns.some((pattern) => pattern.test(name)),
    );
  expect(Object.keys(en).filter((key) => !used(key))).toEqual([]);
});

it('no string passes a verdict', () => {
  const verdicts = /\b(fake|debunked|hoax|lie|lies|bias score|misinformation|disinformation|propaganda)\b/iu;
  expect(Object.entries(en).filter(([, { message }]) => verdicts.test(message))).toEqual([]);
});

type Direction = { direction: string };
type Messages = Record<string, { message: string; description?: string }>;

const LOCALES = path.join(ROOT, 'public/_locales');
const read = (folder: string): Messages =>
  JSON.parse(readFileSync(path.join(LOCALES, folder, 'messages.json'), 'utf8'));
const translations = readdirSync(LOCALES).filter((folder) => folder !== 'en');

const ENDING = /_(zero|one|two|few|many|other)$/u;
const english: Messages = en;
const counted = (key: string) => ENDING.test(key) && `${key.replace(ENDING, '')}_other` in english;
/** Number words that a form for one thing may leave out: "one mark", "eine Markierung". */
const substitutions = (message: string) => [...new Set(message.match(/\$\d/gu))].sort();

describe.each(translations)('the words in %s', (folder) => {
  const words = read(folder);
  const language = folder.replace('_', '-');
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();

  it('say which language they are in', () => {
    const { language_code: code } = words;
    expect(code?.message).toBe(language);
  });

  it('run in the direction of their language', () => {
    // Node knows it, browsers do not all: that is why the file says it.
    const locale = new Intl.Locale(language) as Intl.Locale & {
      textInfo?: Direction;
      getTextInfo?(): Direction;
    };
    const { direction } = locale.getTextInfo?.() ?? locale.textInfo!;
    expect(words.text_direction?.message).toBe(direction);
  });

  it('are all there, and no others', () => {
    const expected = Object.keys(english).flatMap((key) => {
      if (!counted(key)) return [key];
      if (!key.endsWith('_other')) return [];
      // Millions are the one thing that French and Spanish count with "many".
      const needed = pluralCategories.filter(
        (category) => category !== 'many' || pluralCategories.length > 3,
      );
      return needed.map((category) => key.replace(ENDING, `_${category}`));
    });
    expect(Object.keys(words).sort()).toEqual(expected.sort());
  });

  it('say what the English say: the same substitutions, nothing empty', () => {
    const wrong = Object.entries(words).filter(([key, { message }]) => {
      const model = english[counted(key) ? key.replace(ENDING, '_other') : key]!;
      const theirs = substitutions(message);
      const ours = substitutions(model.message);
      const same = theirs.join() === ours.join();
      return (
        !message.trim() ||
        !(same || (counted(key) && key.endsWith('_one') && theirs.every((one) => ours.includes(one))))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('use the quotation marks and dots of print', () => {
    expect(Object.entries(words).filter(([, { message }]) => /["']|\.\.\./u.test(message))).toEqual([]);
  });

  it('fit where browsers and stores cut', () => {
    const { extension_description: description } = words;
    expect(description?.message.length).toBeLessThanOrEqual(132);
  });
});
