import { expect, it } from 'vitest';
import { exempelby, sampleBeslut } from '../sample.ts';
import { beslutReference, referenceBibtex, referenceHtml, referenceMarkdown } from './reference.ts';

const URL = 'https://beslut.example/exempelby/ks/2024-02-05/9/';
const post = sampleBeslut('exempelby/ks-2024-02-05-9', { rubrik: 'Avtal [A] & B_1 <50 %>' });
const reference = beslutReference({ ...post, rubrik: post.data.rubrik }, exempelby);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

it('cites a proposal as one', () => {
  expect(plain(reference.citat)).toBe('Exempelby kommun, kommunstyrelsen 2024-02-05 § 9, dnr 2024.7 KS, förslag');
});

it('writes Markdown and HTML whose signs mean nothing else', () => {
  expect(plain(referenceMarkdown(reference, URL))).toBe(
    `[Avtal \\[A\\] & B\\_1 \\<50 %>](${URL}) (Exempelby kommun, kommunstyrelsen 2024-02-05 § 9, dnr 2024.7 KS, förslag)`,
  );
  expect(plain(referenceHtml(reference, URL))).toBe(
    `<a href="${URL}">Avtal [A] &amp; B_1 &lt;50 %&gt;</a> (Exempelby kommun, kommunstyrelsen 2024-02-05 § 9, dnr 2024.7 KS, förslag)`,
  );
});

it('writes BibTeX', () => {
  expect(referenceBibtex(reference, URL)).toBe(`@misc{exempelby-ks-2024-02-05-9,
  author = {{Exempelby kommun, kommunstyrelsen}},
  title = {{Avtal [A] \\& B\\_1 <50 \\%>}},
  date = {2024-02-05},
  year = {2024},
  note = {§ 9, dnr 2024.7 KS, förslag},
  url = {${URL}},
  langid = {swedish},
}`);
});
