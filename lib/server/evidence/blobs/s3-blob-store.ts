import 'server-only';
import type * as Sdk from '@aws-sdk/client-s3';
import type { Env } from '../../env';

export interface ObjectStoreSettings {
  bucket: string;
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** The object store that the environment names, or null. */
export function readObjectStoreSettings(env: Env): ObjectStoreSettings | null {
  const {
    S3_BUCKET: bucket,
    S3_ENDPOINT: endpoint,
    S3_REGION: region,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = env;
  return bucket && endpoint && region && accessKeyId && secretAccessKey
    ? { bucket, endpoint, region, accessKeyId, secretAccessKey }
    : null;
}

type Connection = { client: Sdk.S3Client; sdk: typeof Sdk };
const connections = new Map<string, Promise<Connection>>();

/** Bytes as objects of a bucket that speaks S3's protocol, each under `sha256/` and its name. */
export function s3BlobStore(settings: ObjectStoreSettings) {
  const objectOf = (sha256: string) => ({ Bucket: settings.bucket, Key: `sha256/${sha256}` });
  const isMissing = (error: unknown) =>
    error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound');
  return {
    put: async (sha256: string, bytes: Uint8Array): Promise<void> => {
      const { client, sdk } = await connect(settings);
      try {
        await client.send(new sdk.HeadObjectCommand(objectOf(sha256)));
        return;
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
      // With the digest of what is on its way, so that the store itself refuses what was damaged there.
      const ChecksumSHA256 = Buffer.from(sha256, 'hex').toString('base64');
      await client.send(
        new sdk.PutObjectCommand({
          ...objectOf(sha256),
          Body: bytes,
          ContentLength: bytes.length,
          ChecksumSHA256,
        }),
      );
    },
    get: async (sha256: string): Promise<Uint8Array | null> => {
      const { client, sdk } = await connect(settings);
      try {
        const { Body } = await client.send(new sdk.GetObjectCommand(objectOf(sha256)));
        return Body ? await Body.transformToByteArray() : null;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
  };
}

/** The client library is large. Only an installation with an object store loads it. */
function connect(settings: ObjectStoreSettings): Promise<Connection> {
  const { endpoint, region, accessKeyId, secretAccessKey } = settings;
  const known = connections.get(endpoint);
  if (known) return known;
  const made = import('@aws-sdk/client-s3').then((sdk) => ({
    sdk,
    client: new sdk.S3Client({
      endpoint,
      region,
      credentials: { accessKeyId, secretAccessKey },
      // Buckets as a part of the path: a store of one's own seldom has a host name for each.
      forcePathStyle: true,
      // The checksums that newer clients add on their own are not known to every store.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: 3_000, requestTimeout: 30_000 },
    }),
  }));
  connections.set(endpoint, made);
  return made;
}
