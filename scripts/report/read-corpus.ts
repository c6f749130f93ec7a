import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runRules } from '../check/run.ts';
import { summarise } from '../check/summary.ts';
import { readWanted } from '../import/command.ts';
import { loadCollection } from '../import/entries/collection.ts';
import { writeChanges } from '../import/entries/store.ts';
import { progress } from '../import/progress.ts';
import { runImport, withKommun } from '../import/run.ts';
import { selectFiles } from '../import/select.ts';
import { publishedFrom } from './published.ts';
import { type SourceRow, sourceRow } from './source-row.ts';
import { type VoteRow, voteRows } from './vote-row.ts';

/** What an import of a folder, together with the sources of a content folder, gave. */
export interface Corpus {
  kallor: SourceRow[];
  voteringar: VoteRow[];
  /** Sources that could not be imported: file name and what is wrong. */
  fel: { fil: string; fel: string }[];
  /** What `check` says of the entries that the import wrote. */
  check: string;
  /** Keys of the sources that lie in the content folder, not in the folder named. */
  egna: Set<string>;
}

/**
 * Imports a folder and the sources of a content folder into an empty collection in a temporary place, and counts.
 *
 * @param kommun the municipality of the folder's files, where neither text nor folder shows it.
 * @throws the importer's SourceError where the registry does not hold, and the file system's errors.
 */
export async function readCorpus(folder: string, content: string, kommun: string | null = null): Promise<Corpus> {
  const place = await mkdtemp(join(tmpdir(), 'kommunbeslut-report-'));
  try {
    await cp(join(content, 'kommuner'), join(place, 'kommuner'), { recursive: true });
    const collection = await loadCollection(place);
    const kallor = join(content, 'kallor');
    const own = await selectFiles([kallor], kallor, collection);
    const others = (await selectFiles([folder], kallor, collection)).filter((path) => !own.includes(path));
    const tell = progress();
    const total = own.length + others.length;
    // The content's own sources lie in their municipalities' folders; `--kommun` is about the others.
    const mine = await readWanted(place, collection, { files: own, kommun: null, kallor }, (n, _, fil) =>
      tell(n, total, fil),
    );
    const theirs = await readWanted(place, collection, { files: others, kommun, kallor }, (n, _, fil) =>
      tell(own.length + n, total, fil),
    );
    const imported = [...mine.imported, ...theirs.imported];
    const failed = [...mine.failed, ...theirs.failed];
    const { changes, outcome, kallposter } = runImport(collection, imported, failed);
    await writeChanges(place, changes);
    const corpus: Corpus = {
      kallor: [],
      voteringar: [],
      fel: outcome.fel.map(({ fil, message }) => ({
        fil: basename(fil),
        fel: (message.split('\n')[0] ?? '').replace(/^.* error {2}/, ''),
      })),
      check: summarise(await runRules(place)),
      egna: new Set(),
    };
    for (const source of imported) {
      const known = withKommun(source, collection);
      if (known === null) continue;
      const fil = `${known.kommun.id}/${source.source.kallfil.fil}`;
      const record = kallposter.get(fil);
      if (record === undefined) continue;
      if (own.includes(source.source.path)) corpus.egna.add(fil);
      corpus.kallor.push(sourceRow(known, record, publishedFrom(collection, record, fil)));
      corpus.voteringar.push(...voteRows(known));
    }
    corpus.kallor.sort((a, b) => (a.fil < b.fil ? -1 : 1));
    return corpus;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
