/** The way to the card: its script is fetched into the page when the reader first wants it, by the worker. */
import type { ClaimRef } from '../claims/model.ts';
import { callWorker } from './api.ts';
import { type CardWorld, cardWorld } from './world.ts';

let loading: Promise<CardWorld | undefined> | undefined;

async function load(): Promise<CardWorld | undefined> {
  if (!cardWorld()) await callWorker('card/load', {});
  return cardWorld();
}

/**
 * Where the browser does not let the script in, the options page has the same comparison.
 * @param claim what it is about, for that case.
 */
export async function withCard(use: (card: CardWorld) => void, claim?: ClaimRef): Promise<void> {
  loading ??= load().finally(() => {
    loading = undefined;
  });
  // The extension may be gone: then there is nobody left to tell.
  const card = await loading.catch(() => undefined);
  if (card) use(card);
  else if (claim) await callWorker('card/more', { claim }).catch(() => undefined);
}
