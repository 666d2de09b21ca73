/** What can go wrong with the database, as one class with a code that the popup has words for. */

export class StorageError extends Error {
  override readonly name = 'StorageError';
  constructor(
    /** `unreadable`: the database does not open; `full`: no room on the device; `failed`: anything else. */
    readonly code: 'unreadable' | 'full' | 'failed',
    detail: string,
    options?: ErrorOptions,
  ) {
    super(detail, options);
  }
}

const OPENING = new Set([
  'OpenFailedError',
  'MissingAPIError',
  'VersionError',
  'UpgradeError',
  'InvalidStateError',
  'UnknownError',
  'SchemaError',
  'DatabaseClosedError',
]);

export function storageError(cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause;
  const { name, message, inner } = cause as { name?: string; message?: string; inner?: { name?: string } };
  const detail = `${name ?? 'Error'}: ${message ?? String(cause)}`;
  if (name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError')
    return new StorageError('full', detail, { cause });
  return new StorageError(name && OPENING.has(name) ? 'unreadable' : 'failed', detail, { cause });
}
