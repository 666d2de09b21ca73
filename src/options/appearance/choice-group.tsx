/** One question with a few answers, of which one holds at once, without a save button. */
import { useId } from 'preact/hooks';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
}

export interface ChoiceGroupProps<Value extends string> {
  title: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

export function ChoiceGroup<Value extends string>({
  title,
  choices,
  value,
  onChange,
}: ChoiceGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend>{title}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="choice-row">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.label}
            {choice.hint && <small class="hint">{choice.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
