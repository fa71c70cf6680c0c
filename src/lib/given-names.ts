import { plainName } from './plain-name.ts'

/**
 * Forms of one given name, a line each: short forms, spellings, and the ways in which names from Urdu, Punjabi,
 * Bengali, Arabic, Polish, Irish, Welsh, Somali, Yoruba, Igbo and other languages are written in English. Gathered by
 * hand; a name may stand in several lines (Sam, Alex). Lines only suggest that two records may be one person, so they
 * may be generous. A line that is set in belongs to the one above it.
 */
const FORMS = `
abdul abdal abdel abdool
abdullah abdulla abdallah abdullahi abdalla
abigail abi abbie abby abigayle gail
abraham abe ibrahim ebrahim ibraheem abram bram
adam addam adom
adebayo bayo ade
adeola ade deola
agnes aggie agnieszka aga nessa
ahmed ahmad ahmet amed akhmed
aidan aiden aodhan
aine anya aoine
aisha ayesha aysha aishah ayeesha asha aesha aischa ayisha
alan allan allen alun al
albert bert bertie al
aleksander aleksandr alexander alex alec alek alexandr sandy xander lex alasdair alistair alastair alister olek sasha
alexandra alex aleksandra ola sandra sandy alexa lexi lexie sasha
alfred alf alfie fred freddie
ali aly alee
alice alicja alys ali allie
alison allison ali allie aly
amanda mandy manda
amina aminah ameena aamina amena
amir ameer aamir emir
amy aimee aimi ami
andrew andy drew andrzej andrei andre andreas andras
angela angie ange aniela
ann anne anna annie anya ania hannah hanna nan nancy
anthony tony antony antoni ant antonio
antonia toni
archibald archie
arthur art artur
barbara barb babs basia barbra
bartholomew bart bartosz bartek
beatrice bea beattie trixie beatrix
benedict ben benny
benjamin ben benny benji beniamin binyamin
bernadette bernie detta
bernard bernie barney
bethany beth bethan
brenda bren
bridget brigid breda bridie biddy brid
bryan brian bryn
caitlin kaitlyn catlin kaitlin caitlyn
carol carole caroline carolyn carrie karolina karol
catherine katherine kathryn kathy cathy cath kath kate katie katy kat kitty kay kathleen cathryn catharine
  katharine katrina catrin caitriona catriona katarzyna kasia ekaterina katerina trina cathleen kathie kit
cecilia cecily celia cissie sheila
charles charlie chuck chas chaz karol carl siarl
charlotte charlie lottie lotte charley
chidi chidiebere
chinedu nedu edu
chioma chi oma
chloe khloe
christian chris krystian kristian
christina christine chris chrissie tina krystyna kristina kirsty kirsten christy
christopher chris kit krzysztof topher kris kristopher christophe
ciara kiera keira kiara ciera
cillian killian
clara claire clare klara clair
colin collin
connor conor
constance connie
cornelius con neil
cynthia cindy
daniel dan danny danielle daniil
danielle dani danni daniela
david dave davey davy dai dafydd dawid daud dawood daoud
deborah debbie deb debra debs debbi
declan deaglan
deirdre dee
dennis denis den denny
derek deryck derrick
diana diane di dianne dyan
dilip dileep
dominic dom dominik nick
donald don donny donal
dorothy dot dottie dolly dorota thea
douglas doug dougie
edith edie
edward ed eddie ted teddy ned eddy edek
eileen aileen evelyn
elaine helen elena
eleanor ellie nell elinor nora ella nellie elena lenora
elizabeth liz lizzie beth betty eliza elisabeth libby lisa bess betsy elspeth elsie lizzy elzbieta ela lilibet bet
emily em emmy emilia emma millie emilie
emmanuel manny emanuel manuel
eoin owen eoghan ewan euan ewen ioan iain ian
eric erik
esther hester ester esta
eugene gene
eve eva ewa evie
fadumo faduma fatuma fatima fatimah fatema fathima fatma fatemeh fathia faatima fatou
farah fara farrah
faisal faysal feisal
farooq faruk faruq farouk faruque
florence flo florrie flossie
folasade sade
frances fran francesca franny frankie franciszka fanny
francis frank frankie franciszek fran
frederick fred freddie freddy fryderyk frederic
gabriel gabe
gabrielle gabby gabriella gabi
gareth gary garry gaz
geoffrey geoff jeff jeffrey jeffery
george georgie jerzy jorge georg
georgina gina georgie georgia
gerald gerry jerry gerard ged
gertrude gertie trudy
gillian gill jill gilly jillian
grainne grania granya
graham graeme grahame
gregory greg grzegorz gregor grigor
grace gracie grazyna
gurpreet gurprit
gwendolyn gwen gwenda
hamza hamzah hamsa
hannah hanna hana
harjit harjeet
harold harry hal
harpreet harprit
harriet hattie harriett
hasan hassan hasaan
helen helena ellen nell nellie elena helene halina
henry harry hal henryk hank harri
hugh hughie huw aodh
humphrey humphry
hussain hussein husain husayn hussayn hossain hosein
imran emran
isaac ishaq izaak zac
isabel isabella isobel izzy bella izabela belle isabelle ishbel
isaiah esa isa
iwona ivona yvonne
jack jackson john jackie jacek
jacob jake jakub yaqub yakub kuba jacub jakob
jacqueline jackie jacqui jacky jaqueline jacquie
jagdeep jagdip
jamal jamaal gamal
james jim jimmy jamie jem seamus hamish jimmie
jane janet jan janice jayne janey joanna jean sian sioned
jasmine yasmin yasmeen yasmine jasmin jazz jasmeen
jaswinder jas jaz
jennifer jen jenny jenn jenifer jennie
jeremy jerry jez jeremiah
jessica jess jessie
joan joanne joanna jo johanna siobhan shevaun shivaun chevonne joasia asia
john jon johnny jack jonny sean shaun shane ian ivan jan evan sion jhon johnnie johan juan giovanni
jonathan jon jonny jonathon johnathan
joseph joe joey jo jozef yusuf yousuf yousef youssef yusef yousaf yosef jose seosamh
josephine jo josie josefina
joshua josh yeshua
joyce joy
judith judy judi jude
julia julie jules julianna
julian jules julien
kamran kamraan
karen kaz caryn karin karyn
keith keef
kelly kellie kelley
kenneth ken kenny
kevin kev caoimhin
khadija khadijah khadeeja kadija hadija kadijah khadeja
khalid khaled kaleed
khurram khuram
kimberley kim kimberly
krishna krish krishan
kuldeep kuldip
laura lauren laurie lori
lawrence larry laurence lawrie laurie lorcan
leah lea lia
leonard len lenny leo
leslie les lesley lez
lewis louis lou louie ludwik lew
liam uilliam william
lillian lily lil lilian lilly
linda lynda lyn lin lynn lindy belinda
louise lou louisa luisa
lucy lucia lucille luce lucja
lukasz luke lucas luka lukas luca
lynette lyn lynn lynnette
maciej matthias mathias
madeleine maddie madeline maddy magdalena magda madalyn
magdalena magda lena
mahmood mahmud mahmoud mehmood
malcolm malc mal
malgorzata gosia margaret
manjit manjeet
marcin martin marty mart
margaret maggie meg peggy marge margie greta peg mags rita madge margot marjorie mairead pearl megan margarita
maria mary marie mari mair maire molly polly mae may miriam maryam mariam maureen moira marion mariana marysia
  maryan mariama minnie
marianne mary marian marion marianna
mark marc marek markus marcus
martha marta mattie
matilda tilly tilda mattie
matthew matt mat mateusz mathew matty mattie
maxwell max
maximilian max maksymilian
mehmet mohammed mehmed
melanie mel melany
melissa mel missy lissa
michael mike mick mickey micky michal mikey micheal mikael mikhail miguel
michelle shell chelle michele shelley
mildred millie
miroslaw mirek
mohammed mo muhammad mohamed mohammad muhammed mohamad mohd md muhamad mahomed mahamed mohamud muhamed mehmet
  mohammod mahammad mohummad
monica monika mon
mustafa mostafa mustapha moustafa
nadia nadya nadja
nasreen nasrin nazrin nasrine
naomi noemi nomi
natalie nat natalia nathalie natalja tasha
natasha tasha nat natascha
nathan nate nathaniel nat
navdeep navdip
niamh neve neave nieve
nicholas nick nicky nicolas mikolaj nico nicolae
nicola nicky nikki nic nichola nicole
nigel nige
noor nur nour noora
nora noreen honora norah
nusrat nusret
oladele dele
olivia liv livvy olive
oliver ollie olly
olufemi femi
oluwaseun seun
omar umar omer umer
osman usman uthman usmaan othman
pamela pam
parminder parmjit pam
patricia pat tricia trish patsy patti tish patrycja
patrick pat paddy padraig patryk rick padraic
paul pawel pavel paulo pol
paula paulina pauline polly
pawel pavel
pauline paula
penelope penny pen
peter pete piotr pedro pyotr peadar
philip phil phillip pip filip philippe
philippa pippa pip phillipa
phyllis phyl phillis
piotr peter piotrek
priscilla cilla
przemyslaw przemek
rachel rach rachael rae raquel
rafal raphael rafael rafe
rahim raheem
rajesh raj rajiv
rajinder rajender raj rajindar
ranjit ranjeet
rashid rasheed rachid
raymond ray
rebecca becky becca bex rebekah beckie
rehana rihana rayhana
richard rick dick ricky rich richie rik dickie ryszard
robert rob bob bobby bert robbie rab robin
roberta bobbie
roger rodger rog
ronald ron ronnie ronny
roisin rosheen rosie rose
rose rosie rosemary rosa rosalind roza
rosemary rosie rose romy
rukhsana ruksana roxana
ruth ruthie
saeed said saaed sayed
sadia sadiya saadia
saleem salim selim
samantha sam sammy sammie
samina sameena
samuel sam sammy samuele
sana sanaa
sandeep sandip
sandra sandy sandie
sara sarah sally sadie zara sal saira
satnam sat
shabana shabanah
shahid shaheed
shazia shaziya
sharon shaz shazza sharron
sheila shelagh sheelagh sile sheelah
shirley shirl
sidney sid sydney syd
sinead shinade janet
siobhan shevaun shivaun chevonne
simon simeon szymon si
sophia sophie sofia zofia zosia sophy
stanislaw stanley stan staszek
stephanie steph stefanie stephany
stephen steven steve stevie stefan szczepan stephan ste
sukhdeep sukhdip sukh
sukhwinder sukh
susan sue susie suzanne susanna suzie zuzanna suki susannah suzy sian
syed sayed sayyid said sayeed
sylvia silvia sylwia
tahir taher tahira
tamara tammy
tanveer tanvir
tadhg teague timothy
teresa theresa terry tess tessa tereska terri therese
terence terry terrence tel
thaddeus tadeusz tad
theodore theo ted teddy
theodora thea dora
thomas tom tommy tomasz tomas tommie tam
timothy tim timmy
tomasz tomek
tracey tracy trace
umair umayr
valerie val valery
vanessa ness nessa
victor vic wiktor viktor
victoria vicky vicki vikki tori wiktoria vic vickie
vikram vik
vincent vince vinny vinnie wincenty
violet vi
virginia ginny ginnie
vivian viv vivien vivienne
walter wal wally wat
wafa wafaa
waleed walid
warsame warsama
wendy wendi
wilfred wilf wilfrid
william will bill billy willy liam wilhelm bil willie gwilym
winifred winnie win freda
wojciech wojtek
xavier javier
yaw yao
yasir yaser yassir
yvonne evon
zachary zac zack zach zak zachariah zakariya zakaria
zainab zaynab zeinab zaineb zeynep zainub
zara zahra zaara zahraa sara
zeeshan zishan
zofia zosia sophia
zoe zoey zoie
`

const groups = FORMS.trim()
  .split(/\n(?! )/)
  .map((line) => line.split(/\s+/))

const groupsOf = new Map<string, string[]>()
for (const names of groups)
  for (const name of names) groupsOf.set(name, [...(groupsOf.get(name) ?? []), names[0] ?? name])

/** The first name of every line in which a given name stands; none when it stands in no line. */
export const givenGroups = (name: string): readonly string[] => groupsOf.get(plainName(name)) ?? []

/** Whether two given names are the same or forms of one. */
export function isSameGiven(one: string, other: string): boolean {
  if (plainName(one) === plainName(other)) return true
  const theirs = givenGroups(other)
  return givenGroups(one).some((group) => theirs.includes(group))
}

/** Every given name in the lines, plain. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(groupsOf.keys())
