import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, finding, grade, rules } from '../../rules/rules.ts';
import { codeFrame } from './code-frame.ts';
import { reportGithub } from './github.ts';
import { reportJson } from './json.ts';
import { reportPretty } from './pretty.ts';
import type { Report } from './reporter.ts';
import { reportSarif } from './sarif.ts';

const text = '{\n  "mcpServers": {\n\t"a b": { "type": "http", "url": "" }\n  }\n}\n';
const report: Report = {
  directory: 'plugins',
  findings: [
    grade(
      finding(
        'server-name-spaces',
        { file: 'a,b:c/é 1.json', line: 3, column: 2 },
        { server: 'a b\u001b[2J\r\n100%', slug: 'a-b' },
      ),
    ),
    grade(
      finding('server-unknown', { file: 'a,b:c/é 1.json', line: 9, column: 1 }, { server: 'x' }),
    ),
  ],
  fixable: 0,
  textOf: () => text,
};
const plain = { color: false, describe, rules };

test('pretty: grouped by file, with the line, a mark, the rule and a count', () => {
  assert.equal(
    reportPretty([report], plain),
    [
      '1 warning, 1 info.',
      '',
      'plugins/a,b:c/é 1.json',
      '  3:2 warning The server name "a b�[2J��100%" has a space, and `claude mcp add` and other clients refuse it. Write "a-b". server-name-spaces',
      '    3 |  "a b": { "type": "http", "url": "" }',
      '      |  ^',
      '  9:1 info The catalog has no connector for the server "x", by its address, so it cannot say how people sign in and what it reads and writes. server-unknown',
      '',
      '1 warning, 1 info.',
      '',
    ].join('\n'),
  );
  assert.equal(reportPretty([], plain), 'No findings.\n');
  const head = reportPretty([{ ...report, fixable: 2 }], plain).split('\n')[0];
  assert.equal(head, '1 warning, 1 info; 2 can be fixed with --fix.');
});

test('pretty: of many errors of a rule in a file three stand by themselves, the last of them with the other places', () => {
  assert.equal(linesOf(12).filter(stands).length, 12);
  const shown = linesOf(903);
  assert.equal(shown.filter(stands).length, 3);
  const places = shown.filter((line) => line.includes('also at'));
  assert.equal(places.length, 1);
  assert.match(
    places[0] ?? '',
    /^ {4}also at 4:3, 5:3, .* 23:3 and 880 more places; --format json tells each$/,
  );
  assert.equal(shown[0], '903 errors.');
});

test('pretty: the infos of a rule in a file are one, without the line of text', () => {
  const infos = ['x', 'y'].map((server, index) =>
    grade(finding('server-unknown', { file: 'a.json', line: index + 2, column: 3 }, { server })),
  );
  const shown = reportPretty([{ ...report, findings: infos }], plain).split('\n');
  assert.match(shown[3] ?? '', /^ {2}2:3 info The catalog has no connector for the server "x"/);
  assert.deepEqual(shown.slice(4), ['    also at 3:3', '', '2 info.', '']);
});

test('pretty: colours only where asked for, and never those of strangers', () => {
  assert.ok(reportPretty([report], { ...plain, color: true }).includes('\u001b[33mwarning'));
  const safe = fc.property(fc.string({ unit: 'binary' }), (words) => {
    const at = { file: words, line: 1, column: 1 };
    const findings = [grade(finding('server-unknown', at, { server: words }))];
    const shown = reportPretty(
      [{ directory: '', findings, fixable: 0, textOf: () => words }],
      plain,
    );
    assert.doesNotMatch(shown.replaceAll('\n', ''), /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
  });
  fc.assert(safe);
});

test('a long line is cut around the column, which stays under its mark', () => {
  const places = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }));
  fc.assert(
    fc.property(places, ([before, after]) => {
      const line = `${'-'.repeat(before)}X${'-'.repeat(after)}`;
      const [shown = '', mark = ''] = codeFrame(line, 7, before + 1);
      assert.equal(shown[mark.indexOf('^')], 'X');
      assert.ok(shown.length < 120);
    }),
  );
});

