/**
 * Lets workers start from scripts of this site, where the browser asks who vouches for an address that becomes
 * a program (Trusted Types). Nobody vouches for anything else: not for markup, not for scripts.
 */
export function trustOwnWorkers(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined || trustedTypes.defaultPolicy !== null) return;
  trustedTypes.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
  });
}

// TypeScript's own types do not know them yet.
interface TrustedTypes {
  defaultPolicy: object | null;
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string | null },
  ) => unknown;
}
