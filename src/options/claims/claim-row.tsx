/** One claim of the list; opens to its context and framings. Own claims can be edited and deleted. */
import { useId, useState } from 'preact/hooks';
import { isActive, MINE } from '../../claims/model.ts';
import type { StoredClaim } from '../../storage/claims.ts';
import { orderFramings } from '../../ui/framings/order-framings.ts';
import { SideBySide } from '../../ui/framings/side-by-side.tsx';
import { About } from '../../ui/words/filled.tsx';
import { Icon } from '../../ui/look/icon.tsx';
import { ofLanguage } from '../../ui/words/language.ts';
import { counted } from '../../ui/words/plural.ts';
import { t } from '../../ui/words/text.ts';
import { hrefOf } from '../use-route.ts';
import { topicLabel } from '../../claims/topic-label.ts';

export interface ClaimRowProps {
  stored: StoredClaim;
  opened: boolean;
  remove: (stored: StoredClaim) => Promise<void>;
}

export function ClaimRow({ stored, opened, remove }: ClaimRowProps) {
  const { claim, pack } = stored;
  const [open, setOpen] = useState(opened);
  const panel = useId();
  const mine = pack.id === MINE;
  const language = claim.language ?? pack.language;
  return (
    <li class="claim" data-claim={stored.ref}>
      <h2>
        <button
          type="button"
          class="claim-toggle"
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          <span {...ofLanguage(language)}>{claim.statement}</span>
          <Icon name="down" />
        </button>
      </h2>
      <div class="claim-facts">
        <span>{t(`kind_${claim.kind}`)}</span>
        <span>{counted('framings_count', claim.framings.length)}</span>
        <span dir="auto">{topicLabel(claim.topic, pack.topics)}</span>
        {mine ? <span>{t('pack_mine')}</span> : <span dir="auto">{pack.title}</span>}
        {mine && (
          <span class="actions">
            <a href={hrefOf({ section: 'edit', id: claim.id })}>
              {t('edit')}
              <About what={claim.statement} />
            </a>
            <button type="button" class="text-button" onClick={() => void remove(stored)}>
              {t('delete')}
              <About what={claim.statement} />
            </button>
          </span>
        )}
      </div>
      {!isActive(claim) && <p class="note">{t('inactive')}</p>}
      {isActive(claim) && claim.match.phrases.length === 0 && <p class="note">{t('no_phrases')}</p>}
      <div id={panel} class="claim-open" hidden={!open}>
        {open && (
          <>
            {claim.context && <p {...ofLanguage(language)}>{claim.context}</p>}
            {claim.framings.length > 0 && (
              <SideBySide
                framings={orderFramings(claim.framings, [])}
                perspectives={pack.perspectives}
                language={language}
              />
            )}
          </>
        )}
      </div>
    </li>
  );
}
