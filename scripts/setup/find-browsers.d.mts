// Types of find-browsers.mjs, which has to run before TypeScript tools are installed.
export function findBrowser(browser: 'chromium' | 'firefox'): string | undefined;
