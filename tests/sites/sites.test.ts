import { describe, expect, it } from 'vitest';
import newsHosts from '../../src/sites/news-hosts.json' with { type: 'json' };
import { isClosedPage } from '../../src/sites/closed-pages.ts';
import { coversHost, isWithin, patternForHost, siteOf } from '../../src/sites/pattern.ts';

describe('the list of news hosts', () => {
  const hosts = newsHosts.map(({ host }) => host);

  it('holds hosts only, each once, sorted', () => {
    for (const host of hosts) expect(host).toMatch(/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/u);
    expect(hosts).toEqual([...new Set(hosts)].sort());
  });

  it('names no host that another one covers', () => {
    const all = new Set(hosts);
    const covered = hosts.filter((host) =>
      host.split('.').some((_, at, parts) => at > 0 && all.has(parts.slice(at).join('.'))),
    );
    expect(covered).toEqual([]);
  });

  it('is wide: hosts, countries, languages and kinds of owner', () => {
    const different = (key: 'country' | 'kind') => new Set(newsHosts.map((row) => row[key])).size;
    expect(hosts.length).toBeGreaterThanOrEqual(200);
    expect(different('country')).toBeGreaterThanOrEqual(50);
    expect(new Set(newsHosts.flatMap(({ languages }) => languages)).size).toBeGreaterThanOrEqual(25);
    for (const kind of ['wire', 'broadcaster', 'newspaper', 'state-media', 'independent', 'fact-checker'])
      expect(newsHosts.filter((row) => row.kind === kind).length).toBeGreaterThanOrEqual(10);
    for (const { country, languages } of newsHosts) {
      expect(country).toMatch(/^[A-Z]{2}$/u);
      for (const language of languages) expect(language).toMatch(/^[a-z]{2,3}$/u);
    }
  });
});

describe('siteOf', () => {
  it.each([
    ['https://www.reuters.com/world?x#y', 'reuters.com'],
    ['http://news.bbc.co.uk:8080/', 'news.bbc.co.uk'],
    ['https://xn--80ak6aa92e.com/', 'xn--80ak6aa92e.com'],
    ['chrome://extensions', undefined],
    ['about:blank', undefined],
    ['file:///etc/passwd', undefined],
    ['not a url', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s → %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});

it('makes patterns that cover the host and what lies below it', () => {
  expect(patternForHost('reuters.com')).toBe('*://*.reuters.com/*');
  expect(isWithin('uk.reuters.com', 'reuters.com')).toBe(true);
  expect(isWithin('notreuters.com', 'reuters.com')).toBe(false);
  expect(coversHost('*://*.reuters.com/*', 'www.reuters.com')).toBe(true);
  expect(coversHost('*://*.reuters.com/*', 'notreuters.com')).toBe(false);
  expect(coversHost('https://reuters.com/*', 'reuters.com')).toBe(false);
});

describe('isClosedPage', () => {
  const CHROMIUM = 'chrome-extension://abc/';
  const FIREFOX = 'moz-extension://abc/';
  it.each([
    ['https://chromewebstore.google.com/detail/x', true, false],
    ['https://chrome.google.com/webstore', true, false],
    ['https://chrome.google.com/webstore/category/extensions?hl=de', true, false],
    ['https://chrome.google.com/webstores', false, false],
    ['https://chrome.google.com/', false, false],
    ['https://addons.mozilla.org/en-US/firefox/', false, true],
    ['https://support.mozilla.org/', false, true],
    ['https://www.mozilla.org/', false, false],
    ['https://addons.mozilla.org.evil.example/', false, false],
    ['https://evil.example/addons.mozilla.org/', false, false],
    ['chrome://settings/', false, false],
    ['', false, false],
  ])('%s: in Chromium %s, in Firefox %s', (url, inChromium, inFirefox) => {
    expect([isClosedPage(url, CHROMIUM), isClosedPage(url, FIREFOX)]).toEqual([inChromium, inFirefox]);
  });
});
