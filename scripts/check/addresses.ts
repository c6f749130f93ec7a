import type { Issue } from '../../src/domain/issue.ts';
import { effective } from '../../src/domain/redaktor.ts';
import { amneAddress, arendeAddress, beslutAddress, handlingAddress } from '../../src/site/addresses.ts';
import type { Post } from '../content/entry.ts';
import type { Innehall } from '../content/read.ts';
import { type Regel, reporter } from './rule.ts';

const report = reporter('addresses');

/** An address or an alias, and the entry that claims it. */
interface Claim {
  adress: string;
  alias: boolean;
  post: Post;
  rad: number;
}

/** No two entries have one id or one address, case aside, and no alias hides a page or another alias. */
export const addresses: Regel = {
  name: 'addresses',
  doc: 'No two entries share an id, an address or an alias; letters differ by more than their case.',
  run: ({ innehall }) => {
    const issues: Issue[] = [];
    const ids = new Map<string, Post>();
    const posts: Post[] = [...innehall.beslut, ...innehall.handlingar, ...innehall.arenden, ...innehall.amnen];
    for (const post of posts) {
      const key = `${post.samling}/${post.id}`.toLowerCase();
      const other = ids.get(key);
      if (other !== undefined)
        issues.push(
          report(post.fil, null, `the id differs from ${other.fil} only in case`, 'Rename the newer of the two.'),
        );
      ids.set(key, post);
    }
    const taken = new Map<string, Claim>();
    // Addresses first: an alias never takes the place of a page.
    for (const claim of claims(innehall).sort((a, b) => Number(a.alias) - Number(b.alias))) {
      const key = claim.adress.toLowerCase();
      const other = taken.get(key);
      if (other === undefined) taken.set(key, claim);
      else if (other.post !== claim.post && !gaveWay(claim.post) && !gaveWay(other.post))
        issues.push(
          report(
            claim.post.fil,
            claim.rad,
            `${claim.alias ? 'the alias' : 'the address'} ${claim.adress} is ${other.alias ? 'an alias' : 'the address'} of ${other.post.fil} too`,
            claim.alias
              ? 'Remove the alias here or there: an address leads to one page.'
              : 'Two entries for one thing: withdraw one of them (redaktor.aterkallad), or correct organ, date or number.',
          ),
        );
      else if (claim.alias && !other.alias)
        issues.push(
          report(
            claim.post.fil,
            claim.rad,
            `the alias ${claim.adress} is the entry’s own address`,
            'Remove the alias.',
            'varning',
          ),
        );
    }
    return issues;
  },
};

/** A paragraf that was withdrawn for another one with its address: the page is the other's (src/site/withdrawn.ts). */
const gaveWay = (post: Post): boolean =>
  post.samling === 'beslut' &&
  post.data !== null &&
  'redaktor' in post.data &&
  post.data.redaktor.aterkallad !== undefined;

/** The address of every entry, withdrawn ones too: each must have its page. */
export function publishedAddresses(innehall: Innehall): string[] {
  return claims(innehall).map((claim) => claim.adress);
}

function claims(innehall: Innehall): Claim[] {
  const all: Claim[] = [];
  const add = (post: Post, adress: string, field: string) => {
    all.push({ adress, alias: false, post, rad: post.lineOf([field]) });
    const alias = post.data !== null && 'redaktor' in post.data ? (post.data.redaktor.alias ?? []) : [];
    for (const [i, a] of alias.entries())
      all.push({ adress: a, alias: true, post, rad: post.lineOf(['redaktor', 'alias', i]) });
  };
  for (const post of innehall.beslut) {
    const { data } = post;
    if (data === null) continue;
    const organ = effective(data.organ, data.redaktor.organ);
    const datum = effective(data.datum, data.redaktor.datum);
    add(post, beslutAddress({ kommun: data.kommun, organ, datum, data }), 'paragraf');
  }
  for (const post of innehall.handlingar)
    if (post.data !== null) add(post, handlingAddress({ kommun: post.data.kommun, id: post.id }), 'rubrik');
  for (const post of innehall.arenden)
    if (post.data !== null) add(post, arendeAddress({ kommun: post.data.kommun, id: post.id }), 'diarienummer');
  for (const post of innehall.amnen) if (post.data !== null) add(post, amneAddress({ id: post.id }), 'rubrik');
  return all;
}
