/**
 * Everything that crosses between the parts of the extension, on one page. Only plain JSON: Chromium turns
 * typed arrays into objects. Shapes are checked at the receiving end (shapes.ts), senders by caller.ts.
 */
import type { Claim, ClaimRef, Perspective } from '../claims/model.ts';
import type { Block, Match, MatchResult } from '../matching/match-types.ts';
import type { Look } from './look.ts';

export type ErrorCode =
  /** The sender may not call this. */
  | 'forbidden'
  /** The payload has the wrong shape or is too large. */
  | 'bad-request'
  /** The claims cannot be read from the database. */
  | 'unreadable'
  /** Something else failed; `detail` says what. */
  | 'failed';

/** `Error` objects do not survive messages in every browser. */
export type Result<T> = { ok: true; value: T } | { ok: false; code: ErrorCode; detail: string };

/** Why a page is not read. `off-here` and `off-everywhere` are the user's switches. */
export type Silence = 'off-here' | 'off-everywhere';

/** The claims on the device, as far as the popup must tell them apart. */
export type LibraryState = 'ready' | 'building' | 'empty' | 'unreadable';

export interface LibraryStatus {
  state: LibraryState;
  /** Claims that can be marked. */
  claims: number;
  /** Stored rows that failed the schema and were left out. */
  skipped: number;
  /** YYYY-MM-DD of the newest pack, or null without packs. */
  newest: string | null;
  /** Why the database cannot be read, for `unreadable`. */
  detail?: string;
  /** Topics that the reader has switched off. */
  topicsOff: number;
  /** How far the index is, in claims, for `building`. */
  built?: Built;
}

export interface Built {
  done: number;
  total: number;
}

/** Since when this worker's code has been there: pages from before have no script of ours, or one that is cut off. */
export type Arrival = 'install' | 'update';

/** A claim with what the reader must know of its pack. */
export interface ClaimView {
  ref: ClaimRef;
  claim: Claim;
  /** `updated`: YYYY-MM-DD; `language`: BCP 47. */
  pack: { id: string; title: string; updated: string; language: string };
  /** The claim's topic as its pack calls it. */
  topic: string;
  perspectives: Perspective[];
}

export interface SiteStatus {
  /** Host without "www.". */
  site: string;
  /** The switch for this site; true unless the user turned it off. */
  on: boolean;
  /** The switch for all sites. */
  onEverywhere: boolean;
  /** The manifest or a permission lets the extension read this site. */
  access: boolean;
  /** What happened to the extension since the browser started, if anything. */
  arrival: Arrival | null;
}

/**
 * The reader's "not this": never mark this claim, never because of this phrase, or not on the site of the page that
 * asks. Which site that is the worker sees for itself.
 */
export type MuteRequest =
  | { scope: 'claim' | 'site'; claim: ClaimRef }
  | { scope: 'phrase'; claim: ClaimRef; phrase: string };

/** The same, said by a page of ours, which names the site: a host without "www.". */
export type NamedMute =
  | { scope: 'claim'; claim: ClaimRef }
  | { scope: 'site'; claim: ClaimRef; site: string }
  | { scope: 'phrase'; claim: ClaimRef; phrase: string };

/** Calls that the page's content script makes; the worker answers. */
export interface PageCalls {
  /** First call of every page: may I read this page, and how do marks look? */
  'page/start': { request: Record<never, never>; response: { silence: Silence | null; look: Look } };
  'page/scan': {
    request: { generation: number; context: string[]; blocks: Block[] };
    response: MatchResult & { generation: number; revision: number };
  };
  /** How many different claims are marked, for the badge. */
  'page/report': { request: { claims: number }; response: null };
  /** Puts the script with the card into the page that asks. */
  'card/load': { request: Record<never, never>; response: { loaded: boolean } };
  /** The claim behind a mark, or null when it is gone. */
  'card/claim': { request: { claim: ClaimRef }; response: ClaimView | null };
  /** Opens the claim in the options page. */
  'card/more': { request: { claim: ClaimRef }; response: null };
  /** A key of the reader's leads beyond the marks of the frame that asks: go on in the next one. */
  'card/step-on': { request: { to: 'next' | 'previous' }; response: null };
  'mute/add': { request: MuteRequest; response: { id: string } };
  /** Takes a mute of this card back. */
  'mute/undo': { request: { id: string }; response: null };
}

