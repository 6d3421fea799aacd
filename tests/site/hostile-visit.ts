import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { notePolicy } from './site.ts';

/** A page that notes whatever a page should not do. */
export async function startVisit(
  browser: Browser,
  site: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; problems: () => Promise<string[]> }> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(120_000);
  const events: string[] = [];
  notePolicy(page, events);
  page.on('dialog', (dialog) => {
    events.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(?:data|blob):/.test(url) && (!url.startsWith(site) || url.endsWith('/x')))
      events.push(`request ${url}`);
  });
  page.on('pageerror', (error) => events.push(`error ${error.message}`));
  const problems = async () => {
    const seen = [...(await page.evaluate(findFaults)), ...(await page.evaluate(findStrangers))];
    return [...events.splice(0), ...seen];
  };
  return { page, problems };
}

/** What of an open page ran, or is broken. */
function findFaults(): string[] {
  const { pwned } = window as { pwned?: string };
  const expected = { 'head > title': 1, h1: 1, main: 1, 'head > meta[http-equiv]': 1 };
  return [
    ...(pwned === undefined ? [] : [`ran: ${pwned}`]),
    ...(document.title.includes('Connector Catalog') ? [] : [`title ${document.title}`]),
    ...Object.entries(expected).flatMap(([selector, number]) => {
      const { length } = document.querySelectorAll(selector);
      return length === number ? [] : [`${length} ${selector}`];
    }),
  ];
}

/** Elements and attributes that no page of the site has: text of strangers that became more than text. */
function findStrangers(): string[] {
  const odd = 'iframe, object, embed, frame, base, body meta[http-equiv], [srcdoc], [autofocus]';
  const addresses = /^(?:href|src|action|formaction|xlink:href|poster|data|ping)$/;
  // Clients are called by addresses of their own.
  const right =
    /^(?:https?:|[/#?.]|mailto:|blob:|(?!javascript|data|vbscript)[a-z-]+:(?:\/\/|mcp\/))/i;
  const isOdd = ({ name, value }: Attr) =>
    name.startsWith('on') || (addresses.test(name) && value !== '' && !right.test(value.trim()));
  return [
    ...[...document.querySelectorAll(odd)].map(({ tagName }) => tagName),
    ...[...document.scripts]
      .filter(({ textContent }) => textContent?.includes('pwned'))
      .map(() => 'script'),
    ...[...document.querySelectorAll('*')].flatMap(({ tagName, attributes }) =>
      [...attributes].filter(isOdd).map(({ name, value }) => `${tagName} ${name} ${value}`),
    ),
  ];
}
