/**
 * Writings of numbers and citations with the one right answer to each (issue 5, "It must show").
 *
 * - an address: exactly that page, and Enter goes there
 * - `~` and an address: that page alone, shown and not followed (the writing is incomplete, or only the words of it fit)
 * - several addresses: the choice
 * - `ingen`: not published here; `ingen` and addresses: with these suggestions
 * - `ord`: no identifier
 */
export type Expected = string | string[];
const A509 = '/alingsas/arende/2023-509-ks/';
const A76 = '/alingsas/arende/2023-076-sn/';
const H360 = '/harryda/arende/2022vfn360/';
const H742 = '/harryda/arende/2019ks742/';
const A100 = '/alingsas/arende/2021-100-ks/';
const H100 = '/harryda/arende/2021ks100/';
const KF128 = '/harryda/kf/2020-06-15/128/';
const KSAU9 = '/alingsas/ksau/2024-01-24/9/';
const both100 = [A100, H100];

/** Of the first five documents: true of the published site as of tests/resolver/corpus.ts. */
export const ofTheSeeds: [question: string, expected: Expected][] = [
  // Alingsås: every sign and order.
  ['2023.509 KS', A509],
  ['2023.509KS', A509],
  ['2023.509 ks', A509],
  ['KS 2023.509', A509],
  ['KS2023.509', A509],
  ['2023-509 ks', A509],
  ['2023-509-ks', A509],
  ['KS/2023:509', A509],
  ['KS-2023/509', A509],
  ['ks_2023_509', A509],
  ['2023/509/KS', A509],
  ['2023 509 KS', A509],
  ['2023–509 KS', A509],
  ['2023—509 KS', A509],
  ['dnr 2023 509 KS', A509],
  ['Dnr: 2023.509 KS', A509],
  ['Dnr. KS 2023/509', A509],
  ['diarienummer 2023.509 KS', A509],
  ['Diarienr: KS 2023.509', A509],
  ['diarienr 2023.509 KS', A509],
  ['ärende 2023.509 KS', A509],
  ['Beteckning: 2023.509 KS', A509],
  ['  2023.509   KS  ', A509],
  ['"2023.509 KS"', A509],
  ['2023.0509 KS', A509],
  ['2023509 KS', A509],
  ['2023.509 KS Alingsås', A509],
  ['alingsås 2023.509 KS', A509],
  ['Alingsås kommun KS 2023/509', A509],
  ['alingsas 2023-509-ks', A509],
  ['2023.076 SN', A76],
  ['2023.76 SN', A76],
  ['SN 2023/76', A76],
  ['sn 2023.0076', A76],
  // Härryda: the letters in the middle, the classification code behind.
  ['2022VFN360 709', H360],
  ['2022vfn360', H360],
  ['2022 VFN 360', H360],
  ['2022 VFN 360 709', H360],
  ['2022-VFN-360', H360],
  ['VFN 2022/360', H360],
  ['VFN/2022:360', H360],
  ['vfn2022.360', H360],
  ['Diarienummer 2022VFN360 709', H360],
  ['2019KS742', H742],
  ['2019 KS 742', H742],
  ['Dnr 2019KS742', H742],
  ['dnr2019KS742', H742],
  ['KS 2019/742', H742],
  ['KS 2019-742', H742],
  ['2019KS742 Härryda', H742],
  ['harryda 2019ks742', H742],
  ['2019KS742 härryda kommun', H742],
  // Incomplete: everything that fits, nothing else.
  ['KS742', `~${H742}`],
  ['KS 742', `~${H742}`],
  ['ks-742', `~${H742}`],
  ['2019.742', `~${H742}`],
  ['2019/742', `~${H742}`],
  ['dnr 2019 742', `~${H742}`],
  ['2023.509', `~${A509}`],
  ['2023-509', `~${A509}`],
  ['2023.509 Alingsås', `~${A509}`],
  ['KS 509', `~${A509}`],
  // A document in the case: the case, not followed.
  ['2023.509 KS-3', `~${A509}`],
  // A number among other words: shown, not followed.
  ['förnyelse 2023.509 KS', `~${A509}`],
  ['beslut i ärendet 2019KS742 om utträde', `~${H742}`],
  // Not published: said so. Near ones are suggestions.
  ['2024.509 KS', ['ingen', 'KS 2023/509']],
  ['2023.508 KS', ['ingen', 'KS 2023/509']],
  ['2023.590 KS', ['ingen', 'KS 2023/509']],
  ['2023.5099 KS', ['ingen', 'KS 2023/509']],
  ['2023.59 KS', 'ingen'],
  ['2023.509 SN', ['ingen', A509]],
  ['2023.509 SK', ['ingen', A509]],
  ['2019KS724', ['ingen', 'KS 2019/742']],
  ['2019KSS742', ['ingen', H742]],
  ['2019SN742', ['ingen', H742]],
  ['2022VFN361', ['ingen', 'VFN 2022/360']],
  ['2022VNF360', ['ingen', H360]],
  ['VFN361', 'ingen'],
  ['2022VFN360 Alingsås', ['ingen', H360]],
  ['1999.1 KS', 'ingen'],
  ['2031.999999 KS', 'ingen'],
  ['2023.999', 'ingen'],
  ['KS 99999', 'ingen'],
  ['2023.12345 XYZ', 'ingen'],
  ['2O23.509 KS', ['ingen', A509]],
  ['2023.5O9 KS', ['ingen', A509]],
  ['20l9KS742', ['ingen', H742]],
  // A § of a meeting.
  ['§ 128 2020-06-15', KF128],
  ['§128 2020-06-15', KF128],
  ['KF 15 juni 2020 § 128', KF128],
  ['KF § 128 2020-06-15', KF128],
  ['§ 128 den 15 juni 2020', KF128],
  ['KF, § 128 2020-06-15', KF128],
  ['kommunfullmäktige 2020-06-15 § 128', KF128],
  ['Kommunfullmäktiges beslut 15 juni 2020, §128', KF128],
  ['kommunfullmaktige 15 juni 2020 paragraf 128', KF128],
  ['Härryda KF 2020-06-15 § 128', KF128],
  ['Härryda kommun, kommunfullmäktige 2020-06-15 § 128', KF128],
  ['128 § 15 juni 2020', KF128],
  ['128 § 2020-06-15', KF128],
  ['par. 128 15/6 2020', KF128],
  ['§ 128 15.6.2020', KF128],
  ['§ 128 20200615', KF128],
  ['§ 0128 2020-06-15', KF128],
  ['KSAU 2024-01-24 § 9', KSAU9],
  ['Kommunstyrelsens arbetsutskott den 24 januari 2024 § 9', KSAU9],
  ['§ 9 2024-01-24 alingsås', KSAU9],
  // Said of too little: shown, not followed.
  ['§128 juni 2020 härryda', `~${KF128}`],
  ['§ 128 juni 2020', `~${KF128}`],
  ['§ 128 2020', `~${KF128}`],
  ['KF § 128/2020', `~${KF128}`],
  ['KF § 128/20', `~${KF128}`],
  ['§ 128', `~${KF128}`],
  ['härryda § 128', `~${KF128}`],
  ['§ 128 2020-06', `~${KF128}`],
  ['KF 2020-06 § 128', `~${KF128}`],
  ['KF 2020 § 128', `~${KF128}`],
  ['§ 128 juni 2020 insjöriket', `~${KF128}`],
  // The organ is the editor's judgement: a reader who looks under another candidate is shown it.
  ['KS 2024-01-24 § 9', `~${KSAU9}`],
  // The citation that the site itself gives, with the case beside it.
  ['Härryda kommun, kommunfullmäktige 2020-06-15 § 128, dnr 2019KS742', [KF128, H742]],
  // Not published, or cited only.
  ['SN 2023-11-14 § 56', 'ingen'],
  ['den 14 november 2023, § 56', 'ingen'],
  ['Välfärdsnämnden 2019-11-06 § 256', 'ingen'],
  ['Välståndsnämnden den 6 november 2019 § 256', 'ingen'],
  ['§ 129 2020-06-15', 'ingen'],
  ['§ 128 2020-06-16', 'ingen'],
  ['§ 128 2021', 'ingen'],
  ['KS § 128 2020-06-15', ['ingen', KF128]],
  ['Alingsås § 128 2020-06-15', 'ingen'],
  ['§ 999', 'ingen'],
  // A meeting by its day.
  ['KF 15 juni 2020', '/harryda/kf/2020-06-15/'],
  ['härryda 2020-06-15', '~/harryda/kf/2020-06-15/'],
  ['KF 2020-06-16', 'ingen'],
  // Addresses of this site.
  ['/harryda/kf/2020-06-15/128/', KF128],
  ['https://kommunbeslut.example/harryda/kf/2020-06-15/128/', KF128],
  ['kommunbeslut.example/harryda/kf/2020-06-15/128', KF128],
  ['https://kommunbeslut.example/harryda/kf/2020-06-15/128/#beslut-1', `${KF128}#beslut-1`],
  ['/Harryda/KF/2020-06-15', '/harryda/kf/2020-06-15/'],
  ['/alingsas/ks/2024-01-24/9/', '/alingsas/ks/2024-01-24/9/'],
  ['/alingsas/arende/ks-2023-509/', `~${A509}`],
  ['/harryda/arende/2023-509-ks/', ['ingen', A509]],
  ['/harryda/sn/2023-01-01/4/', 'ingen'],
  ['/finns/inte/', 'ingen'],
  // File names.
  ['saknas_12.pdf', 'ingen'],
  // Words.
  ['lågtröskelverksamhet', 'ord'],
  ['Insjöriket', 'ord'],
  ['budget 2023', 'ord'],
  // A series that no registry has is no diary: a page of a document, an annex, a law.
  ['sid 3', 'ord'],
  ['Sid. 3', 'ord'],
  ['bilaga 2', 'ord'],
  ['punkt 4', 'ord'],
  ['LSS 9', 'ord'],
  // A figure beside a whole number is no part of it.
  ['sid 3 2019KS742', `~${H742}`],
  ['budget 2023 100 mnkr', 'ord'],
  ['KS', 'ord'],
  ['kommunstyrelsen', 'ord'],
  ['2023', 'ord'],
  ['509', 'ord'],
  ['juni 2020', 'ord'],
  ['avtal 12', 'ord'],
  ['covid-19', 'ord'],
  ['https://www.alingsas.se/', 'ord'],
  ['', 'ord'],
  ['§', 'ord'],
];

