import { describe, expect, it, vi } from 'vitest';
import { callerOf } from '../../src/messaging/caller.ts';
import { CallError, isOrphaned, isTransient } from '../../src/messaging/errors.ts';
import { createListener, type Handlers } from '../../src/messaging/listen.ts';
import { MAX_BLOCKS_PER_SCAN, MAX_TEXT_PER_SCAN, type PageCalls } from '../../src/messaging/protocol.ts';
import { call } from '../../src/messaging/send.ts';

const ID = 'abc';
const ORIGIN = 'chrome-extension://abc';
const page = { id: ID, origin: 'https://news.example', url: 'https://news.example/a', tab: { id: 3 } };
const options = { id: ID, origin: ORIGIN, url: `${ORIGIN}/src/options/options.html`, tab: { id: 4 } };

const MUTE = { scope: 'phrase', claim: 'p/a', phrase: 'loud words' };

describe('callerOf', () => {
  it.each([
    ['a content script', page, 'page'],
    ['a sandboxed frame', { ...page, origin: 'null' }, 'page'],
    ['a popup', { id: ID, origin: ORIGIN }, 'extension'],
    ['an options page in a tab', options, 'extension'],
    ['another extension', { ...options, id: 'xyz' }, undefined],
    ['a sender without origin', { id: ID, url: `${ORIGIN}/popup.html` }, undefined],
    ['a look-alike origin', { id: ID, origin: `${ORIGIN}.evil.example` }, undefined],
    ['a page without a tab', { id: ID, origin: 'https://news.example' }, undefined],
    ['nobody', {}, undefined],
  ])('knows %s', (_name, sender, expected) => {
    expect(callerOf(sender, ID, ORIGIN)).toBe(expected);
  });
});

