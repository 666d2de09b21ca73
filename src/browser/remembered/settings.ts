/** The few settings that are no data: in storage.local, so that they survive a broken database. */
import { DEFAULT_LOOK, type Look, MARK_STRENGTHS, MARK_STYLES } from '../../messaging/look.ts';
import { browser } from '../api.ts';

export const AMOUNTS = ['default', 'more'] as const;
/** How sure the matcher must be of a reworded claim; `more` brings more marks, and more wrong ones. */
export type Amount = (typeof AMOUNTS)[number];

export interface Settings {
  /** The switch for all sites. */
  everywhere: boolean;
  markStyle: Look['style'];
  markStrength: Look['strength'];
  amount: Amount;
}

const DEFAULTS: Settings = {
  everywhere: true,
  markStyle: DEFAULT_LOOK.style,
  markStrength: DEFAULT_LOOK.strength,
  amount: 'default',
};

function oneOf<Choice extends string>(choices: readonly Choice[], value: unknown, otherwise: Choice): Choice {
  return choices.find((choice) => choice === value) ?? otherwise;
}

/** Field by field: one odd value must not cost the others. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(Object.keys(DEFAULTS));
  return {
    everywhere: typeof stored.everywhere === 'boolean' ? stored.everywhere : DEFAULTS.everywhere,
    markStyle: oneOf(MARK_STYLES, stored.markStyle, DEFAULTS.markStyle),
    markStrength: oneOf(MARK_STRENGTHS, stored.markStrength, DEFAULTS.markStrength),
    amount: oneOf(AMOUNTS, stored.amount, DEFAULTS.amount),
  };
}

export async function readLook(): Promise<Look> {
  const { markStyle, markStrength } = await readSettings();
  return { style: markStyle, strength: markStrength };
}

export async function writeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(change);
}
