/**
 * The popup with answers from the test instead of worker and page: states that are hard to bring about, seen as the
 * reader would see them. Chromium only: Firefox lets no script run before a page of the extension.
 */
import { topicLabel } from '../../../../src/claims/topic-label.ts';
import type { Page } from 'puppeteer-core';
import type { Claim, ClaimRef, Pack } from '../../../../src/claims/model.ts';
import type {
  ClaimView,
  LibraryStatus,
  PageSummary,
  SiteStatus,
} from '../../../../src/messaging/protocol.ts';
import pack from '../../../../src/packs/witkoff-leak.json' with { type: 'json' };
import type { Driver } from '../browsers/driver.ts';

/** What each question is answered with; a text is an error, null no answer ever. */
export interface Canned {
  library?: Partial<LibraryStatus> | string | null;
  site?: Partial<SiteStatus>;
  page?: Partial<PageSummary> | string;
  /** Claims of the bundled pack that the page mentions. */
  claims?: number;
  /** Address of the tab; null: hidden by the browser. */
  url?: string | null;
  /** How the reader likes the list, from an earlier time. */
  order?: 'reading' | 'topic';
  /** What the page answers once `laterNow` is called, with how many claims. */
  later?: { page: Partial<PageSummary>; claims: number };
  /** The interface's words, changed. */
  words?: 'long';
}

const bundled = pack as unknown as Pack;
const VOICES = ['asserted', 'attributed', 'quoted', 'denied', 'unsure'] as const;

function matchesOf(claim: Claim, number: number): PageSummary['matches'] {
  const phrases = claim.match.phrases.slice(0, 1 + (number % 3));
  return phrases.map(({ text, framing }, at) => ({
    block: number,
    start: at,
    end: at + text.length,
    claim: `${bundled.id}/${claim.id}` as ClaimRef,
    kind: claim.kind,
    framing: framing ?? (number % 4 === 0 ? null : claim.framings[at % claim.framings.length]!.id),
    via: 'frame-phrase',
    score: 1,
    voice: VOICES[(number + at) % VOICES.length]!,
    ...(number % 2 ? { speaker: 'Yuri Ushakov' } : {}),
    evidence: { phrase: text, anchor: 'Witkoff' },
    text,
    sequence: number * 10 + at,
  }));
}

const viewOf = (claim: Claim): ClaimView => ({
  ref: `${bundled.id}/${claim.id}` as ClaimRef,
  claim,
  pack: { id: bundled.id, title: bundled.title, updated: bundled.updated, language: bundled.language },
  topic: topicLabel(claim.topic, bundled.topics),
  perspectives: bundled.perspectives,
});

declare global {
  interface Window {
    isLater?: boolean;
  }
}

export const laterNow = (popup: Page) =>
  popup.evaluate(() => {
    window.isLater = true;
  });

/** @param width in CSS pixels. */
export async function cannedPopup(driver: Driver, canned: Canned, width = 400): Promise<Page> {
  const claims = bundled.claims.slice(0, canned.claims ?? 0);
  const later = bundled.claims.slice(0, canned.later?.claims ?? 0);
  const library = { state: 'ready', claims: 148, skipped: 0, newest: '2026-11-22', topicsOff: 0 };
  const site = { site: 'reuters.com', on: true, onEverywhere: true, access: true, arrival: null };
  const page = {
    url: 'https://reuters.com/a',
    status: 'done',
    silence: null,
    blocks: 312,
    unread: 0,
    overtaken: 0,
    matches: claims.flatMap(matchesOf),
  };
  const over = (whole: object, part: object | string | null | undefined) =>
    typeof part === 'string' || part === null ? part : { ...whole, ...part };
  const answers = {
    'library/status': over(library, canned.library),
    'tab/frames': { frames: [] },
    'site/get': over(site, canned.site),
    'page/summary': over(page, canned.page),
    'claims/get': [...new Set([...claims, ...later])].map(viewOf),
    later: canned.later && { ...page, matches: later.flatMap(matchesOf), ...canned.later.page },
    order: canned.order ?? 'reading',
    tab: canned.url === null ? { id: 7 } : { id: 7, url: canned.url ?? 'https://reuters.com/a' },
    words: canned.words,
  };
  const popup = await driver.browser.newPage();
  await popup.setViewport({ width, height: 900 });
  await popup.evaluateOnNewDocument((json: string) => {
    const given = JSON.parse(json);
    const answer = async ({ kind }: { kind: string }) => {
      const value = kind === 'page/summary' && window.isLater ? given.later : given[kind];
      if (value === null) return new Promise(() => undefined);
      if (typeof value === 'string') throw new Error(value);
      return { ok: true, value };
    };
    localStorage.setItem('order', given.order);
    type Api = typeof chrome | undefined;
    for (const api of [chrome, (globalThis as { browser?: Api }).browser]) {
      if (!api?.runtime) continue;
      Object.assign(api.runtime, { sendMessage: answer });
      Object.assign(api.tabs, {
        sendMessage: (_tab: number, message: { kind: string }) => answer(message),
        query: async () => [given.tab],
        get: async () => given.tab,
      });
      if (given.words !== 'long') continue;
      const plain = api.i18n.getMessage.bind(api.i18n);
      // As long as German, with words that cannot be broken.
      const long = (key: string, parts?: string[]) =>
        /^language_code$|^quoted$/u.test(key)
          ? plain(key, parts)
          : plain(key, parts).replace(/\b([a-z]{6,})\b/gu, '$1sverbindlichkeit');
      Object.assign(api.i18n, { getMessage: long });
    }
  }, JSON.stringify(answers));
  await popup.goto(`${driver.origin}/src/popup/popup.html?tab=7`);
  return popup;
}
