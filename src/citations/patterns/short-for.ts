/** `TN` for `Tekniska nämnden`, `BUN` for `barn- och utbildningsnämnden`: the letters with which the parts of a name begin. */
export function isShortFor(short: string, name: string): boolean {
  const parts = name
    .toLowerCase()
    .replace(/nämnd(?:ens?)?(?!\p{L})/u, ' n')
    .split(/[\s-]+/u);
  const letters = parts.filter((p) => p !== '' && p !== 'och' && p !== '&' && p !== 'för').map((p) => p.charAt(0));
  return letters.join('') === short.toLowerCase();
}
