/**
 * Loaded before a measured script: at its end, says on standard error how much memory it held at most, and how long it
 * kept a processor busy (which a machine that does other things too does not change).
 */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`peak-rss-kb=${maxRSS} cpu-us=${userCPUTime + systemCPUTime}\n`);
});
