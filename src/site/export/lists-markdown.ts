import type { PhrasingContent, RootContent } from 'mdast';
import { handlingstyper } from '../../domain/handling.ts';
import { borttagsskal } from '../../domain/kalla.ts';
import type { OpubliceradRef } from './arende.ts';
import { beslutstypIOrd, dayInWords } from './describe.ts';
import type { Utdata } from './index.ts';
import { comparisonMarkdown } from './jamforelse-markdown.ts';
import { link, list, paragraph, quote, section } from './markdown.ts';
import type { ArendeRef, BelaggUt, BeslutRef, HandlingRef, StegUt } from './references.ts';

type Item = (string | PhrasingContent)[];
const or = (items: Item[]): RootContent[] => (items.length === 0 ? [] : [list(items)]);

/** The Markdown of every page that is no single document: lists of links with what each is. `editors` is an editor's own text. */
export function listMarkdown(
  data: Utdata,
  editors: RootContent[],
  { full }: { full: (adress: string) => string },
): RootContent[] {
  const beslut = (b: BeslutRef): Item => [
    `${b.datum ?? 'utan datum'} ${b.organnamn} `,
    link(`§ ${b.paragraf} ${b.rubrik}`, full(b.adress)),
    ` (${b.status ?? beslutstypIOrd(b.beslutstyp)})`,
  ];
  const handling = (h: HandlingRef): Item => [
    `${h.datum ?? 'utan datum'} ${handlingstyper[h.handlingstyp]}: `,
    link(h.rubrik, full(h.adress)),
  ];
  const arende = (a: ArendeRef): Item => [
    link(`${a.diarienummer[0] ?? ''} ${a.rubrik}`.trim(), full(a.adress)),
    ...(a.status ? [` (${a.status.kort})`] : []),
  ];
  const opublicerad = (o: OpubliceradRef): Item => [
    link(`${o.organnamn} ${o.datum} § ${o.paragraf}`, full(o.adress)),
    ' (publiceras inte här)',
    ...(o.andra_datum.length > 0 ? [`; andra uppgifter om dagen: ${o.andra_datum.join(', ')}`] : []),
  ];
  const steg = (s: StegUt): Item => [
    `${s.datum ?? 'utan datum'}: `,
    s.till === null ? s.text : link(s.text, full(s.till)),
    s.grund === 'publicerad' ? '' : ` (${STEG_I_ORD[s.grund]})`,
  ];
  const belagg = (b: BelaggUt): RootContent[] => [
    paragraph(link(b.rubrik, full(b.adress))),
    ...(b.mening === '' ? [] : [quote([paragraph(b.mening)])]),
  ];
  const named = (n: { adress: string; rubrik: string }): Item => [link(n.rubrik, full(n.adress))];

  switch (data.typ) {
    case 'start':
      return [
        ...section('Kommuner', or(data.kommuner.map((k) => [link(k.namn, full(k.adress))]))),
        ...section('Senaste beslut och förslag', or(data.senaste_beslut.map(beslut))),
        ...section('Ärenden utan slutligt beslut publicerat här', or(data.arenden_utan_slutligt_beslut.map(arende))),
      ];
    case 'kommun':
      return [
        ...section(
          'Organ',
          or(data.organ.map((o) => [link(o.namn, full(o.adress)), ` (${o.antal_sammantraden} sammanträden)`])),
        ),
        ...section(
          'Register',
          or([[link('Ärenden', full(data.arenderegister))], [link('Handlingar', full(data.handlingsregister))]]),
        ),
        ...section('Senaste beslut och förslag', or(data.senaste_beslut.map(beslut))),
        ...section('Kommunen', [paragraph('Webbplats: ', link(data.kommun.webb, data.kommun.webb))]),
      ];
    case 'organ':
      return section('Sammanträden', or(data.sammantraden.map((m) => [link(dayInWords(m.datum), full(m.adress))])));
    case 'sammantrade':
      return [
        ...section('Publicerade paragrafer', or(data.beslut.map(beslut))),
        ...section('Paragrafer som nämns men inte publiceras här', or(data.opublicerade.map(opublicerad))),
        ...section('Handlingar', or(data.handlingar.map(handling))),
        ...section('Flyttade', or(data.flyttade.map((f) => [link(`§ ${f.paragraf}`, full(f.till))]))),
      ];
    case 'opublicerad':
      return [
        paragraph('Paragrafen nämns i publicerade handlingar men publiceras inte här.'),
        ...(data.andra_datum.length > 0
          ? [paragraph(`Källorna anger olika dagar: ${[data.datum, ...data.andra_datum].join(', ')}.`)]
          : []),
        ...section('Nämns i', data.citerad_av.flatMap(belagg)),
        ...section('Ärenden', or(data.arenden.map(arende))),
      ];
    case 'arende':
      return [
        paragraph(`Diarienummer: ${data.diarienummer.join(', ')}`),
        ...(data.status
          ? [paragraph(`Läge: ${data.status.kort}`), ...data.status.meningar.map((m) => paragraph(m))]
          : []),
        ...section('Redaktionens sammanfattning', editors),
        ...section('Ärendets gång', or(data.steg.map(steg))),
        ...section('Beslut och förslag', or(data.beslut.map(beslut))),
        ...section('Handlingar', or(data.handlingar.map(handling))),
        ...section('Nämns men publiceras inte här', or(data.opublicerade.map(opublicerad))),
        ...section(
          'Andra ärenden',
          or(data.relationer.map((r) => [`${r.i_ord} `, ...arende(r.arende), `: ${r.skal}`])),
        ),
        ...section('Ämnen', or(data.amnen.map(named))),
      ];
    case 'arenderegister':
      return data.grupper.flatMap((g) =>
        section(`${g.ar ?? 'Okänt år'} ${g.serie ?? ''}`.trim(), or(g.arenden.map(arende))),
      );
    case 'handlingsregister':
      return or(data.handlingar.map(handling));
    case 'amnesregister':
      return or(data.amnen.map((a) => [...named(a), `: ${a.beskrivning}`]));
    case 'amne':
      return [
        paragraph(data.beskrivning),
        ...editors,
        ...section('Ärenden', or(data.arenden.map((a) => [...arende(a.arende), `: ${a.skal}`]))),
        ...section('Vad som har hänt', or(data.steg.map(steg))),
      ];
    case 'jamforelser':
      return or(data.jamforelser.map(named));
    case 'jamforelse':
      return comparisonMarkdown(data, { full, arende });
    case 'granskning':
      return [
        ...data.motsagelser.flatMap((m) =>
          section(m.rubrik, [
            paragraph(m.meddelande),
            paragraph(`Säkerhet: ${m.sakerhet}`),
            ...m.belagg.flatMap(belagg),
          ]),
        ),
        ...section(
          'Anmärkningar om källorna',
          or(data.anmarkningar.map((a) => [...named(a), `: ${a.anmarkning.meddelande}`])),
        ),
      ];
    case 'kallregister':
      return or(data.kommuner.map((k) => [link(k.namn, full(k.kallor)), ` (${k.antal} filer)`]));
    case 'kommunkallor':
      return or(data.kallor.map((k) => [link(k.fil, full(k.adress)), ` sha256 ${k.sha256}`]));
    case 'kalla':
      return [
        list([
          `sha256: ${data.sha256}`,
          `Rader: ${data.rader}`,
          ...(data.original === null
            ? ['Filen läggs inte ut.']
            : [[link('Filen som den togs emot', full(data.original))]]),
        ]),
        ...section('Läst ur filen', or(data.poster.map(named))),
        ...section('Utelämnat', or(data.borttaget.map((b) => [`rad ${b.rad}: ${b.text} (${borttagsskal[b.skal]})`]))),
        ...section('Anmärkningar', or(data.anmarkningar.map((a) => [a.meddelande]))),
      ];
    default:
      return [];
  }
}

const STEG_I_ORD: Readonly<Record<Exclude<StegUt['grund'], 'publicerad'>, string>> = {
  citerad: 'nämns i en handling, publiceras inte här',
  'tryckt-frist': 'frist som handlingen anger',
  'beraknad-frist': 'frist som webbplatsen har räknat ut',
};
