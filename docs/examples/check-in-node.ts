/** Checks files and folders, prints what does not tie, and writes the reports: `node check-in-node.js data/ 决算.pdf`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { explainFinding, markCopies, render, renderHtml } from 'gouji';
import { checkPaths } from 'gouji/node';

const paths = process.argv.slice(2);
const checked = await checkPaths(paths, {
  signal: AbortSignal.timeout(10 * 60_000),
  progress: (path, done, total) => console.error(`${done + 1}/${total} ${path}`),
});

const { report } = checked;
for (const { severity, rule, message } of report.findings) console.log(`${severity} ${rule} ${message}`);
for (const { path, status, reason } of report.inputs)
  if (status !== 'ok') console.error(`${path}: ${status}, ${reason ?? ''}`);

await mkdir('reports', { recursive: true });
await writeFile('reports/report.html', await renderHtml(checked));
await writeFile('reports/report.sarif', await render(checked, 'sarif'));
await writeFile('reports/问题清单.xlsx', await render(checked, 'xlsx'));
for (const [index, { bytes }] of (await markCopies(checked)).copies.entries())
  await writeFile(`reports/marked-${index + 1}`, bytes);

const [worst] = report.findings;
if (worst !== undefined) console.log(await explainFinding(checked, worst.id));
process.exitCode = report.summary.errors > 0 ? 1 : 0;
