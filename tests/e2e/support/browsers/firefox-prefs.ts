/** Firefox preferences: where hosts lead, what the extension is called, and peace from Mozilla's services. */
import type { TestServer } from '../pages/server.ts';

/** Must be the id in vite.config.ts. */
export const GECKO_ID = 'counterframe@counterframe.example';
/** Firefox draws a random one per profile; a fixed one lets us know the addresses of extension pages. */
export const EXTENSION_UUID = '6d5f2f0e-7d2a-4c1b-9a51-0c0ffee15bad';

const QUIET: Record<string, unknown> = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'browser.search.update': false,
  'captivedetect.canonicalURL': '',
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.server': '',
};

export function firefoxPrefs(server: TestServer | undefined): Record<string, unknown> {
  return {
    ...QUIET,
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: EXTENSION_UUID }),
    // The prompt of permissions.request is native: no test could press it.
    'extensions.webextOptionalPermissionPrompts': false,
    ...(server && {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `80=${server.port};443=${server.tlsPort}`,
    }),
  };
}
