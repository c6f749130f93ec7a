import { describe, expect, it } from 'vitest';
import { kommunById, kommuner } from '../../tests/citations/registry.ts';
import { findHanvisningar } from './find.ts';
import type { Hanvisning } from './hanvisning.ts';

const alingsas = kommunById('alingsas');
const harryda = kommunById('harryda');

/** One line a citation: kind, organ, day, §, and what else it names. */
function line(h: Hanvisning): string {
  const lag = h.lag === null ? [] : [h.lag.sfs ?? '–', h.lag.kapitel ?? '–', h.lag.paragraf ?? '–'];
  const rest = [h.diarienummer, h.typ === 'annan-paragraf' ? null : h.rubrik, h.kommun].filter((x) => x != null);
  const place = lag.length > 0 ? lag : [h.organ ?? '–', h.datum ?? '–', h.paragraf ?? '–'];
  return [h.typ, ...place, ...rest].join(' ');
}
const find = (text: string, context: Partial<Parameters<typeof findHanvisningar>[1]> = {}) =>
  findHanvisningar(text, { kommun: alingsas, organ: 'ks', datum: '2026-06-15', kommuner, ...context });
const lines = (text: string, context: Partial<Parameters<typeof findHanvisningar>[1]> = {}) =>
  find(text, context).map(line);

describe('a paragraf of a meeting', () => {
  it.each([
    // text as printed, what it cites
    ['genom beslut i KF, § 94 2021-05-26, utträde', 'paragraf kf 2021-05-26 94'],
    [
      'Socialnämnden har den 14 november 2023, § 56 behandlat ärendet och beslutat att föreslå kommunfullmäktige',
      'paragraf sn 2023-11-14 56',
    ],
    ['Kommunfullmäktige fattade den 26 maj 2023, § 94 beslut om att', 'paragraf kf 2023-05-26 94'],
    [
      'Socialnämnden föreslår att kommunfullmäktiges beslut om utträde, § 94 den 26 maj 2021, upphävs.',
      'paragraf kf 2021-05-26 94',
    ],
    ['Enligt Alingsås styrmodell (KF 2024-11-06, §149) ska nämnderna', 'paragraf kf 2024-11-06 149'],
    ['antogs av kommunfullmäktige den 6 november 2024, §\n149. I styrmodellen', 'paragraf kf 2024-11-06 149'],
    ['beslutades i kommunfullmäktige senast den 27\nseptember 2023, § 165 och behöver', 'paragraf kf 2023-09-27 165'],
    ['Kommunfullmäktige i Alingsås kommun beslutade den 6 september 2017, § 176 att', 'paragraf kf 2017-09-06 176'],
    ['Kommunstyrelsens arbetsutskott har den 3 juni 2026, § 84 behandlat ärendet.', 'paragraf ksau 2026-06-03 84'],
    ['Ärendet har behandlats i socialnämndens arbetsutskott den 10 juni 2026, § 170.', 'paragraf snau 2026-06-10 170'],
    // The body that acts, not the one that the matter goes to.
    [
      'Kommunfullmäktige lämnade motionen till kommunstyrelsen för beredning den 17 september, § 199.',
      'paragraf kf 2025-09-17 199',
    ],
    [
      'Maja Ek (X) har till kommunfullmäktige den 17 september 2025, § 199 lämnat en motion',
      'paragraf kf 2025-09-17 199',
    ],
    [
      'Nils Alm (X) har den 1 juni 2026, § 110 lämnat ett initiativärende till kommunstyrelsen, gällande',
      'paragraf ks 2026-06-01 110',
    ],
    [
      'riktlinjer för tjänsteresor, antagen av kommunstyrelsen\nden 5 februari 2024, § 20.',
      'paragraf ks 2024-02-05 20',
    ],
    // No body in the sentence: none is taken from the sentence before.
    [
      'Kommunstyrelsen ansvarar. Den föregående genomlysningen antogs 2025-08-25, § 34, och',
      'paragraf – 2025-08-25 34',
    ],
    ['utbildningsplan för programmen den 18 juni 2019 81 § och har', 'paragraf – 2019-06-18 81'],
    // A title behind it, in a list of documents.
    ['§56 SN - Förnyelse av medlemskap', 'paragraf sn – 56 Förnyelse av medlemskap'],
    ['• §84 KSAU Budget 2027 och ramar', 'paragraf ksau – 84 Budget 2027 och ramar'],
    // … also behind the number under which the extract was registered.
    ['• 2026.011 ÖN-014 § 85 KF - Årsbok 2025', 'diarienummer – – – 2026.011 ÖN', 'paragraf kf – 85 Årsbok 2025'],
    ['§ 107 KF 2026-05-06 - Kommunalt kompletteringsval', 'paragraf kf 2026-05-06 107 Kommunalt kompletteringsval'],
    ['KS § 204, 2025-09-24, Motion gällande laddstationer', 'paragraf ks 2025-09-24 204 Motion gällande laddstationer'],
    ['Nämnden har tidigare behandlat ärendet (ABAR 2025-10-22 § 99) utifrån', 'paragraf – 2025-10-22 99'],
    ['Nämnden har tidigare behandlat ärendet (KUN 2025-10-22 § 99) utifrån', 'paragraf kun 2025-10-22 99'],
    ['Dåvarande samhällsbyggnadsnämnd beslutade 2022-10-24, § 174, utifrån', 'paragraf sbn 2022-10-24 174'],
    ['• §22 TEN AU Strategiska vägval', 'paragraf tenau – 22 Strategiska vägval'],
    ['i enlighet med kommunstyrelsens beslut § 162.', 'paragraf ks – 162'],
  ])('%s', (text, ...wanted) => {
    expect(lines(text)).toEqual(wanted);
  });

  it('says where the organ is misspelt in a way that the registry knows', () => {
    const [h] = find('Välståndsnämnden fastställde den 6 november 2019 § 256 verksamhetsplan', {
      kommun: harryda,
      organ: 'kf',
    });
    expect(h).toMatchObject({
      organ: 'vfn',
      organnamn: 'Välståndsnämnden',
      organFelskrivet: true,
      datum: '2019-11-06',
      paragraf: '256',
    });
  });

  it('takes a missing year from the document, and says so', () => {
    const text = 'behandlat ärendet under sitt sammanträde 8 december, § 43 och';
    expect(find(text, { datum: '2025-12-15' })[0]).toMatchObject({ datum: '2025-12-08', arUrSammanhang: true });
    expect(find(text, { datum: '2026-02-01' })[0]).toMatchObject({ datum: '2025-12-08', arUrSammanhang: true });
    expect(find(text, { datum: null })[0]).toMatchObject({ datum: null, paragraf: '43' });
  });

  it("reads arbetsutskottet as the citing nämnd's own, and as nobody's in kommunstyrelsen, which quotes the nämnder", () => {
    const text = 'Arbetsutskottet har behandlat ärendet under sitt sammanträde 11 maj, § 19.';
    expect(find(text, { organ: 'sn' })[0]).toMatchObject({ organ: 'snau', datum: '2026-05-11' });
    expect(find(text, { organ: 'ks' })[0]).toMatchObject({ organ: null, organnamn: 'Arbetsutskottet' });
  });

  it('gives each § of a range', () => {
    expect(lines('Kommunstyrelsens arbetsutskott har den 3 juni 2026, §§ 84-86 behandlat')).toEqual([
      'paragraf ksau 2026-06-03 84',
      'paragraf ksau 2026-06-03 85',
      'paragraf ksau 2026-06-03 86',
    ]);
  });

  it("knows another municipality's organ by its name, and takes it for none of ours where the registry lacks it", () => {
    expect(lines('Kommunfullmäktige i Härryda kommun beslutade den 15 juni 2020, § 128 att')).toEqual([
      'paragraf kf 2020-06-15 128 harryda',
    ]);
    expect(lines('Kommunfullmäktige i Vårgårda kommun beslutade den 15 juni 2020, § 128 att')).toEqual([
      'paragraf – 2020-06-15 128',
    ]);
  });
});

