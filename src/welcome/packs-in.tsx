/** The packs that are in: what is looked for before the reader has added anything. */
import { useEffect, useState } from 'preact/hooks';
import { callWorker } from '../browser/calls/call-worker.ts';
import type { LibraryStatus, TopicView } from '../messaging/protocol.ts';
import { formatDate } from '../ui/words/format-date.ts';
import { ofLanguage, textLanguage } from '../ui/words/language.ts';
import { counted } from '../ui/words/plural.ts';
import { t } from '../ui/words/text.ts';

interface PackIn {
  pack: TopicView['pack'];
  claims: number;
}

function packsOf(topics: readonly TopicView[]): PackIn[] {
  const packs = new Map<string, PackIn>();
  for (const { pack, claims } of topics)
    packs.set(pack.id, { pack, claims: claims + (packs.get(pack.id)?.claims ?? 0) });
  return [...packs.values()];
}

/** Nothing where the packs cannot be read: the options say why, and this page is no place for it. */
export function PacksIn() {
  const [status, setStatus] = useState<LibraryStatus>();
  const [packs, setPacks] = useState<PackIn[]>([]);
  useEffect(() => {
    callWorker('library/status', {}).then(setStatus, () => undefined);
    callWorker('topics/get', {}).then(
      (topics) => setPacks(packsOf(topics)),
      () => undefined,
    );
  }, []);

  if (!status?.claims || packs.length === 0) return null;
  const language = textLanguage();
  return (
    <>
      <h2>{t('welcome_packs')}</h2>
      <p>{counted('welcome_claims', status.claims, formatDate(status.newest ?? '', language))}</p>
      <ul class="packs">
        {packs.map(({ pack, claims }) => (
          <li key={pack.id}>
            <h3>{pack.title ? <bdi {...ofLanguage(pack.language)}>{pack.title}</bdi> : t('pack_mine')}</h3>
            <p class="soft">
              {counted('claim_count', claims)}
              {' · '}
              {t('updated', formatDate(pack.updated, language))}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
