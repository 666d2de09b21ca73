/** Ids from words: readable where the script allows it, and always of the shape that claims/schema.ts asks for. Pure. */

const MAX_LENGTH = 48;

/** Small and stable, for words that leave nothing to read once they are reduced to ASCII. */
function shortHash(text: string): string {
  let value = 5381;
  for (const character of text) value = (Math.imul(value, 33) ^ character.codePointAt(0)!) >>> 0;
  return value.toString(36);
}

/** "Énergie & climat" → "energie-climat"; "Кремль" → "x-1k2j3h"; "" → "". */
export function slug(text: string): string {
  const words = text.trim();
  if (!words) return '';
  const ascii = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/gu, '');
  return ascii || `x-${shortHash(words)}`;
}

/** A new id that no other claim has: the statement's words and some chance. */
export function newId(statement: string): string {
  const chance = [...crypto.getRandomValues(new Uint8Array(3))].map((byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return `${slug(statement) || 'claim'}-${chance.join('')}`;
}
