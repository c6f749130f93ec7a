import { type Amne, amneSchema } from '../../src/domain/amne.ts';
import { arendeSchema } from '../../src/domain/arende.ts';
import { beslutSchema } from '../../src/domain/beslut.ts';
import { handlingSchema } from '../../src/domain/handling.ts';
import { parseText } from '../../src/domain/text/parse.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { toAmnePost, toArendePost, toBeslutPost, toHandlingPost } from '../../src/graph/corpus.ts';
import type {
  AmnePost,
  ArendePost,
  BeslutPost,
  Corpus,
  Graph,
  HandlingPost,
  ResolvedHanvisning,
} from '../../src/graph/types.ts';
import { kommuner } from '../citations/registry.ts';

/** Small entries for tests: what matters is given, the rest is what the schemas want. */
type Parts = Record<string, unknown>;

const kalla = { fil: 'alingsas/test.txt', rader: [1, 2] };

function tree(body: string) {
  const { root, issues } = parseText(body, 'test.mdx', 1);
  if (issues.length > 0) throw new Error(issues.map((i) => `${i.rad}: ${i.fel}`).join('\n'));
  return root;
}

export function beslut(id: string, parts: Parts, body: string): BeslutPost {
  const [kommun] = id.split('/');
  const data = beslutSchema.parse({
    kommun,
    organ: 'ks',
    datum: '2026-06-15',
    paragraf: '1',
    rubrik: 'Rubrik',
    handling: `${id}-protokoll`,
    kalla,
    lasning: {},
    ...parts,
  });
  return toBeslutPost(id, data, tree(body), kommuner);
}

export function handling(id: string, parts: Parts, body: string): HandlingPost {
  const [kommun] = id.split('/');
  const data = handlingSchema.parse({
    kommun,
    handlingstyp: 'tjansteskrivelse',
    rubrik: 'Rubrik',
    organ: null,
    sammantradesdatum: null,
    handlingsdatum: null,
    renderingar: [{ kalla }],
    lasning: {},
    ...parts,
  });
  return toHandlingPost(id, data, tree(body), kommuner);
}

export function arende(id: string, rubrik: string, diarienummer: string[], redaktor: Parts = {}): ArendePost {
  const [kommun] = id.split('/');
  return toArendePost(id, arendeSchema.parse({ kommun, rubrik, diarienummer, lasning: {}, redaktor }));
}

export function amne(id: string, parts: Partial<Amne>): AmnePost {
  return toAmnePost(id, amneSchema.parse({ rubrik: id, beskrivning: id, namn: [id], ...parts }));
}

type Post = BeslutPost | HandlingPost | ArendePost | AmnePost;

/** A corpus of the given posts, with the published registry. */
export function corpusOf(...posts: Post[]): Corpus {
  const of = <T extends Post>(samling: T['samling']) => posts.filter((p): p is T => p.samling === samling);
  return {
    kommuner: [...kommuner],
    beslut: of<BeslutPost>('beslut'),
    handlingar: of<HandlingPost>('handlingar'),
    arenden: of<ArendePost>('arenden'),
    amnen: of<AmnePost>('amnen'),
  };
}

export const graphOf = (...posts: Post[]): Graph => buildGraph(corpusOf(...posts));

/** A citation in one line: the words, its state, and where it leads. */
export function line(h: ResolvedHanvisning): string {
  const targets = h.targets.map((t) => (t.typ === 'extern' ? (t.url ?? t.namn) : `${t.typ} ${t.id}`));
  return `${h.text.replace(/\s+/g, ' ')} → ${h.state}${targets.length > 0 ? ` ${targets.join(' | ')}` : ''}`;
}

/** All citations of an entry (`beslut/alingsas/…`), one line each. */
export const linesOf = (graph: Graph, entry: string): string[] => (graph.hanvisningar.get(entry) ?? []).map(line);
