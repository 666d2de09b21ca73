/** One view for each state, with its own words and the one action that fixes it. Never silence, never a spinner for ever. */
import { requestSite } from '../../browser/permissions.ts';
import { Notice } from '../../ui/notice.tsx';
import { t } from '../../ui/text.ts';
import { readAgain, readTab, reload, restore, setEverywhere, setSite } from '../actions.ts';
import { ReadView } from '../page/read-view.tsx';
import type { PartProps } from '../use-popup.ts';
import { Action } from './action.tsx';
import { BuildingView } from './building-view.tsx';
import { EraseView } from './erase-view.tsx';

async function enter(granted: Promise<boolean>, tab: number): Promise<void> {
  if (await granted) await readTab(tab);
}

export function StateView({ popup, act, busy, inTab }: PartProps & { inTab: boolean }) {
  const { known, state } = popup;
  const tab = known && known.tab !== 'gone' ? known.tab.id : -1;
  const site = known?.site?.ok ? known.site.value.site : '';
  const again = () => void act(Promise.resolve());
  const loadAgain = { label: t('load_again'), onClick: () => void act(reload(tab), true) };

  switch (state.kind) {
    case 'asking':
      return <p class="soft">{t('state_asking')}</p>;
    case 'tab-gone':
      return (
        <Notice title={t('state_tab_gone')}>
          <p>{t('state_tab_gone_why')}</p>
        </Notice>
      );
    case 'unknown-page':
      return (
        <Notice title={t('state_unknown_page')}>
          <p>{t('state_unknown_page_why')}</p>
        </Notice>
      );
    case 'browser-page':
      return (
        <Notice title={t('state_browser_page')}>
          <p>{t('state_browser_page_why')}</p>
        </Notice>
      );
    case 'off-everywhere':
      return (
        <Notice title={t('state_off_everywhere')}>
          <p>{t('state_off_everywhere_why')}</p>
          <Action label={t('turn_on')} busy={busy} onClick={() => void act(setEverywhere(true), true)} />
        </Notice>
      );
    case 'off-here':
      return (
        <Notice title={t('state_off_here', site)}>
          <p>{t('state_off_here_why')}</p>
          <Action label={t('turn_on_here')} busy={busy} onClick={() => void act(setSite(site, true), true)} />
        </Notice>
      );
    case 'no-access':
      return (
        <Notice title={t('state_no_access', site)}>
          <p>{t('state_no_access_why')}</p>
          <Action
            label={t('turn_on_here')}
            busy={busy}
            onClick={() => {
              // Nothing may come before this line: the browser must still see the click.
              const granted = requestSite(site);
              void act(enter(granted, tab), true);
            }}
          />
        </Notice>
      );
    case 'building':
      return <BuildingView built={state.built} />;
    case 'no-script': {
      const readNow = { label: t('read_now'), onClick: () => void act(readTab(tab), true) };
      if (state.arrival === 'update')
        return (
          <Notice title={t('state_updated')}>
            <p>{t('state_updated_why')}</p>
            <Action {...loadAgain} busy={busy} other={readNow} />
          </Notice>
        );
      const installed = state.arrival === 'install';
      return (
        <Notice title={t('state_no_script')}>
          <p>{t(installed ? 'state_installed_why' : 'state_no_script_why')}</p>
          <Action {...readNow} busy={busy} other={loadAgain} />
        </Notice>
      );
    }
    case 'page-busy':
      return (
        <Notice title={t('state_page_busy')}>
          <p>{t('state_page_busy_why')}</p>
          <p class="detail">{state.detail}</p>
          <Action label={t('try_again')} busy={busy} onClick={again} other={loadAgain} />
        </Notice>
      );
    case 'page-failed':
      return (
        <Notice title={t('state_page_failed')}>
          <p>{t('state_page_failed_why')}</p>
          <p class="detail">{state.detail}</p>
          <Action
            label={t('try_again')}
            busy={busy}
            onClick={() => void act(readAgain(tab), true)}
            other={loadAgain}
          />
        </Notice>
      );
    case 'stuck':
      return (
        <Notice title={t('state_stuck')}>
          <p>{t('state_stuck_why')}</p>
          <Action
            label={t('try_again')}
            busy={busy}
            onClick={() => void act(readAgain(tab), true)}
            other={loadAgain}
          />
        </Notice>
      );
    case 'no-worker':
      return (
        <Notice title={t('state_no_worker')}>
          <p>{t('state_no_worker_why')}</p>
          <p class="detail">{state.detail}</p>
          <Action label={t('try_again')} busy={busy} onClick={again} />
        </Notice>
      );
    case 'empty':
      return (
        <Notice title={t('state_empty')}>
          <p>{t('state_empty_why')}</p>
          <Action label={t('restore')} busy={busy} onClick={() => void act(restore(false), true)} />
        </Notice>
      );
    case 'unreadable':
      return <EraseView detail={state.detail} busy={busy} again={again} act={act} />;
    case 'read':
      return <ReadView popup={popup} state={state} tab={tab} act={act} busy={busy} inTab={inTab} />;
  }
}
