import { byId, element } from './element.ts';
import { keepPlace, takePlace } from './sok/go-back.ts';
import { type Ordsvar, showWordSearch } from './sok/hits.ts';
import { type Besked, isIdentifier, isNumberAlone, openResolver, type Uppslag, wordsBeside } from './sok/resolve.ts';
import { showAnswer } from './sok/show-answer.ts';
import { type Ordning, readSokning, type Sokning, STEG, writeSokning } from './sok/state.ts';

/**
 * The search page: the resolver's answer first, the pages found by their words below. The state stands in the address; what
 * changed is announced in #besked. The index of words is loaded when words are searched: who looks a number up never loads it.
 */
const form = byId<HTMLFormElement>('sok');
const input = byId<HTMLInputElement>('q');
const besked = byId('besked');
const svarPlats = byId('svar');
const traffPlats = byId('traffar');
const traffRubrik = byId('traffar-rubrik');
const filterPlats = byId('filter');
const ordning = byId<HTMLSelectElement>('ordning');
const ramverk = byId('resultat');
const fler = byId<HTMLButtonElement>('fler');
const aven = byId<HTMLButtonElement>('aven');
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
  const isLate = () => mine !== turn;
  const asked: Sokning = { ...state, val: { ...state.val } };
  const filtered = Object.values(asked.val).some((v) => v.length > 0);
  document.title = asked.q === '' ? 'Sök – Kommunbeslut' : `${asked.q} – Sök – Kommunbeslut`;
  if (asked.q.trim() === '' && !filtered) {
    svarPlats.replaceChildren();
    ramverk.hidden = aven.hidden = true;
    besked.textContent = '';
    return;
  }
  const answer = await lookUp(asked.q);
  if (isLate()) return;
  svarPlats.replaceChildren(...answerNodes(answer));
  // An identifier is answered; the index of all words is loaded for it only where the reader wants that too.
  aven.hidden = !isIdentifier(answer) || asked.ord || filtered;
  if (!aven.hidden) {
    aven.textContent = isNumberAlone(answer) ? 'Visa sidor som nämner numret' : 'Sök på orden också';
    ramverk.hidden = true;
    traffPlats.replaceChildren();
    besked.textContent = announce(answer, null);
    takePlace();
    return;
  }
  let found: Ordsvar | null;
  try {
    found = await showWordSearch(asked, wordsBeside(asked.q, answer), isLate);
  } catch (error) {
    console.warn(error);
    found = null;
    if (!isLate()) traffPlats.replaceChildren();
  }
  if (isLate()) return;
  ramverk.hidden = false;
  ordning.value = asked.ordning;
  traffRubrik.textContent = found === null ? 'Sökning på ord' : countHits(found, answer);
  fler.hidden = found?.fler !== true;
  besked.textContent = announce(
    answer,
    found === null ? 'Sökning på ord gick inte att göra just nu.' : `${countHits(found, answer)}.`,
  );
  takePlace();
}

/** How many pages the words gave, and in how many cases; beside a diarienummer, how many name it. */
function countHits({ antal, iArenden, arenden }: Ordsvar, answer: Besked | null): string {
  const what = isNumberAlone(answer) ? 'nämner numret' : 'har orden';
  if (antal === 0) return `Inga sidor ${what}`;
  const pages = antal === 1 ? `1 sida ${what}` : `${antal} sidor ${what}`;
  if (iArenden < 2) return pages;
  return `${pages}, ${iArenden === antal ? '' : `${iArenden} av dem `}i ${arenden === 1 ? 'ett ärende' : `${arenden} ärenden`}`;
}

function answerNodes(answer: Besked | null): Node[] {
  if (answer === null) {
    const text = 'Registret över diarienummer gick inte att läsa. Ladda om sidan, eller sök i registren nedan.';
    return [element('p', { class: 'answer', role: 'alert' }, text)];
  }
  const shown = showAnswer(answer.svar, uppslag.namn);
  return shown === null ? [] : [shown];
}

/** One or two sentences for those who hear the page. */
function announce(answer: Besked | null, words: string | null): string {
  const said = answer === null ? null : sayAnswer(answer);
  return [said, words].filter((s) => s !== null).join(' ');
}

function sayAnswer({ svar }: Besked): string | null {
  switch (svar.typ) {
    case 'ord':
      return null;
    case 'en':
      return `En sida passar på ${svar.fraga}: ${svar.traff.rubrik}.`;
    case 'flera':
      return `${svar.traffar.length} sidor passar på ${svar.fraga}.`;
    case 'smalna':
      return `Många sidor passar på ${svar.fraga}.`;
    case 'ingen':
      return `Ingen sida för ${svar.fraga} är publicerad här.`;
  }
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
  timer = setTimeout(() => go({ q: input.value, ord: false }, 'replace'), PAUSE);
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  clearTimeout(timer);
  const q = input.value;
  const svar = (await lookUp(q))?.svar;
  if (svar?.typ === 'en' && svar.exakt) location.assign(svar.traff.adress);
  else go({ q, ord: false }, 'push');
});

filterPlats.addEventListener('change', () => {
  const val: Sokning['val'] = {};
  for (const box of filterPlats.querySelectorAll<HTMLInputElement>('input:checked'))
    val[box.name] = [...(val[box.name] ?? []), box.value];
  go({ val }, 'push');
});

ordning.addEventListener('change', () => go({ ordning: ordning.value as Ordning }, 'push'));
aven.addEventListener('click', () => go({ ord: true }, 'push'));

fler.addEventListener('click', () => {
  const before = traffPlats.children.length;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    // The first of the new ones, so that a keyboard reader goes on where the list went on.
    traffPlats.children[before]?.querySelector('a')?.focus();
  });
  observer.observe(traffPlats, { childList: true });
  go({ antal: state.antal + STEG }, 'replace');
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

keepPlace(svarPlats, traffPlats);
input.value = state.q;
unfold();
void run();
