/**
 * The thread that tries texts: compiling the stored claims takes seconds, in which the page could not be typed into.
 * It reads them from the database by itself, because handing them over would stop the page for a tenth of a second.
 */
import { readLibrary } from '../../../storage/claims.ts';
import { answering } from './answering.ts';
import type { Question } from './questions.ts';

const answer = answering(async () => (await readLibrary()).claims);

self.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  self.postMessage(await answer(data));
});
