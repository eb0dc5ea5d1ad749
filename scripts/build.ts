/**
 * Bundles the command line into `dist/cli/`: `node scripts/run.mjs build`, after `tsc -p tsconfig.build.json`.
 * Start-up is dominated by the number of files loaded, so all that a check of normalized data needs is one file;
 * everything else is a chunk of its own that is loaded when it is used.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules, rulesHash } from '../src/core/generated/rules.ts';
import { licenceTexts } from './third-party.ts';

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
  '@hyzyla/pdfium',
  'fast-glob',
  'fflate',
  'htmlparser2',
  'saxes',
  'word-extractor',
];

/** Exports of the generated modules; what is large in them is written beside the program and read as JSON. */
const generated = new Map([
  [resolve('src/core/generated/catalogue.ts'), { catalogue }],
  [resolve('src/core/generated/rules.ts'), { rules, rulesHash }],
]);

/** A value as the program has it: of a long one, its file, since V8 takes longer over a long literal than over reading and parsing it. */
function dataExpression(name: string, value: unknown): string {
  const json = JSON.stringify(value);
  if (json.length < 1000) return json;
  mkdirSync('dist/cli/data', { recursive: true });
  writeFileSync(`dist/cli/data/${name}.json`, json);
  return `JSON.parse(readFileSync(new URL('../data/${name}.json', import.meta.url), 'utf8'))`;
}

const dataFiles: Plugin = {
  name: 'data-files',
  load(id) {
    const values = generated.get(id);
    if (values === undefined) return null;
    const lines = Object.entries(values).map(
      ([name, value]) => `export const ${name} = ${dataExpression(name, value)};\n`,
    );
    return `import { readFileSync } from 'node:fs';\n${lines.join('')}`;
  },
};

/** Source of ASCII characters alone takes half the memory and is scanned faster. Our patterns and strings mean the same when escaped. */
const asciiSource: Plugin = {
  name: 'ascii-source',
  generateBundle(_options, chunks) {
    for (const chunk of Object.values(chunks)) {
      if (chunk.type === 'chunk') chunk.code = toAscii(chunk.code);
    }
  },
};

const toAscii = (code: string): string =>
  code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

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
  input: { start: 'src/cli/start.ts', 'reading-worker': 'src/node/guard/reading-worker.ts' },
  platform: 'node',
  external,
  plugins: [dataFiles, asciiSource],
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

writeFileSync('dist/third-party-licences.txt', licenceTexts());
