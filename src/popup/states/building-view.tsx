/** The claims are being made searchable, after an update or because the stored index is gone. */
import type { Built } from '../../messaging/protocol.ts';
import { Notice } from '../../ui/notice.tsx';
import { counted } from '../../ui/words/plural.ts';
import { t } from '../../ui/words/text.ts';
import { Progress } from './progress.tsx';

export function BuildingView({ built }: { built: Built | undefined }) {
  const { done, total } = built ?? { done: 0, total: 0 };
  return (
    <Notice title={t('state_building')}>
      <p>{t('state_building_why')}</p>
      <Progress done={done} total={total} words={counted('built', total, done)} />
    </Notice>
  );
}
