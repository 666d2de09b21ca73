/** @jsxRuntime automatic */
/** @jsxImportSource preact */
/** The page in which one chooses, where a host has several packs. */
import type { PackInfo } from '../../../../src/claims/model.ts';
import { formatDate } from '../../../../src/ui/words/format-date.ts';
import { counted } from '../../counted.ts';

export interface IndexedPack {
  info: PackInfo;
  /** How many. */
  claims: number;
}

export function IndexPage({
  packs,
  style,
  policy,
}: {
  packs: readonly IndexedPack[];
  style: string;
  policy: string;
}) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <title>Counterframe packs</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own file; style text must not be escaped. */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <header>
          <h1>Counterframe packs</h1>
          <p class="lead">Contested claims, and how others put them. Each page shows all that a pack says.</p>
        </header>
        <main>
          {packs.map(({ info, claims }) => (
            <article key={info.id} class="entry">
              <h3 class="serif" lang={info.language}>
                <a href={`${info.id}.html`}>{info.title}</a>
              </h3>
              <p class="context" lang={info.language}>
                {info.description}
              </p>
              <p class="soft">
                {`Version ${info.version}, ${formatDate(info.updated, 'en')} · ${counted(claims, 'claim')} · ${info.license} · `}
                <a href={`${info.id}.json`}>The pack itself</a>
              </p>
            </article>
          ))}
        </main>
      </body>
    </html>
  );
}
