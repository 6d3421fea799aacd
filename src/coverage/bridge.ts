/** What a program that stands between a client and an address is told; undefined where it is another program. */
export function readBridge({
  command,
  args,
}: {
  command: string | null;
  args: readonly string[];
}): Bridge | undefined {
  const at = args.findIndex((arg) => /^mcp-remote(?:@[\w.-]+)?$/.test(arg));
  const isStarted =
    at === -1 ? /(?:^|[\\/])mcp-remote(?:\.cmd)?$/.test(command?.trim() ?? '') : true;
  if (!isStarted) return undefined;
  const url = args.slice(at + 1).find((arg) => /^https?:\/\//i.test(arg));
  if (url === undefined) return undefined;
  const headers = args.flatMap((arg, index) => {
    const text = args[index - 1] === '--header' ? arg : undefined;
    const colon = text?.indexOf(':') ?? -1;
    if (text === undefined || colon < 1) return [];
    return [
      { index, text, header: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim() },
    ];
  });
  return { url, headers, hasOther: args.some((arg) => arg.startsWith('--') && arg !== '--header') };
}

interface Bridge {
  url: string;
  headers: { index: number; text: string; header: string; value: string }[];
  /** Whether it has options that an address has not. */
  hasOther: boolean;
}
