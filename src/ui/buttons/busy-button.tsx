/** A button that begins something and waits for its end. */
import type { ComponentChildren } from 'preact';

export interface BusyButtonProps {
  class: string;
  type?: 'button' | 'submit';
  busy: boolean;
  onClick?: () => void;
  children: ComponentChildren;
}

export function BusyButton({ busy, type = 'button', onClick, children, ...rest }: BusyButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      // Not `disabled`: the browser would take the focus away while the action runs.
      aria-disabled={busy}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </button>
  );
}
