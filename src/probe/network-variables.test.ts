import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkVariables } from './network-variables.ts';

test('proxies and certificates are passed on in any case, secrets are not', () => {
  const passed = {
    HTTPS_PROXY: 'http://proxy.acme.example:8080',
    no_proxy: '.acme.example',
    npm_config_cafile: '/etc/acme.pem',
    SSL_CERT_FILE: '/etc/acme.pem',
    NODE_EXTRA_CA_CERTS: '/etc/acme.pem',
  };
  const kept = {
    GITHUB_TOKEN: 'x',
    MY_HTTPS_PROXY_PASSWORD: 'x',
    NODE_OPTIONS: '--inspect',
    'npm_config_//registry.npmjs.org/:_authToken': 'x',
    HTTP_PROXY: undefined,
  };
  assert.deepEqual(networkVariables({ ...passed, ...kept }), passed);
});
