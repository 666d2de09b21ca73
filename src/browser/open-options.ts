/** Opens pages of ours: the options page at one of its sections: `claims/pack%2Fclaim`, `sites`, … */
import { browser } from './api.ts';

export async function openOptions(section: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/options/options.html#${section}`) });
}

/** Once, after installing. Closing it is the last that is heard of it. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('src/welcome/welcome.html') });
}
