/** The pages of tests/fixtures/pages/ as text. */
import { readFileSync } from 'node:fs';

const folder = new URL('../../../fixtures/pages/', import.meta.url);

/** `story-a` → the HTML of story-a.html. */
export function fixture(name: string): string {
  return readFileSync(new URL(`${name}.html`, folder), 'utf8');
}
