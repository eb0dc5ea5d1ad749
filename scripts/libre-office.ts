/** Has LibreOffice write documents in other formats, for the scripts that make fixtures. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '../src/core/generated/catalogue.ts';
import type { Disclosure } from '../src/core/model/disclosure.ts';
import { readPackage } from '../src/import/package/read-package.ts';

/** Has LibreOffice write a flat file in other formats: target file → its filter. */
export function convert(
  folder: string,
  name: string,
  text: string,
  targets: Readonly<Record<string, string>>,
): void {
  const work = mkdtempSync(join(tmpdir(), 'gouji-documents-'));
  writeFileSync(join(work, name), text);
  const base = name.replace(/\.\w+$/, '');
  for (const [target, filter] of Object.entries(targets)) {
    const run = spawnSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${work}/profile`,
        '--convert-to',
        filter,
        '--outdir',
        work,
        join(work, name),
      ],
      { encoding: 'utf8' },
    );
    const extension = filter.split(':')[0];
    if (run.status !== 0) throw new Error(`${target}: ${run.stderr}`);
    copyFileSync(join(work, `${base}.${extension}`), join(folder, target));
  }
  rmSync(work, { recursive: true, force: true });
}

/** An invented package among the fixtures. */
export function load(name: string): Disclosure {
  const path = join('fixtures', name);
  const files = readdirSync(path).map((file) => [file, readFileSync(join(path, file))] as const);
  return readPackage(new Map(files), name, catalogue);
}
