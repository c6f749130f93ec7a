import { describe, expect, it } from 'vitest';
import { answerFraga } from '../../src/site/resolver/answer.ts';
import { readFraga } from '../../src/site/resolver/question.ts';
import type { Svar } from '../../src/site/resolver/svar.ts';
import { pages, uppgifter } from './corpus.ts';
import { surroundings } from './registry.ts';
import { type Expected, writings } from './writings.ts';

const { namn, fresh } = surroundings(uppgifter, pages);
const ask = (question: string): Promise<Svar> =>
  answerFraga(readFraga(question, namn, ['kommunbeslut.example']), fresh());

/** An answer in the table's own notation. */
function written(svar: Svar): Expected {
  switch (svar.typ) {
    case 'en':
      return svar.exakt ? svar.traff.adress : `~${svar.traff.adress}`;
    case 'flera':
      return svar.traffar.map((t) => t.adress);
    case 'ingen': {
      const suggested = svar.forslag.map((f) => f.traff?.adress ?? f.q);
      return suggested.length > 0 ? ['ingen', ...suggested] : 'ingen';
    }
    default:
      return svar.typ;
  }
}

describe('the table of writings', () => {
  it('holds at least 120, each once', () => {
    expect(writings.length).toBeGreaterThanOrEqual(120);
    expect(new Set(writings.map(([question]) => question)).size).toBe(writings.length);
  });

  it.each(writings)('%s → %s', async (question, expected) => {
    expect(written(await ask(question))).toEqual(expected);
  });
});

describe('what is known of something unpublished', () => {
  it('names who cites a number, the register and whom to ask', async () => {
    const svar = await ask('KS 2018/777');
    expect(svar).toMatchObject({
      typ: 'ingen',
      kunskap: [{ citeringar: [{ adress: '/alingsas/ksau/2024-01-24/9/#p3' }], antal: 1, sida: null }],
    });
    if (svar.typ !== 'ingen') throw new Error('expected no page');
    expect(svar.register.map((r) => r.adress)).toEqual(['/alingsas/arende/', '/harryda/arende/']);
    expect(svar.kommuner).toEqual(['alingsas', 'harryda']);
  });

  it('gives the page of a cited paragraf by either of its disputed days', async () => {
    for (const day of ['2020-04-28', '2020-04-29']) {
      const svar = await ask(`VFN ${day} § 114`);
      expect(svar).toMatchObject({
        kunskap: [{ sida: { adress: '/harryda/vfn/2020-04-28/114/' } }],
        kommuner: ['harryda'],
      });
    }
  });

  it('leads to the meeting of that day where the paragraf is missing', async () => {
    const svar = await ask('KF § 129 2020-06-15');
    if (svar.typ !== 'ingen') throw new Error('expected no page');
    expect(svar.register[0]?.adress).toBe('/harryda/kf/2020-06-15/');
  });

  it('cuts an unknown address back to a page that stands', async () => {
    expect(await ask('/harryda/kf/2020-06-15/bilaga/3/')).toMatchObject({
      register: [{ adress: '/harryda/kf/2020-06-15/' }],
    });
  });
});

describe('a register that cannot be read', () => {
  it('is an error and never "not published"', async () => {
    const broken = { ...fresh(), register: { list: fail, rows: fail } };
    await expect(answerFraga(readFraga('2023.509 KS', namn, []), broken)).rejects.toThrow('offline');
  });
});

async function fail(): Promise<never> {
  throw new Error('offline');
}
