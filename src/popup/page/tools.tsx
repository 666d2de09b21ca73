/** Order and filter of the list. Absent where there is nothing to order. */
import { useId } from 'preact/hooks';
import { Switch } from '../../ui/buttons/switch.tsx';
import { t } from '../../ui/words/text.ts';
import type { PerspectiveChoice } from './arrange.ts';

export interface ToolsProps {
  perspectives: readonly PerspectiveChoice[];
  perspective: string;
  onPerspective: (id: string) => void;
  byTopic: boolean;
  onByTopic: (on: boolean) => void;
  /** How many claims the filter leaves, in words. */
  left: string;
}

export function Tools({ perspectives, perspective, onPerspective, byTopic, onByTopic, left }: ToolsProps) {
  const select = useId();
  return (
    <div class="tools">
      <p class="tools-filter">
        <label for={select} class="unseen">
          {t('filter')}
        </label>
        <select
          id={select}
          value={perspective}
          onChange={({ currentTarget }) => onPerspective(currentTarget.value)}
        >
          <option value="">{t('filter_all')}</option>
          {perspectives.map(({ id, label, claims }) => (
            <option key={id} value={id}>
              {t('filter_choice', label, claims)}
            </option>
          ))}
        </select>
      </p>
      <Switch on={byTopic} onChange={onByTopic}>
        {t('by_topic')}
      </Switch>
      <p class="unseen" role="status">
        {perspective && left}
      </p>
    </div>
  );
}
