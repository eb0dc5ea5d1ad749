import type { Finding, Report } from './report.ts';

export const severityCounts = ['errors', 'warnings', 'infos'] as const;

/** Numbers of findings by severity. */
export function summarize(findings: readonly Finding[]): Report['summary'] {
  const count = (severity: Finding['severity']) =>
    findings.filter((each) => each.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}
