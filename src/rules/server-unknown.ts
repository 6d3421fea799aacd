import { readBridge } from '../coverage/bridge.ts';
import { isInterpreter, packageOf } from '../coverage/package-name.ts';
import { isLoopbackUrl } from '../protocol/url-template.ts';
import type { ServerTarget } from './targets.ts';
import type { DeclaredServer } from '../plugins/server.ts';
import type { Rule } from './rule.ts';
import { hostOf, isExampleHost } from '../protocol/host.ts';
import { addressOfName } from './shared/address-of-name.ts';
import { crm, docs, mcp } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isOwnProgram } from './shared/own-program.ts';
import { isAddress, isEntry, remoteAddress } from './shared/server.ts';

export const serverUnknown: Rule<Args> = {
  severity: 'info',
  title: 'Server is not in the catalog',
  message: ({ server, program, absent, by = 'address' }) => {
    if (absent !== undefined) {
      return `The catalog has no entry for ${absent.name}, which the server "${server}" is named after. The nearest that it has: ${absent.nearest}.`;
    }
    return program === undefined
      ? `The catalog has no connector for the server "${server}", by its ${by}, so it cannot say how people sign in and what it reads and writes.`
      : `The catalog has no entry for what the server "${server}" starts (${program}), so it cannot say how people sign in and what it reads and writes.`;
  },
  // One that the catalog leaves out needs no entry; of one that is only called like a connector its address is
  // told, or nothing where it runs on the own machine.
  checkServer: (target) => {
    const { server, isReplaced, connector, resolver } = target;
    const isKnown = connector !== undefined || resolver.outside?.connectorOfServer(server);
    if (isReplaced || !isEntry(server) || isKnown || isOnlyNamed(target)) return [];
    // Of a text that is no address another rule speaks.
    const address = remoteAddress(target.meant);
    if (address !== undefined && address.trim() !== '' && !isAddress(target.meant, address)) {
      return [];
    }
    if (
      (target.client.abilities.readsPlugins || target.isOfPlugin === true) &&
      isOwnProgram(server)
    )
      return [];
    // It stands for a server that is to come.
    if (idle.test(server.command?.trim() ?? '')) return [];
    const isBridge = readBridge(server) !== undefined;
    const program = isBridge ? undefined : programOf(server);
    const named = resolver.absentOfName(server.title ?? server.name);
    const absent = named && { name: named.name, nearest: named.nearest.join(', ') };
    const host = hostOf(address ?? '');
    // Of a server that is only shown nobody wants to find out what it is.
    const isExample = host !== undefined && isExampleHost(host);
    if (isExample && absent === undefined) return [];
    const by = host === undefined || isExample ? 'name' : 'address';
    return [{ key: '', args: { server: server.name, program, absent, by } }];
  },
  page: {
    why: 'The catalog can say nothing about a server that it does not know: not how people sign in, not what it writes, not what can take its place. Nothing is wrong with the file for that. Who runs the catalog can add an entry: of a public server in the catalog itself, of a company’s own in a directory laid over it.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': remote('our-own', 'https://mcp.our-own.dev/mcp') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

function isOnlyNamed(target: ServerTarget): boolean {
  const { meant, resolver } = target;
  const isOwnMachine = isLoopbackUrl(remoteAddress(meant)?.trim() ?? '');
  return isOwnMachine ? resolver.connectorNamed(meant) !== undefined : !!addressOfName(target);
}

/** The package that a local server starts, else its command. */
function programOf({ command, args }: DeclaredServer): string | undefined {
  // A whole line in its place is told by another rule.
  if (command === null || /\s/.test(command.trim())) return undefined;
  const program = packageOf(command, args);
  if (program === undefined && isInterpreter(command)) return undefined;
  // A folder of the plugin is no name.
  return program === undefined || program.includes('${') || command.includes('${/}')
    ? command
    : asWritten(program, args);
}

/** A package of Python as its argument has it: its key has hyphens for dots and underscores. */
function asWritten(program: string, args: readonly string[]): string {
  const names = args.map((arg) => /^[\w.-]+/.exec(arg)?.[0] ?? '');
  return names.find((name) => name.toLowerCase().replace(/[-_.]+/g, '-') === program) ?? program;
}

// Programs of the system that only print or wait.
const idle = /^(?:\/(?:usr\/)?bin\/)?(?:echo|printf|true|false|sleep|cat)$/;

interface Args {
  server: string;
  /** By what it was looked for: an address whose host is a variable says nothing. */
  by?: 'address' | 'name' | undefined;
  /** Of a local server. */
  program?: string | undefined;
  /** A product that is called so and has no entry, and the names of what is nearest. */
  absent?: { name: string; nearest: string } | undefined;
}
