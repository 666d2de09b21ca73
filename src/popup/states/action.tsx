/** The one button that fixes a state, and at most one other way out. */

export interface Choice {
  label: string;
  onClick: () => void;
}

export interface ActionProps extends Choice {
  busy: boolean;
  other?: Choice | undefined;
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
