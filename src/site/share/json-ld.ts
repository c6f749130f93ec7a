import type {
  BreadcrumbList,
  CreativeWork,
  DigitalDocument,
  Event,
  GovernmentOrganization,
  Thing,
  WebPage,
  WebSite,
  WithContext,
} from 'schema-dts';
import type { Kommun } from '../../domain/kommun.ts';
import {
  arendeAddress,
  beslutAddress,
  handlingAddress,
  kommunAddress,
  meetingAddress,
  organAddress,
  searchAddress,
} from '../addresses.ts';
import { LICENS } from '../export/envelope.ts';
import type { Sida, SidaOf } from '../pages.ts';
import { handlingLabel } from '../prose/handling.ts';
import { organInKommun } from '../prose/organ.ts';
import { beslutWord } from '../prose/step.ts';
import { writeDate } from '../prose/write.ts';
import type { Site } from '../site.ts';

/** What a page says of itself in the words of schema.org. Types are schema.org's own, by schema-dts. */
export type LinkedData = WithContext<Exclude<Thing, string>>;

/**
 * The linked data of a page: only what the model knows, nothing filled in. A decision is a CreativeWork and no Legislation, for
 * a municipality's decision in a case is no rule of law. Null for pages without facts of their own and for what is withdrawn.
 *
 * @param bas the site's own address.
 */
export function linkedData(site: Site, sida: Sida, bas: URL): LinkedData | null {
  const full = (adress: string): string => new URL(adress, bas).href;
  switch (sida.typ) {
    case 'start':
      return inContext(website(full));
    case 'kommun':
      return inContext(municipality(sida.kommun, full));
    case 'organ':
      return sida.organ === null ? null : inContext(body(sida.kommun, sida.organ, full));
    case 'sammantrade':
      return sida.mote.datum === null ? null : inContext(meeting(sida, full));
    case 'beslut':
      return sida.post.data.redaktor.aterkallad ? null : inContext(decision(site, sida, full));
    case 'arende':
      return sida.graf.arende.data.redaktor.aterkallad ? null : inContext(kase(sida, full));
    case 'handling':
      return sida.post.data.redaktor.aterkallad ? null : inContext(document(sida, full));
    case 'sida':
      return inContext<WebPage>({
        '@type': 'WebPage',
        '@id': full(sida.adress),
        name: sida.sida.rubrik,
        description: sida.sida.beskrivning,
        inLanguage: 'sv',
      });
    default:
      return null;
  }
}

type Full = (adress: string) => string;

const inContext = <T extends object>(thing: T): LinkedData =>
  ({ '@context': 'https://schema.org', ...thing }) as unknown as LinkedData;

