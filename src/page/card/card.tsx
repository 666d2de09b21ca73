/** One card from opening to closing: fetches the claim, shows it beside the words, and does what its buttons say. */
import { render } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClaimRef } from '../../claims/model.ts';
import { messageOf } from '../../messaging/errors.ts';
import type { ClaimView, MuteRequest } from '../../messaging/protocol.ts';
import type { Reach } from '../../ui/not-this/not-this.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ofOurTexts } from '../../ui/words/language.ts';
import { t } from '../../ui/words/text.ts';
import { callWorker } from '../api.ts';
import { Emphasis } from '../draw/emphasis.ts';
import { type PageMark, pageWorld } from '../world.ts';
import { goRound, rememberFocus } from './focus.ts';
import { homeFor, hostIn } from './host.ts';
import { isInReach } from './in-reach.ts';
import { Anchor } from './place/anchor.ts';
import { follow } from './place/follow.ts';
import { CardView, TITLE_ID } from './view/card-view.tsx';
import { MutedView } from './view/muted-view.tsx';

/** More would cover the page; further ones are reached sideways. */
const MAX_COLUMNS = 3;

/** A page whose own layers come back on top each time wants the place more than we do. */
const MAX_RAISES = 5;

const siteHere = () => location.hostname.replace(/^www\./u, '');

/** Which site it is the worker sees for itself. */
const requestOf = (claim: ClaimRef, reach: Reach): MuteRequest =>
  reach.scope === 'site' ? { scope: 'site', claim } : { ...reach, claim };

interface ContentProps {
  mark: PageMark;
  view: ClaimView | string;
  /** The mark is muted now, or no longer. */
  onMute: (muted: boolean) => void;
  focus: (selector: string) => void;
  close: () => void;
}

function Content({ mark, view, onMute, focus, close }: ContentProps) {
  const [muted, setMuted] = useState<{ id: string; text: string }>();
  const [failure, setFailure] = useState('');
  const change = (next: typeof muted) => {
    setMuted(next);
    onMute(next !== undefined);
  };
  // What had the focus has gone with the other view; at first it is the whole card that has it.
  const wasMuted = useRef(false);
  useLayoutEffect(() => {
    if (muted) focus('.muted .button');
    else if (wasMuted.current) focus('.not-this');
    wasMuted.current = muted !== undefined;
  }, [muted]);
  /** @returns whether it was done. */
  const act = (work: Promise<unknown>): Promise<boolean> => {
    setFailure('');
    return work.then(
      () => true,
      (cause: unknown) => {
        setFailure(messageOf(cause));
        return false;
      },
    );
  };
  if (typeof view === 'string')
    return (
      <Notice title={t(view ? 'card_failed' : 'card_gone')} level={2}>
        {view && (
          <p class="detail" dir="auto">
            {view}
          </p>
        )}
        <div class="actions">
          <button type="button" class="button" onClick={close}>
            {t('close')}
          </button>
        </div>
      </Notice>
    );
  if (muted) {
    const undo = () => void act(callWorker('mute/undo', { id: muted.id }).then(() => change(undefined)));
    return <MutedView text={muted.text} failure={failure} undo={undo} close={close} />;
  }
  const { claim } = mark.match;
  const uses = pageWorld()
    ?.marks()
    .filter(({ match }) => match.claim === claim) ?? [mark];
  return (
    <CardView
      mark={mark}
      uses={uses}
      view={view}
      site={siteHere()}
      failure={failure}
      mute={(reach, text) =>
        act(callWorker('mute/add', requestOf(claim, reach)).then(({ id }) => change({ id, text })))
      }
      more={() => void act(callWorker('card/more', { claim }))}
      close={close}
    />
  );
}

/** @returns the claim, '' when it is gone, or the reason why it cannot be read. */
async function viewOf({ match }: PageMark): Promise<ClaimView | string> {
  try {
    return (await callWorker('card/claim', { claim: match.claim })) ?? '';
  } catch (cause) {
    return messageOf(cause) || 'no answer';
  }
}

export interface Opening {
  /** Opened by key: it shows that the focus is now here. */
  byKey: boolean;
  /** Its end closes the card too. */
  parent: AbortSignal;
  /** The page script's end. */
  page: AbortSignal;
}

/** @param onClose called once. */
export async function openCard(mark: PageMark, opening: Opening, onClose: () => void): Promise<void> {
  const { byKey, parent, page } = opening;
  const open = new Emphasis('counterframe-open');
  open.show(mark.place);
  const view = await viewOf(mark);
  if (parent.aborted) return open.show(undefined);

  const anchor = new Anchor(mark);
  const host = hostIn(homeFor(anchor.node));
  const giveBack = rememberFocus(() => anchor.node, page);
  const layer = host.addLayer('card', {
    role: 'dialog',
    'data-by': byKey ? 'key' : 'pointer',
    tabindex: '-1',
    'aria-labelledby': TITLE_ID,
    // For what has no statement: a muted claim, or one that is gone.
    'aria-label': t('extension_name'),
    ...ofOurTexts(),
  });
  const controller = new AbortController();
  const { signal } = controller;
  const close = () => {
    if (signal.aborted) return;
    controller.abort();
    const hadFocus = host.shadow.activeElement !== null;
    render(null, layer);
    host.removeLayer(layer);
    open.show(undefined);
    if (hadFocus) giveBack();
    onClose();
  };
  parent.addEventListener('abort', close, { once: true, signal });

  const content = document.createElement('div');
  content.className = 'card-content';
  layer.append(content);
  if (typeof view !== 'string')
    layer.style.setProperty(
      '--columns',
      String(Math.min(MAX_COLUMNS, Math.max(2, view.claim.framings.length))),
    );
  const onMute = (muted: boolean) => open.show(muted ? undefined : mark.place);
  const focus = (selector: string) =>
    layer.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  render(<Content mark={mark} view={view} onMute={onMute} focus={focus} close={close} />, content);
  follow(layer, anchor, close, signal);
  layer.focus({ preventScroll: true });

  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !event.isTrusted) return;
    // Before the page's own listeners: this Escape is the card's, not that of a dialog below it.
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  };
  const isOurs = (event: Event) => event.composedPath().includes(host.element);
  const onPress = (event: Event) => {
    if (event.isTrusted && !isOurs(event)) close();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal });
  window.addEventListener('pointerdown', onPress, { capture: true, signal });
  layer.addEventListener('keydown', (event) => goRound(event, layer, host.shadow), { signal });
  // What the page covers comes back to the top. Under a dialog, or thrown out, it cannot be used: it must not stay.
  let raises = 0;
  const check = () => {
    if (isInReach(layer)) return;
    raises += 1;
    if (host.element.isConnected && raises <= MAX_RAISES) host.raise(layer);
    if (!isInReach(layer)) close();
  };
  // The pointer comes to the card and meets something else: layers in the page's shadow trees have no other event.
  const onMove = (event: PointerEvent) => {
    const { left, top, right, bottom } = layer.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    if (x > left && x < right && y > top && y < bottom && !isOurs(event)) check();
  };
  const thrownOut = new MutationObserver(check);
  thrownOut.observe(host.home, { childList: true });
  signal.addEventListener('abort', () => thrownOut.disconnect(), { once: true });
  window.addEventListener('focusin', check, { capture: true, signal });
  window.addEventListener('toggle', check, { capture: true, signal });
  window.addEventListener('pointermove', onMove, { capture: true, passive: true, signal });
  document.addEventListener('fullscreenchange', (event) => event.isTrusted && close(), { signal });
}
