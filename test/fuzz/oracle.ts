/** What may never come of a file, whatever it is. */
import { runCheck } from '../../src/check/check-files.ts';
import type { Workplace } from '../../src/check/workplace.ts';
import { catalogue } from '../../src/core/generated/catalogue.ts';
import { rules } from '../../src/core/generated/rules.ts';
import { loadRules } from '../../src/core/language/load-rules.ts';
import { loadLocale } from '../../src/locale/locale.ts';
import { ConfigError } from '../../src/node/config/config-error.ts';
import { readConfig } from '../../src/node/config/read-config.ts';
import { printable } from '../../src/report/gates/terminal.ts';
import { formatJson } from '../../src/report/json.ts';
import { plainPaint } from '../../src/report/paint.ts';
import { pretty } from '../../src/report/pretty.ts';
import { reporterNames } from '../../src/report/reporter-names.ts';
import type { Damaged } from './damage.ts';

/** Reasons that speak of the program, not of the file. */
const failures = ['reader-failed', 'reader-stuck', 'too-much-work', 'out-of-memory'];

const locale = await loadLocale('en');
const context = { locale, names: reporterNames(catalogue, 'en'), paint: plainPaint, width: 100 };

/** What is wrong with a run over one file; nothing when all is in order. */
export async function faultsOf(file: Damaged, figures: number, place?: Workplace): Promise<string[]> {
  try {
    const first = await reportOf(file, place);
    const second = await reportOf(file, place);
    return [
      ...(first.json === second.json ? [] : ['difference on the second run']),
      ...outputFaults(first.json, first.text),
      ...statusFaults(first, file, figures),
    ];
  } catch (error) {
    return [`crash: ${error instanceof Error ? error.stack : String(error)}`];
  }
}

interface Outcome {
  readonly json: string;
  readonly text: string;
  readonly reason: string;
  readonly isWhole: boolean;
  readonly figures: number;
}

async function reportOf({ name, bytes }: Damaged, place: Workplace | undefined): Promise<Outcome> {
  const options = { language: 'en' as const, ...(place === undefined ? {} : { place }) };
  const { report } = await runCheck([{ path: name, bytes }], options);
  const [input] = report.inputs;
  const text = pretty.write(report, context);
  return {
    json: formatJson(report),
    text: typeof text === 'string' ? text : '',
    reason: input?.reason ?? '',
    isWhole: input?.status === 'ok',
    figures: report.documents.reduce((sum, { figures }) => sum + figures.read, 0),
  };
}

function outputFaults(json: string, text: string): string[] {
  const faults = [];
  if (printable(text) !== text || printable(json) !== json) faults.push('control characters in the output');
  try {
    JSON.parse(json);
  } catch {
    faults.push('the JSON report does not parse');
  }
  return faults;
}

function statusFaults({ reason, isWhole, figures }: Outcome, { isShort }: Damaged, before: number): string[] {
  const faults = failures.some((code) =>
    reason.includes(locale.reasons.read[code as 'reader-failed'].split(/[({]/)[0] ?? code),
  )
    ? [`reader: ${reason}`]
    : [];
  if (isShort && isWhole && figures < before)
    faults.push(`silent loss: ${figures} of ${before} figures, called whole`);
  return faults;
}

/** What is wrong with how a file that steers a run is read: mistakes have places, and nothing else is thrown. */
export function settingFaults({ name, bytes }: Damaged): string[] {
  const text = new TextDecoder().decode(bytes);
  try {
    if (name === 'gouji.config.yaml') readConfig(name, text);
    else
      loadRules(
        [{ file: name, text }],
        catalogue,
        rules.filter((rule) => !text.includes(rule.code)),
      );
    return [];
  } catch (error) {
    return error instanceof ConfigError
      ? []
      : [`crash: ${error instanceof Error ? error.stack : String(error)}`];
  }
}
