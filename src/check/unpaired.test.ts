import { expect, test } from 'vitest';
import { document, text } from '../../test/printed-grids.ts';
import { catalogue } from '../core/generated/catalogue.ts';
import { held } from '../core/model/held-disclosure.ts';
import { loadLocale } from '../locale/locale.ts';
import { recognize } from '../recognize/recognize.ts';
import { withUnpaired } from './unpaired.ts';

const titled = (title: string) =>
  recognize([document(text(title), text('收入合计5.00万元。'))], catalogue).map(held);

test.each([
  ['示例市水务局2024年部门预算', undefined],
  ['示例市水务局2025年部门决算', undefined],
  ['示例市水务局2025年部门预算', '没有与它比较：它也是 2025 年度的'],
  ['示例市水务局2020年部门预算', '没有与它比较：它是 2020 年度的，与所核对文件的年度不相邻'],
  ['示例市林业局2024年部门预算', '没有与它比较：部门（示例市林业局）不是所核对文件的部门'],
  ['示例市水务局部门预算', '没有与它比较：没有读出年度'],
])('%s beside a budget of 2025', async (title, reason) => {
  const prior = titled(title);
  const inputs = [{ path: prior[0]?.load().paths[0] ?? '', sha256: '', status: 'ok' as const }];
  const own = titled('示例市水务局2025年部门预算');
  expect(withUnpaired(inputs, prior, own, await loadLocale('zh'))[0]?.reason).toBe(reason);
});
