import { caseKeyOf } from '../../domain/diarienummer.ts';
import type { Belagg, BeslutPost, HandlingPost } from '../../graph/types.ts';
import { arendeAddress, beslutAddress, beslutAliases, handlingAddress, sourcePageAddress } from '../addresses.ts';
import { listMeetings } from '../meetings.ts';
import type { Site } from '../site.ts';
import { belaggMal } from '../targets.ts';
import type { Uppgifter } from './build-register.ts';

/** What the register tells of the site: every case, paragraf, meeting and source file, and what is cited without being published. */
export function collectUppgifter(site: Site): Uppgifter {
  const cite = (belagg: readonly Belagg[]) => {
    const places = belagg.flatMap((b) => belaggMal(site, b) ?? []);
    return [...new Map(places.map((p) => [p.adress.split('#')[0], p])).values()];
  };
  return {
    arenden: [...site.graph.arenden.values()].map(({ arende, steg }) => ({
      kommun: arende.kommun,
      nummer: arende.diarienummer,
      rubrik: arende.rubrik,
      datum:
        steg
          .flatMap((s) => (s.grund === 'publicerad' && s.datum !== null ? s.datum : []))
          .sort()
          .at(-1) ?? null,
      slug: arendeAddress(arende).split('/').at(-2) as string,
    })),
    citerade: [...citedNumbers(site).values()].map((c) => ({ kommun: c.kommun, nummer: c.nummer, av: cite(c.av) })),
    paragrafer: site.corpus.beslut.map((post) => ({
      kommun: post.kommun,
      organ: post.organ,
      datum: post.datum,
      paragraf: post.data.paragraf.toLowerCase(),
      rubrik: post.rubrik,
      andraOrgan: otherOrgans(post),
    })),
    opublicerade: [...site.graph.opublicerade.values()].map((post) => ({
      kommun: post.kommun,
      organ: post.organ,
      datum: post.datum,
      paragraf: post.paragraf.toLowerCase(),
      andraDatum: post.andraDatum,
      av: cite(post.citeradAv),
    })),
    moten: [...listMeetings(site).values()].flatMap((m) =>
      m.datum === null || m.beslut.length + m.opublicerade.length + m.handlingar.length === 0
        ? []
        : { kommun: m.kommun, organ: m.organ, datum: m.datum },
    ),
    filer: sourceFiles(site),
  };
}

/** Organs under which a reader may look for a paragraf beside its own: printed otherwise, candidates, former addresses. */
function otherOrgans(post: BeslutPost): string[] {
  const former = beslutAliases(post).map((alias) => alias.split('/')[2] ?? '');
  const all = new Set([...post.data.organkandidater, post.data.organ ?? '', ...former]);
  all.delete(post.organ ?? '');
  all.delete('');
  all.delete('okant-organ');
  return [...all].sort();
}

/** Diarienummer that texts cite without a case of that number being published, with where they stand. */
function citedNumbers(site: Site): Map<string, { kommun: string; nummer: string; av: Belagg[] }> {
  const found = new Map<string, { kommun: string; nummer: string; av: Belagg[] }>();
  for (const resolved of site.graph.hanvisningar.values()) {
    for (const h of resolved) {
      if (h.typ !== 'diarienummer' || h.state !== 'unpublished' || h.diarienummer === null) continue;
      const kommun = h.id.split('/')[0] as string;
      const key = `${kommun}/${caseKeyOf(h.diarienummer) ?? h.diarienummer}`;
      const known = found.get(key) ?? { kommun, nummer: h.diarienummer, av: [] };
      known.av.push({ samling: h.samling, id: h.id, ankare: h.ankare, mening: h.text });
      found.set(key, known);
    }
  }
  return found;
}

/**
 * Each source file with the entries that stand in it by themselves: not the parts of another, and a paragraf in the place of
 * the extract that holds nothing else. Where there are several, the file's own page is one more.
 */
function sourceFiles(site: Site): Uppgifter['filer'] {
  const inFile = new Map<string, Uppgifter['filer']>();
  for (const post of site.corpus.handlingar) {
    const whole = post.data.ingar_i === undefined && post.data.bilaga_till === undefined;
    const page = pageOf(post, site);
    for (const [nth, { kalla }] of post.data.renderingar.entries()) {
      if (nth === 0 && !whole) continue;
      const [kommun = '', fil = ''] = kalla.fil.split('/');
      const rows = inFile.get(kalla.fil) ?? [];
      if (!rows.some((r) => r.adress === page.adress)) rows.push({ kommun, fil, ...page });
      inFile.set(kalla.fil, rows);
    }
  }
  return [...site.kallor.keys()].flatMap((file) => {
    const rows = inFile.get(file) ?? [];
    if (rows.length === 1) return rows;
    const [kommun = '', fil = ''] = file.split('/');
    return [...rows, { kommun, fil, rubrik: `Källan ${fil}`, datum: null, adress: sourcePageAddress(file) }];
  });
}

function pageOf(post: HandlingPost, site: Site): { rubrik: string; datum: string | null; adress: string } {
  const [id, ...more] = post.data.paragrafer;
  const beslut = id === undefined ? undefined : (site.beslut.get(id) ?? site.beslut.get(`${post.kommun}/${id}`));
  return beslut !== undefined && more.length === 0
    ? { rubrik: beslut.rubrik, datum: beslut.datum, adress: beslutAddress(beslut) }
    : { rubrik: post.rubrik, datum: post.datum, adress: handlingAddress(post) };
}
