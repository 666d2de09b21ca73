/** What the try box and its thread say to each other: the newest question only, and every failure in words. */
import { describe, expect, test, vi } from 'vitest';
import type { Claim } from '../../src/claims/model.ts';
import { claimOf } from '../../src/options/editor/claim-of.ts';
import { addPhrase, emptyDraft } from '../../src/options/editor/draft.ts';
import { answering } from '../../src/options/editor/try/answering.ts';
import { Asker, type OpenLine } from '../../src/options/thread/asker.ts';
import type { Answer, Question } from '../../src/options/editor/try/questions.ts';

vi.mock('../../src/browser/api.ts', () => import('./api-with-words.ts'));

const draftWith = (words: string) =>
  claimOf({ ...emptyDraft(), phrases: [{ ...addPhrase([])[0]!, text: words }] }, [], 'draft')
    .claim as unknown as Claim;
const question = (text: string, words = 'hidden tax', revision = 1): Question => ({
  revision,
  draft: draftWith(words),
  text,
});

describe('the page asks', () => {
  const trial = (text: string): Answer => ({
    trial: { blocks: [text], matches: [], waiting: [], claims: new Map() },
  });

  function setUp() {
    const lines: { sent: string[]; closed: boolean; heard: (answer: Answer) => void; broken: () => void }[] =
      [];
    const told: [string, Answer][] = [];
    const open: OpenLine<Question, Answer> = (heard, broken) => {
      const line = { sent: [] as string[], closed: false, heard, broken: () => broken('it broke') };
      lines.push(line);
      return {
        send: ({ text }) => line.sent.push(text),
        close: () => {
          line.closed = true;
        },
      };
    };
    const asker = new Asker<Question, Answer>(open, ({ text }, answer) => told.push([text, answer]));
    return { asker, lines, told };
  }

  test('one question at a time, and of those that wait only the newest', () => {
    const { asker, lines, told } = setUp();
    for (const text of ['a', 'ab', 'abc']) asker.ask(question(text));
    expect(lines[0]!.sent).toEqual(['a']);
    lines[0]!.heard(trial('a'));
    expect(lines[0]!.sent).toEqual(['a', 'abc']);
    expect(told).toEqual([]);
    lines[0]!.heard(trial('abc'));
    expect(told).toEqual([['abc', trial('abc')]]);
    expect(lines).toHaveLength(1);
  });

  test('what prepares the thread is answered to nobody, and happens once', () => {
    const { asker, lines, told } = setUp();
    asker.prepare(question(''));
    asker.prepare(question(''));
    expect(lines[0]!.sent).toEqual(['']);
    lines[0]!.heard(trial(''));
    asker.ask(question('a'));
    lines[0]!.heard(trial('a'));
    expect(told.map(([text]) => text)).toEqual(['a']);
  });

  test('a text that was taken away gets no answer any more, a new one does', () => {
    const { asker, lines, told } = setUp();
    asker.ask(question('a'));
    asker.ask(question('ab'));
    asker.forget();
    lines[0]!.heard(trial('a'));
    expect(lines[0]!.sent).toEqual(['a']);
    asker.ask(question('b'));
    lines[0]!.heard(trial('b'));
    expect(told.map(([text]) => text)).toEqual(['b']);
  });

  test('a thread that breaks is told, and the next question opens another', () => {
    const { asker, lines, told } = setUp();
    asker.ask(question('a'));
    lines[0]!.broken();
    expect(told).toEqual([['a', { failure: 'it broke' }]]);
    expect(lines[0]!.closed).toBe(true);
    asker.ask(question('ab'));
    lines[1]!.heard(trial('ab'));
    expect(told.at(-1)).toEqual(['ab', trial('ab')]);
  });

  test('a thread that cannot be opened is told', () => {
    const told: Answer[] = [];
    const open = () => {
      throw new Error('forbidden');
    };
    new Asker<Question, Answer>(open, (_question, answer) => told.push(answer)).ask(question('a'));
    expect(told).toEqual([{ failure: 'forbidden' }]);
  });

  test('closed with the editor, it says nothing more', () => {
    const { asker, lines, told } = setUp();
    asker.ask(question('a'));
    asker.ask(question('ab'));
    asker.close();
    expect(lines[0]!.closed).toBe(true);
    lines[0]!.heard(trial('a'));
    expect(told).toEqual([]);
    expect(lines[0]!.sent).toEqual(['a']);
  });
});

describe('the thread answers', () => {
  const found = (answer: Answer) => ('trial' in answer ? answer.trial.matches.length : answer.failure);

  test('reads the stored claims once a revision, whatever is typed', async () => {
    const read = vi.fn(async () => []);
    const answer = answering(read);
    expect(found(await answer(question('A hidden tax.')))).toBe(1);
    expect(found(await answer(question('A hidden tax.', 'open tax')))).toBe(0);
    expect(found(await answer(question('An open tax.', 'open tax')))).toBe(1);
    expect(read).toHaveBeenCalledTimes(1);
    await answer(question('A hidden tax.', 'hidden tax', 2));
    expect(read).toHaveBeenCalledTimes(2);
  });

  test('a failure is an answer, and the next question tries again', async () => {
    const read = vi.fn(async () => []);
    read.mockRejectedValueOnce(new Error('no database'));
    const answer = answering(read);
    expect(await answer(question('A hidden tax.'))).toEqual({ failure: 'no database' });
    expect(found(await answer(question('A hidden tax.')))).toBe(1);
  });

  test('what is said survives the way between threads', async () => {
    const asked = question('A hidden tax.');
    expect(structuredClone(asked)).toEqual(asked);
    const answer = await answering(async () => [])(structuredClone(asked));
    expect(structuredClone(answer)).toEqual(answer);
  });
});
