import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { commentIn } from './situations.ts'

/**
 * Takes the picture of a pull request comment that the README shows, with Chromium and GitHub's stylesheet:
 * `npm run picture`, or `npm run picture -- 390 phone.png everything` for another width, file and situation.
 */
const [width = '480', file = fileURLToPath(new URL('comment.png', import.meta.url)), title] =
  process.argv.slice(2)

const directory = mkdtempSync(join(tmpdir(), 'picture-'))
try {
  const page = join(directory, 'page.html')
  writeFileSync(join(directory, 'comment.html'), commentPage())
  writeFileSync(page, framedPage('100'))
  const height =
    /<title>(\d+)<\/title>/.exec(chromium('--virtual-time-budget=3000', '--dump-dom', page))?.[1] ?? '1000'
  writeFileSync(page, framedPage(height))
  chromium(`--window-size=${width},${height}`, `--screenshot=${file}`, page)
} finally {
  rmSync(directory, { recursive: true })
}

/** A frame can have any width, while a window of Chromium is at least 500 pixels wide. */
function framedPage(height: string): string {
  return `<!doctype html><title></title><body style="margin:0">
    <iframe src="comment.html" style="border:0;width:${width}px;height:${height}px"></iframe>
    <script>onload = () => { document.title = frames[0].document.documentElement.scrollHeight }</script>`
}

function commentPage(): string {
  const style = readFileSync(
    new URL(import.meta.resolve('github-markdown-css/github-markdown-light.css')),
    'utf8',
  )
  const options = { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true }
  return `<!doctype html><meta charset="utf-8"><style>${style}
    body { margin: 0; padding: 12px }
    .comment { border: 1px solid #d1d9e0; border-radius: 6px; font: 14px sans-serif }
    .author { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; border-radius: 6px 6px 0 0; padding: 10px 16px; color: #59636e }
    .markdown-body { padding: 16px; font-size: 14px }
    </style><div class="comment"><div class="author"><b>github-actions</b> bot commented</div>
    <div class="markdown-body">${asGitHubShows(micromark(commentIn(title), options))}</div></div>`
}

/** Adds the colors of a diff and its alerts. */
function asGitHubShows(html: string): string {
  return html
    .replace(
      /<blockquote>\s*<p>\[!(\w+)\]\n?/g,
      (_, kind: string) =>
        `<blockquote class="markdown-alert markdown-alert-${kind.toLowerCase()}"><p><b>${kind}</b><br>`,
    )
    .replaceAll(/^\+.*$/gm, '<span class="pl-mi1">$&</span>')
    .replaceAll(/^-.*$/gm, '<span class="pl-md">$&</span>')
    .replaceAll(/^@@.*$/gm, '<span class="pl-mdr">$&</span>')
}

function chromium(...flags: readonly string[]): string {
  const page = pathToFileURL(flags.at(-1) ?? '').href
  const steady = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--allow-file-access-from-files',
  ]
  return execFileSync('chromium', [...steady, ...flags.slice(0, -1), page], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}
