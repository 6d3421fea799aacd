import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { guideOrder } from './guide-order.ts';
import { routes } from './routes.ts';

/** The sidebar: pages that lead on, never the connectors themselves, which would weigh on every page. */
export const sidebar: StarlightUserConfig['sidebar'] = [
  ...routes.flatMap((route) => ('menu' in route ? [{ label: route.menu, link: route.path }] : [])),
  {
    label: 'Guides',
    items: [
      { label: 'All guides', slug: 'guides' },
      ...guideOrder.map((guide) => `guides/${guide}`),
    ],
  },
];
