import { crc32, deflateRawSync } from 'node:zlib';

/** A file to put in an archive. `uppgiven`: the size that the directory claims, where it is to lie. */
export interface TestDel {
  namn: string;
  data: Uint8Array | string;
  uppgiven?: number;
}

const uint = (bytes: number, value: number) => {
  const out = Buffer.alloc(bytes);
  if (bytes === 2) out.writeUInt16LE(value);
  else out.writeUInt32LE(value >>> 0);
  return out;
};

/** Packs files into a zip archive, for tests. */
export function makeZip(delar: TestDel[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { namn, data, uppgiven } of delar) {
    const raw = Buffer.from(data);
    const packed = deflateRawSync(raw);
    const name = Buffer.from(namn);
    const common = Buffer.concat([
      ...[20, 0x0800, 8, 0, 0].map((n) => uint(2, n)),
      ...[crc32(raw), packed.length, uppgiven ?? raw.length].map((n) => uint(4, n)),
      uint(2, name.length),
      uint(2, 0),
    ]);
    const file = Buffer.concat([uint(4, 0x04034b50), common, name, packed]);
    directory.push(
      Buffer.concat([
        uint(4, 0x02014b50),
        uint(2, 20),
        common,
        ...[0, 0, 0].map((n) => uint(2, n)),
        uint(4, 0),
        uint(4, at),
        name,
      ]),
    );
    files.push(file);
    at += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = [0x06054b50, 0, delar.length, delar.length, listed.length, at, 0];
  const sizes = [4, 4, 2, 2, 4, 4, 2];
  return new Uint8Array(Buffer.concat([...files, listed, ...end.map((n, i) => uint(sizes[i] as number, n))]));
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
/** Lists as numbering.xml has them: for each the levels' formats and texts; the n:th is list n. Two lists may be one abstract list. */
export const listor = (
  abstrakta: { format: string; text: string; start?: number }[][],
  listor: { abstrakt: number; omstart?: number }[],
) =>
  `<w:numbering ${W}>${abstrakta
    .map(
      (nivaer, i) =>
        `<w:abstractNum w:abstractNumId="${i}">${nivaer.map((n, j) => `<w:lvl w:ilvl="${j}"><w:start w:val="${n.start ?? 1}"/><w:numFmt w:val="${n.format}"/><w:lvlText w:val="${n.text}"/></w:lvl>`).join('')}</w:abstractNum>`,
    )
    .join('')}${listor
    .map(
      (l, i) =>
        `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${l.abstrakt}"/>${l.omstart === undefined ? '' : `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${l.omstart}"/></w:lvlOverride>`}</w:num>`,
    )
    .join('')}</w:numbering>`;
const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
const STYLES = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`;
const DOCRELS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>';

const run = (text: string, fet = false) =>
  `<w:r>${fet ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** Paragraphs of a Word document as XML. */
export const stycke = (text: string, { fet = false, stil = '', lista = 0, niva = 0 } = {}) =>
  `<w:p><w:pPr>${stil ? `<w:pStyle w:val="${stil}"/>` : ''}${lista ? `<w:numPr><w:ilvl w:val="${niva}"/><w:numId w:val="${lista}"/></w:numPr>` : ''}</w:pPr>${run(text, fet)}</w:p>`;
export const tabell = (rader: string[][]) =>
  `<w:tbl>${rader.map((rad) => `<w:tr>${rad.map((cell) => `<w:tc>${stycke(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** A Word document of the paragraphs given, with a running head and foot where they are given. */
export function makeDocx(
  body: string,
  {
    huvud,
    fot,
    mer = [],
    numbering = NUMBERING,
  }: { huvud?: string; fot?: string; mer?: TestDel[]; numbering?: string } = {},
): Uint8Array {
  const margin = (tag: string, xml: string) => `<w:${tag} ${W}>${xml}</w:${tag}>`;
  return makeZip([
    { namn: '[Content_Types].xml', data: TYPES },
    { namn: '_rels/.rels', data: RELS },
    { namn: 'word/_rels/document.xml.rels', data: DOCRELS },
    { namn: 'word/numbering.xml', data: numbering },
    { namn: 'word/styles.xml', data: STYLES },
    { namn: 'word/document.xml', data: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
    ...(huvud ? [{ namn: 'word/header1.xml', data: margin('hdr', huvud) }] : []),
    ...(fot ? [{ namn: 'word/footer1.xml', data: margin('ftr', fot) }] : []),
    ...mer,
  ]);
}
