import { parseDate } from '../../../src/domain/datum.ts';
import type { Handlingstyp } from '../../../src/domain/handling.ts';
import type { Kommun } from '../../../src/domain/kommun.ts';
import type { Votering } from '../../../src/domain/votering.ts';
import { readAcklamation } from '../fields/acklamation.ts';
import { findPrinted, isNumberOnly } from '../fields/diarienummer.ts';
import { findAnteckningar, findDeltarInte, findJav, findReservationer } from '../fields/dissent.ts';
import { addNumber, readCover, readHuvud, readParagrafHuvud } from '../fields/huvud.ts';
import { presentAt, readNarvaro } from '../fields/narvaro.ts';
import { isOrganLine } from '../fields/organ.ts';
import { organInText } from '../fields/organ-in-text.ts';
import { isSignature } from '../fields/underskrift.ts';
import { findVoteringar, readVoteTable } from '../fields/votering.ts';
import { findYrkanden } from '../fields/yrkanden.ts';
import type { Kallfil, Rad } from '../sources/kallfil.ts';
import { type Block, firstLine } from './block.ts';
import { toBlocks } from './blocks.ts';
import { blocksOf, type Dokument, type Huvud, type Last, type Paragraf, type TextDel } from './document.ts';
import { headingKind } from './headings.ts';
import { paragrafLine } from './paragraf-line.ts';
import { paragrafStarts } from './paragraf-starts.ts';
import { hasCover, type Part, toParts } from './parts.ts';
import { toSections } from './sections.ts';

/**
 * Reads a source's lines into the documents that it holds.
 *
 * @param kommun the municipality where it is known; its registry lets abbreviations of organs be understood.
 */
export function readDocuments(kallfil: Kallfil, removed: ReadonlySet<number>, kommun: Kommun | null): Dokument[] {
  const blocks = toBlocks(kallfil.rader, removed);
  if (blocks.length === 0) return [];
  const parts = toParts(blocks, kommun);
  const dokument: Dokument[] = [];
  for (const [i, part] of parts.entries()) {
    const doc = readPart(part, i === 0 && part.forsattsblad === 0, kommun);
    const before = part.fortsatter ? dokument.findLast((d) => d.paragrafer.length > 0) : undefined;
    if (before === undefined) dokument.push(doc);
    else continueProtokoll(before, doc);
  }
  attachVoteLists(dokument);
  return dokument;
}

/** The paragrafer behind a vote list belong to the protokoll that began before it. */
function continueProtokoll(protokoll: Dokument, more: Dokument): void {
  protokoll.typ = 'protokoll';
  for (const paragraf of more.paragrafer) {
    paragraf.narvarande = presentAt(protokoll.narvaro, paragraf.nummer.varde);
    paragraf.huvud.organ ??= protokoll.huvud.organ;
    paragraf.huvud.datum ??= protokoll.huvud.datum;
  }
  protokoll.paragrafer.push(...more.paragrafer);
  protokoll.block.push(...more.block);
}

const last = <T>(varde: T, block: Block): Last<T> => ({
  varde,
  rad: firstLine(block),
  sida: block.rader[0]?.sida ?? null,
});

function readPart(part: Part, alone: boolean, kommun: Kommun | null): Dokument {
  const cover = part.block.slice(0, part.forsattsblad);
  const blocks = part.block.slice(part.forsattsblad);
  const text: TextDel[] = cover.length > 0 ? [{ slag: 'forsattsblad', block: cover }] : [];
  if (isVoteList(blocks)) return readVoteList(part, text, blocks, kommun);
  const starts = paragrafStarts(blocks);
  if (starts.length > 0) return readProtokoll(part, text, blocks, starts, kommun);
  if (isKallelse(blocks)) return readKallelse(part, text, blocks, kommun);
  return readSkrivelse(part, text, blocks, alone, kommun);
}

function emptyDocument(typ: Handlingstyp, part: Part, huvud: Huvud, text: TextDel[]): Dokument {
  return {
    typ,
    typKand: true,
    huvud,
    text,
    block: part.block,
    paragrafer: [],
    tid: null,
    plats: null,
    arendelista: [],
    underlag: listUnder(text, 'underlag'),
    skickasTill: listUnder(text, 'expediering'),
    votering: null,
    narvaro: [],
  };
}

/** What is listed under the headings of one kind, one item a line or point. */
function listUnder(text: readonly TextDel[], typ: 'underlag' | 'expediering'): Last<string>[] {
  return text.flatMap((del) =>
    del.slag === 'avsnitt' && del.typ === typ
      ? del.delar.flatMap((d) =>
          d.slag !== 'block' || d.block.slag === 'rubrik' || d.block.slag === 'tabell'
            ? []
            : d.block.text.split('\n').map((line) => last(line.trim(), d.block)),
        )
      : [],
  );
}

