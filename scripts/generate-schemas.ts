import * as z from 'zod/mini';
import { exampleFileSchema } from '../src/core/language/examples/example-schema.ts';
import { ruleFileSchema } from '../src/core/language/rule/rule-schema.ts';
import { named, written } from '../src/core/schema/texts.ts';
import { packageSchema } from '../src/import/package/descriptor.ts';
import { configSchema } from '../src/node/config/config.ts';

type Json = z.core.JSONSchema.BaseSchema;

const files = {
  config: configSchema,
  rules: ruleFileSchema,
  'rule-examples': exampleFileSchema,
  package: packageSchema,
};

function jsonSchema(schema: z.core.$ZodType): Json {
  return z.toJSONSchema(schema, {
    io: 'input',
    metadata: named,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const other = written.get(zodSchema);
      if (other === undefined) return;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      Object.assign(jsonSchema, other);
    },
  });
}

/** Texts of the JSON Schemas of everything structured that is read or written, by path. */
export function generateSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(files).map(([name, schema]) => {
      const path = `schemas/${name}.schema.json`;
      return [path, `${JSON.stringify(jsonSchema(schema), null, 2)}\n`];
    }),
  );
}
