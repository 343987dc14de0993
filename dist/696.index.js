export const id = 696;
export const ids = [696];
export const modules = {

/***/ 5919:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    h: () => IAMClient
  });
  var client = __webpack_require__(5152);
  var dist_cjs = __webpack_require__(402);
  var submodules_client = __webpack_require__(2658);
  var submodules_config = __webpack_require__(9672);
  var endpoints = __webpack_require__(2085);
  var protocols = __webpack_require__(3422);
  var retry = __webpack_require__(3609);
  var schema = __webpack_require__(6890);
  var httpAuthSchemes = __webpack_require__(7523);
  const defaultIAMHttpAuthSchemeParametersProvider = async (config, context, input) => ({
    operation: (0, submodules_client.getSmithyContext)(context).operation,
    region: await (0, submodules_client.normalizeProvider)(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  });
  function createAwsAuthSigv4HttpAuthOption(authParameters) {
    return {
      schemeId: "aws.auth#sigv4",
      signingProperties: {
        name: "iam",
        region: authParameters.region
      },
      propertiesExtractor: (config, context) => ({
        signingProperties: {
          config,
          context
        }
      })
    };
  }
  const defaultIAMHttpAuthSchemeProvider = authParameters => {
    const options = [];
    switch (authParameters.operation) {
     default:
      options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
    }
    return options;
  };
  const resolveHttpAuthSchemeConfig = config => {
    const config_0 = (0, httpAuthSchemes.resolveAwsSdkSigV4Config)(config);
    return Object.assign(config_0, {
      authSchemePreference: (0, submodules_client.normalizeProvider)(config.authSchemePreference ?? [])
    });
  };
  var EndpointParameters = __webpack_require__(8097);
  const package_namespaceObject = {
    rE: "3.1164.0"
  };
  var defaultProvider = __webpack_require__(9882);
  var serde = __webpack_require__(2430);
  var node_http_handler = __webpack_require__(3291);
  var submodules_protocols = __webpack_require__(7288);
  var checksum = __webpack_require__(9542);
  const v = "ref", w = "authSchemes", x = "name", y = "signingRegion";
  const a = -1, b = true, c = "isSet", d = "PartitionResult", e = "stringEquals", f = "booleanEquals", g = "getAttr", h = {
    [v]: "Endpoint"
  }, i = {
    fn: g,
    argv: [ {
      [v]: d
    }, "name" ]
  }, j = {
    [v]: d
  }, k = {
    [w]: [ {
      [x]: "sigv4",
      [y]: "us-east-1"
    } ]
  }, l = {
    [w]: [ {
      [x]: "sigv4",
      [y]: "cn-north-1"
    } ]
  }, m = {
    [w]: [ {
      [x]: "sigv4",
      [y]: "us-gov-west-1"
    } ]
  }, n = {
    [w]: [ {
      [x]: "sigv4",
      [y]: "us-iso-east-1"
    } ]
  }, o = {
    [w]: [ {
      [x]: "sigv4",
      [y]: "us-isob-east-1"
    } ]
  }, p = {
    [w]: [ {
      [x]: "sigv4",
      [y]: "eu-isoe-west-1"
    } ]
  }, q = {
    [w]: [ {
      [x]: "sigv4",
      [y]: "us-isof-south-1"
    } ]
  }, s = {
    [w]: [ {
      [x]: "sigv4",
      [y]: "eusc-de-east-1"
    } ]
  }, t = {
    [w]: [ {
      [x]: "sigv4",
      [y]: "{PartitionResult#implicitGlobalRegion}"
    } ]
  }, u = [ {
    [v]: "Region"
  } ];
  const _data = {
    conditions: [ [ c, [ h ] ], [ c, u ], [ "aws.partition", u, d ], [ e, [ i, "aws" ] ], [ e, [ i, "aws-cn" ] ], [ e, [ i, "aws-us-gov" ] ], [ e, [ i, "aws-iso" ] ], [ f, [ {
      [v]: "UseFIPS"
    }, b ] ], [ f, [ {
      [v]: "UseDualStack"
    }, b ] ], [ e, [ i, "aws-iso-b" ] ], [ e, [ i, "aws-iso-e" ] ], [ e, [ i, "aws-iso-f" ] ], [ e, [ i, "aws-eusc" ] ], [ f, [ {
      fn: g,
      argv: [ j, "supportsDualStack" ]
    }, b ] ], [ f, [ {
      fn: g,
      argv: [ j, "supportsFIPS" ]
    }, b ] ] ],
    results: [ [ a ], [ a, "Invalid Configuration: FIPS and custom endpoint are not supported" ], [ a, "Invalid Configuration: Dualstack and custom endpoint are not supported" ], [ h, {} ], [ "https://iam.amazonaws.com", k ], [ "https://iam-fips.amazonaws.com", k ], [ "https://iam.global.api.aws", k ], [ "https://iam-fips.global.api.aws", k ], [ "https://iam.global.api.amazonwebservices.com.cn", l ], [ "https://iam-fips.api.amazonwebservices.com.cn", l ], [ "https://iam.cn-north-1.amazonaws.com.cn", l ], [ "https://iam-fips.amazonaws.com.cn", l ], [ "https://iam.us-gov.api.aws", m ], [ "https://iam.us-gov.amazonaws.com", m ], [ "https://iam.us-iso-east-1.c2s.ic.gov", n ], [ "https://iam-fips.us-iso-east-1.c2s.ic.gov", n ], [ "https://iam.api.aws.ic.gov", n ], [ "https://iam-fips.api.aws.ic.gov", n ], [ "https://iam.us-isob-east-1.sc2s.sgov.gov", o ], [ "https://iam-fips.us-isob-east-1.sc2s.sgov.gov", o ], [ "https://iam.api.aws.scloud", o ], [ "https://iam-fips.api.aws.scloud", o ], [ "https://iam.eu-isoe-west-1.cloud.adc-e.uk", p ], [ "https://iam-fips.cloud.adc-e.uk", p ], [ "https://iam.api.cloud-aws.adc-e.uk", p ], [ "https://iam-fips.api.cloud-aws.adc-e.uk", p ], [ "https://iam.us-isof-south-1.csp.hci.ic.gov", q ], [ "https://iam-fips.csp.hci.ic.gov", q ], [ "https://iam.api.aws.hci.ic.gov", q ], [ "https://iam-fips.api.aws.hci.ic.gov", q ], [ "https://iam.eusc-de-east-1.amazonaws.eu", s ], [ "https://iam-fips.amazonaws.eu", s ], [ "https://iam.global.api.amazonwebservices.eu", s ], [ "https://iam-fips.api.amazonwebservices.eu", s ], [ "https://iam-fips.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dualStackDnsSuffix}", t ], [ a, "FIPS and DualStack are enabled, but this partition does not support one or both" ], [ "https://iam-fips.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dnsSuffix}", t ], [ a, "FIPS is enabled but this partition does not support FIPS" ], [ "https://iam.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dualStackDnsSuffix}", t ], [ a, "DualStack is enabled but this partition does not support DualStack" ], [ "https://iam.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dnsSuffix}", t ], [ a, "Invalid Configuration: Missing Region" ] ]
  };
  const root = 2;
  const r = 1e8;
  const nodes = new Int32Array([ -1, 1, -1, 0, 42, 3, 1, 4, r + 41, 2, 5, r + 41, 3, 39, 6, 4, 36, 7, 5, 35, 8, 6, 32, 9, 7, 20, 10, 8, 15, 11, 9, r + 18, 12, 10, r + 22, 13, 11, r + 26, 14, 12, r + 30, r + 40, 9, r + 20, 16, 10, r + 24, 17, 11, r + 28, 18, 12, r + 32, 19, 13, r + 38, r + 39, 8, 26, 21, 9, r + 19, 22, 10, r + 23, 23, 11, r + 27, 24, 12, r + 31, 25, 14, r + 36, r + 37, 9, r + 21, 27, 10, r + 25, 28, 11, r + 29, 29, 12, r + 33, 30, 13, 31, r + 35, 14, r + 34, r + 35, 7, 34, 33, 8, r + 16, r + 14, 8, r + 17, r + 15, 8, r + 12, r + 13, 7, 38, 37, 8, r + 8, r + 10, 8, r + 9, r + 11, 7, 41, 40, 8, r + 6, r + 4, 8, r + 7, r + 5, 7, r + 1, 43, 8, r + 2, r + 3 ]);
  const bdd = endpoints.BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
  const cache = new endpoints.EndpointCache({
    size: 50,
    params: [ "Endpoint", "Region", "UseDualStack", "UseFIPS" ]
  });
  const defaultEndpointResolver = (endpointParams, context = {}) => cache.get(endpointParams, () => (0, 
  endpoints.decideEndpoint)(bdd, {
    endpointParams,
    logger: context.logger
  }));
  endpoints.customEndpointFunctions.aws = client.awsEndpointFunctions;
  var schemas_0 = __webpack_require__(135);
  const getRuntimeConfig = config => ({
    apiVersion: "2010-05-08",
    base64Decoder: config?.base64Decoder ?? serde.fromBase64,
    base64Encoder: config?.base64Encoder ?? serde.toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultIAMHttpAuthSchemeProvider,
    httpAuthSchemes: config?.httpAuthSchemes ?? [ {
      schemeId: "aws.auth#sigv4",
      identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4"),
      signer: new httpAuthSchemes.AwsSdkSigV4Signer
    } ],
    logger: config?.logger ?? new submodules_client.NoOpLogger,
    protocol: config?.protocol ?? submodules_protocols.AwsQueryProtocol,
    protocolSettings: config?.protocolSettings ?? {
      defaultNamespace: "com.amazonaws.iam",
      errorTypeRegistries: schemas_0.q1U,
      xmlNamespace: "https://iam.amazonaws.com/doc/2010-05-08/",
      version: "2010-05-08",
      serviceTarget: "AWSIdentityManagementV20100508"
    },
    serviceId: config?.serviceId ?? "IAM",
    sha256: config?.sha256 ?? checksum.Sha256,
    urlParser: config?.urlParser ?? protocols.parseUrl,
    utf8Decoder: config?.utf8Decoder ?? serde.fromUtf8,
    utf8Encoder: config?.utf8Encoder ?? serde.toUtf8
  });
  const runtimeConfig_getRuntimeConfig = config => {
    (0, submodules_client.emitWarningIfUnsupportedVersion)(process.version);
    const defaultsMode = (0, submodules_config.resolveDefaultsModeConfig)(config);
    const defaultConfigProvider = () => defaultsMode().then(submodules_client.loadConfigsForDefaultMode);
    const clientSharedValues = getRuntimeConfig(config);
    (0, client.emitWarningIfUnsupportedVersion)(process.version);
    const loaderConfig = {
      profile: config?.profile,
      logger: clientSharedValues.logger
    };
    return {
      ...clientSharedValues,
      ...config,
      runtime: "node",
      defaultsMode,
      authSchemePreference: config?.authSchemePreference ?? (0, submodules_config.loadConfig)(httpAuthSchemes.NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
      bodyLengthChecker: config?.bodyLengthChecker ?? serde.calculateBodyLength,
      credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider.v6,
      defaultSocketTimeout: (0, client.getDefaultSocketTimeout)(config?.requestHandler, 3e5),
      defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0, client.createDefaultUserAgentProvider)({
        serviceId: clientSharedValues.serviceId,
        clientVersion: package_namespaceObject.rE
      }),
      maxAttempts: config?.maxAttempts ?? (0, submodules_config.loadConfig)(retry.NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
      region: config?.region ?? (0, submodules_config.loadConfig)(submodules_config.NODE_REGION_CONFIG_OPTIONS, {
        ...submodules_config.NODE_REGION_CONFIG_FILE_OPTIONS,
        ...loaderConfig
      }),
      requestHandler: node_http_handler.$.create(config?.requestHandler ?? defaultConfigProvider),
      retryMode: config?.retryMode ?? (0, submodules_config.loadConfig)({
        ...retry.NODE_RETRY_MODE_CONFIG_OPTIONS,
        default: async () => (await defaultConfigProvider()).retryMode || retry.DEFAULT_RETRY_MODE
      }, config),
      streamCollector: config?.streamCollector ?? serde.streamCollector,
      useDualstackEndpoint: config?.useDualstackEndpoint ?? (0, submodules_config.loadConfig)(submodules_config.NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
      useFipsEndpoint: config?.useFipsEndpoint ?? (0, submodules_config.loadConfig)(submodules_config.NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
      userAgentAppId: config?.userAgentAppId ?? (0, submodules_config.loadConfig)(client.NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
    };
  };
  const getHttpAuthExtensionConfiguration = runtimeConfig => {
    const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
    let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
    let _credentials = runtimeConfig.credentials;
    return {
      setHttpAuthScheme(httpAuthScheme) {
        const index = _httpAuthSchemes.findIndex(scheme => scheme.schemeId === httpAuthScheme.schemeId);
        if (index === -1) _httpAuthSchemes.push(httpAuthScheme); else _httpAuthSchemes.splice(index, 1, httpAuthScheme);
      },
      httpAuthSchemes() {
        return _httpAuthSchemes;
      },
      setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
        _httpAuthSchemeProvider = httpAuthSchemeProvider;
      },
      httpAuthSchemeProvider() {
        return _httpAuthSchemeProvider;
      },
      setCredentials(credentials) {
        _credentials = credentials;
      },
      credentials() {
        return _credentials;
      }
    };
  };
  const resolveHttpAuthRuntimeConfig = config => ({
    httpAuthSchemes: config.httpAuthSchemes(),
    httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
    credentials: config.credentials()
  });
  const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
    const extensionConfiguration = Object.assign((0, client.getAwsRegionExtensionConfiguration)(runtimeConfig), (0, 
    submodules_client.getDefaultExtensionConfiguration)(runtimeConfig), (0, protocols.getHttpHandlerExtensionConfiguration)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
    extensions.forEach(extension => extension.configure(extensionConfiguration));
    return Object.assign(runtimeConfig, (0, client.resolveAwsRegionExtensionConfiguration)(extensionConfiguration), (0, 
    submodules_client.resolveDefaultRuntimeConfig)(extensionConfiguration), (0, protocols.resolveHttpHandlerRuntimeConfig)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
  };
  class IAMClient extends submodules_client.Client {
    config;
    constructor(...[configuration]) {
      const _config_0 = runtimeConfig_getRuntimeConfig(configuration || {});
      super(_config_0);
      this.initConfig = _config_0;
      const _config_1 = (0, EndpointParameters.v)(_config_0);
      const _config_2 = (0, client.resolveUserAgentConfig)(_config_1);
      const _config_3 = (0, retry.resolveRetryConfig)(_config_2);
      const _config_4 = (0, submodules_config.resolveRegionConfig)(_config_3);
      const _config_5 = (0, client.resolveHostHeaderConfig)(_config_4);
      const _config_6 = (0, endpoints.resolveEndpointConfig)(_config_5);
      const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
      const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
      this.config = _config_8;
      this.middlewareStack.use((0, schema.getSchemaSerdePlugin)(this.config));
      this.middlewareStack.use((0, client.getUserAgentPlugin)(this.config));
      this.middlewareStack.use((0, retry.getRetryPlugin)(this.config));
      this.middlewareStack.use((0, protocols.getContentLengthPlugin)(this.config));
      this.middlewareStack.use((0, client.getHostHeaderPlugin)(this.config));
      this.middlewareStack.use((0, client.getLoggerPlugin)(this.config));
      this.middlewareStack.use((0, client.getRecursionDetectionPlugin)(this.config));
      this.middlewareStack.use((0, dist_cjs.getHttpAuthSchemeEndpointRuleSetPlugin)(this.config, {
        httpAuthSchemeParametersProvider: defaultIAMHttpAuthSchemeParametersProvider,
        identityProviderConfigProvider: async config => new dist_cjs.DefaultIdentityProviderConfig({
          "aws.auth#sigv4": config.credentials
        })
      }));
      this.middlewareStack.use((0, dist_cjs.getHttpSigningPlugin)(this.config));
    }
    destroy() {
      super.destroy();
    }
  }
}),

/***/ 3924:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    G5: () => command,
    lq: () => _ep0,
    yt: () => _mw0
  });
  var _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2658);
  var _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2085);
  var _endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8097);
  const command = (0, _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__.makeBuilder)(_endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__.S, "AWSIdentityManagementV20100508", "IAMClient", _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__.getEndpointPlugin);
  const _ep0 = {};
  const _mw0 = (Command, cs, config, o) => [];
}),

/***/ 3055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    T: () => DeleteRolePolicyCommand
  });
  var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3924);
  var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(135);
  class DeleteRolePolicyCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "DeleteRolePolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.Wmz)){}
}),

/***/ 7314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    s: () => GetPolicyCommand
  });
  var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3924);
  var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(135);
  class GetPolicyCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "GetPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.BFj)){}
}),

/***/ 5182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    G: () => GetPolicyVersionCommand
  });
  var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3924);
  var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(135);
  class GetPolicyVersionCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "GetPolicyVersion", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.tYe)){}
}),

/***/ 3586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    W: () => GetRolePolicyCommand
  });
  var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3924);
  var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(135);
  class GetRolePolicyCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "GetRolePolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.bee)){}
}),

/***/ 3397:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    p: () => PutRolePolicyCommand
  });
  var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3924);
  var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(135);
  class PutRolePolicyCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "PutRolePolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.kJv)){}
}),

/***/ 8097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    S: () => commonParams,
    v: () => resolveClientEndpointParameters
  });
  const resolveClientEndpointParameters = options => Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: "iam"
  });
  const commonParams = {
    UseFIPS: {
      type: "builtInParams",
      name: "useFipsEndpoint"
    },
    Endpoint: {
      type: "builtInParams",
      name: "endpoint"
    },
    Region: {
      type: "builtInParams",
      name: "region"
    },
    UseDualStack: {
      type: "builtInParams",
      name: "useDualstackEndpoint"
    }
  };
}),

/***/ 6309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    m: () => paginateListAttachedRolePolicies
  });
  var dist_cjs = __webpack_require__(402);
  var commandBuilder = __webpack_require__(3924);
  var schemas_0 = __webpack_require__(135);
  class ListAttachedRolePoliciesCommand extends((0, commandBuilder.G5)(commandBuilder.lq, commandBuilder.yt, "ListAttachedRolePolicies", schemas_0.JWy)){}
  var IAMClient = __webpack_require__(5919);
  const paginateListAttachedRolePolicies = (0, dist_cjs.createPaginator)(IAMClient.h, ListAttachedRolePoliciesCommand, "Marker", "Marker", "MaxItems");
}),

