/**
 * The words by which a language tells who says a thing and whether it is denied. They live in one data file per
 * language, so that a further language is a further file and no rule names a word.
 */
import { primaryLanguage } from '../text/languages.ts';
import en from './en.json';
import ru from './ru.json';

/** Classes of a data file: lists of "word, word/form/form, several words"; a class may be left out. */
const CLASSES = [
  'say', // reports a clause, with or without "that"
  'sayThat', // reports a clause only with "that", or behind it: "…, study finds"
  'minded', // of those, what the subject of "is" thinks himself: "is convinced"
  'label', // puts a name to a thing: "called it X", "accused Y of X"
  'labelAs', // the same, but only with "as"
  'deny', // denies whatever follows
  'clears', // "of" follows: "acquitted of X"
  'reject', // denies the claim that follows; a rejected plan is no denied plan
  'false', // predicate of a claim that is not true
  'falsely', // before a verb of saying
  'negator',
  'negatorPhrase', // negates the noun phrase that follows it: "rather than X"
  'notNegator', // looks like a negator and is none: "not only", "no doubt"
  'affirms', // turns a negator round: "did not hide that"
  'attributing', // "according to"
  'viewNoun', // "in his view"
  'forWhom', // "for the Kremlin, …"
  'hearsay', // "reportedly", of a clause
  'hearsayAdjective', // "so-called", of the next noun
  'notCue', // looks like a cue and is none: "calls for"
  'claimNoun', // "the claim that"
  'claimOf', // "reports of"
  'evidence', // "no evidence that": lets a negator through to the clause
  'seesThrough', // "it is not true that": the same
  'about', // "what they say about X": X is the subject, and nothing is said of it
  'asNoun', // "the description of it as X": an "as" that names
  'undone', // predicate of an idea that does not hold: "the idea that X has fallen apart"
  'beside', // "no money for": what follows is what a thing is for, and not what is negated
  'opaque', // "did not mention that": the clause stays as it is
  'unverified', // "could not confirm that"
  'truth', // "[claim] does not exist"
  'that',
  'whether',
  'if',
  'notIf',
  'doubt', // what makes of an "if" a "whether"
  'maybe',
  'contrast',
  'subordinate',
  'as',
  'relative',
  'and',
  'be',
  'auxiliary',
  'adverb',
  'time',
  'preposition',
  'determiner',
  'pronoun',
  'anaphor', // no name for a speaker
  'us', // the outlet itself
  'denier', // subject that denies by itself: "few believe"
  'topic', // "Ukraine war: …" names no speaker
  'actor', // lower-case words that may end a headline's attribution: "…: study"
  'factual', // what they "show" is the outlet's own finding
  'yesNo',
  'nounForms', // "fear": a verb only behind what can be its subject
  'plural', // subjects of such verbs that do not end like one
  'what', // opens a clause and is no one's name
  'factive', // "proved that" reports nothing, although it ends like a verb of saying
  'infinitive',
  'by',
  'of',
  'within', // "in" his view, "by" her account
  'whose', // possessives that stand for a name
  'finite', // verbs on which a clause can stand, of those that do not end like one
  'reportedModal', // "would": a clause with it is still what was said
  'topical', // behind a noun, not behind a verb of saying: "claims about"
  'backs', // makes the claim named behind it its subject's: "found no bias", "favour a natural origin"
  'holds', // takes a noun of saying: "pressed the case that"
  'nameNoun', // "rejects the term X"
  'holdsTrue', // whose subject denies when it is negated: "would not accept that"
  'deontic', // "no one should be forced to" denies nothing
] as const;

export type CueClass = (typeof CLASSES)[number];
export type Kinds = Readonly<Record<CueClass, boolean>>;

export interface Lexicon {
  words: ReadonlyMap<string, Kinds>;
  /** By first word, longest first. */
  phrases: ReadonlyMap<string, readonly { rest: readonly string[]; kinds: Kinds }[]>;
  /** "n't" */
  negatorEndings: readonly string[];
  /** A clause that opens with such a word is an aside: "speaking in Berlin, …". */
  asideEndings: readonly string[];
  adverbEndings: readonly string[];
  pluralEndings: readonly string[];
  /** An unknown word of this form in front of "that" is taken for a verb of saying. */
  reportEndings: readonly string[];
}

type Endings = 'negatorEndings' | 'asideEndings' | 'adverbEndings' | 'reportEndings' | 'pluralEndings';
type Data = Partial<Record<CueClass | Endings, string[]>>;

function noKinds(): Record<CueClass, boolean> {
  return Object.fromEntries(CLASSES.map((name) => [name, false])) as Record<CueClass, boolean>;
}

/** One object for all words without a class, so that looking them up costs nothing. */
export const PLAIN: Kinds = noKinds();

/** "put/puts it" → "put it", "puts it". */
function spelledOut(entry: string): string[] {
  let forms = [''];
  for (const word of entry.trim().split(' ')) {
    forms = forms.flatMap((form) => word.split('/').map((one) => (form ? `${form} ${one}` : one)));
  }
  return forms;
}

export function compileLexicon(data: Data): Lexicon {
  const all = new Map<string, Record<CueClass, boolean>>();
  for (const name of CLASSES) {
    for (const entry of (data[name] ?? []).join(',').split(',').flatMap(spelledOut)) {
      if (!entry) continue;
      const kinds = all.get(entry) ?? noKinds();
      kinds[name] = true;
      all.set(entry, kinds);
    }
  }
  const words = new Map<string, Kinds>();
  const phrases = new Map<string, { rest: string[]; kinds: Kinds }[]>();
  for (const [entry, kinds] of all) {
    const [first = '', ...rest] = entry.split(' ');
    if (rest.length === 0) words.set(first, kinds);
    else phrases.set(first, [...(phrases.get(first) ?? []), { rest, kinds }]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  const {
    negatorEndings = [],
    asideEndings = [],
    adverbEndings = [],
    reportEndings = [],
    pluralEndings = [],
  } = data;
  return { words, phrases, negatorEndings, asideEndings, adverbEndings, reportEndings, pluralEndings };
}

const DATA: Readonly<Record<string, Data>> = { en, ru };
const compiled = new Map<string, Lexicon>();

/** @returns undefined for a language that has no file. */
export function lexiconFor(language: string): Lexicon | undefined {
  const primary = primaryLanguage(language);
  const data = Object.hasOwn(DATA, primary) ? DATA[primary] : undefined;
  if (!data) return undefined;
  let lexicon = compiled.get(primary);
  if (!lexicon) {
    lexicon = compileLexicon(data);
    compiled.set(primary, lexicon);
  }
  return lexicon;
}
