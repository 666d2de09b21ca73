/** Stands in for the polyfill in the card's script (vite.config.ts): what it uses works the same in both browsers. */
export default (globalThis as { browser?: unknown }).browser ?? chrome;
