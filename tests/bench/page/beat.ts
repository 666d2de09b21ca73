/**
 * What a page can see of its own main thread, without the developer tools: a message to itself as soon as the last one
 * has come. Where such a beat is late, something else had the thread: a script of any world, style, layout, painting,
 * collecting rubbish. Works alike in all browsers.
 */

export interface Beats {
  /** From the first beat to the last, ms. */
  span: number;
  /** Of it in gaps that are longer than a beat takes, ms. */
  taken: number;
  /** The longest time between two beats, ms. */
  longest: number;
}

/** Lies on `window` of each measured page. */
export interface Bench {
  startBeats(): void;
  stopBeats(): Beats;
  /** Highlighted ranges of the extension. */
  marks(): number;
  /** Goes through the page a window at a time. @returns where marks are drawn on the way, as JSON. */
  walk(): Promise<string>;
  wait(milliseconds: number): Promise<void>;
  /** Resolves when what was done before is on the screen. */
  painted(): Promise<void>;
  /** Remembers where the paragraphs are, and watches for shifts. */
  notePlaces(): void;
  /** Paragraphs that have moved since, and the browser's own sum of layout shifts, where it keeps one. */
  shifts(): { moved: number; shift: number | null };
}

declare global {
  interface Window {
    bench: Bench;
  }
}

/** Put into the page as text: refers to nothing outside of itself. */
function install(): void {
  /** A beat takes some 10 µs. */
  const LATE_MS = 0.2;
  const none = (): Beats => ({ span: 0, taken: 0, longest: 0 });
  let beats = none();
  let channel: MessageChannel | undefined;
  let began = 0;
  let last = 0;
  const beat = () => {
    const now = performance.now();
    const gap = now - last;
    last = now;
    if (gap > LATE_MS) {
      beats.taken += gap;
      beats.longest = Math.max(beats.longest, gap);
    }
    channel?.port2.postMessage(0);
  };
  let places: DOMRect[] = [];
  let shift: number | null = null;
  const paragraphs = () =>
    [...document.querySelectorAll('p')].map((element) => element.getBoundingClientRect());
  const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
  const painted = () =>
    new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
  const marks = () => {
    let size = 0;
    CSS.highlights.forEach((highlight, name) => {
      if (name.startsWith('counterframe-')) size += highlight.size;
    });
    return size;
  };
  window.bench = {
    startBeats() {
      beats = none();
      channel = new MessageChannel();
      channel.port1.onmessage = beat;
      began = performance.now();
      last = began;
      channel.port2.postMessage(0);
    },
    stopBeats() {
      beat();
      channel?.port1.close();
      channel = undefined;
      return { ...beats, span: last - began };
    },
    marks,
    async walk() {
      const starts = new Map<Node, number>();
      let length = 0;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        starts.set(node, length);
        length += node.nodeValue!.length;
      }
      const places = new Map<number, number>();
      const note = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
        const start = starts.get(startContainer)! + startOffset;
        places.set(start, starts.get(endContainer)! + endOffset - start);
      };
      for (let top = 0; top < document.body.scrollHeight; top += 2 * innerHeight) {
        window.scrollTo({ top, behavior: 'instant' });
        await painted();
        await painted();
        CSS.highlights.forEach((highlight, name) => {
          if (name.startsWith('counterframe-')) highlight.forEach(note);
        });
      }
      window.scrollTo({ top: 0, behavior: 'instant' });
      await painted();
      return JSON.stringify(
        [...places].map(([start, length]) => ({ start, length })).sort((a, b) => a.start - b.start),
      );
    },
    wait,
    painted,
    notePlaces() {
      places = paragraphs();
      if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
      shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shift! += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift' });
    },
    shifts() {
      const now = paragraphs();
      const differ = (a: number, b: number) => Math.abs(a - b) > 0.01;
      const moved = now.filter(({ top, height, width }, at) => {
        const before = places[at]!;
        return differ(top, before.top) || differ(height, before.height) || differ(width, before.width);
      });
      return { moved: moved.length, shift };
    },
  };
}

/** Clocks count in 5 and 20 µs instead of 100 and 1,000 on pages that share nothing with others. */
export const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** A whole page with `window.bench` in it. */
export function html(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
<script>(${install.toString()})()</script><body>${body}`;
}
