/** A new element. This script goes with every decision: it shares no file, so that nothing more is asked for there. */
function made<K extends keyof HTMLElementTagNameMap>(
  name: K,
  of: Record<string, string>,
  text = '',
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(of)) node.setAttribute(key, value);
  node.textContent = text;
  return node;
}

/** A button to copy each reference with. Without JavaScript one click selects the whole (styles/components.css). */
for (const place of document.querySelectorAll<HTMLElement>('.cite .copy')) {
  const name = place.previousElementSibling?.textContent ?? '';
  const button = made('button', { type: 'button', class: 'copy-button' }, 'Kopiera');
  button.append(made('span', { class: 'visually-hidden' }, ` ${name}`));
  const told = made('span', { role: 'status', class: 'copy-told' });
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
  const row = made('dd', { class: 'copy-row' });
  row.append(button, ' ', told);
  place.after(row);
}
