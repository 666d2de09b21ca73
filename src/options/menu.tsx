/** The sections of the options page, as links. */
import { t } from '../ui/words/text.ts';
import { hrefOf, type Route, SECTIONS } from './use-route.ts';

export interface MenuProps {
  route: Route;
  problems: number;
  onLeave: () => void;
}

export function Menu({ route, problems, onLeave }: MenuProps) {
  const current = route.section === 'edit' ? 'claims' : route.section;
  return (
    <header class="side">
      <p class="brand">{t('extension_name')}</p>
      <nav aria-label={t('menu')}>
        <ul>
          {SECTIONS.map((section) => (
            <li key={section}>
              <a
                href={hrefOf({ section })}
                onClick={onLeave}
                {...(section === current ? { 'aria-current': 'page' } : {})}
              >
                {section === 'problems' && problems > 0
                  ? t('join_brackets', t('menu_problems'), problems)
                  : t(`menu_${section}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
