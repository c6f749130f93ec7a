import { parseDiarienummer } from '../../src/domain/diarienummer.ts';
import type { Issue } from '../../src/domain/issue.ts';
import type { Kommun } from '../../src/domain/kommun.ts';
import { compileMonster } from '../../src/domain/monster.ts';
import { seriesOf } from '../../src/domain/organ.ts';
import type { YamlPost } from '../content/read.ts';
import { type Regel, reporter } from './rule.ts';

const report = reporter('registry');

/** First parts of addresses that belong to the site itself (DESIGN §4); a municipality or an organ of that name would hide them. */
const RESERVED_KOMMUN = [
  'amne',
  'sok',
  'granskning',
  'jamfor',
  'lanka',
  'kallor',
  'om',
  'pagefind',
  'kommun',
  'ordlista',
];
const RESERVED_ORGAN = ['arende', 'handling', 'okant-organ'];

/** The registry reads its own examples, and names no organ, series or code twice. */
export const registry: Regel = {
  name: 'registry',
  doc: 'Each municipality’s templates read their own examples, and its organs have codes, names and parents that fit together.',
  run: ({ innehall }) =>
    innehall.kommuner.flatMap((file) =>
      file.data === null ? [] : [...templates({ ...file, data: file.data }), ...organs({ ...file, data: file.data })],
    ),
};

type File = YamlPost<Kommun> & { data: Kommun };

function templates({ fil, data, lineOf }: File): Issue[] {
  return data.diarienummer.flatMap(({ mall, exempel }, i) => {
    let pattern: RegExp;
    try {
      pattern = compileMonster(mall, data);
    } catch (error) {
      return [report(fil, lineOf(['diarienummer', i, 'mall']), (error as Error).message, 'Correct the template.')];
    }
    return exempel.flatMap((example, j) => {
      const line = lineOf(['diarienummer', i, 'exempel', j]);
      const match = [...example.text.matchAll(pattern)].find((m) => m[0] === example.text)?.groups;
      if (match === undefined)
        return [
          report(
            fil,
            line,
            `the template ${mall} does not read "${example.text}"`,
            'Correct one of them, or give the example to a template of its own.',
          ),
        ];
      const read = parseDiarienummer(example.text);
      const want = {
        ar: example.ar,
        nr: example.nr,
        serie: example.serie,
        klassificering: example.klassificering ?? null,
        suffix: example.suffix ?? null,
      };
      const got = read && {
        ar: read.ar,
        nr: read.lopnummer,
        serie: read.serie,
        klassificering: read.klassificering,
        suffix: read.suffix,
      };
      if (JSON.stringify(want) === JSON.stringify(got)) return [];
      return [
        report(
          fil,
          line,
          `"${example.text}" is read as ${JSON.stringify(got)}`,
          `It should read ${JSON.stringify(want)}: correct the example.`,
        ),
      ];
    });
  });
}

function organs({ fil, data, lineOf }: File): Issue[] {
  const issues: Issue[] = [];
  if (RESERVED_KOMMUN.includes(data.id))
    issues.push(
      report(fil, lineOf(['id']), `/${data.id}/ is an address of the site itself`, 'Give the municipality another id.'),
    );
  const codes = new Set<string>();
  const names = new Map<string, string>();
  for (const [i, organ] of data.organ.entries()) {
    const at = (...path: PropertyKey[]) => lineOf(['organ', i, ...path]);
    if (codes.has(organ.kod))
      issues.push(
        report(
          fil,
          at('kod'),
          `two organs have the code ${organ.kod}`,
          'Codes are places in addresses: give one of them another.',
        ),
      );
    codes.add(organ.kod);
    if (RESERVED_ORGAN.includes(organ.kod))
      issues.push(
        report(
          fil,
          at('kod'),
          `/${data.id}/${organ.kod}/ is an address of the site itself`,
          'Give the organ another code.',
        ),
      );
    if (organ.under !== undefined && !data.organ.some((o) => o.kod === organ.under))
      issues.push(
        report(fil, at('under'), `there is no organ ${organ.under}`, 'Name the code of an organ of this file.'),
      );
    for (const name of new Set([organ.namn, ...organ.alias, ...organ.felskrivningar].map((n) => n.toLowerCase()))) {
      const other = names.get(name);
      if (other !== undefined && other !== organ.kod)
        issues.push(
          report(
            fil,
            at('namn'),
            `"${name}" names both ${other} and ${organ.kod}`,
            'A name must mean one organ: remove it from one of them.',
          ),
        );
      names.set(name, organ.kod);
    }
    if (organ.fran !== undefined && organ.till !== undefined && organ.fran > organ.till)
      issues.push(
        report(fil, at('till'), `the organ ends in ${organ.till} and begins in ${organ.fran}`, 'Correct the years.'),
      );
  }
  if (seriesOf(data).length === 0)
    issues.push(
      report(
        fil,
        lineOf(['diarienummer']),
        'no organ has a series',
        'Add `serier` where the diary’s letters are known, or no diarienummer can be read.',
      ),
    );
  return issues;
}
