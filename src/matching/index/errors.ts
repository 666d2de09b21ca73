/** Why a compiled index cannot be used. It is a cache: whoever catches this logs the reason and builds it again. */

export type IndexFault =
  | 'too-short'
  | 'not-an-index'
  | 'other-format'
  | 'other-normaliser'
  | 'other-revision'
  | 'wrong-length'
  | 'wrong-checksum'
  | 'wrong-layout';

export class IndexError extends Error {
  override readonly name = 'IndexError';
  constructor(
    readonly fault: IndexFault,
    detail: string,
  ) {
    super(`${fault}: ${detail}`);
  }
}
