import { useMemo } from 'react'
import { Image, Text, View } from '@tarojs/components'
import { stationsWords as words } from '@shared/text/stationPage'
import { svgUrl } from '@/components/svg'
import { Tappable } from '@/components/Tappable'
import { useLargeMode } from '@/session/largeMode'
import { drawingSize, drawStreets, type Place, type Point } from './schematic'

const pathOf = (corners: readonly Point[]): string => `M${corners.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`

const pictureOf = ({ shapes, around, height }: ReturnType<typeof drawStreets>, mineCode: string | null): string => {
  const cells = shapes.map(({ code, corners }) => `<path d="${pathOf(corners)}" fill="${code === mineCode ? '#ecd49b' : '#dfece4'}"/>`).join('')
  const frame = `M${around.map((corner) => corner.map((value) => value.toFixed(1)).join(' ')).join('L')}Z`
  return svgUrl(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${drawingSize.width + 8} ${height + 8}"><path d="${frame}" fill="#fff" stroke="#fff" stroke-width="8" stroke-linejoin="round"/><g stroke="#fff" stroke-width="3" stroke-linejoin="round">${cells}</g></svg>`)
}

const percent = (value: number, of: number): string => `${((value / of) * 100).toFixed(2)}%`
const shortOf = (name: string): string => name.replace(/街道$/, '')

/** Where the streets lie to each other: own drawing from their approximate middles, a number and a name in every shape. For screen readers it is a list. */
export const StreetMap = ({ places, mineCode, onOpen }: { places: readonly Place[]; mineCode: string | null; onOpen: (code: string) => void }) => {
  const isLarge = useLargeMode()
  const drawing = useMemo(() => drawStreets(places, isLarge), [places, isLarge])
  const picture = useMemo(() => pictureOf(drawing, mineCode), [drawing, mineCode])
  return (
    <View className="card">
      <View className="street-map" role="list" aria-label={words.map} style={{ paddingBottom: percent(drawing.height, drawingSize.width) }}>
        <Image className="street-picture" src={picture} svg aria-hidden />
        {drawing.shapes.map(({ code, name, number, middle: [x, y] }) => (
          <View key={code} role="listitem" className="street-spot" style={{ left: percent(x, drawingSize.width), top: percent(y, drawing.height) }}>
            <Tappable label={code === mineCode ? `${name}，${words.mineStreet}` : name} className="street-label" onTap={() => onOpen(code)}>
              <Text className="block bold num">{number}</Text>
              <Text className="block street-name">{shortOf(name)}</Text>
              {code === mineCode ? <Text className="block street-name bold">{words.mineMark}</Text> : null}
            </Tappable>
          </View>
        ))}
      </View>
      <Text className="block sub mt3">{words.mapNote}</Text>
    </View>
  )
}
