/** Sentences with the claim's words in [[ ]] and the voice that they are put in; of our own writing. */
import { readFileSync } from 'node:fs';
import { readVoice, type VoiceReading } from '../../src/matching/voice/read-voice.ts';

export interface VoiceCase {
  /** Which batch: `tune` was written with the rules, the others were first read blind. */
  set: string;
  text: string;
  voice: string;
  speaker?: string;
  language?: string;
}

export function readVoiceCases(): VoiceCase[] {
  return readFileSync(new URL('./voice-cases.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as VoiceCase);
}

export function readMarked(marked: string, language = 'en', claimWords = ''): VoiceReading {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  return readVoice(marked.replace('[[', '').replace(']]', ''), start, end, language, claimWords);
}

export function voiceOfCase({ text, language }: VoiceCase): string {
  return readMarked(text, language).voice;
}
