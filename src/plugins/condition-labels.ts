import { wordPattern } from './languages/languages.ts';
import { splitOutside, withoutBrackets } from './inline.ts';
import { markedNames } from './placeholder.ts';

/** The labels that a condition names: its placeholders, else its words without the condition. */
export function labelsOf(condition: string): string[] {
  const names = markedNames(condition);
  if (names.length > 0) return [...new Set(names)];
  const words = withoutBrackets(condition.slice(0, longestCondition))
    .replace(startsWithIf, '')
    .replace(conditionTail, ' ')
    .replace(conditionWords, ' ')
    .trim();
  return splitLabels(words);
}

/** The labels in front of a condition or separator: `Step 4: CRM check` names CRM. */
export function leadLabels(before: string): string[] {
  const names = markedNames(before);
  if (names.length > 0) return [...new Set(names)];
  const words = withoutBrackets(before)
    .replace(
      /^(?:(?:step|phase|stage|part|option|schritt|paso|passo|étape|단계|步骤)\s*(?:\d+[a-z]?|[a-z](?=\s*[:：.—–-]))|\d+(?:단계|[.)]))\s*[:：.—–-]*\s*/i,
      '',
    )
    .replace(/^[-*+•✓✔\s\d.)]+(?=\D)/, '')
    .replace(/(?<![\s:：—–-])[\s:：—–-]+$/, '');
  return splitLabels(words);
}

function splitLabels(words: string): string[] {
  const labels = splitOutside(
    words,
    /(?<!\s)\s*[,、，]\s*(?:or |and )?|(?<!\s)\s+(?:or|and|oder|und|ou|e|y|o|et|hoặc|và|또는|및|\/)\s+|或|和(?=\P{L})|または/uy,
  )
    .map(cleanLabel)
    .filter((label) => isLabel(label));
  return [...new Set(labels)];
}

function cleanLabel(text: string): string {
  return text
    .replace(/^(?:you|the user|they)(?: have|['’]ve| has)(?: connected)?\s+/i, '')
    .replace(
      /^(?:(?:the|a|an|your|their|any|some|our|o|a|os|as|el|la|los|las|der|die|das|ein|eine|le|les|un|une)\s+)+/i,
      '',
    )
    .replace(trailingParticles, '')
    .replace(/(?<![\s:：.,;“”"'’`*_—–-])[\s:：.,;“”"'’`*_—–-]+$/u, '')
    .replace(/^[\s:：.,;“”"'‘`*_—–>#-]+/u, '')
    .replace(trailingNouns, '')
    .trim();
}

function isLabel(label: string): boolean {
  return (
    label.length > 1 &&
    label.length <= 48 &&
    label.split(/\s+/).length <= 5 &&
    /\p{L}/u.test(label) &&
    !/[.!?。{}<>=|→]\s|[{}<>=|→[\]]/.test(label) &&
    !isGenericLabel(label) &&
    !/^(?:if|when|you|i|it|they|this|that|not|no|only|also|then|there|don't|do|see|use|zero|one|two|few|multiple|several)\b/i.test(
      label,
    ) &&
    !/\b(?:which|what|how|whether|need|who|why|whatever|whichever|is|are|to)\b/i.test(label)
  );
}

/** Whether a text names connectors in general, not one of them. */
export function isGenericLabel(text: string): boolean {
  const words = withoutBrackets(text)
    .replace(startsWithIf, '')
    .replace(conditionTail, ' ')
    .replace(conditionWords, ' ')
    .trim();
  return words === '' || genericLabel.test(words);
}

// What may follow the label inside the condition, from the verb on.
const conditionTail =
  // oxlint-disable-next-line regexp/no-super-linear-move -- the words are cut to longestCondition
  /\s*(?:\b(?:is|are|was|were|has been|have been|gets?|tools? (?:is|are)|estiver(?:em)?|está[ns]?|estén?|ist|sind|est|sont|è|sono|được|đã)\b\s*)*(?:\b(?:un)?available\b|\b(?:dis)?connected\b|\b(?:configured|enabled|installed|live|(?:un)?reachable|missing)\b|\bconectad[oa]s?\b|verbunden\b|angebunden\b|connectée?s?(?![\p{L}])|\bcollegat[oaie]\b|\bconness[oaie]\b|dispon[íi]ve(?:l|is)|\bdisponibles?\b|verfügbar|(?:được |đã )*kết nối).*$/iu;

const conditionWords =
  // oxlint-disable-next-line regexp/no-super-linear-move -- the words are cut to longestCondition
  /(?:이\/가|[이가은는을를]?)\s*(?:미연결|연결(?:된|되어|돼|되지|되면|되었|됨|하면|한)?)\s*(?:않은|있는|있으면|있다면)?\s*(?:경우|시|상태)?|(?:사용 가능(?:한)?|사용할 수 있(?:는|으면)?|사용)\s*(?:경우|시)?|已经?|未|(?:接入|连接|連接)(?:后|时|了)?|可用时?|[がは]?(?:接続|連携)(?:されて\S*|時|済み?|した場合|して\S*)?|利用可能\S*|場合/gu;

const trailingParticles =
  /(?<!\s)\s*(?:이\/가|커넥터[가이를을]?|도구[가이를을]?|连接器|連接器|工具|コネクタ|[이가은는을를])$/u;

const trailingNouns =
  /(?<=\S)\s+(?:tools?|connectors?|integrations?|mcps?|mcp server|servers?|check|routing|lookup|search|quer(?:y|ies)|sync|updates?|access|apps?)$/i;

const genericLabel =
  /^(?:(?:no|your|the|these|those|any|all|some|other|additional|relevant|key|required|optional|data|mcp|external|connected|integrated|pull|you|user|has|have|one|more|at|least|of|such|multiple|supported|available|appropriate|necessary)\s*)*(?:connectors?|tools?|integrations?|sources?|systems?|servers?|mcps?|services?|apps?|platforms?|it|they|both|neither|either|one|ones|you|user|to|커넥터|도구|소스|连接器|連接器|工具|数据源|コネクタ|ツール|conectores?|ferramentas?|herramientas?|outils?|connecteurs?|konnektor(?:en)?|werkzeuge?|công cụ)?$/iu;

/** The most characters of a text that are read for a condition. */
export const longestCondition = 800;

/** The word that opens a condition. */
export const startsWithIf = wordPattern('if', '^', String.raw`\s*`);
