/** The phrases of a claim, one a row: the words, whose framing they are, and when they count. */
import { focusSoon } from '../../ui/focus-soon.ts';
import { About } from '../../ui/words/filled.tsx';
import { t } from '../../ui/words/text.ts';
import { addPhrase, type ClaimDraft, type PhraseDraft } from './draft.ts';
import { Field, TextField } from './field.tsx';

export interface PhraseFieldsProps {
  draft: ClaimDraft;
  change: (part: Partial<ClaimDraft>) => void;
}

export function PhraseFields({ draft, change }: PhraseFieldsProps) {
  const { phrases, framings } = draft;
  const set = (at: number, part: Partial<PhraseDraft>) =>
    change({ phrases: phrases.map((row, index) => (index === at ? { ...row, ...part } : row)) });

  return (
    <fieldset>
      <legend>{t('phrases')}</legend>
      <p class="hint">{t('phrases_hint')}</p>
      <ul class="phrases">
        {phrases.map((row, at) => (
          <li key={row.key} class="phrase">
            <TextField
              path={`phrases.${at}.text`}
              label={t('phrase_number', at + 1)}
              class="phrase-text"
              value={row.text}
              onInput={(text) => set(at, { text })}
            />
            <Field path={`phrases.${at}.framing`} label={t('phrase_framing')}>
              {(props) => (
                <select
                  {...props}
                  value={row.framing}
                  onChange={(event) => set(at, { framing: event.currentTarget.value })}
                >
                  <option value="">{t('phrase_no_framing')}</option>
                  {framings.map(({ id, perspective, frame }, number) => (
                    <option key={id} value={id} dir="auto">
                      {perspective && frame
                        ? t('join_colon', perspective, frame)
                        : perspective || frame || t('framing_number', number + 1)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <div class="phrase-more">
              <label class="tick">
                <input
                  type="checkbox"
                  checked={row.needsAnchor}
                  onChange={(event) => set(at, { needsAnchor: event.currentTarget.checked })}
                />
                {t('phrase_needs_anchor')}
              </label>
              <label class="tick">
                <input
                  type="checkbox"
                  checked={row.caseSensitive}
                  onChange={(event) => set(at, { caseSensitive: event.currentTarget.checked })}
                />
                {t('phrase_case')}
              </label>
              <button
                type="button"
                class="text-button"
                onClick={() => {
                  change({ phrases: phrases.filter((_row, index) => index !== at) });
                  focusSoon('#add-phrase');
                }}
              >
                {t('remove')}
                <About what={t('phrase_number', at + 1)} />
              </button>
            </div>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="button"
        id="add-phrase"
        onClick={() => {
          change({ phrases: addPhrase(phrases) });
          focusSoon('.phrase:last-child input');
        }}
      >
        {t('phrase_add')}
      </button>
    </fieldset>
  );
}
