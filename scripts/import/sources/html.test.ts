import { expect, test } from 'vitest';
import { SourceError } from '../errors.ts';
import { readHtml } from './html.ts';

const bytes = (html: string) => new TextEncoder().encode(html);
const read = (html: string) => readHtml(bytes(html), 'prov.html');
const shown = (html: string) =>
  read(html)
    .rader.filter((r) => r.text)
    .map((r) => r.text);

test('paragraphs, headings, breaks and marks', () => {
  const { rader } = read(
    '<!DOCTYPE html><title>Nej</title><body><h2>Beslut</h2><p>Ett <b>fett</b>&nbsp;ord<br>ny rad<p><strong>Allt fett</strong><p><em>snett</em>',
  );
  expect(rader.filter((r) => r.text).map((r) => [r.text, r.mark])).toMatchObject([
    ['Beslut', { rubrik: 2 }],
    ['Ett fett\u00a0ord', { fet: false, radbrott: true }],
    ['ny rad', { radbrott: false }],
    ['Allt fett', { fet: true }],
    ['snett', { kursiv: true }],
  ]);
});

test('numbers of items as a browser prints them, bullets as marks', () => {
  expect(shown('<ol start=3><li>tre<li value=7>sju<li>åtta</ol><ol type=a><li>första</ol>')).toEqual([
    '3. tre',
    '7. sju',
    '8. åtta',
    'a. första',
  ]);
  expect(read('<ul><li>a<ul><li>b</ul></ul>').rader.map((r) => [r.text, r.mark.punkt])).toEqual([
    ['a', true],
    ['b', true],
  ]);
});

test('tables keep empty cells; a table of one column only frames text', () => {
  const { rader } = read(
    '<table><caption>Röster<tr><th>Namn<th>Ja<th>Nej<tr><td>Ek<td><td>X<tr><td colspan=2>Al<td>X</table>',
  );
  expect(rader.filter((r) => r.text).map((r) => r.celler)).toEqual([
    null,
    ['Namn', 'Ja', 'Nej'],
    ['Ek', '', 'X'],
    ['Al', '', 'X'],
  ]);
  expect(read('<table><tr><td><p>Ett<p>Två</table>').rader.every((r) => r.celler === null)).toBe(true);
});

test('what is not the document is listed', () => {
  const { rader, borttaget } = read(
    '<nav>Meny</nav><header>Kommunen</header><h1>Protokoll</h1><p>Text<footer>Kontakt</footer>',
  );
  expect(rader.filter((r) => r.text).map((r) => r.text)).toEqual(['Protokoll', 'Text']);
  expect(borttaget.map((b) => [b.text, b.skal])).toEqual([
    ['Meny', 'sidhuvud'],
    ['Kommunen', 'sidhuvud'],
    ['Kontakt', 'sidfot'],
  ]);
});

test('where the page names its main part, all else is furniture', () => {
  const { rader, borttaget } = read('<div>Kakor</div><main><header>Nämnden</header><p>Text</main><div>Dela</div>');
  expect(rader.filter((r) => r.text).map((r) => r.text)).toEqual(['Nämnden', 'Text']);
  expect(borttaget.map((b) => b.text)).toEqual(['Kakor', 'Dela']);
});

test('an encoding that the page declares is used, one that it does not is refused', () => {
  const latin = (head: string) => Uint8Array.from(`${head}<p>Härryda`, (c) => c.charCodeAt(0));
  expect(readHtml(latin('<meta charset=iso-8859-1>'), 'a.html')).toMatchObject({ teckenkodning: 'latin1' });
  expect(readHtml(latin('<meta charset=iso-8859-1>'), 'a.html').rader[0]?.text).toBe('Härryda');
  expect(() => readHtml(latin(''), 'a.html')).toThrow(SourceError);
});

test('a thousand lists in each other are read; a bottomless page is refused at once', () => {
  const nested = `${'<ul><li>x'.repeat(1000)}`;
  expect(shown(nested)).toHaveLength(1000);
  const start = performance.now();
  expect(() => read('<div>'.repeat(200_000))).toThrow(/nested more than/);
  expect(performance.now() - start).toBeLessThan(5000);
});

test('an empty page is a clear error', () => {
  expect(() => read('<body><script>let a = 1</script>')).toThrow(/prov\.html.*holds no text/);
});
