import { readFileSync } from 'node:fs';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { readRawDocument } from '../src/import/registry.ts';
import { recognize } from '../src/recognize/recognize.ts';
for (const f of process.argv.slice(2)) {
  const raw = await readRawDocument(f, new Uint8Array(readFileSync(f)));
  console.log('##', f, raw.blocks.filter(b=>b.type==='grid').map(b=>b.sheet).join(' | '));
  for (const d of recognize([raw], catalogue)) { console.log(d.id); for (const t of d.tables) console.log('  ', t.place.sheet, '→', t.id, t.currencyUnit, t.columns.map(c=>c.id+'='+c.header).join('; ')); console.log('  UNREC', d.unrecognized.map(u=>u.title+u.place.sheet)); }
}
