export const id = 712;
export const ids = [712];
export const modules = {

/***/ 4712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    runAction: () => runAction
  });
  var effective = __webpack_require__(9389);
  var widening = __webpack_require__(555);
  var failure = __webpack_require__(8675);
  var text_sentence = __webpack_require__(9062);
  var model_place = __webpack_require__(5298);
  class DeclarationError extends Error {
    name="DeclarationError";
    problems;
    constructor(problems) {
      super(problems.map(formatProblem).join("\n"));
      this.problems = problems;
    }
  }
  function explainProblem({place, message, remedy}) {
    return text_sentence.cv`${(0, model_place.jk)(place)}: ${message} ${remedy}`;
  }
  function formatProblem(problem) {
    return (0, text_sentence.pj)(explainProblem(problem));
  }
  function hasWarning({findings}) {
    return findings.some(({severity}) => severity === "warning");
  }
  function expiredGrants({functions}) {
    return functions.flatMap(each => each.findings.filter(({code}) => code === "grant-expired").map(() => each));
  }
  function isUndone({result}) {
    return result === "failed" || result === "blocked";
  }
  function isInPlace({result}) {
    return result === "done" || result === "already";
  }
  function hasFailed({functions, rotations}) {
    return functions.some(isUndone) || rotations.some(({result}) => result === "failed");
  }
  function hasWritten({functions, rotations}) {
    const isDone = ({result}) => result === "done";
    return functions.some(({steps}) => steps.some(isDone)) || rotations.some(isDone);
  }
  function failsUnplanned({unjudged}, {failOn}) {
    return unjudged && failOn !== "never";
  }
  var explained_error = __webpack_require__(9846);
  function failureOf(result, gate) {
    const failure = failureSentence(result, gate);
    return failure && (0, text_sentence.pj)(failure);
  }
  function failureSentence(result, gate) {
    switch (result.kind) {
     case "invalid":
      return text_sentence.cv`The declaration has ${(0, text_sentence.hS)(result.problems.length, "error")}; nothing was read from AWS.`;

     case "crashed":
      return result.message;

     case "unplanned":
      return approvalFailure(result.approvals) ?? (failsUnplanned(result, gate) ? result.message : void 0);

     case "planned":
      return approvalFailure(result.approvals) ?? gateFailure(result.plan, gate) ?? (gate.mode === "check" ? checkFailure(result.plan) : void 0);

     case "refused":
      return text_sentence.cv`The plan is not the one that was reviewed, so nothing was written. ${whatChanged}`;

     case "applied":
      return applyFailure(result.outcome);
    }
  }
  function approvalFailure(approvals) {
    if (approvals === void 0) return;
    if (approvals.kind === "failed") return text_sentence.cv`The approvals could not be judged: ${approvals.message}`;
    const isMissing = approvals.approvals.some(({missing}) => missing > 0);
    return approvals.final && isMissing ? text_sentence.cv`An approval is missing, so this must not be merged. The summary names it.` : void 0;
  }
  function failureToShow(result, {allGains}) {
    if (result.kind !== "planned" || allGains) return;
    return "This plan is too large to be reviewed: neither the pull request comment nor the job summary can hold every gain. Split it into several pull requests.";
  }
  function resultOf(error) {
    if (error instanceof DeclarationError) return {
      kind: "invalid",
      problems: error.problems
    };
    if (error instanceof explained_error.h) return {
      kind: "crashed",
      message: error.sentence
    };
    return {
      kind: "crashed",
      message: unforeseen(error)
    };
  }
  function applyFailure({functions, rotations}) {
    const undone = functions.filter(isUndone);
    const unset = rotations.flatMap(each => each.result === "failed" ? [ each ] : []);
    if (undone.length + unset.length === 0) return;
    const reasons = [ ...undone.flatMap(each => each.result === "failed" ? [ text_sentence.cv`${(0, 
    text_sentence.UU)(each.label)}: ${(0, failure.W)(each.failure)}` ] : []), ...unset.map(each => (0, 
    failure.W)(each.failure)) ];
    const blocked = undone.filter(({result}) => result === "blocked");
    const items = undone.map(({label, result}) => text_sentence.cv`${(0, text_sentence.UU)(label)} (${[ result ]})`);
    const sentences = [];
    if (undone.length > 0) sentences.push(text_sentence.cv`${were(undone.length, "function")} not applied: ${(0, 
    text_sentence.p_)(items)}.`);
    if (unset.length > 0) sentences.push(text_sentence.cv`${were(unset.length, "rotation")} not set: ${(0, 
    text_sentence.p_)(unset.map(({secretArn}) => secretArn))}.`);
    sentences.push(...reasons.slice(0, mostReasons));
    if (reasons.length > mostReasons) sentences.push(text_sentence.cv`${outcome} ${reasons.length - mostReasons} more reasons.`);
    if (blocked.length > 0) sentences.push(text_sentence.cv`${theReport} says what blocks ${(0, 
    text_sentence.p_)(blocked.map(({label}) => label))}.`);
    return (0, text_sentence.fj)([ ...sentences, text_sentence.cv`Fix the cause and run again.` ]);
  }
  const theReport = (0, text_sentence.r_)(text_sentence.cv`The summary`, text_sentence.cv`The plan`);
  const outcome = (0, text_sentence.r_)(text_sentence.cv`The summary names`, text_sentence.cv`Above are`);
  const whatChanged = (0, text_sentence.r_)(text_sentence.cv`The summary shows what changed.`, text_sentence.cv`What changed is listed above.`);
  const mostReasons = 5;
  function were(number, noun) {
    return text_sentence.cv`${(0, text_sentence.hS)(number, noun)} ${[ number === 1 ? "was" : "were" ]}`;
  }
  function gateFailure({functions}, {failOn}) {
    if (failOn === "never") return;
    const rule = (0, text_sentence.r_)([ (0, text_sentence.UU)(`fail-on: ${failOn}`) ], [ (0, 
    text_sentence.UU)(`--fail-on ${failOn}`) ]);
    const blocked = functions.filter(each => each.blocked);
    if (blocked.length > 0) return (0, text_sentence.fj)([ cannotApply(blocked), text_sentence.cv`${theReport} says why.` ]);
    const warned = functions.filter(hasWarning);
    if (failOn === "warning" && warned.length > 0) return text_sentence.cv`There are warnings for ${names(warned)}, and ${rule} allows none.`;
    const broadened = functions.filter(widens);
    if (failOn === "broadened" && broadened.length > 0) return text_sentence.cv`${names(broadened)} would or might gain access, which ${rule} does not allow.`;
    return;
  }
  function cannotApply(blocked) {
    return text_sentence.cv`${(0, text_sentence.hS)(blocked.length, "function")} cannot be applied as declared: ${names(blocked)}.`;
  }
  function widens(plan) {
    const {grants, sharers} = plan.effective;
    return (0, widening.b)(plan) || [ ...grants, ...sharers.flatMap(each => each.grants) ].some(effective.Bi);
  }
  function checkFailure(plan) {
    const {functions, rotations} = plan;
    const blocked = functions.filter(each => each.blocked);
    const drifted = functions.filter(each => each.drifts && !each.blocked);
    const expired = expiredGrants(plan);
    const unset = rotations.filter(({verb}) => verb !== "keep");
    const readers = [ ...new Set(unset.flatMap(({labels}) => labels)) ];
    const sentences = [];
    if (blocked.length > 0) sentences.push(cannotApply(blocked));
    if (drifted.length > 0) sentences.push(text_sentence.cv`AWS differs from what is declared for ${names(drifted)}. Apply to fix it, or change the declaration.`);
    if (unset.length > 0) sentences.push(text_sentence.cv`The rotation of ${(0, text_sentence.hS)(unset.length, "secret")} differs from what is declared for ${(0, 
    text_sentence.p_)(readers)}.`);
    if (expired.length > 0) sentences.push(expired.length === 1 ? text_sentence.cv`A grant of ${names(expired)} has expired. Remove it from the declaration, or extend its expiry date.` : text_sentence.cv`${expired.length} grants of ${names([ ...new Set(expired) ])} have expired. Remove them from the declaration, or extend their expiry dates.`);
    return sentences.length === 0 ? void 0 : (0, text_sentence.fj)(sentences);
  }
  function names(functions) {
    return (0, text_sentence.p_)(functions.map(({label}) => label));
  }
  const bug = (0, text_sentence.r_)(text_sentence.cv`The action ended unexpectedly`, text_sentence.cv`${(0, 
  text_sentence.UU)("lambda-secrets")} ended unexpectedly`);
  function unforeseen(error) {
    const what = error instanceof Error && !(error instanceof SyntaxError) ? [ (0, text_sentence.UU)(`${error.name}: ${error.message}`) ] : text_sentence.cv`an unknown error`;
    return text_sentence.cv`${bug} (${what}). This is a bug: please report it with the steps that led here.`;
  }
  var external_node_os_ = __webpack_require__(8161);
  var command = __webpack_require__(9635);
  var file_command = __webpack_require__(2902);
  var utils = __webpack_require__(4679);
  function getInput(name, {trimWhitespace = true} = {}) {
    const value = process.env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "";
    return trimWhitespace ? value.trim() : value;
  }
  function setOutput(name, value) {
    if (process.env.GITHUB_OUTPUT) (0, file_command.n)("OUTPUT", (0, file_command.v)(name, value));
  }
  function error(message, properties = {}) {
    (0, command.L)("error", (0, utils.k)(properties), message);
  }
  function warning(message, properties = {}) {
    (0, command.L)("warning", (0, utils.k)(properties), message);
  }
  function notice(message, properties = {}) {
    (0, command.L)("notice", (0, utils.k)(properties), message);
  }
  function info(message) {
    process.stdout.write(message + external_node_os_.EOL);
  }
  function setFailed(message) {
    process.exitCode = 1;
    error(message);
  }
  async function group(title, body) {
    (0, command.s)("group", title);
    try {
      return await body();
    } finally {
      (0, command.s)("endgroup");
    }
  }
  function unicodePattern(source) {
    let made;
    const pattern = () => {
      made ??= new RegExp(source, "gu");
      return made;
    };
    return {
      isIn: text => !isPlain(text) && text.search(pattern()) !== -1,
      replaceIn: (text, replace) => isPlain(text) ? text : text.replace(pattern(), replace)
    };
  }
  function isPlain(text) {
    return /^[ -~]*$/.test(text);
  }
  const workflowLog = {
    info: line => info(oneLine((0, text_sentence.pj)(line))),
    warning: line => warning(oneLine((0, text_sentence.pj)(line))),
    group: (title, body) => group(oneLine(title), body)
  };
  function oneLine(text) {
    const line = breaks.replaceIn(text, () => " ").trim();
    return formats.replaceIn(line, () => "\ufffd").replace(/^::/, ": :").replaceAll("##[", "## [");
  }
  const breaks = unicodePattern("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
  const formats = unicodePattern("\\p{Cf}");
  var external_node_path_ = __webpack_require__(6760);
  var external_node_buffer_ = __webpack_require__(4573);
  var dist = __webpack_require__(8815);
  const longest = 80;
  function quote(text) {
    const characters = [ ...text.slice(0, 2 * (longest + 1)) ];
    const shown = characters.length > longest ? `${characters.slice(0, longest - 1).join("")}\u2026` : characters.join("");
    const escaped = unseen.replaceIn(JSON.stringify(shown), escapeCharacter);
    if (escaped.length <= 3 * longest) return escaped;
    return `${escaped.slice(0, 3 * longest).replace(/\\[^\\]{0,8}$/, "")}\u2026"`;
  }
  function quoted(text) {
    return (0, text_sentence.UU)(quote(text));
  }
  const unseen = unicodePattern("(?! )[\\p{Cc}\\p{Cf}\\p{Z}\\p{Default_Ignorable_Code_Point}\\u2800]");
  function escapeCharacter(character) {
    return `\\u{${character.codePointAt(0)?.toString(16)}}`;
  }
  function right(value) {
    return {
      ok: true,
      value
    };
  }
  function wrong(mistake) {
    return {
      ok: false,
      mistake
    };
  }
  function problemAt(place, mistake) {
    return {
      place,
      ...mistake
    };
  }
  function found(...values) {
    return {
      values,
      problems: []
    };
  }
  function refused(place, mistake) {
    return {
      values: [],
      problems: [ problemAt(place, mistake) ]
    };
  }
  function gather(parts) {
    return {
      values: parts.flatMap(part => part.values),
      problems: parts.flatMap(part => part.problems)
    };
  }
  function orderProblems(problems) {
    const distinct = new Map(problems.map(problem => [ formatProblem(problem), problem ]));
    return [ ...distinct.values() ].sort((one, other) => (0, model_place.ig)(one.place, other.place));
  }
  const usualPaths = [ ".github/lambda-secrets.yml", ".github/lambda-secrets.yaml", ".github/lambda-secrets.json" ];
  const smallest = `version: 1\nfunctions:\n  orders-api: # the Lambda function's name\n    secrets:\n      DB_ARN: arn:aws:secretsmanager:us-east-1:123456789012:secret:orders-db-AbCdEf\n`;
  const zappaPaths = [ "zappa_settings.json", "zappa_settings.toml", "zappa_settings.yml", "zappa_settings.yaml" ];
  async function findConfigPath(files) {
    const [configs, settings] = [ await usualConfigPaths(files), await present(files, zappaPaths) ];
    const [found, ...others] = configs;
    const [zappa] = settings;
    if (found === void 0) return right(zappa);
    if (others.length > 0) return wrong(several(configs));
    if (zappa === void 0 || !await declaresSecrets(files, zappa)) return right(found);
    return wrong(several([ found, zappa ]));
  }
  async function configPathIn(files, config) {
    if (config === void 0) return findConfigPath(files);
    return right(await files.exists(config) ? config : void 0);
  }
  async function usualConfigPaths(files) {
    return present(files, usualPaths);
  }
  async function present(files, paths) {
    const found = await Promise.all(paths.map(path => files.exists(path)));
    return paths.filter((_, index) => found[index]);
  }
  async function declaresSecrets(files, path) {
    const file = await readConfigFile(files, path);
    return file.ok && /\baws_secrets\b/.test(file.value.text);
  }
  function nothingDeclared() {
    return {
      message: text_sentence.cv`Nothing is declared: ${(0, text_sentence.r_)((0, text_sentence.xI)("the inputs `function` and `secrets` are not set, and there is no config file."), (0, 
      text_sentence.xI)("there is no config file, and no `--function` with `--secret`."))}`,
      remedy: [ (0, text_sentence.r_)(text_sentence.cv`Check out the repository (actions/checkout) with a file ${(0, 
      text_sentence.UU)(".github/lambda-secrets.yml")}; the smallest is ${(0, text_sentence.UU)(inOneLine(smallest))}`, (0, 
      text_sentence.xI)("Go to the clone that has one, name it with `--config`, or write one: `lambda-secrets init --function NAME --output .github/lambda-secrets.yml`.")) ],
      example: smallest
    };
  }
  function inOneLine(yaml) {
    return (0, dist.As)((0, dist.qg)(yaml), {
      collectionStyle: "flow",
      lineWidth: 0
    }).trim();
  }
  function several(paths) {
    return {
      message: text_sentence.cv`More than one file declares secrets: ${(0, text_sentence.p_)(paths)}.`,
      remedy: text_sentence.cv`Keep one of them, or name one in the ${(0, text_sentence.hF)("config")}.`
    };
  }
  async function readConfigFile(files, path) {
    if (!(0, model_place.sb)(path) && !/\.(ya?ml|json)$/i.test(path)) return wrong({
      message: text_sentence.cv`${quoted(path)} is neither YAML nor JSON.`,
      remedy: (0, text_sentence.xI)("Name a `.yml`, `.yaml` or `.json` file, or Zappa's settings, whose file name contains `zappa`.")
    });
    const content = await files.read(path);
    if (content.kind !== "found") return wrong(unusable(path, content));
    const {file, bytes} = content;
    if (!(0, external_node_buffer_.isUtf8)(bytes)) return wrong({
      message: text_sentence.cv`${quoted(file)} is not UTF-8 text.`,
      remedy: (0, text_sentence.xI)("Save the file as UTF-8.")
    });
    return right({
      file,
      text: (new TextDecoder).decode(bytes).replaceAll(/\r\n?/g, "\n")
    });
  }
  function unusable(path, content) {
    switch (content.kind) {
     case "absent":
      return {
        message: text_sentence.cv`${quoted(path)} does not exist.`,
        remedy: text_sentence.cv`Name a file in the repository${(0, text_sentence.r_)(text_sentence.cv`, and check out the repository first (actions/checkout)`, [])}.`
      };

     case "outside":
      return {
        message: text_sentence.cv`${quoted(path)} is outside ${(0, text_sentence.r_)(text_sentence.cv`the workspace`, text_sentence.cv`the clone`)}.`,
        remedy: (0, text_sentence.xI)("Name a file in the repository.")
      };

     case "link":
      return {
        message: text_sentence.cv`${quoted(content.link)} is a link, which the action does not follow.`,
        remedy: text_sentence.cv`Replace the link by the file itself, or set the ${(0, text_sentence.hF)("config")} to the real path.`
      };

     case "no-file":
      return {
        message: text_sentence.cv`${quoted(content.file)} is not a file.`,
        remedy: text_sentence.cv`Set the ${(0, text_sentence.hF)("config")} to the path of a file.`
      };

     case "no-folder":
      return {
        message: text_sentence.cv`${quoted(content.folder)} is not a folder of this repository, but a submodule, a link or a file.`,
        remedy: (0, text_sentence.xI)("Keep the config file in a folder of the repository itself.")
      };

     case "other-spelling":
      return {
        message: text_sentence.cv`${quoted(content.file)} is spelled ${quoted(content.spelled)} in the repository.`,
        remedy: (0, text_sentence.xI)("Give both the same upper and lower case letters: git and GitHub tell them apart.")
      };

     case "too-large":
      return {
        message: text_sentence.cv`${quoted(content.file)} has ${content.size} bytes.`,
        remedy: (0, text_sentence.xI)("A config file may have at most 1 MiB: split it over several files and uses of the action.")
      };

     case "unreadable":
      return {
        message: text_sentence.cv`${quoted(path)} cannot be read (${(0, text_sentence.UU)(content.code)}).`,
        remedy: text_sentence.cv`Name a file that ${(0, text_sentence.r_)(text_sentence.cv`this job`, text_sentence.cv`you`)} can read.`
      };
    }
  }
  const deepestValue = 100;
  const mostValues = 1e5;
  const mostAliases = 1e3;
  const mostFunctions = 1e3;
  const longestKey = 256;
  const mostStages = 200;
  const mostSecrets = 500;
  const mostPatterns = 200;
  const mostApprovals = 50;
  const mostApprovers = 50;
  const longestText = 2048;
  const tooDeep = {
    message: text_sentence.cv`The file is nested more than ${deepestValue} levels deep.`,
    remedy: (0, text_sentence.xI)("A config file needs only a few levels.")
  };
  function isTooDeep(value, left = deepestValue) {
    if (typeof value !== "object" || value === null) return false;
    return left === 0 || Object.values(value).some(each => isTooDeep(each, left - 1));
  }
  function placesIn({file, text}) {
    const lines = new dist.HN;
    lines.addNewLine(0);
    for (const {index} of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
    return offset => {
      const {line, col} = lines.linePos(offset);
      return {
        kind: "file",
        file,
        line,
        column: col
      };
    };
  }
  function isMergeKey(key) {
    return (0, dist.jn)(key) && typeof key.value === "symbol";
  }
  function mergedMaps(map, targets) {
    return map.items.filter(({key}) => isMergeKey(key)).flatMap(({value}) => mapsIn(value, targets));
  }
  function mapsIn(value, targets) {
    const node = (0, dist.Vj)(value) ? targets.get(value) : value;
    if ((0, dist.oP)(node)) return node.items.flatMap(item => mapsIn(item, targets));
    return (0, dist.jh)(node) ? [ node ] : [];
  }
  function contestedKey(map, targets, known) {
    const keys = new Set;
    let contested;
    for (const merged of mergedMaps(map, targets)) for (const key of known.get(merged) ?? []) {
      if (keys.has(key)) contested ??= key;
      keys.add(key);
    }
    for (const {key} of map.items) if ((0, dist.jn)(key) && !isMergeKey(key)) keys.add(String(key.value));
    known.set(map, keys);
    return contested;
  }
  function mergesMaps(map, targets) {
    const isOne = value => (0, dist.jh)((0, dist.Vj)(value) ? targets.get(value) : value);
    return map.items.filter(({key}) => isMergeKey(key)).every(({value}) => {
      const node = (0, dist.Vj)(value) ? targets.get(value) : value;
      return (0, dist.oP)(node) ? node.items.every(isOne) : (0, dist.jh)(node);
    });
  }
  const noText = [ /yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF/, /~|null|Null|NULL|/, /[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][\d_]*)|[-+]?0x[\da-fA-F_]+|[-+]?[1-9][\d_]*(?::[0-5]?\d)+/, /[-+]?\d[\d_]*\.[\d_]*(?:[eE][-+]\d+)?|\.\d[\d_]*(?:[eE][-+]\d+)?|[-+]?\d[\d_]*(?::[0-5]?\d)+\.[\d_]*/, /[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)/, /\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?/, /<<|=/ ];
  const textOfPython = {
    tag: "tag:yaml.org,2002:str",
    default: true,
    test: new RegExp(`^(?!(?:${noText.map(({source}) => source).join("|")})$)`),
    resolve: text => text
  };
  function keyMistakeOfPython(key) {
    if ((0, dist.Vj)(key) || isMergeKey(key)) return;
    if (!(0, dist.jn)(key)) return {
      message: (0, text_sentence.xI)("This key is a list or a map."),
      remedy: (0, text_sentence.xI)("Write the key as text.")
    };
    if (typeof key.value === "string") return;
    return {
      message: text_sentence.cv`Without quotes, Zappa does not read the key ${quoted(key.source ?? "")} as text.`,
      remedy: (0, text_sentence.xI)("Put the key in quotes.")
    };
  }
  function lineBreakOfPython(text) {
    const offset = text.search(/[\u0085\u2028\u2029]/);
    return offset === -1 ? void 0 : {
      offset,
      mistake: lineBreak
    };
  }
  const lineBreak = {
    message: (0, text_sentence.xI)("Zappa begins a new line after the invisible character here (U+0085, U+2028 or U+2029)."),
    remedy: (0, text_sentence.xI)("Delete it, or begin a new line.")
  };
  function yamlDocuments(text, options) {
    const parser = new dist.iX;
    const tokens = [];
    for (const lexeme of (new dist.JG).lex(text)) {
      tokens.push(...parser.next(lexeme));
      if (parser.stack.length > deepestValue + 2) return {
        ok: false,
        tooDeepAt: parser.offset
      };
    }
    tokens.push(...parser.end());
    const documents = new dist.Dk(options).compose(tokens, true, text.length);
    const [first, second] = [ documents.next().value, documents.next().value ];
    if (!first) throw new Error("The composer makes one document at least");
    return {
      ok: true,
      first,
      second: second || void 0
    };
  }
  const nothing = {
    values: 0,
    levels: 0
  };
  function surveyNodes(document, dialect) {
    const [oddities, targets, anchors, sizes, keys] = [ [], new Map, new Map, new Map, new Map ];
    const counts = {
      values: 0,
      aliases: 0,
      isUnreadable: false
    };
    const state = {
      dialect,
      oddities,
      targets,
      anchors,
      sizes,
      keys,
      ...counts
    };
    measure(document.contents, 0, state);
    return state;
  }
  function measure(node, depth, state) {
    if (!(0, dist.Ll)(node) || state.isUnreadable) return nothing;
    if ((0, dist.Vj)(node)) return measureAlias(node, depth, state);
    if (node.anchor !== void 0) state.anchors.set(node.anchor, node);
    if (depth > deepestValue) giveUp(offsetOf(node), tooDeep, state);
    countValues(1, state);
    refuseTag(node, state);
    const contents = contentsOf(node, state).map(each => measure(each, depth + 1, state));
    const size = {
      values: contents.reduce((sum, {values}) => sum + values, 1),
      levels: contents.reduce((most, {levels}) => Math.max(most, levels), 0) + 1
    };
    state.sizes.set(node, size);
    if ((0, dist.jh)(node)) refuseContestedKey(node, state);
    return size;
  }
  function contentsOf(node, state) {
    if ((0, dist.oP)(node)) return node.items;
    if (!(0, dist.jh)(node)) return [];
    takeOutKeys(node, state);
    return node.items.flatMap(({key, value}) => [ key, value ]);
  }
  function measureAlias(alias, depth, state) {
    const target = state.anchors.get(alias.source);
    const shown = quoted(`*${alias.source}`);
    const size = target && state.sizes.get(target);
    const offset = offsetOf(alias);
    if (target === void 0) {
      const message = text_sentence.cv`The alias ${shown} refers to nothing: no anchor of that name comes before it.`;
      giveUp(offset, {
        message,
        remedy: (0, text_sentence.xI)("Define the anchor first, or put the text in quotes.")
      }, state);
    } else if (size === void 0) {
      const message = text_sentence.cv`The alias ${shown} contains itself.`;
      giveUp(offset, {
        message,
        remedy: (0, text_sentence.xI)("Write the value out.")
      }, state);
    } else {
      state.targets.set(alias, target);
      if (depth + size.levels > deepestValue) giveUp(offset, tooDeep, state);
      state.aliases += 1;
      if (state.aliases > mostAliases) giveUp(offset, tooManyAliases, state);
      countValues(size.values, state);
    }
    return size ?? nothing;
  }
  const fewerAliases = (0, text_sentence.xI)("Use fewer aliases (`*name`), or split the file over several uses of the action.");
  const tooManyAliases = {
    message: text_sentence.cv`The file has more than ${mostAliases} aliases.`,
    remedy: fewerAliases
  };
  const tooManyValues = {
    message: text_sentence.cv`The file has more than ${mostValues} values once its aliases are expanded.`,
    remedy: fewerAliases
  };
  function countValues(more, state) {
    state.values += more;
    if (state.values > mostValues) giveUp(0, tooManyValues, state);
  }
  function giveUp(offset, mistake, state) {
    if (!state.isUnreadable) state.oddities.push({
      offset,
      mistake
    });
    state.isUnreadable = true;
  }
  function refuseTag(node, state) {
    if (node.tag === void 0 || /^tag:yaml\.org,2002:(str|map|seq)$/.test(node.tag)) return;
    refuse(node, state, {
      message: text_sentence.cv`The tag ${quoted(node.tag)} is not supported.`,
      remedy: (0, text_sentence.xI)("Write plain text, lists and maps.")
    });
  }
  function takeOutKeys(map, state) {
    const earlier = new Set;
    map.items = map.items.filter(({key}) => {
      const strange = state.dialect === "zappa" && (0, dist.Ll)(key) ? keyMistakeOfPython(key) : void 0;
      const mistake = strange ?? ((0, dist.jn)(key) ? keyMistake(key, earlier, state) : void 0);
      if ((0, dist.jn)(key)) earlier.add(key.value);
      if (mistake !== void 0) refuse(key, state, mistake);
      return mistake === void 0;
    });
  }
  function keyMistake(key, earlier, {dialect}) {
    const text = String(key.value);
    if (dialect === "config" && earlier.has(key.value)) return {
      message: text_sentence.cv`Duplicate key ${quoted(text)}.`,
      remedy: (0, text_sentence.xI)("Keep one of the two.")
    };
    if (dialect === "config" && key.value === "<<") return {
      message: (0, text_sentence.xI)("Merge keys (`<<`) are not part of YAML 1.2."),
      remedy: (0, text_sentence.xI)("Write the entries out, or use an alias (`*name`) for the whole value.")
    };
    if (![ "__proto__", "prototype", "constructor" ].includes(text)) return;
    return {
      message: text_sentence.cv`The key ${(0, text_sentence.UU)(text)} is not allowed.`,
      remedy: (0, text_sentence.xI)("Choose another name.")
    };
  }
  const mergesNoMap = {
    message: (0, text_sentence.xI)("A merge key (`<<`) here has a value that is neither a map nor a list of maps."),
    remedy: (0, text_sentence.xI)("Write an alias (`*name`) of a map.")
  };
  function refuseContestedKey(map, state) {
    if (state.isUnreadable || state.dialect === "config") return;
    if (!mergesMaps(map, state.targets)) {
      giveUp(offsetOf(map), mergesNoMap, state);
      return;
    }
    const contested = contestedKey(map, state.targets, state.keys);
    if (contested === void 0) return;
    refuse(map, state, {
      message: text_sentence.cv`Two maps that are merged here (${(0, text_sentence.UU)("<<")}) have the key ${quoted(contested)}, and PyYAML versions disagree on which one counts.`,
      remedy: (0, text_sentence.xI)("Write the key in this map itself, or remove it from one of the two.")
    });
  }
  function refuse(node, state, mistake) {
    state.oddities.push({
      offset: offsetOf(node),
      mistake
    });
  }
  function offsetOf(node) {
    return node.range?.[0] ?? 0;
  }
  function syntaxProblems(document, second, {text, placeAt}) {
    const refusesTabs = !((0, dist.P3)(document.contents) && document.contents.flow);
    const problems = document.errors.map(error => {
      const [offset] = error.pos;
      const isTab = refusesTabs && isAfterTab(text, offset);
      return problemAt(placeAt(offset), isTab ? indentedWithTab : syntaxMistake(error));
    });
    return second === void 0 ? problems : [ ...problems, problemAt(placeAt(second.range[0]), secondDocument) ];
  }
  const secondDocument = {
    message: (0, text_sentence.xI)("A second YAML document starts here."),
    remedy: (0, text_sentence.xI)("Keep one document: delete the line `---` and merge what follows it.")
  };
  function isAfterTab(text, offset) {
    let start = offset;
    while (/[ \t]/.test(text.charAt(start - 1))) start -= 1;
    return /^\n?$/.test(text.charAt(start - 1)) && text.slice(start, offset).includes("\t");
  }
  const indentedWithTab = {
    message: (0, text_sentence.xI)("This line is indented with a tab, which YAML does not allow."),
    remedy: (0, text_sentence.xI)("Indent with spaces.")
  };
  const mistakes = {
    BLOCK_AS_IMPLICIT_KEY: {
      message: (0, text_sentence.xI)("YAML reads this as a map because of the colon."),
      remedy: (0, text_sentence.xI)("Quote it.")
    },
    NON_STRING_KEY: {
      message: (0, text_sentence.xI)("This key is a list, a map or an alias."),
      remedy: (0, text_sentence.xI)("Write the key as text.")
    },
    TAB_AS_INDENT: indentedWithTab
  };
  const details = [ [ /end with a \]/, "a list has no closing `]`, or is indented less than its key" ], [ /end with a \}/, "a map has no closing `}`, or is indented less than its key" ], [ /Missing closing "quote/, "a double quote is not closed, or its lines are indented less than its key" ], [ /Missing closing 'quote/, "a single quote is not closed, or its lines are indented less than its key" ], [ /Missing , (or : )?between/, "a comma is missing" ], [ /followed by map values/, "a key has no colon after it" ] ];
  const words = {
    BAD_ALIAS: "a text that starts like this needs quotes",
    BAD_DQ_ESCAPE: "the escape after a backslash is unknown",
    BAD_INDENT: "the indentation does not fit",
    BAD_SCALAR_START: "a text that starts like this needs quotes",
    MULTILINE_IMPLICIT_KEY: "a key has more than one line",
    UNEXPECTED_TOKEN: "this is not expected here"
  };
  function syntaxMistake({code, message}) {
    const detail = details.find(([pattern]) => pattern.test(message))?.[1] ?? words[code];
    return mistakes[code] ?? {
      message: detail === void 0 ? text_sentence.cv`This is not well-formed YAML (${(0, 
      text_sentence.UU)(code)}).` : text_sentence.cv`This is not well-formed YAML: ${(0, 
      text_sentence.xI)(detail)}.`,
      remedy: (0, text_sentence.xI)("Check the quotes, brackets and indentation here and just above.")
    };
  }
  const common = {
    uniqueKeys: false,
    prettyErrors: false
  };
  const options = {
    config: {
      ...common,
      schema: "core",
      stringKeys: true
    },
    zappa: {
      ...common,
      version: "1.1",
      schema: "yaml-1.1",
      merge: true,
      customTags: tags => [ textOfPython, ...tags ]
    }
  };
  function parseConfigText(file, dialect = "config") {
    const placeAt = placesIn(file);
    const strange = dialect === "zappa" ? lineBreakOfPython(file.text) : void 0;
    if (strange !== void 0) return {
      ok: false,
      problems: [ problemAt(placeAt(strange.offset), strange.mistake) ]
    };
    const documents = yamlDocuments(file.text, options[dialect]);
    if (!documents.ok) return {
      ok: false,
      problems: [ problemAt(placeAt(documents.tooDeepAt), tooDeep) ]
    };
    const {first: document, second} = documents;
    const syntax = syntaxProblems(document, second, {
      text: file.text,
      placeAt
    });
    if (syntax.length > 0) return {
      ok: false,
      problems: syntax
    };
    const survey = surveyNodes(document, dialect);
    const problems = survey.oddities.map(({offset, mistake}) => problemAt(placeAt(offset), mistake));
    if (survey.isUnreadable) return {
      ok: false,
      problems
    };
    const value = document.toJS({
      maxAliasCount: -1
    });
    return {
      ok: true,
      value,
      placeOf: placeFinder(document, survey.targets, placeAt),
      problems
    };
  }
  function placeFinder(document, targets, placeAt) {
    const indexes = new Map;
    const step = (node, key) => {
      const container = (0, dist.Vj)(node) ? targets.get(node) : node;
      if ((0, dist.oP)(container)) return {
        value: container.items[Number(key)]
      };
      if (!(0, dist.jh)(container)) return;
      return indexOf(container, targets, indexes).get(String(key));
    };
    return (path, part = "value") => {
      let found = {
        value: document.contents
      };
      for (const key of path) found = step(found.value, key) ?? found;
      return placeAt(yaml_offsetOf(found, part));
    };
  }
  function indexOf(map, targets, indexes) {
    const known = indexes.get(map);
    if (known !== void 0) return known;
    const merged = mergedMaps(map, targets).flatMap(each => [ ...indexOf(each, targets, indexes) ]);
    const own = map.items.flatMap(pair => (0, dist.jn)(pair.key) && !isMergeKey(pair.key) ? [ [ String(pair.key.value), pair ] ] : []);
    const index = new Map([ ...merged, ...own ]);
    indexes.set(map, index);
    return index;
  }
  function yaml_offsetOf(found, part) {
    const unwritten = (0, dist.jn)(found.value) && found.value.value === null && found.value.source === "";
    const chosen = part === "key" || unwritten || found.value === null ? found.key ?? found.value : found.value;
    return chosen?.range?.[0] ?? 0;
  }
  function function_entry_nothing(problems) {
    return {
      values: [],
      problems
    };
  }
  function inRegion(entry, region) {
    return {
      ...entry,
      reference: {
        ...entry.reference,
        region: entry.reference.region ?? region
      }
    };
  }
  function joinEntries(declared, given) {
    return given.reduce(addEntry, declared);
  }
  function addEntry(declared, given) {
    const match = declared.find(entry => isSameFunction(entry.reference, given.reference)) ?? declared.find(entry => entry.label === given.label);
    if (match === void 0) return [ ...declared, ownEntry(declared, given) ];
    const joined = {
      ...match,
      reference: {
        ...match.reference,
        account: match.reference.account ?? given.reference.account
      },
      secrets: [ ...match.secrets ?? [], ...given.secrets ?? [] ]
    };
    return declared.map(entry => entry === match ? joined : entry);
  }
  function ownEntry(declared, given) {
    const {name} = given.reference;
    return declared.some(entry => entry.label === name) ? given : {
      ...given,
      label: name
    };
  }
  function isSameFunction(one, other) {
    const accounts = new Set([ one.account, other.account ].filter(account => account !== void 0));
    return one.name === other.name && one.region === other.region && accounts.size <= 1;
  }
  var valibot_dist = __webpack_require__(7934);
  const aliasNamePattern = /^(?![0-9]+$)[a-zA-Z0-9_-]{1,128}$/;
  const aliasRule = "Write an alias's name: at most 128 letters, digits, hyphens and underscores, and not only digits.";
  var text_owner = __webpack_require__(8148);
  var text_count = __webpack_require__(9180);
  const parts_text = valibot_dist.FsL(valibot_dist.YjP("Write text, in quotes if YAML would read a number, `true` or `false`."), valibot_dist.Ru6(longestText, atMost(longestText, "characters")));
  const $schema = valibot_dist.yqP(valibot_dist.FsL(parts_text, valibot_dist.h_("Address of the JSON Schema, for editors; the action ignores it.")));
  const fileRemedy = "Start with `version: 1`, then `functions:`.";
  const version = valibot_dist.FsL(valibot_dist.euz(1, "Write `version: 1`."), valibot_dist.h_("The version of this format: 1."));
  const stagesRemedy = "Write a map of stage names under `stages`.";
  const switchRemedy = "Write `true` or `false`.";
  const isMap = value => typeof value === "object" && value !== null && !Array.isArray(value);
  function keys(entries, remedy) {
    const known = valibot_dist.U1j(entries, valibot_dist.ZmZ(Object.keys(entries).join(" ")), remedy);
    return valibot_dist.FsL(valibot_dist.IeY(isMap, remedy), known);
  }
  function parts_names(value, {most, remedy, fits}) {
    const key = valibot_dist.FsL(valibot_dist.YjP(), valibot_dist.Ru6(longestKey, atMost(longestKey, "characters")), valibot_dist.yuE(fits ?? {}));
    const named = valibot_dist.g1P(key, value, remedy);
    return valibot_dist.FsL(valibot_dist.IeY(isMap, remedy), named, valibot_dist.bIj(most, atMost(most, "entries")));
  }
  function listOf(item, {most, remedy}) {
    return valibot_dist.FsL(valibot_dist.YOg(item, remedy), valibot_dist.Ru6(most, atMost(most, "entries")));
  }
  function wholeNumber(least, most, rule = `Write a whole number from ${least} to ${most}.`) {
    return valibot_dist.FsL(valibot_dist.aig(rule), valibot_dist.ndf(rule), valibot_dist.Wwf(least, rule), valibot_dist.cGV(most, rule));
  }
  function atMost(most, what) {
    return `Write at most ${(0, text_count.v)(most)} ${what}.`;
  }
  function removable(value) {
    return valibot_dist.yqP(valibot_dist.mee(value));
  }
  const ttl = valibot_dist.FsL(wholeNumber(0, 300), valibot_dist.h_("Seconds for which the extension caches a value, 0 to 300; with 0 it asks each time. Default: 300."));
  const versionRemedy = "Write the number of the layer's version, or `latest`.";
  const extension_version = valibot_dist.FsL(valibot_dist.KCZ([ valibot_dist.euz("latest"), wholeNumber(1, 999999, versionRemedy) ], versionRemedy), valibot_dist.h_("The layer's version: a number, or `latest` for AWS's newest on each run. By default an attached version is kept, and otherwise the newest is attached."));
  const about = "Whether AWS's Parameters and Secrets Lambda Extension is attached as a layer. It caches values between invocations. `true`, `false`, or a map of its settings.";
  const remedy = "Write `true`, `false`, or a map of `ttl` and `version`.";
  const extension = valibot_dist.FsL(valibot_dist.KCZ([ valibot_dist.zMY(), keys({
    ttl: valibot_dist.yqP(ttl),
    version: valibot_dist.yqP(extension_version)
  }, remedy) ], remedy), valibot_dist.h_(about));
  const stageExtension = valibot_dist.FsL(valibot_dist.KCZ([ valibot_dist.zMY(), keys({
    ttl: removable(ttl),
    version: removable(extension_version)
  }, remedy) ], remedy), valibot_dist.h_(about));
  var model_guardrails = __webpack_require__(6795);
  var stores = __webpack_require__(9665);
  var text_arn = __webpack_require__(8988);
  const reserved = new Set([ "_HANDLER", "_X_AMZN_TRACE_ID", "AWS_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "AWS_DEFAULT_REGION", "AWS_EXECUTION_ENV", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME", "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_LAMBDA_MAX_CONCURRENCY", "AWS_LAMBDA_METADATA_API", "AWS_LAMBDA_METADATA_TOKEN", "AWS_LAMBDA_RUNTIME_API", "AWS_REGION", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "LAMBDA_RUNTIME_DIR", "LAMBDA_TASK_ROOT" ]);
  const dangerous = [ {
    pattern: /^PATH$/,
    controls: text_sentence.cv`where programs are found`
  }, {
    pattern: /^LD_(LIBRARY_PATH|PRELOAD|AUDIT)$/,
    controls: text_sentence.cv`which libraries are loaded`
  }, {
    pattern: /^NODE_(PATH|OPTIONS)$/,
    controls: text_sentence.cv`how Node.js starts`
  }, {
    pattern: /^PYTHON(PATH|HOME)$/,
    controls: text_sentence.cv`how Python starts`
  }, {
    pattern: /^(GEM_PATH|RUBYLIB|RUBYOPT)$/,
    controls: text_sentence.cv`how Ruby starts`
  }, {
    pattern: /^(JAVA_TOOL_OPTIONS|DOTNET_STARTUP_HOOKS|BASH_ENV)$/,
    controls: text_sentence.cv`how the runtime starts`
  }, {
    pattern: /^AWS_LAMBDA_EXEC_WRAPPER$/,
    controls: text_sentence.cv`which program starts the runtime`
  }, {
    pattern: /^AWS_ENDPOINT_URL/,
    controls: text_sentence.cv`where the AWS SDKs send their calls`
  }, {
    pattern: /^(PARAMETERS_SECRETS_EXTENSION_|(SECRETS_MANAGER|SSM_PARAMETER_STORE)_(TTL|TIMEOUT_MILLIS)$)/,
    controls: text_sentence.cv`how AWS's Parameters and Secrets extension works`
  }, {
    pattern: /^(HTTPS?|https?|ALL|all|NO|no)_(PROXY|proxy)$/,
    controls: text_sentence.cv`which proxy calls go through`
  }, {
    pattern: /^(SSL_CERT_(FILE|DIR)|(AWS|REQUESTS|CURL)_CA_BUNDLE|NODE_EXTRA_CA_CERTS|OPENSSL_CONF)$/,
    controls: text_sentence.cv`which certificates are trusted`
  }, {
    pattern: /^AWS_((DEFAULT_)?PROFILE|CONFIG_FILE|SHARED_CREDENTIALS_FILE|ROLE_ARN|WEB_IDENTITY_TOKEN_FILE|CONTAINER_.*)$/,
    controls: text_sentence.cv`which credentials the AWS SDKs use`
  }, {
    pattern: /^AWS_XRAY_/,
    controls: text_sentence.cv`X-Ray tracing`
  }, {
    pattern: /^(LANG|TZ)$/,
    controls: text_sentence.cv`the function's language or time zone`
  } ];
  const variableNamePattern = [ `^(?!(?:${[ ...reserved ].join("|")})$)`, ...dangerous.map(({pattern}) => `(?!${pattern.source.replace(/^\^/, "")})`), "[a-zA-Z][a-zA-Z0-9_]+$" ].join("");
  function variableNameMistake(variable) {
    const remedy = (0, text_sentence.xI)("Choose another name, such as `DB_READER_ARN`.");
    if (reserved.has(variable)) return {
      message: text_sentence.cv`Lambda reserves the variable ${(0, text_sentence.UU)(variable)}.`,
      remedy
    };
    const danger = dangerous.find(({pattern}) => pattern.test(variable));
    if (danger !== void 0) return {
      message: text_sentence.cv`The variable ${quoted(variable)} controls ${danger.controls}.`,
      remedy
    };
    if (/^[a-zA-Z][a-zA-Z0-9_]+$/.test(variable)) return;
    return {
      message: text_sentence.cv`${quoted(variable)} is not a valid variable name.`,
      remedy: (0, text_sentence.xI)("A name is a letter followed by at least one letter, digit or underscore, such as `DB_READER_ARN`.")
    };
  }
  function deriveVariableName(reference) {
    const secretName = "arn" in reference ? (0, text_arn.Jf)(reference.arn) : reference.name;
    const ending = stores.zQ[reference.kind].variableEnding;
    const words = secretName.slice(secretName.lastIndexOf("/") + 1).toUpperCase().split(/[^A-Z0-9]+/);
    return [ ...words.filter(word => word !== ""), ending ].join("_");
  }
  function derivedNameMistake(variable) {
    const mistake = variableNameMistake(variable);
    return mistake && {
      message: text_sentence.cv`The variable name derived from the secret cannot be used: ${mistake.message}`,
      remedy: text_sentence.cv`Name the variable: ${(0, text_sentence.UU)("NAME=SECRET")} in the ${(0, 
      text_sentence.hF)("secrets")}, ${(0, text_sentence.UU)("NAME: SECRET")} in a file.`
    };
  }
  function fits(pattern) {
    return valibot_dist.yuE({
      pattern
    });
  }
  const placeholders = "{}";
  const ownKeys = stores.IM.map(({awsKey}) => awsKey).join("|");
  const fitsReference = fits(`^[\\w/+=.@!:${placeholders}-]+$`);
  const fitsPattern = fits(`^(?!.*\\*\\*\\*)(?:arn:[\\w/+=.@!:*?${placeholders}-]*|[\\w/+=.@!*?${placeholders}-]+)$`);
  const fitsKey = fits(`^(?:${ownKeys}|arn:[\\w${placeholders}-]+:kms:[\\w${placeholders}-]+:[\\w${placeholders}]+:key/[\\w${placeholders}-]+)$`);
  const fitsFunction = fits(`^[\\w:${placeholders}-]+$`);
  const fitsRotationFunction = fits(`^arn:[\\w${placeholders}-]+:lambda:[\\w${placeholders}-]+:[\\w${placeholders}]+:function:[\\w$:${placeholders}-]+$`);
  const fitsSchedule = fits("^\\s*(?:rate|cron)\\(.*\\)\\s*$");
  const fitsDay = fits("^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$");
  const fitsReason = fits("^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f]{1,200}$");
  const fitsVariable = fits(variableNamePattern);
  const loginPattern = "^(?:[\\w-]+(?:\\[bot\\])?|[\\w.-]+/[\\w.-]+)$";
  const approval = keys({
    secrets: valibot_dist.FsL(parts_text, valibot_dist.yGV(/^(?!arn:)/, "Write a pattern for names: it covers secrets of that name in every account."), fitsPattern, valibot_dist.h_("A pattern for names. A pull request that lets a function read a matching secret needs the approval.")),
    by: valibot_dist.FsL(listOf(valibot_dist.FsL(parts_text, valibot_dist.yGV(new RegExp(loginPattern), "Write a login (`alice`, `renovate[bot]`) or a team (`acme/payments`)."), valibot_dist.yuE({
      pattern: loginPattern
    })), {
      most: mostApprovers,
      remedy: "Write a list of logins and teams."
    }), valibot_dist.BpQ(1, "Write at least one login or team."), valibot_dist.h_("Logins, and teams as `ORGANIZATION/TEAM`, whose reviews count.")),
    count: valibot_dist.yqP(valibot_dist.FsL(valibot_dist.aig("Write a number of people."), valibot_dist.ndf("Write a whole number."), valibot_dist.Wwf(1, "Write at least 1."), valibot_dist.cGV(mostApprovers, `Write at most ${mostApprovers}.`), valibot_dist.h_("How many of them must approve. Default: 1.")))
  }, "Write a map of `secrets`, `by` and `count`.");
  const consentRemedy = "Write a list of `take-over`, `adopt` and `replace`.";
  const limits = {
    "allowed-secrets": valibot_dist.yqP(valibot_dist.FsL(listOf(valibot_dist.FsL(parts_text, fitsPattern), {
      most: mostPatterns,
      remedy: "Write a list of patterns."
    }), valibot_dist.h_("Patterns, as above; every declared secret must match one. The only placeholder they may contain is {stage}."))),
    "require-reason": valibot_dist.yqP(valibot_dist.FsL(valibot_dist.zMY(switchRemedy), valibot_dist.h_("Whether every secret must have a `reason`."))),
    "expires-within": valibot_dist.yqP(valibot_dist.FsL(valibot_dist.aig("Write a number of days."), valibot_dist.ndf("Write whole days."), valibot_dist.Wwf(1, "Write at least one day."), valibot_dist.cGV(3660, "Write at most 3660 days."), valibot_dist.h_("Days from today within which every secret must expire (`expires`)."))),
    approvals: valibot_dist.yqP(valibot_dist.FsL(listOf(approval, {
      most: mostApprovals,
      remedy: "Write a list of maps of `secrets`, `by` and `count`."
    }), valibot_dist.h_("Who must approve a pull request that grants a secret; a commit status shows whether they do."))),
    frozen: valibot_dist.yqP(valibot_dist.FsL(valibot_dist.zMY(switchRemedy), valibot_dist.h_("Whether to write nothing for any function, for example during an incident. A plan that would change one is an error."))),
    forbid: valibot_dist.yqP(valibot_dist.FsL(listOf(valibot_dist.KIO(model_guardrails.Sk, consentRemedy), {
      most: model_guardrails.Sk.length,
      remedy: consentRemedy
    }), valibot_dist.h_("Keys that functions and secrets must not use, and whose inputs must not be set: `take-over`, `adopt` and `replace`.")))
  };
  const limitsRemedy = "Write a map of `allowed-secrets`, `require-reason`, `expires-within`, `approvals`, `frozen`, `forbid` and `stages`.";
  const guardrailsSchema = keys({
    ...limits,
    stages: valibot_dist.yqP(valibot_dist.FsL(parts_names(keys(limits, limitsRemedy), {
      most: mostStages,
      remedy: stagesRemedy
    }), valibot_dist.h_("The same keys for single stages; the limits of a stage replace those above.")))
  }, limitsRemedy);
  const rulesSchema = keys({
    $schema,
    version,
    guardrails: valibot_dist.FsL(guardrailsSchema, valibot_dist.h_("Limits on the declarations of every repository that names this file in `guardrails-from`."))
  }, "Start with `version: 1`, then `guardrails:`.");
  var text_region = __webpack_require__(995);
  var store_words = __webpack_require__(4822);
  const region = valibot_dist.FsL(parts_text, valibot_dist.yGV(text_region.xY, text_region.l5), valibot_dist.h_("The region of functions and secrets given by name. Default: the region of the workflow."));
  const account = valibot_dist.FsL(parts_text, valibot_dist.yGV(/^\d{12}$/, "Write the 12 digits of the account, in quotes."), valibot_dist.h_("The AWS account, 12 digits in quotes. Credentials for another account stop the run before anything else."));
  const kmsKeys = valibot_dist.FsL(listOf(valibot_dist.FsL(parts_text, fitsKey), {
    most: mostPatterns,
    remedy: "Write a list of the ARNs of KMS keys."
  }), valibot_dist.h_(`ARNs of the KMS keys that belong here; a secret encrypted with another key is an error. ${(0, 
  store_words.kU)("and")} are AWS's own.`));
  const allowedSecrets = valibot_dist.FsL(listOf(valibot_dist.FsL(parts_text, fitsPattern), {
    most: mostPatterns,
    remedy: "Write a list of patterns."
  }), valibot_dist.h_("Patterns for the secrets that belong here, with `*` for any text and `?` for any character. A pattern that starts with `arn:` is compared with the full ARN, any other with the name of a secret in the function's own account. A secret that matches none is an error."));
  const maybeSecret = Symbol("maybeSecret");
  const whole = Symbol("whole");
  function marks(mark) {
    return valibot_dist.yuE({
      [mark]: true
    });
  }
  function isMarked(part, [key, ...rest], mark) {
    const parts = partsOf(part);
    if (key === void 0) return parts.some(({metadata}) => metadata?.[mark] === true);
    return parts.flatMap(each => below(each, key)).some(each => isMarked(each, rest, mark));
  }
  function partsOf(part) {
    const {pipe = [], type, options = [], wrapped} = part;
    const alternatives = type === "union" ? options : [];
    const others = [ ...pipe, ...alternatives, ...wrapped === void 0 ? [] : [ wrapped ] ];
    return [ part, ...others.flatMap(partsOf) ];
  }
  function below({entries = {}, item, value}, key) {
    const entry = Object.hasOwn(entries, key) ? entries[key] : void 0;
    return [ entry, item, value ].filter(each => each !== void 0);
  }
  const daysRule = "Write a whole number of days from 1 to 1000.";
  const rotation_remedy = "Write `required`, or a map of `after-days` or `schedule`, with `lambda` unless AWS itself rotates the secret.";
  const terms = keys({
    "after-days": valibot_dist.yqP(valibot_dist.FsL(wholeNumber(1, 1e3, daysRule), valibot_dist.h_("Days between rotations, 1 to 1000."))),
    schedule: valibot_dist.yqP(valibot_dist.FsL(parts_text, fitsSchedule, valibot_dist.h_("Instead of `after-days`: a `rate(\u2026)` or `cron(\u2026)` of Secrets Manager, in UTC."))),
    lambda: valibot_dist.yqP(valibot_dist.FsL(parts_text, fitsRotationFunction, valibot_dist.h_("ARN of the function that rotates the secret. Omit it if the AWS service that owns the secret rotates it. May contain {stage}, {region} and {account}.")))
  }, rotation_remedy);
  const rotation = valibot_dist.FsL(valibot_dist.KCZ([ valibot_dist.euz("required", rotation_remedy), terms ], rotation_remedy), marks(whole), valibot_dist.h_("How to rotate the secret, or `required` if it must be rotated, whoever sets that up. If omitted, the rotation stays as it is."));
  const secretRemedy = `Write the secret's ARN or name, or ${store_words.NJ}, or a map of \`secret\`, \`reason\`, \`expires\`, \`replace\` and \`rotation\`.`;
  const reference = valibot_dist.FsL(parts_text, fitsReference, marks(maybeSecret), valibot_dist.h_(`The secret's ARN or name; ${store_words.Rs}.`));
  const secret = valibot_dist.KCZ([ reference, keys({
    secret: reference,
    reason: valibot_dist.yqP(valibot_dist.FsL(parts_text, fitsReason, valibot_dist.h_("Why the access is needed, in one line."))),
    expires: valibot_dist.yqP(valibot_dist.FsL(parts_text, fitsDay, valibot_dist.h_("Last day of the grant, YYYY-MM-DD."))),
    replace: valibot_dist.yqP(valibot_dist.FsL(valibot_dist.zMY(switchRemedy), valibot_dist.h_("Whether the variable's live value may be overwritten and lost if it is not the ARN of a secret."))),
    rotation: valibot_dist.yqP(rotation)
  }, secretRemedy) ], secretRemedy);
  const secretsRemedy = issue => issue.input === null ? "Write `secrets: {}` to remove what this action granted, or delete the key to leave the function alone." : "Write a map of variable names to secrets, or a list of secrets.";
  const secretList = listOf(secret, {
    most: mostSecrets,
    remedy: "Write a list of secrets."
  });
  const secret_about = "Secrets that the function may read: a map from environment variables, which receive the ARN, to secrets; or a list, for which the variable names are derived. Names and ARNs may contain {stage}, {region} and {account}.";
  const secrets = valibot_dist.FsL(valibot_dist.KCZ([ secretList, parts_names(secret, {
    most: mostSecrets,
    remedy: secretsRemedy,
    fits: fitsVariable.metadata
  }) ], secretsRemedy), marks(maybeSecret), valibot_dist.h_(secret_about));
  const stageSecrets = valibot_dist.FsL(valibot_dist.KCZ([ secretList, parts_names(valibot_dist.mee(secret), {
    most: mostSecrets,
    remedy: secretsRemedy,
    fits: fitsVariable.metadata
  }) ], secretsRemedy), marks(maybeSecret), valibot_dist.h_(secret_about));
  const grants = valibot_dist.FsL(secretList, marks(maybeSecret), valibot_dist.h_("Secrets that the function may read, without an environment variable."));
  const config_name = valibot_dist.FsL(parts_text, fitsFunction, valibot_dist.h_("The Lambda function's name or ARN. Default: the key above it. May contain {stage}, {region} and {account}."));
  const describe = valibot_dist.FsL(valibot_dist.zMY(switchRemedy), valibot_dist.h_("Whether the function may also describe its secrets, which AWS's caching clients need."));
  const publish = valibot_dist.FsL(valibot_dist.KCZ([ valibot_dist.zMY(), valibot_dist.euz("with-code") ], "Write `true`, `with-code` or `false`."), valibot_dist.h_("Whether to publish a version when the variables change, and to point `alias` to it: `true` only if the alias already serves the code of `$LATEST`, `with-code` in any case."));
  const alias = valibot_dist.FsL(parts_text, valibot_dist.yGV(aliasNamePattern, aliasRule), valibot_dist.h_("The alias that `publish` points to the new version. It must exist."));
  const takeOver = valibot_dist.FsL(parts_text, valibot_dist.yGV(text_owner.Xd, text_owner.V7), valibot_dist.h_("The mark of another owner, from whom this function is taken over: the error `function-owned-elsewhere` shows it."));
  const adopt = valibot_dist.FsL(parts_text, valibot_dist.yGV(text_owner.ni, text_owner.Bm), valibot_dist.h_("The digest of a policy that this action did not write and may replace: the error `policy-foreign` shows it."));
  const frozen = valibot_dist.FsL(valibot_dist.zMY(switchRemedy), valibot_dist.h_("Whether to write nothing for this function, for example during an incident. A plan that would change it is an error."));
  const functionEntry = keys({
    name: valibot_dist.yqP(config_name),
    region: valibot_dist.yqP(region),
    secrets: valibot_dist.yqP(secrets),
    grants: valibot_dist.yqP(grants),
    describe: valibot_dist.yqP(describe),
    publish: valibot_dist.yqP(publish),
    alias: valibot_dist.yqP(alias),
    extension: valibot_dist.yqP(extension),
    "take-over": valibot_dist.yqP(takeOver),
    adopt: valibot_dist.yqP(adopt),
    frozen: valibot_dist.yqP(frozen)
  }, "Write a map of `name`, `region`, `secrets`, `grants`, `describe`, `publish`, `alias`, `extension`, `take-over`, `adopt` and `frozen`.");
  const stageFunctionEntry = keys({
    name: removable(config_name),
    region: removable(region),
    secrets: removable(stageSecrets),
    grants: removable(grants),
    describe: removable(describe),
    publish: removable(publish),
    alias: removable(alias),
    extension: removable(stageExtension),
    "take-over": removable(takeOver),
    adopt: removable(adopt),
    frozen: removable(frozen)
  }, "Write a map of `name`, `region`, `secrets`, `grants`, `describe`, `publish`, `alias`, `extension`, `take-over`, `adopt` and `frozen`, or `null` to remove the function.");
  const functionsRemedy = "Write a map of function names under `functions`. A function with `secrets: {}` loses what this action granted it.";
  const stage = keys({
    extends: valibot_dist.yqP(valibot_dist.FsL(parts_text, valibot_dist.h_("Another stage, whose settings this one inherits."))),
    region: removable(region),
    account: removable(account),
    "kms-keys": removable(kmsKeys),
    "allowed-secrets": removable(allowedSecrets),
    functions: valibot_dist.yqP(valibot_dist.FsL(parts_names(valibot_dist.mee(stageFunctionEntry), {
      most: mostFunctions,
      remedy: functionsRemedy
    }), valibot_dist.h_("Functions, merged over inherited ones of the same name. `null` removes what is inherited.")))
  }, "Write a map of `functions`, `region`, `account`, `kms-keys`, `allowed-secrets` and `extends`.");
  const configSchema = keys({
    $schema,
    version,
    region: valibot_dist.yqP(region),
    account: valibot_dist.yqP(account),
    "kms-keys": valibot_dist.yqP(kmsKeys),
    "allowed-secrets": valibot_dist.yqP(allowedSecrets),
    guardrails: valibot_dist.yqP(valibot_dist.FsL(guardrailsSchema, valibot_dist.h_("Limits on everything that the file declares. A pull request is checked against the limits of its base branch."))),
    functions: valibot_dist.yqP(valibot_dist.FsL(parts_names(functionEntry, {
      most: mostFunctions,
      remedy: functionsRemedy
    }), valibot_dist.h_("Functions, each under its name in reports, which is also the Lambda function's name unless `name` is set."))),
    stages: valibot_dist.yqP(valibot_dist.FsL(parts_names(stage, {
      most: mostStages,
      remedy: stagesRemedy
    }), valibot_dist.h_("Stages; the input `stage` selects one, and its settings are merged over those outside the stages.")))
  }, fileRemedy);
  function leaf(content) {
    return {
      kind: "leaf",
      content
    };
  }
  function branch(entries) {
    return {
      kind: "branch",
      fresh: false,
      entries: new Map(entries)
    };
  }
  function overlay(below, above) {
    if (above.kind === "leaf" || above.fresh) return above;
    if (below.kind === "leaf") return {
      ...above,
      fresh: true
    };
    const entries = new Map(below.entries);
    for (const [key, value] of above.entries) {
      const under = entries.get(key);
      entries.set(key, under === void 0 ? value : overlay(under, value));
    }
    return {
      ...below,
      entries
    };
  }
  function entryOf(tree, key) {
    const entry = tree?.kind === "branch" ? tree.entries.get(key) : void 0;
    return entry !== void 0 && isPresent(entry) ? entry : void 0;
  }
  function isPresent(tree) {
    return tree.kind === "branch" || tree.content !== null;
  }
  function entriesOf(tree) {
    if (tree?.kind !== "branch") return;
    return [ ...tree.entries ].filter(([, value]) => isPresent(value));
  }
  function contentOf(tree) {
    return tree?.kind === "leaf" && tree.content !== null ? tree.content : void 0;
  }
  function emptyOverInherited(below, {path, config}, placeOf) {
    const functions = config.functions ?? {};
    const inherited = entryOf(below, "functions");
    return Object.entries(functions).flatMap(([label, each]) => empty_secrets_keys.flatMap(key => {
      const written = each?.[key] ?? void 0;
      const kept = entriesOf(entryOf(entryOf(inherited, label), key)) ?? [];
      if (written === void 0 || Object.keys(written).length > 0 || kept.length === 0) return [];
      const what = key === "secrets" ? text_sentence.cv`each variable` : text_sentence.cv`the list`;
      return [ problemAt(placeOf([ ...path, "functions", label, key ]), {
        message: text_sentence.cv`${(0, text_sentence.UU)(key)} is empty here, which keeps what the stage inherits.`,
        remedy: text_sentence.cv`Set ${what} to ${(0, text_sentence.UU)("null")} to remove what is inherited, or delete the key.`
      }) ];
    }));
  }
  const empty_secrets_keys = [ "secrets", "grants" ];
  const masked = {
    pattern: /\*\*\*/,
    mistake: {
      message: (0, text_sentence.xI)("This contains `***`: GitHub masked part of it."),
      remedy: (0, text_sentence.xI)("An ARN is not a secret: write it out, or keep it in `vars` instead of `secrets`. If the account ID is masked, " + "set `mask-aws-account-id: false` in aws-actions/configure-aws-credentials.")
    }
  };
  const rules = [ {
    pattern: /^\s*$/,
    mistake: {
      message: (0, text_sentence.xI)("This is empty."),
      remedy: (0, text_sentence.xI)("Write a name or an ARN.")
    }
  }, masked, {
    pattern: /\$\{\{/,
    mistake: {
      message: (0, text_sentence.xI)("This contains `${{`, but expressions work only in workflows."),
      remedy: [ (0, text_sentence.r_)((0, text_sentence.xI)("Write the text itself, or move this line to the input `secrets` of the workflow."), (0, 
      text_sentence.xI)("Write the text itself.")) ]
    }
  }, {
    pattern: /[*?]|\$\{/,
    mistake: {
      message: (0, text_sentence.xI)("This contains a wildcard or policy variable (`*`, `?` or `${`), which would widen the policy."),
      remedy: (0, text_sentence.xI)("Write the full name of each resource.")
    }
  }, {
    pattern: /\s/,
    mistake: {
      message: (0, text_sentence.xI)("This contains white space."),
      remedy: (0, text_sentence.xI)("Write one name or ARN, without spaces or line breaks.")
    }
  } ];
  function unusableText(text) {
    return tooLong(text) ?? rules.find(rule => rule.pattern.test(text))?.mistake;
  }
  function maskedText(text) {
    return masked.pattern.test(text) ? masked.mistake : void 0;
  }
  function tooLong({length}) {
    if (length <= longestText) return;
    return {
      message: text_sentence.cv`This has ${length} characters.`,
      remedy: text_sentence.cv`Write at most ${longestText}.`
    };
  }
  const function_reference_remedy = (0, text_sentence.xI)("Write the function's name (`orders-api`) or ARN (`arn:aws:lambda:us-east-1:123456789012:function:orders-api`).");
  const otherKinds = {
    "web-function": "web function",
    "microvm-image": "MicroVM image"
  };
  function parseFunctionReference(text) {
    const unusable = unusableText(text);
    if (unusable !== void 0) return wrong(unusable);
    if (/^arn:/i.test(text)) return parseFunctionArn(text, (0, text_arn.Lw)(text));
    const {region, account, rest = ""} = partial.exec(text)?.groups ?? {};
    return parseName(rest, region, account);
  }
  const partial = /^(?:(?:(?<region>[a-z]+(?:-[a-z]+)+-\d+):)?(?<account>\d{12}):)?(?:function:)?(?<rest>.*)$/s;
  function parseFunctionArn(text, arn) {
    if (arn === void 0) return wrong({
      message: text_sentence.cv`${quoted(text)} is not a well-formed ARN.`,
      remedy: function_reference_remedy
    });
    const kind = arn.service === "lambda" ? otherKinds[arn.resource.split(/[:/]/)[0] ?? ""] : void 0;
    if (kind !== void 0) return wrong({
      message: text_sentence.cv`${quoted(text)} is the ARN of a ${[ kind ]}, which this action does not support.`,
      remedy: text_sentence.cv`Declare event functions only: their ARNs have ${(0, text_sentence.UU)(":function:")}.`
    });
    if (arn.service !== "lambda" || !arn.resource.startsWith("function:")) return wrong({
      message: text_sentence.cv`${quoted(text)} is not the ARN of a Lambda function.`,
      remedy: function_reference_remedy
    });
    if (arn.region === "" || arn.account === "") {
      const missing = arn.region === "" ? text_sentence.cv`region` : text_sentence.cv`account`;
      return wrong({
        message: text_sentence.cv`The ARN ${quoted(text)} has no ${missing}.`,
        remedy: function_reference_remedy
      });
    }
    return parseName(arn.resource.slice("function:".length), arn.region, arn.account);
  }
  function parseName(text, region, account) {
    const [functionName = "", ...qualifier] = text.split(":");
    if (!/^[\w-]{1,64}$/.test(functionName)) {
      const message = text_sentence.cv`${quoted(functionName)} is not a function name, which is 1 to 64 letters, digits, hyphens and underscores.`;
      return wrong({
        message,
        remedy: function_reference_remedy
      });
    }
    if (qualifier.length > 0) return wrong({
      message: text_sentence.cv`${quoted(`:${qualifier.join(":")}`)} names a version or alias, whose variables cannot be changed.`,
      remedy: text_sentence.cv`Write ${quoted(functionName)}. Changes apply to ${(0, text_sentence.UU)("$LATEST")} and to versions published after it.`
    });
    return right({
      name: functionName,
      region,
      account
    });
  }
  const {prefix} = stores.zQ.parameter;
  const parameter_reference_remedy = (0, text_sentence.xI)("Write the parameter's ARN (`arn:aws:ssm:us-east-1:123456789012:parameter/payments/api-key`) or `ssm:` and its name (`ssm:/payments/api-key`).");
  function parseParameterName(text) {
    const name = text.slice(prefix.length);
    const mistake = selectorMistake(name, text) ?? nameMistake(name);
    return mistake === void 0 ? right({
      kind: "parameter",
      name,
      raw: text
    }) : wrong(mistake);
  }
  function parseParameterArn(text, arn) {
    const [, path] = /^parameter(?<path>\/.*)$/s.exec(arn.resource) ?? [];
    if (path === void 0) return wrong({
      message: text_sentence.cv`${quoted(text)} is not the ARN of a parameter.`,
      remedy: parameter_reference_remedy
    });
    const mistake = slashMistake(path, text) ?? selectorMistake(path, text) ?? pathMistake(path) ?? lengthMistake(text);
    return mistake === void 0 ? right({
      kind: "parameter",
      arn,
      raw: text
    }) : wrong(mistake);
  }
  function nameMistake(name) {
    if (name.includes("/") && !name.startsWith("/")) return {
      message: (0, text_sentence.xI)("A parameter name that contains a slash must start with one."),
      remedy: text_sentence.cv`Write ${quoted(`${prefix}/${name}`)}.`
    };
    return pathMistake(name.startsWith("/") ? name : `/${name}`) ?? lengthMistake(name);
  }
  const mostLevels = 15;
  function pathMistake(path) {
    const odd = /[^\w/.-]/u.exec(path)?.[0];
    if (odd !== void 0) return {
      message: text_sentence.cv`This contains ${quoted(odd)}, which a parameter name cannot contain.`,
      remedy: text_sentence.cv`${parameter_reference_remedy} A parameter's value never belongs here.`
    };
    const levels = path.slice(1).split("/");
    if (levels.includes("")) return {
      message: (0, text_sentence.xI)("A level of the parameter name is empty."),
      remedy: parameter_reference_remedy
    };
    if (levels.length > mostLevels) return {
      message: text_sentence.cv`The parameter name has ${levels.length} levels.`,
      remedy: text_sentence.cv`AWS allows ${mostLevels}.`
    };
    return /^\/aws\//i.test(path) ? publicName(path) : void 0;
  }
  function publicName(path) {
    const [, secret] = /^\/aws\/reference\/secretsmanager\/(.+)$/.exec(path) ?? [];
    if (secret !== void 0) return {
      message: (0, text_sentence.xI)("This is a secret of Secrets Manager, read through Parameter Store."),
      remedy: text_sentence.cv`Declare the secret itself: write ${quoted(secret)}.`
    };
    return {
      message: (0, text_sentence.xI)("A parameter whose name begins with `/aws/` belongs to AWS and is public."),
      remedy: (0, text_sentence.xI)("It is not a secret: grant access to it elsewhere, and declare only parameters of your own here.")
    };
  }
  function slashMistake(path, text) {
    if (!path.startsWith("//")) return;
    return {
      message: (0, text_sentence.xI)("There are two slashes after `parameter`: the name already starts with a slash."),
      remedy: text_sentence.cv`Write ${quoted(text.replace(/:parameter\/+/, ":parameter/"))}.`
    };
  }
  function selectorMistake(name, text) {
    const [, selector] = /^[\w/.-]+(:[\w.-]+)$/.exec(name) ?? [];
    if (selector === void 0) return;
    const whole = text.slice(0, -selector.length);
    return {
      message: text_sentence.cv`This ends in ${quoted(selector)}, a version or label of the parameter.`,
      remedy: text_sentence.cv`Access covers the whole parameter, and the function asks for a version itself: write ${quoted(whole)}.`
    };
  }
  const parameter_reference_longest = 1011;
  function lengthMistake(text) {
    if (text.length <= parameter_reference_longest) return;
    return {
      message: text_sentence.cv`The parameter name has ${text.length} characters, including the part of an ARN before it.`,
      remedy: text_sentence.cv`AWS allows ${parameter_reference_longest}.`
    };
  }
  const secret_reference_remedy = (0, text_sentence.xI)(`Write the secret's ARN (\`arn:aws:secretsmanager:us-east-1:123456789012:secret:NAME-AbCdEf\`) or name, or ${store_words.NJ}.`);
  function parseSecretArn(text, arn) {
    const [type, name = "", ...ending] = arn.resource.split(":");
    if (type !== "secret") return wrong({
      message: text_sentence.cv`${quoted(text)} is not the ARN of a secret.`,
      remedy: secret_reference_remedy
    });
    if (ending.length > 0) return wrong(fieldEnding(ending.join(":"), text.slice(0, -ending.join(":").length - 1)));
    const mistake = secret_reference_nameMistake(name, longestName + "-AbCdEf".length);
    return mistake === void 0 ? right({
      kind: "secret",
      arn,
      raw: text
    }) : wrong(mistake);
  }
  function parseSecretName(text) {
    if (pairShape.test(text)) return wrong({
      message: text_sentence.cv`${(0, text_sentence.UU)("NAME=ARN")} is the form of the ${(0, 
      text_sentence.hF)("secrets")}.`,
      remedy: (0, text_sentence.xI)("In a file, write a map: `NAME: ARN`.")
    });
    const mistake = secret_reference_nameMistake(text, longestName);
    return mistake === void 0 ? right({
      kind: "secret",
      name: text,
      raw: text
    }) : wrong(mistake);
  }
  const pairShape = new RegExp(`^[A-Za-z]\\w*=(arn:|${stores.IM.flatMap(({prefix}) => prefix || []).join("|")})`);
  const longestName = 512;
  function secret_reference_nameMistake(name, longest) {
    const odd = /[^\w/+=.@!-]/u.exec(name)?.[0];
    if (odd !== void 0) return {
      message: text_sentence.cv`This contains ${quoted(odd)}, which a secret name cannot contain.`,
      remedy: text_sentence.cv`${secret_reference_remedy} A secret's value never belongs here.`
    };
    if (name === "") return {
      message: (0, text_sentence.xI)("The ARN names no secret."),
      remedy: secret_reference_remedy
    };
    if (name.length <= longest) return;
    return {
      message: text_sentence.cv`The secret name has ${name.length} characters.`,
      remedy: text_sentence.cv`AWS allows ${longestName}.`
    };
  }
  function fieldEnding(ending, arn) {
    return {
      message: text_sentence.cv`The ARN ends in ${quoted(`:${ending}`)}, which selects a field or version in an ECS task definition.`,
      remedy: text_sentence.cv`A function reads the whole secret and selects the field itself: write ${quoted(arn)}.`
    };
  }
  function parseSecretReference(text) {
    const unusable = unusableText(text);
    if (unusable !== void 0) return wrong(unusable);
    if (/^arn:/i.test(text)) return parseArnReference(text);
    const prefixed = stores.IM.find(({prefix}) => prefix !== "" && text.startsWith(prefix));
    return parsers[prefixed?.noun ?? "secret"].name(text);
  }
  function parseArnReference(text) {
    const arn = (0, text_arn.Lw)(text);
    if (arn === void 0) return wrong({
      message: text_sentence.cv`${quoted(text)} is not a well-formed ARN.`,
      remedy: secret_reference_remedy
    });
    const store = stores.IM.find(({service}) => service === arn.service);
    if (store === void 0) return wrong({
      message: text_sentence.cv`${quoted(text)} is an ARN of ${quoted(arn.service)}, not of ${[ store_words.Hd ]}.`,
      remedy: secret_reference_remedy
    });
    if (arn.region === "" || arn.account === "") {
      const missing = arn.region === "" ? text_sentence.cv`region` : text_sentence.cv`account`;
      return wrong({
        message: text_sentence.cv`The ARN ${quoted(text)} has no ${missing}.`,
        remedy: secret_reference_remedy
      });
    }
    return parsers[store.noun].arn(text, arn);
  }
  const parsers = {
    secret: {
      name: parseSecretName,
      arn: parseSecretArn
    },
    parameter: {
      name: parseParameterName,
      arn: parseParameterArn
    }
  };
  function layerTree({name, path, config}, stage) {
    const at = key => ({
      path: [ ...path, key ],
      layer: name,
      stage
    });
    return treeOf({
      region: valueTree(config.region, at("region")),
      account: valueTree(config.account, at("account")),
      "kms-keys": valueTree(config["kms-keys"], at("kms-keys")),
      "allowed-secrets": valueTree(config["allowed-secrets"], at("allowed-secrets")),
      functions: mapTree(config.functions, at("functions"), functionTree)
    });
  }
  function functionTree(config, spot) {
    const at = key => under(spot, key);
    const {secrets} = config;
    return treeOf({
      name: valueTree(config.name, at("name")),
      region: valueTree(config.region, at("region")),
      describe: valueTree(config.describe, at("describe")),
      publish: valueTree(config.publish, at("publish")),
      alias: valueTree(config.alias, at("alias")),
      extension: extensionTree(config.extension, at("extension")),
      "take-over": valueTree(config["take-over"], at("take-over")),
      adopt: valueTree(config.adopt, at("adopt")),
      frozen: valueTree(config.frozen, at("frozen")),
      secrets: Array.isArray(secrets) ? listTree(secrets, at("secrets"), derivedKey) : mapTree(secrets, at("secrets"), leafOf),
      grants: listTree(config.grants, at("grants"), textOf)
    });
  }
  function extensionTree(config, spot) {
    if (typeof config === "boolean") return valueTree(config, spot);
    return mapTree(config, spot, leafOf);
  }
  const removed = leaf(null);
  function treeOf(entries) {
    return branch(Object.entries(entries).flatMap(([key, tree]) => tree === void 0 ? [] : [ [ key, tree ] ]));
  }
  function valueTree(content, spot) {
    if (content === void 0) return;
    return content === null ? removed : leafOf(content, spot);
  }
  function leafOf(content, {path, layer}) {
    return leaf({
      content,
      path,
      layer
    });
  }
  function under(spot, key) {
    return {
      ...spot,
      path: [ ...spot.path, key ]
    };
  }
  function mapTree(map, spot, treeOfValue) {
    if (map === void 0) return;
    if (map === null) return removed;
    return branch(Object.entries(map).map(([name, value]) => [ name, value === null ? removed : treeOfValue(value, under(spot, name)) ]));
  }
  function listTree(list, spot, keyOf) {
    if (list === void 0) return;
    if (list === null) return removed;
    const entries = new Map;
    const repetitions = new Map;
    for (const [index, secret] of list.entries()) {
      const key = keyOf(secret, spot.stage);
      const earlier = repetitions.get(key) ?? 0;
      repetitions.set(key, earlier + 1);
      entries.set(earlier === 0 ? key : `${key} \n${earlier}`, leafOf(secret, under(spot, index)));
    }
    return branch(entries);
  }
  function textOf(secret) {
    return typeof secret === "string" ? secret : secret.secret;
  }
  function derivedKey(secret, stage = "") {
    const text = textOf(secret).replaceAll("{stage}", stage);
    const reference = parseSecretReference(text.replaceAll(/[{}]/g, ""));
    return reference.ok ? deriveVariableName(reference.value) : text;
  }
  function textIn(tree, key, placeOf) {
    const value = contentOf(entryOf(tree, key));
    return typeof value?.content === "string" ? {
      text: value.content,
      place: placeOf(value.path)
    } : void 0;
  }
  function booleanIn(tree, key) {
    const value = contentOf(entryOf(tree, key));
    return typeof value?.content === "boolean" ? value.content : void 0;
  }
  function numberIn(tree, key) {
    const value = contentOf(entryOf(tree, key));
    return typeof value?.content === "number" ? value.content : void 0;
  }
  function textsIn(tree, key, placeOf) {
    const value = contentOf(entryOf(tree, key));
    if (value === void 0 || !Array.isArray(value.content)) return;
    const place = index => placeOf([ ...value.path, index ]);
    return value.content.map((text, index) => ({
      text,
      place: place(index)
    }));
  }
  function withStandIns(values, {mayHide}) {
    return {
      stage: values.stage ?? (mayHide("functions") ? "stage" : void 0),
      region: values.region ?? (mayHide("region") ? "us-east-1" : void 0),
      account: values.account ?? (mayHide("account") ? "123456789012" : void 0)
    };
  }
  function fillPlaceholders(text, values) {
    for (const [whole, name = ""] of text.matchAll(placeholder)) {
      if (!isKnown(name)) return wrong({
        message: text_sentence.cv`${quoted(whole)} is not a placeholder.`,
        remedy: (0, text_sentence.xI)("The placeholders are `{stage}`, `{region}` and `{account}`.")
      });
      if (values[name] === void 0) return wrong(valueless[name]);
    }
    return right(text.replaceAll(placeholder, (_, name) => values[name] ?? ""));
  }
  const placeholder = /(?<!\$)\{([\w-]*)\}/g;
  const valueless = {
    stage: {
      message: (0, text_sentence.xI)("`{stage}` has no value here: the file has no stages."),
      remedy: text_sentence.cv`Declare ${(0, text_sentence.UU)("stages")} and select one with the ${(0, 
      text_sentence.hF)("stage")}, or write the name out.`
    },
    region: {
      message: (0, text_sentence.xI)("`{region}` has no value here: the region is not known."),
      remedy: text_sentence.cv`Write ${(0, text_sentence.UU)("region")} in the file, or ${(0, 
      text_sentence.r_)(text_sentence.cv`run aws-actions/configure-aws-credentials first`, text_sentence.cv`name it with ${(0, 
      text_sentence.UU)("--region")}`)}.`
    },
    account: {
      message: (0, text_sentence.xI)("`{account}` has no value here: no account is declared."),
      remedy: (0, text_sentence.xI)('Write `account: "123456789012"` in the file or in the stage.')
    }
  };
  function isKnown(name) {
    return Object.hasOwn(valueless, name);
  }
  var model_rotation = __webpack_require__(3587);
  function parseScheduleExpression(text) {
    const tidy = text.trim().replace(/\s+/g, " ");
    const mistake = /^cron\(/.test(tidy) ? cronMistake(tidy) : rateMistake(tidy);
    return mistake === void 0 ? right({
      kind: "expression",
      expression: tidy
    }) : wrong(mistake);
  }
  function rateMistake(text) {
    const [, number = "", unit = ""] = /^rate\(([1-9]\d{0,2}) (hour|day)s?\)$/.exec(text) ?? [];
    if (unit === "day" || Number(number) >= leastHours) return;
    const message = unit === "hour" ? text_sentence.cv`${quoted(text)} is more frequent than Secrets Manager allows.` : text_sentence.cv`${quoted(text)} is not a Secrets Manager schedule.`;
    return {
      message,
      remedy: (0, text_sentence.xI)("Write a rate such as `rate(10 days)`, at most `rate(4 hours)`, or a `cron(\u2026)`.")
    };
  }
  const leastHours = 4;
  function cronMistake(text) {
    const message = cronFault(text);
    return message && {
      message,
      remedy: (0, text_sentence.xI)("Write `cron(0 hours day-of-month month day-of-week *)` with `?` for one of the two days, such as `cron(0 16 1,15 * ? *)`.")
    };
  }
  function cronFault(text) {
    const fields = /^cron\((.*)\)$/.exec(text)?.[1]?.split(" ") ?? [];
    if (fields.length !== cronFields.length) return text_sentence.cv`${quoted(text)} has ${fields.length} fields, not ${cronFields.length}.`;
    const broken = cronFields.find(({shape}, index) => !shape.test(fields[index] ?? ""));
    if (broken !== void 0) return text_sentence.cv`The ${broken.field} field of ${quoted(text)} is invalid.`;
    const [, , dayOfMonth, , dayOfWeek] = fields;
    return dayOfMonth === "?" === (dayOfWeek === "?") ? text_sentence.cv`${quoted(text)} sets both day-of-month and day-of-week, or neither.` : void 0;
  }
  const hour = "(?:[01]?\\d|2[0-3])";
  const day = "(?:0?[1-9]|[12]\\d|3[01])";
  const month = "(?:0?[1-9]|1[0-2]|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)";
  const weekday = "(?:[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)";
  const cronFields = [ {
    field: text_sentence.cv`minutes`,
    shape: /^0$/
  }, {
    field: text_sentence.cv`hours`,
    shape: rotation_schedule_listOf(hour)
  }, {
    field: text_sentence.cv`day-of-month`,
    shape: rotation_schedule_listOf(day, "\\?", "L")
  }, {
    field: text_sentence.cv`month`,
    shape: rotation_schedule_listOf(month)
  }, {
    field: text_sentence.cv`day-of-week`,
    shape: rotation_schedule_listOf(weekday, "\\?", `${weekday}#[1-5]`, `${weekday}?L`)
  }, {
    field: text_sentence.cv`year`,
    shape: /^\*$/
  } ];
  function rotation_schedule_listOf(value, ...words) {
    const item = `(?:\\*|${value}(?:-${value})?)(?:/[1-9]\\d?)?|/[1-9]\\d?`;
    return new RegExp(`^(?:${[ ...words, `(?:${item})(?:,(?:${item}))*` ].join("|")})$`);
  }
  function declareRotation(written) {
    if (written.kind === "required") return found(written);
    const {place, lambda} = written;
    const schedule = declareSchedule(written);
    const mistake = lambda && rotationLambdaMistake(lambda.text);
    const problems = [ ...schedule.problems, ...lambda && mistake ? [ problemAt(lambda.place, mistake) ] : [] ];
    if (problems.length > 0) return {
      values: [],
      problems
    };
    const terms = lambda === void 0 ? {} : {
      lambdaArn: lambda.text
    };
    return {
      values: schedule.values.map(value => ({
        kind: "set",
        terms: {
          schedule: value,
          ...terms
        },
        place
      })),
      problems
    };
  }
  function unrotatable({noun, title}) {
    return {
      message: (0, text_sentence.xI)(`A ${noun} of ${title} cannot be rotated.`),
      remedy: (0, text_sentence.xI)("Keep it in Secrets Manager, or remove `rotation`.")
    };
  }
  function declareSchedule({place, afterDays, schedule}) {
    if (afterDays !== void 0) {
      if (schedule !== void 0) return refused(place, oneSchedule);
      return found({
        kind: "days",
        days: afterDays
      });
    }
    if (schedule === void 0) return refused(place, oneSchedule);
    const parsed = parseScheduleExpression(schedule.text);
    return parsed.ok ? found(parsed.value) : refused(schedule.place, parsed.mistake);
  }
  const oneSchedule = {
    message: (0, text_sentence.xI)("A rotation needs exactly one schedule."),
    remedy: (0, text_sentence.xI)("Write either `after-days` or `schedule`.")
  };
  function rotationLambdaMistake(text) {
    const unusable = unusableText(text);
    if (unusable !== void 0) return unusable;
    const {service, region = "", account = "", resource = ""} = (0, text_arn.Lw)(text) ?? {};
    const isFunction = service === "lambda" && /^function:[\w-]{1,64}(:[\w$-]{1,128})?$/.test(resource);
    if (isFunction && region !== "" && account !== "") return;
    return {
      message: text_sentence.cv`${quoted(text)} is not the ARN of a Lambda function.`,
      remedy: (0, text_sentence.xI)("Write the full ARN, such as `arn:aws:lambda:us-east-1:123456789012:function:rotate-db`.")
    };
  }
  function declareSecret(written) {
    const reference = parseSecretReference(written.secret.text);
    const variable = variableOf(written, reference);
    const variableMistake = written.variable === "derived" ? derivedNameMistake : variableNameMistake;
    const rotation = rotationOf(written, reference);
    const problems = [ ...reference.ok ? [] : [ problemAt(written.secret.place, reference.mistake) ], ...check(variable, variableMistake), ...check(written.reason, reasonMistake), ...check(written.expires, expiryMistake), ...rotation.problems, ...written.replace && written.variable === "none" ? [ problemAt(written.replace, nothingToReplace) ] : [] ];
    const [declaredRotation] = rotation.values;
    if (!reference.ok || problems.length > 0) return {
      values: [],
      problems
    };
    const secret = {
      variable: variable?.text,
      reference: reference.value,
      place: written.place,
      ...written.stage !== void 0 && {
        stage: written.stage
      },
      ...written.reason && {
        reason: written.reason.text
      },
      ...written.expires && {
        expires: written.expires.text
      },
      ...written.replace && {
        replace: written.replace
      },
      ...declaredRotation && {
        rotation: declaredRotation
      }
    };
    return {
      values: [ secret ],
      problems
    };
  }
  function variableOf(written, reference) {
    if (written.variable === "none") return;
    if (written.variable !== "derived") return written.variable;
    return reference.ok ? {
      text: deriveVariableName(reference.value),
      place: written.secret.place
    } : void 0;
  }
  function rotationOf({rotation}, reference) {
    if (rotation === void 0) return found();
    const store = reference.ok ? stores.zQ[reference.value.kind] : void 0;
    return store?.rotates === false ? refused(rotation.place, unrotatable(store)) : declareRotation(rotation);
  }
  const nothingToReplace = {
    message: (0, text_sentence.xI)("`replace` is about a variable, and a grant has none."),
    remedy: (0, text_sentence.xI)("Remove `replace`, or declare the secret under `secrets`.")
  };
  function check(written, mistakeOf) {
    const mistake = written && mistakeOf(written.text);
    return written && mistake ? [ problemAt(written.place, mistake) ] : [];
  }
  const longestReason = 200;
  const controls = unicodePattern("\\p{Cc}");
  const visible = unicodePattern("[^\\s\\p{C}\\p{Default_Ignorable_Code_Point}\\u2800]");
  function reasonMistake(reason) {
    const remedy = text_sentence.cv`In one line of at most ${longestReason} characters, say why the access is needed.`;
    if (!/[!-~]/.test(reason) && !visible.isIn(reason)) return {
      message: (0, text_sentence.xI)("The reason is empty."),
      remedy
    };
    if (controls.isIn(reason)) return {
      message: (0, text_sentence.xI)("The reason has more than one line."),
      remedy
    };
    if (reason.length <= longestReason) return;
    return {
      message: text_sentence.cv`The reason has ${reason.length} characters.`,
      remedy
    };
  }
  function expiryMistake(expires) {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(expires) ? new Date(`${expires}T00:00:00Z`) : void 0;
    if (day !== void 0 && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(expires)) return;
    return {
      message: text_sentence.cv`${quoted(expires)} is not a date.`,
      remedy: (0, text_sentence.xI)("Write the last day as `YYYY-MM-DD`, such as `2027-03-31`.")
    };
  }
  function settleSecrets(secrets) {
    const firsts = new Map;
    const problems = [];
    for (const secret of secrets) {
      const key = secret.variable ?? `grant of ${secret.reference.raw}`;
      const first = firsts.get(key);
      if (first === void 0) firsts.set(key, secret); else if (!repeats(secret, first)) problems.push(conflict(secret, first));
    }
    return {
      values: [ ...firsts.values() ],
      problems
    };
  }
  function repeats(secret, first) {
    return secret.reference.raw === first.reference.raw && (secret.reason ?? first.reason) === first.reason && (secret.expires ?? first.expires) === first.expires && (secret.replace === void 0 || first.replace !== void 0) && sameRotation(secret.rotation ?? first.rotation, first.rotation);
  }
  function sameRotation(a, b) {
    if (a?.kind !== "set" || b?.kind !== "set") return a?.kind === b?.kind;
    return (0, model_rotation.se)(a.terms, b.terms);
  }
  function howDifferent(reference, first) {
    if (reference.raw === first.raw) return text_sentence.cv`with other terms`;
    return nameOf(reference) === nameOf(first) ? text_sentence.cv`for a secret that is written as ${quoted(first.raw)} there` : text_sentence.cv`for another secret`;
  }
  function nameOf(reference) {
    return "arn" in reference ? (0, text_arn.Jf)(reference.arn) : reference.name;
  }
  function conflict(secret, first) {
    const what = secret.variable === void 0 ? text_sentence.cv`This grant` : text_sentence.cv`Variable ${(0, 
    text_sentence.UU)(secret.variable)}`;
    const how = howDifferent(secret.reference, first.reference);
    const derived = nameOf(secret.reference) !== nameOf(first.reference) && [ secret, first ].some(({variable, reference}) => variable === deriveVariableName(reference));
    return {
      place: secret.place,
      message: text_sentence.cv`${what} is already declared at ${(0, model_place.jk)(first.place)}, ${how}.`,
      remedy: (0, text_sentence.xI)(derived ? "Give each secret a variable name of its own." : "Keep one of the two, or rename one.")
    };
  }
  function declareConfigSecret(tree, list, {file, values}) {
    const value = contentOf(tree);
    if (value === void 0 || !isSecret(value.content)) return found();
    const written = writtenSecret(value.content, value, file);
    const problems = [];
    const fill = piece => {
      const filled = fillPlaceholders(piece.text, values);
      if (!filled.ok) problems.push(problemAt(piece.place, filled.mistake));
      return filled.ok ? {
        ...piece,
        text: filled.value
      } : piece;
    };
    const {rotation} = written;
    const filled = {
      ...written,
      secret: fill(written.secret),
      ...rotation?.kind === "set" && rotation.lambda && {
        rotation: {
          ...rotation,
          lambda: fill(rotation.lambda)
        }
      },
      ...list === "grants" && {
        variable: "none"
      }
    };
    if (problems.length > 0) return {
      values: [],
      problems
    };
    return declareSecret(filled);
  }
  function isSecret(content) {
    return typeof content === "string" || typeof content === "object" && "secret" in content;
  }
  function writtenSecret(secret, {path, layer: stage}, {placeOf}) {
    const key = path.at(-1);
    const place = placeOf(path, typeof key === "string" ? "key" : "value");
    const variable = typeof key === "string" ? {
      text: key,
      place
    } : "derived";
    if (typeof secret === "string") return {
      place,
      stage,
      variable,
      secret: {
        text: secret,
        place: placeOf(path)
      }
    };
    const written = key => {
      const text = secret[key];
      return text === void 0 ? void 0 : {
        text,
        place: placeOf([ ...path, key ])
      };
    };
    return {
      place,
      stage,
      variable,
      secret: {
        text: secret.secret,
        place: placeOf([ ...path, "secret" ])
      },
      reason: written("reason"),
      expires: written("expires"),
      replace: secret.replace ? placeOf([ ...path, "replace" ], "key") : void 0,
      rotation: secret.rotation && writtenRotation(secret.rotation, [ ...path, "rotation" ], placeOf)
    };
  }
  function writtenRotation(rotation, path, placeOf) {
    const place = placeOf(path, "key");
    if (rotation === "required") return {
      kind: "required",
      place
    };
    const written = key => {
      const text = rotation[key];
      return text === void 0 ? void 0 : {
        text,
        place: placeOf([ ...path, key ])
      };
    };
    return {
      kind: "set",
      place,
      afterDays: rotation["after-days"],
      schedule: written("schedule"),
      lambda: written("lambda")
    };
  }
  function declareTier({keys, secrets}, values) {
    const read = (list, mistakeOf) => gather((list ?? []).map(written => readEntry(written, values, mistakeOf)));
    const [keyList, secretList] = [ read(keys, tier_keyMistake), read(secrets, patternMistake) ];
    const tier = {
      ...keys && {
        keys: keyList.values
      },
      ...secrets && {
        secrets: secretList.values
      }
    };
    return {
      values: [ tier ],
      problems: [ ...keyList.problems, ...secretList.problems ]
    };
  }
  function readEntry({text, place}, values, mistakeOf) {
    const filled = fillPlaceholders(text, values);
    if (!filled.ok) return refused(place, filled.mistake);
    const mistake = !isArn(text) && isArn(filled.value) ? becomesArn : mistakeOf(filled.value);
    return mistake === void 0 ? found(filled.value) : refused(place, mistake);
  }
  function isArn(text) {
    return text.startsWith("arn:");
  }
  const becomesArn = {
    message: (0, text_sentence.xI)("The name of the stage makes an ARN of this."),
    remedy: (0, text_sentence.xI)("Give the stage a name that does not begin with `arn:`.")
  };
  function tier_keyMistake(text) {
    const masked = maskedText(text);
    if (masked !== void 0) return masked;
    const arn = (0, text_arn.Lw)(text);
    if (stores.IM.some(({awsKey}) => awsKey === text) || arn?.service === "kms" && /^key\/[\w-]+$/.test(arn.resource)) return;
    const alias = arn?.service === "kms" && arn.resource.startsWith("alias/");
    return {
      message: alias ? text_sentence.cv`${quoted(text)} is an alias, which may point to another key tomorrow.` : text_sentence.cv`${quoted(text)} is not a KMS key.`,
      remedy: (0, text_sentence.xI)(`Write the key's ARN (\`arn:aws:kms:us-east-1:123456789012:key/\u2026\`), or ${(0, 
      store_words.kU)("or")} for AWS's own key.`)
    };
  }
  function patternMistake(text) {
    const unusable = maskedText(text) ?? tooLong(text);
    if (unusable !== void 0) return unusable;
    if (/^(?:arn:[\w/+=.@!:*?-]*|[\w/+=.@!*?-]+)$/.test(text)) return;
    const prefixed = stores.IM.find(({prefix}) => prefix !== "" && text.startsWith(prefix));
    return {
      message: text_sentence.cv`${quoted(text)} cannot match any secret.`,
      remedy: prefixed !== void 0 ? text_sentence.cv`It is compared with the name alone: write ${quoted(text.slice(prefixed.prefix.length))}.` : (0, 
      text_sentence.xI)("Write a pattern for names (`payments/prod/*`) or for ARNs (`arn:aws:secretsmanager:*:123456789012:secret:prod/*`).")
    };
  }
  function declareFunctionEntry(layered, file) {
    const {label, place, tree} = layered;
    const region = textIn(tree, "region", file.placeOf)?.text;
    const outer = {
      ...file.values,
      region: region ?? file.values.region
    };
    const named = textIn(tree, "name", file.placeOf) ?? {
      text: label,
      place
    };
    const reference = readReference(named, region, {
      values: outer,
      losses: file.losses
    });
    const values = reference.ok ? {
      ...outer,
      ...known(reference.value)
    } : outer;
    const filling = withStandIns(values, file.losses);
    const secrets = declareSecrets(tree, file, filling);
    const tier = declareTier(file.tier, filling);
    const problems = [ ...secrets.problems, ...tier.problems ];
    if (!reference.ok) return {
      values: [],
      problems: [ problemAt(named.place, reference.mistake), ...problems ]
    };
    const isDeclared = [ "secrets", "grants" ].some(key => entryOf(tree, key) !== void 0);
    const entry = {
      label,
      reference: {
        ...reference.value,
        region: values.region,
        account: values.account
      },
      place,
      secrets: isDeclared ? secrets.values : void 0,
      describe: booleanIn(tree, "describe"),
      publish: publishIn(tree, file),
      alias: textIn(tree, "alias", file.placeOf),
      extension: extensionIn(layered, file),
      tier: tier.values[0],
      takeOver: textIn(tree, "take-over", file.placeOf),
      adopt: textIn(tree, "adopt", file.placeOf),
      frozen: booleanIn(tree, "frozen"),
      losses: file.losses
    };
    return {
      values: [ entry ],
      problems
    };
  }
  function publishIn(tree, {placeOf}) {
    return textIn(tree, "publish", placeOf) === void 0 ? booleanIn(tree, "publish") : "with-code";
  }
  function readReference({text}, region, {values, losses}) {
    const filled = fillPlaceholders(text, withStandIns(values, losses));
    if (!filled.ok) return filled;
    const reference = parseFunctionReference(filled.value);
    if (!reference.ok) return reference;
    const {value} = reference;
    if (region !== void 0 && value.region !== void 0 && value.region !== region) return wrong(contradiction("region", value.region, region));
    if (values.account !== void 0 && value.account !== void 0 && value.account !== values.account) return wrong(contradiction("account", value.account, values.account));
    return reference;
  }
  function contradiction(key, named, declared) {
    return {
      message: text_sentence.cv`The function's ARN names ${[ key ]} ${quoted(named)}, but ${(0, 
      text_sentence.UU)(key)} is ${quoted(declared)}.`,
      remedy: (0, text_sentence.xI)("Write only the function's name, or correct one of the two.")
    };
  }
  function known({region, account}) {
    return {
      ...region !== void 0 && {
        region
      },
      ...account !== void 0 && {
        account
      }
    };
  }
  function declareSecrets(tree, file, values) {
    const from = key => (entriesOf(entryOf(tree, key)) ?? []).map(([, secret]) => declareConfigSecret(secret, key, {
      file,
      values
    }));
    return gather([ ...from("secrets"), ...from("grants") ]);
  }
  function extensionIn({tree, place}, {placeOf}) {
    const said = entryOf(tree, "extension");
    if (said === void 0) return;
    const isWanted = booleanIn(tree, "extension");
    if (isWanted === false) return false;
    const [first] = isWanted === void 0 ? (entriesOf(said) ?? []).map(([, entry]) => entry) : [ said ];
    const path = contentOf(first)?.path;
    return {
      place: path === void 0 ? place : placeOf(path),
      ...settingsIn(said, placeOf)
    };
  }
  function settingsIn(tree, placeOf) {
    const isLatest = textIn(tree, "version", placeOf) !== void 0;
    const version = isLatest ? "latest" : numberIn(tree, "version");
    const ttl = numberIn(tree, "ttl");
    return {
      ...version !== void 0 && {
        version
      },
      ...ttl !== void 0 && {
        ttl
      }
    };
  }
  const nothingLost = {
    mayHide: () => false
  };
  function lossesOf(left, isAnythingHidden) {
    const hidden = new Set(left.map(path => path.at(-1)));
    const hidesAll = isAnythingHidden || left.some(isWhole);
    return {
      mayHide: key => key === "stages" ? hidden.has(key) : hidesAll || hidden.has(key)
    };
  }
  const everythingLost = {
    mayHide: key => key !== "stages"
  };
  function isWhole(path) {
    const wholes = [ "functions", "stages", "extends" ];
    return wholes.includes(path.at(-1)) || wholes.includes(path.at(-2));
  }
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
    return {
      value: restOf(value, root, []),
      placeOf: (path, part) => placeOf(originalPath(path, root), part)
    };
  }
  function newLevel() {
    return {
      levels: new Map,
      isLeftOut: false,
      kept: void 0
    };
  }
  function restOf(value, level, path) {
    if (Array.isArray(value)) {
      level.kept = [ ...value.keys() ].filter(index => level.levels.get(index)?.isLeftOut !== true);
      return level.kept.map(index => partOf(value[index], level.levels.get(index), [ ...path, index ]));
    }
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).flatMap(([key, each]) => {
      const below = level.levels.get(key);
      if (below?.isLeftOut === true) return standInAt([ ...path, key ]);
      return [ [ key, partOf(each, below, [ ...path, key ]) ] ];
    });
    return Object.fromEntries(path.length === 0 ? [ ...entries, [ "version", 1 ] ] : entries);
  }
  function partOf(value, level, path) {
    return level === void 0 ? value : restOf(value, level, path);
  }
  function standInAt(path) {
    return path.length === 2 && path[0] === "stages" ? [ [ String(path[1]), {} ] ] : [];
  }
  function originalPath(path, root) {
    let level = root;
    return path.map(key => {
      const original = typeof key === "number" ? level?.kept?.[key] ?? key : key;
      level = level?.levels.get(original);
      return original;
    });
  }
  var nearest = __webpack_require__(4581);
  const longestCompared = 64;
  function didYouMean(text, known) {
    const candidates = known.filter(({length}) => length > 0 && length <= longestCompared);
    const meant = text.length > longestCompared ? void 0 : (0, nearest.p)(text, candidates);
    return meant === void 0 ? [] : text_sentence.cv`Did you mean ${quoted(meant)}? `;
  }
  function shapeFaults(issues, judged) {
    return issues.flatMap(issue => faultsOf(issue, [], judged));
  }
  function faultsOf(issue, parent, judged) {
    const {schema, placeOf} = judged;
    const path = [ ...parent, ...(issue.path ?? []).map(({key}) => key) ];
    const meant = issue.issues?.filter(inner => inner.path !== void 0) ?? [];
    if (meant.length > 0) return meant.flatMap(inner => faultsOf(inner, path, judged));
    const key = String(path.at(-1) ?? "");
    if (issue.type === "never") {
      const mistake = unknownKey(key, issue.message.split(" "));
      return [ {
        problem: problemAt(placeOf(path, "key"), mistake),
        path,
        isUnknown: true
      } ];
    }
    if (isMissing(issue)) {
      const whole = path.slice(0, -1);
      const problem = problemAt(placeOf(whole), missingKey(key, issue.message));
      return [ {
        problem,
        path: key === "version" ? path : whole
      } ];
    }
    const isHidden = isMarked(schema, path, maybeSecret);
    const mistake = {
      message: wrongValue(path, issue, isHidden),
      remedy: (0, text_sentence.xI)(issue.message)
    };
    return [ {
      problem: problemAt(placeOf(path, isOfKey(issue) ? "key" : "value"), mistake),
      path
    } ];
  }
  function isMissing(issue) {
    const last = issue.path?.at(-1);
    return last?.origin === "key" && last.value === void 0;
  }
  function isOfKey(issue) {
    return issue.path?.at(-1)?.origin === "key";
  }
  function missingKey(key, remedy) {
    return {
      message: text_sentence.cv`The key ${quoted(key)} is missing.`,
      remedy: (0, text_sentence.xI)(remedy)
    };
  }
  function unknownKey(key, known) {
    return {
      message: text_sentence.cv`The key ${quoted(key)} is unknown.`,
      remedy: text_sentence.cv`${didYouMean(key.toLowerCase(), known)}Known keys: ${(0, 
      text_sentence.p_)(known)}.`
    };
  }
  function wrongValue(path, {input: value, type}, isHidden) {
    const key = path.at(-1);
    if (key === void 0) return value === null ? text_sentence.cv`The file is empty.` : text_sentence.cv`The file contains ${describeKind(value)}, not a map.`;
    const subject = typeof key === "number" ? text_sentence.cv`Entry ${key + 1} of the list` : text_sentence.cv`${quoted(key)}`;
    if (type === "max_entries") return text_sentence.cv`${subject} has ${Object.keys(value ?? {}).length} entries.`;
    if (type === "max_length" && Array.isArray(value)) return text_sentence.cv`${subject} has ${value.length} entries.`;
    if (type === "max_length") return text_sentence.cv`${subject} has ${String(value).length} characters.`;
    if (value === null) return text_sentence.cv`${subject} is empty.`;
    return text_sentence.cv`${subject} is ${isHidden ? describeKind(value) : shape_problems_describe(value)}.`;
  }
  function describeKind(value) {
    if (typeof value === "number") return text_sentence.cv`a number`;
    return typeof value === "string" ? text_sentence.cv`only text` : shape_problems_describe(value);
  }
  function shape_problems_describe(value) {
    if (value === null) return text_sentence.cv`${(0, text_sentence.UU)("null")}`;
    if (Array.isArray(value)) return text_sentence.cv`a list`;
    if (typeof value === "object") return text_sentence.cv`a map`;
    if (typeof value === "string") return text_sentence.cv`the text ${quoted(value)}`;
    return typeof value === "number" ? text_sentence.cv`the number ${(0, text_sentence.UU)(String(value))}` : text_sentence.cv`the value ${(0, 
    text_sentence.UU)(String(value))}`;
  }
  function readShape(schema, text) {
    const first = valibot_dist.xLC(schema, text.value);
    const {placeOf} = text;
    if (first.success) {
      const losses = text.problems.length > 0 ? lossesOf([], true) : nothingLost;
      return {
        value: first.output,
        placeOf,
        losses,
        problems: text.problems
      };
    }
    const faults = shapeFaults(first.issues, {
      schema,
      placeOf
    });
    const problems = [ ...text.problems, ...faults.map(({problem}) => problem) ];
    return {
      ...readRest(schema, text, faults),
      problems
    };
  }
  function readRest(schema, text, faults) {
    let {value, placeOf} = text;
    let next = faults;
    const left = [];
    const losses = () => lossesOf(left, text.problems.length > 0 || faults.some(({isUnknown}) => isUnknown));
    for (let round = 0; round < 10 && next.every(({path}) => path.length > 0); round += 1) {
      const wrong = next.map(({path}) => leftOutWith(path, schema));
      left.push(...wrong);
      const rest = keepRest(value, wrong, placeOf);
      value = rest.value;
      placeOf = rest.placeOf;
      const shape = valibot_dist.xLC(schema, value);
      if (shape.success) return {
        value: shape.output,
        placeOf,
        losses: losses()
      };
      next = shapeFaults(shape.issues, {
        schema,
        placeOf
      });
    }
    return {
      value: void 0,
      placeOf,
      losses: losses()
    };
  }
  function leftOutWith(path, schema) {
    const above = path.slice(0, -1);
    return isMarked(schema, above, whole) ? above : path;
  }
  function chooseLayers(config, stage, placeOf) {
    const top = {
      path: [],
      config
    };
    const {stages} = config;
    if (stages === void 0 && stage === void 0) return {
      layers: [ top ],
      problems: []
    };
    const choice = choiceMistake(stages, stage);
    const chains = chainProblems(stages ?? {}, placeOf);
    if (choice !== void 0) return {
      layers: [ top ],
      problems: [ problemAt({
        kind: "input",
        input: "stage"
      }, choice), ...chains ]
    };
    const chain = [ ...chainOf(stages ?? {}, stage ?? "") ].reverse();
    return {
      layers: [ top, ...chain.flatMap(name => layerOf(name, stages?.[name])) ],
      problems: chains
    };
  }
  function layerOf(name, config) {
    return config === void 0 ? [] : [ {
      name,
      path: [ "stages", name ],
      config
    } ];
  }
  function choiceMistake(stages, stage) {
    if (stages === void 0) return {
      message: text_sentence.cv`Stage ${quoted(stage ?? "")} is selected, but the config file has no stages.`,
      remedy: text_sentence.cv`Declare it under ${(0, text_sentence.UU)("stages")}, or leave the ${(0, 
      text_sentence.hF)("stage")} out.`
    };
    if (stage === void 0) return {
      message: (0, text_sentence.xI)("The config file has stages, and none is selected."),
      remedy: selectOne(Object.keys(stages))
    };
    return Object.hasOwn(stages, stage) ? void 0 : unknownStage(stage, Object.keys(stages));
  }
  function selectOne(stages) {
    return stages.length === 0 ? text_sentence.cv`Declare a stage, and name it in the ${(0, 
    text_sentence.hF)("stage")}.` : text_sentence.cv`Set the ${(0, text_sentence.hF)("stage")} to ${(0, 
    text_sentence.gP)(stages.slice(0, mostShown).map(shortened))}.`;
  }
  const mostShown = 10;
  function unknownStage(stage, known) {
    const all = known.length === 0 ? (0, text_sentence.xI)("The file has no stages.") : text_sentence.cv`Stages: ${(0, 
    text_sentence.p_)(known.map(shortened), mostShown)}.`;
    return {
      message: text_sentence.cv`There is no stage ${quoted(stage)}.`,
      remedy: text_sentence.cv`${didYouMean(stage, known)}${all}`
    };
  }
  function chainOf(stages, stage) {
    const chain = new Set;
    for (let next = stage; next !== void 0 && !chain.has(next); ) {
      chain.add(next);
      next = parentOf(stages, next);
    }
    return chain;
  }
  function parentOf(stages, name) {
    return Object.hasOwn(stages, name) ? stages[name]?.extends : void 0;
  }
  function chainProblems(stages, placeOf) {
    const names = Object.keys(stages);
    const circles = circlesIn(stages, names);
    return names.flatMap(name => {
      const parent = parentOf(stages, name);
      if (parent === void 0) return [];
      const place = placeOf([ "stages", name, "extends" ]);
      if (!Object.hasOwn(stages, parent)) return [ problemAt(place, unknownStage(parent, names)) ];
      const circle = circles.get(name);
      return circle === void 0 ? [] : [ problemAt(place, circularStages(fromMember(circle, name))) ];
    });
  }
  function circlesIn(stages, names) {
    const circles = new Map;
    const followed = new Set;
    for (const start of names) {
      const path = new Set;
      let next = start;
      while (next !== void 0 && !followed.has(next)) {
        followed.add(next);
        path.add(next);
        next = parentOf(stages, next);
      }
      if (next === void 0 || !path.has(next)) continue;
      const followedNow = [ ...path ];
      const circle = followedNow.slice(followedNow.indexOf(next));
      for (const member of circle) circles.set(member, circle);
    }
    return circles;
  }
  function fromMember(circle, name) {
    const start = circle.indexOf(name);
    return [ ...circle.slice(start), ...circle.slice(0, start), name ];
  }
  function circularStages(chain) {
    const shown = chain.length > mostShown ? chain.slice(0, mostShown) : chain;
    const more = chain.length > mostShown ? text_sentence.cv` and so on` : [];
    return {
      message: text_sentence.cv`Stages extend each other in a circle: ${(0, text_sentence.fj)(shown.map(name => [ quoted(name) ]), " extends ")}${more}.`,
      remedy: (0, text_sentence.xI)("Remove one `extends` of the circle.")
    };
  }
  function shortened(stage) {
    return stage.length > 60 ? `${stage.slice(0, 59)}\u2026` : stage;
  }
  async function readGuardrails({config, stage}, files) {
    const source = await configPathIn(files, config);
    if (!source.ok) return refused(configInput, source.mistake);
    const path = source.value;
    if (path === void 0 || (0, model_place.sb)(path)) return found();
    const file = await readConfigFile(files, path);
    return file.ok ? guardrailsOf(file.value, stage) : refused(configInput, file.mistake);
  }
  const configInput = {
    kind: "input",
    input: "config"
  };
  function guardrailsOf(file, stage) {
    const text = parseConfigText(file);
    if (!text.ok) return {
      values: [],
      problems: text.problems
    };
    const {value, placeOf, problems} = readShape(fileWithGuardrails, text);
    if (value === void 0) return {
      values: [],
      problems
    };
    const declared = declareGuardrails(value, stage, placeOf);
    return {
      ...declared,
      problems: [ ...problems, ...declared.problems ]
    };
  }
  const fileWithGuardrails = valibot_dist._H3({
    guardrails: valibot_dist.yqP(guardrailsSchema),
    stages: valibot_dist.yqP(valibot_dist._H3({}, stagesRemedy))
  }, fileRemedy);
  function parseRules(file, stage) {
    const text = parseConfigText(file);
    if (!text.ok) return text;
    const {value, placeOf, problems} = readShape(rulesSchema, text);
    if (value === void 0) return {
      ok: false,
      problems
    };
    const {limits, problems: ofLimits} = limitsFor(value.guardrails, stage, placeOf);
    const all = [ ...problems, ...ofLimits ];
    return all.length > 0 ? {
      ok: false,
      problems: all
    } : {
      ok: true,
      value: limits
    };
  }
  function declareGuardrails({guardrails: config, stages: known = {}}, stage, placeOf) {
    if (config === void 0) return found();
    const {limits, problems} = limitsFor(config, stage, placeOf);
    const strangers = unknownStages(Object.keys(config.stages ?? {}), Object.keys(known), placeOf);
    return {
      values: [ limits ],
      problems: [ ...strangers, ...problems ]
    };
  }
  function limitsFor({stages = {}, ...all}, stage, placeOf) {
    const own = stage !== void 0 && Object.hasOwn(stages, stage) ? stages[stage] : void 0;
    const merged = {
      ...all,
      ...own
    };
    const pathOf = key => own?.[key] === void 0 ? [ "guardrails", key ] : [ "guardrails", "stages", stage ?? "", key ];
    const patterns = merged["allowed-secrets"]?.map((text, index) => readPattern({
      text,
      place: placeOf([ ...pathOf("allowed-secrets"), index ])
    }, stage));
    const {values: secrets, problems} = gather(patterns ?? []);
    const approvals = approvalsFor(merged.approvals ?? [], stage, index => placeOf([ ...pathOf("approvals"), index, "secrets" ]));
    const limits = {
      ...patterns && {
        secrets
      },
      ...merged["require-reason"] !== void 0 && {
        requireReason: merged["require-reason"]
      },
      ...merged["expires-within"] !== void 0 && {
        expiresWithin: merged["expires-within"]
      },
      ...merged.approvals && {
        approvals: approvals.values
      },
      ...merged.frozen !== void 0 && {
        frozen: merged.frozen
      },
      ...merged.forbid && {
        forbid: merged.forbid
      }
    };
    return {
      limits,
      problems: [ ...problems, ...approvals.problems ]
    };
  }
  function approvalsFor(approvals, stage, placeOf) {
    return gather(approvals.map(({secrets, by, count = 1}, index) => {
      const {values, problems} = readPattern({
        text: secrets,
        place: placeOf(index)
      }, stage);
      return {
        values: values.map(pattern => ({
          secrets: pattern,
          by,
          count
        })),
        problems
      };
    }));
  }
  function readPattern(written, stage) {
    if (/\{(region|account)\}/.test(written.text)) return refused(written.place, onlyStage);
    return readEntry(written, {
      stage,
      region: void 0,
      account: void 0
    }, patternMistake);
  }
  const onlyStage = {
    message: (0, text_sentence.xI)("The only placeholder in guardrails is `{stage}`."),
    remedy: (0, text_sentence.xI)("Write out the region and the account: a pull request could change the values of their placeholders.")
  };
  function unknownStages(named, known, placeOf) {
    const all = new Set(known);
    return named.filter(name => !all.has(name)).map(name => problemAt(placeOf([ "guardrails", "stages", name ], "key"), unknownStage(name, known)));
  }
  var external_node_util_ = __webpack_require__(7975);
  function unwrittenValues(value, path, placeOf) {
    if (value === null) return isUnwritten(path, placeOf) ? [ unwritten(path, placeOf) ] : [];
    if (typeof value !== "object" || Array.isArray(value)) return [];
    return Object.entries(value).flatMap(([key, each]) => unwrittenValues(each, [ ...path, key ], placeOf));
  }
  function isUnwritten(path, placeOf) {
    return (0, external_node_util_.isDeepStrictEqual)(placeOf(path, "value"), placeOf(path, "key"));
  }
  function unwritten(path, placeOf) {
    return problemAt(placeOf(path, "key"), {
      message: text_sentence.cv`${quoted(String(path.at(-1)))} is empty.`,
      remedy: (0, text_sentence.xI)("Write `null` to remove what the stage inherits, or delete the key to keep it.")
    });
  }
  function parseConfig(file, choice) {
    const parsed = parseConfigText(file);
    if (!parsed.ok) return function_entry_nothing(parsed.problems);
    const {value: config, placeOf, losses, problems} = readShape(configSchema, parsed);
    if (config === void 0 || losses.mayHide("stages")) return function_entry_nothing(problems);
    const {stage} = choice;
    const chosen = chooseLayers(config, stage, placeOf);
    const known = chosen.problems.length === 0 ? losses : everythingLost;
    const declared = declareLayers(chosen.layers, choice, {
      placeOf,
      losses: known
    });
    const limits = declareGuardrails(config, stage, placeOf);
    const [guardrails] = limits.values;
    const unwritten = unwrittenValues(config.stages, [ "stages" ], placeOf);
    return {
      ...declared,
      problems: [ ...problems, ...unwritten, ...chosen.problems, ...limits.problems, ...declared.problems ],
      ...guardrails !== void 0 && {
        guardrails
      },
      path: file.file,
      stages: Object.keys(config.stages ?? {}),
      ...stage !== void 0 && {
        stage
      }
    };
  }
  function declareLayers(layers, {stage, region}, {placeOf, losses}) {
    const [lowest, ...upper] = layers;
    const empty = [];
    let tree = lowest === void 0 ? branch([]) : layerTree(lowest, stage);
    for (const layer of upper) {
      empty.push(...emptyOverInherited(tree, layer, placeOf));
      tree = overlay(tree, layerTree(layer, stage));
    }
    const functions = entriesOf(entryOf(tree, "functions"));
    const account = textIn(tree, "account", placeOf)?.text;
    if (functions === void 0 || functions.length === 0) {
      if (losses.mayHide("functions")) return function_entry_nothing([]);
      return function_entry_nothing([ problemAt(placeOf(functions === void 0 ? [] : [ "functions" ]), emptiness(functions)) ]);
    }
    const layered = {
      placeOf,
      losses,
      values: {
        stage,
        region: textIn(tree, "region", placeOf)?.text ?? region,
        account
      },
      tier: {
        keys: textsIn(tree, "kms-keys", placeOf),
        secrets: textsIn(tree, "allowed-secrets", placeOf)
      }
    };
    const entries = functions.map(([label, each]) => declareFunctionEntry({
      label,
      tree: each,
      place: placeOfFunction(label, layers, placeOf)
    }, layered));
    const {values, problems} = gather(entries);
    return {
      values,
      problems: [ ...empty, ...problems ],
      ...account !== void 0 && {
        account
      }
    };
  }
  function placeOfFunction(label, layers, placeOf) {
    const home = layers.find(({config}) => Object.hasOwn(config.functions ?? {}, label));
    return placeOf([ ...home?.path ?? [], "functions", label ], "key");
  }
  function emptiness(functions) {
    return functions === void 0 ? missingKey("functions", functionsRemedy) : {
      message: (0, text_sentence.xI)("No function is declared."),
      remedy: (0, text_sentence.xI)(functionsRemedy)
    };
  }
  var promises_ = __webpack_require__(1455);
  function isSameText(one, other) {
    return one?.kind === "found" && other?.kind === "found" && unixLines(one.bytes) === unixLines(other.bytes);
  }
  function unixLines(bytes) {
    return Buffer.from(bytes).toString("latin1").replaceAll("\r\n", "\n");
  }
  const largestFile = 1024 * 1024;
  async function readCommitted(path, tree) {
    if (/^\.\.(\/|$)/.test(path)) return {
      kind: "outside"
    };
    const entry = await tree.entryAt(path);
    if (entry !== void 0) return tree.contentOf(entry, path);
    const folder = await wrongFolder(path, tree);
    return folder === void 0 ? {
      kind: "absent"
    } : {
      kind: "no-folder",
      folder
    };
  }
  async function wrongFolder(path, tree) {
    const above = folderOf(path);
    if (above === "" || above.startsWith("..")) return;
    const entry = await tree.entryAt(above);
    if (entry === void 0) return wrongFolder(above, tree);
    return tree.isFolder(entry) ? void 0 : above;
  }
  function folderOf(path) {
    return external_node_path_.posix.dirname(path).replace(/^\.$/, "");
  }
  function workspaceFiles(workspace, system = promises_) {
    return {
      exists: path => system.lstat((0, external_node_path_.join)(workspace, path)).then(() => true, () => false),
      read: async path => {
        const asked = (0, external_node_path_.resolve)(workspace, path);
        try {
          const root = [ workspace, await system.realpath(workspace) ].find(each => !leaves((0, 
          external_node_path_.relative)(each, asked)));
          return root === void 0 ? {
            kind: "outside"
          } : await readWithin(root, (0, external_node_path_.relative)(root, asked), system);
        } catch (error) {
          return unread(error);
        }
      }
    };
  }
  async function readWithin(root, path, system) {
    const parts = path.split(external_node_path_.sep);
    const file = withSlashes(path);
    for (const index of parts.keys()) {
      const status = await system.lstat((0, external_node_path_.join)(root, ...parts.slice(0, index + 1)));
      if (status.isSymbolicLink()) return {
        kind: "link",
        link: parts.slice(0, index + 1).join("/")
      };
    }
    const status = await system.stat((0, external_node_path_.join)(root, path));
    if (!status.isFile()) return {
      kind: "no-file",
      file
    };
    const spelled = withSlashes((0, external_node_path_.relative)(await system.realpath(root), await system.realpath((0, 
    external_node_path_.join)(root, path))));
    if (spelled.normalize() !== file.normalize()) return {
      kind: "other-spelling",
      file,
      spelled
    };
    if (status.size > largestFile) return {
      kind: "too-large",
      file,
      size: status.size
    };
    return {
      kind: "found",
      file,
      bytes: await system.readFile((0, external_node_path_.join)(root, path))
    };
  }
  function unread(error) {
    if (typeof error !== "object" || error === null || !("code" in error)) throw error;
    return error.code === "ENOENT" ? {
      kind: "absent"
    } : {
      kind: "unreadable",
      code: String(error.code)
    };
  }
  function withSlashes(path) {
    return path.split(external_node_path_.sep).join("/");
  }
  function leaves(path) {
    return (0, external_node_path_.isAbsolute)(path) || path === ".." || path.startsWith(`..${external_node_path_.sep}`);
  }
  var wording = __webpack_require__(1641);
  var observation = __webpack_require__(6463);
  const functionPlace = {
    kind: "input",
    input: "function"
  };
  const secretsPlace = {
    kind: "input",
    input: "secrets"
  };
  const secretsAlone = problemAt(secretsPlace, {
    message: (0, text_sentence.xI)("There are secrets, but no function."),
    remedy: text_sentence.cv`Set the ${(0, text_sentence.hF)("function")} to the Lambda function that may read them.`
  });
  const functionAlone = problemAt(functionPlace, {
    message: (0, text_sentence.xI)("There is a function, but no secrets."),
    remedy: text_sentence.cv`${(0, text_sentence.r_)((0, text_sentence.xI)("Set the input `secrets`, one `NAME=SECRET` per line. To remove what was granted, set `mode: remove`."), (0, 
    text_sentence.xI)("Add `--secret NAME=SECRET` for each. To remove what was granted, run `lambda-secrets remove` with this flag."))} If a config file declares everything, leave the ${(0, 
    text_sentence.hF)("function")} out.`
  });
  function readInputEntry(inputs) {
    const secrets = inputs.secrets === void 0 ? void 0 : parseSecretLines(inputs.secrets);
    const problems = secrets?.problems ?? [];
    if (inputs.function === void 0) return {
      values: [],
      problems: secrets === void 0 ? [] : [ secretsAlone, ...problems ]
    };
    const reference = parseFunctionReference(inputs.function);
    if (!reference.ok) return {
      values: [],
      problems: [ problemAt(functionPlace, reference.mistake), ...problems ]
    };
    if (secrets === void 0 && inputs.mode !== "remove") return {
      values: [],
      problems: [ functionAlone ]
    };
    const entry = {
      label: inputs.function,
      reference: reference.value,
      place: functionPlace,
      secrets: secrets?.values ?? [],
      describe: void 0
    };
    return {
      values: [ entry ],
      problems
    };
  }
  function parseAllowedSecrets(text) {
    const patterns = linesOf("allowed-secrets", text);
    if (patterns.length === 0) return refused({
      kind: "input",
      input: "allowed-secrets"
    }, {
      message: text_sentence.cv`The ${(0, text_sentence.hF)("allowed-secrets")} contains no pattern.`,
      remedy: (0, text_sentence.xI)("Write at least one pattern, or leave it out to allow every secret.")
    });
    const tooMany = tooManyLines(patterns, mostPatterns);
    if (tooMany !== void 0) return tooMany;
    return gather(patterns.map(({text: pattern, place}) => {
      const mistake = patternMistake(pattern);
      return mistake === void 0 ? found(pattern) : refused(place, mistake);
    }));
  }
  const inputs_remedy = text_sentence.cv`${(0, text_sentence.r_)((0, text_sentence.xI)("Write one `NAME=SECRET` per line"), (0, 
  text_sentence.xI)("Write `NAME=SECRET`"))}${(0, text_sentence.xI)(", such as `DB_ARN=arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf`.")}`;
  function parseSecretLines(text) {
    const lines = linesOf("secrets", text);
    const [first] = lines;
    if (first !== void 0 && /^[{[]/.test(first.text)) return refused(first.place, {
      message: (0, text_sentence.xI)("This is not read as JSON."),
      remedy: inputs_remedy
    });
    const tooMany = tooManyLines(lines, mostSecrets);
    return tooMany ?? gather(lines.map(parseSecretLine));
  }
  function tooManyLines(lines, most) {
    const beyond = lines[most];
    if (beyond === void 0) return;
    return refused(beyond.place, {
      message: text_sentence.cv`There are ${lines.length} entries.`,
      remedy: text_sentence.cv`Write at most ${most}.`
    });
  }
  function linesOf(input, text) {
    return text.split(/\r\n|\r|\n/).map((line, index) => ({
      text: line.replace(/(^|\s)#.*$/, "").trim(),
      place: {
        kind: "input",
        input,
        line: index + 1
      }
    })).filter(line => line.text !== "");
  }
  function parseSecretLine({text, place}) {
    if (/^-\s|^["']?\w+["']?:(\s|$)/.test(text)) return refused(place, {
      message: (0, text_sentence.xI)("This looks like YAML."),
      remedy: inputs_remedy
    });
    if (/^["']|=\s*["']/.test(text)) return refused(place, {
      message: (0, text_sentence.xI)("This contains quotes, which are not taken off."),
      remedy: inputs_remedy
    });
    const pair = /^(?!arn:)(?<name>[^=]*)=(?<secret>.*)$/s.exec(text)?.groups;
    const {name = "", secret = text} = pair ?? {};
    const variable = pair === void 0 ? "derived" : {
      text: name.trim(),
      place
    };
    return declareSecret({
      place,
      secret: {
        text: secret.trim(),
        place
      },
      variable
    });
  }
  function parseReplacements(text) {
    return gather(linesOf("allow-replacements", text).map(parseReplacement));
  }
  function parseReplacement({text, place}) {
    const groups = /^(?<function>[^:*?]+):(?<variable>[a-zA-Z]\w*)$/.exec(text)?.groups;
    const {function: named, variable} = groups ?? {};
    if (named === void 0 || variable === void 0) return refused(place, unreadable(text));
    return found({
      function: named.trim(),
      variable,
      place
    });
  }
  function unreadable(text) {
    return {
      message: text_sentence.cv`${quoted(text)} does not name a function and a variable.`,
      remedy: (0, text_sentence.xI)("Write each as `FUNCTION:NAME`, such as `orders:DB_ARN`, without wildcards.")
    };
  }
  function replacementsOf({label, functionName}, written) {
    return written.filter(each => each.function === label || each.function === functionName).map(({variable, place}) => ({
      variable,
      place
    }));
  }
  function strayReplacements(written, functions) {
    const stray = written.filter(each => functions.every(one => replacementsOf(one, [ each ]).length === 0));
    return stray.map(each => problemAt(each.place, {
      message: text_sentence.cv`${quoted(each.function)} is not a declared function.`,
      remedy: (0, text_sentence.xI)("Write the name of a declared function before the colon, or remove the line.")
    }));
  }
  function readZappaStage(file, choice, placeOf) {
    if (!stage_isMap(file)) return stage_refuse(placeOf([]), notStages);
    if (file.version === 1 && stage_isMap(file.functions)) return stage_refuse(placeOf([ "version" ], "key"), notZappa);
    const names = Object.keys(file);
    if (names.length > mostStages) return stage_refuse(placeOf([ names[mostStages] ?? "" ], "key"), tooMany(names.length));
    const name = choice ?? (names.length === 1 ? names[0] : void 0);
    if (name === void 0) return stage_refuse(stageInput, noChoice(stagesOf(file)));
    if (!Object.hasOwn(file, name)) return stage_refuse(stageInput, unknownStage(name, stagesOf(file)));
    const settings = settingsOf(file, name, placeOf);
    return settings.ok ? {
      ok: true,
      value: {
        name,
        settings: settings.value
      }
    } : settings;
  }
  function settingsOf(file, name, placeOf) {
    const chain = new Map;
    for (let next = name; next !== void 0; ) {
      const stage = next;
      const own = file[stage];
      if (!stage_isMap(own)) return stage_refuse(placeOf([ stage ], "key"), notAStage(stage));
      chain.set(stage, Object.entries(own).map(([key, value]) => [ key, {
        value,
        path: [ stage, key ]
      } ]));
      const mistake = isTrue(own.extends) ? parentMistake(file, own.extends, chain) : void 0;
      if (mistake !== void 0) return stage_refuse(placeOf([ stage, "extends" ]), mistake);
      next = isTrue(own.extends) ? String(own.extends) : void 0;
    }
    return {
      ok: true,
      value: new Map([ ...chain.values() ].reverse().flat())
    };
  }
  function parentMistake(file, parent, chain) {
    if (typeof parent !== "string") return extendsNoText;
    if (!Object.hasOwn(file, parent)) return unknownStage(parent, stagesOf(file));
    if (!chain.has(parent)) return;
    const names = [ ...chain.keys() ];
    return circularStages([ ...names.slice(names.indexOf(parent)), parent ]);
  }
  function stage_isMap(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
  }
  function isTrue(value) {
    return Array.isArray(value) || stage_isMap(value) ? Object.keys(value).length > 0 : Boolean(value);
  }
  function stagesOf(file) {
    return Object.keys(file).filter(name => stage_isMap(file[name]));
  }
  const stageInput = {
    kind: "input",
    input: "stage"
  };
  const notStages = {
    message: (0, text_sentence.xI)("Zappa's settings must be a map of stages."),
    remedy: (0, text_sentence.xI)('Write a stage such as `{"production": {"aws_secrets": [...]}}`.')
  };
  const notZappa = {
    message: (0, text_sentence.xI)("This is a config file of this action, but as its name contains `zappa`, it is read as Zappa's settings."),
    remedy: (0, text_sentence.xI)("Rename the file.")
  };
  const extendsNoText = {
    message: (0, text_sentence.xI)("`extends` is not text."),
    remedy: (0, text_sentence.xI)("Write the name of one stage.")
  };
  function notAStage(name) {
    return {
      message: text_sentence.cv`${quoted(name)} is not a stage: it has no settings.`,
      remedy: (0, text_sentence.xI)("Write a map of settings under it.")
    };
  }
  function tooMany(stages) {
    return {
      message: text_sentence.cv`Zappa's settings have ${stages} stages.`,
      remedy: text_sentence.cv`Write at most ${mostStages}.`
    };
  }
  function noChoice(stages) {
    return {
      message: (0, text_sentence.xI)(noChoiceMessage(stages.length)),
      remedy: selectOne(stages)
    };
  }
  function noChoiceMessage(stages) {
    if (stages === 0) return "Zappa's settings have no stage.";
    return stages === 1 ? "Zappa's settings have other keys beside the stage, and no stage is selected." : "Zappa's settings have several stages, and none is selected.";
  }
  function stage_refuse(place, mistake) {
    return {
      ok: false,
      problems: [ problemAt(place, mistake) ]
    };
  }
  const settingNames = [ "environment_variables", "aws_environment_variables" ];
  function assignmentsOf({settings}, placeOf) {
    return settingNames.flatMap(setting => {
      const {value: map, path} = settings.get(setting) ?? {};
      if (!stage_isMap(map) || path === void 0) return [];
      return Object.entries(map).flatMap(([variable, value]) => typeof value === "string" ? [ {
        setting,
        variable,
        value,
        place: placeOf([ ...path, variable ], "key"),
        stage: path[0]
      } ] : []);
    });
  }
  function variableProblems({settings}, placeOf) {
    const setting = settings.get("environment_variables");
    if (setting === void 0) return [];
    if (!stage_isMap(setting.value)) {
      const mistake = {
        message: (0, text_sentence.xI)("`environment_variables` is not a map."),
        remedy: (0, text_sentence.xI)("Write a map from names to text.")
      };
      return [ problemAt(placeOf(setting.path), mistake) ];
    }
    const others = Object.entries(setting.value).filter(([, value]) => typeof value !== "string");
    return others.map(([variable]) => problemAt(placeOf([ ...setting.path, variable ]), {
      message: text_sentence.cv`The value of variable ${quoted(variable)} is not text, so Zappa refuses it.`,
      remedy: (0, text_sentence.xI)("Put the value in quotes.")
    }));
  }
  function notSetTwice(secrets, assignments) {
    const holders = Map.groupBy(assignments, ({value}) => value);
    return secrets.map(written => {
      const {variable, secret} = written;
      const variables = (holders.get(secret.text) ?? []).map(each => each.variable);
      const isSet = typeof variable === "object" ? variables.includes(variable.text) : variables.length > 0;
      return isSet ? {
        ...written,
        variable: "none"
      } : written;
    });
  }
  function adoptedSecrets(assignments, written) {
    const named = new Set(written.map(({secret}) => secret.text));
    return assignments.filter(({value}) => (0, text_arn.Av)(value) && !named.has(value)).map(({value, place, stage}) => ({
      place,
      stage,
      variable: "none",
      secret: {
        text: value,
        place
      }
    }));
  }
  function partRemarks(assignments, written) {
    const named = new Set(written.map(({secret}) => (0, text_arn.XQ)(secret.text)));
    return assignments.filter(({value}) => !(0, text_arn.Av)(value) && (0, text_arn.Au)(value).some(arn => !named.has((0, 
    text_arn.XQ)(arn)))).map(({variable, setting, place}) => ({
      code: "variable-in-part",
      message: text_sentence.cv`The value of variable ${(0, text_sentence.UU)(variable)} in ${(0, 
      text_sentence.UU)(setting)} contains the ARN of a secret and more, so it grants nothing.`,
      remedy: (0, text_sentence.xI)("Declare the secret in `aws_secrets`, or make its ARN the whole value."),
      place
    }));
  }
  function shadowRemarks(secrets, assignments) {
    const byVariable = Map.groupBy(assignments, ({variable}) => variable);
    return secrets.flatMap(({variable = "", reference, place}) => (byVariable.get(variable) ?? []).filter(each => each.value !== reference.raw).map(each => ({
      code: "variable-shadowed",
      message: text_sentence.cv`Variable ${(0, text_sentence.UU)(each.variable)} would contain the secret's ARN, but ${(0, 
      text_sentence.UU)(each.setting)} sets it to another value, which ${effects[each.setting]}.`,
      remedy: text_sentence.cv`Remove ${(0, text_sentence.UU)(each.variable)} from ${(0, 
      text_sentence.UU)(each.setting)}, or give the secret another variable name.`,
      place
    })));
  }
  const effects = {
    environment_variables: (0, text_sentence.xI)("the code then sees"),
    aws_environment_variables: (0, text_sentence.xI)("every `zappa update` restores")
  };
  function declareFunctions(entries, settings) {
    const problems = [ ...missingRegion(entries), ...duplicates(entries) ];
    return gather([ {
      values: [],
      problems
    }, ...entries.map(entry => declareFunction(entry, settings)) ]);
  }
  function declareFunction(entry, settings) {
    const {label, reference, place} = entry;
    const secrets = settleSecrets(entry.secrets ?? []);
    const release = declareRelease(entry, settings);
    const replacements = [ ...secrets.values.flatMap(replacementIn), ...replacementsOf({
      label,
      functionName: reference.name
    }, settings.replacements) ];
    const extension = entry.extension ?? (settings.extension && extensionOfInputs);
    const declaration = {
      label,
      functionName: reference.name,
      region: reference.region ?? "",
      ...reference.account !== void 0 && {
        account: reference.account
      },
      place,
      policyName: settings.policyName.replaceAll("{function}", reference.name),
      ...ownership(entry, settings),
      ...entry.frozen === true && {
        frozen: true
      },
      secrets: entry.secrets && secrets.values,
      describe: entry.describe ?? settings.describe,
      ...entry.tier !== void 0 && Object.keys(entry.tier).length > 0 && {
        tier: entry.tier
      },
      ...release.ok && release.value !== void 0 && {
        release: release.value
      },
      ...extension !== false && {
        extension
      },
      ...replacements.length > 0 && {
        replacements
      },
      ...entry.remarks !== void 0 && {
        remarks: [ ...entry.remarks, ...shadowRemarks(secrets.values, entry.assignments ?? []) ]
      }
    };
    const isHalf = [ "publish", "alias" ].some(key => entry.losses?.mayHide(key) === true);
    const problems = release.ok || isHalf ? [] : [ problemAt(entry.alias?.place ?? place, release.mistake) ];
    return {
      values: [ declaration ],
      problems: [ ...secrets.problems, ...problems ]
    };
  }
  function ownership({reference, takeOver, adopt}, {owner, takeOverFrom, adopt: adopted}) {
    const marks = [ ...takeOver === void 0 ? [] : [ takeOver ], ...writtenIn("take-over-from", takeOverFrom) ];
    const digests = [ ...adopt === void 0 ? [] : [ adopt ], ...writtenIn("adopt", adopted) ];
    return {
      ...owner !== void 0 && {
        claim: {
          owner: (0, text_owner.bf)({
            ...owner,
            functionName: reference.name
          }),
          stages: owner.stages,
          ...owner.workflows && {
            workflows: owner.workflows
          }
        }
      },
      ...marks.length > 0 && {
        takeOver: marks
      },
      ...digests.length > 0 && {
        adopt: digests
      }
    };
  }
  function writtenIn(input, words) {
    return words.map(text => ({
      text,
      place: {
        kind: "input",
        input
      }
    }));
  }
  function replacementIn({variable, replace}) {
    return variable === void 0 || replace === void 0 ? [] : [ {
      variable,
      place: replace
    } ];
  }
  const extensionOfInputs = {
    place: {
      kind: "input",
      input: "extension"
    }
  };
  function missingRegion(entries) {
    const [first, ...others] = entries.filter(({reference, losses}) => reference.region === void 0 && losses?.mayHide("region") !== true);
    if (first === void 0) return [];
    const also = others.length === 0 ? [] : text_sentence.cv` (and ${others.length} more)`;
    return [ {
      place: first.place,
      message: text_sentence.cv`No region is known for function ${(0, text_sentence.UU)(first.reference.name)}${also}.`,
      remedy: text_sentence.cv`${(0, text_sentence.r_)((0, text_sentence.xI)("Run aws-actions/configure-aws-credentials first"), (0, 
      text_sentence.xI)("Name it with `--region`"))}, set ${(0, text_sentence.UU)("AWS_REGION")}, or ${(0, 
      wording.m)(first.place).region}.`
    } ];
  }
  function duplicates(entries) {
    const firsts = new Map;
    return entries.flatMap(entry => {
      const {region = "", ...reference} = entry.reference;
      const key = (0, observation.ay)(region, reference.name);
      const first = firsts.get(key) ?? entry;
      firsts.set(key, first);
      if (first === entry) return [];
      const message = text_sentence.cv`Lambda function ${(0, text_sentence.UU)(reference.name)} is already declared at ${(0, 
      model_place.jk)(first.place)}.`;
      return [ {
        place: entry.place,
        message,
        remedy: (0, text_sentence.xI)("Declare each function once.")
      } ];
    });
  }
  function declareRelease(entry, settings) {
    const publish = entry.publish ?? settings.publish;
    const alias = entry.alias?.text ?? settings.alias;
    const functionName = (0, text_sentence.UU)(entry.reference.name);
    if (publish !== false) return right({
      ...alias !== void 0 && {
        alias
      },
      withCode: publish === "with-code"
    });
    if (entry.publish === false || alias === void 0) return right(void 0);
    return wrong({
      message: text_sentence.cv`Alias ${(0, text_sentence.UU)(alias)} is set for function ${functionName}, but ${(0, 
      text_sentence.UU)("publish")} is not.`,
      remedy: (0, text_sentence.xI)("Write `publish: true` as well, or remove `alias`.")
    });
  }
  var external_node_fs_ = __webpack_require__(3024);
  function pathIn(folder, path) {
    return (0, external_node_path_.relative)(folder, (0, external_node_path_.resolve)(folder, path)).split(external_node_path_.sep).join("/");
  }
  async function gitHistory(workspace, path, {most, base}) {
    if (!(0, external_node_fs_.existsSync)((0, external_node_path_.join)(workspace, ".git"))) return;
    const git = async (...words) => String(await outputOf(workspace, words)).match(/\S+/g) ?? [];
    try {
      const [isShallow] = await git("rev-parse", "--is-shallow-repository");
      if (isShallow !== "false") return;
      const commits = await git("rev-list", `-${most}`, "HEAD", "--", path);
      const parents = await git("rev-parse", "HEAD^@");
      const merged = parents.length < 2 ? void 0 : parents[0];
      const first = base === void 0 ? merged : await commitOf(workspace, base);
      return {
        versions: commits.map(commit => snapshotAt(workspace, commit)),
        base: first === void 0 ? void 0 : snapshotAt(workspace, first)
      };
    } catch {
      return;
    }
  }
  async function openRef(workspace, ref) {
    const commit = await commitOf(workspace, ref);
    return commit === void 0 ? void 0 : snapshotAt(workspace, commit);
  }
  async function cloneRoot(folder) {
    return answerIn(folder, "rev-parse", "--show-toplevel");
  }
  async function originOf(clone) {
    return answerIn(clone, "config", "--get", "remote.origin.url");
  }
  async function mayBeSparse(clone) {
    if (await answerIn(clone, "config", "--bool", "--get", "core.sparseCheckout") === "true") return true;
    return (0, external_node_fs_.existsSync)((0, external_node_path_.join)(clone, ".git", "info", "sparse-checkout")) && await cloneRoot(clone) === void 0;
  }
  async function commitOf(workspace, ref) {
    return answerIn(workspace, "rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
  }
  async function answerIn(folder, ...words) {
    return outputOf(folder, words).then(answer => String(answer).trim() || void 0, () => {});
  }
  async function outputOf(workspace, words) {
    const {execFile} = await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 1421, 19));
    const options = {
      encoding: "buffer",
      maxBuffer: largestFile,
      env: withoutGitDir(process.env)
    };
    return (await (0, external_node_util_.promisify)(execFile)("git", [ "-C", workspace, ...words ], options)).stdout;
  }
  function withoutGitDir({GIT_DIR: folder, ...others}) {
    return others.GIT_WORK_TREE === void 0 ? others : {
      GIT_DIR: folder,
      ...others
    };
  }
  function snapshotAt(workspace, commit) {
    const read = path => contentAt(workspace, commit, pathIn(workspace, path));
    return {
      commit,
      files: {
        read,
        exists: async path => (await read(path)).kind !== "absent"
      }
    };
  }
  async function contentAt(workspace, commit, file) {
    try {
      return await readCommitted(file, {
        entryAt: path => entryAt(workspace, commit, path),
        isFolder: ({mode}) => mode === folder,
        contentOf: (entry, path) => git_contentOf(workspace, entry, path)
      });
    } catch (error) {
      return {
        kind: "unreadable",
        code: reasonOf(error)
      };
    }
  }
  async function entryAt(workspace, commit, path) {
    const listed = await outputOf(workspace, [ "ls-tree", "-z", "--long", commit, "--", path ]);
    const [mode = "", , object = "", size] = String(listed).split(/[ \t]+/);
    return mode === "" ? void 0 : {
      mode,
      object,
      size: Number(size)
    };
  }
  const git_link = "120000";
  const folder = "040000";
  const files = [ "100644", "100755" ];
  async function git_contentOf(workspace, {mode, object, size}, file) {
    if (mode === git_link) return {
      kind: "link",
      link: file
    };
    if (!files.includes(mode)) return {
      kind: "no-file",
      file
    };
    if (size > largestFile) return {
      kind: "too-large",
      file,
      size
    };
    return {
      kind: "found",
      file,
      bytes: await outputOf(workspace, [ "cat-file", "blob", object ])
    };
  }
  function reasonOf(error) {
    const {stderr} = error;
    return String(stderr ?? error).split("\n", 1)[0] || "git failed";
  }
  const workflows_folder = ".github/workflows";
  async function declaringWorkflow({mode, run, workspace}) {
    const {workflow} = run;
    if (mode !== "apply" || workflow === void 0) return {};
    const names = await (0, promises_.readdir)((0, external_node_path_.join)(workspace, workflows_folder)).catch(() => []);
    const workflows = names.map(each => `${workflows_folder}/${each}`);
    const areKnown = workflows.includes(workflow) && !await mayBeSparse(workspace);
    return {
      workflow,
      ...areKnown && {
        workflows
      }
    };
  }
  function readKey(cursor) {
    const first = peek(cursor);
    if (first === '"' || first === "'") return readQuoted(cursor);
    const offset = cursor.at;
    const key = take(cursor, /[^\s:{}[\],]+/y);
    if (key !== "") return key;
    return failAt(offset, first === "" ? "it ends where a key or a bracket is expected" : "a key is missing");
  }
  function readQuoted(cursor) {
    const offset = cursor.at;
    const mark = peek(cursor);
    cursor.at += 1;
    let text = "";
    for (;;) {
      const plain = take(cursor, mark === '"' ? /[^"\\]*/y : /[^'\\]*/y);
      const next = peek(cursor);
      if (next === "" || [ ...plain ].some(character => character < " ")) failAt(offset, "a quote is not closed on its line");
      text += plain;
      if (next === mark) break;
      text += readEscape(cursor);
    }
    cursor.at += 1;
    return text;
  }
  const escapes = {
    '"': '"',
    "'": "'",
    "\\": "\\",
    "/": "/",
    b: "\b",
    f: "\f",
    n: "\n",
    r: "\r",
    t: "\t"
  };
  function readEscape(cursor) {
    const offset = cursor.at;
    const sequence = take(cursor, /\\(?:u[0-9a-fA-F]{4}|["'\\/bfnrt])/y);
    if (sequence === "") failAt(offset, "the escape after a backslash is unknown");
    const letter = sequence.charAt(1);
    return letter === "u" ? String.fromCharCode(Number.parseInt(sequence.slice(2), 16)) : escapes[letter] ?? "";
  }
  function readMultiline(cursor) {
    const offset = cursor.at;
    const indent = offset - lineStart(cursor);
    const whole = take(cursor, /'''[\s\S]*?'''/y);
    if (whole === "") failAt(offset, "`'''` is not closed");
    const lines = whole.slice(3, -3).split("\n");
    const [first = "", ...rest] = lines;
    const outdent = line => line.slice(Math.min(indent, line.length - line.replace(/^[ \t]+/, "").length));
    const opening = first.trimStart();
    const text = rest.map(outdent);
    return (opening === "" && text.length > 0 ? text : [ opening, ...text ]).join("\n").replace(/\n$/, "");
  }
  function lineStart(cursor) {
    const {line} = cursor;
    const last = cursor.text.slice(line.searched, cursor.at).lastIndexOf("\n");
    if (last !== -1) line.start = line.searched + last + 1;
    line.searched = cursor.at;
    return line.start;
  }
  function readUnquoted(cursor) {
    const offset = cursor.at;
    if (/^[{}[\],:]?$/.test(peek(cursor))) failAt(offset, "a value is missing");
    const word = take(cursor, literal);
    if (word !== "") return JSON.parse(word);
    return take(cursor, /[^\n]*/y).trim();
  }
  const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?=[ \t]*(?:$|[\n,}\]#]|\/\/|\/\*))/y;
  class HjsonError extends Error {
    name="HjsonError";
    offset;
    constructor(offset, message) {
      super(message);
      this.offset = offset;
    }
  }
  function failAt(offset, message) {
    throw new HjsonError(offset, message);
  }
  function peek({text, at}) {
    return text.charAt(at);
  }
  function skipBlank(cursor) {
    take(cursor, /(?:[ \t\n]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y);
    if (cursor.text.startsWith("/*", cursor.at)) failAt(cursor.at, "a comment is not closed");
  }
  function take(cursor, pattern) {
    pattern.lastIndex = cursor.at;
    const text = pattern.exec(cursor.text)?.[0] ?? "";
    cursor.at += text.length;
    return text;
  }
  function plainValue(placed) {
    if (placed.kind === "scalar") return placed.value;
    if (placed.kind === "list") return placed.items.map(plainValue);
    return Object.fromEntries([ ...placed.entries ].map(([key, {value}]) => [ key, plainValue(value) ]));
  }
  function placedFinder(root, placeAt) {
    return (path, part = "value") => {
      let found = {
        keyOffset: root.offset,
        value: root
      };
      for (const key of path) found = step(found.value, key) ?? found;
      return placeAt(part === "key" ? found.keyOffset : found.value.offset);
    };
  }
  function step(value, key) {
    if (value.kind === "map") return value.entries.get(String(key));
    const item = value.kind === "list" ? value.items[Number(key)] : void 0;
    return item && {
      keyOffset: item.offset,
      value: item
    };
  }
  function parseHjson(text) {
    const cursor = {
      text,
      at: 0,
      line: {
        start: 0,
        searched: 0
      }
    };
    try {
      skipBlank(cursor);
      const root = /^[{[]/.test(peek(cursor)) ? readValue(cursor, 0) : readMap(cursor, {
        closing: "",
        depth: 0
      });
      skipBlank(cursor);
      if (cursor.at < text.length) failAt(cursor.at, "there is text after its end");
      return {
        ok: true,
        root
      };
    } catch (error) {
      if (!(error instanceof HjsonError)) throw error;
      return {
        ok: false,
        offset: error.offset,
        message: error.message
      };
    }
  }
  function readValue(cursor, depth) {
    if (depth > deepestValue) failAt(cursor.at, `it is nested more than ${deepestValue} levels deep`);
    const offset = cursor.at;
    const first = peek(cursor);
    if (first === "{") {
      cursor.at += 1;
      return {
        ...readMap(cursor, {
          closing: "}",
          depth
        }),
        offset
      };
    }
    if (first === "[") return readList(cursor, depth);
    if (cursor.text.startsWith("'''", offset)) return {
      kind: "scalar",
      offset,
      value: readMultiline(cursor)
    };
    if (first === '"' || first === "'") return {
      kind: "scalar",
      offset,
      value: readQuoted(cursor)
    };
    return {
      kind: "scalar",
      offset,
      value: readUnquoted(cursor)
    };
  }
  function readMap(cursor, {closing, depth}) {
    const offset = cursor.at;
    const entries = new Map;
    skipBlank(cursor);
    while (peek(cursor) !== closing) {
      const keyOffset = cursor.at;
      const key = readKey(cursor);
      skipBlank(cursor);
      if (peek(cursor) !== ":") failAt(cursor.at, "a colon is missing after the key");
      cursor.at += 1;
      skipBlank(cursor);
      entries.set(key, {
        keyOffset,
        value: readValue(cursor, depth + 1)
      });
      skipComma(cursor);
    }
    cursor.at += closing.length;
    return {
      kind: "map",
      offset,
      entries
    };
  }
  function readList(cursor, depth) {
    const offset = cursor.at;
    const items = [];
    cursor.at += 1;
    skipBlank(cursor);
    while (peek(cursor) !== "]") {
      items.push(readValue(cursor, depth + 1));
      skipComma(cursor);
    }
    cursor.at += 1;
    return {
      kind: "list",
      offset,
      items
    };
  }
  function skipComma(cursor) {
    skipBlank(cursor);
    if (peek(cursor) !== ",") return;
    cursor.at += 1;
    skipBlank(cursor);
  }
  function parseHjsonText(file) {
    const placeAt = placesIn(file);
    const parsed = parseHjson(file.text);
    if (parsed.ok) return {
      ok: true,
      value: plainValue(parsed.root),
      placeOf: placedFinder(parsed.root, placeAt),
      problems: []
    };
    const mistake = {
      message: text_sentence.cv`This is not well-formed Hjson: ${(0, text_sentence.xI)(parsed.message)}.`,
      remedy: (0, text_sentence.xI)("Check the quotes and brackets here and just above. Text without quotes takes the whole line, including commas.")
    };
    return {
      ok: false,
      problems: [ problemAt(placeAt(parsed.offset), mistake) ]
    };
  }
  async function parseTomlText(file) {
    const {getStaticTOMLValue, ParseError, parseTOML} = await __webpack_require__.e(605).then(__webpack_require__.bind(__webpack_require__, 9605));
    const placeAt = placesIn(file);
    try {
      const document = parseTOML(file.text, {
        tomlVersion: "1.0"
      });
      const value = getStaticTOMLValue(document);
      if (isTooDeep(value)) return {
        ok: false,
        problems: [ problemAt(placeAt(0), tooDeep) ]
      };
      const mixed = mixedLists(document).map(({range: [start]}) => problemAt(placeAt(start), mixedList));
      return {
        ok: true,
        value,
        placeOf: tomlFinder(document, placeAt),
        problems: mixed
      };
    } catch (error) {
      if (error instanceof RangeError) return {
        ok: false,
        problems: [ problemAt(placeAt(0), tooDeep) ]
      };
      if (!(error instanceof ParseError)) throw error;
      return {
        ok: false,
        problems: [ problemAt(placeAt(error.index), toml_syntaxMistake(error.message)) ]
      };
    }
  }
  function toml_syntaxMistake(message) {
    const detail = toml_details.find(([pattern]) => pattern.test(message))?.[1] ?? "this is not expected here";
    return {
      message: text_sentence.cv`This is not well-formed TOML: ${(0, text_sentence.xI)(detail)}.`,
      remedy: (0, text_sentence.xI)("Check the quotes, brackets and keys here and just above.")
    };
  }
  const toml_details = [ [ /^Unterminated string/, "a quote is not closed" ], [ /^Unterminated/, "a bracket is not closed" ], [ /^Defining a key/, "a key is defined twice" ], [ /equal/, "an equals sign is missing" ], [ /^Unspecified/, "a value is missing" ], [ /comma/, "a comma is missing, or one is too many" ] ];
  const mixedList = {
    message: (0, text_sentence.xI)("This list mixes kinds of values, which Zappa cannot read in TOML."),
    remedy: (0, text_sentence.xI)("Write all of its entries as text, or all as tables.")
  };
  function mixedLists(document) {
    const lists = document.body[0].body.flatMap(item => item.type === "TOMLKeyValue" ? listsIn(item.value) : item.body.flatMap(({value}) => listsIn(value)));
    return lists.filter(({elements}) => new Set(elements.map(kindOf)).size > 1);
  }
  function listsIn(value) {
    if (value.type === "TOMLArray") return [ value, ...value.elements.flatMap(listsIn) ];
    return value.type === "TOMLInlineTable" ? value.body.flatMap(pair => listsIn(pair.value)) : [];
  }
  function kindOf(value) {
    if (value.type !== "TOMLValue") return value.type;
    return /date|time/.test(value.kind) ? "date" : value.kind;
  }
  function tomlFinder(document, placeAt) {
    const offsets = new Map([ [ toml_nameOf([]), {
      key: 0,
      value: 0
    } ] ]);
    for (const item of document.body[0].body) if (item.type === "TOMLKeyValue") recordPair(item, [], offsets); else recordTable(item, offsets);
    return (path, part = "value") => {
      const lengths = path.map((_, index) => path.length - index);
      const nearest = [ ...lengths, 0 ].map(length => offsets.get(toml_nameOf(path.slice(0, length))));
      return placeAt(nearest.find(found => found !== void 0)?.[part] ?? 0);
    };
  }
  function toml_nameOf(path) {
    return JSON.stringify(path.map(String));
  }
  function recordTable(table, offsets) {
    const path = table.resolvedKey;
    let part = -1;
    for (const [index, key] of path.entries()) {
      if (typeof key === "string") part += 1;
      const offset = table.key.keys[part]?.range[0] ?? table.range[0];
      recordFirst(path.slice(0, index + 1), {
        key: offset,
        value: offset
      }, offsets);
    }
    for (const pair of table.body) recordPair(pair, path, offsets);
  }
  function recordPair({key, value}, base, offsets) {
    const path = [ ...base ];
    for (const part of key.keys) {
      path.push(part.type === "TOMLBare" ? part.name : part.value);
      const [start] = part.range;
      recordFirst(path, {
        key: start,
        value: part === key.keys.at(-1) ? value.range[0] : start
      }, offsets);
    }
    recordContents(value, path, offsets);
  }
  function recordContents(value, path, offsets) {
    if (value.type === "TOMLInlineTable") for (const pair of value.body) recordPair(pair, path, offsets);
    if (value.type !== "TOMLArray") return;
    for (const [index, element] of value.elements.entries()) {
      const [start] = element.range;
      recordFirst([ ...path, index ], {
        key: start,
        value: start
      }, offsets);
      recordContents(element, [ ...path, index ], offsets);
    }
  }
  function recordFirst(path, place, offsets) {
    const name = toml_nameOf(path);
    if (!offsets.has(name)) offsets.set(name, place);
  }
  const name_remedy = text_sentence.cv`Set the ${(0, text_sentence.hF)("function")} to the function's name or ARN, as ${(0, 
  text_sentence.UU)("zappa status")} shows it.`;
  function zappaFunctionName(projectName, folder, stage) {
    const project = projectName === void 0 ? defaultProject(folder) : checkProject(projectName);
    if (!project.ok) return project;
    return slugify(`${project.value}-${stage}`);
  }
  function defaultProject(folder) {
    const slug = slugify(folder);
    return slug.ok ? right(slug.value.slice(0, 15)) : slug;
  }
  function checkProject(name) {
    if (typeof name === "string" && /^[a-zA-Z0-9-_]{1,80}$/.test(name)) return right(name);
    const value = typeof name === "string" ? text_sentence.cv`${quoted(name)}` : text_sentence.cv`not text`;
    return wrong({
      message: text_sentence.cv`${(0, text_sentence.xI)("`project_name`")} is ${value}, which Zappa refuses.`,
      remedy: (0, text_sentence.xI)("Write 1 to 80 letters, digits, hyphens and underscores, or leave the key out.")
    });
  }
  function slugify(text) {
    const plain = text.replaceAll("'", "-").normalize("NFKD").replaceAll(accents, "");
    if (notLatin.test(text) || notAscii.test(plain) || entity.test(plain)) return wrong(unspelt(text));
    const words = plain.toLowerCase().replaceAll(/(?<=\d),(?=\d)/g, "").split(/[^a-z0-9]+/);
    return right(words.filter(word => word !== "").join("-"));
  }
  const notLatin = /(?![\u0300-\u034E])[^\x20-\u024F\u1E00-\u1EFF]/;
  const notAscii = /[^\x20-\x7E]/;
  const entity = /&#?\w+;/;
  const accents = /[\u0300-\u034E]/g;
  function unspelt(text) {
    return {
      message: text_sentence.cv`The action does not know how Zappa spells ${quoted(text)} in the function's name.`,
      remedy: name_remedy
    };
  }
  const secrets_remedy = (0, text_sentence.xI)(`Write ARNs or names of secrets, or ${store_words.In}, as a list that may contain \`NAME=SECRET\` and \`{NAME: SECRET}\`, or as a map of \`NAME: SECRET\`.`);
  const secrets_unwritten = {
    message: (0, text_sentence.xI)("`aws_secrets` is empty."),
    remedy: (0, text_sentence.xI)("Write `[]` to declare no secrets, or delete the key.")
  };
  function writtenSecrets({value, path}, placeOf) {
    if (value === null) return isUnwritten(path, placeOf) ? refused(placeOf(path), secrets_unwritten) : found();
    if (typeof value === "string") return fromItem(value, path, placeOf);
    if (Array.isArray(value)) return gather(value.map((item, index) => fromItem(item, [ ...path, index ], placeOf)));
    return fromMap(value, path, placeOf);
  }
  function fromItem(item, path, placeOf) {
    if (typeof item !== "string") {
      const keys = stage_isMap(item) ? Object.keys(item).length : 1;
      return keys === 1 ? fromMap(item, path, placeOf) : refused(placeOf(path), notOneKey(keys));
    }
    const place = placeOf(path);
    const pair = /^(?!arn:)(?<name>[^=]*)=(?<secret>.*)$/s.exec(item)?.groups;
    const {name: variableName, secret = item} = pair ?? {};
    const variable = variableName === void 0 ? "derived" : {
      text: variableName.trim(),
      place
    };
    return found({
      place,
      secret: {
        text: secret.trim(),
        place
      },
      variable
    });
  }
  function notOneKey(keys) {
    return {
      message: text_sentence.cv`This map has ${keys} keys; each would be a variable.`,
      remedy: (0, text_sentence.xI)("In a list, write `NAME=SECRET`, or a map of one name to its secret.")
    };
  }
  function fromMap(map, path, placeOf) {
    if (!stage_isMap(map)) return refused(placeOf(path), {
      message: text_sentence.cv`This is ${describeKind(map)}, not a secret.`,
      remedy: secrets_remedy
    });
    return gather(Object.entries(map).map(([variableName, secret]) => {
      const place = placeOf([ ...path, variableName ], "key");
      const secretPlace = placeOf([ ...path, variableName ]);
      if (typeof secret !== "string") {
        const message = text_sentence.cv`${quoted(variableName)} is ${describeKind(secret)}, not a secret.`;
        return refused(secretPlace, {
          message,
          remedy: secrets_remedy
        });
      }
      const variable = {
        text: variableName,
        place
      };
      return found({
        place,
        secret: {
          text: secret,
          place: secretPlace
        },
        variable
      });
    }));
  }
  function strayKeys(file, {settings}, placeOf) {
    const outside = Object.keys(file).filter(meansSecrets).map(key => problemAt(placeOf([ key ], "key"), {
      message: text_sentence.cv`The key ${quoted(key)} is outside the stages, where it declares nothing.`,
      remedy: (0, text_sentence.xI)("Move it into a stage, as `aws_secrets`.")
    }));
    const misspelled = [ ...settings ].filter(([key]) => key !== "aws_secrets" && meansSecrets(key)).map(([key, {path}]) => problemAt(placeOf(path, "key"), {
      message: text_sentence.cv`The key ${quoted(key)} is unknown, so it declares nothing.`,
      remedy: (0, text_sentence.xI)("Write `aws_secrets`.")
    }));
    return [ ...outside, ...misspelled ];
  }
  function meansSecrets(key) {
    if (key.startsWith("_")) return false;
    const letters = key.toLowerCase().replaceAll(/[^a-z]/g, "");
    return letters.length <= 16 && (0, nearest.p)(letters, [ "awssecrets" ], 2) !== void 0;
  }
  async function parseZappaSettings(file, choice) {
    const text = await parseZappaText(file);
    if (!text.ok) return function_entry_nothing(text.problems);
    const {value, placeOf} = text;
    const read = readZappaStage(value, choice.stage, placeOf);
    if (!read.ok) return function_entry_nothing([ ...text.problems, ...read.problems ]);
    const declared = declareStage(read.value, choice, placeOf);
    const stray = stage_isMap(value) ? strayKeys(value, read.value, placeOf) : [];
    return {
      ...declared,
      problems: [ ...text.problems, ...stray, ...declared.problems ],
      path: file.file,
      stages: stage_isMap(value) ? Object.keys(value) : [],
      stage: read.value.name,
      takesFunction: choice.function !== void 0
    };
  }
  function declareStage(stage, choice, placeOf) {
    const place = placeOf([ stage.name ], "key");
    const reference = referenceOf(stage, choice);
    const namePlace = choice.function === void 0 ? placeOf([ stage.name, "project_name" ], "key") : functionInput;
    const region = regionOf(stage, choice);
    const assignments = assignmentsOf(stage, placeOf);
    const {secrets, remarks} = zappa_declareSecrets(stage, assignments, placeOf);
    const problems = [ ...reference.ok ? [] : [ problemAt(namePlace, reference.mistake) ], ...region.ok ? [] : [ problemAt(placeOf([ stage.name, "aws_region" ]), region.mistake) ], ...variableProblems(stage, placeOf), ...secrets?.problems ?? [] ];
    if (!reference.ok || !region.ok) return {
      values: [],
      problems
    };
    const entry = {
      label: reference.value.name,
      reference: {
        ...reference.value,
        region: reference.value.region ?? region.value
      },
      place,
      secrets: secrets?.values,
      describe: void 0,
      remarks: [ ...remarks, ...callbackRemarks(stage, placeOf) ],
      assignments
    };
    return {
      values: [ entry ],
      problems
    };
  }
  const functionInput = {
    kind: "input",
    input: "function"
  };
  function referenceOf({name, settings}, choice) {
    if (choice.function !== void 0) return parseFunctionReference(choice.function);
    const functionName = zappaFunctionName(settings.get("project_name")?.value, choice.folder, name);
    if (!functionName.ok) return functionName;
    const reference = parseFunctionReference(functionName.value);
    return reference.ok ? reference : wrong(noFunctionName(functionName.value));
  }
  function noFunctionName(text) {
    return {
      message: text_sentence.cv`Zappa would name the function ${quoted(text)}, which has ${text.length} characters.`,
      remedy: (0, text_sentence.xI)("Lambda allows 1 to 64: change `project_name` or the name of the stage.")
    };
  }
  function regionOf({settings}, choice) {
    const region = settings.get("aws_region")?.value ?? choice.region;
    if (region === void 0 || typeof region === "string" && (0, text_region.Dp)(region)) return right(region);
    const value = typeof region === "string" ? text_sentence.cv`${quoted(region)}, which is not a region` : text_sentence.cv`not text`;
    return wrong({
      message: text_sentence.cv`${(0, text_sentence.xI)("`aws_region`")} is ${value}.`,
      remedy: (0, text_sentence.xI)(text_region.l5)
    });
  }
  function zappa_declareSecrets(stage, assignments, placeOf) {
    const setting = stage.settings.get("aws_secrets");
    const written = setting === void 0 ? gather([]) : writtenSecrets(setting, placeOf);
    const all = [ ...notSetTwice(written.values, assignments).map(each => ({
      ...each,
      stage: setting?.path[0]
    })), ...adoptedSecrets(assignments, written.values) ];
    const remarks = partRemarks(assignments, all);
    if (setting === void 0 && all.length === 0) return {
      secrets: void 0,
      remarks
    };
    const secrets = gather([ {
      values: [],
      problems: [ ...written.problems, ...tooManySecrets(all) ]
    }, ...all.slice(0, mostSecrets).map(declareSecret) ]);
    return {
      secrets,
      remarks
    };
  }
  function tooManySecrets(all) {
    const beyond = all[mostSecrets];
    if (beyond === void 0) return [];
    const message = text_sentence.cv`The stage has ${all.length} secrets.`;
    return [ problemAt(beyond.place, {
      message,
      remedy: text_sentence.cv`Write at most ${mostSecrets}.`
    }) ];
  }
  function callbackRemarks({settings}, placeOf) {
    const {value, path} = settings.get("callbacks") ?? {};
    if (!stage_isMap(value) || path === void 0 || !value.settings) return [];
    return [ {
      code: "settings-in-code",
      message: (0, text_sentence.xI)("Zappa runs Python code (`callbacks.settings`) that may change these settings; the action cannot see how."),
      remedy: text_sentence.cv`If the code changes the function's name or region, set the ${(0, 
      text_sentence.hF)("function")} to the function's ARN.`,
      place: placeOf([ ...path, "settings" ])
    } ];
  }
  async function parseZappaText(file) {
    if (/\.ya?ml$/.test(file.file)) return parseConfigText(file, "zappa");
    return file.file.endsWith(".toml") ? parseTomlText(file) : parseHjsonText(file);
  }
  async function declare(inputs, files = workspaceFiles(inputs.workspace)) {
    const file = await readConfig(inputs, files);
    const isNamedOnly = file.takesFunction === true && inputs.secrets === void 0;
    const given = isNamedOnly ? function_entry_nothing([]) : readInputEntry(inputs);
    const entries = joinEntries(file.values, given.values.map(entry => inRegion(entry, inputs.region)));
    const replacements = parseReplacements(inputs.allowReplacements);
    const by = declaringOwner(inputs, file);
    const owner = by && {
      ...by,
      ...file.path === void 0 && await declaringWorkflow(inputs)
    };
    const functions = declareFunctions(entries, {
      ...inputs,
      owner,
      replacements: replacements.values
    });
    const allowed = parseAllowedSecrets(inputs.allowedSecrets);
    const others = [ file, given, functions, allowed, replacements ].flatMap(each => each.problems);
    const problems = others.length > 0 ? others : strayReplacements(replacements.values, functions.values);
    if (problems.length > 0) throw new DeclarationError(orderProblems(problems));
    const {stage, account, guardrails} = file;
    return {
      functions: functions.values,
      ...file.path !== void 0 && {
        file: {
          path: file.path,
          stages: file.stages ?? []
        }
      },
      ...stage !== void 0 && {
        stage
      },
      ...account !== void 0 && {
        account
      },
      ...!allowed.values.includes("*") && {
        allowedSecrets: allowed.values
      },
      ...guardrails !== void 0 && {
        guardrails
      }
    };
  }
  function withoutSecrets(declaration) {
    const functions = declaration.functions.map(({release: _release, extension: _extension, replacements: _replacements, ...each}) => ({
      ...each,
      secrets: []
    }));
    return {
      ...declaration,
      functions
    };
  }
  function declaringOwner({run}, {path = "", stage = "", stages = []}) {
    const {id, serverUrl = ""} = run.repository ?? {};
    return id === void 0 ? void 0 : {
      serverUrl,
      repositoryId: id,
      file: path,
      stage,
      stages
    };
  }
  async function readConfig(inputs, files) {
    const path = await configPath(inputs, files);
    if (!path.ok) return refuseConfig(path.mistake);
    if (path.value === void 0) return inputs.stage === void 0 ? function_entry_nothing([]) : function_entry_nothing([ stageAlone ]);
    const file = await readConfigFile(files, path.value);
    if (!file.ok) return refuseConfig(file.mistake);
    return declareFile(file.value, inputs);
  }
  async function declareFile(file, inputs) {
    if (!(0, model_place.sb)(file.file)) return parseConfig(file, inputs);
    return parseZappaSettings(file, {
      stage: inputs.stage,
      function: inputs.function,
      region: inputs.defaultRegion ?? inputs.region,
      folder: (0, external_node_path_.basename)((0, external_node_path_.dirname)((0, external_node_path_.resolve)(inputs.workspace, file.file)))
    });
  }
  async function stagesIn(file) {
    const isZappa = (0, model_place.sb)(file.file);
    const text = await (isZappa ? parseZappaText(file) : parseConfigText(file));
    if (!text.ok || !stage_isMap(text.value)) return [];
    const stages = isZappa ? text.value : text.value.stages;
    return stage_isMap(stages) ? Object.keys(stages) : [];
  }
  async function configPath(inputs, files) {
    if (inputs.config !== void 0) return right(inputs.config);
    if (inputs.function !== void 0 || inputs.secrets !== void 0) return right(void 0);
    const found = await findConfigPath(files);
    return found.ok && found.value === void 0 ? wrong(nothingDeclared()) : found;
  }
  const stageAlone = problemAt({
    kind: "input",
    input: "stage"
  }, {
    message: (0, text_sentence.xI)("A stage is selected, but there is no file with stages."),
    remedy: text_sentence.cv`Name the file in the ${(0, text_sentence.hF)("config")}, or leave the ${(0, 
    text_sentence.hF)("stage")} out.`
  });
  function refuseConfig(mistake) {
    return function_entry_nothing([ problemAt({
      kind: "input",
      input: "config"
    }, mistake) ]);
  }
  function explainRefusal(error, remedy) {
    const status = statusOf(error);
    const message = messageOf(error).replace(/\.$/, "");
    return text_sentence.cv`${happened(error, status)} (${(0, text_sentence.UU)(refusal_shortened(message))}). ${helpAgainst(status, message) ?? remedy}`;
  }
  function helpAgainst(status, message) {
    if (![ 401, 403, 404 ].includes(status ?? 0) || /rate limit/i.test(message)) return text_sentence.cv`The next run tries again.`;
    return /issue is locked/i.test(message) ? text_sentence.cv`Unlock the conversation: then the next run writes the comment.` : void 0;
  }
  function happened(error, status) {
    if (error instanceof TypeError) return text_sentence.cv`GitHub's answer could not be understood`;
    if (status !== void 0) return text_sentence.cv`GitHub answered ${status}`;
    return isOfGraphql(error) ? text_sentence.cv`GitHub answered with an error` : text_sentence.cv`GitHub did not answer`;
  }
  function isOfGraphql(error) {
    return error instanceof Error && error.name === "GraphqlResponseError";
  }
  const longestMessage = 300;
  function refusal_shortened(message) {
    if (/^\s*</.test(message)) return "an HTML page";
    return message.length > longestMessage ? `${message.slice(0, longestMessage)}\u2026` : message;
  }
  function statusOf(error) {
    const known = error;
    return known?.response?.status;
  }
  function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
  }
  async function openBranch(octokit, repository, {name, workspace}) {
    const {owner, name: repo} = repository;
    const {data} = await octokit.rest.repos.getBranch({
      owner,
      repo,
      branch: name
    });
    const commit = data.commit.sha;
    return {
      name,
      commit,
      files: filesAt(octokit, repository, {
        commit,
        workspace
      })
    };
  }
  function filesAt(octokit, {owner, name: repo}, {commit, workspace}) {
    const contentAt = contentReader(octokit, {
      owner,
      repo,
      ref: commit
    });
    const pathOf = path => pathIn(workspace, path);
    const tree = {
      entryAt: contentAt,
      isFolder: Array.isArray,
      contentOf: fileFrom
    };
    return {
      exists: async path => {
        const listed = await contentAt(folderOf(pathOf(path)));
        if (!Array.isArray(listed)) return await wrongFolder(pathOf(path), tree) !== void 0;
        if (listed.some(each => each.path === pathOf(path))) return true;
        return listed.length >= longestListing && await contentAt(pathOf(path)) !== void 0;
      },
      read: path => readCommitted(pathOf(path), tree)
    };
  }
  const longestListing = 1e3;
  function contentReader(octokit, at) {
    const asked = new Map;
    return path => {
      const known = asked.get(path) ?? branch_files_contentOf(octokit, {
        ...at,
        path
      });
      asked.set(path, known);
      return known;
    };
  }
  async function branch_files_contentOf(octokit, at) {
    try {
      const {data} = await octokit.rest.repos.getContent(at);
      if (!Array.isArray(data) && data.type === void 0) throw new TypeError("neither a file nor a folder");
      return data;
    } catch (error) {
      if (statusOf(error) === 404) return;
      throw error;
    }
  }
  function fileFrom(content, file) {
    if (Array.isArray(content) || content.type !== "file") return {
      kind: "no-file",
      file
    };
    if (content.size > largestFile || content.encoding === "none") return {
      kind: "too-large",
      file,
      size: content.size
    };
    return {
      kind: "found",
      file,
      bytes: Buffer.from(content.content, "base64")
    };
  }
  const mostVersions = 20;
  async function readVersions(octokit, repository, {commit, path, workspace}) {
    const {owner, name: repo} = repository;
    const asked = {
      owner,
      repo,
      sha: commit,
      path,
      per_page: mostVersions
    };
    const {data} = await octokit.rest.repos.listCommits(asked);
    return data.map(({sha}) => history_snapshotAt(octokit, repository, {
      commit: sha,
      workspace
    }));
  }
  async function readFirstParent(octokit, repository, commit) {
    const parents = await readParents(octokit, repository, commit);
    return parents.length < 2 ? void 0 : parents[0];
  }
  async function readParents(octokit, {owner, name: repo}, commit) {
    const {data} = await octokit.rest.git.getCommit({
      owner,
      repo,
      commit_sha: commit
    });
    return data.parents.map(({sha}) => sha);
  }
  function history_snapshotAt(octokit, repository, at) {
    return {
      commit: at.commit,
      files: filesAt(octokit, repository, at)
    };
  }
  var external_node_timers_promises_ = __webpack_require__(8500);
  const patienceInMs = 3e4;
  const pausesInMs = [ 250, 1e3 ];
  async function openOctokit({apiUrl}, token) {
    const [{getOctokit}, {defaults}] = await Promise.all([ Promise.all([ __webpack_require__.e(665), __webpack_require__.e(351) ]).then(__webpack_require__.bind(__webpack_require__, 1351)), __webpack_require__.e(665).then(__webpack_require__.bind(__webpack_require__, 8665)) ]);
    const signal = AbortSignal.timeout(patienceInMs);
    const octokit = getOctokit(token, {
      baseUrl: apiUrl,
      request: {
        ...defaults.request,
        signal
      }
    });
    octokit.hook.wrap("request", (send, call) => isRepeatable(call) ? repeated(() => send(call), signal) : send(call));
    return octokit;
  }
  function isRepeatable({method, url}) {
    return method !== "POST" || /\/graphql$|\/statuses\/[^/]+$/.test(url);
  }
  async function repeated(send, signal) {
    for (const pause of pausesInMs) try {
      return await send();
    } catch (error) {
      if (signal.aborted || !isTransient(error)) throw error;
      await (0, external_node_timers_promises_.setTimeout)(pause);
    }
    return send();
  }
  function isTransient(error) {
    const {status = 0} = error;
    return status >= 500;
  }
  var declared_places = __webpack_require__(4693);
  var model_declaration = __webpack_require__(1737);
  const modes = [ "plan", "apply", "check", "remove" ];
  const failOnWords = [ "error", "warning", "broadened", "never" ];
  function isForReview({event = ""}) {
    return /^(pull_request(_.+)?|merge_group)$/.test(event);
  }
  function checksOutBase({event}) {
    return event === "pull_request_target";
  }
  function isMerged(run) {
    return run.pullRequest !== void 0 && run.branch !== void 0 && !checksOutBase(run);
  }
  const noToken = (0, text_sentence.xI)("the input `github-token` is empty. Omit it: it defaults to the token of the job.");
  const contentsRefused = (0, text_sentence.xI)("Give the job the permission `contents: read`.");
  async function readBase(inputs, declaration) {
    const {baseBranch: name} = inputs.run;
    if (name === void 0 || !(0, model_declaration.l)(declaration, inputs.mode) || !isInFile(declaration)) return;
    const failed = message => ({
      state: {
        kind: "failed",
        branch: name,
        message
      }
    });
    try {
      const read = await openBase(inputs, name);
      if ("unknown" in read) return failed(read.unknown);
      const {values, problems} = await readGuardrails(inputs, read.branch.files);
      const [problem] = problems;
      if (problem !== void 0) return {
        ...failed(explainProblem(problem)),
        ...read
      };
      const [guardrails] = values;
      const declared = await declaredOn(read.before, inputs);
      const left = await guardrailsLeft(inputs, read.branch);
      const limits = {
        ...guardrails && {
          guardrails
        },
        ...left !== void 0 && {
          left
        }
      };
      const unlike = await unlikeMerged(inputs, read, declaration.file?.path);
      return {
        state: {
          kind: "found",
          branch: name,
          ...limits,
          ...unlike,
          ...declared
        },
        ...read
      };
    } catch (error) {
      return failed(explainRefusal(error, contentsRefused));
    }
  }
  async function openBase({token, workspace, run}, name) {
    const {baseRef, repository, pullRequest, checkedOut} = run;
    if (baseRef !== void 0) {
      const version = await openRef(workspace, baseRef);
      if (version === void 0) return {
        unknown: (0, text_sentence.xI)("this clone has no such commit.")
      };
      const branch = {
        name,
        ...version
      };
      return {
        branch,
        before: branch
      };
    }
    if (token === void 0) return {
      unknown: noToken
    };
    if (repository === void 0) return {
      unknown: (0, text_sentence.xI)("the repository on GitHub is not known.")
    };
    const octokit = await openOctokit(repository, token);
    const hasMergeCommit = pullRequest !== void 0 && !checksOutBase(run) && !isMerged(run);
    const mergeCommit = hasMergeCommit ? checkedOut : void 0;
    const at = commit => history_snapshotAt(octokit, repository, {
      commit,
      workspace
    });
    const [branch, parent] = await Promise.all([ openBranch(octokit, repository, {
      name,
      workspace
    }), mergeCommit === void 0 ? void 0 : mergedInto(octokit, repository, mergeCommit) ]);
    if (mergeCommit === void 0 || parent === void 0) return {
      branch,
      before: branch
    };
    const before = parent === branch.commit ? branch : {
      name,
      ...at(parent)
    };
    return {
      branch,
      before,
      merged: at(mergeCommit).files
    };
  }
  async function mergedInto(octokit, repository, commit) {
    return readFirstParent(octokit, repository, commit).catch(error => {
      if ([ 404, 422 ].includes(statusOf(error) ?? 0)) return;
      throw error;
    });
  }
  async function unlikeMerged({workspace}, {branch, before, merged}, path) {
    if (path === void 0 || merged === void 0) return {};
    const sources = [ branch.files, before.files, merged, workspaceFiles(workspace) ];
    const [now, then, would, here] = await Promise.all(sources.map(files => files.read(path)));
    const isOutdated = now?.kind === "found" ? !isSameText(now, then) : now?.kind !== then?.kind;
    const isReplaced = would?.kind === "found" && !isSameText(would, here);
    return {
      ...isOutdated && {
        outdated: path
      },
      ...isReplaced && {
        replaced: path
      }
    };
  }
  async function guardrailsLeft({config, stage}, {files}) {
    if (config === void 0 || await files.exists(config)) return;
    for (const usual of await usualConfigPaths(files)) {
      const {values, problems} = await readGuardrails({
        config: usual,
        stage
      }, files);
      const isLimited = values.some(guardrails => Object.keys(guardrails).length > 0);
      if (isLimited || problems.length > 0) return usual;
    }
    return;
  }
  async function declarationOn({files}, inputs) {
    const path = await configPathIn(files, inputs.config);
    return path.ok && path.value === void 0 ? {
      functions: []
    } : declare(inputs, files);
  }
  async function declaredOn(branch, inputs) {
    try {
      const {functions, account, guardrails: before = {}} = await declarationOn(branch, inputs);
      const places = functions.map(({region, functionName, secrets = []}) => [ (0, observation.ay)(region, functionName), (0, 
      declared_places.B)(secrets, branch.commit) ]);
      const limits = functions.map(({region, functionName, frozen, tier}) => [ (0, observation.ay)(region, functionName), {
        ...tier,
        ...frozen && {
          frozen
        }
      } ]);
      return {
        before,
        functions: new Map(places),
        limits: new Map(limits),
        ...account !== void 0 && {
          account
        }
      };
    } catch (error) {
      if (error instanceof DeclarationError) return {};
      throw error;
    }
  }
  function isInFile({functions}) {
    return functions.some(({place}) => place.kind === "file");
  }
  const longestDescription = 140;
  async function publishStatus(octokit, {owner, name: repo, serverUrl}, {context, state, description, commit = "", workflowRun}) {
    const page = workflowRun && {
      target_url: `${serverUrl}/${owner}/${repo}/actions/runs/${workflowRun.id}`
    };
    const text = description.length > longestDescription ? `${description.slice(0, longestDescription - 1)}\u2026` : description;
    const status = {
      owner,
      repo,
      sha: commit,
      context,
      state,
      description: text,
      ...page
    };
    await octokit.rest.repos.createCommitStatus(status);
  }
  const mostPeople = 10;
  function explainMissing({missing, left}) {
    const approvals = (0, text_sentence.hS)(missing, "approval");
    return left.length === 0 ? text_sentence.cv`${approvals}, but lists too few people who may still give one` : text_sentence.cv`${approvals} from ${(0, 
    text_sentence.gP)(left, mostPeople)}`;
  }
  function describeStatus(state) {
    if (state.kind === "failed") return {
      state: "error",
      description: (0, text_sentence.pj)(state.message)
    };
    const {approvals, final} = state;
    const [first, ...more] = approvals.filter(({missing}) => missing > 0);
    if (first !== void 0) {
      const others = more.length === 0 ? [] : text_sentence.cv`, and ${(0, text_sentence.hS)(more.length, "more rule")}`;
      const waiting = text_sentence.cv`${(0, text_sentence.UU)(first.rule.secrets)} needs ${explainMissing(first)}${others}.`;
      return {
        state: final ? "failure" : "pending",
        description: (0, text_sentence.pj)(waiting)
      };
    }
    if (approvals.length === 0) return {
      state: "success",
      description: "No approval is needed."
    };
    const people = [ ...new Set(approvals.flatMap(({approvedBy}) => approvedBy)) ];
    return {
      state: "success",
      description: (0, text_sentence.pj)(text_sentence.cv`Approved by ${(0, text_sentence.p_)(people)}.`)
    };
  }
  var guardrails_guardrails = __webpack_require__(2568);
  async function isOnBranch(octokit, repository, {branch, commit}) {
    const {owner, name: repo} = repository;
    const {data} = await octokit.rest.repos.getBranch({
      owner,
      repo,
      branch
    });
    return isBehind(octokit, repository, {
      tip: data.commit.sha,
      commit
    });
  }
  async function isBehind(octokit, {owner, name: repo}, {tip, commit}) {
    const asked = {
      owner,
      repo,
      basehead: `${tip}...${commit}`,
      per_page: 1
    };
    const {data} = await octokit.rest.repos.compareCommitsWithBasehead(asked);
    return data.status === "identical" || data.status === "behind";
  }
  const mostEntries = 100;
  const queueRef = /^refs\/heads\/(?<folder>gh-readonly-queue\/.+\/)pr-(?<number>\d+)-(?<base>[0-9a-f]{40})$/;
  async function readQueue(octokit, repository, group) {
    const {folder} = namedBy(group.ref);
    if (folder === void 0) return {
      mistake: unknown(group.ref)
    };
    const {owner, name: repo} = repository;
    const query = {
      owner,
      repo,
      ref: `heads/${folder}`,
      per_page: 100
    };
    const refs = await octokit.paginate(octokit.rest.git.listMatchingRefs, query);
    const entries = [];
    let next = group;
    while (next !== void 0 && entries.length < mostEntries) {
      const {number = "", base = ""} = namedBy(next.ref);
      if (number === "") return {
        mistake: unknown(next.ref)
      };
      entries.push({
        pullRequest: Number(number),
        commit: next.commit,
        base
      });
      if (base === group.tip || await isBehind(octokit, repository, {
        tip: group.tip,
        commit: base
      })) return {
        entries
      };
      const [before, ...others] = refs.filter(({object}) => object.sha === base);
      next = before && others.length === 0 ? {
        ref: before.ref,
        commit: base
      } : void 0;
    }
    return {
      mistake: unknown(group.ref)
    };
  }
  function namedBy(ref) {
    return queueRef.exec(ref)?.groups ?? {};
  }
  function unknown(ref) {
    return text_sentence.cv`The pull requests in the merge group ${(0, text_sentence.UU)(ref)} could not be identified.`;
  }
  const mostCommits = 250;
  async function readReviews(octokit, {owner, name: repo}, pullRequest) {
    const asked = {
      owner,
      repo,
      pull_number: pullRequest
    };
    const {pulls} = octokit.rest;
    const [{data}, commits, reviews] = await Promise.all([ pulls.get(asked), octokit.paginate(pulls.listCommits, {
      ...asked,
      per_page: 100
    }), octokit.paginate(pulls.listReviews, {
      ...asked,
      per_page: 100
    }) ]);
    const which = text_sentence.cv`Pull request ${pullRequest}`;
    if (commits.length >= mostCommits) return {
      mistake: text_sentence.cv`${which} has ${commits.length} commits or more, and GitHub lists only that many. Squash them.`
    };
    const people = commits.flatMap(({sha, author, committer}) => [ {
      sha,
      login: loginOf(author)
    }, {
      sha,
      login: loginOf(committer)
    } ]);
    const stranger = people.find(({login}) => login === void 0);
    if (stranger !== void 0) return {
      mistake: text_sentence.cv`${which} has a commit, ${(0, text_sentence.UU)(stranger.sha.slice(0, 12))}, whose author or committer GitHub does not know as a user, so nobody can be excluded as its author. Commit it again with an email address that belongs to a user.`
    };
    return {
      head: data.head.sha,
      authors: [ loginOf(data.user), ...people.map(({login}) => login) ].flatMap(login => login ?? []),
      reviews: reviews.flatMap(({user, state, commit_id: commit}) => {
        const login = loginOf(user);
        return login === void 0 ? [] : [ {
          login,
          state,
          commit: commit ?? ""
        } ];
      })
    };
  }
  async function readMembers(octokit, team) {
    const [org = "", slug = ""] = team.split("/");
    const query = {
      org,
      team_slug: slug,
      per_page: 100
    };
    const members = await octokit.paginate(octokit.rest.teams.listMembersInOrg, query);
    return members.map(({login}) => login.toLowerCase());
  }
  function loginOf(user) {
    const {login} = user ?? {};
    return login?.toLowerCase();
  }
  function judgeApprovals(pullRequest, {needs, reviewed}, membersOf) {
    const approving = approversOf(reviewed);
    const involved = new Set(reviewed.authors);
    const mayApprove = login => !approving.has(login) && !involved.has(login);
    return needs.map(need => {
      const {by, count} = need.rule;
      const peopleIn = each => isTeam(each) ? membersOf(each) : [ each.toLowerCase() ];
      const listed = [ ...new Set(by.flatMap(peopleIn)) ];
      const approvedBy = listed.filter(login => approving.has(login));
      const missing = Math.max(0, count - approvedBy.length);
      const isOpen = listed.filter(mayApprove).length >= missing;
      const left = isOpen ? by.filter(each => peopleIn(each).some(mayApprove)) : [];
      return {
        ...need,
        pullRequest,
        approvedBy,
        missing,
        left
      };
    });
  }
  function isTeam(entry) {
    return entry.includes("/");
  }
  const verdicts = new Set([ "APPROVED", "CHANGES_REQUESTED", "DISMISSED" ]);
  function approversOf({head, authors, reviews}) {
    const latest = new Map;
    for (const review of reviews) if (verdicts.has(review.state)) latest.set(review.login, review);
    const approving = [ ...latest.values() ].filter(({state, commit}) => state === "APPROVED" && commit === head);
    const involved = new Set(authors);
    return new Set(approving.map(({login}) => login).filter(login => !involved.has(login)));
  }
  var lasting = __webpack_require__(980);
  var pattern = __webpack_require__(2272);
  function neededApprovals(before, after, guardrails) {
    const added = newGrants(before, after);
    return guardrails.flatMap(({source, approvals = []}) => approvals.flatMap(rule => {
      const grants = added.filter(({names}) => names.some(name => (0, pattern.Gg)(rule.secrets, name)));
      return grants.length === 0 ? [] : [ {
        rule,
        source,
        grants: grants.map(({grant}) => grant)
      } ];
    }));
  }
  function newGrants(before, after) {
    const known = (0, lasting.x)(before?.functions.flatMap(declared => grantsOf(declared, before)) ?? []);
    return after.functions.flatMap(declared => (declared.secrets ?? []).filter(secret => secret.place.kind === "input" || !lasts(secret, known.get(grantKey(declared, secret, after)))).map(secret => ({
      grant: {
        label: declared.label,
        secret: secret.reference.raw
      },
      names: (0, declared_places.ff)(secret.reference)
    })));
  }
  function lasts(secret, earlier) {
    return earlier !== void 0 && (0, lasting.e)(secret) <= (0, lasting.e)(earlier);
  }
  function grantsOf(declared, whole) {
    const forms = declared.describe ? [ declared, {
      ...declared,
      describe: false
    } ] : [ declared ];
    return (declared.secrets ?? []).filter(({place}) => place.kind === "file").flatMap(secret => forms.map(form => [ grantKey(form, secret, whole), secret ]));
  }
  function grantKey({region, functionName, account, describe}, {reference}, whole) {
    const owner = account ?? whole.account ?? "";
    return JSON.stringify([ (0, observation.ay)(region, functionName), owner, describe, reference.raw ]);
  }
  const reviewsRefused = (0, text_sentence.xI)("Give the job the permissions `contents: read` and `pull-requests: read`.");
  function failed(message) {
    return {
      kind: "failed",
      message
    };
  }
  const notMerged = (0, text_sentence.xI)("the commit of this run does not merge the last commit of the pull request. Resolve its conflicts with the base branch.");
  async function judge(judging) {
    try {
      const {run} = judging.inputs;
      const steps = await stepsOf(judging);
      if ("mistake" in steps) return failed(steps.mistake);
      const judged = await Promise.all(steps.steps.map(step => judgeStep(step, judging)));
      const approvals = [];
      for (const each of judged) {
        if ("mistake" in each) return failed(each.mistake);
        approvals.push(...each.approvals);
      }
      return {
        kind: "judged",
        approvals,
        final: run.mergeGroup !== void 0
      };
    } catch (error) {
      if (error instanceof DeclarationError) return failed((0, text_sentence.fj)(error.problems.map(explainProblem)));
      return failed(explainRefusal(error, reviewsRefused));
    }
  }
  async function stepsOf({octokit, repository, inputs: {run}, base}) {
    const {pullRequest, mergeGroup, checkedOut, commit} = run;
    const tip = base?.branch?.commit;
    if (pullRequest !== void 0 && checkedOut !== void 0 && commit !== void 0) {
      const merged = [ checkedOut, ...await readParents(octokit, repository, checkedOut) ];
      if (!merged.includes(commit)) return {
        mistake: notMerged
      };
      return {
        steps: [ {
          pullRequest: pullRequest.number,
          before: tip,
          after: checkedOut
        } ]
      };
    }
    if (mergeGroup === void 0 || commit === void 0) return {
      mistake: (0, text_sentence.xI)("The event names no pull request.")
    };
    const group = {
      ref: mergeGroup,
      commit,
      tip: tip ?? run.baseCommit ?? ""
    };
    const queue = await readQueue(octokit, repository, group);
    if ("mistake" in queue) return queue;
    return {
      steps: queue.entries.map(({base: before, commit: after, ...each}) => ({
        ...each,
        before,
        after
      }))
    };
  }
  async function judgeStep({pullRequest, before, after}, judging) {
    const {octokit, repository, inputs, guardrails} = judging;
    const [old, now] = await Promise.all([ before === void 0 ? void 0 : declaredAt(before, judging).catch(unlessWrong), declaredAt(after, judging) ]);
    const needs = neededApprovals(old, now, guardrails);
    if (needs.length === 0) return {
      approvals: []
    };
    const reviewed = await readReviews(octokit, repository, pullRequest);
    if ("mistake" in reviewed) return reviewed;
    if (inputs.run.pullRequest !== void 0 && reviewed.head !== inputs.run.commit) return {
      mistake: text_sentence.cv`Pull request ${pullRequest} has a newer commit, which has its own run.`
    };
    const teams = await readTeams(octokit, needs);
    if ("mistake" in teams) return teams;
    const membersOf = team => teams.members.get(team) ?? [];
    return {
      approvals: judgeApprovals(pullRequest, {
        needs,
        reviewed
      }, membersOf)
    };
  }
  async function declaredAt(commit, {octokit, repository, inputs}) {
    await readParents(octokit, repository, commit);
    const files = filesAt(octokit, repository, {
      commit,
      workspace: inputs.workspace
    });
    const isInInputs = inputs.function !== void 0 || inputs.secrets !== void 0;
    return isInInputs ? declare(inputs, files) : declarationOn({
      files
    }, inputs);
  }
  function unlessWrong(error) {
    if (!(error instanceof DeclarationError)) throw error;
  }
  async function readTeams(octokit, needs) {
    const members = new Map;
    for (const team of new Set(needs.flatMap(({rule}) => rule.by.filter(isTeam)))) try {
      members.set(team, await readMembers(octokit, team));
    } catch (error) {
      const remedy = (0, text_sentence.xI)("List its members in `by`, or set `github-token` to a GitHub App's token with the permission `members: read`.");
      return {
        mistake: text_sentence.cv`The members of team ${(0, text_sentence.UU)(team)} could not be read: ${explainRefusal(error, remedy)}`
      };
    }
    return {
      members
    };
  }
  const judgedEvents = new Set([ "pull_request", "pull_request_review", "merge_group" ]);
  async function readApprovals(inputs, known) {
    const {token, mode, run} = inputs;
    if (mode !== "plan" || !judgedEvents.has(run.event ?? "")) return;
    const [base, rules] = await Promise.all([ known.base, known.rules ]);
    const unread = base?.state.kind === "failed" || rules?.kind === "failed";
    const guardrails = (0, guardrails_guardrails.j)({}, {
      ...base && {
        base: base.state
      },
      ...rules && {
        rules
      }
    });
    if (!unread && guardrails.every(({approvals = []}) => approvals.length === 0)) return;
    const {repository} = run;
    if (token === void 0 || repository === void 0) return unread ? void 0 : {
      kind: "failed",
      message: noToken
    };
    const octokit = await openOctokit(repository, token);
    const {commit, workflowRun} = run;
    const about = {
      commit,
      workflowRun,
      context: contextOf(inputs)
    };
    const publish = status => publishStatus(octokit, repository, {
      ...status,
      ...about
    });
    if (unread) {
      await publish({
        state: "error",
        description: "The rules could not be read."
      }).catch(() => {});
      return;
    }
    try {
      await publish({
        state: "pending",
        description: "Reading the reviews."
      });
      const state = await judge({
        octokit,
        repository,
        inputs,
        base,
        guardrails
      });
      await publish(describeStatus(state));
      return state;
    } catch (error) {
      return {
        kind: "failed",
        message: explainRefusal(error, statusesRefused)
      };
    }
  }
  const statusesRefused = (0, text_sentence.xI)("Give the job the permission `statuses: write`.");
  function contextOf({run, config, function: functionName, stage, label}) {
    const parts = [ run.baseBranch, config, functionName, stage, label ];
    return `lambda-secrets approvals: ${parts.filter(part => part !== void 0 && part !== "").join(", ")}`;
  }
  var clock = __webpack_require__(1631);
  const emptyToken = (0, text_sentence.xI)("The input `github-token` is empty.");
  async function readTip(inputs, {file}) {
    const {token, workspace, run, mode} = inputs;
    const {repository} = run;
    const isRerun = Number(run.workflowRun?.attempt ?? 1) > 1;
    const name = run.branch ?? (isRerun && run.baseBranch === void 0 ? run.defaultBranch : void 0);
    if (mode !== "apply" || inputs.allowOlder || name === void 0 || repository === void 0) return;
    const workflow = inputs.secrets === void 0 ? void 0 : workflowOf(run);
    if (file === void 0 && workflow === void 0) return;
    const unread = message => ({
      kind: "unread",
      branch: name,
      message,
      isRerun
    });
    if (token === void 0) return isRerun ? unread(emptyToken) : void 0;
    try {
      const octokit = await openOctokit(repository, token);
      const tip = await openBranch(octokit, repository, {
        name,
        workspace
      });
      const sources = [ ...file === void 0 ? [] : [ {
        path: file.path,
        here: workspaceFiles(workspace)
      } ], ...workflowSource(octokit, repository, {
        workflow,
        tip,
        workspace
      }) ];
      const differs = await Promise.all(sources.map(source => differsAt(tip.files, source)));
      const path = sources.find((_, index) => differs[index])?.path;
      const at = {
        branch: name,
        commit: tip.commit
      };
      return path === void 0 ? {
        kind: "same",
        ...at
      } : {
        kind: "differs",
        ...at,
        path,
        isOwn: run.commit === tip.commit
      };
    } catch (error) {
      return unread(explainRefusal(error, contentsRefused));
    }
  }
  function workflowOf({workflow: path, checkedOut: commit}) {
    return path?.startsWith(".github/") && commit !== void 0 ? {
      path,
      commit
    } : void 0;
  }
  function workflowSource(octokit, repository, {workflow, tip, workspace}) {
    if (workflow === void 0 || workflow.commit === tip.commit) return [];
    const {path, commit} = workflow;
    return [ {
      path,
      here: filesAt(octokit, repository, {
        commit,
        workspace
      })
    } ];
  }
  async function differsAt(tip, {path, here}) {
    const [own, newest] = await Promise.all([ here.read(path), tip.read(path) ]);
    return !isSameText(own, newest);
  }
  async function forgottenFunctions(inputs, declaration, {versions, base}, files = workspaceFiles(inputs.workspace)) {
    const {file} = declaration;
    if (file === void 0) return [];
    const known = new Set(declaration.functions.map(keyOf));
    const past = await Promise.all(versions.map(version => declaredIn(version, inputs, declaration)));
    const lost = base && new Set((await declaredIn(base, inputs, declaration)).map(keyOf));
    const left = past.flat().filter(each => !known.has(keyOf(each)));
    const ordered = [ ...left.filter(each => !isOfStage(each)), ...left.filter(isOfStage) ];
    const elsewhere = await declaredElsewhere(left, inputs, {
      declaration,
      files
    });
    return ordered.flatMap(each => {
      const key = keyOf(each);
      if (known.has(key)) return [];
      known.add(key);
      if (elsewhere.has(key)) return [ {
        ...each,
        forgotten: {
          kind: "region"
        }
      } ];
      if (lost === void 0 || isOfStage(each)) return [ each ];
      const forgotten = lost.has(key) ? {
        kind: "gone",
        byChange: true
      } : {
        kind: "earlier"
      };
      return [ {
        ...each,
        forgotten
      } ];
    });
  }
  async function declaredElsewhere(left, inputs, {declaration, files}) {
    const regions = new Set(left.map(each => each.region));
    regions.delete(inputs.region ?? "");
    const declared = await Promise.all([ ...regions ].map(region => declaredIn({
      commit: "",
      files
    }, {
      ...inputs,
      region,
      defaultRegion: region
    }, declaration)));
    return new Set(declared.flat().map(keyOf));
  }
  function withForgotten(declaration, forgotten) {
    const taken = new Set(declaration.functions.map(({label}) => label));
    const named = forgotten.map(each => {
      const {functionName, region, label: formerLabel} = each;
      const free = [ formerLabel, functionName, `${region}/${functionName}` ].find(text => !taken.has(text));
      const label = free ?? formerLabel;
      taken.add(label);
      if (label === formerLabel || each.forgotten === void 0) return each;
      return {
        ...each,
        label,
        forgotten: {
          ...each.forgotten,
          formerLabel
        }
      };
    });
    return {
      ...declaration,
      functions: [ ...declaration.functions, ...named ]
    };
  }
  function keyOf({region, functionName}) {
    return (0, observation.ay)(region, functionName);
  }
  function isOfStage({forgotten}) {
    return forgotten?.kind === "stage";
  }
  async function declaredIn({commit, files}, inputs, {stage, file}) {
    const {path = "", stages = []} = file ?? {};
    const read = await readConfigFile(files, path);
    if (!read.ok) return [];
    const gone = (await stagesIn(read.value)).filter(each => !stages.includes(each)).slice(0, history_mostStages);
    const chosen = [ {
      stage,
      forgotten: {
        kind: "gone"
      }
    }, ...gone.map(each => ({
      stage: each,
      forgotten: {
        kind: "stage",
        stage: each
      }
    })) ];
    const declared = await Promise.all(chosen.map(each => functionsOf(read.value, {
      ...inputs,
      stage: each.stage
    }, stages)));
    return declared.flatMap(({functions}, index) => functions.map(each => forget(each, commit, chosen[index]?.forgotten ?? {
      kind: "gone"
    })));
  }
  const history_mostStages = 10;
  async function functionsOf(file, inputs, stages) {
    const parsed = await declareFile(file, inputs);
    const entries = parsed.values.map(entry => inRegion(entry, inputs.region));
    const owner = declaringOwner(inputs, {
      path: file.file,
      stages,
      stage: inputs.stage
    });
    const all = declareFunctions(entries, {
      ...inputs,
      owner,
      replacements: []
    }).values;
    const functions = all.filter(({region}) => region !== "");
    return {
      functions,
      isWhole: parsed.problems.length === 0 && functions.length === all.length
    };
  }
  function forget(declared, commit, forgotten) {
    const {label, functionName, region, account, policyName, claim} = declared;
    const place = (0, model_place.BW)(declared.place, commit);
    return {
      label,
      functionName,
      region,
      place,
      policyName,
      forgotten,
      ...account !== void 0 && {
        account
      },
      ...claim !== void 0 && {
        claim
      },
      secrets: [],
      describe: false
    };
  }
  async function readOthers(inputs, {file: own, stage: ownStage}) {
    const found = await configPaths(inputs.workspace);
    const files = workspaceFiles(inputs.workspace);
    const functions = [];
    const unread = [];
    for (const path of found.paths) {
      const read = await readConfigFile(files, path);
      if (!read.ok) unread.push(path);
      if (!read.ok || !looksLikeConfig(read.value)) continue;
      for (const {stage, declared, isWhole} of await declaredBy(read.value, inputs)) {
        if (!isWhole) unread.push(path);
        if (path !== own?.path || stage !== ownStage) functions.push(...declared);
      }
    }
    return {
      functions,
      unread,
      complete: found.complete && !await mayBeSparse(inputs.workspace)
    };
  }
  async function declaredBy(file, inputs) {
    const stages = await stagesIn(file);
    const chosen = stages.length === 0 ? [ void 0 ] : stages;
    return Promise.all(chosen.map(async stage => {
      const read = await functionsOf(file, {
        ...inputs,
        stage,
        function: void 0
      }, stages);
      const declared = read.functions.map(each => {
        const {region, functionName, account, secrets = [], extension} = each;
        const what = {
          region,
          functionName,
          account,
          secrets,
          ...extension && {
            extension
          }
        };
        return {
          file: file.file,
          stage,
          ...what
        };
      });
      return {
        stage,
        declared,
        isWhole: read.isWhole
      };
    }));
  }
  function looksLikeConfig({file, text}) {
    return (0, model_place.sb)(file) ? /\baws_secrets\b/.test(text) : /\bversion\b/.test(text) && /\bfunctions\b/.test(text);
  }
  const others_mostEntries = 2e4;
  async function configPaths(workspace) {
    const paths = [];
    const due = [ "" ];
    let entries = 0;
    let complete = true;
    for (let folder = due.shift(); folder !== void 0; folder = due.shift()) {
      const listed = await (0, promises_.readdir)((0, external_node_path_.join)(workspace, folder), {
        withFileTypes: true
      }).catch(() => {});
      if (listed === void 0) complete = false;
      for (const entry of listed ?? []) {
        entries += 1;
        const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory() && ![ "node_modules", ".git" ].includes(entry.name)) due.push(path);
        if (!entry.isDirectory() && isConfigPath(entry.name)) paths.push(path);
      }
      if (entries > others_mostEntries) return {
        paths: paths.sort(),
        complete: false
      };
    }
    return {
      paths: paths.sort(),
      complete
    };
  }
  function isConfigPath(name) {
    return /\.(ya?ml|json)$/i.test(name) || (0, model_place.sb)(name) && /\.toml$/i.test(name);
  }
  var external_node_crypto_ = __webpack_require__(7598);
  function part(schema) {
    return valibot_dist.NpB(valibot_dist.lqM(schema), void 0);
  }
  const run_text = part(valibot_dist.YjP());
  const eventShape = part(valibot_dist.Ikc({
    action: run_text,
    repository: part(valibot_dist.Ikc({
      private: part(valibot_dist.zMY()),
      default_branch: run_text
    })),
    pull_request: part(valibot_dist.Ikc({
      number: part(valibot_dist.aig()),
      head: part(valibot_dist.Ikc({
        sha: run_text,
        repo: part(valibot_dist.Ikc({
          full_name: run_text
        }))
      })),
      base: part(valibot_dist.Ikc({
        ref: run_text,
        sha: run_text
      }))
    })),
    merge_group: part(valibot_dist.Ikc({
      head_ref: run_text,
      base_ref: run_text,
      base_sha: run_text
    }))
  }));
  function readRun(environment) {
    const event = readEvent(environment.GITHUB_EVENT_PATH) ?? {};
    const {action, repository, pull_request: pull, merge_group: group} = event;
    return {
      event: environment.GITHUB_EVENT_NAME || void 0,
      repository: repositoryIn(environment),
      ...repository?.private === false && {
        isPublic: true
      },
      workflowRun: workflowRunIn(environment),
      workflow: workflowIn(environment),
      docs: docsIn(environment),
      commit: pull?.head?.sha ?? (environment.GITHUB_SHA || void 0),
      checkedOut: environment.GITHUB_SHA || void 0,
      baseCommit: pull?.base?.sha ?? group?.base_sha,
      branch: branchIn(environment),
      tag: tagIn(environment),
      defaultBranch: repository?.default_branch,
      action,
      pullRequest: pull?.number === void 0 ? void 0 : {
        number: pull.number
      },
      headRepository: pull?.head?.repo?.full_name,
      baseBranch: pull?.base?.ref ?? group?.base_ref?.replace(/^refs\/heads\//, ""),
      mergeGroup: group?.head_ref,
      summaryFile: environment.GITHUB_STEP_SUMMARY || void 0
    };
  }
  function repositoryIn(environment) {
    const [owner, name] = (environment.GITHUB_REPOSITORY ?? "").split("/");
    if (!owner || !name) return;
    return {
      owner,
      name,
      ...serversIn(environment),
      id: /^[1-9][0-9]{0,19}$/.exec(environment.GITHUB_REPOSITORY_ID ?? "")?.[0]
    };
  }
  function serversIn({GITHUB_API_URL: api, GITHUB_SERVER_URL: server}) {
    return {
      apiUrl: api || "https://api.github.com",
      serverUrl: server || "https://github.com"
    };
  }
  function workflowRunIn(environment) {
    const {GITHUB_RUN_ID: id, GITHUB_RUN_NUMBER: number, GITHUB_RUN_ATTEMPT: attempt} = environment;
    const [job, step] = [ jobIn(environment), environment.GITHUB_ACTION ];
    if (!id) return;
    return {
      id,
      number: number || id,
      attempt: attempt || "1",
      ...job && {
        job
      },
      ...step && {
        step
      }
    };
  }
  function workflowIn({GITHUB_WORKFLOW_REF: ref = "", GITHUB_REPOSITORY: own}) {
    const {repository, path} = /^(?<repository>[^/]+\/[^/]+)\/(?<path>\.github\/workflows\/[^@]+)@/.exec(ref)?.groups ?? {};
    return repository === own ? path : path && `${repository}/${path}`;
  }
  function docsIn(environment) {
    const {GITHUB_ACTION_REPOSITORY: repository = "", GITHUB_ACTION_REF: ref = ""} = environment;
    const isKnown = /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[\w./-]+$/.test(ref);
    return isKnown ? `${serversIn(environment).serverUrl}/${repository}/blob/${ref}/docs` : void 0;
  }
  function jobIn({GITHUB_JOB: job, RUNNER_NAME: runner}) {
    if (!job || !runner) return job || void 0;
    return `${job}.${(0, external_node_crypto_.createHash)("sha256").update(runner).digest("hex").slice(0, 6)}`;
  }
  function readEvent(eventFile) {
    if (!eventFile || !(0, external_node_fs_.existsSync)(eventFile)) return;
    try {
      return valibot_dist.qgA(eventShape, JSON.parse((0, external_node_fs_.readFileSync)(eventFile, "utf8")));
    } catch {
      throw new DeclarationError([ {
        place: {
          kind: "input",
          input: "GITHUB_EVENT_PATH"
        },
        message: text_sentence.cv`The event file ${(0, text_sentence.UU)(eventFile)} is not JSON.`,
        remedy: (0, text_sentence.xI)("Leave the variable as the runner sets it.")
      } ]);
    }
  }
  function branchIn({GITHUB_REF: ref = ""}) {
    return /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  }
  function tagIn({GITHUB_REF: ref = ""}) {
    return /^refs\/tags\/(.+)$/.exec(ref)?.[1];
  }
  async function readHistory(inputs, declaration) {
    const {file} = declaration;
    if (file === void 0) return;
    const found = await pastOf(inputs, file.path);
    if ("message" in found) return {
      kind: "unread",
      ...found
    };
    try {
      return {
        kind: "read",
        forgotten: await forgottenFunctions(inputs, declaration, found)
      };
    } catch (error) {
      return {
        kind: "unread",
        message: explainRefusal(error, contentsRefused),
        refused: true
      };
    }
  }
  async function declareOrRecall(inputs) {
    try {
      return await declare(inputs);
    } catch (error) {
      const recalled = await recallStage(inputs).catch(() => {});
      if (recalled === void 0) throw error;
      return recalled;
    }
  }
  async function recallStage(inputs) {
    const {mode, stage, workspace, config} = inputs;
    if (mode !== "remove" || stage === void 0) return;
    const path = await configPathIn(workspaceFiles(workspace), config);
    if (!path.ok || path.value === void 0) return;
    const past = await pastOf(inputs, path.value);
    if ("message" in past) return;
    for (const {commit, files} of past.versions) {
      const file = await readConfigFile(files, path.value);
      if (file.ok && (await stagesIn(file.value)).includes(stage)) return recalled(await declare(inputs, files), commit);
    }
    return;
  }
  function recalled(declaration, commit) {
    const functions = declaration.functions.map(each => forget(each, commit, {
      kind: "gone"
    }));
    return {
      ...declaration,
      functions
    };
  }
  async function pastOf(inputs, path) {
    const fromGitHub = await githubHistory(inputs, path);
    if (!("message" in fromGitHub)) return fromGitHub;
    const local = await gitHistory(inputs.workspace, path, {
      most: mostVersions,
      base: inputs.run.baseRef
    });
    const isReview = isJudgedByChange(inputs.run);
    return local === void 0 || isReview && local.base === void 0 ? fromGitHub : forRun(local, isReview);
  }
  function isJudgedByChange(run) {
    return run.baseBranch !== void 0 && !isMerged(run);
  }
  function forRun(past, isReview) {
    return isReview ? past : {
      versions: past.versions
    };
  }
  async function githubHistory({run, token, workspace}, path) {
    const {repository, checkedOut: commit} = run;
    if (token === void 0) {
      const clone = run.baseRef === void 0 ? (0, text_sentence.xI)("This is not a clone with all its history.") : text_sentence.cv`This clone does not have the history of ${(0, 
      text_sentence.UU)(run.baseRef)}.`;
      return {
        message: [ (0, text_sentence.r_)((0, text_sentence.xI)("The input `github-token` is empty."), clone) ],
        refused: false
      };
    }
    if (repository === void 0 || commit === void 0) return {
      message: (0, text_sentence.xI)("The repository on GitHub is not known."),
      refused: false
    };
    try {
      const octokit = await openOctokit(repository, token);
      const versions = await readVersions(octokit, repository, {
        commit,
        path,
        workspace
      });
      if (!isJudgedByChange(run)) return {
        versions
      };
      const parent = checksOutBase(run) ? void 0 : await readFirstParent(octokit, repository, commit);
      const base = parent ?? run.baseCommit;
      if (base === void 0) return {
        message: (0, text_sentence.xI)("The commit that it is based on is not known."),
        refused: true
      };
      return {
        versions,
        base: history_snapshotAt(octokit, repository, {
          commit: base,
          workspace
        })
      };
    } catch (error) {
      return {
        message: explainRefusal(error, contentsRefused),
        refused: true
      };
    }
  }
  function withHistory(declaration, history, log) {
    if (history === void 0) return declaration;
    if (history.kind === "read") return withForgotten(declaration, history.forgotten);
    log.info(text_sentence.cv`Functions that left the file were not looked for. ${history.message}`);
    return history.refused ? {
      ...declaration,
      historyUnread: history.message
    } : declaration;
  }
  var model_digest = __webpack_require__(4505);
  const inputDefaults = {
    mode: "auto",
    function: "",
    secrets: "",
    config: "",
    stage: "",
    "policy-name": "lambda-secrets-{function}",
    prune: "true",
    "take-over-from": "",
    adopt: "",
    "allow-older": "false",
    describe: "false",
    verify: "true",
    "shared-role": "warn",
    "plaintext-notice": "true",
    publish: "false",
    alias: "",
    extension: "false",
    "propagation-wait": "10",
    comment: "true",
    label: "",
    "allowed-secrets": "*",
    "guardrails-from": "none",
    "guardrails-token": "",
    "allow-removals": "false",
    "allow-replacements": "",
    "expected-digest": "any",
    "fail-on": "error",
    "github-token": ""
  };
  function readText(input) {
    return getInput(input) || inputDefaults[input];
  }
  function readGuarding(input) {
    const given = process.env[`INPUT_${input.toUpperCase()}`];
    return given === void 0 ? inputDefaults[input] : given.trim();
  }
  function readBoolean(input, problems) {
    const text = readText(input).toLowerCase();
    if (text !== "true" && text !== "false") reading_refuse(problems, input, (0, text_sentence.xI)("Write `true` or `false`."), text);
    return text === "true";
  }
  function readWhole(input, {from, to, unit}, problems) {
    const text = readText(input);
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < from || number > to) reading_refuse(problems, input, text_sentence.cv`Write whole ${[ unit ]} from ${from} to ${to}.`, text);
    return number;
  }
  function readChoice(input, words, problems) {
    const text = readGuarding(input);
    const word = words.find(known => known === text);
    if (word === void 0) reading_refuse(problems, input, text_sentence.cv`Write ${(0, 
    text_sentence.gP)(words)}.`, text);
    return word ?? words[0];
  }
  function reading_refuse(problems, input, remedy, text) {
    problems.push({
      place: {
        kind: "input",
        input
      },
      message: text_sentence.cv`${quoted(text)} is not allowed.`,
      remedy
    });
  }
  function mayWrite(mode) {
    return mode === "apply" || mode === "remove";
  }
  function readModeInputs(run, problems) {
    const text = readGuarding("mode");
    const mode = modes.find(known => known === text);
    if (mode !== void 0) return {
      mode,
      onlyIfMerged: false
    };
    const chosen = text === "auto" ? chooseMode(run) : "none";
    if (text !== "auto") reading_refuse(problems, "mode", text_sentence.cv`Write ${(0, 
    text_sentence.gP)([ "auto", ...modes ])}.`, text); else if (chosen === "none") problems.push(undecided(run));
    if (chosen === "apply-if-merged") return {
      mode: "apply",
      onlyIfMerged: true
    };
    return {
      mode: chosen === "none" ? "plan" : chosen,
      onlyIfMerged: false
    };
  }
  function chooseMode(run) {
    const {event = "", branch, defaultBranch, tag, action} = run;
    if (isForReview(run)) return "plan";
    if (event === "schedule") return "check";
    if (defaultBranch === void 0) return "none";
    const isPush = event === "push" || event === "workflow_dispatch";
    if (isPush && branch === defaultBranch) return "apply";
    const isRelease = event === "release" && (action === "published" || action === "released");
    return isRelease || isPush && tag !== void 0 ? "apply-if-merged" : "none";
  }
  function undecided(run) {
    return {
      place: {
        kind: "input",
        input: "mode"
      },
      message: text_sentence.cv`${(0, text_sentence.UU)("auto")} does not say whether to write on ${occasionOf(run)}.`,
      remedy: text_sentence.cv`Set the input ${(0, text_sentence.UU)("mode")} to ${(0, 
      text_sentence.gP)(modes)}.`
    };
  }
  function occasionOf({event, action, branch, defaultBranch}) {
    if (event === void 0) return text_sentence.cv`a run without an event`;
    const full = text_sentence.cv`event ${(0, text_sentence.UU)(action === void 0 ? event : `${event}: ${action}`)}`;
    if (event !== "push" && event !== "workflow_dispatch") return full;
    if (defaultBranch === void 0) return text_sentence.cv`${full}, which does not name the default branch`;
    if (branch === void 0) return text_sentence.cv`${full} without a branch`;
    return text_sentence.cv`${full} of branch ${(0, text_sentence.UU)(branch)}, which is not the default branch ${(0, 
    text_sentence.UU)(defaultBranch)}`;
  }
  function readGuardInputs(mode, problems) {
    return {
      allowedSecrets: readGuarding("allowed-secrets"),
      guardrailsFrom: readGuardrailsFrom(problems),
      guardrailsToken: readText("guardrails-token") || void 0,
      allowReplacements: getInput("allow-replacements", {
        trimWhitespace: false
      }),
      expectedDigest: readExpectedDigest(mode, problems),
      failOn: readChoice("fail-on", failOnWords, problems)
    };
  }
  const rulesPattern = /^(?<repository>(?!\.)[\w.-]+\/(?!\.\.?\/)[\w.-]+)\/(?<path>(?!(?:.*\/)?\.\.?\/)[^@\s\\]+\.(?:ya?ml|json))@(?<commit>[0-9a-f]{40})$/;
  function readGuardrailsFrom(problems) {
    const text = readGuarding("guardrails-from");
    if (text === "none") return;
    const {repository = "", path = "", commit = ""} = rulesPattern.exec(text)?.groups ?? {};
    if (commit === "") {
      const remedy = (0, text_sentence.xI)("Write `OWNER/REPOSITORY/PATH@COMMIT`, with the path of a `.yml`, `.yaml` or `.json` file and all 40 digits of a commit, or `none`. A branch or a tag could change without a review here.");
      reading_refuse(problems, "guardrails-from", remedy, text);
    }
    return {
      kind: "rules",
      repository,
      path,
      commit
    };
  }
  const reviewed = (0, text_sentence.r_)((0, text_sentence.xI)("output `digest`"), (0, 
  text_sentence.xI)("`digest`"));
  function readExpectedDigest(mode, problems) {
    const text = readGuarding("expected-digest");
    if (text === "any") return;
    if (mayWrite(mode) && !(0, model_digest.Bc)(text)) {
      const remedy = text_sentence.cv`Pass the ${reviewed} of the reviewed plan, or write ${(0, 
      text_sentence.UU)("any")} to apply any plan. Nothing was done.`;
      reading_refuse(problems, "expected-digest", remedy, text);
    }
    return text;
  }
  function readOwnershipInputs(problems) {
    return {
      takeOverFrom: readWords("take-over-from", {
        shape: text_owner.Xd,
        rule: text_owner.V7
      }, problems),
      adopt: readWords("adopt", {
        shape: text_owner.ni,
        rule: text_owner.Bm
      }, problems),
      allowOlder: readBoolean("allow-older", problems)
    };
  }
  function readWords(input, {shape, rule}, problems) {
    const words = readText(input).split(/\s+/).filter(word => word !== "");
    for (const word of words) if (!shape.test(word)) reading_refuse(problems, input, (0, 
    text_sentence.xI)(rule), word);
    return words;
  }
  function readPlanInputs(problems) {
    return {
      prune: readBoolean("prune", problems),
      allowRemovals: readBoolean("allow-removals", problems),
      plaintextNotice: readBoolean("plaintext-notice", problems)
    };
  }
  function readInputs(run) {
    const problems = [];
    const {mode, onlyIfMerged} = readModeInputs(run, problems);
    const defaultRegion = readRegion("AWS_DEFAULT_REGION", problems);
    const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
    const inputs = {
      mode,
      onlyIfMerged,
      function: readText("function") || void 0,
      secrets: readSecrets(),
      config: readConfigPath(workspace),
      stage: readOneLine("stage", problems) || void 0,
      policyName: readPolicyName(problems),
      forPlan: readPlanInputs(problems),
      describe: readBoolean("describe", problems),
      extension: readBoolean("extension", problems),
      verify: readBoolean("verify", problems),
      sharedRole: readChoice("shared-role", [ "warn", "fail", "allow" ], problems),
      ...readReleaseInputs(problems),
      ...readOwnershipInputs(problems),
      propagationWait: readWhole("propagation-wait", {
        from: 0,
        to: 300,
        unit: "seconds"
      }, problems),
      comment: readBoolean("comment", problems),
      label: readOneLine("label", problems),
      ...readGuardInputs(mode, problems),
      token: readText("github-token") || void 0,
      region: readRegion("AWS_REGION", problems) ?? defaultRegion,
      defaultRegion,
      workspace,
      run
    };
    if (problems.length > 0) throw new DeclarationError(problems);
    return inputs;
  }
  function readConfigPath(workspace) {
    const text = readText("config");
    return (0, external_node_path_.isAbsolute)(text) ? pathIn(workspace, text) : text || void 0;
  }
  function readSecrets() {
    const lines = getInput("secrets", {
      trimWhitespace: false
    });
    return lines.trim() === "" ? void 0 : lines;
  }
  function readPolicyName(problems) {
    const text = readText("policy-name");
    const remedy = policyNameRemedy(text);
    if (remedy !== void 0) reading_refuse(problems, "policy-name", remedy, text);
    return text;
  }
  function policyNameRemedy(text) {
    const longestFunctionName = "f".repeat(64);
    const name = text.replaceAll("{function}", longestFunctionName);
    if (/[{}]/.test(name)) return (0, text_sentence.xI)("The only placeholder is `{function}`, for the Lambda function's name.");
    if (!/^[\w+=,.@-]+$/.test(name)) return (0, text_sentence.xI)("A policy name may contain only letters, digits and the characters `+ = , . @ _ -`.");
    return name.length > 128 ? (0, text_sentence.xI)("IAM allows 128 characters, and `{function}` may take 64 of them.") : void 0;
  }
  function readOneLine(input, problems) {
    const text = readText(input);
    if (!isShort.test(text) || foreign.isIn(text)) reading_refuse(problems, input, text_sentence.cv`A ${[ input ]} is ${oneLineRule}`, text);
    return text;
  }
  const isShort = /^(?:[\w ./:-]|[^ -~]){0,60}$/u;
  const foreign = unicodePattern("[^\\p{L}\\p{N} ._/:-]");
  const oneLineRule = (0, text_sentence.xI)("one line of at most 60 letters, digits, spaces and the characters `. _ / : -`.");
  function readRegion(variable, problems) {
    const text = process.env[variable] || void 0;
    if (text === void 0 || (0, text_region.Dp)(text)) return text;
    const place = {
      kind: "input",
      input: variable
    };
    problems.push({
      place,
      message: text_sentence.cv`${quoted(text)} is not a region.`,
      remedy: (0, text_sentence.xI)(text_region.l5)
    });
    return text;
  }
  function readReleaseInputs(problems) {
    return {
      publish: readPublish(problems),
      alias: readAlias(problems)
    };
  }
  function readPublish(problems) {
    const text = readText("publish").toLowerCase();
    if (text === "with-code") return text;
    if (text !== "true" && text !== "false") reading_refuse(problems, "publish", (0, 
    text_sentence.xI)("Write `true`, `with-code` or `false`."), text);
    return text === "true";
  }
  function readAlias(problems) {
    const text = readText("alias");
    if (text !== "" && !aliasNamePattern.test(text)) reading_refuse(problems, "alias", (0, 
    text_sentence.xI)(aliasRule), text);
    return text || void 0;
  }
  async function readDefaultBranch(octokit, repository, commit) {
    const {data} = await octokit.rest.repos.get({
      owner: repository.owner,
      repo: repository.name
    });
    const branch = data.default_branch;
    return {
      branch,
      hasCommit: await isOnBranch(octokit, repository, {
        branch,
        commit
      })
    };
  }
  async function readRules(inputs) {
    const {guardrailsFrom: file, run, stage} = inputs;
    if (file === void 0) return;
    const failed = message => ({
      kind: "failed",
      file,
      message
    });
    const token = inputs.guardrailsToken ?? inputs.token;
    if (token === void 0) return failed([ organization_rules_noToken ]);
    if (run.repository === void 0) return failed([ noAddress ]);
    try {
      const octokit = await openOctokit(run.repository, token);
      const read = await readRulesFile(octokit, file, stage);
      return "guardrails" in read ? {
        kind: "found",
        file,
        ...read
      } : failed(read.mistake);
    } catch (error) {
      return failed(explainRefusal(error, organization_rules_refused(file)));
    }
  }
  async function readRulesFile(octokit, {repository: fullName, path, commit}, stage) {
    const [owner = "", repo = ""] = fullName.split("/");
    const repository = {
      owner,
      name: repo
    };
    const {branch, hasCommit} = await readDefaultBranch(octokit, repository, commit);
    if (!hasCommit) return {
      mistake: text_sentence.cv`the commit is not in the history of branch ${(0, text_sentence.UU)(branch)} there. Name one that is: GitHub also shows commits of forks under that address.`
    };
    const files = filesAt(octokit, repository, {
      commit,
      workspace: "/"
    });
    const text = await readConfigFile(files, path);
    if (!text.ok) return {
      mistake: text_sentence.cv`${text.mistake.message} Name a YAML or JSON file of at most 1 MiB in that commit.`
    };
    const rules = parseRules(text.value, stage);
    if (rules.ok) return {
      guardrails: rules.value
    };
    return {
      mistake: (0, text_sentence.fj)(rules.problems.slice(0, 1).map(explainProblem))
    };
  }
  const noAddress = (0, text_sentence.r_)((0, text_sentence.xI)("the address of GitHub is not known."), (0, 
  text_sentence.xI)("the flag `--owner`, which says where GitHub is, is missing."));
  const tokenName = (0, text_sentence.r_)([ (0, text_sentence.UU)("guardrails-token") ], [ (0, 
  text_sentence.UU)("GITHUB_TOKEN") ]);
  const organization_rules_noToken = (0, text_sentence.r_)((0, text_sentence.xI)("the inputs `guardrails-token` and `github-token` are empty."), (0, 
  text_sentence.xI)("the variable `GITHUB_TOKEN` is not set."));
  function organization_rules_refused({repository}) {
    return text_sentence.cv`Check that the repository and the commit exist, and set ${tokenName} to a token that may read the contents of ${(0, 
    text_sentence.UU)(repository)}.`;
  }
  async function inOwnClone(inputs) {
    const {workspace, config, run} = inputs;
    if (config === void 0 || run.repository === void 0) return inputs;
    const file = (0, external_node_path_.resolve)(workspace, config);
    const clone = await cloneBetween(workspace, (0, external_node_path_.dirname)(file));
    if (clone === void 0) return inputs;
    const origin = await originOf(clone);
    if (origin === void 0 && await cloneRoot(clone) === void 0) throw own_clone_unreadable(clone);
    const {owner, name: own} = run.repository;
    if (![ `${owner}/${own}`, run.headRepository ].some(each => isOf(each, origin))) return inputs;
    return {
      ...inputs,
      workspace: clone,
      config: pathIn(clone, file)
    };
  }
  async function cloneBetween(workspace, folder) {
    if (!folder.startsWith((0, external_node_path_.resolve)(workspace) + external_node_path_.sep)) return;
    if (!await isFolder((0, external_node_path_.join)(folder, ".git"))) return cloneBetween(workspace, (0, 
    external_node_path_.dirname)(folder));
    const [root, clone] = await Promise.all([ (0, promises_.realpath)(workspace), (0, 
    promises_.realpath)(folder) ]);
    return clone === (0, external_node_path_.join)(root, (0, external_node_path_.relative)(workspace, folder)) ? folder : void 0;
  }
  async function isFolder(path) {
    return (0, promises_.lstat)(path).then(status => status.isDirectory(), () => false);
  }
  function isOf(fullName, origin = "") {
    if (fullName === void 0) return false;
    const repository = origin.toLowerCase().replace(/(\.git)?\/?$/, "");
    return [ "/", ":" ].some(before => repository.endsWith(`${before}${fullName}`.toLowerCase()));
  }
  function own_clone_unreadable(clone) {
    return new DeclarationError([ {
      place: {
        kind: "input",
        input: "config"
      },
      message: text_sentence.cv`git can't read the clone ${(0, text_sentence.UU)(clone)}, which the file is in, so nothing is known of its base branch.`,
      remedy: text_sentence.cv`Install git in the job's container. If another user owns the clone, run ${(0, 
      text_sentence.UU)(`git config --global --add safe.directory '${clone}'`)} in a step before.`
    } ]);
  }
  var digest = __webpack_require__(9627);
  function planSettings({forPlan, mode, verify, sharedRole, run}) {
    return {
      ...forPlan,
      removing: mode === "remove",
      ...mode === "plan" && {
        mayBePending: true
      },
      ...verify && {
        verify: mode === "check" ? "all" : "changes"
      },
      ...sharedRole !== "allow" && {
        sharedRole
      },
      ...run.isPublic && {
        discreet: true
      }
    };
  }
  var conclusions = __webpack_require__(8863);
  var configuration_extension = __webpack_require__(3795);
  var findings = __webpack_require__(3304);
  var organization_rules = __webpack_require__(649);
  var forgotten_functions = __webpack_require__(4123);
  var planned_function = __webpack_require__(8186);
  var access = __webpack_require__(7983);
  var rotation_rotations = __webpack_require__(1657);
  var patterns = __webpack_require__(8634);
  var plan_whole = __webpack_require__(9348);
  function planAgainst(asked, compared, settings) {
    const {functions: others} = compared.declaration;
    const before = new Map(others.map(each => [ (0, observation.ay)(each.region, each.functionName), each ]));
    const functions = asked.functions.filter(each => isCompared(each, before)).map(each => ({
      ...asked.account !== void 0 && {
        account: asked.account
      },
      ...each
    }));
    const declaration = {
      ...asked,
      functions
    };
    const planned = functions.map(declared => {
      const other = before.get((0, observation.ay)(declared.region, declared.functionName));
      const open = compareFunction(declared, other, {
        ...settings,
        commit: compared.commit
      });
      return {
        declared,
        plan: (0, conclusions.W)(open, [], changes(open))
      };
    });
    const planOf = new Map(planned.map(each => [ each.declared, each.plan ]));
    const wishes = (0, rotation_rotations.aC)(functions, others);
    const setsRotation = (0, rotation_rotations.nL)(wishes);
    const limits = (0, guardrails_guardrails.j)(declaration, compared);
    const findingsOf = (0, plan_whole.R)({
      declaration,
      planned,
      observation: compared,
      settings,
      limits,
      wishes,
      setsRotation,
      identify: (declared, secret) => ({
        identity: identify(secret, declared.account),
        verb: planOf.get(declared)?.grants.find(({secretArn}) => secretArn === secret.reference.raw)?.verb
      }),
      widens: ({declared, plan: own}) => setsRotation(own) || own.grants.some(({verb}) => verb === "change") || (0, 
      organization_rules.V)(declared, own, own.writes)
    }, findings.h$);
    const judged = planned.map(({declared, plan}) => (0, conclusions.W)(plan, findingsOf(declared), plan.writes));
    const rotations = (0, rotation_rotations.pI)(wishes, judged);
    return {
      ...declaration.stage !== void 0 && {
        stage: declaration.stage
      },
      functions: judged,
      rotations,
      guardrails: limits,
      ...(0, conclusions.B)({
        functions: judged,
        rotations
      }),
      digest: "",
      comparedWith: compared.commit,
      questions: []
    };
  }
  function isCompared({forgotten, region, functionName}, before) {
    return forgotten === void 0 || forgotten.kind === "gone" && before.has((0, observation.ay)(region, functionName));
  }
  function compareFunction(declared, before, {commit, ...settings}) {
    const {prune} = settings;
    if (declared.secrets === void 0) {
      const base = before?.secrets?.length ? commit.branch : void 0;
      return (0, planned_function.s)(declared, {
        state: "unread"
      }, (0, planned_function.V)(declared, base));
    }
    const grants = grantChanges(declared, before, commit).filter(({verb}) => prune || verb !== "remove");
    const variables = variableChanges(declared.secrets, before?.secrets ?? []).filter(({verb}) => prune || verb !== "remove");
    const verdict = (0, access.aG)(grants.map(({verb}) => against_branch_verdicts[verb]));
    const extension = (0, configuration_extension.Nw)(declared.extension, before, prune);
    const presence = {
      state: "unread",
      ...declared.account !== void 0 && {
        account: declared.account
      }
    };
    const forgotten = declared.forgotten === void 0 ? void 0 : (0, forgotten_functions.xC)(declared, settings);
    return {
      ...(0, planned_function.s)(declared, presence, forgotten),
      grants,
      variables,
      ...extension !== void 0 && {
        extension
      },
      access: {
        verdict,
        gained: [],
        lost: []
      }
    };
  }
  const against_branch_verdicts = {
    add: "broadened",
    remove: "narrowed",
    change: "unchanged",
    keep: "unchanged"
  };
  function grantChanges(declared, before, {commit}) {
    const old = new Set((before?.secrets ?? []).map(({reference}) => reference.raw));
    const now = (0, lasting.x)((declared.secrets ?? []).map(secret => [ secret.reference.raw, secret ]));
    const earlier = (0, declared_places.B)(before?.secrets ?? [], commit);
    const kept = before?.describe === declared.describe ? "keep" : "change";
    const changes = [ ...new Set([ ...old, ...now.keys() ]) ].map(secretArn => {
      const {place = (0, declared_places.Ri)(earlier, secretArn), stage, reason, expires} = now.get(secretArn) ?? {};
      return {
        verb: !now.has(secretArn) ? "remove" : old.has(secretArn) ? kept : "add",
        secretArn,
        keyArns: [],
        ...place !== void 0 && {
          place
        },
        ...stage !== void 0 && {
          stage
        },
        ...reason !== void 0 && {
          reason
        },
        ...expires !== void 0 && {
          expires
        }
      };
    });
    return changes.sort((a, b) => a.secretArn < b.secretArn ? -1 : 1);
  }
  function variableChanges(secrets, others) {
    const old = new Map(others.map(({variable, reference}) => [ variable, reference.raw ]));
    const names = new Set(secrets.map(({variable}) => variable));
    const set = secrets.flatMap(({variable: name, reference: {raw: secretArn}, place}) => {
      if (name === void 0) return [];
      const before = old.get(name);
      if (before === void 0) return [ {
        verb: "add",
        name,
        secretArn,
        place
      } ];
      if (before === secretArn) return [ {
        verb: "keep",
        name,
        secretArn,
        place
      } ];
      return [ {
        verb: "change",
        name,
        secretArn,
        place,
        before: {
          kind: "arn",
          arn: before
        }
      } ];
    });
    const removed = [ ...old ].flatMap(([name, secretArn]) => name === void 0 || names.has(name) ? [] : [ {
      verb: "remove",
      name,
      secretArn
    } ]);
    return [ ...set, ...removed ].sort((a, b) => a.name < b.name ? -1 : 1);
  }
  function changes({grants, variables, extension}) {
    const {settings = [], layer = {
      verb: "keep"
    }} = extension ?? {};
    return [ ...grants, ...variables, ...settings, layer ].some(({verb}) => verb !== "keep");
  }
  function identify({reference}, account) {
    if ("name" in reference) return {
      name: reference.name,
      foreign: false
    };
    const {arn, raw} = reference;
    const [name, foreign] = [ (0, text_arn.Jf)(arn), (0, patterns.jq)(raw, account) ];
    if (!(0, stores.wP)(stores.zQ[reference.kind], arn.resource)) return {
      name,
      foreign
    };
    return /^parameter\/[^/]+$/.test(arn.resource) ? {
      arn: raw,
      foreign
    } : {
      name,
      arn: raw,
      foreign
    };
  }
  async function planWithoutAws(comparison) {
    const {base, rules, today, inputs, settings} = comparison;
    if (base === void 0) return unplanned([ (0, text_sentence.r_)((0, text_sentence.xI)("what is declared in the workflow itself cannot be compared with another branch."), (0, 
    text_sentence.xI)("what flags declare cannot be compared with another commit.")) ], {
      unjudged: false
    });
    const {before, state} = base;
    if (before === void 0) return plan_without_aws_unread(state, state.kind === "failed" ? state.message : []);
    try {
      const declaration = await declarationOn(before, inputs);
      const commit = {
        branch: before.name,
        commit: before.commit
      };
      const known = {
        declaration,
        commit,
        today,
        base: state,
        ...rules && {
          rules
        }
      };
      const plan = planAgainst(comparison.declaration, known, settings);
      return {
        kind: "planned",
        plan
      };
    } catch (error) {
      const why = error instanceof DeclarationError ? (0, text_sentence.fj)(error.problems.map(explainProblem)) : explainRefusal(error, contentsRefused);
      return plan_without_aws_unread(state, why);
    }
  }
  function unplanned(why, {unjudged}) {
    const message = text_sentence.cv`The declaration is valid. It was compared with nothing: there are no AWS credentials, and ${why}`;
    return {
      kind: "unplanned",
      message,
      unjudged
    };
  }
  function plan_without_aws_unread({branch}, why) {
    return unplanned(text_sentence.cv`what ${model_guardrails.Ib} ${(0, text_sentence.UU)(branch)} declares could not be read: ${why}`, {
      unjudged: true
    });
  }
  const zeroWidthSpace = "&#8203;";
  function markdown_visible(text) {
    return shownPlainly(inLine(text).trim());
  }
  function inLine(text) {
    return blanks.replaceIn(text.replace(/\s+/g, " "), () => " ");
  }
  const blanks = unicodePattern("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");
  function shownPlainly(text) {
    return overlaid.replaceIn(markdown_unseen.replaceIn(text, markdown_masked), markdown_masked);
  }
  const markdown_unseen = unicodePattern("[\\p{Cf}\\p{Cs}\\p{Default_Ignorable_Code_Point}\\u2800]");
  const overlaid = unicodePattern("^\\p{M}|\\p{Me}|(?<=\\p{M}{4})\\p{M}+");
  function markdown_masked() {
    return "\ufffd";
  }
  const leftward = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
  function plainText(text) {
    const shown = withoutListMark(escaped(markdown_visible(text)));
    return leftward.test(text) ? `<span dir="auto">${shown}</span>` : shown;
  }
  function escapedWords(text) {
    return escaped(shownPlainly(inLine(text)));
  }
  function escaped(shown) {
    const active = /[&<>"'\\`*_{}[\]()~^|!]|\$|[@#]|:(?=\/\/|[\w+-]+:)|www(?=\.)|gh(?=-\d)|[0-9a-f]{7,}/gi;
    return shown.replace(active, found => {
      if (found === "$") return "<span>&#36;</span>";
      if (/^[@#:]$|^www$|^gh$/i.test(found)) return found + zeroWidthSpace;
      if (found.length > 1) return found.replace(/.{6}/g, `$&${zeroWidthSpace}`);
      return `&#${found.charCodeAt(0)};`;
    });
  }
  function withoutListMark(line) {
    return line.replace(/^[-+=]/, found => `&#${found.charCodeAt(0)};`).replace(/^(\d+)\./, "$1&#46;");
  }
  function code(name) {
    const shown = markdown_visible(name);
    if (shown === "") return "(empty)";
    const isPlain = /^[\w /+=.@:,#$%~^?*!;{}()'"[\]-]+$/.test(shown) && !color.test(shown);
    return isPlain ? `\`${shown}\`` : quotation(shown);
  }
  const color = /^(#[0-9a-f]{3,8}|(rgb|hsl)a?\(.*\))$/i;
  const markdown_longestReason = 200;
  function reasonText(text) {
    const characters = [ ...markdown_visible(text) ];
    const isLong = characters.length > markdown_longestReason;
    return quotation(isLong ? `${characters.slice(0, markdown_longestReason - 1).join("")}\u2026` : characters.join(""));
  }
  function quotation(text) {
    return `\u201c${plainText(text.replace(/[\u201c\u201d]/g, "'"))}\u201d`;
  }
  function phrase(words) {
    return withoutListMark((0, text_sentence.XX)(words, {
      words: String,
      name: code
    }));
  }
  function prose(text) {
    const shown = (0, text_sentence.XX)(text, {
      words: escapedWords,
      name: code
    });
    return withoutListMark(shown.trim());
  }
  function markdown_link(text, url) {
    const closed = url.replace(/[()'*_~]/g, found => `%${found.charCodeAt(0).toString(16)}`);
    return `[${text}](${closed})`;
  }
  const markdown_controls = unicodePattern("[\\p{Cc}\\p{Zl}\\p{Zp}]");
  function fence(language, text) {
    const shown = text.split(/\r?\n/).map(line => shownPlainly(markdown_controls.replaceIn(line, markdown_masked))).join("\n").replaceAll("\x3c!--", "< !--");
    const longest = Math.max(2, ...[ ...shown.matchAll(/`+/g) ].map(([run]) => run.length));
    const bars = "`".repeat(longest + 1);
    return `${bars}${language}\n${shown}\n${bars}`;
  }
  function detailsStart(summary) {
    return `<details><summary>${summary}</summary>\n`;
  }
  const detailsEnd = "\n</details>";
  function htmlCode(name) {
    return `<code>${plainText(name)}</code>`;
  }
  function htmlProse(text) {
    return (0, text_sentence.XX)(text, {
      words: escapedWords,
      name: htmlCode
    });
  }
  function placeLink(place, run) {
    const url = placeUrl(place, run);
    if (place.kind === "input") return code((0, model_place.dE)(place));
    return url === void 0 ? code(`${place.file}:${place.line}`) : markdown_link(`line ${place.line}`, url);
  }
  function placeUrl(place, {repository, commit}) {
    if (place?.kind !== "file" || repository === void 0) return;
    const at = place.commit ?? commit;
    if (at === void 0) return;
    const path = place.file.toWellFormed().split("/").map(encodeURIComponent).join("/");
    return `${urlOf(repository)}/blob/${at}/${path}#L${place.line}`;
  }
  function linked(text, url) {
    return url === void 0 ? text : markdown_link(text, url);
  }
  function runLink({repository, workflowRun}) {
    if (workflowRun === void 0) return "this run";
    const {id, number, attempt} = workflowRun;
    const words = `run ${number}${attempt === "1" ? "" : `, attempt ${attempt}`}`;
    if (repository === void 0) return words;
    return markdown_link(words, `${urlOf(repository)}/actions/runs/${id}/attempts/${attempt}`);
  }
  function summaryLink({repository, workflowRun}) {
    if (workflowRun === void 0 || repository === void 0) return "job summary";
    const {id, attempt} = workflowRun;
    return markdown_link("job summary", `${urlOf(repository)}/actions/runs/${id}/attempts/${attempt}`);
  }
  function commitLink(commit, repository) {
    const shown = code(commit.slice(0, 7));
    return repository === void 0 ? shown : markdown_link(shown, `${urlOf(repository)}/commit/${commit}`);
  }
  function urlOf({serverUrl, owner, name}) {
    return `${serverUrl}/${owner}/${name}`;
  }
  var memoized = __webpack_require__(3895);
  const secretNames = (0, memoized.x)(plan => shortNames(secretArnsOf(plan), homeOf(plan)));
  function homeOf(plan) {
    if (plan.functionArn !== void 0) return (0, text_arn.Lw)(plan.functionArn);
    return {
      region: plan.region,
      account: plan.account
    };
  }
  function mentionsIn(plan) {
    const nameOf = secretNames(plan);
    return arn => text_sentence.cv`${[ (0, text_arn.xX)(arn).qualifier ]}${(0, text_sentence.UU)(nameOf(arn))}`;
  }
  function shortNames(secretArns, home) {
    const all = [ ...new Set(secretArns) ].map(arn => {
      const parsed = (0, text_arn.Lw)(arn);
      const secretName = (0, text_arn.XQ)(arn);
      const {region = "", account = ""} = (home && parsed) ?? {};
      return {
        arn,
        parsed,
        secretName,
        key: `${region}:${account}:${secretName}`
      };
    });
    const counts = new Map;
    for (const {key} of all) counts.set(key, (counts.get(key) ?? 0) + 1);
    const names = new Map(all.map(({arn, parsed, secretName, key}) => {
      if (parsed === void 0) return [ arn, arn ];
      const isUnmistakable = counts.get(key) === 1 || (0, text_arn.xX)(arn).ending === void 0;
      const shown = isUnmistakable ? secretName : parsed.resource.slice((0, text_arn.xX)(arn).start.length);
      const elsewhere = [ ...home !== void 0 && parsed.region !== home.region ? [ parsed.region ] : [], ...home !== void 0 && parsed.account !== home.account ? [ `account ${parsed.account}` ] : [] ];
      return [ arn, elsewhere.length === 0 ? shown : `${shown} (${elsewhere.join(", ")})` ];
    }));
    return secretArn => names.get(secretArn) ?? (0, text_arn.XQ)(secretArn);
  }
  function secretArnsOf(plan) {
    return [ ...plan.grants.map(({secretArn}) => secretArn), ...plan.variables.flatMap(variable => variable.verb === "change" && variable.before.kind === "arn" ? [ variable.secretArn, variable.before.arn ] : [ variable.secretArn ]) ];
  }
  const mostChanged = 12;
  function shownInventory({inventory, functions}, isCheck) {
    if (inventory === void 0) return;
    const changed = functions.filter(({effective}) => effective.grants.length > 0);
    if (!isCheck && changed.length <= mostChanged) return;
    const secrets = isCheck ? inventory.secrets : inventory.secrets.filter(({readers}) => readers.some(moves));
    if (secrets.length === 0) return;
    const nameOf = shortNames(secrets.map(({secretArn}) => secretArn), inventory_homeOf(functions));
    const named = secrets.map(each => ({
      ...each,
      secret: nameOf(each.secretArn),
      readers: each.readers.filter(({verb}) => isCheck || verb !== "remove")
    }));
    return {
      title: text_sentence.cv`By secret (${secrets.length})`,
      about: [ isCheck ? now : afterwards, unreadSentence(inventory.unread) ],
      lines: named.toSorted(mostReadFirst).map(each => lineOf(each, isCheck))
    };
  }
  const now = text_sentence.cv`Which functions can read each secret now, as far as the roles of the declared functions show.`;
  const afterwards = text_sentence.cv`For each secret that is added or removed: the functions that it is granted to once this is applied.`;
  function inventoryFold(plan, {surface, run, isCheck}) {
    const shown = isCheck && surface === "comment" ? void 0 : shownInventory(plan, isCheck);
    if (shown === void 0) return [];
    const {title, about, lines} = shown;
    return [ {
      importance: "by secret",
      counted: "secrets with their readers",
      opening: `${detailsStart((0, text_sentence.pj)(title))}\n${about.map(prose).join(" ")}\n`,
      items: lines.map(line => `- ${phrase(line)}`),
      closing: detailsEnd,
      ...surface === "comment" && {
        instead: `The ${summaryLink(run)} says who can read each secret.`
      }
    } ];
  }
  function moves({verb}) {
    return verb !== "keep";
  }
  function inventory_homeOf(functions) {
    const homes = functions.flatMap(({functionArn = ""}) => (0, text_arn.Lw)(functionArn) ?? []);
    const [home] = homes;
    const isOne = homes.every(({region, account}) => region === home?.region && account === home.account);
    return isOne ? home : {
      region: "",
      account: ""
    };
  }
  function mostReadFirst(a, b) {
    return b.readers.length - a.readers.length || (a.secret < b.secret ? -1 : 1);
  }
  function lineOf({secretArn, secret, readers}, isCheck) {
    const said = readers.map(reader => readerOf(reader, isCheck));
    const all = said.length === 0 ? text_sentence.cv`none of these functions` : (0, 
    text_sentence.fj)(said, ", ");
    return text_sentence.cv`${[ (0, text_arn.xX)(secretArn).qualifier ]}${(0, text_sentence.UU)(secret)}: ${all}`;
  }
  function readerOf(reader, isCheck) {
    const {label, functionName} = reader;
    const news = newsOf(reader, isCheck);
    return news.length === 0 ? [ (0, text_sentence.UU)(label ?? functionName) ] : text_sentence.cv`${(0, 
    text_sentence.UU)(label ?? functionName)} (${(0, text_sentence.fj)(news, "; ")})`;
  }
  function newsOf({by, verb, held, check, through, functionArn, roleName = ""}, isCheck) {
    const via = through.length === 0 ? text_sentence.cv`another policy` : (0, text_sentence.fj)(through.map(effective.Vy), "; ");
    if (by === "other-policy") return [ check === "allowed" ? text_sentence.cv`through ${via}` : text_sentence.cv`may, through ${via}` ];
    const isOtherwise = through.length > 0;
    return [ ...by === "shared-role" ? [ text_sentence.cv`shares role ${(0, text_sentence.UU)(roleName)}` ] : [], ...functionArn === void 0 ? [ text_sentence.cv`pending` ] : [], ...isCheck && verb === "add" ? [ text_sentence.cv`not granted yet` ] : [], ...held || verb === "remove" ? [ text_sentence.cv`no longer declared` ] : [], ...verb === "add" && isOtherwise ? [ text_sentence.cv`already through ${via}` ] : [], ...check === "denied" ? [ text_sentence.cv`denied` ] : [], ...check === "not-evaluated" || isCheck && verb === "keep" && by === "grant" && check === void 0 ? [ text_sentence.cv`not checked` ] : [] ];
  }
  const mostNames = 5;
  function unreadSentence(unread) {
    const namesOf = kind => unread.filter(each => each.kind === kind).map(each => each.name);
    const parts = [ [ "function", names => text_sentence.cv`functions ${names}` ], [ "role-policies", names => text_sentence.cv`other inline policies of ${names}` ], [ "attached-policies", names => text_sentence.cv`managed policies of ${names}` ], [ "role-users", names => text_sentence.cv`which other functions in ${names} share a role` ] ].flatMap(([kind, words]) => {
      const names = namesOf(kind);
      return names.length === 0 ? [] : [ words((0, text_sentence.p_)(names, mostNames)) ];
    });
    return text_sentence.cv`Not checked: ${(0, text_sentence.fj)([ text_sentence.cv`any role that no declared function has`, ...parts ], "; ")}.`;
  }
  var finding = __webpack_require__(9669);
  var statement = __webpack_require__(2422);
  const alike_mostNames = 100;
  function groupAlike(items, keyOf) {
    const groups = Map.groupBy(items, item => JSON.stringify(keyOf(item)));
    return [ ...groups.values() ].flatMap(([first, ...others]) => first === void 0 ? [] : [ [ first, ...others ] ]);
  }
  function comparable(sentence) {
    return (0, text_sentence.mW)(sentence).map(part => typeof part === "string" ? part : (0, 
    text_sentence.UU)(part.as ?? part.name));
  }
  function toldOnce(sentences) {
    const [first = [], ...others] = sentences.map(text_sentence.mW);
    const asked = [ first, ...others ].flat().flatMap(part => typeof part === "string" ? [] : part.allows ?? []);
    const several = [ ...Map.groupBy(asked, ({action}) => action) ].map(([action, some]) => ({
      action,
      resources: [ ...new Set(some.map(({resource}) => resource)) ]
    })).filter(({resources}) => resources.length > 1);
    const isBelow = part => typeof part !== "string" && several.some(({action}) => action === part.allows?.action);
    return {
      said: first.map(part => isBelow(part) ? "below" : part),
      snippets: several.map(statementOf)
    };
  }
  function statementOf({action, resources}) {
    const [all, shown] = [ resources.length, resources.slice(0, alike_mostNames) ];
    const title = shown.length < all ? text_sentence.cv`Statement for ${shown.length} of ${all}` : text_sentence.cv`Statement for all ${all}`;
    return {
      title,
      json: JSON.stringify((0, statement.S)(action, shown), void 0, 2)
    };
  }
  const mostOnTheWay = 12;
  function alikeNote([first, ...others]) {
    if (first === void 0) return;
    const own = each => subjectsOf(each).join();
    const isOneSubject = others.every(each => own(each) === own(first));
    const named = others.map(each => {
      const subjects = isOneSubject ? [] : subjectsOf(each);
      return subjects.length === 0 ? [ (0, text_sentence.UU)(each.label) ] : text_sentence.cv`${(0, 
      text_sentence.UU)(each.label)} (${(0, text_sentence.p_)(subjects.map(subject => [ (0, 
      text_sentence.UU)(subject) ]))})`;
    });
    const all = (0, text_sentence.dM)(named);
    if (all.length === 0) return;
    const names = (0, text_sentence.p_)(all, alike_mostNames);
    const isLong = all.length > mostOnTheWay;
    const them = isLong ? text_sentence.cv`${all.length} more functions` : names;
    const said = isOneSubject ? text_sentence.cv`The same is true of ${them}.` : text_sentence.cv`The same call failed in the same way for ${them}.`;
    return {
      said,
      ...isLong && {
        folded: names
      }
    };
  }
  function subjectsOf({label, text}) {
    return (0, text_sentence.mW)(text).flatMap(part => typeof part !== "string" && part.as === "" && part.name !== label ? [ part.name ] : []);
  }
  function guardrailsFold({guardrails}) {
    const limits = limitSentences(guardrails);
    if (limits.length === 0) return [];
    return [ {
      importance: "guardrails",
      counted: "limits",
      opening: detailsStart(`${(0, text_count.U)(limits.length, "limit")} in force`),
      items: limits.map(limit => `- ${phrase(limit)}`),
      closing: detailsEnd
    } ];
  }
  function limitSentences(guardrails) {
    return guardrails.flatMap(({source, ...limits}) => limitValues(limits).map(([key, value]) => text_sentence.cv`${(0, 
    text_sentence.UU)(model_guardrails.qB[key])}${value}, set by ${(0, model_guardrails.Vc)(source)}`));
  }
  const limits_mostPatterns = 10;
  function limitValues({secrets, requireReason, expiresWithin, approvals, frozen, forbid = []}) {
    return [ ...secrets === void 0 ? [] : [ [ "secrets", text_sentence.cv` ${limits_patterns(secrets)}` ] ], ...requireReason === true ? [ [ "requireReason", text_sentence.cv`` ] ] : [], ...frozen === true ? [ [ "frozen", text_sentence.cv`` ] ] : [], ...forbid.length === 0 ? [] : [ [ "forbid", text_sentence.cv` ${(0, 
    text_sentence.p_)(forbid)}` ] ], ...(approvals ?? []).map(({secrets: pattern, by, count}) => [ "approvals", text_sentence.cv` for ${(0, 
    text_sentence.UU)(pattern)}, ${[ String(count) ]} of ${(0, text_sentence.p_)(by, limits_mostPatterns)}` ]), ...expiresWithin === void 0 ? [] : [ [ "expiresWithin", text_sentence.cv` ${(0, 
    text_sentence.hS)(expiresWithin, "day")}` ] ] ];
  }
  function limits_patterns(secrets) {
    return secrets.length === 0 ? text_sentence.cv`(none)` : (0, text_sentence.p_)(secrets, limits_mostPatterns);
  }
  const mostChanges = 20;
  const effectWords = {
    loosens: "\ud83d\udd13 **Loosens**",
    unclear: "\u2754 **Loosens or tightens**",
    tightens: "\ud83d\udd12 **Tightens**",
    same: "**No difference**"
  };
  function changeItems(changes) {
    const more = changes.length - mostChanges;
    const shown = changes.slice(0, mostChanges);
    return [ ...shown.map(each => `  - ${effectWords[each.effect]}: ${phrase(changePhrase(each))}`), ...more > 0 ? [ `  - ${more} more` ] : [] ];
  }
  function changePhrase({before = {}, after = {}}) {
    const lists = listsOf(before, after);
    if (lists !== void 0) return listPhrase(lists);
    const [was] = limitValues(before);
    const phrases = limitValues(after).map(([key, now]) => {
      const named = (0, text_sentence.UU)(model_guardrails.qB[key]);
      return was === void 0 ? text_sentence.cv`${named}${now} is added` : text_sentence.cv`${named}${was[1]} \u2192${now}`;
    });
    const [key, gone] = was ?? [];
    return phrases[0] ?? (key === void 0 ? [] : text_sentence.cv`${(0, text_sentence.UU)(model_guardrails.qB[key])}${gone ?? []} is removed`);
  }
  function listsOf(before, after) {
    const lists = [ "secrets", "forbid" ].map(key => ({
      key,
      was: before[key],
      now: after[key]
    }));
    return lists.find(each => each.was !== void 0 && each.now !== void 0);
  }
  function listPhrase({key, was, now}) {
    const part = (verb, some) => some.length === 0 ? [] : [ text_sentence.cv`${[ verb ]} ${(0, 
    text_sentence.p_)(some, limits_mostPatterns)}` ];
    const parts = [ ...part("adds", now.filter(each => !was.includes(each))), ...part("removes", was.filter(each => !now.includes(each))) ];
    return text_sentence.cv`${(0, text_sentence.UU)(model_guardrails.qB[key])} ${(0, 
    text_sentence.fj)(parts, ", ")}`;
  }
  const tense_present = words => words;
  const past = (_, words) => words;
  function foundWhen(outcome) {
    return outcome !== void 0 && hasWritten(outcome) ? ", found before the apply" : "";
  }
  const ranks = new Map(Object.keys(finding.Z).map((code, rank) => [ code, rank ]));
  function sortedFindings(plan) {
    return [ ...new Set(plan.functions.flatMap(({findings}) => findings)) ].toSorted((a, b) => (ranks.get(a.code) ?? 0) - (ranks.get(b.code) ?? 0));
  }
  function findingSections(plan, {isTold, outcome}, run) {
    const all = sortedFindings(plan);
    const findings = all.filter(each => !isTold(each));
    const counted = severity => {
      const number = numberOf(findings, severity);
      const what = (0, text_count.U)(number, number < numberOf(all, severity) ? `other ${severity}` : severity);
      return `${what}${foundWhen(outcome)}`;
    };
    return [ ...sectionOf("error", `\u26d4 ${counted("error")}: ${stoppedBy(plan, outcome)}`, {
      findings,
      run
    }), ...sectionOf("warning", `\u26a0\ufe0f ${counted("warning")}`, {
      findings,
      run
    }) ];
  }
  function noticeFold(plan, {isTold, outcome}, run) {
    const notices = sortedFindings(plan).filter(each => each.severity === "notice" && !isTold(each));
    if (notices.length === 0) return [];
    const codes = [ ...new Set(notices.map(({code}) => code)) ];
    const more = codes.length > mostCodes ? `, and ${codes.length - mostCodes} more` : "";
    const title = `${(0, text_count.U)(notices.length, "notice")}${foundWhen(outcome)}: ${codes.slice(0, mostCodes).join(", ")}${more}`;
    return [ {
      importance: "notices",
      counted: "notices",
      opening: detailsStart(title),
      items: groupsOf(notices).map(group => findingItem(group, run)),
      closing: detailsEnd
    } ];
  }
  const mostCodes = 3;
  function sectionOf(severity, heading, {findings, run}) {
    const some = findings.filter(each => each.severity === severity);
    if (some.length === 0) return [];
    const items = groupsOf(some).map(group => findingItem(group, run));
    const counted = `${severity}s`;
    return [ {
      importance: counted,
      counted,
      opening: `#### ${heading}\n`,
      items
    } ];
  }
  function numberOf(findings, severity) {
    return findings.filter(each => each.severity === severity).length;
  }
  function stoppedBy({functions}, outcome) {
    const blocked = functions.filter(each => each.blocked);
    const [only, ...more] = blocked;
    const where = only !== void 0 && more.length === 0 ? code(only.label) : (0, text_count.U)(blocked.length, "function");
    return `nothing ${outcome === void 0 ? "is" : "was"} written to ${where}`;
  }
  function groupsOf(findings) {
    return groupAlike(findings, ({code, functionLabel, message, remedy, snippets}) => {
      const texts = [ message, remedy ].map(comparable);
      return [ code, texts, functionLabel === void 0, snippets ];
    });
  }
  function findingItem(group, run) {
    const [finding, ...others] = group;
    const {functionLabel, code: id} = finding;
    const who = functionLabel === void 0 ? "" : `**${code(functionLabel)}**, `;
    const {said, snippets} = toldOnce(group.map(each => text_sentence.cv`${each.message} ${each.remedy}`));
    const note = others.length === 0 ? void 0 : sameOf(group);
    const item = `- ${who}${placeLink(finding.place, run)}: ${prose(said)}${note === void 0 ? "" : ` ${phrase(note.said)}`} (${codeLink(id, run)})`;
    const pasted = [ ...snippets, ...finding.snippets ?? [] ];
    return [ item, ...changeItems(finding.changes ?? []), ...namesFold(note?.folded), ...pasted.map(snippetFold) ].join("\n");
  }
  function codeLink(id, {docs}) {
    return linked(id, docs && `${docs}/findings.md#${id}`);
  }
  function sameOf(group) {
    const concerned = group.flatMap(({functionLabel: label, message}) => label === void 0 ? [] : [ {
      label,
      text: message
    } ]);
    return alikeNote(concerned) ?? {
      said: text_sentence.cv`This is found ${group.length} times.`
    };
  }
  function namesFold(names) {
    return names === void 0 ? [] : [ asPartOfItem(`${detailsStart("Their names")}\n${phrase(names)}\n${detailsEnd}`) ];
  }
  function snippetFold({title, json}) {
    return asPartOfItem(`${detailsStart(htmlProse(title))}\n${fence("json", json)}\n${detailsEnd}`);
  }
  function asPartOfItem(text) {
    return text.replace(/^(?=.)/gm, "  ");
  }
  function problemItem([first, ...others], run) {
    const {place, message, remedy} = first;
    const column = place.kind === "file" ? `, column ${place.column}` : "";
    const said = `- ${placeLink(place, run)}${column}: ${prose(message)} ${prose(remedy)}`;
    if (others.length === 0) return said;
    const places = [ ...new Set(others.map(each => placeLink(each.place, run))) ];
    const more = places.length - alike_mostNames;
    const shown = places.slice(0, alike_mostNames).join(", ");
    return `${said} The same is true of ${shown}${more > 0 ? `, and of ${(0, text_count.v)(more)} more in the log` : ""}.`;
  }
  const shownOfEach = 9;
  const commands = {
    error,
    warning,
    notice
  };
  function writeAnnotations(result) {
    const annotations = annotationsOf(result);
    for (const severity of [ "error", "warning", "notice" ]) {
      const all = annotations.filter(each => each.severity === severity);
      const shown = all.length > shownOfEach ? all.slice(0, shownOfEach - 1) : all;
      for (const {message, title, place} of shown) commands[severity](message, {
        title,
        ...positionOf(place)
      });
      const more = all.length - shown.length;
      if (more > 0) commands[severity]((0, text_sentence.pj)(text_sentence.cv`The job summary shows ${(0, 
      text_sentence.hS)(more, `more ${severity}`)}.`));
    }
  }
  function annotationsOf(result) {
    if (result.kind === "crashed" || result.kind === "unplanned") return [];
    if (result.kind === "invalid") return result.problems.map(({place, message, remedy}) => ({
      severity: "error",
      title: "Lambda secrets: declaration not valid",
      message: markdown_visible((0, text_sentence.pj)(text_sentence.cv`${inInput(place)}${message} ${remedy}`)),
      place
    }));
    const when = foundWhen(result.kind === "applied" ? result.outcome : void 0);
    return sortedFindings(result.plan).map(({severity, code, message, remedy, place, functionLabel}) => ({
      severity,
      title: markdown_visible((0, text_sentence.pj)(text_sentence.cv`${titleOf(code, functionLabel)}${[ when ]}`)),
      message: markdown_visible((0, text_sentence.pj)(text_sentence.cv`${message} ${remedy}`)),
      place
    }));
  }
  function inInput(place) {
    return place.kind === "input" ? text_sentence.cv`${(0, text_sentence.UU)((0, model_place.dE)(place))}: ` : [];
  }
  function titleOf(code, label) {
    const where = label === void 0 ? [] : text_sentence.cv` in ${(0, text_sentence.UU)(label)}`;
    return text_sentence.cv`Lambda secrets: ${(0, text_sentence.UU)(code)}${where}`;
  }
  function positionOf(place) {
    if (place.kind === "input") return {};
    if (place.commit !== void 0) return {
      file: place.file
    };
    return {
      file: place.file,
      startLine: place.line,
      startColumn: place.column
    };
  }
  async function openCommentClient(place, token) {
    const octokit = await openOctokit(place, token);
    const repository = {
      owner: place.owner,
      repo: place.name
    };
    const {issues, pulls} = octokit.rest;
    return {
      viewer: async () => {
        const asked = octokit.graphql("{ viewer { login } }");
        return (await unlessGone(asked))?.viewer.login ?? "github-actions[bot]";
      },
      comments: async pullRequest => {
        const query = {
          ...repository,
          issue_number: pullRequest,
          per_page: 100
        };
        const found = await octokit.paginate(issues.listComments, query);
        return found.map(asComment);
      },
      create: async (pullRequest, body) => {
        const {data} = await issues.createComment({
          ...repository,
          issue_number: pullRequest,
          body
        });
        return asComment(data);
      },
      edit: async (comment, body) => {
        const edited = issues.updateComment({
          ...repository,
          comment_id: comment,
          body
        });
        return await unlessGone(edited) !== void 0;
      },
      delete: async comment => {
        await unlessGone(issues.deleteComment({
          ...repository,
          comment_id: comment
        }));
      },
      pullRequest: async pullRequest => {
        const {data} = await pulls.get({
          ...repository,
          pull_number: pullRequest
        });
        return {
          headCommit: data.head.sha,
          isMerged: data.merged
        };
      },
      mergedBy: async commit => {
        const latest = {
          state: "closed",
          sort: "updated",
          direction: "desc",
          per_page: 100
        };
        const {data} = await pulls.list({
          ...repository,
          ...latest
        });
        return data.find(each => each.merged_at !== null && each.merge_commit_sha === commit)?.number;
      }
    };
  }
  async function unlessGone(answer) {
    try {
      return await answer;
    } catch (error) {
      if (statusOf(error) === 404) return;
      throw error;
    }
  }
  function asComment({id, html_url: url, user, body}) {
    return {
      id,
      url,
      author: user?.login ?? "",
      body: body ?? ""
    };
  }
  const order = [ "frame", "gains", "approvals", "failures", "errors", "warnings", "losses", "other changes", "notices", "details", "unchanged", "guardrails", "by secret" ];
  function rankOf(importance) {
    return order.indexOf(importance);
  }
  const noteBytes = 600;
  const alertBytes = 1e3;
  const leastImportantInFull = rankOf("warnings");
  function fitReport(sections, limit) {
    const {bytes, comfortable = bytes} = limit;
    if (sizeOf(sections) <= Math.min(bytes, comfortable)) return {
      text: joinSections(sections),
      missing: fit_nothing
    };
    const room = bytes - noteBytes - byteLength(limit.whole) - (limit.incomplete ? alertBytes : 0);
    const sized = inFormThatFits(sections, room);
    const kept = choose(sized, room, comfortable);
    const missing = missingGains(sized, kept);
    const shown = sized.flatMap(section => shownOf(section, kept.get(section)));
    const end = shown.at(-1)?.last === true ? shown.slice(-1) : [];
    const [title, ...body] = end.length === 0 ? shown : shown.slice(0, -1);
    const note = noteOf(sized, kept);
    const text = [ title, ...missing.pairs > 0 && limit.incomplete ? [ fit_frame(limit.incomplete(missing)) ] : [], ...body, ...note === "" ? [] : [ fit_frame(`${note} ${limit.whole}`) ], ...end ].filter(section => section !== void 0);
    return {
      text: joinSections(text),
      missing
    };
  }
  const fit_nothing = {
    functions: 0,
    pairs: 0
  };
  function fit_frame(opening) {
    return {
      importance: "frame",
      counted: "",
      opening,
      items: []
    };
  }
  function shownOf(section, kept) {
    if (kept === void 0) return [];
    if (kept === "instead") return [ fit_frame(section.instead ?? "") ];
    return [ {
      ...section,
      items: section.items.slice(0, kept)
    } ];
  }
  function inFormThatFits(sections, room) {
    const forms = Math.max(0, ...sections.map(({shorter = []}) => shorter.length));
    for (let form = 0; form < forms; form += 1) {
      const sized = inForm(sections, form);
      const needed = sized.filter(({importance}) => rankOf(importance) <= leastImportantInFull);
      if (sizeOf(needed) + 2 * needed.length <= room) return sized;
    }
    return inForm(sections, forms);
  }
  function inForm(sections, form) {
    return sections.map(section => {
      const {shorter = []} = section;
      const items = form === 0 ? void 0 : shorter[Math.min(form, shorter.length) - 1];
      return items === void 0 ? section : {
        ...section,
        items
      };
    });
  }
  function choose(sections, bytes, comfortable) {
    const kept = new Map;
    let left = bytes;
    for (const section of byImportance(sections)) {
      if (section.instead !== void 0 && bytes - left + sizeOf([ section ]) + 2 > Math.min(bytes, comfortable)) {
        left -= byteLength(section.instead) + 2;
        if (left >= 0) kept.set(section, "instead");
        continue;
      }
      left -= byteLength(`${section.opening}\n${section.closing ?? ""}\n\n`);
      let count = 0;
      for (const item of section.items) {
        const size = byteLength(item) + 1;
        if (size > left) break;
        left -= size;
        count += 1;
      }
      if (section.importance === "frame" && (left < 0 || count < section.items.length)) throw new RangeError("The report does not fit: its first lines are over the limit");
      if (left >= 0 && (count > 0 || section.items.length === 0)) kept.set(section, count);
      if (count < section.items.length || left < 0) break;
    }
    return kept;
  }
  function missingGains(sections, kept) {
    const cut = sections.flatMap(section => (section.gains ?? []).slice(countOf(section, kept)));
    return cut.reduce((sum, each) => ({
      functions: sum.functions + each.functions,
      pairs: sum.pairs + each.pairs
    }), fit_nothing);
  }
  function countOf(section, kept) {
    const count = kept.get(section) ?? 0;
    return count === "instead" ? section.items.length : count;
  }
  function noteOf(sections, kept) {
    const missing = new Map;
    for (const section of byImportance(sections)) {
      const cut = section.items.length - countOf(section, kept);
      if (cut > 0) missing.set(section.counted, (missing.get(section.counted) ?? 0) + cut);
    }
    if (missing.size === 0) return "";
    const counts = [ ...missing ].map(([counted, count]) => `${counted} (${(0, text_count.v)(count)})`);
    return `**Left out to stay within GitHub's limit:** ${counts.join(", ")}.`;
  }
  function byImportance(sections) {
    return sections.toSorted((a, b) => rankOf(a.importance) - rankOf(b.importance));
  }
  function joinSections(sections) {
    return sections.map(section => fit_partsOf(section).join("\n")).join("\n\n");
  }
  function sizeOf(sections) {
    const sizes = sections.map(section => {
      const parts = fit_partsOf(section);
      return parts.reduce((size, part) => size + byteLength(part), Math.max(0, parts.length - 1));
    });
    return sizes.reduce((sum, size) => sum + size, 2 * Math.max(0, sections.length - 1));
  }
  function fit_partsOf({opening, items, closing = ""}) {
    return [ opening, ...items, closing ].filter(part => part !== "");
  }
  function byteLength(text) {
    return Buffer.byteLength(text, "utf8");
  }
  function missingWords({pairs, functions}) {
    return `${(0, text_count.U)(pairs, "gain")} of ${(0, text_count.U)(functions, "function")} ${pairs === 1 ? "is" : "are"}`;
  }
  function accessLine(grant, {plan, nameOf}, effect) {
    const {secretArn, place, expires, reason} = grant;
    const replaced = grant.verb === "add" ? replacedBy(secretArn, plan) : void 0;
    const news = [ ...replaced === void 0 ? [] : [ text_sentence.cv`in place of ${(0, 
    text_sentence.UU)(nameOf(replaced))}` ], ...grant.held ? [ text_sentence.cv`until nothing may need it any more` ] : [], ...checkNews(grant), ...effectNews(effect) ];
    return {
      secretArn,
      secret: nameOf(secretArn),
      news,
      ...place !== void 0 && {
        place
      },
      ...expires !== void 0 && grant.verb === "add" && {
        until: expires
      },
      ...reason !== void 0 && grant.verb === "add" && {
        reason
      }
    };
  }
  function checkNews({check}) {
    if (check === void 0) return [];
    const {denials, doubts, open} = check;
    if (denials.length > 0) return [ text_sentence.cv`denied, as an error says` ];
    return [ ...doubts.length > 0 ? [ text_sentence.cv`perhaps denied, as a warning says` ] : [], ...open.length > 0 ? [ text_sentence.cv`not checked: ${(0, 
    text_sentence.p_)(open)}` ] : [] ];
  }
  function sharedLine(effect, {nameOf}) {
    const {secretArn} = effect;
    return {
      secretArn,
      secret: nameOf(secretArn),
      news: effectNews(effect)
    };
  }
  function effectNews(effect) {
    if (effect === void 0) return [];
    const {state, verb, through} = effect;
    if (state === "already" || state === "still") return through.length === 0 ? [ text_sentence.cv`through another policy` ] : [ text_sentence.cv`through ${(0, 
    text_sentence.fj)(through.map(effective.Vy), "; ")}` ];
    if (verb === "add") return [];
    if (state === "denied") return [ text_sentence.cv`which another policy denies, before and after` ];
    return state === "not-checked" ? [ text_sentence.cv`but another policy may still allow it` ] : [];
  }
  function replacedBy(secretArn, {variables, grants}) {
    const before = variables.flatMap(variable => variable.verb === "change" && variable.secretArn === secretArn && variable.before.kind === "arn" ? [ variable.before.arn ] : []);
    return before.find(arn => grants.some(grant => grant.verb === "remove" && grant.secretArn === arn));
  }
  function otherGains({plan: {access, grants}, nameOf}) {
    const known = new Set(grants.filter(({verb}) => verb === "add" || verb === "change").map(({secretArn}) => secretArn));
    const read = access.gained.filter(({action}) => stores.IM.some(({readActions}) => readActions.includes(action)));
    const arns = [ ...new Set(read.map(({resource}) => resource)) ].filter(arn => !known.has(arn));
    return arns.map(secretArn => {
      const place = grants.find(grant => grant.secretArn === secretArn)?.place;
      return {
        secretArn,
        secret: nameOf(secretArn),
        news: [],
        ...place !== void 0 && {
          place
        }
      };
    });
  }
  const isGain = {
    gains: true,
    "would-gain": true,
    gained: true,
    "not-gained": true,
    already: true,
    loses: false,
    "would-lose": false,
    lost: false,
    "not-lost": false,
    ungranted: false,
    still: false,
    kept: false
  };
  function isStopped(state) {
    return state === "would-gain" || state === "would-lose";
  }
  function stateOf(verb, effect, circumstances) {
    if (verb === "add") return effect?.state === "already" ? {
      state: "already"
    } : gainState(circumstances);
    const isForgotten = circumstances.plan.findings.some(({code}) => code === "function-forgotten");
    return {
      ...isForgotten && {
        note: "no longer declared"
      },
      ...removalState(effect, circumstances)
    };
  }
  function removalState(effect, circumstances) {
    if (effect?.state === "still") return {
      state: "still"
    };
    const lost = lossState(circumstances);
    const isCertain = effect === void 0 || effect.state === "loses";
    const isLost = lost.state === "loses" || lost.state === "lost";
    return isCertain || !isLost ? lost : {
      state: "ungranted"
    };
  }
  function gainState({plan, compared, applied, result}) {
    if (plan.blocked) return {
      state: applied ? "not-gained" : "would-gain",
      note: "blocked"
    };
    if (!applied) return {
      state: compared ? "would-gain" : "gains",
      ...plan.state === "pending" && {
        note: "which does not exist yet"
      }
    };
    if (result?.result === "applied") return {
      state: "gained"
    };
    return hasDone([ "grant" ], result) ? {
      state: "gained",
      note: "partly applied"
    } : {
      state: "not-gained",
      note: "not applied"
    };
  }
  function lossState({plan, compared, applied, result}) {
    if (plan.blocked) return {
      state: applied ? "not-lost" : "would-lose",
      note: "blocked"
    };
    if (!applied) return {
      state: compared ? "would-lose" : "loses"
    };
    if (result?.result === "applied") return {
      state: "lost"
    };
    return hasDone([ "delete-former", "revoke", "delete-policy" ], result) ? {
      state: "lost",
      note: "partly applied"
    } : {
      state: "not-lost",
      note: "not applied"
    };
  }
  function hasDone(kinds, result) {
    return result?.steps.some(each => kinds.includes(each.step) && isInPlace(each)) ?? false;
  }
  function accessOf(plan, outcome) {
    const declared = new Map(plan.functions.map(each => [ each.functionArn, each ]));
    return plan.functions.flatMap(each => {
      const result = outcome?.functions.find(({label}) => label === each.label);
      const circumstances = {
        plan: each,
        compared: plan.comparedWith !== void 0,
        applied: outcome !== void 0,
        result
      };
      const placed = placedIn(each);
      return [ ...ownAccess(placed, circumstances), ...sharedAccess(placed, circumstances, declared) ];
    });
  }
  const toldBy = {
    "role-shared": ({who}) => who.sharing !== void 0,
    "already-readable": ({state}) => state === "already",
    "still-readable": ({state}) => state === "still"
  };
  function isToldByAccess(finding, access) {
    const tells = toldBy[finding.code];
    return tells !== void 0 && access.some(each => each.plan.findings.includes(finding) && tells(each));
  }
  function isWarning(access) {
    return access.plan.findings.some(({code, severity}) => severity === "warning" && toldBy[code]?.(access));
  }
  function placedIn(plan) {
    const places = new Map(plan.grants.map(({secretArn, place}) => [ secretArn, place ]));
    return {
      plan,
      nameOf: secretNames(plan),
      places
    };
  }
  function ownAccess(placed, circumstances) {
    const {plan} = placed;
    const effects = new Map(plan.effective.grants.map(each => [ each.secretArn, each ]));
    const moved = plan.grants.flatMap(grant => {
      const {verb, held, secretArn} = grant;
      const effect = effects.get(secretArn);
      if (verb === "add" || verb === "remove") return [ {
        ...stateOf(verb, effect, circumstances),
        line: accessLine(grant, placed, effect)
      } ];
      return held ? [ {
        state: "kept",
        line: accessLine(grant, placed, void 0)
      } ] : [];
    });
    const others = otherGains(placed).map(line => ({
      ...gainState(circumstances),
      line
    }));
    return byState([ ...moved, ...others ], ownName(plan), placed);
  }
  function sharedAccess(placed, circumstances, declared) {
    const {plan} = placed;
    if (plan.blocked) return [];
    const movedBy = effect => ({
      ...stateOf(effect.verb, effect, circumstances),
      line: sharedLine(effect, placed)
    });
    return plan.effective.sharers.flatMap(sharer => byState(sharer.grants.map(movedBy), sharerName(sharer, plan, declared.get(sharer.functionArn)), placed));
  }
  function byState(moved, who, {plan, places}) {
    const placeOf = ({line}) => places.get(line.secretArn);
    const ordered = moved.toSorted((one, other) => compareKnown(placeOf(one), placeOf(other)));
    return [ ...Map.groupBy(ordered, ({state}) => state).values() ].flatMap(some => {
      const [first] = some;
      if (first === void 0) return [];
      const {line: _, ...state} = first;
      return [ {
        ...state,
        who,
        plan,
        lines: some.map(({line}) => line)
      } ];
    });
  }
  function compareKnown(one, other) {
    if (one !== void 0 && other !== void 0) return (0, model_place.ig)(one, other);
    return Number(one === void 0) - Number(other === void 0);
  }
  function ownName({label, region, functionName, place}) {
    return {
      key: (0, observation.ay)(region, functionName),
      label,
      functionName,
      region,
      place
    };
  }
  function sharerName({functionArn, functionName}, {roleArn = "", label: source, region: ofSource}, own) {
    const sharing = {
      roleName: (0, text_arn.xZ)(roleArn),
      source
    };
    if (own !== void 0) return {
      ...ownName(own),
      sharing
    };
    const region = (0, text_arn.Lw)(functionArn)?.region ?? ofSource;
    return {
      key: functionArn,
      label: functionName,
      functionName,
      region,
      sharing
    };
  }
  const mostAlone = 12;
  const mostLeading = 3;
  function groupEqual(entries) {
    if (entries.length <= mostAlone) return entries.map(entry => [ entry ]);
    return groupAlike(entries, ({key}) => key).toSorted((a, b) => a.length - b.length);
  }
  function groupItem(group, said, {run, links, mark = "", note = ""}) {
    const names = group.map(({label, place, alias = ""}) => ({
      shown: code(label),
      url: links && place !== void 0 ? placeUrl(place, run) : void 0,
      alias
    }));
    if (group.length <= mostLeading) return `- ${mark}${names.map(({shown, url, alias}) => `${linked(`**${shown}**`, url)}${alias}`).join(", ")}${note}: ${said}`;
    const all = names.map(({shown, url, alias}) => `${linked(shown, url)}${alias}`).join(", ");
    return `- ${mark}**${(0, text_count.U)(group.length, "function")}**${note}: ${said}<br>${all}`;
  }
  function aliasOf({label, functionName, region}, {stage, inRegions}) {
    const names = stage === void 0 ? [ label ] : [ label, `${label}-${stage}`, `${label}_${stage}`, `${stage}-${label}` ];
    const parts = [ ...names.includes(functionName) ? [] : [ `Lambda ${code(functionName)}` ], ...inRegions ? [ code(region) ] : [] ];
    return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
  }
  function sharingOf({sharing}, number = 1) {
    return sharing === void 0 ? "" : `, which ${number === 1 ? "shares" : "share"} role ${code(sharing.roleName)} with ${code(sharing.source)}`;
  }
  const headings = {
    gains: "Gains access",
    gained: "Gained access",
    "would-gain": "Would gain access",
    "not-gained": "Did not gain access",
    already: "Already readable",
    loses: "Loses access",
    "would-lose": "Would lose access",
    lost: "Lost access",
    "not-lost": "Did not lose access",
    ungranted: "No longer granted access",
    still: "Still readable",
    kept: "Keeps access for now"
  };
  const mostOnOwnLines = 12;
  const access_section_forms = [ {
    links: true,
    reasons: true
  }, {
    links: true,
    reasons: false
  }, {
    links: false,
    reasons: false
  } ];
  function accessSections(access, setting) {
    const gained = access.filter(({state}) => isGain[state]).flatMap(({lines}) => lines);
    const inLine = gained.length > mostOnOwnLines;
    return Object.keys(headings).flatMap(state => {
      const some = access.filter(each => each.state === state);
      return some.length === 0 ? [] : [ access_section_sectionOf(state, some, {
        ...setting,
        inLine
      }) ];
    });
  }
  function access_section_sectionOf(state, some, setting) {
    const groups = groupEqual(some.map(access => ({
      access,
      key: access_section_keyOf(access)
    })));
    const accesses = groups.map(group => group.map(({access}) => access));
    const [items = [], ...shorter] = access_section_forms.map(form => accesses.map(group => itemOf(group, form, setting)));
    const gains = accesses.map(group => ({
      functions: group.length,
      pairs: group.reduce((sum, {lines}) => sum + lines.length, 0)
    }));
    return {
      importance: isGain[state] ? "gains" : "losses",
      counted: isGain[state] ? "entries on gained access" : "losses",
      opening: `#### ${headings[state]}\n`,
      items,
      ...shorter.length > 0 && {
        shorter
      },
      ...isGain[state] && {
        gains
      }
    };
  }
  function access_section_keyOf(access) {
    const {who, lines, note} = access;
    const {sharing} = who;
    return JSON.stringify([ note, isWarning(access), sharing, lines.map(({secretArn, until, news, reason}) => JSON.stringify([ secretArn, until, news, reason ])).sort() ]);
  }
  function itemOf(group, form, setting) {
    const [first, ...others] = group;
    if (first === void 0) return "";
    if (others.length > 0) {
      const note = `${sharingOf(first.who, group.length)}${first.note === void 0 ? "" : `, ${first.note}`}`;
      const said = access_section_inOneLine(first.lines, {
        ...form,
        links: false
      }, setting);
      return groupItem(group.map(({who}) => ({
        ...who,
        alias: aliasOf(who, setting)
      })), said, {
        run: setting.run,
        links: form.links,
        mark: markOf(first),
        note
      });
    }
    return functionItem(first, form, setting);
  }
  function markOf(access) {
    return isWarning(access) ? "\u26a0\ufe0f " : "";
  }
  function functionItem(access, form, setting) {
    const {who, note, lines} = access;
    const head = `- ${markOf(access)}**${code(who.label)}**${aliasOf(who, setting)}${sharingOf(who)}${note === void 0 ? "" : `, ${note}`}`;
    const [only, ...more] = lines;
    if (only !== void 0 && more.length === 0) return `${head}: ${alone(only, form, setting)}`;
    if (setting.inLine) return `${head}: ${access_section_inOneLine(lines, form, setting)}`;
    return [ head, ...lines.map(line => `  - ${alone(line, form, setting)}`) ].join("\n");
  }
  function alone(line, {links, reasons}, {run}) {
    const {until, news, reason} = line;
    const said = [ `${secretOf(line, links, run)}${until === void 0 ? "" : ` until ${plainText(until)}`}`, ...news.map(phrase) ].join(", ");
    return reasons && reason !== void 0 ? `${said}: ${reasonText(reason)}` : said;
  }
  function access_section_inOneLine(lines, {links, reasons}, {run}) {
    return lines.map(line => {
      const news = [ ...line.until === void 0 ? [] : [ `until ${plainText(line.until)}` ], ...line.news.map(phrase), ...reasons && line.reason !== void 0 ? [ reasonText(line.reason) ] : [] ];
      return `${secretOf(line, links, run)}${news.length === 0 ? "" : ` (${news.join(", ")})`}`;
    }).join(", ");
  }
  function secretOf({secretArn, secret, place}, links, run) {
    return `${(0, text_arn.xX)(secretArn).qualifier}${linked(code(secret), links ? placeUrl(place, run) : void 0)}`;
  }
  function approvalSections(approvals) {
    if (approvals === void 0) return [];
    if (approvals.kind === "failed") return [ {
      importance: "approvals",
      counted: "approvals",
      opening: `#### \u26d4 Approvals\n\n${prose(text_sentence.cv`Not known: ${approvals.message}`)}`,
      items: []
    } ];
    if (approvals.approvals.length === 0) return [];
    const items = approvals.approvals.map(each => `- ${each.missing === 0 ? "\u2705" : "\u23f3"} ${phrase(approvalSentence(each))}`);
    return [ {
      importance: "approvals",
      counted: "approvals",
      opening: "#### Approvals\n",
      items,
      closing: "\nThe commit status shows approvals that came later."
    } ];
  }
  function approvalLines(approvals) {
    if (approvals.kind === "failed") return [ text_sentence.cv`not known: ${approvals.message}` ];
    return approvals.approvals.length === 0 ? [ text_sentence.cv`no approval is needed` ] : approvals.approvals.map(approvalSentence);
  }
  const mostGrants = 5;
  function approvalSentence(approval) {
    const {rule, source, grants, pullRequest, approvedBy, missing} = approval;
    const by = approvedBy.length === 0 ? [] : text_sentence.cv`approved by ${(0, text_sentence.p_)(approvedBy)}`;
    const open = missing === 0 ? [] : text_sentence.cv`needs ${explainMissing(approval)}`;
    const between = by.length > 0 && open.length > 0 ? text_sentence.cv`, ` : [];
    const what = (0, text_sentence.p_)(grants.map(({label, secret}) => text_sentence.cv`${(0, 
    text_sentence.UU)(secret)} for ${(0, text_sentence.UU)(label)}`), mostGrants);
    return text_sentence.cv`${(0, text_sentence.UU)(rule.secrets)} in pull request ${pullRequest} (${what}): ${by}${between}${open}; set by ${(0, 
    model_guardrails.Vc)(source)}`;
  }
  var model_hidden = __webpack_require__(833);
  var create = __webpack_require__(7291);
  function policyDiff(policy) {
    const [before, after] = [ lines(policy.before ?? policy.former?.[0]?.document), lines(policy.after) ];
    const {hunks} = (0, create.YB)("", "", before, after, "", "", lineOptions);
    return hunks.map(hunk => [ headOf(hunk), ...hunk.lines ].join("\n")).join("\n");
  }
  const lineOptions = {
    context: 3,
    comparator: (left, right) => withoutComma(left) === withoutComma(right)
  };
  function headOf({oldStart, oldLines, newStart, newLines}) {
    return `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`;
  }
  function range(start, count) {
    return `${count === 0 ? start - 1 : start},${count}`;
  }
  function withoutComma(line) {
    return line.replace(/,?\n$/, "");
  }
  function lines(document) {
    return document === void 0 ? "" : `${document.trimEnd()}\n`;
  }
  function rotationItems(rotations, outcome, run) {
    const nameOf = rotationNames(rotations);
    return rotations.filter(({verb}) => verb !== "keep").map(each => `${rotationItem(each, nameOf(each.secretArn), run)}${whyNotSet(each, outcome)}`);
  }
  function rotationNote(rotations, outcome) {
    const set = rotations.filter(each => whyNotSet(each, outcome) === "");
    return set.length === 0 ? "" : `\n${sideEffects(set, outcome === void 0 ? tense_present : past)}`;
  }
  function whyNotSet({due, secretArn}, outcome) {
    if (!due) return ". **Not now**: see the findings";
    const failed = outcome?.rotations.some(each => each.secretArn === secretArn && each.result === "failed");
    return failed ? ". **Not set**: see the failures" : "";
  }
  function rotationNames(rotations) {
    const sharing = Map.groupBy(rotations, ({secretArn}) => (0, text_arn.XQ)(secretArn));
    return secretArn => {
      const [name, region] = [ (0, text_arn.XQ)(secretArn), (0, text_arn.Lw)(secretArn)?.region ];
      const isAlone = sharing.get(name)?.length === 1;
      return isAlone || region === void 0 ? name : `${name} (${region})`;
    };
  }
  function rotationPhrase({rotation}) {
    if (rotation?.kind !== "on") return [];
    const {lastOn, nextBy} = rotation;
    const next = nextBy === void 0 ? "" : `, next by ${nextBy}`;
    return [ `${lastOn === void 0 ? "not yet rotated" : `rotated ${lastOn}`}${next}` ];
  }
  function rotationItem(change, name, run) {
    const {verb, secretArn, before, after, place} = change;
    const terms = termsPhrase(after, secretArn);
    const parts = [ `${verb === "add" ? "is" : "is now"} rotated ${terms}`, ...before === void 0 ? [] : [ `instead of ${termsPhrase(before, secretArn)}` ] ];
    return `- Secret ${code(name)} ${parts.join(" ")}, ${placeLink(place, run)}`;
  }
  function termsPhrase({schedule, lambdaArn}, secretArn) {
    const words = (0, model_rotation.DC)(schedule);
    const shown = schedule.kind === "days" ? plainText(words) : code(words);
    return lambdaArn === void 0 ? shown : `${shown} by ${code((0, model_rotation.Ln)(lambdaArn, secretArn))}`;
  }
  function sideEffects(changed, tense) {
    const isTested = changed.some(({after}) => after.lambdaArn !== void 0);
    const isLoose = changed.some(({before, after}) => before !== void 0 && ![ before, after ].every(isCron));
    const test = tense(", but AWS has the rotation function test a version labeled AWSPENDING, which it creates and removes", ", but AWS had the rotation function test a version labeled AWSPENDING, which it created and removed");
    const earlier = " The rotation that was scheduled before may still happen.";
    return `Nothing ${tense("is", "was")} rotated at once${isTested ? test : ""}.${isLoose ? earlier : ""}`;
  }
  function isCron({schedule}) {
    return schedule.kind === "expression" && schedule.expression.startsWith("cron");
  }
  function detailsFold(plan, surface, run) {
    const items = plan.functions.filter(({drifts}) => drifts).flatMap(functionDetails);
    if (items.length === 0) return [];
    const instead = `Variables, policies and ARNs of ${(0, text_count.U)(items.length, "function")} are in the ${summaryLink(run)}.`;
    return [ {
      importance: "details",
      counted: "functions with variables, policies and ARNs",
      opening: detailsStart("Variables, policies and ARNs"),
      items: items.map((item, index) => index === 0 ? item : `\n${item}`),
      closing: detailsEnd,
      ...surface === "comment" && {
        instead
      }
    } ];
  }
  function functionDetails(plan) {
    const parts = [ ...secretDetails(plan), ...variableDiff(plan), ...policyDetails(plan) ];
    return parts.length === 0 ? [] : [ `${aboutFunction(plan)}\n\n${parts.join("\n\n")}` ];
  }
  function aboutFunction({label, functionName, region, functionArn, roleArn}) {
    const account = (0, text_arn.Lw)(functionArn ?? "")?.account;
    const parts = [ `function ${code(functionName)}`, roleArn === void 0 ? "role not known yet" : `role ${code((0, 
    text_arn.xZ)(roleArn))}`, ...account === void 0 ? [] : [ `account ${code(account)}` ], code(region) ];
    return `**${code(label)}**: ${parts.join(", ")}`;
  }
  function secretDetails(plan) {
    const nameOf = secretNames(plan);
    const lines = plan.grants.flatMap(grant => {
      const known = [ ...grant.stage === void 0 ? [] : [ `declared by stage ${plainText(grant.stage)}` ], ...grant.verb === "keep" || grant.verb === "remove" ? [] : rotationPhrase(grant), ...checkedBy(grant) ];
      const secret = code(nameOf(grant.secretArn));
      return known.length === 0 || grant.verb === "keep" ? [] : [ `- ${secret}: ${known.join("; ")}` ];
    });
    return lines.length === 0 ? [] : [ `Secrets\n\n${lines.join("\n")}` ];
  }
  function checkedBy({check}) {
    if (check?.result !== "allowed") return [];
    return [ phrase(text_sentence.cv`reading is allowed by the policies of ${(0, text_sentence.p_)(check.evaluated.map(part => text_sentence.cv`the ${[ part ]}`))}`) ];
  }
  function variableDiff({variables}) {
    const lines = variables.flatMap(diffLines);
    return lines.length === 0 ? [] : [ `Variables\n\n${fence("diff", lines.join("\n"))}` ];
  }
  function diffLines(variable) {
    const now = details_oneLine(`${variable.name}=${variable.secretArn}`);
    switch (variable.verb) {
     case "add":
      return [ `+${now}` ];

     case "remove":
      return [ `-${now}` ];

     case "change":
      {
        const {before: old} = variable;
        const before = old.kind === "arn" ? old.arn : model_hidden.Km[old.kind];
        return [ `-${details_oneLine(`${variable.name}=${before}`)}`, `+${now}` ];
      }

     case "keep":
      return [];
    }
  }
  function details_oneLine(text) {
    return text.replace(/[\r\n]+/g, " ");
  }
  function policyDetails(plan) {
    const diff = policyDiff(plan.policy);
    if (diff === "") return [];
    const {gained, lost} = plan.access;
    const access = [ ...gained.map(each => accessItem("+ allows", each)), ...lost.map(each => accessItem("\u2212 no longer allows", each)) ];
    const effect = access.length === 0 ? "" : `\n\n${access.join("\n")}`;
    return [ `Policy ${code(plan.policyName)}${effect}\n\n${fence("diff", diff)}` ];
  }
  function accessItem(word, {action, resource, condition}) {
    const where = condition === "" ? "" : `, if ${code(condition)}`;
    return `- **${word}** ${code(action)} on ${code(resource)}${where}`;
  }
  var secret_words = __webpack_require__(9979);
  function layersOf({extension}) {
    return extension?.layer === void 0 ? [] : [ extension.layer ];
  }
  function extension_settingsOf({extension}) {
    return extension?.settings ?? [];
  }
  function extensionPhrases(plan, tense) {
    return [ ...extension_settingsOf(plan).flatMap(setting => settingSaid(setting, tense)), ...layersOf(plan).flatMap(layer => layerSaid(layer, tense)) ];
  }
  function settingSaid(setting, tense) {
    const [variable, value, is] = [ (0, text_sentence.UU)(setting.name), (0, text_sentence.UU)(setting.value), [ tense("is", "was") ] ];
    switch (setting.verb) {
     case "add":
      return [ text_sentence.cv`variable ${variable} ${is} set to ${value}` ];

     case "change":
      return [ text_sentence.cv`variable ${variable} ${[ tense("changes", "changed") ]} from ${valueBefore(setting)} to ${value}` ];

     case "remove":
      return [ text_sentence.cv`variable ${variable}, which held ${value}, ${is} removed` ];

     case "keep":
      return [];
    }
  }
  function layerSaid(layer, tense) {
    const [layerArn, is] = [ (0, text_sentence.UU)(layer.layerArn), [ tense("is", "was") ] ];
    switch (layer.verb) {
     case "add":
      return [ text_sentence.cv`the extension ${is} attached, layer ${layerArn}` ];

     case "change":
      return [ text_sentence.cv`the extension ${[ tense("changes", "changed") ]} from layer ${(0, 
      text_sentence.UU)(layer.before)} to ${layerArn}` ];

     case "remove":
      return [ text_sentence.cv`the extension ${is} removed, layer ${layerArn}` ];

     case "keep":
      return [];
    }
  }
  function valueBefore({before: old}) {
    return old.kind === "ours" ? [ (0, text_sentence.UU)(old.value) ] : [ model_hidden.Km[old.kind] ];
  }
  function layerPhrases(plan) {
    return layersOf(plan).flatMap(layer => {
      const layerArn = (0, text_sentence.UU)(layer.layerArn);
      if (layer.verb === "add") return [ text_sentence.cv`+ extension, layer ${layerArn}` ];
      if (layer.verb === "change") return [ text_sentence.cv`~ extension, layer ${(0, 
      text_sentence.UU)(layer.before)} \u2192 ${layerArn}` ];
      return layer.verb === "remove" ? [ text_sentence.cv`\u2212 extension, layer ${layerArn}` ] : [];
    });
  }
  function settingPhrases(plan) {
    return extension_settingsOf(plan).flatMap(setting => {
      const [variable, value] = [ (0, text_sentence.UU)(setting.name), (0, text_sentence.UU)(setting.value) ];
      if (setting.verb === "add") return [ text_sentence.cv`+ variable ${variable} \u2192 ${value}` ];
      if (setting.verb === "remove") return [ text_sentence.cv`\u2212 variable ${variable}, was ${value}` ];
      if (setting.verb !== "change") return [];
      return [ text_sentence.cv`~ variable ${variable}: ${valueBefore(setting)} \u2192 ${value}` ];
    });
  }
  function quietClauses(functions, isApplied) {
    const rereading = functions.filter(({blocked, grants}) => !blocked && grants.some(({verb}) => verb === "change"));
    const arns = rereading.flatMap(({grants}) => grants.filter(({verb}) => verb === "change"));
    const clauses = [ {
      functions: rereading,
      forms: [ "changes how it reads", "change how they read", [ "changed how it reads", "changed how they read" ] ],
      secretArns: [ ...new Set(arns.map(({secretArn}) => secretArn)) ]
    }, {
      functions: functions.filter(isNotComparable),
      forms: [ "has a policy whose change cannot be judged", "have policies whose change cannot be judged" ]
    }, {
      functions: functions.filter(isFreed),
      forms: [ "has a restriction lifted", "have restrictions lifted", [ "had a restriction lifted", "had restrictions lifted" ] ]
    }, {
      functions: functions.filter(isFound("policy-adopted")),
      forms: [ "has another policy replaced", "have other policies replaced", [ "had another policy replaced", "had other policies replaced" ] ]
    }, {
      functions: functions.filter(isFound("grant-extended")),
      forms: [ "keeps a grant for longer", "keep grants for longer" ]
    }, {
      functions: functions.filter(isFound("limits-loosened")),
      forms: [ "has its limits loosened", "have their limits loosened" ]
    }, {
      functions: functions.filter(changesVariablesOnly),
      forms: [ "changes variables only", "change variables only", [ "changed variables only", "changed variables only" ] ]
    }, {
      functions: functions.filter(changesExtension),
      forms: [ "has its extension changed", "have their extension changed", [ "had its extension changed", "had their extension changed" ] ]
    }, {
      functions: functions.filter(movesAliasOnly),
      forms: [ "has its alias pointed to a new version", "have their aliases pointed to new versions", [ "had its alias pointed to a new version", "had their aliases pointed to new versions" ] ]
    }, {
      functions: functions.filter(publishesOnly),
      forms: [ "is published for unqualified calls", "are published for unqualified calls", [ "was published for unqualified calls", "were published for unqualified calls" ] ]
    }, {
      functions: functions.filter(renamesPolicyOnly),
      forms: [ "has its policy renamed", "have their policies renamed", [ "had its policy renamed", "had their policies renamed" ] ]
    }, {
      functions: functions.filter(changesPolicyTextOnly),
      forms: [ "has its policy corrected", "have their policies corrected", [ "had its policy corrected", "had their policies corrected" ] ]
    } ];
    return clauses.filter(clause => clause.functions.length > 0).map(({forms: [one, many, past], ...clause}) => ({
      ...clause,
      forms: isApplied ? past ?? [ one, many ] : [ one, many ],
      functions: clause.functions.map(subjectOf)
    }));
  }
  function subjectOf({region, functionName, label, blocked}) {
    return {
      key: (0, observation.ay)(region, functionName),
      label,
      blocked
    };
  }
  function isNotComparable({access, blocked}) {
    return access.verdict === "unknown" && !blocked;
  }
  function isFound(sought) {
    return ({findings, blocked}) => !blocked && findings.some(({code}) => code === sought);
  }
  const isFreed = isFound("restriction-lifted");
  function changesVariablesOnly(plan) {
    const changing = configurationChanges(plan).some(({verb}) => verb !== "keep");
    return keepsItsGrants(plan) && !changesExtension(plan) && !isFreed(plan) && changing;
  }
  function changesExtension(plan) {
    return keepsItsGrants(plan) && layersOf(plan).some(({verb}) => verb !== "keep");
  }
  function movesAliasOnly(plan) {
    return keepsAll(plan) && plan.steps.some(({kind}) => kind === "point-alias");
  }
  function changesPolicyTextOnly(plan) {
    return changesItsPolicyOnly(plan) && plan.policy.former === void 0;
  }
  function renamesPolicyOnly(plan) {
    return changesItsPolicyOnly(plan) && plan.policy.former !== void 0;
  }
  function changesItsPolicyOnly(plan) {
    return keepsAll(plan) && !movesAliasOnly(plan) && !publishesOnly(plan) && !isFreed(plan);
  }
  function publishesOnly(plan) {
    const publishes = plan.steps.some(({kind}) => kind === "publish-latest");
    return keepsAll(plan) && publishes && !movesAliasOnly(plan);
  }
  function keepsAll(plan) {
    return keepsItsGrants(plan) && configurationChanges(plan).every(({verb}) => verb === "keep");
  }
  function configurationChanges(plan) {
    return [ ...plan.variables, ...extension_settingsOf(plan), ...layersOf(plan) ];
  }
  function keepsItsGrants(plan) {
    return plan.drifts && !plan.blocked && plan.grants.every(({verb}) => verb === "keep") && !isNotComparable(plan);
  }
  function headline(plan, outcome, access = accessOf(plan, outcome)) {
    if (outcome !== void 0 && hasFailed(outcome)) return (0, text_sentence.fj)([ failedClause(outcome), ...warned(plan) ], ", ");
    return (0, text_sentence.fj)([ (0, text_sentence.fj)(clausesOf(plan, access, outcome !== void 0), ", "), ...warned(plan) ], ", ");
  }
  function checkHeadline(plan) {
    const {functions, rotations} = plan;
    const differing = functions.filter(({drifts, blocked}) => drifts || blocked);
    const unset = rotations.filter(({verb}) => verb !== "keep").length;
    const parts = [ ...differing.length === 0 ? [] : [ someOf(differing, functions) ], ...unset === 0 ? [] : [ text_sentence.cv`the rotation of ${(0, 
    text_sentence.hS)(unset, "secret")}` ] ];
    const verb = differing.length > 1 || parts.length > 1 ? "differ" : "differs";
    const drift = parts.length === 0 ? [] : [ text_sentence.cv`${(0, text_sentence.fj)(parts, " and ")} ${[ verb ]} from what is declared` ];
    return (0, text_sentence.fj)([ ...drift, ...expiredClause(plan), ...warned(plan) ], ", ");
  }
  function expiredClause(plan) {
    const expired = expiredGrants(plan);
    if (expired.length === 0) return [];
    const whose = headline_subjectOf([ ...new Set(expired) ]);
    return expired.length === 1 ? [ text_sentence.cv`a grant of ${whose} has expired` ] : [ text_sentence.cv`${expired.length} grants of ${whose} have expired` ];
  }
  const throughOthers = "through another policy";
  const accessForms = {
    gains: {
      forms: [ "gains access to", "gain access to" ]
    },
    gained: {
      forms: [ "gained access to", "gained access to" ]
    },
    "would-gain": {
      forms: [ "would gain access to", "would gain access to" ]
    },
    already: {
      forms: [ "can already read", "can already read" ]
    },
    loses: {
      forms: [ "loses access to", "lose access to" ]
    },
    "would-lose": {
      forms: [ "would lose access to", "would lose access to" ]
    },
    lost: {
      forms: [ "lost access to", "lost access to" ]
    },
    ungranted: {
      forms: [ "is no longer granted access to", "are no longer granted access to" ]
    },
    still: {
      forms: [ "can still read", "can still read" ],
      after: throughOthers
    },
    kept: {
      forms: [ "keeps access to", "keep access to" ],
      after: "for now"
    }
  };
  function clausesOf(plan, all, isApplied) {
    const {functions, rotations} = plan;
    const access = all.filter(({state, plan: each}) => state !== "kept" || each.drifts && !each.blocked);
    const isMore = access.some(({state}) => !isStopped(state) && accessForms[state] !== void 0);
    const clauses = [ ...Object.keys(accessForms).flatMap(state => {
      const some = access.filter(each => each.state === state);
      const lines = some.flatMap(each => each.lines);
      const arns = lines.map(({secretArn}) => secretArn);
      const [secret = ""] = lines.map(line => line.secret).toSorted((a, b) => b.length - a.length);
      const said = accessForms[state];
      const isAside = isStopped(state) && plan.comparedWith === void 0 && isMore;
      return said && some.length > 0 && !isAside ? [ {
        functions: headline_subjectsOf(some),
        ...said,
        secretArns: [ ...new Set(arns) ],
        secret
      } ] : [];
    }), ...quietClauses(functions, isApplied) ];
    const sentences = [ ...sentencesOf(clauses), ...rotationClauses(rotations, isApplied) ];
    const loosened = functions.some(loosensGuardrails) ? [ text_sentence.cv`the guardrails are loosened` ] : [];
    const blocked = functions.filter(each => each.blocked);
    if (functions.length === 0 && sentences.length === 0) return [ text_sentence.cv`no function is declared` ];
    const changes = [ ...sentences, ...loosened ];
    if (blocked.length === 0) return changes.length === 0 ? [ text_sentence.cv`nothing to do` ] : changes;
    const stopped = blockedClause(blocked, plan);
    const only = clauses[0];
    const isOneStory = clauses.length === 1 && only?.functions.length === blocked.length && only.functions.every(each => each.blocked);
    if (isOneStory && sentences.length === 1 && sentences[0] !== void 0) return [ text_sentence.cv`${sentences[0]}, but ${stopped}`, ...loosened ];
    return [ ...sentences, text_sentence.cv`${headline_subjectOf(blocked)} ${stopped}`, ...loosened ];
  }
  function loosensGuardrails({findings}) {
    const changes = findings.flatMap(finding => finding.changes ?? []);
    return changes.some(({effect}) => effect === "loosens" || effect === "unclear");
  }
  function headline_subjectsOf(access) {
    const subjects = access.map(({who: {key, label}, plan: {blocked}}) => [ key, {
      key,
      label,
      blocked
    } ]);
    return [ ...new Map(subjects).values() ];
  }
  function sentencesOf(clauses) {
    return clauses.map(({functions, forms, secretArns, secret, after}, index) => {
      const before = clauses.slice(0, index);
      const isCounted = before.some(each => each.functions.length > 1);
      const who = functions.length > 1 && isCounted ? text_sentence.cv`${functions.length}` : headline_subjectOf(functions);
      const subject = isSameOne(functions, before.at(-1)) ? [] : text_sentence.cv`${who} `;
      const verb = [ forms[functions.length === 1 ? 0 : 1] ];
      if (secretArns === void 0) return text_sentence.cv`${subject}${verb}`;
      const areCounted = before.some(each => areSecrets(each.secretArns ?? []));
      const object = areSecrets(secretArns) && areCounted ? text_sentence.cv`${secretArns.length}` : objectOf(secretArns, secret);
      return text_sentence.cv`${subject}${verb} ${object}${after === void 0 ? [] : text_sentence.cv` ${[ after ]}`}`;
    });
  }
  function isSameOne([only, ...more], before) {
    const [named, ...others] = before?.functions ?? [];
    return only !== void 0 && only.key === named?.key && more.length === 0 && others.length === 0;
  }
  const [headline_longestName, longestSecret] = [ 40, 60 ];
  function headline_subjectOf(functions) {
    return onlyName(functions) ?? (0, text_sentence.hS)(functions.length, "function");
  }
  function someOf(some, all) {
    return onlyName(some) ?? text_sentence.cv`${some.length} of ${(0, text_sentence.hS)(all.length, "function")}`;
  }
  function onlyName([only, ...more]) {
    const isNamed = only !== void 0 && more.length === 0 && only.label.length <= headline_longestName;
    return isNamed ? [ (0, text_sentence.UU)(only.label) ] : void 0;
  }
  function objectOf(secretArns, secret = (0, text_arn.XQ)(secretArns[0] ?? "")) {
    const [only = "", ...more] = secretArns;
    if (more.length > 0 || secret.length > longestSecret) return (0, secret_words.WR)(secretArns);
    return text_sentence.cv`${[ (0, text_arn.xX)(only).qualifier ]}${(0, text_sentence.UU)(secret)}`;
  }
  function areSecrets(secretArns) {
    return secretArns.length > 1 && secretArns.every(arn => (0, text_arn.xX)(arn).qualifier === "");
  }
  function blockedClause(blocked, plan) {
    const number = numberOf(sortedFindings(plan), "error");
    return text_sentence.cv`${[ blocked.length === 1 ? "is" : "are" ]} blocked by ${(0, 
    text_sentence.hS)(number, "error")}`;
  }
  function warned(plan) {
    const number = numberOf(sortedFindings(plan), "warning");
    return number === 0 ? [] : [ (0, text_sentence.hS)(number, "warning") ];
  }
  function failedClause({functions, rotations}) {
    const undone = functions.filter(isUndone);
    const unset = rotations.filter(({result}) => result === "failed");
    const parts = [ ...undone.length === 0 ? [] : [ someOf(undone, functions) ], ...unset.length === 0 ? [] : [ text_sentence.cv`${unset.length} of ${(0, 
    text_sentence.hS)(rotations.length, "rotation")}` ] ];
    return text_sentence.cv`apply failed for ${(0, text_sentence.fj)(parts, " and ")}`;
  }
  function rotationClauses(rotations, isApplied) {
    const numberOf = verb => rotations.filter(each => each.due && each.verb === verb).length;
    const waiting = rotations.filter(({due, verb}) => !due && verb !== "keep").length;
    return [ {
      number: numberOf("add"),
      forms: isApplied ? [ "was set", "were set" ] : [ "is set", "are set" ]
    }, {
      number: numberOf("change"),
      forms: isApplied ? [ "was changed", "were changed" ] : [ "is changed", "are changed" ]
    }, {
      number: waiting,
      forms: [ "must wait", "must wait" ]
    } ].filter(({number}) => number > 0).map(({number, forms}) => text_sentence.cv`${(0, 
    text_sentence.hS)(number, "rotation")} ${[ forms[number === 1 ? 0 : 1] ?? "" ]}`);
  }
  function lastLine(input) {
    return {
      ...fit_frame(lifeOf(input)),
      last: true
    };
  }
  function lifeOf({inputs, result}) {
    const {mode, run, expectedDigest} = inputs;
    const {commit, repository} = run;
    const where = "plan" in result ? placesOf(result.plan) : [];
    const head = `${last_line_stateOf(result, mode)} in ${runLink(run)}`;
    const from = commit === void 0 ? head : `${head} for commit ${commitLink(commit, repository)}`;
    const life = `${[ from, ...where ].join(", ")}.`;
    if (result.kind === "invalid") return `${life} Nothing was read from AWS.`;
    if (result.kind !== "applied" || expectedDigest === void 0) return life;
    return `${life} It is the plan that was reviewed: digest ${code((0, model_digest.VK)(result.plan.digest))}.`;
  }
  function last_line_stateOf(result, mode) {
    switch (result.kind) {
     case "planned":
      if (result.plan.comparedWith !== void 0) return `Compared with ${code(result.plan.comparedWith.branch)}`;
      return mode === "check" ? "Checked" : "Planned";

     case "applied":
      if (hasFailed(result.outcome)) return "Apply failed";
      return result.plan.writes ? "Applied" : "Nothing was left to apply";

     case "refused":
      return "Nothing was written";

     case "invalid":
     case "unplanned":
      return "No plan was made";

     case "crashed":
      return "Failed";
    }
  }
  function placesOf({functions, comparedWith}) {
    const accounts = [ ...new Set(functions.flatMap(({functionArn = ""}) => (0, text_arn.Lw)(functionArn)?.account ?? [])) ];
    const regions = [ ...new Set(functions.map(({region}) => region)) ];
    const [account, ...otherAccounts] = accounts;
    const [region, ...otherRegions] = regions;
    if (comparedWith !== void 0) return [];
    return [ ...account === void 0 ? [] : [ otherAccounts.length === 0 ? `account ${code(account)}` : (0, 
    text_count.U)(accounts.length, "account") ], ...region === void 0 ? [] : [ otherRegions.length === 0 ? code(region) : (0, 
    text_count.U)(regions.length, "region") ] ];
  }
  const factWords = {
    declaration: "its declaration",
    policy: "its role or policy in AWS",
    variables: "its variables in AWS",
    aliases: "the versions that its aliases serve",
    rotations: "the rotation of its secrets",
    effective: "what it and functions that share its role can read",
    errors: "the errors that block it"
  };
  function movementSentence(movement) {
    switch (movement.kind) {
     case "moved":
      {
        const facts = (0, text_sentence.p_)(movement.facts.map(fact => [ factWords[fact] ]));
        return text_sentence.cv`${(0, text_sentence.UU)(movement.label)} changed since the review: ${facts}.`;
      }

     case "added":
      return text_sentence.cv`${(0, text_sentence.UU)(movement.label)} was not in the reviewed plan.`;

     case "created":
      return text_sentence.cv`${(0, text_sentence.UU)(movement.label)} was created since the review: its role and who shares it were not known then, so review it again.`;

     case "gone":
      return text_sentence.cv`${(0, text_sentence.hS)(movement.count, "function")} in the reviewed plan ${(0, 
      text_sentence.Cj)(movement.count)} no longer declared.`;

     case "unknown":
      return text_sentence.cv`The digest does not show what differs.`;
    }
  }
  function movementSection(movements, digest) {
    const sentences = [ ...movements.map(movementSentence), text_sentence.cv`The digest of this plan starts with ${(0, 
    text_sentence.UU)((0, model_digest.VK)(digest))}.` ];
    const items = sentences.map(sentence => `- ${phrase(sentence)}`);
    const opening = `\u26d4 **Nothing was written.** The plan is not the one that ${code("expected-digest")} names. Review this one, or restore what changed:\n`;
    return {
      importance: "gains",
      counted: "differences",
      opening,
      items
    };
  }
  function digestSection(digest) {
    const opening = detailsStart("The whole digest, to start the workflow by hand once this plan is reviewed");
    return {
      importance: "gains",
      counted: "digests",
      opening,
      items: [ fence("text", digest) ],
      closing: detailsEnd
    };
  }
  const noteworthyShare = .8;
  const budgets_words = {
    variables: "its variables",
    "role-policies": "the inline policies of its role"
  };
  function budgetPhrases({budgets}) {
    return budgets.filter(({used, limit}) => used >= noteworthyShare * limit && used <= limit).map(({kind, used, limit, unit}) => {
      const share = Math.round(used / limit * 100);
      return text_sentence.cv`${[ budgets_words[kind] ]} take ${used} of ${limit} ${[ unit ]} (${share}%)`;
    });
  }
  function otherChanges({functions, rotations}, {access, outcome}, run) {
    const applied = new Set(outcome?.functions.filter(({result}) => result === "applied").map(({label}) => label));
    const accessBy = Map.groupBy(access, ({plan}) => plan);
    const entries = functions.flatMap(plan => {
      const phrases = phrasesOf(plan, accessBy.get(plan) ?? [], applied.has(plan.label) ? past : tense_present).map(phrase);
      const note = plan.blocked ? ", blocked" : "";
      return phrases.length === 0 ? [] : [ {
        plan,
        phrases,
        note,
        key: JSON.stringify([ note, phrases ])
      } ];
    });
    const items = [ ...groupEqual(entries).map(group => group.length === 1 ? other_changes_functionItem(group[0]) : groupItem(group.map(({plan}) => plan), group[0].phrases.join("; "), {
      run,
      links: true,
      note: group[0].note
    })), ...rotationItems(rotations, outcome, run) ];
    if (items.length === 0) return [];
    return [ {
      importance: "other changes",
      counted: "other changes",
      opening: "#### Other changes\n",
      items,
      closing: rotationNote(rotations, outcome)
    } ];
  }
  function other_changes_functionItem({plan, phrases, note}) {
    const head = `- **${code(plan.label)}**${note}`;
    return phrases.length === 1 ? `${head}: ${phrases[0]}` : [ head, ...phrases.map(each => `  - ${each}`) ].join("\n");
  }
  function phrasesOf(plan, access, tense) {
    const mention = mentionsIn(plan);
    const moved = access.filter(({state}) => state !== "kept").flatMap(({lines}) => lines);
    const told = new Set(moved.map(({secretArn}) => secretArn));
    const phrases = [ ...plan.grants.filter(({verb}) => verb === "change").map(({secretArn}) => text_sentence.cv`reads ${mention(secretArn)} in another way: ${rereading(secretArn, plan, tense)}`), ...plan.variables.filter(variable => !told.has(variable.secretArn) || isTurned(variable, told)).flatMap(variable => variablePhrase(variable, mention, tense)), ...extensionPhrases(plan, tense), ...plan.steps.flatMap(step => stepPhrase(step, plan, tense)) ];
    const isTextOnly = plan.writes && phrases.length === 0 && access.length === 0;
    const corrected = isTextOnly ? [ text_sentence.cv`its policy ${[ tense("is", "was") ]} corrected, as the diff shows` ] : [];
    return [ ...phrases, ...corrected, ...budgetPhrases(plan) ];
  }
  function rereading(secretArn, {access}, tense) {
    const home = (0, text_arn.Lw)(secretArn)?.account;
    const said = (verb, all) => {
      const some = all.filter(({resource, condition}) => resource === secretArn || condition.includes(secretArn));
      const actions = some.map(({action, resource}) => {
        const key = (0, text_arn.Lw)(resource);
        const shown = key?.account === home ? key?.resource ?? resource : resource;
        return resource === secretArn ? [ (0, text_sentence.UU)(action) ] : text_sentence.cv`${(0, 
        text_sentence.UU)(action)} with ${(0, text_sentence.UU)(shown)}`;
      });
      return actions.length === 0 ? [] : [ text_sentence.cv`${[ verb ]} ${(0, text_sentence.p_)(actions)}` ];
    };
    const changes = [ ...said(tense("gains", "gained"), access.gained), ...said(tense("loses", "lost"), access.lost) ];
    return changes.length === 0 ? text_sentence.cv`its keys or actions ${[ tense("change", "changed") ]}` : (0, 
    text_sentence.fj)(changes, ", ");
  }
  function shipping({ships}) {
    return ships ? text_sentence.cv`, which has other code` : [];
  }
  function isTurned(variable, told) {
    return variable.verb === "change" && variable.before.kind === "arn" && !told.has(variable.before.arn);
  }
  function stepPhrase(step, {policy, policyName}, tense) {
    switch (step.kind) {
     case "publish-latest":
      return [ text_sentence.cv`unqualified calls reach what is published to ${(0, text_sentence.UU)(observation.Kq)}${shipping(step)}` ];

     case "point-alias":
      return [ text_sentence.cv`alias ${(0, text_sentence.UU)(step.alias)} ${[ tense("moves", "moved") ]} from version ${(0, 
      text_sentence.UU)(step.from)} to a new version${shipping(step)}` ];

     case "delete-former":
      {
        const named = (0, text_sentence.p_)(step.policies);
        return policy.after === void 0 ? [ text_sentence.cv`policy ${named} ${[ tense("is", "was") ]} deleted` ] : [ text_sentence.cv`policy ${(0, 
        text_sentence.UU)(policyName)} ${[ tense("replaces", "replaced") ]} ${named}` ];
      }

     default:
      return [];
    }
  }
  function variablePhrase(variable, mention, tense) {
    const [named, secret] = [ (0, text_sentence.UU)(variable.name), mention(variable.secretArn) ];
    switch (variable.verb) {
     case "add":
      return [ text_sentence.cv`variable ${named} ${[ tense("is", "was") ]} added for ${secret}` ];

     case "change":
      {
        const {before: old} = variable;
        const before = old.kind === "arn" ? mention(old.arn) : [ model_hidden.Km[old.kind] ];
        return [ text_sentence.cv`variable ${named} ${[ tense("changes", "changed") ]} from ${before} to ${secret}` ];
      }

     case "remove":
      return [ text_sentence.cv`variable ${named}, which held the ARN of ${secret}, ${[ tense("is", "was") ]} removed` ];

     case "keep":
      return [];
    }
  }
  const stepWords = {
    grant: "grant access",
    configuration: "configure the function",
    publish: "publish a version",
    "publish-latest": "publish for calls without a version",
    "point-alias": "point the alias",
    "delete-former": "delete the policy of the earlier name",
    revoke: "revoke access",
    "delete-policy": "delete the policy"
  };
  function failureSections({functions, rotations}) {
    const undone = functions.filter(isUndone);
    const unset = rotations.filter(({result}) => result === "failed");
    const items = [ ...undoneItems(undone), ...rotations.flatMap(each => {
      if (each.result !== "failed") return [];
      const secret = code((0, text_arn.XQ)(each.secretArn));
      return [ `- Rotation of ${secret}: **not set.** ${prose((0, failure.W)(each.failure))}` ];
    }) ];
    if (items.length === 0) return [];
    return [ {
      importance: "failures",
      counted: "failures",
      opening: `#### \u274c ${(0, text_count.U)(undone.length + unset.length, "failure")}\n`,
      items,
      closing: "\nFix the cause and run again: the run continues where it stopped."
    } ];
  }
  function undoneItems(undone) {
    const told = undone.map(each => ({
      ...each,
      text: each.result === "failed" ? (0, failure.W)(each.failure) : []
    }));
    const groups = groupAlike(told, ({result, steps, text}) => [ result, steps, comparable(text) ]);
    return groups.map(group => {
      const note = alikeNote(group);
      const {said, snippets} = toldOnce(group.map(({text}) => text));
      const item = `- **${code(group[0].label)}**: ${undonePhrase({
        ...group[0],
        text: said
      })}${note === void 0 ? "" : ` ${phrase(note.said)}`}`;
      return [ item, ...namesFold(note?.folded), ...snippets.map(snippetFold) ].join("\n");
    });
  }
  function undonePhrase({result, steps, text}) {
    if (result === "blocked") return "**not applied.** Nothing was written, because an error blocks it.";
    const done = steps.some(isInPlace) ? `**partly applied.** ${phrase(capitalized(stepsSentence(steps)))}.` : "**not applied.** Nothing was written.";
    return text.length === 0 ? done : `${done} ${prose(text)}`;
  }
  function capitalized([first, ...rest]) {
    return typeof first === "string" ? [ first.charAt(0).toUpperCase() + first.slice(1), ...rest ] : [ first ?? "", ...rest ];
  }
  function stepsSentence(steps) {
    const groups = [ {
      words: "done",
      results: [ "done" ]
    }, {
      words: "found done",
      results: [ "already" ]
    }, {
      words: "failed",
      results: [ "failed" ]
    }, {
      words: "not reached",
      results: [ "not-reached" ]
    } ];
    const sentences = groups.map(({words, results}) => ({
      words,
      some: steps.filter(({result}) => results.includes(result))
    })).filter(({some}) => some.length > 0).map(({words, some}) => text_sentence.cv`${[ words ]}: ${(0, 
    text_sentence.fj)(some.map(outcome_stepPhrase), ", ")}`);
    return (0, text_sentence.fj)(sentences, "; ");
  }
  function outcome_stepPhrase({step, version}) {
    const words = [ stepWords[step] ];
    return version === void 0 ? words : text_sentence.cv`${words} (${(0, text_sentence.UU)(version)})`;
  }
  const longestWord = 40;
  function titleSection(sentence, subject, {mark, outcome = ""} = {}) {
    const words = [ subject.stage, subject.label || subject.function ].flatMap(word => word === void 0 || word === "" ? [] : [ plainText(title_short(word)) ]);
    const name = `Lambda secrets${words.length === 0 ? "" : ` (${words.join(", ")})`}${outcome}`;
    return fit_frame(`### ${mark === void 0 ? "" : `${mark} `}${name}: ${phrase(sentence)}`);
  }
  function title_short(word) {
    const last = word.slice(word.lastIndexOf(":") + 1) || word;
    const characters = [ ...last ];
    return characters.length > longestWord ? `${characters.slice(0, longestWord - 1).join("")}\u2026` : last;
  }
  function nothingToDo({functions, drifts, blocked}) {
    const compared = functions.filter(isRead);
    if (drifts || blocked || compared.length === 0) return [];
    return [ fit_frame(`The variables and policies of ${(0, text_count.U)(compared.length, "function")} are as declared.`) ];
  }
  function unchangedFold({functions}) {
    const unchanged = functions.filter(each => !each.drifts && isRead(each));
    if (unchanged.length === 0) return [];
    const noun = (0, text_count.U)(unchanged.length, unchanged.length === functions.length ? "function" : "unchanged function");
    return [ {
      importance: "unchanged",
      counted: "unchanged functions",
      opening: detailsStart(`${noun} and the secrets that ${unchanged.length === 1 ? "it is" : "they are"} granted`),
      items: unchanged.map(plan => `- **${code(plan.label)}**: ${secretsOf(plan)}`),
      closing: detailsEnd
    } ];
  }
  function isRead({state}) {
    return state === "found";
  }
  function secretsOf(plan) {
    const nameOf = secretNames(plan);
    const granted = plan.grants.map(({secretArn}) => secretArn);
    if (granted.length === 0) return "none";
    return granted.map(arn => `${(0, text_arn.xX)(arn).qualifier}${code(nameOf(arn))}`).join(", ");
  }
  function wroteUnmerged({inputs: {mode, run}, result}) {
    if (result.kind !== "applied" || !hasWritten(result.outcome)) return;
    if (!isForReview(run) || isMerged(run)) return;
    return text_sentence.cv`This run wrote to AWS on event ${(0, text_sentence.UU)(run.event ?? "")}, because the input ${(0, 
    text_sentence.UU)("mode")} is ${(0, text_sentence.UU)(mode)}. Closing a pull request does not undo that.`;
  }
  function renderResult(input, surface = "summary", remarks = []) {
    const {inputs, result} = input;
    const stage = "plan" in result ? result.plan.stage ?? inputs.stage : inputs.stage;
    const setting = {
      subject: {
        label: inputs.label,
        function: inputs.function,
        stage
      },
      run: inputs.run,
      surface,
      isCheck: inputs.mode === "check"
    };
    const [title, ...body] = bodyOf(result, setting);
    const unmerged = wroteUnmerged(input);
    const alerts = [ ...unmerged === void 0 ? [] : [ unmerged ], ...remarks ];
    const alert = alerts.map(each => fit_frame(`> [!WARNING]\n> ${prose(each)}`));
    const approvals = "approvals" in result ? approvalSections(result.approvals) : [];
    return [ title, ...alert, ...approvals, ...body, lastLine(input) ];
  }
  function bodyOf(result, setting) {
    switch (result.kind) {
     case "invalid":
      return renderProblems(result.problems, setting);

     case "crashed":
      return renderMessage(text_sentence.cv`the run failed`, result.message, setting);

     case "unplanned":
      return renderMessage(text_sentence.cv`there is no plan`, result.message, setting);

     case "refused":
      return renderRefusal(result, setting);

     case "planned":
      return renderPlan(result.plan, void 0, setting);

     case "applied":
      return renderPlan(result.plan, result.outcome, setting);
    }
  }
  function renderPlan(plan, outcome, setting) {
    const differs = plan.drifts || plan.blocked;
    if (setting.isCheck && (differs || expiredGrants(plan).length > 0)) return renderCheck(plan, setting, differs);
    const mark = result_markOf(plan, outcome);
    const applied = mark === "\u2705" ? ", applied" : "";
    const access = accessOf(plan, outcome);
    return [ titleSection(headline(plan, outcome, access), setting.subject, {
      ...mark && {
        mark
      },
      outcome: applied
    }), ...plan.comparedWith === void 0 ? [] : [ notCompared(plan.comparedWith, setting.run) ], ...planSections(plan, outcome, setting, access) ];
  }
  function renderCheck(plan, setting, differs) {
    const outcome = ", checked";
    return [ titleSection(checkHeadline(plan), setting.subject, {
      mark: "\u274c",
      outcome
    }), ...differs ? [ fit_frame("An apply would make these changes. If AWS is right, change the declaration.") ] : [], ...planSections(plan, void 0, setting) ];
  }
  function planSections(plan, outcome, setting, access = accessOf(plan, outcome)) {
    const {run, surface, subject, isCheck} = setting;
    const inRegions = new Set(plan.functions.map(({region}) => region)).size > 1;
    const telling = {
      isTold: finding => isToldByAccess(finding, access),
      outcome
    };
    return [ ...nothingToDo(plan), ...outcome === void 0 ? [] : failureSections(outcome), ...accessSections(access, {
      run,
      stage: subject.stage,
      inRegions
    }), ...findingSections(plan, telling, run), ...otherChanges(plan, {
      access,
      outcome
    }, run), ...noticeFold(plan, telling, run), ...outcome === void 0 ? inventoryFold(plan, {
      surface,
      run,
      isCheck
    }) : [], ...detailsFold(plan, surface, run), ...surface === "summary" ? unchangedFold(plan) : [], ...guardrailsFold(plan) ];
  }
  function result_markOf(plan, outcome) {
    if (outcome !== void 0 && hasFailed(outcome)) return "\u274c";
    if (outcome !== void 0 && plan.writes) return "\u2705";
    const isOpen = plan.functions.some(({drifts, blocked}) => drifts && !blocked);
    return plan.blocked && !plan.writes && !isOpen ? "\u26d4" : void 0;
  }
  function renderProblems(problems, {subject, run}) {
    const files = new Set(problems.map(({place}) => place.kind === "file" ? place.file : ""));
    const [file = ""] = files;
    const where = files.size === 1 && file !== "" ? [ (0, text_sentence.UU)(file.slice(file.lastIndexOf("/") + 1)) ] : text_sentence.cv`the declaration`;
    const alike = groupAlike(problems, ({message, remedy}) => [ (0, text_sentence.pj)(message), (0, 
    text_sentence.pj)(remedy) ]);
    const examples = problems.flatMap(({example}) => example === void 0 ? [] : [ example ]);
    return [ titleSection(text_sentence.cv`no plan, because ${where} has ${(0, text_sentence.hS)(problems.length, "error")}`, subject, {
      mark: "\u274c"
    }), {
      importance: "gains",
      counted: "errors",
      opening: `#### \u26d4 ${(0, text_count.U)(problems.length, "error")}\n`,
      items: alike.map(some => problemItem(some, run))
    }, ...examples.map(example => ({
      importance: "failures",
      counted: "examples",
      opening: fence("yaml", example.trimEnd()),
      items: []
    })) ];
  }
  function renderMessage(sentence, message, {subject}) {
    const items = [ prose(message) ];
    return [ titleSection(sentence, subject, {
      mark: "\u274c"
    }), {
      importance: "gains",
      counted: "messages",
      opening: "",
      items
    } ];
  }
  function renderRefusal({plan, movements}, setting) {
    return [ titleSection(text_sentence.cv`the plan is not the one that was reviewed`, setting.subject, {
      mark: "\u274c"
    }), movementSection(movements, plan.digest), ...planSections(plan, void 0, setting) ];
  }
  function notCompared({branch, commit}, {repository}) {
    return fit_frame("> [!WARNING]\n" + "> **Not compared with AWS:** this run has no credentials, as is usual for a pull request from a fork. Below is what " + `the declaration changes against ${code(branch)} at ${commitLink(commit, repository)}; what AWS grants today may differ.`);
  }
  function formatMark({identity, order, applied}) {
    const words = Object.entries({
      ...identity,
      ...order,
      applied: applied ? "yes" : ""
    }).filter(([, value]) => value !== "");
    return `\x3c!-- ${[ "lambda-secrets-action", ...words.map(([name, value]) => `${name}=${encoded(value)}`) ].join(" ")} --\x3e`;
  }
  function readMark(body) {
    const [line = ""] = body.split(/\r?\n/, 1);
    const inside = /^<!-- lambda-secrets-action((?: [a-z]+=[^\s>]*)+) -->$/.exec(line)?.[1];
    if (inside === void 0) return;
    const words = new Map(inside.trim().split(" ").map(word => splitWord(word)));
    const of = name => words.get(name) ?? "";
    const order = {
      run: digitsOf(of("run")),
      attempt: digitsOf(of("attempt")),
      job: of("job"),
      step: of("step")
    };
    if (words.has("state")) return {
      identity: oldIdentity(of("label")),
      order,
      old: true
    };
    const identity = {
      config: of("config"),
      function: of("function"),
      stage: of("stage"),
      label: of("label")
    };
    return {
      identity,
      order,
      ...of("applied") === "yes" && {
        applied: true
      }
    };
  }
  function identityOf({config, function: functionName, stage, label}) {
    const path = config === void 0 ? "" : external_node_path_.posix.normalize(config).replace(/^\.\//, "");
    return {
      config: path,
      function: functionName ?? "",
      stage: stage ?? "",
      label
    };
  }
  function orderOf({workflowRun}) {
    const {id = "", attempt = "", job = "", step = ""} = workflowRun ?? {};
    return {
      run: id,
      attempt,
      job,
      step
    };
  }
  function isSame(mark, identity) {
    const {config, function: functionName, stage, label} = mark.identity;
    if (stage !== identity.stage || label !== identity.label) return false;
    return mark.old === true || config === identity.config && functionName === identity.function;
  }
  function isOutgrown({identity: other}, identity) {
    const isAlike = other.config === identity.config && other.function === identity.function;
    return isAlike && other.label === identity.label && other.stage === "" !== (identity.stage === "");
  }
  function compareOrders(left, right) {
    const [first, second] = [ BigInt(left.run || 0), BigInt(right.run || 0) ];
    if (first !== second) return first < second ? -1 : 1;
    return Number(left.attempt || 0) - Number(right.attempt || 0);
  }
  function oldIdentity(text) {
    const [before = "", label] = text.split("|");
    return label === void 0 ? {
      config: "",
      function: "",
      stage: "",
      label: before
    } : {
      config: "",
      function: "",
      stage: before,
      label
    };
  }
  function splitWord(word) {
    const index = word.indexOf("=");
    return [ word.slice(0, index), decoded(word.slice(index + 1)) ];
  }
  function encoded(text) {
    return encodeURIComponent(text.toWellFormed()).replaceAll("--", "-%2D");
  }
  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }
  function digitsOf(text) {
    return /^\d{1,30}$/.test(text) ? text : "";
  }
  const longestComment = 65536;
  const comfortableComment = 32e3;
  function commentBody(input, remarks = []) {
    const {run} = input.inputs;
    const mark = formatMark(body_markOf(input));
    const {text, missing} = fitReport(renderResult(input, "comment", remarks), {
      bytes: longestComment - byteLength(mark) - 2,
      comfortable: comfortableComment,
      whole: `The full report is in the ${summaryLink(run)}.`,
      incomplete: gains => "> [!CAUTION]\n" + `> **Incomplete:** ${missingWords(gains)} not shown here; all are in the ${summaryLink(run)}. Do not approve from this comment.`
    });
    return {
      text: `${mark}\n\n${text}`,
      missing
    };
  }
  function supersededBody(mark, successor) {
    const where = markdown_link("the comment that replaced it", successor);
    const {opening} = titleSection(text_sentence.cv`superseded`, mark.identity);
    return `${formatMark(mark)}\n\n${opening}\n\nThis comment is out of date: see ${where}.`;
  }
  function body_markOf({inputs, result}) {
    const applied = result.kind === "applied" && hasWritten(result.outcome);
    return {
      identity: identityOf(inputs),
      order: orderOf(inputs.run),
      ...applied && {
        applied
      }
    };
  }
  function isWorthAComment(result) {
    if (!("plan" in result) || result.kind === "refused") return result.kind !== "unplanned";
    if (result.kind === "applied" && hasFailed(result.outcome)) return true;
    const {drifts, blocked, functions} = result.plan;
    return drifts || blocked || functions.some(hasWarning);
  }
  async function standingOf(github, pullRequest, {input, earlier}) {
    const {run, mode} = input.inputs;
    if (run.pullRequest === void 0 && earlier.applied && appliesNothing(input)) return {
      kind: "told",
      why: text_sentence.cv`The pull request comment was left as it is: nothing was left to apply after run ${(0, 
      text_sentence.UU)(earlier.order.run)}.`
    };
    const order = orderOf(run);
    const difference = compareOrders(earlier.order, order);
    const isLater = difference <= 0;
    const isExpected = mode === "apply" && !earlier.applied;
    const successor = {
      kind: "current",
      remarks: isExpected ? [] : overwritten(earlier.order, order)
    };
    const mayBeOver = run.pullRequest !== void 0 && earlier.applied && mode === "plan";
    if (isLater && !mayBeOver) return successor;
    const claimed = (0, text_sentence.UU)(earlier.order.run);
    if (run.pullRequest === void 0) return {
      kind: "current",
      remarks: [ text_sentence.cv`Before, this comment named the later run ${claimed}. This is what was applied.` ]
    };
    const {headCommit, isMerged} = await github.pullRequest(pullRequest);
    if (isMerged) return {
      kind: "outdated",
      why: text_sentence.cv`The pull request comment was left as it is: the pull request is merged, and the comment is from run ${claimed}.`
    };
    if (isLater) return successor;
    if (headCommit !== run.commit) return {
      kind: "outdated",
      why: text_sentence.cv`The pull request comment was left as it is: it is from run ${claimed}, and the newest commit of the pull request is ${(0, 
      text_sentence.UU)(headCommit)}, not that of this run.`
    };
    return {
      kind: "current",
      remarks: [ text_sentence.cv`Before, this comment named the later run ${claimed}. It was written again, because this run is for the newest commit of the pull request.` ]
    };
  }
  function appliesNothing({result}) {
    return result.kind === "applied" && !result.plan.writes && !hasFailed(result.outcome);
  }
  function overwritten(earlier, own) {
    if (compareOrders(earlier, own) !== 0) return [];
    const which = earlier.job === own.job ? "step" : "job";
    if (earlier[which] === "" || earlier[which] === own[which]) return [];
    const [theirs, ours] = [ (0, text_sentence.UU)(earlier[which]), (0, text_sentence.UU)(own[which]) ];
    return [ text_sentence.cv`${[ which === "job" ? "Job" : "Step" ]} ${theirs} of this run had written this comment, and ${[ which ]} ${ours} replaced it. To keep a comment for each, set the input ${(0, 
    text_sentence.UU)("label")} in one of them.` ];
  }
  async function ourComments(github, pullRequest) {
    const found = markedOf(await github.comments(pullRequest));
    if (found.length === 0) return [];
    const login = await github.viewer();
    return found.filter(({author}) => author === login);
  }
  function markedOf(comments) {
    return comments.flatMap(comment => {
      const mark = readMark(comment.body);
      return mark === void 0 ? [] : [ {
        ...comment,
        mark
      } ];
    }).toSorted((a, b) => a.id - b.id);
  }
  async function createOnce(github, pullRequest, {body, bodyOver, mark}) {
    const created = await github.create(pullRequest, body);
    const rivals = markedOf(await github.comments(pullRequest)).filter(each => each.author === created.author && each.mark.old === void 0 && isSame(each.mark, mark.identity));
    const [oldest] = rivals;
    if (oldest === void 0 || oldest.id >= created.id) return created.url;
    const earlier = oldest.mark.order;
    const isLater = compareOrders(earlier, mark.order) > 0;
    if (!isLater && !await github.edit(oldest.id, bodyOver(earlier))) return created.url;
    await removeDuplicate(github, {
      ...created,
      mark
    }, oldest.url);
    return oldest.url;
  }
  async function removeDuplicate(github, {id, mark}, kept) {
    try {
      await github.delete(id);
    } catch {
      await github.edit(id, supersededBody(mark, kept));
    }
  }
  async function supersede(github, ours, {mark, url}) {
    for (const each of ours) {
      const isEarlier = each.mark.order.run !== mark.order.run && compareOrders(each.mark.order, mark.order) < 0;
      if (!isEarlier || !isOutgrown(each.mark, mark.identity)) continue;
      const body = supersededBody(each.mark, url);
      if (each.body !== body) await github.edit(each.id, body);
    }
  }
  async function writeComment(input) {
    const {comment, token, run} = input.inputs;
    const {repository} = run;
    if (!comment || repository === void 0) return;
    if (run.pullRequest === void 0 && !isMergeRun(input)) return;
    if (token === void 0) {
      workflowLog.warning((0, text_sentence.xI)("No pull request comment was written: the input `github-token` is empty."));
      return;
    }
    try {
      const github = await openCommentClient(repository, token);
      const pullRequest = run.pullRequest?.number ?? await mergedBy(github, run);
      return pullRequest === void 0 ? void 0 : await keepComment(github, pullRequest, input);
    } catch (error) {
      throw new Error((0, text_sentence.pj)(explainRefusal(error, comment_refused)), {
        cause: error
      });
    }
  }
  async function mergedBy(github, {commit}) {
    return commit === void 0 ? void 0 : github.mergedBy(commit);
  }
  const comment_refused = (0, text_sentence.xI)("Give the job the permission `pull-requests: write`; pull requests from forks never have it.");
  function isMergeRun({inputs: {mode, run}}) {
    return mode === "apply" && run.event === "push";
  }
  async function keepComment(github, pullRequest, input) {
    const mark = body_markOf(input);
    const remarked = remarks => {
      for (const remark of remarks) workflowLog.warning(remark);
      return commentBody(input, remarks);
    };
    const bodyOver = earlier => remarked(overwritten(earlier, mark.order)).text;
    const ours = await ourComments(github, pullRequest);
    const [kept, ...duplicates] = ours.filter(each => isSame(each.mark, mark.identity)).toSorted((a, b) => Number(a.mark.old ?? false) - Number(b.mark.old ?? false) || a.id - b.id);
    if (kept === void 0) {
      if (input.inputs.run.pullRequest === void 0 || !isWorthAComment(input.result)) return;
      const {text, missing} = commentBody(input);
      const url = await createOnce(github, pullRequest, {
        body: text,
        bodyOver,
        mark
      });
      await supersede(github, ours, {
        mark,
        url
      });
      return {
        url,
        missing
      };
    }
    const standing = await standingOf(github, pullRequest, {
      input,
      earlier: kept.mark
    });
    if (standing.kind !== "current") {
      const write = standing.kind === "told" ? workflowLog.info : workflowLog.warning;
      write(standing.why);
      return {
        url: kept.url
      };
    }
    const {text, missing} = remarked(standing.remarks);
    const isKept = kept.body === text || await github.edit(kept.id, text);
    const url = isKept ? kept.url : await createOnce(github, pullRequest, {
      body: text,
      bodyOver,
      mark
    });
    for (const each of duplicates) if (each.url !== url) await removeDuplicate(github, each, url);
    await supersede(github, ours, {
      mark,
      url
    });
    return {
      url,
      missing
    };
  }
  function planLines(plan) {
    const whole = sortedFindings(plan).filter(({functionLabel}) => functionLabel === void 0);
    return [ ...limitSentences(plan.guardrails).map(limit => text_sentence.cv`limit: ${limit}`), ...whole.map(({severity, message}) => text_sentence.cv`${[ severity ]}: ${message}`), ...plan.functions.flatMap(each => {
      const lines = each.drifts ? changeLines(each) : [ text_sentence.cv`unchanged` ];
      return [ ...lines.map(line => text_sentence.cv`${(0, text_sentence.UU)(each.label)}: ${line}`), ...findingLines(each) ];
    }), ...rotationLines(plan.rotations) ];
  }
  function outcomeLines({functions, rotations}) {
    return [ ...functions.map(functionOutcomeLine), ...rotations.map(rotationOutcomeLine) ];
  }
  function functionOutcomeLine(each) {
    const {label, result, steps} = each;
    const details = steps.length === 0 ? [] : text_sentence.cv` (${stepsSentence(steps)})`;
    const head = text_sentence.cv`${(0, text_sentence.UU)(label)}: ${[ result ]}${details}`;
    return each.result === "failed" ? text_sentence.cv`${head}. ${(0, failure.W)(each.failure)}` : head;
  }
  function rotationOutcomeLine(each) {
    const head = text_sentence.cv`rotation of secret ${(0, text_sentence.UU)(each.secretArn)}: ${[ each.result ]}`;
    return each.result === "failed" ? text_sentence.cv`${head}. ${(0, failure.W)(each.failure)}` : head;
  }
  function rotationLines(rotations) {
    const nameOf = rotationNames(rotations);
    return rotations.flatMap(({verb, secretArn, before, after, due}) => {
      if (verb === "keep") return [];
      const sign = [ verb === "add" ? "+" : "~" ];
      const secret = (0, text_sentence.UU)(nameOf(secretArn));
      const terms = (0, text_sentence.UU)((0, model_rotation.tW)(after, secretArn));
      const was = before === void 0 ? [] : text_sentence.cv`, was ${(0, text_sentence.UU)((0, 
      model_rotation.tW)(before, secretArn))}`;
      return [ text_sentence.cv`${sign} secret ${secret} rotated ${terms}${was}${due ? [] : text_sentence.cv` (not now)`}` ];
    });
  }
  function changeLines(plan) {
    const nameOf = secretNames(plan);
    const mention = mentionsIn(plan);
    const lambda = plan.functionName === plan.label ? [] : text_sentence.cv`, Lambda ${(0, 
    text_sentence.UU)(plan.functionName)}`;
    const role = plan.roleArn === void 0 ? [] : text_sentence.cv`, role ${(0, text_sentence.UU)((0, 
    text_arn.xZ)(plan.roleArn))}`;
    const pending = plan.state === "pending" ? text_sentence.cv`, function does not exist yet` : [];
    const verdict = plan.blocked ? text_sentence.cv`access ${[ plan.access.verdict ]}, but blocked` : text_sentence.cv`access ${[ plan.access.verdict ]}`;
    return [ text_sentence.cv`${verdict}${lambda}${role}${pending}`, ...plan.grants.flatMap(grant => grantLine(grant, plan, mention)), ...sharerLines(plan, mention), ...plan.variables.flatMap(variable => variableLine(variable, nameOf)), ...settingPhrases(plan), ...layerPhrases(plan), ...plan.steps.flatMap(aliasLine) ];
  }
  function grantLine(grant, {effective}, mention) {
    const {verb, held, secretArn, place, check} = grant;
    const effect = effective.grants.find(each => each.secretArn === secretArn);
    const words = {
      add: "+ reads",
      change: "~ access changed:",
      remove: "\u2212 no longer reads",
      keep: held ? "\u00b7 still reads (held)" : void 0
    };
    const word = effect === void 0 ? words[verb] : effectWord(effect);
    if (word === void 0) return [];
    const news = (0, text_sentence.fj)(effectNews(effect).map(each => text_sentence.cv`, ${each}`), "");
    const where = place === void 0 ? [] : text_sentence.cv` (${(0, model_place.jk)(place)})`;
    const checked = check === void 0 ? [] : text_sentence.cv`, access check: ${[ check.result.replace("-", " ") ]}`;
    return [ text_sentence.cv`${[ word ]} ${mention(secretArn)}${news}${where}${checked}` ];
  }
  function effectWord({verb, state}) {
    if (state === "already") return "\u00b7 already reads";
    if (state === "still") return "\u00b7 still reads";
    if (verb === "add") return "+ reads";
    return state === "loses" ? "\u2212 no longer reads" : "\u2212 no longer granted";
  }
  function sharerLines({effective, roleArn = ""}, mention) {
    const newsOf = ({grants}) => grants.map(each => [ effectWord(each), each.secretArn ]);
    return groupAlike(effective.sharers, newsOf).map(alike => {
      const names = (0, text_sentence.p_)(alike.map(({functionName}) => functionName));
      const share = text_sentence.cv`which ${[ alike.length === 1 ? "shares" : "share" ]} role ${(0, 
      text_sentence.UU)((0, text_arn.xZ)(roleArn))}`;
      const news = newsOf(alike[0]).map(([word, secretArn]) => text_sentence.cv`${[ word ]} ${mention(secretArn)}`);
      return text_sentence.cv`${names}, ${share}: ${(0, text_sentence.fj)(news, ", ")}`;
    });
  }
  function variableLine(variable, nameOf) {
    const words = {
      add: "+ variable",
      change: "~ variable",
      remove: "\u2212 variable",
      keep: void 0
    };
    const word = words[variable.verb];
    if (word === void 0) return [];
    const secret = text_sentence.cv`${[ (0, secret_words.a2)(variable.secretArn) ]} ${(0, 
    text_sentence.UU)(nameOf(variable.secretArn))}`;
    return [ text_sentence.cv`${[ word ]} ${(0, text_sentence.UU)(variable.name)}, ${secret}` ];
  }
  function aliasLine(step) {
    if (step.kind === "publish-latest") return [ text_sentence.cv`~ unqualified calls reach what is published to ${(0, 
    text_sentence.UU)(observation.Kq)}${shipping(step)}` ];
    if (step.kind !== "point-alias") return [];
    return [ text_sentence.cv`~ alias ${(0, text_sentence.UU)(step.alias)}, version ${(0, 
    text_sentence.UU)(step.from)} \u2192 a new version${shipping(step)}` ];
  }
  function findingLines({label, findings}) {
    return findings.filter(({functionLabel}) => functionLabel !== void 0).map(({severity, message}) => text_sentence.cv`${(0, 
    text_sentence.UU)(label)}: ${[ severity ]}: ${message}`);
  }
  function jsonOfPlan({questions, ...plan}) {
    return {
      ...plan,
      functions: plan.functions.map(jsonOfFunction)
    };
  }
  function jsonOfFinding({message, remedy, snippets, changes, ...finding}) {
    return {
      ...finding,
      message: (0, text_sentence.pj)(message),
      remedy: (0, text_sentence.pj)(remedy),
      ...snippets && {
        snippets: snippets.map(({title, json}) => ({
          title: (0, text_sentence.pj)(title),
          json
        }))
      }
    };
  }
  function jsonOfFunction(plan) {
    return {
      ...plan,
      grants: plan.grants.map(({check, ...grant}) => ({
        ...grant,
        ...check && {
          check: jsonOfCheck(check)
        }
      })),
      findings: plan.findings.map(jsonOfFinding)
    };
  }
  function jsonOfCheck({denials, doubts, open, ...check}) {
    return {
      ...check,
      denials: denials.map(text_sentence.pj),
      doubts: doubts.map(text_sentence.pj),
      open: open.map(text_sentence.pj)
    };
  }
  const planCharacters = 3e5;
  const findingsCharacters = 1e5;
  function writeOutputs(input, commentUrl) {
    for (const [name, value] of Object.entries(outputsOf(input))) setOutput(name, value);
    setOutput("comment-url", commentUrl ?? "");
  }
  function outputsOf({result}) {
    if (!("plan" in result)) {
      const nothing = {
        changed: "false",
        drift: "",
        verdict: "unknown",
        plan: "null",
        digest: ""
      };
      return {
        ...nothing,
        findings: findingsJson(result)
      };
    }
    const {verdict, digest, comparedWith, drifts} = result.plan;
    return {
      changed: String(result.kind === "applied" && hasWritten(result.outcome)),
      ...comparedWith === void 0 ? {
        drift: String(drifts),
        verdict
      } : {
        drift: "",
        verdict: "unknown"
      },
      plan: planJson(result.plan),
      digest,
      findings: findingsJson(result)
    };
  }
  function planJson(plan) {
    const {blocked, drifts, writes, verdict, digest} = plan;
    const functions = plan.functions.map(each => ({
      label: each.label,
      functionName: each.functionName,
      region: each.region,
      verdict: each.access.verdict,
      blocked: each.blocked,
      drifts: each.drifts,
      writes: each.writes
    }));
    const least = {
      truncated: true,
      blocked,
      drifts,
      writes,
      verdict,
      digest
    };
    const {inventory, ...rest} = plan;
    const whole = outputs_isShort(plan) ? [ () => jsonOfPlan(plan), () => jsonOfPlan(rest) ] : [];
    return firstThatFits([ ...whole, () => ({
      ...least,
      functions
    }), () => least ], planCharacters);
  }
  function outputs_isShort(plan) {
    let left = planCharacters;
    return plan.functions.every(each => {
      left -= JSON.stringify(jsonOfFunction(each)).length;
      return left >= 0;
    });
  }
  function findingsJson(result) {
    const findings = findingsOf(result);
    const fewer = [ findings.length, 100, 30, 10, 3, 1 ].map(most => () => findings.slice(0, most));
    return firstThatFits([ ...fewer, () => findings.slice(0, 1).map(outputs_shortened) ], findingsCharacters);
  }
  const mostOfText = 5e3;
  function outputs_shortened({message, remedy, snippets, ...finding}) {
    const cut = text => text.length > mostOfText ? `${text.slice(0, mostOfText)}\u2026` : text;
    return {
      ...finding,
      message: cut(message),
      remedy: cut(remedy)
    };
  }
  function findingsOf(result) {
    if (result.kind === "crashed" || result.kind === "unplanned") return [];
    if (result.kind === "invalid") return result.problems.map(problem => ({
      code: "declaration-invalid",
      severity: "error",
      ...problem,
      message: (0, text_sentence.pj)(problem.message),
      remedy: (0, text_sentence.pj)(problem.remedy)
    }));
    return sortedFindings(result.plan).map(jsonOfFinding);
  }
  function firstThatFits(candidates, characters) {
    let text = "";
    for (const candidate of candidates) {
      text = JSON.stringify(candidate());
      if (text.length <= characters) break;
    }
    return text;
  }
  async function report(input) {
    await attempt("The log", () => writeLog(input));
    const summary = await attempt("The job summary", () => writeJobSummary(input));
    const comment = await attempt("The pull request comment", () => writeComment(input));
    await attempt("The annotations", async () => writeAnnotations(input.result));
    await attempt("The outputs", async () => writeOutputs(input, comment?.url));
    const holdsAll = missing => missing?.pairs === 0;
    const someSurface = [ summary, comment?.missing ].filter(missing => missing !== void 0);
    return {
      allGains: someSurface.length === 0 || someSurface.some(holdsAll)
    };
  }
  async function attempt(what, write) {
    try {
      return await write();
    } catch (error) {
      const why = (0, text_sentence.UU)(error instanceof Error ? error.message : String(error));
      workflowLog.warning(text_sentence.cv`${[ what ]} could not be written. ${why}`);
      return;
    }
  }
  async function writeLog(input) {
    const {result, inputs} = input;
    if (result.kind === "crashed") return writeGroup(text_sentence.cv`The run failed`, [ result.message ]);
    if (result.kind === "invalid") return writeGroup(text_sentence.cv`The declaration is not valid`, result.problems.map(explainProblem));
    if ("approvals" in result && result.approvals !== void 0) await writeGroup(text_sentence.cv`Approvals`, approvalLines(result.approvals));
    if (result.kind === "unplanned") return failsUnplanned(result, inputs) ? writeGroup(text_sentence.cv`There is no plan`, [ result.message ]) : workflowLog.warning(result.message);
    if (result.kind !== "applied") await logPlan(result.plan);
    if (result.kind === "planned") await logInventory(result.plan, input.inputs.mode === "check");
    if (result.kind === "refused") await writeGroup(text_sentence.cv`Not the plan that was reviewed`, result.movements.map(movementSentence));
    if (result.kind === "applied") await writeGroup(text_sentence.cv`Outcome`, outcomeLines(result.outcome));
    const unmerged = wroteUnmerged(input);
    if (unmerged !== void 0) workflowLog.warning(unmerged);
  }
  async function logInventory(plan, isCheck) {
    const shown = shownInventory(plan, isCheck);
    if (shown !== void 0) await writeGroup(shown.title, [ ...shown.about, ...shown.lines ]);
  }
  async function logPlan(plan) {
    const {stage, comparedWith} = plan;
    if (comparedWith !== void 0) {
      const branch = (0, text_sentence.UU)(comparedWith.branch);
      workflowLog.warning(text_sentence.cv`There are no AWS credentials: this is compared with branch ${branch}, not with AWS.`);
    }
    const of = stage === void 0 ? [] : text_sentence.cv` of stage ${(0, text_sentence.UU)(stage)}`;
    await writeGroup(text_sentence.cv`Plan${of}: ${headline(plan)}`, planLines(plan));
  }
  async function writeGroup(title, lines) {
    await workflowLog.group((0, text_sentence.pj)(title), async () => {
      for (const line of lines) workflowLog.info(line);
    });
  }
  const longestSummary = 1048576;
  async function writeJobSummary(input) {
    const {inputs, result} = input;
    const {summaryFile} = inputs.run;
    if (summaryFile === void 0) return;
    const digest = result.kind === "refused" ? [ digestSection(result.plan.digest) ] : [];
    const {text, missing} = fitReport([ ...renderResult(input), ...digest ], {
      bytes: longestSummary - 2,
      whole: "The workflow log lists every grant and variable.",
      incomplete: gains => `> [!CAUTION]\n> **Incomplete:** ${missingWords(gains)} not shown here. All are in the workflow log.`
    });
    await (0, promises_.appendFile)(summaryFile, [ text, "\n\n" ]);
    return missing;
  }
  async function requireMerged(inputs) {
    if (!inputs.onlyIfMerged) return;
    const obstacle = await obstacleOf(inputs);
    if (obstacle === void 0) return;
    const remedy = text_sentence.cv`Set the input ${(0, text_sentence.UU)("mode")} to ${(0, 
    text_sentence.UU)("apply")} to apply this commit anyway. Nothing was done.`;
    throw new DeclarationError([ {
      place: {
        kind: "input",
        input: "mode"
      },
      message: obstacle,
      remedy
    } ]);
  }
  async function requireChange({mode, workspace, run}) {
    const {event = "", checkedOut, baseCommit} = run;
    if (mode !== "plan" || !checksOutBase(run)) return;
    const head = await openRef(workspace, "HEAD");
    if (head === void 0 || ![ checkedOut, baseCommit ].includes(head.commit)) return;
    throw new DeclarationError([ {
      place: {
        kind: "input",
        input: "mode"
      },
      message: text_sentence.cv`On event ${(0, text_sentence.UU)(event)}, a commit of this repository's own branch is checked out (${(0, 
      text_sentence.UU)(head.commit.slice(0, 7))}), so there is no plan of the pull request.`,
      remedy: text_sentence.cv`Plan on event ${(0, text_sentence.UU)("pull_request")}.`
    } ]);
  }
  async function obstacleOf({token, run}) {
    const {repository, defaultBranch: branch, checkedOut: commit} = run;
    if (repository === void 0 || branch === void 0 || commit === void 0) return text_sentence.cv`The run does not say which commit it is for.`;
    if (token === void 0) return text_sentence.cv`Without ${(0, text_sentence.UU)("github-token")}, the action can't check whether commit ${(0, 
    text_sentence.UU)(commit)} is on branch ${(0, text_sentence.UU)(branch)}.`;
    try {
      const octokit = await openOctokit(repository, token);
      if (await isOnBranch(octokit, repository, {
        branch,
        commit
      })) return;
      return text_sentence.cv`Commit ${(0, text_sentence.UU)(commit)} is not on branch ${(0, 
      text_sentence.UU)(branch)}, so ${(0, text_sentence.UU)("auto")} does not apply it.`;
    } catch (error) {
      const why = explainRefusal(error, contentsRefused);
      return text_sentence.cv`Could not check whether commit ${(0, text_sentence.UU)(commit)} is on branch ${(0, 
      text_sentence.UU)(branch)}. ${why}`;
    }
  }
  var text_day = __webpack_require__(2821);
  async function main() {
    const inputs = await inOwnClone(readInputs(readRun(process.env)));
    const result = await reconcile(inputs, workflow).catch(resultOf);
    const shown = await report({
      inputs,
      result
    });
    return failureOf(result, inputs) ?? failureToShow(result, shown);
  }
  const workflow = {
    log: workflowLog,
    agree: async plan => {
      await logPlan(plan);
      return true;
    }
  };
  async function reconcile(inputs, {log, agree}) {
    await requireMerged(inputs);
    await requireChange(inputs);
    const declared = await declareOrRecall(inputs);
    const withAws = Promise.all([ __webpack_require__.e(696), __webpack_require__.e(455) ]).then(__webpack_require__.bind(__webpack_require__, 8455));
    const history = await readHistory(inputs, declared);
    const declaration = withHistory(inputs.mode === "remove" ? withoutSecrets(declared) : declared, history, log);
    const settings = planSettings(inputs);
    const today = (0, text_day.k)(new Date);
    const base = readBase(inputs, declaration);
    const tipNow = () => readTip(inputs, declaration);
    const tip = tipNow();
    const rules = readRules(inputs);
    const approvals = readApprovals(inputs, {
      base,
      rules
    });
    const isReview = inputs.mode === "plan" && inputs.run.baseBranch !== void 0;
    const {apply, completePlan, connect, connectIfPossible} = await withAws;
    const clients = await (isReview ? connectIfPossible : connect)(declaration);
    if (clients === void 0) {
      const compared = await planWithoutAws({
        declaration,
        settings,
        today,
        inputs,
        base: await base,
        rules: await rules
      });
      return {
        ...compared,
        approvals: await approvals
      };
    }
    const others = () => readOthers(inputs, declaration);
    const isReadOnly = !mayWrite(inputs.mode);
    const {plan, observation} = await completePlan({
      declaration,
      settings,
      today,
      base,
      tip,
      tipNow,
      rules,
      others,
      clients,
      log,
      fromLists: isReadOnly
    });
    if (isReadOnly) return {
      kind: "planned",
      plan,
      approvals: await approvals
    };
    const movements = (0, digest.L)(inputs.expectedDigest, plan);
    if (movements.length > 0) return {
      kind: "refused",
      plan,
      movements
    };
    if (!await agree(plan)) return {
      kind: "planned",
      plan
    };
    let lastTip;
    const outcome = await apply(plan, {
      declaration,
      observation,
      settings,
      clients,
      clock: clock.m,
      log,
      propagationWait: inputs.propagationWait,
      tipNow: () => {
        lastTip ??= tipNow();
        return lastTip;
      }
    });
    return {
      kind: "applied",
      plan,
      outcome
    };
  }
  async function runAction() {
    try {
      const failure = await main();
      if (failure !== void 0) setFailed(oneLine(failure));
    } catch (thrown) {
      if (thrown instanceof DeclarationError) {
        for (const problem of thrown.problems) error(oneLine(formatProblem(problem)));
        setFailed("The inputs of this step are wrong; nothing was done.");
      } else setFailed(oneLine((0, text_sentence.pj)(unforeseen(thrown))));
    }
  }
}),

/***/ 1631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    m: () => systemClock
  });
  const systemClock = {
    now: () => performance.now(),
    sleep: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))
  };
}),

/***/ 3895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    x: () => memoized
  });
  function memoized(make) {
    const known = new WeakMap;
    return key => {
      const value = known.get(key);
      if (value !== void 0) return value;
      const made = make(key);
      known.set(key, made);
      return made;
    };
  }
}),

/***/ 4693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    B: () => secretPlaces,
    Ri: () => placeOfSecret,
    TI: () => placedBefore,
    ff: () => declaredNames
  });
  var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
  var _text_stores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9665);
  var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5298);
  var _lasting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(980);
  function declaredNames(reference) {
    const written = "name" in reference ? reference.name : (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_0__.Jf)(reference.arn);
    const whole = "name" in reference ? written : reference.arn.resource.slice(_text_stores_js__WEBPACK_IMPORTED_MODULE_1__.zQ[reference.kind].start.length);
    return [ written, whole ].flatMap(_text_stores_js__WEBPACK_IMPORTED_MODULE_1__.zQ[reference.kind].spellings);
  }
  function secretPlaces(secrets, commit) {
    return (0, _lasting_js__WEBPACK_IMPORTED_MODULE_3__.x)(secrets.flatMap(({reference, place, expires}) => {
      const placed = {
        place: (0, _place_js__WEBPACK_IMPORTED_MODULE_2__.BW)(place, commit),
        ...expires !== void 0 && {
          expires
        }
      };
      return keysOf(reference).map(key => [ key, placed ]);
    }));
  }
  function placedBefore(places, reference) {
    return keysOf(reference).flatMap(key => places.get(key) ?? [])[0];
  }
  function keysOf(reference) {
    return [ reference.raw, ...declaredNames(reference).map(name => `${reference.kind} ${name}`) ];
  }
  function placeOfSecret(places, secretArn) {
    const placed = places?.get(secretArn) ?? places?.get(`${(0, _text_arn_js__WEBPACK_IMPORTED_MODULE_0__.xX)(secretArn).noun} ${(0, 
    _text_arn_js__WEBPACK_IMPORTED_MODULE_0__.XQ)(secretArn)}`);
    return placed?.place;
  }
}),

/***/ 9389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Bi: () => mayGain,
    VP: () => noEffect,
    Vy: () => statementName
  });
  var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9062);
  const noEffect = {
    grants: [],
    sharers: []
  };
  function mayGain({verb, state}) {
    return state === "gains" || verb === "add" && state === "not-checked";
  }
  function statementName({policy, sid, line, column}) {
    const named = policy.startsWith("arn:") ? _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.cv`the policy of ${(0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.UU)(policy)}` : _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.cv`policy ${(0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.UU)(policy)}`;
    if (sid !== void 0) return _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.cv`${named}, statement ${(0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.UU)(sid)}`;
    if (line === void 0 || column === void 0) return named;
    return _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.cv`${named} (statement at line ${line}, column ${column})`;
  }
}),

/***/ 980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    e: () => lastDayOf,
    x: () => longestLasting
  });
  const never = "9999-99-99";
  function lastDayOf({expires = never}) {
    return expires;
  }
  function longestLasting(entries) {
    const longest = new Map;
    for (const [key, declared] of entries) {
      const other = longest.get(key);
      if (other === void 0 || lastDayOf(declared) > lastDayOf(other)) longest.set(key, declared);
    }
    return longest;
  }
}),

/***/ 3385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    U: () => policyOf,
    l: () => simulationKey
  });
  function policyOf({policy}, roleName) {
    const prefix = `role_${roleName}_`;
    const isInline = policy.startsWith(prefix);
    return {
      policy: isInline ? policy.slice(prefix.length) : policy,
      isInline
    };
  }
  function simulationKey(request) {
    const {region, roleArn, without, document = null, actions, resources, context} = request;
    const asked = [ region, roleArn, without, document, actions, resources, Object.entries(context) ];
    return JSON.stringify([ ...asked, request.ownPoliciesOnly ?? false ]);
  }
}),

/***/ 555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    b: () => mayWiden
  });
  const widening = new Set([ "broadened", "replaced", "unknown" ]);
  function mayWiden({access, findings}) {
    return widening.has(access.verdict) || findings.some(({code}) => code === "restriction-lifted");
  }
}),

/***/ 1641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    m: () => wordingAt
  });
  var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9062);
  var _place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5298);
  function wordingAt(place) {
    return wordings[sourceOf(place)];
  }
  function sourceOf(place) {
    if (place.kind === "input") return "inputs";
    if (!(0, _place_js__WEBPACK_IMPORTED_MODULE_1__.sb)(place.file)) return "config";
    if (/\.ya?ml$/.test(place.file)) return "zappa-yaml";
    return place.file.endsWith(".toml") ? "zappa-toml" : "zappa-json";
  }
  const elsewhere = {
    withReason: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("Declare it in the config file, in the long form with `secret` and `reason`."),
    withExpiry: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("Declare it in the config file, in the long form with `secret` and an `expires` that is not later."),
    withoutVariable: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("Declare some secrets in a config file without a variable (`grants`)"),
    withoutExtension: [ (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.Pe)("extension", "false") ],
    consent: ({input, value}) => [ (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.Pe)(input, value) ]
  };
  const zappa = {
    ...elsewhere,
    region: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("write `aws_region` in the settings")
  };
  const wordings = {
    config: {
      noSecrets: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("write `secrets: {}`"),
      withReason: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("Write the long form, with `secret` and `reason`."),
      withExpiry: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("Write the long form, with `secret` and an `expires` that is not later."),
      withoutVariable: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("Grant some secrets without a variable (`grants`)"),
      withoutExtension: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("leave `extension` out, or write `extension: false` where it is inherited"),
      region: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("write `region` in the file"),
      withReplace: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("set `replace: true` in the long form of this secret"),
      consent: ({key, input, value}) => _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.cv`write ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.UU)(`${key}: ${value}`)} for the function, or ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.Pe)(input, value)}`
    },
    inputs: {
      ...elsewhere,
      noSecrets: [ (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.r_)((0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("set `mode: remove`"), (0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("run `lambda-secrets remove`")) ],
      region: _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.cv`set the ${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.hF)("function")} to the function's ARN`
    },
    "zappa-json": {
      ...zappa,
      noSecrets: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)('write `"aws_secrets": []`')
    },
    "zappa-toml": {
      ...zappa,
      noSecrets: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("write `aws_secrets = []`")
    },
    "zappa-yaml": {
      ...zappa,
      noSecrets: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("write `aws_secrets: []`")
    }
  };
}),

/***/ 1737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    d: () => givesConsent,
    l: () => isLimited
  });
  function givesConsent({takeOver, adopt, replacements}) {
    return [ takeOver, adopt, replacements ].some(each => each !== void 0);
  }
  function isLimited({functions}, mode) {
    return mode !== "remove" || functions.some(givesConsent);
  }
}),

/***/ 4505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Bc: () => isDigest,
    VB: () => functionDigits,
    VK: () => shortDigest,
    Yt: () => digestFacts,
    rR: () => factDigits
  });
  const digestFacts = [ "declaration", "policy", "variables", "aliases", "rotations", "effective", "errors" ];
  const functionDigits = 8;
  const factDigits = 6;
  const shape = new RegExp(`^d1\\.[0-9a-f]{64}(\\.[0-9a-f]{${functionDigits + factDigits * digestFacts.length}})*$`);
  function isDigest(text) {
    return shape.test(text);
  }
  function digestRoot(digest) {
    return digest.split(".")[1] ?? "";
  }
  function shortDigest(digest) {
    return digestRoot(digest).slice(0, 12);
  }
}),

/***/ 2812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    EE: () => extensionNames,
    M8: () => parseExtensionLayer,
    oA: () => withLayerVersion,
    tr: () => newestLayerKey
  });
  var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
  function newestLayerKey(region, architecture) {
    return `${region}/${architecture}`;
  }
  const extensionNames = {
    x86_64: "AWS-Parameters-and-Secrets-Lambda-Extension",
    arm64: "AWS-Parameters-and-Secrets-Lambda-Extension-Arm64"
  };
  function parseExtensionLayer(arn) {
    const {service, region = "", account = "", resource = ""} = (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_0__.Lw)(arn) ?? {};
    const {name, version} = /^layer:(?<name>[\w-]+):(?<version>\d+)$/.exec(resource)?.groups ?? {};
    if (service !== "lambda" || name !== extensionNames.x86_64 && name !== extensionNames.arm64) return;
    const architecture = name === extensionNames.arm64 ? "arm64" : "x86_64";
    return {
      arn,
      architecture,
      region,
      account,
      version: Number(version)
    };
  }
  function withLayerVersion(layerArn, version) {
    return layerArn.replace(/\d+$/, String(version));
  }
}),

/***/ 8675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    W: () => explain,
    f: () => withoutStop
  });
  var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9062);
  function explain({operation, target, code, message, refusal, remedy}) {
    const ofCause = text => refusal === void 0 ? text : (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.Ws)(refusal, text);
    const said = ofCause(withoutStop(message));
    const detail = said.length === 0 ? [ (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.UU)(code) ] : _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.cv`${(0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.UU)(code)}: ${said}`;
    const what = _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.cv`${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.UU)(operation)} failed for ${(0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.Ws)("", target)} (${detail}).`;
    return remedy === void 0 ? what : (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.fj)([ what, ofCause(remedy) ]);
  }
  function withoutStop(said) {
    const last = said.at(-1);
    return last === void 0 ? said : [ ...said.slice(0, -1), stopless(last) ];
  }
  function stopless(last) {
    if (typeof last === "string") return last.replace(/\.$/, "");
    if ("name" in last) return {
      ...last,
      name: last.name.replace(/\.$/, "")
    };
    return "input" in last ? last : (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.r_)(withoutStop(last.action), withoutStop(last.terminal));
  }
}),

/***/ 9669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Z: () => findingSeverities
  });
  const changeErrors = {
    "variable-not-replaceable": {
      cause: "A declared variable holds a value that is not the ARN of a secret, or a setting of the extension holds one that this action did not set. Writing it would destroy that value, perhaps its only copy.",
      remedy: "If nothing needs it, set `replace: true` in the long form of the secret, or name it in the input `allow-replacements`. Otherwise declare another name."
    },
    "variables-over-limit": {
      cause: "The function's variables would exceed 4,096 bytes.",
      remedy: "Declare some secrets under `grants`, without a variable, or shorten other variables."
    },
    "extension-without-secrets": {
      cause: "The [extension](runtime.md#attaching-it) is declared for a function with no secret to read. There would be no policy to record that this action attached the layer.",
      remedy: "Declare its secrets, omit `extension`, or write `extension: false` where it is inherited."
    },
    "extension-unavailable": {
      cause: "AWS is not known to offer the extension for the function's region and architecture.",
      remedy: "Allow `ssm:GetParameter` on AWS's public parameter, in case AWS offers it by now, or omit `extension`."
    },
    "extension-look-alike": {
      cause: "A layer with the name of AWS's extension is attached, but it does not come from AWS's account. Secrets would pass through it.",
      remedy: "Find out who attached it, and remove it."
    },
    "extension-in-image": {
      cause: "A function that is a container image can't have layers.",
      remedy: "Copy the extension into the image, and omit `extension`."
    },
    "extension-unsigned": {
      cause: "The function's code signing configuration rejects layers that none of its publishers has signed.",
      remedy: "Set it to warn, or sign a layer of your own with the extension's files."
    },
    "layers-over-limit": {
      cause: "The function would have more than five layers.",
      remedy: "Merge other layers into one."
    },
    "access-denied": {
      cause: "The function would not be able to read a secret that it is granted: another policy of the role, or the policy of the secret or its key, denies it ([access check](access-check.md)).",
      remedy: "Change what the message names, or remove the secret from the declaration. If only the simulation denies it, set `verify: false`."
    },
    "role-shared-refused": {
      cause: "`shared-role` is `fail`, and other functions of the role would also gain the access, or the action can't tell whether there are any.",
      remedy: "Give the function a role of its own, or set `shared-role: warn`."
    },
    "alias-unreadable": {
      cause: "What the declared alias serves can't be read, so it can't be moved.",
      remedy: "Allow `lambda:ListAliases`, `lambda:GetFunctionConfiguration` on the versions, and `kms:Decrypt` on their key."
    },
    "alias-undeclared": {
      cause: "A version is to be published, but no `alias` is declared. Only [Lambda Managed Instances](versions.md#lambda-managed-instances) need none.",
      remedy: "Set `alias` to the alias of live traffic, or omit `publish`."
    },
    "alias-not-found": {
      cause: "The function has no alias of the declared name.",
      remedy: "Create it with the tool that deploys the function, or correct `alias`."
    },
    "alias-weighted": {
      cause: "The declared alias splits its traffic between versions. Moving it would end that shift at once. Lambda also shifts the traffic of an alias with provisioned concurrency that has just moved, until the new version is ready.",
      remedy: "Let the shift finish, and run again."
    },
    "alias-code-differs": {
      cause: "`$LATEST`'s code differs from that of the version that the alias serves. Publishing the variables would ship it.",
      remedy: "Release the code first, or write `publish: with-code`."
    },
    "guardrails-unread": {
      cause: "The base branch of the pull request could not be read. A pull request's own version of its limits does not count.",
      remedy: "Give the job `contents: read`, and leave the input `github-token` at its default."
    },
    "rules-unread": {
      cause: "The organization's [rules](guardrails.md#rules-of-an-organization) (`guardrails-from`) could not be read, so no function may gain access and no rotation is set. The message says why: GitHub refused, the file is gone, too large or not valid, or the commit is not on the default branch of that repository.",
      remedy: "Correct `guardrails-from`, or set `guardrails-token` to a token that may read that repository. Removals continue."
    },
    "secret-not-allowed": {
      cause: "The secret matches no pattern in the input `allowed-secrets`, or none in the [guardrails](guardrails.md).",
      remedy: "Declare one that matches, or have the owners of these limits change them first. A pattern without `arn:` covers only secrets of the function's own account."
    },
    "consent-forbidden": {
      cause: "The [guardrails](guardrails.md#forbidding-consent) forbid `take-over`, `adopt` or `replace`, and the declaration sets it, or the workflow sets `take-over-from`, `adopt` or `allow-replacements`.",
      remedy: "Remove it, or have the owners of these limits allow it first."
    },
    "reason-missing": {
      cause: "The guardrails require a `reason`.",
      remedy: "Write the long form, with `secret` and `reason`."
    },
    "grant-already-expired": {
      cause: "The plan makes or changes a grant, and its last day (`expires`) has passed.",
      remedy: "Remove the secret from the declaration, or write a later day."
    },
    "expiry-too-far": {
      cause: "The guardrails require a last day (`expires`) within a number of days. The declared day is later, or missing.",
      remedy: "Write a day within that limit."
    },
    "commit-outdated": {
      cause: "The config file, or the workflow file whose inputs declare the secrets, differs from the one at the tip of the branch: an old workflow was run again, a newer commit has [overtaken](ownership.md#old-commits) this one, or a step of the job changed the file. Nothing is written.",
      remedy: "Run the workflow for the newest commit, or for a new tag or release of it, and commit what a step writes. To go back, revert on the branch, or set `allow-older: true`."
    },
    "rerun-unchecked": {
      cause: "The run was started again, and the config file, or the workflow file whose inputs declare the secrets, can't be read at the tip of the branch. A newer commit may have [revoked](ownership.md#old-commits) what this one would grant, so nothing is written.",
      remedy: "Give the job `contents: read`, and run again once GitHub answers. Or start the workflow for the newest commit: its first attempt continues with the warning `tip-unread`."
    },
    "function-frozen": {
      cause: "The declaration or the guardrails say `frozen: true`, and the plan would change the function or set a rotation that it declares. Nothing is written for it.",
      remedy: "Once the function may change again, delete `frozen` and review the plan that follows."
    },
    "mass-removal": {
      cause: "The plan revokes at least five grants and more than half of all. The file may be empty or misread. Nothing in the plan is applied.",
      remedy: "If you mean it, set `allow-removals: true` for this change. Mode `remove` does not need it."
    }
  };
  const functionErrors = {
    "function-not-found": {
      cause: "No Lambda function of that name exists in this account and region.",
      remedy: "Deploy it first, or correct its name, its region or the role that the workflow assumes."
    },
    "function-unreadable": {
      cause: "`GetFunctionConfiguration` failed. The message says how.",
      remedy: "Allow `lambda:GetFunctionConfiguration` on the function."
    },
    "function-other-account": {
      cause: "The declared ARN names a different account from that of the workflow's credentials.",
      remedy: "Assume a role in that account, or correct the ARN."
    },
    "function-at-edge": {
      cause: "A Lambda@Edge replica can't have environment variables.",
      remedy: "Read the secret by a fixed name in the code, or use a separate function."
    },
    "function-kind-unsupported": {
      cause: "The function runs on a kind of capacity provider that this action does not know, so it can't tell what the function's traffic reaches.",
      remedy: "Use a version of this action that supports it."
    },
    "function-not-writable": {
      cause: "The function's state is `Failed`, `Deleting`, `Deactivating` or `Deactivated`, in which Lambda takes no changes. Nothing is written, not even to its role.",
      remedy: "If it failed, create it again. If it is deactivated, activate it. If it is being deleted, remove it from the declaration."
    },
    "variables-unreadable": {
      cause: "The variables are encrypted with a key that is disabled or that the workflow's role may not use. Lambda replaces all variables at once, so a write would erase them.",
      remedy: "Allow `kms:Decrypt` on that key, or enable it. No option overrides this."
    },
    "role-not-found": {
      cause: "The function's execution role no longer exists.",
      remedy: "Give the function a role that exists."
    },
    "role-unreadable": {
      cause: "The role's inline policies, which share one limit, can't be listed or read.",
      remedy: "Allow `iam:ListRolePolicies` and `iam:GetRolePolicy` on the role."
    },
    "role-unmodifiable": {
      cause: "The role is linked to an AWS service.",
      remedy: "Give the function an execution role of its own."
    },
    "policy-unreadable": {
      cause: "The action's own policy can't be read. What it grants must be known before it is replaced.",
      remedy: "Allow `iam:GetRolePolicy` on the role."
    },
    "policy-foreign": {
      cause: "A policy of that name exists, and this action did not write it, or wrote it for the function of the same name in another region.",
      remedy: "Choose another `policy-name`, [adopt it](ownership.md#adopting-a-policy), or remove that policy."
    },
    "function-owned-elsewhere": {
      cause: "The mark in a policy says that another repository, config file or stage owns the function, or, where [inputs alone](ownership.md#declared-by-inputs-alone) declare it, another workflow file. The message shows the mark. A policy of another repository, or of another stage of the file, counts whatever its name is.",
      remedy: "Declare the function in one place only, or [take it over](ownership.md#taking-over)."
    },
    "policy-name-taken": {
      cause: "Two functions share a role and would write the same policy; or the role has a policy whose name differs only in letter case, which IAM may take for the same.",
      remedy: "Include `{function}` in `policy-name`, or give each function its own role. Or spell `policy-name` as the policy that the message names."
    },
    "policy-over-limit": {
      cause: "The role's inline policies, with those of all declared functions that use it, would exceed 10,240 characters, counted while the old and the new access both apply.",
      remedy: "Give functions that share a role one of their own, move other inline policies into managed ones, or change the secrets in two deploys."
    }
  };
  const notices = {
    "function-pending": {
      cause: "The pull request declares a function that does not exist yet. The plan shows what it will get; its role is unknown, so access was not checked.",
      remedy: "Deploy it before the next apply, which makes the change. An apply with `expected-digest` asks for another review then."
    },
    "policy-missing": {
      cause: "The variables exist, but the policy does not: another tool removed it, or the function has a new role and the old one still has the policy.",
      remedy: "Apply will create it. Find the tool that removed it, or remove the policy from the old role."
    },
    "policy-renamed": {
      cause: "`policy-name` has changed. The role has a policy of the earlier name that this declaration wrote, or the file from which the function moved; it is [moved](ownership.md#a-new-policy-name).",
      remedy: "Nothing to do."
    },
    "already-readable": {
      cause: "A newly declared secret could be read before, through another policy. The message names the statement.",
      remedy: "Once this is applied, remove it from that policy, so that the declaration alone decides."
    },
    "access-not-checked": {
      cause: "Part of the access check could not be made. The message names the calls that failed, or how many simulations were beyond the 200 of a run. It appears once per run.",
      remedy: "Allow those calls, or set `verify: false`."
    },
    "role-users-unread": {
      cause: "The event functions in the region can't be listed, so only declared ones were compared.",
      remedy: "Allow `lambda:ListFunctions`, or set `shared-role: allow`."
    },
    "grant-held": {
      cause: "An alias, or calls without one, reach a version whose variables name the secret or can't be read; or the function's last update failed, so that calls reach what it was before. The grant is kept.",
      remedy: "Point the alias to a newer version, or update the function once more. The next run then [revokes the grant](versions.md)."
    },
    "executions-running": {
      cause: "Executions of a [durable function](versions.md#durable-functions) have not finished, and the version that they stay on names the secret, or may name it. The grant is kept.",
      remedy: "Wait: the first run after they have finished revokes the grant."
    },
    "alias-pinned": {
      cause: "An alias keeps its traffic on a version without the changed variables or layer.",
      remedy: "Publish a version and point the alias to it, or let [`publish` and `alias`](versions.md) do it."
    },
    "newest-layer-unread": {
      cause: "AWS's public parameter could not be read, so the newest version of the extension comes from the action's own table. The message gives the date of that table.",
      remedy: "Allow `ssm:GetParameter` on `parameter/aws/service/aws-parameters-and-secrets-lambda-extension/*`."
    },
    "code-signing-unread": {
      cause: "Whether layers must be signed can't be read. Lambda may reject the write.",
      remedy: "Allow `lambda:GetFunctionCodeSigningConfig` and `lambda:GetCodeSigningConfig`."
    },
    "rotation-held": {
      cause: "A rotation is in progress, so the action does not change how the secret is rotated now.",
      remedy: "Run again after it ends."
    },
    "secret-unused": {
      cause: "The policy grants the secret, but nobody, this function included, has read it in its region for 90 days.",
      remedy: "Remove it from the declaration if it is not needed."
    },
    "values-may-be-stale": {
      cause: "The function has the extension and a secret that is rotated more often than every 12 hours, so [cached values](rotation.md#what-readers-notice) are often stale.",
      remedy: "Alternate between two users, or fetch the value again after a failed login."
    },
    "secret-partial-arn": {
      cause: "The declared ARN lacks the six characters at its end.",
      remedy: "Declare the full ARN to pin exactly this secret."
    },
    "variable-undeclared": {
      cause: "A variable that is not declared holds the ARN of a declared secret. It is kept.",
      remedy: "Declare it, or remove it where it was set."
    },
    "replacement-done": {
      cause: "The variable holds what is declared, but `replace: true` or `allow-replacements` still says that its value may be overwritten.",
      remedy: "Remove it, so that no later value is lost."
    },
    "variable-plaintext": {
      cause: "Other variables have names like `PASSWORD`, `TOKEN` or `API_KEY` and do not hold an ARN. Anyone who may read the function's configuration can read them. Their values are never shown.",
      remedy: "Move the values to Secrets Manager, and declare the secrets. `plaintext-notice: false` hides the notice."
    },
    "variable-in-part": {
      cause: "A variable in Zappa's settings contains the ARN of a secret and something else, such as a second ARN or `:json-key:`, so it grants nothing.",
      remedy: "Declare the secret in `aws_secrets`, or make its ARN the whole value of the variable."
    },
    "settings-in-code": {
      cause: "Zappa runs Python code (`callbacks.settings`) that may change what its settings file says.",
      remedy: "If it changes the function's name or region, set the input `function` to the function's ARN."
    },
    "function-kept": {
      cause: "The function left the file, but `prune` is `false`, so it keeps its access.",
      remedy: "Run once with `prune: true` to remove it."
    },
    "function-moved": {
      cause: "The function left this file or stage, and another config file or stage of the commit declares it. Or the file no longer names its region, so a run for that region declares it.",
      remedy: "Run that declaration: it takes the function over. If it is for another account, write `account` there. If nothing runs in that region any more, run mode `remove` there."
    },
    "needed-by-other-file": {
      cause: "This file no longer declares a secret or the extension for the function, but another config file of the commit does, or declares the variable that holds the secret. The extension stays, and so does what that file's policy does not grant yet, or not under every key that this file's policy names. Or another file that has a policy for the function could not be read in full, so everything stays.",
      remedy: "Run the other declaration, or correct it. The next run of this one then revokes its own grant. If a grant stays because of an earlier key, delete it from this file's policy by hand once no value is under that key. If it is for another account or region, write `account` or `region` there."
    },
    "function-left-earlier": {
      cause: "The function left the file before this pull request, and no apply has removed its access yet.",
      remedy: "Apply the branch; this pull request does not change it."
    },
    "history-unread": {
      cause: "Earlier versions of the config file can't be read, so functions that left it were not looked for.",
      remedy: "Give the job `contents: read`, or check out with `fetch-depth: 0`."
    },
    "consent-used": {
      cause: "`take-over`, `take-over-from` or `adopt` has done its work: this declaration owns the policy.",
      remedy: "Remove it."
    },
    "function-left-alone": {
      cause: "The function declares neither `secrets` nor `grants`.",
      remedy: 'To remove what this action gave it, write `secrets: {}`, or `"aws_secrets": []` in Zappa\'s settings.'
    },
    "nothing-to-remove": {
      cause: "A function that mode `remove` was asked to remove, or that the pull request drops from the file, does not exist, so the name of its role is unknown.",
      remedy: "Correct its name or region. If it was deleted and its role still exists, delete the policy by hand."
    }
  };
  var store_words = __webpack_require__(4822);
  const secretErrors = {
    "secret-not-found": {
      cause: `No such ${store_words.C5} exists. A secret that was deleted and created again under its old name has different characters at the end of its ARN.`,
      remedy: "Correct the name or ARN. A parameter of another account is declared by its ARN."
    },
    "secret-unreadable": {
      cause: `The metadata of the ${store_words.C5} can't be read. The message names the call and says how it failed.`,
      remedy: `Allow ${store_words.yv}. A value is never read.`
    },
    "secret-deleted": {
      cause: "The secret is scheduled for deletion.",
      remedy: "Restore it, or remove it from the declaration."
    },
    "secret-other-partition": {
      cause: "The secret and the function are in different partitions, such as `aws` and `aws-cn`.",
      remedy: "Declare a secret in the same partition."
    },
    "rotation-missing": {
      cause: "The secret has `rotation: required`, but nothing rotates it and no function declares how.",
      remedy: "Turn on its rotation, or [declare it](rotation.md)."
    },
    "rotation-conflict": {
      cause: "Two different rotations are declared for one secret. The message names both places.",
      remedy: "Declare it once, or the same way each time."
    },
    "rotation-other-account": {
      cause: "The secret belongs to another account; its rotation can only be set there.",
      remedy: "Declare the rotation there. Here, write `rotation: required`."
    },
    "rotation-on-replica": {
      cause: "The secret is a replica; its rotation can only be set on its primary.",
      remedy: "Declare the rotation for the secret in the region that the message names."
    },
    "rotation-not-ours": {
      cause: "An AWS service or a partner manages the secret and rotates it itself.",
      remedy: "Remove `lambda`, or write `rotation: required`."
    },
    "rotation-without-lambda": {
      cause: "Only a Lambda function can rotate the secret, and none is named.",
      remedy: "Name it with `lambda`."
    },
    "secret-outside-tier": {
      cause: "The secret matches none of the patterns in `allowed-secrets`.",
      remedy: "Declare a secret of this stage, or add a pattern."
    },
    "key-outside-tier": {
      cause: "A version of the secret is encrypted with a key that `kms-keys` does not name, or with AWS's own key; or a parameter is not encrypted.",
      remedy: `Declare a secret of this stage, encrypt this one with the stage's key, or add its key to \`kms-keys\` (${(0, 
      store_words.kU)("and")} for AWS's own).`
    },
    "key-unreadable": {
      cause: "The alias of the secret's customer key can't be resolved; a policy can only name a key by its ARN.",
      remedy: "Allow `kms:DescribeKey`, or give the secret a key that exists."
    },
    "key-unusable": {
      cause: "Every key that could decrypt the secret's current version is disabled or scheduled for deletion, so the secret can't be read.",
      remedy: "Enable the key, or give the secret another one."
    }
  };
  const ownershipWarnings = {
    "tip-unread": {
      cause: "The config file, or the workflow file whose inputs declare the secrets, can't be read at the tip of the branch, so a newer one may be undone. A run that was started again writes nothing then (`rerun-unchecked`).",
      remedy: "Give the job `contents: read`."
    },
    "function-forgotten": {
      cause: "One of the last 20 versions of the config file declared the function, and this one does not. What this action gave it is [removed](ownership.md#what-leaves-the-file).",
      remedy: "If it still needs its secrets, declare it again."
    },
    "function-renamed": {
      cause: "A function left the file, and a new one in it has the same label or gains exactly what the other one loses. Both may run for a while, and the old one can no longer read its secrets then.",
      remedy: "Keep the old entry until the new function has taken over, and remove it with a second change."
    },
    "secrets-dropped": {
      cause: "The pull request deletes both `secrets` and `grants` of a function, which stays in the file. Such a function is [left alone](configuration.md#secrets), so it keeps its access and its variables.",
      remedy: 'To remove what this action gave it, write `secrets: {}`, or `"aws_secrets": []` in Zappa\'s settings.'
    },
    "forgotten-unread": {
      cause: "A function that left the file, or its policy, can't be read, so it may still have access.",
      remedy: "Allow `lambda:GetFunctionConfiguration` and `iam:GetRolePolicy` for it for as long as it is in the history, or delete it."
    },
    "stage-gone": {
      cause: "A stage left the file, and a function still has the access that it declared. Runs of other stages leave it alone.",
      remedy: "In its account, run mode `remove` with the input `stage` set to its name, or declare the function in another stage."
    },
    "account-changed": {
      cause: "The pull request changes the `account` of the stage or the file. What was granted in the earlier account stays there: runs read only the account that is declared.",
      remedy: "Once nothing runs in the earlier account, run mode `remove` of a commit from before the change, with credentials for that account."
    },
    "function-taken-over": {
      cause: "`take-over` or `take-over-from` names the mark of the current owner, so the policy becomes this file's.",
      remedy: "Make sure that the function is no longer declared there."
    },
    "policy-adopted": {
      cause: "`adopt` names the digest of a policy that this action did not write. It is replaced. The message names what it no longer allows.",
      remedy: "Make sure that nothing needs what it allows beyond the declaration."
    },
    "policy-left-over": {
      cause: "The role of a declared function has another policy that this file wrote: for a function that left the file more than 20 versions ago, or that uses another role now; or that this file or inputs wrote under another `policy-name`; or that another config file of the repository wrote, which is gone or no longer declares its function. A check reads all policies of the roles; other runs only what they need.",
      remedy: "Do first what the message names, if anything; then delete it with the command there."
    },
    "left-behind": {
      cause: "Nothing is declared for the function any more, but this declaration does not own the policy of that name. The policy stays, and so do the variables that name its secrets.",
      remedy: "Remove them where they are declared, or by hand."
    }
  };
  const warnings = {
    "function-missing": {
      cause: "No Lambda function of that name exists, and no pull request is known to add it: it was deleted, or the name is wrong. The message names a similar one, if there is one.",
      remedy: "Deploy it before the next apply, which fails without it, or correct the name."
    },
    "guardrails-changed": {
      cause: "The pull request changes the [guardrails](guardrails.md) of this stage. It is judged by those on its base branch. The comment and the job summary show each limit before and after, and whether that loosens it.",
      remedy: "Review them with more care than a grant."
    },
    "rules-not-checked": {
      cause: "The organization's [rules](guardrails.md#rules-of-an-organization) could not be read. No function gains access in this run and no restriction is lifted, so the run continues, even if the rules say `frozen`.",
      remedy: "Fix this before the next grant, which is refused until they can be read."
    },
    "grant-expired": {
      cause: "The last day of a grant has passed. The secret stays granted, and a check fails because of it.",
      remedy: "Remove it from the declaration, or extend its expiry date."
    },
    "grant-extended": {
      cause: "The pull request gives a grant a later expiry date than it has on the base branch, or removes the date. Nothing in AWS changes yet.",
      remedy: "Check that the function needs the secret for that long."
    },
    "guardrails-left": {
      cause: "The input `config` names a file that the base branch lacks, while the file in a usual place there has `guardrails`. A pull request is judged by the guardrails of its own file on the base branch, so none limit it.",
      remedy: "If the file takes the place of the other one, move its guardrails along. Let `CODEOWNERS` protect the workflow that names it."
    },
    "merge-outdated": {
      cause: "The base branch has changed the config file since GitHub made the merge commit of this run. A run that is started again keeps its merge commit, and so does one that waited until somebody allowed it. What the branch has got since may look like something that the pull request removes.",
      remedy: "Update the pull request's branch, or close and reopen the pull request: both make a new merge commit."
    },
    "merge-replaced": {
      cause: "The config file is not as in the commit that would merge the pull request: `actions/checkout` was given another `ref`, such as the head commit, or a step changed the file. What the base branch has and the head commit lacks may look like something that the pull request removes.",
      remedy: "Leave `ref` out where the repository is checked out, and commit what a step writes."
    },
    "limits-loosened": {
      cause: "The pull request removes or widens a limit that the base branch's file sets for the function outside `guardrails`: `frozen`, `allowed-secrets` or `kms-keys`. Once merged, it no longer holds.",
      remedy: "Check that this is meant. What must hold against pull requests belongs in [`guardrails`](guardrails.md)."
    },
    "variable-replaced": {
      cause: "A declared variable holds a value that is not the ARN of a secret, and `replace: true` or `allow-replacements` says that it may be overwritten. No copy is kept.",
      remedy: "Check that nothing needs the value."
    },
    "variable-shadowed": {
      cause: "Zappa's settings give the variable another value, which overrides the ARN or returns with the next `zappa update`.",
      remedy: "Remove the name from `environment_variables` or `aws_environment_variables`."
    },
    "extension-other-architecture": {
      cause: "The attached extension is for a different architecture from the function's. It will be replaced.",
      remedy: "Find out where it was attached."
    },
    "key-not-shareable": {
      cause: "The secret belongs to another account and is encrypted with AWS's own key, which no other account can use. The function can't read it.",
      remedy: "Encrypt it with a customer key of that account."
    },
    "secret-other-account": {
      cause: "The secret belongs to another account. Its resource policy and its customer key's policy must allow the execution role; this action writes neither.",
      remedy: "Add the statements in the job summary to the two policies there, and keep what they already hold."
    },
    "secret-other-region": {
      cause: "The secret is in another region. If it has a replica in the function's region, the message gives its ARN.",
      remedy: "Declare the replica, or have the code call the other region."
    },
    "secret-recreated": {
      cause: "The policy grants a secret of the same name with different characters at the end of its ARN: it was deleted and created again.",
      remedy: "Check that this is the secret you mean; the grant and the variable will switch to it."
    },
    "rotation-failing": {
      cause: "A rotation began more than a day ago, or its due day has passed, and it has not finished: a version still has only the label `AWSPENDING`. If that version is empty, the rotation has stored no value and is reported at once. No other rotation can begin.",
      remedy: "Read the log of the rotation function; then remove `AWSPENDING` from that version."
    },
    "rotation-overdue": {
      cause: "The day by which the secret was to be rotated has passed, as happens when rotations fail.",
      remedy: "Read the log of the rotation function."
    },
    "secret-empty": {
      cause: "No version of the secret has the staging label `AWSCURRENT`, so there is no value to read.",
      remedy: "Store a value, or have the other account start the replication, if it is a replica of that account's secret."
    },
    "parameter-not-visible": {
      cause: "The ARN names a parameter of another account that no resource share shows. A share made by a resource policy is not shown until it is promoted to a standard one. The parameter is granted by its ARN; its customer key is unknown.",
      remedy: "Check the ARN, or have its owner call `PromoteResourceShareCreatedFromPolicy` of AWS Resource Access Manager."
    },
    "version-unreadable": {
      cause: "A customer key is disabled or scheduled for deletion. Without it, a version other than the current one can't be read, or a new version can't be stored.",
      remedy: "Enable the key if anything reads that version, and before the value changes."
    },
    "secret-versions-unread": {
      cause: "The keys of the secret's versions can't be read. Only its current key is granted, beside those that were granted before.",
      remedy: "Allow `secretsmanager:ListSecretVersionIds`."
    },
    ...ownershipWarnings,
    "restriction-lifted": {
      cause: "A Deny, or a condition, in the action's policy is removed, because nothing declares it; what it kept from the role becomes accessible. The message names the statement.",
      remedy: "If it is intended, put it into another policy of the role before you apply this."
    },
    "policy-edited": {
      cause: "Someone else edited the action's policy. The message says what the edit allows, denies or restricts. The policy will be restored.",
      remedy: "Grant other access in a separate policy."
    },
    "access-in-doubt": {
      cause: "Whether the function can read a secret is not certain. Either a denial may depend on something that the access check can't see, such as the network of the call; or the organization or the permissions boundary denies the call in the simulation, which does not show their conditions; or only a KMS grant lets the role use a key.",
      remedy: "After applying, check that the function can read the secret."
    },
    "role-reads-more": {
      cause: `Another policy of the role allows reading ${store_words.db} that are not declared. The message names each statement ([access check](access-check.md#beyond-the-declaration)).`,
      remedy: "Narrow that policy."
    },
    "still-readable": {
      cause: "A secret is no longer declared and its grant is revoked, but another policy still lets the function read it. The message names the statement.",
      remedy: "To revoke the access, narrow that statement."
    },
    "role-shared": {
      cause: "Other event functions in the declared regions use the same role and gain the same access.",
      remedy: "Give each function its own role, or, if they should have the access, set `shared-role: allow`."
    },
    "update-failed": {
      cause: "The function's last update failed. Lambda runs it as it was before, which may lack what is declared, although its configuration shows it.",
      remedy: "Find the reason in the Lambda console, and update the function once more."
    },
    "served-versions-unread": {
      cause: "The aliases or the versions that they serve can't be read. Grants that would be revoked are kept, as a served version may need them.",
      remedy: "Allow `lambda:ListAliases`, and `lambda:GetFunctionConfiguration` on the versions."
    },
    "latest-not-published": {
      cause: "Calls without a version or alias reach `$LATEST.PUBLISHED` on [Lambda Managed Instances](versions.md#lambda-managed-instances). They do not see the change until it is published.",
      remedy: "Publish to `$LATEST.PUBLISHED` after the change, or let `publish` do it."
    },
    "executions-unread": {
      cause: "The unfinished executions of a [durable function](versions.md#durable-functions) can't be listed. Grants that would be revoked are kept, as an execution may need them.",
      remedy: "Allow `lambda:ListDurableExecutionsByFunction` on the function and its versions."
    },
    "executions-cut-off": {
      cause: "In mode `remove`, unfinished executions of a durable function lose access.",
      remedy: "Let them finish, or stop them, before the function is deleted."
    },
    "alias-cut-off": {
      cause: "In mode `remove`, an alias serves a version that loses access.",
      remedy: "Delete the function or the alias next; see [versions](versions.md)."
    },
    "version-other-role": {
      cause: "An alias serves a version that was published with another role. What that role grants stays as it is, so the alias may still read what the function loses.",
      remedy: "Remove the policy from that role once no alias serves the version."
    }
  };
  const findingCatalog = {
    error: {
      ...functionErrors,
      ...secretErrors,
      ...changeErrors
    },
    warning: warnings,
    notice: notices
  };
  const findingSeverities = Object.fromEntries(Object.entries(findingCatalog).flatMap(([severity, entries]) => Object.keys(entries).map(code => [ code, severity ])));
}),

/***/ 6795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Ib: () => baseWord,
    Sk: () => consentKinds,
    Vc: () => explainSource,
    dY: () => changeWord,
    dz: () => formatRulesFile,
    qB: () => guardrailKeys
  });
  var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9062);
  const consentKinds = [ "take-over", "adopt", "replace" ];
  const guardrailKeys = {
    secrets: "allowed-secrets",
    requireReason: "require-reason",
    expiresWithin: "expires-within",
    approvals: "approvals",
    frozen: "frozen",
    forbid: "forbid"
  };
  const baseWord = (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.r_)((0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("branch"), (0, 
  _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("commit"));
  const changeWord = (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.r_)((0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("pull request"), (0, 
  _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("change"));
  function explainSource(source) {
    switch (source.kind) {
     case "input":
      return _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.cv`the ${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.hF)("allowed-secrets")}`;

     case "file":
      return (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("`guardrails`");

     case "branch":
      return _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.cv`${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.UU)("guardrails")} on ${baseWord} ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.UU)(source.branch)}`;

     case "rules":
      return _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.cv`the rules in ${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.UU)(formatRulesFile(source))}`;
    }
  }
  function formatRulesFile({repository, path, commit}) {
    return `${repository}/${path}@${commit.slice(0, 12)}`;
  }
}),

/***/ 833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Km: () => foreignWords,
    W4: () => foreignValue,
    _c: () => reveal,
    jD: () => hide
  });
  function foreignValue(value) {
    return {
      kind: value === "" ? "empty" : "hidden"
    };
  }
  const foreignWords = {
    hidden: "(value hidden)",
    empty: "(empty)"
  };
  const texts = new WeakMap;
  const shown = () => foreignWords.hidden;
  function hide(text) {
    const hidden = Object.freeze({
      toJSON: shown,
      toString: shown
    });
    texts.set(hidden, text);
    return hidden;
  }
  function reveal(hidden) {
    const text = texts.get(hidden);
    if (text === void 0) throw new TypeError("reveal was called with something that hide did not return");
    return text;
  }
}),

/***/ 6463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Kq: () => latestPublished,
    ay: () => functionKey,
    dP: () => lookupRegion,
    oF: () => secretKey,
    s4: () => policyKey
  });
  const latestPublished = "$LATEST.PUBLISHED";
  function functionKey(region, functionName) {
    return `${region}/${functionName}`;
  }
  function policyKey(roleName, policyName) {
    return `${roleName}/${policyName}`;
  }
  function secretKey(functionRegion, reference) {
    return `${lookupRegion(functionRegion, reference)}/${reference.raw}`;
  }
  function lookupRegion(functionRegion, reference) {
    return "arn" in reference ? reference.arn.region : functionRegion;
  }
}),

/***/ 5298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    BW: () => placeAt,
    dE: () => formatPlace,
    ig: () => comparePlaces,
    jk: () => explainPlace,
    sb: () => isZappaPath
  });
  var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9062);
  function explainPlace(place) {
    const words = [ (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.UU)(formatPlace(place)) ];
    if (place.kind === "file" || isVariable(place.input)) return words;
    const value = place.line === void 0 ? [] : _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.cv`, value ${place.line}`;
    return [ (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.r_)(words, _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.cv`${(0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__.hF)(place.input)}${value}`) ];
  }
  function formatPlace(place) {
    if (place.kind === "file") {
      const {file, line, column, commit} = place;
      return `${file}:${line}:${column}${commit === void 0 ? "" : ` in ${commit.slice(0, 7)}`}`;
    }
    if (isVariable(place.input)) return `variable ${place.input}`;
    return place.line === void 0 ? `input ${place.input}` : `input ${place.input}, line ${place.line}`;
  }
  function isVariable(named) {
    return /^[A-Z_]+$/.test(named);
  }
  function placeAt(place, commit) {
    return place.kind === "file" ? {
      ...place,
      commit
    } : place;
  }
  function comparePlaces(one, other) {
    if (one.kind === "input") {
      if (other.kind === "file") return -1;
      return compareTexts(one.input, other.input) || (one.line ?? 0) - (other.line ?? 0);
    }
    if (other.kind === "input") return 1;
    return compareTexts(one.file, other.file) || one.line - other.line || one.column - other.column;
  }
  function compareTexts(one, other) {
    if (one === other) return 0;
    return one < other ? -1 : 1;
  }
  function isZappaPath(path) {
    return path.slice(path.lastIndexOf("/") + 1).toLowerCase().includes("zappa");
  }
}),

/***/ 3587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Bg: () => describeSchedule,
    DC: () => formatSchedule,
    Ln: () => rotatorName,
    XW: () => describeTerms,
    fd: () => termsOf,
    se: () => sameTerms,
    tW: () => formatTerms
  });
  var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
  var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9062);
  function describeSchedule(schedule) {
    if (schedule.kind === "expression") return [ (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.UU)(schedule.expression) ];
    return schedule.days === 1 ? _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`every day` : _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`every ${schedule.days} days`;
  }
  function formatSchedule(schedule) {
    return (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.pj)(describeSchedule(schedule));
  }
  function describeTerms({schedule, lambdaArn}, secretArn) {
    const words = describeSchedule(schedule);
    return lambdaArn === void 0 ? words : _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`${words} by function ${(0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.UU)(rotatorName(lambdaArn, secretArn))}`;
  }
  function formatTerms(terms, secretArn) {
    return (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.pj)(describeTerms(terms, secretArn));
  }
  function rotatorName(lambdaArn, secretArn) {
    const lambda = (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_0__.Lw)(lambdaArn);
    const secret = (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_0__.Lw)(secretArn);
    const isBeside = lambda?.account === secret?.account && lambda?.region === secret?.region;
    return lambda !== void 0 && isBeside ? lambda.resource.replace(/^function:/, "") : lambdaArn;
  }
  function sameTerms(a, b) {
    return a.lambdaArn === b.lambdaArn && formatSchedule(a.schedule) === formatSchedule(b.schedule);
  }
  function termsOf(state) {
    return state.kind === "on" ? state.terms : void 0;
  }
}),

/***/ 8863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    B: () => concludePlan,
    W: () => concludeFunction
  });
  var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6162);
  var _policy_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7983);
  function concludeFunction(open, more = [], differs = hasChanges(open)) {
    const findings = (0, _finding_js__WEBPACK_IMPORTED_MODULE_0__.Tc)([ ...open.findings, ...more ]);
    const blocked = findings.some(({severity}) => severity === "error");
    const writes = differs && open.state !== "pending";
    if (!blocked) return {
      ...open,
      findings,
      blocked,
      drifts: differs,
      writes
    };
    return {
      ...open,
      access: openAccess(open),
      findings,
      steps: [],
      blocked,
      drifts: true,
      writes: false
    };
  }
  function hasChanges({steps, state, grants}) {
    return steps.length > 0 || state === "pending" && grants.length > 0;
  }
  function openAccess({access}) {
    return access.verdict === "unchanged" ? {
      ...access,
      verdict: "unknown"
    } : access;
  }
  function concludePlan({functions, rotations}) {
    return {
      blocked: functions.some(({blocked}) => blocked),
      drifts: functions.some(({drifts}) => drifts) || rotations.some(({verb}) => verb !== "keep"),
      writes: functions.some(({writes}) => writes) || rotations.some(({due}) => due),
      verdict: (0, _policy_access_js__WEBPACK_IMPORTED_MODULE_1__.aG)(functions.map(({access}) => access.verdict))
    };
  }
}),

/***/ 1656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Bv: () => variablesBudget,
    J: () => mergeLayers,
    SU: () => planConfiguration,
    mc: () => mergeVariables,
    q9: () => withoutRemovals,
    tg: () => isAsPlanned
  });
  var _model_hidden_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(833);
  var _policy_extension_mark_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8753);
  var _extension_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3795);
  var _variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3179);
  function planConfiguration(goal, found) {
    const changes = {
      variables: (0, _variables_js__WEBPACK_IMPORTED_MODULE_3__.LK)(goal.variables, (0, 
      _variables_js__WEBPACK_IMPORTED_MODULE_3__.ht)(found), goal.stale),
      extension: (0, _extension_js__WEBPACK_IMPORTED_MODULE_2__.zy)(goal.extension, found)
    };
    return {
      goal,
      ...changes,
      step: configurationStep(changes)
    };
  }
  function withoutRemovals({variables, extension}) {
    return {
      variables,
      stale: new Set,
      extension: {
        ...extension,
        ours: _policy_extension_mark_js__WEBPACK_IMPORTED_MODULE_1__.dX
      }
    };
  }
  function configurationStep({variables, extension}) {
    const set = [ ...variables.flatMap(change => change.verb === "add" || change.verb === "change" ? [ [ change.name, change.secretArn ] ] : []), ...extension.settings.flatMap(change => change.verb === "add" || change.verb === "change" ? [ [ change.name, change.value ] ] : []) ];
    const remove = [ ...variables, ...extension.settings ].flatMap(({verb, name}) => verb === "remove" ? [ name ] : []);
    const layer = (0, _extension_js__WEBPACK_IMPORTED_MODULE_2__.UG)(extension);
    if (set.length + remove.length === 0 && layer === void 0) return;
    return {
      kind: "configuration",
      set: Object.fromEntries(set),
      remove,
      ...layer !== void 0 && {
        layer
      }
    };
  }
  function isAsPlanned({extension, step}) {
    const {kind} = extension.layer;
    return step === void 0 && (kind === "none" || kind === "planned");
  }
  function mergeVariables(live, step) {
    const merged = new Map([ ...live ].map(([name, hidden]) => [ name, (0, _model_hidden_js__WEBPACK_IMPORTED_MODULE_0__._c)(hidden) ]));
    for (const name of step.remove) merged.delete(name);
    for (const [name, value] of Object.entries(step.set)) merged.set(name, value);
    return merged;
  }
  function variablesBudget(found, {step}) {
    const variables = mergeVariables((0, _variables_js__WEBPACK_IMPORTED_MODULE_3__.ht)(found), step ?? {
      set: {},
      remove: []
    });
    return {
      kind: "variables",
      used: (0, _variables_js__WEBPACK_IMPORTED_MODULE_3__.dT)(variables),
      limit: _variables_js__WEBPACK_IMPORTED_MODULE_3__.xY,
      unit: "bytes"
    };
  }
  function mergeLayers(layers, {remove, add}) {
    const added = add === void 0 ? [] : [ add ];
    if (remove === void 0) return [ ...layers, ...added ];
    return layers.flatMap(layer => layer === remove ? added : [ layer ]);
  }
}),

/***/ 3795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    F7: () => removesExtension,
    Nw: () => compareExtension,
    UG: () => layerEdit,
    Yq: () => addsLayer,
    f5: () => settingsOf,
    gE: () => extensionChange,
    zy: () => planExtension
  });
  var _model_extension_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2812);
  var _model_hidden_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(833);
  var _policy_extension_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8753);
  var _layer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6043);
  var _variables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3179);
  function planExtension(goal, found) {
    const layer = (0, _layer_js__WEBPACK_IMPORTED_MODULE_3__.F)(goal, found);
    const settings = settingChanges(goal, (0, _variables_js__WEBPACK_IMPORTED_MODULE_4__.ht)(found));
    return {
      layer,
      settings,
      mark: markAfter(goal, layer, settings)
    };
  }
  function extensionChange({layer, settings}) {
    if (layer.kind !== "planned") return settings.length === 0 ? void 0 : {
      settings
    };
    return {
      layer: layer.change,
      settings
    };
  }
  function layerEdit({layer}) {
    if (layer.kind !== "planned") return;
    const {change} = layer;
    switch (change.verb) {
     case "add":
      return {
        add: change.layerArn
      };

     case "change":
      return {
        remove: change.before,
        add: change.layerArn
      };

     case "remove":
      return {
        remove: change.layerArn
      };

     case "keep":
      return;
    }
  }
  function addsLayer(extension) {
    return layerEdit(extension)?.add !== void 0;
  }
  function removesExtension({layer, settings}) {
    const losesLayer = layer.kind === "planned" && layer.change.verb === "remove";
    return losesLayer || settings.some(({verb}) => verb === "remove");
  }
  function settingsOf({ttl, place}) {
    return ttl === void 0 ? [] : _policy_extension_mark_js__WEBPACK_IMPORTED_MODULE_2__.H$.map(name => ({
      name,
      value: String(ttl),
      place
    }));
  }
  function settingChanges(goal, live) {
    const {declared, ours, prune} = goal;
    const desired = declared === void 0 ? [] : settingsOf(declared);
    const names = new Set(desired.map(({name}) => name));
    const gone = ours.settings.filter(({name, value}) => !names.has(name) && textIn(live, name) === value);
    return [ ...desired.map(setting => planSetting(setting, ours, live)), ...prune ? gone.map(({name, value}) => ({
      verb: "remove",
      name,
      value
    })) : [] ].sort((a, b) => a.name < b.name ? -1 : 1);
  }
  function planSetting(desired, ours, live) {
    const {name, value} = desired;
    const present = textIn(live, name);
    if (present === void 0) return {
      verb: "add",
      ...desired
    };
    if (present === value) return {
      verb: "keep",
      ...desired
    };
    const isOurs = (0, _policy_extension_mark_js__WEBPACK_IMPORTED_MODULE_2__.v9)(ours, {
      name,
      value: present
    });
    const before = isOurs ? {
      kind: "ours",
      value: present
    } : (0, _model_hidden_js__WEBPACK_IMPORTED_MODULE_1__.W4)(present);
    return {
      verb: "change",
      ...desired,
      before
    };
  }
  function markAfter({declared, ours, prune}, layer, settings) {
    const attaches = layer.kind === "planned" && layer.change.verb === "add";
    const kept = settings.filter(change => change.verb === "add" || change.verb === "change" || (0, 
    _policy_extension_mark_js__WEBPACK_IMPORTED_MODULE_2__.v9)(ours, change));
    const mark = {
      layer: attaches || declared !== void 0 && ours.layer,
      settings: kept.flatMap(({verb, name, value}) => verb === "remove" ? [] : [ {
        name,
        value
      } ])
    };
    return prune ? mark : (0, _policy_extension_mark_js__WEBPACK_IMPORTED_MODULE_2__.hq)(ours, mark);
  }
  function textIn(live, name) {
    const hidden = live.get(name);
    return hidden && (0, _model_hidden_js__WEBPACK_IMPORTED_MODULE_1__._c)(hidden);
  }
  function compareExtension(declared, before, prune) {
    const others = before?.extension;
    if (declared === void 0 && (others === void 0 || !prune)) return;
    const old = others === void 0 ? [] : settingsOf(others);
    const settings = settingChanges({
      declared,
      ours: {
        layer: others !== void 0,
        settings: old
      },
      prune
    }, new Map(old.map(({name, value}) => [ name, (0, _model_hidden_js__WEBPACK_IMPORTED_MODULE_1__.jD)(value) ])));
    const layer = compareLayer(declared, others);
    return {
      settings,
      ...layer !== void 0 && {
        layer
      }
    };
  }
  function compareLayer(declared, others) {
    const before = others && nameOf(others);
    if (declared === void 0) return before === void 0 ? void 0 : {
      verb: "remove",
      layerArn: before
    };
    const [layerArn, {place}] = [ nameOf(declared), declared ];
    if (before === void 0) return {
      verb: "add",
      layerArn,
      place
    };
    return before === layerArn ? {
      verb: "keep",
      layerArn,
      place
    } : {
      verb: "change",
      layerArn,
      before,
      place
    };
  }
  function nameOf({version}) {
    return version === void 0 ? _model_extension_js__WEBPACK_IMPORTED_MODULE_0__.EE.x86_64 : `${_model_extension_js__WEBPACK_IMPORTED_MODULE_0__.EE.x86_64}:${version}`;
  }
}),

/***/ 6043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    A: () => regionOf,
    F: () => planLayer
  });
  var _model_extension_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2812);
  var _text_arn_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8988);
  var _published_layers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8635);
  function planLayer(goal, found) {
    const {declared} = goal;
    const attached = found.layers.flatMap(arn => (0, _model_extension_js__WEBPACK_IMPORTED_MODULE_0__.M8)(arn) ?? []);
    const known = newestOf(goal, found);
    const accounts = accountsOf(found, known);
    const genuine = attached.filter(({account}) => accounts.includes(account));
    const [foreign] = attached.filter(layer => !genuine.includes(layer));
    const fitting = genuine.find(({architecture}) => architecture === found.architecture);
    if (declared === void 0) {
      if (!goal.prune || !goal.ours.layer) return {
        kind: "none"
      };
      if (foreign !== void 0 && known === void 0) return {
        kind: "unknown"
      };
      const attachedByUs = fitting ?? genuine[0];
      return attachedByUs === void 0 ? {
        kind: "none"
      } : planned({
        verb: "remove",
        layerArn: attachedByUs.arn
      });
    }
    const {place, version} = declared;
    if (foreign === void 0 && fitting !== void 0 && version !== "latest") return planned(replace(fitting, (0, 
    _model_extension_js__WEBPACK_IMPORTED_MODULE_0__.oA)(fitting.arn, version ?? fitting.version), place));
    if (known === void 0) return {
      kind: "unknown"
    };
    if (foreign !== void 0 && accounts.length > 0) return {
      kind: "look-alike",
      layerArn: foreign.arn,
      accounts
    };
    return planNewest({
      declared,
      fitting,
      other: genuine[0],
      found,
      known
    });
  }
  function planNewest({declared, fitting, other, found, known}) {
    const newest = known.kind === "found" ? known.arn : tableLayer(found);
    if (newest === void 0) return {
      kind: "unavailable"
    };
    const {place, version} = declared;
    const wanted = typeof version === "number" ? (0, _model_extension_js__WEBPACK_IMPORTED_MODULE_0__.oA)(newest, version) : newest;
    const current = fitting ?? other;
    const assumed = known.kind === "found" ? {} : {
      assumed: known
    };
    if (current === void 0) return {
      ...planned({
        verb: "add",
        layerArn: wanted,
        place
      }),
      ...assumed
    };
    const isNewer = fitting !== void 0 && known.kind !== "found" && fitting.version > versionOf(wanted);
    return {
      ...planned(replace(current, isNewer ? current.arn : wanted, place)),
      ...assumed
    };
  }
  function planned(change) {
    return {
      kind: "planned",
      change
    };
  }
  function replace({arn}, layerArn, place) {
    return arn === layerArn ? {
      verb: "keep",
      layerArn,
      place
    } : {
      verb: "change",
      layerArn,
      before: arn,
      place
    };
  }
  function newestOf({newest}, found) {
    return newest.get((0, _model_extension_js__WEBPACK_IMPORTED_MODULE_0__.tr)(regionOf(found), found.architecture));
  }
  function accountsOf(found, known) {
    const {account} = _published_layers_js__WEBPACK_IMPORTED_MODULE_2__.H[regionOf(found)] ?? {};
    const told = known?.kind === "found" ? (0, _model_extension_js__WEBPACK_IMPORTED_MODULE_0__.M8)(known.arn)?.account : void 0;
    return [ ...new Set([ account, told ].filter(each => each !== void 0)) ];
  }
  function tableLayer({arn, architecture}) {
    const {partition, region = ""} = (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_1__.Lw)(arn) ?? {};
    const {account, [architecture]: version} = _published_layers_js__WEBPACK_IMPORTED_MODULE_2__.H[region] ?? {};
    if (version === void 0) return;
    return `arn:${partition}:lambda:${region}:${account}:layer:${_model_extension_js__WEBPACK_IMPORTED_MODULE_0__.EE[architecture]}:${version}`;
  }
  function regionOf({arn}) {
    return (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_1__.Lw)(arn)?.region ?? "";
  }
  function versionOf(layerArn) {
    return Number(layerArn.slice(layerArn.lastIndexOf(":") + 1));
  }
}),

/***/ 8635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    H: () => publishedLayers,
    j: () => tableDay
  });
  const tableDay = "2026-07-28";
  const publishedLayers = {
    "af-south-1": {
      account: "317013901791",
      x86_64: 100,
      arm64: 97
    },
    "ap-east-1": {
      account: "768336418462",
      x86_64: 97,
      arm64: 94
    },
    "ap-east-2": {
      account: "890742577149",
      x86_64: 69,
      arm64: 65
    },
    "ap-northeast-1": {
      account: "133490724326",
      x86_64: 100,
      arm64: 100
    },
    "ap-northeast-2": {
      account: "738900069198",
      x86_64: 99,
      arm64: 96
    },
    "ap-northeast-3": {
      account: "576959938190",
      x86_64: 94,
      arm64: 91
    },
    "ap-south-1": {
      account: "176022468876",
      x86_64: 95,
      arm64: 95
    },
    "ap-south-2": {
      account: "070087711984",
      x86_64: 91,
      arm64: 83
    },
    "ap-southeast-1": {
      account: "044395824272",
      x86_64: 101,
      arm64: 101
    },
    "ap-southeast-2": {
      account: "665172237481",
      x86_64: 105,
      arm64: 105
    },
    "ap-southeast-3": {
      account: "490737872127",
      x86_64: 94,
      arm64: 91
    },
    "ap-southeast-4": {
      account: "090732460067",
      x86_64: 84,
      arm64: 83
    },
    "ap-southeast-5": {
      account: "381492012281",
      x86_64: 83,
      arm64: 83
    },
    "ap-southeast-6": {
      account: "995508174458",
      x86_64: 78,
      arm64: 76
    },
    "ap-southeast-7": {
      account: "941377119484",
      x86_64: 84,
      arm64: 83
    },
    "ca-central-1": {
      account: "200266452380",
      x86_64: 107,
      arm64: 104
    },
    "ca-west-1": {
      account: "243964427225",
      x86_64: 71,
      arm64: 70
    },
    "cn-north-1": {
      account: "287114880934",
      x86_64: 100,
      arm64: 89
    },
    "cn-northwest-1": {
      account: "287310001119",
      x86_64: 94,
      arm64: 83
    },
    "eu-central-1": {
      account: "187925254637",
      x86_64: 101,
      arm64: 101
    },
    "eu-central-2": {
      account: "772501565639",
      x86_64: 78,
      arm64: 70
    },
    "eu-north-1": {
      account: "427196147048",
      x86_64: 95,
      arm64: 92
    },
    "eu-south-1": {
      account: "325218067255",
      x86_64: 95,
      arm64: 92
    },
    "eu-south-2": {
      account: "524103009944",
      x86_64: 90,
      arm64: 82
    },
    "eu-west-1": {
      account: "015030872274",
      x86_64: 101,
      arm64: 101
    },
    "eu-west-2": {
      account: "133256977650",
      x86_64: 99,
      arm64: 99
    },
    "eu-west-3": {
      account: "780235371811",
      x86_64: 98,
      arm64: 95
    },
    "eusc-de-east-1": {
      account: "041683371183",
      x86_64: 5
    },
    "il-central-1": {
      account: "148806536434",
      x86_64: 71,
      arm64: 70
    },
    "me-central-1": {
      account: "858974508948",
      x86_64: 60,
      arm64: 49
    },
    "me-south-1": {
      account: "832021897121",
      x86_64: 58,
      arm64: 55
    },
    "mx-central-1": {
      account: "241533131596",
      x86_64: 68,
      arm64: 67
    },
    "sa-east-1": {
      account: "933737806257",
      x86_64: 103,
      arm64: 100
    },
    "us-east-1": {
      account: "177933569100",
      x86_64: 99,
      arm64: 99
    },
    "us-east-2": {
      account: "590474943231",
      x86_64: 109,
      arm64: 109
    },
    "us-gov-east-1": {
      account: "129776340158",
      x86_64: 95,
      arm64: 84
    },
    "us-gov-west-1": {
      account: "127562683043",
      x86_64: 98,
      arm64: 87
    },
    "us-west-1": {
      account: "997803712105",
      x86_64: 96,
      arm64: 93
    },
    "us-west-2": {
      account: "345057560386",
      x86_64: 99,
      arm64: 99
    }
  };
}),

/***/ 3179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Di: () => undeclaredHolders,
    LK: () => planVariables,
    dT: () => variablesSize,
    ht: () => variablesOf,
    xY: () => variablesLimit
  });
  var _model_hidden_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(833);
  var _text_arn_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8988);
  const variablesLimit = 4096;
  function planVariables(desired, live, stale) {
    const names = new Set(desired.map(({name}) => name));
    const removals = [ ...live ].flatMap(([name, hidden]) => {
      const value = (0, _model_hidden_js__WEBPACK_IMPORTED_MODULE_0__._c)(hidden);
      return !names.has(name) && stale.has(value) ? [ {
        verb: "remove",
        name,
        secretArn: value
      } ] : [];
    });
    return [ ...desired.map(variable => planVariable(variable, live)), ...removals ].sort((a, b) => a.name < b.name ? -1 : 1);
  }
  function planVariable({name, secretArn, place}, live) {
    const hidden = live.get(name);
    if (hidden === void 0) return {
      verb: "add",
      name,
      secretArn,
      place
    };
    const value = (0, _model_hidden_js__WEBPACK_IMPORTED_MODULE_0__._c)(hidden);
    if (value === secretArn) return {
      verb: "keep",
      name,
      secretArn,
      place
    };
    const before = (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_1__.Av)(value) ? {
      kind: "arn",
      arn: value
    } : (0, _model_hidden_js__WEBPACK_IMPORTED_MODULE_0__.W4)(value);
    return {
      verb: "change",
      name,
      secretArn,
      place,
      before
    };
  }
  function variablesOf({variables}) {
    return variables.kind === "readable" ? variables.values : new Map;
  }
  function variablesSize(variables) {
    return Buffer.byteLength(JSON.stringify(Object.fromEntries(variables)));
  }
  function undeclaredHolders(desired, live) {
    const names = new Set(desired.map(({name}) => name));
    const arns = new Set(desired.map(({secretArn}) => secretArn));
    return [ ...live ].flatMap(([name, hidden]) => {
      const value = (0, _model_hidden_js__WEBPACK_IMPORTED_MODULE_0__._c)(hidden);
      return !names.has(name) && arns.has(value) ? [ {
        name,
        secretArn: value
      } ] : [];
    });
  }
}),

/***/ 9627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    L: () => movementsSince,
    w: () => digestPlan
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
  var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4505);
  var _model_observation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6463);
  var _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5280);
  var _policy_comparison_atom_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9689);
  const releasing = new Set([ "publish-latest", "publish", "point-alias" ]);
  function digestPlan({functions, rotations}) {
    const known = functions.map(each => ({
      plan: each.plan,
      facts: factsOf(each, rotations)
    }));
    const whole = known.map(({plan, facts}) => (0, _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__.d)([ keyOf(plan), facts ])).sort();
    const root = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(whole.join("\n")).digest("hex");
    const parts = known.map(({plan, facts}) => `${markOf(plan)}${sumsOf(facts)}`).sort();
    return [ "d1", root, ...parts ].join(".");
  }
  function movementsSince(expected, {digest, functions}) {
    if (expected === void 0 || expected === digest) return [];
    const [known, now] = [ partsIn(expected), partsIn(digest) ];
    const marks = functions.map(each => ({
      label: each.label,
      mark: markOf(each)
    }));
    const gone = known.size - marks.filter(({mark}) => known.has(mark)).length;
    const movements = [ ...marks.flatMap(({label, mark}) => compare(label, known.get(mark), now.get(mark) ?? "")), ...gone > 0 ? [ {
      kind: "gone",
      count: gone
    } ] : [] ];
    return movements.length > 0 ? movements : [ {
      kind: "unknown"
    } ];
  }
  function compare(label, before, now) {
    if (before === void 0) return [ {
      kind: "added",
      label
    } ];
    const sumAt = (sums, index) => sums.slice(index * _model_digest_js__WEBPACK_IMPORTED_MODULE_1__.rR, (index + 1) * _model_digest_js__WEBPACK_IMPORTED_MODULE_1__.rR);
    const facts = _model_digest_js__WEBPACK_IMPORTED_MODULE_1__.Yt.filter((_, index) => sumAt(before, index) !== sumAt(now, index));
    const wasPending = sumAt(before, _model_digest_js__WEBPACK_IMPORTED_MODULE_1__.Yt.indexOf("policy")) === shortHash(pendingPolicy, _model_digest_js__WEBPACK_IMPORTED_MODULE_1__.rR);
    if (wasPending && facts.includes("policy")) return [ {
      kind: "created",
      label
    } ];
    return facts.length === 0 ? [] : [ {
      kind: "moved",
      label,
      facts
    } ];
  }
  function sumsOf(facts) {
    return _model_digest_js__WEBPACK_IMPORTED_MODULE_1__.Yt.map(fact => shortHash(facts[fact], _model_digest_js__WEBPACK_IMPORTED_MODULE_1__.rR)).join("");
  }
  function partsIn(digest) {
    const parts = digest.split(".").slice(2);
    return new Map(parts.map(part => [ part.slice(0, _model_digest_js__WEBPACK_IMPORTED_MODULE_1__.VB), part.slice(_model_digest_js__WEBPACK_IMPORTED_MODULE_1__.VB) ]));
  }
  function markOf(plan) {
    return shortHash(keyOf(plan), _model_digest_js__WEBPACK_IMPORTED_MODULE_1__.VB);
  }
  function keyOf({region, functionName}) {
    return (0, _model_observation_js__WEBPACK_IMPORTED_MODULE_4__.ay)(region, functionName);
  }
  function factsOf({plan, policy}, rotations) {
    const {policyName, variables, extension, grants, steps, findings} = plan;
    return {
      declaration: {
        policyName,
        access: accessFacts(policy?.after),
        variables: variables.flatMap(each => each.verb === "remove" ? [] : [ [ each.name, each.secretArn ] ]),
        ...extension !== void 0 && {
          extension: extensionAfter(extension)
        }
      },
      policy: plan.state === "pending" ? pendingPolicy : policyFacts(plan, policy),
      variables: [ ...variables.map(each => [ each.name, valueBefore(each) ]), ...extension === void 0 ? [] : [ extensionBefore(extension) ] ],
      aliases: {
        held: grants.flatMap(({held, secretArn}) => held ? [ secretArn ] : []),
        moved: steps.filter(({kind}) => releasing.has(kind))
      },
      rotations: rotations.filter(({labels}) => labels.includes(plan.label)).map(({secretArn, before = null, after, due}) => ({
        secretArn,
        before,
        after,
        due
      })),
      effective: effectiveFacts(plan.effective),
      errors: findings.filter(isFact).map(({code}) => code).sort()
    };
  }
  function effectiveFacts({grants, sharers}) {
    const indifferent = grants.filter(({state}) => [ "already", "still", "denied" ].includes(state));
    return {
      indifferent: indifferent.map(({state, secretArn}) => [ state, secretArn ]),
      sharers: sharers.map(sharer => [ sharer.functionArn, sharer.grants.map(({verb, secretArn}) => [ verb, secretArn ]) ])
    };
  }
  const pendingPolicy = "pending";
  function policyFacts({functionArn, roleArn}, policy) {
    return {
      functionArn: functionArn ?? null,
      roleArn: roleArn ?? null,
      owner: policy?.owner ?? null,
      access: accessFacts(policy?.before)
    };
  }
  function isFact({code, severity}) {
    return severity === "error" && code !== "function-not-found";
  }
  function valueBefore(change) {
    if (change.verb === "add") return null;
    if (change.verb !== "change") return change.secretArn;
    if (change.before.kind === "arn") return change.before.arn;
    return change.before.kind === "empty" ? "" : "(value hidden)";
  }
  function extensionAfter({layer, settings}) {
    return [ layer === void 0 || layer.verb === "remove" ? null : layer.layerArn, ...settings.flatMap(each => each.verb === "remove" ? [] : [ [ each.name, each.value ] ]) ];
  }
  function extensionBefore({layer, settings}) {
    const attached = layer?.verb === "change" ? layer.before : layer?.layerArn;
    return [ layer === void 0 || layer.verb === "add" ? null : attached, ...settings.map(each => [ each.name, settingBefore(each) ]) ];
  }
  function settingBefore(change) {
    if (change.verb === "add") return null;
    if (change.verb !== "change") return change.value;
    if (change.before.kind === "ours") return change.before.value;
    return change.before.kind === "empty" ? "" : "(value hidden)";
  }
  function accessFacts(access) {
    if (access === void 0) return null;
    return [ ...new Set(access.flatMap(statementFacts)) ].sort();
  }
  function statementFacts(statement) {
    const isPlain = statement.kind === "read" && statement.effect === "Allow";
    return isPlain ? (0, _policy_comparison_atom_js__WEBPACK_IMPORTED_MODULE_2__.QJ)(statement).map(atomFacts) : [ (0, 
    _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__.d)(statement.source) ];
  }
  function atomFacts({actions, resources, conditions}) {
    const sorted = conditions.map(condition => (0, _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__.d)({
      ...condition,
      values: [ ...condition.values ].sort()
    }));
    const lower = {
      ...actions,
      patterns: actions.patterns.map(action => action.toLowerCase())
    };
    return (0, _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__.d)({
      actions: lower,
      resources,
      conditions: sorted.sort()
    });
  }
  function shortHash(value, digits) {
    return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update((0, 
    _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__.d)(value)).digest("hex").slice(0, digits);
  }
}),

/***/ 6162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    MH: () => makeFinding,
    Tc: () => sortFindings,
    r4: () => makeWholeFinding
  });
  var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9669);
  function makeFinding(code, declared, text) {
    const {place = declared.place, ...rest} = text;
    return {
      ...makeWholeFinding(code, place, rest),
      functionLabel: declared.label
    };
  }
  function makeWholeFinding(code, place, text) {
    return {
      code,
      severity: _model_finding_js__WEBPACK_IMPORTED_MODULE_0__.Z[code],
      place,
      ...text
    };
  }
  function sortFindings(findings) {
    const rank = {
      error: 0,
      warning: 1,
      notice: 2
    };
    return findings.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
  }
}),

/***/ 3304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Oc: () => observedRules,
    aO: () => rules,
    h$: () => wholeRules
  });
  var failure = __webpack_require__(8675);
  var secret_words = __webpack_require__(9979);
  var sentence = __webpack_require__(9062);
  var plan_finding = __webpack_require__(6162);
  var open_questions = __webpack_require__(8091);
  const accessRules = [ deniedGrants, doubtfulGrants ];
  function deniedGrants({declared, secrets, checked}) {
    return checked.flatMap(each => {
      const {denials} = each.check;
      if (denials.length === 0) return [];
      return (0, plan_finding.MH)("access-denied", declared, {
        message: sentence.cv`${(0, sentence.QM)(declared.functionName)} would not be able to read ${(0, 
        secret_words.s5)(each.grant.secretArn)}: it is denied ${(0, sentence.fj)(denials, "; ")}.`,
        remedy: sentence.cv`Change the policy that denies it, or remove the secret from the declaration. If only the simulation denies it (it cannot see network conditions or tags), ${(0, 
        sentence.Pe)("verify", "false")}.`,
        ...placeOf(secrets, each)
      });
    });
  }
  function doubtfulGrants({declared, secrets, checked}) {
    return checked.flatMap(each => {
      const {denials, doubts} = each.check;
      if (doubts.length === 0 || denials.length > 0) return [];
      return (0, plan_finding.MH)("access-in-doubt", declared, {
        message: sentence.cv`${(0, sentence.QM)(declared.functionName)} may not be able to read ${(0, 
        secret_words.s5)(each.grant.secretArn)}: ${(0, sentence.fj)(doubts, "; ")}.`,
        remedy: sentence.cv`After this is applied, check that the function can read it.`,
        ...placeOf(secrets, each)
      });
    });
  }
  function incompleteChecks({planned, roles, skipped}) {
    const failuresOf = ({plan, unchecked}) => [ ...unchecked, ...roles.failures.get(plan) ?? [] ];
    const first = planned.find(each => failuresOf(each).length > 0) ?? (skipped > 0 ? planned[0] : void 0);
    if (first === void 0) return new Map;
    const failures = planned.flatMap(failuresOf);
    return new Map([ [ first.declared, [ incompleteCheck(first.declared, failures, skipped) ] ] ]);
  }
  function incompleteCheck(declared, failures, skipped) {
    const byCause = Map.groupBy(failures, ({operation, code, refusal}) => JSON.stringify([ operation, code, refusal ]));
    const explained = [ ...byCause.values() ].flatMap(same => {
      const others = (0, sentence.dM)(same.map(({target}) => target)).length - 1;
      const needs = same[0]?.refusal === void 0 ? [] : sentence.cv`; allow it for all`;
      const more = others === 0 ? [] : [ sentence.cv`The same call failed for ${others} more${needs}.` ];
      return [ ...same.slice(0, 1).map(failure.W), ...more ];
    });
    return (0, plan_finding.MH)("access-not-checked", declared, {
      message: (0, sentence.fj)([ sentence.cv`The access check is incomplete.`, ...explained, ...skipped === 0 ? [] : [ beyondLimit(skipped) ] ]),
      remedy: sentence.cv`Grants that could not be fully evaluated are marked. To skip the access check, ${(0, 
      sentence.Pe)("verify", "false")}.`
    });
  }
  function beyondLimit(skipped) {
    return sentence.cv`${(0, sentence.hS)(skipped, "simulation")} beyond the ${open_questions.o} of a run ${[ skipped === 1 ? "was" : "were" ]} not made.`;
  }
  function placeOf({resolved}, {grant}) {
    const secret = resolved.find(({found}) => found.arn === grant.secretArn)?.secret;
    return secret === void 0 ? {} : {
      place: secret.place
    };
  }
  var wording = __webpack_require__(1641);
  var configuration_layer = __webpack_require__(6043);
  var published_layers = __webpack_require__(8635);
  const extensionRules = [ unusableExtension ];
  function unusableExtension(draft) {
    const {declared} = draft;
    if (declared.extension === void 0) return [];
    const {place} = declared.extension;
    return [ ...inImage(draft), ...withoutSecrets(draft), ...withoutLayer(draft) ].slice(0, 1).map(([code, text]) => (0, 
    plan_finding.MH)(code, declared, {
      ...text,
      place
    }));
  }
  function inImage({declared, live}) {
    if (live.function.packageType !== "Image") return [];
    const message = sentence.cv`Function ${(0, sentence.QM)(declared.functionName)} is a container image, which cannot have layers.`;
    const remedy = sentence.cv`Copy the extension into the image as AWS describes for layers, and ${withoutExtension(declared)}.`;
    return [ [ "extension-in-image", {
      message,
      remedy
    } ] ];
  }
  function withoutSecrets({declared}) {
    if (declared.secrets?.length !== 0) return [];
    const message = sentence.cv`Function ${(0, sentence.QM)(declared.functionName)} declares the extension but no secret, so it would have no policy to record that the layer is this action's.`;
    const remedy = sentence.cv`Declare the secrets that it reads, or ${withoutExtension(declared)}.`;
    return [ [ "extension-without-secrets", {
      message,
      remedy
    } ] ];
  }
  function withoutLayer({declared, live, configuration}) {
    const {layer} = configuration.extension;
    if (layer.kind === "unavailable") {
      const {function: found} = live;
      const message = sentence.cv`The extension is not known in ${(0, sentence.UU)((0, 
      configuration_layer.A)(found))} for ${(0, sentence.UU)(found.architecture)}: AWS's public parameter cannot be read there, and the table of ${(0, 
      sentence.UU)(published_layers.j)} does not include it.`;
      const remedy = sentence.cv`If AWS has published it since, allow ${(0, sentence.UU)("ssm:GetParameter")} on that parameter. Otherwise leave ${(0, 
      sentence.UU)("extension")} out.`;
      return [ [ "extension-unavailable", {
        message,
        remedy
      } ] ];
    }
    if (layer.kind === "look-alike") {
      const message = sentence.cv`Function ${(0, sentence.QM)(declared.functionName)} has layer ${(0, 
      sentence.UU)(layer.layerArn)}, which has the name of AWS's extension, but AWS's account in ${(0, 
      sentence.UU)(declared.region)} is ${(0, sentence.gP)(layer.accounts)}.`;
      const remedy = sentence.cv`Find out who attached it, and remove it: the function's secrets would pass through it.`;
      return [ [ "extension-look-alike", {
        message,
        remedy
      } ] ];
    }
    return [];
  }
  function withoutExtension({extension, place}) {
    return (0, wording.m)(extension?.place ?? place).withoutExtension;
  }
  var configuration_variables = __webpack_require__(3179);
  const configurationRules = [ exceededLimit, undeclaredVariables ];
  function exceededLimit({declared, size: {used, limit}}) {
    if (used <= limit) return [];
    return [ (0, plan_finding.MH)("variables-over-limit", declared, {
      message: sentence.cv`The variables of ${(0, sentence.QM)(declared.functionName)} would take ${used} of the ${limit} bytes that Lambda allows.`,
      remedy: sentence.cv`${(0, wording.m)(declared.place).withoutVariable}, or shorten the values of other variables.`
    }) ];
  }
  function undeclaredVariables({declared, live, secrets}) {
    return (0, configuration_variables.Di)(secrets.variables, (0, configuration_variables.ht)(live.function)).map(holder => (0, 
    plan_finding.MH)("variable-undeclared", declared, {
      message: sentence.cv`Variable ${(0, sentence.UU)(holder.name)} also holds ${(0, 
      sentence.UU)(holder.secretArn)} but is not declared, so it is kept.`,
      remedy: sentence.cv`Declare it, or remove it where it was set. This action cannot tell whether another tool set it.`
    }));
  }
  var extension = __webpack_require__(2812);
  var model_observation = __webpack_require__(6463);
  var configuration_configuration = __webpack_require__(1656);
  var configuration_extension = __webpack_require__(3795);
  const layerRules = [ tooManyLayers, unsignedLayer, assumedLayer, otherArchitecture ];
  const mostLayers = 5;
  function tooManyLayers({declared, live, configuration}) {
    const edit = (0, configuration_extension.UG)(configuration.extension);
    if (edit?.add === void 0) return [];
    const number = (0, configuration_configuration.J)(live.function.layers, edit).length;
    if (number <= mostLayers) return [];
    return [ (0, plan_finding.MH)("layers-over-limit", declared, {
      message: sentence.cv`Function ${(0, sentence.QM)(declared.functionName)} would have ${number} layers, but Lambda allows ${mostLayers}.`,
      remedy: sentence.cv`Merge other layers into one, or leave ${(0, sentence.UU)("extension")} out.`,
      place: layer_findings_placeOf(declared)
    }) ];
  }
  function unsignedLayer({declared, configuration, observation}) {
    if (!(0, configuration_extension.Yq)(configuration.extension)) return [];
    const signing = observation.codeSigning.get((0, model_observation.ay)(declared.region, declared.functionName));
    const place = layer_findings_placeOf(declared);
    if (signing?.kind === "found" && signing.untrusted === "enforce") return [ (0, plan_finding.MH)("extension-unsigned", declared, {
      message: sentence.cv`The code signing configuration of ${(0, sentence.QM)(declared.functionName)} refuses code that none of its publishers has signed, and AWS names no publisher of the extension's layer.`,
      remedy: sentence.cv`Set it to warn, or put the extension's files into a layer that you sign.`,
      place
    }) ];
    if (signing?.kind === "failed") return [ (0, plan_finding.MH)("code-signing-unread", declared, {
      message: sentence.cv`${(0, failure.W)(signing.failure)} It is not known whether Lambda accepts an unsigned layer.`,
      remedy: sentence.cv`Allow ${(0, sentence.UU)("lambda:GetFunctionCodeSigningConfig")} and ${(0, 
      sentence.UU)("lambda:GetCodeSigningConfig")}. Without them, the write itself may be refused.`,
      place
    }) ];
    return [];
  }
  function assumedLayer({declared, configuration}) {
    const {layer} = configuration.extension;
    if (layer.kind !== "planned" || layer.assumed === void 0) return [];
    const reason = layer.assumed.kind === "failed" ? (0, failure.W)(layer.assumed.failure) : sentence.cv`AWS's public parameter does not exist.`;
    return [ (0, plan_finding.MH)("newest-layer-unread", declared, {
      message: sentence.cv`${reason} The newest version of the extension is taken from the table of ${(0, 
      sentence.UU)(published_layers.j)}.`,
      remedy: sentence.cv`Allow ${(0, sentence.UU)("ssm:GetParameter")} on ${(0, sentence.UU)("parameter/aws/service/aws-parameters-and-secrets-lambda-extension/*")}, which holds nothing else.`,
      place: layer_findings_placeOf(declared)
    }) ];
  }
  function otherArchitecture({declared, configuration}) {
    const {layer} = configuration.extension;
    if (layer.kind !== "planned" || layer.change.verb !== "change") return [];
    const before = (0, extension.M8)(layer.change.before);
    const after = (0, extension.M8)(layer.change.layerArn);
    if (before === void 0 || before.architecture === after?.architecture) return [];
    return [ (0, plan_finding.MH)("extension-other-architecture", declared, {
      message: sentence.cv`Function ${(0, sentence.QM)(declared.functionName)} has layer ${(0, 
      sentence.UU)(extension.EE[before.architecture])}, which is for ${(0, sentence.UU)(before.architecture)} and does not start on it.`,
      remedy: sentence.cv`Apply will replace it with the layer for the function's architecture. Check what attached it.`,
      place: layer_findings_placeOf(declared)
    }) ];
  }
  function layer_findings_placeOf({extension, place}) {
    return extension?.place ?? place;
  }
  var model_hidden = __webpack_require__(833);
  var text_arn = __webpack_require__(8988);
  function plaintextVariables(draft) {
    const {declared, live, settings} = draft;
    if (settings.plaintextNotice !== true || settings.removing) return [];
    const ours = oursOf(draft);
    const names = [ ...(0, configuration_variables.ht)(live.function) ].filter(([variable, value]) => !ours.has(variable) && looksSecret(variable) && isText((0, 
    model_hidden._c)(value), draft)).map(([variable]) => variable).sort();
    if (names.length === 0) return [];
    return [ (0, plan_finding.MH)("variable-plaintext", declared, {
      message: sentence.cv`By their names, these variables of ${(0, sentence.QM)(declared.functionName)} hold secrets in plain text: ${(0, 
      sentence.p_)(names, mostNames)}.`,
      remedy: sentence.cv`Move each value to Secrets Manager and declare that secret. Anyone who may read the function's configuration can read them. To hide this notice, ${(0, 
      sentence.Pe)("plaintext-notice", "false")}.`
    }) ];
  }
  const mostNames = 10;
  function oursOf({configuration: {variables, extension}}) {
    return new Set([ ...variables, ...extension.settings ].map(change => change.name));
  }
  function isText(value, {secrets}) {
    const isName = secrets.resolved.some(({found}) => found.name === value);
    return value !== "" && (0, text_arn.Lw)(value) === void 0 && !isName;
  }
  const secretWords = /(^|_)(PASSWORD|PASSWD|PWD|PASSPHRASE|SECRETS?|TOKEN|CREDENTIALS?|API_?KEY|(PRIVATE|SECRET|ACCESS|SIGNING|ENCRYPTION)_?KEY)(_|$)/;
  const aboutWords = /_(ARN|ID|NAME|URL|URI|ENDPOINT|PATH|FILE|PREFIX|REGION|TTL|EXPIRY|TIMEOUT|LENGTH|VERSION|ENABLED)$/;
  const ofExtension = /^PARAMETERS_SECRETS_EXTENSION_/;
  function looksSecret(variable) {
    const words = variable.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toUpperCase();
    return secretWords.test(words) && !aboutWords.test(words) && !ofExtension.test(words);
  }
  const replacementRules = [ replacedVariables, doneReplacements ];
  function replacedVariables({declared, configuration}) {
    const {variables, extension} = configuration;
    return [ ...variables.filter(losesValue).map(change => {
      const holds = sentence.cv`The live value of variable ${(0, sentence.UU)(change.name)} is not the ARN of a secret`;
      return replacement(declared, change, {
        holds,
        otherwise: sentence.cv`choose another variable name`
      });
    }), ...extension.settings.filter(losesValue).map(change => {
      const holds = sentence.cv`Variable ${(0, sentence.UU)(change.name)} holds a value that this action did not set`;
      return replacement(declared, change, {
        holds,
        otherwise: (0, sentence.xI)("leave `ttl` out of `extension`")
      });
    }) ];
  }
  function losesValue(change) {
    return change.verb === "change" && change.before.kind === "hidden";
  }
  function replacement(declared, {name: variable, place}, {holds, otherwise}) {
    if (consentOf(declared, variable) !== void 0) return (0, plan_finding.MH)("variable-replaced", declared, {
      message: sentence.cv`${holds}. It is overwritten and lost, as the declaration allows.`,
      remedy: sentence.cv`Before you apply, check that nothing needs that value.`,
      place
    });
    return (0, plan_finding.MH)("variable-not-replaceable", declared, {
      message: sentence.cv`${holds}, so writing it would destroy that value.`,
      remedy: (0, sentence.fj)([ howToConsent(declared, variable), sentence.cv`Otherwise, ${otherwise}.` ]),
      place
    });
  }
  function consentOf({replacements}, variable) {
    return replacements?.find(each => each.variable === variable);
  }
  function howToConsent({label, secrets}, variable) {
    const line = (0, sentence.r_)(sentence.cv`add the line ${(0, sentence.UU)(`${label}:${variable}`)} to the input ${(0, 
    sentence.UU)("allow-replacements")}`, [ (0, sentence.Pe)("allow-replacements", `${label}:${variable}`) ]);
    const secret = secrets?.find(each => each.variable === variable);
    const withReplace = secret && (0, wording.m)(secret.place).withReplace;
    return withReplace === void 0 ? sentence.cv`If nothing needs it, ${line}.` : sentence.cv`If nothing needs it, ${withReplace}, or ${line}.`;
  }
  const withoutLine = (0, sentence.r_)((0, sentence.xI)("Remove its line from the input `allow-replacements`."), (0, 
  sentence.xI)("Leave it out of `--allow-replacements`."));
  function doneReplacements({declared, configuration}) {
    const {variables, extension} = configuration;
    return [ ...variables, ...extension.settings ].flatMap(change => {
      const consent = change.verb === "keep" ? consentOf(declared, change.name) : void 0;
      if (consent === void 0) return [];
      return (0, plan_finding.MH)("replacement-done", declared, {
        message: sentence.cv`Variable ${(0, sentence.UU)(change.name)} holds what is declared, but its value may still be replaced.`,
        remedy: consent.place.kind === "input" ? [ withoutLine ] : sentence.cv`Remove ${(0, 
        sentence.UU)("replace: true")}.`,
        place: consent.place
      });
    });
  }
  var guardrails = __webpack_require__(6795);
  var plan_whole = __webpack_require__(9348);
  function frozenFunctions(whole) {
    return (0, plan_whole.I)(whole, declared => frozenFunction(declared, whole.limits));
  }
  function frozenFunction(declared, limits) {
    const limit = limits.find(({frozen}) => frozen === true);
    if (declared.frozen === void 0 && limit === void 0) return [];
    const by = limit === void 0 ? sentence.cv`the declaration` : (0, guardrails.Vc)(limit.source);
    return [ (0, plan_finding.MH)("function-frozen", declared, {
      message: sentence.cv`${(0, sentence.QM)(declared.label)} is ${(0, sentence.UU)("frozen")} by ${by}, so nothing is written for it.`,
      remedy: (0, sentence.xI)("Once the function may change again, delete `frozen` and review the plan that follows.")
    }) ];
  }
  var guardrails_guardrails = __webpack_require__(2568);
  const fewest = 5;
  function massRemoval({declaration: {stage}, planned, settings}) {
    if (settings.removing || settings.allowRemovals === true) return new Map;
    const plans = planned.map(({plan}) => plan);
    const granted = plans.flatMap(({grants}) => grants.filter(({verb}) => verb !== "add"));
    const removed = granted.filter(isRemoved);
    const loser = plans.find(({grants}) => grants.some(isRemoved));
    if (loser === void 0 || removed.length < fewest || removed.length * 2 <= granted.length) return new Map;
    const where = stage === void 0 ? [] : sentence.cv` of stage ${(0, sentence.UU)(stage)}`;
    const finding = (0, plan_finding.r4)("mass-removal", loser.place, {
      message: sentence.cv`This revokes ${removed.length} of the ${granted.length} grants${where}, so nothing is written.`,
      remedy: sentence.cv`If this is intended, ${(0, sentence.Pe)("allow-removals", "true")} for this change. Otherwise, fix the declaration.`
    });
    const writers = planned.filter(({plan}) => plan.writes);
    return new Map(writers.map(({declared}) => [ declared, [ finding ] ]));
  }
  function isRemoved({verb, held}) {
    return verb === "remove" || held === true;
  }
  var beside_findings = __webpack_require__(1042);
  const removing = (0, sentence.r_)((0, sentence.xI)("run `mode: remove`"), (0, sentence.xI)("run `lambda-secrets remove`"));
  function changedAccount({declaration, observation: {base}}) {
    const {functions, account} = declaration;
    const [first] = functions;
    const before = base?.kind === "found" ? base.account : void 0;
    if (first === void 0 || account === void 0 || before === void 0 || account === before) return new Map;
    const finding = (0, plan_finding.r4)("account-changed", first.place, {
      message: sentence.cv`The account changes from ${(0, sentence.UU)(before)} to ${(0, 
      sentence.UU)(account)}. What was granted in ${(0, sentence.UU)(before)} stays there, because no run looks there from then on.`,
      remedy: sentence.cv`Once nothing runs in ${(0, sentence.UU)(before)} any more, ${removing} at a commit from before this change, with credentials for that account.`
    });
    return new Map([ [ first, [ finding ] ] ]);
  }
  var text_owner = __webpack_require__(8148);
  var owned_elsewhere = __webpack_require__(1153);
  function rivalWorkflow(draft) {
    const {declared, policy, configuration} = draft;
    const mark = otherWorkflowOf(draft);
    const writes = policy.steps.length > 0 || configuration.step !== void 0;
    if (mark === void 0 || !writes) return [];
    const where = wordsFor(mark, declared.claim?.workflows);
    if (declared.takeOver?.some(({text}) => (0, text_owner.$8)(mark, text))) return [ (0, 
    owned_elsewhere.G)(declared, declared.policyName, where) ];
    return [ (0, plan_finding.MH)("function-owned-elsewhere", declared, {
      message: sentence.cv`The inputs of ${where} also declare ${(0, sentence.QM)(declared.functionName)}. They wrote inline policy ${(0, 
      sentence.UU)(declared.policyName)} last, and this run would change it.`,
      remedy: sentence.cv`Declare the function in one workflow file only, or in a config file. To take it over, remove it there and ${(0, 
      sentence.Pe)("take-over-from", (0, text_owner.Vu)(mark))}.`
    }) ];
  }
  function otherWorkflowOf({declared, live}) {
    const {mark} = live.present;
    const {claim} = declared;
    return mark !== void 0 && claim !== void 0 && (0, text_owner.Do)(mark, claim) ? mark : void 0;
  }
  function wordsFor({workflow}, workflows = []) {
    const path = workflows.find(each => (0, text_owner.qA)(each) === workflow);
    return path === void 0 ? sentence.cv`another workflow file of this repository` : sentence.cv`workflow file ${(0, 
    sentence.UU)(path)}`;
  }
  const ownershipRules = [ policyOfOthers, takenPolicy, leftBehind, keptForOthers, usedConsent ];
  function policyOfOthers({declared, live}) {
    const {present, standing} = live;
    if (standing !== "others" || declared.secrets?.length === 0) return [];
    const {owner, document = ""} = present;
    const policyName = (0, sentence.UU)(declared.policyName);
    const {consent} = (0, wording.m)(declared.place);
    if (owner.kind === "rival") return [ (0, owned_elsewhere.S)(declared, declared.policyName, owner.mark) ];
    if (owner.kind === "elsewhere") return [ (0, plan_finding.MH)("policy-foreign", declared, {
      message: sentence.cv`Inline policy ${policyName} belongs to the function of the same name in another region, which uses the same role; or one of its Sids was edited by hand.`,
      remedy: sentence.cv`Choose another name with the ${(0, sentence.hF)("policy-name")}, restore an edited Sid, or remove that policy if nothing needs it.`
    }) ];
    return [ (0, plan_finding.MH)("policy-foreign", declared, {
      message: sentence.cv`An inline policy named ${policyName} already exists, and this action did not write it.`,
      remedy: sentence.cv`To replace exactly this document, ${consent({
        key: "adopt",
        input: "adopt",
        value: (0, text_owner.p1)(document)
      })}. Otherwise, choose another name with the ${(0, sentence.hF)("policy-name")}, or remove that policy if nothing needs it.`
    }) ];
  }
  function takenPolicy({declared, live, policy}) {
    const {present, standing} = live;
    if (standing === "taken-over" && present.owner.kind === "rival") return [ (0, owned_elsewhere.G)(declared, declared.policyName, [ (0, 
    sentence.UU)((0, text_owner.Vu)(present.owner.mark)) ]) ];
    if (standing !== "adopted") return [];
    return [ (0, plan_finding.MH)("policy-adopted", declared, {
      message: sentence.cv`Inline policy ${(0, sentence.UU)(declared.policyName)}, which this action did not write, is replaced, as ${(0, 
      sentence.UU)("adopt")} says.${lostBy(policy)}`,
      remedy: sentence.cv`Make sure that nothing needs what it allows beyond the declaration.`
    }) ];
  }
  const mostLost = 5;
  function lostBy({comparison: {lost}}) {
    if (lost.length === 0) return [];
    const each = lost.map(({action, resource}) => sentence.cv`${chosen(action)} on ${chosen(resource)}`);
    return sentence.cv` It no longer allows ${(0, sentence.p_)(each, mostLost)}.`;
  }
  function chosen(element) {
    const [, all] = /^Not(?:Action|Resource) (.*)$/.exec(element) ?? [];
    return all === void 0 ? [ (0, sentence.UU)(element) ] : sentence.cv`all but ${(0, 
    sentence.UU)(all)}`;
  }
  function usedConsent({declared, live}) {
    if (live.standing !== "ours" || live.present.owner.kind === "nobody") return [];
    if (live.former.some(({standing}) => standing === "taken-over")) return [];
    if (otherWorkflowOf({
      declared,
      live
    }) !== void 0) return [];
    return [ ...givenBy("take-over", declared.takeOver), ...givenBy("adopt", declared.adopt) ].map(given => (0, 
    plan_finding.MH)("consent-used", declared, {
      message: sentence.cv`This declaration owns the policy of ${(0, sentence.QM)(declared.label)}, so ${given} is no longer needed.`,
      remedy: sentence.cv`Remove ${given}.`
    }));
  }
  function givenBy(key, [consent] = []) {
    if (consent === void 0) return [];
    const {place} = consent;
    return [ place.kind === "input" ? sentence.cv`the ${(0, sentence.hF)(place.input)}` : [ (0, 
    sentence.UU)(key) ] ];
  }
  function leftBehind({declared, live, settings}) {
    const {present, standing, roleName} = live;
    if (standing !== "others" || declared.secrets?.length !== 0) return [];
    const {grants} = present;
    const variables = [ ...(0, configuration_variables.ht)(live.function) ].flatMap(([variable, value]) => grants.has((0, 
    model_hidden._c)(value)) ? [ variable ] : []);
    const also = variables.length === 0 ? [] : sentence.cv`, and so ${variables.length === 1 ? sentence.cv`does` : sentence.cv`do`} ${(0, 
    sentence.p_)(variables)}, whose secrets it grants`;
    return [ (0, plan_finding.MH)("left-behind", declared, {
      message: sentence.cv`Inline policy ${(0, sentence.UU)(declared.policyName)} of role ${(0, 
      sentence.UU)(roleName)} stays${also}: this declaration does not own it.`,
      remedy: settings.removing ? sentence.cv`If nothing needs it, remove it where it is declared, or by hand.` : sentence.cv`If nothing needs it, remove it where it is declared, or by hand; this run does not change it.`
    }) ];
  }
  const elsewhere = (0, sentence.xI)("If it is for another account or region, write `account` or `region` there.");
  function keptForOthers({declared, configuration: {goal}, needs: {secrets, unread, extension}}) {
    const byFile = Map.groupBy(secrets.keys(), secretArn => secrets.get(secretArn) ?? "");
    const {ours} = goal.extension;
    const isOurs = ours.layer || ours.settings.length > 0;
    return [ ...[ ...byFile ].map(([file, secretArns]) => {
      const isOne = secretArns.length === 1;
      const theirs = isOne ? sentence.cv`it, or the variable that holds it,` : sentence.cv`them, or the variables that hold them,`;
      const why = unread === void 0 ? sentence.cv`${(0, sentence.UU)(file)} declares ${theirs} and has not been applied since` : sentence.cv`${(0, 
      sentence.UU)(file)}, which has a policy for it too, could not be read in full`;
      const them = isOne ? sentence.cv`it` : sentence.cv`them`;
      return (0, plan_finding.MH)("needed-by-other-file", declared, {
        message: sentence.cv`This file no longer declares ${(0, sentence.p_)(secretArns.map(secret_words.s5))} for ${(0, 
        sentence.QM)(declared.label)}, but ${why}. Access to ${them} stays.`,
        remedy: sentence.cv`${unread === void 0 ? sentence.cv`Run the other declaration` : sentence.cv`Correct the other file`}. The next run of this one then revokes its own grant. ${elsewhere}`
      });
    }), ...extension !== void 0 && declared.extension === void 0 && isOurs ? [ (0, plan_finding.MH)("needed-by-other-file", declared, {
      message: sentence.cv`This file no longer declares ${(0, sentence.UU)("extension")} for ${(0, 
      sentence.QM)(declared.label)}, but ${(0, sentence.UU)(extension)} does, so the layer and its settings stay.`,
      remedy: sentence.cv`Nothing to do.`
    }) ] : [] ];
  }
  var forgotten_functions = __webpack_require__(4123);
  function outdatedCommit({declaration, observation: {tip}}) {
    const {functions} = declaration;
    const [first] = functions;
    if (first === void 0 || tip === void 0 || tip.kind === "same") return new Map;
    const branch = (0, sentence.UU)(tip.branch);
    if (tip.kind === "unread") {
      if (tip.isRerun) return new Map;
      const finding = (0, plan_finding.r4)("tip-unread", first.place, {
        message: sentence.cv`Could not check whether branch ${branch} declares something newer. ${tip.message}`,
        remedy: (0, sentence.xI)("Until then, make sure that this commit is the newest of the branch.")
      });
      return new Map([ [ first, [ finding ] ] ]);
    }
    const finding = (0, plan_finding.r4)("commit-outdated", first.place, {
      message: sentence.cv`${(0, sentence.UU)(tip.path)} differs from the one at the tip of branch ${branch} (${(0, 
      sentence.UU)(tip.commit.slice(0, 7))}), so nothing is written.`,
      remedy: (0, sentence.xI)(tip.isOwn ? "That is the commit of this run, so a step before this one changed the file. Commit what it writes, or set `allow-older: true`." : "Run the workflow for the newest commit, or for a new tag or release of it. To go back, revert on the branch, or set `allow-older: true` for this run.")
    });
    return new Map(functions.map(declared => [ declared, [ finding ] ]));
  }
  function uncheckedRerun(whole) {
    const [first] = whole.declaration.functions;
    const {tip} = whole.observation;
    if (first === void 0 || tip?.kind !== "unread" || !tip.isRerun) return new Map;
    const finding = (0, plan_finding.r4)("rerun-unchecked", first.place, {
      message: sentence.cv`This run was started again, and it could not be checked whether branch ${(0, 
      sentence.UU)(tip.branch)} declares something newer, so nothing is written. ${tip.message}`,
      remedy: (0, sentence.xI)("Once the branch can be read, run again. If that must not wait, start the workflow for the newest commit instead of this run, or set `allow-older: true`.")
    });
    return (0, plan_whole.I)(whole, () => [ finding ]);
  }
  function renamedFunctions({planned}) {
    const olds = planned.filter(({declared, plan}) => declared.forgotten !== void 0 && loses(plan));
    const news = planned.filter(({declared, plan}) => declared.forgotten === void 0 && isNew(plan));
    const namesakes = new Map(news.map(each => [ labelOf(each), each ]));
    const losing = Map.groupBy(olds, each => secretsOf(each, "remove"));
    const gaining = Map.groupBy(news, each => secretsOf(each, "add"));
    return new Map(olds.flatMap(old => {
      const same = secretsOf(old, "remove");
      const [only, ...others] = gaining.get(same) ?? [];
      const isOnly = others.length === 0 && losing.get(same)?.length === 1;
      const heir = namesakes.get(labelOf(old)) ?? (isOnly ? only : void 0);
      return heir === void 0 ? [] : [ [ old.declared, [ renamed(old.declared, heir.declared) ] ] ];
    }));
  }
  function loses({grants}) {
    return grants.some(({verb}) => verb === "remove");
  }
  function isNew({grants}) {
    return grants.length > 0 && grants.every(({verb}) => verb === "add");
  }
  function labelOf({declared: {region, label, forgotten}}) {
    return (0, model_observation.ay)(region, forgotten?.formerLabel ?? label);
  }
  function secretsOf({declared, plan}, verb) {
    const arns = plan.grants.flatMap(grant => grant.verb === verb ? [ grant.secretArn ] : []);
    return [ declared.region, ...arns.sort() ].join("\n");
  }
  function renamed(old, heir) {
    const isNamesake = old.forgotten?.formerLabel === heir.label;
    const nameOf = each => (0, sentence.UU)(isNamesake ? each.functionName : each.label);
    const [before, now] = [ nameOf(old), nameOf(heir) ];
    const why = isNamesake ? sentence.cv`${now} takes the place of ${before} in the file` : sentence.cv`${before} loses what ${now} gains`;
    return (0, plan_finding.MH)("function-renamed", old, {
      message: sentence.cv`${why}, so this looks like a rename.`,
      remedy: sentence.cv`If ${before} still runs when this is applied, its next read fails. Keep its entry until ${now} has taken over.`
    });
  }
  const wholeClone = (0, sentence.r_)((0, sentence.xI)("A checkout with `fetch-depth: 0` also has the history."), (0, 
  sentence.xI)("`git fetch --unshallow` gets the history."));
  function unreadHistory({declaration}) {
    const {functions, historyUnread} = declaration;
    const [first] = functions;
    if (first === void 0 || historyUnread === void 0) return new Map;
    const finding = (0, plan_finding.r4)("history-unread", first.place, {
      message: sentence.cv`Functions that left the file were not looked for. ${historyUnread}`,
      remedy: [ wholeClone ]
    });
    return new Map([ [ first, [ finding ] ] ]);
  }
  var atom = __webpack_require__(9689);
  var beyond = __webpack_require__(2859);
  var policy_document = __webpack_require__(8353);
  var effort = __webpack_require__(2822);
  var statements = __webpack_require__(7402);
  const policyRules = [ liftedRestrictions, missingPolicy, editedPolicy ];
  const mostNamed = 3;
  function missingPolicy({declared, live, configuration}) {
    const {ledger, roleName} = live;
    const isKept = configuration.variables.some(({verb}) => verb === "keep");
    if (ledger.document !== void 0 || !isKept) return [];
    return [ (0, plan_finding.MH)("policy-missing", declared, {
      message: sentence.cv`Variables already hold declared ARNs, but role ${(0, sentence.QM)(roleName)} has no inline policy ${(0, 
      sentence.QM)(declared.policyName)}.`,
      remedy: sentence.cv`Apply will create it. If it existed before, another tool removed it, or the function has a new role and the old role still has the access.`
    }) ];
  }
  function editedPolicy({declared, live, policy}) {
    const {ledger, roleName} = live;
    if (policy.steps.length === 0 || live.standing !== "ours") return [];
    const {widens, restricts} = editsOf(ledger, declared.region, policy.comparison.lifted);
    const edits = [ ...widens, ...restricts ];
    if (edits.length === 0) return [];
    const elsewhere = widens.length === 0 ? [] : sentence.cv` Grant any other access in another policy.`;
    return [ (0, plan_finding.MH)("policy-edited", declared, {
      message: sentence.cv`The inline policy ${(0, sentence.QM)(declared.policyName)} of role ${(0, 
      sentence.QM)(roleName)} was edited outside this action: it ${(0, sentence.p_)(edits)}.`,
      remedy: sentence.cv`Apply will restore what is declared.${elsewhere}`
    }) ];
  }
  function liftedRestrictions({declared, live, policy}) {
    if (policy.steps.length === 0 || live.standing === "others") return [];
    return policy.comparison.lifted.map(lifted => (0, plan_finding.MH)("restriction-lifted", declared, {
      message: sentence.cv`${nameOf(lifted)} of inline policy ${(0, sentence.UU)(declared.policyName)} of role ${(0, 
      sentence.UU)(live.roleName)} is removed. ${consequenceOf(lifted)}`,
      remedy: sentence.cv`If the restriction is intended, put it into another policy of the role before you apply this.`
    }));
  }
  function editsOf({access, grants, extension}, region, lifted) {
    const ours = (0, policy_document.ft)({
      grants: [ ...grants.values() ],
      region,
      extension
    });
    const allowing = access.filter(({effect}) => effect === "Allow");
    const {parts, isOpen} = (0, beyond.w)(allowing, ours?.access ?? statements.m0, (0, 
    effort.c)());
    const more = [ ...new Set(parts.map(({part}) => part.atom)) ].map(atom.vR);
    const denies = access.filter(({effect}) => effect === "Deny");
    const conditional = lifted.filter(({keys}) => keys.length > 0);
    return {
      widens: [ ...more.length > 0 ? [ sentence.cv`also allows ${someOf(more)}` ] : [], ...isOpen ? [ sentence.cv`has a statement that can't be read` ] : [] ],
      restricts: [ ...denies.length > 0 ? [ sentence.cv`denies ${(0, sentence.p_)(denies.map(deniedBy), mostNamed)}` ] : [], ...conditional.map(each => sentence.cv`restricts ${someOf(each.gained)} by ${conditionsOn(each)}`) ]
    };
  }
  function nameOf(lifted) {
    const {sid} = lifted.statement;
    const statement = sid === void 0 ? sentence.cv`a statement without a Sid` : sentence.cv`statement ${(0, 
    sentence.UU)(sid)}`;
    if (lifted.keys.length > 0) return sentence.cv`The condition on ${(0, sentence.p_)(lifted.keys)} in ${statement}`;
    return sentence.cv`The Deny of ${deniedBy(lifted.statement)} in ${statement}`;
  }
  function consequenceOf({gained, keys}) {
    if (gained.length > 0) return sentence.cv`This gives access to ${someOf(gained)}.`;
    return keys.length > 0 ? sentence.cv`This may give access.` : sentence.cv`This policy does not grant more, but it no longer denies what another policy of the role allows there.`;
  }
  function conditionsOn({keys}) {
    return sentence.cv`${keys.length === 1 ? sentence.cv`a condition` : sentence.cv`conditions`} on ${(0, 
    sentence.p_)(keys)}`;
  }
  function someOf(accesses) {
    return (0, sentence.p_)([ ...new Map(accesses.map(each => [ each.action + each.resource, each ])).values() ].map(accessText), mostNamed);
  }
  function accessText({action, resource}) {
    return sentence.cv`${(0, sentence.UU)(action)} on ${(0, sentence.UU)(resource)}`;
  }
  function deniedBy(statement) {
    if (statement.kind === "unread") return sentence.cv`what can't be read`;
    const {actions, resources, conditions} = statement;
    const when = conditions.length === 0 ? sentence.cv`` : sentence.cv` under conditions`;
    return sentence.cv`${choiceText(actions)} on ${choiceText(resources)}${when}`;
  }
  function choiceText({not, patterns}) {
    const named = (0, sentence.p_)(patterns, mostNamed);
    return not ? sentence.cv`all but ${named}` : named;
  }
  var findings = __webpack_require__(7176);
  var function_findings = __webpack_require__(7717);
  var sharing = __webpack_require__(9236);
  var model_place = __webpack_require__(5298);
  var model_rotation = __webpack_require__(3587);
  var rotations = __webpack_require__(1657);
  function conflictingRotations({wishes}) {
    const findings = [ ...(0, rotations.UV)(wishes).values() ].flatMap(([first, ...others]) => {
      const other = others.find(({after}) => !(0, model_rotation.se)(after, first.after));
      return other === void 0 ? [] : [ first, ...others ].map(wish => conflict(wish, first, other));
    });
    const byFunction = Map.groupBy(findings, ({declared}) => declared);
    return new Map([ ...byFunction ].map(([declared, each]) => [ declared, each.map(({finding}) => finding) ]));
  }
  function conflict({declared, secretArn, place}, first, other) {
    const said = [ first, other ].map(each => sentence.cv`${(0, model_rotation.XW)(each.after, secretArn)} at ${(0, 
    model_place.jk)(each.place)}`);
    const message = sentence.cv`Two rotations are declared for secret ${(0, sentence.UU)(secretArn)}: ${(0, 
    sentence.fj)(said, ", and ")}.`;
    const remedy = sentence.cv`A secret has one rotation, whichever functions read it. Declare it once, or the same way each time.`;
    return {
      declared,
      finding: (0, plan_finding.MH)("rotation-conflict", declared, {
        message,
        remedy,
        place
      })
    };
  }
  function missingRotations({declaration: {functions}, observation: {secrets}, wishes}) {
    const wanted = new Set(wishes.map(({secretArn}) => secretArn));
    const missing = declared => (declared.secrets ?? []).flatMap(({reference, rotation}) => {
      const found = secrets.get((0, model_observation.oF)(declared.region, reference));
      if (rotation?.kind !== "required" || found?.kind !== "found") return [];
      if (found.life?.rotation.kind !== "off" || wanted.has(found.arn)) return [];
      const message = sentence.cv`Secret ${(0, sentence.UU)(found.name)} must be rotated, but its rotation is off.`;
      const remedy = (0, sentence.xI)("Turn its rotation on, or declare how it is rotated with `rotation: { after-days, lambda }`.");
      return (0, plan_finding.MH)("rotation-missing", declared, {
        message,
        remedy,
        place: rotation.place
      });
    });
    return new Map(functions.map(declared => [ declared, missing(declared) ]));
  }
  const rotationRules = [ impossibleRotations ];
  function impossibleRotations({declared, live, secrets}) {
    return secrets.resolved.flatMap(resolved => {
      const {rotation} = resolved.secret;
      const {life} = resolved.found;
      if (rotation?.kind !== "set" || life === void 0) return [];
      const present = (0, model_rotation.fd)(life.rotation);
      if (present !== void 0 && (0, model_rotation.se)(present, rotation.terms)) return [];
      const obstacle = obstacleTo(rotation, resolved, life, live.function.arn);
      if (obstacle === void 0) return [];
      const [code, text] = obstacle;
      return (0, plan_finding.MH)(code, declared, {
        ...text,
        place: rotation.place
      });
    });
  }
  function obstacleTo(rotation, {found}, life, home) {
    const owner = (0, text_arn.Lw)(found.arn)?.account;
    const isForeign = owner !== void 0 && owner !== (0, text_arn.Lw)(home)?.account;
    const refused = isForeign ? otherAccount(found.arn, owner) : refusal(found.arn, life, rotation);
    if (refused !== void 0) return refused;
    if (life.underWay === void 0) return;
    const message = sentence.cv`A rotation of secret ${(0, sentence.UU)((0, text_arn.XQ)(found.arn))} is in progress, so the action does not change how it is rotated now.`;
    return [ "rotation-held", {
      message,
      remedy: sentence.cv`Run this again once that rotation has ended.`
    } ];
  }
  function otherAccount(secretArn, owner) {
    const message = sentence.cv`Secret ${(0, sentence.UU)((0, text_arn.XQ)(secretArn))} belongs to account ${(0, 
    sentence.UU)(owner)}; its rotation can only be set there.`;
    const remedy = (0, sentence.xI)("Declare the rotation there. Here, `rotation: required` is enough.");
    return [ "rotation-other-account", {
      message,
      remedy
    } ];
  }
  function refusal(secretArn, {keeper, primaryRegion}, {terms: {lambdaArn}}) {
    const secret = (0, sentence.UU)((0, text_arn.XQ)(secretArn));
    if (primaryRegion !== void 0) {
      const primary = (0, sentence.UU)(primaryRegion);
      const message = sentence.cv`Secret ${secret} is a replica here; its rotation is set on its primary in ${primary}.`;
      return [ "rotation-on-replica", {
        message,
        remedy: sentence.cv`Declare the rotation for the secret in ${primary}.`
      } ];
    }
    if (keeper.kind === "partner") {
      const message = sentence.cv`Secret ${secret} holds credentials of partner ${(0, 
      sentence.UU)(keeper.name)}, which rotates it in its own way.`;
      const remedy = (0, sentence.xI)("Set up its rotation in Secrets Manager, and declare `rotation: required`.");
      return [ "rotation-not-ours", {
        message,
        remedy
      } ];
    }
    if (keeper.kind === "service" && lambdaArn !== void 0) {
      const message = sentence.cv`Secret ${secret} is managed by ${(0, sentence.UU)(keeper.name)}, which rotates it itself; no function can.`;
      return [ "rotation-not-ours", {
        message,
        remedy: (0, sentence.xI)("Remove `lambda`; only declare the schedule.")
      } ];
    }
    if (keeper.kind === "owner" && lambdaArn === void 0) {
      const message = sentence.cv`No AWS service manages secret ${secret}, so a function must rotate it.`;
      return [ "rotation-without-lambda", {
        message,
        remedy: (0, sentence.xI)("Name the function with `lambda`.")
      } ];
    }
    return;
  }
  var day = __webpack_require__(2821);
  var resolved_secret = __webpack_require__(938);
  function lateRotations({declared, observation, secrets}) {
    return (0, resolved_secret.q)(secrets.resolved).flatMap(({secret, found: {arn, life}}) => {
      const judgment = life && lateness((0, text_arn.XQ)(arn), life, observation.today);
      if (judgment === void 0) return [];
      const [code, text] = judgment;
      return (0, plan_finding.MH)(code, declared, {
        ...text,
        place: secret.place
      });
    });
  }
  function lateness(secretName, life, today) {
    const {rotation, underWay} = life;
    const due = rotation.kind === "on" ? rotation.nextBy : void 0;
    const isOverdue = due !== void 0 && due < today;
    const began = underWay?.since;
    const isOld = began !== void 0 && (0, day.P)(began, 1) < today;
    const isStuck = underWay !== void 0 && (isOverdue || isOld || underWay.empty === true);
    if (!isOverdue && !isStuck) return;
    const lastOn = rotation.kind === "on" ? rotation.lastOn : void 0;
    const history = [ ...isOverdue ? [ sentence.cv`It was due by ${(0, sentence.UU)(due)}.` ] : [], ...lastOn === void 0 ? [] : [ sentence.cv`It was last rotated on ${(0, 
    sentence.UU)(lastOn)}.` ] ];
    if (!isStuck) {
      const message = (0, sentence.fj)([ sentence.cv`The rotation of secret ${(0, sentence.UU)(secretName)} is overdue.`, ...history ]);
      return [ "rotation-overdue", {
        message,
        remedy: sentence.cv`${whereToLook(life)}: its rotations fail.`
      } ];
    }
    if (underWay.empty) return emptyPending(secretName, life, history);
    const since = began === void 0 ? sentence.cv`` : sentence.cv` since ${(0, sentence.UU)(began)}`;
    const message = (0, sentence.fj)([ sentence.cv`A rotation of secret ${(0, sentence.UU)(secretName)} has been in progress${since} and has not ended.`, ...history ]);
    const remedy = sentence.cv`${whereToLook(life)}. No other rotation starts until the staging label ${(0, 
    sentence.UU)("AWSPENDING")} is removed from the version left behind.`;
    return [ "rotation-failing", {
      message,
      remedy
    } ];
  }
  function emptyPending(secretName, life, history) {
    const pending = (0, sentence.UU)("AWSPENDING");
    const message = (0, sentence.fj)([ sentence.cv`A rotation of secret ${(0, sentence.UU)(secretName)} has stored no value: the staging label ${pending} is on an empty version.`, ...history ]);
    const remedy = sentence.cv`Unless it started just now, it is stuck. ${whereToLook(life)}. No other rotation starts until ${pending} is removed from that version.`;
    return [ "rotation-failing", {
      message,
      remedy
    } ];
  }
  function whereToLook({keeper}) {
    return keeper.kind === "owner" ? sentence.cv`Check the log of its rotation function` : sentence.cv`Check ${(0, 
    sentence.UU)(keeper.name)}, which rotates the secret`;
  }
  const defaultAge = 300;
  const rareHours = 12;
  function staleValues({declared, secrets}) {
    const {extension} = declared;
    if (extension === void 0) return [];
    const oldest = (extension.ttl ?? defaultAge) + defaultAge;
    return (0, resolved_secret.q)(secrets.resolved).flatMap(({secret, found: {arn, life}}) => {
      const present = life?.rotation.kind === "on" ? life.rotation.terms : void 0;
      const schedule = (secret.rotation?.kind === "set" ? secret.rotation.terms : present)?.schedule;
      const hours = schedule && hoursBetween(schedule);
      if (schedule === void 0 || hours === void 0 || hours >= rareHours) return [];
      return (0, plan_finding.MH)("values-may-be-stale", declared, {
        message: sentence.cv`Secret ${(0, sentence.UU)((0, text_arn.XQ)(arn))} is rotated by ${(0, 
        model_rotation.Bg)(schedule)}, but a cached value may be ${oldest} seconds old: with a single user, logins may fail for that long after each rotation.`,
        remedy: sentence.cv`Let the rotation alternate between two users, or fetch the secret again after a failed login.`,
        place: secret.place
      });
    });
  }
  function hoursBetween(schedule) {
    if (schedule.kind === "days") return;
    const {expression} = schedule;
    const rate = /^rate\((\d+) hours?\)$/.exec(expression)?.[1];
    if (rate !== void 0) return Number(rate);
    const [, hours, days = ""] = /^cron\(0 (\S+) (.+) \*\)$/.exec(expression) ?? [];
    const [first, ...others] = [ ...new Set(hours?.split(",").flatMap(hoursOf)) ].sort((a, b) => a - b);
    if (first === void 0) return;
    const isDaily = /^(\* \* \?|\? \* \*)$/.test(days);
    const times = [ first, ...others, ...isDaily ? [ first + 24 ] : [] ];
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    return gaps.length === 0 ? void 0 : Math.min(...gaps);
  }
  function hoursOf(item) {
    const found = /^(?:\*|(\d+)(?:-(\d+))?)?(?:\/([1-9]\d*))?$/.exec(item);
    if (found === null) return [];
    const [, from, to, step] = found;
    const start = Number(from ?? 0);
    const end = Number(to ?? (from === void 0 || step !== void 0 ? 23 : from));
    const every = Number(step ?? 1);
    return Array.from({
      length: 24
    }, (_, hour) => hour).filter(hour => hour >= start && hour <= end && (hour - start) % every === 0);
  }
  const grantedRules = [ recreatedSecrets, unusedSecrets ];
  const unusedAfterDays = 90;
  function unusedSecrets({declared, live, observation, secrets}) {
    return (0, resolved_secret.q)(secrets.resolved).flatMap(({secret, found: {arn, life}}) => {
      if (life === void 0 || !live.ledger.grants.has(arn)) return [];
      const {createdOn, readOn} = life;
      const last = readOn ?? createdOn;
      if (last === void 0 || (0, day.P)(last, unusedAfterDays) > observation.today) return [];
      const since = readOn === void 0 ? sentence.cv`it was created on ${(0, sentence.UU)(last)}` : (0, 
      sentence.UU)(last);
      return (0, plan_finding.MH)("secret-unused", declared, {
        message: sentence.cv`Secret ${(0, sentence.UU)((0, text_arn.XQ)(arn))} has not been read in ${(0, 
        sentence.UU)((0, text_arn.Lw)(arn)?.region ?? "")} since ${since}, by this function or anyone else.`,
        remedy: sentence.cv`If it is not needed, remove it from the declaration. Reads of a replica only count in the replica's region.`,
        place: secret.place
      });
    });
  }
  function recreatedSecrets({declared, live, secrets}) {
    const granted = [ ...live.ledger.grants.keys() ];
    return (0, resolved_secret.q)(secrets.resolved).flatMap(({secret, found: {arn}}) => granted.filter(old => old !== arn && (0, 
    text_arn.Mh)(old) === (0, text_arn.Mh)(arn)).map(old => (0, plan_finding.MH)("secret-recreated", declared, {
      message: sentence.cv`Secret ${(0, sentence.UU)((0, text_arn.XQ)(arn))} was deleted and created again: the policy grants ${(0, 
      sentence.UU)(old)}, but AWS now says ${(0, sentence.UU)(arn)}.`,
      remedy: sentence.cv`Check that this is the secret you mean; the grant and variable will switch to it.`,
      place: secret.place
    })));
  }
  var pinned_executions = __webpack_require__(3887);
  var versions_served = __webpack_require__(5480);
  const executionRules = [ unreadExecutions, runningExecutions, cutOffExecutions ];
  function runningExecutions(draft) {
    const {versions} = draft;
    if (versions.release.kind === "refused") return [];
    return findingsOf(draft, versions.held, (pinned, secrets) => ({
      code: "executions-running",
      message: sentence.cv`${pinned}${secrets}, so the grant stays.`,
      remedy: sentence.cv`Nothing has to be done: the first run after they have finished revokes the grant. Stop them with ${(0, 
      sentence.UU)("StopDurableExecution")} if they should not finish.`
    }));
  }
  function cutOffExecutions(draft) {
    const {settings, versions} = draft;
    if (!settings.removing) return [];
    return findingsOf(draft, versions.stale, (pinned, secrets) => ({
      code: "executions-cut-off",
      message: sentence.cv`${pinned}${secrets}, and that access ends now.`,
      remedy: sentence.cv`Let them finish or stop them before this is applied. To keep them running, declare the secrets again.`
    }));
  }
  function unreadExecutions({declared, settings, live: {executions}, versions}) {
    if (executions?.kind !== "failed" || versions.release.kind === "refused") return [];
    const consequence = settings.removing ? sentence.cv`It is not known whether an execution loses access.` : sentence.cv`Nothing is revoked, because an unfinished execution may need it.`;
    return [ (0, plan_finding.MH)("executions-unread", declared, {
      message: sentence.cv`${(0, failure.W)(executions.failure)} ${consequence}`,
      remedy: sentence.cv`Allow ${(0, sentence.UU)("lambda:ListDurableExecutionsByFunction")} on the function and its versions, and run this again.`
    }) ];
  }
  function findingsOf({declared, live}, secretArns, sayIt) {
    if (live.executions?.kind !== "found") return [];
    return [ ...live.executions.versions ].flatMap(([version, pinned]) => {
      const needed = (0, pinned_executions.X)(pinned, secretArns, live.function.roleArn);
      if (needed.length === 0) return [];
      const {code, ...text} = sayIt(subjectOf(version, pinned), why(pinned, needed));
      return (0, plan_finding.MH)(code, declared, text);
    });
  }
  function subjectOf(version, {count}) {
    const verb = count === 1 ? sentence.cv`has` : sentence.cv`have`;
    return sentence.cv`${(0, sentence.hS)(count, "execution")} of version ${(0, sentence.UU)(version)} ${verb} not finished`;
  }
  function why({state}, needed) {
    const secrets = (0, sentence.p_)(needed.map(secret_words.s5));
    if (state === void 0) return sentence.cv` and may have begun when its variables named ${secrets}`;
    const reason = (0, versions_served.un)(state);
    return reason === void 0 ? sentence.cv`; the variables of that version name ${secrets}` : sentence.cv`; the variables of that version cannot be read (${reason}) and may name ${secrets}`;
  }
  var served_after = __webpack_require__(2975);
  const versionRules = [ refusedRelease, unreadVersions, heldGrants, heldByFailedUpdate, cutOffAliases, otherRoles, pinnedTraffic ];
  function refusedRelease({declared, versions: {release}}) {
    return release.kind === "refused" ? [ (0, plan_finding.MH)(release.code, declared, release.text) ] : [];
  }
  function unreadVersions({declared, live: {served}, versions, settings}) {
    const {release, stale} = versions;
    if (served?.kind !== "failed" || release.kind === "refused") return [];
    const consequence = stale.size > 0 && !settings.removing ? sentence.cv`Nothing is revoked, because a served version may need it.` : sentence.cv`It is not known whether an alias serves a version with other variables.`;
    return [ (0, plan_finding.MH)("served-versions-unread", declared, {
      message: sentence.cv`${(0, failure.W)(served.failure)} ${consequence}`,
      remedy: sentence.cv`Allow ${(0, sentence.UU)("lambda:ListAliases")} on the function and ${(0, 
      sentence.UU)("lambda:GetFunctionConfiguration")} on its versions, and run this again.`
    }) ];
  }
  function heldGrants(draft) {
    const {declared, live, versions} = draft;
    if (versions.release.kind === "refused") return [];
    return (0, served_after.A_)(draft).flatMap(served => {
      const held = (0, versions_served.pr)(served.state, versions.held);
      if (held.length === 0 || (0, served_after.me)(served, live) !== void 0) return [];
      const reason = (0, versions_served.un)(served.state);
      return reason === void 0 ? (0, plan_finding.MH)("grant-held", declared, {
        message: sentence.cv`${serves(served)}, whose variables still name ${secretsIn(held)}, so the grant stays.`,
        remedy: sentence.cv`${release(served)}. The next run then revokes the grant.`
      }) : (0, plan_finding.MH)("grant-held", declared, {
        message: sentence.cv`${serves(served)}, whose variables cannot be read (${reason}) and may name ${secretsIn(held)}, so the grant stays.`,
        remedy: sentence.cv`Allow ${(0, sentence.UU)("lambda:GetFunctionConfiguration")} on that version and ${(0, 
        sentence.UU)("kms:Decrypt")} on its key, or ${replace(served)}.`
      });
    });
  }
  function heldByFailedUpdate({declared, live, configuration, versions}) {
    const {held, release} = versions;
    if (held.size === 0 || release.kind === "refused") return [];
    if (configuration.step !== void 0 || !(0, versions_served.l_)(live.function)) return [];
    return [ (0, plan_finding.MH)("grant-held", declared, {
      message: sentence.cv`The last update of ${(0, sentence.QM)(declared.functionName)} failed, so calls reach it as it was before, and its variables then may name ${secretsIn([ ...held ])}: the grant stays.`,
      remedy: sentence.cv`Update the function once more, with what made the update fail fixed. The next run then revokes the grant.`
    }) ];
  }
  function cutOffAliases(draft) {
    const {declared, live, versions, settings} = draft;
    if (!settings.removing) return [];
    return (0, served_after.A_)(draft).flatMap(served => {
      const lost = (0, versions_served.pr)(served.state, versions.stale);
      if (lost.length === 0 || (0, served_after.me)(served, live) !== void 0) return [];
      const reads = (0, versions_served.un)(served.state) === void 0 ? sentence.cv`reads` : sentence.cv`may read`;
      return (0, plan_finding.MH)("alias-cut-off", declared, {
        message: sentence.cv`${serves(served)}, which ${reads} ${secretsIn(lost)} and loses that access now.`,
        remedy: sentence.cv`Delete the function or the alias next. To keep it running, declare the secrets again and apply.`
      });
    });
  }
  function otherRoles(draft) {
    const {declared, live, versions, secrets} = draft;
    const ours = [ ...versions.stale, ...secrets.grants.map(({secretArn}) => secretArn) ];
    return (0, served_after.A_)(draft).flatMap(served => {
      const role = (0, served_after.me)(served, live);
      if (role === void 0 || (0, versions_served.pr)(served.state, ours).length === 0) return [];
      const revoked = (0, versions_served.pr)(served.state, versions.stale);
      const consequence = revoked.length === 0 ? [] : sentence.cv`, so that version may still read ${secretsIn(revoked)}`;
      return (0, plan_finding.MH)("version-other-role", declared, {
        message: sentence.cv`${serves(served)}, which runs as role ${(0, sentence.UU)(role)}, not as ${(0, 
        sentence.UU)(live.roleName)}. The grants of that role are not changed${consequence}.`,
        remedy: sentence.cv`Once that version serves no traffic, delete the inline policy ${(0, 
        sentence.UU)(declared.policyName)} from role ${(0, sentence.UU)(role)} if it is still there.`
      });
    });
  }
  function pinnedTraffic(draft) {
    const {declared, configuration} = draft;
    if (configuration.step === void 0) return [];
    return (0, served_after.A_)(draft).flatMap(served => {
      if (served.state.kind !== "found" || (0, versions_served.un)(served.state) !== void 0) return [];
      if ((0, configuration_configuration.tg)((0, configuration_configuration.SU)((0, 
      configuration_configuration.q9)(configuration.goal), served.state))) return [];
      const message = sentence.cv`${serves(served)}, which keeps its own variables, so that traffic does not see this change.`;
      return served.isUnqualified ? (0, plan_finding.MH)("latest-not-published", declared, {
        message,
        remedy: sentence.cv`${release(served)}, or set ${(0, sentence.UU)("publish: true")} to have this action do it if the code is the same, and ${(0, 
        sentence.UU)("publish: with-code")} to have it done in any case.`
      }) : (0, plan_finding.MH)("alias-pinned", declared, {
        message,
        remedy: sentence.cv`${release(served)}, or set ${(0, sentence.UU)("publish: true")} and ${(0, 
        sentence.UU)("alias")} to have this action do both.`
      });
    });
  }
  function serves({version: number, aliases, isUnqualified}) {
    const version = (0, sentence.UU)(number);
    if (isUnqualified) {
      const also = aliases.length === 0 ? [] : sentence.cv`, like ${aliasesOf(aliases)},`;
      return sentence.cv`Calls without a version or alias${also} reach ${version}`;
    }
    return aliases.length === 1 ? sentence.cv`Alias ${(0, sentence.p_)(aliases)} serves version ${version}` : sentence.cv`Aliases ${(0, 
    sentence.p_)(aliases)} serve version ${version}`;
  }
  function release({version, aliases, isUnqualified}) {
    return isUnqualified ? sentence.cv`Publish to ${(0, sentence.UU)(version)} after this change` : sentence.cv`Publish a version after this change and point ${aliasesOf(aliases)} at it`;
  }
  function replace({version, aliases, isUnqualified}) {
    return isUnqualified ? sentence.cv`publish to ${(0, sentence.UU)(version)} and wait until it is active` : sentence.cv`point ${aliasesOf(aliases)} at another version`;
  }
  function aliasesOf(aliases) {
    return aliases.length === 1 ? sentence.cv`alias ${(0, sentence.p_)(aliases)}` : sentence.cv`aliases ${(0, 
    sentence.p_)(aliases)}`;
  }
  function secretsIn(secretArns) {
    return (0, sentence.p_)(secretArns.map(secret_words.s5));
  }
  const rules = [ ({secrets}) => secrets.findings, ...grantedRules, ...rotationRules, lateRotations, staleValues, ...function_findings.GY, ...findings.u, ...ownershipRules, ...beside_findings.O, rivalWorkflow, forgotten_functions.xk, ...configurationRules, ...replacementRules, plaintextVariables, ...extensionRules, ...layerRules, ...versionRules, ...executionRules, ...policyRules, ...accessRules ];
  const wholeRules = [ massRemoval, frozenFunctions, unreadHistory, changedAccount, renamedFunctions, guardrails_guardrails.u, conflictingRotations, remarks ];
  const observedRules = [ uncheckedRerun, outdatedCommit, ({leftOver}) => leftOver, ...wholeRules, missingRotations, sharing.s, incompleteChecks ];
  function remarks({planned, settings}) {
    if (settings.removing) return new Map;
    return new Map(planned.map(({declared}) => [ declared, (declared.remarks ?? []).map(({code, ...text}) => (0, 
    plan_finding.MH)(code, declared, text)) ]));
  }
}),

/***/ 2568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    j: () => guardrailsInForce,
    u: () => judgeGuardrails
  });
  var guardrails = __webpack_require__(6795);
  var sentence = __webpack_require__(9062);
  var finding = __webpack_require__(6162);
  var wording = __webpack_require__(1641);
  var day = __webpack_require__(2821);
  var stores = __webpack_require__(9665);
  var secrets_patterns = __webpack_require__(8634);
  function brokenLimits(guarded) {
    return [ ...unmatchedPatterns(guarded), ...missingReason(guarded), ...distantExpiry(guarded) ];
  }
  function expiredGrant(declared, {reference, place, expires}, {today, verb}) {
    if (expires === void 0 || expires >= today) return [];
    if (verb === "add" || verb === "change") return [ (0, finding.MH)("grant-already-expired", declared, {
      message: sentence.cv`This plan ${verb === "add" ? sentence.cv`grants` : sentence.cv`changes the grant of`} ${(0, 
      sentence.UU)(reference.raw)} to ${(0, sentence.QM)(declared.label)}, although the last day of the grant has passed: ${(0, 
      sentence.UU)(expires)}.`,
      remedy: (0, sentence.xI)("Remove the secret from the declaration, or write a later `expires`."),
      place
    }) ];
    return [ (0, finding.MH)("grant-expired", declared, {
      message: sentence.cv`The grant of ${(0, sentence.UU)(reference.raw)} to ${(0, sentence.QM)(declared.label)} has expired: its last day was ${(0, 
      sentence.UU)(expires)}.`,
      remedy: sentence.cv`Remove the secret from the declaration, or extend its expiry date. Until then it stays granted.`,
      place
    }) ];
  }
  function unmatchedPatterns({declared, secret, limit, identity}) {
    const {source, secrets: patterns} = limit;
    if (patterns === void 0 || identity === void 0 || patterns.some(each => (0, secrets_patterns.hU)(each, identity))) return [];
    return [ (0, finding.MH)("secret-not-allowed", declared, {
      message: (0, secrets_patterns.uE)(subjectOf(secret), (0, guardrails.Vc)(source), patterns),
      remedy: (0, sentence.fj)([ sentence.cv`Declare a secret that matches, or ask the owners of these limits to change them first.`, ...identity.foreign ? [ foreignRemedy ] : [] ]),
      place: secret.place
    }) ];
  }
  const foreignRemedy = (0, sentence.xI)("For a secret of another account, a pattern must start with `arn:`.");
  function missingReason({declared, secret, limit}) {
    if (limit.requireReason !== true || secret.reason !== void 0) return [];
    return [ (0, finding.MH)("reason-missing", declared, {
      message: sentence.cv`${subjectOf(secret)} is declared without a reason, but needs one, as set by ${(0, 
      guardrails.Vc)(limit.source)}.`,
      remedy: (0, wording.m)(secret.place).withReason,
      place: secret.place
    }) ];
  }
  function distantExpiry({declared, secret, limit, today}) {
    const {source, expiresWithin} = limit;
    if (expiresWithin === void 0) return [];
    const latest = (0, day.P)(today, expiresWithin);
    const {expires, place} = secret;
    if (expires !== void 0 && expires <= latest) return [];
    const until = expires === void 0 ? sentence.cv`without an expiry date` : sentence.cv`until ${(0, 
    sentence.UU)(expires)}`;
    return [ (0, finding.MH)("expiry-too-far", declared, {
      message: sentence.cv`${subjectOf(secret)} is declared ${until}, but must expire within ${(0, 
      sentence.hS)(expiresWithin, "day")}, by ${(0, sentence.UU)(latest)}, as set by ${(0, 
      guardrails.Vc)(source)}.`,
      remedy: (0, wording.m)(place).withExpiry,
      place
    }) ];
  }
  function subjectOf({reference}) {
    return sentence.cv`${[ stores.zQ[reference.kind].subject ]} ${(0, sentence.UU)(reference.raw)}`;
  }
  var canonical_json = __webpack_require__(5280);
  var pattern = __webpack_require__(2272);
  function changedKeys(before, after) {
    const textOf = (limits, key) => (0, canonical_json.d)(key === "secrets" || key === "forbid" ? limits[key]?.toSorted() : limits[key]);
    return Object.keys(guardrails.qB).filter(key => textOf(before, key) !== textOf(after, key));
  }
  const order = [ "loosens", "unclear", "tightens", "same" ];
  function guardrailChanges(before, after) {
    const changes = changedKeys(before, after).flatMap(key => key === "approvals" ? approvalChanges(before.approvals ?? [], after.approvals ?? []) : [ {
      effect: effectOf(key, before, after),
      ...only(key, {
        before,
        after
      })
    } ]);
    return changes.filter(change => change.before !== void 0 || change.after !== void 0).toSorted((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect));
  }
  function only(key, {before, after}) {
    const isLimit = limits => limits[key] !== void 0 && limits[key] !== false && !(key === "forbid" && limits.forbid?.length === 0);
    return {
      ...isLimit(before) && {
        before: {
          [key]: before[key]
        }
      },
      ...isLimit(after) && {
        after: {
          [key]: after[key]
        }
      }
    };
  }
  function compared(before, after, isAsStrict) {
    const [tighter, looser] = [ isAsStrict(after, before), isAsStrict(before, after) ];
    if (tighter && looser) return "same";
    if (tighter) return "tightens";
    return looser ? "loosens" : "unclear";
  }
  function effectOf(key, before, after) {
    return compared(before, after, (a, b) => {
      switch (key) {
       case "secrets":
        return patternsOf(a).every(narrow => patternsOf(b).some(wide => contains(wide, narrow)));

       case "expiresWithin":
        return (a.expiresWithin ?? Number.POSITIVE_INFINITY) <= (b.expiresWithin ?? Number.POSITIVE_INFINITY);

       case "forbid":
        return (b.forbid ?? []).every(kind => a.forbid?.includes(kind));

       default:
        return a[key] === true || b[key] !== true;
      }
    });
  }
  function patternsOf({secrets = [ "*" ]}) {
    return secrets;
  }
  function contains(wide, narrow) {
    if (wide === "*" || narrow === "*") return wide === "*";
    return wide.startsWith("arn:") === narrow.startsWith("arn:") && (0, pattern.Gg)(wide, narrow);
  }
  function approvalChanges(before, after) {
    const gone = without(before, after);
    const come = without(after, before);
    const pairs = gone.flatMap(was => {
      const same = ({secrets}) => secrets === was.secrets;
      const now = gone.filter(same).length === 1 && come.filter(same).length === 1 ? come.find(same) : void 0;
      return now === void 0 ? [] : [ {
        was,
        now
      } ];
    });
    const isPaired = rule => pairs.some(({was, now}) => rule === was || rule === now);
    return [ ...pairs.map(({was, now}) => ({
      effect: compared(was, now, isImplied),
      before: {
        approvals: [ was ]
      },
      after: {
        approvals: [ now ]
      }
    })), ...gone.filter(rule => !isPaired(rule)).map(rule => ({
      effect: after.some(each => isImplied(each, rule)) ? "same" : "loosens",
      before: {
        approvals: [ rule ]
      }
    })), ...come.filter(rule => !isPaired(rule)).map(rule => ({
      effect: before.some(each => isImplied(each, rule)) ? "same" : "tightens",
      after: {
        approvals: [ rule ]
      }
    })) ];
  }
  function without(some, others) {
    const texts = new Set(others.map(rule => (0, canonical_json.d)(rule)));
    return some.filter(rule => !texts.has((0, canonical_json.d)(rule)));
  }
  function isImplied(rule, other) {
    return (0, pattern.Gg)(rule.secrets, other.secrets) && rule.count >= other.count && rule.by.every(approver => other.by.includes(approver));
  }
  var declared_places = __webpack_require__(4693);
  var observation = __webpack_require__(6463);
  function extendedGrant(declared, {reference, place, expires}, base) {
    if (base?.kind !== "found") return [];
    const {region, functionName, label} = declared;
    const earlier = base.functions?.get((0, observation.ay)(region, functionName));
    const before = earlier && (0, declared_places.TI)(earlier, reference)?.expires;
    if (before === void 0 || expires !== void 0 && expires <= before) return [];
    const now = expires === void 0 ? sentence.cv`without an expiry date` : sentence.cv`until ${(0, 
    sentence.UU)(expires)}`;
    return [ (0, finding.MH)("grant-extended", declared, {
      message: sentence.cv`${(0, sentence.QM)(label)} is granted ${(0, sentence.UU)(reference.raw)} ${now} instead of until ${(0, 
      sentence.UU)(before)}, as ${guardrails.Ib} ${(0, sentence.UU)(base.branch)} has it.`,
      remedy: sentence.cv`Check that it needs the secret for that long.`,
      place
    }) ];
  }
  var place = __webpack_require__(5298);
  function forbiddenConsent(declared, limits) {
    return limits.flatMap(limit => consentsOf(declared).filter(({kind}) => limit.forbid?.includes(kind)).map(given => forbidden(declared, given, limit)));
  }
  function consentsOf({takeOver = [], adopt = [], replacements = []}) {
    const all = [ ...takeOver.map(as("take-over")), ...adopt.map(as("adopt")), ...replacements.map(as("replace")) ];
    return [ ...new Map(all.map(each => [ (0, place.dE)(each.place), each ])).values() ];
  }
  function as(kind) {
    return ({place}) => ({
      kind,
      place
    });
  }
  function forbidden(declared, {kind, place}, {source}) {
    const key = place.kind === "input" ? sentence.cv`The ${(0, sentence.hF)(place.input)}` : (0, 
    sentence.UU)(kind);
    const text = {
      message: sentence.cv`${key} is forbidden by ${(0, guardrails.Vc)(source)}.`,
      remedy: sentence.cv`Remove it, or ask the owners of these limits to allow it first.`
    };
    const isForAll = place.kind === "input" && kind !== "replace";
    return isForAll ? (0, finding.r4)("consent-forbidden", place, text) : (0, finding.MH)("consent-forbidden", declared, {
      ...text,
      place
    });
  }
  function loosenedLimits(declared, base) {
    if (base?.kind !== "found") return [];
    const {region, functionName, label, tier = {}, frozen, forgotten} = declared;
    const before = base.limits?.get((0, observation.ay)(region, functionName));
    if (before === void 0) return [];
    const keys = [ ...before.frozen && !frozen ? [ "frozen" ] : [], ...forgotten === void 0 ? loosenedTier(before, tier) : [] ];
    if (keys.length === 0) return [];
    return [ (0, finding.MH)("limits-loosened", declared, {
      message: sentence.cv`This removes or widens limits that ${guardrails.Ib} ${(0, sentence.UU)(base.branch)} sets for ${(0, 
      sentence.QM)(label)}: ${(0, sentence.p_)(keys)}.`,
      remedy: sentence.cv`Check that this is meant. Only ${(0, sentence.UU)("guardrails")} hold against the ${guardrails.dY} itself.`
    }) ];
  }
  function loosenedTier(before, after) {
    const patterns = guardrailChanges(loosened_limits_only(before), loosened_limits_only(after)).some(({effect}) => isLooser.has(effect));
    const keys = before.keys !== void 0 && !(after.keys ?? [ "*" ]).every(key => before.keys?.includes(key));
    return [ ...patterns ? [ "allowed-secrets" ] : [], ...keys ? [ "kms-keys" ] : [] ];
  }
  const isLooser = new Set([ "loosens", "unclear" ]);
  function loosened_limits_only({secrets}) {
    return secrets === void 0 ? {} : {
      secrets
    };
  }
  var organization_rules = __webpack_require__(649);
  function judgeGuardrails(whole) {
    const {declaration, planned, observation, limits, identify} = whole;
    const {today, base} = observation;
    const ofBase = baseFindings(declaration, base);
    const unread = (0, organization_rules.r)(whole);
    return new Map(planned.map(({declared}) => {
      const findings = (declared.secrets ?? []).flatMap(secret => {
        const {identity, verb} = identify(declared, secret);
        return [ ...limits.flatMap(limit => brokenLimits({
          declared,
          secret,
          limit,
          today,
          identity
        })), ...expiredGrant(declared, secret, {
          today,
          verb
        }), ...extendedGrant(declared, secret, base) ];
      });
      const consent = forbiddenConsent(declared, limits);
      const loosened = loosenedLimits(declared, base);
      return [ declared, [ ...ofBase, ...unread.get(declared) ?? [], ...consent, ...loosened, ...findings ] ];
    }));
  }
  function guardrailsInForce({allowedSecrets, guardrails, file}, {base, rules}) {
    const limits = [];
    if (allowedSecrets !== void 0) limits.push({
      source: {
        kind: "input"
      },
      secrets: allowedSecrets
    });
    if (rules?.kind === "found") limits.push({
      source: rules.file,
      ...rules.guardrails
    });
    if (base === void 0 && guardrails !== void 0) limits.push({
      source: {
        kind: "file",
        file: file?.path ?? ""
      },
      ...guardrails
    });
    if (base?.kind === "found" && base.guardrails !== void 0) limits.push({
      source: {
        kind: "branch",
        branch: base.branch
      },
      ...base.guardrails
    });
    return limits;
  }
  const baseNeeded = (0, sentence.r_)((0, sentence.xI)("A pull request can't set its own guardrails, so no plan is possible until those of the base branch can be read."), (0, 
  sentence.xI)("Name another commit with `--base`, or leave it out: no guardrails apply then."));
  function baseFindings(declaration, base) {
    if (base === void 0) return [];
    const place = topOfFile(declaration);
    if (base.kind === "failed") return [ (0, finding.r4)("guardrails-unread", place, {
      message: sentence.cv`The guardrails of ${guardrails.Ib} ${(0, sentence.UU)(base.branch)} could not be read: ${base.message}`,
      remedy: [ baseNeeded ]
    }) ];
    const [before, after] = [ base.before ?? base.guardrails ?? {}, declaration.guardrails ?? {} ];
    const changed = changedKeys(before, after);
    const others = [ ...unlikeMerged(place, base), ...guardrailsLeft(place, base) ];
    if (changed.length === 0) return others;
    return [ ...others, (0, finding.r4)("guardrails-changed", place, {
      message: sentence.cv`This changes the guardrails of ${guardrails.Ib} ${(0, sentence.UU)(base.branch)}: ${(0, 
      sentence.p_)(changed.map(key => guardrails.qB[key]))}. Until it is merged, those of the ${guardrails.Ib} apply.`,
      remedy: sentence.cv`Review this more carefully than a grant: once merged, it decides what later changes may do.`,
      changes: guardrailChanges(before, after)
    }) ];
  }
  function unlikeMerged(place, {branch, outdated, replaced}) {
    const findings = [];
    if (outdated !== void 0) findings.push((0, finding.r4)("merge-outdated", place, {
      message: sentence.cv`Branch ${(0, sentence.UU)(branch)} has changed ${(0, sentence.UU)(outdated)} since GitHub made the merge commit of this run, so this is not the plan of what would be merged now.`,
      remedy: (0, sentence.xI)("Update the pull request's branch, or close and reopen the pull request. To start this run again does not help.")
    }));
    if (replaced !== void 0) findings.push((0, finding.r4)("merge-replaced", place, {
      message: sentence.cv`${(0, sentence.UU)(replaced)} is not as in the commit that would merge the pull request, so this is not the plan of what would be merged: a step checked out another commit, or changed the file.`,
      remedy: sentence.cv`Leave ${(0, sentence.UU)("ref")} out where the repository is checked out, and commit what a step writes.`
    }));
    return findings;
  }
  function guardrailsLeft(place, {branch, left}) {
    if (left === void 0) return [];
    return [ (0, finding.r4)("guardrails-left", place, {
      message: sentence.cv`This file is not on ${guardrails.Ib} ${(0, sentence.UU)(branch)}, so the guardrails of ${(0, 
      sentence.UU)(left)} there do not limit what it declares.`,
      remedy: sentence.cv`If this file takes the place of that one, move the guardrails along. Otherwise, check that the ${guardrails.dY} does not avoid them.`
    }) ];
  }
  function topOfFile({functions}) {
    const places = functions.map(({place}) => place);
    const file = places.find(({kind}) => kind === "file");
    if (file?.kind === "file") return {
      ...file,
      line: 1,
      column: 1
    };
    return places[0] ?? {
      kind: "input",
      input: "config"
    };
  }
}),

/***/ 649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    V: () => needsRules,
    r: () => unreadRules
  });
  var _model_access_widening_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(555);
  var _model_declaration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1737);
  var _model_guardrails_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6795);
  var _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9062);
  var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6162);
  const place = {
    kind: "input",
    input: "guardrails-from"
  };
  function unreadRules({planned, observation: {rules}, widens}) {
    if (rules?.kind !== "failed") return new Map;
    const what = _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.cv`The rules in ${(0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.UU)((0, _model_guardrails_js__WEBPACK_IMPORTED_MODULE_1__.dz)(rules.file))} could not be read: ${rules.message}`;
    const wider = planned.filter(widens);
    if (wider.length > 0) {
      const error = (0, _finding_js__WEBPACK_IMPORTED_MODULE_3__.r4)("rules-unread", place, {
        message: what,
        remedy: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.xI)("Until then, no function gains access, no rotation is set, and nothing is taken over, adopted or replaced. Other removals are not affected.")
      });
      return new Map(wider.map(({declared}) => [ declared, [ error ] ]));
    }
    const warning = (0, _finding_js__WEBPACK_IMPORTED_MODULE_3__.r4)("rules-not-checked", place, {
      message: what,
      remedy: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.xI)("No function gains access in this run, so nothing is blocked.")
    });
    return new Map(planned.slice(0, 1).map(({declared}) => [ declared, [ warning ] ]));
  }
  function needsRules(declared, plan, writes) {
    return (0, _model_access_widening_js__WEBPACK_IMPORTED_MODULE_0__.b)(plan) || plan.grants.some(({verb}) => verb === "add") || writes && (0, 
    _model_declaration_js__WEBPACK_IMPORTED_MODULE_4__.d)(declared);
  }
}),

/***/ 8091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    o: () => mostSimulations,
    q: () => openQuestions
  });
  var _model_access_simulation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3385);
  var _model_extension_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2812);
  var _model_observation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6463);
  var _text_arn_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8988);
  var _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5280);
  const mostSimulations = 200;
  function openQuestions(asked, observation) {
    const unanswered = asked.filter(question => !isAnswered(question, observation));
    const open = [ ...new Map(unanswered.map(question => [ (0, _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__.d)(question), question ])).values() ];
    const room = Math.max(0, mostSimulations - observation.simulations.size);
    const skipped = new Set(open.filter(({kind}) => kind === "simulation").slice(room));
    return {
      questions: open.filter(question => !skipped.has(question)),
      skipped: skipped.size
    };
  }
  function isAnswered(question, observation) {
    switch (question.kind) {
     case "function":
      return false;

     case "role-policies":
      return observation.roles.has((0, _text_arn_js__WEBPACK_IMPORTED_MODULE_1__.xZ)(question.roleArn));

     case "attached-policies":
      return observation.attached.has((0, _text_arn_js__WEBPACK_IMPORTED_MODULE_1__.xZ)(question.roleArn));

     case "simulation":
      return observation.simulations.has((0, _model_access_simulation_js__WEBPACK_IMPORTED_MODULE_3__.l)(question.request));

     case "secret-policy":
     case "key-policy":
      return observation.resourcePolicies.has(question.arn);

     case "role-users":
      return observation.roleUsers.has(question.region);

     case "served-versions":
      return observation.served.has((0, _model_observation_js__WEBPACK_IMPORTED_MODULE_4__.ay)(question.region, question.functionName));

     case "executions":
      return observation.executions.has((0, _model_observation_js__WEBPACK_IMPORTED_MODULE_4__.ay)(question.region, question.functionName));

     case "code-signing":
      return observation.codeSigning.has((0, _model_observation_js__WEBPACK_IMPORTED_MODULE_4__.ay)(question.region, question.functionName));

     case "newest-layer":
      return observation.newestLayers.has((0, _model_extension_js__WEBPACK_IMPORTED_MODULE_0__.tr)(question.region, question.architecture));

     case "other-declarations":
      return observation.others !== void 0;
    }
  }
}),

/***/ 1042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    O: () => besideRules,
    x: () => rivalPolicy
  });
  var _text_owner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8148);
  var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9062);
  var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6162);
  var _policy_ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7317);
  var _owned_elsewhere_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1153);
  var _policies_beside_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8974);
  const besideRules = [ rivalPolicy, takenFormer, renamedPolicy, misspelledName ];
  function rivalPolicy({declared, live: {rivals}}) {
    if (declared.secrets?.length === 0) return [];
    return rivals.filter(({isUnknown}) => !isUnknown).map(({policyName, mark}) => (0, 
    _owned_elsewhere_js__WEBPACK_IMPORTED_MODULE_4__.S)(declared, policyName, mark));
  }
  function takenFormer({declared, live: {former}}) {
    return former.flatMap(({policyName, ledger: {owner}, standing}) => standing === "taken-over" && owner.kind === "rival" ? [ (0, 
    _owned_elsewhere_js__WEBPACK_IMPORTED_MODULE_4__.G)(declared, policyName, [ (0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.UU)((0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.Vu)(owner.mark)) ]) ] : []);
  }
  function renamedPolicy({declared, live: {roleName, former}}) {
    const policies = former.flatMap(({policyName, standing}) => standing === "taken-over" ? [] : [ policyName ]);
    if (policies.length === 0 || declared.secrets?.length === 0) return [];
    return [ (0, _finding_js__WEBPACK_IMPORTED_MODULE_2__.MH)("policy-renamed", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.UU)("policy-name")} has changed: ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.p_)(policies)} of role ${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.UU)(roleName)} ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.Cj)(policies.length)} deleted once ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.UU)(declared.policyName)} is in place.`,
      remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`Nothing to do.`
    }) ];
  }
  function misspelledName({declared, live, policy}) {
    const {role, roleName} = live;
    if (role?.kind !== "found" || live.policy.kind !== "absent") return [];
    const twin = [ ...role.texts ].find(([each]) => each !== declared.policyName && (0, 
    _policies_beside_js__WEBPACK_IMPORTED_MODULE_5__.yS)(each, declared.policyName));
    if (twin === void 0) return [];
    const [named, text] = twin;
    const owner = (0, _policy_ledger_js__WEBPACK_IMPORTED_MODULE_3__.SC)(text, declared.region, declared.claim).owner.kind;
    const isOurs = owner === "ours" || owner === "unmarked-ours";
    if (policy.steps.length === 0 && !isOurs) return [];
    const same = isOurs ? _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`exactly ${(0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.UU)(named)}, or in ` : [];
    return [ (0, _finding_js__WEBPACK_IMPORTED_MODULE_2__.MH)("policy-name-taken", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`Role ${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.UU)(roleName)} has inline policy ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.UU)(named)}, whose name differs from ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.UU)(declared.policyName)} only in letter case. IAM may take the two for one.`,
      remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`Change the ${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.hF)("policy-name")} so that it results in ${same}a name that differs in more than that.`
    }) ];
  }
}),

/***/ 4123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    f2: () => leftoverFinding,
    lC: () => leftOf,
    nc: () => nothingToRemove,
    xC: () => forgottenSince,
    xk: () => forgottenFunction
  });
  var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8675);
  var _model_guardrails_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6795);
  var _model_observation_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6463);
  var _text_arn_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8988);
  var _text_caller_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4468);
  var _text_owner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8148);
  var _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9062);
  var _finding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6162);
  var _policy_ledger_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7317);
  var _other_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2617);
  var _policies_beside_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8974);
  function leftOf(declared, {functions, policies, roles, others}) {
    const {region, functionName, account, policyName, claim} = declared;
    const state = functions.get((0, _model_observation_js__WEBPACK_IMPORTED_MODULE_10__.ay)(region, functionName));
    if (state?.kind === "failed") return {
      kind: "unread",
      failure: state.failure
    };
    if (state?.kind !== "found") return {
      kind: declared.forgotten?.byChange ? "roleless" : "nothing"
    };
    if (account !== void 0 && (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_2__.Lw)(state.arn)?.account !== account) return {
      kind: "nothing"
    };
    const policy = policies.get((0, _model_observation_js__WEBPACK_IMPORTED_MODULE_10__.s4)((0, 
    _text_arn_js__WEBPACK_IMPORTED_MODULE_2__.xZ)(state.roleArn), policyName));
    if (policy?.kind === "failed") return {
      kind: "unread",
      failure: policy.failure
    };
    const own = (0, _policy_ledger_js__WEBPACK_IMPORTED_MODULE_7__.SC)(policy?.kind === "found" ? policy.text : void 0, region, claim);
    const role = roles.get((0, _text_arn_js__WEBPACK_IMPORTED_MODULE_2__.xZ)(state.roleArn));
    const unasked = {
      kind: "unasked",
      question: {
        kind: "role-policies",
        roleArn: state.roleArn,
        region
      }
    };
    if (role === void 0 && (0, _policies_beside_js__WEBPACK_IMPORTED_MODULE_9__.LL)(declared, own)) return unasked;
    const {former, marks} = (0, _policies_beside_js__WEBPACK_IMPORTED_MODULE_9__.jT)(declared, own, role, {
      removing: false,
      others
    });
    if (!isOfFile(former[0]?.ledger ?? own, declared)) return {
      kind: "nothing"
    };
    const live = {
      region,
      functionName,
      account: (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_2__.Lw)(state.arn)?.account
    };
    const elsewhere = others?.functions.filter(each => (0, _other_files_js__WEBPACK_IMPORTED_MODULE_8__.nE)(each, live));
    if (elsewhere === void 0 || elsewhere.length === 0) return {
      kind: "ours"
    };
    if (role === void 0) return unasked;
    const to = elsewhere.find(each => claim === void 0 || !(0, _other_files_js__WEBPACK_IMPORTED_MODULE_8__.XI)(each, claim.owner, marks));
    return to === void 0 ? {
      kind: "ours"
    } : {
      kind: "moved",
      to
    };
  }
  function isOfFile({owner, mark}, {claim, forgotten}) {
    if (owner.kind === "unmarked-ours") return forgotten?.kind !== "stage";
    return owner.kind === "ours" && mark !== void 0 && claim !== void 0 && (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_4__.Vi)(mark, claim.owner);
  }
  function forgottenFunction({declared, settings}) {
    return declared.forgotten === void 0 ? [] : [ forgottenSince(declared, settings) ];
  }
  const unpruned = (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.r_)(_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`${(0, 
  _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.UU)("prune")} is ${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.UU)("false")}`, _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`${(0, 
  _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.UU)("--no-prune")} is set`);
  function forgottenSince(declared, {prune, removing}) {
    const label = (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.QM)(declared.label);
    if (prune || removing) return (0, _finding_js__WEBPACK_IMPORTED_MODULE_6__.MH)("function-forgotten", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`${label} is no longer declared, so its access and the variables that name its secrets are removed.`,
      remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`If it still runs and needs them, declare it again.`
    });
    return (0, _finding_js__WEBPACK_IMPORTED_MODULE_6__.MH)("function-kept", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`${label} is no longer declared but keeps its access, because ${unpruned}.`,
      remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`To remove it, ${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.Pe)("prune", "true")}.`
    });
  }
  const removing = (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.r_)(_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`run ${(0, 
  _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.UU)("mode: remove")}`, _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`run ${(0, 
  _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.UU)("lambda-secrets remove")}`);
  function leftoverFinding(declared, left) {
    const label = (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.QM)(declared.label);
    if (left.kind === "roleless") return nothingToRemove(declared);
    if (left.kind === "unread") return (0, _finding_js__WEBPACK_IMPORTED_MODULE_6__.MH)("forgotten-unread", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`${label} is no longer declared, but the action could not check whether it still has access. ${(0, 
      _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.W)(left.failure)}`,
      remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`Allow the call for as long as the function is in the file's history, or delete the function.`
    });
    if (left.kind === "moved") {
      const {file, stage} = left.to;
      const where = stage === void 0 ? (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.UU)(file) : _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`stage ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.UU)(stage)} of ${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.UU)(file)}`;
      return (0, _finding_js__WEBPACK_IMPORTED_MODULE_6__.MH)("function-moved", declared, {
        message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`${label} moved to ${where}, so it keeps its access.`,
        remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`Run that declaration, which takes the function over. If it is for another account, write ${(0, 
        _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.UU)("account")} there.`
      });
    }
    if (declared.forgotten?.kind === "region") return (0, _finding_js__WEBPACK_IMPORTED_MODULE_6__.MH)("function-moved", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`The file no longer says that ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.UU)(declared.functionName)} is in ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.UU)(declared.region)}, but declares it for the region of each run, so it keeps its access.`,
      remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`Run this declaration for ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.UU)(declared.region)} too. To remove it there, ${removing} for that region.`
    });
    if (declared.forgotten?.kind === "stage") {
      const {stage: gone} = declared.forgotten;
      const stage = (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.UU)(gone);
      return (0, _finding_js__WEBPACK_IMPORTED_MODULE_6__.MH)("stage-gone", declared, {
        message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`Stage ${stage} is no longer in the file, but ${label} still has the access that it declared.`,
        remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`To remove it, ${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.r_)(_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`run ${(0, 
        _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.UU)("mode: remove")} with ${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.UU)(`stage: ${gone}`)}`, _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`run ${(0, 
        _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.UU)(`lambda-secrets remove --stage ${gone}`)}`)}, or declare the function in another stage.`
      });
    }
    return (0, _finding_js__WEBPACK_IMPORTED_MODULE_6__.MH)("function-left-earlier", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`${label} left the file before this ${_model_guardrails_js__WEBPACK_IMPORTED_MODULE_1__.dY} and still has access.`,
      remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`The next apply on the branch removes it; this ${_model_guardrails_js__WEBPACK_IMPORTED_MODULE_1__.dY} does not change it.`
    });
  }
  function nothingToRemove(declared) {
    const {functionName, region, policyName, forgotten} = declared;
    const policy = _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`the role's inline policy ${(0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.UU)(policyName)} by hand`;
    return (0, _finding_js__WEBPACK_IMPORTED_MODULE_6__.MH)("nothing-to-remove", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`Lambda function ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.QM)(functionName)} does not exist in ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.UU)(region)}, so its execution role is unknown.`,
      remedy: forgotten === void 0 ? _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`Correct its name, its region or ${_text_caller_js__WEBPACK_IMPORTED_MODULE_3__.ix}. If it was deleted and its role still exists, delete ${policy}.` : _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__.cv`If its role still exists, delete ${policy}.`
    });
  }
}),

/***/ 2617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    XI: () => hasOwnPolicy,
    bg: () => isReadInFull,
    je: () => hasOtherHeir,
    nE: () => isSameFunction
  });
  var _text_owner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8148);
  function hasOtherHeir({claim, region, functionName, account}, mark, {others, marks}) {
    if (claim === void 0 || others === void 0) return false;
    const ofFile = others.functions.filter(({file}) => (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.qA)(file) === mark.file);
    const hasStage = ofFile.some(({stage = ""}) => (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.qA)(stage) === mark.stage);
    return others.functions.some(each => isSameFunction(each, {
      region,
      functionName,
      account
    }) && (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.qA)(each.file) !== claim.owner.file && !(hasStage && ofFile.includes(each)) && !hasOwnPolicy(each, claim.owner, marks));
  }
  function isSameFunction({region, functionName, account}, own) {
    const isSameAccount = account === void 0 || own.account === void 0 || account === own.account;
    return region === own.region && functionName === own.functionName && isSameAccount;
  }
  function isReadInFull({complete, unread}, mark) {
    return complete && !unread.some(file => (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.qA)(file) === mark.file);
  }
  function hasOwnPolicy({file, stage = ""}, owner, marks) {
    const theirs = {
      ...owner,
      file: (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.qA)(file),
      stage: (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.qA)(stage)
    };
    return marks.some(mark => (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.s0)(mark, theirs));
  }
}),

/***/ 1153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    G: () => takenOver,
    S: () => ownedElsewhere
  });
  var _model_catalog_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1641);
  var _text_owner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8148);
  var _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9062);
  var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6162);
  const namedOwner = (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.r_)((0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.xI)("Run on GitHub, where `GITHUB_REPOSITORY_ID` says which repository it is."), (0, 
  _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.xI)("Name the repository with `--owner`."));
  function ownedElsewhere(declared, named, mark) {
    const policyName = (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.UU)(named);
    const shown = (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.UU)((0, _text_owner_js__WEBPACK_IMPORTED_MODULE_1__.Vu)(mark));
    if (declared.claim === void 0) return (0, _finding_js__WEBPACK_IMPORTED_MODULE_3__.MH)("function-owned-elsewhere", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.cv`Inline policy ${policyName} is marked as owned by repository ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.UU)(mark.repository)} (${shown}), and this run does not know which repository it is for.`,
      remedy: [ namedOwner ]
    });
    const {owner, stages} = declared.claim;
    const {consent} = (0, _model_catalog_wording_js__WEBPACK_IMPORTED_MODULE_0__.m)(declared.place);
    const stage = stages.find(each => (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_1__.qA)(each) === mark.stage);
    return (0, _finding_js__WEBPACK_IMPORTED_MODULE_3__.MH)("function-owned-elsewhere", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.cv`${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.QM)(declared.functionName)} belongs to ${ownerWords(owner, mark, stage)}: the mark in inline policy ${policyName} is ${shown}.`,
      remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.cv`Declare the function in one place only. To take it over, remove it there and ${consent({
        key: "take-over",
        input: "take-over-from",
        value: (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_1__.Vu)(mark)
      })}.`
    });
  }
  function ownerWords(owner, mark, stage) {
    if (!(0, _text_owner_js__WEBPACK_IMPORTED_MODULE_1__.RB)(owner, mark)) return _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.cv`the repository with the id ${(0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.UU)(mark.repository)}`;
    if (!(0, _text_owner_js__WEBPACK_IMPORTED_MODULE_1__.Vi)(owner, mark)) return _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.cv`another config file of this repository`;
    if (mark.stage === owner.stage) return _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.cv`another function of this file`;
    return stage === void 0 ? _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.cv`another stage of this file` : _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.cv`stage ${(0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.UU)(stage)} of this file`;
  }
  function takenOver(declared, named, from) {
    return (0, _finding_js__WEBPACK_IMPORTED_MODULE_3__.MH)("function-taken-over", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.cv`Inline policy ${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.UU)(named)} is taken over from ${from}, as declared.`,
      remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.cv`Make sure that the function is no longer declared there: otherwise that run fails from now on.`
    });
  }
}),

/***/ 8974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    LL: () => mayHaveFormer,
    jT: () => policiesBeside,
    yS: () => isSameName
  });
  var _text_owner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8148);
  var _policy_grants_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7191);
  var _policy_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7317);
  var _other_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2617);
  var _standing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(165);
  function policiesBeside(declared, own, role, circumstances) {
    const former = [];
    const rivals = [];
    if (role?.kind !== "found") return {
      former,
      rivals,
      marks: [],
      grantedBeside: new Set
    };
    const mayMove = mayHaveFormer(declared, own);
    const marked = markedFor(declared, role.texts);
    const marks = marked.map(({mark}) => mark);
    const heritage = {
      others: circumstances.others,
      marks
    };
    for (const {policyName, ledger, mark} of marked) if (ledger.owner.kind === "ours") {
      if (mayMove && isEarlier(declared, ledger)) former.push({
        policyName,
        ledger,
        standing: "ours"
      });
    } else if (ledger.owner.kind === "rival" && declared.forgotten === void 0) {
      const standing = (0, _standing_js__WEBPACK_IMPORTED_MODULE_4__.Y)(ledger, declared, circumstances);
      const isMoved = standing === "moved" && mayMove && !(0, _other_files_js__WEBPACK_IMPORTED_MODULE_3__.je)(declared, mark, heritage);
      const isRemoved = circumstances.removing && standing === "ours";
      if (standing === "taken-over" || isMoved || isRemoved) former.push({
        policyName,
        ledger,
        standing
      }); else if (mayBeRival(declared, mark) ? standing !== "moved" : standing === "unknown" && mayMove) rivals.push({
        policyName,
        mark,
        isUnknown: standing === "unknown"
      });
    }
    const moved = new Set(former.map(({policyName}) => policyName));
    const others = marked.filter(each => each.ledger.owner.kind === "rival" && !moved.has(each.policyName));
    const grantedBeside = sufficient(others.map(each => each.ledger), [ own, ...former.map(each => each.ledger) ]);
    return {
      former,
      rivals,
      marks,
      grantedBeside
    };
  }
  function sufficient(others, ours) {
    const grantsOf = ledgers => (0, _policy_grants_js__WEBPACK_IMPORTED_MODULE_1__.GI)(ledgers.flatMap(({grants}) => [ ...grants.values() ]), []);
    const known = new Map(grantsOf(ours).map(grant => [ grant.secretArn, grant ]));
    const enough = grantsOf(others).filter(theirs => {
      const {keyArns = [], primaryArn = theirs.primaryArn} = known.get(theirs.secretArn) ?? {};
      return primaryArn === theirs.primaryArn && keyArns.every(each => theirs.keyArns.includes(each));
    });
    return new Set(enough.map(({secretArn}) => secretArn));
  }
  function markedFor({claim, functionName, policyName, region}, texts) {
    const hash = (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.qA)(functionName);
    return [ ...texts ].flatMap(([each, text]) => {
      if (isSameName(each, policyName) || !text.includes(hash)) return [];
      const ledger = (0, _policy_ledger_js__WEBPACK_IMPORTED_MODULE_2__.SC)(text, region, claim);
      const {mark, owner} = ledger;
      return mark?.function === hash && owner.kind !== "elsewhere" ? [ {
        policyName: each,
        ledger,
        mark
      } ] : [];
    });
  }
  function isEarlier({claim}, {mark}) {
    if (claim === void 0 || mark === void 0 || (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.vl)(claim.owner)) return false;
    return (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.Vi)(mark, claim.owner);
  }
  function mayBeRival({claim}, mark) {
    return claim === void 0 || !(0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.RB)(claim.owner, mark) || (0, 
    _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.Vi)(claim.owner, mark);
  }
  function isSameName(some, other) {
    return some.toLowerCase() === other.toLowerCase();
  }
  function mayHaveFormer({claim}, {document, renamed}) {
    return claim !== void 0 && (document === void 0 || renamed);
  }
}),

/***/ 165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Y: () => standingOf
  });
  var _text_owner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8148);
  var _other_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2617);
  function standingOf({owner, document = ""}, declared, {removing, others}) {
    const {claim, takeOver = [], adopt = []} = declared;
    switch (owner.kind) {
     case "nobody":
     case "ours":
     case "unmarked-ours":
      return "ours";

     case "rival":
      if (removing && mayRemove(claim, owner.mark)) return "ours";
      if (takeOver.some(({text}) => (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.$8)(owner.mark, text))) return "taken-over";
      return movedFrom(owner.mark, declared, others);

     case "foreign":
      return adopt.some(({text}) => text === (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.p1)(document)) ? "adopted" : "others";

     case "elsewhere":
      return "others";
    }
  }
  function movedFrom(mark, {claim, region, functionName}, others) {
    const {owner} = claim ?? {};
    if (owner === void 0 || !(0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.RB)(owner, mark) || owner.function !== mark.function) return "others";
    if ((0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.vl)(owner)) return "others";
    if (others === void 0) return "unknown";
    const isKept = others.functions.some(each => (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.qA)(each.file) === mark.file && (0, 
    _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.qA)(each.stage ?? "") === mark.stage && each.region === region && each.functionName === functionName);
    return isKept || !(0, _other_files_js__WEBPACK_IMPORTED_MODULE_1__.bg)(others, mark) ? "others" : "moved";
  }
  function mayRemove(claim, mark) {
    if (claim === void 0) return false;
    const {owner} = claim;
    return (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.vl)(owner) && (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.RB)(owner, mark) && owner.function === mark.function;
  }
}),

/***/ 8186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    V: () => leftAlone,
    s: () => untouched
  });
  var _model_access_effective_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9389);
  var _model_catalog_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1641);
  var _model_guardrails_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6795);
  var _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9062);
  var _finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6162);
  function untouched(declared, presence, finding) {
    return {
      label: declared.label,
      functionName: declared.functionName,
      region: declared.region,
      place: declared.place,
      ...presence,
      policyName: declared.policyName,
      grants: [],
      variables: [],
      policy: {
        before: void 0,
        after: void 0
      },
      access: {
        verdict: "unchanged",
        gained: [],
        lost: []
      },
      effective: _model_access_effective_js__WEBPACK_IMPORTED_MODULE_0__.VP,
      budgets: [],
      findings: finding === void 0 ? [] : [ finding ],
      steps: []
    };
  }
  function leftAlone(declared, base) {
    const label = (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.QM)(declared.label);
    const remedy = _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`To revoke what this action granted it, ${(0, 
    _model_catalog_wording_js__WEBPACK_IMPORTED_MODULE_1__.m)(declared.place).noSecrets}.`;
    if (base === void 0) return (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.MH)("function-left-alone", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`${label} declares neither secrets nor grants, so it is left alone.`,
      remedy
    });
    return (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.MH)("secrets-dropped", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`${label} declares neither secrets nor grants any more, so it is left alone and keeps its access to what ${_model_guardrails_js__WEBPACK_IMPORTED_MODULE_2__.Ib} ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.UU)(base)} declares for it.`,
      remedy
    });
  }
}),

/***/ 7983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    _l: () => accessContains,
    aG: () => combineVerdicts,
    Q4: () => compareAccess,
    FU: () => sameAccess
  });
  var atom = __webpack_require__(9689);
  var beyond = __webpack_require__(2859);
  var policy_effort = __webpack_require__(2822);
  var statements = __webpack_require__(7402);
  var comparison_question = __webpack_require__(9335);
  function liftedFrom(before, after, gains) {
    const denies = liftedDenies(before, after);
    const conditional = before.some(each => each.kind === "read" && each.conditions.length > 0);
    if (denies.length === 0 && !conditional) return [];
    const causes = new Map;
    for (const statement of denies) causes.set(statement, {
      keys: new Set,
      gained: new Set
    });
    for (const {part} of gains.parts) for (const {statement, keys} of causesOf(part, gains)) {
      const cause = causes.get(statement) ?? {
        keys: new Set,
        gained: new Set
      };
      causes.set(statement, cause);
      for (const key of keys) cause.keys.add(key);
      cause.gained.add(part.atom);
    }
    return before.flatMap(statement => {
      const cause = causes.get(statement);
      return cause === void 0 ? [] : [ {
        statement,
        keys: [ ...cause.keys ].sort(),
        gained: [ ...cause.gained ].map(atom.vR)
      } ];
    });
  }
  function liftedDenies(before, after) {
    const [keys, standing] = [ (0, statements.cQ)(after), (0, statements.vc)(after) ];
    return before.filter(statement => {
      if (statement.effect !== "Deny" || keys.has((0, statements.v7)(statement))) return false;
      const {parts, isOpen} = (0, beyond.w)((0, statements.vc)([ statement ]), standing, (0, 
      policy_effort.c)());
      return isOpen || parts.length > 0;
    });
  }
  function causesOf(part, {comparison}) {
    const question = comparison.questionOf(part);
    if (typeof question === "string") return [];
    const {otherDenies, otherAllows} = question.concerned;
    const denies = otherDenies.filter(deny => otherAllows.some(allow => isGainedIn(question, [ deny, allow ])));
    const conditions = otherAllows.flatMap(allow => {
      const {keys, rest} = withoutLifted(allow, part);
      return keys.length > 0 && isNotAllowedIn(question, rest) ? [ {
        statement: allow.statement,
        keys
      } ] : [];
    });
    return [ ...denies.map(({statement}) => ({
      statement,
      keys: []
    })), ...conditions ];
  }
  function isGainedIn(question, rules) {
    const {box, concerned} = question;
    const inAll = rules.reduce((rest, rule) => (0, comparison_question.EJ)(question, rest, rule), box);
    return (0, comparison_question.$P)(question, inAll, concerned.denies) !== "no";
  }
  function isNotAllowedIn(question, rule) {
    const {box, concerned} = question;
    const excluded = [ ...concerned.denies, ...concerned.otherAllows ];
    return (0, comparison_question.$P)(question, (0, comparison_question.EJ)(question, box, rule), excluded) !== "no";
  }
  function withoutLifted(rule, part) {
    const asked = new Set(part.conditions.flatMap(({keys}) => keys));
    const lifted = rule.area.filter(({keys}) => keys.length > 0 && !keys.some(key => asked.has(key)));
    const keys = [ ...new Set(lifted.flatMap(constraint => constraint.keys)) ];
    return {
      keys,
      rest: {
        ...rule,
        area: rule.area.filter(each => !lifted.includes(each))
      }
    };
  }
  function compareAccess(before, after, effort = (0, policy_effort.c)()) {
    const gains = (0, beyond.w)(after, before, effort);
    const losses = (0, beyond.w)(before, after, effort);
    const lost = losses.parts.filter(({outcome}) => outcome === "yes");
    const isOpen = gains.isOpen || lost.length === 0 && (losses.isOpen || losses.parts.length > 0);
    return {
      verdict: isOpen ? "unknown" : verdictFrom(gains.parts.length > 0, lost.length > 0),
      gained: [ ...new Set(gains.parts.map(({part}) => part.atom)) ].map(atom.vR),
      lost: [ ...new Set(lost.map(({part}) => part.atom)) ].map(atom.vR),
      lifted: liftedFrom(before, after, gains)
    };
  }
  function sameAccess(some, other) {
    if ((0, statements.jB)(some, other)) return true;
    const [one, two] = [ (0, statements.vc)(some), (0, statements.vc)(other) ];
    return isSame(some, other) && ((0, statements.jB)(one, two) || isSame(one, two));
  }
  function accessContains(wide, narrow) {
    const {parts, isOpen} = (0, beyond.w)(narrow, wide, (0, policy_effort.c)());
    return !isOpen && parts.length === 0;
  }
  function combineVerdicts(verdicts) {
    if (verdicts.includes("unknown")) return "unknown";
    const gains = verdicts.some(verdict => verdict === "broadened" || verdict === "replaced");
    const loses = verdicts.some(verdict => verdict === "narrowed" || verdict === "replaced");
    return verdictFrom(gains, loses);
  }
  function verdictFrom(gains, loses) {
    if (gains) return loses ? "replaced" : "broadened";
    return loses ? "narrowed" : "unchanged";
  }
  function isSame(some, other) {
    return accessContains(some, other) && accessContains(other, some);
  }
}),

/***/ 6336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    G3: () => accepts,
    OX: () => classesOf,
    VT: () => machineOf
  });
  var _effort_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2822);
  const otherLetter = "\udbff\udfff";
  const dead = -1;
  function machineOf(slots) {
    const states = [];
    const known = new Map;
    const enter = reached => {
      const at = skipStars(slots, reached);
      if (at.length === 0) return dead;
      const name = at.join();
      const state = known.get(name) ?? states.length;
      if (state === states.length) {
        const letters = [ ...new Set(at.flatMap(slot => slots[slot]?.letters ?? [])) ];
        states.push({
          accepting: at.includes(slots.length),
          at,
          letters,
          next: new Map
        });
        known.set(name, state);
      }
      return state;
    };
    const next = (from, letter) => {
      const state = states[from];
      if (state === void 0) return dead;
      const name = state.letters.includes(letter) ? letter : otherLetter;
      const to = state.next.get(name) ?? enter(state.at.flatMap(slot => step(slots, slot, letter)));
      state.next.set(name, to);
      return to;
    };
    return {
      start: enter([ 0 ]),
      next,
      accepts: state => states[state]?.accepting ?? false,
      letters: state => states[state]?.letters ?? []
    };
  }
  function accepts(machine, text) {
    return machine.accepts([ ...text ].reduce(machine.next, machine.start));
  }
  function classesOf(universe, machines, effort) {
    const all = [ universe, ...machines ];
    const classes = new Map;
    const queue = [ {
      text: "",
      isFresh: false,
      states: all.map(({start}) => start)
    } ];
    const seen = new Set(queue.map(nameOf));
    const walk = effort.states;
    for (const walked of queue) {
      if (!(0, _effort_js__WEBPACK_IMPORTED_MODULE_0__.R)(effort, "states", walk)) return;
      const members = all.map((machine, index) => machine.accepts(walked.states[index] ?? dead));
      const name = members.join();
      if (members[0] && (walked.isFresh || !classes.has(name)) && !classes.get(name)?.isFresh) classes.set(name, walked);
      if (classes.get(name)?.isFresh && walked.states.every((state, index) => index === 0 || state === dead)) continue;
      for (const next of stepsFrom(walked, all)) {
        const nextName = nameOf(next);
        if (next.states[0] === dead || seen.has(nextName)) continue;
        seen.add(nextName);
        queue.push(next);
      }
    }
    return [ ...classes.values() ];
  }
  function stepsFrom({text, isFresh, states}, machines) {
    const letters = new Set(machines.flatMap((machine, index) => machine.letters(states[index] ?? dead)));
    return [ ...letters, otherLetter ].map(letter => ({
      text: text + letter,
      isFresh: isFresh || letter === otherLetter,
      states: machines.map((machine, index) => machine.next(states[index] ?? dead, letter))
    }));
  }
  function nameOf({isFresh, states}) {
    return `${isFresh}:${states.join()}`;
  }
  function step(slots, at, letter) {
    const slot = slots[at];
    if (slot === void 0 || !slot.fits(letter)) return [];
    return [ slot.star ? at : at + 1 ];
  }
  function skipStars(slots, reached) {
    const all = new Set(reached);
    for (const slot of all) if (slots[slot]?.star) all.add(slot + 1);
    return [ ...all ].sort((a, b) => a - b);
  }
}),

/***/ 8717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    DR: () => resourceAreas,
    _M: () => areasOf,
    em: () => actionConstraint
  });
  var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2272);
  var _language_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26);
  var _predicate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9027);
  function areasOf({actions, resources, conditions}) {
    const asked = [ actionConstraint(actions), ...conditions.map(_predicate_js__WEBPACK_IMPORTED_MODULE_2__.Lu) ];
    return resourceAreas(resources).map(part => [ ...asked, ...part ]);
  }
  function actionConstraint({not, patterns}) {
    const lower = patterns.map(action => action.toLowerCase());
    return plain("action", (0, _language_js__WEBPACK_IMPORTED_MODULE_1__.O2)(not, lower));
  }
  function resourceAreas({not, patterns}) {
    const open = patterns.filter(pattern => (0, _pattern_js__WEBPACK_IMPORTED_MODULE_0__.DF)(pattern).length > 0);
    const known = patterns.filter(pattern => !open.includes(pattern));
    const knownPart = [ plain("resource", (0, _language_js__WEBPACK_IMPORTED_MODULE_1__.O2)(not, known)) ];
    if (!not) {
      const parts = open.map(pattern => [ fitting(pattern), openConstraint(pattern, true) ]);
      return known.length > 0 ? [ knownPart, ...parts ] : parts;
    }
    return open.reduce((areas, pattern) => areas.flatMap(area => [ [ ...area, plain("resource", (0, 
    _language_js__WEBPACK_IMPORTED_MODULE_1__.O2)(true, [ (0, _pattern_js__WEBPACK_IMPORTED_MODULE_0__.KC)(pattern) ])) ], [ ...area, fitting(pattern), openConstraint(pattern, false) ] ]), [ knownPart ]);
  }
  function fitting(pattern) {
    return plain("resource", (0, _language_js__WEBPACK_IMPORTED_MODULE_1__.O2)(false, [ (0, 
    _pattern_js__WEBPACK_IMPORTED_MODULE_0__.KC)(pattern) ]));
  }
  function openConstraint(pattern, expected) {
    return {
      dimension: `open resource ${pattern}`,
      language: (0, _language_js__WEBPACK_IMPORTED_MODULE_1__.eX)({
        not: !expected,
        texts: [ "yes" ]
      }),
      absent: false,
      keys: (0, _pattern_js__WEBPACK_IMPORTED_MODULE_0__.DF)(pattern)
    };
  }
  function plain(dimension, language) {
    return {
      dimension,
      language,
      absent: false,
      keys: []
    };
  }
}),

/***/ 9689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    CI: () => partsOf,
    QJ: () => atomsOf,
    vR: () => showAtom
  });
  var _memoized_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3895);
  var _area_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8717);
  var _predicate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9027);
  const mostAtoms = 2e4;
  function atomsOf({actions, resources, conditions}) {
    const pairs = countOf(actions) * countOf(resources);
    const [some, others] = pairs > mostAtoms ? [ [ actions ], [ resources ] ] : [ eachOf(actions), eachOf(resources) ];
    const sets = pairs > mostAtoms ? void 0 : alternativesOf(conditions, mostAtoms / pairs);
    return some.flatMap(action => others.flatMap(resource => (sets ?? [ conditions ]).map(set => ({
      actions: action,
      resources: resource,
      conditions: set
    }))));
  }
  function partsOf(statement) {
    const actions = (0, _memoized_js__WEBPACK_IMPORTED_MODULE_2__.x)(choice => [ (0, 
    _area_js__WEBPACK_IMPORTED_MODULE_0__.em)(choice) ]);
    const resources = (0, _memoized_js__WEBPACK_IMPORTED_MODULE_2__.x)(_area_js__WEBPACK_IMPORTED_MODULE_0__.DR);
    const asked = (0, _memoized_js__WEBPACK_IMPORTED_MODULE_2__.x)(conditions => conditions.map(_predicate_js__WEBPACK_IMPORTED_MODULE_1__.Lu));
    return atomsOf(statement).flatMap(atom => resources(atom.resources).map(resource => ({
      atom,
      target: {
        action: actions(atom.actions),
        resource
      },
      conditions: asked(atom.conditions)
    })));
  }
  function showAtom({actions, resources, conditions}) {
    const condition = conditions.map(({operator, key, values}) => `${operator} ${key} ${values.join(", ")}`).sort().join("; ");
    return {
      action: showChoice("NotAction", actions),
      resource: showChoice("NotResource", resources),
      condition
    };
  }
  function showChoice(element, {not, patterns}) {
    return `${not ? `${element} ` : ""}${patterns.join(", ")}`;
  }
  function countOf({not, patterns}) {
    return not ? 1 : patterns.length;
  }
  function eachOf(choice) {
    if (choice.not) return [ choice ];
    return [ ...new Set(choice.patterns) ].map(pattern => ({
      not: false,
      patterns: [ pattern ]
    }));
  }
  function alternativesOf(conditions, most) {
    const lists = conditions.map(alternatives);
    if (lists.reduce((count, {length}) => count * length, 1) > most) return;
    return lists.reduce((sets, list) => sets.flatMap(set => list.map(condition => [ ...set, condition ])), [ [] ]);
  }
  function alternatives(condition) {
    return /^string(equals|like)$/i.test(condition.operator) ? [ ...new Set(condition.values) ].map(value => ({
      ...condition,
      values: [ value ]
    })) : [ condition ];
  }
}),

/***/ 2859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    w: () => beyond
  });
  var _statements_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7402);
  var _atom_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9689);
  var _question_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9335);
  var _space_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5568);
  function beyond(own, other, effort) {
    const comparison = (0, _question_js__WEBPACK_IMPORTED_MODULE_2__.Do)(own, other, (0, 
    _space_js__WEBPACK_IMPORTED_MODULE_3__.Dm)(effort));
    if ((0, _statements_js__WEBPACK_IMPORTED_MODULE_0__.jB)(own, other)) return {
      parts: [],
      isOpen: false,
      comparison
    };
    const [ownKeys, otherKeys] = [ (0, _statements_js__WEBPACK_IMPORTED_MODULE_0__.cQ)(own), (0, 
    _statements_js__WEBPACK_IMPORTED_MODULE_0__.cQ)(other) ];
    const deniesMore = other.some(each => each.effect === "Deny" && !ownKeys.has((0, 
    _statements_js__WEBPACK_IMPORTED_MODULE_0__.v7)(each)));
    const adjust = adjustmentFor(own, other, ownKeys);
    const parts = [];
    let isOpen = false;
    for (const statement of own.filter(({effect}) => effect === "Allow")) {
      if (!deniesMore && otherKeys.has((0, _statements_js__WEBPACK_IMPORTED_MODULE_0__.v7)(statement))) continue;
      if (statement.kind === "unread") {
        isOpen = true;
        continue;
      }
      for (const part of (0, _atom_js__WEBPACK_IMPORTED_MODULE_1__.CI)(statement)) {
        const outcome = adjust(comparison.isBeyond(part));
        if (outcome !== "no") parts.push({
          part,
          outcome
        });
      }
    }
    return {
      parts,
      isOpen,
      comparison
    };
  }
  function adjustmentFor(own, other, ownKeys) {
    const unread = [ own, other ].map(access => access.filter(({kind}) => kind === "unread"));
    const [ownUnread = [], otherUnread = []] = unread;
    const mayBeAllowed = otherUnread.some(({effect}) => effect === "Allow");
    const mayBeDenied = otherUnread.some(each => each.effect === "Deny" && !ownKeys.has((0, 
    _statements_js__WEBPACK_IMPORTED_MODULE_0__.v7)(each)));
    const mayBeLess = ownUnread.some(({effect}) => effect === "Deny");
    return outcome => {
      if (outcome === "no") return mayBeDenied ? "maybe" : "no";
      return mayBeAllowed || mayBeLess ? "maybe" : outcome;
    };
  }
}),

/***/ 26:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Cw: () => onlyText,
    O2: () => choiceLanguage,
    eX: () => languageOf,
    rv: () => representatives,
    v9: () => holds
  });
  var _automaton_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6336);
  var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2272);
  function languageOf({not, texts, slots}) {
    const literals = new Set;
    const machines = [];
    for (const text of new Set(texts)) {
      const read = slots?.(text);
      if (read === void 0) literals.add(text); else if (read.every(({exact}) => exact)) literals.add(read.flatMap(({letters}) => letters).join("")); else machines.push((0, 
      _automaton_js__WEBPACK_IMPORTED_MODULE_0__.VT)(read));
    }
    return {
      not,
      literals,
      machines
    };
  }
  function choiceLanguage(not, patterns) {
    return languageOf({
      not,
      texts: patterns,
      slots: text => (0, _pattern_js__WEBPACK_IMPORTED_MODULE_1__.$i)(text) ? void 0 : (0, 
      _pattern_js__WEBPACK_IMPORTED_MODULE_1__.nK)(text)
    });
  }
  function holds({not, literals, machines}, text) {
    return (literals.has(text) || machines.some(machine => (0, _automaton_js__WEBPACK_IMPORTED_MODULE_0__.G3)(machine, text))) !== not;
  }
  function onlyText({not, literals, machines}) {
    const [text] = literals;
    return !not && machines.length === 0 && literals.size === 1 ? text : void 0;
  }
  const anyText = (0, _automaton_js__WEBPACK_IMPORTED_MODULE_0__.VT)((0, _pattern_js__WEBPACK_IMPORTED_MODULE_1__.nK)("*"));
  function representatives(own, others, effort) {
    const isIn = text => own.every(language => holds(language, text));
    const listed = own.find(({not, machines}) => !not && machines.length === 0);
    if (listed !== void 0) return [ ...listed.literals ].filter(isIn);
    const all = [ ...own, ...others ];
    const [single] = own.filter(({not, literals, machines}) => !not && literals.size + machines.length === 1);
    const universe = single?.machines[0] ?? anyText;
    const machines = all.flatMap(language => language.machines).filter(machine => machine !== universe);
    const points = new Set(all.flatMap(({literals}) => [ ...literals ]).filter(text => (0, 
    _automaton_js__WEBPACK_IMPORTED_MODULE_0__.G3)(universe, text)));
    const classes = (0, _automaton_js__WEBPACK_IMPORTED_MODULE_0__.OX)(universe, machines, effort);
    if (classes === void 0) return;
    const isHidden = classes.some(({text, isFresh}) => !isFresh && points.has(text));
    const asMachines = isHidden ? [ ...points ].map(text => (0, _automaton_js__WEBPACK_IMPORTED_MODULE_0__.VT)([ ...text ].map(_pattern_js__WEBPACK_IMPORTED_MODULE_1__.d0))) : [];
    const found = isHidden ? (0, _automaton_js__WEBPACK_IMPORTED_MODULE_0__.OX)(universe, [ ...machines, ...asMachines ], effort) : classes;
    return found && [ ...new Set([ ...points, ...found.map(({text}) => text) ]) ].filter(isIn);
  }
}),

/***/ 9027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    DJ: () => valuesOfKey,
    Lu: () => predicateOf,
    eh: () => mayBeAbsent
  });
  var _operator_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1760);
  var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2272);
  var _language_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26);
  const readings = {
    stringequals: void 0,
    stringequalsignorecase: _pattern_js__WEBPACK_IMPORTED_MODULE_1__.Uv,
    bool: _pattern_js__WEBPACK_IMPORTED_MODULE_1__.Uv,
    stringlike: _pattern_js__WEBPACK_IMPORTED_MODULE_1__.nK,
    arnequals: _pattern_js__WEBPACK_IMPORTED_MODULE_1__.YZ,
    arnlike: _pattern_js__WEBPACK_IMPORTED_MODULE_1__.YZ
  };
  function predicateOf(condition) {
    const key = condition.key.toLowerCase();
    const {name: operator, not, ifExists} = (0, _operator_js__WEBPACK_IMPORTED_MODULE_0__.A)(condition.operator);
    if (operator === "null" && !ifExists) return presence(key, condition.values);
    if (holdsForAll(operator, condition.values)) return presence(key, [ "true", "false" ]);
    if (!Object.hasOwn(readings, operator) || condition.values.some(value => isOpen(operator, value))) return open(condition, {
      key,
      operator,
      not,
      ifExists
    });
    const slots = readings[operator];
    const texts = slots === void 0 ? condition.values.map(_pattern_js__WEBPACK_IMPORTED_MODULE_1__.Zc) : condition.values;
    const language = (0, _language_js__WEBPACK_IMPORTED_MODULE_2__.eX)({
      not,
      texts,
      slots
    });
    return {
      dimension: `key ${key}`,
      language,
      absent: not || ifExists,
      keys: [ key ]
    };
  }
  function presence(key, values) {
    const asked = values.map(value => value.toLowerCase());
    const language = (0, _language_js__WEBPACK_IMPORTED_MODULE_2__.eX)({
      not: asked.includes("false"),
      texts: []
    });
    return {
      dimension: `key ${key}`,
      language,
      absent: asked.includes("true"),
      keys: [ key ]
    };
  }
  function holdsForAll(operator, values) {
    return operator === "forallvalues:stringlike" && values.includes("*");
  }
  function isOpen(operator, value) {
    if ((0, _pattern_js__WEBPACK_IMPORTED_MODULE_1__.DF)(value).length > 0) return true;
    return operator.startsWith("arn") && value.split(":").length < 6;
  }
  function open({values}, {key, operator, not, ifExists}) {
    const name = ifExists ? `${not ? "not " : ""}${operator}ifexists` : operator;
    const expected = ifExists || !not;
    return {
      dimension: `open ${JSON.stringify([ name, key, [ ...new Set(values) ].sort() ])}`,
      language: (0, _language_js__WEBPACK_IMPORTED_MODULE_2__.eX)({
        not: !expected,
        texts: [ "yes" ]
      }),
      absent: false,
      keys: [ ...new Set([ key, ...values.flatMap(_pattern_js__WEBPACK_IMPORTED_MODULE_1__.DF) ]) ]
    };
  }
  const alwaysPresent = new Set([ "aws:currenttime", "aws:epochtime", "aws:principalaccount", "aws:principalarn", "aws:principalisawsservice", "aws:requestedregion", "aws:securetransport", "aws:viaawsservice" ]);
  const booleans = new Set([ "aws:multifactorauthpresent", "aws:principalisawsservice", "aws:securetransport", "aws:viaawsservice" ]);
  const trueOrFalse = (0, _language_js__WEBPACK_IMPORTED_MODULE_2__.eX)({
    not: false,
    texts: [ "true", "false" ]
  });
  function valuesOfKey(key) {
    return booleans.has(key) ? [ trueOrFalse ] : [];
  }
  function mayBeAbsent(key) {
    return !alwaysPresent.has(key);
  }
}),

/***/ 9335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Do: () => compareRules,
    EJ: () => meetRule,
    $P: () => search
  });
  var statements = __webpack_require__(7402);
  var policy_effort = __webpack_require__(2822);
  function meet(box, other) {
    const both = new Map(box);
    for (const [dimension, values] of other) {
      const rest = valuesIn(box, dimension) & values;
      if (rest === 0n) return;
      both.set(dimension, rest);
    }
    return both;
  }
  function* outside(box, excluded, effort, start = effort.cells) {
    if (!(0, policy_effort.R)(effort, "cells", start)) return false;
    const live = excluded.filter(each => meet(box, each) !== void 0);
    const cuts = live.map(each => [ ...each ].filter(([at, values]) => (valuesIn(box, at) & ~values) !== 0n));
    const [first, ...others] = cuts;
    if (first === void 0) {
      yield box;
      return true;
    }
    let rest = box;
    for (const [at, values] of others.reduce((least, each) => each.length < least.length ? each : least, first)) {
      const given = valuesIn(rest, at);
      const part = new Map(rest).set(at, given & ~values);
      if (!(yield* outside(part, live, effort, start))) return false;
      rest = new Map(rest).set(at, given & values);
    }
    return true;
  }
  function valuesIn(box, dimension) {
    return box.get(dimension) ?? 0n;
  }
  var comparison_language = __webpack_require__(26);
  var comparison_space = __webpack_require__(5568);
  function compareRules(own, other, domains) {
    const concernedBy = {
      denies: selector((0, statements.fD)(own, "Deny")),
      otherAllows: selector((0, statements.fD)(other, "Allow")),
      otherDenies: selector((0, statements.fD)(other, "Deny"))
    };
    const questionOf = part => {
      const {denies, otherAllows, otherDenies} = concernedBy;
      const {target} = part;
      const concerned = {
        denies: denies.select(target),
        otherAllows: otherAllows.select(target),
        otherDenies: otherDenies.select(target)
      };
      return pose(part, concerned, domains);
    };
    const answers = new Map;
    const isBeyond = part => {
      const answer = () => {
        const question = questionOf(part);
        if (question === "nothing") return "no";
        return question === "undecided" ? "maybe" : answerOf(question);
      };
      const {action, resource} = part.target;
      if (!isExact(action) || !isExact(resource)) return answer();
      const known = answers.get(part.conditions) ?? new Map;
      answers.set(part.conditions, known);
      const name = Object.values(concernedBy).map(({nameFor}) => nameFor(part.target)).join("|");
      const outcome = known.get(name) ?? answer();
      known.set(name, outcome);
      return outcome;
    };
    return {
      isBeyond,
      questionOf
    };
  }
  function pose(part, concerned, domains) {
    const own = [ ...part.target.action, ...part.target.resource, ...part.conditions ];
    const {denies, otherAllows, otherDenies} = concerned;
    const areas = [ ...denies, ...otherAllows, ...otherDenies ].map(({area}) => area);
    const space = (0, comparison_space.UN)(own, areas, domains);
    if (space === void 0) return "undecided";
    const covered = (0, comparison_space.b0)(own, space);
    const box = covered && meet((0, comparison_space.l2)(space), covered);
    return box === void 0 ? "nothing" : {
      part,
      concerned,
      space,
      domains,
      box
    };
  }
  function answerOf(question) {
    const {box, concerned} = question;
    const {denies, otherAllows, otherDenies} = concerned;
    const notAllowed = search(question, box, [ ...denies, ...otherAllows ]);
    if (notAllowed === "yes") return "yes";
    return worst([ notAllowed, ...otherDenies.map(deny => search(question, meetRule(question, box, deny), denies)) ]);
  }
  function search({space, domains}, box, excluded) {
    if (box === void 0) return "no";
    const boxes = excluded.flatMap(({area}) => (0, comparison_space.b0)(area, space) ?? []);
    const found = outside(box, boxes, domains.effort);
    let outcome = "no";
    for (let next = found.next(); ;next = found.next()) {
      if (next.done) return next.value ? outcome : "maybe";
      if ((0, comparison_space.Yv)(next.value, space)) return "yes";
      outcome = "maybe";
    }
  }
  function meetRule({space}, box, {area}) {
    const other = box && (0, comparison_space.b0)(area, space);
    return box && other && meet(box, other);
  }
  function worst(outcomes) {
    if (outcomes.includes("yes")) return "yes";
    return outcomes.includes("maybe") ? "maybe" : "no";
  }
  function selector(rules) {
    const known = new Map;
    const numbers = new Map(rules.map((rule, index) => [ rule, index ]));
    const concerning = area => {
      const found = known.get(area) ?? new Set(rules.filter(rule => mayMeet(area, rule.area)));
      known.set(area, found);
      return found;
    };
    const select = ({action, resource}) => {
      const there = concerning(resource);
      return [ ...concerning(action) ].filter(rule => there.has(rule));
    };
    const nameFor = target => select(target).map(rule => numbers.get(rule)).join();
    return {
      select,
      nameFor
    };
  }
  function mayMeet(own, other) {
    return own.every(({dimension, language}) => other.every(each => each.dimension !== dimension || mayShare(language, each.language)));
  }
  function mayShare(own, other) {
    const text = (0, comparison_language.Cw)(own);
    if (text !== void 0) return (0, comparison_language.v9)(other, text);
    if (other.not || other.machines.length > 0) return true;
    return [ ...other.literals ].some(literal => (0, comparison_language.v9)(own, literal));
  }
  function isExact(area) {
    return area.every(({language}) => (0, comparison_language.Cw)(language) !== void 0);
  }
}),

/***/ 5568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Dm: () => noDomains,
    UN: () => spaceOf,
    Yv: () => isSure,
    b0: () => boxOf,
    l2: () => wholeOf
  });
  var _language_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26);
  var _predicate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9027);
  function noDomains(effort) {
    return {
      effort,
      known: new Map,
      numbers: new Map
    };
  }
  function spaceOf(own, others, domains) {
    const mine = Map.groupBy(own, ({dimension}) => dimension);
    const theirs = Map.groupBy(others.flat(), ({dimension}) => dimension);
    const space = new Map;
    for (const dimension of new Set([ ...mine.keys(), ...theirs.keys() ])) {
      const domain = domainOf(mine.get(dimension) ?? [], theirs.get(dimension) ?? [], domains);
      if (domain === void 0) return;
      space.set(dimension, domain);
    }
    return space;
  }
  function wholeOf(space) {
    return new Map([ ...space ].map(([dimension, {values}]) => [ dimension, (1n << BigInt(values.length)) - 1n ]));
  }
  function boxOf(area, space) {
    const box = new Map;
    for (const constraint of area) {
      const domain = space.get(constraint.dimension);
      if (domain === void 0) continue;
      const bits = bitsOf(domain, constraint) & (box.get(constraint.dimension) ?? -1n);
      if (bits === 0n) return;
      box.set(constraint.dimension, bits);
    }
    return box;
  }
  function isSure(box, space) {
    const whole = wholeOf(space);
    const narrowed = [ ...box ].flatMap(([dimension, bits]) => {
      const domain = space.get(dimension);
      return domain === void 0 || domain.isWhole && bits === whole.get(dimension) ? [] : domain.keys;
    });
    return new Set(narrowed).size === narrowed.length;
  }
  function bitsOf(domain, constraint) {
    const known = domain.bits.get(constraint);
    if (known !== void 0) return known;
    const {language, absent} = constraint;
    let bits = 0n;
    domain.values.forEach((value, index) => {
      if (value === void 0 ? absent : (0, _language_js__WEBPACK_IMPORTED_MODULE_0__.v9)(language, value)) bits |= 1n << BigInt(index);
    });
    domain.bits.set(constraint, bits);
    return bits;
  }
  function domainOf(own, others, domains) {
    const name = nameOf(own, others, domains);
    if (domains.known.has(name)) return domains.known.get(name);
    const domain = makeDomain(own, others, domains.effort);
    domains.known.set(name, domain);
    return domain;
  }
  function nameOf(own, others, {numbers}) {
    const numberOf = ({language, absent}) => {
      const number = numbers.get(language) ?? numbers.size;
      numbers.set(language, number);
      return absent ? `${number}?` : `${number}`;
    };
    const [first = others[0]] = own;
    const divided = own.some(({language}) => isList(language)) ? [] : others;
    return `${first?.dimension}|${own.map(numberOf).join()}|${[ ...new Set(divided.map(numberOf)) ].sort().join()}`;
  }
  function isList({not, machines}) {
    return !not && machines.length === 0;
  }
  function makeDomain(own, others, effort) {
    const [first = others[0]] = own;
    if (first === void 0) return;
    const isWhole = own.length === 0;
    const keys = first.keys;
    if (first.dimension.startsWith("open ")) return {
      values: [ "yes", "no" ],
      isWhole,
      keys,
      bits: new Map
    };
    const key = first.dimension.startsWith("key ") ? first.dimension.slice("key ".length) : void 0;
    const texts = (0, _language_js__WEBPACK_IMPORTED_MODULE_0__.rv)([ ...own.map(({language}) => language), ...key === void 0 ? [] : (0, 
    _predicate_js__WEBPACK_IMPORTED_MODULE_1__.DJ)(key) ], others.map(({language}) => language), effort);
    const absent = key !== void 0 && (0, _predicate_js__WEBPACK_IMPORTED_MODULE_1__.eh)(key) && own.every(each => each.absent);
    return texts && {
      values: absent ? [ ...texts, void 0 ] : texts,
      isWhole,
      keys,
      bits: new Map
    };
  }
}),

/***/ 8353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    YQ: () => statementsFor,
    fm: () => decryptCondition,
    ft: () => writeDocument,
    lM: () => documentOf,
    rc: () => viaServices
  });
  var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
  var _text_stores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9665);
  var _grants_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7191);
  var _sid_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7222);
  var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15);
  function writeDocument(content) {
    return documentOf(statementsFor(content), content, []);
  }
  function documentOf(ours, {region, extension, owner, renamed = false}, others) {
    const sources = ours.length === 0 ? others.map(({source}) => source) : [ ...ours, ...others.map(withoutSid) ];
    if (sources.length === 0) return;
    const document = {
      Version: _statement_js__WEBPACK_IMPORTED_MODULE_4__.Rg,
      Statement: sources
    };
    const access = sources.map(source => (0, _statement_js__WEBPACK_IMPORTED_MODULE_4__.By)(source));
    return {
      text: JSON.stringify(document),
      shown: JSON.stringify(document, void 0, 2),
      access,
      grants: (0, _grants_js__WEBPACK_IMPORTED_MODULE_2__.mz)(access),
      extension: ours.length === 0 ? (0, _sid_js__WEBPACK_IMPORTED_MODULE_3__.bk)(access, region) : extension,
      mark: ours.length === 0 ? (0, _sid_js__WEBPACK_IMPORTED_MODULE_3__.SK)(access) : owner,
      renamed: ours.length === 0 ? (0, _sid_js__WEBPACK_IMPORTED_MODULE_3__.kh)(access) : renamed
    };
  }
  function statementsFor({grants, region, ...marks}) {
    const distinct = (0, _grants_js__WEBPACK_IMPORTED_MODULE_2__.GI)(grants, []);
    const kinds = _text_stores_js__WEBPACK_IMPORTED_MODULE_1__.IM.map(store => ({
      store,
      grants: distinct.filter(({secretArn}) => (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_0__.xX)(secretArn) === store)
    }));
    const [first, ...others] = kinds.flatMap(kind => readStatements(kind, region));
    if (first === void 0) return [];
    return [ {
      ...first,
      Sid: (0, _sid_js__WEBPACK_IMPORTED_MODULE_3__.lX)(String(first.Sid), marks)
    }, ...others, ...kinds.flatMap(kind => decryptStatements(kind)) ];
  }
  function readStatements({store, grants}, region) {
    const {readActions, describeActions} = store;
    const described = grants.filter(grant => grant.describe);
    const plain = grants.filter(grant => !grant.describe);
    return [ ...readStatement((0, _sid_js__WEBPACK_IMPORTED_MODULE_3__.BB)(store, region), readActions, plain), ...readStatement((0, 
    _sid_js__WEBPACK_IMPORTED_MODULE_3__.gz)(region), [ ...describeActions, ...readActions ], described) ];
  }
  function readStatement(sid, actions, grants) {
    if (grants.length === 0) return [];
    return [ {
      Sid: sid,
      Effect: "Allow",
      Action: actions,
      Resource: grants.map(grant => grant.secretArn)
    } ];
  }
  function decryptStatements({store, grants}) {
    const keyArns = [ ...new Set(grants.flatMap(grant => grant.keyArns)) ].sort();
    return keyArns.map(keyArn => {
      const under = grants.filter(grant => grant.keyArns.includes(keyArn)).flatMap(_grants_js__WEBPACK_IMPORTED_MODULE_2__.M$);
      return {
        Sid: (0, _sid_js__WEBPACK_IMPORTED_MODULE_3__.mX)(keyArn, store),
        Effect: "Allow",
        Action: [ _grants_js__WEBPACK_IMPORTED_MODULE_2__.y ],
        Resource: [ keyArn ],
        Condition: decryptCondition(keyArn, [ ...new Set(under) ], store)
      };
    });
  }
  function withoutSid({source}) {
    return Object.fromEntries(Object.entries(source).filter(([key]) => key !== "Sid"));
  }
  function decryptCondition(keyArn, secretArns, store) {
    return {
      StringEquals: {
        [store.contextKey]: secretArns,
        "kms:ViaService": viaServices(keyArn, store)
      }
    };
  }
  function viaServices(keyArn, {service}) {
    const {partition = "aws", region = ""} = (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_0__.Lw)(keyArn) ?? {};
    return [ "amazonaws.com", ...otherSuffixes[partition] ?? [] ].map(suffix => `${service}.${region}.${suffix}`);
  }
  const otherSuffixes = {
    "aws-cn": [ "amazonaws.com.cn" ],
    "aws-eusc": [ "amazonaws.eu" ],
    "aws-iso": [ "c2s.ic.gov" ],
    "aws-iso-b": [ "sc2s.sgov.gov" ],
    "aws-iso-e": [ "cloud.adc-e.uk" ],
    "aws-iso-f": [ "csp.hci.ic.gov" ]
  };
}),

/***/ 2822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    R: () => spend,
    c: () => noEffort
  });
  const most = {
    states: 2e4,
    cells: 4096
  };
  const mostTogether = {
    states: 3,
    cells: 50
  };
  function noEffort() {
    return {
      states: 0,
      cells: 0
    };
  }
  function spend(effort, kind, since) {
    effort[kind] += 1;
    return effort[kind] - since <= most[kind] && effort[kind] <= most[kind] * mostTogether[kind];
  }
}),

/***/ 8753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Fs: () => markContains,
    H$: () => settingNames,
    I4: () => formatExtensionMark,
    ah: () => sameMark,
    dX: () => noMark,
    hq: () => joinMarks,
    um: () => parseExtensionMark,
    v9: () => holds
  });
  const words = {
    SECRETS_MANAGER_TTL: "SecretsTtl",
    SSM_PARAMETER_STORE_TTL: "ParametersTtl"
  };
  const settingNames = Object.keys(words);
  const noMark = {
    layer: false,
    settings: []
  };
  const start = "Extension";
  const layerWord = "Layer";
  function formatExtensionMark({layer, settings}) {
    const parts = [ ...layer ? [ layerWord ] : [], ...settingNames.flatMap(name => settings.filter(each => each.name === name).map(({value}) => `${words[name]}${value}`)) ];
    return parts.length === 0 ? "" : `${start}${parts.join("")}`;
  }
  const settingShape = new RegExp(`(${Object.values(words).join("|")})([0-9]+)`, "g");
  const retired = /(?:(?:CacheSize|HttpPort)[0-9]+|LogLevel[A-Z]+)+$/;
  function parseExtensionMark(text) {
    const end = text.replace(retired, "");
    if (end === start && end !== text) return noMark;
    const [, layer, rest = ""] = new RegExp(`^${start}(${layerWord})?(.*)$`).exec(end) ?? [];
    const settings = [ ...rest.matchAll(settingShape) ].flatMap(([, word, value = ""]) => settingNames.filter(name => words[name] === word).map(name => ({
      name,
      value
    })));
    const mark = {
      layer: layer !== void 0,
      settings
    };
    return end !== "" && formatExtensionMark(mark) === end ? mark : void 0;
  }
  function joinMarks(some, other) {
    const added = other.settings.filter(each => !holds(some, each));
    return {
      layer: some.layer || other.layer,
      settings: [ ...some.settings, ...added ].sort((a, b) => textOf(a) < textOf(b) ? -1 : 1)
    };
  }
  function markContains(wide, narrow) {
    return (wide.layer || !narrow.layer) && narrow.settings.every(each => holds(wide, each));
  }
  function sameMark(some, other) {
    return markContains(some, other) && markContains(other, some);
  }
  function holds({settings}, setting) {
    return settings.some(each => textOf(each) === textOf(setting));
  }
  function textOf({name, value}) {
    return `${name}=${value}`;
  }
}),

/***/ 7191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    GI: () => mergeGrants,
    M$: () => contextArns,
    T6: () => sameGrant,
    mz: () => grantsByArn,
    y: () => decryptAction
  });
  var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
  var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2272);
  const decryptAction = "kms:Decrypt";
  function grantsByArn(access) {
    return new Map(grantsIn(access).map(grant => [ grant.secretArn, grant ]));
  }
  function grantsIn(access) {
    const allowing = access.filter(statement => statement.kind === "read").filter(allowsWhatItNames);
    const decrypting = allowing.filter(statement => allows(statement, decryptAction));
    const named = allowing.flatMap(statement => statement.resources.patterns.filter(_text_arn_js__WEBPACK_IMPORTED_MODULE_0__.Av).map(secretArn => ({
      secretArn,
      statement
    })));
    return [ ...Map.groupBy(named, ({secretArn}) => secretArn) ].flatMap(([secretArn, naming]) => {
      const {readActions, describeActions, contextKey} = (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_0__.xX)(secretArn);
      const own = naming.map(({statement}) => statement);
      if (!allowAny(own, readActions)) return [];
      const keys = decrypting.filter(statement => isBoundTo(statement, contextKey, secretArn));
      const beside = keys.flatMap(statement => {
        const arns = statement.resources.patterns.filter(arn => !(0, _pattern_js__WEBPACK_IMPORTED_MODULE_1__.Pt)(arn));
        return arns.filter(arn => regionOf(arn) === regionOf(secretArn)).map(arn => ({
          arn,
          statement
        }));
      });
      const primaryArn = beside.flatMap(({statement}) => primaryIn(statement, contextKey, secretArn))[0];
      const keyArns = [ ...new Set(beside.map(({arn}) => arn)) ].sort();
      const describe = allowAny(own, describeActions);
      return [ {
        secretArn,
        keyArns,
        describe,
        ...primaryArn !== void 0 && {
          primaryArn
        }
      } ];
    });
  }
  function allowsWhatItNames({effect, actions, resources}) {
    return effect === "Allow" && !actions.not && !resources.not;
  }
  function mergeGrants(some, others) {
    const merged = new Map;
    for (const grant of [ ...some, ...others ]) {
      const known = merged.get(grant.secretArn);
      const primaryArn = grant.primaryArn ?? known?.primaryArn;
      merged.set(grant.secretArn, {
        secretArn: grant.secretArn,
        keyArns: [ ...new Set([ ...known?.keyArns ?? [], ...grant.keyArns ]) ].sort(),
        describe: grant.describe || (known?.describe ?? false),
        ...primaryArn !== void 0 && {
          primaryArn
        }
      });
    }
    return [ ...merged.values() ].sort((a, b) => a.secretArn < b.secretArn ? -1 : 1);
  }
  function sameGrant(some, other) {
    return some.secretArn === other.secretArn && some.describe === other.describe && some.primaryArn === other.primaryArn && [ ...some.keyArns ].sort().join() === [ ...other.keyArns ].sort().join();
  }
  function allowAny(statements, actions) {
    return statements.some(statement => actions.some(action => allows(statement, action)));
  }
  function allows({actions}, action) {
    return actions.patterns.some(pattern => (0, _pattern_js__WEBPACK_IMPORTED_MODULE_1__.Gg)(pattern.toLowerCase(), action.toLowerCase()));
  }
  function contextArns({secretArn, primaryArn}) {
    return primaryArn === void 0 ? [ secretArn ] : [ secretArn, primaryArn ];
  }
  function primaryIn({conditions}, contextKey, secretArn) {
    const allowed = conditions.filter(({key}) => key.toLowerCase() === contextKey.toLowerCase());
    return allowed.flatMap(({values}) => values.filter(value => value !== secretArn && withoutRegion(value) === withoutRegion(secretArn)));
  }
  function regionOf(arn) {
    return (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_0__.Lw)(arn)?.region;
  }
  function withoutRegion(secretArn) {
    const arn = (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_0__.Lw)(secretArn);
    return arn && (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_0__.bH)({
      ...arn,
      region: ""
    });
  }
  function isBoundTo({conditions}, contextKey, secretArn) {
    return conditions.some(({key, values}) => key.toLowerCase() === contextKey.toLowerCase() && values.includes(secretArn));
  }
}),

/***/ 7317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Hg: () => emptyLedger,
    SC: () => readLedger,
    Yq: () => saysTheSame,
    ZO: () => joinLedgers,
    j9: () => isSamePolicy
  });
  var _text_owner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8148);
  var _access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7983);
  var _extension_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8753);
  var _grants_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7191);
  var _sid_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7222);
  var _statement_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15);
  var _statements_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7402);
  const emptyLedger = {
    document: void 0,
    shown: void 0,
    owner: {
      kind: "nobody"
    },
    statements: [],
    access: _statements_js__WEBPACK_IMPORTED_MODULE_5__.m0,
    grants: new Map,
    extension: _extension_mark_js__WEBPACK_IMPORTED_MODULE_2__.dX,
    renamed: false
  };
  function readLedger(text, region, claim) {
    if (text === void 0) return emptyLedger;
    const parsed = (0, _statement_js__WEBPACK_IMPORTED_MODULE_6__.Tp)(text);
    const statements = parsed?.sources.map(source => (0, _statement_js__WEBPACK_IMPORTED_MODULE_6__.By)(source, parsed.version));
    const access = statements ?? [ unreadable(text) ];
    return {
      document: text,
      shown: parsed?.indented ?? text,
      owner: ownerIn(statements ?? [], region, claim),
      mark: (0, _sid_js__WEBPACK_IMPORTED_MODULE_4__.SK)(statements ?? []),
      statements: statements ?? [],
      access,
      grants: (0, _grants_js__WEBPACK_IMPORTED_MODULE_3__.mz)(access),
      extension: (0, _sid_js__WEBPACK_IMPORTED_MODULE_4__.bk)(statements ?? [], region),
      renamed: (0, _sid_js__WEBPACK_IMPORTED_MODULE_4__.kh)(statements ?? [])
    };
  }
  function joinLedgers(own, former) {
    const [first] = former;
    if (first === void 0) return own;
    const all = [ own, ...former ];
    const access = all.flatMap(each => each.access);
    return {
      ...own.document === void 0 ? first : own,
      statements: all.flatMap(({statements}) => statements),
      access,
      grants: (0, _grants_js__WEBPACK_IMPORTED_MODULE_3__.mz)(access),
      extension: all.map(({extension}) => extension).reduce(_extension_mark_js__WEBPACK_IMPORTED_MODULE_2__.hq)
    };
  }
  function ownerIn(statements, region, claim) {
    const writer = (0, _sid_js__WEBPACK_IMPORTED_MODULE_4__.bi)(statements, region);
    if (writer !== "ours") return {
      kind: writer
    };
    const mark = (0, _sid_js__WEBPACK_IMPORTED_MODULE_4__.SK)(statements);
    if (mark === void 0) return {
      kind: "unmarked-ours"
    };
    return claim !== void 0 && isOurs(mark, claim) ? {
      kind: "ours"
    } : {
      kind: "rival",
      mark
    };
  }
  function isOurs(mark, claim) {
    const {owner} = claim;
    if (mark.function !== owner.function) return false;
    if (!(0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.Vi)(mark, owner)) return (0, 
    _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.vl)(mark) && (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.RB)(mark, owner);
    return (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.IG)(mark, claim);
  }
  function isSamePolicy(some, other) {
    return saysTheSame(some, other) && (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_0__.s0)(some.mark, other.mark);
  }
  function unreadable(text) {
    return {
      kind: "unread",
      effect: "Allow",
      sid: void 0,
      source: {
        text
      }
    };
  }
  function saysTheSame(some, other) {
    return some.renamed === other.renamed && (0, _extension_mark_js__WEBPACK_IMPORTED_MODULE_2__.ah)(some.extension, other.extension) && (0, 
    _access_js__WEBPACK_IMPORTED_MODULE_1__.FU)(some.access, other.access);
  }
}),

/***/ 1760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    A: () => parseOperator
  });
  function parseOperator(written) {
    const whole = written.toLowerCase();
    const base = whole.replace(/ifexists$/, "");
    const negated = negations.get(base);
    return {
      name: negated ?? base,
      not: negated !== void 0,
      ifExists: base !== whole
    };
  }
  const negations = new Map([ [ "stringnotequals", "stringequals" ], [ "stringnotequalsignorecase", "stringequalsignorecase" ], [ "stringnotlike", "stringlike" ], [ "arnnotequals", "arnequals" ], [ "arnnotlike", "arnlike" ], [ "notipaddress", "ipaddress" ], [ "numericnotequals", "numericequals" ], [ "datenotequals", "dateequals" ] ]);
}),

/***/ 2272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    $i: () => isPlain,
    DF: () => variablesIn,
    Gg: () => patternContains,
    KC: () => withoutVariables,
    Ke: () => matcherOf,
    Pt: () => isPattern,
    Uv: () => caselessSlotsOf,
    YZ: () => arnSlotsOf,
    Zc: () => literalOf,
    d0: () => letterSlot,
    nK: () => slotsOf
  });
  var _automaton_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6336);
  var _effort_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2822);
  function patternContains(wide, narrow) {
    if (wide === narrow || wide === "*") return true;
    if (!isPattern(wide) || wide.includes("${") || narrow.includes("${")) return false;
    const machine = (0, _automaton_js__WEBPACK_IMPORTED_MODULE_0__.VT)(slotsOf(wide));
    if (!isPattern(narrow)) return (0, _automaton_js__WEBPACK_IMPORTED_MODULE_0__.G3)(machine, narrow);
    const classes = (0, _automaton_js__WEBPACK_IMPORTED_MODULE_0__.OX)((0, _automaton_js__WEBPACK_IMPORTED_MODULE_0__.VT)(slotsOf(narrow)), [ machine ], (0, 
    _effort_js__WEBPACK_IMPORTED_MODULE_1__.c)());
    return classes?.every(({text}) => (0, _automaton_js__WEBPACK_IMPORTED_MODULE_0__.G3)(machine, text)) ?? false;
  }
  function matcherOf(pattern) {
    if (pattern === "*") return () => true;
    if (isPlain(pattern)) return text => text === pattern;
    const machine = (0, _automaton_js__WEBPACK_IMPORTED_MODULE_0__.VT)(slotsOf(pattern));
    return text => (0, _automaton_js__WEBPACK_IMPORTED_MODULE_0__.G3)(machine, text);
  }
  function isPattern(text) {
    return /[*?]/.test(text);
  }
  function isPlain(text) {
    return !/[*?$]/.test(text);
  }
  const anyLetter = {
    exact: false,
    letters: [],
    fits: () => true
  };
  const anyInPart = {
    exact: false,
    letters: [ ":" ],
    fits: letter => letter !== ":"
  };
  const variable = /\$\{(?![*?$]\})[^}]*\}/g;
  const special = /\$\{[*?$]\}/;
  function variablesIn(text) {
    if (isPlain(text)) return [];
    return [ ...text.matchAll(variable) ].map(([found]) => found.slice(2, -1).replace(/\s*,.*$/s, "").toLowerCase());
  }
  function withoutVariables(pattern) {
    return pattern.replaceAll(variable, "*");
  }
  function slotsOf(pattern) {
    return signsOf(pattern).map(sign => slotOf(sign, anyLetter));
  }
  function arnSlotsOf(pattern) {
    const signs = signsOf(pattern);
    const colons = signs.flatMap((sign, index) => sign === ":" ? [ index ] : []);
    const lastPart = colons[4] ?? signs.length;
    return signs.map((sign, index) => slotOf(sign, index < lastPart ? anyInPart : anyLetter));
  }
  function caselessSlotsOf(text) {
    return signsOf(text).map(sign => {
      const letter = plain(sign);
      const lower = letter.toLowerCase();
      const letters = [ ...new Set([ lower, letter.toUpperCase(), letter ]) ];
      const exact = letters.length === 1;
      return {
        star: false,
        exact,
        letters,
        fits: given => given.toLowerCase() === lower
      };
    });
  }
  function literalOf(text) {
    return text.replaceAll(new RegExp(special, "g"), plain);
  }
  function signsOf(text) {
    return text.match(new RegExp(`${special.source}|.`, "gsu")) ?? [];
  }
  function slotOf(sign, wildcard) {
    if (sign === "*" || sign === "?") return {
      star: sign === "*",
      ...wildcard
    };
    return letterSlot(plain(sign));
  }
  function letterSlot(letter) {
    return {
      star: false,
      exact: true,
      letters: [ letter ],
      fits: given => given === letter
    };
  }
  function plain(sign) {
    return sign.length > 2 ? sign[2] ?? "" : sign;
  }
}),

/***/ 7222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    BB: () => readSid,
    SK: () => recordedOwner,
    bi: () => writerOf,
    bk: () => markIn,
    gz: () => describeSid,
    kh: () => recordsRenaming,
    lX: () => markedSid,
    mX: () => decryptSid,
    yY: () => ownerInText
  });
  var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
  var _text_owner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8148);
  var _text_stores_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9665);
  var _extension_mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8753);
  var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15);
  const start = "LambdaSecrets";
  function readSid({sidPart}, region) {
    return `${start}Read${sidPart}${pascalCase(region)}`;
  }
  function describeSid(region) {
    return `${start}Describe${pascalCase(region)}`;
  }
  function decryptSid(keyArn, {sidPart}) {
    const keyId = keyArn.slice(keyArn.lastIndexOf("/") + 1).replace(/[^A-Za-z0-9]/g, "");
    return `${start}Decrypt${sidPart}${pascalCase((0, _text_arn_js__WEBPACK_IMPORTED_MODULE_0__.Lw)(keyArn)?.region ?? "")}${keyId}`;
  }
  const renamedWord = "Renamed";
  function markedSid(sid, {extension, owner, renamed}) {
    if (owner === void 0) return `${sid}${(0, _extension_mark_js__WEBPACK_IMPORTED_MODULE_3__.I4)(extension)}`;
    return `${sid}${(0, _extension_mark_js__WEBPACK_IMPORTED_MODULE_3__.I4)(extension)}${(0, 
    _text_owner_js__WEBPACK_IMPORTED_MODULE_1__.CY)(owner)}${renamed ? renamedWord : ""}`;
  }
  function writerOf(statements, region) {
    const sids = statements.flatMap(({sid}) => sid?.startsWith(start) ? [ sid ] : []);
    if (sids.length === 0) return "foreign";
    const regional = sids.filter(sid => regionalStarts.some(each => sid.startsWith(each)));
    const isHere = regional.some(sid => endingOf(sid, region) !== void 0);
    return regional.length > 0 && !isHere ? "elsewhere" : "ours";
  }
  function recordedOwner(statements) {
    return ownersIn(statements)[0]?.owner;
  }
  function recordsRenaming(statements) {
    return ownersIn(statements)[0]?.after === renamedWord;
  }
  function ownersIn(statements) {
    return statements.filter(({sid}) => regionalStarts.some(each => sid?.startsWith(each))).flatMap(({sid = ""}) => (0, 
    _text_owner_js__WEBPACK_IMPORTED_MODULE_1__.zr)(sid) ?? []);
  }
  function ownerInText(text, regions) {
    if (!text.includes(_text_owner_js__WEBPACK_IMPORTED_MODULE_1__.E5)) return;
    const statements = (0, _statement_js__WEBPACK_IMPORTED_MODULE_4__.Tp)(text)?.sources.map(source => (0, 
    _statement_js__WEBPACK_IMPORTED_MODULE_4__.By)(source)) ?? [];
    const isForOne = [ ...regions ].some(region => writerOf(statements, region) === "ours");
    return isForOne ? recordedOwner(statements) : void 0;
  }
  function markIn(statements, region) {
    return statements.map(({sid = ""}) => (0, _extension_mark_js__WEBPACK_IMPORTED_MODULE_3__.um)(withoutOwner(endingOf(sid, region) ?? "")) ?? _extension_mark_js__WEBPACK_IMPORTED_MODULE_3__.dX).reduce(_extension_mark_js__WEBPACK_IMPORTED_MODULE_3__.hq, _extension_mark_js__WEBPACK_IMPORTED_MODULE_3__.dX);
  }
  function endingOf(sid, region) {
    const known = regionalStarts.map(each => each + pascalCase(region)).find(each => sid.startsWith(each));
    const ending = known === void 0 ? void 0 : sid.slice(known.length);
    if (ending === void 0) return;
    const extension = withoutOwner(ending);
    return extension === "" || (0, _extension_mark_js__WEBPACK_IMPORTED_MODULE_3__.um)(extension) !== void 0 ? ending : void 0;
  }
  function withoutOwner(ending) {
    return (0, _text_owner_js__WEBPACK_IMPORTED_MODULE_1__.zr)(ending)?.before ?? ending;
  }
  const regionalStarts = [ ..._text_stores_js__WEBPACK_IMPORTED_MODULE_2__.IM.map(({sidPart}) => `${start}Read${sidPart}`), `${start}Describe` ];
  function pascalCase(region) {
    return region.replace(/(^|-)([a-z0-9])/g, (_match, _dash, letter) => letter.toUpperCase());
  }
}),

/***/ 15:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    By: () => parseStatement,
    DD: () => asList,
    Rg: () => newestVersion,
    Tp: () => parseDocument,
    WN: () => parseConditions
  });
  const newestVersion = "2012-10-17";
  function parseDocument(text) {
    const document = parseJson(text);
    if (!isObject(document) || document.Statement === void 0) return;
    const sources = asList(document.Statement);
    if (!sources.every(isObject)) return;
    const {Version: version = "2008-10-17"} = document;
    return {
      version,
      sources,
      indented: JSON.stringify(document, void 0, 2)
    };
  }
  function parseStatement(source, version) {
    const sid = typeof source.Sid === "string" ? source.Sid : void 0;
    const actions = choiceIn(source, "Action");
    const resources = choiceIn(source, "Resource");
    const conditions = parseConditions(source.Condition);
    const {Effect: effect} = source;
    const isPlain = Object.keys(source).every(key => elements.includes(key)) && !isOfOldVersion(source, version);
    return isPlain && (effect === "Allow" || effect === "Deny") && actions && resources && conditions ? {
      kind: "read",
      effect,
      sid,
      actions,
      resources,
      conditions,
      source
    } : {
      kind: "unread",
      effect: effect === "Allow" ? "Allow" : "Deny",
      sid,
      source
    };
  }
  const elements = [ "Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition" ];
  const mostVariables = 6;
  function isOfOldVersion(source, version) {
    return version !== void 0 && version !== newestVersion && JSON.stringify(source).includes("${");
  }
  function choiceIn(source, element) {
    const [plain, other] = [ source[element], source[`Not${element}`] ];
    if (plain !== void 0 && other !== void 0) return;
    const patterns = texts(plain ?? other);
    const not = other !== void 0;
    if (not && (patterns ?? []).filter(pattern => pattern.includes("${")).length > mostVariables) return;
    return patterns && {
      not,
      patterns
    };
  }
  function parseConditions(block) {
    if (block === void 0) return [];
    if (!isObject(block)) return;
    const conditions = Object.entries(block).flatMap(([operator, keys]) => isObject(keys) ? Object.entries(keys).map(([key, value]) => ({
      operator,
      key,
      values: scalars(value)
    })) : [ void 0 ]);
    return conditions.every(condition => condition?.values !== void 0) ? conditions : void 0;
  }
  function texts(value) {
    const list = asList(value);
    return value !== void 0 && list.every(item => typeof item === "string") ? list : void 0;
  }
  function scalars(value) {
    const list = asList(value);
    return list.every(item => [ "string", "number", "boolean" ].includes(typeof item)) ? list.map(String) : void 0;
  }
  function parseJson(text) {
    try {
      return JSON.parse(text);
    } catch {
      return;
    }
  }
  function asList(value) {
    return Array.isArray(value) ? value : [ value ];
  }
  function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }
}),

/***/ 7402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    cQ: () => statementKeys,
    fD: () => rulesOf,
    jB: () => sameStatements,
    m0: () => noAccess,
    v7: () => statementKey,
    vc: () => restrictionsOf
  });
  var _memoized_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3895);
  var _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5280);
  var _comparison_area_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8717);
  const noAccess = [];
  function rulesOf(access, effect) {
    return access.filter(statement => statement.kind === "read").filter(statement => statement.effect === effect).flatMap(rulesIn);
  }
  const rulesIn = (0, _memoized_js__WEBPACK_IMPORTED_MODULE_1__.x)(statement => (0, 
  _comparison_area_js__WEBPACK_IMPORTED_MODULE_0__._M)(statement).map(area => ({
    statement,
    area
  })));
  function statementKeys(access) {
    return new Set(access.map(statementKey));
  }
  const statementKey = (0, _memoized_js__WEBPACK_IMPORTED_MODULE_1__.x)(({source}) => {
    const {Sid: _, ...rest} = source;
    return (0, _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__.d)(rest);
  });
  function sameStatements(some, other) {
    const [one, two] = [ statementKeys(some), statementKeys(other) ];
    return one.size === two.size && [ ...one ].every(key => two.has(key));
  }
  function restrictionsOf(access) {
    return access.filter(({effect}) => effect === "Deny").map(statement => ({
      ...statement,
      effect: "Allow",
      source: {
        ...statement.source,
        Effect: "Allow"
      }
    }));
  }
}),

/***/ 7176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    H: () => afterFailure,
    u: () => roleRules
  });
  var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8675);
  var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9062);
  var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6162);
  var _questions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(929);
  const roleRules = [ unwritableRole, unreadPolicy ];
  function unwritableRole(draft) {
    const {declared, live} = draft;
    const {roleName, role} = live;
    if (live.function.roleArn.includes(":role/aws-service-role/")) return [ (0, _finding_js__WEBPACK_IMPORTED_MODULE_2__.MH)("role-unmodifiable", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`Role ${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.UU)(roleName)} is linked to an AWS service, so its policies cannot be changed.`,
      remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`Give the function its own execution role.`
    }) ];
    if (role?.kind === "absent") return [ (0, _finding_js__WEBPACK_IMPORTED_MODULE_2__.MH)("role-not-found", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`Execution role ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.UU)(roleName)} does not exist, although function ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.QM)(declared.functionName)} uses it.`,
      remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`Give the function a role that exists. If the role was deleted and created again, update the function too.`
    }) ];
    const why = (0, _questions_js__WEBPACK_IMPORTED_MODULE_3__.ao)(draft);
    if (role?.kind !== "failed" || why === void 0) return [];
    return [ (0, _finding_js__WEBPACK_IMPORTED_MODULE_2__.MH)("role-unreadable", declared, {
      message: (0, _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.W)(role.failure),
      remedy: afterFailure(role.failure, reasons[why])
    }) ];
  }
  const reasons = {
    limit: _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`The sizes of the role's inline policies must be known, because they share one limit.`,
    "earlier-name": _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`Whether the role has a policy of an earlier ${(0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.UU)("policy-name")} must be known.`,
    consent: _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`Whether another policy of the role has the mark that is to be taken over must be known.`,
    loss: _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`Whether another policy of the role grants what would be revoked must be known.`
  };
  function afterFailure({remedy}, why) {
    return remedy === void 0 ? _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`Fix the cause and run again. ${why}` : why;
  }
  function unreadPolicy({declared, live: {policy}}) {
    if (policy.kind !== "failed") return [];
    return [ (0, _finding_js__WEBPACK_IMPORTED_MODULE_2__.MH)("policy-unreadable", declared, {
      message: (0, _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.W)(policy.failure),
      remedy: afterFailure(policy.failure, _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`What the policy grants now must be known before it is replaced.`)
    }) ];
  }
}),

/***/ 7717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    GY: () => functionRules,
    ec: () => absentFunction,
    uN: () => unreadableFunction
  });
  var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8675);
  var _text_arn_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8988);
  var _text_caller_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4468);
  var _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9062);
  var _finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6162);
  var _findings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7176);
  const functionRules = [ otherAccount, edgeReplica, failedUpdate, unreadableVariables, unsupportedKind, unwritableFunction ];
  function unreadableFunction(declared, failure) {
    return (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.MH)("function-unreadable", declared, {
      message: (0, _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.W)(failure),
      remedy: (0, _findings_js__WEBPACK_IMPORTED_MODULE_5__.H)(failure, _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`Nothing is written to a function that cannot be read.`)
    });
  }
  function absentFunction(declared) {
    return (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.MH)("function-not-found", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`Lambda function ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.QM)(declared.functionName)} does not exist in ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.UU)(declared.region)}.`,
      remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`Deploy it first, or correct its name, its region or ${_text_caller_js__WEBPACK_IMPORTED_MODULE_2__.ix}.`
    });
  }
  function otherAccount({declared, live}) {
    const {account, functionName} = declared;
    const {account: actual = ""} = (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_1__.Lw)(live.function.arn) ?? {};
    if (account === void 0 || account === actual) return [];
    return [ (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.MH)("function-other-account", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.QM)(functionName)} is declared in account ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.UU)(account)}, but ${_text_caller_js__WEBPACK_IMPORTED_MODULE_2__.bq} belong to account ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.UU)(actual)}.`,
      remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`Assume a role in the declared account, or correct the declaration.`
    }) ];
  }
  function edgeReplica({declared, live}) {
    if (live.function.masterArn === void 0) return [];
    return [ (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.MH)("function-at-edge", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.QM)(declared.functionName)} is a Lambda@Edge replica, which cannot have environment variables.`,
      remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`Have the code read the secret by a fixed name, or use a separate function.`
    }) ];
  }
  function failedUpdate({declared, live}) {
    const {update} = live.function;
    if (update.kind !== "failed") return [];
    const reason = update.reason === "" ? [] : _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv` (${(0, 
    _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.f)([ (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.UU)(update.reason) ])})`;
    return [ (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.MH)("update-failed", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`The last update of ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.QM)(declared.functionName)} failed${reason}.`,
      remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`Calls reach it as it was before, which may lack what is declared. Fix the cause and update it once more.`
    }) ];
  }
  function unreadableVariables({declared, live}) {
    const {variables} = live.function;
    if (variables.kind === "readable") return [];
    const {code, message, keyArn} = variables;
    const key = keyArn === void 0 ? _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`Lambda's default key` : _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`key ${(0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.UU)(keyArn)}`;
    return [ (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.MH)("variables-unreadable", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`The variables of ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.QM)(declared.functionName)} cannot be read (${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.UU)(code)}${message === "" ? [] : _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`: ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.UU)(message)}`}).`,
      remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`Allow ${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.UU)("kms:Decrypt")} on ${key} to ${_text_caller_js__WEBPACK_IMPORTED_MODULE_2__.mF}. Lambda replaces all variables at once, so a write now would erase every one of them. No option overrides this.`
    }) ];
  }
  const remedies = {
    Failed: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.xI)("Fix what the reason names, then delete the function and create it again."),
    Deleting: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.xI)("Remove the function from the declaration. Its grants end when its role is deleted; until then, unfinished executions may need them."),
    Deactivating: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.xI)("Activate the function again, and run this again once it is active."),
    Deactivated: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.xI)("Activate the function again, and run this again once it is active.")
  };
  function unwritableFunction({declared, live, settings, configuration}) {
    const {update} = live.function;
    if (update.kind !== "unwritable") return [];
    const {state, reason} = update;
    if (settings.removing && state === "Failed" && configuration.step === void 0) return [];
    const detail = reason === "" ? [] : _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv` (${(0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.UU)(reason)})`;
    return [ (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.MH)("function-not-writable", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`Function ${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.QM)(declared.functionName)} is in state ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.UU)(state)}${detail}, so it cannot be changed.`,
      remedy: remedies[state]
    }) ];
  }
  function unsupportedKind({declared, live}) {
    if (live.function.capacity !== "unknown") return [];
    return [ (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.MH)("function-kind-unsupported", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`Function ${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.QM)(declared.functionName)} runs on a kind of capacity provider that this action does not know, so it can't tell what the function's traffic reaches.`,
      remedy: (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.xI)("Use a version of this action that supports it, or move the function to Lambda Managed Instances or to the default capacity.")
    }) ];
  }
}),

/***/ 929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    K9: () => roleQuestions,
    Tz: () => mustKnowUsers,
    ao: () => whyKnowPolicies
  });
  var _ownership_policies_beside_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8974);
  function roleQuestions(draft) {
    const {declared, live} = draft;
    const {region} = declared;
    const {roleArn} = live.function;
    return [ ...whyKnowPolicies(draft) === void 0 ? [] : [ {
      kind: "role-policies",
      roleArn,
      region
    } ], ...mustKnowUsers(draft) ? [ {
      kind: "role-users",
      region
    } ] : [] ];
  }
  function whyKnowPolicies({declared, live: {own, present}, policy, versions}) {
    if (policy.peak > (own.document?.length ?? 0)) return "limit";
    if ((0, _ownership_policies_beside_js__WEBPACK_IMPORTED_MODULE_0__.LL)(declared, present)) return "earlier-name";
    if (declared.takeOver !== void 0) return "consent";
    return versions.stale.size > 0 ? "loss" : void 0;
  }
  function mustKnowUsers({live, secrets, settings, versions}) {
    if (settings.sharedRole === void 0) return false;
    if (settings.verify === "all" && secrets.grants.length > 0) return true;
    if (secrets.grants.some(({secretArn}) => !live.ledger.grants.has(secretArn))) return true;
    return settings.verify !== void 0 && [ ...versions.stale ].some(arn => !versions.held.has(arn));
  }
}),

/***/ 9236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    P: () => sharedGrants,
    s: () => takenPolicyNames
  });
  var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8675);
  var _text_arn_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8988);
  var _text_secret_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9979);
  var _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9062);
  var _finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6162);
  var _users_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5220);
  function sharedGrants(sharing) {
    const unread = new Set;
    const byRole = Map.groupBy(sharing.planned, ({plan}) => plan.roleArn);
    const findings = sharing.planned.flatMap(({declared, plan}) => {
      const users = sharing.observation.roleUsers.get(declared.region);
      const gained = gainedBy(plan, sharing);
      if (users === void 0 || gained.length === 0) return [];
      const ofRole = byRole.get(plan.roleArn) ?? [];
      const said = gainOfOthers({
        declared,
        plan,
        gained,
        ofRole
      }, sharing);
      if (users.kind === "found" || sharing.sharedRole === "warn" && unread.has(declared.region)) return [ [ declared, said ] ];
      unread.add(declared.region);
      return [ [ declared, [ ...said, unreadUsers(declared, (0, _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.W)(users.failure), sharing.sharedRole) ] ] ];
    });
    return new Map(findings);
  }
  function gainOfOthers(gain, sharing) {
    const {declared, plan, gained} = gain;
    const others = sharersOf(gain, sharing).map(user => {
      const own = secretsOf(user.functionArn, gain, sharing);
      return {
        user,
        gains: gained.filter(secretArn => !own.has(secretArn))
      };
    });
    const gainers = others.filter(({gains}) => gains.length > 0);
    if (gainers.length === 0) return [];
    const secrets = (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.xI)((0, _text_secret_words_js__WEBPACK_IMPORTED_MODULE_2__.jF)([ ...new Set(gainers.flatMap(({gains}) => gains)) ]));
    const names = (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.p_)(gainers.map(({user}) => user.functionName), mostNames);
    const verb = gainers.length === 1 ? _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`gains` : _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`gain`;
    return [ (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.MH)(sharing.sharedRole === "fail" ? "role-shared-refused" : "role-shared", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`${names} also ${verb} access to ${secrets} of ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.QM)(declared.label)}, as they share role ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.UU)((0, _text_arn_js__WEBPACK_IMPORTED_MODULE_1__.xZ)(plan.roleArn ?? ""))}.`,
      remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`Give each function its own execution role if they should not read the same secrets.`
    }) ];
  }
  function sharersOf({plan, ofRole}, {observation}) {
    if (plan.roleArn === void 0) return [];
    const declared = ofRole.flatMap(({plan: {functionArn, functionName, roleArn}}) => roleArn === void 0 ? [] : [ {
      functionArn,
      functionName,
      roleArn
    } ]);
    return (0, _users_js__WEBPACK_IMPORTED_MODULE_5__.e)(plan.roleArn, declared, observation).filter(user => user.functionArn !== plan.functionArn);
  }
  function gainedBy(plan, {isAlready}) {
    if (!plan.steps.some(({kind}) => kind === "grant")) return [];
    const added = plan.grants.filter(({verb}) => verb === "add").map(({secretArn}) => secretArn);
    return added.filter(secretArn => !isAlready(plan, secretArn));
  }
  function secretsOf(functionArn, gain, {isBlocked}) {
    const own = gain.ofRole.filter(({plan}) => plan.functionArn === functionArn);
    const granted = own.flatMap(({declared, plan}) => {
      const isStopped = isBlocked(declared) && !isBlocked(gain.declared);
      return plan.grants.filter(({verb}) => verb !== "remove" && !(verb === "add" && isStopped));
    });
    return new Set(granted.map(({secretArn}) => secretArn));
  }
  function unreadUsers(declared, why, sharedRole) {
    return sharedRole === "fail" ? (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.MH)("role-shared-refused", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`Could not determine whether other functions share the role of ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.QM)(declared.label)}. ${why}`,
      remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`The ${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.hF)("shared-role")} is ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.UU)("fail")}, so nothing is granted until this is known.`
    }) : (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.MH)("role-users-unread", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`Could not determine which other functions in ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.UU)(declared.region)} share a role. ${why}`,
      remedy: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`Only declared functions were compared. To skip this check, ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.Pe)("shared-role", "allow")}.`
    });
  }
  const mostNames = 10;
  function takenPolicyNames({planned}) {
    const known = planned.filter(({plan}) => plan.roleArn !== void 0);
    const byName = Map.groupBy(known, ({plan}) => `${plan.roleArn}/${plan.policyName.toLowerCase()}`);
    const taken = [ ...byName.values() ].filter(({length}) => length > 1);
    return new Map(taken.flatMap(rivals => rivals.map(each => [ each.declared, [ takenPolicyName(each, rivals) ] ])));
  }
  function isOne(texts) {
    return new Set(texts).size === 1;
  }
  function remedyOf(rivals) {
    if (!isOne(rivals.map(({plan}) => plan.policyName))) return _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`IAM may take such names for one: give each function its own execution role.`;
    return isOne(rivals.map(({plan}) => plan.functionName)) ? _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`Give each function its own execution role.` : _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`Include ${(0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.UU)("{function}")} in the ${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.hF)("policy-name")}, or give each function its own execution role.`;
  }
  function written(rivals) {
    const names = [ ...new Set(rivals.map(({plan}) => plan.policyName)) ];
    return names.length === 1 ? _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`the same policy, ${(0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.p_)(names)}` : _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`policies ${(0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.p_)(names)}, whose names differ only in letter case`;
  }
  function takenPolicyName(own, rivals) {
    const {declared, plan} = own;
    const labels = [ own, ...rivals.filter(each => each !== own) ].map(each => each.declared.label);
    return (0, _finding_js__WEBPACK_IMPORTED_MODULE_4__.MH)("policy-name-taken", declared, {
      message: _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.cv`${(0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.p_)(labels, mostNames)} share role ${(0, 
      _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__.UU)((0, _text_arn_js__WEBPACK_IMPORTED_MODULE_1__.xZ)(plan.roleArn ?? ""))} and would write ${written(rivals)}.`,
      remedy: remedyOf(rivals)
    });
  }
}),

/***/ 5220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    e: () => usersOf
  });
  var _memoized_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3895);
  function usersOf(roleArn, declared, observation) {
    const all = [ ...declared, ...listedByRole(observation).get(roleArn) ?? [] ];
    return [ ...new Map(all.map(user => [ user.functionArn, user ])).values() ].sort((a, b) => a.functionArn < b.functionArn ? -1 : 1);
  }
  const listedByRole = (0, _memoized_js__WEBPACK_IMPORTED_MODULE_0__.x)(({roleUsers}) => Map.groupBy([ ...roleUsers.values() ].flatMap(state => state.kind === "found" ? state.functions : []), ({roleArn}) => roleArn));
}),

/***/ 1657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    UV: () => bySecret,
    aC: () => wishesSince,
    nL: () => rotationSetters,
    p9: () => wishesOf,
    pI: () => planRotations
  });
  var _model_observation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6463);
  var _model_rotation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3587);
  function wishesOf(functions, {secrets}) {
    return declaredRotations(functions).flatMap(({declared, reference, place, after}) => {
      const found = secrets.get((0, _model_observation_js__WEBPACK_IMPORTED_MODULE_1__.oF)(declared.region, reference));
      if (found?.kind !== "found" || found.life === void 0) return [];
      const {arn, life} = found;
      const [before, held] = [ (0, _model_rotation_js__WEBPACK_IMPORTED_MODULE_0__.fd)(life.rotation), life.underWay !== void 0 ];
      return [ {
        declared,
        identity: arn,
        secretArn: arn,
        place,
        before,
        after,
        held
      } ];
    });
  }
  function wishesSince(functions, others) {
    const known = new Map(declaredRotations(others).map(each => [ writtenAs(each), each.after ]));
    return declaredRotations(functions).map(each => ({
      declared: each.declared,
      identity: writtenAs(each),
      secretArn: each.reference.raw,
      place: each.place,
      before: known.get(writtenAs(each)),
      after: each.after,
      held: false
    }));
  }
  function planRotations(wishes, plans) {
    const stopped = new Set(plans.filter(isStopped).map(({label}) => label));
    return [ ...bySecret(wishes).values() ].map(([first, ...others]) => {
      const {secretArn, before, after, place} = first;
      const labels = [ ...new Set([ first, ...others ].map(({declared}) => declared.label)) ];
      const wish = {
        after,
        place,
        labels
      };
      if (before !== void 0 && (0, _model_rotation_js__WEBPACK_IMPORTED_MODULE_0__.se)(before, after)) return {
        verb: "keep",
        secretArn,
        before,
        ...wish,
        due: false
      };
      const due = !first.held && !labels.some(label => stopped.has(label));
      return before === void 0 ? {
        verb: "add",
        secretArn,
        ...wish,
        due
      } : {
        verb: "change",
        secretArn,
        before,
        ...wish,
        due
      };
    }).sort((a, b) => a.secretArn < b.secretArn ? -1 : 1);
  }
  function rotationSetters(wishes) {
    const labels = new Set(wishes.filter(isOpen).map(({declared}) => declared.label));
    return plan => labels.has(plan.label) && !isStopped(plan);
  }
  function isStopped({blocked, state}) {
    return blocked || state === "pending";
  }
  function isOpen({before, after, held}) {
    return !held && (before === void 0 || !(0, _model_rotation_js__WEBPACK_IMPORTED_MODULE_0__.se)(before, after));
  }
  function declaredRotations(functions) {
    return functions.flatMap(declared => (declared.secrets ?? []).flatMap(({reference, rotation}) => rotation?.kind === "set" ? [ {
      declared,
      reference,
      place: rotation.place,
      after: rotation.terms
    } ] : []));
  }
  function writtenAs({declared, reference}) {
    return (0, _model_observation_js__WEBPACK_IMPORTED_MODULE_1__.oF)(declared.region, reference);
  }
  function bySecret(wishes) {
    const groups = new Map;
    for (const wish of wishes) {
      const [first, ...others] = groups.get(wish.identity) ?? [];
      groups.set(wish.identity, first === void 0 ? [ wish ] : [ first, ...others, wish ]);
    }
    return groups;
  }
}),

/***/ 8634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    hU: () => covers,
    jq: () => isForeign,
    uE: () => noPatternCovers
  });
  var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
  var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9062);
  var _policy_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2272);
  function isForeign(secretArn, account) {
    const its = (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_0__.Lw)(secretArn)?.account;
    return its !== void 0 && account !== void 0 && its !== account;
  }
  function covers(pattern, {name, arn, foreign}) {
    if (pattern === "*") return true;
    if (pattern.startsWith("arn:")) return arn === void 0 || (0, _policy_pattern_js__WEBPACK_IMPORTED_MODULE_2__.Gg)(pattern, arn);
    return !foreign && (name === void 0 || (0, _policy_pattern_js__WEBPACK_IMPORTED_MODULE_2__.Gg)(pattern, name));
  }
  const mostNamed = 10;
  function noPatternCovers(secret, where, patterns) {
    const named = patterns.length === 0 ? _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`there are none` : (0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.p_)(patterns, mostNamed);
    return _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`${secret} matches no pattern in ${where}: ${named}.`;
  }
}),

/***/ 938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    N: () => primaryArnOf,
    q: () => distinctSecrets
  });
  var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
  function primaryArnOf({arn, life}) {
    const parsed = (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_0__.Lw)(arn);
    const region = life?.primaryRegion;
    return parsed === void 0 || region === void 0 ? void 0 : (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_0__.bH)({
      ...parsed,
      region
    });
  }
  function distinctSecrets(resolved) {
    return [ ...new Map(resolved.map(each => [ each.found.arn, each ])).values() ];
  }
}),

/***/ 3887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    S: () => neededByExecutions,
    X: () => neededBy
  });
  var _served_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5480);
  function neededByExecutions({stale, roleArn, executions}) {
    if (executions === void 0) return new Set;
    if (executions.kind === "failed") return stale;
    return new Set([ ...executions.versions.values() ].flatMap(pinned => neededBy(pinned, stale, roleArn)));
  }
  function neededBy({state}, secretArns, roleArn) {
    if (state === void 0) return [ ...secretArns ];
    if (state.kind === "found" && state.roleArn !== roleArn) return [];
    return (0, _served_js__WEBPACK_IMPORTED_MODULE_0__.pr)(state, secretArns);
  }
}),

/***/ 8041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    F3: () => planRelease,
    hq: () => releaseSteps,
    RV: () => releasedBy
  });
  var failure = __webpack_require__(8675);
  var observation = __webpack_require__(6463);
  var sentence = __webpack_require__(9062);
  var versions_served = __webpack_require__(5480);
  function isCurrent(state, {isAsPlanned}) {
    return state.kind === "found" && (0, versions_served.un)(state) === void 0 && isAsPlanned(state);
  }
  function unreadable(message) {
    const remedy = (0, sentence.xI)("What the alias serves must be known before it is moved. Allow `lambda:ListAliases` and `lambda:GetFunctionConfiguration` on the function and its versions, and `kms:Decrypt` on their key.");
    return {
      kind: "refused",
      code: "alias-unreadable",
      text: {
        message,
        remedy
      }
    };
  }
  function otherCode(served) {
    const message = sentence.cv`${(0, sentence.UU)("$LATEST")} has different code than ${served}. Publishing the variables would ship that code.`;
    const remedy = (0, sentence.xI)("Release the code first with the tool that deploys it, or write `publish: with-code` to ship both together.");
    return {
      kind: "refused",
      code: "alias-code-differs",
      text: {
        message,
        remedy
      }
    };
  }
  function planAlias(about) {
    const {declared, release, served} = about;
    if (release.alias === void 0) return {
      kind: "current"
    };
    const alias = served.aliases.find(each => each.name === release.alias);
    if (alias === void 0) return notFound(release.alias, declared.functionName);
    if (alias.version === "$LATEST" || followsLatest(alias)) return {
      kind: "current"
    };
    const states = [ alias.version, ...alias.weighted ].map(version => served.versions.get(version) ?? {
      kind: "absent"
    });
    if (states.every(state => isCurrent(state, about))) return {
      kind: "current"
    };
    if (alias.weighted.length > 0) return weighted(alias);
    const [reason] = states.map(versions_served.un).filter(each => each !== void 0);
    if (reason !== void 0) return unreadable(sentence.cv`What alias ${(0, sentence.UU)(alias.name)} serves cannot be read: ${reason}.`);
    return releaseCode(about, alias, served.versions.get(alias.version));
  }
  function followsLatest({version, weighted: others}) {
    return version === observation.Kq && others.length === 0;
  }
  function releaseCode({release, found}, alias, served) {
    const {codeSha256} = found;
    const isSameCode = served?.kind === "found" && served.codeSha256 === codeSha256;
    return release.withCode || isSameCode ? {
      kind: "due",
      codeSha256,
      alias: {
        alias: alias.name,
        from: alias.version,
        ...!isSameCode && {
          ships: true
        }
      }
    } : otherCode(sentence.cv`version ${(0, sentence.UU)(alias.version)}, which alias ${(0, 
    sentence.UU)(alias.name)} serves`);
  }
  function weighted(alias) {
    const versions = (0, sentence.p_)([ alias.version, ...alias.weighted ]);
    const message = sentence.cv`Alias ${(0, sentence.UU)(alias.name)} splits its traffic between versions ${versions}. Moving it would end that shift at once.`;
    const remedy = sentence.cv`Let the shift end, or remove the weights, and run this again. If the alias has provisioned concurrency and has just moved, Lambda itself shifts the traffic: wait until the new version is ready.`;
    return {
      kind: "refused",
      code: "alias-weighted",
      text: {
        message,
        remedy
      }
    };
  }
  function notFound(alias, functionName) {
    const message = sentence.cv`Function ${(0, sentence.QM)(functionName)} has no alias ${(0, 
    sentence.UU)(alias)}.`;
    const remedy = (0, sentence.xI)("Create it with the tool that deploys the function, or correct `alias`. This action creates no aliases.");
    return {
      kind: "refused",
      code: "alias-not-found",
      text: {
        message,
        remedy
      }
    };
  }
  function planLatest(about) {
    const {found, served} = about;
    if (found.capacity !== "managed-instances") return withoutInstances(about);
    const state = served.versions.get(observation.Kq) ?? {
      kind: "absent"
    };
    if (isCurrent(state, about)) return {
      kind: "current"
    };
    const due = judge(state, about);
    return due.kind === "due" || isOnlyTraffic(about) ? due : {
      kind: "current"
    };
  }
  function withoutInstances({declared, release}) {
    if (release.alias !== void 0) return {
      kind: "current"
    };
    const message = sentence.cv`${(0, sentence.UU)("publish")} is set for function ${(0, 
    sentence.QM)(declared.functionName)}, but ${(0, sentence.UU)("alias")} is not.`;
    const remedy = (0, sentence.xI)("Set `alias` to the alias of live traffic: the code it serves decides what may be published. Only a function on Lambda Managed Instances can be published without one.");
    return {
      kind: "refused",
      code: "alias-undeclared",
      text: {
        message,
        remedy
      }
    };
  }
  function judge(state, {release, found}) {
    const {codeSha256} = found;
    const due = {
      kind: "due",
      codeSha256,
      latest: {}
    };
    const shipping = {
      ...due,
      latest: {
        ships: true
      }
    };
    if (state.kind === "absent") return release.withCode ? shipping : otherCode(sentence.cv`${(0, 
    sentence.UU)(observation.Kq)}, which does not exist yet`);
    const reason = isSettling(state) ? void 0 : (0, versions_served.un)(state);
    if (state.kind === "failed" || reason !== void 0) return unreadable(sentence.cv`What ${(0, 
    sentence.UU)(observation.Kq)} serves cannot be read: ${reason ?? []}.`);
    if (state.codeSha256 === codeSha256) return due;
    return release.withCode ? shipping : otherCode(sentence.cv`${(0, sentence.UU)(observation.Kq)}, which calls without a version or alias reach`);
  }
  function isSettling(state) {
    return state.kind === "found" && state.update.kind !== "settled";
  }
  function isOnlyTraffic({release, served}) {
    const alias = served.aliases.find(({name: each}) => each === release.alias);
    return release.alias === void 0 || alias !== void 0 && followsLatest(alias);
  }
  function planRelease(releasing) {
    const {declared, served} = releasing;
    const {release} = declared;
    if (release === void 0) return {
      kind: "current"
    };
    if (served === void 0) return {
      kind: "unknown"
    };
    if (served.kind === "failed") return unreadable((0, failure.W)(served.failure));
    const about = {
      ...releasing,
      release,
      served
    };
    const [alias, latest] = [ planAlias(about), planLatest(about) ];
    if (alias.kind === "refused" || latest.kind === "current") return alias;
    return alias.kind === "due" && latest.kind === "due" ? {
      ...alias,
      ...latest
    } : latest;
  }
  function releaseSteps(release) {
    if (release.kind !== "due") return [];
    const {codeSha256, alias, latest} = release;
    return [ ...latest === void 0 ? [] : [ {
      kind: "publish-latest",
      codeSha256,
      ...latest
    } ], ...alias === void 0 ? [] : [ {
      kind: "publish",
      codeSha256
    }, {
      kind: "point-alias",
      ...alias
    } ] ];
  }
  function releasedBy(release) {
    if (release.kind !== "due") return {};
    return {
      alias: release.alias?.alias,
      latest: release.latest !== void 0
    };
  }
}),

/***/ 2975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    A_: () => servedAfter,
    me: () => otherRoleOf,
    mx: () => isNamedUnderOtherRole
  });
  var _text_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
  var _release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8041);
  var _served_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5480);
  function servedAfter({live: {served}, versions: {release}}) {
    return served?.kind === "found" ? (0, _served_js__WEBPACK_IMPORTED_MODULE_2__.RI)(served, (0, 
    _release_js__WEBPACK_IMPORTED_MODULE_1__.RV)(release)) : [];
  }
  function otherRoleOf({state}, live) {
    if (state.kind !== "found" || state.roleArn === live.function.roleArn) return;
    return (0, _text_arn_js__WEBPACK_IMPORTED_MODULE_0__.xZ)(state.roleArn);
  }
  function isNamedUnderOtherRole(draft, secretArn) {
    return servedAfter(draft).some(served => otherRoleOf(served, draft.live) !== void 0 && (0, 
    _served_js__WEBPACK_IMPORTED_MODULE_2__.pr)(served.state, [ secretArn ]).length > 0);
  }
}),

/***/ 5480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    RI: () => servedVersions,
    hH: () => heldSecrets,
    l_: () => runsEarlier,
    pr: () => namedSecrets,
    un: () => unreadReason
  });
  var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8675);
  var _model_hidden_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(833);
  var _model_observation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6463);
  var _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9062);
  function servedVersions({aliases, versions}, {alias: moved, latest = false} = {}) {
    return [ ...versions ].flatMap(([version, state]) => {
      const serving = aliases.filter(alias => alias.name !== moved && [ alias.version, ...alias.weighted ].includes(version)).map(({name}) => name);
      const isUnqualified = version === _model_observation_js__WEBPACK_IMPORTED_MODULE_3__.Kq;
      if (isUnqualified ? latest : serving.length === 0) return [];
      return [ {
        version,
        aliases: serving,
        isUnqualified,
        state
      } ];
    });
  }
  function namedSecrets(state, secretArns) {
    const all = [ ...secretArns ];
    if (state.kind !== "found" || state.variables.kind === "unreadable") return all;
    const values = new Set([ ...state.variables.values.values() ].map(_model_hidden_js__WEBPACK_IMPORTED_MODULE_1__._c));
    return all.filter(secretArn => values.has(secretArn));
  }
  function unreadReason(state) {
    if (state.kind === "failed") return (0, _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.f)((0, 
    _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.W)(state.failure));
    if (state.kind === "absent") return _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.cv`it no longer exists`;
    if (state.variables.kind === "readable") return;
    const {code, message} = state.variables;
    return message === "" ? [ (0, _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.UU)(code) ] : _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.cv`${(0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.UU)(code)}: ${(0, _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.f)([ (0, 
    _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__.UU)(message) ])}`;
  }
  function runsEarlier({update, capacity}) {
    return update.kind === "failed" && capacity === void 0;
  }
  function heldSecrets({stale, roleArn, served, released}) {
    if (served === void 0) return new Set;
    if (served.kind === "failed") return stale;
    const needed = servedVersions(served, released).filter(({state}) => state.kind !== "found" || state.roleArn === roleArn).flatMap(({state}) => namedSecrets(state, stale));
    return new Set(needed);
  }
}),

/***/ 9348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    I: () => onWriters,
    R: () => judgeWhole
  });
  function judgeWhole(whole, rules) {
    const judgments = rules.map(rule => rule(whole));
    return declared => judgments.flatMap(found => found.get(declared) ?? []);
  }
  function onWriters({planned, setsRotation}, findings) {
    const writers = planned.filter(({plan}) => plan.writes || setsRotation(plan));
    return new Map(writers.map(({declared}) => [ declared, findings(declared) ]));
  }
}),

/***/ 8988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Au: () => arnsIn,
    Av: () => isSecretArn,
    Jf: () => secretNameOf,
    Lw: () => parseArn,
    M_: () => sameAccount,
    Mh: () => nameInFull,
    XQ: () => nameOfSecret,
    bH: () => formatArn,
    xX: () => storeOf,
    xZ: () => roleNameOf
  });
  var _stores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9665);
  const shape = /^arn:(?<partition>aws[a-z-]*):(?<service>[a-z0-9-]+):(?<region>[a-z0-9-]*):(?<account>\d{12}|):(?<resource>.+)$/s;
  function parseArn(text) {
    const groups = shape.exec(text)?.groups;
    if (groups === void 0) return;
    const {partition = "", service = "", region = "", account = "", resource = ""} = groups;
    return {
      partition,
      service,
      region,
      account,
      resource
    };
  }
  function sameAccount(some, other) {
    return parseArn(some)?.account === parseArn(other)?.account;
  }
  function formatArn(arn) {
    return `arn:${arn.partition}:${arn.service}:${arn.region}:${arn.account}:${arn.resource}`;
  }
  function isSecretArn(text) {
    return storeIn(text) !== void 0;
  }
  function arnsIn(text) {
    return text.match(anywhere) ?? [];
  }
  const anywhere = new RegExp(`arn:aws[a-z-]*:(?:${oneOf("service")}):[a-z0-9-]*:\\d{12}:(?:${oneOf("start")})[\\w/+=.@!-]*`, "g");
  function oneOf(part) {
    return _stores_js__WEBPACK_IMPORTED_MODULE_0__.IM.map(store => store[part]).join("|");
  }
  function storeOf(secretArn) {
    return storeIn(secretArn) ?? _stores_js__WEBPACK_IMPORTED_MODULE_0__.zQ.secret;
  }
  function storeIn(text) {
    const arn = parseArn(text);
    return arn && _stores_js__WEBPACK_IMPORTED_MODULE_0__.IM.find(store => store.service === arn.service && store.resource.test(arn.resource));
  }
  function secretNameOf({service, resource}) {
    const store = _stores_js__WEBPACK_IMPORTED_MODULE_0__.IM.find(each => each.service === service) ?? _stores_js__WEBPACK_IMPORTED_MODULE_0__.zQ.secret;
    return store.nameIn(resource);
  }
  function nameOfSecret(secretArn) {
    const arn = parseArn(secretArn);
    return arn === void 0 ? secretArn : secretNameOf(arn);
  }
  function nameInFull(secretArn) {
    return (0, _stores_js__WEBPACK_IMPORTED_MODULE_0__.AQ)(storeOf(secretArn), secretArn, "none");
  }
  function roleNameOf(roleArn) {
    return roleArn.slice(roleArn.lastIndexOf("/") + 1);
  }
}),

/***/ 4468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    bq: () => callersCredentials,
    ix: () => callersAccount,
    mF: () => caller
  });
  var _sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9062);
  const caller = (0, _sentence_js__WEBPACK_IMPORTED_MODULE_0__.r_)((0, _sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("the role that the workflow assumes"), (0, 
  _sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("your AWS role or user"));
  const callersCredentials = (0, _sentence_js__WEBPACK_IMPORTED_MODULE_0__.r_)((0, 
  _sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("the workflow's credentials"), (0, 
  _sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("your credentials"));
  const callersAccount = (0, _sentence_js__WEBPACK_IMPORTED_MODULE_0__.r_)((0, _sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("the workflow's AWS account"), (0, 
  _sentence_js__WEBPACK_IMPORTED_MODULE_0__.xI)("the AWS account of your credentials"));
}),

/***/ 5280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    d: () => canonicalJson
  });
  function canonicalJson(value) {
    return JSON.stringify(sorted(value));
  }
  function sorted(value) {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== "object" || value === null || "toJSON" in value) return value;
    const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
    return Object.fromEntries(entries.map(([key, inner]) => [ key, sorted(inner) ]));
  }
}),

/***/ 9180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    U: () => count,
    v: () => digits
  });
  function digits(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  }
  function count(number, noun) {
    return `${digits(number)} ${noun}${number === 1 ? "" : "s"}`;
  }
}),

/***/ 2821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    P: () => dayAfter,
    k: () => dayOf
  });
  const dayInMs = 24 * 60 * 60 * 1e3;
  function dayOf(moment) {
    return moment.toISOString().slice(0, 10);
  }
  function dayAfter(day, days) {
    return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * dayInMs));
  }
}),

/***/ 9846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    h: () => ExplainedError
  });
  var _sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9062);
  class ExplainedError extends Error {
    sentence;
    constructor(sentence, options) {
      super((0, _sentence_js__WEBPACK_IMPORTED_MODULE_0__.pj)(sentence), options);
      this.sentence = sentence;
    }
  }
}),

/***/ 4581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    p: () => nearest
  });
  var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5336);
  function nearest(text, known, most = 1 / 0) {
    if (known.length === 0) return;
    const found = (0, fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__.k)(text, known);
    return (0, fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__.I)(text, found) <= Math.min(most, found.length / 2) ? found : void 0;
  }
}),

/***/ 8148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    $8: () => isNamedBy,
    Bm: () => policyDigestRule,
    CU: () => recordedNext,
    CY: () => formatOwnerMark,
    Do: () => isOfOtherWorkflow,
    E5: () => markStart,
    IG: () => isOfStage,
    RB: () => sameRepository,
    V7: () => ownerMarkRule,
    Vi: () => sameFile,
    Vu: () => formatOwner,
    Xd: () => ownerMarkPattern,
    bf: () => ownerOf,
    ni: () => policyDigestPattern,
    p1: () => policyDigest,
    qA: () => ownerHash,
    s0: () => sameOwner,
    vl: () => isOfInputs,
    zr: () => findOwner
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
  function ownerOf(facts) {
    return {
      server: ownerHash(facts.serverUrl),
      repository: facts.repositoryId,
      file: ownerHash(facts.file),
      stage: ownerHash(facts.stage),
      function: ownerHash(facts.functionName),
      ...facts.workflow !== void 0 && {
        workflow: ownerHash(facts.workflow)
      }
    };
  }
  function ownerHash(text) {
    return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex").slice(0, 7);
  }
  const hash = "[0-9a-f]{7}";
  const markStart = "OwnerG";
  const markPattern = `${markStart}(${hash})R([1-9][0-9]{0,19})F(${hash})S(${hash})N(${hash})`;
  const ownerMarkPattern = new RegExp(`^${markPattern}$`);
  const ownerMarkRule = "Write the mark that the error `function-owned-elsewhere` shows.";
  const within = new RegExp(`^(.*?)${markPattern}(?:W(${hash}))?((?:[A-Z][A-Za-z0-9]*)?)$`);
  const policyDigestPattern = /^p[0-9a-f]{16}$/;
  const policyDigestRule = "Write the digest that the error `policy-foreign` shows.";
  function policyDigest(document) {
    return `p${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(document).digest("hex").slice(0, 16)}`;
  }
  function formatOwner({server, repository, file, stage, function: name}) {
    return `${markStart}${server}R${repository}F${file}S${stage}N${name}`;
  }
  function formatOwnerMark(owner) {
    return `${formatOwner(owner)}${owner.workflow === void 0 ? "" : `W${owner.workflow}`}`;
  }
  function findOwner(text) {
    const match = within.exec(text);
    if (match === null) return;
    const [, before = "", server = "", repository = "", file = "", stage = "", name = "", workflow, after = ""] = match;
    const owner = {
      server,
      repository,
      file,
      stage,
      function: name,
      ...workflow !== void 0 && {
        workflow
      }
    };
    return {
      before,
      owner,
      after
    };
  }
  function sameOwner(some, other) {
    if (some === void 0 || other === void 0) return some === other;
    return formatOwner(some) === formatOwner(other);
  }
  function isOfInputs({file}) {
    return file === ownerHash("");
  }
  function recordedNext(owner, mark) {
    return owner.workflow === void 0 && mark !== void 0 && sameOwner(owner, mark) ? mark : owner;
  }
  function isOfOtherWorkflow(mark, {owner, workflows}) {
    if (mark.workflow === void 0 || owner.workflow === void 0 || !sameOwner(mark, owner)) return false;
    if (mark.workflow === owner.workflow) return false;
    return workflows === void 0 || workflows.some(each => ownerHash(each) === mark.workflow);
  }
  function isOfStage(mark, {owner, stages}) {
    return mark.stage === owner.stage || !stages.some(stage => ownerHash(stage) === mark.stage);
  }
  function sameFile(some, other) {
    return some.file === other.file && sameRepository(some, other);
  }
  function sameRepository(some, other) {
    return some.server === other.server && some.repository === other.repository;
  }
  function isNamedBy(owner, mark) {
    const withoutFunction = text => text.replace(/N[0-9a-f]{7}$/, "");
    return withoutFunction(formatOwner(owner)) === withoutFunction(mark);
  }
}),

/***/ 995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Dp: () => isRegion,
    l5: () => regionRule,
    xY: () => regionPattern
  });
  const regionPattern = /^[a-z]+(-[a-z]+)+-\d+$/;
  const regionRule = "Write a region such as `us-east-1`.";
  function isRegion(text) {
    return regionPattern.test(text);
  }
}),

/***/ 9979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    WR: () => countedSecrets,
    a2: () => nounOf,
    et: () => subjectOf,
    jF: () => countSecrets,
    s5: () => mentionOf
  });
  var _arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
  var _sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9062);
  var _stores_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9665);
  function nounOf(secretArn) {
    return (0, _arn_js__WEBPACK_IMPORTED_MODULE_0__.xX)(secretArn).noun;
  }
  function subjectOf(secret) {
    return _sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`${[ (0, _arn_js__WEBPACK_IMPORTED_MODULE_0__.xX)(secret.arn).subject ]} ${(0, 
    _sentence_js__WEBPACK_IMPORTED_MODULE_1__.UU)(secret.name)}`;
  }
  function mentionOf(secretArn) {
    return _sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`${(0, _sentence_js__WEBPACK_IMPORTED_MODULE_1__.xI)(nounOf(secretArn))} ${(0, 
    _sentence_js__WEBPACK_IMPORTED_MODULE_1__.UU)((0, _arn_js__WEBPACK_IMPORTED_MODULE_0__.XQ)(secretArn))}`;
  }
  function countedSecrets(secretArns) {
    const counts = _stores_js__WEBPACK_IMPORTED_MODULE_2__.IM.map(({noun}) => ({
      noun,
      number: secretArns.filter(arn => nounOf(arn) === noun).length
    })).filter(({number}) => number > 0).map(({noun, number}) => _sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`${number} ${(0, 
    _sentence_js__WEBPACK_IMPORTED_MODULE_1__.xI)(number === 1 ? noun : `${noun}s`)}`);
    return counts.length === 0 ? _sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`0 secrets` : (0, 
    _sentence_js__WEBPACK_IMPORTED_MODULE_1__.p_)(counts);
  }
  function countSecrets(secretArns) {
    return (0, _sentence_js__WEBPACK_IMPORTED_MODULE_1__.pj)(countedSecrets(secretArns));
  }
}),

/***/ 9062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Cj: () => isOrAre,
    Pe: () => setting,
    QM: () => itself,
    UU: () => name,
    Ws: () => countingAs,
    XX: () => render,
    cv: () => say,
    dM: () => distinct,
    fj: () => join,
    gP: () => either,
    hF: () => input,
    hS: () => counted,
    mW: () => inAction,
    p_: () => list,
    pj: () => plain,
    r_: () => sides,
    xI: () => marked
  });
  var _count_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9180);
  function name(text) {
    return {
      name: text
    };
  }
  function itself(text) {
    return {
      name: text,
      as: "itself"
    };
  }
  function input(named) {
    return {
      input: named
    };
  }
  function setting(named, value) {
    return {
      input: named,
      value
    };
  }
  function sides(action, terminal) {
    return {
      action,
      terminal
    };
  }
  function say(words, ...parts) {
    return words.flatMap((word, index) => [ ...wordsOf(word), ...partsOf(parts[index]) ]);
  }
  function marked(text) {
    return text.split("`").flatMap((part, index) => index % 2 === 1 ? [ name(part) ] : wordsOf(part));
  }
  function list(items, most = items.length) {
    return enumerate(named(items, most), " and ");
  }
  function either(items, most = items.length) {
    return enumerate(named(items, most), " or ");
  }
  function named(items, most) {
    const more = items.length - most;
    const shown = items.slice(0, most).map(each => typeof each === "string" ? [ name(each) ] : each);
    return more > 0 ? [ ...shown, say`${more} more` ] : shown;
  }
  function enumerate(items, last) {
    return items.flatMap((item, index) => {
      if (index === 0) return item;
      return [ index === items.length - 1 ? last : ", ", ...item ];
    });
  }
  function counted(number, noun) {
    return [ (0, _count_js__WEBPACK_IMPORTED_MODULE_0__.U)(number, noun) ];
  }
  function isOrAre(number) {
    return [ number === 1 ? "is" : "are" ];
  }
  function join(sentences, between = " ") {
    return sentences.flatMap((sentence, index) => index === 0 ? sentence : [ between, ...sentence ]);
  }
  function distinct(sentences) {
    return [ ...new Map(sentences.map(each => [ plain(each), each ])).values() ];
  }
  function countingAs(as, sentence) {
    return sentence.map(part => {
      if (typeof part === "string" || "input" in part) return part;
      if ("name" in part) return {
        ...part,
        as
      };
      return sides(countingAs(as, part.action), countingAs(as, part.terminal));
    });
  }
  function spoken(sentence, speech) {
    return sentence.flatMap(part => {
      if (typeof part === "string" || "name" in part) return [ part ];
      return spoken("input" in part ? speech.input(part) : part[speech.side], speech);
    });
  }
  const speechOfAction = {
    side: "action",
    input: ({input: named, value}) => value === void 0 ? say`input ${name(named)}` : say`set the input ${name(named)} to ${name(value)}`
  };
  function inAction(sentence) {
    return spoken(sentence, speechOfAction);
  }
  function plain(sentence) {
    return render(sentence, {
      words: String,
      name: String
    });
  }
  function render(sentence, style) {
    return inAction(sentence).map(part => typeof part === "string" ? style.words(part) : style.name(part.name)).join("");
  }
  function wordsOf(text) {
    return text === "" ? [] : [ text ];
  }
  function partsOf(part) {
    if (part === void 0) return [];
    if (typeof part === "number") return [ (0, _count_js__WEBPACK_IMPORTED_MODULE_0__.v)(part) ];
    return "length" in part ? part : [ part ];
  }
}),

/***/ 2422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    E: () => statementToPaste,
    S: () => allowing
  });
  function statementToPaste(action, resource) {
    return {
      name: JSON.stringify(allowing(action, resource)),
      allows: {
        action,
        resource
      }
    };
  }
  function allowing(action, resource) {
    return {
      Effect: "Allow",
      Action: action,
      Resource: resource
    };
  }
}),

/***/ 4822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    C5: () => secretWords,
    Hd: () => storeTitles,
    In: () => prefixedNames,
    NJ: () => prefixedName,
    Rs: () => prefixedReference,
    db: () => secretsWords,
    kU: () => awsKeys,
    yv: () => metadataAccess
  });
  var _stores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9665);
  const prefixed = _stores_js__WEBPACK_IMPORTED_MODULE_0__.IM.filter(({prefix}) => prefix !== "");
  const storeTitles = listed(_stores_js__WEBPACK_IMPORTED_MODULE_0__.IM.map(({title}) => title), "or");
  const secretWords = listed(_stores_js__WEBPACK_IMPORTED_MODULE_0__.IM.map(({noun}) => noun), "or");
  const secretsWords = listed(_stores_js__WEBPACK_IMPORTED_MODULE_0__.IM.map(({noun}) => `${noun}s`), "or");
  function awsKeys(last) {
    return listed(_stores_js__WEBPACK_IMPORTED_MODULE_0__.IM.map(({awsKey}) => `\`${awsKey}\``), last);
  }
  const metadataAccess = _stores_js__WEBPACK_IMPORTED_MODULE_0__.IM.map(({metadata: {action, onAll}, noun}) => {
    const on = onAll ? "every resource, which IAM cannot limit to some" : `the ${noun}`;
    return `\`${action}\` on ${on}`;
  }).join(", or ");
  const prefixedName = prefixed.map(({prefix, noun}) => `\`${prefix}\` and a ${noun}'s name`).join(", or ");
  const prefixedNames = prefixed.map(({prefix, noun}) => `\`${prefix}\` and names of ${noun}s`).join(", or ");
  const prefixedReference = prefixed.map(({prefix, noun, title}) => `for a ${noun} of ${title}, its ARN, or \`${prefix}\` and its name`).join("; ");
  function listed(texts, last) {
    return `${texts.slice(0, -1).join(", ")} ${last} ${texts.at(-1)}`;
  }
}),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    AQ: () => withEnding,
    IM: () => allStores,
    wP: () => isWhole,
    zQ: () => stores
  });
  var _caller_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4468);
  var _sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9062);
  const sixCharacters = /-[A-Za-z0-9]{6}$/;
  const stores = {
    secret: {
      title: "Secrets Manager",
      noun: "secret",
      subject: "Secret",
      qualifier: "",
      prefix: "",
      service: "secretsmanager",
      start: "secret:",
      resource: /^secret:[\w/+=.@!-]+$/,
      nameIn: resource => resource.replace(/^secret:/, "").replace(sixCharacters, ""),
      ending: {
        shape: sixCharacters,
        pattern: "-??????"
      },
      spellings: written => [ written ],
      variableEnding: "SECRET_ARN",
      hasPolicy: true,
      rotates: true,
      replicates: true,
      metadata: {
        action: "secretsmanager:DescribeSecret",
        onAll: false
      },
      readActions: [ "secretsmanager:GetSecretValue" ],
      valueActions: [ "secretsmanager:GetSecretValue" ],
      deniedActions: [ "secretsmanager:BatchGetSecretValue", "secretsmanager:GetSecretValue" ],
      describeActions: [ "secretsmanager:DescribeSecret" ],
      ifNotFound: _sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`Correct its name, the region or ${_caller_js__WEBPACK_IMPORTED_MODULE_0__.ix}.`,
      ifUnreadable: _sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`This call returns the secret's full ARN and its key, and never its value.`,
      contextKey: "kms:EncryptionContext:SecretARN",
      awsKey: "aws/secretsmanager",
      sidPart: "",
      impossible: "secret:lambda-secrets-action/no-such-secret-======"
    },
    parameter: {
      title: "Parameter Store",
      noun: "parameter",
      subject: "Parameter",
      qualifier: "parameter ",
      prefix: "ssm:",
      service: "ssm",
      start: "parameter/",
      resource: /^parameter(\/[\w.-]+)+$/,
      nameIn: resource => resource.replace(/^parameter(?=\/.*\/)|^parameter\//, ""),
      spellings: written => [ written.replace(/^\//, ""), `/${written.replace(/^\//, "")}` ],
      variableEnding: "PARAMETER_ARN",
      hasPolicy: false,
      rotates: false,
      replicates: false,
      metadata: {
        action: "ssm:DescribeParameters",
        onAll: true,
        policy: "parameters"
      },
      readActions: [ "ssm:GetParameter", "ssm:GetParameters" ],
      valueActions: [ "ssm:GetParameter", "ssm:GetParameters", "ssm:GetParameterHistory" ],
      pathAction: "ssm:GetParametersByPath",
      deniedActions: [ "ssm:GetParameter*" ],
      describeActions: [],
      ifNotFound: _sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`Correct its name, the region or ${_caller_js__WEBPACK_IMPORTED_MODULE_0__.ix}. A parameter of another account is declared by its ARN.`,
      ifUnreadable: _sentence_js__WEBPACK_IMPORTED_MODULE_1__.cv`IAM cannot limit this call to some parameters. It returns no value.`,
      contextKey: "kms:EncryptionContext:PARAMETER_ARN",
      awsKey: "aws/ssm",
      sidPart: "Parameters",
      impossible: "parameter/ssm-no-such-parameter"
    }
  };
  const allStores = Object.values(stores);
  function isWhole({ending}, arn) {
    return ending === void 0 || ending.shape.test(arn);
  }
  function withEnding({ending}, arn, other) {
    return ending === void 0 ? arn : arn.replace(ending.shape, other === "any" ? ending.pattern : "");
  }
})

};
