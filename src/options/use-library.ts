/** The stored claims, read from the database directly and again whenever they may have changed. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { callWorker } from '../browser/calls/call-worker.ts';
import { type Library, readLibrary } from '../storage/claims.ts';
import { StorageError } from '../storage/errors.ts';

export type LibraryView =
  | { kind: 'loading' }
  | { kind: 'ready'; library: Library }
  | { kind: 'unreadable'; detail: string };

export interface UseLibrary {
  view: LibraryView;
  reload: () => Promise<void>;
}

async function read(): Promise<LibraryView> {
  try {
    // The worker seeds the bundled packs; right after installing it may not have come to it yet.
    await callWorker('library/status', {}).catch(() => undefined);
    return { kind: 'ready', library: await readLibrary() };
  } catch (cause) {
    const detail = cause instanceof StorageError ? cause.message : String(cause);
    return { kind: 'unreadable', detail };
  }
}

export function useLibrary(): UseLibrary {
  const [view, setView] = useState<LibraryView>({ kind: 'loading' });
  const reload = useCallback(async () => setView(await read()), []);
  useEffect(() => {
    void reload();
    // Another tab may have changed the claims meanwhile.
    const onVisible = () => {
      if (document.visibilityState === 'visible') void reload();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [reload]);
  return { view, reload };
}
