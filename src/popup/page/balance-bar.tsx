/** The framing balance: one bar for the whole page, and the same in names and numbers. */
import { initials, perspectiveStyle } from '../../ui/framings/perspective-style.ts';
import { PerspectiveMark } from '../../ui/framings/perspective-chip.tsx';
import { formatNumber } from '../../ui/words/language.ts';
import { counted } from '../../ui/words/plural.ts';
import { t } from '../../ui/words/text.ts';
import type { Balance, Share } from './balance.ts';

function Segment({ perspective, label, marks }: Share) {
  return (
    <span
      class="balance-part"
      data-side={perspective === null ? 'none' : 'some'}
      style={{
        '--marks': marks,
        ...(perspective === null
          ? {}
          : { '--shape': `var(--shape-${perspectiveStyle(perspective).colour})` }),
      }}
    >
      {perspective === null ? '' : initials(label)}
    </span>
  );
}

/** A long name may go on in the next line, but not without its mark. */
function Name({ perspective, label, marks }: Share) {
  const [first, ...others] = (perspective === null ? t('balance_neutral') : label).split(' ');
  return (
    <li dir="auto">
      <span class="balance-head">
        {perspective === null ? (
          <span class="balance-none" aria-hidden="true" />
        ) : (
          <PerspectiveMark id={perspective} label={label} />
        )}{' '}
        {first}
      </span>
      {others.map((word) => ` ${word}`).join('')}
      {'\u00a0'}
      <b>{formatNumber(marks)}</b>{' '}
    </li>
  );
}

export function BalanceBar({ balance }: { balance: Balance }) {
  const { marks, sided, shares, voices } = balance;
  const title = sided > 0 ? counted('balance', marks, sided) : counted('balance_none', marks);
  return (
    <section class="balance">
      <p class="balance-title" id="balance-title">
        {title}
      </p>
      {sided > 0 && (
        <>
          <p class="balance-bar" aria-hidden="true">
            {shares.map((share) => (
              <Segment key={share.perspective} {...share} />
            ))}
          </p>
          <ul class="balance-names" aria-labelledby="balance-title">
            {shares.map((share) => (
              <Name key={share.perspective} {...share} />
            ))}
          </ul>
        </>
      )}
      <p class="balance-voices">
        {voices.map(({ voice, marks: own }) => t(`balance_${voice}`, own)).join(' · ')}
      </p>
    </section>
  );
}
