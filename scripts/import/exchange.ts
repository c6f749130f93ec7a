import type { Anmarkning } from '../../src/domain/anmarkning.ts';
import type { Kommun } from '../../src/domain/kommun.ts';
import { formatPerson } from '../../src/domain/person.ts';
import { printedCount } from '../../src/domain/votering.ts';
import type { Collection } from './entries/collection.ts';
import { documentRemarks, paragrafRemarks } from './entries/remarks.ts';
import { findTwin } from './entries/renderings.ts';
import { citations } from './fields/hanvisningar.ts';
import { fullName } from './fields/organ.ts';
import type { ReadVotering } from './fields/votering.ts';
import type { Imported } from './imported.ts';
import { placedWords, textOf } from './structure/block.ts';
import type { Dokument, Paragraf, TextDel } from './structure/document.ts';
import { blocksOf } from './structure/document.ts';

/**
 * The exchange shape (DESIGN §5): what one source says, for programs. Unknown is null.
 *
 * @param collection what is published: a document that is another rendering of a published one has that one's id in `samma_som`
 *   and, where it does not say itself what kind it is, that one's kind.
 */
export function toExchange(imported: Imported, collection: Collection): Record<string, unknown> {
  const { kallfil } = imported.source;
  const { kommun } = imported;
  return {
    kalla: { fil: kallfil.fil, sha256: kallfil.sha256, sidor: kallfil.sidor },
    handlingar: imported.dokument.map((d) => ({ ...documentOf(d, kommun), ...published(d, kommun, collection) })),
    anmarkningar: remarksOf(imported),
  };
}

/** Every remark on one source and on what was read from it. */
export function remarksOf(imported: Imported): Anmarkning[] {
  const { kommun } = imported;
  return [
    ...imported.anmarkningar,
    ...(kommun === null
      ? [
          {
            kod: 'kommun-okand' as const,
            allvar: 'varning' as const,
            meddelande: 'Inget i källan visar vilken kommun handlingen hör till.',
          },
        ]
      : []),
    ...imported.dokument.flatMap((d) => [
      ...documentRemarks(d, kommun),
      ...d.paragrafer.flatMap((p) => paragrafRemarks(p, kommun)),
    ]),
  ];
}

/** What a published document of which this is a rendering adds to it. */
function published(doc: Dokument, kommun: Kommun | null, collection: Collection): Record<string, unknown> {
  const twin = findTwin(collection, placedWords(doc.block), kommun?.id ?? null);
  if (twin === null) return {};
  return { samma_som: twin.id, ...(doc.typ === 'ovrigt' ? { handlingstyp: twin.data.handlingstyp } : {}) };
}

function documentOf(doc: Dokument, kommun: Kommun | null): Record<string, unknown> {
  const { huvud } = doc;
  const meeting = ['protokoll', 'protokollsutdrag', 'kallelse', 'voteringslista'].includes(doc.typ);
  const days = doc.paragrafer.flatMap((p) => (p.huvud.datum === null ? [] : [p.huvud.datum.varde]));
  const datum = huvud.datum?.varde ?? null;
  const numbers = [
    ...huvud.diarienummer.map((d) => d.varde),
    ...doc.paragrafer.flatMap((p) => p.huvud.diarienummer.map((d) => d.varde)),
  ];
  return {
    kommun: kommun?.id ?? null,
    organ: huvud.organ === null ? null : fullName(huvud.organ.varde, kommun),
    handlingstyp: doc.typ,
    sammantradesdatum: meeting ? [...new Set(datum === null ? days : [datum, ...days])] : [],
    handlingsdatum: meeting ? null : datum,
    rubrik: huvud.rubrik?.varde ?? null,
    diarienummer: [...new Set(numbers)],
    klassificering: huvud.klassificering?.varde ?? null,
    arendelista: doc.arendelista,
    paragrafer:
      doc.paragrafer.length > 0
        ? doc.paragrafer.map((p) => paragrafOf(p, doc, kommun))
        : doc.typ === 'voteringslista'
          ? listedVotes(doc)
          : [proposalOf(doc, kommun)].filter((p) => p !== null),
  };
}

