/** Sentences with the claim's words in [[ ]] and the voice that they are put in; of our own writing. */
import { readFileSync } from 'node:fs';
import type { ClaimKind } from '../../src/claims/model.ts';
import { readVoice, type VoiceReading } from '../../src/matching/voice/read-voice.ts';

export interface VoiceCase {
  /** Which batch: `tune` was written with the rules, the others were first read blind. */
  set: string;
  text: string;
  voice: string;
  speaker?: string;
  language?: string;
  /** Of the claim whose words are marked; `claim` unless told. */
  kind?: ClaimKind;
}

export function readVoiceCases(): VoiceCase[] {
  return readFileSync(new URL('./voice-cases.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as VoiceCase);
}

export function readMarked(
  marked: string,
  language = 'en',
  claimWords = '',
  kind: ClaimKind = 'claim',
): VoiceReading {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  return readVoice(marked.replace('[[', '').replace(']]', ''), start, end, language, claimWords, kind);
}

export function readCase({ text, language, kind }: VoiceCase): VoiceReading {
  return readMarked(text, language, '', kind);
}

export function voiceOfCase(one: VoiceCase): string {
  return readCase(one).voice;
}
