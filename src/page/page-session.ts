import { inflateSync } from 'fflate';
import { catalogue as national } from '../core/generated/catalogue.ts';
import { rules as builtIn } from '../core/generated/rules.ts';
import type { RuleFile } from '../core/language/load-rules.ts';
import type { PageRecognition, RecognizePage } from '../import/recognition.ts';
import { type Checked, check } from '../library/check.ts';
import { type CompiledRules, compileCatalogue, compileRules } from '../library/compile-rules.ts';
import { markCopies } from '../library/mark-copies.ts';
import { render, renderHtml } from '../library/render.ts';
import { type Language, type Locale, loadLocale } from '../locale/locale.ts';
import type { Answer, MadeFile, Question } from './messages.ts';
import { nationalRuleFiles } from './national-rules.ts';
import { openRecognizer, type RecognizerFiles } from './recognizer-parts.ts';

type CheckQuestion = Extract<Question, { ask: 'check' }>;
type Format = Exclude<Extract<Question, { ask: 'write' }>['format'], 'marked'>;

/** The work of the page: one check at a time, and the files that can be made of it. */
export class PageSession {
  readonly #tell: (answer: Answer) => void;
  #checked: Checked | undefined;
  #recognition: PageRecognition | undefined;

  constructor(tell: (answer: Answer) => void) {
    this.#tell = tell;
  }

  /** Pages that are pictures are read with the recognizer of the page, opened on first use. */
  recognizeWith(files: RecognizerFiles): void {
    let opened: Promise<RecognizePage | undefined> | undefined;
    const unpacked = () => ({
      engine: inflateSync(files.engine),
      model: inflateSync(files.model),
      alphabet: inflateSync(files.alphabet),
    });
    const open = () => {
      opened ??= Promise.resolve(openRecognizer?.(unpacked()));
      return opened;
    };
    const progress = (page: number) => this.#tell({ tell: 'page', page });
    this.#recognition = { pages: 'without-text', open, progress };
  }

  async check({ files, rules, language }: CheckQuestion): Promise<void> {
    const { problems, ...packs } = await ownPacks(rules, language);
    if (problems.length > 0)
      return this.#tell({ tell: 'problem', text: problems.map(({ text }) => text).join('') });
    const progress = (path: string, done: number, total: number): void =>
      this.#tell({ tell: 'progress', path, done, total });
    const recognition = this.#recognition && { recognition: this.#recognition };
    this.#checked = await check(files, { ...packs, language, progress, ...recognition });
    this.#tell({ tell: 'report', html: await renderHtml(this.#checked) });
  }

  async write(format: Format | 'marked'): Promise<void> {
    const checked = this.#checked;
    if (checked === undefined) return;
    const locale = await loadLocale(checked.language);
    if (format === 'marked') return this.#tell({ tell: 'files', ...(await markedFiles(checked, locale)) });
    const output = await render(checked, format);
    const bytes = typeof output === 'string' ? new TextEncoder().encode(output) : output;
    const file = { name: nameOf(locale, format), type: types[format], bytes };
    this.#tell({ tell: 'files', files: [file], notes: [] });
  }
}

const types: Readonly<Record<Format, string>> = {
  html: 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
};

/** Copies of the documents with the findings in them, by their names alone. */
async function markedFiles(checked: Checked, locale: Locale) {
  const { copies, remarks } = await markCopies(checked);
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

/** Files of the catalogue begin with what it holds, those of rules with a code. */
const isCatalogueFile = ({ text }: RuleFile): boolean =>
  /^(?:source|tables|functional|economic)[ \t]*:/m.test(text);

/** The user's catalogue and rules together with the built-in ones, and what is wrong with them. */
async function ownPacks(files: readonly RuleFile[], language: Language) {
  const entries = files.filter(isCatalogueFile);
  const { catalogue, problems } = await compileCatalogue(entries, { language });
  // Rules over all tables know those that were added, too.
  const known =
    catalogue === national
      ? builtIn
      : (await compileRules(nationalRuleFiles, { catalogue, known: [] })).rules;
  const others = files.filter((file) => !entries.includes(file));
  const own: CompiledRules = await compileRules(others, { catalogue, known, language });
  return { rules: own.rules, catalogue, problems: [...problems, ...own.problems] };
}

const nameOf = (locale: Locale, format: Format): string =>
  `${format === 'xlsx' || format === 'csv' ? locale.report.workPaper.sheets.issues : locale.report.html.title}.${format}`;
