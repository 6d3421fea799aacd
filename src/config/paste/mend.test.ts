import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readJsonText } from './json-text.ts';
import { mendJson } from './mend.ts';

const B = String.raw;
const whole = {
  mcpServers: { a: { command: 'npx', args: ['-y', 'x'] }, b: { url: 'https://x.example/mcp' } },
};
const json = JSON.stringify(whole, null, 2);

test('JSON with what people get wrong is mended to what they meant', () => {
  const cases: [text: string, what: string][] = [
    [json.replaceAll('"', '\u201D'), 'quotes'],
    [json.replace(/"([^"]*)"/g, '\u201C$1\u201D'), 'quotes'],
    [json.replace(/"([^"]*)"/g, '\u201E$1\u201C'), 'quotes'],
    [json.replaceAll('"', "'"), 'quotes'],
    [json.replace(/"([^"]*)"/g, '\u2018$1\u2019'), 'quotes'],
    [json.replaceAll('"', '`'), 'quotes'],
    [json.replace('"command"', '\u201Ccommand\u201D'), 'quotes'],
    [json.replace('"npx"', '"npx\u201D'), 'quotes'],
    [json.replace(/"(\w+)":/g, '$1:'), 'bare'],
    [json.replace('"npx"', 'npx'), 'bare'],
    [json.replace('"https://x.example/mcp"', 'https://x.example/mcp'), 'bare'],
    [json.replace('"npx",', '"npx"'), 'comma'],
    [json.replace('"-y",', '"-y"'), 'comma'],
    [json.replace('},\n', '}\n'), 'comma'],
    // As between the items of a list, with its end or without.
    [json.replace('},\n    "b"', '}, {\n    "b"'), 'extra'],
    [json.replace('},\n    "b"', '}, {\n    "b"').replace(/\}$/, '}}'), 'extra'],
    [json.replace('"npx",', '"npx";'), 'comma'],
    [json.replace('"command":', '"command"'), 'colon'],
    [json.replace('"command":', '"command" ='), 'colon'],
    [json.replace('"command":', '"command" =>'), 'colon'],
    [json.replace('"npx",', '"npx,'), 'quoteMissing'],
    [json.replace('"npx",', '"npx",,'), 'extra'],
    [json.replace('"npx",', '"npx",}').replace(',}', ','), ''],
    [json.replace('"npx",', '"npx"，').replace('"command":', '"command"：'), 'comma'],
    [json.replace('"npx",', '"npx", ...'), 'dots'],
    [json.replace('"npx",', '"npx", ...other keys...'), 'dots'],
    [json.replace('"npx",', '"npx",\n  ... rest of it\n'), 'dots'],
    [json.replace('x.example/mcp', 'x.exam\n  ple/mcp'), 'wrapped'],
    [json.slice(0, -1), 'brace'],
    [json.slice(0, -3), 'brace'],
    [json.replace(/\}\n\}$/, ''), 'brace'],
    [json.replace('\n      ]', '\n'), 'brace'],
    [json.replace('\n    },', ','), 'brace'],
    [`${json}}`, 'extra'],
    [json.replace('{\n  "mcp', '{\n  # mine\n  "mcp'), 'comment'],
    [json.replace('\n  ', '\n\u00A0\u00A0'), 'space'],
    [json.replace(': {', ':\u2003{'), 'space'],
    [json.slice(1, -1), 'brace'],
    [json.replace(/Servers": \{([^]*)\}\n\}$/, 'Servers": [$1]\n}'), 'bracket'],
  ];
  for (const [text, what] of cases) {
    const { text: mended, changes } = mendJson(text);
    assert.deepEqual(readJsonText(mended), whole, `${text}\n=>\n${mended}`);
    if (what !== '')
      assert.ok(
        changes.some(({ kind }) => kind === what),
        `${what}: ${text}`,
      );
  }
});

test('backslashes of Windows are doubled, escapes stay', () => {
  const cases: [text: string, value: string][] = [
    [B`"C:\Users\me\x.js"`, B`C:\Users\me\x.js`],
    [B`"C:\\Users\\me"`, B`C:\Users\me`],
    [B`"C:\tools\bin\new.exe"`, B`C:\tools\bin\new.exe`],
    [B`"\\server\share\x"`, B`\\server\share\x`],
    [B`"C:\Program Files\"`, 'C:\\Program Files\\'],
    [B`'C:\Users\me'`, B`C:\Users\me`],
    [B`"--dir=C:\data\me"`, B`--dir=C:\data\me`],
    [B`"a\"b\n"`, 'a"b\n'],
    [B`'it\'s'`, "it's"],
    [`"it's"`, "it's"],
    [`'say "hi"'`, 'say "hi"'],
    ['\u201Cit\u2019s\u201D', 'it\u2019s'],
  ];
  for (const [text, value] of cases) {
    const { text: mended } = mendJson(`{"a": ${text}, b: 1}`);
    assert.deepEqual(readJsonText(mended), { a: value, b: 1 }, `${text} => ${mended}`);
  }
});

test('comments and layout stay, and what is right is not changed', () => {
  const text = `{\n  // mine, it's "new"\n  "a":   { "b" : [1, 2.5, -3e4, true, null] , }, /* end { */\n}\n`;
  assert.deepEqual(mendJson(text), { text, changes: [] });
  const broken = text.replace('"a":', "'a':");
  assert.equal(mendJson(broken).text, text);
});

test('a brace that is missing is put where its object ends', () => {
  assert.equal(mendJson(json.slice(0, -2)).text, json);
  assert.equal(mendJson('{\n  "a": {\n    "b": 1\n').text, '{\n  "a": {\n    "b": 1\n  }\n}\n');
});

test('any JSON comes out as it is, also with other quotes and without the last brackets', () => {
  fc.assert(
    fc.property(fc.object({ maxDepth: 3 }), (value) => {
      const written = JSON.stringify(value, null, 2);
      // A path of Windows is one of the things it looks for.
      fc.pre(!written.includes('\\'));
      assert.equal(mendJson(written).text, written);
      const open = written.replace(/[\s}\]]*$/, '');
      if (open.length > 1) {
        assert.deepEqual(readJsonText(mendJson(open).text), JSON.parse(written), open);
      }
    }),
  );
});
