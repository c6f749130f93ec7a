import type { Kommun } from '../../src/domain/kommun.ts';
import { countsAgree, perParti, type Rostsiffror, recount, type Votering } from '../../src/domain/votering.ts';
import { fullName } from '../import/fields/organ.ts';
import type { Imported } from '../import/imported.ts';
import type { Dokument, Huvud } from '../import/structure/document.ts';

/** One vote as one source tells of it, in figures. */
export interface VoteRow {
  /** `<kommun>/<file>` of the source. */
  fil: string;
  kommun: string;
  organ: string | null;
  datum: string | null;
  paragraf: string | null;
  text: Rostsiffror | null;
  lista: Rostsiffror | null;
  namn: Rostsiffror | null;
  /** Whether the counts that are given agree; null where only one is given, so that there is nothing to hold it against. */
  stammer: boolean | null;
  /** Which side had more votes; null where the counts differ or none is given. */
  utfall: 'ja' | 'nej' | 'lika' | 'utslagsröst' | null;
  partier: ReturnType<typeof perParti>;
}

/** Every vote of a source: those of its paragrafer, and vote lists that belong to none of them. */
export function voteRows(imported: Imported & { kommun: Kommun }): VoteRow[] {
  const { kommun, dokument } = imported;
  const fil = `${kommun.id}/${imported.source.kallfil.fil}`;
  const used = new Set<Dokument>();
  const rows = dokument.flatMap((doc) =>
    doc.paragrafer.flatMap((p) =>
      p.voteringar.map((v) => {
        if (v.listaI !== null) used.add(v.listaI);
        return { fil, ...place(p.huvud, doc.huvud, kommun), paragraf: p.nummer.varde, ...figures(v) };
      }),
    ),
  );
  const lone = dokument.flatMap((doc) =>
    used.has(doc)
      ? []
      : doc.listor.map((l) => ({ fil, ...place(doc.huvud, doc.huvud, kommun), paragraf: l.paragraf, ...figures(l) })),
  );
  return [...rows, ...lone];
}

function place(own: Huvud, whole: Huvud, kommun: Kommun): Pick<VoteRow, 'kommun' | 'organ' | 'datum'> {
  const organ = own.organ ?? whole.organ;
  return {
    kommun: kommun.id,
    organ: organ === null ? null : fullName(organ.varde, kommun),
    datum: (own.datum ?? whole.datum)?.varde ?? null,
  };
}

/** The figures of a vote: recomputed from the names, held against what is printed. Differing counts are never settled. */
export function figures(
  votering: Votering,
): Pick<VoteRow, 'text' | 'lista' | 'namn' | 'stammer' | 'utfall' | 'partier'> {
  const { text, lista } = votering;
  const namn = recount(votering);
  const given = [text, lista, namn].filter((c) => c !== null);
  const stammer = given.length < 2 ? null : countsAgree(votering);
  return {
    text,
    lista,
    namn,
    stammer,
    utfall: stammer === false || given[0] === undefined ? null : winner(given[0], votering.utslagsrost),
    partier: perParti(votering),
  };
}

function winner({ ja, nej }: Rostsiffror, casting: boolean): VoteRow['utfall'] {
  if (ja === nej) return casting ? 'utslagsröst' : 'lika';
  return ja > nej ? 'ja' : 'nej';
}
