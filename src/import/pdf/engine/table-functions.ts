import { type Module, webAssembly } from './web-assembly.ts';

/** A function of whole numbers, and how many it takes. */
type Numbered = readonly [parameters: number, call: (...numbers: readonly number[]) => number];

const [i32, functionType] = [0x7f, 0x60];
const [typeSection, importSection, exportSection] = [1, 2, 7];

const text = (word: string): number[] => [word.length, ...Array.from(word, (letter) => letter.charCodeAt(0))];
const section = (id: number, entries: readonly (readonly number[])[]): number[] => {
  const body = [entries.length, ...entries.flat()];
  return [id, body.length, ...body];
};

/** A module that hands on what it imports: functions of so many parameters. */
function handOn(parameters: readonly number[]): Uint8Array {
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(
      typeSection,
      parameters.map((count) => [functionType, count, ...Array<number>(count).fill(i32), 1, i32]),
    ),
    ...section(
      importSection,
      parameters.map((_, index) => [...text('f'), ...text(`${index}`), 0, index]),
    ),
    ...section(
      exportSection,
      parameters.map((_, index) => [...text(`${index}`), 0, index]),
    ),
  ]);
}

const compiled = new Map<string, Promise<Module>>();

/** Only a function of a module can enter the table of another one: these are, and call the given ones. */
export async function tableFunctions(...functions: readonly Numbered[]): Promise<readonly unknown[]> {
  const parameters = functions.map(([count]) => count);
  const name = parameters.join();
  const module = compiled.get(name) ?? webAssembly.compile(handOn(parameters));
  compiled.set(name, module);
  const calls = Object.fromEntries(functions.map(([, call], index) => [`${index}`, call]));
  const { exports } = await webAssembly.instantiate(await module, { f: calls });
  return functions.map((_, index) => (exports as Readonly<Record<string, unknown>>)[`${index}`]);
}