describe('what is no paragraf of a meeting', () => {
  it.each([
    // the document's own heading, with its number
    ['§ 9 2023.509 KS', ['diarienummer – – – 2023.509 KS']],
    ['§ 41 Information och föredragningar', []],
    ['Sammanträdesdatum\n2020-06-15\n\n§ 128\n\nDnr', []],
    ['Sammanträdesdatum 2020-06-15\n§ 128', []],
    ['Införande av allmänpolitiska debatter i kommunfullmäktige\n§ 98 Förprojektering', []],
    ['Voteringslista: § 128', []],
    ['KF § 50   KS KF/2025:294', []],
    // attendance
    ['Paragrafer §§111-122', []],
    ['Maja Ek (X) §§34-37', []],
    ['Nils Alm (punkt A, arkitekt) §111', []],
    // another document
    ['Enligt § 15 i Samordningsförbundet Insjörikets förbundsordning framgår', ['annan-paragraf – – 15']],
    ['framgår i § 9 att kostnaden', ['annan-paragraf – – 9']],
    ['Reglemente för ersättningar § 9 tolkas så', ['annan-paragraf – – 9']],
    ['(AB) § 13 mom 5 eller motsvarande', ['annan-paragraf – – 13']],
    ['avgiften (14 § i VA-taxan), som', ['annan-paragraf – – 14']],
    ['”på en cykelgata (8 kap. 1 a §)”', ['annan-paragraf – – 1 a']],
    // statutes
    ['i 3 kap. 8 § kommunallagen samt', ['lag 2017:725 3 8']],
    ['enligt 16 kap. 6 f-h §§ socialtjänstlagen (SoL) om', ['lag 2025:400 16 6 f-h']],
    ['hittats\n4.1 § SoL', ['lag 2025:400 4 1']],
    ['Enligt kommunallagen 4 kap. § 20 har', ['lag 2017:725 4 20']],
    ['kommunallagen (2017:725) 4 kap. 1§ avses', ['lag 2017:725 4 1']],
    ['bestämmelserna i miljöbalken 7 kap § 18 e. Avgiften', ['lag 1998:808 7 18 e']],
    ['Enligt bibliotekslagen (2013:801, § 17) ska', ['lag 2013:801 – 17']],
    ['Lag om stöd och service till vissa funktionshindrade (LSS) § 9 i samband', ['lag 1993:387 – 9']],
    ['Lagen (2003:1210) om finansiell samordning och förbundsordningen', ['lag 2003:1210 – –']],
    // a number that is not the named statute's: neither is chosen
    ['enligt inkomstskattelagen (1999:1299) endast', ['lag – – –']],
    // a day alone
    ['Uppsägningen träder i kraft den 31 december 2023.', []],
    ['Tekniska nämnden fick den 29 september 2025 motionen', []],
    ['Sista dag är 2026-06-01.', []],
  ])('%s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted);
  });

  it('reads a statute by the time of the citing document', () => {
    expect(lines('enligt 16 kap. 6 f-h §§ socialtjänstlagen', { datum: '2023-10-11' })).toEqual([
      'lag 2001:453 16 6 f-h',
    ]);
    expect(lines('enligt 16 kap. 6 f-h §§ socialtjänstlagen', { datum: null })).toEqual(['lag – 16 6 f-h']);
  });
});

