/** What the extension found on a page, as text for a terminal. */
import type { Framing } from '../../src/claims/model.ts';
import type { ClaimView, PageSummary } from '../../src/messaging/protocol.ts';
import type { Driver } from '../../tests/e2e/support/browsers/driver.ts';

export async function listMatches(driver: Driver, summary: PageSummary): Promise<string> {
  if (summary.matches.length === 0) return `No contested claim on ${summary.url} (${summary.status}).`;
  const views = await driver.ask('claims/get', {
    refs: [...new Set(summary.matches.map(({ claim }) => claim))],
  });
  const lines = views.map((view) => {
    const matches = summary.matches.filter(({ claim }) => claim === view.ref);
    const words = count(matches.map(({ text }) => `“${text.replace(/\s+/gu, ' ').trim()}”`));
    const used = new Set(matches.map(({ framing }) => framing));
    const here = view.claim.framings.filter(({ id }) => used.has(id));
    const others = view.claim.framings.filter(({ id }) => !used.has(id));
    return [
      `${view.claim.kind}: ${view.claim.statement}`,
      `  words:       ${words}`,
      ...(here.length > 0 ? [`  this page:   ${frames(view, here)}`] : []),
      ...(others.length > 0
        ? [`  ${here.length > 0 ? 'elsewhere:  ' : 'framed as:  '} ${frames(view, others)}`]
        : []),
    ].join('\n');
  });
  const found = `${views.length} contested claims, ${summary.matches.length} marks on ${summary.url}`;
  return [found, ...lines].join('\n\n');
}

function frames(view: ClaimView, framings: Framing[]): string {
  const label = (id: string) => view.perspectives.find((perspective) => perspective.id === id)?.label ?? id;
  return framings.map(({ frame, perspective }) => `${frame} (${label(perspective)})`).join(' · ');
}

/** `a, b ×2` */
function count(words: string[]): string {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].map(([word, n]) => (n > 1 ? `${word} ×${n}` : word)).join(', ');
}
