/** What the user of a tool has to put right: shown as one line, without a stack, and the exit code is 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
