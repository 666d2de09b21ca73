/** What a finding says: who says it, and which words told. */
import type { Scene } from '../scene.ts';
import { OURSELVES, SOMEBODY, type Speaker } from '../speaker.ts';

export interface Attribution {
  speaker?: string;
  /** The speaker is a pronoun; the sentence before may name who it is. */
  anaphor?: true;
  cue: string;
  /** Index of the cue among the sentence's words. */
  at: number;
  /** A noun told, "reports of", "Putin's claim that": who reports the noun is then somebody else. */
  reporter?: string;
}

export function cueAt({ text, words }: Scene, at: number): string {
  return text.slice(words[at]!.start, words[at + words[at]!.size - 1]!.end);
}

/** Whether the cue is part of what was written down of the claim: "teams according to sex at birth". */
export function isStored(scene: Scene, at: number): boolean {
  return scene.claimWords !== '' && scene.claimWords.includes(cueAt(scene, at).toLowerCase());
}

/** @returns null where the outlet itself speaks. */
export function attributionTo(scene: Scene, at: number, speaker: Speaker): Attribution | null {
  if (speaker === OURSELVES) return null;
  const cue = cueAt(scene, at);
  if (speaker === SOMEBODY) return { at, cue, anaphor: true };
  return speaker === undefined ? { at, cue } : { at, cue, speaker };
}
