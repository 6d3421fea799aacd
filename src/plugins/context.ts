import { withoutBrackets } from './inline.ts';
import { wordPattern } from './languages/languages.ts';

/** Whether a heading, or a line that opens a list, is about connectors or about doing without them. */
export function connectorContext(text: string): Context {
  const words = withoutBrackets(text.slice(0, maximumLength));
  if (sourceWords.test(words)) return 'connected';
  if (!connectorWords.test(words)) return aloneWords.test(words) ? 'alone' : null;
  if (makingWords.test(words) || describesOne.test(words)) return null;
  return failureWords.test(words) ? 'alone' : 'connected';
}

/** `> **No connectors?** No problem. …` */
export function opensFallback(text: string): boolean {
  return noConnectors.test(text);
}

const connectorWords = wordPattern('sectionOfConnectors');
const maximumLength = 800;
// "Pull from one of three sources:", "What you need to connect"
const sourceWords =
  /\b(?:pull|fetch|get|gather|load|import|read|takes?)\b[^.:]{0,40}? from (?:(?:one|any|each|all) of )?(?:the |these |your )?(?:\w+ )?sources\b|\b(?:need|want|have|asks? you) to connect\b/i;
const makingWords =
  /\b(?:build(?:ing)?|develop\w*|creat\w+|writ\w+|test\w*|tone|naming|formats?|syntax)\b/i;
// "The Slack MCP server provides the following capabilities:" lists features of one server.
// Not of linear time: the words are cut to maximumLength.
const describesOne = /\bserver\b.*\b(?:provides?|offers?|exposes?|supports?|gives?)\b/i;
const failureWords = wordPattern('failure');
const aloneWords = wordPattern('sectionAlone');
const noConnectors = wordPattern('noConnectors', '^', String.raw`\s*[?？.:：!]`);

export type Context = 'connected' | 'alone' | null;
