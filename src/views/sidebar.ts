import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { routes } from './routes.ts';

/** The sidebar: pages that lead on, never the connectors themselves, which would weigh on every page. */
export const sidebar: StarlightUserConfig['sidebar'] = [
  ...routes.flatMap((route) => ('menu' in route ? [{ label: route.menu, link: route.path }] : [])),
  {
    label: 'Guides',
    items: [
      { label: 'All guides', slug: 'guides' },
      'guides/how-connectors-work',
      'guides/mcp-json',
      'guides/clients',
      'guides/a-real-plugin',
      'guides/standalone-and-supercharged',
      'guides/how-skills-use-connectors',
      'guides/swap-connectors',
      'guides/authentication',
      'guides/privacy-and-security',
      'guides/how-mcp-works',
      'guides/best-practices',
      'guides/build-a-connector',
      'guides/plugins-without-connectors',
      'guides/troubleshooting',
      'guides/contribute',
      'guides/check-in-ci',
      'guides/use-the-api',
      'guides/run-your-own-catalog',
    ],
  },
];
