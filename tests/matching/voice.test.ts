/** How the page puts a claim: clear-cut sentences exactly, and the case file as a whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import english from '../../src/matching/voice/en.json';
import { readVoice, type VoiceReading } from '../../src/matching/voice/read-voice.ts';
import { readCase, readMarked, readVoiceCases } from '../quality/voice-cases.ts';

function read(marked: string, language = 'en', claimWords = ''): VoiceReading {
  return readMarked(marked, language, claimWords);
}

function expectVoice(got: VoiceReading, voice: string, speaker: string | undefined): void {
  expect(got.voice).toBe(voice);
  expect(got.speaker).toBe(speaker);
}

const cases = readVoiceCases();

/**
 * What the rules reach now. First sight of what they had not been tuned on: held .88, final .90, fresh .84,
 * news-held .87, scope .75 to .90.
 */
const FLOORS: Record<string, { voices: number; speakers: number }> = {
  tune: { voices: 0.97, speakers: 0.95 },
  held: { voices: 0.98, speakers: 0.95 },
  news: { voices: 0.94, speakers: 0.91 },
  'news-held': { voices: 0.89, speakers: 0.85 },
  final: { voices: 0.95, speakers: 0.94 },
  fresh: { voices: 0.96, speakers: 0.89 },
  scope: { voices: 0.95, speakers: 0.93 },
  ru: { voices: 1, speakers: 0.9 },
};

