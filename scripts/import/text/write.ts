import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const writer = unified()
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one', rule: '-', emphasis: '*', incrementListMarker: true })
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMdx)
  .freeze();

/** A tree of the closed vocabulary as MDX. The escaping is the library's; `import` and `export` at a line's beginning it does not know. */
export function writeText(root: Root): string {
  if (root.children.length === 0) return '';
  return writer.stringify(root).replace(/^([ie])(?=(?:mport|xport)\b)/gm, (letter) => `&#${letter.charCodeAt(0)};`);
}