function sentencesOf(text: readonly TextDel[]): { typ: 'beslut' | 'forslag'; text: string }[] {
  return text.flatMap((d) =>
    d.slag === 'avsnitt'
      ? d.delar.flatMap((p) =>
          p.slag === 'mening'
            ? [
                {
                  typ: p.typ,
                  text: p.block.map((b) => (b.nummer === null ? textOf(b) : `${b.nummer}. ${b.text}`)).join('\n'),
                },
              ]
            : [],
        )
      : [],
  );
}

function typeOf(list: readonly { typ: 'beslut' | 'forslag' }[]): string | null {
  const beslut = list.some((m) => m.typ === 'beslut');
  const forslag = list.some((m) => m.typ === 'forslag');
  if (beslut && forslag) return 'beslut-och-forslag';
  return beslut ? 'beslut' : forslag ? 'forslag' : null;
}

function paragrafOf(p: Paragraf, doc: Dokument, kommun: Kommun | null): Record<string, unknown> {
  const sentences = sentencesOf(p.text);
  const decided = sentences.filter((s) => s.typ === 'beslut');
  return {
    paragraf: p.nummer.varde,
    organ: p.huvud.organ === null ? null : fullName(p.huvud.organ.varde, kommun),
    datum: p.huvud.datum?.varde ?? null,
    diarienummer: p.huvud.diarienummer[0]?.varde ?? null,
    rubrik: p.huvud.rubrik?.varde ?? null,
    beslutstyp: typeOf(sentences),
    beslutstext: join(decided.length > 0 ? decided : sentences),
    forslagstext: join(sentences.filter((s) => s.typ === 'forslag')),
    acklamation: p.acklamation?.varde ?? null,
    yrkanden: p.yrkanden.map((y) => ({
      av: y.av.map(formatPerson),
      instammer: y.instammer.map(formatPerson),
      text: y.text,
      typ: y.typ,
    })),
    voteringar: p.voteringar.map(voteOf),
    reservationer: p.reservationer.map((r) => formatPerson(r.varde)),
    protokollsanteckningar: p.protokollsanteckningar.map((r) => formatPerson(r.varde)),
    deltarInte: p.deltarInte.map((r) => formatPerson(r.varde)),
    jav: p.jav.map((r) => formatPerson(r.varde)),
    narvarande: p.narvarande.map((n) => ({ namn: formatPerson(n.varde), roll: n.varde.roll ?? null })),
    underlag: p.underlag.map((u) => u.varde),
    skickasTill: p.skickasTill.map((s) => s.varde),
    hanvisningar: citations(blocksOf(p.text), p.huvud, kommun, doc.block),
  };
}

function voteOf(v: ReadVotering): Record<string, unknown> {
  return {
    ...(printedCount(v) ?? { ja: null, nej: null, avstar: null }),
    text: v.text,
    lista: v.lista,
    ja_betyder: v.ja_betyder,
    nej_betyder: v.nej_betyder,
    svarsord: v.svarsord ?? null,
    galler: v.galler,
    utslagsrost: v.utslagsrost,
    roster: v.roster,
  };
}

/** A vote list of its own names the § that it belongs to; what was decided there it does not say. */
function listedVotes(doc: Dokument): Record<string, unknown>[] {
  const numbers = [...new Set(doc.listor.map((l) => l.paragraf))];
  return numbers.map((paragraf) => ({
    paragraf,
    diarienummer: doc.huvud.diarienummer[0]?.varde ?? null,
    rubrik: doc.arende?.varde ?? null,
    beslutstyp: null,
    beslutstext: null,
    voteringar: doc.listor.filter((l) => l.paragraf === paragraf).map(voteOf),
    reservationer: [],
    hanvisningar: [],
  }));
}

/** A report has no §, but what it proposes is given in the same shape. */
function proposalOf(doc: Dokument, kommun: Kommun | null): Record<string, unknown> | null {
  if (doc.typ === 'kallelse' || doc.typ === 'voteringslista') return null;
  const sentences = sentencesOf(doc.text);
  return {
    paragraf: null,
    diarienummer: doc.huvud.diarienummer[0]?.varde ?? null,
    rubrik: doc.huvud.rubrik?.varde ?? null,
    beslutstyp: typeOf(sentences),
    beslutstext: join(sentences),
    voteringar: [],
    reservationer: [],
    hanvisningar: citations(blocksOf(doc.text), doc.huvud, kommun),
  };
}

const join = (list: readonly { text: string }[]): string | null =>
  list.length === 0 ? null : list.map((s) => s.text.replace(/\s+/g, ' ').trim()).join(' ');
