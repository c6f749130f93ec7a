import { amne, arende, beslut, handling } from './make.ts';

/**
 * The five seeds, cut down by hand to the passages that cite something or that the graph reads, in the words of the sources.
 * They stand for themselves: whatever the importer does, these rows say what the documents say.
 */
const KSAU_9 = `# Upphävande av beslut gällande utträde ur Samordningsförbundet Insjöriket

<Avsnitt typ="arendebeskrivning">

Samordningsförbundet Insjöriket är en samverkansform för Arbetsförmedlingen, Försäkringskassan, Västra Götalandsregionen och fem kommuner i Insjöriket (Möln dal, Partille, Härryda, Lerum och Alingsås). Kommunfullmäktige fattade den 26 maj 2023, § 94 beslut om att Alingsås kommun skulle begära utträde ur Samordningsförbundet Insjöriket, då socialförvaltningen i samråd med kultur- och utbildningsförvaltningen bedömde att alltför få Alingsåsare hade möjlighet att nyttja förbundets insatser och att det var viktigare att utveckla resurserna lokalt för att bättre kunna möta behoven för målgruppen personer som står långt ifrån arbetsmarknaden. Enligt § 15 i Samordningsförbundet Insjörikets förbundsordning framgår att uppsägningstiden är tre kalenderår. Sedan kommunfullmäktige fattade beslut om utträde har Samordningsförbundet Insjörikets styrelse beslutat om förändrat uppdrag för förbundet och nu kan varje enskild kommun avropa resurser och erbjuda verksamhet lokalt istället för att förbundet utför insatser. Under 2022 har medlemskommunerna ihop med Försäkringskassan, Arbetsförmedlingen, Västra Götalandsregionen och Samordningsförbundet Insjöriket arbetat med denna omställning.

</Avsnitt>

<Avsnitt typ="beredning">

Kommunledningskontoret har i skrivelse den 12 januari 2024 lämnat följande yttrande:

Socialnämnden har den 14 november 2023, § 56 behandlat ärendet och beslutat att föreslå kommunfullmäktige att upphäva beslutet om utträde ur Samordningsförbundet Insjöriket. Kommunledningskontoret har inget ytterligare att tillägga.

</Avsnitt>

<Avsnitt typ="beslut">

<Beslutsmening typ="forslag" till="kf">

Beslutet om utträde ur Samordningsförbundet Insjöriket från den 26 maj 2023, § 94 upphävs.

</Beslutsmening>

</Avsnitt>

<Avsnitt typ="underlag">

- Tjänsteskrivelse - Upphävande av beslut gällande utträde ur Samordningsförbundet Insjöriket
- §56 SN - Förnyelse av medlemskap i Samordningsförbundet Insjöriket

</Avsnitt>
`;

const TJANSTESKRIVELSE_076 = `## Förnyelse av medlemskap i Samordningsförbundet Insjöriket

Samordningsförbundet Insjöriket är en samverkansform för Arbetsförmedlingen, Försäkringskassan, Västra Götalandsregionen och fem kommuner i Insjöriket. 2021 begärde Alingsås kommun genom beslut i KF, § 94 2021-05-26, utträde då socialförvaltningen i samråd med kultur- och utbildningsförvaltningen bedömde att alltför få Alingsåsare hade möjlighet att nyttja förbundets insatser. Enligt § 15 i Samordningsförbundet Insjörikets förbundsordning framgår att uppsägningstiden är tre kalenderår. Sedan kommunfullmäktige fattade beslut om utträde har stora förändringar skett.

<Beslutsmening typ="forslag">

Socialnämnden föreslår att kommunfullmäktiges beslut om utträde ur Samordningsförbundet Insjöriket, § 94 den 26 maj 2021, upphävs.

</Beslutsmening>
`;

const BILAGA_076 = `## Förnyelse av medlemskap i Samordningsförbundet Insjöriket

Det var dels långa köer till förbundets insatser. 2021 fattade kommunfullmäktige i Alingsås kommun beslut om utträde ur samordningsförbundet Insjöriket. Även Härryda kommun valde att begära utträde ur förbundet.
`;

const TJANSTESKRIVELSE_039 = `## Ej verkställda beslut, kvartal 3 2023

Socialnämnden ska kvartalsvis rapportera till kommunfullmäktige, till de revisorer som avses i 3 kap. 8 § kommunallagen samt till Inspektionen för vård och omsorg (IVO) enligt 16 kap. 6 f-h §§ socialtjänstlagen (SoL) om

1. Gynnande beslut som ej verkställts inom tre månader från dagen för beslutet

<Beslutsmening typ="forslag">

Socialnämnden noterar rapporteringen till IVO för kvartal 3 2023 och översänder rapporten till kommunfullmäktige och kommunens revisorer.

</Beslutsmening>
`;

