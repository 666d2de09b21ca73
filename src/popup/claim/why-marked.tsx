/** Every mark is explained: the words that spoke for it, the context they needed, and the pack they come from. */
import type { ClaimView } from '../../messaging/protocol.ts';
import { formatDate } from '../../ui/words/format-date.ts';
import { listed, textLanguage } from '../../ui/words/language.ts';
import { t } from '../../ui/words/text.ts';
import type { PageMatch } from '../page/claims-on-page.ts';

const MAX_PHRASES = 4;

function quoted(phrases: ReadonlySet<string>): string {
  const shown = [...phrases].slice(0, MAX_PHRASES).map((phrase) => t('quoted', phrase));
  return phrases.size > MAX_PHRASES
    ? t(
        'list_goes_on',
        shown.reduce((list, next) => t('join_comma', list, next)),
      )
    : listed(shown);
}

/** Phrases that needed the same anchor share a reason. */
function reasons(matches: readonly PageMatch[], anchors: readonly string[]): string[] {
  const phrases = new Map<string, Set<string>>();
  const sentences = new Set<string>();
  for (const { evidence, via } of matches) {
    if (via === 'paraphrase') sentences.add(evidence.phrase);
    else {
      const key = evidence.anchor ?? '';
      phrases.set(key, (phrases.get(key) ?? new Set()).add(evidence.phrase));
    }
  }
  const found = [...phrases].map(([anchor, words]) => {
    if (!anchor) return quoted(words);
    // The matcher folds case; the pack's own spelling reads better.
    const spelled = anchors.find((word) => word.toLowerCase() === anchor) ?? anchor;
    return t('why_anchor', quoted(words), spelled);
  });
  return sentences.size > 0 ? [...found, t('why_paraphrase', quoted(sentences))] : found;
}

export interface WhyMarkedProps {
  matches: readonly PageMatch[];
  view: ClaimView;
}

export function WhyMarked({ matches, view: { claim, pack } }: WhyMarkedProps) {
  const because = reasons(matches, claim.match.anchors).reduce((list, next) =>
    t('join_semicolon', list, next),
  );
  return (
    <p class="claim-why">
      {t('why', because)}{' '}
      {t('from_pack', pack.title || t('pack_mine'), formatDate(pack.updated, textLanguage()))}
    </p>
  );
}
