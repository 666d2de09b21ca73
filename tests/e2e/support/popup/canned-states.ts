/** Every state of the popup: how canned-popup.ts brings it about, and what it says. */
import type { Canned } from './canned-popup.ts';

const GONE = 'Receiving end does not exist';
export const READING = { status: 'reading', blocks: 8_000, unread: 6_750 } as const;

/** Name → answers, heading, and the button that fixes it, if there is one. */
export const STATES: [name: string, canned: Canned, heading: RegExp, fix?: string][] = [
  ['off-here', { site: { on: false } }, /^Switched off on reuters\.com$/u, 'Turn on for this site'],
  ['off-everywhere', { site: { onEverywhere: false } }, /^Switched off on all sites$/u, 'Turn on'],
  [
    'no-access',
    { site: { access: false }, page: GONE },
    /^Not yet allowed to read/u,
    'Turn on for this site',
  ],
  ['no-script', { page: GONE }, /^This page has not been read$/u, 'Read this page now'],
  [
    'updated',
    { site: { arrival: 'update' }, page: GONE },
    /^Counterframe was updated under this page$/u,
    'Load the page again',
  ],
  [
    'installed',
    { site: { arrival: 'install' }, page: GONE },
    /^This page has not been read$/u,
    'Read this page now',
  ],
  ['reading', { page: READING }, /^Reading the page/u],
  ['reading-some', { page: READING, claims: 3 }, /^3 contested claims so far$/u],
  ['nothing', {}, /^Nothing contested that we know of$/u],
  ['nothing-skipped', { library: { skipped: 3 } }, /^Nothing contested/u, 'Look at the data problems'],
  [
    'empty',
    { library: { state: 'empty', claims: 0 } },
    /^There are no claims/u,
    'Restore the bundled claims',
  ],
  [
    'building',
    { library: { state: 'building', claims: 0, built: { done: 31_250, total: 100_000 } } },
    /^Getting the claims ready$/u,
  ],
  [
    'unreadable',
    { library: { state: 'unreadable', detail: 'VersionError' } },
    /cannot be read$/u,
    'Try again',
  ],
  ['no-worker', { library: 'The background page is gone' }, /does not answer$/u, 'Try again'],
  [
    'too-large',
    { page: { status: 'truncated', blocks: 100_000 } },
    /^Nothing contested in the part/u,
    'Read on',
  ],
  [
    'too-large-some',
    { page: { status: 'truncated', blocks: 100_000 }, claims: 2 },
    /^2 contested/u,
    'Read on',
  ],
  ['gave-up', { page: { status: 'gave-up', overtaken: 21 } }, /changes too fast/u, 'Read again'],
  ['gave-up-some', { page: { status: 'gave-up', overtaken: 21 }, claims: 1 }, /^1 contested/u, 'Read again'],
  ['page-failed', { page: { status: 'failed', detail: 'failed: boom' } }, /could not be read$/u, 'Try again'],
  ['page-busy', { page: 'no answer within 3 s' }, /^The page does not answer$/u, 'Try again'],
  ['browser-page', { url: 'chrome://settings/', page: GONE }, /^Extensions may not read this page$/u],
  ['one', { claims: 1 }, /^1 contested claim on this page$/u],
  ['many', { claims: 24, library: { skipped: 1 } }, /^24 contested claims on this page$/u, 'Copy citation'],
  ['long-words', { claims: 24, words: 'long' }, /^24 contested/u],
];
