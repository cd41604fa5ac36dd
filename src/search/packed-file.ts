import { gzipSync } from 'node:zlib';
import { contentHash } from './content-hash.ts';

/** A file of the search, called by its content, so that it can be kept for ever. */
export interface PackedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Packs what a file of the search holds. It is compressed here because few web servers compress files of a type that
 * they do not know, and its name ends in `.bin` because some say of `.gz` that they compressed it themselves.
 */
export function packFile(kind: string, content: Uint8Array): PackedFile {
  return { name: `${kind}.${contentHash(content)}.bin`, bytes: pack(content) };
}

/** Content as it stands in a packed file: in shorter blocks than usual, because a file's columns have little in common. */
export function pack(content: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(content, { level: 9, memLevel: 5 }));
}
