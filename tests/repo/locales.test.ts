import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
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
