/** The few line icons of the interface. Always beside words or an aria-label, so hidden from assistive technology. */

const PATHS = {
  back: 'M11 4l-5 5 5 5',
  on: 'M7 4l5 5-5 5',
  down: 'M4 7l5 5 5-5',
  tab: 'M7 4H4.5A1.5 1.5 0 0 0 3 5.5v8A1.5 1.5 0 0 0 4.5 15h8a1.5 1.5 0 0 0 1.5-1.5V11M10 3h5v5M15 3l-7 7',
  options:
    'M3 5h6M13 5h2M3 13h2M9 13h6M11 3.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6zM7 11.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6z',
  wide: 'M6 5L2 9l4 4M12 5l4 4-4 4M2.5 9h13',
  narrow: 'M2 5l4 4-4 4M16 5l-4 4 4 4M9 4v10',
  close: 'M5 5l8 8M13 5l-8 8',
} as const;

/** Those that point along the line: theme.css turns them where lines run from right to left. */
const ALONG: ReadonlySet<string> = new Set(['back', 'on', 'tab']);

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={ALONG.has(name) ? 'icon icon-along' : 'icon'} viewBox="0 0 18 18" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
