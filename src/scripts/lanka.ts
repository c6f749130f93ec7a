import type { Kommun } from '../domain/kommun.ts';
import { kommunerIn } from '../site/lanka/find.ts';
import { type Plats, resolveArticle } from '../site/lanka/resolve.ts';
import { type Lank, writeHtml, writeMarkdown, writeText } from '../site/lanka/write.ts';
import type { Omgivning } from '../site/resolver/svar.ts';
import { byId } from './element.ts';
import { showPlace } from './lanka/show-place.ts';
import { openOmgivning, type Uppslag } from './sok/resolve.ts';

/**
 * The page /lanka/: finds the citations of a pasted article and links them. The text stays in this page: only shards of the
 * register are fetched, by the numbers found.
 */
const form = byId<HTMLFormElement>('lanka');
const input = byId<HTMLTextAreaElement>('text');
const scope = byId<HTMLSelectElement>('kommun');
const told = byId('besked');
const found = byId('funna');
const list = byId('hanvisningar');
const output = byId<HTMLTextAreaElement>('resultat');
const copied = byId('kopierat');

const data = JSON.parse(byId('uppslag').textContent ?? '') as Uppslag & { kommuner: Kommun[]; bas: string };
const omgivning: Omgivning = openOmgivning(data);

const FORMS = { text: writeText, markdown: writeMarkdown, html: writeHtml };
type Form = keyof typeof FORMS;

let article = '';
let places: Plats[] = [];
/** Number of the place → address that was chosen for it. */
const chosen = new Map<number, string>();
let turn = 0;

async function find(): Promise<void> {
  const mine = ++turn;
  article = input.value;
  told.textContent = 'Söker …';
  try {
    const fresh = await resolveArticle(article, data.kommuner, scope.value === '' ? null : scope.value, omgivning);
    if (mine !== turn) return;
    places = fresh;
  } catch (error) {
    console.warn(error);
    told.textContent = 'Registret gick inte att läsa. Försök igen.';
    return;
  }
  chosen.clear();
  for (const [i, plats] of places.entries())
    if (plats.utfall === 'lank') chosen.set(i, plats.traffar[0]?.adress as string);
  list.replaceChildren(...places.map((plats, i) => showPlace(plats, i, choose)));
  found.hidden = places.length === 0;
  told.textContent = summary();
  write();
}

function choose(i: number, adress: string): void {
  if (adress === '') chosen.delete(i);
  else chosen.set(i, adress);
  write();
}

function summary(): string {
  if (article.trim() === '') return 'Klistra in en text först.';
  if (places.length === 0) return 'Inga diarienummer eller paragrafer hittades i texten.';
  const count = (utfall: Plats['utfall']) => places.filter((p) => p.utfall === utfall).length;
  const all = places.length === 1 ? '1 hänvisning hittades' : `${places.length} hänvisningar hittades`;
  return `${all}: ${count('lank')} länkade, ${count('val')} att välja, ${count('okand')} inte här.`;
}

function write(): void {
  const lankar: Lank[] = places.flatMap(({ start, end }, i) => {
    const adress = chosen.get(i);
    return adress === undefined ? [] : [{ start, end, url: new URL(adress, data.bas).href }];
  });
  const form = (document.querySelector<HTMLInputElement>('input[name="form"]:checked')?.value ?? 'markdown') as Form;
  output.value = FORMS[form](article, lankar);
  copied.textContent = '';
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  // A text that names one municipality alone is about it, until the writer says otherwise.
  const [only, ...more] = kommunerIn(input.value, data.kommuner);
  if (scope.dataset.chosen === undefined) scope.value = only !== undefined && more.length === 0 ? only : '';
  void find();
});
scope.addEventListener('change', () => {
  scope.dataset.chosen = '';
  if (article !== '') void find();
});
for (const box of document.querySelectorAll('input[name="form"]')) box.addEventListener('change', write);
byId('kopiera').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(output.value);
    copied.textContent = 'Kopierat';
  } catch {
    output.select();
    copied.textContent = 'Markerat. Tryck Ctrl+C.';
  }
});
byId('verktyg').hidden = false;
