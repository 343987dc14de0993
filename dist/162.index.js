export const id = 162;
export const ids = [162];
export const modules = {

/***/ 2162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  apply: () => (/* reexport */ apply),
  completePlan: () => (/* reexport */ completePlan),
  connect: () => (/* reexport */ connect)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./lib/model/failure.js
var model_failure = __webpack_require__(8675);
// EXTERNAL MODULE: ./lib/text/count.js
var count = __webpack_require__(9180);
// EXTERNAL MODULE: ./lib/text/sentence.js
var sentence = __webpack_require__(9062);
// EXTERNAL MODULE: ./lib/model/observation.js
var model_observation = __webpack_require__(6463);
// EXTERNAL MODULE: ./lib/model/rotation.js
var model_rotation = __webpack_require__(3587);
;// CONCATENATED MODULE: ./lib/apply/failures.js

/** The subject is not what this run read or wrote last, because another run or tool changed it. `change` says how. */
function changedMeanwhile(subject, change) {
    return {
        ...subject,
        code: 'ChangedMeanwhile',
        message: (0,sentence/* say */.cv) `${change}, so the plan no longer holds`,
        remedy: (0,sentence/* marked */.xI)('Run again once the other change is complete. A `concurrency` group keeps two runs of the workflow apart.'),
    };
}
/** The subject no longer exists. */
function gone(subject) {
    return {
        ...subject,
        code: 'ResourceNotFoundException',
        message: (0,sentence/* marked */.xI)('it existed a moment ago'),
        remedy: (0,sentence/* marked */.xI)('Another process deleted it. Run again once it exists.'),
    };
}
/** AWS accepted a write, and reading does not show it. */
function notShown(subject, written, seconds) {
    return {
        ...subject,
        code: 'NotShown',
        message: (0,sentence/* say */.cv) `${written} was accepted, but does not show after ${seconds} seconds`,
        remedy: (0,sentence/* marked */.xI)('Run again; nothing that comes after it was done.'),
    };
}
function functionTarget(functionName) {
    return (0,sentence/* say */.cv) `function ${(0,sentence/* name */.UU)(functionName)}`;
}
function secretTarget(secretArn) {
    return (0,sentence/* say */.cv) `secret ${(0,sentence/* name */.UU)(secretArn)}`;
}

;// CONCATENATED MODULE: ./lib/apply/log-lines.js




/** Returns the log line of a step that is done: `orders: alias live points to version 2`. */
function stepLine({ plan, step, result, published = '' }) {
    const policy = (0,sentence/* say */.cv) `policy ${(0,sentence/* name */.UU)(plan.policyName)}`;
    return (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(plan.label)}: ${describe(step, { policy, version: (0,sentence/* name */.UU)(published) })}${already(result)}`;
}
/** Returns the log line of a rotation that is set. */
function rotationLine({ secretArn, after }, result) {
    return (0,sentence/* say */.cv) `${secretTarget(secretArn)}: rotated ${(0,model_rotation/* describeTerms */.XW)(after, secretArn)}${already(result)}`;
}
function already(result) {
    return result === 'already' ? (0,sentence/* say */.cv) ` (already in place)` : [];
}
function describe(step, { policy, version }) {
    switch (step.kind) {
        case 'grant':
            return (0,sentence/* say */.cv) `${policy} grants what is declared`;
        case 'configuration':
            return describeConfiguration(step);
        case 'publish':
            return (0,sentence/* say */.cv) `version ${version} is published`;
        case 'publish-latest':
            return (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(model_observation/* latestPublished */.Kq)} is published, which calls without a version or alias reach`;
        case 'point-alias':
            return (0,sentence/* say */.cv) `alias ${(0,sentence/* name */.UU)(step.alias)} points to version ${version}`;
        case 'delete-former':
            return (0,sentence/* say */.cv) `${(0,sentence/* list */.p_)(step.policies)} of the earlier ${(0,sentence/* name */.UU)('policy-name')} ${(0,sentence/* isOrAre */.Cj)(step.policies.length)} deleted`;
        case 'revoke':
            return (0,sentence/* say */.cv) `${policy} no longer grants anything else`;
        case 'delete-policy':
            return (0,sentence/* say */.cv) `${policy} is deleted`;
    }
}
function describeConfiguration({ set, remove, layer }) {
    const added = Object.keys(set);
    const parts = [
        ...(added.length > 0 ? [(0,sentence/* say */.cv) `set ${(0,sentence/* list */.p_)(added)}`] : []),
        ...(remove.length > 0 ? [(0,sentence/* say */.cv) `removed ${(0,sentence/* list */.p_)(remove)}`] : []),
        ...(layer?.remove !== undefined ? [(0,sentence/* say */.cv) `detached layer ${(0,sentence/* name */.UU)(layer.remove)}`] : []),
        ...(layer?.add !== undefined ? [(0,sentence/* say */.cv) `attached layer ${(0,sentence/* name */.UU)(layer.add)}`] : []),
    ];
    return (0,sentence/* join */.fj)(parts, '; ');
}

// EXTERNAL MODULE: ./lib/aws/client/failures.js
var failures = __webpack_require__(7566);
// EXTERNAL MODULE: ./lib/text/canonical-json.js
var canonical_json = __webpack_require__(5280);
// EXTERNAL MODULE: ./lib/text/owner.js
var text_owner = __webpack_require__(8148);
// EXTERNAL MODULE: ./lib/text/arn.js
var text_arn = __webpack_require__(8988);
// EXTERNAL MODULE: ./lib/plan/policy/document.js
var policy_document = __webpack_require__(8353);
// EXTERNAL MODULE: ./lib/plan/policy/grants.js
var policy_grants = __webpack_require__(7191);
;// CONCATENATED MODULE: ./lib/plan/access-check/readings.js



/** The grants whose access is to be checked. */
function grantsToCheck({ settings, live, secrets }) {
    if (settings.verify === undefined || settings.removing)
        return [];
    return (0,policy_grants/* mergeGrants */.GI)(secrets.grants, []).filter((grant) => {
        const known = live.ledger.grants.get(grant.secretArn);
        return settings.verify === 'all' || known === undefined || !(0,policy_grants/* sameGrant */.T6)(known, grant);
    });
}
/** Everything that a function must be able to do to read the secret of a grant: its calls, each in all its forms. */
function readingsOf(grant, state) {
    const { secretArn, keyArns, describe } = grant;
    const named = (0,policy_grants/* contextArns */.M$)(grant);
    const { readActions, describeActions } = (0,text_arn/* storeOf */.xX)(secretArn);
    const own = {
        actions: describe ? [...describeActions, ...readActions] : readActions,
        resource: secretArn,
        context: ownContext(state, secretArn),
    };
    const decrypts = keyArns.map((keyArn) => named
        .flatMap((arn) => decryptContexts(state, keyArn, arn))
        .map((context) => ({ actions: [policy_grants/* decryptAction */.y], resource: keyArn, context })));
    return [[own], ...decrypts];
}
/**
 * What is known about every call that the function itself makes.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * https://docs.aws.amazon.com/lambda/latest/dg/permissions-source-function-arn.html
 */
function ownContext(state, resource) {
    return {
        ...commonContext(state, resource),
        'aws:ViaAWSService': false,
        'lambda:SourceFunctionArn': state.arn,
    };
}
/** What is known about the call that the store makes to KMS: one context for each spelling of the store's service. */
function decryptContexts(state, keyArn, secretArn) {
    const store = (0,text_arn/* storeOf */.xX)(secretArn);
    return (0,policy_document/* viaServices */.rc)(keyArn, store).map((viaService) => ({
        ...commonContext(state, keyArn),
        'aws:ViaAWSService': true,
        'kms:CallerAccount': (0,text_arn/* parseArn */.Lw)(state.roleArn)?.account ?? '',
        'kms:ViaService': viaService,
        [store.contextKey]: secretArn,
    }));
}
function commonContext({ roleArn }, resource) {
    const { region = '', account = '' } = (0,text_arn/* parseArn */.Lw)(resource) ?? {};
    return {
        'aws:PrincipalAccount': (0,text_arn/* parseArn */.Lw)(roleArn)?.account ?? '',
        'aws:PrincipalArn': roleArn,
        'aws:RequestedRegion': region,
        'aws:ResourceAccount': account,
        'aws:SecureTransport': true,
    };
}

// EXTERNAL MODULE: ./lib/plan/policy/pattern.js
var policy_pattern = __webpack_require__(2272);
;// CONCATENATED MODULE: ./lib/plan/policy/condition.js

/**
 * Whether a call in this context meets the condition. A key that the context lacks may have any value in the call, so
 * its absence proves nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
function meetsCondition({ operator, key, values }, context) {
    const given = textFor(context, key);
    if (given === undefined || values.some((value) => value.includes('${')))
        return 'unknown';
    const name = operator.replace(/IfExists$/i, '').toLowerCase();
    if (name === 'null')
        return truth(values.every((value) => value.toLowerCase() === 'false'));
    const negated = Object.hasOwn(negations, name);
    const fits = comparisons[negations[name] ?? name];
    if (fits === undefined || (fits === arnFits && !values.every(isWholeArn)))
        return 'unknown';
    return truth(values.some((value) => fits(value, given)) !== negated);
}
/** `yes` if all are, `no` if one is not. */
function condition_all(truths) {
    if (truths.includes('no'))
        return 'no';
    return truths.includes('unknown') ? 'unknown' : 'yes';
}
/** `yes` if one is, `no` if none is. */
function any(truths) {
    if (truths.includes('yes'))
        return 'yes';
    return truths.includes('unknown') ? 'unknown' : 'no';
}
function truth(holds) {
    return holds ? 'yes' : 'no';
}
const comparisons = {
    stringequals: (wanted, given) => wanted === given,
    stringequalsignorecase: (wanted, given) => wanted.toLowerCase() === given.toLowerCase(),
    stringlike: policy_pattern/* patternContains */.Gg,
    arnequals: arnFits,
    arnlike: arnFits,
    bool: (wanted, given) => wanted.toLowerCase() === given,
};
const negations = {
    stringnotequals: 'stringequals',
    stringnotequalsignorecase: 'stringequalsignorecase',
    stringnotlike: 'stringlike',
    arnnotequals: 'arnequals',
    arnnotlike: 'arnlike',
};
/** Compares each of the six parts by itself. */
function arnFits(wanted, given) {
    const parts = partsOf(given);
    return partsOf(wanted).every((pattern, index) => (0,policy_pattern/* patternContains */.Gg)(pattern, parts[index] ?? ''));
}
function isWholeArn(pattern) {
    return partsOf(pattern).length === 6;
}
function partsOf(arn) {
    const parts = arn.split(':');
    return [...parts.slice(0, 5), parts.slice(5).join(':')];
}
/** Condition keys are case-insensitive. */
function textFor(context, key) {
    const entry = Object.entries(context).find(([known]) => known.toLowerCase() === key.toLowerCase());
    return entry === undefined ? undefined : String(entry[1]);
}

;// CONCATENATED MODULE: ./lib/plan/access-check/key-state.js

/** Returns what the state of a key leaves open, whatever policies allow: nothing if it is known to be enabled. */
function judgeKeyState(keyArn, keys) {
    const state = stateOf(keyArn, keys);
    if (state?.kind === 'found') {
        if (state.state === 'Enabled')
            return [];
        return [
            { part: 'key', says: 'open', what: (0,sentence/* say */.cv) `key ${(0,sentence/* name */.UU)(keyArn)}, which is in state ${(0,sentence/* name */.UU)(state.state)}` },
        ];
    }
    const what = (0,sentence/* say */.cv) `the state of key ${(0,sentence/* name */.UU)(keyArn)}`;
    if (state?.kind !== 'failed')
        return [{ part: 'key', says: 'open', what }];
    const { failure } = state;
    return [{ part: 'key', says: 'open', what: (0,sentence/* say */.cv) `${what} (${(0,sentence/* name */.UU)(failure.code)})`, failure }];
}
/** Also finds a key that was only read by its alias. */
function stateOf(keyArn, keys) {
    return (keys.get(keyArn) ?? [...keys.values()].find((state) => state.kind === 'found' && state.arn === keyArn));
}

;// CONCATENATED MODULE: ./lib/plan/access-check/part-verdict.js

/** Returns the verdicts on one call from those on each of its forms: it is denied for certain only if every form is. */
function acrossForms(forms) {
    const [first = [], ...others] = forms;
    if (others.length === 0 || forms.every(isDenied))
        return first;
    return forms.flat().map((verdict) => verdict.says === 'denied'
        ? {
            ...verdict,
            says: 'in-doubt',
            what: (0,sentence/* say */.cv) `${verdict.what}, in one of the forms that the call to KMS may have`,
        }
        : verdict);
}
function isDenied(verdicts) {
    return verdicts.some(({ says }) => says === 'denied');
}

// EXTERNAL MODULE: ./lib/plan/policy/statement.js
var statement = __webpack_require__(15);
;// CONCATENATED MODULE: ./lib/plan/access-check/resource-policy.js




/**
 * IAM does not simulate the policies of secrets and keys for roles, so they are judged here as far as possible.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 */
function judgeResourcePolicy(text, call) {
    const statements = (0,statement/* parseDocument */.Tp)(text)?.sources;
    if (statements === undefined)
        return { denies: 'unknown', allows: 'unknown', denying: [] };
    const judged = statements.map((source, index) => ({
        name: typeof source.Sid === 'string' && source.Sid !== '' ? source.Sid : index + 1,
        effect: source.Effect,
        applies: applies(source, call),
    }));
    const truthsOf = (effect) => judged.filter((each) => each.effect === effect);
    const denials = truthsOf('Deny');
    const denies = any(denials.map((each) => each.applies));
    return {
        denies,
        allows: any(truthsOf('Allow').map((each) => each.applies)),
        denying: denials.filter((each) => denies !== 'no' && each.applies === denies).map(({ name }) => name),
    };
}
function applies(source, { roleArn, action, resource, context }) {
    const conditions = (0,statement/* parseConditions */.WN)(source.Condition);
    return condition_all([
        namesRole(source, roleArn),
        chooses(source.Action, source.NotAction, (pattern) => (0,policy_pattern/* patternContains */.Gg)(pattern.toLowerCase(), action.toLowerCase())),
        chooses(source.Resource, source.NotResource, (pattern) => (0,policy_pattern/* patternContains */.Gg)(pattern, resource)),
        conditions === undefined
            ? 'unknown'
            : condition_all(conditions.map((condition) => meetsCondition(condition, context))),
    ]);
}
/** A policy variable is not resolved. */
function chooses(positive, negative, fits) {
    const patterns = (0,statement/* asList */.DD)(positive ?? negative);
    const fitting = any(patterns.map((pattern) => typeof pattern !== 'string' || pattern.includes('${') ? 'unknown' : truth(fits(pattern))));
    return positive === undefined ? not(fitting) : fitting;
}
/**
 * A principal names a role by its ARN, its account or `*`. `NotPrincipal` is left open: it also depends on the account
 * and the session. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
function namesRole({ Principal: principal, NotPrincipal: notPrincipal }, roleArn) {
    if (principal === undefined)
        return notPrincipal === undefined ? 'no' : 'unknown';
    const { partition = '', account = '' } = (0,text_arn/* parseArn */.Lw)(roleArn) ?? {};
    const known = ['*', roleArn, account, `arn:${partition}:iam::${account}:root`];
    const names = principal === '*' ? ['*'] : (0,statement/* asList */.DD)(principal.AWS ?? []);
    return any(names.map((name) => typeof name === 'string' && name.includes(':assumed-role/')
        ? 'unknown'
        : truth(known.includes(String(name)))));
}
function not(value) {
    if (value === 'unknown')
        return 'unknown';
    return value === 'yes' ? 'no' : 'yes';
}

;// CONCATENATED MODULE: ./lib/plan/access-check/resource.js








/** Returns the verdicts of the policies of a secret and its keys; `undefined` until each that can be read has been. */
function judgeOwnPolicies(known, grant) {
    const verdicts = readingsOf(grant, known.live.function).map((forms) => {
        const judged = forms.map((reading) => judgeReading(known, reading));
        const given = judged.filter((each) => each !== undefined);
        return given.length < judged.length ? undefined : acrossForms(given.map((each) => [each].flat()));
    });
    const given = verdicts.filter((each) => each !== undefined);
    if (given.length < verdicts.length)
        return undefined;
    const { live, observation } = known;
    const ownKeys = grant.keyArns.filter((arn) => isReadableKey(arn, live.function.roleArn));
    return [...given.flat(), ...ownKeys.flatMap((arn) => judgeKeyState(arn, observation.keys))];
}
function judgeReading(known, reading) {
    if (reading.actions.includes(policy_grants/* decryptAction */.y))
        return judgeKey(known, reading);
    return hasOwnPolicy(reading.resource) ? judgeSecret(known, reading) : judgeParameter(known, reading);
}
/** A parameter has no policy, only resource shares with other accounts. */
function hasOwnPolicy(secretArn) {
    return (0,text_arn/* storeOf */.xX)(secretArn).hasPolicy;
}
/** KMS returns a key's policy only to callers in its own account. */
function isReadableKey(keyArn, roleArn) {
    return isOwn(keyArn, roleArn);
}
/** In the role's account a secret's policy need not allow anything; in another account it must allow the role. */
function judgeSecret(known, reading) {
    const state = known.observation.resourcePolicies.get(reading.resource);
    if (state === undefined)
        return undefined;
    const whose = (0,sentence/* say */.cv) `the resource policy of the secret`;
    if (state.kind === 'failed')
        return unread('secret', whose, state);
    const verdict = state.kind === 'absent' ? noPolicy : verdictOf(state.text, known, reading);
    const denied = denialOf('secret', whose, verdict);
    if (denied !== undefined)
        return denied;
    return isOwn(reading.resource, known.live.function.roleArn) || verdict.allows === 'yes'
        ? { part: 'secret', says: 'allowed' }
        : { part: 'secret', says: 'open', what: (0,sentence/* say */.cv) `${whose}, which must allow the role from another account` };
}
/** In the role's account there is nothing to evaluate. */
function judgeParameter({ live }, { resource }) {
    if (isOwn(resource, live.function.roleArn))
        return [];
    const what = (0,sentence/* say */.cv) `the resource share of the parameter, which is in another account`;
    return [{ part: 'secret', says: 'open', what }];
}
/** A key's policy must allow the role, or leave access to the IAM policies of its account. */
function judgeKey(known, reading) {
    const whose = (0,sentence/* say */.cv) `the policy of key ${(0,sentence/* name */.UU)(reading.resource)}`;
    if (!isReadableKey(reading.resource, known.live.function.roleArn))
        return { part: 'key', says: 'open', what: (0,sentence/* say */.cv) `${whose}, which is in another account` };
    const state = known.observation.resourcePolicies.get(reading.resource);
    if (state === undefined)
        return undefined;
    if (state.kind !== 'found')
        return unread('key', whose, state);
    const verdict = verdictOf(state.text, known, reading);
    const denied = denialOf('key', whose, verdict);
    if (denied !== undefined)
        return denied;
    if (verdict.allows === 'yes')
        return { part: 'key', says: 'allowed' };
    return verdict.allows === 'no'
        ? {
            part: 'key',
            says: 'in-doubt',
            what: (0,sentence/* say */.cv) `${whose} allows the role only through a KMS grant, if one exists`,
        }
        : { part: 'key', says: 'open', what: (0,sentence/* say */.cv) `${whose}, whose conditions cannot be evaluated` };
}
function denialOf(part, whose, { denies, denying }) {
    if (denies === 'no')
        return undefined;
    if (denying.length === 0)
        return { part, says: 'open', what: (0,sentence/* say */.cv) `${whose}, whose text cannot be parsed` };
    const names = denying.map((each) => (typeof each === 'number' ? (0,sentence/* say */.cv) `number ${each}` : [(0,sentence/* name */.UU)(each)]));
    const statements = (0,sentence/* say */.cv) `${names.length === 1 ? (0,sentence/* say */.cv) `statement` : (0,sentence/* say */.cv) `statements`} ${(0,sentence/* list */.p_)(names)} of ${whose}`;
    return denies === 'yes'
        ? { part, says: 'denied', what: (0,sentence/* say */.cv) `by ${statements}` }
        : { part, says: 'open', what: (0,sentence/* say */.cv) `${statements}, whose effect depends on the real call` };
}
function unread(part, whose, state) {
    if (state.kind === 'absent')
        return { part, says: 'open', what: whose };
    const { failure } = state;
    return { part, says: 'open', what: (0,sentence/* say */.cv) `${whose} (${(0,sentence/* name */.UU)(failure.code)})`, failure };
}
/** All actions of a reading as one: if one is denied, so is the reading. */
function verdictOf(text, { live }, { actions, resource, context }) {
    const { roleArn } = live.function;
    const verdicts = actions.map((action) => judgeResourcePolicy(text, { roleArn, action, resource, context }));
    const denies = any(verdicts.map((each) => each.denies));
    const deciding = verdicts.filter((each) => each.denies === denies);
    return {
        denies,
        allows: condition_all(verdicts.map((each) => each.allows)),
        denying: [...new Set(deciding.flatMap((each) => each.denying))],
    };
}
const noPolicy = { denies: 'no', allows: 'no', denying: [] };
function isOwn(arn, roleArn) {
    return (0,text_arn/* parseArn */.Lw)(arn)?.account === (0,text_arn/* parseArn */.Lw)(roleArn)?.account;
}

;// CONCATENATED MODULE: ./lib/plan/access-check/role.js




