/** What the lint says of the claim in the form, worked out on a thread of its own. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Claim } from '../../claims/model.ts';
import { Asker } from '../thread/asker.ts';
import { lineTo } from '../thread/line-to.ts';
import { useSettled } from '../thread/use-settled.ts';
import type { Answer, Question } from './questions.ts';

const openLintWorker = lineTo<Question, Answer>(
  () => new Worker(new URL('./lint-worker.ts', import.meta.url), { type: 'module' }),
);

export interface UseLint {
  /** The last answer, perhaps of an older draft; undefined before the first. */
  answer: Answer | undefined;
  /** The answer to what stands in the form now is still to come. */
  busy: boolean;
}

export function useLint(revision: number, draft: Claim): UseLint {
  const [last, setLast] = useState<{ question: Question; answer: Answer }>();
  const [asker] = useState(
    () => new Asker<Question, Answer>(openLintWorker, (question, answer) => setLast({ question, answer })),
  );
  useEffect(() => () => asker.close(), [asker]);

  const question = useMemo<Question>(() => ({ revision, draft }), [revision, draft]);
  const settled = useSettled(question);
  // With the first letter of a change, what was asked before it is about an older draft.
  useEffect(() => asker.forget(), [asker, question]);
  useEffect(() => asker.ask(settled), [asker, settled]);
  return { answer: last?.answer, busy: last?.question !== question };
}
