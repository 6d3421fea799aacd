/** The programs that fetch a package and run it, by their name. */
export const runners: Readonly<Record<string, Runner>> = {
  ...Object.fromEntries(['npx', 'bunx', 'pnpx'].map((name) => [name, npm([])])),
  npm: npm(['exec', 'x']),
  pnpm: npm(['dlx', 'exec']),
  yarn: npm(['dlx', 'exec']),
  bun: npm(['x']),
  deno: { ...npm(['run']), registry: 'deno', takesValue: of('-c --config --import-map --lock') },
  uvx: python([]),
  uv: python(['tool run', 'run']),
  pipx: python(['run']),
  docker: container(),
  podman: container(),
  dnx: nuget([]),
  dotnet: nuget(['tool exec', 'dnx', 'tool execute']),
};

function npm(verbs: readonly string[]): Runner {
  const takesValue = of(
    '-c --call -w --workspace --prefix --registry --cache --userconfig --loglevel --node-options -C --dir --cwd',
  );
  return { registry: 'npm', verbs, takesValue, names: ['-p', '--package'] };
}

function python(verbs: readonly string[]): Runner {
  const takesValue = of(
    '-p --python --with --with-editable --with-requirements --directory --project -i --index --index-url --default-index --extra-index-url -f --find-links --env-file --cache-dir --config-file --refresh-package -P --upgrade-package --pip-args --group --extra --color',
  );
  return { registry: 'pypi', verbs, takesValue, names: ['--from', '--spec'] };
}

function nuget(verbs: readonly string[]): Runner {
  const takesValue = of(
    '--version --source --add-source --configfile --framework -v --verbosity --arch -a',
  );
  return { registry: 'nuget', verbs, takesValue, names: [] };
}

// Of its hundred options few stand alone.
const ALONE = new Set(
  '-i --interactive -t --tty -d --detach -q --quiet -P --publish-all --rm --init --privileged --read-only --sig-proxy --no-healthcheck --oom-kill-disable --disable-content-trust --use-api-socket --help -D --debug --tls --tlsverify --replace'.split(
    ' ',
  ),
);

function container(): Runner {
  return {
    registry: 'image',
    verbs: ['run', 'container run'],
    takesValue: (option) => !ALONE.has(option),
    names: [],
  };
}

function of(options: string): (option: string) => boolean {
  const all = new Set(options.split(' '));
  return (option) => all.has(option);
}

/** How one of them is called. */
export interface Runner {
  registry: 'npm' | 'deno' | 'pypi' | 'nuget' | 'image';
  /** The words before the package; none where the package comes first. */
  verbs: readonly string[];
  /** Whether what follows an option is its value. */
  takesValue: (option: string) => boolean;
  /** The options whose value is the package, where the word is only a program of it. */
  names: readonly string[];
}
