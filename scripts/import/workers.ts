import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { SourceError } from './errors.ts';
import type { Imported } from './imported.ts';
import type { ReadOptions } from './read-source.ts';
import type { Answer, Order, Start } from './workers/message.ts';

/** Starting a worker takes about half a second: one for so many files at least, so that few files are read as soon as they can. */
const FILES_A_WORKER = 2;
/** A reader that gives no sign of life for this long hangs: a page takes some milliseconds, and OCR tells that it is at work. */
const SILENCE_MS = 30_000;
/** Memory of one worker. Reading the largest real document takes a fifth of it. */
const MEMORY_MB = 1024;

const REPORT = 'Report it with the file; the other files are not concerned.';

/** Limits of the parallel import; tests set smaller ones. */
export interface Limits {
  silenceMs: number;
  workers: number;
}

/** What reading many files gave, both lists in the order of the files. */
export interface ReadFiles {
  imported: Imported[];
  failed: SourceError[];
}

/**
 * Reads files on all cores, always in workers: only from outside can a reader that hangs be seen and stopped. What one file gives depends on that file and the registry alone, so the order in which they happen
 * to be read does not show.
 *
 * A file that makes a reader hang, or eat all its memory, costs that worker only: the file is reported, a new worker goes on.
 *
 * @param tell told after each file, with the number done so far
 */
export async function readFiles(
  files: readonly string[],
  options: ReadOptions,
  tell: (done: number, fil: string) => void,
  limits: Limits = { silenceMs: SILENCE_MS, workers: availableParallelism() },
): Promise<ReadFiles> {
  const results: (Imported | SourceError)[] = [];
  const workers = Math.min(limits.workers, Math.ceil(files.length / FILES_A_WORKER));
  let done = 0;
  const finish = (at: number, result: Imported | SourceError) => {
    results[at] = result;
    tell(++done, files[at] ?? '');
  };
  const queue = [...files.keys()];
  await Promise.all(Array.from({ length: workers }, () => drain(queue, files, options, finish, limits.silenceMs)));
  return {
    imported: results.filter((r) => !(r instanceof SourceError)) as Imported[],
    failed: results.filter((r) => r instanceof SourceError),
  };
}

/** One worker's share: takes the next file until none is left; a worker that broke is replaced. */
async function drain(
  queue: number[],
  files: readonly string[],
  options: ReadOptions,
  finish: (at: number, result: Imported | SourceError) => void,
  silenceMs: number,
): Promise<void> {
  let worker: Worker | null = null;
  try {
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      worker ??= startWorker(options);
      const { result, broken } = await ask(worker, files[at] as string, silenceMs);
      if (broken) {
        await worker.terminate();
        worker = null;
      }
      finish(at, result);
    }
  } finally {
    await worker?.terminate();
  }
}

function startWorker(options: ReadOptions): Worker {
  const start: Start = { options };
  const worker = new Worker(new URL('./workers/reader.ts', import.meta.url), {
    workerData: start,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  // A worker that dies between two files must not take the import with it; the next question to it is answered by its exit.
  worker.on('error', () => {});
  return worker;
}

/** Has one file read, and watches that the worker lives. */
function ask(
  worker: Worker,
  path: string,
  silenceMs: number,
): Promise<{ result: Imported | SourceError; broken: boolean }> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const end = (result: Imported | SourceError, broken: boolean) => {
      clearTimeout(timer);
      // Only its own: Node hangs listeners of its own on a worker, and without them no message arrives any more.
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve({ result, broken });
    };
    const fail = (fel: string, atgard: string) => end(new SourceError(path, fel, atgard), true);
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(onSilence, silenceMs);
    };
    const onMessage = (answer: Answer) => {
      if (answer.slag === 'pulse') wait();
      else end(answer.slag === 'last' ? answer.imported : revive(answer), false);
    };
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        fail(`reading it takes more than ${MEMORY_MB} MB`, 'Split it into one file a document.');
      else fail(`a fault of the importer: ${error.message}`, REPORT);
    };
    const onExit = () => fail('its reader ended without an answer', REPORT);
    const onSilence = () =>
      fail(
        `reading it did not get on for ${silenceMs / 1000} s`,
        'Open it and save a copy, or split it; then import that.',
      );
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    if (worker.threadId === -1) onExit();
    else wait();
    const order: Order = { path };
    worker.postMessage(order);
  });
}

/** An error that came as plain data becomes itself again. */
function revive({ fil, message, atgard, rad }: Extract<Answer, { slag: 'fel' }>): SourceError {
  const error = new SourceError(fil, '', atgard, rad);
  error.message = message;
  return error;
}
