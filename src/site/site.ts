import type { Root } from 'mdast';
import type { Kallpost } from '../domain/kalla.ts';
import type { Kommun } from '../domain/kommun.ts';
import type { AmnePost, ArendePost, BeslutPost, Corpus, Graph, HandlingPost } from '../graph/types.ts';

/** Everything a page needs, loaded and connected once for the whole build. */
export interface Site {
  corpus: Corpus;
  graph: Graph;
  /** Registry by municipality id. */
  kommuner: ReadonlyMap<string, Kommun>;
  /** Källa records by file: `harryda/003_d64dd13187d685f1.txt`. */
  kallor: ReadonlyMap<string, Kallpost>;
  beslut: ReadonlyMap<string, BeslutPost>;
  handlingar: ReadonlyMap<string, HandlingPost>;
  arenden: ReadonlyMap<string, ArendePost>;
  amnen: ReadonlyMap<string, AmnePost>;
  /** The tree of an entry's body: official text of beslut and handlingar, the editors' words of arenden and amnen. */
  treeOf: (post: BeslutPost | HandlingPost | ArendePost | AmnePost) => Root;
}

/** The municipality with this id. Throws where the registry has none, which `check` rules out before a build. */
export function kommunOf(site: Pick<Site, 'kommuner'>, id: string): Kommun {
  const kommun = site.kommuner.get(id);
  if (kommun === undefined)
    throw new Error(`No municipality "${id}" in the registry; add content/kommuner/${id}.yaml.`);
  return kommun;
}
