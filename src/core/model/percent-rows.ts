/** Rows whose cells are percentages whatever the column is: 增减率 of the items of a blocks table. */
const percentSuffix = '_pct';

/** Whether a row of this key holds rates: they say nothing of how finely the amounts of a column are printed. */
export const isPercentRow = (key: string): boolean => key.endsWith(percentSuffix);
