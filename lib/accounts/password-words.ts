/** 256 short words for passwords on paper: easy to read and to type, none that is taken for another or that hurts. */
export const PASSWORD_WORDS = `
acorn actor alarm album amber angel ankle apple apron arrow atlas attic bacon badge baker banjo basil baton beach beard
beaver bench berry birch black blaze blue board boat bonus book booth brass brave bread brick bridge brook broom brush
bucket butter button cabin cable cactus camel candle canoe canyon carpet carrot castle cedar cello chain chair chalk
cherry chess circle clay clever cliff clock cloud clover coast cobalt cocoa coffee comet copper coral corner cotton
cradle crane crayon cricket crown crystal cube curtain daisy dance dawn delta desert diary dinner dolphin donkey dragon
drum eagle earth echo eight elbow ember engine fable falcon farmer feather fern ferry fiddle field finch flag flame
flute forest fossil fox frost galaxy garden garlic gentle ginger giraffe glacier globe glove goose grape grass green
guitar hammer harbor harvest hazel hedge helmet heron hill honey horse house igloo indigo insect island ivory jacket
jaguar jazz jewel jigsaw judge jungle kayak kettle kitten koala ladder lagoon lamp lantern lemon lentil letter lilac
linen lion lizard lobster lotus magnet mango maple marble market meadow melon mirror mitten monkey moon mosaic motor
mountain museum napkin nectar nest noodle north novel oasis oboe ocean olive onion orange orchid otter oven owl oyster
paddle palace panda paper parrot peach pearl pebble pencil pepper piano pillow pine planet plum pocket polar pond poppy
potato puzzle quartz quilt rabbit radio rain raven ribbon river robin rocket rose saddle salmon silver
school shadow shell signal silk siren sketch sled snail snow spark spice spoon spring square star stone
`
  .trim()
  .split(/\s+/)
