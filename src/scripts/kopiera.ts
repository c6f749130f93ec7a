import { element } from './element.ts';

/** A button to copy each reference with. Without JavaScript one click selects the whole (styles/components.css). */
for (const place of document.querySelectorAll<HTMLElement>('.cite .copy')) {
  const name = place.previousElementSibling?.textContent ?? '';
  const button = element('button', { type: 'button', class: 'copy-button' }, 'Kopiera');
  button.append(element('span', { class: 'visually-hidden' }, ` ${name}`));
  const told = element('span', { role: 'status', class: 'copy-told' });
  const text = place.textContent ?? '';
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text);
      told.textContent = 'Kopierat';
    } catch {
      // The browser refuses (no permission, no secure address): the words are selected, and the reader copies them.
      getSelection()?.selectAllChildren(place);
      told.textContent = 'Markerat. Tryck Ctrl+C.';
    }
  });
  place.after(element('dd', { class: 'copy-row' }, button, ' ', told));
}
