/** The portable API: runs unchanged in Node and in browsers. */
export { type CheckOptions, checkFiles, runCheck } from './check/check-files.ts';
export type { InputFile } from './check/input-file.ts';
export type { Suppression } from './check/suppress.ts';
export { version } from './check/version.ts';
export type { Finding, Report, ReportDocument, Severity } from './core/findings/report.ts';
export { catalogue } from './core/generated/catalogue.ts';
export { rules } from './core/generated/rules.ts';
export { ReadError } from './core/model/read-error.ts';
export { type PagePart, renderPage } from './import/pdf/render/render-page.ts';
export type { Language } from './locale/locale.ts';
