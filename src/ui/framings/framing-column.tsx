/** One framing as a column. The parts stand in the same rows in every column; an absent part leaves its row empty. */
import type { ComponentChildren } from 'preact';
import type { Framing, Perspective } from '../../claims/model.ts';
import { ExternalLink } from '../external-link.tsx';
import { formatDate } from '../format-date.ts';
import { textLanguage } from '../plural.ts';
import { t } from '../text.ts';
import type { PlacedFraming } from './order-framings.ts';
import { PerspectiveChip } from './perspective-chip.tsx';
import { hereWords, voiceWords } from './voice-words.ts';

export interface FramingColumnProps {
  placed: PlacedFraming;
  perspectives: readonly Perspective[];
  /** What else can be done with a framing, beside its links. */
  extra?: ((framing: Framing) => ComponentChildren) | undefined;
}

export function FramingColumn({ placed, perspectives, extra }: FramingColumnProps) {
  const { framing, uses, voice } = placed;
  return (
    <li class="framing" data-framing={framing.id} tabIndex={-1}>
      {uses > 0 && (
        <p class="framing-here">
          {voice !== 'denied' && <span class="label">{t('you_are_here')}</span>}
          <strong>{hereWords(voice)}</strong>
          {voice && <span class="label">{voiceWords(voice)}</span>}
        </p>
      )}
      <h3 class="framing-who">
        <PerspectiveChip id={framing.perspective} known={perspectives} note={t(`stance_${framing.stance}`)} />
      </h3>
      <div class="framing-words">
        <p class="framing-frame" dir="auto">
          {framing.frame}
        </p>
        {framing.keyWords && (
          <p class="framing-key" dir="auto">
            {t('quoted', framing.keyWords)}
          </p>
        )}
      </div>
      <p class="framing-summary" dir="auto">
        {framing.summary}
      </p>
      {framing.speaker && (
        <p class="framing-speaker">
          <span class="label">{t('said_by')}</span>
          {framing.speaker}
        </p>
      )}
      <p class="framing-where">
        <span class="label">{t('published_in')}</span>
        {framing.outlet}
        {framing.date && (
          <>
            {', '}
            <time dateTime={framing.date}>{formatDate(framing.date, textLanguage())}</time>
          </>
        )}
      </p>
      <p class="framing-link">
        <ExternalLink url={framing.url} about={framing.outlet}>
          {t('read_source')}
        </ExternalLink>
        <ExternalLink url={framing.archivedUrl} about={framing.outlet}>
          {t('read_archived')}
        </ExternalLink>
        {extra?.(framing)}
      </p>
    </li>
  );
}
