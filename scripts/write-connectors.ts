import type { Connector } from '../src/catalog/connector.ts';
import { framedConnector } from '../src/components/connector/framed-connector.ts';
import { blankId, cutFrame, frameFiller } from '../src/components/frame/page-frame.ts';
import { fileWriter } from '../src/outputs/file-writer.ts';
import { siteFiles, type SiteFile } from '../src/outputs/site-files.ts';
import { pagePath } from '../src/views/routes.ts';
import type { Workspace } from '../src/workspace/workspace.ts';
import type { SharedWork } from './shared-work.ts';

/**
 * Writes the pages and files of connectors, as long as there are more of them to make; answers the files that belong to
 * no connector.
 */
export async function writeConnectors(
  model: Workspace,
  outDir: string,
  { frame, framed, more }: SharedWork,
): Promise<SiteFile[]> {
  const write = fileWriter(outDir);
  const files = Map.groupBy(await siteFiles(model), ({ page }) => page);
  const unframed: Connector[] = [];
  let fill: ReturnType<typeof frameFiller> | undefined;
  const writePage = (connector: Connector) => {
    const html = frame();
    if (html === undefined) {
      unframed.push(connector);
      return;
    }
    fill ??= frameFiller(cutFrame(html, pagePath('/connectors/[id]/', blankId)));
    const page = framedConnector(model, connector);
    write(`${page.path}index.html`, fill(page));
  };
  const { connectors } = model.catalog;
  for (let run = await more(); run[0] < run[1]; run = await more()) {
    for (const connector of connectors.slice(...run)) {
      writePage(connector);
      const path = pagePath('/connectors/[id]/', connector.id);
      for (const file of files.get(path) ?? []) write(file.path, await file.text());
      files.delete(path);
    }
  }
  await framed;
  for (const connector of unframed.splice(0)) writePage(connector);
  const known = new Set(connectors.map(({ id }) => pagePath('/connectors/[id]/', id)));
  return [...files].flatMap(([page, others]) =>
    page !== undefined && known.has(page) ? [] : others,
  );
}
