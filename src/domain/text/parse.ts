import type { Nodes, Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { Issue } from '../issue.ts';
import { VOCABULARY } from './vocabulary.ts';

/** Markdown that official texts may use; everything else is an error. Links and pictures are not: the site makes the links. */
const MARKDOWN = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'strong',
  'emphasis',
  'break',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'blockquote',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

const MEND: Readonly<Record<string, { fel: string; atgard: string }>> = {
  mdxjsEsm: {
    fel: '`import` or `export` in an official text',
    atgard:
      'Remove the line, or write its first letter as text behind a backslash: a published document must not run code.',
  },
  mdxFlowExpression: {
    fel: 'an {expression} in an official text',
    atgard: 'If the braces belong to the text, write \\{ and \\}; otherwise remove them.',
  },
  mdxTextExpression: {
    fel: 'an {expression} in an official text',
    atgard: 'If the braces belong to the text, write \\{ and \\}; otherwise remove them.',
  },
  link: {
    fel: 'a link in an official text',
    atgard: 'Write the address as plain text; the site makes the links.',
  },
  linkReference: {
    fel: 'square brackets that Markdown reads as a link',
    atgard: 'Write \\[ and \\]: the words belong to the text.',
  },
  definition: {
    fel: 'a line that Markdown reads as the address of a link',
    atgard: 'Write \\[ for its first bracket: its words are lost otherwise.',
  },
  html: {
    fel: 'raw HTML in an official text',
    atgard: 'Write \\< where the sign belongs to the text; otherwise remove it.',
  },
  image: { fel: 'a picture in an official text', atgard: 'Remove it; pictures are shown from the source.' },
  code: {
    fel: 'a code block in an official text',
    atgard: 'Remove the indentation or the fence: the words are running text.',
  },
  inlineCode: { fel: 'backticks in an official text', atgard: 'Write \\` where the sign belongs to the text.' },
  thematicBreak: {
    fel: 'a rule (---) in an official text',
    atgard: 'Remove it; a divider of the source is listed in its record under content/kallor.',
  },
  delete: { fel: 'struck-out text in an official text', atgard: 'Write \\~ where the sign belongs to the text.' },
};

/** A parsed official text. */
export interface ParsedText {
  root: Root;
  issues: Issue[];
}

/**
 * Parses the body of an entry in the closed vocabulary.
 *
 * @param body the Markdown behind the frontmatter.
 * @param fil path of the file, for the issues.
 * @param firstLine line of the file on which the body begins, 1-based.
 * @param vocabulary `official` for beslut and handlingar; `summary` for the editor's texts in arenden, where links are allowed.
 * @returns the tree, and an issue with file and line for everything that the vocabulary does not hold. The tree may be used
 *   only where there are none.
 */
export function parseText(
  body: string,
  fil: string,
  firstLine: number,
  vocabulary: 'official' | 'summary' = 'official',
): ParsedText {
  const issues: Issue[] = [];
  const report = (line: number | undefined, fel: string, atgard: string) =>
    issues.push({
      fil,
      rad: line === undefined ? null : line + firstLine - 1,
      regel: 'slutet-ordforrad',
      fel,
      atgard,
      allvar: 'fel',
    });
  let root: Root;
  try {
    // One tilde or a bare dollar is text in a protokoll; footnotes would move words to the end.
    root = mdxToMdast(body, {
      features: { gfm: { footnotes: false }, frontmatter: false, smartPunctuation: false },
    }) as Root;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = /^(\d+):(\d+): /.exec(message);
    report(
      at ? Number(at[1]) : undefined,
      `the text does not parse as MDX: ${message.replace(/^\d+:\d+: /, '')}`,
      'Put a backslash before a <, { or } that belongs to the text, and close every component.',
    );
    return { root: { type: 'root', children: [] }, issues };
  }
  if (vocabulary === 'official') unlinkAddresses(root);
  visit(root, false);
  return { root, issues };

  function visit(node: Nodes, inComponent: boolean): void {
    const line = node.position?.start.line;
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      checkComponent(node);
    } else if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      report(line, 'a list item that begins with [ ] or [x]', 'Write \\[ and \\]: Markdown takes them for a tick box.');
    } else if (node.type === 'link' && vocabulary === 'summary') {
      if (!/^(?:https?:\/\/|mailto:|\/|#)/.test(node.url))
        report(line, `the address ${node.url} in a link`, 'Use an address that begins with https://, mailto:, / or #.');
    } else if (!MARKDOWN.has(node.type)) {
      const known = MEND[node.type];
      report(
        line,
        known?.fel ?? `${node.type} in an official text`,
        known?.atgard ?? 'Use headings, paragraphs, lists, tables and the components of content/README.md only.',
      );
      return;
    }
    if ('children' in node) for (const child of node.children) visit(child as Nodes, inComponent);
  }

  function checkComponent(node: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>): void {
    const line = node.position?.start.line;
    const known = node.name === null ? undefined : VOCABULARY[node.name];
    if (node.name === null || known === undefined) {
      report(
        line,
        `<${node.name ?? ''}> is not in the vocabulary`,
        `Use one of ${Object.keys(VOCABULARY)
          .map((n) => `<${n}>`)
          .join(', ')}, or write \\< where the sign belongs to the text.`,
      );
      return;
    }
    const seen = new Set<string>();
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxAttribute') seen.add(attribute.name);
      // A bare attribute has the value null, which the pattern judges; an expression has an object.
      if (attribute.type !== 'mdxJsxAttribute' || (attribute.value !== null && typeof attribute.value === 'object')) {
        report(line, `an {expression} as an attribute of <${node.name}>`, 'Write the value between double quotes.');
        continue;
      }
      const rule = known.attributes[attribute.name];
      if (rule === undefined)
        report(
          line,
          `<${node.name}> has no attribute ${attribute.name}`,
          `It takes ${Object.keys(known.attributes).join(', ') || 'none'}.`,
        );
      else if (!rule.pattern.test(attribute.value ?? ''))
        report(
          line,
          `${attribute.name}="${attribute.value}" of <${node.name}>`,
          `It must match ${rule.pattern.source}.`,
        );
    }
    for (const [name, rule] of Object.entries(known.attributes)) {
      if (rule.required && !seen.has(name))
        report(line, `<${node.name}> lacks ${name}`, `Add ${name}="…". ${known.doc}`);
    }
    if (known.empty && node.children.length > 0)
      report(line, `<${node.name}> holds text`, `Write it as <${node.name} … />.`);
    if (known.place === 'block' && node.type === 'mdxJsxTextElement')
      report(
        line,
        `<${node.name}> stands inside a line`,
        'Give it lines of its own, with an empty line before and after.',
      );
  }
}

/** The address that a bare web or mail address gets from the parser, which makes links of them whatever is escaped. */
const ownAddress = (text: string): string[] => [text, `mailto:${text}`, `http://${text}`];

/**
 * Turns bare addresses (`a@b.se`, `www.b.se`), which the parser always makes links of, back into the text they are: in an
 * official text the site makes the links. A link that is written as one stays, and is reported.
 */
function unlinkAddresses(node: Nodes): void {
  if (!('children' in node)) return;
  const children: Nodes[] = [];
  for (const child of node.children as Nodes[]) {
    unlinkAddresses(child);
    const only = child.type === 'link' && child.children.length === 1 ? child.children[0] : undefined;
    const bare = only?.type === 'text' && child.type === 'link' && ownAddress(only.value).includes(child.url);
    const text = bare ? only : child;
    const last = children.at(-1);
    if (text.type === 'text' && last?.type === 'text') {
      const position =
        last.position && text.position ? { start: last.position.start, end: text.position.end } : undefined;
      children[children.length - 1] = { type: 'text', value: last.value + text.value, ...(position && { position }) };
    } else children.push(text);
  }
  (node as { children: Nodes[] }).children = children;
}
