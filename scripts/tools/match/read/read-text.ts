/** Texts as pages: a line of plain text is a page of its own, an HTML file is one page of many passages. */
import { createReadStream } from 'node:fs';
import { readWhole, unreadable } from '../../read-whole.ts';
import { passagesOf } from './read-html.ts';

export interface Passage {
  /** Counted from 1. */
  line: number;
  text: string;
}

export interface Page {
  passages: Passage[];
}

const page = (text: string, line: number): Page => ({ passages: [{ line, text: text.replace(/\r$/u, '') }] });

/** Node's own line reader also breaks at U+2028, which editors and `wc` do not count as a line. */
async function* pagesOfLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Page[]> {
  const decoder = new TextDecoder();
  let rest = '';
  let line = 0;
  for await (const chunk of chunks) {
    const lines = decoder.decode(chunk, { stream: true }).split('\n');
    lines[0] = rest + lines[0];
    rest = lines.pop()!;
    const first = line + 1;
    line += lines.length;
    yield lines.map((text, at) => page(text, first + at));
  }
  rest += decoder.decode();
  if (rest !== '') yield [page(rest, line + 1)];
}

/**
 * A file's pages, in as many lots as its chunks, so that any length fits in memory and a slow pipe is answered at once.
 * @param file undefined for standard input. @param name how messages name the file. @throws InputError
 */
export async function* readText(file: string | undefined, name: string): AsyncGenerator<Page[]> {
  if (file && /\.html?$/iu.test(file)) {
    yield [{ passages: passagesOf(readWhole(file, name)) }];
    return;
  }
  const chunks: AsyncIterable<Buffer> = file ? createReadStream(file) : process.stdin;
  try {
    yield* pagesOfLines(chunks);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall ? unreadable(error, name) : error;
  }
}
