/** Something that whoever reads the message has to put right; shown without a stack. */
export class SetupError extends Error {
  name = 'SetupError';
}
