/**
 * The list of every address that was ever published (content/adresser.txt): one a line, sorted, only ever added to. The build
 * fails where one of them answers no more (docs/permanence.md).
 *
 *     /alingsas/ks/2024-01-24/9/
 *     /alingsas/kf/2024-02-28/ (cited)
 *     /alingsas/sn/2023-11-14/56/ -> /alingsas/sn/2023-11-14/
 *
 * `(cited)` marks a page that stands there only because a published text cites it (a paragraf that is not published, its
 * meeting, and two cases set side by side for what their texts have in common). It goes where that text is withdrawn or read better; its address then leads to the nearest page above.
 * A target stands behind any other address whose page is gone and that no entry can name as its alias: a person has written it.
 */
export interface ListadAdress {
  adress: string;
  /** Where it leads since its own page is gone; null for all others. */
  till: string | null;
  /** True for a page that stands there only because published texts cite it. */
  citerad: boolean;
  /** Line of the file, 1-based. */
  rad: number;
}

const CITED = ' (cited)';
const ADDRESS = /^\/(?:[a-z0-9-]+\/)*$/;

/** What the file begins with. */
export const LIST_HEAD = `# Every address that was ever published. Never remove a line: someone has linked to it.
# npm run addresses adds the new ones; docs/permanence.md tells what to do where one answers no more.
`;

/**
 * Reads the list. Empty lines and those that begin with # are passed over.
 *
 * @returns the addresses in the file's order, and each line that is no address, stands twice or out of order.
 */
export function parseAddressList(text: string): { adresser: ListadAdress[]; fel: { rad: number; fel: string }[] } {
  const adresser: ListadAdress[] = [];
  const fel: { rad: number; fel: string }[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const rad = i + 1;
    const citerad = trimmed.endsWith(CITED);
    const [adress = '', till = null, ...more] = (citerad ? trimmed.slice(0, -CITED.length) : trimmed).split(/\s+->\s+/);
    const before = adresser.at(-1)?.adress;
    if (!ADDRESS.test(adress) || (till !== null && (citerad || !ADDRESS.test(till))) || more.length > 0)
      fel.push({ rad, fel: `"${trimmed}" is no address of this site` });
    else if (before !== undefined && compareAddresses(before, adress) >= 0)
      fel.push({ rad, fel: before === adress ? `${adress} stands twice` : `${adress} is out of order` });
    else adresser.push({ adress, till, citerad, rad });
  }
  return { adresser, fel };
}

/**
 * The list as its file holds it, with what is new in its place. Nothing that stood in it is left out; a page that was only cited
 * and is published now loses its mark.
 *
 * @param published address → true where it is only cited.
 */
export function formatAddressList(
  known: readonly Pick<ListadAdress, 'adress' | 'till' | 'citerad'>[],
  published: ReadonlyMap<string, boolean>,
): string {
  const rows = new Map<string, Pick<ListadAdress, 'till' | 'citerad'>>(known.map((a) => [a.adress, a]));
  for (const [adress, citerad] of published) {
    const row = rows.get(adress);
    if (row === undefined) rows.set(adress, { till: null, citerad });
    else if (row.citerad && !citerad) rows.set(adress, { ...row, citerad });
  }
  const lines = [...rows]
    .sort(([a], [b]) => compareAddresses(a, b))
    .map(([adress, { till, citerad }]) =>
      till === null ? `${adress}${citerad ? CITED : ''}` : `${adress} -> ${till}`,
    );
  return `${LIST_HEAD}${lines.map((line) => `${line}\n`).join('')}`;
}

/** By code unit, so that every machine sorts alike. */
const compareAddresses = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
