import { readdirSync, readFileSync } from 'node:fs';
import { catalogue } from '../src/core/generated/catalogue.ts';
import type { Disclosure } from '../src/core/model/disclosure.ts';
import { readPackage } from '../src/import/package/read-package.ts';

const fixtures = new URL('../fixtures/', import.meta.url);

/** The files of a package under `fixtures` by name. */
export function fixtureFiles(name: string): Map<string, Uint8Array> {
  const folder = new URL(`${name}/`, fixtures);
  return new Map(readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder))]));
}

/** A package under `fixtures`. */
export function loadFixture(name: string): Disclosure {
  return readPackage(fixtureFiles(name), name, catalogue);
}
