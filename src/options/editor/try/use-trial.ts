/** The newest answer to what stands in the form and in the box, worked out on a thread of its own. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Claim } from '../../../claims/model.ts';
import { Asker } from '../../thread/asker.ts';
import { lineTo } from '../../thread/line-to.ts';
import { useSettled } from '../../thread/use-settled.ts';
import type { Answer, Question } from './questions.ts';

const openTryWorker = lineTo<Question, Answer>(
  () => new Worker(new URL('./try-worker.ts', import.meta.url), { type: 'module' }),
);

export interface UseTrial {
  /** The last answer, perhaps of an older text; undefined before the first and without a text. */
  answer: Answer | undefined;
  /** The answer to what stands there now is still to come. */
  busy: boolean;
  /** Called when a text is about to be typed. */
  prepare: () => void;
}

export function useTrial(revision: number, draft: Claim, text: string): UseTrial {
  const [last, setLast] = useState<{ question: Question; answer: Answer }>();
  const [asker] = useState(
    () => new Asker<Question, Answer>(openTryWorker, (question, answer) => setLast({ question, answer })),
  );
  useEffect(() => () => asker.close(), [asker]);

  const question = useMemo<Question>(() => ({ revision, draft, text }), [revision, draft, text]);
  const settled = useSettled(question);
  useEffect(() => {
    if (settled.text.trim()) {
      asker.ask(settled);
      return;
    }
    asker.forget();
    setLast(undefined);
  }, [asker, settled]);

  const prepare = useCallback(() => asker.prepare(question), [asker, question]);
  const isBlank = text.trim() === '';
  return {
    answer: isBlank ? undefined : last?.answer,
    busy: !isBlank && last?.question !== question,
    prepare,
  };
}
