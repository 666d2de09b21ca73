/** Lays a segment's sections into one buffer. The size is computed first, and writing must come out at it exactly. */
import { checksum } from './hash.ts';
import {
  BODY,
  FORMAT_VERSION,
  HEADER,
  MAGIC,
  NORMALISER_VERSION,
  SECTION_TABLE,
  SECTIONS,
  type SectionName,
} from './layout.ts';

/** Words of each section, and what fills it. */
export type Plan = Record<SectionName, number>;
export type Fill = (section: Record<SectionName, Uint32Array>) => Generator<void>;

/** Bytes that `writeSegment` will return for a plan. */
export function sizeOf(plan: Plan): number {
  return (BODY + SECTIONS.reduce((sum, name) => sum + plan[name], 0)) * 4;
}

/** @throws RangeError on big-endian machines, where the words would be read backwards elsewhere. */
export function* writeSegment(plan: Plan, revision: number, fill: Fill): Generator<void, ArrayBuffer> {
  if (new Uint8Array(new Uint32Array([1]).buffer)[0] !== 1)
    throw new RangeError('big-endian machines are not supported');
  const bytes = new ArrayBuffer(sizeOf(plan));
  const words = new Uint32Array(bytes);
  const sections = {} as Record<SectionName, Uint32Array>;
  let start = BODY;
  SECTIONS.forEach((name, number) => {
    sections[name] = words.subarray(start, start + plan[name]);
    words[SECTION_TABLE + number * 2] = start;
    words[SECTION_TABLE + number * 2 + 1] = plan[name];
    start += plan[name];
  });
  yield;
  yield* fill(sections);
  words[HEADER.magic] = MAGIC;
  words[HEADER.format] = FORMAT_VERSION;
  words[HEADER.normaliser] = NORMALISER_VERSION;
  words[HEADER.revision] = revision;
  words[HEADER.words] = words.length;
  words[HEADER.checksum] = checksum(words.subarray(HEADER.checksum + 1));
  return bytes;
}
