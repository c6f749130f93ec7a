import { describe, expect, it } from 'vitest';
import { findHanvisningar } from './find.ts';
import { organNameOf } from './organ-name.ts';

/** Citations in a text whose municipality is not in the registry: organ in full, day, §. */
const lines = (text: string, own: string | null = 'Kommunstyrelsen', datum = '2031-06-15') =>
  findHanvisningar(text, { kommun: null, organ: null, organnamn: own, datum })
    .filter((h) => h.typ === 'paragraf' || h.typ === 'sammantrade')
    .map((h) => `${organNameOf(h, null) ?? '–'} ${h.datum ?? '–'} ${h.paragraf ?? '–'}`);

describe('names of bodies', () => {
  it.each([
    ['Nämnden för Vatten 2031-02-21, § 18', ['Nämnden för Vatten 2031-02-21 18']],
    [
      'Nämnden för Sång & Dans har yttrat sig 2031-03-14, § 22, och avstyrker',
      ['Nämnden för Sång & Dans 2031-03-14 22'],
    ],
    [
      'Nämnden för hamnar och vuxenutbildning den 4 maj 2031, § 5',
      ['Nämnden för hamnar och vuxenutbildning 2031-05-04 5'],
    ],
    ['Nämnden för Vattens arbetsutskott 2031-02-08, § 4', ['Nämnden för Vattens arbetsutskott 2031-02-08 4']],
    // Lower case without a day behind is the sentence's: what the matter goes to the nämnd for.
    [
      'Kommunfullmäktige sände motionen till nämnden för yttrande 2031-02-21, § 18',
      ['Kommunfullmäktige 2031-02-21 18'],
    ],
    ['Kommunstyrelsens utskott för Vatten 2031-04-30, § 7', ['Kommunstyrelsens utskott för Vatten 2031-04-30 7']],
    ['Stadsdelsnämnden Norra Backa 2031-04-30, § 7', ['Stadsdelsnämnden Norra Backa 2031-04-30 7']],
    ['Stadsdelsnämnden Norra Backas beslut 2031-04-30, § 7', ['Stadsdelsnämnden Norra Backa 2031-04-30 7']],
    ['Socialnämnden Centrums protokoll den 3 april 2031, § 8', ['Socialnämnden Centrum 2031-04-03 8']],
    ['Socialnämnden Bergsidan 2031-04-03, § 8', ['Socialnämnden Bergsidan 2031-04-03 8']],
    ['Socialnämnden Maja Ek (S) 2031-04-03, § 8', ['Socialnämnden 2031-04-03 8']],
    ['Socialnämnd Sydost den 3 april 2031, § 8', ['Socialnämnd Sydost 2031-04-03 8']],
    ['Programnämnd Sång och dans den 4 februari 2031, § 12', ['Programnämnd Sång och dans 2031-02-04 12']],
    [
      'Direktionen för Räddningsförbundet Mitt på Berget 24 mars 2031, § 9',
      ['Direktionen för Räddningsförbundet Mitt på Berget 2031-03-24 9'],
    ],
    ['Bryggutskottet tillstyrkte planen 2031-04-25, § 98.', ['Bryggutskottet 2031-04-25 98']],
    ['Sociala utskottet 2031-04-24, § 61', ['Sociala utskottet 2031-04-24 61']],
    ['kretslopp och vattennämnden den 16 juni 2031, § 124', ['Kretslopp och vattennämnden 2031-06-16 124']],
    ['Kommunala pensionärsrådet 2031-04-09, § 7', ['Kommunala pensionärsrådet 2031-04-09 7']],
    ['Tillgänglighetsrådet har tillstyrkt 2031-04-09 § 5', ['Tillgänglighetsrådet 2031-04-09 5']],
    ['styrelsen för Backa Stads Hus AB den 1 maj 2031, § 88', ['Backa Stads Hus AB 2031-05-01 88']],
    // Lines of a list that were joined: the year before a name is no diary's.
    [
      'Bokslut augusti 2030 Kommunstyrelsens arbetsutskott 2031-02-07 § 41',
      ['Kommunstyrelsens arbetsutskott 2031-02-07 41'],
    ],
  ])('%s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted);
  });

  it.each([
    ['Fullmäktige fastställde den 17 juni 2030, § 38, ramarna', ['Kommunfullmäktige 2030-06-17 38']],
    ['i en skrivelse till fullmäktige den 25 februari 2030, § 9,', ['Kommunfullmäktige 2030-02-25 9']],
    // Another body's, in its genitive: not the municipality's own.
    ['Sparbankens fullmäktige den 25 februari 2030, § 9,', ['– 2030-02-25 9']],
  ])('%s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted);
  });
});

