/** An article as heavy as news sites make them: 1.5 MB of HTML, scripts that work while it loads, pictures in the text. */
import { article } from './text.ts';

const NODES = 5_000;
export const HEAVY_MARKS = 30;
const PICTURES = 34;
/** Pixels on each side; three bytes a pixel, and four letters for three bytes. */
const SIDE = 96;
const SCRIPTS = 10;
const SCRIPT_MS = 25;

/** A bitmap as a data URL: the one kind of picture that needs no packing. */
function picture(seed: number): string {
  const bytes = Buffer.alloc(54 + SIDE * SIDE * 3, 0);
  bytes.write('BM');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(SIDE, 18);
  bytes.writeInt32LE(SIDE, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  for (let at = 54; at < bytes.length; at += 1) bytes[at] = (at * (seed + 3)) % 251;
  return `<img width="${SIDE}" height="${SIDE}" alt="" src="data:image/bmp;base64,${bytes.toString('base64')}">`;
}

const SCRIPT = `<script>for (const end = performance.now() + ${SCRIPT_MS}; performance.now() < end;);</script>`;

/** The body; scripts and pictures stand evenly among the paragraphs. */
export function heavyBody(): string {
  const { html } = article(NODES, HEAVY_MARKS);
  const paragraphs = html.split('</p>');
  const every = (count: number) => Math.floor(paragraphs.length / count);
  return paragraphs
    .map((paragraph, at) =>
      [
        paragraph,
        at % every(SCRIPTS) === 0 ? SCRIPT : '',
        at % every(PICTURES) === 0 ? picture(at) : '',
      ].join(''),
    )
    .join('</p>');
}
