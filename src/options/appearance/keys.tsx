/** The keys for going through marks, as they are set now, and the way to the browser's page that changes them. */
import { useEffect, useState } from 'preact/hooks';
import { type Key, listKeys, openKeySettings } from '../../browser/keys.ts';
import { t } from '../../ui/words/text.ts';

export function Keys({ fail }: { fail: (cause: unknown) => void }) {
  const [keys, setKeys] = useState<readonly Key[]>([]);
  useEffect(() => {
    const load = () => void listKeys().then(setKeys);
    load();
    // The reader comes back from the browser's page with other keys.
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, []);
  return (
    <section>
      <h2>{t('keys')}</h2>
      <p>{t('keys_hint')}</p>
      <dl class="keys">
        {keys.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{shortcut ? <kbd dir="ltr">{shortcut}</kbd> : <span class="soft">{t('keys_none')}</span>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={() => void openKeySettings().catch(fail)}>
        {t('keys_change')}
      </button>
    </section>
  );
}
