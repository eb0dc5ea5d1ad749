/**
 * Odds of tail differences. A printed total and its n printed addends, each rounded on its own, miss each other by
 * round(S) last digits, where S is the sum of n independent errors spread evenly over ±½. These are probabilities, not
 * amounts: binary floats are good enough.
 */

/** From here on the sum of errors is as good as normal. */
const many = 30;

const factorials: number[] = [1];
function factorial(n: number): number {
  for (let k = factorials.length; k <= n; k++) factorials.push((factorials[k - 1] ?? 1) * k);
  return factorials[n] ?? 1;
}

/** P(S ≤ x) for n errors; the alternating sum is taken over the shorter tail, where it is stable. */
function cumulative(n: number, x: number): number {
  const shifted = x + n / 2;
  if (shifted <= 0) return 0;
  if (shifted >= n) return 1;
  if (shifted > n / 2) return 1 - cumulative(n, -x);
  let sum = 0;
  for (let k = 0; k <= shifted; k++) {
    const choose = factorial(n) / (factorial(k) * factorial(n - k));
    sum += (k % 2 === 0 ? 1 : -1) * choose * (shifted - k) ** n;
  }
  return sum / factorial(n);
}

/** P(S ≤ x) by the normal distribution of the same variance (Abramowitz and Stegun 7.1.26 for the error function). */
function normal(n: number, x: number): number {
  const z = Math.abs(x) / Math.sqrt(n / 6);
  const t = 1 / (1 + 0.3275911 * z);
  const poly =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = (poly * Math.exp(-z * z)) / 2;
  return x > 0 ? 1 - tail : tail;
}

const distribution = (n: number, x: number): number => (n > many ? normal(n, x) : cumulative(n, x));

/** How likely n addends miss their total by exactly this many last digits. */
export function oddsOf(addends: number, steps: number): number {
  if (addends < 1) return steps === 0 ? 1 : 0;
  return Math.max(0, distribution(addends, steps + 0.5) - distribution(addends, steps - 0.5));
}

/** How likely they miss it by at least this many. */
export function oddsOfAtLeast(addends: number, steps: number): number {
  const size = Math.abs(steps);
  if (size === 0) return 1;
  return addends < 1 ? 0 : Math.min(1, Math.max(0, 2 * distribution(addends, 0.5 - size)));
}
