import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the rule files that are shipped with the program. */
export const builtInRules = join(packageFolder(), 'rules', 'national');

/** The page that checks files in a browser, as `npm run build` writes it. */
export const offlinePage = join(packageFolder(), 'dist', 'gouji.html');

/** The folder of the package, wherever this code stands in it. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}