function website(full: Full): Exclude<WebSite, string> {
  return {
    '@type': 'WebSite',
    '@id': full('/'),
    name: 'Kommunbeslut',
    inLanguage: 'sv',
    license: LICENS.data,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${full(searchAddress)}?q={search_term_string}` },
      // Google's own addition to schema.org, which tells where the words go.
      ...{ 'query-input': 'required name=search_term_string' },
    },
  };
}

function municipality(kommun: Kommun, full: Full): Exclude<GovernmentOrganization, string> {
  return {
    '@type': 'GovernmentOrganization',
    '@id': full(kommunAddress(kommun.id)),
    name: kommun.namn,
    url: kommun.webb,
    identifier: { '@type': 'PropertyValue', propertyID: 'SCB kommunkod', value: kommun.scb },
  };
}

function body(kommun: Kommun, organ: string, full: Full): Exclude<GovernmentOrganization, string> {
  const under = kommun.organ.find((o) => o.kod === organ)?.under;
  return {
    '@type': 'GovernmentOrganization',
    '@id': full(organAddress(kommun.id, organ)),
    name: organInKommun(kommun, organ),
    parentOrganization: under === undefined ? municipality(kommun, full) : body(kommun, under, full),
  };
}

function meeting({ kommun, mote }: SidaOf<'sammantrade'>, full: Full): Exclude<Event, string> {
  return {
    '@type': 'Event',
    '@id': full(mote.adress),
    name: `Sammanträde: ${organInKommun(kommun, mote.organ)} ${writeDate(mote.datum)}`,
    startDate: mote.datum as string,
    organizer: mote.organ === null ? municipality(kommun, full) : body(kommun, mote.organ, full),
    inLanguage: 'sv',
  };
}

const numbers = (diarienummer: readonly string[]) =>
  diarienummer.map((value) => ({ '@type': 'PropertyValue' as const, propertyID: 'diarienummer', value }));

function decision(site: Site, { post, kommun }: SidaOf<'beslut'>, full: Full): Exclude<CreativeWork, string> {
  const cases = site.graph.arendenOf.get(`beslut/${post.id}`) ?? [];
  return {
    '@type': 'CreativeWork',
    '@id': full(beslutAddress(post)),
    name: post.rubrik,
    genre: beslutWord(post.typ),
    inLanguage: 'sv',
    license: LICENS.officiell_text,
    position: `§ ${post.data.paragraf}`,
    creator: post.organ === null ? municipality(kommun, full) : body(kommun, post.organ, full),
    ...(post.datum === null
      ? {}
      : {
          dateCreated: post.datum,
          recordedAt: {
            '@type': 'Event',
            '@id': full(meetingAddress(post.kommun, post.organ, post.datum)),
            name: `Sammanträde: ${organInKommun(kommun, post.organ)} ${writeDate(post.datum)}`,
            startDate: post.datum,
          },
        }),
    ...(post.diarienummer.length > 0 ? { identifier: numbers(post.diarienummer) } : {}),
    ...(post.meningar.length > 0 ? { abstract: post.meningar.map((m) => m.text).join('\n') } : {}),
    ...(cases.length > 0
      ? {
          isPartOf: cases.flatMap((id) => {
            const graf = site.graph.arenden.get(id);
            return graf === undefined
              ? []
              : [
                  {
                    '@type': 'CreativeWork' as const,
                    '@id': full(arendeAddress(graf.arende)),
                    name: graf.arende.rubrik,
                  },
                ];
          }),
        }
      : {}),
  };
}

function kase({ graf, kommun }: SidaOf<'arende'>, full: Full): Exclude<CreativeWork, string> {
  const { arende } = graf;
  const parts = [
    ...graf.beslut.map((b) => ({ '@type': 'CreativeWork' as const, '@id': full(beslutAddress(b)), name: b.rubrik })),
    ...graf.handlingar.map((h) => ({
      '@type': 'DigitalDocument' as const,
      '@id': full(handlingAddress(h)),
      name: h.rubrik,
    })),
  ];
  return {
    '@type': 'CreativeWork',
    '@id': full(arendeAddress(arende)),
    name: arende.rubrik,
    genre: 'Ärende',
    inLanguage: 'sv',
    identifier: numbers(arende.diarienummer),
    sourceOrganization: municipality(kommun, full),
    ...(parts.length > 0 ? { hasPart: parts } : {}),
  };
}

function document({ post, kommun }: SidaOf<'handling'>, full: Full): Exclude<DigitalDocument, string> {
  return {
    '@type': 'DigitalDocument',
    '@id': full(handlingAddress(post)),
    name: post.rubrik,
    genre: handlingLabel(post.handlingstyp),
    inLanguage: 'sv',
    sourceOrganization: post.organ === null ? municipality(kommun, full) : body(kommun, post.organ, full),
    ...(post.data.handlingsdatum === null ? {} : { dateCreated: post.data.handlingsdatum }),
    ...(post.diarienummer.length > 0 ? { identifier: numbers(post.diarienummer) } : {}),
  };
}

/** The way to a page, as the breadcrumbs on it. */
export function breadcrumbData(
  steps: readonly { label: string; href?: string }[],
  here: string,
  bas: URL,
): WithContext<Exclude<BreadcrumbList, string>> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [{ label: 'Start', href: '/' }, ...steps].map((step, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: step.label,
      item: new URL(step.href ?? here, bas).href,
    })),
  };
}
