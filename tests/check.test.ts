import { expect, it } from 'vitest';
import { runRules } from '../scripts/check/run.ts';
import { formatIssue } from '../src/domain/issue.ts';
import { BASE, edit, type Files, sha256, writeCorpus } from './corpus.ts';

/** What `npm run check` says of the base corpus with some files changed. */
async function check(changes: Files = {}, only?: string[]): Promise<string[]> {
  const { content, remove } = writeCorpus(changes);
  try {
    return (await runRules(content, only)).issues.map((issue) => formatIssue(issue).replaceAll(content, '…'));
  } finally {
    remove();
  }
}

const record = 'kallor/harryda/a.txt.yaml';
const beslut = 'beslut/harryda/kf-128.mdx';
const bilaga = 'handlingar/harryda/bilaga.mdx';
const arende = 'arenden/harryda/2019ks742.mdx';

it('finds nothing in a corpus that is right', async () => {
  expect(await check()).toEqual([]);
});

it('words: finds a word that is lost, one that is added, one that is changed', async () => {
  expect(await check(edit(beslut, 'åt firmatecknare att', 'åt att'))).toMatchInlineSnapshot(`
    [
      "beslut/harryda/kf-128.mdx:31  error  "firmatecknare" of the source is not published (kallor/harryda/a.txt:8)  [words]
        → An official text is published as its source has it: put the words back (a fault in the source is a remark beside the text), or import the file again.",
    ]
  `);
  expect(await check(edit(beslut, 'uppdrar åt', 'uppdrar genast åt'))).toMatchInlineSnapshot(`
    [
      "beslut/harryda/kf-128.mdx:31  error  "genast" is not in the source (kallor/harryda/a.txt:8)  [words]
        → An official text is published as its source has it: put the words back (a fault in the source is a remark beside the text), or import the file again.",
    ]
  `);
  expect(await check(edit(beslut, '§ 128 Dnr', '§ 129 Dnr'))).toMatchInlineSnapshot(`
    [
      "beslut/harryda/kf-128.mdx:23  error  "128" of the source is not published; "129" is not in the source (kallor/harryda/a.txt:4)  [words]
        → An official text is published as its source has it: put the words back (a fault in the source is a remark beside the text), or import the file again.",
    ]
  `);
});

it('words: finds two words in the other order, and a whole passage that is gone', async () => {
  expect(await check(edit(beslut, 'firmatecknare att', 'att firmatecknare'))).toHaveLength(1);
  expect(await check(edit(bilaga, '\nBilaga till tjänsteskrivelsen\n', ''))).toMatchInlineSnapshot(`
    [
      "handlingar/harryda/bilaga.mdx:13  error  "Bilaga till tjänsteskrivelsen" of the source is not published (kallor/harryda/a.txt:13)  [words]
        → An official text is published as its source has it: put the words back (a fault in the source is a remark beside the text), or import the file again.",
    ]
  `);
});

it('words: wants every removed word listed, and nothing listed that is not removed', async () => {
  expect(
    await check(edit(record, '  - { rad: 11, text: Signatur justerande, skal: sidfot }\n', ' []\n')),
  ).toMatchInlineSnapshot(`
    [
      "beslut/harryda/kf-128.mdx:31  error  "Signatur justerande" of the source is not published (kallor/harryda/a.txt:11)  [words]
        → An official text is published as its source has it: put the words back (a fault in the source is a remark beside the text), or import the file again.",
    ]
  `);
  expect(await check(edit(record, 'Signatur justerande', 'Utdragsbestyrkande'))).toMatchInlineSnapshot(`
    [
      "beslut/harryda/kf-128.mdx:31  error  "Signatur justerande" of the source is not published (kallor/harryda/a.txt:11)  [words]
        → An official text is published as its source has it: put the words back (a fault in the source is a remark beside the text), or import the file again.",
      "kallor/harryda/a.txt:11  error  "Utdragsbestyrkande" is listed as removed but does not stand there  [words]
        → Import the file again, so that its record is written anew; if an editor changed the record, undo that.",
    ]
  `);
  expect(await check(edit(record, 'rad: 11', 'rad: 111'))).toHaveLength(2);
});

