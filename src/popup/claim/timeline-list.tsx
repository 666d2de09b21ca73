/** When each framing was put forward. A list to the ear and to the keyboard, a line with stops to the eye. */
import type { Framing, Perspective } from '../../claims/model.ts';
import { PerspectiveMark, perspectiveLabel } from '../../ui/framings/perspective-chip.tsx';
import { filled } from '../../ui/words/filled.tsx';
import { formatDate } from '../../ui/words/format-date.ts';
import { textLanguage } from '../../ui/words/language.ts';
import { t } from '../../ui/words/text.ts';
import { timelineOf } from './timeline.ts';

export interface TimelineListProps {
  framings: readonly Framing[];
  perspectives: readonly Perspective[];
  /** Brings the framing's column into view. */
  show: (framing: string) => void;
}

export function TimelineList({ framings, perspectives, show }: TimelineListProps) {
  const stops = timelineOf(framings);
  // Nothing to see in a line without a second stop.
  if (stops.length < 2) return null;
  return (
    <section class="timeline">
      <p class="label">{t('timeline')}</p>
      <ol aria-label={t('timeline')} style={{ '--stops': stops.length }}>
        {stops.map(({ date, framings: grouped }) => (
          <li key={date ?? ''} class="stop" data-dated={date !== undefined}>
            {date ? (
              <time dateTime={date}>{formatDate(date, textLanguage())}</time>
            ) : (
              <span class="stop-undated">{t('undated')}</span>
            )}
            <ul>
              {grouped.map(({ id, perspective, frame }) => {
                const label = perspectiveLabel(perspective, perspectives);
                return (
                  <li key={id}>
                    <button
                      type="button"
                      class="stop-framing"
                      title={t('show_framing')}
                      onClick={() => show(id)}
                    >
                      <PerspectiveMark id={perspective} label={label} />
                      <span>
                        <span class="unseen">{filled('join_colon', <bdi>{label}</bdi>, '')}</span>
                        <span class="serif" dir="auto">
                          {frame}
                        </span>
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
