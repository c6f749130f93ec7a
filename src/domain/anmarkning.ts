import { z } from 'astro/zod';

/**
 * The remark codes: everything that the importer or the build may say about a source or an entry beside its text.
 * A remark never changes the text. Each code tells what it means to a reader (Swedish, shown on the page) and what the
 * publisher can do (English, shown by the importer). One list, so that no code can be invented in passing.
 */
export const ANMARKNINGAR = {
  'textlager-saknas': {
    betyder: 'Sidan i källan är en bild utan text. Innehållet saknas här; läs originalet.',
    todo: 'Ask for a version with a text layer, or run it through OCR and import again.',
  },
  'ocr-last': {
    betyder: 'Texten är maskinläst från en bild och kan innehålla läsfel. Originalet gäller.',
    todo: 'Compare the page with its original.',
  },
  'organ-okant': {
    betyder: 'Källan skriver inte ut vilket organ som har behandlat ärendet.',
    todo: 'Set redaktor.organ with the reason if it can be shown which organ it was.',
  },
  'kommun-okand': {
    betyder: 'Källan skriver inte ut vilken kommun handlingen hör till.',
    todo: 'Put the file in content/kallor/<kommun>/ or give --kommun.',
  },
  'datum-saknas': {
    betyder: 'Källan skriver inte ut något datum.',
    todo: 'Set redaktor.datum with the reason if the date is known from elsewhere.',
  },
  'diarienummer-saknas': {
    betyder: 'Källan skriver inte ut något diarienummer.',
    todo: 'Nothing, unless the case is known: then set redaktor.diarienummer with the reason.',
  },
  'organnamn-felskrivet': {
    betyder: 'Organets namn är felskrivet i källan.',
    todo: 'Nothing: the text stays as printed and the remark tells the reader.',
  },
  'ord-avstavat': {
    betyder: 'Ett ord är delat eller hopskrivet i källan.',
    todo: 'Nothing: the text stays as printed and the remark tells the reader.',
  },
  'hanvisning-motsagd': {
    betyder: 'Källorna anger olika uppgifter för samma hänvisning.',
    todo: 'Compare the sources; an editor may say which is right, with the reason.',
  },
  'hanvisning-tvetydig': {
    betyder: 'Hänvisningen kan avse mer än en paragraf.',
    todo: 'Nothing, or let an editor say which is meant, with the reason.',
  },
  'organ-motsagt': {
    betyder: 'Texten säger att ett annat organ än det som sammanträdde har beslutat.',
    todo: 'Nothing: the text stays as printed and the remark tells the reader.',
  },
  'dag-ovanlig': {
    betyder: 'En hänvisning anger en dag då organet inte brukar sammanträda.',
    todo: 'Compare with the cited protokoll if it can be had; an extra meeting is no error.',
  },
  'lagnummer-motsagt': {
    betyder: 'En lags namn och nummer i texten hör inte ihop.',
    todo: 'Nothing: no link is made and the remark tells the reader.',
  },
  'votering-motsagd': {
    betyder: 'Röstsiffrorna i källan stämmer inte överens med varandra.',
    todo: 'Compare text and list in the source; neither is chosen.',
  },
  'votering-olast': {
    betyder:
      'Källan berättar om en omröstning som inte har kunnat läsas in som siffror eller namn. Läs originaltexten.',
    todo: 'Read the passage; report the wording so that the importer can learn it.',
  },
  'rendering-avviker': {
    betyder: 'Samma handling finns i flera versioner vars ord skiljer sig åt.',
    todo: 'Look at the differences listed on the page.',
  },
  'paragraf-dubbel': {
    betyder: 'Samma paragraf finns i mer än en källa. Paragrafens sida visar en av dem.',
    todo: 'Where the words differ, find out which protokoll holds (an adjusted one replaces a draft) and withdraw the other.',
  },
  'delar-kanske': {
    betyder: 'Källan kan höra ihop med en annan källa till samma handling.',
    todo: 'Look at both. To read them as one, import them together into a collection that has neither; their names (del 1, del 2), printed page numbers, or the organ, day and § of a list are the evidence.',
  },
  personnummer: {
    betyder: 'Källan innehåller ett personnummer. Det visas inte, och källfilen läggs inte ut.',
    todo: 'Ask the municipality for a copy with the number masked and import that; keep this file out of public places.',
  },
  'liten-grupp': {
    betyder: 'En tabell har så små tal att enskilda personer kan pekas ut.',
    todo: 'Weigh whether the table may be published.',
  },
  'sprak-okant': {
    betyder: 'Källan verkar inte vara skriven på svenska.',
    todo: 'Make sure that this is a municipal document in Swedish.',
  },
  'struktur-okand': {
    betyder: 'Handlingens slag eller uppställning känns inte igen; texten publiceras som den är.',
    todo: 'Nothing must be done; setting redaktor.handlingstyp gives the page its place.',
  },
  'tal-summerar-inte': {
    betyder: 'Tal i en tabell summerar inte till den summa som skrivs ut.',
    todo: 'Nothing: shown beside the table.',
  },
  'underskrift-oklar': {
    betyder: 'Namn och titlar i underskriften står i en ordning som inte går att tolka säkert.',
    todo: 'Nothing: the text stays as printed.',
  },
} as const satisfies Record<string, { betyder: string; todo: string }>;

export type AnmarkningKod = keyof typeof ANMARKNINGAR;
export const anmarkningKoder = Object.keys(ANMARKNINGAR) as [AnmarkningKod, ...AnmarkningKod[]];

/** A remark as it stands in an entry, a källa record and the exchange shape. */
export const anmarkningSchema = z.strictObject({
  /** One of the codes above. */
  kod: z.enum(anmarkningKoder),
  /** `fel` holds the entry back, `varning` wants an eye, `upplysning` only informs. */
  allvar: z.enum(['fel', 'varning', 'upplysning']),
  /** What it is about in this very document, in Swedish, for the reader. */
  meddelande: z.string().min(1),
  /** Page in the source (PDF), 1-based. */
  sida: z.int().positive().optional(),
  /** Line in the source, 1-based. */
  rad: z.int().positive().optional(),
  /** The file, `<kommun>/<name>`, where it is another than the entry's own: a protokoll may go on in further files. */
  kalla: z.string().optional(),
  /** The words of the text that the remark concerns, exactly as published, where it concerns some. */
  ord: z.string().optional(),
});
export type Anmarkning = z.infer<typeof anmarkningSchema>;
