/** All stored claims: searched, filtered, opened, and one's own changed or deleted. */
import { useMemo, useState } from 'preact/hooks';
import { MINE } from '../../claims/model.ts';
import { topicLabel } from '../../claims/topic-label.ts';
import { deleteMine, type Library, type StoredClaim, saveMine } from '../../storage/claims.ts';
import { focusSoon, keepFocus } from '../../ui/focus-soon.ts';
import { byAlphabet } from '../../ui/words/language.ts';
import { counted } from '../../ui/words/plural.ts';
import { t } from '../../ui/words/text.ts';
import { LibraryTrouble } from '../library-trouble.tsx';
import { reasonOf } from '../reason.ts';
import { tellPages } from '../tell-pages.ts';
import { type ToastContent, UNDO } from '../../ui/toast/toast.tsx';
import { hrefOf } from '../use-route.ts';
import { ClaimRow } from './claim-row.tsx';
import { filterClaims } from './filter-claims.ts';

/** More rows than anybody reads; the search finds the rest. */
const ROWS_AT_ONCE = 100;

export interface ClaimsSectionProps {
  library: Library;
  reload: () => Promise<void>;
  say: (toast: ToastContent) => void;
  /** The claim to show opened: id of the own one just saved, or the ref of the one that a card leads to. */
  opened: string | undefined;
}

const isOpened = ({ ref, pack, claim }: StoredClaim, opened: string | undefined) =>
  ref === opened || (pack.id === MINE && claim.id === opened);

export function ClaimsSection({ library, reload, say, opened }: ClaimsSectionProps) {
  const [text, setText] = useState('');
  const [topic, setTopic] = useState('');
  const [pack, setPack] = useState('');
  const [rows, setRows] = useState(ROWS_AT_ONCE);
  const topics = useMemo(
    () => [...new Set(library.claims.map(({ claim }) => claim.topic))].sort(byAlphabet),
    [library],
  );
  const found = useMemo(() => {
    const all = filterClaims(library.claims, { text, topic, pack });
    // The one asked for first, then one's own.
    const rank = (row: StoredClaim) => (isOpened(row, opened) ? 0 : row.pack.id === MINE ? 1 : 2);
    return all.sort((a, b) => rank(a) - rank(b));
  }, [library, text, topic, pack, opened]);

  const write = async (action: () => Promise<unknown>, done?: ToastContent) => {
    try {
      await action();
      await tellPages();
      await reload();
      if (!done) return;
      say(done);
      keepFocus(UNDO);
    } catch (cause) {
      say({ text: reasonOf(cause) });
    }
  };
  const remove = ({ ref, claim, pack: { perspectives } }: StoredClaim) =>
    write(() => deleteMine(claim.id), {
      text: t('deleted', claim.statement),
      undo: () => write(() => saveMine(claim, perspectives)),
      undone: `[data-claim="${CSS.escape(ref)}"] .claim-toggle`,
    });

  if (library.claims.length === 0 && library.skipped.length === 0)
    return <LibraryTrouble view={{ kind: 'empty' }} reload={reload} />;

  return (
    <>
      <div class="title-row">
        <h1>{t('menu_claims')}</h1>
        <a class="button main" href={hrefOf({ section: 'new' })}>
          {t('menu_new')}
        </a>
      </div>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <label class="field">
          <span>{t('search')}</span>
          <input
            type="search"
            dir="auto"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span>{t('topic')}</span>
          <select value={topic} onChange={(event) => setTopic(event.currentTarget.value)}>
            <option value="">{t('all_topics')}</option>
            {topics.map((id) => (
              <option key={id} value={id} dir="auto">
                {topicLabel(id)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{t('pack')}</span>
          <select value={pack} onChange={(event) => setPack(event.currentTarget.value)}>
            <option value="">{t('all_packs')}</option>
            {library.packs.map(({ id, title }) => (
              <option key={id} value={id} dir="auto">
                {id === MINE ? t('pack_mine') : title}
              </option>
            ))}
          </select>
        </label>
      </form>
      <p class="soft" role="status">
        {counted('claims_found', found.length, library.claims.length)}
      </p>
      {found.length === 0 && <p class="empty">{t(pack === MINE ? 'claims_none_mine' : 'claims_none')}</p>}
      <ul class="rows">
        {found.slice(0, rows).map((stored) => (
          <ClaimRow key={stored.ref} stored={stored} opened={isOpened(stored, opened)} remove={remove} />
        ))}
      </ul>
      {found.length > rows && (
        <button
          type="button"
          class="button"
          onClick={() => {
            setRows(rows + ROWS_AT_ONCE);
            focusSoon(`.claim:nth-child(${rows + 1}) .claim-toggle`);
          }}
        >
          {t('show_more')}
        </button>
      )}
    </>
  );
}
