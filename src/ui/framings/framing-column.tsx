/** One framing as a column. The parts stand in the same rows in every column; an absent part leaves its row empty. */
import type { Perspective } from '../../claims/model.ts';
import { ExternalLink } from '../external-link.tsx';
import { formatDate } from '../format-date.ts';
import { textLanguage } from '../plural.ts';
import { type TextKey, t } from '../text.ts';
import type { PageVoice, PlacedFraming } from './order-framings.ts';
import { PerspectiveChip } from './perspective-chip.tsx';

/** How the page puts it. "Asserted" and "unsure" add nothing to "this page uses this framing". */
const HOW: Partial<Record<PageVoice, TextKey>> = {
  quoted: 'how_quoted',
  attributed: 'how_attributed',
  denied: 'how_denied',
};

export interface FramingColumnProps {
  placed: PlacedFraming;
  perspectives: readonly Perspective[];
}

export function FramingColumn({ placed: { framing, uses, voice }, perspectives }: FramingColumnProps) {
  const how = voice && HOW[voice];
  return (
    <li class="framing">
      {uses > 0 && (
        <p class="framing-here">
          <span class="label">{t('you_are_here')}</span>
          <strong>{t('here')}</strong>
          {how && <span class="label">{t(how)}</span>}
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
      </p>
    </li>
  );
}
