/** The framings of one claim next to each other: what the whole product is for. */
import { useRef } from 'preact/hooks';
import { Icon } from '../look/icon.tsx';
import { counted } from '../words/plural.ts';
import { t } from '../words/text.ts';
import { FramingColumn, type FramingColumnProps } from './framing-column.tsx';
import type { PlacedFraming } from './order-framings.ts';
import { useOverflow } from './use-overflow.ts';

export interface SideBySideProps extends Omit<FramingColumnProps, 'placed'> {
  framings: readonly PlacedFraming[];
}

export function SideBySide({ framings, extra, ...column }: SideBySideProps) {
  const columns = useRef<HTMLUListElement>(null);
  const more = useOverflow(columns);
  const scrolls = more.start || more.end;
  const title = counted('framings', framings.length);

  const step = (direction: 1 | -1) => {
    const element = columns.current;
    const column = element?.firstElementChild;
    if (!element || !column) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const inLine = getComputedStyle(element).direction === 'rtl' ? -1 : 1;
    element.scrollBy({
      left: direction * inLine * column.getBoundingClientRect().width,
      behavior: calm ? 'instant' : 'smooth',
    });
  };

  return (
    <div class="framings">
      <div class="framings-head">
        <p class="soft">{title}</p>
        {scrolls && (
          <div class="framings-steps">
            {/* Not `disabled`: at the end of the row the browser would take the focus away. But no stop on the way. */}
            <button
              type="button"
              class="icon-button"
              aria-label={t('framings_back')}
              aria-disabled={!more.start}
              tabIndex={more.start ? 0 : -1}
              onClick={() => step(-1)}
            >
              <Icon name="back" />
            </button>
            <button
              type="button"
              class="icon-button"
              aria-label={t('framings_on')}
              aria-disabled={!more.end}
              tabIndex={more.end ? 0 : -1}
              onClick={() => step(1)}
            >
              <Icon name="on" />
            </button>
          </div>
        )}
      </div>
      {/* Arrow keys scroll it once it has the focus; without overflow it is no stop on the way. */}
      <ul
        ref={columns}
        class="columns"
        aria-label={title}
        data-more={[more.start && 'start', more.end && 'end'].filter(Boolean).join(' ')}
        style={{ '--count': framings.length }}
        {...(scrolls ? { tabIndex: 0 } : {})}
      >
        {framings.map((placed) => (
          <FramingColumn key={placed.framing.id} placed={placed} extra={extra} {...column} />
        ))}
      </ul>
    </div>
  );
}