it('words: takes a joined word with or without its hyphen, as the record says, and none that is not listed', async () => {
  const joined = (efter: string, published: string) =>
    check({ ...edit(record, 'efter: avsluta', `efter: ${efter}`), ...edit(beslut, 'avsluta', published) });
  expect(await joined('av-sluta', 'av-sluta')).toEqual([]);
  expect(await joined('avsluta', 'av-sluta')).toHaveLength(1);
  expect(await joined('avsluta', 'av- sluta')).toHaveLength(1);
  // The published word must be made of the two halves.
  expect(await joined('upphäva', 'upphäva')).toHaveLength(2);
  expect(await check(edit(record, 'fore: av- sluta', 'fore: upp- sluta'))).toMatchInlineSnapshot(`
    [
      "beslut/harryda/kf-128.mdx:31  error  "av- sluta" of the source is not published; "avsluta" is not in the source (kallor/harryda/a.txt:8)  [words]
        → An official text is published as its source has it: put the words back (a fault in the source is a remark beside the text), or import the file again.",
      "kallor/harryda/a.txt:8  error  "upp- sluta" is listed as joined to "avsluta" and does not stand there so  [words]
        → Import the file again, so that its record is written anew; if an editor changed the record, undo that.",
    ]
  `);
});

it('words: asks nothing of a withdrawn entry', async () => {
  const withdrawn = 'redaktor:\n  aterkallad: { datum: "2026-01-01", skal: Personuppgifter }\nlasning:';
  const gone = (BASE[bilaga] as string).replace('lasning:', withdrawn).replace('\nBilaga till tjänsteskrivelsen\n', '');
  expect(await check({ [bilaga]: gone })).toEqual([]);
});

it('words: gives a line that no entry covers', async () => {
  const text = edit(record, 'rader: [12, 13]', 'rader: [12, 12]');
  const inside = { ...text, [record]: (text[record] as string).replace('rader: [1, 13]', 'rader: [1, 11]') };
  expect(await check(inside, ['words'])).toMatchInlineSnapshot(`
    [
      "handlingar/harryda/bilaga.mdx:14  error  "Bilaga till tjänsteskrivelsen" is not in the source (kallor/harryda/a.txt:1)  [words]
        → An official text is published as its source has it: put the words back (a fault in the source is a remark beside the text), or import the file again.",
      "kallor/harryda/a.txt:13  error  "Bilaga" is in no entry and not listed as removed  [words]
        → Import the file again; no entry of its record covers this line.",
    ]
  `);
});

it('words: holds a rendering against its own source, differences put in', async () => {
  const other = 'Bilaga till\ntjänsteskrivelse\n';
  const rendering = (skillnader: string): Files => ({
    'kallor/harryda/b.txt': other,
    'kallor/harryda/b.txt.yaml': `fil: b.txt
sha256: ${sha256(other)}
teckenkodning: utf-8
rader: 2
lasregler: 1
poster:
  - { samling: handlingar, id: harryda/bilaga, rader: [1, 2], avtryck: x, som: rendering }
borttaget: []
`,
    ...edit(
      bilaga,
      '  - kalla: { fil: harryda/a.txt, rader: [12, 13] }\n',
      `  - kalla: { fil: harryda/a.txt, rader: [12, 13] }\n  - kalla: { fil: harryda/b.txt, rader: [1, 2] }\n    skillnader: ${skillnader}\n`,
    ),
  });
  const right = '[{ vid: 2, publicerat: [tjänsteskrivelsen], rendering: [tjänsteskrivelse], rad: 2 }]';
  expect(await check(rendering(right))).toEqual([]);
  expect(await check(rendering('[]'))).toMatchInlineSnapshot(`
    [
      "handlingar/harryda/bilaga.mdx:16  error  "tjänsteskrivelse" of the source is not published; "tjänsteskrivelsen" is not in the source (kallor/harryda/b.txt:2)  [words]
        → An official text is published as its source has it: put the words back (a fault in the source is a remark beside the text), or import the file again.",
    ]
  `);
  expect(await check(rendering(right.replace('vid: 2', 'vid: 1')))).toMatchInlineSnapshot(`
    [
      "handlingar/harryda/bilaga.mdx:8  error  harryda/b.txt: the difference at word 1 ("tjänsteskrivelsen") is not in the published text  [words]
        → An official text is published as its source has it: put the words back (a fault in the source is a remark beside the text), or import the file again.",
    ]
  `);
});

