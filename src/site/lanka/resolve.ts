import { parseDiarienummer } from '../../domain/diarienummer.ts';
import type { Kommun } from '../../domain/kommun.ts';
import { answerFraga } from '../resolver/answer.ts';
import type { Fraga } from '../resolver/question.ts';
import type { Omgivning, Svar, Traff } from '../resolver/svar.ts';
import { type Citat, findCitat, organsCalled } from './find.ts';

/** A place of the article with what it may be linked to. */
export interface Plats {
  start: number;
  end: number;
  text: string;
  /**
   * - `lank`: one page is named wholly, its municipality too.
   * - `val`: the writer chooses; `skal` says what is not certain.
   * - `okand`: nothing here; `skal` says what is known.
   */
  utfall: 'lank' | 'val' | 'okand';
  traffar: Traff[];
  /** For the writer, one sentence. */
  skal: string;
}

/**
 * Every citation of an article with its page. A link is made by itself only where the words name one page wholly and the
 * municipality stands beside them or is the one that the article is said to be about; all else is the writer's choice.
 *
 * @param scope id of the municipality that the article is about, or null. @throws where the register cannot be read.
 */
export async function resolveArticle(
  text: string,
  kommuner: readonly Kommun[],
  scope: string | null,
  omgivning: Omgivning,
): Promise<Plats[]> {
  const places = new Map<string, Plats[]>();
  for (const citat of findCitat(text, kommuner, scope)) {
    const plats = await resolveOne(citat, kommuner, scope, omgivning);
    const key = `${plats.start}-${plats.end}`;
    places.set(key, [...(places.get(key) ?? []), plats]);
  }
  return [...places.values()].map(joinPlaces);
}

/** `§§ 84–86` is one place with several pages: the writer chooses which the words shall lead to. */
function joinPlaces(all: readonly Plats[]): Plats {
  const [first, ...more] = all as [Plats, ...Plats[]];
  if (more.length === 0) return first;
  const traffar = all.flatMap((p) => p.traffar);
  const skal = 'Orden nämner flera paragrafer. Välj vilken de ska leda till.';
  return {
    ...first,
    utfall: traffar.length === 0 ? 'okand' : 'val',
    traffar,
    skal: traffar.length === 0 ? first.skal : skal,
  };
}

async function resolveOne(
  citat: Citat,
  kommuner: readonly Kommun[],
  scope: string | null,
  omgivning: Omgivning,
): Promise<Plats> {
  const { start, end, text } = citat;
  const plats = (utfall: Plats['utfall'], traffar: Traff[], skal: string): Plats => ({
    start,
    end,
    text,
    utfall,
    traffar,
    skal,
  });
  if (citat.annanKommun) return plats('okand', [], 'Texten nämner en annan kommun, som inte finns här.');
  const kommun = citat.kommun ?? scope;
  const fraga = toFraga(citat, kommun, kommuner);
  if (fraga === null) return plats('okand', [], 'Det som står räcker inte för att slå upp.');
  return judge(await answerFraga(fraga, omgivning), kommun !== null, plats);
}

function toFraga(citat: Citat, kommun: string | null, kommuner: readonly Kommun[]): Fraga | null {
  const wanted = kommun === null ? [] : [kommun];
  if (citat.diarienummer !== null) {
    const nummer = parseDiarienummer(citat.diarienummer.replace(/\s+/g, ' '));
    return nummer && { typ: 'nummer', nummer, skrivet: citat.diarienummer, kommuner: wanted, rest: [] };
  }
  const organ = organsCalled(citat.organnamn, kommun === null ? kommuner : kommuner.filter((k) => k.id === kommun));
  // The article names a body that the municipality does not have: whatever stands at that § is another's.
  if (organ?.length === 0) return null;
  const [ar, manad, dag] = (citat.datum ?? '').split('-').map(Number);
  const nar = citat.datum === null ? null : { ar: ar as number, manad: manad as number, dag: dag as number };
  if (citat.typ === 'sammantrade') return nar && { typ: 'dag', nar, kommuner: wanted, organ };
  if (citat.paragraf === null) return null;
  return {
    typ: 'paragraf',
    paragraf: citat.paragraf.toLowerCase(),
    nar,
    kommuner: wanted,
    organ,
    nummer: null,
    rest: [],
  };
}

function judge(
  svar: Svar,
  certain: boolean,
  plats: (utfall: Plats['utfall'], traffar: Traff[], skal: string) => Plats,
): Plats {
  switch (svar.typ) {
    case 'en': {
      const { traff } = svar;
      if (svar.exakt && certain && traff.slag !== 'opublicerad') return plats('lank', [traff], '');
      const why = certain
        ? (svar.anmarkning ?? 'Orden namnger inte sidan helt. Kontrollera att det är den.')
        : `Kommunen framgår inte intill. Sidan gäller ${traff.kommun ?? 'en kommun'}: välj den om det är rätt.`;
      return plats('val', [traff], why);
    }
    case 'flera':
      return plats('val', svar.traffar, svar.anmarkning ?? 'Flera sidor passar. Välj vilken du menar.');
    case 'smalna':
      return plats('okand', [], 'För många sidor passar. Skriv ut organ och dag, eller hela numret.');
    case 'ingen': {
      const sidor = svar.kunskap.flatMap((k) => k.sida ?? []);
      return sidor.length === 0
        ? plats('okand', [], 'Inte publicerat här.')
        : plats('val', sidor, 'Inte publicerat här. Det finns en sida som säger det och visar vem som hänvisar dit.');
    }
    case 'ord':
      return plats('okand', [], 'Inte publicerat här.');
  }
}
