/**
 * The pages to measure on: paragraphs of invented sentences with inline markup, in some of which stands a phrase that
 * the bundled packs mark wherever it stands.
 */
import type { Claim, Pack } from '../../../src/claims/model.ts';
import everyday from '../../../src/packs/everyday.json' with { type: 'json' };
import { randomFrom } from '../../quality/data.ts';
import { madeUpSentences } from '../material.ts';

/** Different phrases on a page. A page about one affair repeats few; each is another search for the peer. */
const PHRASES = 20;
const NODES_PER_PARAGRAPH = 5;

const PLAIN = /^[a-z]+(?: [a-z]+)+$/u;

function plainPhrase({ language, match }: Claim): string | undefined {
  if (language !== undefined && language !== 'en') return undefined;
  if (match.exclusions.length > 0) return undefined;
  return match.phrases.find(({ text, needsAnchor }) => !needsAnchor && PLAIN.test(text))?.text;
}

/** Phrases that need nothing else on the page, and none of which holds another. */
export function phrases(): string[] {
  const picked: string[] = [];
  for (const claim of (everyday as unknown as Pack).claims) {
    const text = plainPhrase(claim);
    if (text === undefined || picked.some((other) => other.includes(text) || text.includes(other))) continue;
    picked.push(text);
    if (picked.length === PHRASES) break;
  }
  return picked;
}

/** Some words of an invented sentence each: what stands between two tags. */
function* snippets(seed: number): Generator<string> {
  for (const sentence of madeUpSentences(seed)) yield sentence.slice(0, -1).split(' ').slice(0, 6).join(' ');
}

export interface Article {
  html: string;
  /** How many phrases stand in it. */
  planted: number;
}

/** Paragraphs of five text nodes each. Every tenth phrase is cut by a tag, as a link or an emphasis in it does. */
export function article(nodes: number, marks: number, seed = 1): Article {
  const random = randomFrom(seed);
  const texts = snippets(seed);
  const words = phrases();
  const count = Math.floor(nodes / NODES_PER_PARAGRAPH);
  let planted = 0;
  const paragraph = (at: number) => {
    const due = Math.round(((at + 1) * marks) / count) - planted;
    const parts = Array.from({ length: NODES_PER_PARAGRAPH }, () => String(texts.next().value));
    const start = Math.floor(random() * words.length);
    for (let place = 0; place < due; place += 1) {
      const phrase = words[(start + place * 7) % words.length]!;
      planted += 1;
      const [first, ...others] = phrase.split(' ');
      if (planted % 10 > 0) parts[place] = `${parts[place]} ${phrase} ${texts.next().value}`;
      else {
        parts[place] = `${parts[place]} ${first}`;
        parts[place + 1] = `${others.join(' ')} ${parts[place + 1]}`;
      }
    }
    const [a, b, c, d, e] = parts;
    return `<p>${a} <a href="#">${b}</a> ${c} <b>${d}</b> ${e}.</p>`;
  };
  return { html: Array.from({ length: count }, (_, at) => paragraph(at)).join(''), planted };
}
