/** Rule files with one mistake each, by the code of the problem; the marks show where it must be reported. */
import type { ProblemCode } from '../src/core/language/source/problem.ts';

/** A rule with the given lines behind its usual head. */
const rule = (lines: string, code = 'GJ-AA-01', slug = 'one-rule') =>
  `${code}:\n  slug: ${slug}\n  title: 标题\n  kind: hard\n  basis: 依据\n${lines.replace(/^/gm, '  ')}\n`;

/** A rule over the rows of 支出总表 with this assertion. */
const row = (assert: string) => rule(`each: {row: 支出总表}\nassert: ${assert}`);
const column = (assert: string) => rule(`each: {column: 支出总表}\nassert: "${assert}"`);
export const whole = (assert: string) => rule(`assert: ${assert}`);
const example = (lines: string) => `${whole('收支总表[收入总计] == 0')}---examples\n${lines}`;

export interface Case {
  /** The file; «» marks where the problem must be reported. Behind `---examples` follows a file of examples. */
  readonly text: string;
  readonly suggestion?: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** Codes of which the cases stand beside their own loaders. */
type Elsewhere = 'reserved-rule-code' | 'bad-id' | 'bad-code' | 'catalogue-unsound';

/** Every other code has at least one case: the type sees to it. */
export const cases: Record<Exclude<ProblemCode, Elsewhere>, readonly Case[]> = {
  'unused-name': [
    {
      text: rule(
        'let: { «甲»: "合计 != 0", 乙: 合计 == 0 }\neach: {row: 支出总表}\nwhen: 乙\nassert: 基本支出 == 0',
      ),
    },
  ],
  'name-taken': [
    {
      text: rule('let: { «基本支出»: 合计 != 0 }\neach: {row: 支出总表}\nwhen: 基本支出\nassert: 合计 == 0'),
      params: { name: '基本支出', owner: '支出总表' },
    },
  ],
  'unknown-unit': [{ text: row('合计 <= «5吨元»'), suggestion: '5万元' }],
  'file-too-large': [{ text: `«#»${'x'.repeat(300_001)}` }],
  'too-many-problems': [
    {
      text: `${Array.from({ length: 200 }, (_, n) => `k${n}: 1`).join('\n')}\nx: «1»`,
      params: { limit: '200' },
    },
  ],
  'list-too-long': [
    {
      text: rule(`assert: [${'合计 == 0, '.repeat(200)}«合计 == 0»]`).replace(
        'assert',
        'each: {row: 支出总表}\n  assert',
      ),
    },
  ],
  'yaml-syntax': [{ text: 'GJ-AA-01:\n  slug: a\n «t»itle: b\n' }],
  'yaml-nesting': [{ text: `GJ-AA-01: ${'['.repeat(38)}«[»${'['.repeat(9)}` }],
  'several-documents': [{ text: `${whole('收支总表[收入总计] == 0')}«---»\na: 1\n` }],
  'alias-not-allowed': [{ text: rule('each: &x {row: 支出总表}\nassert: 合计 == 基本支出\nseverity: «*x»') }],
  'tag-not-allowed': [
    { text: rule('assert: «!js/function» 支出总表[合计] == 0'), params: { tag: '!js/function' } },
  ],
  'duplicate-key': [
    {
      text: whole('收支总表[收入总计] == 0').replace('basis: 依据', 'basis: 依据\n  «basis»: 又'),
      params: { firstLine: '5' },
    },
  ],
  'quote-expression': [
    {
      text: rule('each: {column: 收支总表.收入}\nassert: «[»收入总计] == sum(lines)'),
      params: { start: '[' },
    },
    { text: rule('each: {column: 收支总表.收入}\nassert:\n  - «`»收入总计` == 0'), params: { start: '`' } },
  ],
  'folded-expression': [
    { text: rule('assert: «>»\n  收支总表[收入总计]\n  == 0') },
    { text: rule('assert: «收支总表[收入总计]»\n  == 0') },
  ],
  'expected-map': [{ text: 'GJ-AA-01: «text»\n' }, { text: rule('each: «支出总表»\nassert: 合计 == 0') }],
  'expected-list': [
    { text: example('GJ-AA-01:\n  - verdict: pass\n    tables:\n      收支总表:\n        rows: «x»\n') },
  ],
  'expected-text': [{ text: whole('收支总表[收入总计] == 0').replace('标题', '«{a: b}»') }],
  // Of configurations only.
  'expected-count': [],
  'expected-year': [],
  'unknown-key': [
    { text: rule('«asert»: 收支总表[收入总计] == 0\nassert: 收支总表[收入总计] == 0'), suggestion: 'assert' },
    { text: rule('each: {«rwo»: 支出总表}\nassert: 合计 == 基本支出'), suggestion: 'row' },
    {
      text: rule('each: {tree: 支出总表, «level»: [3, 5]}\nassert: parent == sum(children)'),
      suggestion: 'levels',
    },
    { text: rule('«assert»: 收支总表[收入总计] == 0\ncases:\n  - assert: 收支总表.支出[支出总计] == 0') },
  ],
  'missing-key': [
    {
      text: '«GJ-AA-01»:\n  slug: a-b\n  title: 标题\n  kind: hard\n  assert: 收支总表[收入总计] == 0\n',
      params: { key: 'basis' },
    },
  ],
  'empty-value': [{ text: whole('收支总表[收入总计] == 0').replace('标题', '«""»') }],
  'bad-value': [
    { text: whole('收支总表[收入总计] == 0').replace('kind: hard', 'kind: «hrad»'), suggestion: 'hard' },
    { text: rule('each: {row: 支出总表, rows: «leafs»}\nassert: 合计 == 基本支出'), suggestion: 'leaves' },
    { text: rule('each: {tree: 支出总表, levels: [3, 5, «4»]}\nassert: parent == sum(children)') },
    { text: rule('severity: «fatal»\nassert: 收支总表[收入总计] == 0') },
  ],
  'bad-rule-code': [{ text: rule('assert: 收支总表[收入总计] == 0', '«gj-1»'), params: { value: 'gj-1' } }],
  'duplicate-rule-code': [
    {
      text: `${whole('收支总表[收入总计] == 0')}---file\n${rule('assert: 收支总表[收入总计] == 0', '«GJ-AA-01»', 'other-rule')}`,
      params: { first: 'rules-1.yaml:1' },
    },
  ],
  'bad-slug': [{ text: rule('assert: 收支总表[收入总计] == 0', 'GJ-AA-01', '«Two Words»') }],
  'duplicate-slug': [
    {
      text: `${whole('收支总表[收入总计] == 0')}${rule('assert: 收支总表[收入总计] == 0', 'GJ-AA-02', '«one-rule»')}`,
      params: { first: 'rules-1.yaml:2' },
    },
  ],
  'bad-years': [
    { text: rule('years: «[2018, soon]»\nassert: 收支总表[收入总计] == 0') },
    { text: rule('years: «2018»\nassert: 收支总表[收入总计] == 0') },
  ],
  'unknown-placeholder': [
    {
      text: rule('message: "{行}：\\u4e00 «{diffrence}»"\nassert: 收支总表[收入总计] == 0'),
      suggestion: '{difference}',
    },
  ],
  'unknown-rule': [
    { text: rule('yields_to: «GJ-AA-10»\nassert: 收支总表[收入总计] == 0'), suggestion: 'GJ-AA-01' },
  ],
  'yields-in-a-circle': [
    {
      text: rule('yields_to: «GJ-AA-01»\nassert: 收支总表[收入总计] == 0'),
      params: { rules: 'GJ-AA-01 → GJ-AA-01' },
    },
  ],
  'mixed-quantifiers': [
    { text: rule('each: {row: 支出总表, «column»: 支出总表}\nassert: 合计 == 基本支出') },
    { text: rule('each: [{row: 支出总表}, {«column»: 支出总表}]\nassert: 合计 == 基本支出') },
  ],
  'unexpected-character': [
    { text: row('合计 «=» 基本支出'), suggestion: '==' },
    { text: row('合计 «≤» 基本支出'), suggestion: '<=' },
  ],
  'unterminated-name': [{ text: row('合计 == «`基本支出»') }],
  'expression-too-long': [{ text: row(`合计 == ${'甲'.repeat(1994)}«乙»`) }],
  'nesting-too-deep': [{ text: row(`合计 == ${'('.repeat(31)}«基本支出»${')'.repeat(31)}`) }],
  'number-too-long': [{ text: row(`合计 == «${'9'.repeat(31)}» * 基本支出`) }],
  'unexpected-end': [{ text: row('(合计«»') }],
  'unexpected-token': [{ text: row('合计 == 基本支出 «项目支出»'), params: { token: '项目支出' } }],
  division: [{ text: row('占比 == 基本支出 «/» 合计') }],
  'chained-comparison': [{ text: row('合计 == 基本支出 «==» 项目支出'), suggestion: 'and' }],
  'unknown-table': [
    { text: whole('«收支总标»[收入总计] == 0'), suggestion: '收支总表' },
    {
      text: rule('each: {row: [支出总表, «支出觉算表»]}\nassert: 合计 == 基本支出 + 项目支出'),
      suggestion: '支出决算表',
    },
    { text: rule('assert: "«\\"三公\\"费»[合计] == 0"') },
  ],
  'unknown-side': [
    { text: whole('收支总表.«收人»[收入总计] == 0'), suggestion: '收入' },
    { text: rule('each: {column: 收支总表.«支岀»}\nassert: total == sum(classes)'), suggestion: '支出' },
  ],
  'unknown-line': [
    { text: whole('收支总表[«收人总计»] == 0'), suggestion: '收入总计' },
    {
      text: rule('each: {column: 收支总表.收入}\nassert: "[本年收入合计] == [«事业收人»]"'),
      suggestion: '事业收入',
    },
  ],
  'ambiguous-line': [{ text: whole('收支总表[«本年支出合计»] == 0'), params: { sides: '支出, 支出用途' } }],
  'unknown-code': [
    { text: whole('支出总表[«210»].合计 == 0'), suggestion: '201' },
    { text: whole('支出总表[«9010101»].合计 == 0'), suggestion: '2010101' },
    { text: whole('支出总表[«20102010»].合计 == 0') },
    { text: whole('基本支出表[«30110»].合计 == 0'), suggestion: '30101' },
  ],
  'code-without-classification': [{ text: whole('资产表[«201»].价值 == 0') }],
  'unknown-column': [
    {
      text: rule('let:\n  甲: "合计 == «基本支初»"\neach: {row: 支出总表}\nwhen: not 甲\nassert: 合计 == 0'),
      suggestion: '基本支出',
    },

    { text: row('合计 == «基本之出» + 项目支出'), suggestion: '基本支出' },
    { text: whole('支出总表[合计].«基本支岀» == 0'), suggestion: '基本支出' },
    {
      text: rule('each: {join: {a: 收支总表.支出, b: 支出总表}, on: class}\nassert: a.«基经» == b.合计'),
      suggestion: '基金',
    },
    {
      text: rule('each: {column: 支出总表, columns: [合计, «项目支岀»]}\nassert: total == sum(classes)'),
      suggestion: '项目支出',
    },
  ],
  'column-absent': [
    {
      text: rule('each: {row: [支出总表, 支出决算表]}\nassert: 合计 == 基本支出 + «预留经费»'),
      params: { tables: '支出决算表' },
    },
  ],
  'column-not-on-side': [{ text: whole('收支总表[收入总计].«基金» == 0'), params: { side: '收入' } }],
  'column-needed': [
    { text: whole('«基本支出表[301]» == 0'), params: { columns: '合计, 人员经费, 公用经费' } },
  ],
  'column-not-allowed': [
    { text: whole('filled(收支总表[收入总计].«金额»)') },
    { text: rule('each: {column: 收支总表.收入}\nassert: "[收入总计].«金额» == 0"') },
  ],
  'ambiguous-table': [],
  'duplicate-table': [{ text: rule('each: {row: [支出总表, «支出总表»]}\nassert: 合计 == 基本支出') }],
  'unknown-name': [
    { text: rule('each: {tree: 支出总表}\nassert: parent == sum(«childern»)'), suggestion: 'children' },
    {
      text: rule('each: {join: {a: 支出总表, b: 支出总表}, on: code}\nassert: a.合计 == «基本支出»'),
      suggestion: 'a.基本支出',
    },
  ],
  'unknown-function': [
    { text: column('total == «smu»(classes)'), suggestion: 'sum' },
    { text: whole('«exist»(收支总表)'), suggestion: 'exists' },
  ],
  'unknown-list': [{ text: rule('each: {table: 支出总表}\nassert: none(«orphan»)'), suggestion: 'orphans' }],
  'row-needed': [
    { text: whole('«收支总表» == 0') },
    { text: row('«收支总表» == 0') },
    { text: whole('收支总表.«金额» == 0') },
  ],
  'side-needed': [
    {
      text: rule('each: {column: «收支总表»}\nassert: total == sum(classes)'),
      params: { sides: '收入, 支出, 支出用途' },
    },
  ],
  'line-outside-column': [{ text: rule('each: {row: 支出总表}\nassert: "合计 == «[合计]»"') }],
  'not-a-reference': [
    { text: whole('«收支总表[收入总计][本年收入合计]» == 0') },
    { text: rule('each: {row: «支出总表 + 1»}\nassert: 合计 == 基本支出') },
  ],
  'expected-number': [{ text: row('合计 == («基本支出 == 项目支出»)') }],
  'expected-condition': [{ text: row('«合计 + 基本支出»') }, { text: row('«sum(合计)»') }],
  'argument-count': [
    { text: row('占比 == «share(合计)»'), params: { expected: '2', found: '1' } },
    { text: column('total == «sum()»') },
  ],
  'unit-mix': [
    { text: row('合计 == 基本支出 + «占比»'), params: { left: 'money', right: 'percent' } },
    { text: row('«合计 == 人数»'), params: { left: 'money', right: 'count' } },
    { text: row('«合计 <= 500000»'), params: { left: 'money', right: 'number' } },
    { text: row('合计 == 基本支出 * «项目支出»'), params: { left: 'money', right: 'money' } },
    { text: rule('each: {column: 支出总表, columns: [«合计», 占比]}\nassert: total == sum(classes)') },
  ],
  'not-numeric': [{ text: row('合计 == «备注»'), params: { type: 'text' } }],
  'not-linear': [
    { text: row('合计 == 基本支出 + «人数 * 项目支出»') },
    { text: row('占比 == share(«max(合计, 基本支出)», 合计)') },
  ],
  'ratio-inside': [
    { text: row('占比 == 1 + «share(基本支出, 合计)»') },
    { text: row('share(合计, 基本支出) == «growth(合计, 基本支出)»') },
  ],
  'list-outside-sum': [{ text: column('total == «classes»'), suggestion: 'sum(classes)' }],
  'bad-digits': [{ text: rule('each: {row: 支出总表}\nwhen: starts(201, «2.5»)\nassert: 合计 == 基本支出') }],
  'function-not-here': [
    { text: whole('«none»(orphans)'), params: { scopes: 'table' } },
    { text: whole('filled(«this»)'), params: { scopes: 'table, expected' } },
    { text: column('«starts»(201)'), params: { scopes: 'row' } },
    { text: row('«matched»(a)'), params: { scopes: 'join' } },
  ],
  'list-not-here': [
    { text: rule('each: {table: 资产表}\nassert: none(«orphans»)'), params: { table: '资产表' } },
  ],
  'constant-condition': [
    { text: row('«合计 + 基本支出 == 基本支出 + 合计»') },
    { text: row('«1 == 1»') },
    { text: row('«2 * 合计 - 合计 == 合计 + 0»') },
  ],
  'never-applies': [
    { text: rule('each: {tree: «资产表»}\nassert: parent == sum(children)'), params: { reason: 'no-codes' } },
    {
      text: rule('each: {tree: «基本支出表», levels: [5, 7]}\nassert: parent == sum(children)'),
      params: { reason: 'levels' },
    },
    { text: rule('each: {row: «资产表», rows: leaves}\nassert: 价值 >= 0'), params: { reason: 'no-codes' } },
    { text: rule('each: {row: «支出总表», rows: lines}\nassert: 合计 >= 0'), params: { reason: 'no-lines' } },
    {
      text: rule('each: {row: «收支总表.支出用途», rows: total}\nassert: 金额 >= 0'),
      params: { reason: 'no-total-row' },
    },
    { text: rule('each: {units: «收支总表»}\nassert: unit == sum(members)'), params: { reason: 'no-units' } },
    {
      text: rule('each: {column: «自评表»}\nassert: total == sum(lines)'),
      params: { reason: 'no-money-column' },
    },
    {
      text: rule('each: {column: 收支总表.收入}\nassert: total == sum(«classes»)'),
      params: { reason: 'no-codes' },
    },
    {
      text: rule('each: {join: {a: 支出总表, b: «资产表»}, on: code}\nassert: a.合计 == b.价值'),
      params: { reason: 'no-codes' },
    },
    { text: rule('years: «[2026, 2018]»\nassert: 收支总表[收入总计] == 0'), params: { reason: 'years' } },
  ],
  'mixed-kinds': [
    {
      text: whole('支出总表[合计].合计 == «支出决算表»[合计].合计'),
      params: { kind: 'budget', other: 'final' },
    },
    { text: rule('each: {join: {a: 支出总表, b: «支出决算表»}, on: code}\nassert: a.合计 == b.合计') },
    { text: row('合计 == «支出决算表»[合计].合计') },
    { text: rule('when: exists(支出总表)\nassert: «支出决算表»[合计].合计 >= 0') },
  ],
  'row-key-needed': [
    {
      text: example('GJ-AA-01:\n  - verdict: pass\n    tables:\n      收支总表:\n        - «{金额: "1"}»\n'),
    },
    {
      text: example(
        'GJ-AA-01:\n  - verdict: pass\n    tables:\n      收支总表:\n        - {line: 收入总计, code: «201»}\n',
      ),
    },
  ],
  'example-missing': [],
  'example-unknown-rule': [
    { text: example('«GJ-AA-02»:\n  - {verdict: pass, tables: {}}\n'), suggestion: 'GJ-AA-01' },
  ],
};
