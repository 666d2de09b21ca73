/** The options page: claims, the editor for one's own, sites, data problems, and what this extension does with data. */
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { focusSoon, guardFocus } from '../ui/focus-soon.ts';
import { ofOurTexts } from '../ui/words/language.ts';
import { t } from '../ui/words/text.ts';
import { About } from './about.tsx';
import { AppearanceSection } from './appearance/appearance-section.tsx';
import { ClaimsSection } from './claims/claims-section.tsx';
import { EditorSection } from './editor/editor-section.tsx';
import { LibraryTrouble } from './library-trouble.tsx';
import { Menu } from './menu.tsx';
import { MutesSection } from './mutes/mutes-section.tsx';
import { PacksSection } from './packs/packs-section.tsx';
import { Problems } from './problems.tsx';
import { SitesSection } from './sites/sites-section.tsx';
import { Toast, type ToastContent } from '../ui/toast/toast.tsx';
import { type UseLibrary, useLibrary } from './use-library.ts';
import { type Route, useRoute } from './use-route.ts';

interface SectionProps {
  route: Route;
  use: UseLibrary;
  say: (toast: ToastContent) => void;
}

/** Looks, sites and privacy do not depend on the claims; everything else says what is wrong with them. */
function Section({ route, use: { view, reload }, say }: SectionProps) {
  if (route.section === 'sites') return <SitesSection />;
  if (route.section === 'appearance') return <AppearanceSection />;
  if (route.section === 'mutes') return <MutesSection view={view} say={say} />;
  if (route.section === 'about') return <About view={view} />;
  if (view.kind !== 'ready') return <LibraryTrouble view={view} reload={reload} />;
  const { library } = view;
  if (route.section === 'packs') return <PacksSection library={library} />;
  if (route.section === 'problems') return <Problems library={library} reload={reload} />;
  if (route.section === 'new' || route.section === 'edit') {
    const id = route.section === 'edit' ? route.id : undefined;
    return <EditorSection key={id ?? ''} id={id} library={library} reload={reload} say={say} />;
  }
  return <ClaimsSection library={library} reload={reload} say={say} opened={route.id} />;
}

function OptionsPage() {
  const route = useRoute();
  const use = useLibrary();
  const [toast, setToast] = useState<ToastContent>();
  const shown = useRef(route.section);
  useEffect(() => {
    if (shown.current === route.section) return;
    shown.current = route.section;
    focusSoon();
    scrollTo(0, 0);
  }, [route]);
  const skipped = use.view.kind === 'ready' ? use.view.library.skipped.length : 0;
  return (
    <>
      <Menu route={route} problems={skipped} onLeave={() => setToast(undefined)} />
      <main tabIndex={-1}>
        <Section route={route} use={use} say={setToast} />
      </main>
      <Toast content={toast} close={(shown) => setToast((now) => (now === shown ? undefined : now))} />
    </>
  );
}

Object.assign(document.documentElement, ofOurTexts());
document.title = t('options_title');
const root = document.getElementById('options');
guardFocus();
if (root) render(<OptionsPage />, root);
