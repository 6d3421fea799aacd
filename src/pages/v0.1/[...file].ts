import { fileRoute } from '../../components/frame/file-route.ts';

/** The catalog as an MCP registry. */
export const { getStaticPaths, GET } = fileRoute('file', 'v0.1/', '');
