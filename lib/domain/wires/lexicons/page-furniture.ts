/**
 * What news pages say around an article, by what it is. Each entry is a case-insensitive regular expression over one
 * trimmed line. Gathered by hand from page furniture common to many outlets; no entry names an outlet or an event.
 */

/** A whole line that is a label, a button or the name of a section. */
export const LABELS = `
live reporting|home|menu|main menu|navigation|search|close|open|back|back to top|next|next article|previous|previous article|prev|more|share|share now
share this|share this article|share this story|share article|tweet|post|print|print this|email|email this|e-mail|copy link|link copied!?|copied!?|save|save article|bookmark|like
follow|following|follow us|subscribe|subscribe now|subscribe today|sign in|sign up|sign out|log in|login|log out|register|my account|account
advertisement|advertisements|advert|ad|ads|advertising|sponsored|sponsored content|promoted|paid content|partner content|loading|loading\\.\\.\\.|please wait
facebook|twitter|x|x \\(twitter\\)|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|tiktok|messenger|flipboard|threads|bluesky|mastodon|snapchat|line|viber|google news|rss|pocket
view comments|show comments|hide comments|show more|show less|load more|see all|view all|see full schedule|all rights reserved|contact|contact us|get in touch|contact the author|about|about us|who we are|privacy|privacy policy|terms|terms of use|terms of service|terms and conditions
cookies|cookie policy|cookie settings|manage cookies|accept|accept all|reject all|i agree|ok|got it|no thanks|not now|sitemap|site map|help|faq|faqs|careers|jobs|advertise|advertise with us|accessibility|accessibility help
newsletter|newsletters|podcast|podcasts|e-?paper|live|live tv|watch live|live updates?|video|videos|photos?|gallery|picture gallery|in pictures|audio|radio|tv|weather|horoscopes?|crosswords?|games|puzzles|classifieds|archives?
listen|listen to article|listen to this article|listen now|play|play video|pause|mute|unmute|fullscreen|toggle caption|hide caption|caption|enlarge this image|enlarge image|view gallery|image|text size|a a a|font size|dark mode|theme|edition|change edition|language|english|skip to content|skip to main content|skip navigation|jump to content
donate|support us|join us|become a member|shop|store|deals|events|e-edition|today's paper|the latest|key points|read full article|continue reading the main story|comments closed|comments are closed|end of article|error|try again|page \\d+( of \\d+)?|\\d+|\\d+ shares?|\\d+ views?|shares?
zum inhalt springen|abo|abonnieren|anmelden|jetzt anmelden|registrieren|zustimmen(?: und weiter)?|alle akzeptieren|akzeptieren|ablehnen|einstellungen|merken|drucken|vorlesen|suche|menü|mehr anzeigen|zur startseite|mit werbung weiterlesen|artikel zum hören.{0,20}
commenter|partager sur.{0,20}|tout accepter|accepter|refuser|s'inscrire|se connecter|connexion|imprimer|rechercher|aller au contenu|réagir|lire plus tard|offrir l'article|écouter l'article|aceptar(?: todo)?|rechazar|iniciar sesión|regístrate|imprimir|escuchar|menú|ir al contenido|guardar|accetta(?: tutto)?|rifiuta|accedi|abbonati|stampa|ascolta|cerca|vai al contenuto|aceitar|entrar|assine|ouvir|buscar|inloggen|delen op|aanmelden|войти|подписаться|поиск|меню|печать|комментировать|اشترك|بحث|القائمة|طباعة|登录|注册|搜索|分享到|打印|字号|收藏|ログイン|検索|印刷|로그인|공유|인쇄|구독
inicio|buscar|compartir|publicidad|suscríbete|portada|accueil|partager|publicité|s'abonner|startseite|teilen|anzeige|werbung|condividi|pubblicità|compartilhar|publicidade|delen|реклама|поделиться|главная|الرئيسية|إعلان|مشاركة|شارك|分享|广告|首页|広告|シェア
`;

/** Names of sections: in a row they are a menu, under a heading for topics they are topics. */
export const SECTIONS = `
news|top news|latest|latest news|breaking|breaking news|top stories|exclusive|just in|developing|opinion|opinions|editorial|editorials|columns?|columnists?|letters|analysis|explainer|explained|features?|investigations?|fact ?check|long reads?|interviews?|blogs?|special reports?
world|world news|international|national|nation|local|local news|metro|regional|region|city|state|politics|business|economy|markets|money|finance|companies|personal finance|real estate|property|technology|tech|science|health|environment|climate|education|crime|courts?|law|society|religion|defence|defense|military|energy|transport|travel|culture|arts|books|film|movies|music|theatre|entertainment|showbiz|celebrity|lifestyle|life|style|fashion|food|family|motoring|cars|auto|obituaries|sport|sports|football|soccer|cricket|rugby|tennis|golf|basketball|baseball|hockey|olympics|f1|racing
africa|americas|latin america|north america|south america|asia|asia pacific|australia|europe|middle east|uk|u\\.?k\\.?|us|u\\.?s\\.?|usa|us & canada|us news|uk news|canada|india|china|russia|ukraine
`;

