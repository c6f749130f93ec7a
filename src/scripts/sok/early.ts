import { parseDiarienummer } from '../../domain/diarienummer.ts';
import { shardAddress, shardOf } from '../../site/resolver/hash.ts';
import { registerKey } from '../../site/resolver/rows.ts';

/**
 * Asks for the shard of a number while the search page itself is still being read: on a slow connection that is a third of the
 * way to the answer. The one script that stands in a page (`scripts/build/hasten-search.ts` puts it there, small and by its digest
 * in the content policy); where a host does not send that policy, the answer only comes later. What it asks for is what the
 * resolver asks for next; a wrong guess costs a file of 2 kB and changes nothing.
 */
const asked = new URLSearchParams(location.search).get('q') ?? '';
const nummer = parseDiarienummer(asked.replace(/[‐‑‒–—−]/gu, '-'));
const count = Number(document.currentScript?.dataset.skarvor);
if (nummer !== null && count > 0) {
  const { ar, serie, lopnummer } = nummer;
  const key = ar === null ? registerKey('s', serie ?? '', lopnummer) : registerKey('n', ar, lopnummer);
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = shardAddress(shardOf(key, count), count);
  document.head.append(link);
}
