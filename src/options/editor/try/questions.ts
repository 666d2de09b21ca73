/** What the page and the thread that tries texts say to each other: one question, one answer, in this order. */
import type { Claim } from '../../../claims/model.ts';
import type { Failure } from '../../thread/asker.ts';
import type { Trial } from './try-text.ts';

export interface Question {
  /** Of the stored claims that the page shows: a higher one makes the thread read them again. */
  revision: number;
  /** The draft as far as the matcher needs it, however incomplete it is. */
  draft: Claim;
  text: string;
}

export type Answer = { trial: Trial } | Failure;