/** Notices, forms and appeals, known by how they begin or by what they hold. */
export const NOTICES = [
  "^skip (?:to|ad|advert|advertisement)\\b",
  "^to view the (?:original|source) version on \\S.{2,40}visit\\b",
  "^(?:media|press|news) release(?: (?:no\\.? ?)?[a-z]{0,4}\\d{2,8})?:?$",
  "^(?:logo|photo|video|image|infographic|multimedia|download)s?\\s*[-–—:]\\s*https?://\\S+$",
  "^https?://\\S+$",
  "^published in .{3,60}\\d{4}$",
  "\\b(?:uses?|use of|accept(?:ing)?|set|manage|about|our) (?:\\w+ ){0,2}cookies\\b",
  "^(?=.*\\b(?:we|our|us|your|you|this (?:site|website|page))\\b).*\\bcookies?\\b.{0,80}\\b(?:consent|preferences|settings|experience|policy|notice)\\b",
  "\\byour (?:privacy|consent|cookie) (?:choices|settings|preferences|matters)\\b",
  "\\b(?:privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions|& conditions)|cookie policy)\\b",
  "\\ball rights (?:are )?reserved\\b",
  "\\b(?:tous droits réservés|alle rechte vorbehalten|riproduzione riservata|todos los derechos reservados|reservados todos los derechos|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone|tüm hakları saklıdır)\\b",
  "все права защищены",
  "جميع الحقوق محفوظة",
  "版权所有",
  "無断転載",
  "^(?:©|\\(c\\)|copyright\\b)",
  "\\bcopyright (?:©|\\d{4})",
  "\\b(?:may|must|can) ?not be (?:published|republished|reproduced|broadcast|rewritten|redistributed|copied|used)(?:,| or\\b| without\\b| in (?:whole|part|any)\\b)",
  "^(?:sign|signing) ?up\\b.{0,120}\\b(?:newsletters?|alerts?|updates?|emails?|inbox|briefings?|free|app|account|notifications?|digest)\\b",
  "^sign ?up (?:here|now|today|for|to)\\b",
  "^subscribe (?:to|now|for|today|and|via|on|here)\\b",
  "^(?:already|not yet|not) a (?:subscriber|member)\\b",
  "\\b(?:(?:in )?ihr(?:em)? postfach|per e-?mail erhalten|jetzt (?:kostenlos )?(?:abonnieren|anmelden)|dans votre boîte (?:mail|de réception)|en tu (?:correo|bandeja)|nella tua casella|no seu e-?mail)\\b",
  "\\b(?:datenschutz(?:erklärung|hinweise|bestimmungen)?|einwilligung|tracking|werbung)\\b.{0,120}\\b(?:website|webseite|zustimm\\w+|cookies?|partner\\w*|nutz\\w+|datenschutz\\w*)\\b",
  "\\b(?:website|webseite|partner)\\b.{0,120}\\b(?:datenschutzerklärung|cookies)\\b",
  "\\b(?:nos partenaires|en poursuivant votre navigation|gérer (?:mes|vos) choix|nuestros socios|uso de cookies|utilizamos cookies|utilizziamo i? ?cookie|i nostri partner|usamos cookies|nossos parceiros)\\b",
  "использу\\p{L}+ (?:файлы )?cookie",
  "使用cookie",
  "^(?:get|receive) .{0,80}\\b(?:inbox|newsletters?|by e-?mail|alerts?|notifications?|our app|delivered)\\b",
  "\\b(?:to|our|free|daily|weekly|morning|evening) (?:\\w+ ){0,2}newsletters?\\b.{0,60}$",
  "\\b(?:straight|directly|delivered|right) (?:in)?to your (?:inbox|e-?mail|phone)\\b",
  "^(?:download|install|try|get) (?:the |our |\\w+ ){0,3}app\\b",
  "\\b(?:app store|google play|google news app)\\b",
  "^(?:follow|find|like|join|connect with|add|visit) (?:us|me|our|the \\w+|\\S+ \\S+|\\S+)? ?(?:on|at|via|as) (?:facebook|twitter|x\\b|instagram|telegram|whatsapp|youtube|linkedin|tiktok|threads|bluesky|google|social)",
  "^(?:join|follow) (?:us\\b|our\\b|the conversation\\b)",
  "^(?:kindly |please )?(?:share|send|post|tweet) (?:this|on|via|to|by|the article|(?:full )?article|(?:full )?story)\\b.{0,60}$",
  "^forwarded (?:from|message)\\b.{0,60}$",
  "^[^.!?]{0,40}[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+\\s*$",
  "^(?:an?|the|your|our) (?:\\p{L}+ ){0,2}(?:blog|weblog|website|news site|newspaper|magazine|podcast) (?:about|for|of|from|on)\\b[^.!?]{0,60}$",
  "^share: ",
  "^(?:new)?you can now listen\\b",
  "^slideshow\\b",
  "^a version of this (?:article|story)\\b.{0,60}\\bprint\\b",
  "\\bsubscribe now[.!]?$",
  "^\\d[\\d.,]*[km]? (?:shares?|views?|likes?|reads|retweets|votes?)\\b.{0,20}$",
  "^(?:views?|reads|shares?|likes?|hits)\\s*[:|]\\s*[\\d.,]+[km]?$",
  "^listen to (?:this )?(?:article|story|audio)\\b",
  "\\b\\d+[ -]?min(?:ute)?s?\\.?[ -](?:read|listen|watch)\\b.{0,20}$",
  "^(?:estimated )?read(?:ing)? time\\b",
  "^(?:article|story|content|advertisement|text) continues\\b",
  "^continue reading (?:below|after)\\b",
  "^scroll (?:down )?(?:to|for)\\b",
  "^(?:advertis\\w+|ad|sponsored) (?:content|feedback|by|message|ends?|-)",
  "\\b(?:this|our) (?:site|website|page) (?:uses|is protected|requires|works best)\\b",
  "\\b(?:recaptcha|akismet)\\b",
  "\\benable javascript\\b",
  "\\bjavascript (?:is )?(?:disabled|required|must be)\\b",
  "^(?:your|this) browser (?:does not|doesn['’]t|is)\\b",
  "\\bcomment data is processed\\b",
  "\\b(?:has|have) not been edited by\\b.{0,80}\\b(?:staff|feed|syndicated)\\b",
  "\\bauto-?generated (?:from|by)\\b",
  "\\bpublished (?:unedited )?from a syndicated\\b",
  "\\bpublished from a wire agency feed\\b",
  "^(?:disclaimer|editor['’]s note|disclosure|correction policy|fact check policy)\\s*[:|–-].{0,200}\\b(?:translat|edited|syndicat|views|opinion|own|content)\\w*",
  "\\b(?:views|opinions) expressed\\b.{0,80}\\b(?:author|writer|own|necessarily)\\w*",
  "\\b(?:support|fund|power) (?:our|independent|quality|us|the) .{0,30}journalism\\b",
  "^(?:please )?(?:donate|consider (?:donating|supporting|subscribing)|become a (?:member|subscriber|supporter|patron))\\b",
  "\\bto (?:continue|keep) reading\\b",
  "\\bread the rest of this\\b",
  "\\bsubscribers? only\\b",
  "\\bfree (?:trial|articles? (?:left|remaining))\\b",
  "^(?:log|sign) ?in (?:to|or|with)\\b",
  "^(?:you must be|please) (?:logged|log|sign|signed|register)\\b",
  "^(?:report|spot|found|notice[d]?|see) (?:an? |any )?(?:error|typo|mistake|correction|problem)\\b",
  "^(?:have|got|do you have) (?:a |any )?(?:news |story )?(?:tips?|story|stories|information|photos?|views?)\\b.{0,120}(?:\\?|contact|email|e-mail|send|tell|let us)",
  "^(?:send|e-?mail|contact|write to|reach) (?:us|the (?:author|reporter|writer|newsroom|editor)|our)\\b",
  "^(?:e-?mail|tel|phone|fax|contact|twitter|whatsapp)\\s*[:|]\\s*\\S+",
  "^(?:click|tap|press) (?:here|on|to|below|the)\\b",
  "^(?:use|enter|type|choose|select) (?:your|the|an?) (?:e-?mail|location|address|name|edition|language|arrow)\\b",
  "^(?:thank you|thanks) for (?:reading|subscribing|signing|your)\\b",
  "^(?:warning|notice|note): ?this (?:video|article|story|page) (?:contains|was|is)\\b",
  "^this (?:article|story|video|page|content|post|report) (?:is|was|has been|can|may|contains|will be|first|originally) .{0,80}\\b(?:updated|automatically|translated|premium|expired|available|(?:first |originally )?(?:published|appeared)|not available|corrected|amended|clarified|revised|generated|graphic|disturbing|permission|subscribers|developing)\\b",
  "^(?:an?|the) (?:earlier|previous|original) version of this (?:article|story|report|post)\\b",
  "^(?:corrections?|clarifications?|corrected|rectificatif|corrección|korrektur)(?: ?\\([^)]{2,30}\\))?\\s*[:|–—-].{0,200}\\b(?:version|misstated|corrected|incorrectly|article|story|erroneously|updated)\\b",
  "\\b(?:website|site) contains only (?:a )?(?:part|portion|selection)\\b",
  "^(?:was|is|did) this (?:e-?mail|article|story|page|information|helpful|useful)\\b",
  "^(?:the post|this post) .{0,160}\\bappeared first on\\b",
  "^(?:originally|first) published (?:on|by|in|at)\\b",
  "^(?:more|other|past|all) (?:issues|editions|languages)\\b",
  "^(?:video|audio|media|player) (?:player|unavailable|is loading|not available|playback|duration)\\b",
  "^(?:image|media) (?:source|caption|copyright)$",
  "^(?:current time|duration|volume|remaining time|playback rate|loaded)\\b",
  "^(?:we|our) (?:and our partners|value your|use technologies|won['’]t spam|respect your)\\b",
  "^(?:by (?:continuing|clicking|signing|subscribing|using|submitting|entering)) .{0,100}\\b(?:you|agree|accept|site|consent)\\b",
  "\\bunsubscribe\\b",
  "^(?:have|are|were|did|do) you\\b.{3,120}\\b(?:tell us|share your|e-?mail|contact us|get in touch|let us know)\\b",
  "^save (?:articles?|stories|this|for later)\\b",
  "^our (?:standards|editorial (?:standards|policy|guidelines)|journalism)\\b.{0,60}$",
  "^(?:reuse|republish|cite|license) this (?:content|article|story)\\b.{0,30}$",
  "^(?:purchase|buy|request) (?:licensing|reprint|usage)? ?rights\\b.{0,30}$",
  "^except for the headline\\b",
  "^\\(except for the headline\\b",
  "^(?:list (?:of )?\\d+ (?:of \\d+|items)|end of list)$",
  "^(?:powered|built|designed|hosted|developed) by\\b.{0,50}$",
  "^(?:add|make|set) .{0,50}\\b(?:preferred source|homepage|favou?rites)\\b",
  "^(?:trending|popular) (?:searches|topics)\\b",
  "^(?:rate|vote|poll)\\s*[:|]",
] as const;

