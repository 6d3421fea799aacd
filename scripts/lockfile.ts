const SYSTEMS: readonly [RegExp, string][] = [
  [/android/, 'android'],
  [/darwin/, 'darwin'],
  [/freebsd/, 'freebsd'],
  [/netbsd/, 'netbsd'],
  [/openbsd/, 'openbsd'],
  [/sunos/, 'sunos'],
  [/aix/, 'aix'],
  [/openharmony/, 'openharmony'],
  [/win32|windows/, 'win32'],
  [/linux/, 'linux'],
];
const PROCESSORS = /(arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64|mips64el|wasm32)/;

/** Adds an entry for each optional dependency that a lockfile (version 3) names but does not hold. */
export function completeLock(lock: Lockfile): { lock: Lockfile; added: string[] } {
  const packages = { ...lock.packages };
  const added: string[] = [];
  for (const [parent, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      // Ranges cannot be resolved without the registry; platform packages are pinned.
      if (!/^\d/.test(version)) continue;
      const found = resolve(packages, parent, name);
      if (found !== undefined && packages[found]?.version === version) continue;
      const path = found === undefined ? `node_modules/${name}` : `${parent}/node_modules/${name}`;
      packages[path] = platformEntry(name, version);
      added.push(`${name}@${version}`);
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { lock: { ...lock, packages: Object.fromEntries(sorted) }, added };
}

/** The packages whose content a lockfile does not hold to a hash. */
export function unsealed({ packages }: Lockfile): { name: string; entry: LockedPackage }[] {
  return Object.entries(packages).flatMap(([path, entry]) => {
    const isOwn = path === '' || entry.link === true || entry.inBundle === true;
    if (isOwn || /^sha512-[\w+/]+=*$/.test(entry.integrity ?? '')) return [];
    return [
      { name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), entry },
    ];
  });
}

function platformEntry(name: string, version: string): LockedPackage {
  const os = SYSTEMS.find(([pattern]) => pattern.test(name))?.[1];
  const cpu = PROCESSORS.exec(name)?.[1];
  const libc = /musl/.test(name)
    ? 'musl'
    : /gnu/.test(name) && os === 'linux'
      ? 'glibc'
      : undefined;
  return {
    version,
    ...(cpu !== undefined && { cpu: [cpu] }),
    ...(libc !== undefined && { libc: [libc] }),
    optional: true,
    ...(os !== undefined && { os: [os] }),
  };
}

/** The path at which a package finds a dependency, as Node looks it up. */
function resolve(packages: Lockfile['packages'], parent: string, name: string): string | undefined {
  for (let from = parent; ;) {
    const path = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
    if (packages[path] !== undefined) return path;
    if (from === '') return undefined;
    const end = from.lastIndexOf('/node_modules/');
    from = end === -1 ? '' : from.slice(0, end);
  }
}

/** The part of a package-lock.json that is read and written here. */
export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  version?: string;
  optionalDependencies?: Record<string, string>;
  cpu?: string[];
  os?: string[];
  libc?: string[];
  optional?: boolean;
  integrity?: string;
  link?: boolean;
  inBundle?: boolean;
}
