/** One contested claim: what it says, which of the page's words were marked, and the framings side by side. */
import { useId, useRef } from 'preact/hooks';
import { orderFramings } from '../../ui/framings/order-framings.ts';
import { SideBySide } from '../../ui/framings/side-by-side.tsx';
import { Icon } from '../../ui/look/icon.tsx';
import { ofLanguage } from '../../ui/words/language.ts';
import { t } from '../../ui/words/text.ts';
import type { ClaimOnPage } from '../page/claims-on-page.ts';
import type { Act } from '../use-popup.ts';
import { CopyCitation } from './copy-citation.tsx';
import { NotThisClaim } from './not-this-claim.tsx';
import { SayingList } from './saying-list.tsx';
import { sayingsOf } from './sayings.ts';
import { TimelineList } from './timeline-list.tsx';
import { WhyMarked } from './why-marked.tsx';

export interface ClaimItemProps {
  claim: ClaimOnPage;
  level: 2 | 3;
  /** The perspective that the list is filtered by: its framing stands right behind the page's own. */
  perspective: string;
  tab: number;
  /** Of the page's top frame; '' for a page of none. */
  site: string;
  open: boolean;
  onToggle: () => void;
  inTab: boolean;
  act: Act;
}

export function ClaimItem({ claim: onPage, level, perspective, ...props }: ClaimItemProps) {
  const { view, matches } = onPage;
  const { tab, site, open, onToggle, inTab, act } = props;
  const { claim, perspectives, topic } = view;
  const language = claim.language ?? view.pack.language;
  const theirs = ofLanguage(language);
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const Heading = level === 2 ? 'h2' : 'h3';
  const rank = ({ uses, framing }: { uses: number; framing: { perspective: string } }) =>
    uses > 0 ? 0 : framing.perspective === perspective ? 1 : 2;
  const framings = orderFramings(claim.framings, matches).sort((a, b) => rank(a) - rank(b));

  const showFraming = (framing: string) => {
    const column = panel.current?.querySelector<HTMLElement>(`[data-framing="${CSS.escape(framing)}"]`);
    column?.scrollIntoView({ inline: 'start', block: 'nearest' });
    column?.focus({ preventScroll: true });
  };

  return (
    <li class="claim" data-claim={view.ref}>
      <Heading>
        <button type="button" class="claim-toggle" aria-expanded={open} aria-controls={id} onClick={onToggle}>
          <span {...theirs}>{claim.statement}</span>
          <Icon name="down" />
        </button>
      </Heading>
      <SayingList sayings={sayingsOf(matches)} tab={tab} inTab={inTab} />
      <p class="claim-facts">
        <span>{t(`kind_${claim.kind}`)}</span>
        {level === 2 && <span dir="auto">{topic}</span>}
      </p>
      <div id={id} ref={panel} class="claim-open" hidden={!open}>
        {open && (
          <>
            {claim.context && (
              <p class="claim-context" {...theirs}>
                {claim.context}
              </p>
            )}
            <SideBySide
              framings={framings}
              perspectives={perspectives}
              language={language}
              extra={(framing) => <CopyCitation view={view} framing={framing} />}
            />
            <TimelineList framings={claim.framings} perspectives={perspectives} show={showFraming} />
            <WhyMarked matches={matches} view={view} />
            <NotThisClaim claim={onPage} site={site} act={act} />
          </>
        )}
      </div>
    </li>
  );
}