/** What wires write above and below their copy for the desks that get it: slugs, takes, notes to editors, lists of pictures. */
export const WIRE_NOTES = [
  "\\b(?:\\d(?:st|nd|rd|th)[ -]?)?(?:ld|lead)s?[ -]?(?:writethru|all)\\b",
  "\\bwritethru\\b",
  "^\\p{L}+(?:-[\\p{L}\\p{N}/]+){1,5}, ?(?:\\d*(?:st|nd|rd|th)? ?(?:ld|lead|add|urgent|alert|roundup|wrap|update|sub)s?|\\d{2,4})$",
  "^(?:bc|am|pm)-{1,2}\\p{L}",
  "^eds?(?:itors)?\\s*:",
  "^(?:note|notes|attention|advisory) ?(?:to|for)? ?(?:editors?|desks?)\\b",
  "^editors?['’]? (?:note|advisory)s?\\b",
  "^(?:with )?(?:ap|afp|reuters|epa|pa|dpa) (?:photos?|pictures?|videos?|graphics?)\\b[^.]{0,40}\\.?$",
  "^\\(?\\d{2,4} (?:words|lines|characters|zeichen|zeilen)\\)?$",
  "^(?:embargoed|not for (?:release|publication)|hold for release|for (?:immediate )?release)\\b.{0,80}$",
  "^\\((?:adds|updates|recasts|corrects|rewrites|repeats|releads|refiles|changes|removes|inserts|clarifies|fixes|new throughout|no change)\\b[^()]{0,200}\\)$",
  "^\\(?(?:full )?(?:script|story|text|report|shotlist) to follow\\)?[.:]?$",
  "^\\p{L}[\\p{L} ]{1,30}/(?:fim|fin|fine|ende?|ends)\\.?$",
  "^(?:urgent|flash|bulletin|snap|eilmeldung|eil|urgente|alerte?|newsalert)$",
] as const;

