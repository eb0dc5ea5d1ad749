import type { Report } from '../core/findings/report.ts';
import { escapeControls } from './clean-text.ts';

/** `gouji-report/1`. */
export function formatJson(report: Report): string {
  return `${escapeControls(JSON.stringify(report, null, 2))}\n`;
}