describe('the case file', () => {
  it.each(Object.entries(FLOORS))('%s: as many right as when the rules were written', (set, floor) => {
    const own = cases.filter((one) => one.set === set);
    const read_ = own.map((one) => ({ ...one, got: readCase(one) }));
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
    ['Scientists reject the [[hybrid link]].', 'asserted', undefined],
    ['Yuri Ushakov said [[the leak was hybrid warfare]].', 'attributed', 'Yuri Ushakov'],
    ['[[The leak was hybrid warfare]], according to Yuri Ushakov.', 'attributed', 'Yuri Ushakov'],
    ['[[Leak was hybrid warfare]], says Kremlin', 'attributed', 'Kremlin'],
    ['Moscow: [[leak was hybrid warfare]]', 'attributed', 'Moscow'],
    ["Moscow sees [[hybrid warfare]] in the release of Witkoff's talk.", 'attributed', 'Moscow'],
    [
      "[[Moscow's ministry says more than 70 calls were leaked]] since then.",
      'attributed',
      "Moscow's ministry",
    ],
    ['“[[The leak was hybrid warfare]],” Ushakov said.', 'quoted', 'Ushakov'],
    ['Ryabkov called it “[[hybrid warfare]]”.', 'quoted', 'Ryabkov'],
    ['Ushakov denied that [[the leak came from Moscow]].', 'denied', 'Ushakov'],
    ['[[The leak did not come from Moscow]].', 'denied', undefined],
    ['There is no evidence that [[the leak came from Moscow]].', 'denied', undefined],
    ['Was it [[hybrid warfare]]?', 'unsure', undefined],
    ['If [[the leak came from Moscow]], heads will roll.', 'unsure', undefined],
  ])('%s', (marked, voice, speaker) => {
    expectVoice(read(marked), voice, speaker);
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
    ['The bill does not include money for [[a wall]].', 'asserted'],
    ['The law does not allow [[elections under martial law]].', 'asserted'],
    ['Few analysts now claim that [[tax cuts pay for themselves]].', 'denied'],
    ['There is no suggestion that [[the leak came from Moscow]].', 'denied'],
    ['Hale has not backed down from his claim that [[the leak came from Moscow]].', 'attributed'],
    ['Residents who do not believe the mayor say [[the water is bad]].', 'attributed'],
    ['What Hale does not say, Meier argued, is that [[the water is bad]].', 'attributed'],
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

describe('what a denial governs', () => {
  it.each<[string, string, string | undefined]>([
    ['Hale denied wrongdoing after Meier said that [[the company bribed him]].', 'attributed', 'Meier'],
    ['Hale denied the charge, blaming [[Ukrainian divers]].', 'attributed', 'Hale'],
    ['Moscow rejected a bill that would [[arm the militia]].', 'asserted', undefined],
    ['The board denied a request by [[climate deniers]].', 'asserted', undefined],
    ['The charge that [[the vote was rigged]] is one that Hale rejects.', 'denied', 'Hale'],
    ['The idea that [[the vote was rigged]] has fallen apart.', 'denied', undefined],
    ['Hale rejected his description of it as [[standard negotiation]].', 'denied', 'Hale'],
    [
      'It says that [[the balloon strayed]], that the charges are a smear, and that is all.',
      'attributed',
      undefined,
    ],
    ['Israel said the land it calls [[Judea]] is disputed.', 'attributed', 'Israel'],
  ])('%s', (marked, voice, speaker) => {
    expectVoice(read(marked), voice, speaker);
  });

  it.each<[string, string, string, string | undefined]>([
    ['Israel [[called the report a lie]].', 'called the report a lie', 'denied', 'Israel'],
    ['The UN [[regards them as reliable]].', 'regards them as reliable', 'attributed', 'The UN'],
    ['Critics [[blamed the rush to solar]].', 'blamed the rush to solar', 'attributed', 'Critics'],
    ['[[Hamas denied using hospitals]].', 'Hamas denied hospitals', 'denied', 'Hamas'],
    ['A policy [[denying Israel the right to act]].', 'denying Israel the right', 'asserted', undefined],
    [
      'The law assigns [[pupils to teams according to sex]].',
      'teams according to sex',
      'asserted',
      undefined,
    ],
  ])('a verb among the stored words: %s', (marked, stored, voice, speaker) => {
    expectVoice(read(marked, 'en', stored), voice, speaker);
  });
});

describe('where a clause ends', () => {
  it.each<[string, string, string | undefined]>([
    ['Opponents say the law is cruel, and [[the clinics have closed]].', 'asserted', undefined],
    ['Hale has rejected that account, and [[the leak came from Moscow]].', 'asserted', undefined],
    ['Opponents say the law is cruel and that [[the clinics have closed]].', 'attributed', 'Opponents'],
    ['The law is cruel, opponents insist, and [[the clinics have closed]].', 'attributed', 'opponents'],
    ['Hale dismissed the reports, saying that [[the leak came from Moscow]].', 'attributed', 'Hale'],
    ['[[Guns save lives]]: a million uses a year, according to a survey.', 'asserted', undefined],
    ['Whatever the models say, [[the target is out of reach]].', 'asserted', undefined],
    ['The group, listed by Norway as [[a sect]], has schools.', 'attributed', 'Norway'],
    ['Prices rose, according to the ministry, which [[leaves out rents]].', 'asserted', undefined],
    ['[[The settlements are illegal]], a position the court repeated.', 'asserted', undefined],
    ['Four days after Moscow had denied it, [[missiles hit the port]].', 'asserted', undefined],
    ['Contrary to what Hale says, [[the clinics have closed]].', 'asserted', undefined],
    ['Republicans pressed the case that [[the virus leaked]].', 'attributed', 'Republicans'],
    ['A union says that no one should be [[forced to pay it]].', 'attributed', 'A union'],
    ['The judge had called the charge that [[the vote was rigged]] a fabrication.', 'denied', 'The judge'],
  ])('%s', (marked, voice, speaker) => {
    expectVoice(read(marked), voice, speaker);
  });
});

describe('a term', () => {
  it.each<[string, string]>([
    ['“It is cruel,” said a spokeswoman for a national [[pro-life]] group.', 'asserted'],
    ['The ministry did not comment on the [[special military operation]].', 'asserted'],
    ['Gunmen from the [[Kiev regime]] fled, killing two, wounding ten, according to the police.', 'asserted'],
    ['The so-called [[right-to-work]] laws were repealed.', 'asserted'],
    ['The camps are not [[internment camps]].', 'denied'],
    ['There is no [[climate emergency]].', 'denied'],
    ['Israel rejects the term [[apartheid]].', 'denied'],
    ['Kyiv says that the [[special military operation]] has failed.', 'attributed'],
  ])('%s', (marked, voice) => {
    expect(readMarked(marked, 'en', '', 'term').voice).toBe(voice);
  });
});

describe('a speaker', () => {
  it.each<[string, string | undefined]>([
    ['Its press office says that [[the plan is dead]].', undefined],
    ['Soros-backed, they say that [[the plan is dead]].', undefined],
    ['The riots were called “[[mostly peaceful]]”. Hale said nothing.', undefined],
    ['Last fall a top official said that [[the plan is dead]].', 'a top official'],
    ['Taiwan on Thursday said that [[the plan is dead]].', 'Taiwan'],
    ['Ms Hale told the panel she believed [[the plan was dead]].', 'Ms Hale'],
    ['Lord Frost accused Brussels and warned that [[the plan was dead]].', 'Lord Frost'],
  ])('%s', (marked, speaker) => {
    expect(read(marked).speaker).toBe(speaker);
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

  it('words of the rules in any order, up to the very end, do not throw', () => {
    const cues = Object.values(english)
      .flat()
      .flatMap((list) => list.split(/[,/]\s*/u));
    const word = fc.constantFrom(...cues, 'the', 'link', 'leak', 'Oslo');
    const gap = fc.constantFrom(' ', ' ', ' ', ', ', ': ', ' “', '” ', ' – ', '. ');
    const spaced = fc.tuple(word, gap).map((pair) => pair.join(''));
    fc.assert(
      fc.property(
        fc.array(spaced, { maxLength: 14 }),
        fc.array(word, { minLength: 1, maxLength: 5 }),
        fc.array(spaced, { maxLength: 4 }),
        fc.constantFrom('claim' as const, 'term' as const),
        fc.boolean(),
        (before, marked, behind, kind, isStored) => {
          const words = marked.join(' ');
          const start = before.join('').length;
          const text = `${before.join('')}${words}${behind.length > 0 ? ' ' : ''}${behind.join('')}`;
          readVoice(text, start, start + words.length, 'en', isStored ? words : '', kind);
        },
      ),
      { numRuns: 4_000 },
    );
  });

  it('reads the same in a long paragraph', () => {
    const filler = 'Talks went on until late on Sunday. ';
    const before = filler.repeat(5_000);
    const sentence = 'Ushakov denied that [[the leak came from Moscow]]. ';
    expect(read(before + sentence + before)).toEqual(read(sentence));
  });
});
