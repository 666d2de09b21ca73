/**
 * The popup's foot: a line that is shown for a moment and spoken, for what a click has done where nothing else tells,
 * and what can be taken back, which stays until it is closed.
 */
import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { Toast, type ToastContent } from '../ui/toast/toast.tsx';

const SHOWN_MS = 6_000;

interface Foot {
  say: (words: string) => void;
  /** Says what was done and keeps the way back in reach. */
  offer: (content: ToastContent) => void;
}

const nothing = () => undefined;
const FootContext = createContext<Foot>({ say: nothing, offer: nothing });

export const useSay = () => useContext(FootContext).say;
export const useOffer = () => useContext(FootContext).offer;

export function SayLine({ children }: { children: ComponentChildren }) {
  // A new object each time: the same words twice are spoken twice.
  const [said, setSaid] = useState({ words: '' });
  const [offered, offer] = useState<ToastContent>();
  const say = useCallback((words: string) => {
    setSaid({ words: '' });
    setTimeout(() => setSaid({ words }), 50);
  }, []);
  useEffect(() => {
    if (!said.words) return;
    const timer = setTimeout(() => setSaid({ words: '' }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const [foot] = useState<Foot>({ say, offer });
  return (
    <FootContext.Provider value={foot}>
      {children}
      <div class="foot">
        <p class="say" role="status">
          {said.words && <span>{said.words}</span>}
        </p>
        <Toast content={offered} close={(shown) => offer((now) => (now === shown ? undefined : now))} />
      </div>
    </FootContext.Provider>
  );
}
