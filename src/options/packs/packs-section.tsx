/** The packs that are in, and which of their topics are marked. */
import { useEffect, useState } from 'preact/hooks';
import { MINE, type PackInfo } from '../../claims/model.ts';
import type { Library } from '../../storage/claims.ts';
import { listTopics, setTopic, type TopicSwitch } from '../../storage/topics.ts';
import { formatDate } from '../../ui/words/format-date.ts';
import { ofLanguage, textLanguage } from '../../ui/words/language.ts';
import { counted } from '../../ui/words/plural.ts';
import { Switch } from '../../ui/buttons/switch.tsx';
import { t } from '../../ui/words/text.ts';
import { topicLabel } from '../../claims/topic-label.ts';
import { reasonOf } from '../reason.ts';
import { tellPages } from '../tell-pages.ts';

type Topics = Awaited<ReturnType<typeof listTopics>>;

/** One's own claims have no versions. */
function statusOf({ id, version, updated }: PackInfo): string {
  const date = formatDate(updated, textLanguage());
  return id === MINE ? t('updated', date) : t('pack_version', version, date);
}

export function PacksSection({ library: { packs, revision } }: { library: Library }) {
  const [topics, setTopics] = useState<Topics>();
  const [failure, setFailure] = useState('');
  const read = () => listTopics().then(setTopics, (cause) => setFailure(reasonOf(cause)));
  useEffect(() => void read(), [revision]);

  const change = async (topic: TopicSwitch) => {
    setFailure('');
    try {
      await setTopic(topic);
      await tellPages();
    } catch (cause) {
      setFailure(reasonOf(cause));
    }
    await read();
  };

  return (
    <>
      <h1>{t('menu_packs')}</h1>
      <p class="soft">{t('packs_hint')}</p>
      <div role="alert">{failure && <p class="failure">{failure}</p>}</div>
      {packs
        .map((pack) => ({ pack, own: topics?.filter((topic) => topic.pack === pack.id) ?? [] }))
        .filter(({ own }) => own.length > 0)
        .map(({ pack, own }) => (
          <section key={pack.id}>
            <h2>{pack.title ? <bdi {...ofLanguage(pack.language)}>{pack.title}</bdi> : t('pack_mine')}</h2>
            {pack.description && <p {...ofLanguage(pack.language)}>{pack.description}</p>}
            <p class="soft">
              {counted(
                'claim_count',
                own.reduce((sum, { claims }) => sum + claims, 0),
              )}
              {' · '}
              {statusOf(pack)}
              {pack.license && (
                <>
                  {' · '}
                  <bdi>{pack.license}</bdi>
                </>
              )}
            </p>
            <ul class="rows" aria-label={t('topics')}>
              {own.map(({ topic, on, claims }) => (
                <li key={topic} class="row">
                  <Switch on={on} onChange={(next) => void change({ pack: pack.id, topic, on: next })}>
                    <bdi>{topicLabel(topic, pack.topics)}</bdi>{' '}
                    <span class="soft">{counted('claim_count', claims)}</span>
                  </Switch>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
