/** From the form to a claim as the schema wants it, and from the schema's places back to the form's fields. Pure. */
import type { Perspective } from '../../claims/model.ts';
import type { Problem } from '../../claims/read.ts';
import { topicLabel } from '../../claims/topic-label.ts';
import type { ClaimDraft, FramingDraft } from './draft.ts';
import { slug } from './slug.ts';

export interface DraftClaim {
  /** Not checked yet: that is readClaim's work. */
  claim: Record<string, unknown>;
  /** The perspectives that the claim names. */
  perspectives: Perspective[];
  /** Row of the form for each row of the claim: blank rows are left out. */
  phraseRows: number[];
  framingRows: number[];
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A label or id that is known, in any case; otherwise a new perspective of that name. */
export function perspectiveOf(typed: string, known: readonly Perspective[]): Perspective {
  const wanted = typed.trim().toLowerCase();
  const same = known.find((row) => row.label.toLowerCase() === wanted || row.id === wanted);
  return same ?? { id: slug(typed), label: typed.trim() };
}

const isBlank = (row: FramingDraft) =>
  ![row.perspective, row.frame, row.summary, row.keyWords, row.speaker, row.outlet, row.url, row.date].some(
    (text) => text.trim(),
  );

const optional = (key: string, text: string) => (text.trim() ? { [key]: text.trim() } : {});

export function claimOf(draft: ClaimDraft, known: readonly Perspective[], id: string): DraftClaim {
  const perspectives = new Map<string, Perspective>();
  const framingRows: number[] = [];
  const framings = draft.framings.flatMap((row, at) => {
    if (isBlank(row)) return [];
    framingRows.push(at);
    const perspective = perspectiveOf(row.perspective, [...known, ...perspectives.values()]);
    if (perspective.id) perspectives.set(perspective.id, perspective);
    return {
      ...row.rest,
      id: row.id,
      perspective: perspective.id,
      frame: row.frame,
      stance: row.stance,
      summary: row.summary,
      ...optional('keyWords', row.keyWords),
      ...optional('speaker', row.speaker),
      outlet: row.outlet,
      url: row.url,
      ...optional('date', row.date),
    };
  });
  const phraseRows: number[] = [];
  const phrases = draft.phrases.flatMap((row, at) => {
    if (!row.text.trim()) return [];
    phraseRows.push(at);
    return {
      ...row.rest,
      text: row.text,
      ...optional('framing', row.framing),
      ...(row.needsAnchor ? { needsAnchor: true } : {}),
      ...(row.caseSensitive ? { caseSensitive: true } : {}),
    };
  });
  const claim = {
    ...draft.base,
    id,
    kind: draft.kind,
    topic:
      draft.base && topicLabel(draft.base.topic) === draft.topic.trim()
        ? draft.base.topic
        : slug(draft.topic),
    statement: draft.statement,
    context: draft.context,
    match: {
      ...draft.base?.match,
      phrases,
      phrasings: lines(draft.phrasings),
      anchors: lines(draft.anchors),
      exclusions: lines(draft.exclusions),
    },
    framings,
  };
  return { claim, perspectives: [...perspectives.values()], phraseRows, framingRows };
}

/**
 * `framings[0].url` → `framings.1.url` when the form's first row is blank. A list field such as `match.anchors[3]`
 * is one field of the form. @returns '' for a place that the form does not show.
 */
export function fieldOf(place: string, { phraseRows, framingRows }: DraftClaim): string {
  const row = /^(?:match\.)?(framings|phrases)\[(\d+)\](?:\.(\w+))?/u.exec(place);
  if (row) {
    const [, list, at, field] = row;
    const rows = list === 'framings' ? framingRows : phraseRows;
    const fallback = list === 'framings' ? 'perspective' : 'text';
    return `${list}.${rows[Number(at)] ?? at}.${field ?? fallback}`;
  }
  const list = /^match\.(anchors|exclusions|phrasings|phrases)/u.exec(place)?.[1];
  if (list) return list === 'phrases' ? `phrases.${phraseRows[0] ?? 0}.framing` : list;
  return /^(kind|topic|statement|context)$/u.test(place) ? place : '';
}

/** What was typed into a field, to tell "empty" from "wrong": an id made of nothing is no wrong id. */
function typedInto(draft: ClaimDraft, field: string): string {
  const [list, at, name] = field.split('.');
  if (list === 'topic') return draft.topic;
  if (list === 'framings' && name === 'perspective') return draft.framings[Number(at)]?.perspective ?? '';
  return 'something';
}

/** One problem a field, the first; by field of the form, '' for those that no field shows. */
export function problemsByField(
  problems: readonly Problem[],
  built: DraftClaim,
  draft: ClaimDraft,
): Map<string, Problem> {
  const byField = new Map<string, Problem>();
  for (const problem of problems) {
    const field = fieldOf(problem.place, built);
    if (byField.has(field)) continue;
    byField.set(field, typedInto(draft, field).trim() ? problem : { ...problem, problem: 'problem_empty' });
  }
  return byField;
}
