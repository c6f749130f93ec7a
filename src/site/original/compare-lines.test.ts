import { expect, it } from 'vitest';
import { kallpostSchema } from '../../domain/kalla.ts';
import { parseText } from '../../domain/text/parse.ts';
import { sourceLines } from '../source-lines.ts';
import { compareLines } from './compare-lines.ts';

/** A source, what its record leaves out, and the entries with the lines and the text of each. */
function compare(source: string, borttaget: object[], ...entries: { rader: [number, number]; text: string }[]) {
  const post = kallpostSchema.parse({
    fil: 'a.txt',
    sha256: 'a'.repeat(64),
    teckenkodning: 'utf-8',
    rader: source.split('\n').length,
    lasregler: 1,
    sammanfogat: source.startsWith('Kommun-') ? [{ rad: 1, fore: 'Kommun- styrelsen', efter: 'Kommunstyrelsen' }] : [],
    poster: entries.map(({ rader }, i) => ({ samling: 'handlingar', id: `x/${i}`, rader, avtryck: '' })),
    borttaget,
  });
  const rows = compareLines(
    sourceLines(source, post) ?? [],
    post,
    (i) => parseText(entries[i]?.text ?? '', 'x', 1).root,
  );
  return rows.map((r) => ({
    rader: r.rader.map((l) => l.nr).join(','),
    post: r.post,
    text: r.text.map((t) => `${t.ankare}: ${t.ord}`),
    skillnader: r.skillnader.map((s) => `${s.slag}: ${s.kalla} → ${s.publicerat}`),
  }));
}

it('sets each block beside the lines that it comes from, wrapped lines together', () => {
  expect(
    compare('**§ 9**\n\nOrd som är\nbrutna mitt i.\n- punkt\n', [], {
      rader: [1, 5],
      text: '## § 9\n\nOrd som är brutna mitt i.\n\n- punkt',
    }),
  ).toEqual([
    { rader: '1,2', post: 0, text: ['h1: § 9'], skillnader: [] },
    { rader: '3,4', post: 0, text: ['p1: Ord som är brutna mitt i.'], skillnader: [] },
    { rader: '5', post: 0, text: ['p2: punkt'], skillnader: [] },
  ]);
});

it('names a word that a line break divides, and words that are others', () => {
  expect(
    compare('Kommun-\nstyrelsen säger ja i dag här nu.', [], {
      rader: [1, 2],
      text: 'Kommunstyrelsen säger nej i dag här nu.',
    }),
  ).toEqual([
    {
      rader: '1,2',
      post: 0,
      text: ['p1: Kommunstyrelsen säger nej i dag här nu.'],
      skillnader: ['hopskrivet: Kommun- styrelsen → Kommunstyrelsen', 'annan: ja → nej'],
    },
  ]);
});

it('lets a line that is left out stand by itself, in the middle of a paragraph too', () => {
  const rows = compare('Före sidbytet\n12\nefter det.', [{ rad: 2, text: '12', skal: 'sidnummer' }], {
    rader: [1, 3],
    text: 'Före sidbytet efter det.',
  });
  expect(rows.map((r) => [r.rader, r.text, r.skillnader])).toEqual([
    ['1', ['p1: Före sidbytet'], []],
    ['2', [], []],
    ['3', ['p1: efter det.'], []],
  ]);
});

it('keeps an entry that stands in another apart from it', () => {
  const rows = compare(
    'Kallelse\nInuti\nSlut',
    [],
    { rader: [1, 3], text: 'Kallelse\n\nSlut' },
    { rader: [2, 2], text: 'Inuti' },
  );
  expect(rows.map((r) => [r.rader, r.post, r.text])).toEqual([
    ['1', 0, ['p1: Kallelse']],
    ['2', 1, ['p1: Inuti']],
    ['3', 0, ['p2: Slut']],
  ]);
});

it('calls joined only what the record lists as joined', () => {
  const rows = compare('Partille (Härryda) . Verksamheten är här i dag.', [], {
    rader: [1, 1],
    text: 'Partille (Härryda). Verksamheten är här i dag.',
  });
  expect(rows[0]?.skillnader).toEqual(['annan: (Härryda) . → (Härryda).']);
});

it('says that a word of the source is missing, and that one was added', () => {
  expect(
    compare('Ett två tre fyra fem sex', [], { rader: [1, 1], text: 'Ett tre fyra nya fem sex sju' })[0]?.skillnader,
  ).toEqual(['annan: två → ', 'annan:  → nya', 'annan:  → sju']);
});
