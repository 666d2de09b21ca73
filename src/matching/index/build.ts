/** Compiles claims into an index. Pure: the same claims in the same order give the same index. */
import type { Claim, ClaimRef } from '../../claims/model.ts';
import { primaryLanguage, type WordKey, wordKeyFor } from '../text/languages.ts';
import { normaliseKeepingCase } from '../text/normalise.ts';
import { type Tokens, tokensOf } from '../text/tokenise.ts';
import type { CompiledIndex, Entry, Section } from './compiled-index.ts';

export interface IndexableClaim {
  ref: ClaimRef;
  claim: Claim;
  /** BCP 47: the claim's, or its pack's. */
  language: string;
}

interface SectionBuilder extends Section {
  key: WordKey;
  /** Parent node to word id to child: edges get their numbers once the vocabulary is complete. */
  children: Map<number, number>[];
}

function newSection(language: string): SectionBuilder {
  return {
    language,
    key: wordKeyFor(language),
    vocabulary: new Map(),
    children: [new Map()],
    edges: new Map(),
    wordCount: 0,
    runs: new Map(),
    known: new Map(),
  };
}

/** Words of the source as they stand, for phrases whose case counts. */
function exactWords(source: string, tokens: Tokens): string[] {
  return tokens.words.map((_word, at) =>
    normaliseKeepingCase(source.slice(tokens.starts[at], tokens.ends[at])),
  );
}

function wordIdsOf(section: SectionBuilder, tokens: Tokens): number[] {
  return tokens.words.map((word) => {
    const key = section.key(word);
    const known = section.vocabulary.get(key);
    if (known !== undefined) return known;
    section.vocabulary.set(key, section.vocabulary.size);
    return section.vocabulary.size - 1;
  });
}

/** Text without a single word leads nowhere and is left out: it would match everywhere. */
function addRun(section: SectionBuilder, tokens: Tokens, entry: Entry): void {
  if (tokens.words.length === 0) return;
  let node = 0;
  for (const word of wordIdsOf(section, tokens)) {
    const children = section.children[node]!;
    let next = children.get(word);
    if (next === undefined) {
      next = section.children.length;
      section.children.push(new Map());
      children.set(word, next);
    }
    node = next;
  }
  const runs = section.runs.get(node);
  if (runs) runs.push({ entry, joins: tokens.joins });
  else section.runs.set(node, [{ entry, joins: tokens.joins }]);
}

function finish({ key: _key, children, ...section }: SectionBuilder): Section {
  section.wordCount = section.vocabulary.size;
  children.forEach((byWord, node) => {
    for (const [word, next] of byWord) section.edges.set(node * section.wordCount + word, next);
  });
  return section;
}

export function buildIndex(claims: readonly IndexableClaim[]): CompiledIndex {
  const sections = new Map<string, SectionBuilder>();
  const anchors = new Map<string, number>();
  const index: CompiledIndex = { sections: [], claims: [], anchors: [], anchorTexts: [] };

  for (const { ref, claim, language } of claims) {
    const code = primaryLanguage(language);
    const section = sections.get(code) ?? newSection(code);
    sections.set(code, section);
    const at = index.claims.length;
    const anchorIds: number[] = [];

    for (const text of claim.match.anchors) {
      const tokens = tokensOf(text);
      const name = `${code}:${tokens.words.map(section.key).join(' ')}`;
      let anchor = anchors.get(name);
      if (anchor === undefined) {
        anchor = index.anchors.length;
        anchors.set(name, anchor);
        index.anchors.push(name);
        index.anchorTexts.push(text);
        addRun(section, tokens, { type: 'anchor', anchor });
      }
      anchorIds.push(anchor);
    }
    for (const phrase of claim.match.phrases) {
      const tokens = tokensOf(phrase.text);
      addRun(section, tokens, {
        type: 'phrase',
        claim: at,
        text: phrase.text,
        framing: phrase.framing ?? null,
        needsAnchor: phrase.needsAnchor ?? false,
        exact: phrase.caseSensitive ? exactWords(phrase.text, tokens) : null,
      });
    }
    for (const text of claim.match.exclusions)
      addRun(section, tokensOf(text), { type: 'exclusion', claim: at });
    index.claims.push({ ref, kind: claim.kind, language: code, anchors: anchorIds });
  }
  index.sections = [...sections.values()].map(finish);
  return index;
}
