import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { projectCatalog } from '../catalog/project-testing.ts';
import { packageKey, packageOf } from './package-name.ts';
import { bundleServer } from '../plugins/plugin-servers.ts';
import { makeResolver } from './resolver.ts';
import { isUsable } from './server-entrance.ts';

const catalog = await projectCatalog();
const resolver = makeResolver(catalog);

const local = catalog.connectors.flatMap((connector) =>
  (connector.endpoints ?? []).flatMap((endpoint) => {
    if (endpoint.type !== 'stdio') return [];
    const { command, args = [] } = endpoint;
    const found = packageOf(command, args);
    return found === undefined ? [] : [{ connector, command, args, found }];
  }),
);

/** Other lines by which people run the package of a runner. */
const lines: Readonly<Record<string, (name: string) => string[]>> = {
  npx: (name) => [
    `npx ${name}`,
    `npx -y ${name}`,
    `npx --yes --quiet ${name} --stdio`,
    `npx -y ${name}@latest serve`,
    `npx ${name}@1.2.3-beta.4`,
    `npx ${name}@^2`,
    `npx --prefix /tmp/x -y ${name}`,
    `npx --registry=https://registry.npmjs.org ${name}`,
    `npx -y -p ${name}@1 some-program --flag`,
    `npx --package=${name} some-program`,
    `npx --package ${name} -- some-program`,
    `npx.cmd -y ${name}`,
    `C:\\nodejs\\npx.cmd -y ${name}`,
    `/usr/local/bin/npx ${name}`,
    `cmd /c npx -y ${name}@latest`,
    `cmd.exe /d /s /c npx ${name}`,
    `env LOG=1 npx -y ${name}`,
    `npm exec --yes ${name}@latest`,
    `npm x -- ${name}`,
    `npm exec --package=${name} -- some-program`,
    `pnpm dlx ${name}`,
    `pnpm --dir /x dlx ${name}@3`,
    `yarn dlx -q ${name}`,
    `bunx ${name}@latest`,
    `bun x --bun ${name}`,
    `deno run -A npm:${name}@1`,
    `npx \${PACKAGE:-${name}}`,
    `npx ${name}@\${VERSION:-latest}`,
  ],
  uvx: (name) => [
    `uvx ${name}`,
    `uvx ${name}@latest`,
    `uvx ${name}==1.2.3 --transport stdio`,
    `uvx ${name}>=2`,
    `uvx ${name}[extra]`,
    `uvx --python 3.12 ${name}`,
    `uvx -p3.12 ${name}`,
    `uvx --with httpx ${name}`,
    `uvx --index-url https://pypi.org/simple ${name}`,
    `uvx --from ${name} some-program`,
    `uvx --from=${name}[all]==1 some-program --x`,
    `uvx --quiet --refresh ${name}`,
    `uv tool run ${name}`,
    `uv tool run --from ${name} some-program`,
    `uv run --with ${name} some-program`,
    `uv --quiet run --python 3.11 --with ${name} some-program`,
    `pipx run ${name}`,
    `pipx run --spec ${name}==1 some-program`,
    `pipx run --python python3.12 ${name}`,
    `uvx ${name.toUpperCase()}`,
    `uvx ${name.replaceAll('-', '_')}`,
    `uvx.exe ${name}`,
  ],
  docker: (name) => [
    `docker run ${name}`,
    `docker run -i --rm ${name}`,
    `docker run --rm -it -e A -e B=c ${name}:latest --transport stdio`,
    `docker run -ie TOKEN ${name}`,
    `docker run --env TOKEN --env-file .env ${name}:v1.2`,
    `docker run -eTOKEN=x -v /a:/b --mount type=bind,src=/a,dst=/b ${name}`,
    `docker run --platform linux/amd64 --pull always ${name}`,
    `docker run --network=host -p 8080:8080 --name mine ${name}`,
    `docker run -i ${name}@sha256:${'0a'.repeat(32)}`,
    `docker run -i ${name}:1@sha256:${'0a'.repeat(32)}`,
    `docker --context remote run --init -u 1000:1000 ${name}`,
    `docker container run -i ${name}`,
    `podman run -i --rm ${name}`,
    `docker run --entrypoint /server ${name}`,
    ...(name.includes('.') ? [] : [`docker run docker.io/${name}`]),
  ],
};

const likeUvx = new Set(['uvx', 'uv', 'pipx']);

