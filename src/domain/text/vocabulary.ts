/**
 * The closed vocabulary of official texts: the only components that may stand in beslut, handlingar and arenden, with the
 * attributes each takes. All else (import, export, {expressions}, raw HTML, other components) is an error with file and line,
 * because a published document must not be able to run code (DESIGN §3).
 */
export interface Component {
  /** Where it may stand: around blocks, or inside a line. */
  place: 'block' | 'inline';
  /** Attribute → pattern that its value must match. Attributes are plain strings. */
  attributes: Readonly<Record<string, { pattern: RegExp; required: boolean }>>;
  /** True where it holds no text (`<Sida nr="3" />`). */
  empty: boolean;
  /** What it is for: the author's manual, printed by `check` and in content/README.md. */
  doc: string;
}

/** Kinds of section that the importer recognises by their headings. */
export const avsnittstyper = {
  arendebeskrivning: 'Ärendebeskrivning',
  sammanfattning: 'Sammanfattning',
  bakgrund: 'Bakgrund',
  beredning: 'Beredning',
  ekonomi: 'Ekonomi',
  bedomning: 'Bedömning',
  behandling: 'Behandling',
  yrkanden: 'Yrkanden',
  propositionsordning: 'Propositionsordning',
  votering: 'Votering',
  beslut: 'Beslut',
  forslag: 'Förslag till beslut',
  reservation: 'Reservation',
  anteckning: 'Protokollsanteckning',
  jav: 'Jäv',
  underlag: 'Beslutsunderlag',
  expediering: 'Beslutet ska skickas till',
  ovrigt: 'Övrigt',
} as const;
export type Avsnittstyp = keyof typeof avsnittstyper;

const oneOf = (...words: string[]) => new RegExp(`^(?:${words.join('|')})$`);
const optional = (pattern: RegExp) => ({ pattern, required: false });
const required = (pattern: RegExp) => ({ pattern, required: true });

export const VOCABULARY: Readonly<Record<string, Component>> = {
  Huvud: {
    place: 'block',
    attributes: {},
    empty: false,
    doc: 'The head of the document as printed: date, number, addressee, title.',
  },
  Forsattsblad: {
    place: 'block',
    attributes: {},
    empty: false,
    doc: 'A cover sheet that a kallelse puts before an item.',
  },
  Avsnitt: {
    place: 'block',
    attributes: { typ: required(oneOf(...Object.keys(avsnittstyper))) },
    empty: false,
    doc: 'A section, from its heading to the next; `typ` says what kind it is.',
  },
  Beslutsmening: {
    place: 'block',
    attributes: { typ: required(oneOf('beslut', 'forslag')), till: optional(/^[a-z][a-z0-9-]*$/) },
    empty: false,
    doc: 'The words of one decision (`typ="beslut"`) or of one proposal (`typ="forslag"`, with the code of the organ that is to decide in `till` where the text names it).',
  },
  Votering: {
    place: 'block',
    attributes: {},
    empty: false,
    doc: 'The passage that tells of a vote; the n:th is the n:th entry of `voteringar`.',
  },
  Underskrift: { place: 'block', attributes: {}, empty: false, doc: 'Names and titles at the end of a document.' },
  Sida: {
    place: 'block',
    attributes: { nr: required(/^\d{1,4}$/), del: optional(/^\d{1,2}$/), ocr: optional(/^\d{1,3}$/) },
    empty: true,
    doc: 'Here a page of the source begins; `del` is which of the entry’s files it is of where that is not the first (2 is the first of `fortsattning`), `ocr` the confidence in per cent where the page was machine-read from a picture.',
  },
  Sic: {
    place: 'inline',
    attributes: { anm: required(/^.{1,300}$/su) },
    empty: false,
    doc: 'Words that stand so in the source although they look wrong; `anm` says what is noticed. The words stay.',
  },
};
