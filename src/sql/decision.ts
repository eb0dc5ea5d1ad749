import type { Dialect } from './dialect.ts';

/** The two readings of a table with a lost level. */
type Reading = 'one' | 'other';
const readings: readonly Reading[] = ['one', 'other'];

const flag = (condition: string): string => `CASE WHEN ${condition} THEN 1 ELSE 0 END`;
const when = (condition: string, value: string): string => `CASE WHEN ${condition} THEN ${value} END`;

/** Each cell once, with the coefficients of all terms that lead to it. */
export const mergedCells = `SELECT document, s, k, atom, mside, tab, cell,
    ${readings
      .map(
        (
          each,
        ) => `SUM(coef * ${each}) AS c_${each}, MAX(${each} * doubt) AS doubt_${each}, MAX(${each} * ins) AS ins_${each},
    SUM(CASE WHEN side = 'left' AND cell IS NOT NULL THEN ${each} ELSE 0 END) AS left_${each},
    SUM(CASE WHEN side = 'right' AND cell IS NOT NULL THEN ${each} ELSE 0 END) AS right_${each}`,
      )
      .join(',\n    ')},
    MAX(na) AS na, MAX(printed * twofold) AS twofold,
    ${(['left', 'right'] as const)
      .map(
        (
          side,
        ) => `MAX(${flag(`side = '${side}' AND printed = 1`)}) AS printed_${side}, MAX(${flag(`side = '${side}' AND no_col = 1`)}) AS no_col_${side},
    SUM(${flag(`side = '${side}' AND no_line = 1`)}) AS no_line_${side}, SUM(${flag(`side = '${side}' AND no_part = 1`)}) AS no_part_${side},
    SUM(${flag(`side = '${side}' AND no_code = 1`)}) AS no_code_${side}`,
      )
      .join(',\n    ')},
    MAX(value) AS value, MAX(half_unit) AS half_unit, MAX(own_half) AS own_half, MAX(decimals) AS decimals, MAX(state) AS state,
    MAX(own_line) AS own_line, MAX(hidden) AS hidden, MAX(used) AS used,
    MAX(not_negative) AS not_negative
  FROM o GROUP BY document, s, k, atom, mside, tab, cell`;

function tallyOf(each: Reading, { exact }: Dialect): string {
  const live = `cell IS NOT NULL AND c_${each} <> 0`;
  const isOperand = `left_${each} + right_${each} > 0`;
  const unknown = `${live} AND value IS NULL AND state <> 'blank'`;
  return `COALESCE(SUM(${when(`${live} AND value IS NOT NULL`, `c_${each} * value`)}), CAST(0 AS ${exact})) AS value_${each},
    COALESCE(SUM(${when(`${live} AND value <> 0`, `ABS(c_${each}) * half_unit`)}), CAST(0 AS ${exact})) AS envelope_${each},
    MAX(doubt_${each}) AS doubt_${each}, MAX(ins_${each}) AS ins_${each},
    SUM(left_${each} + right_${each}) AS operands_${each}, MAX(${flag(live)}) AS live_${each},
    MAX(${flag(`${live} AND state <> 'blank'`)}) AS evidence_${each}, MAX(${flag(unknown)}) AS unknown_${each},
    MAX(${flag(`${unknown} AND (not_negative = 0 OR c_${each} < 0)`)}) AS down_${each},
    MAX(${flag(`${unknown} AND (not_negative = 0 OR c_${each} > 0)`)}) AS up_${each},
    MAX(${when(isOperand, 'hidden')}) AS hidden_${each}, MIN(${when(isOperand, 'tab')}) AS first_tab_${each},
    MAX(${when(isOperand, 'tab')}) AS last_tab_${each}, MIN(${when(isOperand, 'own_line')}) AS first_line_${each},
    MAX(${when(isOperand, 'own_line')}) AS last_line_${each},
    ${['left', 'right'].map((side) => sideTally(side, each)).join(',\n    ')}`;
}

