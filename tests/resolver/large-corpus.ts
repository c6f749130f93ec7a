import type { Uppgifter } from '../../src/site/resolver/build-register.ts';

/**
 * A corpus of many cases, the same at every call: municipalities with six to eight diaries over some years, running numbers as
 * dense as real diaries have them, titles as long as real ones, three paragrafer a case.
 */
export function largeUppgifter(cases: number, kommuner = 20, years = 10): Uppgifter {
  const random = sequence(1);
  const serier = ['KS', 'BUN', 'SN', 'SBN', 'MHN', 'KFN', 'VAN', 'ÖFN'];
  const perDiary = Math.ceil(cases / (kommuner * years * serier.length));
  const out: Uppgifter = { arenden: [], citerade: [], paragrafer: [], opublicerade: [], moten: [], filer: [] };
  const meetings = new Set<string>();
  for (let k = 0; k < kommuner; k++) {
    const kommun = k === 0 ? 'alingsas' : k === 1 ? 'harryda' : `kommun-${k}`;
    for (let ar = 2016; ar < 2016 + years; ar++) {
      for (const serie of serier) {
        const organ = serie.toLowerCase().replace('ö', 'o');
        for (let i = 0; i < perDiary && out.arenden.length < cases; i++) {
          const nr = i * 3 + 1 + Math.floor(random() * 3);
          const nummer = k % 2 === 0 ? `${ar}.${String(nr).padStart(3, '0')} ${serie}` : `${ar}${serie}${nr}`;
          const slug = k % 2 === 0 ? `${ar}-${String(nr).padStart(3, '0')}-${organ}` : `${ar}${organ}${nr}`;
          const rubrik = `Yttrande över remiss om förändrad taxa och avgift för verksamhet ${i} i ${serie}`;
          const datum = day(ar, i, perDiary);
          out.arenden.push({ kommun, nummer: [nummer], rubrik, datum, slug });
          for (const behandlar of [organ, 'ksau', 'kf']) {
            const paragraf = String(1 + ((i * (behandlar === organ ? 1 : 7)) % 240));
            out.paragrafer.push({ kommun, organ: behandlar, datum, paragraf, rubrik, andraOrgan: [] });
            meetings.add(`${kommun} ${behandlar} ${datum}`);
          }
        }
      }
    }
  }
  for (const meeting of meetings) {
    const [kommun = '', organ = '', datum = ''] = meeting.split(' ');
    out.moten.push({ kommun, organ, datum });
  }
  return out;
}

const day = (ar: number, i: number, of: number): string => {
  const month = 1 + Math.floor((i / of) * 12);
  return `${ar}-${String(month).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
};

/** Numbers from 0 to 1 that are the same at every run (Park and Miller's generator). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
