/** The sample: two cuttings, marked as pages are, and below them the framings of the mark that was chosen. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { callWorker } from '../browser/calls/call-worker.ts';
import type { Match } from '../matching/match-types.ts';
import { messageOf } from '../messaging/errors.ts';
import type { ClaimView } from '../messaging/protocol.ts';
import { blocksAt, markAt } from '../page/point/mark-at.ts';
import { orderFramings } from '../ui/framings/order-framings.ts';
import { SideBySide } from '../ui/framings/side-by-side.tsx';
import { ofLanguage } from '../ui/words/language.ts';
import { t } from '../ui/words/text.ts';
import { readSample, type SampleReading } from './read-sample.ts';
import { CUTTINGS } from './sample.ts';

/** One mark, with the words that it covers. */
interface Found {
  match: Match;
  text: string;
}

const foundIn = ({ blocks }: SampleReading): Found[] =>
  blocks.flatMap(({ text, matches }) =>
    matches.map((match) => ({ match, text: text.slice(match.start, match.end) })),
  );

export function LivingSample() {
  const root = useRef<HTMLDivElement>(null);
  const [reading, setReading] = useState<SampleReading>();
  const [failure, setFailure] = useState('');
  const [chosen, setChosen] = useState<Found>();
  const [view, setView] = useState<ClaimView>();

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let gone = false;
    let made: SampleReading | undefined;
    readSample(element).then(
      (done) => {
        made = done;
        if (gone) return done.erase();
        setReading(done);
        setChosen(foundIn(done)[0]);
      },
      (cause: unknown) => setFailure(messageOf(cause)),
    );
    return () => {
      gone = true;
      made?.erase();
    };
  }, []);

  const claim = chosen?.match.claim;
  useEffect(() => {
    if (!claim) return;
    let stale = false;
    callWorker('claims/get', { refs: [claim] }).then(
      ([next]) => !stale && setView(next),
      (cause: unknown) => setFailure(messageOf(cause)),
    );
    return () => {
      stale = true;
    };
  }, [claim]);

  const found = reading ? foundIn(reading) : [];
  const language = view?.claim.language ?? view?.pack.language ?? '';
  const onClick = (event: MouseEvent) => {
    if (!reading || !(event.target instanceof Element)) return;
    const mark = markAt(blocksAt(event.target, reading.blocks), event.clientX, event.clientY);
    if (mark) setChosen({ match: mark.match, text: mark.text });
  };

  return (
    <section class="sample" aria-label={t('welcome_sample')}>
      {/* The list below does the same by keyboard. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: see the line above. */}
      <div class="cuttings" ref={root} lang="en" dir="ltr" onClick={onClick}>
        {CUTTINGS.map(({ paper, headline, paragraphs }) => (
          <article key={paper} class="cutting">
            <p class="paper">{paper}</p>
            <h3>{headline}</h3>
            {paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </article>
        ))}
      </div>
      <div role="alert">{failure && <p class="failure">{t('welcome_failed', failure)}</p>}</div>
      {found.length > 0 && (
        <>
          <p class="soft">{t('welcome_try')}</p>
          <ul class="found" aria-label={t('welcome_marks')}>
            {found.map((one) => (
              <li key={`${one.match.block} ${one.match.start}`}>
                <button
                  type="button"
                  class="button"
                  dir="auto"
                  aria-pressed={
                    one.match.block === chosen?.match.block && one.match.start === chosen?.match.start
                  }
                  onClick={() => setChosen(one)}
                >
                  {t('quoted', one.text)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {view && chosen && (
        <div class="chosen" aria-live="polite">
          <h3 class="serif" {...ofLanguage(language)}>
            {view.claim.statement}
          </h3>
          <p class="soft" {...ofLanguage(language)}>
            {view.claim.context}
          </p>
          <SideBySide
            framings={orderFramings(view.claim.framings, [chosen.match])}
            perspectives={view.perspectives}
            language={language}
          />
        </div>
      )}
    </section>
  );
}
