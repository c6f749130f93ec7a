/**
 * A small static server for a built site, as any static host would serve it: for `npm start`, for the browser tests, and by
 * itself (`node scripts/serve.ts`, OUT_DIR or dist, PORT or 4321). Not meant for the open web.
 */
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { openPacker } from './serve/compress.ts';
import { contentType } from './serve/content-types.ts';
import { headersFor } from './serve/headers.ts';
import { openSite, type StaticSite } from './serve/site.ts';

/** A server that listens. */
export interface Serving {
  /** `http://localhost:4321/` */
  url: string;
  port: number;
  close: () => Promise<void>;
}

/** Ports tried after the one asked for, when it is taken. */
const TRIES = 20;

/**
 * Serves a folder on this machine alone.
 *
 * @param dir folder of the built site. @param port the port to try first; where it is taken the next free one is used; 0 for any.
 * @throws where the folder holds no site, or no port is free.
 */
export async function serve(dir: string, port = 4321): Promise<Serving> {
  const site = openSite(dir);
  const pack = openPacker();
  const server = createServer((request, response) => {
    respond(site, pack, request, response).catch((error: NodeJS.ErrnoException) => {
      // A reader that goes away in the middle of a file is no fault.
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') console.error(`${request.url}: ${error.message}`);
      response.destroy();
    });
  });
  const bound = await listen(server, port);
  return {
    url: `http://localhost:${bound}/`,
    port: bound,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  site: StaticSite,
  pack: ReturnType<typeof openPacker>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const plain = (status: number, text: string, headers: Record<string, string> = {}) => {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(`${text}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  const answer = await site.answer(path);
  if ('to' in answer) return plain(answer.status, answer.to, { Location: query ? `${answer.to}?${query}` : answer.to });
  const headers = headersFor(path, site.headers);
  if (answer.file === null) return plain(answer.status, answer.status === 400 ? 'Bad request.' : 'Not found.', headers);
  headers.ETag = answer.etag;
  if (answer.status === 200 && request.headers['if-none-match'] === answer.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const type = contentType(answer.file);
  const packed = await pack(answer.file, answer.etag, type, String(request.headers['accept-encoding'] ?? ''));
  if (packed !== null) Object.assign(headers, { 'Content-Encoding': 'gzip', 'Content-Length': String(packed.length) });
  response.writeHead(answer.status, { 'Content-Type': type, Vary: 'Accept-Encoding', ...headers });
  if (request.method === 'HEAD') response.end();
  else if (packed !== null) response.end(packed);
  else await pipeline(createReadStream(answer.file), response);
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; ; port++) {
    const error = await new Promise<NodeJS.ErrnoException | null>((done) => {
      server.once('error', done);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', done);
        done(null);
      });
    });
    if (error === null) return (server.address() as AddressInfo).port;
    if (error.code !== 'EADDRINUSE' || port >= first + TRIES)
      throw new Error(`Cannot listen on port ${port}: ${error.message}. Set PORT to one that is free.`);
  }
}

if (import.meta.main) {
  const serving = await serve(process.env.OUT_DIR ?? 'dist', Number(process.env.PORT ?? 4321));
  console.log(`${serving.url}   (Ctrl-C stops it)`);
}
