/** @jsxRuntime automatic */
/** @jsxImportSource preact */
/** The gallery: all claims of a pack with their framings side by side, as one page that needs nothing else. */
import type { ComponentChildren } from 'preact';
import type { Claim, PackInfo } from '../../../../src/claims/model.ts';
import { topicLabel } from '../../../../src/claims/topic-label.ts';
import { FramingColumn } from '../../../../src/ui/framings/framing-column.tsx';
import { formatDate } from '../../../../src/ui/words/format-date.ts';
import { counted } from '../../counted.ts';
import { CheckedNote } from './checked-note.tsx';
import { Found } from './found.tsx';

export interface GalleryProps {
  pack: PackInfo;
  claims: readonly Claim[];
  style: string;
  script: string;
  /** Content security policy: our own script and style, nothing from anywhere. */
  policy: string;
  sum: string;
}

const KINDS = { claim: 'Claim', term: 'Term', figure: 'Figure' } as const;

function Entry({ claim, pack }: { claim: Claim; pack: PackInfo }) {
  return (
    <article id={claim.id} class="entry">
      <p class="label">
        {KINDS[claim.kind]}
        {' · '}
        <a href={`#${claim.id}`}>{claim.id}</a>
      </p>
      <h3 class="serif">{claim.statement}</h3>
      {claim.context && <p class="soft context">{claim.context}</p>}
      <ul class="columns" style={{ '--count': claim.framings.length }}>
        {claim.framings.map((framing) => (
          <FramingColumn
            key={framing.id}
            placed={{ framing, uses: 0 }}
            perspectives={pack.perspectives}
            language={claim.language ?? pack.language}
            extra={(one) => <CheckedNote framing={one} />}
          />
        ))}
      </ul>
      <Found claim={claim} pack={pack} />
    </article>
  );
}

function Topic({ id, name, children }: { id: string; name: string; children: ComponentChildren }) {
  return (
    <section class="topic" id={`topic-${id}`}>
      <h2>{name}</h2>
      {children}
    </section>
  );
}

export function GalleryPage({ pack, claims, style, script, policy, sum }: GalleryProps) {
  const topics = [...new Set(claims.map(({ topic }) => topic))];
  const framings = claims.reduce((total, claim) => total + claim.framings.length, 0);
  return (
    <html lang={pack.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <title>{`${pack.title}: every claim and framing`}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own file; style text must not be escaped. */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <header>
          <p class="label">A Counterframe pack</p>
          <h1>{pack.title}</h1>
          <p class="lead">{pack.description}</p>
          <p class="soft">
            {`Version ${pack.version}, ${formatDate(pack.updated, pack.language)} · ${counted(claims.length, 'claim')} · ${counted(framings, 'framing')} · ${counted(pack.perspectives.length, 'perspective')} · ${pack.license}`}
          </p>
          <p class="soft">
            This is everything that the pack says. No claim is called true or false; every framing names who
            said it, and where. <a href={`${pack.id}.json`}>The pack itself</a>
            {`, sha256 ${sum.slice(0, 16)}…`}
          </p>
        </header>
        <noscript>
          <p class="soft">
            The search needs scripts. Without them, your browser finds words in this page too.
          </p>
        </noscript>
        <search class="finder" hidden>
          <label for="find">Search claims, framings, speakers, outlets by words or their beginnings</label>
          <input id="find" type="search" autoComplete="off" />
          <p id="found" role="status" class="soft" />
        </search>
        <nav aria-label="Topics">
          {topics.map((topic) => (
            <a key={topic} href={`#topic-${topic}`}>
              {topicLabel(topic, pack.topics)}{' '}
              <small>{claims.filter((claim) => claim.topic === topic).length}</small>
            </a>
          ))}
        </nav>
        <main>
          {topics.map((topic) => (
            <Topic key={topic} id={topic} name={topicLabel(topic, pack.topics)}>
              {claims
                .filter((claim) => claim.topic === topic)
                .map((claim) => (
                  <Entry key={claim.id} claim={claim} pack={pack} />
                ))}
            </Topic>
          ))}
        </main>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own file; script text must not be escaped. */}
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  );
}
