import { describe, expect, test } from 'vitest';
import { readForTest, sentencesOf } from './testing.ts';

/** What stands under the heading, in a protokoll of kommunstyrelsen → what is decided and what is proposed. */
const ROWS: readonly [trap: string, text: string, expected: string[]][] = [
  ['a plain decision', 'Beslut\n\nMotionen avslås.', ['beslut: Motionen avslås.']],
  [
    'a subheading puts it to another organ',
    'Beslut\n\nFörslag till beslut i kommunfullmäktige\n\nMotionen bifalls.',
    ['forslag→kommunfullmäktige: Motionen bifalls.'],
  ],
  [
    'decides and proposes',
    'Beslut\n\nYttrandet antas.\n\nFörslag till beslut i kommunfullmäktige\n\nMotionen anses besvarad.',
    ['beslut: Yttrandet antas.', 'forslag→kommunfullmäktige: Motionen anses besvarad.'],
  ],
  [
    'a preamble proposes, and the points are the proposal',
    'Beslut\n\nKommunstyrelsen föreslår kommunfullmäktige besluta:\n\n- att anta taxan\n- att upphäva den gamla',
    ['forslag→kommunfullmäktige: att anta taxan / att upphäva den gamla'],
  ],
  [
    'a preamble is no part of the decision',
    'Beslut\n\nKommunstyrelsen beslutar:\n\n- att godkänna rapporten.',
    ['beslut: att godkänna rapporten.'],
  ],
  [
    'one point decides, the next proposes',
    'Beslut\n\nKommunstyrelsen beslutar\n\n- att godkänna rapporten,\n- att föreslå kommunfullmäktige att anslå 5 mnkr.',
    ['beslut: att godkänna rapporten,', 'forslag→kommunfullmäktige: att föreslå kommunfullmäktige att anslå 5 mnkr.'],
  ],
  [
    'a sentence that makes fullmäktige decide is a proposal in the protokoll of kommunstyrelsen',
    'Beslut\n\nKommunfullmäktige antar policyn.',
    ['forslag→kommunfullmäktige: Kommunfullmäktige antar policyn.'],
  ],
  [
    'a proposal ahead of the decision was put to the meeting itself',
    'Förslag till beslut\n\nRapporten godkänns.\n\nBeslut\n\nÄrendet återremitteras.',
    ['beslut: Ärendet återremitteras.'],
  ],
  [
    'proposals at the meeting are motions, not decisions',
    'Förslag till beslut på sammanträdet\n\nAnna Al (S) föreslår avslag.\n\nBeslut\n\nMotionen bifalls.',
    ['beslut: Motionen bifalls.'],
  ],
  [
    'what follows the decision is no part of it',
    'Beslut\n\nTaxan antas.\n\nMot beslutet reserverar sig Anna Al (S).\n\nParagrafen justeras omedelbart.',
    ['beslut: Taxan antas.'],
  ],
  [
    'a line of a sentence is no heading, whatever words it has',
    'Beslut\n\nTaxan antas.\n\nBeslutsgång\n\nOrdföranden konstaterar att det bara finns ett förslag till beslut och finner att kommunfullmäktige\nbifaller det.',
    ['beslut: Taxan antas.'],
  ],
  [
    'a heading on the line of its proposal',
    'Beslut\n\nFörslag till beslut i kommunfullmäktige Taxan antas.',
    ['forslag→kommunfullmäktige: Taxan antas.'],
  ],
  [
    'a heading that puts it to a board named for what it is for',
    'Beslut\n\nFörslag till beslut i nämnden för Sång & Dans\n\nPlanen antas.',
    ['forslag→nämnden för sång & dans: Planen antas.'],
  ],
  [
    'who reserves, reports or was not there follows the decision',
    'Beslut\n\nTaxan antas.\n\nReservation avges av Anna Al (S).',
    ['beslut: Taxan antas.'],
  ],
  ['jäv follows it', 'Beslut\n\nTaxan antas.\n\nPå grund av jäv deltar Anna Al (S) inte.', ['beslut: Taxan antas.']],
  [
    'so does what somebody reports',
    'Beslut\n\nTaxan antas.\n\nAnna Al (S) anmäler en fråga.',
    ['beslut: Taxan antas.'],
  ],
  [
    'that somebody reported may be what is noted',
    'Beslut\n\nKommunstyrelsen noterar att Anna Al (S) anmäler jäv.',
    ['beslut: Kommunstyrelsen noterar att Anna Al (S) anmäler jäv.'],
  ],
  [
    'the end of the meeting follows it',
    'Beslut\n\nTaxan antas.\n\nSammanträdet avslutades 21.10.',
    ['beslut: Taxan antas.'],
  ],
  [
    'rejects a motion and proposes',
    'Beslut\n\nKommunstyrelsen avstyrker motionen och föreslår att kommunfullmäktige beslutar:\n\nMotionen avslås.',
    ['forslag→kommunfullmäktige: Motionen avslås.'],
  ],
  [
    'for its own part, if the proposal is carried',
    'Beslut\n\nKommunstyrelsen föreslår kommunfullmäktige besluta\n\natt anta taxan.\n\nKommunstyrelsen beslutar för egen del, under förutsättning av kommunfullmäktiges beslut ovan,\n\natt köpa bryggan.',
    ['forslag→kommunfullmäktige: att anta taxan.', 'beslut: att köpa bryggan.'],
  ],
  [
    'behind another body’s proposal the meeting’s own decision, as a sentence',
    'Arbetsutskottets förslag\n\natt anta taxan.\n\nAnna Al (S) talar.\n\nKommunstyrelsen beslutar\n\natt avslå förslaget.',
    ['beslut: att avslå förslaget.'],
  ],
  [
    'what the chair found is the decision where nothing else tells it',
    'Arbetsutskottets förslag\n\natt anta taxan.\n\nEfter ställda propositioner finner ordföranden att kommunstyrelsen beslutat att anta taxan.',
    ['beslut: Efter ställda propositioner finner ordföranden att kommunstyrelsen beslutat att anta taxan.'],
  ],
  [
    'a sentence and the points that go on from it',
    'Ordet är fritt.\n\nKommunstyrelsen beslutar att godkänna avsägelsen,\n\natt till ny ersättare välja Bo Ek (M).',
    ['beslut: Kommunstyrelsen beslutar att godkänna avsägelsen,', 'beslut: att till ny ersättare välja Bo Ek (M).'],
  ],
  [
    'what came of a vote',
    'Kommunstyrelsen har alltså beslutat att återremittera ärendet.',
    ['beslut: Kommunstyrelsen har alltså beslutat att återremittera ärendet.'],
  ],
  [
    'what every meeting decides',
    'Skrivelserna läggs till handlingarna.',
    ['beslut: Skrivelserna läggs till handlingarna.'],
  ],
  ['what was decided before decides nothing', 'Kommunstyrelsen har beslutat att återremittera ärendet.', []],
  [
    'a line over the points in capitals, on two lines',
    'KOMMUNSTYRELSEN BESLUTAR FÖRESLÅ KOMMUNFULLMÄKTIGE BESLUTA\n\natt anta taxan.',
    ['forslag→kommunfullmäktige: att anta taxan.'],
  ],
  [
    'whom it is for, on a line among the words',
    'Beslut\n\nI kommunstyrelsen och för egen del, enligt yrkande från S:\nKontoret får i uppdrag att mäta.\nI kommunfullmäktige, enligt kontorets förslag:\nUppdraget förklaras fullgjort.',
    [
      'beslut→kommunstyrelsen: Kontoret får i uppdrag att mäta.',
      'forslag→kommunfullmäktige: Uppdraget förklaras fullgjort.',
    ],
  ],
  [
    'a proposal ahead of what is decided for its own part',
    'Förslag till kommunfullmäktige\n\nTaxan antas.\n\nBeslut för egen del\n\nKontoret får i uppdrag att mäta.',
    ['forslag→kommunfullmäktige: Taxan antas.', 'beslut: Kontoret får i uppdrag att mäta.'],
  ],
  [
    'the same where the decision is called its own',
    'Beslut\n\nFörslag till kommunfullmäktige\n\nTaxan antas.\n\nKommunstyrelsens eget beslut\n\nKontoret får i uppdrag att mäta.',
    ['forslag→kommunfullmäktige: Taxan antas.', 'beslut: Kontoret får i uppdrag att mäta.'],
  ],
  [
    'a proposal put to fullmäktige for its own part',
    'Beslut\n\nKommunstyrelsen beslutar\n\natt avge yttrandet, samt\n\nKommunstyrelsen beslutar för egen del föreslå kommunfullmäktige besluta\n\natt anse motionen besvarad.',
    ['beslut: att avge yttrandet, samt', 'forslag→kommunfullmäktige: att anse motionen besvarad.'],
  ],
  [
    'on whose motion it proposes',
    'Beslut\n\nKommunstyrelsen föreslår kommunfullmäktige besluta, enligt yrkande från S, V och MP:\nMotionen avslås.',
    ['forslag→kommunfullmäktige: Motionen avslås.'],
  ],
  [
    'points in a column of their own, the last of which proposes',
    'Kommunstyrelsen beslutade följaktligen med 7 röster mot 6\natt    för egen del uppdra åt kontoret att mäta bryggorna i hela kommunen,\nsamt föreslår att kommunfullmäktige beslutar\natt    anta planen för bryggorna.',
    [
      'beslut: att    för egen del uppdra åt kontoret att mäta bryggorna i hela kommunen,',
      'forslag→kommunfullmäktige: att    anta planen för bryggorna.',
    ],
  ],
  [
    'the decision on somebody’s proposal, with `att` on the next line',
    'Kommunstyrelsen beslutade i enlighet med hamnkontorets förslag\natt anta taxan.',
    ['beslut: att anta taxan.'],
  ],
  [
    'the verb ahead of who decides',
    'På yrkande av Anna Al (S) beslutade kommunstyrelsen\natt bordlägga ärendet.',
    ['beslut: att bordlägga ärendet.'],
  ],
  [
    'a dashed line and whom it is sent to follow the decision',
    'Beslut\n\nTaxan antas.\n\n-----------------\nParagrafen skickas till\nHamnkontoret',
    ['beslut: Taxan antas.'],
  ],
  ['so do receivers without a heading', 'Beslut\n\nTaxan antas.\n\nAkten\nHamnkontoret', ['beslut: Taxan antas.']],
  ['so do signatures in a table', 'Beslut\n\nTaxan antas.\n\nAnna Al\tBo Ek\nChef\tJurist', ['beslut: Taxan antas.']],
  [
    'a report that is approved, and what is decided on the next line',
    'Beslut\n\nDelårsrapporten godkänns.\nSkattesatsen fastställs till 33 kronor.',
    ['beslut: Delårsrapporten godkänns.\nSkattesatsen fastställs till 33 kronor.'],
  ],
  [
    'a sentence in the past that ends an item',
    'Anna Al redogjorde för läget.\n\nKommunstyrelsen beslutade att lägga informationen till handlingarna.',
    ['beslut: Kommunstyrelsen beslutade att lägga informationen till handlingarna.'],
  ],
  [
    'one that goes on tells of what was before',
    'Kommunstyrelsen beslutade att utreda frågan.\n\nUtredningen pågår.',
    [],
  ],
  [
    'whatever the line says before, what it puts to fullmäktige is proposed',
    'Beslut\n\nEnligt kontorets förslag och föreslår kommunfullmäktige besluta:\nMotionen avslås.',
    ['forslag→kommunfullmäktige: Motionen avslås.'],
  ],
  [
    'the same behind a point of its own',
    'Beslut\n\nI kommunstyrelsen, enligt kontorets förslag:\n\n1. Kontoret får i uppdrag att mäta.\nI kommunstyrelsen och föreslår kommunfullmäktige besluta:\n1. Taxan antas.',
    ['beslut→kommunstyrelsen: Kontoret får i uppdrag att mäta.', 'forslag→kommunfullmäktige: Taxan antas.'],
  ],
  [
    'what was noted and the numbered list of it',
    'Beslut\n\nKommunstyrelsen har tagit del av anmälningsärendena.\n\n1. Kommunrevisionens granskning\n2. Länsstyrelsens beslut',
    ['beslut: Kommunstyrelsen har tagit del av anmälningsärendena.'],
  ],
  [
    'a list that begins with whose minutes they are',
    'Beslut\n\nAnmälningsärendena läggs till handlingarna.\n\nKommunfullmäktige 2031-04-10, § 47, Årsredovisning',
    ['beslut: Anmälningsärendena läggs till handlingarna.'],
  ],
  [
    'an annex behind the last item is no part of its decision',
    'Beslut\n\nTaxan antas.\n\nKommunfullmäktige:   Bilaga A KF § 75/31\nVoteringsprotokoll',
    ['beslut: Taxan antas.'],
  ],
  [
    'the verb ahead, on whose proposal behind',
    'Beslut\n\nFör egen del beslutar kommunstyrelsen enligt kontorets förslag:\n\n1. Taxan antas.',
    ['beslut: Taxan antas.'],
  ],
  [
    'what it asks of another than fullmäktige is its own decision',
    'Beslut\n\nKommunstyrelsen hemställer hos hamnnämnden att bryggan hyrs ut.\n\nKommunstyrelsen hemställer hos kommunfullmäktige att taxan höjs.',
    [
      'beslut: Kommunstyrelsen hemställer hos hamnnämnden att bryggan hyrs ut.',
      'forslag→kommunfullmäktige: Kommunstyrelsen hemställer hos kommunfullmäktige att taxan höjs.',
    ],
  ],
  [
    'the rest of the line over the points stands under it',
    'KOMMUNSTYRELSEN BESLUTAR\n\nföreslå kommunfullmäktige\n\natt anta taxan.',
    ['forslag→kommunfullmäktige: att anta taxan.'],
  ],
  [
    'it has thus been decided',
    'Kommunstyrelsen har således beslutat\n\natt anta taxan.\n\nMot beslutet anmäls reservation av Anna Al (S).',
    ['beslut: att anta taxan.'],
  ],
  [
    'if the proposal is carried, with the verb ahead',
    'Beslut\n\nTaxan antas av kommunstyrelsen.\n\nUnder förutsättning av kommunfullmäktiges beslut ovan beslutar kommunstyrelsen för egen del följande.\n\nKontoret får i uppdrag att mäta.',
    ['beslut: Taxan antas av kommunstyrelsen.', 'beslut: Kontoret får i uppdrag att mäta.'],
  ],
  [
    'if the proposal is carried, as an address',
    'Beslut\n\nI kommunstyrelsen, under förutsättning av kommunfullmäktiges beslut:\nKontoret får i uppdrag att mäta.\nI kommunfullmäktige:\nTaxan antas.',
    ['beslut→kommunstyrelsen: Kontoret får i uppdrag att mäta.', 'forslag→kommunfullmäktige: Taxan antas.'],
  ],
  [
    'the day of signing follows a decision, and is a point of one',
    'Beslut\n\n1. Bo Ek (M) utses att justera.\n2. Justering sker digitalt den 5 mars.',
    ['beslut: Bo Ek (M) utses att justera. / Justering sker digitalt den 5 mars.'],
  ],
  [
    'the same as text',
    'Beslut\n\natt välja Bo Ek (M) att justera.\n\nJustering äger rum den 5 mars.',
    ['beslut: att välja Bo Ek (M) att justera.'],
  ],
  [
    'for its own part, as a sentence',
    'Det finns en slutredovisning.\n\nKommunstyrelsen beslutar för egen del att godkänna den.',
    ['beslut: Kommunstyrelsen beslutar för egen del att godkänna den.'],
  ],
  [
    'what was reported is put to the files, on the next line',
    'Protokollet från den 3 mars anmäls.\nAnmälan godkänns och läggs till handlingarna.',
    ['beslut: Anmälan godkänns och läggs till handlingarna.'],
  ],
  [
    'history that uses the words decides nothing',
    'Bakgrund\n\nKommunfullmäktige beslutade 2018 att avslå motionen.',
    [],
  ],
  [
    'a sentence that ends in `beslutar:` inside the description is no heading',
    'Ärendebeskrivning\n\nI initiativet föreslås att kommunstyrelsen beslutar:\n\n1. Att ta fram en rutin.\n\nBeslut\n\nInitiativet avslås.',
    ['beslut: Initiativet avslås.'],
  ],
  [
    'Beslut may come first',
    'Beslut\n\nUnderlaget godkänns.\n\nSammanfattning av ärendet\n\nEtt underlag har tagits fram.',
    ['beslut: Underlaget godkänns.'],
  ],
];

describe('decision against proposal', () => {
  test.each(ROWS)('%s', (_, text, expected) => {
    const { dokument } = readForTest(
      `Kommunstyrelsen\nSammanträdesdatum\n2024-01-23\n\n§ 4  Dnr KS 2023/12\n\nEn rubrik\n\n${text}\n`,
    );
    expect(dokument).toHaveLength(1);
    expect(sentencesOf(dokument[0] as (typeof dokument)[number])).toEqual(expected);
  });

  test('a tjänsteskrivelse only proposes, whatever its words', () => {
    const { dokument } = readForTest(
      'Datum: 2026-05-20\nHandläggare: Jenny Ek\nDiarienr: 2025.145 SN\n\nSocialnämnden\n\n# Delegationsordning 2026\n\n## Förslag till beslut\n\nSocialnämnden beslutar att ordningen gäller.\n\nKarin Alvermalm\nFörvaltningschef\n',
    );
    expect(dokument[0]?.typ).toBe('tjansteskrivelse');
    expect(sentencesOf(dokument[0] as (typeof dokument)[number])).toEqual([
      'forslag: Socialnämnden beslutar att ordningen gäller.',
    ]);
  });
});
