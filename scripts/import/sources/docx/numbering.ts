/**
 * The numbers that a word processor prints before paragraphs and that stand in no text of the file: `1.`, `b)`, `2.3`, `§ 14`.
 * They follow from numbering.xml, the styles and the order of the paragraphs (ECMA-376 part 1, 17.9).
 */

interface Niva {
  start: number;
  format: string;
  /** `%1.%2)`: the levels' numbers with what stands around them. */
  text: string;
  /** What follows: a space or nothing. */
  efter: string;
  /** All numbers as figures, whatever their levels' formats. */
  siffror: boolean;
}

interface Lista {
  abstrakt: string;
  nivaer: Map<number, Niva>;
  /** Levels that this list starts anew at a number of its own. */
  omstart: Map<number, number>;
}

const attribute = (xml: string, tag: string, name = 'w:val'): string | null =>
  new RegExp(`<${tag}\\b[^>]*?\\s${name}="([^"]*)"`).exec(xml)?.[1] ?? null;

const elements = (xml: string, tag: string): [attributes: string, inner: string][] =>
  [...xml.matchAll(new RegExp(`<${tag}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${tag}>)`, 'g'))].map((m) => [
    m[1] ?? '',
    m[2] ?? '',
  ]);

const own = (attributes: string, name: string): string => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

/** Writes the numbers of a document's paragraphs into its text, and takes the lists' marks from them; bullets stay as they are. */
export function writeNumbers(document: string, numbering: string | undefined, styles: string | undefined): string {
  if (numbering === undefined) return document;
  const ofStyle = readStyles(styles ?? '');
  const lists = readLists(numbering, ofStyle);
  const counter = new Counter();
  let out = '';
  let from = 0;
  for (const m of document.matchAll(/<w:p(?:\s[^>]*)?>(?!<\/w:p>)(?:\s*<w:pPr(?:\s[^>]*)?>([\s\S]*?)<\/w:pPr>)?/g)) {
    const properties = m[1] ?? '';
    const style = ofStyle.get(attribute(properties, 'w:pStyle') ?? '') ?? null;
    const direct = elements(properties, 'w:numPr')[0]?.[1] ?? '';
    const numId = attribute(direct, 'w:numId') ?? style?.numId ?? null;
    const list = numId === null ? undefined : lists.get(numId);
    if (numId === null || list === undefined) continue;
    const niva = Number(attribute(direct, 'w:ilvl') ?? style?.niva ?? 0);
    const end = m.index + m[0].length;
    // A paragraph without words has no number worth a line, but counts.
    const label = counter.next(list, numId, niva);
    if (label === null) continue;
    const none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
    const open = m[0].slice(0, m[0].indexOf('>') + 1);
    const plain = properties.replace(/<w:numPr(?:\s[^>]*)?>[\s\S]*?<\/w:numPr>|<w:numPr\s*\/>/, '');
    const run = isEmpty(document, end) ? '' : `<w:r><w:t xml:space="preserve">${label}</w:t></w:r>`;
    out += `${document.slice(from, m.index)}${open}<w:pPr>${plain}${none}</w:pPr>${run}`;
    from = end;
  }
  return out + document.slice(from);
}

/** True where no words stand in the paragraph whose properties end here. */
function isEmpty(document: string, at: number): boolean {
  const end = document.indexOf('</w:p>', at);
  return !/<w:t(?:\s[^>]*)?>[^<]|<w:(?:tab|sym)\b/.test(document.slice(at, end < 0 ? undefined : end));
}

type Stilar = Map<string, { numId: string | null; niva: number }>;

/** The list and level of each style that has one, its own or that of the style that it is based on. */
function readStyles(xml: string): Stilar {
  const raw = new Map<string, { numId: string | null; niva: string | null; pa: string | null }>();
  for (const [attributes, inner] of elements(xml, 'w:style')) {
    const numPr = elements(inner, 'w:numPr')[0]?.[1] ?? '';
    raw.set(own(attributes, 'w:styleId'), {
      numId: attribute(numPr, 'w:numId'),
      niva: attribute(numPr, 'w:ilvl'),
      pa: attribute(inner, 'w:basedOn'),
    });
  }
  const styles: Stilar = new Map();
  for (const id of raw.keys()) {
    let numId: string | null = null;
    let niva: string | null = null;
    let at: string | null = id;
    // A circle of styles ends where every style has been seen.
    for (let steps = 0; at !== null && steps <= raw.size; steps++) {
      const style = raw.get(at);
      numId ??= style?.numId ?? null;
      niva ??= style?.niva ?? null;
      at = style?.pa ?? null;
    }
    if (numId !== null) styles.set(id, { numId, niva: Number(niva ?? 0) });
  }
  return styles;
}

