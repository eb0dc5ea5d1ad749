import { readFileSync } from 'node:fs';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import { evaluate } from '../src/core/engine/evaluate.ts';
import { readRawDocument } from '../src/import/registry.ts';
import { recognize } from '../src/recognize/recognize.ts';
const raw = await readRawDocument('x.txt', new Uint8Array(readFileSync(process.argv[2]!)));
const c: any = {};
for (const d of recognize([raw], catalogue)) for (const o of evaluate(rules, d, catalogue)) {
  if (o.verdict==='rounding') console.log(o.identity.rule, o.identity.key, o.identity.left.map(x=>x.cell.text).join('+'), '=', o.identity.right.map(x=>x.cell.text).join('+'));
  if (o.verdict==='insufficient') console.log('INS', o.identity.rule, o.identity.key, JSON.stringify(o.reason));
  if (o.verdict==='fail' && o.identity.rule==='GJ-ST-14') { const k=o.identity.left.map(x=>x.table+'.'+x.column).join(); c[k]??=[0,o.identity.left[0]?.cell.text]; c[k][0]++; }
}
console.log(c);
