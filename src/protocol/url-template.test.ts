import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  endpointKey,
  fillTemplate,
  isEndpointUrl,
  templatePattern,
  templateValues,
  templateVariables,
} from './url-template.ts';

test('a template names its variables, not those of the environment', () => {
  assert.deepEqual(templateVariables('https://{a}.x/{b}/{a}?k=${TOKEN}'), ['a', 'b']);
  assert.equal(fillTemplate('https://{a}.x/{b}', { a: 'acme' }), 'https://acme.x/{b}');
  assert.equal(fillTemplate('{constructor}', {}), '{constructor}');
});

test('an endpoint URL is https, or plain on this machine', () => {
  for (const url of [
    'https://a.example/mcp',
    'https://{t}.a.example/{x}',
    'http://127.0.0.1:3845/mcp',
    'wss://a.example',
  ])
    assert.ok(isEndpointUrl(url), url);
  for (const url of [
    'http://a.example',
    'mailto:a@b.c',
    'javascript:alert(1)',
    '',
    'https://',
    'https://a b',
    'https://{',
    'https://u:p@a.example',
    'http://{host}/mcp',
  ])
    assert.ok(!isEndpointUrl(url), url);
});

test('two spellings of an endpoint have one key', () => {
  const key = 'https://mcp.example.com/mcp';
  for (const url of [
    'https://mcp.example.com/mcp/',
    'HTTPS://MCP.Example.com:443/mcp',
    'https://mcp.example.com/mcp?utm_source=plugin#top',
    ' https://mcp.example.com/mcp ',
  ])
    assert.equal(endpointKey(url), key, url);
  assert.notEqual(endpointKey('https://mcp.example.com/mcp?tools=a'), key);
  assert.equal(
    endpointKey('https://{Tenant}.example.com/{Db}/'),
    'https://{Tenant}.example.com/{Db}',
  );
  assert.equal(endpointKey('[PLACEHOLDER]'), undefined);
});

test('the values of a template are read from a URL that is made of it', () => {
  const template = 'https://{account}.example.com/{db}/mcp';
  assert.deepEqual(templateValues(template, 'https://ACME.example.com/Sales/mcp/'), {
    account: 'acme',
    db: 'Sales',
  });
  assert.deepEqual(templateValues(template, 'https://acme.example.com/{db}/mcp'), {
    account: 'acme',
  });
  assert.equal(templateValues(template, 'https://acme.example.com/a/b/mcp'), undefined);
  assert.equal(templateValues(template, 'no address'), undefined);
});

test('a variable that is a whole host stands for hosts of its domains alone', () => {
  const template = 'https://{host}/v1/mcp';
  const domains = { host: ['datadoghq.com'] };
  const matches = (url: string, of = domains) => templatePattern(template, of).test(url);
  assert.ok(matches('https://mcp.datadoghq.com/v1/mcp'));
  assert.ok(matches('https://datadoghq.com/v1/mcp'));
  assert.ok(matches('https://{host}/v1/mcp'));
  for (const host of [
    'everlaw.com',
    'datadoghq.com.evil.test',
    'xdatadoghq.com',
    'a@datadoghq.com',
  ])
    assert.ok(!matches(`https://${host}/v1/mcp`), host);
  assert.ok(!templatePattern(template).test('https://mcp.datadoghq.com/v1/mcp'));
});

test('a variable inside a host is one label', () => {
  const pattern = templatePattern('https://{tenant}.mcp.benchling.com/mcp');
  assert.ok(pattern.test('https://acme.mcp.benchling.com/mcp'));
  for (const tenant of ['evil.test/x', 'a.b', 'a?b', 'a#b', 'a:1'])
    assert.ok(!pattern.test(`https://${tenant}.mcp.benchling.com/mcp`), tenant);
});
