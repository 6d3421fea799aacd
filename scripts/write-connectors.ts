import type { Connector } from '../src/catalog/connector.ts';
import { framedConnector } from '../src/components/connector/framed-connector.ts';
import { blankId, cutFrame, frameFiller } from '../src/components/frame/page-frame.ts';
import { fileWriter } from '../src/outputs/file-writer.ts';
import { siteFiles, type SiteFile } from '../src/outputs/site-files.ts';
import { pagePath } from '../src/views/routes.ts';
import type { Workspace } from '../src/workspace/workspace.ts';
import type { SharedWork } from './shared-work.ts';

/** Writes the pages and files of connectors, as long as there are more of them to make. */
export async function writeConnectors(
  model: Workspace,
  { ofConnectors }: SplitFiles,
  outDir: string,
  { frame, framed, more }: SharedWork,
): Promise<void> {
  const write = fileWriter(outDir);
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
      for (const file of ofConnectors.get(pageOf(connector)) ?? []) {
        write(file.path, await file.text());
      }
    }
  }
  await framed;
  for (const connector of unframed.splice(0)) writePage(connector);
}

/** The files that functions make, parted into those of the pages of connectors and all others. */
export async function splitFiles(model: Workspace): Promise<SplitFiles> {
  const isOfConnector = new Set<string | undefined>(model.catalog.connectors.map(pageOf));
  const byPage = Map.groupBy(await siteFiles(model), ({ page }) => page);
  const others = [...byPage].filter(([page]) => !isOfConnector.has(page));
  return { ofConnectors: byPage, others: others.flatMap(([, files]) => files) };
}

function pageOf({ id }: Connector): string {
  return pagePath('/connectors/[id]/', id);
}

interface SplitFiles {
  ofConnectors: ReadonlyMap<string | undefined, readonly SiteFile[]>;
  others: readonly SiteFile[];
}
