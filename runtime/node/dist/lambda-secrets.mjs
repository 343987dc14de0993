import { get as httpGet } from 'node:http';
import { text } from 'node:stream/consumers';
/** Says which variable, which ARN, what is wrong and how to fix it; never contains a value. */
export class SecretError extends Error {
    name = 'SecretError';
    variable;
    arn;
    /** The IAM action that the function's role lacks, if that is the cause. */
    permission;
    constructor(message, about) {
        super(message, { cause: about.cause });
        this.variable = about.variable;
        this.arn = about.arn;
        this.permission = about.permission;
    }
}
/** Returns a `getSecret` with its own cache. */
export function createGetSecret(settings = {}) {
    const { clock = () => performance.now() / 1000, extensionTimeout = 2 } = settings;
    const read = cached(preferringExtension(connect(), clock, extensionTimeout), clock);
    return async function getSecret(variable, options = {}) {
        if (options.binary && (options.json || options.key !== undefined)) {
            throw new TypeError('binary excludes json and key');
        }
        const wanted = parseWanted(variable, options);
        const held = await read(wanted, options).catch((error) => {
            throw explained(error, wanted);
        });
        return asAsked(held, options, wanted); // The overloads of GetSecret have its type.
    };
}
/** Reads the secret or parameter whose ARN is in an environment variable. */
export const getSecret = createGetSecret();
/**
 * Returns what `use` returns for the secret. If it fails and `refused` recognizes the failure, reads the secret again,
 * bypassing every cache, and calls `use` once more. Any other failure, and the second one, is the caller's.
 */
export async function withSecret(variable, use, { refused, ...options }) {
    const secret = await getSecret(variable, options);
    try {
        return await use(secret);
    }
    catch (error) {
        if (!refused(error))
            throw error;
    }
    return use(await getSecret(variable, { ...options, refresh: true }));
}
/**
 * Seconds after which a request is shared no longer. If its invocation ended before it, the environment was frozen with
 * it: its connection may be gone, and the SDK never stops waiting.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html
 */
const patience = 30;
/** Caches values, and shares one request among all who ask meanwhile. */
function cached(read, clock) {
    const kept = new Map();
    const pending = new Map();
    async function ask(wanted, refresh, since) {
        const key = identity(wanted);
        const held = hold(await read(wanted, refresh));
        const newer = (kept.get(key)?.since ?? since) <= since;
        if (newer && !inSnapshot())
            kept.set(key, { held, since });
        return held;
    }
    return async (wanted, { maxAge = 300, refresh = false }) => {
        const now = clock();
        const found = kept.get(identity(wanted));
        if (found && !refresh && now - found.since < maxAge)
            return found.held;
        const ticket = identity(wanted, refresh);
        const shared = pending.get(ticket);
        if (shared && now - shared.since < patience)
            return shared.answer;
        const answer = ask(wanted, refresh, now).finally(() => {
            if (pending.get(ticket)?.answer === answer)
                pending.delete(ticket);
        });
        pending.set(ticket, { answer, since: now });
        return answer;
    };
}
function hold(value) {
    let parsed;
    return {
        value,
        document: () => {
            parsed ??= { document: parseJson(String(value)) };
            return parsed.document;
        },
    };
}
function identity({ arn, stage, versionId }, refresh) {
    return JSON.stringify([arn, stage, versionId, refresh]);
}
/**
 * How long the extension keeps a value at most: SECRETS_MANAGER_TTL and SSM_PARAMETER_STORE_TTL can only be less.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
 */
