import { styleText } from 'node:util'
import type { Log } from '../log.ts'
import { printable } from './screen.ts'

/**
 * A log of what goes on, on standard error. On a terminal, its last line counts the seconds of what takes longer than
 * one.
 */
export function progressLog(stream: NodeJS.WriteStream): Log {
  const clock = counting(stream)
  const tell = (text: string) => {
    clock.clear()
    stream.write(`${text}\n`)
  }
  const paint = (format: 'dim' | 'yellow', text: string) => styleText(format, printable(text), { stream })
  return {
    info: (text) => tell(paint('dim', text)),
    warning: (text) => tell(`${paint('yellow', 'warning')} ${printable(text)}`),
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
