/**
 * Reads one page: collects its text, has the worker scan it, draws the matches, and goes on with what changes.
 * One pass at a time; whatever happens meanwhile leads to exactly one more. A generation is one page as the reader
 * knows it: navigation inside a single-page site and changed claims begin a new one, and late answers are dropped.
 */
import { CallError, isOrphaned } from '../messaging/errors.ts';
import type { PageSummary, Silence } from '../messaging/protocol.ts';
import { callWorker, isAlive } from './api.ts';
import { Marks } from './draw/marks.ts';
import { Backlog, type Span, withPart } from './text/backlog.ts';
import type { PageBlock } from './text/block-map.ts';
import { Collector } from './text/collector.ts';
import { Context } from './text/context.ts';
import { isHidden } from './text/dom.ts';
import { visibleMatches } from './visible-matches.ts';
import { Pace } from './watch/pace.ts';
import { Watch } from './watch/watch.ts';

/** Whole pages read again in a row, because too much changed at once, before we let the page be. */
const MAX_OVERTAKEN = 8;

const pageUrl = () => location.href.split('#')[0]!;

export class Reader {
  status: PageSummary['status'] = 'reading';
  silence: Silence | null = null;
  detail: string | undefined;
  /** Full readings in a row that the page's changes have overtaken. */
  overtaken = 0;

  private generation = 0;
  private url = pageUrl();
  private readonly context = new Context();
  private readonly backlog = new Backlog();
  private running = false;
  private again = false;
  private reported = -1;
  /** The page may be read and is being watched. */
  private started = false;
  /** Counts the questions whether it may: of two answers the later question's holds. */
  private asked = 0;

  readonly marks = new Marks();
  private readonly watch: Watch;
  private readonly collector = new Collector((root) => this.watch.include(root));
  private readonly pace: Pace;

