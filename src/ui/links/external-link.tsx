/** A link out of the extension: http(s) only, and the site that opens learns nothing of us. */
import type { ComponentChildren } from 'preact';
import { filled } from '../words/filled.tsx';
import { t } from '../words/text.ts';
import { httpUrl } from './http-url.ts';

export interface ExternalLinkProps {
  url: string | undefined;
  /** Spoken after the visible words, so that ten links called "source" can be told apart. */
  about?: string;
  children: ComponentChildren;
}

export function ExternalLink({ url, about, children }: ExternalLinkProps) {
  const href = httpUrl(url);
  if (!href) return null;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="unseen">
        {about && filled('join_colon', '', <bdi>{about}</bdi>)} {t('opens_in_new_tab')}
      </span>
    </a>
  );
}
