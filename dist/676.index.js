export const id = 676;
export const ids = [676];
export const modules = {

/***/ 3676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./lib/aws/client/failures.js
var failures = __webpack_require__(7566);
// EXTERNAL MODULE: ./lib/aws/client/proxy.js
var proxy = __webpack_require__(5237);
// EXTERNAL MODULE: ./lib/aws/sts.js
var sts = __webpack_require__(9049);
// EXTERNAL MODULE: ./lib/model/access/effective.js
var effective = __webpack_require__(9389);
// EXTERNAL MODULE: ./lib/model/access/widening.js
var widening = __webpack_require__(555);
// EXTERNAL MODULE: ./lib/model/failure.js
var model_failure = __webpack_require__(8675);
// EXTERNAL MODULE: ./lib/text/sentence.js
var sentence = __webpack_require__(9062);
// EXTERNAL MODULE: ./lib/model/place.js
var model_place = __webpack_require__(5298);
;// CONCATENATED MODULE: ./lib/model/problem.js


/** Everything wrong in the inputs and files, all at once. Nothing has been read from AWS yet. */
class DeclarationError extends Error {
    name = 'DeclarationError';
    problems;
    constructor(problems) {
        super(problems.map(formatProblem).join('\n'));
        this.problems = problems;
    }
}
/** `file:line:column: what is wrong. What would be right.` */
function explainProblem({ place, message, remedy }) {
    return (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)((0,model_place/* formatPlace */.dE)(place))}: ${message} ${remedy}`;
}
/** The same as plain text. */
function formatProblem(problem) {
    return (0,sentence/* plain */.pj)(explainProblem(problem));
}

;// CONCATENATED MODULE: ./lib/model/result.js
/** Whether a finding warns of something in the function. */
function hasWarning({ findings }) {
    return findings.some(({ severity }) => severity === 'warning');
}
/** Whether an apply did not finish a function or a rotation: it failed, or the function is blocked. */
function hasFailed({ functions, rotations }) {
    const isUndone = ({ result }) => result === 'failed' || result === 'blocked';
    return functions.some(isUndone) || rotations.some(isUndone);
}
/** Whether an apply wrote anything, however it ended. */
function hasWritten({ functions, rotations }) {
    const isDone = ({ result }) => result === 'done';
    return functions.some(({ steps }) => steps.some(isDone)) || rotations.some(isDone);
}

;// CONCATENATED MODULE: ./lib/exit.js









/** The sentence that a run fails with, as plain text; `undefined` where it succeeds. */
function failureOf(result, gate) {
    const failure = failureSentence(result, gate);
    return failure && (0,sentence/* plain */.pj)(failure);
}
function failureSentence(result, gate) {
    switch (result.kind) {
        case 'invalid':
            return (0,sentence/* say */.cv) `The declaration has ${(0,sentence/* counted */.hS)(result.problems.length, 'error')}; nothing was read from AWS.`;
        case 'crashed':
            return result.message;
        case 'unplanned':
            return approvalFailure(result.approvals);
        case 'planned':
            return (approvalFailure(result.approvals) ??
                gateFailure(result.plan, gate) ??
                (gate.mode === 'check' ? checkFailure(result.plan) : undefined));
        case 'refused':
            return (0,sentence/* say */.cv) `The plan is not the one that was reviewed, so nothing was written. The summary shows what changed.`;
        case 'applied':
            return applyFailure(result.outcome);
    }
}
/** A missing approval fails only a merge group: on a pull request it may still come, and the status says that it is missing. */
function approvalFailure(approvals) {
    if (approvals === undefined)
        return undefined;
    if (approvals.kind === 'failed')
        return (0,sentence/* say */.cv) `The approvals are not known: ${approvals.message}`;
    const isMissing = approvals.approvals.some(({ missing }) => missing > 0);
    return approvals.final && isMissing
        ? (0,sentence/* say */.cv) `An approval is missing, so this must not be merged. The summary names it.`
        : undefined;
}
/** A plan fails where it is too large to show a reviewer who gains what, whatever the gate. */
function failureToShow(result, { allGains }) {
    if (result.kind !== 'planned' || allGains)
        return undefined;
    return 'This plan is too large to be reviewed: neither the pull request comment nor the job summary can hold every gain. Split it into several pull requests.';
}
/** Returns the result of a run that threw. */
function resultOf(error) {
    if (error instanceof DeclarationError)
        return { kind: 'invalid', problems: error.problems };
    if (error instanceof failures/* CredentialsError */.lE || error instanceof sts/* AccountError */.i || error instanceof proxy/* ProxyError */.T)
        return { kind: 'crashed', message: error.sentence };
    return { kind: 'crashed', message: unforeseen(error) };
}
function applyFailure({ functions, rotations }) {
    const undone = functions.filter(({ result }) => result === 'failed' || result === 'blocked');
    const unset = rotations.flatMap((each) => (each.result === 'failed' ? [each] : []));
    if (undone.length + unset.length === 0)
        return undefined;
    const reasons = [
        ...undone.map(({ label, failure }) => failure === undefined
            ? (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(label)}: an error blocks it.`
            : (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(label)}: ${(0,model_failure/* explain */.W)(failure)}`),
        ...unset.map((each) => (0,model_failure/* explain */.W)(each.failure)),
    ];
    const items = undone.map(({ label, result }) => (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(label)} (${[result]})`);
    const sentences = [
        ...(undone.length === 0 ? [] : [(0,sentence/* say */.cv) `${were(undone.length, 'function')} not applied: ${(0,sentence/* list */.p_)(items)}.`]),
        ...(unset.length === 0
            ? []
            : [(0,sentence/* say */.cv) `${were(unset.length, 'rotation')} not set: ${(0,sentence/* list */.p_)(unset.map(({ secretArn }) => secretArn))}.`]),
        ...reasons.slice(0, mostReasons),
        ...(reasons.length > mostReasons
            ? [(0,sentence/* say */.cv) `The summary names ${reasons.length - mostReasons} more reasons.`]
            : []),
        (0,sentence/* say */.cv) `Fix the cause and run again.`,
    ];
    return (0,sentence/* join */.fj)(sentences);
}
/** An annotation is read on one screen. */
const mostReasons = 5;
/** `1 function was`, `2 functions were`. */
function were(number, noun) {
    return (0,sentence/* say */.cv) `${(0,sentence/* counted */.hS)(number, noun)} ${[number === 1 ? 'was' : 'were']}`;
}
/**
 * What `fail-on` makes a plan fail for. Each of its words includes those before it, except that `broadened` lets warnings
 * pass.
 */
function gateFailure({ functions }, { failOn }) {
    if (failOn === 'never')
        return undefined;
    const rule = (0,sentence/* name */.UU)(`fail-on: ${failOn}`);
    const blocked = functions.filter((each) => each.blocked);
    if (blocked.length > 0)
        return (0,sentence/* join */.fj)([cannotApply(blocked), (0,sentence/* say */.cv) `The summary says why.`]);
    const warned = functions.filter(hasWarning);
    if (failOn === 'warning' && warned.length > 0)
        return (0,sentence/* say */.cv) `There are warnings for ${names(warned)}, and ${rule} allows none.`;
    const broadened = functions.filter(widens);
    if (failOn === 'broadened' && broadened.length > 0)
        return (0,sentence/* say */.cv) `${names(broadened)} would or might gain access, which ${rule} does not allow.`;
    return undefined;
}
function cannotApply(blocked) {
    return (0,sentence/* say */.cv) `${(0,sentence/* counted */.hS)(blocked.length, 'function')} cannot be applied as declared: ${names(blocked)}.`;
}
/** Whether its policy or what it, or a function that shares its role, can read may widen, or a restriction is lifted. */
function widens(plan) {
    const { grants, sharers } = plan.effective;
    return (0,widening/* mayWiden */.b)(plan) || [...grants, ...sharers.flatMap((each) => each.grants)].some(effective/* mayGain */.Bi);
}
/** What fails a check, whatever the gate. */
function checkFailure({ functions, rotations }) {
    const blocked = functions.filter((each) => each.blocked);
    const drifted = functions.filter((each) => each.drifts && !each.blocked);
    const expired = functions.filter(({ findings }) => findings.some(({ code }) => code === 'grant-expired'));
    const unset = rotations.filter(({ verb }) => verb !== 'keep');
    const readers = [...new Set(unset.flatMap(({ labels }) => labels))];
    const differing = (0,sentence/* say */.cv) `The rotation of ${(0,sentence/* counted */.hS)(unset.length, 'secret')} differs`;
    const sentences = [
        ...(blocked.length === 0 ? [] : [cannotApply(blocked)]),
        ...(drifted.length === 0
            ? []
            : [
                (0,sentence/* say */.cv) `AWS differs from what is declared for ${names(drifted)}. Apply to fix it, or change the declaration.`,
            ]),
        ...(unset.length === 0 ? [] : [(0,sentence/* say */.cv) `${differing} from what is declared for ${(0,sentence/* list */.p_)(readers)}.`]),
        ...(expired.length === 0
            ? []
            : [
                (0,sentence/* say */.cv) `Grants of ${names(expired)} have expired. Remove them from the declaration, or extend their expiry dates.`,
            ]),
    ];
    return sentences.length === 0 ? undefined : (0,sentence/* join */.fj)(sentences);
}
function names(functions) {
    return (0,sentence/* list */.p_)(functions.map(({ label }) => label));
}
/** Explains an unexpected error. A parser's message is left out: it quotes what it parsed, which may hold variables. */
function unforeseen(error) {
    const what = error instanceof Error && !(error instanceof SyntaxError)
        ? [(0,sentence/* name */.UU)(`${error.name}: ${error.message}`)]
        : (0,sentence/* say */.cv) `an unknown error`;
    return (0,sentence/* say */.cv) `The action ended unexpectedly (${what}). This is a bug: please report it with the steps that led here.`;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/command.js
var command = __webpack_require__(9635);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/file-command.js
var file_command = __webpack_require__(2902);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/utils.js
var utils = __webpack_require__(4679);
;// CONCATENATED MODULE: ./lib/runner.js




/** Returns an input of the step, `''` if it is absent; without the space around it, unless that is asked for. */
function getInput(name, { trimWhitespace = true } = {}) {
    const value = process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '';
    return trimWhitespace ? value.trim() : value;
}
function setOutput(name, value) {
    if (process.env.GITHUB_OUTPUT)
        (0,file_command/* issueFileCommand */.n)('OUTPUT', (0,file_command/* prepareKeyValueMessage */.v)(name, value));
}
function error(message, properties = {}) {
    (0,command/* issueCommand */.L)('error', (0,utils/* toCommandProperties */.k)(properties), message);
}
function warning(message, properties = {}) {
    (0,command/* issueCommand */.L)('warning', (0,utils/* toCommandProperties */.k)(properties), message);
}
function notice(message, properties = {}) {
    (0,command/* issueCommand */.L)('notice', (0,utils/* toCommandProperties */.k)(properties), message);
}
function info(message) {
    process.stdout.write(message + external_node_os_.EOL);
}
/** Shows an error and lets the process end with 1. */
function setFailed(message) {
    process.exitCode = 1;
    error(message);
}
/** Folds what `body` logs. */
async function group(title, body) {
    (0,command/* issue */.s)('group', title);
    try {
        return await body();
    }
    finally {
        (0,command/* issue */.s)('endgroup');
    }
}

;// CONCATENATED MODULE: ./lib/log.js

const workflowLog = {
    info: (text) => info(oneLine(text)),
    warning: (text) => warning(oneLine(text)),
    group: (title, body) => group(oneLine(title), body),
};
/**
 * Returns one line that the runner cannot mistake for a workflow command, whatever text from outside is in it.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
function oneLine(text) {
    return text
        .replace(/\p{Cc}+/gu, ' ')
        .trim()
        .replace(/^::/, ': :')
        .replaceAll('##[', '## [');
}

;// CONCATENATED MODULE: ./lib/github/octokit.js
/** For all calls of one client together: neither a comment nor a comparison is worth a longer wait. */
const patienceInMs = 30_000;
/**
 * Returns a client for GitHub's API, which goes through a proxy where the environment names one. Loads the library only
 * now: most runs never call it.
 */
async function openOctokit({ apiUrl }, token) {
    const [{ getOctokit }, { defaults }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(665), __webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__, 1351)),
        __webpack_require__.e(/* import() */ 665).then(__webpack_require__.bind(__webpack_require__, 8665)),
    ]);
    const signal = AbortSignal.timeout(patienceInMs);
    return getOctokit(token, { baseUrl: apiUrl, request: { ...defaults.request, signal } }); // It knows the proxy.
}

;// CONCATENATED MODULE: ./lib/github/refusal.js

/** Returns what GitHub answered, if anything, and what would help: `remedy` if it refused, else the next run. */
function explainRefusal(error, remedy) {
    const status = statusOf(error);
    const message = messageOf(error).replace(/\.$/, '');
    const refused = [401, 403, 404].includes(status ?? 0) && !/rate limit/i.test(message);
    const what = status === undefined ? (0,sentence/* say */.cv) `GitHub gave no answer` : (0,sentence/* say */.cv) `GitHub answered ${status}`;
    return (0,sentence/* say */.cv) `${what} (${(0,sentence/* name */.UU)(message)}). ${refused ? remedy : (0,sentence/* say */.cv) `The next run tries again.`}`;
}
/** Returns the status that GitHub answered. The client reports a lost connection as 500 too, but without a response. */
function statusOf(error) {
    const known = error;
    return known?.response?.status;
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./lib/github/statuses.js
const longestDescription = 140;
/** Publishes a status on the commit that the run is for. Throws what GitHub's client throws. */
async function publishStatus(octokit, { repository, commit = '', workflowRun }, { context, state, description }) {
    const { owner = '', name: repo = '', serverUrl = '' } = repository ?? {};
    const page = workflowRun && { target_url: `${serverUrl}/${owner}/${repo}/actions/runs/${workflowRun.id}` };
    const text = description.length > longestDescription ? `${description.slice(0, longestDescription - 1)}\u2026` : description;
    await octokit.rest.repos.createCommitStatus({
        ...{ owner, repo, sha: commit, context, state, description: text },
        ...page,
    });
}

;// CONCATENATED MODULE: ./lib/model/approvals.js

const mostPeople = 10;
/** Returns how many approvals are missing, and of whom, as part of a sentence. */
function explainMissing({ rule, approvedBy, missing }) {
    const left = rule.by.filter((login) => !approvedBy.includes(login.toLowerCase()));
    return (0,sentence/* say */.cv) `${(0,sentence/* counted */.hS)(missing, 'approval')} of ${(0,sentence/* list */.p_)(left, mostPeople)}`;
}

;// CONCATENATED MODULE: ./lib/plan/approvals/status.js


/** Returns the commit status that says how far the approvals are. */
function describeStatus(state) {
    if (state.kind === 'failed')
        return { state: 'error', description: (0,sentence/* plain */.pj)(state.message) };
    const { approvals, final } = state;
    const [first, ...more] = approvals.filter(({ missing }) => missing > 0);
    if (first !== undefined) {
        const others = more.length === 0 ? [] : (0,sentence/* say */.cv) `, and ${(0,sentence/* counted */.hS)(more.length, 'more rule')}`;
        const waiting = (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(first.rule.secrets)} needs ${explainMissing(first)}${others}.`;
        return { state: final ? 'failure' : 'pending', description: (0,sentence/* plain */.pj)(waiting) };
    }
    if (approvals.length === 0)
        return { state: 'success', description: 'No approval is needed.' };
    const people = [...new Set(approvals.flatMap(({ approvedBy }) => approvedBy))];
    return { state: 'success', description: (0,sentence/* plain */.pj)((0,sentence/* say */.cv) `Approved by ${(0,sentence/* list */.p_)(people)}.`) };
}

// EXTERNAL MODULE: ./lib/plan/guardrails/guardrails.js + 2 modules
var guardrails_guardrails = __webpack_require__(9838);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/declare/problem.js


function right(value) {
    return { ok: true, value };
}
function wrong(mistake) {
    return { ok: false, mistake };
}
function problemAt(place, mistake) {
    return { place, ...mistake };
}
function found(...values) {
    return { values, problems: [] };
}
function refused(place, mistake) {
    return { values: [], problems: [problemAt(place, mistake)] };
}
function gather(parts) {
    return {
        values: parts.flatMap((part) => part.values),
        problems: parts.flatMap((part) => part.problems),
    };
}
/** Inputs first, then files from top to bottom. A problem that YAML aliases repeat appears once. */
function orderProblems(problems) {
    const distinct = new Map(problems.map((problem) => [formatProblem(problem), problem]));
    return [...distinct.values()].sort((one, other) => (0,model_place/* comparePlaces */.ig)(one.place, other.place));
}

;// CONCATENATED MODULE: ./lib/declare/limits.js
/*
 * How much a declaration may hold. Up to these limits each step of reading it is near-linear; beyond them it is refused
 * with the number and the place. They are far above what AWS allows a function or what a reviewer could read.
 */
/** Levels of maps and lists in a file. */
const deepestValue = 100;
/** Values in a file once its aliases and merge keys are expanded. */
const mostValues = 100_000;
/** Aliases of YAML (`*name`) in a file. */
const mostAliases = 1_000;
/** Functions in a file. */
const mostFunctions = 1_000;
/** Characters of a key of the file's choice: a function, a stage, a variable. */
const longestKey = 256;
/** Stages in a file. */
const mostStages = 200;
/** Entries under `secrets` or `grants` of a function, or lines of the input `secrets`. Lambda holds about 35 ARNs. */
const mostSecrets = 500;
/** Entries of a list of patterns or keys. */
const mostPatterns = 200;
/** Entries under `approvals` of guardrails. */
const mostApprovals = 50;
/** Logins and teams of one of them. */
const mostApprovers = 50;
/** Characters of a text or of a line of an input. The longest ARN of a parameter or secret has fewer. */
const longestText = 2_048;

;// CONCATENATED MODULE: ./lib/declare/formats/depth.js


const tooDeep = {
    message: (0,sentence/* say */.cv) `The file is nested more than ${deepestValue} levels deep.`,
    remedy: (0,sentence/* marked */.xI)('A config file needs only a few levels.'),
};
/** Whether a value has more levels of maps and lists than a file may have. */
function isTooDeep(value, left = deepestValue) {
    if (typeof value !== 'object' || value === null)
        return false;
    return left === 0 || Object.values(value).some((each) => isTooDeep(each, left - 1));
}

;// CONCATENATED MODULE: ./lib/declare/formats/places.js

/** A function from offsets in the file's text to places. */
function placesIn({ file, text }) {
    const lines = new dist/* LineCounter */.HN();
    lines.addNewLine(0);
    for (const { index } of text.matchAll(/\n/g))
        lines.addNewLine(index + 1);
    return (offset) => {
        const { line, col } = lines.linePos(offset);
        return { kind: 'file', file, line, column: col };
    };
}

;// CONCATENATED MODULE: ./lib/declare/formats/yaml-documents.js


/**
 * Returns the documents of a YAML text; a file should have one. The parser closes nested values by calling itself,
 * once for each level, so it stops while they are only being opened.
 */
function yamlDocuments(text, options) {
    const parser = new dist/* Parser */.iX();
    const tokens = [];
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        tokens.push(...parser.next(lexeme));
        // The document itself is on the stack, and so is the scalar that is being read.
        if (parser.stack.length > deepestValue + 2)
            return { ok: false, tooDeepAt: parser.offset };
    }
    tokens.push(...parser.end());
    const documents = new dist/* Composer */.Dk(options).compose(tokens, true, text.length);
    const [first, second] = [documents.next().value, documents.next().value];
    if (!first)
        throw new Error('The composer makes one document at least');
    return { ok: true, first, second: second || undefined };
}

;// CONCATENATED MODULE: ./lib/declare/formats/yaml-merge.js

/** Whether a key is YAML 1.1's `<<`, for which the parser uses a symbol if it reads such keys at all. */
function isMergeKey(key) {
    return (0,dist/* isScalar */.jn)(key) && typeof key.value === 'symbol';
}
/** The maps that a map merges by its merge keys, in their order. */
function mergedMaps(map, targets) {
    return map.items.filter(({ key }) => isMergeKey(key)).flatMap(({ value }) => mapsIn(value, targets));
}
function mapsIn(value, targets) {
    const node = (0,dist/* isAlias */.Vj)(value) ? targets.get(value) : value;
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.flatMap((item) => mapsIn(item, targets));
    return (0,dist/* isMap */.jh)(node) ? [node] : [];
}
/**
 * A key that two of the merged maps have. The first should count, but in PyYAML 6.0.4 the last one does. The maps that
 * `map` merges were looked at before, as an alias comes after its anchor.
 */
function contestedKey(map, targets, known) {
    const keys = new Set();
    let contested;
    for (const merged of mergedMaps(map, targets)) {
        for (const key of known.get(merged) ?? []) {
            if (keys.has(key))
                contested ??= key;
            keys.add(key);
        }
    }
    for (const { key } of map.items)
        if ((0,dist/* isScalar */.jn)(key) && !isMergeKey(key))
            keys.add(String(key.value));
    known.set(map, keys);
    return contested;
}
/** Whether each merge key of a map has a map, or a list of maps. */
function mergesMaps(map, targets) {
    const isOne = (value) => (0,dist/* isMap */.jh)((0,dist/* isAlias */.Vj)(value) ? targets.get(value) : value);
    return map.items
        .filter(({ key }) => isMergeKey(key))
        .every(({ value }) => {
        const node = (0,dist/* isAlias */.Vj)(value) ? targets.get(value) : value;
        return (0,dist/* isSeq */.oP)(node) ? node.items.every(isOne) : (0,dist/* isMap */.jh)(node);
    });
}

;// CONCATENATED MODULE: ./lib/text/quote.js

const longest = 80;
/** `text` in quotes for a message: one line, cut at 80 characters, with invisible characters escaped, and at 240 with these. */
function quote(text) {
    const characters = [...text.slice(0, 2 * (longest + 1))];
    const shown = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}\u2026` : characters.join('');
    const escaped = JSON.stringify(shown).replace(/[\p{Cc}\p{Cf}]/gu, escapeCharacter);
    if (escaped.length <= 3 * longest)
        return escaped;
    return `${escaped.slice(0, 3 * longest).replace(/\\[^\\]{0,8}$/, '')}\u2026"`;
}
/** For a sentence: text that was not checked, so that it may be empty, long or hold blanks. */
function quoted(text) {
    return (0,sentence/* name */.UU)(quote(text));
}
function escapeCharacter(character) {
    return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

;// CONCATENATED MODULE: ./lib/declare/formats/yaml-survey.js






const nothing = { values: 0, levels: 0 };
/**
 * Visits every node once, and looks at aliases and how much they expand to, at tags, and at keys with a meaning of their
 * own in JavaScript or YAML, which it takes out. Ends early beyond the limits.
 */
function surveyNodes(document, dialect) {
    const [oddities, targets, anchors, sizes, keys] = [[], new Map(), new Map(), new Map(), new Map()];
    const counts = { values: 0, aliases: 0, isUnreadable: false };
    const state = { dialect, oddities, targets, anchors, sizes, keys, ...counts };
    measure(document.contents, 0, state);
    return state;
}
function measure(node, depth, state) {
    if (!(0,dist/* isNode */.Ll)(node) || state.isUnreadable)
        return nothing;
    if ((0,dist/* isAlias */.Vj)(node))
        return measureAlias(node, depth, state);
    if (node.anchor !== undefined)
        state.anchors.set(node.anchor, node);
    if (depth > deepestValue)
        giveUp(offsetOf(node), tooDeep, state);
    countValues(1, state);
    refuseTag(node, state);
    const contents = contentsOf(node, state).map((each) => measure(each, depth + 1, state));
    const size = {
        values: contents.reduce((sum, { values }) => sum + values, 1),
        levels: contents.reduce((most, { levels }) => Math.max(most, levels), 0) + 1,
    };
    state.sizes.set(node, size);
    if ((0,dist/* isMap */.jh)(node))
        refuseContestedKey(node, state);
    return size;
}
function contentsOf(node, state) {
    if ((0,dist/* isSeq */.oP)(node))
        return node.items;
    if (!(0,dist/* isMap */.jh)(node))
        return [];
    takeOutKeys(node, state);
    return node.items.flatMap(({ key, value }) => [key, value]);
}
function measureAlias(alias, depth, state) {
    const target = state.anchors.get(alias.source);
    const shown = quoted(`*${alias.source}`);
    const size = target && state.sizes.get(target);
    const offset = offsetOf(alias);
    if (target === undefined) {
        const message = (0,sentence/* say */.cv) `The alias ${shown} refers to nothing: no anchor of that name comes before it.`;
        giveUp(offset, { message, remedy: (0,sentence/* marked */.xI)('Define the anchor first, or put the text in quotes.') }, state);
    }
    else if (size === undefined) {
        const message = (0,sentence/* say */.cv) `The alias ${shown} contains itself.`;
        giveUp(offset, { message, remedy: (0,sentence/* marked */.xI)('Write the value out.') }, state);
    }
    else {
        state.targets.set(alias, target);
        if (depth + size.levels > deepestValue)
            giveUp(offset, tooDeep, state);
        state.aliases += 1;
        if (state.aliases > mostAliases)
            giveUp(offset, tooManyAliases, state);
        countValues(size.values, state);
    }
    return size ?? nothing;
}
const fewerAliases = (0,sentence/* marked */.xI)('Use fewer aliases (`*name`), or split the file over several uses of the action.');
const tooManyAliases = {
    message: (0,sentence/* say */.cv) `The file has more than ${mostAliases} aliases.`,
    remedy: fewerAliases,
};
const tooManyValues = {
    message: (0,sentence/* say */.cv) `The file has more than ${mostValues} values once its aliases are expanded.`,
    remedy: fewerAliases,
};
function countValues(more, state) {
    state.values += more;
    if (state.values > mostValues)
        giveUp(0, tooManyValues, state);
}
function giveUp(offset, mistake, state) {
    if (!state.isUnreadable)
        state.oddities.push({ offset, mistake });
    state.isUnreadable = true;
}
function refuseTag(node, state) {
    if (node.tag === undefined || /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/.test(node.tag))
        return;
    refuse(node, state, {
        message: (0,sentence/* say */.cv) `The tag ${quoted(node.tag)} is not supported.`,
        remedy: (0,sentence/* marked */.xI)('Write plain text, lists and maps.'),
    });
}
/** Takes the refused keys out, so that the rest of the map can be read. */
function takeOutKeys(map, state) {
    const earlier = new Set();
    map.items = map.items.filter(({ key }) => {
        if (!(0,dist/* isScalar */.jn)(key))
            return true;
        const mistake = keyMistake(key, earlier, state);
        earlier.add(key.value);
        if (mistake !== undefined)
            refuse(key, state, mistake);
        return mistake === undefined;
    });
}
function keyMistake(key, earlier, { dialect }) {
    const text = String(key.value);
    if (dialect === 'config' && earlier.has(key.value))
        return { message: (0,sentence/* say */.cv) `Duplicate key ${quoted(text)}.`, remedy: (0,sentence/* marked */.xI)('Keep one of the two.') };
    if (dialect === 'config' && key.value === '<<')
        return {
            message: (0,sentence/* marked */.xI)('Merge keys (`<<`) are not part of YAML 1.2.'),
            remedy: (0,sentence/* marked */.xI)('Write the entries out, or use an alias (`*name`) for the whole value.'),
        };
    if (!['__proto__', 'prototype', 'constructor'].includes(text))
        return undefined;
    return { message: (0,sentence/* say */.cv) `The key ${(0,sentence/* name */.UU)(text)} is not allowed.`, remedy: (0,sentence/* marked */.xI)('Choose another name.') };
}
const mergesNoMap = {
    message: (0,sentence/* marked */.xI)('A merge key (`<<`) here has a value that is neither a map nor a list of maps.'),
    remedy: (0,sentence/* marked */.xI)('Write an alias (`*name`) of a map.'),
};
function refuseContestedKey(map, state) {
    if (state.isUnreadable || state.dialect === 'config')
        return;
    if (!mergesMaps(map, state.targets)) {
        giveUp(offsetOf(map), mergesNoMap, state);
        return;
    }
    const contested = contestedKey(map, state.targets, state.keys);
    if (contested === undefined)
        return;
    refuse(map, state, {
        message: (0,sentence/* say */.cv) `Two maps that are merged here (${(0,sentence/* name */.UU)('<<')}) have the key ${quoted(contested)}, and versions of PyYAML differ in which one counts.`,
        remedy: (0,sentence/* marked */.xI)('Write the key in this map itself, or remove it from one of the two.'),
    });
}
function refuse(node, state, mistake) {
    state.oddities.push({ offset: offsetOf(node), mistake });
}
function offsetOf(node) {
    return node.range?.[0] ?? 0;
}

;// CONCATENATED MODULE: ./lib/declare/formats/yaml-syntax.js


/** What the parser could not read, in words of ours: its own messages quote the text, whatever it is. */
function syntaxProblems(document, second, placeAt) {
    const problems = document.errors.map((error) => problemAt(placeAt(error.pos[0]), syntaxMistake(error)));
    return second === undefined ? problems : [...problems, problemAt(placeAt(second.range[0]), secondDocument)];
}
const secondDocument = {
    message: (0,sentence/* marked */.xI)('A second YAML document starts here.'),
    remedy: (0,sentence/* marked */.xI)('Keep one document: delete the line `---` and merge what follows it.'),
};
const mistakes = {
    BLOCK_AS_IMPLICIT_KEY: {
        message: (0,sentence/* marked */.xI)('YAML reads this as a map because of the colon.'),
        remedy: (0,sentence/* marked */.xI)('Quote it.'),
    },
    NON_STRING_KEY: {
        message: (0,sentence/* marked */.xI)('This key is a list or a map.'),
        remedy: (0,sentence/* marked */.xI)('Write the key as text.'),
    },
    TAB_AS_INDENT: {
        message: (0,sentence/* marked */.xI)('This line is indented with a tab, which YAML does not allow.'),
        remedy: (0,sentence/* marked */.xI)('Indent with spaces.'),
    },
};
/** Matched against the parser's own words, which are never shown. */
const details = [
    [/end with a \]/, 'a list has no closing `]`'],
    [/end with a \}/, 'a map has no closing `}`'],
    [/Missing closing "quote/, 'a double quote is not closed'],
    [/Missing closing 'quote/, 'a single quote is not closed'],
    [/Missing , (or : )?between/, 'a comma is missing'],
    [/followed by map values/, 'a key has no colon after it'],
];
const words = {
    BAD_DQ_ESCAPE: 'the escape after a backslash is unknown',
    BAD_INDENT: 'the indentation does not fit',
    BAD_SCALAR_START: 'a text that starts like this needs quotes',
    MULTILINE_IMPLICIT_KEY: 'a key has more than one line',
    UNEXPECTED_TOKEN: 'this is not expected here',
};
function syntaxMistake({ code, message }) {
    const detail = details.find(([pattern]) => pattern.test(message))?.[1] ?? words[code];
    return (mistakes[code] ?? {
        message: detail === undefined
            ? (0,sentence/* say */.cv) `This is not well-formed YAML (${(0,sentence/* name */.UU)(code)}).`
            : (0,sentence/* say */.cv) `This is not well-formed YAML: ${(0,sentence/* marked */.xI)(detail)}.`,
        remedy: (0,sentence/* marked */.xI)('Check the quotes, brackets and indentation here and just above.'),
    });
}

;// CONCATENATED MODULE: ./lib/declare/formats/yaml.js








// The parser compares every key with every other; the survey finds duplicate keys in one pass.
const common = { uniqueKeys: false, prettyErrors: false };
const options = {
    config: { ...common, schema: 'core', stringKeys: true },
    zappa: { ...common, version: '1.1', merge: true },
};
/** YAML or JSON, which the YAML parser reads too, positions included. */
function parseConfigText(file, dialect = 'config') {
    const placeAt = placesIn(file);
    const documents = yamlDocuments(file.text, options[dialect]);
    if (!documents.ok)
        return { ok: false, problems: [problemAt(placeAt(documents.tooDeepAt), tooDeep)] };
    const { first: document, second } = documents;
    const syntax = syntaxProblems(document, second, placeAt);
    if (syntax.length > 0)
        return { ok: false, problems: syntax };
    const survey = surveyNodes(document, dialect);
    const problems = survey.oddities.map(({ offset, mistake }) => problemAt(placeAt(offset), mistake));
    if (survey.isUnreadable)
        return { ok: false, problems };
    // The survey has limited what aliases expand to, more exactly than this option could.
    const value = document.toJS({ maxAliasCount: -1 });
    return { ok: true, value, placeOf: placeFinder(document, survey.targets, placeAt), problems };
}
/** Finds places in a document. For a path that does not exist it is the place of the last part that does. */
function placeFinder(document, targets, placeAt) {
    const indexes = new Map();
    const step = (node, key) => {
        const container = (0,dist/* isAlias */.Vj)(node) ? targets.get(node) : node;
        if ((0,dist/* isSeq */.oP)(container))
            return { value: container.items[Number(key)] };
        if (!(0,dist/* isMap */.jh)(container))
            return undefined;
        return indexOf(container, targets, indexes).get(String(key));
    };
    return (path, part = 'value') => {
        let found = { value: document.contents };
        for (const key of path)
            found = step(found.value, key) ?? found;
        return placeAt(yaml_offsetOf(found, part));
    };
}
/** The map's own entries take precedence over those of its merge keys (<<). */
function indexOf(map, targets, indexes) {
    const known = indexes.get(map);
    if (known !== undefined)
        return known;
    const merged = mergedMaps(map, targets).flatMap((each) => [...indexOf(each, targets, indexes)]);
    const own = map.items.flatMap((pair) => (0,dist/* isScalar */.jn)(pair.key) && !isMergeKey(pair.key) ? [[String(pair.key.value), pair]] : []);
    const index = new Map([...merged, ...own]);
    indexes.set(map, index);
    return index;
}
/** A value that is not written (`secrets:` with nothing after it) has its key's place. */
function yaml_offsetOf(found, part) {
    const unwritten = (0,dist/* isScalar */.jn)(found.value) && found.value.value === null && found.value.source === '';
    const chosen = part === 'key' || unwritten || found.value === null ? (found.key ?? found.value) : found.value;
    return chosen?.range?.[0] ?? 0;
}

;// CONCATENATED MODULE: ./lib/declare/function-entry.js
function function_entry_nothing(problems) {
    return { values: [], problems };
}
/** The entry in `region`, unless its function already has one. */
function inRegion(entry, region) {
    return { ...entry, reference: { ...entry.reference, region: entry.reference.region ?? region } };
}
/**
 * The functions of the file plus those of the inputs. Inputs add to the function with the same Lambda name, else to the
 * one with the same logical name, else they make a function of their own.
 */
function joinEntries(declared, given) {
    return given.reduce(addEntry, declared);
}
function addEntry(declared, given) {
    const match = declared.find((entry) => isSameFunction(entry.reference, given.reference)) ??
        declared.find((entry) => entry.label === given.label);
    if (match === undefined)
        return [...declared, ownEntry(declared, given)];
    const joined = {
        ...match,
        reference: { ...match.reference, account: match.reference.account ?? given.reference.account },
        secrets: [...(match.secrets ?? []), ...(given.secrets ?? [])],
    };
    return declared.map((entry) => (entry === match ? joined : entry));
}
/** Labeled with its Lambda name instead of its ARN, unless the file uses that label for another function. */
function ownEntry(declared, given) {
    const { name } = given.reference;
    return declared.some((entry) => entry.label === name) ? given : { ...given, label: name };
}
function isSameFunction(one, other) {
    const accounts = new Set([one.account, other.account].filter((account) => account !== undefined));
    return one.name === other.name && one.region === other.region && accounts.size <= 1;
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./lib/text/alias-name.js
/**
 * The name of an alias. Digits alone would be a version.
 * https://docs.aws.amazon.com/lambda/latest/api/API_GetAlias.html#lambda-GetAlias-request-Name
 */
const aliasNamePattern = /^(?![0-9]+$)[a-zA-Z0-9_-]{1,128}$/;
const aliasRule = "Write an alias's name: at most 128 letters, digits, hyphens and underscores, but not digits alone.";

// EXTERNAL MODULE: ./lib/text/owner.js
var text_owner = __webpack_require__(8148);
// EXTERNAL MODULE: ./lib/text/count.js
var text_count = __webpack_require__(9180);
;// CONCATENATED MODULE: ./lib/declare/schema/parts.js



const parts_text = valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP('Write text, in quotes if YAML would read a number, `true` or `false`.'), valibot_dist/* maxLength */.Ru6(longestText, atMost(longestText, 'characters')));
const fileRemedy = 'Start with `version: 1`, then `functions:`.';
const version = valibot_dist/* pipe */.FsL(valibot_dist/* literal */.euz(1, 'Write `version: 1`.'), valibot_dist/* description */.h_('The version of this format: 1.'));
const stagesRemedy = 'Write a map of stage names under `stages`.';
const switchRemedy = 'Write `true` or `false`.';
/** JavaScript's objects include lists and null. */
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A map with these keys and no others; the message for an unknown key lists the known ones. */
function keys(entries, remedy) {
    const known = valibot_dist/* objectWithRest */.U1j(entries, valibot_dist/* never */.ZmZ(Object.keys(entries).join(' ')), remedy);
    return valibot_dist/* pipe */.FsL(valibot_dist/* custom */.IeY(isMap, remedy), known);
}
/** A map whose keys are names of the file's choice. */
function parts_names(value, { most, remedy, fits }) {
    const key = valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* maxLength */.Ru6(longestKey, atMost(longestKey, 'characters')), valibot_dist/* metadata */.yuE(fits ?? {}));
    const named = valibot_dist/* record */.g1P(key, value, remedy);
    return valibot_dist/* pipe */.FsL(valibot_dist/* custom */.IeY(isMap, remedy), named, valibot_dist/* maxEntries */.bIj(most, atMost(most, 'entries')));
}
/** A list of at most so many. */
function listOf(item, { most, remedy }) {
    return valibot_dist/* pipe */.FsL(valibot_dist/* array */.YOg(item, remedy), valibot_dist/* maxLength */.Ru6(most, atMost(most, 'entries')));
}
function atMost(most, what) {
    return `Write at most ${(0,text_count/* digits */.v)(most)} ${what}.`;
}
/** In a stage, `null` removes what the stage inherits. */
function removable(value) {
    return valibot_dist/* exactOptional */.yqP(valibot_dist/* nullable */.mee(value));
}

;// CONCATENATED MODULE: ./lib/declare/schema/extension.js


/*
 * AWS's Parameters and Secrets Lambda Extension on a function. The bounds are those of its variables:
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
 */
const ttl = valibot_dist/* pipe */.FsL(wholeNumber(0, 300), valibot_dist/* description */.h_('Seconds for which the extension caches a value, 0 to 300; with 0 it asks each time. Default: 300.'));
const versionRemedy = "Write the number of the layer's version, or `latest`.";
const extension_version = valibot_dist/* pipe */.FsL(valibot_dist/* union */.KCZ([valibot_dist/* literal */.euz('latest'), wholeNumber(1, 999_999, versionRemedy)], versionRemedy), valibot_dist/* description */.h_("The layer's version: a number, or `latest` for AWS's newest on each run. By default an attached version is kept, and otherwise the newest is attached."));
const about = "Whether AWS's Parameters and Secrets Lambda Extension is attached as a layer. It caches values between invocations. `true`, `false`, or a map of its settings.";
const remedy = 'Write `true`, `false`, or a map of `ttl` and `version`.';
const extension = valibot_dist/* pipe */.FsL(valibot_dist/* union */.KCZ([
    valibot_dist/* boolean */.zMY(),
    keys({
        ttl: valibot_dist/* exactOptional */.yqP(ttl),
        version: valibot_dist/* exactOptional */.yqP(extension_version),
    }, remedy),
], remedy), valibot_dist/* description */.h_(about));
const stageExtension = valibot_dist/* pipe */.FsL(valibot_dist/* union */.KCZ([
    valibot_dist/* boolean */.zMY(),
    keys({
        ttl: removable(ttl),
        version: removable(extension_version),
    }, remedy),
], remedy), valibot_dist/* description */.h_(about));
function wholeNumber(least, most, rule = `Write a whole number from ${least} to ${most}.`) {
    return valibot_dist/* pipe */.FsL(valibot_dist/* number */.aig(rule), valibot_dist/* integer */.ndf(rule), valibot_dist/* minValue */.Wwf(least, rule), valibot_dist/* maxValue */.cGV(most, rule));
}

// EXTERNAL MODULE: ./lib/model/guardrails.js
var model_guardrails = __webpack_require__(6795);
// EXTERNAL MODULE: ./lib/text/stores.js
var stores = __webpack_require__(9665);
// EXTERNAL MODULE: ./lib/text/arn.js
var text_arn = __webpack_require__(8988);
;// CONCATENATED MODULE: ./lib/declare/secret/variable-name.js




/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime */
const reserved = new Set([
    '_HANDLER',
    '_X_AMZN_TRACE_ID',
    'AWS_ACCESS_KEY',
    'AWS_ACCESS_KEY_ID',
    'AWS_DEFAULT_REGION',
    'AWS_EXECUTION_ENV',
    'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
    'AWS_LAMBDA_FUNCTION_NAME',
    'AWS_LAMBDA_FUNCTION_VERSION',
    'AWS_LAMBDA_INITIALIZATION_TYPE',
    'AWS_LAMBDA_LOG_GROUP_NAME',
    'AWS_LAMBDA_LOG_STREAM_NAME',
    'AWS_LAMBDA_MAX_CONCURRENCY',
    'AWS_LAMBDA_METADATA_API',
    'AWS_LAMBDA_METADATA_TOKEN',
    'AWS_LAMBDA_RUNTIME_API',
    'AWS_REGION',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'LAMBDA_RUNTIME_DIR',
    'LAMBDA_TASK_ROOT',
]);
/** Variables that Lambda lets you set although they change how a function runs, and what they control. */
const dangerous = [
    { pattern: /^PATH$/, controls: (0,sentence/* say */.cv) `where programs are found` },
    { pattern: /^LD_(LIBRARY_PATH|PRELOAD|AUDIT)$/, controls: (0,sentence/* say */.cv) `which libraries are loaded` },
    { pattern: /^NODE_(PATH|OPTIONS)$/, controls: (0,sentence/* say */.cv) `how Node.js starts` },
    { pattern: /^PYTHON(PATH|HOME)$/, controls: (0,sentence/* say */.cv) `how Python starts` },
    { pattern: /^(GEM_PATH|RUBYLIB|RUBYOPT)$/, controls: (0,sentence/* say */.cv) `how Ruby starts` },
    { pattern: /^(JAVA_TOOL_OPTIONS|DOTNET_STARTUP_HOOKS|BASH_ENV)$/, controls: (0,sentence/* say */.cv) `how the runtime starts` },
    { pattern: /^AWS_LAMBDA_EXEC_WRAPPER$/, controls: (0,sentence/* say */.cv) `which program starts the runtime` },
    { pattern: /^AWS_ENDPOINT_URL/, controls: (0,sentence/* say */.cv) `where the AWS SDKs send their calls` },
    {
        pattern: /^(PARAMETERS_SECRETS_EXTENSION_|(SECRETS_MANAGER|SSM_PARAMETER_STORE)_(TTL|TIMEOUT_MILLIS)$)/,
        controls: (0,sentence/* say */.cv) `how AWS's Parameters and Secrets extension works`,
    },
    { pattern: /^AWS_XRAY_/, controls: (0,sentence/* say */.cv) `X-Ray tracing` },
    { pattern: /^(LANG|TZ)$/, controls: (0,sentence/* say */.cv) `the function's language or time zone` },
];
/** What `variableNameMistake` accepts, as the source of a regular expression. */
const variableNamePattern = [
    `^(?!(?:${[...reserved].join('|')})$)`,
    ...dangerous.map(({ pattern }) => `(?!${pattern.source.replace(/^\^/, '')})`),
    '[a-zA-Z][a-zA-Z0-9_]+$',
].join('');
/** Why a variable cannot have this name, if so. */
function variableNameMistake(variable) {
    const remedy = (0,sentence/* marked */.xI)('Choose another name, such as `DB_READER_ARN`.');
    if (reserved.has(variable))
        return { message: (0,sentence/* say */.cv) `Lambda reserves the variable ${(0,sentence/* name */.UU)(variable)}.`, remedy };
    const danger = dangerous.find(({ pattern }) => pattern.test(variable));
    if (danger !== undefined)
        return { message: (0,sentence/* say */.cv) `The variable ${quoted(variable)} controls ${danger.controls}.`, remedy };
    if (/^[a-zA-Z][a-zA-Z0-9_]+$/.test(variable))
        return undefined;
    return {
        message: (0,sentence/* say */.cv) `${quoted(variable)} is not a valid variable name.`,
        remedy: (0,sentence/* marked */.xI)('A name is a letter followed by at least one letter, digit or underscore, such as `DB_READER_ARN`.'),
    };
}
/**
 * `DBREADER_PROD_SECRET_ARN` for `dbreader_prod`: the last segment of the secret's name, or of the parameter's with the
 * ending `PARAMETER_ARN`. Without asking AWS, the end of a partial ARN looks like the six random characters of a full
 * one, so `\u2026:secret:my-secret` becomes `MY_SECRET_ARN`.
 */
function deriveVariableName(reference) {
    const secretName = 'arn' in reference ? (0,text_arn/* secretNameOf */.Jf)(reference.arn) : reference.name;
    const ending = stores/* stores */.z[reference.kind].variableEnding;
    const words = secretName
        .slice(secretName.lastIndexOf('/') + 1)
        .toUpperCase()
        .split(/[^A-Z0-9]+/);
    return [...words.filter((word) => word !== ''), ending].join('_');
}
/** Why a derived name cannot be used, if so; usually because the secret's name starts with a digit. */
function derivedNameMistake(variable) {
    const mistake = variableNameMistake(variable);
    return (mistake && {
        message: (0,sentence/* say */.cv) `The variable name derived from the secret cannot be used: ${mistake.message}`,
        remedy: (0,sentence/* marked */.xI)('Name the variable: `NAME=SECRET` in the input `secrets`, `NAME: SECRET` in a file.'),
    });
}

;// CONCATENATED MODULE: ./lib/declare/schema/patterns.js



/*
 * What an editor can refuse by the JSON Schema alone. The action itself judges these texts after their placeholders are
 * filled in, and says more about each; everything that it accepts fits.
 */
/** A text for which the JSON Schema has a pattern. */
function fits(pattern) {
    return valibot_dist/* metadata */.yuE({ pattern });
}
const placeholders = '{}';
const ownKeys = stores/* allStores */.I.map(({ awsKey }) => awsKey).join('|');
const fitsReference = fits(`^[\\w/+=.@!:${placeholders}-]+$`);
const fitsPattern = fits(`^(?!.*\\*\\*\\*)[\\w/+=.@!:*?${placeholders}-]+$`);
const fitsKey = fits(`^(?:${ownKeys}|arn:[\\w${placeholders}-]+:kms:[\\w${placeholders}-]+:[\\w${placeholders}]+:key/[\\w${placeholders}-]+)$`);
const fitsFunction = fits(`^[\\w:${placeholders}-]+$`);
const fitsRotationFunction = fits(`^arn:[\\w${placeholders}-]+:lambda:[\\w${placeholders}-]+:[\\w${placeholders}]+:function:[\\w$:${placeholders}-]+$`);
const fitsSchedule = fits('^\\s*(?:rate|cron)\\(.*\\)\\s*$');
const fitsDay = fits('^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$');
const fitsReason = fits('^(?=.*\\S)[^\\u0000-\\u001f\\u007f-\\u009f]{1,200}$');
const fitsVariable = fits(variableNamePattern);

;// CONCATENATED MODULE: ./lib/declare/schema/guardrails.js





const loginPattern = '^(?:[\\w-]+(?:\\[bot\\])?|[\\w.-]+/[\\w.-]+)$';
const approval = keys({
    secrets: valibot_dist/* pipe */.FsL(parts_text, valibot_dist/* regex */.yGV(/^(?!arn:)/, 'Write a pattern for names: it covers secrets of that name in every account.'), fitsPattern, valibot_dist/* description */.h_('A pattern for names; whoever lets a function read a matching secret needs the approval.')),
    by: valibot_dist/* pipe */.FsL(listOf(valibot_dist/* pipe */.FsL(parts_text, valibot_dist/* regex */.yGV(new RegExp(loginPattern), 'Write a login (`alice`, `renovate[bot]`) or a team (`acme/payments`).'), valibot_dist/* metadata */.yuE({ pattern: loginPattern })), { most: mostApprovers, remedy: 'Write a list of logins and teams.' }), valibot_dist/* minLength */.BpQ(1, 'Write at least one login or team.'), valibot_dist/* description */.h_('Logins, and teams as `ORGANIZATION/TEAM`, whose reviews count.')),
    count: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(valibot_dist/* number */.aig('Write a number of people.'), valibot_dist/* integer */.ndf('Write a whole number.'), valibot_dist/* minValue */.Wwf(1, 'Write at least 1.'), valibot_dist/* maxValue */.cGV(mostApprovers, `Write at most ${mostApprovers}.`), valibot_dist/* description */.h_('How many of them must approve. Default: 1.'))),
}, 'Write a map of `secrets`, `by` and `count`.');
const consentRemedy = 'Write a list of `take-over`, `adopt` and `replace`.';
const limits = {
    'allowed-secrets': valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(listOf(valibot_dist/* pipe */.FsL(parts_text, fitsPattern), { most: mostPatterns, remedy: 'Write a list of patterns.' }), valibot_dist/* description */.h_('Patterns, as above; every declared secret must match one. The only placeholder they may contain is {stage}.'))),
    'require-reason': valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(valibot_dist/* boolean */.zMY(switchRemedy), valibot_dist/* description */.h_('Whether every secret must have a `reason`.'))),
    'expires-within': valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(valibot_dist/* number */.aig('Write a number of days.'), valibot_dist/* integer */.ndf('Write whole days.'), valibot_dist/* minValue */.Wwf(1, 'Write at least one day.'), valibot_dist/* maxValue */.cGV(3660, 'Write at most 3660 days.'), valibot_dist/* description */.h_('Days from today within which every secret must expire (`expires`).'))),
    approvals: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(listOf(approval, {
        most: mostApprovals,
        remedy: 'Write a list of maps of `secrets`, `by` and `count`.',
    }), valibot_dist/* description */.h_('Whose approval a pull request needs that grants a secret, as a commit status.'))),
    frozen: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(valibot_dist/* boolean */.zMY(switchRemedy), valibot_dist/* description */.h_('Whether nothing is written for any function, for example while an incident is investigated: a plan that would change one is an error.'))),
    forbid: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(listOf(valibot_dist/* picklist */.KIO(model_guardrails/* consentKinds */.Sk, consentRemedy), { most: model_guardrails/* consentKinds */.Sk.length, remedy: consentRemedy }), valibot_dist/* description */.h_('Keys of functions and secrets that may not be written, nor the inputs that say the same: `take-over`, `adopt` and `replace`.'))),
};
const limitsRemedy = 'Write a map of `allowed-secrets`, `require-reason`, `expires-within`, `approvals`, `frozen`, `forbid` and `stages`.';
const guardrailsSchema = keys({
    ...limits,
    stages: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(parts_names(keys(limits, limitsRemedy), { most: mostStages, remedy: stagesRemedy }), valibot_dist/* description */.h_('The same keys for single stages; the limits of a stage replace those above.'))),
}, limitsRemedy);
/** A file that holds an organization's rules, and nothing else. */
const rulesSchema = keys({
    $schema: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(parts_text, valibot_dist/* description */.h_('Address of the JSON Schema, for editors; the action ignores it.'))),
    version: version,
    guardrails: valibot_dist/* pipe */.FsL(guardrailsSchema, valibot_dist/* description */.h_('Limits on what every repository declares that names this file in `guardrails-from`.')),
}, 'Start with `version: 1`, then `guardrails:`.');

;// CONCATENATED MODULE: ./lib/text/region.js
/** A region: `us-east-1`, `us-gov-west-1`, `eusc-de-east-1`. */
const regionPattern = /^[a-z]+(-[a-z]+)+-\d+$/;
function isRegion(text) {
    return regionPattern.test(text);
}

;// CONCATENATED MODULE: ./lib/declare/schema/scope.js





/* The keys for the region and account of functions and secrets, and for the secrets that belong there. */
const region = valibot_dist/* pipe */.FsL(parts_text, valibot_dist/* regex */.yGV(regionPattern, 'Write a region such as `us-east-1`.'), valibot_dist/* description */.h_('The region of functions and secrets given by name. Default: the region of the workflow.'));
const account = valibot_dist/* pipe */.FsL(parts_text, valibot_dist/* regex */.yGV(/^\d{12}$/, 'Write the 12 digits of the account, in quotes.'), valibot_dist/* description */.h_('The AWS account, 12 digits in quotes. Credentials for another account stop the run before anything else.'));
const kmsKeys = valibot_dist/* pipe */.FsL(listOf(valibot_dist/* pipe */.FsL(parts_text, fitsKey), { most: mostPatterns, remedy: 'Write a list of the ARNs of KMS keys.' }), valibot_dist/* description */.h_("ARNs of the KMS keys that belong here; a secret encrypted with another key is an error. `aws/secretsmanager` and `aws/ssm` are AWS's own."));
const allowedSecrets = valibot_dist/* pipe */.FsL(listOf(valibot_dist/* pipe */.FsL(parts_text, fitsPattern), { most: mostPatterns, remedy: 'Write a list of patterns.' }), valibot_dist/* description */.h_("Patterns for the secrets that belong here, with `*` for any text and `?` for any character. A pattern that starts with `arn:` is compared with the full ARN, any other with the name of a secret in the function's own account. A secret that matches none is an error."));

;// CONCATENATED MODULE: ./lib/declare/schema/rotation.js



/* How a secret is to be rotated. https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotationRulesType.html */
const daysRule = 'Write a whole number of days from 1 to 1000.';
const rotation_remedy = 'Write `required`, or a map of `after-days` or `schedule`, with `lambda` unless AWS itself rotates the secret.';
const terms = keys({
    'after-days': valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(valibot_dist/* number */.aig(daysRule), valibot_dist/* integer */.ndf(daysRule), valibot_dist/* minValue */.Wwf(1, daysRule), valibot_dist/* maxValue */.cGV(1000, daysRule), valibot_dist/* description */.h_('Days between rotations, 1 to 1000.'))),
    schedule: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(parts_text, fitsSchedule, valibot_dist/* description */.h_('Instead of `after-days`: a `rate(\u2026)` or `cron(\u2026)` of Secrets Manager, in UTC.'))),
    lambda: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(parts_text, fitsRotationFunction, valibot_dist/* description */.h_('ARN of the function that rotates the secret; left out if the AWS service that owns the secret rotates it. May contain {stage}, {region} and {account}.'))),
}, rotation_remedy);
const rotation = valibot_dist/* pipe */.FsL(valibot_dist/* union */.KCZ([valibot_dist/* literal */.euz('required', rotation_remedy), terms], rotation_remedy), valibot_dist/* description */.h_('How the action sets up the rotation of the secret, or `required` if the secret must be rotated, whoever sets that up. If left out, its rotation stays as it is.'));

;// CONCATENATED MODULE: ./lib/declare/schema/secret.js





/* How a function's secrets are written: each by its name or ARN alone, or as a map with more about it. */
const secretRemedy = "Write the secret's ARN or name, or `ssm:` and a parameter's name, or a map of `secret`, `reason`, `expires`, `replace` and `rotation`.";
const reference = valibot_dist/* pipe */.FsL(parts_text, fitsReference, valibot_dist/* description */.h_("The secret's ARN or name; for a parameter of Parameter Store, its ARN, or `ssm:` and its name."));
const secret = valibot_dist/* union */.KCZ([
    reference,
    keys({
        secret: reference,
        reason: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(parts_text, fitsReason, valibot_dist/* description */.h_('Why the access is needed, in one line.'))),
        expires: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(parts_text, fitsDay, valibot_dist/* description */.h_('Last day of the grant, YYYY-MM-DD.'))),
        replace: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(valibot_dist/* boolean */.zMY(switchRemedy), valibot_dist/* description */.h_("Whether the variable's live value may be overwritten and lost if it is not the ARN of a secret."))),
        rotation: valibot_dist/* exactOptional */.yqP(rotation),
    }, secretRemedy),
], secretRemedy);
const secretsRemedy = (issue) => issue.input === null
    ? 'Write `secrets: {}` to remove what this action granted, or delete the key to leave the function alone.'
    : 'Write a map of variable names to secrets, or a list of secrets.';
const secretList = listOf(secret, { most: mostSecrets, remedy: 'Write a list of secrets.' });
const secret_about = 'Secrets that the function may read: a map from environment variables, which receive the ARN, to secrets; or a list, for which the variable names are derived. Names and ARNs may contain {stage}, {region} and {account}.';
const secrets = valibot_dist/* pipe */.FsL(valibot_dist/* union */.KCZ([secretList, parts_names(secret, { most: mostSecrets, remedy: secretsRemedy, fits: fitsVariable.metadata })], secretsRemedy), valibot_dist/* description */.h_(secret_about));
/** In a stage, `null` removes an inherited secret. */
const stageSecrets = valibot_dist/* pipe */.FsL(valibot_dist/* union */.KCZ([
    secretList,
    parts_names(valibot_dist/* nullable */.mee(secret), { most: mostSecrets, remedy: secretsRemedy, fits: fitsVariable.metadata }),
], secretsRemedy), valibot_dist/* description */.h_(secret_about));
const grants = valibot_dist/* pipe */.FsL(secretList, valibot_dist/* description */.h_('Secrets that the function may read, without an environment variable.'));

;// CONCATENATED MODULE: ./lib/declare/schema/config.js










/*
 * The shape of the config file. Each message says what would be right, with names in backticks; `shape-problems.ts` adds
 * what is there instead. The descriptions become the JSON Schema and the reference in docs/.
 */
const config_name = valibot_dist/* pipe */.FsL(parts_text, fitsFunction, valibot_dist/* description */.h_("The Lambda function's name or ARN. Default: the key above it. May contain {stage}, {region} and {account}."));
const describe = valibot_dist/* pipe */.FsL(valibot_dist/* boolean */.zMY(switchRemedy), valibot_dist/* description */.h_("Whether the function may also describe its secrets, as AWS's caching clients need."));
const publish = valibot_dist/* pipe */.FsL(valibot_dist/* union */.KCZ([valibot_dist/* boolean */.zMY(), valibot_dist/* literal */.euz('with-code')], 'Write `true`, `with-code` or `false`.'), valibot_dist/* description */.h_('Whether to publish a version when the variables changed, and to point `alias` to it: `true` only if the alias already serves the code of `$LATEST`, `with-code` in any case.'));
const alias = valibot_dist/* pipe */.FsL(parts_text, valibot_dist/* regex */.yGV(aliasNamePattern, aliasRule), valibot_dist/* description */.h_('The alias that `publish` points to the new version. It must exist.'));
const takeOver = valibot_dist/* pipe */.FsL(parts_text, valibot_dist/* regex */.yGV(text_owner/* ownerMarkPattern */.Xd, 'Write the mark that the error `function-owned-elsewhere` shows.'), valibot_dist/* description */.h_('The mark of another owner, from whom this function is taken over: the error `function-owned-elsewhere` shows it.'));
const adopt = valibot_dist/* pipe */.FsL(parts_text, valibot_dist/* regex */.yGV(text_owner/* policyDigestPattern */.ni, 'Write the digest that the error `policy-foreign` shows.'), valibot_dist/* description */.h_('The digest of a policy that this action did not write and may replace: the error `policy-foreign` shows it.'));
const frozen = valibot_dist/* pipe */.FsL(valibot_dist/* boolean */.zMY('Write `true` or `false`.'), valibot_dist/* description */.h_('Whether nothing is written for this function, for example while an incident is investigated: a plan that would change it is an error.'));
const functionEntry = keys({
    name: valibot_dist/* exactOptional */.yqP(config_name),
    region: valibot_dist/* exactOptional */.yqP(region),
    secrets: valibot_dist/* exactOptional */.yqP(secrets),
    grants: valibot_dist/* exactOptional */.yqP(grants),
    describe: valibot_dist/* exactOptional */.yqP(describe),
    publish: valibot_dist/* exactOptional */.yqP(publish),
    alias: valibot_dist/* exactOptional */.yqP(alias),
    extension: valibot_dist/* exactOptional */.yqP(extension),
    'take-over': valibot_dist/* exactOptional */.yqP(takeOver),
    adopt: valibot_dist/* exactOptional */.yqP(adopt),
    frozen: valibot_dist/* exactOptional */.yqP(frozen),
}, 'Write a map of `name`, `region`, `secrets`, `grants`, `describe`, `publish`, `alias`, `extension`, `take-over`, `adopt` and `frozen`.');
const stageFunctionEntry = keys({
    name: removable(config_name),
    region: removable(region),
    secrets: removable(stageSecrets),
    grants: removable(grants),
    describe: removable(describe),
    publish: removable(publish),
    alias: removable(alias),
    extension: removable(stageExtension),
    'take-over': removable(takeOver),
    adopt: removable(adopt),
    frozen: removable(frozen),
}, 'Write a map of `name`, `region`, `secrets`, `grants`, `describe`, `publish`, `alias`, `extension`, `take-over`, `adopt` and `frozen`, or `null` to remove the function.');
const functionsRemedy = 'Write a map of function names under `functions`.';
const stage = keys({
    extends: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(parts_text, valibot_dist/* description */.h_('Another stage, whose settings this one inherits.'))),
    region: removable(region),
    account: removable(account),
    'kms-keys': removable(kmsKeys),
    'allowed-secrets': removable(allowedSecrets),
    functions: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(parts_names(valibot_dist/* nullable */.mee(stageFunctionEntry), { most: mostFunctions, remedy: functionsRemedy }), valibot_dist/* description */.h_('Functions, merged over inherited ones of the same name. `null` removes what is inherited.'))),
}, 'Write a map of `functions`, `region`, `account`, `kms-keys`, `allowed-secrets` and `extends`.');
const configSchema = keys({
    $schema: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(parts_text, valibot_dist/* description */.h_('Address of the JSON Schema, for editors; the action ignores it.'))),
    version: version,
    region: valibot_dist/* exactOptional */.yqP(region),
    account: valibot_dist/* exactOptional */.yqP(account),
    'kms-keys': valibot_dist/* exactOptional */.yqP(kmsKeys),
    'allowed-secrets': valibot_dist/* exactOptional */.yqP(allowedSecrets),
    guardrails: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(guardrailsSchema, valibot_dist/* description */.h_('Limits on everything that the file declares. A pull request is checked against the limits of its base branch.'))),
    functions: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(parts_names(functionEntry, { most: mostFunctions, remedy: functionsRemedy }), valibot_dist/* description */.h_("Functions, each under its name in reports, which is also the Lambda function's name unless `name` is set."))),
    stages: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(parts_names(stage, { most: mostStages, remedy: stagesRemedy }), valibot_dist/* description */.h_('Stages; the input `stage` selects one, and its settings are merged over those outside the stages.'))),
}, fileRemedy);

;// CONCATENATED MODULE: ./lib/declare/secret/unusable-text.js


/** GitHub's runner puts `***` in place of every text that it takes for a secret. */
const masked = {
    pattern: /\*\*\*/,
    mistake: {
        message: (0,sentence/* marked */.xI)('This contains `***`: GitHub masked part of it.'),
        remedy: (0,sentence/* marked */.xI)('An ARN is not a secret: write it out, or keep it in `vars` instead of `secrets`. If the account ID is masked, ' +
            'set `mask-aws-account-id: false` in aws-actions/configure-aws-credentials.'),
    },
};
/** Tried in this order: `***` is masked text before it is a wildcard. */
const rules = [
    {
        pattern: /^\s*$/,
        mistake: { message: (0,sentence/* marked */.xI)('This is empty.'), remedy: (0,sentence/* marked */.xI)('Write a name or an ARN.') },
    },
    masked,
    {
        pattern: /\$\{\{/,
        mistake: {
            message: (0,sentence/* marked */.xI)('This contains `${{`, but expressions work only in workflows.'),
            remedy: (0,sentence/* marked */.xI)('Write the text itself, or move this line to the input `secrets` of the workflow.'),
        },
    },
    {
        pattern: /[*?]|\$\{/,
        mistake: {
            message: (0,sentence/* marked */.xI)('This contains a wildcard or policy variable (`*`, `?` or `${`), which would widen the policy.'),
            remedy: (0,sentence/* marked */.xI)('Write the full name of each resource.'),
        },
    },
    {
        pattern: /\s/,
        mistake: {
            message: (0,sentence/* marked */.xI)('This contains white space.'),
            remedy: (0,sentence/* marked */.xI)('Write one name or ARN, without spaces or line breaks.'),
        },
    },
];
/** Why `text` can be neither a name nor an ARN in AWS, if so. The text is not repeated: it may be a secret. */
function unusableText(text) {
    return tooLong(text) ?? rules.find((rule) => rule.pattern.test(text))?.mistake;
}
/** Why a pattern or another text in which `*` may be written is masked, if so: as a pattern, `***` would fit everything. */
function maskedText(text) {
    return masked.pattern.test(text) ? masked.mistake : undefined;
}
/** Why a text has too many characters for a name, an ARN or a pattern, if so. */
function tooLong({ length }) {
    if (length <= longestText)
        return undefined;
    return { message: (0,sentence/* say */.cv) `This has ${length} characters.`, remedy: (0,sentence/* say */.cv) `Write at most ${longestText}.` };
}

;// CONCATENATED MODULE: ./lib/declare/function-reference.js





const function_reference_remedy = (0,sentence/* marked */.xI)("Write the function's name (`orders-api`) or ARN (`arn:aws:lambda:us-east-1:123456789012:function:orders-api`).");
/** Other things of Lambda that run code, by how their resources begin. */
const otherKinds = {
    'web-function': 'web function',
    'microvm-image': 'MicroVM image',
};
/**
 * A function's name, partial ARN or full ARN, without qualifier.
 * https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html#API_UpdateFunctionConfiguration_RequestSyntax
 */
function parseFunctionReference(text) {
    const unusable = unusableText(text);
    if (unusable !== undefined)
        return wrong(unusable);
    if (/^arn:/i.test(text))
        return parseFunctionArn(text, (0,text_arn/* parseArn */.Lw)(text));
    const partial = /^(?<account>\d{12}):function:(?<rest>.*)$/.exec(text)?.groups;
    return parseName(partial?.rest ?? text, undefined, partial?.account);
}
function parseFunctionArn(text, arn) {
    if (arn === undefined)
        return wrong({ message: (0,sentence/* say */.cv) `${quoted(text)} is not a well-formed ARN.`, remedy: function_reference_remedy });
    const kind = arn.service === 'lambda' ? otherKinds[arn.resource.split(/[:/]/)[0] ?? ''] : undefined;
    if (kind !== undefined) {
        return wrong({
            message: (0,sentence/* say */.cv) `${quoted(text)} is the ARN of a ${[kind]}, which this action does not support.`,
            remedy: (0,sentence/* say */.cv) `Declare event functions only: their ARNs have ${(0,sentence/* name */.UU)(':function:')}.`,
        });
    }
    if (arn.service !== 'lambda' || !arn.resource.startsWith('function:')) {
        return wrong({ message: (0,sentence/* say */.cv) `${quoted(text)} is not the ARN of a Lambda function.`, remedy: function_reference_remedy });
    }
    if (arn.region === '' || arn.account === '') {
        const missing = arn.region === '' ? (0,sentence/* say */.cv) `region` : (0,sentence/* say */.cv) `account`;
        return wrong({ message: (0,sentence/* say */.cv) `The ARN ${quoted(text)} has no ${missing}.`, remedy: function_reference_remedy });
    }
    return parseName(arn.resource.slice('function:'.length), arn.region, arn.account);
}
function parseName(text, region, account) {
    const [functionName = '', ...qualifier] = text.split(':');
    if (!/^[\w-]{1,64}$/.test(functionName)) {
        const message = (0,sentence/* say */.cv) `${quoted(functionName)} is not a function name, which is 1 to 64 letters, digits, hyphens and underscores.`;
        return wrong({ message, remedy: function_reference_remedy });
    }
    if (qualifier.length > 0) {
        return wrong({
            message: (0,sentence/* say */.cv) `${quoted(`:${qualifier.join(':')}`)} names a version or alias, whose variables cannot be changed.`,
            remedy: (0,sentence/* say */.cv) `Write ${quoted(functionName)}. Changes apply to ${(0,sentence/* name */.UU)('$LATEST')} and to versions published after it.`,
        });
    }
    return right({ name: functionName, region, account });
}

;// CONCATENATED MODULE: ./lib/declare/secret/parameter-reference.js



/** The prefix of a parameter's name; no secret's name contains a colon. */
const parameterPrefix = 'ssm:';
const parameter_reference_remedy = (0,sentence/* marked */.xI)("Write the parameter's ARN (`arn:aws:ssm:us-east-1:123456789012:parameter/payments/api-key`) or `ssm:` and its name (`ssm:/payments/api-key`).");
/** A parameter as `ssm:` and its name. */
function parseParameterName(text) {
    const name = text.slice(parameterPrefix.length);
    const mistake = selectorMistake(name, text) ?? nameMistake(name);
    return mistake === undefined ? right({ kind: 'parameter', name, raw: text }) : wrong(mistake);
}
/** A parameter by its ARN, parsed as `arn`, which has a region and an account. */
function parseParameterArn(text, arn) {
    const [, path] = /^parameter(?<path>\/.*)$/s.exec(arn.resource) ?? [];
    if (path === undefined)
        return wrong({ message: (0,sentence/* say */.cv) `${quoted(text)} is not the ARN of a parameter.`, remedy: parameter_reference_remedy });
    const mistake = slashMistake(path, text) ?? selectorMistake(path, text) ?? pathMistake(path) ?? lengthMistake(text);
    return mistake === undefined ? right({ kind: 'parameter', arn, raw: text }) : wrong(mistake);
}
/** https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-parameter-name-constraints.html */
function nameMistake(name) {
    if (name.includes('/') && !name.startsWith('/')) {
        return {
            message: (0,sentence/* marked */.xI)('A parameter name that contains a slash must start with one.'),
            remedy: (0,sentence/* say */.cv) `Write ${quoted(`${parameterPrefix}/${name}`)}.`,
        };
    }
    return pathMistake(name.startsWith('/') ? name : `/${name}`) ?? lengthMistake(name);
}
const mostLevels = 15;
/** The text is repeated only if it has nothing but the characters of a name: it may be a value in the wrong place. */
function pathMistake(path) {
    const odd = /[^\w/.-]/u.exec(path)?.[0];
    if (odd !== undefined) {
        return {
            message: (0,sentence/* say */.cv) `This contains ${quoted(odd)}, which a parameter name cannot contain.`,
            remedy: (0,sentence/* say */.cv) `${parameter_reference_remedy} A parameter's value never belongs here.`,
        };
    }
    const levels = path.slice(1).split('/');
    if (levels.includes(''))
        return { message: (0,sentence/* marked */.xI)('A level of the parameter name is empty.'), remedy: parameter_reference_remedy };
    if (levels.length > mostLevels)
        return {
            message: (0,sentence/* say */.cv) `The parameter name has ${levels.length} levels.`,
            remedy: (0,sentence/* say */.cv) `AWS allows ${mostLevels}.`,
        };
    return /^\/aws\//i.test(path) ? publicName(path) : undefined;
}
/** Names that begin with `/aws/` are AWS's own: public parameters, and secrets read as if they were parameters. */
function publicName(path) {
    const [, secret] = /^\/aws\/reference\/secretsmanager\/(.+)$/.exec(path) ?? [];
    if (secret !== undefined) {
        return {
            message: (0,sentence/* marked */.xI)('This is a secret of Secrets Manager, read through Parameter Store.'),
            remedy: (0,sentence/* say */.cv) `Declare the secret itself: write ${quoted(secret)}.`,
        };
    }
    return {
        message: (0,sentence/* marked */.xI)('A parameter whose name begins with `/aws/` belongs to AWS and is public.'),
        remedy: (0,sentence/* marked */.xI)('It is not a secret: grant access to it elsewhere, and declare only parameters of your own here.'),
    };
}
/** https://github.com/hashicorp/terraform-provider-aws/issues/2593: two slashes match no parameter in a policy. */
function slashMistake(path, text) {
    if (!path.startsWith('//'))
        return undefined;
    return {
        message: (0,sentence/* marked */.xI)('There are two slashes after `parameter`: the name already starts with a slash.'),
        remedy: (0,sentence/* say */.cv) `Write ${quoted(text.replace(/:parameter\/+/, ':parameter/'))}.`,
    };
}
/** GetParameter takes a version or label; a policy can only grant the whole parameter. */
function selectorMistake(name, text) {
    const [, selector] = /^[\w/.-]+(:[\w.-]+)$/.exec(name) ?? [];
    if (selector === undefined)
        return undefined;
    const whole = text.slice(0, -selector.length);
    return {
        message: (0,sentence/* say */.cv) `This ends in ${quoted(selector)}, a version or label of the parameter.`,
        remedy: (0,sentence/* say */.cv) `Access covers the whole parameter, and the function asks for a version itself: write ${quoted(whole)}.`,
    };
}
/** The limit includes the part of the ARN before the name, which a name alone does not show. */
const parameter_reference_longest = 1011;
function lengthMistake(text) {
    if (text.length <= parameter_reference_longest)
        return undefined;
    return {
        message: (0,sentence/* say */.cv) `The parameter name has ${text.length} characters, including the part of an ARN before it.`,
        remedy: (0,sentence/* say */.cv) `AWS allows ${parameter_reference_longest}.`,
    };
}

;// CONCATENATED MODULE: ./lib/declare/secret/reference.js







const reference_remedy = (0,sentence/* marked */.xI)("Write the secret's ARN (`arn:aws:secretsmanager:us-east-1:123456789012:secret:NAME-AbCdEf`) or name, or `ssm:` and a parameter's name.");
/** A secret's ARN, full or partial, or its name; a parameter's ARN, or `ssm:` and its name. */
function parseSecretReference(text) {
    const unusable = unusableText(text);
    if (unusable !== undefined)
        return wrong(unusable);
    if (text.startsWith(parameterPrefix))
        return parseParameterName(text);
    return /^arn:/i.test(text) ? parseArnReference(text) : parseSecretName(text);
}
function parseArnReference(text) {
    const arn = (0,text_arn/* parseArn */.Lw)(text);
    if (arn === undefined)
        return wrong({ message: (0,sentence/* say */.cv) `${quoted(text)} is not a well-formed ARN.`, remedy: reference_remedy });
    const store = stores/* allStores */.I.find(({ service }) => service === arn.service);
    if (store === undefined) {
        const titles = stores/* allStores */.I.map(({ title }) => title).join(' or ');
        return wrong({
            message: (0,sentence/* say */.cv) `${quoted(text)} is an ARN of ${quoted(arn.service)}, not of ${[titles]}.`,
            remedy: reference_remedy,
        });
    }
    if (arn.region === '' || arn.account === '') {
        const missing = arn.region === '' ? (0,sentence/* say */.cv) `region` : (0,sentence/* say */.cv) `account`;
        return wrong({ message: (0,sentence/* say */.cv) `The ARN ${quoted(text)} has no ${missing}.`, remedy: reference_remedy });
    }
    return arnParsers[store.noun](text, arn);
}
const arnParsers = {
    secret: parseSecretArn,
    parameter: parseParameterArn,
};
function parseSecretArn(text, arn) {
    const [type, name = '', ...ending] = arn.resource.split(':');
    if (type !== 'secret')
        return wrong({ message: (0,sentence/* say */.cv) `${quoted(text)} is not the ARN of a secret.`, remedy: reference_remedy });
    if (ending.length > 0)
        return wrong(fieldEnding(ending.join(':'), text.slice(0, -ending.join(':').length - 1)));
    const mistake = reference_nameMistake(name, longestName + '-AbCdEf'.length);
    return mistake === undefined ? right({ kind: 'secret', arn, raw: text }) : wrong(mistake);
}
function parseSecretName(text) {
    if (/^[A-Za-z]\w*=(arn|ssm):/.test(text)) {
        return wrong({
            message: (0,sentence/* marked */.xI)('`NAME=ARN` is the form of the input `secrets`.'),
            remedy: (0,sentence/* marked */.xI)('In a file, write a map: `NAME: ARN`.'),
        });
    }
    const mistake = reference_nameMistake(text, longestName);
    return mistake === undefined ? right({ kind: 'secret', name: text, raw: text }) : wrong(mistake);
}
const longestName = 512;
/**
 * The text is not repeated, only its first wrong character: someone who takes this for the place of a secret's value
 * must not find it in a log. `!` is in the names that AWS services give to the secrets they manage.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/service-linked-secrets.html
 */
function reference_nameMistake(name, longest) {
    const odd = /[^\w/+=.@!-]/u.exec(name)?.[0];
    if (odd !== undefined) {
        return {
            message: (0,sentence/* say */.cv) `This contains ${quoted(odd)}, which a secret name cannot contain.`,
            remedy: (0,sentence/* say */.cv) `${reference_remedy} A secret's value never belongs here.`,
        };
    }
    if (name === '')
        return { message: (0,sentence/* marked */.xI)('The ARN names no secret.'), remedy: reference_remedy };
    if (name.length <= longest)
        return undefined;
    return {
        message: (0,sentence/* say */.cv) `The secret name has ${name.length} characters.`,
        remedy: (0,sentence/* say */.cv) `AWS allows ${longestName}.`,
    };
}
function fieldEnding(ending, arn) {
    return {
        message: (0,sentence/* say */.cv) `The ARN ends in ${quoted(`:${ending}`)}, which selects a field or version in an ECS task definition.`,
        remedy: (0,sentence/* say */.cv) `A function reads the whole secret and selects the field itself: write ${quoted(arn)}.`,
    };
}

;// CONCATENATED MODULE: ./lib/declare/file/overlay.js
function leaf(content) {
    return { kind: 'leaf', content };
}
function branch(entries) {
    return { kind: 'branch', fresh: false, entries: new Map(entries) };
}
/**
 * `above` joined over `below`: maps join key by key; anything else hides what is below. Associative, so layers may be
 * joined in any grouping.
 */
function overlay(below, above) {
    if (above.kind === 'leaf' || above.fresh)
        return above;
    if (below.kind === 'leaf')
        return { ...above, fresh: true };
    const entries = new Map(below.entries);
    for (const [key, value] of above.entries) {
        const under = entries.get(key);
        entries.set(key, under === undefined ? value : overlay(under, value));
    }
    return { ...below, entries };
}
/** The value of `key`, unless it was removed. */
function entryOf(tree, key) {
    const entry = tree?.kind === 'branch' ? tree.entries.get(key) : undefined;
    return entry !== undefined && isPresent(entry) ? entry : undefined;
}
function isPresent(tree) {
    return tree.kind === 'branch' || tree.content !== null;
}
/** All entries of a map that were not removed; `undefined` if there is no map. */
function entriesOf(tree) {
    if (tree?.kind !== 'branch')
        return undefined;
    return [...tree.entries].filter(([, value]) => isPresent(value));
}
/** The content of a leaf, unless it was removed. */
function contentOf(tree) {
    return tree?.kind === 'leaf' && tree.content !== null ? tree.content : undefined;
}

;// CONCATENATED MODULE: ./lib/declare/file/layers.js



/** A layer as maps down to the single secret; secrets of a list are under the variable names derived for them. */
function layerTree({ name, path, config }, stage) {
    const at = (key) => ({ path: [...path, key], layer: name, stage });
    return treeOf({
        region: valueTree(config.region, at('region')),
        account: valueTree(config.account, at('account')),
        'kms-keys': valueTree(config['kms-keys'], at('kms-keys')),
        'allowed-secrets': valueTree(config['allowed-secrets'], at('allowed-secrets')),
        functions: mapTree(config.functions, at('functions'), functionTree),
    });
}
function functionTree(config, spot) {
    const at = (key) => under(spot, key);
    const { secrets } = config;
    return treeOf({
        name: valueTree(config.name, at('name')),
        region: valueTree(config.region, at('region')),
        describe: valueTree(config.describe, at('describe')),
        publish: valueTree(config.publish, at('publish')),
        alias: valueTree(config.alias, at('alias')),
        extension: extensionTree(config.extension, at('extension')),
        'take-over': valueTree(config['take-over'], at('take-over')),
        adopt: valueTree(config.adopt, at('adopt')),
        frozen: valueTree(config.frozen, at('frozen')),
        secrets: Array.isArray(secrets)
            ? listTree(secrets, at('secrets'), derivedKey)
            : mapTree(secrets, at('secrets'), leafOf),
        grants: listTree(config.grants, at('grants'), textOf),
    });
}
function extensionTree(config, spot) {
    if (typeof config === 'boolean')
        return valueTree(config, spot);
    return mapTree(config, spot, leafOf);
}
const removed = leaf(null);
function treeOf(entries) {
    const present = Object.entries(entries).flatMap(([key, tree]) => tree === undefined ? [] : [[key, tree]]);
    return { kind: 'branch', fresh: false, entries: new Map(present) };
}
function valueTree(content, spot) {
    if (content === undefined)
        return undefined;
    return content === null ? removed : leafOf(content, spot);
}
function leafOf(content, { path, layer }) {
    return leaf({ content, path, layer });
}
function under(spot, key) {
    return { ...spot, path: [...spot.path, key] };
}
function mapTree(map, spot, treeOfValue) {
    if (map === undefined)
        return undefined;
    if (map === null)
        return removed;
    const entries = Object.entries(map).map(([name, value]) => [name, value === null ? removed : treeOfValue(value, under(spot, name))]);
    return treeOf(Object.fromEntries(entries));
}
function listTree(list, spot, keyOf) {
    if (list === undefined)
        return undefined;
    if (list === null)
        return removed;
    const entries = new Map();
    const repetitions = new Map();
    for (const [index, secret] of list.entries()) {
        const key = keyOf(secret, spot.stage);
        const earlier = repetitions.get(key) ?? 0;
        repetitions.set(key, earlier + 1);
        // Two with one name in the same layer must not hide each other: whether they agree is checked later.
        entries.set(earlier === 0 ? key : `${key} \n${earlier}`, leafOf(secret, under(spot, index)));
    }
    return { kind: 'branch', fresh: false, entries };
}
function textOf(secret) {
    return typeof secret === 'string' ? secret : secret.secret;
}
function derivedKey(secret, stage = '') {
    const text = textOf(secret).replaceAll('{stage}', stage);
    const reference = parseSecretReference(text.replaceAll(/[{}]/g, ''));
    return reference.ok ? deriveVariableName(reference.value) : text;
}
/** The text under `key`, and its place. */
function textIn(tree, key, placeOf) {
    const value = contentOf(entryOf(tree, key));
    return typeof value?.content === 'string' ? { text: value.content, place: placeOf(value.path) } : undefined;
}
function booleanIn(tree, key) {
    const value = contentOf(entryOf(tree, key));
    return typeof value?.content === 'boolean' ? value.content : undefined;
}
function numberIn(tree, key) {
    const value = contentOf(entryOf(tree, key));
    return typeof value?.content === 'number' ? value.content : undefined;
}
/** The texts of the list under `key`, and the place of each. */
function textsIn(tree, key, placeOf) {
    const value = contentOf(entryOf(tree, key));
    if (value === undefined || !Array.isArray(value.content))
        return undefined;
    const place = (index) => placeOf([...value.path, index]);
    return value.content.map((text, index) => ({ text, place: place(index) }));
}

;// CONCATENATED MODULE: ./lib/declare/file/placeholders.js



/** Values that could not be read are made up, so that the rest of a text with placeholders is checked. */
function withStandIns(values, { mayHide }) {
    return {
        stage: values.stage ?? (mayHide('functions') ? 'stage' : undefined),
        region: values.region ?? (mayHide('region') ? 'us-east-1' : undefined),
        account: values.account ?? (mayHide('account') ? '123456789012' : undefined),
    };
}
/** `text` with its placeholders filled in. `${\u2026}` is not a placeholder: it has a meaning in IAM and in workflows. */
function fillPlaceholders(text, values) {
    for (const [whole, name = ''] of text.matchAll(placeholder)) {
        if (!isKnown(name)) {
            return wrong({
                message: (0,sentence/* say */.cv) `${quoted(whole)} is not a placeholder.`,
                remedy: (0,sentence/* marked */.xI)('The placeholders are `{stage}`, `{region}` and `{account}`.'),
            });
        }
        if (values[name] === undefined)
            return wrong(valueless[name]);
    }
    return right(text.replaceAll(placeholder, (_, name) => values[name] ?? ''));
}
const placeholder = /(?<!\$)\{([\w-]*)\}/g;
const valueless = {
    stage: {
        message: (0,sentence/* marked */.xI)('`{stage}` has no value here: the file has no stages.'),
        remedy: (0,sentence/* marked */.xI)('Declare `stages` and select one with the input `stage`, or write the name out.'),
    },
    region: {
        message: (0,sentence/* marked */.xI)('`{region}` has no value here: the region is not known.'),
        remedy: (0,sentence/* marked */.xI)('Write `region` in the file, or run aws-actions/configure-aws-credentials first.'),
    },
    account: {
        message: (0,sentence/* marked */.xI)('`{account}` has no value here: no account is declared.'),
        remedy: (0,sentence/* marked */.xI)('Write `account: "123456789012"` in the file or in the stage.'),
    },
};
function isKnown(name) {
    return Object.hasOwn(valueless, name);
}

// EXTERNAL MODULE: ./lib/model/rotation.js
var model_rotation = __webpack_require__(3587);
;// CONCATENATED MODULE: ./lib/declare/secret/rotation-schedule.js



/**
 * A `rate(\u2026)` or `cron(\u2026)` with single spaces between its parts, if its fields are what Secrets Manager accepts.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
 */
function parseScheduleExpression(text) {
    const tidy = text.trim().replace(/\s+/g, ' ');
    const mistake = /^cron\(/.test(tidy) ? cronMistake(tidy) : rateMistake(tidy);
    return mistake === undefined ? right({ kind: 'expression', expression: tidy }) : wrong(mistake);
}
function rateMistake(text) {
    const [, number = '', unit = ''] = /^rate\(([1-9]\d{0,2}) (hour|day)s?\)$/.exec(text) ?? [];
    if (unit === 'day' || Number(number) >= leastHours)
        return undefined;
    const message = unit === 'hour'
        ? (0,sentence/* say */.cv) `${quoted(text)} is more frequent than Secrets Manager allows.`
        : (0,sentence/* say */.cv) `${quoted(text)} is not a Secrets Manager schedule.`;
    return {
        message,
        remedy: (0,sentence/* marked */.xI)('Write a rate such as `rate(10 days)`, at most `rate(4 hours)`, or a `cron(\u2026)`.'),
    };
}
const leastHours = 4;
function cronMistake(text) {
    const fields = /^cron\((.*)\)$/.exec(text)?.[1]?.split(' ') ?? [];
    const broken = cronFields.find(({ shape }, index) => !shape.test(fields[index] ?? ''));
    const [, , dayOfMonth, , dayOfWeek] = fields;
    const isOne = (dayOfMonth === '?') !== (dayOfWeek === '?');
    if (fields.length === cronFields.length && broken === undefined && isOne)
        return undefined;
    const message = fields.length !== cronFields.length
        ? (0,sentence/* say */.cv) `${quoted(text)} has ${fields.length} fields, not ${cronFields.length}.`
        : broken !== undefined
            ? (0,sentence/* say */.cv) `The ${broken.field} field of ${quoted(text)} is invalid.`
            : (0,sentence/* say */.cv) `${quoted(text)} sets both day-of-month and day-of-week, or neither.`;
    return {
        message,
        remedy: (0,sentence/* marked */.xI)('Write `cron(0 hours day-of-month month day-of-week *)` with `?` for one of the two days, such as `cron(0 16 1,15 * ? *)`.'),
    };
}
const hour = '(?:[01]?\\d|2[0-3])';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const month = '(?:0?[1-9]|1[0-2]|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)';
const weekday = '(?:[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)';
/** In the order of an expression; minutes are always 0 and the year is always `*`. */
const cronFields = [
    { field: (0,sentence/* say */.cv) `minutes`, shape: /^0$/ },
    { field: (0,sentence/* say */.cv) `hours`, shape: rotation_schedule_listOf(hour) },
    { field: (0,sentence/* say */.cv) `day-of-month`, shape: rotation_schedule_listOf(day, '\\?', 'L') },
    { field: (0,sentence/* say */.cv) `month`, shape: rotation_schedule_listOf(month) },
    { field: (0,sentence/* say */.cv) `day-of-week`, shape: rotation_schedule_listOf(weekday, '\\?', `${weekday}#[1-5]`, `${weekday}?L`) },
    { field: (0,sentence/* say */.cv) `year`, shape: /^\*$/ },
];
/** Values, ranges and steps, separated by commas; or one of the field's own words. */
function rotation_schedule_listOf(value, ...words) {
    const item = `(?:\\*|${value}(?:-${value})?)(?:/[1-9]\\d?)?|/[1-9]\\d?`;
    return new RegExp(`^(?:${[...words, `(?:${item})(?:,(?:${item}))*`].join('|')})$`);
}

;// CONCATENATED MODULE: ./lib/declare/secret/rotation.js






/** The meaning of a written rotation, or everything wrong with it. */
function declareRotation(written) {
    if (written.kind === 'required')
        return found(written);
    const { place, lambda } = written;
    const schedule = declareSchedule(written);
    const mistake = lambda && rotationLambdaMistake(lambda.text);
    const problems = [...schedule.problems, ...(lambda && mistake ? [problemAt(lambda.place, mistake)] : [])];
    if (problems.length > 0)
        return { values: [], problems };
    const terms = lambda === undefined ? {} : { lambdaArn: lambda.text };
    return {
        values: schedule.values.map((value) => ({ kind: 'set', terms: { schedule: value, ...terms }, place })),
        problems,
    };
}
const parameterRotation = {
    message: (0,sentence/* marked */.xI)('A parameter of Parameter Store cannot be rotated.'),
    remedy: (0,sentence/* marked */.xI)('Keep it in Secrets Manager, or remove `rotation`.'),
};
/** The one written schedule, or what is wrong with it. */
function declareSchedule({ place, afterDays, schedule, }) {
    if (afterDays !== undefined) {
        if (schedule !== undefined)
            return refused(place, oneSchedule);
        return found({ kind: 'days', days: afterDays });
    }
    if (schedule === undefined)
        return refused(place, oneSchedule);
    const parsed = parseScheduleExpression(schedule.text);
    return parsed.ok ? found(parsed.value) : refused(schedule.place, parsed.mistake);
}
const oneSchedule = {
    message: (0,sentence/* marked */.xI)('A rotation needs exactly one schedule.'),
    remedy: (0,sentence/* marked */.xI)('Write either `after-days` or `schedule`.'),
};
/** https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html (FunctionArn) */
function rotationLambdaMistake(text) {
    const unusable = unusableText(text);
    if (unusable !== undefined)
        return unusable;
    const { service, region = '', account = '', resource = '' } = (0,text_arn/* parseArn */.Lw)(text) ?? {};
    const isFunction = service === 'lambda' && /^function:[\w-]{1,64}(:[\w$-]{1,128})?$/.test(resource);
    if (isFunction && region !== '' && account !== '')
        return undefined;
    return {
        message: (0,sentence/* say */.cv) `${quoted(text)} is not the ARN of a Lambda function.`,
        remedy: (0,sentence/* marked */.xI)('Write the full ARN, such as `arn:aws:lambda:us-east-1:123456789012:function:rotate-db`.'),
    };
}

;// CONCATENATED MODULE: ./lib/declare/secret/secret.js








/** The meaning of a written secret, or everything wrong with it. */
function declareSecret(written) {
    const reference = parseSecretReference(written.secret.text);
    const variable = variableOf(written, reference);
    const variableMistake = written.variable === 'derived' ? derivedNameMistake : variableNameMistake;
    const rotation = rotationOf(written, reference);
    const problems = [
        ...(reference.ok ? [] : [problemAt(written.secret.place, reference.mistake)]),
        ...check(variable, variableMistake),
        ...check(written.reason, reasonMistake),
        ...check(written.expires, expiryMistake),
        ...rotation.problems,
        ...(written.replace && written.variable === 'none' ? [problemAt(written.replace, nothingToReplace)] : []),
    ];
    const [declaredRotation] = rotation.values;
    if (!reference.ok || problems.length > 0)
        return { values: [], problems };
    const secret = {
        variable: variable?.text,
        reference: reference.value,
        place: written.place,
        ...(written.layer !== undefined && { layer: written.layer }),
        ...(written.reason && { reason: written.reason.text }),
        ...(written.expires && { expires: written.expires.text }),
        ...(written.replace && { replace: written.replace }),
        ...(declaredRotation && { rotation: declaredRotation }),
    };
    return { values: [secret], problems };
}
function variableOf(written, reference) {
    if (written.variable === 'none')
        return undefined;
    if (written.variable !== 'derived')
        return written.variable;
    return reference.ok ? { text: deriveVariableName(reference.value), place: written.secret.place } : undefined;
}
function rotationOf({ rotation }, reference) {
    if (rotation === undefined)
        return found();
    if (reference.ok && reference.value.kind === 'parameter')
        return refused(rotation.place, parameterRotation);
    return declareRotation(rotation);
}
const nothingToReplace = {
    message: (0,sentence/* marked */.xI)('`replace` is about a variable, and a grant has none.'),
    remedy: (0,sentence/* marked */.xI)('Remove `replace`, or declare the secret under `secrets`.'),
};
function check(written, mistakeOf) {
    const mistake = written && mistakeOf(written.text);
    return written && mistake ? [problemAt(written.place, mistake)] : [];
}
const longestReason = 200;
/** Why `reason` does not fit into one line of a report, if so. */
function reasonMistake(reason) {
    const remedy = (0,sentence/* say */.cv) `In one line of at most ${longestReason} characters, say why the access is needed.`;
    if (reason.trim() === '')
        return { message: (0,sentence/* marked */.xI)('The reason is empty.'), remedy };
    if (/\p{Cc}/u.test(reason))
        return { message: (0,sentence/* marked */.xI)('The reason has more than one line.'), remedy };
    if (reason.length <= longestReason)
        return undefined;
    return { message: (0,sentence/* say */.cv) `The reason has ${reason.length} characters.`, remedy };
}
/** Why `expires` is not a day of the calendar, if so. */
function expiryMistake(expires) {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(expires) ? new Date(`${expires}T00:00:00Z`) : undefined;
    if (day !== undefined && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(expires))
        return undefined;
    return {
        message: (0,sentence/* say */.cv) `${quoted(expires)} is not a date.`,
        remedy: (0,sentence/* marked */.xI)('Write the last day as `YYYY-MM-DD`, such as `2027-03-31`.'),
    };
}
/**
 * One function's secrets, with each variable and each grant once. A repetition that agrees with the first is dropped; one
 * that differs is a problem that names both places. Only AWS knows whether a name and an ARN mean the same secret, so
 * they are different here.
 */
function settleSecrets(secrets) {
    const firsts = new Map();
    const problems = [];
    for (const secret of secrets) {
        const key = secret.variable ?? `grant of ${secret.reference.raw}`;
        const first = firsts.get(key);
        if (first === undefined)
            firsts.set(key, secret);
        else if (!repeats(secret, first))
            problems.push(conflict(secret, first));
    }
    return { values: [...firsts.values()], problems };
}
function repeats(secret, first) {
    return (secret.reference.raw === first.reference.raw &&
        (secret.reason ?? first.reason) === first.reason &&
        (secret.expires ?? first.expires) === first.expires &&
        (secret.replace ?? first.replace) === first.replace &&
        sameRotation(secret.rotation ?? first.rotation, first.rotation));
}
function sameRotation(a, b) {
    if (a?.kind !== 'set' || b?.kind !== 'set')
        return a?.kind === b?.kind;
    return (0,model_rotation/* sameTerms */.se)(a.terms, b.terms);
}
function conflict(secret, first) {
    const what = secret.variable === undefined ? (0,sentence/* say */.cv) `This grant` : (0,sentence/* say */.cv) `Variable ${(0,sentence/* name */.UU)(secret.variable)}`;
    const how = secret.reference.raw === first.reference.raw ? (0,sentence/* say */.cv) `with other terms` : (0,sentence/* say */.cv) `for another secret`;
    const derived = [secret, first].some(({ variable, reference }) => variable === deriveVariableName(reference));
    return {
        place: secret.place,
        message: (0,sentence/* say */.cv) `${what} is already declared at ${(0,sentence/* name */.UU)((0,model_place/* formatPlace */.dE)(first.place))}, ${how}.`,
        remedy: (0,sentence/* marked */.xI)(derived ? 'Give each secret a variable name of its own.' : 'Keep one of the two, or rename one.'),
    };
}

;// CONCATENATED MODULE: ./lib/declare/file/secret.js




/** One secret of a function, with a variable under `secrets` and without one under `grants`. */
function declareConfigSecret(tree, list, { file, values }) {
    const value = contentOf(tree);
    if (value === undefined || !isSecret(value.content))
        return found();
    const written = writtenSecret(value.content, value, file);
    const problems = [];
    const fill = (piece) => {
        const filled = fillPlaceholders(piece.text, values);
        if (!filled.ok)
            problems.push(problemAt(piece.place, filled.mistake));
        return filled.ok ? { ...piece, text: filled.value } : piece;
    };
    const { rotation } = written;
    const filled = {
        ...written,
        secret: fill(written.secret),
        ...(rotation?.kind === 'set' &&
            rotation.lambda && { rotation: { ...rotation, lambda: fill(rotation.lambda) } }),
        ...(list === 'grants' && { variable: 'none' }),
    };
    if (problems.length > 0)
        return { values: [], problems };
    return declareSecret(filled);
}
function isSecret(content) {
    return typeof content === 'string' || (typeof content === 'object' && 'secret' in content);
}
/** A secret in a map is under the name of its variable; one in a list has only an index. */
function writtenSecret(secret, { path, layer }, { placeOf }) {
    const key = path.at(-1);
    const place = placeOf(path, typeof key === 'string' ? 'key' : 'value');
    const variable = typeof key === 'string' ? { text: key, place } : 'derived';
    if (typeof secret === 'string')
        return { place, layer, variable, secret: { text: secret, place: placeOf(path) } };
    const written = (key) => {
        const text = secret[key];
        return text === undefined ? undefined : { text, place: placeOf([...path, key]) };
    };
    return {
        place,
        layer,
        variable,
        secret: { text: secret.secret, place: placeOf([...path, 'secret']) },
        reason: written('reason'),
        expires: written('expires'),
        replace: secret.replace ? placeOf([...path, 'replace'], 'key') : undefined,
        rotation: secret.rotation && writtenRotation(secret.rotation, [...path, 'rotation'], placeOf),
    };
}
function writtenRotation(rotation, path, placeOf) {
    const place = placeOf(path, 'key');
    if (rotation === 'required')
        return { kind: 'required', place };
    const written = (key) => {
        const text = rotation[key];
        return text === undefined ? undefined : { text, place: placeOf([...path, key]) };
    };
    return {
        kind: 'set',
        place,
        afterDays: rotation['after-days'],
        schedule: written('schedule'),
        lambda: written('lambda'),
    };
}

;// CONCATENATED MODULE: ./lib/declare/file/tier.js







/** The tier for a function with these `values` of placeholders. */
function declareTier({ keys, secrets }, values) {
    const read = (list, mistakeOf) => gather((list ?? []).map((written) => readEntry(written, values, mistakeOf)));
    const [keyList, secretList] = [read(keys, tier_keyMistake), read(secrets, patternMistake)];
    const tier = { ...(keys && { keys: keyList.values }), ...(secrets && { secrets: secretList.values }) };
    return { values: [tier], problems: [...keyList.problems, ...secretList.problems] };
}
/** The text with its placeholders filled in, or what is wrong with it. */
function readEntry({ text, place }, values, mistakeOf) {
    const filled = fillPlaceholders(text, values);
    if (!filled.ok)
        return refused(place, filled.mistake);
    const mistake = mistakeOf(filled.value);
    return mistake === undefined ? found(filled.value) : refused(place, mistake);
}
function tier_keyMistake(text) {
    const masked = maskedText(text);
    if (masked !== undefined)
        return masked;
    const arn = (0,text_arn/* parseArn */.Lw)(text);
    if (stores/* allStores */.I.some(({ awsKey }) => awsKey === text) ||
        (arn?.service === 'kms' && /^key\/[\w-]+$/.test(arn.resource)))
        return undefined;
    const alias = arn?.service === 'kms' && arn.resource.startsWith('alias/');
    return {
        message: alias
            ? (0,sentence/* say */.cv) `${quoted(text)} is an alias, which may point to another key tomorrow.`
            : (0,sentence/* say */.cv) `${quoted(text)} is not a KMS key.`,
        remedy: (0,sentence/* marked */.xI)("Write the key's ARN (`arn:aws:kms:us-east-1:123456789012:key/\u2026`), or `aws/secretsmanager` or `aws/ssm` for AWS's own key."),
    };
}
/** Why `text` can match no secret, if so: a pattern contains the characters of names and ARNs, and wildcards. */
function patternMistake(text) {
    const unusable = maskedText(text) ?? tooLong(text);
    if (unusable !== undefined)
        return unusable;
    if (/^[\w/+=.@!:*?-]+$/.test(text))
        return undefined;
    return {
        message: (0,sentence/* say */.cv) `${quoted(text)} cannot match any secret.`,
        remedy: (0,sentence/* marked */.xI)('Write a pattern for names (`payments/prod/*`) or for ARNs (`arn:aws:secretsmanager:*:123456789012:secret:prod/*`).'),
    };
}

;// CONCATENATED MODULE: ./lib/declare/file/function.js









/** The entry for a function of a file. */
function declareFunctionEntry(layered, file) {
    const { label, place, tree } = layered;
    const region = textIn(tree, 'region', file.placeOf)?.text;
    const outer = { ...file.values, region: region ?? file.values.region };
    const named = textIn(tree, 'name', file.placeOf) ?? { text: label, place };
    const reference = readReference(named, region, { values: outer, losses: file.losses });
    const values = reference.ok ? { ...outer, ...known(reference.value) } : outer;
    const filling = withStandIns(values, file.losses);
    const secrets = declareSecrets(tree, file, filling);
    const tier = declareTier(file.tier, filling);
    const problems = [...secrets.problems, ...tier.problems];
    if (!reference.ok)
        return { values: [], problems: [problemAt(named.place, reference.mistake), ...problems] };
    // Neither key leaves the function alone. One of them, even if empty, removes what is ours and not named.
    const isDeclared = ['secrets', 'grants'].some((key) => entryOf(tree, key) !== undefined);
    const entry = {
        label,
        reference: { ...reference.value, region: values.region, account: values.account },
        place,
        secrets: isDeclared ? secrets.values : undefined,
        describe: booleanIn(tree, 'describe'),
        publish: publishIn(tree, file),
        alias: textIn(tree, 'alias', file.placeOf),
        extension: extensionIn(layered, file),
        tier: tier.values[0],
        takeOver: textIn(tree, 'take-over', file.placeOf),
        adopt: textIn(tree, 'adopt', file.placeOf),
        frozen: booleanIn(tree, 'frozen'),
        losses: file.losses,
    };
    return { values: [entry], problems };
}
function publishIn(tree, { placeOf }) {
    return textIn(tree, 'publish', placeOf) === undefined ? booleanIn(tree, 'publish') : 'with-code';
}
/** The file says what a bare name leaves open; a full ARN must agree with the file. */
function readReference({ text }, region, { values, losses }) {
    const filled = fillPlaceholders(text, withStandIns(values, losses));
    if (!filled.ok)
        return filled;
    const reference = parseFunctionReference(filled.value);
    if (!reference.ok)
        return reference;
    const { value } = reference;
    if (region !== undefined && value.region !== undefined && value.region !== region)
        return wrong(contradiction('region', value.region, region));
    if (values.account !== undefined && value.account !== undefined && value.account !== values.account)
        return wrong(contradiction('account', value.account, values.account));
    return reference;
}
function contradiction(key, named, declared) {
    return {
        message: (0,sentence/* say */.cv) `The function's ARN names ${function_words[key]} ${quoted(named)}, but ${(0,sentence/* name */.UU)(key)} is ${quoted(declared)}.`,
        remedy: (0,sentence/* marked */.xI)("Write only the function's name, or correct one of the two."),
    };
}
const function_words = { region: (0,sentence/* say */.cv) `region`, account: (0,sentence/* say */.cv) `account` };
function known({ region, account }) {
    return { ...(region !== undefined && { region }), ...(account !== undefined && { account }) };
}
function declareSecrets(tree, file, values) {
    const from = (key) => (entriesOf(entryOf(tree, key)) ?? []).map(([, secret]) => declareConfigSecret(secret, key, { file, values }));
    return gather([...from('secrets'), ...from('grants')]);
}
/** The extension as the file declares it for a function: `false` for none, `undefined` if the file does not say. */
function extensionIn({ tree, place }, { placeOf }) {
    const said = entryOf(tree, 'extension');
    if (said === undefined)
        return undefined;
    const isWanted = booleanIn(tree, 'extension');
    if (isWanted === false)
        return false;
    const [first] = isWanted === undefined ? (entriesOf(said) ?? []).map(([, entry]) => entry) : [said];
    const path = contentOf(first)?.path;
    return { place: path === undefined ? place : placeOf(path), ...settingsIn(said, placeOf) };
}
function settingsIn(tree, placeOf) {
    const isLatest = textIn(tree, 'version', placeOf) !== undefined;
    const version = isLatest ? 'latest' : numberIn(tree, 'version');
    const ttl = numberIn(tree, 'ttl');
    return {
        ...(version !== undefined && { version }),
        ...(ttl !== undefined && { ttl }),
    };
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/declare/file/find.js






const usualPaths = [
    '.github/lambda-secrets.yml',
    '.github/lambda-secrets.yaml',
    '.github/lambda-secrets.json',
];
/** To paste into the first of them. */
const smallest = `version: 1
functions:
  orders-api: # the Lambda function's name
    secrets:
      DB_ARN: arn:aws:secretsmanager:us-east-1:123456789012:secret:orders-db-AbCdEf
`;
/** In the order in which Zappa looks for them; it uses the first. */
const zappaPaths = ['zappa_settings.json', 'zappa_settings.toml', 'zappa_settings.yml', 'zappa_settings.yaml'];
/** The config file in one of its usual places, else Zappa's settings; `undefined` if there is neither. */
async function findConfigPath(files) {
    const [configs, settings] = [await present(files, usualPaths), await present(files, zappaPaths)];
    const [found, ...others] = configs;
    const [zappa] = settings;
    if (found === undefined)
        return right(zappa);
    if (others.length > 0)
        return wrong(several(configs));
    if (zappa === undefined || !(await declaresSecrets(files, zappa)))
        return right(found);
    return wrong(several([found, zappa]));
}
/** The config file in `files`: the one at `config`, else the one of `findConfigPath`; `undefined` if there is none. */
async function configPathIn(files, config) {
    if (config === undefined)
        return findConfigPath(files);
    return right((await files.exists(config)) ? config : undefined);
}
async function present(files, paths) {
    const found = await Promise.all(paths.map((path) => files.exists(path)));
    return paths.filter((_, index) => found[index]);
}
/** A config file takes precedence over Zappa's settings, which must then not declare secrets that nobody reads. */
async function declaresSecrets(files, path) {
    const file = await readConfigFile(files, path);
    return file.ok && /\baws_secrets\b/.test(file.value.text);
}
function nothingDeclared() {
    return {
        message: (0,sentence/* marked */.xI)('Nothing is declared: the inputs `function` and `secrets` are not set, and there is no config file.'),
        remedy: (0,sentence/* say */.cv) `Check out the repository (actions/checkout) with a file ${(0,sentence/* name */.UU)('.github/lambda-secrets.yml')}; the smallest is ${(0,sentence/* name */.UU)(inOneLine(smallest))}`,
        example: smallest,
    };
}
/** A message has one line. YAML reads this form as well. */
function inOneLine(yaml) {
    return (0,dist/* stringify */.As)((0,dist/* parse */.qg)(yaml), { collectionStyle: 'flow', lineWidth: 0 }).trim();
}
function several(paths) {
    return {
        message: (0,sentence/* say */.cv) `More than one file declares secrets: ${(0,sentence/* list */.p_)(paths)}.`,
        remedy: (0,sentence/* marked */.xI)('Keep one of them, or name one in the input `config`.'),
    };
}
/** The text of the file at `path`. */
async function readConfigFile(files, path) {
    if (!(0,model_place/* isZappaPath */.sb)(path) && !/\.(ya?ml|json)$/i.test(path)) {
        return wrong({
            message: (0,sentence/* say */.cv) `${quoted(path)} is neither YAML nor JSON.`,
            remedy: (0,sentence/* marked */.xI)("Name a `.yml`, `.yaml` or `.json` file, or Zappa's settings, whose file name contains `zappa`."),
        });
    }
    const content = await files.read(path);
    if (content.kind !== 'found')
        return wrong(unusable(path, content));
    const { file, bytes } = content;
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        return wrong({
            message: (0,sentence/* say */.cv) `${quoted(file)} is not UTF-8 text.`,
            remedy: (0,sentence/* marked */.xI)('Save the file as UTF-8.'),
        });
    return right({ file, text: new TextDecoder().decode(bytes) });
}
function unusable(path, content) {
    switch (content.kind) {
        case 'absent':
            return {
                message: (0,sentence/* say */.cv) `${quoted(path)} does not exist.`,
                remedy: (0,sentence/* marked */.xI)('Name a file in the repository, and check the repository out first (actions/checkout).'),
            };
        case 'outside':
            return {
                message: (0,sentence/* say */.cv) `${quoted(path)} is outside the workspace.`,
                remedy: (0,sentence/* marked */.xI)('Name a file in the repository.'),
            };
        case 'link':
            return {
                message: (0,sentence/* say */.cv) `${quoted(content.link)} is a link, and the config file is never read through one.`,
                remedy: (0,sentence/* marked */.xI)('Put the file itself in its place, or set the input `config` to its real path.'),
            };
        case 'no-file':
            return {
                message: (0,sentence/* say */.cv) `${quoted(content.file)} is not a file.`,
                remedy: (0,sentence/* marked */.xI)('Set the input `config` to the path of a file.'),
            };
        case 'too-large':
            return {
                message: (0,sentence/* say */.cv) `${quoted(content.file)} has ${content.size} bytes.`,
                remedy: (0,sentence/* marked */.xI)('A config file may have at most 1 MiB: split it over several uses of the action.'),
            };
        case 'unreadable':
            return {
                message: (0,sentence/* say */.cv) `${quoted(path)} cannot be read (${(0,sentence/* name */.UU)(content.code)}).`,
                remedy: (0,sentence/* marked */.xI)('Name a file that this job can read.'),
            };
    }
}

;// CONCATENATED MODULE: ./lib/declare/file/losses.js
const nothingLost = { mayHide: () => false };
/** Everything may be hidden by a key that is not known, or if a whole function or stage was left out. */
function lossesOf(left, isAnythingHidden) {
    const hidden = new Set(left.map((path) => path.at(-1)));
    const hidesAll = isAnythingHidden || left.some(isWhole);
    return { mayHide: (key) => (key === 'stages' ? hidden.has(key) : hidesAll || hidden.has(key)) };
}
const everythingLost = { mayHide: (key) => key !== 'stages' };
function isWhole(path) {
    const wholes = ['functions', 'stages', 'extends'];
    return wholes.includes(path.at(-1)) || wholes.includes(path.at(-2));
}
/** `value` without what is at `paths`, and a finder of places that knows where the rest was. */
function keepRest(value, paths, placeOf) {
    const root = newLevel();
    for (const path of paths) {
        let level = root;
        for (const key of path) {
            const below = level.levels.get(key) ?? newLevel();
            level.levels.set(key, below);
            level = below;
        }
        level.isLeftOut = true;
    }
    return { value: restOf(value, root, []), placeOf: (path, part) => placeOf(originalPath(path, root), part) };
}
function newLevel() {
    return { levels: new Map(), isLeftOut: false, kept: undefined };
}
function restOf(value, level, path) {
    if (Array.isArray(value)) {
        level.kept = [...value.keys()].filter((index) => level.levels.get(index)?.isLeftOut !== true);
        return level.kept.map((index) => partOf(value[index], level.levels.get(index), [...path, index]));
    }
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).flatMap(([key, each]) => {
        const below = level.levels.get(key);
        if (below?.isLeftOut === true)
            return standInAt([...path, key]);
        return [[key, partOf(each, below, [...path, key])]];
    });
    return Object.fromEntries(path.length === 0 ? [...entries, ['version', 1]] : entries);
}
function partOf(value, level, path) {
    return level === undefined ? value : restOf(value, level, path);
}
/** A stage stays, empty, so that whoever selects or extends it is not told that there is none. */
function standInAt(path) {
    return path.length === 2 && path[0] === 'stages' ? [[String(path[1]), {}]] : [];
}
function originalPath(path, root) {
    let level = root;
    return path.map((key) => {
        const original = typeof key === 'number' ? (level?.kept?.[key] ?? key) : key;
        level = level?.levels.get(original);
        return original;
    });
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/esm/mod.js
var mod = __webpack_require__(5336);
;// CONCATENATED MODULE: ./lib/declare/file/did-you-mean.js



/** Nobody mistypes a longer name, and each comparison costs what the two have of characters. */
const longestCompared = 64;
/** "Did you mean \u2026? " for the nearest of the known names, or nothing if none is near. */
function didYouMean(text, known) {
    const candidates = known.filter(({ length }) => length > 0 && length <= longestCompared);
    if (text.length > longestCompared || candidates.length === 0)
        return [];
    const nearest = (0,mod/* closest */.k)(text, candidates);
    return (0,mod/* distance */.I)(text, nearest) <= nearest.length / 2 ? (0,sentence/* say */.cv) `Did you mean ${quoted(nearest)}? ` : [];
}

;// CONCATENATED MODULE: ./lib/declare/file/shape-problems.js




/** What the schema found wrong. */
function shapeFaults(issues, placeOf) {
    return issues.flatMap((issue) => faultsOf(issue, [], placeOf));
}
function faultsOf(issue, parent, placeOf) {
    const path = [...parent, ...(issue.path ?? []).map(({ key }) => key)];
    // The alternative of a union that failed deeper inside is the one that was meant.
    const meant = issue.issues?.filter((inner) => inner.path !== undefined) ?? [];
    if (meant.length > 0)
        return meant.flatMap((inner) => faultsOf(inner, path, placeOf));
    const key = String(path.at(-1) ?? '');
    if (issue.type === 'never') {
        const mistake = unknownKey(key, issue.message.split(' '));
        return [{ problem: problemAt(placeOf(path, 'key'), mistake), path, isUnknown: true }];
    }
    if (isMissing(issue)) {
        const whole = path.slice(0, -1);
        const problem = problemAt(placeOf(whole), missingKey(key, issue.message));
        return [{ problem, path: key === 'version' ? path : whole }];
    }
    const mistake = { message: wrongValue(path, issue), remedy: (0,sentence/* marked */.xI)(issue.message) };
    return [{ problem: problemAt(placeOf(path, isOfKey(issue) ? 'key' : 'value'), mistake), path }];
}
function isMissing(issue) {
    const last = issue.path?.at(-1);
    return last?.origin === 'key' && last.value === undefined;
}
/** Whether it is the key itself that is wrong. */
function isOfKey(issue) {
    return issue.path?.at(-1)?.origin === 'key';
}
/** `remedy` is a constant text with backticks around names. */
function missingKey(key, remedy) {
    return { message: (0,sentence/* say */.cv) `The key ${quoted(key)} is missing.`, remedy: (0,sentence/* marked */.xI)(remedy) };
}
function unknownKey(key, known) {
    return {
        message: (0,sentence/* say */.cv) `The key ${quoted(key)} is unknown.`,
        remedy: (0,sentence/* say */.cv) `${didYouMean(key.toLowerCase(), known)}Known keys: ${(0,sentence/* list */.p_)(known)}.`,
    };
}
function wrongValue(path, { input: value, type }) {
    const key = path.at(-1);
    if (key === undefined)
        return value === null
            ? (0,sentence/* say */.cv) `The file is empty.`
            : (0,sentence/* say */.cv) `The file contains ${describeKind(value)}, not a map.`;
    const subject = typeof key === 'number' ? (0,sentence/* say */.cv) `Entry ${key + 1} of the list` : (0,sentence/* say */.cv) `${quoted(key)}`;
    if (type === 'max_entries')
        return (0,sentence/* say */.cv) `${subject} has ${Object.keys(value ?? {}).length} entries.`;
    if (type === 'max_length' && Array.isArray(value))
        return (0,sentence/* say */.cv) `${subject} has ${value.length} entries.`;
    if (type === 'max_length')
        return (0,sentence/* say */.cv) `${subject} has ${String(value).length} characters.`;
    return value === null ? (0,sentence/* say */.cv) `${subject} is empty.` : (0,sentence/* say */.cv) `${subject} is ${shape_problems_describe(value)}.`;
}
/** A file may be anything: its text is not repeated. */
function describeKind(value) {
    return typeof value === 'string' ? (0,sentence/* say */.cv) `only text` : shape_problems_describe(value);
}
function shape_problems_describe(value) {
    if (value === null)
        return (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)('null')}`;
    if (Array.isArray(value))
        return (0,sentence/* say */.cv) `a list`;
    if (typeof value === 'object')
        return (0,sentence/* say */.cv) `a map`;
    if (typeof value === 'string')
        return (0,sentence/* say */.cv) `the text ${quoted(value)}`;
    return typeof value === 'number'
        ? (0,sentence/* say */.cv) `the number ${(0,sentence/* name */.UU)(String(value))}`
        : (0,sentence/* say */.cv) `the value ${(0,sentence/* name */.UU)(String(value))}`;
}

;// CONCATENATED MODULE: ./lib/declare/file/shape.js



/** Leaves out what has the wrong shape, so that one mistake does not hide those in the rest of the file. */
function readShape(schema, text) {
    const first = valibot_dist/* safeParse */.xLC(schema, text.value);
    const { placeOf } = text;
    if (first.success) {
        const losses = text.problems.length > 0 ? lossesOf([], true) : nothingLost;
        return { value: first.output, placeOf, losses, problems: text.problems };
    }
    const faults = shapeFaults(first.issues, placeOf);
    const problems = [...text.problems, ...faults.map(({ problem }) => problem)];
    return { ...readRest(schema, text, faults), problems };
}
/** A key that is left out may be one that its map needs: then the map is left out too, and so on. */
function readRest(schema, text, faults) {
    let { value, placeOf } = text;
    let next = faults;
    const left = [];
    const losses = () => lossesOf(left, text.problems.length > 0 || faults.some(({ isUnknown }) => isUnknown));
    // A file has fewer levels than this, and each round goes up by at least one.
    for (let round = 0; round < 10 && next.every(({ path }) => path.length > 0); round += 1) {
        const wrong = next.map(({ path }) => leftOutWith(path));
        left.push(...wrong);
        const rest = keepRest(value, wrong, placeOf);
        value = rest.value;
        placeOf = rest.placeOf;
        const shape = valibot_dist/* safeParse */.xLC(schema, value);
        if (shape.success)
            return { value: shape.output, placeOf, losses: losses() };
        next = shapeFaults(shape.issues, placeOf);
    }
    return { value: undefined, placeOf, losses: losses() };
}
/** The keys of a rotation need each other: it is left out as a whole. */
function leftOutWith(path) {
    return path.at(-2) === 'rotation' && ['secrets', 'grants'].includes(String(path.at(-4)))
        ? path.slice(0, -1)
        : path;
}

;// CONCATENATED MODULE: ./lib/declare/file/stages.js




/** The layers of `stage`; without the right stage, what stands outside the stages. */
function chooseLayers(config, stage, placeOf) {
    const top = { path: [], config };
    const { stages } = config;
    if (stages === undefined && stage === undefined)
        return { layers: [top], problems: [] };
    const choice = choiceMistake(stages, stage);
    const chains = chainProblems(stages ?? {}, placeOf);
    if (choice !== undefined)
        return { layers: [top], problems: [problemAt({ kind: 'input', input: 'stage' }, choice), ...chains] };
    const chain = [...chainOf(stages ?? {}, stage ?? '')].reverse();
    return { layers: [top, ...chain.flatMap((name) => layerOf(name, stages?.[name]))], problems: chains };
}
function layerOf(name, config) {
    return config === undefined ? [] : [{ name, path: ['stages', name], config }];
}
function choiceMistake(stages, stage) {
    if (stages === undefined) {
        return {
            message: (0,sentence/* say */.cv) `Stage ${quoted(stage ?? '')} is selected, but the config file has no stages.`,
            remedy: (0,sentence/* marked */.xI)('Declare it under `stages`, or leave the input `stage` out.'),
        };
    }
    if (stage === undefined) {
        return {
            message: (0,sentence/* marked */.xI)('The config file has stages, and none is selected.'),
            remedy: selectOne(Object.keys(stages)),
        };
    }
    return Object.hasOwn(stages, stage) ? undefined : unknownStage(stage, Object.keys(stages));
}
/** What to do where no stage is selected. */
function selectOne(stages) {
    return stages.length === 0
        ? (0,sentence/* marked */.xI)('Declare a stage, and name it in the input `stage`.')
        : (0,sentence/* say */.cv) `${(0,sentence/* marked */.xI)('Set the input `stage` to')} ${(0,sentence/* either */.gP)(stages.slice(0, mostShown).map(shortened))}.`;
}
/** As many as a message has room for. */
const mostShown = 10;
/** The mistake names the stages there are, and the nearest one if it is near. */
function unknownStage(stage, known) {
    const all = known.length === 0
        ? (0,sentence/* marked */.xI)('The file has no stages.')
        : (0,sentence/* say */.cv) `Stages: ${(0,sentence/* list */.p_)(known.map(shortened), mostShown)}.`;
    return {
        message: (0,sentence/* say */.cv) `There is no stage ${quoted(stage)}.`,
        remedy: (0,sentence/* say */.cv) `${didYouMean(stage, known)}${all}`,
    };
}
/** `stage` and everything it extends, each once. */
function chainOf(stages, stage) {
    const chain = new Set();
    for (let next = stage; next !== undefined && !chain.has(next);) {
        chain.add(next);
        next = parentOf(stages, next);
    }
    return chain;
}
function parentOf(stages, name) {
    return Object.hasOwn(stages, name) ? stages[name]?.extends : undefined;
}
/** What is wrong with the `extends` of stages; a circle is reported at each of its members. */
function chainProblems(stages, placeOf) {
    const names = Object.keys(stages);
    const circles = circlesIn(stages, names);
    return names.flatMap((name) => {
        const parent = parentOf(stages, name);
        if (parent === undefined)
            return [];
        const place = placeOf(['stages', name, 'extends']);
        if (!Object.hasOwn(stages, parent))
            return [problemAt(place, unknownStage(parent, names))];
        const circle = circles.get(name);
        return circle === undefined ? [] : [problemAt(place, circularStages(fromMember(circle, name)))];
    });
}
/** The circle of each stage that is part of one. Follows every `extends` once. */
function circlesIn(stages, names) {
    const circles = new Map();
    const followed = new Set();
    for (const start of names) {
        const path = new Set();
        let next = start;
        while (next !== undefined && !followed.has(next)) {
            followed.add(next);
            path.add(next);
            next = parentOf(stages, next);
        }
        if (next === undefined || !path.has(next))
            continue;
        const followedNow = [...path];
        const circle = followedNow.slice(followedNow.indexOf(next));
        for (const member of circle)
            circles.set(member, circle);
    }
    return circles;
}
/** The members of a circle from `name` on, ending with it again. */
function fromMember(circle, name) {
    const start = circle.indexOf(name);
    return [...circle.slice(start), ...circle.slice(0, start), name];
}
/** `chain` ends with the name that it begins with. */
function circularStages(chain) {
    const shown = chain.length > mostShown ? chain.slice(0, mostShown) : chain;
    const more = chain.length > mostShown ? (0,sentence/* say */.cv) ` and so on` : [];
    return {
        message: (0,sentence/* say */.cv) `Stages extend each other in a circle: ${(0,sentence/* join */.fj)(shown.map((name) => [quoted(name)]), ' extends ')}${more}.`,
        remedy: (0,sentence/* marked */.xI)('Remove one `extends` of the circle.'),
    };
}
function shortened(stage) {
    return stage.length > 60 ? `${stage.slice(0, 59)}\u2026` : stage;
}

;// CONCATENATED MODULE: ./lib/declare/file/guardrails.js











/**
 * The guardrails of the config file in `files`, whatever else is wrong in it; none if there is no such file. The file is
 * found as in `declare`.
 */
async function readGuardrails({ config, stage }, files) {
    const source = await configPathIn(files, config);
    if (!source.ok)
        return refused(configInput, source.mistake);
    const path = source.value;
    if (path === undefined || (0,model_place/* isZappaPath */.sb)(path))
        return found();
    const file = await readConfigFile(files, path);
    return file.ok ? guardrailsOf(file.value, stage) : refused(configInput, file.mistake);
}
const configInput = { kind: 'input', input: 'config' };
function guardrailsOf(file, stage) {
    const text = parseConfigText(file);
    if (!text.ok)
        return { values: [], problems: text.problems };
    const { value, placeOf, problems } = readShape(fileWithGuardrails, text);
    if (value === undefined)
        return { values: [], problems };
    const declared = declareGuardrails(value, stage, placeOf);
    return { ...declared, problems: [...problems, ...declared.problems] };
}
const fileWithGuardrails = valibot_dist/* looseObject */._H3({
    guardrails: valibot_dist/* exactOptional */.yqP(guardrailsSchema),
    stages: valibot_dist/* exactOptional */.yqP(valibot_dist/* looseObject */._H3({}, stagesRemedy)),
}, fileRemedy);
/** The limits that an organization's rules set for one stage. The stages of each repository are its own. */
function parseRules(file, stage) {
    const text = parseConfigText(file);
    if (!text.ok)
        return { values: [], problems: text.problems };
    const { value, placeOf, problems } = readShape(rulesSchema, text);
    if (value === undefined)
        return { values: [], problems };
    const declared = limitsFor(value.guardrails, stage, placeOf);
    return { ...declared, problems: [...problems, ...declared.problems] };
}
/** The guardrails for one stage: its own limits replace those for all stages. */
function declareGuardrails({ guardrails: config, stages: known = {} }, stage, placeOf) {
    if (config === undefined)
        return found();
    const { values, problems } = limitsFor(config, stage, placeOf);
    const strangers = unknownStages(Object.keys(config.stages ?? {}), Object.keys(known), placeOf);
    return { values, problems: [...strangers, ...problems] };
}
function limitsFor({ stages = {}, ...all }, stage, placeOf) {
    const own = stage !== undefined && Object.hasOwn(stages, stage) ? stages[stage] : undefined;
    const merged = { ...all, ...own };
    const home = own?.['allowed-secrets'] === undefined ? [] : ['stages', stage ?? ''];
    const patterns = merged['allowed-secrets']?.map((text, index) => {
        const place = placeOf(['guardrails', ...home, 'allowed-secrets', index]);
        return readPattern({ text, place }, stage);
    });
    const { values: secrets, problems } = gather(patterns ?? []);
    const approvals = approvalsFor(merged.approvals ?? [], stage, (index) => placeOf([
        'guardrails',
        ...(own?.approvals === undefined ? [] : ['stages', stage ?? '']),
        'approvals',
        index,
        'secrets',
    ]));
    const limits = {
        ...(patterns && { secrets }),
        ...(merged['require-reason'] !== undefined && { requireReason: merged['require-reason'] }),
        ...(merged['expires-within'] !== undefined && { expiresWithin: merged['expires-within'] }),
        ...(merged.approvals && { approvals: approvals.values }),
        ...(merged.frozen !== undefined && { frozen: merged.frozen }),
        ...(merged.forbid && { forbid: merged.forbid }),
    };
    return { values: [limits], problems: [...problems, ...approvals.problems] };
}
function approvalsFor(approvals, stage, placeOf) {
    return gather(approvals.map(({ secrets, by, count = 1 }, index) => {
        const { values, problems } = readPattern({ text: secrets, place: placeOf(index) }, stage);
        return { values: values.map((pattern) => ({ secrets: pattern, by, count })), problems };
    }));
}
/** The declaration itself sets region and account, so no limit may depend on them. */
function readPattern(written, stage) {
    if (/\{(region|account)\}/.test(written.text))
        return refused(written.place, onlyStage);
    return readEntry(written, { stage, region: undefined, account: undefined }, patternMistake);
}
const onlyStage = {
    message: (0,sentence/* marked */.xI)('The only placeholder in guardrails is `{stage}`.'),
    remedy: (0,sentence/* marked */.xI)('Write region and account out: a pull request could change the values of their placeholders.'),
};
function unknownStages(named, known, placeOf) {
    const all = new Set(known);
    return named
        .filter((name) => !all.has(name))
        .map((name) => problemAt(placeOf(['guardrails', 'stages', name], 'key'), unknownStage(name, known)));
}

;// CONCATENATED MODULE: ./lib/declare/file/file.js













/** The functions of a config file, in its order, and all mistakes in it at once. */
function parseConfig(file, choice) {
    const parsed = parseConfigText(file);
    if (!parsed.ok)
        return function_entry_nothing(parsed.problems);
    const { value: config, placeOf, losses, problems } = readShape(configSchema, parsed);
    if (config === undefined || losses.mayHide('stages'))
        return function_entry_nothing(problems);
    const { stage } = choice;
    const chosen = chooseLayers(config, stage, placeOf);
    const known = chosen.problems.length === 0 ? losses : everythingLost;
    const declared = declareLayers(chosen.layers, choice, { placeOf, losses: known });
    const limits = declareGuardrails(config, stage, placeOf);
    const [guardrails] = limits.values;
    return {
        ...declared,
        problems: [...problems, ...chosen.problems, ...limits.problems, ...declared.problems],
        ...(guardrails !== undefined && { guardrails }),
        path: file.file,
        stages: Object.keys(config.stages ?? {}),
        ...(stage !== undefined && { stage }),
    };
}
/** The functions of these layers, joined. */
function declareLayers(layers, { stage, region }, { placeOf, losses }) {
    const tree = layers.map((layer) => layerTree(layer, stage)).reduce(overlay);
    const functions = entriesOf(entryOf(tree, 'functions'));
    const account = textIn(tree, 'account', placeOf)?.text;
    if (functions === undefined || functions.length === 0) {
        if (losses.mayHide('functions'))
            return function_entry_nothing([]);
        return function_entry_nothing([problemAt(placeOf(functions === undefined ? [] : ['functions']), emptiness(functions))]);
    }
    const layered = {
        placeOf,
        losses,
        values: { stage, region: textIn(tree, 'region', placeOf)?.text ?? region, account },
        tier: { keys: textsIn(tree, 'kms-keys', placeOf), secrets: textsIn(tree, 'allowed-secrets', placeOf) },
    };
    const entries = functions.map(([label, each]) => declareFunctionEntry({ label, tree: each, place: placeOfFunction(label, layers, placeOf) }, layered));
    return { ...gather(entries), ...(account !== undefined && { account }) };
}
/** The function's key in the lowest layer that declares it. */
function placeOfFunction(label, layers, placeOf) {
    const home = layers.find(({ config }) => Object.hasOwn(config.functions ?? {}, label));
    return placeOf([...(home?.path ?? []), 'functions', label], 'key');
}
function emptiness(functions) {
    return functions === undefined
        ? missingKey('functions', functionsRemedy)
        : {
            message: (0,sentence/* marked */.xI)('No function is declared.'),
            remedy: (0,sentence/* marked */.xI)('Write at least one function under `functions`.'),
        };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/model/file-source.js
/** The most bytes that are read of one file. */
const largestFile = 1024 * 1024;

;// CONCATENATED MODULE: ./lib/declare/file/workspace.js



/**
 * The files of a checked-out repository. Nothing is read through a link: a pull request could point one at the job's
 * token in `.git/config`, or at anything else that the checkout and the runner left there.
 */
function workspaceFiles(workspace) {
    return {
        exists: (path) => (0,promises_.lstat)((0,external_node_path_.join)(workspace, path)).then(() => true, () => false),
        read: async (path) => {
            const asked = (0,external_node_path_.resolve)(workspace, path);
            try {
                const root = [workspace, await (0,promises_.realpath)(workspace)].find((each) => !leaves((0,external_node_path_.relative)(each, asked)));
                return root === undefined ? { kind: 'outside' } : await readWithin(root, (0,external_node_path_.relative)(root, asked));
            }
            catch (error) {
                return unread(error);
            }
        },
    };
}
async function readWithin(root, path) {
    const parts = path.split(external_node_path_.sep);
    const file = parts.join('/');
    for (const index of parts.keys()) {
        const status = await (0,promises_.lstat)((0,external_node_path_.join)(root, ...parts.slice(0, index + 1)));
        if (status.isSymbolicLink())
            return { kind: 'link', link: parts.slice(0, index + 1).join('/') };
    }
    const status = await (0,promises_.stat)((0,external_node_path_.join)(root, path));
    if (!status.isFile())
        return { kind: 'no-file', file };
    if (status.size > largestFile)
        return { kind: 'too-large', file, size: status.size };
    return { kind: 'found', file, bytes: await (0,promises_.readFile)((0,external_node_path_.join)(root, path)) };
}
/** Throws every error that is not an answer of the file system. */
function unread(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        throw error;
    return error.code === 'ENOENT' ? { kind: 'absent' } : { kind: 'unreadable', code: String(error.code) };
}
function leaves(path) {
    return (0,external_node_path_.isAbsolute)(path) || path === '..' || path.startsWith(`..${external_node_path_.sep}`);
}

// EXTERNAL MODULE: ./lib/model/catalog/wording.js
var wording = __webpack_require__(1641);
// EXTERNAL MODULE: ./lib/model/observation.js
var observation = __webpack_require__(6463);
;// CONCATENATED MODULE: ./lib/declare/inputs.js






const functionPlace = { kind: 'input', input: 'function' };
const secretsPlace = { kind: 'input', input: 'secrets' };
const secretsAlone = problemAt(secretsPlace, {
    message: (0,sentence/* marked */.xI)('There are secrets, but no function.'),
    remedy: (0,sentence/* marked */.xI)('Set the input `function` to the Lambda function that may read them.'),
});
const functionAlone = problemAt(functionPlace, {
    message: (0,sentence/* marked */.xI)('There is a function, but no secrets.'),
    remedy: (0,sentence/* marked */.xI)('Set the input `secrets`, one `NAME=SECRET` per line. To remove what was granted, set `mode: remove`. If a config ' +
        'file declares everything, leave `function` out.'),
});
/** The one function that the inputs `function` and `secrets` declare, if they do. */
function readInputEntry(inputs) {
    const secrets = inputs.secrets === undefined ? undefined : parseSecretLines(inputs.secrets);
    const problems = secrets?.problems ?? [];
    if (inputs.function === undefined) {
        return { values: [], problems: secrets === undefined ? [] : [secretsAlone, ...problems] };
    }
    const reference = parseFunctionReference(inputs.function);
    if (!reference.ok)
        return { values: [], problems: [problemAt(functionPlace, reference.mistake), ...problems] };
    if (secrets === undefined && inputs.mode !== 'remove')
        return { values: [], problems: [functionAlone] };
    const entry = {
        label: inputs.function,
        reference: reference.value,
        place: functionPlace,
        secrets: secrets?.values ?? [],
        describe: undefined,
    };
    return { values: [entry], problems };
}
/**
 * The patterns of the input `allowed-secrets`, one per line; `#` starts a comment. No pattern at all is a mistake: an
 * expression that came out empty must not allow everything.
 */
function parseAllowedSecrets(text) {
    const patterns = linesOf('allowed-secrets', text);
    if (patterns.length === 0) {
        return refused({ kind: 'input', input: 'allowed-secrets' }, {
            message: (0,sentence/* marked */.xI)('The input contains no pattern.'),
            remedy: (0,sentence/* marked */.xI)('Write one pattern per line, or leave the input out to allow every secret.'),
        });
    }
    const tooMany = tooManyLines(patterns, mostPatterns);
    if (tooMany !== undefined)
        return tooMany;
    return gather(patterns.map(({ text: pattern, place }) => {
        const mistake = patternMistake(pattern);
        return mistake === undefined ? found(pattern) : refused(place, mistake);
    }));
}
const inputs_remedy = (0,sentence/* marked */.xI)('Write one `NAME=SECRET` per line, such as `DB_ARN=arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf`.');
/**
 * The lines of the input `secrets`: `NAME=SECRET`, or a secret alone. Blank lines are skipped, and so is everything from
 * a `#` that starts a word. A secret whose name contains `=` needs the form with NAME.
 */
function parseSecretLines(text) {
    const lines = linesOf('secrets', text);
    const [first] = lines;
    if (first !== undefined && /^[{[]/.test(first.text)) {
        return refused(first.place, { message: (0,sentence/* marked */.xI)('This input is not read as JSON.'), remedy: inputs_remedy });
    }
    const tooMany = tooManyLines(lines, mostSecrets);
    return tooMany ?? gather(lines.map(parseSecretLine));
}
/** Refuses all at the first line beyond what is allowed. */
function tooManyLines(lines, most) {
    const beyond = lines[most];
    if (beyond === undefined)
        return undefined;
    return refused(beyond.place, {
        message: (0,sentence/* say */.cv) `The input has ${lines.length} entries.`,
        remedy: (0,sentence/* say */.cv) `Write at most ${most}.`,
    });
}
/** The lines of an input without comments and blank ones. */
function linesOf(input, text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((line, index) => ({
        text: line.replace(/(^|\s)#.*$/, '').trim(),
        place: { kind: 'input', input, line: index + 1 },
    }))
        .filter((line) => line.text !== '');
}
function parseSecretLine({ text, place }) {
    if (/^-\s|^["']?\w+["']?:(\s|$)/.test(text)) {
        return refused(place, { message: (0,sentence/* marked */.xI)('This line looks like YAML.'), remedy: inputs_remedy });
    }
    const pair = /^(?!arn:)(?<name>[^=]*)=(?<secret>.*)$/s.exec(text)?.groups;
    const { name = '', secret = text } = pair ?? {};
    if (/^["']/.test(secret.trim())) {
        return refused(place, { message: (0,sentence/* marked */.xI)('The secret is in quotes.'), remedy: inputs_remedy });
    }
    const variable = pair === undefined ? 'derived' : { text: name.trim(), place };
    return declareSecret({ place, secret: { text: secret.trim(), place }, variable });
}

;// CONCATENATED MODULE: ./lib/declare/replacements.js




/** The lines of the input `allow-replacements`, each `FUNCTION:NAME`. */
function parseReplacements(text) {
    return gather(linesOf('allow-replacements', text).map(parseReplacement));
}
/** No part is a pattern: each value that may be lost is named. */
function parseReplacement({ text, place }) {
    const groups = /^(?<function>[^:*?]+):(?<variable>[a-zA-Z]\w*)$/.exec(text)?.groups;
    const { function: named, variable } = groups ?? {};
    if (named === undefined || variable === undefined)
        return refused(place, unreadable(text));
    return found({ function: named.trim(), variable, place });
}
function unreadable(text) {
    return {
        message: (0,sentence/* say */.cv) `${quoted(text)} does not name a function and a variable.`,
        remedy: (0,sentence/* marked */.xI)('Write one `FUNCTION:NAME` per line, such as `orders:DB_ARN`, without wildcards.'),
    };
}
/** Returns the replacements that name the function, by its name in reports or in Lambda. */
function replacementsOf({ label, functionName }, written) {
    return written
        .filter((each) => each.function === label || each.function === functionName)
        .map(({ variable, place }) => ({ variable, place }));
}
/** A line that names no declared function is a typing error, or left over. */
function strayReplacements(written, functions) {
    const stray = written.filter((each) => functions.every((one) => replacementsOf(one, [each]).length === 0));
    return stray.map((each) => problemAt(each.place, {
        message: (0,sentence/* say */.cv) `${quoted(each.function)} is not a declared function.`,
        remedy: (0,sentence/* marked */.xI)('Write the name of a declared function before the colon, or remove the line.'),
    }));
}

;// CONCATENATED MODULE: ./lib/declare/function.js








/** The function that each entry declares, and what is wrong between entries or between the secrets of one. */
function declareFunctions(entries, settings) {
    const problems = [...missingRegion(entries), ...duplicates(entries)];
    return gather([{ values: [], problems }, ...entries.map((entry) => declareFunction(entry, settings))]);
}
function declareFunction(entry, settings) {
    const { label, reference, place } = entry;
    const secrets = settleSecrets(entry.secrets ?? []);
    const release = declareRelease(entry, settings);
    const replacements = [
        ...secrets.values.flatMap(replacementIn),
        ...replacementsOf({ label, functionName: reference.name }, settings.replacements),
    ];
    const extension = entry.extension ?? (settings.extension && extensionOfInputs);
    const declaration = {
        label,
        functionName: reference.name,
        region: reference.region ?? '',
        ...(reference.account !== undefined && { account: reference.account }),
        place,
        policyName: settings.policyName.replaceAll('{function}', reference.name),
        ...ownership(entry, settings),
        ...(entry.frozen === true && { frozen: true }),
        secrets: entry.secrets && secrets.values,
        describe: entry.describe ?? settings.describe,
        ...(entry.tier !== undefined && Object.keys(entry.tier).length > 0 && { tier: entry.tier }),
        ...(release.ok && release.value !== undefined && { release: release.value }),
        ...(extension !== false && { extension }),
        ...(replacements.length > 0 && { replacements }),
        ...(entry.remarks !== undefined && { remarks: entry.remarks }),
    };
    const isHalf = ['publish', 'alias'].some((key) => entry.losses?.mayHide(key) === true);
    const problems = release.ok || isHalf ? [] : [problemAt(entry.alias?.place ?? place, release.mistake)];
    return { values: [declaration], problems: [...secrets.problems, ...problems] };
}
/** Whose the function is, and from whom it may be taken. */
function ownership({ reference, takeOver, adopt }, { owner, takeOverFrom, adopt: adopted }) {
    const marks = [...(takeOver === undefined ? [] : [takeOver]), ...writtenIn('take-over-from', takeOverFrom)];
    const digests = [...(adopt === undefined ? [] : [adopt]), ...writtenIn('adopt', adopted)];
    return {
        ...(owner !== undefined && {
            claim: {
                owner: (0,text_owner/* ownerOf */.bf)({ ...owner, functionName: reference.name }),
                stages: owner.stages,
                ...(owner.workflows && { workflows: owner.workflows }),
            },
        }),
        ...(marks.length > 0 && { takeOver: marks }),
        ...(digests.length > 0 && { adopt: digests }),
    };
}
function writtenIn(input, words) {
    return words.map((text) => ({ text, place: { kind: 'input', input } }));
}
function replacementIn({ variable, replace }) {
    return variable === undefined || replace === undefined ? [] : [{ variable, place: replace }];
}
const extensionOfInputs = { place: { kind: 'input', input: 'extension' } };
/** One problem for all: a region for one function is a region for every function. */
function missingRegion(entries) {
    const [first, ...others] = entries.filter(({ reference, losses }) => reference.region === undefined && losses?.mayHide('region') !== true);
    if (first === undefined)
        return [];
    const also = others.length === 0 ? [] : (0,sentence/* say */.cv) ` (and ${others.length} more)`;
    return [
        {
            place: first.place,
            message: (0,sentence/* say */.cv) `No region is known for function ${(0,sentence/* name */.UU)(first.reference.name)}${also}.`,
            remedy: (0,sentence/* say */.cv) `Run aws-actions/configure-aws-credentials first, set ${(0,sentence/* name */.UU)('AWS_REGION')}, or ${(0,wording/* wordingAt */.m)(first.place).region}.`,
        },
    ];
}
function duplicates(entries) {
    const firsts = new Map();
    return entries.flatMap((entry) => {
        const { region = '', ...reference } = entry.reference;
        const key = (0,observation/* functionKey */.ay)(region, reference.name);
        const first = firsts.get(key) ?? entry;
        firsts.set(key, first);
        if (first === entry)
            return [];
        const message = (0,sentence/* say */.cv) `Lambda function ${(0,sentence/* name */.UU)(reference.name)} is already declared at ${(0,sentence/* name */.UU)((0,model_place/* formatPlace */.dE)(first.place))}.`;
        return [{ place: entry.place, message, remedy: (0,sentence/* marked */.xI)('Declare each function once.') }];
    });
}
/**
 * How the variables of a function reach traffic: its own `publish` and `alias`, else those of the inputs. An alias needs
 * `publish`; which functions can be published without an alias, the plan knows.
 */
function declareRelease(entry, settings) {
    const publish = entry.publish ?? settings.publish;
    const alias = entry.alias?.text ?? settings.alias;
    const functionName = (0,sentence/* name */.UU)(entry.reference.name);
    if (publish !== false)
        return right({ ...(alias !== undefined && { alias }), withCode: publish === 'with-code' });
    // Once the entry itself says that nothing is published, an alias from another layer or input is merely unused.
    if (entry.publish === false || alias === undefined)
        return right(undefined);
    return wrong({
        message: (0,sentence/* say */.cv) `Alias ${(0,sentence/* name */.UU)(alias)} is set, but no version of function ${functionName} is to be published.`,
        remedy: (0,sentence/* marked */.xI)('Write `publish: true` as well, or remove `alias`.'),
    });
}

;// CONCATENATED MODULE: ./lib/declare/workflows.js


const folder = '.github/workflows';
/**
 * Which workflow file declares by its inputs, in a run that applies them, and which others the checked-out commit has:
 * unknown where it does not have this one.
 */
async function declaringWorkflow({ mode, run, workspace, }) {
    const { workflow } = run;
    if (mode !== 'apply' || workflow === undefined)
        return {};
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(workspace, folder)).catch(() => []);
    const workflows = names.map((each) => `${folder}/${each}`);
    return { workflow, ...(workflows.includes(workflow) && { workflows }) };
}

;// CONCATENATED MODULE: ./lib/declare/zappa/stage.js





/**
 * The stage of that name, or the only one. A stage is joined with what it extends key by key, as Zappa does, and each
 * value replaces the whole value below it, `environment_variables` included.
 */
function readZappaStage(file, choice, placeOf) {
    if (!stage_isMap(file))
        return stage_refuse(placeOf([]), notStages);
    const names = Object.keys(file);
    if (names.length > mostStages)
        return stage_refuse(placeOf([names[mostStages] ?? ''], 'key'), tooMany(names.length));
    const name = choice ?? (names.length === 1 ? names[0] : undefined);
    if (name === undefined)
        return stage_refuse(stageInput, noChoice(stagesOf(file)));
    if (!Object.hasOwn(file, name))
        return stage_refuse(stageInput, unknownStage(name, stagesOf(file)));
    const settings = settingsOf(file, name, placeOf);
    return settings.ok ? { ok: true, value: { name, settings: settings.value } } : settings;
}
/** The settings of a stage, joined with those of every stage that it extends. */
function settingsOf(file, name, placeOf) {
    const chain = new Map();
    for (let next = name; next !== undefined;) {
        const stage = next;
        const own = file[stage];
        if (!stage_isMap(own))
            return stage_refuse(placeOf([stage], 'key'), notAStage(stage));
        chain.set(stage, Object.entries(own).map(([key, value]) => [key, { value, path: [stage, key] }]));
        const mistake = isTrue(own.extends) ? parentMistake(file, own.extends, chain) : undefined;
        if (mistake !== undefined)
            return stage_refuse(placeOf([stage, 'extends']), mistake);
        next = isTrue(own.extends) ? String(own.extends) : undefined;
    }
    return { ok: true, value: new Map([...chain.values()].reverse().flat()) };
}
/** Why a stage cannot extend `parent`, if so. `chain`: the stages that were followed; the last extends it. */
function parentMistake(file, parent, chain) {
    if (typeof parent !== 'string')
        return extendsNoText;
    if (!Object.hasOwn(file, parent))
        return unknownStage(parent, stagesOf(file));
    if (!chain.has(parent))
        return undefined;
    const names = [...chain.keys()];
    return circularStages([...names.slice(names.indexOf(parent)), parent]);
}
function stage_isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
/** As in Python: empty is false. */
function isTrue(value) {
    return Array.isArray(value)
        ? value.length > 0
        : stage_isMap(value)
            ? Object.keys(value).length > 0
            : Boolean(value);
}
function stagesOf(file) {
    return Object.keys(file).filter((name) => stage_isMap(file[name]));
}
const stageInput = { kind: 'input', input: 'stage' };
const notStages = {
    message: (0,sentence/* marked */.xI)("Zappa's settings must be a map of stages."),
    remedy: (0,sentence/* marked */.xI)('Write a stage such as `{"production": {"aws_secrets": [...]}}`.'),
};
const extendsNoText = {
    message: (0,sentence/* marked */.xI)('`extends` is not text.'),
    remedy: (0,sentence/* marked */.xI)('Write the name of one stage.'),
};
function notAStage(name) {
    return {
        message: (0,sentence/* say */.cv) `${quoted(name)} is not a stage: it has no settings.`,
        remedy: (0,sentence/* marked */.xI)('Write a map of settings under it.'),
    };
}
function tooMany(stages) {
    return {
        message: (0,sentence/* say */.cv) `Zappa's settings have ${stages} stages.`,
        remedy: (0,sentence/* say */.cv) `Write at most ${mostStages}.`,
    };
}
function noChoice(stages) {
    return {
        message: (0,sentence/* marked */.xI)(noChoiceMessage(stages.length)),
        remedy: selectOne(stages),
    };
}
/** One stage is not the choice by itself if there are other keys beside it: they may be stages with a mistake. */
function noChoiceMessage(stages) {
    if (stages === 0)
        return "Zappa's settings have no stage.";
    return stages === 1
        ? "Zappa's settings have other keys beside the stage, and no stage is selected."
        : "Zappa's settings have several stages, and none is selected.";
}
function stage_refuse(place, mistake) {
    return { ok: false, problems: [problemAt(place, mistake)] };
}

;// CONCATENATED MODULE: ./lib/declare/formats/hjson-scalars.js
/** A key, in quotes or without. */
function readKey(cursor) {
    const first = peek(cursor);
    if (first === '"' || first === "'")
        return readQuoted(cursor);
    const offset = cursor.at;
    const key = take(cursor, /[^\s:{}[\],]+/y);
    if (key !== '')
        return key;
    return failAt(offset, first === '' ? 'it ends where a key or a bracket is expected' : 'a key is missing');
}
/** Text in single or double quotes, with JSON's escapes. The cursor is at the first quote. */
function readQuoted(cursor) {
    const offset = cursor.at;
    const mark = peek(cursor);
    cursor.at += 1;
    let text = '';
    for (;;) {
        const plain = take(cursor, mark === '"' ? /[^"\\]*/y : /[^'\\]*/y);
        const next = peek(cursor);
        if (next === '' || [...plain].some((character) => character < ' '))
            failAt(offset, 'a quote is not closed on its line');
        text += plain;
        if (next === mark)
            break;
        text += readEscape(cursor);
    }
    cursor.at += 1;
    return text;
}
const escapes = {
    '"': '"',
    "'": "'",
    '\\': '\\',
    '/': '/',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
};
function readEscape(cursor) {
    const offset = cursor.at;
    const sequence = take(cursor, /\\(?:u[0-9a-fA-F]{4}|["'\\/bfnrt])/y);
    if (sequence === '')
        failAt(offset, 'the escape after a backslash is unknown');
    const letter = sequence.charAt(1);
    return letter === 'u'
        ? String.fromCharCode(Number.parseInt(sequence.slice(2), 16))
        : (escapes[letter] ?? '');
}
/** Text in triple single quotes; every line loses the indentation of the opening quotes. */
function readMultiline(cursor) {
    const offset = cursor.at;
    const indent = offset - lineStart(cursor);
    const whole = take(cursor, /'''[\s\S]*?'''/y);
    if (whole === '')
        failAt(offset, "`'''` is not closed");
    const lines = whole.slice(3, -3).replaceAll('\r', '').split('\n');
    const [first = '', ...rest] = lines;
    const outdent = (line) => line.slice(Math.min(indent, line.length - line.replace(/^[ \t]+/, '').length));
    const opening = first.trimStart();
    const text = rest.map(outdent);
    return (opening === '' && text.length > 0 ? text : [opening, ...text]).join('\n').replace(/\n$/, '');
}
/** The start of the line at the cursor; what was searched before is not searched again. */
function lineStart(cursor) {
    const { line } = cursor;
    const last = cursor.text.slice(line.searched, cursor.at).lastIndexOf('\n');
    if (last !== -1)
        line.start = line.searched + last + 1;
    line.searched = cursor.at;
    return line.start;
}
/** `true`, `false`, `null`, a number, or text up to the end of the line, including commas and comments. */
function readUnquoted(cursor) {
    const offset = cursor.at;
    if (/^[{}[\],:]?$/.test(peek(cursor)))
        failAt(offset, 'a value is missing');
    const word = take(cursor, literal);
    if (word !== '')
        return JSON.parse(word);
    return take(cursor, /[^\r\n]*/y).trim();
}
/** Only before a comment, a comma or a bracket; elsewhere it is the start of a text. */
const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?=[ \t]*(?:$|[\r\n,}\]#]|\/\/|\/\*))/y;
/** A mistake in an Hjson text. The message is ours, without any of the text. */
class HjsonError extends Error {
    name = 'HjsonError';
    offset;
    constructor(offset, message) {
        super(message);
        this.offset = offset;
    }
}
function failAt(offset, message) {
    throw new HjsonError(offset, message);
}
/** The character at the cursor; `''` at the end of the text. */
function peek({ text, at }) {
    return text.charAt(at);
}
/** Skips white space and comments (`#`, `//` to the end of the line, and between slashes and stars). */
function skipBlank(cursor) {
    take(cursor, /(?:[ \t\r\n]+|#[^\r\n]*|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*/y);
    if (cursor.text.startsWith('/*', cursor.at))
        failAt(cursor.at, 'a comment is not closed');
}
/** The match of `pattern`, which is sticky, at the cursor; the cursor moves past it. */
function take(cursor, pattern) {
    pattern.lastIndex = cursor.at;
    const text = pattern.exec(cursor.text)?.[0] ?? '';
    cursor.at += text.length;
    return text;
}

;// CONCATENATED MODULE: ./lib/declare/formats/placed.js
/** The value as plain data. */
function plainValue(placed) {
    if (placed.kind === 'scalar')
        return placed.value;
    if (placed.kind === 'list')
        return placed.items.map(plainValue);
    return Object.fromEntries([...placed.entries].map(([key, { value }]) => [key, plainValue(value)]));
}
/** Finds places in a value. For a path that does not exist it is the place of the last part that does. */
function placedFinder(root, placeAt) {
    return (path, part = 'value') => {
        let found = { keyOffset: root.offset, value: root };
        for (const key of path)
            found = step(found.value, key) ?? found;
        return placeAt(part === 'key' ? found.keyOffset : found.value.offset);
    };
}
function step(value, key) {
    if (value.kind === 'map')
        return value.entries.get(String(key));
    const item = value.kind === 'list' ? value.items[Number(key)] : undefined;
    return item && { keyOffset: item.offset, value: item };
}

;// CONCATENATED MODULE: ./lib/declare/formats/hjson.js






/**
 * Reads Hjson like the library that Zappa uses: the outermost braces are optional, and the last of duplicate keys counts.
 * https://hjson.github.io/syntax.html
 */
function parseHjson(text) {
    const at = text.startsWith('\uFEFF') ? 1 : 0;
    const cursor = { text, at, line: { start: 0, searched: 0 } };
    try {
        skipBlank(cursor);
        const root = /^[{[]/.test(peek(cursor))
            ? readValue(cursor, 0)
            : readMap(cursor, { closing: '', depth: 0 });
        skipBlank(cursor);
        if (cursor.at < text.length)
            failAt(cursor.at, 'there is text after its end');
        return { ok: true, root };
    }
    catch (error) {
        if (!(error instanceof HjsonError))
            throw error;
        return { ok: false, offset: error.offset, message: error.message };
    }
}
function readValue(cursor, depth) {
    if (depth > deepestValue)
        failAt(cursor.at, `it is nested more than ${deepestValue} levels deep`);
    const offset = cursor.at;
    const first = peek(cursor);
    if (first === '{') {
        cursor.at += 1;
        return { ...readMap(cursor, { closing: '}', depth }), offset };
    }
    if (first === '[')
        return readList(cursor, depth);
    if (cursor.text.startsWith("'''", offset))
        return { kind: 'scalar', offset, value: readMultiline(cursor) };
    if (first === '"' || first === "'")
        return { kind: 'scalar', offset, value: readQuoted(cursor) };
    return { kind: 'scalar', offset, value: readUnquoted(cursor) };
}
/** Up to the closing brace, or to the end of the text where there is none. */
function readMap(cursor, { closing, depth }) {
    const offset = cursor.at;
    const entries = new Map();
    skipBlank(cursor);
    while (peek(cursor) !== closing) {
        const keyOffset = cursor.at;
        const key = readKey(cursor);
        skipBlank(cursor);
        if (peek(cursor) !== ':')
            failAt(cursor.at, 'a colon is missing after the key');
        cursor.at += 1;
        skipBlank(cursor);
        entries.set(key, { keyOffset, value: readValue(cursor, depth + 1) });
        skipComma(cursor);
    }
    cursor.at += closing.length;
    return { kind: 'map', offset, entries };
}
function readList(cursor, depth) {
    const offset = cursor.at;
    const items = [];
    cursor.at += 1;
    skipBlank(cursor);
    while (peek(cursor) !== ']') {
        items.push(readValue(cursor, depth + 1));
        skipComma(cursor);
    }
    cursor.at += 1;
    return { kind: 'list', offset, items };
}
/** A comma between entries is optional at the end of a line; one may trail. */
function skipComma(cursor) {
    skipBlank(cursor);
    if (peek(cursor) !== ',')
        return;
    cursor.at += 1;
    skipBlank(cursor);
}
/** Hjson, and so JSON, as plain data of unknown shape, with the place of everything in it. */
function parseHjsonText(file) {
    const placeAt = placesIn(file);
    const parsed = parseHjson(file.text);
    if (parsed.ok)
        return {
            ok: true,
            value: plainValue(parsed.root),
            placeOf: placedFinder(parsed.root, placeAt),
            problems: [],
        };
    const mistake = {
        message: (0,sentence/* say */.cv) `This is not well-formed Hjson: ${(0,sentence/* marked */.xI)(parsed.message)}.`,
        remedy: (0,sentence/* marked */.xI)('Check the quotes and brackets here and just above. Text without quotes takes the whole line, including commas.'),
    };
    return { ok: false, problems: [problemAt(placeAt(parsed.offset), mistake)] };
}

;// CONCATENATED MODULE: ./lib/declare/formats/toml.js




/** TOML as plain data of unknown shape, with the place of everything in it. */
async function parseTomlText(file) {
    const { getStaticTOMLValue, ParseError, parseTOML } = await __webpack_require__.e(/* import() */ 605).then(__webpack_require__.bind(__webpack_require__, 9605));
    const placeAt = placesIn(file);
    try {
        const document = parseTOML(file.text, { tomlVersion: '1.0' });
        const value = getStaticTOMLValue(document);
        if (isTooDeep(value))
            return { ok: false, problems: [problemAt(placeAt(0), tooDeep)] };
        return { ok: true, value, placeOf: tomlFinder(document, placeAt), problems: [] };
    }
    catch (error) {
        // The parser calls itself for each level.
        if (error instanceof RangeError)
            return { ok: false, problems: [problemAt(placeAt(0), tooDeep)] };
        if (!(error instanceof ParseError))
            throw error;
        return { ok: false, problems: [problemAt(placeAt(error.index), toml_syntaxMistake(error.message))] };
    }
}
/** In words of ours, as the parser's may quote the text. */
function toml_syntaxMistake(message) {
    const detail = toml_details.find(([pattern]) => pattern.test(message))?.[1] ?? 'this is not expected here';
    return {
        message: (0,sentence/* say */.cv) `This is not well-formed TOML: ${(0,sentence/* marked */.xI)(detail)}.`,
        remedy: (0,sentence/* marked */.xI)('Check the quotes, brackets and keys here and just above.'),
    };
}
const toml_details = [
    [/^Unterminated string/, 'a quote is not closed'],
    [/^Unterminated/, 'a bracket is not closed'],
    [/^Defining a key/, 'a key is defined twice'],
    [/equal/, 'an equals sign is missing'],
    [/^Unspecified/, 'a value is missing'],
    [/comma/, 'a comma is missing, or one is too many'],
];
/** Finds places by path. For a path that does not exist it is the place of the last part that does. */
function tomlFinder(document, placeAt) {
    const offsets = new Map([[nameOf([]), { key: 0, value: 0 }]]);
    for (const item of document.body[0].body) {
        if (item.type === 'TOMLKeyValue')
            recordPair(item, [], offsets);
        else
            recordTable(item, offsets);
    }
    return (path, part = 'value') => {
        const lengths = path.map((_, index) => path.length - index);
        const nearest = [...lengths, 0].map((length) => offsets.get(nameOf(path.slice(0, length))));
        return placeAt(nearest.find((found) => found !== undefined)?.[part] ?? 0);
    };
}
function nameOf(path) {
    return JSON.stringify(path.map(String));
}
/** A table is at its header; the maps around it, unless they appeared before, begin there too. */
function recordTable(table, offsets) {
    const path = table.resolvedKey;
    let part = -1;
    for (const [index, key] of path.entries()) {
        if (typeof key === 'string')
            part += 1;
        const offset = table.key.keys[part]?.range[0] ?? table.range[0];
        recordFirst(path.slice(0, index + 1), { key: offset, value: offset }, offsets);
    }
    for (const pair of table.body)
        recordPair(pair, path, offsets);
}
function recordPair({ key, value }, base, offsets) {
    const path = [...base];
    for (const part of key.keys) {
        path.push(part.type === 'TOMLBare' ? part.name : part.value);
        const [start] = part.range;
        recordFirst(path, { key: start, value: part === key.keys.at(-1) ? value.range[0] : start }, offsets);
    }
    recordContents(value, path, offsets);
}
function recordContents(value, path, offsets) {
    if (value.type === 'TOMLInlineTable')
        for (const pair of value.body)
            recordPair(pair, path, offsets);
    if (value.type !== 'TOMLArray')
        return;
    for (const [index, element] of value.elements.entries()) {
        const [start] = element.range;
        recordFirst([...path, index], { key: start, value: start }, offsets);
        recordContents(element, [...path, index], offsets);
    }
}
function recordFirst(path, place, offsets) {
    const name = nameOf(path);
    if (!offsets.has(name))
        offsets.set(name, place);
}

;// CONCATENATED MODULE: ./lib/declare/zappa/name.js



const name_remedy = (0,sentence/* marked */.xI)("Set the input `function` to the function's name or ARN, as `zappa status` shows it.");
/**
 * Zappa's name for a stage's function: project and stage as one slug. The project is `project_name` (`undefined` if
 * absent), else the first 15 characters of the slug of the folder that Zappa runs in.
 */
function zappaFunctionName(projectName, folder, stage) {
    const project = projectName === undefined ? defaultProject(folder) : checkProject(projectName);
    if (!project.ok)
        return project;
    return slugify(`${project.value}-${stage}`);
}
function defaultProject(folder) {
    const slug = slugify(folder);
    return slug.ok ? right(slug.value.slice(0, 15)) : slug;
}
function checkProject(name) {
    if (typeof name === 'string' && /^[a-zA-Z0-9-_]{1,80}$/.test(name))
        return right(name);
    const value = typeof name === 'string' ? (0,sentence/* say */.cv) `${quoted(name)}` : (0,sentence/* say */.cv) `not text`;
    return wrong({
        message: (0,sentence/* say */.cv) `${(0,sentence/* marked */.xI)('`project_name`')} is ${value}, which Zappa refuses.`,
        remedy: (0,sentence/* marked */.xI)('Write 1 to 80 letters, digits, hyphens and underscores, or leave the key out.'),
    });
}
/**
 * The slug that python-slugify makes of `text`: lower case, with hyphens for everything but letters and digits. Latin
 * letters lose their accents. Characters that need a transliteration (\u00df, \u0416, \u6f22) or entities (&amp;) are a mistake here,
 * because only Python's own tables have them.
 */
function slugify(text) {
    const plain = text.replaceAll("'", '-').normalize('NFKD').replaceAll(accents, '');
    if (notLatin.test(text) || notAscii.test(plain) || entity.test(plain))
        return wrong(unspelt(text));
    const words = plain
        .toLowerCase()
        .replaceAll(/(?<=\d),(?=\d)/g, '')
        .split(/[^a-z0-9]+/);
    return right(words.filter((word) => word !== '').join('-'));
}
/** How other characters decompose depends on the version of Unicode on each side. */
const notLatin = /(?![\u0300-\u034E])[^\x20-\u024F\u1E00-\u1EFF]/;
const notAscii = /[^\x20-\x7E]/;
const entity = /&#?\w+;/;
const accents = /[\u0300-\u034E]/g;
function unspelt(text) {
    return {
        message: (0,sentence/* say */.cv) `The action does not know how Zappa spells ${quoted(text)} in the function's name.`,
        remedy: name_remedy,
    };
}

;// CONCATENATED MODULE: ./lib/declare/zappa/secrets.js





const secrets_remedy = (0,sentence/* marked */.xI)('Write ARNs or names of secrets, or `ssm:` and names of parameters, as a list that may contain `NAME=SECRET` and `{NAME: SECRET}`, or as a map of `NAME: SECRET`.');
/** The secrets under `aws_secrets`: a list, a map from variable names, or a single one. `null` means none. */
function writtenSecrets({ value, path }, placeOf) {
    if (value === null)
        return found();
    if (typeof value === 'string')
        return fromItem(value, path, placeOf);
    if (Array.isArray(value))
        return gather(value.map((item, index) => fromItem(item, [...path, index], placeOf)));
    return fromMap(value, path, placeOf);
}
function fromItem(item, path, placeOf) {
    if (typeof item !== 'string')
        return fromMap(item, path, placeOf);
    const place = placeOf(path);
    const pair = /^(?!arn:)(?<name>[^=]*)=(?<secret>.*)$/s.exec(item)?.groups;
    const { name: variableName, secret = item } = pair ?? {};
    const variable = variableName === undefined ? 'derived' : { text: variableName.trim(), place };
    return found({ place, secret: { text: secret.trim(), place }, variable });
}
function fromMap(map, path, placeOf) {
    if (!stage_isMap(map))
        return refused(placeOf(path), { message: (0,sentence/* say */.cv) `This is ${shape_problems_describe(map)}, not a secret.`, remedy: secrets_remedy });
    return gather(Object.entries(map).map(([variableName, secret]) => {
        const place = placeOf([...path, variableName], 'key');
        const secretPlace = placeOf([...path, variableName]);
        if (typeof secret !== 'string') {
            const message = (0,sentence/* say */.cv) `${quoted(variableName)} is ${shape_problems_describe(secret)}, not a secret.`;
            return refused(secretPlace, { message, remedy: secrets_remedy });
        }
        const variable = { text: variableName, place };
        return found({ place, secret: { text: secret, place: secretPlace }, variable });
    }));
}

;// CONCATENATED MODULE: ./lib/declare/zappa/variables.js





/** For the code, the first takes precedence over the second, which is Lambda's own environment. */
const settingNames = ['environment_variables', 'aws_environment_variables'];
function assignmentsOf({ settings }, placeOf) {
    return settingNames.flatMap((setting) => {
        const { value: map, path } = settings.get(setting) ?? {};
        if (!stage_isMap(map) || path === undefined)
            return [];
        return Object.entries(map).flatMap(([variable, value]) => typeof value === 'string'
            ? [{ setting, variable, value, place: placeOf([...path, variable], 'key'), layer: path[0] }]
            : []);
    });
}
/** Zappa refuses to deploy a stage whose `environment_variables` are not all text. */
function variableProblems({ settings }, placeOf) {
    const setting = settings.get('environment_variables');
    if (setting === undefined)
        return [];
    if (!stage_isMap(setting.value)) {
        const mistake = {
            message: (0,sentence/* marked */.xI)('`environment_variables` is not a map.'),
            remedy: (0,sentence/* marked */.xI)('Write a map from names to text.'),
        };
        return [problemAt(placeOf(setting.path), mistake)];
    }
    const numbers = Object.entries(setting.value).filter(([, value]) => typeof value !== 'string');
    return numbers.map(([variable]) => problemAt(placeOf([...setting.path, variable]), {
        message: (0,sentence/* say */.cv) `The value of variable ${quoted(variable)} is not text, so Zappa refuses it.`,
        remedy: (0,sentence/* marked */.xI)('Put the value in quotes.'),
    }));
}
/** The secret without a variable if Zappa already sets it: the variable of that name, or any if it has no name. */
function notSetTwice(secrets, assignments) {
    const holders = Map.groupBy(assignments, ({ value }) => value);
    return secrets.map((written) => {
        const { variable, secret } = written;
        const variables = (holders.get(secret.text) ?? []).map((each) => each.variable);
        const isSet = typeof variable === 'object' ? variables.includes(variable.text) : variables.length > 0;
        return isSet ? { ...written, variable: 'none' } : written;
    });
}
/** Secrets whose ARNs appear only in variables, as projects without `aws_secrets` declare them. */
function adoptedSecrets(assignments, written) {
    const named = new Set(written.map(({ secret }) => secret.text));
    return assignments
        .filter(({ value }) => (0,text_arn/* isSecretArn */.Av)(value) && !named.has(value))
        .map(({ value, place, layer }) => ({ place, layer, variable: 'none', secret: { text: value, place } }));
}
/** Remarks on variables that would contain an ARN, but to which Zappa gives another value. */
function shadowRemarks(secrets, assignments) {
    const byVariable = Map.groupBy(assignments, ({ variable }) => variable);
    return secrets.flatMap(({ variable = '', reference, place }) => (byVariable.get(variable) ?? [])
        .filter((each) => each.value !== reference.raw)
        .map((each) => ({
        code: 'variable-shadowed',
        message: (0,sentence/* say */.cv) `Variable ${(0,sentence/* name */.UU)(each.variable)} would contain the secret's ARN, but ${(0,sentence/* name */.UU)(each.setting)} sets it to another value, which ${effects[each.setting]}.`,
        remedy: (0,sentence/* say */.cv) `Remove ${(0,sentence/* name */.UU)(each.variable)} from ${(0,sentence/* name */.UU)(each.setting)}, or give the secret another variable name.`,
        place,
    })));
}
const effects = {
    environment_variables: (0,sentence/* marked */.xI)('the code then sees'),
    aws_environment_variables: (0,sentence/* marked */.xI)('every `zappa update` restores'),
};

;// CONCATENATED MODULE: ./lib/declare/zappa/zappa.js















/** The one function of a stage in Zappa's settings. */
async function parseZappaSettings(file, choice) {
    const text = await parseZappaText(file);
    if (!text.ok)
        return function_entry_nothing(text.problems);
    const { value, placeOf } = text;
    const read = readZappaStage(value, choice.stage, placeOf);
    if (!read.ok)
        return function_entry_nothing([...text.problems, ...read.problems]);
    const declared = declareStage(read.value, choice, placeOf);
    return {
        ...declared,
        problems: [...text.problems, ...declared.problems],
        path: file.file,
        stages: stage_isMap(value) ? Object.keys(value) : [],
        stage: read.value.name,
        takesFunction: choice.function !== undefined,
    };
}
function declareStage(stage, choice, placeOf) {
    const place = placeOf([stage.name], 'key');
    const reference = referenceOf(stage, choice);
    const namePlace = choice.function === undefined ? placeOf([stage.name, 'project_name'], 'key') : functionInput;
    const region = regionOf(stage, choice);
    const { secrets, remarks } = zappa_declareSecrets(stage, placeOf);
    const problems = [
        ...(reference.ok ? [] : [problemAt(namePlace, reference.mistake)]),
        ...(region.ok ? [] : [problemAt(placeOf([stage.name, 'aws_region']), region.mistake)]),
        ...variableProblems(stage, placeOf),
        ...(secrets?.problems ?? []),
    ];
    if (!reference.ok || !region.ok)
        return { values: [], problems };
    const entry = {
        label: reference.value.name,
        reference: { ...reference.value, region: reference.value.region ?? region.value },
        place,
        secrets: secrets?.values,
        describe: undefined,
        remarks: [...remarks, ...callbackRemarks(stage, placeOf)],
    };
    return { values: [entry], problems };
}
const functionInput = { kind: 'input', input: 'function' };
function referenceOf({ name, settings }, choice) {
    if (choice.function !== undefined)
        return parseFunctionReference(choice.function);
    const functionName = zappaFunctionName(settings.get('project_name')?.value, choice.folder, name);
    return functionName.ok ? parseFunctionReference(functionName.value) : functionName;
}
/** The region to which Zappa deploys the function: https://github.com/zappa/Zappa#advanced-settings (aws_region) */
function regionOf({ settings }, choice) {
    const region = settings.get('aws_region')?.value ?? choice.region;
    if (region === undefined || (typeof region === 'string' && isRegion(region)))
        return right(region);
    const value = typeof region === 'string' ? (0,sentence/* say */.cv) `${quoted(region)}, which is not a region` : (0,sentence/* say */.cv) `not text`;
    return wrong({
        message: (0,sentence/* say */.cv) `${(0,sentence/* marked */.xI)('`aws_region`')} is ${value}.`,
        remedy: (0,sentence/* marked */.xI)('Write a region such as `us-east-1`.'),
    });
}
/** The secrets of `aws_secrets`, and the ARNs in the stage's own variables. */
function zappa_declareSecrets(stage, placeOf) {
    const setting = stage.settings.get('aws_secrets');
    const assignments = assignmentsOf(stage, placeOf);
    const written = setting === undefined ? gather([]) : writtenSecrets(setting, placeOf);
    const all = [
        ...notSetTwice(written.values, assignments).map((each) => ({ ...each, layer: setting?.path[0] })),
        ...adoptedSecrets(assignments, written.values),
    ];
    if (setting === undefined && all.length === 0)
        return { secrets: undefined, remarks: [] };
    const secrets = gather([
        { values: [], problems: [...written.problems, ...tooManySecrets(all)] },
        ...all.slice(0, mostSecrets).map(declareSecret),
    ]);
    return { secrets, remarks: shadowRemarks(secrets.values, assignments) };
}
function tooManySecrets(all) {
    const beyond = all[mostSecrets];
    if (beyond === undefined)
        return [];
    const message = (0,sentence/* say */.cv) `The stage has ${all.length} secrets.`;
    return [problemAt(beyond.place, { message, remedy: (0,sentence/* say */.cv) `Write at most ${mostSecrets}.` })];
}
function callbackRemarks({ settings }, placeOf) {
    const { value, path } = settings.get('callbacks') ?? {};
    if (!stage_isMap(value) || path === undefined || !value.settings)
        return [];
    return [
        {
            code: 'settings-in-code',
            message: (0,sentence/* marked */.xI)('Zappa runs Python code (`callbacks.settings`) that may change these settings; the action cannot see how.'),
            remedy: (0,sentence/* marked */.xI)("If the code changes the function's name or region, set the input `function` to the function's ARN."),
            place: placeOf([...path, 'settings']),
        },
    ];
}
/** Zappa's settings as plain data. As for Zappa, a file that is neither YAML nor TOML by its name is Hjson. */
async function parseZappaText(file) {
    if (/\.ya?ml$/.test(file.file))
        return parseConfigText(file, 'zappa');
    return file.file.endsWith('.toml') ? parseTomlText(file) : parseHjsonText(file);
}

;// CONCATENATED MODULE: ./lib/declare/declare.js
















/**
 * What the inputs and the config file declare. Inputs add to a file named by `config`; without `config` they are the
 * whole declaration; without inputs, the file in its usual place is. `files` is the workspace by default. Throws a
 * DeclarationError with everything that is wrong.
 */
async function declare(inputs, files = workspaceFiles(inputs.workspace)) {
    const file = await readConfig(inputs, files);
    const isNamedOnly = file.takesFunction === true && inputs.secrets === undefined;
    const given = isNamedOnly ? function_entry_nothing([]) : readInputEntry(inputs);
    const entries = joinEntries(file.values, given.values.map((entry) => inRegion(entry, inputs.region)));
    const replacements = parseReplacements(inputs.allowReplacements);
    const by = declaringOwner(inputs, file);
    const owner = by && { ...by, ...(file.path === undefined && (await declaringWorkflow(inputs))) };
    const functions = declareFunctions(entries, { ...inputs, owner, replacements: replacements.values });
    const allowed = parseAllowedSecrets(inputs.allowedSecrets);
    const others = [file, given, functions, allowed, replacements].flatMap((each) => each.problems);
    // With anything else wrong, a function may be missing only because of that.
    const problems = others.length > 0 ? others : strayReplacements(replacements.values, functions.values);
    if (problems.length > 0)
        throw new DeclarationError(orderProblems(problems));
    const { stage, account, guardrails } = file;
    return {
        functions: functions.values,
        ...(file.path !== undefined && { file: { path: file.path, stages: file.stages ?? [] } }),
        ...(stage !== undefined && { stage }),
        ...(account !== undefined && { account }),
        ...(!allowed.values.includes('*') && { allowedSecrets: allowed.values }),
        ...(guardrails !== undefined && { guardrails }),
    };
}
/** The declaration for a run that removes everything of ours. */
function withoutSecrets(declaration) {
    const functions = declaration.functions.map(({ release: _release, extension: _extension, replacements: _replacements, ...each }) => ({
        ...each,
        secrets: [],
    }));
    return { ...declaration, functions };
}
/** Who declares, on GitHub: the file, or the inputs alone, for its stage. */
function declaringOwner({ run }, { path = '', stage = '', stages = [], }) {
    const { id, serverUrl = '' } = run.repository ?? {};
    return id === undefined ? undefined : { serverUrl, repositoryId: id, file: path, stage, stages };
}
async function readConfig(inputs, files) {
    const path = await configPath(inputs, files);
    if (!path.ok)
        return refuseConfig(path.mistake);
    if (path.value === undefined)
        return inputs.stage === undefined ? function_entry_nothing([]) : function_entry_nothing([stageAlone]);
    const file = await readConfigFile(files, path.value);
    if (!file.ok)
        return refuseConfig(file.mistake);
    return declareFile(file.value, inputs);
}
/** What a config file, or Zappa's settings, declare for the stage of the inputs. */
async function declareFile(file, inputs) {
    if (!(0,model_place/* isZappaPath */.sb)(file.file))
        return parseConfig(file, inputs);
    return parseZappaSettings(file, {
        stage: inputs.stage,
        function: inputs.function,
        region: inputs.defaultRegion ?? inputs.region,
        folder: (0,external_node_path_.basename)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(inputs.workspace, file.file))),
    });
}
/** The stages of a file, whichever is selected; none of a file that cannot be read. */
async function stagesIn(file) {
    const text = await ((0,model_place/* isZappaPath */.sb)(file.file) ? parseZappaText(file) : parseConfigText(file));
    const { value } = text.ok ? text : {};
    const stages = (0,model_place/* isZappaPath */.sb)(file.file) ? value : stage_isMap(value) ? value.stages : undefined;
    return stage_isMap(stages) ? Object.keys(stages) : [];
}
async function configPath(inputs, files) {
    if (inputs.config !== undefined)
        return right(inputs.config);
    if (inputs.function !== undefined || inputs.secrets !== undefined)
        return right(undefined);
    const found = await findConfigPath(files);
    return found.ok && found.value === undefined ? wrong(nothingDeclared()) : found;
}
const stageAlone = problemAt({ kind: 'input', input: 'stage' }, {
    message: (0,sentence/* marked */.xI)('A stage is selected, but there is no file with stages.'),
    remedy: (0,sentence/* marked */.xI)('Name the file in the input `config`, or leave `stage` out.'),
});
function refuseConfig(mistake) {
    return function_entry_nothing([problemAt({ kind: 'input', input: 'config' }, mistake)]);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/declare/file/git.js





const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** Returns the last versions of a file from a clone with all its history; `undefined` if there is none. */
async function gitHistory(workspace, path, { most, base }) {
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, '.git')))
        return undefined; // No need to start git.
    const git = gitIn(workspace);
    try {
        if ((await git('rev-parse', '--is-shallow-repository')).trim() !== 'false')
            return undefined;
        const commits = await git('log', `-${most}`, '--format=%H', 'HEAD', '--', path);
        const parents = (await git('rev-parse', 'HEAD^@')).split(/\s+/).filter((each) => each !== '');
        const merged = parents.length < 2 ? undefined : parents[0];
        const first = base === undefined ? merged : await commitOf(workspace, base);
        return {
            versions: commits
                .split(/\s+/)
                .filter((each) => each !== '')
                .map((commit) => versionAt(workspace, commit)),
            base: first === undefined ? undefined : versionAt(workspace, first),
        };
    }
    catch {
        return undefined;
    }
}
/** Returns the files of a clone at what git knows as `ref`, with its commit; `undefined` if it knows no such commit. */
async function openRef(workspace, ref) {
    const commit = await commitOf(workspace, ref);
    return commit === undefined ? undefined : versionAt(workspace, commit);
}
/** Returns the root of the clone that holds `folder`; `undefined` outside of any. */
async function cloneRoot(folder) {
    return gitIn(folder)('rev-parse', '--show-toplevel').then((root) => root.trim() || undefined, () => undefined);
}
async function commitOf(workspace, ref) {
    const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
    return gitIn(workspace)(...words).then((commit) => commit.trim() || undefined, () => undefined);
}
function gitIn(workspace) {
    return async (...words) => (await run('git', ['-C', workspace, ...words], { maxBuffer: largestFile })).stdout;
}
function versionAt(workspace, commit) {
    const read = async (path) => {
        const words = ['-C', workspace, 'cat-file', 'blob', `${commit}:./${path}`];
        try {
            const { stdout } = await run('git', words, { encoding: 'buffer', maxBuffer: largestFile });
            return { kind: 'found', file: path, bytes: stdout };
        }
        catch {
            return { kind: 'absent' };
        }
    };
    return { commit, files: { read, exists: async (path) => (await read(path)).kind === 'found' } };
}

;// CONCATENATED MODULE: ./lib/github/branch-files.js



/**
 * Returns branch `name` of the repository, with files under their paths in `workspace`. Files are read at the
 * branch's commit: by name, a tag of the same name would come first. Throws what GitHub's client throws; so do its files.
 * https://docs.github.com/rest/branches/branches#get-a-branch
 */
async function openBranch(octokit, { owner, name: repo }, { name, workspace }) {
    const { data } = await octokit.rest.repos.getBranch({ owner, repo, branch: name });
    const commit = data.commit.sha;
    return { name, commit, files: filesAt(octokit, { owner, name: repo }, { commit, workspace }) };
}
/** Returns the files of a commit under their paths in `workspace`. They throw what GitHub's client throws. */
function filesAt(octokit, { owner, name: repo }, { commit, workspace }) {
    const contentAt = contentReader(octokit, { owner, repo, ref: commit });
    const pathOf = (path) => (0,external_node_path_.relative)(workspace, (0,external_node_path_.resolve)(workspace, path)).split(external_node_path_.sep).join('/');
    return {
        exists: async (path) => {
            const listed = await contentAt(external_node_path_.posix.dirname(pathOf(path)).replace(/^\.$/, ''));
            if (!Array.isArray(listed))
                return false;
            if (listed.some((each) => each.path === pathOf(path)))
                return true;
            return listed.length >= longestListing && (await contentAt(pathOf(path))) !== undefined;
        },
        read: async (path) => /^\.\.(\/|$)/.test(pathOf(path))
            ? { kind: 'outside' }
            : fileFrom(await contentAt(pathOf(path)), pathOf(path)),
    };
}
/**
 * A folder's entries are listed up to here, so a full listing does not prove that a file is absent; a 404 on the file
 * does. https://docs.github.com/rest/repos/contents#get-repository-content
 */
const longestListing = 1000;
/** Returns a reader that asks for each path once. As the branch could be read, 404 means that nothing is at the path. */
function contentReader(octokit, at) {
    const asked = new Map();
    return (path) => {
        const known = asked.get(path) ?? branch_files_contentOf(octokit, { ...at, path });
        asked.set(path, known);
        return known;
    };
}
async function branch_files_contentOf(octokit, at) {
    try {
        return (await octokit.rest.repos.getContent(at)).data;
    }
    catch (error) {
        if (statusOf(error) === 404)
            return undefined;
        throw error;
    }
}
/** https://docs.github.com/rest/repos/contents#get-repository-content: a file over 1 MiB comes without content. */
function fileFrom(content, file) {
    if (content === undefined)
        return { kind: 'absent' };
    if (Array.isArray(content) || content.type !== 'file')
        return { kind: 'no-file', file };
    if (content.size > largestFile)
        return { kind: 'too-large', file, size: content.size };
    return { kind: 'found', file, bytes: Buffer.from(content.content, 'base64') };
}

// EXTERNAL MODULE: ./lib/model/access/declared-places.js
var declared_places = __webpack_require__(4693);
// EXTERNAL MODULE: ./lib/model/declaration.js
var model_declaration = __webpack_require__(1737);
;// CONCATENATED MODULE: ./lib/base.js












const contentsRefused = (0,sentence/* marked */.xI)('Give the job the permission `contents: read`.');
/**
 * Reads the base branch through GitHub's API. Returns `undefined` if the run is not for a pull request, removes
 * everything that is ours, or has all its declarations in the workflow. Never throws.
 */
async function readBase(inputs, declaration) {
    const { baseBranch: name } = inputs.run;
    if (name === undefined || !(0,model_declaration/* isLimited */.l)(declaration, inputs.mode) || !isInFile(declaration))
        return undefined;
    const failed = (message) => ({ state: { kind: 'failed', branch: name, message } });
    try {
        const branch = await openBase(inputs, name);
        if ('unknown' in branch)
            return failed(branch.unknown);
        const { values, problems } = await readGuardrails(inputs, branch.files);
        const [problem] = problems;
        if (problem !== undefined)
            return { ...failed(explainProblem(problem)), branch };
        const [guardrails] = values;
        const functions = await functionsOn(branch, inputs);
        const state = {
            kind: 'found',
            branch: name,
            ...(guardrails && { guardrails }),
            ...(functions && { functions }),
        };
        return { state, branch };
    }
    catch (error) {
        return failed(explainRefusal(error, contentsRefused));
    }
}
async function openBase({ token, workspace, run: { baseRef, repository } }, name) {
    if (baseRef !== undefined) {
        const version = await openRef(workspace, baseRef);
        return version === undefined
            ? { unknown: (0,sentence/* marked */.xI)('git knows no such commit here.') }
            : { name, ...version };
    }
    if (token === undefined)
        return { unknown: (0,sentence/* marked */.xI)('the input `github-token` is empty.') };
    if (repository === undefined)
        return { unknown: (0,sentence/* marked */.xI)('the repository on GitHub is not known.') };
    return openBranch(await openOctokit(repository, token), repository, { name, workspace });
}
/** A branch without the file declares nothing, so everything is new. Throws what GitHub's client throws, or DeclarationError. */
async function declarationOn({ files }, inputs) {
    const path = await configPathIn(files, inputs.config);
    return path.ok && path.value === undefined ? { functions: [] } : declare(inputs, files);
}
/** Returns what the branch declares; `undefined` if its declaration is wrong, which is not this change's doing. */
async function functionsOn(branch, inputs) {
    try {
        const { functions } = await declarationOn(branch, inputs);
        return new Map(functions.map(({ region, functionName, secrets = [] }) => [
            (0,observation/* functionKey */.ay)(region, functionName),
            (0,declared_places/* secretPlaces */.B)(secrets, branch.commit),
        ]));
    }
    catch (error) {
        if (error instanceof DeclarationError)
            return undefined;
        throw error;
    }
}
function isInFile({ functions }) {
    return functions.some(({ place }) => place.kind === 'file');
}

;// CONCATENATED MODULE: ./lib/github/history.js

/** How many versions of a file are looked at. */
const mostVersions = 20;
/**
 * Returns the last versions of a file in a commit's history, newest first. Throws what GitHub's client throws.
 * https://docs.github.com/rest/commits/commits#list-commits
 */
async function readVersions(octokit, repository, { commit, path, workspace }) {
    const { owner, name: repo } = repository;
    const asked = { owner, repo, sha: commit, path, per_page: mostVersions };
    const { data } = await octokit.rest.repos.listCommits(asked);
    return data.map(({ sha }) => history_versionAt(octokit, repository, { commit: sha, workspace }));
}
/**
 * Returns the commit that a pull request's merge commit is based on, which GitHub makes its first parent; `undefined` if
 * `commit` merges nothing.
 */
async function readFirstParent(octokit, repository, commit) {
    const parents = await readParents(octokit, repository, commit);
    return parents.length < 2 ? undefined : parents[0];
}
/** Throws if there is no such commit. https://docs.github.com/rest/git/commits#get-a-commit-object */
async function readParents(octokit, { owner, name: repo }, commit) {
    const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: commit });
    return data.parents.map(({ sha }) => sha);
}
function history_versionAt(octokit, repository, at) {
    return { commit: at.commit, files: filesAt(octokit, repository, at) };
}

;// CONCATENATED MODULE: ./lib/github/ancestry.js
/**
 * Returns whether a branch holds a commit. Compares with the branch's last commit: by name, a tag of the same name would
 * come first. Throws what GitHub's client throws.
 * https://docs.github.com/rest/commits/commits#compare-two-commits
 */
async function isOnBranch(octokit, { owner, name: repo }, { branch, commit }) {
    const { data } = await octokit.rest.repos.getBranch({ owner, repo, branch });
    return isBehind(octokit, { owner, name: repo }, { tip: data.commit.sha, commit });
}
/** Returns whether a commit is another one, or in its history. Throws what GitHub's client throws. */
async function isBehind(octokit, { owner, name: repo }, { tip, commit }) {
    const asked = { owner, repo, basehead: `${tip}...${commit}`, per_page: 1 };
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead(asked);
    return data.status === 'identical' || data.status === 'behind';
}

;// CONCATENATED MODULE: ./lib/github/merge-queue.js


/** How many entries of a queue are looked at. */
const mostEntries = 100;
const queueRef = /^refs\/heads\/(?<folder>gh-readonly-queue\/.+\/)pr-(?<number>\d+)-(?<base>[0-9a-f]{40})$/;
/**
 * Returns every pull request that a merge group would merge, the last one first, or why they cannot be told: GitHub keeps
 * a branch for each entry, on top of the one before. Throws what GitHub's client throws.
 * https://docs.github.com/rest/git/refs#list-matching-references
 */
async function readQueue(octokit, { owner, name: repo }, group) {
    const entries = [];
    const folder = queueRef.exec(group.ref)?.groups?.folder ?? '';
    if (folder === '')
        return { mistake: unknown(group.ref) };
    const query = { owner, repo, ref: `heads/${folder}`, per_page: 100 };
    const refs = await octokit.paginate(octokit.rest.git.listMatchingRefs, query);
    let next = group;
    while (next !== undefined && entries.length < mostEntries) {
        const { number = '', base = '' } = namedBy(next.ref);
        if (number === '')
            return { mistake: unknown(next.ref) };
        entries.push({ pullRequest: Number(number), commit: next.commit, base });
        if (base === group.tip ||
            (await isBehind(octokit, { owner, name: repo }, { tip: group.tip, commit: base })))
            return { entries };
        const before = refs.find(({ object }) => object.sha === base);
        next = before && { ref: before.ref, commit: base };
    }
    return { mistake: unknown(group.ref) };
}
function namedBy(ref) {
    return queueRef.exec(ref)?.groups ?? {};
}
function unknown(ref) {
    return (0,sentence/* say */.cv) `The pull requests in the merge group ${(0,sentence/* name */.UU)(ref)} could not be told.`;
}

;// CONCATENATED MODULE: ./lib/github/reviews.js

/** GitHub lists no more commits of a pull request. https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request */
const mostCommits = 250;
/**
 * Returns the reviews of a pull request and who had a part in it, or why that cannot be told. Throws what GitHub's client
 * throws. https://docs.github.com/rest/pulls/reviews#list-reviews-for-a-pull-request
 */
async function readReviews(octokit, { owner, name: repo }, pullRequest) {
    const asked = { owner, repo, pull_number: pullRequest };
    const { pulls } = octokit.rest;
    const [{ data }, commits, reviews] = await Promise.all([
        pulls.get(asked),
        octokit.paginate(pulls.listCommits, { ...asked, per_page: 100 }),
        octokit.paginate(pulls.listReviews, { ...asked, per_page: 100 }),
    ]);
    const which = (0,sentence/* say */.cv) `Pull request ${pullRequest}`;
    if (commits.length >= mostCommits)
        return {
            mistake: (0,sentence/* say */.cv) `${which} has ${commits.length} commits or more, and GitHub lists no more of them: squash them.`,
        };
    const people = commits.flatMap(({ sha, author, committer }) => [
        { sha, login: loginOf(author) },
        { sha, login: loginOf(committer) },
    ]);
    const stranger = people.find(({ login }) => login === undefined);
    if (stranger !== undefined)
        return {
            mistake: (0,sentence/* say */.cv) `${which} has a commit, ${(0,sentence/* name */.UU)(stranger.sha.slice(0, 12))}, whose author or committer GitHub does not know as a user, so nobody can be excluded as its author. Commit it again with an email address that belongs to a user.`,
        };
    return {
        head: data.head.sha,
        authors: [loginOf(data.user), ...people.map(({ login }) => login)].flatMap((login) => login ?? []),
        reviews: reviews.flatMap(({ user, state, commit_id: commit }) => {
            const login = loginOf(user);
            return login === undefined || commit === null ? [] : [{ login, state, commit }];
        }),
    };
}
/** Returns the logins of a team and of the teams in it. https://docs.github.com/rest/teams/members#list-team-members */
async function readMembers(octokit, team) {
    const [org = '', slug = ''] = team.split('/');
    const query = { org, team_slug: slug, per_page: 100 };
    const members = await octokit.paginate(octokit.rest.teams.listMembersInOrg, query);
    return members.map(({ login }) => login.toLowerCase());
}
/** GitHub answers with `null`, or an object without a login, for somebody whom it does not know. */
function loginOf(user) {
    const { login } = (user ?? {});
    return login?.toLowerCase();
}

;// CONCATENATED MODULE: ./lib/plan/approvals/judge.js
/**
 * Returns how far each need of a pull request is met. What counts is the latest verdict of each listed user, if it
 * approves the last commit and the user has no part in the pull request. `membersOf` returns the members of a team,
 * in lower case.
 */
function judgeApprovals(pullRequest, { needs, reviewed }, membersOf) {
    const approving = approversOf(reviewed);
    return needs.map((need) => {
        const { by, count } = need.rule;
        const listed = by.flatMap((each) => (isTeam(each) ? membersOf(each) : [each.toLowerCase()]));
        const approvedBy = [...new Set(listed)].filter((login) => approving.has(login));
        return { ...need, pullRequest, approvedBy, missing: Math.max(0, count - approvedBy.length) };
    });
}
/** Whether an entry of `by` is a team. */
function isTeam(entry) {
    return entry.includes('/');
}
/** A comment leaves a verdict as it is; a dismissed review no longer approves. */
const verdicts = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);
function approversOf({ head, authors, reviews }) {
    const latest = new Map();
    for (const review of reviews)
        if (verdicts.has(review.state))
            latest.set(review.login, review);
    const approving = [...latest.values()].filter(({ state, commit }) => state === 'APPROVED' && commit === head);
    const involved = new Set(authors);
    return new Set(approving.map(({ login }) => login).filter((login) => !involved.has(login)));
}

// EXTERNAL MODULE: ./lib/plan/policy/pattern.js
var pattern = __webpack_require__(2272);
;// CONCATENATED MODULE: ./lib/plan/approvals/needs.js



/**
 * Returns whose approval the grants of `after` need that `before` does not declare. Both are compared as they are written:
 * a secret that is written in another way counts as new. So does what the workflow's inputs declare, because both
 * sides have the same ones.
 */
function neededApprovals(before, after, guardrails) {
    const added = newGrants(before, after);
    return guardrails.flatMap(({ source, approvals = [] }) => approvals.flatMap((rule) => {
        const grants = added.filter(({ names }) => names.some((name) => (0,pattern/* patternContains */.Gg)(rule.secrets, name)));
        return grants.length === 0 ? [] : [{ rule, source, grants: grants.map(({ grant }) => grant) }];
    }));
}
function newGrants(before, after) {
    const known = new Set(before?.functions.flatMap((declared) => grantKeys(declared, before)));
    return after.functions.flatMap((declared) => (declared.secrets ?? [])
        .filter((secret) => secret.place.kind === 'input' || !known.has(grantKey(declared, secret, after)))
        .map((secret) => ({
        grant: { label: declared.label, secret: secret.reference.raw },
        names: (0,declared_places/* declaredNames */.ff)(secret.reference),
    })));
}
/** A function that may describe its secrets has all grants of one that may not. */
function grantKeys(declared, whole) {
    const forms = declared.describe ? [declared, { ...declared, describe: false }] : [declared];
    return (declared.secrets ?? [])
        .filter(({ place }) => place.kind === 'file')
        .flatMap((secret) => forms.map((form) => grantKey(form, secret, whole)));
}
function grantKey({ region, functionName, account, describe }, { reference }, whole) {
    const owner = account ?? whole.account ?? '';
    return JSON.stringify([(0,observation/* functionKey */.ay)(region, functionName), owner, describe, reference.raw]);
}

;// CONCATENATED MODULE: ./lib/approvals/judgement.js











const reviewsRefused = (0,sentence/* marked */.xI)('Give the job the permissions `contents: read` and `pull-requests: read`.');
function failed(message) {
    return { kind: 'failed', message };
}
/** GitHub makes no new merge commit while there are conflicts, and reviews then start runs with an older one. */
const notMerged = (0,sentence/* marked */.xI)('the commit of this run does not merge the last one of the pull request. Resolve its conflicts with the base branch.');
/**
 * Returns how far the approvals are of the pull request that a run is for, or of each one in a merge group. Everything is
 * read through GitHub's API. Never throws.
 */
async function judge(judging) {
    try {
        const { run } = judging.inputs;
        const steps = await stepsOf(judging);
        if ('mistake' in steps)
            return failed(steps.mistake);
        const judged = await Promise.all(steps.steps.map((step) => judgeStep(step, judging)));
        const wrong = judged.find((each) => 'mistake' in each);
        if (wrong !== undefined && 'mistake' in wrong)
            return failed(wrong.mistake);
        const approvals = judged.flatMap((each) => ('mistake' in each ? [] : each.approvals));
        return { kind: 'judged', approvals, final: run.mergeGroup !== undefined };
    }
    catch (error) {
        if (error instanceof DeclarationError)
            return failed((0,sentence/* join */.fj)(error.problems.map(explainProblem)));
        return failed(explainRefusal(error, reviewsRefused));
    }
}
async function stepsOf({ octokit, repository, inputs: { run }, base, }) {
    const { pullRequest, mergeGroup, checkedOut, commit } = run;
    const tip = base?.branch?.commit;
    if (pullRequest !== undefined && checkedOut !== undefined && commit !== undefined) {
        const merged = [checkedOut, ...(await readParents(octokit, repository, checkedOut))];
        if (!merged.includes(commit))
            return { mistake: notMerged };
        return { steps: [{ pullRequest: pullRequest.number, before: tip, after: checkedOut }] };
    }
    if (mergeGroup === undefined || commit === undefined)
        return { mistake: (0,sentence/* marked */.xI)('The event names no pull request.') };
    const group = { ref: mergeGroup, commit, tip: tip ?? run.baseCommit ?? '' };
    const queue = await readQueue(octokit, repository, group);
    if ('mistake' in queue)
        return queue;
    return {
        steps: queue.entries.map(({ base: before, commit: after, ...each }) => ({ ...each, before, after })),
    };
}
async function judgeStep({ pullRequest, before, after }, judging) {
    const { octokit, repository, inputs, guardrails } = judging;
    const [old, now] = await Promise.all([
        before === undefined ? undefined : declaredAt(before, judging).catch(unlessWrong),
        declaredAt(after, judging),
    ]);
    const needs = neededApprovals(old, now, guardrails);
    if (needs.length === 0)
        return { approvals: [] };
    const reviewed = await readReviews(octokit, repository, pullRequest);
    if ('mistake' in reviewed)
        return reviewed;
    if (inputs.run.pullRequest !== undefined && reviewed.head !== inputs.run.commit)
        return { mistake: (0,sentence/* say */.cv) `Pull request ${pullRequest} has a newer commit, and its own run judges that.` };
    const teams = await readTeams(octokit, needs);
    if ('mistake' in teams)
        return teams;
    const membersOf = (team) => teams.members.get(team) ?? [];
    return { approvals: judgeApprovals(pullRequest, { needs, reviewed }, membersOf) };
}
/** What a commit declares. Inputs that declare something do so without a file, too. */
async function declaredAt(commit, { octokit, repository, inputs }) {
    await readParents(octokit, repository, commit); // Of a commit that is not there, every file would be absent.
    const files = filesAt(octokit, repository, { commit, workspace: inputs.workspace });
    const isInInputs = inputs.function !== undefined || inputs.secrets !== undefined;
    return isInInputs ? declare(inputs, files) : declarationOn({ files }, inputs);
}
/** Where the old declaration is wrong, everything counts as new. */
function unlessWrong(error) {
    if (!(error instanceof DeclarationError))
        throw error;
}
async function readTeams(octokit, needs) {
    const members = new Map();
    for (const team of new Set(needs.flatMap(({ rule }) => rule.by.filter(isTeam)))) {
        try {
            members.set(team, await readMembers(octokit, team));
        }
        catch (error) {
            const remedy = (0,sentence/* marked */.xI)("List its members in `by`, or set `github-token` to a GitHub App's token with the permission `members: read`.");
            return {
                mistake: (0,sentence/* say */.cv) `The members of team ${(0,sentence/* name */.UU)(team)} could not be read: ${explainRefusal(error, remedy)}`,
            };
        }
    }
    return { members };
}

;// CONCATENATED MODULE: ./lib/approvals/approvals.js







/** On other events, such as `pull_request_target`, the commit that is checked out is not the one under review. */
const judgedEvents = new Set(['pull_request', 'pull_request_review', 'merge_group']);
/**
 * Judges whether the owners of secrets approve what a pull request, or each one in a merge group, newly grants, and
 * publishes that as a commit status. It reads both sides through GitHub's API, and nothing that is checked out. Returns
 * `undefined` if no rule in force asks for approvals, or the rules could not be read, which is a finding. Never throws.
 */
async function readApprovals(inputs, known) {
    const { token, mode, run } = inputs;
    if (mode !== 'plan' || !judgedEvents.has(run.event ?? ''))
        return undefined;
    const [base, rules] = await Promise.all([known.base, known.rules]);
    const unread = base?.state.kind === 'failed' || rules?.kind === 'failed';
    // Only what a pull request can't change itself: neither its own file, nor the inputs of its workflow.
    const guardrails = (0,guardrails_guardrails/* guardrailsInForce */.j)({}, { ...(base && { base: base.state }), ...(rules && { rules }) });
    if (!unread && guardrails.every(({ approvals = [] }) => approvals.length === 0))
        return undefined;
    if (token === undefined || run.repository === undefined)
        return unread ? undefined : { kind: 'failed', message: (0,sentence/* marked */.xI)('the input `github-token` is empty.') };
    const octokit = await openOctokit(run.repository, token);
    const publish = (status) => publishStatus(octokit, run, { ...status, context: contextOf(inputs) });
    if (unread) {
        await publish({ state: 'error', description: 'The rules could not be read.' }).catch(() => undefined);
        return undefined;
    }
    try {
        await publish({ state: 'pending', description: 'Reading the reviews.' });
        const state = await judge({ octokit, repository: run.repository, inputs, base, guardrails });
        await publish(describeStatus(state));
        return state;
    }
    catch (error) {
        return { kind: 'failed', message: explainRefusal(error, statusesRefused) };
    }
}
const statusesRefused = (0,sentence/* marked */.xI)('Give the job the permission `statuses: write`.');
/**
 * Other branches have other rules, so the name of the branch is part of the status, and no branch has a space in its
 * name. The rest distinguishes uses of the action.
 */
function contextOf({ run, config, function: functionName, stage, label }) {
    const parts = [run.baseBranch, config, functionName, stage, label];
    return `lambda-secrets approvals: ${parts.filter((part) => part !== undefined && part !== '').join(', ')}`;
}

// EXTERNAL MODULE: ./lib/aws/client/clock.js
var clock = __webpack_require__(1631);
;// CONCATENATED MODULE: ./lib/branch-tip.js





/**
 * Compares the files that declare something with what they are at the tip of the branch that is applied. Returns
 * `undefined` if the run writes nothing, is not for a branch, or has all its declarations in another repository's
 * workflow. Never throws.
 */
async function readTip(inputs, { file }) {
    const { token, workspace, run, mode } = inputs;
    const { branch: name, repository } = run;
    if (mode !== 'apply' || inputs.allowOlder || name === undefined)
        return undefined;
    if (token === undefined || repository === undefined)
        return undefined;
    const workflow = inputs.secrets === undefined ? undefined : workflowOf(run);
    if (file === undefined && workflow === undefined)
        return undefined;
    try {
        const octokit = await openOctokit(repository, token);
        const tip = await openBranch(octokit, repository, { name, workspace });
        const sources = [
            ...(file === undefined ? [] : [{ path: file.path, here: workspaceFiles(workspace) }]),
            ...workflowSource(octokit, repository, { workflow, tip, workspace }),
        ];
        const differs = await Promise.all(sources.map((source) => differsAt(tip.files, source)));
        const path = sources.find((_, index) => differs[index])?.path;
        const at = { branch: name, commit: tip.commit };
        return path === undefined ? { kind: 'same', ...at } : { kind: 'differs', ...at, path };
    }
    catch (error) {
        return { kind: 'unread', branch: name, message: explainRefusal(error, contentsRefused) };
    }
}
function workflowOf({ workflow: path, checkedOut: commit }) {
    return path?.startsWith('.github/') && commit !== undefined ? { path, commit } : undefined;
}
/** Inputs are in the workflow's file, which a job need not check out. */
function workflowSource(octokit, repository, { workflow, tip, workspace }) {
    if (workflow === undefined || workflow.commit === tip.commit)
        return [];
    const { path, commit } = workflow;
    return [{ path, here: filesAt(octokit, repository, { commit, workspace }) }];
}
async function differsAt(tip, { path, here }) {
    const [own, newest] = await Promise.all([here.read(path), tip.read(path)]);
    return !isSame(own, newest);
}
function isSame(here, there) {
    return here.kind === 'found' && there.kind === 'found' && Buffer.compare(here.bytes, there.bytes) === 0;
}

;// CONCATENATED MODULE: ./lib/declare/history.js






/**
 * The functions that earlier versions of the file declared and the declaration does not, each as its newest version had
 * it. A version that is wrong declares what can be read of it.
 */
async function forgottenFunctions(inputs, declaration, { versions, base }) {
    const { file } = declaration;
    if (file === undefined)
        return [];
    const known = new Set(declaration.functions.map(keyOf));
    const past = await Promise.all(versions.map((version) => declaredIn(version, inputs, declaration)));
    const lost = base && new Set((await declaredIn(base, inputs, declaration)).map(keyOf));
    const all = past.flat();
    const ordered = [...all.filter((each) => !isOfStage(each)), ...all.filter(isOfStage)];
    return ordered.flatMap((each) => {
        const key = keyOf(each);
        if (known.has(key))
            return [];
        known.add(key);
        const isEarlier = lost !== undefined && !lost.has(key) && !isOfStage(each);
        return [{ ...each, ...(isEarlier && { forgotten: { kind: 'earlier' } }) }];
    });
}
/** The declaration with what was forgotten, each under a label of its own. */
function withForgotten(declaration, forgotten) {
    const taken = new Set(declaration.functions.map(({ label }) => label));
    const named = forgotten.map((each) => {
        const { functionName, region } = each;
        const label = [each.label, functionName, `${region}/${functionName}`].find((text) => !taken.has(text));
        taken.add(label ?? each.label);
        return { ...each, label: label ?? each.label };
    });
    return { ...declaration, functions: [...declaration.functions, ...named] };
}
function keyOf({ region, functionName }) {
    return (0,observation/* functionKey */.ay)(region, functionName);
}
function isOfStage({ forgotten }) {
    return forgotten?.kind === 'stage';
}
/** What a version declares for the selected stage, and for stages that the file no longer has. */
async function declaredIn({ commit, files }, inputs, { stage, file }) {
    const { path = '', stages = [] } = file ?? {};
    const read = await readConfigFile(files, path);
    if (!read.ok)
        return [];
    const gone = (await stagesIn(read.value)).filter((each) => !stages.includes(each)).slice(0, history_mostStages);
    const chosen = [
        { stage, forgotten: { kind: 'gone' } },
        ...gone.map((each) => ({ stage: each, forgotten: { kind: 'stage', stage: each } })),
    ];
    const declared = await Promise.all(chosen.map((each) => functionsOf(read.value, { ...inputs, stage: each.stage }, stages)));
    return declared.flatMap((functions, index) => functions.map((each) => forget(each, commit, chosen[index]?.forgotten ?? { kind: 'gone' })));
}
const history_mostStages = 10;
/** The functions that a file declares for the stage of the inputs, as far as they can be read. */
async function functionsOf(file, inputs, stages) {
    const parsed = await declareFile(file, inputs);
    const entries = parsed.values.map((entry) => inRegion(entry, inputs.region));
    const owner = declaringOwner(inputs, { path: file.file, stages, stage: inputs.stage });
    return declareFunctions(entries, { ...inputs, owner, replacements: [] }).values.filter(({ region }) => region !== '');
}
/** All that matters of a function that is no longer declared: where it was, and whose. */
function forget(declared, commit, forgotten) {
    const { label, functionName, region, account, policyName, claim } = declared;
    const place = (0,model_place/* placeAt */.BW)(declared.place, commit);
    return {
        ...{ label, functionName, region, place, policyName, forgotten },
        ...(account !== undefined && { account }),
        ...(claim !== undefined && { claim }),
        secrets: [],
        describe: false,
    };
}

;// CONCATENATED MODULE: ./lib/declare/others.js







/** What the other config files of the workspace declare, and the other stages of this declaration's file. */
async function readOthers(inputs, { file: own, stage: ownStage }) {
    const found = await configPaths(inputs.workspace);
    const files = workspaceFiles(inputs.workspace);
    const functions = [];
    const unread = [];
    for (const path of found.paths) {
        const read = await readConfigFile(files, path);
        if (!read.ok || !looksLikeConfig(read.value))
            continue;
        for (const { stage, declared } of await declaredBy(read.value, inputs)) {
            if (declared.length === 0)
                unread.push(path);
            if (path !== own?.path || stage !== ownStage)
                functions.push(...declared);
        }
    }
    return { functions, unread, complete: found.complete };
}
async function declaredBy(file, inputs) {
    const stages = await stagesIn(file);
    const chosen = stages.length === 0 ? [undefined] : stages;
    return Promise.all(chosen.map(async (stage) => {
        const found = await functionsOf(file, { ...inputs, stage, function: undefined }, stages);
        const declared = found.map(({ region, functionName, account }) => {
            return { file: file.file, stage, region, functionName, account };
        });
        return { stage, declared };
    }));
}
/** Most files of a repository are no config file, and need not be parsed to know it. */
function looksLikeConfig({ file, text }) {
    return (0,model_place/* isZappaPath */.sb)(file)
        ? /\baws_secrets\b/.test(text)
        : /\bversion\b/.test(text) && /\bfunctions\b/.test(text);
}
const others_mostEntries = 20_000;
/** The paths of all files that could be config files; not `complete` if there are too many to look at. */
async function configPaths(workspace) {
    const paths = [];
    const due = [''];
    let entries = 0;
    for (let folder = due.shift(); folder !== undefined; folder = due.shift()) {
        for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(workspace, folder), { withFileTypes: true })) {
            entries += 1;
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory() && !['node_modules', '.git'].includes(entry.name))
                due.push(path);
            if (entry.isFile() && isConfigPath(entry.name))
                paths.push(path);
        }
        if (entries > others_mostEntries)
            return { paths: paths.sort(), complete: false };
    }
    return { paths: paths.sort(), complete: true };
}
function isConfigPath(name) {
    return /\.(ya?ml|json)$/i.test(name) || ((0,model_place/* isZappaPath */.sb)(name) && /\.toml$/i.test(name));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/github/run.js



/** https://docs.github.com/webhooks/webhook-events-and-payloads#pull_request */
const pullRequestEvent = valibot_dist/* object */.Ikc({
    pull_request: valibot_dist/* object */.Ikc({ number: valibot_dist/* number */.aig(), head: valibot_dist/* object */.Ikc({ sha: valibot_dist/* string */.YjP() }) }),
});
/** Every event's payload has the repository. */
const publicEvent = valibot_dist/* object */.Ikc({ repository: valibot_dist/* object */.Ikc({ private: valibot_dist/* literal */.euz(false) }) });
/** And its default branch, except where a schedule started the run. */
const branchedEvent = valibot_dist/* object */.Ikc({ repository: valibot_dist/* object */.Ikc({ default_branch: valibot_dist/* string */.YjP() }) });
const kindOfEvent = valibot_dist/* object */.Ikc({ action: valibot_dist/* string */.YjP() });
const pullRequestBase = valibot_dist/* object */.Ikc({ pull_request: valibot_dist/* object */.Ikc({ base: valibot_dist/* object */.Ikc({ ref: valibot_dist/* string */.YjP() }) }) });
const pullRequestBaseCommit = valibot_dist/* object */.Ikc({ pull_request: valibot_dist/* object */.Ikc({ base: valibot_dist/* object */.Ikc({ sha: valibot_dist/* string */.YjP() }) }) });
const mergeGroupBaseCommit = valibot_dist/* object */.Ikc({ merge_group: valibot_dist/* object */.Ikc({ base_sha: valibot_dist/* string */.YjP() }) });
const mergeGroupHead = valibot_dist/* object */.Ikc({ merge_group: valibot_dist/* object */.Ikc({ head_ref: valibot_dist/* string */.YjP() }) });
/** https://docs.github.com/webhooks/webhook-events-and-payloads#merge_group */
const mergeGroupBase = valibot_dist/* object */.Ikc({ merge_group: valibot_dist/* object */.Ikc({ base_ref: valibot_dist/* string */.YjP() }) });
/**
 * Reads the workflow run from GITHUB_* variables and the event file.
 * https://docs.github.com/actions/reference/variables-reference#default-environment-variables
 */
function readRun(environment) {
    const event = readEvent(environment.GITHUB_EVENT_PATH);
    const pullRequest = valibot_dist.is(pullRequestEvent, event) ? event.pull_request : undefined;
    return {
        event: environment.GITHUB_EVENT_NAME || undefined,
        repository: repositoryIn(environment),
        ...(valibot_dist.is(publicEvent, event) && { isPublic: true }),
        workflowRun: workflowRunIn(environment),
        workflow: workflowIn(environment),
        docs: docsIn(environment),
        commit: pullRequest?.head.sha ?? (environment.GITHUB_SHA || undefined),
        checkedOut: environment.GITHUB_SHA || undefined,
        baseCommit: baseCommitOf(event),
        branch: branchIn(environment),
        tag: tagIn(environment),
        ...(valibot_dist.is(branchedEvent, event) && { defaultBranch: event.repository.default_branch }),
        ...(valibot_dist.is(kindOfEvent, event) && { action: event.action }),
        pullRequest: pullRequest && { number: pullRequest.number },
        baseBranch: baseBranchOf(event),
        mergeGroup: valibot_dist.is(mergeGroupHead, event) ? event.merge_group.head_ref : undefined,
        summaryFile: environment.GITHUB_STEP_SUMMARY || undefined,
    };
}
function repositoryIn(environment) {
    const [owner, name] = (environment.GITHUB_REPOSITORY ?? '').split('/');
    if (!owner || !name)
        return undefined;
    return {
        owner,
        name,
        apiUrl: environment.GITHUB_API_URL || 'https://api.github.com',
        serverUrl: environment.GITHUB_SERVER_URL || 'https://github.com',
        id: /^[1-9][0-9]{0,19}$/.exec(environment.GITHUB_REPOSITORY_ID ?? '')?.[0],
    };
}
function workflowRunIn(environment) {
    const { GITHUB_RUN_ID: id, GITHUB_RUN_NUMBER: number, GITHUB_RUN_ATTEMPT: attempt } = environment;
    const job = jobIn(environment);
    return id ? { id, number: number || id, attempt: attempt || '1', ...(job && { job }) } : undefined;
}
/** GITHUB_WORKFLOW_REF is `OWNER/NAME/PATH@REF`. */
function workflowIn({ GITHUB_WORKFLOW_REF: ref = '', GITHUB_REPOSITORY: own, }) {
    const { repository, path } = /^(?<repository>[^/]+\/[^/]+)\/(?<path>\.github\/workflows\/[^@]+)@/.exec(ref)?.groups ?? {};
    return repository === own ? path : path && `${repository}/${path}`;
}
function docsIn({ GITHUB_ACTION_REPOSITORY: repository = '', GITHUB_ACTION_REF: ref = '', GITHUB_SERVER_URL: server, }) {
    const isKnown = /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[\w./-]+$/.test(ref);
    return isKnown ? `${server || 'https://github.com'}/${repository}/blob/${ref}/docs` : undefined;
}
function jobIn({ GITHUB_JOB: job, RUNNER_NAME: runner }) {
    if (!job || !runner)
        return job || undefined;
    return `${job}.${(0,external_node_crypto_.createHash)('sha256').update(runner).digest('hex').slice(0, 6)}`;
}
function readEvent(eventFile) {
    return eventFile && (0,external_node_fs_.existsSync)(eventFile) ? JSON.parse((0,external_node_fs_.readFileSync)(eventFile, 'utf8')) : undefined;
}
function branchIn({ GITHUB_REF: ref = '' }) {
    return /^refs\/heads\/(.+)$/.exec(ref)?.[1];
}
function tagIn({ GITHUB_REF: ref = '' }) {
    return /^refs\/tags\/(.+)$/.exec(ref)?.[1];
}
function baseCommitOf(event) {
    if (valibot_dist.is(pullRequestBaseCommit, event))
        return event.pull_request.base.sha;
    return valibot_dist.is(mergeGroupBaseCommit, event) ? event.merge_group.base_sha : undefined;
}
function baseBranchOf(event) {
    if (valibot_dist.is(pullRequestBase, event))
        return event.pull_request.base.ref;
    return valibot_dist.is(mergeGroupBase, event) ? event.merge_group.base_ref.replace(/^refs\/heads\//, '') : undefined;
}

;// CONCATENATED MODULE: ./lib/history.js










/**
 * Reads the last versions of the config file, from GitHub or else from a clone with all its history. Returns `undefined`
 * where inputs alone declare: they own nothing else. Never throws.
 */
async function readHistory(inputs, declaration) {
    const { file } = declaration;
    if (file === undefined)
        return undefined;
    const found = await pastOf(inputs, file.path);
    if ('message' in found)
        return { kind: 'unread', ...found };
    try {
        return { kind: 'read', forgotten: await forgottenFunctions(inputs, declaration, found) };
    }
    catch (error) {
        return { kind: 'unread', message: explainRefusal(error, contentsRefused), refused: true };
    }
}
/**
 * The declaration, or for a removal the newest one that still had the stage, if only the history of the file declares it.
 * Throws a DeclarationError if neither can be read.
 */
async function declareOrRecall(inputs) {
    try {
        return await declare(inputs);
    }
    catch (error) {
        const recalled = await recallStage(inputs).catch(() => undefined);
        if (recalled === undefined)
            throw error;
        return recalled;
    }
}
async function recallStage(inputs) {
    const { mode, stage, workspace, config } = inputs;
    if (mode !== 'remove' || stage === undefined)
        return undefined;
    const path = await configPathIn(workspaceFiles(workspace), config);
    if (!path.ok || path.value === undefined)
        return undefined;
    const past = await pastOf(inputs, path.value);
    if ('message' in past)
        return undefined;
    for (const { commit, files } of past.versions) {
        const file = await readConfigFile(files, path.value);
        if (file.ok && (await stagesIn(file.value)).includes(stage))
            return recalled(await declare(inputs, files), commit);
    }
    return undefined;
}
/** Each function counts as forgotten: another file or stage may declare it by now. */
function recalled(declaration, commit) {
    const functions = declaration.functions.map((each) => forget(each, commit, { kind: 'gone' }));
    return { ...declaration, functions };
}
async function pastOf(inputs, path) {
    const fromGitHub = await githubHistory(inputs, path);
    if (!('message' in fromGitHub))
        return fromGitHub;
    const local = await gitHistory(inputs.workspace, path, { most: mostVersions, base: inputs.run.baseRef });
    const isReview = inputs.run.baseBranch !== undefined;
    return local === undefined || (isReview && local.base === undefined) ? fromGitHub : forRun(local, isReview);
}
/** Only a pull request is judged by what it changes. */
function forRun(past, isReview) {
    return isReview ? past : { versions: past.versions };
}
async function githubHistory({ run, token, workspace }, path) {
    const { repository, checkedOut: commit } = run;
    if (token === undefined) {
        const message = (0,sentence/* marked */.xI)(run.event === undefined
            ? 'This is not a clone with all its history.'
            : 'The input `github-token` is empty.');
        return { message, refused: false };
    }
    if (repository === undefined || commit === undefined)
        return { message: (0,sentence/* marked */.xI)('The repository on GitHub is not known.'), refused: false };
    try {
        const octokit = await openOctokit(repository, token);
        const versions = await readVersions(octokit, repository, { commit, path, workspace });
        if (run.baseBranch === undefined)
            return { versions };
        const base = (await readFirstParent(octokit, repository, commit)) ?? run.baseCommit;
        if (base === undefined)
            return { message: (0,sentence/* marked */.xI)('The commit that it is based on is not known.'), refused: true };
        return { versions, base: history_versionAt(octokit, repository, { commit: base, workspace }) };
    }
    catch (error) {
        return { message: explainRefusal(error, contentsRefused), refused: true };
    }
}
/** The declaration with what the history adds to it. */
function withHistory(declaration, history, log) {
    if (history === undefined)
        return declaration;
    if (history.kind === 'read')
        return withForgotten(declaration, history.forgotten);
    log.info((0,sentence/* plain */.pj)((0,sentence/* say */.cv) `Functions that left the file were not looked for. ${history.message}`));
    return history.refused ? { ...declaration, historyUnread: history.message } : declaration;
}

// EXTERNAL MODULE: ./lib/model/digest.js
var model_digest = __webpack_require__(4505);
;// CONCATENATED MODULE: ./lib/inputs/defaults.js
/** The value of each input that is absent or blank: generated from `action.yml` by `npm run readme`. */
const inputDefaults = {
    mode: 'auto',
    function: '',
    secrets: '',
    config: '',
    stage: '',
    'policy-name': 'lambda-secrets-{function}',
    prune: 'true',
    'take-over-from': '',
    adopt: '',
    'allow-older': 'false',
    describe: 'false',
    verify: 'true',
    'shared-role': 'warn',
    'plaintext-notice': 'true',
    publish: 'false',
    alias: '',
    extension: 'false',
    'propagation-wait': '10',
    comment: 'true',
    label: '',
    'allowed-secrets': '*',
    'guardrails-from': 'none',
    'guardrails-token': '',
    'allow-removals': 'false',
    'allow-replacements': '',
    'expected-digest': 'any',
    'fail-on': 'error',
    'github-token': '',
};

;// CONCATENATED MODULE: ./lib/inputs/reading.js




function readText(input) {
    return getInput(input) || inputDefaults[input];
}
/**
 * For inputs that guard something, blank is not absent: an expression that came out empty arrives as empty text, and the
 * runner sets a default only if the workflow does not name the input at all.
 */
function readGuarding(input) {
    const given = process.env[`INPUT_${input.toUpperCase()}`];
    return given === undefined ? inputDefaults[input] : given.trim();
}
function readBoolean(input, problems) {
    const text = readText(input).toLowerCase();
    if (text !== 'true' && text !== 'false')
        reading_refuse(problems, input, (0,sentence/* marked */.xI)('Write `true` or `false`.'), text);
    return text === 'true';
}
/** One of the words; the first is the default. */
function readChoice(input, words, problems) {
    const text = readGuarding(input);
    const word = words.find((known) => known === text);
    if (word === undefined)
        reading_refuse(problems, input, (0,sentence/* say */.cv) `Write ${(0,sentence/* either */.gP)(words)}.`, text);
    return word ?? words[0];
}
/** Adds the problem that `text`, the value of the input, is not allowed. */
function reading_refuse(problems, input, remedy, text) {
    problems.push({ place: { kind: 'input', input }, message: (0,sentence/* say */.cv) `${quoted(text)} is not allowed.`, remedy });
}

;// CONCATENATED MODULE: ./lib/inputs/guards.js




const failOnWords = ['error', 'warning', 'broadened', 'never'];
/** `writing`: whether this run writes, so that the expected digest must be well-formed. */
function readGuardInputs(writing, problems) {
    return {
        allowedSecrets: readGuarding('allowed-secrets'),
        guardrailsFrom: readGuardrailsFrom(problems),
        guardrailsToken: readText('guardrails-token') || undefined,
        allowRemovals: readBoolean('allow-removals', problems),
        allowReplacements: getInput('allow-replacements', { trimWhitespace: false }),
        expectedDigest: readExpectedDigest(writing, problems),
        failOn: readChoice('fail-on', failOnWords, problems),
    };
}
/** No part of a path may be `.` or `..`: GitHub's API would take it for another address. */
const rulesPattern = /^(?<repository>(?!\.)[\w.-]+\/(?!\.\.?\/)[\w.-]+)\/(?<path>(?!(?:.*\/)?\.\.?\/)[^@\s\\]+\.(?:ya?ml|json))@(?<commit>[0-9a-f]{40})$/;
function readGuardrailsFrom(problems) {
    const text = readGuarding('guardrails-from');
    if (text === 'none')
        return undefined;
    const { repository = '', path = '', commit = '' } = rulesPattern.exec(text)?.groups ?? {};
    if (commit === '') {
        const remedy = (0,sentence/* marked */.xI)('Write `OWNER/REPOSITORY/PATH@COMMIT`, with the path of a `.yml`, `.yaml` or `.json` file and all 40 digits of a commit, or `none`. A branch or a tag could change without a review here.');
        reading_refuse(problems, 'guardrails-from', remedy, text);
    }
    return { kind: 'rules', repository, path, commit };
}
function readExpectedDigest(writing, problems) {
    const text = readGuarding('expected-digest');
    if (text === 'any')
        return undefined;
    if (writing && !(0,model_digest/* isDigest */.Bc)(text)) {
        const remedy = (0,sentence/* marked */.xI)('Pass the output `digest` of the reviewed plan, or write `any` to apply any plan. Nothing was done.');
        reading_refuse(problems, 'expected-digest', remedy, text);
    }
    return text;
}

;// CONCATENATED MODULE: ./lib/model/run.js
/** Whether the run is for changes that are not merged yet: those of a pull request or of a merge queue. */
function isForReview({ event = '' }) {
    return /^(pull_request(_.+)?|merge_group)$/.test(event);
}

;// CONCATENATED MODULE: ./lib/inputs/mode.js



const modes = ['plan', 'apply', 'check', 'remove'];
function readModeInputs(run, problems) {
    const text = readGuarding('mode');
    const mode = modes.find((known) => known === text);
    if (mode !== undefined)
        return { mode, onlyIfMerged: false };
    const chosen = text === 'auto' ? chooseMode(run) : 'none';
    if (text !== 'auto')
        reading_refuse(problems, 'mode', (0,sentence/* say */.cv) `Write ${(0,sentence/* either */.gP)(['auto', ...modes])}.`, text);
    else if (chosen === 'none')
        problems.push(undecided(run));
    if (chosen === 'apply-if-merged')
        return { mode: 'apply', onlyIfMerged: true };
    return { mode: chosen === 'none' ? 'plan' : chosen, onlyIfMerged: false };
}
/** What `auto` does, by the events for which it is beyond doubt; `none` for all others. */
function chooseMode(run) {
    const { event = '', branch, defaultBranch, tag, action } = run;
    if (isForReview(run))
        return 'plan';
    if (event === 'schedule')
        return 'check';
    if (defaultBranch === undefined)
        return 'none';
    const isPush = event === 'push' || event === 'workflow_dispatch';
    if (isPush && branch === defaultBranch)
        return 'apply';
    const isRelease = event === 'release' && (action === 'published' || action === 'released');
    return isRelease || (isPush && tag !== undefined) ? 'apply-if-merged' : 'none';
}
function undecided(run) {
    return {
        place: { kind: 'input', input: 'mode' },
        message: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)('auto')} does not say whether to write on ${occasionOf(run)}.`,
        remedy: (0,sentence/* say */.cv) `Set the input ${(0,sentence/* name */.UU)('mode')} to ${(0,sentence/* either */.gP)(modes)}.`,
    };
}
function occasionOf({ event, action, branch, defaultBranch }) {
    if (event === undefined)
        return (0,sentence/* say */.cv) `a run without an event`;
    const full = (0,sentence/* say */.cv) `event ${(0,sentence/* name */.UU)(action === undefined ? event : `${event}: ${action}`)}`;
    if (event !== 'push' && event !== 'workflow_dispatch')
        return full;
    if (defaultBranch === undefined)
        return (0,sentence/* say */.cv) `${full}, which does not name the default branch`;
    if (branch === undefined)
        return (0,sentence/* say */.cv) `${full} without a branch`;
    return (0,sentence/* say */.cv) `${full} of branch ${(0,sentence/* name */.UU)(branch)}, which is not the default branch ${(0,sentence/* name */.UU)(defaultBranch)}`;
}

;// CONCATENATED MODULE: ./lib/inputs/ownership.js



const markRemedy = (0,sentence/* marked */.xI)('Write the mark that the error `function-owned-elsewhere` shows.');
const digestRemedy = (0,sentence/* marked */.xI)('Write the digest that the error `policy-foreign` shows.');
function readOwnershipInputs(problems) {
    return {
        takeOverFrom: readWords('take-over-from', { shape: text_owner/* ownerMarkPattern */.Xd, remedy: markRemedy }, problems),
        adopt: readWords('adopt', { shape: text_owner/* policyDigestPattern */.ni, remedy: digestRemedy }, problems),
        allowOlder: readBoolean('allow-older', problems),
    };
}
/** The words of an input, separated by spaces or lines. */
function readWords(input, { shape, remedy }, problems) {
    const words = readText(input)
        .split(/\s+/)
        .filter((word) => word !== '');
    for (const word of words)
        if (!shape.test(word))
            reading_refuse(problems, input, remedy, word);
    return words;
}

;// CONCATENATED MODULE: ./lib/inputs/inputs.js










/** What the workflow says. Throws a DeclarationError with everything that is wrong. */
function readInputs(run) {
    const problems = [];
    const { mode, onlyIfMerged } = readModeInputs(run, problems);
    const inputs = {
        ...{ mode, onlyIfMerged },
        function: readText('function') || undefined,
        secrets: readSecrets(),
        config: readText('config') || undefined,
        stage: readStage(problems),
        policyName: readPolicyName(problems),
        prune: readBoolean('prune', problems),
        describe: readBoolean('describe', problems),
        extension: readBoolean('extension', problems),
        verify: readBoolean('verify', problems),
        sharedRole: readChoice('shared-role', ['warn', 'fail', 'allow'], problems),
        plaintextNotice: readBoolean('plaintext-notice', problems),
        ...readReleaseInputs(problems),
        ...readOwnershipInputs(problems),
        propagationWait: readPropagationWait(problems),
        comment: readBoolean('comment', problems),
        label: readLabel(problems),
        ...readGuardInputs(mode === 'apply' || mode === 'remove', problems),
        token: readText('github-token') || undefined,
        region: readRegion('AWS_REGION', problems) ?? readRegion('AWS_DEFAULT_REGION', problems),
        defaultRegion: readRegion('AWS_DEFAULT_REGION', problems),
        workspace: process.env.GITHUB_WORKSPACE || process.cwd(),
        run,
    };
    if (problems.length > 0)
        throw new DeclarationError(problems);
    return inputs;
}
/** Not trimmed, so that line numbers in problems match those in the workflow. */
function readSecrets() {
    const lines = getInput('secrets', { trimWhitespace: false });
    return lines.trim() === '' ? undefined : lines;
}
function readPropagationWait(problems) {
    const text = readText('propagation-wait');
    const seconds = Number(text);
    if (!/^\d+$/.test(text) || seconds > 300) {
        reading_refuse(problems, 'propagation-wait', (0,sentence/* marked */.xI)('Write whole seconds from 0 to 300.'), text);
    }
    return seconds;
}
/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html#API_PutRolePolicy_RequestParameters */
function readPolicyName(problems) {
    const text = readText('policy-name');
    const remedy = policyNameRemedy(text);
    if (remedy !== undefined)
        reading_refuse(problems, 'policy-name', remedy, text);
    return text;
}
function policyNameRemedy(text) {
    const longestFunctionName = 'f'.repeat(64);
    const name = text.replaceAll('{function}', longestFunctionName);
    if (/[{}]/.test(name))
        return (0,sentence/* marked */.xI)("The only placeholder is `{function}`, for the Lambda function's name.");
    if (!/^[\w+=,.@-]+$/.test(name))
        return (0,sentence/* marked */.xI)('A policy name may contain only letters, digits and the characters `+ = , . @ _ -`.');
    return name.length > 128
        ? (0,sentence/* marked */.xI)('IAM allows 128 characters, and `{function}` may take 64 of them.')
        : undefined;
}
function readLabel(problems) {
    const text = readText('label');
    if (!inputs_oneLine.test(text))
        reading_refuse(problems, 'label', (0,sentence/* say */.cv) `A label is ${oneLineRule}`, text);
    return text;
}
function readStage(problems) {
    const text = readText('stage');
    if (inputs_oneLine.test(text))
        return text || undefined;
    reading_refuse(problems, 'stage', (0,sentence/* say */.cv) `A stage is ${oneLineRule}`, text);
    return undefined;
}
/** What headlines and comments can show without escapes. */
const inputs_oneLine = /^[\p{L}\p{N} ._/:-]{0,60}$/u;
const oneLineRule = (0,sentence/* marked */.xI)('one line of at most 60 letters, digits, spaces and the characters `. _ / : -`.');
function readRegion(variable, problems) {
    const text = process.env[variable] || undefined;
    if (text === undefined || isRegion(text))
        return text;
    const place = { kind: 'input', input: variable };
    const remedy = (0,sentence/* marked */.xI)('Write a region such as `us-east-1`.');
    problems.push({ place, message: (0,sentence/* say */.cv) `${quoted(text)} is not a region.`, remedy });
    return text;
}
function readReleaseInputs(problems) {
    return { publish: readPublish(problems), alias: readAlias(problems) };
}
function readPublish(problems) {
    const text = readText('publish').toLowerCase();
    if (text === 'with-code')
        return text;
    if (text !== 'true' && text !== 'false')
        reading_refuse(problems, 'publish', (0,sentence/* marked */.xI)('Write `true`, `with-code` or `false`.'), text);
    return text === 'true';
}
function readAlias(problems) {
    const text = readText('alias');
    if (text !== '' && !aliasNamePattern.test(text))
        reading_refuse(problems, 'alias', (0,sentence/* marked */.xI)(aliasRule), text);
    return text || undefined;
}

;// CONCATENATED MODULE: ./lib/merged-commit.js






/**
 * Makes sure that what `auto` applies for a tag or a release is on the default branch: anybody who may push a tag can give
 * it to a commit that nobody reviewed. Throws a DeclarationError if it is not, or if that cannot be found out.
 */
async function requireMerged(inputs) {
    if (!inputs.onlyIfMerged)
        return;
    const obstacle = await obstacleOf(inputs);
    if (obstacle === undefined)
        return;
    const remedy = (0,sentence/* say */.cv) `Set the input ${(0,sentence/* name */.UU)('mode')} to ${(0,sentence/* name */.UU)('apply')} to apply this commit all the same. Nothing was done.`;
    throw new DeclarationError([{ place: { kind: 'input', input: 'mode' }, message: obstacle, remedy }]);
}
async function obstacleOf({ token, run }) {
    const { repository, defaultBranch: branch, checkedOut: commit } = run;
    if (repository === undefined || branch === undefined || commit === undefined)
        return (0,sentence/* say */.cv) `The run does not say what commit it is for.`;
    if (token === undefined)
        return (0,sentence/* say */.cv) `Without ${(0,sentence/* name */.UU)('github-token')}, whether commit ${(0,sentence/* name */.UU)(commit)} is on branch ${(0,sentence/* name */.UU)(branch)} cannot be known.`;
    try {
        const octokit = await openOctokit(repository, token);
        if (await isOnBranch(octokit, repository, { branch, commit }))
            return undefined;
        return (0,sentence/* say */.cv) `Commit ${(0,sentence/* name */.UU)(commit)} is not on branch ${(0,sentence/* name */.UU)(branch)}, so ${(0,sentence/* name */.UU)('auto')} does not apply it.`;
    }
    catch (error) {
        const why = explainRefusal(error, contentsRefused);
        return (0,sentence/* say */.cv) `Whether commit ${(0,sentence/* name */.UU)(commit)} is on branch ${(0,sentence/* name */.UU)(branch)} could not be read. ${why}`;
    }
}

// EXTERNAL MODULE: ./lib/plan/digest.js
var digest = __webpack_require__(9627);
;// CONCATENATED MODULE: ./lib/plan/settings.js
/** Mode `check` covers everything that is granted, every other mode only what it grants. */
function planSettings({ mode, prune, allowRemovals, run, ...choices }) {
    const { verify, sharedRole, plaintextNotice } = choices;
    return {
        prune,
        removing: mode === 'remove',
        ...(mode === 'plan' && { mayBePending: true }),
        allowRemovals,
        ...(plaintextNotice && { plaintextNotice }),
        ...(verify && { verify: mode === 'check' ? 'all' : 'changes' }),
        ...(sharedRole !== 'allow' && { sharedRole }),
        ...(run.isPublic && { discreet: true }),
    };
}

// EXTERNAL MODULE: ./lib/plan/answers.js
var answers = __webpack_require__(2388);
// EXTERNAL MODULE: ./lib/plan/configuration/extension.js
var configuration_extension = __webpack_require__(3795);
// EXTERNAL MODULE: ./lib/plan/findings.js + 15 modules
var plan_findings = __webpack_require__(3309);
// EXTERNAL MODULE: ./lib/plan/guardrails/mass-removal.js
var mass_removal = __webpack_require__(8621);
// EXTERNAL MODULE: ./lib/plan/guardrails/rules.js
var guardrails_rules = __webpack_require__(7073);
// EXTERNAL MODULE: ./lib/plan/ownership/forgotten.js
var forgotten = __webpack_require__(8223);
// EXTERNAL MODULE: ./lib/plan/planned-function.js
var planned_function = __webpack_require__(8186);
// EXTERNAL MODULE: ./lib/plan/policy/access.js + 1 modules
var access = __webpack_require__(2439);
// EXTERNAL MODULE: ./lib/plan/rotation/declared-findings.js
var declared_findings = __webpack_require__(6933);
// EXTERNAL MODULE: ./lib/plan/rotation/rotations.js
var rotation_rotations = __webpack_require__(1657);
// EXTERNAL MODULE: ./lib/plan/secrets/patterns.js
var patterns = __webpack_require__(8634);
;// CONCATENATED MODULE: ./lib/plan/without-aws.js















/**
 * Returns what a declaration changes compared with another one, without asking AWS. Secrets are compared as they are
 * written: only AWS knows that a name and an ARN mean the same one.
 */
function planAgainst(asked, compared, settings) {
    const { functions: others } = compared.declaration;
    const before = new Map(others.map((each) => [(0,observation/* functionKey */.ay)(each.region, each.functionName), each]));
    const declaration = { ...asked, functions: asked.functions.filter((each) => isCompared(each, before)) };
    const compareOne = (own) => {
        const account = own.account ?? declaration.account;
        const declared = { ...own, ...(account !== undefined && { account }) };
        return compareFunction(declared, before.get((0,observation/* functionKey */.ay)(own.region, own.functionName)), {
            ...settings,
            commit: compared.commit,
        });
    };
    const planned = declaration.functions.map((declared) => ({ declared, plan: compareOne(declared) }));
    const plans = planned.map((each) => each.plan);
    const planOf = new Map(planned.map((each) => [each.declared, each.plan]));
    const guarded = (0,guardrails_guardrails/* judgeGuardrails */.u)(declaration, compared, {
        identify: (declared, secret) => ({
            identity: identify(secret, declared.account ?? declaration.account),
            verb: planOf.get(declared)?.grants.find(({ secretArn }) => secretArn === secret.reference.raw)?.verb,
        }),
        widens: (declared) => {
            const own = planOf.get(declared);
            if (own === undefined || own.grants.some(({ verb }) => verb === 'change'))
                return true;
            return (0,guardrails_rules/* needsRules */.V)(declared, own, changes(own));
        },
    });
    const wishes = (0,rotation_rotations/* wishesSince */.aC)(declaration.functions, others);
    const conflicts = (0,declared_findings/* conflictingRotations */.k)(wishes);
    const removal = settings.allowRemovals === true ? [] : (0,mass_removal/* massRemoval */.d)(plans, declaration.stage);
    const functions = planned.map(({ declared, plan }) => {
        const differs = changes(plan);
        const findings = [
            ...(differs ? removal : []),
            ...(guarded.get(declared) ?? []),
            ...(conflicts.get(declared) ?? []),
            ...(0,plan_findings/* judgeRemarks */.X)(declared),
            ...(declared.forgotten === undefined ? [] : [(0,forgotten/* forgottenSince */.xC)(declared, settings)]),
        ];
        return (0,answers/* answerFunction */.f)(plan, findings, differs);
    });
    const rotations = (0,rotation_rotations/* planRotations */.pI)(wishes, functions);
    return {
        ...(declaration.stage !== undefined && { stage: declaration.stage }),
        functions,
        rotations,
        guardrails: (0,guardrails_guardrails/* guardrailsInForce */.j)(declaration, compared),
        ...(0,answers/* answerPlan */.A)({ functions, rotations }),
        digest: '',
        comparedWith: compared.commit,
        questions: [],
    };
}
/** A function that left the file matters only if the other declaration still has it. */
function isCompared({ forgotten, region, functionName }, before) {
    return (forgotten === undefined || (forgotten.kind === 'gone' && before.has((0,observation/* functionKey */.ay)(region, functionName))));
}
function compareFunction(declared, before, { prune, commit }) {
    if (declared.secrets === undefined)
        return (0,planned_function/* untouched */.s)(declared, { state: 'unread' }, (0,planned_function/* leftAlone */.V)(declared));
    const grants = grantChanges(declared, before, commit).filter(({ verb }) => prune || verb !== 'remove');
    const variables = variableChanges(declared.secrets, before?.secrets ?? []).filter(({ verb }) => prune || verb !== 'remove');
    const verdict = (0,access/* combineVerdicts */.aG)(grants.flatMap(({ verb }) => (verb === 'add' ? ['broadened'] : verb === 'remove' ? ['narrowed'] : [])));
    const extension = (0,configuration_extension/* compareExtension */.Nw)(declared.extension, before, prune);
    return {
        ...(0,planned_function/* untouched */.s)(declared, {
            state: 'unread',
            ...(declared.account !== undefined && { account: declared.account }),
        }),
        ...{ grants, variables },
        ...(extension !== undefined && { extension }),
        access: { verdict, gained: [], lost: [] },
    };
}
function grantChanges(declared, before, { commit }) {
    const old = new Set((before?.secrets ?? []).map(({ reference }) => reference.raw));
    const now = new Map((declared.secrets ?? []).map((secret) => [secret.reference.raw, secret]));
    const earlier = (0,declared_places/* secretPlaces */.B)(before?.secrets ?? [], commit);
    const kept = before?.describe === declared.describe ? 'keep' : 'change';
    const changes = [...new Set([...old, ...now.keys()])].map((secretArn) => {
        const { place = (0,declared_places/* placeOfSecret */.Ri)(earlier, secretArn), layer, reason, expires } = now.get(secretArn) ?? {};
        return {
            verb: !now.has(secretArn) ? 'remove' : old.has(secretArn) ? kept : 'add',
            secretArn,
            keyArns: [],
            ...(place !== undefined && { place }),
            ...(layer !== undefined && { layer }),
            ...(reason !== undefined && { reason }),
            ...(expires !== undefined && { expires }),
        };
    });
    return changes.sort((a, b) => (a.secretArn < b.secretArn ? -1 : 1));
}
function variableChanges(secrets, others) {
    const old = new Map(others.map(({ variable, reference }) => [variable, reference.raw]));
    const names = new Set(secrets.map(({ variable }) => variable));
    const set = secrets.flatMap(({ variable: name, reference: { raw: secretArn }, place }) => {
        if (name === undefined)
            return [];
        const before = old.get(name);
        if (before === undefined)
            return [{ verb: 'add', name, secretArn, place }];
        if (before === secretArn)
            return [{ verb: 'keep', name, secretArn, place }];
        return [{ verb: 'change', name, secretArn, place, before: { kind: 'arn', arn: before } }];
    });
    const removed = [...old].flatMap(([name, secretArn]) => name === undefined || names.has(name) ? [] : [{ verb: 'remove', name, secretArn }]);
    return [...set, ...removed].sort((a, b) => (a.name < b.name ? -1 : 1));
}
function changes({ grants, variables, extension }) {
    const { settings = [], layer = { verb: 'keep' } } = extension ?? {};
    return [...grants, ...variables, ...settings, layer].some(({ verb }) => verb !== 'keep');
}
/** Returns what is written: a name, or an ARN, which contains the name and may lack its last characters. */
function identify({ reference }, account) {
    if ('name' in reference)
        return { name: reference.name, foreign: false };
    const { arn, raw } = reference;
    const [name, foreign] = [(0,text_arn/* secretNameOf */.Jf)(arn), (0,patterns/* isForeign */.j)(raw, account)];
    if (reference.kind === 'secret')
        return arn.resource.endsWith(name) ? { name, foreign } : { name, arn: raw, foreign };
    // With one slash, the parameter's name may start with it or not.
    return /^parameter\/[^/]+$/.test(arn.resource) ? { arn: raw, foreign } : { name, arn: raw, foreign };
}

;// CONCATENATED MODULE: ./lib/plan-without-aws.js





/** Compares the declaration with the one on the base branch. Returns what it changes, or why that is unknown. */
async function planWithoutAws(comparison) {
    const { base, rules, today, inputs, settings } = comparison;
    if (base === undefined)
        return unplanned((0,sentence/* marked */.xI)('what is declared in the workflow itself cannot be compared with another branch.'));
    const { branch, state } = base;
    if (branch === undefined)
        return unplanned(plan_without_aws_unread(state, state.kind === 'failed' ? state.message : []));
    try {
        const declaration = await declarationOn(branch, inputs);
        const commit = { branch: branch.name, commit: branch.commit };
        const known = { declaration, commit, today, base: state, ...(rules && { rules }) };
        const plan = planAgainst(comparison.declaration, known, settings);
        return { kind: 'planned', plan };
    }
    catch (error) {
        const why = error instanceof DeclarationError
            ? (0,sentence/* join */.fj)(error.problems.map(explainProblem))
            : explainRefusal(error, contentsRefused);
        return unplanned(plan_without_aws_unread(state, why));
    }
}
function unplanned(why) {
    const message = (0,sentence/* say */.cv) `The declaration is valid. It was compared with nothing: there are no AWS credentials, and ${why}`;
    return { kind: 'unplanned', message };
}
function plan_without_aws_unread({ branch }, why) {
    return (0,sentence/* say */.cv) `what branch ${(0,sentence/* name */.UU)(branch)} declares could not be read: ${why}`;
}

;// CONCATENATED MODULE: ./lib/report/markdown/markdown.js

/**
 * Markdown in which text from outside stays text. Whatever a name, a policy or a message holds, it makes no element,
 * link, mention, reference or comment of its own. https://github.github.com/gfm/
 */
const zeroWidthSpace = '&#8203;';
/** One line without anything that is not seen: control and format characters, and halves of surrogate pairs. */
function visible(text) {
    return shownPlainly(inLine(text).trim());
}
function inLine(text) {
    return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ');
}
function shownPlainly(text) {
    return text.replace(unseen, '\uFFFD').replace(overlaid, '\uFFFD');
}
/** Letters that look like nothing are among the default ignorable ones; the Braille pattern without dots is not. */
const unseen = /[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Marks that would lie over what is beside them: on no letter of their own, around it, or more than any script stacks. */
const overlaid = /^\p{M}|\p{Me}|(?<=\p{M}{4})\p{M}+/gu;
/** Letters that are written from right to left: all blocks where Unicode has or expects any. https://unicode.org/reports/tr9 */
const leftward = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/**
 * Text from outside as plain text, for Markdown and for HTML alike. What is written from right to left is kept apart, so
 * that it moves nothing beside it, and does not turn the list that it begins.
 */
function plainText(text) {
    const shown = withoutListMark(escaped(visible(text)));
    return leftward.test(text) ? `<span dir="auto">${shown}</span>` : shown;
}
/** Words of a sentence: the blanks at their ends separate them from the names beside them. */
function escapedWords(text) {
    return escaped(shownPlainly(inLine(text)));
}
/**
 * A mention or reference is found in the rendered text, where an entity has already become its character: only a
 * character in between keeps it apart.
 * https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
function escaped(shown) {
    const active = /[&<>"'\\`*_{}[\]()~^|!]|\$|[@#]|:(?=\/\/|[\w+-]+:)|www(?=\.)|gh(?=-\d)|[0-9a-f]{7,}/gi;
    return shown.replace(active, (found) => {
        if (found === '$')
            return '<span>&#36;</span>';
        if (/^[@#:]$|^www$|^gh$/i.test(found))
            return found + zeroWidthSpace;
        if (found.length > 1)
            return found.replace(/.{6}/g, `$&${zeroWidthSpace}`);
        return `&#${found.charCodeAt(0)};`;
    });
}
/** At the start of a line a dash or a number begins a list, and is not text. */
function withoutListMark(line) {
    return line.replace(/^[-+=]/, (found) => `&#${found.charCodeAt(0)};`).replace(/^(\d+)\./, '$1&#46;');
}
/** A name as inline code. One that is not plain ASCII, or could end the code or a cell, is escaped text in quotes. */
function code(name) {
    const shown = visible(name);
    if (shown === '')
        return '(empty)';
    const isPlain = /^[\w /+=.@:,#$%~^?*!;{}()'"[\]-]+$/.test(shown) && !color.test(shown);
    return isPlain ? `\`${shown}\`` : quotation(shown);
}
/**
 * What GitHub shows with a dot of its color where it is code.
 * https://docs.github.com/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#supported-color-models
 */
const color = /^(#[0-9a-f]{3,8}|(rgb|hsl)a?\(.*\))$/i;
const markdown_longestReason = 200;
/** What somebody wrote, in quotes that nothing inside it can close, and cut at 200 characters. */
function reasonText(text) {
    const characters = [...visible(text)];
    const isLong = characters.length > markdown_longestReason;
    return quotation(isLong ? `${characters.slice(0, markdown_longestReason - 1).join('')}\u2026` : characters.join(''));
}
function quotation(text) {
    return `\u201c${plainText(text.replace(/[\u201c\u201d]/g, "'"))}\u201d`;
}
/**
 * A phrase of ours within a line: its words are Markdown already, so that a sign such as `+` or `~` stays as it is; the
 * names in it are shown as code.
 */
function phrase(words) {
    return (0,sentence/* render */.XX)(words, { words: String, name: code });
}
/** A sentence of ours; the names in it are shown as code. */
function prose(text) {
    const shown = (0,sentence/* render */.XX)(text, { words: escapedWords, name: code });
    return withoutListMark(shown.trim());
}
/** A link with Markdown of ours as its text; `url` is encoded but for what Markdown would take for its end. */
function markdown_link(text, url) {
    const closed = url.replace(/[()'*_~]/g, (found) => `%${found.charCodeAt(0).toString(16)}`);
    return `[${text}](${closed})`;
}
/** A block of text that nothing inside can close, and in which no comment marker can be found. */
function fence(language, text) {
    const shown = text
        .split(/\r?\n/)
        .map((line) => shownPlainly(line.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '\uFFFD')))
        .join('\n')
        .replaceAll('<!--', '< !--');
    const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
    const bars = '`'.repeat(longest + 1);
    return `${bars}${language}\n${shown}\n${bars}`;
}
/** The line that opens a fold; `summary` is HTML of ours. Close it with `detailsEnd`. */
function detailsStart(summary) {
    return `<details><summary>${summary}</summary>\n`;
}
const detailsEnd = '\n</details>';
/** A name inside a fold's summary, which is HTML. */
function htmlCode(name) {
    return `<code>${plainText(name)}</code>`;
}
/** A sentence inside a fold's summary, which is HTML. */
function htmlProse(text) {
    return (0,sentence/* render */.XX)(text, { words: escapedWords, name: htmlCode });
}
/** A row of a table; cells are Markdown of ours. */
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}

;// CONCATENATED MODULE: ./lib/report/markdown/source-links.js


/** `line 9`, which links to that line at the run's commit; the whole path where there is nothing to link to. */
function placeLink(place, run) {
    const url = placeUrl(place, run);
    if (place.kind === 'input')
        return code((0,model_place/* formatPlace */.dE)(place));
    return url === undefined ? code(`${place.file}:${place.line}`) : markdown_link(`line ${place.line}`, url);
}
/** The address of the declaring line, at the commit of the place or else of the run, where there is one. */
function placeUrl(place, { repository, commit }) {
    if (place?.kind !== 'file' || repository === undefined)
        return undefined;
    const at = place.commit ?? commit;
    if (at === undefined)
        return undefined;
    const path = place.file.toWellFormed().split('/').map(encodeURIComponent).join('/');
    return `${urlOf(repository)}/blob/${at}/${path}#L${place.line}`;
}
/** Markdown that links to `url`, where there is one. */
function linked(text, url) {
    return url === undefined ? text : markdown_link(text, url);
}
/** `run 12, attempt 2`; `this run` where it has no number. */
function runLink({ repository, workflowRun }) {
    if (workflowRun === undefined)
        return 'this run';
    const { id, number, attempt } = workflowRun;
    const words = `run ${number}${attempt === '1' ? '' : `, attempt ${attempt}`}`;
    if (repository === undefined)
        return words;
    return markdown_link(words, `${urlOf(repository)}/actions/runs/${id}/attempts/${attempt}`);
}
/** The job summary, which is on the page of the run. */
function summaryLink({ repository, workflowRun }) {
    if (workflowRun === undefined || repository === undefined)
        return 'job summary';
    const { id, attempt } = workflowRun;
    return markdown_link('job summary', `${urlOf(repository)}/actions/runs/${id}/attempts/${attempt}`);
}
/** The start of a commit's hash, which links to it where there is a repository. */
function commitLink(commit, repository) {
    const shown = code(commit.slice(0, 7));
    return repository === undefined ? shown : markdown_link(shown, `${urlOf(repository)}/commit/${commit}`);
}
function urlOf({ serverUrl, owner, name }) {
    return `${serverUrl}/${owner}/${name}`;
}

;// CONCATENATED MODULE: ./lib/report/access/secret-names.js


/** Returns short names for the secrets of one function, with region and account where they are not the function's own. */
function secretNames(plan) {
    return shortNames(secretArnsOf(plan), homeOf(plan));
}
/** An account that is not known is nobody's own, so that of a secret is shown. */
function homeOf(plan) {
    if (plan.functionArn !== undefined)
        return (0,text_arn/* parseArn */.Lw)(plan.functionArn);
    return { region: plan.region, account: plan.account };
}
/** Returns how a sentence mentions a secret of one function: `payments/stripe`, `parameter /payments/key`. */
function mentionsIn(plan) {
    const names = secretNames(plan);
    return (arn) => (0,sentence/* say */.cv) `${[(0,text_arn/* storeOf */.xX)(arn).qualifier]}${(0,sentence/* name */.UU)(names.get(arn) ?? arn)}`;
}
/**
 * Returns short names, unique among the secrets of one kind: the secret's name; with its six characters where two share a
 * name, for example after a secret was deleted and created again; with region and account where they are not of `home`.
 */
function shortNames(secretArns, home) {
    const arns = [...new Set(secretArns)];
    const counts = new Map();
    for (const arn of arns)
        counts.set((0,text_arn/* nameOfSecret */.XQ)(arn), (counts.get((0,text_arn/* nameOfSecret */.XQ)(arn)) ?? 0) + 1);
    return new Map(arns.map((arn) => {
        const parsed = (0,text_arn/* parseArn */.Lw)(arn);
        if (parsed === undefined)
            return [arn, arn];
        const isUnmistakable = counts.get((0,text_arn/* nameOfSecret */.XQ)(arn)) === 1 || !(0,text_arn/* storeOf */.xX)(arn).reusesNames;
        const shown = isUnmistakable ? (0,text_arn/* nameOfSecret */.XQ)(arn) : parsed.resource.replace(/^secret:/, '');
        const elsewhere = [
            ...(home !== undefined && parsed.region !== home.region ? [parsed.region] : []),
            ...(home !== undefined && parsed.account !== home.account ? [parsed.account] : []),
        ];
        return [arn, elsewhere.length === 0 ? shown : `${shown} (${elsewhere.join(', ')})`];
    }));
}
function secretArnsOf(plan) {
    return [
        ...plan.grants.map(({ secretArn }) => secretArn),
        ...plan.variables.flatMap((variable) => variable.verb === 'change' && variable.before.kind === 'arn'
            ? [variable.secretArn, variable.before.arn]
            : [variable.secretArn]),
    ];
}

;// CONCATENATED MODULE: ./lib/report/access/inventory.js






/** A plan that changes the access of more functions is also told secret by secret. */
const mostChanged = 12;
/** Returns who can read each secret: now, for a check; for a plan of many changes, once it is applied. */
function shownInventory({ inventory, functions }, isCheck) {
    if (inventory === undefined)
        return undefined;
    const changed = functions.filter(({ effective }) => effective.grants.length > 0);
    if (!isCheck && changed.length <= mostChanged)
        return undefined;
    const secrets = isCheck ? inventory.secrets : inventory.secrets.filter(({ readers }) => readers.some(moves));
    if (secrets.length === 0)
        return undefined;
    const names = shortNames(secrets.map(({ secretArn }) => secretArn), inventory_homeOf(functions));
    const named = secrets.map((each) => ({
        ...each,
        secret: names.get(each.secretArn) ?? each.secretArn,
        readers: each.readers.filter(({ verb }) => isCheck || verb !== 'remove'),
    }));
    return {
        title: (0,sentence/* say */.cv) `By secret (${secrets.length})`,
        about: [isCheck ? now : afterwards, unreadSentence(inventory.unread)],
        lines: named.toSorted(mostReadFirst).map((each) => lineOf(each, isCheck)),
    };
}
const now = (0,sentence/* say */.cv) `Which functions can read each secret now, by the roles of the declared functions.`;
const afterwards = (0,sentence/* say */.cv) `Which functions each secret that comes or goes is granted to once this is applied.`;
/** The same as a fold; a check tells it in the job summary alone. */
function inventoryFold(plan, { surface, run, isCheck }) {
    const shown = isCheck && surface === 'comment' ? undefined : shownInventory(plan, isCheck);
    if (shown === undefined)
        return [];
    const { title, about, lines } = shown;
    return [
        {
            importance: 'by secret',
            counted: 'secrets with their readers',
            opening: `${detailsStart((0,sentence/* plain */.pj)(title))}\n${about.map(prose).join(' ')}\n`,
            items: lines.map((line) => `- ${phrase(line)}`),
            closing: detailsEnd,
            ...(surface === 'comment' && { instead: `Who reads each secret is in the ${summaryLink(run)}.` }),
        },
    ];
}
function moves({ verb }) {
    return verb !== 'keep';
}
/** The account and region of all functions; a secret is elsewhere for some of them if they have several. */
function inventory_homeOf(functions) {
    const homes = functions.flatMap(({ functionArn = '' }) => (0,text_arn/* parseArn */.Lw)(functionArn) ?? []);
    const [home] = homes;
    const isOne = homes.every(({ region, account }) => region === home?.region && account === home.account);
    return isOne ? home : { region: '', account: '' };
}
function mostReadFirst(a, b) {
    return b.readers.length - a.readers.length || (a.secret < b.secret ? -1 : 1);
}
function lineOf({ secretArn, secret, readers }, isCheck) {
    const said = readers.map((reader) => readerOf(reader, isCheck));
    const all = said.length === 0 ? (0,sentence/* say */.cv) `none of these functions` : (0,sentence/* join */.fj)(said, ', ');
    return (0,sentence/* say */.cv) `${[(0,text_arn/* storeOf */.xX)(secretArn).qualifier]}${(0,sentence/* name */.UU)(secret)}: ${all}`;
}
function readerOf(reader, isCheck) {
    const { label, functionName } = reader;
    const news = newsOf(reader, isCheck);
    return news.length === 0
        ? [(0,sentence/* name */.UU)(label ?? functionName)]
        : (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(label ?? functionName)} (${(0,sentence/* join */.fj)(news, '; ')})`;
}
/** What is not so of a function that is simply granted what it declares. */
function newsOf({ by, verb, held, check, through, functionArn, roleName = '' }, isCheck) {
    const via = through.length === 0 ? (0,sentence/* say */.cv) `another policy` : (0,sentence/* join */.fj)(through.map(effective/* statementName */.Vy), '; ');
    if (by === 'other-policy')
        return [check === 'allowed' ? (0,sentence/* say */.cv) `through ${via}` : (0,sentence/* say */.cv) `may, through ${via}`];
    const isOtherwise = through.length > 0;
    return [
        ...(by === 'shared-role' ? [(0,sentence/* say */.cv) `shares role ${(0,sentence/* name */.UU)(roleName)}`] : []),
        ...(functionArn === undefined ? [(0,sentence/* say */.cv) `pending`] : []),
        ...(isCheck && verb === 'add' ? [(0,sentence/* say */.cv) `not granted yet`] : []),
        ...(held || verb === 'remove' ? [(0,sentence/* say */.cv) `no longer declared`] : []),
        ...(verb === 'add' && isOtherwise ? [(0,sentence/* say */.cv) `already through ${via}`] : []),
        ...(check === 'denied' ? [(0,sentence/* say */.cv) `denied`] : []),
        ...(check === 'not-evaluated' || (isCheck && verb === 'keep' && by === 'grant' && check === undefined)
            ? [(0,sentence/* say */.cv) `not checked`]
            : []),
    ];
}
const mostNames = 5;
function unreadSentence(unread) {
    const namesOf = (kind) => unread.filter((each) => each.kind === kind).map((each) => each.name);
    const parts = [
        ['function', (names) => (0,sentence/* say */.cv) `functions ${names}`],
        ['role-policies', (names) => (0,sentence/* say */.cv) `other inline policies of ${names}`],
        ['attached-policies', (names) => (0,sentence/* say */.cv) `managed policies of ${names}`],
        ['role-users', (names) => (0,sentence/* say */.cv) `which other functions in ${names} share a role`],
    ].flatMap(([kind, words]) => {
        const names = namesOf(kind);
        return names.length === 0 ? [] : [words((0,sentence/* list */.p_)(names, mostNames))];
    });
    return (0,sentence/* say */.cv) `Not checked: ${(0,sentence/* join */.fj)([(0,sentence/* say */.cv) `any role that no declared function has`, ...parts], '; ')}.`;
}

// EXTERNAL MODULE: ./lib/model/finding.js + 6 modules
var finding = __webpack_require__(3001);
;// CONCATENATED MODULE: ./lib/report/sections/findings.js





const ranks = new Map(Object.keys(finding/* findingSeverities */.Z).map((code, rank) => [code, rank]));
/** All findings of a plan, each once, worst first; those of one code in the plan's order. */
function sortedFindings(plan) {
    return [...new Set(plan.functions.flatMap(({ findings }) => findings))].toSorted((a, b) => (ranks.get(a.code) ?? 0) - (ranks.get(b.code) ?? 0));
}
/** Errors and warnings, without those that another section tells. */
function findingSections(plan, told, run) {
    const findings = sortedFindings(plan).filter((each) => !told(each));
    return [
        ...sectionOf('error', `\u26d4 ${countOf(findings, 'error')}: ${stoppedBy(plan)}`, { findings, run }),
        ...sectionOf('warning', `\u26a0\ufe0f ${countOf(findings, 'warning')}`, { findings, run }),
    ];
}
/** Notices, folded, with their codes in the fold's title. */
function noticeFold(plan, told, run) {
    const notices = sortedFindings(plan).filter((each) => each.severity === 'notice' && !told(each));
    if (notices.length === 0)
        return [];
    const codes = [...new Set(notices.map(({ code }) => code))];
    const more = codes.length > mostCodes ? `, and ${codes.length - mostCodes} more` : '';
    const title = `${countOf(notices, 'notice')}: ${codes.slice(0, mostCodes).join(', ')}${more}`;
    return [
        {
            ...{ importance: 'notices', counted: 'notices', opening: detailsStart(title) },
            ...{ items: groupsOf(notices).map((group) => findingItem(group, run)), closing: detailsEnd },
        },
    ];
}
const mostCodes = 3;
function sectionOf(severity, heading, { findings, run }) {
    const some = findings.filter((each) => each.severity === severity);
    if (some.length === 0)
        return [];
    const items = groupsOf(some).map((group) => findingItem(group, run));
    const counted = `${severity}s`;
    return [{ importance: counted, counted, opening: `#### ${heading}\n`, items, closing: '' }];
}
function countOf(findings, severity) {
    return (0,text_count/* count */.U)(findings.filter((each) => each.severity === severity).length, severity);
}
/** What the errors stop: an error stops every write to its function. */
function stoppedBy({ functions }) {
    const blocked = functions.filter((each) => each.blocked);
    const [only, ...more] = blocked;
    const where = only !== undefined && more.length === 0 ? code(only.label) : (0,text_count/* count */.U)(blocked.length, 'function');
    return `nothing is written to ${where}`;
}
/** The same finding on several functions is one group, however their names enter into it. */
function groupsOf(findings) {
    const groups = Map.groupBy(findings, (finding) => {
        const { code, functionLabel, message, remedy, snippets } = finding;
        const texts = [message, remedy].map((text) => withoutName(text, functionLabel));
        return JSON.stringify([code, texts, functionLabel === undefined, snippets]);
    });
    return [...groups.values()].flatMap(([first, ...others]) => first === undefined ? [] : [[first, ...others]]);
}
function withoutName(sentence, label) {
    return sentence.map((part) => (typeof part !== 'string' && part.name === label ? '' : part));
}
/** How many functions an item names beside the first. */
const findings_mostNames = 20;
function findingItem([finding, ...others], run) {
    const { functionLabel, code: id } = finding;
    const who = functionLabel === undefined ? '' : `**${code(functionLabel)}**, `;
    const said = `${prose(finding.message)} ${prose(finding.remedy)}`;
    const item = `- ${who}${placeLink(finding.place, run)}: ${said}${others.length === 0 ? '' : ` ${sameOf(others)}`} (${codeLink(id, run)})`;
    return [item, ...(finding.snippets ?? []).map(snippetFold)].join('\n');
}
/** The code of a finding, which links to what the documentation says of it. */
function codeLink(id, { docs }) {
    return linked(id, docs && `${docs}/findings.md#${id}`);
}
function sameOf(others) {
    const labels = [...new Set(others.flatMap(({ functionLabel }) => functionLabel ?? []))];
    if (labels.length === 0)
        return phrase((0,sentence/* say */.cv) `This is found ${others.length + 1} times.`);
    const names = (0,sentence/* list */.p_)(labels.map((label) => [(0,sentence/* name */.UU)(label)]), findings_mostNames);
    return phrase((0,sentence/* say */.cv) `The same is true of ${names}.`);
}
/** A text to paste, folded, as part of the list item before it. */
function snippetFold({ title, json }) {
    const fold = `${detailsStart(htmlProse(title))}\n${fence('json', json)}\n${detailsEnd}`;
    return fold.replace(/^(?=.)/gm, '  ');
}
/** One thing that is wrong in a declaration, as an item of a list. */
function problemItem({ place, message, remedy }, run) {
    const column = place.kind === 'file' ? `, column ${place.column}` : '';
    return `- ${placeLink(place, run)}${column}: ${prose(message)} ${prose(remedy)}`;
}

;// CONCATENATED MODULE: ./lib/report/annotations.js




/**
 * GitHub shows ten of each severity for a step; the tenth error is the sentence that fails the run.
 * GitHub does not document it: https://github.com/orgs/community/discussions/26680
 */
const shownOfEach = 9;
const commands = { error: error, warning: warning, notice: notice };
/** Writes findings and problems on the lines that declare them, worst first. */
function writeAnnotations(result) {
    const annotations = annotationsOf(result);
    for (const severity of ['error', 'warning', 'notice']) {
        const all = annotations.filter((each) => each.severity === severity);
        const shown = all.length > shownOfEach ? all.slice(0, shownOfEach - 1) : all;
        for (const { message, title, place } of shown)
            commands[severity](message, { title, ...positionOf(place) });
        const more = all.length - shown.length;
        if (more > 0)
            commands[severity]((0,sentence/* plain */.pj)((0,sentence/* say */.cv) `The job summary shows ${(0,sentence/* counted */.hS)(more, `more ${severity}`)}.`));
    }
}
function annotationsOf(result) {
    if (result.kind === 'crashed' || result.kind === 'unplanned')
        return [];
    if (result.kind === 'invalid') {
        return result.problems.map(({ place, message, remedy }) => ({
            severity: 'error',
            title: 'Lambda secrets: declaration not valid',
            message: visible((0,sentence/* plain */.pj)((0,sentence/* say */.cv) `${message} ${remedy}`)),
            place,
        }));
    }
    return sortedFindings(result.plan).map(({ severity, code, message, remedy, place, functionLabel }) => ({
        severity,
        title: visible((0,sentence/* plain */.pj)(titleOf(code, functionLabel))),
        message: visible((0,sentence/* plain */.pj)((0,sentence/* say */.cv) `${message} ${remedy}`)),
        place,
    }));
}
function titleOf(code, label) {
    const where = label === undefined ? [] : (0,sentence/* say */.cv) ` in ${(0,sentence/* name */.UU)(label)}`;
    return (0,sentence/* say */.cv) `Lambda secrets: ${(0,sentence/* name */.UU)(code)}${where}`;
}
function positionOf(place) {
    if (place.kind === 'input')
        return {};
    if (place.commit !== undefined)
        return { file: place.file };
    return { file: place.file, startLine: place.line, startColumn: place.column };
}

;// CONCATENATED MODULE: ./lib/github/comments-api.js


/** Returns a client for the comments of a repository's pull requests. */
async function openGitHub(place, token) {
    const octokit = await openOctokit(place, token);
    const repository = { owner: place.owner, repo: place.name };
    const { issues, pulls } = octokit.rest;
    return {
        viewer: async () => (await octokit.graphql('{ viewer { login } }')).viewer.login,
        comments: async (pullRequest) => {
            const query = { ...repository, issue_number: pullRequest, per_page: 100 };
            const found = await octokit.paginate(issues.listComments, query);
            return found.map(asComment);
        },
        create: async (pullRequest, body) => {
            const { data } = await issues.createComment({ ...repository, issue_number: pullRequest, body });
            return asComment(data);
        },
        edit: async (comment, body) => {
            await issues.updateComment({ ...repository, comment_id: comment, body });
        },
        delete: async (comment) => {
            try {
                await issues.deleteComment({ ...repository, comment_id: comment });
            }
            catch (error) {
                if (statusOf(error) !== 404)
                    throw error;
            }
        },
        pullRequest: async (pullRequest) => {
            const { data } = await pulls.get({ ...repository, pull_number: pullRequest });
            return { headCommit: data.head.sha, isMerged: data.merged };
        },
        mergedBy: async (commit) => {
            const latest = { state: 'closed', sort: 'updated', direction: 'desc', per_page: 100 };
            const { data } = await pulls.list({ ...repository, ...latest });
            return data.find((each) => each.merged_at !== null && each.merge_commit_sha === commit)?.number;
        },
    };
}
function asComment({ id, html_url: url, user, body = '' }) {
    return { id, url, author: user?.login ?? '', body };
}

;// CONCATENATED MODULE: ./lib/report/markdown/importance.js
/**
 * What gives way last where space is short, to what gives way first. The `frame` is the title, alerts and the last line,
 * which are never cut; `gains` are who gains what, or in a report without a plan, what it is about.
 */
const order = [
    'frame',
    'gains',
    'approvals',
    'failures',
    'errors',
    'warnings',
    'losses',
    'other changes',
    'notices',
    'details',
    'unchanged',
    'guardrails',
    'by secret',
];
/** Returns a number that is lower for what matters more. */
function rankOf(importance) {
    return order.indexOf(importance);
}

;// CONCATENATED MODULE: ./lib/report/markdown/fit.js


/** Room for the sentence that says what was left out. */
const noteBytes = 600;
const alertBytes = 1_000;
/** Reasons and links are given up before any section up to here is cut. */
const leastImportantInFull = rankOf('warnings');
function fitSections(sections, limit) {
    return fitReport(sections, limit).text;
}
/**
 * Returns the sections as one text of at most `limit.bytes` in UTF-8, which is never fewer than its characters. What does
 * not fit is left out, and the text says so. Throws where even the sections of the frame do not fit.
 */
function fitReport(sections, limit) {
    const { bytes, comfortable = bytes } = limit;
    const whole = joinSections(sections);
    if (byteLength(whole) <= Math.min(bytes, comfortable))
        return { text: whole, missing: fit_nothing };
    const room = bytes - noteBytes - byteLength(limit.whole) - (limit.incomplete ? alertBytes : 0);
    const sized = inFormThatFits(sections, room);
    const kept = choose(sized, room, comfortable);
    const missing = missingGains(sized, kept);
    const shown = sized.flatMap((section) => shownOf(section, kept.get(section)));
    const end = shown.at(-1)?.last === true ? shown.slice(-1) : [];
    const [title, ...body] = end.length === 0 ? shown : shown.slice(0, -1);
    const note = noteOf(sized, kept);
    const text = [
        title,
        ...(missing.pairs > 0 && limit.incomplete ? [aText(limit.incomplete(missing))] : []),
        ...body,
        ...(note === '' ? [] : [aText(`${note} ${limit.whole}`)]),
        ...end,
    ].filter((section) => section !== undefined);
    return { text: joinSections(text), missing };
}
const fit_nothing = { functions: 0, pairs: 0 };
function aText(opening) {
    return { importance: 'frame', counted: '', opening, items: [], closing: '' };
}
function shownOf(section, kept) {
    if (kept === undefined)
        return [];
    if (kept === 'instead')
        return [aText(section.instead ?? '')];
    return [{ ...section, items: section.items.slice(0, kept) }];
}
/** The longest form in which everything that matters most fits; else the shortest. */
function inFormThatFits(sections, room) {
    const forms = Math.max(0, ...sections.map(({ shorter = [] }) => shorter.length));
    for (let form = 0; form < forms; form += 1) {
        const sized = inForm(sections, form);
        const needed = sized.filter(({ importance }) => rankOf(importance) <= leastImportantInFull);
        if (byteLength(joinSections(needed)) + 2 * needed.length <= room)
            return sized;
    }
    return inForm(sections, forms);
}
function inForm(sections, form) {
    return sections.map((section) => {
        const { shorter = [] } = section;
        const items = form === 0 ? undefined : shorter[Math.min(form, shorter.length) - 1];
        return items === undefined ? section : { ...section, items };
    });
}
/** How many items of each section fitReport, most important first; nothing less important than a cut is kept. */
function choose(sections, bytes, comfortable) {
    const kept = new Map();
    let left = bytes;
    for (const section of byImportance(sections)) {
        if (section.instead !== undefined && bytes - left + sizeOf(section) > Math.min(bytes, comfortable)) {
            left -= byteLength(section.instead) + 2;
            if (left >= 0)
                kept.set(section, 'instead');
            continue;
        }
        left -= byteLength(`${section.opening}\n${section.closing}\n\n`);
        let count = 0;
        for (const item of section.items) {
            const size = byteLength(item) + 1;
            if (size > left)
                break;
            left -= size;
            count += 1;
        }
        if (section.importance === 'frame' && (left < 0 || count < section.items.length)) {
            throw new RangeError('The report does not fit: its first lines are over the limit');
        }
        if (left >= 0 && (count > 0 || section.items.length === 0))
            kept.set(section, count);
        if (count < section.items.length || left < 0)
            break;
    }
    return kept;
}
function sizeOf(section) {
    return byteLength(joinSections([section])) + 2;
}
function missingGains(sections, kept) {
    const cut = sections.flatMap((section) => (section.gains ?? []).slice(fit_countOf(section, kept)));
    return cut.reduce((sum, each) => ({ functions: sum.functions + each.functions, pairs: sum.pairs + each.pairs }), fit_nothing);
}
function fit_countOf(section, kept) {
    const count = kept.get(section) ?? 0;
    return count === 'instead' ? section.items.length : count;
}
/** `''` where only sections were left out that have something in their place. */
function noteOf(sections, kept) {
    const missing = new Map();
    for (const section of byImportance(sections)) {
        const cut = section.items.length - fit_countOf(section, kept);
        if (cut > 0)
            missing.set(section.counted, (missing.get(section.counted) ?? 0) + cut);
    }
    if (missing.size === 0)
        return '';
    const counts = [...missing].map(([counted, count]) => `${counted} (${(0,text_count/* digits */.v)(count)})`);
    return `**Left out to stay within GitHub's limit:** ${counts.join(', ')}.`;
}
function byImportance(sections) {
    return sections.toSorted((a, b) => rankOf(a.importance) - rankOf(b.importance));
}
function joinSections(sections) {
    return sections
        .map(({ opening, items, closing }) => [opening, ...items, closing].filter((part) => part !== '').join('\n'))
        .join('\n\n');
}
function byteLength(text) {
    return Buffer.byteLength(text, 'utf8');
}

;// CONCATENATED MODULE: ./lib/report/sections/incomplete.js

/** `412 gains of 30 functions are`. */
function missingWords({ pairs, functions }) {
    const gains = pairs === 1 ? '1 gain' : `${(0,text_count/* digits */.v)(pairs)} gains`;
    const owners = functions === 1 ? '1 function' : `${(0,text_count/* digits */.v)(functions)} functions`;
    return `${gains} of ${owners} ${pairs === 1 ? 'is' : 'are'}`;
}

;// CONCATENATED MODULE: ./lib/report/access/line.js




function accessLine(grant, { plan, names }, effect) {
    const { secretArn, place, expires, reason, check } = grant;
    const replaced = grant.verb === 'add' ? replacedBy(secretArn, plan) : undefined;
    const news = [
        ...(replaced === undefined ? [] : [(0,sentence/* say */.cv) `in place of ${(0,sentence/* name */.UU)(names.get(replaced) ?? replaced)}`]),
        ...(grant.held ? [(0,sentence/* say */.cv) `until no version that may need it is in use`] : []),
        ...(check?.result === 'not-evaluated' ? [(0,sentence/* say */.cv) `not checked: ${(0,sentence/* list */.p_)(check.open)}`] : []),
        ...(check?.result === 'denied' ? [(0,sentence/* say */.cv) `denied: ${(0,sentence/* list */.p_)(check.denials)}`] : []),
        ...effectNews(effect),
    ];
    return {
        ...{ secretArn, secret: names.get(secretArn) ?? secretArn, news },
        ...(place !== undefined && { place }),
        ...(expires !== undefined && grant.verb === 'add' && { until: expires }),
        ...(reason !== undefined && grant.verb === 'add' && { reason }),
    };
}
/** A secret that a function gains or loses because it shares the role of `plan`. */
function sharedLine(effect, { names }) {
    const { secretArn } = effect;
    return { secretArn, secret: names.get(secretArn) ?? secretArn, news: effectNews(effect) };
}
/** Returns what else is to be said of a grant that comes or goes: what allows it besides, or that this is not known. */
function effectNews(effect) {
    if (effect === undefined)
        return [];
    const { state, verb, through } = effect;
    if (state === 'already' || state === 'still')
        return through.length === 0
            ? [(0,sentence/* say */.cv) `through another policy`]
            : [(0,sentence/* say */.cv) `through ${(0,sentence/* join */.fj)(through.map(effective/* statementName */.Vy), '; ')}`];
    if (verb === 'add')
        return [];
    if (state === 'denied')
        return [(0,sentence/* say */.cv) `which another policy denies, before and after`];
    return state === 'not-checked' ? [(0,sentence/* say */.cv) `what other policies allow is not checked`] : [];
}
/** The secret that the function loses because a variable turns to this one. */
function replacedBy(secretArn, { variables, grants }) {
    const before = variables.flatMap((variable) => variable.verb === 'change' && variable.secretArn === secretArn && variable.before.kind === 'arn'
        ? [variable.before.arn]
        : []);
    return before.find((arn) => grants.some((grant) => grant.verb === 'remove' && grant.secretArn === arn));
}
/** What the policy will let the function read though no grant is new, as where a statement was lost. */
function otherGains({ plan: { access, grants }, names }) {
    const known = new Set(grants.filter(({ verb }) => verb === 'add' || verb === 'change').map(({ secretArn }) => secretArn));
    const read = access.gained.filter(({ action }) => stores/* allStores */.I.some(({ readActions }) => readActions.includes(action)));
    const arns = [...new Set(read.map(({ resource }) => resource))].filter((arn) => !known.has(arn));
    return arns.map((secretArn) => ({
        secretArn,
        secret: names.get(secretArn) ?? (0,text_arn/* nameOfSecret */.XQ)(secretArn),
        news: [],
    }));
}

;// CONCATENATED MODULE: ./lib/report/access/states.js
/** Whether a state says who can read more, now or later: what can be read already may stay readable by this alone. */
const isGain = {
    ...{ gains: true, 'would-gain': true, gained: true, 'not-gained': true, already: true },
    ...{ loses: false, 'would-lose': false, lost: false, 'not-lost': false, ungranted: false },
    ...{ still: false, kept: false },
};
/** Returns what becomes of a grant that comes or goes; `effect` is absent where AWS was not asked. */
function stateOf(verb, effect, circumstances) {
    if (verb === 'add')
        return effect?.state === 'already' ? { state: 'already' } : gainState(...circumstances);
    const [{ findings }] = circumstances;
    const isForgotten = findings.some(({ code }) => code === 'function-forgotten');
    return { ...(isForgotten && { note: 'no longer declared' }), ...removalState(effect, circumstances) };
}
function removalState(effect, circumstances) {
    if (effect?.state === 'still')
        return { state: 'still' };
    const lost = lossState(...circumstances);
    const isCertain = effect === undefined || effect.state === 'loses';
    return isCertain || !/^(loses|lost)$/.test(lost.state) ? lost : { state: 'ungranted' };
}
function gainState(plan, { compared, applied, result }) {
    if (plan.blocked)
        return { state: applied ? 'not-gained' : 'would-gain', note: 'blocked' };
    if (!applied)
        return { state: compared ? 'would-gain' : 'gains', ...(plan.state === 'pending' && { note: 'pending' }) };
    const steps = result?.steps ?? [];
    const isGranted = steps.some(({ step, result: done }) => step === 'grant' && /^(done|already)$/.test(done));
    if (result?.result === 'applied')
        return { state: 'gained' };
    return isGranted
        ? { state: 'gained', note: 'partly applied' }
        : { state: 'not-gained', note: 'not applied' };
}
function lossState(plan, { compared, applied, result }) {
    if (plan.blocked)
        return { state: applied ? 'not-lost' : 'would-lose', note: 'blocked' };
    if (!applied)
        return { state: compared ? 'would-lose' : 'loses' };
    return result?.result === 'applied' ? { state: 'lost' } : { state: 'not-lost', note: 'not applied' };
}

;// CONCATENATED MODULE: ./lib/report/access/access.js






/** The access of each function by state, in the plan's order; those that share its role follow each. */
function accessOf(plan, outcome) {
    const declared = new Map(plan.functions.map((each) => [each.functionArn, each]));
    return plan.functions.flatMap((each) => {
        const result = outcome?.functions.find(({ label }) => label === each.label);
        const of = { compared: plan.comparedWith !== undefined, applied: outcome !== undefined, result };
        const placed = placedIn(each);
        return [...ownAccess(placed, of), ...sharedAccess(placed, of, declared)];
    });
}
const toldBy = {
    'role-shared': ({ who }) => who.sharing !== undefined,
    'already-readable': ({ state }) => state === 'already',
    'still-readable': ({ state }) => state === 'still',
};
/** Whether the lines of access tell what a finding says. */
function isToldByAccess(finding, access) {
    const tells = toldBy[finding.code];
    return tells !== undefined && access.some((each) => each.plan.findings.includes(finding) && tells(each));
}
function placedIn(plan) {
    const places = new Map(plan.grants.map(({ secretArn, place }) => [secretArn, place]));
    return { plan, names: secretNames(plan), places };
}
function ownAccess(placed, of) {
    const { plan } = placed;
    const effects = new Map(plan.effective.grants.map((each) => [each.secretArn, each]));
    const moved = plan.grants.flatMap((grant) => {
        const { verb, held, secretArn } = grant;
        const effect = effects.get(secretArn);
        if (verb === 'add' || verb === 'remove')
            return [{ ...stateOf(verb, effect, [plan, of]), line: accessLine(grant, placed, effect) }];
        return held ? [{ state: 'kept', line: accessLine(grant, placed, undefined) }] : [];
    });
    const others = otherGains(placed).map((line) => ({ ...gainState(plan, of), line }));
    return byState([...moved, ...others], ownName(plan), placed);
}
/** What stops a grant stops it for everybody, and is told of the function that it stops. */
function sharedAccess(placed, of, declared) {
    const { plan } = placed;
    if (plan.blocked)
        return [];
    const movedBy = (effect) => ({
        ...stateOf(effect.verb, effect, [plan, of]),
        line: sharedLine(effect, placed),
    });
    return plan.effective.sharers.flatMap((sharer) => byState(sharer.grants.map(movedBy), sharerName(sharer, plan, declared.get(sharer.functionArn)), placed));
}
function byState(moved, who, { plan, places }) {
    const placeOf = ({ line }) => places.get(line.secretArn);
    // As in the file, so that both can be read side by side; what is not declared comes last.
    const ordered = moved.toSorted((one, other) => compareKnown(placeOf(one), placeOf(other)));
    return [...Map.groupBy(ordered, ({ state }) => state).values()].flatMap((some) => {
        const [first] = some;
        if (first === undefined)
            return [];
        const { line: _, ...state } = first;
        return [{ ...state, who, plan, lines: some.map(({ line }) => line) }];
    });
}
function compareKnown(one, other) {
    if (one !== undefined && other !== undefined)
        return (0,model_place/* comparePlaces */.ig)(one, other);
    return Number(one === undefined) - Number(other === undefined);
}
function ownName({ label, region, functionName, place }) {
    return { key: (0,observation/* functionKey */.ay)(region, functionName), label, functionName, place };
}
function sharerName({ functionArn, functionName }, { roleArn = '', label: source }, own) {
    const sharing = { roleName: (0,text_arn/* roleNameOf */.xZ)(roleArn), source };
    if (own !== undefined)
        return { ...ownName(own), sharing };
    return { key: functionArn, label: functionName, functionName, sharing };
}

;// CONCATENATED MODULE: ./lib/report/access/function-name.js

/** ` (Lambda x)` where the label, which is the author's word, does not tell the Lambda function: with or without its stage. */
function aliasOf({ label, functionName }, stage) {
    const names = stage === undefined ? [label] : [label, `${label}-${stage}`, `${label}_${stage}`, `${stage}-${label}`];
    return names.includes(functionName) ? '' : ` (Lambda ${code(functionName)})`;
}
/** `, which shares role r with f` where the function gains or loses by another's grant. */
function sharingOf({ sharing }) {
    return sharing === undefined
        ? ''
        : `, which shares role ${code(sharing.roleName)} with ${code(sharing.source)}`;
}

;// CONCATENATED MODULE: ./lib/report/access/grouping.js



/** Beyond so many functions, those that are alike are one item. */
const mostAlone = 12;
/** How many functions of a group lead its item by name. */
const mostLeading = 3;
/** Groups of functions that are alike, rare ones first: an exception must not hide behind the crowd. */
function groupEqual(entries) {
    if (entries.length <= mostAlone)
        return entries.map((entry) => [entry]);
    const groups = [...Map.groupBy(entries, ({ key }) => key).values()].flatMap(([first, ...others]) => first === undefined ? [] : [[first, ...others]]);
    return groups.toSorted((a, b) => a.length - b.length);
}
/** An item about a group: a few functions by name, more by their number, with their names on the next line. */
function groupItem(group, said, { run, links, note = '' }) {
    const names = group.map(({ label, place }) => ({
        shown: code(label),
        url: links && place !== undefined ? placeUrl(place, run) : undefined,
    }));
    if (group.length <= mostLeading)
        return `- ${names.map(({ shown, url }) => linked(`**${shown}**`, url)).join(', ')}${note}: ${said}`;
    const all = names.map(({ shown, url }) => linked(shown, url)).join(', ');
    return `- **${(0,text_count/* count */.U)(group.length, 'function')}**${note}: ${said}<br>${all}`;
}

;// CONCATENATED MODULE: ./lib/report/access/access-section.js






/** In reading order: who can read more comes before anything else. */
const headings = {
    gains: 'Gains access',
    gained: 'Gained access',
    'would-gain': 'Would gain access',
    'not-gained': 'Did not gain access',
    already: 'Already readable',
    loses: 'Loses access',
    'would-lose': 'Would lose access',
    lost: 'Lost access',
    'not-lost': 'Did not lose access',
    ungranted: 'No longer granted access',
    still: 'Still readable',
    kept: 'Keeps access for now',
};
/** Beyond so many pairs, all secrets of a function are on its line. */
const mostOnOwnLines = 12;
const access_section_forms = [
    { links: true, reasons: true },
    { links: true, reasons: false },
    { links: false, reasons: false },
];
/** Who gains, loses or keeps access to what, function by function. */
function accessSections(access, { run, stage }) {
    const gained = access.filter(({ state }) => isGain[state]).flatMap(({ lines }) => lines);
    const inLine = gained.length > mostOnOwnLines;
    return Object.keys(headings).flatMap((state) => {
        const some = access.filter((each) => each.state === state);
        return some.length === 0 ? [] : [access_section_sectionOf(state, some, { run, stage, inLine })];
    });
}
function access_section_sectionOf(state, some, setting) {
    const groups = groupEqual(some.map((access) => ({ access, key: access_section_keyOf(access) })));
    const accesses = groups.map((group) => group.map(({ access }) => access));
    const [items = [], ...shorter] = access_section_forms.map((form) => accesses.map((group) => itemOf(group, form, setting)));
    const gains = accesses.map((group) => ({
        functions: group.length,
        pairs: group.reduce((sum, { lines }) => sum + lines.length, 0),
    }));
    return {
        importance: isGain[state] ? 'gains' : 'losses',
        counted: isGain[state] ? 'groups of gains' : 'losses',
        opening: `#### ${headings[state]}\n`,
        items,
        closing: '',
        ...(shorter.length > 0 && { shorter }),
        ...(isGain[state] && { gains }),
    };
}
/** Functions with the same key gain the same for the same reason until the same day. */
function access_section_keyOf({ who: { sharing }, lines, note }) {
    return JSON.stringify([
        note,
        sharing,
        lines
            .map(({ secretArn, until, news, reason }) => JSON.stringify([secretArn, until, news, reason]))
            .sort(),
    ]);
}
function itemOf(group, form, setting) {
    const [first, ...others] = group;
    if (first === undefined)
        return '';
    if (others.length > 0) {
        const note = `${sharingOf(first.who)}${first.note === undefined ? '' : `, ${first.note}`}`;
        const said = access_section_inOneLine(first.lines, { ...form, links: false }, setting);
        return groupItem(group.map(({ who }) => who), said, { run: setting.run, links: form.links, note });
    }
    return functionItem(first, form, setting);
}
function functionItem({ who, note, lines }, form, setting) {
    const head = `- **${code(who.label)}**${aliasOf(who, setting.stage)}${sharingOf(who)}${note === undefined ? '' : `, ${note}`}`;
    const [only, ...more] = lines;
    if (only !== undefined && more.length === 0)
        return `${head}: ${alone(only, form, setting)}`;
    if (setting.inLine)
        return `${head}: ${access_section_inOneLine(lines, form, setting)}`;
    return [head, ...lines.map((line) => `  - ${alone(line, form, setting)}`)].join('\n');
}
/** A secret at the end of its line: what is news follows without brackets, the reason last. */
function alone(line, { links, reasons }, { run }) {
    const { until, news, reason } = line;
    const said = [
        `${secretOf(line, links, run)}${until === undefined ? '' : ` until ${plainText(until)}`}`,
        ...news.map(phrase),
    ].join(', ');
    return reasons && reason !== undefined ? `${said}: ${reasonText(reason)}` : said;
}
function access_section_inOneLine(lines, { links, reasons }, { run }) {
    return lines
        .map((line) => {
        const news = [
            ...(line.until === undefined ? [] : [`until ${plainText(line.until)}`]),
            ...line.news.map(phrase),
            ...(reasons && line.reason !== undefined ? [reasonText(line.reason)] : []),
        ];
        return `${secretOf(line, links, run)}${news.length === 0 ? '' : ` (${news.join(', ')})`}`;
    })
        .join(', ');
}
function secretOf({ secretArn, secret, place }, links, run) {
    return `${(0,text_arn/* storeOf */.xX)(secretArn).qualifier}${linked(code(secret), links ? placeUrl(place, run) : undefined)}`;
}

;// CONCATENATED MODULE: ./lib/report/guardrails/approvals.js




/** Whose approval the pull request needs and has, or why that is not known. */
function approvalSections(approvals) {
    if (approvals === undefined)
        return [];
    if (approvals.kind === 'failed')
        return [
            {
                ...section,
                closing: '',
                opening: `#### \u26d4 Approvals\n\n${prose((0,sentence/* say */.cv) `Not known: ${approvals.message}`)}`,
            },
        ];
    if (approvals.approvals.length === 0)
        return [];
    const items = approvals.approvals.map((each) => `- ${each.missing === 0 ? '\u2705' : '\u23f3'} ${phrase(approvalSentence(each))}`);
    return [{ ...section, opening: '#### Approvals\n', items }];
}
const section = {
    ...{ importance: 'approvals', counted: 'approvals', items: [] },
    closing: '\nThe commit status shows approvals that came later.',
};
/** The same for the log. */
function approvalLines(approvals) {
    if (approvals.kind === 'failed')
        return [(0,sentence/* say */.cv) `not known: ${approvals.message}`];
    return approvals.approvals.length === 0
        ? [(0,sentence/* say */.cv) `no approval is needed`]
        : approvals.approvals.map(approvalSentence);
}
const mostGrants = 5;
function approvalSentence(approval) {
    const { rule, source, grants, pullRequest, approvedBy, missing } = approval;
    const by = approvedBy.length === 0 ? [] : (0,sentence/* say */.cv) `approved by ${(0,sentence/* list */.p_)(approvedBy)}`;
    const open = missing === 0 ? [] : (0,sentence/* say */.cv) `needs ${explainMissing(approval)}`;
    const between = by.length > 0 && open.length > 0 ? (0,sentence/* say */.cv) `, ` : [];
    const what = (0,sentence/* list */.p_)(grants.map(({ label, secret }) => (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(secret)} for ${(0,sentence/* name */.UU)(label)}`), mostGrants);
    return (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(rule.secrets)} in pull request ${pullRequest} (${what}): ${by}${between}${open}; set by ${(0,model_guardrails/* explainSource */.Vc)(source)}`;
}

;// CONCATENATED MODULE: ./lib/report/guardrails/limits.js




/** The limits that the declaration was judged by, folded, each with where it is set. */
function guardrailsFold({ guardrails }) {
    const limits = limitSentences(guardrails);
    if (limits.length === 0)
        return [];
    return [
        {
            ...{
                importance: 'guardrails',
                counted: 'limits',
                opening: detailsStart(`${(0,text_count/* count */.U)(limits.length, 'limit')} in force`),
            },
            ...{ items: limits.map((limit) => `- ${phrase(limit)}`), closing: detailsEnd },
        },
    ];
}
/** Returns one sentence for each limit of each source; all of them apply. */
function limitSentences(guardrails) {
    return guardrails.flatMap(({ source, ...limits }) => valuesOf(limits).map(([key, value]) => (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(model_guardrails/* guardrailKeys */.qB[key])}${value}, set by ${(0,model_guardrails/* explainSource */.Vc)(source)}`));
}
const limits_mostPatterns = 10;
function valuesOf({ secrets, requireReason, expiresWithin, approvals, frozen, forbid = [], }) {
    return [
        ...(secrets === undefined ? [] : [['secrets', (0,sentence/* say */.cv) ` ${limits_patterns(secrets)}`]]),
        ...(requireReason === true ? [['requireReason', (0,sentence/* say */.cv) ``]] : []),
        ...(frozen === true ? [['frozen', (0,sentence/* say */.cv) ``]] : []),
        ...(forbid.length === 0 ? [] : [['forbid', (0,sentence/* say */.cv) ` ${(0,sentence/* list */.p_)(forbid)}`]]),
        ...(approvals ?? []).map(({ secrets: pattern, by, count }) => ['approvals', (0,sentence/* say */.cv) ` for ${(0,sentence/* name */.UU)(pattern)}, ${[String(count)]} of ${(0,sentence/* list */.p_)(by, limits_mostPatterns)}`]),
        ...(expiresWithin === undefined
            ? []
            : [['expiresWithin', (0,sentence/* say */.cv) ` ${(0,sentence/* counted */.hS)(expiresWithin, 'day')}`]]),
    ];
}
function limits_patterns(secrets) {
    return secrets.length === 0 ? (0,sentence/* say */.cv) `(none)` : (0,sentence/* list */.p_)(secrets, limits_mostPatterns);
}

// EXTERNAL MODULE: ./lib/text/secret-words.js
var secret_words = __webpack_require__(9979);
;// CONCATENATED MODULE: ./lib/report/sections/extension.js

/** The extension's layer, where it is declared or was ours: none or one. */
function layersOf({ extension }) {
    return extension?.layer === undefined ? [] : [extension.layer];
}
/** The variables of the extension's settings. */
function extension_settingsOf({ extension }) {
    return extension?.settings ?? [];
}
/** `+ extension`, the layer that is attached, and the one that it replaces; nothing where it is kept. */
function layerPhrases(plan) {
    return layersOf(plan).flatMap((layer) => {
        const layerArn = (0,sentence/* name */.UU)(layer.layerArn);
        if (layer.verb === 'add')
            return [(0,sentence/* say */.cv) `+ extension, layer ${layerArn}`];
        if (layer.verb === 'change')
            return [(0,sentence/* say */.cv) `~ extension, layer ${(0,sentence/* name */.UU)(layer.before)} \u2192 ${layerArn}`];
        return layer.verb === 'remove' ? [(0,sentence/* say */.cv) `\u2212 extension, layer ${layerArn}`] : [];
    });
}
/** `~ variable SECRETS_MANAGER_TTL: (value hidden) \u2192 60`; nothing where it is kept. */
function settingPhrases(plan) {
    return extension_settingsOf(plan).flatMap((setting) => {
        const [variable, value] = [(0,sentence/* name */.UU)(setting.name), (0,sentence/* name */.UU)(setting.value)];
        if (setting.verb === 'add')
            return [(0,sentence/* say */.cv) `+ variable ${variable} \u2192 ${value}`];
        if (setting.verb === 'remove')
            return [(0,sentence/* say */.cv) `\u2212 variable ${variable}, was ${value}`];
        if (setting.verb !== 'change')
            return [];
        const { before: old } = setting;
        const before = old.kind === 'ours' ? (0,sentence/* name */.UU)(old.value) : old.kind === 'empty' ? (0,sentence/* say */.cv) `(empty)` : (0,sentence/* say */.cv) `(value hidden)`;
        return [(0,sentence/* say */.cv) `~ variable ${variable}: ${before} \u2192 ${value}`];
    });
}

;// CONCATENATED MODULE: ./lib/report/sections/quiet-clauses.js

/** Changes that leave access as it is. */
function quietClauses(functions) {
    const rereading = functions.filter(({ blocked, grants }) => !blocked && grants.some(({ verb }) => verb === 'change'));
    const arns = rereading.flatMap(({ grants }) => grants.filter(({ verb }) => verb === 'change'));
    const clauses = [
        {
            functions: rereading,
            forms: ['changes how it reads', 'change how they read'],
            secretArns: [...new Set(arns.map(({ secretArn }) => secretArn))],
        },
        {
            functions: functions.filter(isNotComparable),
            forms: ['has a policy whose change cannot be judged', 'have policies whose change cannot be judged'],
        },
        {
            functions: functions.filter(isFreed),
            forms: ['has a restriction lifted', 'have restrictions lifted'],
        },
        {
            functions: functions.filter(changesVariablesOnly),
            forms: ['changes variables only', 'change variables only'],
        },
        {
            functions: functions.filter(changesExtension),
            forms: ['has its extension changed', 'have their extension changed'],
        },
        {
            functions: functions.filter(movesAliasOnly),
            forms: ['has its alias pointed to a new version', 'have their aliases pointed to new versions'],
        },
        {
            functions: functions.filter(publishesOnly),
            forms: ['is published for unqualified calls', 'are published for unqualified calls'],
        },
        {
            functions: functions.filter(renamesPolicyOnly),
            forms: ['has its policy renamed', 'have their policies renamed'],
        },
        {
            functions: functions.filter(changesPolicyTextOnly),
            forms: ['has its policy corrected', 'have their policies corrected'],
        },
    ];
    return clauses.filter((clause) => clause.functions.length > 0);
}
function isNotComparable({ access, blocked }) {
    return access.verdict === 'unknown' && !blocked;
}
/** A Deny or a condition goes, which may give more than the grants tell. */
function isFreed({ findings, blocked }) {
    return !blocked && findings.some(({ code }) => code === 'restriction-lifted');
}
function changesVariablesOnly(plan) {
    const changing = configurationChanges(plan).some(({ verb }) => verb !== 'keep');
    return keepsItsGrants(plan) && !changesExtension(plan) && !isFreed(plan) && changing;
}
/** Changes its layer, and perhaps its variables. */
function changesExtension(plan) {
    return keepsItsGrants(plan) && layersOf(plan).some(({ verb }) => verb !== 'keep');
}
function movesAliasOnly(plan) {
    return keepsAll(plan) && plan.steps.some(({ kind }) => kind === 'point-alias');
}
function changesPolicyTextOnly(plan) {
    return changesItsPolicyOnly(plan) && plan.policy.former === undefined;
}
function renamesPolicyOnly(plan) {
    return changesItsPolicyOnly(plan) && plan.policy.former !== undefined;
}
function changesItsPolicyOnly(plan) {
    return keepsAll(plan) && !movesAliasOnly(plan) && !publishesOnly(plan) && !isFreed(plan);
}
function publishesOnly(plan) {
    const publishes = plan.steps.some(({ kind }) => kind === 'publish-latest');
    return keepsAll(plan) && publishes && !movesAliasOnly(plan);
}
function keepsAll(plan) {
    return keepsItsGrants(plan) && configurationChanges(plan).every(({ verb }) => verb === 'keep');
}
function configurationChanges(plan) {
    return [...plan.variables, ...extension_settingsOf(plan), ...layersOf(plan)];
}
function keepsItsGrants(plan) {
    return (plan.drifts && !plan.blocked && plan.grants.every(({ verb }) => verb === 'keep') && !isNotComparable(plan));
}

;// CONCATENATED MODULE: ./lib/report/sections/headline.js






/** Whether there is nothing to do and nothing in the way. */
function isUnchanged({ drifts }) {
    return !drifts;
}
/** The verdict in one sentence: `orders gains access to 2 secrets, 1 loses access to 1, 3 warnings`. */
function headline(plan, outcome) {
    if (outcome !== undefined && hasFailed(outcome))
        return (0,sentence/* join */.fj)([failedClause(outcome), ...warned(plan)], ', ');
    return (0,sentence/* join */.fj)([(0,sentence/* join */.fj)(clausesOf(plan, outcome), ', '), ...warned(plan)], ', ');
}
/** What a check found: `2 of 14 functions differ from what is declared, 1 warning`. */
function driftHeadline(plan) {
    const { functions, rotations } = plan;
    const differing = functions.filter(({ drifts, blocked }) => drifts || blocked);
    const unset = rotations.filter(({ verb }) => verb !== 'keep').length;
    const [only, ...more] = differing;
    const subject = only !== undefined && more.length === 0 && only.label.length <= headline_longestName
        ? [(0,sentence/* name */.UU)(only.label)]
        : (0,sentence/* say */.cv) `${differing.length} of ${(0,sentence/* counted */.hS)(functions.length, 'function')}`;
    const parts = [
        ...(differing.length === 0 ? [] : [subject]),
        ...(unset === 0 ? [] : [(0,sentence/* say */.cv) `the rotation of ${(0,sentence/* counted */.hS)(unset, 'secret')}`]),
    ];
    const verb = parts.length + differing.length + unset > 2 ? 'differ' : 'differs';
    return (0,sentence/* join */.fj)([(0,sentence/* say */.cv) `${(0,sentence/* join */.fj)(parts, ' and ')} ${[verb]} from what is declared`, ...warned(plan)], ', ');
}
const throughOthers = 'through another policy';
const accessForms = {
    gains: { forms: ['gains access to', 'gain access to'] },
    gained: { forms: ['gained access to', 'gained access to'] },
    'would-gain': { forms: ['would gain access to', 'would gain access to'] },
    already: { forms: ['can already read', 'can already read'], after: throughOthers },
    loses: { forms: ['loses access to', 'lose access to'] },
    'would-lose': { forms: ['would lose access to', 'would lose access to'] },
    lost: { forms: ['lost access to', 'lost access to'] },
    ungranted: { forms: ['is no longer granted access to', 'are no longer granted access to'] },
    still: { forms: ['can still read', 'can still read'], after: throughOthers },
};
function clausesOf(plan, outcome) {
    const { functions, rotations } = plan;
    const access = accessOf(plan, outcome);
    // Beside what will happen, the title says of a blocked function only that it is blocked.
    const isMore = access.some(({ state }) => !/^would-/.test(state) && accessForms[state] !== undefined);
    const clauses = [
        ...Object.keys(accessForms).flatMap((state) => {
            const some = access.filter((each) => each.state === state);
            const lines = some.flatMap((each) => each.lines);
            const arns = lines.map(({ secretArn }) => secretArn);
            const [secret = ''] = lines.map((line) => line.secret).toSorted((a, b) => b.length - a.length);
            const said = accessForms[state];
            const isAside = /^would-/.test(state) && plan.comparedWith === undefined && isMore;
            return said && some.length > 0 && !isAside
                ? [{ functions: subjectsOf(some), ...said, secretArns: [...new Set(arns)], secret }]
                : [];
        }),
        ...quietClauses(functions),
    ];
    const sentences = [...sentencesOf(clauses), ...rotationClauses(rotations)];
    const blocked = functions.filter((each) => each.blocked);
    if (functions.length === 0 && sentences.length === 0)
        return [(0,sentence/* say */.cv) `no function is declared`];
    if (blocked.length === 0)
        return sentences.length === 0 ? [(0,sentence/* say */.cv) `nothing to do`] : sentences;
    const stopped = blockedClause(blocked);
    const only = clauses[0];
    const isOneStory = clauses.length === 1 &&
        only?.functions.length === blocked.length &&
        only.functions.every((each) => each.blocked);
    if (isOneStory && sentences.length === 1 && sentences[0] !== undefined)
        return [(0,sentence/* say */.cv) `${sentences[0]}, but ${stopped}`];
    return [...sentences, (0,sentence/* say */.cv) `${subjectOf(blocked)} ${stopped}`];
}
/** Each function once, however it gains. */
function subjectsOf(access) {
    const subjects = access.map(({ who, plan }) => [who.key, { label: who.label, blocked: plan.blocked }]);
    return [...new Map(subjects).values()];
}
/** One is named, more are counted. After the first count the noun is dropped. */
function sentencesOf(clauses) {
    return clauses.map(({ functions, forms, secretArns, secret, after }, index) => {
        const before = clauses.slice(0, index);
        const isCounted = before.some((each) => each.functions.length > 1);
        const subject = functions.length > 1 && isCounted ? (0,sentence/* say */.cv) `${functions.length}` : subjectOf(functions);
        const verb = [forms[functions.length === 1 ? 0 : 1]];
        if (secretArns === undefined)
            return (0,sentence/* say */.cv) `${subject} ${verb}`;
        const areCounted = before.some((each) => areSecrets(each.secretArns ?? []));
        const object = areSecrets(secretArns) && areCounted ? (0,sentence/* say */.cv) `${secretArns.length}` : objectOf(secretArns, secret);
        return (0,sentence/* say */.cv) `${subject} ${verb} ${object}${after === undefined ? [] : (0,sentence/* say */.cv) ` ${[after]}`}`;
    });
}
/** A longer name is counted: a title must stay one. */
const headline_longestName = 40;
function subjectOf(functions) {
    const [only, ...more] = functions;
    const isNamed = only !== undefined && more.length === 0 && only.label.length <= headline_longestName;
    return isNamed ? [(0,sentence/* name */.UU)(only.label)] : (0,sentence/* counted */.hS)(functions.length, 'function');
}
function objectOf(secretArns, secret = (0,text_arn/* nameOfSecret */.XQ)(secretArns[0] ?? '')) {
    const [only = '', ...more] = secretArns;
    if (more.length > 0 || secret.length > headline_longestName)
        return (0,secret_words/* countedSecrets */.WR)(secretArns);
    return (0,sentence/* say */.cv) `${[(0,text_arn/* storeOf */.xX)(only).qualifier]}${(0,sentence/* name */.UU)(secret)}`;
}
/** Two or more, and no parameter among them. */
function areSecrets(secretArns) {
    return secretArns.length > 1 && secretArns.every((arn) => (0,text_arn/* storeOf */.xX)(arn).qualifier === '');
}
function blockedClause(blocked) {
    const number = findingsOf(blocked, 'error').length;
    return (0,sentence/* say */.cv) `${[blocked.length === 1 ? 'is' : 'are']} blocked by ${(0,sentence/* counted */.hS)(number, 'error')}`;
}
function warned({ functions }) {
    const number = findingsOf(functions, 'warning').length;
    return number === 0 ? [] : [(0,sentence/* counted */.hS)(number, 'warning')];
}
function findingsOf(functions, severity) {
    const findings = functions.flatMap((each) => each.findings);
    return [...new Set(findings)].filter((each) => each.severity === severity);
}
function failedClause({ functions, rotations }) {
    const isUndone = ({ result }) => result === 'failed' || result === 'blocked';
    const undone = functions.filter(isUndone);
    const unset = rotations.filter(({ result }) => result === 'failed');
    const parts = [
        ...(undone.length === 0 ? [] : [(0,sentence/* say */.cv) `${undone.length} of ${(0,sentence/* counted */.hS)(functions.length, 'function')}`]),
        ...(unset.length === 0 ? [] : [(0,sentence/* say */.cv) `${unset.length} of ${(0,sentence/* counted */.hS)(rotations.length, 'rotation')}`]),
    ];
    return (0,sentence/* say */.cv) `apply failed for ${(0,sentence/* join */.fj)(parts, ' and ')}`;
}
/** `2 rotations are set`, `1 rotation must wait`. */
function rotationClauses(rotations) {
    const numberOf = (verb) => rotations.filter((each) => each.due && each.verb === verb).length;
    const waiting = rotations.filter(({ due, verb }) => !due && verb !== 'keep').length;
    return [
        { number: numberOf('add'), forms: ['is set', 'are set'] },
        { number: numberOf('change'), forms: ['is changed', 'are changed'] },
        { number: waiting, forms: ['must wait', 'must wait'] },
    ]
        .filter(({ number }) => number > 0)
        .map(({ number, forms }) => (0,sentence/* say */.cv) `${(0,sentence/* counted */.hS)(number, 'rotation')} ${[forms[number === 1 ? 0 : 1] ?? '']}`);
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(7291);
;// CONCATENATED MODULE: ./lib/report/sections/policy-diff.js

/**
 * Both documents as a unified diff with three lines around each change. A missing document has no lines. A line that
 * only gained or lost its comma is not a change: it would show as removed what stays allowed. A policy that only has a new name
 * is compared with the one of the earlier name.
 */
function policyDiff(policy) {
    const [before, after] = [lines(policy.before ?? policy.former?.[0]?.document), lines(policy.after)];
    const { hunks } = (0,create/* structuredPatch */.YB)('', '', before, after, '', '', lineOptions);
    const changed = hunks.flatMap((hunk) => hunk.lines);
    return {
        text: hunks.map((hunk) => [headOf(hunk), ...hunk.lines].join('\n')).join('\n'),
        added: changed.filter((line) => line.startsWith('+')).length,
        removed: changed.filter((line) => line.startsWith('-')).length,
    };
}
/** `comparator` is an option of the library's line diff, which the patch is made from. */
const lineOptions = {
    context: 3,
    comparator: (left, right) => withoutComma(left) === withoutComma(right),
};
function headOf({ oldStart, oldLines, newStart, newLines }) {
    return `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`;
}
/** An empty range is named by the line before it, as in `diff -u`. */
function range(start, count) {
    return `${count === 0 ? start - 1 : start},${count}`;
}
function withoutComma(line) {
    return line.replace(/,?\n$/, '');
}
function lines(document) {
    return document === undefined ? '' : `${document.trimEnd()}\n`;
}

;// CONCATENATED MODULE: ./lib/report/sections/rotation.js




/** The secrets whose rotation changes. */
function rotationItems(rotations, run) {
    const names = rotationNames(rotations);
    return rotations
        .filter(({ verb }) => verb !== 'keep')
        .map((each) => rotationItem(each, names.get(each.secretArn) ?? each.secretArn, run));
}
/** The side effects of setting rotations; `''` where none is set. */
function rotationNote(rotations) {
    const changed = rotations.filter(({ verb }) => verb !== 'keep');
    return changed.length === 0 ? '' : `\n${sideEffects(changed)}`;
}
/** The name of each secret, with its region where two share a name. */
function rotationNames(rotations) {
    const arns = rotations.map(({ secretArn }) => secretArn);
    const sharing = Map.groupBy(arns, text_arn/* nameOfSecret */.XQ);
    return new Map(arns.map((secretArn) => {
        const [name, region] = [(0,text_arn/* nameOfSecret */.XQ)(secretArn), (0,text_arn/* parseArn */.Lw)(secretArn)?.region];
        const isAlone = sharing.get(name)?.length === 1;
        return [secretArn, isAlone || region === undefined ? name : `${name} (${region})`];
    }));
}
/** When the secret of a grant was last rotated and will be next; nothing where it is not rotated, or not known. */
function rotationPhrase({ rotation }) {
    if (rotation === undefined)
        return [];
    if (rotation.kind === 'off')
        return [];
    const { lastOn, nextBy } = rotation;
    const next = nextBy === undefined ? '' : `, next by ${nextBy}`;
    return [`${lastOn === undefined ? 'not yet rotated' : `rotated ${lastOn}`}${next}`];
}
function rotationItem(change, name, run) {
    const { verb, secretArn, before, after, place, due } = change;
    const terms = termsPhrase(after, secretArn);
    const parts = [
        `${verb === 'add' ? 'is' : 'is now'} rotated ${terms}`,
        ...(before === undefined ? [] : [`instead of ${termsPhrase(before, secretArn)}`]),
    ];
    return `- Secret ${code(name)} ${parts.join(' ')}, ${placeLink(place, run)}${due ? '' : '. **Not now**: see the findings'}`;
}
function termsPhrase({ schedule, lambdaArn }, secretArn) {
    const words = (0,model_rotation/* formatSchedule */.DC)(schedule);
    const shown = schedule.kind === 'days' ? plainText(words) : code(words);
    return lambdaArn === undefined ? shown : `${shown} by ${code((0,model_rotation/* rotatorName */.Ln)(lambdaArn, secretArn))}`;
}
/**
 * Only a change from one cron schedule to another is sure to cancel the rotation that the old schedule planned.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html (RotateImmediately)
 */
function sideEffects(changed) {
    const isTested = changed.some(({ after }) => after.lambdaArn !== undefined);
    const isLoose = changed.some(({ before, after }) => before !== undefined && ![before, after].every(isCron));
    const test = ', but AWS has the rotation function test a version labeled AWSPENDING, which it creates and removes';
    const earlier = ' The rotation that was scheduled before may still happen.';
    return `Nothing is rotated at once${isTested ? test : ''}.${isLoose ? earlier : ''}`;
}
function isCron({ schedule }) {
    return schedule.kind === 'expression' && schedule.expression.startsWith('cron');
}

;// CONCATENATED MODULE: ./lib/report/sections/details.js









/** One fold with what is literally written to each changed function: variables, policies and ARNs. */
function detailsFold(plan, surface, run) {
    const items = plan.functions.filter((each) => !isUnchanged(each)).flatMap(functionDetails);
    if (items.length === 0)
        return [];
    const instead = `Variables, policies and ARNs of ${(0,text_count/* count */.U)(items.length, 'function')} are in the ${summaryLink(run)}.`;
    return [
        {
            importance: 'details',
            counted: 'functions with variables, policies and ARNs',
            opening: detailsStart('Variables, policies and ARNs'),
            items: items.map((item, index) => (index === 0 ? item : `\n${item}`)),
            closing: detailsEnd,
            ...(surface === 'comment' && { instead }),
        },
    ];
}
function functionDetails(plan) {
    const parts = [...secretDetails(plan), ...variableDiff(plan), ...policyDetails(plan)];
    return parts.length === 0 ? [] : [`${aboutFunction(plan)}\n\n${parts.join('\n\n')}`];
}
function aboutFunction({ label, functionName, region, functionArn, roleArn }) {
    const account = (0,text_arn/* parseArn */.Lw)(functionArn ?? '')?.account;
    const parts = [
        `function ${code(functionName)}`,
        roleArn === undefined ? 'role not known yet' : `role ${code((0,text_arn/* roleNameOf */.xZ)(roleArn))}`,
        ...(account === undefined ? [] : [`account ${code(account)}`]),
        code(region),
    ];
    return `**${code(label)}**: ${parts.join(', ')}`;
}
/** What is known about the secrets of a function besides the access to them. */
function secretDetails(plan) {
    const names = secretNames(plan);
    const lines = plan.grants.flatMap((grant) => {
        const known = [
            ...(grant.layer === undefined ? [] : [`declared by stage ${plainText(grant.layer)}`]),
            ...(grant.verb === 'keep' || grant.verb === 'remove' ? [] : rotationPhrase(grant)),
            ...checkedBy(grant),
        ];
        const secret = code(names.get(grant.secretArn) ?? grant.secretArn);
        return known.length === 0 || grant.verb === 'keep' ? [] : [`- ${secret}: ${known.join('; ')}`];
    });
    return lines.length === 0 ? [] : [`Secrets\n\n${lines.join('\n')}`];
}
function checkedBy({ check }) {
    if (check === undefined || check.evaluated.length === 0)
        return [];
    return [phrase((0,sentence/* say */.cv) `reading is allowed by the policies of ${(0,sentence/* list */.p_)(check.evaluated.map((part) => [part]))}`)];
}
function variableDiff({ variables }) {
    const lines = variables.flatMap(diffLines);
    return lines.length === 0 ? [] : [`Variables\n\n${fence('diff', lines.join('\n'))}`];
}
function diffLines(variable) {
    const now = details_oneLine(`${variable.name}=${variable.secretArn}`);
    switch (variable.verb) {
        case 'add':
            return [`+${now}`];
        case 'remove':
            return [`-${now}`];
        case 'change': {
            const { before: old } = variable;
            const before = old.kind === 'arn' ? old.arn : old.kind === 'empty' ? '(empty)' : '(value hidden)';
            return [`-${details_oneLine(`${variable.name}=${before}`)}`, `+${now}`];
        }
        case 'keep':
            return [];
    }
}
function details_oneLine(text) {
    return text.replace(/[\r\n]+/g, ' ');
}
function policyDetails(plan) {
    const diff = policyDiff(plan.policy);
    if (diff.text === '')
        return [];
    const { gained, lost } = plan.access;
    const access = [
        ...gained.map((each) => accessItem('+ allows', each)),
        ...lost.map((each) => accessItem('\u2212 no longer allows', each)),
    ];
    const effect = access.length === 0 ? '' : `\n\n${access.join('\n')}`;
    return [`Policy ${code(plan.policyName)}${effect}\n\n${fence('diff', diff.text)}`];
}
function accessItem(word, { action, resource, condition }) {
    const where = condition === '' ? '' : `, if ${code(condition)}`;
    return `- **${word}** ${code(action)} on ${code(resource)}${where}`;
}

;// CONCATENATED MODULE: ./lib/report/sections/last-line.js






/** How far the plan has got, in which run, for which commit and where. */
function lastLine(input) {
    return { importance: 'frame', counted: '', opening: lifeOf(input), items: [], closing: '', last: true };
}
function lifeOf({ inputs, result }) {
    const { mode, run, expectedDigest } = inputs;
    const { commit, repository } = run;
    const where = 'plan' in result ? placesOf(result.plan) : [];
    const head = `${last_line_stateOf(result, mode)} in ${runLink(run)}`;
    const from = commit === undefined ? head : `${head} for commit ${commitLink(commit, repository)}`;
    const life = `${[from, ...where].join(', ')}.`;
    if (result.kind === 'invalid')
        return `${life} AWS was not asked.`;
    if (result.kind !== 'applied' || expectedDigest === undefined)
        return life;
    return `${life} It is the plan that was reviewed: digest ${code((0,model_digest/* shortDigest */.VK)(result.plan.digest))}.`;
}
function last_line_stateOf(result, mode) {
    switch (result.kind) {
        case 'planned':
            if (result.plan.comparedWith !== undefined)
                return `Compared with ${code(result.plan.comparedWith.branch)}`;
            return mode === 'check' ? 'Checked' : 'Planned';
        case 'applied':
            if (hasFailed(result.outcome))
                return 'Apply failed';
            return result.plan.writes ? 'Applied' : 'Nothing was left to apply';
        case 'refused':
            return 'Nothing was written';
        case 'invalid':
        case 'unplanned':
            return 'No plan was made';
        case 'crashed':
            return 'No report was finished';
    }
}
/** The accounts and regions of the functions: one is named, more are counted. */
function placesOf({ functions, comparedWith }) {
    const accounts = [
        ...new Set(functions.flatMap(({ functionArn = '' }) => (0,text_arn/* parseArn */.Lw)(functionArn)?.account ?? [])),
    ];
    const regions = [...new Set(functions.map(({ region }) => region))];
    const [account, ...otherAccounts] = accounts;
    const [region, ...otherRegions] = regions;
    if (comparedWith !== undefined)
        return [];
    return [
        ...(account === undefined
            ? []
            : [otherAccounts.length === 0 ? `account ${code(account)}` : (0,text_count/* count */.U)(accounts.length, 'account')]),
        ...(region === undefined
            ? []
            : [otherRegions.length === 0 ? code(region) : (0,text_count/* count */.U)(regions.length, 'region')]),
    ];
}

;// CONCATENATED MODULE: ./lib/report/sections/movements.js



const factWords = {
    declaration: 'its declaration',
    policy: 'its role or policy in AWS',
    variables: 'its variables in AWS',
    aliases: 'the versions that its aliases serve',
    rotations: 'the rotation of its secrets',
    effective: 'what it and functions that share its role can read',
    errors: 'the errors that block it',
};
/** How a plan differs from the one that was reviewed, in one sentence. */
function movementSentence(movement) {
    switch (movement.kind) {
        case 'moved': {
            const facts = (0,sentence/* list */.p_)(movement.facts.map((fact) => [factWords[fact]]));
            return (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(movement.label)} changed since the review: ${facts}.`;
        }
        case 'added':
            return (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(movement.label)} was not in the reviewed plan.`;
        case 'created':
            return (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(movement.label)} was created since the review: its role and who shares it were not known then, so review it again.`;
        case 'gone':
            return (0,sentence/* say */.cv) `${(0,sentence/* counted */.hS)(movement.count, 'function')} in the reviewed plan ${(0,sentence/* isOrAre */.Cj)(movement.count)} no longer declared.`;
        case 'unknown':
            return (0,sentence/* say */.cv) `The digest does not tell what differs.`;
    }
}
/** All differences as a list, with the start of the digest of the plan as it is now. */
function movementSection(movements, digest) {
    const sentences = [
        ...movements.map(movementSentence),
        (0,sentence/* say */.cv) `The digest of this plan starts with ${(0,sentence/* name */.UU)((0,model_digest/* shortDigest */.VK)(digest))}.`,
    ];
    const items = sentences.map((sentence) => `- ${phrase(sentence)}`);
    const opening = `\u26d4 **Nothing was written.** The plan is not the one that ${code('expected-digest')} names. Review this one, or restore what changed:\n`;
    return { importance: 'gains', counted: 'differences', opening, items, closing: '' };
}
/**
 * The whole digest, to paste into a run that is started by hand. It belongs in the job summary alone: anyone who can
 * write to the repository can edit a comment.
 */
function digestSection(digest) {
    const opening = detailsStart('The whole digest, to start the workflow by hand once this plan is reviewed');
    return {
        importance: 'gains',
        counted: 'digests',
        opening,
        items: [fence('text', digest)],
        closing: detailsEnd,
    };
}

;// CONCATENATED MODULE: ./lib/report/sections/budgets.js

/** A limit is news only from here on. */
const noteworthyShare = 0.8;
const budgets_words = {
    variables: 'its variables',
    'role-policies': 'the inline policies of its role',
};
/** The limits of a function that are nearly reached. */
function budgetPhrases({ budgets }) {
    return budgets
        .filter(({ used, limit }) => used >= noteworthyShare * limit)
        .map(({ kind, used, limit, unit }) => {
        const share = Math.round((used / limit) * 100);
        return (0,sentence/* say */.cv) `${[budgets_words[kind]]} take ${used} of ${limit} ${[unit]} (${share} %)`;
    });
}

;// CONCATENATED MODULE: ./lib/report/sections/other-changes.js








/** What changes without changing who can read what. */
function otherChanges({ functions, rotations }, access, run) {
    const entries = functions.flatMap((plan) => {
        const phrases = phrasesOf(plan, access.filter((each) => each.plan === plan)).map(phrase);
        return phrases.length === 0 ? [] : [{ plan, phrases, key: JSON.stringify(phrases) }];
    });
    const items = [
        ...groupEqual(entries).map((group) => group.length === 1
            ? other_changes_functionItem(group[0].plan, group[0].phrases)
            : groupItem(group.map(({ plan }) => plan), group[0].phrases.join('; '), { run, links: true })),
        ...rotationItems(rotations, run),
    ];
    if (items.length === 0)
        return [];
    const closing = rotationNote(rotations);
    return [
        {
            importance: 'other changes',
            counted: 'other changes',
            opening: '#### Other changes\n',
            items,
            closing,
        },
    ];
}
function other_changes_functionItem({ label }, phrases) {
    const head = `- **${code(label)}**`;
    return phrases.length === 1
        ? `${head}: ${phrases[0]}`
        : [head, ...phrases.map((each) => `  - ${each}`)].join('\n');
}
function phrasesOf(plan, access) {
    const mention = mentionsIn(plan);
    const told = new Set(access.flatMap(({ lines }) => lines.map(({ secretArn }) => secretArn)));
    const phrases = [
        ...plan.grants
            .filter(({ verb }) => verb === 'change')
            .map(({ secretArn }) => (0,sentence/* say */.cv) `reads ${mention(secretArn)} in another way: its keys or actions change`),
        ...plan.variables
            .filter(({ secretArn }) => !told.has(secretArn))
            .flatMap((variable) => variablePhrase(variable, mention)),
        ...settingPhrases(plan),
        ...layerPhrases(plan),
        ...plan.steps.flatMap((step) => stepPhrase(step, plan)),
    ];
    const isTextOnly = plan.drifts && phrases.length === 0 && access.length === 0;
    const corrected = isTextOnly ? [(0,sentence/* say */.cv) `its policy is corrected, as the diff shows`] : [];
    return [...phrases, ...corrected, ...budgetPhrases(plan)];
}
function stepPhrase(step, { policy, policyName }) {
    switch (step.kind) {
        case 'publish-latest':
            return [(0,sentence/* say */.cv) `unqualified calls reach what is published to ${(0,sentence/* name */.UU)(observation/* latestPublished */.Kq)}`];
        case 'point-alias':
            return [(0,sentence/* say */.cv) `alias ${(0,sentence/* name */.UU)(step.alias)} moves from version ${(0,sentence/* name */.UU)(step.from)} to a new version`];
        case 'delete-former': {
            const named = (0,sentence/* list */.p_)(step.policies);
            return policy.after === undefined
                ? [(0,sentence/* say */.cv) `policy ${named} is deleted`]
                : [(0,sentence/* say */.cv) `policy ${(0,sentence/* name */.UU)(policyName)} takes the place of ${named}`];
        }
        default:
            return [];
    }
}
function variablePhrase(variable, mention) {
    const [named, secret] = [(0,sentence/* name */.UU)(variable.name), mention(variable.secretArn)];
    switch (variable.verb) {
        case 'add':
            return [(0,sentence/* say */.cv) `variable ${named} is added for ${secret}`];
        case 'change': {
            const { before: old } = variable;
            const before = old.kind === 'arn' ? mention(old.arn) : old.kind === 'empty' ? (0,sentence/* say */.cv) `(empty)` : (0,sentence/* say */.cv) `(value hidden)`;
            return [(0,sentence/* say */.cv) `variable ${named} changes from ${before} to ${secret}`];
        }
        case 'remove':
            return [(0,sentence/* say */.cv) `variable ${named}, which held the ARN of ${secret}, is removed`];
        case 'keep':
            return [];
    }
}

;// CONCATENATED MODULE: ./lib/report/sections/outcome.js





const stepWords = {
    grant: 'grant access',
    configuration: 'configure the function',
    publish: 'publish a version',
    'publish-latest': 'publish for calls without a version',
    'point-alias': 'point the alias',
    'delete-former': 'delete the policy of the earlier name',
    revoke: 'revoke access',
    'delete-policy': 'delete the policy',
};
/** Each function and rotation that was not finished: what was done, why it stopped, what was not reached. */
function failureSections({ functions, rotations }) {
    const items = [
        ...functions.filter(({ result }) => result === 'failed' || result === 'blocked').map(failureItem),
        ...rotations.flatMap((each) => {
            if (each.result !== 'failed')
                return [];
            const secret = code((0,text_arn/* nameOfSecret */.XQ)(each.secretArn));
            return [`- Rotation of ${secret}: **not set.** ${prose((0,model_failure/* explain */.W)(each.failure))}`];
        }),
    ];
    if (items.length === 0)
        return [];
    return [
        {
            ...{
                importance: 'failures',
                counted: 'failures',
                opening: `#### \u274c ${(0,text_count/* count */.U)(items.length, 'failure')}\n`,
                items,
            },
            closing: '\nFix the cause and run it again: it continues where it stopped.',
        },
    ];
}
function failureItem({ label, result, steps, failure }) {
    const head = `- **${code(label)}**:`;
    if (result === 'blocked')
        return `${head} **not applied.** Nothing was written, because an error blocks it.`;
    const isPartly = steps.some((each) => each.result === 'done' || each.result === 'already');
    const done = isPartly
        ? `**partly applied.** ${phrase(capitalized(stepsSentence(steps)))}.`
        : '**not applied.** Nothing was written.';
    return `${head} ${done}${failure === undefined ? '' : ` ${prose((0,model_failure/* explain */.W)(failure))}`}`;
}
function capitalized([first, ...rest]) {
    return typeof first === 'string'
        ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest]
        : [first ?? '', ...rest];
}
/** `done: grant access; failed: configure the function; not reached: revoke access`. */
function stepsSentence(steps) {
    const groups = [
        { words: 'done', results: ['done'] },
        { words: 'found done', results: ['already'] },
        { words: 'failed', results: ['failed'] },
        { words: 'not reached', results: ['not-reached'] },
    ];
    const sentences = groups
        .map(({ words, results }) => ({ words, some: steps.filter(({ result }) => results.includes(result)) }))
        .filter(({ some }) => some.length > 0)
        .map(({ words, some }) => (0,sentence/* say */.cv) `${[words]}: ${(0,sentence/* join */.fj)(some.map(outcome_stepPhrase), ', ')}`);
    return (0,sentence/* join */.fj)(sentences, '; ');
}
function outcome_stepPhrase({ step, version }) {
    const words = [stepWords[step]];
    return version === undefined ? words : (0,sentence/* say */.cv) `${words} (${(0,sentence/* name */.UU)(version)})`;
}

;// CONCATENATED MODULE: ./lib/report/sections/title.js

const longestWord = 40;
/** `### Lambda secrets (prod, orders): \u2026`, with what distinguishes this use from others in brackets. */
function titleSection(sentence, subject, { mark, outcome = '' } = {}) {
    const words = [subject.stage, subject.label || subject.function].flatMap((word) => word === undefined || word === '' ? [] : [plainText(title_short(word))]);
    const name = `Lambda secrets${words.length === 0 ? '' : ` (${words.join(', ')})`}${outcome}`;
    const opening = `### ${mark === undefined ? '' : `${mark} `}${name}: ${phrase(sentence)}`;
    return { importance: 'frame', counted: '', opening, items: [], closing: '' };
}
/** The end of an ARN tells more than its start. */
function title_short(word) {
    const last = word.slice(word.lastIndexOf(':') + 1) || word;
    const characters = [...last];
    return characters.length > longestWord ? `${characters.slice(0, longestWord - 1).join('')}\u2026` : last;
}

;// CONCATENATED MODULE: ./lib/report/sections/unchanged.js





/** Where nothing is to be done, what that means. */
function nothingToDo({ functions, drifts, blocked }) {
    if (drifts || blocked || functions.length === 0)
        return [];
    const opening = `The variables and policies of ${(0,text_count/* count */.U)(functions.length, 'function')} are as declared.`;
    return [{ importance: 'frame', counted: '', opening, items: [], closing: '' }];
}
/** The functions that stay as they are, folded, with what they are granted. */
function unchangedFold({ functions }) {
    const unchanged = functions.filter(isUnchanged);
    if (unchanged.length === 0)
        return [];
    const noun = (0,text_count/* count */.U)(unchanged.length, unchanged.length === functions.length ? 'function' : 'unchanged function');
    return [
        {
            importance: 'unchanged',
            counted: 'unchanged functions',
            opening: detailsStart(`${noun} and the secrets that ${unchanged.length === 1 ? 'it is' : 'they are'} granted`),
            items: unchanged.map((plan) => `- **${code(plan.label)}**: ${secretsOf(plan)}`),
            closing: detailsEnd,
        },
    ];
}
function secretsOf(plan) {
    const names = secretNames(plan);
    const granted = plan.grants.map(({ secretArn }) => secretArn);
    if (granted.length === 0)
        return 'none';
    return granted.map((arn) => `${(0,text_arn/* storeOf */.xX)(arn).qualifier}${code(names.get(arn) ?? arn)}`).join(', ');
}

;// CONCATENATED MODULE: ./lib/report/sections/unmerged.js



/** Says that a run for a pull request wrote to AWS, which only an explicit `mode` makes it do. */
function wroteUnmerged({ inputs: { mode, run }, result }) {
    if (result.kind !== 'applied' || !hasWritten(result.outcome) || !isForReview(run))
        return undefined;
    return (0,sentence/* say */.cv) `This run wrote to AWS on event ${(0,sentence/* name */.UU)(run.event ?? '')}, because the input ${(0,sentence/* name */.UU)('mode')} is ${(0,sentence/* name */.UU)(mode)}.`;
}

;// CONCATENATED MODULE: ./lib/report/sections/plan.js




















/** Everything that a run tells, as sections in reading order; `remarks` are sentences about the comment itself. */
function renderResult(input, surface = 'summary', remarks = []) {
    const { inputs, result } = input;
    const stage = 'plan' in result ? (result.plan.stage ?? inputs.stage) : inputs.stage;
    const setting = {
        subject: { label: inputs.label, function: inputs.function, stage },
        run: inputs.run,
        surface,
        isCheck: inputs.mode === 'check',
    };
    const [title, ...body] = bodyOf(result, setting);
    const unmerged = wroteUnmerged(input);
    const alerts = [...(unmerged === undefined ? [] : [unmerged]), ...remarks];
    const alert = alerts.map((each) => plan_aText(`> [!WARNING]\n> ${prose(each)}`));
    const approvals = 'approvals' in result ? approvalSections(result.approvals) : [];
    return [title, ...alert, ...approvals, ...body, lastLine(input)];
}
/** The title, and what follows it. */
function bodyOf(result, setting) {
    switch (result.kind) {
        case 'invalid':
            return renderProblems(result.problems, setting);
        case 'crashed':
            return renderMessage((0,sentence/* say */.cv) `the run failed before it finished`, result.message, setting);
        case 'unplanned':
            return renderMessage((0,sentence/* say */.cv) `there is no plan`, result.message, setting);
        case 'refused':
            return renderRefusal(result, setting);
        case 'planned':
            return renderPlan(result.plan, undefined, setting);
        case 'applied':
            return renderPlan(result.plan, result.outcome, setting);
    }
}
function renderPlan(plan, outcome, setting) {
    if (setting.isCheck && (plan.drifts || plan.blocked))
        return renderDrift(plan, setting);
    const mark = markOf(plan, outcome);
    const applied = mark === '\u2705' ? ', applied' : '';
    return [
        titleSection(headline(plan, outcome), setting.subject, { ...(mark && { mark }), outcome: applied }),
        ...(plan.comparedWith === undefined ? [] : [notCompared(plan.comparedWith, setting.run)]),
        ...planSections(plan, outcome, setting),
    ];
}
/** A check that fails: what is wrong comes first, and the plan is what would put it right. */
function renderDrift(plan, setting) {
    const outcome = ', checked';
    return [
        titleSection(driftHeadline(plan), setting.subject, { mark: '\u274c', outcome }),
        plan_aText('An apply would make these changes. If what AWS has is right, change the declaration.'),
        ...planSections(plan, undefined, setting),
    ];
}
/** A plan as a reviewer reads it, without its title: who gains what before anything else. */
function planSections(plan, outcome, setting) {
    const { run, surface, subject, isCheck } = setting;
    const access = accessOf(plan, outcome);
    const isTold = (finding) => isToldByAccess(finding, access);
    return [
        ...nothingToDo(plan),
        ...(outcome === undefined ? [] : failureSections(outcome)),
        ...accessSections(access, { run, stage: subject.stage }),
        ...findingSections(plan, isTold, run),
        ...otherChanges(plan, access, run),
        ...noticeFold(plan, isTold, run),
        ...(outcome === undefined ? inventoryFold(plan, { surface, run, isCheck }) : []),
        ...detailsFold(plan, surface, run),
        ...(surface === 'summary' ? unchangedFold(plan) : []),
        ...guardrailsFold(plan),
    ];
}
/** \u26d4: nothing of it can be written. */
function markOf(plan, outcome) {
    if (outcome !== undefined && hasFailed(outcome))
        return '\u274c';
    if (outcome !== undefined && plan.writes)
        return '\u2705';
    return plan.blocked && !plan.writes ? '\u26d4' : undefined;
}
/** Everything wrong in a declaration, with the place of each. */
function renderProblems(problems, { subject, run }) {
    const files = new Set(problems.map(({ place }) => (place.kind === 'file' ? place.file : '')));
    const [file = ''] = files;
    const where = files.size === 1 && file !== '' ? [(0,sentence/* name */.UU)(file.slice(file.lastIndexOf('/') + 1))] : (0,sentence/* say */.cv) `the declaration`;
    const examples = problems.flatMap(({ example }) => (example === undefined ? [] : [example]));
    return [
        titleSection((0,sentence/* say */.cv) `no plan, because ${where} has ${(0,sentence/* counted */.hS)(problems.length, 'error')}`, subject, {
            mark: '\u274c',
        }),
        {
            ...{ importance: 'gains', counted: 'errors', opening: `#### \u26d4 ${(0,text_count/* count */.U)(problems.length, 'error')}\n` },
            ...{ items: problems.map((problem) => problemItem(problem, run)), closing: '' },
        },
        ...examples.map((example) => ({
            ...{ importance: 'failures', counted: 'examples', opening: fence('yaml', example.trimEnd()) },
            ...{ items: [], closing: '' },
        })),
    ];
}
function renderMessage(sentence, message, { subject }) {
    const items = [prose(message)];
    return [
        titleSection(sentence, subject, { mark: '\u274c' }),
        { importance: 'gains', counted: 'messages', opening: '', items, closing: '' },
    ];
}
/** The plan as it is now follows, because that is what must be reviewed. */
function renderRefusal({ plan, movements }, setting) {
    return [
        titleSection((0,sentence/* say */.cv) `the plan is not the one that was reviewed`, setting.subject, { mark: '\u274c' }),
        movementSection(movements, plan.digest),
        ...planSections(plan, undefined, setting),
    ];
}
function notCompared({ branch, commit }, { repository }) {
    return plan_aText('> [!WARNING]\n' +
        '> **Not compared with AWS:** this run has no credentials, as is usual for a pull request from a fork. Below is what ' +
        `the declaration changes against ${code(branch)} at ${commitLink(commit, repository)}; what AWS grants today may differ.`);
}
function plan_aText(opening) {
    return { importance: 'frame', counted: '', opening, items: [], closing: '' };
}

;// CONCATENATED MODULE: ./lib/report/comment/mark.js

/** Names as they are in the mark; each value is one word without `>`, so that none can end the HTML comment. */
function formatMark({ identity, order, applied }) {
    const words = Object.entries({ ...identity, ...order, applied: applied ? 'yes' : '' }).filter(([, value]) => value !== '');
    return `<!-- ${['lambda-secrets-action', ...words.map(([name, value]) => `${name}=${encoded(value)}`)].join(' ')} -->`;
}
/** Reads the first line of a comment; `undefined` if it is not one of our marks. */
function readMark(body) {
    const [line = ''] = body.split(/\r?\n/, 1);
    const inside = /^<!-- lambda-secrets-action((?: [a-z]+=[^\s>]*)+) -->$/.exec(line)?.[1];
    if (inside === undefined)
        return undefined;
    const words = new Map(inside
        .trim()
        .split(' ')
        .map((word) => splitWord(word)));
    const of = (name) => words.get(name) ?? '';
    const order = { run: digitsOf(of('run')), attempt: digitsOf(of('attempt')), job: of('job') };
    if (words.has('state'))
        return { identity: oldIdentity(of('label')), order, old: true };
    const identity = { config: of('config'), function: of('function'), stage: of('stage'), label: of('label') };
    return { identity, order, ...(of('applied') === 'yes' && { applied: true }) };
}
function identityOf({ config, function: functionName, stage, label }) {
    const path = config === undefined ? '' : external_node_path_.posix.normalize(config).replace(/^\.\//, '');
    return { config: path, function: functionName ?? '', stage: stage ?? '', label };
}
function orderOf({ workflowRun }) {
    const { id = '', attempt = '', job = '' } = workflowRun ?? {};
    return { run: id, attempt, job };
}
/** Whether two marks are of the same declaration. An old mark fits every use of its stage and label. */
function mark_isSame(mark, identity) {
    const { config, function: functionName, stage, label } = mark.identity;
    if (stage !== identity.stage || label !== identity.label)
        return false;
    return mark.old === true || (config === identity.config && functionName === identity.function);
}
/** Whether a comment was for the same declaration, but with a stage where there is none now, or without one. */
function isOutgrown({ identity: other }, identity) {
    const isAlike = other.config === identity.config && other.function === identity.function;
    return isAlike && other.label === identity.label && (other.stage === '') !== (identity.stage === '');
}
/** Negative if `left` is of an earlier run or attempt than `right`. */
function compareOrders(left, right) {
    const [first, second] = [BigInt(left.run || 0), BigInt(right.run || 0)];
    if (first !== second)
        return first < second ? -1 : 1;
    return Number(left.attempt || 0) - Number(right.attempt || 0);
}
/** Stage and label were one word, separated by a bar, which neither can hold. */
function oldIdentity(text) {
    const [before = '', label] = text.split('|');
    return label === undefined
        ? { config: '', function: '', stage: '', label: before }
        : { config: '', function: '', stage: before, label };
}
function splitWord(word) {
    const index = word.indexOf('=');
    return [word.slice(0, index), decoded(word.slice(index + 1))];
}
/** Two hyphens would end some readers' HTML comment. */
function encoded(text) {
    return encodeURIComponent(text.toWellFormed()).replaceAll('--', '-%2D');
}
/** Never throws: a comment's text may have been edited by hand. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function digitsOf(text) {
    return /^\d{1,30}$/.test(text) ? text : '';
}

;// CONCATENATED MODULE: ./lib/report/comment/body.js









/** https://github.com/orgs/community/discussions/27190 */
const longestComment = 65_536;
/** Beyond this, variables, policies and ARNs are in the job summary alone: nobody reads so much on a pull request. */
const comfortableComment = 32_000;
/** The comment after this run. All of it is rendered from what this run knows; nothing is taken from an earlier text. */
function commentBody(input, remarks = []) {
    const { run } = input.inputs;
    const mark = formatMark(body_markOf(input));
    const { text, missing } = fitReport(renderResult(input, 'comment', remarks), {
        bytes: longestComment - byteLength(mark) - 2,
        comfortable: comfortableComment,
        whole: `The whole is in the ${summaryLink(run)}.`,
        incomplete: (gains) => '> [!CAUTION]\n' +
            `> **Incomplete:** ${missingWords(gains)} not shown here; all are in the ${summaryLink(run)}. Do not approve from this comment.`,
    });
    return { text: `${mark}\n\n${text}`, missing };
}
/** What is left of a comment whose place another one has taken. */
function supersededBody(mark, successor) {
    const where = markdown_link('the comment that took its place', successor);
    const { opening } = titleSection((0,sentence/* say */.cv) `superseded`, mark.identity);
    return `${formatMark(mark)}\n\n${opening}\n\nThis comment is out of date: see ${where}.`;
}
function body_markOf({ inputs, result }) {
    const applied = result.kind === 'applied' && hasWritten(result.outcome);
    return { identity: identityOf(inputs), order: orderOf(inputs.run), ...(applied && { applied }) };
}
/** Whether a first comment has something to say. */
function isWorthAComment(result) {
    if (!('plan' in result) || result.kind === 'refused')
        return result.kind !== 'unplanned';
    if (result.kind === 'applied' && hasFailed(result.outcome))
        return true;
    const { drifts, blocked, functions } = result.plan;
    return drifts || blocked || functions.some(hasWarning);
}

;// CONCATENATED MODULE: ./lib/report/comment/ours.js


/**
 * The comments with our marker that the token's own login wrote, oldest first. The marker alone proves nothing: anybody
 * can write it, and a token that may comment may also edit what others wrote. Only GraphQL tells whose token it is for
 * every kind of token: REST refuses `GET /user` to the installation tokens that workflows run with.
 */
async function ourComments(github, pullRequest) {
    const found = markedOf(await github.comments(pullRequest));
    if (found.length === 0)
        return [];
    const login = await github.viewer();
    return found.filter(({ author }) => author === login);
}
function markedOf(comments) {
    return comments
        .flatMap((comment) => {
        const mark = readMark(comment.body);
        return mark === undefined ? [] : [{ ...comment, mark }];
    })
        .toSorted((a, b) => a.id - b.id);
}
/**
 * Creates the comment and returns its address. GitHub cannot create one only if there is none: where another run created
 * one at the same time, the oldest is kept, and every run finds the same.
 */
async function createOnce(github, pullRequest, { body, mark }) {
    const created = await github.create(pullRequest, body);
    const rivals = markedOf(await github.comments(pullRequest)).filter((each) => each.author === created.author && each.mark.old === undefined && mark_isSame(each.mark, mark.identity));
    const [oldest] = rivals;
    if (oldest === undefined || oldest.id >= created.id)
        return created.url;
    if (compareOrders(oldest.mark.order, mark.order) <= 0)
        await github.edit(oldest.id, body);
    await removeDuplicate(github, { ...created, mark }, oldest.url);
    return oldest.url;
}
/** Deletes a comment of ours whose declaration has another one; where that is refused, it says that it is out of date. */
async function removeDuplicate(github, { id, mark }, kept) {
    try {
        await github.delete(id);
    }
    catch {
        await github.edit(id, supersededBody(mark, kept));
    }
}
/**
 * Marks what an earlier run wrote before the step had its stage, or while it had one. What this very run wrote stays: one
 * step of it has a stage and another has none.
 */
async function supersede(github, ours, { mark, url }) {
    for (const each of ours) {
        const isEarlier = each.mark.order.run !== mark.order.run && compareOrders(each.mark.order, mark.order) < 0;
        if (!isEarlier || !isOutgrown(each.mark, mark.identity))
            continue;
        const body = supersededBody(each.mark, url);
        if (each.body !== body)
            await github.edit(each.id, body);
    }
}

;// CONCATENATED MODULE: ./lib/report/comment/standing.js



/**
 * Judges by the pull request, not by the comment: anybody who may edit it can claim a later run in it. A run for the
 * newest commit, and the run that merged it, is never outdated.
 */
async function standingOf(github, pullRequest, { input, earlier }) {
    const { run } = input.inputs;
    if (run.pullRequest === undefined && earlier.applied && appliesNothing(input))
        return {
            kind: 'told',
            why: (0,sentence/* say */.cv) `The pull request comment was left as it is: nothing was left to apply after run ${(0,sentence/* name */.UU)(earlier.order.run)}.`,
        };
    const order = orderOf(run);
    const difference = compareOrders(earlier.order, order);
    if (difference === 0)
        return { kind: 'current', remarks: overwritten(earlier, order.job) };
    if (difference < 0)
        return { kind: 'current', remarks: [] };
    const claimed = (0,sentence/* name */.UU)(earlier.order.run);
    if (run.pullRequest === undefined)
        return {
            kind: 'current',
            remarks: [(0,sentence/* say */.cv) `Before, this comment named the later run ${claimed}. This is what was applied.`],
        };
    const { headCommit, isMerged } = await github.pullRequest(pullRequest);
    if (isMerged)
        return {
            kind: 'outdated',
            why: (0,sentence/* say */.cv) `The pull request comment was left as it is: the pull request is merged, and the comment is of run ${claimed}.`,
        };
    if (headCommit !== run.commit)
        return {
            kind: 'outdated',
            why: (0,sentence/* say */.cv) `The pull request comment was left as it is: it is of run ${claimed}, and the newest commit of the pull request is ${(0,sentence/* name */.UU)(headCommit)}, not the one of this run.`,
        };
    return {
        kind: 'current',
        remarks: [
            (0,sentence/* say */.cv) `Before, this comment named the later run ${claimed}. It was written again, because this run is for the newest commit of the pull request.`,
        ],
    };
}
function appliesNothing({ result }) {
    return result.kind === 'applied' && !result.plan.writes && !hasFailed(result.outcome);
}
/** Two jobs of one run share a comment only by mistake: the reader would see one of two plans. */
function overwritten({ order }, job) {
    if (order.job === '' || order.job === job)
        return [];
    const [theirs, ours] = [(0,sentence/* name */.UU)(order.job), (0,sentence/* name */.UU)(job)];
    return [
        (0,sentence/* say */.cv) `Job ${theirs} of this run had written this comment, and job ${ours} replaced it. To keep a comment for each, set the input ${(0,sentence/* name */.UU)('label')} in one of them.`,
    ];
}

;// CONCATENATED MODULE: ./lib/report/comment/comment.js








/**
 * Keeps the one comment of this declaration up to date. Throws where GitHub refuses or does not answer, with what would
 * help in the message.
 */
async function writeComment(input) {
    const { comment, token, run } = input.inputs;
    const { repository } = run;
    if (!comment || repository === undefined)
        return undefined;
    if (run.pullRequest === undefined && !isMergeRun(input))
        return undefined;
    if (token === undefined) {
        workflowLog.warning('No pull request comment was written: the input github-token is empty.');
        return undefined;
    }
    try {
        const github = await openGitHub(repository, token);
        const pullRequest = run.pullRequest?.number ?? (await mergedBy(github, run));
        return pullRequest === undefined ? undefined : await keepComment(github, pullRequest, input);
    }
    catch (error) {
        throw new Error((0,sentence/* plain */.pj)(explainRefusal(error, comment_refused)), { cause: error });
    }
}
async function mergedBy(github, { commit }) {
    return commit === undefined ? undefined : github.mergedBy(commit);
}
const comment_refused = (0,sentence/* marked */.xI)('Give the job the permission `pull-requests: write`; pull requests from forks never have it.');
function isMergeRun({ inputs: { mode, run } }) {
    return mode === 'apply' && run.event === 'push';
}
async function keepComment(github, pullRequest, input) {
    const mark = body_markOf(input);
    const ours = await ourComments(github, pullRequest);
    const [kept, ...duplicates] = ours
        .filter((each) => mark_isSame(each.mark, mark.identity))
        .toSorted((a, b) => Number(a.mark.old ?? false) - Number(b.mark.old ?? false) || a.id - b.id);
    if (kept === undefined) {
        if (input.inputs.run.pullRequest === undefined || !isWorthAComment(input.result))
            return undefined;
        const { text, missing } = commentBody(input);
        const url = await createOnce(github, pullRequest, { body: text, mark });
        await supersede(github, ours, { mark, url });
        return { url, missing };
    }
    const standing = await standingOf(github, pullRequest, { input, earlier: kept.mark });
    if (standing.kind !== 'current') {
        const write = standing.kind === 'told' ? workflowLog.info : workflowLog.warning;
        write((0,sentence/* plain */.pj)(standing.why));
        return { url: kept.url };
    }
    for (const remark of standing.remarks)
        workflowLog.warning((0,sentence/* plain */.pj)(remark));
    const { text, missing } = commentBody(input, standing.remarks);
    if (kept.body !== text)
        await github.edit(kept.id, text);
    for (const each of duplicates)
        await removeDuplicate(github, each, kept.url);
    await supersede(github, ours, { mark, url: kept.url });
    return { url: kept.url, missing };
}

;// CONCATENATED MODULE: ./lib/report/log.js















/** A plan for the workflow log: a line per change, each beginning with the function that it is about. */
function planLines(plan) {
    const whole = sortedFindings(plan).filter(({ functionLabel }) => functionLabel === undefined);
    return [
        ...limitSentences(plan.guardrails).map((limit) => (0,sentence/* say */.cv) `limit: ${limit}`),
        ...whole.map(({ severity, message }) => (0,sentence/* say */.cv) `${[severity]}: ${message}`),
        ...plan.functions.flatMap((each) => isUnchanged(each)
            ? [(0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(each.label)}: unchanged`]
            : [...changeLines(each).map((line) => (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(each.label)}: ${line}`), ...findingLines(each)]),
        ...rotationLines(plan.rotations),
    ];
}
/** What an apply did: a line per function, and per rotation that was due. */
function outcomeLines({ functions, rotations }) {
    return [...functions.map(functionOutcomeLine), ...rotations.map(rotationOutcomeLine)];
}
function functionOutcomeLine({ label, result, steps, failure }) {
    const details = steps.length === 0 ? [] : (0,sentence/* say */.cv) ` (${stepsSentence(steps)})`;
    const head = (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(label)}: ${[result]}${details}`;
    return failure === undefined ? head : (0,sentence/* say */.cv) `${head}. ${(0,model_failure/* explain */.W)(failure)}`;
}
function rotationOutcomeLine(each) {
    const head = (0,sentence/* say */.cv) `rotation of secret ${(0,sentence/* name */.UU)(each.secretArn)}: ${[each.result]}`;
    return each.result === 'failed' ? (0,sentence/* say */.cv) `${head}. ${(0,model_failure/* explain */.W)(each.failure)}` : head;
}
/** A line for each rotation that differs. */
function rotationLines(rotations) {
    const names = rotationNames(rotations);
    return rotations.flatMap(({ verb, secretArn, before, after, due }) => {
        if (verb === 'keep')
            return [];
        const sign = [verb === 'add' ? '+' : '~'];
        const secret = (0,sentence/* name */.UU)(names.get(secretArn) ?? secretArn);
        const terms = (0,sentence/* name */.UU)((0,model_rotation/* formatTerms */.tW)(after, secretArn));
        const was = before === undefined ? [] : (0,sentence/* say */.cv) `, was ${(0,sentence/* name */.UU)((0,model_rotation/* formatTerms */.tW)(before, secretArn))}`;
        return [(0,sentence/* say */.cv) `${sign} secret ${secret} rotated ${terms}${was}${due ? [] : (0,sentence/* say */.cv) ` (not now)`}`];
    });
}
/** What changes for one function: first its verdict, then a line per change. */
function changeLines(plan) {
    const names = secretNames(plan);
    const nameOf = (arn) => (0,sentence/* name */.UU)(names.get(arn) ?? arn);
    const mention = mentionsIn(plan);
    const role = plan.roleArn === undefined
        ? plan.state === 'pending'
            ? (0,sentence/* say */.cv) `, pending`
            : []
        : (0,sentence/* say */.cv) `, role ${(0,sentence/* name */.UU)((0,text_arn/* roleNameOf */.xZ)(plan.roleArn))}`;
    const verdict = plan.blocked
        ? (0,sentence/* say */.cv) `access ${[plan.access.verdict]}, but blocked`
        : (0,sentence/* say */.cv) `access ${[plan.access.verdict]}`;
    return [
        (0,sentence/* say */.cv) `${verdict}${role}`,
        ...plan.grants.flatMap((grant) => grantLine(grant, plan, mention)),
        ...sharerLines(plan, mention),
        ...plan.variables.flatMap((variable) => variableLine(variable, nameOf)),
        ...settingPhrases(plan),
        ...layerPhrases(plan),
        ...plan.steps.flatMap(aliasLine),
    ];
}
function grantLine(grant, { effective }, mention) {
    const { verb, held, secretArn, place, check } = grant;
    const effect = effective.grants.find((each) => each.secretArn === secretArn);
    const words = {
        add: '+ reads',
        change: '~ access changed:',
        remove: '\u2212 no longer reads',
        keep: held ? '\u00b7 still reads (held)' : undefined,
    };
    const word = effect === undefined ? words[verb] : effectWord(effect);
    if (word === undefined)
        return [];
    const news = (0,sentence/* join */.fj)(effectNews(effect).map((each) => (0,sentence/* say */.cv) `, ${each}`), '');
    const where = place === undefined ? [] : (0,sentence/* say */.cv) ` (${(0,sentence/* name */.UU)((0,model_place/* formatPlace */.dE)(place))})`;
    const checked = check === undefined ? [] : (0,sentence/* say */.cv) `, access check: ${[check.result.replace('-', ' ')]}`;
    return [(0,sentence/* say */.cv) `${[word]} ${mention(secretArn)}${news}${where}${checked}`];
}
function effectWord({ verb, state }) {
    if (state === 'already')
        return '\u00b7 already reads';
    if (state === 'still')
        return '\u00b7 still reads';
    if (verb === 'add')
        return '+ reads';
    return state === 'loses' ? '\u2212 no longer reads' : '\u2212 no longer granted';
}
/** What other functions gain or lose because they share the role. */
function sharerLines({ effective, roleArn = '' }, mention) {
    return effective.sharers.flatMap(({ functionName, grants }) => grants.map((grant) => {
        const what = (0,sentence/* say */.cv) `${[effectWord(grant)]} ${mention(grant.secretArn)}`;
        return (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(functionName)}, which shares role ${(0,sentence/* name */.UU)((0,text_arn/* roleNameOf */.xZ)(roleArn))}: ${what}`;
    }));
}
function variableLine(variable, nameOf) {
    const words = { add: '+ variable', change: '~ variable', remove: '\u2212 variable', keep: undefined };
    const word = words[variable.verb];
    if (word === undefined)
        return [];
    const secret = (0,sentence/* say */.cv) `${[(0,secret_words/* nounOf */.a2)(variable.secretArn)]} ${nameOf(variable.secretArn)}`;
    return [(0,sentence/* say */.cv) `${[word]} ${(0,sentence/* name */.UU)(variable.name)}, ${secret}`];
}
function aliasLine(step) {
    if (step.kind === 'publish-latest')
        return [(0,sentence/* say */.cv) `~ unqualified calls reach what is published to ${(0,sentence/* name */.UU)(observation/* latestPublished */.Kq)}`];
    if (step.kind !== 'point-alias')
        return [];
    return [(0,sentence/* say */.cv) `~ alias ${(0,sentence/* name */.UU)(step.alias)}, version ${(0,sentence/* name */.UU)(step.from)} \u2192 a new version`];
}
function findingLines({ label, findings }) {
    return findings
        .filter(({ functionLabel }) => functionLabel !== undefined)
        .map(({ severity, message }) => (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(label)}: ${[severity]}: ${message}`);
}

;// CONCATENATED MODULE: ./lib/report/plan-json.js

/**
 * A finished plan for machines: every sentence is plain text. Its contract is schema/lambda-secrets-plan.schema.json,
 * written from schema/plan.
 */
function jsonOfPlan({ questions, ...plan }) {
    return { ...plan, functions: plan.functions.map(jsonOfFunction) };
}
function jsonOfFinding({ message, remedy, snippets, ...finding }) {
    return {
        ...finding,
        message: (0,sentence/* plain */.pj)(message),
        remedy: (0,sentence/* plain */.pj)(remedy),
        ...(snippets && { snippets: snippets.map(({ title, json }) => ({ title: (0,sentence/* plain */.pj)(title), json })) }),
    };
}
function jsonOfFunction(plan) {
    return {
        ...plan,
        grants: plan.grants.map(({ check, ...grant }) => ({
            ...grant,
            ...(check && { check: jsonOfCheck(check) }),
        })),
        findings: plan.findings.map(jsonOfFinding),
    };
}
function jsonOfCheck({ denials, open, ...check }) {
    return { ...check, denials: denials.map(sentence/* plain */.pj), open: open.map(sentence/* plain */.pj) };
}

;// CONCATENATED MODULE: ./lib/report/outputs.js





/**
 * A job's outputs may take 1 MB, counted as UTF-16, over all of its steps.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
 */
const planCharacters = 300_000;
const findingsCharacters = 100_000;
/** Sets every output, however the run ended. */
function writeOutputs(input, commentUrl) {
    for (const [name, value] of Object.entries(outputsOf(input)))
        setOutput(name, value);
    setOutput('comment-url', commentUrl ?? '');
}
function outputsOf({ result }) {
    if (!('plan' in result)) {
        const nothing = { changed: 'false', drift: 'false', verdict: 'unknown', plan: 'null', digest: '' };
        const unasked = result.kind === 'unplanned' ? { drift: '' } : {};
        return { ...nothing, ...unasked, findings: findingsJson(result) };
    }
    const { verdict, digest, comparedWith, drifts } = result.plan;
    return {
        changed: String(result.kind === 'applied' && hasWritten(result.outcome)),
        ...(comparedWith === undefined ? { drift: String(drifts), verdict } : { drift: '', verdict: 'unknown' }),
        plan: planJson(result.plan),
        digest,
        findings: findingsJson(result),
    };
}
/** The plan, or, where it is too long for an output, as much of it as fits, marked as truncated. */
function planJson(plan) {
    const { blocked, drifts, writes, verdict, digest } = plan;
    const functions = plan.functions.map(({ label, functionName, region, access, ...each }) => {
        const answers = { blocked: each.blocked, drifts: each.drifts, writes: each.writes };
        return { label, functionName, region, verdict: access.verdict, ...answers };
    });
    const least = { truncated: true, blocked, drifts, writes, verdict, digest };
    const { inventory, ...rest } = plan;
    const candidates = [jsonOfPlan(plan), jsonOfPlan(rest), { ...least, functions }, least];
    return firstThatFits(candidates, planCharacters);
}
/** The findings, or as many of the worst as fit: never none where there is one. */
function findingsJson(result) {
    const findings = outputs_findingsOf(result);
    const fewer = [100, 30, 10, 3, 1].map((most) => findings.slice(0, most));
    return firstThatFits([findings, ...fewer], findingsCharacters);
}
function outputs_findingsOf(result) {
    if (result.kind === 'crashed' || result.kind === 'unplanned')
        return [];
    if (result.kind === 'invalid') {
        return result.problems.map((problem) => ({
            code: 'declaration-invalid',
            severity: 'error',
            ...problem,
            message: (0,sentence/* plain */.pj)(problem.message),
            remedy: (0,sentence/* plain */.pj)(problem.remedy),
        }));
    }
    return sortedFindings(result.plan).map(jsonOfFinding);
}
function firstThatFits(candidates, characters) {
    const texts = candidates.map((candidate) => JSON.stringify(candidate));
    return texts.find((text) => text.length <= characters) ?? 'null';
}

;// CONCATENATED MODULE: ./lib/report/report.js
















/**
 * Tells what a run found and did: in the log, in the job summary, on the pull request, on the declaring lines and in the
 * outputs. A place that can't be written is a warning, and the others are written all the same. Never throws.
 */
async function report(input) {
    await attempt('The log', () => writeLog(input));
    const summary = await attempt('The job summary', () => writeJobSummary(input));
    const comment = await attempt('The pull request comment', () => writeComment(input));
    await attempt('The annotations', async () => writeAnnotations(input.result));
    await attempt('The outputs', async () => writeOutputs(input, comment?.url));
    const holdsAll = (missing) => missing?.pairs === 0;
    const someSurface = [summary, comment?.missing].filter((missing) => missing !== undefined);
    return { allGains: someSurface.length === 0 || someSurface.some(holdsAll) };
}
async function attempt(what, write) {
    try {
        return await write();
    }
    catch (error) {
        const why = (0,sentence/* name */.UU)(error instanceof Error ? error.message : String(error));
        workflowLog.warning((0,sentence/* plain */.pj)((0,sentence/* say */.cv) `${[what]} could not be written. ${why}`));
        return undefined;
    }
}
async function writeLog(input) {
    const { result } = input;
    if (result.kind === 'crashed')
        return writeGroup((0,sentence/* say */.cv) `The run failed before it finished`, [result.message]);
    if (result.kind === 'invalid')
        return writeGroup((0,sentence/* say */.cv) `The declaration is not valid`, result.problems.map(problemLine));
    if ('approvals' in result && result.approvals !== undefined)
        await writeGroup((0,sentence/* say */.cv) `Approvals`, approvalLines(result.approvals));
    if (result.kind === 'unplanned')
        return workflowLog.warning((0,sentence/* plain */.pj)(result.message));
    if (result.kind !== 'applied')
        await logPlan(result.plan);
    if (result.kind === 'planned')
        await logInventory(result.plan, input.inputs.mode === 'check');
    if (result.kind === 'refused')
        await writeGroup((0,sentence/* say */.cv) `Not the plan that was reviewed`, result.movements.map(movementSentence));
    if (result.kind === 'applied')
        await writeGroup((0,sentence/* say */.cv) `Outcome`, outcomeLines(result.outcome));
    const unmerged = wroteUnmerged(input);
    if (unmerged !== undefined)
        workflowLog.warning((0,sentence/* plain */.pj)(unmerged));
}
async function logInventory(plan, isCheck) {
    const shown = shownInventory(plan, isCheck);
    if (shown !== undefined)
        await writeGroup(shown.title, [...shown.about, ...shown.lines]);
}
function problemLine({ place, message, remedy }) {
    return (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)((0,model_place/* formatPlace */.dE)(place))}: ${message} ${remedy}`;
}
/** Before the first write, so that the log of a run that is lost says what it was about to do. */
async function logPlan(plan) {
    const { stage, comparedWith } = plan;
    if (comparedWith !== undefined) {
        const branch = (0,sentence/* name */.UU)(comparedWith.branch);
        workflowLog.warning((0,sentence/* plain */.pj)((0,sentence/* say */.cv) `There are no AWS credentials: this is compared with branch ${branch}, not with AWS.`));
    }
    const of = stage === undefined ? [] : (0,sentence/* say */.cv) ` of stage ${(0,sentence/* name */.UU)(stage)}`;
    await writeGroup((0,sentence/* say */.cv) `Plan${of}: ${headline(plan)}`, planLines(plan));
}
async function writeGroup(title, lines) {
    await workflowLog.group((0,sentence/* plain */.pj)(title), async () => {
        for (const line of lines)
            workflowLog.info((0,sentence/* plain */.pj)(line));
    });
}
/** A step's summary may take 1 MiB. https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const longestSummary = 1_048_576;
/** Appends the report to the step's summary, where the runner takes one, and returns the gains that found no room. */
async function writeJobSummary(input) {
    const { inputs, result } = input;
    const { summaryFile } = inputs.run;
    if (summaryFile === undefined)
        return undefined;
    const digest = result.kind === 'refused' ? [digestSection(result.plan.digest)] : [];
    const { text, missing } = fitReport([...renderResult(input), ...digest], {
        bytes: longestSummary - 2,
        whole: 'The workflow log lists every grant and variable.',
        incomplete: (gains) => `> [!CAUTION]\n> **Incomplete:** ${missingWords(gains)} not shown here. All are in the workflow log.`,
    });
    await (0,promises_.appendFile)(summaryFile, `${text}\n\n`);
    return missing;
}

;// CONCATENATED MODULE: ./lib/github/default-branch.js

/**
 * Returns the default branch of a repository, and whether it has the commit in its history. GitHub also answers with
 * commits of forks under the address of a repository; and by name, a tag could come before the branch. Throws what GitHub's client throws.
 * https://docs.github.com/rest/commits/commits#compare-two-commits
 */
async function readDefaultBranch(octokit, { owner, name: repo, commit }) {
    const { data } = await octokit.rest.repos.get({ owner, repo });
    const branch = data.default_branch;
    return { branch, hasCommit: await isOnBranch(octokit, { owner, name: repo }, { branch, commit }) };
}

;// CONCATENATED MODULE: ./lib/rules.js








/**
 * Reads the organization's rules through GitHub's API. Returns `undefined` if the workflow names none. Never throws.
 */
async function readRules(inputs) {
    const { guardrailsFrom: file, run, stage } = inputs;
    if (file === undefined)
        return undefined;
    const failed = (message) => ({ kind: 'failed', file, message });
    const token = inputs.guardrailsToken ?? inputs.token;
    if (token === undefined)
        return failed((0,sentence/* marked */.xI)('the inputs `guardrails-token` and `github-token` are empty.'));
    if (run.repository === undefined)
        return failed((0,sentence/* marked */.xI)('the address of GitHub is not known.'));
    try {
        const octokit = await openOctokit(run.repository, token);
        const read = await readRulesFile(octokit, file, stage);
        return 'guardrails' in read ? { kind: 'found', file, ...read } : failed(read.mistake);
    }
    catch (error) {
        return failed(explainRefusal(error, rules_refused(file)));
    }
}
async function readRulesFile(octokit, { repository, path, commit }, stage) {
    const [owner = '', repo = ''] = repository.split('/');
    const { branch, hasCommit } = await readDefaultBranch(octokit, { owner, name: repo, commit });
    if (!hasCommit)
        return {
            mistake: (0,sentence/* say */.cv) `the commit is not in the history of branch ${(0,sentence/* name */.UU)(branch)} there. Name one that is: GitHub also shows commits of forks under that address.`,
        };
    const files = filesAt(octokit, { owner, name: repo }, { commit, workspace: '/' });
    const text = await readConfigFile(files, path);
    if (!text.ok)
        return { mistake: (0,sentence/* say */.cv) `${text.mistake.message} Name a YAML or JSON file of at most 1 MiB in that commit.` };
    const { values, problems } = parseRules(text.value, stage);
    const [problem] = problems;
    if (problem !== undefined)
        return { mistake: explainProblem(problem) };
    return { guardrails: values[0] ?? {} };
}
function rules_refused({ repository }) {
    return (0,sentence/* say */.cv) `Check that the repository and the commit exist, and set ${(0,sentence/* name */.UU)('guardrails-token')} to a token that may read the contents of ${(0,sentence/* name */.UU)(repository)}.`;
}

// EXTERNAL MODULE: ./lib/text/day.js
var text_day = __webpack_require__(2821);
;// CONCATENATED MODULE: ./lib/main.js


















/**
 * Runs the action: reads what is declared and what AWS has, plans the change and, unless this run only plans, applies it.
 * Returns the message that the run fails with, if it fails. Throws DeclarationError for inputs that it cannot read.
 */
async function main() {
    const inputs = readInputs(readRun(process.env));
    const result = await reconcile(inputs, workflow).catch(resultOf);
    const shown = await report({ inputs, result });
    return failureOf(result, inputs) ?? failureToShow(result, shown);
}
const workflow = {
    log: workflowLog,
    agree: async (plan) => {
        await logPlan(plan);
        return true;
    },
};
/** Returns what a run found and did: a plan alone where it only plans or nobody agrees. Throws what `resultOf` explains. */
async function reconcile(inputs, { log, agree }) {
    await requireMerged(inputs);
    const declared = await declareOrRecall(inputs);
    const withAws = Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(696), __webpack_require__.e(162)]).then(__webpack_require__.bind(__webpack_require__, 2162)); // Loaded while the history is read.
    const history = await readHistory(inputs, declared);
    const declaration = withHistory(inputs.mode === 'remove' ? withoutSecrets(declared) : declared, history, log);
    const settings = planSettings(inputs);
    const today = (0,text_day/* dayOf */.k)(new Date());
    const base = readBase(inputs, declaration); // From GitHub, while AWS is read.
    const tip = readTip(inputs, declaration);
    const rules = readRules(inputs);
    const approvals = readApprovals(inputs, { base, rules });
    // Only a pull request's plan can do without credentials; every other run throws here.
    const isReview = inputs.mode === 'plan' && inputs.run.baseBranch !== undefined;
    const { apply, completePlan, connect } = await withAws;
    const clients = await connect(declaration, { optional: isReview });
    if (clients === undefined) {
        const compared = await planWithoutAws({
            declaration,
            settings,
            today,
            inputs,
            base: await base,
            rules: await rules,
        });
        return { ...compared, approvals: await approvals };
    }
    const others = () => readOthers(inputs, declaration);
    const isReadOnly = inputs.mode === 'plan' || inputs.mode === 'check';
    const { plan, observation } = await completePlan({
        declaration,
        settings,
        today,
        base,
        tip,
        rules,
        others,
        clients,
        log,
        fromLists: isReadOnly,
    });
    if (isReadOnly)
        return { kind: 'planned', plan, approvals: await approvals };
    const movements = (0,digest/* movementsSince */.L)(inputs.expectedDigest, plan);
    if (movements.length > 0)
        return { kind: 'refused', plan, movements };
    if (!(await agree(plan)))
        return { kind: 'planned', plan };
    const outcome = await apply(plan, {
        declaration,
        observation,
        settings,
        clients,
        clock: clock/* systemClock */.m,
        log,
        propagationWait: inputs.propagationWait,
    });
    return { kind: 'applied', plan, outcome };
}

;// CONCATENATED MODULE: ./lib/action.js






/** Runs the action, and shows in the log why it failed, if it did. */
async function runAction() {
    try {
        const failure = await main();
        if (failure !== undefined)
            setFailed(oneLine(failure));
    }
    catch (thrown) {
        if (thrown instanceof DeclarationError) {
            for (const problem of thrown.problems)
                error(oneLine(formatProblem(problem)));
            setFailed('The inputs of this step are wrong; nothing was done.');
        }
        else {
            setFailed(oneLine((0,sentence/* plain */.pj)(unforeseen(thrown))));
        }
    }
}


/***/ }),

/***/ 4008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   LF: () => (/* binding */ read),
/* harmony export */   M9: () => (/* binding */ write)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7566);

async function read(call, work) {
    try {
        return await work();
    }
    catch (error) {
        if ((0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(error) === call.absent)
            return { kind: 'absent' };
        return { kind: 'failed', failure: (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error, call) };
    }
}
/** Returns why a write failed, if it did; with `absent`, the target is already gone. Throws CredentialsError. */
async function write(call, work) {
    try {
        await work();
        return undefined;
    }
    catch (error) {
        return (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(error) === call.absent ? undefined : (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error, call);
    }
}
/**
 * Returns the items of all pages; an empty token ends the list. Throws SyntaxError for a page without a list, and for a
 * token that repeats: the SDK would either ask for the same pages forever or take a part for the whole.
 */
async function collect(pages, itemsOf) {
    const collected = [];
    const seen = new Set();
    for await (const page of pages) {
        const items = itemsOf(page);
        const token = page.NextToken ?? page.NextMarker ?? page.Marker ?? '';
        if (items === undefined)
            throw new SyntaxError('a page without a list');
        if (seen.has(token))
            throw new SyntaxError('the token of an earlier page');
        if (token !== '')
            seen.add(token);
        collected.push(...items);
    }
    return collected;
}


/***/ }),

/***/ 1631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => performance.now(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};


/***/ }),

/***/ 7566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   E2: () => (/* binding */ isThrottling),
/* harmony export */   Q: () => (/* binding */ quotaExceeded),
/* harmony export */   gj: () => (/* binding */ mayHaveWorked),
/* harmony export */   lE: () => (/* binding */ CredentialsError),
/* harmony export */   w2: () => (/* binding */ toFailure)
/* harmony export */ });
/* harmony import */ var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
/* harmony import */ var _text_explained_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9846);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9062);
/* harmony import */ var _lambda_messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6627);
/* harmony import */ var _wrong_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3483);





/** A name for IAM's quota error that nothing takes for throttling. */
const quotaExceeded = 'QuotaExceeded';
/** The workflow has no usable AWS credentials: every other call would fail in the same way. */
class CredentialsError extends _text_explained_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ExplainedError */ .h {
    name = 'CredentialsError';
    /** True if there are none, as on a pull request from a fork; false if AWS refused them. */
    missing;
    constructor(sentence, code) {
        super(sentence, { cause: code });
        this.missing = code === 'CredentialsProviderError';
    }
}
/**
 * Returns what an SDK error means, in words that may be shown: of Lambda, which knows the variables, only sentences of a
 * known form. Throws CredentialsError if no call can work.
 */
function toFailure(error, call) {
    if (error instanceof CredentialsError)
        throw error;
    const code = codeOf(error);
    if (credentialCodes.has(code)) {
        throw new CredentialsError((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `AWS refused the workflow's credentials (${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(code)}). ${credentialsRemedy}`, code);
    }
    const [, operation = call.action] = call.action.split(':');
    const told = fromService(error) ? error.message : '';
    const said = showable(told, code, call);
    const remedy = error instanceof _wrong_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .WrongAnswer */ .k ? _wrong_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .wrongAnswerRemedy */ .I : remedyFor(code, call, { told, said });
    return {
        operation,
        target: call.target,
        code,
        message: fromService(error) ? named(said) : ownWords(error, code),
        ...(remedy === undefined ? {} : { remedy }),
    };
}
/** Whether the call may have worked although it failed: its answer was lost or broken. */
function mayHaveWorked(error) {
    return (!fromService(error) ||
        error.$metadata.httpStatusCode === undefined ||
        error.$metadata.httpStatusCode >= 500);
}
function isThrottling(code) {
    return /Throttl|TooManyRequests|RequestLimitExceeded/.test(code);
}
/** Returns the service's error name, a network error's code, or `UnreadableAnswer`. */
function codeOf(error) {
    if (!(error instanceof Error))
        return 'UnknownError';
    if (fromService(error))
        return /^[A-Za-z][\w.]{0,99}$/.test(error.name) ? error.name : 'UnknownError';
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    return error.name === 'Error' || error instanceof SyntaxError || error instanceof TypeError
        ? 'UnreadableAnswer'
        : error.name;
}
/** A broken answer also has metadata, but only a service's own error says whose fault it was. */
function fromService(error) {
    return (error instanceof Error && '$fault' in error && '$metadata' in error && !(error instanceof SyntaxError));
}
const longestMessage = 400;
/**
 * IAM's denial ends in a link to the console and the call that explains it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
const longestDenial = 1000;
/** Returns a service's message as one line of bounded length, or `''` where it may not be shown. */
function showable(message, code, { action }) {
    const text = action.startsWith('lambda:') ? (0,_lambda_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .knownToLambda */ .A)(message) : message;
    const most = /^AccessDenied/.test(code) ? longestDenial : longestMessage;
    return text.replace(/\s+/g, ' ').trim().slice(0, most);
}
function ownWords(error, code) {
    return error instanceof _wrong_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .WrongAnswer */ .k ? error.sentence : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .marked */ .xI)(networkMessages[code] ?? '');
}
/** What a service said is text from outside, however much it looks like words of ours. */
function named(said) {
    return said === '' ? [] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(said)];
}
const credentialsRemedy = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .marked */ .xI)('Run `aws-actions/configure-aws-credentials` before this step, with a role to assume, and give the job the permission `id-token: write`.');
function remedyFor(code, call, { told, said }) {
    if (/^AccessDenied/.test(code))
        return accessRemedy(call, said);
    if (code === 'InvalidParameterValueException' && /\blayers?\b/i.test(told))
        return layerRemedy;
    if (isThrottling(code))
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .marked */ .xI)('AWS kept throttling this account for longer than this run waits. Run again.');
    if (code === quotaExceeded)
        return quotaRemedy;
    if (code === 'ERR_PROXY_TUNNEL')
        return proxyRemedy;
    return code in networkMessages ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .marked */ .xI)('Run again; what was already done is kept.') : undefined;
}
const quotaRemedy = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .marked */ .xI)('This is the quota of 10,240 characters over all inline policies of a role, not throttling. Replace other inline policies of the role with managed ones.');
const proxyRemedy = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .marked */ .xI)("Check the user and password in `HTTPS_PROXY`, and that the proxy allows AWS's endpoints, or name them in `NO_PROXY`.");
const layerRemedy = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .marked */ .xI)('Lambda checks all layers of a function again when one of them changes. Remove or replace the one that it refuses.');
/**
 * Returns the statement to add, or the action alone if nobody names an ARN. A call may need more than its own action:
 * setting a list of layers takes the right to read each. AWS refuses a layer that is deleted, or that its owner does not
 * share, in the same way.
 */
function accessRemedy({ action, target, resource: own }, message) {
    const refused = /not authorized to perform: (?<also>[\w-]+:\w+) on resource: (?<resource>.+?)(?: because| with an|$)/.exec(message);
    const { also = action, resource = '' } = refused?.groups ?? {};
    if (also === 'lambda:GetLayerVersion' && /no resource-based policy/.test(message))
        return layerRemedy;
    const candidates = also === action ? [own ?? '', resource] : [resource];
    const known = candidates.find((each) => each === '*' || (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(each) !== undefined);
    if (known === undefined)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Grant ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(also)} on ${also === action ? target : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(resource)]} to the role that the workflow assumes.`;
    const statement = JSON.stringify({ Effect: 'Allow', Action: also, Resource: known });
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Add the statement ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(statement)} to a policy of the role that the workflow assumes.`;
}
const networkMessages = {
    ECONNREFUSED: 'the endpoint refused the connection',
    ECONNRESET: 'the connection was cut',
    ENOTFOUND: "the endpoint's name could not be resolved",
    EPIPE: 'the connection was cut',
    ERR_PROXY_TUNNEL: 'the proxy did not connect to the endpoint',
    ETIMEDOUT: 'no answer in time',
    TimeoutError: 'no answer in time',
    UnreadableAnswer: 'the answer could not be understood',
};
const credentialCodes = new Set([
    'CredentialsProviderError',
    'ExpiredToken',
    'ExpiredTokenException',
    'InvalidClientTokenId',
    'InvalidSignatureException',
    'SignatureDoesNotMatch',
    'UnrecognizedClientException',
]);


/***/ }),

/***/ 6627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ knownToLambda)
/* harmony export */ });
/**
 * What Lambda says that may be shown. Lambda knows the variables, and some of its errors repeat them, whole, cut or in
 * another spelling, so that nothing could find them in a text of unknown shape. A gap in these sentences takes only
 * an ARN, a number or a word of AWS's.
 */
const arn = String.raw `arn:[\w-]+:[\w-]+:[\w-]*:\d*:[\w+=,.@/:*$-]+`;
const kindOfPolicy = '(?:(?:identity-based|resource-based|service control|resource control|session|VPC endpoint) policy|permissions boundary)';
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
const denial = [
    String.raw `User: (?:${arn}|anonymous) is not authorized to perform: [\w-]+:\w+(?: on resource: ${arn})?`,
    String.raw `(?: because no ${kindOfPolicy} allows the [\w-]+:\w+ action`,
    `| with an explicit deny in an? ${kindOfPolicy}(?:: ${arn})?)?`,
].join('');
const known = [
    denial,
    `Function not found: ${arn}`,
    `Alias not found: ${arn}`,
    'Rate exceeded',
    String.raw `The operation cannot be performed at this time\. An update is in progress for resource: ${arn}`,
    String.raw `The operation cannot be performed at this time\. The function is currently in the following state: (?:Pending|Inactive|Failed|Deleting)`,
    String.raw `The RevisionId provided does not match the latest RevisionId\b`,
    String.raw `CodeSHA256 \([\w+/=-]{1,64}\) is different from current CodeSHA256 in \$LATEST \([\w+/=-]{1,64}\)`,
    String.raw `Lambda was unable to configure your environment variables because the environment variables you have provided (?:exceeded the 4KB limit|contains reserved keys that are currently not supported for modification)\.`,
    String.raw `Lambda was unable to (?:decrypt|configure access to) your environment variables because the KMS (?:access was denied|key is (?:disabled|invalid for use|not found))\.(?: Please check your KMS (?:permissions|key settings)\.)?(?: KMS Exception: [A-Z][A-Za-z]{1,40}Exception)?(?: KMS Message: ${denial})?`,
    String.raw `The role defined for the function cannot be assumed by Lambda\.`,
    String.raw `Layer version ${arn} does not exist\.`,
    String.raw `Layer ${arn} is not compatible with architecture (?:x86_64|arm64)\.`,
    String.raw `(?:You c|C)annot reference more than \d+ layers\b`,
    String.raw `Function code combined with layers exceeds the maximum allowed size of \d+ bytes\.(?: The actual size is \d+ bytes\.)?`,
].map((sentence) => new RegExp(`^${sentence}`));
/** IAM's id of a denial, which explains it: the one part behind the sentence that is worth showing. */
const authorization = /\bauthorization ID:? ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\b/i;
/** Returns the sentence that the message begins with, if it is a known one, else `''`. */
function knownToLambda(message) {
    const text = message.replace(/\s+/g, ' ').trim();
    const sentence = known.flatMap((pattern) => pattern.exec(text)?.[0] ?? []).at(0) ?? '';
    const id = sentence.startsWith('User: ') ? authorization.exec(text.slice(sentence.length))?.[1] : undefined;
    return id === undefined ? sentence : `${sentence}. Authorization ID: ${id}`;
}


/***/ }),

/***/ 5237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ ProxyError),
/* harmony export */   w: () => (/* binding */ proxyEnvironment)
/* harmony export */ });
/* harmony import */ var _text_explained_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9846);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9062);


/** The way out that the environment describes can't be used. */
class ProxyError extends _text_explained_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ExplainedError */ .h {
    name = 'ProxyError';
}
/**
 * Returns the proxies that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name, `undefined` without any. NO_PROXY is meant as in
 * GitHub's client: a host includes its subdomains, and this machine needs no proxy. Throws ProxyError for a proxy that is
 * no URL, without showing it, as it may hold a password, and for a Node version whose agents know no proxy.
 */
function proxyEnvironment(environment, nodeVersion = process.versions.node) {
    const [https, http] = [proxyIn(environment, 'HTTPS_PROXY'), proxyIn(environment, 'HTTP_PROXY')];
    if (https === undefined && http === undefined)
        return undefined;
    if (!knowsProxies(nodeVersion)) {
        throw new ProxyError((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `HTTPS_PROXY or HTTP_PROXY is set, and Node ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(nodeVersion)} can't use it: this needs ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)('22.21')} or ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)('24.5')}, and newer. Update the runner, which brings Node with it.`);
    }
    return {
        ...(https === undefined ? {} : { HTTPS_PROXY: https }),
        ...(http === undefined ? {} : { HTTP_PROXY: http }),
        NO_PROXY: [...thisMachine, ...bypassedIn(environment)].join(','),
    };
}
/** As in curl and Node, the name in lower case comes first. */
function settingOf(environment, variable) {
    return environment[variable.toLowerCase()] || environment[variable] || '';
}
function proxyIn(environment, variable) {
    const value = settingOf(environment, variable);
    if (value === '')
        return undefined;
    const url = value.includes('://') ? value : `http://${value}`;
    if (/^https?:/i.test(url) && URL.canParse(url))
        return url;
    throw new ProxyError((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(variable)} is not the URL of an HTTP proxy, such as ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)('http://proxy.example.com:3128')}; its value is not shown. Characters like ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)('@')} in a password must be percent-encoded.`);
}
const thisMachine = ['localhost', '127.0.0.1', '[::1]', '::1'];
function bypassedIn(environment) {
    const hosts = settingOf(environment, 'NO_PROXY').split(',');
    return hosts
        .map((host) => host.trim())
        .filter((host) => host !== '')
        .flatMap((host) => (/^[.*]/.test(host) ? [host] : [host, `*.${host}`]));
}
/** https://nodejs.org/docs/latest-v24.x/api/cli.html#--use-env-proxy */
function knowsProxies(nodeVersion) {
    const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
    return major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);
}


/***/ }),

/***/ 3483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ wrongAnswerRemedy),
/* harmony export */   k: () => (/* binding */ WrongAnswer)
/* harmony export */ });
/* harmony import */ var _text_explained_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9846);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9062);


/** AWS answered, but not about what it was asked for: as unreadable as an answer that makes no sense. */
class WrongAnswer extends _text_explained_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ExplainedError */ .h {
    name = 'UnreadableAnswer';
}
const wrongAnswerRemedy = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)('Nothing of it is used. Check which endpoint answers: `AWS_ENDPOINT_URL` and its forms for single services.');


/***/ }),

/***/ 9049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ AccountError),
/* harmony export */   z: () => (/* binding */ requireAccount)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8675);
/* harmony import */ var _text_explained_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9846);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9062);
/* harmony import */ var _client_calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4008);




/** The workflow's credentials belong to an account other than the declared one, or their account is unknown. */
class AccountError extends _text_explained_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ExplainedError */ .h {
    name = 'AccountError';
}
/**
 * Asks STS which account the credentials belong to, if an account is declared. Throws AccountError if it is another one
 * or unknown, and CredentialsError if there are no usable credentials.
 */
async function requireAccount({ account, functions }, clients) {
    const [first] = functions;
    if (account === undefined || first === undefined)
        return;
    const caller = await readAccount(clients, first.region);
    if (caller === account)
        return;
    throw new AccountError((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Account ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)(account)} is declared, but the workflow's credentials are of account ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)(caller)}. Assume a role of the declared account, or correct the declaration. Nothing else was read, and nothing was written.`);
}
async function readAccount(clients, region) {
    const call = { action: 'sts:GetCallerIdentity', target: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .marked */ .xI)("the workflow's credentials") };
    const caller = await (0,_client_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .read */ .LF)(call, async () => {
        const { GetCallerIdentityCommand, STSClient } = await Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(383)]).then(__webpack_require__.bind(__webpack_require__, 1383));
        const client = clients.onDemand(STSClient, region);
        const { Account: account } = await client.send(new GetCallerIdentityCommand({}));
        if (account === undefined)
            throw new SyntaxError('GetCallerIdentity returned no account');
        return { kind: 'found', account };
    });
    if (caller.kind === 'failed')
        throw new AccountError((0,_model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .W)(caller.failure));
    return caller.account;
}


/***/ }),

/***/ 4693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ secretPlaces),
/* harmony export */   Ri: () => (/* binding */ placeOfSecret),
/* harmony export */   ff: () => (/* binding */ declaredNames)
/* harmony export */ });
/* harmony import */ var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5298);


/**
 * All names that a secret may have, judging by how it is written. An ARN of a secret may lack the six characters that AWS
 * appends; the slash that begins a parameter may be missing.
 */
function declaredNames(reference) {
    const written = 'name' in reference ? reference.name : (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .secretNameOf */ .Jf)(reference.arn);
    const whole = 'name' in reference ? written : reference.arn.resource.replace(/^(secret:|parameter\/)/, '');
    const names = [written, whole];
    return reference.kind === 'parameter'
        ? names.flatMap((name) => [name.replace(/^\//, ''), `/${name.replace(/^\//, '')}`])
        : names;
}
/** Returns where a commit declares the secrets of one function. */
function secretPlaces(secrets, commit) {
    return new Map(secrets.flatMap(({ reference, place }) => {
        const names = declaredNames(reference).map((name) => `${reference.kind} ${name}`);
        return [...names, reference.raw].map((key) => [key, (0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placeAt */ .BW)(place, commit)]);
    }));
}
/** The place of a secret, whose ARN the commit may have as a whole, without its last characters, or as a name. */
function placeOfSecret(places, secretArn) {
    return places?.get(secretArn) ?? places?.get(`${(0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .storeOf */ .xX)(secretArn).noun} ${(0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfSecret */ .XQ)(secretArn)}`);
}


/***/ }),

/***/ 9389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ mayGain),
/* harmony export */   VP: () => (/* binding */ noEffect),
/* harmony export */   Vy: () => (/* binding */ statementName)
/* harmony export */ });
/* unused harmony export mayLose */
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9062);

const noEffect = { grants: [], sharers: [] };
/** Whether the function may be able to read more, or it could not be asked. */
function mayGain({ verb, state }) {
    return state === 'gains' || (verb === 'add' && state === 'not-checked');
}
/** Whether the function may be able to read less, or it could not be asked. */
function mayLose({ verb, state }) {
    return state === 'loses' || (verb === 'remove' && state === 'not-checked');
}
/** Returns `policy legacy, statement AllowAll`, or the statement's place where its Sid is not known. */
function statementName({ policy, sid, line, column }) {
    const named = policy.startsWith('arn:') ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the policy of ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(policy)}` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `policy ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(policy)}`;
    if (sid !== undefined)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${named}, statement ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(sid)}`;
    if (line === undefined || column === undefined)
        return named;
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${named} (statement at line ${line}, column ${column})`;
}


/***/ }),

/***/ 555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ mayWiden)
/* harmony export */ });
const widening = new Set(['broadened', 'replaced', 'unknown']);
/** Whether our policy for the function may allow more once it is applied, or a restriction in it is lifted. */
function mayWiden({ access, findings }) {
    return widening.has(access.verdict) || findings.some(({ code }) => code === 'restriction-lifted');
}


/***/ }),

/***/ 1641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ wordingAt)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9062);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5298);


/** The words for what is declared at `place`. */
function wordingAt(place) {
    return wordings[sourceOf(place)];
}
function sourceOf(place) {
    if (place.kind === 'input')
        return 'inputs';
    if (!(0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .isZappaPath */ .sb)(place.file))
        return 'config';
    if (/\.ya?ml$/.test(place.file))
        return 'zappa-yaml';
    return place.file.endsWith('.toml') ? 'zappa-toml' : 'zappa-json';
}
const elsewhere = {
    withReason: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)('Declare it in the config file, in the long form with `secret` and `reason`.'),
    withExpiry: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)('Declare it in the config file, in the long form with `secret` and an `expires` that is not later.'),
    withoutVariable: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)('Declare some secrets in a config file without a variable (`grants`)'),
    withoutExtension: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)('set the input `extension` to `false`'),
    consent: ({ input, value }) => (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `set the input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(input)} to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(value)}`,
};
const zappa = { ...elsewhere, region: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)('write `aws_region` in the settings') };
const wordings = {
    config: {
        noSecrets: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)('write `secrets: {}`'),
        withReason: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)('Write the long form, with `secret` and `reason`.'),
        withExpiry: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)('Write the long form, with `secret` and an `expires` that is not later.'),
        withoutVariable: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)('Grant some secrets without a variable (`grants`)'),
        withoutExtension: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)('leave `extension` out, or write `extension: false` where it is inherited'),
        region: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)('write `region` in the file'),
        withReplace: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)('set `replace: true` in the long form of this secret'),
        consent: ({ key, input, value }) => (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `write ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(`${key}: ${value}`)} for the function, or set the input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(input)} to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(value)}`,
    },
    inputs: {
        ...elsewhere,
        noSecrets: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)('set `mode: remove`'),
        region: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)("set the input `function` to the function's ARN"),
    },
    'zappa-json': { ...zappa, noSecrets: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)('write `"aws_secrets": []`') },
    'zappa-toml': { ...zappa, noSecrets: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)('write `aws_secrets = []`') },
    'zappa-yaml': { ...zappa, noSecrets: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)('write `aws_secrets: []`') },
};


/***/ }),

/***/ 1737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ givesConsent),
/* harmony export */   l: () => (/* binding */ isLimited)
/* harmony export */ });
/** Whether the declaration or the workflow consents to anything for a function, whether or not it comes to that. */
function givesConsent({ takeOver, adopt, replacements }) {
    return [takeOver, adopt, replacements].some((each) => each !== undefined);
}
/** Whether limits matter in a mode: a removal goes on without them, unless it may remove what something else owns. */
function isLimited({ functions }, mode) {
    return mode !== 'remove' || functions.some(givesConsent);
}


/***/ }),

/***/ 4505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   VB: () => (/* binding */ functionDigits),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   Yt: () => (/* binding */ digestFacts),
/* harmony export */   rR: () => (/* binding */ factDigits)
/* harmony export */ });
/* unused harmony export digestRoot */
/**
 * What a plan's digest is made from, function by function. `aliases`: what they serve, as far as it matters.
 * `rotations`: how the secrets are rotated whose rotation its declaration sets. `effective`: who gains and loses access.
 */
const digestFacts = [
    'declaration',
    'policy',
    'variables',
    'aliases',
    'rotations',
    'effective',
    'errors',
];
/** Hexadecimal digits of one function in a digest: first its own mark, then a sum of each fact. */
const functionDigits = 8;
const factDigits = 6;
const shape = new RegExp(`^d1\\.[0-9a-f]{64}(\\.[0-9a-f]{${functionDigits + factDigits * digestFacts.length}})*$`);
/** Whether `text` has the form of a digest: `d1`, a SHA-256 of everything, and a part for each function. */
function isDigest(text) {
    return shape.test(text);
}
/** Returns the part of a digest that covers everything; `''` if there is none. */
function digestRoot(digest) {
    return digest.split('.')[1] ?? '';
}
/** What people see of a digest: the start of its root, as git shows a commit. */
function shortDigest(digest) {
    return digestRoot(digest).slice(0, 12);
}


/***/ }),

/***/ 2812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ extensionNames),
/* harmony export */   M8: () => (/* binding */ parseExtensionLayer),
/* harmony export */   oA: () => (/* binding */ withLayerVersion),
/* harmony export */   tr: () => (/* binding */ newestLayerKey)
/* harmony export */ });
/* harmony import */ var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);

function newestLayerKey(region, architecture) {
    return `${region}/${architecture}`;
}
/** https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html */
const extensionNames = {
    x86_64: 'AWS-Parameters-and-Secrets-Lambda-Extension',
    arm64: 'AWS-Parameters-and-Secrets-Lambda-Extension-Arm64',
};
/** Returns the version that `arn` names, or `undefined` if its layer has another name. */
function parseExtensionLayer(arn) {
    const { service, region = '', account = '', resource = '' } = (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(arn) ?? {};
    const { name, version } = /^layer:(?<name>[\w-]+):(?<version>\d+)$/.exec(resource)?.groups ?? {};
    if (service !== 'lambda' || (name !== extensionNames.x86_64 && name !== extensionNames.arm64))
        return undefined;
    const architecture = name === extensionNames.arm64 ? 'arm64' : 'x86_64';
    return { arn, architecture, region, account, version: Number(version) };
}
/** Returns the ARN of another version of the same layer. */
function withLayerVersion(layerArn, version) {
    return layerArn.replace(/\d+$/, String(version));
}


/***/ }),

/***/ 8675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ explain),
/* harmony export */   f: () => (/* binding */ withoutStop)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9062);

/** Returns `GetRolePolicy failed for role x (AccessDenied: \u2026). What to do.` */
function explain({ operation, target, code, message, remedy }) {
    const said = withoutStop(message);
    const detail = said.length === 0 ? [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(code)] : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(code)}: ${said}`;
    const what = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(operation)} failed for ${target} (${detail}).`;
    return remedy === undefined ? what : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([what, remedy]);
}
/** Returns the sentence without its full stop, to put into another one. */
function withoutStop(said) {
    const last = said.at(-1);
    if (last === undefined)
        return said;
    const text = typeof last === 'string' ? last : last.name;
    const shorter = text.replace(/\.$/, '');
    return [...said.slice(0, -1), typeof last === 'string' ? shorter : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(shorter)];
}


/***/ }),

/***/ 3001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ findingSeverities)
});

;// CONCATENATED MODULE: ./lib/model/catalog/change-errors.js
/** Errors about the change itself: limits of AWS, the access check, the alias and the limits that a team sets. */
const changeErrors = {
    'variable-not-replaceable': {
        cause: 'A declared variable holds a value that is not the ARN of a secret, or a setting of the extension holds one that this action did not set. Writing it would destroy that value, perhaps its only copy.',
        remedy: 'If nothing needs it, set `replace: true` in the long form of the secret, or name it in the input `allow-replacements`. Otherwise declare another name.',
    },
    'variables-over-limit': {
        cause: "The function's variables would exceed 4,096 bytes.",
        remedy: 'Declare some secrets under `grants`, without a variable, or shorten other variables.',
    },
    'extension-without-secrets': {
        cause: 'The [extension](runtime.md#attaching-it) is declared for a function with no secret to read. There would be no policy to record that this action attached the layer.',
        remedy: 'Declare its secrets, omit `extension`, or write `extension: false` where it is inherited.',
    },
    'extension-unavailable': {
        cause: "AWS is not known to offer the extension for the function's region and architecture.",
        remedy: "Allow `ssm:GetParameter` on AWS's public parameter, in case AWS offers it by now, or omit `extension`.",
    },
    'extension-look-alike': {
        cause: "A layer with the name of AWS's extension is attached, but it does not come from AWS's account. Secrets would pass through it.",
        remedy: 'Find out who attached it, and remove it.',
    },
    'extension-in-image': {
        cause: "A function that is a container image can't have layers.",
        remedy: 'Copy the extension into the image, and omit `extension`.',
    },
    'extension-unsigned': {
        cause: "The function's code signing configuration rejects layers that none of its publishers has signed.",
        remedy: "Set it to warn, or sign a layer of your own with the extension's files.",
    },
    'layers-over-limit': {
        cause: 'The function would have more than five layers.',
        remedy: 'Merge other layers into one.',
    },
    'access-denied': {
        cause: 'The function would not be able to read a secret that it is granted: another policy of the role, or the policy of the secret or its key, denies it ([access check](access-check.md)).',
        remedy: 'Change what the message names, or take the secret out. If only the simulation denies it, set `verify: false`.',
    },
    'role-shared-refused': {
        cause: "`shared-role` is `fail`, and other functions of the role would also gain the access, or the action can't tell whether there are any.",
        remedy: 'Give the function a role of its own, or set `shared-role: warn`.',
    },
    'alias-unreadable': {
        cause: "What the declared alias serves can't be read, so it can't be moved.",
        remedy: 'Allow `lambda:ListAliases`, `lambda:GetFunctionConfiguration` on the versions, and `kms:Decrypt` on their key.',
    },
    'alias-undeclared': {
        cause: 'A version is to be published, but no `alias` is declared. Only [Lambda Managed Instances](versions.md#lambda-managed-instances) need none.',
        remedy: 'Set `alias` to the alias of live traffic, or omit `publish`.',
    },
    'alias-not-found': {
        cause: 'The function has no alias of the declared name.',
        remedy: 'Create it with the tool that deploys the function, or correct `alias`.',
    },
    'alias-weighted': {
        cause: 'The declared alias splits its traffic between versions. Moving it would end that shift at once.',
        remedy: 'Let the shift finish, and run again.',
    },
    'alias-code-differs': {
        cause: "`$LATEST`'s code differs from that of the version that the alias serves. Publishing the variables would ship it.",
        remedy: 'Release the code first, or write `publish: with-code`.',
    },
    'guardrails-unread': {
        cause: "The base branch of the pull request could not be read. A pull request's own version of its limits does not count.",
        remedy: 'Give the job `contents: read`, and leave the input `github-token` at its default.',
    },
    'rules-unread': {
        cause: "The organization's [rules](guardrails.md#rules-of-an-organization) (`guardrails-from`) could not be read, so no function may gain access. The message says why: GitHub refused, the file is gone, too large or not valid, or the commit is not on the default branch there.",
        remedy: 'Correct `guardrails-from`, or set `guardrails-token` to a token that may read that repository. Removals go on.',
    },
    'secret-not-allowed': {
        cause: 'The secret matches no pattern in the input `allowed-secrets`, or none in the [guardrails](guardrails.md).',
        remedy: "Declare one that matches, or have the owners of these limits change them first. A pattern without `arn:` covers only secrets of the function's own account.",
    },
    'consent-forbidden': {
        cause: 'The [guardrails](guardrails.md#forbidding-consent) forbid `take-over`, `adopt` or `replace`, and the declaration writes it, or the workflow sets `take-over-from`, `adopt` or `allow-replacements`.',
        remedy: 'Remove it, or have the owners of these limits allow it first.',
    },
    'reason-missing': {
        cause: 'The guardrails require a `reason`.',
        remedy: 'Write the long form, with `secret` and `reason`.',
    },
    'grant-already-expired': {
        cause: 'The plan makes or changes a grant, and its last day (`expires`) has passed.',
        remedy: 'Remove the secret from the declaration, or write a later day.',
    },
    'expiry-too-far': {
        cause: 'The guardrails require a last day (`expires`) within a number of days. It is later than that, or missing.',
        remedy: 'Write a day within that limit.',
    },
    'commit-outdated': {
        cause: 'The config file, or the workflow file whose inputs declare, differs from the one at the tip of the branch: an old workflow runs again, or a newer commit has [overtaken](ownership.md#old-commits) this one. Nothing is written.',
        remedy: 'Run the workflow for the newest commit. To go back, revert on the branch, or set `allow-older: true`.',
    },
    'function-frozen': {
        cause: 'The declaration, or guardrails, say `frozen: true`, and the plan would change the function. Nothing is written for it.',
        remedy: 'Once nothing holds it back, delete `frozen`, and review the plan that follows.',
    },
    'mass-removal': {
        cause: 'The plan revokes at least five grants and more than half of all. The file may be empty or misread. None of the plan is written.',
        remedy: 'If you mean it, set `allow-removals: true` for this change. Mode `remove` does not need it.',
    },
};

;// CONCATENATED MODULE: ./lib/model/catalog/function-errors.js
/** Errors about the function, its execution role and the policy under our name. */
const functionErrors = {
    'function-not-found': {
        cause: 'No Lambda function of that name exists in this account and region.',
        remedy: 'Deploy it first, or correct its name, its region or the role that the workflow assumes.',
    },
    'function-unreadable': {
        cause: '`GetFunctionConfiguration` failed. The message says how.',
        remedy: 'Allow `lambda:GetFunctionConfiguration` on the function.',
    },
    'function-other-account': {
        cause: "The declared ARN names a different account from that of the workflow's credentials.",
        remedy: 'Assume a role in that account, or correct the ARN.',
    },
    'function-at-edge': {
        cause: "A Lambda@Edge replica can't have environment variables.",
        remedy: 'Read the secret by a fixed name in the code, or use a separate function.',
    },
    'function-kind-unsupported': {
        cause: 'The function runs on a kind of capacity provider that this action does not know, so what its traffic reaches is not known either.',
        remedy: 'Use a version of this action that supports it.',
    },
    'function-not-writable': {
        cause: "The function's state is `Failed`, `Deleting`, `Deactivating` or `Deactivated`, in which Lambda takes no changes. Nothing is written, to its role neither.",
        remedy: 'Create a failed function again, activate a deactivated one, and remove one that is being deleted from the declaration.',
    },
    'variables-unreadable': {
        cause: "The variables are encrypted with a key that is disabled or that the workflow's role may not use. Lambda replaces all variables at once, so a write would erase them.",
        remedy: 'Allow `kms:Decrypt` on that key, or enable it. No option overrides this.',
    },
    'role-not-found': {
        cause: "The function's execution role no longer exists.",
        remedy: 'Give the function a role that exists.',
    },
    'role-unreadable': {
        cause: "The role's inline policies, which share one limit, can't be listed or read.",
        remedy: 'Allow `iam:ListRolePolicies` and `iam:GetRolePolicy` on the role.',
    },
    'role-unmodifiable': {
        cause: 'The role is linked to an AWS service.',
        remedy: 'Give the function an execution role of its own.',
    },
    'policy-unreadable': {
        cause: "The action's own policy can't be read. What it grants must be known before it is replaced.",
        remedy: 'Allow `iam:GetRolePolicy` on the role.',
    },
    'policy-foreign': {
        cause: 'A policy of that name exists, and this action did not write it, or wrote it for the function of the same name in another region.',
        remedy: 'Choose another `policy-name`, [adopt it](ownership.md#adopting-a-policy), or remove that policy.',
    },
    'function-owned-elsewhere': {
        cause: 'The mark in the policy says that another repository, config file or stage owns the function, or, where [inputs alone](ownership.md#declared-by-inputs-alone) declare it, another workflow file. The message shows the mark.',
        remedy: 'Declare the function in one place only, or [take it over](ownership.md#taking-over).',
    },
    'policy-name-taken': {
        cause: 'Two functions share a role and would write the same policy.',
        remedy: 'Include `{function}` in `policy-name`, or give each function its own role.',
    },
    'policy-over-limit': {
        cause: "The role's inline policies would exceed 10,240 characters, counted while the old and the new access both apply.",
        remedy: 'Move other inline policies into managed ones, or change the secrets in two deploys.',
    },
};

;// CONCATENATED MODULE: ./lib/model/catalog/notices.js
/** Good to know; nothing has to be done before an apply. */
const notices = {
    'function-pending': {
        cause: 'The pull request declares a function that does not exist yet. The plan shows what it will get; its role is unknown, so access was not checked.',
        remedy: 'Deploy it before the next apply, which makes the change. An apply with `expected-digest` asks for another review then.',
    },
    'policy-missing': {
        cause: 'The variables exist, but the policy does not: another tool removed it, or the function has a new role and the old one still has the policy.',
        remedy: 'Apply will create it. Find the tool that removed it, or remove the policy from the old role.',
    },
    'policy-renamed': {
        cause: '`policy-name` has changed. The role has a policy of the earlier name that this declaration wrote; it is [moved](ownership.md#a-new-policy-name).',
        remedy: 'Nothing to do.',
    },
    'already-readable': {
        cause: 'A newly declared secret could be read before, through another policy. The message names the statement.',
        remedy: 'Once this is applied, remove it from that policy, so that the declaration alone decides.',
    },
    'access-not-checked': {
        cause: 'Part of the access check could not be made. The message names the calls that failed, or how many simulations were beyond the 200 of a run. It appears once a run.',
        remedy: 'Allow those calls, or set `verify: false`.',
    },
    'role-users-unread': {
        cause: "The event functions in the region can't be listed, so only declared ones were compared.",
        remedy: 'Allow `lambda:ListFunctions`, or set `shared-role: allow`.',
    },
    'grant-held': {
        cause: "An alias, or calls without one, reach a version whose variables name the secret or can't be read. The grant is kept.",
        remedy: 'Point the alias to a newer version; the next run then [revokes the grant](versions.md).',
    },
    'executions-running': {
        cause: 'Executions of a [durable function](versions.md#durable-functions) have not finished, and the version that they stay on names the secret, or may. The grant is kept.',
        remedy: 'Wait: the first run after they have finished revokes the grant.',
    },
    'version-other-role': {
        cause: 'An alias serves a version that was published with another role. What that role grants stays as it is.',
        remedy: 'Remove the policy from that role once no alias serves the version.',
    },
    'alias-pinned': {
        cause: 'An alias keeps its traffic on a version without the changed variables or layer.',
        remedy: 'Publish a version and point the alias to it, or let [`publish` and `alias`](versions.md) do it.',
    },
    'newest-layer-unread': {
        cause: "AWS's public parameter could not be read, so the newest version of the extension comes from the action's own table. The message gives the date of that table.",
        remedy: 'Allow `ssm:GetParameter` on `parameter/aws/service/aws-parameters-and-secrets-lambda-extension/*`.',
    },
    'code-signing-unread': {
        cause: "Whether layers must be signed can't be read. Lambda may reject the write.",
        remedy: 'Allow `lambda:GetFunctionCodeSigningConfig` and `lambda:GetCodeSigningConfig`.',
    },
    'rotation-held': {
        cause: 'A rotation is in progress, so the way the secret is rotated is not changed now.',
        remedy: 'Run again after it ends.',
    },
    'secret-unused': {
        cause: 'The policy grants the secret, but nobody, this function included, has read it in its region for 90 days.',
        remedy: 'Take it out of the declaration if it is not needed.',
    },
    'values-may-be-stale': {
        cause: 'The function has the extension and a secret that is rotated more often than every 12 hours, so [cached values](rotation.md#what-readers-notice) are often stale.',
        remedy: 'Alternate between two users, or fetch the value again after a failed login.',
    },
    'secret-partial-arn': {
        cause: 'The declared ARN lacks the six characters at its end.',
        remedy: 'Declare the full ARN to pin exactly this secret.',
    },
    'variable-undeclared': {
        cause: 'A variable that is not declared holds the ARN of a declared secret. It is kept.',
        remedy: 'Declare it, or remove it where it was set.',
    },
    'replacement-done': {
        cause: 'The variable holds what is declared, but `replace: true` or `allow-replacements` still says that its value may be overwritten.',
        remedy: 'Remove it, so that no later value is lost.',
    },
    'variable-plaintext': {
        cause: "Other variables have names like `PASSWORD`, `TOKEN` or `API_KEY` and do not hold an ARN. Anyone who may read the function's configuration can read them. Nothing of their values is shown.",
        remedy: 'Move the values to Secrets Manager, and declare the secrets. `plaintext-notice: false` hides the notice.',
    },
    'settings-in-code': {
        cause: 'Zappa runs Python code (`callbacks.settings`) that may change what its settings file says.',
        remedy: "If it changes the function's name or region, set the input `function` to the function's ARN.",
    },
    'function-kept': {
        cause: 'The function left the file, but `prune` is `false`, so it keeps its access.',
        remedy: 'Run once with `prune: true` to remove it.',
    },
    'function-moved': {
        cause: 'The function left this file or stage, and another config file or stage of the commit declares it.',
        remedy: 'Run that declaration: it takes the function over. If it is for another account, write `account` there.',
    },
    'function-left-earlier': {
        cause: 'The function left the file before this pull request, and no apply has removed its access yet.',
        remedy: 'Apply the branch; this pull request does not change it.',
    },
    'history-unread': {
        cause: "Earlier versions of the config file can't be read, so functions that left it were not looked for.",
        remedy: 'Give the job `contents: read`, or check out with `fetch-depth: 0`.',
    },
    'consent-used': {
        cause: '`take-over`, `take-over-from` or `adopt` has done its work: the policy is owned by this declaration.',
        remedy: 'Remove it.',
    },
    'function-left-alone': {
        cause: 'The function declares neither `secrets` nor `grants`.',
        remedy: 'To remove what this action gave it, write `secrets: {}`, or `"aws_secrets": []` in Zappa\'s settings.',
    },
    'nothing-to-remove': {
        cause: 'In mode `remove`, the function no longer exists, so the name of its role is unknown.',
        remedy: 'If the role still exists, delete the policy by hand.',
    },
};

;// CONCATENATED MODULE: ./lib/model/catalog/secret-errors.js
/** Errors about a declared secret or parameter, its rotation and its key. */
const secretErrors = {
    'secret-not-found': {
        cause: 'No such secret or parameter exists. A secret that was deleted and created again under its old name has different characters at the end of its ARN.',
        remedy: 'Correct the name or ARN. A parameter of another account is declared by its ARN.',
    },
    'secret-unreadable': {
        cause: "The metadata of the secret or parameter can't be read. The message names the call and says how it failed.",
        remedy: 'Allow `secretsmanager:DescribeSecret` on the secret, or `ssm:DescribeParameters` on every resource, which IAM cannot limit to some. A value is never read.',
    },
    'secret-deleted': {
        cause: 'The secret is scheduled for deletion.',
        remedy: 'Restore it, or take it out of the declaration.',
    },
    'secret-other-partition': {
        cause: 'The secret and the function are in different partitions, such as `aws` and `aws-cn`.',
        remedy: 'Declare a secret in the same partition.',
    },
    'rotation-missing': {
        cause: 'The secret has `rotation: required`, but nothing rotates it and no function declares how.',
        remedy: 'Turn on its rotation, or [declare it](rotation.md).',
    },
    'rotation-conflict': {
        cause: 'Two different rotations are declared for one secret. The message names both places.',
        remedy: 'Declare it once, or the same way each time.',
    },
    'rotation-other-account': {
        cause: 'The secret belongs to another account; its rotation can only be set there.',
        remedy: 'Declare the rotation there. Here, write `rotation: required`.',
    },
    'rotation-on-replica': {
        cause: 'The secret is a replica; its rotation can only be set on its primary.',
        remedy: 'Declare the rotation for the secret in the region that the message names.',
    },
    'rotation-not-ours': {
        cause: 'An AWS service or a partner manages the secret and rotates it itself.',
        remedy: 'Remove `lambda`, or write `rotation: required`.',
    },
    'rotation-without-lambda': {
        cause: 'Only a Lambda function can rotate the secret, and none is named.',
        remedy: 'Name it with `lambda`.',
    },
    'secret-outside-tier': {
        cause: 'The secret matches none of the patterns in `allowed-secrets`.',
        remedy: 'Declare a secret of this stage, or add a pattern.',
    },
    'key-outside-tier': {
        cause: "A version of the secret is encrypted with a key that `kms-keys` does not name, or with AWS's own key; or a parameter is not encrypted.",
        remedy: "Declare a secret of this stage, encrypt this one with the stage's key, or add its key to `kms-keys` (`aws/secretsmanager` and `aws/ssm` for AWS's own).",
    },
    'key-unreadable': {
        cause: "The alias of the secret's customer key can't be resolved; a policy can only name a key by its ARN.",
        remedy: 'Allow `kms:DescribeKey`, or give the secret a key that exists.',
    },
    'key-unusable': {
        cause: "Every key that could decrypt the secret's current version is disabled or scheduled for deletion, so the secret can't be read.",
        remedy: 'Enable the key, or give the secret another one.',
    },
};

;// CONCATENATED MODULE: ./lib/model/catalog/warnings.js
/** The plan can be applied; look at these first. */
const warnings = {
    'function-missing': {
        cause: 'No Lambda function of that name exists, although no pull request is adding it: it was deleted, or the name is wrong. The message names the nearest one there is.',
        remedy: 'Deploy it before the next apply, which fails without it, or correct the name.',
    },
    'guardrails-changed': {
        cause: 'The pull request changes the [guardrails](guardrails.md) of this stage. It is judged by those on its base branch.',
        remedy: 'Review them with more care than a grant.',
    },
    'rules-not-checked': {
        cause: "The organization's [rules](guardrails.md#rules-of-an-organization) could not be read. No function gains access in this run and no restriction is lifted, so nothing is blocked: not even if the rules say `frozen`.",
        remedy: 'Correct it before the next grant, which is refused until they can be read.',
    },
    'grant-expired': {
        cause: 'The last day of a grant has passed. The secret stays granted, and a check fails because of it.',
        remedy: 'Take it out of the declaration, or extend its expiry date.',
    },
    'variable-replaced': {
        cause: 'A declared variable holds a value that is not the ARN of a secret, and `replace: true` or `allow-replacements` says that it may be overwritten. No copy is kept.',
        remedy: 'Check that nothing needs the value.',
    },
    'variable-shadowed': {
        cause: "Zappa's settings give the variable another value, which overrides the ARN or returns with the next `zappa update`.",
        remedy: 'Remove the name from `environment_variables` or `aws_environment_variables`.',
    },
    'extension-other-architecture': {
        cause: "The attached extension is for a different architecture from the function's. It will be replaced.",
        remedy: 'Find out where it was attached.',
    },
    'key-not-shareable': {
        cause: "The secret belongs to another account and is encrypted with AWS's own key, which no other account can use. The function can't read it.",
        remedy: 'Encrypt it with a customer key of that account.',
    },
    'secret-other-account': {
        cause: "The secret belongs to another account. Its resource policy and its customer key's policy must allow the execution role; this action writes neither.",
        remedy: 'Add the statements in the job summary to the two policies there, and keep what they already hold.',
    },
    'secret-other-region': {
        cause: "The secret is in another region. If it has a replica in the function's region, the message gives its ARN.",
        remedy: 'Declare the replica, or have the code call the other region.',
    },
    'secret-recreated': {
        cause: 'The policy grants a secret of the same name with different characters at the end of its ARN: it was deleted and created again.',
        remedy: 'Check that this is the secret you mean; the grant and the variable will switch to it.',
    },
    'rotation-failing': {
        cause: 'A rotation began more than a day ago, or its due day has passed, and it has not finished: a version still holds `AWSPENDING` alone. If that version is empty, the rotation has stored no value and is reported at once. No other rotation can begin.',
        remedy: 'Read the log of the rotation function; then remove `AWSPENDING` from that version.',
    },
    'rotation-overdue': {
        cause: 'The day by which the secret was to be rotated has passed, as happens when rotations fail.',
        remedy: 'Read the log of the rotation function.',
    },
    'secret-empty': {
        cause: 'No version of the secret has the staging label `AWSCURRENT`, so there is no value to read.',
        remedy: "Store a value, or have the other account start the replication, if it is a replica of that account's secret.",
    },
    'parameter-not-visible': {
        cause: 'The ARN names a parameter of another account that no resource share shows. A share made by a resource policy is not shown until it is promoted to a standard one. The parameter is granted by its ARN; its customer key is unknown.',
        remedy: 'Check the ARN, or have its owner call `PromoteResourceShareCreatedFromPolicy` of AWS Resource Access Manager.',
    },
    'version-unreadable': {
        cause: "A customer key is disabled or scheduled for deletion, and another version of the secret than the current one, or its next version, can't be used without it.",
        remedy: 'Enable the key if anything reads that version, and before the value changes.',
    },
    'secret-versions-unread': {
        cause: "The keys of the secret's versions can't be read. Only its current key is granted.",
        remedy: 'Allow `secretsmanager:ListSecretVersionIds`.',
    },
    'tip-unread': {
        cause: "The config file, or the workflow file whose inputs declare, can't be read at the tip of the branch, so a newer one may be undone.",
        remedy: 'Give the job `contents: read`.',
    },
    'function-forgotten': {
        cause: 'One of the last 20 versions of the config file declared the function, and this one does not. What this action gave it is [removed](ownership.md#what-leaves-the-file).',
        remedy: 'If it still needs its secrets, declare it again.',
    },
    'forgotten-unread': {
        cause: "A function that left the file, or its policy, can't be read, so it may still have access.",
        remedy: 'Allow `lambda:GetFunctionConfiguration` and `iam:GetRolePolicy` for it for as long as it is in the history, or delete it.',
    },
    'stage-gone': {
        cause: 'A stage left the file, and a function still has the access that it declared. Runs of other stages leave it alone.',
        remedy: 'Run mode `remove` with the input `stage` set to it, in its account, or declare the function in another stage.',
    },
    'function-taken-over': {
        cause: "`take-over` or `take-over-from` names the mark of the current owner, so the policy becomes this file's.",
        remedy: 'Make sure that the function is no longer declared there.',
    },
    'policy-adopted': {
        cause: '`adopt` names the digest of a policy that this action did not write. It is replaced.',
        remedy: 'Make sure that nothing needs what it allows beyond the declaration.',
    },
    'policy-left-over': {
        cause: 'The role of a declared function has another policy that this file wrote: for a function that left the file more than 20 versions ago, or that uses another role now; or inputs wrote it under another `policy-name`. A check reads all policies of the roles; other runs only what they need.',
        remedy: 'Delete it with the command in the message.',
    },
    'left-behind': {
        cause: 'Nothing is declared for the function any more, but the policy under our name is not owned by this declaration. It stays, and so do the variables that name its secrets.',
        remedy: 'Remove them where they are declared, or by hand.',
    },
    'restriction-lifted': {
        cause: "A Deny, or a condition, in the action's policy is removed, because nothing declares it; what it kept from the role becomes accessible. The message names the statement.",
        remedy: 'If it is intended, put it into another policy of the role before you apply this.',
    },
    'policy-edited': {
        cause: "Someone else edited the action's policy. The message says what the edit allows, denies or restricts. The policy will be restored.",
        remedy: 'Grant other access in a separate policy.',
    },
    'access-in-doubt': {
        cause: "The access check finds a denial that something it can't see may lift, such as the network of the call; or the organization or the permissions boundary denies it in the simulation, which lists none of their conditions; or only a KMS grant lets the role use a key.",
        remedy: 'After applying, check that the function can read the secret.',
    },
    'role-reads-more': {
        cause: 'Another policy of the role allows reading secrets or parameters that are not declared. The message names each statement ([access check](access-check.md#beyond-the-declaration)).',
        remedy: 'Narrow that policy.',
    },
    'still-readable': {
        cause: 'A secret is no longer declared, and its grant goes, but another policy still lets the function read it. The message names the statement.',
        remedy: 'Narrow that statement to take the access away.',
    },
    'role-shared': {
        cause: 'Other event functions in the region use the same role, and gain the same access.',
        remedy: 'Give each function its own role, or, if they should have the access, set `shared-role: allow`.',
    },
    'update-failed': {
        cause: "The function's last update failed. Lambda runs the configuration from before it.",
        remedy: 'Find the reason in the Lambda console.',
    },
    'served-versions-unread': {
        cause: "The aliases or the versions that they serve can't be read. Grants that would be revoked are kept, as a served version may need them.",
        remedy: 'Allow `lambda:ListAliases`, and `lambda:GetFunctionConfiguration` on the versions.',
    },
    'latest-not-published': {
        cause: 'Calls without a version or alias reach `$LATEST.PUBLISHED` on [Lambda Managed Instances](versions.md#lambda-managed-instances). They do not see the change until it is published.',
        remedy: 'Publish to `$LATEST.PUBLISHED` after the change, or let `publish` do it.',
    },
    'executions-unread': {
        cause: "The unfinished executions of a [durable function](versions.md#durable-functions) can't be listed. Grants that would be revoked are kept, as an execution may need them.",
        remedy: 'Allow `lambda:ListDurableExecutionsByFunction` on the function and its versions.',
    },
    'executions-cut-off': {
        cause: 'In mode `remove`, unfinished executions of a durable function lose access.',
        remedy: 'Let them finish, or stop them, before the function is deleted.',
    },
    'alias-cut-off': {
        cause: 'In mode `remove`, an alias serves a version that loses access.',
        remedy: 'Delete the function or the alias next; see [versions](versions.md).',
    },
};

;// CONCATENATED MODULE: ./lib/model/catalog/catalog.js





/**
 * The closed list of what a plan can find, by severity and code, worst first. `npm run readme` writes it into
 * docs/findings.md. Its texts are in the bundle too: 17 KB of more than 4 MB, 0.2 ms of a start.
 */
const findingCatalog = {
    error: { ...functionErrors, ...secretErrors, ...changeErrors },
    warning: warnings,
    notice: notices,
};

;// CONCATENATED MODULE: ./lib/model/finding.js

/** The severity of each code, worst first. */
const findingSeverities = Object.fromEntries(Object.entries(findingCatalog).flatMap(([severity, entries]) => Object.keys(entries).map((code) => [code, severity])));


/***/ }),

/***/ 6795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sk: () => (/* binding */ consentKinds),
/* harmony export */   Vc: () => (/* binding */ explainSource),
/* harmony export */   dz: () => (/* binding */ formatRulesFile),
/* harmony export */   qB: () => (/* binding */ guardrailKeys)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9062);

/** Consent to change what something else owns, by the key of the file that gives it. */
const consentKinds = ['take-over', 'adopt', 'replace'];
/** The keys under which a file sets them. */
const guardrailKeys = {
    secrets: 'allowed-secrets',
    requireReason: 'require-reason',
    expiresWithin: 'expires-within',
    approvals: 'approvals',
    frozen: 'frozen',
    forbid: 'forbid',
};
/** Returns where limits are set, as part of a sentence. */
function explainSource(source) {
    switch (source.kind) {
        case 'input':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .marked */ .xI)('the input `allowed-secrets`');
        case 'file':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .marked */ .xI)('`guardrails`');
        case 'branch':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)('guardrails')} on branch ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(source.branch)}`;
        case 'rules':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the rules in ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(formatRulesFile(source))}`;
    }
}
/** Returns `OWNER/NAME/PATH@COMMIT`, with the first 12 digits of the commit. */
function formatRulesFile({ repository, path, commit }) {
    return `${repository}/${path}@${commit.slice(0, 12)}`;
}


/***/ }),

/***/ 833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ reveal),
/* harmony export */   j: () => (/* binding */ hide)
/* harmony export */ });
const texts = new WeakMap();
const shown = () => '(value hidden)';
function hide(text) {
    const hidden = Object.freeze({ toJSON: shown, toString: shown });
    texts.set(hidden, text);
    return hidden;
}
function reveal(hidden) {
    const text = texts.get(hidden);
    if (text === undefined)
        throw new TypeError('reveal was called with something that hide did not return');
    return text;
}


/***/ }),

/***/ 6463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kq: () => (/* binding */ latestPublished),
/* harmony export */   ay: () => (/* binding */ functionKey),
/* harmony export */   dP: () => (/* binding */ lookupRegion),
/* harmony export */   oF: () => (/* binding */ secretKey),
/* harmony export */   s4: () => (/* binding */ policyKey)
/* harmony export */ });
/** The version that unqualified calls reach on managed instances; on Lambda's own capacity they reach `$LATEST`. */
const latestPublished = '$LATEST.PUBLISHED';
function functionKey(region, functionName) {
    return `${region}/${functionName}`;
}
function policyKey(roleName, policyName) {
    return `${roleName}/${policyName}`;
}
/** Returns the key of a secret, which includes the region that it is looked up in. */
function secretKey(functionRegion, reference) {
    return `${lookupRegion(functionRegion, reference)}/${reference.raw}`;
}
/** Returns the region to look a secret up in: the ARN's own, or the function's for a name. */
function lookupRegion(functionRegion, reference) {
    return 'arn' in reference ? reference.arn.region : functionRegion;
}


/***/ }),

/***/ 5298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ placeAt),
/* harmony export */   dE: () => (/* binding */ formatPlace),
/* harmony export */   ig: () => (/* binding */ comparePlaces),
/* harmony export */   sb: () => (/* binding */ isZappaPath)
/* harmony export */ });
/** Returns `path/file.yml:12:5`, or `input secrets, line 2`. */
function formatPlace(place) {
    if (place.kind === 'file') {
        const { file, line, column, commit } = place;
        return `${file}:${line}:${column}${commit === undefined ? '' : ` in ${commit.slice(0, 7)}`}`;
    }
    return place.line === undefined ? `input ${place.input}` : `input ${place.input}, line ${place.line}`;
}
/** The place as `commit` has it; an input is in no commit. */
function placeAt(place, commit) {
    return place.kind === 'file' ? { ...place, commit } : place;
}
/** Inputs first, then files by name, each from top to bottom. */
function comparePlaces(one, other) {
    if (one.kind === 'input') {
        if (other.kind === 'file')
            return -1;
        return compareTexts(one.input, other.input) || (one.line ?? 0) - (other.line ?? 0);
    }
    if (other.kind === 'input')
        return 1;
    return compareTexts(one.file, other.file) || one.line - other.line || one.column - other.column;
}
function compareTexts(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}
/** Whether the name of a file says that it contains Zappa's settings. */
function isZappaPath(path) {
    return path
        .slice(path.lastIndexOf('/') + 1)
        .toLowerCase()
        .includes('zappa');
}


/***/ }),

/***/ 3587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ describeSchedule),
/* harmony export */   DC: () => (/* binding */ formatSchedule),
/* harmony export */   Ln: () => (/* binding */ rotatorName),
/* harmony export */   XW: () => (/* binding */ describeTerms),
/* harmony export */   fd: () => (/* binding */ termsOf),
/* harmony export */   se: () => (/* binding */ sameTerms),
/* harmony export */   tW: () => (/* binding */ formatTerms)
/* harmony export */ });
/* harmony import */ var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9062);


/** Returns `every 30 days`, `rate(12 hours)` or `cron(0 16 1 * ? *)`. */
function describeSchedule(schedule) {
    if (schedule.kind === 'expression')
        return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(schedule.expression)];
    return schedule.days === 1 ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `every day` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `every ${schedule.days} days`;
}
/** Returns `describeSchedule` as plain text. */
function formatSchedule(schedule) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(describeSchedule(schedule));
}
/** Returns `every 30 days by function rotate-db`, or `every 7 days` where a service rotates its own secret. */
function describeTerms({ schedule, lambdaArn }, secretArn) {
    const words = describeSchedule(schedule);
    return lambdaArn === undefined
        ? words
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${words} by function ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(rotatorName(lambdaArn, secretArn))}`;
}
/** Returns `describeTerms` as plain text. */
function formatTerms(terms, secretArn) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(describeTerms(terms, secretArn));
}
/** Returns the function's name if it is in the secret's account and region, else its ARN: it will read every value. */
function rotatorName(lambdaArn, secretArn) {
    const lambda = (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(lambdaArn);
    const secret = (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(secretArn);
    const isBeside = lambda?.account === secret?.account && lambda?.region === secret?.region;
    return lambda !== undefined && isBeside ? lambda.resource.replace(/^function:/, '') : lambdaArn;
}
function sameTerms(a, b) {
    return a.lambdaArn === b.lambdaArn && formatSchedule(a.schedule) === formatSchedule(b.schedule);
}
/** Returns the current terms; `undefined` if nothing rotates the secret. */
function termsOf(state) {
    return state.kind === 'on' ? state.terms : undefined;
}


/***/ }),

/***/ 7729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ accessRules),
/* harmony export */   l: () => (/* binding */ incompleteCheck)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8675);
/* harmony import */ var _text_secret_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9979);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9062);
/* harmony import */ var _affordable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2989);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6162);





const accessRules = [deniedGrants, doubtfulGrants];
/** Grants after which the function still could not read the secret. */
function deniedGrants({ declared, secrets, checked }) {
    return checked.flatMap((each) => {
        const denials = phrases(each, 'denied');
        if (denials.length === 0)
            return [];
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('access-denied', declared, {
            message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)(declared.functionName)} would not be able to read ${(0,_text_secret_words_js__WEBPACK_IMPORTED_MODULE_0__/* .mentionOf */ .s5)(each.grant.secretArn)}: it is denied ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)(denials, '; ')}.`,
            remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .marked */ .xI)('Change the policy that denies it, or remove the secret from the declaration. If only the simulation denies it (it cannot see network conditions or tags), set `verify: false`.'),
            ...placeOf(secrets, each),
        });
    });
}
/** Grants that look denied, although something unknown before the call may decide otherwise. */
function doubtfulGrants({ declared, secrets, checked }) {
    return checked.flatMap((each) => {
        const doubts = phrases(each, 'in-doubt');
        if (doubts.length === 0 || phrases(each, 'denied').length > 0)
            return [];
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('access-in-doubt', declared, {
            message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)(declared.functionName)} may not be able to read ${(0,_text_secret_words_js__WEBPACK_IMPORTED_MODULE_0__/* .mentionOf */ .s5)(each.grant.secretArn)}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)(doubts, '; ')}.`,
            remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `After this is applied, check that the function can read it.`,
            ...placeOf(secrets, each),
        });
    });
}
/** One notice for the whole run, on the first function concerned: why the access check is incomplete. */
function incompleteCheck(declared, failures, skipped = 0) {
    const byOperation = [...Map.groupBy(failures, ({ operation }) => operation).values()];
    const explained = byOperation.flatMap((same) => {
        const others = distinct(same.map(({ target }) => target)).length - 1;
        const failed = same.slice(0, 1).map(_model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .W);
        if (others === 0)
            return failed;
        return [...failed, (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `The same call failed for ${others} more.`];
    });
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('access-not-checked', declared, {
        message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([
            (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `The access check is incomplete.`,
            ...explained,
            ...(skipped === 0 ? [] : [beyondLimit(skipped)]),
        ]),
        remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .marked */ .xI)('Grants that could not be fully evaluated are marked. To skip the access check, set `verify: false`.'),
    });
}
function beyondLimit(skipped) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(skipped, 'simulation')} beyond the ${_affordable_js__WEBPACK_IMPORTED_MODULE_4__/* .mostSimulations */ .o} of a run ${[skipped === 1 ? 'was' : 'were']} not made.`;
}
function phrases({ verdicts }, says) {
    return verdicts.flatMap((each) => (each.says === says && 'what' in each ? [each.what] : []));
}
function placeOf({ resolved }, { grant }) {
    const secret = resolved.find(({ found }) => found.arn === grant.secretArn)?.secret;
    return secret === undefined ? {} : { place: secret.place };
}
function distinct(sentences) {
    return [...new Map(sentences.map((each) => [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(each), each])).values()];
}


/***/ }),

/***/ 2989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ affordable),
/* harmony export */   o: () => (/* binding */ mostSimulations)
/* harmony export */ });
/** IAM throttles simulations early, so a run makes no more of them. */
const mostSimulations = 200;
/** Returns the questions that a run may still ask: simulations beyond the limit are left open, and counted. */
function affordable(questions, { simulations }) {
    const room = Math.max(0, mostSimulations - simulations.size);
    const wanted = questions.filter(({ kind }) => kind === 'simulation');
    const skipped = new Set(wanted.slice(room));
    return { questions: questions.filter((question) => !skipped.has(question)), skipped: skipped.size };
}


/***/ }),

/***/ 2388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ answerPlan),
/* harmony export */   f: () => (/* binding */ answerFunction)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6162);
/* harmony import */ var _policy_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2439);


/**
 * The plan with `more` findings and the answers that follow from all of them. An error stops every write, and what is
 * stopped still has to be done: it drifts. `differs` says whether there is anything to change, where no steps tell.
 */
function answerFunction(open, more = [], differs = hasChanges(open)) {
    const findings = (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .sortFindings */ .Tc)([...open.findings, ...more]);
    const blocked = findings.some(({ severity }) => severity === 'error');
    const writes = differs && open.state !== 'pending';
    if (!blocked)
        return { ...open, findings, blocked, drifts: differs, writes };
    return { ...open, access: openAccess(open), findings, steps: [], blocked, drifts: true, writes: false };
}
/** A pending function has no steps yet. */
function hasChanges({ steps, state, grants }) {
    return steps.length > 0 || (state === 'pending' && grants.length > 0);
}
/**
 * What is blocked is never `unchanged`: who goes by that word alone would take it for done. An error may also hide what
 * would change, such as the ARN of a secret that does not exist. `unknown` claims neither a gain nor a loss.
 */
function openAccess({ access }) {
    return access.verdict === 'unchanged' ? { ...access, verdict: 'unknown' } : access;
}
/** The answers of a whole plan, once those of its functions are known. */
function answerPlan({ functions, rotations, }) {
    return {
        blocked: functions.some(({ blocked }) => blocked),
        drifts: functions.some(({ drifts }) => drifts) || rotations.some(({ verb }) => verb !== 'keep'),
        writes: functions.some(({ writes }) => writes) || rotations.some(({ due }) => due),
        verdict: (0,_policy_access_js__WEBPACK_IMPORTED_MODULE_1__/* .combineVerdicts */ .aG)(functions.map(({ access }) => access.verdict)),
    };
}


/***/ }),

/***/ 1656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ mergeLayers),
/* harmony export */   SU: () => (/* binding */ planConfiguration),
/* harmony export */   ht: () => (/* binding */ variablesOf),
/* harmony export */   mc: () => (/* binding */ mergeVariables),
/* harmony export */   q9: () => (/* binding */ withoutRemovals),
/* harmony export */   tg: () => (/* binding */ isAsPlanned)
/* harmony export */ });
/* harmony import */ var _model_hidden_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(833);
/* harmony import */ var _policy_extension_mark_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8753);
/* harmony import */ var _extension_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3795);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3179);




/** Plans the variables and the extension of a function; of a version, what would have to change. */
function planConfiguration(goal, found) {
    const changes = {
        variables: (0,_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .planVariables */ .LK)(goal.variables, variablesOf(found), goal.stale),
        extension: (0,_extension_js__WEBPACK_IMPORTED_MODULE_2__/* .planExtension */ .zy)(goal.extension, found),
    };
    return { goal, ...changes, step: configurationStep(changes) };
}
/** Returns the goal without its removals: what a configuration needs so that nothing is left to add or change. */
function withoutRemovals({ variables, extension }) {
    return { variables, stale: new Set(), extension: { ...extension, ours: _policy_extension_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .noMark */ .dX } };
}
function configurationStep({ variables, extension, }) {
    const set = [
        ...variables.flatMap((change) => change.verb === 'add' || change.verb === 'change' ? [[change.name, change.secretArn]] : []),
        ...extension.settings.flatMap((change) => change.verb === 'add' || change.verb === 'change' ? [[change.name, change.value]] : []),
    ];
    const remove = [...variables, ...extension.settings].flatMap(({ verb, name }) => verb === 'remove' ? [name] : []);
    const layer = (0,_extension_js__WEBPACK_IMPORTED_MODULE_2__/* .layerEdit */ .UG)(extension);
    if (set.length + remove.length === 0 && layer === undefined)
        return undefined;
    return {
        kind: 'configuration',
        set: Object.fromEntries(set),
        remove,
        ...(layer !== undefined && { layer }),
    };
}
/** Whether the configuration is as planned, as far as that is known. */
function isAsPlanned({ extension, step }) {
    const { kind } = extension.layer;
    return step === undefined && (kind === 'none' || kind === 'planned');
}
/** Returns all variables of the function after the step: every foreign one keeps its value. */
function mergeVariables(live, step) {
    const merged = new Map([...live].map(([name, hidden]) => [name, (0,_model_hidden_js__WEBPACK_IMPORTED_MODULE_0__/* .reveal */ ._)(hidden)]));
    for (const name of step.remove)
        merged.delete(name);
    for (const [name, value] of Object.entries(step.set))
        merged.set(name, value);
    return merged;
}
/** Returns all layers after the edit: every other one is kept, in its order. */
function mergeLayers(layers, { remove, add }) {
    const added = add === undefined ? [] : [add];
    if (remove === undefined)
        return [...layers, ...added];
    return layers.flatMap((layer) => (layer === remove ? added : [layer]));
}
/** Returns the variables, or none where they cannot be read. */
function variablesOf({ variables }) {
    return variables.kind === 'readable' ? variables.values : new Map();
}


/***/ }),

/***/ 3795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nw: () => (/* binding */ compareExtension),
/* harmony export */   UG: () => (/* binding */ layerEdit),
/* harmony export */   Yq: () => (/* binding */ addsLayer),
/* harmony export */   f5: () => (/* binding */ settingsOf),
/* harmony export */   gE: () => (/* binding */ extensionChange),
/* harmony export */   zy: () => (/* binding */ planExtension)
/* harmony export */ });
/* unused harmony export planSettings */
/* harmony import */ var _model_extension_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2812);
/* harmony import */ var _model_hidden_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(833);
/* harmony import */ var _policy_extension_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8753);
/* harmony import */ var _layer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6043);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3179);





/** Plans the extension of a function, or of a version of it. What others attached or set stays theirs. */
function planExtension(goal, found) {
    const live = found.variables.kind === 'readable' ? found.variables.values : new Map();
    const layer = (0,_layer_js__WEBPACK_IMPORTED_MODULE_3__/* .planLayer */ .F)(goal, found);
    const settings = planSettings(goal, live);
    return { layer, settings, mark: markAfter(goal, layer, settings) };
}
/** Returns what the plan shows of it; `undefined` where there is nothing to show. */
function extensionChange({ layer, settings }) {
    if (layer.kind !== 'planned')
        return settings.length === 0 ? undefined : { settings };
    return { layer: layer.change, settings };
}
/** Returns how the list of layers changes; `undefined` where it stays the same. */
function layerEdit({ layer }) {
    if (layer.kind !== 'planned')
        return undefined;
    const { change } = layer;
    switch (change.verb) {
        case 'add':
            return { add: change.layerArn };
        case 'change':
            return { remove: change.before, add: change.layerArn };
        case 'remove':
            return { remove: change.layerArn };
        case 'keep':
            return undefined;
    }
}
/** Whether the function gets a version of the layer that it does not have. */
function addsLayer(extension) {
    return layerEdit(extension)?.add !== undefined;
}
/** Returns the variables that set what is declared. */
function settingsOf({ ttl, place }) {
    return ttl === undefined ? [] : _policy_extension_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .settingNames */ .H$.map((name) => ({ name, value: String(ttl), place }));
}
/** Plans those variables. */
function planSettings(goal, live) {
    const { declared, ours, prune } = goal;
    const desired = declared === undefined ? [] : settingsOf(declared);
    const names = new Set(desired.map(({ name }) => name));
    // A variable that is no longer declared is removed only while it holds the value that we set.
    const gone = ours.settings.filter(({ name, value }) => !names.has(name) && textIn(live, name) === value);
    return [
        ...desired.map((setting) => planSetting(setting, ours, live)),
        ...(prune ? gone.map(({ name, value }) => ({ verb: 'remove', name, value })) : []),
    ].sort((a, b) => (a.name < b.name ? -1 : 1));
}
function planSetting(desired, ours, live) {
    const { name, value } = desired;
    const present = textIn(live, name);
    if (present === undefined)
        return { verb: 'add', ...desired };
    if (present === value)
        return { verb: 'keep', ...desired };
    const isOurs = (0,_policy_extension_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .holds */ .v9)(ours, { name, value: present });
    const before = isOurs ? { kind: 'ours', value: present } : (0,_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .foreignValue */ .W4)(present);
    return { verb: 'change', ...desired, before };
}
function markAfter({ declared, ours, prune }, layer, settings) {
    const attaches = layer.kind === 'planned' && layer.change.verb === 'add';
    const kept = settings.filter((change) => change.verb === 'add' || change.verb === 'change' || (0,_policy_extension_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .holds */ .v9)(ours, change));
    const mark = {
        layer: attaches || (declared !== undefined && ours.layer),
        settings: kept.flatMap(({ verb, name, value }) => (verb === 'remove' ? [] : [{ name, value }])),
    };
    return prune ? mark : (0,_policy_extension_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .joinMarks */ .hq)(ours, mark);
}
function textIn(live, name) {
    const hidden = live.get(name);
    return hidden && (0,_model_hidden_js__WEBPACK_IMPORTED_MODULE_1__/* .reveal */ ._)(hidden);
}
/** Returns how one declaration changes the extension of another; layers go by the names that are declared. */
function compareExtension(declared, before, prune) {
    const others = before?.extension;
    if (declared === undefined && (others === undefined || !prune))
        return undefined;
    const old = others === undefined ? [] : settingsOf(others);
    const settings = planSettings({ declared, ours: { layer: others !== undefined, settings: old }, prune }, new Map(old.map(({ name, value }) => [name, (0,_model_hidden_js__WEBPACK_IMPORTED_MODULE_1__/* .hide */ .j)(value)])));
    const layer = compareLayer(declared, others);
    return { settings, ...(layer !== undefined && { layer }) };
}
function compareLayer(declared, others) {
    const before = others && nameOf(others);
    if (declared === undefined)
        return before === undefined ? undefined : { verb: 'remove', layerArn: before };
    const [layerArn, { place }] = [nameOf(declared), declared];
    if (before === undefined)
        return { verb: 'add', layerArn, place };
    return before === layerArn ? { verb: 'keep', layerArn, place } : { verb: 'change', layerArn, before, place };
}
/** Returns `AWS-Parameters-and-Secrets-Lambda-Extension:50`: only AWS knows the function's architecture. */
function nameOf({ version }) {
    return version === undefined ? _model_extension_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionNames */ .EE.x86_64 : `${_model_extension_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionNames */ .EE.x86_64}:${version}`;
}


/***/ }),

/***/ 6043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ regionOf),
/* harmony export */   F: () => (/* binding */ planLayer)
/* harmony export */ });
/* harmony import */ var _model_extension_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2812);
/* harmony import */ var _text_arn_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8988);
/* harmony import */ var _published_layers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8635);



/** Plans the extension's layer. One that is attached stays, whatever its version, unless a version is declared. */
function planLayer(goal, found) {
    const { declared } = goal;
    const attached = found.layers.flatMap((arn) => (0,_model_extension_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExtensionLayer */ .M8)(arn) ?? []);
    const known = newestOf(goal, found);
    const accounts = accountsOf(found, known);
    const genuine = attached.filter(({ account }) => accounts.includes(account));
    const [foreign] = attached.filter((layer) => !genuine.includes(layer));
    const fitting = genuine.find(({ architecture }) => architecture === found.architecture);
    if (declared === undefined) {
        if (!goal.prune || !goal.ours.layer)
            return { kind: 'none' };
        if (foreign !== undefined && known === undefined)
            return { kind: 'unknown' };
        const attachedByUs = fitting ?? genuine[0];
        return attachedByUs === undefined
            ? { kind: 'none' }
            : planned({ verb: 'remove', layerArn: attachedByUs.arn });
    }
    const { place, version } = declared;
    if (foreign === undefined && fitting !== undefined && version !== 'latest')
        return planned(replace(fitting, (0,_model_extension_js__WEBPACK_IMPORTED_MODULE_0__/* .withLayerVersion */ .oA)(fitting.arn, version ?? fitting.version), place));
    if (known === undefined)
        return { kind: 'unknown' };
    if (foreign !== undefined && accounts.length > 0)
        return { kind: 'look-alike', layerArn: foreign.arn, accounts };
    return planNewest({ declared, fitting, other: genuine[0], found, known });
}
function planNewest({ declared, fitting, other, found, known }) {
    const newest = known.kind === 'found' ? known.arn : tableLayer(found);
    if (newest === undefined)
        return { kind: 'unavailable' };
    const { place, version } = declared;
    const wanted = typeof version === 'number' ? (0,_model_extension_js__WEBPACK_IMPORTED_MODULE_0__/* .withLayerVersion */ .oA)(newest, version) : newest;
    const current = fitting ?? other;
    const assumed = known.kind === 'found' ? {} : { assumed: known };
    if (current === undefined)
        return { ...planned({ verb: 'add', layerArn: wanted, place }), ...assumed };
    // The table ages: the attached version may be newer than the newest one in it.
    const isNewer = fitting !== undefined && known.kind !== 'found' && fitting.version > versionOf(wanted);
    return { ...planned(replace(current, isNewer ? current.arn : wanted, place)), ...assumed };
}
function planned(change) {
    return { kind: 'planned', change };
}
function replace({ arn }, layerArn, place) {
    return arn === layerArn
        ? { verb: 'keep', layerArn, place }
        : { verb: 'change', layerArn, before: arn, place };
}
function newestOf({ newest }, found) {
    return newest.get((0,_model_extension_js__WEBPACK_IMPORTED_MODULE_0__/* .newestLayerKey */ .tr)(regionOf(found), found.architecture));
}
/** Returns AWS's accounts for the function's region: from the table, and from what AWS answered. */
function accountsOf(found, known) {
    const { account } = _published_layers_js__WEBPACK_IMPORTED_MODULE_2__/* .publishedLayers */ .H[regionOf(found)] ?? {};
    const told = known?.kind === 'found' ? (0,_model_extension_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExtensionLayer */ .M8)(known.arn)?.account : undefined;
    return [...new Set([account, told].filter((each) => each !== undefined))];
}
/** Returns the newest version in the table for the function's region and architecture. */
function tableLayer({ arn, architecture }) {
    const { partition, region = '' } = (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_1__/* .parseArn */ .Lw)(arn) ?? {};
    const { account, [architecture]: version } = _published_layers_js__WEBPACK_IMPORTED_MODULE_2__/* .publishedLayers */ .H[region] ?? {};
    if (version === undefined)
        return undefined;
    return `arn:${partition}:lambda:${region}:${account}:layer:${_model_extension_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionNames */ .EE[architecture]}:${version}`;
}
/** Returns the function's region, which is the region of its layers too. */
function regionOf({ arn }) {
    return (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_1__/* .parseArn */ .Lw)(arn)?.region ?? '';
}
function versionOf(layerArn) {
    return Number(layerArn.slice(layerArn.lastIndexOf(':') + 1));
}


/***/ }),

/***/ 8635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ publishedLayers),
/* harmony export */   j: () => (/* binding */ tableDay)
/* harmony export */ });
/** The day on which AWS's page listed this: https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html */
const tableDay = '2026-07-28';
/** Where AWS publishes the extension, by region: used where AWS's own parameter cannot be read. */
const publishedLayers = {
    'af-south-1': { account: '317013901791', x86_64: 100, arm64: 97 },
    'ap-east-1': { account: '768336418462', x86_64: 97, arm64: 94 },
    'ap-east-2': { account: '890742577149', x86_64: 69, arm64: 65 },
    'ap-northeast-1': { account: '133490724326', x86_64: 100, arm64: 100 },
    'ap-northeast-2': { account: '738900069198', x86_64: 99, arm64: 96 },
    'ap-northeast-3': { account: '576959938190', x86_64: 94, arm64: 91 },
    'ap-south-1': { account: '176022468876', x86_64: 95, arm64: 95 },
    'ap-south-2': { account: '070087711984', x86_64: 91, arm64: 83 },
    'ap-southeast-1': { account: '044395824272', x86_64: 101, arm64: 101 },
    'ap-southeast-2': { account: '665172237481', x86_64: 105, arm64: 105 },
    'ap-southeast-3': { account: '490737872127', x86_64: 94, arm64: 91 },
    'ap-southeast-4': { account: '090732460067', x86_64: 84, arm64: 83 },
    'ap-southeast-5': { account: '381492012281', x86_64: 83, arm64: 83 },
    'ap-southeast-6': { account: '995508174458', x86_64: 78, arm64: 76 },
    'ap-southeast-7': { account: '941377119484', x86_64: 84, arm64: 83 },
    'ca-central-1': { account: '200266452380', x86_64: 107, arm64: 104 },
    'ca-west-1': { account: '243964427225', x86_64: 71, arm64: 70 },
    'cn-north-1': { account: '287114880934', x86_64: 100, arm64: 89 },
    'cn-northwest-1': { account: '287310001119', x86_64: 94, arm64: 83 },
    'eu-central-1': { account: '187925254637', x86_64: 101, arm64: 101 },
    'eu-central-2': { account: '772501565639', x86_64: 78, arm64: 70 },
    'eu-north-1': { account: '427196147048', x86_64: 95, arm64: 92 },
    'eu-south-1': { account: '325218067255', x86_64: 95, arm64: 92 },
    'eu-south-2': { account: '524103009944', x86_64: 90, arm64: 82 },
    'eu-west-1': { account: '015030872274', x86_64: 101, arm64: 101 },
    'eu-west-2': { account: '133256977650', x86_64: 99, arm64: 99 },
    'eu-west-3': { account: '780235371811', x86_64: 98, arm64: 95 },
    'eusc-de-east-1': { account: '041683371183', x86_64: 5 },
    'il-central-1': { account: '148806536434', x86_64: 71, arm64: 70 },
    'me-central-1': { account: '858974508948', x86_64: 60, arm64: 49 },
    'me-south-1': { account: '832021897121', x86_64: 58, arm64: 55 },
    'mx-central-1': { account: '241533131596', x86_64: 68, arm64: 67 },
    'sa-east-1': { account: '933737806257', x86_64: 103, arm64: 100 },
    'us-east-1': { account: '177933569100', x86_64: 99, arm64: 99 },
    'us-east-2': { account: '590474943231', x86_64: 109, arm64: 109 },
    'us-gov-east-1': { account: '129776340158', x86_64: 95, arm64: 84 },
    'us-gov-west-1': { account: '127562683043', x86_64: 98, arm64: 87 },
    'us-west-1': { account: '997803712105', x86_64: 96, arm64: 93 },
    'us-west-2': { account: '345057560386', x86_64: 99, arm64: 99 },
};


/***/ }),

/***/ 3179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ undeclaredHolders),
/* harmony export */   LK: () => (/* binding */ planVariables),
/* harmony export */   W4: () => (/* binding */ foreignValue),
/* harmony export */   dT: () => (/* binding */ variablesSize),
/* harmony export */   xY: () => (/* binding */ variablesLimit)
/* harmony export */ });
/* harmony import */ var _model_hidden_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(833);
/* harmony import */ var _text_arn_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8988);


/**
 * Bytes that all variables of a function may take as minified JSON in UTF-8. The limit of 5,120 bytes for a whole
 * request is then never reached, because only the variables, at most five layers and a revision id are sent.
 * https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
const variablesLimit = 4096;
/**
 * Plans our variables, sorted by name. A variable that is not declared is ours only if it holds an ARN of `stale`: what
 * our policy grants and the declaration no longer names.
 */
function planVariables(desired, live, stale) {
    const names = new Set(desired.map(({ name }) => name));
    const removals = [...live].flatMap(([name, hidden]) => {
        const value = (0,_model_hidden_js__WEBPACK_IMPORTED_MODULE_0__/* .reveal */ ._)(hidden);
        return !names.has(name) && stale.has(value) ? [{ verb: 'remove', name, secretArn: value }] : [];
    });
    return [...desired.map((variable) => planVariable(variable, live)), ...removals].sort((a, b) => a.name < b.name ? -1 : 1);
}
function planVariable({ name, secretArn, place }, live) {
    const hidden = live.get(name);
    if (hidden === undefined)
        return { verb: 'add', name, secretArn, place };
    const value = (0,_model_hidden_js__WEBPACK_IMPORTED_MODULE_0__/* .reveal */ ._)(hidden);
    if (value === secretArn)
        return { verb: 'keep', name, secretArn, place };
    const before = (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretArn */ .Av)(value) ? { kind: 'arn', arn: value } : foreignValue(value);
    return { verb: 'change', name, secretArn, place, before };
}
/** Returns all that may be shown of a value that this action did not set. */
function foreignValue(value) {
    return { kind: value === '' ? 'empty' : 'hidden' };
}
/** Returns bytes as Lambda counts them: the minified JSON object with names, values, quotes, commas and braces. */
function variablesSize(variables) {
    return Buffer.byteLength(JSON.stringify(Object.fromEntries(variables)));
}
/** Returns the variables that nobody declared, although they hold the ARN of a declared secret. */
function undeclaredHolders(desired, live) {
    const names = new Set(desired.map(({ name }) => name));
    const arns = new Set(desired.map(({ secretArn }) => secretArn));
    return [...live].flatMap(([name, hidden]) => {
        const value = (0,_model_hidden_js__WEBPACK_IMPORTED_MODULE_0__/* .reveal */ ._)(hidden);
        return !names.has(name) && arns.has(value) ? [{ name, secretArn: value }] : [];
    });
}


/***/ }),

/***/ 9627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ movementsSince),
/* harmony export */   w: () => (/* binding */ digestPlan)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4505);
/* harmony import */ var _model_observation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6463);
/* harmony import */ var _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5280);
/* harmony import */ var _policy_comparison_atom_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9689);





const releasing = new Set(['publish-latest', 'publish', 'point-alias']);
/**
 * Returns the facts that a plan rests on in a form that can be compared: equal for equal declarations and equal states
 * of AWS, whatever the words, places and order. It starts with a SHA-256 of all facts, followed by a part for each
 * function that shows which of them changed.
 */
function digestPlan({ functions, rotations }) {
    const facts = functions.map((each) => (0,_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)([keyOf(each.plan), factsOf(each, rotations)])).sort();
    const root = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(facts.join('\n')).digest('hex');
    return ['d1', root, ...functions.map((each) => partOf(each, rotations)).sort()].join('.');
}
/**
 * Returns how the plan differs from the one with the digest `expected`; empty only if both digests are the same text,
 * or if any plan is accepted (`undefined`).
 */
function movementsSince(expected, { digest, functions }) {
    if (expected === undefined || expected === digest)
        return [];
    const [known, now] = [partsIn(expected), partsIn(digest)];
    const marks = functions.map((each) => ({ label: each.label, mark: markOf(each) }));
    const gone = known.size - marks.filter(({ mark }) => known.has(mark)).length;
    const movements = [
        ...marks.flatMap(({ label, mark }) => compare(label, known.get(mark), now.get(mark) ?? '')),
        ...(gone > 0 ? [{ kind: 'gone', count: gone }] : []),
    ];
    return movements.length > 0 ? movements : [{ kind: 'unknown' }];
}
function compare(label, before, now) {
    if (before === undefined)
        return [{ kind: 'added', label }];
    const sumAt = (sums, index) => sums.slice(index * _model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .factDigits */ .rR, (index + 1) * _model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .factDigits */ .rR);
    const facts = _model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestFacts */ .Yt.filter((_, index) => sumAt(before, index) !== sumAt(now, index));
    const wasPending = sumAt(before, _model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestFacts */ .Yt.indexOf('policy')) === shortHash(pendingPolicy, _model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .factDigits */ .rR);
    if (wasPending && facts.includes('policy'))
        return [{ kind: 'created', label }];
    return facts.length === 0 ? [] : [{ kind: 'moved', label, facts }];
}
function partOf(each, rotations) {
    const facts = factsOf(each, rotations);
    const sums = _model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestFacts */ .Yt.map((fact) => shortHash(facts[fact], _model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .factDigits */ .rR));
    return [markOf(each.plan), ...sums].join('');
}
/** Returns the sums of each function, by its mark. */
function partsIn(digest) {
    const parts = digest.split('.').slice(2);
    return new Map(parts.map((part) => [part.slice(0, _model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .functionDigits */ .VB), part.slice(_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .functionDigits */ .VB)]));
}
function markOf(plan) {
    return shortHash(keyOf(plan), _model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .functionDigits */ .VB);
}
function keyOf({ region, functionName }) {
    return (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_4__/* .functionKey */ .ay)(region, functionName);
}
function factsOf({ plan, policy }, rotations) {
    const { policyName, variables, extension, grants, steps, findings } = plan;
    return {
        declaration: {
            policyName,
            access: accessFacts(policy?.after),
            variables: variables.flatMap((each) => (each.verb === 'remove' ? [] : [[each.name, each.secretArn]])),
            ...(extension !== undefined && { extension: extensionAfter(extension) }),
        },
        policy: plan.state === 'pending' ? pendingPolicy : policyFacts(plan, policy),
        variables: [
            ...variables.map((each) => [each.name, valueBefore(each)]),
            ...(extension === undefined ? [] : [extensionBefore(extension)]),
        ],
        aliases: {
            held: grants.flatMap(({ held, secretArn }) => (held ? [secretArn] : [])),
            moved: steps.filter(({ kind }) => releasing.has(kind)),
        },
        rotations: rotations
            .filter(({ labels }) => labels.includes(plan.label))
            .map(({ secretArn, before = null, after, due }) => ({ secretArn, before, after, due })),
        effective: effectiveFacts(plan.effective),
        errors: findings
            .filter(isFact)
            .map(({ code }) => code)
            .sort(),
    };
}
/** Who shares the role, and where a grant that comes or goes makes no difference. By what policy does not matter. */
function effectiveFacts({ grants, sharers }) {
    const indifferent = grants.filter(({ state }) => ['already', 'still', 'denied'].includes(state));
    return {
        indifferent: indifferent.map(({ state, secretArn }) => [state, secretArn]),
        sharers: sharers.map((sharer) => [
            sharer.functionArn,
            sharer.grants.map(({ verb, secretArn }) => [verb, secretArn]),
        ]),
    };
}
/** Its role and policy are not known, and a plan and an apply agree on that: only one of them calls it an error. */
const pendingPolicy = 'pending';
function policyFacts({ functionArn, roleArn }, policy) {
    return {
        functionArn: functionArn ?? null,
        roleArn: roleArn ?? null,
        owner: policy?.owner ?? null,
        access: accessFacts(policy?.before),
    };
}
function isFact({ code, severity }) {
    return severity === 'error' && code !== 'function-not-found';
}
/** A value that is not ours is not even hashed: anyone with the hash could try values until one matches. */
function valueBefore(change) {
    if (change.verb === 'add')
        return null;
    if (change.verb !== 'change')
        return change.secretArn;
    if (change.before.kind === 'arn')
        return change.before.arn;
    return change.before.kind === 'empty' ? '' : '(value hidden)';
}
function extensionAfter({ layer, settings }) {
    return [
        layer === undefined || layer.verb === 'remove' ? null : layer.layerArn,
        ...settings.flatMap((each) => (each.verb === 'remove' ? [] : [[each.name, each.value]])),
    ];
}
function extensionBefore({ layer, settings }) {
    const attached = layer?.verb === 'change' ? layer.before : layer?.layerArn;
    return [
        layer === undefined || layer.verb === 'add' ? null : attached,
        ...settings.map((each) => [each.name, settingBefore(each)]),
    ];
}
function settingBefore(change) {
    if (change.verb === 'add')
        return null;
    if (change.verb !== 'change')
        return change.value;
    if (change.before.kind === 'ours')
        return change.before.value;
    return change.before.kind === 'empty' ? '' : '(value hidden)';
}
/** What a policy allows, whatever the order, split and names of its statements. No policy is not an empty policy. */
function accessFacts(access) {
    if (access === undefined)
        return null;
    return [...new Set(access.flatMap(statementFacts))].sort();
}
function statementFacts(statement) {
    const isPlain = statement.kind === 'read' && statement.effect === 'Allow';
    return isPlain ? (0,_policy_comparison_atom_js__WEBPACK_IMPORTED_MODULE_2__/* .atomsOf */ .QJ)(statement).map(atomFacts) : [(0,_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(statement.source)];
}
function atomFacts({ actions, resources, conditions }) {
    const sorted = conditions.map((condition) => (0,_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)({ ...condition, values: [...condition.values].sort() }));
    const lower = { ...actions, patterns: actions.patterns.map((action) => action.toLowerCase()) };
    return (0,_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)({ actions: lower, resources, conditions: sorted.sort() });
}
function shortHash(value, digits) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(value)).digest('hex').slice(0, digits);
}


/***/ }),

/***/ 6162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ makeFinding),
/* harmony export */   Tc: () => (/* binding */ sortFindings),
/* harmony export */   r4: () => (/* binding */ makeWholeFinding)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3001);

/** A finding about a declared function; its severity follows from its code. */
function makeFinding(code, declared, text) {
    return {
        code,
        severity: _model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingSeverities */ .Z[code],
        message: text.message,
        remedy: text.remedy,
        place: text.place ?? declared.place,
        functionLabel: declared.label,
        ...(text.snippets && { snippets: text.snippets }),
    };
}
/** A finding about the whole declaration. Each function that it concerns has it; reports show it once. */
function makeWholeFinding(code, place, text) {
    return {
        code,
        severity: _model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingSeverities */ .Z[code],
        message: text.message,
        remedy: text.remedy,
        place,
    };
}
/** Worst first; findings of one severity keep their order. */
function sortFindings(findings) {
    const rank = { error: 0, warning: 1, notice: 2 };
    return findings.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
}


/***/ }),

/***/ 3309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ judgeRemarks),
  a: () => (/* binding */ rules)
});

// EXTERNAL MODULE: ./lib/plan/access-check/findings.js
var findings = __webpack_require__(7729);
// EXTERNAL MODULE: ./lib/model/catalog/wording.js
var wording = __webpack_require__(1641);
// EXTERNAL MODULE: ./lib/text/sentence.js
var sentence = __webpack_require__(9062);
// EXTERNAL MODULE: ./lib/plan/finding.js
var finding = __webpack_require__(6162);
// EXTERNAL MODULE: ./lib/plan/configuration/layer.js
var configuration_layer = __webpack_require__(6043);
// EXTERNAL MODULE: ./lib/plan/configuration/published-layers.js
var published_layers = __webpack_require__(8635);
;// CONCATENATED MODULE: ./lib/plan/configuration/extension-findings.js





/** Why the function cannot have the extension that is declared for it. */
function unusableExtension(draft) {
    const { declared } = draft;
    if (declared.extension === undefined)
        return [];
    const { place } = declared.extension;
    return [...inImage(draft), ...withoutSecrets(draft), ...withoutLayer(draft)]
        .slice(0, 1)
        .map(([code, text]) => (0,finding/* makeFinding */.MH)(code, declared, { ...text, place }));
}
function inImage({ declared, live }) {
    if (live.function.packageType !== 'Image')
        return [];
    const message = (0,sentence/* say */.cv) `Function ${(0,sentence/* name */.UU)(declared.functionName)} is a container image, which cannot have layers.`;
    const remedy = (0,sentence/* say */.cv) `Copy the extension into the image as AWS describes for layers, and ${withoutExtension(declared)}.`;
    return [['extension-in-image', { message, remedy }]];
}
function withoutSecrets({ declared }) {
    if (declared.secrets?.length !== 0)
        return [];
    const message = (0,sentence/* say */.cv) `Function ${(0,sentence/* name */.UU)(declared.functionName)} declares the extension but no secret, so it would have no policy to record that the layer is this action's.`;
    const remedy = (0,sentence/* say */.cv) `Declare the secrets that it reads, or ${withoutExtension(declared)}.`;
    return [['extension-without-secrets', { message, remedy }]];
}
function withoutLayer({ declared, live, configuration }) {
    const { layer } = configuration.extension;
    if (layer.kind === 'unavailable') {
        const { function: found } = live;
        const message = (0,sentence/* say */.cv) `The extension is not known in ${(0,sentence/* name */.UU)((0,configuration_layer/* regionOf */.A)(found))} for ${(0,sentence/* name */.UU)(found.architecture)}: AWS's public parameter cannot be read there, and the table of ${(0,sentence/* name */.UU)(published_layers/* tableDay */.j)} does not include it.`;
        const remedy = (0,sentence/* say */.cv) `If AWS has published it since, allow ${(0,sentence/* name */.UU)('ssm:GetParameter')} on that parameter. Otherwise leave ${(0,sentence/* name */.UU)('extension')} out.`;
        return [['extension-unavailable', { message, remedy }]];
    }
    if (layer.kind === 'look-alike') {
        const message = (0,sentence/* say */.cv) `Function ${(0,sentence/* name */.UU)(declared.functionName)} has layer ${(0,sentence/* name */.UU)(layer.layerArn)}, which has the name of AWS's extension, but AWS's account in ${(0,sentence/* name */.UU)(declared.region)} is ${either(layer.accounts)}.`;
        const remedy = (0,sentence/* say */.cv) `Find out who attached it, and remove it: the function's secrets would pass through it.`;
        return [['extension-look-alike', { message, remedy }]];
    }
    return [];
}
function either(accounts) {
    return (0,sentence/* join */.fj)(accounts.map((account) => [(0,sentence/* name */.UU)(account)]), ' or ');
}
function withoutExtension({ extension, place }) {
    return (0,wording/* wordingAt */.m)(extension?.place ?? place).withoutExtension;
}

// EXTERNAL MODULE: ./lib/plan/configuration/configuration.js
var configuration_configuration = __webpack_require__(1656);
// EXTERNAL MODULE: ./lib/plan/configuration/variables.js
var variables = __webpack_require__(3179);
;// CONCATENATED MODULE: ./lib/plan/configuration/findings.js





const configurationRules = [exceededLimits, undeclaredVariables];
/** Limits of AWS that the change would exceed, counted while old and new access are both in place. */
function exceededLimits({ declared, budgets, live: { roleName } }) {
    return budgets
        .filter(({ used, limit }) => used > limit)
        .map(({ kind, used, limit }) => kind === 'variables'
        ? (0,finding/* makeFinding */.MH)('variables-over-limit', declared, {
            message: (0,sentence/* say */.cv) `The variables of ${(0,sentence/* name */.UU)(declared.functionName)} would take ${used} of the ${limit} bytes that Lambda allows.`,
            remedy: (0,sentence/* say */.cv) `${(0,wording/* wordingAt */.m)(declared.place).withoutVariable}, or shorten the values of other variables.`,
        })
        : (0,finding/* makeFinding */.MH)('policy-over-limit', declared, {
            message: (0,sentence/* say */.cv) `The inline policies of role ${(0,sentence/* name */.UU)(roleName)} would take ${used} of the ${limit} characters that IAM allows, counted while old and new access are both in place.`,
            remedy: (0,sentence/* say */.cv) `Move other inline policies into managed ones, split the function, or change its secrets in two deploys.`,
        }));
}
/** Variables that hold a declared secret's ARN under a name that is not declared. */
function undeclaredVariables({ declared, live, secrets }) {
    return (0,variables/* undeclaredHolders */.Di)(secrets.variables, (0,configuration_configuration/* variablesOf */.ht)(live.function)).map((holder) => (0,finding/* makeFinding */.MH)('variable-undeclared', declared, {
        message: (0,sentence/* say */.cv) `Variable ${(0,sentence/* name */.UU)(holder.name)} also holds ${(0,sentence/* name */.UU)(holder.secretArn)} but is not declared, so it is kept.`,
        remedy: (0,sentence/* say */.cv) `Declare it, or remove it where it was set. This action cannot tell whether another tool set it.`,
    }));
}

// EXTERNAL MODULE: ./lib/model/extension.js
var extension = __webpack_require__(2812);
// EXTERNAL MODULE: ./lib/model/failure.js
var failure = __webpack_require__(8675);
// EXTERNAL MODULE: ./lib/model/observation.js
var model_observation = __webpack_require__(6463);
// EXTERNAL MODULE: ./lib/plan/configuration/extension.js
var configuration_extension = __webpack_require__(3795);
;// CONCATENATED MODULE: ./lib/plan/configuration/layer-findings.js








const layerRules = [tooManyLayers, unsignedLayer, assumedLayer, otherArchitecture];
/** Layers of one function. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const mostLayers = 5;
/** The function would have more layers than Lambda allows. */
function tooManyLayers({ declared, live, configuration }) {
    const edit = (0,configuration_extension/* layerEdit */.UG)(configuration.extension);
    if (edit?.add === undefined)
        return [];
    const number = (0,configuration_configuration/* mergeLayers */.J)(live.function.layers, edit).length;
    if (number <= mostLayers)
        return [];
    return [
        (0,finding/* makeFinding */.MH)('layers-over-limit', declared, {
            message: (0,sentence/* say */.cv) `Function ${(0,sentence/* name */.UU)(declared.functionName)} would have ${number} layers, but Lambda allows ${mostLayers}.`,
            remedy: (0,sentence/* say */.cv) `Merge other layers into one, or leave ${(0,sentence/* name */.UU)('extension')} out.`,
            place: placeOf(declared),
        }),
    ];
}
/** Lambda refuses, or may refuse, a layer that none of the function's publishers has signed. */
function unsignedLayer({ declared, configuration, observation }) {
    if (!(0,configuration_extension/* addsLayer */.Yq)(configuration.extension))
        return [];
    const signing = observation.codeSigning.get((0,model_observation/* functionKey */.ay)(declared.region, declared.functionName));
    const place = placeOf(declared);
    if (signing?.kind === 'found' && signing.untrusted === 'enforce')
        return [
            (0,finding/* makeFinding */.MH)('extension-unsigned', declared, {
                message: (0,sentence/* say */.cv) `The code signing configuration of ${(0,sentence/* name */.UU)(declared.functionName)} refuses code that none of its publishers has signed, and AWS names no publisher of the extension's layer.`,
                remedy: (0,sentence/* say */.cv) `Set it to warn, or put the extension's files into a layer that you sign.`,
                place,
            }),
        ];
    if (signing?.kind === 'failed')
        return [
            (0,finding/* makeFinding */.MH)('code-signing-unread', declared, {
                message: (0,sentence/* say */.cv) `${(0,failure/* explain */.W)(signing.failure)} It is not known whether Lambda accepts an unsigned layer.`,
                remedy: (0,sentence/* say */.cv) `Allow ${(0,sentence/* name */.UU)('lambda:GetFunctionCodeSigningConfig')} and ${(0,sentence/* name */.UU)('lambda:GetCodeSigningConfig')}. Without them, the write itself may be refused.`,
                place,
            }),
        ];
    return [];
}
/** The newest version of the layer could not be read from AWS, so our table is used instead. */
function assumedLayer({ declared, configuration }) {
    const { layer } = configuration.extension;
    if (layer.kind !== 'planned' || layer.assumed === undefined)
        return [];
    const reason = layer.assumed.kind === 'failed'
        ? (0,failure/* explain */.W)(layer.assumed.failure)
        : (0,sentence/* say */.cv) `AWS's public parameter does not exist.`;
    return [
        (0,finding/* makeFinding */.MH)('newest-layer-unread', declared, {
            message: (0,sentence/* say */.cv) `${reason} The newest version of the extension is taken from the table of ${(0,sentence/* name */.UU)(published_layers/* tableDay */.j)}.`,
            remedy: (0,sentence/* say */.cv) `Allow ${(0,sentence/* name */.UU)('ssm:GetParameter')} on ${(0,sentence/* name */.UU)('parameter/aws/service/aws-parameters-and-secrets-lambda-extension/*')}, which holds nothing else.`,
            place: placeOf(declared),
        }),
    ];
}
/** The attached layer is built for another architecture than the function's. */
function otherArchitecture({ declared, configuration }) {
    const { layer } = configuration.extension;
    if (layer.kind !== 'planned' || layer.change.verb !== 'change')
        return [];
    const before = (0,extension/* parseExtensionLayer */.M8)(layer.change.before);
    const after = (0,extension/* parseExtensionLayer */.M8)(layer.change.layerArn);
    if (before === undefined || before.architecture === after?.architecture)
        return [];
    return [
        (0,finding/* makeFinding */.MH)('extension-other-architecture', declared, {
            message: (0,sentence/* say */.cv) `Function ${(0,sentence/* name */.UU)(declared.functionName)} has layer ${(0,sentence/* name */.UU)(extension/* extensionNames */.EE[before.architecture])}, which is for ${(0,sentence/* name */.UU)(before.architecture)} and does not start on it.`,
            remedy: (0,sentence/* say */.cv) `Apply will replace it with the layer for the function's architecture. Check what attached it.`,
            place: placeOf(declared),
        }),
    ];
}
function placeOf({ extension, place }) {
    return extension?.place ?? place;
}

// EXTERNAL MODULE: ./lib/model/hidden.js
var model_hidden = __webpack_require__(833);
// EXTERNAL MODULE: ./lib/text/arn.js
var text_arn = __webpack_require__(8988);
;// CONCATENATED MODULE: ./lib/plan/configuration/plaintext.js





/**
 * Other variables whose names look like those of secrets. Their values are looked at only to leave out what cannot be a secret:
 * nothing of them, not even their length, is told.
 */
function plaintextVariables(draft) {
    const { declared, live, settings } = draft;
    if (settings.plaintextNotice !== true || settings.removing)
        return [];
    const ours = oursOf(draft);
    const names = [...(0,configuration_configuration/* variablesOf */.ht)(live.function)]
        .filter(([variable, value]) => !ours.has(variable) && looksSecret(variable) && isText((0,model_hidden/* reveal */._)(value), draft))
        .map(([variable]) => variable)
        .sort();
    if (names.length === 0)
        return [];
    return [
        (0,finding/* makeFinding */.MH)('variable-plaintext', declared, {
            message: (0,sentence/* say */.cv) `By their names, these variables of ${(0,sentence/* name */.UU)(declared.functionName)} hold secrets in plain text: ${(0,sentence/* list */.p_)(names, mostNames)}.`,
            remedy: (0,sentence/* say */.cv) `Move each value to Secrets Manager and declare that secret. Anyone who may read the function's configuration can read them. To hide this notice, set the input ${(0,sentence/* name */.UU)('plaintext-notice')} to ${(0,sentence/* name */.UU)('false')}.`,
        }),
    ];
}
const mostNames = 10;
function oursOf({ configuration: { variables, extension } }) {
    return new Set([...variables, ...extension.settings].map((change) => change.name));
}
/** Neither nothing, nor a reference: an ARN, or the name of a declared secret. */
function isText(value, { secrets }) {
    const isName = secrets.resolved.some(({ found }) => found.name === value);
    return value !== '' && (0,text_arn/* parseArn */.Lw)(value) === undefined && !isName;
}
const secretWords = /(^|_)(PASSWORD|PASSWD|PWD|PASSPHRASE|SECRETS?|TOKEN|CREDENTIALS?|API_?KEY|(PRIVATE|SECRET|ACCESS|SIGNING|ENCRYPTION)_?KEY)(_|$)/;
/** What is said about a secret rather than the secret itself. */
const aboutWords = /_(ARN|ID|NAME|URL|URI|ENDPOINT|PATH|FILE|PREFIX|REGION|TTL|EXPIRY|TIMEOUT|LENGTH|VERSION|ENABLED)$/;
/** The settings of AWS's extension, which holds secrets but is not set to any. */
const ofExtension = /^PARAMETERS_SECRETS_EXTENSION_/;
function looksSecret(variable) {
    const words = variable.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
    return secretWords.test(words) && !aboutWords.test(words) && !ofExtension.test(words);
}

;// CONCATENATED MODULE: ./lib/plan/configuration/replacements.js



const replacementRules = [replacedVariables, doneReplacements];
/**
 * Live values that are not the ARN of a secret, and that would be lost: an error until the declaration or the workflow says
 * that it is meant. An empty value needs no consent.
 */
function replacedVariables({ declared, configuration }) {
    const { variables, extension } = configuration;
    return [
        ...variables.filter(losesValue).map((change) => {
            const holds = (0,sentence/* say */.cv) `The live value of variable ${(0,sentence/* name */.UU)(change.name)} is not the ARN of a secret`;
            return replacement(declared, change, { holds, otherwise: (0,sentence/* say */.cv) `choose another variable name` });
        }),
        ...extension.settings.filter(losesValue).map((change) => {
            const holds = (0,sentence/* say */.cv) `Variable ${(0,sentence/* name */.UU)(change.name)} holds a value that this action did not set`;
            return replacement(declared, change, { holds, otherwise: (0,sentence/* marked */.xI)('leave `ttl` out of `extension`') });
        }),
    ];
}
function losesValue(change) {
    return change.verb === 'change' && change.before.kind === 'hidden';
}
function replacement(declared, { name: variable, place }, { holds, otherwise }) {
    if (consentOf(declared, variable) !== undefined) {
        return (0,finding/* makeFinding */.MH)('variable-replaced', declared, {
            message: (0,sentence/* say */.cv) `${holds}. It is overwritten and lost, as the declaration allows.`,
            remedy: (0,sentence/* say */.cv) `Before you apply, check that nothing needs that value.`,
            place,
        });
    }
    return (0,finding/* makeFinding */.MH)('variable-not-replaceable', declared, {
        message: (0,sentence/* say */.cv) `${holds}, so writing it would destroy that value.`,
        remedy: (0,sentence/* join */.fj)([howToConsent(declared, variable), (0,sentence/* say */.cv) `Otherwise, ${otherwise}.`]),
        place,
    });
}
function consentOf({ replacements }, variable) {
    return replacements?.find((each) => each.variable === variable);
}
/** The input works for Zappa, inputs and settings of the extension, too. */
function howToConsent({ label, secrets }, variable) {
    const line = (0,sentence/* say */.cv) `add the line ${(0,sentence/* name */.UU)(`${label}:${variable}`)} to the input ${(0,sentence/* name */.UU)('allow-replacements')}`;
    const secret = secrets?.find((each) => each.variable === variable);
    const withReplace = secret && (0,wording/* wordingAt */.m)(secret.place).withReplace;
    return withReplace === undefined
        ? (0,sentence/* say */.cv) `If nothing needs it, ${line}.`
        : (0,sentence/* say */.cv) `If nothing needs it, ${withReplace}, or ${line}.`;
}
/** Consent that has done its work would also cover the next value that somebody sets. */
function doneReplacements({ declared, configuration }) {
    const { variables, extension } = configuration;
    return [...variables, ...extension.settings].flatMap((change) => {
        const consent = change.verb === 'keep' ? consentOf(declared, change.name) : undefined;
        if (consent === undefined)
            return [];
        return (0,finding/* makeFinding */.MH)('replacement-done', declared, {
            message: (0,sentence/* say */.cv) `Variable ${(0,sentence/* name */.UU)(change.name)} holds what is declared, but its value may still be replaced.`,
            remedy: (0,sentence/* marked */.xI)('Remove `replace`, or the line in the input `allow-replacements`.'),
            place: consent.place,
        });
    });
}

// EXTERNAL MODULE: ./lib/text/owner.js
var text_owner = __webpack_require__(8148);
;// CONCATENATED MODULE: ./lib/plan/ownership/workflows.js



/**
 * A function that the inputs of two workflow files declare: the one that wrote last keeps it from a run of the other that
 * would write something else. Where both say the same there is nothing to fight over. Only an apply says which file it is
 * of, because a plan or a check may well be in a file of its own.
 */
function rivalWorkflow(draft) {
    const { declared, policy, configuration } = draft;
    const mark = otherWorkflowOf(draft);
    const writes = policy.steps.length > 0 || configuration.step !== undefined;
    if (mark === undefined || !writes)
        return [];
    const where = wordsFor(mark, declared.claim?.workflows);
    const policyName = (0,sentence/* name */.UU)(declared.policyName);
    if (declared.takeOver?.some(({ text }) => (0,text_owner/* isNamedBy */.$8)(mark, text))) {
        return [
            (0,finding/* makeFinding */.MH)('function-taken-over', declared, {
                message: (0,sentence/* say */.cv) `Inline policy ${policyName} is taken over from ${where}, as declared.`,
                remedy: (0,sentence/* say */.cv) `Make sure that the function is no longer declared there: otherwise that run fails from now on.`,
            }),
        ];
    }
    return [
        (0,finding/* makeFinding */.MH)('function-owned-elsewhere', declared, {
            message: (0,sentence/* say */.cv) `The inputs of ${where} also declare ${(0,sentence/* name */.UU)(declared.functionName)}: it wrote inline policy ${policyName} last, and this run would change that.`,
            remedy: (0,sentence/* say */.cv) `Declare the function in one workflow file only, or in a config file. To take it over, remove it there and set the input ${(0,sentence/* name */.UU)('take-over-from')} to ${(0,sentence/* name */.UU)((0,text_owner/* formatOwner */.Vu)(mark))}.`,
        }),
    ];
}
/** The mark of the policy under our name if another workflow file wrote it by its inputs. */
function otherWorkflowOf({ declared, live }) {
    const { mark } = live.present;
    const { claim } = declared;
    return mark !== undefined && claim !== undefined && (0,text_owner/* isOfOtherWorkflow */.Do)(mark, claim) ? mark : undefined;
}
function wordsFor({ workflow }, workflows = []) {
    const path = workflows.find((each) => (0,text_owner/* ownerHash */.qA)(each) === workflow);
    return path === undefined ? (0,sentence/* say */.cv) `another workflow file of this repository` : (0,sentence/* say */.cv) `workflow file ${(0,sentence/* name */.UU)(path)}`;
}

;// CONCATENATED MODULE: ./lib/plan/ownership/findings.js







const ownershipRules = [policyOfOthers, takenPolicy, leftBehind, renamedPolicy, usedConsent];
/** A policy under our name that is not ours to replace. */
function policyOfOthers({ declared, live }) {
    const { present, standing } = live;
    if (standing !== 'others' || declared.secrets?.length === 0)
        return [];
    const { owner, document = '' } = present;
    const policyName = (0,sentence/* name */.UU)(declared.policyName);
    const { consent } = (0,wording/* wordingAt */.m)(declared.place);
    if (owner.kind === 'rival')
        return [ownedElsewhere(declared, owner.mark)];
    if (owner.kind === 'elsewhere')
        return [
            (0,finding/* makeFinding */.MH)('policy-foreign', declared, {
                message: (0,sentence/* say */.cv) `Inline policy ${policyName} belongs to the function of the same name in another region, which uses the same role; or one of its Sids was edited by hand.`,
                remedy: (0,sentence/* marked */.xI)('Choose another name with the input `policy-name`, restore an edited Sid, or remove that policy if nothing needs it.'),
            }),
        ];
    return [
        (0,finding/* makeFinding */.MH)('policy-foreign', declared, {
            message: (0,sentence/* say */.cv) `An inline policy named ${policyName} already exists, and this action did not write it.`,
            remedy: (0,sentence/* say */.cv) `To replace this very document, ${consent({ key: 'adopt', input: 'adopt', value: (0,text_owner/* policyDigest */.p1)(document) })}. Otherwise, choose another name with the input ${(0,sentence/* name */.UU)('policy-name')}, or remove that policy if nothing needs it.`,
        }),
    ];
}
function ownedElsewhere(declared, mark) {
    const policyName = (0,sentence/* name */.UU)(declared.policyName);
    const shown = (0,sentence/* name */.UU)((0,text_owner/* formatOwner */.Vu)(mark));
    if (declared.claim === undefined) {
        return (0,finding/* makeFinding */.MH)('function-owned-elsewhere', declared, {
            message: (0,sentence/* say */.cv) `Inline policy ${policyName} is marked as owned by repository ${(0,sentence/* name */.UU)(mark.repository)} (${shown}), and this run does not know which repository it is for.`,
            remedy: (0,sentence/* marked */.xI)('Run on GitHub, where `GITHUB_REPOSITORY_ID` says which repository it is; at a terminal, name it with `--owner`.'),
        });
    }
    const { owner, stages } = declared.claim;
    const { consent } = (0,wording/* wordingAt */.m)(declared.place);
    const stage = stages.find((each) => (0,text_owner/* ownerHash */.qA)(each) === mark.stage);
    return (0,finding/* makeFinding */.MH)('function-owned-elsewhere', declared, {
        message: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(declared.functionName)} belongs to ${ownerWords(owner, mark, stage)}: the mark in inline policy ${policyName} is ${shown}.`,
        remedy: (0,sentence/* say */.cv) `Declare the function in one place only. To take it over, remove it there and ${consent({ key: 'take-over', input: 'take-over-from', value: (0,text_owner/* formatOwner */.Vu)(mark) })}.`,
    });
}
function ownerWords(owner, mark, stage) {
    if (!(0,text_owner/* sameRepository */.RB)(owner, mark))
        return (0,sentence/* say */.cv) `the repository with the id ${(0,sentence/* name */.UU)(mark.repository)}`;
    if (!(0,text_owner/* sameFile */.Vi)(owner, mark))
        return (0,sentence/* say */.cv) `another config file of this repository`;
    if (mark.stage === owner.stage)
        return (0,sentence/* say */.cv) `another function of this file`;
    return stage === undefined ? (0,sentence/* say */.cv) `another stage of this file` : (0,sentence/* say */.cv) `stage ${(0,sentence/* name */.UU)(stage)} of this file`;
}
/** Policies of earlier names, from before `policy-name` changed. */
function renamedPolicy({ declared, live: { roleName, former } }) {
    if (former.length === 0)
        return [];
    const policies = former.map(({ policyName }) => policyName);
    return [
        (0,finding/* makeFinding */.MH)('policy-renamed', declared, {
            message: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)('policy-name')} has changed: ${(0,sentence/* list */.p_)(policies)} of role ${(0,sentence/* name */.UU)(roleName)} ${(0,sentence/* isOrAre */.Cj)(policies.length)} deleted once ${(0,sentence/* name */.UU)(declared.policyName)} is in place.`,
            remedy: (0,sentence/* say */.cv) `Nothing to do.`,
        }),
    ];
}
/** Consent that works now. */
function takenPolicy({ declared, live }) {
    const { present, standing } = live;
    const policyName = (0,sentence/* name */.UU)(declared.policyName);
    if (standing === 'taken-over' && present.owner.kind === 'rival') {
        const from = (0,sentence/* name */.UU)((0,text_owner/* formatOwner */.Vu)(present.owner.mark));
        return [
            (0,finding/* makeFinding */.MH)('function-taken-over', declared, {
                message: (0,sentence/* say */.cv) `Inline policy ${policyName} is taken over from ${from}, as declared.`,
                remedy: (0,sentence/* say */.cv) `Make sure that the function is no longer declared there: otherwise that run fails from now on.`,
            }),
        ];
    }
    if (standing !== 'adopted')
        return [];
    return [
        (0,finding/* makeFinding */.MH)('policy-adopted', declared, {
            message: (0,sentence/* say */.cv) `Inline policy ${policyName}, which this action did not write, is replaced, as ${(0,sentence/* name */.UU)('adopt')} says.`,
            remedy: (0,sentence/* say */.cv) `Make sure that nothing needs what it allows beyond the declaration.`,
        }),
    ];
}
/** Consent that is no longer needed. */
function usedConsent({ declared, live }) {
    if (live.standing !== 'ours' || live.present.owner.kind === 'nobody')
        return [];
    if (otherWorkflowOf({ declared, live }) !== undefined)
        return [];
    return [...givenBy('take-over', declared.takeOver), ...givenBy('adopt', declared.adopt)].map((given) => (0,finding/* makeFinding */.MH)('consent-used', declared, {
        message: (0,sentence/* say */.cv) `The policy of ${(0,sentence/* name */.UU)(declared.label)} is owned by this declaration, so ${given} has no more to do.`,
        remedy: (0,sentence/* say */.cv) `Remove ${given}.`,
    }));
}
/** The key, or the input, that consents. */
function givenBy(key, [consent] = []) {
    if (consent === undefined)
        return [];
    const { place } = consent;
    return [place.kind === 'input' ? (0,sentence/* say */.cv) `the input ${(0,sentence/* name */.UU)(place.input)}` : [(0,sentence/* name */.UU)(key)]];
}
/** What stays where nothing is declared any more, because it is not ours to remove. */
function leftBehind({ declared, live, settings }) {
    const { present, standing, roleName } = live;
    if (standing !== 'others' || declared.secrets?.length !== 0)
        return [];
    const { grants } = present;
    const variables = [...(0,configuration_configuration/* variablesOf */.ht)(live.function)].flatMap(([variable, value]) => {
        return grants.has((0,model_hidden/* reveal */._)(value)) ? [variable] : [];
    });
    const also = variables.length === 0
        ? []
        : (0,sentence/* say */.cv) `, and so ${variables.length === 1 ? (0,sentence/* say */.cv) `does` : (0,sentence/* say */.cv) `do`} ${(0,sentence/* list */.p_)(variables)}, whose secrets it grants`;
    return [
        (0,finding/* makeFinding */.MH)('left-behind', declared, {
            message: (0,sentence/* say */.cv) `Inline policy ${(0,sentence/* name */.UU)(declared.policyName)} of role ${(0,sentence/* name */.UU)(roleName)} stays${also}: this declaration does not own it.`,
            remedy: settings.removing
                ? (0,sentence/* say */.cv) `If nothing needs it, remove it where it is declared, or by hand.`
                : (0,sentence/* say */.cv) `If nothing needs it, remove it where it is declared, or by hand; this run changes nothing of it.`,
        }),
    ];
}

// EXTERNAL MODULE: ./lib/plan/ownership/forgotten.js
var forgotten = __webpack_require__(8223);
// EXTERNAL MODULE: ./lib/plan/policy/comparison/atom.js
var atom = __webpack_require__(9689);
// EXTERNAL MODULE: ./lib/plan/policy/comparison/beyond.js
var beyond = __webpack_require__(2859);
// EXTERNAL MODULE: ./lib/plan/policy/document.js
var policy_document = __webpack_require__(8353);
// EXTERNAL MODULE: ./lib/plan/policy/effort.js
var effort = __webpack_require__(2822);
// EXTERNAL MODULE: ./lib/plan/policy/statements.js
var statements = __webpack_require__(7402);
;// CONCATENATED MODULE: ./lib/plan/policy/findings.js







const policyRules = [liftedRestrictions, missingPolicy, editedPolicy];
/** Most of a kind that a sentence names; the rest is counted. */
const mostNamed = 3;
/** Our policy is gone, although the variables show that it was there. */
function missingPolicy({ declared, live, configuration, }) {
    const { ledger, roleName } = live;
    const isKept = configuration.variables.some(({ verb }) => verb === 'keep');
    if (ledger.document !== undefined || !isKept)
        return [];
    return [
        (0,finding/* makeFinding */.MH)('policy-missing', declared, {
            message: (0,sentence/* say */.cv) `Variables already hold declared ARNs, but role ${(0,sentence/* name */.UU)(roleName)} has no inline policy ${(0,sentence/* name */.UU)(declared.policyName)}.`,
            remedy: (0,sentence/* say */.cv) `Apply will create it. If it existed before, another tool removed it, or the function has a new role and the old role still has the access.`,
        }),
    ];
}
/** Somebody edited our policy. */
function editedPolicy({ declared, live, policy }) {
    const { ledger, roleName } = live;
    if (policy.steps.length === 0 || live.standing !== 'ours')
        return [];
    const edits = editsOf(ledger, { region: declared.region, lifted: policy.comparison.lifted });
    if (edits.length === 0)
        return [];
    return [
        (0,finding/* makeFinding */.MH)('policy-edited', declared, {
            message: (0,sentence/* say */.cv) `The inline policy ${(0,sentence/* name */.UU)(declared.policyName)} of role ${(0,sentence/* name */.UU)(roleName)} was edited outside this action: it ${(0,sentence/* list */.p_)(edits)}.`,
            remedy: (0,sentence/* say */.cv) `Apply will restore what is declared. Grant any other access in another policy.`,
        }),
    ];
}
/** A restriction that goes: what it kept from the role is told as loudly as a grant. */
function liftedRestrictions({ declared, live, policy }) {
    if (policy.steps.length === 0 || live.standing === 'others')
        return [];
    return policy.comparison.lifted.map((lifted) => (0,finding/* makeFinding */.MH)('restriction-lifted', declared, {
        message: (0,sentence/* say */.cv) `${nameOf(lifted)} of inline policy ${(0,sentence/* name */.UU)(declared.policyName)} of role ${(0,sentence/* name */.UU)(live.roleName)} is removed. ${consequenceOf(lifted)}`,
        remedy: (0,sentence/* say */.cv) `If the restriction is intended, put it into another policy of the role before you apply this.`,
    }));
}
/** What an edited policy does that no policy of this action does, each as a phrase such as `denies s3:* on *`. */
function editsOf({ access, grants, extension }, { region, lifted }) {
    const ours = (0,policy_document/* writeDocument */.ft)({ grants: [...grants.values()], region, extension });
    const allowing = access.filter(({ effect }) => effect === 'Allow');
    const { parts, isOpen } = (0,beyond/* beyond */.w)(allowing, ours?.access ?? statements/* noAccess */.m0, (0,effort/* noEffort */.c)());
    const more = [...new Set(parts.map(({ part }) => part.atom))].map(atom/* showAtom */.vR);
    const denies = access.filter(({ effect }) => effect === 'Deny');
    const conditional = lifted.filter(({ keys }) => keys.length > 0);
    return [
        ...(more.length > 0 ? [(0,sentence/* say */.cv) `also allows ${someOf(more)}`] : []),
        ...(isOpen ? [(0,sentence/* say */.cv) `has a statement that can't be read`] : []),
        ...(denies.length > 0 ? [(0,sentence/* say */.cv) `denies ${(0,sentence/* list */.p_)(denies.map(deniedBy), mostNamed)}`] : []),
        ...conditional.map((each) => (0,sentence/* say */.cv) `restricts ${someOf(each.gained)} by ${conditionsOn(each)}`),
    ];
}
function nameOf(lifted) {
    const { sid } = lifted.statement;
    const statement = sid === undefined ? (0,sentence/* say */.cv) `a statement without a Sid` : (0,sentence/* say */.cv) `statement ${(0,sentence/* name */.UU)(sid)}`;
    if (lifted.keys.length > 0)
        return (0,sentence/* say */.cv) `The condition on ${(0,sentence/* list */.p_)(lifted.keys)} in ${statement}`;
    return (0,sentence/* say */.cv) `The Deny on ${deniedBy(lifted.statement)} in ${statement}`;
}
function consequenceOf({ gained, keys }) {
    if (gained.length > 0)
        return (0,sentence/* say */.cv) `This gives access to ${someOf(gained)}.`;
    return keys.length > 0
        ? (0,sentence/* say */.cv) `This may give access.`
        : (0,sentence/* say */.cv) `This policy gives no access by it, but what another policy of the role allows there is no longer denied.`;
}
function conditionsOn({ keys }) {
    return (0,sentence/* say */.cv) `${keys.length === 1 ? (0,sentence/* say */.cv) `a condition` : (0,sentence/* say */.cv) `conditions`} on ${(0,sentence/* list */.p_)(keys)}`;
}
function someOf(accesses) {
    return (0,sentence/* list */.p_)([...new Map(accesses.map((each) => [each.action + each.resource, each])).values()].map(accessText), mostNamed);
}
function accessText({ action, resource }) {
    return (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(action)} on ${(0,sentence/* name */.UU)(resource)}`;
}
function deniedBy(statement) {
    if (statement.kind === 'unread')
        return (0,sentence/* say */.cv) `what can't be read`;
    const { actions, resources, conditions } = statement;
    const when = conditions.length === 0 ? (0,sentence/* say */.cv) `` : (0,sentence/* say */.cv) ` under conditions`;
    return (0,sentence/* say */.cv) `${choiceText(actions)} on ${choiceText(resources)}${when}`;
}
function choiceText({ not, patterns }) {
    const named = (0,sentence/* list */.p_)(patterns, mostNamed);
    return not ? (0,sentence/* say */.cv) `all but ${named}` : named;
}

// EXTERNAL MODULE: ./lib/plan/role/findings.js
var role_findings = __webpack_require__(7176);
;// CONCATENATED MODULE: ./lib/plan/role/function-findings.js


const functionRules = [unsupportedKind, unwritableFunction];
/** What to do about a function that Lambda does not change. */
const remedies = {
    Failed: (0,sentence/* marked */.xI)('Delete the function and create it again, with what the reason names fixed.'),
    Deleting: (0,sentence/* marked */.xI)('Remove the function from the declaration. What its role grants goes with the role; until then, executions that have not finished may need it.'),
    Deactivating: (0,sentence/* marked */.xI)('Activate the function again, and run this again once it is active.'),
    Deactivated: (0,sentence/* marked */.xI)('Activate the function again, and run this again once it is active.'),
};
/** A function in a state in which Lambda takes no changes. Of one that failed, mode `remove` may still delete the policy. */
function unwritableFunction({ declared, live, settings, configuration, }) {
    const { update } = live.function;
    if (update.kind !== 'unwritable')
        return [];
    const { state, reason } = update;
    if (settings.removing && state === 'Failed' && configuration.step === undefined)
        return [];
    const detail = reason === '' ? [] : (0,sentence/* say */.cv) ` (${(0,sentence/* name */.UU)(reason)})`;
    return [
        (0,finding/* makeFinding */.MH)('function-not-writable', declared, {
            message: (0,sentence/* say */.cv) `Function ${(0,sentence/* name */.UU)(declared.functionName)} is in state ${(0,sentence/* name */.UU)(state)}${detail}, so it cannot be changed.`,
            remedy: remedies[state],
        }),
    ];
}
/** A kind of function that came after this action: what serves its traffic is not known. */
function unsupportedKind({ declared, live }) {
    if (live.function.capacity !== 'unknown')
        return [];
    return [
        (0,finding/* makeFinding */.MH)('function-kind-unsupported', declared, {
            message: (0,sentence/* say */.cv) `Function ${(0,sentence/* name */.UU)(declared.functionName)} runs on a kind of capacity provider that this action does not know, so what its traffic reaches is not known either.`,
            remedy: (0,sentence/* marked */.xI)('Use a version of this action that supports it, or move the function to Lambda Managed Instances or to the default capacity.'),
        }),
    ];
}

// EXTERNAL MODULE: ./lib/model/rotation.js
var model_rotation = __webpack_require__(3587);
;// CONCATENATED MODULE: ./lib/plan/rotation/findings.js




/** Declared rotations that cannot be set, or not now. */
function impossibleRotations({ declared, live, secrets, }) {
    return secrets.resolved.flatMap((resolved) => {
        const { rotation } = resolved.secret;
        const { life } = resolved.found;
        if (rotation?.kind !== 'set' || life === undefined)
            return [];
        const present = (0,model_rotation/* termsOf */.fd)(life.rotation);
        if (present !== undefined && (0,model_rotation/* sameTerms */.se)(present, rotation.terms))
            return [];
        const obstacle = obstacleTo(rotation, resolved, life, live.function.arn);
        if (obstacle === undefined)
            return [];
        const [code, text] = obstacle;
        return (0,finding/* makeFinding */.MH)(code, declared, { ...text, place: rotation.place });
    });
}
function obstacleTo(rotation, { found }, life, home) {
    const owner = (0,text_arn/* parseArn */.Lw)(found.arn)?.account;
    const isForeign = owner !== undefined && owner !== (0,text_arn/* parseArn */.Lw)(home)?.account;
    const refused = isForeign ? otherAccount(found.arn, owner) : refusal(found.arn, life, rotation);
    if (refused !== undefined)
        return refused;
    if (life.underWay === undefined)
        return undefined;
    const message = (0,sentence/* say */.cv) `A rotation of secret ${(0,sentence/* name */.UU)((0,text_arn/* nameOfSecret */.XQ)(found.arn))} is in progress, so how it is rotated is not changed now.`;
    return ['rotation-held', { message, remedy: (0,sentence/* say */.cv) `Run this again once that rotation has ended.` }];
}
function otherAccount(secretArn, owner) {
    const message = (0,sentence/* say */.cv) `Secret ${(0,sentence/* name */.UU)((0,text_arn/* nameOfSecret */.XQ)(secretArn))} belongs to account ${(0,sentence/* name */.UU)(owner)}; its rotation can only be set there.`;
    const remedy = (0,sentence/* marked */.xI)('Declare the rotation there. Here, `rotation: required` is enough.');
    return ['rotation-other-account', { message, remedy }];
}
/** Returns why AWS would not let this action set the rotation. */
function refusal(secretArn, { keeper, primaryRegion }, { terms: { lambdaArn } }) {
    const secret = (0,sentence/* name */.UU)((0,text_arn/* nameOfSecret */.XQ)(secretArn));
    if (primaryRegion !== undefined) {
        const primary = (0,sentence/* name */.UU)(primaryRegion);
        const message = (0,sentence/* say */.cv) `Secret ${secret} is a replica here; its rotation is set on its primary in ${primary}.`;
        return [
            'rotation-on-replica',
            { message, remedy: (0,sentence/* say */.cv) `Declare the rotation for the secret in ${primary}.` },
        ];
    }
    if (keeper.kind === 'partner') {
        const message = (0,sentence/* say */.cv) `Secret ${secret} holds credentials of partner ${(0,sentence/* name */.UU)(keeper.name)}, which rotates it in its own way.`;
        const remedy = (0,sentence/* marked */.xI)('Set up its rotation in Secrets Manager, and declare `rotation: required`.');
        return ['rotation-not-ours', { message, remedy }];
    }
    if (keeper.kind === 'service' && lambdaArn !== undefined) {
        const message = (0,sentence/* say */.cv) `Secret ${secret} is managed by ${(0,sentence/* name */.UU)(keeper.name)}, which rotates it itself; no function can.`;
        return ['rotation-not-ours', { message, remedy: (0,sentence/* marked */.xI)('Remove `lambda`; only declare the schedule.') }];
    }
    if (keeper.kind === 'owner' && lambdaArn === undefined) {
        const message = (0,sentence/* say */.cv) `No AWS service manages secret ${secret}, so a function must rotate it.`;
        return ['rotation-without-lambda', { message, remedy: (0,sentence/* marked */.xI)('Name the function with `lambda`.') }];
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/text/day.js
var day = __webpack_require__(2821);
// EXTERNAL MODULE: ./lib/plan/secrets/resolved.js
var resolved = __webpack_require__(2981);
;// CONCATENATED MODULE: ./lib/plan/rotation/late-rotations.js





/** Rotations that are overdue, or that began and do not end. */
function lateRotations({ declared, observation, secrets, }) {
    return (0,resolved/* distinctSecrets */.q)(secrets.resolved).flatMap(({ secret, found: { arn, life } }) => {
        const judgment = life && lateness((0,text_arn/* nameOfSecret */.XQ)(arn), life, observation.today);
        if (judgment === undefined)
            return [];
        const [code, text] = judgment;
        return (0,finding/* makeFinding */.MH)(code, declared, { ...text, place: secret.place });
    });
}
/** Secrets Manager tries a rotation for the length of its window, which is a day at most. */
function lateness(secretName, life, today) {
    const { rotation, underWay } = life;
    const due = rotation.kind === 'on' ? rotation.nextBy : undefined;
    const isOverdue = due !== undefined && due < today;
    const began = underWay?.since;
    const isOld = began !== undefined && (0,day/* dayAfter */.P)(began, 1) < today;
    const isStuck = underWay !== undefined && (isOverdue || isOld || underWay.empty === true);
    if (!isOverdue && !isStuck)
        return undefined;
    const lastOn = rotation.kind === 'on' ? rotation.lastOn : undefined;
    const history = [
        ...(isOverdue ? [(0,sentence/* say */.cv) `It was due by ${(0,sentence/* name */.UU)(due)}.`] : []),
        ...(lastOn === undefined ? [] : [(0,sentence/* say */.cv) `It was last rotated on ${(0,sentence/* name */.UU)(lastOn)}.`]),
    ];
    if (!isStuck) {
        const message = (0,sentence/* join */.fj)([(0,sentence/* say */.cv) `The rotation of secret ${(0,sentence/* name */.UU)(secretName)} is overdue.`, ...history]);
        return ['rotation-overdue', { message, remedy: (0,sentence/* say */.cv) `${whereToLook(life)}: its rotations fail.` }];
    }
    if (underWay.empty)
        return emptyPending(secretName, life, history);
    const since = began === undefined ? (0,sentence/* say */.cv) `` : (0,sentence/* say */.cv) ` since ${(0,sentence/* name */.UU)(began)}`;
    const message = (0,sentence/* join */.fj)([
        (0,sentence/* say */.cv) `A rotation of secret ${(0,sentence/* name */.UU)(secretName)} has been in progress${since} and has not ended.`,
        ...history,
    ]);
    const remedy = (0,sentence/* say */.cv) `${whereToLook(life)}. No other rotation starts until the staging label ${(0,sentence/* name */.UU)('AWSPENDING')} is removed from the version left behind.`;
    return ['rotation-failing', { message, remedy }];
}
/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html (an empty AWSPENDING version) */
function emptyPending(secretName, life, history) {
    const pending = (0,sentence/* name */.UU)('AWSPENDING');
    const message = (0,sentence/* join */.fj)([
        (0,sentence/* say */.cv) `A rotation of secret ${(0,sentence/* name */.UU)(secretName)} has stored no value: the staging label ${pending} is on an empty version.`,
        ...history,
    ]);
    const remedy = (0,sentence/* say */.cv) `Unless it started just now, it is stuck. ${whereToLook(life)}. No other rotation starts until ${pending} is removed from that version.`;
    return ['rotation-failing', { message, remedy }];
}
function whereToLook({ keeper }) {
    return keeper.kind === 'owner'
        ? (0,sentence/* say */.cv) `Check the log of its rotation function`
        : (0,sentence/* say */.cv) `Check ${(0,sentence/* name */.UU)(keeper.name)}, which rotates the secret`;
}

;// CONCATENATED MODULE: ./lib/plan/rotation/stale-values.js





/** Seconds for which the extension and the helpers in `runtime` each cache a value, unless configured otherwise. */
const defaultAge = 300;
/** Rotations at least so many hours apart are too rare to be worth a finding. */
const rareHours = 12;
/**
 * Secrets that are rotated so often that cached values matter. If one user's password is rotated, the old one stops
 * working at once, so logins may fail for as long as a value is cached. With two alternating users, the old password
 * works until the next rotation, which is never less than four hours away.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotation-strategy.html
 */
function staleValues({ declared, secrets }) {
    const { extension } = declared;
    if (extension === undefined)
        return [];
    const oldest = (extension.ttl ?? defaultAge) + defaultAge;
    return (0,resolved/* distinctSecrets */.q)(secrets.resolved).flatMap(({ secret, found: { arn, life } }) => {
        const present = life?.rotation.kind === 'on' ? life.rotation.terms : undefined;
        const schedule = (secret.rotation?.kind === 'set' ? secret.rotation.terms : present)?.schedule;
        const hours = schedule && hoursBetween(schedule);
        if (schedule === undefined || hours === undefined || hours >= rareHours)
            return [];
        return (0,finding/* makeFinding */.MH)('values-may-be-stale', declared, {
            message: (0,sentence/* say */.cv) `Secret ${(0,sentence/* name */.UU)((0,text_arn/* nameOfSecret */.XQ)(arn))} is rotated by ${(0,model_rotation/* describeSchedule */.Bg)(schedule)}, but a cached value may be ${oldest} seconds old: with a single user, logins may fail for that long after each rotation.`,
            remedy: (0,sentence/* say */.cv) `Let the rotation alternate between two users, or fetch the secret again after a failed login.`,
            place: secret.place,
        });
    });
}
/** Returns the hours between rotations, or `undefined` for a day and more. A cron expression starts again each day. */
function hoursBetween(schedule) {
    if (schedule.kind === 'days')
        return undefined;
    const { expression } = schedule;
    const hours = /^rate\((\d+) hours?\)$/.exec(expression)?.[1] ?? /^cron\(0 [^ ]*\/(\d+) /.exec(expression)?.[1];
    return hours !== undefined && Number(hours) < 24 ? Number(hours) : undefined;
}

;// CONCATENATED MODULE: ./lib/plan/secrets/granted-findings.js





const grantedRules = [recreatedSecrets, unusedSecrets];
/** A secret that nobody read for so many days is called unused: a quarter, so that quarterly work counts as use. */
const unusedAfterDays = 90;
/**
 * Granted secrets that nobody has read for a long time, neither the function nor anyone else. Parameter Store does not
 * say when a parameter was read.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html (the date of the last access)
 */
function unusedSecrets({ declared, live, observation, secrets, }) {
    return (0,resolved/* distinctSecrets */.q)(secrets.resolved).flatMap(({ secret, found: { arn, life } }) => {
        if (life === undefined || !live.ledger.grants.has(arn))
            return [];
        const { createdOn, readOn } = life;
        const last = readOn ?? createdOn;
        if (last === undefined || (0,day/* dayAfter */.P)(last, unusedAfterDays) > observation.today)
            return [];
        const since = readOn === undefined ? (0,sentence/* say */.cv) `it was created on ${(0,sentence/* name */.UU)(last)}` : (0,sentence/* name */.UU)(last);
        return (0,finding/* makeFinding */.MH)('secret-unused', declared, {
            message: (0,sentence/* say */.cv) `Secret ${(0,sentence/* name */.UU)((0,text_arn/* nameOfSecret */.XQ)(arn))} has not been read in ${(0,sentence/* name */.UU)((0,text_arn/* parseArn */.Lw)(arn)?.region ?? '')} since ${since}, by this function or anyone else.`,
            remedy: (0,sentence/* say */.cv) `If it is not needed, remove it from the declaration. Reads of a replica only count in the replica's region.`,
            place: secret.place,
        });
    });
}
/** Secrets that were deleted and created again under the same name: the function would read another one. */
function recreatedSecrets({ declared, live, secrets, }) {
    const granted = [...live.ledger.grants.keys()];
    return (0,resolved/* distinctSecrets */.q)(secrets.resolved).flatMap(({ secret, found: { arn } }) => granted
        .filter((old) => old !== arn && nameInFull(old) === nameInFull(arn))
        .map((old) => (0,finding/* makeFinding */.MH)('secret-recreated', declared, {
        message: (0,sentence/* say */.cv) `Secret ${(0,sentence/* name */.UU)((0,text_arn/* nameOfSecret */.XQ)(arn))} was deleted and created again: the policy grants ${(0,sentence/* name */.UU)(old)}, but AWS now says ${(0,sentence/* name */.UU)(arn)}.`,
        remedy: (0,sentence/* say */.cv) `Check that this is the secret you mean; the grant and variable will switch to it.`,
        place: secret.place,
    })));
}
/** The ARN without the six characters at its end, which distinguish a secret from an earlier one of the same name. */
function nameInFull(secretArn) {
    return (0,text_arn/* storeOf */.xX)(secretArn).reusesNames ? secretArn.replace(/-[A-Za-z0-9]{6}$/, '') : secretArn;
}

// EXTERNAL MODULE: ./lib/text/secret-words.js
var secret_words = __webpack_require__(9979);
// EXTERNAL MODULE: ./lib/plan/versions/pinned.js
var versions_pinned = __webpack_require__(4003);
// EXTERNAL MODULE: ./lib/plan/versions/served.js
var versions_served = __webpack_require__(5480);
;// CONCATENATED MODULE: ./lib/plan/versions/executions.js






const executionRules = [unreadExecutions, runningExecutions, cutOffExecutions];
/** Grants that nobody declares any more, kept because an unfinished execution needs them, or may. */
function runningExecutions(draft) {
    const { settings, versions } = draft;
    if (settings.removing || versions.release.kind === 'refused')
        return [];
    return findingsOf(draft, versions.held, (pinned, secrets) => ({
        code: 'executions-running',
        message: (0,sentence/* say */.cv) `${pinned}${secrets}, so the grant stays.`,
        remedy: (0,sentence/* say */.cv) `Nothing has to be done: the first run after they have finished revokes the grant. Stop them with ${(0,sentence/* name */.UU)('StopDurableExecution')} if they should not finish.`,
    }));
}
/** Mode `remove` also revokes what executions need, because the function is about to be deleted. */
function cutOffExecutions(draft) {
    const { settings, versions } = draft;
    if (!settings.removing)
        return [];
    return findingsOf(draft, versions.stale, (pinned, secrets) => ({
        code: 'executions-cut-off',
        message: (0,sentence/* say */.cv) `${pinned}${secrets}, and that access ends now.`,
        remedy: (0,sentence/* say */.cv) `Let them finish or stop them before this is applied. To keep them running, declare the secrets again.`,
    }));
}
/** The executions could not be listed, although a grant would be revoked. */
function unreadExecutions({ declared, settings, live: { executions }, versions, }) {
    if (executions?.kind !== 'failed' || versions.release.kind === 'refused')
        return [];
    const consequence = settings.removing
        ? (0,sentence/* say */.cv) `It is not known whether an execution loses access.`
        : (0,sentence/* say */.cv) `Nothing is revoked, because an unfinished execution may need it.`;
    return [
        (0,finding/* makeFinding */.MH)('executions-unread', declared, {
            message: (0,sentence/* say */.cv) `${(0,failure/* explain */.W)(executions.failure)} ${consequence}`,
            remedy: (0,sentence/* say */.cv) `Allow ${(0,sentence/* name */.UU)('lambda:ListDurableExecutionsByFunction')} on the function and its versions, and run this again.`,
        }),
    ];
}
/** Returns a finding for each version with executions that need one of `secretArns`. */
function findingsOf({ declared, live }, secretArns, sayIt) {
    if (live.executions?.kind !== 'found')
        return [];
    return [...live.executions.versions].flatMap(([version, pinned]) => {
        const needed = (0,versions_pinned/* neededBy */.X)(pinned, secretArns, live.function.roleArn);
        if (needed.length === 0)
            return [];
        const { code, ...text } = sayIt(subjectOf(version, pinned), why(pinned, needed));
        return (0,finding/* makeFinding */.MH)(code, declared, text);
    });
}
function subjectOf(version, { count }) {
    const verb = count === 1 ? (0,sentence/* say */.cv) `has` : (0,sentence/* say */.cv) `have`;
    return (0,sentence/* say */.cv) `${(0,sentence/* counted */.hS)(count, 'execution')} of version ${(0,sentence/* name */.UU)(version)} ${verb} not finished`;
}
function why({ state }, needed) {
    const secrets = (0,sentence/* list */.p_)(needed.map(secret_words/* mentionOf */.s5));
    if (state === undefined)
        return (0,sentence/* say */.cv) ` and may have begun when its variables named ${secrets}`;
    const reason = (0,versions_served/* unreadReason */.un)(state);
    return reason === undefined
        ? (0,sentence/* say */.cv) `; the variables of that version name ${secrets}`
        : (0,sentence/* say */.cv) `; the variables of that version cannot be read (${reason}) and may name ${secrets}`;
}

// EXTERNAL MODULE: ./lib/plan/versions/release.js + 3 modules
var versions_release = __webpack_require__(8041);
;// CONCATENATED MODULE: ./lib/plan/versions/findings.js








const versionRules = [
    refusedRelease,
    unreadVersions,
    heldGrants,
    cutOffAliases,
    otherRoles,
    pinnedTraffic,
];
/** Why the declared alias cannot be moved. */
function refusedRelease({ declared, versions: { release } }) {
    return release.kind === 'refused' ? [(0,finding/* makeFinding */.MH)(release.code, declared, release.text)] : [];
}
/** The served versions could not be read, although the change depends on them. */
function unreadVersions({ declared, live: { aliases }, versions, settings }) {
    const { release, stale } = versions;
    if (aliases?.kind !== 'failed' || release.kind === 'refused')
        return [];
    const consequence = stale.size > 0 && !settings.removing
        ? (0,sentence/* say */.cv) `Nothing is revoked, because a served version may need it.`
        : (0,sentence/* say */.cv) `It is not known whether an alias serves a version with other variables.`;
    return [
        (0,finding/* makeFinding */.MH)('served-versions-unread', declared, {
            message: (0,sentence/* say */.cv) `${(0,failure/* explain */.W)(aliases.failure)} ${consequence}`,
            remedy: (0,sentence/* say */.cv) `Allow ${(0,sentence/* name */.UU)('lambda:ListAliases')} on the function and ${(0,sentence/* name */.UU)('lambda:GetFunctionConfiguration')} on its versions, and run this again.`,
        }),
    ];
}
/** Grants that nobody declares any more, kept because a version that callers reach needs them, or may. */
function heldGrants(draft) {
    const { declared, live, versions } = draft;
    if (versions.release.kind === 'refused')
        return [];
    return servedAfter(draft).flatMap((served) => {
        const held = (0,versions_served/* namedSecrets */.pr)(served.state, versions.held);
        if (held.length === 0 || otherRoleOf(served, live) !== undefined)
            return [];
        const reason = (0,versions_served/* unreadReason */.un)(served.state);
        return reason === undefined
            ? (0,finding/* makeFinding */.MH)('grant-held', declared, {
                message: (0,sentence/* say */.cv) `${serves(served)}, whose variables still name ${secretsIn(held)}, so the grant stays.`,
                remedy: (0,sentence/* say */.cv) `${release(served)}. The next run then revokes the grant.`,
            })
            : (0,finding/* makeFinding */.MH)('grant-held', declared, {
                message: (0,sentence/* say */.cv) `${serves(served)}, whose variables cannot be read (${reason}) and may name ${secretsIn(held)}, so the grant stays.`,
                remedy: (0,sentence/* say */.cv) `Allow ${(0,sentence/* name */.UU)('lambda:GetFunctionConfiguration')} on that version and ${(0,sentence/* name */.UU)('kms:Decrypt')} on its key, or ${replace(served)}.`,
            });
    });
}
/** Mode `remove` also revokes the access of published versions, because the function is about to be deleted. */
function cutOffAliases(draft) {
    const { declared, live, versions, settings } = draft;
    if (!settings.removing)
        return [];
    return servedAfter(draft).flatMap((served) => {
        const lost = (0,versions_served/* namedSecrets */.pr)(served.state, versions.stale);
        if (lost.length === 0 || otherRoleOf(served, live) !== undefined)
            return [];
        const reads = (0,versions_served/* unreadReason */.un)(served.state) === undefined ? (0,sentence/* say */.cv) `reads` : (0,sentence/* say */.cv) `may read`;
        return (0,finding/* makeFinding */.MH)('alias-cut-off', declared, {
            message: (0,sentence/* say */.cv) `${serves(served)}, which ${reads} ${secretsIn(lost)} and loses that access now.`,
            remedy: (0,sentence/* say */.cv) `Delete the function or the alias next. To keep it running, declare the secrets again and apply.`,
        });
    });
}
/** A version keeps the role that it was published with, and this action writes only to the live role. */
function otherRoles(draft) {
    const { declared, live, versions, secrets } = draft;
    const ours = [...versions.stale, ...secrets.grants.map(({ secretArn }) => secretArn)];
    return servedAfter(draft).flatMap((served) => {
        const role = otherRoleOf(served, live);
        if (role === undefined || (0,versions_served/* namedSecrets */.pr)(served.state, ours).length === 0)
            return [];
        return (0,finding/* makeFinding */.MH)('version-other-role', declared, {
            message: (0,sentence/* say */.cv) `${serves(served)}, which runs as role ${(0,sentence/* name */.UU)(role)}, not as ${(0,sentence/* name */.UU)(live.roleName)}. The grants of that role are not changed.`,
            remedy: (0,sentence/* say */.cv) `Once no alias serves that version, delete the inline policy ${(0,sentence/* name */.UU)(declared.policyName)} from role ${(0,sentence/* name */.UU)(role)} if it is still there.`,
        });
    });
}
/** Traffic to these versions does not see a change to `$LATEST`. */
function pinnedTraffic(draft) {
    const { declared, configuration } = draft;
    if (configuration.step === undefined)
        return [];
    return servedAfter(draft).flatMap((served) => {
        if (served.state.kind !== 'found' || (0,versions_served/* unreadReason */.un)(served.state) !== undefined)
            return [];
        if ((0,configuration_configuration/* isAsPlanned */.tg)((0,configuration_configuration/* planConfiguration */.SU)((0,configuration_configuration/* withoutRemovals */.q9)(configuration.goal), served.state)))
            return [];
        const message = (0,sentence/* say */.cv) `${serves(served)}, which keeps its own variables, so that traffic does not see this change.`;
        return served.isUnqualified
            ? (0,finding/* makeFinding */.MH)('latest-not-published', declared, {
                message,
                remedy: (0,sentence/* say */.cv) `${release(served)}, or set ${(0,sentence/* name */.UU)('publish: true')} to have this action do it if the code is the same, and ${(0,sentence/* name */.UU)('publish: with-code')} to have it done in any case.`,
            })
            : (0,finding/* makeFinding */.MH)('alias-pinned', declared, {
                message,
                remedy: (0,sentence/* say */.cv) `${release(served)}, or set ${(0,sentence/* name */.UU)('publish: true')} and ${(0,sentence/* name */.UU)('alias')} to have this action do both.`,
            });
    });
}
/** Returns what callers reach after the plan, as far as it is known. */
function servedAfter({ live: { aliases }, versions: { release }, }) {
    return aliases?.kind === 'found' ? (0,versions_served/* servedVersions */.RI)(aliases, (0,versions_release/* releasedBy */.RV)(release)) : [];
}
/** Returns the role of a version if it is not the function's current one. */
function otherRoleOf({ state }, live) {
    if (state.kind !== 'found' || state.roleArn === live.function.roleArn)
        return undefined;
    return (0,text_arn/* roleNameOf */.xZ)(state.roleArn);
}
function serves({ version: number, aliases, isUnqualified }) {
    const version = (0,sentence/* name */.UU)(number);
    if (isUnqualified) {
        const also = aliases.length === 0 ? [] : (0,sentence/* say */.cv) `, like ${aliasesOf(aliases)},`;
        return (0,sentence/* say */.cv) `Calls without a version or alias${also} reach ${version}`;
    }
    return aliases.length === 1
        ? (0,sentence/* say */.cv) `Alias ${(0,sentence/* list */.p_)(aliases)} serves version ${version}`
        : (0,sentence/* say */.cv) `Aliases ${(0,sentence/* list */.p_)(aliases)} serve version ${version}`;
}
/** What brings traffic to a new version. */
function release({ version, aliases, isUnqualified }) {
    return isUnqualified
        ? (0,sentence/* say */.cv) `Publish to ${(0,sentence/* name */.UU)(version)} after this change`
        : (0,sentence/* say */.cv) `Publish a version after this change and point ${aliasesOf(aliases)} at it`;
}
/** What ends the traffic to a version that cannot be read. */
function replace({ version, aliases, isUnqualified }) {
    return isUnqualified
        ? (0,sentence/* say */.cv) `publish to ${(0,sentence/* name */.UU)(version)} and wait until it is active`
        : (0,sentence/* say */.cv) `point ${aliasesOf(aliases)} at another version`;
}
function aliasesOf(aliases) {
    return aliases.length === 1 ? (0,sentence/* say */.cv) `alias ${(0,sentence/* list */.p_)(aliases)}` : (0,sentence/* say */.cv) `aliases ${(0,sentence/* list */.p_)(aliases)}`;
}
function secretsIn(secretArns) {
    return (0,sentence/* list */.p_)(secretArns.map(secret_words/* mentionOf */.s5));
}

;// CONCATENATED MODULE: ./lib/plan/findings.js



















/**
 * Everything that a function's plan is judged by, file by file; the order is the one in which findings of a severity are
 * shown.
 */
const rules = [
    ({ secrets }) => secrets.findings,
    ...grantedRules,
    impossibleRotations,
    lateRotations,
    staleValues,
    ...role_findings/* roleRules */.u,
    ...functionRules,
    ...ownershipRules,
    rivalWorkflow,
    forgotten/* forgottenFunction */.xk,
    ...configurationRules,
    ...replacementRules,
    plaintextVariables,
    unusableExtension,
    ...layerRules,
    ...versionRules,
    ...executionRules,
    ...policyRules,
    ...findings/* accessRules */.S,
];
/** What the readers of the declaration remarked. */
function judgeRemarks(declared) {
    return (declared.remarks ?? []).map(({ code, ...text }) => (0,finding/* makeFinding */.MH)(code, declared, text));
}


/***/ }),

/***/ 9838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ guardrailsInForce),
  u: () => (/* binding */ judgeGuardrails)
});

// EXTERNAL MODULE: ./lib/model/guardrails.js
var guardrails = __webpack_require__(6795);
// EXTERNAL MODULE: ./lib/text/canonical-json.js
var canonical_json = __webpack_require__(5280);
// EXTERNAL MODULE: ./lib/text/sentence.js
var sentence = __webpack_require__(9062);
// EXTERNAL MODULE: ./lib/plan/finding.js
var finding = __webpack_require__(6162);
// EXTERNAL MODULE: ./lib/model/place.js
var place = __webpack_require__(5298);
;// CONCATENATED MODULE: ./lib/plan/guardrails/consent.js




/** Consent that limits in force forbid, on its own line. */
function forbiddenConsent(declared, limits) {
    return limits.flatMap((limit) => consentsOf(declared)
        .filter(({ kind }) => limit.forbid?.includes(kind))
        .map((given) => forbidden(declared, given, limit)));
}
/** Each place once: an input may name several marks. */
function consentsOf({ takeOver = [], adopt = [], replacements = [] }) {
    const all = [
        ...takeOver.map(as('take-over')),
        ...adopt.map(as('adopt')),
        ...replacements.map(as('replace')),
    ];
    return [...new Map(all.map((each) => [(0,place/* formatPlace */.dE)(each.place), each])).values()];
}
function as(kind) {
    return ({ place }) => ({ kind, place });
}
function forbidden(declared, { kind, place }, { source }) {
    const key = place.kind === 'input' ? (0,sentence/* say */.cv) `The input ${(0,sentence/* name */.UU)(place.input)}` : (0,sentence/* name */.UU)(kind);
    const text = {
        message: (0,sentence/* say */.cv) `${key} is forbidden by ${(0,guardrails/* explainSource */.Vc)(source)}.`,
        remedy: (0,sentence/* say */.cv) `Remove it, or ask the owners of these limits to allow it first.`,
    };
    // These inputs consent for all functions of the run at once.
    const isForAll = place.kind === 'input' && kind !== 'replace';
    return isForAll
        ? (0,finding/* makeWholeFinding */.r4)('consent-forbidden', place, text)
        : (0,finding/* makeFinding */.MH)('consent-forbidden', declared, { ...text, place });
}

// EXTERNAL MODULE: ./lib/model/catalog/wording.js
var wording = __webpack_require__(1641);
// EXTERNAL MODULE: ./lib/text/day.js
var day = __webpack_require__(2821);
// EXTERNAL MODULE: ./lib/text/stores.js
var stores = __webpack_require__(9665);
// EXTERNAL MODULE: ./lib/plan/secrets/patterns.js
var secrets_patterns = __webpack_require__(8634);
;// CONCATENATED MODULE: ./lib/plan/guardrails/limits.js







/** Which limits of one owner a declared secret breaks. */
function brokenLimits(guarded) {
    return [...unmatchedPatterns(guarded), ...missingReason(guarded), ...distantExpiry(guarded)];
}
/**
 * A grant stays in place after its last day, until somebody removes it from the declaration; none is made or changed
 * after it. `verb` is what the plan does with it, where that is known.
 */
function expiredGrant(declared, { reference, place, expires }, { today, verb }) {
    if (expires === undefined || expires >= today)
        return [];
    if (verb === 'add' || verb === 'change') {
        return [
            (0,finding/* makeFinding */.MH)('grant-already-expired', declared, {
                message: (0,sentence/* say */.cv) `This plan ${verb === 'add' ? (0,sentence/* say */.cv) `grants` : (0,sentence/* say */.cv) `changes the grant of`} ${(0,sentence/* name */.UU)(reference.raw)} to ${(0,sentence/* name */.UU)(declared.label)}, although the last day of the grant has passed: ${(0,sentence/* name */.UU)(expires)}.`,
                remedy: (0,sentence/* marked */.xI)('Remove the secret from the declaration, or write a later `expires`.'),
                place,
            }),
        ];
    }
    return [
        (0,finding/* makeFinding */.MH)('grant-expired', declared, {
            message: (0,sentence/* say */.cv) `The grant of ${(0,sentence/* name */.UU)(reference.raw)} to ${(0,sentence/* name */.UU)(declared.label)} has expired: its last day was ${(0,sentence/* name */.UU)(expires)}.`,
            remedy: (0,sentence/* say */.cv) `Remove the secret from the declaration, or extend its expiry date. Until then it stays granted.`,
            place,
        }),
    ];
}
function unmatchedPatterns({ declared, secret, limit, identity }) {
    const { source, secrets: patterns } = limit;
    if (patterns === undefined || identity === undefined || patterns.some((each) => (0,secrets_patterns/* covers */.h)(each, identity)))
        return [];
    return [
        (0,finding/* makeFinding */.MH)('secret-not-allowed', declared, {
            message: (0,sentence/* say */.cv) `${subjectOf(secret)} matches no pattern in ${(0,guardrails/* explainSource */.Vc)(source)}: ${patterns.length === 0 ? (0,sentence/* say */.cv) `there are none` : (0,sentence/* list */.p_)(patterns)}.`,
            remedy: (0,sentence/* join */.fj)([
                (0,sentence/* say */.cv) `Declare a secret that matches, or ask the owners of these limits to change them first.`,
                ...(identity.foreign ? [foreignRemedy] : []),
            ]),
            place: secret.place,
        }),
    ];
}
/** What to know about a secret of another account. */
const foreignRemedy = (0,sentence/* marked */.xI)('For a secret of another account, a pattern must start with `arn:`.');
function missingReason({ declared, secret, limit }) {
    if (limit.requireReason !== true || secret.reason !== undefined)
        return [];
    return [
        (0,finding/* makeFinding */.MH)('reason-missing', declared, {
            message: (0,sentence/* say */.cv) `${subjectOf(secret)} is declared without a reason, but ${(0,guardrails/* explainSource */.Vc)(limit.source)} requires one.`,
            remedy: (0,wording/* wordingAt */.m)(secret.place).withReason,
            place: secret.place,
        }),
    ];
}
function distantExpiry({ declared, secret, limit, today }) {
    const { source, expiresWithin } = limit;
    if (expiresWithin === undefined)
        return [];
    const latest = (0,day/* dayAfter */.P)(today, expiresWithin);
    const { expires, place } = secret;
    if (expires !== undefined && expires <= latest)
        return [];
    const until = expires === undefined ? (0,sentence/* say */.cv) `without an expiry date` : (0,sentence/* say */.cv) `until ${(0,sentence/* name */.UU)(expires)}`;
    return [
        (0,finding/* makeFinding */.MH)('expiry-too-far', declared, {
            message: (0,sentence/* say */.cv) `${subjectOf(secret)} is declared ${until}, but ${(0,guardrails/* explainSource */.Vc)(source)} allows ${(0,sentence/* counted */.hS)(expiresWithin, 'day')}, until ${(0,sentence/* name */.UU)(latest)}.`,
            remedy: (0,wording/* wordingAt */.m)(place).withExpiry,
            place,
        }),
    ];
}
function subjectOf({ reference }) {
    return (0,sentence/* say */.cv) `${[stores/* stores */.z[reference.kind].subject]} ${(0,sentence/* name */.UU)(reference.raw)}`;
}

// EXTERNAL MODULE: ./lib/plan/guardrails/rules.js
var guardrails_rules = __webpack_require__(7073);
;// CONCATENATED MODULE: ./lib/plan/guardrails/guardrails.js







/** Judges every declared secret by all limits in force. */
function judgeGuardrails(declaration, circumstances, { identify, widens }) {
    const { today, base, rules } = circumstances;
    const limits = guardrailsInForce(declaration, circumstances);
    const whole = baseFindings(declaration, base);
    const unread = (0,guardrails_rules/* unreadRules */.r)(declaration.functions, rules, widens);
    return new Map(declaration.functions.map((declared) => {
        const findings = (declared.secrets ?? []).flatMap((secret) => {
            const { identity, verb } = identify(declared, secret);
            return [
                ...limits.flatMap((limit) => brokenLimits({ declared, secret, limit, today, identity })),
                ...expiredGrant(declared, secret, { today, verb }),
            ];
        });
        const consent = forbiddenConsent(declared, limits);
        return [declared, [...whole, ...(unread.get(declared) ?? []), ...consent, ...findings]];
    }));
}
/**
 * The workflow's patterns, the organization's rules, and the guardrails on the base branch of a pull request, else those
 * in the file itself. Each is judged on its own, so that of two limits the stricter counts.
 */
function guardrailsInForce({ allowedSecrets, guardrails, file }, { base, rules }) {
    const limits = [];
    if (allowedSecrets !== undefined)
        limits.push({ source: { kind: 'input' }, secrets: allowedSecrets });
    if (rules?.kind === 'found')
        limits.push({ source: rules.file, ...rules.guardrails });
    if (base === undefined && guardrails !== undefined)
        limits.push({ source: { kind: 'file', file: file?.path ?? '' }, ...guardrails });
    if (base?.kind === 'found' && base.guardrails !== undefined)
        limits.push({ source: { kind: 'branch', branch: base.branch }, ...base.guardrails });
    return limits;
}
/** What a pull request changes in the guardrails themselves, which concerns all functions. */
function baseFindings(declaration, base) {
    if (base === undefined)
        return [];
    const place = topOfFile(declaration);
    if (base.kind === 'failed') {
        return [
            (0,finding/* makeWholeFinding */.r4)('guardrails-unread', place, {
                message: (0,sentence/* say */.cv) `The guardrails of branch ${(0,sentence/* name */.UU)(base.branch)} could not be read: ${base.message}`,
                remedy: (0,sentence/* marked */.xI)('Give the job the permission `contents: read` and set the input `github-token`. Guardrails that a pull request sets for itself do not count.'),
            }),
        ];
    }
    const changed = changedKeys(base.guardrails ?? {}, declaration.guardrails ?? {});
    if (changed.length === 0)
        return [];
    return [
        (0,finding/* makeWholeFinding */.r4)('guardrails-changed', place, {
            message: (0,sentence/* say */.cv) `This changes the guardrails of branch ${(0,sentence/* name */.UU)(base.branch)}: ${(0,sentence/* list */.p_)(changed)}. Until it is merged, those of the branch apply.`,
            remedy: (0,sentence/* say */.cv) `Review them more carefully than a grant. Once merged, every change is judged by them.`,
        }),
    ];
}
function changedKeys(before, after) {
    const textOf = (limits, key) => (0,canonical_json/* canonicalJson */.d)(key === 'secrets' || key === 'forbid' ? limits[key]?.toSorted() : limits[key]);
    return ['secrets', 'requireReason', 'expiresWithin', 'approvals', 'frozen', 'forbid']
        .filter((key) => textOf(before, key) !== textOf(after, key))
        .map((key) => guardrails/* guardrailKeys */.qB[key]);
}
function topOfFile({ functions }) {
    const places = functions.map(({ place }) => place);
    const file = places.find(({ kind }) => kind === 'file');
    if (file?.kind === 'file')
        return { ...file, line: 1, column: 1 };
    return places[0] ?? { kind: 'input', input: 'config' };
}


/***/ }),

/***/ 8621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ massRemoval)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9062);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6162);


const fewest = 5;
/**
 * An empty or misread file must not revoke a whole stage: a plan that revokes more than half of the grants, and at
 * least five of them, is an error as a whole.
 */
function massRemoval(plans, stage) {
    const granted = plans.flatMap(({ grants }) => grants.filter(({ verb }) => verb !== 'add'));
    const removed = granted.filter(isRemoved);
    const loser = plans.find(({ grants }) => grants.some(isRemoved));
    if (loser === undefined || removed.length < fewest || removed.length * 2 <= granted.length)
        return [];
    const where = stage === undefined ? [] : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ` of stage ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(stage)}`;
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .makeWholeFinding */ .r4)('mass-removal', loser.place, {
            message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `This revokes ${removed.length} of the ${granted.length} grants${where}, so nothing is written.`,
            remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)('If this is intended, set `allow-removals: true` for this change. Otherwise, fix the declaration.'),
        }),
    ];
}
/** A held grant counts as well: it is revoked once its alias has moved. */
function isRemoved({ verb, held }) {
    return verb === 'remove' || held === true;
}


/***/ }),

/***/ 7073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ needsRules),
/* harmony export */   r: () => (/* binding */ unreadRules)
/* harmony export */ });
/* harmony import */ var _model_access_widening_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(555);
/* harmony import */ var _model_declaration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1737);
/* harmony import */ var _model_guardrails_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6795);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9062);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6162);





const place = { kind: 'input', input: 'guardrails-from' };
/**
 * Without an organization's rules nothing may gain access; removals go on. Where nothing gains any,
 * one warning says that the rules could not be read.
 */
function unreadRules(functions, rules, widens) {
    if (rules?.kind !== 'failed')
        return new Map();
    const what = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `The rules in ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU)((0,_model_guardrails_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRulesFile */ .dz)(rules.file))} could not be read: ${rules.message}`;
    const wider = functions.filter(widens);
    if (wider.length > 0) {
        const error = (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .makeWholeFinding */ .r4)('rules-unread', place, {
            message: what,
            remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .marked */ .xI)('Until then, no function gains access, and nothing is taken over, adopted or replaced. Other removals are not affected.'),
        });
        return new Map(wider.map((declared) => [declared, [error]]));
    }
    const warning = (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .makeWholeFinding */ .r4)('rules-not-checked', place, {
        message: what,
        remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .marked */ .xI)('No function gains access in this run, so nothing is blocked.'),
    });
    return new Map(functions.slice(0, 1).map((declared) => [declared, [warning]]));
}
/**
 * Whether a function may gain access by its plan, a restriction is lifted, or what would be written may rest on consent
 * that the rules forbid.
 */
function needsRules(declared, plan, writes) {
    return ((0,_model_access_widening_js__WEBPACK_IMPORTED_MODULE_0__/* .mayWiden */ .b)(plan) || plan.grants.some(({ verb }) => verb === 'add') || (writes && (0,_model_declaration_js__WEBPACK_IMPORTED_MODULE_4__/* .givesConsent */ .d)(declared)));
}


/***/ }),

/***/ 4355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ memoized)
/* harmony export */ });
/** Returns `make`, except that it makes each value once and keeps it as long as what it was made from. */
function memoized(make) {
    const known = new WeakMap();
    return (key) => {
        const value = known.get(key) ?? make(key);
        known.set(key, value);
        return value;
    };
}


/***/ }),

/***/ 8223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f2: () => (/* binding */ leftoverFinding),
/* harmony export */   lC: () => (/* binding */ leftOf),
/* harmony export */   xC: () => (/* binding */ forgottenSince),
/* harmony export */   xk: () => (/* binding */ forgottenFunction)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8675);
/* harmony import */ var _model_observation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6463);
/* harmony import */ var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9062);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6162);
/* harmony import */ var _policy_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7317);
/* harmony import */ var _former_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7240);







function leftOf(declared, { functions, policies, roles, others }) {
    const { region, functionName, account, policyName, forgotten } = declared;
    const state = functions.get((0,_model_observation_js__WEBPACK_IMPORTED_MODULE_4__/* .functionKey */ .ay)(region, functionName));
    if (state?.kind === 'failed')
        return { kind: 'unread', failure: state.failure };
    if (state?.kind !== 'found')
        return { kind: 'nothing' };
    if (account !== undefined && (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(state.arn)?.account !== account)
        return { kind: 'nothing' };
    const policy = policies.get((0,_model_observation_js__WEBPACK_IMPORTED_MODULE_4__/* .policyKey */ .s4)((0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .roleNameOf */ .xZ)(state.roleArn), policyName));
    if (policy?.kind === 'failed')
        return { kind: 'unread', failure: policy.failure };
    const own = (0,_policy_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .readLedger */ .SC)(policy?.kind === 'found' ? policy.text : undefined, region, declared.claim);
    const role = roles.get((0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .roleNameOf */ .xZ)(state.roleArn));
    if (role === undefined && (0,_former_js__WEBPACK_IMPORTED_MODULE_3__/* .mayHaveFormer */ .L)(declared, own))
        return { kind: 'unasked', question: { kind: 'role-policies', roleArn: state.roleArn, region } };
    const owner = (0,_former_js__WEBPACK_IMPORTED_MODULE_3__/* .formerPoliciesOf */ .P)(declared, own, role)[0]?.ledger.owner ?? own.owner;
    const isOurs = owner.kind === 'ours' || (owner.kind === 'unmarked-ours' && forgotten?.kind !== 'stage');
    if (!isOurs)
        return { kind: 'nothing' };
    const to = others?.functions.find((each) => each.region === region &&
        each.functionName === functionName &&
        (each.account === undefined || each.account === (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(state.arn)?.account));
    return to === undefined ? { kind: 'ours' } : { kind: 'moved', to };
}
/** A function whose access is removed because the file no longer declares it. */
function forgottenFunction({ declared, settings, }) {
    return declared.forgotten === undefined ? [] : [forgottenSince(declared, settings)];
}
function forgottenSince(declared, { prune, removing }) {
    const label = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .name */ .UU)(declared.label);
    if (prune || removing)
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('function-forgotten', declared, {
            message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${label} is no longer declared, so its access and the variables that name its secrets are removed.`,
            remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `If it still runs and needs them, declare it again.`,
        });
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('function-kept', declared, {
        message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${label} is no longer declared but keeps its access, because ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .name */ .UU)('prune')} is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .name */ .UU)('false')}.`,
        remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .marked */ .xI)('To remove it, run once with `prune: true`.'),
    });
}
/** What is said of a function whose access stays, though nothing declares it. */
function leftoverFinding(declared, left) {
    const label = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .name */ .UU)(declared.label);
    if (left.kind === 'unread')
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('forgotten-unread', declared, {
            message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${label} is no longer declared, and whether it still has access could not be read. ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .explain */ .W)(left.failure)}`,
            remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Allow the call for as long as the function is in the file's history, or delete the function.`,
        });
    if (left.kind === 'moved') {
        const { file, stage } = left.to;
        const where = stage === undefined ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .name */ .UU)(file) : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `stage ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .name */ .UU)(stage)} of ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .name */ .UU)(file)}`;
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('function-moved', declared, {
            message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${label} moved to ${where}, so it keeps its access.`,
            remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Run that declaration, which takes the function over. If it means another account, write ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .name */ .UU)('account')} there.`,
        });
    }
    if (declared.forgotten?.kind === 'stage') {
        const stage = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .name */ .UU)(declared.forgotten.stage);
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('stage-gone', declared, {
            message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Stage ${stage} is no longer in the file, but ${label} still has the access that it declared.`,
            remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `To remove it, run ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .name */ .UU)('mode: remove')} with ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .name */ .UU)(`stage: ${declared.forgotten.stage}`)}, or declare the function in another stage.`,
        });
    }
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('function-left-earlier', declared, {
        message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${label} left the file before this pull request and still has access.`,
        remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `The next apply on the branch removes it; this pull request does not change it.`,
    });
}


/***/ }),

/***/ 7240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ mayHaveFormer),
/* harmony export */   P: () => (/* binding */ formerPoliciesOf)
/* harmony export */ });
/* harmony import */ var _text_owner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8148);
/* harmony import */ var _policy_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7317);


/**
 * Returns the policies of earlier names, which are the ledger until there is one of today's name that does not say that it
 * still has predecessors. Empty where the role's policies were not read, and for inputs: those of another workflow may give
 * the same function another policy.
 */
function formerPoliciesOf(declared, own, role) {
    const { claim, policyName, region } = declared;
    if (claim === undefined || (0,_text_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfInputs */ .vl)(claim.owner) || role?.kind !== 'found')
        return [];
    if (!mayHaveFormer(declared, own))
        return [];
    return [...role.texts].flatMap(([each, text]) => {
        if (each === policyName || !text.includes(claim.owner.function))
            return [];
        const ledger = (0,_policy_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .readLedger */ .SC)(text, region, claim);
        const isOfFile = ledger.mark !== undefined && (0,_text_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .sameFile */ .Vi)(ledger.mark, claim.owner);
        return ledger.owner.kind === 'ours' && isOfFile ? [{ policyName: each, ledger }] : [];
    });
}
/** Whether policies of earlier names may be there: it takes reading the role's policies to know. */
function mayHaveFormer({ claim }, { document, renamed }) {
    return claim !== undefined && (document === undefined || renamed);
}


/***/ }),

/***/ 8186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ leftAlone),
/* harmony export */   s: () => (/* binding */ untouched)
/* harmony export */ });
/* harmony import */ var _model_access_effective_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9389);
/* harmony import */ var _model_catalog_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1641);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9062);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6162);




/** Returns the plan of a function that nothing is done to. */
function untouched(declared, presence = { state: 'unread' }, finding) {
    return {
        label: declared.label,
        functionName: declared.functionName,
        region: declared.region,
        place: declared.place,
        ...presence,
        policyName: declared.policyName,
        grants: [],
        variables: [],
        policy: { before: undefined, after: undefined },
        access: { verdict: 'unchanged', gained: [], lost: [] },
        effective: _model_access_effective_js__WEBPACK_IMPORTED_MODULE_0__/* .noEffect */ .VP,
        budgets: [],
        findings: finding === undefined ? [] : [finding],
        steps: [],
    };
}
function leftAlone(declared) {
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFinding */ .MH)('function-left-alone', declared, {
        message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU)(declared.label)} declares neither secrets nor grants, so it is left alone.`,
        remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `To revoke what this action granted it, ${(0,_model_catalog_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .wordingAt */ .m)(declared.place).noSecrets}.`,
    });
}


/***/ }),

/***/ 2439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _l: () => (/* binding */ accessContains),
  aG: () => (/* binding */ combineVerdicts),
  Q4: () => (/* binding */ compareAccess),
  FU: () => (/* binding */ sameAccess)
});

// EXTERNAL MODULE: ./lib/plan/policy/comparison/atom.js
var atom = __webpack_require__(9689);
// EXTERNAL MODULE: ./lib/plan/policy/comparison/beyond.js
var beyond = __webpack_require__(2859);
// EXTERNAL MODULE: ./lib/plan/policy/effort.js
var policy_effort = __webpack_require__(2822);
// EXTERNAL MODULE: ./lib/plan/policy/statements.js
var statements = __webpack_require__(7402);
// EXTERNAL MODULE: ./lib/plan/policy/comparison/question.js + 1 modules
var comparison_question = __webpack_require__(9335);
;// CONCATENATED MODULE: ./lib/plan/policy/comparison/lifted.js





/** Returns the restrictions of `before` that `after` does not have; `gains` is what `after` allows beyond `before`. */
function liftedFrom(before, after, gains) {
    const denies = liftedDenies(before, after);
    const conditional = before.some((each) => each.kind === 'read' && each.conditions.length > 0);
    if (denies.length === 0 && !conditional)
        return [];
    const causes = new Map();
    for (const statement of denies)
        causes.set(statement, { keys: new Set(), gained: new Set() });
    for (const { part } of gains.parts) {
        for (const { statement, keys } of causesOf(part, gains)) {
            const cause = causes.get(statement) ?? { keys: new Set(), gained: new Set() };
            causes.set(statement, cause);
            for (const key of keys)
                cause.keys.add(key);
            cause.gained.add(part.atom);
        }
    }
    return before.flatMap((statement) => {
        const cause = causes.get(statement);
        return cause === undefined
            ? []
            : [{ statement, keys: [...cause.keys].sort(), gained: [...cause.gained].map(atom/* showAtom */.vR) }];
    });
}
function liftedDenies(before, after) {
    const [names, standing] = [(0,statements/* namesOf */.eZ)(after), (0,statements/* restrictionsOf */.vc)(after)];
    return before.filter((statement) => {
        if (statement.effect !== 'Deny' || names.has((0,statements/* nameOf */.Vb)(statement)))
            return false;
        const { parts, isOpen } = (0,beyond/* beyond */.w)((0,statements/* restrictionsOf */.vc)([statement]), standing, (0,policy_effort/* noEffort */.c)());
        return isOpen || parts.length > 0;
    });
}
/** What blocked a part that is gained. */
function causesOf(part, { comparison }) {
    const question = comparison.questionOf(part);
    if (typeof question === 'string')
        return [];
    const { otherDenies, otherAllows } = question.concerned;
    const denies = otherDenies.filter((deny) => otherAllows.some((allow) => isGainedIn(question, [deny, allow])));
    const conditions = otherAllows.flatMap((allow) => {
        const { keys, rest } = withoutLifted(allow, part);
        return keys.length > 0 && isNotAllowedIn(question, rest) ? [{ statement: allow.statement, keys }] : [];
    });
    return [...denies.map(({ statement }) => ({ statement, keys: [] })), ...conditions];
}
function isGainedIn(question, rules) {
    const { box, concerned } = question;
    const inAll = rules.reduce((rest, rule) => (0,comparison_question/* meetRule */.EJ)(question, rest, rule), box);
    return (0,comparison_question/* search */.$P)(question, inAll, concerned.denies) !== 'no';
}
/** Whether the part gains something that the rule would have allowed without the conditions that are lifted. */
function isNotAllowedIn(question, rule) {
    const { box, concerned } = question;
    const excluded = [...concerned.denies, ...concerned.otherAllows];
    return (0,comparison_question/* search */.$P)(question, (0,comparison_question/* meetRule */.EJ)(question, box, rule), excluded) !== 'no';
}
/** The rule without what it asks of keys that the part asks nothing of. */
function withoutLifted(rule, part) {
    const asked = new Set(part.conditions.flatMap(({ keys }) => keys));
    const lifted = rule.region.filter(({ keys }) => keys.length > 0 && !keys.some((key) => asked.has(key)));
    const keys = [...new Set(lifted.flatMap((constraint) => constraint.keys))];
    return { keys, rest: { ...rule, region: rule.region.filter((each) => !lifted.includes(each)) } };
}

;// CONCATENATED MODULE: ./lib/plan/policy/access.js





/**
 * How access changes, by the requests that are allowed: order, splits and Sids make no difference. A gain that can't be
 * ruled out counts as one, so that none is missed. A loss counts only where it is sure; where none is sure, and one
 * can't be ruled out, the verdict is `unknown`.
 */
function compareAccess(before, after, effort = (0,policy_effort/* noEffort */.c)()) {
    const gains = (0,beyond/* beyond */.w)(after, before, effort);
    const losses = (0,beyond/* beyond */.w)(before, after, effort);
    const lost = losses.parts.filter(({ outcome }) => outcome === 'yes');
    const isOpen = gains.isOpen || (lost.length === 0 && (losses.isOpen || losses.parts.length > 0));
    return {
        verdict: isOpen ? 'unknown' : verdictFrom(gains.parts.length > 0, lost.length > 0),
        gained: [...new Set(gains.parts.map(({ part }) => part.atom))].map(atom/* showAtom */.vR),
        lost: [...new Set(lost.map(({ part }) => part.atom))].map(atom/* showAtom */.vR),
        lifted: liftedFrom(before, after, gains),
    };
}
/** Whether both allow the same, and deny the same to what other policies allow. */
function sameAccess(some, other) {
    if ((0,statements/* sameStatements */.jB)(some, other))
        return true;
    const [one, two] = [(0,statements/* restrictionsOf */.vc)(some), (0,statements/* restrictionsOf */.vc)(other)];
    return isSame(some, other) && ((0,statements/* sameStatements */.jB)(one, two) || isSame(one, two));
}
/** Whether everything that `narrow` allows is allowed by `wide`. What can't be decided counts as not. */
function accessContains(wide, narrow) {
    const { parts, isOpen } = (0,beyond/* beyond */.w)(narrow, wide, (0,policy_effort/* noEffort */.c)());
    return !isOpen && parts.length === 0;
}
/** Verdicts of several functions as one. */
function combineVerdicts(verdicts) {
    if (verdicts.includes('unknown'))
        return 'unknown';
    const gains = verdicts.some((verdict) => verdict === 'broadened' || verdict === 'replaced');
    const loses = verdicts.some((verdict) => verdict === 'narrowed' || verdict === 'replaced');
    return verdictFrom(gains, loses);
}
function verdictFrom(gains, loses) {
    if (gains)
        return loses ? 'replaced' : 'broadened';
    return loses ? 'narrowed' : 'unchanged';
}
function isSame(some, other) {
    return accessContains(some, other) && accessContains(other, some);
}


/***/ }),

/***/ 6336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G3: () => (/* binding */ accepts),
/* harmony export */   OX: () => (/* binding */ classesOf),
/* harmony export */   VT: () => (/* binding */ machineOf)
/* harmony export */ });
/* harmony import */ var _effort_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2822);

/** A letter that occurs in no pattern. */
const otherLetter = '\u{10FFFF}';
const dead = -1;
/** The subset construction of automata theory: a state is the set of places that a text can have reached. */
function machineOf(places) {
    const states = [];
    const known = new Map();
    const enter = (reached) => {
        const at = skipStars(places, reached);
        if (at.length === 0)
            return dead;
        const name = at.join();
        const state = known.get(name) ?? states.length;
        if (state === states.length) {
            const letters = [...new Set(at.flatMap((place) => places[place]?.letters ?? []))];
            states.push({ accepting: at.includes(places.length), at, letters, next: new Map() });
            known.set(name, state);
        }
        return state;
    };
    const next = (from, letter) => {
        const state = states[from];
        if (state === undefined)
            return dead;
        const name = state.letters.includes(letter) ? letter : otherLetter;
        const to = state.next.get(name) ?? enter(state.at.flatMap((place) => step(places, place, letter)));
        state.next.set(name, to);
        return to;
    };
    return {
        start: enter([0]),
        next,
        accepts: (state) => states[state]?.accepting ?? false,
        letters: (state) => states[state]?.letters ?? [],
    };
}
function accepts(machine, text) {
    return machine.accepts([...text].reduce(machine.next, machine.start));
}
/**
 * Returns a text of each class that the machines divide the texts of `universe` into, by walking all of them at once;
 * `undefined` beyond the bound on states.
 */
function classesOf(universe, machines, effort) {
    const all = [universe, ...machines];
    const classes = new Map();
    const queue = [{ text: '', isFresh: false, states: all.map(({ start }) => start) }];
    const seen = new Set(queue.map(nameOf));
    const walk = effort.states;
    for (const walked of queue) {
        if (!(0,_effort_js__WEBPACK_IMPORTED_MODULE_0__/* .spend */ .R)(effort, 'states', walk))
            return undefined;
        const members = all.map((machine, index) => machine.accepts(walked.states[index] ?? dead));
        const name = members.join();
        if (members[0] && (walked.isFresh || !classes.has(name)) && !classes.get(name)?.isFresh)
            classes.set(name, walked);
        if (classes.get(name)?.isFresh && walked.states.every((state, index) => index === 0 || state === dead))
            continue;
        for (const next of stepsFrom(walked, all)) {
            const nextName = nameOf(next);
            if (next.states[0] === dead || seen.has(nextName))
                continue;
            seen.add(nextName);
            queue.push(next);
        }
    }
    return [...classes.values()];
}
function stepsFrom({ text, isFresh, states }, machines) {
    const letters = new Set(machines.flatMap((machine, index) => machine.letters(states[index] ?? dead)));
    return [...letters, otherLetter].map((letter) => ({
        text: text + letter,
        isFresh: isFresh || letter === otherLetter,
        states: machines.map((machine, index) => machine.next(states[index] ?? dead, letter)),
    }));
}
function nameOf({ isFresh, states }) {
    return `${isFresh}:${states.join()}`;
}
function step(places, at, letter) {
    const place = places[at];
    if (place === undefined || !place.fits(letter))
        return [];
    return [place.star ? at : at + 1];
}
/** The places themselves, and those after each star, which may match nothing; sorted. */
function skipStars(places, reached) {
    const all = new Set(reached);
    for (const place of all)
        if (places[place]?.star)
            all.add(place + 1);
    return [...all].sort((a, b) => a - b);
}


/***/ }),

/***/ 9689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   QJ: () => (/* binding */ atomsOf),
/* harmony export */   vR: () => (/* binding */ showAtom)
/* harmony export */ });
/* harmony import */ var _memoized_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4355);
/* harmony import */ var _predicate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9027);
/* harmony import */ var _region_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6292);



const mostAtoms = 20_000;
function atomsOf({ actions, resources, conditions }) {
    const pairs = countOf(actions) * countOf(resources);
    const [some, others] = pairs > mostAtoms ? [[actions], [resources]] : [eachOf(actions), eachOf(resources)];
    const sets = pairs > mostAtoms ? undefined : alternativesOf(conditions, mostAtoms / pairs);
    return some.flatMap((action) => others.flatMap((resource) => (sets ?? [conditions]).map((set) => ({ actions: action, resources: resource, conditions: set }))));
}
/** The atoms of a statement as requests. */
function partsOf(statement) {
    const actions = (0,_memoized_js__WEBPACK_IMPORTED_MODULE_2__/* .memoized */ .x)((choice) => [(0,_region_js__WEBPACK_IMPORTED_MODULE_1__/* .actionConstraint */ .em)(choice)]);
    const resources = (0,_memoized_js__WEBPACK_IMPORTED_MODULE_2__/* .memoized */ .x)(_region_js__WEBPACK_IMPORTED_MODULE_1__/* .resourceRegions */ .Q_);
    const asked = (0,_memoized_js__WEBPACK_IMPORTED_MODULE_2__/* .memoized */ .x)((conditions) => conditions.map(_predicate_js__WEBPACK_IMPORTED_MODULE_0__/* .predicateOf */ .Lu));
    return atomsOf(statement).flatMap((atom) => resources(atom.resources).map((resource) => ({
        atom,
        target: { action: actions(atom.actions), resource },
        conditions: asked(atom.conditions),
    })));
}
/** An atom as people read it. */
function showAtom({ actions, resources, conditions }) {
    const condition = conditions
        .map(({ operator, key, values }) => `${operator} ${key} ${values.join(', ')}`)
        .sort()
        .join('; ');
    return {
        action: showChoice('NotAction', actions),
        resource: showChoice('NotResource', resources),
        condition,
    };
}
function showChoice(element, { not, patterns }) {
    return `${not ? `${element} ` : ''}${patterns.join(', ')}`;
}
function countOf({ not, patterns }) {
    return not ? 1 : patterns.length;
}
function eachOf(choice) {
    if (choice.not)
        return [choice];
    return [...new Set(choice.patterns)].map((pattern) => ({ not: false, patterns: [pattern] }));
}
/** Conditions with several values mean any of them; `undefined` where that is more than `most` sets. */
function alternativesOf(conditions, most) {
    const lists = conditions.map(alternatives);
    if (lists.reduce((count, { length }) => count * length, 1) > most)
        return undefined;
    return lists.reduce((sets, list) => sets.flatMap((set) => list.map((condition) => [...set, condition])), [[]]);
}
function alternatives(condition) {
    return /^string(equals|like)$/i.test(condition.operator)
        ? [...new Set(condition.values)].map((value) => ({ ...condition, values: [value] }))
        : [condition];
}


/***/ }),

/***/ 2859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ beyond)
/* harmony export */ });
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7402);
/* harmony import */ var _atom_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9689);
/* harmony import */ var _question_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9335);
/* harmony import */ var _space_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5568);




/**
 * Returns what `own` allows and `other` does not. A statement that can't be read allows or denies nobody knows what:
 * of our own the worst is supposed, so that a part that it may deny is a `maybe`; where the other may deny what it
 * otherwise allows, each part is a `maybe`.
 */
function beyond(own, other, effort) {
    const comparison = (0,_question_js__WEBPACK_IMPORTED_MODULE_2__/* .compareRules */ .Do)(own, other, (0,_space_js__WEBPACK_IMPORTED_MODULE_3__/* .noDomains */ .Dm)(effort));
    if ((0,_statements_js__WEBPACK_IMPORTED_MODULE_0__/* .sameStatements */ .jB)(own, other))
        return { parts: [], isOpen: false, comparison };
    const [names, otherNames] = [(0,_statements_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(own), (0,_statements_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(other)];
    const deniesMore = other.some((each) => each.effect === 'Deny' && !names.has((0,_statements_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(each)));
    const adjust = adjustmentFor(own, other, names);
    const parts = [];
    let isOpen = false;
    for (const statement of own.filter(({ effect }) => effect === 'Allow')) {
        if (!deniesMore && otherNames.has((0,_statements_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(statement)))
            continue;
        if (statement.kind === 'unread') {
            isOpen = true;
            continue;
        }
        for (const part of (0,_atom_js__WEBPACK_IMPORTED_MODULE_1__/* .partsOf */ .CI)(statement)) {
            const outcome = adjust(comparison.isBeyond(part));
            if (outcome !== 'no')
                parts.push({ part, outcome });
        }
    }
    return { parts, isOpen, comparison };
}
function adjustmentFor(own, other, names) {
    const unread = [own, other].map((access) => access.filter(({ kind }) => kind === 'unread'));
    const [ownUnread = [], otherUnread = []] = unread;
    const mayBeAllowed = otherUnread.some(({ effect }) => effect === 'Allow');
    const mayBeDenied = otherUnread.some((each) => each.effect === 'Deny' && !names.has((0,_statements_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(each)));
    const mayBeLess = ownUnread.some(({ effect }) => effect === 'Deny');
    return (outcome) => {
        if (outcome === 'no')
            return mayBeDenied ? 'maybe' : 'no';
        return mayBeAllowed || mayBeLess ? 'maybe' : outcome;
    };
}


/***/ }),

/***/ 26:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ onlyText),
/* harmony export */   O2: () => (/* binding */ choiceLanguage),
/* harmony export */   eX: () => (/* binding */ languageOf),
/* harmony export */   rv: () => (/* binding */ representatives),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _automaton_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6336);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2272);


function languageOf({ not, texts, places }) {
    const literals = new Set();
    const machines = [];
    for (const text of new Set(texts)) {
        const read = places?.(text);
        if (read === undefined)
            literals.add(text);
        else if (read.every(({ exact }) => exact))
            literals.add(read.flatMap(({ letters }) => letters).join(''));
        else
            machines.push((0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .machineOf */ .VT)(read));
    }
    return { not, literals, machines };
}
/** The language of a choice of patterns: `Action` or `NotAction`, `Resource` or `NotResource`. */
function choiceLanguage(not, patterns) {
    return languageOf({ not, texts: patterns, places: (text) => ((0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlain */ .$i)(text) ? undefined : (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .placesOf */ .ek)(text)) });
}
function holds({ not, literals, machines }, text) {
    return (literals.has(text) || machines.some((machine) => (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .accepts */ .G3)(machine, text))) !== not;
}
/** The one text of a language that has no other. */
function onlyText({ not, literals, machines }) {
    const [text] = literals;
    return !not && machines.length === 0 && literals.size === 1 ? text : undefined;
}
const anyText = (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .machineOf */ .VT)((0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .placesOf */ .ek)('*'));
/**
 * Returns representative texts: for every text that is in each of `own`, one that is in the same of `own` and
 * `others`. `undefined` beyond the bound on states.
 */
function representatives(own, others, effort) {
    const isIn = (text) => own.every((language) => holds(language, text));
    const listed = own.find(({ not, machines }) => !not && machines.length === 0);
    if (listed !== undefined)
        return [...listed.literals].filter(isIn);
    const all = [...own, ...others];
    const [single] = own.filter(({ not, literals, machines }) => !not && literals.size + machines.length === 1);
    const universe = single?.machines[0] ?? anyText;
    const machines = all.flatMap((language) => language.machines).filter((machine) => machine !== universe);
    const points = new Set(all.flatMap(({ literals }) => [...literals]).filter((text) => (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .accepts */ .G3)(universe, text)));
    const classes = (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .classesOf */ .OX)(universe, machines, effort);
    if (classes === undefined)
        return undefined;
    // A literal text may hide another of its class where none of them has a letter to spare.
    const isHidden = classes.some(({ text, isFresh }) => !isFresh && points.has(text));
    const asMachines = isHidden ? [...points].map((text) => (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .machineOf */ .VT)([...text].map(_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .letterPlace */ .Qt))) : [];
    const found = isHidden ? (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .classesOf */ .OX)(universe, [...machines, ...asMachines], effort) : classes;
    return found && [...new Set([...points, ...found.map(({ text }) => text)])].filter(isIn);
}


/***/ }),

/***/ 9027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ valuesOfKey),
/* harmony export */   Lu: () => (/* binding */ predicateOf),
/* harmony export */   eh: () => (/* binding */ mayBeAbsent)
/* harmony export */ });
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2272);
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26);


const negations = {
    stringnotequals: 'stringequals',
    stringnotequalsignorecase: 'stringequalsignorecase',
    stringnotlike: 'stringlike',
    arnnotequals: 'arnequals',
    arnnotlike: 'arnlike',
    notipaddress: 'ipaddress',
    numericnotequals: 'numericequals',
    datenotequals: 'dateequals',
};
/** How an operator reads the values of a policy, where what fits them is a set of texts; `undefined`: literally. */
const readings = {
    stringequals: undefined,
    stringequalsignorecase: _pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .caselessPlacesOf */ .bv,
    bool: _pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .caselessPlacesOf */ .bv,
    stringlike: _pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .placesOf */ .ek,
    arnequals: _pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .arnPlacesOf */ .fZ,
    arnlike: _pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .arnPlacesOf */ .fZ,
};
/**
 * What a condition asks of a request. A condition on sets, numbers, dates or addresses, or with a policy variable, is
 * open: a question of its own that a request answers with yes or no.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
function predicateOf(condition) {
    const key = condition.key.toLowerCase();
    const name = condition.operator.toLowerCase();
    const ifExists = name.endsWith('ifexists');
    const base = ifExists ? name.slice(0, -'ifexists'.length) : name;
    const operator = negations[base] ?? base;
    const not = operator !== base;
    if (base === 'null' && !ifExists)
        return presence(key, condition.values);
    if (holdsForAll(name, condition.values))
        return { ...presence(key, ['true', 'false']) };
    if (!Object.hasOwn(readings, operator) || condition.values.some((value) => isOpen(operator, value)))
        return open(condition, { key, operator, not, ifExists });
    const places = readings[operator];
    const texts = places === undefined ? condition.values.map(_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .literalOf */ .Zc) : condition.values;
    const language = (0,_language_js__WEBPACK_IMPORTED_MODULE_1__/* .languageOf */ .eX)({ not, texts, places });
    return { dimension: `key ${key}`, language, absent: not || ifExists, keys: [key] };
}
/** `Null`: whether the key is absent. */
function presence(key, values) {
    const asked = values.map((value) => value.toLowerCase());
    const language = (0,_language_js__WEBPACK_IMPORTED_MODULE_1__/* .languageOf */ .eX)({ not: asked.includes('false'), texts: [] });
    return { dimension: `key ${key}`, language, absent: asked.includes('true'), keys: [key] };
}
/** A set of values that may each be anything, or no value at all. */
function holdsForAll(operator, values) {
    return /^forallvalues:stringlike(ifexists)?$/.test(operator) && values.includes('*');
}
/** An ARN pattern of fewer than six parts is not known to mean anything. */
function isOpen(operator, value) {
    if ((0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .variablesIn */ .DF)(value).length > 0)
        return true;
    return operator.startsWith('arn') && value.split(':').length < 6;
}
/** A negation holds exactly where what it negates does not; with `IfExists` both hold where the key is absent. */
function open({ values }, { key, operator, not, ifExists }) {
    const name = ifExists ? `${not ? 'not ' : ''}${operator}ifexists` : operator;
    const expected = ifExists || !not;
    return {
        dimension: `open ${JSON.stringify([name, key, [...new Set(values)].sort()])}`,
        language: (0,_language_js__WEBPACK_IMPORTED_MODULE_1__/* .languageOf */ .eX)({ not: !expected, texts: ['yes'] }),
        absent: false,
        keys: [...new Set([key, ...values.flatMap(_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .variablesIn */ .DF)])],
    };
}
/** Keys that every request of a role holds. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const alwaysPresent = new Set([
    'aws:currenttime',
    'aws:epochtime',
    'aws:principalaccount',
    'aws:principalarn',
    'aws:principalisawsservice',
    'aws:requestedregion',
    'aws:securetransport',
    'aws:viaawsservice',
]);
/** Keys that are either `true` or `false`, says the same page. */
const booleans = new Set([
    'aws:multifactorauthpresent',
    'aws:principalisawsservice',
    'aws:securetransport',
    'aws:viaawsservice',
]);
const trueOrFalse = (0,_language_js__WEBPACK_IMPORTED_MODULE_1__/* .languageOf */ .eX)({ not: false, texts: ['true', 'false'] });
/** All values that a key can have, where there are only some. */
function valuesOfKey(key) {
    return booleans.has(key) ? [trueOrFalse] : [];
}
function mayBeAbsent(key) {
    return !alwaysPresent.has(key);
}


/***/ }),

/***/ 9335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Do: () => (/* binding */ compareRules),
  EJ: () => (/* binding */ meetRule),
  $P: () => (/* binding */ search)
});

// EXTERNAL MODULE: ./lib/plan/policy/statements.js
var statements = __webpack_require__(7402);
// EXTERNAL MODULE: ./lib/plan/policy/effort.js
var policy_effort = __webpack_require__(2822);
;// CONCATENATED MODULE: ./lib/plan/policy/comparison/cells.js

/** Both at once; `undefined` where no request is in both. A dimension that `other` does not name may have any value. */
function meet(box, other) {
    const both = new Map(box);
    for (const [dimension, values] of other) {
        const rest = valuesIn(box, dimension) & values;
        if (rest === 0n)
            return undefined;
        both.set(dimension, rest);
    }
    return both;
}
/**
 * Yields boxes, disjoint from each other, of what is in `box` and in none of `excluded`. Returns whether that is all:
 * it is not where the bound on cells was reached.
 */
function* outside(box, excluded, effort, start = effort.cells) {
    if (!(0,policy_effort/* spend */.R)(effort, 'cells', start))
        return false;
    const live = excluded.filter((each) => meet(box, each) !== undefined);
    const cuts = live.map((each) => [...each].filter(([at, values]) => (valuesIn(box, at) & ~values) !== 0n));
    const [first, ...others] = cuts;
    if (first === undefined) {
        yield box;
        return true;
    }
    let rest = box;
    for (const [at, values] of others.reduce((least, each) => (each.length < least.length ? each : least), first)) {
        const given = valuesIn(rest, at);
        const part = new Map(rest).set(at, given & ~values);
        if (!(yield* outside(part, live, effort, start)))
            return false;
        rest = new Map(rest).set(at, given & values);
    }
    return true;
}
function valuesIn(box, dimension) {
    return box.get(dimension) ?? 0n;
}

// EXTERNAL MODULE: ./lib/plan/policy/comparison/language.js
var comparison_language = __webpack_require__(26);
// EXTERNAL MODULE: ./lib/plan/policy/comparison/space.js
var comparison_space = __webpack_require__(5568);
;// CONCATENATED MODULE: ./lib/plan/policy/comparison/question.js




function compareRules(own, other, domains) {
    const concernedBy = {
        denies: selector((0,statements/* rulesOf */.fD)(own, 'Deny')),
        otherAllows: selector((0,statements/* rulesOf */.fD)(other, 'Allow')),
        otherDenies: selector((0,statements/* rulesOf */.fD)(other, 'Deny')),
    };
    const questionOf = (part) => {
        const { denies, otherAllows, otherDenies } = concernedBy;
        const { target } = part;
        const concerned = {
            denies: denies.select(target),
            otherAllows: otherAllows.select(target),
            otherDenies: otherDenies.select(target),
        };
        return pose(part, concerned, domains);
    };
    const answers = new Map();
    const isBeyond = (part) => {
        const answer = () => {
            const question = questionOf(part);
            return typeof question === 'string' ? (question === 'nothing' ? 'no' : 'maybe') : answerOf(question);
        };
        const { action, resource } = part.target;
        if (!isExact(action) || !isExact(resource))
            return answer();
        // Of one action on one resource only the conditions are open, and who concerns it says all about the rest.
        const known = answers.get(part.conditions) ?? new Map();
        answers.set(part.conditions, known);
        const name = Object.values(concernedBy)
            .map(({ nameFor }) => nameFor(part.target))
            .join('|');
        const outcome = known.get(name) ?? answer();
        known.set(name, outcome);
        return outcome;
    };
    return { isBeyond, questionOf };
}
function pose(part, concerned, domains) {
    const own = [...part.target.action, ...part.target.resource, ...part.conditions];
    const { denies, otherAllows, otherDenies } = concerned;
    const regions = [...denies, ...otherAllows, ...otherDenies].map(({ region }) => region);
    const space = (0,comparison_space/* spaceOf */.UN)(own, regions, domains);
    if (space === undefined)
        return 'undecided';
    const covered = (0,comparison_space/* boxOf */.b0)(own, space);
    const box = covered && meet((0,comparison_space/* wholeOf */.l2)(space), covered);
    return box === undefined ? 'nothing' : { part, concerned, space, domains, box };
}
function answerOf(question) {
    const { box, concerned } = question;
    const { denies, otherAllows, otherDenies } = concerned;
    const notAllowed = search(question, box, [...denies, ...otherAllows]);
    if (notAllowed === 'yes')
        return 'yes';
    return worst([
        notAllowed,
        ...otherDenies.map((deny) => search(question, meetRule(question, box, deny), denies)),
    ]);
}
/** Whether there is a request in a box that none of the rules covers. */
function search({ space, domains }, box, excluded) {
    if (box === undefined)
        return 'no';
    const boxes = excluded.flatMap(({ region }) => (0,comparison_space/* boxOf */.b0)(region, space) ?? []);
    const found = outside(box, boxes, domains.effort);
    let outcome = 'no';
    for (let next = found.next();; next = found.next()) {
        if (next.done)
            return next.value ? outcome : 'maybe';
        if ((0,comparison_space/* isSure */.Yv)(next.value, space))
            return 'yes';
        outcome = 'maybe';
    }
}
function meetRule({ space }, box, { region }) {
    const other = box && (0,comparison_space/* boxOf */.b0)(region, space);
    return box && other && meet(box, other);
}
function worst(outcomes) {
    if (outcomes.includes('yes'))
        return 'yes';
    return outcomes.includes('maybe') ? 'maybe' : 'no';
}
/** Finds the rules that may concern a target; each action and each resource is looked up once. */
function selector(rules) {
    const known = new Map();
    const numbers = new Map(rules.map((rule, index) => [rule, index]));
    const concerning = (region) => {
        const found = known.get(region) ?? new Set(rules.filter((rule) => mayMeet(region, rule.region)));
        known.set(region, found);
        return found;
    };
    const select = ({ action, resource }) => {
        const there = concerning(resource);
        return [...concerning(action)].filter((rule) => there.has(rule));
    };
    const nameFor = (target) => select(target)
        .map((rule) => numbers.get(rule))
        .join();
    return { select, nameFor };
}
function mayMeet(own, other) {
    return own.every(({ dimension, language }) => other.every((each) => each.dimension !== dimension || mayShare(language, each.language)));
}
function mayShare(own, other) {
    const text = (0,comparison_language/* onlyText */.Cw)(own);
    if (text !== undefined)
        return (0,comparison_language/* holds */.v9)(other, text);
    if (other.not || other.machines.length > 0)
        return true;
    return [...other.literals].some((literal) => (0,comparison_language/* holds */.v9)(own, literal));
}
function isExact(region) {
    return region.every(({ language }) => (0,comparison_language/* onlyText */.Cw)(language) !== undefined);
}


/***/ }),

/***/ 6292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NV: () => (/* binding */ regionsOf),
/* harmony export */   Q_: () => (/* binding */ resourceRegions),
/* harmony export */   em: () => (/* binding */ actionConstraint)
/* harmony export */ });
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2272);
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26);
/* harmony import */ var _predicate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9027);



/** Returns the regions that a statement covers together: one, unless resources with policy variables split it. */
function regionsOf({ actions, resources, conditions }) {
    const asked = [actionConstraint(actions), ...conditions.map(_predicate_js__WEBPACK_IMPORTED_MODULE_2__/* .predicateOf */ .Lu)];
    return resourceRegions(resources).map((part) => [...asked, ...part]);
}
function actionConstraint({ not, patterns }) {
    const lower = patterns.map((action) => action.toLowerCase());
    return plain('action', (0,_language_js__WEBPACK_IMPORTED_MODULE_1__/* .choiceLanguage */ .O2)(not, lower));
}
/**
 * A resource with a policy variable fits where its pattern does, whatever the variable, and where the variable's value
 * does, which nobody knows.
 */
function resourceRegions({ not, patterns }) {
    const open = patterns.filter((pattern) => (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .variablesIn */ .DF)(pattern).length > 0);
    const known = patterns.filter((pattern) => !open.includes(pattern));
    const knownPart = [plain('resource', (0,_language_js__WEBPACK_IMPORTED_MODULE_1__/* .choiceLanguage */ .O2)(not, known))];
    if (!not) {
        const parts = open.map((pattern) => [fitting(pattern), openConstraint(pattern, true)]);
        return known.length > 0 ? [knownPart, ...parts] : parts;
    }
    return open.reduce((regions, pattern) => regions.flatMap((region) => [
        [...region, plain('resource', (0,_language_js__WEBPACK_IMPORTED_MODULE_1__/* .choiceLanguage */ .O2)(true, [(0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVariables */ .KC)(pattern)]))],
        [...region, fitting(pattern), openConstraint(pattern, false)],
    ]), [knownPart]);
}
function fitting(pattern) {
    return plain('resource', (0,_language_js__WEBPACK_IMPORTED_MODULE_1__/* .choiceLanguage */ .O2)(false, [(0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVariables */ .KC)(pattern)]));
}
function openConstraint(pattern, expected) {
    return {
        dimension: `open resource ${pattern}`,
        language: (0,_language_js__WEBPACK_IMPORTED_MODULE_1__/* .languageOf */ .eX)({ not: !expected, texts: ['yes'] }),
        absent: false,
        keys: (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .variablesIn */ .DF)(pattern),
    };
}
function plain(dimension, language) {
    return { dimension, language, absent: false, keys: [] };
}


/***/ }),

/***/ 5568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ noDomains),
/* harmony export */   UN: () => (/* binding */ spaceOf),
/* harmony export */   Yv: () => (/* binding */ isSure),
/* harmony export */   b0: () => (/* binding */ boxOf),
/* harmony export */   l2: () => (/* binding */ wholeOf)
/* harmony export */ });
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26);
/* harmony import */ var _predicate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9027);


function noDomains(effort) {
    return { effort, known: new Map(), numbers: new Map() };
}
/** Returns the space of what is in `own`, divided as the others divide it; `undefined` beyond the bounds. */
function spaceOf(own, others, domains) {
    const mine = Map.groupBy(own, ({ dimension }) => dimension);
    const theirs = Map.groupBy(others.flat(), ({ dimension }) => dimension);
    const space = new Map();
    for (const dimension of new Set([...mine.keys(), ...theirs.keys()])) {
        const domain = domainOf(mine.get(dimension) ?? [], theirs.get(dimension) ?? [], domains);
        if (domain === undefined)
            return undefined;
        space.set(dimension, domain);
    }
    return space;
}
/** The whole of a space. */
function wholeOf(space) {
    return new Map([...space].map(([dimension, { values }]) => [dimension, (1n << BigInt(values.length)) - 1n]));
}
/** A region in a space; `undefined` where none of the space is in it. */
function boxOf(region, space) {
    const box = new Map();
    for (const constraint of region) {
        const domain = space.get(constraint.dimension);
        if (domain === undefined)
            continue;
        const bits = bitsOf(domain, constraint) & (box.get(constraint.dimension) ?? -1n);
        if (bits === 0n)
            return undefined;
        box.set(constraint.dimension, bits);
    }
    return box;
}
/**
 * Whether there surely is a request in a box that is not empty. Two dimensions that depend on one key may contradict
 * each other, so that at most one of them may be narrowed.
 */
function isSure(box, space) {
    const whole = wholeOf(space);
    const narrowed = [...box].flatMap(([dimension, bits]) => {
        const domain = space.get(dimension);
        return domain === undefined || (domain.isWhole && bits === whole.get(dimension)) ? [] : domain.keys;
    });
    return new Set(narrowed).size === narrowed.length;
}
function bitsOf(domain, constraint) {
    const known = domain.bits.get(constraint);
    if (known !== undefined)
        return known;
    const { language, absent } = constraint;
    let bits = 0n;
    domain.values.forEach((value, index) => {
        if (value === undefined ? absent : (0,_language_js__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v9)(language, value))
            bits |= 1n << BigInt(index);
    });
    domain.bits.set(constraint, bits);
    return bits;
}
function domainOf(own, others, domains) {
    const name = nameOf(own, others, domains);
    if (domains.known.has(name))
        return domains.known.get(name);
    const domain = makeDomain(own, others, domains.effort);
    domains.known.set(name, domain);
    return domain;
}
function nameOf(own, others, { numbers }) {
    const numberOf = ({ language, absent }) => {
        const number = numbers.get(language) ?? numbers.size;
        numbers.set(language, number);
        return absent ? `${number}?` : `${number}`;
    };
    const [first = others[0]] = own;
    // What the others say makes no difference to a list of texts.
    const divided = own.some(({ language }) => isList(language)) ? [] : others;
    return `${first?.dimension}|${own.map(numberOf).join()}|${[...new Set(divided.map(numberOf))].sort().join()}`;
}
function isList({ not, machines }) {
    return !not && machines.length === 0;
}
function makeDomain(own, others, effort) {
    const [first = others[0]] = own;
    if (first === undefined)
        return undefined;
    const isWhole = own.length === 0;
    const keys = first.keys;
    if (first.dimension.startsWith('open '))
        return { values: ['yes', 'no'], isWhole, keys, bits: new Map() };
    const key = first.dimension.startsWith('key ') ? first.dimension.slice('key '.length) : undefined;
    const texts = (0,_language_js__WEBPACK_IMPORTED_MODULE_0__/* .representatives */ .rv)([...own.map(({ language }) => language), ...(key === undefined ? [] : (0,_predicate_js__WEBPACK_IMPORTED_MODULE_1__/* .valuesOfKey */ .DJ)(key))], others.map(({ language }) => language), effort);
    const absent = key !== undefined && (0,_predicate_js__WEBPACK_IMPORTED_MODULE_1__/* .mayBeAbsent */ .eh)(key) && own.every((each) => each.absent);
    return texts && { values: absent ? [...texts, undefined] : texts, isWhole, keys, bits: new Map() };
}


/***/ }),

/***/ 8353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YQ: () => (/* binding */ statementsFor),
/* harmony export */   fm: () => (/* binding */ decryptCondition),
/* harmony export */   ft: () => (/* binding */ writeDocument),
/* harmony export */   lM: () => (/* binding */ documentOf),
/* harmony export */   rc: () => (/* binding */ viaServices)
/* harmony export */ });
/* unused harmony export formatPolicyDocument */
/* harmony import */ var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
/* harmony import */ var _text_stores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9665);
/* harmony import */ var _extension_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8753);
/* harmony import */ var _grants_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7191);
/* harmony import */ var _sid_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7222);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15);






/**
 * The policy document that allows exactly `grants`: sorted, with Sids that stay the same however the grants change.
 * `undefined` where there is nothing to allow.
 */
function writeDocument(content) {
    return documentOf(statementsFor(content), content, []);
}
/** The same as minified JSON. */
function formatPolicyDocument(grants, region, marks = {}) {
    return writeDocument({ grants, region, extension: noMark, ...marks })?.text;
}
/** The document of our own statements, and of others' besides: `undefined` where there is none. */
function documentOf(ours, { region, extension, owner, renamed = false }, others) {
    const sources = ours.length === 0 ? others.map(({ source }) => source) : [...ours, ...others.map(withoutSid)];
    if (sources.length === 0)
        return undefined;
    const document = { Version: _statement_js__WEBPACK_IMPORTED_MODULE_5__/* .newestVersion */ .Rg, Statement: sources };
    const access = sources.map((source) => (0,_statement_js__WEBPACK_IMPORTED_MODULE_5__/* .parseStatement */ .By)(source));
    return {
        text: JSON.stringify(document),
        shown: JSON.stringify(document, undefined, 2),
        access,
        grants: (0,_grants_js__WEBPACK_IMPORTED_MODULE_3__/* .grantsByArn */ .mz)(access),
        extension: ours.length === 0 ? (0,_sid_js__WEBPACK_IMPORTED_MODULE_4__/* .markIn */ .bk)(access, region) : extension,
        mark: ours.length === 0 ? (0,_sid_js__WEBPACK_IMPORTED_MODULE_4__/* .recordedOwner */ .SK)(access) : owner,
        renamed: ours.length === 0 ? (0,_sid_js__WEBPACK_IMPORTED_MODULE_4__/* .recordsRenaming */ .kh)(access) : renamed,
    };
}
function statementsFor({ grants, region, ...marks }) {
    const distinct = (0,_grants_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeGrants */ .GI)(grants, []);
    const kinds = _text_stores_js__WEBPACK_IMPORTED_MODULE_1__/* .allStores */ .I.map((store) => ({
        store,
        grants: distinct.filter(({ secretArn }) => (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .storeOf */ .xX)(secretArn) === store),
    }));
    const [first, ...others] = kinds.flatMap((kind) => readStatements(kind, region));
    if (first === undefined)
        return [];
    return [
        { ...first, Sid: (0,_sid_js__WEBPACK_IMPORTED_MODULE_4__/* .markedSid */ .lX)(String(first.Sid), marks) },
        ...others,
        ...kinds.flatMap((kind) => decryptStatements(kind)),
    ];
}
function readStatements({ store, grants }, region) {
    const { readActions, describeActions } = store;
    const described = grants.filter((grant) => grant.describe);
    const plain = grants.filter((grant) => !grant.describe);
    return [
        ...readStatement((0,_sid_js__WEBPACK_IMPORTED_MODULE_4__/* .readSid */ .BB)(store, region), readActions, plain),
        ...readStatement((0,_sid_js__WEBPACK_IMPORTED_MODULE_4__/* .describeSid */ .gz)(region), [...describeActions, ...readActions], described),
    ];
}
function readStatement(sid, actions, grants) {
    if (grants.length === 0)
        return [];
    return [{ Sid: sid, Effect: 'Allow', Action: actions, Resource: grants.map((grant) => grant.secretArn) }];
}
/** One statement a key, bound to the secrets that use it and to their store as the only way there. */
function decryptStatements({ store, grants }) {
    const keyArns = [...new Set(grants.flatMap((grant) => grant.keyArns))].sort();
    return keyArns.map((keyArn) => {
        const under = grants.filter((grant) => grant.keyArns.includes(keyArn)).flatMap(_grants_js__WEBPACK_IMPORTED_MODULE_3__/* .contextArns */ .M$);
        return {
            Sid: (0,_sid_js__WEBPACK_IMPORTED_MODULE_4__/* .decryptSid */ .mX)(keyArn, store),
            Effect: 'Allow',
            Action: [_grants_js__WEBPACK_IMPORTED_MODULE_3__/* .decryptAction */ .y],
            Resource: [keyArn],
            Condition: decryptCondition(keyArn, [...new Set(under)], store),
        };
    });
}
/** Sids must be unique in a document, and a statement of others may have one that ours use. */
function withoutSid({ source }) {
    return Object.fromEntries(Object.entries(source).filter(([key]) => key !== 'Sid'));
}
/** The condition under which a key decrypts only these secrets, and only through the store that keeps them all. */
function decryptCondition(keyArn, secretArns, store) {
    return {
        StringEquals: { [store.contextKey]: secretArns, 'kms:ViaService': viaServices(keyArn, store) },
    };
}
/**
 * The names by which a store calls KMS: `secretsmanager.<region>.<suffix>`. Outside the public and GovCloud partitions
 * AWS's documents don't settle the suffix, so both spellings are included.
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 */
function viaServices(keyArn, { service }) {
    const { partition = 'aws', region = '' } = (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(keyArn) ?? {};
    return ['amazonaws.com', ...(otherSuffixes[partition] ?? [])].map((suffix) => `${service}.${region}.${suffix}`);
}
const otherSuffixes = {
    'aws-cn': ['amazonaws.com.cn'],
    'aws-eusc': ['amazonaws.eu'],
    'aws-iso': ['c2s.ic.gov'],
    'aws-iso-b': ['sc2s.sgov.gov'],
    'aws-iso-e': ['cloud.adc-e.uk'],
    'aws-iso-f': ['csp.hci.ic.gov'],
};


/***/ }),

/***/ 2822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ spend),
/* harmony export */   c: () => (/* binding */ noEffort)
/* harmony export */ });
/** Of one walk, and of one question. */
const most = { states: 20_000, cells: 4_096 };
/** All walks, and all questions, of one comparison may take so many times as much. */
const mostTogether = { states: 3, cells: 50 };
function noEffort() {
    return { states: 0, cells: 0 };
}
/** Counts one more of a kind, and returns whether that is within the bounds; `since` is the count at the start. */
function spend(effort, kind, since) {
    effort[kind] += 1;
    return effort[kind] - since <= most[kind] && effort[kind] <= most[kind] * mostTogether[kind];
}


/***/ }),

/***/ 8753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ markContains),
/* harmony export */   H$: () => (/* binding */ settingNames),
/* harmony export */   ah: () => (/* binding */ sameMark),
/* harmony export */   dX: () => (/* binding */ noMark),
/* harmony export */   hq: () => (/* binding */ joinMarks),
/* harmony export */   lw: () => (/* binding */ parseMark),
/* harmony export */   ry: () => (/* binding */ formatMark),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/** The name of each variable in a Sid, which may contain only letters and digits. */
const words = {
    SECRETS_MANAGER_TTL: 'SecretsTtl',
    SSM_PARAMETER_STORE_TTL: 'ParametersTtl',
};
const settingNames = Object.keys(words);
const noMark = { layer: false, settings: [] };
/** Precedes the mark, so that it is not read as part of the region. */
const start = 'Extension';
const layerWord = 'Layer';
/** Returns the end of a Sid that records the mark: `ExtensionLayerSecretsTtl60`; `''` if nothing is ours. */
function formatMark({ layer, settings }) {
    const parts = [
        ...(layer ? [layerWord] : []),
        ...settingNames.flatMap((name) => settings.filter((each) => each.name === name).map(({ value }) => `${words[name]}${value}`)),
    ];
    return parts.length === 0 ? '' : `${start}${parts.join('')}`;
}
const settingShape = new RegExp(`(${Object.values(words).join('|')})([0-9]+)`, 'g');
/** Settings that earlier versions also recorded, after these. Nobody takes their variables away any more. */
const retired = /(?:(?:CacheSize|HttpPort)[0-9]+|LogLevel[A-Z]+)+$/;
/** Returns the mark that the end of a Sid records; `undefined` if it records none. */
function parseMark(text) {
    const end = text.replace(retired, '');
    if (end === start && end !== text)
        return noMark;
    const [, layer, rest = ''] = new RegExp(`^${start}(${layerWord})?(.*)$`).exec(end) ?? [];
    const settings = [...rest.matchAll(settingShape)].flatMap(([, word, value = '']) => settingNames.filter((name) => words[name] === word).map((name) => ({ name, value })));
    const mark = { layer: layer !== undefined, settings };
    return end !== '' && formatMark(mark) === end ? mark : undefined;
}
/** Returns what either mark holds, each setting once for each of its values. */
function joinMarks(some, other) {
    const added = other.settings.filter((each) => !holds(some, each));
    return {
        layer: some.layer || other.layer,
        settings: [...some.settings, ...added].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1)),
    };
}
/** Whether `wide` holds all that `narrow` does. */
function markContains(wide, narrow) {
    return (wide.layer || !narrow.layer) && narrow.settings.every((each) => holds(wide, each));
}
function sameMark(some, other) {
    return markContains(some, other) && markContains(other, some);
}
function holds({ settings }, setting) {
    return settings.some((each) => textOf(each) === textOf(setting));
}
function textOf({ name, value }) {
    return `${name}=${value}`;
}


/***/ }),

/***/ 7191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ mergeGrants),
/* harmony export */   M$: () => (/* binding */ contextArns),
/* harmony export */   T6: () => (/* binding */ sameGrant),
/* harmony export */   mz: () => (/* binding */ grantsByArn),
/* harmony export */   y: () => (/* binding */ decryptAction)
/* harmony export */ });
/* harmony import */ var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2272);


const decryptAction = 'kms:Decrypt';
/** The grants in what a policy allows, by ARN: one for each secret that it names by its exact ARN. */
function grantsByArn(access) {
    return new Map(grantsIn(access).map((grant) => [grant.secretArn, grant]));
}
function grantsIn(access) {
    const allowing = access.filter((statement) => statement.kind === 'read').filter(allowsWhatItNames);
    const decrypting = allowing.filter((statement) => allows(statement, decryptAction));
    const named = allowing.flatMap((statement) => statement.resources.patterns.filter(_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretArn */ .Av).map((secretArn) => ({ secretArn, statement })));
    return [...Map.groupBy(named, ({ secretArn }) => secretArn)].flatMap(([secretArn, naming]) => {
        const { readActions, describeActions, contextKey } = (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .storeOf */ .xX)(secretArn);
        const own = naming.map(({ statement }) => statement);
        if (!allowAny(own, readActions))
            return [];
        const keys = decrypting.filter((statement) => isBoundTo(statement, contextKey, secretArn));
        // A secret's key is in its own region; under a key of another one, the condition names it as a replica's primary.
        const beside = keys.flatMap((statement) => {
            const arns = statement.resources.patterns.filter((arn) => !(0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .isPattern */ .Pt)(arn));
            return arns.filter((arn) => regionOf(arn) === regionOf(secretArn)).map((arn) => ({ arn, statement }));
        });
        const primaryArn = beside.flatMap(({ statement }) => primaryIn(statement, contextKey, secretArn))[0];
        const keyArns = [...new Set(beside.map(({ arn }) => arn))].sort();
        const describe = allowAny(own, describeActions);
        return [{ secretArn, keyArns, describe, ...(primaryArn !== undefined && { primaryArn }) }];
    });
}
function allowsWhatItNames({ effect, actions, resources }) {
    return effect === 'Allow' && !actions.not && !resources.not;
}
/** The grants of both, secret by secret; sorted by ARN. */
function mergeGrants(some, others) {
    const merged = new Map();
    for (const grant of [...some, ...others]) {
        const known = merged.get(grant.secretArn);
        const primaryArn = grant.primaryArn ?? known?.primaryArn;
        merged.set(grant.secretArn, {
            secretArn: grant.secretArn,
            keyArns: [...new Set([...(known?.keyArns ?? []), ...grant.keyArns])].sort(),
            describe: grant.describe || (known?.describe ?? false),
            ...(primaryArn !== undefined && { primaryArn }),
        });
    }
    return [...merged.values()].sort((a, b) => (a.secretArn < b.secretArn ? -1 : 1));
}
function sameGrant(some, other) {
    return (some.secretArn === other.secretArn &&
        some.describe === other.describe &&
        some.primaryArn === other.primaryArn &&
        [...some.keyArns].sort().join() === [...other.keyArns].sort().join());
}
function allowAny(statements, actions) {
    return statements.some((statement) => actions.some((action) => allows(statement, action)));
}
function allows({ actions }, action) {
    return actions.patterns.some((pattern) => (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .patternContains */ .Gg)(pattern.toLowerCase(), action.toLowerCase()));
}
/**
 * Returns the ARNs by which the encryption context of a secret's value may name it. AWS does not document whether a
 * replica's names the replica or its primary.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
 */
function contextArns({ secretArn, primaryArn, }) {
    return primaryArn === undefined ? [secretArn] : [secretArn, primaryArn];
}
/** What the encryption context may name beside a secret: the same in another region is its primary. */
function primaryIn({ conditions }, contextKey, secretArn) {
    const allowed = conditions.filter(({ key }) => key.toLowerCase() === contextKey.toLowerCase());
    return allowed.flatMap(({ values }) => values.filter((value) => value !== secretArn && withoutRegion(value) === withoutRegion(secretArn)));
}
function regionOf(arn) {
    return (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(arn)?.region;
}
function withoutRegion(secretArn) {
    const arn = (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(secretArn);
    return arn && (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .formatArn */ .bH)({ ...arn, region: '' });
}
/** Whether the encryption context must name the secret. */
function isBoundTo({ conditions }, contextKey, secretArn) {
    return conditions.some(({ key, values }) => key.toLowerCase() === contextKey.toLowerCase() && values.includes(secretArn));
}


/***/ }),

/***/ 7317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hg: () => (/* binding */ emptyLedger),
/* harmony export */   SC: () => (/* binding */ readLedger),
/* harmony export */   Yq: () => (/* binding */ saysTheSame),
/* harmony export */   ZO: () => (/* binding */ joinLedgers),
/* harmony export */   j9: () => (/* binding */ isSamePolicy)
/* harmony export */ });
/* harmony import */ var _text_owner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8148);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2439);
/* harmony import */ var _extension_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8753);
/* harmony import */ var _grants_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7191);
/* harmony import */ var _sid_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7222);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7402);







const emptyLedger = {
    document: undefined,
    shown: undefined,
    owner: { kind: 'nobody' },
    statements: [],
    access: _statements_js__WEBPACK_IMPORTED_MODULE_5__/* .noAccess */ .m0,
    grants: new Map(),
    extension: _extension_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .noMark */ .dX,
    renamed: false,
};
/** Returns what the document under our name says; a text that is not a policy document is opaque as a whole. */
function readLedger(text, region, claim) {
    if (text === undefined)
        return emptyLedger;
    const parsed = (0,_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .parseDocument */ .Tp)(text);
    const statements = parsed?.sources.map((source) => (0,_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .parseStatement */ .By)(source, parsed.version));
    const access = statements ?? [unreadable(text)];
    return {
        document: text,
        shown: parsed?.indented ?? text,
        owner: ownerIn(statements ?? [], region, claim),
        mark: (0,_sid_js__WEBPACK_IMPORTED_MODULE_4__/* .recordedOwner */ .SK)(statements ?? []),
        statements: statements ?? [],
        access,
        grants: (0,_grants_js__WEBPACK_IMPORTED_MODULE_3__/* .grantsByArn */ .mz)(access),
        extension: (0,_sid_js__WEBPACK_IMPORTED_MODULE_4__/* .markIn */ .bk)(statements ?? [], region),
        renamed: (0,_sid_js__WEBPACK_IMPORTED_MODULE_4__/* .recordsRenaming */ .kh)(statements ?? []),
    };
}
/** Returns what the policy under our name and those of earlier names say together; the text is that of the first there is. */
function joinLedgers(own, former) {
    const [first] = former;
    if (first === undefined)
        return own;
    const all = [own, ...former];
    const access = all.flatMap((each) => each.access);
    return {
        ...(own.document === undefined ? first : own),
        statements: all.flatMap(({ statements }) => statements),
        access,
        grants: (0,_grants_js__WEBPACK_IMPORTED_MODULE_3__/* .grantsByArn */ .mz)(access),
        extension: all.map(({ extension }) => extension).reduce(_extension_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .joinMarks */ .hq),
    };
}
function ownerIn(statements, region, claim) {
    const writer = (0,_sid_js__WEBPACK_IMPORTED_MODULE_4__/* .writerOf */ .bi)(statements, region);
    if (writer !== 'ours')
        return { kind: writer };
    const mark = (0,_sid_js__WEBPACK_IMPORTED_MODULE_4__/* .recordedOwner */ .SK)(statements);
    if (mark === undefined)
        return { kind: 'unmarked-ours' };
    return claim !== undefined && isOurs(mark, claim) ? { kind: 'ours' } : { kind: 'rival', mark };
}
/**
 * A stage that is no longer in the file was renamed, or its functions moved to this one. A function that inputs alone
 * declared may move into a file of the same repository.
 */
function isOurs(mark, claim) {
    const { owner } = claim;
    if (mark.function !== owner.function)
        return false;
    if (!(0,_text_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .sameFile */ .Vi)(mark, owner))
        return (0,_text_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfInputs */ .vl)(mark) && (0,_text_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .sameRepository */ .RB)(mark, owner);
    return (0,_text_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfStage */ .IG)(mark, claim);
}
/** Whether both say the same, and that they are of the same owner. */
function isSamePolicy(some, other) {
    return saysTheSame(some, other) && (0,_text_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .sameOwner */ .s0)(some.mark, other.mark);
}
/** A whole document that can't be read, as a statement that may allow anything. */
function unreadable(text) {
    return { kind: 'unread', effect: 'Allow', sid: undefined, source: { text } };
}
/** Whether both allow the same and record the same as ours. */
function saysTheSame(some, other) {
    return (some.renamed === other.renamed &&
        (0,_extension_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .sameMark */ .ah)(some.extension, other.extension) &&
        (0,_access_js__WEBPACK_IMPORTED_MODULE_1__/* .sameAccess */ .FU)(some.access, other.access));
}


/***/ }),

/***/ 2272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   DF: () => (/* binding */ variablesIn),
/* harmony export */   Gg: () => (/* binding */ patternContains),
/* harmony export */   KC: () => (/* binding */ withoutVariables),
/* harmony export */   Ke: () => (/* binding */ matcherOf),
/* harmony export */   Pt: () => (/* binding */ isPattern),
/* harmony export */   Qt: () => (/* binding */ letterPlace),
/* harmony export */   Zc: () => (/* binding */ literalOf),
/* harmony export */   bv: () => (/* binding */ caselessPlacesOf),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   fZ: () => (/* binding */ arnPlacesOf)
/* harmony export */ });
/* harmony import */ var _automaton_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6336);
/* harmony import */ var _effort_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2822);


/**
 * Whether every text that `narrow` matches is matched by `wide`. Both are IAM patterns: `*` matches any text,
 * `?` for any one character. A pattern with a policy variable (`${\u2026}`) contains only itself.
 * Exact up to a bound on the states tried, beyond which the answer is the cautious `false`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
function patternContains(wide, narrow) {
    if (wide === narrow || wide === '*')
        return true;
    if (!isPattern(wide) || wide.includes('${') || narrow.includes('${'))
        return false;
    const machine = (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .machineOf */ .VT)(placesOf(wide));
    if (!isPattern(narrow))
        return (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .accepts */ .G3)(machine, narrow);
    const classes = (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .classesOf */ .OX)((0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .machineOf */ .VT)(placesOf(narrow)), [machine], (0,_effort_js__WEBPACK_IMPORTED_MODULE_1__/* .noEffort */ .c)());
    return classes?.every(({ text }) => (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .accepts */ .G3)(machine, text)) ?? false;
}
/** Returns whether a text matches an IAM pattern without policy variables, for many texts. */
function matcherOf(pattern) {
    if (pattern === '*')
        return () => true;
    if (isPlain(pattern))
        return (text) => text === pattern;
    const machine = (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .machineOf */ .VT)(placesOf(pattern));
    return (text) => (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .accepts */ .G3)(machine, text);
}
function isPattern(text) {
    return /[*?]/.test(text);
}
/** Whether no sign in a text has a meaning of its own. */
function isPlain(text) {
    return !/[*?$]/.test(text);
}
const anyLetter = { exact: false, letters: [], fits: () => true };
const anyInPart = { exact: false, letters: [':'], fits: (letter) => letter !== ':' };
/** A policy variable, apart from those that are a character of their own. */
const variable = /\$\{(?![*?$]\})[^}]*\}/g;
const special = /\$\{[*?$]\}/;
/**
 * The context keys of the policy variables in a text. `${*}`, `${?}` and `${$}` are characters, not variables.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
function variablesIn(text) {
    if (isPlain(text))
        return [];
    return [...text.matchAll(variable)].map(([found]) => found
        .slice(2, -1)
        .replace(/\s*,.*$/s, '')
        .toLowerCase());
}
/** The pattern of all that a pattern with policy variables may match. */
function withoutVariables(pattern) {
    return pattern.replaceAll(variable, '*');
}
/** The places of a pattern in which `*` and `?` match any letters. */
function placesOf(pattern) {
    return signsOf(pattern).map((sign) => placeOf(sign, anyLetter));
}
/**
 * The places of an ARN pattern, each of whose first five parts stands by itself: no wildcard crosses a colon.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
 */
function arnPlacesOf(pattern) {
    const signs = signsOf(pattern);
    const colons = signs.flatMap((sign, index) => (sign === ':' ? [index] : []));
    const lastPart = colons[4] ?? signs.length;
    return signs.map((sign, index) => placeOf(sign, index < lastPart ? anyInPart : anyLetter));
}
/** The places of a text in which letters fit in either case. */
function caselessPlacesOf(text) {
    return signsOf(text).map((sign) => {
        const letter = plain(sign);
        const lower = letter.toLowerCase();
        const letters = [...new Set([lower, letter.toUpperCase(), letter])];
        const exact = letters.length === 1;
        return { star: false, exact, letters, fits: (given) => given.toLowerCase() === lower };
    });
}
/** The text as it is, with `${*}`, `${?}` and `${$}` as the characters that they mean. */
function literalOf(text) {
    return text.replaceAll(new RegExp(special, 'g'), plain);
}
function signsOf(text) {
    return text.match(new RegExp(`${special.source}|.`, 'gsu')) ?? [];
}
function placeOf(sign, wildcard) {
    if (sign === '*' || sign === '?')
        return { star: sign === '*', ...wildcard };
    return letterPlace(plain(sign));
}
function letterPlace(letter) {
    return { star: false, exact: true, letters: [letter], fits: (given) => given === letter };
}
function plain(sign) {
    return sign.length > 2 ? (sign[2] ?? '') : sign;
}


/***/ }),

/***/ 7222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ readSid),
/* harmony export */   SK: () => (/* binding */ recordedOwner),
/* harmony export */   bi: () => (/* binding */ writerOf),
/* harmony export */   bk: () => (/* binding */ markIn),
/* harmony export */   gz: () => (/* binding */ describeSid),
/* harmony export */   kh: () => (/* binding */ recordsRenaming),
/* harmony export */   lX: () => (/* binding */ markedSid),
/* harmony export */   mX: () => (/* binding */ decryptSid),
/* harmony export */   yY: () => (/* binding */ ownerInText)
/* harmony export */ });
/* harmony import */ var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
/* harmony import */ var _text_owner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8148);
/* harmony import */ var _text_stores_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9665);
/* harmony import */ var _extension_mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8753);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15);





/** Our statements' Sids start with this, which distinguishes our policy from a foreign one of the same name. */
const start = 'LambdaSecrets';
function readSid({ sidPart }, region) {
    return `${start}Read${sidPart}${pascalCase(region)}`;
}
function describeSid(region) {
    return `${start}Describe${pascalCase(region)}`;
}
/** Includes the key's region, because the replicas of a multi-Region key share one id. */
function decryptSid(keyArn, { sidPart }) {
    const keyId = keyArn.slice(keyArn.lastIndexOf('/') + 1).replace(/[^A-Za-z0-9]/g, '');
    return `${start}Decrypt${sidPart}${pascalCase((0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(keyArn)?.region ?? '')}${keyId}`;
}
/** Follows the owner in a Sid while the policies of earlier names are not deleted. */
const renamedWord = 'Renamed';
function markedSid(sid, { extension, owner, renamed }) {
    if (owner === undefined)
        return `${sid}${(0,_extension_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMark */ .ry)(extension)}`;
    return `${sid}${(0,_extension_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMark */ .ry)(extension)}${(0,_text_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMark */ .ry)(owner)}${renamed ? renamedWord : ''}`;
}
/** Which action wrote the statements. `elsewhere`: this one, but for the function of the same name in another region. */
function writerOf(statements, region) {
    const sids = statements.flatMap(({ sid }) => (sid?.startsWith(start) ? [sid] : []));
    if (sids.length === 0)
        return 'foreign';
    const regional = sids.filter((sid) => regionalStarts.some((each) => sid.startsWith(each)));
    const isHere = regional.some((sid) => endingOf(sid, region) !== undefined);
    return regional.length > 0 && !isHere ? 'elsewhere' : 'ours';
}
/** Returns the owner that the Sids record; `undefined` if they record none. */
function recordedOwner(statements) {
    return ownersIn(statements)[0]?.owner;
}
/** Whether the Sids record that the role may still have a policy of this function under an earlier name. */
function recordsRenaming(statements) {
    return ownersIn(statements)[0]?.after === renamedWord;
}
function ownersIn(statements) {
    return statements
        .filter(({ sid }) => regionalStarts.some((each) => sid?.startsWith(each)))
        .flatMap(({ sid = '' }) => (0,_text_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .findOwner */ .zr)(sid) ?? []);
}
/** Returns the owner that the Sids in a policy's text record; `undefined` if they record none. */
function ownerInText(text) {
    const statements = (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDocument */ .Tp)(text)?.sources.map((source) => (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .parseStatement */ .By)(source));
    return statements && recordedOwner(statements);
}
/** Returns which parts of the extension the Sids record as ours. */
function markIn(statements, region) {
    return statements
        .map(({ sid = '' }) => (0,_extension_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .parseMark */ .lw)(withoutOwner(endingOf(sid, region) ?? '')) ?? _extension_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .noMark */ .dX)
        .reduce(_extension_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .joinMarks */ .hq, _extension_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .noMark */ .dX);
}
/** Returns what follows the region in a Sid of this region: nothing, or marks. */
function endingOf(sid, region) {
    const known = regionalStarts.map((each) => each + pascalCase(region)).find((each) => sid.startsWith(each));
    const ending = known === undefined ? undefined : sid.slice(known.length);
    if (ending === undefined)
        return undefined;
    const extension = withoutOwner(ending);
    return extension === '' || (0,_extension_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .parseMark */ .lw)(extension) !== undefined ? ending : undefined;
}
function withoutOwner(ending) {
    return (0,_text_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .findOwner */ .zr)(ending)?.before ?? ending;
}
/** What precedes the region in the Sids that name one. */
const regionalStarts = [
    ..._text_stores_js__WEBPACK_IMPORTED_MODULE_2__/* .allStores */ .I.map(({ sidPart }) => `${start}Read${sidPart}`),
    `${start}Describe`,
];
/** `UsEast1` for `us-east-1`: a Sid may contain only letters and digits. */
function pascalCase(region) {
    return region.replace(/(^|-)([a-z0-9])/g, (_match, _dash, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 15:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   DD: () => (/* binding */ asList),
/* harmony export */   Rg: () => (/* binding */ newestVersion),
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   WN: () => (/* binding */ parseConditions)
/* harmony export */ });
const newestVersion = '2012-10-17';
/** What a text says as a policy document; `undefined` where it is none. */
function parseDocument(text) {
    const document = parseJson(text);
    if (!isObject(document) || document.Statement === undefined)
        return undefined;
    const sources = asList(document.Statement);
    if (!sources.every(isObject))
        return undefined;
    const { Version: version = '2008-10-17' } = document;
    return { version, sources, indented: JSON.stringify(document, undefined, 2) };
}
function parseStatement(source, version) {
    const sid = typeof source.Sid === 'string' ? source.Sid : undefined;
    const actions = choiceIn(source, 'Action');
    const resources = choiceIn(source, 'Resource');
    const conditions = parseConditions(source.Condition);
    const { Effect: effect } = source;
    const isPlain = Object.keys(source).every((key) => elements.includes(key)) && !isOfOldVersion(source, version);
    return isPlain && (effect === 'Allow' || effect === 'Deny') && actions && resources && conditions
        ? { kind: 'read', effect, sid, actions, resources, conditions, source }
        : { kind: 'unread', effect: effect === 'Allow' ? 'Allow' : 'Deny', sid, source };
}
const elements = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'];
/** Most policy variables in one `NotResource`: each divides what the statement covers in two. */
const mostVariables = 6;
/**
 * Policy variables are plain text in a document of any other version than the newest.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
 */
function isOfOldVersion(source, version) {
    return version !== undefined && version !== newestVersion && JSON.stringify(source).includes('${');
}
function choiceIn(source, element) {
    const [plain, other] = [source[element], source[`Not${element}`]];
    if (plain !== undefined && other !== undefined)
        return undefined;
    const patterns = texts(plain ?? other);
    const not = other !== undefined;
    if (not && (patterns ?? []).filter((pattern) => pattern.includes('${')).length > mostVariables)
        return undefined;
    return patterns && { not, patterns };
}
/** The conditions of a statement's `Condition`, or `undefined` where it is none. */
function parseConditions(block) {
    if (block === undefined)
        return [];
    if (!isObject(block))
        return undefined;
    const conditions = Object.entries(block).flatMap(([operator, keys]) => isObject(keys)
        ? Object.entries(keys).map(([key, value]) => ({ operator, key, values: scalars(value) }))
        : [undefined]);
    return conditions.every((condition) => condition?.values !== undefined)
        ? conditions
        : undefined;
}
function texts(value) {
    const list = asList(value);
    return value !== undefined && list.every((item) => typeof item === 'string') ? list : undefined;
}
/** Condition values may be booleans and numbers; IAM compares their texts. */
function scalars(value) {
    const list = asList(value);
    return list.every((item) => ['string', 'number', 'boolean'].includes(typeof item))
        ? list.map(String)
        : undefined;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function asList(value) {
    return Array.isArray(value) ? value : [value];
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 7402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   fD: () => (/* binding */ rulesOf),
/* harmony export */   jB: () => (/* binding */ sameStatements),
/* harmony export */   m0: () => (/* binding */ noAccess),
/* harmony export */   vc: () => (/* binding */ restrictionsOf)
/* harmony export */ });
/* harmony import */ var _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5280);
/* harmony import */ var _memoized_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4355);
/* harmony import */ var _comparison_region_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6292);



const noAccess = [];
/** The rules of the statements that can be read and have the effect. */
function rulesOf(access, effect) {
    return access
        .filter((statement) => statement.kind === 'read')
        .filter((statement) => statement.effect === effect)
        .flatMap(rulesIn);
}
const rulesIn = (0,_memoized_js__WEBPACK_IMPORTED_MODULE_1__/* .memoized */ .x)((statement) => (0,_comparison_region_js__WEBPACK_IMPORTED_MODULE_0__/* .regionsOf */ .NV)(statement).map((region) => ({ statement, region })));
/** The statements by all that they say: the same for statements that differ only in their Sids. */
function namesOf(access) {
    return new Set(access.map(nameOf));
}
const nameOf = (0,_memoized_js__WEBPACK_IMPORTED_MODULE_1__/* .memoized */ .x)(({ source }) => {
    const { Sid: _, ...rest } = source;
    return (0,_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(rest);
});
function sameStatements(some, other) {
    const [one, two] = [namesOf(some), namesOf(other)];
    return one.size === two.size && [...one].every((name) => two.has(name));
}
/** The statements that deny, as if they allowed: two policies restrict the same where these allow the same. */
function restrictionsOf(access) {
    return access
        .filter(({ effect }) => effect === 'Deny')
        .map((statement) => ({ ...statement, effect: 'Allow', source: { ...statement.source, Effect: 'Allow' } }));
}


/***/ }),

/***/ 7176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ unreadFunction),
/* harmony export */   u: () => (/* binding */ roleRules)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8675);
/* harmony import */ var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9062);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6162);
/* harmony import */ var _policies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9136);





const roleRules = [
    otherAccount,
    edgeReplica,
    failedUpdate,
    unreadableVariables,
    unwritableRole,
    unreadPolicy,
];
/** Why a function that could not be read cannot be planned. */
function unreadFunction(declared, state) {
    const { functionName, region } = declared;
    if (state?.kind === 'failed') {
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('function-unreadable', declared, {
            message: (0,_model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .W)(state.failure),
            remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Fix the cause and run again. Nothing is written to a function that cannot be read.`,
        });
    }
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('function-not-found', declared, {
        message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Lambda function ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(functionName)} does not exist in ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(region)}.`,
        remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Deploy it first, or correct its name, its region or the workflow's AWS account.`,
    });
}
/** A function in another account than the declared one. */
function otherAccount({ declared, live }) {
    const { account, functionName } = declared;
    const { account: actual = '' } = (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(live.function.arn) ?? {};
    if (account === undefined || account === actual)
        return [];
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('function-other-account', declared, {
            message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(functionName)} is declared in account ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(account)}, but the workflow's credentials belong to account ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(actual)}.`,
            remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Assume a role in the declared account, or correct the declaration.`,
        }),
    ];
}
/**
 * A function that CloudFront replicated, so that it cannot have variables.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-at-edge-function-restrictions.html
 */
function edgeReplica({ declared, live }) {
    if (live.function.masterArn === undefined)
        return [];
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('function-at-edge', declared, {
            message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(declared.functionName)} is a Lambda@Edge replica, which cannot have environment variables.`,
            remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Have the code read the secret by a fixed name, or use a separate function.`,
        }),
    ];
}
/** The last update of the function, if Lambda could not make it. */
function failedUpdate({ declared, live }) {
    const { update } = live.function;
    if (update.kind !== 'failed')
        return [];
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('update-failed', declared, {
            message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `The last update of ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(declared.functionName)} failed: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(update.reason)}`,
            remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Lambda still runs the previous configuration. Make sure that the next update succeeds.`,
        }),
    ];
}
/** Lambda answers 200 and omits the variables if the caller may not decrypt them; a write would erase them all. */
function unreadableVariables({ declared, live }) {
    const { variables } = live.function;
    if (variables.kind === 'readable')
        return [];
    const { code, message, keyArn } = variables;
    const key = keyArn === undefined ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Lambda's default key` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `key ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(keyArn)}`;
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('variables-unreadable', declared, {
            message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `The variables of ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(declared.functionName)} cannot be read (${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(code)}${message === '' ? [] : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(message)}`}).`,
            remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Allow ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)('kms:Decrypt')} on ${key} to the workflow's role. Lambda replaces all variables at once, so a write now would erase every one of them. No option overrides this.`,
        }),
    ];
}
/** Why the execution role's policies cannot be written. `role` is present only after the plan has asked for it. */
function unwritableRole(draft) {
    const { declared, live } = draft;
    const { roleName, role } = live;
    if (live.function.roleArn.includes(':role/aws-service-role/')) {
        return [
            (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('role-unmodifiable', declared, {
                message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Role ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(roleName)} is linked to an AWS service, so its policies cannot be changed.`,
                remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Give the function its own execution role.`,
            }),
        ];
    }
    if (role?.kind === 'absent') {
        return [
            (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('role-not-found', declared, {
                message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Execution role ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(roleName)} does not exist, although function ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)(declared.functionName)} uses it.`,
                remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Give the function a role that exists. If the role was deleted and created again, update the function too.`,
            }),
        ];
    }
    const why = (0,_policies_js__WEBPACK_IMPORTED_MODULE_2__/* .whyKnowPolicies */ .a)(draft);
    if (role?.kind !== 'failed' || why === undefined)
        return [];
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('role-unreadable', declared, {
            message: (0,_model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .W)(role.failure),
            remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Fix the cause and run again. ${reasons[why]}`,
        }),
    ];
}
const reasons = {
    limit: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `The sizes of the role's inline policies must be known, because they share one limit.`,
    'earlier-name': (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Whether the role has a policy of an earlier ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)('policy-name')} must be known.`,
};
/** The policy under our name, if it could not be read. */
function unreadPolicy({ declared, live: { policy } }) {
    if (policy.kind !== 'failed')
        return [];
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('policy-unreadable', declared, {
            message: (0,_model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .W)(policy.failure),
            remedy: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Fix the cause and run again. What the policy grants now must be known before it is replaced.`,
        }),
    ];
}


/***/ }),

/***/ 9136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ whyKnowPolicies)
/* harmony export */ });
/* harmony import */ var _ownership_former_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7240);

/**
 * Returns why the role's inline policies must be known, if they must. `limit`: the policy grows, and all of them share one
 * limit. `earlier-name`: the policy is not there, and one of them may be it under an earlier name.
 */
function whyKnowPolicies({ declared, live: { own, present }, policy, }) {
    if (policy.peak > (own.document?.length ?? 0))
        return 'limit';
    return (0,_ownership_former_js__WEBPACK_IMPORTED_MODULE_0__/* .mayHaveFormer */ .L)(declared, present) ? 'earlier-name' : undefined;
}


/***/ }),

/***/ 6933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ missingRotations),
/* harmony export */   k: () => (/* binding */ conflictingRotations)
/* harmony export */ });
/* harmony import */ var _model_observation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6463);
/* harmony import */ var _model_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5298);
/* harmony import */ var _model_rotation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3587);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9062);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6162);
/* harmony import */ var _rotations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1657);






/** A secret has one rotation: two that differ are an error of every function that declares one. */
function conflictingRotations(wishes) {
    const findings = [...(0,_rotations_js__WEBPACK_IMPORTED_MODULE_2__/* .bySecret */ .UV)(wishes).values()].flatMap(([first, ...others]) => {
        const other = others.find(({ after }) => !(0,_model_rotation_js__WEBPACK_IMPORTED_MODULE_0__/* .sameTerms */ .se)(after, first.after));
        return other === undefined ? [] : [first, ...others].map((wish) => conflict(wish, first, other));
    });
    const byFunction = Map.groupBy(findings, ({ declared }) => declared);
    return new Map([...byFunction].map(([declared, each]) => [declared, each.map(({ finding }) => finding)]));
}
function conflict({ declared, secretArn, place }, first, other) {
    const said = [first, other].map((each) => (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_model_rotation_js__WEBPACK_IMPORTED_MODULE_0__/* .describeTerms */ .XW)(each.after, secretArn)} at ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU)((0,_model_place_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlace */ .dE)(each.place))}`);
    const message = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Two rotations are declared for secret ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU)(secretArn)}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)(said, ', and ')}.`;
    const remedy = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `A secret has one rotation, whichever functions read it. Declare it once, or the same way each time.`;
    return { declared, finding: (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('rotation-conflict', declared, { message, remedy, place }) };
}
/** Secrets that must be rotated, but neither are nor will be: the declaration of another function may say how. */
function missingRotations(functions, { secrets }, wishes) {
    const wanted = new Set(wishes.map(({ secretArn }) => secretArn));
    const missing = (declared) => (declared.secrets ?? []).flatMap(({ reference, rotation }) => {
        const found = secrets.get((0,_model_observation_js__WEBPACK_IMPORTED_MODULE_5__/* .secretKey */ .oF)(declared.region, reference));
        if (rotation?.kind !== 'required' || found?.kind !== 'found')
            return [];
        if (found.life?.rotation.kind !== 'off' || wanted.has(found.arn))
            return [];
        const message = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Secret ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU)(found.name)} must be rotated, but its rotation is off.`;
        const remedy = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .marked */ .xI)('Turn its rotation on, or declare how it is rotated with `rotation: { after-days, lambda }`.');
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('rotation-missing', declared, { message, remedy, place: rotation.place });
    });
    return new Map(functions.map((declared) => [declared, missing(declared)]));
}


/***/ }),

/***/ 1657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UV: () => (/* binding */ bySecret),
/* harmony export */   aC: () => (/* binding */ wishesSince),
/* harmony export */   p9: () => (/* binding */ wishesOf),
/* harmony export */   pI: () => (/* binding */ planRotations)
/* harmony export */ });
/* harmony import */ var _model_observation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6463);
/* harmony import */ var _model_rotation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3587);


/** Returns every rotation that is declared for a secret that exists. */
function wishesOf(functions, { secrets }) {
    return declaredRotations(functions).flatMap(({ declared, reference, place, after }) => {
        const found = secrets.get((0,_model_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .secretKey */ .oF)(declared.region, reference));
        if (found?.kind !== 'found' || found.life === undefined)
            return [];
        const { arn, life } = found;
        const [before, held] = [(0,_model_rotation_js__WEBPACK_IMPORTED_MODULE_0__/* .termsOf */ .fd)(life.rotation), life.underWay !== undefined];
        return [{ declared, identity: arn, secretArn: arn, place, before, after, held }];
    });
}
/** Returns every declared rotation, compared with what other declarations say of a secret written the same way. */
function wishesSince(functions, others) {
    const known = new Map(declaredRotations(others).map((each) => [writtenAs(each), each.after]));
    return declaredRotations(functions).map((each) => ({
        declared: each.declared,
        identity: writtenAs(each),
        secretArn: each.reference.raw,
        place: each.place,
        before: known.get(writtenAs(each)),
        after: each.after,
        held: false,
    }));
}
/** What happens to the rotation of each secret, one each; not due where a function that declares it is blocked or pending. */
function planRotations(wishes, plans) {
    const stopped = new Set(plans.filter(({ blocked, state }) => blocked || state === 'pending').map(labelOf));
    return [...bySecret(wishes).values()]
        .map(([first, ...others]) => {
        const { secretArn, before, after, place, held } = first;
        const labels = [...new Set([first, ...others].map(({ declared }) => declared.label))];
        const isSame = before !== undefined && (0,_model_rotation_js__WEBPACK_IMPORTED_MODULE_0__/* .sameTerms */ .se)(before, after);
        return {
            verb: isSame ? 'keep' : before === undefined ? 'add' : 'change',
            secretArn,
            ...(before !== undefined && { before }),
            after,
            place,
            labels,
            due: !isSame && !held && !labels.some((label) => stopped.has(label)),
        };
    })
        .sort((a, b) => (a.secretArn < b.secretArn ? -1 : 1));
}
function declaredRotations(functions) {
    return functions.flatMap((declared) => (declared.secrets ?? []).flatMap(({ reference, rotation }) => rotation?.kind === 'set' ? [{ declared, reference, place: rotation.place, after: rotation.terms }] : []));
}
function writtenAs({ declared, reference }) {
    return (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .secretKey */ .oF)(declared.region, reference);
}
/** Returns the wishes grouped by secret. */
function bySecret(wishes) {
    const groups = new Map();
    for (const wish of wishes) {
        const [first, ...others] = groups.get(wish.identity) ?? [];
        groups.set(wish.identity, first === undefined ? [wish] : [first, ...others, wish]);
    }
    return groups;
}
function labelOf({ label }) {
    return label;
}


/***/ }),

/***/ 8634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ covers),
/* harmony export */   j: () => (/* binding */ isForeign)
/* harmony export */ });
/* harmony import */ var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
/* harmony import */ var _policy_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2272);


/** Returns whether the secret belongs to another account, as far as both are known. */
function isForeign(secretArn, account) {
    const its = (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(secretArn)?.account;
    return its !== undefined && account !== undefined && its !== account;
}
/**
 * Whether the pattern covers the secret; an unknown part of its identity counts as covered. A pattern for names covers
 * only the function's own account: any account may use any name. `*` alone covers everything.
 */
function covers(pattern, { name, arn, foreign }) {
    if (pattern === '*')
        return true;
    if (pattern.startsWith('arn:'))
        return arn === undefined || (0,_policy_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .patternContains */ .Gg)(pattern, arn);
    return !foreign && (name === undefined || (0,_policy_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .patternContains */ .Gg)(pattern, name));
}


/***/ }),

/***/ 2981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ primaryArnOf),
/* harmony export */   q: () => (/* binding */ distinctSecrets)
/* harmony export */ });
/* harmony import */ var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);

/** Returns the ARN of a replica's primary, which differs in the region; `undefined` for any other secret. */
function primaryArnOf({ arn, life }) {
    const parsed = (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(arn);
    const region = life?.primaryRegion;
    return parsed === undefined || region === undefined ? undefined : (0,_text_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .formatArn */ .bH)({ ...parsed, region });
}
/** Returns each secret once, however often it is declared; the last declaration counts. */
function distinctSecrets(resolved) {
    return [...new Map(resolved.map((each) => [each.found.arn, each])).values()];
}


/***/ }),

/***/ 4003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ neededByExecutions),
/* harmony export */   X: () => (/* binding */ neededBy)
/* harmony export */ });
/* harmony import */ var _served_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5480);

/**
 * Returns the secrets whose grants must stay, because an unfinished execution of a durable function may still read them:
 * it goes on with the version that it began with, whatever an alias serves by now. What could not be read counts as
 * needed; what was not asked for is not judged.
 * https://docs.aws.amazon.com/lambda/latest/dg/durable-invoking.html
 */
function neededByExecutions({ stale, roleArn, executions }) {
    if (executions === undefined)
        return new Set();
    if (executions.kind === 'failed')
        return stale;
    return new Set([...executions.versions.values()].flatMap((pinned) => neededBy(pinned, stale, roleArn)));
}
/** Returns which of `secretArns` the executions of one version may still read with this role. */
function neededBy({ state }, secretArns, roleArn) {
    if (state === undefined)
        return [...secretArns];
    if (state.kind === 'found' && state.roleArn !== roleArn)
        return [];
    return (0,_served_js__WEBPACK_IMPORTED_MODULE_0__/* .namedSecrets */ .pr)(state, secretArns);
}


/***/ }),

/***/ 8041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F3: () => (/* binding */ planRelease),
  hq: () => (/* binding */ releaseSteps),
  RV: () => (/* binding */ releasedBy)
});

// EXTERNAL MODULE: ./lib/model/failure.js
var failure = __webpack_require__(8675);
// EXTERNAL MODULE: ./lib/model/observation.js
var observation = __webpack_require__(6463);
// EXTERNAL MODULE: ./lib/text/sentence.js
var sentence = __webpack_require__(9062);
;// CONCATENATED MODULE: ./lib/plan/versions/release-plan.js

/** Returns the refusal of a release because what is served cannot be read. */
function unreadable(message) {
    const remedy = (0,sentence/* marked */.xI)('What the alias serves must be known before it is moved. Allow `lambda:ListAliases` and `lambda:GetFunctionConfiguration` on the function and its versions, and `kms:Decrypt` on their key.');
    return { kind: 'refused', code: 'alias-unreadable', text: { message, remedy } };
}
/** Returns the refusal of a release that would ship code, which is what publishing `$LATEST` does. */
function otherCode(served) {
    const message = (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)('$LATEST')} has different code than ${served}. Publishing the variables would ship that code.`;
    const remedy = (0,sentence/* marked */.xI)('Release the code first with the tool that deploys it, or write `publish: with-code` to ship both together.');
    return { kind: 'refused', code: 'alias-code-differs', text: { message, remedy } };
}

// EXTERNAL MODULE: ./lib/plan/versions/served.js
var versions_served = __webpack_require__(5480);
;// CONCATENATED MODULE: ./lib/plan/versions/release-alias.js




/** Returns whether the declared alias must be pointed at a new version. */
function planAlias(about) {
    const { declared, release, aliases, isAsPlanned } = about;
    if (release.alias === undefined)
        return { kind: 'current' };
    const alias = aliases.aliases.find((each) => each.name === release.alias);
    if (alias === undefined)
        return notFound(release.alias, declared.functionName);
    if (alias.version === '$LATEST' || followsLatest(alias))
        return { kind: 'current' };
    const served = [alias.version, ...alias.weighted].map((version) => aliases.versions.get(version) ?? { kind: 'absent' });
    if (served.every((state) => isCurrent(state, isAsPlanned)))
        return { kind: 'current' };
    if (alias.weighted.length > 0)
        return weighted(alias);
    const [reason] = served.flatMap((state) => {
        const unread = (0,versions_served/* unreadReason */.un)(state);
        return unread === undefined ? [] : [unread];
    });
    if (reason !== undefined)
        return unreadable((0,sentence/* say */.cv) `What alias ${(0,sentence/* name */.UU)(alias.name)} serves cannot be read: ${reason}.`);
    return releaseCode(about, alias, aliases.versions.get(alias.version));
}
/** Whether publishing to `$LATEST.PUBLISHED` is all that it takes for what the alias serves. */
function followsLatest({ version, weighted: others }) {
    return version === observation/* latestPublished */.Kq && others.length === 0;
}
function isCurrent(state, isAsPlanned) {
    return state.kind === 'found' && (0,versions_served/* unreadReason */.un)(state) === undefined && isAsPlanned(state);
}
function releaseCode({ release, found }, alias, served) {
    const { codeSha256 } = found;
    const isSameCode = served?.kind === 'found' && served.codeSha256 === codeSha256;
    return release.withCode || isSameCode
        ? { kind: 'due', codeSha256, alias: { alias: alias.name, from: alias.version } }
        : otherCode((0,sentence/* say */.cv) `version ${(0,sentence/* name */.UU)(alias.version)}, which alias ${(0,sentence/* name */.UU)(alias.name)} serves`);
}
function weighted(alias) {
    const versions = (0,sentence/* list */.p_)([alias.version, ...alias.weighted]);
    const message = (0,sentence/* say */.cv) `Alias ${(0,sentence/* name */.UU)(alias.name)} splits its traffic between versions ${versions}. Moving it would end that shift at once.`;
    const remedy = (0,sentence/* say */.cv) `Let the shift end, or remove the weights, and run this again.`;
    return { kind: 'refused', code: 'alias-weighted', text: { message, remedy } };
}
function notFound(alias, functionName) {
    const message = (0,sentence/* say */.cv) `Function ${(0,sentence/* name */.UU)(functionName)} has no alias ${(0,sentence/* name */.UU)(alias)}.`;
    const remedy = (0,sentence/* marked */.xI)('Create it with the tool that deploys the function, or correct `alias`. This action creates no aliases.');
    return { kind: 'refused', code: 'alias-not-found', text: { message, remedy } };
}

;// CONCATENATED MODULE: ./lib/plan/versions/release-latest.js





/**
 * Returns whether `$LATEST.PUBLISHED`, which unqualified calls reach on managed instances, must be published again. Beside
 * a declared alias it is left alone where nothing uses it or where it has other code; then a finding says what it keeps.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-version-publishing.html
 */
function planLatest(about) {
    const { found, aliases } = about;
    if (found.capacity !== 'managed-instances')
        return withoutInstances(about);
    const state = aliases.versions.get(observation/* latestPublished */.Kq) ?? { kind: 'absent' };
    if (release_latest_isCurrent(state, about))
        return { kind: 'current' };
    const due = judge(state, about);
    return due.kind === 'due' || isOnlyTraffic(about) ? due : { kind: 'current' };
}
/** Elsewhere, only an alias keeps traffic apart from `$LATEST`. */
function withoutInstances({ declared, release }) {
    if (release.alias !== undefined)
        return { kind: 'current' };
    const message = (0,sentence/* say */.cv) `A version of function ${(0,sentence/* name */.UU)(declared.functionName)} is to be published, but no alias is set.`;
    const remedy = (0,sentence/* marked */.xI)('Set `alias` to the alias of live traffic: the code it serves decides what may be published. Only a function on Lambda Managed Instances can be published without one.');
    return { kind: 'refused', code: 'alias-undeclared', text: { message, remedy } };
}
function judge(state, { release, found }) {
    const { codeSha256 } = found;
    const due = { kind: 'due', codeSha256, latest: true };
    if (state.kind === 'absent')
        return release.withCode ? due : otherCode((0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(observation/* latestPublished */.Kq)}, which does not exist yet`);
    const reason = isSettling(state) ? undefined : (0,versions_served/* unreadReason */.un)(state);
    if (state.kind === 'failed' || reason !== undefined)
        return unreadable((0,sentence/* say */.cv) `What ${(0,sentence/* name */.UU)(observation/* latestPublished */.Kq)} serves cannot be read: ${reason ?? []}.`);
    return release.withCode || state.codeSha256 === codeSha256
        ? due
        : otherCode((0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(observation/* latestPublished */.Kq)}, which calls without a version or alias reach`);
}
function release_latest_isCurrent(state, { isAsPlanned }) {
    return state.kind === 'found' && (0,versions_served/* unreadReason */.un)(state) === undefined && isAsPlanned(state);
}
/** Whether a run that ended early, or another tool, has published to it. */
function isSettling(state) {
    return state.kind === 'found' && state.update.kind !== 'settled';
}
/** Whether the declared release is about `$LATEST.PUBLISHED` alone. */
function isOnlyTraffic({ release, aliases }) {
    const alias = aliases.aliases.find(({ name: each }) => each === release.alias);
    return release.alias === undefined || (alias !== undefined && followsLatest(alias));
}

;// CONCATENATED MODULE: ./lib/plan/versions/release.js




/** Compares what traffic reaches with the declaration, so that an interrupted run is finished by the next. */
function planRelease(releasing) {
    const { declared, aliases } = releasing;
    const { release } = declared;
    if (release === undefined)
        return { kind: 'current' };
    if (aliases === undefined)
        return { kind: 'unknown' };
    if (aliases.kind === 'failed')
        return unreadable((0,failure/* explain */.W)(aliases.failure));
    const about = { ...releasing, release, aliases };
    const [alias, latest] = [planAlias(about), planLatest(about)];
    if (alias.kind === 'refused' || latest.kind === 'current')
        return alias;
    return alias.kind === 'due' && latest.kind === 'due' ? { ...alias, ...latest } : latest;
}
/**
 * Returns the writes that it takes. `$LATEST.PUBLISHED` comes first: Lambda publishes nothing that equals the last version,
 * and it is not documented whether one with a number counts as that.
 */
function releaseSteps(release) {
    if (release.kind !== 'due')
        return [];
    const { codeSha256, alias, latest } = release;
    return [
        ...(latest ? [{ kind: 'publish-latest', codeSha256 }] : []),
        ...(alias === undefined
            ? []
            : [{ kind: 'publish', codeSha256 }, { kind: 'point-alias', ...alias }]),
    ];
}
/** Returns what nobody reaches any more once the release is done. */
function releasedBy(release) {
    if (release.kind !== 'due')
        return {};
    return { alias: release.alias?.alias, latest: release.latest ?? false };
}


/***/ }),

/***/ 5480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RI: () => (/* binding */ servedVersions),
/* harmony export */   hH: () => (/* binding */ heldSecrets),
/* harmony export */   pr: () => (/* binding */ namedSecrets),
/* harmony export */   un: () => (/* binding */ unreadReason)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8675);
/* harmony import */ var _model_hidden_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(833);
/* harmony import */ var _model_observation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6463);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9062);




/** Returns the versions that callers reach after a release. */
function servedVersions({ aliases, versions }, { alias: moved, latest = false } = {}) {
    return [...versions].flatMap(([version, state]) => {
        const serving = aliases
            .filter((alias) => alias.name !== moved && [alias.version, ...alias.weighted].includes(version))
            .map(({ name }) => name);
        const isUnqualified = version === _model_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .latestPublished */ .Kq;
        if (isUnqualified ? latest : serving.length === 0)
            return [];
        return [{ version, aliases: serving, isUnqualified, state }];
    });
}
/** Returns which of `secretArns` the variables of a version hold; all of them where those cannot be read. */
function namedSecrets(state, secretArns) {
    const all = [...secretArns];
    if (state.kind !== 'found' || state.variables.kind === 'unreadable')
        return all;
    const values = new Set([...state.variables.values.values()].map(_model_hidden_js__WEBPACK_IMPORTED_MODULE_0__/* .reveal */ ._));
    return all.filter((secretArn) => values.has(secretArn));
}
/** Returns why the variables of a version cannot be read, to put into a sentence. */
function unreadReason(state) {
    if (state.kind === 'failed')
        return (0,_model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutStop */ .f)((0,_model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .W)(state.failure));
    if (state.kind === 'absent')
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `it no longer exists`;
    if (state.variables.kind === 'readable')
        return undefined;
    const { code, message } = state.variables;
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU)(code)}: ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutStop */ .f)([(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU)(message)])}`;
}
/**
 * Returns the secrets whose grants must stay, because a version that callers reach with this role needs them. What
 * could not be read counts as needed; what was not asked for is not judged.
 */
function heldSecrets({ stale, roleArn, aliases, released }) {
    if (aliases === undefined)
        return new Set();
    if (aliases.kind === 'failed')
        return stale;
    const needed = servedVersions(aliases, released)
        .filter(({ state }) => state.kind !== 'found' || state.roleArn === roleArn)
        .flatMap(({ state }) => namedSecrets(state, stale));
    return new Set(needed);
}


/***/ }),

/***/ 8988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ isSecretArn),
/* harmony export */   Jf: () => (/* binding */ secretNameOf),
/* harmony export */   Lw: () => (/* binding */ parseArn),
/* harmony export */   XQ: () => (/* binding */ nameOfSecret),
/* harmony export */   bH: () => (/* binding */ formatArn),
/* harmony export */   xX: () => (/* binding */ storeOf),
/* harmony export */   xZ: () => (/* binding */ roleNameOf)
/* harmony export */ });
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9665);

const shape = /^arn:(?<partition>aws[a-z-]*):(?<service>[a-z0-9-]+):(?<region>[a-z0-9-]*):(?<account>\d{12}|):(?<resource>.+)$/s;
/** Returns the parts of `text`, or `undefined` if it is not an ARN. Wildcards in the resource are allowed. */
function parseArn(text) {
    const groups = shape.exec(text)?.groups;
    if (groups === undefined)
        return undefined;
    const { partition = '', service = '', region = '', account = '', resource = '' } = groups;
    return { partition, service, region, account, resource };
}
function formatArn(arn) {
    return `arn:${arn.partition}:${arn.service}:${arn.region}:${arn.account}:${arn.resource}`;
}
/** Whether `text` is the ARN of a secret of any store, without an ECS-style suffix or a version. */
function isSecretArn(text) {
    return storeIn(text) !== undefined;
}
/** Returns the store of a secret by its ARN; Secrets Manager for any other text. */
function storeOf(secretArn) {
    return storeIn(secretArn) ?? _stores_js__WEBPACK_IMPORTED_MODULE_0__/* .stores */ .z.secret;
}
function storeIn(text) {
    const arn = parseArn(text);
    return arn && _stores_js__WEBPACK_IMPORTED_MODULE_0__/* .allStores */ .I.find((store) => store.service === arn.service && store.resource.test(arn.resource));
}
/** Returns `payments/stripe` for `\u2026:secret:payments/stripe-AbCdEf`, and `/payments/stripe` for a parameter. */
function secretNameOf({ service, resource }) {
    const store = _stores_js__WEBPACK_IMPORTED_MODULE_0__/* .allStores */ .I.find((each) => each.service === service) ?? _stores_js__WEBPACK_IMPORTED_MODULE_0__/* .stores */ .z.secret;
    return store.nameIn(resource);
}
/** Returns the name in a secret's ARN, as `secretNameOf` does, or a text that is not an ARN, such as a name, as is. */
function nameOfSecret(secretArn) {
    const arn = parseArn(secretArn);
    return arn === undefined ? secretArn : secretNameOf(arn);
}
/**
 * Returns the name of a role from its ARN: the part after the last slash. Role names are unique whatever their path.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
 */
function roleNameOf(roleArn) {
    return roleArn.slice(roleArn.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 5280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** Returns JSON with sorted keys, so that equal values have equal texts whatever the order of their keys. */
function canonicalJson(value) {
    return JSON.stringify(sorted(value));
}
/** The value with sorted keys. What has a JSON of its own stays as it is. */
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null || 'toJSON' in value)
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}


/***/ }),

/***/ 9180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ count),
/* harmony export */   v: () => (/* binding */ digits)
/* harmony export */ });
/** Returns `1,234`: a whole number as people read it. Without Intl, which takes 20 ms to load on a cold start. */
function digits(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** Returns `1 secret` or `2 secrets`. */
function count(number, noun) {
    return `${digits(number)} ${noun}${number === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 2821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ dayAfter),
/* harmony export */   k: () => (/* binding */ dayOf)
/* harmony export */ });
const dayInMs = 24 * 60 * 60 * 1000;
/** Returns the UTC day of a moment as `YYYY-MM-DD`. Days in this form compare as strings. */
function dayOf(moment) {
    return moment.toISOString().slice(0, 10);
}
/** Returns the day that is `days` after `day`. */
function dayAfter(day, days) {
    return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * dayInMs));
}


/***/ }),

/***/ 9846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ ExplainedError)
/* harmony export */ });
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9062);

/** An error whose message is a sentence, for people. */
class ExplainedError extends Error {
    sentence;
    constructor(sentence, options) {
        super((0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(sentence), options);
        this.sentence = sentence;
    }
}


/***/ }),

/***/ 8148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ isNamedBy),
/* harmony export */   CU: () => (/* binding */ recordedNext),
/* harmony export */   Do: () => (/* binding */ isOfOtherWorkflow),
/* harmony export */   IG: () => (/* binding */ isOfStage),
/* harmony export */   RB: () => (/* binding */ sameRepository),
/* harmony export */   Vi: () => (/* binding */ sameFile),
/* harmony export */   Vu: () => (/* binding */ formatOwner),
/* harmony export */   Xd: () => (/* binding */ ownerMarkPattern),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   ni: () => (/* binding */ policyDigestPattern),
/* harmony export */   p1: () => (/* binding */ policyDigest),
/* harmony export */   qA: () => (/* binding */ ownerHash),
/* harmony export */   ry: () => (/* binding */ formatMark),
/* harmony export */   s0: () => (/* binding */ sameOwner),
/* harmony export */   vl: () => (/* binding */ isOfInputs),
/* harmony export */   zr: () => (/* binding */ findOwner)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

function ownerOf(facts) {
    return {
        server: ownerHash(facts.serverUrl),
        repository: facts.repositoryId,
        file: ownerHash(facts.file),
        stage: ownerHash(facts.stage),
        function: ownerHash(facts.functionName),
        ...(facts.workflow !== undefined && { workflow: ownerHash(facts.workflow) }),
    };
}
/** The hash of a text in a mark. */
function ownerHash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 7);
}
const hash = '[0-9a-f]{7}';
const markPattern = `OwnerG(${hash})R([1-9][0-9]{0,19})F(${hash})S(${hash})N(${hash})`;
/** A mark, as an error shows it. */
const ownerMarkPattern = new RegExp(`^${markPattern}$`);
const within = new RegExp(`^(.*?)${markPattern}(?:W(${hash}))?((?:[A-Z][A-Za-z0-9]*)?)$`);
/** The digest of a policy document, as an error shows it. */
const policyDigestPattern = /^p[0-9a-f]{16}$/;
/** Names one very document, so that consent to adopt it ends once anyone changes it. */
function policyDigest(document) {
    return `p${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(document).digest('hex').slice(0, 16)}`;
}
/** Returns the mark as text: `OwnerG1a2b3c4R123456789F1a2b3c4S1a2b3c4N1a2b3c4`. */
function formatOwner({ server, repository, file, stage, function: name }) {
    return `OwnerG${server}R${repository}F${file}S${stage}N${name}`;
}
/** The same with the workflow file, as a Sid has it. */
function formatMark(owner) {
    return `${formatOwner(owner)}${owner.workflow === undefined ? '' : `W${owner.workflow}`}`;
}
/** Returns the mark near the end of a Sid, what precedes it, and the words after it: those of a later version are ignored. */
function findOwner(text) {
    const match = within.exec(text);
    if (match === null)
        return undefined;
    const [, before = '', server = '', repository = '', file = '', stage = '', name = '', workflow, after = '',] = match;
    const owner = {
        server,
        repository,
        file,
        stage,
        function: name,
        ...(workflow !== undefined && { workflow }),
    };
    return { before, owner, after };
}
function sameOwner(some, other) {
    if (some === undefined || other === undefined)
        return some === other;
    return formatOwner(some) === formatOwner(other);
}
/** Whether inputs alone declare the function. */
function isOfInputs({ file }) {
    return file === ownerHash('');
}
/** The owner as the next policy records it: where this run does not say which workflow file writes, the last one stays. */
function recordedNext(owner, mark) {
    return owner.workflow === undefined && mark !== undefined && sameOwner(owner, mark) ? mark : owner;
}
/** Whether another workflow file, which is still there for all that is known, declares the function by inputs alone. */
function isOfOtherWorkflow(mark, { owner, workflows }) {
    if (mark.workflow === undefined || owner.workflow === undefined || !sameOwner(mark, owner))
        return false;
    if (mark.workflow === owner.workflow)
        return false;
    return workflows === undefined || workflows.some((each) => ownerHash(each) === mark.workflow);
}
/** Whether a mark is of this stage, or of one that is no longer in the file, so that no run of its own comes. */
function isOfStage(mark, { owner, stages }) {
    return mark.stage === owner.stage || !stages.some((stage) => ownerHash(stage) === mark.stage);
}
/** Whether both are of one file of one repository. */
function sameFile(some, other) {
    return some.file === other.file && sameRepository(some, other);
}
function sameRepository(some, other) {
    return some.server === other.server && some.repository === other.repository;
}
/** Whether a mark that the declaration names is this owner's, whichever function of it. */
function isNamedBy(owner, mark) {
    const withoutFunction = (text) => text.replace(/N[0-9a-f]{7}$/, '');
    return withoutFunction(formatOwner(owner)) === withoutFunction(mark);
}


/***/ }),

/***/ 9979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WR: () => (/* binding */ countedSecrets),
/* harmony export */   a2: () => (/* binding */ nounOf),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   jF: () => (/* binding */ countSecrets),
/* harmony export */   s5: () => (/* binding */ mentionOf)
/* harmony export */ });
/* harmony import */ var _arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9062);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9665);



/** Returns what the owner of a secret calls it: a parameter of Parameter Store is not a secret to them. */
function nounOf(secretArn) {
    return (0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .storeOf */ .xX)(secretArn).noun;
}
/** Returns `Secret payments/stripe` or `Parameter /payments/stripe`, to start a sentence. */
function subjectOf(secret) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${[(0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .storeOf */ .xX)(secret.arn).subject]} ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)(secret.name)}`;
}
/** Returns `secret payments/stripe` or `parameter /payments/stripe`, for the middle of a sentence. */
function mentionOf(secretArn) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .marked */ .xI)(nounOf(secretArn))} ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)((0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfSecret */ .XQ)(secretArn))}`;
}
/** Returns `2 secrets`, `1 parameter` or `2 secrets and 1 parameter`; `0 secrets` for none. */
function countedSecrets(secretArns) {
    const counts = _stores_js__WEBPACK_IMPORTED_MODULE_1__/* .allStores */ .I
        .map(({ noun }) => ({ noun, number: secretArns.filter((arn) => nounOf(arn) === noun).length }))
        .filter(({ number }) => number > 0)
        .map(({ noun, number }) => (0,_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${number} ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .marked */ .xI)(number === 1 ? noun : `${noun}s`)}`);
    return counts.length === 0 ? (0,_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `0 secrets` : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(counts);
}
/** Returns `countedSecrets` as plain text. */
function countSecrets(secretArns) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(countedSecrets(secretArns));
}


/***/ }),

/***/ 9062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ isOrAre),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   XX: () => (/* binding */ render),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   gP: () => (/* binding */ either),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   xI: () => (/* binding */ marked)
/* harmony export */ });
/* harmony import */ var _count_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9180);

function name(text) {
    return { name: text };
}
/** say`Alias ${name(alias)} does not exist.` */
function say(words, ...parts) {
    return words.flatMap((word, index) => [...wordsOf(word), ...partsOf(parts[index])]);
}
/** A constant text of ours, in which backticks enclose names: marked('Set `publish: true` as well.') */
function marked(text) {
    return text.split('`').flatMap((part, index) => (index % 2 === 1 ? [name(part)] : wordsOf(part)));
}
/** Returns `a`, `a and b` or `a, b and c`. Items beyond `most` are counted: `a, b and 3 more`. */
function list(items, most = items.length) {
    const more = items.length - most;
    const shown = items.slice(0, most).map((each) => (typeof each === 'string' ? [name(each)] : each));
    return enumerate([...shown, ...(more > 0 ? [say `${more} more`] : [])], ' and ');
}
/** `a`, `a or b`, `a, b or c`. */
function either(items) {
    return enumerate(items.map((each) => [name(each)]), ' or ');
}
function enumerate(items, last) {
    return items.flatMap((item, index) => {
        if (index === 0)
            return item;
        return [index === items.length - 1 ? last : ', ', ...item];
    });
}
/** Returns `1 secret` or `2 secrets`. The noun is ours. */
function counted(number, noun) {
    return [(0,_count_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U)(number, noun)];
}
/** Returns the verb for so many: `is` or `are`. */
function isOrAre(number) {
    return [number === 1 ? 'is' : 'are'];
}
/** Returns several sentences as one. */
function join(sentences, between = ' ') {
    return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [between, ...sentence]));
}
/** Returns the sentence for the log, annotations and outputs. */
function plain(sentence) {
    return render(sentence, { words: String, name: String });
}
function render(sentence, style) {
    return sentence
        .map((part) => (typeof part === 'string' ? style.words(part) : style.name(part.name)))
        .join('');
}
function wordsOf(text) {
    return text === '' ? [] : [text];
}
function partsOf(part) {
    if (part === undefined)
        return [];
    if (typeof part === 'number')
        return [(0,_count_js__WEBPACK_IMPORTED_MODULE_0__/* .digits */ .v)(part)];
    return 'name' in part ? [part] : part;
}


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ allStores),
/* harmony export */   z: () => (/* binding */ stores)
/* harmony export */ });
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9062);

/**
 * In the order of their statements.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html and
 * https://docs.aws.amazon.com/kms/latest/developerguide/services-parameter-store.html
 */
const stores = {
    secret: {
        title: 'Secrets Manager',
        noun: 'secret',
        subject: 'Secret',
        qualifier: '',
        service: 'secretsmanager',
        resource: /^secret:[\w/+=.@!-]+$/,
        // AWS appends a hyphen and six characters.
        nameIn: (resource) => resource.replace(/^secret:/, '').replace(/-[A-Za-z0-9]{6}$/, ''),
        reusesNames: true,
        variableEnding: 'SECRET_ARN',
        hasPolicy: true,
        readActions: ['secretsmanager:GetSecretValue'],
        valueActions: ['secretsmanager:GetSecretValue', 'secretsmanager:BatchGetSecretValue'],
        describeActions: ['secretsmanager:DescribeSecret'],
        ifNotFound: (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Check its name, region and account.`,
        ifUnreadable: (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Allow the workflow's role to read the secret's metadata, which holds its full ARN and its key. Its value is never read.`,
        anyArn: 'arn:*:secretsmanager:*:*:secret:*',
        contextKey: 'kms:EncryptionContext:SecretARN',
        awsKey: 'aws/secretsmanager',
        sidPart: '',
        // The six characters that AWS puts at the end are letters and digits.
        impossible: 'secret:lambda-secrets-action/no-such-secret-======',
    },
    parameter: {
        title: 'Parameter Store',
        noun: 'parameter',
        subject: 'Parameter',
        qualifier: 'parameter ',
        service: 'ssm',
        resource: /^parameter(\/[\w.-]+)+$/,
        // A single slash is ambiguous: `parameter/stripe` may be `stripe` or `/stripe`.
        nameIn: (resource) => resource.replace(/^parameter(?=\/.*\/)|^parameter\//, ''),
        reusesNames: false,
        variableEnding: 'PARAMETER_ARN',
        hasPolicy: false,
        readActions: ['ssm:GetParameter', 'ssm:GetParameters'],
        valueActions: [
            'ssm:GetParameter',
            'ssm:GetParameters',
            'ssm:GetParametersByPath',
            'ssm:GetParameterHistory',
        ],
        describeActions: [],
        ifNotFound: (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Check its name, region and account. A parameter of another account is declared by its ARN.`,
        ifUnreadable: (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Allow ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)('ssm:DescribeParameters')} on all resources, because IAM cannot limit it to some. No value is ever read.`,
        anyArn: 'arn:*:ssm:*:*:parameter/*',
        contextKey: 'kms:EncryptionContext:PARAMETER_ARN',
        awsKey: 'aws/ssm',
        sidPart: 'Parameters',
        // A name may not begin with ssm. https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
        impossible: 'parameter/ssm-no-such-parameter',
    },
};
const allStores = Object.values(stores);


/***/ })

};
