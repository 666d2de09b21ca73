/**
 * The worker's entry. Every listener is registered here, at once and without conditions: the browser wakes a
 * stopped worker for an event only if its listener was there in the first turn.
 */
import { browser } from '../browser/api.ts';
import { openWelcome } from '../browser/open-options.ts';
import { noteArrival } from '../browser/remembered/arrival.ts';
import { injectIntoOpenTabs, reconcilePageScript } from '../browser/site-access/page-script.ts';
import type { Sender } from '../messaging/caller.ts';
import { createListener } from '../messaging/listen.ts';
import { StorageError } from '../storage/errors.ts';
import { runCommand } from './commands.ts';
import { forgetTab } from './frames.ts';
import { handlers } from './handlers.ts';
import { ready } from './library.ts';
import { forgetWalk } from './walk.ts';

const listener = createListener(handlers, {
  extensionId: browser.runtime.id,
  extensionOrigin: new URL(browser.runtime.getURL('')).origin,
  codeOf: (cause) => (cause instanceof StorageError && cause.code === 'unreadable' ? 'unreadable' : 'failed'),
});

/** Nobody waits for these; a failure shows up again, with words, at the first message that needs the same thing. */
function startUp(): void {
  ready().catch((cause: unknown) => console.error('seeding failed', cause));
  reconcilePageScript().catch((cause: unknown) => console.error('registering the page script failed', cause));
}

// The polyfill's type knows callback listeners only; a promise as answer is what it documents.
browser.runtime.onMessage.addListener(((message: unknown, sender: Sender) =>
  listener(message, sender)) as never);
browser.runtime.onInstalled.addListener(({ reason }) => {
  void noteArrival(reason);
  if (reason === 'install') void openWelcome();
  startUp();
});
browser.runtime.onStartup.addListener(startUp);
browser.commands.onCommand.addListener(runCommand);
browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
  await reconcilePageScript().catch((cause: unknown) =>
    console.error('registering the page script failed', cause),
  );
  if (origins.length > 0) await injectIntoOpenTabs(origins);
});
browser.tabs.onRemoved.addListener((tab) => {
  void forgetTab(tab);
  void forgetWalk(tab);
});
browser.permissions.onRemoved.addListener(() => reconcilePageScript());
