import { z } from 'zod';
import { Id, Line } from './fields.ts';

const endpoints = z.array(Id).min(1).optional().meta({
  description: 'The endpoints that the list is of, where it is not of all.',
});

const exceptions = z
  .array(
    z.strictObject({
      names: z.array(Line).min(1).meta({ description: 'Names of tools, or addresses.' }),
      why: Line.meta({ description: 'Why entry and list differ in them, and should.' }),
    }),
  )
  .min(1)
  .optional()
  .meta({ description: 'What the list and the entry differ in for a reason.' });

const InRepository = <Format extends string>(format: Format, description: string) =>
  z.strictObject({
    format: z.literal(format).meta({ description }),
    repository: z
      .string()
      .regex(/^\w[\w.-]*\/\w[\w.-]*$/, { error: 'expected owner/name of a repository on GitHub' })
      .meta({ description: 'The repository on GitHub, `owner/name`.' }),
    path: z
      .string()
      .regex(/^(?!.*\.\.)\w[\w.@/-]*$/, { error: 'expected a path inside the repository' })
      .meta({ description: 'The file, or the folder of files.' }),
    endpoints,
    except: exceptions,
  });

const InRegistry = <Format extends string>(format: Format, description: string) =>
  z.strictObject({
    format: z.literal(format).meta({ description }),
    package: z
      .string()
      .regex(/^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[A-Za-z0-9][A-Za-z0-9._~-]*$/, {
        error: 'expected the name of a package, without a version',
      })
      .meta({ description: 'The name of the package, without a version.' }),
    endpoints,
  });

/** A source that a machine can read: a list of tools, of addresses, or what a registry says of a package. */
export const VendorList = z.discriminatedUnion(
  'format',
  [
    InRepository('toolsnaps', 'A folder with one file a tool, as its server defines it.'),
    InRepository('tool-definitions', 'A file that lists tools, as their server defines them.'),
    InRepository('server-json', 'The `server.json` by which the vendor lists it in registries.'),
    InRegistry('npm', 'A package of npm that an endpoint runs.'),
    InRegistry('pypi', 'A package of PyPI that an endpoint runs.'),
  ],
  { error: 'expected `format` to be toolsnaps, tool-definitions, server-json, npm or pypi' },
);

export type VendorList = z.output<typeof VendorList>;
export type RepositoryList = Extract<VendorList, { repository: string }>;

/**
 * What a list is called in a finding.
 * @example
 * listName({ format: 'npm', package: '@acme/mcp' }) // => 'npm: @acme/mcp'
 */
export function listName(list: VendorList): string {
  return 'package' in list ? `${list.format}: ${list.package}` : `${list.repository}:${list.path}`;
}

/** What the list and the entry differ in for a reason. */
export function exceptionsOf({ except = [] }: Exceptions): ReadonlySet<string> {
  return new Set(except.flatMap(({ names }) => names));
}

/** As much of a list as its exceptions are made of. */
export type Exceptions = Pick<RepositoryList, 'endpoints' | 'except'>;
