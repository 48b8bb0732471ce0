"""Names of countries and Chinese provinces, so that a place which a base does not know is seen as one."""

from __future__ import annotations

_ENGLISH = """
afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahrain bangladesh
belarus belgium benin bhutan bolivia botswana brazil brunei bulgaria burundi cambodia cameroon canada chad
chile china colombia congo croatia cuba cyprus czechia denmark djibouti ecuador egypt eritrea estonia eswatini
ethiopia fiji finland france gabon gambia germany ghana greece guatemala guinea guyana haiti honduras hungary
iceland india indonesia iran iraq ireland israel italy jamaica japan kazakhstan kenya kosovo kuwait kyrgyzstan
laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia
maldives mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar
namibia nepal netherlands nicaragua niger nigeria norway oman pakistan panama paraguay peru philippines poland
portugal qatar romania russia rwanda senegal serbia seychelles singapore slovakia slovenia somalia spain sudan
suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tunisia turkmenistan uganda ukraine
uruguay uzbekistan venezuela vietnam yemen zambia zimbabwe england scotland wales britain europe africa asia
america
""".split()

_CHINESE = """
北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川
贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 深圳 广州 杭州 南京 苏州 成都 武汉 西安
合肥 南昌 福州 济南 石家庄 太原 呼和浩特 哈尔滨 长春 南宁 海口 贵阳 昆明 兰州 西宁 银川 乌鲁木齐 拉萨 无锡 常州
温州 佛山 东莞 珠海 中山 惠州 烟台 潍坊 徐州 南通 扬州 绍兴 嘉兴 金华 台州 泉州 漳州 洛阳 襄阳 宜昌 芜湖 赣州 唐山
保定 邯郸 大同 包头 吉林市 大庆 桂林 柳州 绵阳 遵义 湛江 汕头 长三角 珠三角 京津冀 粤港澳 东北 中西部 欧元区 东盟
青岛 宁波 厦门 大连 沈阳 郑州 长沙 美国 日本 英国 法国 德国 印度 俄罗斯 韩国 越南 泰国 意大利 西班牙 加拿大
澳大利亚 巴西 墨西哥 新加坡 马来西亚 印度尼西亚 印尼 欧盟 欧元区 欧洲 非洲 亚洲 全球 世界
""".split()

PLACE_WORDS = frozenset(word.capitalize() for word in _ENGLISH)
PLACE_WORDS_CJK = tuple(sorted(_CHINESE, key=len, reverse=True))
