import { describe, expect, it } from 'vitest';
import { arendeSchema } from '../../src/domain/arende.ts';
import { parseDate } from '../../src/domain/datum.ts';
import { parseDiarienummer } from '../../src/domain/diarienummer.ts';
import { parseEntry, validate } from '../../src/domain/entry.ts';
import { parseText } from '../../src/domain/text/parse.ts';
import { publishedWords } from '../../src/domain/text/words.ts';
import { traps, unescapeSigns } from './trap.ts';

/** `ar=2023 nr=509 serie=KS`: what a writing is read as. */
function readNumber(writing: string): string {
  const n = parseDiarienummer(writing);
  if (n === null) return 'inget';
  const parts = {
    ar: n.ar,
    nr: n.lopnummer,
    serie: n.serie?.replaceAll(' ', '_'),
    klass: n.klassificering,
    suffix: n.suffix,
  };
  return Object.entries(parts)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}

describe.each(traps('diarienummer'))('diarienummer/$namn', ({ indata, vantat }) => {
  it.each(indata.split('\n'))('%s', (writing) => {
    expect([readNumber(unescapeSigns(writing))]).toEqual(vantat.map(unescapeSigns));
  });
});

describe.each(traps('datum'))('datum/$namn', ({ indata, vantat }) => {
  it.each(indata.split('\n'))('%s', (text) => {
    expect([parseDate(unescapeSigns(text)) ?? 'inget']).toEqual(vantat);
  });
});

it.each(traps('ord'))('ord/$namn', ({ indata, vantat }) => {
  const { root, issues } = parseText(`${unescapeSigns(indata)}\n`, 'ord.mdx', 1);
  expect(issues).toEqual([]);
  expect(publishedWords(root)).toEqual(vantat);
});

// The input is the body of an entry whose body begins on line 9, so that a line counted from the body alone shows.
it.each(traps('ordforrad'))('ordforrad/$namn', ({ indata, vantat }) => {
  const { issues } = parseText(`${indata}\n`, 'x.mdx', 9);
  const found = issues.map((i) => `${i.rad} ${i.fel}`);
  if (vantat[0] === 'ok') expect(found).toEqual([]);
  else {
    expect(found).toHaveLength(vantat.length);
    for (const [i, line] of vantat.entries()) expect(found[i]).toContain(line);
    for (const issue of issues)
      expect(issue).toMatchObject({ fil: 'x.mdx', allvar: 'fel', atgard: expect.stringMatching(/\.$/) });
  }
});

describe.each(traps('falt'))('falt/$namn', ({ indata, vantat }) => {
  it('names file, line and field', () => {
    const entry = parseEntry(`${indata}\n`, 'arenden/x.mdx');
    const issues = entry.issues.length > 0 ? entry.issues : validate(arendeSchema, entry, 'arenden/x.mdx').issues;
    const found = issues.map((i) => `${i.rad} ${i.fel}`);
    if (vantat[0] === 'ok') expect(found).toEqual([]);
    else for (const line of vantat) expect(found).toContainEqual(expect.stringContaining(line));
  });
});
