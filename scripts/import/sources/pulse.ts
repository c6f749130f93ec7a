/**
 * A sign of life from long work: readers call `pulse` after each page. Whoever watches over them (the parallel import) listens;
 * alone, it costs nothing.
 */
let listener: () => void = () => {};

export function onPulse(listen: () => void): void {
  listener = listen;
}

export function pulse(): void {
  listener();
}
