import type { Report } from '../../core/findings/report.ts';
import type { Reporter } from '../reporter.ts';

/** A format of a service, which knows the files of its repository by their paths within it, however the run was given them. */
export const serviceReporter = (format: string, write: Reporter['write']): Reporter => ({
  format,
  audience: 'programs',
  write: (report, context) => write(withinFolder(report, context.folder), context),
});

/** Files below the folder are named from there. */
function withinFolder(report: Report, folder: string | undefined): Report {
  if (folder === undefined) return report;
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  if (!report.inputs.some(({ path }) => path.startsWith(start))) return report;
  const named = (value: unknown): unknown =>
    typeof value === 'string' && value.startsWith(start) ? value.slice(start.length) : value;
  return JSON.parse(JSON.stringify(report), (key, value) => {
    if (key === 'paths') return value.map(named);
    return fileKeys.has(key) ? named(value) : value;
  });
}

const fileKeys: ReadonlySet<string> = new Set(['file', 'path', 'package']);
