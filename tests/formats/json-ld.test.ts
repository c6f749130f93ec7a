import { expect, it } from 'vitest';
import { faultsOf } from './json-ld.ts';

it.each([
  [{ '@context': 'https://schema.org', '@type': 'Event', name: 'A', startDate: '2020-06-15' }, []],
  [{ '@type': 'Event', name: 'A' }, ['$ has no context of schema.org']],
  [{ '@context': 'https://schema.org', '@type': 'Law' }, ['$ has the type Law']],
  [{ '@context': 'https://schema.org', '@type': 'Event', startDate: 'i dag' }, ['$.startDate is no day']],
  [{ '@context': 'https://schema.org', '@type': 'Event', organ: 'KF' }, ['$.organ is no property of Event']],
  [
    { '@context': 'https://schema.org', '@type': 'Event', organizer: { '@type': 'GovernmentOrganization', url: 'x' } },
    ['$.organizer.url is no address'],
  ],
  [
    { '@context': 'https://schema.org', '@type': 'CreativeWork', hasPart: [], name: null },
    ['$.hasPart is an empty list', '$.name is empty'],
  ],
])('%j', (thing, faults) => {
  expect(faultsOf(thing).sort()).toEqual([...faults].sort());
});
