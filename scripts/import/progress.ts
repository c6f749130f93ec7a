/**
 * Says on standard error how far long work has come, with what is left of it by the pace so far; silent for short work, so that
 * a script's output stays clean. In a terminal one line is written over, and cleared in the end; in a log there is a line every
 * ten seconds.
 */
export function progress(to: NodeJS.WriteStream = process.stderr): (done: number, of: number, fil: string) => void {
  const start = Date.now();
  const every = to.isTTY ? 200 : 10_000;
  let shown = start;
  return (done, of, fil) => {
    const now = Date.now();
    if (done === of) {
      if (to.isTTY && shown > start) to.write('\r\x1b[2K');
      return;
    }
    if (now - start < 2000 || now - shown < every) return;
    shown = now;
    const left = remaining(((now - start) / done) * (of - done));
    const line = `${done}/${of} files, ${left} left  ${fil.split(/[\\/]/).at(-1)}`;
    to.write(to.isTTY ? `\r\x1b[2K${line.slice(0, (to.columns || 80) - 1)}` : `${line}\n`);
  };
}

function remaining(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
