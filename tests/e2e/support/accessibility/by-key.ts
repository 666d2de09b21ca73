/**
 * A reader without a mouse: goes from stop to stop with the Tab key, and at each stop looks whether what has the focus
 * can be seen, and can be seen to have it. Looks into the card as well, in a build of open-card-build.ts.
 */
import type { KeyInput, Page } from 'puppeteer-core';
import { pause } from '../wait.ts';

export interface Stop {
  /** As a screen reader would call it, roughly. */
  name: string;
  /** Role, or the name of the element. */
  kind: string;
  /** What is wrong with it, in words; '' for nothing. */
  fault: string;
  /** What was found wrong with the stop before, once the focus had left it. */
  faultBefore: string;
}

/** More than any part of the interface has. */
const MAX_STEPS = 90;
const SETTLING_MS = 1_500;

export class ByKey {
  /** Names of the stops, as they came. */
  readonly met: string[] = [];

  constructor(readonly page: Page) {}

  /** What has the focus now. Waits a moment: things scroll, and the focus may be about to move on. */
  async here(): Promise<Stop> {
    const end = performance.now() + SETTLING_MS;
    let stop = await this.page.evaluate(stopNow);
    while (stop.fault && performance.now() < end) {
      await pause(30);
      stop = await this.page.evaluate(stopNow);
    }
    if (stop.fault || stop.faultBefore)
      throw new Error(`${stop.faultBefore} ${stop.name}: ${stop.fault} | before: ${this.trail()}`);
    return stop;
  }

  /** Presses keys, and sees that the focus is somewhere afterwards. */
  async press(...keys: KeyInput[]): Promise<Stop> {
    for (const key of keys) await this.page.keyboard.press(key);
    return this.here();
  }

  async type(text: string): Promise<void> {
    // The browser's own "insert this", as from the clipboard: some hundred keys would take seconds.
    await this.page.evaluate((inserted) => document.execCommand('insertText', false, inserted), text);
    await this.here();
  }

  /** Writes in the place of what the field holds. */
  async retype(text: string): Promise<void> {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('a');
    await this.page.keyboard.up('Control');
    await this.type(text);
  }

  /** One stop on. */
  async tab(back = false): Promise<Stop> {
    if (back) await this.page.keyboard.down('Shift');
    await this.page.keyboard.press('Tab');
    if (back) await this.page.keyboard.up('Shift');
    const stop = await this.here();
    this.met.push(stop.name);
    return stop;
  }

  /** Stop by stop to the one whose name begins so. */
  async to(name: string, { back = false } = {}): Promise<Stop> {
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const stop = await this.tab(back);
      if (stop.name.startsWith(name)) return stop;
    }
    throw new Error(`The Tab key does not lead to "${name}": ${this.trail()}`);
  }

  /** Stays when it is here already. */
  async at(name: string): Promise<void> {
    const end = performance.now() + 5_000;
    let stop = await this.here();
    while (!stop.name.startsWith(name) && performance.now() < end) {
      await pause(30);
      stop = await this.here();
    }
    if (stop.name.startsWith(name)) return;
    const alerts = await this.page.$$eval('[role=alert]', (all) =>
      all.map((one) => one.textContent).join(' '),
    );
    throw new Error(`The focus is on "${stop.name}", not on "${name}". ${alerts}`);
  }

  private trail = () => this.met.slice(-12).join(' → ');
}

/** Runs in the page. */
function stopNow(): Stop {
  type Box = { left: number; top: number; right: number; bottom: number };
  type Kept = { element: Element; ring: string; name: string };
  const store = window as typeof window & { stopBefore?: Kept };
  const ringOf = (element: Element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    const outline =
      outlineStyle === 'none' || outlineWidth === '0px' ? '' : `${outlineWidth} ${outlineColor}`;
    return `${outline}|${boxShadow === 'none' ? '' : boxShadow}`;
  };
  /** The part of a page that took the focus shows it at its heading. */
  const headingOf = (element: Element) => (element.localName === 'main' ? element.querySelector('h1') : null);
  const nameOf = (element: Element) => {
    const root = element.getRootNode() as Document | ShadowRoot;
    const labelled = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
    const labels = (element as HTMLInputElement).labels;
    const words =
      labelled.map((id) => root.getElementById(id)?.textContent ?? '').join(' ') ||
      element.getAttribute('aria-label') ||
      [...(labels ?? [])].map((label) => label.textContent).join(' ') ||
      element.textContent ||
      '';
    return words.replace(/\s+/gu, ' ').trim();
  };
  const cut = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const up = (element: Element) => {
    const root = element.getRootNode();
    return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  /** What the window and the scrollers around it leave to be seen of it. */
  const windowOf = (element: Element): Box => {
    const { clientWidth, clientHeight } = document.documentElement;
    let seen: Box = { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
    for (let at: Element | null = element; at && !at.matches(':popover-open'); at = up(at))
      if (at !== element && at !== document.body && getComputedStyle(at).overflow !== 'visible')
        seen = cut(seen, at.getBoundingClientRect());
    return seen;
  };

  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (element) element = headingOf(element) ?? element;
  const before = store.stopBefore;
  let faultBefore = '';
  if (
    before &&
    before.element !== element &&
    before.element.isConnected &&
    ringOf(before.element) === before.ring
  )
    faultBefore = `"${before.name}" looks the same with and without the focus.`;
  if (!element || element === document.body || element.localName === 'counterframe-card')
    return { name: '', kind: '', fault: 'The focus is lost.', faultBefore };

  const name = nameOf(element);
  const kind = element.getAttribute('role') ?? element.localName;
  const ring = ringOf(element);
  store.stopBefore = { element, ring, name };
  const faults: string[] = [];
  if (!name) faults.push('It has no name.');
  if (ring === '|') faults.push('It does not show that it has the focus.');
  const box = [...element.getClientRects()].find(({ width, height }) => width > 1 && height > 1);
  if (box) {
    const scrollers = windowOf(element);
    const seen = cut(box, scrollers);
    const [x, y] = [(seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2];
    const tall = Math.min(box.height, 12);
    if (seen.right - seen.left < 4 || seen.bottom - seen.top < tall) faults.push('It is out of sight.');
    else {
      const hit = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
      if (!hit || !(element.contains(hit) || hit.contains(element)))
        faults.push(`It lies under ${hit?.localName}.${hit?.className}.`);
    }
    const { outlineOffset, outlineWidth } = getComputedStyle(element);
    const reach = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
    const sides = [
      box.left - reach >= scrollers.left - 1,
      box.right + reach <= scrollers.right + 1,
      box.top - reach >= scrollers.top - 1,
      box.bottom + reach <= scrollers.bottom + 1,
    ].filter(Boolean).length;
    if (sides < 2) faults.push(`Only ${sides} sides of its ring can be seen.`);
  } else faults.push('It has no place on the screen.');
  return { name, kind, fault: faults.join(' '), faultBefore };
}
