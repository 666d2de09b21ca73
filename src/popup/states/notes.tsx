/** What is not as usual about a page that was read, or is being read: each with its numbers and what can be done. */
import type { LibraryStatus, PageSummary } from '../../messaging/protocol.ts';
import { BusyButton } from '../../ui/buttons/busy-button.tsx';
import { counted } from '../../ui/words/plural.ts';
import { t } from '../../ui/words/text.ts';
import { openOptions, readAgain, readOn } from '../actions.ts';
import type { PopupState } from '../popup-state.ts';
import type { Act } from '../use-popup.ts';
import { Progress } from './progress.tsx';

export interface NotesProps {
  state: Extract<PopupState, { kind: 'read' }>;
  tab: number;
  act: Act;
  busy: boolean;
}

export function ReadingProgress({ blocks, unread }: PageSummary) {
  return (
    <Progress
      done={blocks - unread}
      total={blocks}
      words={counted('reading_blocks', blocks, blocks - unread)}
    />
  );
}

export function SkippedNote({ library, act }: { library: LibraryStatus; act: Act }) {
  return library.skipped > 0 ? (
    <p class="note">
      {counted('note_skipped', library.skipped)}{' '}
      <button type="button" class="text-button" onClick={() => void act(openOptions('problems'))}>
        {t('look_at_them')}
      </button>
    </p>
  ) : null;
}

export function Notes({ state: { reading, summary, library }, tab, act, busy }: NotesProps) {
  return (
    <>
      {/* Its end moves nothing: it stands over the foot of the list. */}
      {reading && (
        <div class="reading-foot">
          <ReadingProgress {...summary} />
        </div>
      )}
      {summary.status === 'truncated' && (
        <p class="note">
          {counted('note_truncated', summary.blocks)}{' '}
          <BusyButton class="text-button" busy={busy} onClick={() => void act(readOn(tab), true)}>
            {t('read_on')}
          </BusyButton>
        </p>
      )}
      {summary.status === 'gave-up' && (
        <p class="note">
          {counted('note_gave_up', summary.overtaken)}{' '}
          <BusyButton class="text-button" busy={busy} onClick={() => void act(readAgain(tab), true)}>
            {t('read_again')}
          </BusyButton>
        </p>
      )}
      <SkippedNote library={library} act={act} />
    </>
  );
}
