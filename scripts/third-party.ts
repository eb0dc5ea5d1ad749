/** The packages that run with gouji, from the lockfile: their versions, licences and where they come from. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly hasInstallScript: boolean;
}

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
  /** A package of this repository. */
  readonly link?: boolean;
}

/** Everything that an install without development tools brings, by name. */
export function thirdParties(): readonly ThirdParty[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  return Object.entries(packages)
    .filter(
      ([path, { dev, devOptional, link }]) =>
        path.startsWith('node_modules/') && !(dev || devOptional || link),
    )
    .map(([path, { version = '', license = '', hasInstallScript = false }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license,
      hasInstallScript,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Their licence texts in one file, as far as the packages are installed; the bundled program holds code of some. */
export function licenceTexts(): string {
  return thirdParties()
    .map(({ name, version, license }) => {
      const folder = join('node_modules', name);
      const files = existsSync(folder) ? readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file)) : [];
      const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
      return [`${name} ${version} (${license})`, ...texts].join('\n\n');
    })
    .join(`\n\n${'-'.repeat(72)}\n\n`);
}
