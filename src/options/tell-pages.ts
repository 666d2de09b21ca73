/** After a change to the claims: open pages are read again. The change is stored whether or not this works. */
import { callWorker } from '../browser/calls/call-worker.ts';

/** @returns false when the pages could not be told: they show the change once they are loaded again. */
export async function tellPages(): Promise<boolean> {
  return callWorker('claims/changed', {}).then(
    () => true,
    () => false,
  );
}
