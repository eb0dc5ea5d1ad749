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

/** An accepted finding. The reason is for the reader of the configuration. */
const suppression = z.strictObject({
  rule: text,
  key: text,
  document: z.exactOptional(text),
  difference: z.exactOptional(text),
  reason: text,
});

named.add(suppression, { id: 'suppression' });

export const configSchema = z.strictObject({
  rules: z.exactOptional(texts),
  catalogue: z.exactOptional(texts),
  select: z.exactOptional(texts),
  ignore: z.exactOptional(texts),
  severity: z.exactOptional(z.record(text, z.enum(severities))),
  failOn: z.exactOptional(z.enum(failLevels)),
  maxWarnings: z.exactOptional(count),
  lang: z.exactOptional(z.enum(languages)),
  kind: z.exactOptional(z.enum(documentKinds)),
  year: z.exactOptional(year),
  unit: z.exactOptional(text),
  suppressions: z.exactOptional(z.array(suppression)),
});

/** `line` is that of the entry in the configuration. */
export interface ConfiguredSuppression extends Readonly<z.infer<typeof suppression>> {
  readonly line: number;
}

/** A configuration as read. */
export interface Config extends Readonly<Omit<z.infer<typeof configSchema>, 'severity' | 'suppressions'>> {
  readonly severity?: ReadonlyMap<string, (typeof severities)[number]>;
  readonly suppressions?: readonly ConfiguredSuppression[];
}
