import type { APIRoute } from 'astro';
import { searchAddress } from '../site/addresses.ts';

/** OpenSearch 1.1 description: lets a browser search the site from its address bar. */
export const GET: APIRoute = ({ site }) => {
  const at = (path: string) => new URL(path, site).href;
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Kommunbeslut</ShortName>
  <Description>Kommuners ärenden och beslut: sök på diarienummer, paragraf eller ord.</Description>
  <Language>sv-SE</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${at('/favicon.svg')}</Image>
  <Url type="text/html" method="get" template="${at(searchAddress)}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${at('/opensearch.xml')}"/>
</OpenSearchDescription>
`;
  return new Response(body, { headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' } });
};
