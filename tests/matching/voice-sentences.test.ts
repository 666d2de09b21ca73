/** Where sentences end on a news page. */
import { expect, it } from 'vitest';
import { sentencesOf } from '../../src/matching/text/sentences.ts';

function split(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

it.each<[string, string[]]>([
  [
    'The U.S. Senate met Gen. Mark Hale. He said no. Then he left.',
    ['The U.S. Senate met Gen. Mark Hale.', 'He said no.', 'Then he left.'],
  ],
  ['He moved to the U.S. The move cost $3.5m.', ['He moved to the U.S.', 'The move cost $3.5m.']],
  ['Mr. and Mrs. Smith met Lt. Col. J. K. Rowe.', ['Mr. and Mrs. Smith met Lt. Col. J. K. Rowe.']],
  ['No. 5 is alive. No. That is all.', ['No. 5 is alive.', 'No.', 'That is all.']],
  ['“It is over.” She left.', ['“It is over.”', 'She left.']],
  ['“Is it over?” he asked. “Yes.”', ['“Is it over?” he asked.', '“Yes.”']],
  [
    'Well … perhaps. Yes... maybe so. Or not… Who knows?',
    ['Well … perhaps.', 'Yes... maybe so.', 'Or not…', 'Who knows?'],
  ],
  ['Really?! Yes!', ['Really?!', 'Yes!']],
  ['Prices rose 2.8 per cent at 5 p.m. on Monday.', ['Prices rose 2.8 per cent at 5 p.m. on Monday.']],
  ['今日は。明日。', ['今日は。', '明日。']],
  ['هل هذا؟ نعم۔ لا', ['هل هذا؟', 'نعم۔', 'لا']],
  ['यह है। वह है।', ['यह है।', 'वह है।']],
  ['First line\nSecond line', ['First line', 'Second line']],
  ['', []],
  [' \n ', []],
])('%j', (text, sentences) => {
  expect(split(text)).toEqual(sentences);
});

it('gives offsets in order, within the text, that leave out only spaces', () => {
  const text = '  One. “Two!” Three… four?\n\nFive ';
  let last = 0;
  for (const { start, end } of sentencesOf(text)) {
    expect(text.slice(last, start).trim()).toBe('');
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(text.slice(last).trim()).toBe('');
});
