/** Says what was just done, and takes it back. It stays until it is closed: nobody should have to hurry. */
import { Icon } from '../ui/icon.tsx';
import { t } from '../ui/text.ts';

export interface ToastContent {
  text: string;
  undo?: () => void;
}

export function Toast({ content, close }: { content: ToastContent | undefined; close: () => void }) {
  return (
    <div class="toast-place" role="status">
      {content && (
        <p class="toast">
          <span>{content.text}</span>
          {content.undo && (
            <button
              type="button"
              class="text-button"
              onClick={() => {
                content.undo?.();
                close();
              }}
            >
              {t('undo')}
            </button>
          )}
          <button type="button" class="icon-button" aria-label={t('close')} onClick={close}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
}
