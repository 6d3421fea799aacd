import type { Problem } from '../../catalog/checks.ts';
import type { Connector } from '../../catalog/connector.ts';
import { packageKey } from '../../coverage/package-name.ts';
import { exceptionsOf } from '../../catalog/vendor-list.ts';
import { compareServer } from './compare-server.ts';
import { compareTools } from './compare-tools.ts';
import type { ListedPackage } from './package.ts';
import type { ReadList } from './reading.ts';

/** Where an entry says other than the lists that were read of it. */
export function compareLists(connector: Connector, lists: readonly ReadList[]): Problem[] {
  const toolLists = lists.flatMap((each) => ('tools' in each ? [each] : []));
  return [
    ...compareTools(connector, toolLists),
    ...lists.flatMap((each): Problem[] => {
      if ('server' in each)
        return compareServer(connector, each.server, each.name, exceptionsOf(each.list));
      if ('package' in each) return comparePackage(connector, each.package, each.name);
      return 'fault' in each ? tellFault(connector, each) : [];
    }),
  ];
}

/** What a registry says of a package, and the endpoints that run it. */
function comparePackage(
  { endpoints = [] }: Connector,
  { registry, name, isDeprecated, message }: ListedPackage,
  list: string,
): Problem[] {
  const runner = { npm: 'npx', pypi: 'uvx' }[registry];
  const key = packageKey(runner, [name]);
  return endpoints.flatMap((endpoint, at): Problem[] => {
    if (endpoint.type !== 'stdio') return [];
    if (packageKey(endpoint.command, endpoint.args ?? []) !== key) return [];
    // That one is out of use though its package is not is the vendor's to say.
    if (endpoint.status !== 'current' || !isDeprecated) return [];
    const path = ['endpoints', at, 'status'];
    const args = { list, kind: 'deprecated', message, endpoint: endpoint.id } as const;
    return [{ rule: 'list-package-differs', path, args }];
  });
}

function tellFault(
  { lists = [] }: Connector,
  { list, name, fault }: Extract<ReadList, { fault: unknown }>,
): Problem[] {
  const path = ['lists', lists.indexOf(list)];
  return 'package' in list && fault === 'missing'
    ? [
        {
          rule: 'list-package-differs',
          path,
          args: { list: name, kind: 'gone', message: undefined, endpoint: undefined },
        },
      ]
    : [{ rule: 'list-unreadable', path, args: { list: name, fault } }];
}
