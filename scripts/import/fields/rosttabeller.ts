import type { Block } from '../structure/block.ts';
import { firstLine } from '../structure/block.ts';
import type { Radlista } from './rostkolumner.ts';
import { readVoteTable } from './rostlista.ts';

const isAnswer = (cell: string): boolean => /^(?:ja|nej)(?:[-\s]?röst(?:er)?)?$/i.test(cell.trim());
const NAMED = /^(?:ledamot|namn|parti|röst)(?!\p{L})/iu;
/** Text that tells of a vote, or a title: what stands below it is another list. */
const RUNNING_HEAD = /(?:voterings|omröstnings)(?:lista|protokoll)(?=\s*(?:\n|$))/gi;
const PARTS = /omröst|votering|röst(?:er|ar)|§/i;

/** The rows of a table's head: down to the one with Ja and Nej, or the first where it names its columns; none where a table goes on. */
function headOf({ celler }: Block): string[][] {
  const answers = celler.slice(0, 3).findIndex((row) => row.some(isAnswer) && row.filter(isAnswer).length > 1);
  if (answers >= 0) return celler.slice(0, answers + 1);
  // `Ledamot` may be what somebody is too.
  const first = celler[0] ?? [];
  const isRow = first.some((c) => /^(?:x|×|ja|nej|avstår)$/i.test(c.trim()));
  return !isRow && first.some((c) => NAMED.test(c.trim())) ? [first] : [];
}

/**
 * The vote lists of tables, in their order. A list that a page cuts is one list: the table on the next page has no head or the
 * same, the first part has no sums, and nobody is named in both.
 */
export function voteListsInTables(blocks: readonly Block[]): Radlista[] {
  const out: Radlista[] = [];
  let head: string[][] = [];
  let open: Radlista[] = [];
  for (const block of blocks) {
    if (block.slag !== 'tabell') {
      if (PARTS.test(block.text.replace(RUNNING_HEAD, ''))) [head, open] = [[], []];
      continue;
    }
    const own = headOf(block);
    const goesOn = own.length === 0 && head.at(-1)?.length === block.celler[0]?.length;
    const table = goesOn ? { ...block, celler: [...head, ...block.celler] } : block;
    if (own.length > 0) head = own;
    const lists = readVoteTable(table).map((l): Radlista => ({ ...l, rad: firstLine(block) }));
    if (lists.length === 0) continue;
    if (lists.length === open.length && lists.every((l, i) => continues(open[i] as Radlista, l)))
      for (const [i, list] of lists.entries()) {
        const begun = open[i] as Radlista;
        begun.roster.push(...list.roster);
        begun.lista = list.lista;
      }
    else {
      out.push(...lists);
      open = lists;
    }
  }
  return out;
}

function continues(begun: Radlista, list: Radlista): boolean {
  const names = new Set(begun.roster.map((r) => `${r.namn} ${r.parti}`));
  return (
    begun.lista === null &&
    begun.paragraf === list.paragraf &&
    !list.roster.some((r) => names.has(`${r.namn} ${r.parti}`))
  );
}
