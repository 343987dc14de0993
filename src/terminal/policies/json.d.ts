/** Bundled as it is in `policies`. */
declare module '*.json' {
  const document: import('./documents.ts').PolicyDocument
  export default document
}
