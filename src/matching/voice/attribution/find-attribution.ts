/** Whether someone other than the outlet says it: "X said that …", "…, according to X", "reportedly". */
import type { Scene } from '../scene.ts';
import type { Attribution } from './attribution.ts';
import { attributionBefore } from './before.ts';
import { attributionBehind } from './behind.ts';
import { headlineAttribution } from './headline.ts';
import { attributionWithin } from './within.ts';

export function attributionOf(scene: Scene): Attribution | null {
  return (
    attributionBehind(scene) ??
    attributionBefore(scene) ??
    attributionWithin(scene) ??
    headlineAttribution(scene)
  );
}
