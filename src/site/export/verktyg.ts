import type { Kommun } from '../../domain/kommun.ts';
import { caseRegisterAddress, searchAddress } from '../addresses.ts';
import { EXPORT_FORMAT, type Kuvert, LICENS } from './envelope.ts';

/** The two pages that are tools: their facts are how to ask, for a program that would do without the page. */
export interface Verktyg extends Omit<Kuvert<'sida'>, 'typ'> {
  typ: 'sok' | 'lanka';
  beskrivning: string;
  /** Name of the parameter that holds the question, where the page takes one in its address. */
  fraga: string | null;
  /** Description for browsers and programs (OpenSearch 1.1), where there is one. */
  opensearch: string | null;
  /** Registers of cases, which answer without JavaScript. */
  arenderegister: { kommun: string; adress: string }[];
}

const TEXT = {
  sok: {
    adress: searchAddress,
    rubrik: 'Sök',
    beskrivning:
      'Sökning på diarienummer, paragraf och datum, filnamn eller ord. Frågan står i adressen; sökningen sker i webbläsaren.',
  },
  lanka: {
    adress: '/lanka/',
    rubrik: 'Länka en text',
    beskrivning: 'Hittar diarienummer och paragrafer i en text och ger dem länkar. Texten lämnar inte webbläsaren.',
  },
} as const;

/** `index.json` of `/sok/` and `/lanka/`. `bas` is the site's own address. */
export function exportVerktyg(typ: Verktyg['typ'], kommuner: readonly Kommun[], bas: URL): Verktyg {
  const { adress, rubrik, beskrivning } = TEXT[typ];
  return {
    format: EXPORT_FORMAT,
    typ,
    adress,
    webbadress: new URL(adress, bas).href,
    rubrik,
    licens: LICENS,
    beskrivning,
    fraga: typ === 'sok' ? 'q' : null,
    opensearch: typ === 'sok' ? '/opensearch.xml' : null,
    arenderegister: kommuner.map((k) => ({ kommun: k.id, adress: caseRegisterAddress(k.id) })),
  };
}

/** The same for reading: `index.md`. */
export function verktygMarkdown(verktyg: Verktyg, kommuner: readonly Kommun[], bas: URL): string {
  const registers = kommuner.map((k) => `- [Ärenden i ${k.kortnamn}](${new URL(caseRegisterAddress(k.id), bas).href})`);
  const ask = verktyg.fraga === null ? [] : [`Fråga i adressen: <${verktyg.webbadress}?${verktyg.fraga}=…>`, ''];
  return [
    `# ${verktyg.rubrik}`,
    '',
    verktyg.beskrivning,
    '',
    ...ask,
    '## Register utan JavaScript',
    '',
    ...registers,
    '',
  ].join('\n');
}
