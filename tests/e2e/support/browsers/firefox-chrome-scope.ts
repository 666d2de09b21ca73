/**
 * Runs code in Firefox's own window, with all of its rights. WebDriver BiDi has no commands for toolbar buttons,
 * stopping a background page or disabling an add-on; Firefox's own tests do these things this way too.
 * Needs the start option `--remote-allow-system-access`.
 */
import type { Browser } from 'puppeteer-core';

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}
interface Tree {
  contexts: { context: string; url: string }[];
}
type Evaluated =
  | { type: 'success'; result: { type: string; value?: unknown } }
  | { type: 'exception'; exceptionDetails: { text: string } };

export class ChromeScope {
  private readonly connection: Connection;
  private window: string | undefined;

  constructor(
    browser: Browser,
    private readonly addonId: string,
  ) {
    this.connection = (browser as unknown as { connection: Connection }).connection;
  }

  /** `body` is the body of an async function; it sees `addonId`, and `policy` where the add-on is installed. */
  async run<T>(body: string): Promise<T> {
    this.window ??= await this.findWindow();
    const answer = (await this.send('script.evaluate', {
      target: { context: this.window },
      awaitPromise: true,
      expression: `(async () => {
        const addonId = ${JSON.stringify(this.addonId)};
        const policy = WebExtensionPolicy.getByID(addonId);
        ${body}
      })()`,
    })) as Evaluated;
    if (answer.type === 'exception') throw new Error(`Firefox: ${answer.exceptionDetails.text}`);
    return answer.result.value as T;
  }

  private async findWindow() {
    const tree = (await this.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as Tree;
    const window = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    if (!window) throw new Error('Firefox has no browser window.');
    return window.context;
  }

  private async send(method: string, params: object) {
    return (await this.connection.send(method, params)).result;
  }
}