const isVoteList = (blocks: readonly Block[]): boolean =>
  blocks.slice(0, 4).some((b) => /^(?:voterings|omröstnings)(?:lista|protokoll|bilaga)\b/i.test(b.text));

const isKallelse = (blocks: readonly Block[]): boolean =>
  blocks.slice(0, 6).some((b) => /^(?:kallelse|sammanträde med|föredragningslista|kungörelse)\b/i.test(b.text)) &&
  blocks.some((b) => AGENDA.test(b.text));
const AGENDA = /^(?:ärendelista|ärenden|föredragningslista|dagordning)\s*:?$/i;

function readVoteList(part: Part, text: TextDel[], blocks: Block[], kommun: Kommun | null): Dokument {
  const tableAt = blocks.findIndex((b) => b.slag === 'tabell');
  const headEnd = tableAt < 0 ? blocks.length : tableAt;
  const head = blocks.slice(0, headEnd);
  const title = head.find((b) => /^(?:voterings|omröstnings)/i.test(b.text)) as Block;
  const line = title.rader.find((r) => /^(?:voterings|omröstnings)/i.test(r.text)) ?? (title.rader[0] as Rad);
  const rubrik = { varde: line.text.replace(/\s+/g, ' ').trim(), rad: line.nr, sida: line.sida };
  const huvud: Huvud = { ...readCover(head, kommun), rubrik };
  for (const block of head)
    for (const printed of findPrinted(block.text)) addNumber(printed, block.rader[0] as Rad, huvud);
  const doc = emptyDocument('voteringslista', part, huvud, [
    ...text,
    { slag: 'huvud', block: head },
    { slag: 'lopande', block: blocks.slice(headEnd) },
  ]);
  const table = blocks.find((b) => readVoteTable(b) !== null);
  const list = table === undefined ? null : readVoteTable(table);
  const paragraf = /§\s*(\d{1,4}[a-z]?)/.exec(head.map((b) => b.text).join(' '))?.[1] ?? null;
  if (list !== null && table !== undefined)
    doc.votering = {
      ...ofListAlone(list),
      rad: firstLine(table),
      paragraf,
    };
  return doc;
}

function readKallelse(part: Part, text: TextDel[], blocks: Block[], kommun: Kommun | null): Dokument {
  const agendaAt = blocks.findIndex((b) => AGENDA.test(b.text));
  const head = blocks.slice(0, agendaAt);
  const title = head[0] as Block;
  const organ = /(?:med|för|till|i)\s+(.+)$/i.exec(title.text)?.[1]?.trim() ?? null;
  const named = [organ, ...head.flatMap((b) => b.text.split('\n'))].find((n) => n !== null && isOrganLine(n, kommun));
  const tid = field(head, /^Tid\s*:\s*(.+)$/im);
  const day = tid?.varde ?? head.map((b) => b.text).join('\n');
  const datum = parseDate(day);
  const huvud: Huvud = {
    rubrik: last(title.text.replace(/\s+/g, ' '), title),
    organ: named ? last(named, title) : null,
    datum: datum === null ? null : { varde: datum, rad: tid?.rad ?? firstLine(title), sida: tid?.sida ?? null },
    diarienummer: [],
    klassificering: null,
    handlaggare: null,
  };
  const doc = emptyDocument('kallelse', part, huvud, [
    ...text,
    { slag: 'huvud', block: head },
    { slag: 'lopande', block: blocks.slice(agendaAt) },
  ]);
  doc.tid = tid;
  doc.plats = field(head, /^Plats\s*:\s*(.+)$/im);
  doc.arendelista = blocks.slice(agendaAt).flatMap((b) => (b.slag === 'nummer' ? [agendaItem(b)] : []));
  return doc;
}

function agendaItem(block: Block): Dokument['arendelista'][number] {
  const words = block.text.replace(/\s+/g, ' ').trim();
  const numbers = findPrinted(words);
  const rubrik = numbers
    .reduce((t, n) => t.replace(n, ''), words)
    .replace(/[\s,;]+$/, '')
    .trim();
  return { nr: String(block.nummer), rubrik: rubrik || words, diarienummer: numbers, rad: firstLine(block) };
}

function field(blocks: readonly Block[], pattern: RegExp): Last<string> | null {
  for (const block of blocks) {
    const m = pattern.exec(block.text);
    if (m?.[1] !== undefined) return last(m[1].trim(), block);
  }
  return null;
}