/** A slug in capitals: "KARSIA-FERRY/RESCUE (UPDATE 2)". */
export const CAPITAL_SLUG = "^\\p{Lu}{2,}(?:[-/]\\p{Lu}{2,}){1,5}/?(?: ?\\([\\p{Lu}\\p{N} ,]+\\))?$";

/** Headings over what follows an article and is no part of it: about its writer, for other desks, for the press. */
export const END_HEADINGS =
  "^(?:#+ )?(?:about the (?:author|writer|reporter|journalist)s?|author bio|meet the author|authors?|notizblock|notes? (?:to|for) (?:the )?editors?|editors?['’] notes?|redaktionelle hinweise|(?:media|press|editorial) (?:contacts?|enquiries|inquiries)|contacts? for (?:the )?(?:media|press)|rückfragen(?: bitte)? an|(?:presse|medien)kontakt|contacts? presse|contatti stampa|contacto de prensa|pressekontakter|yhteyshenkilöt|presskontakt(?:er)?)\\s*:?$";

/** Leads to another article or to a recording. */
export const PROMOS = [
  "^(?:also|must|further) (?:read|see|watch|listen)\\b",
  "^(?:read|see|watch|listen) (?:also|more|next|this|the full|full|now|live|here|it)\\b",
  "^(?:read|watch|listen|see|listen to|watch live|photos|in pictures|in pics|pics|gallery|video|podcast|more|opinion|explainer|explained|analysis|live|live updates?|live blog|exclusive|background|fact check|go deeper|dig deeper|timeline|quiz|interactive|profile|factbox|in depth|in-depth|recap|review|related|related (?:story|stories|article|articles|news|content|coverage|read|reads|reading|video)|recommended|you may like|up next|don['’]t miss|previously|earlier|trending|more (?:to )?read|more from|more on this|more on this story|further reading|see also|lire aussi|à lire aussi|lea también|lee también|te puede interesar|ver también|leia também|lesen sie auch|mehr zum thema|leggi anche|lees ook|читайте также|اقرأ أيضا|اقرأ أيضًا|اقرأ المزيد|相关阅读|延伸阅读|関連記事)\\s*(?:[:|»>›：]|[-–—]\\s)",
  "^(?:take|have) a look\\b",
  "^(?:check|find) out\\b.{0,80}\\b(?:here|below|our|video|videos|photos?|gallery|list|more)\\b",
  "^(?:look at|see|watch|view|click|tap|swipe|scroll)\\b.{0,60}\\b(?:videos?|photos?|pictures?|images?|gallery|galleries|clips?|footage|tweets?|posts?|here|below)\\s*[:!.]?$",
  "^(?:read|view|see|get|find) (?:the )?(?:full|rest|complete|entire|original|more)\\b.{0,50}$",
  "^(?:continue reading|keep reading|learn more|find out more|more details|full story|full coverage|full report)\\b.{0,60}$",
  "^(?:more|latest|other) (?:news|stories|updates|headlines) (?:from|on|about|in)\\b.{0,50}$",
  "^(?:lire aussi|à lire aussi|lea también|lee también|leia também|lesen sie auch|leggi anche|lees ook|читайте также|اقرأ أيضا|اقرأ أيضًا)\\b",
  "^[^.!?]{3,70}:\\s*https?://\\S+$",
  "^(?:here (?:is|are)|here['’]s|below (?:is|are)|see) .{0,40}\\b(?:tweets?|posts?|videos?|photos?|pictures?|clips?)\\s*[:.]?$",
  "^(?:for more|for the latest|for all the latest) .{0,80}\\b(?:news|updates|stories|visit|click|follow|coverage)\\b",
  "^(?:stay (?:tuned|informed|updated|up to date|ahead))\\b",
] as const;

