import { withoutBrackets } from './inline.ts';

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

const connectorWords =
  /\b(?:connectors|integrations|mcps|mcp (?:servers?|sources?|tools?|connections?|integrations?)|connector-specific|connector failures?|supercharged?|connected (?:tools?|sources?|systems?))\b|커넥터|连接器|連接器|コネクタ|conector(?:es)?|konnektor(?:en)?|connecteurs?|connettori|trình kết nối|коннектор|강화|增强|增強/iu;
const maximumLength = 800;
// "Pull from one of three sources:", "What you need to connect"
const sourceWords =
  /\b(?:pull|fetch|get|gather|load|import|read|takes?)\b[^.:]{0,40}? from (?:(?:one|any|each|all) of )?(?:the |these |your )?(?:\w+ )?sources\b|\b(?:need|want|have|asks? you) to connect\b/i;
const makingWords =
  /\b(?:build(?:ing)?|develop\w*|creat\w+|writ\w+|test\w*|tone|naming|formats?|syntax)\b/i;
// "The Slack MCP server provides the following capabilities:" lists features of one server.
// Not of linear time: the words are cut to maximumLength.
const describesOne = /\bserver\b.*\b(?:provides?|offers?|exposes?|supports?|gives?)\b/i;
const failureWords =
  /\b(?:fail(?:s|ure|ures|ed)?|missing|unavailable|errors?|without|no|troubleshooting|fallback|degrad\w*)\b|실패|오류|없|失败|错误|缺失|没有|エラー|失敗|(?<!\p{L})(?:sin|sem|ohne|sans|fehler|errores|erros)(?!\p{L})/iu;
const aloneWords =
  /^(?:standalone|graceful degradation|fallbacks?)\b|works? standalone|^단독 사용|^独立(?:模式|使用)?$|^单独使用|^スタンドアロン/iu;
const noConnectors =
  /^(?:no (?:connectors?|tools? connected|integrations?)|커넥터(?:가)? ?(?:없나요|없음)|没有连接器|沒有連接器|コネクタ(?:が|は)?(?:ない|なし)|¿?sin conectores|sem conectores|keine konnektoren|pas de connecteurs?|aucun connecteur|không có trình kết nối)\s*[?？.:：!]/iu;

export type Context = 'connected' | 'alone' | null;
