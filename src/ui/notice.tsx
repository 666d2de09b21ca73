/** A state in words: what is the case, why, and the one thing to do about it. */
import type { ComponentChildren } from 'preact';

export interface NoticeProps {
  title: string;
  /** The heading's level follows from where the notice stands. */
  level?: 1 | 2;
  children?: ComponentChildren;
}

export function Notice({ title, level = 1, children }: NoticeProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section class="notice">
      <Heading>{title}</Heading>
      {children}
    </section>
  );
}