const extensionTtl = 300;
/** Asks the extension; asks AWS if the extension has no answer or may have an older value than was read since. */
function preferringExtension(aws, clock, timeout) {
    const refreshed = new Map();
    return async (wanted, refresh) => {
        const key = identity(wanted);
        if (refresh && !inSnapshot())
            refreshed.set(key, clock());
        const lately = clock() - (refreshed.get(key) ?? Number.NEGATIVE_INFINITY) < extensionTtl;
        const token = lately || !extensionServes(wanted) ? undefined : await aws.sessionToken(wanted);
        const value = token === undefined ? undefined : await askExtension(wanted, token, timeout);
        return value ?? aws.read(wanted);
    };
}
/** Connects to AWS through its SDK, which is loaded when first needed: with the extension, it may never be. */
function connect() {
    const clients = new Map();
    const clientFor = ({ service, region }) => {
        const key = `${service} ${region}`;
        const client = clients.get(key) ?? clientMakers[service](region);
        clients.set(key, client);
        return client;
    };
    return {
        read: async (wanted) => (await clientFor(wanted)).read(wanted),
        sessionToken: async (wanted) => {
            const { AWS_SESSION_TOKEN: token } = process.env;
            if (token)
                return token;
            // Under SnapStart, only the credential chain knows it. If that fails, the SDK's own request says why.
            return clientFor(wanted)
                .then((client) => client.sessionToken())
                .catch(() => undefined);
        },
    };
}
const clientMakers = {
    secretsmanager: async (region) => {
        const sdk = await import('@aws-sdk/client-secrets-manager').catch(missing);
        const client = new sdk.SecretsManagerClient({ region });
        return {
            read: async ({ arn, stage, versionId }) => {
                const command = new sdk.GetSecretValueCommand({
                    SecretId: arn,
                    VersionStage: stage,
                    VersionId: versionId,
                });
                return valueIn(await client.send(command));
            },
            sessionToken: async () => (await client.config.credentials()).sessionToken,
        };
    },
    ssm: async (region) => {
        const sdk = await import('@aws-sdk/client-ssm').catch(missing);
        const client = new sdk.SSMClient({ region });
        return {
            read: async ({ arn }) => valueIn(await client.send(new sdk.GetParameterCommand({ Name: arn, WithDecryption: true }))),
            sessionToken: async () => (await client.config.credentials()).sessionToken,
        };
    },
};
function missing(error) {
    const hint = "Lambda's Node.js runtimes have the AWS SDK; a container image or a bundle must include it";
    throw new Error(`The AWS SDK can't be loaded. ${hint}`, { cause: error });
}
const arnShape = /^arn:aws[\w-]*:(?<service>secretsmanager|ssm):(?<region>[a-z0-9-]+):\d{12}:(secret:|parameter\/)\S+$/;
function parseWanted(variable, { stage, versionId }) {
    const arn = process.env[variable];
    if (arn === undefined)
        throw notSet(variable);
    const { service, region } = (arnShape.exec(arn)?.groups ?? {});
    if (service === undefined || region === undefined) {
        const what = 'the ARN of a secret or of an SSM parameter';
        throw new SecretError(`The variable ${variable} does not hold ${what} (its value is not shown).`, {
            variable,
        });
    }
    if (service === 'ssm' && (stage ?? versionId) !== undefined) {
        throw new TypeError(`stage and versionId choose a secret's version; ${variable} holds the ARN of a parameter`);
    }
    return { variable, arn, service, region, stage, versionId };
}
/** Shows what was asked for only if it is a name: it may be a value, of a variable that holds no ARN yet. */
function notSet(variable) {
    const holder = Object.keys(process.env).find((name) => variable && process.env[name] === variable);
    if (holder !== undefined || typeof variable !== 'string' || !/^\w+$/.test(variable)) {
        const given = holder === undefined ? 'something else' : `the value of ${holder}`;
        return new TypeError(`Give the name of a variable: this is ${given} (it is not shown).`);
    }
    const near = Object.keys(process.env)
        .map((name) => ({ name, distance: distance(variable, name) }))
        .filter((candidate) => candidate.distance <= variable.length / 3)
        .sort((one, other) => one.distance - other.distance)[0];
    const hint = near ? `did you mean ${near.name}?` : 'is it declared, and has the deployment been applied?';
    return new SecretError(`The variable ${variable} is not set: ${hint}`, { variable });
}
/** Returns how many characters to insert, delete or replace to get from one text to the other. */
function distance(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (const [index, character] of [...from].entries()) {
        const next = [index + 1];
        for (const [column, other] of [...to].entries()) {
            const replaced = (row[column] ?? 0) + (character === other ? 0 : 1);
            next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
        }
        row = next;
    }
    return row.at(-1) ?? 0;
}
/**
 * Returns whether this is an invocation, not code that runs before the first one: the runtimes set the trace ID with
 * each invocation. If one environment serves several invocations at once, no variable has it, and the extension itself
 * says whether it is ready. https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 */
function invoking() {
    return '_X_AMZN_TRACE_ID' in process.env || 'AWS_LAMBDA_MAX_CONCURRENCY' in process.env;
}
/** Returns whether a value cached now would return days later, from a SnapStart snapshot whose clock stopped. */
function inSnapshot() {
    return process.env.AWS_LAMBDA_INITIALIZATION_TYPE === 'snap-start' && !invoking();
}
/** Returns whether to ask it: not across regions, and only in Lambda; elsewhere a stranger would get the token. */
function extensionServes({ region }) {
    return 'AWS_LAMBDA_RUNTIME_API' in process.env && invoking() && process.env.AWS_REGION === region;
}
/**
 * Returns `undefined` if the extension has no answer: absent, not ready, too slow, refusing, or another server on its
 * port. Its own errors say nothing (HTTP 400, "an unexpected error occurred"); AWS then says what is wrong.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html
 */
