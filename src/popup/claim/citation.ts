/** A framing as one would cite it: claim, framing, source, date, link. Plain text, one fact a line. Pure but for the texts. */
import type { Claim, Framing } from '../../claims/model.ts';
import { t } from '../../ui/words/text.ts';

export interface Citation {
  claim: Claim;
  framing: Framing;
  /** Name of the perspective. */
  label: string;
  /** In words; undefined: the pack gives none. */
  date: string | undefined;
}

/** Text of others goes to the clipboard as one line each, whatever breaks it holds. */
const line = (text: string) => text.replace(/\s+/gu, ' ').trim();

export function citationOf({ claim, framing, label, date }: Citation): string {
  const { frame, keyWords, speaker, outlet, url, archivedUrl } = framing;
  const words = keyWords ? t('join_brackets', frame, t('quoted', keyWords)) : frame;
  const source = speaker ? t('join_comma', speaker, outlet) : outlet;
  return [
    claim.statement,
    t('join_colon', label, words),
    t('join_comma', source, date ?? t('undated')),
    url,
    archivedUrl ?? '',
  ]
    .map(line)
    .filter(Boolean)
    .join('\n');
}
