/** An article made up for the tests: ten numbered paragraphs, five in Dutch and five in English. */
export const PARAGRAPHS: readonly string[] = [
  `Toen de gemeenteraad van Oosterwolde in maart 1962 de sluis liet dichtmetselen, dacht niemand dat er ooit nog een schip langs de Molenkade zou varen. "Wij hadden geen keus", zei havenmeester Jelle Brandsma later tegen de streekkrant. Het water stonk, de beschoeiing rotte weg en de laatste turfschipper was al naar Drachten verhuisd.`,
  `Zestig jaar daarna liggen er weer boten. De provincie betaalde in 2021 ruim 4,5 miljoen euro voor het uitbaggeren van de vaart, en vrijwilligers timmerden drie zomers lang aan nieuwe steigers. Vorige week maandag opende burgemeester Anneke Visser het eerste deel — een stuk van nog geen achthonderd meter.`,
  `Toch is niet iedereen blij. Bewoners van de Lindenlaan klagen dat vrachtwagens met bagger hun straat in een modderpoel veranderden. Volgens hun woordvoerder, de gepensioneerde leraar Kees Poelstra, beloofde de wethouder in november een herstelplan dat er nog altijd niet is. "We zien er geen millimeter van", zegt hij.`,
  `De aannemer spreekt dat tegen. In een brief van twee kanten, die op 14 juni bij de griffie binnenkwam, schrijft het bedrijf dat alle schade is opgemeten en dat de uitbetaling voor de herfst begint. Wie daarna nog scheuren vindt, kan zich tot eind december melden bij een onafhankelijk bureau in Groningen.`,
  `Historicus Marijke de Haan herkent het patroon. Haar proefschrift over de Friese kanalen telt negen dorpen waar een gedempte vaart terugkwam, en in acht daarvan duurde de ruzie langer dan het graven. "Een sloot is nooit alleen water; het is ook een grens tussen buren", schreef zij destijds in het tijdschrift It Beaken.`,
  `The harbour council met for the last time in the winter of 1987, in a room above the fish market that still smelled of diesel. Its chairwoman, Ruth Calloway, read the closing statement twice because half of the members had arrived late. Nobody recorded the vote, though three witnesses remember that it was unanimous.`,
  `What followed is disputed. The port authority says that dredging stopped at once, while former pilots insist that barges kept working at night until the spring. A ledger found in 2009, now in the county archive, lists forty-one trips between January and April — none of them signed.`,
  `Calloway herself never spoke about it in public. In a letter to her sister, dated 3 August 1991, she called the affair "a quiet kind of theft" and asked that the box of receipts be kept dry. The letter surfaced last month at an auction in Leith, where a local museum bought it for £620.`,
  `Engineers have since measured the channel with sonar. Their report, published on Tuesday, concludes that at least nine thousand cubic metres of gravel are missing from the eastern bank. That is more than any storm could have moved, says hydrologist Daniel Okafor, who led the survey and doesn't expect the gravel to return.`,
  `A public hearing is planned for October. Until then the slipway stays closed, the ferry runs every other hour and the café at the end of the pier serves whoever is still curious. Its owner keeps a jar of pebbles on the counter; visitors may guess how many it holds, and so far everyone has guessed too low.`,
];

/** Words of the same sort that say nothing of the article: for other paragraphs of a long page. */
export const OTHER_WORDS: readonly string[] =
  `de het een van in op en dat die voor met zijn is was werd naar door over bij uit nog geen meer jaar
  maart juni herfst winter gemeente provincie burgemeester wethouder bewoners kade vaart sluis boten
  water straat brief bureau schade raad dorp buren the a of and that to in was for on with it its by
  from had been more last first council harbour report letter bank channel ferry pier winter spring
  night museum archive owner members vote room public hours nobody everyone`.split(/\s+/);
