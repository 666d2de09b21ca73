/** What the page and the thread of the lint say to each other: one question, one answer, in this order. */
import type { Claim } from '../../claims/model.ts';
import type { Finding } from '../../lint/finding.ts';
import type { Failure } from '../thread/asker.ts';

export interface Question {
  /** Of the stored claims that the page shows: a higher one makes the thread read them again. */
  revision: number;
  /** As the form holds it, not checked yet. */
  draft: Claim;
}

/** No findings also where the draft is not yet a claim: its faults are told when it is saved. */
export type Answer = { findings: Finding[] } | Failure;
