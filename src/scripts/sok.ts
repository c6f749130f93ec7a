import { byId, element } from './element.ts';
import { type Besked, isNumberAlone, openResolver, type Uppslag, wordsBeside } from './sok/resolve.ts';
import { showAnswer } from './sok/show-answer.ts';
import { showFilters } from './sok/show-filters.ts';
import { showHits } from './sok/show-hits.ts';
import { readSokning, type Sokning, STEG, writeSokning } from './sok/state.ts';
import { type Ordsvar, searchWords } from './sok/words.ts';

/**
 * The search page: the resolver's answer first, the pages found by their words below. The state stands in the address; what
 * changed is announced in #besked.
 */
const form = byId<HTMLFormElement>('sok');
const input = byId<HTMLInputElement>('q');
const besked = byId('besked');
const svarPlats = byId('svar');
const traffPlats = byId('traffar');
const traffRubrik = byId('traffar-rubrik');
const filterPlats = byId('filter');
const ramverk = byId('resultat');
const fler = byId<HTMLButtonElement>('fler');
const avgransa = byId<HTMLDetailsElement>('avgransa');
/** Where the facets stand beside the hits (styles/sok.css). */
const wide = matchMedia('(min-width: 62rem)');

const uppslag = JSON.parse(byId('uppslag').textContent ?? '') as Uppslag;
const resolve = openResolver(uppslag);
const PAUSE = 150;

let state: Sokning = readSokning(location.search);
/** Counts the searches, so that a late answer to an earlier one is dropped. */
let turn = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The resolver's answer; null where the register cannot be read, which is no answer at all. */
async function lookUp(question: string): Promise<Besked | null> {
  try {
    return await resolve(question);
  } catch (error) {
    console.warn(error);
    return null;
  }
}

async function run(): Promise<void> {
  const mine = ++turn;
  const asked: Sokning = { ...state, val: { ...state.val } };
  document.title = asked.q === '' ? 'Sök – Kommunbeslut' : `${asked.q} – Sök – Kommunbeslut`;
  if (asked.q.trim() === '' && Object.values(asked.val).every((v) => v.length === 0)) {
    svarPlats.replaceChildren();
    ramverk.hidden = true;
    besked.textContent = '';
    return;
  }
  const answer = await lookUp(asked.q);
  if (mine !== turn) return;
  svarPlats.replaceChildren(...answerNodes(answer));
  const words = await searchWords({ ...asked, q: wordsBeside(asked.q, answer) }).catch((error: unknown) => {
    console.warn(error);
    return null;
  });
  const hits = words === null ? [] : await words.first(asked.antal);
  if (mine !== turn) return;
  ramverk.hidden = false;
  traffPlats.replaceChildren(...showHits(hits));
  traffRubrik.textContent = words === null ? 'Sökning på ord' : countHits(words.antal, answer);
  fler.hidden = words === null || words.antal <= hits.length;
  if (words !== null) fillFilters(words);
  besked.textContent = announce(answer, words);
}

/** How many pages the words gave; beside a diarienummer, how many name it. */
function countHits(n: number, answer: Besked | null): string {
  const what = isNumberAlone(answer) ? 'nämner numret' : 'har orden';
  return n === 0 ? `Inga sidor ${what}` : n === 1 ? `1 sida ${what}` : `${n} sidor ${what}`;
}

function answerNodes(answer: Besked | null): Node[] {
  if (answer === null) {
    const text = 'Registret över diarienummer gick inte att läsa. Ladda om sidan, eller sök i registren nedan.';
    return [element('p', { class: 'answer', role: 'alert' }, text)];
  }
  const shown = showAnswer(answer.svar, uppslag.namn);
  return shown === null ? [] : [shown];
}

/** One sentence for those who hear the page. */
function announce(answer: Besked | null, words: Ordsvar | null): string {
  const found = words === null ? 'Sökning på ord gick inte att göra just nu.' : `${countHits(words.antal, answer)}.`;
  if (answer === null) return found;
  const { svar } = answer;
  switch (svar.typ) {
    case 'ord':
      return found;
    case 'en':
      return `En sida passar på ${svar.fraga}: ${svar.traff.rubrik}. ${found}`;
    case 'flera':
      return `${svar.traffar.length} sidor passar på ${svar.fraga}. ${found}`;
    case 'smalna':
      return `Många sidor passar på ${svar.fraga}. ${found}`;
    case 'ingen':
      return `Ingen sida för ${svar.fraga} är publicerad här. ${found}`;
  }
}

/** Draws the facets anew and gives the focus back to the box that was just used. */
function fillFilters(words: Ordsvar): void {
  const focused = document.activeElement;
  const held = focused instanceof HTMLInputElement && filterPlats.contains(focused) ? focused : null;
  const open = new Set(
    [...filterPlats.querySelectorAll<HTMLElement>('details[open]')].map((d) => d.dataset.facet ?? ''),
  );
  filterPlats.replaceChildren(...showFilters(words.filters, state.val, open));
  if (held === null) return;
  [...filterPlats.querySelectorAll('input')].find((i) => i.name === held.name && i.value === held.value)?.focus();
}

/** Takes a changed state into the address and searches. */
function go(change: Partial<Sokning>, history: 'push' | 'replace'): void {
  state = { ...state, antal: STEG, ...change };
  const address = writeSokning(state);
  if (history === 'push') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
  void run();
}

input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => go({ q: input.value }, 'replace'), PAUSE);
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  clearTimeout(timer);
  const q = input.value;
  const svar = (await lookUp(q))?.svar;
  if (svar?.typ === 'en' && svar.exakt) location.assign(svar.traff.adress);
  else go({ q }, 'push');
});

filterPlats.addEventListener('change', () => {
  const val: Sokning['val'] = {};
  for (const box of filterPlats.querySelectorAll<HTMLInputElement>('input:checked'))
    val[box.name] = [...(val[box.name] ?? []), box.value];
  go({ val }, 'push');
});

fler.addEventListener('click', async () => {
  const before = traffPlats.children.length;
  go({ antal: state.antal + STEG }, 'replace');
  await new Promise((done) => setTimeout(done, 0));
  const observer = new MutationObserver(() => {
    observer.disconnect();
    // The first of the new ones, so that a keyboard reader goes on where the list went on.
    traffPlats.children[before]?.querySelector('a')?.focus();
  });
  observer.observe(traffPlats, { childList: true });
});

addEventListener('popstate', () => {
  state = readSokning(location.search);
  input.value = state.q;
  void run();
});

const unfold = () => {
  avgransa.open = wide.matches || Object.keys(state.val).length > 0;
};
wide.addEventListener('change', unfold);

input.value = state.q;
unfold();
void run();