test('github: one command a finding, with what would end it escaped', () => {
  const [first, second] = reportGithub([report], plain).split('\n');
  assert.match(
    first ?? '',
    /^::warning file=plugins\/a%2Cb%3Ac\/é 1\.json,line=3,col=2,title=server-name-spaces::The server name .*%0D%0A100%25/,
  );
  assert.match(second ?? '', /^::notice file=/);
});

test('json: findings with their directory, and how many', () => {
  const { findings, summary } = JSON.parse(reportJson([report], plain)) as {
    findings: Record<string, unknown>[];
    summary: unknown;
  };
  assert.deepEqual(summary, { error: 0, warning: 1, info: 1 });
  assert.deepEqual(Object.keys(findings[0] ?? {}).sort(), [
    'column',
    'directory',
    'file',
    'line',
    'message',
    'rule',
    'severity',
  ]);
});

test('sarif: what the 2.1.0 schema asks of the parts that are written', () => {
  const log: unknown = JSON.parse(reportSarif([report], plain));
  const validate = new Ajv({ allErrors: true }).compile(sarifSchema);
  assert.ok(validate(log), JSON.stringify(validate.errors));
  const [run] = (log as { runs: [SarifRun] }).runs;
  for (const { ruleId, ruleIndex, locations } of run.results) {
    assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
    const [{ physicalLocation }] = locations;
    assert.equal(physicalLocation.artifactLocation.uri, 'plugins/a%2Cb%3Ac/%C3%A9%201.json');
  }
});

test('sarif: a file elsewhere has an absolute address', () => {
  const log = reportSarif([{ ...report, directory: '/srv/plug ins' }], plain);
  assert.ok(log.includes('"file:///srv/plug%20ins/a%2Cb%3Ac/'));
});

const text1 = { type: 'object', required: ['text'], properties: { text: { type: 'string' } } };
const level = { enum: ['none', 'note', 'warning', 'error'] };

/**
 * The parts of the standard's schema that concern the logs written here, told anew and closed: no kept
 * npm package ships the OASIS file (the one that does is a beta that brings Ajv 6 and a fetch library).
 */
const sarifSchema = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      items: {
        type: 'object',
        required: ['tool', 'results'],
        additionalProperties: false,
        properties: {
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          tool: {
            type: 'object',
            required: ['driver'],
            additionalProperties: false,
            properties: {
              driver: {
                type: 'object',
                required: ['name'],
                additionalProperties: false,
                properties: {
                  name: { type: 'string' },
                  informationUri: { type: 'string' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id'],
                      additionalProperties: false,
                      properties: {
                        id: { enum: Object.keys(rules) },
                        shortDescription: text1,
                        defaultConfiguration: {
                          type: 'object',
                          additionalProperties: false,
                          properties: { level },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['message'],
              additionalProperties: false,
              properties: {
                ruleId: { type: 'string' },
                ruleIndex: { type: 'integer', minimum: 0 },
                level,
                message: text1,
                locations: {
                  type: 'array',
                  minItems: 1,
                  items: {
                    type: 'object',
                    required: ['physicalLocation'],
                    additionalProperties: false,
                    properties: {
                      physicalLocation: {
                        type: 'object',
                        required: ['artifactLocation', 'region'],
                        additionalProperties: false,
                        properties: {
                          artifactLocation: {
                            type: 'object',
                            required: ['uri'],
                            additionalProperties: false,
                            properties: { uri: { type: 'string', pattern: '^[\\x21-\\x7E]+$' } },
                          },
                          region: {
                            type: 'object',
                            required: ['startLine'],
                            additionalProperties: false,
                            properties: {
                              startLine: { type: 'integer', minimum: 1 },
                              startColumn: { type: 'integer', minimum: 1 },
                            },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

interface SarifRun {
  tool: { driver: { rules: { id: string }[] } };
  results: {
    ruleId: string;
    ruleIndex: number;
    locations: [{ physicalLocation: { artifactLocation: { uri: string } } }];
  }[];
}

function errors(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const place = { file: 'a.json', line: index + 1, column: 3 };
    return grade(finding('server-unknown', place, { server: `s${index}` }, 'error'));
  });
}

function stands(line: string): boolean {
  return /^ {2}\d+:3 error/.test(line);
}

function linesOf(count: number): string[] {
  return reportPretty([{ ...report, findings: errors(count) }], plain).split('\n');
}
