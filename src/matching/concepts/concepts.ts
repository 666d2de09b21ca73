/**
 * Words that news writers use for one another become one: "injured" and "wounded", "air raid" and "bombing". Used on
 * both sides, when statements are indexed and when pages are read. A language is one file of classes; one without a
 * file has no concepts and is compared word for word.
 */
import { wordKeyFor } from '../text/languages.ts';
import { tokensOf } from '../text/tokenise.ts';
import english from './en.json';

/** `words`: "wound" stands for all its forms, "=killings" for this form only, "air strike" for these words in a row. */
interface ConceptFile {
  language: string;
  classes: string[][];
}

const FILES: readonly ConceptFile[] = [english];

export interface Row {
  words: string[];
  concept: string;
}

export class Concepts {
  private readonly forms = new Map<string, string>();
  private readonly keys = new Map<string, string>();
  /** First word to the rows that begin with it, longest first. */
  private readonly rows = new Map<string, Row[]>();

  constructor({ language, classes }: ConceptFile) {
    const key = wordKeyFor(language);
    classes.forEach((members, number) => {
      // "#" stands in no word: a concept never meets a word that happens to be spelt like it.
      const concept = `#${number}`;
      for (const member of members) {
        // As the page's words are cut: "cease-fire" is two.
        const { words } = tokensOf(member.replace(/^=/u, ''));
        const [first] = words as [string];
        if (words.length > 1) this.rows.set(first, [...(this.rows.get(first) ?? []), { words, concept }]);
        else if (member.startsWith('=')) this.forms.set(first, concept);
        else this.keys.set(key(first), concept);
      }
    });
    for (const rows of this.rows.values()) rows.sort((a, b) => b.words.length - a.words.length);
  }

  /** Concept of a single word, given with its key; undefined for most words. */
  of(word: string, key: string): string | undefined {
    return this.forms.get(word) ?? this.keys.get(key);
  }

  /** Rows of words that begin with this one. */
  rowsFrom(word: string): readonly Row[] | undefined {
    return this.rows.get(word);
  }
}

/** The longest of the rows that the words at `at` make. */
export function rowAt(rows: readonly Row[], words: readonly string[], at: number): Row | undefined {
  return rows.find(({ words: row }) => row.every((word, offset) => words[at + offset] === word));
}

const loaded = new Map<string, Concepts>();

export function conceptsFor(language: string): Concepts | undefined {
  const known = loaded.get(language);
  if (known) return known;
  const file = FILES.find((one) => one.language === language);
  if (!file) return undefined;
  const concepts = new Concepts(file);
  loaded.set(language, concepts);
  return concepts;
}
