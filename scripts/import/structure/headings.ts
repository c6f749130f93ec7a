import type { Avsnittstyp } from '../../../src/domain/text/vocabulary.ts';
import { leadIn } from './preamble.ts';

/** What a heading says about the section under it. */
export interface HeadingKind {
  typ: Avsnittstyp;
  /** Name of the organ that is to decide, as printed (`Förslag till beslut i kommunfullmäktige`). */
  till: string | null;
  /** Whose proposal or decision it is, as printed in the genitive's base (`Arbetsutskottets förslag` → `Arbetsutskottet`); null where unsaid. */
  av: string | null;
}

const ORGAN =
  '(?:(?:[\\p{L},-]+ ){0,4}?[\\p{L}-]*(?:fullmäktige|styrelsen?|nämnd(?:en)?|utskott(?:et)?|beredning(?:en)?|direktion(?:en)?)(?: för (?-i:\\p{Lu})[\\p{L}-]+(?:,? (?:(?:&|och) )?[\\p{L}-]+){0,3})?)';
const kind = (typ: Avsnittstyp, ...patterns: string[]) => ({
  typ,
  pattern: new RegExp(`^(?:${patterns.join('|')})$`, 'iu'),
});

/** Headings of Swedish municipal documents, old and new, by what stands under them. First fit counts. */
const HEADINGS = [
  kind(
    'yrkanden',
    'förslag till beslut (?:på|under|vid) sammanträdet',
    'yrkanden?',
    'yrkanden? (?:på|under|vid) sammanträdet',
    'framställda yrkanden',
    'förslag på sammanträdet',
    'ledamöternas förslag',
    '(?:framlagda |framförda )?förslag och yrkanden',
    'yrkanden? och (?:proposition(?:er)?|beslutsgång)',
    'yrkanden? och propositions?ordning',
  ),
  kind(
    'forslag',
    'förslag(?:et)? till (?:beslut|yttrande)',
    'beslutsförslag',
    'förslag',
    '(?:[\\p{L},-]+ ){0,5}[\\p{L}-]+s förslag till beslut',
    // `Valberedningens förslag`, never `Enligt valberedningens förslag`.
    '(?!(?:.* )?(?:enligt|på|i|med|mot|av|om|till|för|efter|ett) )(?:[\\p{L},-]+ ){0,3}[\\p{L}-]+s förslag',
    'förslag till (?:kommunfullmäktige|kommunstyrelsen|nämnden)',
  ),
  kind(
    'beslut',
    'beslut',
    `(?:${ORGAN})s beslut(?: i enlighet med .+| för egen del)?`,
    `(?:${ORGAN})s? beslut`,
    `(?:${ORGAN})s eget beslut`,
    'beslut för egen del',
  ),
  kind(
    'arendebeskrivning',
    'ärendebeskrivning',
    'ärendet',
    'beskrivning av ärendet',
    'ärende',
    'ärendet i korthet',
    'redogörelse för ärendet',
  ),
  kind('sammanfattning', 'sammanfattning(?: av ärendet)?'),
  kind('bakgrund', 'bakgrund(?: och .+)?', 'nuläge', 'bakgrund till .+', 'tidigare beslut(?: .+)?'),
  kind(
    'beredning',
    'beredning(?: av ärendet.*)?',
    'ärendets beredning',
    'tidigare behandling',
    'ärendets (?:tidigare )?behandling',
    'yttrande',
    'remissyttranden?',
  ),
  kind(
    'ekonomi',
    'ekonomi',
    'ekonomisk(?:a)? (?:bedömning|konsekvenser|effekter|överväganden)',
    'finansiering',
    'kostnader och finansiering',
    'bedömning ur ekonomisk dimension',
  ),
  kind(
    'bedomning',
    'bedömning',
    '(?:[\\p{L}-]+s )(?:bedömning|yttrande|synpunkter|överväganden)',
    'motivering(?: till beslut(?:et)?)?',
    'skäl(?:en)? (?:för|till) beslut(?:et)?',
    'konsekvenser',
    'bedömning ur .+ dimension',
  ),
  kind(
    'behandling',
    `(?:${ORGAN})s behandling`,
    'behandling',
    'överläggning(?:ar)?',
    'dagens sammanträde',
    'ärendets behandling på sammanträdet',
    'inlägg',
    'diskussion',
    'debatt',
  ),
  kind(
    'propositionsordning',
    'propositions?ordning(?:ar)?',
    'proposition(?:er)?',
    'beslutsgång(?:ar)?',
    'proposition(?:er)? på .+',
    'beslutsordning',
  ),
  kind(
    'votering',
    'votering(?:ar)?',
    'omröstning(?:ar)?',
    '(?:omröstnings|voterings)resultat(?:et)?',
    'omröstning(?:sordning| begärs)',
    'votering begärs',
  ),
  kind(
    'reservation',
    'reservation(?:er)?',
    'skriftlig reservation',
    'reservation(?:er)? mot beslutet',
    'reservation(?:er)? från .+',
    'reserverar sig',
  ),
  kind(
    'anteckning',
    '(?:protokolls)?anteckning(?:ar)?(?: till protokollet)?',
    'särskilt yttrande',
    'särskilda yttranden',
    'protokollsanteckning(?:ar)? från .+',
    'yttrande till protokollet',
    'deltar (?:inte|ej) i beslutet',
    'deltar (?:inte|ej)',
    'ej deltagande i beslut(?:et)?',
    'röstförklaring(?:ar)?',
  ),
  kind(
    'ovrigt',
    'dag för justering',
    'omedelbar justering',
    'ajournering(?:ar)?',
    'justering',
    '(?:besvärshänvisning|överklagande|hur man överklagar)(?: .+)?',
    'upplysningar',
  ),
  kind('jav', 'jäv', 'anmälan om jäv', 'jäv och opartiskhet'),
  kind(
    'underlag',
    '(?:besluts)?underlag(?: till beslut)?',
    'handling(?:ar)?(?: i ärendet)?',
    'underlag för beslut(?:et)?',
    'tidigare beslutsunderlag',
    'bilagor',
    'bilaga',
    'beslutshandlingar',
    'ärendets handlingar',
  ),
  kind(
    'expediering',
    '(?:besl(?:ut(?:et)?)? )?(?:ska )?(?:skickas|expedieras|sänds|delges) (?:till|för kännedom)(?: .+)?',
    'beslut(?:et)? (?:ska )?(?:skickas|expedieras|sänds|delges)(?: till)?',
    'protokollsutdrag(?:et)?(?: (?:ska )?(?:skickas|expedieras|sänds))? till',
    'expediering(?: till)?',
    'exp(?:edieras)?',
    'utdrag(?: till)?',
    'protokollsutdrag',
    '(?:besked|meddelas|underrättelse) till',
    'sändlista',
    'kopia till',
    'för kännedom',
    'delges',
    'skickas till',
    'beslutsexpediering',
    'beslut till',
    'beslut för (?:åtgärd|kännedom)(?: till)?',
  ),
];

