/** Writes a repository of budget data as its keepers would have it: thirty packages, and what else lies around. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { budgetTables } from '../consistent-document.ts';
import { anyMoney } from '../money-arbitrary.ts';
import { packageFiles } from '../package-files.ts';

const offices = [
  ...['水务局', '教育局', '档案局', '统计局', '审计局', '林业局', '体育局', '民政局', '司法局', '商务局'],
  ...['气象局', '信访局', '医保局', '住建局', '粮食局', '地震局', '招商局', '城管局', '科技局', '文旅局'],
  ...[
    '交通局',
    '环保局',
    '规划局',
    '人社局',
    '应急局',
    '金融局',
    '外事办',
    '法制办',
    '老干部局',
    '机关事务局',
  ],
];

/** Three packages lie in a county with a configuration of its own, three in an old part that fails nothing. */
const folderOf = (index: number): string =>
  index < 3 ? 'data/county' : index < 6 ? 'data/old' : 'data/city';

/** Packages whose 支出总表 prints a total that is 7.00 too high. */
export const broken = ['data/city/pkg-11', 'data/county/pkg-01', 'data/old/pkg-04'] as const;

/** A table with the total of its first row raised by some units. */
export function raiseTotal(csv: string, by = 7): string {
  const [head = '', first = '', ...rest] = csv.split('\n');
  const at = head.split(',').indexOf('total');
  const cells = first.split(',');
  const [whole = '', fraction = ''] = (cells[at] ?? '').split('.');
  cells[at] = `${Number(whole) + by}.${fraction}`;
  return [head, cells.join(','), ...rest].join('\n');
}

export const recipeFile = '.github/workflows/budgets.yml';

/** Writes the repository into a folder; `recipe` is the CI file. */
export function makeRepository(folder: string, recipe: string): void {
  const money = fc.sample(anyMoney, { numRuns: offices.length, seed: 17 });
  const files = new Map<string, string>([
    ['README.md', '# 预算公开数据\n\n各部门 2024 年部门预算，共 30 个数据包，合计 12.50 亿元。\n'],
    ['package.json', '{ "name": "budgets", "private": true, "devDependencies": { "gouji": "0.1.0" } }\n'],
    ['tsconfig.json', '{\n  // comments are allowed here\n  "compilerOptions": {},\n}\n'],
    ['data/list.csv', `名称,网址\n${offices.map((name) => `示例市${name},https://example.org\n`).join('')}`],
    ['node_modules/left-pad/package.json', '{ "name": "left-pad" }\n'],
    ['node_modules/left-pad/data.csv', 'a,b\n1\n'],
    [recipeFile, recipe],
    ['gouji.config.yaml', 'exclude: [tsconfig.json]\n'],
    [
      'data/county/gouji.config.yaml',
      'extends: ../../gouji.config.yaml\nseverity: {GJ-EX: warning, GJ-HI: warning, GJ-XT: warning}\nfailOn: warning\n',
    ],
    ['data/old/gouji.config.yaml', 'failOn: never\n'],
  ]);
  offices.forEach((office, index) => {
    const name = `${folderOf(index)}/pkg-${String(index + 1).padStart(2, '0')}`;
    const department = `示例市${office}`;
    const tables = budgetTables(money[index] ?? (money[0] as (typeof money)[number]));
    const own = packageFiles(tables, { kind: 'budget', department, year: 2024, unit: '万元' });
    for (const [file, text] of own) files.set(`${name}/${file}`, text);
  });
  for (const name of broken) {
    const file = `${name}/budget_expenditure.csv`;
    files.set(file, raiseTotal(files.get(file) ?? ''));
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
