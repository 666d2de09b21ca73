/**
 * The card's content: what is contested and why, how this page puts it, the framings side by side with the page's own
 * first, why it was marked, and the ways on. Everything a pack says goes in as text.
 */
import { type ClaimView, MAX_PHRASE_LENGTH } from '../../../messaging/protocol.ts';
import { orderFramings, type PlacedFraming } from '../../../ui/framings/order-framings.ts';
import { SideBySide } from '../../../ui/framings/side-by-side.tsx';
import { Icon } from '../../../ui/look/icon.tsx';
import { NotThis, type NotThisProps } from '../../../ui/not-this/not-this.tsx';
import { ofLanguage } from '../../../ui/words/language.ts';
import { quotable } from '../../../ui/words/quotable.ts';
import { t } from '../../../ui/words/text.ts';
import type { PageMark } from '../../world.ts';
import { howSaid } from './how-said.ts';
import { whySentence } from './why-sentence.ts';

export const TITLE_ID = 'title';
const MAX_WORDS_LENGTH = 160;

export interface CardViewProps {
  mark: PageMark;
  /** All marks of the claim on the page. */
  uses: readonly PageMark[];
  view: ClaimView;
  site: string;
  failure: string;
  mute: NotThisProps['mute'];
  more: () => void;
  close: () => void;
}

/** The framing of the words that were clicked leads, however often the page uses another one. */
function placed({ mark, uses, view }: CardViewProps): PlacedFraming[] {
  const all = orderFramings(
    view.claim.framings,
    uses.map(({ match }) => match),
  );
  const own = all.filter(({ framing }) => framing.id === mark.match.framing);
  return [...own, ...all.filter((one) => !own.includes(one))];
}

export function CardView(props: CardViewProps) {
  const { mark, view, site, failure, mute, more, close } = props;
  const { claim, perspectives } = view;
  const language = claim.language ?? view.pack.language;
  const theirs = ofLanguage(language);
  const said = howSaid(mark.match);
  const { phrase } = mark.match.evidence;
  return (
    <>
      <header class="card-head">
        <p class="kind">{t(`kind_${claim.kind}`)}</p>
        <button type="button" class="icon-button" aria-label={t('close')} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <div class="card-body">
        <h2 id={TITLE_ID} {...theirs}>
          {claim.statement}
        </h2>
        <p class="here">
          <q dir="auto">{t('quoted', quotable(mark.text, MAX_WORDS_LENGTH))}</q> {said}
          {mark.match.framing === null && ` ${t('no_side')}`}
        </p>
        {claim.context && (
          <div class="context">
            <h3 class="label">{t('context')}</h3>
            <p {...theirs}>{claim.context}</p>
          </div>
        )}
        <SideBySide framings={placed(props)} perspectives={perspectives} language={language} />
        <p class="why">{whySentence(mark.match, mark.text, view)}</p>
      </div>
      {failure && (
        <p class="failure" role="alert">
          {t('action_failed', failure)}
        </p>
      )}
      <NotThis phrases={phrase.length <= MAX_PHRASE_LENGTH ? [phrase] : []} sites={[site]} mute={mute}>
        <button type="button" class="text-button" onClick={more}>
          {t('card_more')}
        </button>
      </NotThis>
    </>
  );
}
