import { errors } from 'undici';
import { RequestError } from './client.ts';

/** Connections that break: another try may do better. */
const BROKEN = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'EAI_AGAIN']);
const CERTIFICATE =
  /^(?:CERT_|CRL_|DEPTH_ZERO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_|SELF_SIGNED|UNABLE_TO_|PATH_LENGTH)/;

/** Why a request to a host came to nothing, as a sentence for people. */
export function describeFailure(error: unknown, host: string, during: 'connecting' | 'reading'): RequestError {
  const refused = causes(error).find((cause) => cause instanceof RequestError);
  if (refused instanceof RequestError) return refused;
  const code = findCode(error);
  const fail = (kind: RequestError['kind'], predicate: string): RequestError =>
    new RequestError(kind, `${host} ${predicate}.`, { cause: error });

  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return fail('network', 'has a certificate for another name');
  if (code === 'CERT_HAS_EXPIRED') return fail('network', 'has a certificate that has run out');
  if (CERTIFICATE.test(code)) return fail('network', 'has a certificate that cannot be trusted');
  if (/^(?:ERR_SSL_|EPROTO)/.test(code)) return fail('network', 'does not speak https as it should');
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR_FORMAT')) {
    return fail('unreadable', 'sent an answer that cannot be unpacked');
  }
  if (error instanceof errors.HTTPParserError) return fail('unreadable', 'sent an answer that is not HTTP');
  switch (code) {
    case 'ENOTFOUND':
      return fail('network', 'is not known on the internet');
    case 'EAI_AGAIN':
      return fail('network', 'could not be looked up');
    case 'ECONNREFUSED':
      return fail('network', 'refused the connection');
    case 'UND_ERR_HEADERS_OVERFLOW':
      return fail('size', 'sent more headers than are read');
    case 'UND_ERR_INVALID_ARG':
      return fail('refused', 'was not asked: the request has a header that cannot be sent');
    default:
  }
  if (!BROKEN.has(code)) return fail('network', 'could not be reached');
  return fail('network', during === 'connecting' ? 'broke the connection off' : 'broke its answer off in the middle');
}

/** Whether a connection broke, so that another try may do better. */
export function isBroken(error: RequestError): boolean {
  return error.kind === 'network' && BROKEN.has(findCode(error.cause));
}

function findCode(error: unknown): string {
  for (const cause of causes(error)) {
    const code: unknown = Reflect.get(cause, 'code');
    if (typeof code === 'string') return code;
  }
  return '';
}

/** An error, what caused it, and the errors that it gathers. */
function causes(error: unknown, depth = 0): Error[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const gathered = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  return [error, ...[error.cause, ...gathered].flatMap((cause) => causes(cause, depth + 1))];
}
