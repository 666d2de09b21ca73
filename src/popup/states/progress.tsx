/** How far something is, as a bar and in words. */

export interface ProgressProps {
  done: number;
  total: number;
  words: string;
}

export function Progress({ done, total, words }: ProgressProps) {
  return (
    <div class="progress">
      <progress max={Math.max(1, total)} value={Math.min(done, total)} aria-label={words} />
      <p class="soft">{words}</p>
    </div>
  );
}