/** A report, an annex, a motion: a head, sections, perhaps a signature. */
function readSkrivelse(part: Part, text: TextDel[], blocks: Block[], alone: boolean, kommun: Kommun | null): Dokument {
  const { huvud, antal } = readHuvud(blocks, kommun);
  const typ = kindOf(blocks, huvud, antal, alone);
  const body = blocks.slice(antal);
  const signedAt = signatureStart(body);
  // An annex may print its number only behind the signature.
  for (const rad of body.slice(signedAt).flatMap((b) => b.rader))
    if (isNumberOnly(rad.text)) for (const printed of findPrinted(rad.text)) addNumber(printed, rad, huvud);
  const slag = typ === 'tjansteskrivelse' ? 'skrivelse' : 'annan';
  const doc = emptyDocument(typ, part, huvud, [
    ...text,
    ...(antal > 0 ? [{ slag: 'huvud' as const, block: blocks.slice(0, antal) }] : []),
    ...toSections(body.slice(0, signedAt), slag, new Set()),
    ...(signedAt < body.length ? [{ slag: 'underskrift' as const, block: body.slice(signedAt) }] : []),
  ]);
  doc.typKand = typ !== 'ovrigt' && !(typ === 'bilaga' && alone);
  return doc;
}

function kindOf(blocks: readonly Block[], huvud: Huvud, antal: number, alone: boolean): Handlingstyp {
  const head = blocks
    .slice(0, antal)
    .map((b) => b.text)
    .join('\n');
  const title = huvud.rubrik?.varde ?? '';
  const proposes = blocks.some((b) => b.slag === 'rubrik' && headingKind(b.text)?.typ === 'forslag');
  if (/^motion\b(?!en)/i.test(title) && !/^motion\b.*\bsvar\b/i.test(title) && !proposes) return 'motion';
  if (/^initiativ(?:ärende)?\b/i.test(title) && !proposes) return 'initiativarende';
  if (/tjänste(?:skrivelse|utlåtande)/i.test(head)) return 'tjansteskrivelse';
  if (proposes && huvud.diarienummer.length > 0 && (huvud.datum !== null || huvud.handlaggare !== null))
    return 'tjansteskrivelse';
  return alone ? 'ovrigt' : 'bilaga';
}

/** Where the signatures at the end begin; the length where there are none. */
function signatureStart(blocks: readonly Block[]): number {
  let i = blocks.length;
  while (i > 0 && isSignature(blocks[i - 1] as Block)) i--;
  return i;
}

/** An extract or a whole protokoll: what stands before the first §, and each § to the next. */
function readProtokoll(
  part: Part,
  text: TextDel[],
  blocks: Block[],
  starts: readonly number[],
  kommun: Kommun | null,
): Dokument {
  const ahead = blocks.slice(0, starts[0]);
  const common = readCover(ahead, kommun);
  const single = starts.length === 1 && !hasCover(ahead);
  const paragrafer = starts.map((at, n) => {
    // The head of an extract belongs to its only paragraf; that of a protokoll to the protokoll.
    const from = single ? 0 : at;
    const own = blocks.slice(from, starts[n + 1] ?? blocks.length);
    return readParagraf(own, at - from, single ? [...text] : [], common, kommun);
  });
  const first = paragrafer[0] as Paragraf;
  const huvud: Huvud = single
    ? first.huvud
    : {
        ...common,
        organ: common.organ ?? first.huvud.organ,
        datum: common.datum ?? first.huvud.datum,
        diarienummer: [],
      };
  const doc = emptyDocument(single ? 'protokollsutdrag' : 'protokoll', part, huvud, []);
  doc.text = single ? [] : [...text, ...(ahead.length > 0 ? [{ slag: 'huvud' as const, block: ahead }] : [])];
  const present = readNarvaro(ahead);
  for (const p of paragrafer) p.narvarande = presentAt(present, p.nummer.varde);
  doc.narvaro = present;
  doc.paragrafer = paragrafer;
  doc.underlag = single ? first.underlag : [];
  doc.skickasTill = single ? first.skickasTill : [];
  return doc;
}

/** Sections that tell what was before; what is told there did not happen at this meeting. */
const HISTORY = ['arendebeskrivning', 'sammanfattning', 'bakgrund', 'beredning', 'ekonomi', 'bedomning', 'underlag'];

