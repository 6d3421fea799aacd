import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serveSite } from '../../scripts/static-server.ts';
import { RegistryAnswer, RegistryList } from '../../src/outputs/registry/schema.ts';
import { readSamples } from '../guides/samples.ts';
import { startNginx } from './nginx.ts';
import { buildSmallSite, siteAddress, type SmallSite } from './small-site.ts';

let site: SmallSite;
before(async () => void (site = await buildSmallSite(['hubspot', 'linear', 'snowflake'])));
after(() => site?.remove());

const read = (file: string) => readFileSync(join(site.directory, file), 'utf8');

/** The blocks of a guide by their title, as a reader copies them. */
function sampleOf(title: string): string {
  const [sample, ...others] = readSamples().filter(
    (each) => each.title === title && (title !== 'site.conf' || each.text.startsWith('server {')),
  );
  assert.ok(sample !== undefined && others.length === 0, title);
  return sample.text;
}

const hosts = {
  'the preview server': () => serveSite(site.directory, 0),
  'nginx with the lines of the guide': () =>
    startNginx(site.directory, sampleOf('site.conf'), sampleOf('registry.conf')),
};

for (const [name, start] of Object.entries(hosts)) {
  test(`${name} serves every path of the API`, async () => {
    const host = await start();
    try {
      await checkHost(host.url);
    } finally {
      await host.close();
    }
  });
}

async function checkHost(url: string): Promise<void> {
  const ask = async (path: string) => {
    const response = await fetch(url + path, { redirect: 'error' });
    assert.equal(response.headers.get('access-control-allow-origin'), '*', path);
    if (response.ok) {
      assert.match(response.headers.get('content-type') ?? '', /^application\/json/, path);
    }
    return response;
  };
  const list = RegistryList.parse(await (await ask('/v0.1/servers')).json());
  assert.ok(list.servers.length >= 5);
  for (const query of ['?limit=1', '?version=latest&limit=100&search=hubspot']) {
    assert.deepEqual(await (await ask(`/v0.1/servers${query}`)).json(), list);
  }
  for (const answer of list.servers) {
    const { name, version } = answer.server;
    for (const written of [name, encodeURIComponent(name)]) {
      const versions = await (await ask(`/v0.1/servers/${written}/versions`)).json();
      assert.deepEqual(RegistryList.parse(versions).servers, [answer]);
      for (const each of ['latest', version]) {
        const one = await (await ask(`/v0.1/servers/${written}/versions/${each}`)).json();
        assert.deepEqual(RegistryAnswer.parse(one), answer);
      }
    }
  }
  for (const path of [
    '/com.example.catalog%2Fnothing/versions/latest',
    '/com.example.catalog%2Fhubspot/versions/0.0.1',
    '/com.example.catalog/hubspot/versions/%ff',
  ]) {
    const response = await fetch(`${url}/v0.1/servers${path}`);
    assert.ok([400, 404].includes(response.status), `${response.status} for ${path}`);
  }
  const options = await fetch(`${url}/v0.1/servers`, { method: 'OPTIONS' });
  assert.equal(options.status, 204);
  assert.match(options.headers.get('access-control-allow-headers') ?? '', /Authorization/);
}

test('the preview server leads out of the registry by no name', async () => {
  const host = await serveSite(site.directory, 0);
  try {
    for (const path of [
      '/..%2F..%2Fllms.txt',
      '/%2e%2e%2f%2e%2e%2f..%2fetc/passwd',
      '/%00',
      '/%',
    ]) {
      const response = await fetch(`${host.url}/v0.1/servers${path}`);
      assert.equal(response.status, 404, path);
      assert.deepEqual(await response.json(), { error: 'Server not found' });
    }
  } finally {
    await host.close();
  }
});

test('the files for hosts that read them name what the folder has', () => {
  const headers = read('_headers');
  assert.match(headers, /^\/v0\.1\/\*\n {2}Access-Control-Allow-Origin: \*$/m);
  const rules = read('_redirects')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' '));
  const files = new Set(
    globSync('v0.1/**/index.json', { cwd: site.directory }).map((file) => `/${file}`),
  );
  const used = new Set<string>();
  for (const [from = '', to = '', status] of rules) {
    assert.equal(status, '200');
    assert.equal(to, `${from}/index.json`);
    const pattern = new RegExp(`^${to.replace(/:\w+/g, '[^/]+')}$`);
    for (const file of files) if (pattern.test(file)) used.add(file);
  }
  assert.deepEqual(used, files);
});

test('what there is for programs names the registry', () => {
  const { documents } = JSON.parse(read('api/v1/index.json')) as {
    documents: { name: string; href: string; schema: string }[];
  };
  const found = documents.filter(({ name }) => name.startsWith('registry'));
  assert.equal(found.length, 5);
  for (const { href, schema } of found) {
    assert.ok(href.startsWith(`${siteAddress}/`));
    assert.ok(JSON.parse(read(schema.slice(siteAddress.length + 1))));
  }
  assert.ok(read('llms.txt').includes(`(${siteAddress}/v0.1/servers)`));
});
