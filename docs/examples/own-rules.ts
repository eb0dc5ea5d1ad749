/** Compiles rules of one's own, tells their mistakes, and checks with them: `node own-rules.js data/`. */
import { compileRules } from 'gouji';
import { checkPaths } from 'gouji/node';

const text = `
MY-BE-01:
  slug: running-costs-below-personnel
  title: 公用经费不大于人员经费
  kind: plausibility
  basis: 本市部门预算编制要求
  each: { row: 一般公共预算基本支出表 }
  assert: 公用经费 <= 人员经费
`;
const { rules, problems } = await compileRules([{ file: 'own.yaml', text }], { language: 'en' });
for (const problem of problems) console.error(problem.text);
if (problems.length === 0) {
  const { report } = await checkPaths(process.argv.slice(2), { rules, selection: { select: ['MY'] } });
  const own = report.coverage.rules.find(({ rule }) => rule === 'MY-BE-01');
  console.log(`pass ${own?.pass ?? 0}, fail ${own?.fail ?? 0}`);
}
