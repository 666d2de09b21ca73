/** Keeps our work out of the page's way: short slices, and a bounded share of the time of a page that never rests. */

/** Half a frame: the page needs the other half. */
const SLICE_MS = 8;
const DEBOUNCE_MS = 150;
const MAX_WAIT_MS = 1_000;
/** After a pass of n ms we rest 19 n ms: at most a twentieth of the time is ours. */
const REST_PER_WORK = 19;
/** However long a pass took: what the page shows next must not stay unread for minutes. */
const MAX_REST_MS = 5_000;

/** Gives the browser a turn once the slice is used up. */
export class Slicer {
  private began = performance.now();
  /** Time used so far, ms: without the browser's turns in between, which in a hidden tab last a second each. */
  worked = 0;

  async breathe(): Promise<void> {
    if (performance.now() - this.began < SLICE_MS) return;
    this.pause();
    await new Promise((resolve) => setTimeout(resolve));
    this.began = performance.now();
  }

  /** Adds what the present slice has used. */
  pause(): void {
    this.worked += performance.now() - this.began;
  }
}

/** Runs `work` once things are quiet, or at the latest after a maximum wait, or after the rest that is due. */
export class Pace {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstAsked = 0;
  private restUntil = 0;

  constructor(
    private readonly work: () => void,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => clearTimeout(this.timer), { once: true });
  }

  ask(): void {
    const now = performance.now();
    if (this.timer === undefined) this.firstAsked = now;
    clearTimeout(this.timer);
    const quiet = Math.min(now + DEBOUNCE_MS, this.firstAsked + MAX_WAIT_MS);
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        this.work();
      },
      Math.max(0, Math.max(quiet, this.restUntil) - now),
    );
  }

  /** @param worked ms of the page's main thread that the last pass took. */
  rest(worked: number): void {
    this.restUntil = performance.now() + Math.min(worked * REST_PER_WORK, MAX_REST_MS);
  }
}