function readParagraf(blocks: Block[], at: number, cover: TextDel[], common: Huvud, kommun: Kommun | null): Paragraf {
  const line = paragrafLine((blocks[at] as Block).text) as NonNullable<ReturnType<typeof paragrafLine>>;
  const { huvud, antal } = readParagrafHuvud(blocks, at, kommun);
  const body = blocks.slice(antal);
  const plain = toSections(body, 'annan', new Set());
  const told = new Set(plain.flatMap((d) => (d.slag === 'avsnitt' && HISTORY.includes(d.typ) ? blocksOf([d]) : [])));
  const votes = findVoteringar(body.filter((b) => !told.has(b)));
  const text: TextDel[] = [
    ...cover,
    { slag: 'huvud', block: blocks.slice(0, antal) },
    ...toSections(
      body,
      'paragraf',
      new Set(votes.flatMap((v) => v.block)),
      huvud.organ?.varde ?? common.organ?.varde ?? null,
    ),
  ];
  const abbreviated = line.organ === null ? null : last(line.organ, blocks[at] as Block);
  const full: Huvud = {
    ...huvud,
    organ: huvud.organ ?? common.organ ?? abbreviated ?? organInText(text, kommun),
    datum: huvud.datum ?? common.datum,
  };
  const under = (typ: string) =>
    text.flatMap((d) =>
      d.slag === 'avsnitt' && d.typ === typ ? d.delar.flatMap((p) => (p.slag === 'block' ? [p.block] : p.block)) : [],
    );
  const reservation = new Set(under('reservation'));
  const running = text
    .flatMap((d) => (d.slag === 'lopande' ? d.block : []))
    .filter((b) => /reserverade sig/i.test(b.text));
  const history = new Set([...HISTORY.flatMap(under), ...running]);
  return {
    nummer: last(line.nummer, blocks[at] as Block),
    huvud: full,
    text,
    block: blocks,
    acklamation: readAcklamation(
      body,
      votes.map((v) => v.rad),
    ),
    yrkanden: findYrkanden([...under('yrkanden'), ...under('behandling')]),
    voteringar: readVotes(body, votes),
    reservationer: findReservationer(
      body,
      (b) => reservation.has(b),
      (b) => history.has(b),
    ),
    protokollsanteckningar: findAnteckningar(body),
    deltarInte: findDeltarInte(body, (b) => history.has(b)),
    jav: findJav(body),
    narvarande: [],
    underlag: listUnder(text, 'underlag'),
    skickasTill: listUnder(text, 'expediering'),
  };
}

/** The votes that a paragraf tells, with the lists that stand in it as tables. */
function readVotes(body: readonly Block[], told: ReturnType<typeof findVoteringar>): Paragraf['voteringar'] {
  const votes: Paragraf['voteringar'] = told.map((v) => ({ ...v.votering, rad: v.rad, listaI: null }));
  for (const block of body) {
    const list = block.slag === 'tabell' ? readVoteTable(block) : null;
    if (list !== null) giveList(votes, { ...list, rad: firstLine(block) }, null);
  }
  return votes;
}

/** Gives a list to the vote that it counts alike, or to the only one without a list; a list that no passage tells of is a vote too. */
function giveList(
  votes: Paragraf['voteringar'],
  list: Pick<Paragraf['voteringar'][number], 'lista' | 'roster' | 'rad'>,
  listaI: Dokument | null,
): void {
  const free = votes.filter((v) => v.roster.length === 0);
  const same = free.find((v) => v.text?.ja === list.lista?.ja && v.text?.nej === list.lista?.nej);
  const vote = same ?? (free.length === 1 ? free[0] : undefined);
  if (vote !== undefined) Object.assign(vote, { lista: list.lista, roster: list.roster, listaI });
  else
    votes.push({
      ...ofListAlone(list),
      rad: list.rad,
      listaI,
    });
}

/** A vote list of its own belongs to the paragraf that it names, or to the one before it. It takes organ and day from there. */
function attachVoteLists(dokument: readonly Dokument[]): void {
  dokument.forEach((doc, i) => {
    const list = doc.votering;
    if (list === null) return;
    const before = dokument.slice(0, i).flatMap((d) => d.paragrafer);
    const target = before.findLast((p) => list.paragraf === null || p.nummer.varde === list.paragraf);
    if (target === undefined) return;
    giveList(target.voteringar, list, doc);
    doc.huvud.organ ??= target.huvud.organ;
    doc.huvud.datum ??= target.huvud.datum;
  });
}

/** A vote of which only the list is known: what was put and what came of it stand elsewhere or nowhere. */
function ofListAlone(list: Pick<Votering, 'lista' | 'roster'>) {
  return {
    ja_betyder: null,
    nej_betyder: null,
    galler: null,
    text: null,
    lista: list.lista,
    roster: list.roster,
    utfall: null,
    utslagsrost: false,
  };
}
