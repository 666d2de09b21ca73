/** Answers the calls that popup and worker make to this page. */
import type { Request, Response, Result, TabCalls } from '../messaging/protocol.ts';
import { api } from './api.ts';
import { withCard } from './card-door.ts';
import type { Reader } from './reader.ts';
import { summarise } from './summary.ts';
import { visibleMatches } from './visible-matches.ts';

type Answers = { [Kind in keyof TabCalls]: (payload: Request<TabCalls, Kind>) => Response<TabCalls, Kind> };

function answersOf(reader: Reader): Answers {
  return {
    'page/refresh': () => {
      void reader.refresh();
      return null;
    },
    'page/summary': () => summarise(reader),
    'page/continue': () => {
      reader.readOn();
      return null;
    },
    'page/reveal': ({ block, start, claim }) => {
      const place = visibleMatches(reader.blocks).find(
        ({ match }) => match.block === block && match.start === start && match.claim === claim,
      )?.place;
      if (place) void withCard((card) => card.reveal(place));
      return { shown: Boolean(place) };
    },
    'page/step': (step) => {
      void withCard((card) => card.step(step));
      return null;
    },
    'page/tell': ({ site, on }) => {
      void withCard((card) => card.tell(site, on));
      return null;
    },
  };
}

export function answerCalls(reader: Reader, signal: AbortSignal): void {
  const answers = answersOf(reader);
  const listener = (
    message: { kind?: unknown; payload?: unknown } | null,
    sender: { id?: string | undefined },
    respond: (result: Result<unknown>) => void,
  ): void => {
    const kind = message?.kind;
    // Only the extension itself can send to a tab's content scripts; the id check costs nothing and says so.
    if (sender.id !== api.runtime.id || typeof kind !== 'string' || !Object.hasOwn(answers, kind)) return;
    try {
      const answer = answers[kind as keyof TabCalls] as (payload: unknown) => unknown;
      respond({ ok: true, value: answer(message?.payload ?? {}) });
    } catch (cause) {
      respond({ ok: false, code: 'failed', detail: String(cause) });
    }
  };
  api.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => api.runtime?.onMessage?.removeListener(listener), { once: true });
}