/** Headings over lists of other articles. */
export const PROMO_HEADINGS = [
  "^(?:related(?! topics| tags)|similar|connected|suggested|recommended|popular|featured|trending|latest|recent|other|top|more|must-?reads?|breaking(?= ))(?: (?:news|stories|story|articles?|posts?|topics|content|coverage|reads?|reading|videos?|links?|items|headlines|now|today|for you|from|on|in|like|of)\\b.{0,40})?\\s*:?$",
  "^(?:most|more) (?:read|popular|viewed|shared|watched|commented|recent|discussed|from|on|in|stories|news|like|to)\\b.{0,40}$",
  "^you (?:may|might|could|will|['’]ll) (?:also )?(?:like|love|enjoy|be interested|have missed|want to read)\\b.{0,30}$",
  "^(?:editor['’]?s?|editors['’]?|our|staff|reader['’]?s?) (?:picks?|choice|favou?rites|top picks)$",
  "^(?:mehr zum thema|lesen sie auch|auch interessant|das könnte sie (?:auch )?interessieren|verwandte (?:artikel|themen)|sur le même (?:sujet|thème)|à lire aussi|lire aussi|articles? liés|dans la même rubrique|te puede interesar|te recomendamos|más información|más noticias|leggi anche|potrebbe interessarti|articoli correlati|leia também|leia mais|saiba mais|veja também|lees ook|meer over dit onderwerp|читайте также|по теме|материалы по теме|اقرأ أيضا|اقرأ أيضًا|مواضيع ذات صلة|相关阅读|相关新闻|相关报道|延伸阅读|推荐阅读|関連記事|あわせて読みたい|관련기사)\\s*[:：]?$",
  "^(?:don['’]t miss|in case you missed it|what to read next|read next|up next|elsewhere(?: on .{0,30})?|in other news|also in (?:the )?news|around the (?:web|world|web)|from (?:around )?the web|from our partners|more to explore|the latest|keep reading|further reading|explore more|see also|in this story|on this topic|promoted stories|sponsored stories|latest from .{0,30}|more from .{0,40}|noticias relacionadas|lo más leído|les plus lus|meistgelesen|più letti|mais lidas|الأكثر قراءة|最新新闻)\\s*:?$",
] as const;

