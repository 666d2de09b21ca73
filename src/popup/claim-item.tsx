/** One contested claim: what it says, which of the page's words were marked, and the framings side by side. */
import { useId, useState } from 'preact/hooks';
import { orderFramings } from '../ui/framings/order-framings.ts';
import { SideBySide } from '../ui/framings/side-by-side.tsx';
import { Icon } from '../ui/icon.tsx';
import { counted } from '../ui/plural.ts';
import { t } from '../ui/text.ts';
import { reveal } from './actions.ts';
import { type ClaimOnPage, wordings } from './claims-on-page.ts';
import { Spread } from './spread.tsx';
import { WhyMarked } from './why-marked.tsx';

export interface ClaimItemProps {
  claim: ClaimOnPage;
  tab: number;
  /** Whether it starts opened. */
  open: boolean;
  inTab: boolean;
}

export function ClaimItem({ claim: { view, matches }, tab, open: openFirst, inTab }: ClaimItemProps) {
  const { claim, perspectives } = view;
  const [open, setOpen] = useState(openFirst);
  const [shown, setShown] = useState(-1);
  const [lost, setLost] = useState(false);
  const panel = useId();
  const framings = orderFramings(claim.framings, matches);

  const show = async () => {
    const next = (shown + 1) % matches.length;
    setShown(next);
    setLost(!(await reveal(tab, matches[next]!.sequence, inTab).catch(() => false)));
  };

  return (
    <li class="claim">
      <h2>
        <button
          type="button"
          class="claim-toggle"
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          <span dir="auto" {...(claim.language ? { lang: claim.language } : {})}>
            {claim.statement}
          </span>
          <Icon name="down" />
        </button>
      </h2>
      <p class="claim-said">
        {t('page_says')}{' '}
        {wordings(matches).map((words, at) => (
          <>
            {at > 0 && ' · '}
            <q dir="auto">{t('quoted', words)}</q>
          </>
        ))}
      </p>
      <div class="claim-facts">
        <span>{t(`kind_${claim.kind}`)}</span>
        <span>{counted('marks', matches.length)}</span>
        <button type="button" class="text-button" onClick={() => void show()}>
          {matches.length > 1 && shown >= 0
            ? t('show_on_page_next', shown + 1, matches.length)
            : t('show_on_page')}
          <span class="unseen">: {claim.statement}</span>
        </button>
        <span role="status">{lost && t('show_lost')}</span>
      </div>
      <div id={panel} class="claim-open" hidden={!open}>
        {open && (
          <>
            {claim.context && (
              <p class="claim-context" dir="auto">
                {claim.context}
              </p>
            )}
            <SideBySide framings={framings} perspectives={perspectives} />
            <Spread claim={claim} perspectives={perspectives} matches={matches} />
            <WhyMarked matches={matches} view={view} />
          </>
        )}
      </div>
    </li>
  );
}