/***/ 9424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    o: () => paginateListRolePolicies
  });
  var dist_cjs = __webpack_require__(402);
  var commandBuilder = __webpack_require__(3924);
  var schemas_0 = __webpack_require__(135);
  class ListRolePoliciesCommand extends((0, commandBuilder.G5)(commandBuilder.lq, commandBuilder.yt, "ListRolePolicies", schemas_0.rBP)){}
  var IAMClient = __webpack_require__(5919);
  const paginateListRolePolicies = (0, dist_cjs.createPaginator)(IAMClient.h, ListRolePoliciesCommand, "Marker", "Marker", "MaxItems");
}),

/***/ 4341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    s: () => paginateSimulatePrincipalPolicy
  });
  var dist_cjs = __webpack_require__(402);
  var commandBuilder = __webpack_require__(3924);
  var schemas_0 = __webpack_require__(135);
  class SimulatePrincipalPolicyCommand extends((0, commandBuilder.G5)(commandBuilder.lq, commandBuilder.yt, "SimulatePrincipalPolicy", schemas_0.dfn)){}
  var IAMClient = __webpack_require__(5919);
  const paginateSimulatePrincipalPolicy = (0, dist_cjs.createPaginator)(IAMClient.h, SimulatePrincipalPolicyCommand, "Marker", "Marker", "MaxItems");
}),