/** Calls that the extension's own pages (popup, options) make; the worker answers. */
export interface ExtensionCalls {
  'library/status': { request: Record<never, never>; response: LibraryStatus };
  /** Puts the bundled packs back. The user's own claims stay. */
  'library/restore': { request: { erase: boolean }; response: LibraryStatus };
  'claims/get': { request: { refs: ClaimRef[] }; response: ClaimView[] };
  /** The options page wrote to the database: open pages must be read again. */
  'claims/changed': { request: Record<never, never>; response: null };
  'topics/get': { request: Record<never, never>; response: TopicView[] };
  /** Open pages are read again soon. */
  'topics/set': { request: { pack: string; topic: string; on: boolean }; response: null };
  /** What the matcher finds in a text of our own pages. */
  'text/scan': PageCalls['page/scan'];
  'site/get': { request: { url: string }; response: SiteStatus };
  'site/set': { request: { site: string; on: boolean }; response: null };
  'everywhere/set': { request: { on: boolean }; response: null };
  /** Frames of the tab, beside its top one, that hold contested claims. */
  'tab/frames': { request: { tab: number }; response: { frames: number[] } };
  /** "Not this", said in the popup. */
  'tab/mute': { request: NamedMute; response: { id: string } };
  'tab/unmute': PageCalls['mute/undo'];
  /** Puts the page script into a tab that has none, for instance one that was open before installing. */
  'tab/read': { request: { tab: number }; response: { injected: boolean } };
}

/** A topic of a pack, with its switch. */
export interface TopicView {
  /** As stored; the user's own claims are a pack without a title. */
  pack: ClaimView['pack'];
  topic: string;
  /** As the pack calls it. */
  label: string;
  on: boolean;
  claims: number;
}

export type WorkerCalls = PageCalls & ExtensionCalls;

/** Of a match in a frame of the page, as the popup puts them together. */
interface FrameOf {
  frame: number;
  /** The site of the frame's own address, where it has one. */
  site: string | undefined;
}

/** What the content script has to say of its page. */
export interface PageSummary {
  url: string;
  /** `off`: switched off. `truncated`: read up to a cap. `gave-up`: the page changes too much. */
  status: 'off' | 'reading' | 'done' | 'truncated' | 'gave-up' | 'failed';
  silence: Silence | null;
  blocks: number;
  /** Of these, how many are still to be searched. */
  unread: number;
  /** How many full readings in a row the page has overtaken, for `gave-up`. */
  overtaken: number;
  /** Why `failed`. */
  detail?: string;
  /** In reading order; only those that the reader can see. `text` is what the mark covers. */
  matches: (Match & { text: string; sequence: number } & Partial<FrameOf>)[];
}

export type MarkPlace = Pick<Match, 'block' | 'start' | 'claim'> & { frame?: number };

export const STEPS = ['next', 'previous', 'open'] as const;
export type Step = (typeof STEPS)[number];

/** One press of a key, in one frame of the tab. */
export interface MarkStep {
  to: Step;
  /** Marks in the frames before this one, and behind it. */
  before: number;
  after: number;
  /** It comes from another frame: to the first mark here or, on the way back, to the last. */
  enters: boolean;
}

/** Calls to the content script of one tab, from the worker or the popup. */
export interface TabCalls {
  /** Switches or claims changed: ask the worker again, read again. */
  'page/refresh': { request: Record<never, never>; response: null };
  'page/summary': { request: Record<never, never>; response: PageSummary };
  /** A page that is too long was read up to a cap: read as much again. */
  'page/continue': { request: Record<never, never>; response: null };
  /** Scroll to a match of the summary and pulse it. Named by its place: a page that changes renumbers its matches. */
  'page/reveal': { request: MarkPlace; response: { shown: boolean } };
  /** A key of the reader's: go to the next or previous mark, or open the card of the one last gone to. */
  'page/step': { request: MarkStep; response: null };
  /** A key of the reader's switched this site: say so in the page. */
  'page/tell': { request: { site: string; on: boolean }; response: null };
}

export type Message<Calls, Kind extends keyof Calls = keyof Calls> = Kind extends keyof Calls
  ? { kind: Kind; payload: Calls[Kind] extends { request: infer Request } ? Request : never }
  : never;

export type Request<Calls, Kind extends keyof Calls> = Calls[Kind] extends { request: infer R } ? R : never;
export type Response<Calls, Kind extends keyof Calls> = Calls[Kind] extends { response: infer R } ? R : never;

/** Bounds of one message from a page: four ordinary articles. The page script splits by them, the worker refuses beyond. */
export const MAX_BLOCKS_PER_SCAN = 2_000;
export const MAX_TEXT_PER_SCAN = 500_000;
export const MAX_CONTEXT = 2_000;
export const MAX_REFS = 2_000;
/** A phrasing is a sentence; muting one needs its whole text. */
export const MAX_PHRASE_LENGTH = 2_000;
