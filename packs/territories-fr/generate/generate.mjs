// Writes the one resource of this module from the npm package @etalab/decoupage-administratif.
//
//   node generate.mjs PACKAGE_FOLDER OUTPUT_FILE
//
// The resource is a gzipped UTF-8 text: a few header lines, then sections. A section begins with "[level]" and the
// number of its rows; a row is a line of fields separated by tabs, in the order of the codes. An empty field is unknown.
//
//   [reg]    code, name
//   [areg]   code, name, codes of its départements            (former régions, until 31 December 2015)
//   [dep]    code, name, code of its région
//   [tom]    code, name                                       (overseas collectivities)
//   [epci]   SIREN, name, type                                (with the EPT, whose type is EPT)
//   [com]    code, name, population, département or overseas collectivity, EPCI, EPT, postal codes
//   [comd]   code, name, its commune                          (delegated communes)
//   [coma]   code, name, its commune                          (associated communes)
//   [arm]    code, name, its commune, population              (municipal arrondissements)
//   [former] former code of a commune, commune it is today
//
// The same package gives the same bytes: rows are sorted, and the gzip header holds neither time nor system.

import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'

const FORMAT = 1

// The régions before 2016 and their départements: a public fact (law of 16 January 2015), typed here because the
// package only knows the present régions. The overseas régions did not change.
const FORMER_REGIONS = [
  ['01', 'Guadeloupe', '971'],
  ['02', 'Martinique', '972'],
  ['03', 'Guyane', '973'],
  ['04', 'La Réunion', '974'],
  ['06', 'Mayotte', '976'],
  ['11', 'Île-de-France', '75,77,78,91,92,93,94,95'],
  ['21', 'Champagne-Ardenne', '08,10,51,52'],
  ['22', 'Picardie', '02,60,80'],
  ['23', 'Haute-Normandie', '27,76'],
  ['24', 'Centre', '18,28,36,37,41,45'],
  ['25', 'Basse-Normandie', '14,50,61'],
  ['26', 'Bourgogne', '21,58,71,89'],
  ['31', 'Nord-Pas-de-Calais', '59,62'],
  ['41', 'Lorraine', '54,55,57,88'],
  ['42', 'Alsace', '67,68'],
  ['43', 'Franche-Comté', '25,39,70,90'],
  ['52', 'Pays de la Loire', '44,49,53,72,85'],
  ['53', 'Bretagne', '22,29,35,56'],
  ['54', 'Poitou-Charentes', '16,17,79,86'],
  ['72', 'Aquitaine', '24,33,40,47,64'],
  ['73', 'Midi-Pyrénées', '09,12,31,32,46,65,81,82'],
  ['74', 'Limousin', '19,23,87'],
  ['82', 'Rhône-Alpes', '01,07,26,38,42,69,73,74'],
  ['83', 'Auvergne', '03,15,43,63'],
  ['91', 'Languedoc-Roussillon', '11,30,34,48,66'],
  ['93', "Provence-Alpes-Côte d'Azur", '04,05,06,13,83,84'],
  ['94', 'Corse', '2A,2B'],
]

const [folder, output] = process.argv.slice(2)
if (!folder || !output) {
  console.error('Usage: node generate.mjs PACKAGE_FOLDER OUTPUT_FILE')
  process.exit(2)
}

const read = path => JSON.parse(readFileSync(join(folder, path), 'utf8'))
const {name, version} = read('package.json')
const places = read('data/communes.json')
const ofType = type => places.filter(place => place.type === type)
const communes = ofType('commune-actuelle')
const intercommunalities = read('data/epci.json')
const establishments = read('data/ept.json')
const departments = read('data/departements.json')
const regions = read('data/regions.json')
const overseas = place => place.zone === 'com'

const groupOf = groups => new Map(groups.flatMap(group => group.membres.map(({code}) => [code, group.code])))
const epciOf = groupOf(intercommunalities)
const eptOf = groupOf(establishments)

const tidy = text => text.normalize('NFC').replace(/\s+/g, ' ').trim()
const part = place => [place.code, tidy(place.nom), place.commune ?? place.chefLieu]

const sections = {
  reg: regions.filter(region => !overseas(region)).map(({code, nom}) => [code, tidy(nom)]),
  areg: FORMER_REGIONS,
  dep: departments.filter(dep => !overseas(dep)).map(({code, nom, region}) => [code, tidy(nom), region]),
  tom: departments.filter(overseas).map(({code, nom}) => [code, tidy(nom)]),
  epci: [...intercommunalities, ...establishments].map(({code, nom, type}) => [code, tidy(nom), type]),
  com: communes.map(commune => [
    commune.code,
    tidy(commune.nom),
    commune.population ?? '',
    commune.departement,
    epciOf.get(commune.code) ?? '',
    eptOf.get(commune.code) ?? '',
    (commune.codesPostaux ?? []).toSorted().join(','),
  ]),
  comd: ofType('commune-deleguee').map(part),
  coma: ofType('commune-associee').map(part),
  arm: ofType('arrondissement-municipal').map(place => [...part(place), place.population]),
  former: communes.flatMap(({code, anciensCodes}) => (anciensCodes ?? []).map(former => [former, code])),
}

const header = [`fabrique-territories-fr\t${FORMAT}`, `source\t${name}\t${version}`]
const byCode = ([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)
const lines = Object.entries(sections).flatMap(([level, rows]) => [
  `[${level}]\t${rows.length}`,
  ...rows.toSorted(byCode).map(row => row.join('\t')),
])
const text = [...header, ...lines].join('\n') + '\n'
const bytes = gzipSync(text, {level: 9})
bytes[9] = 255 // the operating system: unknown
writeFileSync(output, bytes)

// What a reader should find again.
const count = (items, key) => items.reduce((counts, item) => counts.set(key(item), (counts.get(key(item)) ?? 0) + 1), new Map())
const shared = [...count(communes, commune => commune.nom).values()].filter(bearers => bearers > 1)
const sum = numbers => numbers.reduce((total, number) => total + number, 0)
const report = {
  source: `${name} ${version}`,
  ...Object.fromEntries(Object.entries(sections).map(([level, rows]) => [level, rows.length])),
  'codes with two bearers': [...count(places, place => place.code).values()].filter(bearers => bearers > 1).length,
  'names that several communes bear': shared.length,
  'communes whose name is shared': sum(shared),
  'communes without an EPCI, overseas collectivities aside': communes.filter(c => !overseas(c) && !epciOf.has(c.code)).length,
  'communes of unknown population': communes.filter(commune => commune.population === undefined).length,
  'inhabitants, where known': sum(communes.map(commune => commune.population ?? 0)),
  'postal codes': new Set(communes.flatMap(commune => commune.codesPostaux ?? [])).size,
  'characters of text': text.length,
  'bytes of the resource': bytes.length,
}
for (const [what, number] of Object.entries(report)) console.log(`${what}: ${number}`)
