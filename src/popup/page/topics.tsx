/** Which topics are marked: a switch for each, at the foot of the list. Asked for once it is opened. */
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { callWorker } from '../../browser/calls/call-worker.ts';
import type { TopicView } from '../../messaging/protocol.ts';
import { Switch } from '../../ui/buttons/switch.tsx';
import { counted } from '../../ui/words/plural.ts';
import { t } from '../../ui/words/text.ts';
import { setTopic } from '../actions.ts';
import type { Act } from '../use-popup.ts';

export interface TopicsProps {
  /** How many are off. */
  off: number;
  act: Act;
}

export function Topics({ off, act }: TopicsProps) {
  const [topics, setTopics] = useState<TopicView[]>();
  const read = async () => setTopics(await callWorker('topics/get', {}));
  // Shown at once and never held up by the page's reading: one may want to turn several.
  const change = async (topic: TopicView, on: boolean) => {
    setTopics((all) => all?.map((one) => (one === topic ? { ...one, on } : one)));
    try {
      await setTopic(topic, on);
    } catch (cause) {
      await read();
      throw cause;
    }
  };
  const packs = new Map((topics ?? []).map(({ pack }) => [pack.id, pack.title || t('pack_mine')]));
  return (
    <details class="topics" onToggle={({ currentTarget }) => currentTarget.open && void act(read())}>
      <summary>
        {t('topics')}
        {off > 0 && <span class="soft">{counted('topics_off', off)}</span>}
      </summary>
      {[...packs].map(([id, title]) => (
        <Fragment key={id}>
          {packs.size > 1 && (
            <h2 class="soft">
              <bdi>{title}</bdi>
            </h2>
          )}
          <ul aria-label={title}>
            {topics
              ?.filter(({ pack }) => pack.id === id)
              .map((topic) => (
                <li key={topic.topic}>
                  <Switch on={topic.on} onChange={(on) => void act(change(topic, on), true)}>
                    <bdi>{topic.label}</bdi> <span class="soft">{counted('claim_count', topic.claims)}</span>
                  </Switch>
                </li>
              ))}
          </ul>
        </Fragment>
      ))}
    </details>
  );
}
