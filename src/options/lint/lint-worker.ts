/**
 * The thread of the lint: comparing a draft with all stored claims, and asking the matcher for each of its sentences,
 * is felt while one types. It is not the try box's, where the first question takes seconds and advice would wait for it.
 */
import { readLibrary } from '../../storage/claims.ts';
import { answering } from './answering.ts';
import type { Question } from './questions.ts';

const answer = answering(readLibrary);

self.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  self.postMessage(await answer(data));
});