it('sources: knows a changed file, a missing one, one that is not imported', async () => {
  expect(await check({ 'kallor/harryda/a.txt': `${BASE['kallor/harryda/a.txt']}\n` })).toMatchInlineSnapshot(`
    [
      "kallor/harryda/a.txt.yaml:2  error  kallor/harryda/a.txt is not the file that was imported (its sha256 is b51ca793ef66…)  [sources]
        → Put the original back, or run npm run import -- kallor/harryda/a.txt.",
    ]
  `);
  expect(await check({ 'kallor/harryda/a.txt': null })).toMatchInlineSnapshot(`
    [
      "kallor/harryda/a.txt.yaml  error  the record tells of kallor/harryda/a.txt, which is not there  [sources]
        → Put the source back, or withdraw its entries and remove the record.",
    ]
  `);
  expect(await check({ 'kallor/harryda/c.txt': 'Protokoll\n' })).toMatchInlineSnapshot(`
    [
      "kallor/harryda/c.txt  warning  the source is not imported  [sources]
        → Run npm run import -- kallor/harryda/c.txt, or take the file out.",
    ]
  `);
});

it('sources: wants every entry in the record of its source, and every entry of the record', async () => {
  expect(await check({ [bilaga]: null }, ['sources'])).toMatchInlineSnapshot(`
    [
      "kallor/harryda/a.txt.yaml:9  error  handlingar/harryda/bilaga was read from this source and does not exist  [sources]
        → Restore the entry; to withdraw one, set redaktor.aterkallad in it.",
    ]
  `);
  const invented = { 'handlingar/harryda/ny.mdx': BASE[bilaga] as string };
  expect(await check(invented, ['sources'])).toMatchInlineSnapshot(`
    [
      "handlingar/harryda/ny.mdx:9  error  the record of kallor/harryda/a.txt does not name this entry  [sources]
        → An entry is read from a source and never written by hand: import the source again.",
    ]
  `);
});

it('schema: an entry with an expression, an import, a script or an unknown field, with file and line', async () => {
  expect(await check(edit(beslut, '§ 128 Dnr', '{1+1} § 128 Dnr'))).toMatchInlineSnapshot(`
    [
      "beslut/harryda/kf-128.mdx:23  error  an {expression} in an official text  [slutet-ordforrad]
        → If the braces belong to the text, write \\{ and \\}; otherwise remove them.",
    ]
  `);
  expect(await check(edit(beslut, '\n<Huvud>', "\nimport x from 'y'\n\n<Huvud>"))).toMatchInlineSnapshot(`
    [
      "beslut/harryda/kf-128.mdx:18  error  \`import\` or \`export\` in an official text  [slutet-ordforrad]
        → Remove the line, or write its first letter as text behind a backslash: a published document must not run code.",
    ]
  `);
  expect(
    await check(edit(bilaga, '---\n\nBilaga', '---\n\n<script>alert(1)</script>\n\nBilaga')),
  ).toMatchInlineSnapshot(`
    [
      "handlingar/harryda/bilaga.mdx:14  error  <script> is not in the vocabulary  [slutet-ordforrad]
        → Use one of <Huvud>, <Forsattsblad>, <Avsnitt>, <Beslutsmening>, <Votering>, <Underskrift>, <Sida>, <Sic>, or write \\< where the sign belongs to the text.",
    ]
  `);
  expect(await check(edit(beslut, 'organ: kf\n', 'organ: kf\nfarg: blå\n'))).toMatchInlineSnapshot(`
    [
      "beslut/harryda/kf-128.mdx:4  error  unknown field farg  [schema]
        → Remove it, or correct its name: content/README.md lists the fields of each kind of entry.",
    ]
  `);
  expect(await check(edit('kommuner/harryda.yaml', 'genitiv', 'genetiv'), ['schema'])).toHaveLength(2);
  expect(await check(edit(record, 'lasregler: 1', 'lasregler: 1\nkommentar: x'))).toHaveLength(1);
});