const BILAGA_039 = `## Ej verkställda beslut, kvartal 3 2023

| Beslutsdatum | Typ av beslut | Skäl till att beslutet ännu ej verkställts | Lagrum |
| --- | --- | --- | --- |
| 2022-07-25 | Kontaktfamilj | Lämplig kontaktfamilj har inte hittats | 4.1 § SoL |
`;

const KALLELSE = `## Sammanträde med Socialnämndens arbetsutskott

1. Information och överläggningar
2. Information från förvaltningschefen. Förnyelse av medlemskap i Samordningsförbundet Insjöriket, 2023.076 SN
3. Ej verkställda beslut anmälda till Inspektionen för vård och omsorg 2023, 2023.039 SN
`;

const TJANSTESKRIVELSE_360 = `## Tillbakadragande av utträde ur Samordningsförbundet Insjöriket

<Beslutsmening typ="forslag" till="kf">

Kommunfullmäktige beslutar att Härryda kommun fortsatt ska vara med i Samordningsförbundet Insjöriket.

Kommunfullmäktige uppdrar åt firmatecknare att dra tillbaka utträde ur Samordningsförbundet Insjöriket.

</Beslutsmening>

<Avsnitt typ="sammanfattning">

Kommunfullmäktige beslutade den 15 juni 2020 att ge firmatecknare i uppdrag att avsluta avtalet med Samordningsförbundet Insjöriket. Uppsägningen träder i kraft den 31 december 2023.

</Avsnitt>

<Avsnitt typ="underlag">

- Tjänsteskrivelse 3 oktober 2022
- Kommunfullmäktiges beslut 15 juni 2020, §128, Utträde ur Samordningsförbundet Insjöriket

</Avsnitt>

### Tidigare beslut om utträde ur Samordningsförbundet Insjöriket

Kommunfullmäktige beslutade den 15 juni 2020 att ge firmatecknare i uppdrag att avsluta avtalet med Samordningsförbundet Insjöriket. Anledningen till uppsägningen var delvis ekonomisk. Valfördsnämnden avsåg att omfördela medel till annan verksamhet.

Uppsägningen träder i kraft den 31 december 2023. Under uppsägningstiden på tre år har kommunen möjlighet att nyttja samordningsförbundets insatser.

Lagen (2003:1210) om finansiell samordning och förbundsordningen definierar formerna för förbundets uppdrag.

Samordningsförbundets medlemmar är Försäkringskassan, Arbetsförmedlingen, Västra Götalandsregionen, Mölndals stad, Härryda, Partille, Lerum och Alingsås kommuner.
`;

const KF_128 = `## Utträde ur Samordningsförbundet Insjöriket

Välståndsnämnden fastställde den 6 november 2019 § 256 verksamhetsplan 2020-2022. I verksamhetsplanen fastslås bland annat att kommunen ska träda ut ur samordningsförbundet Insjöriket och därmed göra en besparing på 0,7 mnkr år 2020.

Uppsägningstiden för utträde är tre år från utgången av året då uppsägning skedde. Det innebär att om uppsägningen sker under 2020 sträcker sig uppsägningstiden till och med år 2023.

Välståndsnämnden behandlade ärendet den 28 april 2020 § 114.

Från sektorn för socialtjänst föreligger skrivelse daterad den 31 januari 2020.

Kommunstyrelsen behandlade ärendet den 29 maj 2020 § 242.

<Votering>

Efter ställd proposition på återremiss och avgörande idag finner ordföranden att kommunstyrelsen beslutat avgöra ärendet idag.

Voteringen utfaller så att 35 ledamöter röstar Ja, 12 röstar Nej, 3 avstår. Bilaga 16 voteringslista.

</Votering>

<Beslutsmening typ="beslut">

Kommunfullmäktige uppdrar åt firmatecknare att avsluta avtalet med samordningsförbundet Insjöriket.

</Beslutsmening>
`;

const bedomning = {
  skal: ['Dagen är en onsdag, då arbetsutskottet sammanträder.'],
  datum: '2026-11-22',
  av: 'redaktionen',
};

