import { styleText } from 'node:util'
import type { Log } from '../log.ts'
import type { Sentence } from '../text/sentence.ts'
import { printable, screenOf, wrap } from './screen.ts'
import { told } from './speech.ts'

/**
 * A log of what goes on, on standard error. On a terminal, its last line counts the seconds of what takes longer than
 * one.
 */
export function progressLog(stream: NodeJS.WriteStream): Log {
  const clock = counting(stream)
  const tell = (text: string) => {
    clock.clear()
    stream.write(`${wrap(screenOf(stream, process.env), text, { start: 0, indent: 2 })}\n`)
  }
  const paint = (format: 'dim' | 'yellow', text: string) => styleText(format, text, { stream })
  const shown = (line: Sentence) => printable(told(line))
  return {
    info: (line) => tell(paint('dim', shown(line))),
    warning: (line) => tell(`${paint('yellow', 'warning')} ${shown(line)}`),
    group: async (title, body) => {
      const stop = clock.start(printable(title))
      try {
        return await body()
      } finally {
        stop()
      }
    },
  }
}

interface Counting {
  /** Begins to count; the returned function ends it. */
  start(title: string): () => void
  /** Makes room for another line. */
  clear(): void
}

function counting(stream: NodeJS.WriteStream): Counting {
  const clear = () => {
    if (stream.isTTY) stream.write('\r\u001b[K')
  }
  return {
    clear,
    start: (title) => {
      if (!stream.isTTY) {
        stream.write(`${title}\n`)
        return () => undefined
      }
      let seconds = 0
      const timer = setInterval(() => {
        seconds += 1
        stream.write(`\r${styleText('dim', `${title}, ${seconds} s`, { stream })}`)
      }, 1000)
      stream.write(styleText('dim', `${title}…`, { stream }))
      return () => {
        clearInterval(timer)
        clear()
      }
    },
  }
}
