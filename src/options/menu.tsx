/** The sections of the options page, as links. */
import { t } from '../ui/text.ts';
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
                {t(`menu_${section}`)}
                {section === 'problems' && problems > 0 && ` (${problems})`}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
