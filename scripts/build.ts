/**
 * Bundles the command line into `dist/cli/`: `node scripts/run.mjs build`, after `tsc -p tsconfig.build.json`.
 * Start-up is dominated by the number of files loaded, so what every run needs is one file, and each command,
 * importer and reporter is a chunk of its own.
 */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

// tsc writes the modules of the command line there as well.
rmSync('dist/cli', { recursive: true, force: true });

await build({
  entryPoints: ['src/cli/start.ts'],
  outdir: 'dist/cli',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  // Names stay as written, for stack traces.
  minifySyntax: true,
  minifyWhitespace: true,
  // The readers of documents are large and used for their format only.
  external: ['@e965/xlsx', 'fast-glob', 'fflate', 'htmlparser2', 'pdfjs-dist', 'saxes', 'word-extractor'],
  // commander and yaml are CommonJS and ask for parts of Node.
  banner: {
    js: "import{createRequire as goujiRequire}from'node:module';const require=goujiRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
