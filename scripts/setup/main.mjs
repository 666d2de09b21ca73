// The frame around every script: stands in the project's folder, and turns errors into words and an exit code.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Errors with words for the reader; all others show where they come from. By name: vite loads modules anew. */
const EXPECTED = ['SetupError', 'StepFailed'];

/** `always` runs last, whatever happened. */
export async function main(work, always = () => {}) {
  // A reader such as `head` may leave early; what was begun is still brought to its end.
  process.stdout.on('error', () => {});
  process.chdir(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
  try {
    await work();
  } catch (error) {
    console.error(`\n${EXPECTED.includes(error.name) ? error.message : (error.stack ?? error)}`);
    process.exitCode = error.exitCode ?? 1;
  } finally {
    always();
  }
}
