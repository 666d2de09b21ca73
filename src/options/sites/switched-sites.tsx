/** Sites with a switch of their own. A site that is on again may be taken off the list. */
import { callWorker } from '../../browser/calls/call-worker.ts';
import type { SiteRow } from '../../storage/database.ts';
import { forgetSite } from '../../storage/sites.ts';
import { Switch } from '../../ui/buttons/switch.tsx';
import { About } from '../../ui/words/filled.tsx';
import { t } from '../../ui/words/text.ts';

export interface SwitchedSitesProps {
  sites: readonly SiteRow[];
  act: (action: Promise<unknown>) => Promise<void>;
}

export function SwitchedSites({ sites, act }: SwitchedSitesProps) {
  return (
    <section>
      <h2>{t('sites_switched')}</h2>
      {sites.length === 0 && <p class="soft">{t('sites_switched_none')}</p>}
      <ul class="rows">
        {sites.map(({ site, on }) => (
          <li key={site} class="row">
            <Switch on={on} onChange={(next) => void act(callWorker('site/set', { site, on: next }))}>
              <bdi dir="ltr">{site}</bdi>
            </Switch>
            {on && (
              <button type="button" class="text-button" onClick={() => void act(forgetSite(site))}>
                {t('remove')}
                <About what={site} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
