/** On or off, at once, without a save button. */
import type { ComponentChildren } from 'preact';

export interface SwitchProps {
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
  children: ComponentChildren;
}

export function Switch({ on, disabled = false, onChange, children }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      // Not `disabled`: the browser would take the focus away while an action runs.
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onChange(!on);
      }}
    >
      <span>{children}</span>
      <span class="switch-track" />
    </button>
  );
}
