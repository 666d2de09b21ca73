/**
 * The text of one block element: its own lines, without the blocks inside it. All text up to the next block boundary
 * is one run, whatever inline markup it is cut into; a match can therefore cross `<b>`, and never a block.
 */
import { isElement, shadowRootOf, tagOf, walkerOf } from './dom.ts';
import { isInline, isPassedOver, type Owner } from './elements.ts';
import { hasWord, isBreakTag, leavesGap, withoutBreaks } from './tags.ts';

/**
 * One run of text with the table back to its nodes: `nodes[i]` begins at `starts[i]` of `text`, which is below 0 where
 * the run goes on in the middle of a node.
 */
export interface Run {
  text: string;
  nodes: Text[];
  starts: number[];
}

export interface Collected {
  runs: Run[];
  /** Block elements and open shadow roots found inside, in order: owners of their own text. */
  inner: Owner[];
}

/** A block without end, such as a log or a book on one page, is read in pieces: some forty paragraphs each. */
const MAX_RUN_LENGTH = 20_000;

/** Where a piece of at most `room` letters ends: behind a space, so that no word is cut, if there is one. */
function pieceEnd(text: string, from: number, room: number): number {
  if (text.length - from <= room) return text.length;
  const space = text.lastIndexOf(' ', from + Math.max(0, room));
  return space > from ? space + 1 : from + Math.max(1, room);
}

class RunBuilder {
  private parts: string[] = [];
  private length = 0;
  private nodes: Text[] = [];
  private starts: number[] = [];
  readonly runs: Run[] = [];

  addText(node: Text): void {
    const text = withoutBreaks(node.data);
    for (let from = 0; from < text.length; ) {
      const to = pieceEnd(text, from, MAX_RUN_LENGTH - this.length);
      this.nodes.push(node);
      this.starts.push(this.length - from);
      this.addPart(text.slice(from, to));
      if (to < text.length) this.endRun();
      from = to;
    }
  }

  addGap(): void {
    if (this.length > 0) this.addPart(' ');
  }

  private addPart(part: string): void {
    this.parts.push(part);
    this.length += part.length;
  }

  endRun(): void {
    const text = this.parts.join('');
    if (hasWord(text)) this.runs.push({ text, nodes: this.nodes, starts: this.starts });
    this.parts = [];
    this.length = 0;
    this.nodes = [];
    this.starts = [];
  }
}

/** Without recursion: pages nest thousands of levels deep, by accident or on purpose. */
export function collectOwner(owner: Owner): Collected {
  const builder = new RunBuilder();
  const inner: Owner[] = [];
  const walker = walkerOf(owner);
  let node = walker.firstChild();
  while (node) {
    let descend = false;
    if (isElement(node)) {
      const tag = tagOf(node);
      if (isPassedOver(node) || isBreakTag(tag)) {
        if (leavesGap(tag)) builder.addGap();
      } else {
        const shadow = shadowRootOf(node);
        if (shadow) inner.push(shadow);
        descend = isInline(node);
        if (!descend) {
          builder.endRun();
          inner.push(node);
        }
      }
    } else builder.addText(node as Text);
    let next = descend ? walker.firstChild() : null;
    while (!next) {
      next = walker.nextSibling();
      // The walker stays within the owner: at its children, it has no parent to go to.
      if (!next && (!walker.parentNode() || walker.currentNode === owner)) break;
    }
    node = next;
  }
  builder.endRun();
  return { runs: builder.runs, inner };
}
