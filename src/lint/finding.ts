/** What the lint says of a claim. Words are keys of `_locales`, so that the editor and the command line say the same. */
import type { Claim, PackInfo } from '../claims/model.ts';

/** `error`: does not ship; `warning`: somebody has to look; `note`: worth knowing, nothing to do if it is so. */
export type Severity = 'error' | 'warning' | 'note';

export interface Finding {
  severity: Severity;
  /** Key of `_locales`, without its `lint_`. */
  rule: string;
  /** Claim id; absent where it concerns the pack. */
  claim?: string;
  /** A path such as `framings[2].url`. */
  place: string;
  /** What $1, $2 stand for. */
  details: string[];
}

/** A claim with what its pack says for all. */
export interface Linted {
  claim: Claim;
  pack: PackInfo;
}

export function finding(
  severity: Severity,
  rule: string,
  { id }: Claim,
  place: string,
  ...details: string[]
): Finding {
  return { severity, rule, claim: id, place, details };
}

/** Long enough to recognise a sentence by. */
export function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
