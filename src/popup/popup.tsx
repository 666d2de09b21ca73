/** The toolbar button's page: what is contested on the page in front of the reader, and how others put it. */
import { render } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { messageOf } from '../messaging/errors.ts';
import { guardFocus } from '../ui/focus-soon.ts';
import { ofOurTexts } from '../ui/words/language.ts';
import { t } from '../ui/words/text.ts';
import { tabOfAddress } from './ask.ts';
import { Head } from './head.tsx';
import { Topics } from './page/topics.tsx';
import { remember, remembered } from './remembered.ts';
import { SayLine } from './say.tsx';
import { StateView } from './states/state-view.tsx';
import { type Act, usePopup } from './use-popup.ts';

const SETTLED_MS = 150;

function PopupPage({ wanted }: { wanted: number | undefined }) {
  const popup = usePopup(wanted);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const [width, setWidth] = useState(remembered('width'));

  // Before the first paint: the browser takes the window's size from it.
  useLayoutEffect(() => {
    const { documentElement: page } = document;
    page.dataset.view = wanted === undefined ? width : 'tab';
    // The page asks for its width by being that wide; what it shows keeps to the width that it got.
    if (page.dataset.view !== 'wide') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fit = () => {
      root?.style.setProperty('max-width', `${page.clientWidth}px`);
      clearTimeout(timer);
      // Not before the window has stopped growing: it would stay as it is.
      timer = setTimeout(() => page.style.setProperty('width', `${page.clientWidth}px`), SETTLED_MS);
    };
    root?.style.setProperty('max-width', `${page.clientWidth}px`);
    window.addEventListener('resize', fit);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('resize', fit);
      page.style.removeProperty('width');
      root?.style.removeProperty('max-width');
    };
  }, [wanted, width]);

  const resize = () => {
    const next = width === 'wide' ? 'narrow' : 'wide';
    remember('width', next);
    setWidth(next);
  };

  const act: Act = async (action, patient = false) => {
    setBusy(true);
    setFailure('');
    try {
      await action;
      await popup.refresh(patient);
    } catch (cause) {
      setFailure(messageOf(cause));
    } finally {
      setBusy(false);
    }
  };

  // It stays while a switched topic has the claims compiled again.
  const { state } = popup;
  const topicsOff = useRef<number | undefined>(undefined);
  if (state.kind === 'read') topicsOff.current = state.library.topicsOff;
  else if (state.kind !== 'building') topicsOff.current = undefined;

  return (
    <SayLine>
      <Head
        popup={popup}
        act={act}
        busy={busy}
        {...(wanted === undefined ? { width, resize } : {})}
        inTab={wanted !== undefined}
      />
      <main class="body" tabIndex={-1} aria-busy={busy || popup.state.kind === 'asking'}>
        {failure && (
          <p class="failure" role="alert">
            {t('action_failed', failure)}
          </p>
        )}
        <StateView popup={popup} act={act} busy={busy} inTab={wanted !== undefined} />
        {topicsOff.current !== undefined && <Topics off={topicsOff.current} act={act} />}
      </main>
    </SayLine>
  );
}

const wanted = tabOfAddress(location.search);
Object.assign(document.documentElement, ofOurTexts());
document.title = t('extension_name');
const root = document.getElementById('popup');
guardFocus();
if (root) render(<PopupPage wanted={wanted} />, root);
