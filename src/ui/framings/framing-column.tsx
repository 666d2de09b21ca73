/** One framing as a column. The parts stand in the same rows in every column; an absent part leaves its row empty. */
import type { ComponentChildren } from 'preact';
import type { Framing, Perspective } from '../../claims/model.ts';
import { ExternalLink } from '../links/external-link.tsx';
import { filled } from '../words/filled.tsx';
import { formatDate } from '../words/format-date.ts';
import { ofLanguage, textLanguage } from '../words/language.ts';
import { t } from '../words/text.ts';
import type { PlacedFraming } from './order-framings.ts';
import { PerspectiveChip } from './perspective-chip.tsx';
import { hereWords, voiceWords } from './voice-words.ts';

export interface FramingColumnProps {
  placed: PlacedFraming;
  perspectives: readonly Perspective[];
  /** What the claim is written in, as BCP 47 says it. */
  language: string;
  /** What else can be done with a framing, beside its links. */
  extra?: ((framing: Framing) => ComponentChildren) | undefined;
}

export function FramingColumn({ placed, perspectives, language, extra }: FramingColumnProps) {
  const { framing, uses, voice } = placed;
  const theirs = ofLanguage(language);
  const where = <bdi>{framing.outlet}</bdi>;
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
        <p class="framing-frame" {...theirs}>
          {framing.frame}
        </p>
        {framing.keyWords && (
          <p class="framing-key" {...theirs}>
            {t('quoted', framing.keyWords)}
          </p>
        )}
      </div>
      <p class="framing-summary" {...theirs}>
        {framing.summary}
      </p>
      {framing.speaker && (
        <p class="framing-speaker">
          <span class="label">{t('said_by')}</span>
          <bdi>{framing.speaker}</bdi>
        </p>
      )}
      <p class="framing-where">
        <span class="label">{t('published_in')}</span>
        {framing.date
          ? filled(
              'join_comma',
              where,
              <time dateTime={framing.date}>{formatDate(framing.date, textLanguage())}</time>,
            )
          : where}
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
