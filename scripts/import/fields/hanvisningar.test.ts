import { describe, expect, it } from 'vitest';
import type { Block } from '../structure/block.ts';
import type { Huvud } from '../structure/document.ts';
import { citations } from './hanvisningar.ts';

const block = (slag: Block['slag'], text: string): Block => ({
  slag,
  niva: 0,
  text,
  nummer: null,
  celler: [],
  fet: false,
  kursiv: false,
  rader: [{ nr: 1 } as Block['rader'][number]],
  sammanfogat: [],
});
const stycke = (text: string) => block('stycke', text);
const rubrik = (text: string) => block('rubrik', text);

/** An item's citations of §§ in a document of a municipality that is not in the registry. */
function read(own: string | null, blocks: Block[], document?: Block[]): string[] {
  const huvud: Huvud = {
    rubrik: null,
    organ: own === null ? null : { varde: own, rad: 1, sida: null },
    datum: { varde: '2031-06-15', rad: 1, sida: null },
    diarienummer: [],
    klassificering: null,
    handlaggare: null,
  };
  return citations(blocks, huvud, null, document)
    .filter((h) => h.typ === 'paragraf')
    .map((h) => `${h.organ ?? '–'} ${h.datum ?? '–'} ${h.paragraf}`);
}

describe('whose Arbetsutskottet is', () => {
  const au = stycke('Arbetsutskottet behandlade ärendet 2031-05-27, § 29.');
  it('the nämnd’s own in its minutes', () => {
    expect(read('Hamnnämnden', [au])).toEqual(['Hamnnämndens arbetsutskott 2031-05-27 29']);
  });
  it('its own in an utskott’s minutes', () => {
    expect(read('Hamnnämndens arbetsutskott', [au])).toEqual(['Hamnnämndens arbetsutskott 2031-05-27 29']);
  });
  it('unsaid in the minutes of kommunstyrelsen’s utskott too, where they quote a nämnd', () => {
    const quoted = [stycke('Hamnnämnden anför följande:'), au];
    expect(read('Kommunstyrelsens arbetsutskott', quoted)).toEqual(['Arbetsutskottet 2031-05-27 29']);
    expect(read('Kommunstyrelsens arbetsutskott', [au])).toEqual(['Kommunstyrelsens arbetsutskott 2031-05-27 29']);
  });
  it('kommunstyrelsen’s where no nämnd is named', () => {
    expect(read('Kommunstyrelsen', [au])).toEqual(['Kommunstyrelsens arbetsutskott 2031-05-27 29']);
  });
  it('unsaid where kommunstyrelsen quotes a nämnd', () => {
    expect(read('Kommunstyrelsen', [stycke('Hamnnämnden anför följande:'), au])).toEqual([
      'Arbetsutskottet 2031-05-27 29',
    ]);
  });
  it('kommunstyrelsen’s where it met after the nämnd: a nämnd’s own meets before it', () => {
    const before = stycke('Hamnnämnden tillstyrkte den 13 maj 2031, § 4.');
    const after = stycke('Hamnnämnden tillstyrkte den 3 juni 2031, § 4.');
    expect(read('Kommunstyrelsen', [before, au])[1]).toBe('Kommunstyrelsens arbetsutskott 2031-05-27 29');
    expect(read('Kommunstyrelsen', [after, au])[1]).toBe('Arbetsutskottet 2031-05-27 29');
  });
  it('kommunstyrelsen’s where it met so shortly before that no nämnd can have met in between', () => {
    const quoted = stycke('Hamnnämnden anför följande:');
    const shortly = stycke('Arbetsutskottet behandlade ärendet 2031-06-02, § 30.');
    expect(read('Kommunstyrelsen', [quoted, shortly])).toEqual(['Kommunstyrelsens arbetsutskott 2031-06-02 30']);
    expect(read('Kommunfullmäktige', [quoted, au])).toEqual(['Kommunstyrelsens arbetsutskott 2031-05-27 29']);
  });
  it('an utskott of another name is the one whose owner the document prints', () => {
    const brygg = stycke('• Bryggutskottets protokoll 2031-06-02 § 30');
    const hamn = stycke('Ärendet bereddes av finans- och hamnutskottet den 2 juni 2031 § 31.');
    const printed = stycke('Kommunstyrelsens finans- och hamnutskott tillstyrker. Vägnämndens bryggutskott avstyrker.');
    expect(read('Kommunstyrelsen', [brygg, hamn], [brygg, hamn, printed])).toEqual([
      'Vägnämndens bryggutskott 2031-06-02 30',
      'Kommunstyrelsens finans- och hamnutskott 2031-06-02 31',
    ]);
    expect(read('Kommunstyrelsen', [brygg])).toEqual(['Bryggutskottet 2031-06-02 30']);
    const two = stycke('Vägnämndens bryggutskott och hamnnämndens bryggutskott');
    expect(read('Kommunstyrelsen', [brygg], [brygg, two])).toEqual(['Bryggutskottet 2031-06-02 30']);
  });
  it('the one that the list of documents names with the same §', () => {
    const list = [stycke('Hamnnämnden anför följande:'), au, block('punkt', '§29 KSAU Ny brygga')];
    expect(read('Kommunstyrelsen', list)).toEqual([
      'Kommunstyrelsens arbetsutskott 2031-05-27 29',
      'Kommunstyrelsens arbetsutskott – 29',
    ]);
  });
});

