/** Which sites are read: the switch for all, switched-off sites, sites granted one by one, and the bundled list. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { callWorker } from '../../browser/calls/call-worker.ts';
import type { SiteRow } from '../../storage/database.ts';
import { listSites } from '../../storage/sites.ts';
import { Switch } from '../../ui/buttons/switch.tsx';
import { t } from '../../ui/words/text.ts';
import { reasonOf } from '../reason.ts';
import { AddSite } from './add-site.tsx';
import { BundledSites } from './bundled-sites.tsx';
import { GrantedSites } from './granted-sites.tsx';
import { SwitchedSites } from './switched-sites.tsx';

/** Any web address does: only the switch for all sites is read from the answer. */
const ANY_SITE = 'https://example.com/';

export function SitesSection() {
  const [everywhere, setEverywhere] = useState<boolean>();
  const [sites, setSites] = useState<SiteRow[]>();
  const [failure, setFailure] = useState('');

  const load = useCallback(async () => {
    const [status, rows] = await Promise.allSettled([callWorker('site/get', { url: ANY_SITE }), listSites()]);
    if (status.status === 'fulfilled') setEverywhere(status.value.onEverywhere);
    else setFailure(reasonOf(status.reason));
    if (rows.status === 'fulfilled') setSites(rows.value);
    else setFailure(reasonOf(rows.reason));
  }, []);
  useEffect(() => {
    void load();
  }, [load]);

  const act = async (action: Promise<unknown>) => {
    setFailure('');
    await action.catch((cause: unknown) => setFailure(reasonOf(cause)));
    await load();
  };

  return (
    <>
      <h1>{t('menu_sites')}</h1>
      {failure && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      <Switch
        on={everywhere ?? false}
        disabled={everywhere === undefined}
        onChange={(on) => void act(callWorker('everywhere/set', { on }))}
      >
        {t('sites_everywhere')}
      </Switch>
      {everywhere === false && <p class="note">{t('state_off_everywhere_why')}</p>}
      <AddSite sites={sites ?? []} act={act} />
      <SwitchedSites sites={sites ?? []} act={act} />
      <GrantedSites act={act} />
      <BundledSites />
    </>
  );
}
