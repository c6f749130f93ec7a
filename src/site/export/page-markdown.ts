import type { RootContent } from 'mdast';
import { handlingstyper } from '../../domain/handling.ts';
import { formatPerson } from '../../domain/person.ts';
import { printedCount } from '../../domain/votering.ts';
import type { Sida } from '../pages.ts';
import { votedOn, writeOrder, writeResult } from '../prose/votering.ts';
import type { Site } from '../site.ts';
import type { BeslutUt } from './beslut.ts';
import { beslutstypIOrd, dayInWords } from './describe.ts';
import type { HandlingUt } from './handling.ts';
import { exportPage, type Utdata } from './index.ts';
import { listMarkdown } from './lists-markdown.ts';
import { heading, link, list, officialMarkdown, paragraph, quote, section, stringify, strong } from './markdown.ts';
import type { KallaUt } from './references.ts';

/** Blocks of a page's Markdown, and how an address of the site is written in full. */
export interface Writer {
  /** Full web address of an address of the site; others stay as they are. */
  full: (adress: string) => string;
}

/**
 * A page's facts as Markdown for reading by programs: title, status, decision, the official text, source. The same facts as
 * `exportPage`, from which it is made; only the official text comes from the entry's own tree, so that its headings, lists and
 * tables are kept.
 */
export function exportMarkdown(site: Site, sida: Sida, bas: URL): string {
  const data = exportPage(site, sida, bas);
  if (data.typ === 'sida') return `# ${data.rubrik}\n\n${data.text.trim()}\n`;
  const writer: Writer = { full: (adress) => new URL(adress, bas).href };
  const blocks = [heading(1, titleOf(data)), ...body(site, sida, data, writer), ...foot(data)];
  return stringify(blocks);
}

function titleOf(data: Utdata): string {
  return data.typ === 'beslut' ? `§ ${data.paragraf} ${data.rubrik}` : data.rubrik;
}

function body(site: Site, sida: Sida, data: Utdata, writer: Writer): RootContent[] {
  if ('aterkallad' in data && data.aterkallad !== null)
    return [
      paragraph(`Publiceringen återkallades ${dayInWords(data.aterkallad.datum)}. Skäl: ${data.aterkallad.skal}`),
    ];
  if (data.typ === 'beslut' && sida.typ === 'beslut')
    return beslutBlocks(data, officialMarkdown(site.treeOf(sida.post)), writer);
  if (data.typ === 'handling' && sida.typ === 'handling')
    return handlingBlocks(data, officialMarkdown(site.treeOf(sida.post)), writer);
  const own = sida.typ === 'arende' ? sida.graf.arende : sida.typ === 'amne' ? sida.graf.amne : null;
  const editors = own === null ? [] : officialMarkdown(site.treeOf(own), 1);
  return listMarkdown(data, editors, writer);
}

const foot = (data: Utdata): RootContent[] => [
  heading(2, 'Om uppgifterna'),
  list([
    ['Sida: ', link(data.webbadress, data.webbadress)],
    ['Officiell text: ', link('Public Domain Mark', data.licens.officiell_text)],
    ['Webbplatsens egna uppgifter: ', link('CC0', data.licens.data)],
    'Webbplatsen är inte kommunens anslagstavla. Originalet hos kommunen gäller.',
  ]),
];

/** A line a file: a document that was cut into files goes on in further ones. */
function sourceLines(kalla: KallaUt, writer: Writer) {
  return [kalla, ...(kalla.fortsattning ?? [])].map((file) => sourceLine(file, writer));
}

function sourceLine(kalla: KallaUt, writer: Writer) {
  const place = kalla.sidor
    ? `, sida ${kalla.sidor[0]}–${kalla.sidor[1]}`
    : `, rad ${kalla.rader[0]}–${kalla.rader[1]}`;
  return kalla.adress === null ? [`${kalla.fil}${place}`] : [link(kalla.fil, writer.full(kalla.adress)), place];
}

/** The words of each decision or proposal, under a heading that says which it is. */
function sentences(meningar: BeslutUt['beslutsmeningar'], title: (typ: 'beslut' | 'forslag') => string): RootContent[] {
  return (['beslut', 'forslag'] as const).flatMap((typ) =>
    section(
      title(typ),
      meningar.filter((m) => m.typ === typ).map((m) => quote(m.text.split('\n').map((line) => paragraph(line)))),
    ),
  );
}