describe('a matter that goes from one body to another', () => {
  it.each([
    [
      'Kommunfullmäktige remitterade motionen till kommunstyrelsen den 28 september 2030, § 171.',
      ['Kommunfullmäktige 2030-09-28 171'],
    ],
    [
      'Kommunfullmäktige remitterade motionen den 13 september 2030, § 141, till hamnnämnden, som i yttrande den 14 december 2030, § 118, framhåller',
      ['Kommunfullmäktige 2030-09-13 141', 'Hamnnämnden 2030-12-14 118'],
    ],
    [
      'Kommunstyrelsen gav byggnadsnämnden i uppdrag att pröva frågan den 14 juni 2030, § 163.',
      ['Kommunstyrelsen 2030-06-14 163'],
    ],
    // Two bodies that each act.
    [
      'Hamnnämnden föreslog bryggor. Till kommunstyrelsen den 28 september 2030, § 171, kom svar.',
      ['Kommunstyrelsen 2030-09-28 171'],
    ],
  ])('%s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted);
  });
});

it('takes the year from behind the number where the day has none', () => {
  expect(lines('Reglementet fastställdes i KF § 158/2020, den 14 december.')).toEqual([
    'Kommunfullmäktige 2020-12-14 158',
  ]);
});

describe('abbreviations', () => {
  it.each([
    ['Kommunstyrelsens arbetsutskott 2031-02-19, KSAU § 24/31', ['Kommunstyrelsens arbetsutskott 2031-02-19 24']],
    ['Kommunstyrelsen återremitterade ärendet 2030-12-11, KS § 178/30 för samråd', ['Kommunstyrelsen 2030-12-11 178']],
    ['Enligt reglementet, KF § 54/08, 2008-06-12, ska', ['Kommunfullmäktige 2008-06-12 54']],
    ['Tekniska nämnden har i yttrande 2030-12-05, TN § 101/30, anfört', ['Tekniska nämnden 2030-12-05 101']],
    ['i enlighet med TN § 101/2030 ska', ['TN – 101']],
    ['Kommunstyrelsen har den 8 maj 2031 (KS § 67/31) tillstyrkt', ['Kommunstyrelsen 2031-05-08 67']],
    ['antogs av kommunfullmäktige den 24 november 2008 (§ 101). Sedan', ['Kommunfullmäktige 2008-11-24 101']],
    ['bidrag, KSau 2030-09-12 § 150.', ['Kommunstyrelsens arbetsutskott 2030-09-12 150']],
    ['Kommunstyrelsen § 97/2030\nSocialnämnden § 41/2030', ['Kommunstyrelsen – 97', 'Socialnämnden – 41']],
  ])('%s', (text, wanted) => {
    expect(lines(text, 'Kommunfullmäktige')).toEqual(wanted);
  });

  it.each([
    // A letter's day and another § behind it are not one citation.
    ['Tjänsteskrivelse 2030-12-11, KS § 178', ['Kommunstyrelsen – 178']],
    ['Hamnnämnden 2030-12-11, KS § 178', ['Kommunstyrelsen – 178']],
    // The year behind the number is another than the day's.
    ['Rapport 2030-12-11, KS § 178/29', ['Kommunstyrelsen – 178']],
    // An abbreviation that nobody knows, without day or year, may be a statute's.
    ['enligt LAN § 5 gäller', []],
    // The letter of a list's next point.
    ['socialnämndens beslut den 5 maj 2031 § 21 c) Revision', ['Socialnämnden 2031-05-05 21']],
  ])('%s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted);
  });
});

describe('the bare nämnden', () => {
  it.each([
    ['Planen lämnades till nämnden den 24 april 2031, § 77.', 'Sångnämnden', ['Sångnämnden 2031-04-24 77']],
    [
      'antogs av nämnden 2031-03-23 § 29 och ändrades 2031-05-15 § 64.',
      'Sångnämnden',
      ['Sångnämnden 2031-03-23 29', 'Sångnämnden 2031-05-15 64'],
    ],
    ['Vid nämndens sammanträde den 26 januari 2031, § 17, väcktes', 'Sångnämnden', ['Sångnämnden 2031-01-26 17']],
    [
      'Nämnden fastställde den 28 mars 2031, § 30, en plan',
      'Sångnämndens arbetsutskott',
      ['Sångnämnden 2031-03-28 30'],
    ],
    // In another body's minutes: the only nämnd that the text has named.
    [
      'Sångnämnden har fått ett uppdrag. Nämnden föreslår 2031-02-17 § 34 en avgift',
      'Kommunfullmäktige',
      ['Sångnämnden 2031-02-17 34'],
    ],
    // Two nämnder: nobody can tell which.
    [
      'Sångnämnden och hamnnämnden är överens. Nämnden föreslår 2031-02-17 § 34 en avgift',
      'Kommunfullmäktige',
      ['– 2031-02-17 34'],
    ],
    // Another's text in a nämnd's minutes.
    ['Hamnnämnden har yttrat sig. Det behandlades av nämnden 2031-02-17 § 34', 'Sångnämnden', ['– 2031-02-17 34']],
    ['Nämnden föreslår 2031-02-17 § 34 en avgift', null, ['– 2031-02-17 34']],
    // A thing of the nämnd's is not its deed.
    [
      'Kommunfullmäktige antog nämndens reglemente den 4 maj 2030, § 5',
      'Sångnämnden',
      ['Kommunfullmäktige 2030-05-04 5'],
    ],
  ])('%s', (text, own, wanted) => {
    expect(lines(text, own)).toEqual(wanted);
  });
});

