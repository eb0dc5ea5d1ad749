import { annotate } from '../annotate/annotate.ts';
import { type CheckResult, runCheck } from '../check/check-files.ts';
import { type Clips, clipsOf } from '../check/clips.ts';
import type { Catalogue } from '../core/catalogue/types.ts';
import { catalogue as national } from '../core/generated/catalogue.ts';
import { rules as builtIn } from '../core/generated/rules.ts';
import { loadCatalogue } from '../core/language/catalogue/load-catalogue.ts';
import type { CompiledRule } from '../core/language/ir/ir.ts';
import { loadRules, type RuleFile } from '../core/language/load-rules.ts';
import { type Locale, loadLocale } from '../locale/locale.ts';
import { describeRuleProblem } from '../report/describe-problem.ts';
import { printable } from '../report/gates/terminal.ts';
import { plainPaint } from '../report/paint.ts';
import { loadReporter } from '../report/registry.ts';
import type { ReporterOutput } from '../report/reporter.ts';
import { reporterNames } from '../report/reporter-names.ts';
import type { Answer, MadeFile, Question } from './messages.ts';
import { nationalRuleFiles } from './national-rules.ts';

type CheckQuestion = Extract<Question, { ask: 'check' }>;
type Format = Extract<Question, { ask: 'write' }>['format'];

/** Columns for reports that wrap their lines. */
const width = 80;

interface Checked {
  readonly question: CheckQuestion;
  readonly catalogue: Catalogue;
  readonly result: CheckResult;
  readonly clips: Clips;
  readonly locale: Locale;
}

/** The work of the page: one check at a time, and the files that can be made of it. */
export class PageSession {
  readonly #tell: (answer: Answer) => void;
  #checked: Checked | undefined;

  constructor(tell: (answer: Answer) => void) {
    this.#tell = tell;
  }

  async check(question: CheckQuestion): Promise<void> {
    const locale = await loadLocale(question.language);
    const own = ownPacks(question.rules, locale);
    if (typeof own === 'string') return this.#tell({ tell: 'problem', text: own });
    const result = await runCheck(question.files, {
      language: question.language,
      ...own,
      keepTables: true,
      progress: (path, done, total) => this.#tell({ tell: 'progress', path, done, total }),
    });
    const clips = await clipsOf(question.files, result.report.findings);
    this.#checked = { question, catalogue: own.catalogue, result, clips, locale };
    this.#tell({ tell: 'report', html: text(await output('html', this.#checked)) });
  }

  async write(format: Format): Promise<void> {
    const checked = this.#checked;
    if (checked === undefined) return;
    if (format === 'marked') return this.#tell({ tell: 'files', ...(await markedFiles(checked)) });
    const bytes = bytesOf(await output(format, checked));
    const name = nameOf(checked, format);
    this.#tell({ tell: 'files', files: [{ name, type: types[format], bytes }], notes: [] });
  }
}

const types: Readonly<Record<Exclude<Format, 'marked'>, string>> = {
  html: 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
};

/** Copies of the documents with the findings in them, by their names alone. */
async function markedFiles({ question, catalogue, result, locale }: Checked) {
  const context = { locale, names: reporterNames(catalogue, question.language), paint: plainPaint, width };
  const { copies, remarks } = await annotate(question.files, result.report, result.excerpts, context);
  const files = copies.map(({ path, bytes }): MadeFile => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return {
      name: name.replace(/(?=\.[^.]*$)/, `-${locale.report.marked.suffix}`),
      type: 'application/octet-stream',
      bytes,
    };
  });
  return { files, notes: remarks };
}

/** Rules and catalogue of a check. */
interface Packs {
  readonly rules: readonly CompiledRule[];
  readonly catalogue: Catalogue;
}

/** Files of the catalogue begin with what it holds, those of rules with a code. */
const isCatalogueFile = ({ text }: RuleFile): boolean =>
  /^(?:source|tables|functional|economic)[ \t]*:/m.test(text);

/** The user's catalogue and rules together with the built-in ones, or what is wrong with them. */
function ownPacks(files: readonly RuleFile[], locale: Locale): Packs | string {
  const entries = files.filter(isCatalogueFile);
  const { catalogue, problems } = loadCatalogue(entries, national);
  // Rules over all tables know those that were added, too.
  const known = entries.length === 0 ? builtIn : loadRules(nationalRuleFiles, catalogue).rules;
  const own = loadRules(
    files.filter((file) => !entries.includes(file)),
    catalogue,
    known,
  );
  const all = [...problems, ...own.problems];
  if (all.length > 0) return all.map((problem) => describeRuleProblem(problem, locale)).join('');
  return { rules: [...known, ...own.rules], catalogue };
}

async function output(format: Exclude<Format, 'marked'>, checked: Checked): Promise<ReporterOutput> {
  const { result, catalogue, clips, locale, question } = checked;
  const reporter = await loadReporter(format);
  const names = reporterNames(catalogue, question.language);
  const shown = { excerpts: result.excerpts, clips };
  return reporter.write(result.report, { locale, names, paint: plainPaint, width, ...shown });
}

/** The text of a report, as the command line would write it. */
function text(written: ReporterOutput): string {
  if (written instanceof Uint8Array) return new TextDecoder().decode(written);
  return typeof written === 'string' ? printable(written) : [...written].map(printable).join('');
}

const bytesOf = (written: ReporterOutput): Uint8Array =>
  written instanceof Uint8Array ? written : new TextEncoder().encode(text(written));

const nameOf = ({ locale }: Checked, format: string): string =>
  `${format === 'xlsx' || format === 'csv' ? locale.report.workPaper.sheets.issues : locale.report.html.title}.${format}`;
