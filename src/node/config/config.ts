/** The shape of `gouji.config.yaml`; folders of rules and catalogues are relative to it. */
import * as z from 'zod/mini';
import { failLevels, severities } from '../../core/findings/severity.ts';
import { documentKinds } from '../../core/model/disclosure.ts';
import { count, named, text, year } from '../../core/schema/texts.ts';
import { languages } from '../../locale/locale.ts';

/** One text stands for a list of one. */
const texts = z.pipe(
  z.union([z.array(text), text]),
  z.transform((value): readonly string[] => (typeof value === 'string' ? [value] : value)),
);

/** An accepted finding. The reason goes into every report. */
const suppression = z.strictObject({
  rule: text,
  key: text,
  document: z.exactOptional(text),
  difference: z.exactOptional(text),
  reason: text,
  date: z.exactOptional(text),
});

/** What may be set for some files only. */
const perFile = {
  select: z.exactOptional(texts),
  ignore: z.exactOptional(texts),
  severity: z.exactOptional(z.record(text, z.enum(severities))),
  kind: z.exactOptional(z.enum(documentKinds)),
  year: z.exactOptional(year),
  unit: z.exactOptional(text),
};

const override = z.strictObject({ files: texts, ...perFile });

named.add(suppression, { id: 'suppression' });
named.add(override, { id: 'override' });

export const configSchema = z.strictObject({
  extends: z.exactOptional(texts),
  exclude: z.exactOptional(texts),
  rules: z.exactOptional(texts),
  catalogue: z.exactOptional(texts),
  ...perFile,
  failOn: z.exactOptional(z.enum(failLevels)),
  maxWarnings: z.exactOptional(count),
  lang: z.exactOptional(z.enum(languages)),
  overrides: z.exactOptional(z.array(override)),
  baseline: z.exactOptional(text),
  suppressions: z.exactOptional(z.array(suppression)),
});

type Severities = ReadonlyMap<string, (typeof severities)[number]>;

/** `line` is that of the entry in the configuration. */
export interface ConfiguredSuppression extends Readonly<z.infer<typeof suppression>> {
  readonly line: number;
}

/** Settings for files that match a pattern. */
export interface Override extends Readonly<Omit<z.infer<typeof override>, 'severity'>> {
  readonly severity?: Severities;
}

/** A configuration as read. */
export interface Config
  extends Readonly<Omit<z.infer<typeof configSchema>, 'severity' | 'suppressions' | 'overrides'>> {
  readonly severity?: Severities;
  readonly overrides?: readonly Override[];
  readonly suppressions?: readonly ConfiguredSuppression[];
}
