/** A question of more or less, with a few steps between: a slider that says its step in words. */
import { useId } from 'preact/hooks';

export interface StepSliderProps<Value extends string> {
  title: string;
  /** From little to much. */
  steps: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

export function StepSlider<Value extends string>({ title, steps, value, onChange }: StepSliderProps<Value>) {
  const id = useId();
  const at = steps.findIndex((step) => step.value === value);
  return (
    <div class="choices">
      <label for={id} class="slider-title">
        {title}
      </label>
      <input
        type="range"
        id={id}
        class="slider"
        min={0}
        max={steps.length - 1}
        step={1}
        value={at}
        aria-valuetext={steps[at]?.label}
        onInput={({ currentTarget }) => {
          const step = steps[currentTarget.valueAsNumber];
          if (step && step.value !== value) onChange(step.value);
        }}
      />
      {/* The slider says the same. */}
      <ol class="slider-steps" aria-hidden="true">
        {steps.map((step, number) => (
          <li key={step.value} class={number === at ? 'chosen' : ''}>
            {step.label}
          </li>
        ))}
      </ol>
    </div>
  );
}
