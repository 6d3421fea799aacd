/** A part of a whole in percent, rounded down: 100 % says all. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.floor((100 * part) / whole)} %`;
}
