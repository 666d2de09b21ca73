/** Tells which sides of a sideways scroller hide something, so that the edge can be shown and a key can reach it. */
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface Overflow {
  start: boolean;
  end: boolean;
}

const SLACK_PX = 2;

export function useOverflow(scroller: RefObject<HTMLElement | null>): Overflow {
  const [overflow, setOverflow] = useState<Overflow>({ start: false, end: false });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const hidden = element.scrollWidth - element.clientWidth;
      const before = Math.abs(element.scrollLeft);
      const next = { start: before > SLACK_PX, end: hidden - before > SLACK_PX };
      setOverflow((old) => (old.start === next.start && old.end === next.end ? old : next));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller]);
  return overflow;
}
