import type { Abilities } from '../clients/abilities.ts';
import type { Mismatch } from '../clients/check-entry.ts';
import type { EntrySchema } from '../clients/entry-schema.ts';
import type { Connector } from '../catalog/connector.ts';
import type { PrintingClient } from '../coverage/connect.ts';
import type { PluginCoverage } from '../coverage/plugin-coverage.ts';
import type { Resolver } from '../coverage/resolver.ts';
import type { Place, Severity } from '../diagnostics/finding.ts';
import type { Marketplace } from '../plugins/marketplace.ts';
import type { Readme } from '../plugins/readme.ts';
import type { DeclaredServer } from '../plugins/server.ts';
import type { System } from '../protocol/system.ts';

/** A server of a plugin or a configuration, and what it is compared with. */
export interface ServerTarget {
  /** As it is written. */
  server: DeclaredServer;
  /** Without the white space around type and address, which is a finding of its own. */
  meant: DeclaredServer;
  /** Whether another one of the same name takes its place. */
  isReplaced: boolean;
  connector: Connector | undefined;
  /** The endpoint of the catalog at its address. */
  endpointMatch: ReturnType<Resolver['endpointOfUrl']>;
  resolver: Resolver;
  /** The client that is to read it: Claude Code, where it is a plugin's. */
  client: ReadingClient;
  /** The system that it is for; told by its paths where it is left out. */
  system?: System;
  /** Hosts at which the marketplace has servers named after several products: a gateway of its own. */
  gateways?: ReadonlySet<string>;
  /** Whether it is a plugin's, and not of somebody's project or configuration. */
  isOfPlugin?: boolean;
  /** Whether other agents read files of the same plugin. */
  isShared?: boolean;
  /** Where it is not in the form of that client. */
  mismatches: readonly Mismatch[];
  /** The repository that it comes from, where that is known: `owner/name`. */
  repository?: string | undefined;
  /** The words of the texts that come with the plugin. */
  toldWords: ReadonlySet<string>;
}

/** What the rules need to know of the client that reads a server. */
export interface ReadingClient extends PrintingClient {
  name: string;
  schema?: EntrySchema;
  abilities: Abilities;
}

/** All plugins that were read together, and the catalog they are compared with. */
export interface MarketplaceTarget {
  coverages: readonly PluginCoverage[];
  resolver: Resolver;
  /** The README beside the plugins. */
  readme: Readme | null;
  /** The marketplace that lists them. */
  marketplace: Marketplace | null;
  /** The repository that it comes from, where that is known. */
  source: string | undefined;
  /** The names of the files that lie beside the plugins. */
  rootFiles: readonly string[];
}

/** What a rule finds at a value of a server, such as `url` or `headers/Authorization`; '' is its name. */
export interface ServerHit<Args> {
  key: string;
  /** A key of the server that is written with white space around it. */
  badKey?: string;
  args: Args;
  /** Where it is another matter than the rule's own. */
  severity?: Severity;
}

/** What a rule finds at a place. */
export interface Hit<Args> {
  at: Place;
  args: Args;
  severity?: Severity;
}
