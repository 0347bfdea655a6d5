"""The words people type from a letter or a notice: three words and a number, for instance `amsel-regal-tulpe-734`.

The words are our own choice: readable in German and English, four to eight letters, no umlauts, no two that differ in
one letter, sound alike or begin alike; tests hold that. Pure: which words an invitation has is computed from bytes the
house signs, see `tokens`. May not know any link.
"""

from __future__ import annotations

import math
import re
from typing import Final

_WORDS: Final = """
abend abteil academy adler agentur ahorn akkord aktion alarm album algebra allee almanach alphabet altar amsel
amulett ananas andacht anfang angel anker anorak antenne antrag anzug apfel aprikose april aquarell arbeit archiv
arena arktis armband arnika aroma artikel arznei aspekt asphalt aster astronom atelier athlet atlas atmung atoll
attika auftakt auge august aurora ausflug aussicht autor avocado azur bach backen badehose bagger bahnhof balance
balkon ballett bamboo bambus banane bandage banjo barock baron basalt basar basis basket batterie bauer baum becher
beere beispiel beitrag belgien bergwerk beruf besen besteck besuch beton biber bicycle biene bild binse birke
biskuit bison blatt blau blick blitz blossom blume bogen bohne boje bonbon boot boskop botanik bottle branch breeze
brezel bridge brief brille brise bruder brunnen buche bude bulgur bumerang bund burgund busch butter cafe campus
canary candle canvas carpet cello cembalo chaos chemie cherry chor chrom chronik citrus clover clown comic computer
copper cotton cousine cradle creme cricket curry cursor cushion dackel daisy dampfer datum daumen degen deich delfin
delta demokrat depot desert diagramm dialekt diamant diary dichter diele diktat dill dinkel diplom direktor distel
dokument dolomit dolphin domino donner doppel dorf dosis drache dragon draht drama drawer drehbuch drossel druck
duett duft dunst dynamo eagle ebbe echo efeu eiche eidechse eigelb eimer einhorn eisberg eiszeit elefant elster
ember emerald emirat endivie energie engine ente epoche erbse erdbeere erdgas erker esel espresso essig etage
etikett eule euro exkurs express fabel fabrik faden fahne fahrrad falcon falke falter familie farbe farn fasan
fassade feather feder feige feld fenchel fenster ferien ferry festung fichte fiddle figur filz finale finger firma
fischer flamme flanke flasche flieder flocke florett flotte flur flute forelle forest format forum fossil foto
fountain foyer fracht fregatte freude friede frosch fuchs funke fusion galaxie galerie galopp gans garage garlic
garnet garten gasse gast gebirge gedicht gefieder geist gelb gelenk genie gerste gesang geschenk giebel gipfel
giraffe gitarre glacier glanz glas globus gnom goblet golf gondel gong gotik graben grafik granit grape gravel
grazie grenze grill grotte gruppe guitar gulasch gurke habicht hafen hagel hahn halle halm hammer hamster handtuch
hangar harbor harfe harmonie harvest harz hase haube hausboot hecht hecke hefe heide heimat helium helmet hemd
herbst hering hermelin heron hickory himbeere himmel hirsch hirte hobby hobel holunder holz honey honig hopfen
horizont humor hupe husky hymne icicle idee idyll igel igloo iglu ikone ilex imker impuls index indigo ingwer inhalt
insekt insel instinkt inventar iris island isotop italien ivory jacke jade jaguar jasmin jazz jeans jigsaw jodler
joghurt jubel judo jugend juli jumbo jungle juniper jupiter jurte kabine kajak kakao kaktus kalender kalk kamel
kamera kamille kamin kamm kanal kandis kanne kanu kapelle kapsel karaffe karneval karotte karte kastanie katalog
kaviar kegel keks kelch keller keramik kern kerze kessel kette kiefer kies kilo kimono kind kirsche kissen kiste
kitchen kittel kiwi klammer klang klavier kleber klee kleid klima klinke klippe kloster knie knopf knospe kobalt
koffer kohle kolibri komet komma kompass kompott konfetti kontakt konzert koralle korb kordel korken kosmos kraft
kragen kran kreide kreis kresse kreuz kristall krokus krone krug kuchen kuckuck kupfer kuppel kurbel kurs kurve
labor lachs ladder lagoon lagune lametta lampe landung languste lantern lanze larve lasso laterne latte laub laufrad
laurel lavendel lawine lehm leinen leiter lektion lemming lemon lenker leopard lerche libelle licht liebe lied lift
lilie limette linde lizard lobster locket loge lohn lokal lorbeer lotse lotus lounge luke lumber lupine lust lyrik
magie magnet magnolia mais makrele malbuch mammut mandel manege mango maple marathon marder marine marke marmor
marzipan massage material matrose meadow medaille meer meise melodie melone memo menge mensch menthol merkur messing
meteor metrik miete mikado milch minute minze mirror mitten mixer mobil modell molke moment monat mond monitor
monkey montag moos morgen morning mosaik motiv motor muffin mulde murmel muschel museum musik muskat muster mythos
nacht nadel name napf napkin narzisse nashorn natur nebel needle neffe nektar nelke neon nerz nest neubau neugier
nickel niere nikolaus nimbus nische nixe nomade norden norm note notiz november nugat nummer nuss nutmeg nylon oboe
obst ocker ofen oktave oktober oleander olive olymp omelett onkel opal oper optik orakel orange orbit orchard orchid
ordner oregano organ orgel orient ornament osten otter oxygen oyster ozean ozon paddel paket palast palette palme
pancake panda panorama panther papagei papaya papier pappel paprika parade parfum park parrot parsley partner
pastell pasture pate pause pavian peanut pebble pedal pelikan pelz pencil pendel pepper perle perron petunie pfad
pfanne pfeffer pfeife pferd pfirsich pflanze pforte pfosten picnic pigeon pilger pillow pilot pinguin pinie pizza
plakat planet platane plateau plombe pluto politik polka pollen poncho pony poppy portal posaune post potato praline
pretzel primel prinz prisma probe produkt profil projekt prosa provinz prunk psalm publikum pudding puder puls puma
pumpe pumpkin punkt purpur puzzle pyramide python quadrat qualle quartett quarz quilt quirl quitte quiz rabbit rabe
raccoon radar radio radish rahmen rakete rand raps rasen rassel ratgeber raupe rechen reform regal regatta regie
rekord relief rentier reptil resonanz rettich revue rezept ribbon ribisel ring rippe ritter robbe roboter rock
roggen roller roman rosette rosine rosmarin route rubin rudel ruhe ruine runde rutsche saal saddle saft saite salami
salbei saldo salon salz samen sandale sandburg saphir satellit sattel saturn sauna saxofon scarf schaf schatten
schaukel scherz schiff schild schirm schlange schleife schloss schmuck schnee schrank schuh schule schwan seife seil
sekunde sellerie senf sense serie serum sesam seufzer sichel siegel signal silber sinfonie sirup sister skala sketch
skizze skorpion smaragd socke sofa sommer sonett sonne sorbet sorte spange spargel sparrow spatz specht speiche
spende sperling spider spinach spinat spirale spoon sport sprache spur stable stadion staffel stamm stanza star
statue steg stein steppe stich stiefel stift stille stirn stoff stollen storch strand strauch strom struktur stube
studium stuhl sturm sugar sunset suppe swallow symbol system tablett tafel tagebuch taiga tailor takt talent taler
tandem tante tanz tapete tasche tastatur tauchen taufe technik teddy telefon tempel tennis teppich termin terrasse
text theater thema thermos thron thunder thymian tiger timber tipp tisch titan toast tochter toffee tomate topas
topf tour traktor traube traum treffen treppe tresor tribut trikot trommel trompete tropfen trost trumpet trumpf
tuba tuch tuff tukan tulip tulpe tundra tunika tunnel turban turnen turnip turtle tweed ufer ulme ultra umfrage
umhang umweg umzug unikat union urkunde urlaub ursprung urwald vanille vater vegan veilchen velvet ventil venus
veranda verb version vertrag vesper video viereck villa violet violine virtuos visier vitamin vitrine vogel volk
volumen vorhang vorrat vulkan waage waffel wagen wagnis wald walnuss walnut walross walrus walzer wappen ware wasser
watt weber wecker wein weizen welle welt wende werk weste wetter widder wiege wildnis wimpel window winter wirbel
wirt wohnung wunder wunsch wurf wurzel xylofon yoga yogurt ypsilon yucca zahl zander zange zapfen zauber zaun zebra
zeile zeisig zement zenit zepter zettel zeuge ziel ziffer zigzag zikade zimmer zimt zink zirkel zirkus zither
zitrone zoll zone zucker zufall zukunft zweig zwiebel zwilling zwirn zylinder
"""
WORDS: Final = tuple(_WORDS.split())
PLACES: Final = 3
FIRST_NUMBER: Final = 100
NUMBERS: Final = 900
COMBINATIONS: Final = len(WORDS) ** PLACES * NUMBERS
BITS: Final = math.log2(COMBINATIONS)
"""How much guessing a word costs; together with the pace at which the house answers it is hopeless."""
TYPED_MAX_CHARS: Final = 80

# What keyboards and ears make of words that were meant for neither: ae and ä are the same letter here.
_FOLDED: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e", "ê": "e", "ô": "o"})
_NOT_TYPED: Final = re.compile(r"[^a-z0-9]+")


def spelled(value: int) -> str:
    """The word for a number; numbers that agree modulo `COMBINATIONS` have the same."""
    value, number = divmod(value % COMBINATIONS, NUMBERS)
    found = []
    for _ in range(PLACES):
        value, place = divmod(value, len(WORDS))
        found.append(WORDS[place])
    return "-".join((*found, str(FIRST_NUMBER + number)))


def key(typed: str) -> str:
    """What was typed, without case, spaces, hyphens and accents: equal for all ways of typing the same word."""
    lower = typed[:TYPED_MAX_CHARS].lower().replace("\u0308", "e").translate(_FOLDED)
    return _NOT_TYPED.sub("", lower)
