import type { Page } from 'playwright-core';

/** Loads a page with an empty cache and counts the bytes that came over the wire, headers included. */
export async function measureWeight(page: Page, path: string): Promise<Weight> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const types = new Map<string, string>();
  const weight: Weight = { total: 0, script: 0, foreign: [] };
  const { host } = new URL(page.url());
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    types.set(requestId, type);
    const { protocol, host: from } = new URL(response.url);
    if (protocol.startsWith('http') && from !== host) weight.foreign.push(response.url);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight.total += encodedDataLength;
    if (types.get(requestId) === 'Script') weight.script += encodedDataLength;
  });
  await page.goto(new URL(path, page.url()).href, { waitUntil: 'networkidle' });
  return weight;
}

/** Bytes as sent; `foreign` are the addresses of other hosts that were asked. */
export interface Weight {
  total: number;
  script: number;
  foreign: string[];
}
