import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { amneSchema } from './domain/amne.ts';
import { arendeSchema } from './domain/arende.ts';
import { beslutSchema } from './domain/beslut.ts';
import { handlingSchema } from './domain/handling.ts';
import { kallpostSchema } from './domain/kalla.ts';
import { kommunSchema } from './domain/kommun.ts';
import { entryLoader } from './site/loader/entries.ts';
import { pageLoader } from './site/loader/pages.ts';
import { yamlLoader } from './site/loader/yaml.ts';

/** Collections = schema + loader, nothing else. Where each lies under content/ is told in DESIGN §3 and content/README.md. */
export const collections = {
  kommuner: defineCollection({ loader: yamlLoader('kommuner', '.yaml'), schema: kommunSchema }),
  kallor: defineCollection({ loader: yamlLoader('kallor', '.yaml'), schema: kallpostSchema }),
  beslut: defineCollection({ loader: entryLoader('beslut'), schema: beslutSchema }),
  handlingar: defineCollection({ loader: entryLoader('handlingar'), schema: handlingSchema }),
  arenden: defineCollection({ loader: entryLoader('arenden'), schema: arendeSchema }),
  amnen: defineCollection({ loader: entryLoader('amnen'), schema: amneSchema }),
  sidor: defineCollection({
    loader: pageLoader('sidor'),
    schema: z.strictObject({
      /** Heading and title of the page. */
      rubrik: z.string().min(1),
      /** One sentence for search engines and previews. */
      beskrivning: z.string().min(1),
    }),
  }),
};
