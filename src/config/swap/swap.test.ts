import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { claudeCode } from '../../clients/claude-code.ts';
import { makeResolver } from '../../coverage/resolver.ts';
import { projectWorkspace } from '../../workspace/testing.ts';
import { serverPath } from './configuration.ts';
import { swapData, type SwapData } from './data.ts';
import { swapText } from './edit.ts';
import { referenceText, swapOutput } from './output.ts';
import { connectorsInUse, optionsFor, type SwapState } from './state.ts';
import { builder, choose, data, model } from './testing.ts';

/** Data of a text whose servers are all HubSpot's, in the category of CRMs. */
function textData(text: string, names: readonly string[], path = serverPath(text)): SwapData {
  assert.ok(path, text);
  return {
    file: 'p/.mcp.json',
    text,
    path,
    madeOf: [],
    servers: names.map((name) => ({
      name,
      title: 'HubSpot',
      rows: ['CRM'],
      categories: ['crm'],
      others: [],
      without: [],
      connector: 'hubspot',
      references: [],
    })),
    open: [{ label: 'Chat', categories: ['chat'], others: [], without: [], place: null }],
  };
}

function keysAt(text: string, path: readonly string[]): string[] {
  const whole = parseTree(text);
  const node = whole && findNodeAtLocation(whole, [...path]);
  return (node?.children ?? []).map(({ children }) => children?.[0]?.value as string);
}

const close = { type: 'http', url: 'https://mcp.close.com/mcp' };

test('the new server stands where the old one stood; all else stays as it is written', () => {
  const text = `{
    // ours
    "mcpServers": {
        "first": { "command": "x" }, // one
        "hubspot": {
            "type": "http", // old
            "url": "https://mcp.hubspot.com/anthropic"
        }, /* two */
        "last": {"command":"y"},
    },
    "other": [1,  2]
}\n`;
  const { state } = choose('?swap=hubspot:close', textData(text, ['hubspot']));
  assert.equal(
    swapText(textData(text, ['hubspot']), state, builder),
    text.replace(
      /"hubspot": \{[^}]*\}/,
      `"close": {
            "type": "http",
            "url": "https://mcp.close.com/mcp"
        }`,
    ),
  );
});

test('wrapped, flat and VS Code files, one line or many, with CRLF and a byte order mark', () => {
  const url = 'https://mcp.hubspot.com/anthropic';
  const cases: [before: string, after: string][] = [
    [
      `{"hubspot":{"type":"http","url":"${url}"}}`,
      '{"close":{"type":"http","url":"https://mcp.close.com/mcp"}}',
    ],
    [
      `{ "servers": { "hubspot": { "url": "${url}" } } }`,
      '{ "servers": { "close": { "type": "http", "url": "https://mcp.close.com/mcp" } } }',
    ],
    [
      `\uFEFF{\r\n\t"mcpServers": {\r\n\t\t"hubspot": {\r\n\t\t\t"url": "${url}"\r\n\t\t}\r\n\t}\r\n}\r\n`,
      '\uFEFF{\r\n\t"mcpServers": {\r\n\t\t"close": {\r\n\t\t\t"type": "http",\r\n\t\t\t"url": "https://mcp.close.com/mcp"\r\n\t\t}\r\n\t}\r\n}\r\n',
    ],
  ];
  for (const [old, expected] of cases) {
    const each = textData(old, ['hubspot']);
    assert.equal(swapText(each, choose('?swap=hubspot:close', each).state, builder), expected);
  }
});

test('servers of a manifest, and a plugin that has none, get a file of their own', () => {
  const plugin = model.plugins.find(({ id }) => id === 'every-state')!;
  const elsewhere = {
    ...plugin,
    servers: plugin.servers.map((each) => ({
      ...each,
      server: { ...each.server, file: 'every-state/.claude-plugin/plugin.json' },
    })),
  };
  const made = swapData(makeResolver(model.catalog), elsewhere);
  assert.deepEqual(made.madeOf, [
    'every-state/.mcp.json',
    'every-state/.claude-plugin/plugin.json',
  ]);
  const text = swapText(made, choose('?remove=own', made).state, builder);
  assert.deepEqual(Object.keys(JSON.parse(text).mcpServers), [
    'hubspot',
    'google calendar',
    'warehouse',
    'microsoft-365',
    'linear',
  ]);

  const none = swapData(makeResolver(model.catalog), {
    ...plugin,
    plugin: { ...plugin.plugin, mcpFile: null },
    servers: [],
    rows: plugin.rows.filter(({ state }) => state === 'open'),
  });
  assert.equal(none.file, 'every-state/.mcp.json');
  const added = swapText(none, choose('?add=Design:figma', none).state, builder);
  assert.equal(
    added,
    `{\n  "mcpServers": {\n    "figma": {\n      "type": "http",\n      "url": "https://mcp.figma.com/mcp"${/"oauth"/.test(added) ? added.slice(added.indexOf(',\n      "oauth"'), added.indexOf('\n    }\n  }')) : ''}\n    }\n  }\n}\n`,
  );
});

