import { SourceError } from '../errors.ts';
import type { Imported } from '../imported.ts';
import { type ReadOptions, readImported } from '../read-source.ts';

/**
 * Reads one file. A fault of the importer itself becomes an error of that file, so that one strange document does not stop a
 * thousand others.
 */
export async function readOne(path: string, options: ReadOptions): Promise<Imported | SourceError> {
  try {
    return await readImported(path, options);
  } catch (error) {
    if (error instanceof SourceError) return error;
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return Object.assign(
      new SourceError(
        path,
        `a fault of the importer: ${error instanceof Error ? error.message : error}`,
        `Report it with the file; the other files are not concerned.\n${trace}`,
      ),
      { cause: error },
    );
  }
}
