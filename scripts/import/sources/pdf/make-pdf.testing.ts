/** A small PDF writer for tests: words at places, lines, boxes; no text of any real document. */
export interface TestText {
  x: number;
  /** Baseline in points from the top of the page. */
  y: number;
  text: string;
  storlek?: number;
  font?: 'regular' | 'bold' | 'italic';
}
export interface TestSida {
  text: TestText[];
  /** Drawn lines: from x, y to x, y, from the top left. */
  linjer?: [number, number, number, number][];
  /** A picture over the whole page, as a scanner makes: its size and a grey value for each dot. */
  bild?: { bredd: number; hojd: number; gra: Uint8Array };
}

const HEIGHT = 842;
const FONTS = { regular: 'Helvetica', bold: 'Helvetica-Bold', italic: 'Helvetica-Oblique' } as const;
const NAMES = { regular: 'F1', bold: 'F2', italic: 'F3' } as const;

/** WinAnsi bytes of the few signs that Latin-1 lacks. */
const WIN_ANSI: Record<string, number> = {
  '–': 0x96,
  '—': 0x97,
  '•': 0x95,
  '”': 0x94,
  '“': 0x93,
  '’': 0x92,
  '…': 0x85,
};

function literal(text: string): string {
  let out = '';
  for (const sign of text) {
    const code = WIN_ANSI[sign] ?? sign.charCodeAt(0);
    out += code > 126 || '()\\'.includes(sign) ? `\\${code.toString(8).padStart(3, '0')}` : sign;
  }
  return out;
}

function content(sida: TestSida): string {
  const parts: string[] = [];
  if (sida.bild) parts.push(`q 595 0 0 ${HEIGHT} 0 0 cm /B Do Q`);
  for (const [x0, y0, x1, y1] of sida.linjer ?? []) parts.push(`0.5 w ${x0} ${HEIGHT - y0} m ${x1} ${HEIGHT - y1} l S`);
  for (const { x, y, text, storlek = 11, font = 'regular' } of sida.text)
    parts.push(`BT /${NAMES[font]} ${storlek} Tf ${x} ${HEIGHT - y} Td (${literal(text)}) Tj ET`);
  return parts.join('\n');
}

function picture({ bild }: TestSida): string {
  const { bredd, hojd, gra } = bild ?? { bredd: 1, hojd: 1, gra: new Uint8Array(1) };
  const data = `${Buffer.from(gra).toString('hex')}>`;
  return `<< /Type /XObject /Subtype /Image /Width ${bredd} /Height ${hojd} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode /Length ${data.length} >>\nstream\n${data}\nendstream`;
}

/**
 * Writes a PDF with one page for each given.
 *
 * @param options `krypterad`: ask for a password that nobody knows; `falt`: a form field at x, y of the first page, and its value
 */
export function makePdf(
  sidor: TestSida[],
  { krypterad = false, falt }: { krypterad?: boolean; falt?: { x: number; y: number; varde: string } } = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  // Three objects a page: the page, what it draws, its picture.
  const at = (i: number) => 6 + 3 * i;
  const kids = sidor.map((_, i) => `${at(i)} 0 R`).join(' ');
  const field = at(sidor.length);
  add(`<< /Type /Catalog /Pages 2 0 R${falt ? ` /AcroForm << /Fields [${field} 0 R] >>` : ''} >>`);
  add(`<< /Type /Pages /Kids [${kids}] /Count ${sidor.length} >>`);
  for (const name of Object.values(FONTS))
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  for (const [i, sida] of sidor.entries()) {
    const stream = content(sida);
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Contents ${at(i) + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> /XObject << /B ${at(i) + 2} 0 R >> >>${falt && i === 0 ? ` /Annots [${field} 0 R]` : ''} >>`,
    );
    add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    add(picture(sida));
  }
  if (falt)
    add(
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (f) /V (${literal(falt.varde)}) /Rect [${falt.x} ${HEIGHT - falt.y - 4} ${falt.x + 200} ${HEIGHT - falt.y + 12}] /P ${at(0)} 0 R >>`,
    );
  let out = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = out.length;
  const lock = krypterad
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00><00>]`
    : '';
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  out += offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${xref}\n%%EOF\n`;
  return new TextEncoder().encode(out);
}
