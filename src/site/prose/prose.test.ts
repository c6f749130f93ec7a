import { describe, expect, it } from 'vitest';
import { exempelby, sampleBeslut, sampleHandling } from '../sample.ts';
import { citeBeslut, citeHandling } from './cite.ts';
import { describeBeslut, firstSentence, shorten } from './describe.ts';
import { explainBeslut } from './meaning.ts';
import { organInText, organName } from './organ.ts';
import { beslutSignal, stepSignal } from './step.ts';
import { linkTerms } from './terms.ts';
import { writeCount, writeDate, writeList, writeTheDate } from './write.ts';

const NBSP = '\u00A0';
const VOTE = {
  ja_betyder: 'ärendet avgörs idag',
  nej_betyder: 'ärendet återremitteras',
  galler: 'aterremiss' as const,
  text: { ja: 35, nej: 12, avstar: 3 },
  lista: null,
  roster: [],
  utfall: null,
  utslagsrost: false,
};
const DECISION = '<Beslutsmening typ="beslut">\n\nAvtalet sägs upp.\n\n</Beslutsmening>\n';
const textsOf = (post: Parameters<typeof explainBeslut>[0]) => explainBeslut(post, exempelby).map((l) => l.text);

describe('write', () => {
  it('keeps a date on one line', () => {
    expect(writeDate('2024-01-24')).toBe(`24${NBSP}januari${NBSP}2024`);
    expect(writeTheDate('2024-01-24')).toBe(`den${NBSP}24${NBSP}januari${NBSP}2024`);
    expect(writeDate(null)).toBe('okänt datum');
  });
  it('writes numbers to twelve as words, with the right one', () => {
    expect(writeCount(1, 'ärende', 'ärenden', 'ett')).toBe(`ett${NBSP}ärende`);
    expect(writeCount(10, 'ledamot', 'ledamöter')).toBe(`tio${NBSP}ledamöter`);
    expect(writeCount(13, 'ledamot', 'ledamöter')).toBe(`13${NBSP}ledamöter`);
  });
  it('writes lists as a sentence has them', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((l) => writeList(l))).toEqual([
      '',
      'a',
      'a och b',
      'a, b och c',
    ]);
  });
});

describe('organ', () => {
  it('says that an organ is unknown and never guesses one', () => {
    expect(organName(exempelby, null)).toBe('Okänt organ');
    expect(organInText(exempelby, null)).toBe('ett organ som källan inte skriver ut');
    expect(organName(exempelby, 'xyz')).toBe('XYZ');
  });
});

describe('cite', () => {
  it('cites a paragraf as protocols do', () => {
    expect(citeBeslut(sampleBeslut('exempelby/a', { diarienummer: ['2019KS742'] }), exempelby)).toBe(
      `Exempelby kommun, kommunstyrelsen 2024-02-05 §${NBSP}9, dnr 2019KS742`,
    );
  });
  it('leaves out what is not known', () => {
    const post = sampleBeslut('exempelby/a', { organ: null, datum: null, diarienummer: [] });
    expect(citeBeslut(post, exempelby)).toBe(`Exempelby kommun, §${NBSP}9`);
    const handling = sampleHandling('exempelby/h', { handlingstyp: 'bilaga', sammantradesdatum: null, rubrik: 'Plan' });
    expect(citeHandling(handling, exempelby)).toBe('Exempelby kommun, bilaga, Plan');
  });
});

