/** The toolbar button's page: what is contested on the page in front of the reader, and how others put it. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { keepFocus } from '../ui/focus-soon.ts';
import { textLanguage } from '../ui/plural.ts';
import { t } from '../ui/text.ts';
import { tabOfAddress } from './ask.ts';
import { Head } from './head.tsx';
import { StateView } from './state-view.tsx';
import { type Act, usePopup } from './use-popup.ts';

function PopupPage({ wanted }: { wanted: number | undefined }) {
  const popup = usePopup(wanted);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');

  const act: Act = async (action, patient = false) => {
    setBusy(true);
    setFailure('');
    try {
      await action;
      await popup.refresh(patient);
    } catch (cause) {
      setFailure(cause instanceof Error ? cause.message : String(cause));
    } finally {
      setBusy(false);
      keepFocus();
    }
  };

  return (
    <>
      <Head popup={popup} act={act} busy={busy} inTab={wanted !== undefined} />
      <main class="body" tabIndex={-1} aria-busy={busy || popup.state.kind === 'asking'}>
        {failure && (
          <p class="failure" role="alert">
            {t('action_failed', failure)}
          </p>
        )}
        <StateView popup={popup} act={act} busy={busy} inTab={wanted !== undefined} />
      </main>
    </>
  );
}

const wanted = tabOfAddress(location.search);
document.documentElement.lang = textLanguage();
document.title = t('extension_name');
if (wanted !== undefined) document.documentElement.dataset.view = 'tab';
const root = document.getElementById('popup');
if (root) render(<PopupPage wanted={wanted} />, root);
