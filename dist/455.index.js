export const id = 455;
export const ids = [455];
export const modules = {

/***/ 8455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    apply: () => apply,
    completePlan: () => completePlan,
    connect: () => connect,
    connectIfPossible: () => connectIfPossible
  });
  var p_limit = __webpack_require__(370);
  var model_failure = __webpack_require__(8675);
  var count = __webpack_require__(9180);
  var sentence = __webpack_require__(9062);
  var model_observation = __webpack_require__(6463);
  var model_rotation = __webpack_require__(3587);
  const apart = (0, sentence.r_)(sentence.cv` A ${(0, sentence.UU)("concurrency")} group keeps two runs of the workflow apart.`, []);
  function changedMeanwhile(subject, change) {
    return {
      ...subject,
      code: "ChangedMeanwhile",
      message: sentence.cv`${change}, so the plan no longer holds`,
      remedy: sentence.cv`Run again once the other change is complete.${apart}`
    };
  }
  function gone(subject) {
    return {
      ...subject,
      code: "ResourceNotFoundException",
      message: (0, sentence.xI)("it existed a moment ago"),
      remedy: (0, sentence.xI)("Another process deleted it. Run again once it exists.")
    };
  }
  function notShown(subject, written, seconds) {
    return {
      ...subject,
      code: "NotShown",
      message: sentence.cv`${written} was accepted, but AWS still does not return it after ${seconds} seconds`,
      remedy: (0, sentence.xI)("Run again. The steps after it were not taken.")
    };
  }
  async function firstOf(...looks) {
    return (await Promise.all(looks)).find(each => each !== void 0);
  }
  function functionTarget(functionName) {
    return sentence.cv`function ${(0, sentence.UU)(functionName)}`;
  }
  function secretTarget(secretArn) {
    return sentence.cv`secret ${(0, sentence.UU)(secretArn)}`;
  }
  function stepLine({plan, step, result, published = ""}) {
    const policy = sentence.cv`policy ${(0, sentence.UU)(plan.policyName)}`;
    return sentence.cv`${(0, sentence.UU)(plan.label)}: ${describe(step, {
      policy,
      version: (0, sentence.UU)(published)
    })}${already(result)}`;
  }
  function rotationLine({secretArn, after}, result) {
    return sentence.cv`${secretTarget(secretArn)}: rotated ${(0, model_rotation.XW)(after, secretArn)}${already(result)}`;
  }
  function already(result) {
    return result === "already" ? sentence.cv` (already in place)` : [];
  }
  function describe(step, {policy, version}) {
    switch (step.kind) {
     case "grant":
      return sentence.cv`${policy} grants what is declared`;

     case "configuration":
      return describeConfiguration(step);

     case "publish":
      return sentence.cv`version ${version} is published`;

     case "publish-latest":
      return sentence.cv`${(0, sentence.UU)(model_observation.Kq)} is published, which calls without a version or alias reach`;

     case "point-alias":
      return sentence.cv`alias ${(0, sentence.UU)(step.alias)} points to version ${version}`;

     case "delete-former":
      return sentence.cv`${(0, sentence.p_)(step.policies)} of the earlier ${(0, sentence.UU)("policy-name")} ${(0, 
      sentence.Cj)(step.policies.length)} deleted`;

     case "revoke":
      return sentence.cv`${policy} no longer grants anything else`;

     case "delete-policy":
      return sentence.cv`${policy} is deleted`;
    }
  }
  function describeConfiguration({set, remove, layer}) {
    const added = Object.keys(set);
    const parts = [ ...added.length > 0 ? [ sentence.cv`set ${(0, sentence.p_)(added)}` ] : [], ...remove.length > 0 ? [ sentence.cv`removed ${(0, 
    sentence.p_)(remove)}` ] : [], ...layer?.remove !== void 0 ? [ sentence.cv`detached layer ${(0, 
    sentence.UU)(layer.remove)}` ] : [], ...layer?.add !== void 0 ? [ sentence.cv`attached layer ${(0, 
    sentence.UU)(layer.add)}` ] : [] ];
    return (0, sentence.fj)(parts, "; ");
  }
  var explained_error = __webpack_require__(9846);
  const noCredentials = "CredentialsProviderError";
  const unsendable = "ERR_INVALID_CHAR";
  class CredentialsError extends explained_error.h {
    name="CredentialsError";
    missing;
    said;
    remedy;
    constructor(said, remedy, code) {
      super(sentence.cv`${said}. ${remedy}`, {
        cause: code
      });
      this.missing = code === noCredentials;
      this.said = said;
      this.remedy = remedy;
    }
  }
  function isAboutCredentials(code) {
    return credentialCodes.has(code);
  }
  function credentialsError(error, code, when) {
    if (code === noCredentials) return foundNone(error) ? new CredentialsError(sentence.cv`There are no AWS credentials`, [ credentialsRemedy ], code) : credentialsUnobtained(error);
    if (/^ExpiredToken/.test(code)) return new CredentialsError(sentence.cv`${expired} (${(0, 
    sentence.UU)(code)})${when}`, [ expiredRemedy ], code);
    if (code === unsendable) return new CredentialsError(sentence.cv`${held} a character that can't be sent, such as a line end (${(0, 
    sentence.UU)(code)})`, unsendableRemedy, code);
    const perhaps = regionalCodes.has(code) ? sentence.cv` ${regionRemedy}` : [];
    return new CredentialsError(sentence.cv`${refused} (${(0, sentence.UU)(code)})${when}`, sentence.cv`${credentialsRemedy}${perhaps}`, code);
  }
  function credentialsUnobtained(error) {
    const {AWS_PROFILE: profile} = process.env;
    const reason = `${profile ? `profile ${profile}: ` : ""}${error instanceof Error ? error.message : String(error)}`;
    const said = sentence.cv`The AWS credentials could not be obtained (${(0, sentence.UU)(reason)})`;
    return new CredentialsError(said, [ credentialsRemedy ], "Unobtained");
  }
  function foundNone(error) {
    return error instanceof Error && error.message === "Could not load credentials from any providers" && !process.env.AWS_PROFILE;
  }
  const expired = (0, sentence.r_)(sentence.cv`The workflow's AWS credentials have expired`, sentence.cv`Your AWS credentials have expired`);
  const held = (0, sentence.r_)(sentence.cv`The workflow's AWS credentials hold`, sentence.cv`Your AWS credentials hold`);
  const refused = (0, sentence.r_)(sentence.cv`AWS refused the workflow's credentials`, sentence.cv`AWS refused your credentials`);
  const credentialsRemedy = (0, sentence.r_)((0, sentence.xI)("Run `aws-actions/configure-aws-credentials` before this step, with a role to assume, and give the job the permission `id-token: write`."), (0, 
  sentence.xI)("Sign in as for the AWS CLI (`aws sso login`, `--profile` or variables); `aws sts get-caller-identity` shows as whom."));
  const expiredRemedy = (0, sentence.r_)((0, sentence.xI)("Run `aws-actions/configure-aws-credentials` right before this step."), (0, 
  sentence.xI)("Sign in again."));
  const unsendableRemedy = (0, sentence.xI)("Set them again without it: it often comes from pasting a key.");
  const regionRemedy = (0, sentence.xI)("A region that the account has not enabled refuses them too.");
  const credentialCodes = new Set([ noCredentials, unsendable, "ExpiredToken", "ExpiredTokenException", "InvalidClientTokenId", "InvalidSignatureException", "SignatureDoesNotMatch", "UnrecognizedClientException" ]);
  const regionalCodes = new Set([ "InvalidClientTokenId", "UnrecognizedClientException" ]);
  var model_hidden = __webpack_require__(833);
  var text_arn = __webpack_require__(8988);
  var canonical_json = __webpack_require__(5280);
  var variables = __webpack_require__(3179);
  var text_owner = __webpack_require__(8148);
  var policy_document = __webpack_require__(8353);
  var policy_grants = __webpack_require__(7191);
  function grantsToCheck({settings, live, secrets}) {
    if (settings.verify === void 0 || settings.removing) return [];
    const current = new Map(secrets.resolved.map(({found, keyArns}) => [ found.arn, keyArns ]));
    return (0, policy_grants.GI)(secrets.grants, []).filter(grant => {
      const known = live.ledger.grants.get(grant.secretArn);
      return settings.verify === "all" || known === void 0 || !(0, policy_grants.T6)(known, grant);
    }).map(grant => ({
      ...grant,
      keyArns: current.get(grant.secretArn) ?? grant.keyArns
    }));
  }
  function readingsOf(grant, state) {
    const {secretArn, keyArns, describe} = grant;
    const named = (0, policy_grants.M$)(grant);
    const {readActions, describeActions} = (0, text_arn.xX)(secretArn);
    const own = {
      actions: describe ? [ ...describeActions, ...readActions ] : readActions,
      resource: secretArn,
      context: ownContext(state, secretArn)
    };
    const decrypts = keyArns.map(keyArn => named.flatMap(arn => decryptContexts(state, keyArn, arn)).map(context => ({
      actions: [ policy_grants.y ],
      resource: keyArn,
      context
    })));
    return [ [ own ], ...decrypts ];
  }
  function ownContext(state, resource) {
    return {
      ...commonContext(state, resource),
      "aws:ViaAWSService": false,
      "lambda:SourceFunctionArn": state.arn
    };
  }
  function decryptContexts(state, keyArn, secretArn) {
    const store = (0, text_arn.xX)(secretArn);
    return (0, policy_document.rc)(keyArn, store).map(viaService => ({
      ...commonContext(state, keyArn),
      "aws:ViaAWSService": true,
      "kms:CallerAccount": (0, text_arn.Lw)(state.roleArn)?.account ?? "",
      "kms:ViaService": viaService,
      [store.contextKey]: secretArn
    }));
  }
  function commonContext({roleArn}, resource) {
    const {region = "", account = ""} = (0, text_arn.Lw)(resource) ?? {};
    return {
      "aws:PrincipalAccount": (0, text_arn.Lw)(roleArn)?.account ?? "",
      "aws:PrincipalArn": roleArn,
      "aws:RequestedRegion": region,
      "aws:ResourceAccount": account,
      "aws:SecureTransport": true
    };
  }
  var secret_words = __webpack_require__(9979);
  var policy_operator = __webpack_require__(1760);
  var policy_pattern = __webpack_require__(2272);
  function meetsCondition({operator, key, values}, context) {
    const given = textFor(context, key);
    if (given === void 0 || values.some(value => value.includes("${"))) return "unknown";
    const {name, not} = (0, policy_operator.A)(operator);
    if (name === "null") return truth(values.every(value => value.toLowerCase() === "false"));
    const fits = comparisons.get(name);
    if (fits === void 0 || fits === arnFits && !values.every(isWholeArn)) return "unknown";
    return truth(values.some(value => fits(value, given)) !== not);
  }
  function condition_all(truths) {
    if (truths.includes("no")) return "no";
    return truths.includes("unknown") ? "unknown" : "yes";
  }
  function any(truths) {
    if (truths.includes("yes")) return "yes";
    return truths.includes("unknown") ? "unknown" : "no";
  }
  function truth(holds) {
    return holds ? "yes" : "no";
  }
  const comparisons = new Map([ [ "stringequals", (wanted, given) => wanted === given ], [ "stringequalsignorecase", (wanted, given) => wanted.toLowerCase() === given.toLowerCase() ], [ "stringlike", policy_pattern.Gg ], [ "arnequals", arnFits ], [ "arnlike", arnFits ], [ "bool", (wanted, given) => wanted.toLowerCase() === given ] ]);
  function arnFits(wanted, given) {
    const parts = partsOf(given);
    return partsOf(wanted).every((pattern, index) => (0, policy_pattern.Gg)(pattern, parts[index] ?? ""));
  }
  function isWholeArn(pattern) {
    return partsOf(pattern).length === 6;
  }
  function partsOf(arn) {
    const parts = arn.split(":");
    return [ ...parts.slice(0, 5), parts.slice(5).join(":") ];
  }
  function textFor(context, key) {
    const entry = Object.entries(context).find(([known]) => known.toLowerCase() === key.toLowerCase());
    return entry === void 0 ? void 0 : String(entry[1]);
  }
  const lives = new Map([ [ "Enabled", "usable" ], [ "Updating", "usable" ], [ "Creating", "dead" ], [ "Disabled", "dead" ], [ "PendingDeletion", "dead" ], [ "PendingImport", "dead" ], [ "PendingReplicaDeletion", "dead" ], [ "Unavailable", "dead" ] ]);
  function lifeOf(state) {
    return lives.get(state);
  }
  function judgeKeyState(keyArn, keys) {
    const state = stateOf(keyArn, keys);
    if (state?.kind === "found") {
      if (lifeOf(state.state) === "usable") return [];
      return [ {
        part: "key",
        says: "open",
        what: sentence.cv`key ${(0, sentence.UU)(keyArn)}, which is in state ${(0, sentence.UU)(state.state)}`
      } ];
    }
    const what = sentence.cv`the state of key ${(0, sentence.UU)(keyArn)}`;
    if (state?.kind !== "failed") return [ {
      part: "key",
      says: "open",
      what
    } ];
    const {failure} = state;
    return [ {
      part: "key",
      says: "open",
      what: sentence.cv`${what} (${(0, sentence.UU)(failure.code)})`,
      failure
    } ];
  }
  function stateOf(keyArn, keys) {
    return keys.get(keyArn) ?? [ ...keys.values() ].find(state => state.kind === "found" && state.arn === keyArn);
  }
  function acrossForms(forms) {
    const [first = []] = forms;
    if (forms.every(isDenied)) return first;
    return forms.flat().map(verdict => verdict.says === "denied" ? {
      ...verdict,
      says: "in-doubt",
      what: sentence.cv`${verdict.what}, in one of the forms that the call to KMS may have`
    } : verdict);
  }
  function isDenied(verdicts) {
    return verdicts.some(({says}) => says === "denied");
  }
  var statement = __webpack_require__(15);
  function judgeResourcePolicy(text, call) {
    const statements = (0, statement.Tp)(text)?.sources;
    if (statements === void 0) return {
      denies: "unknown",
      allows: "unknown",
      denying: []
    };
    const allowing = judgeEach("Allow", statements, call);
    return {
      ...judgeDenials(statements, call),
      allows: any(allowing.map(({applies}) => applies))
    };
  }
  function judgeDenials(statements, call) {
    const judged = judgeEach("Deny", statements, call);
    const denies = any(judged.map(({applies}) => applies));
    const denying = judged.filter(({applies}) => denies !== "no" && applies === denies);
    return {
      denies,
      denying: denying.map(({name}) => name)
    };
  }
  function judgeEach(effect, statements, call) {
    return statements.flatMap((source, index) => {
      if (source.Effect !== effect) return [];
      const name = typeof source.Sid === "string" && source.Sid !== "" ? source.Sid : index + 1;
      return [ {
        name,
        applies: applies(source, call)
      } ];
    });
  }
  function concerns(source, action, resource) {
    return isAbout(source, action, resource) !== "no";
  }
  function isAbout(source, action, resource) {
    const ofAction = chooses(source.Action, source.NotAction, pattern => (0, policy_pattern.Gg)(pattern.toLowerCase(), action.toLowerCase()));
    if (ofAction === "no") return "no";
    const ofResource = chooses(source.Resource, source.NotResource, pattern => (0, policy_pattern.Gg)(pattern, resource));
    return condition_all([ ofAction, ofResource ]);
  }
  function applies(source, {roleArn, action, resource, context}) {
    const conditions = (0, statement.WN)(source.Condition);
    return condition_all([ namesRole(source, roleArn), isAbout(source, action, resource), conditions === void 0 ? "unknown" : condition_all(conditions.map(condition => meetsCondition(condition, context))) ]);
  }
  function chooses(positive, negative, fits) {
    const patterns = (0, statement.DD)(positive ?? negative);
    const fitting = any(patterns.map(pattern => typeof pattern !== "string" || pattern.includes("${") ? "unknown" : truth(fits(pattern))));
    return positive === void 0 ? not(fitting) : fitting;
  }
  function namesRole({Principal: principal, NotPrincipal: notPrincipal}, roleArn) {
    if (principal === void 0) return notPrincipal === void 0 ? "no" : "unknown";
    const {partition = "", account = ""} = (0, text_arn.Lw)(roleArn) ?? {};
    const known = [ "*", roleArn, account, `arn:${partition}:iam::${account}:root` ];
    const names = principal === "*" ? [ "*" ] : (0, statement.DD)(principal.AWS ?? []);
    return any(names.map(name => typeof name === "string" && name.includes(":assumed-role/") ? "unknown" : truth(known.includes(String(name)))));
  }
  function not(value) {
    if (value === "unknown") return "unknown";
    return value === "yes" ? "no" : "yes";
  }
  function judgeResourcePolicies(known, grant) {
    const verdicts = readingsOf(grant, known.live.function).map(forms => {
      const judged = forms.map(reading => judgeReading(known, reading));
      const given = judged.filter(each => each !== void 0);
      return given.length < judged.length ? void 0 : acrossForms(given.map(each => [ each ].flat()));
    });
    const given = verdicts.filter(each => each !== void 0);
    if (given.length < verdicts.length) return;
    const {live, observation} = known;
    const ownKeys = grant.keyArns.filter(arn => isReadableKey(arn, live.function.roleArn));
    return [ ...given.flat(), ...ownKeys.flatMap(arn => judgeKeyState(arn, observation.keys)) ];
  }
  function judgeReading(known, reading) {
    if (reading.actions.includes(policy_grants.y)) return judgeKey(known, reading);
    return hasResourcePolicy(reading.resource) ? judgeSecret(known, reading) : judgeShare(known, reading);
  }
  function hasResourcePolicy(secretArn) {
    return (0, text_arn.xX)(secretArn).hasPolicy;
  }
  function isReadableKey(keyArn, roleArn) {
    return (0, text_arn.M_)(keyArn, roleArn);
  }
  function judgeSecret(known, reading) {
    const state = known.observation.resourcePolicies.get(reading.resource);
    if (state === void 0) return;
    const whose = sentence.cv`the resource policy of the secret`;
    if (state.kind === "failed") return unread("secret", whose, state);
    const verdict = state.kind === "absent" ? noPolicy : verdictOf(state.text, known, reading);
    const denied = denialOf("secret", whose, verdict);
    if (denied !== void 0) return denied;
    return (0, text_arn.M_)(reading.resource, known.live.function.roleArn) || verdict.allows === "yes" ? {
      part: "secret",
      says: "allowed"
    } : {
      part: "secret",
      says: "open",
      what: sentence.cv`${whose}, which must allow the role from another account`
    };
  }
  function judgeShare({live}, {resource}) {
    if ((0, text_arn.M_)(resource, live.function.roleArn)) return [];
    const what = sentence.cv`the resource share of the ${(0, sentence.xI)((0, secret_words.a2)(resource))}, which is in another account`;
    return [ {
      part: "secret",
      says: "open",
      what
    } ];
  }
  function judgeKey(known, reading) {
    const whose = sentence.cv`the policy of key ${(0, sentence.UU)(reading.resource)}`;
    if (!isReadableKey(reading.resource, known.live.function.roleArn)) return {
      part: "key",
      says: "open",
      what: sentence.cv`${whose}, which is in another account`
    };
    const state = known.observation.resourcePolicies.get(reading.resource);
    if (state === void 0) return;
    if (state.kind !== "found") return unread("key", whose, state);
    const verdict = verdictOf(state.text, known, reading);
    const denied = denialOf("key", whose, verdict);
    if (denied !== void 0) return denied;
    if (verdict.allows === "yes") return {
      part: "key",
      says: "allowed"
    };
    return verdict.allows === "no" ? {
      part: "key",
      says: "in-doubt",
      what: sentence.cv`${whose} allows the role only through a KMS grant, if one exists`
    } : {
      part: "key",
      says: "open",
      what: sentence.cv`${whose}, whose conditions cannot be evaluated`
    };
  }
  function denialOf(part, whose, {denies, denying}) {
    if (denies === "no") return;
    if (denying.length === 0) return {
      part,
      says: "open",
      what: sentence.cv`${whose}, whose text cannot be parsed`
    };
    const names = denying.map(each => typeof each === "number" ? sentence.cv`number ${each}` : [ (0, 
    sentence.UU)(each) ]);
    const statements = sentence.cv`${names.length === 1 ? sentence.cv`statement` : sentence.cv`statements`} ${(0, 
    sentence.p_)(names)} of ${whose}`;
    return denies === "yes" ? {
      part,
      says: "denied",
      what: sentence.cv`by ${statements}`
    } : {
      part,
      says: "open",
      what: sentence.cv`${statements}, whose effect depends on the real call`
    };
  }
  function unread(part, whose, state) {
    if (state.kind === "absent") return {
      part,
      says: "open",
      what: whose
    };
    const {failure} = state;
    return {
      part,
      says: "open",
      what: sentence.cv`${whose} (${(0, sentence.UU)(failure.code)})`,
      failure
    };
  }
  function verdictOf(text, {live}, {actions, resource, context}) {
    const {roleArn} = live.function;
    const verdicts = actions.map(action => judgeResourcePolicy(text, {
      roleArn,
      action,
      resource,
      context
    }));
    const denies = any(verdicts.map(each => each.denies));
    const deciding = verdicts.filter(each => each.denies === denies);
    return {
      denies,
      allows: condition_all(verdicts.map(each => each.allows)),
      denying: [ ...new Set(deciding.flatMap(each => each.denying)) ]
    };
  }
  const noPolicy = {
    denies: "no",
    allows: "no",
    denying: []
  };
  var access_effective = __webpack_require__(9389);
  var simulation = __webpack_require__(3385);
  var memoized = __webpack_require__(3895);
  function openKeys({action, resource, missingKeys}, policies) {
    if (missingKeys.length === 0) return [];
    const statements = statementsOf(policies);
    const concerned = statements.filter(({source}) => concerns(source, action, resource));
    return missingKeys.filter(key => asks(concerned, key) || !asks(statements, key));
  }
  function statementsOf({roles, attached, roleName, without, document}) {
    return [ ...statementsIn(roles.get(roleName)).filter(({policy}) => !without.includes(policy)), ...statementsIn(attached.get(roleName)), ...document === void 0 ? [] : statementsOfText("", document) ];
  }
  function statementsIn(state) {
    return state === void 0 ? [] : statementsOfState(state);
  }
  const statementsOfState = (0, memoized.x)(state => state.kind === "found" ? [ ...state.texts ].flatMap(([policy, text]) => statementsOfText(policy, text)) : []);
  function statementsOfText(policy, text) {
    const sources = (0, statement.Tp)(text)?.sources ?? [ mayDenyAll ];
    return sources.map(source => ({
      policy,
      source: {
        ...source,
        Principal: "*"
      },
      text: JSON.stringify(source).toLowerCase()
    }));
  }
  const mayDenyAll = {
    Effect: "Deny"
  };
  function asks(statements, key) {
    return statements.some(({text}) => text.includes(key.toLowerCase()));
  }
  function simulationsOf(draft) {
    const {document} = draft.policy;
    const proposal = document === void 0 ? {} : {
      document
    };
    const readings = grantsToCheck(draft).flatMap(grant => readingsOf(grant, draft.live.function).flat());
    const groups = Map.groupBy(readings, groupKey);
    return [ ...groups.values() ].flatMap(group => {
      const [first] = group;
      if (first === void 0) return [];
      const resources = [ ...new Set(group.map(({resource}) => resource)) ].sort();
      const {actions, context} = first;
      return [ {
        ...inPlaceOfOurs(draft),
        ...proposal,
        actions,
        resources,
        context
      } ];
    });
  }
  function secondSimulationsOf(draft) {
    return simulationsOf(draft).flatMap(request => secondOf(request, simulations_stateOf(request, draft.observation)) ?? []);
  }
  function answersTo(draft) {
    const answers = new Map(simulationsOf(draft).map(request => [ groupKey(request), answerTo(request, draft.observation) ]));
    return reading => answers.get(groupKey(reading));
  }
  function answerTo(request, observation) {
    const whole = simulations_stateOf(request, observation);
    const second = secondOf(request, whole);
    if (whole === void 0 || second === void 0) return whole && {
      whole
    };
    const own = simulations_stateOf(second, observation);
    return own && {
      whole,
      own
    };
  }
  function simulations_stateOf(request, {simulations}) {
    return simulations.get((0, simulation.l)(request));
  }
  function secondOf(request, first) {
    if (first?.kind !== "found") return;
    const denied = new Set(first.decisions.flatMap(each => each.result === "allowed" ? [] : [ each.resource ]));
    const resources = request.resources.filter(resource => denied.has(resource));
    return resources.length === 0 ? void 0 : {
      ...request,
      resources,
      ownPoliciesOnly: true
    };
  }
  function simulatedPolicies(draft) {
    const {roles, attached} = draft.observation;
    const {without} = inPlaceOfOurs(draft);
    return {
      roles,
      attached,
      roleName: draft.live.roleName,
      without,
      document: draft.policy.document
    };
  }
  function inPlaceOfOurs({declared: {region, policyName}, live}) {
    const former = live.former.map(each => each.policyName);
    return {
      region,
      roleArn: live.function.roleArn,
      without: [ policyName, ...former ].sort()
    };
  }
  function groupKey({actions, context}) {
    return (0, canonical_json.d)([ actions, context ]);
  }
  function openDenials({action, missingKeys}, {resource, context}, draft) {
    if (missingKeys.length === 0) return [];
    const {roleArn} = draft.live.function;
    const policies = simulatedPolicies(draft);
    const statements = statementsOf(policies);
    const open = [ ...Map.groupBy(statements, ({policy}) => policy) ].flatMap(([policy, written]) => {
      const sources = written.map(({source}) => source);
      const denial = judgeDenials(sources, {
        roleArn,
        action,
        resource,
        context
      });
      return denial.denies === "unknown" ? denialOf("role", sentence.cv`policy ${(0, sentence.UU)(policy)}`, denial) ?? [] : [];
    });
    const states = [ policies.roles, policies.attached ].map(each => each.get(policies.roleName));
    const unexplained = missingKeys.filter(key => !asks(statements, key));
    if (unexplained.length === 0 || states.every(state => state?.kind === "found")) return open;
    const what = sentence.cv`a policy of the role that was not read and asks for ${(0, 
    sentence.p_)(unexplained)}`;
    return [ ...open, {
      part: "role",
      says: "open",
      what
    } ];
  }
  function judgeRolePolicies(grant, draft, answers) {
    const verdicts = readingsOf(grant, draft.live.function).map(forms => {
      const judged = forms.map(reading => role_judgeReading(reading, draft, answers(reading)));
      const known = judged.filter(each => each !== void 0);
      return known.length < judged.length ? void 0 : acrossForms(known);
    });
    const known = verdicts.filter(each => each !== void 0);
    return known.length < verdicts.length ? void 0 : known.flat();
  }
  function role_judgeReading(reading, draft, answer) {
    if (answer === void 0) return;
    const {whole, own} = answer;
    const {roleArn} = draft.live.function;
    const whose = sentence.cv`the policies of role ${(0, sentence.UU)((0, text_arn.xZ)(roleArn))}`;
    if (whole.kind !== "found") return [ unanswered(whose, whole) ];
    return reading.actions.flatMap(action => {
      const decision = decisionOn(action, reading, whole);
      if (decision === void 0) return {
        part: "role",
        says: "open",
        what: sentence.cv`${whose} (IAM returned no result)`
      };
      if (decision.result === "allowed") return [ {
        part: "role",
        says: "allowed"
      }, ...openDenials(decision, reading, draft) ];
      const alone = own?.kind === "found" ? decisionOn(action, reading, own) : void 0;
      if (alone === void 0) return unattributed(decision, own);
      if (alone.result === "allowed") return denialFromOutside(decision, roleArn);
      const missingKeys = openKeys(alone, simulatedPolicies(draft));
      return denialOfRole({
        ...alone,
        missingKeys
      }, roleArn);
    });
  }
  function unanswered(whose, state) {
    const {failure} = state;
    return {
      part: "role",
      says: "open",
      what: sentence.cv`${whose} (${(0, sentence.UU)(failure.code)})`,
      failure
    };
  }
  function decisionOn(action, {resource}, state) {
    return state.decisions.find(each => each.action.toLowerCase() === action.toLowerCase() && each.resource === resource);
  }
  function unattributed(decision, own) {
    const what = sentence.cv`${subjectOf(decision)} is denied in the simulation, and IAM did not say by which kind of policy`;
    const failure = own?.kind === "failed" ? {
      failure: own.failure
    } : {};
    return {
      part: "role",
      says: "in-doubt",
      what,
      ...failure
    };
  }
  function denialOfRole(decision, roleArn) {
    const {action, resource, result, statements, missingKeys} = decision;
    const named = statements.map(each => {
      const {policy} = (0, simulation.U)(each, (0, text_arn.xZ)(roleArn));
      return (0, access_effective.Vy)({
        policy,
        ...each.start
      });
    });
    const causes = result === "explicitDeny" ? named : [];
    if (causes.length === 0 && !(0, text_arn.M_)(resource, roleArn)) {
      const what = sentence.cv`${(0, sentence.UU)(action)} in another account, which IAM does not simulate`;
      return {
        part: "role",
        says: "open",
        what
      };
    }
    const by = causes.length === 0 ? sentence.cv`because no policy allows it` : sentence.cv`by ${(0, 
    sentence.p_)(causes)}`;
    const what = sentence.cv`${subjectOf(decision)} ${by}`;
    if (missingKeys.length === 0) return {
      part: "role",
      says: "denied",
      what
    };
    const change = missingKeys.length === 1 ? sentence.cv`changes` : sentence.cv`change`;
    const keys = (0, sentence.p_)([ ...missingKeys ].sort());
    const unless = sentence.cv`unless ${keys} in the real call ${change} that`;
    return {
      part: "role",
      says: "in-doubt",
      what: sentence.cv`${what}, ${unless}`
    };
  }
  function denialFromOutside(decision, roleArn) {
    const by = sourceOutside(decision, roleArn);
    const what = sentence.cv`${subjectOf(decision)} is denied in the simulation by ${by}; whether the real call meets its conditions is not known`;
    return {
      part: "role",
      says: "in-doubt",
      what
    };
  }
  function sourceOutside({outsideBoundary, outsideOrganization}, roleArn) {
    const boundary = sentence.cv`the permissions boundary of role ${(0, sentence.UU)((0, 
    text_arn.xZ)(roleArn))}`;
    const organization = sentence.cv`a service control policy of the account's organization`;
    if (outsideBoundary) return boundary;
    return outsideOrganization ? organization : sentence.cv`${boundary} or ${organization}`;
  }
  function subjectOf({action, resource}) {
    return sentence.cv`${(0, sentence.UU)(action)} on ${(0, sentence.UU)(resource)}`;
  }
  function checkGrants(draft) {
    const answers = answersTo(draft);
    return grantsToCheck(draft).flatMap(grant => {
      const verdicts = [ judgeRolePolicies(grant, draft, answers), judgeResourcePolicies(draft, grant) ];
      const known = verdicts.filter(each => each !== void 0);
      return known.length < verdicts.length ? [] : [ concludeCheck(grant, known.flat()) ];
    });
  }
  function concludeCheck(grant, verdicts) {
    const incomplete = verdicts.filter(each => each.says !== "allowed");
    const saying = word => incomplete.flatMap(({says, what}) => says === word ? [ what ] : []);
    const [denials, doubts, open] = [ saying("denied"), saying("in-doubt"), saying("open") ];
    const parts = new Set(verdicts.map(({part}) => part));
    for (const {part} of incomplete) parts.delete(part);
    const result = denials.length > 0 ? "denied" : incomplete.length > 0 ? "not-evaluated" : "allowed";
    return {
      grant,
      check: {
        result,
        evaluated: [ ...parts ],
        denials,
        doubts,
        open
      },
      failures: incomplete.flatMap(each => "failure" in each && each.failure ? [ each.failure ] : [])
    };
  }
  var conclusions = __webpack_require__(8863);
  var configuration_extension = __webpack_require__(3795);
  var configuration_configuration = __webpack_require__(1656);
  var declared_places = __webpack_require__(4693);
  var other_files = __webpack_require__(2617);
  const noNeeds = {
    secrets: new Map
  };
  function otherNeeds(declared, {function: found, gone, grantedBeside, marks}, others) {
    const files = declaredBeside(declared, found, others);
    const granted = new Set([ ...grantedBeside ].map(text_arn.Mh));
    const own = new Set(declared.secrets?.map(({variable}) => variable));
    const live = new Map([ ...(0, variables.ht)(found) ].filter(([variable]) => !own.has(variable)));
    const needs = secretArn => {
      const isNamed = names => names.includes((0, text_arn.XQ)(secretArn)) && !granted.has((0, 
      text_arn.Mh)(secretArn));
      return ({secrets}) => secrets.some(({variable = "", reference}) => {
        const hidden = live.get(variable);
        const isHeld = hidden !== void 0 && (0, model_hidden._c)(hidden) === secretArn;
        return isHeld || reference.kind === (0, text_arn.xX)(secretArn).noun && isNamed((0, 
        declared_places.ff)(reference));
      });
    };
    const part = declared.extension === void 0 ? "place" : "ttl";
    const extension = files.find(each => each.extension?.[part] !== void 0)?.file;
    const unread = others?.unread.find(file => isOwner(file, declared, marks));
    return {
      secrets: new Map([ ...gone ].flatMap(secretArn => {
        const file = unread ?? files.find(needs(secretArn))?.file;
        return file === void 0 ? [] : [ [ secretArn, file ] ];
      })),
      ...unread !== void 0 && {
        unread
      },
      ...extension !== void 0 && {
        extension
      }
    };
  }
  function isOwner(file, {claim}, marks) {
    const hash = (0, text_owner.qA)(file);
    if (claim === void 0 || claim.owner.file === hash) return false;
    return marks.some(mark => mark.file === hash && (0, text_owner.RB)(claim.owner, mark));
  }
  function declaredBeside({region, functionName, claim, place}, {arn}, others) {
    const own = {
      region,
      functionName,
      account: (0, text_arn.Lw)(arn)?.account
    };
    const isOfStage = ({stage = ""}) => (0, text_owner.qA)(stage) === claim?.owner.stage;
    const byFile = Map.groupBy(others?.functions ?? [], ({file}) => file);
    return [ ...byFile ].flatMap(([file, functions]) => {
      if (place.kind === "file" && place.file === file) return [];
      const ofStage = functions.filter(isOfStage);
      return (ofStage.length > 0 ? ofStage : functions).filter(each => (0, other_files.nE)(each, own));
    });
  }
  var policies_beside = __webpack_require__(8974);
  var ownership_standing = __webpack_require__(165);
  var policy_ledger = __webpack_require__(7317);
  var policy_access = __webpack_require__(7983);
  var extension_mark = __webpack_require__(8753);
  var beyond = __webpack_require__(2859);
  var effort = __webpack_require__(2822);
  var statements = __webpack_require__(7402);
  function writeUnion(ledger, content) {
    const joined = {
      ...content,
      grants: (0, policy_grants.GI)(plainGrants(ledger, content.region), content.grants),
      extension: (0, extension_mark.hq)(ledger.extension, content.extension)
    };
    const union = (0, policy_document.YQ)(joined);
    const access = parsed(union);
    const asked = parsed((0, policy_document.YQ)(content));
    const kept = keptOf(ledger, asked).filter(statement => statement.effect === "Deny" || !(0, 
    policy_access._l)(access, [ statement ]));
    return (0, policy_document.lM)(union, joined, kept);
  }
  function plainGrants({grants, access}, region) {
    const all = [ ...grants.values() ];
    const isPlain = some => (0, policy_access._l)(access, parsed((0, policy_document.YQ)({
      grants: some,
      region,
      extension: extension_mark.dX
    })));
    return isPlain(all) ? all : all.filter(grant => isPlain([ grant ]));
  }
  function keptOf({statements, grants}, asked) {
    const standing = statements.filter(meansTheSame);
    const allows = standing.filter(({effect}) => effect === "Allow");
    const denies = standing.filter(({effect}) => effect === "Deny");
    const lifted = denies.filter(deny => !(0, policy_access._l)([ ...asked, deny ], asked));
    if (lifted.length === 0 && standing.length === statements.length) return standing;
    const others = [ ...grants.keys() ].filter(arn => !namesExactly(asked, arn));
    const left = denies.flatMap(deny => lifted.includes(deny) ? narrowed(deny, others) : [ deny ]);
    return [ ...allows.flatMap(allow => undenied(allow, left, statements)), ...left ];
  }
  function meansTheSame({kind, source}) {
    return kind === "read" || !JSON.stringify(source).includes("${");
  }
  function namesExactly(access, arn) {
    return access.some(each => each.kind === "read" && each.resources.patterns.includes(arn));
  }
  function narrowed(deny, resources) {
    if (deny.kind === "unread") return [];
    const denied = resources.filter(resource => (0, policy_access._l)((0, statements.vc)([ deny ]), (0, 
    statements.vc)([ withResources(deny, [ resource ]) ])));
    return denied.length === 0 ? [] : [ withResources(deny, denied) ];
  }
  function undenied(allow, denies, all) {
    const isAllowed = statement => {
      const {parts, isOpen} = (0, beyond.w)([ statement, ...denies ], all, (0, effort.c)());
      return !isOpen && parts.length === 0;
    };
    if (isAllowed(allow)) return [ allow ];
    if (allow.kind === "unread" || allow.resources.not) return [];
    const resources = allow.resources.patterns.filter(resource => isAllowed(withResources(allow, [ resource ])));
    return resources.length === 0 ? [] : [ withResources(allow, resources) ];
  }
  function withResources({source}, resources) {
    const {NotResource: _, ...rest} = source;
    return (0, statement.By)({
      ...rest,
      Resource: resources
    });
  }
  function parsed(sources) {
    return sources.map(source => (0, statement.By)(source));
  }
  function planPolicy(goal) {
    const {ledger, own = ledger, former = [], grantedBeside, desired, prune, claimed = false} = goal;
    const union = writeUnion(ledger, desired);
    const wanted = prune ? (0, policy_document.ft)(desired) : union;
    const comparison = (0, policy_access.Q4)(ledger.access, (wanted ?? policy_ledger.Hg).access);
    if (isInPlace(own, wanted) && !claimed && former.length === 0) {
      const {document, shown} = ledger;
      return {
        desired,
        after: ledger,
        comparison,
        document,
        shown,
        steps: [],
        peak: 0
      };
    }
    const wide = former.length === 0 ? union : writeUnion(prune ? own : ledger, {
      ...desired,
      renamed: true
    });
    const widened = wide !== void 0 && wanted !== void 0 && (0, policy_ledger.Yq)(wide, wanted) ? wanted : wide;
    const grows = widened !== void 0 && wanted !== void 0 && (claimed || !covers(own, wanted));
    const between = grows ? widened : own;
    const lost = says => [ ...says.grants.keys() ].filter(arn => !wanted?.grants.has(arn) && !grantedBeside?.has(arn));
    const steps = [];
    if (grows) steps.push({
      kind: "grant",
      document: widened.text
    });
    if (former.length > 0) steps.push({
      kind: "delete-former",
      policies: former,
      revoked: lost(ledger)
    });
    if (wanted === void 0) {
      if (own.document !== void 0) steps.push({
        kind: "delete-policy",
        revoked: lost(own)
      });
    } else if (!(0, policy_ledger.Yq)(between, wanted) || isAbsent(between)) steps.push({
      kind: "revoke",
      document: wanted.text,
      revoked: lost(between)
    });
    return {
      desired,
      after: wanted ?? policy_ledger.Hg,
      comparison,
      document: wanted?.text,
      shown: wanted?.shown,
      steps,
      peak: Math.max(grows ? widened.text.length : 0, wanted?.text.length ?? 0)
    };
  }
  function isInPlace(own, wanted) {
    if (own.document === void 0 || wanted === void 0) return own.document === wanted;
    return (0, policy_ledger.Yq)(own, wanted);
  }
  function isAbsent(between) {
    return "document" in between && between.document === void 0;
  }
  function covers(wide, narrow) {
    return (0, policy_access._l)(wide.access, narrow.access) && (0, extension_mark.Fs)(wide.extension, narrow.extension);
  }
  var finding = __webpack_require__(6162);
  var resolved_secret = __webpack_require__(938);
  function otherAccount(declared, {arn: home, roleArn}, resolved) {
    const {found} = resolved;
    const [its, own] = [ (0, text_arn.Lw)(found.arn), (0, text_arn.Lw)(home) ];
    if (its === void 0 || own === void 0) return [];
    if (own.account === "" || its.account === own.account) return [];
    if (its.partition !== own.partition || found.unseen) return [];
    const [there, here] = [ (0, sentence.UU)(its.account), (0, sentence.UU)(own.account) ];
    if (found.keys.length === 0 && found.plain !== true) {
      const message = sentence.cv`${(0, secret_words.et)(found)} belongs to account ${there} and is encrypted under AWS's own key (${(0, 
      sentence.UU)((0, text_arn.xX)(found.arn).awsKey)}), which no other account can use, so the function in account ${here} cannot read it.`;
      const remedy = sentence.cv`Encrypt it under a customer managed key of account ${there}, whose policy can admit the role.`;
      return [ [ "key-not-shareable", {
        message,
        remedy
      } ] ];
    }
    const {hasPolicy, noun} = (0, text_arn.xX)(found.arn);
    const ownStatements = role => hasPolicy ? [ secretStatement(declared, role, resolved) ] : [];
    const snippets = roleArn === void 0 ? [] : [ ...ownStatements(roleArn), ...keyStatements(roleArn, resolved) ];
    const message = sentence.cv`${(0, secret_words.et)(found)} belongs to account ${there}, but its function to account ${here}.`;
    const remedy = hasPolicy ? sentence.cv`The ${(0, sentence.xI)(noun)}'s resource policy and its key's policy must also admit the execution role. Add the statements that ${shown}; this action writes neither policy.` : sentence.cv`The ${(0, 
    sentence.xI)(noun)} is already shared with this account. The policy of its customer managed key must also admit the execution role.`;
    return [ [ "secret-other-account", {
      message,
      remedy,
      snippets
    } ] ];
  }
  const shown = (0, sentence.r_)(sentence.cv`the comment and the job summary show`, sentence.cv`follow`);
  function secretStatement({describe}, roleArn, {found}) {
    const {describeActions, readActions} = (0, text_arn.xX)(found.arn);
    return {
      title: sentence.cv`Statement for the resource policy of ${(0, secret_words.s5)(found.arn)}`,
      json: indented({
        Effect: "Allow",
        Principal: {
          AWS: roleArn
        },
        Action: [ ...describe ? describeActions : [], ...readActions ],
        Resource: found.arn
      })
    };
  }
  function keyStatements(roleArn, {found, keyArns}) {
    const primaryArn = (0, resolved_secret.N)(found);
    const named = (0, policy_grants.M$)({
      secretArn: found.arn,
      ...primaryArn !== void 0 && {
        primaryArn
      }
    });
    return keyArns.map(keyArn => ({
      title: sentence.cv`Statement for the policy of key ${(0, sentence.UU)(keyArn)}`,
      json: indented({
        Effect: "Allow",
        Principal: {
          AWS: roleArn
        },
        Action: policy_grants.y,
        Resource: "*",
        Condition: (0, policy_document.fm)(keyArn, named, (0, text_arn.xX)(found.arn))
      })
    }));
  }
  function indented(statement) {
    return JSON.stringify(statement, void 0, 2);
  }
  function deadKeys(found, known) {
    const {versions = [ {
      labels: [ "AWSCURRENT" ],
      keys: found.keys
    } ]} = found;
    const lost = versions.filter(({keys}) => keys.length > 0 && deadOf(keys, known).length === keys.length);
    const current = lost.find(({labels}) => labels.includes("AWSCURRENT"));
    if (current !== void 0) return distinct(deadOf(current.keys, known)).map(unusable);
    const others = lost.map(({labels, keys}) => otherVersion(found, labels, inWords(deadOf(keys, known))));
    return others.length > 0 ? others : nextVersion(found, known);
  }
  function deadOf(keys, known) {
    return keys.flatMap(({arn}) => {
      const state = known.keys.get(arn);
      return state?.kind === "found" && lifeOf(state.state) === "dead" ? [ state ] : [];
    });
  }
  function distinct(keys) {
    return [ ...new Map(keys.map(each => [ each.arn, each ])).values() ];
  }
  function inWords(keys) {
    return (0, sentence.p_)(distinct(keys).map(({arn, state}) => sentence.cv`KMS key ${(0, 
    sentence.UU)(arn)} is in state ${(0, sentence.UU)(state)}`));
  }
  function unusable({arn, state}) {
    const message = sentence.cv`KMS key ${(0, sentence.UU)(arn)} is in state ${(0, sentence.UU)(state)}, so nothing that it encrypts can be read.`;
    const remedy = sentence.cv`Enable the key, cancel its deletion, or encrypt the secret under another key.`;
    return [ "key-unusable", {
      message,
      remedy
    } ];
  }
  function otherVersion(found, labels, because) {
    const message = sentence.cv`${(0, secret_words.et)(found)} has a version, ${(0, 
    sentence.p_)(labels)}, that cannot be read: ${because}. The current version can be read.`;
    const remedy = sentence.cv`If anything still reads that version, enable the key or cancel its deletion.`;
    return [ "version-unreadable", {
      message,
      remedy
    } ];
  }
  function nextVersion(found, known) {
    const dead = found.nextKey === void 0 ? [] : deadOf([ found.nextKey ], known);
    if (dead.length === 0) return [];
    const message = sentence.cv`${(0, secret_words.et)(found)} cannot get a new version: ${inWords(dead)}. The current version can be read.`;
    const remedy = sentence.cv`Before its value changes, enable the key, cancel its deletion, or encrypt the secret under another key.`;
    return [ [ "version-unreadable", {
      message,
      remedy
    } ] ];
  }
  var text_caller = __webpack_require__(4468);
  var text_stores = __webpack_require__(9665);
  function unresolvable(reference, state, home) {
    const store = text_stores.zQ[reference.kind];
    if (state?.kind !== "failed") return [ "secret-not-found", notFound(reference, store, home) ];
    const isForeign = "arn" in reference && reference.arn.account !== (0, text_arn.Lw)(home)?.account;
    const remedy = isForeign && store.hasPolicy && !/resource-based/.test(state.failure.refusal ?? "") ? sentence.cv`The secret's resource policy must also allow ${text_caller.mF} to describe it. Its value is never read.` : store.ifUnreadable;
    return [ "secret-unreadable", {
      message: (0, model_failure.W)(state.failure),
      remedy
    } ];
  }
  function notFound(reference, store, home) {
    const written = "name" in reference ? reference.name : reference.raw;
    const where = "name" in reference ? sentence.cv` in ${(0, sentence.UU)((0, text_arn.Lw)(home)?.region ?? "")}` : [];
    const more = store.ending === void 0 ? [] : hints(reference).map(hint => sentence.cv` ${hint}`);
    return {
      message: sentence.cv`${[ store.subject ]} ${(0, sentence.UU)(written)} does not exist${where}.`,
      remedy: sentence.cv`${store.ifNotFound}${(0, sentence.fj)(more, "")}`
    };
  }
  function hints(reference) {
    if ("name" in reference) {
      if (reference.raw.startsWith("/")) return [ sentence.cv`A parameter of Parameter Store is written ${(0, 
      sentence.UU)(`ssm:${reference.raw}`)}.` ];
      return /^[A-Za-z]\w+=/.test(reference.raw) ? [ sentence.cv`In a config file, a variable and its secret are written ${(0, 
      sentence.UU)("NAME: SECRET")}.` ] : [];
    }
    const {resource} = reference.arn;
    return (0, text_stores.wP)(text_stores.zQ[reference.kind], resource) ? [ sentence.cv`If the secret was deleted and created again, its ARN now ends in six other characters.`, sentence.cv`If ${(0, 
    sentence.UU)(resource.slice(-7))} is the end of its name, write the name alone, or the full ARN.` ] : [ sentence.cv`An ARN without the six characters at its end is only found if the name itself does not end in a hyphen and six characters.` ];
  }
  function flaws({secret, found}, home) {
    return [ ...deleted(found), ...empty(found), ...unseen(found), ...otherPartition(found, home), ...otherRegion(found, home), ...partialArn(secret.reference, found), ...unreadVersions(found) ];
  }
  function deleted(found) {
    if (found.deletedOn === void 0) return [];
    const message = sentence.cv`${(0, secret_words.et)(found)} is scheduled for deletion (since ${(0, 
    sentence.UU)(found.deletedOn)}) and cannot be read.`;
    return [ [ "secret-deleted", {
      message,
      remedy: sentence.cv`Restore it with ${(0, sentence.UU)("aws secretsmanager restore-secret")}, or remove it from the declaration.`
    } ] ];
  }
  function empty(found) {
    if (found.empty === void 0 || found.deletedOn !== void 0) return [];
    const message = sentence.cv`${(0, secret_words.et)(found)} has no current value: no version of it has the staging label ${(0, 
    sentence.UU)("AWSCURRENT")}.`;
    const remedy = sentence.cv`Store a value. A replica of another account's secret stays empty until that account starts the replication.`;
    return [ [ "secret-empty", {
      message,
      remedy
    } ] ];
  }
  function unseen(found) {
    if (found.unseen === void 0) return [];
    const message = sentence.cv`${(0, secret_words.et)(found)} of account ${(0, sentence.UU)((0, 
    text_arn.Lw)(found.arn)?.account ?? "")} is not visible from here: no resource share shows it. It is granted by its ARN. If a customer key encrypts it, that key is unknown and so is not granted.`;
    const remedy = sentence.cv`Check the ARN. If a resource policy shares the ${(0, 
    sentence.xI)((0, secret_words.a2)(found.arn))}, its owner must turn that into a standard share, with ${(0, 
    sentence.UU)("PromoteResourceShareCreatedFromPolicy")} of AWS Resource Access Manager.`;
    return [ [ "parameter-not-visible", {
      message,
      remedy
    } ] ];
  }
  function otherPartition(found, home) {
    const [its, own] = [ (0, text_arn.Lw)(found.arn), (0, text_arn.Lw)(home) ];
    if (its === void 0 || own === void 0 || its.partition === own.partition) return [];
    const message = sentence.cv`${(0, secret_words.et)(found)} is in partition ${(0, 
    sentence.UU)(its.partition)}, but its function is in ${(0, sentence.UU)(own.partition)}.`;
    const remedy = sentence.cv`Access cannot cross partitions. Declare a ${(0, sentence.xI)((0, 
    secret_words.a2)(found.arn))} in the function's partition.`;
    return [ [ "secret-other-partition", {
      message,
      remedy
    } ] ];
  }
  function otherRegion(found, home) {
    const [its, own] = [ (0, text_arn.Lw)(found.arn), (0, text_arn.Lw)(home) ];
    if (its === void 0 || own === void 0 || its.region === own.region) return [];
    if (its.partition !== own.partition) return [];
    const [there, here] = [ (0, sentence.UU)(its.region), (0, sentence.UU)(own.region) ];
    const message = sentence.cv`${(0, secret_words.et)(found)} is in ${there}, but its function is in ${here}.`;
    const {noun, replicates, title} = (0, text_arn.xX)(found.arn);
    const otherwise = replicates ? sentence.cv`replicate the ${(0, sentence.xI)(noun)} to ${here} and declare the replica` : sentence.cv`declare a ${(0, 
    sentence.xI)(noun)} in ${here}`;
    const replica = found.replicatedIn?.includes(own.region) && (0, text_arn.bH)({
      ...its,
      region: own.region
    });
    const remedy = replica ? sentence.cv`It is also in ${here}: declare ${(0, sentence.UU)(replica)}, or have the function's code call ${[ title ]} in ${there}.` : sentence.cv`Have the function's code call ${[ title ]} in ${there}, or ${otherwise}.`;
    return [ [ "secret-other-region", {
      message,
      remedy
    } ] ];
  }
  function partialArn(reference, {arn}) {
    if (!("arn" in reference) || reference.raw === arn) return [];
    const message = sentence.cv`The declared ARN is incomplete: AWS says ${(0, sentence.UU)(arn)}.`;
    const remedy = sentence.cv`The policy and the variable use the full ARN. Declare it to pin exactly this secret.`;
    return [ [ "secret-partial-arn", {
      message,
      remedy
    } ] ];
  }
  function unreadVersions({versionsUnread}) {
    if (versionsUnread === void 0) return [];
    const remedy = sentence.cv`Only the secret's current key is granted, beside those that were granted before. A version under any other key could not be read.`;
    return [ [ "secret-versions-unread", {
      message: (0, model_failure.W)(versionsUnread),
      remedy
    } ] ];
  }
  function resolveKeys({keys}, observation) {
    const resolved = keys.map(key => resolveKey(key, observation));
    return {
      arns: [ ...new Set(resolved.flatMap(({arn}) => arn ?? [])) ],
      judgments: resolved.flatMap(({judgment}) => judgment === void 0 ? [] : [ judgment ])
    };
  }
  function resolveKey(key, {keys}) {
    if (key.kind === "key") return {
      arn: key.arn
    };
    const state = keys.get(key.arn);
    if (state?.kind === "found") return {
      arn: state.arn
    };
    if (state?.kind === "failed") {
      const message = (0, model_failure.W)(state.failure);
      const remedy = sentence.cv`Allow ${(0, sentence.UU)("kms:DescribeKey")} on that key. A policy can only name a key by its ARN, so the alias must be resolved.`;
      return {
        judgment: [ "key-unreadable", {
          message,
          remedy
        } ]
      };
    }
    const message = sentence.cv`KMS key alias ${(0, sentence.UU)(key.arn)} does not exist.`;
    const remedy = sentence.cv`Create the alias again, or encrypt the secret under another key.`;
    return {
      judgment: [ "key-unreadable", {
        message,
        remedy
      } ]
    };
  }
  function earlierKeys(found, granted, {keys = granted?.keyArns ?? []} = {}) {
    const {unseen = false, versions, versionsUnread} = found;
    const isByAlias = versions === void 0 && found.keys.some(({kind}) => kind === "alias");
    const isKnown = !unseen && versionsUnread === void 0 && !isByAlias;
    return isKnown ? [] : granted?.keyArns.filter(arn => keys.includes(arn)) ?? [];
  }
  var patterns = __webpack_require__(8634);
  function outsideTier({label, tier = {}}, {found, keyArns}, account) {
    const identity = {
      name: found.name,
      arn: found.arn,
      foreign: (0, patterns.jq)(found.arn, account)
    };
    const outside = tier.secrets !== void 0 && !tier.secrets.some(each => (0, patterns.hU)(each, identity));
    return [ ...outside ? [ outsidePatterns(label, tier, found) ] : [], ...underOtherKeys(tier, found, keyArns) ];
  }
  function outsidePatterns(label, {secrets = []}, found) {
    const where = sentence.cv`${(0, sentence.UU)("allowed-secrets")} for ${(0, sentence.QM)(label)}`;
    const remedy = (0, sentence.xI)("Declare a secret of this stage, or add a pattern to `allowed-secrets`: for a secret of another account, one that starts with `arn:`.");
    return [ "secret-outside-tier", {
      message: (0, patterns.uE)((0, secret_words.et)(found), where, secrets),
      remedy
    } ];
  }
  function underOtherKeys({keys}, found, keyArns) {
    if (keys === void 0) return [];
    if (found.plain) return [ underNoKey(found) ];
    if (found.unseen) return [ underUnknownKey(found) ];
    const {awsKey} = (0, text_arn.xX)(found.arn);
    const used = found.keys.length === 0 ? [ awsKey ] : keyArns;
    const others = used.filter(key => !keys.includes(key));
    if (others.length === 0) return [];
    const named = others.map(key => key === awsKey ? sentence.cv`AWS's own key (${(0, 
    sentence.UU)(key)})` : sentence.cv`key ${(0, sentence.UU)(key)}`);
    const message = sentence.cv`${(0, secret_words.et)(found)} is encrypted under ${(0, 
    sentence.p_)(named)}, which ${(0, sentence.UU)("kms-keys")} does not list.`;
    const remedy = (0, sentence.xI)("Declare a secret of this stage, encrypt this one under its key, or add the key to `kms-keys`.");
    return [ [ "key-outside-tier", {
      message,
      remedy
    } ] ];
  }
  function underUnknownKey(found) {
    const message = sentence.cv`${(0, secret_words.et)(found)} is not visible from here, so it is unknown whether a key in ${(0, 
    sentence.UU)("kms-keys")} encrypts it.`;
    const remedy = sentence.cv`Have its owner share it so that it is visible, or declare another ${(0, 
    sentence.xI)((0, secret_words.a2)(found.arn))}.`;
    return [ "key-outside-tier", {
      message,
      remedy
    } ];
  }
  function underNoKey(found) {
    const message = sentence.cv`${(0, secret_words.et)(found)} is not a SecureString, so no key in ${(0, 
    sentence.UU)("kms-keys")} encrypts it.`;
    const remedy = sentence.cv`Make it a SecureString under a key of this stage, or declare another parameter.`;
    return [ "key-outside-tier", {
      message,
      remedy
    } ];
  }
  function unseenSecret(reference, state, account) {
    if (text_stores.zQ[reference.kind].hasPolicy || !("arn" in reference) || state?.kind !== "absent") return;
    if (reference.arn.account === account) return;
    return {
      kind: "found",
      arn: reference.raw,
      name: (0, text_arn.Jf)(reference.arn),
      keys: [],
      unseen: true
    };
  }
  function resolveSecrets(declared, {home, granted}, observation) {
    const account = (0, text_arn.Lw)(home.arn)?.account || void 0;
    const findings = [];
    const resolved = [];
    for (const secret of declared.secrets ?? []) {
      const {reference, place} = secret;
      const known = observation.secrets.get((0, model_observation.oF)(declared.region, reference));
      const state = unseenSecret(reference, known, account) ?? known;
      const add = ([code, text]) => findings.push((0, finding.MH)(code, declared, {
        ...text,
        place
      }));
      if (state?.kind !== "found") {
        add(unresolvable(reference, state, home.arn));
        continue;
      }
      const keys = resolveKeys(state, observation);
      const keyArns = state.unseen ? earlierKeys(state, granted.get(state.arn), declared.tier) : keys.arns;
      const each = {
        secret,
        found: state,
        keyArns
      };
      for (const judgment of [ ...flaws(each, home.arn), ...keys.judgments, ...deadKeys(state, observation), ...otherAccount(declared, home, each), ...outsideTier(declared, each, account) ]) add(judgment);
      resolved.push(each);
    }
    return {
      resolved,
      findings,
      complete: resolved.length === declared.secrets?.length,
      grants: resolved.map(each => grantFor(each, declared, granted.get(each.found.arn))),
      variables: resolved.flatMap(({secret: {variable, place}, found: {arn: secretArn}}) => variable === void 0 ? [] : [ {
        name: variable,
        secretArn,
        place
      } ])
    };
  }
  function grantFor({found, keyArns: current}, {describe, tier}, granted) {
    const keyArns = [ ...new Set([ ...current, ...earlierKeys(found, granted, tier) ]) ];
    const {arn: secretArn} = found;
    const known = (0, resolved_secret.N)(found) ?? granted?.primaryArn;
    const primaryArn = keyArns.length === 0 ? void 0 : known;
    return {
      secretArn,
      keyArns,
      describe: describe && (0, text_arn.xX)(secretArn).describeActions.length > 0,
      ...primaryArn !== void 0 && {
        primaryArn
      }
    };
  }
  var pinned_executions = __webpack_require__(3887);
  var versions_release = __webpack_require__(8041);
  var versions_served = __webpack_require__(5480);
  function draftFunction(planning) {
    const {declared, found, observation, settings} = planning;
    const live = liveOf(planning);
    const {ledger, own, served, grantedBeside, marks} = live;
    const secrets = resolveSecrets(declared, {
      home: found,
      granted: ledger.grants
    }, observation);
    const prune = settings.removing || settings.prune && secrets.complete;
    const gone = prune ? staleGrants(live, secrets) : new Set;
    const plain = plainGrants(ledger, declared.region).filter(({secretArn}) => gone.has(secretArn));
    const keepable = new Set(plain.map(({secretArn}) => secretArn));
    const needs = settings.removing || !prune ? noNeeds : otherNeeds(declared, {
      function: found,
      gone: keepable,
      grantedBeside,
      marks
    }, observation.others);
    const stale = new Set([ ...gone ].filter(secretArn => !needs.secrets.has(secretArn)));
    const {newestLayers: newest} = observation;
    const prunes = prune && needs.extension === void 0;
    const extension = {
      declared: declared.extension,
      ours: ledger.extension,
      prune: prunes,
      newest
    };
    const goal = {
      variables: secrets.variables,
      stale,
      extension
    };
    const configuration = (0, configuration_configuration.SU)(goal, found);
    const release = (0, versions_release.F3)({
      declared,
      found,
      served,
      isAsPlanned: version => (0, configuration_configuration.tg)((0, configuration_configuration.SU)(goal, version))
    });
    const revocable = new Set([ ...stale ].filter(secretArn => keepable.has(secretArn)));
    const held = settings.removing ? new Set : heldGrants(live, revocable, {
      configuration,
      release
    });
    const kept = plain.filter(({secretArn}) => held.has(secretArn) || needs.secrets.has(secretArn));
    const grants = (0, policy_grants.GI)(secrets.grants, kept);
    const desired = {
      grants,
      region: declared.region,
      extension: configuration.extension.mark,
      owner: declared.claim && (0, text_owner.CU)(declared.claim.owner, live.present.mark)
    };
    const claimed = [ "taken-over", "adopted", "moved" ].includes(live.standing);
    const former = live.former.map(({policyName}) => policyName);
    const policy = planPolicy({
      ledger,
      own,
      former,
      grantedBeside,
      desired,
      prune,
      claimed
    });
    const size = (0, configuration_configuration.Bv)(found, configuration);
    const versions = {
      release,
      stale,
      held
    };
    return {
      declared,
      settings,
      observation,
      live,
      secrets,
      needs,
      policy,
      configuration,
      size,
      versions
    };
  }
  function heldGrants(live, stale, {configuration, release}) {
    const {served, executions} = live;
    if (configuration.step === void 0 && (0, versions_served.l_)(live.function)) return stale;
    const loss = {
      stale,
      roleArn: live.function.roleArn
    };
    const held = (0, versions_served.hH)({
      ...loss,
      served,
      released: (0, versions_release.RV)(release)
    });
    return new Set([ ...held, ...(0, pinned_executions.S)({
      ...loss,
      executions
    }) ]);
  }
  function liveOf(planning) {
    const {declared, found, observation} = planning;
    const {region, functionName, policyName} = declared;
    const roleName = (0, text_arn.xZ)(found.roleArn);
    const role = observation.roles.get(roleName);
    const policy = observation.policies.get((0, model_observation.s4)(roleName, policyName)) ?? {
      kind: "absent"
    };
    const ownership = ownershipOf(policy, planning);
    const beside = (0, policies_beside.jT)(declared, ownership.present, role, circumstancesOf(planning));
    return {
      function: found,
      roleName,
      role,
      policy,
      ...ownership,
      ...beside,
      ledger: (0, policy_ledger.ZO)(ownership.own, beside.former.map(each => each.ledger)),
      served: observation.served.get((0, model_observation.ay)(region, functionName)),
      executions: observation.executions.get((0, model_observation.ay)(region, functionName))
    };
  }
  function ownershipOf(policy, planning) {
    const {declared} = planning;
    const text = policy.kind === "found" ? policy.text : void 0;
    const present = (0, policy_ledger.SC)(text, declared.region, declared.claim);
    const standing = (0, ownership_standing.Y)(present, declared, circumstancesOf(planning));
    const isIgnored = declared.secrets?.length === 0 && standing === "others";
    return {
      own: isIgnored ? policy_ledger.Hg : present,
      present,
      standing
    };
  }
  function circumstancesOf({settings: {removing}, observation: {others}}) {
    return {
      removing,
      others
    };
  }
  function staleGrants({ledger: {grants}, grantedBeside}, secrets) {
    const kept = new Set([ ...secrets.grants.map(({secretArn}) => secretArn), ...grantedBeside ]);
    return new Set([ ...grants.keys() ].filter(secretArn => !kept.has(secretArn)));
  }
  var findings = __webpack_require__(3304);
  var forgotten_functions = __webpack_require__(4123);
  var nearest = __webpack_require__(4581);
  var planned_function = __webpack_require__(8186);
  var function_findings = __webpack_require__(7717);
  function pendingHome(declared, observation) {
    const {region, functionName} = declared;
    const account = accountOf(declared, observation) ?? "";
    const partition = somePartition(observation) ?? "aws";
    const resource = `function:${functionName}`;
    return {
      arn: (0, text_arn.bH)({
        partition,
        service: "lambda",
        region,
        account,
        resource
      }),
      roleArn: void 0
    };
  }
  function accountOf(declared, observation) {
    const {region, functionName, account, secrets = []} = declared;
    const state = observation.functions.get((0, model_observation.ay)(region, functionName));
    if (state?.kind === "found") return (0, text_arn.Lw)(state.arn)?.account;
    if (account !== void 0) return account;
    const functions = [ ...observation.functions.values() ];
    const named = secrets.filter(({reference}) => "name" in reference);
    const known = [ ...functions, ...named.map(({reference}) => observation.secrets.get((0, 
    model_observation.oF)(region, reference))) ];
    return known.flatMap(each => each?.kind === "found" ? (0, text_arn.Lw)(each.arn)?.account ?? [] : [])[0];
  }
  function somePartition({functions, secrets}) {
    const known = [ ...functions.values(), ...secrets.values() ];
    return known.flatMap(each => each.kind === "found" ? (0, text_arn.Lw)(each.arn)?.partition ?? [] : [])[0];
  }
  var lasting = __webpack_require__(980);
  function planGrants({live, policy, secrets, held, earlier}) {
    const old = live.ledger.grants;
    const now = new Map([ ...policy.after.grants, ...secrets.grants.map(grant => [ grant.secretArn, grant ]) ]);
    const declared = (0, lasting.x)(secrets.resolved.map(({secret, found}) => [ found.arn, {
      ...secret,
      life: found.life
    } ]));
    const arns = [ ...new Set([ ...old.keys(), ...now.keys() ]) ].sort();
    return arns.map(secretArn => ({
      verb: held.has(secretArn) ? "keep" : verbOf(old.get(secretArn), now.get(secretArn)),
      ...held.has(secretArn) && {
        held: true
      },
      secretArn,
      keyArns: (now.get(secretArn) ?? old.get(secretArn))?.keyArns ?? [],
      ...declarationOf(secretArn, declared, earlier)
    }));
  }
  function verbOf(old, now) {
    if (old === void 0) return "add";
    if (now === void 0) return "remove";
    return (0, policy_grants.T6)(old, now) ? "keep" : "change";
  }
  function declarationOf(secretArn, declared, earlier) {
    const match = declared.get(secretArn);
    if (match === void 0) {
      const place = (0, declared_places.Ri)(earlier, secretArn);
      return place === void 0 ? {} : {
        place
      };
    }
    const {place, stage, reason, expires, life} = match;
    return {
      place,
      ...stage !== void 0 && {
        stage
      },
      ...reason !== void 0 && {
        reason
      },
      ...expires !== void 0 && {
        expires
      },
      ...life !== void 0 && {
        rotation: life.rotation
      }
    };
  }
  function planPending(declared, observation, settings) {
    const {prune, mayBePending, discreet} = settings;
    const home = pendingHome(declared, observation);
    const account = accountOf(declared, observation);
    const secrets = resolveSecrets(declared, {
      home,
      granted: new Map
    }, observation);
    const grants = (0, policy_grants.GI)(secrets.grants, []);
    const desired = {
      grants,
      region: declared.region,
      extension: markOf(declared)
    };
    const policy = planPolicy({
      ledger: policy_ledger.Hg,
      desired,
      prune
    });
    const {verdict, gained, lost} = policy.comparison;
    const extension = (0, configuration_extension.Nw)(declared.extension, void 0, prune);
    const missing = mayBePending ? absence(declared, observation, settings) : (0, function_findings.ec)(declared);
    const plan = (0, conclusions.W)({
      ...(0, planned_function.s)(declared, {
        state: "pending",
        ...account !== void 0 && {
          account
        }
      }),
      grants: planGrants({
        live: {
          ledger: policy_ledger.Hg
        },
        policy,
        secrets,
        held: new Set
      }),
      variables: (0, variables.LK)(secrets.variables, new Map, new Set),
      ...extension !== void 0 && {
        extension
      },
      policy: {
        before: void 0,
        after: policy.shown
      },
      access: {
        verdict,
        gained,
        lost
      },
      findings: [ ...secrets.findings, missing ]
    });
    return {
      plan,
      questions: mayBePending && !discreet ? [ {
        kind: "role-users",
        region: declared.region
      } ] : [],
      unchecked: [],
      policy: {
        owner: "nobody",
        before: void 0,
        after: policy.document === void 0 ? void 0 : policy.after.access
      }
    };
  }
  function markOf({extension}) {
    if (extension === void 0) return extension_mark.dX;
    return {
      layer: true,
      settings: (0, configuration_extension.f5)(extension).map(each => ({
        name: each.name,
        value: each.value
      }))
    };
  }
  function absence(declared, observation, settings) {
    const {functionName, region} = declared;
    const others = settings.discreet ? [] : existing(declared, observation);
    if (isAdded(declared, observation)) {
      const undeclared = others.filter(other => !observation.functions.has((0, model_observation.ay)(region, other)));
      return (0, finding.MH)("function-pending", declared, {
        message: sentence.cv`Lambda function ${(0, sentence.QM)(functionName)} does not exist in ${(0, 
        sentence.UU)(region)} yet.${didYouMean((0, nearest.p)(functionName, undeclared, mostTypos))}`,
        remedy: sentence.cv`The first apply after it is deployed makes this change. Until then, its role is unknown, so the plan could not check what that role can already read.`
      });
    }
    return (0, finding.MH)("function-missing", declared, {
      message: sentence.cv`Lambda function ${(0, sentence.QM)(functionName)} does not exist in ${(0, 
      sentence.UU)(region)}${unannounced}.${didYouMean((0, nearest.p)(functionName, others))}`,
      remedy: sentence.cv`Deploy it before the next apply, which fails without it, or correct its name, its region or ${text_caller.ix}.`
    });
  }
  const unannounced = (0, sentence.r_)(sentence.cv`, and no pull request is known to add it`, []);
  const mostTypos = 2;
  function isAdded({region, functionName}, {base}) {
    const known = base?.kind === "found" ? base.functions : void 0;
    return known !== void 0 && !known.has((0, model_observation.ay)(region, functionName));
  }
  function existing({region}, {roleUsers}) {
    const users = roleUsers.get(region);
    return users?.kind === "found" ? users.functions.map(({functionName}) => functionName) : [];
  }
  function didYouMean(functionName) {
    return functionName === void 0 ? [] : sentence.cv` Did you mean ${(0, sentence.UU)(functionName)}?`;
  }
  var configuration_layer = __webpack_require__(6043);
  var questions = __webpack_require__(929);
  function questionsOf(draft) {
    return [ ...otherDeclarations(draft), ...(0, questions.K9)(draft), ...servedVersions(draft), ...executions(draft), ...newestLayer(draft), ...codeSigning(draft), ...accessChecks(draft) ];
  }
  function otherDeclarations({declared, live, settings, configuration, versions}) {
    const isUnknown = live.standing === "unknown" || live.rivals.some(each => each.isUnknown);
    const takes = versions.stale.size > 0 || (0, configuration_extension.F7)(configuration.extension);
    const matters = declared.forgotten !== void 0 || isUnknown || takes && !settings.removing;
    return matters ? [ {
      kind: "other-declarations"
    } ] : [];
  }
  function servedVersions({declared, live, configuration, versions}) {
    const {stale, release} = versions;
    const concerned = stale.size > 0 || configuration.step !== void 0 || release.kind === "unknown";
    if (!concerned) return [];
    const {functionName, region} = declared;
    const {capacity} = live.function;
    return [ {
      kind: "served-versions",
      functionName,
      region,
      ...capacity !== void 0 && {
        capacity
      }
    } ];
  }
  function executions({declared, live, versions}) {
    const {functionName, region} = declared;
    return versions.stale.size > 0 && live.function.durable ? [ {
      kind: "executions",
      functionName,
      region
    } ] : [];
  }
  function isOpen({live, versions}) {
    const {served, executions: running} = live;
    const isUnasked = served === void 0 || live.function.durable === true && running === void 0;
    return versions.stale.size > 0 && isUnasked;
  }
  function newestLayer({live, configuration: {extension}}) {
    if (extension.layer.kind !== "unknown") return [];
    return [ {
      kind: "newest-layer",
      region: (0, configuration_layer.A)(live.function),
      architecture: live.function.architecture
    } ];
  }
  function codeSigning({declared, configuration: {extension}}) {
    const {region, functionName} = declared;
    return (0, configuration_extension.Yq)(extension) ? [ {
      kind: "code-signing",
      region,
      functionName
    } ] : [];
  }
  function accessChecks(draft) {
    const grants = grantsToCheck(draft);
    if (grants.length === 0 || isOpen(draft)) return [];
    return [ ...[ ...simulationsOf(draft), ...secondSimulationsOf(draft) ].map(request => ({
      kind: "simulation",
      request
    })), ...grants.map(({secretArn}) => secretArn).filter(hasResourcePolicy).map(arn => ({
      kind: "secret-policy",
      arn
    })), ...grants.flatMap(({keyArns}) => keyArns).filter(arn => isReadableKey(arn, draft.live.function.roleArn)).map(arn => ({
      kind: "key-policy",
      arn
    })) ];
  }
  function planFunction(declared, observation, settings) {
    if (declared.forgotten !== void 0) {
      const left = (0, forgotten_functions.lC)(declared, observation);
      if (left.kind === "nothing") return;
      if (left.kind === "unasked") return {
        ...unplanned(declared),
        questions: [ left.question ]
      };
      if (left.kind !== "ours" || declared.forgotten.kind !== "gone") return unplanned(declared, (0, 
      forgotten_functions.f2)(declared, left));
    }
    if (declared.secrets === void 0) return unplanned(declared, (0, planned_function.V)(declared, declaringBase(declared, observation)));
    const state = observation.functions.get((0, model_observation.ay)(declared.region, declared.functionName));
    if (state?.kind === "failed") return unplanned(declared, (0, function_findings.uN)(declared, state.failure));
    if (state?.kind !== "found") return settings.removing ? unplanned(declared, (0, 
    forgotten_functions.nc)(declared)) : planPending(declared, observation, settings);
    const draft = draftFunction({
      declared,
      found: state,
      observation,
      settings
    });
    return planDraft({
      ...draft,
      checked: checkGrants(draft)
    });
  }
  function declaringBase({region, functionName}, {base}) {
    if (base?.kind !== "found") return;
    const before = base.functions?.get((0, model_observation.ay)(region, functionName));
    return before !== void 0 && before.size > 0 ? base.branch : void 0;
  }
  function unplanned(declared, finding) {
    return {
      plan: (0, conclusions.W)((0, planned_function.s)(declared, {
        state: "unread"
      }, finding)),
      questions: [],
      unchecked: []
    };
  }
  function planDraft(draft) {
    const {declared, live, policy, configuration, size, versions, needs, checked} = draft;
    const {ledger, own, former} = live;
    const {variables} = configuration;
    const {verdict, gained, lost} = policy.comparison;
    const extension = (0, configuration_extension.gE)(configuration.extension);
    const held = new Set([ ...versions.held, ...needs.secrets.keys() ]);
    const plan = (0, conclusions.W)({
      ...(0, planned_function.s)(declared, presenceOf(live.function)),
      grants: withChecks(planGrants({
        ...draft,
        held,
        earlier: earlierPlaces(draft)
      }), checked),
      variables,
      ...extension !== void 0 && {
        extension
      },
      policy: {
        before: own.shown,
        after: policy.shown,
        ...former.length > 0 && {
          former: former.map(shownFormer)
        }
      },
      access: {
        verdict,
        gained,
        lost
      },
      budgets: [ size ],
      findings: findings.aO.flatMap(rule => rule(draft)),
      steps: orderSteps(draft)
    });
    return {
      plan,
      draft,
      questions: [ ...plan.drifts ? confirmation(draft) : [], ...plan.blocked ? [] : questionsOf(draft) ],
      unchecked: checked.flatMap(({failures}) => failures),
      policy: {
        owner: ownerFacts(live.present.owner),
        before: ledger.document === void 0 ? void 0 : ledger.access,
        after: policy.document === void 0 ? void 0 : policy.after.access
      }
    };
  }
  function earlierPlaces({declared, observation: {base}}) {
    const {region, functionName} = declared;
    return base?.kind === "found" ? base.functions?.get((0, model_observation.ay)(region, functionName)) : void 0;
  }
  function shownFormer({policyName, ledger: {shown = ""}}) {
    return {
      policyName,
      document: shown
    };
  }
  function confirmation({declared, live}) {
    const {region, functionName, policyName} = declared;
    return live.function.update.kind === "unlisted" ? [ {
      kind: "function",
      region,
      functionName,
      policyName
    } ] : [];
  }
  function ownerFacts(owner) {
    if (owner.kind === "rival") return (0, text_owner.Vu)(owner.mark);
    return owner.kind === "unmarked-ours" ? "ours" : owner.kind;
  }
  function presenceOf({arn: functionArn, roleArn}) {
    return {
      state: "found",
      functionArn,
      roleArn
    };
  }
  function withChecks(grants, checked) {
    const checks = new Map(checked.map(({grant, check}) => [ grant.secretArn, check ]));
    return grants.map(grant => {
      const check = checks.get(grant.secretArn);
      return check === void 0 ? grant : {
        ...grant,
        check
      };
    });
  }
  function orderSteps(draft) {
    const {policy, configuration, versions} = draft;
    const grants = policy.steps.filter(({kind}) => kind === "grant");
    const revokes = policy.steps.filter(({kind}) => kind !== "grant");
    const set = configuration.step === void 0 ? [] : [ configuration.step ];
    return [ ...grants, ...set, ...(0, versions_release.hq)(versions.release), ...revokes ];
  }
  var beside_findings = __webpack_require__(1042);
  function planAgain(reviewed, now, basis) {
    if (now.roleArn !== reviewed.roleArn) return {
      kind: "changed"
    };
    const again = planFor(reviewed, now, basis);
    if (again === void 0 || !holds(again) || hasLostGrant(reviewed, now, basis)) return {
      kind: "changed"
    };
    const step = again.plan.steps.find(({kind}) => kind === "configuration");
    if (step?.kind !== "configuration") return {
      kind: "done"
    };
    return sameChanges(again.plan, reviewed) ? {
      kind: "due",
      step
    } : {
      kind: "changed"
    };
  }
  function besideNow(reviewed, role, basis) {
    const {observation, settings} = basis;
    const declared = declaredFor(reviewed, basis);
    const policy = observation.policies.get((0, model_observation.s4)((0, text_arn.xZ)(reviewed.roleArn), declared.policyName));
    const own = (0, policy_ledger.SC)(policy?.kind === "found" ? policy.text : void 0, declared.region, declared.claim);
    const circumstances = {
      ...settings,
      others: observation.others
    };
    const live = (0, policies_beside.jT)(declared, own, role, circumstances);
    const before = observation.roles.get((0, text_arn.xZ)(reviewed.roleArn));
    const all = (0, policies_beside.jT)(declared, policy_ledger.Hg, role, circumstances).former;
    const twins = all.flatMap(({policyName, standing}) => standing === "ours" && before?.kind === "found" && !before.texts.has(policyName) ? [ policyName ] : []);
    return {
      grantedBeside: live.grantedBeside,
      rivals: (0, beside_findings.x)({
        declared,
        live
      }),
      twins
    };
  }
  function planFor(reviewed, now, basis) {
    const {observation, settings} = basis;
    const functions = new Map([ ...observation.functions, [ (0, model_observation.ay)(reviewed.region, reviewed.functionName), now ] ]);
    return planFunction(declaredFor(reviewed, basis), {
      ...observation,
      functions
    }, settings);
  }
  function hasLostGrant(plan, now, {observation}) {
    if (!plan.steps.some(({kind}) => kind === "grant")) return false;
    const before = observation.functions.get((0, model_observation.ay)(plan.region, plan.functionName));
    const known = new Set([ ...before?.kind === "found" ? secretsIn(before) : [], ...plan.grants.map(({secretArn}) => secretArn) ]);
    return secretsIn(now).some(secretArn => !known.has(secretArn));
  }
  function secretsIn(found) {
    return [ ...(0, variables.ht)(found).values() ].map(model_hidden._c).filter(text_arn.Av);
  }
  function declaredFor(reviewed, {declaration}) {
    const key = (0, model_observation.ay)(reviewed.region, reviewed.functionName);
    const declared = declaration.functions.find(each => (0, model_observation.ay)(each.region, each.functionName) === key);
    if (declared === void 0) throw new Error(`${reviewed.label} is planned but not declared`);
    return declared;
  }
  function holds({plan: {findings}, questions}) {
    const isForbidden = findings.some(({severity}) => severity === "error");
    return !isForbidden && !questions.some(({kind}) => kind === "newest-layer");
  }
  function sameChanges(some, other) {
    const [left, right] = [ some, other ].map(({variables, extension = null}) => (0, 
    canonical_json.d)([ variables, extension ]));
    return left === right;
  }
  const attempts = 8;
  async function attemptWrite(clock, givingUp, attempt) {
    let last;
    for (let number = 0; number < attempts; number++) {
      if (last !== void 0) await clock.sleep(100 * 2 ** number * (.5 + Math.random()));
      const outcome = await attempt(number);
      if (outcome.kind !== "again") return outcome;
      last = outcome.failure;
    }
    return failed(last ?? givingUp);
  }
  function failed(failure) {
    return {
      kind: "failed",
      failure
    };
  }
  async function poll(clock, patience, probe) {
    const end = clock.now() + patience.deadline;
    let wait = patience.first;
    for (;;) {
      const found = await probe();
      if (found !== void 0) return found;
      if (clock.now() + wait > end) return;
      await clock.sleep(wait * (.75 + Math.random() / 2));
      wait = Math.min(wait * 1.5, patience.longest);
    }
  }
  var GetAliasCommand = __webpack_require__(108);
  var UpdateAliasCommand = __webpack_require__(2897);
  var text_statement = __webpack_require__(2422);
  const arn = String.raw`arn:[\w-]+:[\w-]+:[\w-]*:\d*:[\w+=,.@/:*$-]+`;
  const kindOfPolicy = "(?:(?:identity-based|resource-based|service control|resource control|session|VPC endpoint) policy|permissions boundary)";
  const denial = [ String.raw`User: (?:${arn}|anonymous) is not authorized to perform: [\w-]+:\w+(?: on resource: ${arn})?`, String.raw`(?: because no ${kindOfPolicy} allows the [\w-]+:\w+ action`, `| with an explicit deny in an? ${kindOfPolicy}(?:: ${arn})?)?` ].join("");
  const known = [ denial, `Function not found: ${arn}`, `Alias not found: ${arn}`, "Rate exceeded", String.raw`The operation cannot be performed at this time\. An update is in progress for resource: ${arn}`, String.raw`The operation cannot be performed at this time\. The function is currently in the following state: (?:Pending|Inactive|Failed|Deleting)`, String.raw`The RevisionId provided does not match the latest RevisionId\b`, String.raw`CodeSHA256 \([\w+/=-]{1,64}\) is different from current CodeSHA256 in \$LATEST \([\w+/=-]{1,64}\)`, String.raw`Lambda was unable to configure your environment variables because the environment variables you have provided (?:exceeded the 4KB limit|contains reserved keys that are currently not supported for modification)\.`, String.raw`Lambda was unable to (?:decrypt|encrypt|configure access to) your environment variables because the KMS (?:access was denied|key(?: used)? is (?:disabled|invalid for (?:use|CreateGrant)|not found))\.(?: Please check your KMS (?:permissions|key settings)\.)?(?: KMS Exception: [A-Z][A-Za-z]{1,40}Exception)?(?: KMS Message: (?:${denial}|ARN does not refer to a valid principal: ${arn}))?`, String.raw`The role defined for the function cannot be assumed by Lambda\.`, String.raw`The provided execution role does not have permissions to call \w{1,64} on [A-Z][A-Z0-9]{1,20}\b`, String.raw`Layer version ${arn} does not exist\.`, String.raw`Layer ${arn} is not compatible with architecture (?:x86_64|arm64)\.`, String.raw`(?:You c|C)annot reference more than \d+ layers\b`, String.raw`Function code combined with layers exceeds the maximum allowed size of \d+ bytes\.(?: The actual size is \d+ bytes\.)?` ].map(sentence => new RegExp(`^${sentence}`));
  const authorization = /\bauthorization ID:? ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\b/i;
  function knownToLambda(message) {
    const text = message.replace(/\s+/g, " ").trim();
    const sentence = known.flatMap(pattern => pattern.exec(text)?.[0] ?? []).at(0) ?? "";
    const id = sentence.startsWith("User: ") ? authorization.exec(text.slice(sentence.length))?.[1] : void 0;
    return id === void 0 ? sentence : `${sentence}. Authorization ID: ${id}`;
  }
  const quotaRemedy = (0, sentence.xI)("This is the quota of 10,240 characters over all inline policies of a role, not throttling. Replace other inline policies of the role with managed ones.");
  const overlapRemedy = (0, sentence.xI)("Something else changes the function at the same time. Give both workflows the same `concurrency` group, and run again.");
  const proxyRemedy = (0, sentence.xI)("Check the user and password in `HTTPS_PROXY`, and that the proxy allows AWS's endpoints, or name them in `NO_PROXY`.");
  const certificateRemedy = (0, sentence.xI)("If a proxy decrypts TLS, name the file of its certificate in `NODE_EXTRA_CA_CERTS`; `AWS_CA_BUNDLE` does not count.");
  const layerRemedy = (0, sentence.xI)("Lambda checks all layers of a function again when one of them changes. Remove or replace the one that it refuses.");
  class WrongAnswer extends explained_error.h {
    name="UnreadableAnswer";
  }
  const wrongAnswerRemedy = (0, sentence.xI)("None of it is used. Check which endpoint answers: `AWS_ENDPOINT_URL`, or its variant for one service.");
  const quotaExceeded = "QuotaExceeded";
  function toFailure(error, call) {
    if (error instanceof CredentialsError) throw error;
    const code = codeOf(error);
    const [, operation = call.action] = call.action.split(":");
    if (isAboutCredentials(code)) {
      const when = fromService(error) ? sentence.cv` when ${(0, sentence.UU)(operation)} was called for ${call.target}` : [];
      throw credentialsError(error, code, when);
    }
    const told = fromService(error) ? error.message : "";
    const said = showable(told, code, call);
    const remedy = error instanceof WrongAnswer ? wrongAnswerRemedy : remedyFor(code, call, {
      told,
      said
    });
    return {
      operation,
      target: call.target,
      code,
      message: fromService(error) ? named(said) : ownWords(error, code),
      .../^AccessDenied/.test(code) ? {
        refusal: refusalIn(said, call.action)
      } : {},
      ...remedy === void 0 ? {} : {
        remedy
      }
    };
  }
  function mayHaveWorked(error) {
    return !fromService(error) || error.$metadata.httpStatusCode === void 0 || error.$metadata.httpStatusCode >= 500;
  }
  function isThrottling(code) {
    return /Throttl|TooManyRequests|RequestLimitExceeded/.test(code);
  }
  function codeOf(error) {
    if (!(error instanceof Error)) return "UnknownError";
    if (fromService(error)) return codeIn(error.name) || "UnknownError";
    if ("code" in error && typeof error.code === "string") return error.code;
    return error.name === "Error" || error instanceof SyntaxError || error instanceof TypeError ? "UnreadableAnswer" : error.name;
  }
  function codeIn(text) {
    return /^[A-Za-z][\w.]{0,99}$/.test(text) ? text : "";
  }
  function fromService(error) {
    return error instanceof Error && "$fault" in error && "$metadata" in error && !(error instanceof SyntaxError);
  }
  const longestMessage = 400;
  const longestDenial = 1e3;
  function showable(message, code, {action}) {
    const text = action.startsWith("lambda:") ? knownToLambda(message) : message;
    const most = /^AccessDenied/.test(code) ? longestDenial : longestMessage;
    return text.replace(/\s+/g, " ").trim().slice(0, most);
  }
  function ownWords(error, code) {
    return error instanceof WrongAnswer ? error.sentence : (0, sentence.xI)(networkMessages[code] ?? "");
  }
  function named(said) {
    return said === "" ? [] : [ (0, sentence.UU)(said) ];
  }
  function remedyFor(code, call, {told, said}) {
    if (/^AccessDenied/.test(code)) return accessRemedy(call, said);
    if (code === "InvalidParameterValueException" && /\blayers?\b/i.test(told)) return layerRemedy;
    if (isThrottling(code)) return (0, sentence.xI)("AWS kept throttling this account for longer than this run waits. Run again.");
    if (code === "PreconditionFailedException" || /\bupdate is in progress\b/.test(told)) return overlapRemedy;
    if (code === quotaExceeded) return quotaRemedy;
    if (code === "ERR_PROXY_TUNNEL") return proxyRemedy;
    if (networkMessages[code] === untrusted) return certificateRemedy;
    return code in networkMessages ? (0, sentence.xI)("Run again; finished work is kept.") : void 0;
  }
  function accessRemedy({action, target, resource: own}, message) {
    const {also = action, resource = "", why = ""} = failures_refused.exec(message)?.groups ?? {};
    const {how, kind = ""} = refuser.exec(why)?.groups ?? {};
    if (how === "with") return sentence.cv`Change the ${[ kind ]} that denies it: no other policy can allow it.`;
    if (also === "lambda:GetLayerVersion" && /no resource-based policy/.test(message)) return layerRemedy;
    const candidates = also === action ? [ own ?? "", resource ] : [ resource ];
    const known = candidates.find(each => each === "*" || (0, text_arn.Lw)(each) !== void 0);
    if (known === void 0) return sentence.cv`Grant ${(0, sentence.UU)(also)} on ${also === action ? target : [ (0, 
    sentence.UU)(resource) ]} to ${text_caller.mF}.`;
    if (kind.startsWith("resource-based")) return sentence.cv`Grant ${(0, sentence.UU)(also)} to ${text_caller.mF} in the policy of ${(0, 
    sentence.UU)(known)}.`;
    const place = kind === "" || kind.startsWith("identity") ? sentence.cv`a policy of ${text_caller.mF}` : [ `the ${kind}` ];
    return sentence.cv`Add the statement ${(0, text_statement.E)(also, known)} to ${place}.`;
  }
  const failures_refused = /not authorized to perform: (?<also>[\w-]+:\w+) on resource: (?<resource>.+?)(?<why> because[^.]*| with an .*?(?=\. |$)|$)/;
  const refuser = new RegExp(`(?<how>with|because) .*? (?<kind>${kindOfPolicy})`);
  function refusalIn(message, action) {
    const {also = action, why = message} = failures_refused.exec(message)?.groups ?? {};
    return `${also} ${why.replace(/\.$/, "").trim()}`;
  }
  const untrusted = "the endpoint's certificate is not trusted";
  const networkMessages = {
    DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
    EAI_AGAIN: "the endpoint's name could not be resolved",
    ECONNREFUSED: "the endpoint refused the connection",
    ECONNRESET: "the connection was cut",
    EHOSTUNREACH: "there is no way to the endpoint",
    ENETUNREACH: "there is no way to the endpoint",
    ENOTFOUND: "the endpoint's name could not be resolved",
    EPIPE: "the connection was cut",
    ERR_PROXY_TUNNEL: "the proxy did not connect to the endpoint",
    ETIMEDOUT: "no answer in time",
    SELF_SIGNED_CERT_IN_CHAIN: untrusted,
    TimeoutError: "no answer in time",
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
    UnreadableAnswer: "the answer could not be understood"
  };
  async function read(call, work) {
    try {
      return await work();
    } catch (error) {
      if (codeOf(error) === call.absent) return {
        kind: "absent"
      };
      return {
        kind: "failed",
        failure: toFailure(error, call)
      };
    }
  }
  async function write(call, work) {
    try {
      await work();
      return;
    } catch (error) {
      return codeOf(error) === call.absent ? void 0 : toFailure(error, call);
    }
  }
  async function collect(pages, itemsOf) {
    const collected = [];
    const seen = new Set;
    for await (const page of pages) {
      const items = itemsOf(page);
      const token = page.NextToken ?? page.NextMarker ?? page.Marker ?? "";
      if (items === void 0) throw new SyntaxError("a page without a list");
      if (seen.has(token)) throw new SyntaxError("the token of an earlier page");
      if (token !== "") seen.add(token);
      collected.push(...items);
    }
    return collected;
  }
  async function writeConditionally(call, work) {
    try {
      return await work();
    } catch (error) {
      const failure = toFailure(error, call);
      return {
        kind: kindOf(error, failure),
        failure
      };
    }
  }
  function kindOf(error, {code}) {
    if (code === "PreconditionFailedException" || code === "ResourceConflictException") return "stale";
    if (isThrottling(code) || isThrottledBehind(error)) return "throttled";
    return mayHaveWorked(error) ? "lost" : "refused";
  }
  function isThrottledBehind(error) {
    return error instanceof Error && error.message.startsWith("Your request has been throttled by EC2");
  }
  function readAlias(clients, name) {
    const {region, functionName, alias} = name;
    return read({
      ...callOf("lambda:GetAlias", name),
      absent: "ResourceNotFoundException"
    }, async () => {
      const command = new GetAliasCommand.M({
        FunctionName: functionName,
        Name: alias
      });
      return {
        kind: "found",
        ...parseAlias(await clients.lambda(region).send(command))
      };
    });
  }
  function moveAlias(clients, move) {
    const {region, functionName, alias, version, revisionId} = move;
    const input = {
      FunctionName: functionName,
      Name: alias,
      FunctionVersion: version,
      RevisionId: revisionId
    };
    return writeConditionally(callOf("lambda:UpdateAlias", move), async () => {
      await clients.lambdaOnce(region).send(new UpdateAliasCommand.l(input));
      return {
        kind: "done"
      };
    });
  }
  function parseAlias(answer) {
    const {Name: name, FunctionVersion: version, RevisionId: revisionId, RoutingConfig: routing} = answer;
    if (name === void 0 || version === void 0 || revisionId === void 0) throw new SyntaxError("an alias has no name, version or revision");
    return {
      name,
      version,
      revisionId,
      weighted: Object.keys(routing?.AdditionalVersionWeights ?? {})
    };
  }
  function callOf(action, {functionName, alias}) {
    return {
      action,
      target: sentence.cv`alias ${(0, sentence.UU)(alias)} of function ${(0, sentence.UU)(functionName)}`
    };
  }
  var GetFunctionConfigurationCommand = __webpack_require__(1006);
  var UpdateFunctionConfigurationCommand = __webpack_require__(7131);
  var text_region = __webpack_require__(995);
  function checkedKeyArn(keyId, home) {
    const resource = /^(?:key|alias)\//.test(keyId) ? keyId : `key/${keyId}`;
    const arn = keyId.startsWith("arn:") ? keyId : `arn:${home.partition}:kms:${home.region}:${home.account}:${resource}`;
    const parsed = (0, text_arn.Lw)(arn);
    const isHere = parsed?.partition === home.partition && parsed.region === home.region && parsed.account !== "";
    if (parsed?.service !== "kms" || !isHere || !/^(?:key\/[A-Za-z0-9-]+|alias\/[\w/-]+)$/.test(parsed.resource)) throw wrong(keyId);
    return arn;
  }
  function checkedKey(arn, asked) {
    const [parsed, wanted] = [ (0, text_arn.Lw)(arn), (0, text_arn.Lw)(asked) ];
    const isKey = parsed?.service === "kms" && /^key\/[A-Za-z0-9-]+$/.test(parsed.resource);
    const isWanted = asked === arn || wanted?.resource.startsWith("alias/");
    if (!isKey || wanted === void 0 || !isWanted || !isBeside(parsed, wanted)) throw wrong(arn);
    return arn;
  }
  function checkedSecret(answered, reference, region) {
    const store = text_stores.zQ[reference.kind];
    const arn = (0, text_arn.Lw)(answered);
    const isSecret = arn?.service === store.service && store.resource.test(arn.resource) && (0, 
    text_stores.wP)(store, arn.resource);
    if (!isSecret || !isAsked(arn, reference, region)) throw wrong(answered);
    return arn;
  }
  function isAsked(arn, reference, region) {
    const store = text_stores.zQ[reference.kind];
    if (!("arn" in reference)) {
      const isNamed = store.spellings(reference.name).includes(store.nameIn(arn.resource));
      return isNamed && arn.region === region && arn.account !== "";
    }
    const asked = reference.arn.resource;
    return isBeside(arn, reference.arn) && [ arn.resource, (0, text_stores.AQ)(store, arn.resource, "none") ].includes(asked);
  }
  function checkFunction({arn, roleArn}, {region, functionName, version}) {
    const [parsed, role] = [ (0, text_arn.Lw)(arn), (0, text_arn.Lw)(roleArn) ];
    const qualified = version === void 0 ? [ "", ":$LATEST" ] : [ `:${version}` ];
    const isFunction = parsed?.service === "lambda" && parsed.region === region && parsed.account !== "" && qualified.some(qualifier => parsed.resource === `function:${functionName}${qualifier}`);
    if (!isFunction) throw wrong(arn);
    const isRole = role?.service === "iam" && /^role\/(?:[^*?\s]+\/)?[\w+=,.@-]+$/.test(role.resource);
    if (!isRole || role.partition !== parsed.partition || role.account !== parsed.account) throw wrong(roleArn);
  }
  function checkedRegion(region) {
    if (!(0, text_region.Dp)(region)) throw wrong(region);
    return region;
  }
  function isBeside(some, other) {
    return some.partition === other.partition && some.region === other.region && some.account === other.account;
  }
  function wrong(answered) {
    return new WrongAnswer(sentence.cv`the answer is about ${(0, sentence.UU)(answered)}, which is not what was asked for`);
  }
  function readFunction(clients, {region, functionName}, version) {
    const target = sentence.cv`function ${(0, sentence.UU)(version === void 0 ? functionName : `${functionName}:${version}`)}`;
    const call = {
      action: "lambda:GetFunctionConfiguration",
      target
    };
    return read({
      ...call,
      absent: "ResourceNotFoundException"
    }, async () => {
      const qualifier = version === void 0 ? {} : {
        Qualifier: version
      };
      const answer = await clients.lambda(region).send(new GetFunctionConfigurationCommand.q({
        FunctionName: functionName,
        ...qualifier
      }));
      const state = parseFunction(answer);
      if (state === void 0) return unreadable(call);
      checkFunction(state, {
        region,
        functionName,
        version
      });
      return state;
    });
  }
  function writeConfiguration(clients, write) {
    const call = {
      action: "lambda:UpdateFunctionConfiguration",
      target: sentence.cv`function ${(0, sentence.UU)(write.functionName)}`
    };
    const input = {
      FunctionName: write.functionName,
      Environment: {
        Variables: Object.fromEntries(write.variables)
      },
      ...write.layers !== void 0 && {
        Layers: [ ...write.layers ]
      },
      RevisionId: write.revisionId
    };
    return writeConditionally(call, async () => {
      await clients.lambdaOnce(write.region).send(new UpdateFunctionConfigurationCommand.Z(input));
      return {
        kind: "done"
      };
    });
  }
  function parseListed(answer, about) {
    const state = parseFunction(answer);
    if (state?.variables.kind !== "readable") return;
    checkFunction(state, about);
    return {
      ...state,
      update: {
        kind: "unlisted"
      }
    };
  }
  function parseFunction(answer) {
    const {FunctionArn: arn, Role: roleArn, RevisionId: revisionId, CodeSha256: codeSha256} = answer;
    const {MasterArn: masterArn, Layers: attached = []} = answer;
    const layers = attached.flatMap(({Arn: layer}) => layer ?? []);
    if (arn === void 0 || roleArn === void 0) return;
    if (revisionId === void 0 || codeSha256 === void 0) return;
    if (layers.length < attached.length) return;
    return {
      kind: "found",
      arn,
      roleArn,
      revisionId,
      codeSha256,
      variables: parseVariables(answer),
      layers,
      architecture: answer.Architectures?.[0] ?? "x86_64",
      packageType: answer.PackageType ?? "Zip",
      update: parseUpdate(answer),
      ...parseKind(answer),
      ...masterArn === void 0 ? {} : {
        masterArn
      }
    };
  }
  function parseVariables({Environment: environment, KMSKeyArn: keyArn}) {
    if (environment?.Error !== void 0) {
      const {ErrorCode: code = "", Message: message = ""} = environment.Error;
      return {
        kind: "unreadable",
        code: codeIn(code) || "Error",
        message: knownToLambda(message),
        ...keyArn === void 0 ? {} : {
          keyArn
        }
      };
    }
    const variables = Object.entries(environment?.Variables ?? {});
    return {
      kind: "readable",
      values: new Map(variables.map(([key, value]) => [ key, (0, model_hidden.jD)(value) ]))
    };
  }
  function parseKind({CapacityProviderConfig: provider, DurableConfig: durable}) {
    const isKnown = provider?.LambdaManagedInstancesCapacityProviderConfig !== void 0;
    return {
      ...provider !== void 0 && {
        capacity: isKnown ? "managed-instances" : "unknown"
      },
      ...durable !== void 0 && {
        durable: true
      }
    };
  }
  const unwritable = new Set([ "Failed", "Deleting", "Deactivating", "Deactivated" ]);
  function isUnwritable(state) {
    return unwritable.has(state);
  }
  function parseUpdate(answer) {
    const {State: state = "Active", LastUpdateStatus: status, LastUpdateStatusReason: reason, LastUpdateStatusReasonCode: code} = answer;
    const {StateReason: stateReason, StateReasonCode: stateCode} = answer;
    if (isUnwritable(state)) return {
      kind: "unwritable",
      state,
      reason: reasonOf(stateCode, stateReason)
    };
    if (state === "Pending") return {
      kind: "in-progress",
      what: (0, sentence.xI)("it is being created")
    };
    if (status === "InProgress") return {
      kind: "in-progress",
      what: (0, sentence.xI)("an update is in progress")
    };
    if (status === "Failed") return {
      kind: "failed",
      reason: reasonOf(code, reason)
    };
    return {
      kind: "settled"
    };
  }
  function reasonOf(code = "", reason = "") {
    return [ codeIn(code), knownToLambda(reason) ].filter(Boolean).join(": ");
  }
  function unreadable({target}) {
    return {
      kind: "failed",
      failure: {
        operation: "GetFunctionConfiguration",
        target,
        code: "UnreadableAnswer",
        message: (0, sentence.xI)("the answer has no ARN, role, revision or code, or a layer without an ARN")
      }
    };
  }
  const patience = {
    first: 200,
    longest: 5e3,
    deadline: 10 * 6e4
  };
  async function settle(clients, clock, about, onUnsettled = () => {}) {
    let doing = [];
    const settled = await poll(clock, patience, async () => {
      const state = await readFunction(clients, about, about.version);
      if (state.kind === "failed") return {
        kind: "failed",
        failure: state.failure
      };
      if (state.kind === "absent") return {
        kind: "failed",
        failure: gone(settle_subjectOf(about))
      };
      if (state.update.kind !== "in-progress") return {
        kind: "settled",
        state
      };
      doing = state.update.what;
      onUnsettled();
      return;
    });
    return settled ?? {
      kind: "failed",
      failure: notSettled(about, doing)
    };
  }
  function notSettled(about, doing) {
    return {
      ...settle_subjectOf(about),
      code: "StillInProgress",
      message: sentence.cv`after ${patience.deadline / 6e4} minutes, ${doing}`,
      remedy: (0, sentence.xI)("Check the function in the Lambda console, and run again once it is ready.")
    };
  }
  function settle_subjectOf({functionName, version}) {
    const target = functionTarget(functionName);
    return {
      operation: "GetFunctionConfiguration",
      target: version === void 0 ? target : sentence.cv`version ${(0, sentence.UU)(version)} of ${target}`
    };
  }
  async function applyAlias(clients, clock, task) {
    let written = false;
    return attemptWrite(clock, movedMeanwhile(task), async () => {
      const alias = await readAlias(clients, task);
      if (alias.kind === "failed") return alias;
      if (isShifting(alias, task)) return awaitShift(clients, clock, task);
      if (alias.kind === "absent" || alias.weighted.length > 0) return failed(movedMeanwhile(task));
      if (alias.version === task.to) return {
        kind: written ? "done" : "already"
      };
      if (alias.version !== task.from) return failed(movedMeanwhile(task));
      const result = await moveAlias(clients, {
        ...task,
        version: task.to,
        revisionId: alias.revisionId
      });
      if (result.kind === "refused") return failed(result.failure);
      written = true;
      return {
        kind: "again",
        failure: result.kind === "done" ? void 0 : result.failure
      };
    });
  }
  function isShifting(alias, {from, to}) {
    return alias.kind === "found" && alias.version === to && alias.weighted.join() === from;
  }
  async function awaitShift(clients, clock, task) {
    const ended = await poll(clock, patience, async () => {
      const alias = await readAlias(clients, task);
      if (alias.kind === "failed") return alias;
      if (isShifting(alias, task)) return;
      const isThere = alias.kind === "found" && alias.version === task.to && alias.weighted.length === 0;
      return isThere ? {
        kind: "done"
      } : failed(movedMeanwhile(task));
    });
    return ended ?? failed(stillShifting(task));
  }
  function stillShifting({functionName, alias, from}) {
    return {
      operation: "UpdateAlias",
      target: aliasTarget({
        functionName,
        alias
      }),
      code: "StillInProgress",
      message: sentence.cv`after ${patience.deadline / 6e4} minutes, Lambda still sends traffic to version ${(0, 
      sentence.UU)(from)}`,
      remedy: (0, sentence.xI)("Nothing was revoked. Check the provisioned concurrency of the alias in the Lambda console, and run again once it is ready.")
    };
  }
  function movedMeanwhile(task) {
    return changedMeanwhile({
      operation: "UpdateAlias",
      target: aliasTarget(task)
    }, (0, sentence.xI)("something else moved the alias while this ran"));
  }
  function aliasTarget({functionName, alias}) {
    return sentence.cv`alias ${(0, sentence.UU)(alias)} of function ${(0, sentence.UU)(functionName)}`;
  }
  var GetRolePolicyCommand = __webpack_require__(3586);
  var ListRolePoliciesPaginator = __webpack_require__(9424);
  var PutRolePolicyCommand = __webpack_require__(3397);
  var DeleteRolePolicyCommand = __webpack_require__(3055);
  const absent = "NoSuchEntityException";
  function readPolicy(clients, about) {
    return read({
      ...onRole("iam:GetRolePolicy", about.roleArn),
      absent
    }, async () => {
      const command = new GetRolePolicyCommand.W(inputOf(about));
      const {PolicyDocument: document} = await clients.iam(about.region).send(command);
      if (document === void 0) throw new SyntaxError("GetRolePolicy returned no document");
      return {
        kind: "found",
        text: decodeDocument(document)
      };
    });
  }
  function decodeDocument(document) {
    return decodeURIComponent(document);
  }
  function readRole(clients, region, roleArn, known = () => {}) {
    return read({
      ...onRole("iam:ListRolePolicies", roleArn),
      absent
    }, async () => {
      const input = {
        RoleName: (0, text_arn.xZ)(roleArn)
      };
      const pages = (0, ListRolePoliciesPaginator.o)({
        client: clients.iam(region)
      }, input);
      const names = await collect(pages, page => page.PolicyNames);
      const policies = await Promise.all(names.map(policyName => known(policyName) ?? readPolicy(clients, {
        region,
        roleArn,
        policyName
      })));
      const failed = policies.find(policy => policy.kind === "failed");
      if (failed !== void 0) return failed;
      const texts = names.flatMap((policyName, index) => {
        const policy = policies[index];
        return policy?.kind === "found" ? [ [ policyName, policy.text ] ] : [];
      });
      return {
        kind: "found",
        texts: new Map(texts)
      };
    });
  }
  function putPolicy(clients, about, document) {
    const input = {
      ...inputOf(about),
      PolicyDocument: document
    };
    return write(onRole("iam:PutRolePolicy", about.roleArn), () => clients.iam(about.region).send(new PutRolePolicyCommand.p(input)));
  }
  function deletePolicy(clients, about) {
    return write({
      ...onRole("iam:DeleteRolePolicy", about.roleArn),
      absent
    }, () => clients.iam(about.region).send(new DeleteRolePolicyCommand.T(inputOf(about))));
  }
  function inputOf({roleArn, policyName}) {
    return {
      RoleName: (0, text_arn.xZ)(roleArn),
      PolicyName: policyName
    };
  }
  function onRole(action, roleArn) {
    return {
      action,
      target: sentence.cv`role ${(0, sentence.UU)((0, text_arn.xZ)(roleArn))}`,
      resource: roleArn
    };
  }
  async function regretRival(plan, guarding) {
    const beside = await readBeside(plan, guarding);
    if ("code" in beside) return beside;
    const [rival] = beside.rivals;
    if (rival !== void 0) return {
      ...beside_guard_subjectOf(plan),
      code: rival.code,
      message: rival.message,
      remedy: rival.remedy
    };
    const [twin] = beside.twins;
    return twin === void 0 ? void 0 : twinned(plan, twin);
  }
  function twinned(plan, twin) {
    const change = sentence.cv`another run has written inline policy ${(0, sentence.UU)(twin)} for ${(0, 
    sentence.QM)(plan.functionName)}, beside this run's ${(0, sentence.UU)(plan.policyName)}`;
    const remedy = sentence.cv`Once the other run has ended, run again with the ${(0, 
    sentence.UU)("policy-name")} that is to stay, and then delete the other policy.`;
    return {
      ...changedMeanwhile(beside_guard_subjectOf(plan), change),
      remedy
    };
  }
  async function refuseGranted(plan, revoked, guarding) {
    if (revoked.length === 0) return;
    const beside = await readBeside(plan, guarding);
    if ("code" in beside) return beside;
    if (!revoked.some(secretArn => beside.grantedBeside.has(secretArn))) return;
    const removed = plan.variables.flatMap(each => each.verb === "remove" ? [ each.name ] : []);
    const lost = removed.length === 0 ? [] : sentence.cv`, after this run had removed ${(0, 
    sentence.p_)(removed)}`;
    return {
      ...beside_guard_subjectOf(plan),
      code: "ChangedMeanwhile",
      message: sentence.cv`since the plan, another config file has come to grant ${(0, 
      sentence.QM)(plan.functionName)} what would be revoked${lost}`,
      remedy: (0, sentence.xI)("Run the other declaration again, which sets its variables; then this one.")
    };
  }
  function refuseDropped(plan, guarding) {
    const remedy = (0, sentence.xI)("Nothing was revoked. Run again: a grant that is in use is kept.");
    return dropped(plan, guarding, {
      code: "ChangedMeanwhile",
      remedy
    });
  }
  function regretDropped(plan, guarding) {
    const remedy = (0, sentence.xI)("Both files dropped it at the same time, and neither checked whether it is in use. If a variable or a served version still names it, declare it again and apply.");
    return dropped(plan, guarding, {
      code: "CutOff",
      remedy
    });
  }
  async function dropped(plan, guarding, about) {
    const left = leftToOthers(plan);
    if (left.length === 0) return;
    const beside = await readBeside(plan, guarding);
    if ("code" in beside) return beside;
    const lost = left.filter(secretArn => !beside.grantedBeside.has(secretArn));
    if (lost.length === 0) return;
    const what = (0, sentence.p_)(lost.map(secret_words.s5));
    const message = sentence.cv`since the plan, no other config file grants ${(0, sentence.QM)(plan.functionName)} ${what} any more`;
    return {
      ...beside_guard_subjectOf(plan),
      ...about,
      message
    };
  }
  function leftToOthers({grants, steps}) {
    const revoked = steps.flatMap(step => "revoked" in step ? step.revoked : []);
    const removed = grants.flatMap(({verb, secretArn}) => verb === "remove" ? [ secretArn ] : []);
    return removed.filter(secretArn => !revoked.includes(secretArn));
  }
  async function regretVariables(plan, guarding) {
    if (plan.variables.length === 0) return;
    const subject = {
      operation: "GetFunctionConfiguration",
      target: functionTarget(plan.functionName)
    };
    const live = await readFunction(guarding.clients, plan);
    if (live.kind === "failed") return live.failure;
    if (live.kind === "absent") return gone(subject);
    return planAgain(plan, live, guarding).kind === "done" ? void 0 : changedMeanwhile(subject, (0, 
    sentence.xI)("the function was changed by something else while this ran"));
  }
  async function readBeside(plan, guarding) {
    const {clients, observation, declaration} = guarding;
    const {region, roleArn, functionName} = plan;
    const before = observation.roles.get((0, text_arn.xZ)(roleArn));
    const texts = before?.kind === "found" ? before.texts : new Map;
    const own = new Set(declaration.functions.map(({policyName}) => policyName));
    const role = await readRole(clients, region, roleArn, policyName => {
      if (own.has(policyName)) return {
        kind: "absent"
      };
      const text = texts.get(policyName);
      return text === void 0 || text.includes((0, text_owner.qA)(functionName)) ? void 0 : {
        kind: "found",
        text
      };
    });
    return role.kind === "failed" ? role.failure : besideNow(plan, role, guarding);
  }
  function beside_guard_subjectOf({roleArn}) {
    return {
      operation: "ListRolePolicies",
      target: sentence.cv`role ${(0, sentence.UU)((0, text_arn.xZ)(roleArn))}`
    };
  }
  var ListDurableExecutionsByFunctionPaginator = __webpack_require__(3929);
  const unfinished = [ "RUNNING", "PAUSING", "PAUSED" ];
  const pageSize = 1e3;
  function readExecutions(clients, about) {
    const {region, functionName} = about;
    const target = sentence.cv`function ${(0, sentence.UU)(functionName)}`;
    const call = {
      action: "lambda:ListDurableExecutionsByFunction",
      target
    };
    return read(call, async () => {
      const pages = (0, ListDurableExecutionsByFunctionPaginator.L)({
        client: clients.lambda(region),
        pageSize
      }, {
        FunctionName: functionName,
        Statuses: unfinished
      });
      const pinned = await collect(pages, page => page.DurableExecutions?.map(parseVersion));
      const versions = new Map;
      for (const [version, {length: count}] of Map.groupBy(pinned, each => each)) {
        const isFixed = version !== "$LATEST" && version !== model_observation.Kq;
        versions.set(version, {
          count,
          ...isFixed && {
            state: await readFunction(clients, about, version)
          }
        });
      }
      return {
        kind: "found",
        versions
      };
    });
  }
  function parseVersion({DurableExecutionArn: arn = ""}) {
    const version = /:function:[^:/]+:([^:/]+)\/durable-execution\//.exec(arn)?.[1];
    if (version === void 0) throw new SyntaxError("the ARN of an execution names no version");
    return version;
  }
  var ListAliasesPaginator = __webpack_require__(9678);
  var PublishVersionCommand = __webpack_require__(2715);
  function readServed(clients, about) {
    const {region, functionName, capacity} = about;
    const call = {
      action: "lambda:ListAliases",
      target: sentence.cv`function ${(0, sentence.UU)(functionName)}`
    };
    return read(call, async () => {
      const pages = (0, ListAliasesPaginator._)({
        client: clients.lambda(region)
      }, {
        FunctionName: functionName
      });
      const aliases = (await collect(pages, page => page.Aliases)).map(parseAlias);
      const versions = new Map;
      for (const version of new Set(aliases.flatMap(alias => [ alias.version, ...alias.weighted ]))) if (version !== "$LATEST") versions.set(version, await readVersion(clients, about, version));
      if (capacity === "managed-instances" && !versions.has(model_observation.Kq)) {
        const latest = await readVersion(clients, about, model_observation.Kq);
        if (latest.kind !== "absent") versions.set(model_observation.Kq, latest);
      }
      return {
        kind: "found",
        aliases,
        versions
      };
    });
  }
  async function readVersion(clients, about, version) {
    const state = await readFunction(clients, about, version);
    if (version !== model_observation.Kq || state.kind !== "found" || state.update.kind === "settled") return state;
    const message = "it is being published, or publishing it failed, so calls may still reach its earlier configuration";
    return {
      ...state,
      variables: {
        kind: "unreadable",
        code: "NotSettled",
        message
      }
    };
  }
  function publishVersion(clients, publishing) {
    const {region, functionName, codeSha256, to, revisionId} = publishing;
    const call = {
      action: "lambda:PublishVersion",
      target: sentence.cv`function ${(0, sentence.UU)(functionName)}`
    };
    const input = {
      FunctionName: functionName,
      CodeSha256: codeSha256,
      RevisionId: revisionId,
      ...to === "latest" && {
        PublishTo: "LATEST_PUBLISHED"
      }
    };
    return writeConditionally(call, async () => {
      const {Version: version} = await clients.lambdaOnce(region).send(new PublishVersionCommand.D(input));
      const isNumber = /^\d+$/.test(version ?? "");
      if (version === void 0 || to === "number" && !isNumber) throw new SyntaxError("PublishVersion returned no version");
      return {
        kind: "published",
        version
      };
    });
  }
  function isServed({secretArns, roleArn}, served) {
    return (0, versions_served.hH)({
      stale: secretArns,
      roleArn,
      served
    }).size > 0;
  }
  function isExecuting({secretArns, roleArn}, executions) {
    return (0, pinned_executions.S)({
      stale: secretArns,
      roleArn,
      executions
    }).size > 0;
  }
  function isUnsettled(live) {
    if (live.kind !== "found" || live.capacity !== void 0) return false;
    return live.update.kind === "in-progress" || (0, versions_served.l_)(live);
  }
  function isNamed({secretArns}, live) {
    return (0, versions_served.pr)(live, secretArns).length > 0;
  }
  const revoke_guard_patience = {
    first: 500,
    longest: 5e3,
    deadline: 3e4
  };
  async function refuseServed(clients, clock, revoking) {
    const {plan, revoked, observed} = revoking;
    if (revoked.length === 0) return;
    const loss = lossOf(revoking);
    const {capacity} = observed;
    const about = {
      ...plan,
      ...capacity !== void 0 && {
        capacity
      }
    };
    const served = await poll(clock, revoke_guard_patience, async () => {
      const shown = await readServed(clients, about);
      return showsOldVersion(shown, plan) ? void 0 : shown;
    });
    if (served === void 0 || isServed(loss, served)) return inUse(plan, served);
    if (observed.durable) {
      const executions = await readExecutions(clients, plan);
      if (isExecuting(loss, executions)) return inUse(plan, executions);
    }
    return;
  }
  async function refuseOutdated({plan, revoked}, tipNow) {
    if (revoked.length === 0) return;
    const tip = await tipNow();
    if (tip?.kind !== "differs") return;
    return {
      operation: "Revoke",
      target: functionTarget(plan.functionName),
      code: "ChangedMeanwhile",
      message: sentence.cv`since the plan, ${(0, sentence.UU)(tip.path)} has changed at the tip of branch ${(0, 
      sentence.UU)(tip.branch)} (${(0, sentence.UU)(tip.commit.slice(0, 7))})`,
      remedy: (0, sentence.xI)("Nothing was revoked. Run the workflow for the newest commit, again if it has run: this run may have undone some of it.")
    };
  }
  async function refuseNamed(clients, revoking) {
    if (revoking.revoked.length === 0) return;
    const live = await readFunction(clients, revoking.plan);
    return isUnsettled(live) || isNamed(lossOf(revoking), live) ? inUse(revoking.plan, live) : void 0;
  }
  async function awaitUpdate(clients, clock, {plan, revoked, observed}) {
    if (revoked.length === 0 || observed.update.kind !== "in-progress") return;
    const settled = await settle(clients, clock, plan);
    return settled.kind === "failed" ? settled.failure : void 0;
  }
  async function regretNamed(clients, revoking) {
    if (revoking.revoked.length === 0) return;
    const live = await readFunction(clients, revoking.plan);
    return isNamed(lossOf(revoking), live) ? cutOff(revoking.plan, live) : void 0;
  }
  function lossOf({plan, revoked}) {
    return {
      secretArns: new Set(revoked),
      roleArn: plan.roleArn
    };
  }
  function showsOldVersion(served, {steps}) {
    const moved = steps.find(({kind}) => kind === "point-alias");
    if (served.kind === "failed" || moved?.kind !== "point-alias") return false;
    return served.aliases.some(({name, version}) => name === moved.alias && version === moved.from);
  }
  function inUse({functionName}, state) {
    return {
      operation: "Revoke",
      target: functionTarget(functionName),
      code: "StillInUse",
      message: whyInUse(state),
      remedy: (0, sentence.xI)("Nothing was revoked. Run again: a grant that is in use is kept.")
    };
  }
  function whyInUse(state) {
    if (state?.kind === "failed") return sentence.cv`what is still in use can no longer be read: ${(0, 
    model_failure.W)(state.failure)}`;
    return state !== void 0 && "update" in state && isUnsettled(state) ? (0, sentence.xI)("an update of the function is in progress or has failed, so calls may reach what it was before, which may need what would be revoked") : (0, 
    sentence.xI)("since the plan, the function, a served version or an execution has come to need access that would be revoked");
  }
  function cutOff({functionName}, state) {
    return {
      operation: "Revoke",
      target: functionTarget(functionName),
      code: "CutOff",
      message: state.kind === "failed" ? sentence.cv`a grant was revoked, but the action could not check whether the function has come to need it since: ${(0, 
      model_failure.W)(state.failure)}` : (0, sentence.xI)("while a grant was revoked, something else gave the function a variable that needs it"),
      remedy: (0, sentence.xI)("Run again once the other change is complete: what is declared is granted again.")
    };
  }
  async function refuseOtherRole(clients, plan) {
    const live = await readFunction(clients, plan);
    if (live.kind === "failed") return live.failure;
    if (live.kind === "absent") return gone(role_guard_subjectOf(plan));
    return live.roleArn === plan.roleArn ? void 0 : roleChanged(plan, live.roleArn);
  }
  function roleChanged(plan, roleArn) {
    const change = sentence.cv`its execution role was changed from ${(0, sentence.UU)(plan.roleArn)} to ${(0, 
    sentence.UU)(roleArn)} while this ran`;
    const failure = changedMeanwhile(role_guard_subjectOf(plan), change);
    const granted = plan.steps.some(({kind}) => kind === "grant" || kind === "revoke");
    if (!granted) return failure;
    const policy = (0, sentence.UU)(plan.policyName);
    const remedy = sentence.cv`Run again once the other change is complete. If the old role has an inline policy ${policy} that nothing else needs, delete it.`;
    return {
      ...failure,
      remedy
    };
  }
  function role_guard_subjectOf({functionName}) {
    return {
      operation: "GetFunctionConfiguration",
      target: functionTarget(functionName)
    };
  }
  function observedIn({observation}, {region, functionName, label}) {
    const observed = observation.functions.get((0, model_observation.ay)(region, functionName));
    if (observed?.kind !== "found") throw new Error(`${label} is planned but was not found`);
    return observed;
  }
  function configurationAfter(live, step) {
    const {layer} = step;
    return {
      variables: (0, configuration_configuration.mc)(live.variables, step),
      ...layer !== void 0 && {
        layers: (0, configuration_configuration.J)(live.layers, layer)
      }
    };
  }
  function samePolicy(some, other, region) {
    if (some === void 0 || other === void 0 || some === other) return some === other;
    return (0, policy_ledger.j9)((0, policy_ledger.SC)(some, region), (0, policy_ledger.SC)(other, region));
  }
  const write_policy_patience = {
    first: 200,
    longest: 5e3,
    deadline: 9e4
  };
  async function writePolicy(clients, clock, write) {
    return attemptWrite(clock, changed(write), () => attempt(clients, clock, write));
  }
  async function attempt(clients, clock, write) {
    const ready = await poll(clock, write_policy_patience, async () => {
      const [found, refusal] = await Promise.all([ look(clients, write), write.refuse?.() ]);
      if (refusal !== void 0) return {
        is: "refused",
        failure: refusal
      };
      return found.is === "earlier" ? void 0 : found;
    });
    if (ready?.is === "document") return {
      kind: "already"
    };
    if (ready === void 0) return failed(changed(write));
    if (ready.is !== "expected") return failed(failureOf(ready, write));
    const refused = write.document === void 0 ? await deletePolicy(clients, write) : await putPolicy(clients, write, write.document);
    const reading = poll(clock, write_policy_patience, async () => {
      const found = await look(clients, write);
      const notYet = found.is === "expected" || found.is === "earlier";
      return notYet && refused === void 0 ? void 0 : found;
    });
    const [shown, regretted] = await Promise.all([ reading, write.regret?.() ]);
    if (shown?.is === "document") return regretted === void 0 ? {
      kind: "done"
    } : {
      ...failed(regretted),
      written: true
    };
    if (refused?.code === collision) return {
      kind: "again",
      failure: refused
    };
    return failed(refused ?? failureOf(shown, write));
  }
  const collision = "ConcurrentModificationException";
  async function look(clients, write) {
    const present = await readPolicy(clients, write);
    if (present.kind === "failed") return {
      is: "unread",
      failure: present.failure
    };
    const text = present.kind === "found" ? present.text : void 0;
    const says = document => samePolicy(text, document, write.region);
    if (says(write.document)) return {
      is: "document"
    };
    if (says(write.expected)) return {
      is: "expected"
    };
    return {
      is: says(write.earlier) ? "earlier" : "other"
    };
  }
  function failureOf(found, write) {
    if (found === void 0) return notShown(write_policy_subjectOf(write), policyOf(write), write_policy_patience.deadline / 1e3);
    return "failure" in found ? found.failure : changed(write);
  }
  function changed(about) {
    return changedMeanwhile(write_policy_subjectOf(about), sentence.cv`${policyOf(about)} was changed by something else while this ran`);
  }
  function policyOf({policyName}) {
    return sentence.cv`inline policy ${(0, sentence.UU)(policyName)}`;
  }
  function write_policy_subjectOf({roleArn}) {
    return {
      operation: "GetRolePolicy",
      target: sentence.cv`role ${(0, sentence.UU)((0, text_arn.xZ)(roleArn))}`
    };
  }
  async function grantStep(plan, step, world) {
    const isChecked = plan.steps.some(({kind}) => kind === "configuration");
    const refuse = isChecked ? {} : {
      refuse: () => refuseOtherRole(world.clients, plan)
    };
    const regret = () => firstOf(regretRival(plan, world), isChecked ? void 0 : regretVariables(plan, world));
    const {document} = step;
    return policyStep(plan, {
      expected: plan.policy.before,
      document,
      regret,
      ...refuse
    }, world);
  }
  async function revokeStep(plan, step, world) {
    const document = step.kind === "revoke" ? step.document : void 0;
    const {refused, ...guards} = await revokeGuards(plan, step, world);
    if (refused !== void 0) return failed(refused);
    return policyStep(plan, {
      expected: policyBefore(plan),
      document,
      ...guards
    }, world);
  }
  async function formerStep(plan, step, world) {
    const {refused, regret, ...guards} = await revokeGuards(plan, step, world);
    if (refused !== void 0) return failed(refused);
    const own = policyBefore(plan);
    const kept = await policyStep(plan, {
      expected: own,
      document: own,
      ...guards
    }, world);
    if (kept.kind === "failed") return kept;
    let last = {
      kind: "already"
    };
    for (const {policyName, document: expected} of plan.policy.former ?? []) {
      const write = {
        ...policy_steps_policyOf(plan),
        policyName,
        expected,
        earlier: void 0,
        document: void 0
      };
      const outcome = await writePolicy(world.clients, world.clock, {
        ...write,
        ...regret && {
          regret
        }
      });
      if (outcome.kind === "failed") return outcome;
      if (outcome.kind === "done") last = outcome;
    }
    return last;
  }
  async function revokeGuards(plan, {revoked}, world) {
    const {clients, clock} = world;
    const revoking = {
      plan,
      revoked,
      observed: observedIn(world, plan)
    };
    const regret = () => regretNamed(clients, revoking);
    if (world.settings.removing) return {
      regret
    };
    const refused = await awaitUpdate(clients, clock, revoking) ?? await firstOf(refuseOutdated(revoking, world.tipNow), refuseServed(clients, clock, revoking), refuseGranted(plan, revoked, world));
    if (refused !== void 0) return {
      refused
    };
    return {
      refuse: () => firstOf(refuseNamed(clients, revoking), refuseDropped(plan, world)),
      regret: () => firstOf(regret(), regretDropped(plan, world))
    };
  }
  function policyBefore(plan) {
    const granted = plan.steps.find(({kind}) => kind === "grant");
    return granted?.kind === "grant" ? granted.document : plan.policy.before;
  }
  async function policyStep(plan, write, {clients, clock}) {
    return writePolicy(clients, clock, {
      ...policy_steps_policyOf(plan),
      earlier: plan.policy.before,
      ...write
    });
  }
  function policy_steps_policyOf({region, roleArn, policyName}) {
    return {
      region,
      roleArn,
      policyName
    };
  }
  async function applyPublish(clients, clock, task) {
    return attemptWrite(clock, publish_version_changed(task), async () => {
      const settled = await settle(clients, clock, task);
      if (settled.kind === "failed") return settled;
      const {state} = settled;
      if (state.codeSha256 !== task.codeSha256 || !task.isAsDeclared(state)) return failed(publish_version_changed(task));
      const result = await publishVersion(clients, {
        ...task,
        to: "number",
        revisionId: state.revisionId
      });
      if (result.kind === "refused") return failed(result.failure);
      if (result.kind === "published") return awaitVersion(clients, clock, task, result.version);
      return {
        kind: "again",
        failure: result.failure
      };
    });
  }
  async function awaitVersion(clients, clock, task, version) {
    const settled = await settle(clients, clock, {
      ...task,
      version
    });
    if (settled.kind === "failed") return settled;
    const {state} = settled;
    if (state.update.kind === "failed" || state.update.kind === "unwritable") return failed(notStarted(task, version, state.update.reason));
    if (!task.isAsDeclared(state)) return failed(publish_version_changed(task));
    return {
      kind: "done",
      version
    };
  }
  function publish_version_changed(task) {
    return changedMeanwhile(publish_version_subjectOf(task), (0, sentence.xI)("the function was changed by something else while this ran"));
  }
  function notStarted(task, version, reason) {
    return {
      ...publish_version_subjectOf(task),
      code: "VersionFailed",
      message: sentence.cv`version ${(0, sentence.UU)(version)} was published, but does not start${reason === "" ? [] : sentence.cv`: ${(0, 
      sentence.UU)(reason)}`}`,
      remedy: (0, sentence.xI)("Traffic still reaches what it did before, and nothing was revoked. Fix the cause and run again.")
    };
  }
  function publish_version_subjectOf({functionName}) {
    return {
      operation: "PublishVersion",
      target: functionTarget(functionName)
    };
  }
  async function applyPublishLatest(clients, clock, task) {
    let written = false;
    return attemptWrite(clock, publish_version_changed(task), async () => {
      const settled = await settle(clients, clock, task);
      if (settled.kind === "failed") return settled;
      const {state} = settled;
      if (state.codeSha256 !== task.codeSha256 || !task.isAsDeclared(state)) return failed(publish_version_changed(task));
      const latest = await settleLatest(clients, clock, task);
      if (latest?.kind === "failed") return latest;
      const update = latest?.state.update;
      if (written && (update?.kind === "failed" || update?.kind === "unwritable")) return failed(notStarted(task, model_observation.Kq, update.reason));
      if (latest !== void 0 && update?.kind === "settled" && isPublished(task, latest)) return {
        kind: written ? "done" : "already"
      };
      const {revisionId} = state;
      const result = await publishVersion(clients, {
        ...task,
        to: "latest",
        revisionId
      });
      if (result.kind === "refused") return failed(result.failure);
      const isFirst = !written;
      written = true;
      if (result.kind === "published") return {
        kind: "again",
        failure: isFirst ? void 0 : publish_version_changed(task)
      };
      return {
        kind: "again",
        failure: result.failure
      };
    });
  }
  function isPublished(task, {state}) {
    return state.codeSha256 === task.codeSha256 && task.isAsDeclared(state);
  }
  async function settleLatest(clients, clock, task) {
    const state = await readFunction(clients, task, model_observation.Kq);
    if (state.kind === "absent") return;
    return settle(clients, clock, {
      ...task,
      version: model_observation.Kq
    });
  }
  async function applyConfiguration(clients, clock, task) {
    const {plan, observed} = task;
    const {region, functionName} = plan;
    let written;
    return attemptWrite(clock, write_configuration_changed(plan), async number => {
      const isPlanned = number === 0 && observed.update.kind !== "in-progress";
      const settled = isPlanned ? settledAs(observed) : await settle(clients, clock, plan, task.onUnsettled);
      if (settled.kind === "failed") return settled;
      const {update, revisionId} = settled.state;
      const moved = written !== void 0 && written.from !== revisionId;
      if (moved && (update.kind === "failed" || update.kind === "unwritable")) return failed(updateFailed(plan, update.reason));
      const next = judge(task, settled.state);
      if (next.kind === "nothing") return {
        kind: written === void 0 ? "already" : "done"
      };
      if (next.kind === "failed") return next;
      if (moved && written?.accepted) return failed(write_configuration_changed(plan));
      const write = {
        region,
        functionName,
        ...next.configuration,
        revisionId
      };
      const result = await writeConfiguration(clients, write);
      if (result.kind === "refused") return failed(result.failure);
      written = {
        from: revisionId,
        accepted: result.kind === "done"
      };
      if (result.kind !== "done") {
        task.onUnsettled();
        return {
          kind: "again",
          failure: result.failure
        };
      }
      task.onWritten();
      return {
        kind: "again",
        failure: void 0
      };
    });
  }
  function settledAs(state) {
    return {
      kind: "settled",
      state
    };
  }
  function judge({plan, planAgain}, state) {
    const {variables, layers} = state;
    if (variables.kind === "unreadable") return failed(write_configuration_unreadable(plan, variables.code));
    if (state.roleArn !== plan.roleArn) return failed(roleChanged(plan, state.roleArn));
    const left = planAgain(state);
    switch (left.kind) {
     case "done":
      return {
        kind: "nothing"
      };

     case "changed":
      return failed(write_configuration_changed(plan));

     case "due":
      return {
        kind: "write",
        configuration: configurationAfter({
          variables: variables.values,
          layers
        }, left.step)
      };
    }
  }
  function write_configuration_changed({functionName}) {
    return changedMeanwhile({
      operation: "UpdateFunctionConfiguration",
      target: functionTarget(functionName)
    }, (0, sentence.xI)("the function was changed by something else while this ran"));
  }
  function write_configuration_unreadable({functionName}, code) {
    return {
      operation: "GetFunctionConfiguration",
      target: functionTarget(functionName),
      code,
      message: (0, sentence.xI)("the function's variables can no longer be read, so they can't be written without losing them"),
      remedy: sentence.cv`Grant ${(0, sentence.UU)("kms:Decrypt")} on the function's key to ${text_caller.mF}.`
    };
  }
  function updateFailed({functionName}, reason) {
    return {
      operation: "UpdateFunctionConfiguration",
      target: functionTarget(functionName),
      code: "LastUpdateFailed",
      message: reason === "" ? [] : [ (0, sentence.UU)(reason) ],
      remedy: (0, sentence.xI)("Lambda still runs the previous configuration, and nothing was revoked. Fix the cause and run again.")
    };
  }
  async function applyStep(task, world) {
    const {plan, step} = task;
    return guarded(functionTarget(plan.functionName), async () => {
      const granted = comesLate(task, world) ? await confirmGrant(plan, world) : void 0;
      if (granted?.kind === "failed") return granted;
      switch (step.kind) {
       case "configuration":
        return configurationStep(task, world);

       case "publish":
       case "publish-latest":
        return publishStep(plan, step, world);

       case "point-alias":
        {
          const {from, alias} = step;
          const {published: to} = task;
          if (to === void 0) throw new Error("an alias is pointed before a version is published");
          return applyAlias(world.clients, world.clock, {
            ...plan,
            alias,
            from,
            to
          });
        }

       case "grant":
        return grantStep(plan, step, world);

       case "delete-former":
        return formerStep(plan, step, world);

       case "revoke":
       case "delete-policy":
        return revokeStep(plan, step, world);
      }
    });
  }
  function comesLate({plan: {steps}, step: {kind}}, {propagationWait}) {
    const hasWaited = propagationWait > 0 && steps.some(each => each.kind === "grant");
    return kind === "point-alias" || kind === "publish-latest" || kind === "configuration" && hasWaited;
  }
  async function confirmGrant(plan, world) {
    return guarded(functionTarget(plan.functionName), async () => {
      const document = policyBefore(plan);
      return policyStep(plan, {
        expected: document,
        document
      }, world);
    });
  }
  async function configurationStep({plan, onWritten, onUnsettled}, world) {
    return applyConfiguration(world.clients, world.clock, {
      plan,
      observed: observedIn(world, plan),
      planAgain: state => planAgain(plan, state, world),
      onWritten,
      onUnsettled
    });
  }
  async function publishStep(plan, step, world) {
    const {region, functionName} = plan;
    const publish = step.kind === "publish" ? applyPublish : applyPublishLatest;
    return publish(world.clients, world.clock, {
      region,
      functionName,
      codeSha256: step.codeSha256,
      isAsDeclared: state => planAgain(plan, state, world).kind === "done"
    });
  }
  async function guarded(target, work) {
    try {
      return await work();
    } catch (error) {
      const kind = error instanceof Error ? error.name : typeof error;
      const said = error instanceof CredentialsError ? {
        code: error.name,
        message: error.said,
        remedy: error.remedy
      } : {
        code: "UnexpectedError",
        message: [ (0, sentence.UU)(kind) ]
      };
      return failed({
        operation: "Apply",
        target,
        ...said
      });
    }
  }
  var RotateSecretCommand = __webpack_require__(1827);
  async function setRotation(clients, {secretArn, terms: {schedule, lambdaArn}, window}) {
    const call = {
      action: "secretsmanager:RotateSecret",
      target: sentence.cv`secret ${(0, sentence.UU)(secretArn)}`
    };
    const failure = await write(call, () => clients.secretsManager((0, text_arn.Lw)(secretArn)?.region ?? "").send(new RotateSecretCommand.x({
      SecretId: secretArn,
      RotationRules: {
        ...rulesOf(schedule),
        ...window !== void 0 && {
          Duration: window
        }
      },
      RotateImmediately: false,
      ...lambdaArn !== void 0 && {
        RotationLambdaARN: lambdaArn
      }
    })));
    if (failure === void 0) return;
    if (lambdaArn !== void 0 && /^AccessDenied/.test(failure.code)) return {
      ...failure,
      remedy: invocation(lambdaArn)
    };
    return window !== void 0 && failure.code === "InvalidParameterException" ? {
      ...failure,
      remedy: fitting(window)
    } : failure;
  }
  function rulesOf(schedule) {
    return schedule.kind === "days" ? {
      AutomaticallyAfterDays: schedule.days
    } : {
      ScheduleExpression: schedule.expression
    };
  }
  function fitting(window) {
    return sentence.cv`The secret's rotation window of ${(0, sentence.UU)(window)} was kept. If it does not fit the new schedule, change it in Secrets Manager or declare another schedule.`;
  }
  function invocation(lambdaArn) {
    return sentence.cv`Grant ${(0, sentence.UU)("secretsmanager:RotateSecret")} on the secret and ${(0, 
    sentence.UU)("lambda:InvokeFunction")} on ${(0, sentence.UU)(lambdaArn)} to ${text_caller.mF}. In that function's resource policy, allow ${(0, 
    sentence.UU)("secretsmanager.amazonaws.com")} to invoke it.`;
  }
  var DescribeSecretCommand = __webpack_require__(765);
  var GetResourcePolicyCommand = __webpack_require__(4144);
  var day = __webpack_require__(2821);
  function parseLife(secret, versions, region) {
    const {CreatedDate: created, LastAccessedDate: read, PrimaryRegion: primary} = secret;
    const underWay = parseUnderWay(secret, versions);
    return {
      ...created !== void 0 && {
        createdOn: (0, day.k)(created)
      },
      ...read !== void 0 && {
        readOn: (0, day.k)(read)
      },
      keeper: parseKeeper(secret),
      rotation: parseRotation(secret),
      ...underWay !== void 0 && {
        underWay
      },
      ...primary !== void 0 && primary !== region && {
        primaryRegion: checkedRegion(primary)
      }
    };
  }
  function parseKeeper({OwningService: service, Type: partner}) {
    if (service !== void 0) return {
      kind: "service",
      name: service
    };
    return partner === void 0 ? {
      kind: "owner"
    } : {
      kind: "partner",
      name: partner
    };
  }
  function parseRotation(secret) {
    const {RotationEnabled: enabled, LastRotatedDate: last, NextRotationDate: next} = secret;
    const terms = parseTerms(secret);
    if (enabled !== true || terms === void 0) return {
      kind: "off"
    };
    const window = secret.RotationRules?.Duration;
    return {
      kind: "on",
      terms,
      ...window !== void 0 && {
        window
      },
      ...last !== void 0 && {
        lastOn: (0, day.k)(last)
      },
      ...next !== void 0 && {
        nextBy: (0, day.k)(next)
      }
    };
  }
  function parseTerms(secret) {
    const {RotationLambdaARN: lambdaArn, RotationRules: rules = {}} = secret;
    const schedule = parseSchedule(rules);
    return schedule && {
      schedule,
      ...lambdaArn !== void 0 && {
        lambdaArn
      }
    };
  }
  function parseSchedule(rules) {
    const {ScheduleExpression: expression, AutomaticallyAfterDays: days} = rules;
    if (expression !== void 0) return {
      kind: "expression",
      expression
    };
    return days === void 0 ? void 0 : {
      kind: "days",
      days
    };
  }
  function parseUnderWay({VersionIdsToStages: stages = {}}, versions) {
    const pending = Object.entries(stages).find(([, labels]) => labels.includes("AWSPENDING") && !labels.includes("AWSCURRENT"));
    if (pending === void 0) return;
    if (versions.kind === "failed") return {};
    const listed = versions.listed.find(({VersionId: id}) => id === pending[0]);
    if (listed === void 0) return {
      empty: true
    };
    return listed.CreatedDate === void 0 ? {} : {
      since: (0, day.k)(listed.CreatedDate)
    };
  }
  var ListSecretVersionIdsPaginator = __webpack_require__(8276);
  function readKey(clients, keyArn) {
    const call = {
      action: "kms:DescribeKey",
      target: sentence.cv`key ${(0, sentence.UU)(keyArn)}`,
      absent: "NotFoundException"
    };
    return read(call, async () => {
      const {DescribeKeyCommand, KMSClient} = await __webpack_require__.e(849).then(__webpack_require__.bind(__webpack_require__, 4230));
      const client = clients.onDemand(KMSClient, (0, text_arn.Lw)(keyArn)?.region ?? "");
      const {KeyMetadata: key} = await client.send(new DescribeKeyCommand({
        KeyId: keyArn
      }));
      if (key?.Arn === void 0) throw new SyntaxError("DescribeKey returned no ARN");
      return {
        kind: "found",
        arn: checkedKey(key.Arn, keyArn),
        state: key.KeyState ?? "Unknown"
      };
    });
  }
  function readKeyPolicy(clients, keyArn) {
    return read({
      action: "kms:GetKeyPolicy",
      target: sentence.cv`key ${(0, sentence.UU)(keyArn)}`,
      resource: keyArn
    }, async () => {
      const {GetKeyPolicyCommand, KMSClient} = await __webpack_require__.e(849).then(__webpack_require__.bind(__webpack_require__, 4230));
      const client = clients.onDemand(KMSClient, (0, text_arn.Lw)(keyArn)?.region ?? "");
      const {Policy: text} = await client.send(new GetKeyPolicyCommand({
        KeyId: keyArn
      }));
      if (text === void 0) throw new SyntaxError("GetKeyPolicy returned no policy");
      return {
        kind: "found",
        text
      };
    });
  }
  function parseKeys(keyIds, home) {
    const arns = keyIds.filter(keyId => !isAwsKey(keyId)).map(keyId => checkedKeyArn(keyId, home));
    return [ ...new Set(arns) ].sort().map(arn => ({
      kind: arn.includes(":alias/") ? "alias" : "key",
      arn
    }));
  }
  function isAwsKey(keyId) {
    return keyId === "DefaultEncryptionKey" || /^(?:arn:[\w-]+:kms:[\w-]*:\d*:)?alias\/aws\//.test(keyId);
  }
  function readVersions(client, secretId) {
    const call = {
      action: "secretsmanager:ListSecretVersionIds",
      target: sentence.cv`secret ${(0, sentence.UU)(secretId)}`,
      resource: secretId
    };
    return read(call, async () => {
      const pages = (0, ListSecretVersionIdsPaginator.o)({
        client
      }, {
        SecretId: secretId
      });
      return {
        kind: "found",
        listed: await collect(pages, ({Versions: versions = []}) => versions)
      };
    });
  }
  function parseVersions({KmsKeyId: keyId}, versions, secret) {
    const ofSecret = keyId === void 0 ? [] : [ keyId ];
    const [nextKey] = parseKeys(ofSecret, secret);
    const next = nextKey === void 0 ? {} : {
      nextKey
    };
    if (versions.kind === "failed") return {
      keys: parseKeys(ofSecret, secret),
      ...next,
      versionsUnread: versions.failure
    };
    const idsOf = ({KmsKeyIds: keyIds = ofSecret}) => keyIds;
    return {
      keys: parseKeys([ ...ofSecret, ...versions.listed.flatMap(idsOf) ], secret),
      ...next,
      versions: versions.listed.map(version => ({
        labels: version.VersionStages ?? [],
        keys: idsOf(version).some(isAwsKey) ? [] : parseKeys(idsOf(version), secret)
      }))
    };
  }
  function isEmpty({VersionIdsToStages: stages = {}}, versions) {
    const listed = versions.kind === "found" ? versions.listed.map(({VersionStages}) => VersionStages) : [];
    return ![ ...Object.values(stages), ...listed ].some(labels => labels?.includes("AWSCURRENT"));
  }
  function readSecret(clients, region, reference) {
    const {raw: secretId} = reference;
    const client = clients.secretsManager(region);
    const absent = "ResourceNotFoundException";
    return read({
      action: "secretsmanager:DescribeSecret",
      target: sentence.cv`secret ${(0, sentence.UU)(secretId)}`,
      resource: secretId,
      absent
    }, async () => {
      const [secret, versions] = await Promise.all([ client.send(new DescribeSecretCommand.X({
        SecretId: secretId
      })), readVersions(client, secretId) ]);
      const {Name: secretName = "", DeletedDate: deletedDate} = secret;
      if (secret.ARN === void 0) throw new SyntaxError("DescribeSecret returned no ARN");
      const parsed = checkedSecret(secret.ARN, reference, region);
      if ((0, text_arn.Jf)(parsed) !== secretName) throw wrong(secret.ARN);
      return {
        kind: "found",
        arn: (0, text_arn.bH)(parsed),
        name: secretName,
        ...parseVersions(secret, versions, parsed),
        ...isEmpty(secret, versions) && {
          empty: true
        },
        ...replication(secret, region),
        ...deletedDate !== void 0 && {
          deletedOn: (0, day.k)(deletedDate)
        },
        life: parseLife(secret, versions, region)
      };
    });
  }
  function replication({PrimaryRegion: primary, ReplicationStatus: replicas = []}, home) {
    const inSync = replicas.flatMap(({Region: region, Status: status}) => status === "InSync" ? region : []);
    const others = [ primary, ...inSync ].filter(region => region !== void 0 && region !== home);
    return others.length === 0 ? {} : {
      replicatedIn: others
    };
  }
  function readSecretPolicy(clients, secretArn) {
    const client = clients.secretsManager((0, text_arn.Lw)(secretArn)?.region ?? "");
    return read({
      action: "secretsmanager:GetResourcePolicy",
      target: sentence.cv`secret ${(0, sentence.UU)(secretArn)}`,
      resource: secretArn
    }, async () => {
      const answer = await client.send(new GetResourcePolicyCommand.M({
        SecretId: secretArn
      }));
      if (answer.ARN !== secretArn) throw new SyntaxError("GetResourcePolicy returned another ARN");
      return answer.ResourcePolicy === void 0 ? {
        kind: "absent"
      } : {
        kind: "found",
        text: answer.ResourcePolicy
      };
    });
  }
  const write_rotation_patience = {
    first: 200,
    longest: 5e3,
    deadline: 6e4
  };
  async function writeRotation(clients, clock, change) {
    const {secretArn, before, after} = change;
    const present = await write_rotation_look(clients, secretArn);
    if (present.kind === "unread") return failed(present.failure);
    if (isSame(present.terms, after)) return {
      kind: "already"
    };
    if (present.isUnderWay) return failed(underWay(secretArn));
    if (!isSame(present.terms, before)) return failed(write_rotation_changed(change, present.terms));
    const {window} = present;
    const refused = await setRotation(clients, {
      secretArn,
      terms: after,
      window
    });
    const shown = await poll(clock, write_rotation_patience, async () => {
      const found = await write_rotation_look(clients, secretArn);
      const isShown = found.kind === "read" && isSame(found.terms, after);
      return isShown || refused !== void 0 ? {
        isShown
      } : void 0;
    });
    if (shown?.isShown) return {
      kind: "done"
    };
    return failed(refused ?? notShown(write_rotation_subjectOf(secretArn), sentence.cv`the rotation`, write_rotation_patience.deadline / 1e3));
  }
  async function write_rotation_look(clients, secretArn) {
    const arn = (0, text_arn.Lw)(secretArn);
    if (arn === void 0) throw new Error("a rotation is planned for what has no ARN");
    const secret = await readSecret(clients, arn.region, {
      kind: "secret",
      arn,
      raw: secretArn
    });
    if (secret.kind === "failed") return {
      kind: "unread",
      failure: secret.failure
    };
    if (secret.kind === "absent" || secret.life === void 0) return {
      kind: "unread",
      failure: gone(write_rotation_subjectOf(secretArn))
    };
    const {rotation, underWay: pending} = secret.life;
    const window = rotation.kind === "on" ? rotation.window : void 0;
    return {
      kind: "read",
      terms: (0, model_rotation.fd)(rotation),
      window,
      isUnderWay: pending !== void 0
    };
  }
  function isSame(a, b) {
    return a === void 0 || b === void 0 ? a === b : (0, model_rotation.se)(a, b);
  }
  function underWay(secretArn) {
    return {
      ...write_rotation_subjectOf(secretArn),
      code: "RotationUnderWay",
      message: (0, sentence.xI)("a rotation began since the plan was made, and how the secret is rotated cannot change until it has ended"),
      remedy: (0, sentence.xI)("Run again once it has ended.")
    };
  }
  function write_rotation_changed({secretArn}, present) {
    const now = present === void 0 ? sentence.cv`not rotated` : sentence.cv`rotated ${(0, 
    model_rotation.XW)(present, secretArn)}`;
    return changedMeanwhile(write_rotation_subjectOf(secretArn), sentence.cv`it is now ${now}`);
  }
  function write_rotation_subjectOf(secretArn) {
    return {
      operation: "DescribeSecret",
      target: secretTarget(secretArn)
    };
  }
  async function applyRotations(rotations, world) {
    const due = rotations.filter(rotation => rotation.due);
    if (due.length === 0) return [];
    const limit = (0, p_limit.A)(8);
    return world.log.group(`Setting rotations (${(0, count.U)(due.length, "secret")})`, () => Promise.all(due.map(rotation => limit(() => applyRotation(rotation, world)))));
  }
  async function applyRotation(rotation, {clients, clock, log}) {
    const {secretArn} = rotation;
    const outcome = await guarded(secretTarget(secretArn), () => writeRotation(clients, clock, rotation));
    if (outcome.kind === "failed") {
      log.info((0, model_failure.W)(outcome.failure));
      return {
        secretArn,
        result: "failed",
        failure: outcome.failure
      };
    }
    log.info(rotationLine(rotation, outcome.kind));
    return {
      secretArn,
      result: outcome.kind
    };
  }
  const phases = [ {
    title: "Granting access",
    kinds: [ "grant" ]
  }, {
    title: "Configuring functions",
    kinds: [ "configuration" ]
  }, {
    title: "Publishing for calls without a version",
    kinds: [ "publish-latest" ]
  }, {
    title: "Publishing versions",
    kinds: [ "publish" ]
  }, {
    title: "Pointing aliases",
    kinds: [ "point-alias" ]
  }, {
    title: "Deleting policies of earlier names",
    kinds: [ "delete-former" ]
  }, {
    title: "Revoking access",
    kinds: [ "revoke", "delete-policy" ]
  } ];
  async function apply(plan, world) {
    const all = plan.functions.filter(each => each.state === "found").map(begin);
    for (const {title, kinds} of phases) {
      const due = all.filter(({plan: each, failure}) => failure === void 0 && stepOf(each, kinds) !== void 0);
      if (due.length === 0) continue;
      await world.log.group(`${title} (${(0, count.U)(due.length, "function")})`, async () => {
        if (kinds.some(needsGrant)) await waitForPropagation(due, world);
        await eachRoleInTurn(due, progress => advance(progress, stepOf(progress.plan, kinds), world));
      });
    }
    await eachRoleInTurn(all.filter(keptGrant), progress => apply_confirm(progress, world));
    const rotations = await applyRotations(plan.rotations, world);
    const ends = new Map(all.map(progress => [ progress.plan, progress ]));
    return {
      functions: plan.functions.map(each => outcomeOf(each, ends.get(each))),
      rotations
    };
  }
  function begin(plan) {
    return {
      plan,
      outcomes: [],
      failure: void 0,
      published: void 0,
      confirmed: void 0
    };
  }
  async function waitForPropagation(due, {clock, log, propagationWait}) {
    const isNew = due.some(({outcomes}) => outcomes.at(-1)?.step === "grant");
    if (!isNew || propagationWait === 0) return;
    log.info(sentence.cv`Waiting ${(0, sentence.hS)(propagationWait, "second")} for the new grants to take effect across IAM.`);
    await clock.sleep(propagationWait * 1e3);
  }
  function needsGrant(kind) {
    return kind === "configuration" || kind === "publish" || kind === "publish-latest";
  }
  async function eachRoleInTurn(due, work) {
    const limit = (0, p_limit.A)(8);
    const byRole = Map.groupBy(due, ({plan}) => plan.roleArn);
    await Promise.all([ ...byRole.values() ].map(sharing => limit(async () => {
      for (const progress of sharing) await work(progress);
    })));
  }
  async function advance(progress, step, world) {
    if (step === void 0) return;
    const onWritten = () => {
      progress.confirmed = isLast(step, progress) ? confirmGrant(progress.plan, world) : void 0;
    };
    const onUnsettled = () => {
      progress.confirmed = void 0;
    };
    const outcome = await applyStep({
      ...progress,
      step,
      onWritten,
      onUnsettled
    }, world);
    const version = outcome.kind === "failed" ? void 0 : outcome.version;
    progress.published ??= version;
    progress.outcomes.push({
      step: step.kind,
      result: outcome.kind === "failed" && outcome.written ? "done" : outcome.kind,
      ...version !== void 0 && {
        version
      }
    });
    if (outcome.kind === "failed") return fail(progress, outcome.failure, world);
    world.log.info(stepLine({
      ...progress,
      step,
      result: outcome.kind
    }));
  }
  function isLast(step, progress) {
    return keptGrant(progress) && progress.plan.steps.at(-1) === step;
  }
  async function apply_confirm(progress, world) {
    const outcome = await (progress.confirmed ?? confirmGrant(progress.plan, world));
    if (outcome.kind === "failed") fail(progress, namingSet(progress.plan, outcome.failure), world);
  }
  function namingSet(plan, failure) {
    const set = setBy(plan);
    if (set.length === 0 || failure.code !== "ChangedMeanwhile") return failure;
    const {remedy = []} = failure;
    return {
      ...failure,
      remedy: (0, sentence.fj)([ remedy, sentence.cv`This run had set ${(0, sentence.p_)(set)}: remove from the function what is not declared by then.` ])
    };
  }
  function setBy({variables}) {
    return variables.flatMap(({verb, name: variable}) => verb === "add" || verb === "change" ? [ variable ] : []);
  }
  function fail(progress, failure, {log}) {
    progress.failure = failure;
    log.info(sentence.cv`${(0, sentence.UU)(progress.plan.label)}: ${(0, model_failure.W)(failure)}`);
  }
  function stepOf({steps}, kinds) {
    return steps.find(({kind}) => kinds.includes(kind));
  }
  function keptGrant({plan, failure}) {
    const kinds = plan.steps.map(({kind}) => kind);
    const replaced = kinds.includes("revoke") || kinds.includes("delete-policy");
    const counts = kinds.includes("grant") || setBy(plan).length > 0;
    return failure === void 0 && counts && kinds.some(needsGrant) && !replaced;
  }
  function outcomeOf(plan, progress) {
    const {outcomes = [], failure} = progress ?? {};
    const reached = outcomes.map(({step}) => step);
    const steps = [ ...outcomes, ...plan.steps.flatMap(({kind}) => reached.includes(kind) ? [] : [ {
      step: kind,
      result: "not-reached"
    } ]) ];
    if (failure !== void 0) return {
      label: plan.label,
      result: "failed",
      steps,
      failure
    };
    if (plan.blocked) return {
      label: plan.label,
      result: "blocked",
      steps
    };
    return {
      label: plan.label,
      result: steps.length === 0 ? "unchanged" : "applied",
      steps
    };
  }
  class AccountError extends explained_error.h {
    name="AccountError";
  }
  async function requireAccount({account, functions}, clients) {
    const [first] = functions;
    if (account === void 0 || first === void 0) return;
    const caller = await readAccount(clients, first.region);
    if (caller === account) return;
    throw new AccountError(sentence.cv`Account ${(0, sentence.UU)(account)} ${mismatch} ${(0, 
    sentence.UU)(caller)}. Assume a role of the declared account, or correct the declaration. Nothing else was read, and nothing was written.`);
  }
  const mismatch = (0, sentence.r_)(sentence.cv`is declared, but the workflow's credentials belong to account`, sentence.cv`is declared, but your credentials belong to account`);
  async function readAccount(clients, region) {
    const call = {
      action: "sts:GetCallerIdentity",
      target: [ text_caller.bq ]
    };
    const caller = await read(call, async () => {
      const {GetCallerIdentityCommand, STSClient} = await __webpack_require__.e(383).then(__webpack_require__.bind(__webpack_require__, 1383));
      const client = clients.onDemand(STSClient, region);
      const {Account: account} = await client.send(new GetCallerIdentityCommand({}));
      if (account === void 0) throw new SyntaxError("GetCallerIdentity returned no account");
      return {
        kind: "found",
        account
      };
    });
    if (caller.kind === "failed") throw new AccountError((0, model_failure.W)(caller.failure));
    return caller.account;
  }
  var IAMClient = __webpack_require__(5919);
  var LambdaClient = __webpack_require__(410);
  var SecretsManagerClient = __webpack_require__(3072);
  var defaultProvider = __webpack_require__(9882);
  var client_clock = __webpack_require__(1631);
  class EndpointError extends explained_error.h {
    name="EndpointError";
  }
  function requireEndpoints(environment) {
    for (const [variable, value = ""] of Object.entries(environment)) {
      const isEndpoint = /^AWS_ENDPOINT_URL(_|$)/.test(variable) && value !== "";
      if (isEndpoint && !(/^https?:\/\//i.test(value) && URL.canParse(value))) throw new EndpointError(sentence.cv`${(0, 
      sentence.UU)(variable)} is not a URL such as ${(0, sentence.UU)("http://localhost:4566")}; its value is not shown. Without it, calls go to AWS.`);
    }
  }
  const pause = 1e3;
  const slowest = 1;
  const growth = .5;
  function makePacer(clock, {perSecond, burst}) {
    const rest = (burst - 1) * 1e3 / perSecond;
    let slowed = {
      rate: perSecond,
      until: Number.NEGATIVE_INFINITY
    };
    let next = Number.NEGATIVE_INFINITY;
    const rateAt = time => Math.min(perSecond, slowed.rate + growth * Math.max(0, time - slowed.until) / 1e3);
    return {
      turn: async () => {
        const now = clock.now();
        const start = Math.max(next, rateAt(now) < perSecond ? now : now - rest);
        next = start + 1e3 / rateAt(start);
        if (start > now) await clock.sleep(start - now);
      },
      yieldToOthers: () => {
        const now = clock.now();
        if (now < slowed.until) return;
        slowed = {
          rate: Math.max(slowest, rateAt(now) / 2),
          until: now + pause
        };
        next = Math.max(next, slowed.until);
      }
    };
  }
  class ProxyError extends explained_error.h {
    name="ProxyError";
  }
  function proxyEnvironment(environment, nodeVersion = process.versions.node) {
    const [https, http] = [ proxyIn(environment, "HTTPS_PROXY"), proxyIn(environment, "HTTP_PROXY") ];
    if (https === void 0 && http === void 0) return;
    if (!knowsProxies(nodeVersion)) throw new ProxyError(sentence.cv`HTTPS_PROXY or HTTP_PROXY is set, and Node ${(0, 
    sentence.UU)(nodeVersion)} can't use it: a proxy needs Node ${(0, sentence.UU)("24.5")} or newer, or ${(0, 
    sentence.UU)("22.21")} or newer in version 22. ${newerNode}`);
    return {
      ...https === void 0 ? {} : {
        HTTPS_PROXY: https
      },
      ...http === void 0 ? {} : {
        HTTP_PROXY: http
      },
      NO_PROXY: [ ...thisMachine, ...bypassedIn(environment) ].join(",")
    };
  }
  function settingOf(environment, variable) {
    return environment[variable.toLowerCase()] || environment[variable] || "";
  }
  function proxyIn(environment, variable) {
    const value = settingOf(environment, variable);
    if (value === "") return;
    const url = value.includes("://") ? value : `http://${value}`;
    if (/^https?:/i.test(url) && URL.canParse(url)) return url;
    throw new ProxyError(sentence.cv`${(0, sentence.UU)(variable)} is not the URL of an HTTP proxy, such as ${(0, 
    sentence.UU)("http://proxy.example.com:3128")}; its value is not shown. Characters like ${(0, 
    sentence.UU)("@")} in a password must be percent-encoded.`);
  }
  const thisMachine = [ "localhost", "127.0.0.1", "[::1]", "::1" ];
  function bypassedIn(environment) {
    const hosts = settingOf(environment, "NO_PROXY").split(",");
    return hosts.map(host => host.trim()).filter(host => host !== "").flatMap(host => /^[.*]/.test(host) ? [ host ] : [ host, `*.${host}` ]);
  }
  const newerNode = (0, sentence.r_)(sentence.cv`Update the runner, which brings Node with it.`, sentence.cv`Update Node.`);
  function knowsProxies(nodeVersion) {
    const [major = 0, minor = 0] = nodeVersion.split(".").map(Number);
    return major > 24 || major === 24 && minor >= 5 || major === 22 && minor >= 21;
  }
  const sdkSettings = {
    retryMode: "standard",
    maxAttempts: 8,
    requestHandler: {
      connectionTimeout: 5e3,
      requestTimeout: 3e4,
      throwOnRequestTimeout: true
    }
  };
  function makeClients(clock = client_clock.m) {
    requireEndpoints(process.env);
    const proxyEnv = proxyEnvironment(process.env);
    const requestHandler = {
      ...sdkSettings.requestHandler,
      ...proxyEnv && {
        httpAgent: {
          proxyEnv
        },
        httpsAgent: {
          proxyEnv
        }
      }
    };
    const settings = {
      ...sdkSettings,
      requestHandler,
      credentialDefaultProvider: asking => (0, defaultProvider.v6)({
        ...asking,
        clientConfig: {
          requestHandler
        }
      })
    };
    const pacer = perRegion(() => makePacer(clock, lambdaPace));
    const iamPacer = makePacer(clock, iamPace);
    const lambdaWith = (region, more = {}) => {
      const client = new LambdaClient.N({
        ...settings,
        ...more,
        region
      });
      client.middlewareStack.add(keepTo(pacer(region)), eachAttempt);
      return client;
    };
    const lambda = perRegion(region => lambdaWith(region));
    return {
      lambda,
      lambdaOnce: perRegion(region => {
        const {systemClockOffset} = lambda(region).config;
        return lambdaWith(region, {
          maxAttempts: 1,
          systemClockOffset
        });
      }),
      iam: perRegion(region => {
        const client = withoutQuotaRetries(new IAMClient.h({
          ...settings,
          region
        }));
        client.middlewareStack.add(keepTo(iamPacer), eachAttempt);
        return client;
      }),
      secretsManager: perRegion(region => new SecretsManagerClient._({
        ...settings,
        region
      })),
      onDemand: perKind(settings)
    };
  }
  const lambdaPace = {
    perSecond: 15,
    burst: 14
  };
  const iamPace = {
    perSecond: 40,
    burst: 1e6
  };
  const eachAttempt = {
    step: "finalizeRequest",
    priority: "low",
    name: "keepToRate"
  };
  function keepTo(pacer) {
    return next => async request => {
      await pacer.turn();
      try {
        return await next(request);
      } catch (error) {
        if (isThrottling(codeOf(error))) pacer.yieldToOthers();
        throw error;
      }
    };
  }
  function withoutQuotaRetries(iam) {
    iam.middlewareStack.add(next => async request => {
      try {
        return await next(request);
      } catch (error) {
        if (error instanceof Error && error.name === "LimitExceededException") error.name = quotaExceeded;
        throw error;
      }
    }, {
      step: "deserialize",
      priority: "high",
      name: "quotaIsNoThrottling"
    });
    return iam;
  }
  function perRegion(make) {
    const made = new Map;
    return region => {
      const known = made.get(region);
      if (known !== void 0) return known;
      const client = make(region);
      made.set(region, client);
      return client;
    };
  }
  function perKind(settings) {
    const made = new Map;
    return (Kind, region) => {
      const inRegion = made.get(Kind) ?? perRegion(each => new Kind({
        ...settings,
        region: each
      }));
      made.set(Kind, inRegion);
      return inRegion(region);
    };
  }
  async function connect(declaration) {
    const clients = makeClients();
    await requireCredentials(declaration, clients);
    await requireAccount(declaration, clients);
    return clients;
  }
  async function connectIfPossible(declaration) {
    try {
      return await connect(declaration);
    } catch (error) {
      if (error instanceof CredentialsError && error.missing) return;
      throw error;
    }
  }
  async function requireCredentials({functions}, clients) {
    const [first] = functions;
    if (first === void 0) return;
    try {
      await clients.lambda(first.region).config.credentials();
    } catch (error) {
      const code = codeOf(error);
      throw isAboutCredentials(code) ? credentialsError(error, code, []) : credentialsUnobtained(error);
    }
  }
  var ListAttachedRolePoliciesPaginator = __webpack_require__(6309);
  var GetPolicyCommand = __webpack_require__(7314);
  var GetPolicyVersionCommand = __webpack_require__(5182);
  const attached_policies_absent = "NoSuchEntityException";
  function readAttached(clients, {region, roleArn}, readOne) {
    return read({
      ...onRole("iam:ListAttachedRolePolicies", roleArn),
      absent: attached_policies_absent
    }, async () => {
      const input = {
        RoleName: (0, text_arn.xZ)(roleArn)
      };
      const pages = (0, ListAttachedRolePoliciesPaginator.m)({
        client: clients.iam(region)
      }, input);
      const attached = await collect(pages, page => page.AttachedPolicies);
      const byName = Map.groupBy(attached, each => each.PolicyName ?? "");
      const states = await Promise.all(attached.map(async ({PolicyName: named = "", PolicyArn: arn = ""}) => {
        const isOnly = byName.get(named)?.length === 1;
        return [ isOnly ? named : arn, await readOne(region, arn) ];
      }));
      const failed = states.find(([, state]) => state.kind === "failed")?.[1];
      if (failed?.kind === "failed") return failed;
      const texts = states.flatMap(([policy, state]) => state.kind === "found" ? [ [ policy, state.text ] ] : []);
      return {
        kind: "found",
        texts: new Map(texts)
      };
    });
  }
  function readManagedPolicy(clients, region, policyArn) {
    const call = {
      action: "iam:GetPolicyVersion",
      target: sentence.cv`policy ${(0, sentence.UU)(policyArn)}`,
      resource: policyArn,
      absent: attached_policies_absent
    };
    return read(call, async () => {
      const iam = clients.iam(region);
      const {Policy: policy} = await iam.send(new GetPolicyCommand.s({
        PolicyArn: policyArn
      }));
      const version = {
        PolicyArn: policyArn,
        VersionId: policy?.DefaultVersionId
      };
      const {PolicyVersion: found} = await iam.send(new GetPolicyVersionCommand.G(version));
      if (found?.Document === void 0) throw new SyntaxError("GetPolicyVersion returned no document");
      return {
        kind: "found",
        text: decodeDocument(found.Document)
      };
    });
  }
  var SimulatePrincipalPolicyPaginator = __webpack_require__(4341);
  function simulate(clients, request) {
    return read(onRole("iam:SimulatePrincipalPolicy", request.roleArn), async () => {
      const pages = (0, SimulatePrincipalPolicyPaginator.s)({
        client: clients.iam(request.region)
      }, simulation_inputOf(request));
      const results = await collect(pages, page => page.EvaluationResults);
      const decisions = results.flatMap(parseResult);
      if (decisions.some(each => isByExcluded(each, request))) throw new SyntaxError("a policy that was to be left out decided");
      return {
        kind: "found",
        decisions
      };
    });
  }
  function isByExcluded({statements}, {roleArn, without}) {
    const excluded = without.map(policyName => `role_${(0, text_arn.xZ)(roleArn)}_${policyName}`);
    return statements.some(({policy}) => excluded.includes(policy));
  }
  const outerTypes = [ {
    PolicyType: "scp"
  }, {
    PolicyType: "permission-boundary"
  } ];
  function simulation_inputOf(request) {
    const {roleArn, without, document, actions, resources, context, ownPoliciesOnly} = request;
    const inline = without.map(policyName => ({
      InlinePolicyIdentifier: {
        PolicyName: policyName,
        AttachmentType: "role",
        AttachmentName: (0, text_arn.xZ)(roleArn)
      }
    }));
    return {
      PolicySourceArn: roleArn,
      PolicyExclusionList: [ ...inline, ...ownPoliciesOnly ? outerTypes : [] ],
      ...document === void 0 ? {} : {
        PolicyInputList: [ document ]
      },
      ActionNames: [ ...actions ],
      ResourceArns: [ ...resources ],
      ContextEntries: Object.entries(context).map(([key, value]) => ({
        ContextKeyName: key,
        ContextKeyType: typeof value === "boolean" ? "boolean" : "string",
        ContextKeyValues: [ String(value) ]
      }))
    };
  }
  function parseResult(result) {
    const {EvalActionName: action = "", EvalResourceName, EvalDecision, ResourceSpecificResults = []} = result;
    const alone = {
      ...result,
      EvalResourceName,
      EvalResourceDecision: EvalDecision
    };
    const each = ResourceSpecificResults.length > 0 ? ResourceSpecificResults : [ alone ];
    return each.flatMap(specific => {
      const {EvalResourceName: resource, EvalResourceDecision: decision} = specific;
      if (resource === void 0 || decision === void 0) return [];
      return [ {
        action,
        resource,
        result: decision,
        outsideBoundary: specific.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary === false,
        outsideOrganization: decision !== "allowed" && result.OrganizationsDecisionDetail?.AllowedByOrganizations === false,
        statements: (specific.MatchedStatements ?? []).map(parseStatement),
        missingKeys: specific.MissingContextValues ?? []
      } ];
    });
  }
  function parseStatement(statement) {
    const {SourcePolicyId: policy = "unnamed", StartPosition: start} = statement;
    const {Line: line, Column: column} = start ?? {};
    return {
      policy,
      ...line !== void 0 && column !== void 0 && {
        start: {
          line,
          column
        }
      }
    };
  }
  var GetFunctionCodeSigningConfigCommand = __webpack_require__(9294);
  var GetCodeSigningConfigCommand = __webpack_require__(3922);
  function readCodeSigning(clients, {region, functionName}) {
    const client = clients.lambda(region);
    const about = {
      target: sentence.cv`function ${(0, sentence.UU)(functionName)}`
    };
    return read({
      action: "lambda:GetFunctionCodeSigningConfig",
      ...about
    }, async () => {
      const {CodeSigningConfigArn: arn} = await client.send(new GetFunctionCodeSigningConfigCommand.u({
        FunctionName: functionName
      }));
      if (!arn) return {
        kind: "absent"
      };
      return read({
        action: "lambda:GetCodeSigningConfig",
        ...about
      }, async () => {
        const {CodeSigningConfig: config} = await client.send(new GetCodeSigningConfigCommand.U({
          CodeSigningConfigArn: arn
        }));
        const policy = config?.CodeSigningPolicies?.UntrustedArtifactOnDeployment;
        return {
          kind: "found",
          untrusted: policy === "Enforce" ? "enforce" : "warn"
        };
      });
    });
  }
  var ListFunctionsPaginator = __webpack_require__(5868);
  const list_pageSize = 50;
  const fewestToList = 20;
  function mostPages(wanted, found) {
    return Math.ceil(wanted / list_pageSize) + 1 + Math.floor(found / 40);
  }
  async function listFunctions(clients, region, wanted) {
    const functions = new Map;
    const keep = answer => {
      const {FunctionName: functionName = ""} = answer;
      const found = wanted.has(functionName) ? parseListed(answer, {
        region,
        functionName
      }) : void 0;
      if (found !== void 0) functions.set(functionName, found);
    };
    const most = () => mostPages(wanted.size, functions.size);
    const users = await collectUsers(clients, region, {
      keep,
      most
    });
    if (users.kind === "failed") return {
      functions: new Map
    };
    return users.isWhole ? {
      functions,
      users
    } : {
      functions
    };
  }
  function readRoleUsers(clients, region) {
    return collectUsers(clients, region, {
      keep: () => {},
      most: () => Number.POSITIVE_INFINITY
    });
  }
  function startRoleUsers(clients, region) {
    const asked = Promise.withResolvers();
    const users = collectUsers(clients, region, {
      keep: () => {},
      most: () => asked.promise
    });
    users.catch(() => {});
    return () => {
      asked.resolve(Number.POSITIVE_INFINITY);
      return users;
    };
  }
  function collectUsers(clients, region, {keep, most}) {
    return read({
      action: "lambda:ListFunctions",
      target: sentence.cv`region ${(0, sentence.UU)(region)}`,
      resource: "*"
    }, async () => {
      let isWhole = true;
      async function* affordable() {
        let pages = 0;
        for await (const page of (0, ListFunctionsPaginator.f)({
          client: clients.lambda(region)
        }, {})) {
          yield page;
          pages += 1;
          isWhole = (page.NextMarker ?? "") === "";
          if (isWhole || pages >= await most()) return;
        }
      }
      const functions = await collect(affordable(), page => {
        page.Functions?.forEach(keep);
        return page.Functions?.flatMap(parseRoleUser);
      });
      return {
        kind: "found",
        functions,
        isWhole
      };
    });
  }
  function parseRoleUser(answer) {
    const {FunctionArn: functionArn, FunctionName: functionName, Role: roleArn} = answer;
    return functionArn === void 0 || functionName === void 0 || roleArn === void 0 ? [] : [ {
      functionArn,
      functionName,
      roleArn
    } ];
  }
  var extension = __webpack_require__(2812);
  const parameterNames = {
    x86_64: "/aws/service/aws-parameters-and-secrets-lambda-extension/x86/latest",
    arm64: "/aws/service/aws-parameters-and-secrets-lambda-extension/arm64/latest"
  };
  function readNewestLayer(clients, region, architecture) {
    const parameterName = parameterNames[architecture];
    const target = sentence.cv`AWS's public parameter ${(0, sentence.UU)(parameterName)} in ${(0, 
    sentence.UU)(region)}`;
    return read({
      action: "ssm:GetParameter",
      target,
      absent: "ParameterNotFound"
    }, async () => {
      const {GetParameterCommand, SSMClient} = await __webpack_require__.e(602).then(__webpack_require__.bind(__webpack_require__, 602));
      const client = clients.onDemand(SSMClient, region);
      const {Parameter: parameter} = await client.send(new GetParameterCommand({
        Name: parameterName
      }));
      const layer = (0, extension.M8)(parameter?.Value ?? "");
      if (layer?.region !== region || layer.architecture !== architecture) throw new SyntaxError("the parameter names no layer of the extension for this region and architecture");
      return {
        kind: "found",
        arn: layer.arn
      };
    });
  }
  async function observeFunctions(declared, {fromLists, onFound, ...reading}) {
    const regions = [ ...Map.groupBy(declared, ({region}) => region) ];
    const read = await Promise.all(regions.map(async ([region, some]) => {
      const list = fromLists ? await listDeclared(region, some, reading) : unlisted;
      const functions = await Promise.all(some.map(about => {
        const tell = found => onFound(about, found);
        const shown = list.functions.get(about.functionName);
        return observeFunction(about, shown, list === unlisted ? {
          ...reading,
          tell
        } : reading);
      }));
      return {
        functions,
        listed: list.users === void 0 ? [] : [ [ region, list.users ] ]
      };
    }));
    return {
      functions: read.flatMap(({functions}) => functions),
      listed: new Map(read.flatMap(({listed}) => listed))
    };
  }
  const unlisted = {
    functions: new Map
  };
  async function listDeclared(region, declared, {clients, limits}) {
    if (declared.length < fewestToList) return unlisted;
    const names = new Set(declared.map(({functionName}) => functionName));
    return limits.lambda(() => listFunctions(clients, region, names));
  }
  async function observeFunction({region, functionName, policyName}, shown, {clients, limits, tell}) {
    const state = shown ?? await limits.lambda(() => readFunction(clients, {
      region,
      functionName
    }));
    const entry = [ (0, model_observation.ay)(region, functionName), state ];
    if (state.kind !== "found") return {
      function: entry,
      policies: []
    };
    tell?.(state);
    const name = {
      region,
      roleArn: state.roleArn,
      policyName
    };
    const policy = await limits.iam(() => readPolicy(clients, name));
    return {
      function: entry,
      policies: [ [ (0, model_observation.s4)((0, text_arn.xZ)(state.roleArn), policyName), policy ] ]
    };
  }
  function makeLimits() {
    let end;
    const limitTo = most => {
      const limit = (0, p_limit.A)(most);
      return work => limit(async () => {
        if (end !== void 0) throw end.thrown;
        try {
          return await work();
        } catch (thrown) {
          end ??= {
            thrown
          };
          throw thrown;
        }
      });
    };
    return {
      lambda: limitTo(8),
      iam: limitTo(8),
      attached: limitTo(8),
      simulations: limitTo(4),
      secrets: limitTo(40)
    };
  }
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
      codeSigning: new Map(known.codeSigning)
    };
  }
  function keyOf(question) {
    return (0, canonical_json.d)(question);
  }
  async function answer(questions, known, {clients, listed, ahead}) {
    const asking = {
      ...makeAsking(clients, makeLimits(), listed),
      policies: known.policies
    };
    const answers = await Promise.all(questions.map(question => ahead.get(keyOf(question))?.() ?? find(question, asking)));
    const found = openCopy(known);
    for (const add of answers) add(found);
    return found;
  }
  function makeAsking(clients, limits, listed) {
    return {
      clients,
      limits,
      listed,
      readManaged: managedPolicyReader(clients, limits),
      policies: new Map
    };
  }
  function managedPolicyReader(clients, limits) {
    const asked = new Map;
    return (region, policyArn) => {
      const known = asked.get(policyArn) ?? limits.iam(() => readManagedPolicy(clients, region, policyArn));
      asked.set(policyArn, known);
      return known;
    };
  }
  async function find(question, asking) {
    const {clients, limits, listed, readManaged, policies} = asking;
    switch (question.kind) {
     case "function":
      {
        const found = await observeFunction(question, void 0, asking);
        return ({functions, policies}) => {
          functions.set(...found.function);
          for (const policy of found.policies) policies.set(...policy);
        };
      }

     case "role-policies":
      {
        const {roleArn, region} = question;
        const roleName = (0, text_arn.xZ)(roleArn);
        const known = policyName => policies.get((0, model_observation.s4)(roleName, policyName));
        const role = await limits.iam(() => readRole(clients, region, roleArn, known));
        return ({roles}) => roles.set(roleName, role);
      }

     case "attached-policies":
      {
        const state = await limits.attached(() => readAttached(clients, question, readManaged));
        return ({attached}) => attached.set((0, text_arn.xZ)(question.roleArn), state);
      }

     case "simulation":
      {
        const {request} = question;
        const state = await limits.simulations(() => simulate(clients, request));
        return ({simulations}) => simulations.set((0, simulation.l)(request), state);
      }

     case "secret-policy":
     case "key-policy":
      {
        const {kind, arn} = question;
        const read = kind === "secret-policy" ? readSecretPolicy : readKeyPolicy;
        const state = await limits.secrets(() => read(clients, arn));
        return ({resourcePolicies}) => resourcePolicies.set(arn, state);
      }

     case "role-users":
      {
        const {region} = question;
        return answerUsers(region, listed.get(region) ?? await limits.lambda(() => readRoleUsers(clients, region)));
      }

     case "served-versions":
      {
        const state = await limits.lambda(() => readServed(clients, question));
        const key = (0, model_observation.ay)(question.region, question.functionName);
        return ({served}) => served.set(key, state);
      }

     case "executions":
      {
        const state = await limits.lambda(() => readExecutions(clients, question));
        const key = (0, model_observation.ay)(question.region, question.functionName);
        return ({executions}) => executions.set(key, state);
      }

     case "newest-layer":
      {
        const {region, architecture} = question;
        const state = await limits.secrets(() => readNewestLayer(clients, region, architecture));
        const key = (0, extension.tr)(region, architecture);
        return ({newestLayers}) => newestLayers.set(key, state);
      }

     case "code-signing":
      {
        const state = await limits.lambda(() => readCodeSigning(clients, question));
        const key = (0, model_observation.ay)(question.region, question.functionName);
        return ({codeSigning}) => codeSigning.set(key, state);
      }
    }
  }
  function answerUsers(region, state) {
    return ({roleUsers}) => roleUsers.set(region, state);
  }
  async function observeKeys({secrets, accounts}, clients, limits) {
    const named = [ ...secrets.values() ].flatMap(secret => secret.kind === "found" ? secret.keys : []);
    const arnsOf = kind => named.flatMap(each => each.kind === kind ? each.arn : []);
    const aliases = await keys_describe(arnsOf("alias"), clients, limits);
    const behind = new Map(aliases.flatMap(([, state]) => state.kind === "found" ? [ [ state.arn, state ] ] : []));
    const own = arnsOf("key").filter(arn => accounts.has((0, text_arn.Lw)(arn)?.account ?? "") && !behind.has(arn));
    return new Map([ ...aliases, ...behind, ...await keys_describe(own, clients, limits) ]);
  }
  function keys_describe(arns, clients, limits) {
    return Promise.all([ ...new Set(arns) ].map(async arn => [ arn, await limits.secrets(() => readKey(clients, arn)) ]));
  }
  function readingAhead({clients, limits, asksUsers}) {
    const ahead = new Map;
    const asking = makeAsking(clients, limits, new Map);
    const begin = (question, start = () => found(find(question, asking))) => {
      const key = keyOf(question);
      if (!ahead.has(key)) ahead.set(key, start());
    };
    const onFound = (declared, {variables, roleArn, capacity}) => {
      const {region, functionName, secrets = []} = declared;
      const isMissing = variable => variable !== void 0 && variables.kind === "readable" && !variables.values.has(variable);
      if (!secrets.some(({variable}) => isMissing(variable))) return;
      const onInstances = capacity !== void 0 && {
        capacity
      };
      begin({
        kind: "served-versions",
        functionName,
        region,
        ...onInstances
      });
      begin({
        kind: "role-policies",
        roleArn,
        region
      });
      if (asksUsers) begin({
        kind: "role-users",
        region
      }, () => firstUsers(clients, region));
    };
    return {
      ahead,
      onFound
    };
  }
  function found(answer) {
    answer.catch(() => {});
    return () => answer;
  }
  function firstUsers(clients, region) {
    const rest = startRoleUsers(clients, region);
    return async () => answerUsers(region, await rest());
  }
  const mostNames = 50;
  async function readParameters(clients, region, references) {
    const call = {
      action: "ssm:DescribeParameters",
      target: sentence.cv`the parameters in ${(0, sentence.UU)(region)}`,
      resource: "*"
    };
    const answer = await read(call, async () => {
      const {SSMClient} = await __webpack_require__.e(602).then(__webpack_require__.bind(__webpack_require__, 602));
      const client = clients.onDemand(SSMClient, region);
      const parameters = await describeReferences(client, region, references);
      return {
        kind: "found",
        parameters
      };
    });
    return answer.kind === "found" ? answer.parameters : references.map(each => [ each, answer ]);
  }
  async function describeReferences(client, region, references) {
    const found = await describeNamed(client, references.flatMap(namesOf));
    const own = references.map(each => [ each, parameters_stateOf(each, found, region) ]);
    if (!own.some(mayBeShared)) return own;
    const shared = await describeAll(client, {
      Shared: true
    });
    return own.map(each => mayBeShared(each) ? [ each[0], parameters_stateOf(each[0], shared, region) ] : each);
  }
  function mayBeShared([reference, {kind}]) {
    return "arn" in reference && kind === "absent";
  }
  function namesOf(reference) {
    const path = pathOf(reference);
    return path.lastIndexOf("/") > 0 ? [ path ] : [ path.slice(1), path ];
  }
  function pathOf(reference) {
    if ("arn" in reference) return reference.arn.resource.replace(/^parameter/, "");
    return reference.name.startsWith("/") ? reference.name : `/${reference.name}`;
  }
  async function describeNamed(client, names) {
    const distinct = [ ...new Set(names) ];
    const batches = Array.from({
      length: Math.ceil(distinct.length / mostNames)
    }, (_, index) => distinct.slice(index * mostNames, (index + 1) * mostNames));
    const pages = await Promise.all(batches.map(Values => describeAll(client, {
      ParameterFilters: [ {
        Key: "Name",
        Option: "Equals",
        Values
      } ]
    })));
    return pages.flat();
  }
  async function describeAll(client, query) {
    const {paginateDescribeParameters} = await __webpack_require__.e(602).then(__webpack_require__.bind(__webpack_require__, 602));
    const pages = paginateDescribeParameters({
      client,
      pageSize: 50
    }, query);
    return collect(pages, page => page.Parameters);
  }
  function parameters_stateOf(reference, parameters, region) {
    const named = parameters.filter(({ARN: arn, Name: name = ""}) => "arn" in reference ? arn === reference.raw : namesOf(reference).includes(name));
    const meant = named.find(({Name: name}) => "name" in reference && name === reference.name) ?? named[0];
    if (meant === void 0) return {
      kind: "absent"
    };
    const {ARN: answered = "", Name: name} = meant;
    if (name === void 0) throw new SyntaxError("DescribeParameters returned no name");
    return parseParameter(name, named, checkedSecret(answered, reference, region));
  }
  function parseParameter(name, named, arn) {
    const isPlain = named.every(({Type: type}) => type === "String" || type === "StringList");
    return {
      kind: "found",
      arn: (0, text_arn.bH)(arn),
      name,
      keys: parseKeys(named.flatMap(({KeyId: keyId}) => keyId ?? []), arn),
      ...isPlain ? {
        plain: true
      } : {}
    };
  }
  async function observeSecrets(declared, clients, limits) {
    const wanted = distinctSecrets(declared);
    const reads = [ ...Map.groupBy(wanted, ({reference}) => reference.kind) ].flatMap(([store, some]) => readers[store](some, clients, limits));
    return new Map((await Promise.all(reads)).flatMap(secrets => [ ...secrets ]));
  }
  function distinctSecrets(functions) {
    const wanted = functions.flatMap(({region, secrets = []}) => secrets.map(({reference}) => ({
      key: (0, model_observation.oF)(region, reference),
      region: (0, model_observation.dP)(region, reference),
      reference
    })));
    return [ ...new Map(wanted.map(each => [ each.key, each ])).values() ];
  }
  const readers = {
    secret: oneByOne(readSecret),
    parameter: (wanted, clients, limits) => [ ...Map.groupBy(wanted, ({region}) => region) ].map(group => observeParameters(group, clients, limits))
  };
  function oneByOne(read) {
    return (wanted, clients, limits) => wanted.map(async ({key, region, reference}) => new Map([ [ key, await limits.secrets(() => read(clients, region, reference)) ] ]));
  }
  async function observeParameters([region, wanted], clients, limits) {
    const references = wanted.map(({reference}) => reference);
    const states = await limits.secrets(() => readParameters(clients, region, references));
    return new Map(states.map(([reference, state]) => [ (0, model_observation.oF)(region, reference), state ]));
  }
  async function observe(declaration, {clients, fromLists, asksUsers}) {
    const declared = declaration.functions.filter(({secrets}) => secrets !== void 0);
    const limits = makeLimits();
    const {ahead, onFound} = readingAhead({
      clients,
      limits,
      asksUsers
    });
    const [{functions, listed}, secrets] = await Promise.all([ observeFunctions(declared, {
      clients,
      limits,
      fromLists,
      onFound
    }), observeSecrets(declared, clients, limits) ]);
    const accounts = functions.flatMap(({function: [, state]}) => state.kind === "found" ? (0, 
    text_arn.Lw)(state.arn)?.account ?? [] : []);
    const keys = await observeKeys({
      secrets,
      accounts: new Set(accounts)
    }, clients, limits);
    const aws = {
      functions: new Map(functions.map(each => each.function)),
      policies: new Map(functions.flatMap(each => each.policies)),
      roles: new Map,
      attached: new Map,
      secrets,
      keys,
      simulations: new Map,
      resourcePolicies: new Map,
      roleUsers: new Map,
      served: new Map,
      executions: new Map,
      newestLayers: new Map,
      codeSigning: new Map
    };
    return {
      aws,
      listed,
      ahead
    };
  }
  var digest = __webpack_require__(9627);
  function ownPolicyNames({policyName, policy}) {
    return [ policyName, ...(policy.former ?? []).map(each => each.policyName) ];
  }
  var users = __webpack_require__(5220);
  function statementStarts(text) {
    const body = bodyStart(text);
    if (body === void 0) return [];
    const starts = [];
    let depth = 0;
    for (const {0: token, index} of tokensOf(text)) {
      if (index < body) continue;
      if (token === "{" && depth === (text[body] === "[" ? 1 : 0)) starts.push(positionAt(text, index));
      if (token === "{" || token === "[") depth += 1;
      if (token === "}" || token === "]") depth -= 1;
      if (depth <= 0) break;
    }
    return starts;
  }
  function statementAt(text, {line, column}) {
    const index = statementStarts(text).findLastIndex(start => start.line < line || start.line === line && start.column <= column + 1);
    return index === -1 ? void 0 : index;
  }
  function bodyStart(text) {
    let depth = 0;
    let isNext = false;
    for (const {0: token, index} of tokensOf(text)) {
      if (isNext) return index;
      isNext = depth === 1 && token === '"Statement"';
      if (token === "{" || token === "[") depth += 1;
      if (token === "}" || token === "]") depth -= 1;
    }
    return;
  }
  function tokensOf(text) {
    return text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g);
  }
  function positionAt(text, index) {
    const lines = text.slice(0, index).split("\n");
    return {
      line: lines.length,
      column: (lines.at(-1)?.length ?? 0) + 1
    };
  }
  function roleTexts(roleName, {roles, attached}) {
    const textsOf = state => state?.kind === "found" ? state.texts : void 0;
    return {
      inline: textsOf(roles.get(roleName)),
      attached: textsOf(attached.get(roleName))
    };
  }
  function wasRead(matched, roleName, known) {
    const {policy, texts} = textsOfKind(matched, roleName, known);
    return [ ...texts?.keys() ?? [] ].some(each => each === policy || each.endsWith(`/${policy}`));
  }
  function namedStatement(matched, roleName, known) {
    const {policy, texts} = textsOfKind(matched, roleName, known);
    const text = texts?.get(policy);
    const {start} = matched;
    if (start === void 0) return {
      policy
    };
    const index = text === void 0 ? void 0 : statementAt(text, start);
    const sid = index === void 0 ? void 0 : sidOf((0, statement.Tp)(text ?? "")?.sources[index]);
    return sid === void 0 ? {
      policy,
      ...start
    } : {
      policy,
      sid
    };
  }
  function textsOfKind(matched, roleName, {inline, attached}) {
    const {policy, isInline} = (0, simulation.U)(matched, roleName);
    return {
      policy,
      texts: isInline ? inline : attached
    };
  }
  function sidOf(source) {
    return typeof source?.Sid === "string" && source.Sid !== "" ? source.Sid : void 0;
  }
  function waysTo(secretArn) {
    const {valueActions, pathAction} = (0, text_arn.xX)(secretArn);
    const own = {
      actions: valueActions,
      resource: secretArn
    };
    if (pathAction === void 0) return [ own ];
    return [ own, ...pathsAbove(secretArn).map(resource => ({
      actions: [ pathAction ],
      resource
    })) ];
  }
  function pathsAbove(secretArn) {
    const [head = "", ...levels] = secretArn.split("/").slice(0, -1);
    const paths = levels.map((_, index) => [ head, ...levels.slice(0, index + 1) ].join("/"));
    return [ `${head}/`, ...paths.flatMap(path => [ path, `${path}/` ]) ];
  }
  function otherStatements({inline = new Map, attached = new Map}, ours) {
    const others = [ ...[ ...inline ].filter(([name]) => !ours.has(name)), ...attached ];
    const statements = others.flatMap(([policy, text]) => other_statements_statementsOf(policy, text));
    return {
      allows: statements.filter(({source}) => source.Effect === "Allow" && readsValues(source)),
      denials: statements.filter(({source}) => source.Effect === "Deny" && source.Condition === void 0)
    };
  }
  function statementsThatMayRead({allows, denials}, secretArn) {
    const calls = waysTo(secretArn).flatMap(({actions, resource}) => actions.map(action => ({
      action,
      resource
    })));
    const open = calls.filter(({action, resource}) => !denials.some(({source}) => other_statements_covers(source, action, resource)));
    return allows.filter(({source, names}) => open.some(({action, resource}) => choosesAction(source, action) && names(resource))).map(({statement}) => statement);
  }
  function readsValues(source) {
    return text_stores.IM.some(store => valueActionsOf(store).some(action => choosesAction(source, action)));
  }
  function valueActionsOf({valueActions, pathAction}) {
    return pathAction === void 0 ? valueActions : [ ...valueActions, pathAction ];
  }
  function choosesAction({Action: positive, NotAction: negative}, action) {
    const fits = texts(positive ?? negative).some(pattern => (0, policy_pattern.Gg)(pattern.toLowerCase(), action.toLowerCase()));
    return fits === (positive !== void 0);
  }
  function other_statements_covers(denial, action, pattern) {
    return choosesAction(denial, action) && denial.NotResource === void 0 && texts(denial.Resource).some(wide => (0, 
    policy_pattern.Gg)(wide, pattern));
  }
  function texts(value) {
    return (0, statement.DD)(value).filter(each => typeof each === "string");
  }
  function other_statements_namesOf({Resource: positive, NotResource: negative}) {
    if (positive !== void 0) {
      const patterns = texts(positive).map(pattern => (0, policy_pattern.Ke)((0, policy_pattern.KC)(pattern)));
      return arn => patterns.some(matches => matches(arn));
    }
    const excluded = texts(negative).filter(pattern => (0, policy_pattern.DF)(pattern).length === 0).map(policy_pattern.Ke);
    return arn => !excluded.some(matches => matches(arn));
  }
  function other_statements_statementsOf(policy, text) {
    const starts = statementStarts(text);
    return ((0, statement.Tp)(text)?.sources ?? []).map((source, index) => {
      const sid = sidOf(source);
      return {
        source,
        names: other_statements_namesOf(source),
        statement: {
          policy,
          ...sid === void 0 ? starts[index] : {
            sid
          }
        }
      };
    });
  }
  function inventoryOf(functions, observation) {
    const roles = rolesOf(functions, observation);
    const secretArns = [ ...new Set(functions.flatMap(grantedIn)) ].sort();
    const found = [ ...roles.flatMap(role => readersIn(role, secretArns)), ...functions.filter(({state}) => state === "pending").flatMap(pendingReaders) ];
    const readers = Map.groupBy(found, ({secretArn}) => secretArn);
    return {
      secrets: secretArns.map(secretArn => ({
        secretArn,
        readers: (readers.get(secretArn) ?? []).map(({reader}) => reader).sort(inOrder)
      })),
      unread: unreadParts(functions, roles, observation)
    };
  }
  function rolesOf(functions, observation) {
    const byRole = Map.groupBy(functions, ({roleArn}) => roleArn);
    return [ ...byRole ].flatMap(([roleArn, members]) => {
      if (roleArn === void 0) return [];
      const name = (0, text_arn.xZ)(roleArn);
      const texts = roleTexts(name, observation);
      const declared = members.flatMap(({functionArn, functionName}) => functionArn === void 0 ? [] : [ {
        functionArn,
        functionName,
        roleArn
      } ]);
      const others = otherStatements(texts, new Set(members.flatMap(ownPolicyNames)));
      return [ {
        name,
        members,
        users: (0, users.e)(roleArn, declared, observation),
        texts,
        others
      } ];
    });
  }
  function readersIn(role, secretArns) {
    const granted = [ ...new Set(role.members.flatMap(grantedIn)) ];
    const candidates = role.others.allows.length === 0 ? granted : secretArns;
    return candidates.flatMap(secretArn => {
      const other = byOthers(role, secretArn);
      return role.users.flatMap(user => {
        const own = role.members.find(({functionArn}) => functionArn === user.functionArn);
        const bases = [ ...byGrant(own, secretArn), ...byRole(role, own, secretArn), ...other ];
        const basis = bases.find(({verb}) => verb !== "remove") ?? bases[0];
        if (basis === void 0) return [];
        const {functionName, functionArn} = user;
        const who = {
          functionName,
          functionArn,
          roleName: role.name,
          ...own !== void 0 && {
            label: own.label
          }
        };
        return [ {
          secretArn,
          reader: {
            ...who,
            ...basis
          }
        } ];
      });
    });
  }
  function byGrant(own, secretArn) {
    return grantsOn([ own ], secretArn).map(({verb, held, check}) => {
      const effect = own?.effective.grants.find(each => each.secretArn === secretArn);
      return {
        by: "grant",
        verb,
        ...held && {
          held
        },
        ...check && {
          check: check.result
        },
        through: effect?.through ?? []
      };
    });
  }
  function byRole({members}, own, secretArn) {
    const siblings = members.filter(each => each !== own);
    const verbs = new Set(grantsOn(siblings, secretArn).map(({verb}) => verb));
    if (verbs.size === 0) return [];
    const [only, ...more] = verbs;
    return [ {
      by: "shared-role",
      verb: more.length > 0 || only === void 0 ? "keep" : only,
      through: []
    } ];
  }
  function byOthers({members, others}, secretArn) {
    const ours = new Set(members.flatMap(ownPolicyNames));
    const effects = members.flatMap(({effective}) => effective.grants.filter(each => each.secretArn === secretArn));
    const isOther = ({policy}) => !ours.has(policy);
    const known = effects.find(({state, through}) => (state === "already" || state === "still") && (through.length === 0 || through.some(isOther)));
    const basis = {
      by: "other-policy",
      verb: "keep"
    };
    if (known !== void 0) return [ {
      ...basis,
      check: "allowed",
      through: known.through.filter(isOther)
    } ];
    if (effects.some(({state}) => state === "gains" || state === "loses" || state === "denied")) return [];
    const through = statementsThatMayRead(others, secretArn);
    return through.length === 0 ? [] : [ {
      ...basis,
      through
    } ];
  }
  function grantsOn(functions, secretArn) {
    return functions.flatMap(plan => (plan?.grants ?? []).flatMap(({secretArn: granted, verb, held, check}) => {
      if (granted !== secretArn || plan?.blocked && verb === "add") return [];
      const lasts = verb === "change" || plan?.blocked && verb === "remove";
      return [ {
        verb: lasts ? "keep" : verb,
        ...held && {
          held
        },
        ...check && {
          check
        }
      } ];
    }));
  }
  function pendingReaders(plan) {
    const {functionName, label} = plan;
    return grantedIn(plan).flatMap(secretArn => byGrant(plan, secretArn).map(basis => ({
      secretArn,
      reader: {
        functionName,
        label,
        ...basis
      }
    })));
  }
  function grantedIn({grants}) {
    return grants.map(({secretArn}) => secretArn);
  }
  const ranks = {
    grant: 0,
    "shared-role": 1,
    "other-policy": 2
  };
  function inOrder(a, b) {
    const byRank = ranks[a.by] - ranks[b.by];
    return byRank === 0 ? nameOf(a) < nameOf(b) ? -1 : 1 : byRank;
  }
  function nameOf({label, functionName}) {
    return label ?? functionName;
  }
  function unreadParts(functions, roles, {roleUsers}) {
    const regions = [ ...new Set(functions.filter(({roleArn}) => roleArn).map(({region}) => region)) ];
    return [ ...functions.filter(({state}) => state === "unread").map(({label}) => ({
      kind: "function",
      name: label
    })), ...roles.flatMap(({name, texts: {inline, attached}}) => [ ...inline === void 0 ? [ {
      kind: "role-policies",
      name
    } ] : [], ...attached === void 0 ? [ {
      kind: "attached-policies",
      name
    } ] : [] ]), ...regions.filter(region => roleUsers.get(region)?.kind !== "found").map(region => ({
      kind: "role-users",
      name: region
    })) ];
  }
  var served_after = __webpack_require__(2975);
  function secretPolicySays(group, reading) {
    const state = group.observation.resourcePolicies.get(reading.resource);
    if (state === void 0) return {
      denies: "unknown",
      allows: "unknown"
    };
    if (state.kind === "absent") return {
      denies: "no",
      allows: "no"
    };
    if (state.kind === "failed") return state.failure.code === "ResourceNotFoundException" ? {
      denies: "no",
      allows: "no"
    } : {
      denies: "unknown",
      allows: "unknown"
    };
    const whole = resource_policies_judge(state.text, group, reading);
    if (!(0, text_arn.M_)(reading.resource, group.roleArn)) return whole;
    return {
      denies: whole.denies,
      allows: directly(state.text, group, reading)
    };
  }
  function keyPolicySays(group, reading) {
    const state = group.observation.resourcePolicies.get(reading.resource);
    if (state?.kind !== "found") return;
    const whole = resource_policies_judge(state.text, group, reading);
    const direct = directly(state.text, group, reading);
    return direct === "no" ? whole : {
      denies: whole.denies,
      allows: direct
    };
  }
  function resource_policies_judge(text, {roleArn}, reading) {
    const {actions, resource, context} = reading;
    const verdicts = actions.map(action => judgeResourcePolicy(text, {
      roleArn,
      action,
      resource,
      context
    }));
    return {
      denies: any(verdicts.map(({denies}) => denies)),
      allows: any(verdicts.map(({allows}) => allows)),
      denying: []
    };
  }
  function directly(text, group, reading) {
    const sources = (0, statement.Tp)(text)?.sources;
    if (sources === void 0) return "unknown";
    const judged = sources.filter(source => source.Effect === "Allow" && names(source, group.roleArn)).map(source => ({
      source,
      allows: resource_policies_judge(JSON.stringify({
        Statement: source
      }), group, reading).allows
    }));
    const allowing = judged.find(({allows}) => allows === "yes");
    if (allowing === void 0) return judged.some(({allows}) => allows === "unknown") ? "unknown" : "no";
    const sid = sidOf(allowing.source);
    return {
      policy: reading.resource,
      ...sid !== void 0 && {
        sid
      }
    };
  }
  function names({Principal: principal, NotPrincipal: notPrincipal}, roleArn) {
    if (principal === void 0) return notPrincipal !== void 0;
    const named = principal === "*" ? [ "*" ] : (0, statement.DD)(principal.AWS ?? []);
    return named.some(each => each === "*" || each === roleArn || String(each).includes(":assumed-role/"));
  }
  function roleGroups(planned, observation, settings) {
    const members = planned.flatMap(({declared, plan, draft}) => draft === void 0 ? [] : [ {
      declared,
      plan,
      draft
    } ]);
    const byRole = Map.groupBy(members, ({draft}) => draft.live.function.roleArn);
    return [ ...byRole ].map(([roleArn, own]) => ({
      roleArn,
      roleName: own[0]?.draft.live.roleName ?? "",
      members: own,
      users: (0, users.e)(roleArn, own.map(userOf), observation),
      observation,
      settings
    }));
  }
  function userOf({declared: {functionName}, draft}) {
    const {arn, roleArn} = draft.live.function;
    return {
      functionArn: arn,
      functionName,
      roleArn
    };
  }
  function movementsOf({plan}) {
    return plan.grants.flatMap(({verb, secretArn, keyArns}) => verb === "add" || verb === "remove" ? [ {
      verb,
      secretArn,
      keyArns
    } ] : []);
  }
  function isConcerned(group) {
    return group.settings.verify !== void 0 && group.members.some(each => isLookedAt(each) && !each.plan.blocked);
  }
  function isLookedAt(member) {
    return movementsOf(member).length > 0 || grantsToCheck(member.draft).length > 0;
  }
  function storesOf({members}) {
    const arns = members.flatMap(each => [ ...movementsOf(each), ...grantsToCheck(each.draft) ]);
    const stores = new Set(arns.map(({secretArn}) => (0, text_arn.xX)(secretArn)));
    return text_stores.IM.filter(store => stores.has(store));
  }
  function impossibleArn({members}, {service, impossible}) {
    const arn = members[0]?.draft.live.function.arn ?? "";
    const {partition = "", region = "", account = ""} = (0, text_arn.Lw)(arn) ?? {};
    return `arn:${partition}:${service}:${region}:${account}:${impossible}`;
  }
  const whatIfsOf = (0, memoized.x)(group => {
    const moving = group.members.flatMap(movementsOf).map(({secretArn}) => secretArn);
    const impossible = storesOf(group).map(store => impossibleArn(group, store));
    const readings = [ ...new Set([ ...moving, ...impossible ]) ].flatMap(arn => readingsByOthers(group, arn));
    const byContext = Map.groupBy(readings, ({context}) => (0, canonical_json.d)(context));
    return [ ...byContext.values() ].flatMap(some => requestFor(group, some));
  });
  function decryptWhatIfsOf(group, movement) {
    return decryptsOf(group, movement).flatMap(forms => forms.flatMap(form => requestFor(group, [ form ])));
  }
  function decryptsOf(group, {secretArn, keyArns}) {
    const state = functionOf(group);
    if (state === void 0) return [];
    const [, ...decrypts] = readingsOf({
      secretArn,
      keyArns,
      describe: false
    }, state);
    return decrypts;
  }
  function readingsByOthers(group, secretArn) {
    const state = functionOf(group);
    const context = shared(group, state === void 0 ? {} : ownContext(state, secretArn));
    const isShared = !(0, text_arn.M_)(secretArn, group.roleArn);
    return waysTo(secretArn).filter(({resource}) => !isShared || resource === secretArn).map(way => ({
      ...way,
      context
    }));
  }
  function decisionsOnAll(readings, requests, group) {
    const all = readings.map(reading => decisionsOn(reading, requests, group));
    return all.every(each => each !== void 0) ? all.flat() : void 0;
  }
  function decisionsOn(reading, requests, {observation, roleName}) {
    const request = requests.find(({resources, actions, context}) => resources.includes(reading.resource) && reading.actions.every(action => actions.includes(action)) && (0, 
    canonical_json.d)(context) === (0, canonical_json.d)(reading.context));
    const state = request && observation.simulations.get((0, simulation.l)(request));
    if (state?.kind !== "found") return;
    const asked = reading.actions.map(action => action.toLowerCase());
    const decisions = state.decisions.filter(({action, resource}) => resource === reading.resource && asked.includes(action.toLowerCase()));
    if (decisions.length < reading.actions.length) return;
    const policies = {
      ...observation,
      roleName,
      without: request?.without ?? []
    };
    return decisions.map(each => ({
      ...each,
      missingKeys: openKeys(each, policies)
    }));
  }
  function decisionSays(decision) {
    if (decision.missingKeys.length > 0) return "unknown";
    if (decision.result === "allowed") return "yes";
    if (decision.outsideBoundary || decision.outsideOrganization) return "unknown";
    return decision.result === "explicitDeny" ? "denied" : "no";
  }
  function requestFor(group, readings) {
    const [first] = readings;
    if (first === void 0) return [];
    return [ {
      region: group.members[0]?.declared.region ?? "",
      roleArn: group.roleArn,
      without: [ ...new Set(group.members.flatMap(({plan}) => ownPolicyNames(plan))) ].sort(),
      actions: [ ...new Set(readings.flatMap(({actions}) => actions)) ],
      resources: [ ...new Set(readings.map(({resource}) => resource)) ].sort(),
      context: first.context
    } ];
  }
  function functionOf({members}) {
    return members[0]?.draft.live.function;
  }
  function shared({users}, context) {
    if (users.length < 2) return context;
    return Object.fromEntries(Object.entries(context).filter(([key]) => key !== "lambda:SourceFunctionArn"));
  }
  function otherDecrypts(group, movement) {
    const answers = decryptsOf(group, movement).map(forms => withKey(group, movement, forms));
    if (answers.every(each => each === "yes")) return "yes";
    return answers.every(each => each === "no") ? "no" : "unknown";
  }
  function withKey(group, movement, forms) {
    const answers = new Set(forms.map(form => inForm(group, movement, form)));
    const [only = "unknown", ...others] = answers;
    return others.length === 0 ? only : "unknown";
  }
  function inForm(group, movement, form) {
    const policy = keyPolicySays(group, form);
    const decisions = decisionsOn(form, decryptWhatIfsOf(group, movement), group);
    if (policy === void 0 || decisions === void 0) return "unknown";
    const role = decisions.map(decisionSays)[0] ?? "unknown";
    if (role === "denied" || policy.denies === "yes") return "no";
    if (role === "unknown" || policy.denies === "unknown" || policy.allows === "unknown") return "unknown";
    if (typeof policy.allows === "object") return "yes";
    return role === "yes" ? policy.allows : "no";
  }
  const unknown = {
    can: "unknown",
    through: []
  };
  const no = {
    can: "no",
    through: []
  };
  const denied = {
    can: "denied",
    through: []
  };
  function readByOthers(group, movement) {
    const call = calledByOthers(group, movement.secretArn);
    if (call.can !== "yes") return call;
    const decrypt = otherDecrypts(group, movement);
    if (decrypt === "yes") return call;
    return decrypt === "no" ? no : unknown;
  }
  function calledByOthers(group, secretArn) {
    if (group.settings.verify === void 0) return unknown;
    const byRole = byRolePolicies(group, secretArn);
    if (byRole.can === "denied" || !hasResourcePolicy(secretArn)) return byRole;
    const [reading] = readingsByOthers(group, secretArn);
    if (reading === void 0) return byRole;
    const {denies, allows} = secretPolicySays(group, reading);
    if (denies === "yes") return denied;
    if (denies === "unknown" || byRole.can === "unknown") return unknown;
    if (!(0, text_arn.M_)(secretArn, group.roleArn)) return allows === "yes" ? byRole : unknown;
    if (byRole.can === "yes") return byRole;
    if (allows === "unknown") return unknown;
    return typeof allows === "object" ? {
      can: "yes",
      through: [ allows ]
    } : no;
  }
  function byRolePolicies(group, secretArn) {
    const decisions = decisionsOnAll(readingsByOthers(group, secretArn), whatIfsOf(group), group);
    return decisions === void 0 ? unknown : combine(group, secretArn, decisions);
  }
  function combine(group, secretArn, decisions) {
    const allowing = decisions.filter(each => decisionSays(each) === "yes");
    if (allowing.length > 0) {
      const texts = roleTexts(group.roleName, group.observation);
      const statements = allowing.flatMap(each => each.statements);
      return {
        can: "yes",
        through: other_policies_distinct(statements.map(each => namedStatement(each, group.roleName, texts)))
      };
    }
    if (decisions.some(each => decisionSays(each) === "unknown")) return unknown;
    const {readActions} = (0, text_arn.xX)(secretArn);
    const granted = decisions.filter(({action}) => readActions.includes(action));
    if (granted.every(each => decisionSays(each) === "denied")) return denied;
    return (0, text_arn.M_)(secretArn, group.roleArn) ? no : unknown;
  }
  function other_policies_distinct(statements) {
    return [ ...new Map(statements.map(each => [ JSON.stringify(each), each ])).values() ];
  }
  function effectiveIn(group, finished) {
    const told = new Set;
    return new Map(group.members.map(member => {
      const grants = movementsOf(member).map(movement => effectOf(group, member, {
        movement,
        finished
      }));
      const {blocked} = finished(member);
      const sharing = {
        grants,
        finished,
        told: blocked ? new Set : told
      };
      return [ member, {
        grants,
        sharers: sharersOf(group, member, sharing)
      } ];
    }));
  }
  function isAlready(group, member, movement) {
    const {secretArn} = movement;
    const siblings = viaSiblings(group, member, ({plan}) => isGrantedBefore(plan, secretArn));
    return isAllowedBefore(member, secretArn) || siblings.length > 0 || readByOthers(group, movement).can === "yes";
  }
  function effectOf(group, member, {movement, finished}) {
    const {verb, secretArn} = movement;
    const isGranted = verb === "add" ? isGrantedBefore : isGrantedAfter;
    const siblings = viaSiblings(group, member, each => isGranted(finished(each), secretArn));
    const others = readByOthers(group, movement);
    const own = verb === "add" && isAllowedBefore(member, secretArn) ? [ {
      policy: member.plan.policyName
    } ] : [];
    const through = [ ...own, ...siblings, ...others.through ];
    const isDenied = verb === "add" ? checkDenies(member, secretArn) : others.can === "denied";
    if (isDenied) return {
      verb,
      state: "denied",
      secretArn,
      through: []
    };
    if (through.length > 0 || others.can === "yes") return {
      verb,
      state: verb === "add" ? "already" : "still",
      secretArn,
      through
    };
    const isElsewhere = verb === "remove" && (0, served_after.mx)(member.draft, secretArn);
    if (isElsewhere || others.can === "unknown" || others.can === "denied") return {
      verb,
      state: "not-checked",
      secretArn,
      through: []
    };
    return {
      verb,
      state: verb === "add" ? "gains" : "loses",
      secretArn,
      through: []
    };
  }
  function checkDenies({plan}, secretArn) {
    return plan.grants.some(grant => grant.secretArn === secretArn && grant.check?.result === "denied");
  }
  function isAllowedBefore({plan: {access, grants}}, secretArn) {
    const grant = grants.find(each => each.secretArn === secretArn);
    if (access.verdict === "unknown" || grant?.check?.result !== "allowed") return false;
    const needed = [ secretArn, ...grant.keyArns ];
    return !access.gained.some(({resource}) => needed.includes(resource));
  }
  function viaSiblings({members}, member, isGranted) {
    return members.filter(each => each !== member && isGranted(each)).map(({plan}) => ({
      policy: plan.policyName
    }));
  }
  function isGrantedBefore({grants}, secretArn) {
    return grants.some(grant => grant.secretArn === secretArn && grant.verb !== "add");
  }
  function isGrantedAfter({grants, blocked}, secretArn) {
    return grants.some(grant => grant.secretArn === secretArn && grant.verb !== (blocked ? "add" : "remove"));
  }
  function sharersOf(group, member, {grants, finished, told}) {
    const moving = grants.filter(({state}) => [ "gains", "loses", "not-checked" ].includes(state));
    const others = group.users.filter(({functionArn}) => functionArn !== member.draft.live.function.arn);
    const hasOwnLine = (functionArn, {verb, secretArn}) => {
      const own = group.members.find(({draft}) => draft.live.function.arn === functionArn);
      return own !== void 0 && movesOwn(own, finished(own), {
        verb,
        secretArn
      });
    };
    return others.flatMap(({functionArn, functionName}) => {
      const keyOf = ({verb, secretArn}) => `${functionArn} ${verb} ${secretArn}`;
      const news = moving.filter(each => !hasOwnLine(functionArn, each) && !told.has(keyOf(each)));
      for (const each of news) told.add(keyOf(each));
      return news.length === 0 ? [] : [ {
        functionName,
        functionArn,
        grants: news
      } ];
    });
  }
  function movesOwn(own, {blocked}, {verb, secretArn}) {
    return !blocked && movementsOf(own).some(each => each.verb === verb && each.secretArn === secretArn);
  }
  function stillReadable({declared}, {grants}) {
    return grants.filter(({state}) => state === "still").map(({secretArn, through}) => (0, 
    finding.MH)("still-readable", declared, {
      message: sentence.cv`${(0, sentence.QM)(declared.functionName)} can still read ${(0, 
      secret_words.s5)(secretArn)}, which it no longer declares${throughOf(through)}.`,
      remedy: sentence.cv`To revoke the access, narrow what still allows it.`
    }));
  }
  function alreadyReadable(member, {grants}) {
    const {declared, plan} = member;
    return grants.filter(({state}) => state === "already").flatMap(({secretArn, through}) => {
      const staying = through.filter(({policy}) => policy !== plan.policyName);
      if (staying.length === 0 && through.length > 0) return [];
      return (0, finding.MH)("already-readable", declared, {
        message: sentence.cv`${(0, sentence.QM)(declared.functionName)} can already read ${(0, 
        secret_words.s5)(secretArn)}${throughOf(staying)}.`,
        remedy: sentence.cv`Once this is applied, remove it there, so that the declaration alone decides.`,
        ...placeOf(member, secretArn)
      });
    });
  }
  function placeOf({plan}, secretArn) {
    const place = plan.grants.find(grant => grant.secretArn === secretArn)?.place;
    return place === void 0 ? {} : {
      place
    };
  }
  function throughOf(through) {
    return through.length === 0 ? [] : sentence.cv`, through ${(0, sentence.fj)(through.map(access_effective.Vy), ", and ")}`;
  }
  const mostStatements = 10;
  function readsMore({declared, draft}, {nouns, statements}) {
    const role = (0, sentence.QM)((0, text_arn.xZ)(draft.live.function.roleArn));
    const allow = statements.length > 1 ? sentence.cv`allow` : sentence.cv`allows`;
    return (0, finding.MH)("role-reads-more", declared, {
      message: sentence.cv`Role ${role} can also read ${(0, sentence.p_)(nouns.map(noun => [ `${noun}s` ]))} that are not declared: ${(0, 
      sentence.p_)(statements, mostStatements)} ${allow} it.`,
      remedy: sentence.cv`Narrow that to what the role needs. Until then, the declaration does not show everything that the role can read.`
    });
  }
  function patternsMeet(some, other) {
    const [left, right] = [ lettersOf(some), lettersOf(other) ];
    const seen = new Set;
    const queue = [ [ 0, 0 ] ];
    for (let next = queue.pop(); next !== void 0; next = queue.pop()) {
      const [at, on] = next;
      if (at === left.length && on === right.length) return true;
      const key = at * (right.length + 1) + on;
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(...stepsFrom(left, right, [ at, on ]));
    }
    return false;
  }
  function stepsFrom(left, right, [at, on]) {
    const [some, other] = [ left[at], right[on] ];
    const ended = [ ...some === "*" ? [ [ at + 1, on ] ] : [], ...other === "*" ? [ [ at, on + 1 ] ] : [] ];
    if (some === void 0 || other === void 0) return ended;
    const isSame = some === other || [ some, other ].some(letter => letter === "?" || letter === "*");
    if (!isSame) return ended;
    return [ ...ended, [ some === "*" ? at : at + 1, other === "*" ? on : on + 1 ] ];
  }
  function lettersOf(pattern) {
    return [ ...pattern.replace(/\$\{[^}]*\}/g, "*") ];
  }
  function reachOf(roleTexts, declared) {
    const {allows, denials} = otherStatements(roleTexts, declared.ours);
    return allows.flatMap(({source, statement}) => text_stores.IM.filter(store => reaches(source, store, denials, declared.secretArns)).map(store => ({
      store,
      statement,
      conditions: conditionsOf(source)
    })));
  }
  function reaches(source, store, denials, secretArns) {
    const actions = valueActionsOf(store).filter(action => choosesAction(source, action));
    const patterns = resourcesOf(source, store).filter(pattern => !isDeclared(pattern, secretArns));
    return actions.some(action => patterns.some(pattern => !denials.some(denial => other_statements_covers(denial.source, action, pattern))));
  }
  function resourcesOf({Resource: positive, NotResource: negative}, {service, start}) {
    const all = `arn:*:${service}:*:*:${start}*`;
    if (positive !== void 0) return texts(positive).filter(pattern => patternsMeet(pattern, all));
    return texts(negative).some(pattern => (0, policy_pattern.Gg)(pattern, all)) ? [] : [ all ];
  }
  function isDeclared(pattern, secretArns) {
    return secretArns.some(arn => pattern === arn || pattern === (0, text_stores.AQ)((0, 
    text_arn.xX)(arn), arn, "any"));
  }
  function conditionsOf({Condition}) {
    return ((0, statement.WN)(Condition) ?? []).map(({operator, key}) => `${operator} ${key}`);
  }
  function widerReach(group) {
    const texts = roleTexts(group.roleName, group.observation);
    const reach = reachOf(texts, {
      ours: new Set(group.members.flatMap(({plan}) => ownPolicyNames(plan))),
      secretArns: group.members.flatMap(({plan}) => plan.grants.map(({secretArn}) => secretArn))
    });
    const byStore = text_stores.IM.flatMap(store => {
      const written = reach.filter(each => each.store === store).map(each => wordsOf(each, group));
      const statements = (0, sentence.dM)([ ...written, ...simulatedReach(group, store, texts) ]);
      return statements.length === 0 ? [] : [ {
        noun: store.noun,
        statements
      } ];
    });
    const alike = Map.groupBy(byStore, ({statements}) => JSON.stringify(statements));
    return [ ...alike.values() ].flatMap(([first, ...others]) => first === void 0 ? [] : [ {
      nouns: [ first, ...others ].map(({noun}) => noun),
      statements: first.statements
    } ]);
  }
  function wordsOf({statement, conditions}, {settings}) {
    const named = (0, access_effective.Vy)(statement);
    if (conditions.length === 0 || settings.discreet === true) return named;
    return sentence.cv`${named} (on condition of ${(0, sentence.fj)(conditions.map(each => [ (0, 
    sentence.UU)(each) ]), ", ")})`;
  }
  function simulatedReach(group, store, texts) {
    if (!storesOf(group).includes(store)) return [];
    const readings = readingsByOthers(group, impossibleArn(group, store));
    const decisions = decisionsOnAll(readings, whatIfsOf(group), group);
    if (decisions === void 0) return [];
    const allowed = decisions.filter(({result}) => result === "allowed");
    if (allowed.some(({statements}) => statements.length === 0)) return [ sentence.cv`another policy` ];
    return allowed.flatMap(({statements}) => statements).filter(each => !wasRead(each, group.roleName, texts)).map(each => (0, 
    access_effective.Vy)(namedStatement(each, group.roleName, texts)));
  }
  function judgeEffective(group, finished) {
    const effects = effectiveIn(group, finished);
    const reach = isConcerned(group) ? widerReach(group) : [];
    return new Map(group.members.map(member => {
      const effective = effects.get(member) ?? access_effective.VP;
      const wider = isLookedAt(member) ? reach.map(each => readsMore(member, each)) : [];
      const findings = [ ...stillReadable(member, effective), ...alreadyReadable(member, effective), ...wider ];
      const isAlready = effective.grants.some(({state}) => state === "already");
      return [ member.plan, {
        effective,
        findings,
        disproved: isAlready ? [ "policy-missing" ] : []
      } ];
    }));
  }
  function failedWhatIfs(group) {
    if (!isConcerned(group)) return [];
    const requests = [ ...whatIfsOf(group), ...group.members.flatMap(movementsOf).flatMap(each => decryptWhatIfsOf(group, each)) ];
    return requests.flatMap(request => {
      const state = group.observation.simulations.get((0, simulation.l)(request));
      return state?.kind === "failed" ? [ state.failure ] : [];
    });
  }
  function effectiveQuestions(group) {
    if (!isConcerned(group)) return [];
    return [ ...policyTexts(group), ...isSettled(group) ? [ ...whatIfs(group), ...decrypts(group) ] : [] ];
  }
  function isSettled({members, observation}) {
    return members.every(member => {
      const {draft, declared, plan} = member;
      const isUnlisted = (0, questions.Tz)(draft) && !observation.roleUsers.has(declared.region);
      return plan.blocked || !(isOpen(draft) || isUnlisted);
    });
  }
  function policyTexts({roleArn, members}) {
    const region = members[0]?.declared.region ?? "";
    return [ {
      kind: "role-policies",
      roleArn,
      region
    }, {
      kind: "attached-policies",
      roleArn,
      region
    } ];
  }
  function whatIfs(group) {
    const moving = group.members.flatMap(movementsOf).map(({secretArn}) => secretArn);
    return [ ...whatIfsOf(group).map(request => ({
      kind: "simulation",
      request
    })), ...moving.filter(hasResourcePolicy).map(arn => ({
      kind: "secret-policy",
      arn
    })) ];
  }
  function decrypts(group) {
    const movements = group.members.filter(isLookedAt).flatMap(movementsOf);
    return movements.filter(each => readByOthers(group, {
      ...each,
      keyArns: []
    }).can === "yes").flatMap(each => [ ...decryptWhatIfsOf(group, each).map(request => ({
      kind: "simulation",
      request
    })), ...each.keyArns.filter(arn => isReadableKey(arn, group.roleArn)).map(arn => ({
      kind: "key-policy",
      arn
    })) ]);
  }
  function judgeRoles(planned, observation, settings) {
    const groups = roleGroups(planned, observation, settings);
    const members = new Map(groups.flatMap(group => group.members.map(member => [ member.plan, {
      group,
      member
    } ])));
    return {
      questions: groups.flatMap(effectiveQuestions),
      failures: new Map(groups.flatMap(failuresOf)),
      isAlready: (plan, secretArn) => {
        const own = members.get(plan);
        return own !== void 0 && isAlreadyIn(own.group, own.member, secretArn);
      },
      finish: plans => {
        const judged = new Map(groups.flatMap(group => [ ...judgeEffective(group, ({plan}) => plans.get(plan) ?? plan) ]));
        return [ ...plans ].map(([alone, plan]) => withJudged(plan, judged.get(alone)));
      }
    };
  }
  function failuresOf(group) {
    const failures = failedWhatIfs(group);
    const [first] = group.members;
    return first === void 0 || failures.length === 0 ? [] : [ [ first.plan, failures ] ];
  }
  function isAlreadyIn(group, member, secretArn) {
    return movementsOf(member).some(each => each.secretArn === secretArn && isAlready(group, member, each));
  }
  function withJudged(plan, judged) {
    if (judged === void 0) return plan;
    const {effective, findings, disproved} = judged;
    const known = plan.findings.filter(({code}) => !disproved.includes(code));
    return (0, conclusions.W)({
      ...plan,
      effective,
      findings: known
    }, findings);
  }
  var guardrails = __webpack_require__(2568);
  var organization_rules = __webpack_require__(649);
  var open_questions = __webpack_require__(8091);
  var sid = __webpack_require__(7222);
  function leftOverPolicies(planned, {roles, others}) {
    const unread = new Set(planned.flatMap(({plan}) => plan.roleArn === void 0 ? [ (0, 
    text_owner.qA)(plan.functionName) ] : []));
    const beside = markedBeside(planned, roles);
    const isAsked = beside.some(({claim, policies}) => policies.some(({mark}) => isOfOtherFile(mark, claim)));
    const findings = new Map(beside.map(({declared, claim, roleName, policies}) => {
      const left = policies.flatMap(({policyName, mark}) => {
        if (unread.has(mark.function)) return [];
        if (isLeftOver(mark, claim)) return [ leftOver(declared, roleName, policyName) ];
        if (!isOfGoneFile(mark, claim, others)) return [];
        const heir = heirOf(mark, policies, others);
        return [ leftByFile(declared, heir, {
          roleName,
          policyName
        }) ];
      });
      return [ declared, left ];
    }));
    return {
      findings,
      questions: isAsked ? [ {
        kind: "other-declarations"
      } ] : []
    };
  }
  function markedBeside(planned, roles) {
    const kept = new Set(planned.flatMap(({plan}) => ownPolicyNames(plan).map(each => left_over_policies_keyOf(plan.roleArn, each))));
    const regions = new Set(planned.map(({declared}) => declared.region));
    const firstOfRole = new Map(planned.map(each => [ each.plan.roleArn, each ]).reverse());
    return [ ...firstOfRole ].flatMap(([roleArn, {declared}]) => {
      const role = roleArn === void 0 ? void 0 : roles.get((0, text_arn.xZ)(roleArn));
      const {claim} = declared;
      if (roleArn === void 0 || role?.kind !== "found" || claim === void 0) return [];
      const policies = [ ...role.texts ].flatMap(([policyName, text]) => {
        const mark = kept.has(left_over_policies_keyOf(roleArn, policyName)) ? void 0 : (0, 
        sid.yY)(text, regions);
        return mark === void 0 ? [] : [ {
          policyName,
          mark
        } ];
      });
      return [ {
        declared,
        claim,
        roleName: (0, text_arn.xZ)(roleArn),
        policies
      } ];
    });
  }
  function left_over_policies_keyOf(roleArn, policyName) {
    return `${roleArn}/${policyName.toLowerCase()}`;
  }
  function isLeftOver(mark, claim) {
    const {owner} = claim;
    if (!(0, text_owner.Vi)(mark, owner)) return false;
    if ((0, text_owner.vl)(owner)) return mark.function === owner.function;
    return (0, text_owner.IG)(mark, claim);
  }
  function isOfOtherFile(mark, {owner}) {
    if ((0, text_owner.vl)(owner) || (0, text_owner.vl)(mark)) return false;
    return (0, text_owner.RB)(mark, owner) && !(0, text_owner.Vi)(mark, owner);
  }
  function isOfGoneFile(mark, claim, others) {
    if (others === void 0 || !(0, other_files.bg)(others, mark) || !isOfOtherFile(mark, claim)) return false;
    return !others.functions.some(each => (0, text_owner.qA)(each.file) === mark.file && (0, 
    text_owner.qA)(each.functionName) === mark.function);
  }
  function heirOf(mark, policies, others) {
    const marks = policies.map(each => each.mark);
    return others?.functions.find(each => (0, text_owner.qA)(each.functionName) === mark.function && !(0, 
    other_files.XI)(each, mark, marks));
  }
  function leftOver(declared, roleName, policyName) {
    const {claim} = declared;
    const policy = left_over_policies_found(declared, roleName, policyName);
    const command = commandFor(roleName, policyName);
    if (claim !== void 0 && (0, text_owner.vl)(claim.owner)) return (0, finding.MH)("policy-left-over", declared, {
      message: sentence.cv`${policy}: inputs of this repository wrote it for the same function under another ${(0, 
      sentence.UU)("policy-name")}. Its grants are still in effect.`,
      remedy: sentence.cv`Once this declaration is applied, and if no other workflow uses it, delete it: ${command}.`
    });
    return (0, finding.MH)("policy-left-over", declared, {
      message: sentence.cv`${policy}: this file wrote it under another ${(0, sentence.UU)("policy-name")}, or for a function that it no longer declares or that uses another role now. Its grants are still in effect.`,
      remedy: sentence.cv`If nothing that still runs as this role needs it, delete it: ${command}.`
    });
  }
  function leftByFile(declared, heir, {roleName, policyName}) {
    const command = commandFor(roleName, policyName);
    return (0, finding.MH)("policy-left-over", declared, {
      message: sentence.cv`${left_over_policies_found(declared, roleName, policyName)}: another config file of this repository wrote it, which is gone or no longer declares its function. Its grants are still in effect.`,
      remedy: heir === void 0 ? sentence.cv`If no other branch has that file, delete it: ${command}.` : sentence.cv`First apply ${(0, 
      sentence.UU)(heir.file)}, which declares the function and takes the policy over. If it is still there then, delete it: ${command}.`
    });
  }
  function left_over_policies_found({label}, roleName, policyName) {
    return sentence.cv`Role ${(0, sentence.UU)(roleName)}, which ${(0, sentence.UU)(label)} uses, also has inline policy ${(0, 
    sentence.UU)(policyName)}`;
  }
  function commandFor(roleName, policyName) {
    return (0, sentence.UU)(`aws iam delete-role-policy --role-name ${roleName} --policy-name ${policyName}`);
  }
  const limit = 10240;
  const noLimit = {
    budgets: [],
    findings: []
  };
  function policiesLimits(planned, isBlocked) {
    const drafts = planned.flatMap(({draft}) => draft === void 0 ? [] : [ draft ]);
    const byRole = Map.groupBy(drafts, ({live}) => live.roleName);
    return new Map([ ...byRole.values() ].flatMap(own => limitsOf(own, isBlocked)));
  }
  function limitsOf(drafts, isBlocked) {
    const role = drafts[0]?.live.role;
    if (role?.kind !== "found") return [];
    const sizes = new Map([ ...role.texts ].map(([policyName, text]) => [ policyName, minify(text).length ]));
    const growthOf = ({declared, policy}) => Math.max(0, policy.peak - (sizes.get(declared.policyName) ?? 0));
    const present = sum(sizes.values());
    const growing = drafts.filter(each => growthOf(each) > 0);
    return drafts.map(draft => {
      const together = growing.filter(each => each === draft || !isBlocked(each.declared));
      const used = present + sum(together.map(growthOf));
      const budget = {
        kind: "role-policies",
        used,
        limit,
        unit: "characters"
      };
      const isOver = used > limit && together.includes(draft);
      return [ draft.declared, {
        budgets: [ budget ],
        findings: isOver ? [ overLimit(draft, used, together.length) ] : []
      } ];
    });
  }
  function overLimit({declared, live}, used, functions) {
    const role = sentence.cv`The inline policies of role ${(0, sentence.UU)(live.roleName)}`;
    const would = sentence.cv`would take ${used} of the ${limit} characters that IAM allows, counted while old and new access are both in place.`;
    const alone = {
      message: sentence.cv`${role} ${would}`,
      remedy: sentence.cv`Move other inline policies into managed ones, split the function, or change its secrets in two deploys.`
    };
    const together = {
      message: sentence.cv`${role}, where ${(0, sentence.hS)(functions, "declared function")} gain access, ${would}`,
      remedy: sentence.cv`Give some of these functions their own execution role, or move the other inline policies into managed ones.`
    };
    return (0, finding.MH)("policy-over-limit", declared, functions === 1 ? alone : together);
  }
  function sum(numbers) {
    return [ ...numbers ].reduce((total, each) => total + each, 0);
  }
  function minify(text) {
    try {
      return JSON.stringify(JSON.parse(text));
    } catch {
      return text;
    }
  }
  var sharing = __webpack_require__(9236);
  var rotation_rotations = __webpack_require__(1657);
  var whole = __webpack_require__(9348);
  function plan(asked, observation, settings) {
    const {removing, sharedRole} = settings;
    const planned = planFunctions(asked, observation, settings);
    const declaration = {
      ...asked,
      functions: planned.map(({declared}) => declared)
    };
    const roles = judgeRoles(planned, observation, settings);
    const leftOver = leftOverPolicies(planned, observation);
    const wanted = [ ...planned.flatMap(each => each.questions), ...roles.questions, ...leftOver.questions ];
    const {questions, skipped} = (0, open_questions.q)(wanted, observation);
    const wishes = (0, rotation_rotations.p9)(declaration.functions, observation);
    const setsRotation = (0, rotation_rotations.nL)(wishes);
    const limits = (0, guardrails.j)(declaration, observation);
    const findingsOf = (0, whole.R)({
      declaration,
      planned,
      observation,
      settings,
      limits,
      wishes,
      setsRotation,
      identify: identifyIn(planned, observation),
      widens: ({declared, plan: own}) => setsRotation(own) || (0, organization_rules.V)(declared, own, own.writes),
      roles,
      leftOver: leftOver.findings,
      skipped
    }, findings.Oc);
    const judged = new Map(planned.map(({declared, plan: own}) => [ declared, (0, conclusions.W)(own, findingsOf(declared)) ]));
    const isBlocked = declared => judged.get(declared)?.blocked === true;
    const shared = sharedRole === void 0 ? void 0 : (0, sharing.P)({
      planned,
      observation,
      sharedRole,
      isBlocked,
      isAlready: roles.isAlready
    });
    const limited = policiesLimits(planned, isBlocked);
    const answered = planned.map(({declared, plan: own}) => {
      const open = judged.get(declared) ?? own;
      const {budgets, findings} = limited.get(declared) ?? noLimit;
      const more = [ ...findings, ...shared?.get(declared) ?? [] ];
      return [ own, (0, conclusions.W)({
        ...open,
        budgets: [ ...open.budgets, ...budgets ]
      }, more) ];
    });
    const functions = roles.finish(new Map(answered));
    const rotations = (0, rotation_rotations.pI)(wishes, functions);
    const isFinished = questions.length === 0;
    return {
      ...declaration.stage !== void 0 && {
        stage: declaration.stage
      },
      functions,
      rotations,
      guardrails: removing ? [] : limits,
      ...isFinished && !removing && {
        inventory: inventoryOf(functions, observation)
      },
      ...(0, conclusions.B)({
        functions,
        rotations
      }),
      digest: (0, digest.w)({
        functions: digested(planned, functions),
        rotations
      }),
      questions
    };
  }
  function planFunctions({functions}, observation, settings) {
    const all = functions.flatMap(declared => {
      const planned = planFunction(declared, observation, settings);
      return planned === void 0 ? [] : [ {
        declared,
        ...planned
      } ];
    });
    const nameOf = ({plan: {roleArn, policyName}}) => `${roleArn}/${policyName.toLowerCase()}`;
    const taken = new Set(all.filter(({declared}) => declared.forgotten === void 0).map(nameOf));
    return all.filter(each => each.declared.forgotten === void 0 || !taken.has(nameOf(each)));
  }
  function digested(planned, functions) {
    return planned.flatMap(({declared, plan: alone, policy}, index) => {
      const isOnlyTold = declared.forgotten !== void 0 && policy === void 0;
      return isOnlyTold ? [] : [ {
        plan: functions[index] ?? alone,
        policy
      } ];
    });
  }
  function identifyIn(planned, observation) {
    const plans = new Map(planned.map(each => [ each.declared, each.plan ]));
    return (declared, {reference}) => {
      const account = accountOf(declared, observation);
      const state = observation.secrets.get((0, model_observation.oF)(declared.region, reference));
      const found = unseenSecret(reference, state, account) ?? state;
      if (found?.kind !== "found") return {
        identity: void 0,
        verb: void 0
      };
      const {name, arn} = found;
      const grant = plans.get(declared)?.grants.find(({secretArn}) => secretArn === arn);
      return {
        identity: {
          name,
          arn,
          foreign: (0, patterns.jq)(arn, account)
        },
        verb: grant?.verb
      };
    };
  }
  function completePlan(planning) {
    const {declaration, settings, today, clients, log} = planning;
    return log.group("Reading AWS", async () => {
      const asksUsers = settings.sharedRole !== void 0;
      const reads = [ observe(declaration, {
        ...planning,
        asksUsers
      }), planning.base, planning.tip, planning.rules ];
      const [{aws, listed, ahead}, base, tip, rules] = await Promise.all(reads);
      const told = {
        ...base && {
          base: base.state
        },
        ...tip && {
          tip
        },
        ...rules && {
          rules
        }
      };
      let observation = {
        ...aws,
        today,
        ...told
      };
      log.info(sentence.cv`Read ${(0, sentence.hS)(aws.functions.size, "function")} and ${(0, 
      sentence.hS)(aws.secrets.size, "secret")}.`);
      let current = plan(declaration, observation, settings);
      while (current.questions.length > 0) {
        const known = current.questions.filter(each => ahead.has(keyOf(each)));
        const asked = known.length > 0 ? known : current.questions;
        log.info(sentence.cv`Reading ${(0, sentence.hS)(asked.length, "more fact")} for this plan.`);
        const ofAws = asked.filter(each => each.kind !== "other-declarations");
        observation = await answer(ofAws, observation, {
          clients,
          listed,
          ahead
        });
        if (ofAws.length < asked.length) observation = {
          ...observation,
          others: await planning.others()
        };
        current = plan(declaration, observation, settings);
      }
      const newest = current.writes ? await planning.tipNow() : void 0;
      if (newest === void 0 || (0, canonical_json.d)(newest) === (0, canonical_json.d)(tip)) return {
        plan: current,
        observation
      };
      observation = {
        ...observation,
        tip: newest
      };
      return {
        plan: plan(declaration, observation, settings),
        observation
      };
    });
  }
})

};
