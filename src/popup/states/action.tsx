/** The one button that fixes a state, and at most one other way out. */
import { BusyButton } from '../../ui/buttons/busy-button.tsx';

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
      <BusyButton class="button main" busy={busy} onClick={onClick}>
        {label}
      </BusyButton>
      {other && (
        <BusyButton class="text-button" busy={busy} onClick={other.onClick}>
          {other.label}
        </BusyButton>
      )}
    </div>
  );
}