/** Of what tests/resolver/corpus.ts adds to them: collisions, numbers alike, files. */
export const ofTheCorpus: [question: string, expected: Expected][] = [
  // Härryda: the letters in the middle, the classification code behind.
  ['2022VFN360', H360],
  ['2022VFN0360', H360],
  // Incomplete: everything that fits, nothing else.
  ['VFN360', ['/harryda/arende/2020vfn360/', H360]],
  ['2020.360', ['/alingsas/arende/2020-360-sn/', '/harryda/arende/2020vfn360/']],
  ['2020/360 Härryda', '~/harryda/arende/2020vfn360/'],
  // Collision: the reader chooses, unless a municipality is named.
  ['2021.100 KS', both100],
  ['2021KS100', both100],
  ['KS 2021/100', both100],
  ['KS100', both100],
  ['2021.100', both100],
  ['2021.100 KS Alingsås', A100],
  ['2021KS100 Härryda', H100],
  ['KS 2021/100, Härryda kommun', H100],
  // Not published: said so. Near ones are suggestions.
  ['2018KS742', ['ingen', 'KS 2019/742']],
  ['2021.101 KS', ['ingen', 'KS 2021/100']],
  // Cited in what is published, not published itself.
  ['2018.777 KS', 'ingen'],
  ['KS 2018/777', 'ingen'],
  // A § of a meeting.
  ['§ 12A 2021-06-16', '/harryda/ks/2021-06-16/12a/'],
  // The organ is the editor's judgement: a reader who looks under another candidate is shown it.
  ['§ 94 2021-05-26', ['/alingsas/kf/2021-05-26/94/', '/harryda/ks/2021-05-26/94/']],
  ['KF, § 94 2021-05-26', '/alingsas/kf/2021-05-26/94/'],
  ['§ 94 2021-05-26 Härryda', '/harryda/ks/2021-05-26/94/'],
  // Not published, or cited only.
  ['VFN 28 april 2020 § 114', 'ingen'],
  ['VFN 29 april 2020 § 114', 'ingen'],
  // A meeting by its day.
  ['2021-05-26', ['/alingsas/kf/2021-05-26/', '/harryda/ks/2021-05-26/']],
  // File names.
  ['003_d64dd13187d685f1.txt', '/kallor/harryda/003-d64dd13187d685f1-txt/'],
  ['003_d64dd13187d685f1', '/kallor/harryda/003-d64dd13187d685f1-txt/'],
  ['Protokoll KF 2020-06-15.pdf', '/harryda/handling/protokoll-kf-2020-06-15/'],
  ['https://www.harryda.se/download/Protokoll%20KF%202020-06-15.pdf', '/harryda/handling/protokoll-kf-2020-06-15/'],
  ['protokoll.pdf', ['/alingsas/handling/protokoll/', '/harryda/handling/protokoll/']],
];

export const writings = [...ofTheSeeds, ...ofTheCorpus];
