/** A campaign: damaged files one after the other, each with the numbers of its seed, until it is enough. */
import type { Workplace } from '../../src/check/workplace.ts';
import { randomNumbers } from '../mutate.ts';
import { type Damaged, damage } from './damage.ts';
import { faultsOf, settingFaults } from './oracle.ts';
import { documentSeeds, type Seed, settingSeeds } from './seeds.ts';

export interface Failure {
  readonly file: Damaged;
  readonly faults: readonly string[];
  readonly run: number;
}

/** One of so many runs is about rules and configuration. */
const settingsShare = 8;

export class Campaign {
  readonly #documents: readonly Seed[];
  readonly #settings: readonly Seed[];
  readonly #seed: number;
  readonly #place: Workplace | undefined;
  readonly #figures = new Map<string, number>();

  constructor(root: URL, seed: number, place?: Workplace) {
    this.#documents = documentSeeds(root);
    this.#settings = settingSeeds(root);
    this.#seed = seed;
    this.#place = place;
  }

  /** Run number so-and-so; the same number gives the same file. */
  async run(run: number): Promise<Failure | undefined> {
    const random = randomNumbers(Math.imul(this.#seed, 1_000_003) + run);
    random(2);
    const isSetting = random(settingsShare) === 0;
    const seeds = isSetting ? this.#settings : this.#documents;
    const seed = seeds[random(seeds.length)];
    if (seed === undefined) return undefined;
    const file = damage(seed, random);
    const faults = isSetting ? settingFaults(file) : await this.faults(file, seed);
    return faults.length === 0 ? undefined : { file, faults, run };
  }

  /** What is wrong with a damaged copy of a document. */
  async faults(file: Damaged, seed: Seed): Promise<string[]> {
    return await faultsOf(file, file.isShort ? await this.#figuresOf(seed) : 0, this.#place);
  }

  /** Figures of the sound document. */
  async #figuresOf({ name, bytes }: Seed): Promise<number> {
    const known = this.#figures.get(name);
    if (known !== undefined) return known;
    const { runCheck } = await import('../../src/check/check-files.ts');
    const { report } = await runCheck([{ path: name, bytes }], {});
    const figures = report.documents.reduce((sum, document) => sum + document.figures.read, 0);
    this.#figures.set(name, figures);
    return figures;
  }
}

/** Fewer bytes with the same kind of fault: stretches are taken out as long as it stays. */
export async function minimize(
  { file, faults }: Failure,
  faultsAgain: (file: Damaged) => Promise<readonly string[]>,
): Promise<Uint8Array> {
  const kind = kindOf(faults);
  let { bytes } = file;
  for (let length = bytes.length >> 1; length >= 1; length >>= 1) {
    let tries = 40;
    for (let at = 0; at < bytes.length && tries > 0; tries--) {
      const shorter = new Uint8Array(bytes.length - Math.min(length, bytes.length - at));
      shorter.set(bytes.subarray(0, at));
      shorter.set(bytes.subarray(at + length), at);
      if (kindOf(await faultsAgain({ ...file, bytes: shorter })) === kind) bytes = shorter;
      else at += length;
    }
  }
  return bytes;
}

const kindOf = ([fault = '']: readonly string[]): string => fault.slice(0, 40);
