/** No contested claim to show: because none is there, or none yet, or because the page could not be read to its end. */
import { Notice } from '../../ui/notice.tsx';
import { formatDate } from '../../ui/words/format-date.ts';
import { textLanguage } from '../../ui/words/language.ts';
import { counted } from '../../ui/words/plural.ts';
import { t } from '../../ui/words/text.ts';
import { openOptions, readAgain, readOn } from '../actions.ts';
import { Action } from './action.tsx';
import { type NotesProps, ReadingProgress, SkippedNote } from './notes.tsx';

export function NothingView({ state: { reading, summary, library }, tab, act, busy }: NotesProps) {
  const skipped = <SkippedNote library={library} act={act} />;
  if (reading)
    return (
      <Notice title={t('state_reading')}>
        <ReadingProgress {...summary} />
        {skipped}
      </Notice>
    );
  if (summary.status === 'gave-up')
    return (
      <Notice title={t('state_gave_up')}>
        <p>{counted('note_gave_up', summary.overtaken)}</p>
        <Action label={t('read_again')} busy={busy} onClick={() => void act(readAgain(tab), true)} />
        {skipped}
      </Notice>
    );
  const searched = library.newest
    ? counted('nothing_known', library.claims, formatDate(library.newest, textLanguage()))
    : counted('nothing_known_undated', library.claims);
  if (summary.status === 'truncated')
    return (
      <Notice title={t('state_nothing_so_far')}>
        <p>{counted('note_truncated', summary.blocks)}</p>
        <Action label={t('read_on')} busy={busy} onClick={() => void act(readOn(tab), true)} />
        {skipped}
      </Notice>
    );
  return (
    <Notice title={t('state_nothing')}>
      <p>{library.claims > 0 ? searched : t('state_nothing_topics')}</p>
      {library.claims > 0 && (
        <p>
          <button type="button" class="text-button" onClick={() => void act(openOptions('new'))}>
            {t('menu_new')}
          </button>
        </p>
      )}
      {skipped}
    </Notice>
  );
}
