/** What the card says once its mark is muted: what happened, and the way back. */
import { t } from '../../../ui/words/text.ts';

export interface MutedViewProps {
  text: string;
  /** Why undoing did not work. */
  failure: string;
  undo: () => void;
  close: () => void;
}

export function MutedView({ text, failure, undo, close }: MutedViewProps) {
  return (
    <div class="muted">
      <p role="status">{text}</p>
      <p class="soft">{t('muted_where')}</p>
      {failure && (
        <p class="failure" role="alert">
          {t('action_failed', failure)}
        </p>
      )}
      <div class="actions">
        <button type="button" class="button" onClick={undo}>
          {t('undo')}
        </button>
        <button type="button" class="text-button" onClick={close}>
          {t('close')}
        </button>
      </div>
    </div>
  );
}
