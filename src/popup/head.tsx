/** Name, site and the two switches: the state at a glance. */
import { requestSite } from '../browser/site-access/permissions.ts';
import { Switch } from '../ui/buttons/switch.tsx';
import { Icon } from '../ui/look/icon.tsx';
import { t } from '../ui/words/text.ts';
import { openInTab, openOptions, readTab, setEverywhere, setSite } from './actions.ts';
import type { PartProps } from './use-popup.ts';

interface HeadProps extends PartProps {
  inTab: boolean;
  /** Absent in a tab, whose width is the window's. */
  width?: 'narrow' | 'wide';
  resize?: () => void;
}

export function Head({ popup, act, busy, inTab, width, resize }: HeadProps) {
  const { known } = popup;
  const tab = known && known.tab !== 'gone' ? known.tab.id : undefined;
  const site = known?.site?.ok ? known.site.value : undefined;
  const readable = site && (site.access || known?.page.ok === true);

  const flip = (on: boolean) => {
    if (!site || tab === undefined) return;
    if (!on) return void act(setSite(site.site, false));
    if (readable) return void act(setSite(site.site, true), true);
    // Nothing may come before this line: the browser must still see the click.
    const granted = requestSite(site.site);
    void act(turnOn(granted, tab, site.site), true);
  };

  return (
    <header class="head">
      <div class="head-row">
        <div class="head-name">
          <p class="brand">{t('extension_name')}</p>
          <button
            type="button"
            class="icon-button"
            aria-label={t('open_options')}
            title={t('open_options')}
            onClick={() => void act(openOptions())}
          >
            <Icon name="options" />
          </button>
          {resize && (
            <button
              type="button"
              class="icon-button"
              aria-label={t('wider')}
              aria-pressed={width === 'wide'}
              title={t(width === 'wide' ? 'narrower' : 'wider')}
              onClick={resize}
            >
              <Icon name={width === 'wide' ? 'narrow' : 'wide'} />
            </button>
          )}
          {!inTab && tab !== undefined && (
            <button
              type="button"
              class="icon-button"
              aria-label={t('open_in_tab')}
              title={t('open_in_tab')}
              onClick={() => void act(openInTab(tab))}
            >
              <Icon name="tab" />
            </button>
          )}
        </div>
        {site && (
          <Switch on={site.onEverywhere} disabled={busy} onChange={(on) => void act(setEverywhere(on), on)}>
            {t('switch_everywhere')}
          </Switch>
        )}
      </div>
      {site && (
        <div class="head-row">
          <p class="site" dir="ltr">
            {site.site}
          </p>
          <Switch
            on={site.onEverywhere && site.on && Boolean(readable)}
            disabled={busy || !site.onEverywhere}
            onChange={flip}
          >
            {t('switch_site')}
          </Switch>
        </div>
      )}
    </header>
  );
}

async function turnOn(granted: Promise<boolean>, tab: number, site: string): Promise<void> {
  if (!(await granted)) return;
  await setSite(site, true);
  await readTab(tab);
}
