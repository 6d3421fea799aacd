import { plainText } from './inline.ts';
import { anyOf } from './languages/languages.ts';
import type { Block } from './markdown-block.ts';

/**
 * The blocks of a skill without those about connectors, where it says that they are those of another program, as a
 * report in Looker Studio has them, or a driver of Spark; none where they are those of the product that the skill is
 * named for. What is called an MCP is none of those.
 */
export function withoutOtherConnectors(
  blocks: readonly Block[],
  description: string | null,
  name = '',
): readonly Block[] {
  if (hasOwnConnectors(blocks, description ?? '', name)) return [];
  if (!saysOther(description ?? '') && !blocks.some((block) => textsOf(block).some(saysOther)))
    return blocks;
  // Placeholders and the file that explains them are those of Claude.
  const isOurs = blocks.some((block) => textsOf(block).some((text) => ours.test(text)));
  if (isOurs) return blocks;
  return blocks.filter((block) => {
    const texts = textsOf(block);
    return !texts.some((text) => noun.test(text)) || texts.some((text) => /\bMCP/.test(text));
  });
}

/** Whether a skill is about connectors that the product it is named for has: "Databasin connectors" in `databasin-cli`. */
function hasOwnConnectors(blocks: readonly Block[], description: string, name: string): boolean {
  const [product = ''] = /^[a-z\d]{3,30}(?=-)/.exec(name) ?? [];
  if (product === '') return false;
  const texts = [description, ...blocks.flatMap(textsOf)];
  if (texts.some((text) => /\bMCP/.test(text) || ours.test(text))) return false;
  return texts.some((text) =>
    [...text.matchAll(severalOfOne)].some(([, owner = '']) => owner.toLowerCase() === product),
  );
}

/** Whether a text says of which other program its connectors are. */
function saysOther(text: string): boolean {
  if (!noun.test(text)) return false;
  const words = plainText(text).replaceAll('\n', ' ');
  return beside.test(words) || inProgram.test(words);
}

function textsOf(block: Block): string[] {
  if (block.kind === 'code') return [];
  if (block.kind !== 'table') return [block.text];
  return [block.header, ...block.rows.map(({ cells }) => cells)].map((cells) =>
    cells.map(({ text }) => text).join(' | '),
  );
}

// What is called an MCP needs no program to be one of Claude's.
const connector = `(?!MCP)(?:${anyOf('calledConnector')}|${anyOf('calledConnectorBefore')})`;
const noun = new RegExp(connector, 'u');
// Programs that connect products with each other, by connectors that are their own.
const programs =
  'Looker Studio|Data Studio|Power (?:Apps|Automate|Platform|Query)|Logic Apps|Data Factory|AppFlow|Kafka Connect|Debezium|Spark|JDBC|ODBC|Cloud SQL|AlloyDB';
// Those that Claude may be connected to itself: several connectors are theirs, and one with more in its name.
const products =
  'Zapier|n8n|Make\\.com|Pipedream|Workato|MuleSoft|Boomi|Airbyte|Fivetran|Supermetrics|Tableau|Power BI|Copilot Studio|Purview|Kafka';
const beside = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:${programs})(?!\p{Ll})[^.,;:!?。，|]{0,40}(?:${connector})|(?:OOTB|Marketplace) (?:${connector})|(?:${products})(?:['’]s)?(?: (?:custom|(?!MCP)\p{Lu}[\p{L}\p{N}-]{1,20})){1,2} (?:${connector})|(?:${products}) (?:${connector})s)`,
  'u',
);
const inProgram = new RegExp(
  String.raw`(?:${connector})s?(?: \p{L}{1,12}){0,2} (?:${anyOf('within')}) (?:\p{Lu}\p{L}{1,12} )?(?:${programs}|${products})(?![\p{L}\p{N}])`,
  'u',
);
const severalOfOne = /(?<![\w-])(\p{Lu}[\p{L}\d]{2,30}) (?:data |custom )?[Cc]onnectors\b/gu;
const ours = /⟦|(?<![\w-])connectors\.md\b/i;
