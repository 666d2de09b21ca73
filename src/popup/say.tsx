/** A line at the popup's foot that is shown for a moment and spoken: what a click has done, where nothing else tells. */
import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';

const SHOWN_MS = 6_000;

const Say = createContext<(words: string) => void>(() => undefined);

export const useSay = () => useContext(Say);

export function SayLine({ children }: { children: ComponentChildren }) {
  // A new object each time: the same words twice are spoken twice.
  const [said, setSaid] = useState({ words: '' });
  const say = useCallback((words: string) => {
    setSaid({ words: '' });
    setTimeout(() => setSaid({ words }), 50);
  }, []);
  useEffect(() => {
    if (!said.words) return;
    const timer = setTimeout(() => setSaid({ words: '' }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <Say.Provider value={say}>
      {children}
      <p class="say" role="status">
        {said.words && <span>{said.words}</span>}
      </p>
    </Say.Provider>
  );
}
