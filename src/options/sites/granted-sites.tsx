/** Sites that the reader allowed one by one, beyond those of the manifest. Each can be given back. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser/api.ts';
import { dropSite, grantedOrigins } from '../../browser/site-access/permissions.ts';
import { About } from '../../ui/words/filled.tsx';
import { t } from '../../ui/words/text.ts';
import { hostOfPattern } from './host-of.ts';

async function grantedHosts(): Promise<string[]> {
  const bundled = new Set(
    browser.runtime.getManifest().content_scripts?.flatMap(({ matches = [] }) => matches),
  );
  const granted = (await grantedOrigins()).filter((origin) => !bundled.has(origin));
  return [...new Set(granted.map((origin) => hostOfPattern(origin) ?? origin))].sort();
}

export function GrantedSites({ act }: { act: (action: Promise<unknown>) => Promise<void> }) {
  const [hosts, setHosts] = useState<string[]>([]);
  const load = useCallback(() => void grantedHosts().then(setHosts), []);
  useEffect(() => {
    load();
    browser.permissions.onAdded.addListener(load);
    browser.permissions.onRemoved.addListener(load);
    return () => {
      browser.permissions.onAdded.removeListener(load);
      browser.permissions.onRemoved.removeListener(load);
    };
  }, [load]);

  return (
    <section>
      <h2>{t('sites_granted')}</h2>
      {hosts.length === 0 && <p class="soft">{t('sites_granted_none')}</p>}
      <ul class="rows">
        {hosts.map((host) => (
          <li key={host} class="row">
            <span class="row-words">
              <bdi dir="ltr">{host}</bdi>
            </span>
            <button type="button" class="text-button" onClick={() => void act(dropSite(host))}>
              {t('give_back')}
              <About what={host} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
