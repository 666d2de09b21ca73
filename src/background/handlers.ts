/** What the worker does, one line a call: who may call it and where the work is done. */
import { showBadge } from '../browser/badge.ts';
import { injectPageScript } from '../browser/page-script.ts';
import { refreshTabs } from '../browser/refresh-tabs.ts';
import type { Handlers } from '../messaging/listen.ts';
import { claimViews } from './claim-views.ts';
import { libraryStatus, ready, restoreLibrary } from './library.ts';
import { scan } from './scan.ts';
import { silenceFor, siteStatus, switchEverywhere, switchSite } from './sites.ts';

export const handlers: Handlers = {
  'page/start': {
    from: 'page',
    handle: async (_payload, sender) => ({ silence: await silenceFor(sender.url) }),
  },
  'page/scan': { from: 'page', handle: scan },
  'page/report': {
    from: 'page',
    handle: async ({ claims }, sender) => {
      const tab = sender.tab?.id;
      // The tab may be gone by now; its badge with it.
      if (tab !== undefined) await showBadge(tab, claims).catch(() => undefined);
      return null;
    },
  },

  'library/status': { from: 'extension', handle: libraryStatus },
  'library/restore': {
    from: 'extension',
    handle: async ({ erase }) => {
      const status = await restoreLibrary(erase);
      await refreshTabs();
      return status;
    },
  },
  'claims/get': {
    from: 'extension',
    handle: async ({ refs }) => {
      await ready();
      return claimViews(refs);
    },
  },
  'claims/changed': {
    from: 'extension',
    handle: async () => {
      await refreshTabs();
      return null;
    },
  },

  'site/get': { from: 'extension', handle: ({ url }) => siteStatus(url) },
  'site/set': {
    from: 'extension',
    handle: async ({ site, on }) => {
      await switchSite(site, on);
      return null;
    },
  },
  'everywhere/set': {
    from: 'extension',
    handle: async ({ on }) => {
      await switchEverywhere(on);
      return null;
    },
  },
  'tab/read': { from: 'extension', handle: async ({ tab }) => ({ injected: await injectPageScript(tab) }) },
};