/** Returns the verdicts of the role's policies, its boundary and the organization; `undefined` until IAM was asked. */
function judgeRolePolicies(grant, state, answers) {
    const verdicts = readingsOf(grant, state).map((forms) => {
        const judged = forms.map((reading) => role_judgeReading(reading, state.roleArn, answers(reading)));
        const known = judged.filter((each) => each !== undefined);
        return known.length < judged.length ? undefined : acrossForms(known);
    });
    const known = verdicts.filter((each) => each !== undefined);
    return known.length < verdicts.length ? undefined : known.flat();
}
function role_judgeReading(reading, roleArn, answer) {
    if (answer === undefined)
        return undefined;
    const { whole, own } = answer;
    const whose = (0,sentence/* say */.cv) `the policies of role ${(0,sentence/* name */.UU)((0,text_arn/* roleNameOf */.xZ)(roleArn))}`;
    if (whole.kind !== 'found')
        return [unanswered(whose, whole)];
    return reading.actions.map((action) => {
        const decision = decisionOn(action, reading, whole);
        if (decision === undefined)
            return { part: 'role', says: 'open', what: (0,sentence/* say */.cv) `${whose} (IAM returned no result)` };
        if (decision.result === 'allowed')
            return { part: 'role', says: 'allowed' };
        const alone = own?.kind === 'found' ? decisionOn(action, reading, own) : undefined;
        if (alone === undefined)
            return unattributed(decision, own);
        return alone.result === 'allowed' ? denialFromOutside(decision, roleArn) : denialOfRole(alone, roleArn);
    });
}
function unanswered(whose, state) {
    const { failure } = state;
    return { part: 'role', says: 'open', what: (0,sentence/* say */.cv) `${whose} (${(0,sentence/* name */.UU)(failure.code)})`, failure };
}
function decisionOn(action, { resource }, state) {
    return state.decisions.find((each) => each.action.toLowerCase() === action.toLowerCase() && each.resource === resource);
}
/** Without the second answer, what denies it is not known, and so neither is whether the real call would be denied. */
function unattributed(decision, own) {
    const what = (0,sentence/* say */.cv) `${subjectOf(decision)} is denied in the simulation, and IAM did not answer by which kind of policy`;
    const failure = own?.kind === 'failed' ? { failure: own.failure } : {};
    return { part: 'role', says: 'in-doubt', what, ...failure };
}
/** A denial by the role's own policies is certain if they ask for nothing that the simulation does not know. */
function denialOfRole(decision, roleArn) {
    const { action, resource, result, statements, missingKeys } = decision;
    const causes = result === 'explicitDeny' ? statements.map((each) => nameOf(each, (0,text_arn/* roleNameOf */.xZ)(roleArn))) : [];
    const crossAccount = (0,text_arn/* parseArn */.Lw)(resource)?.account !== (0,text_arn/* parseArn */.Lw)(roleArn)?.account;
    if (causes.length === 0 && crossAccount) {
        const what = (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(action)} in another account, which IAM does not simulate`;
        return { part: 'role', says: 'open', what };
    }
    const by = causes.length === 0 ? (0,sentence/* say */.cv) `because no policy allows it` : (0,sentence/* say */.cv) `by ${(0,sentence/* list */.p_)(causes)}`;
    const what = (0,sentence/* say */.cv) `${subjectOf(decision)} ${by}`;
    if (missingKeys.length === 0)
        return { part: 'role', says: 'denied', what };
    const change = missingKeys.length === 1 ? (0,sentence/* say */.cv) `changes` : (0,sentence/* say */.cv) `change`;
    const keys = (0,sentence/* list */.p_)([...missingKeys].sort());
    const unless = (0,sentence/* say */.cv) `unless ${keys} in the real call ${change} that`;
    return { part: 'role', says: 'in-doubt', what: (0,sentence/* say */.cv) `${what}, ${unless}` };
}
/**
 * IAM evaluates the conditions of service control policies and boundaries, but lists neither their statements nor the
 * keys that it has no value for, so such a denial may depend on the real call.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html
 */
function denialFromOutside(decision, roleArn) {
    const boundary = (0,sentence/* say */.cv) `the permissions boundary of role ${(0,sentence/* name */.UU)((0,text_arn/* roleNameOf */.xZ)(roleArn))}`;
    const organization = (0,sentence/* say */.cv) `a service control policy of the account's organization`;
    const { outsideBoundary, outsideOrganization } = decision;
    // IAM says only of a whole call that the organization denies it, so the boundary is the better explanation.
    const by = outsideBoundary
        ? boundary
        : outsideOrganization
            ? organization
            : (0,sentence/* say */.cv) `${boundary} or ${organization}`;
    const what = (0,sentence/* say */.cv) `${subjectOf(decision)} is denied in the simulation by ${by}; whether the real call meets its conditions is not known`;
    return { part: 'role', says: 'in-doubt', what };
}
function subjectOf({ action, resource }) {
    return (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(action)} on ${(0,sentence/* name */.UU)(resource)}`;
}
/**
 * `policy theirs (statement at line 3, column 5)`, without the prefix that IAM gives the names of inline policies. IAM
 * tells only the position, and the texts of others' policies are not read, so there is no Sid.
 */
function nameOf({ policy, line, column }, roleName) {
    const prefix = `role_${roleName}_`;
    const named = (0,sentence/* say */.cv) `policy ${(0,sentence/* name */.UU)(policy.startsWith(prefix) ? policy.slice(prefix.length) : policy)}`;
    if (line === undefined || column === undefined)
        return named;
    return (0,sentence/* say */.cv) `${named} (statement at line ${line}, column ${column})`;
}

;// CONCATENATED MODULE: ./lib/model/access/simulation.js
/** Returns the same key for equal requests. */
function simulationKey(request) {
    const { region, roleArn, without, document = null, actions, resources, context } = request;
    const asked = [region, roleArn, without, document, actions, resources, Object.entries(context)];
    return JSON.stringify([...asked, request.ownPoliciesOnly ?? false]);
}

;// CONCATENATED MODULE: ./lib/plan/access-check/simulations.js



/** The simulations that cover all readings: one for each set of actions in each context. */
function simulationsOf(draft) {
    const { document } = draft.policy;
    const proposal = document === undefined ? {} : { document };
    const readings = grantsToCheck(draft).flatMap((grant) => readingsOf(grant, draft.live.function).flat());
    const groups = Map.groupBy(readings, groupKey);
    return [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const resources = [...new Set(group.map(({ resource }) => resource))].sort();
        const { actions, context } = first;
        return [{ ...inPlaceOfOurs(draft), ...proposal, actions, resources, context }];
    });
}
/** What was denied is asked again for the role's own policies alone: their denials are certain, others are not. */
function secondSimulationsOf(draft) {
    return simulationsOf(draft).flatMap((request) => secondOf(request, simulations_stateOf(request, draft.observation)) ?? []);
}
function answersTo(draft) {
    const answers = new Map(simulationsOf(draft).map((request) => [groupKey(request), answerTo(request, draft.observation)]));
    return (reading) => answers.get(groupKey(reading));
}
function answerTo(request, observation) {
    const whole = simulations_stateOf(request, observation);
    const second = secondOf(request, whole);
    if (whole === undefined || second === undefined)
        return whole && { whole };
    const own = simulations_stateOf(second, observation);
    return own && { whole, own };
}
function simulations_stateOf(request, { simulations }) {
    return simulations.get(simulationKey(request));
}
function secondOf(request, first) {
    if (first?.kind !== 'found')
        return undefined;
    const denied = new Set(first.decisions.flatMap((each) => (each.result === 'allowed' ? [] : [each.resource])));
    const resources = request.resources.filter((resource) => denied.has(resource));
    return resources.length === 0 ? undefined : { ...request, resources, ownPoliciesOnly: true };
}
function inPlaceOfOurs({ declared: { region, policyName }, live }) {
    const former = live.former.map((each) => each.policyName);
    return { region, roleArn: live.function.roleArn, without: [policyName, ...former].sort() };
}
function groupKey({ actions, context }) {
    return (0,canonical_json/* canonicalJson */.d)([actions, context]);
}

;// CONCATENATED MODULE: ./lib/plan/access-check/check.js




/** Returns the verdicts on each grant that is to be checked; a grant with an unanswered question is left out. */
function checkGrants(draft) {
    const answers = answersTo(draft);
    return grantsToCheck(draft).flatMap((grant) => {
        const verdicts = [judgeRolePolicies(grant, draft.live.function, answers), judgeOwnPolicies(draft, grant)];
        const known = verdicts.filter((each) => each !== undefined);
        return known.length < verdicts.length ? [] : [{ grant, verdicts: known.flat() }];
    });
}
/** Returns the check as a plan shows it: allowed only if every part was evaluated and none denies. */
function summarizeCheck({ verdicts }) {
    const saying = (...words) => verdicts.filter(({ says }) => words.includes(says));
    const whatOf = (some) => some.flatMap((each) => ('what' in each ? [each.what] : []));
    const denials = whatOf(saying('denied'));
    const open = whatOf(saying('in-doubt', 'open'));
    const incomplete = new Set(saying('denied', 'in-doubt', 'open').map(({ part }) => part));
    const parts = new Set(verdicts.map(({ part }) => part));
    return {
        result: denials.length > 0 ? 'denied' : open.length > 0 ? 'not-evaluated' : 'allowed',
        evaluated: [...parts].filter((part) => !incomplete.has(part)),
        denials,
        open,
    };
}
/** The calls of the check that failed. */
function failedChecks(draft) {
    return draft.checked.flatMap(({ verdicts }) => verdicts.flatMap((each) => ('failure' in each && each.failure !== undefined ? [each.failure] : [])));
}

// EXTERNAL MODULE: ./lib/plan/answers.js
var answers = __webpack_require__(2388);
// EXTERNAL MODULE: ./lib/plan/configuration/extension.js
var configuration_extension = __webpack_require__(3795);
// EXTERNAL MODULE: ./lib/plan/configuration/configuration.js
var configuration_configuration = __webpack_require__(1656);
// EXTERNAL MODULE: ./lib/plan/configuration/variables.js
var configuration_variables = __webpack_require__(3179);
;// CONCATENATED MODULE: ./lib/plan/budgets.js


/**
 * The characters that all inline policies of a role may take together; whitespace between tokens is not counted.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const rolePoliciesLimit = 10_240;
/** Returns the bytes of all variables of the function after the change. */
function variablesBudget(found, { step }) {
    const variables = (0,configuration_configuration/* mergeVariables */.mc)((0,configuration_configuration/* variablesOf */.ht)(found), step ?? { set: {}, remove: [] });
    return { kind: 'variables', used: (0,configuration_variables/* variablesSize */.dT)(variables), limit: configuration_variables/* variablesLimit */.xY, unit: 'bytes' };
}
/** Returns the characters of all inline policies of the role at the peak of the change; empty until they are known. */
function policyBudget(policy, role, policyName) {
    if (role?.kind !== 'found')
        return [];
    const others = [...role.texts].filter(([name]) => name !== policyName);
    const used = others.reduce((sum, [, text]) => sum + minify(text).length, policy.peak);
    return [{ kind: 'role-policies', used, limit: rolePoliciesLimit, unit: 'characters' }];
}
/** IAM does not count whitespace between tokens. */
function minify(text) {
    try {
        return JSON.stringify(JSON.parse(text));
    }
    catch {
        return text;
    }
}

// EXTERNAL MODULE: ./lib/plan/ownership/former.js
var ownership_former = __webpack_require__(7240);
;// CONCATENATED MODULE: ./lib/plan/ownership/standing.js

function standingOf({ owner, document = '' }, declared, { removing, others }) {
    const { claim, takeOver = [], adopt = [] } = declared;
    switch (owner.kind) {
        case 'nobody':
        case 'ours':
        case 'unmarked-ours':
            return 'ours';
        case 'rival':
            if (removing && mayRemove(claim, owner.mark))
                return 'ours';
            if (takeOver.some(({ text }) => (0,text_owner/* isNamedBy */.$8)(owner.mark, text)))
                return 'taken-over';
            return movedFrom(owner.mark, declared, others);
        case 'foreign':
            return adopt.some(({ text }) => text === (0,text_owner/* policyDigest */.p1)(document)) ? 'adopted' : 'others';
        case 'elsewhere':
            return 'others';
    }
}
/** Whether the file or stage of a mark, in the same repository, no longer declares the function. */
function movedFrom(mark, { claim, region, functionName }, others) {
    const { owner } = claim ?? {};
    if (owner === undefined || !(0,text_owner/* sameRepository */.RB)(owner, mark) || owner.function !== mark.function)
        return 'others';
    // Inputs alone can't say that a file has let go of the function: they may run beside it.
    if ((0,text_owner/* isOfInputs */.vl)(owner))
        return 'others';
    if (others === undefined)
        return 'unknown';
    const isKept = others.functions.some((each) => (0,text_owner/* ownerHash */.qA)(each.file) === mark.file &&
        (0,text_owner/* ownerHash */.qA)(each.stage ?? '') === mark.stage &&
        each.region === region &&
        each.functionName === functionName);
    const isUnread = !others.complete || others.unread.some((file) => (0,text_owner/* ownerHash */.qA)(file) === mark.file);
    return isKept || isUnread ? 'others' : 'moved';
}
/** Inputs that name a function remove it for whichever file of the same repository owns it. */
function mayRemove(claim, mark) {
    if (claim === undefined)
        return false;
    const { owner } = claim;
    return (0,text_owner/* isOfInputs */.vl)(owner) && (0,text_owner/* sameRepository */.RB)(owner, mark) && owner.function === mark.function;
}

// EXTERNAL MODULE: ./lib/plan/policy/access.js + 1 modules
var policy_access = __webpack_require__(2439);
// EXTERNAL MODULE: ./lib/plan/policy/extension-mark.js
var extension_mark = __webpack_require__(8753);
// EXTERNAL MODULE: ./lib/plan/policy/ledger.js
var policy_ledger = __webpack_require__(7317);
// EXTERNAL MODULE: ./lib/plan/policy/comparison/beyond.js
var beyond = __webpack_require__(2859);
// EXTERNAL MODULE: ./lib/plan/policy/effort.js
var effort = __webpack_require__(2822);
// EXTERNAL MODULE: ./lib/plan/policy/statements.js
var statements = __webpack_require__(7402);
;// CONCATENATED MODULE: ./lib/plan/policy/union.js








/**
 * A document that allows all that `content` asks and all of the ledger that is compatible with it, and nothing beyond the
 * two. It is in place while the variables change, so that neither old nor new ones name a secret that can't be read.
 *
 * A Deny on something that `content` asks is left out, but for the secrets of the ledger alone, which so stay on record;
 * then only what is still denied, or never was, is kept of what the ledger allows.
 */
function writeUnion(ledger, content) {
    const joined = {
        ...content,
        grants: (0,policy_grants/* mergeGrants */.GI)(plainGrants(ledger, content.region), content.grants),
        extension: (0,extension_mark/* joinMarks */.hq)(ledger.extension, content.extension),
    };
    const union = (0,policy_document/* statementsFor */.YQ)(joined);
    const access = parsed(union);
    const asked = parsed((0,policy_document/* statementsFor */.YQ)(content));
    const kept = keptOf(ledger, asked).filter((statement) => statement.effect === 'Deny' || !(0,policy_access/* accessContains */._l)(access, [statement]));
    return (0,policy_document/* documentOf */.lM)(union, joined, kept);
}
/**
 * The ledger's grants that are what this action would write. One with a condition of somebody else, or under a Deny, is
 * a foreign statement, which is never written again without it.
 */
function plainGrants({ grants, access }, region) {
    const all = [...grants.values()];
    const isPlain = (some) => (0,policy_access/* accessContains */._l)(access, parsed((0,policy_document/* statementsFor */.YQ)({ grants: some, region, extension: extension_mark/* noMark */.dX })));
    return isPlain(all) ? all : all.filter((grant) => isPlain([grant]));
}
/** What of the ledger is compatible with what is asked. */
function keptOf({ statements, grants }, asked) {
    const standing = statements.filter(meansTheSame);
    const allows = standing.filter(({ effect }) => effect === 'Allow');
    const denies = standing.filter(({ effect }) => effect === 'Deny');
    const lifted = denies.filter((deny) => !(0,policy_access/* accessContains */._l)([...asked, deny], asked));
    if (lifted.length === 0 && standing.length === statements.length)
        return standing;
    const others = [...grants.keys()].filter((arn) => !namesExactly(asked, arn));
    const left = denies.flatMap((deny) => (lifted.includes(deny) ? narrowed(deny, others) : [deny]));
    return [...allows.flatMap((allow) => undenied(allow, left, statements)), ...left];
}
/** A statement that can't be read may mean something else in a document of the newest version. */
function meansTheSame({ kind, source }) {
    return kind === 'read' || !JSON.stringify(source).includes('${');
}
function namesExactly(access, arn) {
    return access.some((each) => each.kind === 'read' && each.resources.patterns.includes(arn));
}
/** A Deny on no more than those of the resources that it denies. */
function narrowed(deny, resources) {
    if (deny.kind === 'unread')
        return [];
    const denied = resources.filter((resource) => (0,policy_access/* accessContains */._l)((0,statements/* restrictionsOf */.vc)([deny]), (0,statements/* restrictionsOf */.vc)([withResources(deny, [resource])])));
    return denied.length === 0 ? [] : [withResources(deny, denied)];
}
/** The resources of a statement that `all` allow as well when only `denies` are left of them. */
function undenied(allow, denies, all) {
    const isAllowed = (statement) => {
        const { parts, isOpen } = (0,beyond/* beyond */.w)([statement, ...denies], all, (0,effort/* noEffort */.c)());
        return !isOpen && parts.length === 0;
    };
    if (isAllowed(allow))
        return [allow];
    if (allow.kind === 'unread' || allow.resources.not)
        return [];
    const resources = allow.resources.patterns.filter((resource) => isAllowed(withResources(allow, [resource])));
    return resources.length === 0 ? [] : [withResources(allow, resources)];
}
function withResources({ source }, resources) {
    const { NotResource: _, ...rest } = source;
    return (0,statement/* parseStatement */.By)({ ...rest, Resource: resources });
}
function parsed(sources) {
    return sources.map((source) => (0,statement/* parseStatement */.By)(source));
}

;// CONCATENATED MODULE: ./lib/plan/policy/change.js





/**
 * Returns the steps from what the ledger says to what is desired. At no moment is the access of either missing, or
 * anything of ours not recorded as ours.
 *
 * Policies of earlier names go once nothing needs them. Until then the new one says that they are there, so that a run that
 * ends in between is continued.
 */
function planPolicy(goal) {
    const { ledger, own = ledger, former = [], desired, prune, claimed = false } = goal;
    const union = writeUnion(ledger, desired);
    const wanted = prune ? (0,policy_document/* writeDocument */.ft)(desired) : union;
    const comparison = (0,policy_access/* compareAccess */.Q4)(ledger.access, (wanted ?? policy_ledger/* emptyLedger */.Hg).access);
    if (isInPlace(own, wanted) && !claimed && former.length === 0) {
        const { document, shown } = ledger;
        return { desired, after: ledger, comparison, document, shown, steps: [], peak: 0 };
    }
    const wide = former.length === 0 ? union : writeUnion(prune ? own : ledger, { ...desired, renamed: true });
    const widened = wide !== undefined && wanted !== undefined && (0,policy_ledger/* saysTheSame */.Yq)(wide, wanted) ? wanted : wide;
    const grows = widened !== undefined && wanted !== undefined && (claimed || !covers(own, wanted));
    const between = grows ? widened : own;
    const lost = (says) => [...says.grants.keys()].filter((arn) => !wanted?.grants.has(arn));
    const steps = [];
    if (grows)
        steps.push({ kind: 'grant', document: widened.text });
    if (former.length > 0)
        steps.push({ kind: 'delete-former', policies: former, revoked: lost(ledger) });
    if (wanted === undefined) {
        if (own.document !== undefined)
            steps.push({ kind: 'delete-policy', revoked: lost(own) });
    }
    else if (!(0,policy_ledger/* saysTheSame */.Yq)(between, wanted) || isAbsent(between))
        steps.push({ kind: 'revoke', document: wanted.text, revoked: lost(between) });
    return {
        desired,
        after: wanted ?? policy_ledger/* emptyLedger */.Hg,
        comparison,
        document: wanted?.text,
        shown: wanted?.shown,
        steps,
        peak: Math.max(grows ? widened.text.length : 0, wanted?.text.length ?? 0),
    };
}
function isInPlace(own, wanted) {
    if (own.document === undefined || wanted === undefined)
        return own.document === wanted;
    return (0,policy_ledger/* saysTheSame */.Yq)(own, wanted);
}
function isAbsent(between) {
    return 'document' in between && between.document === undefined;
}
function covers(wide, narrow) {
    return (0,policy_access/* accessContains */._l)(wide.access, narrow.access) && (0,extension_mark/* markContains */.Fs)(wide.extension, narrow.extension);
}

// EXTERNAL MODULE: ./lib/plan/finding.js
var plan_finding = __webpack_require__(6162);
// EXTERNAL MODULE: ./lib/text/secret-words.js
var secret_words = __webpack_require__(9979);
// EXTERNAL MODULE: ./lib/plan/secrets/resolved.js
var resolved = __webpack_require__(2981);
;// CONCATENATED MODULE: ./lib/plan/secrets/cross-account.js






/**
 * Returns what the other account must allow before a secret of it can be read. This action does not write there: the
 * policy on this side is only half of the access.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html
 */
function otherAccount(declared, { arn: home, roleArn }, resolved) {
    const { found } = resolved;
    const [its, own] = [(0,text_arn/* parseArn */.Lw)(found.arn), (0,text_arn/* parseArn */.Lw)(home)];
    if (its === undefined || own === undefined)
        return [];
    if (own.account === '' || its.account === own.account)
        return [];
    if (its.partition !== own.partition || found.unseen)
        return [];
    const [there, here] = [(0,sentence/* name */.UU)(its.account), (0,sentence/* name */.UU)(own.account)];
    if (found.keys.length === 0 && found.plain !== true) {
        const message = (0,sentence/* say */.cv) `${(0,secret_words/* subjectOf */.et)(found)} belongs to account ${there} and is encrypted under AWS's own key (${(0,sentence/* name */.UU)((0,text_arn/* storeOf */.xX)(found.arn).awsKey)}), which no other account can use, so the function in account ${here} cannot read it.`;
        const remedy = (0,sentence/* say */.cv) `Encrypt it under a customer managed key of account ${there}, whose policy can admit the role.`;
        return [['key-not-shareable', { message, remedy }]];
    }
    const isParameter = (0,secret_words/* nounOf */.a2)(found.arn) === 'parameter';
    const ownStatements = (role) => (isParameter ? [] : [secretStatement(declared, role, resolved)]);
    const snippets = roleArn === undefined ? [] : [...ownStatements(roleArn), ...keyStatements(roleArn, resolved)];
    const message = (0,sentence/* say */.cv) `${(0,secret_words/* subjectOf */.et)(found)} belongs to account ${there}, but its function to account ${here}.`;
    const remedy = isParameter
        ? (0,sentence/* say */.cv) `The parameter is already shared with this account. The policy of its customer managed key must also admit the execution role.`
        : (0,sentence/* say */.cv) `The secret's resource policy and its key's policy must also admit the execution role. Add the statements in the job summary; this action writes neither policy.`;
    return [['secret-other-account', { message, remedy, snippets }]];
}
function secretStatement({ describe }, roleArn, { found }) {
    const { describeActions, readActions } = (0,text_arn/* storeOf */.xX)(found.arn);
    return {
        title: (0,sentence/* say */.cv) `Statement for the resource policy of secret ${(0,sentence/* name */.UU)(found.name)}`,
        json: indented({
            Effect: 'Allow',
            Principal: { AWS: roleArn },
            Action: [...(describe ? describeActions : []), ...readActions],
            Resource: found.arn,
        }),
    };
}
/** In a key's own policy, `*` is that key. */
function keyStatements(roleArn, { found, keyArns }) {
    const primaryArn = (0,resolved/* primaryArnOf */.N)(found);
    const named = (0,policy_grants/* contextArns */.M$)({ secretArn: found.arn, ...(primaryArn !== undefined && { primaryArn }) });
    return keyArns.map((keyArn) => ({
        title: (0,sentence/* say */.cv) `Statement for the policy of key ${(0,sentence/* name */.UU)(keyArn)}`,
        json: indented({
            Effect: 'Allow',
            Principal: { AWS: roleArn },
            Action: policy_grants/* decryptAction */.y,
            Resource: '*',
            Condition: (0,policy_document/* decryptCondition */.fm)(keyArn, named, (0,text_arn/* storeOf */.xX)(found.arn)),
        }),
    }));
}
function indented(statement) {
    return JSON.stringify(statement, undefined, 2);
}

;// CONCATENATED MODULE: ./lib/plan/secrets/dead-keys.js


/**
 * What cannot be decrypted, as a key is disabled or scheduled for deletion: a version if all its keys are, and the next
 * version if the secret's key is. Keys whose state is unknown count as alive.
 */
function deadKeys(found, known) {
    // Of a parameter, and of a secret whose versions could not be listed, only the current key is known.
    const { versions = [{ labels: ['AWSCURRENT'], keys: found.keys }] } = found;
    const lost = versions.filter(({ keys }) => keys.length > 0 && deadOf(keys, known).length === keys.length);
    const current = lost.find(({ labels }) => labels.includes('AWSCURRENT'));
    if (current !== undefined)
        return distinct(deadOf(current.keys, known)).map(unusable);
    const others = lost.map(({ labels, keys }) => otherVersion(found, labels, inWords(deadOf(keys, known))));
    return others.length > 0 ? others : nextVersion(found, known);
}
function deadOf(keys, known) {
    return keys.flatMap(({ arn }) => {
        const state = known.keys.get(arn);
        return state?.kind === 'found' && state.state !== 'Enabled' ? [state] : [];
    });
}
/** An alias and an ARN may name the same key. */
function distinct(keys) {
    return [...new Map(keys.map((each) => [each.arn, each])).values()];
}
function inWords(keys) {
    return (0,sentence/* list */.p_)(distinct(keys).map(({ arn, state }) => (0,sentence/* say */.cv) `KMS key ${(0,sentence/* name */.UU)(arn)} is in state ${(0,sentence/* name */.UU)(state)}`));
}
function unusable({ arn, state }) {
    const message = (0,sentence/* say */.cv) `KMS key ${(0,sentence/* name */.UU)(arn)} is in state ${(0,sentence/* name */.UU)(state)}, so nothing that it encrypts can be read.`;
    const remedy = (0,sentence/* say */.cv) `Enable the key, cancel its deletion, or encrypt the secret under another key.`;
    return ['key-unusable', { message, remedy }];
}
function otherVersion(found, labels, because) {
    const message = (0,sentence/* say */.cv) `${(0,secret_words/* subjectOf */.et)(found)} has a version, ${(0,sentence/* list */.p_)(labels)}, that cannot be read: ${because}. The current version can be read.`;
    const remedy = (0,sentence/* say */.cv) `If anything still reads that version, enable the key or cancel its deletion.`;
    return ['version-unreadable', { message, remedy }];
}
function nextVersion(found, known) {
    const dead = found.nextKey === undefined ? [] : deadOf([found.nextKey], known);
    if (dead.length === 0)
        return [];
    const message = (0,sentence/* say */.cv) `${(0,secret_words/* subjectOf */.et)(found)} cannot get a next version: ${inWords(dead)}. The current version can be read.`;
    const remedy = (0,sentence/* say */.cv) `Before its value changes, enable the key, cancel its deletion, or encrypt the secret under another key.`;
    return [['version-unreadable', { message, remedy }]];
}

// EXTERNAL MODULE: ./lib/text/stores.js
var text_stores = __webpack_require__(9665);
;// CONCATENATED MODULE: ./lib/plan/secrets/findings.js





/** Returns why a declared secret has no ARN to grant. `home` is the function's ARN. */
function unresolvable(reference, state, home) {
    const store = text_stores/* stores */.z[reference.kind];
    if (state?.kind !== 'failed')
        return ['secret-not-found', notFound(reference, store)];
    const isForeign = 'arn' in reference && reference.arn.account !== (0,text_arn/* parseArn */.Lw)(home)?.account;
    const remedy = isForeign && store.hasPolicy
        ? (0,sentence/* say */.cv) `The secret's resource policy must also allow the workflow's role to describe it. Its value is never read.`
        : store.ifUnreadable;
    return ['secret-unreadable', { message: (0,model_failure/* explain */.W)(state.failure), remedy }];
}
function notFound(reference, store) {
    const written = 'name' in reference ? reference.name : reference.raw;
    const more = store.reusesNames ? (0,sentence/* say */.cv) ` ${hint(reference)}` : [];
    return {
        message: (0,sentence/* say */.cv) `${[store.subject]} ${(0,sentence/* name */.UU)(written)} does not exist.`,
        remedy: (0,sentence/* say */.cv) `${store.ifNotFound}${more}`,
    };
}
function hint({ raw, ...reference }) {
    const looksFull = 'arn' in reference && /-[A-Za-z0-9]{6}$/.test(reference.arn.resource);
    return looksFull
        ? (0,sentence/* say */.cv) `If the secret was deleted and created again, its ARN now ends in six other characters.`
        : likelyMistake(raw);
}
function likelyMistake(raw) {
    return raw.startsWith('/')
        ? (0,sentence/* say */.cv) `A parameter of Parameter Store is written ${(0,sentence/* name */.UU)(`ssm:${raw}`)}.`
        : (0,sentence/* say */.cv) `An ARN without the six characters at its end is only found if the name itself does not end in a hyphen and six characters.`;
}
/** Returns what is wrong with a secret that was found. `home` is the function's ARN. */
function flaws({ secret, found }, home) {
    return [
        ...deleted(found),
        ...empty(found),
        ...unseen(found),
        ...otherPartition(found, home),
        ...otherRegion(found, home),
        ...partialArn(secret.reference, found),
        ...unreadVersions(found),
    ];
}
function deleted(found) {
    if (found.deletedOn === undefined)
        return [];
    const message = (0,sentence/* say */.cv) `${(0,secret_words/* subjectOf */.et)(found)} is scheduled for deletion (since ${(0,sentence/* name */.UU)(found.deletedOn)}) and cannot be read.`;
    return [['secret-deleted', { message, remedy: (0,sentence/* say */.cv) `Restore it, or remove it from the declaration.` }]];
}
function empty(found) {
    if (found.empty === undefined || found.deletedOn !== undefined)
        return [];
    const message = (0,sentence/* say */.cv) `${(0,secret_words/* subjectOf */.et)(found)} has no current value: no version of it has the staging label ${(0,sentence/* name */.UU)('AWSCURRENT')}.`;
    const remedy = (0,sentence/* say */.cv) `Store a value. A replica of another account's secret stays empty until that account starts the replication.`;
    return [['secret-empty', { message, remedy }]];
}
/**
 * A share that was made by a resource policy shows nothing here until its owner promotes it.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeParameters.html (Shared)
 */
function unseen(found) {
    if (found.unseen === undefined)
        return [];
    const message = (0,sentence/* say */.cv) `${(0,secret_words/* subjectOf */.et)(found)} of account ${(0,sentence/* name */.UU)((0,text_arn/* parseArn */.Lw)(found.arn)?.account ?? '')} is not visible from here: no resource share shows it. It is granted by its ARN, but a customer key of it is unknown, and so not granted.`;
    const remedy = (0,sentence/* say */.cv) `Check the ARN. If a resource policy shares the parameter, its owner must turn that into a standard share, with ${(0,sentence/* name */.UU)('PromoteResourceShareCreatedFromPolicy')} of AWS Resource Access Manager.`;
    return [['parameter-not-visible', { message, remedy }]];
}
function otherPartition(found, home) {
    const [its, own] = [(0,text_arn/* parseArn */.Lw)(found.arn), (0,text_arn/* parseArn */.Lw)(home)];
    if (its === undefined || own === undefined || its.partition === own.partition)
        return [];
    const message = (0,sentence/* say */.cv) `${(0,secret_words/* subjectOf */.et)(found)} is in partition ${(0,sentence/* name */.UU)(its.partition)}, but its function is in ${(0,sentence/* name */.UU)(own.partition)}.`;
    const remedy = (0,sentence/* say */.cv) `Access cannot cross partitions. Declare a ${(0,sentence/* marked */.xI)((0,secret_words/* nounOf */.a2)(found.arn))} in the function's partition.`;
    return [['secret-other-partition', { message, remedy }]];
}
function otherRegion(found, home) {
    const [its, own] = [(0,text_arn/* parseArn */.Lw)(found.arn), (0,text_arn/* parseArn */.Lw)(home)];
    if (its === undefined || own === undefined || its.region === own.region)
        return [];
    if (its.partition !== own.partition)
        return [];
    const [there, here] = [(0,sentence/* name */.UU)(its.region), (0,sentence/* name */.UU)(own.region)];
    const message = (0,sentence/* say */.cv) `${(0,secret_words/* subjectOf */.et)(found)} is in ${there}, but its function is in ${here}.`;
    const replica = found.replicatedIn?.includes(own.region) && (0,text_arn/* formatArn */.bH)({ ...its, region: own.region });
    const remedy = replica
        ? (0,sentence/* say */.cv) `It is also in ${here}: declare ${(0,sentence/* name */.UU)(replica)}, or have the function's code call Secrets Manager in ${there}.`
        : (0,secret_words/* nounOf */.a2)(found.arn) === 'parameter'
            ? (0,sentence/* say */.cv) `Have the function's code call Parameter Store in ${there}, or declare a parameter in ${here}.`
            : (0,sentence/* say */.cv) `Have the function's code call Secrets Manager in ${there}, or replicate the secret to ${here} and declare the replica.`;
    return [['secret-other-region', { message, remedy }]];
}
function partialArn(reference, { arn }) {
    if (!('arn' in reference) || reference.raw === arn)
        return [];
    const message = (0,sentence/* say */.cv) `The declared ARN is not the full one: AWS says ${(0,sentence/* name */.UU)(arn)}.`;
    const remedy = (0,sentence/* say */.cv) `The policy and the variable use the full ARN. Declare it to pin exactly this secret.`;
    return [['secret-partial-arn', { message, remedy }]];
}
function unreadVersions({ versionsUnread }) {
    if (versionsUnread === undefined)
        return [];
    const remedy = (0,sentence/* say */.cv) `Only the secret's current key is granted. A version that is still encrypted under an older key could not be read.`;
    return [['secret-versions-unread', { message: (0,model_failure/* explain */.W)(versionsUnread), remedy }]];
}

;// CONCATENATED MODULE: ./lib/plan/secrets/keys.js


/** Returns the customer keys of a secret by ARN: a policy cannot name a key by its alias. */
function resolveKeys({ keys }, observation) {
    const resolved = keys.map((key) => resolveKey(key, observation));
    return {
        arns: [...new Set(resolved.flatMap(({ arn }) => arn ?? []))],
        judgments: resolved.flatMap(({ judgment }) => (judgment === undefined ? [] : [judgment])),
    };
}
function resolveKey(key, { keys }) {
    if (key.kind === 'key')
        return { arn: key.arn };
    const state = keys.get(key.arn);
    if (state?.kind === 'found')
        return { arn: state.arn };
    if (state?.kind === 'failed') {
        const message = (0,model_failure/* explain */.W)(state.failure);
        const remedy = (0,sentence/* say */.cv) `Allow ${(0,sentence/* name */.UU)('kms:DescribeKey')} on that key. A policy can only name a key by its ARN, so the alias must be resolved.`;
        return { judgment: ['key-unreadable', { message, remedy }] };
    }
    const message = (0,sentence/* say */.cv) `KMS key alias ${(0,sentence/* name */.UU)(key.arn)} does not exist.`;
    const remedy = (0,sentence/* say */.cv) `Create the alias again, or encrypt the secret under another key.`;
    return { judgment: ['key-unreadable', { message, remedy }] };
}

// EXTERNAL MODULE: ./lib/plan/secrets/patterns.js
var patterns = __webpack_require__(8634);
;// CONCATENATED MODULE: ./lib/plan/secrets/tier.js




/**
 * Returns why a secret does not belong to the tier of its function: its name, or the keys that encrypt it. `account` is
 * the function's own.
 */
function outsideTier({ label, tier = {} }, { found, keyArns }, account) {
    const identity = { name: found.name, arn: found.arn, foreign: (0,patterns/* isForeign */.j)(found.arn, account) };
    const outside = tier.secrets !== undefined && !tier.secrets.some((each) => (0,patterns/* covers */.h)(each, identity));
    return [...(outside ? [outsidePatterns(label, tier, found)] : []), ...underOtherKeys(tier, found, keyArns)];
}
function outsidePatterns(label, { secrets = [] }, found) {
    const message = secrets.length === 0
        ? (0,sentence/* say */.cv) `${(0,secret_words/* subjectOf */.et)(found)} fits no pattern that ${(0,sentence/* name */.UU)(label)} may read from: ${(0,sentence/* name */.UU)('allowed-secrets')} is empty.`
        : (0,sentence/* say */.cv) `${(0,secret_words/* subjectOf */.et)(found)} fits no pattern that ${(0,sentence/* name */.UU)(label)} may read from: ${(0,sentence/* list */.p_)(secrets)}.`;
    const remedy = (0,sentence/* marked */.xI)('Declare a secret of this stage, or add a pattern to `allowed-secrets`: for a secret of another account, one that starts with `arn:`.');
    return ['secret-outside-tier', { message, remedy }];
}
/** Every version counts: one under a key of another tier would be readable too. */
function underOtherKeys({ keys }, found, keyArns) {
    if (keys === undefined)
        return [];
    if (found.plain)
        return [underNoKey(found)];
    if (found.unseen)
        return [underUnknownKey(found)];
    const { awsKey } = (0,text_arn/* storeOf */.xX)(found.arn);
    const used = found.keys.length === 0 ? [awsKey] : keyArns;
    const others = used.filter((key) => !keys.includes(key));
    if (others.length === 0)
        return [];
    const named = others.map((key) => key === awsKey ? (0,sentence/* say */.cv) `AWS's own key (${(0,sentence/* name */.UU)(key)})` : (0,sentence/* say */.cv) `key ${(0,sentence/* name */.UU)(key)}`);
    const message = (0,sentence/* say */.cv) `${(0,secret_words/* subjectOf */.et)(found)} is encrypted under ${(0,sentence/* list */.p_)(named)}, which ${(0,sentence/* name */.UU)('kms-keys')} does not list.`;
    const remedy = (0,sentence/* marked */.xI)('Declare a secret of this stage, encrypt this one under its key, or add the key to `kms-keys`.');
    return [['key-outside-tier', { message, remedy }]];
}
function underUnknownKey(found) {
    const message = (0,sentence/* say */.cv) `${(0,secret_words/* subjectOf */.et)(found)} is not visible from here, so it is unknown whether a key in ${(0,sentence/* name */.UU)('kms-keys')} encrypts it.`;
    const remedy = (0,sentence/* say */.cv) `Have its owner share it so that it is visible, or declare another parameter.`;
    return ['key-outside-tier', { message, remedy }];
}
/** Without a key, only the name says which tier a parameter belongs to. */
function underNoKey(found) {
    const message = (0,sentence/* say */.cv) `${(0,secret_words/* subjectOf */.et)(found)} is not a SecureString, so no key in ${(0,sentence/* name */.UU)('kms-keys')} encrypts it.`;
    const remedy = (0,sentence/* say */.cv) `Make it a SecureString under a key of this stage, or declare another parameter.`;
    return ['key-outside-tier', { message, remedy }];
}

;// CONCATENATED MODULE: ./lib/plan/secrets/unseen.js

/**
 * Returns a parameter of another account that no resource share shows as what is known of it: its ARN, which is complete.
 * `home` is the function's ARN.
 */
function unseenParameter(reference, state, home) {
    if (reference.kind !== 'parameter' || !('arn' in reference) || state?.kind !== 'absent')
        return undefined;
    if (reference.arn.account === (0,text_arn/* parseArn */.Lw)(home)?.account)
        return undefined;
    return {
        kind: 'found',
        arn: reference.raw,
        name: (0,text_arn/* secretNameOf */.Jf)(reference.arn),
        keys: [],
        unseen: true,
    };
}

;// CONCATENATED MODULE: ./lib/plan/secrets/resolve.js










/** Looks up each declared secret of a function in the observation. One that cannot be used is an error finding. */
function resolveSecrets(declared, { home, granted }, observation) {
    const findings = [];
    const resolved = [];
    for (const secret of declared.secrets ?? []) {
        const { reference, place } = secret;
        const known = observation.secrets.get((0,model_observation/* secretKey */.oF)(declared.region, reference));
        const state = unseenParameter(reference, known, home.arn) ?? known;
        const add = ([code, text]) => findings.push((0,plan_finding/* makeFinding */.MH)(code, declared, { ...text, place }));
        if (state?.kind !== 'found') {
            add(unresolvable(reference, state, home.arn));
            continue;
        }
        const keys = resolveKeys(state, observation);
        // What cannot be seen may still be under the keys that it was granted with.
        const keyArns = state.unseen ? (granted.get(state.arn)?.keyArns ?? []) : keys.arns;
        const each = { secret, found: state, keyArns };
        for (const judgment of [
            ...flaws(each, home.arn),
            ...keys.judgments,
            ...deadKeys(state, observation),
            ...otherAccount(declared, home, each),
            ...outsideTier(declared, each, (0,text_arn/* parseArn */.Lw)(home.arn)?.account || undefined),
        ])
            add(judgment);
        resolved.push(each);
    }
    return {
        resolved,
        findings,
        complete: resolved.length === declared.secrets?.length,
        grants: resolved.map((each) => grantFor(each, declared)),
        variables: resolved.flatMap(({ secret: { variable, place }, found: { arn: secretArn } }) => variable === undefined ? [] : [{ name: variable, secretArn, place }]),
    };
}
function grantFor({ found, keyArns }, { describe }) {
    const { arn: secretArn } = found;
    // Under no customer key there is no condition that could name the primary.
    const primaryArn = keyArns.length === 0 ? undefined : (0,resolved/* primaryArnOf */.N)(found);
    return {
        secretArn,
        keyArns,
        describe: describe && (0,text_arn/* storeOf */.xX)(secretArn).describeActions.length > 0,
        ...(primaryArn !== undefined && { primaryArn }),
    };
}

// EXTERNAL MODULE: ./lib/plan/versions/pinned.js
var pinned = __webpack_require__(4003);
// EXTERNAL MODULE: ./lib/plan/versions/release.js + 3 modules
var versions_release = __webpack_require__(8041);
// EXTERNAL MODULE: ./lib/plan/versions/served.js
var versions_served = __webpack_require__(5480);
;// CONCATENATED MODULE: ./lib/plan/draft.js















