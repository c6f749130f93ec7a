import { type Handlingstyp, handlingstyper } from '../../domain/handling.ts';

/** Name of a kind of document: `Tjänsteskrivelse`. */
export const handlingLabel = (typ: Handlingstyp): string => handlingstyper[typ];

/** What the kind of document is and is not, in plain Swedish: the site's own explanation, shown above the document. */
export function explainHandling(typ: Handlingstyp): string {
  return EXPLAINED[typ];
}

const EXPLAINED: Readonly<Record<Handlingstyp, string>> = {
  protokoll:
    'Ett protokoll återger vad ett organ har beslutat eller föreslagit på ett sammanträde. Varje paragraf har en egen sida här.',
  protokollsutdrag:
    'Ett protokollsutdrag är en del av ett protokoll, oftast en enda paragraf. Paragrafen har en egen sida här.',
  kallelse:
    'En kallelse talar om när ett organ ska sammanträda och vilka ärenden som ska tas upp. Den beslutar ingenting, vad som än står under ”Förslag till beslut” i den.',
  tjansteskrivelse:
    'En tjänsteskrivelse är en tjänstepersons underlag till de förtroendevalda. Den beslutar ingenting: det som står under ”Förslag till beslut” är förvaltningens förslag.',
  bilaga: 'En bilaga hör till en annan handling. Den beslutar ingenting.',
  voteringslista: 'En voteringslista visar hur var och en röstade i en omröstning.',
  motion: 'En motion är ett förslag från en eller flera ledamöter i kommunfullmäktige. Den beslutar ingenting.',
  initiativarende: 'Ett initiativärende är ett förslag som en ledamot väcker i sitt organ. Det beslutar ingenting.',
  ovrigt: 'Handlingens slag framgår inte. Att den finns här betyder inte att något är beslutat.',
};

/** A few words for the label of a document; null for protocols, whose paragrafer speak for themselves. */
export function handlingVerdict(typ: Handlingstyp): string | null {
  return typ === 'protokoll' || typ === 'protokollsutdrag' || typ === 'voteringslista'
    ? null
    : 'Handling – beslutar ingenting';
}
