import { formatDate } from '../../domain/datum.ts';
import type { BeslutPost } from '../../graph/types.ts';

/** What a paragraf is, in words that never let a proposal pass for a decision. */
export const BESLUTSTYP_I_ORD: Readonly<Record<NonNullable<BeslutPost['typ']>, string>> = {
  beslut: 'Beslut',
  forslag: 'Förslag till beslut',
  'beslut-och-forslag': 'Beslut och förslag till beslut',
};

/** `Beslut`, `Förslag till beslut`, or what the absence of both is called. */
export const beslutstypIOrd = (typ: BeslutPost['typ']): string =>
  typ === null ? 'Inget beslut utmärkt i texten' : BESLUTSTYP_I_ORD[typ];

/** `24 januari 2024`, or that no day is known. */
export const dayInWords = (datum: string | null): string => (datum === null ? 'okänt datum' : formatDate(datum));
