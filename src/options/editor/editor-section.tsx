/** Add or change one of the user's own claims, and try it on a text before saving it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { MINE, type Perspective } from '../../claims/model.ts';
import type { Problem } from '../../claims/read.ts';
import type { Library } from '../../storage/claims.ts';
import { BusyButton } from '../../ui/buttons/busy-button.tsx';
import { byAlphabet } from '../../ui/words/language.ts';
import { counted } from '../../ui/words/plural.ts';
import { t } from '../../ui/words/text.ts';
import { topicLabel } from '../../claims/topic-label.ts';
import { problemText, reasonOf } from '../reason.ts';
import type { ToastContent } from '../../ui/toast/toast.tsx';
import { go, hrefOf } from '../use-route.ts';
import { ClaimForm } from './claim-form.tsx';
import { type ClaimDraft, DRAFT_ID, draftOf, emptyDraft } from './draft.ts';
import { forgetDraft, keepDraft, keptDraft } from './draft-store.ts';
import { Problems } from './field.tsx';
import { checkDraft, saveClaim } from './save-claim.ts';
import { newId } from './slug.ts';
import { TryBox } from './try/try-box.tsx';

export interface EditorSectionProps {
  /** Id of an own claim; undefined for a new one. */
  id: string | undefined;
  library: Library;
  reload: () => Promise<void>;
  say: (toast: ToastContent) => void;
}

const NONE: ReadonlyMap<string, Problem> = new Map();

/** Of all packs, each once; sorted by name. */
function allPerspectives({ packs }: Library): Perspective[] {
  const byId = new Map(packs.flatMap((pack) => pack.perspectives).map((row) => [row.id, row]));
  return [...byId.values()].sort((a, b) => byAlphabet(a.label, b.label));
}

export function EditorSection({ id, library, reload, say }: EditorSectionProps) {
  const known = useMemo(() => allPerspectives(library), [library]);
  const stored = id && library.claims.find(({ pack, claim }) => pack.id === MINE && claim.id === id)?.claim;
  const [draft, setDraft] = useState<ClaimDraft>(
    () => keptDraft(id) ?? (stored ? draftOf(stored, known, topicLabel(stored.topic)) : emptyDraft()),
  );
  /** Set once a save was refused: from then on each reason goes away as its field is mended. */
  const [refusals, setRefusals] = useState(0);
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const problems = useMemo(() => {
    const checked = refusals > 0 ? checkDraft(draft, known, draft.base?.id ?? DRAFT_ID, library) : undefined;
    return checked && !checked.ok ? checked.problems : NONE;
  }, [draft, known, refusals, library]);

  /** The first faulty field takes the focus, once the reasons stand beside the fields. */
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);

  if (id && !stored)
    return (
      <>
        <h1>{t('edit_gone')}</h1>
        <p>
          <a href={hrefOf({ section: 'claims' })}>{t('back_to_claims')}</a>
        </p>
      </>
    );

  const change = (part: Partial<ClaimDraft>) =>
    setDraft((old) => {
      const next = { ...old, ...part };
      keepDraft(id, next);
      return next;
    });

  const startOver = () => {
    forgetDraft(id);
    setRefusals(0);
    setDraft(stored ? draftOf(stored, known, topicLabel(stored.topic)) : emptyDraft());
  };

  const save = async () => {
    setBusy(true);
    setFailure('');
    try {
      const checked = checkDraft(draft, known, draft.base?.id ?? newId(draft.statement), library);
      if (!checked.ok) {
        setRefusals((times) => times + 1);
        return;
      }
      const told = await saveClaim(checked);
      forgetDraft(id);
      await reload();
      say({ text: t(told ? 'saved' : 'saved_untold') });
      go({ section: 'claims', id: checked.claim.id });
    } catch (cause) {
      setFailure(t('not_saved', reasonOf(cause)));
    } finally {
      setBusy(false);
    }
  };

  const general = problems.get('');
  return (
    <>
      <h1>{t(id ? 'edit_title' : 'menu_new')}</h1>
      <div class="editor">
        <form
          ref={form}
          noValidate
          // Browsers take a field under the bar with "Save" for visible.
          onFocusIn={({ target }) => (target as Element).scrollIntoView({ block: 'nearest' })}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Problems.Provider value={problems}>
            <ClaimForm draft={draft} change={change} known={known} topics={topicsOf(library)} />
          </Problems.Provider>
          <div class="editor-end">
            <div role="alert">
              {failure && <p class="failure">{failure}</p>}
              {problems.size > 0 && (
                <p class="failure">
                  {counted('refused', problems.size)}
                  {general && ` ${t('problem_at', general.place, problemText(general))}`}
                </p>
              )}
            </div>
            <div class="actions">
              <BusyButton type="submit" class="button main" busy={busy}>
                {t('save')}
              </BusyButton>
              <button type="button" class="text-button" onClick={startOver}>
                {t(id ? 'undo_changes' : 'clear_form')}
              </button>
            </div>
          </div>
        </form>
        <TryBox draft={draft} known={known} library={library} />
      </div>
    </>
  );
}

function topicsOf({ claims }: Library): string[] {
  return [...new Set(claims.map(({ claim }) => topicLabel(claim.topic)))].sort(byAlphabet);
}
