/** What marks look like with the present choice: on light, dark and coloured pages, and what each shape tells. */
import { useRef, useState } from 'preact/hooks';
import type { ClaimKind } from '../../claims/model.ts';
import type { Look } from '../../messaging/look.ts';
import { markName, type Told } from '../../page/draw/mark-name.ts';
import { filled } from '../../ui/words/filled.tsx';
import { type TextKey, t } from '../../ui/words/text.ts';
import { useHighlights } from './use-highlights.ts';

const PAGES = ['light', 'dark', 'coloured'] as const;

const SENTENCES: readonly { told: Told; sentence: TextKey; kind: ClaimKind }[] = [
  { told: 'plain', sentence: 'preview_plain', kind: 'term' },
  { told: 'told', sentence: 'preview_told', kind: 'claim' },
  { told: 'denied', sentence: 'preview_denied', kind: 'figure' },
];
const KINDS: readonly ClaimKind[] = ['claim', 'term', 'figure'];
const VOICES: readonly { told: Told; words: TextKey }[] = [
  { told: 'plain', words: 'voice_asserted' },
  { told: 'told', words: 'voice_attributed' },
  { told: 'denied', words: 'voice_denied' },
];

interface SampleProps {
  told: Told;
  kind: ClaimKind;
  sentence: TextKey;
  look: Look;
}

function Sentence({ told, kind, sentence, look }: SampleProps) {
  const words = <span data-mark={markName(kind, told, look)}>{t(`preview_words_${kind}`)}</span>;
  return <>{filled(sentence, words)} </>;
}

export function Preview({ look }: { look: Look }) {
  const root = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState('');
  useHighlights(root);
  const lookOf = (page: string): Look =>
    look.style === 'quiet' && near === page ? { ...look, style: 'underline' } : look;
  const plain: Look = look.style === 'quiet' ? { ...look, style: 'underline' } : look;
  return (
    <div ref={root}>
      <h2>{t('preview')}</h2>
      <div class="previews">
        {PAGES.map((page) => (
          <figure
            key={page}
            class={`preview ${page}`}
            aria-label={t(`preview_${page}`)}
            onPointerEnter={() => setNear(page)}
            onPointerLeave={() => setNear('')}
          >
            <p>
              {SENTENCES.map((sample) => (
                <Sentence key={sample.told} {...sample} look={lookOf(page)} />
              ))}
            </p>
          </figure>
        ))}
      </div>
      <h2>{t('legend')}</h2>
      <dl class="legend">
        <dt>{t('legend_kinds')}</dt>
        {KINDS.map((kind) => (
          <dd key={kind}>
            <span data-mark={markName(kind, 'plain', plain)}>{t(`kind_${kind}`)}</span>
          </dd>
        ))}
        <dt>{t('legend_voices')}</dt>
        {VOICES.map(({ told, words }) => (
          <dd key={told}>
            <span data-mark={markName('claim', told, plain)}>{t(words)}</span>
          </dd>
        ))}
      </dl>
    </div>
  );
}
