import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The files of a content folder by path; null takes a file away from the base corpus. */
export type Files = Record<string, string | null>;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const SOURCE = `Sammanträdesdatum
2020-06-15

§ 128 Dnr 2019KS742

Utträde ur förbundet

Kommunfullmäktige uppdrar åt firmatecknare att av-
sluta avtalet.

Signatur justerande

Bilaga till tjänsteskrivelsen
`;

/** A corpus that breaks no rule: one source, the protokollsutdrag and the beslut in it, an annex, the case. */
export const BASE: Files = {
  'kommuner/harryda.yaml': `id: harryda
namn: Härryda kommun
kortnamn: Härryda
genitiv: Härrydas
scb: "1401"
lan: Västra Götalands län
webb: https://www.harryda.se/
kannetecken: [Härryda kommun]
organ:
  - { kod: kf, namn: Kommunfullmäktige, typ: fullmaktige }
  - { kod: ks, namn: Kommunstyrelsen, typ: styrelse, serier: [KS] }
diarienummer:
  - mall: "{ar}{serie}{nr}"
    exempel:
      - { text: 2019KS742, ar: 2019, nr: 742, serie: KS }
`,
  'kallor/harryda/a.txt': SOURCE,
  'kallor/harryda/a.txt.yaml': `fil: a.txt
sha256: ${sha256(SOURCE)}
teckenkodning: utf-8
rader: 13
lasregler: 1
poster:
  - { samling: handlingar, id: harryda/utdrag, rader: [1, 13], avtryck: x }
  - { samling: beslut, id: harryda/kf-128, rader: [1, 11], avtryck: x }
  - { samling: handlingar, id: harryda/bilaga, rader: [12, 13], avtryck: x }
  - { samling: arenden, id: harryda/2019ks742, avtryck: x, som: register }
borttaget:
  - { rad: 11, text: Signatur justerande, skal: sidfot }
sammanfogat:
  - { rad: 8, fore: av- sluta, efter: avsluta }
`,
  'handlingar/harryda/utdrag.mdx': `---
kommun: harryda
handlingstyp: protokollsutdrag
rubrik: Utträde ur förbundet
organ: null
sammantradesdatum: "2020-06-15"
handlingsdatum: null
diarienummer: [2019KS742]
paragrafer: [harryda/kf-128]
renderingar:
  - kalla: { fil: harryda/a.txt, rader: [1, 13] }
lasning:
  rubrik: { rad: 6 }
  sammantradesdatum: { rad: 2 }
  diarienummer: { rad: 4 }
---
`,
  'beslut/harryda/kf-128.mdx': `---
kommun: harryda
organ: kf
datum: "2020-06-15"
paragraf: "128"
rubrik: Utträde ur förbundet
diarienummer: [2019KS742]
handling: utdrag
kalla: { fil: harryda/a.txt, rader: [1, 11] }
lasning:
  organ: { rad: 8 }
  datum: { rad: 2 }
  paragraf: { rad: 4 }
  rubrik: { rad: 6 }
  diarienummer: { rad: 4 }
---

<Huvud>

Sammanträdesdatum\\
2020-06-15

§ 128 Dnr 2019KS742

## Utträde ur förbundet

</Huvud>

<Beslutsmening typ="beslut">

Kommunfullmäktige uppdrar åt firmatecknare att avsluta avtalet.

</Beslutsmening>
`,
  'handlingar/harryda/bilaga.mdx': `---
kommun: harryda
handlingstyp: bilaga
rubrik: Bilaga till tjänsteskrivelsen
organ: null
sammantradesdatum: null
handlingsdatum: null
renderingar:
  - kalla: { fil: harryda/a.txt, rader: [12, 13] }
lasning:
  rubrik: { rad: 13 }
---

Bilaga till tjänsteskrivelsen
`,
  'arenden/harryda/2019ks742.mdx': `---
kommun: harryda
rubrik: Utträde ur förbundet
diarienummer: [2019KS742]
lasning:
  rubrik: { rad: 6, kalla: harryda/a.txt }
  diarienummer: { rad: 4, kalla: harryda/a.txt }
---
`,
};

/**
 * Writes a content folder under the system's temporary folder.
 *
 * @param changes files to put in the place of the base corpus's, or to take away. @returns its path and how to remove it.
 */
export function writeCorpus(changes: Files = {}): { content: string; remove: () => void } {
  const content = mkdtempSync(join(tmpdir(), 'kommunbeslut-corpus-'));
  for (const [path, text] of Object.entries({ ...BASE, ...changes })) {
    if (text === null) continue;
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  return { content, remove: () => rmSync(content, { recursive: true, force: true }) };
}

/** A file of the base corpus with one text put in the place of another. Throws where the text does not stand in it. */
export function edit(path: string, from: string, to: string): Files {
  const text = BASE[path];
  if (text === null || text === undefined || !text.includes(from)) throw new Error(`"${from}" is not in ${path}`);
  return { [path]: text.replace(from, to) };
}
