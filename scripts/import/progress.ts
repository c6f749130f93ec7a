/** Says on standard error how far long work has come; silent for short work, so that a script's output stays clean. */
export function progress(total: number): (done: number, fil: string) => void {
  const start = Date.now();
  let shown = start;
  return (done, fil) => {
    const now = Date.now();
    if (now - start < 2000 || (now - shown < 1000 && done < total)) return;
    shown = now;
    const left = Math.round((((now - start) / Math.max(1, done)) * (total - done)) / 1000);
    process.stderr.write(`${done}/${total} files, ${left} s left  ${fil}\n`);
  };
}
