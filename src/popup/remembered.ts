/**
 * How the reader likes the popup: width and order. In localStorage, because it must be known before the first paint:
 * a popup that grows after opening jumps under the pointer. Lost with the browser's site data, which costs a click.
 */

const CHOICES = {
  width: ['narrow', 'wide'],
  order: ['reading', 'topic'],
} as const;

type Key = keyof typeof CHOICES;
type Choice<K extends Key> = (typeof CHOICES)[K][number];

/** The first choice is the default. */
export function remembered<K extends Key>(key: K): Choice<K> {
  const choices: readonly Choice<K>[] = CHOICES[key];
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(key);
  } catch {
    // Storage may be switched off in the browser.
  }
  return choices.find((choice) => choice === stored) ?? choices[0]!;
}

export function remember<K extends Key>(key: K, choice: Choice<K>): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // Then it holds until the popup closes.
  }
}
