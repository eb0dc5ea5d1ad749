import type { Report } from '../core/findings/report.ts';
import { fill } from '../locale/fill.ts';
import type { ReportContext } from './reporter.ts';

/** The closing list: each duty done, with findings, or not done and why; nothing where nothing at all was checked. */
export function dutyLines({ duties }: Report, { locale }: ReportContext): readonly string[] {
  if (duties.every(({ status }) => status === 'not-done')) return [];
  const texts = locale.report.duties;
  return duties.map(({ duty, status, checked, findings }) => {
    const name = texts.names[duty];
    if (status === 'not-done') return fill(texts.notDone, { name, reason: texts.reasons[duty] });
    return fill(status === 'clean' ? texts.done : texts.found, { name, checked, findings });
  });
}
