import { expect, it } from 'vitest';
import { writeHtml, writeMarkdown, writeText } from './write.ts';

const TEXT = 'Först <b>, sedan § 1 & slut.\n\nNytt\nstycke [A].';
const lankar = [
  { start: TEXT.indexOf('[A]'), end: TEXT.indexOf('[A]') + 3, url: 'https://x.example/b/' },
  { start: TEXT.indexOf('§'), end: TEXT.indexOf('§') + 3, url: 'https://x.example/a/?q="1"&2' },
];

it('writes text', () => {
  expect(writeText(TEXT, lankar)).toBe(
    'Först <b>, sedan § 1 (https://x.example/a/?q="1"&2) & slut.\n\nNytt\nstycke [A] (https://x.example/b/).',
  );
});
it('writes Markdown', () => {
  expect(writeMarkdown(TEXT, lankar)).toBe(
    'Först <b>, sedan [§ 1](https://x.example/a/?q="1"&2) & slut.\n\nNytt\nstycke [\\[A\\]](https://x.example/b/).',
  );
});
it('writes HTML in which nothing of the article is mark-up', () => {
  expect(writeHtml(TEXT, lankar)).toBe(
    '<p>Först &lt;b&gt;, sedan <a href="https://x.example/a/?q=&quot;1&quot;&amp;2">§ 1</a> &amp; slut.</p>\n<p>Nytt<br>\nstycke <a href="https://x.example/b/">[A]</a>.</p>\n',
  );
});
it('leaves an article without links as it is', () => {
  expect(writeText(TEXT, [])).toBe(TEXT);
});
