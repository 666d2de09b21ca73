/** Shown once, after installing: what the extension does, on a living sample, and what it never does. */
import { render } from 'preact';
import { browser } from '../browser/api.ts';
import { ofOurTexts } from '../ui/words/language.ts';
import { t } from '../ui/words/text.ts';
import { LivingSample } from './living-sample.tsx';
import { PacksIn } from './packs-in.tsx';

const PROMISES = ['verdicts', 'device', 'sites'] as const;

const optionsAt = (section: string) => browser.runtime.getURL(`src/options/options.html#${section}`);

async function closePage(): Promise<void> {
  const { id } = (await browser.tabs.getCurrent()) ?? {};
  if (id !== undefined) await browser.tabs.remove(id);
}

function Welcome() {
  return (
    <>
      <header>
        <p class="brand">{t('extension_name')}</p>
        <h1>{t('welcome_title')}</h1>
        <p class="lead">{t('welcome_lead')}</p>
        <p class="actions">
          <button type="button" class="button main" onClick={() => void closePage()}>
            {t('welcome_close')}
          </button>
        </p>
      </header>
      <main>
        <h2>{t('welcome_sample')}</h2>
        <LivingSample />
        <h2>{t('welcome_promises')}</h2>
        <ul class="promises">
          {PROMISES.map((name) => (
            <li key={name}>
              <h3>{t(`welcome_${name}`)}</h3>
              <p>{t(`welcome_${name}_text`)}</p>
            </li>
          ))}
        </ul>
        <PacksIn />
        <h2>{t('welcome_next')}</h2>
        <ul class="next">
          <li>
            <a href={optionsAt('packs')}>{t('menu_packs')}</a>
            <p>{t('packs_hint')}</p>
          </li>
          <li>
            <a href={optionsAt('sites')}>{t('menu_sites')}</a>
            <p>{t('welcome_more_sites')}</p>
          </li>
          <li>
            <a href={optionsAt('appearance')}>{t('menu_appearance')}</a>
            <p>{t('welcome_appearance')}</p>
          </li>
          <li>
            <a href={optionsAt('new')}>{t('menu_new')}</a>
            <p>{t('welcome_own')}</p>
          </li>
        </ul>
      </main>
    </>
  );
}

Object.assign(document.documentElement, ofOurTexts());
document.title = t('welcome_page');
const root = document.getElementById('welcome');
if (root) render(<Welcome />, root);
