/**
 * Reads secrets in AWS Lambda through the variables that hold their ARNs.
 *
 *     import { getSecret } from './lambda-secrets.mjs'
 *
 *     export async function handler(event) {
 *       const apiKey = await getSecret('STRIPE_ARN')
 *       const password = await getSecret('DB_READER_ARN', { key: 'password' })
 *     }
 *
 * The variable holds the ARN of a Secrets Manager secret or of an SSM parameter. The value comes from the AWS
 * Parameters and Secrets Lambda Extension if it is attached and ready, else from AWS through the SDK, and is cached
 * across invocations. This file is everything: copy it next to a handler. It is in no package registry.
 */
export interface GetSecret {
    /** Returns the bytes of a binary secret. */
    (variable: string, options: SecretOptions & {
        readonly binary: true;
    }): Promise<Uint8Array>;
    /** Parses the text as a JSON object and returns one entry. Its type is not checked. */
    <Entry = string>(variable: string, options: SecretOptions & {
        readonly key: string;
    }): Promise<Entry>;
    /** Returns the text, parsed as JSON. Its type is not checked. */
    <Document = unknown>(variable: string, options: SecretOptions & {
        readonly json: true;
    }): Promise<Document>;
    /** Returns the text. Like the others, rejects with a `SecretError`. */
    (variable: string, options?: SecretOptions): Promise<string>;
}
export interface SecretOptions {
    /** The staging label of the secret's version to read. Default: AWSCURRENT. */
    readonly stage?: string;
    readonly versionId?: string;
    /** A value that was read this many seconds ago or more is read again. Default: 300. */
    readonly maxAge?: number;
    /** Reads the value again at once, bypassing every cache. Use it after a failed login. */
    readonly refresh?: boolean;
}
export interface SecretsSettings {
    /** Returns seconds that never decrease. */
    readonly clock?: () => number;
    /** How many seconds the extension may take before AWS is asked directly. */
    readonly extensionTimeout?: number;
}
/** Says which variable, which ARN, what is wrong and how to fix it; never contains a value. */
export declare class SecretError extends Error {
    readonly name = "SecretError";
    readonly variable: string;
    readonly arn: string | undefined;
    /** The IAM action that the function's role lacks, if that is the cause. */
    readonly permission: string | undefined;
    constructor(message: string, about: SecretErrorDetails);
}
export interface SecretErrorDetails {
    readonly variable: string;
    readonly arn?: string;
    readonly permission?: string | undefined;
    readonly cause?: unknown;
}
/** Returns a `getSecret` with its own cache. */
export declare function createGetSecret(settings?: SecretsSettings): GetSecret;
/** Reads the secret or parameter whose ARN is in an environment variable. */
export declare const getSecret: GetSecret;
export interface WithSecretOptions extends SecretOptions {
    /** One entry of the text, which must be a JSON object. */
    readonly key?: string;
    /** Returns whether this failure means that the secret was refused, as after a rotation. */
    readonly refused: (error: unknown) => boolean;
}
/**
 * Returns what `use` returns for the secret. If it fails and `refused` recognizes the failure, reads the secret again,
 * bypassing every cache, and calls `use` once more. Any other failure, and the second one, is the caller's.
 */
export declare function withSecret<Result>(variable: string, use: (secret: string) => Result | Promise<Result>, { refused, ...options }: WithSecretOptions): Promise<Result>;
