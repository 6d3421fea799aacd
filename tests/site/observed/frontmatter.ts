import * as frontmatter from '../../../src/plugins/frontmatter.ts';
import { noteAsked } from './asked.ts';

export * from '../../../src/plugins/frontmatter.ts';

/** `readFrontmatter`, which notes each key that is read, by the kind of file. */
export function readFrontmatter(file: string, text: string): frontmatter.FrontmatterRead {
  const read = frontmatter.readFrontmatter(file, text);
  // A command may stand in a manifest.
  const kind = /(?:^|\/)(skills|agents)\//.exec(file)?.[1] ?? 'commands';
  const data = new Proxy(read.data, {
    get(target, key, receiver) {
      if (typeof key === 'string' && key !== 'toJSON') noteAsked(kind, key, target[key]);
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  return { ...read, data };
}
