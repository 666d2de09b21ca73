/** "Not this": the mark was wrong, or the reader does not want it. Several reaches, each taken back with one press. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from '../look/icon.tsx';
import { t } from '../words/text.ts';

/** How far a mute of one claim reaches. */
export type Reach =
  | { scope: 'phrase'; phrase: string }
  | { scope: 'site'; site: string }
  | { scope: 'claim' };

export interface NotThisProps {
  /** What the words were recognised by. */
  phrases: readonly string[];
  /** Where the words stand. */
  sites: readonly string[];
  /** @param text what is muted then, in words. @returns whether it is: only then the list of reaches closes. */
  mute: (reach: Reach, text: string) => Promise<boolean>;
  /** Stands beside the button, before what the button opens. */
  children?: ComponentChildren;
}

const MAX_SHOWN = 60;
const shortened = (text: string) =>
  text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1).trimEnd()}…` : text;

interface Choice {
  label: string;
  reach: Reach;
  text: string;
}

function choicesOf({ phrases, sites }: NotThisProps): Choice[] {
  return [
    ...phrases.map((phrase) => {
      const words = shortened(phrase.replace(/\s+/gu, ' '));
      return {
        label: t('mute_phrase', words),
        reach: { scope: 'phrase' as const, phrase },
        text: t('muted_phrase', words),
      };
    }),
    ...sites.map((site) => ({
      label: t('mute_site', site),
      reach: { scope: 'site' as const, site },
      text: t('muted_site', site),
    })),
    { label: t('mute_claim'), reach: { scope: 'claim' }, text: t('muted_claim') },
  ];
}

export function NotThis(props: NotThisProps) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const { mute, children } = props;
  return (
    <footer class="not-this-foot">
      <button
        type="button"
        class="text-button not-this"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        {t('not_this')}
        <Icon name="down" />
      </button>
      {children}
      <div id={panel} class="choices" hidden={!open}>
        <p class="soft">{t('not_this_hint')}</p>
        <ul>
          {choicesOf(props).map(({ label, reach, text }) => (
            <li key={label}>
              <button
                type="button"
                class="choice"
                onClick={() => void mute(reach, text).then((done) => done && setOpen(false))}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
