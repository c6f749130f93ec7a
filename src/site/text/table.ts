import type { Element, ElementContent } from 'hast';
import type { Table, TableRow } from 'mdast';
import { element } from './furniture.ts';

/**
 * A table of an official text. A first row without words is no head (the source printed none). Alignment becomes a class: a
 * style attribute would be refused by the site's own content policy. The frame scrolls by itself on narrow screens.
 *
 * @param cellContent renders what stands in a cell. @param id the table's anchor. @param place where
 * the text stands, for the frame's name, where a page holds several texts: ` på sida 3`.
 */
export function tableElement(
  node: Table,
  id: string | undefined,
  cellContent: (cell: TableRow['children'][number]) => ElementContent[],
  place = '',
): Element {
  const cells = (row: TableRow, tagName: 'th' | 'td') =>
    row.children.map((cell, column) => {
      const align = node.align?.[column];
      const properties: Element['properties'] = tagName === 'th' ? { scope: 'col' } : {};
      if (align === 'right' || align === 'center') properties.className = [`cell--${align}`];
      return element(tagName, properties, cellContent(cell));
    });
  const [head, ...rows] = node.children;
  const empty = head === undefined || head.children.every((cell) => cell.children.length === 0);
  const thead = empty ? [] : [element('thead', {}, [element('tr', {}, cells(head, 'th'))])];
  const body = rows.map((row) => element('tr', {}, cells(row, 'td')));
  const tbody = body.length === 0 ? [] : [element('tbody', {}, body)];
  const number = /(\d+)$/.exec(id ?? '')?.[1];
  const ariaLabel = `${number === undefined ? 'Tabell' : `Tabell ${number}`}${place}`;
  const frame = { className: ['tabellram'], tabIndex: 0, ariaLabel };
  return element('section', frame, [element('table', id === undefined ? {} : { id }, [...thead, ...tbody])]);
}
