/** The blocks of an HTML file, cut as the page script cuts a live page; without styles, so hidden text is read too. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import {
  hasWord,
  isBreakTag,
  isEditable,
  isInlineTag,
  isPassedOverTag,
  leavesGap,
  withoutBreaks,
} from '../../../../src/page/text/tags.ts';
import type { Passage } from './read-text.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type TextNode = DefaultTreeAdapterTypes.TextNode;

const isElement = (node: Node): node is Element => 'tagName' in node;
const isText = (node: Node): node is TextNode => node.nodeName === '#text';

function attribute({ attrs }: Element, name: string): string | null {
  return attrs.find((one) => one.name === name)?.value ?? null;
}

/** The line of a text's first visible character. */
function lineOf({ value, sourceCodeLocation }: TextNode): number {
  const before = value.slice(0, value.search(/\S/u));
  return (sourceCodeLocation?.startLine ?? 1) + before.split('\n').length - 1;
}

class Passages {
  readonly list: Passage[] = [];
  private text = '';
  private line: number | undefined;

  addText(node: TextNode): void {
    if (/\S/u.test(node.value)) this.line ??= lineOf(node);
    this.text += withoutBreaks(node.value);
  }

  addGap(): void {
    if (this.text !== '') this.text += ' ';
  }

  end(): void {
    if (hasWord(this.text)) this.list.push({ line: this.line ?? 1, text: this.text });
    this.text = '';
    this.line = undefined;
  }
}

/** In reading order. Without recursion: pages nest thousands of levels deep. */
export function passagesOf(html: string): Passage[] {
  const passages = new Passages();
  const page = parse(html, { sourceCodeLocationInfo: true });
  const root = page.childNodes.filter(isElement).find(({ tagName }) => tagName === 'html');
  const stack: (Node | 'end')[] = [...(root?.childNodes ?? [])].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node === 'end') passages.end();
    else if (isText(node)) passages.addText(node);
    else if (isElement(node)) {
      const tag = node.tagName.toUpperCase();
      const editable = isEditable(attribute(node, 'contenteditable'), attribute(node, 'role'));
      if (editable || isPassedOverTag(tag) || isBreakTag(tag)) {
        if (leavesGap(tag)) passages.addGap();
        continue;
      }
      if (!isInlineTag(tag)) {
        passages.end();
        stack.push('end');
      }
      for (let at = node.childNodes.length - 1; at >= 0; at -= 1) stack.push(node.childNodes[at]!);
    }
  }
  passages.end();
  return passages.list;
}
