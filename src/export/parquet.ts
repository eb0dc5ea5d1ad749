import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import {
  type Field,
  type FieldType,
  fieldsOf,
  type RelationName,
  type Tuple,
  type Value,
} from '../core/relations/schema.ts';
import type { RelationWriter } from './relation-writer.ts';

/** Rows that are held until they are written as one group. */
const rowsOfGroup = 100_000;

const types = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  whole: { type: 'INT32' },
  flag: { type: 'INT32', converted_type: 'INT_8' },
  figure: { type: 'INT64' },
} as const satisfies Readonly<Record<FieldType, object>>;

/** Writes a relation as Parquet, group by group. */
export function parquetWriter(name: RelationName): RelationWriter {
  const fields: readonly Field[] = fieldsOf(name);
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'gouji', num_children: fields.length },
      ...fields.map(({ name: field, type, nullable }) => ({
        name: field,
        repetition_type: nullable === true ? ('OPTIONAL' as const) : ('REQUIRED' as const),
        ...types[type],
      })),
    ],
    createdBy: 'gouji',
  });
  let held: Tuple[] = [];
  const taken = (): Uint8Array => {
    const part = new Uint8Array(bytes.getBuffer());
    bytes.index = 0;
    return part;
  };
  const flush = (): void => {
    if (held.length === 0) return;
    const columnData = fields.map(({ name: field, type }, at) => ({
      name: field,
      data: held.map((tuple) => parquetValue(tuple[at] ?? null, type)),
    }));
    void writer.write({ columnData, rowGroupSize: rowsOfGroup });
    held = [];
  };
  return {
    rows: (tuples) => {
      for (const tuple of tuples) {
        held.push(tuple);
        if (held.length === rowsOfGroup) flush();
      }
      return taken();
    },
    end: () => {
      flush();
      void writer.finish();
      return taken();
    },
  };
}

const parquetValue = (value: Value, type: FieldType): Value =>
  type === 'figure' && value !== null ? BigInt(value) : value;
