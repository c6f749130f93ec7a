import { describe, expect, it } from 'vitest';
import { amneSchema } from './amne.ts';
import { parseEntry, parseYaml, validate } from './entry.ts';
import { formatIssue } from './issue.ts';

const file = `---
rubrik: Insjöriket
beskrivning: Ett förbund
namn:
  - Insjöriket
  - Samordningsförbundet
med:
  - arende: alingsas/2023-509-ks
    skal: Rör medlemskapet
---

Första raden.
`;

describe('parseEntry', () => {
  it('takes data and body apart and knows the lines', () => {
    const entry = parseEntry(file, 'amnen/x.mdx');
    expect(entry.issues).toEqual([]);
    expect(entry.body).toBe('\nFörsta raden.\n');
    expect(entry.bodyLine).toBe(11);
    expect(entry.lineOf(['beskrivning'])).toBe(3);
    expect(entry.lineOf(['namn', 1])).toBe(6);
    expect(entry.lineOf(['med', 0, 'skal'])).toBe(9);
    // What is missing is reported where it should stand.
    expect(entry.lineOf(['med', 0, 'finns inte'])).toBe(8);
  });

  it('reads files with the line ends of Windows, with the same lines', () => {
    const entry = parseEntry(file.replaceAll('\n', '\r\n'), 'amnen/x.mdx');
    expect(entry.data).toEqual(parseEntry(file, 'amnen/x.mdx').data);
    expect(entry.bodyLine).toBe(11);
    expect(entry.lineOf(['namn', 1])).toBe(6);
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(parseEntry(`\uFEFF${file}`, 'amnen/x.mdx').issues).toEqual([]);
  });

  it('says that the frontmatter is missing', () => {
    const [issue] = parseEntry('Bara text\n', 'amnen/x.mdx').issues;
    expect(issue && formatIssue(issue)).toMatchInlineSnapshot(`
      "amnen/x.mdx:1  error  the file has no frontmatter  [frontmatter]
          → Begin the file with a line ---, the fields, and another line ---; content/README.md shows how."
    `);
  });

  it('says where the YAML breaks, in lines of the file', () => {
    const entry = parseEntry('---\nrubrik: a\nbeskrivning: b: c\n---\n', 'amnen/x.mdx');
    expect(entry.issues.map((i) => i.rad)).toEqual([3]);
    expect(entry.data).toBeNull();
  });

  it('does not let the same field stand twice', () => {
    expect(parseEntry('---\nrubrik: a\nrubrik: b\n---\n', 'amnen/x.mdx').issues[0]?.rad).toBe(3);
  });

  it('takes no more from a body than its first fence', () => {
    const entry = parseEntry('---\nrubrik: a\n---\n\nText\n\n---\n', 'amnen/x.mdx');
    expect(entry.data).toEqual({ rubrik: 'a' });
    expect(entry.body).toBe('\nText\n\n---\n');
  });
});

describe('validate', () => {
  const issues = (source: string) =>
    validate(amneSchema, parseYaml(source, 'x'), 'amnen/x.mdx').issues.map(formatIssue);

  it('names an unknown field with its line', () => {
    expect(issues('rubrik: a\nbeskrivning: b\nfarg: bla\nnamn: [abc]\n')).toMatchInlineSnapshot(`
      [
        "amnen/x.mdx:3  error  unknown field farg  [schema]
          → Remove it, or correct its name: content/README.md lists the fields of each kind of entry.",
      ]
    `);
  });

  it('names an unknown field deep in the data', () => {
    const source = 'rubrik: a\nbeskrivning: b\nnamn: [abc]\nmed:\n  - arende: x\n    skal: y\n    ton: z\n';
    expect(issues(source)).toMatchInlineSnapshot(`
      [
        "amnen/x.mdx:7  error  unknown field ton in med.0  [schema]
          → Remove it, or correct its name: content/README.md lists the fields of each kind of entry.",
      ]
    `);
  });

  it('names a wrong value and a missing one', () => {
    expect(issues('rubrik: 3\nnamn: [abc]\n')).toMatchInlineSnapshot(`
      [
        "amnen/x.mdx:1  error  rubrik: Invalid input: expected string, received number  [schema]
          → Correct the value; content/README.md tells what each field holds.",
        "amnen/x.mdx:1  error  the field beskrivning is missing  [schema]
          → Add it; content/README.md tells what each field holds.",
      ]
    `);
  });
});