test('servers trade places, leave together and come together', () => {
  const text = JSON.stringify(
    { mcpServers: { a: { url: '1' }, close: { url: '2' }, c: { url: '3' }, d: { url: '4' } } },
    null,
    2,
  );
  const each = textData(text, ['a', 'close', 'c', 'd']);
  for (const server of each.servers) delete server.connector;
  const state: SwapState = {
    swaps: new Map([
      ['a', 'close'],
      ['close', 'hubspot'],
      ['c', ''],
      ['d', ''],
    ]),
    adds: new Map([['Chat', 'slack']]),
    elsewhere: new Map(),
    filled: new Map(),
    variables: {},
  };
  const { mcpServers } = JSON.parse(swapText(each, state, builder));
  assert.deepEqual(Object.keys(mcpServers), ['close', 'hubspot', 'slack']);
  assert.deepEqual(mcpServers.close, close);
});

test('of a name that is there twice none stays behind', () => {
  const text = '{"mcpServers":{"a":{"url":"1"},"b":{"url":"x"},"a":{"url":"2"}}}';
  const each = textData(text, ['a', 'b']);
  const swaps = (endpoint: string) => ({
    ...choose('', each).state,
    swaps: new Map([['a', endpoint]]),
  });
  assert.equal(
    swapText(each, swaps('close'), builder),
    `{"mcpServers":{"close":${JSON.stringify(close)},"b":{"url":"x"}}}`,
  );
  assert.equal(swapText(each, swaps(''), builder), '{"mcpServers":{"b":{"url":"x"}}}');
});

test('an empty or former address is fixed; the author’s name and keys stay', () => {
  const calendar = data.servers.find(({ name }) => name === 'google calendar');
  assert.equal(calendar?.problem, 'placeholder');
  assert.ok(calendar.fix);
  const query = `?swap=google+calendar:${calendar.fix}`;
  const { state, ignored } = choose(query);
  assert.deepEqual(ignored, []);
  const { mcpServers } = JSON.parse(swapText(data, state, builder));
  assert.match(mcpServers['google calendar'].url, /^https:/);
  assert.deepEqual(swapOutput(data, state, builder, claudeCode).left, []);

  const old = `{"hubspot": {"url": "", "headers": {"X-Team": "1"}}}`;
  const each = textData(old, ['hubspot']);
  assert.equal(
    swapText(each, choose('?swap=hubspot:hubspot', each).state, builder),
    `{"hubspot": {"type": "http", "url": "https://mcp.hubspot.com/anthropic", "headers": {"X-Team": "1"}}}`,
  );
});

test('a template is filled with what was typed, whatever that is', () => {
  const { state } = choose(
    `?swap=hubspot:snowflake&var=${encodeURIComponent('snowflake:account_url:a"}b')}`,
    { ...textData('{"hubspot":{"url":"x"}}', ['hubspot']), open: [] },
  );
  assert.deepEqual(state.swaps, new Map(), 'Snowflake is no CRM');
  const row = {
    ...data,
    servers: data.servers.map((each) => ({ ...each, others: ['snowflake'] })),
  };
  const filled = choose(
    `?swap=hubspot:snowflake&remove=warehouse&var=${encodeURIComponent('snowflake:database:a"}b')}`,
    row,
  );
  assert.deepEqual(filled.ignored, []);
  const typed = { ...filled.state, variables: filled.given };
  const output = swapOutput(row, typed, builder, claudeCode);
  assert.match(JSON.parse(output.text).mcpServers.snowflake.url, /\/databases\/a%22%7Db\/schemas/);
  assert.ok(output.needs.some((need) => need.includes('{account_url}')));
});

