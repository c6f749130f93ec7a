import { describe, expect, it } from 'vitest';
import { answerFraga } from '../../src/site/resolver/answer.ts';
import { LARGEST_SHARD } from '../../src/site/resolver/cut-shards.ts';
import { readFraga } from '../../src/site/resolver/question.ts';
import type { Svar } from '../../src/site/resolver/svar.ts';
import { largeUppgifter } from './large-corpus.ts';
import { surroundings } from './registry.ts';

/** Issue 5: a lookup by number loads at most 10 kB beyond the page at 100,000 cases. */
const LIMIT = 10_000;

describe('the register of 100,000 cases', () => {
  const uppgifter = largeUppgifter(100_000);
  const { namn, skarvor, loaded, fresh } = surroundings(uppgifter);
  const ask = async (question: string): Promise<{ svar: Svar; bytes: number; requests: number }> => {
    const omgivning = fresh();
    const svar = await answerFraga(readFraga(question, namn, []), omgivning);
    return { svar, ...loaded };
  };

  it('keeps every shard small', () => {
    expect(uppgifter.arenden.length).toBe(100_000);
    const sizes = skarvor.map((s) => Buffer.byteLength(JSON.stringify(s)));
    const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
    const total = sizes.reduce((a, b) => a + b, 0);
    console.log(`${skarvor.length} shards, ${Math.round(total / 1e6)} MB, largest ${largest} B`);
    expect(largest).toBeLessThanOrEqual(LARGEST_SHARD);
  });

  it('answers published, incomplete and unknown numbers, and § of a day, within the limit', async () => {
    const asked: [kind: string, question: string][] = [];
    for (let i = 0; i < uppgifter.arenden.length; i += 997) {
      const nummer = uppgifter.arenden[i]?.nummer[0] as string;
      asked.push(['complete', nummer], ['unknown', nummer.replace(/^(\d{4})/, '2031')]);
      asked.push(['unknown', nummer.replace(/(\d+)(?= ?\p{L}*$)/u, (n) => `${n}999`)]);
      asked.push(['incomplete', nummer.replace(/^\d{4}[. ]?/, '')], ['incomplete', nummer.replace(/\p{L}+/u, ' ')]);
    }
    for (let i = 0; i < uppgifter.paragrafer.length; i += 2999) {
      const p = uppgifter.paragrafer[i];
      asked.push(['paragraf', `§ ${p?.paragraf} ${p?.datum}`]);
    }
    let most = 0;
    const worst = new Map<string, number>();
    const mean = new Map<string, number[]>();
    for (const [kind, question] of asked) {
      const { svar, bytes, requests } = await ask(question);
      if (kind === 'unknown') expect(svar.typ, question).toBe('ingen');
      most = Math.max(most, requests);
      worst.set(kind, Math.max(worst.get(kind) ?? 0, bytes));
      mean.set(kind, [...(mean.get(kind) ?? []), bytes]);
    }
    for (const [kind, bytes] of mean) {
      const average = Math.round(bytes.reduce((a, b) => a + b, 0) / bytes.length);
      console.log(`${kind}: ${bytes.length} questions, mean ${average} B, most ${worst.get(kind)} B`);
    }
    console.log(`at most ${most} requests`);
    for (const bytes of worst.values()) expect(bytes).toBeLessThanOrEqual(LIMIT);
  });

  it('finds each case by its own number and never another', async () => {
    for (let i = 0; i < uppgifter.arenden.length; i += 499) {
      const a = uppgifter.arenden[i];
      const { svar } = await ask(a?.nummer[0] as string);
      const offered =
        svar.typ === 'en' ? [svar.traff.adress] : svar.typ === 'flera' ? svar.traffar.map((t) => t.adress) : [];
      if (svar.typ !== 'smalna') expect(offered).toContain(`/${a?.kommun}/arende/${a?.slug}/`);
    }
  });
});