/** Opens the readers' corner: from here on the lines are readers' words and their forms. */
export const COMMENT_HEADINGS = [
  "^(?:all |view |see |show |read |read all )?(?:\\d+|no|one|leave|reader|readers['’]|user|top|latest|recent|your)? ?(?:comments?|responses?|replies)(?: ?[(:]? ?\\d+ ?\\)?)?\\s*:?$",
  "^(?:comments?|responses|replies|discussion) ?(?:\\(\\d+\\)|on this (?:story|article)|section)?$",
  "^\\d+ (?:thoughts|responses|replies|comments) (?:on|to)\\b",
  "^(?:leave|post|add|write|submit|make) (?:a |your |an? )?(?:public )?(?:comment|reply|response)\\b.{0,30}$",
  "^(?:join|start|be (?:the )?(?:first|part)) .{0,30}\\b(?:conversation|discussion|comment|reply|debate)\\b.{0,20}$",
  "^(?:have your say|what do you think|tell us what you think|share your thoughts|your comments)\\b.{0,40}$",
  "^(?:commentaires|comentarios|kommentare|commenti|comentários|reacties|комментарии|التعليقات|评论|コメント)(?: ?\\(\\d+\\))?$",
] as const;

/** The fields, buttons and rules of the readers' corner. */
export const COMMENT_FORMS = [
  "^your e-?mail address will not be published\\b",
  "^required fields\\b",
  "^(?:name|e-?mail|website|url|comment|message|captcha|your name|your e-?mail|your comment|nickname)\\s*(?:\\*|:|\\(required\\)|\\(optional\\))+\\s*$",
  "^save my name\\b",
  "^(?:post|submit|publish|send|cancel) (?:comment|reply|a comment)$",
  "^(?:notify me|alert me)\\b",
  "^(?:reply|report|report abuse|flag|upvote|downvote|vote|like|dislike|recommend|quote|permalink|edit|delete|share)(?: ?[(\\[]?\\d+[)\\]]?)?$",
  "^(?:you must|you need to|please|log ?in|sign ?in|register|create an account)\\b.{0,40}\\b(?:comment|reply|discussion)\\b",
  "^comments? (?:are|is|have been|has been) (?:closed|disabled|moderated|off|subject|turned off)\\b",
  "^(?:sort by|newest|oldest|most liked|best|top rated|newest first|oldest first|(?:view|see|show|load) (?:all |more )*comments|show replies|hide replies|view replies|load more comments|view all comments|\\d+ repl(?:y|ies)|\\d+ likes?|\\d+ points?)\\b.{0,30}$",
  "^(?:please (?:keep|be|read)|comments? (?:must|should|policy|guidelines)|community guidelines|commenting rules)\\b",
] as const;

/** Topics listed after an article. */
export const TAG_LABELS =
  "^(?:(?:tags?|topics?|related topics?|keywords?|key ?words|filed under|filed in|categories|category|posted in|more on|in this (?:article|story)|subjects?|labels?|hashtags?|etiquetas|temas|mots-clés|schlagwörter|themen|теги|вики|標籤|标签|タグ|الكلمات المفتاحية|وسوم)\\s*[:|：–-]|(?:related )?(?:topics|tags|keywords|filed under|posted in)\\s+[^.!?]+$)";

/** Headings over a list of topics. */
export const TAG_HEADINGS =
  "^(?:(?:(?:related|article|story|more|explore|suggested) )?(?:topics|tags|keywords|key ?words)|(?:explore |read )?more (?:on|about) (?:these|this) topics?|archivado en|etiquetas|temas|sujets|thèmes|mots-clés|themen|schlagwörter|argomenti|tópicos|assuntos|теги|темы|标签|关键词|الوسوم)\\s*:?$";

/** A line under a picture beyond doubt, however much it reads as running text. */
export const CAPTION_OPENINGS =
  "^(?:this|these|in this|an?|the|(?:file|undated|recent|combination|composite|aerial|handout))?(?: (?:\\p{Ll}+|\\p{Lu}{2,})){0,3} ?(?:photos?|pictures?|images?|photographs?|frame|(?:video |screen ?)grab|still)(?:,)? (?:taken|shot|captured|provided|released|made available|made|obtained|shows?|from|supplied)\\b";

/** A name in brackets behind the last sentence: under a picture its maker or owner. Capitals as written. */
export const CAPTION_BRACKET =
  "[.!?][\"”’]? \\((?:\\p{Lu}[\\p{L}.'’-]*(?:[ /](?:of|the|and|for|via|de|\\p{Lu}[\\p{L}.'’-]*)){0,6})\\)$";

