/** What the extension does with data, and where its claims come from. Short, because people should read it. */

import { browser } from '../browser/api.ts';
import { MINE } from '../claims/model.ts';
import { ExternalLink } from '../ui/links/external-link.tsx';
import { formatDate } from '../ui/words/format-date.ts';
import { ofLanguage, textLanguage } from '../ui/words/language.ts';
import { counted } from '../ui/words/plural.ts';
import { t } from '../ui/words/text.ts';
import type { LibraryView } from './use-library.ts';

export function About({ view }: { view: LibraryView }) {
  const packs = view.kind === 'ready' ? view.library.packs : [];
  const countOf = (id: string) =>
    view.kind === 'ready' ? view.library.claims.filter(({ pack }) => pack.id === id).length : 0;
  return (
    <div class="prose">
      <h1>{t('about_title')}</h1>
      <p class="serif lead">{t('about_lead')}</p>
      <h2>{t('about_marks')}</h2>
      <p>{t('about_marks_text')}</p>
      <h2>{t('about_data')}</h2>
      <p>{t('about_data_reads')}</p>
      <p>{t('about_data_stays')}</p>
      <p>{t('about_data_seen')}</p>
      <h2>{t('about_packs')}</h2>
      <ul class="rows">
        {packs.map((pack) => (
          <li key={pack.id} class="row">
            <div class="row-words">
              <p>
                <strong>
                  {pack.id === MINE ? t('pack_mine') : <bdi {...ofLanguage(pack.language)}>{pack.title}</bdi>}
                </strong>
              </p>
              {pack.description && <p {...ofLanguage(pack.language)}>{pack.description}</p>}
              <p class="soft">
                {counted('claims_stored', countOf(pack.id))}
                {' · '}
                {t('updated', formatDate(pack.updated, textLanguage()))}
                {pack.license && ` · ${t('license', pack.license)}`}
              </p>
              <ExternalLink url={pack.homepage} about={pack.title}>
                {t('homepage')}
              </ExternalLink>
            </div>
          </li>
        ))}
      </ul>
      <p class="soft">{t('version', browser.runtime.getManifest().version)}</p>
    </div>
  );
}
