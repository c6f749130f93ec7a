import type { Kommun } from '../../domain/kommun.ts';
import { organInText } from './organ.ts';
import { writeList, writeParagraf, writeTheDate } from './write.ts';

/** The genitive of a Swedish name: `kommunfullmäktiges`; one that ends in s, x or z stays. */
export const genitive = (name: string): string => (/[sxz]$/i.test(name) ? name : `${name}s`);

/**
 * What a reader asks the municipality for, as it stands after "Jag begär att få ta del av": `§ 94 i protokollet från
 * kommunfullmäktiges sammanträde den 26 maj 2021`. Where sources give several days all of them are named.
 */
export function requestWords(
  kommun: Kommun,
  asked: { organ: string | null; dagar: readonly string[]; paragraf: string },
): string {
  const days = writeList(asked.dagar.map(writeTheDate), 'eller');
  const meeting = asked.organ === null ? 'sammanträdet' : `${genitive(organInText(kommun, asked.organ))} sammanträde`;
  return `${writeParagraf(asked.paragraf)} i protokollet från ${meeting} ${days}`;
}
