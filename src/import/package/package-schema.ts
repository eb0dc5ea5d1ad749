/** The shape of a whole `datapackage.json`, for editors; reading takes it part by part. */
import * as z from 'zod/mini';
import { named, written } from '../../core/schema/texts.ts';
import {
  column,
  dataSchema,
  documentSchema,
  exception,
  maybe,
  maybeText,
  note,
  passagesSchema,
  sourceFile,
  tableSchema,
  tableShape,
  unfilled,
  unplaced,
  unread,
  unrecognized,
} from './descriptor.ts';

written.add(dataSchema, {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: { type: ['string', 'number', 'null'] as unknown as 'string' },
  },
});

const place = { path: maybeText, data: dataSchema };
const claims = z.object({ ...place, gouji: z.object({ resource: z.literal('claims'), ...tableShape }) });
const passages = z.object({
  ...place,
  gouji: z.object({ resource: z.literal('passages'), ...passagesSchema.shape }),
});
const table = z.object({ ...place, gouji: tableSchema });
/** A resource of somebody else. */
const foreign = z.object({ gouji: z.exactOptional(z.never()) });

/** A whole descriptor. */
export const packageSchema = z.object({
  gouji: documentSchema,
  resources: maybe(z.array(z.union([table, claims, passages, foreign]))),
});

for (const [id, schema] of Object.entries({
  document: documentSchema,
  sourceFile,
  unrecognized,
  unfilled,
  unread,
  column,
  note,
  unplaced,
  exception,
  table,
  claims,
  passages,
  foreign,
})) {
  named.add(schema, { id });
}
