import type { Page } from 'playwright-core';

/**
 * Loads a page as on a first visit and counts the bytes that come over the wire, headers included. Without a cache the
 * browser asks for the icon anew whenever the address changes, so that each file counts once.
 */
export async function measureWeight(page: Page, path: string): Promise<Weight> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const files = new Map<string, { url: string; type: string }>();
  const counted = new Set<string>();
  const weight: Weight = { total: 0, script: 0, foreign: [] };
  const { host } = new URL(page.url());
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    files.set(requestId, { url: response.url, type });
    const { protocol, host: from } = new URL(response.url);
    if (protocol.startsWith('http') && from !== host) weight.foreign.push(response.url);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const file = files.get(requestId);
    if (file === undefined || counted.has(file.url)) return;
    counted.add(file.url);
    weight.total += encodedDataLength;
    if (file.type === 'Script') weight.script += encodedDataLength;
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
