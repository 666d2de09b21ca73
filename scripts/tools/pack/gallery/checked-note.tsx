/** @jsxRuntime automatic */
/** @jsxImportSource preact */
/** Whether and where somebody looked a framing up again before it was published. */
import type { Framing } from '../../../../src/claims/model.ts';
import { ExternalLink } from '../../../../src/ui/links/external-link.tsx';
import { formatDate } from '../../../../src/ui/words/format-date.ts';

export function CheckedNote({ framing: { checked, outlet } }: { framing: Framing }) {
  if (!checked) return <span class="checked">Not looked up again</span>;
  const day = formatDate(checked.date, 'en');
  return (
    <span class="checked">
      {checked.how === 'page' ? `Page checked ${day}` : `Same words found elsewhere, ${day} `}
      <ExternalLink url={checked.url} about={outlet}>
        Where
      </ExternalLink>
    </span>
  );
}
