/** One view for each state, with its own words and the one action that fixes it. Never silence, never a spinner for ever. */
import { requestSite } from '../../browser/site-access/permissions.ts';
import { Notice } from '../../ui/notice.tsx';
import { t } from '../../ui/words/text.ts';
import { readAgain, readTab, reload, restore, setEverywhere, setSite } from '../actions.ts';
import { ReadView } from '../page/read-view.tsx';
import type { PopupState } from '../popup-state.ts';
import type { PartProps } from '../use-popup.ts';
import { Action, type Choice } from './action.tsx';
import { BuildingView } from './building-view.tsx';
import { EraseView } from './erase-view.tsx';

async function enter(granted: Promise<boolean>, tab: number): Promise<void> {
  if (await granted) await readTab(tab);
}

/** A state that is told in one notice: what is the case, why, and the ways out, the best one first. */
interface Told {
  title: string;
  why: string;
  /** In the words of whoever failed. */
  detail?: string;
  ways?: [Choice, Choice?];
}

type ToldState = Exclude<PopupState, { kind: 'asking' | 'building' | 'unreadable' | 'read' }>;

function told(state: ToldState, { popup: { known }, act }: PartProps): Told {
  const tab = known && known.tab !== 'gone' ? known.tab.id : -1;
  const site = known?.site?.ok ? known.site.value.site : '';
  const way = (label: string, action: () => Promise<unknown>, patient = true): Choice => ({
    label,
    onClick: () => void act(action(), patient),
  });
  const askAgain = way(t('try_again'), () => Promise.resolve(), false);
  const readOnceMore = way(t('try_again'), () => readAgain(tab));
  const readNow = way(t('read_now'), () => readTab(tab));
  const loadAgain = way(t('load_again'), () => reload(tab));

  switch (state.kind) {
    case 'tab-gone':
      return { title: t('state_tab_gone'), why: t('state_tab_gone_why') };
    case 'unknown-page':
      return { title: t('state_unknown_page'), why: t('state_unknown_page_why') };
    case 'browser-page':
      return { title: t('state_browser_page'), why: t('state_browser_page_why') };
    case 'off-everywhere':
      return {
        title: t('state_off_everywhere'),
        why: t('state_off_everywhere_why'),
        ways: [way(t('turn_on'), () => setEverywhere(true))],
      };
    case 'off-here':
      return {
        title: t('state_off_here', site),
        why: t('state_off_here_why'),
        ways: [way(t('turn_on_here'), () => setSite(site, true))],
      };
    case 'no-access':
      return {
        title: t('state_no_access', site),
        why: t('state_no_access_why'),
        // Nothing may come before the request: the browser must still see the click.
        ways: [way(t('turn_on_here'), () => enter(requestSite(site), tab))],
      };
    case 'no-script':
      if (state.arrival === 'update')
        return { title: t('state_updated'), why: t('state_updated_why'), ways: [loadAgain, readNow] };
      return {
        title: t('state_no_script'),
        why: t(state.arrival === 'install' ? 'state_installed_why' : 'state_no_script_why'),
        ways: [readNow, loadAgain],
      };
    case 'page-busy':
      return {
        title: t('state_page_busy'),
        why: t('state_page_busy_why'),
        detail: state.detail,
        ways: [askAgain, loadAgain],
      };
    case 'page-failed':
      return {
        title: t('state_page_failed'),
        why: t('state_page_failed_why'),
        detail: state.detail,
        ways: [readOnceMore, loadAgain],
      };
    case 'stuck':
      return { title: t('state_stuck'), why: t('state_stuck_why'), ways: [readOnceMore, loadAgain] };
    case 'no-worker':
      return {
        title: t('state_no_worker'),
        why: t('state_no_worker_why'),
        detail: state.detail,
        ways: [askAgain],
      };
    case 'empty':
      return {
        title: t('state_empty'),
        why: t('state_empty_why'),
        ways: [way(t('restore'), () => restore(false))],
      };
  }
}

export function StateView({ inTab, ...part }: PartProps & { inTab: boolean }) {
  const { popup, act, busy } = part;
  const { state } = popup;
  switch (state.kind) {
    case 'asking':
      return <p class="soft">{t('state_asking')}</p>;
    case 'building':
      return <BuildingView built={state.built} />;
    case 'unreadable':
      return (
        <EraseView detail={state.detail} busy={busy} again={() => void act(Promise.resolve())} act={act} />
      );
    case 'read': {
      const tab = popup.known && popup.known.tab !== 'gone' ? popup.known.tab.id : -1;
      return <ReadView popup={popup} state={state} tab={tab} act={act} busy={busy} inTab={inTab} />;
    }
    default: {
      const { title, why, detail, ways } = told(state, part);
      return (
        <Notice title={title}>
          <p>{why}</p>
          {detail !== undefined && (
            <p class="detail" dir="auto">
              {detail}
            </p>
          )}
          {ways && <Action {...ways[0]} busy={busy} other={ways[1]} />}
        </Notice>
      );
    }
  }
}
