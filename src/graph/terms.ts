/**
 * Words that tell what a text is about. Procedure's own words, which every protokoll has, tell nothing and are left out; so are
 * short words, months and numbers.
 */
const PROCEDURE = new Set(
  `alingsås arbetet arbetsutskott arbetsutskottet arende ärende ärendet ärenden ärendebeskrivning avseende avslag bakgrund bedömer
  bedömning beredning bereda behandla behandlade behandlat behandlats behöver behov beslut besluta beslutade beslutar beslutat beslutet
  besluts beslutsunderlag bifall bilaga dagen därefter därmed datum diarienummer ekonomi ekonomisk ekonomiska enligt expedieras
  fastställa fastställde fattade fattat följande förslag förslaget föreslå föreslagit föreslår förvaltning förvaltningen förvaltningens
  förvaltningschef fullmäktige genom genomföra gällande godkänns godkänna handlagt handläggare handling handlingar härryda härrydas inför informationen innebär
  innehåller inklusive kommande kommer kommun kommunala kommunen kommunens kommuner kommunerna kommunfullmäktige kommunfullmäktiges kommunledningskontoret
  kommunstyrelse kommunstyrelsen kommunstyrelsens konsekvenser ledamot ledamöter lämnade lämnat möjlighet möjligheten motion motionen nämnd nämnden nämndens
  nuläge ordförande ordföranden paragraf paragrafen protokoll punkten redovisar redovisas sammanfattning sammanträde sammanträdet sammanträdesdatum
  samråd sedan sektor sektorn senast skickas skrivelse socialförvaltningen socialnämnd socialnämnden socialnämndens stycket tidigare tillsammans
  tjänsteskrivelse tjänsteskrivelsen under underlag uppdrag uppdraget utifrån utredning verksamhet verksamheten verksamheter vilket yrkande yrkar yttrande
  beslut anmälan anmäls lägger sammanställning delegerade delegationsbeslut delegeringsbeslut redovisning redovisningen meddelanden handlingarna noteras informationen överläggningar anmälningar
  januari februari mars april maj juni juli augusti september oktober november december direktnr diariernr`.split(
    /\s+/,
  ),
);

/**
 * Content words of a text, lower case and without the genitive's s, with how often each stands in it.
 *
 * @param forms where given, takes the first printed form of each word, for showing.
 */
export function termsOf(text: string, forms?: Map<string, string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const m of text
    .normalize('NFC')
    .toLowerCase()
    .matchAll(/\p{L}{6,40}/gu)) {
    if (PROCEDURE.has(m[0])) continue;
    const word = basicForm(m[0]);
    if (word !== m[0] && PROCEDURE.has(word)) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    if (forms !== undefined && !forms.has(word)) forms.set(word, m[0]);
  }
  return counts;
}

/** The genitive counts as the word itself: `samordningsförbundets` as `samordningsförbundet`. */
function basicForm(word: string): string {
  return word.length > 7 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Content words that two texts share. */
export function sharedTerms(a: string, b: string): string[] {
  const other = termsOf(b);
  return [...termsOf(a).keys()].filter((t) => other.has(t));
}
