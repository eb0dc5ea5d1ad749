/** Digits 0 to 9 of everyday Chinese, and the financial ones. */
const chineseDigits = '〇一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';
/** Ten, hundred, thousand. */
const chineseTens = '十百千';
const legalTens = '拾佰仟';
const heavenlyStems = '甲乙丙丁戊己庚辛壬癸';
const earthlyBranches = '子丑寅卯辰巳午未申酉戌亥';

type Format = (count: number) => string;

/** Formats of automatic numbering by their name in the standard; whatever is missing prints decimal digits. */
const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['none', () => ''],
  ['decimalZero', (count) => String(count).padStart(2, '0')],
  ['decimalFullWidth', (count) => String(count).replace(/\d/g, (digit) => fullWidth(digit))],
  ['decimalFullWidth2', (count) => String(count).replace(/\d/g, (digit) => fullWidth(digit))],
  ['chineseCounting', (count) => spelled(count, chineseDigits, chineseTens)],
  ['chineseCountingThousand', (count) => spelled(count, chineseDigits, chineseTens)],
  ['japaneseCounting', (count) => spelled(count, chineseDigits, chineseTens)],
  ['taiwaneseCounting', (count) => spelled(count, chineseDigits, chineseTens)],
  ['taiwaneseCountingThousand', (count) => spelled(count, chineseDigits, chineseTens)],
  ['koreanCounting', (count) => spelled(count, chineseDigits, chineseTens)],
  ['chineseLegalSimplified', (count) => spelled(count, legalDigits, legalTens)],
  ['ideographDigital', (count) => replaced(count, chineseDigits)],
  ['japaneseDigitalTenThousand', (count) => replaced(count, chineseDigits)],
  ['ideographTraditional', (count) => cyclic(count, heavenlyStems)],
  ['ideographZodiac', (count) => cyclic(count, earthlyBranches)],
  ['upperLetter', (count) => letters(count)],
  ['lowerLetter', (count) => letters(count).toLowerCase()],
  ['upperRoman', (count) => roman(count)],
  ['lowerRoman', (count) => roman(count).toLowerCase()],
  ['decimalEnclosedCircle', (count) => enclosed(count, 0x2460)],
  ['decimalEnclosedCircleChinese', (count) => enclosed(count, 0x2460)],
  ['decimalEnclosedParen', (count) => enclosed(count, 0x2474)],
  ['decimalEnclosedFullstop', (count) => enclosed(count, 0x2488)],
]);

/** Prints the count of a list item as Word does for a `w:numFmt`. */
export function formatCount(count: number, format: string): string {
  const print = formats.get(format);
  return print === undefined || count < 0 || count > 9999 ? String(count) : print(count);
}

function fullWidth(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
}

function replaced(count: number, digits: string): string {
  return String(count).replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}

/** Spelled-out number below ten thousand: 12 is ten-two, 105 is one-hundred-zero-five. */
function spelled(count: number, digits: string, tens: string): string {
  if (count === 0) return digits.charAt(0);
  const zero = digits.charAt(0);
  const parts = [...String(count)].map((digit, index, all) => {
    const power = all.length - 1 - index;
    return digit === '0' ? zero : digits.charAt(Number(digit)) + tens.charAt(power - 1);
  });
  const text = parts
    .join('')
    .split(zero)
    .filter((part, index) => part !== '' || index === 0)
    .join(zero);
  return count >= 10 && count < 20 && digits === chineseDigits ? text.slice(1) : text;
}

function cyclic(count: number, names: string): string {
  return count < 1 ? String(count) : names.charAt((count - 1) % names.length);
}

/** A to Z, then AA, BB …, as Word counts. */
function letters(count: number): string {
  if (count < 1) return String(count);
  return String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.min(Math.ceil(count / 26), 20));
}

const romanValues = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(count: number): string {
  let rest = count;
  let text = '';
  for (const [value, letter] of romanValues) {
    while (rest >= value) {
      text += letter;
      rest -= value;
    }
  }
  return text;
}

function enclosed(count: number, first: number): string {
  return count >= 1 && count <= 20 ? String.fromCodePoint(first + count - 1) : String(count);
}
