import type { Uppgifter } from '../../src/site/resolver/build-register.ts';

/** The facts of the first five documents, and made-up cases of both municipalities that collide or resemble each other. */
export const uppgifter: Uppgifter = {
  arenden: [
    arende('alingsas', ['2023.509 KS', '2023.509KS'], 'Förnyelse av medlemskap', '2023-509-ks'),
    arende('alingsas', ['2023.076 SN'], 'Förnyelse av medlemskap i Samordningsförbundet', '2023-076-sn'),
    arende('alingsas', ['2023.039 SN'], 'Ekonomiskt bistånd', '2023-039-sn'),
    arende('harryda', ['2022VFN360 709', '2022VFN360'], 'Tillbakadragande av utträde', '2022vfn360'),
    arende('harryda', ['2019KS742'], 'Utträde ur Samordningsförbundet Insjöriket', '2019ks742'),
    // Both municipalities keep a KS diary: the same number names two cases.
    arende('alingsas', ['2021.100 KS'], 'Lokalbehov', '2021-100-ks'),
    arende('harryda', ['2021KS100'], 'Detaljplan', '2021ks100'),
    // One running number in several series and years.
    arende('alingsas', ['2020.360 SN'], 'Tillsyn', '2020-360-sn'),
    arende('harryda', ['2020VFN360'], 'Taxa', '2020vfn360'),
    arende('harryda', ['2021KS360'], 'Remiss', '2021ks360'),
  ],
  citerade: [
    {
      kommun: 'alingsas',
      nummer: '2018.777 KS',
      av: [{ rubrik: 'Förnyelse av medlemskap', adress: '/alingsas/ksau/2024-01-24/9/#p3' }],
    },
  ],
  paragrafer: [
    paragraf('alingsas', 'ksau', '2024-01-24', '9', 'Förnyelse av medlemskap', ['ks', 'kf', 'snau']),
    paragraf('harryda', 'kf', '2020-06-15', '128', 'Utträde ur Samordningsförbundet Insjöriket'),
    paragraf('alingsas', 'kf', '2021-05-26', '94', 'Val'),
    paragraf('harryda', 'ks', '2021-05-26', '94', 'Budget'),
    paragraf('harryda', 'ks', '2021-06-16', '12a', 'Tillägg'),
    paragraf('alingsas', null, '2022-03-01', '7', 'Organ okänt'),
  ],
  opublicerade: [
    opublicerad('alingsas', 'sn', '2023-11-14', '56'),
    opublicerad('harryda', 'vfn', '2019-11-06', '256'),
    { ...opublicerad('harryda', 'vfn', '2020-04-28', '114'), andraDatum: ['2020-04-29'] },
  ],
  moten: [
    { kommun: 'alingsas', organ: 'ksau', datum: '2024-01-24' },
    { kommun: 'harryda', organ: 'kf', datum: '2020-06-15' },
    { kommun: 'alingsas', organ: 'kf', datum: '2021-05-26' },
    { kommun: 'harryda', organ: 'ks', datum: '2021-05-26' },
  ],
  filer: [
    fil('harryda', '003_d64dd13187d685f1.txt', '/kallor/harryda/003-d64dd13187d685f1-txt/'),
    fil('harryda', 'Protokoll KF 2020-06-15.pdf', '/harryda/handling/protokoll-kf-2020-06-15/'),
    fil('alingsas', 'protokoll.pdf', '/alingsas/handling/protokoll/'),
    fil('harryda', 'protokoll.pdf', '/harryda/handling/protokoll/'),
  ],
};

export const pages = [
  '/alingsas/',
  '/harryda/',
  '/harryda/kf/',
  '/harryda/kf/2020-06-15/',
  '/harryda/kf/2020-06-15/128/',
  '/alingsas/ksau/2024-01-24/9/',
  '/alingsas/ks/2024-01-24/9/',
  '/alingsas/arende/2023-509-ks/',
];

function arende(kommun: string, nummer: string[], rubrik: string, slug: string) {
  return { kommun, nummer, rubrik, datum: '2023-01-01', slug };
}
function paragraf(
  kommun: string,
  organ: string | null,
  datum: string,
  nr: string,
  rubrik: string,
  andra: string[] = [],
) {
  return { kommun, organ, datum, paragraf: nr, rubrik, andraOrgan: andra };
}
function opublicerad(kommun: string, organ: string, datum: string, nr: string) {
  const av = [{ rubrik: 'Utträde', adress: '/harryda/kf/2020-06-15/128/#p1' }];
  return { kommun, organ, datum, paragraf: nr, andraDatum: [] as string[], av };
}
function fil(kommun: string, namn: string, adress: string) {
  return { kommun, fil: namn, rubrik: namn, datum: null, adress };
}
