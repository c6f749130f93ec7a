/** What of schema.org's vocabulary (https://schema.org, release 29) the site uses: each type's own and inherited properties. */
const THING = ['@type', '@id', 'name', 'description', 'url', 'identifier', 'potentialAction'];
const CREATIVE_WORK = [
  ...THING,
  ...'abstract creator dateCreated genre hasPart inLanguage isPartOf license position recordedAt sourceOrganization'.split(
    ' ',
  ),
];
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  CreativeWork: CREATIVE_WORK,
  DigitalDocument: CREATIVE_WORK,
  WebPage: CREATIVE_WORK,
  WebSite: CREATIVE_WORK,
  GovernmentOrganization: [...THING, 'parentOrganization'],
  Event: [...THING, 'startDate', 'organizer', 'inLanguage'],
  PropertyValue: [...THING, 'propertyID', 'value'],
  BreadcrumbList: [...THING, 'itemListElement'],
  ListItem: [...THING, 'position', 'item'],
  // `query-input` is Google's annotation of an action, by schema.org's own rule for `-input`.
  SearchAction: [...THING, 'target', 'query-input'],
  EntryPoint: [...THING, 'urlTemplate'],
};
const DATES = new Set(['dateCreated', 'startDate']);
/** Properties whose values are addresses. */
const ADDRESSES = new Set(['@id', 'url', 'license', 'item']);

/** What is wrong with a thing of linked data, with the way to it; empty where nothing is. */
export function faultsOf(thing: unknown, at = '$'): string[] {
  if (typeof thing !== 'object' || thing === null || Array.isArray(thing)) return [`${at} is no thing`];
  const { '@context': context, ...rest } = thing as Record<string, unknown>;
  const faults: string[] = [];
  if (at === '$' && context !== 'https://schema.org') faults.push('$ has no context of schema.org');
  const type = rest['@type'];
  const known = typeof type === 'string' ? PROPERTIES[type] : undefined;
  if (known === undefined) return [...faults, `${at} has the type ${String(type)}`];
  for (const [key, value] of Object.entries(rest)) {
    const here = `${at}.${key}`;
    if (!known.includes(key)) faults.push(`${here} is no property of ${type}`);
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one === null || one === undefined || one === '') faults.push(`${here} is empty`);
      else if (typeof one === 'object') faults.push(...faultsOf(one, here));
      else if (DATES.has(key) && !/^\d{4}-\d{2}-\d{2}$/.test(String(one))) faults.push(`${here} is no day`);
      else if (ADDRESSES.has(key) && !/^https?:\/\/\S+$/.test(String(one))) faults.push(`${here} is no address`);
    }
    if (Array.isArray(value) && value.length === 0) faults.push(`${here} is an empty list`);
  }
  return faults;
}
