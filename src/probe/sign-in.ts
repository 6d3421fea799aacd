import {
  checkResourceAllowed,
  discoverOAuthServerInfo,
  extractWWWAuthenticateParams,
} from '@modelcontextprotocol/client';
import type { Answer } from '../catalog/answer.ts';
import { cleanLine } from './clean.ts';
import { guardedFetch } from './guarded-fetch.ts';
import { within } from './within.ts';

/** What a server that asked for a sign-in publishes about it (RFC 9728, RFC 8414). */
export async function readSignIn(
  address: URL,
  refusal: Response,
  timeout: number,
): Promise<NonNullable<Answer['signIn']>> {
  const { resourceMetadataUrl } = extractWWWAuthenticateParams(refusal);
  const { fetch, stop } = guardedFetch(address);
  const options = { fetchFn: fetch, ...(resourceMetadataUrl && { resourceMetadataUrl }) };
  const info = await within(timeout, discoverOAuthServerInfo(address, options))
    .catch(() => {})
    .finally(stop);
  const metadata = info?.authorizationServerMetadata;
  if (info === undefined || metadata === undefined) return { registration: 'unknown' };

  const isAutomatic =
    metadata.registration_endpoint !== undefined ||
    metadata.client_id_metadata_document_supported === true;
  const authorizationServer = cleanLine(info.authorizationServerUrl);
  const resource = cleanLine(foreignResource(address, info.resourceMetadata?.resource));
  return {
    registration: isAutomatic ? 'automatic' : 'registered',
    ...(authorizationServer !== undefined && { authorizationServer }),
    ...(resource !== undefined && { resource }),
  };
}

/** The resource the metadata names, where a client that was given this address must refuse it. */
function foreignResource(address: URL, resource: string | undefined): string | undefined {
  if (resource === undefined || !URL.canParse(resource)) return resource;
  const isAllowed = checkResourceAllowed({
    requestedResource: address,
    configuredResource: resource,
  });
  return isAllowed ? undefined : resource;
}