/** What the raw operands of one side are like, each counted as often as it is named. */
function sideTally(side: string, each: Reading): string {
  const count = `${side}_${each}`;
  const shown = `${count} > 0 AND value <> 0`;
  return `SUM(${count}) AS count_${count}, COALESCE(SUM(${when("state = 'blank'", count)}), 0) AS blank_${count},
    MAX(${when(`${count} > 0`, 'used')}) AS used_${count},
    SUM(${when(shown, count)}) AS shown_${count}, MIN(${when(shown, 'decimals')}) AS least_${count},
    MAX(${when(shown, 'own_half')}) AS own_${count}, MAX(${when(shown, 'half_unit')}) AS half_${count}`;
}

/** What the cells of each comparison come to. */
export function tallies(dialect: Dialect): string {
  return `SELECT document, s, k, atom, MAX(na) AS na, MAX(twofold) AS twofold,
    ${['left', 'right']
      .map(
        (
          side,
        ) => `MAX(printed_${side}) AS printed_${side}, MAX(no_col_${side}) AS no_col_${side}, SUM(no_line_${side}) AS no_line_${side},
    SUM(no_part_${side}) AS no_part_${side}, SUM(no_code_${side}) AS no_code_${side}`,
      )
      .join(',\n    ')},
    ${readings.map((each) => tallyOf(each, dialect)).join(',\n    ')}
  FROM m GROUP BY document, s, k, atom`;
}

/** Whether `low … high <relation> 0` may hold. */
const mayHold = (low: string, high: string): string =>
  `CASE v.rel WHEN '==' THEN ${low} <= 0 AND ${high} >= 0 WHEN '<=' THEN ${low} <= 0 WHEN '>=' THEN ${high} >= 0
      WHEN '<' THEN ${low} < 0 WHEN '>' THEN ${high} > 0 ELSE 1 = 0 END`;

const holds = (value: string): string =>
  `CASE v.rel WHEN '==' THEN ${value} = 0 WHEN '!=' THEN ${value} <> 0 WHEN '<=' THEN ${value} <= 0 WHEN '>=' THEN ${value} >= 0
      WHEN '<' THEN ${value} < 0 ELSE ${value} > 0 END`;

/** With unreadable figures a relation may hold unless no value of them could make it. */
const mayHoldUnknown = (low: string, high: string, down: string, up: string): string =>
  `CASE v.rel WHEN '==' THEN (${down} = 1 OR ${low} <= 0) AND (${up} = 1 OR ${high} >= 0) WHEN '<=' THEN ${down} = 1 OR ${low} <= 0
      WHEN '>=' THEN ${up} = 1 OR ${high} >= 0 WHEN '<' THEN ${down} = 1 OR ${low} < 0 WHEN '>' THEN ${up} = 1 OR ${high} > 0 ELSE 1 = 1 END`;

/** A side that ends the comparison because what is absent leaves nothing to compare. */
const ends = (side: string): string =>
  `(y.no_col_${side} = 1 AND y.printed_${side} = 0) OR (v.mode = 'evidence' AND y.no_line_${side} > 0 AND y.printed_${side} = 0
      AND y.no_code_${side} = 0 AND (y.no_line_${side} > 1 OR y.no_part_${side} = 1))`;

/** A total printed with fewer decimals than each of its two or more parts, and just their rounded sum. */
const coarse = (total: string, parts: string, each: Reading, ten: string): string =>
  `(v.form = 'linear' AND v.rel = '==' AND y.shown_${total}_${each} = 1 AND y.shown_${parts}_${each} >= 2 AND y.least_${total}_${each} > 0
      AND y.least_${parts}_${each} > y.least_${total}_${each} AND ABS(y.value_${each} + v.constant) <= y.own_${total}_${each} * ${ten})`;

/** What the table leaves undivided cannot be added up: two or more blanks of one row beside their total, in columns that no row fills. */
const unsplit = (parts: string, whole: string, each: Reading): string =>
  `(y.count_${parts}_${each} >= 2 AND y.blank_${parts}_${each} = y.count_${parts}_${each} AND y.shown_${whole}_${each} > 0
      AND y.used_${parts}_${each} = 0 AND y.first_tab_${each} = y.last_tab_${each} AND y.first_line_${each} = y.last_line_${each})`;

