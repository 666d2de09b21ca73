/** What a reader is told of a failure. */
import { expect, it } from 'vitest';
import { messageOf } from '../../src/messaging/errors.ts';

it.each<[unknown, string]>([
  [new Error('the database is gone'), 'the database is gone'],
  // As Dexie words it.
  [
    new Error('NotFoundError: No such store.\n NotFoundError: No such store.'),
    'NotFoundError: No such store',
  ],
  ['stopped', 'stopped'],
  [undefined, 'undefined'],
  [new Error(''), ''],
])('%s is told in one line, to stand within a sentence', (cause, told) => {
  expect(messageOf(cause)).toBe(told);
});