/** A picture's words: what shows that a line is under a picture, and which part of it only names its maker. */
export const CAPTION_CUES = [
  "^file ?[-–—:]",
  "\\btoggle caption\\b",
  "^(?:image|photo|picture|pic)s?\\s*:.{20,}",
  '[.!?]["”)]? ?(?:©|\\(c\\)|\\|) ?\\p{Lu}.{1,50}$',
  "^(?:image|photo|media|video|picture) caption\\b[,: ]",
  "\\((?:representational|representative|illustrative|file|archive|stock|screengrab|handout)\\b[^)]{0,40}\\)\\.?$",
  "^(?:file|undated|archive|representative|representational|stock)[ -]?(?:photo|picture|image|pic|footage|photograph)\\b",
  "^(?:photo|image|picture|video|illustration|graphic|map|pictured|caption|photograph|pic|img|above|below)\\s*[:|]",
  "^(?:foto|bild|imagen|légende|didascalia|фото|صورة|图片|写真)\\s*[:|：]",
  "\\((?:file|ap|afp|reuters|getty|epa)?[ /]?(?:photo|image|picture|pic|photograph)s?\\b[^)]{0,60}\\)",
  "\\((?:photo|image|picture|pic|credit|file|photograph|illustration|video|via)s?\\b[^)]{0,80}\\)\\.?$",
  "\\b(?:photo|image|picture|photograph|illustration|file photo|file image|graphic|screenshot|screengrab|photo illustration|photo credit|image credit|picture credit)s?\\s*(?:credit|courtesy|source)?\\s*(?::|by\\b|via\\b|courtesy\\b|©|from\\b).{2,60}$",
  "\\b(?:getty images|shutterstock|pixabay|unsplash|pexels|wikimedia(?: commons)?|flickr|istock(?:photo)?|alamy|adobe stock|depositphotos|ap photo|afp photo|reuters photo|epa-efe|nurphoto|zuma press|creative commons)\\b.{0,60}$",
  "\\bREUTERS/[A-Z][\\w .-]+",
  "[|–—/-] ?(?:photo|image|picture|foto|pic)s?\\s*[:/|].{2,60}$",
  "\\[[^\\[\\]]{3,70}/[^\\[\\]]{2,30}\\]$",
  "^(?:a|an) (?:file |handout |screen ?grab|satellite |still |video grab|video frame|aerial |general |undated |drone )(?:photo|picture|image|view|handout|still|shot|from|taken)\\b",
  "\\b(?:is|are) (?:seen|pictured|shown|photographed) (?:in this|here|during|at|on|after|before|in)\\b.{0,120}\\b(?:photo|picture|image|file|\\d{4})\\b",
] as const;

/** Closes an article: what comes after it is the page's. */
export const CLOSINGS = [
  "^[(\\[]?(?:(?:additional|further) )?(?:reporting|writing|editing)\\b(?: and \\w+)? (?:by|in)\\b",
  "\\b(?:contributed to|helped with) this (?:report|story|article)\\b",
  "^[(\\[]?(?:ends?|-30-|enditem)[)\\]]?$",
] as const;

/** "Varga reported from Lodvik." Capitals as written. */
export const REPORTED_FROM =
  "^\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?(?:(?:,? and|,) \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?){0,3} reported from \\p{Lu}[\\p{L}, .]{2,60}\\.";

