import { generateKeyPairSync, sign } from 'node:crypto';

export interface Certificate {
  /** Both in PEM. */
  key: string;
  cert: string;
}

// The few forms of ASN.1 in DER that a certificate is made of (RFC 5280, section 4.1).
const sequenceTag = 0x30;
const setTag = 0x31;

function der(tag: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const length =
    content.length < 128
      ? Buffer.from([content.length])
      : Buffer.from([0x82, content.length >> 8, content.length & 0xff]);
  return Buffer.concat([Buffer.from([tag]), length, content]);
}

const objectId = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const utf8 = (text: string) => der(0x0c, Buffer.from(text));
const time = (text: string) => der(0x18, Buffer.from(text));
const bits = (content: Buffer) => der(0x03, Buffer.from([0]), content);

const ecdsaWithSha256 = der(sequenceTag, objectId('2a8648ce3d040302'));
const name = der(sequenceTag, der(setTag, der(sequenceTag, objectId('550403'), utf8('Site under test'))));
/** Subject alternative name: the address 127.0.0.1. */
const forThisMachine = der(
  sequenceTag,
  objectId('551d11'),
  der(0x04, der(sequenceTag, der(0x87, Buffer.from([127, 0, 0, 1])))),
);

/** A certificate for 127.0.0.1 that signs itself and is worth nothing, made anew for each run: no key lies in the project. */
export function makeCertificate(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const content = der(
    sequenceTag,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    name,
    der(sequenceTag, time('20200101000000Z'), time('21200101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(sequenceTag, forThisMachine)),
  );
  const certificate = der(sequenceTag, content, ecdsaWithSha256, bits(sign('sha256', content, privateKey)));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}