it('placement: the wrong folder, the wrong ending, an id that no address can carry', async () => {
  expect(await check(edit(arende, 'kommun: harryda', 'kommun: alingsas'), ['placement'])).toMatchInlineSnapshot(`
    [
      "arenden/harryda/2019ks742.mdx:2  error  kommun is alingsas, the folder harryda  [placement]
        → Move the file or correct the field.",
      "arenden/harryda/2019ks742.mdx:2  error  the registry has no municipality alingsas  [placement]
        → Add kommuner/alingsas.yaml.",
    ]
  `);
  expect(await check({ 'beslut/harryda/extra.md': 'x' })).toMatchInlineSnapshot(`
    [
      "beslut/harryda/extra.md  error  no collection reads this file  [placement]
        → Entries end in .mdx, the registry in .yaml; rename the file or move it out.",
    ]
  `);
  expect(
    await check({ [arende]: null, 'arenden/harryda/2019KS742.mdx': BASE[arende] as string }, ['placement']),
  ).toMatchInlineSnapshot(`
    [
      "arenden/harryda/2019KS742.mdx  error  "2019KS742" is no id  [placement]
        → Use lower-case letters a–z, digits and single hyphens.",
    ]
  `);
  expect(await check({ 'arenden/2019ks742.mdx': BASE[arende] as string }, ['placement'])).toHaveLength(1);
});

it('registry: an example that its template does not read, a parent that does not exist, a reserved code', async () => {
  const kommun = 'kommuner/harryda.yaml';
  expect(await check(edit(kommun, 'text: 2019KS742', 'text: 2019XX742'))).toMatchInlineSnapshot(`
    [
      "kommuner/harryda.yaml:15  error  the template {ar}{serie}{nr} does not read "2019XX742"  [registry]
        → Correct one of them, or give the example to a template of its own.",
    ]
  `);
  expect(await check(edit(kommun, 'nr: 742', 'nr: 743'))).toMatchInlineSnapshot(`
    [
      "kommuner/harryda.yaml:15  error  "2019KS742" is read as {"ar":2019,"nr":742,"serie":"KS","klassificering":null,"suffix":null}  [registry]
        → It should read {"ar":2019,"nr":743,"serie":"KS","klassificering":null,"suffix":null}: correct the example.",
    ]
  `);
  expect(await check(edit(kommun, '{nr}"', '{tal}"'))).toMatchInlineSnapshot(`
    [
      "kommuner/harryda.yaml:13  error  diarienummer.0.mall: Invalid string: must include "{nr}"  [schema]
        → Correct the value; content/README.md tells what each field holds.",
    ]
  `);
  const organ = (text: string) => check(edit(kommun, 'diarienummer:', `  - ${text}\ndiarienummer:`));
  expect(await organ('{ kod: ksau, namn: KSAU, typ: utskott, under: kss }')).toMatchInlineSnapshot(`
    [
      "kommuner/harryda.yaml:12  error  there is no organ kss  [registry]
        → Name the code of an organ of this file.",
    ]
  `);
  expect(await organ('{ kod: arende, namn: Ärendenämnden, typ: namnd }')).toMatchInlineSnapshot(`
    [
      "kommuner/harryda.yaml:12  error  /harryda/arende/ is an address of the site itself  [registry]
        → Give the organ another code.",
    ]
  `);
  expect(await organ('{ kod: x, namn: Kommunstyrelsen, typ: namnd }')).toMatchInlineSnapshot(`
    [
      "kommuner/harryda.yaml:12  error  "kommunstyrelsen" names both ks and x  [registry]
        → A name must mean one organ: remove it from one of them.",
    ]
  `);
});

