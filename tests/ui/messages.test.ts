/** The words of the interface are complete and described for translators. (tests/repo/locales.test.ts: used, and no verdicts.) */
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const entries = Object.entries(messages as Record<string, { message: string; description?: string }>);
const keys = new Set(entries.map(([key]) => key));

test.each(entries)('%s has words and a description', (_key, { message, description }) => {
  expect(message.trim()).not.toBe('');
  expect(description?.trim()).toBeTruthy();
});

test('counted words have a form for every count', () => {
  for (const key of keys)
    if (/(?<!_too)_(zero|one|two|few|many)$/u.test(key))
      expect(keys).toContain(key.replace(/_[a-z]+$/u, '_other'));
});
