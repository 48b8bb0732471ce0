"""The currencies: ISO 4217 codes with their signs and names in English and Chinese."""

from __future__ import annotations

from decimal import Decimal

from factcheck.values.unit import Unit, UnitKind, currency

# Code, signs (before or after the number), English names (singular; plurals are derived), Chinese names.
_CURRENCIES: tuple[tuple[str, str, str, str], ...] = (
    ("CNY", "¥|rmb|cn¥|rmb¥|cny¥|元人民币", "yuan|renminbi|chinese yuan|yuan renminbi|yuan rmb|kuai|rmb yuan",
     "元|人民币|元人民币|人民币元|块钱|块|圆"),
    ("USD", "$|us$|u.s.$|u.s. $|us $|usd$|$us",
     "dollar|us dollar|u.s. dollar|u.s dollar|american dollar|united states dollar|buck|greenback", "美元|美金|美刀"),
    ("EUR", "€|euro €|eur€", "euro", "欧元"),
    ("GBP", "£|gb£|uk£|gbp£", "pound|pound sterling|pounds sterling|british pound|sterling|quid", "英镑|镑"),
    ("JPY", "円|jp¥|jpy¥", "yen|japanese yen", "日元|日圆|日币|円"),
    ("HKD", "hk$|hkd$|h.k.$|hk $", "hong kong dollar|hk dollar", "港元|港币|港圆|港纸"),
    ("TWD", "nt$|nt $|twd$", "new taiwan dollar|taiwan dollar|nt dollar|taiwanese dollar", "新台币|台币|台元"),
    ("MOP", "mop$", "pataca|macanese pataca", "澳门元|澳门币"),
    ("KRW", "₩", "won|south korean won|korean won", "韩元|韩圆|韩币"),
    ("KPW", "", "north korean won", "朝鲜元"),
    ("SGD", "s$|sg$|sgd$", "singapore dollar|singaporean dollar", "新加坡元|新元|新币|坡币"),
    ("AUD", "a$|au$|aud$|aus$", "australian dollar|aussie dollar", "澳元|澳大利亚元|澳币"),
    ("CAD", "c$|ca$|can$|cad$", "canadian dollar", "加元|加拿大元|加币"),
    ("NZD", "nz$|nzd$", "new zealand dollar|kiwi dollar", "新西兰元|纽元|纽币"),
    ("CHF", "fr.|sfr|sfr.|chf.", "swiss franc", "瑞士法郎|瑞郎"),
    ("SEK", "skr", "swedish krona|swedish kronor|krona|kronor", "瑞典克朗"),
    ("NOK", "nkr", "norwegian krone|norwegian kroner|norwegian crown", "挪威克朗"),
    ("DKK", "dkr", "danish krone|danish kroner|danish crown|krone|kroner", "丹麦克朗"),
    ("ISK", "", "icelandic krona|icelandic kronur", "冰岛克朗"),
    ("RUB", "₽", "ruble|rouble|russian ruble|russian rouble", "卢布|俄罗斯卢布"),
    ("INR", "₹|rs.|rs|inr₹", "rupee|indian rupee", "印度卢比|卢比|印度卢布"),
    ("PKR", "", "pakistani rupee|pakistan rupee", "巴基斯坦卢比"),
    ("LKR", "", "sri lankan rupee|sri lanka rupee", "斯里兰卡卢比"),
    ("NPR", "", "nepalese rupee|nepali rupee", "尼泊尔卢比"),
    ("BDT", "৳|tk", "taka|bangladeshi taka", "孟加拉塔卡|塔卡"),
    ("IDR", "rp|rp.", "rupiah|indonesian rupiah", "印尼盾|印度尼西亚卢比|印尼卢比"),
    ("MYR", "rm", "ringgit|malaysian ringgit", "马来西亚林吉特|林吉特|马币|令吉"),
    ("THB", "฿", "baht|thai baht", "泰铢|铢"),
    ("PHP", "₱|php₱", "philippine peso", "菲律宾比索"),
    ("VND", "₫", "dong|vietnamese dong", "越南盾"),
    ("KHR", "", "riel|cambodian riel", "柬埔寨瑞尔|瑞尔"),
    ("LAK", "₭", "kip|lao kip", "老挝基普|基普"),
    ("MMK", "", "kyat|myanmar kyat", "缅元|缅币"),
    ("BND", "b$", "brunei dollar", "文莱元"),
    ("MNT", "₮", "tugrik|togrog|mongolian tugrik", "蒙古图格里克|图格里克"),
    ("KZT", "₸", "tenge|kazakhstani tenge", "坚戈|哈萨克斯坦坚戈"),
    ("UZS", "", "uzbek som|uzbekistani som", "乌兹别克斯坦苏姆|苏姆"),
    ("KGS", "", "kyrgyz som|kyrgyzstani som", "吉尔吉斯斯坦索姆|索姆"),
    ("TJS", "", "somoni|tajikistani somoni", "索莫尼"),
    ("TMT", "", "turkmenistan manat|turkmenistani manat", "土库曼斯坦马纳特"),
    ("AZN", "₼", "azerbaijani manat|manat", "阿塞拜疆马纳特|马纳特"),
    ("GEL", "₾", "lari|georgian lari", "拉里|格鲁吉亚拉里"),
    ("AMD", "֏", "dram|armenian dram", "德拉姆|亚美尼亚德拉姆"),
    ("UAH", "₴", "hryvnia|ukrainian hryvnia", "格里夫纳|乌克兰格里夫纳|乌克兰格里夫尼亚"),
    ("BYN", "", "belarusian ruble|belarusian rouble", "白俄罗斯卢布"),
    ("PLN", "zł|zl", "zloty|polish zloty|złoty", "兹罗提|波兰兹罗提"),
    ("CZK", "kč|kc", "koruna|czech koruna|czech crown", "捷克克朗"),
    ("HUF", "", "forint|hungarian forint", "福林|匈牙利福林"),
    ("RON", "", "romanian leu|romanian lei|leu|lei", "罗马尼亚列伊|列伊"),
    ("BGN", "лв", "lev|bulgarian lev|leva", "列弗|保加利亚列弗"),
    ("RSD", "", "serbian dinar", "塞尔维亚第纳尔"),
    ("MDL", "", "moldovan leu|moldovan lei", "摩尔多瓦列伊"),
    ("ALL", "", "albanian lek", "阿尔巴尼亚列克"),
    ("TRY", "₺", "turkish lira|lira", "土耳其里拉|里拉"),
    ("ILS", "₪", "shekel|israeli shekel|new israeli shekel", "谢克尔|以色列谢克尔"),
    ("AED", "dhs|dh", "dirham|uae dirham|emirati dirham", "迪拉姆|阿联酋迪拉姆"),
    ("SAR", "﷼", "riyal|saudi riyal|saudiriyal", "沙特里亚尔|里亚尔"),
    ("QAR", "", "qatari riyal|qatari rial", "卡塔尔里亚尔"),
    ("OMR", "", "omani rial", "阿曼里亚尔"),
    ("YER", "", "yemeni rial", "也门里亚尔"),
    ("IRR", "", "rial|iranian rial", "伊朗里亚尔"),
    ("KWD", "", "kuwaiti dinar", "科威特第纳尔"),
    ("BHD", "", "bahraini dinar", "巴林第纳尔"),
    ("JOD", "", "jordanian dinar", "约旦第纳尔"),
    ("IQD", "", "iraqi dinar", "伊拉克第纳尔"),
    ("LYD", "", "libyan dinar", "利比亚第纳尔"),
    ("TND", "", "tunisian dinar", "突尼斯第纳尔"),
    ("DZD", "", "algerian dinar", "阿尔及利亚第纳尔"),
    ("MAD", "", "moroccan dirham", "摩洛哥迪拉姆"),
    ("LBP", "", "lebanese pound|lebanese lira", "黎巴嫩镑"),
    ("SYP", "", "syrian pound", "叙利亚镑"),
    ("EGP", "e£", "egyptian pound", "埃及镑|埃镑"),
    ("SDG", "", "sudanese pound", "苏丹镑"),
    ("SSP", "", "south sudanese pound", "南苏丹镑"),
    ("ZAR", "", "rand|south african rand", "兰特|南非兰特"),
    ("NGN", "₦", "naira|nigerian naira", "奈拉|尼日利亚奈拉"),
    ("GHS", "₵|gh₵|ghs₵", "cedi|ghanaian cedi|ghana cedi", "塞地|加纳塞地"),
    ("KES", "ksh|kshs|kes ksh|sh", "kenyan shilling|kenya shilling|shilling", "肯尼亚先令|先令"),
    ("UGX", "ush", "ugandan shilling|uganda shilling", "乌干达先令"),
    ("TZS", "tsh", "tanzanian shilling|tanzania shilling", "坦桑尼亚先令"),
    ("SOS", "", "somali shilling", "索马里先令"),
    ("ETB", "", "birr|ethiopian birr", "比尔|埃塞俄比亚比尔"),
    ("RWF", "", "rwandan franc|rwanda franc", "卢旺达法郎"),
    ("BIF", "", "burundian franc|burundi franc", "布隆迪法郎"),
    ("CDF", "", "congolese franc", "刚果法郎"),
    ("DJF", "", "djiboutian franc|djibouti franc", "吉布提法郎"),
    ("XOF", "cfa", "cfa franc|west african cfa franc|fcfa", "非洲金融共同体法郎|非郎|西非法郎"),
    ("XAF", "", "central african cfa franc", "中非法郎"),
    ("XPF", "", "cfp franc", "太平洋法郎"),
    ("ZMW", "", "kwacha|zambian kwacha", "克瓦查|赞比亚克瓦查"),
    ("MWK", "", "malawian kwacha|malawi kwacha", "马拉维克瓦查"),
    ("MZN", "", "metical|meticais|mozambican metical", "梅蒂卡尔"),
    ("AOA", "", "angolan kwanza|kwanza", "宽扎|安哥拉宽扎"),
    ("BWP", "", "pula|botswana pula", "普拉"),
    ("NAD", "n$", "namibian dollar|namibia dollar", "纳米比亚元"),
    ("ZWL", "", "zimbabwean dollar|zimbabwe dollar", "津巴布韦元"),
    ("MUR", "", "mauritian rupee", "毛里求斯卢比"),
    ("MGA", "", "ariary|malagasy ariary", "阿里亚里"),
    ("BRL", "r$|brl$", "real|reais|brazilian real|brazilian reais", "雷亚尔|巴西雷亚尔"),
    ("ARS", "ar$", "argentine peso|argentinian peso", "阿根廷比索"),
    ("MXN", "mx$|mex$", "mexican peso", "墨西哥比索"),
    ("CLP", "clp$", "chilean peso", "智利比索"),
    ("COP", "col$", "colombian peso", "哥伦比亚比索"),
    ("UYU", "", "uruguayan peso", "乌拉圭比索"),
    ("PEN", "s/", "sol|peruvian sol|soles", "索尔|秘鲁索尔"),
    ("BOB", "", "boliviano", "玻利维亚诺"),
    ("PYG", "₲", "guarani|paraguayan guarani", "瓜拉尼"),
    ("VES", "", "bolivar|venezuelan bolivar", "玻利瓦尔"),
    ("CRC", "₡", "colon|costa rican colon", "科朗"),
    ("GTQ", "", "quetzal|guatemalan quetzal", "格查尔"),
    ("HNL", "", "lempira|honduran lempira", "伦皮拉"),
    ("NIO", "", "nicaraguan cordoba", "科多巴"),
    ("PAB", "", "balboa", "巴波亚"),
    ("DOP", "rd$", "dominican peso", "多米尼加比索"),
    ("CUP", "", "cuban peso", "古巴比索"),
    ("HTG", "", "haitian gourde|gourde", "古德"),
    ("JMD", "j$", "jamaican dollar", "牙买加元"),
    ("TTD", "tt$", "trinidad and tobago dollar", "特立尼达和多巴哥元"),
    ("BBD", "bds$", "barbados dollar|barbadian dollar", "巴巴多斯元"),
    ("BSD", "", "bahamian dollar", "巴哈马元"),
    ("BZD", "", "belize dollar", "伯利兹元"),
    ("XCD", "ec$", "east caribbean dollar", "东加勒比元"),
    ("FJD", "fj$", "fijian dollar|fiji dollar", "斐济元"),
    ("PGK", "", "papua new guinean kina|kina", "基那"),
    ("SBD", "", "solomon islands dollar", "所罗门群岛元"),
    ("AFN", "؋", "afghani", "阿富汗尼"),
    ("MVR", "", "rufiyaa|maldivian rufiyaa", "拉菲亚"),
    ("BTN", "", "ngultrum", "努扎姆"),
    ("XDR", "", "special drawing right|sdr", "特别提款权"),
    ("BTC", "₿", "bitcoin", "比特币"),
)  # fmt: skip

