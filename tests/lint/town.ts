/** An invented town with two sides and one claim, for the lint's specs. */
import type { Claim, Framing, PackInfo } from '../../src/claims/model.ts';

export const info: PackInfo = {
  format: 'counterframe-pack',
  formatVersion: 1,
  id: 'town',
  title: 'Town',
  description: '',
  version: '1.0.0',
  license: 'CC0-1.0',
  updated: '2026-01-01',
  language: 'en',
  perspectives: [
    { id: 'council', label: 'Council' },
    { id: 'shops', label: 'Shops' },
  ],
  topics: [{ id: 'town', label: 'The town' }],
};

export const framing = (perspective: string, more: Partial<Framing> = {}): Framing => ({
  id: `${perspective}-view`,
  perspective,
  frame: `${perspective} view of it`,
  stance: 'asserts',
  summary: `What the ${perspective} say.`,
  speaker: 'Somebody',
  outlet: 'Reuters',
  url: 'https://www.reuters.com/town',
  date: '2026-01-01',
  checked: { date: '2026-01-02', how: 'page' },
  ...more,
});

export const claim = (more: Partial<Claim> = {}, match: Partial<Claim['match']> = {}): Claim => ({
  id: 'bridge',
  kind: 'claim',
  topic: 'town',
  statement: 'The council closed the harbour bridge to keep cars out of the old town.',
  context: '',
  match: {
    phrases: [{ text: 'bridge of shame', framing: 'shops-view' }],
    phrasings: [],
    anchors: ['Ellory'],
    exclusions: [],
    ...match,
  },
  framings: [framing('council'), framing('shops')],
  ...more,
});