it('references: ids and organs that do not exist', async () => {
  expect(await check(edit(beslut, 'handling: utdrag', 'handling: utdraget'))).toMatchInlineSnapshot(`
    [
      "beslut/harryda/kf-128.mdx:8  error  handling names handlingar/harryda/utdraget, which does not exist  [references]
        → Correct the id (<kommun>/<name of the file>), or add handlingar/harryda/utdraget.mdx.",
      "handlingar/harryda/utdrag.mdx:9  error  beslut/harryda/kf-128 says that it stands in utdraget  [references]
        → Correct one of the two.",
    ]
  `);
  expect(await check(edit(beslut, 'organ: kf', 'organ: vfn'))).toMatchInlineSnapshot(`
    [
      "beslut/harryda/kf-128.mdx:3  error  organ names the organ vfn, which the registry does not have  [references]
        → Add it to kommuner/harryda.yaml, or correct the code.",
    ]
  `);
  expect(await check(edit(beslut, 'typ="beslut"', 'typ="forslag" till="vfn"'))).toMatchInlineSnapshot(`
    [
      "beslut/harryda/kf-128.mdx:17  error  till of beslut-1 names the organ vfn, which the registry does not have  [references]
        → Add it to kommuner/harryda.yaml, or correct the code.",
    ]
  `);
  expect(await check(edit(bilaga, 'organ: null', 'organ: null\nbilaga_till: harryda/finns-inte'))).toHaveLength(1);
  const amne = (arende: string): Files => ({
    'amnen/forbundet.mdx': `---\nrubrik: F\nbeskrivning: B\nnamn: [Förbundet]\nmed: [{ arende: ${arende}, skal: Rör det }]\n---\n`,
  });
  expect(await check(amne('harryda/2019ks742'))).toEqual([]);
  expect(await check(amne('harryda/2019ks743'))).toMatchInlineSnapshot(`
    [
      "amnen/forbundet.mdx:5  error  med.0.arende names arenden/harryda/2019ks743, which does not exist  [references]
        → Correct the id (<kommun>/<name of the file>), or add arenden/harryda/2019ks743.mdx.",
    ]
  `);
  const relation = edit(
    arende,
    'lasning:',
    'redaktor:\n  relationer: [{ till: alingsas/x, typ: samma-sak, skal: Samma }]\nlasning:',
  );
  expect(await check(relation)).toMatchInlineSnapshot(`
    [
      "arenden/harryda/2019ks742.mdx:6  error  redaktor.relationer.0.till names arenden/alingsas/x, which does not exist  [references]
        → Correct the id (<kommun>/<name of the file>), or add arenden/alingsas/x.mdx.",
    ]
  `);
});

it('addresses: two entries at one address, an alias that hides a page', async () => {
  const twin = { 'beslut/harryda/tvilling.mdx': BASE[beslut] as string };
  expect(await check(twin, ['addresses'])).toMatchInlineSnapshot(`
    [
      "beslut/harryda/tvilling.mdx:5  error  the address /harryda/kf/2020-06-15/128/ is the address of beslut/harryda/kf-128.mdx too  [addresses]
        → Two entries for one thing: withdraw one of them (redaktor.aterkallad), or correct organ, date or number.",
    ]
  `);
  const alias = (a: string) => check(edit(arende, 'lasning:', `redaktor:\n  alias: [${a}]\nlasning:`), ['addresses']);
  expect(await alias('/harryda/kf/2020-06-15/128/')).toMatchInlineSnapshot(`
    [
      "arenden/harryda/2019ks742.mdx:6  error  the alias /harryda/kf/2020-06-15/128/ is the address of beslut/harryda/kf-128.mdx too  [addresses]
        → Remove the alias here or there: an address leads to one page.",
    ]
  `);
  expect(await alias('/harryda/arende/ks-2019-742/')).toEqual([]);
  expect(await alias('/harryda/arende/2019ks742/')).toMatchInlineSnapshot(`
    [
      "arenden/harryda/2019ks742.mdx:6  warning  the alias /harryda/arende/2019ks742/ is the entry’s own address  [addresses]
        → Remove the alias.",
    ]
  `);
  expect(await check({ 'handlingar/harryda/Bilaga.mdx': BASE[bilaga] as string }, ['addresses'])).toHaveLength(2);
});

