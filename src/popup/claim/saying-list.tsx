/** The page's words, quoted. All that a mark in the page can do, without the marks: a click shows the place. */
import { useId, useState } from 'preact/hooks';
import { focusSoon } from '../../ui/focus-soon.ts';
import { voiceWords } from '../../ui/framings/voice-words.ts';
import { About } from '../../ui/words/filled.tsx';
import { counted } from '../../ui/words/plural.ts';
import { t } from '../../ui/words/text.ts';
import { reveal } from '../actions.ts';
import { useSay } from '../say.tsx';
import type { Saying } from './sayings.ts';

const SHOWN_AT_FIRST = 3;

interface PlaceProps {
  tab: number;
  inTab: boolean;
}

function SayingLine({ saying, tab, inTab }: PlaceProps & { saying: Saying }) {
  const { words, voice, speaker, places } = saying;
  const [at, setAt] = useState(-1);
  const say = useSay();
  const several = places.length > 1;

  const show = async () => {
    const next = (at + 1) % places.length;
    setAt(next);
    const shown = await reveal(tab, places[next]!, inTab).catch(() => false);
    if (!shown) say(t('show_lost'));
    else if (several) say(t('shown_place', next + 1, places.length));
    else say(t('shown'));
  };

  const how = voiceWords(voice, speaker);
  return (
    <li>
      <button type="button" class="saying" title={t('show_on_page')} onClick={() => void show()}>
        <q dir="auto">{t('quoted', words)}</q>
        <About what={t('show_on_page')} />
      </button>{' '}
      <span class="saying-how">{several ? t('join_comma', how, counted('places', places.length)) : how}</span>
    </li>
  );
}

export function SayingList({ sayings, tab, inTab }: PlaceProps & { sayings: readonly Saying[] }) {
  const [all, setAll] = useState(false);
  const list = useId();
  const hidden = all ? 0 : sayings.length - SHOWN_AT_FIRST;
  return (
    <>
      <ul id={list} class="sayings" aria-label={t('page_says')}>
        {(hidden > 0 ? sayings.slice(0, SHOWN_AT_FIRST) : sayings).map((saying) => (
          <SayingLine key={saying.places[0]!.sequence} saying={saying} tab={tab} inTab={inTab} />
        ))}
      </ul>
      {hidden > 0 && (
        <button
          type="button"
          class="text-button small"
          onClick={() => {
            setAll(true);
            focusSoon(`#${list} > li:nth-child(${SHOWN_AT_FIRST + 1}) .saying`);
          }}
        >
          {counted('more_wordings', hidden)}
        </button>
      )}
    </>
  );
}
