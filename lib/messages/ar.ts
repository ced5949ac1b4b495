import type { Catalogue } from './catalogue.ts'

export const ar: Catalogue = {
  masthead: {
    skip: 'انتقل إلى النص',
    sections: 'الأقسام',
    today: 'اليوم',
    topics: 'الموضوعات',
    names: 'الأسماء',
    search: 'بحث',
    dayEdition: 'طبعة النهار',
    nightEdition: 'طبعة الليل',
  },
}
