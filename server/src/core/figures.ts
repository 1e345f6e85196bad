/** From here on a figure is written in the next unit: 999,500 is '1 M', not '1000 k'. */
const NEXT_UNIT = 999.5;
const UNITS = ['', ' k', ' M', ' G'] as const;

/**
 * '9999', '350 k', '12.4 M': whole numbers up to ten thousand, then one digit after the point below
 * a hundred.
 */
export function formatCount(count: number): string {
  if (count < 1e4) return String(Math.round(count));
  let figure = count / 1e3;
  let unit = 1;
  while (figure >= NEXT_UNIT && unit < UNITS.length - 1) {
    figure /= 1e3;
    unit++;
  }
  return `${figure >= 100 ? Math.round(figure) : Math.round(figure * 10) / 10}${UNITS[unit]}`;
}
