/**
 * Bundles the command line into `dist/cli/`: `node scripts/run.mjs build`, after `tsc -p tsconfig.build.json`.
 * Start-up is dominated by the number of files loaded, so all that a check of normalized data needs is one file;
 * everything else is a chunk of its own that is loaded when it is used.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { catalogue } from '../src/core/generated/catalogue.ts';

/** What every check of normalized data loads, with all that these modules import. */
const everyRun = [
  'src/cli/main.ts',
  'src/cli/commands/check.ts',
  'src/import/package/read-package.ts',
  'src/locale/zh-CN/texts.ts',
  'src/report/pretty.ts',
].map((path) => resolve(path));

/** The readers of documents are large and used for their format only. */
const external = [
  '@e965/xlsx',
  'fast-glob',
  'fflate',
  'htmlparser2',
  /^pdfjs-dist/,
  'saxes',
  'word-extractor',
];

/** The generated catalogue is written for readers of its changes; one string loads in a tenth of the time. */
const catalogueAsText: Plugin = {
  name: 'catalogue-as-text',
  load: (id) =>
    id === resolve('src/core/generated/catalogue.ts')
      ? `export const catalogue = JSON.parse(${JSON.stringify(JSON.stringify(catalogue))});`
      : null,
};

type ModuleInfo = (id: string) => { readonly importedIds: readonly string[] } | null;

/** Modules that some modules import, directly or not; `import()` does not count. */
function withImports(roots: readonly string[], infoOf: ModuleInfo): Set<string> {
  const found = new Set(roots);
  for (const id of found) for (const imported of infoOf(id)?.importedIds ?? []) found.add(imported);
  return found;
}

// tsc writes the modules of the command line there as well.
rmSync('dist/cli', { recursive: true, force: true });

let main: Set<string> | undefined;
const bundle = await rolldown({
  input: 'src/cli/start.ts',
  platform: 'node',
  external,
  plugins: [catalogueAsText],
  preserveEntrySignatures: 'allow-extension',
  logLevel: 'warn',
  checks: { ineffectiveDynamicImport: false },
});
await bundle.write({
  dir: 'dist/cli',
  format: 'esm',
  chunkFileNames: 'chunks/[name]-[hash].js',
  // Names stay as written, for stack traces.
  minify: { compress: true, mangle: false, codegen: true },
  codeSplitting: {
    groups: [
      {
        debugName: 'main',
        name: (id, context) => {
          main ??= withImports(everyRun, (each) => context.getModuleInfo(each));
          return main.has(id) ? 'main' : null;
        },
      },
    ],
  },
});
