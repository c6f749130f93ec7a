import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sequence, wordMaker } from './words.ts';

/** Kinds of pages as 430 indexed pages of a real corpus have them, with the words that are left of each in the index. */
const KINDS = [
  {
    slag: 'Beslut',
    share: 0.3,
    words: 330,
    status: ['Beslutat av nämnden', 'Föreslaget till kommunfullmäktige', 'Beslutat av kommunfullmäktige'],
  },
  { slag: 'Tjänsteskrivelse', share: 0.27, words: 300, status: [] },
  {
    slag: 'Ärende',
    share: 0.18,
    words: 190,
    status: ['Under beredning', 'Beslutat av kommunfullmäktige', 'Föreslaget till kommunfullmäktige'],
  },
  { slag: 'Sammanträde', share: 0.14, words: 120, status: [] },
  { slag: 'Omnämnd paragraf', share: 0.11, words: 90, status: ['Inte publicerad här'] },
] as const;
const KOMMUNER = ['Alingsås', 'Härryda', 'Lerum', 'Partille', 'Vårgårda', 'Herrljunga', 'Borås', 'Bollebygd'];
const ORGAN = [
  ...[
    'Kommunfullmäktige',
    'Kommunstyrelsen',
    'Kommunstyrelsens arbetsutskott',
    'Socialnämnden',
    'Barn- och utbildningsnämnden',
  ],
  ...[
    'Samhällsbyggnadsnämnden',
    'Miljönämnden',
    'Kultur- och fritidsnämnden',
    'Vård- och omsorgsnämnden',
    'Tekniska nämnden',
  ],
];
const PER_CASE = 3.2;

/** The kind at a place between 0 and 1 of all pages. */
function kindAt(place: number): (typeof KINDS)[number] {
  let from = 0;
  for (const kind of KINDS) {
    from += kind.share;
    if (place < from) return kind;
  }
  return KINDS[0];
}

/**
 * Writes pages of the same form as the built ones (head, title, verdict, paragraphs with anchors) and of made-up words into a
 * folder, so that `indexPages` can index a site of a size that nobody has published yet.
 */
export async function writeLargeSite(folder: string, pages: number): Promise<void> {
  const random = sequence(7);
  const words = wordMaker(random);
  const sentence = (list: string[]) =>
    `${(list[0] ?? '').replace(/^\p{L}/u, (c) => c.toUpperCase())} ${list.slice(1).join(' ')}.`;
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() ** 1.5 * list.length)] as T;
  const cases = Math.ceil(pages / PER_CASE);
  for (let i = 0; i < pages; i++) {
    const kind = kindAt(random());
    const nr = Math.floor(random() * cases);
    const kommun = KOMMUNER[nr % KOMMUNER.length] as string;
    const id = kommun.toLowerCase().replace(/[åä]/g, 'a');
    const year = 2016 + (nr % 10);
    const date = `${year}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
    const title = sentence(words(8)).slice(0, -1);
    const inCase = kind.slag === 'Beslut' || kind.slag === 'Tjänsteskrivelse' || kind.slag === 'Ärende';
    const facts: [string, string][] = [
      ['filter:kommun', kommun],
      ['filter:organ', one(ORGAN)],
      ['filter:år', String(year)],
      ['filter:slag', kind.slag],
      ...kind.status.slice(0, 1).map((): [string, string] => ['filter:status', one(kind.status as readonly string[])]),
      ['date', date],
      ['signal', 'beslut'],
      ...(inCase
        ? ([
            ['arende', `/${id}/arende/${year}-${nr}-ks/`],
            ['arendenr', `${year}.${nr} KS`],
            ['arenderubrik', title],
            ['arendestatus', 'Beslutat av kommunfullmäktige'],
          ] as [string, string][])
        : []),
    ];
    const text = words(Math.max(20, Math.round(kind.words * (0.3 + 1.4 * random()))));
    const blocks: string[] = [];
    for (let from = 0; from < text.length; from += 35)
      blocks.push(
        `<p id="p${blocks.length + 1}">${sentence(text.slice(from, from + 18))} ${sentence(text.slice(from + 18, from + 35))}</p>`,
      );
    const path = join(folder, id, `sida-${i}`);
    await mkdir(path, { recursive: true });
    await writeFile(
      join(path, 'index.html'),
      `<!doctype html><html lang="sv"><head><meta name="kb:title" data-pagefind-meta="title[content]" content="${title}">${facts
        .map(([name, value]) => {
          const filter = name.replace('filter:', '');
          return `<meta name="kb:${name}" data-pagefind-filter="${filter}[content]" content="${value}">`;
        })
        .join(
          '',
        )}</head><body><main id="innehall" data-pagefind-body><p class="hero-eyebrow"><span>§ ${1 + (i % 200)}</span> <span>${kommun}</span></p><h1>${title}</h1><blockquote data-pagefind-weight="5"><p>${sentence(words(12))}</p></blockquote><h2 id="text">Hela texten</h2>${blocks.join('')}<h2 id="gang">Ärendets gång</h2><h2 id="kalla">Källa</h2></main></body></html>`,
    );
  }
}