  constructor(
    private readonly signal: AbortSignal,
    private readonly onOrphaned: () => void,
    onNewRoot: () => void,
  ) {
    this.watch = new Watch(() => this.pace.ask(), onNewRoot);
    this.pace = new Pace(() => {
      // What changes behind another tab is read when the reader comes back: that wakes us.
      if (!isHidden()) void this.pass();
    }, signal);
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  get blocks(): ReadonlyMap<number, PageBlock> {
    return this.collector.map.blocks;
  }

  /** Blocks that are collected and not yet searched. */
  get unread(): number {
    return this.backlog.size;
  }

  /** Asks whether this page may be read, and reads it or falls silent. */
  async refresh(): Promise<void> {
    this.status = 'reading';
    this.asked += 1;
    const { asked } = this;
    try {
      const { silence, look } = await callWorker('page/start', {});
      if (this.signal.aborted || asked !== this.asked) return;
      this.silence = silence;
      this.marks.setLook(look);
    } catch (cause) {
      return this.fail(cause);
    }
    if (this.silence) {
      this.stop();
      this.status = 'off';
      await this.report(0);
      return;
    }
    this.overtaken = 0;
    this.newGeneration();
    this.started = true;
    this.watch.start();
    this.collector.noteAll();
    await this.pass();
  }

  /** Looks whether the page has moved on; called when the reader comes back to it. */
  wake(): void {
    const moved = pageUrl() !== this.url;
    // Nothing is watched: after a failure, or on a page that changed too much, until it shows another article.
    if (!this.started ? this.status === 'failed' : this.status === 'gave-up' && moved) void this.refresh();
    else if (this.started) this.pace.ask();
  }

  /** Looks everywhere again, not only where something was seen to change. */
  readAll(): void {
    this.collector.noteAll();
    if (this.started) this.pace.ask();
  }

  /** A page that was cut off is read on: as much again. */
  readOn(): void {
    if (this.status !== 'truncated') return;
    this.status = 'reading';
    this.collector.readOn();
    this.backlog.readOn();
    void this.pass();
  }

  /** The browser has forgotten the tab's badge: the page comes back from its cache. */
  forgetReport(): void {
    this.reported = -1;
  }

  private stop(): void {
    this.started = false;
    this.watch.stop();
    this.marks.eraseAll();
    this.collector.map.clear();
    this.backlog.clear();
    this.generation += 1;
  }

  private newGeneration(): void {
    this.generation += 1;
    this.url = pageUrl();
    this.context.clear();
    this.status = 'reading';
    this.detail = undefined;
    this.backlog.clear();
    if (this.collector.truncated) this.collector.noteAll();
    for (const block of this.blocks.values()) this.backlog.add(block.id, block.text);
  }

  /** Switched off, given up or left: a pass that is still under way must change nothing any more. */
  private isReading(): boolean {
    return this.started && !this.signal.aborted && this.status !== 'gave-up';
  }

  private async pass(): Promise<void> {
    if (this.running) {
      this.again = true;
      return;
    }
    if (!this.isReading()) return;
    if (!isAlive()) return this.onOrphaned();
    this.running = true;
    try {
      do {
        this.again = false;
        await this.collect();
        await this.scan();
      } while (this.again && this.isReading());
    } catch (cause) {
      this.fail(cause);
    } finally {
      this.running = false;
      // Asked for while a pass was failing.
      if (this.again && this.isReading()) this.pace.ask();
    }
  }

  private async collect(): Promise<void> {
    if (pageUrl() !== this.url) this.newGeneration();
    const changes = this.watch.take();
    this.overtaken = changes.overflow ? this.overtaken + 1 : 0;
    if (this.overtaken > MAX_OVERTAKEN) {
      this.watch.stop();
      // Nobody keeps the marks in step with the words any more.
      this.marks.eraseAll();
      this.status = 'gave-up';
      await this.report(0);
      return;
    }
    this.collector.note(changes);
    const { fresh, moved, gone } = await this.collector.collect(changes, this.signal);
    if (!this.isReading()) return;
    for (const { id } of gone) this.forget(id);
    for (const block of moved) this.marks.draw(block);
    for (const block of fresh) this.backlog.add(block.id, block.text);
    this.pace.rest(this.collector.worked);
  }

  private forget(id: number): void {
    this.marks.erase(id);
    this.context.forget(id);
    this.backlog.forget(id);
  }

  private async scan(): Promise<void> {
    const { generation } = this;
    const isCurrent = () => generation === this.generation && this.isReading();
    this.backlog.beginNear(() => this.collector.map.idInWindow());
    while (this.backlog.size > 0 && isCurrent()) {
      const blocks = this.backlog.next();
      const context = this.context.known;
      const answer = await callWorker('page/scan', { generation, context, blocks });
      if (!isCurrent()) return;

      this.apply(this.backlog.settle(blocks, answer.truncatedAt), answer.matches);
      for (const id of this.context.take(answer.context, answer.waiting)) {
        const block = this.blocks.get(id);
        if (block) this.backlog.add(id, block.text);
      }
    }
    if (!isCurrent()) return;
    this.status = this.backlog.isCut || this.collector.truncated ? 'truncated' : 'done';
    await this.report(new Set(visibleMatches(this.blocks, () => 0).map(({ match }) => match.claim)).size);
  }

  private apply(read: ReadonlyMap<number, Span>, found: PageBlock['matches']): void {
    for (const [id, span] of read) {
      const block = this.blocks.get(id);
      if (!block) continue;
      const own = found.filter((match) => match.block === id);
      const matches = withPart(block.matches, span, own);
      const isSame = JSON.stringify(matches) === JSON.stringify(block.matches);
      if (isSame && this.marks.shows(id) === matches.length > 0) continue;
      block.matches = matches;
      this.marks.draw(block);
    }
  }

  private async report(claims: number): Promise<void> {
    if (claims === this.reported) return;
    await callWorker('page/report', { claims });
    this.reported = claims;
  }

  private fail(cause: unknown): void {
    if (this.signal.aborted) return;
    if (isOrphaned(cause) || !isAlive()) {
      this.onOrphaned();
      return;
    }
    this.status = 'failed';
    this.detail = cause instanceof CallError ? `${cause.code}: ${cause.message}` : String(cause);
  }
}
