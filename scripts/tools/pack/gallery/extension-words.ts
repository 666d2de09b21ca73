/** Lets parts of the extension's interface run here: they ask the browser for their words, and here is no browser. */
import { wordsFor } from '../../in-words.ts';

const browser = {
  runtime: { id: 'counterframe-tools' },
  i18n: {
    getMessage: (key: string, details: string[] = []) =>
      wordsFor(key) === key ? '' : wordsFor(key, details),
  },
};

// Both names: webextension-polyfill looks at them when it is loaded.
Object.assign(globalThis, { browser, chrome: browser });