describe('createListener', () => {
  const handle = vi.fn(async () => null as never);
  const handlers = new Proxy({} as Handlers, {
    get: (_target, kind: string) => ({
      from: /^(page|card|mute)\//.test(kind) ? 'page' : 'extension',
      handle,
    }),
    getOwnPropertyDescriptor: (_target, kind: string) =>
      /^(page|card|mute|library|claims|site|everywhere|tab)\//.test(kind)
        ? { configurable: true, enumerable: true, value: 0 }
        : undefined,
  });
  const listener = createListener(handlers, {
    extensionId: ID,
    extensionOrigin: ORIGIN,
    codeOf: () => 'failed',
  });
  const block = { id: 1, text: 'x' };
  const scan = (change: object) => ({
    kind: 'page/scan',
    payload: { generation: 1, context: [], blocks: [block], ...change },
  });

  it.each([null, undefined, 'page/scan', 7, {}, { kind: 7 }, { kind: 'other/kind' }, { kind: 'toString' }])(
    'leaves %j to others, at once',
    (message) => {
      expect(listener(message, page)).toBeUndefined();
    },
  );

  it.each<[string, unknown, object, string]>([
    ['a page that asks for the library', { kind: 'library/status', payload: {} }, page, 'forbidden'],
    ['an options page that scans', scan({}), options, 'forbidden'],
    ['a stranger', scan({}), { ...page, id: 'xyz' }, 'forbidden'],
    ['no payload', { kind: 'page/scan' }, page, 'bad-request'],
    ['a field too many', scan({ url: 'x' }), page, 'bad-request'],
    ['a fractional generation', scan({ generation: 1.5 }), page, 'bad-request'],
    ['blocks without text', scan({ blocks: [{ id: 1 }] }), page, 'bad-request'],
    [
      'too many blocks',
      scan({ blocks: Array.from({ length: MAX_BLOCKS_PER_SCAN + 1 }, () => block) }),
      page,
      'bad-request',
    ],
    [
      'too much text',
      scan({ blocks: [{ id: 1, text: 'x'.repeat(MAX_TEXT_PER_SCAN + 1) }] }),
      page,
      'bad-request',
    ],
    ['a claim ref without a slash', { kind: 'claims/get', payload: { refs: ['x'] } }, options, 'bad-request'],
    ['an options page that mutes', { kind: 'mute/add', payload: MUTE }, options, 'forbidden'],
    [
      'a page that says on which site to mute',
      { kind: 'mute/add', payload: { scope: 'site', claim: 'p/a', site: 'bbc.co.uk' } },
      page,
      'bad-request',
    ],
    [
      'muting a phrase without one',
      { kind: 'mute/add', payload: { scope: 'phrase', claim: 'p/a' } },
      page,
      'bad-request',
    ],
    [
      'muting a phrase as long as a book',
      { kind: 'mute/add', payload: { scope: 'phrase', claim: 'p/a', phrase: 'x'.repeat(2_001) } },
      page,
      'bad-request',
    ],
    [
      'muting everything',
      { kind: 'mute/add', payload: { scope: 'pack', claim: 'p/a' } },
      page,
      'bad-request',
    ],
    [
      'a page that mutes as the popup does',
      { kind: 'tab/mute', payload: { scope: 'site', claim: 'p/a', site: 'bbc.co.uk' } },
      page,
      'forbidden',
    ],
    [
      'a popup that does not say on which site',
      { kind: 'tab/mute', payload: { scope: 'site', claim: 'p/a' } },
      options,
      'bad-request',
    ],
    ['undoing nothing', { kind: 'mute/undo', payload: { id: '' } }, page, 'bad-request'],
    ['a card for no claim', { kind: 'card/claim', payload: { claim: 'x' } }, page, 'bad-request'],
    ['a negative tab', { kind: 'tab/read', payload: { tab: -1 } }, options, 'bad-request'],
  ])('refuses %s and does nothing', async (_name, message, sender, code) => {
    handle.mockClear();
    expect(await listener(message, sender)).toMatchObject({ ok: false, code, detail: expect.any(String) });
    expect(handle).not.toHaveBeenCalled();
  });

  it('answers a good call with a result, and a failing one too', async () => {
    expect(await listener(scan({}), page)).toEqual({ ok: true, value: null });
    expect(await listener({ kind: 'mute/add', payload: MUTE }, page)).toEqual({ ok: true, value: null });
    handle.mockRejectedValueOnce(new Error('disk on fire'));
    expect(await listener(scan({}), page)).toEqual({ ok: false, code: 'failed', detail: 'disk on fire' });
  });
});

describe('call', () => {
  const ask = (transport: () => Promise<unknown>, pauses: number[] = [0, 0]) =>
    call<PageCalls, 'page/start'>(transport, 'page/start', {}, pauses);
  const stopped = new Error('Could not establish connection. Receiving end does not exist.');

  it('tries again while the worker is starting, and gives up in the end', async () => {
    const transport = vi
      .fn()
      .mockRejectedValueOnce(stopped)
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce({ ok: true, value: { silence: null } });
    expect(await ask(transport)).toEqual({ silence: null });
    expect(transport).toHaveBeenCalledTimes(3);
    const never = vi.fn().mockRejectedValue(stopped);
    await expect(ask(never)).rejects.toThrow('Receiving end');
    expect(never).toHaveBeenCalledTimes(3);
  });

  it('does not repeat what was refused or cannot come back', async () => {
    const refused = vi.fn().mockResolvedValue({ ok: false, code: 'forbidden', detail: 'no' });
    await expect(ask(refused)).rejects.toBeInstanceOf(CallError);
    const orphaned = vi.fn().mockRejectedValue(new Error('Extension context invalidated.'));
    await expect(ask(orphaned)).rejects.toThrow('invalidated');
    expect(refused).toHaveBeenCalledTimes(1);
    expect(orphaned).toHaveBeenCalledTimes(1);
  });

  it('knows the failures apart', () => {
    expect(isTransient(stopped)).toBe(true);
    expect(isTransient(new Error('Extension context invalidated.'))).toBe(false);
    expect(isOrphaned(new Error('Extension context invalidated.'))).toBe(true);
  });
});