/** Returns what one function's policy and configuration should become. */
function draftFunction({ declared, found, observation, settings }) {
    const live = liveOf({ declared, found, observation, settings });
    const { ledger, own, role, aliases } = live;
    const secrets = resolveSecrets(declared, { home: found, granted: ledger.grants }, observation);
    // A secret that could not be resolved may be any of those granted now, so nothing is revoked then.
    const prune = settings.removing || (settings.prune && secrets.complete);
    const stale = prune ? staleGrants(ledger, secrets) : new Set();
    const { newestLayers: newest } = observation;
    const extension = { declared: declared.extension, ours: ledger.extension, prune, newest };
    const goal = { variables: secrets.variables, stale, extension };
    const configuration = (0,configuration_configuration/* planConfiguration */.SU)(goal, found);
    const release = (0,versions_release/* planRelease */.F3)({
        ...{ declared, found, aliases },
        isAsPlanned: (version) => (0,configuration_configuration/* isAsPlanned */.tg)((0,configuration_configuration/* planConfiguration */.SU)(goal, version)),
    });
    const plain = plainGrants(ledger, declared.region).filter(({ secretArn }) => stale.has(secretArn));
    const keepable = new Set(plain.map(({ secretArn }) => secretArn));
    const held = settings.removing ? new Set() : heldGrants(live, keepable, release);
    const kept = plain.filter(({ secretArn }) => held.has(secretArn));
    const grants = (0,policy_grants/* mergeGrants */.GI)(secrets.grants, kept);
    const desired = {
        grants,
        region: declared.region,
        extension: configuration.extension.mark,
        owner: declared.claim && (0,text_owner/* recordedNext */.CU)(declared.claim.owner, live.present.mark),
    };
    const claimed = ['taken-over', 'adopted', 'moved'].includes(live.standing);
    const former = live.former.map(({ policyName }) => policyName);
    const policy = planPolicy({ ledger, own, former, desired, prune, claimed });
    const budgets = [variablesBudget(found, configuration), ...policyBudget(policy, role, declared.policyName)];
    const versions = { release, stale, held };
    return { declared, settings, observation, live, secrets, policy, configuration, versions, budgets };
}
/** Returns the stale secrets whose grants must stay, whether a version is served or an execution goes on. */
function heldGrants(live, stale, release) {
    const { aliases, executions } = live;
    const loss = { stale, roleArn: live.function.roleArn };
    const served = (0,versions_served/* heldSecrets */.hH)({ ...loss, aliases, released: (0,versions_release/* releasedBy */.RV)(release) });
    return new Set([...served, ...(0,pinned/* neededByExecutions */.S)({ ...loss, executions })]);
}
function liveOf({ declared, found, observation, settings }) {
    const { region, functionName, policyName } = declared;
    const roleName = (0,text_arn/* roleNameOf */.xZ)(found.roleArn);
    const role = observation.roles.get(roleName);
    const policy = observation.policies.get((0,model_observation/* policyKey */.s4)(roleName, policyName)) ?? { kind: 'absent' };
    const ownership = ownershipOf(policy, { declared, observation, settings });
    const former = (0,ownership_former/* formerPoliciesOf */.P)(declared, ownership.present, role);
    return {
        function: found,
        roleName,
        role,
        policy,
        ...ownership,
        former,
        ledger: (0,policy_ledger/* joinLedgers */.ZO)(ownership.own, former.map((each) => each.ledger)),
        aliases: observation.served.get((0,model_observation/* functionKey */.ay)(region, functionName)),
        executions: observation.executions.get((0,model_observation/* functionKey */.ay)(region, functionName)),
    };
}
/** A policy of others is ignored if nothing is declared. */
function ownershipOf(policy, { declared, observation, settings }) {
    const text = policy.kind === 'found' ? policy.text : undefined;
    const present = (0,policy_ledger/* readLedger */.SC)(text, declared.region, declared.claim);
    const standing = standingOf(present, declared, {
        removing: settings.removing,
        others: observation.others,
    });
    const isIgnored = declared.secrets?.length === 0 && standing === 'others';
    return { own: isIgnored ? policy_ledger/* emptyLedger */.Hg : present, present, standing };
}
/** Returns what the ledger grants and the declaration no longer names. */
function staleGrants({ grants }, secrets) {
    const declared = new Set(secrets.grants.map(({ secretArn }) => secretArn));
    return new Set([...grants.keys()].filter((secretArn) => !declared.has(secretArn)));
}

// EXTERNAL MODULE: ./lib/plan/findings.js + 15 modules
var plan_findings = __webpack_require__(3309);
// EXTERNAL MODULE: ./lib/plan/ownership/forgotten.js
var forgotten = __webpack_require__(8223);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/esm/mod.js
var mod = __webpack_require__(5336);
// EXTERNAL MODULE: ./lib/plan/planned-function.js
var planned_function = __webpack_require__(8186);
// EXTERNAL MODULE: ./lib/plan/role/findings.js
var findings = __webpack_require__(7176);
// EXTERNAL MODULE: ./lib/model/access/declared-places.js
var declared_places = __webpack_require__(4693);
;// CONCATENATED MODULE: ./lib/plan/secrets/grant-changes.js


/** Returns what the policy grants before and after, secret by secret, sorted by ARN. */
function planGrants({ live, policy, secrets, versions, earlier }) {
    const old = live.ledger.grants;
    const now = new Map([
        ...policy.after.grants,
        ...secrets.grants.map((grant) => [grant.secretArn, grant]),
    ]);
    const arns = [...new Set([...old.keys(), ...now.keys()])].sort();
    return arns.map((secretArn) => ({
        verb: versions.held.has(secretArn) ? 'keep' : verbOf(old.get(secretArn), now.get(secretArn)),
        ...(versions.held.has(secretArn) && { held: true }),
        secretArn,
        keyArns: (now.get(secretArn) ?? old.get(secretArn))?.keyArns ?? [],
        ...declarationOf(secretArn, secrets.resolved, earlier),
    }));
}
function verbOf(old, now) {
    if (old === undefined)
        return 'add';
    if (now === undefined)
        return 'remove';
    return (0,policy_grants/* sameGrant */.T6)(old, now) ? 'keep' : 'change';
}
/** What is said of a secret where it is declared, or where it was. */
function declarationOf(secretArn, resolved, earlier) {
    const match = resolved.find(({ found }) => found.arn === secretArn);
    if (match === undefined) {
        const place = (0,declared_places/* placeOfSecret */.Ri)(earlier, secretArn);
        return place === undefined ? {} : { place };
    }
    const { place, layer, reason, expires } = match.secret;
    const { life } = match.found;
    return {
        place,
        ...(layer !== undefined && { layer }),
        ...(reason !== undefined && { reason }),
        ...(expires !== undefined && { expires }),
        ...(life !== undefined && { rotation: life.rotation }),
    };
}

;// CONCATENATED MODULE: ./lib/plan/secrets/home.js


/** Returns the ARN that a pending function will have; its account is `''` where nothing tells it. */
function pendingHome(declared, observation) {
    const { region, functionName } = declared;
    const account = accountOf(declared, observation) ?? '';
    const partition = somePartition(observation) ?? 'aws';
    const resource = `function:${functionName}`;
    return { arn: (0,text_arn/* formatArn */.bH)({ partition, service: 'lambda', region, account, resource }), roleArn: undefined };
}
/**
 * Returns the account of a function. One that does not exist yet will be in the declared account, or, as one workflow
 * has one account, where other functions are, and secrets that are found by name.
 */
function accountOf(declared, observation) {
    const { region, functionName, account, secrets = [] } = declared;
    const state = observation.functions.get((0,model_observation/* functionKey */.ay)(region, functionName));
    if (state?.kind === 'found')
        return (0,text_arn/* parseArn */.Lw)(state.arn)?.account;
    if (account !== undefined)
        return account;
    const functions = [...observation.functions.values()];
    const named = secrets.filter(({ reference }) => 'name' in reference);
    const known = [
        ...functions,
        ...named.map(({ reference }) => observation.secrets.get((0,model_observation/* secretKey */.oF)(region, reference))),
    ];
    return known.flatMap((each) => (each?.kind === 'found' ? ((0,text_arn/* parseArn */.Lw)(each.arn)?.account ?? []) : []))[0];
}
function somePartition({ functions, secrets }) {
    const known = [...functions.values(), ...secrets.values()];
    return known.flatMap((each) => (each.kind === 'found' ? ((0,text_arn/* parseArn */.Lw)(each.arn)?.partition ?? []) : []))[0];
}

;// CONCATENATED MODULE: ./lib/plan/pending.js
















/**
 * Returns what a function that does not exist yet will get, as far as it is known without its role and its variables.
 * Nothing is written to it: the first apply after it exists does that. Where it must exist, that is an error.
 */
function planPending(declared, observation, { prune, mayBePending }) {
    const home = pendingHome(declared, observation);
    const account = accountOf(declared, observation);
    const secrets = resolveSecrets(declared, { home, granted: new Map() }, observation);
    const grants = (0,policy_grants/* mergeGrants */.GI)(secrets.grants, []);
    const desired = { grants, region: declared.region, extension: markOf(declared) };
    const policy = planPolicy({ ledger: policy_ledger/* emptyLedger */.Hg, desired, prune });
    const { verdict, gained, lost } = policy.comparison;
    const extension = (0,configuration_extension/* compareExtension */.Nw)(declared.extension, undefined, prune);
    const missing = mayBePending ? absence(declared, observation) : (0,findings/* unreadFunction */.Q)(declared, { kind: 'absent' });
    const plan = (0,answers/* answerFunction */.f)({
        ...(0,planned_function/* untouched */.s)(declared, { state: 'pending', ...(account !== undefined && { account }) }),
        grants: planGrants({ live: { ledger: policy_ledger/* emptyLedger */.Hg }, policy, secrets, versions: { held: new Set() } }),
        variables: (0,configuration_variables/* planVariables */.LK)(secrets.variables, new Map(), new Set()),
        ...(extension !== undefined && { extension }),
        policy: { before: undefined, after: policy.shown },
        access: { verdict, gained, lost },
        findings: [...secrets.findings, missing],
    });
    return {
        plan,
        questions: mayBePending ? namesToCompare(declared, observation) : [],
        unchecked: [],
        policy: {
            owner: 'nobody',
            before: undefined,
            after: policy.document === undefined ? undefined : policy.after.access,
        },
    };
}
function markOf({ extension }) {
    if (extension === undefined)
        return extension_mark/* noMark */.dX;
    return {
        layer: true,
        settings: (0,configuration_extension/* settingsOf */.f5)(extension).map((each) => ({ name: each.name, value: each.value })),
    };
}
function absence(declared, observation) {
    const { functionName, region } = declared;
    if (isAdded(declared, observation)) {
        return (0,plan_finding/* makeFinding */.MH)('function-pending', declared, {
            message: (0,sentence/* say */.cv) `Lambda function ${(0,sentence/* name */.UU)(functionName)} does not exist in ${(0,sentence/* name */.UU)(region)} yet.`,
            remedy: (0,sentence/* say */.cv) `The first apply after it is deployed makes this change. Until then its role is unknown, so what that role can already read was not checked.`,
        });
    }
    const nearest = nearestName(declared, observation);
    const hint = nearest === undefined ? [] : (0,sentence/* say */.cv) ` Did you mean ${(0,sentence/* name */.UU)(nearest)}?`;
    return (0,plan_finding/* makeFinding */.MH)('function-missing', declared, {
        message: (0,sentence/* say */.cv) `Lambda function ${(0,sentence/* name */.UU)(functionName)} does not exist in ${(0,sentence/* name */.UU)(region)}, although it was declared before.${hint}`,
        remedy: (0,sentence/* say */.cv) `Deploy it before the next apply, which fails without it, or correct its name, its region or the workflow's AWS account.`,
    });
}
/** Whether the change under review declares the function for the first time. */
function isAdded({ region, functionName }, { base }) {
    const known = base?.kind === 'found' ? base.functions : undefined;
    return known !== undefined && !known.has((0,model_observation/* functionKey */.ay)(region, functionName));
}
/** A name that is missing may be misspelled, unless it is new. */
function namesToCompare(declared, observation) {
    const { region } = declared;
    if (isAdded(declared, observation) || observation.roleUsers.has(region))
        return [];
    return [{ kind: 'role-users', region }];
}
function nearestName({ region, functionName }, { roleUsers }) {
    const users = roleUsers.get(region);
    if (users?.kind !== 'found' || users.functions.length === 0)
        return undefined;
    const nearest = (0,mod/* closest */.k)(functionName, users.functions.map((each) => each.functionName));
    return (0,mod/* distance */.I)(functionName, nearest) <= nearest.length / 2 ? nearest : undefined;
}

// EXTERNAL MODULE: ./lib/model/extension.js
var model_extension = __webpack_require__(2812);
// EXTERNAL MODULE: ./lib/plan/configuration/layer.js
var configuration_layer = __webpack_require__(6043);
// EXTERNAL MODULE: ./lib/plan/role/policies.js
var policies = __webpack_require__(9136);
;// CONCATENATED MODULE: ./lib/plan/role/users.js
/** Whether it matters which functions share the role: what it gains or loses, all of them do; a check names all readers. */
function mustKnowUsers({ live, secrets, settings, versions }) {
    if (settings.sharedRole === undefined)
        return false;
    const gains = secrets.grants.some(({ secretArn }) => !live.ledger.grants.has(secretArn));
    if (settings.verify === 'all' && secrets.grants.length > 0)
        return true;
    const loses = [...versions.stale].some((secretArn) => !versions.held.has(secretArn));
    return gains || (loses && settings.verify !== undefined);
}

;// CONCATENATED MODULE: ./lib/plan/questions.js










/** Returns what must be known about AWS before the draft can be judged, asked only because of what it would change. */
function questionsOf(draft) {
    return [
        ...otherDeclarations(draft),
        ...rolePolicies(draft),
        ...servedVersions(draft),
        ...executions(draft),
        ...newestLayer(draft),
        ...codeSigning(draft),
        ...accessChecks(draft),
        ...roleUsers(draft),
    ];
}
/** Whether a function has moved to another file or stage, or from one that no longer declares it. */
function otherDeclarations({ declared, live, observation }) {
    const matters = declared.forgotten !== undefined || live.standing === 'unknown';
    return matters && observation.others === undefined ? [{ kind: 'other-declarations' }] : [];
}
function rolePolicies(draft) {
    const { declared, live } = draft;
    return live.role === undefined && (0,policies/* whyKnowPolicies */.a)(draft) !== undefined
        ? [{ kind: 'role-policies', roleArn: live.function.roleArn, region: declared.region }]
        : [];
}
/**
 * The variables of a published version never change, so what is served must be known before a grant is revoked, a
 * variable or layer changed, or an alias moved. A held grant is asked about again in each run, until it can be revoked.
 */
function servedVersions({ declared, live, configuration, versions }) {
    const { stale, release } = versions;
    const concerned = stale.size > 0 || configuration.step !== undefined || release.kind === 'unknown';
    if (!concerned || live.aliases !== undefined)
        return [];
    const { functionName, region } = declared;
    const { capacity } = live.function;
    return [{ kind: 'served-versions', functionName, region, ...(capacity !== undefined && { capacity }) }];
}
/** A durable function's executions go on with the version that they began with, for as long as a year. */
function executions({ declared, live, versions }) {
    const { functionName, region } = declared;
    return isOpen({ live, versions }) && live.executions === undefined && live.function.durable
        ? [{ kind: 'executions', functionName, region }]
        : [];
}
/** Whether it is not known yet which grants are held. */
function isOpen({ live, versions }) {
    const { aliases, executions: running } = live;
    const isUnasked = aliases === undefined || (live.function.durable === true && running === undefined);
    return versions.stale.size > 0 && isUnasked;
}
/** AWS publishes versions of the extension all the time, so the newest one matters only when a layer will be attached. */
function newestLayer({ live, configuration: { extension }, observation }) {
    const [region, { architecture }] = [(0,configuration_layer/* regionOf */.A)(live.function), live.function];
    const isKnown = observation.newestLayers.has((0,model_extension/* newestLayerKey */.tr)(region, architecture));
    return extension.layer.kind === 'unknown' && !isKnown
        ? [{ kind: 'newest-layer', region, architecture }]
        : [];
}
/** A function whose code must be signed accepts only signed layers. */
function codeSigning({ declared, configuration: { extension }, observation }) {
    const { region, functionName } = declared;
    const isKnown = observation.codeSigning.has((0,model_observation/* functionKey */.ay)(region, functionName));
    return (0,configuration_extension/* addsLayer */.Yq)(extension) && !isKnown ? [{ kind: 'code-signing', region, functionName }] : [];
}
/** Grants are simulated and compared with the policies of secrets and keys. */
function accessChecks(draft) {
    const { observation, live } = draft;
    const grants = grantsToCheck(draft);
    // What is served decides which grants are held, and so which document is simulated.
    if (grants.length === 0 || isOpen(draft))
        return [];
    const questions = [
        ...[...simulationsOf(draft), ...secondSimulationsOf(draft)].map((request) => ({ kind: 'simulation', request })),
        ...grants
            .map(({ secretArn }) => secretArn)
            .filter(hasOwnPolicy)
            .map((arn) => ({ kind: 'secret-policy', arn })),
        ...grants
            .flatMap(({ keyArns }) => keyArns)
            .filter((arn) => isReadableKey(arn, live.function.roleArn))
            .map((arn) => ({ kind: 'key-policy', arn })),
    ];
    return questions.filter((question) => !isAnswered(question, observation));
}
function isAnswered(question, { simulations, resourcePolicies }) {
    if (question.kind === 'simulation')
        return simulations.has(simulationKey(question.request));
    return 'arn' in question && resourcePolicies.has(question.arn);
}
/** What a role gains or loses, all functions that use it do. */
function roleUsers(draft) {
    const { region } = draft.declared;
    if (draft.observation.roleUsers.has(region))
        return [];
    return mustKnowUsers(draft) ? [{ kind: 'role-users', region }] : [];
}

;// CONCATENATED MODULE: ./lib/plan/function.js
















/**
 * Returns what would be done for one function, and the questions to answer first; `undefined` for a forgotten one that has
 * nothing left.
 */
function planFunction(declared, observation, settings) {
    if (declared.forgotten !== undefined) {
        const left = (0,forgotten/* leftOf */.lC)(declared, observation);
        if (left.kind === 'nothing')
            return undefined;
        if (left.kind === 'unasked')
            return { ...unplanned(declared), questions: [left.question] };
        if (left.kind !== 'ours' || declared.forgotten.kind !== 'gone')
            return unplanned(declared, (0,forgotten/* leftoverFinding */.f2)(declared, left));
    }
    if (declared.secrets === undefined)
        return unplanned(declared, (0,planned_function/* leftAlone */.V)(declared));
    const state = observation.functions.get((0,model_observation/* functionKey */.ay)(declared.region, declared.functionName));
    if (state?.kind === 'failed')
        return unplanned(declared, (0,findings/* unreadFunction */.Q)(declared, state));
    if (state?.kind !== 'found')
        return settings.removing
            ? unplanned(declared, nothingToRemove(declared))
            : planPending(declared, observation, settings);
    const draft = draftFunction({ declared: declared, found: state, observation, settings });
    return planDraft({ ...draft, checked: checkGrants(draft) });
}
function unplanned(declared, finding) {
    return {
        plan: (0,answers/* answerFunction */.f)((0,planned_function/* untouched */.s)(declared, { state: 'unread' }, finding)),
        questions: [],
        unchecked: [],
    };
}
/** Judges the draft by every rule; only a plan that is not blocked has questions. */
function planDraft(draft) {
    const { declared, live, policy, configuration, budgets, checked } = draft;
    const { ledger, own, former } = live;
    const { variables } = configuration;
    const { verdict, gained, lost } = policy.comparison;
    const extension = (0,configuration_extension/* extensionChange */.gE)(configuration.extension);
    const plan = (0,answers/* answerFunction */.f)({
        ...(0,planned_function/* untouched */.s)(declared, presenceOf(live.function)),
        grants: withChecks(planGrants({ ...draft, earlier: earlierPlaces(draft) }), checked),
        variables,
        ...(extension !== undefined && { extension }),
        policy: {
            before: own.shown,
            after: policy.shown,
            ...(former.length > 0 && { former: former.map(shownFormer) }),
        },
        access: { verdict, gained, lost },
        budgets,
        findings: plan_findings/* rules */.a.flatMap((rule) => rule(draft)),
        steps: orderSteps(draft),
    });
    return {
        plan,
        draft,
        questions: [...(plan.drifts ? confirmation(draft) : []), ...(plan.blocked ? [] : questionsOf(draft))],
        unchecked: failedChecks(draft),
        policy: {
            owner: ownerFacts(live.present.owner),
            before: ledger.document === undefined ? undefined : ledger.access,
            after: policy.document === undefined ? undefined : policy.after.access,
        },
    };
}
function earlierPlaces({ declared, observation: { base } }) {
    const { region, functionName } = declared;
    return base?.kind === 'found' ? base.functions?.get((0,model_observation/* functionKey */.ay)(region, functionName)) : undefined;
}
function shownFormer({ policyName, ledger: { shown = '' } }) {
    return { policyName, document: shown };
}
/** Nothing that differs, and no error, rests on a list: it lacks the state, and how fresh it is, is not documented. */
function confirmation({ declared, live }) {
    const { region, functionName, policyName } = declared;
    return live.function.update.kind === 'unlisted'
        ? [{ kind: 'function', region, functionName, policyName }]
        : [];
}
function ownerFacts(owner) {
    if (owner.kind === 'rival')
        return (0,text_owner/* formatOwner */.Vu)(owner.mark);
    return owner.kind === 'unmarked-ours' ? 'ours' : owner.kind;
}
function presenceOf({ arn: functionArn, roleArn }) {
    return { state: 'found', functionArn, roleArn };
}
function withChecks(grants, checked) {
    const checks = new Map(checked.map((each) => [each.grant.secretArn, summarizeCheck(each)]));
    return grants.map((grant) => {
        const check = checks.get(grant.secretArn);
        return check === undefined ? grant : { ...grant, check };
    });
}
/**
 * Grant first, then write the configuration, then move traffic, then revoke: a variable in a served version never names
 * a secret that cannot be read.
 */
function orderSteps(draft) {
    const { policy, configuration, versions } = draft;
    const grants = policy.steps.filter(({ kind }) => kind === 'grant');
    const revokes = policy.steps.filter(({ kind }) => kind !== 'grant');
    const set = configuration.step === undefined ? [] : [configuration.step];
    return [...grants, ...set, ...(0,versions_release/* releaseSteps */.hq)(versions.release), ...revokes];
}
function nothingToRemove(declared) {
    return (0,plan_finding/* makeFinding */.MH)('nothing-to-remove', declared, {
        message: (0,sentence/* say */.cv) `Lambda function ${(0,sentence/* name */.UU)(declared.functionName)} no longer exists, so its execution role is unknown.`,
        remedy: (0,sentence/* say */.cv) `If the role still exists, delete its inline policy ${(0,sentence/* name */.UU)(declared.policyName)} by hand.`,
    });
}

;// CONCATENATED MODULE: ./lib/plan/again.js



/** Plans one function again for a state that was read since the review, of the function itself or of a version. */
function planAgain(reviewed, now, basis) {
    if (now.roleArn !== reviewed.roleArn)
        return { kind: 'changed' };
    const again = planFor(reviewed, now, basis);
    if (again === undefined || !holds(again))
        return { kind: 'changed' };
    const step = again.plan.steps.find(({ kind }) => kind === 'configuration');
    if (step?.kind !== 'configuration')
        return { kind: 'done' };
    return sameChanges(again.plan, reviewed) ? { kind: 'due', step } : { kind: 'changed' };
}
function planFor(reviewed, now, basis) {
    const { declaration, observation, settings } = basis;
    const declared = declaration.functions.find((each) => (0,model_observation/* functionKey */.ay)(each.region, each.functionName) === (0,model_observation/* functionKey */.ay)(reviewed.region, reviewed.functionName));
    if (declared === undefined)
        throw new Error(`${reviewed.label} is planned but not declared`);
    const key = (0,model_observation/* functionKey */.ay)(reviewed.region, reviewed.functionName);
    const functions = new Map([...observation.functions, [key, now]]);
    return planFunction(declared, { ...observation, functions }, settings);
}
/** Whether no finding forbids the plan and nothing about the extension is still to be asked. */
function holds({ plan: { findings }, questions }) {
    const isForbidden = findings.some(({ severity }) => severity === 'error');
    return !isForbidden && !questions.some(({ kind }) => kind === 'newest-layer');
}
function sameChanges(some, other) {
    const [left, right] = [some, other].map(({ variables, extension = null }) => (0,canonical_json/* canonicalJson */.d)([variables, extension]));
    return left === right;
}

;// CONCATENATED MODULE: ./lib/apply/attempt.js
const attempts = 8;
/**
 * Attempts a write until it succeeds or fails for good, with longer and longer waits, with jitter, after failed calls. The
 * client sends such a write once, so these are all the retries that there are.
 * Then fails with the last failure, or with `givingUp` if there was none. `number` counts from 0.
 */
