/** Every situation of the popup leads to exactly one state, and the more basic reason wins. */
import { describe, expect, test } from 'vitest';
import type { LibraryStatus, PageSummary, SiteStatus } from '../../src/messaging/protocol.ts';
import { type Answer, isPassing, type Known, NO_RECEIVER, stateOf } from '../../src/popup/popup-state.ts';

const yes = <T>(value: T): Answer<T> => ({ ok: true, value });
const no = (code: string, detail = 'why'): Answer<never> => ({ ok: false, code, detail });

const library: LibraryStatus = { state: 'ready', claims: 41, skipped: 0, newest: '2026-11-22', topicsOff: 0 };
const site: SiteStatus = { site: 'reuters.com', on: true, onEverywhere: true, access: true, arrival: null };
const page: PageSummary = {
  url: 'https://reuters.com/',
  status: 'done',
  silence: null,
  blocks: 3,
  unread: 0,
  overtaken: 0,
  matches: [],
};
const match = {
  block: 1,
  start: 0,
  end: 4,
  claim: 'pack/claim',
  kind: 'term',
  framing: null,
  via: 'phrase',
  score: 1,
  voice: 'asserted',
  evidence: { phrase: 'word' },
  text: 'word',
  sequence: 0,
} as const;

const known = (part: Partial<Known> = {}): Known => ({
  tab: { id: 7, url: 'https://reuters.com/' },
  byNumber: false,
  site: yes(site),
  library: yes(library),
  page: yes(page),
  stuck: false,
  ...part,
});
const { site: _site, ...siteless } = known();
const kind = (part: Partial<Known> = {}) => stateOf(known(part)).kind;

test('before any answer it asks', () => {
  expect(stateOf(undefined).kind).toBe('asking');
});

describe('pages out of reach', () => {
  test('a page of the browser', () => {
    expect(stateOf({ ...siteless, tab: { id: 7, url: 'about:config' } }).kind).toBe('browser-page');
    expect(stateOf({ ...siteless, tab: { id: 7 } }).kind).toBe('browser-page');
  });
  test('a tab named by number whose address the browser hides', () => {
    expect(stateOf({ ...siteless, tab: { id: 7 }, byNumber: true }).kind).toBe('unknown-page');
  });
  test('a closed tab', () => expect(kind({ tab: 'gone' })).toBe('tab-gone'));
});

describe('switches come before everything that only matters when on', () => {
  const silent = no(NO_RECEIVER);
  test('everywhere', () =>
    expect(kind({ site: yes({ ...site, onEverywhere: false, on: false }), page: silent })).toBe(
      'off-everywhere',
    ));
  test('here', () =>
    expect(kind({ site: yes({ ...site, on: false, access: false }), page: silent })).toBe('off-here'));
});

describe('access and script', () => {
  test('no access', () =>
    expect(kind({ site: yes({ ...site, access: false }), page: no(NO_RECEIVER) })).toBe('no-access'));
  test('a page that answers has let us in', () =>
    expect(kind({ site: yes({ ...site, access: false }) })).toBe('read'));
  test('no script, and what explains it', () => {
    expect(stateOf(known({ page: no(NO_RECEIVER) }))).toEqual({ kind: 'no-script', arrival: null });
    const updated = yes({ ...site, arrival: 'update' as const });
    expect(stateOf(known({ site: updated, page: no(NO_RECEIVER) }))).toEqual({
      kind: 'no-script',
      arrival: 'update',
    });
  });
  test('a page that hangs', () =>
    expect(stateOf(known({ page: no('failed', 'slow') }))).toEqual({ kind: 'page-busy', detail: 'slow' }));
});

describe('the claims', () => {
  test('empty', () => expect(kind({ library: yes({ ...library, state: 'empty' }) })).toBe('empty'));
  test('being made searchable: whatever the page says, and not for ever', () => {
    const building = yes({ ...library, state: 'building' as const, built: { done: 50, total: 900 } });
    for (const answer of [yes(page), no(NO_RECEIVER), no('failed')]) {
      const state = stateOf(known({ library: building, page: answer }));
      expect(state).toEqual({ kind: 'building', built: { done: 50, total: 900 } });
      expect(isPassing(state)).toBe(true);
    }
  });
  test('unreadable, as the worker says', () =>
    expect(stateOf(known({ library: yes({ ...library, state: 'unreadable', detail: 'broken' }) }))).toEqual({
      kind: 'unreadable',
      detail: 'broken',
    }));
  test('unreadable, as an error', () => expect(kind({ library: no('unreadable') })).toBe('unreadable'));
  test('no worker', () => {
    expect(kind({ library: no('failed') })).toBe('no-worker');
    expect(kind({ site: no('failed') })).toBe('no-worker');
  });
});

describe('reading', () => {
  const state = (part: Partial<PageSummary>, stuck = false) =>
    stateOf(known({ page: yes({ ...page, ...part }), stuck }));
  test('goes on', () => {
    const reading = state({ status: 'reading' });
    expect(reading).toMatchObject({ kind: 'read', reading: true });
    expect(isPassing(reading)).toBe(true);
  });
  test('a page that has not heard of its switch is about to be read', () =>
    expect(isPassing(state({ status: 'off', silence: 'off-here' }))).toBe(true));
  test('ends', () => {
    for (const status of ['done', 'truncated', 'gave-up'] as const)
      expect(isPassing(state({ status }))).toBe(false);
  });
  test('does not go on for ever', () => {
    expect(state({ status: 'reading' }, true).kind).toBe('stuck');
    expect(state({ status: 'reading', matches: [match] }, true)).toMatchObject({
      kind: 'read',
      reading: false,
    });
  });
  test('fails with a reason', () =>
    expect(state({ status: 'failed', detail: 'boom' })).toEqual({ kind: 'page-failed', detail: 'boom' }));
});
