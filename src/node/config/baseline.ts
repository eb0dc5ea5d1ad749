/** The shape of a baseline: findings that were accepted, each with a reason and a day. */
import * as z from 'zod/mini';
import { named, text } from '../../core/schema/texts.ts';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'bad-value|2024-09-30' }));

const entry = z.strictObject({
  rule: text,
  document: text,
  key: text,
  difference: z.exactOptional(text),
  figures: z.exactOptional(text),
  reason: text,
  date: day,
  message: z.exactOptional(text),
});

named.add(entry, { id: 'acceptance' });

export const baselineSchema = z.strictObject({
  schema: z.literal('gouji-baseline/1'),
  findings: z.array(entry),
});

export type BaselineEntry = Readonly<z.infer<typeof entry>>;
