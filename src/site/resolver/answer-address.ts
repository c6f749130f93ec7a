import { parseDiarienummer } from '../../domain/diarienummer.ts';
import { answerNumber } from './answer-number.ts';
import { answerParagraf } from './answer-paragraf.ts';
import type { Fraga } from './question.ts';
import type { Omgivning, Svar } from './svar.ts';
import { kommunShort } from './traff.ts';

/** Answers an address of this site: the page, or what the address says where no page stands at it. */
export async function answerAddress(fraga: Extract<Fraga, { typ: 'adress' }>, omgivning: Omgivning): Promise<Svar> {
  const [path = '/', hash] = fraga.path.split('#');
  const bare = path.split('?')[0] as string;
  const adress = tidy(bare);
  const label = `adressen ${bare}`;
  if (await omgivning.exists(adress)) {
    return {
      typ: 'en',
      exakt: true,
      fraga: label,
      traff: {
        slag: 'sida',
        adress: hash === undefined ? adress : `${adress}#${hash}`,
        rubrik: adress,
        beteckning: null,
        kommun: null,
        organ: null,
        datum: null,
      },
      anmarkning: null,
    };
  }
  const said = await answerParts(adress, omgivning);
  // What an address says in words is a reading of it: offered, never followed.
  if (said !== null) return said.typ === 'en' ? { ...said, exakt: false } : said;
  return {
    typ: 'ingen',
    fraga: label,
    kunskap: [],
    forslag: [],
    register: await nearestPages(adress, omgivning),
    kommuner: [],
  };
}

/** Lower case and with its last stroke, as every page's address is; a file keeps its name. */
function tidy(path: string): string {
  if (/\.[a-z0-9]+$/i.test(path)) return path;
  return `${path.toLowerCase()}/`.replace(/\/{2,}/g, '/');
}

async function answerParts(adress: string, omgivning: Omgivning): Promise<Svar | null> {
  const { namn } = omgivning;
  const [kommun = '', first = '', second = '', third = ''] = adress.split('/').filter(Boolean);
  if (!namn.kommuner.some((k) => k.id === kommun)) return null;
  if (first === 'arende' && second !== '') {
    const nummer = parseDiarienummer(second);
    if (nummer === null) return null;
    return answerNumber({ typ: 'nummer', nummer, skrivet: second, kommuner: [kommun], rest: [] }, omgivning);
  }
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(second);
  if (day === null || !/^\d{1,4}[a-z]?$/.test(third)) return null;
  return answerParagraf(
    {
      typ: 'paragraf',
      paragraf: third,
      nar: { ar: Number(day[1]), manad: Number(day[2]), dag: Number(day[3]) },
      kommuner: [kommun],
      organ: [`${kommun}/${first}`],
      nummer: null,
      rest: [],
    },
    omgivning,
  );
}

/** The nearest page above an address, by cutting it from the end. */
async function nearestPages(
  adress: string,
  { namn, exists }: Omgivning,
): Promise<{ rubrik: string; adress: string }[]> {
  const parts = adress.split('/').filter(Boolean);
  for (let length = Math.min(parts.length - 1, 4); length > 0; length--) {
    const cut = `/${parts.slice(0, length).join('/')}/`;
    if (await exists(cut)) return [{ rubrik: length === 1 ? kommunShort(namn, parts[0] ?? '') : cut, adress: cut }];
  }
  return [{ rubrik: 'Startsidan', adress: '/' }];
}