/***/ 135:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Wmz: () => DeleteRolePolicy$,
    BFj: () => GetPolicy$,
    tYe: () => GetPolicyVersion$,
    bee: () => GetRolePolicy$,
    JWy: () => ListAttachedRolePolicies$,
    rBP: () => ListRolePolicies$,
    kJv: () => PutRolePolicy$,
    dfn: () => SimulatePrincipalPolicy$,
    q1U: () => errorTypeRegistries
  });
  var schema = __webpack_require__(6890);
  var client = __webpack_require__(2658);
  class IAMServiceException extends client.ServiceException {
    static shapeId="smithy.ts.sdk.synthetic.com.amazonaws.iam#IAMServiceException";
    constructor(options) {
      super(options);
      Object.setPrototypeOf(this, IAMServiceException.prototype);
    }
  }
  class ConcurrentModificationException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#ConcurrentModificationException";
    name="ConcurrentModificationException";
    $fault="client";
    constructor(opts) {
      super({
        name: "ConcurrentModificationException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ConcurrentModificationException.prototype);
    }
  }
  class NoSuchEntityException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#NoSuchEntityException";
    name="NoSuchEntityException";
    $fault="client";
    constructor(opts) {
      super({
        name: "NoSuchEntityException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, NoSuchEntityException.prototype);
    }
  }
  class ServiceFailureException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#ServiceFailureException";
    name="ServiceFailureException";
    $fault="server";
    constructor(opts) {
      super({
        name: "ServiceFailureException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, ServiceFailureException.prototype);
    }
  }
  class AccountNotManagementOrDelegatedAdministratorException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#AccountNotManagementOrDelegatedAdministratorException";
    name="AccountNotManagementOrDelegatedAdministratorException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "AccountNotManagementOrDelegatedAdministratorException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, AccountNotManagementOrDelegatedAdministratorException.prototype);
      this.Message = opts.Message;
    }
  }
  class EntityAlreadyExistsException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#EntityAlreadyExistsException";
    name="EntityAlreadyExistsException";
    $fault="client";
    constructor(opts) {
      super({
        name: "EntityAlreadyExistsException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, EntityAlreadyExistsException.prototype);
    }
  }
  class InvalidInputException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#InvalidInputException";
    name="InvalidInputException";
    $fault="client";
    constructor(opts) {
      super({
        name: "InvalidInputException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidInputException.prototype);
    }
  }
  class LimitExceededException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#LimitExceededException";
    name="LimitExceededException";
    $fault="client";
    constructor(opts) {
      super({
        name: "LimitExceededException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, LimitExceededException.prototype);
    }
  }
  class MalformedPolicyDocumentException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#MalformedPolicyDocumentException";
    name="MalformedPolicyDocumentException";
    $fault="client";
    constructor(opts) {
      super({
        name: "MalformedPolicyDocumentException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, MalformedPolicyDocumentException.prototype);
    }
  }
  class NameConflictException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#NameConflictException";
    name="NameConflictException";
    $fault="client";
    constructor(opts) {
      super({
        name: "NameConflictException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, NameConflictException.prototype);
    }
  }
  class RoleModifiedException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#RoleModifiedException";
    name="RoleModifiedException";
    $fault="client";
    constructor(opts) {
      super({
        name: "RoleModifiedException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, RoleModifiedException.prototype);
    }
  }
  class RoleTemplateDisabledException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#RoleTemplateDisabledException";
    name="RoleTemplateDisabledException";
    $fault="client";
    constructor(opts) {
      super({
        name: "RoleTemplateDisabledException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, RoleTemplateDisabledException.prototype);
    }
  }
  class UnmodifiableEntityException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#UnmodifiableEntityException";
    name="UnmodifiableEntityException";
    $fault="client";
    constructor(opts) {
      super({
        name: "UnmodifiableEntityException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, UnmodifiableEntityException.prototype);
    }
  }
  class PolicyNotAttachableException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#PolicyNotAttachableException";
    name="PolicyNotAttachableException";
    $fault="client";
    constructor(opts) {
      super({
        name: "PolicyNotAttachableException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, PolicyNotAttachableException.prototype);
    }
  }
  class EntityTemporarilyUnmodifiableException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#EntityTemporarilyUnmodifiableException";
    name="EntityTemporarilyUnmodifiableException";
    $fault="client";
    constructor(opts) {
      super({
        name: "EntityTemporarilyUnmodifiableException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, EntityTemporarilyUnmodifiableException.prototype);
    }
  }
  class InvalidUserTypeException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#InvalidUserTypeException";
    name="InvalidUserTypeException";
    $fault="client";
    constructor(opts) {
      super({
        name: "InvalidUserTypeException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidUserTypeException.prototype);
    }
  }
  class PasswordPolicyViolationException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#PasswordPolicyViolationException";
    name="PasswordPolicyViolationException";
    $fault="client";
    constructor(opts) {
      super({
        name: "PasswordPolicyViolationException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, PasswordPolicyViolationException.prototype);
    }
  }
  class OpenIdIdpCommunicationErrorException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#OpenIdIdpCommunicationErrorException";
    name="OpenIdIdpCommunicationErrorException";
    $fault="client";
    constructor(opts) {
      super({
        name: "OpenIdIdpCommunicationErrorException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, OpenIdIdpCommunicationErrorException.prototype);
    }
  }
  class ServiceNotSupportedException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#ServiceNotSupportedException";
    name="ServiceNotSupportedException";
    $fault="client";
    constructor(opts) {
      super({
        name: "ServiceNotSupportedException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ServiceNotSupportedException.prototype);
    }
  }
  class DeleteConflictException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#DeleteConflictException";
    name="DeleteConflictException";
    $fault="client";
    constructor(opts) {
      super({
        name: "DeleteConflictException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, DeleteConflictException.prototype);
    }
  }
  class OrganizationNotFoundException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#OrganizationNotFoundException";
    name="OrganizationNotFoundException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "OrganizationNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, OrganizationNotFoundException.prototype);
      this.Message = opts.Message;
    }
  }
  class OrganizationNotInAllFeaturesModeException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#OrganizationNotInAllFeaturesModeException";
    name="OrganizationNotInAllFeaturesModeException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "OrganizationNotInAllFeaturesModeException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, OrganizationNotInAllFeaturesModeException.prototype);
      this.Message = opts.Message;
    }
  }
  class ServiceAccessNotEnabledException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#ServiceAccessNotEnabledException";
    name="ServiceAccessNotEnabledException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "ServiceAccessNotEnabledException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ServiceAccessNotEnabledException.prototype);
      this.Message = opts.Message;
    }
  }
  class FeatureDisabledException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#FeatureDisabledException";
    name="FeatureDisabledException";
    $fault="client";
    constructor(opts) {
      super({
        name: "FeatureDisabledException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, FeatureDisabledException.prototype);
    }
  }
  class InvalidAuthenticationCodeException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#InvalidAuthenticationCodeException";
    name="InvalidAuthenticationCodeException";
    $fault="client";
    constructor(opts) {
      super({
        name: "InvalidAuthenticationCodeException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidAuthenticationCodeException.prototype);
    }
  }
  class CallerIsNotManagementAccountException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#CallerIsNotManagementAccountException";
    name="CallerIsNotManagementAccountException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "CallerIsNotManagementAccountException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, CallerIsNotManagementAccountException.prototype);
      this.Message = opts.Message;
    }
  }
  class FeatureEnabledException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#FeatureEnabledException";
    name="FeatureEnabledException";
    $fault="client";
    constructor(opts) {
      super({
        name: "FeatureEnabledException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, FeatureEnabledException.prototype);
    }
  }
  class ReportGenerationLimitExceededException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#ReportGenerationLimitExceededException";
    name="ReportGenerationLimitExceededException";
    $fault="client";
    constructor(opts) {
      super({
        name: "ReportGenerationLimitExceededException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ReportGenerationLimitExceededException.prototype);
    }
  }
  class CredentialReportExpiredException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#CredentialReportExpiredException";
    name="CredentialReportExpiredException";
    $fault="client";
    constructor(opts) {
      super({
        name: "CredentialReportExpiredException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, CredentialReportExpiredException.prototype);
    }
  }
  class CredentialReportNotPresentException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#CredentialReportNotPresentException";
    name="CredentialReportNotPresentException";
    $fault="client";
    constructor(opts) {
      super({
        name: "CredentialReportNotPresentException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, CredentialReportNotPresentException.prototype);
    }
  }
  class CredentialReportNotReadyException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#CredentialReportNotReadyException";
    name="CredentialReportNotReadyException";
    $fault="client";
    constructor(opts) {
      super({
        name: "CredentialReportNotReadyException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, CredentialReportNotReadyException.prototype);
    }
  }
  class UnrecognizedPublicKeyEncodingException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#UnrecognizedPublicKeyEncodingException";
    name="UnrecognizedPublicKeyEncodingException";
    $fault="client";
    constructor(opts) {
      super({
        name: "UnrecognizedPublicKeyEncodingException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, UnrecognizedPublicKeyEncodingException.prototype);
    }
  }
  class PolicyEvaluationException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#PolicyEvaluationException";
    name="PolicyEvaluationException";
    $fault="server";
    constructor(opts) {
      super({
        name: "PolicyEvaluationException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, PolicyEvaluationException.prototype);
    }
  }
  class KeyPairMismatchException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#KeyPairMismatchException";
    name="KeyPairMismatchException";
    $fault="client";
    constructor(opts) {
      super({
        name: "KeyPairMismatchException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, KeyPairMismatchException.prototype);
    }
  }
  class MalformedCertificateException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#MalformedCertificateException";
    name="MalformedCertificateException";
    $fault="client";
    constructor(opts) {
      super({
        name: "MalformedCertificateException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, MalformedCertificateException.prototype);
    }
  }
  class DuplicateCertificateException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#DuplicateCertificateException";
    name="DuplicateCertificateException";
    $fault="client";
    constructor(opts) {
      super({
        name: "DuplicateCertificateException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, DuplicateCertificateException.prototype);
    }
  }
  class InvalidCertificateException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#InvalidCertificateException";
    name="InvalidCertificateException";
    $fault="client";
    constructor(opts) {
      super({
        name: "InvalidCertificateException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidCertificateException.prototype);
    }
  }
  class DuplicateSSHPublicKeyException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#DuplicateSSHPublicKeyException";
    name="DuplicateSSHPublicKeyException";
    $fault="client";
    constructor(opts) {
      super({
        name: "DuplicateSSHPublicKeyException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, DuplicateSSHPublicKeyException.prototype);
    }
  }
  class InvalidPublicKeyException extends IAMServiceException {
    static shapeId="com.amazonaws.iam#InvalidPublicKeyException";
    name="InvalidPublicKeyException";
    $fault="client";
    constructor(opts) {
      super({
        name: "InvalidPublicKeyException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidPublicKeyException.prototype);
    }
  }
  const _A = "Arn";
  const _ABO = "AllowedByOrganizations";
  const _ABPB = "AllowedByPermissionsBoundary";
  const _ACt = "AttachmentCount";
  const _AN = "AttachmentName";
  const _ANMODAE = "AccountNotManagementOrDelegatedAdministratorException";
  const _ANc = "ActionNames";
  const _AP = "AttachedPolicy";
  const _APt = "AttachedPolicies";
  const _AT = "AttachmentType";
  const _CA = "CallerArn";
  const _CD = "CreateDate";
  const _CE = "ContextEntry";
  const _CELT = "ContextEntryListType";
  const _CEo = "ContextEntries";
  const _CINMAE = "CallerIsNotManagementAccountException";
  const _CKN = "ContextKeyName";
  const _CKT = "ContextKeyType";
  const _CKV = "ContextKeyValues";
  const _CME = "ConcurrentModificationException";
  const _CREE = "CredentialReportExpiredException";
  const _CRNPE = "CredentialReportNotPresentException";
  const _CRNRE = "CredentialReportNotReadyException";
  const _Col = "Column";
  const _D = "Description";
  const _DCE = "DeleteConflictException";
  const _DCEu = "DuplicateCertificateException";
  const _DRP = "DeleteRolePolicy";
  const _DRPR = "DeleteRolePolicyRequest";
  const _DSSHPKE = "DuplicateSSHPublicKeyException";
  const _DVI = "DefaultVersionId";
  const _Do = "Document";
  const _EAEE = "EntityAlreadyExistsException";
  const _EAN = "EvalActionName";
  const _EDD = "EvalDecisionDetails";
  const _EDv = "EvalDecision";
  const _EPn = "EndPosition";
  const _ER = "EvaluationResult";
  const _ERD = "EvalResourceDecision";
  const _ERLT = "EvaluationResultsListType";
  const _ERN = "EvalResourceName";
  const _ERv = "EvaluationResults";
  const _ETUE = "EntityTemporarilyUnmodifiableException";
  const _FDE = "FeatureDisabledException";
  const _FEE = "FeatureEnabledException";
  const _GP = "GetPolicy";
  const _GPR = "GetPolicyRequest";
  const _GPRe = "GetPolicyResponse";
  const _GPV = "GetPolicyVersion";
  const _GPVR = "GetPolicyVersionRequest";
  const _GPVRe = "GetPolicyVersionResponse";
  const _GRP = "GetRolePolicy";
  const _GRPR = "GetRolePolicyRequest";
  const _GRPRe = "GetRolePolicyResponse";
  const _IA = "IsAttachable";
  const _IACE = "InvalidAuthenticationCodeException";
  const _ICE = "InvalidCertificateException";
  const _IDV = "IsDefaultVersion";
  const _IIE = "InvalidInputException";
  const _IPIT = "InlinePolicyIdentifierType";
  const _IPIn = "InlinePolicyIdentifier";
  const _IPKE = "InvalidPublicKeyException";
  const _IT = "IsTruncated";
  const _IUTE = "InvalidUserTypeException";
  const _K = "Key";
  const _KPME = "KeyPairMismatchException";
  const _LARP = "ListAttachedRolePolicies";
  const _LARPR = "ListAttachedRolePoliciesRequest";
  const _LARPRi = "ListAttachedRolePoliciesResponse";
  const _LEE = "LimitExceededException";
  const _LRP = "ListRolePolicies";
  const _LRPR = "ListRolePoliciesRequest";
  const _LRPRi = "ListRolePoliciesResponse";
  const _Li = "Line";
  const _M = "Message";
  const _MCE = "MalformedCertificateException";
  const _MCV = "MissingContextValues";
  const _MI = "MaxItems";
  const _MPDE = "MalformedPolicyDocumentException";
  const _MS = "MatchedStatements";
  const _Ma = "Marker";
  const _NCE = "NameConflictException";
  const _NSEE = "NoSuchEntityException";
  const _ODD = "OrganizationsDecisionDetail";
  const _OIICEE = "OpenIdIdpCommunicationErrorException";
  const _ONFE = "OrganizationNotFoundException";
  const _ONIAFME = "OrganizationNotInAllFeaturesModeException";
  const _PA = "PolicyArn";
  const _PBDD = "PermissionsBoundaryDecisionDetail";
  const _PBPIL = "PermissionsBoundaryPolicyInputList";
  const _PBUC = "PermissionsBoundaryUsageCount";
  const _PD = "PolicyDocument";
  const _PEE = "PolicyEvaluationException";
  const _PEL = "PolicyExclusionList";
  const _PELT = "PolicyExclusionsListType";
  const _PI = "PolicyId";
  const _PIL = "PolicyInputList";
  const _PIo = "PolicyIdentifier";
  const _PN = "PolicyName";
  const _PNAE = "PolicyNotAttachableException";
  const _PNo = "PolicyNames";
  const _PPVE = "PasswordPolicyViolationException";
  const _PPat = "PathPrefix";
  const _PRPR = "PutRolePolicyRequest";
  const _PRPu = "PutRolePolicy";
  const _PSA = "PolicySourceArn";
  const _PT = "PolicyType";
  const _PV = "PolicyVersion";
  const _Pa = "Path";
  const _Po = "Policy";
  const _Pos = "Position";
  const _RA = "ResourceArns";
  const _RGLEE = "ReportGenerationLimitExceededException";
  const _RHO = "ResourceHandlingOption";
  const _RME = "RoleModifiedException";
  const _RN = "RoleName";
  const _RO = "ResourceOwner";
  const _RP = "ResourcePolicy";
  const _RSR = "ResourceSpecificResults";
  const _RSRLT = "ResourceSpecificResultListType";
  const _RSRe = "ResourceSpecificResult";
  const _RTDE = "RoleTemplateDisabledException";
  const _SANEE = "ServiceAccessNotEnabledException";
  const _SFE = "ServiceFailureException";
  const _SLT = "StatementListType";
  const _SNSE = "ServiceNotSupportedException";
  const _SPI = "SourcePolicyId";
  const _SPP = "SimulatePrincipalPolicy";
  const _SPPR = "SimulatePrincipalPolicyRequest";
  const _SPR = "SimulatePolicyResponse";
  const _SPT = "SourcePolicyType";
  const _SPt = "StartPosition";
  const _Sta = "Statement";
  const _T = "Tags";
  const _Ta = "Tag";
  const _UD = "UpdateDate";
  const _UEE = "UnmodifiableEntityException";
  const _UPKEE = "UnrecognizedPublicKeyEncodingException";
  const _VI = "VersionId";
  const _Val = "Value";
  const _aPLT = "attachedPoliciesListType";
  const _aQE = "awsQueryError";
  const _c = "client";
  const _e = "error";
  const _hE = "httpError";
  const _m = "message";
  const _s = "smithy.ts.sdk.synthetic.com.amazonaws.iam";
  const _se = "server";
  const _tLT = "tagListType";
  const n0 = "com.amazonaws.iam";
  const _s_registry = new schema.TypeRegistry(_s);
  var IAMServiceException$ = [ -3, _s, "IAMServiceException", 0, [], [] ];
  _s_registry.registerError(IAMServiceException$, IAMServiceException);
  const n0_registry = new schema.TypeRegistry(n0);
  var AccountNotManagementOrDelegatedAdministratorException$ = [ -3, n0, _ANMODAE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(AccountNotManagementOrDelegatedAdministratorException$, AccountNotManagementOrDelegatedAdministratorException);
  var CallerIsNotManagementAccountException$ = [ -3, n0, _CINMAE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(CallerIsNotManagementAccountException$, CallerIsNotManagementAccountException);
  var ConcurrentModificationException$ = [ -3, n0, _CME, {
    [_aQE]: [ `ConcurrentModification`, 409 ],
    [_e]: _c,
    [_hE]: 409
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(ConcurrentModificationException$, ConcurrentModificationException);
  var CredentialReportExpiredException$ = [ -3, n0, _CREE, {
    [_aQE]: [ `ReportExpired`, 410 ],
    [_e]: _c,
    [_hE]: 410
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(CredentialReportExpiredException$, CredentialReportExpiredException);
  var CredentialReportNotPresentException$ = [ -3, n0, _CRNPE, {
    [_aQE]: [ `ReportNotPresent`, 410 ],
    [_e]: _c,
    [_hE]: 410
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(CredentialReportNotPresentException$, CredentialReportNotPresentException);
  var CredentialReportNotReadyException$ = [ -3, n0, _CRNRE, {
    [_aQE]: [ `ReportInProgress`, 404 ],
    [_e]: _c,
    [_hE]: 404
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(CredentialReportNotReadyException$, CredentialReportNotReadyException);
  var DeleteConflictException$ = [ -3, n0, _DCE, {
    [_aQE]: [ `DeleteConflict`, 409 ],
    [_e]: _c,
    [_hE]: 409
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(DeleteConflictException$, DeleteConflictException);
  var DuplicateCertificateException$ = [ -3, n0, _DCEu, {
    [_aQE]: [ `DuplicateCertificate`, 409 ],
    [_e]: _c,
    [_hE]: 409
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(DuplicateCertificateException$, DuplicateCertificateException);
  var DuplicateSSHPublicKeyException$ = [ -3, n0, _DSSHPKE, {
    [_aQE]: [ `DuplicateSSHPublicKey`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(DuplicateSSHPublicKeyException$, DuplicateSSHPublicKeyException);
  var EntityAlreadyExistsException$ = [ -3, n0, _EAEE, {
    [_aQE]: [ `EntityAlreadyExists`, 409 ],
    [_e]: _c,
    [_hE]: 409
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(EntityAlreadyExistsException$, EntityAlreadyExistsException);
  var EntityTemporarilyUnmodifiableException$ = [ -3, n0, _ETUE, {
    [_aQE]: [ `EntityTemporarilyUnmodifiable`, 409 ],
    [_e]: _c,
    [_hE]: 409
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(EntityTemporarilyUnmodifiableException$, EntityTemporarilyUnmodifiableException);
  var FeatureDisabledException$ = [ -3, n0, _FDE, {
    [_aQE]: [ `FeatureDisabled`, 404 ],
    [_e]: _c,
    [_hE]: 404
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(FeatureDisabledException$, FeatureDisabledException);
  var FeatureEnabledException$ = [ -3, n0, _FEE, {
    [_aQE]: [ `FeatureEnabled`, 409 ],
    [_e]: _c,
    [_hE]: 409
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(FeatureEnabledException$, FeatureEnabledException);
  var InvalidAuthenticationCodeException$ = [ -3, n0, _IACE, {
    [_aQE]: [ `InvalidAuthenticationCode`, 403 ],
    [_e]: _c,
    [_hE]: 403
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(InvalidAuthenticationCodeException$, InvalidAuthenticationCodeException);
  var InvalidCertificateException$ = [ -3, n0, _ICE, {
    [_aQE]: [ `InvalidCertificate`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(InvalidCertificateException$, InvalidCertificateException);
  var InvalidInputException$ = [ -3, n0, _IIE, {
    [_aQE]: [ `InvalidInput`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(InvalidInputException$, InvalidInputException);
  var InvalidPublicKeyException$ = [ -3, n0, _IPKE, {
    [_aQE]: [ `InvalidPublicKey`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(InvalidPublicKeyException$, InvalidPublicKeyException);
  var InvalidUserTypeException$ = [ -3, n0, _IUTE, {
    [_aQE]: [ `InvalidUserType`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(InvalidUserTypeException$, InvalidUserTypeException);
  var KeyPairMismatchException$ = [ -3, n0, _KPME, {
    [_aQE]: [ `KeyPairMismatch`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(KeyPairMismatchException$, KeyPairMismatchException);
  var LimitExceededException$ = [ -3, n0, _LEE, {
    [_aQE]: [ `LimitExceeded`, 409 ],
    [_e]: _c,
    [_hE]: 409
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(LimitExceededException$, LimitExceededException);
  var MalformedCertificateException$ = [ -3, n0, _MCE, {
    [_aQE]: [ `MalformedCertificate`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(MalformedCertificateException$, MalformedCertificateException);
  var MalformedPolicyDocumentException$ = [ -3, n0, _MPDE, {
    [_aQE]: [ `MalformedPolicyDocument`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(MalformedPolicyDocumentException$, MalformedPolicyDocumentException);
  var NameConflictException$ = [ -3, n0, _NCE, {
    [_aQE]: [ `NameConflict`, 409 ],
    [_e]: _c,
    [_hE]: 409
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(NameConflictException$, NameConflictException);
  var NoSuchEntityException$ = [ -3, n0, _NSEE, {
    [_aQE]: [ `NoSuchEntity`, 404 ],
    [_e]: _c,
    [_hE]: 404
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(NoSuchEntityException$, NoSuchEntityException);
  var OpenIdIdpCommunicationErrorException$ = [ -3, n0, _OIICEE, {
    [_aQE]: [ `OpenIdIdpCommunicationError`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(OpenIdIdpCommunicationErrorException$, OpenIdIdpCommunicationErrorException);
  var OrganizationNotFoundException$ = [ -3, n0, _ONFE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(OrganizationNotFoundException$, OrganizationNotFoundException);
  var OrganizationNotInAllFeaturesModeException$ = [ -3, n0, _ONIAFME, {
    [_e]: _c,
    [_hE]: 400
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(OrganizationNotInAllFeaturesModeException$, OrganizationNotInAllFeaturesModeException);
  var PasswordPolicyViolationException$ = [ -3, n0, _PPVE, {
    [_aQE]: [ `PasswordPolicyViolation`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(PasswordPolicyViolationException$, PasswordPolicyViolationException);
  var PolicyEvaluationException$ = [ -3, n0, _PEE, {
    [_aQE]: [ `PolicyEvaluation`, 500 ],
    [_e]: _se,
    [_hE]: 500
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(PolicyEvaluationException$, PolicyEvaluationException);
  var PolicyNotAttachableException$ = [ -3, n0, _PNAE, {
    [_aQE]: [ `PolicyNotAttachable`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(PolicyNotAttachableException$, PolicyNotAttachableException);
  var ReportGenerationLimitExceededException$ = [ -3, n0, _RGLEE, {
    [_aQE]: [ `ReportGenerationLimitExceeded`, 409 ],
    [_e]: _c,
    [_hE]: 409
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(ReportGenerationLimitExceededException$, ReportGenerationLimitExceededException);
  var RoleModifiedException$ = [ -3, n0, _RME, {
    [_aQE]: [ `RoleModified`, 409 ],
    [_e]: _c,
    [_hE]: 409
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(RoleModifiedException$, RoleModifiedException);
  var RoleTemplateDisabledException$ = [ -3, n0, _RTDE, {
    [_aQE]: [ `RoleTemplateDisabled`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(RoleTemplateDisabledException$, RoleTemplateDisabledException);
  var ServiceAccessNotEnabledException$ = [ -3, n0, _SANEE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(ServiceAccessNotEnabledException$, ServiceAccessNotEnabledException);
  var ServiceFailureException$ = [ -3, n0, _SFE, {
    [_aQE]: [ `ServiceFailure`, 500 ],
    [_e]: _se,
    [_hE]: 500
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(ServiceFailureException$, ServiceFailureException);
  var ServiceNotSupportedException$ = [ -3, n0, _SNSE, {
    [_aQE]: [ `NotSupportedService`, 404 ],
    [_e]: _c,
    [_hE]: 404
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(ServiceNotSupportedException$, ServiceNotSupportedException);
  var UnmodifiableEntityException$ = [ -3, n0, _UEE, {
    [_aQE]: [ `UnmodifiableEntity`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(UnmodifiableEntityException$, UnmodifiableEntityException);
  var UnrecognizedPublicKeyEncodingException$ = [ -3, n0, _UPKEE, {
    [_aQE]: [ `UnrecognizedPublicKeyEncoding`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(UnrecognizedPublicKeyEncodingException$, UnrecognizedPublicKeyEncodingException);
  const errorTypeRegistries = [ _s_registry, n0_registry ];
  var AttachedPolicy$ = [ 3, n0, _AP, 0, [ _PN, _PA ], [ 0, 0 ] ];
  var ContextEntry$ = [ 3, n0, _CE, 0, [ _CKN, _CKV, _CKT ], [ 0, 64 | 0, 0 ] ];
  var DeleteRolePolicyRequest$ = [ 3, n0, _DRPR, 0, [ _RN, _PN ], [ 0, 0 ], 2 ];
  var EvaluationResult$ = [ 3, n0, _ER, 0, [ _EAN, _EDv, _ERN, _MS, _MCV, _ODD, _PBDD, _EDD, _RSR ], [ 0, 0, 0, () => StatementListType, 64 | 0, () => OrganizationsDecisionDetail$, () => PermissionsBoundaryDecisionDetail$, 128 | 0, () => ResourceSpecificResultListType ], 2 ];
  var GetPolicyRequest$ = [ 3, n0, _GPR, 0, [ _PA ], [ 0 ], 1 ];
  var GetPolicyResponse$ = [ 3, n0, _GPRe, 0, [ _Po ], [ () => Policy$ ] ];
  var GetPolicyVersionRequest$ = [ 3, n0, _GPVR, 0, [ _PA, _VI ], [ 0, 0 ], 2 ];
  var GetPolicyVersionResponse$ = [ 3, n0, _GPVRe, 0, [ _PV ], [ () => PolicyVersion$ ] ];
  var GetRolePolicyRequest$ = [ 3, n0, _GRPR, 0, [ _RN, _PN ], [ 0, 0 ], 2 ];
  var GetRolePolicyResponse$ = [ 3, n0, _GRPRe, 0, [ _RN, _PN, _PD ], [ 0, 0, 0 ], 3 ];
  var InlinePolicyIdentifierType$ = [ 3, n0, _IPIT, 0, [ _PN, _AT, _AN ], [ 0, 0, 0 ], 3 ];
  var ListAttachedRolePoliciesRequest$ = [ 3, n0, _LARPR, 0, [ _RN, _PPat, _Ma, _MI ], [ 0, 0, 0, 1 ], 1 ];
  var ListAttachedRolePoliciesResponse$ = [ 3, n0, _LARPRi, 0, [ _APt, _IT, _Ma ], [ () => attachedPoliciesListType, 2, 0 ] ];
  var ListRolePoliciesRequest$ = [ 3, n0, _LRPR, 0, [ _RN, _Ma, _MI ], [ 0, 0, 1 ], 1 ];
  var ListRolePoliciesResponse$ = [ 3, n0, _LRPRi, 0, [ _PNo, _IT, _Ma ], [ 64 | 0, 2, 0 ], 1 ];
  var OrganizationsDecisionDetail$ = [ 3, n0, _ODD, 0, [ _ABO ], [ 2 ] ];
  var PermissionsBoundaryDecisionDetail$ = [ 3, n0, _PBDD, 0, [ _ABPB ], [ 2 ] ];
  var Policy$ = [ 3, n0, _Po, 0, [ _PN, _PI, _A, _Pa, _DVI, _ACt, _PBUC, _IA, _D, _CD, _UD, _T ], [ 0, 0, 0, 0, 0, 1, 1, 2, 0, 4, 4, () => tagListType ] ];
  var PolicyVersion$ = [ 3, n0, _PV, 0, [ _Do, _VI, _IDV, _CD ], [ 0, 0, 2, 4 ] ];
  var Position$ = [ 3, n0, _Pos, 0, [ _Li, _Col ], [ 1, 1 ] ];
  var PutRolePolicyRequest$ = [ 3, n0, _PRPR, 0, [ _RN, _PN, _PD ], [ 0, 0, 0 ], 3 ];
  var ResourceSpecificResult$ = [ 3, n0, _RSRe, 0, [ _ERN, _ERD, _MS, _MCV, _EDD, _PBDD ], [ 0, 0, () => StatementListType, 64 | 0, 128 | 0, () => PermissionsBoundaryDecisionDetail$ ], 2 ];
  var SimulatePolicyResponse$ = [ 3, n0, _SPR, 0, [ _ERv, _IT, _Ma ], [ () => EvaluationResultsListType, 2, 0 ] ];
  var SimulatePrincipalPolicyRequest$ = [ 3, n0, _SPPR, 0, [ _PSA, _ANc, _PIL, _PBPIL, _PEL, _RA, _RP, _RO, _CA, _CEo, _RHO, _MI, _Ma ], [ 0, 64 | 0, 64 | 0, 64 | 0, () => PolicyExclusionsListType, 64 | 0, 0, 0, 0, () => ContextEntryListType, 0, 1, 0 ], 2 ];
  var Statement$ = [ 3, n0, _Sta, 0, [ _SPI, _SPT, _SPt, _EPn ], [ 0, 0, () => Position$, () => Position$ ] ];
  var Tag$ = [ 3, n0, _Ta, 0, [ _K, _Val ], [ 0, 0 ], 2 ];
  var __Unit = "unit";
  var attachedPoliciesListType = [ 1, n0, _aPLT, 0, () => AttachedPolicy$ ];
  var ContextEntryListType = [ 1, n0, _CELT, 0, () => ContextEntry$ ];
  var EvaluationResultsListType = [ 1, n0, _ERLT, 0, () => EvaluationResult$ ];
  var PolicyExclusionsListType = [ 1, n0, _PELT, 0, () => PolicyIdentifier$ ];
  var ResourceSpecificResultListType = [ 1, n0, _RSRLT, 0, () => ResourceSpecificResult$ ];
  var StatementListType = [ 1, n0, _SLT, 0, () => Statement$ ];
  var tagListType = [ 1, n0, _tLT, 0, () => Tag$ ];
  var PolicyIdentifier$ = [ 4, n0, _PIo, 0, [ _PT, _PA, _IPIn ], [ 0, 0, () => InlinePolicyIdentifierType$ ] ];
  var DeleteRolePolicy$ = [ 9, n0, _DRP, 0, () => DeleteRolePolicyRequest$, () => __Unit ];
  var GetPolicy$ = [ 9, n0, _GP, 0, () => GetPolicyRequest$, () => GetPolicyResponse$ ];
  var GetPolicyVersion$ = [ 9, n0, _GPV, 0, () => GetPolicyVersionRequest$, () => GetPolicyVersionResponse$ ];
  var GetRolePolicy$ = [ 9, n0, _GRP, 0, () => GetRolePolicyRequest$, () => GetRolePolicyResponse$ ];
  var ListAttachedRolePolicies$ = [ 9, n0, _LARP, 0, () => ListAttachedRolePoliciesRequest$, () => ListAttachedRolePoliciesResponse$ ];
  var ListRolePolicies$ = [ 9, n0, _LRP, 0, () => ListRolePoliciesRequest$, () => ListRolePoliciesResponse$ ];
  var PutRolePolicy$ = [ 9, n0, _PRPu, 0, () => PutRolePolicyRequest$, () => __Unit ];
  var SimulatePrincipalPolicy$ = [ 9, n0, _SPP, 0, () => SimulatePrincipalPolicyRequest$, () => SimulatePolicyResponse$ ];
}),

/***/ 410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    N: () => LambdaClient
  });
  var client = __webpack_require__(5152);
  var dist_cjs = __webpack_require__(402);
  var submodules_client = __webpack_require__(2658);
  var submodules_config = __webpack_require__(9672);
  var endpoints = __webpack_require__(2085);
  var event_streams = __webpack_require__(6579);
  var protocols = __webpack_require__(3422);
  var retry = __webpack_require__(3609);
  var schema = __webpack_require__(6890);
  var httpAuthSchemes = __webpack_require__(7523);
  const defaultLambdaHttpAuthSchemeParametersProvider = async (config, context, input) => ({
    operation: (0, submodules_client.getSmithyContext)(context).operation,
    region: await (0, submodules_client.normalizeProvider)(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  });
  function createAwsAuthSigv4HttpAuthOption(authParameters) {
    return {
      schemeId: "aws.auth#sigv4",
      signingProperties: {
        name: "lambda",
        region: authParameters.region
      },
      propertiesExtractor: (config, context) => ({
        signingProperties: {
          config,
          context
        }
      })
    };
  }
  const defaultLambdaHttpAuthSchemeProvider = authParameters => {
    const options = [];
    switch (authParameters.operation) {
     default:
      options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
    }
    return options;
  };
  const resolveHttpAuthSchemeConfig = config => {
    const config_0 = (0, httpAuthSchemes.resolveAwsSdkSigV4Config)(config);
    return Object.assign(config_0, {
      authSchemePreference: (0, submodules_client.normalizeProvider)(config.authSchemePreference ?? [])
    });
  };
  var EndpointParameters = __webpack_require__(6357);
  const package_namespaceObject = {
    rE: "3.1164.0"
  };
  var defaultProvider = __webpack_require__(9882);
  var serde = __webpack_require__(2430);
  var node_http_handler = __webpack_require__(3291);
  var submodules_protocols = __webpack_require__(7288);
  var checksum = __webpack_require__(9542);
  const k = "ref";
  const a = -1, b = true, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = {
    [k]: "Endpoint"
  }, h = {
    [k]: d
  }, i = {}, j = [ {
    [k]: "Region"
  } ];
  const _data = {
    conditions: [ [ c, [ g ] ], [ c, j ], [ "aws.partition", j, d ], [ e, [ {
      [k]: "UseFIPS"
    }, b ] ], [ e, [ {
      [k]: "UseDualStack"
    }, b ] ], [ e, [ {
      fn: f,
      argv: [ h, "supportsDualStack" ]
    }, b ] ], [ e, [ {
      fn: f,
      argv: [ h, "supportsFIPS" ]
    }, b ] ] ],
    results: [ [ a ], [ a, "Invalid Configuration: FIPS and custom endpoint are not supported" ], [ a, "Invalid Configuration: Dualstack and custom endpoint are not supported" ], [ g, i ], [ "https://lambda-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "FIPS and DualStack are enabled, but this partition does not support one or both" ], [ "https://lambda-fips.{Region}.{PartitionResult#dnsSuffix}", i ], [ a, "FIPS is enabled but this partition does not support FIPS" ], [ "https://lambda.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "DualStack is enabled but this partition does not support DualStack" ], [ "https://lambda.{Region}.{PartitionResult#dnsSuffix}", i ], [ a, "Invalid Configuration: Missing Region" ] ]
  };
  const root = 2;
  const r = 1e8;
  const nodes = new Int32Array([ -1, 1, -1, 0, 12, 3, 1, 4, r + 11, 2, 5, r + 11, 3, 8, 6, 4, 7, r + 10, 5, r + 8, r + 9, 4, 10, 9, 6, r + 6, r + 7, 5, 11, r + 5, 6, r + 4, r + 5, 3, r + 1, 13, 4, r + 2, r + 3 ]);
  const bdd = endpoints.BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
  const cache = new endpoints.EndpointCache({
    size: 50,
    params: [ "Endpoint", "Region", "UseDualStack", "UseFIPS" ]
  });
  const defaultEndpointResolver = (endpointParams, context = {}) => cache.get(endpointParams, () => (0, 
  endpoints.decideEndpoint)(bdd, {
    endpointParams,
    logger: context.logger
  }));
  endpoints.customEndpointFunctions.aws = client.awsEndpointFunctions;
  var schemas_0 = __webpack_require__(2476);
  const getRuntimeConfig = config => ({
    apiVersion: "2015-03-31",
    base64Decoder: config?.base64Decoder ?? serde.fromBase64,
    base64Encoder: config?.base64Encoder ?? serde.toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultLambdaHttpAuthSchemeProvider,
    httpAuthSchemes: config?.httpAuthSchemes ?? [ {
      schemeId: "aws.auth#sigv4",
      identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4"),
      signer: new httpAuthSchemes.AwsSdkSigV4Signer
    } ],
    logger: config?.logger ?? new submodules_client.NoOpLogger,
    protocol: config?.protocol ?? submodules_protocols.AwsRestJsonProtocol,
    protocolSettings: config?.protocolSettings ?? {
      defaultNamespace: "com.amazonaws.lambda",
      errorTypeRegistries: schemas_0.q1U,
      version: "2015-03-31",
      serviceTarget: "AWSGirApiService"
    },
    serviceId: config?.serviceId ?? "Lambda",
    sha256: config?.sha256 ?? checksum.Sha256,
    urlParser: config?.urlParser ?? protocols.parseUrl,
    utf8Decoder: config?.utf8Decoder ?? serde.fromUtf8,
    utf8Encoder: config?.utf8Encoder ?? serde.toUtf8
  });
  const runtimeConfig_getRuntimeConfig = config => {
    (0, submodules_client.emitWarningIfUnsupportedVersion)(process.version);
    const defaultsMode = (0, submodules_config.resolveDefaultsModeConfig)(config);
    const defaultConfigProvider = () => defaultsMode().then(submodules_client.loadConfigsForDefaultMode);
    const clientSharedValues = getRuntimeConfig(config);
    (0, client.emitWarningIfUnsupportedVersion)(process.version);
    const loaderConfig = {
      profile: config?.profile,
      logger: clientSharedValues.logger
    };
    return {
      ...clientSharedValues,
      ...config,
      runtime: "node",
      defaultsMode,
      authSchemePreference: config?.authSchemePreference ?? (0, submodules_config.loadConfig)(httpAuthSchemes.NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
      bodyLengthChecker: config?.bodyLengthChecker ?? serde.calculateBodyLength,
      credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider.v6,
      defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0, client.createDefaultUserAgentProvider)({
        serviceId: clientSharedValues.serviceId,
        clientVersion: package_namespaceObject.rE
      }),
      eventStreamSerdeProvider: config?.eventStreamSerdeProvider ?? event_streams.eventStreamSerdeProvider,
      maxAttempts: config?.maxAttempts ?? (0, submodules_config.loadConfig)(retry.NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
      region: config?.region ?? (0, submodules_config.loadConfig)(submodules_config.NODE_REGION_CONFIG_OPTIONS, {
        ...submodules_config.NODE_REGION_CONFIG_FILE_OPTIONS,
        ...loaderConfig
      }),
      requestHandler: node_http_handler.$.create(config?.requestHandler ?? defaultConfigProvider),
      retryMode: config?.retryMode ?? (0, submodules_config.loadConfig)({
        ...retry.NODE_RETRY_MODE_CONFIG_OPTIONS,
        default: async () => (await defaultConfigProvider()).retryMode || retry.DEFAULT_RETRY_MODE
      }, config),
      streamCollector: config?.streamCollector ?? serde.streamCollector,
      useDualstackEndpoint: config?.useDualstackEndpoint ?? (0, submodules_config.loadConfig)(submodules_config.NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
      useFipsEndpoint: config?.useFipsEndpoint ?? (0, submodules_config.loadConfig)(submodules_config.NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
      userAgentAppId: config?.userAgentAppId ?? (0, submodules_config.loadConfig)(client.NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
    };
  };
  const getHttpAuthExtensionConfiguration = runtimeConfig => {
    const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
    let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
    let _credentials = runtimeConfig.credentials;
    return {
      setHttpAuthScheme(httpAuthScheme) {
        const index = _httpAuthSchemes.findIndex(scheme => scheme.schemeId === httpAuthScheme.schemeId);
        if (index === -1) _httpAuthSchemes.push(httpAuthScheme); else _httpAuthSchemes.splice(index, 1, httpAuthScheme);
      },
      httpAuthSchemes() {
        return _httpAuthSchemes;
      },
      setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
        _httpAuthSchemeProvider = httpAuthSchemeProvider;
      },
      httpAuthSchemeProvider() {
        return _httpAuthSchemeProvider;
      },
      setCredentials(credentials) {
        _credentials = credentials;
      },
      credentials() {
        return _credentials;
      }
    };
  };
  const resolveHttpAuthRuntimeConfig = config => ({
    httpAuthSchemes: config.httpAuthSchemes(),
    httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
    credentials: config.credentials()
  });
  const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
    const extensionConfiguration = Object.assign((0, client.getAwsRegionExtensionConfiguration)(runtimeConfig), (0, 
    submodules_client.getDefaultExtensionConfiguration)(runtimeConfig), (0, protocols.getHttpHandlerExtensionConfiguration)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
    extensions.forEach(extension => extension.configure(extensionConfiguration));
    return Object.assign(runtimeConfig, (0, client.resolveAwsRegionExtensionConfiguration)(extensionConfiguration), (0, 
    submodules_client.resolveDefaultRuntimeConfig)(extensionConfiguration), (0, protocols.resolveHttpHandlerRuntimeConfig)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
  };
  class LambdaClient extends submodules_client.Client {
    config;
    constructor(...[configuration]) {
      const _config_0 = runtimeConfig_getRuntimeConfig(configuration || {});
      super(_config_0);
      this.initConfig = _config_0;
      const _config_1 = (0, EndpointParameters.v)(_config_0);
      const _config_2 = (0, client.resolveUserAgentConfig)(_config_1);
      const _config_3 = (0, retry.resolveRetryConfig)(_config_2);
      const _config_4 = (0, submodules_config.resolveRegionConfig)(_config_3);
      const _config_5 = (0, client.resolveHostHeaderConfig)(_config_4);
      const _config_6 = (0, endpoints.resolveEndpointConfig)(_config_5);
      const _config_7 = (0, event_streams.resolveEventStreamSerdeConfig)(_config_6);
      const _config_8 = resolveHttpAuthSchemeConfig(_config_7);
      const _config_9 = resolveRuntimeExtensions(_config_8, configuration?.extensions || []);
      this.config = _config_9;
      this.middlewareStack.use((0, schema.getSchemaSerdePlugin)(this.config));
      this.middlewareStack.use((0, client.getUserAgentPlugin)(this.config));
      this.middlewareStack.use((0, retry.getRetryPlugin)(this.config));
      this.middlewareStack.use((0, protocols.getContentLengthPlugin)(this.config));
      this.middlewareStack.use((0, client.getHostHeaderPlugin)(this.config));
      this.middlewareStack.use((0, client.getLoggerPlugin)(this.config));
      this.middlewareStack.use((0, client.getRecursionDetectionPlugin)(this.config));
      this.middlewareStack.use((0, dist_cjs.getHttpAuthSchemeEndpointRuleSetPlugin)(this.config, {
        httpAuthSchemeParametersProvider: defaultLambdaHttpAuthSchemeParametersProvider,
        identityProviderConfigProvider: async config => new dist_cjs.DefaultIdentityProviderConfig({
          "aws.auth#sigv4": config.credentials
        })
      }));
      this.middlewareStack.use((0, dist_cjs.getHttpSigningPlugin)(this.config));
    }
    destroy() {
      super.destroy();
    }
  }
}),

/***/ 4528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    G5: () => command,
    lq: () => _ep0,
    yt: () => _mw0
  });
  var _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2658);
  var _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2085);
  var _endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6357);
  const command = (0, _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__.makeBuilder)(_endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__.S, "AWSGirApiService", "LambdaClient", _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__.getEndpointPlugin);
  const _ep0 = {};
  const _mw0 = (Command, cs, config, o) => [];
}),

/***/ 108:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    M: () => GetAliasCommand
  });
  var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4528);
  var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2476);
  class GetAliasCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "GetAlias", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.Jx4)){}
}),

/***/ 3922:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    U: () => GetCodeSigningConfigCommand
  });
  var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4528);
  var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2476);
  class GetCodeSigningConfigCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "GetCodeSigningConfig", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.lOs)){}
}),

/***/ 9294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    u: () => GetFunctionCodeSigningConfigCommand
  });
  var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4528);
  var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2476);
  class GetFunctionCodeSigningConfigCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "GetFunctionCodeSigningConfig", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.fXH)){}
}),

/***/ 1006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    q: () => GetFunctionConfigurationCommand
  });
  var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4528);
  var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2476);
  class GetFunctionConfigurationCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "GetFunctionConfiguration", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.Biz)){}
}),

/***/ 2715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    D: () => PublishVersionCommand
  });
  var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4528);
  var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2476);
  class PublishVersionCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "PublishVersion", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.kbJ)){}
}),

/***/ 2897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    l: () => UpdateAliasCommand
  });
  var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4528);
  var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2476);
  class UpdateAliasCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "UpdateAlias", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.qEk)){}
}),

/***/ 7131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Z: () => UpdateFunctionConfigurationCommand
  });
  var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4528);
  var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2476);
  class UpdateFunctionConfigurationCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "UpdateFunctionConfiguration", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.MIf)){}
}),

/***/ 6357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    S: () => commonParams,
    v: () => resolveClientEndpointParameters
  });
  const resolveClientEndpointParameters = options => Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: "lambda"
  });
  const commonParams = {
    UseFIPS: {
      type: "builtInParams",
      name: "useFipsEndpoint"
    },
    Endpoint: {
      type: "builtInParams",
      name: "endpoint"
    },
    Region: {
      type: "builtInParams",
      name: "region"
    },
    UseDualStack: {
      type: "builtInParams",
      name: "useDualstackEndpoint"
    }
  };
}),

/***/ 9678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    _: () => paginateListAliases
  });
  var dist_cjs = __webpack_require__(402);
  var commandBuilder = __webpack_require__(4528);
  var schemas_0 = __webpack_require__(2476);
  class ListAliasesCommand extends((0, commandBuilder.G5)(commandBuilder.lq, commandBuilder.yt, "ListAliases", schemas_0.pyn)){}
  var LambdaClient = __webpack_require__(410);
  const paginateListAliases = (0, dist_cjs.createPaginator)(LambdaClient.N, ListAliasesCommand, "Marker", "NextMarker", "MaxItems");
}),

/***/ 3929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    L: () => paginateListDurableExecutionsByFunction
  });
  var dist_cjs = __webpack_require__(402);
  var commandBuilder = __webpack_require__(4528);
  var schemas_0 = __webpack_require__(2476);
  class ListDurableExecutionsByFunctionCommand extends((0, commandBuilder.G5)(commandBuilder.lq, commandBuilder.yt, "ListDurableExecutionsByFunction", schemas_0.guT)){}
  var LambdaClient = __webpack_require__(410);
  const paginateListDurableExecutionsByFunction = (0, dist_cjs.createPaginator)(LambdaClient.N, ListDurableExecutionsByFunctionCommand, "Marker", "NextMarker", "MaxItems");
}),

/***/ 5868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    f: () => paginateListFunctions
  });
  var dist_cjs = __webpack_require__(402);
  var commandBuilder = __webpack_require__(4528);
  var schemas_0 = __webpack_require__(2476);
  class ListFunctionsCommand extends((0, commandBuilder.G5)(commandBuilder.lq, commandBuilder.yt, "ListFunctions", schemas_0._Ri)){}
  var LambdaClient = __webpack_require__(410);
  const paginateListFunctions = (0, dist_cjs.createPaginator)(LambdaClient.N, ListFunctionsCommand, "Marker", "NextMarker", "MaxItems");
}),

/***/ 2476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Jx4: () => GetAlias$,
    lOs: () => GetCodeSigningConfig$,
    fXH: () => GetFunctionCodeSigningConfig$,
    Biz: () => GetFunctionConfiguration$,
    pyn: () => ListAliases$,
    guT: () => ListDurableExecutionsByFunction$,
    _Ri: () => ListFunctions$,
    kbJ: () => PublishVersion$,
    qEk: () => UpdateAlias$,
    MIf: () => UpdateFunctionConfiguration$,
    q1U: () => errorTypeRegistries
  });
  var schema = __webpack_require__(6890);
  var client = __webpack_require__(2658);
  class LambdaServiceException extends client.ServiceException {
    static shapeId="smithy.ts.sdk.synthetic.com.amazonaws.lambda#LambdaServiceException";
    constructor(options) {
      super(options);
      Object.setPrototypeOf(this, LambdaServiceException.prototype);
    }
  }
  class InvalidParameterValueException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#InvalidParameterValueException";
    name="InvalidParameterValueException";
    $fault="client";
    Type;
    constructor(opts) {
      super({
        name: "InvalidParameterValueException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidParameterValueException.prototype);
      this.Type = opts.Type;
    }
  }
  class PolicyLengthExceededException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#PolicyLengthExceededException";
    name="PolicyLengthExceededException";
    $fault="client";
    Type;
    constructor(opts) {
      super({
        name: "PolicyLengthExceededException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, PolicyLengthExceededException.prototype);
      this.Type = opts.Type;
    }
  }
  class PreconditionFailedException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#PreconditionFailedException";
    name="PreconditionFailedException";
    $fault="client";
    Type;
    constructor(opts) {
      super({
        name: "PreconditionFailedException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, PreconditionFailedException.prototype);
      this.Type = opts.Type;
    }
  }
  class ResourceConflictException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#ResourceConflictException";
    name="ResourceConflictException";
    $fault="client";
    Type;
    constructor(opts) {
      super({
        name: "ResourceConflictException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ResourceConflictException.prototype);
      this.Type = opts.Type;
    }
  }
  class ResourceNotFoundException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#ResourceNotFoundException";
    name="ResourceNotFoundException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "ResourceNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class ServiceException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#ServiceException";
    name="ServiceException";
    $fault="server";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "ServiceException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, ServiceException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class TooManyRequestsException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#TooManyRequestsException";
    name="TooManyRequestsException";
    $fault="client";
    retryAfterSeconds;
    Type;
    Reason;
    constructor(opts) {
      super({
        name: "TooManyRequestsException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, TooManyRequestsException.prototype);
      this.retryAfterSeconds = opts.retryAfterSeconds;
      this.Type = opts.Type;
      this.Reason = opts.Reason;
    }
  }
  class PublicPolicyException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#PublicPolicyException";
    name="PublicPolicyException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "PublicPolicyException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, PublicPolicyException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class AliasLimitExceededException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#AliasLimitExceededException";
    name="AliasLimitExceededException";
    $fault="client";
    Type;
    constructor(opts) {
      super({
        name: "AliasLimitExceededException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, AliasLimitExceededException.prototype);
      this.Type = opts.Type;
    }
  }
  class CapacityProviderLimitExceededException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#CapacityProviderLimitExceededException";
    name="CapacityProviderLimitExceededException";
    $fault="client";
    Type;
    constructor(opts) {
      super({
        name: "CapacityProviderLimitExceededException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, CapacityProviderLimitExceededException.prototype);
      this.Type = opts.Type;
    }
  }
  class KMSAccessDeniedException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#KMSAccessDeniedException";
    name="KMSAccessDeniedException";
    $fault="server";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "KMSAccessDeniedException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, KMSAccessDeniedException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class KMSDisabledException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#KMSDisabledException";
    name="KMSDisabledException";
    $fault="server";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "KMSDisabledException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, KMSDisabledException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class KMSInvalidStateException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#KMSInvalidStateException";
    name="KMSInvalidStateException";
    $fault="server";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "KMSInvalidStateException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, KMSInvalidStateException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class KMSNotFoundException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#KMSNotFoundException";
    name="KMSNotFoundException";
    $fault="server";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "KMSNotFoundException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, KMSNotFoundException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class ResourceInUseException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#ResourceInUseException";
    name="ResourceInUseException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "ResourceInUseException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ResourceInUseException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class CodeSigningConfigNotFoundException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#CodeSigningConfigNotFoundException";
    name="CodeSigningConfigNotFoundException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "CodeSigningConfigNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, CodeSigningConfigNotFoundException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class CodeStorageExceededException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#CodeStorageExceededException";
    name="CodeStorageExceededException";
    $fault="client";
    Type;
    constructor(opts) {
      super({
        name: "CodeStorageExceededException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, CodeStorageExceededException.prototype);
      this.Type = opts.Type;
    }
  }
  class CodeVerificationFailedException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#CodeVerificationFailedException";
    name="CodeVerificationFailedException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "CodeVerificationFailedException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, CodeVerificationFailedException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class FunctionVersionsPerCapacityProviderLimitExceededException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#FunctionVersionsPerCapacityProviderLimitExceededException";
    name="FunctionVersionsPerCapacityProviderLimitExceededException";
    $fault="client";
    Type;
    constructor(opts) {
      super({
        name: "FunctionVersionsPerCapacityProviderLimitExceededException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, FunctionVersionsPerCapacityProviderLimitExceededException.prototype);
      this.Type = opts.Type;
    }
  }
  class InvalidCodeSignatureException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#InvalidCodeSignatureException";
    name="InvalidCodeSignatureException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "InvalidCodeSignatureException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidCodeSignatureException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class CodeArtifactUserDeletedException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#CodeArtifactUserDeletedException";
    name="CodeArtifactUserDeletedException";
    $fault="client";
    Type;
    constructor(opts) {
      super({
        name: "CodeArtifactUserDeletedException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, CodeArtifactUserDeletedException.prototype);
      this.Type = opts.Type;
    }
  }
  class CodeArtifactUserFailedException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#CodeArtifactUserFailedException";
    name="CodeArtifactUserFailedException";
    $fault="client";
    Type;
    constructor(opts) {
      super({
        name: "CodeArtifactUserFailedException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, CodeArtifactUserFailedException.prototype);
      this.Type = opts.Type;
    }
  }
  class CodeArtifactUserPendingException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#CodeArtifactUserPendingException";
    name="CodeArtifactUserPendingException";
    $fault="client";
    Type;
    constructor(opts) {
      super({
        name: "CodeArtifactUserPendingException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, CodeArtifactUserPendingException.prototype);
      this.Type = opts.Type;
    }
  }
  class DurableExecutionAlreadyStartedException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#DurableExecutionAlreadyStartedException";
    name="DurableExecutionAlreadyStartedException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "DurableExecutionAlreadyStartedException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, DurableExecutionAlreadyStartedException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class EC2AccessDeniedException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#EC2AccessDeniedException";
    name="EC2AccessDeniedException";
    $fault="server";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "EC2AccessDeniedException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, EC2AccessDeniedException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class EC2ThrottledException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#EC2ThrottledException";
    name="EC2ThrottledException";
    $fault="server";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "EC2ThrottledException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, EC2ThrottledException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class EC2UnexpectedException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#EC2UnexpectedException";
    name="EC2UnexpectedException";
    $fault="server";
    Type;
    Message;
    EC2ErrorCode;
    constructor(opts) {
      super({
        name: "EC2UnexpectedException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, EC2UnexpectedException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
      this.EC2ErrorCode = opts.EC2ErrorCode;
    }
  }
  class EFSIOException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#EFSIOException";
    name="EFSIOException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "EFSIOException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, EFSIOException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class EFSMountConnectivityException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#EFSMountConnectivityException";
    name="EFSMountConnectivityException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "EFSMountConnectivityException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, EFSMountConnectivityException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class EFSMountFailureException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#EFSMountFailureException";
    name="EFSMountFailureException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "EFSMountFailureException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, EFSMountFailureException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class EFSMountTimeoutException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#EFSMountTimeoutException";
    name="EFSMountTimeoutException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "EFSMountTimeoutException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, EFSMountTimeoutException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class ENILimitReachedException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#ENILimitReachedException";
    name="ENILimitReachedException";
    $fault="server";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "ENILimitReachedException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, ENILimitReachedException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class ENINotReadyException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#ENINotReadyException";
    name="ENINotReadyException";
    $fault="server";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "ENINotReadyException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, ENINotReadyException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class InvalidRequestContentException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#InvalidRequestContentException";
    name="InvalidRequestContentException";
    $fault="client";
    Type;
    constructor(opts) {
      super({
        name: "InvalidRequestContentException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidRequestContentException.prototype);
      this.Type = opts.Type;
    }
  }
  class InvalidRuntimeException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#InvalidRuntimeException";
    name="InvalidRuntimeException";
    $fault="server";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "InvalidRuntimeException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidRuntimeException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class InvalidSecurityGroupIDException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#InvalidSecurityGroupIDException";
    name="InvalidSecurityGroupIDException";
    $fault="server";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "InvalidSecurityGroupIDException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidSecurityGroupIDException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class InvalidSubnetIDException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#InvalidSubnetIDException";
    name="InvalidSubnetIDException";
    $fault="server";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "InvalidSubnetIDException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidSubnetIDException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class InvalidZipFileException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#InvalidZipFileException";
    name="InvalidZipFileException";
    $fault="server";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "InvalidZipFileException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidZipFileException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class ModeNotSupportedException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#ModeNotSupportedException";
    name="ModeNotSupportedException";
    $fault="client";
    Type;
    constructor(opts) {
      super({
        name: "ModeNotSupportedException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ModeNotSupportedException.prototype);
      this.Type = opts.Type;
    }
  }
  class NoPublishedVersionException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#NoPublishedVersionException";
    name="NoPublishedVersionException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "NoPublishedVersionException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, NoPublishedVersionException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class RecursiveInvocationException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#RecursiveInvocationException";
    name="RecursiveInvocationException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "RecursiveInvocationException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, RecursiveInvocationException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class RequestTooLargeException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#RequestTooLargeException";
    name="RequestTooLargeException";
    $fault="client";
    Type;
    constructor(opts) {
      super({
        name: "RequestTooLargeException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, RequestTooLargeException.prototype);
      this.Type = opts.Type;
    }
  }
  class ResourceNotReadyException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#ResourceNotReadyException";
    name="ResourceNotReadyException";
    $fault="server";
    Type;
    constructor(opts) {
      super({
        name: "ResourceNotReadyException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, ResourceNotReadyException.prototype);
      this.Type = opts.Type;
    }
  }
  class S3FilesMountConnectivityException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#S3FilesMountConnectivityException";
    name="S3FilesMountConnectivityException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "S3FilesMountConnectivityException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, S3FilesMountConnectivityException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class S3FilesMountFailureException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#S3FilesMountFailureException";
    name="S3FilesMountFailureException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "S3FilesMountFailureException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, S3FilesMountFailureException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class S3FilesMountTimeoutException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#S3FilesMountTimeoutException";
    name="S3FilesMountTimeoutException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "S3FilesMountTimeoutException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, S3FilesMountTimeoutException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class SerializedRequestEntityTooLargeException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#SerializedRequestEntityTooLargeException";
    name="SerializedRequestEntityTooLargeException";
    $fault="client";
    Type;
    constructor(opts) {
      super({
        name: "SerializedRequestEntityTooLargeException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, SerializedRequestEntityTooLargeException.prototype);
      this.Type = opts.Type;
    }
  }
  class ServiceQuotaExceededException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#ServiceQuotaExceededException";
    name="ServiceQuotaExceededException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "ServiceQuotaExceededException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ServiceQuotaExceededException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class SnapStartException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#SnapStartException";
    name="SnapStartException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "SnapStartException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, SnapStartException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class SnapStartNotReadyException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#SnapStartNotReadyException";
    name="SnapStartNotReadyException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "SnapStartNotReadyException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, SnapStartNotReadyException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class SnapStartRegenerationFailureException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#SnapStartRegenerationFailureException";
    name="SnapStartRegenerationFailureException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "SnapStartRegenerationFailureException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, SnapStartRegenerationFailureException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class SnapStartTimeoutException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#SnapStartTimeoutException";
    name="SnapStartTimeoutException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "SnapStartTimeoutException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, SnapStartTimeoutException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class SubnetIPAddressLimitReachedException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#SubnetIPAddressLimitReachedException";
    name="SubnetIPAddressLimitReachedException";
    $fault="server";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "SubnetIPAddressLimitReachedException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, SubnetIPAddressLimitReachedException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class UnsupportedMediaTypeException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#UnsupportedMediaTypeException";
    name="UnsupportedMediaTypeException";
    $fault="client";
    Type;
    constructor(opts) {
      super({
        name: "UnsupportedMediaTypeException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, UnsupportedMediaTypeException.prototype);
      this.Type = opts.Type;
    }
  }
  class ProvisionedConcurrencyConfigNotFoundException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#ProvisionedConcurrencyConfigNotFoundException";
    name="ProvisionedConcurrencyConfigNotFoundException";
    $fault="client";
    Type;
    constructor(opts) {
      super({
        name: "ProvisionedConcurrencyConfigNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ProvisionedConcurrencyConfigNotFoundException.prototype);
      this.Type = opts.Type;
    }
  }
  class CallbackTimeoutException extends LambdaServiceException {
    static shapeId="com.amazonaws.lambda#CallbackTimeoutException";
    name="CallbackTimeoutException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "CallbackTimeoutException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, CallbackTimeoutException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  const _AA = "AliasArn";
  const _AC = "AliasConfiguration";
  const _ALEE = "AliasLimitExceededException";
  const _ALL = "ApplicationLogLevel";
  const _ALl = "AliasList";
  const _AOp = "ApplyOn";
  const _AP = "AllowedPublishers";
  const _ARC = "AliasRoutingConfiguration";
  const _AVW = "AdditionalVersionWeights";
  const _Al = "Aliases";
  const _Ar = "Architectures";
  const _Arn = "Arn";
  const _CAUDE = "CodeArtifactUserDeletedException";
  const _CAUFE = "CodeArtifactUserFailedException";
  const _CAUPE = "CodeArtifactUserPendingException";
  const _CPA = "CapacityProviderArn";
  const _CPC = "CapacityProviderConfig";
  const _CPLEE = "CapacityProviderLimitExceededException";
  const _CS = "CodeSize";
  const _CSC = "CodeSigningConfig";
  const _CSCA = "CodeSigningConfigArn";
  const _CSCI = "CodeSigningConfigId";
  const _CSCNFE = "CodeSigningConfigNotFoundException";
  const _CSEE = "CodeStorageExceededException";
  const _CSP = "CodeSigningPolicies";
  const _CSo = "CodeSha256";
  const _CSon = "ConfigSha256";
  const _CTE = "CallbackTimeoutException";
  const _CVFE = "CodeVerificationFailedException";
  const _Com = "Command";
  const _D = "Description";
  const _DCu = "DurableConfig";
  const _DE = "DurableExecutions";
  const _DEA = "DurableExecutionArn";
  const _DEASE = "DurableExecutionAlreadyStartedException";
  const _DEN = "DurableExecutionName";
  const _DLC = "DeadLetterConfig";
  const _DSR = "DirectS3Read";
  const _E = "Error";
  const _EC = "ErrorCode";
  const _ECADE = "EC2AccessDeniedException";
  const _ECEC = "EC2ErrorCode";
  const _ECTE = "EC2ThrottledException";
  const _ECUE = "EC2UnexpectedException";
  const _EE = "EnvironmentError";
  const _EEMGBPVC = "ExecutionEnvironmentMemoryGiBPerVCpu";
  const _EFSIOE = "EFSIOException";
  const _EFSMCE = "EFSMountConnectivityException";
  const _EFSMFE = "EFSMountFailureException";
  const _EFSMTE = "EFSMountTimeoutException";
  const _ENILRE = "ENILimitReachedException";
  const _ENINRE = "ENINotReadyException";
  const _EP = "EntryPoint";
  const _ER = "EnvironmentResponse";
  const _ES = "EphemeralStorage";
  const _ETn = "EndTimestamp";
  const _ETx = "ExecutionTimeout";
  const _EVN = "EnvironmentVariableName";
  const _EVV = "EnvironmentVariableValue";
  const _EVn = "EnvironmentVariables";
  const _Env = "Environment";
  const _Ex = "Execution";
  const _FA = "FunctionArn";
  const _FCun = "FunctionConfiguration";
  const _FLu = "FunctionList";
  const _FN = "FunctionName";
  const _FSC = "FileSystemConfigs";
  const _FSCL = "FileSystemConfigList";
  const _FSCi = "FileSystemConfig";
  const _FV = "FunctionVersion";
  const _FVPCPLEE = "FunctionVersionsPerCapacityProviderLimitExceededException";
  const _Fu = "Functions";
  const _GA = "GetAlias";
  const _GAR = "GetAliasRequest";
  const _GCSC = "GetCodeSigningConfig";
  const _GCSCR = "GetCodeSigningConfigRequest";
  const _GCSCRe = "GetCodeSigningConfigResponse";
  const _GFCRet = "GetFunctionConfigurationRequest";
  const _GFCSC = "GetFunctionCodeSigningConfig";
  const _GFCSCR = "GetFunctionCodeSigningConfigRequest";
  const _GFCSCRe = "GetFunctionCodeSigningConfigResponse";
  const _GFCe = "GetFunctionConfiguration";
  const _H = "Handler";
  const _IAFDS = "Ipv6AllowedForDualStack";
  const _IC = "ImageConfig";
  const _ICE = "ImageConfigError";
  const _ICR = "ImageConfigResponse";
  const _ICSE = "InvalidCodeSignatureException";
  const _IPVE = "InvalidParameterValueException";
  const _IRCE = "InvalidRequestContentException";
  const _IRE = "InvalidRuntimeException";
  const _ISGIDE = "InvalidSecurityGroupIDException";
  const _ISIDE = "InvalidSubnetIDException";
  const _IZFE = "InvalidZipFileException";
  const _KMSADE = "KMSAccessDeniedException";
  const _KMSDE = "KMSDisabledException";
  const _KMSISE = "KMSInvalidStateException";
  const _KMSKA = "KMSKeyArn";
  const _KMSNFE = "KMSNotFoundException";
  const _L = "Layers";
  const _LAR = "ListAliasesRequest";
  const _LARi = "ListAliasesResponse";
  const _LAi = "ListAliases";
  const _LC = "LoggingConfig";
  const _LDEBF = "ListDurableExecutionsByFunction";
  const _LDEBFR = "ListDurableExecutionsByFunctionRequest";
  const _LDEBFRi = "ListDurableExecutionsByFunctionResponse";
  const _LF = "LogFormat";
  const _LFR = "ListFunctionsRequest";
  const _LFRi = "ListFunctionsResponse";
  const _LFi = "ListFunctions";
  const _LG = "LogGroup";
  const _LM = "LastModified";
  const _LMICPC = "LambdaManagedInstancesCapacityProviderConfig";
  const _LMP = "LocalMountPath";
  const _LRL = "LayersReferenceList";
  const _LUS = "LastUpdateStatus";
  const _LUSR = "LastUpdateStatusReason";
  const _LUSRC = "LastUpdateStatusReasonCode";
  const _La = "Layer";
  const _M = "Message";
  const _MAa = "MasterArn";
  const _MI = "MaxItems";
  const _MNSE = "ModeNotSupportedException";
  const _MR = "MasterRegion";
  const _MS = "MemorySize";
  const _Ma = "Marker";
  const _Mo = "Mode";
  const _N = "Name";
  const _NM = "NextMarker";
  const _NPVE = "NoPublishedVersionException";
  const _OSp = "OptimizationStatus";
  const _PCCNFE = "ProvisionedConcurrencyConfigNotFoundException";
  const _PEEMC = "PerExecutionEnvironmentMaxConcurrency";
  const _PFE = "PreconditionFailedException";
  const _PLEE = "PolicyLengthExceededException";
  const _PPE = "PublicPolicyException";
  const _PTa = "PackageType";
  const _PTu = "PublishTo";
  const _PV = "PublishVersion";
  const _PVR = "PublishVersionRequest";
  const _Q = "Qualifier";
  const _R = "Reason";
  const _RA = "Retry-After";
  const _RC = "RoutingConfig";
  const _RCE = "ResourceConflictException";
  const _RI = "RevisionId";
  const _RIE = "RecursiveInvocationException";
  const _RIUE = "ResourceInUseException";
  const _RNFE = "ResourceNotFoundException";
  const _RNRE = "ResourceNotReadyException";
  const _RO = "ReverseOrder";
  const _RPID = "RetentionPeriodInDays";
  const _RTLE = "RequestTooLargeException";
  const _RVA = "RuntimeVersionArn";
  const _RVC = "RuntimeVersionConfig";
  const _RVE = "RuntimeVersionError";
  const _Ro = "Role";
  const _Ru = "Runtime";
  const _SAt = "StartedAfter";
  const _SBt = "StartedBefore";
  const _SE = "ServiceException";
  const _SFC = "S3FilesConfig";
  const _SFMCE = "S3FilesMountConnectivityException";
  const _SFMFE = "S3FilesMountFailureException";
  const _SFMTE = "S3FilesMountTimeoutException";
  const _SGI = "SecurityGroupIds";
  const _SIPALRE = "SubnetIPAddressLimitReachedException";
  const _SIu = "SubnetIds";
  const _SJA = "SigningJobArn";
  const _SLL = "SystemLogLevel";
  const _SPVA = "SigningProfileVersionArns";
  const _SPVAi = "SigningProfileVersionArn";
  const _SQEE = "ServiceQuotaExceededException";
  const _SR = "StateReason";
  const _SRCt = "StateReasonCode";
  const _SRETLE = "SerializedRequestEntityTooLargeException";
  const _SS = "SensitiveString";
  const _SSE = "SnapStartException";
  const _SSNRE = "SnapStartNotReadyException";
  const _SSR = "SnapStartResponse";
  const _SSRFE = "SnapStartRegenerationFailureException";
  const _SSTE = "SnapStartTimeoutException";
  const _SSn = "SnapStart";
  const _STt = "StartTimestamp";
  const _Si = "Size";
  const _St = "State";
  const _Sta = "Status";
  const _Stat = "Statuses";
  const _T = "Type";
  const _TA = "TargetArn";
  const _TCR = "TracingConfigResponse";
  const _TCe = "TenancyConfig";
  const _TCr = "TracingConfig";
  const _TIM = "TenantIsolationMode";
  const _TMRE = "TooManyRequestsException";
  const _Ti = "Timeout";
  const _UA = "UpdateAlias";
  const _UAOD = "UntrustedArtifactOnDeployment";
  const _UAR = "UpdateAliasRequest";
  const _UFCRp = "UpdateFunctionConfigurationRequest";
  const _UFCp = "UpdateFunctionConfiguration";
  const _UMTE = "UnsupportedMediaTypeException";
  const _V = "Variables";
  const _VC = "VpcConfig";
  const _VCR = "VpcConfigResponse";
  const _VI = "VpcId";
  const _Ve = "Version";
  const _WD = "WorkingDirectory";
  const _c = "client";
  const _e = "error";
  const _h = "http";
  const _hE = "httpError";
  const _hH = "httpHeader";
  const _hQ = "httpQuery";
  const _m = "message";
  const _rAS = "retryAfterSeconds";
  const _s = "smithy.ts.sdk.synthetic.com.amazonaws.lambda";
  const _se = "server";
  const n0 = "com.amazonaws.lambda";
  const _s_registry = new schema.TypeRegistry(_s);
  var LambdaServiceException$ = [ -3, _s, "LambdaServiceException", 0, [], [] ];
  _s_registry.registerError(LambdaServiceException$, LambdaServiceException);
  const n0_registry = new schema.TypeRegistry(n0);
  var AliasLimitExceededException$ = [ -3, n0, _ALEE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _T, _m ], [ 0, 0 ] ];
  n0_registry.registerError(AliasLimitExceededException$, AliasLimitExceededException);
  var CallbackTimeoutException$ = [ -3, n0, _CTE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(CallbackTimeoutException$, CallbackTimeoutException);
  var CapacityProviderLimitExceededException$ = [ -3, n0, _CPLEE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _T, _m ], [ 0, 0 ] ];
  n0_registry.registerError(CapacityProviderLimitExceededException$, CapacityProviderLimitExceededException);
  var CodeArtifactUserDeletedException$ = [ -3, n0, _CAUDE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _T, _m ], [ 0, 0 ] ];
  n0_registry.registerError(CodeArtifactUserDeletedException$, CodeArtifactUserDeletedException);
  var CodeArtifactUserFailedException$ = [ -3, n0, _CAUFE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _T, _m ], [ 0, 0 ] ];
  n0_registry.registerError(CodeArtifactUserFailedException$, CodeArtifactUserFailedException);
  var CodeArtifactUserPendingException$ = [ -3, n0, _CAUPE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _T, _m ], [ 0, 0 ] ];
  n0_registry.registerError(CodeArtifactUserPendingException$, CodeArtifactUserPendingException);
  var CodeSigningConfigNotFoundException$ = [ -3, n0, _CSCNFE, {
    [_e]: _c,
    [_hE]: 404
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(CodeSigningConfigNotFoundException$, CodeSigningConfigNotFoundException);
  var CodeStorageExceededException$ = [ -3, n0, _CSEE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _T, _m ], [ 0, 0 ] ];
  n0_registry.registerError(CodeStorageExceededException$, CodeStorageExceededException);
  var CodeVerificationFailedException$ = [ -3, n0, _CVFE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(CodeVerificationFailedException$, CodeVerificationFailedException);
  var DurableExecutionAlreadyStartedException$ = [ -3, n0, _DEASE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(DurableExecutionAlreadyStartedException$, DurableExecutionAlreadyStartedException);
  var EC2AccessDeniedException$ = [ -3, n0, _ECADE, {
    [_e]: _se,
    [_hE]: 502
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(EC2AccessDeniedException$, EC2AccessDeniedException);
  var EC2ThrottledException$ = [ -3, n0, _ECTE, {
    [_e]: _se,
    [_hE]: 502
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(EC2ThrottledException$, EC2ThrottledException);
  var EC2UnexpectedException$ = [ -3, n0, _ECUE, {
    [_e]: _se,
    [_hE]: 502
  }, [ _T, _M, _ECEC ], [ 0, 0, 0 ] ];
  n0_registry.registerError(EC2UnexpectedException$, EC2UnexpectedException);
  var EFSIOException$ = [ -3, n0, _EFSIOE, {
    [_e]: _c,
    [_hE]: 410
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(EFSIOException$, EFSIOException);
  var EFSMountConnectivityException$ = [ -3, n0, _EFSMCE, {
    [_e]: _c,
    [_hE]: 408
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(EFSMountConnectivityException$, EFSMountConnectivityException);
  var EFSMountFailureException$ = [ -3, n0, _EFSMFE, {
    [_e]: _c,
    [_hE]: 403
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(EFSMountFailureException$, EFSMountFailureException);
  var EFSMountTimeoutException$ = [ -3, n0, _EFSMTE, {
    [_e]: _c,
    [_hE]: 408
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(EFSMountTimeoutException$, EFSMountTimeoutException);
  var ENILimitReachedException$ = [ -3, n0, _ENILRE, {
    [_e]: _se,
    [_hE]: 502
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(ENILimitReachedException$, ENILimitReachedException);
  var ENINotReadyException$ = [ -3, n0, _ENINRE, {
    [_e]: _se,
    [_hE]: 502
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(ENINotReadyException$, ENINotReadyException);
  var FunctionVersionsPerCapacityProviderLimitExceededException$ = [ -3, n0, _FVPCPLEE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _T, _m ], [ 0, 0 ] ];
  n0_registry.registerError(FunctionVersionsPerCapacityProviderLimitExceededException$, FunctionVersionsPerCapacityProviderLimitExceededException);
  var InvalidCodeSignatureException$ = [ -3, n0, _ICSE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(InvalidCodeSignatureException$, InvalidCodeSignatureException);
  var InvalidParameterValueException$ = [ -3, n0, _IPVE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _T, _m ], [ 0, 0 ] ];
  n0_registry.registerError(InvalidParameterValueException$, InvalidParameterValueException);
  var InvalidRequestContentException$ = [ -3, n0, _IRCE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _T, _m ], [ 0, 0 ] ];
  n0_registry.registerError(InvalidRequestContentException$, InvalidRequestContentException);
  var InvalidRuntimeException$ = [ -3, n0, _IRE, {
    [_e]: _se,
    [_hE]: 502
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(InvalidRuntimeException$, InvalidRuntimeException);
  var InvalidSecurityGroupIDException$ = [ -3, n0, _ISGIDE, {
    [_e]: _se,
    [_hE]: 502
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(InvalidSecurityGroupIDException$, InvalidSecurityGroupIDException);
  var InvalidSubnetIDException$ = [ -3, n0, _ISIDE, {
    [_e]: _se,
    [_hE]: 502
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(InvalidSubnetIDException$, InvalidSubnetIDException);
  var InvalidZipFileException$ = [ -3, n0, _IZFE, {
    [_e]: _se,
    [_hE]: 502
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(InvalidZipFileException$, InvalidZipFileException);
  var KMSAccessDeniedException$ = [ -3, n0, _KMSADE, {
    [_e]: _se,
    [_hE]: 502
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(KMSAccessDeniedException$, KMSAccessDeniedException);
  var KMSDisabledException$ = [ -3, n0, _KMSDE, {
    [_e]: _se,
    [_hE]: 502
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(KMSDisabledException$, KMSDisabledException);
  var KMSInvalidStateException$ = [ -3, n0, _KMSISE, {
    [_e]: _se,
    [_hE]: 502
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(KMSInvalidStateException$, KMSInvalidStateException);
  var KMSNotFoundException$ = [ -3, n0, _KMSNFE, {
    [_e]: _se,
    [_hE]: 502
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(KMSNotFoundException$, KMSNotFoundException);
  var ModeNotSupportedException$ = [ -3, n0, _MNSE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _T, _m ], [ 0, 0 ] ];
  n0_registry.registerError(ModeNotSupportedException$, ModeNotSupportedException);
  var NoPublishedVersionException$ = [ -3, n0, _NPVE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(NoPublishedVersionException$, NoPublishedVersionException);
  var PolicyLengthExceededException$ = [ -3, n0, _PLEE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _T, _m ], [ 0, 0 ] ];
  n0_registry.registerError(PolicyLengthExceededException$, PolicyLengthExceededException);
  var PreconditionFailedException$ = [ -3, n0, _PFE, {
    [_e]: _c,
    [_hE]: 412
  }, [ _T, _m ], [ 0, 0 ] ];
  n0_registry.registerError(PreconditionFailedException$, PreconditionFailedException);
  var ProvisionedConcurrencyConfigNotFoundException$ = [ -3, n0, _PCCNFE, {
    [_e]: _c,
    [_hE]: 404
  }, [ _T, _m ], [ 0, 0 ] ];
  n0_registry.registerError(ProvisionedConcurrencyConfigNotFoundException$, ProvisionedConcurrencyConfigNotFoundException);
  var PublicPolicyException$ = [ -3, n0, _PPE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(PublicPolicyException$, PublicPolicyException);
  var RecursiveInvocationException$ = [ -3, n0, _RIE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(RecursiveInvocationException$, RecursiveInvocationException);
  var RequestTooLargeException$ = [ -3, n0, _RTLE, {
    [_e]: _c,
    [_hE]: 413
  }, [ _T, _m ], [ 0, 0 ] ];
  n0_registry.registerError(RequestTooLargeException$, RequestTooLargeException);
  var ResourceConflictException$ = [ -3, n0, _RCE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _T, _m ], [ 0, 0 ] ];
  n0_registry.registerError(ResourceConflictException$, ResourceConflictException);
  var ResourceInUseException$ = [ -3, n0, _RIUE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(ResourceInUseException$, ResourceInUseException);
  var ResourceNotFoundException$ = [ -3, n0, _RNFE, {
    [_e]: _c,
    [_hE]: 404
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
  var ResourceNotReadyException$ = [ -3, n0, _RNRE, {
    [_e]: _se,
    [_hE]: 502
  }, [ _T, _m ], [ 0, 0 ] ];
  n0_registry.registerError(ResourceNotReadyException$, ResourceNotReadyException);
  var S3FilesMountConnectivityException$ = [ -3, n0, _SFMCE, {
    [_e]: _c,
    [_hE]: 408
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(S3FilesMountConnectivityException$, S3FilesMountConnectivityException);
  var S3FilesMountFailureException$ = [ -3, n0, _SFMFE, {
    [_e]: _c,
    [_hE]: 403
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(S3FilesMountFailureException$, S3FilesMountFailureException);
  var S3FilesMountTimeoutException$ = [ -3, n0, _SFMTE, {
    [_e]: _c,
    [_hE]: 408
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(S3FilesMountTimeoutException$, S3FilesMountTimeoutException);
  var SerializedRequestEntityTooLargeException$ = [ -3, n0, _SRETLE, {
    [_e]: _c,
    [_hE]: 413
  }, [ _T, _m ], [ 0, 0 ] ];
  n0_registry.registerError(SerializedRequestEntityTooLargeException$, SerializedRequestEntityTooLargeException);
  var ServiceException$ = [ -3, n0, _SE, {
    [_e]: _se,
    [_hE]: 500
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(ServiceException$, ServiceException);
  var ServiceQuotaExceededException$ = [ -3, n0, _SQEE, {
    [_e]: _c,
    [_hE]: 402
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(ServiceQuotaExceededException$, ServiceQuotaExceededException);
  var SnapStartException$ = [ -3, n0, _SSE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(SnapStartException$, SnapStartException);
  var SnapStartNotReadyException$ = [ -3, n0, _SSNRE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(SnapStartNotReadyException$, SnapStartNotReadyException);
  var SnapStartRegenerationFailureException$ = [ -3, n0, _SSRFE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(SnapStartRegenerationFailureException$, SnapStartRegenerationFailureException);
  var SnapStartTimeoutException$ = [ -3, n0, _SSTE, {
    [_e]: _c,
    [_hE]: 408
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(SnapStartTimeoutException$, SnapStartTimeoutException);
  var SubnetIPAddressLimitReachedException$ = [ -3, n0, _SIPALRE, {
    [_e]: _se,
    [_hE]: 502
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(SubnetIPAddressLimitReachedException$, SubnetIPAddressLimitReachedException);
  var TooManyRequestsException$ = [ -3, n0, _TMRE, {
    [_e]: _c,
    [_hE]: 429
  }, [ _rAS, _T, _m, _R ], [ [ 0, {
    [_hH]: _RA
  } ], 0, 0, 0 ] ];
  n0_registry.registerError(TooManyRequestsException$, TooManyRequestsException);
  var UnsupportedMediaTypeException$ = [ -3, n0, _UMTE, {
    [_e]: _c,
    [_hE]: 415
  }, [ _T, _m ], [ 0, 0 ] ];
  n0_registry.registerError(UnsupportedMediaTypeException$, UnsupportedMediaTypeException);
  const errorTypeRegistries = [ _s_registry, n0_registry ];
  var EnvironmentVariableName = [ 0, n0, _EVN, 8, 0 ];
  var EnvironmentVariableValue = [ 0, n0, _EVV, 8, 0 ];
  var SensitiveString = [ 0, n0, _SS, 8, 0 ];
  var AliasConfiguration$ = [ 3, n0, _AC, 0, [ _AA, _N, _FV, _D, _RC, _RI ], [ 0, 0, 0, 0, () => AliasRoutingConfiguration$, 0 ] ];
  var AliasRoutingConfiguration$ = [ 3, n0, _ARC, 0, [ _AVW ], [ 128 | 1 ] ];
  var AllowedPublishers$ = [ 3, n0, _AP, 0, [ _SPVA ], [ 64 | 0 ], 1 ];
  var CapacityProviderConfig$ = [ 3, n0, _CPC, 0, [ _LMICPC ], [ () => LambdaManagedInstancesCapacityProviderConfig$ ], 1 ];
  var CodeSigningConfig$ = [ 3, n0, _CSC, 0, [ _CSCI, _CSCA, _AP, _CSP, _LM, _D ], [ 0, 0, () => AllowedPublishers$, () => CodeSigningPolicies$, 0, 0 ], 5 ];
  var CodeSigningPolicies$ = [ 3, n0, _CSP, 0, [ _UAOD ], [ 0 ] ];
  var DeadLetterConfig$ = [ 3, n0, _DLC, 0, [ _TA ], [ 0 ] ];
  var DurableConfig$ = [ 3, n0, _DCu, 0, [ _KMSKA, _RPID, _ETx ], [ 0, 1, 1 ] ];
  var Environment$ = [ 3, n0, _Env, 0, [ _V ], [ [ () => EnvironmentVariables, 0 ] ] ];
  var EnvironmentError$ = [ 3, n0, _EE, 0, [ _EC, _M ], [ 0, [ () => SensitiveString, 0 ] ] ];
  var EnvironmentResponse$ = [ 3, n0, _ER, 0, [ _V, _E ], [ [ () => EnvironmentVariables, 0 ], [ () => EnvironmentError$, 0 ] ] ];
  var EphemeralStorage$ = [ 3, n0, _ES, 0, [ _Si ], [ 1 ], 1 ];
  var Execution$ = [ 3, n0, _Ex, 0, [ _DEA, _DEN, _FA, _Sta, _STt, _ETn, _KMSKA ], [ 0, 0, 0, 0, 4, 4, 0 ], 5 ];
  var FileSystemConfig$ = [ 3, n0, _FSCi, 0, [ _Arn, _LMP, _SFC ], [ 0, 0, () => S3FilesConfig$ ], 2 ];
  var FunctionConfiguration$ = [ 3, n0, _FCun, 0, [ _FN, _FA, _Ru, _Ro, _H, _CS, _D, _Ti, _MS, _LM, _CSo, _Ve, _VC, _DLC, _Env, _KMSKA, _TCr, _MAa, _RI, _L, _St, _SR, _SRCt, _LUS, _LUSR, _LUSRC, _FSC, _SPVAi, _SJA, _PTa, _ICR, _Ar, _ES, _SSn, _RVC, _LC, _TCe, _CPC, _CSon, _DCu ], [ 0, 0, 0, 0, 0, 1, 0, 1, 1, 0, 0, 0, () => VpcConfigResponse$, () => DeadLetterConfig$, [ () => EnvironmentResponse$, 0 ], 0, () => TracingConfigResponse$, 0, 0, () => LayersReferenceList, 0, 0, 0, 0, 0, 0, () => FileSystemConfigList, 0, 0, 0, [ () => ImageConfigResponse$, 0 ], 64 | 0, () => EphemeralStorage$, () => SnapStartResponse$, [ () => RuntimeVersionConfig$, 0 ], () => LoggingConfig$, () => TenancyConfig$, () => CapacityProviderConfig$, 0, () => DurableConfig$ ] ];
  var GetAliasRequest$ = [ 3, n0, _GAR, 0, [ _FN, _N ], [ [ 0, 1 ], [ 0, 1 ] ], 2 ];
  var GetCodeSigningConfigRequest$ = [ 3, n0, _GCSCR, 0, [ _CSCA ], [ [ 0, 1 ] ], 1 ];
  var GetCodeSigningConfigResponse$ = [ 3, n0, _GCSCRe, 0, [ _CSC ], [ () => CodeSigningConfig$ ], 1 ];
  var GetFunctionCodeSigningConfigRequest$ = [ 3, n0, _GFCSCR, 0, [ _FN ], [ [ 0, 1 ] ], 1 ];
  var GetFunctionCodeSigningConfigResponse$ = [ 3, n0, _GFCSCRe, 0, [ _CSCA, _FN ], [ 0, 0 ], 2 ];
  var GetFunctionConfigurationRequest$ = [ 3, n0, _GFCRet, 0, [ _FN, _Q ], [ [ 0, 1 ], [ 0, {
    [_hQ]: _Q
  } ] ], 1 ];
  var ImageConfig$ = [ 3, n0, _IC, 0, [ _EP, _Com, _WD ], [ 64 | 0, 64 | 0, 0 ] ];
  var ImageConfigError$ = [ 3, n0, _ICE, 0, [ _EC, _M ], [ 0, [ () => SensitiveString, 0 ] ] ];
  var ImageConfigResponse$ = [ 3, n0, _ICR, 0, [ _IC, _E ], [ () => ImageConfig$, [ () => ImageConfigError$, 0 ] ] ];
  var LambdaManagedInstancesCapacityProviderConfig$ = [ 3, n0, _LMICPC, 0, [ _CPA, _PEEMC, _EEMGBPVC ], [ 0, 1, 1 ], 1 ];
  var Layer$ = [ 3, n0, _La, 0, [ _Arn, _CS, _SPVAi, _SJA ], [ 0, 1, 0, 0 ] ];
  var ListAliasesRequest$ = [ 3, n0, _LAR, 0, [ _FN, _FV, _Ma, _MI ], [ [ 0, 1 ], [ 0, {
    [_hQ]: _FV
  } ], [ 0, {
    [_hQ]: _Ma
  } ], [ 1, {
    [_hQ]: _MI
  } ] ], 1 ];
  var ListAliasesResponse$ = [ 3, n0, _LARi, 0, [ _NM, _Al ], [ 0, () => AliasList ] ];
  var ListDurableExecutionsByFunctionRequest$ = [ 3, n0, _LDEBFR, 0, [ _FN, _Q, _DEN, _Stat, _SAt, _SBt, _RO, _Ma, _MI ], [ [ 0, 1 ], [ 0, {
    [_hQ]: _Q
  } ], [ 0, {
    [_hQ]: _DEN
  } ], [ 64 | 0, {
    [_hQ]: _Stat
  } ], [ 4, {
    [_hQ]: _SAt
  } ], [ 4, {
    [_hQ]: _SBt
  } ], [ 2, {
    [_hQ]: _RO
  } ], [ 0, {
    [_hQ]: _Ma
  } ], [ 1, {
    [_hQ]: _MI
  } ] ], 1 ];
  var ListDurableExecutionsByFunctionResponse$ = [ 3, n0, _LDEBFRi, 0, [ _DE, _NM ], [ () => DurableExecutions, 0 ] ];
  var ListFunctionsRequest$ = [ 3, n0, _LFR, 0, [ _MR, _FV, _Ma, _MI ], [ [ 0, {
    [_hQ]: _MR
  } ], [ 0, {
    [_hQ]: _FV
  } ], [ 0, {
    [_hQ]: _Ma
  } ], [ 1, {
    [_hQ]: _MI
  } ] ] ];
  var ListFunctionsResponse$ = [ 3, n0, _LFRi, 0, [ _NM, _Fu ], [ 0, [ () => FunctionList, 0 ] ] ];
  var LoggingConfig$ = [ 3, n0, _LC, 0, [ _LF, _ALL, _SLL, _LG ], [ 0, 0, 0, 0 ] ];
  var PublishVersionRequest$ = [ 3, n0, _PVR, 0, [ _FN, _CSo, _D, _RI, _PTu ], [ [ 0, 1 ], 0, 0, 0, 0 ], 1 ];
  var RuntimeVersionConfig$ = [ 3, n0, _RVC, 0, [ _RVA, _E ], [ 0, [ () => RuntimeVersionError$, 0 ] ] ];
  var RuntimeVersionError$ = [ 3, n0, _RVE, 0, [ _EC, _M ], [ 0, [ () => SensitiveString, 0 ] ] ];
  var S3FilesConfig$ = [ 3, n0, _SFC, 0, [ _DSR ], [ 0 ] ];
  var SnapStart$ = [ 3, n0, _SSn, 0, [ _AOp ], [ 0 ] ];
  var SnapStartResponse$ = [ 3, n0, _SSR, 0, [ _AOp, _OSp ], [ 0, 0 ] ];
  var TenancyConfig$ = [ 3, n0, _TCe, 0, [ _TIM ], [ 0 ], 1 ];
  var TracingConfig$ = [ 3, n0, _TCr, 0, [ _Mo ], [ 0 ] ];
  var TracingConfigResponse$ = [ 3, n0, _TCR, 0, [ _Mo ], [ 0 ] ];
  var UpdateAliasRequest$ = [ 3, n0, _UAR, 0, [ _FN, _N, _FV, _D, _RC, _RI ], [ [ 0, 1 ], [ 0, 1 ], 0, 0, () => AliasRoutingConfiguration$, 0 ], 2 ];
  var UpdateFunctionConfigurationRequest$ = [ 3, n0, _UFCRp, 0, [ _FN, _Ro, _H, _D, _Ti, _MS, _VC, _Env, _Ru, _DLC, _KMSKA, _TCr, _RI, _L, _FSC, _IC, _ES, _SSn, _LC, _CPC, _DCu ], [ [ 0, 1 ], 0, 0, 0, 1, 1, () => VpcConfig$, [ () => Environment$, 0 ], 0, () => DeadLetterConfig$, 0, () => TracingConfig$, 0, 64 | 0, () => FileSystemConfigList, () => ImageConfig$, () => EphemeralStorage$, () => SnapStart$, () => LoggingConfig$, () => CapacityProviderConfig$, () => DurableConfig$ ], 1 ];
  var VpcConfig$ = [ 3, n0, _VC, 0, [ _SIu, _SGI, _IAFDS ], [ 64 | 0, 64 | 0, 2 ] ];
  var VpcConfigResponse$ = [ 3, n0, _VCR, 0, [ _SIu, _SGI, _VI, _IAFDS ], [ 64 | 0, 64 | 0, 0, 2 ] ];
  var AliasList = [ 1, n0, _ALl, 0, () => AliasConfiguration$ ];
  var DurableExecutions = [ 1, n0, _DE, 0, () => Execution$ ];
  var FileSystemConfigList = [ 1, n0, _FSCL, 0, () => FileSystemConfig$ ];
  var FunctionList = [ 1, n0, _FLu, 0, [ () => FunctionConfiguration$, 0 ] ];
  var LayersReferenceList = [ 1, n0, _LRL, 0, () => Layer$ ];
  var EnvironmentVariables = [ 2, n0, _EVn, 8, [ () => EnvironmentVariableName, 0 ], [ () => EnvironmentVariableValue, 0 ] ];
  var GetAlias$ = [ 9, n0, _GA, {
    [_h]: [ "GET", "/2015-03-31/functions/{FunctionName}/aliases/{Name}", 200 ]
  }, () => GetAliasRequest$, () => AliasConfiguration$ ];
  var GetCodeSigningConfig$ = [ 9, n0, _GCSC, {
    [_h]: [ "GET", "/2020-04-22/code-signing-configs/{CodeSigningConfigArn}", 200 ]
  }, () => GetCodeSigningConfigRequest$, () => GetCodeSigningConfigResponse$ ];
  var GetFunctionCodeSigningConfig$ = [ 9, n0, _GFCSC, {
    [_h]: [ "GET", "/2020-06-30/functions/{FunctionName}/code-signing-config", 200 ]
  }, () => GetFunctionCodeSigningConfigRequest$, () => GetFunctionCodeSigningConfigResponse$ ];
  var GetFunctionConfiguration$ = [ 9, n0, _GFCe, {
    [_h]: [ "GET", "/2015-03-31/functions/{FunctionName}/configuration", 200 ]
  }, () => GetFunctionConfigurationRequest$, () => FunctionConfiguration$ ];
  var ListAliases$ = [ 9, n0, _LAi, {
    [_h]: [ "GET", "/2015-03-31/functions/{FunctionName}/aliases", 200 ]
  }, () => ListAliasesRequest$, () => ListAliasesResponse$ ];
  var ListDurableExecutionsByFunction$ = [ 9, n0, _LDEBF, {
    [_h]: [ "GET", "/2025-12-01/functions/{FunctionName}/durable-executions", 200 ]
  }, () => ListDurableExecutionsByFunctionRequest$, () => ListDurableExecutionsByFunctionResponse$ ];
  var ListFunctions$ = [ 9, n0, _LFi, {
    [_h]: [ "GET", "/2015-03-31/functions", 200 ]
  }, () => ListFunctionsRequest$, () => ListFunctionsResponse$ ];
  var PublishVersion$ = [ 9, n0, _PV, {
    [_h]: [ "POST", "/2015-03-31/functions/{FunctionName}/versions", 201 ]
  }, () => PublishVersionRequest$, () => FunctionConfiguration$ ];
  var UpdateAlias$ = [ 9, n0, _UA, {
    [_h]: [ "PUT", "/2015-03-31/functions/{FunctionName}/aliases/{Name}", 200 ]
  }, () => UpdateAliasRequest$, () => AliasConfiguration$ ];
  var UpdateFunctionConfiguration$ = [ 9, n0, _UFCp, {
    [_h]: [ "PUT", "/2015-03-31/functions/{FunctionName}/configuration", 200 ]
  }, () => UpdateFunctionConfigurationRequest$, () => FunctionConfiguration$ ];
}),

/***/ 3072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    _: () => SecretsManagerClient
  });
  var client = __webpack_require__(5152);
  var dist_cjs = __webpack_require__(402);
  var submodules_client = __webpack_require__(2658);
  var submodules_config = __webpack_require__(9672);
  var endpoints = __webpack_require__(2085);
  var protocols = __webpack_require__(3422);
  var retry = __webpack_require__(3609);
  var schema = __webpack_require__(6890);
  var httpAuthSchemes = __webpack_require__(7523);
  const defaultSecretsManagerHttpAuthSchemeParametersProvider = async (config, context, input) => ({
    operation: (0, submodules_client.getSmithyContext)(context).operation,
    region: await (0, submodules_client.normalizeProvider)(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  });
  function createAwsAuthSigv4HttpAuthOption(authParameters) {
    return {
      schemeId: "aws.auth#sigv4",
      signingProperties: {
        name: "secretsmanager",
        region: authParameters.region
      },
      propertiesExtractor: (config, context) => ({
        signingProperties: {
          config,
          context
        }
      })
    };
  }
  const defaultSecretsManagerHttpAuthSchemeProvider = authParameters => {
    const options = [];
    switch (authParameters.operation) {
     default:
      options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
    }
    return options;
  };
  const resolveHttpAuthSchemeConfig = config => {
    const config_0 = (0, httpAuthSchemes.resolveAwsSdkSigV4Config)(config);
    return Object.assign(config_0, {
      authSchemePreference: (0, submodules_client.normalizeProvider)(config.authSchemePreference ?? [])
    });
  };
  var EndpointParameters = __webpack_require__(479);
  const package_namespaceObject = {
    rE: "3.1164.0"
  };
  var defaultProvider = __webpack_require__(9882);
  var serde = __webpack_require__(2430);
  var node_http_handler = __webpack_require__(3291);
  var submodules_protocols = __webpack_require__(7288);
  var checksum = __webpack_require__(9542);
  const m = "ref";
  const a = -1, b = true, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = "stringEquals", h = {
    [m]: "Endpoint"
  }, i = {
    [m]: d
  }, j = {
    fn: f,
    argv: [ i, "name" ]
  }, k = {}, l = [ {
    [m]: "Region"
  } ];
  const _data = {
    conditions: [ [ c, [ h ] ], [ c, l ], [ "aws.partition", l, d ], [ e, [ {
      [m]: "UseFIPS"
    }, b ] ], [ e, [ {
      [m]: "UseDualStack"
    }, b ] ], [ e, [ {
      fn: f,
      argv: [ i, "supportsDualStack" ]
    }, b ] ], [ e, [ {
      fn: f,
      argv: [ i, "supportsFIPS" ]
    }, b ] ], [ g, [ j, "aws" ] ], [ g, [ j, "aws-cn" ] ], [ g, [ j, "aws-us-gov" ] ] ],
    results: [ [ a ], [ a, "Invalid Configuration: FIPS and custom endpoint are not supported" ], [ a, "Invalid Configuration: Dualstack and custom endpoint are not supported" ], [ h, k ], [ "https://secretsmanager-fips.{Region}.amazonaws.com", k ], [ "https://secretsmanager-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", k ], [ a, "FIPS and DualStack are enabled, but this partition does not support one or both" ], [ "https://secretsmanager-fips.{Region}.{PartitionResult#dnsSuffix}", k ], [ a, "FIPS is enabled but this partition does not support FIPS" ], [ "https://secretsmanager.{Region}.amazonaws.com", k ], [ "https://secretsmanager.{Region}.amazonaws.com.cn", k ], [ "https://secretsmanager.{Region}.{PartitionResult#dualStackDnsSuffix}", k ], [ a, "DualStack is enabled but this partition does not support DualStack" ], [ "https://secretsmanager.{Region}.{PartitionResult#dnsSuffix}", k ], [ a, "Invalid Configuration: Missing Region" ] ]
  };
  const root = 2;
  const r = 1e8;
  const nodes = new Int32Array([ -1, 1, -1, 0, 17, 3, 1, 4, r + 14, 2, 5, r + 14, 3, 11, 6, 4, 7, r + 13, 5, 8, r + 12, 7, r + 9, 9, 8, r + 10, 10, 9, r + 9, r + 11, 4, 13, 12, 6, r + 7, r + 8, 5, 14, r + 6, 6, 15, r + 6, 7, r + 4, 16, 9, r + 4, r + 5, 3, r + 1, 18, 4, r + 2, r + 3 ]);
  const bdd = endpoints.BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
  const cache = new endpoints.EndpointCache({
    size: 50,
    params: [ "Endpoint", "Region", "UseDualStack", "UseFIPS" ]
  });
  const defaultEndpointResolver = (endpointParams, context = {}) => cache.get(endpointParams, () => (0, 
  endpoints.decideEndpoint)(bdd, {
    endpointParams,
    logger: context.logger
  }));
  endpoints.customEndpointFunctions.aws = client.awsEndpointFunctions;
  var schemas_0 = __webpack_require__(5988);
  const getRuntimeConfig = config => ({
    apiVersion: "2017-10-17",
    base64Decoder: config?.base64Decoder ?? serde.fromBase64,
    base64Encoder: config?.base64Encoder ?? serde.toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultSecretsManagerHttpAuthSchemeProvider,
    httpAuthSchemes: config?.httpAuthSchemes ?? [ {
      schemeId: "aws.auth#sigv4",
      identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4"),
      signer: new httpAuthSchemes.AwsSdkSigV4Signer
    } ],
    logger: config?.logger ?? new submodules_client.NoOpLogger,
    protocol: config?.protocol ?? submodules_protocols.AwsJson1_1Protocol,
    protocolSettings: config?.protocolSettings ?? {
      defaultNamespace: "com.amazonaws.secretsmanager",
      errorTypeRegistries: schemas_0.q1,
      version: "2017-10-17",
      serviceTarget: "secretsmanager"
    },
    serviceId: config?.serviceId ?? "Secrets Manager",
    sha256: config?.sha256 ?? checksum.Sha256,
    urlParser: config?.urlParser ?? protocols.parseUrl,
    utf8Decoder: config?.utf8Decoder ?? serde.fromUtf8,
    utf8Encoder: config?.utf8Encoder ?? serde.toUtf8
  });
  const runtimeConfig_getRuntimeConfig = config => {
    (0, submodules_client.emitWarningIfUnsupportedVersion)(process.version);
    const defaultsMode = (0, submodules_config.resolveDefaultsModeConfig)(config);
    const defaultConfigProvider = () => defaultsMode().then(submodules_client.loadConfigsForDefaultMode);
    const clientSharedValues = getRuntimeConfig(config);
    (0, client.emitWarningIfUnsupportedVersion)(process.version);
    const loaderConfig = {
      profile: config?.profile,
      logger: clientSharedValues.logger
    };
    return {
      ...clientSharedValues,
      ...config,
      runtime: "node",
      defaultsMode,
      authSchemePreference: config?.authSchemePreference ?? (0, submodules_config.loadConfig)(httpAuthSchemes.NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
      bodyLengthChecker: config?.bodyLengthChecker ?? serde.calculateBodyLength,
      credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider.v6,
      defaultSocketTimeout: (0, client.getDefaultSocketTimeout)(config?.requestHandler, 3e5),
      defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0, client.createDefaultUserAgentProvider)({
        serviceId: clientSharedValues.serviceId,
        clientVersion: package_namespaceObject.rE
      }),
      maxAttempts: config?.maxAttempts ?? (0, submodules_config.loadConfig)(retry.NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
      region: config?.region ?? (0, submodules_config.loadConfig)(submodules_config.NODE_REGION_CONFIG_OPTIONS, {
        ...submodules_config.NODE_REGION_CONFIG_FILE_OPTIONS,
        ...loaderConfig
      }),
      requestHandler: node_http_handler.$.create(config?.requestHandler ?? defaultConfigProvider),
      retryMode: config?.retryMode ?? (0, submodules_config.loadConfig)({
        ...retry.NODE_RETRY_MODE_CONFIG_OPTIONS,
        default: async () => (await defaultConfigProvider()).retryMode || retry.DEFAULT_RETRY_MODE
      }, config),
      streamCollector: config?.streamCollector ?? serde.streamCollector,
      useDualstackEndpoint: config?.useDualstackEndpoint ?? (0, submodules_config.loadConfig)(submodules_config.NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
      useFipsEndpoint: config?.useFipsEndpoint ?? (0, submodules_config.loadConfig)(submodules_config.NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
      userAgentAppId: config?.userAgentAppId ?? (0, submodules_config.loadConfig)(client.NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
    };
  };
  const getHttpAuthExtensionConfiguration = runtimeConfig => {
    const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
    let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
    let _credentials = runtimeConfig.credentials;
    return {
      setHttpAuthScheme(httpAuthScheme) {
        const index = _httpAuthSchemes.findIndex(scheme => scheme.schemeId === httpAuthScheme.schemeId);
        if (index === -1) _httpAuthSchemes.push(httpAuthScheme); else _httpAuthSchemes.splice(index, 1, httpAuthScheme);
      },
      httpAuthSchemes() {
        return _httpAuthSchemes;
      },
      setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
        _httpAuthSchemeProvider = httpAuthSchemeProvider;
      },
      httpAuthSchemeProvider() {
        return _httpAuthSchemeProvider;
      },
      setCredentials(credentials) {
        _credentials = credentials;
      },
      credentials() {
        return _credentials;
      }
    };
  };
  const resolveHttpAuthRuntimeConfig = config => ({
    httpAuthSchemes: config.httpAuthSchemes(),
    httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
    credentials: config.credentials()
  });
  const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
    const extensionConfiguration = Object.assign((0, client.getAwsRegionExtensionConfiguration)(runtimeConfig), (0, 
    submodules_client.getDefaultExtensionConfiguration)(runtimeConfig), (0, protocols.getHttpHandlerExtensionConfiguration)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
    extensions.forEach(extension => extension.configure(extensionConfiguration));
    return Object.assign(runtimeConfig, (0, client.resolveAwsRegionExtensionConfiguration)(extensionConfiguration), (0, 
    submodules_client.resolveDefaultRuntimeConfig)(extensionConfiguration), (0, protocols.resolveHttpHandlerRuntimeConfig)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
  };
  class SecretsManagerClient extends submodules_client.Client {
    config;
    constructor(...[configuration]) {
      const _config_0 = runtimeConfig_getRuntimeConfig(configuration || {});
      super(_config_0);
      this.initConfig = _config_0;
      const _config_1 = (0, EndpointParameters.v)(_config_0);
      const _config_2 = (0, client.resolveUserAgentConfig)(_config_1);
      const _config_3 = (0, retry.resolveRetryConfig)(_config_2);
      const _config_4 = (0, submodules_config.resolveRegionConfig)(_config_3);
      const _config_5 = (0, client.resolveHostHeaderConfig)(_config_4);
      const _config_6 = (0, endpoints.resolveEndpointConfig)(_config_5);
      const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
      const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
      this.config = _config_8;
      this.middlewareStack.use((0, schema.getSchemaSerdePlugin)(this.config));
      this.middlewareStack.use((0, client.getUserAgentPlugin)(this.config));
      this.middlewareStack.use((0, retry.getRetryPlugin)(this.config));
      this.middlewareStack.use((0, protocols.getContentLengthPlugin)(this.config));
      this.middlewareStack.use((0, client.getHostHeaderPlugin)(this.config));
      this.middlewareStack.use((0, client.getLoggerPlugin)(this.config));
      this.middlewareStack.use((0, client.getRecursionDetectionPlugin)(this.config));
      this.middlewareStack.use((0, dist_cjs.getHttpAuthSchemeEndpointRuleSetPlugin)(this.config, {
        httpAuthSchemeParametersProvider: defaultSecretsManagerHttpAuthSchemeParametersProvider,
        identityProviderConfigProvider: async config => new dist_cjs.DefaultIdentityProviderConfig({
          "aws.auth#sigv4": config.credentials
        })
      }));
      this.middlewareStack.use((0, dist_cjs.getHttpSigningPlugin)(this.config));
    }
    destroy() {
      super.destroy();
    }
  }
}),

/***/ 9778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    G5: () => command,
    lq: () => _ep0,
    yt: () => _mw0
  });
  var _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2658);
  var _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2085);
  var _endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(479);
  const command = (0, _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__.makeBuilder)(_endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__.S, "secretsmanager", "SecretsManagerClient", _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__.getEndpointPlugin);
  const _ep0 = {};
  const _mw0 = (Command, cs, config, o) => [];
}),

/***/ 765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    X: () => DescribeSecretCommand
  });
  var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9778);
  var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5988);
  class DescribeSecretCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "DescribeSecret", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.oB)){}
}),

/***/ 4144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    M: () => GetResourcePolicyCommand
  });
  var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9778);
  var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5988);
  class GetResourcePolicyCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "GetResourcePolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.j4)){}
}),

/***/ 1827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    x: () => RotateSecretCommand
  });
  var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9778);
  var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5988);
  class RotateSecretCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "RotateSecret", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.up)){}
}),

/***/ 479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    S: () => commonParams,
    v: () => resolveClientEndpointParameters
  });
  const resolveClientEndpointParameters = options => Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: "secretsmanager"
  });
  const commonParams = {
    UseFIPS: {
      type: "builtInParams",
      name: "useFipsEndpoint"
    },
    Endpoint: {
      type: "builtInParams",
      name: "endpoint"
    },
    Region: {
      type: "builtInParams",
      name: "region"
    },
    UseDualStack: {
      type: "builtInParams",
      name: "useDualstackEndpoint"
    }
  };
}),

/***/ 8276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    o: () => paginateListSecretVersionIds
  });
  var dist_cjs = __webpack_require__(402);
  var commandBuilder = __webpack_require__(9778);
  var schemas_0 = __webpack_require__(5988);
  class ListSecretVersionIdsCommand extends((0, commandBuilder.G5)(commandBuilder.lq, commandBuilder.yt, "ListSecretVersionIds", schemas_0.x)){}
  var SecretsManagerClient = __webpack_require__(3072);
  const paginateListSecretVersionIds = (0, dist_cjs.createPaginator)(SecretsManagerClient._, ListSecretVersionIdsCommand, "NextToken", "NextToken", "MaxResults");
}),

/***/ 5988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    oB: () => DescribeSecret$,
    j4: () => GetResourcePolicy$,
    x: () => ListSecretVersionIds$,
    up: () => RotateSecret$,
    q1: () => errorTypeRegistries
  });
  var schema = __webpack_require__(6890);
  var client = __webpack_require__(2658);
  class SecretsManagerServiceException extends client.ServiceException {
    static shapeId="smithy.ts.sdk.synthetic.com.amazonaws.secretsmanager#SecretsManagerServiceException";
    constructor(options) {
      super(options);
      Object.setPrototypeOf(this, SecretsManagerServiceException.prototype);
    }
  }
  class DecryptionFailure extends SecretsManagerServiceException {
    static shapeId="com.amazonaws.secretsmanager#DecryptionFailure";
    name="DecryptionFailure";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "DecryptionFailure",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, DecryptionFailure.prototype);
      this.Message = opts.Message;
    }
  }
  class InternalServiceError extends SecretsManagerServiceException {
    static shapeId="com.amazonaws.secretsmanager#InternalServiceError";
    name="InternalServiceError";
    $fault="server";
    Message;
    constructor(opts) {
      super({
        name: "InternalServiceError",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, InternalServiceError.prototype);
      this.Message = opts.Message;
    }
  }
  class InvalidNextTokenException extends SecretsManagerServiceException {
    static shapeId="com.amazonaws.secretsmanager#InvalidNextTokenException";
    name="InvalidNextTokenException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "InvalidNextTokenException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidNextTokenException.prototype);
      this.Message = opts.Message;
    }
  }
  class InvalidParameterException extends SecretsManagerServiceException {
    static shapeId="com.amazonaws.secretsmanager#InvalidParameterException";
    name="InvalidParameterException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "InvalidParameterException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidParameterException.prototype);
      this.Message = opts.Message;
    }
  }
  class InvalidRequestException extends SecretsManagerServiceException {
    static shapeId="com.amazonaws.secretsmanager#InvalidRequestException";
    name="InvalidRequestException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "InvalidRequestException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidRequestException.prototype);
      this.Message = opts.Message;
    }
  }
  class ResourceNotFoundException extends SecretsManagerServiceException {
    static shapeId="com.amazonaws.secretsmanager#ResourceNotFoundException";
    name="ResourceNotFoundException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "ResourceNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
      this.Message = opts.Message;
    }
  }
  class EncryptionFailure extends SecretsManagerServiceException {
    static shapeId="com.amazonaws.secretsmanager#EncryptionFailure";
    name="EncryptionFailure";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "EncryptionFailure",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, EncryptionFailure.prototype);
      this.Message = opts.Message;
    }
  }
  class LimitExceededException extends SecretsManagerServiceException {
    static shapeId="com.amazonaws.secretsmanager#LimitExceededException";
    name="LimitExceededException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "LimitExceededException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, LimitExceededException.prototype);
      this.Message = opts.Message;
    }
  }
  class MalformedPolicyDocumentException extends SecretsManagerServiceException {
    static shapeId="com.amazonaws.secretsmanager#MalformedPolicyDocumentException";
    name="MalformedPolicyDocumentException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "MalformedPolicyDocumentException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, MalformedPolicyDocumentException.prototype);
      this.Message = opts.Message;
    }
  }
  class PreconditionNotMetException extends SecretsManagerServiceException {
    static shapeId="com.amazonaws.secretsmanager#PreconditionNotMetException";
    name="PreconditionNotMetException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "PreconditionNotMetException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, PreconditionNotMetException.prototype);
      this.Message = opts.Message;
    }
  }
  class ResourceExistsException extends SecretsManagerServiceException {
    static shapeId="com.amazonaws.secretsmanager#ResourceExistsException";
    name="ResourceExistsException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "ResourceExistsException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ResourceExistsException.prototype);
      this.Message = opts.Message;
    }
  }
  class PublicPolicyException extends SecretsManagerServiceException {
    static shapeId="com.amazonaws.secretsmanager#PublicPolicyException";
    name="PublicPolicyException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "PublicPolicyException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, PublicPolicyException.prototype);
      this.Message = opts.Message;
    }
  }
  const _AAD = "AutomaticallyAfterDays";
  const _ARN = "ARN";
  const _CD = "CreatedDate";
  const _CRT = "ClientRequestToken";
  const _D = "Description";
  const _DDe = "DeletedDate";
  const _DF = "DecryptionFailure";
  const _DSRes = "DescribeSecretRequest";
  const _DSResc = "DescribeSecretResponse";
  const _DSe = "DescribeSecret";
  const _Du = "Duration";
  const _EF = "EncryptionFailure";
  const _ESRM = "ExternalSecretRotationMetadata";
  const _ESRMI = "ExternalSecretRotationMetadataItem";
  const _ESRMT = "ExternalSecretRotationMetadataType";
  const _ESRRA = "ExternalSecretRotationRoleArn";
  const _GRPRet = "GetResourcePolicyRequest";
  const _GRPRete = "GetResourcePolicyResponse";
  const _GRPe = "GetResourcePolicy";
  const _ID = "IncludeDeprecated";
  const _INTE = "InvalidNextTokenException";
  const _IPE = "InvalidParameterException";
  const _IRE = "InvalidRequestException";
  const _ISE = "InternalServiceError";
  const _K = "Key";
  const _KKI = "KmsKeyId";
  const _KKIm = "KmsKeyIds";
  const _LAD = "LastAccessedDate";
  const _LCD = "LastChangedDate";
  const _LEE = "LimitExceededException";
  const _LRD = "LastRotatedDate";
  const _LSVI = "ListSecretVersionIds";
  const _LSVIR = "ListSecretVersionIdsRequest";
  const _LSVIRi = "ListSecretVersionIdsResponse";
  const _M = "Message";
  const _MPDE = "MalformedPolicyDocumentException";
  const _MR = "MaxResults";
  const _N = "Name";
  const _NRD = "NextRotationDate";
  const _NT = "NextToken";
  const _OS = "OwningService";
  const _PNME = "PreconditionNotMetException";
  const _PPE = "PublicPolicyException";
  const _PR = "PrimaryRegion";
  const _R = "Region";
  const _RE = "RotationEnabled";
  const _REE = "ResourceExistsException";
  const _RI = "RotateImmediately";
  const _RLARN = "RotationLambdaARN";
  const _RNFE = "ResourceNotFoundException";
  const _RPe = "ResourcePolicy";
  const _RR = "RotationRules";
  const _RRTo = "RotationRulesType";
  const _RS = "ReplicationStatus";
  const _RSLT = "ReplicationStatusListType";
  const _RSRo = "RotateSecretRequest";
  const _RSRot = "RotateSecretResponse";
  const _RST = "ReplicationStatusType";
  const _RSo = "RotateSecret";
  const _S = "Status";
  const _SE = "ScheduleExpression";
  const _SI = "SecretId";
  const _SM = "StatusMessage";
  const _SVLE = "SecretVersionsListEntry";
  const _SVLT = "SecretVersionsListType";
  const _SVTSMT = "SecretVersionsToStagesMapType";
  const _T = "Tags";
  const _TLT = "TagListType";
  const _Ta = "Tag";
  const _Ty = "Type";
  const _V = "Value";
  const _VI = "VersionId";
  const _VITS = "VersionIdsToStages";
  const _VSe = "VersionStages";
  const _Ve = "Versions";
  const _c = "client";
  const _e = "error";
  const _s = "smithy.ts.sdk.synthetic.com.amazonaws.secretsmanager";
  const _se = "server";
  const n0 = "com.amazonaws.secretsmanager";
  const _s_registry = new schema.TypeRegistry(_s);
  var SecretsManagerServiceException$ = [ -3, _s, "SecretsManagerServiceException", 0, [], [] ];
  _s_registry.registerError(SecretsManagerServiceException$, SecretsManagerServiceException);
  const n0_registry = new schema.TypeRegistry(n0);
  var DecryptionFailure$ = [ -3, n0, _DF, {
    [_e]: _c
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(DecryptionFailure$, DecryptionFailure);
  var EncryptionFailure$ = [ -3, n0, _EF, {
    [_e]: _c
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(EncryptionFailure$, EncryptionFailure);
  var InternalServiceError$ = [ -3, n0, _ISE, {
    [_e]: _se
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(InternalServiceError$, InternalServiceError);
  var InvalidNextTokenException$ = [ -3, n0, _INTE, {
    [_e]: _c
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(InvalidNextTokenException$, InvalidNextTokenException);
  var InvalidParameterException$ = [ -3, n0, _IPE, {
    [_e]: _c
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(InvalidParameterException$, InvalidParameterException);
  var InvalidRequestException$ = [ -3, n0, _IRE, {
    [_e]: _c
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(InvalidRequestException$, InvalidRequestException);
  var LimitExceededException$ = [ -3, n0, _LEE, {
    [_e]: _c
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(LimitExceededException$, LimitExceededException);
  var MalformedPolicyDocumentException$ = [ -3, n0, _MPDE, {
    [_e]: _c
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(MalformedPolicyDocumentException$, MalformedPolicyDocumentException);
  var PreconditionNotMetException$ = [ -3, n0, _PNME, {
    [_e]: _c
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(PreconditionNotMetException$, PreconditionNotMetException);
  var PublicPolicyException$ = [ -3, n0, _PPE, {
    [_e]: _c
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(PublicPolicyException$, PublicPolicyException);
  var ResourceExistsException$ = [ -3, n0, _REE, {
    [_e]: _c
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(ResourceExistsException$, ResourceExistsException);
  var ResourceNotFoundException$ = [ -3, n0, _RNFE, {
    [_e]: _c
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
  const errorTypeRegistries = [ _s_registry, n0_registry ];
  var DescribeSecretRequest$ = [ 3, n0, _DSRes, 0, [ _SI ], [ 0 ], 1 ];
  var DescribeSecretResponse$ = [ 3, n0, _DSResc, 0, [ _ARN, _N, _Ty, _D, _KKI, _RE, _RLARN, _RR, _ESRM, _ESRRA, _LRD, _LCD, _LAD, _DDe, _NRD, _T, _VITS, _OS, _CD, _PR, _RS ], [ 0, 0, 0, 0, 0, 2, 0, () => RotationRulesType$, () => ExternalSecretRotationMetadataType, 0, 4, 4, 4, 4, 4, () => TagListType, [ 2, n0, _SVTSMT, 0, 0, 64 | 0 ], 0, 4, 0, () => ReplicationStatusListType ] ];
  var ExternalSecretRotationMetadataItem$ = [ 3, n0, _ESRMI, 0, [ _K, _V ], [ 0, 0 ] ];
  var GetResourcePolicyRequest$ = [ 3, n0, _GRPRet, 0, [ _SI ], [ 0 ], 1 ];
  var GetResourcePolicyResponse$ = [ 3, n0, _GRPRete, 0, [ _ARN, _N, _RPe ], [ 0, 0, 0 ] ];
  var ListSecretVersionIdsRequest$ = [ 3, n0, _LSVIR, 0, [ _SI, _MR, _NT, _ID ], [ 0, 1, 0, 2 ], 1 ];
  var ListSecretVersionIdsResponse$ = [ 3, n0, _LSVIRi, 0, [ _Ve, _NT, _ARN, _N ], [ () => SecretVersionsListType, 0, 0, 0 ] ];
  var ReplicationStatusType$ = [ 3, n0, _RST, 0, [ _R, _KKI, _S, _SM, _LAD ], [ 0, 0, 0, 0, 4 ] ];
  var RotateSecretRequest$ = [ 3, n0, _RSRo, 0, [ _SI, _CRT, _RLARN, _RR, _ESRM, _ESRRA, _RI ], [ 0, [ 0, 4 ], 0, () => RotationRulesType$, () => ExternalSecretRotationMetadataType, 0, 2 ], 1 ];
  var RotateSecretResponse$ = [ 3, n0, _RSRot, 0, [ _ARN, _N, _VI ], [ 0, 0, 0 ] ];
  var RotationRulesType$ = [ 3, n0, _RRTo, 0, [ _AAD, _Du, _SE ], [ 1, 0, 0 ] ];
  var SecretVersionsListEntry$ = [ 3, n0, _SVLE, 0, [ _VI, _VSe, _LAD, _CD, _KKIm ], [ 0, 64 | 0, 4, 4, 64 | 0 ] ];
  var Tag$ = [ 3, n0, _Ta, 0, [ _K, _V ], [ 0, 0 ] ];
  var ExternalSecretRotationMetadataType = [ 1, n0, _ESRMT, 0, () => ExternalSecretRotationMetadataItem$ ];
  var ReplicationStatusListType = [ 1, n0, _RSLT, 0, () => ReplicationStatusType$ ];
  var SecretVersionsListType = [ 1, n0, _SVLT, 0, () => SecretVersionsListEntry$ ];
  var TagListType = [ 1, n0, _TLT, 0, () => Tag$ ];
  var DescribeSecret$ = [ 9, n0, _DSe, 0, () => DescribeSecretRequest$, () => DescribeSecretResponse$ ];
  var GetResourcePolicy$ = [ 9, n0, _GRPe, 0, () => GetResourcePolicyRequest$, () => GetResourcePolicyResponse$ ];
  var ListSecretVersionIds$ = [ 9, n0, _LSVI, 0, () => ListSecretVersionIdsRequest$, () => ListSecretVersionIdsResponse$ ];
  var RotateSecret$ = [ 9, n0, _RSo, 0, () => RotateSecretRequest$, () => RotateSecretResponse$ ];
}),

/***/ 370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    A: () => pLimit
  });
  class Node {
    value;
    next;
    constructor(value) {
      this.value = value;
    }
  }
  class Queue {
    #head;
    #tail;
    #size;
    constructor() {
      this.clear();
    }
    enqueue(value) {
      const node = new Node(value);
      if (this.#head) {
        this.#tail.next = node;
        this.#tail = node;
      } else {
        this.#head = node;
        this.#tail = node;
      }
      this.#size++;
    }
    dequeue() {
      const current = this.#head;
      if (!current) return;
      this.#head = this.#head.next;
      this.#size--;
      if (!this.#head) this.#tail = void 0;
      return current.value;
    }
    peek() {
      if (!this.#head) return;
      return this.#head.value;
    }
    clear() {
      this.#head = void 0;
      this.#tail = void 0;
      this.#size = 0;
    }
    get size() {
      return this.#size;
    }
    * [Symbol.iterator]() {
      let current = this.#head;
      while (current) {
        yield current.value;
        current = current.next;
      }
    }
    * drain() {
      while (this.#head) yield this.dequeue();
    }
  }
  function pLimit(concurrency) {
    let rejectOnClear = false;
    if (typeof concurrency === "object") ({concurrency, rejectOnClear = false} = concurrency);
    validateConcurrency(concurrency);
    if (typeof rejectOnClear !== "boolean") throw new TypeError("Expected `rejectOnClear` to be a boolean");
    const queue = new Queue;
    let activeCount = 0;
    const resumeNext = () => {
      if (activeCount < concurrency && queue.size > 0) {
        activeCount++;
        queue.dequeue().run();
      }
    };
    const next = () => {
      activeCount--;
      resumeNext();
    };
    const run = async (function_, resolve, arguments_) => {
      const result = (async () => function_(...arguments_))();
      resolve(result);
      try {
        await result;
      } catch {}
      next();
    };
    const enqueue = (function_, resolve, reject, arguments_) => {
      const queueItem = {
        reject
      };
      new Promise(internalResolve => {
        queueItem.run = internalResolve;
        queue.enqueue(queueItem);
      }).then(run.bind(void 0, function_, resolve, arguments_));
      if (activeCount < concurrency) resumeNext();
    };
    const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
      enqueue(function_, resolve, reject, arguments_);
    });
    Object.defineProperties(generator, {
      activeCount: {
        get: () => activeCount
      },
      pendingCount: {
        get: () => queue.size
      },
      clearQueue: {
        value() {
          if (!rejectOnClear) {
            queue.clear();
            return;
          }
          const abortError = AbortSignal.abort().reason;
          while (queue.size > 0) queue.dequeue().reject(abortError);
        }
      },
      concurrency: {
        get: () => concurrency,
        set(newConcurrency) {
          validateConcurrency(newConcurrency);
          concurrency = newConcurrency;
          queueMicrotask(() => {
            while (activeCount < concurrency && queue.size > 0) resumeNext();
          });
        }
      },
      map: {
        async value(iterable, function_) {
          const promises = [];
          try {
            Array.from(iterable, (value, index) => {
              const promise = generator(function_, value, index);
              promises.push(promise);
              return promise;
            });
          } catch (error) {
            for (const promise of promises) promise.catch(() => {});
            throw error;
          }
          return Promise.all(promises);
        }
      }
    });
    return generator;
  }
  function validateConcurrency(concurrency) {
    if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) throw new TypeError("Expected `concurrency` to be a number from 1 and up");
  }
})

};
