import fc from 'fast-check';

/** Documents changed at random, for the fuzzers of the readers and of the whole importer. Nothing here is of a real document. */

/** An invented extract, with what trips readers: numbers, lists, votes, tables, several tongues of dash. */
export const LINES = `Xnämnden
Sammanträdesprotokoll
2031-05-06
Sida 3 (12)
§ 14 2031.044 XN
Ny gång- och cykelväg vid sjön
Ärendebeskrivning
Nämnden har fått frågor om hur vägen ska skötas under vintern och vem som beta-
lar för den. Kommunfullmäktige beslutade den 6 maj 2030, § 88, att utreda saken.
- första punkten
- andra punkten – med tillägg
1. Att bygga
2. Att utreda
Omröstning
Med 7 ja-röster mot 4 nej-röster och 2 som avstår beslutar nämnden att bygga.
Ledamot	Ja	Nej	Avstår
Ada Ek (A)	X
Bo Al (B)		X
Förslag till beslut i kommunfullmäktige
Vägen byggs för högst 1 200 000 kronor.
Reservation
Cia Bok (C) reserverar sig mot beslutet.
Justerandes signatur	Utdragsbestyrkande`.split('\n');

/** What a program might take for its own, in a text that is only a text. */
const HOSTILE = [
  '{1+1} {process.exit(1)}',
  '<Sida nr="3" />',
  '</Beslutsmening>',
  '<Beslutsmening typ="beslut">',
  '<script>alert(1)</script>',
  '<!-- inget -->',
  'import x from "y"',
  'export const a = 1',
  '![bild](x) [länk](javascript:alert(1)) <https://exempel.se>',
  'se www.exempel.se och namn@exempel.se',
  '`kod` ~~struket~~ **fet* _kursiv_ __init__',
  '---',
  '===',
  '| a | b |',
  '|---|---|',
  '&amp; &lt; &#x41; &copy;',
  'bakstreck \\ i slutet\\',
  '# rubrik #',
  '> citat',
  '1) ett',
  '2. två',
  '+ plus',
  '* stjärna',
  '[^1]: not',
  '[a]: /b',
  ':::note',
  '~~~',
  '```js',
  '§ § 1',
  '§ 9999999999999999999999',
  '§§ 1-99999',
  'Sid 1 (999999)',
  '- - - 1. - x',
  'noll\u0000byte',
  'rad\u2028skiljare och sid\u000cbrytning',
  'mjukt\u00adbindestreck',
  'noll\u200bbredd \u00a0 hårt',
  '\ud83d\ude00 \ud800 ensam',
  '----------\t----------',
  'Ja\tNej\tAvstår',
  'Resultat\t999999999999\t-1\t',
  '\t\t\t',
  '810315-2395 saknar rätt kontrollsiffra',
];

const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.bigInt().map((n) => `Kostnad ${n ** 9n} kronor, § ${n}`),
  fc.constantFrom(
    'שלום עולם',
    'مرحبا بالعالم',
    '\u202Eomvänd\u202C text',
    'a\u0301'.repeat(300),
    '\uFEFF§ 1',
    'x'.repeat(20_000),
  ),
  fc.constantFrom(...HOSTILE),
  fc.nat(3).map((n) => `${'  '.repeat(n * 300)}- djup punkt`),
);

/** Lines cut, shuffled, doubled, and with strange ones among them. */
export const mutatedLines = (lines: readonly string[]): fc.Arbitrary<string[]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...lines.keys()], { minLength: 0 }),
      // Mostly in order: a document that is whole but for a few lines goes further into the importer than a heap of them.
      fc.constantFrom('most', 'most', 'some', 'shuffled'),
      fc.array(fc.tuple(fc.nat(lines.length + 5), strange), { maxLength: 4 }),
      fc.constantFrom(0, 0, 0, 1, 2),
      fc.array(fc.tuple(fc.nat(lines.length), fc.integer({ min: 1, max: 8 })), { maxLength: 2 }),
    )
    .map(([some, order, extra, doubled, blocks]) => {
      const gone = new Set(some.slice(0, Math.ceil(some.length / 8)));
      const out =
        order === 'shuffled'
          ? some.map((i) => lines[i] as string)
          : lines.filter((_, i) => (order === 'most' ? !gone.has(i) : some.includes(i)));
      // A block of lines stands twice, as where a page was copied twice.
      for (const [at, length] of blocks) out.splice(at, 0, ...out.slice(at, at + length));
      for (const [at, line] of extra) out.splice(at % (out.length + 1), 0, line);
      return Array.from({ length: doubled + 1 }, () => out).flat();
    });

/** Bytes flipped, cut out and put in twice. */
export const damage = fc.array(fc.tuple(fc.constantFrom('flip', 'cut', 'double'), fc.nat(), fc.nat(400)), {
  minLength: 1,
  maxLength: 6,
});
export function damaged(bytes: Uint8Array, changes: [string, number, number][]): Uint8Array {
  let out = Buffer.from(bytes);
  for (const [kind, where, length] of changes) {
    const at = where % Math.max(1, out.length);
    const end = Math.min(out.length, at + length);
    if (kind === 'flip') out[at] = (out[at] ?? 0) ^ (length % 255);
    else if (kind === 'cut') out = Buffer.concat([out.subarray(0, at), out.subarray(end)]);
    else out = Buffer.concat([out.subarray(0, end), out.subarray(at, end), out.subarray(end)]);
  }
  return new Uint8Array(out);
}
