/** A text as a regular expression that matches just it, with any white space where it has a space. */
export function literal(text: string): string {
  // A hyphen may not be escaped outside a class where the flag u is set.
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
}