it('cases: a number without its case, one number in two cases', async () => {
  expect(await check({ [arende]: null }, ['cases'])).toHaveLength(2);
  const twin = { 'arenden/harryda/tvilling.mdx': (BASE[arende] as string).replace('[2019KS742]', '["KS 2019/0742"]') };
  expect(await check(twin, ['cases'])).toMatchInlineSnapshot(`
    [
      "arenden/harryda/tvilling.mdx:4  error  KS 2019/0742 is a number of arenden/harryda/2019ks742.mdx too  [cases]
        → One number is one case: merge the two entries, and keep the address of the other as an alias.",
    ]
  `);
});

it('votes: counts that differ need a remark, and a remark needs counts that differ', async () => {
  const vote = (nej: number, remark: boolean) =>
    check({
      [beslut]: (BASE[beslut] as string).replace(
        'handling: utdrag\n',
        `handling: utdrag
voteringar:
  - ja_betyder: null
    nej_betyder: null
    galler: null
    text: { ja: 1, nej: ${nej}, avstar: null }
    lista: null
    roster: [{ namn: A, parti: M, rost: ja }, { namn: B, parti: S, rost: nej }]
    utfall: null
${remark ? 'anmarkningar: [{ kod: votering-motsagd, allvar: varning, meddelande: Skiljer }]\n' : ''}`,
      ),
    });
  const without = (await vote(2, false)).filter((line) => line.includes('[votes]'));
  expect(without).toMatchInlineSnapshot(`
    [
      "beslut/harryda/kf-128.mdx:10  error  the counts differ (text 1–2–?, list –, names 1–1–0) and no remark says so  [votes]
        → Add the remark votering-motsagd to \`anmarkningar\`, or correct what was read; never choose one of the counts.",
    ]
  `);
  expect((await vote(2, true)).filter((line) => line.includes('[votes]'))).toEqual([]);
  expect((await vote(1, false)).filter((line) => line.includes('[votes]'))).toEqual([]);
  expect((await vote(1, true)).filter((line) => line.includes('[votes]'))).toMatchInlineSnapshot(`
    [
      "beslut/harryda/kf-128.mdx:17  warning  the remark votering-motsagd stands here but all counts agree  [votes]
        → Remove the remark, or restore the count that it is about.",
    ]
  `);
});

it('provenance: a field that does not say where it was read, a line that does not exist', async () => {
  expect(await check(edit(beslut, '  datum: { rad: 2 }\n', ''))).toMatchInlineSnapshot(`
    [
      "beslut/harryda/kf-128.mdx:4  error  datum does not say where it was read  [provenance]
        → Add lasning.datum with the line of the source; what an editor sets belongs under redaktor.",
    ]
  `);
  expect(await check(edit(beslut, 'datum: { rad: 2 }', 'datum: { rad: 99 }'))).toMatchInlineSnapshot(`
    [
      "beslut/harryda/kf-128.mdx:12  error  lasning.datum is on line 99 of a source with 13 lines  [provenance]
        → Import the source again.",
    ]
  `);
});

