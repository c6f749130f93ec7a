import type { Kommun } from '../../domain/kommun.ts';
import { organByCode } from '../../domain/organ.ts';
import { isProcedural } from '../../graph/status/answers.ts';
import type { BeslutPost } from '../../graph/types.ts';
import { organInText } from './organ.ts';

/**
 * How a decision can be appealed, in plain Swedish, where the law opens that way (kommunallagen 2017:725, 13 kap.): decisions of
 * fullmäktige (13:2 p. 1), of styrelse and nämnd (13:2 p. 2). Law that the facts do not settle is told as a condition, and no
 * last day is given: it counts from an announcement that no document here tells of (13:5).
 *
 * @returns sentences; empty where no appeal is known to exist: proposals, steps of handling, organs that are unknown or whose
 *   decisions the law puts elsewhere (an utskott decides for its nämnd or only prepares; the documents do not tell which).
 */
export function explainAppeal(post: BeslutPost, kommun: Kommun): string[] {
  const decides = post.typ === 'beslut' || post.typ === 'beslut-och-forslag';
  const typ = post.organ === null ? null : (organByCode(kommun, post.organ)?.typ ?? null);
  const open = typ === 'fullmaktige' || typ === 'styrelse' || typ === 'namnd';
  if (!decides || !open || isProcedural(post) || post.data.redaktor.aterkallad !== undefined) return [];
  const what =
    post.typ === 'beslut-och-forslag'
      ? `Det som ${organInText(kommun, post.organ)} själv har beslutat kan som regel prövas genom laglighetsprövning.`
      : `Ett beslut av ${organInText(kommun, post.organ)} kan som regel prövas genom laglighetsprövning.`;
  const lines = [
    `${what} Då prövar förvaltningsrätten om beslutet är lagligt, inte om det är klokt. Bara den som är medlem av ${kommun.namn} kan begära det: den som är folkbokförd i kommunen, äger fast egendom där eller ska betala kommunalskatt där (kommunallagen 1 kap. 5 § och 13 kap. 1–2 §§).`,
    'Överklagandet ska ha kommit in till förvaltningsrätten inom tre veckor från den dag då det tillkännagavs på kommunens anslagstavla att protokollet är justerat (13 kap. 5 §). Den dagen framgår inte av det som är publicerat här, så en sista dag kan inte räknas ut.',
    ...(typ === 'fullmaktige'
      ? []
      : [
          'Ett beslut som bara förbereder eller verkställer något annat kan inte överklagas på det här sättet (13 kap. 2 §).',
        ]),
    'För vissa beslut finns regler om överklagande i andra lagar, till exempel om lov, tillstånd eller stöd till en enskild (13 kap. 3 §). Då är det de som gäller.',
  ];
  return lines.map(keepPlaces);
}

/** `13 kap. 5 §` that never breaks inside. */
const keepPlaces = (line: string): string =>
  line.replaceAll(/(\d+) kap\. ([\d–]+) (§§?)/g, '$1\u00a0kap.\u00a0$2\u00a0$3');
