import { cli } from './cli.ts';
import { findings } from './findings.ts';
import { problems } from './problems.ts';
import { reasons } from './reasons.ts';
import { report } from './report.ts';

/** Chinese, the reference language. */
export const texts = { language: 'zh', findings, problems, reasons, report, cli };
