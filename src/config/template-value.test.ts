import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { projectCatalog } from '../catalog/project-testing.ts';
import { domainsOf, fillTemplate, templateVariables } from '../protocol/url-template.ts';
import { fitValue } from './template-value.ts';

const catalog = await projectCatalog();
const endpoints = catalog.connectors
  .flatMap((connector) => connector.endpoints ?? [])
  .flatMap((endpoint) => (endpoint.type === 'stdio' ? [] : [endpoint]))
  .filter(({ url }) => templateVariables(url).length > 0);

test('a value stands where it may, and where it may not the reason says what is expected', () => {
  const label = 'https://{a}.example.com/mcp';
  const cases: [template: string, typed: string, fits: string | RegExp, domains?: string[]][] = [
    [label, ' acme ', 'acme'],
    [label, '', ''],
    [label, 'https://acme/', 'acme'],
    [label, 'evil.test/x', /before \.example\.com/],
    [label, 'evil.test#', /cannot stand for/],
    [label, 'evil.test?', /cannot stand for/],
    [label, 'a@evil.test', /cannot stand for/],
    [label, 'acme.example.com', /cannot stand for/],
    [label, 'a:8080', /cannot stand for/],
    [label, '\u3002evil', /cannot stand for/],
    ['https://{a}/mcp', 'acme.snowflake.test', 'acme.snowflake.test', ['snowflake.test']],
    ['https://{a}/mcp', 'evilsnowflake.test', /a host in snowflake\.test/, ['snowflake.test']],
    ['https://{a}/mcp', 'snowflake.test.evil.test', /cannot stand for/, ['snowflake.test']],
    ['https://{a}/mcp', 'x.snowflake.test@evil.test', /cannot stand for/, ['snowflake.test']],
    ['https://{a}/mcp', 'git.acme.test:8443/gitlab', 'git.acme.test:8443/gitlab'],
    ['https://{a}/mcp', 'git.acme.test/../x', /cannot stand for/],
    ['https://{a}/mcp', 'git.acme.test:65536', /cannot stand for/],
    ['https://{a}/mcp', '1.2.3.256', /cannot stand for/],
    ['https://x.zoho.{a}/mcp', 'com', 'com', ['zoho.com', 'zoho.in']],
    ['https://x.zoho.{a}/mcp', 'com.au', /the ending of zoho\.com or/, ['zoho.com', 'zoho.in']],
    ['https://x.zoho.{a}/mcp', 'com', /cannot stand for/],
    ['https://x.example/{a}/mcp', 'a b', 'a%20b'],
    ['https://x.example/{a}/mcp', '../admin', /part of a path/],
    ['https://x.example/{a}/mcp', 'a?b#c', 'a%3Fb%23c'],
    ['https://x.example/?key={a}', 'a&b=c', 'a%26b%3Dc'],
    ['--dir={a}', '--yes', /begin with -/],
  ];
  for (const [template, typed, fits, suffixes] of cases) {
    const fit = fitValue(template, 'a', typed, suffixes && { a: suffixes });
    if (typeof fits === 'string') assert.deepEqual(fit, { value: fits }, `${template} ${typed}`);
    else assert.match('problem' in fit ? fit.problem : '', fits, `${template} ${typed}`);
  }
});

test('whatever is typed, an address of the catalog leads to where its vendor has it', () => {
  assert.ok(endpoints.length > 40);
  const hostile = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.constantFrom('evil.test/x', 'evil.test#', '\\evil.test', '@evil.test', 'evil.test:1', '%2f'),
  );
  for (const endpoint of endpoints) {
    const host = /^https:\/\/([^/?#]*)/.exec(endpoint.url)?.[1] ?? '';
    const end = /[^{}]*$/.exec(host)?.[0] ?? '';
    const domains = domainsOf(endpoint);
    const held = Object.values(domains).flatMap((each) => each ?? []);
    fc.assert(
      fc.property(hostile, (typed) => {
        const values = templateVariables(endpoint.url).map((name): [string, string] => {
          const fit = fitValue(endpoint.url, name, typed, domains);
          return [name, 'problem' in fit || fit.value === '' ? 'x' : fit.value];
        });
        const { hostname, username, hash } = new URL(
          fillTemplate(endpoint.url, Object.fromEntries(values)),
        );
        assert.equal(username + hash, '');
        if (values.every(([, value]) => value === 'x')) return;
        if (host.includes('{') && end !== '') assert.ok(hostname.endsWith(end), hostname);
        else if (!host.includes('{')) assert.equal(hostname, host);
        else if (held.length > 0 && hostname !== 'x') {
          assert.ok(
            held.some((each) => `.${hostname}`.endsWith(`.${each}`)) || hostname.endsWith('.x'),
            hostname,
          );
        }
      }),
      { numRuns: 60 },
    );
  }
});

test('what a reader types can leave neither a JSON string nor a shell word', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const fit = fitValue('https://x.example/{a}', 'a', text);
      assert.ok('problem' in fit || /^[A-Za-z0-9\-_.~%:/]*$/.test(fit.value));
    }),
  );
});
