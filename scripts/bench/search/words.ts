/**
 * Words of made-up municipal texts, spread as in real ones. Measured on 106 real documents of one municipality (238 entries, 66,000
 * words): 277 words an entry; the most common word is 3.7 % of all, the tenth 1.1 %, the hundredth 0.12 %, the thousandth
 * 0.015 %; 7 % of the different words hold a figure. A Zipf-Mandelbrot law, share ∝ 1 / (rank + 2.5), gives 2.8, 0.8, 0.10
 * and 0.010 %: its tail is the longer one, so what is measured on it is rather too heavy than too light.
 */
const COMMON = (
  'och att av i för till som den om det en med på har är de ett inte kommunen beslut förslag yttrande ska samt enligt vid från under ' +
  'kommunstyrelsen ärendet följande beredning nämnden beslutar kan alingsås verksamhet barn arbete inom behov planen stöd budget år ' +
  'kommunfullmäktige utskottet förvaltningen uppdrag ekonomi kostnader medel tillsyn lagen handling protokoll ordförande ledamot val ' +
  'reservation bifall avslag återremiss justering paragraf sammanträde skola förskola omsorg äldre hälsa miljö bygglov detaljplan mark ' +
  'fastighet väg trafik vatten avlopp avfall energi klimat natur park idrott kultur bibliotek fritid ungdom integration näringsliv ' +
  'turism bostad lokaler upphandling avtal avgift taxa policy riktlinje program strategi uppföljning kvalitet redovisning revision ' +
  'granskning motion medborgarförslag remiss samråd utställning överklagande delegation personal rekrytering lön arbetsmiljö ' +
  'utbildning digitalisering säkerhet beredskap räddning krisledning resultat mål insatser samverkan region länsstyrelsen förordning'
).split(' ');

const ROOTS = (
  'arbet barn bas behov bild bo bok bruk by bygg dag data del drift elev energi fall famil fast fram fri fält för gatu gräns grund grupp ' +
  'hall hamn hand hem hjälp hus hälso idrott infra jord kalk klimat kost kraft kris krav kultur kund kvalitet land led liv lokal läge läk lär ' +
  'mark mat medborgar mål mät natur när område omsorg ord park person plan plats pris process program prov punkt rad ram register regel resurs ' +
  'rum rådgiv räkenskap sak sam service sjuk skog skol skydd social spår stad stat strand struktur styr system tak tid tillstånd tjänst tomt ' +
  'trafik underlag ung utred utveckl vald vatten verk vinter vård väg värme ytt års åtgärd ägar ändr ärende öppen översikt'
).split(' ');
const TAILS = (
  'avdelning ansvar avgift avtal behov bidrag bolag budget chef enhet ersättning fond form fråga föreningen förbund förvaltning grupp handling ' +
  'insats kontor kostnad lag ledare ledning lista lokal mål medel metod modell myndighet nivå nämnd område organisation plan planering policy ' +
  'princip process program projekt prövning rapport regel register resurs rutin råd samordnare service skrivelse stöd strategi styrelse ' +
  'system taxa tid tillstånd tjänst underlag uppdrag utbildning utredning utskott verksamhet villkor vård väg yta'
).split(' ');
const JOINTS = ['', 's', '', 's', 'e'];
const ENDINGS = ['', 'en', 'er', 'erna', 's', 'ens', 'et', 'ets'];

/** Different words that there are. 10,000 pages of such texts use some 70,000 of them. */
const VOCABULARY = 90_000;
const SHIFT = 2.5;
/** A text repeats its own words: so often is a word one that it has had. */
const REPEATED = 0.3;
const WITH_FIGURE = 0.05;

/** Numbers from 0 to 1 that are the same at every run (Park and Miller's generator). */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** The word of a rank, counted from 0. */
export function wordAt(rank: number): string {
  const common = COMMON[rank];
  if (common !== undefined) return common;
  const pick = <T>(list: readonly T[], factor: number) => list[Math.floor(rank * factor) % list.length] as T;
  const at = rank - COMMON.length;
  const root = ROOTS[at % ROOTS.length] as string;
  const tail = TAILS[Math.floor(at / ROOTS.length) % TAILS.length] as string;
  return (
    root + pick(JOINTS, 0.37) + tail + (ENDINGS[Math.floor(at / (ROOTS.length * TAILS.length)) % ENDINGS.length] ?? '')
  );
}

/** A text of so many words, drawn anew at each call. */
export function wordMaker(random: () => number): (count: number) => string[] {
  const shares: number[] = [];
  let sum = 0;
  for (let rank = 0; rank < VOCABULARY; rank++) {
    sum += 1 / (rank + 1 + SHIFT);
    shares.push(sum);
  }
  const draw = (): string => {
    const at = random() * sum;
    let low = 0;
    let high = VOCABULARY - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shares[middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return wordAt(low);
  };
  const figure = (): string => {
    const kind = random();
    if (kind < 0.3) return String(Math.floor(random() * 400) + 1);
    if (kind < 0.5) return `${2010 + Math.floor(random() * 17)}`;
    if (kind < 0.75)
      return `${2015 + Math.floor(random() * 12)}.${String(Math.floor(random() * 900)).padStart(3, '0')}`;
    return `${2015 + Math.floor(random() * 12)}-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 18)}`;
  };
  return (count) => {
    const words: string[] = [];
    while (words.length < count) {
      const repeat = words.length > 5 && random() < REPEATED;
      const word = repeat
        ? (words[Math.floor(random() * words.length)] as string)
        : random() < WITH_FIGURE
          ? figure()
          : draw();
      words.push(word);
    }
    return words;
  };
}
