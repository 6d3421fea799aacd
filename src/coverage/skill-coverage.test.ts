import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectReading } from '../catalog/project-testing.ts';
import { withFiles } from '../rules/testing.ts';
import { joinWorkspace } from '../workspace/workspace.ts';

/** The labels that a skill of some text is shown with. */
async function labelsOf(text: string): Promise<string[]> {
  const files = { 'skills/a/SKILL.md': `---\nname: a\ndescription: d\n---\n\n${text}\n` };
  const { plugins } = await withFiles(files, async (directory) =>
    joinWorkspace({ plugins: [directory] }, await projectReading()),
  );
  return plugins.flatMap(({ skills }) =>
    skills.flatMap(({ uses }) => uses.map(({ label }) => label)),
  );
}

test('an MCP that is not known is one beside one that is, in the same list', async () => {
  assert.deepEqual(await labelsOf('1. Notion MCP — pages\n2. Spider MCP — a crawl'), [
    'Notion',
    'Spider',
  ]);
  assert.deepEqual(await labelsOf('1. Spider MCP — a crawl\n\nThen:\n\n- Notion MCP: pages'), [
    'Notion',
  ]);
  assert.deepEqual(await labelsOf('- Notion MCP: pages\n- Ignoring any MCP: a fault'), ['Notion']);
});
