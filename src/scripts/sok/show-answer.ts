import { formatDate } from '../../domain/datum.ts';
import type { Namn } from '../../site/resolver/names.ts';
import type { Kunskap, Svar, Traff } from '../../site/resolver/svar.ts';
import { element } from '../element.ts';

const SLAG: Record<Traff['slag'], string> = {
  arende: 'Ärende',
  paragraf: 'Paragraf',
  opublicerad: 'Inte publicerad här',
  sammantrade: 'Sammanträde',
  fil: 'Handling',
  sida: 'Sida',
};

const link = (href: string, text: string) => element('a', { href }, text);
const searchLink = (q: string, text: string) => link(`/sok/?q=${encodeURIComponent(q)}`, text);

/** The resolver's answer as the page shows it, or null where the words alone answer. */
export function showAnswer(svar: Svar, namn: Namn): HTMLElement | null {
  switch (svar.typ) {
    case 'ord':
      return null;
    case 'en':
      return box(
        // That a page fits says nothing of what was decided there: the mark of a decision would.
        'handling',
        svar.exakt ? `Sidan för ${svar.fraga}` : `Passar på ${svar.fraga}`,
        list([svar.traff]),
        svar.anmarkning !== null && element('p', { class: 'note' }, svar.anmarkning),
        svar.exakt && element('p', { class: 'note' }, 'Tryck på Enter i sökrutan för att gå till sidan.'),
      );
    case 'flera':
      return box(
        'handling',
        `${svar.traffar.length} sidor passar på ${svar.fraga}`,
        svar.anmarkning !== null && element('p', {}, svar.anmarkning),
        list(svar.traffar),
      );
    case 'smalna':
      return box(
        'handling',
        `Många passar på ${svar.fraga}`,
        element('p', {}, 'Välj vad du menar:'),
        element(
          'ul',
          { class: 'years', role: 'list' },
          ...svar.val.map((v) =>
            element('li', {}, searchLink(v.q, v.antal === null ? v.text : `${v.text} (${v.antal})`)),
          ),
        ),
      );
    case 'ingen':
      return missing(svar, namn);
  }
}

function box(signal: string, heading: string, ...content: (Node | false)[]): HTMLElement {
  return element(
    'section',
    { class: `answer ruled signal--${signal}`, 'aria-labelledby': 'svar-rubrik' },
    element('h2', { id: 'svar-rubrik' }, heading),
    ...content,
  );
}

const list = (traffar: readonly Traff[]) =>
  element(
    'ul',
    { class: 'entries', role: 'list' },
    ...traffar.map((t) => element('li', { class: 'entry' }, ...entry(t))),
  );

function entry(traff: Traff): HTMLElement[] {
  const { kommun, organ, datum, beteckning } = traff;
  const day = datum === null ? null : traff.slag === 'arende' ? `senast ${formatDate(datum)}` : formatDate(datum);
  const place = [SLAG[traff.slag], kommun, traff.slag === 'sammantrade' ? null : organ, beteckning, day];
  return [
    element('p', { class: 'entry-place' }, place.filter((p) => p !== null).join(' · ')),
    element('p', { class: 'entry-title' }, link(traff.adress, traff.rubrik)),
  ];
}

function missing(svar: Extract<Svar, { typ: 'ingen' }>, namn: Namn): HTMLElement {
  const known = svar.kunskap.flatMap(knowledge);
  return box(
    'opublicerad',
    'Inte publicerat här',
    element(
      'p',
      {},
      `Det finns ingen sida för ${svar.fraga}. Det betyder inte att handlingen saknas hos kommunen: här finns bara det som har publicerats på den här webbplatsen.`,
    ),
    ...known,
    svar.forslag.length > 0 &&
      group(
        'Kan du ha menat något av det här?',
        'Det är andra nummer än det du skrev.',
        svar.forslag.map((f) =>
          element(
            'li',
            { class: 'entry' },
            ...(f.traff === null ? [element('p', { class: 'entry-title' }, searchLink(f.q, f.q))] : entry(f.traff)),
            element('p', { class: 'note' }, `Förslag: ${f.skal}.`),
          ),
        ),
      ),
    svar.register.length > 0 &&
      group(
        'Närmast här',
        null,
        svar.register.map((r) => element('li', {}, link(r.adress, r.rubrik))),
      ),
    svar.kommuner.length > 0 && askKommun(svar, namn),
  );
}

function knowledge({ citeringar, antal, sida }: Kunskap): HTMLElement[] {
  const out: HTMLElement[] = [];
  if (sida !== null) out.push(element('p', {}, 'Det som är känt om paragrafen: ', link(sida.adress, sida.rubrik), '.'));
  if (citeringar.length > 0) {
    const more = antal - citeringar.length;
    out.push(
      group(
        'Nämns i handlingar som är publicerade här',
        null,
        citeringar.map((c) => element('li', {}, link(c.adress, c.rubrik))),
        more > 0 ? `och på ${more} ställen till.` : null,
      ),
    );
  }
  return out;
}

function group(heading: string, lead: string | null, items: HTMLElement[], foot: string | null = null): HTMLElement {
  return element(
    'div',
    { class: 'answer-part' },
    element('h3', {}, heading),
    lead !== null && element('p', { class: 'note' }, lead),
    element('ul', { class: 'entries entries--tight', role: 'list' }, ...items),
    foot !== null && element('p', { class: 'note' }, foot),
  );
}

/** How to get what is not here: tryckfrihetsförordningen 2:1 and 2:15–16, the right to read and get copies of public documents. */
function askKommun(svar: Extract<Svar, { typ: 'ingen' }>, namn: Namn): HTMLElement {
  const kommuner = namn.kommuner.filter((k) => svar.kommuner.includes(k.id));
  return element(
    'div',
    { class: 'answer-part' },
    element('h3', {}, 'Fråga kommunen'),
    element(
      'p',
      {},
      `Var och en har rätt att ta del av allmänna handlingar (tryckfrihetsförordningen 2 kap.). Begär handlingen hos kommunens registrator och ange ${svar.fraga}.`,
    ),
    element(
      'ul',
      { class: 'entries entries--tight', role: 'list' },
      ...kommuner.map((k) =>
        element(
          'li',
          {},
          link(k.webb, `${k.namn}s webbplats`),
          ...(k.epost === undefined ? [] : [', ', link(`mailto:${k.epost}`, k.epost)]),
        ),
      ),
    ),
  );
}
