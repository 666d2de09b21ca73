/**
 * Two made-up papers tell one story, each in its own words. English, whatever the reader's language: so are the claims
 * that are looked for in it. Nothing here is marked in advance.
 */
export interface Cutting {
  paper: string;
  headline: string;
  paragraphs: string[];
}

export const CUTTINGS: readonly Cutting[] = [
  {
    paper: 'The Morning Ledger',
    headline: 'Envoy’s leaked call shakes talks',
    paragraphs: [
      'Moscow said on Wednesday that the leak of Steve Witkoff’s call with Yuri Ushakov amounted to hybrid warfare and was meant to wreck the talks.',
      'The White House called the conversation standard negotiation. It said nothing about who had recorded it.',
    ],
  },
  {
    paper: 'The Harbour Post',
    headline: 'What the envoy told the Kremlin',
    paragraphs: [
      'Publishing the Witkoff call was a necessary exposure: voters are entitled to know how their envoy deals with the Kremlin.',
      'A Democratic congressman called Witkoff a traitor and said he should be fired. Others saw nothing but a negotiator at work.',
    ],
  },
];
