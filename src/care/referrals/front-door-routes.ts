import { action } from '../../http/action.ts'
import { formPage } from '../../http/form-page.tsx'
import { page } from '../../http/page.tsx'
import type { Route } from '../../http/route.ts'
import { FrontDoorPage } from './front-door.page.tsx'
import { AddDutyPage, CheckDomainPage, HoursPage, WordsPage } from './front-door-forms.page.tsx'
import { addDuty, changeHours, changeWords, checkDomain, dropDomain, endDuty } from './keep-front-door.ts'
import { paths } from './referrals.paths.ts'
import { type FrontDoorView, viewFrontDoor } from './view-front-door.ts'

const next = paths.frontDoor
const hoursOf = ({ hours, phone, version }: FrontDoorView) => ({
  version: String(version),
  weekdays: hours.weekdays.map(String),
  opens: hours.opens,
  closes: hours.closes,
  phone,
})

/** What a manager says of their service: hours, phone, words, rota, checked addresses. */
export const frontDoorRoutes: readonly Route[] = [
  page({ path: '/front-door', show: viewFrontDoor, page: FrontDoorPage }),
  ...formPage({
    path: '/front-door/hours',
    show: viewFrontDoor,
    initial: hoursOf,
    page: HoursPage,
    submit: changeHours,
    next,
  }),
  ...formPage({
    path: '/front-door/words',
    show: viewFrontDoor,
    initial: ({ words, wordsVersion }) => ({ version: String(wordsVersion), words: words.join('\n') }),
    page: WordsPage,
    submit: changeWords,
    next,
  }),
  ...formPage({
    path: '/front-door/rota/add',
    show: viewFrontDoor,
    initial: ({ today }) => ({ from: today, kind: 'duty' }),
    page: AddDutyPage,
    submit: addDuty,
    next,
  }),
  action({ path: '/front-door/rota/end', submit: endDuty, next }),
  ...formPage({
    path: '/front-door/checked-addresses',
    show: viewFrontDoor,
    page: CheckDomainPage,
    submit: checkDomain,
    next,
  }),
  action({ path: '/front-door/checked-addresses/drop', submit: dropDomain, next }),
]
