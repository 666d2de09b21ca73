/** A site by its name: to be read (the browser asks), or never to be read. */
import { useState } from 'preact/hooks';
import { callWorker } from '../../browser/calls/call-worker.ts';
import { requestSite } from '../../browser/site-access/permissions.ts';
import type { SiteRow } from '../../storage/database.ts';
import { t } from '../../ui/words/text.ts';
import { hostOf } from './host-of.ts';

export interface AddSiteProps {
  sites: readonly SiteRow[];
  act: (action: Promise<unknown>) => Promise<void>;
}

/** Allowed is not enough where the reader had switched the site off. */
async function read(granted: Promise<boolean>, site: string, wasOff: boolean): Promise<void> {
  if ((await granted) && wasOff) await callWorker('site/set', { site, on: true });
}

export function AddSite({ sites, act }: AddSiteProps) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const site = hostOf(typed);

  const finish = async (action: Promise<unknown>) => {
    setWrong(false);
    await act(action);
    setTyped('');
  };

  return (
    <form
      class="add-site"
      onSubmit={(event) => {
        event.preventDefault();
        if (!site) return setWrong(true);
        // Nothing may come before this line: the browser must still see the click.
        const granted = requestSite(site);
        const wasOff = sites.some((row) => row.site === site && !row.on);
        void finish(read(granted, site, wasOff));
      }}
    >
      <div class="field">
        <label for="add-site">{t('site_add')}</label>
        <p class="hint" id="add-site-hint">
          {t('site_add_hint')}
        </p>
        <input
          id="add-site"
          type="text"
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          placeholder="example.com"
          value={typed}
          aria-describedby={wrong ? 'add-site-hint add-site-problem' : 'add-site-hint'}
          {...(wrong ? { 'aria-invalid': 'true' } : {})}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        {wrong && (
          <p class="problem" id="add-site-problem">
            {t('site_wrong')}
          </p>
        )}
      </div>
      <div class="actions">
        <button type="submit" class="button">
          {t('site_read')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            if (!site) return setWrong(true);
            void finish(callWorker('site/set', { site, on: false }));
          }}
        >
          {t('site_never')}
        </button>
      </div>
    </form>
  );
}
