import type { Collection } from '../entries/collection.ts';
import type { Imported } from '../imported.ts';
import { factsOf } from './facts.ts';
import { isLooseList, isNarvarolista } from './loose.ts';
import { partName } from './part-name.ts';

/**
 * Sources of the collection that must be read beside those of a run, because they may belong together: what they were read with
 * before, the other parts of a name, the protokoll of a vote list that comes alone, and the lists of a protokoll that comes late.
 *
 * @returns `<kommun>/<file>`, in order, without the run's own.
 */
export function companionsOf(imported: readonly Imported[], collection: Collection): string[] {
  const own = new Set(imported.map((s) => `${s.kommun?.id}/${s.source.kallfil.fil}`));
  const found = new Set<string>();
  for (const source of imported) {
    if (source.kommun === null) continue;
    const kommun = source.kommun;
    const record = collection.kallposter.get(`${kommun.id}/${source.source.kallfil.fil}`);
    for (const fil of record?.lases_med ?? []) found.add(`${kommun.id}/${fil}`);
    const name = partName(source.source.kallfil.fil);
    if (name !== null)
      for (const fil of collection.kallposter.keys())
        if (fil.startsWith(`${kommun.id}/`) && partName(fil.slice(kommun.id.length + 1))?.stam === name.stam)
          found.add(fil);
    for (const fil of ofMeeting(source, kommun, collection)) found.add(fil);
  }
  // Those were read with others in their turn.
  for (const fil of [...found])
    for (const other of collection.kallposter.get(fil)?.lases_med ?? [])
      found.add(`${fil.slice(0, fil.indexOf('/'))}/${other}`);
  return [...found].filter((fil) => !own.has(fil)).sort();
}

/** The sources of the same meeting that a list or a part of a protokoll looks for, or that look for it. */
function ofMeeting(source: Imported, kommun: NonNullable<Imported['kommun']>, collection: Collection): string[] {
  const { organ, datum, forsattsblad } = factsOf(source, kommun);
  const docs = source.dokument;
  const held = docs.some((d) => d.paragrafer.length > 0);
  const seeks = docs.some((d) => isLooseList(d, docs) || isNarvarolista(d)) || (held && !forsattsblad);
  if (datum === null || (!held && !seeks)) return [];
  const out: string[] = [];
  for (const { data } of collection.handlingar.values()) {
    if (data.kommun !== kommun.id || data.sammantradesdatum !== datum) continue;
    if (organ !== null && data.organ !== null && data.organ !== organ) continue;
    const { handlingstyp } = data;
    const wanted =
      (seeks && (handlingstyp === 'protokoll' || handlingstyp === 'protokollsutdrag')) ||
      (held && (handlingstyp === 'voteringslista' || handlingstyp === 'protokoll'));
    const fil = data.renderingar[0]?.kalla.fil;
    if (wanted && fil !== undefined) out.push(fil);
  }
  // A list of who was present is no kind of document of its own; it is known by its name.
  if (held)
    for (const { data } of collection.handlingar.values())
      if (data.kommun === kommun.id && data.handlingsdatum === datum && /^(?:närvaro|uppropslista)/i.test(data.rubrik))
        out.push(data.renderingar[0]?.kalla.fil ?? '');
  return out.filter((fil) => fil !== '');
}
