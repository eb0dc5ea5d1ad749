import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const descriptorFile = 'datapackage.json';

/** A file in the way that no earlier import wrote; `undefined` when the folder may be written to. */
export async function foreignFile(folder: string): Promise<string | undefined> {
  const present = await filesOf(folder);
  const own = await ownFiles(folder);
  return present.find((name) => !own.has(name));
}

/** Writes a package in place of the one that lies there; call `foreignFile` first. */
export async function writeFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const name of await ownFiles(folder)) await rm(join(folder, name), { force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of files) await writeFile(join(folder, name), text);
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The descriptor of a package that we wrote, and the tables directly beside it that it names. */
async function ownFiles(folder: string): Promise<Set<string>> {
  try {
    const descriptor: unknown = JSON.parse(await readFile(join(folder, descriptorFile), 'utf8'));
    const { gouji, resources } = descriptor as { gouji?: unknown; resources?: unknown };
    if (typeof gouji !== 'object' || !Array.isArray(resources)) return new Set();
    const paths = resources.map((resource: unknown) => (resource as { path?: unknown } | null)?.path);
    const tables = paths.filter((path) => typeof path === 'string' && /^[\w-]+\.csv$/.test(path));
    return new Set([descriptorFile, ...(tables as string[])]);
  } catch {
    // No descriptor, or one that is not ours.
    return new Set();
  }
}
