import { element } from '../element.ts';
import { type Besked, openResolver, type Uppslag } from '../sok/resolve.ts';

const PAUSE = 150;
/** As long as Enter waits for the answer before it goes to the search page. */
const PATIENCE = 1500;

type Traff = Extract<Besked['svar'], { typ: 'en' }>['traff'];

/**
 * Offers the one page that an identifier in the box names, and lets Enter go there. Anything less, and any fault, leaves the box
 * what it is: a form that leads to the search page.
 */
export async function offer(box: HTMLInputElement): Promise<void> {
  const { form } = box;
  if (form === null) return;
  const response = await fetch('/sok/uppslag.json');
  if (!response.ok) return;
  const resolve = openResolver((await response.json()) as Uppslag);
  const place = element('div', { class: 'offer', role: 'status' });
  form.append(place);

  const look = async (): Promise<Traff | null> => {
    const svar = await resolve(box.value).then(
      (besked) => besked.svar,
      () => null,
    );
    return svar?.typ === 'en' && svar.exakt ? svar.traff : null;
  };
  let asked = 0;
  const show = async () => {
    const mine = ++asked;
    const traff = await look();
    if (mine !== asked) return;
    place.replaceChildren(...(traff === null ? [] : [offered(traff)]));
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  box.addEventListener('input', () => {
    clearTimeout(timer);
    place.replaceChildren();
    timer = setTimeout(() => void show(), PAUSE);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') place.replaceChildren();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const late = new Promise<null>((done) => setTimeout(() => done(null), PATIENCE));
    const traff = await Promise.race([look(), late]);
    if (traff === null) form.submit();
    else location.assign(traff.adress);
  });
  if (box.value !== '') void show();
}

function offered({ adress, rubrik, kommun, beteckning }: Traff): HTMLElement {
  const place = [kommun, beteckning].filter((p) => p !== null).join(' · ');
  return element(
    'p',
    {},
    element('span', { class: 'offer-place' }, place),
    element('a', { href: adress }, rubrik),
    element('span', { class: 'offer-how' }, 'Enter går dit'),
  );
}
