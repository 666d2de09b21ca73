/** The news sites that are read from the start: how many, and whether a certain one is among them. */
import { useEffect, useState } from 'preact/hooks';
import { counted } from '../../ui/plural.ts';
import { t } from '../../ui/text.ts';

interface NewsHost {
  host: string;
  name: string;
  country: string;
}

const ROWS_SHOWN = 20;

export function BundledSites() {
  const [hosts, setHosts] = useState<readonly NewsHost[]>([]);
  const [text, setText] = useState('');
  useEffect(() => {
    // A large list that few people look at: fetched when this section opens.
    void import('../../sites/news-hosts.json').then((file) => setHosts(file.default));
  }, []);

  const wanted = text.trim().toLowerCase();
  const found = wanted
    ? hosts.filter(({ host, name }) => host.includes(wanted) || name.toLowerCase().includes(wanted))
    : [];
  return (
    <section>
      <h2>{t('sites_bundled')}</h2>
      <p>{counted('sites_bundled_count', hosts.length)}</p>
      <label class="field">
        <span>{t('sites_bundled_search')}</span>
        <input type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <div role="status">
        {wanted && (
          <p class="soft">
            {found.length > 0 ? counted('sites_found', found.length) : t('sites_found_none')}
          </p>
        )}
      </div>
      <ul class="hosts">
        {found.slice(0, ROWS_SHOWN).map(({ host, name, country }) => (
          <li key={host}>
            {name} <span class="soft">{[host, country].filter(Boolean).join(', ')}</span>
          </li>
        ))}
        {found.length > ROWS_SHOWN && <li class="soft">…</li>}
      </ul>
    </section>
  );
}
