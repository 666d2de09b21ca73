/** Which section is shown, kept in the address: reload, back and links from the popup all lead to the right place. */
import { useEffect, useState } from 'preact/hooks';

export const SECTIONS = [
  'claims',
  'new',
  'packs',
  'appearance',
  'mutes',
  'sites',
  'problems',
  'about',
] as const;
export type Section = (typeof SECTIONS)[number];

export interface Route {
  /** `edit` is the editor for one stored claim; the sections are reached from the menu. */
  section: Section | 'edit';
  /** Id of the claim for `edit`; id of an own claim, or ref of any, to open for `claims`. */
  id?: string;
}

/** `#edit/my-claim` → the editor for that claim. Unknown addresses lead to the claims. */
export function routeOf(hash: string): Route {
  const [name = '', ...rest] = hash.replace(/^#/u, '').split('/');
  let id = rest.join('/');
  try {
    id = decodeURIComponent(id);
  } catch {
    // A stray percent sign: take the text as it stands.
  }
  if (name === 'edit' && id) return { section: 'edit', id };
  const section = SECTIONS.find((known) => known === name) ?? 'claims';
  return id ? { section, id } : { section };
}

export function hrefOf({ section, id }: Route): string {
  return `#${section}${id ? `/${encodeURIComponent(id)}` : ''}`;
}

export function go(route: Route): void {
  location.hash = hrefOf(route);
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const onChange = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  return route;
}
