/** Only web addresses become links. */
import { expect, test } from 'vitest';
import { httpUrl } from '../../src/ui/links/http-url.ts';

test('http and https pass', () => {
  expect(httpUrl('https://example.com/a?b#c')).toBe('https://example.com/a?b#c');
  expect(httpUrl('http://example.com')).toBe('http://example.com/');
});

test('everything else does not', () => {
  for (const address of [
    undefined,
    '',
    'example.com',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc',
    ' \tjavascript:1',
  ])
    expect(httpUrl(address), String(address)).toBeUndefined();
});
