"""English words that are also a Vietnamese syllable in the keys of Telex: `his` would be `hí`, `sex` would be `sẽ`.

They were found by reading the 60,000 most frequent English words (wordfreq) with the reader in
`knowledge/toolbox/keyboards.py`. Kept are those that are one in a million words or more, unless the syllable is 600
times as frequent in Vietnamese (`conf`, `coos`); a few words of the trade were added.
"""

BORROWED = frozenset(
    """
    air as asu auf aus aux ax bar bays beeps benz bern best bias bins bits biz boar boast boats boer boo boom booms
    boost boots bora bore born bose bots box bums burn bury bus busy buys cams cary cats chaps charm chas chats
    cheer chef choir choo chops chore chose chosen chow churn cons cops corn cost cox dar darn das dawn days deem
    deems dems des diaz dips dir docs does doesn doj dons doo doom door dora dose dots down downs dozen dust ef ems
    er erm es est ex exo gangs gaps gary gas gis gist goats goes goons gore gown gowns gums guns gus guys harm has
    hats hays hee hens her hex hips his hits hoax hoops hops horn hose host how if imf inf ins ips ir is isa ism isn
    isp ix keen keeps kern kira kits last lawns lees lens les lets liar lips lisa lisp list loans lois loom looms
    lore loren los lost lots low lows luis mans maps mary max meets mens mins mix moans moms moons mora moran moray
    more morn most mums must naps ngos nix noir nora norm nose now nuns oats of oj ons ops or ora ore os ost own ox
    pair pans par pas paso past pats pawn pax pays pee peeps peer pens per perm pes peso pest pets pins pisa pits
    pius poems poets poor pops por pore porn pos pose post pots pox puns pups pus puts queens queer quest quits quiz
    raj raps ras reef rees reps res rest rims rips roar roas roast room rooms ros rosa rose rosen rows ruiz runs sax
    says see seem seems seer sees sens ses sets sims sins sir sis soaps soar sofa sons soo soon sore sos sox sums
    suns sur sworn taps tax taxi teen teens tens term test tex thats this thorn those tips tons too tops tore torn
    tos town towns trans trays tree trees tres trips trojan troops trust turn twas urn us usa ux vans ver visa
    """.split()
)
"""Words that stand for themselves in Vietnamese, too, or whose syllable is hardly used there: they are never turned."""

AMBIGUOUS = frozenset(
    """
    acs af ais aj ams ans aps ar ari arm asp ast ats az bangs bans barn bas bats bee beef been beer bees beets bets
    bis bois boon bor bos bow bows buns bust cans caps car cas cast chair chaos char cher chest chips coo coon cor
    cow cows coz cups cus cusp cuts cuz dams dans dax ddos dee deer def der dex dis dix dorm dos dow ee eos eps esp
    ez gasp gays gif giro goo goon gust guts hair hangs hans har hari hast hero hes hof hoo hoof huts ira ist its
    kee lair laos laps las lawn lax lays lazy lee lest lex lis liz liza loaf longs loo loops lori lose luiz lungs
    lust lux luz macs maj mar mari mas mast mats maxi mee meps mer mes mets mir mira mis mist mons moo moon moor mor
    mori mos mow muir mus musa nas nats nazi nee nero nes nest nets noon nor nos nuts oo oof oops owns oz paz poo
    pow quasi queen quran raf rams rats rays ref rex roo roof roost roots row rus rust sachs sans sar sari sas secs
    seen ser sex sits six songs sow sus suzy taj tar tas tee tees ter thee ther thor thus tins tis tits toast toes
    toms toon tor tori tots tow trams traps uf ups ur uri usc ust var vary vas vast vee veer vest vets vis viz vow
    vows vox yr
    """.split()
)
"""Words that are the syllable in a message that was typed with keys (`gif` is `gì`), but show nothing of it."""

LOOKALIKES = BORROWED | AMBIGUOUS
