/**
 * The portable API: bytes in, reports out. It runs unchanged in Node and in browsers; `gouji/node` adds paths and globs.
 */
export type { MarkedCopies, MarkedCopy } from './annotate/annotate.ts';
export type { InputFile } from './check/input-file.ts';
export { type ReadOptions, readDisclosures } from './check/read-disclosures.ts';
export type { Suppression } from './check/suppress.ts';
export { version } from './check/version.ts';
export type {
  Catalogue,
  CodeEntry,
  ColumnEntry,
  LineEntry,
  SideEntry,
  TableEntry,
} from './core/catalogue/types.ts';
export {
  type Finding,
  type Report,
  type ReportDocument,
  type ReportInput,
  reportSchema,
  type Severity,
} from './core/findings/report.ts';
export type { Selection } from './core/findings/selection.ts';
export { catalogue } from './core/generated/catalogue.ts';
export { rules } from './core/generated/rules.ts';
export type { CompiledRule } from './core/language/ir/ir.ts';
export type { RuleFile } from './core/language/load-rules.ts';
export type { RuleProblem } from './core/language/source/problem.ts';
export { Decimal, toDecimal } from './core/model/decimal.ts';
export type { Cell, Disclosure, Row, Table } from './core/model/disclosure.ts';
export type { Figure } from './core/model/figure.ts';
export type { Place } from './core/model/place.ts';
export { ReadError } from './core/model/read-error.ts';
export { writeJsonDocument, writePackage } from './import/package/write-package.ts';
export { providePdfEngine } from './import/pdf/engine/pdfium-file.ts';
export { type PagePart, renderPage } from './import/pdf/render/render-page.ts';
export { type Checked, check, type LibraryOptions } from './library/check.ts';
export {
  type CompiledCatalogue,
  type CompiledRules,
  type CompileOptions,
  compileCatalogue,
  compileRules,
  type ToldProblem,
} from './library/compile-rules.ts';
export { markCopies } from './library/mark-copies.ts';
export { inspect, type ReadDocument, readDocument } from './library/read-document.ts';
export {
  explainFinding,
  type RenderOptions,
  render,
  renderHtml,
  renderHtmlFolder,
  renderRank,
} from './library/render.ts';
export type { Language } from './locale/locale.ts';
export type { RankFormat } from './report/rank.ts';
export { formats, type ReportFormat } from './report/registry.ts';
export type { ReportFile } from './report/reporter.ts';
