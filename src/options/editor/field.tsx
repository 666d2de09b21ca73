/** A labelled control with its hint and, when it was refused, the reason right beside it. */
import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Problem } from '../../claims/read.ts';
import { problemText } from '../reason.ts';

/** Problems by field path, such as `framings.1.url`. */
export const Problems = createContext<ReadonlyMap<string, Problem>>(new Map());

/** What every control of the form needs to be found, described and marked as faulty. */
export interface ControlProps {
  id: string;
  name: string;
  'aria-describedby'?: string;
  'aria-invalid'?: 'true';
}

export interface FieldProps {
  path: string;
  label: string;
  hint?: string;
  class?: string;
  children: (props: ControlProps) => ComponentChildren;
}

export function Field({ path, label, hint, class: extra = '', children }: FieldProps) {
  const problem = useContext(Problems).get(path);
  const id = `field-${path.replaceAll('.', '-')}`;
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div class={`field ${extra}`}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        name: path,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(problem ? { 'aria-invalid': 'true' as const } : {}),
      })}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problemText(problem)}
        </p>
      )}
    </div>
  );
}

export interface TextFieldProps extends Omit<FieldProps, 'children'> {
  value: string;
  onInput: (value: string) => void;
  /** More than one: a text area. */
  rows?: number;
  input?: InputHTMLAttributes<HTMLInputElement>;
}

export function TextField({ value, onInput, rows = 1, input = {}, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(props) =>
        rows > 1 ? (
          <textarea
            {...props}
            rows={rows}
            value={value}
            dir="auto"
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        ) : (
          <input
            type="text"
            dir="auto"
            autoComplete="off"
            {...props}
            {...input}
            value={value}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}