function beslutBlocks(data: BeslutUt, text: RootContent[], writer: Writer): RootContent[] {
  const votes = data.voteringar.flatMap((v) => {
    const count = printedCount(v);
    const meant = [v.ja_betyder && `Ja: ${v.ja_betyder}`, v.nej_betyder && `Nej: ${v.nej_betyder}`].filter(Boolean);
    const facts = [
      votedOn(v),
      count === null ? 'Röstsiffror framgår inte.' : `${writeOrder(v)}: ${writeResult(count)}`,
      ...meant.map(String),
      ...(v.rakning === null ? [] : [`Räknat från namnen: ${writeResult(v.rakning)}`]),
      ...(v.siffror_stammer ? [] : ['Siffrorna i källan stämmer inte överens med varandra.']),
    ];
    return [list(facts)];
  });
  return [
    list([
      `Kommun: ${data.kommun.namn}`,
      `Organ: ${data.organ.namn}${data.redaktor.organ ? ' (redaktionens bedömning)' : ''}`,
      `Datum: ${data.datum ?? 'okänt'}`,
      `Diarienummer: ${data.diarienummer.join(', ') || 'framgår inte'}`,
      `Slag: ${beslutstypIOrd(data.beslutstyp)}`,
      ...(data.status ? [`Läge: ${data.status.kort}`] : []),
    ]),
    ...(data.status?.meningar ?? []).map((m) => paragraph(m)),
    ...(data.redaktor.organ
      ? [paragraph(strong('Redaktionens bedömning av organet:'), ` ${data.redaktor.organ.skal.join(' ')}`)]
      : []),
    ...sentences(data.beslutsmeningar, (typ) => (typ === 'beslut' ? 'Beslut' : 'Förslag till beslut (inte beslutat)')),
    ...section('Omröstning', votes),
    ...(data.acklamation === true ? [paragraph('Beslutet togs med acklamation, utan att rösterna räknades.')] : []),
    ...section('Reservationer', listOrNone(data.reservationer.map(formatPerson))),
    ...section('Officiell text', text),
    ...section('Anmärkningar om källan', listOrNone(data.anmarkningar.map((a) => a.meddelande))),
    ...section('Ärenden', listOrNone(data.arenden.map((a) => [link(a.rubrik, writer.full(a.adress))]))),
    ...section('Källa', data.kalla === null ? [] : [list(sourceLines(data.kalla, writer))]),
  ];
}

function handlingBlocks(data: HandlingUt, text: RootContent[], writer: Writer): RootContent[] {
  return [
    list([
      `Kommun: ${data.kommun.namn}`,
      `Slag: ${handlingstyper[data.handlingstyp]}`,
      ...(data.organ ? [`Organ: ${data.organ.namn}`] : []),
      ...(data.sammantradesdatum ? [`Sammanträde: ${data.sammantradesdatum}`] : []),
      ...(data.handlingsdatum ? [`Daterad: ${data.handlingsdatum}`] : []),
      `Diarienummer: ${data.diarienummer.join(', ') || 'framgår inte'}`,
    ]),
    ...sentences(data.beslutsmeningar, () => 'Förslag till beslut i handlingen (inte beslutat)'),
    ...section(
      'Paragrafer',
      listOrNone(data.paragrafer.map((p) => [link(`§ ${p.paragraf} ${p.rubrik}`, writer.full(p.adress))])),
    ),
    ...section('Officiell text', text),
    ...section('Anmärkningar om källan', listOrNone(data.anmarkningar.map((a) => a.meddelande))),
    ...section('Ärenden', listOrNone(data.arenden.map((a) => [link(a.rubrik, writer.full(a.adress))]))),
    ...section('Källor', listOrNone(data.renderingar.flatMap((r) => sourceLines(r.kalla, writer)))),
  ];
}

/** A list, or nothing where it would be empty. */
export const listOrNone = (items: Parameters<typeof list>[0]): RootContent[] =>
  items.length === 0 ? [] : [list(items)];