export const ksau9 = beslut(
  'alingsas/2024-01-24-9',
  {
    organ: null,
    organkandidater: ['ksau', 'ks'],
    datum: '2024-01-24',
    paragraf: '9',
    rubrik: 'Upphävande av beslut gällande utträde ur Samordningsförbundet Insjöriket',
    diarienummer: ['2023.509 KS'],
    redaktor: { organ: { varde: 'ksau', ...bedomning } },
  },
  KSAU_9,
);
export const skrivelse076 = handling(
  'alingsas/tjansteskrivelse-2023-076-sn',
  {
    rubrik: 'Förnyelse av medlemskap i Samordningsförbundet Insjöriket',
    organ: 'sn',
    handlingsdatum: '2023-10-24',
    diarienummer: ['2023.076 SN'],
  },
  TJANSTESKRIVELSE_076,
);
export const bilaga076 = handling(
  'alingsas/bilaga-fornyelse',
  {
    handlingstyp: 'bilaga',
    rubrik: 'Förnyelse av medlemskap i Samordningsförbundet Insjöriket',
    hor_till: [{ diarienummer: '2023.076 SN', skal: 'Den står efter tjänsteskrivelsen i kallelsen.' }],
  },
  BILAGA_076,
);
export const skrivelse039 = handling(
  'alingsas/tjansteskrivelse-2023-039-sn',
  {
    rubrik: 'Ej verkställda beslut, kvartal 3 2023',
    organ: 'sn',
    handlingsdatum: '2023-10-11',
    diarienummer: ['2023.039 SN'],
  },
  TJANSTESKRIVELSE_039,
);
export const bilaga039 = handling(
  'alingsas/bilaga-ej-verkstallda',
  {
    handlingstyp: 'bilaga',
    rubrik: 'Ej verkställda beslut, kvartal 3 2023',
    organ: 'sn',
    handlingsdatum: '2023-10-11',
    diarienummer: ['2023.039 SN'],
  },
  BILAGA_039,
);
export const kallelse = handling(
  'alingsas/kallelse-snau-2023-11-01',
  {
    handlingstyp: 'kallelse',
    rubrik: 'Sammanträde med Socialnämndens arbetsutskott',
    organ: 'snau',
    sammantradesdatum: '2023-11-01',
    arendelista: [
      {
        nr: '2',
        rubrik: 'Förnyelse av medlemskap i Samordningsförbundet Insjöriket',
        diarienummer: ['2023.076 SN'],
        rad: 22,
      },
      { nr: '3', rubrik: 'Ej verkställda beslut', diarienummer: ['2023.039 SN'], rad: 25 },
    ],
  },
  KALLELSE,
);
export const skrivelse360 = handling(
  'harryda/tjansteskrivelse-2022vfn360',
  {
    rubrik: 'Tillbakadragande av utträde ur Samordningsförbundet Insjöriket',
    organ: 'vfn',
    handlingsdatum: '2022-10-03',
    diarienummer: ['2022VFN360'],
    klassificering: '709',
  },
  TJANSTESKRIVELSE_360,
);
export const kf128 = beslut(
  'harryda/kf-2020-06-15-128',
  {
    organ: 'kf',
    datum: '2020-06-15',
    paragraf: '128',
    rubrik: 'Utträde ur Samordningsförbundet Insjöriket',
    diarienummer: ['2019KS742'],
    voteringar: [
      {
        ja_betyder: 'ärendet avgörs idag',
        nej_betyder: 'ärendet återremitteras',
        galler: 'aterremiss',
        text: { ja: 35, nej: 12, avstar: 3 },
        lista: { ja: 35, nej: 12, avstar: 3 },
        roster: [],
        utfall: null,
      },
    ],
  },
  KF_128,
);
export const voteringslista = handling(
  'harryda/voteringslista-2020-06-15-128',
  {
    handlingstyp: 'voteringslista',
    rubrik: 'Voteringslista: § 128',
    organ: 'kf',
    sammantradesdatum: '2020-06-15',
    diarienummer: ['2019KS742'],
  },
  'Utträde ur Samordningsförbundet Insjöriket, 2019KS742\n',
);

export const arenden = [
  arende('alingsas/2023-509-ks', 'Upphävande av beslut gällande utträde ur Samordningsförbundet Insjöriket', [
    '2023.509 KS',
  ]),
  arende('alingsas/2023-076-sn', 'Förnyelse av medlemskap i Samordningsförbundet Insjöriket', ['2023.076 SN']),
  arende('alingsas/2023-039-sn', 'Ej verkställda beslut anmälda till Inspektionen för vård och omsorg 2023', [
    '2023.039 SN',
  ]),
  arende('harryda/2022vfn360', 'Tillbakadragande av utträde ur samordningsförbundet Insjöriket', ['2022VFN360']),
  arende('harryda/2019ks742', 'Utträde ur Samordningsförbundet Insjöriket', ['2019KS742']),
];
export const insjoriket = amne('samordningsforbundet-insjoriket', {
  rubrik: 'Samordningsförbundet Insjöriket',
  namn: ['Samordningsförbundet Insjöriket'],
});

/** Every entry of the five seeds. */
export const seeds = [
  ksau9,
  skrivelse076,
  bilaga076,
  skrivelse039,
  bilaga039,
  kallelse,
  skrivelse360,
  kf128,
  voteringslista,
  ...arenden,
  insjoriket,
];
