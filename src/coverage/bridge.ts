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
  return {
    url,
    headers,
    ignored: ignoredOf(args, at),
    hasOther: args.some((arg) => arg.startsWith('--') && arg !== '--header'),
  };
}

/** mcp-remote knows a header behind `--header` alone, each with its own, as `Name:value`. */
function ignoredOf(args: readonly string[], start: number): Bridge['ignored'] {
  return args.flatMap((arg, index): Bridge['ignored'] => {
    const before = index > start + 1 ? (args[index - 1] ?? '') : '';
    if (index <= start) return [];
    const [, glued] = /^--headers?=(.*)$/s.exec(arg) ?? [];
    const isLoose = !before.startsWith('-') && /^[A-Za-z][\w-]*:(?!\/\/)\s*\S/.test(arg);
    const isOther =
      /^(?:-[Hh]|--headers|--H(?:eaders?|EADERS?))$/.test(before) && !arg.startsWith('-');
    const isSpelled = before !== '--header' || /^[\w-]+:/.test(arg);
    if (glued === undefined && !isLoose && !isOther && isSpelled) return [];
    const given = glued ?? arg;
    const text = /^(?:Bearer|Basic)\s+\S/i.test(given) ? `Authorization:${given}` : given;
    const [, header, value = ''] = /^([\w-]+)\s*[:=](.*)$/s.exec(text) ?? [];
    if (header === undefined) return [];
    return [{ index, header, instead: ['--header', `${header}:${value}`] }];
  });
}

interface Bridge {
  url: string;
  headers: { index: number; text: string; header: string; value: string }[];
  /** Where headers stand in a form that it passes over, with what stands there in its form. */
  ignored: { index: number; header: string; instead: string[] }[];
  /** Whether it has options that an address has not. */
  hasOther: boolean;
}
