import 'server-only';

/**
 * Passwords, and words within them, that attackers try first: keyboard runs, counted digits, first names, teams, pets,
 * months, places and the words of a newsroom. Compared in lower case.
 */
const words = `
  123456789 1234567890 12345678910 0123456789 0987654321 9876543210 1234567891 12345678901 123456789012 1231231231
  123123123123 1122334455 11223344556 1112223334 111222333444 1357924680 2468101214 3141592653 3141592654 1029384756
  102030405060 1020304050 147258369 1472583690 159357456 159753456 7894561230 789456123 963852741 9638527410 741852963
  qwerty qwertz azerty qwertyu qwertyui qwertyuio qwertyuiop qwertyuiop1 qwertzuiop azertyuiop poiuytrewq asdfgh asdfghj
  asdfghjk asdfghjkl asdfghjklo lkjhgfdsa zxcvbn zxcvbnm zxcvbnmm mnbvcxz qazwsx qazwsxedc qazwsxedcrfv 1qaz2wsx
  1qaz2wsx3edc 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 zaq12wsx zaq1xsw2 qweasd qweasdzxc
  qwerasdf qwerasdfzxcv qweqweqwe asdasdasd zxczxczxc qwe123qwe qwerty123456 123qweasd 123qweasdzxc 1234qwer asdf1234
  abcdef abcdefg abcdefgh abcdefghi abcdefghij abcdefghijk abcdefghijkl abc123 abc123abc abcabcabc abcd1234 a1b2c3d4
  a1b2c3d4e5 aabbccddee aaaaaaaaaa zzzzzzzzzz xxxxxxxxxx
  password passwort passwords passphrase passcode mypassword mypass newpassword oldpassword yourpassword thepassword
  thisisapassword thisismypassword ismypassword nopassword defaultpassword temppassword temporary temporarypassword
  changeme changeit changemenow changemeplease changethis changethispassword pleasechangeme pass passpass
  passwordpassword passwordone secret secrets topsecret mysecret verysecret secretpassword secretsecret hunter
  letmein letmeinnow letmeinplease pleaseletmein openup opensesame opensezame sesame sesameopen trustno trustnoone
  welcome welcomes welcomeback welcomehome welcometo hello helloworld hellohello hellothere hellokitty goodbye
  admin admins administrator administration adminadmin adminpassword adminuser root rootroot toor rootpassword superuser
  sysadmin systemadmin system manager supervisor operator webmaster master masterkey masterpassword mastermaster
  user username useruser users guest guestguest guestuser test tester testing testtest testtesttest testpassword testuser
  testing testinguser demo demodemo demouser demopassword example examplepassword sample samplepassword default login
  loginlogin logmein signin access accessgranted account myaccount backup computer mycomputer internet network wireless
  server database oracle postgres mysql linux windows microsoft android iphone apple google googlegoogle facebook
  instagram twitter youtube netflix amazon samsung nintendo playstation minecraft pokemon starwars starwarsfan startrek
  iloveyou iloveyouu iloveyousomuch iloveyouforever iloveu iloveme ilovegod ilovejesus ilovemom ilovemymom ilovemyself
  ilovemyfamily ilovehim iloveher loveyou loveyouforever lovelove lovelovelove lovely loverboy lover mylove truelove
  foreverlove forever forevermore foreveryoung sweetheart sweetie honeybee babygirl babyboy babybaby beautiful
  princess princesse queen kingkong prince angel angels angelangel angelina fallenangel heaven jesus jesuschrist
  jesusislord jesussaves jesuslovesme godisgood godislove godbless blessed blessing christ christmas merrychristmas
  sunshine sunshines sunflower sunflowers rainbow rainbows butterfly butterflies flower flowers strawberry blueberry
  raspberry cherry chocolate chocolates vanilla cookie cookies cookiemonster cupcake banana bananas pineapple orange
  cheese cheesecake coffee coffeecoffee cappuccino peanut peanutbutter pepper ginger
  monkey monkeys monkeymonkey dragon dragons dragonball dragonballz dragonfly tiger tigers lion lionking panther
  eagle eagles dolphin dolphins elephant elephants penguin penguins unicorn unicorns dinosaur scorpion phoenix
  buster charlie buddy bailey shadow smokey rocky snoopy garfield mickey mickeymouse minnie donald tinkerbell winnie
  superman batman spiderman spiderman ironman wolverine superstar supernova superhero rockstar pokemon naruto
  football footballer baseball basketball volleyball softball hockey soccer tennis cricket swimming skateboard
  liverpool liverpoolfc chelsea chelseafc arsenal arsenalfc manchester manchesterunited manchestercity manutd everton
  celtic rangers barcelona barcelonafc realmadrid juventus bayernmunich bayern cowboys yankees lakers steelers raiders
  michael michaeljordan jordan jennifer jessica ashley amanda daniel daniela matthew matthias nicholas nicole
  andrew anthony alexander alexandra alexandre christopher christian christina christine elizabeth benjamin brandon
  jonathan joshua samantha stephanie patrick patricia richard robert roberto rebecca sebastian thomas thomasthomas
  victoria veronica vanessa natalie natasha katherine kimberly margaret maximilian francesco francisco fernando
  valentina valentine alejandro alejandra gabriel gabriela gabriella isabella
  january february march april september october november december monday tuesday wednesday thursday friday saturday
  sunday spring summer summertime autumn winter wintertime summersummer winterwinter birthday happybirthday anniversary
  london londonlondon england scotland ireland america american australia newyork newyorkcity california losangeles
  sanfrancisco washington florida texas canada germany deutschland berlin hamburg munich france paris barcelona madrid
  amsterdam switzerland zurich vienna mexico brazil argentina
  mustang corvette ferrari porsche mercedes mercedesbenz harley harleydavidson volkswagen chevrolet lamborghini
  freedom liberty america justice peace peaceandlove destiny fortune success successful successfully victory champion
  champions winner winners warrior warriors soldier lucky luckyluke luckycharm happiness happy happyhappy smile smiley
  whatever whatsup whatthehell nothing nothingelse something anything everything iamthebest iamawesome awesome
  metallica nirvana slipknot eminem beatles thebeatles rollingstones greenday linkinpark guitar musicmusic music
  blackjack matrix thematrix swordfish pussycat maverick gateway thunder lightning diamond diamonds silver golden
  correcthorsebatterystaple correcthorse batterystaple tobeornottobe maytheforcebewithyou theforce iamyourfather
  newsroom newspaper newspapers journalist journalism reporter editor editors editorial editorinchief headline headlines
  breakingnews deadline factcheck factchecker factchecking factcheckers reviewer reviewers publisher subscriber gazette
  stopthepress stopthepresses frontpage fakenews truth thetruth truthmatters verified company companyname business
  office officeoffice holiday holidays family myfamily familyfirst friends bestfriends bestfriend girlfriend boyfriend
  daughter grandma grandpa mother father mommy daddy brother brothers sister sisters children
`;

export const commonPasswords: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean));
