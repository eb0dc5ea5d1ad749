/** Runs the command line in this process over a folder of its own, and keeps what it writes. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/main.ts';

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly stdin?: string;
  readonly isTTY?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

export async function runCli(
  cwd: string,
  argv: readonly string[],
  { stdin = '', isTTY = false, env = {} }: Surroundings = {},
): Promise<CliResult> {
  const stdout: Uint8Array[] = [];
  const stderr: Uint8Array[] = [];
  const into = (chunks: Uint8Array[]) => (output: string | Uint8Array) =>
    void chunks.push(Buffer.from(output));
  const code = await main(argv, {
    cwd,
    env,
    stdin: chunks(stdin),
    stdout: { write: into(stdout), isTTY, columns: 100 },
    stderr: { write: into(stderr), isTTY, columns: 100 },
  });
  return { code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
}

/** Files by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A new folder with some files; `remove` takes it away. */
export function makeFolder(files: Files): { readonly folder: string; readonly remove: () => void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gouji-cli-')));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const descriptor = (path: string) =>
  JSON.stringify({
    name: 'mini',
    resources: [
      {
        name: 'budget_expenditure',
        path,
        gouji: { table: 'budget_expenditure', title: '支出总表', currencyUnit: '万元', notes: [] },
      },
    ],
    gouji: { version: '1', kind: 'budget', department: '某局', year: 2024, currencyUnit: '万元' },
  });

/** A package of one table, by the lines of its CSV. */
export function packageOf(name: string, lines: readonly string[], path = 'table.csv'): Files {
  return { [`${name}/datapackage.json`]: descriptor(path), [`${name}/table.csv`]: `${lines.join('\n')}\n` };
}

export const header = 'row,label,total,basic,project,source';

/** A table whose figures all tie. */
export const soundLines = [
  header,
  'total,合计,30.00,10.00,20.00,p3',
  '201,一般公共服务支出,30.00,10.00,20.00,p3',
];

/** The same with a slip of 0.10 in one row. */
export const brokenLines = [...soundLines.slice(0, 2), '201,一般公共服务支出,30.00,10.00,20.10,p3'];
