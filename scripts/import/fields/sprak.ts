const SWEDISH = new Set(
  'och att det som en på är av för med den till inte om har de i ett från vid ska kan under enligt samt'.split(' '),
);
const OTHERS: Readonly<Record<string, ReadonlySet<string>>> = {
  English: new Set('the of and to in is that for it with as was on by this be are or from'.split(' ')),
  'Norwegian or Danish': new Set(
    'og ikke jeg det som på av til har med en at der et af fra blir skal eller kommunen'
      .split(' ')
      .filter((w) => !SWEDISH.has(w)),
  ),
  German: new Set(
    'der die und das ist nicht ein eine zu den mit von auf für dem des im'.split(' ').filter((w) => !SWEDISH.has(w)),
  ),
  French: new Set('le la les des et est une dans pour que qui sur pas au par'.split(' ')),
  Spanish: new Set('el los las que y una por con para del se no su al lo'.split(' ')),
  Finnish: new Set('ja on ei se että oli kun mutta tai ovat myös sekä kunnan'.split(' ')),
};

/** Fewer words say nothing about a language: a vote list is names and crosses. */
const ENOUGH = 80;

/**
 * The language that a text is written in where it is clearly another than Swedish.
 *
 * @returns its English name, or null where the text is Swedish or too short to tell. `unknown` where no known language fits.
 */
export function foreignLanguage(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < ENOUGH) return null;
  const share = (set: ReadonlySet<string>) => words.filter((w) => set.has(w)).length / words.length;
  const swedish = share(SWEDISH);
  const best = Object.entries(OTHERS)
    .map(([name, set]) => ({ name, share: share(set) }))
    .sort((a, b) => b.share - a.share)[0];
  if (best !== undefined && best.share > 0.06 && best.share > swedish) return best.name;
  return null;
}
