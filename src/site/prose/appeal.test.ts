import { expect, it } from 'vitest';
import type { BeslutPost } from '../../graph/types.ts';
import { exempelby, sampleBeslut } from '../sample.ts';
import { explainAppeal } from './appeal.ts';

const DECIDED = '<Beslutsmening typ="beslut">\n\nAvtalet sägs upp.\n\n</Beslutsmening>\n';
const PROPOSED = '<Beslutsmening typ="forslag" till="kf">\n\nAvtalet sägs upp.\n\n</Beslutsmening>\n';
const SENT_BACK = '<Beslutsmening typ="beslut">\n\nÄrendet återremitteras till förvaltningen.\n\n</Beslutsmening>\n';
const post = (organ: string | null, body: string): BeslutPost => ({ ...sampleBeslut('exempelby/x', {}, body), organ });

it.each([
  ['fullmäktige', 'kf', DECIDED, true],
  ['a styrelse', 'ks', DECIDED, true],
  ['a decision beside a proposal', 'ks', DECIDED + PROPOSED, true],
  ['a proposal', 'ks', PROPOSED, false],
  ['a step of handling', 'kf', SENT_BACK, false],
  ['an utskott', 'ksau', DECIDED, false],
  ['an organ that no source prints', null, DECIDED, false],
  ['an organ that the registry lacks', 'xyz', DECIDED, false],
  ['a paragraf without a decision', 'kf', 'Information lämnas.\n', false],
])('%s', (_what, organ, body, open) => {
  expect(explainAppeal(post(organ, body), exempelby).length > 0).toBe(open);
});

it('gives no last day, and tells the members, the court, the three weeks and where other rules hold', () => {
  const text = explainAppeal(post('ks', DECIDED), exempelby).join(' ');
  for (const word of [
    'medlem av',
    'förvaltningsrätten',
    'tre veckor',
    'anslagstavla',
    'kan inte räknas ut',
    'andra lagar',
  ])
    expect(text).toContain(word);
  expect(text).toContain('bara förbereder eller verkställer');
  expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|senast den/);
  expect(explainAppeal(post('kf', DECIDED), exempelby).join(' ')).not.toContain('bara förbereder');
});

it('says nothing of what is withdrawn', () => {
  const sample = post('kf', DECIDED);
  const aterkallad = { datum: '2026-01-01', skal: 'x' };
  const data = { ...sample.data, redaktor: { ...sample.data.redaktor, aterkallad } };
  expect(explainAppeal({ ...sample, data } as BeslutPost, exempelby)).toEqual([]);
});
