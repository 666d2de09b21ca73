/** Who says so, where and when: what a reader can check, and what an author has checked. */
import { isActive } from '../../claims/model.ts';
import newsHosts from '../../sites/news-hosts.json';
import { siteOf } from '../../sites/pattern.ts';
import { type Finding, finding, type Linted } from '../finding.ts';
import otherHosts from '../source-hosts.json';

const KNOWN = new Set<string>([
  ...newsHosts.map(({ host }) => host),
  ...Object.values<string[]>(otherHosts).flat(),
]);

/**
 * Domains that only governments, parliaments, courts, armies, universities and treaty bodies get. "gov" under a country
 * is the government's; under "com" it is anybody's.
 */
const OFFICIAL = new RegExp(
  [
    '(^|\\.)(gov|mil|edu|int)$',
    '\\.(gov|mil|edu|gob|gouv|govt)\\.[a-z]{2}$',
    '\\.ac\\.(at|be|cn|id|il|in|jp|kr|nz|th|uk|za)$',
    '(^|\\.)(gc\\.ca|parliament\\.(uk|nz|scot)|europa\\.eu|bund\\.de|admin\\.ch|gov\\.(uk|pl|scot|wales|ie|il|sk|si))$',
  ].join('|'),
  'u',
);

/** Whether a source's host is one that readers can be expected to accept as what it says it is. */
export function isKnownHost(host: string): boolean {
  if (OFFICIAL.test(host)) return true;
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1))
    if (KNOWN.has(name)) return true;
  return false;
}

export function lintSources({ claim }: Linted, bundled: boolean): Finding[] {
  const findings: Finding[] = [];
  if (!isActive(claim)) findings.push(finding('error', 'few_perspectives', claim, 'framings'));
  for (const [at, framing] of claim.framings.entries()) {
    const place = `framings[${at}]`;
    const host = siteOf(framing.url);
    if (host && !isKnownHost(host))
      findings.push(finding('warning', 'unknown_host', claim, `${place}.url`, host));
    if (!framing.speaker) findings.push(finding('note', 'no_speaker', claim, `${place}.speaker`, framing.id));
    if (!framing.checked)
      findings.push(finding(bundled ? 'error' : 'note', 'unchecked', claim, `${place}.checked`, framing.id));
  }
  return findings;
}
