import { z } from 'zod';
import { Checked, Id } from '../../catalog/fields.ts';
import { publicLink } from '../../views/link.ts';
import { sourceLink } from '../../catalog/source-link.ts';
import { abilityRows, type AbilityId } from '../../views/sign-in-table.ts';
import { Href, Nullable, schemaField } from './fields.ts';

const sourced = {
  source: Nullable.meta({ description: 'Where it was read.' }),
  link: Href.nullable().meta({ description: 'The same as an address that opens.' }),
  checked: Checked.nullable(),
};

const Answer = z.strictObject({
  is: z.enum(['yes', 'no', 'unknown']).meta({
    description: '`unknown`: no source was found that says so or denies it.',
  }),
  says: z.string().meta({ description: 'The same in words, with what to know of it.' }),
  ...sourced,
});

const abilities = {
  registers: Answer.meta({
    description: 'Whether it makes itself known to a server that lets clients register.',
  }),
  document: Answer.meta({
    description: 'Whether its maker publishes a document by which servers know it (CIMD).',
  }),
  ownClient: Answer.meta({
    description: 'Whether it takes the id of an OAuth client that somebody registered.',
  }),
  callbackPort: Answer.meta({
    description: 'Whether it takes the port of the redirect address.',
  }),
  headers: Answer.meta({ description: 'Whether it sends headers, such as a key.' }),
} satisfies Record<AbilityId, z.ZodType>;

/** What each client can do when somebody signs in: `clients.json`. */
export const ClientsDocument = z
  .strictObject({
    ...schemaField,
    clients: z.array(
      z.strictObject({
        id: Id,
        name: z.string(),
        ...abilities,
        redirect: z
          .strictObject({ address: z.string(), ...sourced })
          .nullable()
          .meta({
            description: 'The redirect address to register for it; PORT where one chooses it.',
          }),
      }),
    ),
    page: Href.meta({ description: 'The guide that shows them as a table.' }),
  })
  .meta({
    title: 'Clients',
    description: 'What each client can do when somebody signs in, with a source for each answer.',
  });

/** Makes `clients.json`, of the rows that the guide shows. */
export function clientsDocument(): Omit<z.output<typeof ClientsDocument>, '$schema'> {
  return {
    clients: abilityRows().map(({ id, name, cells, redirect }) => ({
      id,
      name,
      ...(Object.fromEntries(
        cells.map(({ ability, is, says, source, checked }) => [
          ability,
          { is, says, ...sourceOf(source, checked) },
        ]),
      ) as Record<AbilityId, z.output<typeof Answer>>),
      redirect: redirect
        ? { address: redirect.address, ...sourceOf(redirect.source, redirect.checked) }
        : null,
    })),
    page: publicLink('/guides/authentication/'),
  };
}

function sourceOf(source: string | undefined, checked: string | undefined) {
  return {
    source: source ?? null,
    link: source === undefined ? null : (sourceLink(source).href ?? null),
    checked: checked ?? null,
  };
}
