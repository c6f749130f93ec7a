import { expect, test } from 'vitest';
import type { Kommun } from '../../domain/kommun.ts';
import { exportVerktyg, verktygMarkdown } from './verktyg.ts';

const kommuner = [{ id: 'exempelby', kortnamn: 'Exempelby' }] as Kommun[];
const bas = new URL('https://beslut.example/');

test('the search page tells a program how to ask, and where the registers stand', () => {
  const sok = exportVerktyg('sok', kommuner, bas);
  expect(sok).toMatchObject({
    typ: 'sok',
    webbadress: 'https://beslut.example/sok/',
    fraga: 'q',
    opensearch: '/opensearch.xml',
    arenderegister: [{ kommun: 'exempelby', adress: '/exempelby/arende/' }],
  });
  const text = verktygMarkdown(sok, kommuner, bas);
  expect(text).toContain('<https://beslut.example/sok/?q=…>');
  expect(text).toContain('[Ärenden i Exempelby](https://beslut.example/exempelby/arende/)');
});

test('the article linker takes no question in its address', () => {
  const lanka = exportVerktyg('lanka', kommuner, bas);
  expect(lanka).toMatchObject({ typ: 'lanka', adress: '/lanka/', fraga: null, opensearch: null });
  expect(verktygMarkdown(lanka, kommuner, bas)).not.toContain('Fråga i adressen');
});
