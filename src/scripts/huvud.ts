import { isShortcutOn, setShortcut } from './shortcut.ts';

/**
 * The search box of every page: `/` goes to it, and it offers the one page that an identifier names. All that stands here before
 * the reader does something; the rest is loaded when the box gets the focus.
 *
 * A key of one sign must be able to be switched off (WCAG 2.2, 2.1.4): that is a setting on the search page. It does nothing in
 * fields that are written in.
 */
const box = document.querySelector<HTMLInputElement>('form[role="search"] input[name="q"]');

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || box === null || !isShortcutOn()) return;
  if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return;
  event.preventDefault();
  box.focus();
  box.select();
});

// The search page answers by itself.
if (box !== null && box.id !== 'q')
  box.addEventListener('focus', () => void import('./huvud/offer.ts').then(({ offer }) => offer(box)), { once: true });

const setting = document.querySelector<HTMLElement>('#tangent');
const switched = setting?.querySelector('input');
if (setting && switched) {
  switched.checked = isShortcutOn();
  switched.addEventListener('change', () => setShortcut(switched.checked));
  setting.hidden = false;
}