const undivided = (each: Reading): string =>
  `(v.form = 'linear' AND v.rel = '==' AND v.mode = 'evidence'
      AND (y.hidden_${each} = 1 OR ${unsplit('left', 'right', each)} OR ${unsplit('right', 'left', each)}))`;

function verdictOf(each: Reading, ten: string): string {
  const value = `(y.value_${each} + v.constant)`;
  const [low, high] = [`${value} - y.envelope_${each}`, `${value} + y.envelope_${each}`];
  return `CASE WHEN y.na = 1 OR ${ends('left')} OR ${ends('right')} THEN 'notApplicable'
    WHEN y.ins_${each} = 1 OR (v.form = 'opaque' AND y.unknown_${each} = 1) THEN 'insufficient'
    WHEN v.form = 'linear' AND v.mode = 'zero' AND y.hidden_${each} = 1 THEN 'insufficient'
    WHEN v.mode = 'evidence' AND (y.evidence_${each} = 0 OR (v.form = 'linear' AND (y.operands_${each} = 0 OR y.live_${each} = 0))) THEN 'notApplicable'
    WHEN y.unknown_${each} = 1 THEN CASE WHEN ${mayHoldUnknown(low, high, `y.down_${each}`, `y.up_${each}`)} THEN 'insufficient' ELSE 'fail' END
    WHEN ${holds(value)} THEN 'pass'
    WHEN ${mayHold(low, high)} THEN 'rounding'
    WHEN ${coarse('left', 'right', each, ten)} OR ${coarse('right', 'left', each, ten)} THEN 'rounding'
    WHEN y.doubt_${each} = 1 OR ${undivided(each)} THEN 'insufficient'
    ELSE 'fail' END`;
}

/** Residual and envelope that a verdict rests on. */
function measuresOf(each: Reading, ten: string): string {
  const value = `(y.value_${each} + v.constant)`;
  const [low, high] = [`${value} - y.envelope_${each}`, `${value} + y.envelope_${each}`];
  const plain = `${holds(value)} OR ${mayHold(low, high)} OR v.rel <> '=='`;
  const own = (side: string) =>
    `y.envelope_${each} + (y.own_${side}_${each} - y.half_${side}_${each}) * ${ten}`;
  return `CASE WHEN y.unknown_${each} = 1 THEN NULL ELSE ${value} END AS residual_${each},
    CASE WHEN v.form = 'opaque' OR y.unknown_${each} = 1 THEN NULL WHEN ${plain} THEN y.envelope_${each}
      WHEN ${coarse('left', 'right', each, ten)} THEN ${own('left')}
      WHEN ${coarse('right', 'left', each, ten)} THEN ${own('right')} ELSE y.envelope_${each} END AS envelope_${each}`;
}

/** Every comparison with its verdict: a failure must hold in both readings. */
export function decisions(extra: number, { exact }: Dialect): string {
  const ten = `CAST('1${'0'.repeat(extra)}' AS ${exact})`;
  const isOther = "verdict_one = 'fail' AND twofold = 1 AND verdict_other IN ('pass', 'rounding')";
  const pick = (name: string) => `CASE WHEN ${isOther} THEN ${name}_other ELSE ${name}_one END`;
  return `SELECT document, s, k, atom, rel, ${pick('verdict')} AS verdict, ${pick('residual')} AS residual, ${pick('envelope')} AS envelope,
    CASE WHEN ${isOther} THEN 1 ELSE early END AS compared
  FROM (
    SELECT y.document AS document, y.s AS s, y.k AS k, y.atom AS atom, v.rel AS rel, y.twofold AS twofold,
      CASE WHEN y.na = 1 OR ${ends('left')} OR ${ends('right')} OR y.ins_one = 1
        OR (v.mode = 'evidence' AND (y.evidence_one = 0 OR (v.form = 'linear' AND (y.operands_one = 0 OR y.live_one = 0)))) THEN 0 ELSE 1 END AS early,
      ${readings.map((each) => `${verdictOf(each, ten)} AS verdict_${each},\n    ${measuresOf(each, ten)}`).join(',\n    ')}
    FROM y JOIN atom v ON v.s = y.s AND v.atom = y.atom
  ) z`;
}
