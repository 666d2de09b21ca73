/** The news sites that are read from the start: how many, and whether a certain one is among them. */
import { useEffect, useState } from 'preact/hooks';
import { filled } from '../../ui/words/filled.tsx';
import { textLanguage } from '../../ui/words/language.ts';
import { counted } from '../../ui/words/plural.ts';
import { t } from '../../ui/words/text.ts';

interface NewsHost {
  host: string;
  name: string;
  /** ISO 3166-1 alpha-2. */
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

  const countries = new Intl.DisplayNames(textLanguage(), { type: 'region' });
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
        <input
          type="search"
          dir="auto"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
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
            <bdi>{name}</bdi>{' '}
            <span class="soft">
              {filled('join_comma', <bdi dir="ltr">{host}</bdi>, <bdi>{countries.of(country)}</bdi>)}
            </span>
          </li>
        ))}
        {found.length > ROWS_SHOWN && <li class="soft">…</li>}
      </ul>
    </section>
  );
}
