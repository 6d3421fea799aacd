/** A value with what mcp-remote would put in for the variables of its environment. */
export function fillIn(value: string, env: Readonly<Record<string, unknown>>): string {
  return value.replace(/\$\{(\w+)\}/g, (whole, name: string) => {
    const own = Object.hasOwn(env, name) ? env[name] : undefined;
    return typeof own === 'string' ? own : whole;
  });
}
