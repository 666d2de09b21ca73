/** One framing in the form. */
import { STANCES, type Stance } from '../../claims/model.ts';
import { MAX_FRAME_WORDS, MAX_KEY_WORDS } from '../../claims/schema.ts';
import { About } from '../../ui/words/filled.tsx';
import { t } from '../../ui/words/text.ts';
import type { FramingDraft } from './draft.ts';
import { Field, TextField } from './field.tsx';

export interface FramingFieldsProps {
  row: FramingDraft;
  at: number;
  change: (part: Partial<FramingDraft>) => void;
  remove: () => void;
}

/** Id of the list of known perspectives; one for all framings (framings-fields.tsx). */
export const PERSPECTIVES_LIST = 'known-perspectives';

export function FramingFields({ row, at, change, remove }: FramingFieldsProps) {
  const path = (name: string) => `framings.${at}.${name}`;
  return (
    <fieldset class="framing-fields">
      <legend>{t('framing_number', at + 1)}</legend>
      <div class="pair">
        <TextField
          path={path('perspective')}
          label={t('perspective')}
          hint={t('perspective_hint')}
          value={row.perspective}
          input={{ list: PERSPECTIVES_LIST }}
          onInput={(perspective) => change({ perspective })}
        />
        <Field path={path('stance')} label={t('stance')} hint={t('stance_hint')}>
          {(props) => (
            <select
              {...props}
              value={row.stance}
              onChange={(event) => change({ stance: event.currentTarget.value as Stance })}
            >
              {STANCES.map((stance) => (
                <option key={stance} value={stance}>
                  {t(`stance_${stance}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          path={path('frame')}
          label={t('frame')}
          hint={t('frame_hint', MAX_FRAME_WORDS)}
          value={row.frame}
          onInput={(frame) => change({ frame })}
        />
        <TextField
          path={path('keyWords')}
          label={t('key_words')}
          hint={t('key_words_hint', MAX_KEY_WORDS)}
          value={row.keyWords}
          onInput={(keyWords) => change({ keyWords })}
        />
      </div>
      <TextField
        path={path('summary')}
        label={t('summary')}
        hint={t('summary_hint')}
        rows={2}
        value={row.summary}
        onInput={(summary) => change({ summary })}
      />
      <div class="pair">
        <TextField
          path={path('speaker')}
          label={t('speaker')}
          value={row.speaker}
          onInput={(speaker) => change({ speaker })}
        />
        <TextField
          path={path('outlet')}
          label={t('outlet')}
          value={row.outlet}
          onInput={(outlet) => change({ outlet })}
        />
        <TextField
          path={path('url')}
          label={t('url')}
          value={row.url}
          input={{ inputMode: 'url', dir: 'ltr', placeholder: 'https://' }}
          onInput={(url) => change({ url })}
        />
        <TextField
          path={path('date')}
          label={t('date')}
          hint={t('date_example')}
          value={row.date}
          onInput={(date) => change({ date })}
        />
      </div>
      <button type="button" class="text-button" onClick={remove}>
        {t('remove')}
        <About what={t('framing_number', at + 1)} />
      </button>
    </fieldset>
  );
}
