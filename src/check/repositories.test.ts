import { expect, test } from 'vitest';
import { checkFiles } from './check-files.ts';

const noBudget = '不是预算、决算或绩效自评文件，没有核对';
const bytes = (text: string) => new TextEncoder().encode(text);

/** Name and content of files, and whether they are a document. */
test.each<[string, string, boolean]>([
  ['README.md', '# 2024年部门预算公开数据\n\n收录示例市水务局等 3 个部门，合计 12.50 万元。\n', false],
  ['data/README.en.md', '# Budgets\n\n3 departments, 12.50万元\n', false],
  ['CHANGELOG.md', '## 1.0.0\n- 2024年部门预算\n', false],
  ['note.txt', 'hello\n', false],
  ['总结.txt', '2024年工作总结\n今年我们做了很多工作。\n', false],
  ['list.csv', 'name,url\na,http://example.org\n', false],
  ['部门.csv', '部门,年度,文件\n示例市水务局,2024,a.xlsx\n', false],
  ['scores.csv', '姓名,分数\n甲,98.5\n乙,77\n', false],
  ['package.json', '{"name":"x","version":"1.0.0"}', false],
  ['package.json', '{"name":"x","devDependencies":{"gouji":"0.1.0"}}', false],
  [
    'tsconfig.json',
    '{\n  // options of the compiler, https://example.org\n  "include": ["src//*"], /* */\n}\n',
    false,
  ],
  ['index.html', '<html><body><h1>部门预算查询</h1><p>欢迎</p></body></html>', false],
  ['无标题.txt', '今年收入预算总计120.50万元，支出预算总计120.50万元。\n', true],
  ['无标题.csv', '科目编码,科目名称,合计,基本支出,项目支出\n201,一般公共服务支出,12.00,10.00,2.00\n', true],
  ['空表.txt', '示例市水务局2024年部门预算\n本部门没有政府性基金。\n', true],
  ['自评.txt', '示例市水务局2024年度绩效自评报告\n自评得分 95 分。\n', true],
])('%s: a document or left alone', async (path, content, isDocument) => {
  const { documents, inputs } = await checkFiles([{ path, bytes: bytes(content) }]);
  expect(documents).toHaveLength(isDocument ? 1 : 0);
  expect(inputs).toMatchObject([{ status: 'ok' }]);
  expect(inputs[0]?.reason).toBe(isDocument ? undefined : noBudget);
});
