/** A worker as a line that an asker speaks through: whatever ends it is told, closing it ends it without a word. */
import type { OpenLine } from './asker.ts';

/** @param start makes the worker: its address has to stand in the code as it is, for the build to find it. */
export function lineTo<Question, Answer>(start: () => Worker): OpenLine<Question, Answer> {
  return (heard, broken) => {
    const worker = start();
    worker.onmessage = ({ data }) => heard(data);
    // A script that does not load comes without a message.
    worker.onerror = ({ message }) => broken(message || 'the script does not run');
    worker.onmessageerror = () => broken('the answer cannot be read');
    return {
      send: (question) => worker.postMessage(question),
      close: () => {
        worker.onmessage = worker.onerror = worker.onmessageerror = null;
        worker.terminate();
      },
    };
  };
}
