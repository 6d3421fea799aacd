import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRequirement } from './requirement.ts';

for (const [text, labels] of [
  ['If HubSpot is not connected, stop.', ['HubSpot']],
  ['If ⟦CRM⟧ is unavailable: Stop.', ['CRM']],
  ['If both QuickBooks and PayPal are disconnected, then stop', ['QuickBooks', 'PayPal']],
  ['If no document platforms (Notion, Box) are connected — only Slack — stop', []],
  ['If any connector is unreachable, abort and say which', []],
  ['Stops without HubSpot and asks you to connect it.', ['HubSpot']],
  ['With neither connector it stops.', []],
] as const) {
  test(`stops: ${text}`, () => assert.deepEqual(parseRequirement(text, null), labels));
}

for (const text of [
  'If HubSpot is connected, stop polling.',
  'If fields are missing, stop.',
  'If HubSpot is not connected, skip it.',
  'If HubSpot is not connected, stop or paste the deals.',
  'If HubSpot is not connected, say "please stop".',
  'Stop when done.',
  'It cannot run without Docker.',
]) {
  test(`goes on: ${text}`, () => assert.equal(parseRequirement(text, null), null));
}

test('in a passage about failures a missing source is a connector', () => {
  assert.deepEqual(parseRequirement('If QuickBooks is missing, stop.', 'alone'), ['QuickBooks']);
  assert.deepEqual(parseRequirement('It cannot run without HubSpot.', 'alone'), ['HubSpot']);
});
