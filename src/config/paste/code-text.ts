/** A text of code with what is put in at run time: a variable as one, all else as a place to fill in. */
export function filledText(text: string, kind: TextKind): string {
  if (kind === 'plain') return text;
  const hole = kind === 'template' ? /\$\{([^{}]{1,300})\}/g : /\{([^{}]{1,300})\}/g;
  return text.replace(hole, (_, inside: string) => variableOf(inside) ?? placeFor(inside));
}

/** What stands for a value that the program reads from its environment; undefined for any other. */
export function variableOf(expression: string): string | undefined {
  const name = environment
    .exec(expression)
    ?.slice(1)
    .find((each) => each !== undefined);
  return name === undefined ? undefined : `\${${name}}`;
}

// `process.env.KEY`, `process.env["KEY"]`, `os.environ["KEY"]`, `os.getenv("KEY")`
const environment =
  /(?:process\.env|import\.meta\.env)\.(\w{1,100})|\b(?:process\.env|os\.environ|ENV|\$_ENV)\s?\[["'](\w{1,100})["']|(?:os\.environ\.get|os\.[gG]etenv|ENV\.fetch|getenv|env::var|Deno\.env\.get|System\.getenv|Environment\.GetEnvironmentVariable)\(\s?["'](\w{1,100})["']/;

/** A place to fill in for what the program works out itself. */
export function placeFor(expression: string): string {
  const words = expression.match(/[\w.-]+/g) ?? [];
  return `<${words.slice(0, 4).join('-').slice(0, 60) || 'value'}>`;
}

/** How a text is written: with holes in it or without. */
export type TextKind = 'plain' | 'template' | 'format';
