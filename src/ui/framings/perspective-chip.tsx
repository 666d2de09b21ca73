/** Who speaks: name, and a mark that is recognised before it is read. The mark repeats the name, so it is hidden from readers of the page's text. */
import type { Perspective } from '../../claims/model.ts';
import { initials, perspectiveStyle, type Shape } from './perspective-style.ts';

const PATHS: Record<Shape, string> = {
  circle: 'M13 .8a12.2 12.2 0 1 1 0 24.4a12.2 12.2 0 0 1 0-24.4z',
  square:
    'M4.5 2h17a2.5 2.5 0 0 1 2.5 2.5v17a2.5 2.5 0 0 1-2.5 2.5h-17a2.5 2.5 0 0 1-2.5-2.5v-17a2.5 2.5 0 0 1 2.5-2.5z',
  hexagon: 'M6.5 1.8h13l6.3 11.2-6.3 11.2h-13l-6.3-11.2z',
  diamond: 'M13-.5l13.5 13.5-13.5 13.5-13.5-13.5z',
};

/** The name of a perspective that its pack does not declare: better its id than nothing. */
export function perspectiveLabel(id: string, known: readonly Perspective[]): string {
  return known.find((row) => row.id === id)?.label || id;
}

export function PerspectiveMark({ id, label }: { id: string; label: string }) {
  const { colour, shape } = perspectiveStyle(id);
  return (
    <svg
      class="chip-mark"
      viewBox="0 0 26 26"
      aria-hidden="true"
      style={{ '--shape': `var(--shape-${colour})` }}
    >
      <path class="chip-shape" d={PATHS[shape]} />
      <text class="chip-initials" x="13" y="13.5">
        {initials(label)}
      </text>
    </svg>
  );
}

export interface PerspectiveChipProps {
  id: string;
  known: readonly Perspective[];
  /** A word or two below the name. */
  note?: string;
}

export function PerspectiveChip({ id, known, note }: PerspectiveChipProps) {
  const label = perspectiveLabel(id, known);
  return (
    <span class="chip">
      <PerspectiveMark id={id} label={label} />
      <span class="chip-label">
        <bdi>{label}</bdi>
        {note && <small>{note}</small>}
      </span>
    </span>
  );
}
