import type { Reporter } from './reporter.ts';

/** Reporters by format, loaded on use. */
const reporters = {
  concise: async (): Promise<Reporter> => (await import('./concise.ts')).formatConcise,
  json: async (): Promise<Reporter> => (await import('./json.ts')).formatJson,
  pretty: async (): Promise<Reporter> => (await import('./pretty.ts')).formatPretty,
};

export type Format = keyof typeof reporters;

/** Formats that are built. */
export const formats = Object.keys(reporters) as readonly Format[];

/** Formats that are promised but not built yet: asked for, they are refused by name. */
export const plannedFormats: readonly string[] = [
  'csv',
  'github',
  'gitlab',
  'html',
  'junit',
  'markdown',
  'ndjson',
  'sarif',
  'xlsx',
];

/** Loads the reporter of a format. */
export const loadReporter = (format: Format): Promise<Reporter> => reporters[format]();
