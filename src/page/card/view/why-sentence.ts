/** Why these words were marked, and how sure that is, in one plain sentence. Pure but for the texts. */
import type { Match } from '../../../matching/match-types.ts';
import type { ClaimView } from '../../../messaging/protocol.ts';
import { formatDate } from '../../../ui/words/format-date.ts';
import { listed, textLanguage } from '../../../ui/words/language.ts';
import { t } from '../../../ui/words/text.ts';

/** The default setting marks reworded claims from .43 on; well above it a wrong mark is rare. */
const LIKELY_FROM = 0.6;
const MAX_WORDS = 6;

const plain = (text: string) => text.replace(/\s+/gu, ' ').trim().toLowerCase();

function listedWords(words: readonly string[]): string {
  const different = [...new Map(words.map((word) => [plain(word), word])).values()];
  return listed(different.slice(0, MAX_WORDS).map((word) => t('quoted', word)));
}

export function whySentence(
  { via, score, evidence: { phrase, anchor, words = [] } }: Pick<Match, 'via' | 'score' | 'evidence'>,
  text: string,
  { claim, pack }: ClaimView,
): string {
  const from = t('why_pack', pack.title || t('pack_mine'), formatDate(pack.updated, textLanguage()));
  if (via === 'paraphrase')
    return t(score >= LIKELY_FROM ? 'why_close' : 'why_maybe', listedWords(words), from);
  if (anchor) {
    // The matcher folds case; the pack's own spelling reads better.
    const spelled = claim.match.anchors.find((word) => plain(word) === plain(anchor)) ?? anchor;
    return t('why_words_anchor', phrase, spelled, from);
  }
  return t(plain(text) === plain(phrase) ? 'why_words' : 'why_form', phrase, from);
}
