/** Every mark is explained: the words that spoke for it, the context they needed, and the pack they come from. */
import type { ClaimView } from '../../messaging/protocol.ts';
import { formatDate } from '../../ui/format-date.ts';
import { textLanguage } from '../../ui/plural.ts';
import { t } from '../../ui/text.ts';
import type { PageMatch } from '../page/claims-on-page.ts';

const MAX_PHRASES = 4;

function listed(phrases: Iterable<string>): string {
  const all = [...phrases].map((phrase) => t('quoted', phrase));
  return all.slice(0, MAX_PHRASES).join(', ') + (all.length > MAX_PHRASES ? ' …' : '');
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
    if (!anchor) return listed(words);
    // The matcher folds case; the pack's own spelling reads better.
    const spelled = anchors.find((word) => word.toLowerCase() === anchor) ?? anchor;
    return t('why_anchor', listed(words), spelled);
  });
  return sentences.size > 0 ? [...found, t('why_paraphrase', listed(sentences))] : found;
}

export interface WhyMarkedProps {
  matches: readonly PageMatch[];
  view: ClaimView;
}

export function WhyMarked({ matches, view: { claim, pack } }: WhyMarkedProps) {
  return (
    <p class="claim-why">
      {t('why', reasons(matches, claim.match.anchors).join('; '))}{' '}
      {t('from_pack', pack.title || t('pack_mine'), formatDate(pack.updated, textLanguage()))}
    </p>
  );
}
