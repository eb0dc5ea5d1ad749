/** The portable API: runs unchanged in Node and in browsers. */
export { type CheckOptions, type CheckResult, checkFiles, runCheck } from './check/check-files.ts';
export type { InputFile } from './check/input-file.ts';
export { type ReadOptions, readDisclosures } from './check/read-disclosures.ts';
export type { Suppression } from './check/suppress.ts';
export { version } from './check/version.ts';
export type { Catalogue } from './core/catalogue/types.ts';
export {
  type Finding,
  type Report,
  type ReportDocument,
  reportSchema,
  type Severity,
} from './core/findings/report.ts';
export { catalogue } from './core/generated/catalogue.ts';
export { rules } from './core/generated/rules.ts';
export { type LoadedCatalogue, loadCatalogue } from './core/language/catalogue/load-catalogue.ts';
export type { CompiledRule } from './core/language/ir/ir.ts';
export { type LoadedRules, loadRules, type RuleFile } from './core/language/load-rules.ts';
export type { RuleProblem } from './core/language/source/problem.ts';
export { Decimal, toDecimal } from './core/model/decimal.ts';
export type { Cell, Disclosure, Row, Table } from './core/model/disclosure.ts';
export type { Figure } from './core/model/figure.ts';
export type { Place } from './core/model/place.ts';
export { ReadError } from './core/model/read-error.ts';
export { writeJsonDocument, writePackage } from './import/package/write-package.ts';
export { type PagePart, renderPage } from './import/pdf/render/render-page.ts';
export { type Language, type Locale, loadLocale } from './locale/locale.ts';
export { plainPaint } from './report/paint.ts';
export { formats, loadReporter, type ReportFormat as Format } from './report/registry.ts';
export type { ReportContext, Reporter } from './report/reporter.ts';
export { reporterNames } from './report/reporter-names.ts';
