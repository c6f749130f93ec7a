import type { Issue } from '../../src/domain/issue.ts';
import { beslutsmeningar } from '../../src/domain/text/beslutsmening.ts';
import { fullId } from '../../src/graph/cases.ts';
import type { Post } from '../content/entry.ts';
import { findPost, type Innehall, officialPosts } from '../content/read.ts';
import { type Regel, reporter } from './rule.ts';

const report = reporter('references');

/** Every id and every organ code that an entry names exists. */
export const references: Regel = {
  name: 'references',
  doc: 'Every entry, organ and vote list that an entry names exists.',
  run: ({ innehall }) => [
    ...officialPosts(innehall).flatMap((post) => organs(innehall, post)),
    ...innehall.beslut.flatMap((post) => ofBeslut(innehall, post)),
    ...innehall.handlingar.flatMap((post) => ofHandling(innehall, post)),
    ...innehall.arenden.flatMap((post) => ofArende(innehall, post)),
    ...innehall.amnen.flatMap((post) => ofAmne(innehall, post)),
  ],
};

type Check = (
  path: readonly PropertyKey[],
  samling: 'beslut' | 'handlingar' | 'arenden',
  id: string | undefined,
) => Issue[];

/** A check of one id, against the entries of a collection. */
function against(innehall: Innehall, post: Post): Check {
  return (path, samling, printed) => {
    // Within a municipality an id may leave its folder out.
    const id =
      printed === undefined || post.data === null || !('kommun' in post.data)
        ? printed
        : fullId(post.data.kommun, printed);
    if (id === undefined || findPost(innehall, samling, id) !== undefined) return [];
    const near = innehall[samling].find((p) => p.id.toLowerCase() === id.toLowerCase() || p.id.endsWith(`/${id}`));
    return [
      report(
        post.fil,
        post.lineOf(path),
        `${path.join('.')} names ${samling}/${id}, which does not exist`,
        near ? `Write ${near.id}.` : `Correct the id (<kommun>/<name of the file>), or add ${samling}/${id}.mdx.`,
      ),
    ];
  };
}

function organs(innehall: Innehall, post: Post<'beslut'> | Post<'handlingar'>): Issue[] {
  const { data } = post;
  const kommun = innehall.kommuner.find((k) => k.data !== null && k.data.id === data?.kommun)?.data;
  if (data === null || kommun === undefined || kommun === null) return [];
  const named: [readonly PropertyKey[], string | null | undefined][] = [
    [['organ'], data.organ],
    [['redaktor', 'organ', 'varde'], data.redaktor.organ?.varde],
    ...data.organkandidater.map((kod, i): [PropertyKey[], string] => [['organkandidater', i], kod]),
  ];
  const fault = (line: number, kod: string, where: string): Issue =>
    report(
      post.fil,
      line,
      `${where} names the organ ${kod}, which the registry does not have`,
      `Add it to kommuner/${kommun.id}.yaml, or correct the code.`,
    );
  const known = (kod: string) => kommun.organ.some((o) => o.kod === kod);
  return [
    ...named.flatMap(([path, kod]) =>
      kod == null || known(kod) ? [] : [fault(post.lineOf(path), kod, path.join('.'))],
    ),
    ...beslutsmeningar(post.root).flatMap((m) =>
      m.till === null || known(m.till) ? [] : [fault(post.bodyLine, m.till, `till of ${m.ankare}`)],
    ),
  ];
}

function ofBeslut(innehall: Innehall, post: Post<'beslut'>): Issue[] {
  const { data } = post;
  if (data === null) return [];
  const check = against(innehall, post);
  return [
    ...check(['handling'], 'handlingar', data.handling),
    ...check(['redaktor', 'aterkallad', 'ersatts_av'], 'beslut', data.redaktor.aterkallad?.ersatts_av),
    ...data.voteringar.flatMap((v, i) => check(['voteringar', i, 'voteringslista'], 'handlingar', v.voteringslista)),
  ];
}

function ofHandling(innehall: Innehall, post: Post<'handlingar'>): Issue[] {
  const { data } = post;
  if (data === null) return [];
  const check = against(innehall, post);
  const issues = [
    ...check(['ingar_i'], 'handlingar', data.ingar_i),
    ...check(['bilaga_till'], 'handlingar', data.bilaga_till),
    ...data.paragrafer.flatMap((id, i) => check(['paragrafer', i], 'beslut', id)),
    ...check(['redaktor', 'aterkallad', 'ersatts_av'], 'handlingar', data.redaktor.aterkallad?.ersatts_av),
  ];
  for (const path of ['ingar_i', 'bilaga_till'] as const)
    if (data[path] !== undefined && fullId(data.kommun, data[path]) === post.id)
      issues.push(report(post.fil, post.lineOf([path]), `${path} names the handling itself`, 'Remove the field.'));
  for (const [i, id] of data.paragrafer.entries()) {
    const beslut = findPost(innehall, 'beslut', fullId(data.kommun, id))?.data;
    if (beslut != null && fullId(beslut.kommun, beslut.handling) !== post.id)
      issues.push(
        report(
          post.fil,
          post.lineOf(['paragrafer', i]),
          `beslut/${id} says that it stands in ${beslut.handling}`,
          'Correct one of the two.',
        ),
      );
  }
  return issues;
}

function ofArende(innehall: Innehall, post: Post<'arenden'>): Issue[] {
  const check = against(innehall, post);
  const relations = post.data?.redaktor.relationer ?? [];
  const self = relations.flatMap((r, i) =>
    r.till === post.id
      ? [
          report(
            post.fil,
            post.lineOf(['redaktor', 'relationer', i, 'till']),
            'the case is related to itself',
            'Name the other case.',
          ),
        ]
      : [],
  );
  return [
    ...self,
    ...relations.flatMap((r, i) => check(['redaktor', 'relationer', i, 'till'], 'arenden', r.till)),
    ...check(['redaktor', 'aterkallad', 'ersatts_av'], 'arenden', post.data?.redaktor.aterkallad?.ersatts_av),
  ];
}

function ofAmne(innehall: Innehall, post: Post<'amnen'>): Issue[] {
  const check = against(innehall, post);
  if (post.data === null) return [];
  const { med, utan } = post.data;
  const both = med.flatMap((m, i) =>
    utan.some((u) => u.arende === m.arende)
      ? [
          report(
            post.fil,
            post.lineOf(['med', i]),
            `${m.arende} stands under both med and utan`,
            'Remove it from one of them.',
          ),
        ]
      : [],
  );
  return [
    ...med.flatMap((m, i) => check(['med', i, 'arende'], 'arenden', m.arende)),
    ...utan.flatMap((u, i) => check(['utan', i, 'arende'], 'arenden', u.arende)),
    ...both,
  ];
}
