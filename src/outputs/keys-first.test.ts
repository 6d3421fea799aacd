import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Connector } from '../catalog/connector.ts';
import { serverOwner } from '../catalog/catalog.ts';
import type { TokenSignIn } from '../catalog/sign-in.ts';
import { waysOf } from '../catalog/ways.ts';
import { allClients } from '../clients/all-clients.ts';
import { usableEndpoints } from '../coverage/connection.ts';
import { referencesIn } from '../protocol/reference.ts';
import { projectWorkspace } from '../workspace/testing.ts';
import { connectorPage } from './html/connector-page.ts';
import { connectBlocks } from './markdown/connect.ts';
import { signInView } from '../views/sign-in-view.ts';

const workspace = await projectWorkspace();
const { catalog } = workspace;

test('where every client would be registered by hand, page and twin speak of the key first', () => {
  let count = 0;
  for (const connector of catalog.connectors) {
    const key = keyBeforeRegistration(connector);
    if (key === undefined) continue;
    const [variable = ''] = Object.values(key.headers ?? {}).flatMap((value) =>
      referencesIn(value).map(({ name }) => name),
    );
    const above = signInView(catalog, connector);
    const sections = connectBlocks(catalog, connector, allClients, above)
      .filter((block) => block !== undefined)
      .join('\n\n')
      .split(/^### /m);
    // Not all attributes need quotes.
    const page = connectorPage(workspace, connector).text.replaceAll('"', '');
    for (const { id, name, signInAbilities } of allClients) {
      const section = sections.find((each) => each.startsWith(`${name}\n`));
      if (section === undefined || signInAbilities.headers.is !== 'yes') continue;
      const where = `${connector.id}, ${name}: ${section.slice(0, 400)}`;
      const [, first = '', rest = ''] = /^.*\n\n(.*)\n?([^]*)$/.exec(section) ?? [];
      // What the top of the twin says already is not said again.
      const isOwn = !/^(?:In `|```|\[)/.test(first);
      const sentence = isOwn ? first : above.sentence;
      assert.ok(sentence.toLowerCase().includes(key.name.toLowerCase()), where);
      assert.doesNotMatch(section, /\bRegister\b|Sign in with your/, where);
      const fences = `${first}\n${rest}`.match(/^```[^]*?^```/gm) ?? [];
      assert.ok(fences.length === 0 || fences.some((each) => each.includes(variable)), where);
      const own =
        page
          .split(new RegExp(`id=client-${id}(?=[ >])`))[1]
          ?.split(/class=cc-panel|data-client-guide/)[0] ?? '';
      // What the top of the page says already is not said again.
      const [, top = ''] = /id=sign-in(?=[ >])(.*?)(?:class=later|<\/dl>)/s.exec(page) ?? [];
      const panel = own.includes('class=sign-in') ? own : top + own;
      const [, shown = ''] =
        /(?:class=cc-note|data-above=sentence)[^>]*>([^<]*)</.exec(panel) ?? [];
      assert.ok(shown.toLowerCase().includes(key.name.toLowerCase()), `${where}\n${panel}`);
      assert.doesNotMatch(panel, /\bRegister\b|Sign in with your|sign-in in the browser/, where);
      count += 1;
    }
  }
  assert.ok(count >= 60, String(count));
});

test('a product whose tools work with one way to sign in alone is told no other', () => {
  const served = catalog.connectors.filter(({ servedWith }) => servedWith !== undefined);
  assert.ok(served.length > 0);
  for (const connector of served) {
    const { servedBy, servedWith, id } = connector;
    const methods = (serverOwner(catalog, connector).signIn ?? []).map(({ method }) => method);
    assert.ok(methods.length > 0, `${id}: ${servedBy} has no such way`);
    assert.ok(
      methods.every((method) => method === servedWith),
      id,
    );
    const above = signInView(catalog, connector);
    const text = connectBlocks(catalog, connector, allClients, above).join('\n');
    if (servedWith === 'token') assert.doesNotMatch(text, /Sign in with your/, id);
  }
});

/** The key that lasts, where the first endpoint has one and else only clients registered by hand. */
function keyBeforeRegistration(connector: Connector): TokenSignIn | undefined {
  const [endpoint] = usableEndpoints(catalog, connector);
  if (endpoint === undefined || endpoint.type === 'stdio' || endpoint.reservedFor) return undefined;
  const ways = waysOf(serverOwner(catalog, connector), endpoint);
  const isByHand = ways.every(
    (way) =>
      way.method === 'token' ||
      (way.method === 'oauth' &&
        way.givenClients === undefined &&
        way.registration.every((each) => each === 'pre-registered')),
  );
  const key = ways.find(
    (way) => way.method === 'token' && way.headers !== undefined && way.lasts === undefined,
  );
  return isByHand && key?.method === 'token' ? key : undefined;
}
