/** Year, month, day; hour, minute, second. */
const [year, month, day] = ['"年"', '"月"', '"日"'];
const [hour, minute, second] = ['"时"', '"分"', '"秒"'];

/** What stands in brackets where a format prints elapsed time, or digits of a script. */
export const elapsed = /^(?:[hms小]+|DBNum\d)$/i;

const fullDate = `yyyy${year}m${month}d${day}`;
const yearMonth = `yyyy${year}m${month}`;
const monthDay = `m${month}d${day}`;

/** Formats that a workbook may use by number alone, as Chinese versions print them. */
export const builtinFormats: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;"¥"-#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, yearMonth],
  [28, monthDay],
  [29, monthDay],
  [30, 'm/d/yy'],
  [31, fullDate],
  [32, `h${hour}mm${minute}`],
  [33, `h${hour}mm${minute}ss${second}`],
  [34, `h${hour}mm${minute}`],
  [35, `h${hour}mm${minute}ss${second}`],
  [36, yearMonth],
  [37, '#,##0;(#,##0)'],
  [38, '#,##0;(#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;(#,##0.00)'],
  [41, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, yearMonth],
  [51, monthDay],
  [52, yearMonth],
  [53, monthDay],
  [54, monthDay],
  [55, `h${hour}mm${minute}`],
  [56, `h${hour}mm${minute}ss${second}`],
  [57, yearMonth],
  [58, monthDay],
]);