describe('explainBeslut', () => {
  it('calls a proposal a proposal and names who decides', () => {
    expect(textsOf(sampleBeslut('exempelby/a'))).toEqual([
      'Det här är ett förslag. Det är kommunfullmäktige som beslutar, och först då gäller något.',
    ]);
  });
  it('does not name an organ that the proposal does not name', () => {
    const post = sampleBeslut(
      'exempelby/a',
      {},
      '<Beslutsmening typ="forslag">\n\nAvtalet sägs upp.\n\n</Beslutsmening>\n',
    );
    expect(textsOf(post)[0]).toContain('skriver inte ut vilket organ');
  });
  it('says of a vote about återremiss that it was not about the matter, and that the decision was by acklamation', () => {
    const post = sampleBeslut('exempelby/a', { organ: 'kf', voteringar: [VOTE], acklamation: true }, DECISION);
    const texts = textsOf(post);
    expect(texts[1]).toContain('gällde inte själva saken');
    expect(texts.at(-1)).toContain('Själva beslutet togs sedan med acklamation');
  });
  it('speaks of minority återremiss only in fullmäktige', () => {
    const vote = { voteringar: [VOTE] };
    expect(textsOf(sampleBeslut('a', { organ: 'kf', ...vote }, DECISION)).join(' ')).toContain('5 kap. 50 §');
    expect(textsOf(sampleBeslut('a', { organ: 'ks', ...vote }, DECISION)).join(' ')).not.toContain('5 kap. 50 §');
  });
  it('says nothing of how it was taken where the text does not', () => {
    expect(textsOf(sampleBeslut('a', { organ: 'ks' }, DECISION))).toEqual([
      'Det här är ett beslut av kommunstyrelsen.',
    ]);
  });
  it('decides nothing where no sentence is marked', () => {
    expect(textsOf(sampleBeslut('a', {}, 'Ärendet utgår.\n'))[0]).toContain('Ingen mening');
  });
});

describe('describe', () => {
  it('says of a proposal that it is no decision', () => {
    expect(describeBeslut(sampleBeslut('a'), exempelby)).toContain('Förslag till kommunfullmäktige, inte beslut:');
  });
  it('cuts at a word', () => {
    expect(shorten('ett två tre fyra', 10)).toBe('ett två …');
    expect(shorten('ett två', 10)).toBe('ett två');
  });
  it('takes the first sentence and does not stop at an abbreviation', () => {
    expect(firstSentence('Nämndens § 4. Den är inte publicerad.')).toBe('Nämndens § 4.');
    expect(firstSentence('Enligt 5 kap. 50 § krävs det. Så är det.')).toBe('Enligt 5 kap. 50 § krävs det.');
  });
});

describe('signals', () => {
  it('never marks what is only cited as published', () => {
    const steg = {
      datum: null,
      andraDatum: [],
      kommun: 'exempelby',
      organ: 'kf',
      text: '',
      target: null,
      belagg: [],
    };
    expect(stepSignal({ ...steg, grund: 'citerad', slag: 'beslut' }).signal).toBe('opublicerad');
    expect(stepSignal({ ...steg, grund: 'publicerad', slag: 'forslag' }).signal).toBe('forslag');
    expect(stepSignal({ ...steg, grund: 'beraknad-frist', slag: 'frist' }).word).toContain('beräknad');
  });
  it.each([
    ['forslag', 'forslag'],
    ['beslut', 'beslut'],
    [null, 'handling'],
    ['beslut-och-forslag', 'forslag'],
  ] as const)('marks a paragraf that holds %s as %s', (typ, signal) => {
    expect(beslutSignal(typ)).toBe(signal);
  });
});

describe('linkTerms', () => {
  it('links the first use of a term and loses no sign', () => {
    const sentence = 'Ärendet återremitteras; sedan återremitteras det med acklamation.';
    const pieces = linkTerms(sentence);
    expect(pieces.map((p) => p.text).join('')).toBe(sentence);
    expect(pieces.filter((p) => p.href).map((p) => [p.text, p.href])).toEqual([
      ['återremitteras', '/ordlista/#återremiss'],
      ['acklamation', '/ordlista/#acklamation'],
    ]);
  });
  it('leaves other words that hold a term alone', () => {
    expect(linkTerms('Minoritetsåterremiss och jävla.')).toEqual([{ text: 'Minoritetsåterremiss och jävla.' }]);
  });
});