async function attemptWrite(clock, givingUp, attempt) {
    let last;
    for (let number = 0; number < attempts; number++) {
        if (last !== undefined)
            await clock.sleep(100 * 2 ** number * (0.5 + Math.random()));
        const outcome = await attempt(number);
        if (outcome.kind !== 'again')
            return outcome;
        last = outcome.failure;
    }
    return failed(last ?? givingUp);
}
function failed(failure) {
    return { kind: 'failed', failure };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-es/commands/GetAliasCommand.js
var GetAliasCommand = __webpack_require__(108);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-es/commands/UpdateAliasCommand.js
var UpdateAliasCommand = __webpack_require__(2897);
// EXTERNAL MODULE: ./lib/aws/client/calls.js
var calls = __webpack_require__(4008);
;// CONCATENATED MODULE: ./lib/aws/lambda/conditional-write.js

/**
 * Returns the result of a write that names the revision it replaces, or why Lambda did not confirm it. Throws
 * CredentialsError.
 */
async function writeConditionally(call, work) {
    try {
        return await work();
    }
    catch (error) {
        const failure = (0,failures/* toFailure */.w2)(error, call);
        return { kind: kindOf(error, failure), failure };
    }
}
function kindOf(error, { code }) {
    if (code === 'PreconditionFailedException' || code === 'ResourceConflictException')
        return 'stale';
    if (code === 'TooManyRequestsException')
        return 'throttled';
    return (0,failures/* mayHaveWorked */.gj)(error) ? 'lost' : 'refused';
}

;// CONCATENATED MODULE: ./lib/aws/lambda/aliases.js




/** Reads one alias. Throws CredentialsError. */
function readAlias(clients, name) {
    const { region, functionName, alias } = name;
    return (0,calls/* read */.LF)({ ...callOf('lambda:GetAlias', name), absent: 'ResourceNotFoundException' }, async () => {
        const command = new GetAliasCommand/* GetAliasCommand */.M({ FunctionName: functionName, Name: alias });
        return { kind: 'found', ...parseAlias(await clients.lambda(region).send(command)) };
    });
}
/** Points an alias that is still at `revisionId` to a version. */
function moveAlias(clients, move) {
    const { region, functionName, alias, version, revisionId } = move;
    const input = {
        FunctionName: functionName,
        Name: alias,
        FunctionVersion: version,
        RevisionId: revisionId,
    };
    return writeConditionally(callOf('lambda:UpdateAlias', move), async () => {
        await clients.lambdaOnce(region).send(new UpdateAliasCommand/* UpdateAliasCommand */.l(input));
        return { kind: 'done' };
    });
}
/** Throws SyntaxError for an answer that is not an alias. */
function parseAlias(answer) {
    const { Name: name, FunctionVersion: version, RevisionId: revisionId, RoutingConfig: routing } = answer;
    if (name === undefined || version === undefined || revisionId === undefined)
        throw new SyntaxError('an alias has no name, version or revision');
    return { name, version, revisionId, weighted: Object.keys(routing?.AdditionalVersionWeights ?? {}) };
}
function callOf(action, { functionName, alias }) {
    return { action, target: (0,sentence/* say */.cv) `alias ${(0,sentence/* name */.UU)(alias)} of function ${(0,sentence/* name */.UU)(functionName)}` };
}

;// CONCATENATED MODULE: ./lib/apply/point-alias.js




/**
 * Points an alias from one version to another, under the revision just read, until it shows. An alias that has moved
 * since the plan, or splits its traffic, is left alone: UpdateAlias would undo that.
 */
async function applyAlias(clients, clock, task) {
    let written = false;
    return attemptWrite(clock, movedMeanwhile(task), async () => {
        const alias = await readAlias(clients, task);
        if (alias.kind === 'failed')
            return alias;
        if (alias.kind === 'absent' || alias.weighted.length > 0)
            return failed(movedMeanwhile(task));
        if (alias.version === task.to)
            return { kind: written ? 'done' : 'already' };
        if (alias.version !== task.from)
            return failed(movedMeanwhile(task));
        const result = await moveAlias(clients, { ...task, version: task.to, revisionId: alias.revisionId });
        if (result.kind === 'refused')
            return failed(result.failure);
        written = true;
        return { kind: 'again', failure: result.kind === 'done' ? undefined : result.failure };
    });
}
function movedMeanwhile({ functionName, alias }) {
    const target = (0,sentence/* say */.cv) `alias ${(0,sentence/* name */.UU)(alias)} of function ${(0,sentence/* name */.UU)(functionName)}`;
    return changedMeanwhile({ operation: 'UpdateAlias', target }, (0,sentence/* marked */.xI)('something else moved the alias while this ran'));
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-es/commands/GetFunctionConfigurationCommand.js
var GetFunctionConfigurationCommand = __webpack_require__(1006);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-es/commands/UpdateFunctionConfigurationCommand.js
var UpdateFunctionConfigurationCommand = __webpack_require__(7131);
// EXTERNAL MODULE: ./lib/model/hidden.js
var model_hidden = __webpack_require__(833);
// EXTERNAL MODULE: ./lib/aws/client/wrong-answer.js
var wrong_answer = __webpack_require__(3483);
;// CONCATENATED MODULE: ./lib/aws/checked.js



/*
 * What AWS answers enters policies, so an answer about something else than was asked for is refused: from a wrong
 * endpoint, or a stand-in for one, it could grant anything.
 */
/** Returns a key or alias, beside what it encrypts, as an ARN. Throws WrongAnswer for anything else. */
function checkedKeyArn(keyId, home) {
    const resource = /^(?:key|alias)\//.test(keyId) ? keyId : `key/${keyId}`;
    const arn = keyId.startsWith('arn:')
        ? keyId
        : `arn:${home.partition}:kms:${home.region}:${home.account}:${resource}`;
    const parsed = (0,text_arn/* parseArn */.Lw)(arn);
    const isHere = parsed?.partition === home.partition && parsed.region === home.region && parsed.account !== '';
    if (parsed?.service !== 'kms' ||
        !isHere ||
        !/^(?:key\/[A-Za-z0-9-]+|alias\/[\w/-]+)$/.test(parsed.resource))
        throw wrong(keyId);
    return arn;
}
/** Returns the ARN of the key that was asked for by its ARN or an alias's. Throws WrongAnswer for another. */
function checkedKey(arn, asked) {
    const [parsed, wanted] = [(0,text_arn/* parseArn */.Lw)(arn), (0,text_arn/* parseArn */.Lw)(asked)];
    const isKey = parsed?.service === 'kms' && /^key\/[A-Za-z0-9-]+$/.test(parsed.resource);
    const isWanted = asked === arn || wanted?.resource.startsWith('alias/');
    if (!isKey || wanted === undefined || !isWanted || !isBeside(parsed, wanted))
        throw wrong(arn);
    return arn;
}
/** Throws WrongAnswer unless the ARNs are those of the function that was asked for, and of a role beside it. */
function checkFunction({ arn, roleArn }, { region, functionName, version }) {
    const [parsed, role] = [(0,text_arn/* parseArn */.Lw)(arn), (0,text_arn/* parseArn */.Lw)(roleArn)];
    const qualified = version === undefined ? ['', ':$LATEST'] : [`:${version}`];
    const isFunction = parsed?.service === 'lambda' &&
        parsed.region === region &&
        parsed.account !== '' &&
        qualified.some((qualifier) => parsed.resource === `function:${functionName}${qualifier}`);
    if (!isFunction)
        throw wrong(arn);
    const isRole = role?.service === 'iam' && /^role\/(?:[^*?\s]+\/)?[\w+=,.@-]+$/.test(role.resource);
    if (!isRole || role.partition !== parsed.partition || role.account !== parsed.account)
        throw wrong(roleArn);
}
/** Returns a region's name. Throws WrongAnswer for anything else. */
function checkedRegion(region) {
    if (!/^[a-z]+(?:-[a-z]+)+-\d+$/.test(region))
        throw wrong(region);
    return region;
}
/** Whether both are of one partition, region and account. */
function isBeside(some, other) {
    return some.partition === other.partition && some.region === other.region && some.account === other.account;
}
/** What to throw for an answer about something else; `answered` says about what. */
function wrong(answered) {
    return new wrong_answer/* WrongAnswer */.k((0,sentence/* say */.cv) `the answer has ${(0,sentence/* name */.UU)(answered)}, which is not what was asked for`);
}

// EXTERNAL MODULE: ./lib/aws/client/lambda-messages.js
var lambda_messages = __webpack_require__(6627);
;// CONCATENATED MODULE: ./lib/aws/lambda/functions.js







/**
 * Reads one function, or one version of it. GetFunctionConfiguration, not GetFunction: that one returns a link to the
 * code. Throws CredentialsError.
 */
function readFunction(clients, { region, functionName }, version) {
    const target = (0,sentence/* say */.cv) `function ${(0,sentence/* name */.UU)(version === undefined ? functionName : `${functionName}:${version}`)}`;
    const call = { action: 'lambda:GetFunctionConfiguration', target };
    return (0,calls/* read */.LF)({ ...call, absent: 'ResourceNotFoundException' }, async () => {
        const qualifier = version === undefined ? {} : { Qualifier: version };
        const answer = await clients
            .lambda(region)
            .send(new GetFunctionConfigurationCommand/* GetFunctionConfigurationCommand */.q({ FunctionName: functionName, ...qualifier }));
        const state = parseFunction(answer);
        if (state === undefined)
            return unreadable(call);
        checkFunction(state, { region, functionName, version });
        return state;
    });
}
/**
 * Replaces all variables, and all layers if given, of a function that is still at `revisionId`. Sends nothing else:
 * what is omitted stays as it is.
 * https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html
 */
function writeConfiguration(clients, write) {
    const call = {
        action: 'lambda:UpdateFunctionConfiguration',
        target: (0,sentence/* say */.cv) `function ${(0,sentence/* name */.UU)(write.functionName)}`,
    };
    const input = {
        FunctionName: write.functionName,
        Environment: { Variables: Object.fromEntries(write.variables) },
        ...(write.layers !== undefined && { Layers: [...write.layers] }),
        RevisionId: write.revisionId,
    };
    return writeConditionally(call, async () => {
        await clients.lambdaOnce(write.region).send(new UpdateFunctionConfigurationCommand/* UpdateFunctionConfigurationCommand */.Z(input));
        return { kind: 'done' };
    });
}
/**
 * Returns a function as a list shows it, which is without its state; `undefined` if variables or another part are missing.
 * Throws WrongAnswer for another function.
 */
function parseListed(answer, about) {
    const state = parseFunction(answer);
    if (state?.variables.kind !== 'readable')
        return undefined;
    checkFunction(state, about);
    return { ...state, update: { kind: 'unlisted' } };
}
function parseFunction(answer) {
    const { FunctionArn: arn, Role: roleArn, RevisionId: revisionId, CodeSha256: codeSha256 } = answer;
    const { MasterArn: masterArn } = answer;
    if (arn === undefined || roleArn === undefined)
        return undefined;
    if (revisionId === undefined || codeSha256 === undefined)
        return undefined;
    return {
        kind: 'found',
        arn,
        roleArn,
        revisionId,
        codeSha256,
        variables: parseVariables(answer),
        layers: (answer.Layers ?? []).flatMap(({ Arn: layer }) => layer ?? []),
        architecture: answer.Architectures?.[0] ?? 'x86_64',
        packageType: answer.PackageType ?? 'Zip',
        update: parseUpdate(answer),
        ...parseKind(answer),
        ...(masterArn === undefined ? {} : { masterArn }),
    };
}
/** `Environment` is absent if there are no variables, and has an `Error` if the caller may not decrypt them. */
function parseVariables({ Environment: environment, KMSKeyArn: keyArn, }) {
    if (environment?.Error !== undefined) {
        const { ErrorCode: code = 'Error', Message: message = '' } = environment.Error;
        return {
            kind: 'unreadable',
            code,
            message: (0,lambda_messages/* knownToLambda */.A)(message),
            ...(keyArn === undefined ? {} : { keyArn }),
        };
    }
    const variables = Object.entries(environment?.Variables ?? {});
    return { kind: 'readable', values: new Map(variables.map(([key, value]) => [key, (0,model_hidden/* hide */.j)(value)])) };
}
/** A capacity provider of a kind that the SDK does not know is an empty object. */
function parseKind({ CapacityProviderConfig: provider, DurableConfig: durable, }) {
    const isKnown = provider?.LambdaManagedInstancesCapacityProviderConfig !== undefined;
    return {
        ...(provider !== undefined && { capacity: isKnown ? 'managed-instances' : 'unknown' }),
        ...(durable !== undefined && { durable: true }),
    };
}
const unwritable = new Set([
    'Failed',
    'Deleting',
    'Deactivating',
    'Deactivated',
]);
function isUnwritable(state) {
    return unwritable.has(state);
}
/** https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html */
function parseUpdate(answer) {
    const { State: state = 'Active', LastUpdateStatus: status, LastUpdateStatusReason: reason, LastUpdateStatusReasonCode: code, } = answer;
    const { StateReason: stateReason, StateReasonCode: stateCode } = answer;
    if (isUnwritable(state))
        return {
            kind: 'unwritable',
            state,
            reason: [stateCode, stateReason].filter(Boolean).join(': '),
        };
    if (state === 'Pending')
        return { kind: 'in-progress', what: (0,sentence/* marked */.xI)('it is being created') };
    if (status === 'InProgress')
        return { kind: 'in-progress', what: (0,sentence/* marked */.xI)('an update is in progress') };
    if (status === 'Failed')
        return { kind: 'failed', reason: [code, reason].filter(Boolean).join(': ') };
    return { kind: 'settled' };
}
function unreadable({ target }) {
    return {
        kind: 'failed',
        failure: {
            operation: 'GetFunctionConfiguration',
            target,
            code: 'UnreadableAnswer',
            message: (0,sentence/* marked */.xI)('the answer has no ARN, role, revision or code'),
        },
    };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-es/pagination/ListAliasesPaginator.js + 1 modules
var ListAliasesPaginator = __webpack_require__(9678);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-es/commands/PublishVersionCommand.js
var PublishVersionCommand = __webpack_require__(2715);
;// CONCATENATED MODULE: ./lib/aws/lambda/versions.js







/**
 * Reads the aliases of a function, and each version that callers reach, one after the other: Lambda's control plane allows
 * few requests a second. Throws CredentialsError.
 */
function readServed(clients, about) {
    const { region, functionName, capacity } = about;
    const call = { action: 'lambda:ListAliases', target: (0,sentence/* say */.cv) `function ${(0,sentence/* name */.UU)(functionName)}` };
    return (0,calls/* read */.LF)(call, async () => {
        const pages = (0,ListAliasesPaginator/* paginateListAliases */._)({ client: clients.lambda(region) }, { FunctionName: functionName });
        const aliases = (await (0,calls/* collect */.Fo)(pages, (page) => page.Aliases)).map(parseAlias);
        const versions = new Map();
        for (const version of new Set(aliases.flatMap((alias) => [alias.version, ...alias.weighted]))) {
            if (version !== '$LATEST')
                versions.set(version, await readVersion(clients, about, version));
        }
        if (capacity === 'managed-instances' && !versions.has(model_observation/* latestPublished */.Kq)) {
            const latest = await readVersion(clients, about, model_observation/* latestPublished */.Kq);
            if (latest.kind !== 'absent')
                versions.set(model_observation/* latestPublished */.Kq, latest);
        }
        return { kind: 'found', aliases, versions };
    });
}
/**
 * Reads a version as its callers see it. `$LATEST.PUBLISHED` is updated as a function is: until an update is done, and
 * after one that failed, calls reach what was there before, which cannot be read.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-version-publishing.html
 */
async function readVersion(clients, about, version) {
    const state = await readFunction(clients, about, version);
    if (version !== model_observation/* latestPublished */.Kq || state.kind !== 'found' || state.update.kind === 'settled')
        return state;
    const message = 'it is being published, or publishing it failed, so calls may reach what it was before';
    return { ...state, variables: { kind: 'unreadable', code: 'NotSettled', message } };
}
/**
 * Publishes a version of a function that is still at `revisionId` with that code. Where nothing changed since the last
 * version, Lambda returns that one, so that asking twice publishes one version.
 * https://docs.aws.amazon.com/lambda/latest/api/API_PublishVersion.html
 */
function publishVersion(clients, publishing) {
    const { region, functionName, codeSha256, to, revisionId } = publishing;
    const call = { action: 'lambda:PublishVersion', target: (0,sentence/* say */.cv) `function ${(0,sentence/* name */.UU)(functionName)}` };
    const input = {
        FunctionName: functionName,
        CodeSha256: codeSha256,
        RevisionId: revisionId,
        ...(to === 'latest' && { PublishTo: 'LATEST_PUBLISHED' }),
    };
    return writeConditionally(call, async () => {
        const { Version: version } = await clients.lambdaOnce(region).send(new PublishVersionCommand/* PublishVersionCommand */.D(input));
        const isNumber = /^\d+$/.test(version ?? '');
        if (version === undefined || (to === 'number' && !isNumber))
            throw new SyntaxError('PublishVersion returned no version');
        return { kind: 'published', version };
    });
}

;// CONCATENATED MODULE: ./lib/aws/client/polling.js
/** Returns the first result of `probe` that is not `undefined`, or `undefined` after the deadline. */
async function poll(clock, patience, probe) {
    const end = clock.now() + patience.deadline;
    let wait = patience.first;
    for (;;) {
        const found = await probe();
        if (found !== undefined)
            return found;
        if (clock.now() + wait > end)
            return undefined;
        await clock.sleep(wait * (0.75 + Math.random() / 2));
        wait = Math.min(wait * 1.5, patience.longest);
    }
}

;// CONCATENATED MODULE: ./lib/apply/settle.js




const patience = { first: 200, longest: 5_000, deadline: 10 * 60_000 };
/**
 * Reads a function until no update is in progress, or a version until it is ready. Not with the SDK's waiter, which takes
 * every refusal, even AccessDenied, for "not yet". A failed update counts as settled; the caller decides what it means.
 */
async function settle(clients, clock, about, onUnsettled = () => { }) {
    let doing = [];
    const settled = await poll(clock, patience, async () => {
        const state = await readFunction(clients, about, about.version);
        if (state.kind === 'failed')
            return { kind: 'failed', failure: state.failure };
        if (state.kind === 'absent')
            return { kind: 'failed', failure: gone(settle_subjectOf(about)) };
        if (state.update.kind !== 'in-progress')
            return { kind: 'settled', state };
        doing = state.update.what;
        onUnsettled();
        return undefined;
    });
    return settled ?? { kind: 'failed', failure: notSettled(about, doing) };
}
function notSettled(about, doing) {
    return {
        ...settle_subjectOf(about),
        code: 'StillInProgress',
        message: (0,sentence/* say */.cv) `after ${patience.deadline / 60_000} minutes, ${doing}`,
        remedy: (0,sentence/* marked */.xI)('Check the function in the Lambda console, and run again once it is ready.'),
    };
}
function settle_subjectOf({ functionName, version }) {
    const target = functionTarget(functionName);
    return {
        operation: 'GetFunctionConfiguration',
        target: version === undefined ? target : (0,sentence/* say */.cv) `version ${(0,sentence/* name */.UU)(version)} of ${target}`,
    };
}

;// CONCATENATED MODULE: ./lib/apply/publish-version.js





/**
 * Publishes a version of the settled function, if it still has the planned code and configuration, and waits until that
 * version can be invoked. Asking again after a lost answer publishes no second version.
 */
async function applyPublish(clients, clock, task) {
    return attemptWrite(clock, changed(task), async () => {
        const settled = await settle(clients, clock, task);
        if (settled.kind === 'failed')
            return settled;
        const { state } = settled;
        if (state.codeSha256 !== task.codeSha256 || !task.isAsDeclared(state))
            return failed(changed(task));
        const result = await publishVersion(clients, {
            ...task,
            to: 'number',
            revisionId: state.revisionId,
        });
        if (result.kind === 'refused')
            return failed(result.failure);
        if (result.kind === 'published')
            return awaitVersion(clients, clock, task, result.version);
        return { kind: 'again', failure: result.failure };
    });
}
/** A version is Pending at first; with SnapStart for minutes, while its code starts once. */
async function awaitVersion(clients, clock, task, version) {
    const settled = await settle(clients, clock, { ...task, version });
    if (settled.kind === 'failed')
        return settled;
    const { state } = settled;
    if (state.update.kind === 'failed' || state.update.kind === 'unwritable')
        return failed(notStarted(task, version, state.update.reason));
    if (!task.isAsDeclared(state))
        return failed(changed(task));
    return { kind: 'done', version };
}
function changed(task) {
    return changedMeanwhile(publish_version_subjectOf(task), (0,sentence/* marked */.xI)('the function was changed by something else while this ran'));
}
function notStarted(task, version, reason) {
    return {
        ...publish_version_subjectOf(task),
        code: 'VersionFailed',
        message: (0,sentence/* say */.cv) `version ${(0,sentence/* name */.UU)(version)} was published, but does not start: ${(0,sentence/* name */.UU)(reason)}`,
        remedy: (0,sentence/* marked */.xI)('Traffic still reaches what it did before, and nothing was revoked. Fix the cause and run again.'),
    };
}
function publish_version_subjectOf({ functionName }) {
    return { operation: 'PublishVersion', target: functionTarget(functionName) };
}

;// CONCATENATED MODULE: ./lib/apply/publish-latest.js






/**
 * Publishes the settled function to `$LATEST.PUBLISHED`, if it still has the planned code and configuration, and reads that
 * version until it has them too and no update of it is in progress: until then, calls reach what it was before.
 */
async function applyPublishLatest(clients, clock, task) {
    let written = false;
    return attemptWrite(clock, changed(task), async () => {
        const settled = await settle(clients, clock, task);
        if (settled.kind === 'failed')
            return settled;
        const { state } = settled;
        if (state.codeSha256 !== task.codeSha256 || !task.isAsDeclared(state))
            return failed(changed(task));
        const latest = await settleLatest(clients, clock, task);
        if (latest?.kind === 'failed')
            return latest;
        const update = latest?.state.update;
        if (written && (update?.kind === 'failed' || update?.kind === 'unwritable'))
            return failed(notStarted(task, model_observation/* latestPublished */.Kq, update.reason));
        if (latest !== undefined && update?.kind === 'settled' && isPublished(task, latest))
            return { kind: written ? 'done' : 'already' };
        const { revisionId } = state;
        const result = await publishVersion(clients, { ...task, to: 'latest', revisionId });
        if (result.kind === 'refused')
            return failed(result.failure);
        const isFirst = !written;
        written = true;
        if (result.kind === 'published')
            return { kind: 'again', failure: isFirst ? undefined : changed(task) };
        return { kind: 'again', failure: result.failure };
    });
}
function isPublished(task, { state }) {
    return state.codeSha256 === task.codeSha256 && task.isAsDeclared(state);
}
/** `undefined` if nothing was ever published to it. */
async function settleLatest(clients, clock, task) {
    const state = await readFunction(clients, task, model_observation/* latestPublished */.Kq);
    if (state.kind === 'absent')
        return undefined;
    return settle(clients, clock, { ...task, version: model_observation/* latestPublished */.Kq });
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-es/pagination/ListDurableExecutionsByFunctionPaginator.js + 1 modules
var ListDurableExecutionsByFunctionPaginator = __webpack_require__(3929);
;// CONCATENATED MODULE: ./lib/aws/lambda/executions.js





/**
 * Every status of an execution that may still run code. The SDK does not know the last two yet.
 * https://docs.aws.amazon.com/lambda/latest/dg/durable-pause-resume.html
 */
const unfinished = ['RUNNING', 'PAUSING', 'PAUSED'];
/** The most that a page may have: a function may have thousands. */
const pageSize = 1000;
/**
 * Lists the executions of a durable function that have not finished, of all versions, and reads each version that they are
 * pinned to. Throws CredentialsError.
 * https://docs.aws.amazon.com/lambda/latest/api/API_ListDurableExecutionsByFunction.html
 */
function readExecutions(clients, about) {
    const { region, functionName } = about;
    const target = (0,sentence/* say */.cv) `function ${(0,sentence/* name */.UU)(functionName)}`;
    const call = { action: 'lambda:ListDurableExecutionsByFunction', target };
    return (0,calls/* read */.LF)(call, async () => {
        const pages = (0,ListDurableExecutionsByFunctionPaginator/* paginateListDurableExecutionsByFunction */.L)({ client: clients.lambda(region), pageSize }, { FunctionName: functionName, Statuses: unfinished });
        const pinned = await (0,calls/* collect */.Fo)(pages, (page) => page.DurableExecutions?.map(parseVersion));
        const versions = new Map();
        for (const [version, { length: count }] of Map.groupBy(pinned, (each) => each)) {
            const isFixed = version !== '$LATEST' && version !== model_observation/* latestPublished */.Kq;
            versions.set(version, {
                count,
                ...(isFixed && { state: await readFunction(clients, about, version) }),
            });
        }
        return { kind: 'found', versions };
    });
}
/** Throws SyntaxError for an ARN that does not name the version: `\u2026:function:orders:7/durable-execution/NAME/ID`. */
function parseVersion({ DurableExecutionArn: arn = '' }) {
    const version = /:function:[^:/]+:([^:/]+)\/durable-execution\//.exec(arn)?.[1];
    if (version === undefined)
        throw new SyntaxError('the ARN of an execution names no version');
    return version;
}

;// CONCATENATED MODULE: ./lib/plan/in-use.js


/** Whether a version that callers reach still needs one of the secrets. One that could not be read may need all. */
function isServed({ secretArns, roleArn }, served) {
    return (0,versions_served/* heldSecrets */.hH)({ stale: secretArns, roleArn, aliases: served }).size > 0;
}
/** Whether an unfinished execution still needs one of the secrets. One that could not be read may need all. */
function isExecuting({ secretArns, roleArn }, executions) {
    return (0,pinned/* neededByExecutions */.S)({ stale: secretArns, roleArn, executions }).size > 0;
}
/** Whether a variable of the function still names one of the secrets. One that could not be read may name all. */
function isNamed({ secretArns }, live) {
    return (0,versions_served/* namedSecrets */.pr)(live, secretArns).length > 0;
}

;// CONCATENATED MODULE: ./lib/apply/revoke-guard.js








const revoke_guard_patience = { first: 500, longest: 5_000, deadline: 30_000 };
/**
 * Returns why grants must not be revoked now, if so: since the plan, traffic was moved to a version that needs one of
 * them, or an execution of a durable function began with one. Reads nothing if no secret is lost.
 */
async function refuseServed(clients, clock, revoking) {
    const { plan, revoked, observed } = revoking;
    if (revoked.length === 0)
        return undefined;
    const loss = lossOf(revoking);
    const { capacity } = observed;
    const about = { ...plan, ...(capacity !== undefined && { capacity }) };
    const served = await poll(clock, revoke_guard_patience, async () => {
        const shown = await readServed(clients, about);
        return showsOldVersion(shown, plan) ? undefined : shown;
    });
    if (served === undefined || isServed(loss, served))
        return inUse(plan, served);
    if (observed.durable) {
        const executions = await readExecutions(clients, plan);
        if (isExecuting(loss, executions))
            return inUse(plan, executions);
    }
    return undefined;
}
/** The same where another run gave the function a variable that needs one of them. */
async function refuseNamed(clients, revoking) {
    const live = await readNamed(clients, revoking);
    return live && inUse(revoking.plan, live);
}
/**
 * Returns why it was wrong to revoke, once that is done: another run set such a variable at the same time. That run reads the
 * policy after it has set the variable, and this one the function after it has written the policy, so whichever comes
 * second learns of the other.
 */
async function regretNamed(clients, revoking) {
    const live = await readNamed(clients, revoking);
    return live && cutOff(revoking.plan, live);
}
/** Returns the function if it needs a secret that is revoked. */
async function readNamed(clients, revoking) {
    if (revoking.revoked.length === 0)
        return undefined;
    const live = await readFunction(clients, revoking.plan);
    return isNamed(lossOf(revoking), live) ? live : undefined;
}
function lossOf({ plan, revoked }) {
    return { secretArns: new Set(revoked), roleArn: plan.roleArn ?? '' };
}
/** Whether an alias that this run moved is still listed at its old version: for a moment, or because it was moved back. */
function showsOldVersion(served, { steps }) {
    const moved = steps.find(({ kind }) => kind === 'point-alias');
    if (served.kind === 'failed' || moved?.kind !== 'point-alias')
        return false;
    return served.aliases.some(({ name, version }) => name === moved.alias && version === moved.from);
}
function inUse({ functionName }, state) {
    return {
        operation: 'Revoke',
        target: functionTarget(functionName),
        code: 'StillInUse',
        message: state?.kind === 'failed'
            ? (0,sentence/* say */.cv) `what is in use can no longer be read: ${(0,model_failure/* explain */.W)(state.failure)}`
            : (0,sentence/* marked */.xI)('since the plan, the function, a version that is served or an execution came to need what would be revoked'),
        remedy: (0,sentence/* marked */.xI)('Nothing was revoked. Run again: a grant that is in use is kept.'),
    };
}
function cutOff({ functionName }, state) {
    return {
        operation: 'Revoke',
        target: functionTarget(functionName),
        code: 'CutOff',
        message: state.kind === 'failed'
            ? (0,sentence/* say */.cv) `a grant was revoked, and whether the function came to need it meanwhile can't be read: ${(0,model_failure/* explain */.W)(state.failure)}`
            : (0,sentence/* marked */.xI)('while a grant was revoked, something else gave the function a variable that needs it'),
        remedy: (0,sentence/* marked */.xI)('Run again once the other change is complete: what is declared is granted again.'),
    };
}

;// CONCATENATED MODULE: ./lib/apply/role-guard.js



/**
 * Returns why a grant must not be made now: since the plan, the function got another execution role, and the old one
 * would keep the grant. Where variables are written after the grant, Lambda refuses the revision of the plan instead.
 */
async function refuseOtherRole(clients, plan) {
    const live = await readFunction(clients, plan);
    if (live.kind === 'failed')
        return live.failure;
    if (live.kind === 'absent')
        return gone(role_guard_subjectOf(plan));
    return live.roleArn === plan.roleArn ? undefined : roleChanged(plan, live.roleArn);
}
/** The function runs as another role than the one that was planned for. */
function roleChanged(plan, roleArn) {
    const change = (0,sentence/* say */.cv) `its execution role was changed from ${(0,sentence/* name */.UU)(plan.roleArn ?? '')} to ${(0,sentence/* name */.UU)(roleArn)} while this ran`;
    const failure = changedMeanwhile(role_guard_subjectOf(plan), change);
    const granted = plan.steps.some(({ kind }) => kind === 'grant' || kind === 'revoke');
    if (!granted)
        return failure;
    const policy = (0,sentence/* name */.UU)(plan.policyName);
    const remedy = (0,sentence/* say */.cv) `Run again once the other change is complete. If the old role has an inline policy ${policy} that nothing else needs, delete it.`;
    return { ...failure, remedy };
}
function role_guard_subjectOf({ functionName }) {
    return { operation: 'GetFunctionConfiguration', target: functionTarget(functionName) };
}

;// CONCATENATED MODULE: ./lib/plan/writes.js


/** Returns the configuration that a step leads to: what it does not name is kept, value for value and in order. */
function configurationAfter(live, step) {
    const { layer } = step;
    return {
        variables: (0,configuration_configuration/* mergeVariables */.mc)(live.variables, step),
        ...(layer !== undefined && { layers: (0,configuration_configuration/* mergeLayers */.J)(live.layers, layer) }),
    };
}
/**
 * Whether two policy documents of one region say the same and are of the same owner, however IAM formats them. A policy that allows nothing is not
 * the same as no policy.
 */
function samePolicy(some, other, region) {
    if (some === undefined || other === undefined || some === other)
        return some === other;
    return (0,policy_ledger/* isSamePolicy */.j9)((0,policy_ledger/* readLedger */.SC)(some, region), (0,policy_ledger/* readLedger */.SC)(other, region));
}

;// CONCATENATED MODULE: ./lib/apply/write-configuration.js







/**
 * Sets and removes variables of ours and the extension's layer, keeping all others. Writes under the revision that the
 * plan was made from; then reads the settled function and plans again until the plan says that nothing is left. A write
 * that collided with another one, or whose answer was lost, takes the same path: it is repeated only if the plan still
 * says the same.
 */
async function applyConfiguration(clients, clock, task) {
    const { plan, observed } = task;
    const { region, functionName } = plan;
    let writtenFrom;
    return attemptWrite(clock, write_configuration_changed(plan), async (number) => {
        const isPlanned = number === 0 && observed.update.kind !== 'in-progress';
        const settled = isPlanned ? settledAs(observed) : await settle(clients, clock, plan, task.onUnsettled);
        if (settled.kind === 'failed')
            return settled;
        const { update, revisionId } = settled.state;
        const moved = writtenFrom !== undefined && writtenFrom !== revisionId;
        if (moved && (update.kind === 'failed' || update.kind === 'unwritable'))
            return failed(updateFailed(plan, update.reason));
        const next = judge(task, settled.state);
        if (next.kind === 'nothing')
            return { kind: writtenFrom === undefined ? 'already' : 'done' };
        if (next.kind === 'failed')
            return next;
        const write = { region, functionName, ...next.configuration, revisionId };
        const result = await writeConfiguration(clients, write);
        if (result.kind === 'refused')
            return failed(result.failure);
        writtenFrom = revisionId;
        if (result.kind !== 'done') {
            task.onUnsettled();
            return { kind: 'again', failure: result.failure };
        }
        task.onWritten();
        return { kind: 'again', failure: undefined };
    });
}
/** No need to read again: a function that has changed since is no longer at this revision, and the write is refused. */
function settledAs(state) {
    return { kind: 'settled', state };
}
function judge({ plan, planAgain }, state) {
    const { variables, layers } = state;
    if (variables.kind === 'unreadable')
        return failed(write_configuration_unreadable(plan, variables.code));
    if (state.roleArn !== plan.roleArn)
        return failed(roleChanged(plan, state.roleArn));
    const left = planAgain(state);
    switch (left.kind) {
        case 'done':
            return { kind: 'nothing' };
        case 'changed':
            return failed(write_configuration_changed(plan));
        case 'due':
            return {
                kind: 'write',
                configuration: configurationAfter({ variables: variables.values, layers }, left.step),
            };
    }
}
function write_configuration_changed({ functionName }) {
    return changedMeanwhile({ operation: 'UpdateFunctionConfiguration', target: functionTarget(functionName) }, (0,sentence/* marked */.xI)('the function was changed by something else while this ran'));
}
function write_configuration_unreadable({ functionName }, code) {
    return {
        operation: 'GetFunctionConfiguration',
        target: functionTarget(functionName),
        code,
        message: (0,sentence/* marked */.xI)("the function's variables can no longer be read, so they can't be written without losing them"),
        remedy: (0,sentence/* say */.cv) `Grant ${(0,sentence/* name */.UU)('kms:Decrypt')} on the function's key to the role that the workflow assumes.`,
    };
}
function updateFailed({ functionName }, reason) {
    return {
        operation: 'UpdateFunctionConfiguration',
        target: functionTarget(functionName),
        code: 'LastUpdateFailed',
        message: reason === '' ? [] : [(0,sentence/* name */.UU)(reason)],
        remedy: (0,sentence/* marked */.xI)('Lambda still runs the previous configuration, and nothing was revoked. Fix the cause and run again.'),
    };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/commands/GetRolePolicyCommand.js
var GetRolePolicyCommand = __webpack_require__(3586);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/pagination/ListRolePoliciesPaginator.js + 1 modules
var ListRolePoliciesPaginator = __webpack_require__(9424);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/commands/PutRolePolicyCommand.js
var PutRolePolicyCommand = __webpack_require__(3397);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/commands/DeleteRolePolicyCommand.js
var DeleteRolePolicyCommand = __webpack_require__(3055);
;// CONCATENATED MODULE: ./lib/aws/iam/inline-policies.js




const absent = 'NoSuchEntityException';
/**
 * Reads one inline policy of a role. Absent means no such policy or no such role; `readRole` tells them apart. Throws
 * CredentialsError.
 */
function readPolicy(clients, about) {
    return (0,calls/* read */.LF)({ ...onRole('iam:GetRolePolicy', about.roleArn), absent }, async () => {
        const command = new GetRolePolicyCommand/* GetRolePolicyCommand */.W(inputOf(about));
        const { PolicyDocument: document } = await clients.iam(about.region).send(command);
        if (document === undefined)
            throw new SyntaxError('GetRolePolicy returned no document');
        return { kind: 'found', text: decodeDocument(document) };
    });
}
/** IAM returns documents URL-encoded (RFC 3986), and the SDK leaves them so. */
function decodeDocument(document) {
    return decodeURIComponent(document);
}
/** Reads the texts of a role's inline policies. Throws CredentialsError. */
function readRole(clients, region, roleArn) {
    return (0,calls/* read */.LF)({ ...onRole('iam:ListRolePolicies', roleArn), absent }, async () => {
        const input = { RoleName: (0,text_arn/* roleNameOf */.xZ)(roleArn) };
        const pages = (0,ListRolePoliciesPaginator/* paginateListRolePolicies */.o)({ client: clients.iam(region) }, input);
        const names = await (0,calls/* collect */.Fo)(pages, (page) => page.PolicyNames);
        const policies = await Promise.all(names.map((policyName) => readPolicy(clients, { region, roleArn, policyName })));
        const failed = policies.find((policy) => policy.kind === 'failed');
        if (failed !== undefined)
            return failed;
        const texts = names.flatMap((policyName, index) => {
            const policy = policies[index];
            return policy?.kind === 'found' ? [[policyName, policy.text]] : [];
        });
        return { kind: 'found', texts: new Map(texts) };
    });
}
/** Creates or replaces an inline policy: IAM has no conditional write. Returns why it failed, if it did. */
function putPolicy(clients, about, document) {
    const input = { ...inputOf(about), PolicyDocument: document };
    return (0,calls/* write */.M9)(onRole('iam:PutRolePolicy', about.roleArn), () => clients.iam(about.region).send(new PutRolePolicyCommand/* PutRolePolicyCommand */.p(input)));
}
/** Deletes an inline policy; one that is already gone counts as deleted. Returns why it failed, if it did. */
function deletePolicy(clients, about) {
    return (0,calls/* write */.M9)({ ...onRole('iam:DeleteRolePolicy', about.roleArn), absent }, () => clients.iam(about.region).send(new DeleteRolePolicyCommand/* DeleteRolePolicyCommand */.T(inputOf(about))));
}
function inputOf({ roleArn, policyName }) {
    return { RoleName: (0,text_arn/* roleNameOf */.xZ)(roleArn), PolicyName: policyName };
}
/** IAM's own messages name a role without its path. */
function onRole(action, roleArn) {
    return { action, target: (0,sentence/* say */.cv) `role ${(0,sentence/* name */.UU)((0,text_arn/* roleNameOf */.xZ)(roleArn))}`, resource: roleArn };
}

;// CONCATENATED MODULE: ./lib/apply/write-policy.js







const write_policy_patience = { first: 200, longest: 5_000, deadline: 90_000 };
/**
 * Puts or deletes the policy, and reads it back until IAM, which is eventually consistent, shows it. Also reads it before:
 * PutRolePolicy has no condition, and another run may have written since the plan.
 */
async function writePolicy(clients, clock, write) {
    const ready = await poll(clock, write_policy_patience, async () => {
        const [found, refusal] = await Promise.all([look(clients, write), write.refuse?.()]);
        if (refusal !== undefined)
            return { is: 'refused', failure: refusal };
        return found.is === 'earlier' ? undefined : found;
    });
    if (ready?.is === 'document')
        return { kind: 'already' };
    if (ready?.is !== 'expected')
        return failed(failureOf(ready, write));
    const refused = write.document === undefined
        ? await deletePolicy(clients, write)
        : await putPolicy(clients, write, write.document);
    const reading = poll(clock, write_policy_patience, async () => {
        const found = await look(clients, write);
        const notYet = found.is === 'expected' || found.is === 'earlier';
        return notYet && refused === undefined ? undefined : found;
    });
    const [shown, regretted] = await Promise.all([reading, write.regret?.()]);
    // A lost answer may belong to a write that worked, so what IAM shows counts before the refusal does.
    if (shown?.is === 'document')
        return regretted === undefined ? { kind: 'done' } : failed(regretted);
    return failed(refused ?? failureOf(shown, write));
}
async function look(clients, write) {
    const present = await readPolicy(clients, write);
    if (present.kind === 'failed')
        return { is: 'unread', failure: present.failure };
    const text = present.kind === 'found' ? present.text : undefined;
    const says = (document) => samePolicy(text, document, write.region);
    if (says(write.document))
        return { is: 'document' };
    if (says(write.expected))
        return { is: 'expected' };
    return { is: says(write.earlier) ? 'earlier' : 'other' };
}
function failureOf(found, write) {
    if (found === undefined)
        return notShown(write_policy_subjectOf(write), policyOf(write), write_policy_patience.deadline / 1000);
    return 'failure' in found ? found.failure : write_policy_changed(write);
}
function write_policy_changed(about) {
    return changedMeanwhile(write_policy_subjectOf(about), (0,sentence/* say */.cv) `${policyOf(about)} was changed by something else while this ran`);
}
function policyOf({ policyName }) {
    return (0,sentence/* say */.cv) `inline policy ${(0,sentence/* name */.UU)(policyName)}`;
}
function write_policy_subjectOf({ roleArn }) {
    return { operation: 'GetRolePolicy', target: (0,sentence/* say */.cv) `role ${(0,sentence/* name */.UU)((0,text_arn/* roleNameOf */.xZ)(roleArn))}` };
}

;// CONCATENATED MODULE: ./lib/apply/steps.js













/** Carries out one step and proves that it took effect. */
async function applyStep(task, world) {
    const { plan, step } = task;
    return guarded(functionTarget(plan.functionName), async () => {
        switch (step.kind) {
            case 'configuration':
                return writeStep(task, world);
            case 'publish':
            case 'publish-latest':
                return publishStep(plan, step, world);
            case 'point-alias': {
                const { from, alias } = step;
                const { published: to } = task;
                if (to === undefined)
                    throw new Error('an alias is pointed before a version is published');
                return applyAlias(world.clients, world.clock, { ...plan, alias, from, to });
            }
            case 'grant':
                return grantStep(plan, step, world);
            case 'delete-former':
                return formerStep(plan, step, world);
            case 'revoke':
            case 'delete-policy':
                return revokeStep(plan, step, world);
        }
    });
}
/** Writing variables checks the role again, by the revision that was planned; without that step, nothing else does. */
async function grantStep(plan, step, world) {
    const isChecked = plan.steps.some(({ kind }) => kind === 'configuration');
    const refuse = isChecked ? {} : { refuse: () => refuseOtherRole(world.clients, plan) };
    const { document } = step;
    return policyStep(plan, { expected: plan.policy.before, document, ...refuse }, world);
}
async function revokeStep(plan, step, world) {
    const document = step.kind === 'revoke' ? step.document : undefined;
    const { refused, ...guards } = await revokeGuards(plan, step, world);
    if (refused !== undefined)
        return failed(refused);
    return policyStep(plan, { expected: policyBefore(plan), document, ...guards }, world);
}
/** Each is as it was planned, and what is still needed of it has today's name by now. */
async function formerStep(plan, step, world) {
    const { refused, regret, ...guards } = await revokeGuards(plan, step, world);
    if (refused !== undefined)
        return failed(refused);
    const own = policyBefore(plan);
    const kept = await policyStep(plan, { expected: own, document: own, ...guards }, world);
    if (kept.kind === 'failed')
        return kept;
    const outcomes = [];
    for (const { policyName, document: expected } of plan.policy.former ?? []) {
        const write = { ...steps_policyOf(plan), policyName, expected, earlier: undefined, document: undefined };
        const outcome = await writePolicy(world.clients, world.clock, { ...write, ...(regret && { regret }) });
        if (outcome.kind === 'failed')
            return outcome;
        outcomes.push(outcome);
    }
    return outcomes.find(({ kind }) => kind === 'done') ?? { kind: 'already' };
}
/** What holds a write back that revokes, and what shows that it was wrong; nothing where everything is removed. */
async function revokeGuards(plan, { revoked }, world) {
    if (world.settings.removing)
        return {};
    const { clients, clock } = world;
    const revoking = { plan, revoked, observed: observedIn(world, plan) };
    const refused = await refuseServed(clients, clock, revoking);
    if (refused !== undefined)
        return { refused };
    return { refuse: () => refuseNamed(clients, revoking), regret: () => regretNamed(clients, revoking) };
}
/** The policy of today's name, right before something is revoked. */
function policyBefore(plan) {
    const granted = plan.steps.find(({ kind }) => kind === 'grant');
    return granted?.kind === 'grant' ? granted.document : plan.policy.before;
}
async function policyStep(plan, write, { clients, clock }) {
    return writePolicy(clients, clock, { ...steps_policyOf(plan), earlier: plan.policy.before, ...write });
}
/** Checks that the policy of the grant step is still in place; fails, and writes nothing, if it is not. */
async function confirmGrant(plan, world) {
    return guarded(functionTarget(plan.functionName), async () => {
        const granted = plan.steps.find(({ kind }) => kind === 'grant');
        if (granted?.kind !== 'grant')
            return { kind: 'already' };
        const { document } = granted;
        return policyStep(plan, { expected: document, document }, world);
    });
}
async function writeStep({ plan, onWritten, onUnsettled }, world) {
    return applyConfiguration(world.clients, world.clock, {
        plan,
        observed: observedIn(world, plan),
        planAgain: (state) => planAgain(plan, state, world),
        onWritten,
        onUnsettled,
    });
}
/** The function as it was when the plan was made. */
function observedIn({ observation }, { region, functionName, label }) {
    const observed = observation.functions.get((0,model_observation/* functionKey */.ay)(region, functionName));
    if (observed?.kind !== 'found')
        throw new Error(`${label} is planned but was not found`);
    return observed;
}
async function publishStep(plan, step, world) {
    const { region, functionName } = plan;
    const publish = step.kind === 'publish' ? applyPublish : applyPublishLatest;
    return publish(world.clients, world.clock, {
        region,
        functionName,
        codeSha256: step.codeSha256,
        isAsDeclared: (state) => planAgain(plan, state, world).kind === 'done',
    });
}
function steps_policyOf({ region, roleArn = '', policyName }) {
    return { region, roleArn, policyName };
}
/** Credentials that expire during a run fail the step in progress, so that the report still says what was done. */
async function guarded(target, work) {
    try {
        return await work();
    }
    catch (error) {
        const said = error instanceof failures/* CredentialsError */.lE
            ? { code: error.name, message: error.sentence }
            : { code: 'UnexpectedError', message: [(0,sentence/* name */.UU)(steps_nameOf(error))] };
        return failed({ operation: 'Apply', target, ...said });
    }
}
function steps_nameOf(error) {
    return error instanceof Error ? error.name : typeof error;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/RotateSecretCommand.js
var RotateSecretCommand = __webpack_require__(1827);
;// CONCATENATED MODULE: ./lib/aws/secrets-manager/rotation.js




/**
 * Sets how a secret is rotated, without rotating it now. Returns why it failed, if it did.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html
 */
async function setRotation(clients, { secretArn, terms: { schedule, lambdaArn }, window, token }) {
    const call = { action: 'secretsmanager:RotateSecret', target: (0,sentence/* say */.cv) `secret ${(0,sentence/* name */.UU)(secretArn)}` };
    const failure = await (0,calls/* write */.M9)(call, () => clients.secretsManager((0,text_arn/* parseArn */.Lw)(secretArn)?.region ?? '').send(new RotateSecretCommand/* RotateSecretCommand */.x({
        SecretId: secretArn,
        ClientRequestToken: token,
        RotationRules: { ...rulesOf(schedule), ...(window !== undefined && { Duration: window }) },
        RotateImmediately: false,
        ...(lambdaArn !== undefined && { RotationLambdaARN: lambdaArn }),
    })));
    if (failure === undefined)
        return undefined;
    if (lambdaArn !== undefined && /^AccessDenied/.test(failure.code))
        return { ...failure, remedy: invocation(lambdaArn) };
    return window !== undefined && failure.code === 'InvalidParameterException'
        ? { ...failure, remedy: fitting(window) }
        : failure;
}
function rulesOf(schedule) {
    return schedule.kind === 'days'
        ? { AutomaticallyAfterDays: schedule.days }
        : { ScheduleExpression: schedule.expression };
}
/** A window ends with its day in UTC and before the next one begins, so it may not fit another schedule. */
function fitting(window) {
    return (0,sentence/* say */.cv) `The secret's rotation window of ${(0,sentence/* name */.UU)(window)} was kept. If it does not fit the new schedule, change it in Secrets Manager or declare another schedule.`;
}
/** https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot_rotation.html */
function invocation(lambdaArn) {
    return (0,sentence/* say */.cv) `Grant ${(0,sentence/* name */.UU)('secretsmanager:RotateSecret')} on the secret and ${(0,sentence/* name */.UU)('lambda:InvokeFunction')} on ${(0,sentence/* name */.UU)(lambdaArn)} to the role that the workflow assumes, and let ${(0,sentence/* name */.UU)('secretsmanager.amazonaws.com')} invoke that function in the function's own policy.`;
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/DescribeSecretCommand.js
var DescribeSecretCommand = __webpack_require__(765);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/GetResourcePolicyCommand.js
var GetResourcePolicyCommand = __webpack_require__(4144);
// EXTERNAL MODULE: ./lib/text/day.js
var day = __webpack_require__(2821);
;// CONCATENATED MODULE: ./lib/aws/secrets-manager/life.js


/**
 * Returns what a description says about a secret's age, use and rotation. `region` is where it was read; `versions` are
 * those with labels. https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html
 */
function parseLife(secret, versions, region) {
    const { CreatedDate: created, LastAccessedDate: read, PrimaryRegion: primary } = secret;
    const underWay = parseUnderWay(secret, versions);
    return {
        ...(created !== undefined && { createdOn: (0,day/* dayOf */.k)(created) }),
        ...(read !== undefined && { readOn: (0,day/* dayOf */.k)(read) }),
        keeper: parseKeeper(secret),
        rotation: parseRotation(secret),
        ...(underWay !== undefined && { underWay }),
        ...(primary !== undefined && primary !== region && { primaryRegion: checkedRegion(primary) }),
    };
}
function parseKeeper({ OwningService: service, Type: partner }) {
    if (service !== undefined)
        return { kind: 'service', name: service };
    return partner === undefined ? { kind: 'owner' } : { kind: 'partner', name: partner };
}
/** A canceled rotation keeps its rules, but they have no effect. */
function parseRotation(secret) {
    const { RotationEnabled: enabled, LastRotatedDate: last, NextRotationDate: next } = secret;
    const terms = parseTerms(secret);
    if (enabled !== true || terms === undefined)
        return { kind: 'off' };
    const window = secret.RotationRules?.Duration;
    return {
        kind: 'on',
        terms,
        ...(window !== undefined && { window }),
        ...(last !== undefined && { lastOn: (0,day/* dayOf */.k)(last) }),
        ...(next !== undefined && { nextBy: (0,day/* dayOf */.k)(next) }),
    };
}
function parseTerms(secret) {
    const { RotationLambdaARN: lambdaArn, RotationRules: rules = {} } = secret;
    const schedule = parseSchedule(rules);
    return schedule && { schedule, ...(lambdaArn !== undefined && { lambdaArn }) };
}
/** With an expression, AWS also returns the days between rotations that follow from it. */
function parseSchedule(rules) {
    const { ScheduleExpression: expression, AutomaticallyAfterDays: days } = rules;
    if (expression !== undefined)
        return { kind: 'expression', expression };
    return days === undefined ? undefined : { kind: 'days', days };
}
/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html (AWSPENDING) */
function parseUnderWay({ VersionIdsToStages: stages = {} }, versions) {
    const pending = Object.entries(stages).find(([, labels]) => labels.includes('AWSPENDING') && !labels.includes('AWSCURRENT'));
    if (pending === undefined)
        return undefined;
    if (versions.kind === 'failed')
        return {};
    // Only versions with a value are listed.
    const listed = versions.listed.find(({ VersionId: id }) => id === pending[0]);
    if (listed === undefined)
        return { empty: true };
    return listed.CreatedDate === undefined ? {} : { since: (0,day/* dayOf */.k)(listed.CreatedDate) };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-secrets-manager/dist-es/pagination/ListSecretVersionIdsPaginator.js + 1 modules
var ListSecretVersionIdsPaginator = __webpack_require__(8276);
;// CONCATENATED MODULE: ./lib/aws/kms.js




/** Reads a customer key by its ARN or an alias's; never pass it an `alias/aws/\u2026`. Throws CredentialsError. */
function readKey(clients, keyArn) {
    const call = { action: 'kms:DescribeKey', target: (0,sentence/* say */.cv) `key ${(0,sentence/* name */.UU)(keyArn)}`, absent: 'NotFoundException' };
    return (0,calls/* read */.LF)(call, async () => {
        const { DescribeKeyCommand, KMSClient } = await __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 4230));
        const client = clients.onDemand(KMSClient, (0,text_arn/* parseArn */.Lw)(keyArn)?.region ?? '');
        const { KeyMetadata: key } = await client.send(new DescribeKeyCommand({ KeyId: keyArn }));
        if (key?.Arn === undefined)
            throw new SyntaxError('DescribeKey returned no ARN');
        return { kind: 'found', arn: checkedKey(key.Arn, keyArn), state: key.KeyState ?? 'Unknown' };
    });
}
/** Reads the policy of a key in the caller's own account. Throws CredentialsError. */
function readKeyPolicy(clients, keyArn) {
    return (0,calls/* read */.LF)({ action: 'kms:GetKeyPolicy', target: (0,sentence/* say */.cv) `key ${(0,sentence/* name */.UU)(keyArn)}`, resource: keyArn }, async () => {
        const { GetKeyPolicyCommand, KMSClient } = await __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 4230));
        const client = clients.onDemand(KMSClient, (0,text_arn/* parseArn */.Lw)(keyArn)?.region ?? '');
        const { Policy: text } = await client.send(new GetKeyPolicyCommand({ KeyId: keyArn }));
        if (text === undefined)
            throw new SyntaxError('GetKeyPolicy returned no policy');
        return { kind: 'found', text };
    });
}
/**
 * Returns customer keys as ARNs. AWS's own key needs no grant, and an `alias/aws/\u2026` must not even be looked up:
 * DescribeKey can create the key. https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html
 * Throws WrongAnswer for anything but a key beside the secret.
 */
function parseKeys(keyIds, home) {
    const arns = keyIds.filter((keyId) => !isAwsKey(keyId)).map((keyId) => checkedKeyArn(keyId, home));
    return [...new Set(arns)].sort().map((arn) => ({ kind: arn.includes(':alias/') ? 'alias' : 'key', arn }));
}
/** Whether it is a key that KMS manages for another service, with or without an ARN before its name. */
function isAwsKey(keyId) {
    return keyId === 'DefaultEncryptionKey' || /^(?:arn:[\w-]+:kms:[\w-]*:\d*:)?alias\/aws\//.test(keyId);
}

;// CONCATENATED MODULE: ./lib/aws/secrets-manager/versions.js




/**
 * Reads the versions with labels and a value, and their keys. A secret whose key was changed may keep versions under the
 * old one: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecret.html (KmsKeyId)
 */
function readVersions(client, secretId) {
    const call = {
        action: 'secretsmanager:ListSecretVersionIds',
        target: (0,sentence/* say */.cv) `secret ${(0,sentence/* name */.UU)(secretId)}`,
        resource: secretId,
    };
    return (0,calls/* read */.LF)(call, async () => {
        const pages = (0,ListSecretVersionIdsPaginator/* paginateListSecretVersionIds */.o)({ client }, { SecretId: secretId });
        return { kind: 'found', listed: await (0,calls/* collect */.Fo)(pages, ({ Versions: versions = [] }) => versions) };
    });
}
/**
 * Returns the keys of a secret. After its key was changed, a version can be decrypted with the old or the new one:
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_update-encryption-key.html
 */
function parseVersions({ KmsKeyId: keyId }, versions, secret) {
    const ofSecret = keyId === undefined ? [] : [keyId];
    const [nextKey] = parseKeys(ofSecret, secret);
    const next = nextKey === undefined ? {} : { nextKey };
    if (versions.kind === 'failed')
        return { keys: parseKeys(ofSecret, secret), ...next, versionsUnread: versions.failure };
    const idsOf = ({ KmsKeyIds: keyIds = ofSecret }) => keyIds;
    return {
        keys: parseKeys([...ofSecret, ...versions.listed.flatMap(idsOf)], secret),
        ...next,
        versions: versions.listed.map((version) => ({
            labels: version.VersionStages ?? [],
            keys: idsOf(version).some(isAwsKey) ? [] : parseKeys(idsOf(version), secret),
        })),
    };
}
/** Whether no version is the current one, as on a replica that another account has not filled yet. */
function isEmpty({ VersionIdsToStages: stages = {} }, versions) {
    const listed = versions.kind === 'found' ? versions.listed.map(({ VersionStages }) => VersionStages) : [];
    return ![...Object.values(stages), ...listed].some((labels) => labels?.includes('AWSCURRENT'));
}

;// CONCATENATED MODULE: ./lib/aws/secrets-manager/secrets.js









/** Reads what a secret is, never what it holds. `region` is where a name is looked up. Throws CredentialsError. */
function readSecret(clients, region, reference) {
    const { raw: secretId } = reference;
    const lookedUpIn = (0,model_observation/* lookupRegion */.dP)(region, reference);
    const client = clients.secretsManager(lookedUpIn);
    const absent = 'ResourceNotFoundException';
    return (0,calls/* read */.LF)({
        action: 'secretsmanager:DescribeSecret',
        target: (0,sentence/* say */.cv) `secret ${(0,sentence/* name */.UU)(secretId)}`,
        resource: secretId,
        absent,
    }, async () => {
        const [secret, versions] = await Promise.all([
            client.send(new DescribeSecretCommand/* DescribeSecretCommand */.X({ SecretId: secretId })),
            readVersions(client, secretId),
        ]);
        const { Name: secretName = '', DeletedDate: deletedDate } = secret;
        if (secret.ARN === undefined)
            throw new SyntaxError('DescribeSecret returned no ARN');
        const parsed = checkedArn({ arn: secret.ARN, name: secretName }, reference, lookedUpIn);
        const arn = (0,text_arn/* formatArn */.bH)(parsed);
        return {
            kind: 'found',
            arn,
            name: secretName,
            ...parseVersions(secret, versions, parsed),
            ...(isEmpty(secret, versions) && { empty: true }),
            ...replication(secret, arn),
            ...(deletedDate !== undefined && { deletedOn: (0,day/* dayOf */.k)(deletedDate) }),
            life: parseLife(secret, versions, parsed.region),
        };
    });
}
/** https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html */
function replication({ PrimaryRegion: primary, ReplicationStatus: replicas = [] }, secretArn) {
    const inSync = replicas.flatMap(({ Region: region, Status: status }) => (status === 'InSync' ? region : []));
    const others = [primary, ...inSync].filter((region) => region !== undefined && region !== (0,text_arn/* parseArn */.Lw)(secretArn)?.region);
    return others.length === 0 ? {} : { replicatedIn: others };
}
/** Reads the resource policy of a secret. Throws CredentialsError. */
function readSecretPolicy(clients, secretArn) {
    const client = clients.secretsManager((0,text_arn/* parseArn */.Lw)(secretArn)?.region ?? '');
    return (0,calls/* read */.LF)({
        action: 'secretsmanager:GetResourcePolicy',
        target: (0,sentence/* say */.cv) `secret ${(0,sentence/* name */.UU)(secretArn)}`,
        resource: secretArn,
    }, async () => {
        const answer = await client.send(new GetResourcePolicyCommand/* GetResourcePolicyCommand */.M({ SecretId: secretArn }));
        if (answer.ARN !== secretArn)
            throw new SyntaxError('GetResourcePolicy returned another ARN');
        return answer.ResourcePolicy === undefined
            ? { kind: 'absent' }
            : { kind: 'found', text: answer.ResourcePolicy };
    });
}
/** Returns the ARN of the secret that was asked for, by name in `region` or by ARN. Throws WrongAnswer for another. */
function checkedArn(answer, reference, region) {
    const { arn = '', name: secretName = '' } = answer;
    const parsed = (0,text_arn/* parseArn */.Lw)(arn);
    const isSecret = parsed?.service === 'secretsmanager' &&
        /^secret:[\w/+=.@!-]+-[A-Za-z0-9]{6}$/.test(parsed.resource) &&
        parsed.resource.slice(0, -7) === `secret:${secretName}`;
    if (parsed === undefined || !isSecret || !isAsked(parsed, reference, region))
        throw wrong(arn);
    return parsed;
}
/** An ARN may lack the six characters at its end. */
function isAsked(arn, reference, region) {
    if (!('arn' in reference))
        return arn.account !== '' && arn.region === region && (0,text_arn/* secretNameOf */.Jf)(arn) === reference.name;
    const { arn: asked } = reference;
    return isBeside(arn, asked) && [arn.resource, arn.resource.slice(0, -7)].includes(asked.resource);
}

;// CONCATENATED MODULE: ./lib/apply/write-rotation.js









const write_rotation_patience = { first: 200, longest: 5_000, deadline: 60_000 };
/**
 * Sets how a secret is rotated, if its rotation is still what it was when planned and none is in progress, and reads it
 * back until it shows.
 */
async function writeRotation(clients, clock, change) {
    const { secretArn, before, after } = change;
    const present = await write_rotation_look(clients, secretArn);
    if (present.kind === 'unread')
        return failed(present.failure);
    if (isSame(present.terms, after))
        return { kind: 'already' };
    if (present.isUnderWay)
        return failed(underWay(secretArn));
    if (!isSame(present.terms, before))
        return failed(write_rotation_changed(change, present.terms));
    const { window } = present;
    const refused = await setRotation(clients, { secretArn, terms: after, window, token: (0,external_node_crypto_.randomUUID)() });
    const shown = await poll(clock, write_rotation_patience, async () => {
        const found = await write_rotation_look(clients, secretArn);
        const isShown = found.kind === 'read' && isSame(found.terms, after);
        return isShown || refused !== undefined ? { isShown } : undefined;
    });
    // A lost answer may belong to a write that worked, so what AWS shows counts before the refusal does.
    if (shown?.isShown)
        return { kind: 'done' };
    return failed(refused ?? notShown(write_rotation_subjectOf(secretArn), (0,sentence/* say */.cv) `the rotation`, write_rotation_patience.deadline / 1000));
}
async function write_rotation_look(clients, secretArn) {
    const arn = (0,text_arn/* parseArn */.Lw)(secretArn);
    if (arn === undefined)
        throw new Error('a rotation is planned for what has no ARN');
    const secret = await readSecret(clients, arn.region, { kind: 'secret', arn, raw: secretArn });
    if (secret.kind === 'failed')
        return { kind: 'unread', failure: secret.failure };
    if (secret.kind === 'absent' || secret.life === undefined)
        return { kind: 'unread', failure: gone(write_rotation_subjectOf(secretArn)) };
    const { rotation, underWay: pending } = secret.life;
    const window = rotation.kind === 'on' ? rotation.window : undefined;
    return { kind: 'read', terms: (0,model_rotation/* termsOf */.fd)(rotation), window, isUnderWay: pending !== undefined };
}
function isSame(a, b) {
    return a === undefined || b === undefined ? a === b : (0,model_rotation/* sameTerms */.se)(a, b);
}
function underWay(secretArn) {
    return {
        ...write_rotation_subjectOf(secretArn),
        code: 'RotationUnderWay',
        message: (0,sentence/* marked */.xI)('a rotation began since the plan was made, and its terms cannot change until it has ended'),
        remedy: (0,sentence/* marked */.xI)('Run again once it has ended.'),
    };
}
function write_rotation_changed({ secretArn }, present) {
    const now = present === undefined ? (0,sentence/* say */.cv) `not rotated` : (0,sentence/* say */.cv) `rotated ${(0,model_rotation/* describeTerms */.XW)(present, secretArn)}`;
    return changedMeanwhile(write_rotation_subjectOf(secretArn), (0,sentence/* say */.cv) `it is now ${now}`);
}
function write_rotation_subjectOf(secretArn) {
    return { operation: 'DescribeSecret', target: secretTarget(secretArn) };
}

;// CONCATENATED MODULE: ./lib/apply/rotations.js








/** Sets each rotation that is due, whatever happens to the others. Never throws for what AWS answers. */
async function applyRotations(rotations, world) {
    const due = rotations.filter((rotation) => rotation.due);
    if (due.length === 0)
        return [];
    const limit = (0,p_limit/* default */.A)(8);
    return world.log.group(`Setting rotations (${(0,count/* count */.U)(due.length, 'secret')})`, () => Promise.all(due.map((rotation) => limit(() => applyRotation(rotation, world)))));
}
async function applyRotation(rotation, { clients, clock, log }) {
    const { secretArn } = rotation;
    const outcome = await guarded(secretTarget(secretArn), () => writeRotation(clients, clock, rotation));
    if (outcome.kind === 'failed') {
        log.info((0,sentence/* plain */.pj)((0,model_failure/* explain */.W)(outcome.failure)));
        return { secretArn, result: 'failed', failure: outcome.failure };
    }
    log.info((0,sentence/* plain */.pj)(rotationLine(rotation, outcome.kind)));
    return { secretArn, result: outcome.kind };
}

;// CONCATENATED MODULE: ./lib/apply/apply.js







/** First everything is granted, then all variables are set and traffic is moved to them, then the rest is revoked. */
const phases = [
    { title: 'Granting access', kinds: ['grant'] },
    { title: 'Configuring functions', kinds: ['configuration'] },
    { title: 'Publishing for calls without a version', kinds: ['publish-latest'] },
    { title: 'Publishing versions', kinds: ['publish'] },
    { title: 'Pointing aliases', kinds: ['point-alias'] },
    { title: 'Deleting policies of earlier names', kinds: ['delete-former'] },
    { title: 'Revoking access', kinds: ['revoke', 'delete-policy'] },
];
/**
 * Carries out a plan step by step and returns what happened. A function whose step fails stops there; the others go on.
 * Functions that share a role are written one after the other. Rotations come last: setting one runs other people's
 * functions, and nothing should wait for those. Never throws for what AWS answers.
 */
async function apply(plan, world) {
    const all = plan.functions.map((each) => ({
        plan: each,
        outcomes: [],
        failure: undefined,
        published: undefined,
        confirmed: undefined,
    }));
    for (const { title, kinds } of phases) {
        const due = all.filter(({ plan: each, failure }) => failure === undefined && stepOf(each, kinds) !== undefined);
        if (due.length === 0)
            continue;
        await world.log.group(`${title} (${(0,count/* count */.U)(due.length, 'function')})`, async () => {
            if (kinds.some(needsGrant))
                await waitForPropagation(due, world);
            await eachRoleInTurn(due, (progress) => advance(progress, stepOf(progress.plan, kinds), world));
        });
    }
    await eachRoleInTurn(all.filter(keptGrant), (progress) => apply_confirm(progress, world));
    const rotations = await applyRotations(plan.rotations, world);
    return { functions: all.map(outcomeOf), rotations };
}
/**
 * A new grant takes seconds to reach all of IAM: a function that starts with a new variable should already have it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_general.html#troubleshoot_general_eventual-consistency
 */
async function waitForPropagation(due, { clock, log, propagationWait }) {
    const granted = due.some(({ outcomes }) => {
        const last = outcomes.at(-1);
        return last?.step === 'grant' && last.result === 'done';
    });
    if (!granted || propagationWait === 0)
        return;
    log.info(`Waiting ${(0,count/* count */.U)(propagationWait, 'second')} for the new grants to take effect across IAM.`);
    await clock.sleep(propagationWait * 1000);
}
/** Whether code may start with a variable that needs the grant: publishing a version may run its code. */
function needsGrant(kind) {
    return kind === 'configuration' || kind === 'publish' || kind === 'publish-latest';
}
async function eachRoleInTurn(due, work) {
    const limit = (0,p_limit/* default */.A)(8);
    const byRole = Map.groupBy(due, ({ plan }) => plan.roleArn);
    await Promise.all([...byRole.values()].map((sharing) => limit(async () => {
        for (const progress of sharing)
            await work(progress);
    })));
}
async function advance(progress, step, world) {
    if (step === undefined)
        return;
    const onWritten = () => {
        progress.confirmed = isLast(step, progress) ? confirmGrant(progress.plan, world) : undefined;
    };
    const onUnsettled = () => {
        progress.confirmed = undefined;
    };
    const outcome = await applyStep({ ...progress, step, onWritten, onUnsettled }, world);
    const version = outcome.kind === 'failed' ? undefined : outcome.version;
    progress.published ??= version;
    progress.outcomes.push({
        step: step.kind,
        result: outcome.kind,
        ...(version !== undefined && { version }),
    });
    if (outcome.kind === 'failed')
        return fail(progress, outcome.failure, world);
    world.log.info((0,sentence/* plain */.pj)(stepLine({ ...progress, step, result: outcome.kind })));
}
/**
 * Whether the grant is looked at next. Then the policy is read beside the function as written, which counts unless the
 * update takes longer.
 */
function isLast(step, progress) {
    return keptGrant(progress) && progress.plan.steps.at(-1) === step;
}
/** Another run that wrote the same policy at the same time may have undone the grant: the variables then need it again. */
async function apply_confirm(progress, world) {
    const outcome = await (progress.confirmed ?? confirmGrant(progress.plan, world));
    if (outcome.kind === 'failed')
        fail(progress, outcome.failure, world);
}
function fail(progress, failure, { log }) {
    progress.failure = failure;
    log.info((0,sentence/* plain */.pj)((0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(progress.plan.label)}: ${(0,model_failure/* explain */.W)(failure)}`));
}
function stepOf({ steps }, kinds) {
    return steps.find(({ kind }) => kinds.includes(kind));
}
/** Whether the policy should still be the one of the grant step at the end. */
function keptGrant({ plan, failure }) {
    const kinds = plan.steps.map(({ kind }) => kind);
    const replaced = kinds.includes('revoke') || kinds.includes('delete-policy');
    return failure === undefined && kinds.includes('grant') && kinds.some(needsGrant) && !replaced;
}
function outcomeOf({ plan, outcomes, failure }) {
    const reached = outcomes.map(({ step }) => step);
    const steps = [
        ...outcomes,
        ...plan.steps.flatMap(({ kind }) => reached.includes(kind) ? [] : [{ step: kind, result: 'not-reached' }]),
    ];
    if (failure !== undefined)
        return { label: plan.label, result: 'failed', steps, failure };
    if (plan.blocked)
        return { label: plan.label, result: 'blocked', steps };
    return { label: plan.label, result: steps.length === 0 ? 'unchanged' : 'applied', steps };
}

// EXTERNAL MODULE: ./lib/aws/sts.js
var sts = __webpack_require__(9049);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/IAMClient.js + 8 modules
var IAMClient = __webpack_require__(5919);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-es/LambdaClient.js + 8 modules
var LambdaClient = __webpack_require__(410);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-secrets-manager/dist-es/SecretsManagerClient.js + 8 modules
var SecretsManagerClient = __webpack_require__(3072);
// EXTERNAL MODULE: ./lib/aws/client/clock.js
var client_clock = __webpack_require__(1631);
;// CONCATENATED MODULE: ./lib/aws/client/pacer.js
const pause = 1000;
const slowest = 1;
/**
 * Calls per second that each second adds. With it, eight concurrent runs share 15 calls a second without a failure, in
 * little more than the time that the quota sets; with twice as much, calls are refused more often than they are retried.
 */
const growth = 0.5;
/** Returns a pacer whose calls start in the order in which they asked. */
function makePacer(clock, { perSecond, burst }) {
    const rest = ((burst - 1) * 1000) / perSecond;
    let slowed = { rate: perSecond, until: Number.NEGATIVE_INFINITY };
    let next = Number.NEGATIVE_INFINITY;
    const rateAt = (time) => Math.min(perSecond, slowed.rate + (growth * Math.max(0, time - slowed.until)) / 1000);
    return {
        turn: async () => {
            const now = clock.now();
            const start = Math.max(next, rateAt(now) < perSecond ? now : now - rest);
            next = start + 1000 / rateAt(start);
            if (start > now)
                await clock.sleep(start - now);
        },
        yieldToOthers: () => {
            const now = clock.now();
            if (now < slowed.until)
                return; // Calls that were in flight together are throttled together.
            slowed = { rate: Math.max(slowest, rateAt(now) / 2), until: now + pause };
            next = Math.max(next, slowed.until);
        },
    };
}

// EXTERNAL MODULE: ./lib/aws/client/proxy.js
var proxy = __webpack_require__(5237);
;// CONCATENATED MODULE: ./lib/aws/client/clients.js







/** A call ends after 30 seconds without an answer. */
const sdkSettings = {
    retryMode: 'standard',
    maxAttempts: 8,
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
};
/**
 * Returns clients that retry throttling and transient faults with jitter, keep to Lambda's rate, and slow down when IAM
 * throttles. A call ends after 30 seconds without an answer. They never get a logger: it would print variables. Throws
 * ProxyError for proxy variables that can't be used.
 */
function makeClients(clock = client_clock/* systemClock */.m) {
    const proxyEnv = (0,proxy/* proxyEnvironment */.w)(process.env);
    const settings = {
        ...sdkSettings,
        requestHandler: {
            ...sdkSettings.requestHandler,
            ...(proxyEnv && { httpAgent: { proxyEnv }, httpsAgent: { proxyEnv } }),
        },
    };
    const pacer = perRegion(() => makePacer(clock, lambdaPace));
    const iamPacer = makePacer(clock, iamPace); // One for all regions: an account has one IAM.
    const lambda = (region, maxAttempts) => {
        const client = new LambdaClient/* LambdaClient */.N({ ...settings, maxAttempts, region });
        client.middlewareStack.add(keepTo(pacer(region)), eachAttempt);
        return client;
    };
    return {
        lambda: perRegion((region) => lambda(region, settings.maxAttempts)),
        lambdaOnce: perRegion((region) => lambda(region, 1)),
        iam: perRegion((region) => {
            const client = withoutQuotaRetries(new IAMClient/* IAMClient */.h({ ...settings, region }));
            client.middlewareStack.add(keepTo(iamPacer), eachAttempt);
            return client;
        }),
        secretsManager: perRegion((region) => new SecretsManagerClient/* SecretsManagerClient */._({ ...settings, region })),
        onDemand: perKind(settings),
    };
}
/**
 * All callers of Lambda's control plane in an account and region share 15 requests a second, retries and polls too.
 * https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html#api-requests
 */
const lambdaPace = { perSecond: 15, burst: 14 };
/** AWS does not say when IAM throttles: a burst that does not end until it does, then half of a rate that is assumed. */
const iamPace = { perSecond: 40, burst: 1_000_000 };
const eachAttempt = { step: 'finalizeRequest', priority: 'low', name: 'keepToRate' };
function keepTo(pacer) {
    return (next) => async (request) => {
        await pacer.turn();
        try {
            return await next(request);
        }
        catch (error) {
            if ((0,failures/* isThrottling */.E2)((0,failures/* codeOf */.$N)(error)))
                pacer.yieldToOthers();
            throw error;
        }
    };
}
/**
 * The SDK takes the name of IAM's quota error for throttling, and would retry for most of a minute what cannot succeed.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html (LimitExceeded)
 */
function withoutQuotaRetries(iam) {
    iam.middlewareStack.add((next) => async (request) => {
        try {
            return await next(request);
        }
        catch (error) {
            if (error instanceof Error && error.name === 'LimitExceededException')
                error.name = failures/* quotaExceeded */.Q;
            throw error;
        }
    }, { step: 'deserialize', priority: 'high', name: 'quotaIsNoThrottling' });
    return iam;
}
function perRegion(make) {
    const made = new Map();
    return (region) => {
        const known = made.get(region);
        if (known !== undefined)
            return known;
        const client = make(region);
        made.set(region, client);
        return client;
    };
}
function perKind(settings) {
    const made = new Map();
    return (Kind, region) => {
        const inRegion = made.get(Kind) ?? perRegion((each) => new Kind({ ...settings, region: each }));
        made.set(Kind, inRegion);
        return inRegion(region);
    };
}

;// CONCATENATED MODULE: ./lib/aws/client/connect.js




/**
 * Returns clients for the declared functions, after checking that the workflow has credentials of the declared account.
 * Without any, returns `undefined` if they are `optional`, and otherwise throws CredentialsError. Throws AccountError if
 * they belong to another account, and ProxyError for proxy variables that can't be used.
 */
async function connect(declaration, { optional }) {
    const clients = makeClients();
    try {
        await requireCredentials(declaration, clients);
        await (0,sts/* requireAccount */.z)(declaration, clients);
        return clients;
    }
    catch (error) {
        if (optional && error instanceof failures/* CredentialsError */.lE && error.missing)
            return undefined;
        throw error;
    }
}
/** Asks the SDK's own chain of providers; the client caches what it finds. */
async function requireCredentials({ functions }, clients) {
    const [first] = functions;
    if (first === undefined)
        return;
    try {
        await clients.lambda(first.region).config.credentials();
    }
    catch (error) {
        (0,failures/* toFailure */.w2)(error, { action: 'sts:GetCallerIdentity', target: (0,sentence/* marked */.xI)("the workflow's credentials") });
        throw error;
    }
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/pagination/ListAttachedRolePoliciesPaginator.js + 1 modules
var ListAttachedRolePoliciesPaginator = __webpack_require__(6309);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/commands/GetPolicyCommand.js
var GetPolicyCommand = __webpack_require__(7314);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/commands/GetPolicyVersionCommand.js
var GetPolicyVersionCommand = __webpack_require__(5182);
;// CONCATENATED MODULE: ./lib/aws/iam/attached-policies.js





const attached_policies_absent = 'NoSuchEntityException';
/** Reads the texts of the managed policies that are attached to a role. Throws CredentialsError. */
function readAttached(clients, { region, roleArn }, readOne) {
    return (0,calls/* read */.LF)({ ...onRole('iam:ListAttachedRolePolicies', roleArn), absent: attached_policies_absent }, async () => {
        const input = { RoleName: (0,text_arn/* roleNameOf */.xZ)(roleArn) };
        const pages = (0,ListAttachedRolePoliciesPaginator/* paginateListAttachedRolePolicies */.m)({ client: clients.iam(region) }, input);
        const attached = await (0,calls/* collect */.Fo)(pages, (page) => page.AttachedPolicies);
        const states = await Promise.all(attached.map(async ({ PolicyName = '', PolicyArn = '' }) => [PolicyName, await readOne(region, PolicyArn)]));
        const failed = states.find(([, state]) => state.kind === 'failed')?.[1];
        if (failed?.kind === 'failed')
            return failed;
        const texts = states.flatMap(([policy, state]) => state.kind === 'found' ? [[policy, state.text]] : []);
        return { kind: 'found', texts: new Map(texts) };
    });
}
/** Reads the version of a managed policy that is in force. Throws CredentialsError. */
function readManagedPolicy(clients, region, policyArn) {
    const call = {
        action: 'iam:GetPolicyVersion',
        target: (0,sentence/* say */.cv) `policy ${(0,sentence/* name */.UU)(policyArn)}`,
        resource: policyArn,
        absent: attached_policies_absent,
    };
    return (0,calls/* read */.LF)(call, async () => {
        const iam = clients.iam(region);
        const { Policy: policy } = await iam.send(new GetPolicyCommand/* GetPolicyCommand */.s({ PolicyArn: policyArn }));
        const version = { PolicyArn: policyArn, VersionId: policy?.DefaultVersionId };
        const { PolicyVersion: found } = await iam.send(new GetPolicyVersionCommand/* GetPolicyVersionCommand */.G(version));
        if (found?.Document === undefined)
            throw new SyntaxError('GetPolicyVersion returned no document');
        return { kind: 'found', text: decodeDocument(found.Document) };
    });
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/pagination/SimulatePrincipalPolicyPaginator.js + 1 modules
var SimulatePrincipalPolicyPaginator = __webpack_require__(4341);
;// CONCATENATED MODULE: ./lib/aws/iam/simulation.js




/**
 * Has IAM simulate what a role could do. A pair of action and resource that IAM does not answer has no decision.
 * Throws CredentialsError. https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 */
function simulate(clients, request) {
    return (0,calls/* read */.LF)(onRole('iam:SimulatePrincipalPolicy', request.roleArn), async () => {
        const pages = (0,SimulatePrincipalPolicyPaginator/* paginateSimulatePrincipalPolicy */.s)({ client: clients.iam(request.region) }, simulation_inputOf(request));
        const results = await (0,calls/* collect */.Fo)(pages, (page) => page.EvaluationResults);
        return { kind: 'found', decisions: results.flatMap(parseResult) };
    });
}
const outerTypes = [{ PolicyType: 'scp' }, { PolicyType: 'permission-boundary' }];
function simulation_inputOf(request) {
    const { roleArn, without, document, actions, resources, context, ownPoliciesOnly } = request;
    const inline = without.map((policyName) => ({
        InlinePolicyIdentifier: {
            PolicyName: policyName,
            AttachmentType: 'role',
            AttachmentName: (0,text_arn/* roleNameOf */.xZ)(roleArn),
        },
    }));
    return {
        PolicySourceArn: roleArn,
        PolicyExclusionList: [...inline, ...(ownPoliciesOnly ? outerTypes : [])],
        ...(document === undefined ? {} : { PolicyInputList: [document] }),
        ActionNames: [...actions],
        ResourceArns: [...resources],
        ContextEntries: Object.entries(context).map(([key, value]) => ({
            ContextKeyName: key,
            ContextKeyType: typeof value === 'boolean' ? 'boolean' : 'string',
            ContextKeyValues: [String(value)],
        })),
    };
}
/**
 * Since July 2026 one result holds all resources of an action, and only `ResourceSpecificResults` tells them apart;
 * before, each resource had a result of its own, which may lack them.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html
 */
function parseResult(result) {
    const { EvalActionName: action = '', EvalResourceName, EvalDecision, ResourceSpecificResults = [] } = result;
    const alone = { ...result, EvalResourceName, EvalResourceDecision: EvalDecision };
    const each = ResourceSpecificResults.length > 0 ? ResourceSpecificResults : [alone];
    return each.flatMap((specific) => {
        const { EvalResourceName: resource, EvalResourceDecision: decision } = specific;
        if (resource === undefined || decision === undefined)
            return [];
        return [
            {
                action,
                resource,
                result: decision,
                outsideBoundary: specific.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary === false,
                // Only the result as a whole says so, and it may mean another resource.
                outsideOrganization: decision !== 'allowed' && result.OrganizationsDecisionDetail?.AllowedByOrganizations === false,
                statements: (specific.MatchedStatements ?? []).map(parseStatement),
                missingKeys: specific.MissingContextValues ?? [],
            },
        ];
    });
}
function parseStatement(statement) {
    const { SourcePolicyId: policy = 'unnamed', StartPosition: start } = statement;
    return {
        policy,
        ...(start?.Line === undefined ? {} : { line: start.Line }),
        ...(start?.Column === undefined ? {} : { column: start.Column }),
    };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-es/commands/GetFunctionCodeSigningConfigCommand.js
var GetFunctionCodeSigningConfigCommand = __webpack_require__(9294);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-es/commands/GetCodeSigningConfigCommand.js
var GetCodeSigningConfigCommand = __webpack_require__(3922);
;// CONCATENATED MODULE: ./lib/aws/lambda/code-signing.js



/**
 * Reads what Lambda does with code and layers of a function that no allowed publisher has signed.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html
 * Throws CredentialsError.
 */
function readCodeSigning(clients, { region, functionName }) {
    const client = clients.lambda(region);
    const about = { target: (0,sentence/* say */.cv) `function ${(0,sentence/* name */.UU)(functionName)}` };
    return (0,calls/* read */.LF)({ action: 'lambda:GetFunctionCodeSigningConfig', ...about }, async () => {
        const { CodeSigningConfigArn: arn } = await client.send(new GetFunctionCodeSigningConfigCommand/* GetFunctionCodeSigningConfigCommand */.u({ FunctionName: functionName }));
        // The types promise an ARN, but AWS returns none if the function has no such configuration.
        if (!arn)
            return { kind: 'absent' };
        return (0,calls/* read */.LF)({ action: 'lambda:GetCodeSigningConfig', ...about }, async () => {
            const { CodeSigningConfig: config } = await client.send(new GetCodeSigningConfigCommand/* GetCodeSigningConfigCommand */.U({ CodeSigningConfigArn: arn }));
            const policy = config?.CodeSigningPolicies?.UntrustedArtifactOnDeployment;
            return { kind: 'found', untrusted: policy === 'Enforce' ? 'enforce' : 'warn' };
        });
    });
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-es/pagination/ListFunctionsPaginator.js + 1 modules
var ListFunctionsPaginator = __webpack_require__(5868);
;// CONCATENATED MODULE: ./lib/aws/lambda/list.js




/** How many functions a page has at most. https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html */
const list_pageSize = 50;
/** For fewer, a list that finds none of them would cost more than a tenth of the calls that read them one by one. */
const fewestToList = 20;
/**
 * Returns after how many pages a list has to end: one more than the wanted functions fill, and one for every 40 found. Even
 * if each function is then read by itself, that is at most a tenth more calls than without a list.
 */
function mostPages(wanted, found) {
    return Math.ceil(wanted / list_pageSize) + 1 + Math.floor(found / 40);
}
/**
 * Reads wanted functions of a region 50 at a time, which saves most of the calls where most functions are wanted. A list that fails
 * shows nothing. Keeps nothing but the roles of other functions. Throws CredentialsError.
 */
async function listFunctions(clients, region, wanted) {
    const functions = new Map();
    const keep = (answer) => {
        const { FunctionName: functionName = '' } = answer;
        const found = wanted.has(functionName) ? parseListed(answer, { region, functionName }) : undefined;
        if (found !== undefined)
            functions.set(functionName, found);
    };
    const most = () => mostPages(wanted.size, functions.size);
    const users = await collectUsers(clients, region, { keep, most });
    if (users.kind === 'failed')
        return { functions: new Map() };
    return users.isWhole ? { functions, users } : { functions };
}
/** Lists the functions of a region with their roles. Throws CredentialsError. */
function readRoleUsers(clients, region) {
    return collectUsers(clients, region, { keep: () => { }, most: () => Number.POSITIVE_INFINITY });
}
/** Begins with the first page, and returns what reads the others. That throws CredentialsError. */
function startRoleUsers(clients, region) {
    const asked = Promise.withResolvers();
    const users = collectUsers(clients, region, { keep: () => { }, most: () => asked.promise });
    users.catch(() => { }); // Whoever asks learns of it.
    return () => {
        asked.resolve(Number.POSITIVE_INFINITY);
        return users;
    };
}
function collectUsers(clients, region, { keep, most }) {
    return (0,calls/* read */.LF)({ action: 'lambda:ListFunctions', target: (0,sentence/* say */.cv) `region ${(0,sentence/* name */.UU)(region)}`, resource: '*' }, async () => {
        let isWhole = true;
        async function* affordable() {
            let pages = 0;
            for await (const page of (0,ListFunctionsPaginator/* paginateListFunctions */.f)({ client: clients.lambda(region) }, {})) {
                yield page;
                pages += 1;
                isWhole = (page.NextMarker ?? '') === '';
                if (isWhole || pages >= (await most()))
                    return;
            }
        }
        const functions = await (0,calls/* collect */.Fo)(affordable(), (page) => {
            page.Functions?.forEach(keep);
            return page.Functions?.flatMap(parseRoleUser);
        });
        return { kind: 'found', functions, isWhole };
    });
}
function parseRoleUser(answer) {
    const { FunctionArn: functionArn, FunctionName: functionName, Role: roleArn } = answer;
    return functionArn === undefined || functionName === undefined || roleArn === undefined
        ? []
        : [{ functionArn, functionName, roleArn }];
}

;// CONCATENATED MODULE: ./lib/aws/parameter-store/newest-layer.js



/** Where AWS publishes the newest version for each architecture, for everyone to read. */
const parameterNames = {
    x86_64: '/aws/service/aws-parameters-and-secrets-lambda-extension/x86/latest',
    arm64: '/aws/service/aws-parameters-and-secrets-lambda-extension/arm64/latest',
};
/**
 * Reads the newest version of the extension's layer in a region. This is the only parameter whose value is ever read: it
 * is AWS's own, public, and holds an ARN.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
 * Throws CredentialsError.
 */
function readNewestLayer(clients, region, architecture) {
    const parameterName = parameterNames[architecture];
    const target = (0,sentence/* say */.cv) `AWS's public parameter ${(0,sentence/* name */.UU)(parameterName)} in ${(0,sentence/* name */.UU)(region)}`;
    return (0,calls/* read */.LF)({ action: 'ssm:GetParameter', target, absent: 'ParameterNotFound' }, async () => {
        const { GetParameterCommand, SSMClient } = await __webpack_require__.e(/* import() */ 602).then(__webpack_require__.bind(__webpack_require__, 602));
        const client = clients.onDemand(SSMClient, region);
        const { Parameter: parameter } = await client.send(new GetParameterCommand({ Name: parameterName }));
        const layer = (0,model_extension/* parseExtensionLayer */.M8)(parameter?.Value ?? '');
        if (layer?.region !== region || layer.architecture !== architecture)
            throw new SyntaxError('the parameter names no layer of the extension for this region and architecture');
        return { kind: 'found', arn: layer.arn };
    });
}

;// CONCATENATED MODULE: ./lib/observe/functions.js





/**
 * Reads functions, each followed by its policy: if `fromLists`, those that a list of their region shows from that, where
 * it saves calls. Throws CredentialsError.
 */
async function observeFunctions(declared, { fromLists, onFound, ...reading }) {
    const regions = [...Map.groupBy(declared, ({ region }) => region)];
    const read = await Promise.all(regions.map(async ([region, some]) => {
        const list = fromLists ? await listDeclared(region, some, reading) : unlisted;
        const functions = await Promise.all(some.map((about) => {
            const tell = (found) => onFound(about, found);
            const shown = list.functions.get(about.functionName);
            return observeFunction(about, shown, list === unlisted ? { ...reading, tell } : reading);
        }));
        return { functions, listed: list.users === undefined ? [] : [[region, list.users]] };
    }));
    return {
        functions: read.flatMap(({ functions }) => functions),
        listed: new Map(read.flatMap(({ listed }) => listed)),
    };
}
const unlisted = { functions: new Map() };
async function listDeclared(region, declared, { clients, limits }) {
    if (declared.length < fewestToList)
        return unlisted;
    const names = new Set(declared.map(({ functionName }) => functionName));
    return limits.lambda(() => listFunctions(clients, region, names));
}
/** Reads one function, unless a list has shown it, and its policy. Throws CredentialsError. */
async function observeFunction({ region, functionName, policyName }, shown, { clients, limits, tell }) {
    const state = shown ?? (await limits.lambda(() => readFunction(clients, { region, functionName })));
    const entry = [(0,model_observation/* functionKey */.ay)(region, functionName), state];
    if (state.kind !== 'found')
        return { function: entry, policies: [] };
    tell?.(state);
    const name = { region, roleArn: state.roleArn, policyName };
    const policy = await limits.iam(() => readPolicy(clients, name));
    return { function: entry, policies: [[(0,model_observation/* policyKey */.s4)((0,text_arn/* roleNameOf */.xZ)(state.roleArn), policyName), policy]] };
}

;// CONCATENATED MODULE: ./lib/observe/limits.js

/**
 * Returns limits on how many calls of each kind run at once: few of Lambda's, whose control plane allows all callers in an
 * account and region 15 requests a second together; fewer simulations, which IAM throttles early; many of Secrets
 * Manager's, which allows thousands. What `attached` limits waits for what `iam` limits.
 */
function makeLimits() {
    return {
        lambda: (0,p_limit/* default */.A)(8),
        iam: (0,p_limit/* default */.A)(8),
        attached: (0,p_limit/* default */.A)(8),
        simulations: (0,p_limit/* default */.A)(4),
        secrets: (0,p_limit/* default */.A)(40),
    };
}

;// CONCATENATED MODULE: ./lib/observe/answers.js

















/** Returns copies of what answers are added to: an observation itself never changes. */
function openCopy(known) {
    return {
        ...known,
        functions: new Map(known.functions),
        policies: new Map(known.policies),
        roles: new Map(known.roles),
        attached: new Map(known.attached),
        simulations: new Map(known.simulations),
        resourcePolicies: new Map(known.resourcePolicies),
        roleUsers: new Map(known.roleUsers),
        served: new Map(known.served),
        executions: new Map(known.executions),
        newestLayers: new Map(known.newestLayers),
        codeSigning: new Map(known.codeSigning),
    };
}
function keyOf(question) {
    return (0,canonical_json/* canonicalJson */.d)(question);
}
/** Returns the observation with the answers to a plan's questions. Throws CredentialsError. */
async function answer(questions, known, { clients, listed, ahead }) {
    const asking = makeAsking(clients, makeLimits(), listed);
    const answers = await Promise.all(questions.map((question) => ahead.get(keyOf(question))?.() ?? find(question, asking)));
    const found = openCopy(known);
    for (const add of answers)
        add(found);
    return found;
}
function makeAsking(clients, limits, listed) {
    return { clients, limits, listed, readManaged: managedPolicyReader(clients, limits) };
}
/** Reads each managed policy once, however many roles have it. */
function managedPolicyReader(clients, limits) {
    const asked = new Map();
    return (region, policyArn) => {
        const known = asked.get(policyArn) ?? limits.iam(() => readManagedPolicy(clients, region, policyArn));
        asked.set(policyArn, known);
        return known;
    };
}
/** Throws CredentialsError. */
async function find(question, asking) {
    const { clients, limits, listed, readManaged } = asking;
    switch (question.kind) {
        case 'function': {
            const found = await observeFunction(question, undefined, asking);
            return ({ functions, policies }) => {
                functions.set(...found.function);
                for (const policy of found.policies)
                    policies.set(...policy);
            };
        }
        case 'role-policies': {
            const { roleArn, region } = question;
            const role = await limits.iam(() => readRole(clients, region, roleArn));
            return ({ roles }) => roles.set((0,text_arn/* roleNameOf */.xZ)(roleArn), role);
        }
        case 'attached-policies': {
            const state = await limits.attached(() => readAttached(clients, question, readManaged));
            return ({ attached }) => attached.set((0,text_arn/* roleNameOf */.xZ)(question.roleArn), state);
        }
        case 'simulation': {
            const { request } = question;
            const state = await limits.simulations(() => simulate(clients, request));
            return ({ simulations }) => simulations.set(simulationKey(request), state);
        }
        case 'secret-policy':
        case 'key-policy': {
            const { kind, arn } = question;
            const read = kind === 'secret-policy' ? readSecretPolicy : readKeyPolicy;
            const state = await limits.secrets(() => read(clients, arn));
            return ({ resourcePolicies }) => resourcePolicies.set(arn, state);
        }
        case 'role-users': {
            const { region } = question;
            return answerUsers(region, listed.get(region) ?? (await limits.lambda(() => readRoleUsers(clients, region))));
        }
        case 'served-versions': {
            const state = await limits.lambda(() => readServed(clients, question));
            const key = (0,model_observation/* functionKey */.ay)(question.region, question.functionName);
            return ({ served }) => served.set(key, state);
        }
        case 'executions': {
            const state = await limits.lambda(() => readExecutions(clients, question));
            const key = (0,model_observation/* functionKey */.ay)(question.region, question.functionName);
            return ({ executions }) => executions.set(key, state);
        }
        case 'newest-layer': {
            const { region, architecture } = question;
            const state = await limits.secrets(() => readNewestLayer(clients, region, architecture));
            const key = (0,model_extension/* newestLayerKey */.tr)(region, architecture);
            return ({ newestLayers }) => newestLayers.set(key, state);
        }
        case 'code-signing': {
            const state = await limits.lambda(() => readCodeSigning(clients, question));
            const key = (0,model_observation/* functionKey */.ay)(question.region, question.functionName);
            return ({ codeSigning }) => codeSigning.set(key, state);
        }
    }
}
function answerUsers(region, state) {
    return ({ roleUsers }) => roleUsers.set(region, state);
}

;// CONCATENATED MODULE: ./lib/observe/ahead.js


/**
 * Reads what a plan asks where it sets a variable that is missing, beside the function's policy instead of after it: that
 * is one round trip less. A run that finds nothing to do reads nothing ahead. The plan decides as before what it asks, and
 * an answer that it does not ask for has no effect.
 */
function readingAhead({ clients, limits, asksUsers }) {
    const ahead = new Map();
    const asking = makeAsking(clients, limits, new Map());
    const begin = (question, start = () => found(find(question, asking))) => {
        const key = keyOf(question);
        if (!ahead.has(key))
            ahead.set(key, start());
    };
    const onFound = (declared, { variables, roleArn, capacity }) => {
        const { region, functionName, secrets = [] } = declared;
        const isMissing = (variable) => variable !== undefined && variables.kind === 'readable' && !variables.values.has(variable);
        if (!secrets.some(({ variable }) => isMissing(variable)))
            return;
        const onInstances = capacity !== undefined && { capacity };
        begin({ kind: 'served-versions', functionName, region, ...onInstances });
        begin({ kind: 'role-policies', roleArn, region });
        if (asksUsers)
            begin({ kind: 'role-users', region }, () => firstUsers(clients, region));
    };
    return { ahead, onFound };
}
/** Why it could not be found shows once it is asked for. */
function found(answer) {
    answer.catch(() => { });
    return () => answer;
}
/** Further pages wait until they are asked for: where the grant is there and only the variable is not, nobody does. */
function firstUsers(clients, region) {
    const rest = startRoleUsers(clients, region);
    return async () => answerUsers(region, await rest());
}

;// CONCATENATED MODULE: ./lib/observe/keys.js


/**
 * Reads each customer key of the secrets once, however many secrets it encrypts: first those named by an alias, which a
 * policy cannot name; then the keys of these accounts that no alias led to. Throws CredentialsError.
 */
async function observeKeys({ secrets, accounts }, clients, limits) {
    const named = [...secrets.values()].flatMap((secret) => (secret.kind === 'found' ? secret.keys : []));
    const arnsOf = (kind) => named.flatMap((each) => (each.kind === kind ? each.arn : []));
    const aliases = await keys_describe(arnsOf('alias'), clients, limits);
    const behind = new Map(aliases.flatMap(([, state]) => (state.kind === 'found' ? [[state.arn, state]] : [])));
    const own = arnsOf('key').filter((arn) => accounts.has((0,text_arn/* parseArn */.Lw)(arn)?.account ?? '') && !behind.has(arn));
    return new Map([...aliases, ...behind, ...(await keys_describe(own, clients, limits))]);
}
function keys_describe(arns, clients, limits) {
    return Promise.all([...new Set(arns)].map(async (arn) => [arn, await limits.secrets(() => readKey(clients, arn))]));
}

;// CONCATENATED MODULE: ./lib/aws/parameter-store/parameters.js





/** How many names one filter takes: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ParameterStringFilter.html */
const mostNames = 50;
/**
 * Reads what the parameters of one region are, never what they hold: DescribeParameters is the one call that returns a
 * parameter's key without its value. Returns them by the `raw` of their references. Throws CredentialsError.
 */
async function readParameters(clients, region, references) {
    const call = {
        action: 'ssm:DescribeParameters',
        target: (0,sentence/* say */.cv) `the parameters in ${(0,sentence/* name */.UU)(region)}`,
        resource: '*',
    };
    const answer = await (0,calls/* read */.LF)(call, async () => {
        const { SSMClient } = await __webpack_require__.e(/* import() */ 602).then(__webpack_require__.bind(__webpack_require__, 602));
        const client = clients.onDemand(SSMClient, region);
        const parameters = await describeReferences(client, region, references);
        return { kind: 'found', parameters };
    });
    return answer.kind === 'found' ? answer.parameters : new Map(references.map(({ raw }) => [raw, answer]));
}
async function describeReferences(client, region, references) {
    const found = await describeNamed(client, references.flatMap(namesOf));
    const own = new Map(references.map((each) => [each.raw, parameters_stateOf(each, found, region)]));
    const foreign = references.filter((each) => 'arn' in each && own.get(each.raw)?.kind === 'absent');
    if (foreign.length === 0)
        return own;
    const shared = await describeAll(client, { Shared: true });
    return new Map([...own, ...foreign.map((each) => [each.raw, parameters_stateOf(each, shared, region)])]);
}
/** Without a further slash, `name` and `/name` are two legal names with the same ARN. */
function namesOf(reference) {
    const path = pathOf(reference);
    return path.lastIndexOf('/') > 0 ? [path] : [path.slice(1), path];
}
/** The ARN's resource after `parameter`: `/payments/stripe`; `/stripe` both for `stripe` and for `/stripe`. */
function pathOf(reference) {
    if ('arn' in reference)
        return reference.arn.resource.replace(/^parameter/, '');
    return reference.name.startsWith('/') ? reference.name : `/${reference.name}`;
}
async function describeNamed(client, names) {
    const distinct = [...new Set(names)];
    const batches = Array.from({ length: Math.ceil(distinct.length / mostNames) }, (_, index) => distinct.slice(index * mostNames, (index + 1) * mostNames));
    const pages = await Promise.all(batches.map((Values) => describeAll(client, { ParameterFilters: [{ Key: 'Name', Option: 'Equals', Values }] })));
    return pages.flat();
}
/** A page may be empty and yet not the last. */
async function describeAll(client, query) {
    const { paginateDescribeParameters } = await __webpack_require__.e(/* import() */ 602).then(__webpack_require__.bind(__webpack_require__, 602));
    const pages = paginateDescribeParameters({ client, pageSize: 50 }, query);
    return (0,calls/* collect */.Fo)(pages, (page) => page.Parameters);
}
function parameters_stateOf(reference, parameters, region) {
    const named = parameters.find(({ ARN: arn, Name: name = '' }) => 'arn' in reference ? arn === reference.raw : namesOf(reference).includes(name));
    return named === undefined ? { kind: 'absent' } : parseParameter(named, reference, region);
}
function parseParameter({ ARN: answered = '', Name: name, Type: type, KeyId: keyId }, reference, region) {
    const arn = parameters_checkedArn(answered, reference, region);
    if (name === undefined)
        throw new SyntaxError('DescribeParameters returned no name');
    return {
        kind: 'found',
        arn: (0,text_arn/* formatArn */.bH)(arn),
        name,
        keys: keyId === undefined ? [] : parseKeys([keyId], arn),
        ...(type === 'String' || type === 'StringList' ? { plain: true } : {}),
    };
}
/** Returns the ARN of the parameter that was asked for, by name in `region` or by ARN. Throws WrongAnswer for another. */
function parameters_checkedArn(arn, reference, region) {
    const parsed = (0,text_arn/* parseArn */.Lw)(arn);
    const isParameter = parsed?.service === 'ssm' && /^parameter(?:\/[\w.-]+)+$/.test(parsed.resource);
    const isWanted = 'arn' in reference
        ? reference.raw === arn
        : parsed?.region === region &&
            parsed.account !== '' &&
            parsed.resource === `parameter/${reference.name.replace(/^\//, '')}`;
    if (parsed === undefined || !isParameter || !isWanted)
        throw wrong(arn);
    return parsed;
}

;// CONCATENATED MODULE: ./lib/observe/secrets.js



/** Reads each declared secret once, all in parallel; the parameters of a region come together. Throws CredentialsError. */
async function observeSecrets(declared, clients, limits) {
    const wanted = distinctSecrets(declared);
    const reads = [...Map.groupBy(wanted, ({ reference }) => reference.kind)].flatMap(([store, some]) => readers[store](some, clients, limits));
    return new Map((await Promise.all(reads)).flatMap((secrets) => [...secrets]));
}
function distinctSecrets(functions) {
    const wanted = functions.flatMap(({ region, secrets = [] }) => secrets.map(({ reference }) => ({
        key: (0,model_observation/* secretKey */.oF)(region, reference),
        region: (0,model_observation/* lookupRegion */.dP)(region, reference),
        reference,
    })));
    return [...new Map(wanted.map((each) => [each.key, each])).values()];
}
const readers = {
    secret: (wanted, clients, limits) => wanted.map((each) => observeSecret(each, clients, limits)),
    parameter: (wanted, clients, limits) => [...Map.groupBy(wanted, ({ region }) => region)].map((group) => observeParameters(group, clients, limits)),
};
async function observeSecret({ key, region, reference }, clients, limits) {
    return new Map([[key, await limits.secrets(() => readSecret(clients, region, reference))]]);
}
async function observeParameters([region, wanted], clients, limits) {
    const references = wanted.map(({ reference }) => reference);
    const states = await limits.secrets(() => readParameters(clients, region, references));
    return new Map(wanted.map(({ key, reference }) => [key, states.get(reference.raw) ?? { kind: 'absent' }]));
}

;// CONCATENATED MODULE: ./lib/observe/observe.js






/**
 * Reads the declared functions and secrets in parallel, each function followed by its policy and each secret by its
 * keys. What could not be read is a value of the observation. `ahead` is read, but not awaited. Throws CredentialsError.
 */
async function observe(declaration, { clients, fromLists, asksUsers }) {
    const declared = declaration.functions.filter(({ secrets }) => secrets !== undefined);
    const limits = makeLimits();
    const { ahead, onFound } = readingAhead({ clients, limits, asksUsers });
    const [{ functions, listed }, secrets] = await Promise.all([
        observeFunctions(declared, { clients, limits, fromLists, onFound }),
        observeSecrets(declared, clients, limits),
    ]);
    const accounts = functions.flatMap(({ function: [, state] }) => state.kind === 'found' ? ((0,text_arn/* parseArn */.Lw)(state.arn)?.account ?? []) : []);
    const keys = await observeKeys({ secrets, accounts: new Set(accounts) }, clients, limits);
    const aws = {
        functions: new Map(functions.map((each) => each.function)),
        policies: new Map(functions.flatMap((each) => each.policies)),
        roles: new Map(),
        attached: new Map(),
        secrets,
        keys,
        simulations: new Map(),
        resourcePolicies: new Map(),
        roleUsers: new Map(),
        served: new Map(),
        executions: new Map(),
        newestLayers: new Map(),
        codeSigning: new Map(),
    };
    return { aws, listed, ahead };
}

// EXTERNAL MODULE: ./lib/plan/access-check/findings.js
var access_check_findings = __webpack_require__(7729);
// EXTERNAL MODULE: ./lib/plan/affordable.js
var affordable = __webpack_require__(2989);
// EXTERNAL MODULE: ./lib/plan/digest.js
var digest = __webpack_require__(9627);
;// CONCATENATED MODULE: ./lib/model/plan.js
/** The names of all inline policies that are the function's own, today's first. */
function ownPolicyNames({ policyName, policy, }) {
    return [policyName, ...(policy.former ?? []).map((each) => each.policyName)];
}

;// CONCATENATED MODULE: ./lib/plan/effective/statement-positions.js
/** Returns where each statement of a policy's text starts; the text is a policy document. */
function statementStarts(text) {
    const body = bodyStart(text);
    if (body === undefined)
        return [];
    const starts = [];
    let depth = 0;
    for (const { 0: token, index } of tokensOf(text)) {
        if (index < body)
            continue;
        if (token === '{' && depth === (text[body] === '[' ? 1 : 0))
            starts.push(positionAt(text, index));
        if (token === '{' || token === '[')
            depth += 1;
        if (token === '}' || token === ']')
            depth -= 1;
        if (depth <= 0)
            break;
    }
    return starts;
}
/**
 * Returns the index of the statement that IAM names by its position; `undefined` if it names none. A position may be one
 * column off, as AWS does not document whether columns count from 0 or 1.
 */
function statementAt(text, { line, column }) {
    if (line === undefined || column === undefined)
        return undefined;
    const index = statementStarts(text).findLastIndex((start) => start.line < line || (start.line === line && start.column <= column + 1));
    return index === -1 ? undefined : index;
}
/** Returns the index of the bracket that opens the value of the document's own key `Statement`. */
function bodyStart(text) {
    let depth = 0;
    let isNext = false;
    for (const { 0: token, index } of tokensOf(text)) {
        if (isNext)
            return index;
        isNext = depth === 1 && token === '"Statement"';
        if (token === '{' || token === '[')
            depth += 1;
        if (token === '}' || token === ']')
            depth -= 1;
    }
    return undefined;
}
function tokensOf(text) {
    return text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g);
}
function positionAt(text, index) {
    const lines = text.slice(0, index).split('\n');
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

;// CONCATENATED MODULE: ./lib/plan/effective/role-texts.js


function roleTexts(roleName, { roles, attached }) {
    const textsOf = (state) => (state?.kind === 'found' ? state.texts : undefined);
    return { inline: textsOf(roles.get(roleName)), attached: textsOf(attached.get(roleName)) };
}
/** Returns a statement that IAM named by policy and position: by its Sid, if the text is known and it has one. */
function namedStatement(matched, roleName, { inline, attached }) {
    const prefix = `role_${roleName}_`;
    const isInline = matched.policy.startsWith(prefix);
    const policy = isInline ? matched.policy.slice(prefix.length) : matched.policy;
    const text = (isInline ? inline : attached)?.get(policy);
    const index = text === undefined ? undefined : statementAt(text, matched);
    const sid = index === undefined ? undefined : sidOf((0,statement/* parseDocument */.Tp)(text ?? '')?.sources[index]);
    const { line, column } = matched;
    if (sid !== undefined)
        return { policy, sid };
    return line === undefined || column === undefined ? { policy } : { policy, line, column };
}
function sidOf(source) {
    return typeof source?.Sid === 'string' && source.Sid !== '' ? source.Sid : undefined;
}

;// CONCATENATED MODULE: ./lib/plan/effective/other-statements.js






/** `ours` are the names of the inline policies that this action owns. */
function otherStatements({ inline = new Map(), attached = new Map() }, ours) {
    const others = [...[...inline].filter(([name]) => !ours.has(name)), ...attached];
    const statements = others.flatMap(([policy, text]) => statementsOf(policy, text));
    return {
        allows: statements.filter(({ source }) => source.Effect === 'Allow' && readsValues(source)),
        denials: statements.filter(({ source }) => source.Effect === 'Deny' && source.Condition === undefined),
    };
}
/**
 * Returns the statements that may let a secret be read: conditions, a boundary, and the policies of the organization, the
 * secret and its key may still keep it from being read.
 */
function statementsThatMayRead({ allows, denials }, secretArn) {
    const { valueActions } = (0,text_arn/* storeOf */.xX)(secretArn);
    return allows
        .filter(({ source, names }) => names(secretArn) &&
        valueActions.some((action) => choosesAction(source, action) &&
            !denials.some((denial) => other_statements_covers(denial.source, action, secretArn))))
        .map(({ statement }) => statement);
}
function readsValues(source) {
    return text_stores/* allStores */.I.some(({ valueActions }) => valueActions.some((action) => choosesAction(source, action)));
}
function choosesAction({ Action: positive, NotAction: negative }, action) {
    const fits = texts(positive ?? negative).some((pattern) => (0,policy_pattern/* patternContains */.Gg)(pattern.toLowerCase(), action.toLowerCase()));
    return fits === (positive !== undefined);
}
/** Whether a Deny without conditions takes the whole of a pattern away. */
function other_statements_covers(denial, action, pattern) {
    return (choosesAction(denial, action) &&
        denial.NotResource === undefined &&
        texts(denial.Resource).some((wide) => (0,policy_pattern/* patternContains */.Gg)(wide, pattern)));
}
function texts(value) {
    return (0,statement/* asList */.DD)(value).filter((each) => typeof each === 'string');
}
/** A policy variable may be any text, so it may name the secret, and may not exclude it. */
function other_statements_namesOf({ Resource: positive, NotResource: negative }) {
    if (positive !== undefined) {
        const patterns = texts(positive).map((pattern) => (0,policy_pattern/* matcherOf */.Ke)((0,policy_pattern/* withoutVariables */.KC)(pattern)));
        return (arn) => patterns.some((matches) => matches(arn));
    }
    const excluded = texts(negative)
        .filter((pattern) => (0,policy_pattern/* variablesIn */.DF)(pattern).length === 0)
        .map(policy_pattern/* matcherOf */.Ke);
    return (arn) => !excluded.some((matches) => matches(arn));
}
function statementsOf(policy, text) {
    const starts = statementStarts(text);
    return ((0,statement/* parseDocument */.Tp)(text)?.sources ?? []).map((source, index) => {
        const sid = sidOf(source);
        return {
            source,
            names: other_statements_namesOf(source),
            statement: { policy, ...(sid === undefined ? starts[index] : { sid }) },
        };
    });
}

// EXTERNAL MODULE: ./lib/plan/memoized.js
var memoized = __webpack_require__(4355);
;// CONCATENATED MODULE: ./lib/plan/effective/role-group.js




/** Returns the declared functions by the role that they use; those that could not be read are left out. */
function roleGroups(planned, observation, settings) {
    const members = planned.flatMap(({ declared, plan, draft }) => draft === undefined ? [] : [{ declared, plan, draft }]);
    const byRole = Map.groupBy(members, ({ draft }) => draft.live.function.roleArn);
    return [...byRole].map(([roleArn, own]) => ({
        roleArn,
        roleName: own[0]?.draft.live.roleName ?? '',
        members: own,
        users: usersOf(roleArn, own.map(userOf), observation),
        observation,
        settings,
    }));
}
function userOf({ declared: { functionName }, draft }) {
    const { arn, roleArn } = draft.live.function;
    return { functionArn: arn, functionName, roleArn };
}
/** Returns the declared functions of a role, and every other that is known to use it, sorted by ARN. */
function usersOf(roleArn, declared, observation) {
    const all = [...declared, ...(listedByRole(observation).get(roleArn) ?? [])];
    return [...new Map(all.map((user) => [user.functionArn, user])).values()].sort((a, b) => a.functionArn < b.functionArn ? -1 : 1);
}
const listedByRole = (0,memoized/* memoized */.x)(({ roleUsers }) => Map.groupBy([...roleUsers.values()].flatMap((state) => (state.kind === 'found' ? state.functions : [])), ({ roleArn }) => roleArn));
function movementsOf({ plan }) {
    return plan.grants.flatMap(({ verb, secretArn, keyArns }) => verb === 'add' || verb === 'remove' ? [{ verb, secretArn, keyArns }] : []);
}
/** Whether the other policies of the role matter: where something comes, goes or changes, and in a check of everything. */
function isConcerned(group) {
    return (group.settings.verify !== undefined &&
        group.members.some((each) => isLookedAt(each) && !each.plan.blocked));
}
/** Whether what else the role can read is news for this function. */
function isLookedAt(member) {
    return movementsOf(member).length > 0 || grantsToCheck(member.draft).length > 0;
}
/** The stores in which something is looked at. */
function storesOf({ members }) {
    const arns = members.flatMap((each) => [...movementsOf(each), ...grantsToCheck(each.draft)]);
    const stores = new Set(arns.map(({ secretArn }) => (0,text_arn/* storeOf */.xX)(secretArn)));
    return text_stores/* allStores */.I.filter((store) => stores.has(store));
}
/** The ARN of a secret that nobody can have declared, in the region of the group's functions. */
function impossibleArn({ members }, { service, impossible }) {
    const arn = members[0]?.draft.live.function.arn ?? '';
    const { partition = '', region = '', account = '' } = (0,text_arn/* parseArn */.Lw)(arn) ?? {};
    return `arn:${partition}:${service}:${region}:${account}:${impossible}`;
}

;// CONCATENATED MODULE: ./lib/plan/effective/inventory.js





/** Returns who can read each secret of a finished plan, and what was not read to tell it. */
function inventoryOf(functions, observation) {
    const roles = rolesOf(functions, observation);
    const secretArns = [...new Set(functions.flatMap(grantedIn))].sort();
    const found = [
        ...roles.flatMap((role) => readersIn(role, secretArns)),
        ...functions.filter(({ state }) => state === 'pending').flatMap(pendingReaders),
    ];
    const readers = Map.groupBy(found, ({ secretArn }) => secretArn);
    return {
        secrets: secretArns.map((secretArn) => ({
            secretArn,
            readers: (readers.get(secretArn) ?? []).map(({ reader }) => reader).sort(inOrder),
        })),
        unread: unreadParts(functions, roles, observation),
    };
}
function rolesOf(functions, observation) {
    const byRole = Map.groupBy(functions, ({ roleArn }) => roleArn);
    return [...byRole].flatMap(([roleArn, members]) => {
        if (roleArn === undefined)
            return [];
        const name = (0,text_arn/* roleNameOf */.xZ)(roleArn);
        const texts = roleTexts(name, observation);
        const declared = members.flatMap(({ functionArn, functionName }) => functionArn === undefined ? [] : [{ functionArn, functionName, roleArn }]);
        const others = otherStatements(texts, new Set(members.flatMap(ownPolicyNames)));
        return [{ name, members, users: usersOf(roleArn, declared, observation), texts, others }];
    });
}
function readersIn(role, secretArns) {
    const granted = [...new Set(role.members.flatMap(grantedIn))];
    const candidates = role.others.allows.length === 0 ? granted : secretArns;
    return candidates.flatMap((secretArn) => {
        const other = byOthers(role, secretArn);
        return role.users.flatMap((user) => {
            const own = role.members.find(({ functionArn }) => functionArn === user.functionArn);
            const bases = [...byGrant(own, secretArn), ...byRole(role, own, secretArn), ...other];
            const basis = bases.find(({ verb }) => verb !== 'remove') ?? bases[0];
            if (basis === undefined)
                return [];
            const { functionName, functionArn } = user;
            const who = {
                functionName,
                functionArn,
                roleName: role.name,
                ...(own !== undefined && { label: own.label }),
            };
            return [{ secretArn, reader: { ...who, ...basis } }];
        });
    });
}
function byGrant(own, secretArn) {
    return grantsOn([own], secretArn).map(({ verb, held, check }) => {
        const effect = own?.effective.grants.find((each) => each.secretArn === secretArn);
        return {
            ...{ by: 'grant', verb },
            ...(held && { held }),
            ...(check && { check: check.result }),
            through: effect?.through ?? [],
        };
    });
}
function byRole({ members }, own, secretArn) {
    const siblings = members.filter((each) => each !== own);
    const verbs = new Set(grantsOn(siblings, secretArn).map(({ verb }) => verb));
    if (verbs.size === 0)
        return [];
    const [only, ...more] = verbs;
    return [{ by: 'shared-role', verb: more.length > 0 || only === undefined ? 'keep' : only, through: [] }];
}
/** What was asked of IAM counts before what the texts of the policies say. */
function byOthers({ members, others }, secretArn) {
    const ours = new Set(members.flatMap(ownPolicyNames));
    const effects = members.flatMap(({ effective }) => effective.grants.filter((each) => each.secretArn === secretArn));
    const isOther = ({ policy }) => !ours.has(policy);
    const known = effects.find(({ state, through }) => (state === 'already' || state === 'still') && (through.length === 0 || through.some(isOther)));
    const basis = { by: 'other-policy', verb: 'keep' };
    if (known !== undefined)
        return [{ ...basis, check: 'allowed', through: known.through.filter(isOther) }];
    if (effects.some(({ state }) => state === 'gains' || state === 'loses' || state === 'denied'))
        return [];
    const through = statementsThatMayRead(others, secretArn);
    return through.length === 0 ? [] : [{ ...basis, through }];
}
/** What becomes of the grants on a secret; what is blocked neither comes nor goes. */
function grantsOn(functions, secretArn) {
    return functions.flatMap((plan) => (plan?.grants ?? []).flatMap(({ secretArn: granted, verb, held, check }) => {
        if (granted !== secretArn || (plan?.blocked && verb === 'add'))
            return [];
        const lasts = verb === 'change' || (plan?.blocked && verb === 'remove');
        return [{ verb: lasts ? 'keep' : verb, ...(held && { held }), ...(check && { check }) }];
    }));
}
function pendingReaders(plan) {
    const { functionName, label } = plan;
    return grantedIn(plan).flatMap((secretArn) => byGrant(plan, secretArn).map((basis) => ({ secretArn, reader: { functionName, label, ...basis } })));
}
function grantedIn({ grants }) {
    return grants.map(({ secretArn }) => secretArn);
}
const ranks = { grant: 0, 'shared-role': 1, 'other-policy': 2 };
function inOrder(a, b) {
    const byRank = ranks[a.by] - ranks[b.by];
    return byRank === 0 ? (inventory_nameOf(a) < inventory_nameOf(b) ? -1 : 1) : byRank;
}
function inventory_nameOf({ label, functionName }) {
    return label ?? functionName;
}
function unreadParts(functions, roles, { roleUsers }) {
    const regions = [...new Set(functions.filter(({ roleArn }) => roleArn).map(({ region }) => region))];
    return [
        ...functions
            .filter(({ state }) => state === 'unread')
            .map(({ label }) => ({ kind: 'function', name: label })),
        ...roles.flatMap(({ name, texts: { inline, attached } }) => [
            ...(inline === undefined ? [{ kind: 'role-policies', name }] : []),
            ...(attached === undefined ? [{ kind: 'attached-policies', name }] : []),
        ]),
        ...regions
            .filter((region) => roleUsers.get(region)?.kind !== 'found')
            .map((region) => ({ kind: 'role-users', name: region })),
    ];
}

;// CONCATENATED MODULE: ./lib/plan/effective/own-policies.js





/** Returns what a secret's own policy says about a call. A secret that is gone has none. */
function secretPolicySays(group, reading) {
    const state = group.observation.resourcePolicies.get(reading.resource);
    if (state === undefined)
        return { denies: 'unknown', allows: 'unknown' };
    if (state.kind === 'absent')
        return { denies: 'no', allows: 'no' };
    if (state.kind === 'failed')
        return state.failure.code === 'ResourceNotFoundException'
            ? { denies: 'no', allows: 'no' }
            : { denies: 'unknown', allows: 'unknown' };
    const isForeign = (0,text_arn/* parseArn */.Lw)(reading.resource)?.account !== (0,text_arn/* parseArn */.Lw)(group.roleArn)?.account;
    const whole = own_policies_judge(state.text, group, reading);
    if (isForeign)
        return whole;
    return { denies: whole.denies, allows: directly(state.text, group, reading) };
}
/** Returns what a key's policy says about a call. Its root statement leaves the rest to the policies of the role. */
function keyPolicySays(group, reading) {
    const state = group.observation.resourcePolicies.get(reading.resource);
    if (state?.kind !== 'found')
        return undefined;
    const whole = own_policies_judge(state.text, group, reading);
    const direct = directly(state.text, group, reading);
    return direct === 'no' ? whole : { denies: whole.denies, allows: direct };
}
function own_policies_judge(text, { roleArn }, reading) {
    const { actions, resource, context } = reading;
    const verdicts = actions.map((action) => judgeResourcePolicy(text, { roleArn, action, resource, context }));
    return {
        denies: any(verdicts.map(({ denies }) => denies)),
        allows: any(verdicts.map(({ allows }) => allows)),
        denying: [],
    };
}
function directly(text, group, reading) {
    const sources = (0,statement/* parseDocument */.Tp)(text)?.sources;
    if (sources === undefined)
        return 'unknown';
    const judged = sources
        .filter((source) => source.Effect === 'Allow' && names(source, group.roleArn))
        .map((source) => ({
        source,
        allows: own_policies_judge(JSON.stringify({ Statement: source }), group, reading).allows,
    }));
    const allowing = judged.find(({ allows }) => allows === 'yes');
    if (allowing === undefined)
        return judged.some(({ allows }) => allows === 'unknown') ? 'unknown' : 'no';
    const sid = sidOf(allowing.source);
    return { policy: reading.resource, ...(sid !== undefined && { sid }) };
}
/** Whether a statement is about the role itself and not only about its account. */
function names({ Principal: principal, NotPrincipal: notPrincipal }, roleArn) {
    if (principal === undefined)
        return notPrincipal !== undefined;
    const named = principal === '*' ? ['*'] : (0,statement/* asList */.DD)(principal.AWS ?? []);
    return named.some((each) => each === '*' || each === roleArn || String(each).includes(':assumed-role/'));
}

;// CONCATENATED MODULE: ./lib/plan/effective/what-if.js







/**
 * What the role could read with none of our policies: one simulation answers it for everything that comes or goes, and
 * for a secret that nobody can have declared. More are needed only where secrets of several regions or accounts are
 * concerned, because a condition may ask for these.
 */
const whatIfsOf = (0,memoized/* memoized */.x)((group) => {
    const moving = group.members.flatMap(movementsOf).map(({ secretArn }) => secretArn);
    const impossible = storesOf(group).map((store) => impossibleArn(group, store));
    const readings = [...new Set([...moving, ...impossible])].map((arn) => readingOf(group, arn));
    const byContext = Map.groupBy(readings, ({ context }) => (0,canonical_json/* canonicalJson */.d)(context));
    return [...byContext.values()].flatMap((some) => requestFor(group, some));
});
/** What the role could decrypt with none of our policies, of the secret of one grant. */
function decryptWhatIfsOf(group, movement) {
    return decryptsOf(group, movement).flatMap((forms) => forms.flatMap((form) => requestFor(group, [form])));
}
/** The calls to KMS that reading it takes: for each key, in all its forms. */
function decryptsOf(group, { secretArn, keyArns }) {
    const state = functionOf(group);
    if (state === undefined)
        return [];
    const [, ...decrypts] = readingsOf({ secretArn, keyArns, describe: false }, state);
    return decrypts;
}
/** The call that the function itself makes to read it. */
function readingOf(group, secretArn) {
    const state = functionOf(group);
    const context = state === undefined ? {} : ownContext(state, secretArn);
    return { actions: (0,text_arn/* storeOf */.xX)(secretArn).readActions, resource: secretArn, context: shared(group, context) };
}
/** Returns the decision on each action of a reading; `undefined` until IAM was asked. */
function decisionsOn(reading, requests, { observation }) {
    const request = requests.find(({ resources, actions, context }) => resources.includes(reading.resource) &&
        reading.actions.every((action) => actions.includes(action)) &&
        (0,canonical_json/* canonicalJson */.d)(context) === (0,canonical_json/* canonicalJson */.d)(reading.context));
    const state = request && observation.simulations.get(simulationKey(request));
    if (state === undefined)
        return undefined;
    if (state.kind === 'failed')
        return 'unknown';
    const asked = reading.actions.map((action) => action.toLowerCase());
    const decisions = state.decisions.filter(({ action, resource }) => resource === reading.resource && asked.includes(action.toLowerCase()));
    return decisions.length < reading.actions.length ? 'unknown' : decisions;
}
/**
 * A boundary and the organization's policies may have conditions that IAM does not name, so what they deny is not
 * known. A key that the simulation has no value for may decide either way.
 */
function decisionSays(decision) {
    if (decision.missingKeys.length > 0)
        return 'unknown';
    if (decision.result === 'allowed')
        return 'yes';
    if (decision.outsideBoundary || decision.outsideOrganization)
        return 'unknown';
    return decision.result === 'explicitDeny' ? 'denied' : 'no';
}
function requestFor(group, readings) {
    const [first] = readings;
    if (first === undefined)
        return [];
    return [
        {
            region: group.members[0]?.declared.region ?? '',
            roleArn: group.roleArn,
            without: [...new Set(group.members.flatMap(({ plan }) => ownPolicyNames(plan)))].sort(),
            actions: [...new Set(readings.flatMap(({ actions }) => actions))],
            resources: [...new Set(readings.map(({ resource }) => resource))].sort(),
            context: first.context,
        },
    ];
}
function functionOf({ members }) {
    return members[0]?.draft.live.function;
}
/** Which of several functions makes the call is not known. */
function shared({ users }, context) {
    if (users.length < 2)
        return context;
    return Object.fromEntries(Object.entries(context).filter(([key]) => key !== 'lambda:SourceFunctionArn'));
}

;// CONCATENATED MODULE: ./lib/plan/effective/other-decrypts.js



/** Returns whether the role can use the keys of a secret with none of our policies. A secret may have several. */
function otherDecrypts(group, movement) {
    const answers = decryptsOf(group, movement).map((forms) => withKey(group, movement, forms));
    if (answers.every((each) => each === 'yes'))
        return 'yes';
    return answers.every((each) => each === 'no') ? 'no' : 'unknown';
}
function withKey(group, movement, forms) {
    const answers = new Set(forms.map((form) => inForm(group, movement, form)));
    const [only = 'unknown', ...others] = answers;
    return others.length === 0 ? only : 'unknown';
}
function inForm(group, movement, form) {
    if (!isReadableKey(form.resource, group.roleArn))
        return 'unknown';
    const policy = keyPolicySays(group, form);
    const decisions = decisionsOn(form, decryptWhatIfsOf(group, movement), group);
    if (policy === undefined || decisions === undefined || decisions === 'unknown')
        return 'unknown';
    const role = decisions.map(decisionSays)[0] ?? 'unknown';
    if (role === 'denied' || policy.denies === 'yes')
        return 'no';
    if (role === 'unknown' || policy.denies === 'unknown' || policy.allows === 'unknown')
        return 'unknown';
    if (typeof policy.allows === 'object')
        return 'yes';
    return role === 'yes' ? policy.allows : 'no';
}

;// CONCATENATED MODULE: ./lib/plan/effective/other-policies.js






const unknown = { can: 'unknown', through: [] };
const no = { can: 'no', through: [] };
const denied = { can: 'denied', through: [] };
/** Returns whether the role can read a secret with none of our policies: the call itself, and its decryption. */
function readByOthers(group, movement) {
    const call = calledByOthers(group, movement.secretArn);
    if (call.can !== 'yes')
        return call;
    const decrypt = otherDecrypts(group, movement);
    if (decrypt === 'yes')
        return call;
    return decrypt === 'no' ? no : unknown;
}
/** Returns whether the role may make the call that reads a secret, whatever encrypts it. */
function calledByOthers(group, secretArn) {
    if (group.settings.verify === undefined)
        return unknown;
    const byRole = byRolePolicies(group, secretArn);
    if (byRole.can === 'denied' || !hasOwnPolicy(secretArn))
        return byRole;
    const { denies, allows } = secretPolicySays(group, readingOf(group, secretArn));
    if (denies === 'yes')
        return denied;
    if (denies === 'unknown' || byRole.can === 'unknown')
        return unknown;
    const isForeign = (0,text_arn/* parseArn */.Lw)(secretArn)?.account !== (0,text_arn/* parseArn */.Lw)(group.roleArn)?.account;
    if (isForeign)
        return allows === 'yes' ? byRole : unknown;
    if (byRole.can === 'yes')
        return byRole;
    if (allows === 'unknown')
        return unknown;
    return typeof allows === 'object' ? { can: 'yes', through: [allows] } : no;
}
function byRolePolicies(group, secretArn) {
    const reading = readingOf(group, secretArn);
    const decisions = decisionsOn(reading, whatIfsOf(group), group);
    if (decisions === undefined || decisions === 'unknown')
        return unknown;
    return combine(group, reading, decisions);
}
/** One of the actions that read a secret is enough to read it. */
function combine(group, reading, decisions) {
    const judged = decisions.map((decision) => ({ decision, says: decisionSays(decision) }));
    const texts = roleTexts(group.roleName, group.observation);
    const allowing = judged.filter(({ says }) => says === 'yes').flatMap(({ decision }) => decision.statements);
    if (judged.some(({ says }) => says === 'yes'))
        return {
            can: 'yes',
            through: other_policies_distinct(allowing.map((each) => namedStatement(each, group.roleName, texts))),
        };
    if (judged.some(({ says }) => says === 'unknown'))
        return unknown;
    if (judged.every(({ says }) => says === 'denied'))
        return denied;
    // IAM does not simulate what another account's policies allow.
    const isForeign = (0,text_arn/* parseArn */.Lw)(reading.resource)?.account !== (0,text_arn/* parseArn */.Lw)(group.roleArn)?.account;
    return isForeign ? unknown : no;
}
function other_policies_distinct(statements) {
    return [...new Map(statements.map((each) => [JSON.stringify(each), each])).values()];
}

;// CONCATENATED MODULE: ./lib/plan/effective/effective.js


/**
 * Returns what the changes mean for each declared function of a role and for everybody else who has the role. `finished`
 * are the plans with all findings, because what is blocked does not come or go.
 */
function effectiveIn(group, finished) {
    const told = new Set();
    return new Map(group.members.map((member) => {
        const grants = movementsOf(member).map((movement) => effectOf(group, member, { movement, finished }));
        const { blocked } = finished(member);
        return [
            member,
            { grants, sharers: sharersOf(group, member, { grants, told: blocked ? new Set() : told }) },
        ];
    }));
}
/** Returns whether the function could read it all along by another policy of its role, ours for others included. */
function isAlready(group, member, movement) {
    const { secretArn } = movement;
    const siblings = viaSiblings(group, member, ({ plan }) => isGrantedBefore(plan, secretArn));
    return siblings.length > 0 || readByOthers(group, movement).can === 'yes';
}
function effectOf(group, member, { movement, finished }) {
    const { verb, secretArn } = movement;
    const isGranted = verb === 'add' ? isGrantedBefore : isGrantedAfter;
    const siblings = viaSiblings(group, member, (each) => isGranted(finished(each), secretArn));
    const others = readByOthers(group, movement);
    const through = [...siblings, ...others.through];
    // Whether a new grant is denied, the access check says, and blocks it.
    const isDenied = verb === 'add' ? checkDenies(member, secretArn) : others.can === 'denied';
    if (isDenied)
        return { verb, state: 'denied', secretArn, through: [] };
    if (through.length > 0 || others.can === 'yes')
        return { verb, state: verb === 'add' ? 'already' : 'still', secretArn, through };
    if (others.can === 'unknown' || others.can === 'denied')
        return { verb, state: 'not-checked', secretArn, through: [] };
    return { verb, state: verb === 'add' ? 'gains' : 'loses', secretArn, through: [] };
}
function checkDenies({ plan }, secretArn) {
    return plan.grants.some((grant) => grant.secretArn === secretArn && grant.check?.result === 'denied');
}
/** Our policies for the other declared functions of the role. */
function viaSiblings({ members }, member, isGranted) {
    return members
        .filter((each) => each !== member && isGranted(each))
        .map(({ plan }) => ({ policy: plan.policyName }));
}
function isGrantedBefore({ grants }, secretArn) {
    return grants.some((grant) => grant.secretArn === secretArn && grant.verb !== 'add');
}
function isGrantedAfter({ grants, blocked }, secretArn) {
    return grants.some((grant) => grant.secretArn === secretArn && grant.verb !== (blocked ? 'add' : 'remove'));
}
function sharersOf(group, member, { grants, told }) {
    const moving = grants.filter(({ state }) => ['gains', 'loses', 'not-checked'].includes(state));
    return group.users
        .filter(({ functionArn }) => functionArn !== member.draft.live.function.arn)
        .flatMap(({ functionArn, functionName }) => {
        const own = moving.filter(({ verb, secretArn }) => {
            const key = `${functionArn} ${verb} ${secretArn}`;
            if (hasOwnLine(group, functionArn, { verb, secretArn }) || told.has(key))
                return false;
            told.add(key);
            return true;
        });
        return own.length === 0 ? [] : [{ functionName, functionArn, grants: own }];
    });
}
/** Whether the same comes or goes in the function's own policy. */
function hasOwnLine({ members }, functionArn, { verb, secretArn }) {
    const own = members.find(({ draft }) => draft.live.function.arn === functionArn);
    if (own === undefined)
        return false;
    return movementsOf(own).some((each) => each.verb === verb && each.secretArn === secretArn);
}

// EXTERNAL MODULE: ./lib/model/access/effective.js
var access_effective = __webpack_require__(9389);
;// CONCATENATED MODULE: ./lib/plan/effective/findings.js





/** Secrets that a grant of ours no longer names, and that the function can read all the same. */
function stillReadable(member, { grants }) {
    return inState(member, grants, 'still', 'still-readable', ({ secretArn, through }) => ({
        message: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(member.declared.functionName)} can still read ${(0,secret_words/* mentionOf */.s5)(secretArn)}, which it no longer declares${throughOf(through)}.`,
        remedy: (0,sentence/* say */.cv) `Narrow what still allows it to take the access away.`,
    }));
}
/** Secrets that are declared now, and that the function could read before. */
function alreadyReadable(member, { grants }) {
    return inState(member, grants, 'already', 'already-readable', ({ secretArn, through }) => ({
        message: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(member.declared.functionName)} can already read ${(0,secret_words/* mentionOf */.s5)(secretArn)}${throughOf(through)}.`,
        remedy: (0,sentence/* say */.cv) `Once this is applied, remove it there, so that the declaration alone decides.`,
        ...placeOf(member, secretArn),
    }));
}
function inState({ declared }, grants, state, code, textOf) {
    return grants
        .filter((each) => each.state === state)
        .map((each) => (0,plan_finding/* makeFinding */.MH)(code, declared, textOf(each)));
}
function placeOf({ plan }, secretArn) {
    const place = plan.grants.find((grant) => grant.secretArn === secretArn)?.place;
    return place === undefined ? {} : { place };
}
function throughOf(through) {
    return through.length === 0 ? [] : (0,sentence/* say */.cv) `, through ${(0,sentence/* join */.fj)(through.map(access_effective/* statementName */.Vy), ', and ')}`;
}
const mostStatements = 10;
/** A role that can read secrets that nobody declared. */
function readsMore({ declared, draft }, { noun, statements }) {
    const role = (0,sentence/* name */.UU)((0,text_arn/* roleNameOf */.xZ)(draft.live.function.roleArn));
    const allow = statements.length > 1 ? (0,sentence/* say */.cv) `allow` : (0,sentence/* say */.cv) `allows`;
    return (0,plan_finding/* makeFinding */.MH)('role-reads-more', declared, {
        message: (0,sentence/* say */.cv) `Role ${role} can also read ${noun}s that are not declared: ${(0,sentence/* list */.p_)(statements, mostStatements)} ${allow} it.`,
        remedy: (0,sentence/* say */.cv) `Narrow that to what the role needs. Until then, the declaration does not show everything that the role can read.`,
    });
}

;// CONCATENATED MODULE: ./lib/plan/effective/patterns-meet.js
/**
 * Whether some text matches both patterns, in which `*` is any text and `?` any one character. A policy variable may be
 * any text. Takes as many steps as the product of their lengths.
 */
function patternsMeet(some, other) {
    const [left, right] = [lettersOf(some), lettersOf(other)];
    const seen = new Set();
    const queue = [[0, 0]];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        const [at, on] = next;
        if (at === left.length && on === right.length)
            return true;
        const key = at * (right.length + 1) + on;
        if (seen.has(key))
            continue;
        seen.add(key);
        queue.push(...stepsFrom(left, right, [at, on]));
    }
    return false;
}
function stepsFrom(left, right, [at, on]) {
    const [some, other] = [left[at], right[on]];
    const ended = [
        ...(some === '*' ? [[at + 1, on]] : []),
        ...(other === '*' ? [[at, on + 1]] : []),
    ];
    if (some === undefined || other === undefined)
        return ended;
    const isSame = some === other || [some, other].some((letter) => letter === '?' || letter === '*');
    if (!isSame)
        return ended;
    return [...ended, [some === '*' ? at : at + 1, other === '*' ? on : on + 1]];
}
function lettersOf(pattern) {
    return [...pattern.replace(/\$\{[^}]*\}/g, '*')];
}

;// CONCATENATED MODULE: ./lib/plan/effective/reach.js





/** Returns each Allow in the other policies of a role that reaches beyond the declaration, in the texts that were read. */
function reachOf(roleTexts, declared) {
    const { allows, denials } = otherStatements(roleTexts, declared.ours);
    return allows.flatMap(({ source, statement }) => text_stores/* allStores */.I
        .filter((store) => reaches(source, store, denials, declared.secretArns))
        .map((store) => ({ store, statement, conditions: conditionsOf(source) })));
}
function reaches(source, store, denials, secretArns) {
    const actions = store.valueActions.filter((action) => choosesAction(source, action));
    const patterns = resourcesOf(source, store).filter((pattern) => !isDeclared(pattern, secretArns));
    return actions.some((action) => patterns.some((pattern) => !denials.some((denial) => other_statements_covers(denial.source, action, pattern))));
}
/** The patterns of a statement that some secret of the store may match. */
function resourcesOf({ Resource: positive, NotResource: negative }, { anyArn: all }) {
    if (positive !== undefined)
        return texts(positive).filter((pattern) => patternsMeet(pattern, all));
    return texts(negative).some((pattern) => (0,policy_pattern/* patternContains */.Gg)(pattern, all)) ? [] : [all];
}
/** Whether a pattern names only a declared secret: by its ARN, or with any six characters at its end. */
function isDeclared(pattern, secretArns) {
    return secretArns.some((arn) => pattern === arn || pattern === arn.replace(/^(.*:secret:.*)-[A-Za-z0-9]{6}$/, '$1-??????'));
}
function conditionsOf({ Condition }) {
    return ((0,statement/* parseConditions */.WN)(Condition) ?? []).map(({ operator, key }) => `${operator} ${key}`);
}

;// CONCATENATED MODULE: ./lib/plan/effective/wider-reach.js








/**
 * Returns what else lets a role read secrets beyond the declaration, store by store. Where not all texts of its policies
 * could be read, a simulation of a secret that cannot exist tells the rest.
 */
function widerReach(group) {
    const texts = roleTexts(group.roleName, group.observation);
    const reach = reachOf(texts, {
        ours: new Set(group.members.flatMap(({ plan }) => ownPolicyNames(plan))),
        secretArns: group.members.flatMap(({ plan }) => plan.grants.map(({ secretArn }) => secretArn)),
    });
    return text_stores/* allStores */.I.flatMap((store) => {
        const written = reach.filter((each) => each.store === store).map((each) => wordsOf(each, group));
        const statements = wider_reach_distinct([...written, ...simulatedReach(group, store, texts)]);
        return statements.length === 0 ? [] : [{ noun: [store.noun], statements }];
    });
}
function wordsOf({ statement, conditions }, { settings }) {
    const named = (0,access_effective/* statementName */.Vy)(statement);
    if (conditions.length === 0 || settings.discreet === true)
        return named;
    return (0,sentence/* say */.cv) `${named} (on condition of ${(0,sentence/* join */.fj)(conditions.map((each) => [(0,sentence/* name */.UU)(each)]), ', ')})`;
}
/** Only of policies whose texts were not read: what the others allow was read in them. */
function simulatedReach(group, store, texts) {
    if (!storesOf(group).includes(store))
        return [];
    const decisions = decisionsOn(readingOf(group, impossibleArn(group, store)), whatIfsOf(group), group);
    if (decisions === undefined || decisions === 'unknown')
        return [];
    const allowed = decisions.filter(({ result }) => result === 'allowed');
    if (allowed.some(({ statements }) => statements.length === 0))
        return [(0,sentence/* say */.cv) `another policy`];
    return allowed
        .flatMap(({ statements }) => statements)
        .map((each) => namedStatement(each, group.roleName, texts))
        .filter(({ policy }) => texts.inline?.has(policy) !== true && texts.attached?.has(policy) !== true)
        .map(access_effective/* statementName */.Vy);
}
function wider_reach_distinct(sentences) {
    return [...new Map(sentences.map((each) => [(0,sentence/* plain */.pj)(each), each])).values()];
}

;// CONCATENATED MODULE: ./lib/plan/effective/judge.js







/** Returns what each declared function of a role gains and loses, and what else its role can read. */
function judgeEffective(group, finished) {
    const effects = effectiveIn(group, finished);
    const reach = isConcerned(group) ? widerReach(group) : [];
    return new Map(group.members.map((member) => {
        const effective = effects.get(member) ?? access_effective/* noEffect */.VP;
        const wider = isLookedAt(member) ? reach.map((each) => readsMore(member, each)) : [];
        const findings = [...stillReadable(member, effective), ...alreadyReadable(member, effective), ...wider];
        // The variables are there because somebody else granted the access, not because our policy is gone.
        const isAlready = effective.grants.some(({ state }) => state === 'already');
        return [member.plan, { effective, findings, disproved: isAlready ? ['policy-missing'] : [] }];
    }));
}
/** The simulations of what else a role can read that failed. */
function failedWhatIfs(group) {
    if (!isConcerned(group))
        return [];
    const requests = [
        ...whatIfsOf(group),
        ...group.members.flatMap(movementsOf).flatMap((each) => decryptWhatIfsOf(group, each)),
    ];
    return requests.flatMap((request) => {
        const state = group.observation.simulations.get(simulationKey(request));
        return state?.kind === 'failed' ? [state.failure] : [];
    });
}

;// CONCATENATED MODULE: ./lib/plan/effective/questions.js







/** Returns what must be known about AWS to tell what else the role can read; nothing where nothing is looked at. */
function effectiveQuestions(group) {
    if (!isConcerned(group))
        return [];
    const questions = [
        ...policyTexts(group),
        ...(isSettled(group) ? [...whatIfs(group), ...decrypts(group)] : []),
    ];
    return questions.filter((question) => !questions_isAnswered(question, group));
}
/** Whether it is known what comes and goes, and which functions have the role. */
function isSettled({ members, observation }) {
    return members.every((member) => {
        const { draft, declared, plan } = member;
        const isUnlisted = mustKnowUsers(draft) && !observation.roleUsers.has(declared.region);
        return plan.blocked || !(isOpen(draft) || isUnlisted);
    });
}
function policyTexts({ roleArn, members }) {
    const region = members[0]?.declared.region ?? '';
    return [
        { kind: 'role-policies', roleArn, region },
        { kind: 'attached-policies', roleArn, region },
    ];
}
function whatIfs(group) {
    const moving = group.members.flatMap(movementsOf).map(({ secretArn }) => secretArn);
    return [
        ...whatIfsOf(group).map((request) => ({ kind: 'simulation', request })),
        ...moving.filter(hasOwnPolicy).map((arn) => ({ kind: 'secret-policy', arn })),
    ];
}
/** Keys matter only to a secret that could be read if it were not encrypted. */
function decrypts(group) {
    const movements = group.members.filter(isLookedAt).flatMap(movementsOf);
    return movements
        .filter((each) => readByOthers(group, { ...each, keyArns: [] }).can === 'yes')
        .flatMap((each) => [
        ...decryptWhatIfsOf(group, each).map((request) => ({ kind: 'simulation', request })),
        ...each.keyArns
            .filter((arn) => isReadableKey(arn, group.roleArn))
            .map((arn) => ({ kind: 'key-policy', arn })),
    ]);
}
function questions_isAnswered(question, { roleName, observation }) {
    switch (question.kind) {
        case 'role-policies':
            return observation.roles.has(roleName);
        case 'attached-policies':
            return observation.attached.has(roleName);
        case 'simulation':
            return observation.simulations.has(simulationKey(question.request));
        case 'secret-policy':
        case 'key-policy':
            return observation.resourcePolicies.has(question.arn);
        default:
            return false;
    }
}

;// CONCATENATED MODULE: ./lib/plan/effective/roles.js





function judgeRoles(planned, observation, settings) {
    const groups = roleGroups(planned, observation, settings);
    return {
        questions: groups.flatMap(effectiveQuestions),
        failures: new Map(groups.flatMap(failuresOf)),
        isAlready: (plan, secretArn) => groups.some((group) => isAlreadyIn(group, plan, secretArn)),
        finish: (plans) => {
            const judged = new Map(groups.flatMap((group) => [...judgeEffective(group, ({ plan }) => plans.get(plan) ?? plan)]));
            return [...plans].map(([alone, plan]) => withJudged(plan, judged.get(alone)));
        },
    };
}
function failuresOf(group) {
    const failures = failedWhatIfs(group);
    const [first] = group.members;
    return first === undefined || failures.length === 0 ? [] : [[first.plan, failures]];
}
function isAlreadyIn(group, plan, secretArn) {
    const member = group.members.find((each) => each.plan === plan);
    if (member === undefined)
        return false;
    return movementsOf(member).some((each) => each.secretArn === secretArn && isAlready(group, member, each));
}
function withJudged(plan, judged) {
    if (judged === undefined)
        return plan;
    const { effective, findings, disproved } = judged;
    const known = plan.findings.filter(({ code }) => !disproved.includes(code));
    return (0,answers/* answerFunction */.f)({ ...plan, effective, findings: known }, findings);
}

// EXTERNAL MODULE: ./lib/model/guardrails.js
var guardrails = __webpack_require__(6795);
;// CONCATENATED MODULE: ./lib/plan/guardrails/frozen.js



/**
 * Stops a plan that would write to a function for which its declaration, or guardrails in force, say that nothing may be
 * written. So a Deny or a condition that somebody added to our policy by hand, as in an incident, stays.
 */
function frozenFunction(declared, limits) {
    const limit = limits.find(({ frozen }) => frozen === true);
    if (declared.frozen === undefined && limit === undefined)
        return [];
    const by = limit === undefined ? (0,sentence/* say */.cv) `the declaration` : (0,guardrails/* explainSource */.Vc)(limit.source);
    return [
        (0,plan_finding/* makeFinding */.MH)('function-frozen', declared, {
            message: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(declared.label)} is ${(0,sentence/* name */.UU)('frozen')} by ${by}, so nothing is written for it.`,
            remedy: (0,sentence/* marked */.xI)('Once nothing holds it back, delete `frozen`, and review the plan that follows.'),
        }),
    ];
}

// EXTERNAL MODULE: ./lib/plan/guardrails/guardrails.js + 2 modules
var guardrails_guardrails = __webpack_require__(9838);
// EXTERNAL MODULE: ./lib/plan/guardrails/mass-removal.js
var mass_removal = __webpack_require__(8621);
// EXTERNAL MODULE: ./lib/plan/guardrails/rules.js
var rules = __webpack_require__(7073);
;// CONCATENATED MODULE: ./lib/plan/ownership/branch-tip.js


/** A commit that is not the newest of its branch may undo what a newer one did: an error on every function. */
function outdatedCommit(functions, tip) {
    const [first] = functions;
    if (first === undefined || tip === undefined || tip.kind === 'same')
        return new Map();
    const branch = (0,sentence/* name */.UU)(tip.branch);
    if (tip.kind === 'unread') {
        const finding = (0,plan_finding/* makeWholeFinding */.r4)('tip-unread', first.place, {
            message: (0,sentence/* say */.cv) `Whether branch ${branch} declares something newer could not be read. ${tip.message}`,
            remedy: (0,sentence/* marked */.xI)('Give the job the permission `contents: read`.'),
        });
        return new Map([[first, [finding]]]);
    }
    const finding = (0,plan_finding/* makeWholeFinding */.r4)('commit-outdated', first.place, {
        message: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(tip.path)} differs from the one at the tip of branch ${branch} (${(0,sentence/* name */.UU)(tip.commit.slice(0, 7))}), so nothing is written.`,
        remedy: (0,sentence/* marked */.xI)('Run the workflow for the newest commit. To go back, revert on the branch, or set `allow-older: true` for this run.'),
    });
    return new Map(functions.map((declared) => [declared, [finding]]));
}

;// CONCATENATED MODULE: ./lib/plan/ownership/history.js


/** One notice, on the first function, if functions that left the file were not looked for. */
function unreadHistory({ functions: [first], historyUnread, }) {
    if (first === undefined || historyUnread === undefined)
        return new Map();
    const finding = (0,plan_finding/* makeWholeFinding */.r4)('history-unread', first.place, {
        message: (0,sentence/* say */.cv) `Functions that left the file were not looked for. ${historyUnread}`,
        remedy: (0,sentence/* marked */.xI)('Give the job the permission `contents: read`, or check out with `fetch-depth: 0`.'),
    });
    return new Map([[first, [finding]]]);
}

// EXTERNAL MODULE: ./lib/plan/policy/sid.js
var sid = __webpack_require__(7222);
;// CONCATENATED MODULE: ./lib/plan/ownership/left-over.js






/**
 * Policies that this file wrote and no run of it would find again: of a function that left it long ago, or uses another
 * role by now. They are seen only where the role of a declared function was read for another reason, as every check does.
 */
function leftOverPolicies(planned, { roles }) {
    const kept = new Set(planned.flatMap(({ plan }) => ownPolicyNames(plan).map((each) => `${plan.roleArn}/${each}`)));
    // Which role these use, and so which policy is theirs, is not known.
    const unread = new Set(planned.flatMap(({ plan }) => (plan.roleArn === undefined ? [(0,text_owner/* ownerHash */.qA)(plan.functionName)] : [])));
    const firstOfRole = new Map(planned.map((each) => [each.plan.roleArn, each]).reverse());
    return new Map([...firstOfRole].flatMap(([roleArn, { declared }]) => {
        const role = roleArn === undefined ? undefined : roles.get((0,text_arn/* roleNameOf */.xZ)(roleArn));
        const { claim } = declared;
        if (roleArn === undefined || role?.kind !== 'found' || claim === undefined)
            return [];
        const left = [...role.texts].filter(([each, text]) => !kept.has(`${roleArn}/${each}`) && isLeftOver(text, claim, unread));
        return [[declared, left.map(([each]) => leftOver(declared, (0,text_arn/* roleNameOf */.xZ)(roleArn), each))]];
    }));
}
function isLeftOver(text, claim, unread) {
    const { owner } = claim;
    if (!text.includes(owner.file))
        return false;
    const mark = (0,sid/* ownerInText */.yY)(text);
    if (mark === undefined || !(0,text_owner/* sameFile */.Vi)(mark, owner) || unread.has(mark.function))
        return false;
    // Inputs own nothing but the function that they name.
    if ((0,text_owner/* isOfInputs */.vl)(owner))
        return mark.function === owner.function;
    return (0,text_owner/* isOfStage */.IG)(mark, claim);
}
function leftOver(declared, roleName, policyName) {
    const { label, claim } = declared;
    const policy = (0,sentence/* say */.cv) `Role ${(0,sentence/* name */.UU)(roleName)}, which ${(0,sentence/* name */.UU)(label)} uses, also has inline policy ${(0,sentence/* name */.UU)(policyName)}`;
    const command = (0,sentence/* name */.UU)(`aws iam delete-role-policy --role-name ${roleName} --policy-name ${policyName}`);
    if (claim !== undefined && (0,text_owner/* isOfInputs */.vl)(claim.owner))
        return (0,plan_finding/* makeFinding */.MH)('policy-left-over', declared, {
            message: (0,sentence/* say */.cv) `${policy}: inputs of this repository wrote it for the same function under another ${(0,sentence/* name */.UU)('policy-name')}. It still grants what it granted.`,
            remedy: (0,sentence/* say */.cv) `If no other workflow does so, delete it: ${command}.`,
        });
    return (0,plan_finding/* makeFinding */.MH)('policy-left-over', declared, {
        message: (0,sentence/* say */.cv) `${policy}: this file wrote it for a function that it no longer declares, or that uses another role now. It still grants what it granted.`,
        remedy: (0,sentence/* say */.cv) `Delete it: ${command}.`,
    });
}

;// CONCATENATED MODULE: ./lib/plan/role/sharing.js





/** Which other functions gain by a grant because they use the same role, for each function that it concerns. */
function sharedGrants(sharing) {
    const unread = new Set();
    const findings = sharing.functions.flatMap((declared, index) => {
        const plan = sharing.plans[index];
        const users = sharing.observation.roleUsers.get(declared.region);
        const gained = plan === undefined || users === undefined ? [] : gainedBy(plan, sharing);
        if (plan === undefined || users === undefined || gained.length === 0)
            return [];
        const said = gainOfOthers({ declared, plan, gained }, sharing);
        if (users.kind === 'found' || (sharing.sharedRole === 'warn' && unread.has(declared.region)))
            return [[declared, said]];
        unread.add(declared.region);
        return [[declared, [...said, unreadUsers(declared, (0,model_failure/* explain */.W)(users.failure), sharing.sharedRole)]]];
    });
    return new Map(findings);
}
function gainOfOthers(gain, sharing) {
    const { declared, plan, gained } = gain;
    const others = sharing_sharersOf(gain, sharing).map((user) => {
        const own = secretsOf(user.functionArn, sharing.plans);
        return { user, gains: gained.filter((secretArn) => !own.has(secretArn)) };
    });
    const gainers = others.filter(({ gains }) => gains.length > 0);
    if (gainers.length === 0)
        return [];
    const secrets = (0,sentence/* marked */.xI)((0,secret_words/* countSecrets */.jF)([...new Set(gainers.flatMap(({ gains }) => gains))]));
    const names = (0,sentence/* list */.p_)(gainers.map(({ user }) => user.functionName), sharing_mostNames);
    const verb = gainers.length === 1 ? (0,sentence/* say */.cv) `gains` : (0,sentence/* say */.cv) `gain`;
    return [
        (0,plan_finding/* makeFinding */.MH)(sharing.sharedRole === 'fail' ? 'role-shared-refused' : 'role-shared', declared, {
            message: (0,sentence/* say */.cv) `${names} also ${verb} access to ${secrets} of ${(0,sentence/* name */.UU)(declared.label)}, as they share role ${(0,sentence/* name */.UU)((0,text_arn/* roleNameOf */.xZ)(plan.roleArn ?? ''))}.`,
            remedy: (0,sentence/* say */.cv) `Give each function its own execution role if they should not read the same secrets.`,
        }),
    ];
}
/** The other functions that use the role: all in the region, and declared ones in other regions. */
function sharing_sharersOf({ declared, plan }, { observation, plans }) {
    const users = observation.roleUsers.get(declared.region);
    const listedUsers = users?.kind === 'found' ? users.functions : [];
    const declaredUsers = plans.flatMap(({ functionArn, functionName, roleArn }) => functionArn === undefined || roleArn === undefined ? [] : [{ functionArn, functionName, roleArn }]);
    const all = new Map([...declaredUsers, ...listedUsers].map((user) => [user.functionArn, user]));
    return [...all.values()]
        .filter(({ functionArn, roleArn }) => roleArn === plan.roleArn && functionArn !== plan.functionArn)
        .sort((a, b) => (a.functionArn < b.functionArn ? -1 : 1));
}
/** The secrets that the role can read only after this change. */
function gainedBy(plan, { isAlready }) {
    if (!plan.steps.some(({ kind }) => kind === 'grant'))
        return [];
    const added = plan.grants.filter(({ verb }) => verb === 'add').map(({ secretArn }) => secretArn);
    return added.filter((secretArn) => !isAlready(plan, secretArn));
}
/** The secrets that are granted to a declared function itself. */
function secretsOf(functionArn, plans) {
    const own = plans.filter((plan) => plan.functionArn === functionArn).flatMap(({ grants }) => grants);
    return new Set(own.filter(({ verb }) => verb !== 'remove').map(({ secretArn }) => secretArn));
}
function unreadUsers(declared, why, sharedRole) {
    return sharedRole === 'fail'
        ? (0,plan_finding/* makeFinding */.MH)('role-shared-refused', declared, {
            message: (0,sentence/* say */.cv) `Whether other functions share the role of ${(0,sentence/* name */.UU)(declared.label)} could not be determined. ${why}`,
            remedy: (0,sentence/* marked */.xI)('The input `shared-role` is `fail`, so nothing is granted until this is known.'),
        })
        : (0,plan_finding/* makeFinding */.MH)('role-users-unread', declared, {
            message: (0,sentence/* say */.cv) `Which other functions in ${(0,sentence/* name */.UU)(declared.region)} share a role could not be determined. ${why}`,
            remedy: (0,sentence/* marked */.xI)('Only declared functions were compared. To skip this check, set the input `shared-role` to `allow`.'),
        });
}
const sharing_mostNames = 10;
/** Functions that share a role and would write one policy under the same name, for each function that it concerns. */
function takenPolicyNames(functions, plans) {
    const byRole = Map.groupBy(functions.flatMap((declared, index) => pair(declared, plans[index])), ({ roleArn }) => roleArn);
    const findings = [...byRole].flatMap(([roleArn, members]) => members.flatMap((member) => {
        const others = members.filter((other) => other !== member);
        return others.length === 0
            ? []
            : [[member.declared, takenPolicyName(member, others, (0,text_arn/* roleNameOf */.xZ)(roleArn))]];
    }));
    return new Map(findings);
}
function pair(declared, plan) {
    return plan?.roleArn === undefined ? [] : [{ declared, plan, roleArn: plan.roleArn }];
}
function takenPolicyName({ declared, plan }, others, roleName) {
    const rivals = others.filter((other) => other.plan.policyName.toLowerCase() === plan.policyName.toLowerCase());
    if (rivals.length === 0)
        return [];
    const labels = [declared, ...rivals.map((rival) => rival.declared)].map(({ label }) => label);
    return [
        (0,plan_finding/* makeFinding */.MH)('policy-name-taken', declared, {
            message: (0,sentence/* say */.cv) `${(0,sentence/* list */.p_)(labels)} share role ${(0,sentence/* name */.UU)(roleName)} and would write the same policy, ${(0,sentence/* name */.UU)(plan.policyName)}.`,
            remedy: (0,sentence/* marked */.xI)('Include `{function}` in the input `policy-name`, or give each function its own execution role.'),
        }),
    ];
}

// EXTERNAL MODULE: ./lib/plan/rotation/declared-findings.js
var declared_findings = __webpack_require__(6933);
// EXTERNAL MODULE: ./lib/plan/rotation/rotations.js
var rotation_rotations = __webpack_require__(1657);
;// CONCATENATED MODULE: ./lib/plan/plan.js























/**
 * Returns what would be done to make AWS match the declaration. Pure: the same declaration and observation give the
 * same plan. Never throws for a user's mistake; those are findings.
 */
function plan(asked, observation, settings) {
    const planned = planFunctions(asked, observation, settings);
    const declaration = { ...asked, functions: planned.map(({ declared }) => declared) };
    const plans = planned.map((each) => each.plan);
    const neighbours = takenPolicyNames(declaration.functions, plans);
    const roles = judgeRoles(planned, observation, settings);
    const sharers = plan_sharersOf(declaration, plans, { observation, settings, roles });
    const { questions, skipped } = plan_questionsOf(planned, observation, roles);
    const unchecked = uncheckedOf(planned, roles, skipped);
    const wishes = (0,rotation_rotations/* wishesOf */.p9)(declaration.functions, observation);
    const conflicts = (0,declared_findings/* conflictingRotations */.k)(wishes);
    const unrotated = (0,declared_findings/* missingRotations */.S)(declaration.functions, observation, wishes);
    const planOf = new Map(planned.map((each) => [each.declared, each.plan]));
    const guarded = (0,guardrails_guardrails/* judgeGuardrails */.u)(declaration, observation, {
        identify: (declared, secret) => identify({
            planned: planOf.get(declared),
            declared: secret,
            secret: observation.secrets.get((0,model_observation/* secretKey */.oF)(declared.region, secret.reference)),
            account: accountOf(declared, observation),
        }),
        widens: (declared) => {
            const own = planOf.get(declared);
            return own === undefined || (0,rules/* needsRules */.V)(declared, own, own.writes);
        },
    });
    const unread = unreadHistory(declaration);
    const outdated = outdatedCommit(declaration.functions, observation.tip);
    const leftOver = leftOverPolicies(planned, observation);
    const judgments = [
        outdated,
        unread,
        leftOver,
        guarded,
        conflicts,
        unrotated,
        neighbours,
        sharers,
        unchecked,
    ];
    const mayRemove = settings.removing || settings.allowRemovals === true;
    const removal = mayRemove ? [] : (0,mass_removal/* massRemoval */.d)(plans, declaration.stage);
    const limits = (0,guardrails_guardrails/* guardrailsInForce */.j)(declaration, observation);
    const answered = planned.map(({ declared, plan: alone }) => {
        const findings = [
            ...(alone.writes ? [...removal, ...frozenFunction(declared, limits)] : []),
            ...judgments.flatMap((found) => found.get(declared) ?? []),
            ...(settings.removing ? [] : (0,plan_findings/* judgeRemarks */.X)(declared)),
        ];
        return [alone, (0,answers/* answerFunction */.f)(alone, findings)];
    });
    const functions = roles.finish(new Map(answered));
    const rotations = (0,rotation_rotations/* planRotations */.pI)(wishes, functions);
    const isFinished = questions.length === 0;
    return {
        ...(declaration.stage !== undefined && { stage: declaration.stage }),
        functions,
        rotations,
        guardrails: settings.removing ? [] : limits,
        ...(isFinished && !settings.removing && { inventory: inventoryOf(functions, observation) }),
        ...(0,answers/* answerPlan */.A)({ functions, rotations }),
        digest: (0,digest/* digestPlan */.w)({
            functions: functions.flatMap((each, index) => {
                const { declared, policy } = planned[index] ?? {};
                return isOnlyTold(declared, policy) ? [] : [{ plan: each, policy }];
            }),
            rotations,
        }),
        questions,
    };
}
/** A forgotten function is left out where nothing of it is left, or what is left is a declared function's by now. */
function planFunctions({ functions }, observation, settings) {
    const all = functions.flatMap((declared) => {
        const planned = planFunction(declared, observation, settings);
        return planned === undefined ? [] : [{ declared, ...planned }];
    });
    const nameOf = ({ plan: { roleArn, policyName } }) => `${roleArn}/${policyName.toLowerCase()}`;
    const taken = new Set(all.filter(({ declared }) => declared.forgotten === undefined).map(nameOf));
    return all.filter((each) => each.declared.forgotten === undefined || !taken.has(nameOf(each)));
}
/** Whether this run says something of a function that it does not change, and that others may change at any time. */
function isOnlyTold(declared, policy) {
    return declared?.forgotten !== undefined && policy === undefined;
}
/** Returns what a declared secret is in AWS, however it is written, and what becomes of its grant. */
function identify({ planned, declared: { reference }, secret, account }) {
    // A parameter that cannot be seen from here is still granted by its ARN.
    const isUnseen = secret?.kind === 'absent' && reference.kind === 'parameter' && 'arn' in reference;
    const known = isUnseen ? { name: (0,text_arn/* nameOfSecret */.XQ)(reference.raw), arn: reference.raw } : secret;
    if (known === undefined || !('arn' in known))
        return { identity: undefined, verb: undefined };
    const { name, arn } = known;
    const foreign = (0,patterns/* isForeign */.j)(arn, account);
    return {
        identity: { name, arn, foreign },
        verb: planned?.grants.find(({ secretArn }) => secretArn === arn)?.verb,
    };
}
function plan_sharersOf({ functions }, plans, { observation, settings, roles }) {
    const { sharedRole } = settings;
    const { isAlready } = roles;
    if (sharedRole === undefined)
        return new Map();
    return sharedGrants({ functions, plans, observation, sharedRole, isAlready });
}
/** Each question once. */
function plan_questionsOf(planned, observation, roles) {
    const all = [...planned.flatMap(({ questions }) => questions), ...roles.questions];
    const distinct = new Map(all.map((question) => [(0,canonical_json/* canonicalJson */.d)(question), question]));
    return (0,affordable/* affordable */.d)([...distinct.values()], observation);
}
/** One notice, on the first function whose access check is incomplete. */
function uncheckedOf(planned, roles, skipped) {
    const failuresOf = ({ plan, unchecked }) => [...unchecked, ...(roles.failures.get(plan) ?? [])];
    const first = planned.find((each) => failuresOf(each).length > 0) ?? (skipped > 0 ? planned[0] : undefined);
    if (first === undefined)
        return new Map();
    const failures = planned.flatMap(failuresOf);
    return new Map([[first.declared, [(0,access_check_findings/* incompleteCheck */.l)(first.declared, failures, skipped)]]]);
}

;// CONCATENATED MODULE: ./lib/complete-plan.js




/** Observes and plans, then reads what the plan asks for and plans again, until it has no question left. */
function completePlan(planning) {
    const { declaration, settings, today, clients, log } = planning;
    return log.group('Reading AWS', async () => {
        const asksUsers = settings.sharedRole !== undefined;
        const reads = [
            observe(declaration, { ...planning, asksUsers }),
            planning.base,
            planning.tip,
            planning.rules,
        ];
        const [{ aws, listed, ahead }, base, tip, rules] = await Promise.all(reads);
        const told = { ...(base && { base: base.state }), ...(tip && { tip }), ...(rules && { rules }) };
        let observation = { ...aws, today, ...told };
        log.info(`Read ${(0,count/* count */.U)(aws.functions.size, 'function')} and ${(0,count/* count */.U)(aws.secrets.size, 'secret')}.`);
        let current = plan(declaration, observation, settings);
        while (current.questions.length > 0) {
            // What was read ahead is known first: it may raise questions that can be asked together with the others.
            const known = current.questions.filter((each) => ahead.has(keyOf(each)));
            const asked = known.length > 0 ? known : current.questions;
            log.info(`Reading ${(0,count/* count */.U)(asked.length, 'more fact')} that only this change needs.`);
            const ofAws = asked.filter((each) => each.kind !== 'other-declarations');
            observation = await answer(ofAws, observation, { clients, listed, ahead });
            if (ofAws.length < asked.length)
                observation = { ...observation, others: await planning.others() };
            current = plan(declaration, observation, settings);
        }
        return { plan: current, observation };
    });
}

;// CONCATENATED MODULE: ./lib/with-aws.js
/*
 * What only a run that calls AWS needs, and with it the SDK: a third of what is loaded.
 */





/***/ })

};
