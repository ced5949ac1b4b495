import type { Catalogue } from './catalogue.ts'

export const es: Catalogue = {
  masthead: {
    skip: 'Saltar al texto',
    sections: 'Secciones',
    today: 'Hoy',
    topics: 'Temas',
    names: 'Nombres',
    search: 'Buscar',
    dayEdition: 'Edición de día',
    nightEdition: 'Edición de noche',
  },
}
