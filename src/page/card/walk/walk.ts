/** Going through the page's marks by key, without focus stops of our own in the page. */
import type { MarkStep } from '../../../messaging/protocol.ts';
import { t } from '../../../ui/words/text.ts';
import { callWorker } from '../../api.ts';
import { Emphasis } from '../../draw/emphasis.ts';
import { reveal } from '../../draw/reveal.ts';
import { isAtControl, rangeOf } from '../../point/mark-at.ts';
import { type PageMark, pageWorld } from '../../world.ts';
import { startFrom } from '../focus.ts';
import { type Note, showNote } from './note.ts';
import { goesTo, leadsOut } from './steps.ts';

const TELL_MS = 6_000;

const same = (a: PageMark, b: PageMark) =>
  a.place.startContainer === b.place.startContainer && a.place.startOffset === b.place.startOffset;

export class Walk {
  private current: PageMark | undefined;
  private note: Note | undefined;
  private stop: AbortController | undefined;
  private turn = 0;
  private readonly shown = new Emphasis('counterframe-open');

  /** @param signal the page script's end. */
  constructor(
    private readonly open: (mark: PageMark) => void,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.leave(), { once: true });
  }

  go({ to, before, after, enters }: MarkStep): void {
    const marks = pageWorld()?.marks() ?? [];
    const spots = marks.map(({ place }) => ({ top: rangeOf(place).getBoundingClientRect().top }));
    const at = marks.findIndex((mark) => this.current && same(mark, this.current));
    const direction = to === 'previous' ? -1 : 1;
    if (to !== 'open' && !enters && before + after > 0 && leadsOut(spots, at, direction)) {
      this.leave();
      // The extension may be gone: then there is nobody left to tell.
      callWorker('card/step-on', { to }).catch(() => undefined);
      return;
    }
    // Keys go to the frame that has the focus: Enter and Escape are for this one now.
    if (enters) window.focus();
    const next = enters ? (direction === 1 ? 0 : marks.length - 1) : goesTo(to, spots, at);
    const mark = marks[next];
    if (!mark) {
      this.tell(t('walk_none'));
      return;
    }
    this.current = mark;
    if (to === 'open') {
      this.leave();
      this.open(mark);
    } else void this.show(mark, before + next + 1, before + marks.length + after);
  }

  /** Says something that goes by itself, and nothing can be done about. */
  tell(text: string): void {
    this.leave();
    this.say(document.documentElement, text, '', TELL_MS);
  }

  /** @param passing ms after which it goes by itself; without it, it stays until a key or a click. */
  private say(node: Node, text: string, hint: string, passing?: number): void {
    this.begin();
    this.note ??= showNote(node);
    this.note.say(text, hint);
    if (passing === undefined) return;
    const { signal } = this.stop!;
    const timer = setTimeout(() => this.leave(), passing);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  /** Takes the note away. The next step goes on from the mark last gone to. */
  leave(): void {
    this.turn += 1;
    this.stop?.abort();
    this.stop = undefined;
    this.note?.close();
    this.note = undefined;
    this.shown.show(undefined);
  }

  private async show(mark: PageMark, number: number, count: number): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    const { startContainer, startOffset } = mark.place;
    startFrom(startContainer, startOffset, this.signal);
    reveal(mark.place, this.signal);
    this.shown.show(mark.place);
    const view = await callWorker('card/claim', { claim: mark.match.claim }).catch(() => null);
    if (turn !== this.turn || this.signal.aborted) return;
    const statement = view?.claim.statement ?? mark.text;
    this.say(startContainer, t(`walk_${mark.match.kind}`, number, count, statement), t('walk_hint'));
  }

  /** Enter opens while the note is there; whatever else the reader turns to ends it. */
  private begin(): void {
    if (this.stop) return;
    this.stop = new AbortController();
    const { signal } = this.stop;
    const onKey = (event: KeyboardEvent) => {
      const { key, isTrusted } = event;
      if (!isTrusted) return;
      if (key === 'Escape' || key === 'Tab') this.leave();
      if (key !== 'Enter' || !this.current || isAtControl(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const mark = this.current;
      this.leave();
      this.open(mark);
    };
    window.addEventListener('keydown', onKey, { capture: true, signal });
    window.addEventListener('pointerdown', (event) => event.isTrusted && this.leave(), {
      capture: true,
      signal,
    });
  }
}
