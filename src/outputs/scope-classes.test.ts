import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neededScopes, withoutIdleScopes } from './scope-classes.ts';

const a = 'astro-aaaaaaaa';
const b = 'astro-bbbbbbbb';

/** A page with the scopes that rules ask for. */
const strip = (sheet: string, html: string) => withoutIdleScopes(html, neededScopes([sheet]));

for (const [why, sheet, html, expected] of [
  ['no rule asks for it', '', `<p class="${a}">`, '<p>'],
  ['a rule asks for the tag', `p:where(.${a}){}`, `<p class="${a}">`, `<p class="${a}">`],
  ['a rule asks for another tag', `p:where(.${a}){}`, `<b class="${a}">`, '<b>'],
  ['a rule asks for a class', `.x:where(.${a}){}`, `<b class="x ${a}">`, `<b class="x ${a}">`],
  ['a rule asks for another class', `.x:where(.${a}){}`, `<b class="y ${a}">`, '<b class="y">'],
  ['its own of two', `p:where(.${b}){}`, `<p class="x ${a} ${b}">`, `<p class="x ${b}">`],
  [
    'a state',
    `p:where(.${a}):hover>a:focus{}`,
    `<p class="${a}"><a class="${a}">`,
    `<p class="${a}"><a>`,
  ],
  ['anything in a place', `p>:where(.${a}){}`, `<b class="${a}">`, `<b class="${a}">`],
  ['an attribute that may change', `[open]:where(.${a}){}`, `<b class="${a}">`, `<b class="${a}">`],
  ['one of several', `:is(.x,.y):where(.${a}){}`, `<b class="${a}">`, `<b class="${a}">`],
  [
    'a tag with an attribute',
    `a[href="x y"]:where(.${a}){}`,
    `<a class="${a}" href="z">`,
    `<a class="${a}" href="z">`,
  ],
  [
    'a list of rules',
    `i{}.z,p:where(.${a}),b:where(.${a}){}`,
    `<b class="${a}"><i class="${a}">`,
    `<b class="${a}"><i>`,
  ],
  [
    'a sign in an attribute',
    '',
    `<b title="1 > 0" class="${a}" id="c">`,
    '<b title="1 > 0" id="c">',
  ],
  ['an end in itself', '', `<img src="a" class="${a}"/>`, '<img src="a"/>'],
  [
    'words that look like one',
    '',
    `<p>class="${a}" &lt;b class="${a}"&gt;</p>`,
    `<p>class="${a}" &lt;b class="${a}"&gt;</p>`,
  ],
] as const) {
  test(`the class of a scope: ${why}`, () => assert.equal(strip(sheet, html), expected));
}

test('a long page takes no longer than its length asks for', () => {
  const start = process.cpuUsage();
  for (const part of ['<p a="b" ', ` class="${a}"`, '<b "', 'class="', ' x', '"']) {
    strip(`p:where(.${a}){}`, `<p ${part.repeat(30_000)}`);
    strip(part.repeat(30_000) + `p:where(.${a}){}`, `<p class="${a}">`);
  }
  assert.ok(process.cpuUsage(start).user < 1e6);
});
