import type { TestContext } from 'node:test';
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { projectWorkspace } from '../../workspace/testing.ts';
import { makeMcpServer } from './server.ts';
import { makeSource, type Source } from './source.ts';

const source = makeSource(() => projectWorkspace());

/** The official client, connected to the catalog until the test ends. */
export async function connectClient(t: TestContext, from: Source = source): Promise<Client> {
  const [near, far] = InMemoryTransport.createLinkedPair();
  const server = makeMcpServer(from, '1.0.0');
  const client = new Client({ name: 'test', version: '1.0.0' });
  await Promise.all([server.connect(far), client.connect(near)]);
  t.after(() => client.close());
  return client;
}

/** What a tool answers: the structured content, or the words of an error. */
export async function call(client: Client, name: string, args: object = {}): Promise<Called> {
  const { content, structuredContent, isError } = await client.callTool({
    name,
    arguments: args as Record<string, unknown>,
  });
  const [first] = content;
  const text = first?.type === 'text' ? first.text : '';
  return { text, data: structuredContent as Called['data'], isError: isError === true };
}

interface Called {
  text: string;
  data: any;
  isError: boolean;
}
