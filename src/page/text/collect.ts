/**
 * The text of one block element: its own lines, without the blocks inside it. All text up to the next block boundary
 * is one run, whatever inline markup it is cut into; a match can therefore cross `<b>`, and never a block.
 */
import { isInline, isPassedOver } from './elements.ts';
import { hasWord, isBreakTag, leavesGap, withoutBreaks } from './tags.ts';

/** One run of text with the table back to its nodes: `nodes[i]` begins at `starts[i]` of `text`. */
export interface Run {
  text: string;
  nodes: Text[];
  starts: number[];
}

export interface Collected {
  runs: Run[];
  /** Block elements found inside, in order: owners of their own text. */
  inner: Element[];
}

class RunBuilder {
  private parts: string[] = [];
  private length = 0;
  private nodes: Text[] = [];
  private starts: number[] = [];
  readonly runs: Run[] = [];

  addText(node: Text): void {
    if (node.data.length === 0) return;
    this.nodes.push(node);
    this.starts.push(this.length);
    this.addPart(withoutBreaks(node.data));
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
export function collectOwner(owner: Element): Collected {
  const builder = new RunBuilder();
  const inner: Element[] = [];
  let node: Node | null = owner.firstChild;
  while (node) {
    let descend = false;
    if (node.nodeType === Node.TEXT_NODE) builder.addText(node as Text);
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (isPassedOver(element) || isBreakTag(element.tagName)) {
        if (leavesGap(element.tagName)) builder.addGap();
      } else if (isInline(element)) descend = true;
      else {
        builder.endRun();
        inner.push(element);
      }
    }
    if (descend && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== owner && !node.nextSibling) node = node.parentNode;
    node = node && node !== owner ? node.nextSibling : null;
  }
  builder.endRun();
  return { runs: builder.runs, inner };
}
