/** The topics of all packs with their switches, for the popup and the welcome page. */
import { refreshTabs } from '../browser/calls/refresh-tabs.ts';
import { topicLabel } from '../claims/topic-label.ts';
import type { TopicView } from '../messaging/protocol.ts';
import { readShelf } from '../storage/indexes.ts';
import { listTopics, setTopic, type TopicSwitch } from '../storage/topics.ts';
import { ready } from './library.ts';

export async function topicViews(): Promise<TopicView[]> {
  await ready();
  const [{ packs }, topics] = await Promise.all([readShelf(), listTopics()]);
  return topics.map(({ pack: id, topic, on, claims }) => {
    const pack = packs.find((one) => one.id === id);
    const { title = '', updated = '', language = '' } = pack ?? {};
    return {
      pack: { id, title, updated, language },
      topic,
      label: topicLabel(topic, pack?.topics),
      on,
      claims,
    };
  });
}

/** One rarely turns one switch only, and each reading of the pages begins with compiling the pack. */
const TELL_PAGES_AFTER_MS = 300;
let telling: ReturnType<typeof setTimeout> | undefined;

export async function switchTopic(change: TopicSwitch): Promise<void> {
  await setTopic(change);
  clearTimeout(telling);
  telling = setTimeout(() => void refreshTabs().catch(() => undefined), TELL_PAGES_AFTER_MS);
}
