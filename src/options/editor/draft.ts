/**
 * A claim as the form holds it: everything text, nothing refused. What the form has no field for (fields of newer
 * packs) is carried along in `base` and `rest` and survives the round trip.
 */
import type { Claim, ClaimKind, Framing, Perspective, Phrase, Stance } from '../../claims/model.ts';

/** Stands for the id of a claim that was never saved. */
export const DRAFT_ID = 'draft';

export interface PhraseDraft {
  /** Tells rows apart while they are moved and removed. */
  key: number;
  text: string;
  /** Id of a framing of this draft, or ''. */
  framing: string;
  needsAnchor: boolean;
  caseSensitive: boolean;
  rest: Partial<Phrase>;
}

export interface FramingDraft {
  id: string;
  /** The label of a known perspective, or of a new one. */
  perspective: string;
  frame: string;
  stance: Stance;
  summary: string;
  keyWords: string;
  speaker: string;
  outlet: string;
  url: string;
  date: string;
  rest: Partial<Framing>;
}

export interface ClaimDraft {
  /** Undefined for a new claim. */
  base?: Claim;
  kind: ClaimKind;
  /** As typed; becomes an id when it is saved. */
  topic: string;
  statement: string;
  context: string;
  phrases: PhraseDraft[];
  /** One a line. */
  phrasings: string;
  anchors: string;
  exclusions: string;
  framings: FramingDraft[];
}

const nextKey = (rows: readonly PhraseDraft[]) => Math.max(0, ...rows.map((row) => row.key)) + 1;

export function addPhrase(rows: readonly PhraseDraft[]): PhraseDraft[] {
  return [
    ...rows,
    { key: nextKey(rows), text: '', framing: '', needsAnchor: false, caseSensitive: false, rest: {} },
  ];
}

export function addFraming(rows: readonly FramingDraft[]): FramingDraft[] {
  const taken = new Set(rows.map((row) => row.id));
  let number = rows.length + 1;
  while (taken.has(`f${number}`)) number += 1;
  return [
    ...rows,
    {
      id: `f${number}`,
      perspective: '',
      frame: '',
      stance: 'asserts',
      summary: '',
      keyWords: '',
      speaker: '',
      outlet: '',
      url: '',
      date: '',
      rest: {},
    },
  ];
}

export function emptyDraft(): ClaimDraft {
  return {
    kind: 'claim',
    topic: '',
    statement: '',
    context: '',
    phrases: addPhrase([]),
    phrasings: '',
    anchors: '',
    exclusions: '',
    framings: addFraming(addFraming([])),
  };
}

function phraseDraft(phrase: Phrase, at: number): PhraseDraft {
  const { text, framing = '', needsAnchor = false, caseSensitive = false, ...rest } = phrase;
  return { key: at + 1, text, framing, needsAnchor, caseSensitive, rest };
}

function framingDraft(framing: Framing, known: readonly Perspective[]): FramingDraft {
  const { id, perspective, frame, stance, summary, outlet, url, ...more } = framing;
  const { keyWords = '', speaker = '', date = '', ...rest } = more;
  const label = known.find((row) => row.id === perspective)?.label ?? perspective;
  return { id, perspective: label, frame, stance, summary, keyWords, speaker, outlet, url, date, rest };
}

export function draftOf(claim: Claim, known: readonly Perspective[], topic: string): ClaimDraft {
  return {
    base: claim,
    kind: claim.kind,
    topic,
    statement: claim.statement,
    context: claim.context,
    phrases: claim.match.phrases.map(phraseDraft),
    phrasings: claim.match.phrasings.join('\n'),
    anchors: claim.match.anchors.join('\n'),
    exclusions: claim.match.exclusions.join('\n'),
    framings: claim.framings.map((framing) => framingDraft(framing, known)),
  };
}
