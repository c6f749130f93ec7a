import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from '../scripts/serve.ts';

let folder: string;
let dist: string;
let serving: Serving;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kommunbeslut-serve-'));
  dist = join(folder, 'dist');
  const files = {
    'dist/index.html': 'start',
    'dist/404.html': 'finns inte',
    'dist/harryda/kf/index.html': 'kf',
    'dist/harryda/kf/index.json': '{}',
    'dist/_s/a.css': 'p{}',
    'dist/_s/lang.css': 'p{color:red}'.repeat(200),
    'dist/pagefind/index/a.pf_index': 'packed already'.repeat(200),
    'dist/pagefind/pagefind.js': 'js',
    'dist/_headers':
      "/*\n  Content-Security-Policy: default-src 'self'\n  X-Test: alla\n/harryda/*\n  X-Test: harryda\n",
    'dist/_redirects': '/gammal/ /harryda/kf/ 301\n/tillfallig/ /harryda/kf/ 302\n',
    'hemligt.txt': 'hemligt',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  serving = await serve(dist, 0);
});
afterAll(async () => {
  await serving.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A request with the path exactly as given: fetch would tidy `..` away. */
function request(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; body: string; headers: Record<string, unknown> }>((done, fail) => {
    get({ host: '127.0.0.1', port: serving.port, path, headers, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => done({ status: response.statusCode ?? 0, body, headers: response.headers }));
    }).on('error', fail);
  });
}

describe('serve', () => {
  it('gives a folder its page, with and without a query', async () => {
    expect(await request('/')).toMatchObject({ status: 200, body: 'start' });
    expect(await request('/harryda/kf/?q=1')).toMatchObject({ status: 200, body: 'kf' });
    expect((await request('/harryda/kf/')).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await request('/harryda/kf/index.json')).headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it('packs text for those who can read it, and nothing that is packed already', async () => {
    const gzip = { 'accept-encoding': 'br, gzip' };
    expect((await request('/_s/lang.css', gzip)).headers).toMatchObject({
      'content-encoding': 'gzip',
      vary: 'Accept-Encoding',
    });
    expect(Number((await request('/_s/lang.css', gzip)).headers['content-length'])).toBeLessThan(200);
    expect((await request('/_s/lang.css')).headers['content-encoding']).toBeUndefined();
    expect(
      (await request('/_s/lang.css', { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding'],
    ).toBeUndefined();
    expect((await request('/_s/a.css', gzip)).headers['content-encoding']).toBeUndefined();
    expect((await request('/pagefind/index/a.pf_index', gzip)).headers['content-encoding']).toBeUndefined();
  });

  it('adds the slash that an address ends in, and keeps the query', async () => {
    const answer = await request('/harryda/kf?q=1');
    expect(answer).toMatchObject({ status: 308 });
    expect(answer.headers.location).toBe('/harryda/kf/?q=1');
  });

  it('answers 404 with the site’s own page', async () => {
    expect(await request('/borta/')).toMatchObject({ status: 404, body: 'finns inte' });
  });

  it('follows the aliases', async () => {
    expect(await request('/gammal/')).toMatchObject({ status: 301, headers: { location: '/harryda/kf/' } });
    expect(await request('/gammal')).toMatchObject({ status: 301 });
    expect(await request('/tillfallig/')).toMatchObject({ status: 302 });
  });

  it.each([
    '/../hemligt.txt',
    '/%2e%2e/hemligt.txt',
    '/harryda/../../hemligt.txt',
    '/..%2fhemligt.txt',
    '/%2e%2e%5chemligt.txt',
    '//../hemligt.txt',
    '/\\..\\hemligt.txt',
  ])('never leaves its folder: %s', async (path) => {
    const answer = await request(path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain('hemligt');
  });

  it('redirects to no other site', async () => {
    for (const path of ['//example.org/harryda/kf', '//harryda/kf'])
      expect((await request(path)).headers.location ?? '/').toMatch(/^\/(?!\/)/);
  });

  it('answers nonsense with 400 and other methods with 405', async () => {
    expect(await request('/%ff')).toMatchObject({ status: 400 });
    expect(await request('/a%00b')).toMatchObject({ status: 400 });
    expect(await request('/', {}, 'POST')).toMatchObject({ status: 405 });
  });

  it('sends the headers of the site, and does not show the files that hold them', async () => {
    const answer = await request('/harryda/kf/');
    expect(answer.headers).toMatchObject({ 'content-security-policy': "default-src 'self'", 'x-test': 'harryda' });
    expect((await request('/')).headers['x-test']).toBe('alla');
    expect(await request('/_headers')).toMatchObject({ status: 404 });
    expect(await request('/_redirects')).toMatchObject({ status: 404 });
  });

  it('lets files with a digest in their name be kept, and asks anew for the rest', async () => {
    expect((await request('/_s/a.css')).headers['cache-control']).toContain('immutable');
    expect((await request('/pagefind/pagefind.js')).headers['cache-control']).toBe('no-cache');
    const first = await request('/');
    const again = await request('/', { 'If-None-Match': String(first.headers.etag) });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  it('takes the next port where the first is taken', async () => {
    const other = await serve(dist, serving.port);
    expect(other.port).toBeGreaterThan(serving.port);
    await other.close();
  });

  it('says that there is no site', async () => {
    await expect(serve(folder, 0)).rejects.toThrow(/holds no built site\. Run npm run build first/);
  });
});
