/** A value that waits until the typing pauses. */
import { useEffect, useState } from 'preact/hooks';

const DEBOUNCE_MS = 120;

export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
