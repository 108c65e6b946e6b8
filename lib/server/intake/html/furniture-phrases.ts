/**
 * Phrases that stand between paragraphs without being part of the text, in the languages of many pages. Each is
 * matched against the whole of a short block.
 */
const labels = new RegExp(
  `^(?:${[
    'advert(?:isement|ising)?s?',
    'ad',
    'sponsored(?: content)?',
    'anzeige',
    'werbung',
    'publicité',
    'publicidade?',
    'pubblicità',
    'advertentie',
    'реклама',
    '广告',
    '(?:story |article )?continue[sd]? (?:reading )?(?:below|after|reading).{0,30}',
    'loading(?: \\S+)?',
    'share(?: (?:this|on|via|with|article|story)\\b.{0,30})?',
    'comments?(?: \\(?\\d+\\)?)?',
    '\\d+ comments?',
    'tags?:?',
    'print(?: this)?(?: article)?',
    'e-?mail(?: this)?(?: article)?',
    'text size',
    'sign (?:in|up)',
    'log ?in',
    'subscribe',
    'close',
    'caption',
    'read more',
    'image \\d+ of.{0,12}',
  ].join('|')})[.:…]*$`,
  'iu',
);

/** Beginnings of lines that ask the reader to do something, or lead elsewhere. */
const calls = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${[
    'click here',
    'tap here',
    'sign up (?:for|to|here|now)',
    'subscribe (?:to|now|here|today)',
    'follow (?:us|me|him|her|them|@|\\S+ (?:\\S+ )?on (?:twitter|facebook|instagram|x|linkedin))',
    '(?:like|love|enjoy) (?:us|this (?:story|article))',
    'share (?:this|it)',
    'join (?:us|our|the (?:conversation|discussion))',
    'get (?:the|our|more|all) .{0,60}(?:newsletter|app|inbox|alerts|on the go)',
    'get .{0,60}(?:clicking|click) here',
    'download (?:the|our) .{0,30}app',
    'want (?:more|to read)',
    'like what you',
    'if you (?:enjoyed|liked) (?:this|reading)',
    'do you have (?:a|any) (?:news )?(?:story|tip)',
    '(?:have|got) a (?:news )?(?:story|tip)',
    'write to .{2,60}@',
    '(?:contact|e-?mail|reach) .{2,60}@',
    'sign up for',
    'abonnieren sie',
    'folgen sie',
    'abonnez-vous',
    'suivez[- ]',
    'inscrivez-vous',
    'suscr[íi]bete',
    's[íi]guenos',
    'assine',
    'siga[- ]',
    'iscriviti',
    'seguici',
    'подпис(?:ывайтесь|аться)',
  ].join('|')})`,
  'iu',
);

/** Headings and beginnings of lines that lead to other articles. */
const elsewhere = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${[
    'related(?: (?:article|stor|content|link|post|news|topic|coverage|video)\\p{L}*)?',
    'recommended(?: for you| reading)?',
    'more (?:from|on|about|stories|great|news|in|top|coverage)',
    'read (?:more|also|next|the full|this next)',
    '(?:see|also|read) also',
    'also (?:read|see|on)',
    'also:',
    'see:',
    'you (?:may|might) (?:also|like)',
    'what to read next',
    'up next',
    'most (?:read|popular|viewed)',
    'popular (?:now|stories|posts|articles)',
    'trending',
    'latest (?:news|stories|posts|articles|from)',
    'top stories',
    "editor[’']?s[’']? (?:picks?|choice)",
    "don[’']t miss",
    'further reading',
    'lesen sie (?:auch|mehr)',
    'mehr zum thema',
    'das könnte sie',
    'verwandte (?:artikel|themen)',
    '(?:à )?lire (?:aussi|également)',
    'sur le même sujet',
    'articles? (?:similaires|liés)',
    'le[ae] también',
    'te puede interesar',
    'más (?:noticias|sobre|información)',
    '(?:noticias|artículos) relacionad[oa]s',
    'le[iu]a (?:também|mais)',
    'veja também',
    '(?:notícias|matérias) relacionadas',
    'leggi anche',
    'potrebbe interessarti',
    'lees ook',
    'meer over',
    'gerelateerd',
    'читайте также',
    '関連(?:記事|リンク)',
    '相关(?:阅读|新闻|文章)',
  ].join('|')})`,
  'iu',
);

/** Headings of what stands below an article: the writer, the company, the readers. */
const afterwards = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${[
    'about (?:the )?(?:author|writer|us|this (?:article|story))s?.{0,20}',
    '(?:reader )?comments?(?: \\(?\\d+\\)?)?',
    '\\d+ comments?',
    'leave a (?:reply|comment)',
    'join the (?:conversation|discussion)',
    'tell us what you think.{0,10}',
    'share this.{0,30}',
    'newsletter.{0,40}',
    'sign up.{0,40}',
    'contacts?(?: us| information| details)?',
    '(?:press|media) contacts?.{0,20}',
    'filed under.{0,60}',
    'tags?',
    'topics',
    'kommentare?',
    'über (?:den autor|die autorin|uns)',
    'commentaires?',
    "à propos (?:de l[’']auteure?|de nous).{0,20}",
    'comentarios?|comentários?',
    'sobre (?:el|la|o|a) autora?.{0,20}',
    'commenti',
    'reacties',
    'комментарии',
  ].join('|')})[.:!?…]*$`,
  'iu',
);

/**
 * A picture's credit, in brackets at the end or at the beginning. An agency's name alone ends many of its reports.
 */
const pictureCredit = new RegExp(
  [
    '\\((?:[^()]*\\b(?:photos?|images?|getty|shutterstock|credit|courtesy|foto|bild)\\b[^()]*|(?:reuters|afp|ap|epa)\\s*[/,][^()]*)\\)[.\\s]*$',
    '^\\(?(?:image|photo|photograph|picture|foto|bild|credit|file photo)s?(?: credit)?(?::| by\\b)',
    '^(?:file photo|\\(?courtesy of)\\b',
    '\\b(?:getty images|shutterstock|ap photo|istock|afp via)\\b[^.]{0,40}$',
  ].join('|'),
  'iu',
);
const newsroomCredit =
  /^\(?(?:(?:Additional )?[Rr]eporting|[Ee]dit(?:ing|ed)|[Ww]riting|[Cc]ompiled) by:? \p{Lu}/u;

export const isLabel = (text: string) => text.length <= 60 && labels.test(text);
export const isCall = (text: string) => text.length <= 300 && calls.test(text);
export const leadsElsewhere = (text: string) => text.length <= 300 && elsewhere.test(text);
export const isAfterwardsHeading = (text: string) => text.length <= 80 && afterwards.test(text);
export const isPictureCredit = (text: string) => text.length <= 400 && pictureCredit.test(text);
export const isNewsroomCredit = (text: string) => text.length <= 400 && newsroomCredit.test(text);
