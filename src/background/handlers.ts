/** What the worker does, one line a call: who may call it and where the work is done. */
import { refreshTabs } from '../browser/calls/refresh-tabs.ts';
import { openOptions } from '../browser/open-options.ts';
import { readLook } from '../browser/remembered/settings.ts';
import { injectCard, injectPageScript } from '../browser/site-access/page-script.ts';
import { addressOf } from '../messaging/caller.ts';
import type { Handlers } from '../messaging/listen.ts';
import { claimViews } from './claim-views.ts';
import { framesOf, reportFrame } from './frames.ts';
import { libraryStatus, ready, restoreLibrary } from './library.ts';
import { mute, muteNamed, unmute } from './mutes.ts';
import { scan } from './scan.ts';
import { silenceFor, siteStatus, switchEverywhere, switchSite } from './sites.ts';
import { switchTopic, topicViews } from './topics.ts';
import { stepOn } from './walk.ts';

export const handlers: Handlers = {
  'page/start': {
    from: 'page',
    handle: async (_payload, sender) => {
      const [silence, look] = await Promise.all([silenceFor(addressOf(sender)), readLook()]);
      return { silence, look };
    },
  },
  'page/scan': { from: 'page', handle: scan },
  'page/report': {
    from: 'page',
    handle: async ({ claims }, sender) => {
      const tab = sender.tab?.id;
      if (tab !== undefined) await reportFrame(tab, sender.frameId ?? 0, claims);
      return null;
    },
  },

  'card/load': {
    from: 'page',
    handle: async (_payload, sender) => ({ loaded: await injectCard(sender.tab?.id, sender.frameId) }),
  },
  'card/claim': {
    from: 'page',
    handle: async ({ claim }) => {
      await ready();
      return (await claimViews([claim]))[0] ?? null;
    },
  },
  'card/more': {
    from: 'page',
    handle: async ({ claim }) => {
      await openOptions(`claims/${encodeURIComponent(claim)}`);
      return null;
    },
  },
  'card/step-on': {
    from: 'page',
    handle: async ({ to }, sender) => {
      const tab = sender.tab?.id;
      if (tab !== undefined) await stepOn(tab, sender.frameId ?? 0, to);
      return null;
    },
  },
  'mute/add': {
    from: 'page',
    handle: async (request, sender) => ({ id: await mute(request, addressOf(sender)) }),
  },
  'mute/undo': {
    from: 'page',
    handle: async ({ id }) => {
      await unmute(id);
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

  'topics/get': { from: 'extension', handle: topicViews },
  'topics/set': {
    from: 'extension',
    handle: async (change) => {
      await switchTopic(change);
      return null;
    },
  },
  'text/scan': { from: 'extension', handle: scan },
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
  'tab/frames': { from: 'extension', handle: async ({ tab }) => ({ frames: await framesOf(tab) }) },
  'tab/mute': { from: 'extension', handle: async (named) => ({ id: await muteNamed(named) }) },
  'tab/unmute': {
    from: 'extension',
    handle: async ({ id }) => {
      await unmute(id);
      return null;
    },
  },
  'tab/read': { from: 'extension', handle: async ({ tab }) => ({ injected: await injectPageScript(tab) }) },
};
