import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { ownKey } from '../clients/entry-schema.ts';
import { valueAt } from '../protocol/data.ts';
import { isRecord } from '../protocol/record.ts';
import type { Edit } from './fix/plan.ts';

export const serverEnvOutside: Rule<PluginFindings['server-env-outside']> = {
  severity: 'error',
  title: 'Environment beside the servers',
  message: ({ name, servers, isApart, client, isLost }) =>
    `"${name}" stands ${isApart === true ? 'outside the servers, where none of them gets it' : `beside the servers and is read as a server of that name${isLost === true ? `; ${client} then takes nothing of the file` : ''}`}. ${servers.length === 1 ? `Move it into "${servers[0]}".` : 'Move it into the server that it is for.'}`,
  fix: ({ other }, entry, { client: { schema } }) => {
    const [envKey = 'env'] = (schema && ownKey(schema, 'env')) ?? [];
    if (other === undefined || !isRecord(entry.value)) return undefined;
    const taken = valueAt(other.value, [envKey]);
    const names = Object.keys(entry.value);
    if (isRecord(taken) && names.some((name) => Object.hasOwn(taken, name))) return undefined;
    const texts = Object.entries(entry.value).map(
      ([name, value]) => [name, String(value)] as const,
    );
    const at = [...other.path, envKey];
    return {
      label: `Move it into ${other.name}`,
      edits: [
        { kind: 'remove', path: entry.path },
        ...(isRecord(taken)
          ? texts.map(([name, value]): Edit => ({ kind: 'set', path: [...at, name], value }))
          : [{ kind: 'set', path: at, value: Object.fromEntries(texts) } as const]),
      ],
    };
  },
  page: {
    why: 'What stands beside the servers is one of them to a client, which says that a server called env is broken; what stands outside is passed over. The variables reach no program.',
    sources: [docs.mcp],
  },
};
