/** How the page puts the words, in one sentence. Pure but for the texts. */
import type { Match } from '../../../matching/match-types.ts';
import { t } from '../../../ui/words/text.ts';

/** Empty where the matcher is unsure: better nothing than a guess. */
export function howSaid({ voice, speaker }: Pick<Match, 'voice' | 'speaker'>): string {
  if (voice === 'unsure') return '';
  if (voice === 'asserted') return t('said_asserted');
  return speaker ? t(`said_${voice}_by`, speaker) : t(`said_${voice}`);
}
