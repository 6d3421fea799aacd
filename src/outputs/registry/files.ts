import type { Workspace } from '../../workspace/workspace.ts';
import { officialKey, type RegistryAnswer, type RegistryList } from './schema.ts';
import { registryAnswers } from './server.ts';

/**
 * The files that make a registry of a folder: its list, and each server's. The API has documents where the
 * folder has folders, so a host answers with the `index.json` in them.
 */
export function registryFiles(
  workspace: Workspace,
  namespace: string,
  link: (path: string) => string,
): RegistryFile[] {
  const answers = registryAnswers(workspace, namespace, link);
  return [
    file('v0.1/servers/index.json', () => listOf(answers)),
    ...answers.flatMap((answer) => {
      const folder = `v0.1/servers/${answer.server.name}/versions`;
      return [
        file(`${folder}/index.json`, () => listOf([answer])),
        file(`${folder}/latest`, () => answer),
        file(`${folder}/${answer.server.version}`, () => answer),
      ];
    }),
    file('registry/kiro.json', () => kiroRegistry(answers, namespace)),
    file('registry/toolhive.json', () => toolHiveRegistry(answers)),
  ];
}

function file(path: string, make: () => object): RegistryFile {
  return { path, text: () => `${JSON.stringify(make())}\n` };
}

function listOf(servers: RegistryAnswer[]): RegistryList {
  return { servers, metadata: { count: servers.length } };
}

// Its users name an entry in their own configuration, where a slash is none of the letters of a name.
function kiroRegistry(answers: readonly RegistryAnswer[], namespace: string) {
  return {
    servers: answers.filter(isActive).map(({ server }) => ({
      server: { ...server, name: server.name.slice(namespace.length + 1) },
    })),
  };
}

function toolHiveRegistry(answers: readonly RegistryAnswer[]) {
  const days = answers.map(({ _meta }) => _meta[officialKey].updatedAt);
  return {
    $schema: TOOLHIVE_SCHEMA,
    version: '1.0.0',
    meta: {
      last_updated: days.reduce((last, day) => (day > last ? day : last), '2026-01-01T00:00:00Z'),
    },
    data: { servers: answers.filter(isActive).map(({ server }) => server), skills: [] },
  };
}

function isActive({ _meta }: RegistryAnswer): boolean {
  return _meta[officialKey].status === 'active';
}

const TOOLHIVE_SCHEMA =
  'https://raw.githubusercontent.com/stacklok/toolhive-core/main/registry/types/data/upstream-registry.schema.json';

/** A file from the root of the site, made when it is asked for. */
export interface RegistryFile {
  path: string;
  text: () => string;
}
