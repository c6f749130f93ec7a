import { parentPort, workerData } from 'node:worker_threads';
import { SourceError } from '../errors.ts';
import { onPulse } from '../sources/pulse.ts';
import type { Answer, Order, Start } from './message.ts';
import { readOne } from './read-one.ts';

/** A worker of the parallel import: reads the files that it is told to, one at a time. */
const port = parentPort;
if (port === null) throw new Error('reader.ts runs as a worker of the import only');
const { options } = workerData as Start;
const answer = (message: Answer, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);

onPulse(() => answer({ slag: 'pulse' }));
port.on('message', async ({ path }: Order) => {
  const result = await readOne(path, options);
  if (result instanceof SourceError) {
    const { fil, message, atgard, rad } = result;
    answer({ slag: 'fel', fil, message, atgard, rad });
  } else {
    const { buffer } = result.source.bytes;
    answer({ slag: 'last', imported: result }, buffer instanceof ArrayBuffer ? [buffer] : []);
  }
});
