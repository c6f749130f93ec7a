/** What the command line asks for. */
export interface Options {
  files: string[];
  json: boolean;
  dryRun: boolean;
  kommun: string | null;
  withoutSource: boolean;
}

export const USAGE = `usage: npm run import -- [FILES or FOLDERS…] [--kommun ID] [--dry-run] [--json] [--without-source]

  FILES       documents to import; without any, what is new in content/kallor
  --kommun    the municipality that the files come from, where neither text nor folder shows it
  --dry-run   say what would be written, and write nothing
  --json      print what was read as one JSON object, and write nothing
  --without-source
              keep no copy of a source in which a personnummer was found

CONTENT_DIR names another content folder.`;

/** Reads the command line; a string is what is wrong with it. */
export function parseOptions(args: readonly string[]): Options | string {
  const options: Options = { files: [], json: false, dryRun: false, kommun: null, withoutSource: false };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === '--json') options.json = true;
    else if (arg === '--dry-run') options.dryRun = true;
    else if (arg === '--without-source') options.withoutSource = true;
    else if (arg === '--kommun' || arg.startsWith('--kommun=')) {
      const value = arg.includes('=') ? arg.slice('--kommun='.length) : args[++i];
      if (!value) return '--kommun needs the id of a municipality of content/kommuner';
      options.kommun = value;
    } else if (arg.startsWith('--')) return `unknown option ${arg}`;
    else options.files.push(arg);
  }
  if (options.json && options.files.length === 0) return '--json needs at least one file';
  return options;
}
