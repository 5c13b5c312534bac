import { useEffect, useState } from 'react'
import { isH5 } from './environment'
import { useOnHide } from './lifecycle'

export type Reading = 'idle' | 'reading' | 'paused'

// WeChat's base library reads nothing aloud by itself; a browser may have no voice at all.
const speech = (): SpeechSynthesis | null => (isH5 && typeof window !== 'undefined' && 'speechSynthesis' in window ? window.speechSynthesis : null)

/** A voice that reads Chinese; the one of the device before one from afar, for no word needs to travel. */
const chineseVoice = (): SpeechSynthesisVoice | null => {
  const voices = (speech()?.getVoices() ?? []).filter(({ lang }) => /^(zh|cmn)/i.test(lang))
  return voices.find(({ localService, lang }) => localService && /CN|Hans/i.test(lang)) ?? voices.find(({ lang }) => /CN|Hans/i.test(lang)) ?? voices[0] ?? null
}

/** Sentence by sentence: browsers break off what is long. */
export const sentencesOf = (text: string): string[] => (text.match(/[^。！？；\n]+[。！？；]*/g) ?? []).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')

/** Reads these sentences from one of them on, and tells how far it came; the returned function stops it. */
const speakFrom = (sentences: readonly string[], first: number, onAt: (index: number) => void): (() => void) => {
  let isStopped = false
  const next = (index: number): void => {
    if (isStopped) return
    onAt(index)
    const sentence = sentences[index]
    if (sentence === undefined) return
    const utterance = new SpeechSynthesisUtterance(sentence)
    const voice = chineseVoice()
    Object.assign(utterance, { lang: voice?.lang ?? 'zh-CN', rate: 0.9, ...(voice ? { voice } : {}), onend: () => next(index + 1), onerror: () => next(sentences.length) })
    speech()?.speak(utterance)
  }
  next(first)
  return () => {
    isStopped = true
    speech()?.cancel()
  }
}

const useHasVoice = (): boolean => {
  const [hasVoice, setHasVoice] = useState(() => chineseVoice() !== null)
  useEffect(() => {
    const synthesis = speech()
    // Browsers learn their voices a moment after the page is drawn.
    const look = () => setHasVoice(chineseVoice() !== null)
    synthesis?.addEventListener?.('voiceschanged', look)
    look()
    return () => synthesis?.removeEventListener?.('voiceschanged', look)
  }, [])
  return hasVoice
}

/** 朗读: begins, pauses at a sentence and goes on from it, stops; also when the page is left. `isThere`: whether this device has a voice for it. */
export const useReadAloud = (text: string) => {
  const isThere = useHasVoice()
  const [state, setState] = useState<Reading>('idle')
  const [run] = useState<{ at: number; stop: (() => void) | null }>({ at: 0, stop: null })
  const halt = (): void => {
    run.stop?.()
    run.stop = null
  }
  const speak = (): void => {
    const sentences = sentencesOf(text)
    halt()
    setState('reading')
    run.stop = speakFrom(sentences, run.at, (index) => {
      run.at = index < sentences.length ? index : 0
      if (index >= sentences.length) setState('idle')
    })
  }
  const stop = (): void => {
    halt()
    run.at = 0
    setState('idle')
  }
  const pause = (): void => {
    halt()
    setState('paused')
  }
  useOnHide(stop)
  useEffect(() => () => run.stop?.(), [run])
  return { isThere, state, start: speak, goOn: speak, pause, stop }
}
