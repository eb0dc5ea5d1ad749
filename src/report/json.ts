import type { Report } from '../core/findings/report.ts';
import { escapeControls } from './clean-text.ts';
import type { Reporter } from './reporter.ts';

/** `gouji-report/1`. */
export const json: Reporter = { format: 'json', audience: 'programs', write: formatJson };

export function formatJson(report: Report): string {
  return `${escapeControls(JSON.stringify(report, null, 2))}\n`;
}
