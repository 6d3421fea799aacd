import { valueAt, type Path } from '../../protocol/data.ts';
import { isRecord } from '../../protocol/record.ts';

/** The outermost key that holds nothing but what lies at a path: what is to be taken out with it. */
export function emptiedBy(data: unknown, path: Path): Path {
  const outer = path.slice(0, -1);
  const held = valueAt(data, outer);
  const isAlone = outer.length > 0 && isRecord(held) && Object.keys(held).length === 1;
  return isAlone ? emptiedBy(data, outer) : path;
}
