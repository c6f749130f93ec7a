import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findPdfs } from '../../scripts/bench/folder.ts';
import type { BeslutPost, Corpus, HandlingPost, ResolvedHanvisning } from '../../src/graph/types.ts';
import { makeContent, runImporter } from '../import/workspace.ts';
import { loadCorpus } from './published.ts';

/** Real documents of Alingsås, which are not part of the repository. */
export const DOCUMENTS = resolve('../shared/documents/alingsas');
export const pdfs: readonly string[] = existsSync(DOCUMENTS) ? findPdfs(DOCUMENTS) : [];

/** The documents as a corpus of their own: imported into a folder that is gone afterwards. Throws where the importer fails. */
export async function importDocuments(): Promise<Corpus> {
  const content = await makeContent();
  try {
    const run = await runImporter(content.dir, ...pdfs);
    if (run.code !== 0) throw new Error(`the importer failed:\n${run.stderr}`);
    return await loadCorpus(content.dir);
  } finally {
    await content.remove();
  }
}

/** What stands in a source file at a §; the document itself where no § is given. Throws where it is not exactly one. */
export function entryOf(corpus: Corpus, fil: string, paragraf: string | null): BeslutPost | HandlingPost {
  const name = `alingsas/${fil}`;
  const found =
    paragraf === null
      ? corpus.handlingar.filter((h) => h.data.renderingar.some((r) => r.kalla.fil === name))
      : corpus.beslut.filter((b) => b.data.kalla.fil === name && b.data.paragraf === paragraf);
  const [only] = found;
  if (found.length !== 1 || only === undefined)
    throw new Error(`${fil}${paragraf === null ? '' : ` § ${paragraf}`}: ${found.length} entries`);
  return only;
}

/** Kind and reading of a citation: organ, day, § (of a statute: number, chapter, §), a dash for what is not said. */
export function readingOf(h: ResolvedHanvisning): string {
  const place = h.lag ? [h.lag.sfs, h.lag.kapitel, h.lag.paragraf] : [h.organ, h.datum, h.paragraf];
  return [h.typ, ...place.map((part) => part ?? '–')].join(' ');
}

/** State and target in words that a reader of the documents can check: organ, day and §, or a document's kind, number and day. */
export function outcomeOf(h: ResolvedHanvisning, corpus: Corpus): string {
  const targets = h.targets.map((t) => {
    if (t.typ === 'extern') return t.url ?? t.namn;
    if (t.typ === 'opublicerad') return t.id.replace(/^alingsas\/(.+)\/(.+)\/(.+)$/, '$1 $2 § $3');
    if (t.typ === 'arende') return `arende ${corpus.arenden.find((a) => a.id === t.id)?.diarienummer[0]}`;
    if (t.typ === 'handling') {
      const handling = corpus.handlingar.find((a) => a.id === t.id);
      return `${handling?.handlingstyp} ${handling?.diarienummer[0]} ${handling?.datum}`;
    }
    const beslut = corpus.beslut.find((b) => b.id === t.id);
    return `${beslut?.organ ?? 'okant-organ'} ${beslut?.datum} § ${beslut?.data.paragraf}`;
  });
  return [h.state, targets.join(' | ')].filter((part) => part !== '').join(' ');
}
