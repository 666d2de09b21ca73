/** The one button that fixes a state, and at most one other way out. */

export interface ActionProps {
  label: string;
  busy: boolean;
  onClick: () => void;
  other?: { label: string; onClick: () => void };
}

export function Action({ label, busy, onClick, other }: ActionProps) {
  return (
    <div class="actions">
      <button type="button" class="button main" disabled={busy} onClick={onClick}>
        {label}
      </button>
      {other && (
        <button type="button" class="text-button" disabled={busy} onClick={other.onClick}>
          {other.label}
        </button>
      )}
    </div>
  );
}