test('each local package of the catalog is its vendor’s, however the line is written', () => {
  let count = 0;
  for (const { connector, command, args, found } of local) {
    const isRepository = found.startsWith('github.com/');
    const variants = isRepository
      ? [
          `uvx --from git+https://${found} some-program`,
          `uvx --from git+https://${found}.git@v1.2 some-program`,
          `uv run --with git+https://${found}.git some-program`,
          `pipx run --spec git+https://${found} some-program`,
        ]
      : (lines[likeUvx.has(command) ? 'uvx' : command]?.(found) ?? []);
    // What chooses among the products of one program stays in the line.
    const choice = args.includes('--prebuilt') ? args.slice(args.indexOf('--prebuilt')) : [];
    for (const line of variants) {
      const [program = '', ...words] = line.split(' ');
      assert.equal(connectorOf([program, ...words, ...choice]), connector.id, line);
      count += 1;
    }
  }
  assert.ok(count > 1_000, String(count));
});

test('the same name of somebody else, or in another registry, is not the vendor’s', () => {
  for (const { connector, command, found } of local) {
    const bare = found.split('/').at(-1) ?? found;
    const others = [
      ['npx', '-y', `@someone/${bare}`],
      ['npx', '-y', `@someone/${connector.id}-mcp`],
      ['npx', `someone/${bare}`],
      ['uvx', `someone-${bare}`],
      ['uvx', '--from', `git+https://github.com/someone/${bare}`, bare],
      ['docker', 'run', '-i', '--rm', `someone/${bare}`],
      ['docker', 'run', `ghcr.io/someone/${bare}:latest`],
      ['dnx', `Someone.${bare}`],
      ...(command === 'npx' && !found.startsWith('@') ? [['npx', '-y', `${found}-evil`]] : []),
    ];
    for (const line of others)
      assert.equal(connectorOf(line, connector.id), undefined, line.join(' '));
  }
});

test('a key tells registries apart and versions not', () => {
  for (const [line, key] of [
    ['npx -y clay', 'npm clay'],
    ['uvx clay', 'pypi clay'],
    ['docker run clay', 'image clay'],
    ['clay mcp', 'program clay'],
    ['dnx Azure.Mcp@1.0.0 --yes -- server start', 'nuget azure.mcp'],
    ['dnx --source https://api.nuget.org/v3/index.json Azure.Mcp --version 1.0', 'nuget azure.mcp'],
    ['dotnet tool exec --yes Azure.Mcp', 'nuget azure.mcp'],
    ['deno run --allow-net jsr:@a/b@1', 'jsr @a/b'],
    ['npx github:Owner/Name#v1', 'repository github.com/owner/name'],
    ['docker run -p 1:1 localhost:5000/a/b:1', 'image localhost:5000/a/b'],
    ['toolbox --prebuilt looker', 'program toolbox looker'],
    ['toolbox --prebuilt=looker', 'program toolbox looker'],
    ['toolbox --stdio', undefined],
    ['npx', undefined],
    ['npx -y', undefined],
    ['npx -c whatever', undefined],
    ['npx ./server.js', undefined],
    ['npm run start', undefined],
    ['uv --directory /x run server.py', undefined],
    ['uv run python server.py', undefined],
    ['uv --directory {path} run server', 'pypi server'],
    ['uvx --python 3.12 some-mcp', 'pypi some-mcp'],
    ['uvx -p 3.12 --from some-mcp==1.0 serve', 'pypi some-mcp'],
    ['bunx @a/b@1.2', 'npm @a/b'],
    ['pnpm dlx @a/b@latest', 'npm @a/b'],
    ['yarn dlx -p @a/b serve', 'npm @a/b'],
    ['toolbox', undefined],
    ['toolbox --tools-file tools.yaml', undefined],
    ['docker mcp gateway run', undefined],
    ['docker compose run server', undefined],
    ['docker run -i --rm ${IMAGE}', undefined],
    ['dotnet run --project server', undefined],
    ['deno run -A server.ts', undefined],
    ['node server.js', undefined],
    ['cmd /c', undefined],
    ['', undefined],
  ] as const) {
    const [program = '', ...words] = line.split(' ');
    assert.equal(packageKey(program, words), key, line);
  }
});

