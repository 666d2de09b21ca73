/** How the page puts a claim: clear-cut sentences exactly, and the case file as a whole. */
import { describe, expect, it } from 'vitest';
import { readVoice, type VoiceReading } from '../../src/matching/voice/read-voice.ts';
import { readMarked, readVoiceCases } from '../quality/voice-cases.ts';

function read(marked: string, language = 'en', claimWords = ''): VoiceReading {
  return readMarked(marked, language, claimWords);
}

const cases = readVoiceCases();

/** What the rules reach now. First sight of what they had not been tuned on: held .88, final .90, fresh .84. */
const FLOORS: Record<string, { voices: number; speakers: number }> = {
  tune: { voices: 0.96, speakers: 0.92 },
  held: { voices: 0.97, speakers: 0.91 },
  final: { voices: 0.93, speakers: 0.88 },
  fresh: { voices: 0.96, speakers: 0.82 },
  ru: { voices: 1, speakers: 0.9 },
};

describe('the case file', () => {
  it.each(Object.entries(FLOORS))('%s: as many right as when the rules were written', (set, floor) => {
    const own = cases.filter((one) => one.set === set);
    const read_ = own.map((one) => ({ ...one, got: read(one.text, one.language) }));
    const wrong = read_.filter(({ got, voice }) => got.voice !== voice);
    expect(1 - wrong.length / own.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(
      floor.voices,
    );
    const named = read_.filter(({ speaker }) => speaker !== undefined);
    const known = named.filter(({ got, speaker }) =>
      got.speaker?.toLowerCase().includes(speaker!.toLowerCase()),
    );
    expect(known.length / named.length).toBeGreaterThanOrEqual(floor.speakers);
  });

  it('is large, and says what it expects', () => {
    expect(cases.length).toBeGreaterThanOrEqual(260);
    for (const { text, voice } of cases) {
      expect(text).toMatch(/\[\[.+\]\]/u);
      expect(['asserted', 'quoted', 'attributed', 'denied', 'unsure']).toContain(voice);
    }
  });
});

describe('clear cases', () => {
  it.each<[string, string, string | undefined]>([
    ['[[The leak was hybrid warfare]].', 'asserted', undefined],
    ['Yuri Ushakov said [[the leak was hybrid warfare]].', 'attributed', 'Yuri Ushakov'],
    ['[[The leak was hybrid warfare]], according to Yuri Ushakov.', 'attributed', 'Yuri Ushakov'],
    ['[[Leak was hybrid warfare]], says Kremlin', 'attributed', 'Kremlin'],
    ['Moscow: [[leak was hybrid warfare]]', 'attributed', 'Moscow'],
    ['“[[The leak was hybrid warfare]],” Ushakov said.', 'quoted', 'Ushakov'],
    ['Ryabkov called it “[[hybrid warfare]]”.', 'quoted', 'Ryabkov'],
    ['Ushakov denied that [[the leak came from Moscow]].', 'denied', 'Ushakov'],
    ['[[The leak did not come from Moscow]].', 'denied', undefined],
    ['There is no evidence that [[the leak came from Moscow]].', 'denied', undefined],
    ['Was it [[hybrid warfare]]?', 'unsure', undefined],
    ['If [[the leak came from Moscow]], heads will roll.', 'unsure', undefined],
  ])('%s', (marked, voice, speaker) => {
    const got = read(marked);
    expect(got.voice).toBe(voice);
    expect(got.speaker).toBe(speaker);
  });
});

describe('what a negator reaches', () => {
  it.each<[string, string]>([
    ['Ushakov did not comment on the claim that [[the leak came from Moscow]].', 'attributed'],
    ['Ushakov did not deny that [[the leak came from Moscow]].', 'attributed'],
    ['There is no doubt that [[the leak came from Moscow]].', 'asserted'],
    ['It cannot be denied that [[the leak came from Moscow]].', 'asserted'],
    ['Witkoff, who did not speak to reporters, [[flew to Moscow]].', 'asserted'],
    ['The plan was [[nothing but a wish list]].', 'asserted'],
    ['The plan was a gift rather than [[a wish list]].', 'denied'],
    ['The plan was [[a wish list]] rather than a gift.', 'asserted'],
    ['The plan was not, as Moscow claims, [[a wish list]].', 'denied'],
    ['A party that does not want [[peace]] will find a reason.', 'denied'],
  ])('%s', (marked, voice) => {
    expect(read(marked).voice).toBe(voice);
  });

  it('a claim that is worded in the negative is not denied by its own words', () => {
    expect(read('[[Ukraine will never join NATO]].').voice).toBe('denied');
    expect(read('[[Ukraine will never join NATO]].', 'en', 'will never join NATO').voice).toBe('asserted');
    expect(read('Rutte denied that [[Ukraine will never join NATO]].', 'en', 'never join NATO').voice).toBe(
      'denied',
    );
  });
});

describe('quotation marks', () => {
  it.each([
    'He called it "[[hybrid warfare]]".',
    'He called it “[[hybrid warfare]]”.',
    'He called it ‘[[hybrid warfare]]’.',
    "He called it '[[hybrid warfare]]'.",
    'He called it «[[hybrid warfare]]».',
    'He called it « [[hybrid warfare]] ».',
    'He called it „[[hybrid warfare]]“.',
    'He called it »[[hybrid warfare]]«.',
    'He called it 「[[hybrid warfare]]」.',
    '“It was an attack. [[It was hybrid warfare]]. We know who did it.”',
    '“He told me ‘wait’ and then [[it was hybrid warfare]],” she recalled.',
    '“[[This was hybrid warfare]]. It began in May.',
    "The workers' leader called it '[[hybrid warfare]]'.",
  ])('%s', (marked) => {
    expect(read(marked).voice).toBe('quoted');
  });

  it('marks around a part do not quote the whole, nor do apostrophes', () => {
    expect(read('[[The “dead” tycoon fled to Malaga]].').voice).toBe('asserted');
    expect(read("[[Russia's leaders fled]], and the workers' party rejoiced.").voice).toBe('asserted');
  });

  it('are all that is read in a language without a file', () => {
    expect(read('Se on “[[hybridisotaa]]”.', 'fi')).toEqual({ voice: 'quoted' });
    expect(read('Se on [[hybridisotaa]].', 'fi')).toEqual({ voice: 'unsure' });
    expect(read('Se on [[hybridisotaa]].', 'constructor')).toEqual({ voice: 'unsure' });
  });
});

describe('whatever the page holds', () => {
  it.each<[string, number, number]>([
    ['', 0, 0],
    ['a b c', 2, 2],
    ['\uD800 x \uDC00', 0, 5],
    ['a b c', 5, 900],
    ['a b c', -4, 2],
    ['a b c', 3, 1],
    ['…', 0, 1],
    ['“', 0, 1],
  ])('%j [%i, %i) does not throw', (text, start, end) => {
    for (const language of ['en', 'ru', 'fi', ''])
      expect(readVoice(text, start, end, language).voice).toBeTypeOf('string');
  });

  it.each(['x ', '"', "'", '“', '.', '\n', 'not ', 'said, ', 'that ', 'a'])(
    '500 kB of %j take no time',
    (unit) => {
      const text = unit.repeat(500_000 / unit.length);
      readVoice(text, 250_000, 250_020, 'en');
      readVoice(text, 0, text.length, 'en');
    },
  );

  it('reads the same in a long paragraph', () => {
    const filler = 'Talks went on until late on Sunday. ';
    const before = filler.repeat(5_000);
    const sentence = 'Ushakov denied that [[the leak came from Moscow]]. ';
    expect(read(before + sentence + before)).toEqual(read(sentence));
  });
});