# Codes by their capitals; of the lower-case ones only those that are no words elsewhere ("all", "try", "top").
CODES: dict[str, Unit] = {row[0]: currency(row[0]) for row in _CURRENCIES}
CODES |= {"CNH": currency("CNY"), "RMB": currency("CNY"), "STG": currency("GBP")}
_LOWER_CODES = [
    (code, CODES[code.upper()])
    for code in ["rmb", "cny", "cnh", "usd", "eur", "gbp", "jpy", "hkd", "krw", "sgd", "aud", "inr"]
]

# Parts of a currency: code and factor of the part, English names, Chinese names.
_PARTS: tuple[tuple[str, str, str, str, str], ...] = (
    ("USD", "cent", "0.01", "cent|us cent|u.s. cent|¢", "美分"),
    ("GBP", "penny", "0.01", "penny|pence", "便士"),
    ("EUR", "euro cent", "0.01", "euro cent|eurocent", "欧分"),
    ("CNY", "jiao", "0.1", "jiao|mao", "毛钱|角钱|毛"),
    ("CNY", "fen", "0.01", "fen", "分钱"),
    ("INR", "paisa", "0.01", "paisa|paise", ""),
    ("MYR", "sen", "0.01", "sen", ""),
    ("UAH", "kopiyka", "0.01", "kopiyka", ""),
    ("RUB", "kopeck", "0.01", "kopeck|kopek", "戈比"),
    ("HKD", "hong kong cent", "0.01", "hong kong cent", "港仙"),
)