function readLevels(xml: string): Map<number, Niva> {
  return new Map(
    elements(xml, 'w:lvl').map(([attributes, inner]) => [
      Number(own(attributes, 'w:ilvl')),
      {
        start: Number(attribute(inner, 'w:start') ?? 0),
        format: attribute(inner, 'w:numFmt') ?? 'decimal',
        text: attribute(inner, 'w:lvlText') ?? '',
        efter: attribute(inner, 'w:suff') === 'nothing' ? '' : ' ',
        siffror: /<w:isLgl\s*(?:w:val="(?:1|true|on)")?\s*\/>/.test(inner),
      },
    ]),
  );
}

function readLists(xml: string, styles: Stilar): Map<string, Lista> {
  const abstracts = new Map(
    elements(xml, 'w:abstractNum').map(([attributes, inner]) => [
      own(attributes, 'w:abstractNumId'),
      { nivaer: readLevels(inner), stil: attribute(inner, 'w:numStyleLink') },
    ]),
  );
  const nums = elements(xml, 'w:num').map(([attributes, inner]) => ({
    numId: own(attributes, 'w:numId'),
    abstrakt: attribute(inner, 'w:abstractNumId') ?? '',
    overrides: elements(inner, 'w:lvlOverride'),
  }));
  return new Map(
    nums.map(({ numId, abstrakt, overrides }) => {
      // A list that only names a style has that style's levels.
      const linked = styles.get(abstracts.get(abstrakt)?.stil ?? '')?.numId;
      const real = linked === undefined ? abstrakt : (nums.find((n) => n.numId === linked)?.abstrakt ?? abstrakt);
      const nivaer = new Map(abstracts.get(real)?.nivaer);
      const omstart = new Map<number, number>();
      for (const [attributes, inner] of overrides) {
        const niva = Number(own(attributes, 'w:ilvl'));
        const start = attribute(inner, 'w:startOverride');
        if (start !== null) omstart.set(niva, Number(start));
        for (const [n, level] of readLevels(inner)) nivaer.set(n, level);
      }
      return [numId, { abstrakt: real, nivaer, omstart }];
    }),
  );
}

/** Counts the paragraphs of each list; lists of one abstract list count on from each other. */
class Counter {
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  /** The number of the next paragraph, with what stands around it; null where the list has bullets or no sign at all. */
  next(list: Lista, numId: string, niva: number): string | null {
    const level = list.nivaer.get(niva);
    if (level === undefined) return null;
    const counts = this.#counts.get(list.abstrakt) ?? [];
    this.#counts.set(list.abstrakt, counts);
    const restart = list.omstart.get(niva);
    const first = restart !== undefined && !this.#begun.has(`${numId} ${niva}`);
    this.#begun.add(`${numId} ${niva}`);
    const before = counts[niva];
    counts[niva] = first ? restart : before === undefined ? level.start : before + 1;
    counts.length = niva + 1;
    if (level.format === 'bullet' || level.format === 'none') return null;
    const text = level.text.replace(/%([1-9])/g, (_, n: string) => {
      const at = Number(n) - 1;
      const other = list.nivaer.get(at);
      // A level that no paragraph has opened counts as opened at its start.
      counts[at] ??= list.omstart.get(at) ?? other?.start ?? 1;
      return numeral(counts[at] ?? 1, level.siffror ? 'decimal' : (other?.format ?? 'decimal'));
    });
    return text.trim() === '' ? null : text + level.efter;
  }
}

function numeral(n: number, format: string): string {
  if (/Letter$/.test(format) && n > 0) {
    // z is followed by aa, then bb.
    const letter = String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(20, Math.ceil(n / 26)));
    return format.startsWith('upper') ? letter.toUpperCase() : letter;
  }
  if (/Roman$/.test(format) && n > 0 && n < 4000) return format.startsWith('upper') ? roman(n) : roman(n).toLowerCase();
  return format === 'decimalZero' && n < 10 ? `0${n}` : String(n);
}

function roman(n: number): string {
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = n;
  let out = '';
  for (const [value, sign] of signs)
    while (left >= value) {
      out += sign;
      left -= value;
    }
  return out;
}
