import { beforeAll, describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import type { Graph } from '../../src/graph/types.ts';
import { linesOf } from './make.ts';
import { loadCorpus } from './published.ts';

/**
 * Every citation of the five seeds, read by hand from the documents to the last line: the line of the source, the words, the
 * state and the target. Seeds 002 and 004 hold none: they name years and decisions, but no day, § or number.
 */
const ROWS: Readonly<Record<string, readonly (readonly [rad: number, cited: string, wanted: string])[]>> = {
  // 000_a5b6b640cf8ac9e2.txt
  'beslut/alingsas/okant-organ-2024-01-24-9': [
    [5, '2023.509 KS', 'resolved arende alingsas/2023-509-ks'],
    [11, 'den 26 maj 2023, § 94', 'contradicted opublicerad alingsas/kf/2021-05-26/94'],
    [
      11,
      '§ 15 i Samordningsförbundet Insjörikets förbundsordning',
      'external § 15 i Samordningsförbundet Insjörikets förbundsordning',
    ],
    [15, 'skrivelse den 12 januari 2024', 'unpublished'],
    [17, 'den 14 november 2023, § 56', 'unpublished opublicerad alingsas/sn/2023-11-14/56'],
    // No organ is printed here; the same day and § stand with one on line 11.
    [23, 'den 26 maj 2023, § 94', 'contradicted opublicerad alingsas/kf/2021-05-26/94'],
    [27, 'Tjänsteskrivelse - Upphävande av beslut gällande utträde ur Samordningsförbundet Insjöriket', 'unpublished'],
    // No day is printed here; the same organ and § stand with one on line 17.
    [28, '§56 SN', 'unpublished opublicerad alingsas/sn/2023-11-14/56'],
  ],
  // 001_1cf86d2020daf07c.txt: the kallelse and what it holds
  'handlingar/alingsas/2023-11-01-kallelse-sammantrade-med-socialnamndens-arbetsutskott': [
    [23, '2023.076 SN', 'resolved arende alingsas/2023-076-sn'],
    [26, '2023.039 SN', 'resolved arende alingsas/2023-039-sn'],
  ],
  'handlingar/alingsas/2023-10-24-tjansteskrivelse-fornyelse-av-medlemskap-i-samordningsforbundet-insjoriket': [
    [34, '2023.076 SN', 'resolved arende alingsas/2023-076-sn'],
    [41, '2023.076 SN', 'resolved arende alingsas/2023-076-sn'],
    [49, 'KF, § 94 2021-05-26', 'contradicted opublicerad alingsas/kf/2021-05-26/94'],
    [
      49,
      '§ 15 i Samordningsförbundet Insjörikets förbundsordning',
      'external § 15 i Samordningsförbundet Insjörikets förbundsordning',
    ],
    [65, '§ 94 den 26 maj 2021', 'contradicted opublicerad alingsas/kf/2021-05-26/94'],
    // Line 77, "Godkännare tjänsteskrivelse, 2023-10-24", is the stamp of an approval.
  ],
  'handlingar/alingsas/2023-10-11-tjansteskrivelse-ej-verkstallda-beslut-kvartal-3-2023': [
    [105, '2023.039 SN', 'resolved arende alingsas/2023-039-sn'],
    [112, '2023.039 SN', 'resolved arende alingsas/2023-039-sn'],
    [120, '3 kap. 8 § kommunallagen', 'external https://lagen.nu/2017:725#K3P8'],
    [120, '16 kap. 6 f-h §§ socialtjänstlagen (SoL)', 'external https://lagen.nu/2001:453#K16P6f'],
  ],
  'handlingar/alingsas/2023-10-11-bilaga-ej-verkstallda-beslut-kvartal-3-2023': [
    [174, '4.1 § SoL', 'external https://lagen.nu/2001:453#K4P1'],
    [189, '2023.039 SN', 'resolved arende alingsas/2023-039-sn'],
  ],
  // 003_d64dd13187d685f1.txt
  'handlingar/harryda/2022-10-03-tjansteskrivelse-tillbakadragande-av-uttrade-ur-samordningsforbundet': [
    [8, '2022VFN360', 'resolved arende harryda/2022vfn360'],
    [16, '2022VFN360 709', 'resolved arende harryda/2022vfn360'],
    // No § is printed; the only published one of that meeting is about the same matter.
    [34, 'Kommunfullmäktige beslutade den 15 juni 2020', 'resolved beslut harryda/kf-2020-06-15-128'],
    [
      44,
      'Tjänsteskrivelse 3 oktober 2022',
      'resolved handling harryda/2022-10-03-tjansteskrivelse-tillbakadragande-av-uttrade-ur-samordningsforbundet',
    ],
    [45, 'Kommunfullmäktiges beslut 15 juni 2020, §128', 'resolved beslut harryda/kf-2020-06-15-128'],
    [55, 'Kommunfullmäktige beslutade den 15 juni 2020', 'resolved beslut harryda/kf-2020-06-15-128'],
    [75, 'Lagen (2003:1210) om finansiell samordning', 'external https://lagen.nu/2003:1210'],
  ],
  'beslut/harryda/kf-2020-06-15-128': [
    [109, '2019KS742', 'resolved arende harryda/2019ks742'],
    [113, 'den 6 november 2019 § 256', 'unpublished opublicerad harryda/vfn/2019-11-06/256'],
    [119, 'den 28 april 2020 § 114', 'unpublished opublicerad harryda/vfn/2020-04-28/114'],
    [121, 'skrivelse daterad den 31 januari 2020', 'unpublished'],
    [123, 'den 29 maj 2020 § 242', 'unpublished opublicerad harryda/ks/2020-05-29/242'],
    [152, 'Bilaga 16 voteringslista', 'resolved handling harryda/2020-06-15-voteringslista-128'],
  ],
  'handlingar/harryda/2020-06-15-voteringslista-128': [[177, '2019KS742', 'resolved arende harryda/2019ks742']],
  // 002_eef2a7ba81e8a331.txt, 004_999ec520103697d5.txt, and their rendering in 001
  'handlingar/alingsas/bilaga-fornyelse-av-medlemskap-i-samordningsforbundet-insjoriket': [],
};

let graph: Graph;
beforeAll(async () => {
  graph = buildGraph(await loadCorpus());
});

describe('the citations of the seeds, as published', () => {
  it.each(Object.entries(ROWS))('%s', (entry, rows) => {
    expect(linesOf(graph, entry)).toEqual(rows.map(([, cited, wanted]) => `${cited} → ${wanted}`));
  });

  it('tells that SoL has been repealed since, and that kommunallagen has not', () => {
    const all =
      graph.hanvisningar.get('handlingar/alingsas/2023-10-11-tjansteskrivelse-ej-verkstallda-beslut-kvartal-3-2023') ??
      [];
    const notes = all.flatMap((h) => h.targets).map((t) => (t.typ === 'extern' ? t.anmarkning : null));
    expect(notes.filter((n) => n !== null)).toEqual([
      'Lagen är upphävd sedan den 1 juli 2025 och ersatt av socialtjänstlagen (2025:400). Texten avser den lag som gällde när den skrevs.',
    ]);
  });
});
