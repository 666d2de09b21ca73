/** Says what was just done, and takes it back. It stays until it is closed: nobody should have to hurry. */
import { useRef } from 'preact/hooks';
import { keepFocus } from '../focus-soon.ts';
import { Icon } from '../look/icon.tsx';
import { t } from '../words/text.ts';

export interface ToastContent {
  text: string;
  undo?: () => Promise<void>;
  /** Selector of what has come back and takes the focus. */
  undone?: string;
}

/** Takes the focus from a row that has gone: it stands behind all others, a long way to go with the Tab key. */
export const UNDO = '.toast .text-button';

export interface ToastProps {
  content: ToastContent | undefined;
  /** @param shown another one may have come meanwhile, and stays. */
  close: (shown: ToastContent) => void;
}

export function Toast({ content, close }: ToastProps) {
  const undoing = useRef<ToastContent>(undefined);
  const undo = async (shown: ToastContent) => {
    if (undoing.current === shown) return;
    undoing.current = shown;
    await shown.undo?.();
    close(shown);
    if (shown.undone) keepFocus(shown.undone);
  };
  return (
    <div class="toast-place" role="status">
      {content && (
        <p class="toast">
          <span>{content.text}</span>
          {content.undo && (
            <button type="button" class="text-button" onClick={() => void undo(content)}>
              {t('undo')}
            </button>
          )}
          <button type="button" class="icon-button" aria-label={t('close')} onClick={() => close(content)}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
}
