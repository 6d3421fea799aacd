import type { Connector } from '../catalog/connector.ts';

/**
 * Whether a line runs the script that an endpoint of a connector runs, in whatever folder it lies. That says
 * something only of a server that is called like the connector.
 */
export function isScriptOf(
  { endpoints = [] }: Connector,
  command: string,
  args: readonly string[],
): boolean {
  return endpoints.some((endpoint) => {
    if (endpoint.type !== 'stdio' || endpoint.command !== command) return false;
    const own = endpoint.args ?? [];
    const isSame = own.length === args.length && own.every((arg, index) => arg === args[index]);
    return isSame || own.some((arg) => isInFolder(arg, args));
  });
}

/** Whether one of the arguments is a file of a folder that is to be filled in: `{path}/scripts/run.sh`. */
function isInFolder(template: string, args: readonly string[]): boolean {
  const path = template.slice(template.lastIndexOf('}') + 1);
  const isFile = path !== template && path.startsWith('/') && path.split('/').length > 2;
  return isFile && args.some((arg) => arg.endsWith(path));
}
