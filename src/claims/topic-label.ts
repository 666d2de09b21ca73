/** A topic as readers see it: the pack's own label, or else the id in words. Pure. */
import type { Topic } from './model.ts';

/** "energy-policy" → "Energy policy". */
export function topicLabel(topic: string, known: readonly Topic[] = []): string {
  const named = known.find(({ id }) => id === topic)?.label;
  if (named) return named;
  const words = topic.replace(/[-_.]+/gu, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
