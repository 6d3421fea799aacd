import { listName, type VendorList } from '../../catalog/vendor-list.ts';
import { readListed, type ListedServer } from '../import/listed.ts';
import { readPackage, type ListedPackage } from './package.ts';
import { readTools, type ListedTool } from './tools.ts';

/** Reads the texts of a list; a folder has several. Undefined stands for one that is not there. */
export function readList(list: VendorList, texts: ListTexts): ReadList {
  const name = listName(list);
  if (typeof texts === 'string') return { list, name, fault: texts };
  const values = texts.map(parse).filter((value) => value !== undefined);
  const content = readers[list.format](values);
  return content === undefined ? { list, name, fault: 'other-form' } : { list, name, ...content };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function toolsOf(values: readonly unknown[]): ListContent | undefined {
  const tools = values.flatMap((value) => readTools(value) ?? []);
  return tools.length === 0 ? undefined : { tools };
}

function packageOf(values: readonly unknown[]): ListContent | undefined {
  const found = readPackage(values[0]);
  return found === undefined ? undefined : { package: found };
}

const readers = {
  toolsnaps: toolsOf,
  'tool-definitions': toolsOf,
  'server-json': ([value]: readonly unknown[]) => {
    const server = readListed(value);
    return typeof server === 'string' ? undefined : { server };
  },
  npm: packageOf,
  pypi: packageOf,
} as const satisfies Record<
  VendorList['format'],
  (values: readonly unknown[]) => ListContent | undefined
>;

/** What a list holds. */
export type ListContent =
  { tools: readonly ListedTool[] } | { server: ListedServer } | { package: ListedPackage };

/** Why a list could not be read. */
export type ListFault = 'missing' | 'too-large' | 'other-form';

/** The texts of the files of a list, or why there are none. */
export type ListTexts = readonly string[] | ListFault;

/** A list of an entry as it was read. */
export type ReadList = { list: VendorList; name: string } & (ListContent | { fault: ListFault });