PENNY = Unit("penny", UnitKind.MONEY, "money:GBP", Decimal("0.01"))

# Names shared by currencies of which none is the plain meaning: a currency of its own that agrees with no other.
_SHARED: tuple[tuple[str, str, str], ...] = (
    ("franc", "franc", "法郎"),
    ("peso", "peso", "比索"),
    ("dinar", "dinar", "第纳尔"),
    ("mark", "deutsche mark|deutschmark|d-mark", "马克"),
    ("crown", "crown", "克朗"),
    ("guilder", "guilder", "盾"),
)


def plural(noun: str) -> str:
    """The regular plural of an English noun phrase."""
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split("|")) if words else ()


def currency_names() -> list[tuple[str, Unit]]:
    """Every name that follows a number, folded: signs, English names in singular and plural, Chinese names, parts."""
    names: list[tuple[str, Unit]] = []
    for code, signs, english, chinese in _CURRENCIES:
        unit = currency(code)
        words = (*_split(signs), *_split(english), *map(plural, _split(english)), *_split(chinese))
        names += [(word, unit) for word in words]
    for code, part, factor, english, chinese in _PARTS:
        unit = Unit(part, UnitKind.MONEY, f"money:{code}", Decimal(factor))
        names += [(word, unit) for word in (*_split(english), *map(plural, _split(english)), *_split(chinese))]
    for code, english, chinese in _SHARED:
        unit = currency(code)
        names += [(word, unit) for word in (*_split(english), *map(plural, _split(english)), *_split(chinese))]
    return names + _LOWER_CODES


def currency_signs() -> list[tuple[str, Unit]]:
    """What stands before a number, folded: codes, signs, and the names that are used so."""
    signs: list[tuple[str, Unit]] = []
    for code, marks, english, chinese in _CURRENCIES:
        words = (
            *_split(marks),
            *(name for name in (*_split(english), *map(plural, _split(english))) if name in _BEFORE),
        )
        signs += [(word, currency(code)) for word in (*words, *(name for name in _split(chinese) if name in _BEFORE))]
    return signs + _LOWER_CODES


_BEFORE = frozenset(
    {
        "yuan",
        "renminbi",
        "euro",
        "euros",
        "ringgit",
        "ringgits",
        "malaysian ringgit",
        "malaysian ringgits",
        "rupees",
        "人民币",
        "港币",
        "美金",
        "新台币",
        "台币",
        "澳币",
        "日币",
        "韩币",
    }
)

# Names that are words elsewhere ("5 won medals"): money only with a scale word or from fifty up.
WORDLIKE: frozenset[str] = frozenset(
    {"won", "real", "sol", "mark", "crown", "rand", "colon", "dong", "buck", "mao", "fen", "kip"}
)
