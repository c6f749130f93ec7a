/** Origin of the deployed site as astro.config.mjs has it: `SITE_URL`, without a slash at its end. */
export function siteOrigin(): string {
  return new URL(process.env.SITE_URL ?? 'https://kommunbeslut.example').origin;
}