/** What stands over the list of what was announced or decided by delegation, behind the decision to take note of it. */
const LIST =
  /^(?:redovisade |anmälda )?(?:delegations(?:beslut|ärenden)|anmälningar|anmälnings(?:ärenden|punkter)|meddelanden|anmälda (?:handlingar|skrivelser|ärenden)|delgivningar)$/iu;

/** True for the heading over a list of announcements; as a title over a paragraf it is no heading of a section. */
export const opensList = (text: string): boolean => LIST.test(text.replace(/\s*:$/, '').trim());

const DECIDER = new RegExp(
  `förslag(?:et)? till (?:beslut (?:i|för|till) )?(${ORGAN})(?: för beslut| i (?:respektive kommun|medlemskommunerna))?$`,
  'iu',
);
const PROPOSAL_TO = new RegExp(
  `^(?:[\\p{L}-]+ ){0,6}?förslag(?:et)? till beslut (?:i|för|till) (${ORGAN})$|^förslag till (${ORGAN})$`,
  'iu',
);

/** `Ordföranden konstaterar att det bara finns ett förslag till beslut och finner att kommunfullmäktige`: a line of a sentence. */
const SAID = /(?<!\p{L})(?:att|det|finns|finner|konstaterar)(?!\p{L})/iu;

/** Whose decision a heading names: `Arbetsutskottets beslut`. */
const DECIDED_BY = new RegExp(`^(?<av>${ORGAN})s (?:eget )?beslut(?: |$)`, 'iu');
/** Who treated the matter: `Kommunstyrelsens behandling` in the minutes of fullmäktige tells what was before. */
const TREATED_BY = new RegExp(`^(?<av>${ORGAN})s behandling$`, 'iu');
const OWNER = /^(?<av>\p{Lu}[\p{L},\- ]*?)s (?:beslutsförslag|förslag)(?!\p{L})/u;

/**
 * The kind of section that a heading opens, or null where the words are no known heading.
 *
 * @param text the line, without marks; a colon at its end does not count. It must begin with a capital.
 */
export function headingKind(text: string): HeadingKind | null {
  const words = text.replace(/\s+/g, ' ').replace(/\s*:$/, '').trim();
  if (words.length > 120 || !/^\p{Lu}/u.test(words) || /[.!?]$/.test(words)) return null;
  // `FULLMÄKTIGE BESLUTAR` as older protokoll set it over the points.
  const capitals = words.length > 12 && words === words.toUpperCase() ? leadIn(words) : null;
  if (capitals !== null) return capitals;
  const proposal = SAID.test(words) ? null : (PROPOSAL_TO.exec(words) ?? DECIDER.exec(words));
  const av = OWNER.exec(words)?.groups?.av ?? null;
  if (proposal) return { typ: 'forslag', till: proposal[1] ?? proposal[2] ?? null, av };
  const known = HEADINGS.find((h) => h.pattern.test(words));
  if (known === undefined) return null;
  const who = known.typ === 'beslut' ? DECIDED_BY : known.typ === 'behandling' ? TREATED_BY : null;
  const by = who?.exec(words)?.groups?.av ?? null;
  return { typ: known.typ, till: null, av: known.typ === 'forslag' ? av : by };
}
