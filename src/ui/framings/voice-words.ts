/** How the page puts somebody's words, in words. */
import { type TextKey, t } from '../words/text.ts';
import type { PageVoice } from './order-framings.ts';

const BY: Partial<Record<PageVoice, TextKey>> = {
  quoted: 'how_quoted_by',
  attributed: 'how_attributed_by',
  denied: 'how_denied_by',
};

const MAX_NAME = 60;

/** @param speaker as the page names them. */
export function voiceWords(voice: PageVoice, speaker?: string): string {
  const by = BY[voice];
  const name = speaker?.replace(/\s+/gu, ' ').trim();
  return by && name && name.length <= MAX_NAME ? t(by, name) : t(`how_${voice}`);
}

/** Above the framing whose words the page uses: words that it denies, or has others deny, are still that side's. */
export function hereWords(voice?: PageVoice): string {
  return voice === 'denied' ? t('here_denied') : t('here');
}