test('the connector that left is named with every line, an added one with its row', () => {
  const { state } = choose('?swap=hubspot:close&add=Design:figma');
  const { left, places, patch, text } = swapOutput(data, state, builder, claudeCode);
  assert.match(referenceText(left[0]!.references), /every-state\/CONNECTORS\.md:5: \| CRM \|/);
  assert.deepEqual(
    places.map(({ file, line }) => `${file}:${line}`),
    ['every-state/CONNECTORS.md:10'],
  );
  assert.equal(applyPatch(data.text, `${patch.join('\n')}\n`), text);
  assert.equal(patch.filter((line) => line.startsWith('-') && !line.startsWith('---')).length, 2);
});

test('nothing chosen changes nothing', () => {
  const output = swapOutput(data, choose('').state, builder, claudeCode);
  assert.deepEqual(output, {
    text: data.text,
    patch: [],
    needs: [],
    pages: [],
    left: [],
    places: [],
  });
});

test('the result parses and differs in the swapped servers only, whatever they are called', () => {
  const name = fc.oneof(
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
    fc.constantFrom(
      '__proto__',
      'constructor',
      '"}',
      '\\',
      '\u2028',
      '</script>',
      '$&',
      'close',
      'slack',
    ),
  );
  const value = fc.oneof(
    fc.record({ url: fc.string() }),
    fc.record({ type: fc.constantFrom('http', 'sse', 'streamable-http'), url: fc.webUrl() }),
    fc.record({ command: fc.string(), args: fc.array(fc.string()) }),
  );
  const space = fc.constantFrom(0, 2, 4, '\t');
  const choice = fc.constantFrom('keep', '', 'hubspot', 'close');
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(name, value, choice), {
        minLength: 1,
        maxLength: 6,
        selector: ([each]) => each,
      }),
      space,
      fc.constantFrom('mcpServers', 'flat'),
      fc.boolean(),
      (entries, indent, shape, withAdd) => {
        const map = Object.fromEntries(entries.map(([key, each]) => [key, each]));
        const text = JSON.stringify(
          shape === 'flat' ? map : { mcpServers: map, x: [1] },
          null,
          indent,
        );
        const path = shape === 'flat' ? [] : ['mcpServers'];
        const each = textData(
          text,
          entries.map(([key]) => key),
          path,
        );
        const state: SwapState = {
          swaps: new Map(
            entries.flatMap(([key, , to]) => (to === 'keep' ? [] : [[key, to] as const])),
          ),
          adds: new Map(withAdd ? [['Chat', 'slack']] : []),
          elsewhere: new Map(),
          filled: new Map(),
          variables: {},
        };
        const result = JSON.parse(swapText(each, state, builder));
        const after: Record<string, unknown> = shape === 'flat' ? result : result.mcpServers;
        if (shape !== 'flat') assert.deepEqual(result.x, [1]);
        // Objects sort keys that are numbers, the text does not.
        const keys = keysAt(swapText(each, state, builder), path);
        const stay = entries.filter(([, , to]) => to !== '');
        assert.equal(keys.length, stay.length + Number(withAdd));
        assert.equal(new Set(keys).size, keys.length);
        const places = keysAt(text, path).filter((key) => state.swaps.get(key) !== '');
        for (const [key, old, to] of stay) {
          const now = keys[places.indexOf(key)] ?? '';
          if (to !== 'close') assert.equal(now, key);
          if (to === 'keep') assert.deepEqual(after[now], JSON.parse(JSON.stringify(old)));
          else if (to === 'close') assert.deepEqual(after[now], close);
          else {
            assert.equal((after[now] as { url: string }).url, 'https://mcp.hubspot.com/anthropic');
          }
        }
      },
    ),
  );
});

test('each plugin of the catalog can swap each of its servers for each of its options', async () => {
  const embedded = await projectWorkspace();
  const resolver = makeResolver(embedded.catalog);
  for (const plugin of embedded.plugins) {
    const each = swapData(resolver, plugin);
    for (const server of each.servers) {
      const query = (id: string) => `?${new URLSearchParams({ swap: `${server.name}:${id}` })}`;
      const used = connectorsInUse({ swaps: new Map(), adds: new Map() }, each, builder, {
        server: server.name,
      });
      for (const option of optionsFor(server, builder)) {
        const { state, ignored } = choose(query(option.endpoints[0]!.endpoint.id), each);
        const isTaken = used.has(option.id) && option.id !== server.connector;
        assert.equal(ignored.length, isTaken ? 1 : 0, `${plugin.id}: ${server.name} ${option.id}`);
        const text = swapText(each, state, builder);
        const { mcpServers } = JSON.parse(text);
        assert.equal(Object.keys(mcpServers).length, each.servers.length);
      }
    }
  }
});
