/** Whether the claim is said not to hold. All turns on scope: which words a negator, verb or adjective reaches. */
import type { Attribution } from '../attribution/attribution.ts';
import { GAP } from '../clause-words.ts';
import type { Scene } from '../scene.ts';
import { denialBefore } from './before.ts';
import { denialBehind } from './behind.ts';
import { denial } from './found.ts';
import { negationBefore, negationWithin } from './negation.ts';
import { denialWithin } from './within.ts';

/** "No, X" */
function denialAtStart(scene: Scene): Attribution | null {
  const { words, from } = scene;
  for (let at = 0; at < Math.min(from, 4); at += 1) {
    const first = at === 0 || (words[at]!.gap & (GAP.colon | GAP.dash | GAP.stop)) !== 0;
    if (
      first &&
      words[at]!.is.yesNo &&
      (words[at + 1]!.gap & (GAP.comma | GAP.colon)) !== 0 &&
      at + 1 === from
    ) {
      return denial(scene, at);
    }
  }
  return null;
}

export function denialOf(scene: Scene): Attribution | null {
  const negator = negationBefore(scene);
  if (negator >= 0) return denial(scene, negator);
  const within = negationWithin(scene);
  if (within >= 0) return denial(scene, within);
  return denialBefore(scene) ?? denialBehind(scene) ?? denialWithin(scene) ?? denialAtStart(scene);
}