async function askExtension(wanted, token, timeout) {
    try {
        const body = await getLocal(extensionPath(wanted), token, timeout);
        const answer = JSON.parse(body);
        const named = wanted.service === 'ssm' ? answer.Parameter : answer;
        return named?.ARN === wanted.arn ? valueIn(answer) : undefined;
    }
    catch {
        return undefined;
    }
}
function extensionPath({ service, arn, stage, versionId }) {
    if (service === 'ssm') {
        return `/systemsmanager/parameters/get?${new URLSearchParams({ name: arn, withDecryption: 'true' })}`;
    }
    const query = new URLSearchParams({ secretId: arn });
    if (stage !== undefined)
        query.set('versionStage', stage);
    if (versionId !== undefined)
        query.set('versionId', versionId);
    return `/secretsmanager/get?${query}`;
}
function getLocal(path, token, timeout) {
    const port = process.env.PARAMETERS_SECRETS_EXTENSION_HTTP_PORT || '2773';
    return new Promise((resolve, reject) => {
        const request = httpGet({
            host: 'localhost',
            port,
            path,
            headers: { 'X-Aws-Parameters-Secrets-Token': token },
            agent: false, // A new connection: an idle one would not survive while the environment is frozen.
            signal: AbortSignal.timeout(Math.ceil(timeout * 1000)),
        }, (response) => resolve(text(response)));
        request.on('error', reject);
    });
}
function valueIn({ SecretString, SecretBinary, Parameter }) {
    const bytes = typeof SecretBinary === 'string' ? Buffer.from(SecretBinary, 'base64') : SecretBinary;
    const value = Parameter?.Value ?? SecretString ?? bytes;
    if (value === undefined || value === null)
        throw new Error('AWS answered without a value');
    return value;
}
function asAsked({ value, document }, form, { variable, arn }) {
    const about = { variable, arn };
    if (typeof value !== 'string') {
        if (form.binary)
            return new Uint8Array(value); // A copy: what one caller changes in it, no other sees.
        throw new SecretError(`${variable} (${arn}) holds bytes: ask for it with binary: true.`, about);
    }
    if (form.binary)
        throw new SecretError(`${variable} (${arn}) holds text: ask for it without binary.`, about);
    if (!form.json && form.key === undefined)
        return value;
    const parsed = form.key === undefined ? parseJson(value) : document();
    if (parsed === undefined)
        throw new SecretError(`${variable} (${arn}) does not hold JSON.`, about);
    if (form.key === undefined)
        return parsed;
    if (isObject(parsed) && Object.hasOwn(parsed, form.key))
        return structuredClone(parsed[form.key]);
    throw new SecretError(`${variable} (${arn}) holds no JSON object with the key "${form.key}".`, about);
}
/** Returns `undefined` for invalid JSON. The parser's error quotes the text, so it must not become a cause. */
function parseJson(value) {
    try {
        return JSON.parse(value);
    }
    catch {
        return undefined;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const remedies = {
    ResourceNotFoundException: 'there is no such secret, or no such version of it. A secret that was deleted and created again has another ARN: apply the declaration again',
    ParameterNotFound: 'there is no such parameter. Apply the declaration again if it was renamed',
    InvalidRequestException: 'the secret is marked for deletion or has no value. Restore it, or declare another',
    DecryptionFailure: "its KMS key can't decrypt it. Is the key disabled, or going to be deleted?",
    InvalidKeyId: "its KMS key can't decrypt it. Is the key disabled, or going to be deleted?",
};
function explained(error, wanted) {
    const { variable, arn, region } = wanted;
    const { name: code, message: said } = error instanceof Error ? error : new Error(String(error));
    // The parser's error quotes the answer, so it must not become a cause.
    if (code === 'SyntaxError')
        return explained(new Error('AWS answered with something other than JSON'), wanted);
    const permission = code.startsWith('AccessDenied') ? missingPermission(said) : undefined;
    const why = permission
        ? `the function's role lacks ${permission} for it`
        : (remedies[code] ?? asked(region));
    const message = `Could not read ${variable} (${arn}): ${why}. ${code}: ${said}`;
    return new SecretError(message, { variable, arn, permission, cause: error });
}
/** Reads the action from IAM's message; Secrets Manager's own message about a refused key names none. */
function missingPermission(said) {
    return /not authorized to perform: (?<action>[\w-]+:\w+)/.exec(said)?.groups?.action ?? 'kms:Decrypt';
}
function asked(region) {
    const { AWS_REGION: own = region } = process.env;
    return `the request was sent to AWS in ${region}${own === region ? '' : `, but the function runs in ${own}`}`;
}