test('a package that no entry names is the vendor’s where its owner is the vendor and it has the name', () => {
  for (const [line, id] of [
    ['npx -y @cloudflare/mcp-server-cloudflare', 'cloudflare'],
    ['npx -y @upstash/context7-mcp', 'context7'],
    ['docker run ghcr.io/github/github-mcp-server', 'github'],
    ['npx -y @hubspot/cli@8.3.0 mcp start', 'hubspot'],
    ['npx -y @cloudflare/workers', undefined],
    ['docker run hashicorp/vault-mcp-server', undefined],
    ['npx -y @toolbox-sdk/server --prebuilt bigquery', undefined],
  ] as const)
    assert.equal(connectorOf(line.split(' ')), id, line);
});

test('a program for many products is what its server is called', () => {
  assert.equal(connectorOf(['toolbox', '--config', 'tools.yaml'], 'cockroachdb'), 'cockroachdb');
  assert.equal(connectorOf(['toolbox', '--prebuilt', 'bigquery'], 'bigquery'), 'bigquery');
});

test('a bundle is whose address it has', () => {
  for (const [name, bundle, id] of [
    ['github', 'https://github.com/github/github-mcp-server/releases/download/v1/x.mcpb', 'github'],
    ['own', 'https://github.com/github/github-mcp-server/releases/download/v1/x.mcpb', 'github'],
    [
      'github',
      'https://github.com/someone/github-mcp-server/releases/download/v1/x.mcpb',
      undefined,
    ],
    ['linear', 'https://downloads.linear.app/linear.mcpb', 'linear'],
    ['linear', 'https://someone.example/linear.mcpb?v=1', undefined],
    ['linear', 'https://linear.someone.example/linear.mcpb', undefined],
  ] as const)
    assert.equal(
      resolver.connectorOfServer({ name, title: null, url: null, command: null, args: [], bundle })
        ?.id,
      id,
      bundle,
    );
});

test('a product without an address is ready where the plugin brings its bundle', () => {
  const path = 'https://github.com/10XGenomics/txg-mcp/releases/download/v1/txg-node.mcpb';
  const place = { file: 'plugin.json', line: 1, column: 1 };
  const server = bundleServer({ kind: 'bundle', path, ...place });
  const connector = resolver.connectorOfServer(server);
  assert.equal(connector?.status, 'bundled');
  assert.equal(isUsable(server, connector, resolver), true);
  assert.equal(isUsable({ ...server, bundle: null }, connector, resolver), false);
});

test('an address is read as it is where no variable is set', () => {
  for (const [url, id] of [
    ['${LINEAR_URL:-https://mcp.linear.app/mcp}', 'linear'],
    ['https://${HOST:-mcp.linear.app}/mcp', 'linear'],
    ['https://mcp.linear.app${LINEAR_PATH:-/mcp}', 'linear'],
    ['https://${TENANT}.mcp.benchling.com/mcp', 'benchling'],
    ['https://${TENANT:-acme}.mcp.benchling.com/mcp', 'benchling'],
    ['https://${user_config.tenant}.mcp.benchling.com/mcp', 'benchling'],
    ['https://${HOST}/mcp', undefined],
    ['${URL}', undefined],
    ['https://${HOST:-mcp.linear.app.someone.example}/mcp', undefined],
    ['https://${TENANT:-someone.example/x}.mcp.benchling.com/mcp', undefined],
  ] as const)
    assert.equal(resolver.endpointOfUrl(url)?.connector.id, id, url);
});

test('direnv runs what stands behind its folder', () => {
  assert.equal(packageOf('direnv', ['exec', '.', 'npx', '-y', '@acme/mcp']), '@acme/mcp');
});

test('any command is read without harm, and is nobody’s for a word that every object has', () => {
  const members = ['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf'];
  const programs = [
    'npx',
    'uvx',
    'uv',
    'docker',
    'dnx',
    'env',
    'cmd',
    'toolbox',
    'deno',
    ...members,
  ];
  const word = fc.oneof(
    fc.constantFrom(...programs, 'run', 'exec', 'tool', '-y', '--from', '--', '-p3.12', '--with=a'),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const [command = '', ...args] = words;
      const key = packageKey(command, args);
      assert.ok(key === undefined || /^[a-z]+ \S/.test(key), key);
    }),
  );
  for (const member of members) {
    for (const line of [[member], ['npx', member], ['docker', 'run', member], [member, member]]) {
      assert.equal(connectorOf(line, member), undefined, line.join(' '));
    }
  }
});

function connectorOf([command = '', ...args]: readonly string[], name = 'unrelated') {
  return resolver.connectorOfServer({ name, title: null, url: null, command, args })?.id;
}
