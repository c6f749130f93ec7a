import type { Loader } from 'astro/loaders';
import { parseYaml } from '../../domain/entry.ts';
import { ContentError } from '../../domain/issue.ts';
import { contentDir, readCollection } from './folder.ts';
import { reloadOnChange } from './watch.ts';

/** Loads a folder of YAML files as a collection; the id is the path without its ending. Throws ContentError on YAML that does not parse. */
export function yamlLoader(folder: string, ending: string): Loader {
  return {
    name: `yaml:${folder}`,
    load: async (context) => {
      const load = async () => {
        context.store.clear();
        for (const file of await readCollection(folder, ending)) {
          const parsed = parseYaml(file.text, file.fil);
          if (parsed.issues.length > 0) throw new ContentError(parsed.issues);
          const raw = parsed.data as Record<string, unknown>;
          const data = await context.parseData({ id: file.id, data: raw, filePath: file.path });
          context.store.set({ id: file.id, data, digest: context.generateDigest(file.text) });
        }
      };
      await load();
      reloadOnChange(context, `${contentDir()}/${folder}`, ending, load);
    },
  };
}