describe('an abbreviation', () => {
  it('stands for the only nämnd of the item with these letters', () => {
    const list = stycke('Sång- och dansnämnden, rapport, SDN 2031-04-08 § 49');
    expect(read('Kommunfullmäktige', [list])).toEqual(['Sång- och dansnämnden 2031-04-08 49']);
  });
  it('is left where two fit', () => {
    const list = stycke('Hamnnämnden och hallnämnden, rapporter. Bilaga, HN 2031-04-08 § 49');
    expect(read('Kommunfullmäktige', [list])).toEqual(['HN 2031-04-08 49']);
  });
});

describe('the chain under a §', () => {
  const chain = [rubrik('Kf § 65'), rubrik('Ks § 214'), rubrik('Au § 402'), rubrik('Hn § 71'), rubrik('Ny brygga')];
  const text = stycke('Hamnnämnden föreslår en brygga.');
  it('cites the bodies that have handled the matter, and not the item itself', () => {
    const document = [...chain, text, stycke('Arbetsutskottet har överlagt.')];
    expect(read('Kommunfullmäktige', [...chain, text], document)).toEqual([
      'Kommunstyrelsen – 214',
      'Kommunstyrelsens arbetsutskott – 402',
      'Hamnnämnden – 71',
    ]);
  });
  it('reads Au as the kind of utskott that the document has', () => {
    const document = [...chain, text, stycke('Allmänna utskottets förslag')];
    expect(read('Kommunfullmäktige', [...chain, text], document)[1]).toBe('Kommunstyrelsens allmänna utskott – 402');
    const both = [...document, stycke('Arbetsutskottet har överlagt.')];
    expect(read('Kommunfullmäktige', [...chain, text], both)[1]).toBe('– – 402');
  });
  it('reads one that stands on a single line, the item’s own § among it', () => {
    const line = rubrik('Kf § 65   Ks § 214   Au § 402   Dnr Ks 31/107');
    expect(read('Kommunfullmäktige', [line, rubrik('Ny brygga'), text])).toEqual([
      'Kommunstyrelsen – 214',
      'Kommunstyrelsens arbetsutskott – 402',
    ]);
  });
  it('ends at the title', () => {
    expect(read('Kommunfullmäktige', [rubrik('Kf § 65'), rubrik('Ny brygga'), rubrik('Ks § 214')])).toEqual([]);
  });
});

it('reads a town’s board by the word alone in its own minutes', () => {
  const text = stycke('Enligt stadsdelsnämndens beslut den 26 januari 2031, § 5, ska');
  expect(read('Stadsdelsnämnden Norra Backa', [text])).toEqual(['Stadsdelsnämnden Norra Backa 2031-01-26 5']);
  expect(read('Kommunstyrelsen', [text])).toEqual(['Stadsdelsnämnden 2031-01-26 5']);
});

describe('a day and § without a name', () => {
  it.each([
    ['Hamnnämnden', 'Ärendet bordlades den 18 april 2031, § 41.', 'Hamnnämnden'],
    ['Hamnnämnden', 'Ärendet återremitterades senast den 18 april 2031, § 41.', 'Hamnnämnden'],
    // Its texts quote those of the nämnder.
    ['Kommunstyrelsen', 'Ärendet återremitterades senast den 18 april 2031, § 41.', '–'],
    ['Kommunstyrelsen', 'Bordlagt den 18 april 2031, § 41.', 'Kommunstyrelsen'],
    ['Hamnnämnden', 'Ärendet bordlades i väntan på planen, som antogs den 18 april 2031, § 41.', '–'],
    [
      'Kommunstyrelsens bryggutskott',
      'Utskottet fick en första information 2031-04-18, § 41.',
      'Kommunstyrelsens bryggutskott',
    ],
    ['Kommunstyrelsen', 'Utskottet fick en första information 2031-04-18, § 41.', '–'],
  ])('in the minutes of %s: %s', (own, text, wanted) => {
    expect(read(own, [stycke(text)])).toEqual([`${wanted} 2031-04-18 41`]);
  });
});
