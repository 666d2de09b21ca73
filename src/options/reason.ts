/** Failures and problems in the reader's words. */
import { messageOf } from '../messaging/errors.ts';
import { StorageError } from '../storage/errors.ts';
import { type TextKey, t } from '../ui/words/text.ts';

/** Why something that touched the database did not work, and what to do about it. */
export function reasonOf(cause: unknown): string {
  if (cause instanceof StorageError) {
    if (cause.code === 'full') return t('reason_full');
    if (cause.code === 'unreadable') return t('reason_unreadable', cause.message);
  }
  return t('reason_failed', messageOf(cause));
}

type ProblemWords = { problem: string; limit?: number | ''; details?: readonly (string | number)[] };

/** `problem` is a key that claims/schema.ts gives; `limit` what was exceeded. */
export function problemText({ problem, limit = '', details = [limit] }: ProblemWords): string {
  return t(problem as TextKey, ...details);
}
