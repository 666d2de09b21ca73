/** The one import of the extension APIs outside the page script: an inventory of the power that we use. */
import browser from 'webextension-polyfill';

export { browser };
