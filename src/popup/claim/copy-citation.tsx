/** Copies a framing's citation. The only way out of the popup besides links: nothing is sent, nobody is told. */
import { About } from '../../ui/words/filled.tsx';
import { formatDate } from '../../ui/words/format-date.ts';
import { perspectiveLabel } from '../../ui/framings/perspective-chip.tsx';
import { textLanguage } from '../../ui/words/language.ts';
import { t } from '../../ui/words/text.ts';
import type { ClaimView } from '../../messaging/protocol.ts';
import type { Framing } from '../../claims/model.ts';
import { useSay } from '../say.tsx';
import { citationOf } from './citation.ts';

export function CopyCitation({ view, framing }: { view: ClaimView; framing: Framing }) {
  const say = useSay();
  const label = perspectiveLabel(framing.perspective, view.perspectives);

  const copy = async () => {
    const text = citationOf({
      claim: view.claim,
      framing,
      label,
      date: framing.date && formatDate(framing.date, textLanguage()),
    });
    try {
      await navigator.clipboard.writeText(text);
      say(t('copied', label, framing.outlet));
    } catch {
      say(t('copy_failed'));
    }
  };

  return (
    <button type="button" class="text-button" onClick={() => void copy()}>
      {t('copy_citation')}
      <About what={t('join_comma', label, framing.frame)} />
    </button>
  );
}