describe('meetings, documents and numbers', () => {
  it.each([
    ['Kommunfullmäktige beslutade den 15 juni 2020 att ge', ['sammantrade kf 2020-06-15 –']],
    ['Den 12 december 2017 fattade socialnämnden beslut', ['sammantrade sn 2017-12-12 –']],
    ['hänskjuta ärendet till kommunstyrelsens sammanträde den 1 juni 2026.', ['sammantrade ks 2026-06-01 –']],
    ['har i skrivelse den 12 januari 2024 lämnat', ['handling – 2024-01-12 – skrivelse']],
    ['föreligger skrivelse daterad den 31 januari 2020.', ['handling – 2020-01-31 – skrivelse']],
    ['- Tjänsteskrivelse 3 oktober 2022', ['handling – 2022-10-03 – Tjänsteskrivelse']],
    ['Tjänsteskrivelse - Upphävande av beslut', ['handling – – – Tjänsteskrivelse - Upphävande av beslut']],
    ['3 avstår. Bilaga 16 voteringslista.', ['handling – – – Bilaga 16 voteringslista']],
    ['Godkännare tjänsteskrivelse, 2023-10-24', []],
    ['Godkännare\ntjänsteskrivelse, 2023-10-24', []],
    // the stamp's second line as a block of its own; a list prints a capital
    ['tjänsteskrivelse, 2023-10-24', []],
    ['Tjänsteskrivelse, 2023-10-24', ['handling – 2023-10-24 – Tjänsteskrivelse']],
    ['(TSFS 2024:57) som', ['annan-myndighet – – – TSFS 2024:57']],
    ['Insjöriket, 2023.076\nSN', ['diarienummer – – – 2023.076\nSN']],
    ['jämför Härrydas 2022VFN360 709', ['diarienummer – – – 2022VFN360 709 harryda']],
    ['ks-2026-05-20', []],
  ])('%s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted);
  });

  it('gives places that cut the printed words out of the text', () => {
    const text =
      'Förslag. Socialnämnden har den 14 november 2023, § 56 behandlat 2023.509 KS enligt 3 kap. 8 § kommunallagen.';
    for (const h of find(text)) expect(text.slice(h.start, h.end)).toBe(h.text);
    expect(find(text)).toHaveLength(3);
  });

  it('names organs without a registry, and gives no codes', () => {
    const [h] = find('Protokollsutdrag från barn- och utbildningsnämnden, 2026-03-24, § 17', { kommun: null });
    expect(h).toMatchObject({
      organ: null,
      organnamn: 'barn- och utbildningsnämnden',
      datum: '2026-03-24',
      paragraf: '17',
    });
  });
});

describe('long and hostile text', () => {
  const SIZE = 200_000;
  it.each([
    ['§', '§ '],
    ['§ with numbers', '§ 1 '],
    ['days', 'den 14 november 2023, '],
    ['organs', 'Kommunstyrelsens arbetsutskott '],
    ['organs, days and §', 'KF den 1 maj 2020, § 1 '],
    ['one long word', 'nämnd'],
    ['spaces', ' '],
    ['digits', '1'],
    ['chapters', '3 kap. '],
    ['statutes without a §', 'lag om stöd och service '],
    ['open brackets', 'lagen ('],
    ['line feeds', '\n'],
    ['numbers', '2023.509 KS '],
    ['half numbers', '2023.'],
    ['abbreviations', 'TN § 1/20, '],
    ['bodies and §', 'KS § 1 '],
    ['names that go on', 'Nämnden för Teknik & '],
    ['names of parts of a town', 'Socialnämnd Norra '],
    ['bare words', 'Socialnämnden. Nämnden '],
    ['minutes', 'Protokoll från kommunstyrelsen 2020-01-01 och '],
  ])('%s', (_, piece) => {
    const text = piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
    const started = performance.now();
    find(text);
    // 200,000 signs are some 60 pages; a quadratic pattern takes minutes.
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
