import type { Reporter } from './reporter.ts';

/** Reporters by format in the order of help, loaded on use; the first is the usual one. */
const reporters = {
  pretty: async (): Promise<Reporter> => (await import('./pretty.ts')).pretty,
  concise: async (): Promise<Reporter> => (await import('./concise.ts')).concise,
  html: async (): Promise<Reporter> => (await import('./html/html.ts')).htmlReport,
  xlsx: async (): Promise<Reporter> => (await import('./work-paper/work-paper.ts')).workPaper,
  csv: async (): Promise<Reporter> => (await import('./work-paper/csv-list.ts')).csvList,
  markdown: async (): Promise<Reporter> => (await import('./markdown.ts')).markdown,
  json: async (): Promise<Reporter> => (await import('./json.ts')).json,
  ndjson: async (): Promise<Reporter> => (await import('./ci/ndjson.ts')).ndjson,
  sarif: async (): Promise<Reporter> => (await import('./ci/sarif.ts')).sarif,
  junit: async (): Promise<Reporter> => (await import('./ci/junit.ts')).junit,
  github: async (): Promise<Reporter> => (await import('./ci/github.ts')).github,
  gitlab: async (): Promise<Reporter> => (await import('./ci/gitlab.ts')).gitlab,
};

export type ReportFormat = keyof typeof reporters;

/** Formats that are built. */
export const formats = Object.keys(reporters) as [ReportFormat, ...ReportFormat[]];

/** Loads the reporter of a format. */
export const loadReporter = (format: ReportFormat): Promise<Reporter> => reporters[format]();
