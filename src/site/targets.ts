import type { Belagg, HandlingPost, Target } from '../graph/types.ts';
import { arendeAddress, beslutAddress, handlingAddress, unpublishedAddress } from './addresses.ts';
import { fullId } from './parts.ts';
import { unpublishedName } from './prose/entry.ts';
import type { Site } from './site.ts';

/** Something that a page links to: its address and what to call it. */
export interface Mal {
  adress: string;
  rubrik: string;
}

type Loaded = Pick<Site, 'beslut' | 'handlingar' | 'arenden' | 'kommuner' | 'graph'>;

/**
 * Where a target of the graph stands on the site.
 *
 * @returns null where it has no page here (a statute without a known address, an entry that is not in the corpus).
 */
export function targetMal(site: Loaded, target: Target): Mal | null {
  switch (target.typ) {
    case 'beslut': {
      const post = site.beslut.get(target.id);
      return post ? { adress: beslutAddress(post), rubrik: post.rubrik } : null;
    }
    case 'handling': {
      const post = site.handlingar.get(target.id);
      return post ? { adress: handlingAddress(post), rubrik: post.rubrik } : null;
    }
    case 'arende': {
      const post = site.arenden.get(target.id);
      return post ? { adress: arendeAddress(post), rubrik: post.rubrik } : null;
    }
    case 'opublicerad': {
      const post = site.graph.opublicerade.get(target.id);
      return post ? { adress: unpublishedAddress(post), rubrik: unpublishedName(site, post) } : null;
    }
    case 'extern':
      return target.url === null ? null : { adress: target.url, rubrik: target.namn };
  }
}

/** The exact place of a piece of evidence, `/harryda/kf/2020-06-15/128/#p3`, and the title of its entry; null where the entry is gone. */
export function belaggMal(site: Loaded, belagg: Belagg): Mal | null {
  const mal = targetMal(site, { typ: belagg.samling === 'beslut' ? 'beslut' : 'handling', id: belagg.id });
  return mal === null ? null : { ...mal, adress: belagg.ankare === '' ? mal.adress : `${mal.adress}#${belagg.ankare}` };
}

/** A handling by the id that another entry of the municipality gives, with the municipality's folder or without. */
export function handlingById(site: Pick<Site, 'handlingar'>, kommun: string, id: string): HandlingPost | null {
  return site.handlingar.get(fullId(kommun, id)) ?? null;
}
