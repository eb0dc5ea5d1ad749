import { readFileSync } from 'node:fs';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { readRawDocument } from '../src/import/registry.ts';
import { recognize } from '../src/recognize/recognize.ts';
for (const [f,id,n] of [['002_fde8b67dd8c19847','project_target',0],['003_3121bed7dfbd76d2','self_eval',0],['003_3121bed7dfbd76d2','self_eval',6],['004_4299fd0997e27daa','self_eval',0],['004_4299fd0997e27daa','self_eval',11]] as const) {
  const file=`/work/shared/seeds/${f}.txt`;
  const raw = await readRawDocument(file, new Uint8Array(readFileSync(file)));
  const t = recognize([raw], catalogue)[0]!.tables.filter(t=>t.id===id)[n]!;
  console.log('##', f, n, t.title);
  for (const r of t.rows) console.log(r.key, r.label.slice(0,14), Object.entries(r.cells).map(([k,c])=>`${k}=${c.text}${c.state==='unreadable'?'?':''}`).join(' '), JSON.stringify(r.texts).slice(0,160));
  console.log(t.unplaced.map(u=>u.text+' '+u.reason+' '+u.place.line).join('; '));
}
