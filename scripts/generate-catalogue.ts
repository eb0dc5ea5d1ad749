import { readdirSync } from 'node:fs';
import type { Catalogue, Conventions, ScoreProfile } from '../src/core/catalogue/types.ts';
import { codeFile, tableFile } from '../src/core/language/catalogue/catalogue-schema.ts';
import { allCodes, tableEntry } from '../src/core/language/catalogue/compile-entries.ts';
import { type ConventionsFile, conventionsFile, profileFile } from './catalogue-schema.ts';
import { namedLists } from './print-names.ts';
import { readYaml } from './read-yaml.ts';

/** Files that hold no tables. */
const special = new Set(['conventions.yaml', 'codes.yaml', 'profiles.yaml']);

/** The conventions as they are written. */
export const readConventions = (folder: string): ConventionsFile =>
  readYaml(`${folder}/conventions.yaml`, conventionsFile);

function conventionsOf({ words, ...rest }: ConventionsFile): Conventions {
  const lists = Object.entries(words).flatMap(([name, source]) => namedLists(name, source));
  return {
    ...rest,
    words: Object.fromEntries(lists.map((list) => [list.name, list.words])),
  } as Conventions;
}

/** Reads `rules/catalogue/*.yaml` and gives the catalogue in its compiled form. */
export function readCatalogue(folder: string): Catalogue {
  const conventions = conventionsOf(readConventions(folder));
  const codes = allCodes(readYaml(`${folder}/codes.yaml`, codeFile));
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !special.has(name))
    .sort();
  const tables = files.flatMap((name) =>
    Object.entries(readYaml(`${folder}/${name}`, tableFile).tables).map(([id, table]) =>
      tableEntry(id, table, conventions),
    ),
  );
  const { profiles } = readYaml(`${folder}/profiles.yaml`, profileFile);
  return {
    tables,
    codes,
    conventions,
    profiles: Object.entries(profiles).map(
      ([profileId, profile]) => ({ id: profileId, ...profile }) as ScoreProfile,
    ),
  };
}
