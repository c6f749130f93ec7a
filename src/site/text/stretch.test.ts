import { expect, it } from 'vitest';
import { parseText } from '../../domain/text/parse.ts';
import { renderText } from './render.ts';

const stretch = (start: number, end: number, href: string | null = '/a/', state = 'resolved') => ({
  start,
  end,
  href,
  state,
  titel: 'skäl',
});
const render = (body: string, ...stretches: ReturnType<typeof stretch>[]) =>
  renderText(parseText(body, 'x', 1).root, { stretches: new Map([['p1', stretches]]), anchorLinks: false });

it('links the stretch and nothing around it', () => {
  expect(render('Se beslut fem nu.', stretch(3, 13))).toBe(
    '<p id="p1">Se <a class="hanvisning hanvisning--resolved" href="/a/" title="skäl">beslut fem</a> nu.</p>',
  );
});

it('marks what has no address without a link', () => {
  expect(render('Se beslut.', stretch(3, 9, null, 'ambiguous'))).toContain(
    '<span class="hanvisning hanvisning--ambiguous" title="skäl">beslut</span>',
  );
});

it('links a stretch that runs over emphasis in pieces, with every word once', () => {
  const html = render('Se **beslut** fem.', stretch(3, 13));
  expect(html.replace(/<[^>]+>/g, '')).toBe('Se beslut fem.');
  expect(html.match(/href="\/a\/"/g)).toHaveLength(2);
});

it('takes the first of overlapping stretches', () => {
  const html = render('ett två tre', stretch(0, 7, '/forsta/'), stretch(4, 11, '/andra/'));
  expect(html).toContain('/forsta/');
  expect(html).not.toContain('/andra/');
});
