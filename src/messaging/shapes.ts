/** What each call to the worker must look like. Checked even for our own content script: its process is the page's. */
import * as v from 'valibot';
import type { ClaimRef } from '../claims/model.ts';
import {
  MAX_BLOCKS_PER_SCAN,
  MAX_CONTEXT,
  MAX_PHRASE_LENGTH,
  MAX_REFS,
  MAX_TEXT_PER_SCAN,
  type Request,
  type WorkerCalls,
} from './protocol.ts';

const MAX_HOST_LENGTH = 253; // RFC 1035
const MAX_URL_LENGTH = 100_000;
/** An anchor of 100 characters, each a word of its own and normalised, with spaces and its language. */
const MAX_ANCHOR_LENGTH = 2_000;
/** Made of a ref, a scope and a phrase or host. */
const MAX_MUTE_ID_LENGTH = MAX_PHRASE_LENGTH + 300;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const nothing = v.strictObject({});
const ref = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^[^/]+\/[^/]+$/u),
) as unknown as v.GenericSchema<ClaimRef>;
const blocks = v.pipe(
  v.array(v.strictObject({ id: count, text: v.string() })),
  v.maxLength(MAX_BLOCKS_PER_SCAN),
  v.check(
    (rows) => rows.reduce((sum, row) => sum + row.text.length, 0) <= MAX_TEXT_PER_SCAN,
    'too much text',
  ),
);

/** The id of a pack or a topic. */
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(80));
const muteId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_MUTE_ID_LENGTH));
const oneClaim = v.strictObject({ claim: ref });

const scanShape = v.strictObject({
  generation: count,
  context: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_ANCHOR_LENGTH))), v.maxLength(MAX_CONTEXT)),
  blocks,
});

const mutePhrase = v.strictObject({
  scope: v.literal('phrase'),
  claim: ref,
  phrase: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_PHRASE_LENGTH)),
});
const host = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_HOST_LENGTH));

type Shapes = { [Kind in keyof WorkerCalls]: v.GenericSchema<unknown, Request<WorkerCalls, Kind>> };

export const shapes: Shapes = {
  'page/start': nothing,
  'page/scan': scanShape,
  'page/report': v.strictObject({ claims: count }),
  'card/load': nothing,
  'card/claim': oneClaim,
  'card/more': oneClaim,
  'card/step-on': v.strictObject({ to: v.picklist(['next', 'previous']) }),
  'mute/add': v.variant('scope', [
    v.strictObject({ scope: v.picklist(['claim', 'site']), claim: ref }),
    mutePhrase,
  ]),
  'mute/undo': v.strictObject({ id: muteId }),
  'library/status': nothing,
  'library/restore': v.strictObject({ erase: v.boolean() }),
  'claims/get': v.strictObject({ refs: v.pipe(v.array(ref), v.maxLength(MAX_REFS)) }),
  'claims/changed': nothing,
  'topics/get': nothing,
  'topics/set': v.strictObject({ pack: id, topic: id, on: v.boolean() }),
  'text/scan': scanShape,
  'site/get': v.strictObject({ url: v.pipe(v.string(), v.maxLength(MAX_URL_LENGTH)) }),
  'site/set': v.strictObject({
    site: host,
    on: v.boolean(),
  }),
  'everywhere/set': v.strictObject({ on: v.boolean() }),
  'tab/frames': v.strictObject({ tab: count }),
  'tab/mute': v.variant('scope', [
    v.strictObject({ scope: v.literal('claim'), claim: ref }),
    v.strictObject({ scope: v.literal('site'), claim: ref, site: host }),
    mutePhrase,
  ]),
  'tab/unmute': v.strictObject({ id: muteId }),
  'tab/read': v.strictObject({ tab: count }),
};

/** The first fault of a payload in words, or undefined when it has the right shape. */
export function faultOf<Kind extends keyof WorkerCalls>(kind: Kind, payload: unknown): string | undefined {
  const result = v.safeParse(shapes[kind], payload);
  if (result.success) return undefined;
  const issue = result.issues[0];
  return `${v.getDotPath(issue) ?? 'payload'}: ${issue.message}`;
}
