/** Text as XML holds it: the five signs escaped, and the control signs that XML forbids left out. */
export function escapeXml(text: string): string {
  const allowed = [...text].filter((c) => c >= ' ' || c === '\n' || c === '\t').join('');
  return allowed
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
