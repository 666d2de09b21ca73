/** "Not this": the mark was wrong, or the reader does not want it. Three reaches, each taken back with one press. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { MAX_PHRASE_LENGTH, type MuteRequest } from '../../../messaging/protocol.ts';
import { Icon } from '../../../ui/icon.tsx';
import { t } from '../../../ui/text.ts';
import type { PageMark } from '../../world.ts';

export interface Muted {
  request: MuteRequest;
  /** What is muted, in words. */
  text: string;
}

export interface NotThisProps {
  mark: PageMark;
  site: string;
  mute: (muted: Muted) => void;
  /** Stands beside the button, before what the button opens. */
  children: ComponentChildren;
}

const MAX_SHOWN = 60;
const shortened = (text: string) =>
  text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1).trimEnd()}…` : text;

export function NotThis({ mark: { match }, site, mute, children }: NotThisProps) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const { claim } = match;
  const { phrase } = match.evidence;
  const words = shortened(phrase.replace(/\s+/gu, ' '));
  const choices: { label: string; muted: Muted }[] = [
    ...(phrase.length <= MAX_PHRASE_LENGTH
      ? [
          {
            label: t('mute_phrase', words),
            muted: {
              request: { scope: 'phrase' as const, claim, phrase },
              text: t('muted_phrase', words),
            },
          },
        ]
      : []),
    {
      label: t('mute_site', site),
      muted: { request: { scope: 'site', claim }, text: t('muted_site', site) },
    },
    { label: t('mute_claim'), muted: { request: { scope: 'claim', claim }, text: t('muted_claim') } },
  ];
  return (
    <footer class="card-foot">
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
          {choices.map(({ label, muted }) => (
            <li key={muted.request.scope}>
              <button type="button" class="choice" onClick={() => mute(muted)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
