/**
 * One observer for the whole page. It only notes where something changed; what that means is worked out later, in
 * one go, because a page may change the same place a thousand times before it rests.
 */

/** Places noted before we stop noting and read the whole page again. Bounds what a page can make us hold. */
const MAX_PLACES = 5_000;

export interface Changes {
  /** Nodes in or under which text may have changed. */
  places: Set<Node>;
  /** Something left the page. */
  removed: boolean;
  /** Something became editable, or no longer is: its blocks come or go. */
  editable: boolean;
  /** Too many places to note. */
  overflow: boolean;
}

const none = (): Changes => ({ places: new Set(), removed: false, editable: false, overflow: false });

export class Watch {
  private changes = none();
  private readonly observer: MutationObserver;

  /** @param onNewRoot the document has begun anew: `document.open()` takes everybody's listeners with it. */
  constructor(onChange: () => void, onNewRoot: () => void) {
    this.observer = new MutationObserver((records) => {
      const { changes } = this;
      for (const record of records) {
        const { type, target } = record;
        if (record.removedNodes.length > 0) changes.removed = true;
        if (type === 'attributes') changes.editable = true;
        if (target === document) onNewRoot();
        if (changes.overflow) continue;
        changes.places.add(type === 'attributes' ? (target.parentNode ?? target) : target);
        if (changes.places.size > MAX_PLACES) {
          changes.overflow = true;
          changes.places.clear();
        }
      }
      onChange();
    });
  }

  /** The document itself: pages replace their body, even their root. */
  start(): void {
    this.include(document);
  }

  /** What happens inside a shadow root is told to those who ask at the root only. Asking twice changes nothing. */
  include(root: Document | ShadowRoot): void {
    this.observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['contenteditable'],
    });
  }

  stop(): void {
    this.observer.disconnect();
    this.changes = none();
  }

  take(): Changes {
    const { changes } = this;
    this.changes = none();
    return changes;
  }
}
