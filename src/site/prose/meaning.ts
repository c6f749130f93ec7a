import type { Kommun } from '../../domain/kommun.ts';
import { organByCode } from '../../domain/organ.ts';
import type { BeslutPost } from '../../graph/types.ts';
import { organInText } from './organ.ts';
import { capitalize, writeCount, writeList } from './write.ts';

/** One sentence of "Vad betyder det?", with an anchor in the official text that shows it where there is one. */
export interface MeaningLine {
  text: string;
  /** Anchor on the same page, such as `beslut-1`. */
  visas?: string;
}

/**
 * What a paragraf means, in plain Swedish: templates over its facts, never a reading of its content. Says nothing where the
 * facts say nothing; about appeals only that the published documents do not tell (kommunallagen 13:1, 13:5).
 */
export function explainBeslut(post: BeslutPost, kommun: Kommun): MeaningLine[] {
  return [...whatItIs(post, kommun), ...howItWasTaken(post, kommun), ...dissent(post)];
}

const targetsOf = (post: BeslutPost, kommun: Kommun): string[] => [
  ...new Set(
    post.meningar.filter((m) => m.typ === 'forslag' && m.till !== null).map((m) => organInText(kommun, m.till)),
  ),
];

function whatItIs(post: BeslutPost, kommun: Kommun): MeaningLine[] {
  const organ = organInText(kommun, post.organ);
  const targets = targetsOf(post, kommun);
  const forslag = post.meningar.find((m) => m.typ === 'forslag')?.ankare;
  const beslut = post.meningar.find((m) => m.typ === 'beslut')?.ankare;
  const proposal: MeaningLine = {
    text:
      targets.length > 0
        ? `Det här är ett förslag. Det är ${writeList(targets)} som beslutar, och först då gäller något.`
        : 'Det här är ett förslag till ett annat organ. Texten skriver inte ut vilket organ som ska besluta.',
    ...(forslag === undefined ? {} : { visas: forslag }),
  };
  const decision: MeaningLine = {
    text: isFullmaktige(kommun, post.organ)
      ? 'Det här är ett beslut av kommunfullmäktige, kommunens högsta beslutande organ.'
      : `Det här är ett beslut av ${organ}.`,
    ...(beslut === undefined ? {} : { visas: beslut }),
  };
  switch (post.typ) {
    case 'forslag':
      return [proposal];
    case 'beslut':
      return [decision];
    case 'beslut-och-forslag':
      return [
        { text: `Paragrafen innehåller både ett beslut av ${organ} och ett förslag till ett annat organ.` },
        {
          ...proposal,
          text:
            targets.length > 0
              ? `I den del som är ett förslag är det ${writeList(targets)} som beslutar, och först då gäller något.`
              : 'Texten skriver inte ut vilket organ som ska besluta om förslaget.',
        },
      ];
    default:
      return [{ text: 'Ingen mening i paragrafen är utmärkt som beslut eller förslag. Läs texten nedan.' }];
  }
}

function howItWasTaken(post: BeslutPost, kommun: Kommun): MeaningLine[] {
  const lines: MeaningLine[] = [];
  const organ = capitalize(organInText(kommun, post.organ));
  post.data.voteringar.forEach((votering, i) => {
    lines.push({ text: VOTED_ABOUT[votering.galler ?? 'okant'], visas: `votering-${i + 1}` });
    if (votering.galler === 'aterremiss' && isFullmaktige(kommun, post.organ)) lines.push({ text: MINORITY });
  });
  if (post.data.acklamation === true) {
    const before = post.data.voteringar.length > 0 && !post.data.voteringar.some((v) => v.galler === 'huvudforslag');
    const subject = post.organ === null ? 'Organet' : organ;
    lines.push({
      text: before
        ? `Själva beslutet togs sedan med acklamation: ordföranden frågade, ${subject.toLowerCase()} svarade, och rösterna räknades inte.`
        : `${subject} beslutade med acklamation: ordföranden frågade, ledamöterna svarade, och rösterna räknades inte.`,
    });
  }
  return lines;
}

const isFullmaktige = (kommun: Kommun, kod: string | null): boolean =>
  kod !== null && organByCode(kommun, kod)?.typ === 'fullmaktige';

/** Kommunallagen (2017:725) 5 kap. 50 §; a matter that was sent back once before may need a majority, hence "som regel". */
const MINORITY =
  'I fullmäktige räcker det som regel att en tredjedel av de närvarande vill återremittera (kommunallagen 5 kap. 50 §).';

const VOTED_ABOUT = {
  aterremiss:
    'Röstningen gällde inte själva saken, utan om ärendet skulle avgöras den dagen eller återremitteras, det vill säga skickas tillbaka för att utredas mer.',
  bordlaggning:
    'Röstningen gällde inte själva saken, utan om ärendet skulle avgöras den dagen eller bordläggas, det vill säga skjutas upp.',
  huvudforslag: 'Röstningen gällde själva beslutet.',
  motforslag: 'Röstningen gällde vilket förslag som skulle ställas mot huvudförslaget.',
  okant: 'En röstning hölls. Av uppgifterna framgår inte säkert vad den gällde; läs texten.',
} as const;

function dissent(post: BeslutPost): MeaningLine[] {
  const n = post.data.reservationer.length;
  if (n === 0) return [];
  return [
    {
      text: `${capitalize(writeCount(n, 'ledamot', 'ledamöter'))} reserverade sig. Den som reserverar sig låter anteckna i protokollet att den inte står bakom ett beslut.`,
    },
  ];
}