describe('motions and interpellations', () => {
  it.each([
    ['Maja Ek (X) har den 24 september 2030, § 207 lämnat en motion om sång', ['Kommunfullmäktige 2030-09-24 207']],
    [
      'Maja Ek (X) har den 6 maj 2031, § 95 lämnat en interpellation till kommunstyrelsens ordförande',
      ['Kommunfullmäktige 2031-05-06 95'],
    ],
    ['Maja Ek (x) väckte 2031-03-24 § 52 motionen.', ['Kommunfullmäktige 2031-03-24 52']],
    ['föreslår i motion, anmäld 2030-06-14, § 121/2030, att', ['Kommunfullmäktige 2030-06-14 121']],
    [
      'Nils Alm (Y) har den 12 maj 2031, § 88 lämnat ett initiativärende till kommunstyrelsen',
      ['Kommunstyrelsen 2031-05-12 88'],
    ],
    // Who gave the task decided, not who got it.
    [
      'Kommunfullmäktiges uppdrag till hamnnämnden den 22 februari 2031, § 17, att',
      ['Kommunfullmäktige 2031-02-22 17'],
    ],
  ])('%s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted);
  });

  it('are no region’s', () => {
    expect(lines('Maja Ek (x) väckte 2031-03-24 § 52 motionen.', 'Regionstyrelsen')).toEqual(['– 2031-03-24 52']);
  });
});

describe('a meeting by its day', () => {
  it.each([
    ['Protokoll från kommunstyrelsens arbetsutskott 2031-02-19', ['Kommunstyrelsens arbetsutskott 2031-02-19 –']],
    ['Protokoll KSAU 2031-04-24', ['Kommunstyrelsens arbetsutskott 2031-04-24 –']],
    ['Hamnnämndens protokoll 2031-04-13 och 2031-04-27', ['Hamnnämnden 2031-04-13 –', 'Hamnnämnden 2031-04-27 –']],
    ['Kommunstyrelsens arbetsutskott 2031-05-07, protokoll', ['Kommunstyrelsens arbetsutskott 2031-05-07 –']],
    ['beslut av utskott (hamnnämnden 2031-04-26).', ['Hamnnämnden 2031-04-26 –']],
    [
      'Maja Ek (X) har till kommunfullmäktige den 5 november 2030 lämnat en motion om',
      ['Kommunfullmäktige 2030-11-05 –'],
    ],
    ['En motion om sång lämnades till kommunfullmäktige den 5 november 2030.', ['Kommunfullmäktige 2030-11-05 –']],
    ['Hamnnämnden har den 5 maj 2031 beslutat att', ['Hamnnämnden 2031-05-05 –']],
    // What is still to come has no year that the latest one could give.
    ['med slutligt beslut i kommunfullmäktige den 4 november.', ['Kommunfullmäktige – –']],
    ['tas upp på kommunfullmäktiges sammanträde den 4 november.', ['Kommunfullmäktige – –']],
    ['Kommunfullmäktige beslutade den 4 november att', ['Kommunfullmäktige 2030-11-04 –']],
    ['Protokollet från sammanträdet den 16 februari 2031 justerades', ['Kommunstyrelsen 2031-02-16 –']],
    // The document's own meeting, times in office, arrivals and letters are none.
    ['Protokoll från kommunstyrelsen 2031-06-15', []],
    ['väljs till ledamot i kommunstyrelsen 2031-01-01–2034-12-31', []],
    ['Ansökan kom in till kommunstyrelsen den 4 maj 2031', []],
    ['Skrivelse till kommunstyrelsen 2031-05-04', []],
    ['Ärendet remitterades till hamnnämnden den 4 maj 2031', []],
  ])('%s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted);
  });
});

it('takes a long row of §§ for the minutes of the meeting', () => {
  expect(lines('Hamnnämnden 2031-04-03, §§ 8-31')).toEqual(['Hamnnämnden 2031-04-03 –']);
  expect(lines('Hamnnämnden 2031-04-03, §§ 8-10')).toHaveLength(3);
  expect(lines('Hamnnämnden anslog 2031-04-03, § 96, 600 tkr')).toEqual(['Hamnnämnden 2031-04-03 96']);
  expect(lines('Hamnnämnden 2031-04-03, §§ 49, 52')).toEqual([
    'Hamnnämnden 2031-04-03 49',
    'Hamnnämnden 2031-04-03 52',
  ]);
});
