import { hasState } from '../../src/config/swap/state-keys.ts';

/** Whether the fragment of an address is what is chosen in a tool, not an anchor. */
export function isChoice({ pathname, hash }: Pick<URL, 'pathname' | 'hash'>): boolean {
  const isSwap = pathname.startsWith('/plugins/') && hasState(hash);
  return (
    isSwap ||
    (['/admin/', '/builder/', '/compare/', '/connectors/'].includes(pathname) &&
      /^#[a-z]+=/.test(hash))
  );
}
