/** The page was read, or is being read: whose words it uses, the contested claims on it, or an honest nothing. */
import { useState } from 'preact/hooks';
import type { ClaimRef } from '../../claims/model.ts';
import { counted } from '../../ui/words/plural.ts';
import { ClaimItem } from '../claim/claim-item.tsx';
import type { PopupState } from '../popup-state.ts';
import { remember, remembered } from '../remembered.ts';
import { NothingView } from '../states/nothing-view.tsx';
import { Notes } from '../states/notes.tsx';
import type { Act, Popup } from '../use-popup.ts';
import { byTopic, perspectivesOf, spokenBy } from './arrange.ts';
import { balanceOf } from './balance.ts';
import { BalanceBar } from './balance-bar.tsx';
import { type ClaimOnPage, claimsOnPage } from './claims-on-page.ts';
import { Tools } from './tools.tsx';

export interface ReadViewProps {
  popup: Popup;
  state: Extract<PopupState, { kind: 'read' }>;
  tab: number;
  act: Act;
  busy: boolean;
  inTab: boolean;
}

export function ReadView({ popup, state, tab, act, busy, inTab }: ReadViewProps) {
  const { reading, summary } = state;
  const [order, setOrder] = useState(remembered('order'));
  const [wanted, setWanted] = useState('');
  /** What the reader opened or closed; the first claim is open until then. */
  const [opened, setOpened] = useState<ReadonlyMap<ClaimRef, boolean>>(new Map());

  const claims = claimsOnPage(summary.matches, popup.views);
  if (claims.length === 0) return <NothingView state={state} tab={tab} act={act} busy={busy} />;

  const perspectives = perspectivesOf(claims);
  const perspective = perspectives.some(({ id }) => id === wanted) ? wanted : '';
  const balance = balanceOf(claims);
  const shown = spokenBy(claims, perspective);
  const site = popup.known?.site?.ok ? popup.known.site.value.site : '';
  const left = counted('claims_left', shown.length, claims.length);

  const list = (part: readonly ClaimOnPage[], level: 2 | 3) => (
    <ol class="claims">
      {part.map((claim) => {
        const { ref } = claim.view;
        const open = opened.get(ref) ?? claim === claims[0];
        return (
          <ClaimItem
            key={ref}
            claim={claim}
            level={level}
            perspective={perspective}
            tab={tab}
            open={open}
            onToggle={() => setOpened(new Map(opened).set(ref, !open))}
            inTab={inTab}
            site={site}
            act={act}
          />
        );
      })}
    </ol>
  );

  return (
    <>
      <h1 aria-live="polite">{counted(reading ? 'claims_so_far' : 'claims_here', claims.length)}</h1>
      <Notes state={state} tab={tab} act={act} busy={busy} />
      {/* Of one mark the claim itself says all there is to say. */}
      {balance.marks > 1 && <BalanceBar balance={balance} />}
      {claims.length > 1 && (
        <Tools
          perspectives={perspectives}
          perspective={perspective}
          onPerspective={setWanted}
          byTopic={order === 'topic'}
          onByTopic={(on) => {
            const next = on ? 'topic' : 'reading';
            remember('order', next);
            setOrder(next);
          }}
          left={left}
        />
      )}
      {perspective && (
        <p class="soft" aria-hidden="true">
          {left}
        </p>
      )}
      {order === 'topic' && claims.length > 1
        ? byTopic(shown).map(({ topic, claims: part }) => (
            <section key={topic} class="topic">
              <h2>
                <bdi>{topic}</bdi>
              </h2>
              {list(part, 3)}
            </section>
          ))
        : list(shown, 2)}
    </>
  );
}