/** Only names who made or carried something. */
export const CREDITS = [
  "^(?:image|photo|media|video|picture) source\\s*[,: ].{2,60}$",
  "^(?:photo|photos|image|images|picture|pictures|video|graphic|illustration|map|chart|feature(?:d)? image|cover photo|lead image|header image|text|story)? ?(?:credits?|courtesy|source|sources|copyright|©)(?: of)?\\s*(?:[:|]|\\.{2,}|…)\\s*\\S.{0,70}$",
  "^[(（]?(?:إعداد|تغطية|كتابة|تحرير|ترجمة) .{3,200}[)）]?$",
  "^(?!.*\\p{L}{3}[.!?] )(?:photos?|images?|pictures?|video|graphics?|illustrations?|photograph(?:s|y)?|pix|foto)(?: courtesy)?\\s*(?::|by\\b|(?<=courtesy )of\\b|via\\b|©)\\s*\\S.{0,60}$",
  "^(?:quelle|quellen|fuente|fuentes|fonte|fonti|источник|المصدر|来源|稿件来源|出处|出典|출처)\\s*[:：|]\\s*\\S.{0,60}$",
  "^[–—] ?by (?:the )?\\p{L}[^.!?]{5,60} (?:in|and) [^.!?]{3,160}\\.?$",
  "^original-content von: .{3,120}$",
  "^/?web site: ?(?:https?://)?\\S+$",
  "^(?:courtesy|via|image via|photo via|source|agency|agencies|originally by|syndicated from|news source)\\s*[:|]\\s*\\S.{0,60}$",
  "^[(\\[]?(?:(?:additional|extra|further) )?(?:reporting|writing|editing|compiled|production|research|graphics|translation|translated|edited|reported|written|rewriting|editing and writing|writing and editing)\\b(?: and \\w+)? (?:by|in)\\b.{2,300}$",
  "^[(\\[]?(?:reporting|writing|editing)\\b.{0,40}:.{2,200}[;)\\]]",
  "^[–—-]{0,2}\\s*[(\\[]?(?:with|includes|including|inputs?|from) (?:additional )?(?:inputs?|reporting|files?|agency|agencies|material|information|contributions?|wires?)\\b.{0,80}$",
  "^(?:with|from) (?:agency |agencies |wire )?(?:inputs|reports|agencies|wires?)$",
  "^.{3,240}\\b(?:(?:contributed to|helped with) this (?:report|story|article)|contributed reporting)\\b.{0,30}$",
  "^(?:(?:web|copy|photo|managing|responsible|news) )?(?:editor|editing|translator|translation|proofread(?:er|ing)|redaktion|autor(?:in)?|redazione|redacción|责任编辑|编辑)\\s*[:：|]\\s*\\S.{0,60}$",
  "^(?:the )?(?:associated press|reuters|afp|bloomberg|agence france-presse|canadian press) (?:writers?|reporters?|correspondents?|journalists?|staff|staffers?)\\b.{3,200}\\bcontributed\\b",
  "^[\\p{Ll}]{2,4}(?:[/,-][\\p{Ll}]{2,4}){1,3}(?: ?\\([^)]{2,60}\\))?$",
  "^(?:shutterstock|pixabay|unsplash|pexels|wikimedia(?: commons)?|flickr|istock(?:photo)?|alamy|adobe stock|handout|screengrab|supplied|file photo|stock photo|representational image|representative image|file)$",
] as const;

/** The line about the writer with which an article may end. */
export const AUTHOR_NOTE =
  "^\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){1,3} (?:covers|reports on|writes about|reported from|is based in) .{3,160}$|^\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){1,3} (?:is|was|has been|covers|writes|reports)\\b.{0,90}\\b(?:reporter|correspondent|journalist|editor|writer|columnist|author|producer|contributor|anchor|freelancer?|covers|covering)\\b.{0,160}$";

/** What a person who writes is called in a byline. */
export const BYLINE_ROLES =
  "(?:(?:senior|chief|staff|special|foreign|our|web|news|political|business|sports?|deputy|associate|assistant|managing|defen[cs]e|diplomatic|court|crime|science|health|city|national|regional|contributing|freelance|lead|digital|online|live|security|economics?|environment|climate|world|\\p{Lu}[\\p{L}]+) ){0,3}(?:reporter|correspondent|writer|editor|staff|desk|bureau|bureau chief|journalist|contributor|columnist|producer|team|agencies|reporters|correspondents|enviad[oa] especial|corresponsal|correspondante?|envoyée? spéciale?|[kK]orrespondent(?:in)?|inviat[oa]|corrispondente|verslaggever|toimittaja)";

/** Posts on social networks that a page shows whole. */
export const POSTS = [
  "\\bpic\\.(?:twitter|x)\\.com/\\w+",
  "\\bhttps?://t\\.co/\\w+",
  "\\(@[\\w.@-]{2,50}\\)\\s*[.,·•|]?\\s*(?:on |posted |at )?(?:\\p{L}+\\.? \\d{1,2},? \\d{4}|\\d{1,2}\\.? \\p{L}+\\.?,? \\d{4}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[hms]\\b|\\d{1,2}/\\d{1,2}/\\d{2,4})",
  "^(?:view|see) (?:this|more) (?:post|video|photo|content)?s? ?(?:on|from) (?:instagram|facebook|twitter|x|tiktok|threads|bluesky|youtube|telegram)",
  "^(?:a|an) (?:post|video|photo|reel|story|tweet) (?:shared|posted) by\\b",
  "^@\\w{2,30}$",
  "@\\w{2,30}\\s*[·•]\\s*(?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2}[hms]\\b)",
  "^replying to @\\w+",
  "^\\d[\\d.,]*[KkMm]? (?:retweets?|reposts?|quote tweets?|quotes|bookmarks)\\b",
  "^(?:\\d{1,2}:\\d{2} ?[ap]\\.?m\\.? ?[·•-] ?\\p{L}+ \\d{1,2}, \\d{4})",
  "^(?:embedded|embed) (?:post|tweet|content|video)\\b",
] as const;