it('remarks: quotes words that stand in the text', async () => {
  const remark = (ord: string, allvar = 'upplysning') =>
    check(
      edit(
        bilaga,
        'lasning:',
        `anmarkningar: [{ kod: organnamn-felskrivet, allvar: ${allvar}, meddelande: M, ord: ${ord} }]\nlasning:`,
      ),
    );
  expect(await remark('till tjänsteskrivelsen')).toEqual([]);
  expect(await remark('till skrivelsen')).toMatchInlineSnapshot(`
    [
      "handlingar/harryda/bilaga.mdx:10  error  the words "till skrivelsen" do not stand in the text  [remarks]
        → Quote the words as they are published, or leave \`ord\` out.",
    ]
  `);
  expect(await remark('Bilaga', 'fel')).toMatchInlineSnapshot(`
    [
      "handlingar/harryda/bilaga.mdx:10  error  the remark organnamn-felskrivet holds this entry back: M  [remarks]
        → Mend its cause and import again, or withdraw the entry (redaktor.aterkallad).",
    ]
  `);
});

// 121212-1212 is the number of Tolvan Tolvansson, whom the authorities made up for examples.
it('personnummer: in an entry, in a source, and not printed again', async () => {
  const found = await check(edit(beslut, 'rubrik: Utträde', 'rubrik: 121212-1212 Utträde'), ['personnummer']);
  expect(found).toMatchInlineSnapshot(`
    [
      "beslut/harryda/kf-128.mdx:6  error  a personnummer  [personnummer]
        → Have the source masked and import it again; until then take the entry out.",
    ]
  `);
  const source = 'Född 19121212-1212\n';
  const files = (publiceras: boolean, text = 'XXXXXXXX-XXXX') => ({
    'kallor/harryda/p.txt': source,
    'kallor/harryda/p.txt.yaml': `fil: p.txt\nsha256: ${sha256(source)}\nteckenkodning: utf-8\nrader: 1\nlasregler: 1\npubliceras: ${publiceras}\nposter: []\nborttaget: [{ rad: 1, text: Född ${text}, skal: personnummer }]\n`,
  });
  expect(await check(files(false), ['personnummer', 'words'])).toEqual([]);
  expect(await check(files(false, '19121212-1212'), ['personnummer'])).toMatchInlineSnapshot(`
    [
      "kallor/harryda/p.txt.yaml:8  error  a personnummer  [personnummer]
        → List what is taken out with X for every figure (XXXXXX-XXXX), as the importer does.",
    ]
  `);
  expect(await check(files(true), ['personnummer'])).toMatchInlineSnapshot(`
    [
      "kallor/harryda/p.txt:1  error  a personnummer  [personnummer]
        → Set publiceras: false in kallor/harryda/p.txt.yaml, and ask the municipality for a masked copy.",
    ]
  `);
});

it('exceptions: carry a reason, end when they are no longer needed, and never let code or lost words through', async () => {
  const fault = edit(beslut, '  datum: { rad: 2 }\n', '');
  const undantag = (regel: string, fel: string): Files => ({
    'undantag.yaml': `- regel: ${regel}\n  fil: beslut/harryda/kf-128.mdx\n  fel: ${fel}\n  skal: Källan är ett utdrag utan huvud\n  datum: "2026-01-01"\n`,
  });
  expect(await check({ ...fault, ...undantag('provenance', 'datum does not say') })).toEqual([]);
  expect(await check(undantag('provenance', 'datum does not say'))).toMatchInlineSnapshot(`
    [
      "undantag.yaml:1  error  the exception for beslut/harryda/kf-128.mdx (provenance) is no longer needed  [exceptions]
        → Remove it.",
    ]
  `);
  expect(await check({ ...edit(beslut, 'uppdrar', 'beslutar'), ...undantag('words', 'uppdrar') })).toHaveLength(2);
  expect(await check({ 'undantag.yaml': '- regel: votes\n' })).toHaveLength(4);
});

it('addresses: an entry that was withdrawn for another one with its address is no fault', async () => {
  const withdrawn = (BASE[beslut] as string).replace(
    /^lasning:/m,
    'redaktor:\n  aterkallad: { datum: 2026-01-01, skal: Samma paragraf ur en annan fil. }\nlasning:',
  );
  expect(await check({ 'beslut/harryda/tvilling.mdx': withdrawn }, ['addresses'])).toEqual([]);
});
