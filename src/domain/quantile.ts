/**
 * The value below which a share `p` (0 to 1) of the values lies, with linear interpolation between
 * neighbours (R's type 7, Excel's QUARTILE.INC). `values` are sorted, lowest first, at least one.
 */
export function quantile(values: readonly number[], p: number): number {
  const at = (values.length - 1) * p;
  const low = values[Math.floor(at)] ?? Number.NaN;
  const high = values[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}
