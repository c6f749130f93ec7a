const ONCE = ['UID', 'DTSTAMP', 'DTSTART'] as const;

/** What is wrong with an iCalendar object by the rules of RFC 5545 that a calendar of whole days must keep; empty where nothing is. */
export function calendarFaults(source: string): string[] {
  const faults: string[] = [];
  if (!source.endsWith('\r\n') || /(?<!\r)\n/.test(source)) faults.push('a line does not end in CRLF (3.1)');
  const physical = source.split('\r\n').slice(0, -1);
  for (const [i, line] of physical.entries())
    if (Buffer.byteLength(line) > 75) faults.push(`line ${i + 1} has more than 75 octets (3.1)`);
  const lines = source.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  const open: string[] = [];
  const uids = new Set<string>();
  let event = new Map<string, string>();
  for (const line of lines) {
    const match = /^([A-Z-]+)((?:;[A-Z-]+=[^;:]+)*):(.*)$/u.exec(line);
    if (match === null) {
      faults.push(`"${line}" is no content line (3.1)`);
      continue;
    }
    const [, name = '', parameters = '', value = ''] = match;
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') event = new Map();
    } else if (name === 'END') {
      if (open.pop() !== value) faults.push(`END:${value} closes nothing (3.6)`);
      if (value === 'VEVENT') {
        for (const wanted of ONCE) if (!event.has(wanted)) faults.push(`an event has no ${wanted} (3.6.1)`);
        const uid = event.get('UID') ?? '';
        if (uids.has(uid)) faults.push(`the UID ${uid} stands twice (3.8.4.7)`);
        uids.add(uid);
      }
    } else if (open.at(-1) === 'VEVENT') {
      if (event.has(name)) faults.push(`an event has two ${name} (3.6.1)`);
      event.set(name, value);
      if (name === 'DTSTAMP' && !/^\d{8}T\d{6}Z$/.test(value)) faults.push(`DTSTAMP ${value} is not in UTC (3.8.7.2)`);
      if (name === 'DTSTART' && !(parameters === ';VALUE=DATE' && /^\d{8}$/.test(value)))
        faults.push(`DTSTART ${value} is no day (3.3.4)`);
      if (['SUMMARY', 'DESCRIPTION'].includes(name) && /(?<!\\)[;,]/.test(value.replaceAll('\\\\', '')))
        faults.push(`${name} has a bare sign (3.3.11)`);
    }
  }
  if (open.length > 0) faults.push(`${open.join(', ')} is not closed (3.6)`);
  for (const wanted of ['VERSION:2.0', 'BEGIN:VCALENDAR'])
    if (!lines.includes(wanted)) faults.push(`${wanted} is missing`);
  if (!lines.some((l) => l.startsWith('PRODID:'))) faults.push('PRODID is missing (3.7.3)');
  return faults;
}
