/** The fields of a claim, in the order in which one thinks of them: what, who says what, and which words give it away. */
import { CLAIM_KINDS, type ClaimKind, type Perspective } from '../../claims/model.ts';
import { focusSoon } from '../../ui/focus-soon.ts';
import { t } from '../../ui/words/text.ts';
import { addFraming, type ClaimDraft, type FramingDraft } from './draft.ts';
import { Field, TextField } from './field.tsx';
import { FramingFields, PERSPECTIVES_LIST } from './framing-fields.tsx';
import { PhraseFields } from './phrase-fields.tsx';

const TOPICS_LIST = 'known-topics';

export interface ClaimFormProps {
  draft: ClaimDraft;
  change: (part: Partial<ClaimDraft>) => void;
  known: readonly Perspective[];
  topics: readonly string[];
}

export function ClaimForm({ draft, change, known, topics }: ClaimFormProps) {
  const { framings } = draft;
  const setFraming = (at: number, part: Partial<FramingDraft>) =>
    change({ framings: framings.map((row, index) => (index === at ? { ...row, ...part } : row)) });
  const removeFraming = (at: number) => {
    focusSoon('#add-framing');
    const gone = framings[at]?.id;
    change({
      framings: framings.filter((_row, index) => index !== at),
      // Phrases that told it tell no framing now.
      phrases: draft.phrases.map((row) => (row.framing === gone ? { ...row, framing: '' } : row)),
    });
  };

  return (
    <>
      <TextField
        path="statement"
        label={t('statement')}
        hint={t('statement_hint')}
        rows={2}
        value={draft.statement}
        onInput={(statement) => change({ statement })}
      />
      <Field path="kind" label={t('kind')} hint={t(`kind_${draft.kind}_long`)}>
        {(props) => (
          <select
            {...props}
            value={draft.kind}
            onChange={(event) => change({ kind: event.currentTarget.value as ClaimKind })}
          >
            {CLAIM_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind_${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        path="topic"
        label={t('topic')}
        value={draft.topic}
        input={{ list: TOPICS_LIST }}
        onInput={(topic) => change({ topic })}
      />
      <TextField
        path="context"
        label={t('context')}
        hint={t('context_hint')}
        rows={3}
        value={draft.context}
        onInput={(context) => change({ context })}
      />

      <h2>{t('framings_title')}</h2>
      <p class="hint">{t('framings_hint')}</p>
      {framings.map((row, at) => (
        <FramingFields
          key={row.id}
          row={row}
          at={at}
          change={(part) => setFraming(at, part)}
          remove={() => removeFraming(at)}
        />
      ))}
      <button
        type="button"
        class="button"
        id="add-framing"
        onClick={() => {
          change({ framings: addFraming(framings) });
          focusSoon(`#field-framings-${framings.length}-perspective`);
        }}
      >
        {t('framing_add')}
      </button>

      <h2>{t('words_title')}</h2>
      <PhraseFields draft={draft} change={change} />
      <TextField
        path="phrasings"
        label={t('phrasings')}
        hint={t('phrasings_hint')}
        rows={4}
        value={draft.phrasings}
        onInput={(phrasings) => change({ phrasings })}
      />
      <div class="pair">
        <TextField
          path="anchors"
          label={t('anchors')}
          hint={t('anchors_hint')}
          rows={4}
          value={draft.anchors}
          onInput={(anchors) => change({ anchors })}
        />
        <TextField
          path="exclusions"
          label={t('exclusions')}
          hint={t('exclusions_hint')}
          rows={4}
          value={draft.exclusions}
          onInput={(exclusions) => change({ exclusions })}
        />
      </div>

      <datalist id={PERSPECTIVES_LIST}>
        {known.map(({ id, label }) => (
          <option key={id} value={label} />
        ))}
      </datalist>
      <datalist id={TOPICS_LIST}>
        {topics.map((topic) => (
          <option key={topic} value={topic} />
        ))}
      </datalist>
    </>
  );
}
