/** How marks look, how many there are, and the keys. Every choice holds at once, in open pages too. */
import { useEffect, useState } from 'preact/hooks';
import { AMOUNTS, readSettings, type Settings, writeSettings } from '../../browser/remembered/settings.ts';
import { MARK_STRENGTHS, MARK_STYLES } from '../../messaging/look.ts';
import { t } from '../../ui/words/text.ts';
import { reasonOf } from '../reason.ts';
import { tellPages } from '../tell-pages.ts';
import { ChoiceGroup } from './choice-group.tsx';
import { Keys } from './keys.tsx';
import { Preview } from './preview.tsx';
import { StepSlider } from './step-slider.tsx';

export function AppearanceSection() {
  const [settings, setSettings] = useState<Settings>();
  const [note, setNote] = useState('');
  const fail = (cause: unknown) => setNote(reasonOf(cause));
  useEffect(() => {
    readSettings().then(setSettings, fail);
  }, []);

  const change = async (part: Partial<Settings>) => {
    setNote('');
    // At once: a slider that waits for the disk jumps back under a finger that goes on.
    setSettings((before) => before && { ...before, ...part });
    try {
      await writeSettings(part);
      if (!(await tellPages())) setNote(t('settings_untold'));
    } catch (cause) {
      fail(cause);
      await readSettings().then(setSettings, fail);
    }
  };

  return (
    <>
      <h1>{t('menu_appearance')}</h1>
      {note && (
        <p class="failure" role="alert">
          {note}
        </p>
      )}
      {settings && (
        <>
          <div class="appearance">
            <ChoiceGroup
              title={t('style')}
              value={settings.markStyle}
              onChange={(markStyle) => void change({ markStyle })}
              choices={MARK_STYLES.map((value) => ({
                value,
                label: t(`style_${value}`),
                hint: t(`style_${value}_hint`),
              }))}
            />
            <StepSlider
              title={t('strength')}
              value={settings.markStrength}
              onChange={(markStrength) => void change({ markStrength })}
              steps={MARK_STRENGTHS.map((value) => ({ value, label: t(`strength_${value}`) }))}
            />
            <ChoiceGroup
              title={t('amount')}
              value={settings.amount}
              onChange={(amount) => void change({ amount })}
              choices={AMOUNTS.map((value) => ({
                value,
                label: t(`amount_${value}`),
                hint: t(`amount_${value}_hint`),
              }))}
            />
          </div>
          <Preview look={{ style: settings.markStyle, strength: settings.markStrength }} />
        </>
      )}
      <Keys fail={fail} />
    </>
  );
}
