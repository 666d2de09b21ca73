/** Keeps what was typed across a reload of the page. Lost with the tab, as a draft may be. */
import type { ClaimDraft } from './draft.ts';

const draftKey = (id: string | undefined) => `draft:${id ?? ''}`;
const TRIAL_KEY = 'trial';

function write(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden: the form still holds everything.
  }
}

function read(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

export function keepDraft(id: string | undefined, draft: ClaimDraft): void {
  write(draftKey(id), draft);
}

export function keptDraft(id: string | undefined): ClaimDraft | undefined {
  const kept = read(draftKey(id)) as ClaimDraft | null;
  // Written by an older version of this page, perhaps.
  const fits =
    typeof kept?.phrasings === 'string' && Array.isArray(kept.phrases) && Array.isArray(kept.framings);
  return fits ? kept : undefined;
}

export function forgetDraft(id: string | undefined): void {
  sessionStorage.removeItem(draftKey(id));
}

export function keepTrial(text: string): void {
  write(TRIAL_KEY, text);
}

export function keptTrial(): string {
  const text = read(TRIAL_KEY);
  return typeof text === 'string' ? text : '';
}
