/** A line at the foot of the window, for eyes and for screen readers: which mark the reader has come to by key. */
import { ofOurTexts } from '../../../ui/words/language.ts';
import { homeFor, hostIn } from '../host.ts';

/** A live region that is born with its words is not read out in every browser: the words come a little later. */
const SPEAK_AFTER_MS = 120;

export interface Note {
  say: (text: string, hint: string) => void;
  close: () => void;
}

export function showNote(node: Node): Note {
  const host = hostIn(homeFor(node));
  const layer = host.addLayer('note', { role: 'status', 'aria-live': 'polite', ...ofOurTexts() });
  const words = document.createElement('span');
  const help = document.createElement('small');
  layer.append(words, help);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    say: (text, hint) => {
      clearTimeout(timer);
      layer.dataset.empty = '';
      timer = setTimeout(() => {
        words.textContent = text;
        help.textContent = hint;
        delete layer.dataset.empty;
      }, SPEAK_AFTER_MS);
    },
    close: () => {
      clearTimeout(timer);
      host.removeLayer(layer);
    },
  };
}
