"""Writes nine more books of leads, as other offices send them, and what is expected of each of their rows.

The same short names in the judgements as in make.py. `python make_unseen_leads.py`, see README.md.
"""

from datetime import date

from sheets import (
    EL, EQ, KQ, NM, OT, PH, SY, SZ, XC, YC, ZJ,
    Error, Formula, Leads, Text, credit_code, save, wrong_code,
)


def shanghai_tracker():
    """The liaison office in Shanghai: a cover first, odd words for every heading, fixed assets and capital beside the amount."""
    cover = Leads("封面")
    cover.blank(2)
    cover.skip(None, "驻上海联络处")
    cover.skip(None, "项目跟踪资料汇编")
    cover.blank()
    cover.skip(None, "编印日期：2026年10月8日")
    cover.skip(None, "内部资料，请勿外传")
    s = Leads("跟踪表")
    s.title("驻沪联络处项目跟踪表（三季度首次接触）", 16)
    s.head(
        "- on name ind inv amount - - dist - con phone - summary source -",
        ["编号", "引荐日期", "项目简称", "赛道", "客商", "体量\n（亿元）", "其中固投\n（亿元）", "注册资本\n（万元）", "意向选址", "拟用地（亩）", "企业端联系人", "手机号", "我方联络员", "一句话介绍", "信息渠道", "下一步"],
    )
    s.row("SH-01", date(2026, 7, 6), "灵巧手量产基地", "人形机器人", "上海拢指智能科技有限公司", 2.2, 1.5, 3000, "新昌县", 30, "祁悦", "15000007101", "小傅", "灵巧手年产2万只", "以商引商", "约谈选址",
          y=220_000_000, s="robots", d=XC, on="2026-07-06")
    s.row("SH-02", "7月8日", "功率器件特色工艺线", "功率半导体", "上海璞衬半导体有限公司", "约6", 4, 8000, "越城区皋埠街道", 60, "靳帆", "15000007102", "小傅", "月产能5000片", "校友推荐", None,
          y=600_000_000, s="integrated_circuits", d=YC, on="2026-07-08", remark=True)
    s.row("SH-03", "同上", "智能功率模块塑封线", "同上", "同上", 1.4, 0.9, "同上", "同上", 20, "同上", "同上", "小傅", "塑封模块年产60万只", "同上", None,
          inv="上海璞衬半导体有限公司", y=140_000_000, s="integrated_circuits", d=YC, on="2026-07-08", con=("靳帆", "15000007102"), source="校友推荐", remark=True)
    s.row("SH-04", date(2026, 7, 13), "抗体药中试平台", "CDMO", "上海抒晶生物技术有限公司", "1.2～1.8", None, 5000, "杭州湾上虞经开区", 25, "简宁", "150 0000 7104", "小倪", "两千升反应器四台", "展会", "寄送政策",
          y=120_000_000, s="drug_manufacturing", d=SY, on="2026-07-13", remark=True)
    s.row("SH-05", "2026.7.15", "车载背光模组", "车载显示", "昆山煜屏光电科技有限公司", "9500万元", 0.6, 2000, "柯桥", None, "宓小舟", "15000007105", "小倪", "背光模组年产300万片", "展会", None,
          y=95_000_000, s="new_displays", d=KQ, on="2026-07-15")
    s.row("SH-06", "2026/7/20", "眼底病创新药", "创新药", "上海眸宁医药科技有限公司", "1亿5千万", None, 6000, "诸暨市浣东街道", None, "费昭", "021-60007106", "小倪", "眼用制剂车间", "基金介绍", None,
          y=150_000_000, s="drug_manufacturing", d=ZJ, on="2026-07-20")
    s.row("SH-07", "21/7/2026", "短途货运飞行器", "无人机", "上海鹄程航空科技有限公司", 3.1, 2, 10000, "嵊州", 80, "阎川", "/", "小傅", "载重300公斤", "展会", "邀请试飞",
          y=310_000_000, s="general_aviation", d=SZ, on="2026-07-21", con=None, remark=True)
    s.row("SH-08", date(2026, 7, 23), "卷对卷镀膜装备", "装备制造", "上海镀岫真空设备有限公司", "不便透露", None, 1500, "上虞区", 15, "葛晨", "15000007108", "小傅", "真空镀膜机年产30台", "以商引商", None,
          i=EQ, d=SY, on="2026-07-23", bad="amount")
    s.row("SH-09", date(2026, 7, 27), "热释电传感器封装", "传感器", "上海炀感电子有限公司", 0.8, 0.5, 1000, "滨海新区江滨片", None, "洪棠", "15000007109", "小倪", "年产5000万只", "校友推荐", None,
          y=80_000_000, s="smart_sensors", on="2026-07-27", bad="dist")
    s.row("SH-10", date(2026, 7, 29), "建筑光伏幕墙总装", None, "上海幕旸新能源有限公司", 1.6, 1.1, 3000, "柯桥区", 40, "蔺可", "15000007110", "小倪", "幕墙组件总装", "展会", "补充资料",
          y=160_000_000, d=KQ, on="2026-07-29", bad="ind")
    s.row("SH-11", "8.3", "灵巧手量产基地 ", "机器人", "上海拢指智能科技", "22000万元", None, 3000, "新昌", 30, "祁悦", "15000007101", "小倪", "新昌县自报", "以商引商", None, dup=True)
    s.row("SH-12", date(2026, 8, 4), "灵巧手量产基地二期", "人形机器人", "上海拢指智能科技有限公司", 0.9, 0.6, 3000, "新昌县", 12, "祁悦", "15000007101", "小傅", "关节模组年产10万套", "以商引商", None,
          y=90_000_000, s="robots", d=XC, on="2026-08-04")
    s.row("SH-13", "2026年8月10日", "汽车制动软管接头", "新能源汽车零部件", "Brakonda Fluid Systems AB", "约2,000万美金", None, None, "诸暨", 35, "Ingrid Sund", "15000007113", "小傅", "接头年产800万件", "领馆", None,
          fx=(20_000_000, "USD"), s="new_energy_vehicles", d=ZJ, on="2026-08-10", remark=True)
    s.row("SH-14", date(2026, 8, 12), "轻居酒店旗舰店", "连锁酒店", "上海栖栈酒店管理有限公司", 0.4, 0.3, 500, "越城区", None, "谈霜", "15000007114", "小倪", "客房180间", "以商引商", None,
          y=40_000_000, i=OT, d=YC, on="2026-08-12", remark=True)
    s.row("SH-15", date(2066, 12, 8), "氢化丁腈密封件", "特种橡胶", "上海弹韧橡胶制品有限公司", 1.1, 0.8, 2000, "上虞区", 28, "解放晴", "15000007115", "小倪", "密封件年产1200吨", "展会", None,
          y=110_000_000, s="chemical_materials", d=SY, bad="on")
    s.row("SH-16", date(2026, 8, 20), "沸石转轮组装", "VOCs治理设备", "上海净穹环境工程有限公司", 0.7, 0.4, 1000, "柯桥区", None, "邸文", "1500000711", "小傅", "转轮年产200台", "展会", None,
          y=70_000_000, s="environmental_equipment", d=KQ, on="2026-08-20", con=None, bad="phone")
    s.row("SH-17", date(2026, 8, 24), "高频覆铜板中试", "电子信息", "—", 1.3, 0.9, 2000, "越城区", 22, "安澜", "15000007117", "小傅", "中试线一条", "校友推荐", "核实主体",
          y=130_000_000, i=EL, d=YC, on="2026-08-24", bad="inv")
    s.row("SH-18", date(2026, 8, 27), "石英晶振扩产", "石英晶振", "上海频汐电子元件有限公司", 0, 0, 800, "嵊州市", None, "关予", "15000007118", "小倪", "晶振年产2亿只", "展会", None,
          s="chip_components", d=SZ, on="2026-08-27", bad="amount")
    s.row("SH-19", "2026年9月", "高温合金精铸件", "高温合金", "上海铸霄合金材料有限公司", "叁亿元", 2, 5000, "新昌高新园区", 50, "顾北", "15000007119", "小傅", "叶片精铸年产2万件", "以商引商", None,
          y=300_000_000, s="metal_materials", d=XC, on="2026-09-01", remark=True)
    s.row("SH-20", "９月１４日", "可降解地膜母粒", "可降解塑料", "上海壤禾生物材料有限公司", "１．４", 0.9, 2000, "上虞", 30, "戴茵", "15000007120", "小倪", "母粒年产1万吨", "基金介绍", None,
          y=140_000_000, s="bio_materials", d=SY, on="2026-09-14", remark=True)
    s.row("SH-21", date(2026, 9, 21), "五轴龙门加工中心", "五轴加工中心", "上海峻刃机床有限公司", "2亿多", 1.4, 6000, "诸暨市", 45, "庄凯", "15000007121", "小傅", "龙门机年产150台", "展会", None,
          y=200_000_000, s="cnc_machine_tools", d=ZJ, on="2026-09-21", remark=True)
    s.row("SH-22", date(2026, 9, 25), "重组胶原敷料基地", "医用敷料", "上海绡愈生物科技有限公司", "0.6", 0.4, 1500, "越城", None, "沙宜", "15000007122", "小倪", "湿性敷料年产2000万片", "展会", None,
          y=60_000_000, s="medical_dressings", d=YC, on="2026-09-25")
    s.skip("合计", None, "22个", None, None, 29.5)
    s.skip("注：1.体量为客商口头意向；2.固投、注册资本以企业提供为准。")
    s.skip("联络处负责人：褚越", *[None] * 9, "填报人电话：021-60007100")
    codes = Leads("码表", state="hidden")
    codes.skip("赛道", "我方联络员")
    codes.skip("人形机器人", "小傅")
    save("unseen", "01-驻沪联络处项目跟踪2026三季度.xlsx", "leads", "clerk", [cover, s, codes], styles=("yyyy-mm-dd", "yyyy/m/d", "m月d日"))


def questionnaire():
    """Answers of a form on telephones: questions with numbers for headings, everybody writes the amount as he likes."""
    s = Leads("Sheet1")
    s.head(
        "- on - - inv uscc name ind amount - dist con phone summary source -",
        ["序号", "提交答卷时间", "所用时间", "来自IP", "1、贵公司全称：", "2、统一社会信用代码（没有可不填）：", "3、项目暂定名：", "4、所属产业方向（可填产品）：", "5、贵公司拟投资金额（万元）：",
         "6、贵公司注册资本（万元）：", "7、希望落在哪个区县：", "8、您的姓名：", "9、您的手机号码：", "10、项目简单介绍：", "11、推荐渠道：", "12、预计何时开工："],
    )
    s.row(1, "2026/10/9 9:12:05", "216秒", "192.0.2.11(浙江-杭州)", "杭州栎声医疗器械有限公司", credit_code("330110", 821), "介入导管涂层项目", "医用导管", "3000", "1000", "越城区", "陶栎", "15100007201", "导管年产40万支", "朋友介绍", "2027年3月",
          y=30_000_000, s="medical_dressings", d=YC, on="2026-10-09")
    s.row(2, "2026/10/9 10:40:51", "301秒", "192.0.2.12(江苏-苏州)", "苏州熠微感知技术有限公司", credit_code("320505", 822).lower(), "制冷剂泄漏检测模组项目", "气体传感器", "5千万", "800", "新昌县", "计然", "15100007202", "模组年产100万只", "公众号", "2027.1",
          y=50_000_000, s="smart_sensors", d=XC, on="2026-10-09")
    s.row(3, "2026/10/10 8:03:17", "188秒", "192.0.2.13(山东-青岛)", "青岛絮澜纺织科技有限公司", None, "海藻纤维纱线项目", "功能纱线", "6，800", "2000", "诸暨 ", "逄舒", "15100007203", "功能纱线年产3000吨", "公众号", "/",
          y=68_000_000, s="textile_materials", d=ZJ, on="2026-10-10")
    s.row(4, "2026/10/10 15:26:40", "95秒", "192.0.2.14(浙江-宁波)", "宁波壑引机电有限公司", None, "轮毂电机定子项目", "轮毂电机", "1500万-2000万", "500", "嵊州市", "干晓霞", "15100007204", "定子年产20万套", "商会", "2027年",
          y=15_000_000, s="high_end_motors", d=SZ, on="2026-10-10", remark=True)
    s.row(5, "2026/10/12 9:00:02", "422秒", "192.0.2.15(广东-东莞)", "东莞屿光电子材料有限公司", credit_code("441900", 825), "偏光片裁切项目", "偏光片", "人民币贰仟万元整", "1000", "浙江省绍兴市越城区", "骆可", "15100007205", "裁切线三条", "朋友介绍", "2026年12月",
          y=20_000_000, s="new_displays", d=YC, on="2026-10-12")
    s.row(6, "2026/10/12 11:11:11", "260秒", "192.0.2.16(安徽-芜湖)", "芜湖驰制汽车科技有限公司", "暂无", "线控制动执行器项目", "线控制动", "大概8000", "3000", "上虞区曹娥街道", "甘霖", "15100007206", "执行器年产15万套", "公众号", "2027年5月",
          y=80_000_000, s="new_energy_vehicles", d=SY, on="2026-10-12", remark=True)
    s.row(7, "2026/10/13 14:05:33", "177秒", "192.0.2.17(上海-上海)", "上海砻源滤膜有限公司", None, "反渗透膜元件项目", "反渗透膜", "0.5亿", "2000", "上虞", "娄珊", "15100007207", "膜元件年产10万支", "展会", "-",
          y=50_000_000, s="chemical_materials", d=SY, on="2026-10-13")
    s.row(8, "2026/10/13 16:45:20", "510秒", "192.0.2.18(浙江-绍兴)", "Kestrelle Coatings SARL", None, "织机耐磨涂层项目", "纺织装备", "350万欧元左右", "无", "柯桥区", "Paul Roche", "15100007208", "涂层服务中心", "展会", "2027",
          fx=(3_500_000, "EUR"), s="smart_textile_equipment", d=KQ, on="2026-10-13", remark=True)
    s.row(9, "2026/10/14 9:31:09", "66秒", "192.0.2.19(福建-厦门)", "厦门鹭敷生物科技有限公司", None, "玻尿酸次抛项目", "玻尿酸", "看政策再定", "300", "诸暨市", "庄妍", "15100007209", "次抛精华", "公众号", "/",
          s="medical_aesthetics", d=ZJ, on="2026-10-14", bad="amount")
    s.row(10, "2026/10/14 13:59:48", "233秒", "192.0.2.20(湖北-武汉)", "武汉垣测仪器有限公司", None, "水质在线分析仪项目", "水质在线分析仪", "2600", "600", "都可以", "闵澈", "15100007210", "分析仪年产4000台", "商会", "2027年",
          y=26_000_000, s="environmental_equipment", on="2026-10-14", bad="dist")
    s.row(11, "2026/10/15 8:20:15", "149秒", "192.0.2.21(江苏-常州)", "常州铭箔新材料有限公司", wrong_code("320411", 831), "极薄铜箔分切项目", "铜箔", "12000.00", "5000", "新昌", "钮毅", "15100007211", "分切线六条", "公众号", "2027年2月",
          y=120_000_000, s="metal_materials", d=XC, on="2026-10-15", bad="uscc")
    s.row(12, "2026/10/15 17:02:36", "204秒", "192.0.2.22(浙江-台州)", "台州蚌珠阀业有限公司", None, "深冷阀门项目", "高端装备", "4200", "1000", "绍兴县", "叶蓁", "无", "阀门年产8万台", "商会", "2027",
          y=42_000_000, i=EQ, d=KQ, on="2026-10-15", con=None, remark=True)
    s.row(13, "2026/10/16 10:18:27", "390秒", "192.0.2.23(浙江-杭州)", "杭州绒尾宠物用品有限公司", None, "宠物家具设计工厂项目", "宠物用品", "1800", "100", "嵊州", "茅小满", "0571-88007213", "家具年产20万件", "朋友介绍", "/",
          y=18_000_000, i=OT, d=SZ, on="2026-10-16", remark=True)
    s.row(14, "2026/10/16 10:20:59", "58秒", "192.0.2.12(江苏-苏州)", "苏州熠微感知技术有限公司", credit_code("320505", 822), "制冷剂泄漏检测模组项目", "传感器", "5000", "800", "新昌", "计然", "15100007202", "第二次提交", "公众号", "2027.1", dup=True)
    s.row(15, "2026/10/16 10:29:00", "101秒", "192.0.2.12(江苏-苏州)", "苏州熠微感知技术有限公司", credit_code("320505", 822), "血氧探头项目", "电子信息", "1200", "800", "新昌县", "计然", "15100007202", "探头年产60万只", "公众号", "2027.6",
          y=12_000_000, i=EL, d=XC, on="2026-10-16")
    s.row(16, "2026/10/19 9:47:13", "312秒", "192.0.2.24(陕西-西安)", "西安渭芯电子科技有限公司", None, None, "MCU", "9000万", "2000", "越城", "同心", "15100007216", "工控芯片", "展会", "2027",
          y=90_000_000, s="integrated_circuits", d=YC, on="2026-10-19", bad="name")
    s.row(17, "2026/10/19 15:33:58", "87秒", "192.0.2.25(河南-郑州)", "郑州嵩芽生物制品有限公司", None, "微球佐剂车间项目", "疫苗", "-200", "1000", "上虞区", "郏琳", "15100007217", "佐剂车间", "公众号", "/",
          s="drug_manufacturing", d=SY, on="2026-10-19", bad="amount")
    s.row(18, "2026/10/20 11:24:06", "275秒", "192.0.2.26(四川-成都)", "成都岷栈智能装备有限公司", None, "料箱堆垛机项目", "堆垛机", "七千五百万元", "3000", "柯桥区", "宰父青", "+86 15100007218", "堆垛机年产400台", "展会", "2027年9月",
          y=75_000_000, s="logistics_equipment", d=KQ, on="2026-10-20")
    s.row(19, "2026/10/20 14:14:14", "131秒", "192.0.2.27(浙江-杭州)", Text("-零度（杭州）制冷科技有限公司"), None, Text("+冷媒阀岛项目"), "汽车热管理", "3,600", "500", "新昌县", "厉行", "15100007219", "阀岛年产10万套", "公众号", "2027",
          y=36_000_000, s="new_energy_vehicles", d=XC, on="2026-10-20")
    save("unseen", "02-投资意向登记表_答卷数据.xlsx", "leads", "clerk", [s])


def shangyu_zone():
    """A development zone's monthly paper as an old xls: a header of two rows that comes again on the second page."""
    s = Leads("月报", district=SY)
    s.title("上虞经济技术开发区在谈项目月报（2026年9月）", 14)
    s.skip("报送单位：投资合作局", *[None] * 12, "第9期")
    upper = ["序", "项目", None, None, "投资主体情况", None, None, "资金规模（万元）", None, None, "接洽", None, None, "专班负责人"]
    lower = [None, "名称", "所属链条", "拟建内容及规模", "单位名称", "社会信用代码", "联系人及电话", "计划总投资", "固定资产", "年度计划投资", "首次日期", "形式", "预计开工", None]
    s.head("- name ind summary inv uscc both amount - - on - - -", upper, lower)
    s.merge(1, 1, down=2)
    s.merge(14, 14, down=2)
    s.merges += [(3, 2, 3, 4), (3, 5, 3, 7), (3, 8, 3, 10), (3, 11, 3, 13)]
    s.skip(*range(1, 15))
    s.skip("一、新材料板块")
    s.merge(1, 14)
    s.row(1, "高流动聚苯硫醚合金", "化工新材料", "年产合金8000吨", "扬州铂砜高分子有限公司", credit_code("321002", 841), "陆嘉 15200007301", 26000, 18000, 3000, date(2026, 9, 2), "来访", "2027年6月", "阮局",
          y=260_000_000, s="chemical_materials", on="2026-09-02", con=("陆嘉", "15200007301"))
    s.row(2, "全氟离子膜流延", None, "离子膜年产20万平方米", "淄博渠膜科技有限公司", None, "孔工（15200007302）", "3.6亿元", 25000, 0, date(2026, 9, 3), "线上", "2027.9", "阮局",
          y=360_000_000, s="chemical_materials", on="2026-09-03", con=("孔工", "15200007302"))
    s.row(3, "对位芳纶短切纤维", None, "短切纤维年产2000吨", "营口韧帛纤维有限公司", None, "15200007303 杜若", "15000以上", 9000, 0, "9月4日", "来访", None, "阮局",
          y=150_000_000, s="chemical_materials", on="2026-09-04", con=("杜若", "15200007303"), remark=True)
    s.merge_down("ind", 3)
    s.row(4, "生物基尼龙盐", "生物新材料", "尼龙盐年产1万吨", "山东稷源生物材料有限公司", wrong_code("370303", 844), "翟明 15200007304", 31000, 24000, 2000, 46270, "来访", "2027年", "小茹",
          y=310_000_000, s="bio_materials", on="2026-09-05", con=("翟明", "15200007304"), bad="uscc")
    s.row(5, "铜铬锆触头坯料", "铜合金", "触头年产600万件", "乐清衡触合金有限公司", None, "倪超、15200007305", "8，500", 6000, 0, date(2026, 9, 7), "拜访", None, "小茹",
          y=85_000_000, s="metal_materials", on="2026-09-07", con=("倪超", "15200007305"))
    s.row(6, "再生聚酯膜级切片", "新材料", "切片年产5万吨", "杭州澜塑循环科技有限公司", None, "暂无", "待定", None, None, "2026.9.8", "电话", None, "小茹",
          i=NM, on="2026-09-08", bad="amount")
    s.skip("小计", "6个", None, None, None, None, None, 116500, 82000)
    s.skip("二、现代医药板块")
    s.merge(1, 14)
    s.row(7, "小核酸药物递送脂质", "现代医药", "脂质辅料年产3吨", "苏州递微医药科技有限公司", credit_code("320571", 847).lower(), "臧一诺 15200007307/15200007317", 12800, 9000, 0, date(2026, 9, 9), "来访", "2027年", "老钟",
          y=128_000_000, i=PH, on="2026-09-09", con=("臧一诺", "15200007307"))
    s.row(8, "吸入用无菌粉体灌装", "同上", "灌装线两条", "同上", "同上", "同上", "0.48亿", 3000, 0, "同上", "来访", "2027年", "老钟",
          inv="苏州递微医药科技有限公司", uscc=credit_code("320571", 847), y=48_000_000, i=PH, on="2026-09-09", con=("臧一诺", "15200007307"))
    s.row(9, "喹诺酮原料药绿色改造", "原料药", "原料药年产300吨", "浙江岑喹药业有限公司", None, "骆铮 0575-82007309", "一亿三千万", 9500, 0, date(2026, 9, 10), "拜访", None, "老钟",
          y=130_000_000, s="drug_manufacturing", on="2026-09-10", con=("骆铮", "0575-82007309"))
    s.hide_row()
    s.row(10, "止血海绵冻干线", "止血海绵", "冻干线三条", None, None, "伊雯 15200007310", 5600, 4000, 0, date(2026, 9, 10), "来访", None, "老钟",
          y=56_000_000, s="medical_dressings", on="2026-09-10", con=("伊雯", "15200007310"), bad="inv")
    s.skip("小计", "4个", None, None, None, None, None, 36200)
    s.skip(*upper)
    s.skip(*lower)
    s.skip("三、装备与电子板块")
    s.merge(1, 14)
    s.row(11, "余热锅炉模块化制造", "余热锅炉", "模块锅炉年产120台", "无锡炉屿节能装备有限公司", None, "钦佩 15200007311", 9800, 7000, 500, date(2026, 9, 14), "来访", "2026年12月", "小茹",
          y=98_000_000, s="environmental_equipment", on="2026-09-14", con=("钦佩", "15200007311"))
    s.row(12, "高流动聚苯硫醚合金", "新材料", "年产合金8000吨", "扬州鉑碸高分子有限公司", None, "陆嘉 15200007301", "2.6亿元", 18000, None, date(2026, 9, 15), "再次来访", None, "阮局", dup=True)
    s.row(13, "车规级芯片散热底板", "车规级芯片", "针翅底板年产200万件", "株洲翅冷科技有限公司", None, "尚可 15200007313", "1.2亿元（其中设备8000万元）", 8000, 0, date(2026, 9, 16), "线上", None, "小茹",
          y=120_000_000, s="integrated_circuits", on="2026-09-16", con=("尚可", "15200007313"), remark=True)
    s.row(14, "智能变送器标定", "智能传感器", "变送器年产5万台", "西安秤微仪表有限公司", None, "第五琪：15200007314", Error("#N/A"), None, None, date(2026, 9, 17), "来访", None, "小茹",
          s="smart_sensors", on="2026-09-17", con=("第五琪", "15200007314"), bad="amount")
    s.row(15, "轨道车辆制动闸片", "轨道交通", "闸片年产30万片", "常州轫行摩擦材料有限公司", None, "言枫", 6400, 4500, 0, date(2026, 9, 18), "来访", None, "小茹",
          y=64_000_000, s="advanced_transport_equipment", on="2026-09-18", con=None, remark=True)
    s.row(16, "伞业直播基地", "直播电商", "直播间40个", "上虞伞趣文化传播有限公司", None, "邵彤 15200007316", 3000, 1000, 0, date(2026, 9, 21), "来访", None, "小茹",
          y=30_000_000, i=OT, on="2026-09-21", con=("邵彤", "15200007316"), remark=True)
    s.row(17, "风电叶片玻纤拉挤", None, "拉挤板年产1万吨", "连云港翼拉复材有限公司", None, "汝成 15200007318", 7700, 5000, 0, date(2026, 9, 22), "电话", None, "小茹",
          y=77_000_000, i=EL, on="2026-09-22", con=("汝成", "15200007318"))
    s.row(18, "电子元件载带", "片式元件", "载带年产5亿米", "昆山载途电子有限公司", None, "暴雪 15200007319", 4100, 2800, 0, "9月31日", "来访", None, "小茹",
          y=41_000_000, s="chip_components", con=("暴雪", "15200007319"), bad="on")
    s.skip(19)
    s.skip("小计", "8个")
    s.skip("总计", "18个", None, None, None, None, None, 254700)
    s.skip("说明：年度计划投资为当年纳统口径，不作为项目体量。")
    s.skip("局长：", None, None, "审核：", None, None, "制表：茹梦 0575-82007300")
    old = Leads("8月", state="veryHidden")
    old.skip("名称", "单位名称")
    old.skip("已落户项目", "上虞往日化工有限公司")
    save("unseen", "03-上虞经开区在谈项目月报.xls", "leads", "clerk", [s, old], date_format="yyyy-m-d")


def zhuji_meeting():
    """Papers of a weekly meeting as ods: three tables one below another, figures beside the first, a unit in each caption."""
    s = Leads("例会", district=ZJ)
    s.title("诸暨市招商周例会材料（2026年第47周）", 12)
    s.skip("一、新增在谈（单位：亿元）")
    s.head(
        "- name inv ind amount on con phone - - - -",
        ["No.", "拟招引项目", "甲方单位", "产业细分", "投资规模", "首接时间", "甲方联络人", "甲方电话", "责任领导", None, "行业分布", "个数"],
    )
    s.row(1, "行星滚柱丝杠项目", "南京旋杠传动科技有限公司", "数控机床", 1.8, date(2026, 11, 16), "印鹏", 15300007401, "陈市长", None, "装备", 4,
          y=180_000_000, s="cnc_machine_tools", on="2026-11-16")
    s.row(2, "协作机械臂整机项目", "深圳臂语机器人有限公司", "协作机器人", "2.5-3", date(2026, 11, 16), "詹璐", 15300007402, "陈市长", None, "材料", 2,
          y=250_000_000, s="robots", on="2026-11-16", remark=True)
    s.row(3, "低轨卫星天线项目", "西安穹波电子有限公司", "电子信息", "8000万", "11月17日", "封岚", 15300007403, "吕主任", None, "电子", 2,
          y=80_000_000, i=EL, on="2026-11-17", remark=True)
    s.row(4, "压延铜箔项目", "铜陵延箔新材料有限公司", "铜箔", 4.2, date(2026, 11, 17), "谷雨", "15300007404；15300007414", "吕主任", None, "其他", 1,
          y=420_000_000, s="metal_materials", on="2026-11-17", con=("谷雨", "15300007404"))
    s.row(5, "丝网清洗自动线项目", "苏州网濯自动化有限公司", "智能制造装备", 0.35, date(2026, 11, 18), "焦阳", None, "吕主任", None, "合计", 9,
          y=35_000_000, s="intelligent_manufacturing_equipment", on="2026-11-18", con=None, remark=True)
    s.row(6, "珍珠层线材首饰项目", "海口蚌璨珠宝有限公司", "珠宝饰品", 0.5, date(2026, 11, 18), "符蕊", 15300007406, "陈市长",
          None, None, None, y=50_000_000, i=OT, on="2026-11-18", remark=True)
    s.row(7, "电动垂直起降飞行器舱体项目", "成都蜀翼航空复材有限公司", "通用航空", "叁亿贰仟万元", "2026-11-18", "濮真", 15300007407, "陈市长",
          None, None, None, y=320_000_000, s="general_aviation", on="2026-11-18")
    s.row(8, "再生锦纶长丝项目", "福州锦溯纤维有限公司", "差别化纤维", "保密", "2026-11-19", "林可欣", 15300007408, "吕主任",
          None, None, None, s="textile_materials", on="2026-11-19", bad="amount")
    s.row(9, "储能变流器项目", "合肥弛储电气有限公司", "高端装备", Formula("=12000/10000", 1.2), "2066.11.25", "宦游", 15300007409, "吕主任",
          None, None, None, y=120_000_000, i=EQ, bad="on")
    s.skip("小计", "9个", None, None, 14.7)
    s.blank()
    s.skip("二、外商投资（单位：万美元）")
    s.head(
        "inv name dist ind amount - on con phone -",
        ["外商", "拟招引项目", "拟落乡镇", "产业细分", "拟投外资", "到位资金", "首接时间", "外方联络人", "外方电话", "责任领导"],
    )
    s.row("Ostrava Pumpen GmbH", "化工屏蔽泵项目", "诸暨市店口镇", "高端装备", 1200, 0, "Nov 16, 2026", "Miloš Hora", "15300007411", "陈市长",
          fx=(12_000_000, "USD"), i=EQ, d=ZJ, on="2026-11-16", remark=True)
    s.row("株式会社浪速精線", "极细不锈钢线项目", "店口镇", "金属新材料", "5亿日元", 0, date(2026, 11, 17), "/", "/", "吕主任",
          fx=(500_000_000, "JPY"), s="metal_materials", d=ZJ, on="2026-11-17", remark=True)
    s.row("Lindholm Bandage Oy", "弹性绷带项目", None, "绷带", "约400", 0, date(2026, 11, 18), "Sari Aalto", None, "吕主任",
          fx=(4_000_000, "USD"), s="medical_dressings", on="2026-11-18", con=None, remark=True)
    s.row("OSTRAVA Pumpen GmbH", "化工屏蔽泵项目", "诸暨店口", "装备", "1200万美元", 0, date(2026, 11, 19), "Miloš Hora", "15300007411", "陈市长", dup=True)
    s.skip("小计", "4个", None, None, 1600)
    s.blank(2)
    s.skip("三、增资扩产（单位：万元）")
    s.head(
        "- inv name amount - ind on both",
        ["序", "项目单位", "扩产项目", "拟投总额", "其中设备投资", "产业细分", "首接时间", "项目单位联系人（手机）"],
    )
    s.row("①", "诸暨焓驱热控有限公司", "电池液冷板项目", "６８００", 4200, "动力电池", date(2026, 11, 16), "楼建军（15300007421）",
          y=68_000_000, s="new_energy_vehicles", on="2026-11-16", con=("楼建军", "15300007421"))
    s.row("②", "〃", "电池液冷板项目（二期）", "3,900", 2600, "〃", "〃", "〃",
          inv="诸暨焓驱热控有限公司", y=39_000_000, s="new_energy_vehicles", on="2026-11-16", con=("楼建军", "15300007421"))
    s.row("③", "浙江袜弦智能装备有限公司", "一体袜机项目", 5500, 4000, "智能纺织装备", date(2026, 11, 17), "斯超群（13807)",
          y=55_000_000, s="smart_textile_equipment", on="2026-11-17", con=None, bad="both")
    s.row("④", "诸暨暨翎五金有限公司", "防盗锁芯项目", 900, 700, "家居五金", date(2026, 11, 18), "金飞（0575-87007424）",
          y=9_000_000, i=OT, on="2026-11-18", con=("金飞", "0575-87007424"), remark=True)
    s.row("⑤", None, "铜阀门压铸项目", 2100, 1500, "铜合金", date(2026, 11, 19), "周阿毛（15300007425）",
          y=21_000_000, s="metal_materials", on="2026-11-19", con=("周阿毛", "15300007425"), bad="inv")
    s.skip("小计", "5个", None, 18900)
    s.skip("记录：寿萱")
    save("unseen", "04-诸暨市招商周例会材料.ods", "leads", "clerk", [s])


def chambers_csv():
    """What chambers in other cities recommend: GB18030 with commas, no unit in any heading, products in a column of their own."""
    s = Leads("csv")
    s.skip("异地绍兴商会推荐线索（2026年1—10月）", *[None] * 13)
    s.skip(*[None] * 14)
    s.head(
        "- name inv uscc ind sub amount dist con phone on source - -",
        ["批次", "线索标题", "企业(单位)名称", "信用代码", "产业大类", "产品小类", "拟投资额", "落地区域", "企业联系人", "联系方式", "获悉时间", "线索出处", "企业年产值", "备注"],
    )
    s.row("1", "车用石英晶振项目", "随州汐频晶体有限公司", credit_code("421303", 861), "电子信息", "石英晶振", "18000", "嵊州市", "樊荔", "15500007501", "2026-01-12", "武汉绍兴商会", "2.1亿元", "",
          y=180_000_000, s="chip_components", d=SZ, on="2026-01-12", remark=True)
    s.row("1", "喷水织机探纬器项目", "武汉纬感智能科技有限公司", "", "高端装备", "喷水织机", "35000000", "柯桥区", "商隐", "15500007502", "2026/1/15", "武汉绍兴商会", "8000万元", "",
          y=35_000_000, s="smart_textile_equipment", d=KQ, on="2026-01-15", remark=True)
    s.row("1", "骨科导航臂项目", "武汉导骨医疗机器人有限公司", "", "高端装备", "机器人", "0.9亿", "越城区", "敖包", "15500007503", "26/1/20", "同上", "", "",
          y=90_000_000, s="robots", d=YC, on="2026-01-20", source="武汉绍兴商会")
    s.row("2", "全钒液流电堆膜项目", "大连钒渡储能材料有限公司", wrong_code("210211", 864), "新材料", "离子交换膜", "6500万", "上虞市", "曲歌", "15500007504", "2026.3.4", "大连绍兴商会", "", "",
          y=65_000_000, s="chemical_materials", d=SY, on="2026-03-04", bad="uscc")
    s.row("2", "船用推进器项目", "大连舷浪船舶设备有限公司", "", "高端装备", "先进交通装备", "约1.2亿", "诸暨市", "于洋", "0411-85007505", "3月6日", "〃", "3亿元", "港口要求",
          y=120_000_000, s="advanced_transport_equipment", d=ZJ, on="2026-03-06", source="大连绍兴商会", remark=True)
    s.row("2", "海藻酸盐敷料项目", "大连藻愈医疗用品有限公司", "", "现代医药", "医用敷料", "800", "诸暨市", "荆棘", "15500007506", "2026-03-09", "大连绍兴商会", "", "单位待核",
          s="medical_dressings", d=ZJ, on="2026-03-09", bad="amount")
    s.skip(*[None] * 14)
    s.row("3", "IGBT灌封硅胶项目", "东莞凝护新材料有限公司", credit_code("441900", 867), "新材料", "有机硅", "１２００万元", "上虞区", "黎鸥", "15500007507", "2026-05-11 09:30", "东莞绍兴商会", "", "",
          y=12_000_000, s="chemical_materials", d=SY, on="2026-05-11")
    s.row("3", "TWS耳机充电仓项目", "东莞仓语电子有限公司", "", "电子信息", "", "2亿-3亿", "越城", "邬桐", "15500007508、0769-22007508", "2026-05-11", "东莞绍兴商会", "10亿元", "",
          y=200_000_000, i=EL, d=YC, on="2026-05-11", con=("邬桐", "15500007508"), remark=True)
    s.row("3", "注塑取件机械手项目", "东莞取诣自动化有限公司", "", "装备", "智能制造装备", "3千5百万", "新昌县", "", "", "2026-05-12", "东莞绍兴商会", "", "",
          y=35_000_000, s="intelligent_manufacturing_equipment", d=XC, on="2026-05-12")
    s.row("3", "IGBT灌封硅胶项目", "东莞凝护新材料", "", "新材料", "有机硅", "0.12亿元", "上虞", "黎鸥", "15500007507", "2026-05-18", "深圳绍兴商会", "", "两家商会都报", dup=True)
    s.row("4", "轻量化铝轮毂项目", "重庆瞿塘轮业有限公司", "", "高端装备", "新能源汽车", "6个亿", "嵊州经开区", "冉舟", "15500007511", "2026年6月", "重庆绍兴商会", "12亿元", "",
          y=600_000_000, s="new_energy_vehicles", d=SZ, on="2026-06-01", remark=True)
    s.row("4", "摩托车用无刷电机项目", "重庆巴驱电机有限公司", "", "高端装备", "无刷电机", "4500", "嵊州", "向渝", "155-0000-7512", "2026-06-15", "重庆绍兴商会", "", "",
          y=45_000_000, s="high_end_motors", d=SZ, on="2026-06-15", remark=True)
    s.row("4", "火锅底料中央工厂项目", "重庆沸椒食品有限公司", "", "食品饮料", "", "5000万元", "柯桥", "牟丹", "15500007513", "2026-06-16", "重庆绍兴商会", "", "",
          y=50_000_000, i=OT, d=KQ, on="2026-06-16", remark=True)
    s.row("4", "笔电镁合金外壳项目", "", "", "新材料", "镁合金", "7000万", "新昌", "龚滩", "15500007514", "2026-06-17", "重庆绍兴商会", "", "企业名待补",
          y=70_000_000, s="metal_materials", d=XC, on="2026-06-17", bad="inv")
    s.row("5", "宫腔镜冷光源项目", "长沙洞明医疗科技有限公司", "", "医药", "", "￥3,200万元", "越城区", "易湘", "15500007515", "2026-08-03", "长沙绍兴商会", "", "",
          y=32_000_000, i=PH, d=YC, on="2026-08-03")
    s.row("5", "盾构刀具再制造项目", "长沙岳掘装备有限公司", "", "高端装备", "", "TBD", "上虞区", "言午", "15500007516", "2026-08-04", "长沙绍兴商会", "", "",
          i=EQ, d=SY, on="2026-08-04", bad="amount")
    s.row("5", "ADC药物偶联项目", "长沙靶桥药业有限公司", "", "现代医药", "创新药", "港币8000万元", "萧山", "蒯良", "15500007517", "2026-08-05", "长沙绍兴商会", "", "",
          fx=(80_000_000, "HKD"), s="drug_manufacturing", on="2026-08-05", bad="dist", remark=True)
    s.row("5", "垃圾分选机器人产线项目", "长沙拣绿环保装备有限公司", "", "高端装备", "节能环保装备", "9800万", "新昌县", "楚辞", "15500007518转8", "2026-08-05", "长沙绍兴商会", "", "",
          y=98_000_000, s="environmental_equipment", d=XC, on="2026-08-05")
    s.row("5", "蓝宝石窗口片项目", "长沙璃窗光电有限公司", "", "电子信息", "新型显示", "5600万", "", "晏殊", "15500007519", "2026-08-06", "长沙绍兴商会", "", "",
          y=56_000_000, s="new_displays", on="2026-08-06", bad="dist")
    s.row("6", "差别化氨纶项目", "厦门氨润化纤有限公司", "", "新材料", "氨纶", "3亿余元", "诸暨高新区", "颜料", "15500007520", "2026-09-31", "厦门绍兴商会", "", "",
          y=300_000_000, s="textile_materials", d=ZJ, bad="on", remark=True)
    s.skip("共20条", *[None] * 13)
    s.skip("汇总：市工商联经济处", *[None] * 8, "电话：0575-85007500", *[None] * 4)
    save("unseen", "05-异地商会推荐线索.csv", "leads", "clerk", [s], encoding="gb18030")


def european_pipeline():
    """The office in Europe in two languages with millions of euro in the heading; the desk for Japan on another sheet."""
    s = Leads("Europe 欧洲", left=1)
    s.blank()
    s.title("Pipeline of the European liaison office 驻欧洲联络处项目储备 (Jan-Oct 2026)", 15)
    s.head(
        "- inv name ind amount - - dist con phone on summary source - -",
        ["Ref.", "Company\n外方公司", "Working title\n项目代称", "Sector\n行业", "Intended spend\n拟投（EUR million）", "Turnover 2025\n年营收（EUR million）", "Staff\n员工数", "Preferred site\n意向地", "Counterpart\n对方代表",
         "Mobile\n手机", "First contact\n初次接触", "Pitch\n简介", "Via\n渠道", "Our officer\n我方专员", "Next visit\n下次拜访"],
    )
    s.row("EU-01", "Ahlers Greiftechnik GmbH", "Gripper assembly", "Robotics", 12.5, 40, 210, "Shangyu", "Katrin Ahlers", "+86 155 0000 7601", date(2026, 1, 19), "Electric grippers", "Trade fair", "Ms Lou", date(2026, 12, 2),
          fx=(12_500_000, "EUR"), s="robots", d=SY, on="2026-01-19", remark=True)
    s.row("EU-02", "Pellworm Sensorik AG", "Pressure cells", "Smart sensors", "8", 22, 95, "Yuecheng Dist.", "Nils Pell", "15600007602", "3 February 2026", "Oil-filled pressure cells", "Consulate", "Ms Lou", None,
          fx=(8_000_000, "EUR"), s="smart_sensors", d=YC, on="2026-02-03", remark=True)
    s.row("EU-03", "Vauclin Pharma SAS", "Sterile filling", "Pharmaceuticals", "10-15", 130, 600, "Keqiao 柯桥", "Élodie Vauclin", "15600007603", "Feb 18, 2026", "Pre-filled syringes", "Consulate", "Mr Zhan", None,
          fx=(10_000_000, "EUR"), i=PH, d=KQ, on="2026-02-18", remark=True)
    s.row("EU-04", "Terrafond Compositi Srl", "Prepreg line", "Carbon fibre", "approx. 6", 18, 70, "Zhuji City", "Marco Fondi", None, "23.02.2026", "Prepregs for drones", "Trade fair", "Mr Zhan", None,
          fx=(6_000_000, "EUR"), s="chemical_materials", d=ZJ, on="2026-02-23", con=None, remark=True)
    s.row("EU-05", "Helvor Medtech AG", "Wound foam", "Medical dressings", "CHF 20 million", 55, 180, "诸暨", "Beat Helvor", "15600007605", date(2026, 3, 9), "Foam dressings", "Partner", "Ms Lou", None,
          fx=(20_000_000, "CHF"), s="medical_dressings", d=ZJ, on="2026-03-09", remark=True)
    s.row("EU-06", "Coldharbour Analytics Ltd", "Gas analysers", "Environmental equipment", "GBP 3.5 million", 9, 40, "Xinchang", "Owen Price", "15600007606", date(2026, 3, 16), "Stack-gas analysers", "Partner", "Ms Lou", None,
          fx=(3_500_000, "GBP"), s="environmental_equipment", d=XC, on="2026-03-16", remark=True)
    s.row("EU-07", "Ahlers Greiftechnik GmbH", "Gripper assembly, phase 2", "Robotics", 4, 40, 210, "Shangyu", "Katrin Ahlers", "+86 155 0000 7601", date(2026, 4, 13), "Vacuum grippers", "Trade fair", "Ms Lou", None,
          fx=(4_000_000, "EUR"), s="robots", d=SY, on="2026-04-13", remark=True)
    s.row("EU-08", "Nordkapp Halvleder AS", "Power dies", "Semiconductors", "RMB 260 million", 300, 900, "Yuecheng", "Liv Berg", "15600007608", "2026-04-20", "Automotive power dies", "Consulate", "Mr Zhan", None,
          y=260_000_000, s="integrated_circuits", d=YC, on="2026-04-20")
    s.row("EU-09", "Bastide Cosmétique SA", "Peel-off masks", "Medical aesthetics", "confidential", 75, 310, "Keqiao", "Inès Bastide", "15600007609", "2026-04-27", "Masks for clinics", "Partner", "Mr Zhan", None,
          s="medical_aesthetics", d=KQ, on="2026-04-27", bad="amount")
    s.row("EU-10", "Weserhof Antriebe KG", "Traction drives", "New energy vehicles", 15, 210, 800, "Ningbo", "Jost Weser", "15600007610", date(2026, 5, 11), "E-axles for vans", "Trade fair", "Ms Lou", None,
          fx=(15_000_000, "EUR"), s="new_energy_vehicles", on="2026-05-11", bad="dist", remark=True)
    s.row("EU-11", "Ribera Alimentación SL", "Olive oil bottling", "Food", 1.5, 12, 35, "Shengzhou", "Pau Ribera", "15600007611", date(2026, 5, 18), "Bottling and tasting", "Trade fair", "Ms Lou", None,
          fx=(1_500_000, "EUR"), i=OT, d=SZ, on="2026-05-18", remark=True)
    s.row("EU-12", "AHLERS Greiftechnik GmbH", "Gripper  Assembly", "Robots", "EUR 12.5 million", 40, 210, "上虞区", "Katrin Ahlers", "+86 155 0000 7601", date(2026, 5, 25), "Reported by the consulate too", "Consulate", "Mr Zhan", None, dup=True)
    s.row("EU-13", "Tisza Forge Zrt.", "Ring rolling", "Metal materials", 9, 60, 240, "Xinchang County", "Bence Tisza", "15600007613", "2026-13-06", "Rolled rings", "Partner", "Mr Zhan", None,
          fx=(9_000_000, "EUR"), s="metal_materials", d=XC, bad="on", remark=True)
    s.skip("Subtotal", "13 entries", None, None, 86.5)
    s.skip("Figures are those given by the companies; not audited.")
    j = Leads("Japan 日本")
    j.head(
        "on inv name ind dist amount - both -",
        ["初次面谈", "日方企业", "合作项目", "行业类别", "拟落区县", "拟投额（万日元）", "资本金（万日元）", "日方窗口", "事务所担当"],
    )
    j.row("2026/6/3", "三河湾モーター株式会社", "空心杯电机项目", "空心杯电机", "嵊州市", 90000, 10000, "神谷 15700007621", "小章",
          fx=(900_000_000, "JPY"), s="high_end_motors", d=SZ, on="2026-06-03", con=("神谷", "15700007621"), remark=True)
    j.row("2026/6/4", "株式会社北陸セラミック", "陶瓷基板项目", "片式元件", "越城区", "2億円", 5000, "—", "小章",
          fx=(200_000_000, "JPY"), s="chip_components", d=YC, on="2026-06-04", remark=True)
    j.row("〃", "〃", "压电陶瓷项目", "智能传感器", "〃", "5000万元人民币", 5000, "—", "小章",
          inv="株式会社北陸セラミック", y=50_000_000, s="smart_sensors", d=YC, on="2026-06-04")
    j.row("2026年6月15日", "若狭化成工業株式会社", "聚砜中空纤维项目", "化工新材料", "上虞区", 0, 20000, "堀内 15700007624", "小章",
          s="chemical_materials", d=SY, on="2026-06-15", con=("堀内", "15700007624"), bad="amount")
    j.row("6.22", "備中織機株式会社", "喷气织机主轴项目", "喷气织机", "柯桥", "6亿", 3000, "平井 15700007625", "小章",
          fx=(600_000_000, "JPY"), s="smart_textile_equipment", d=KQ, on="2026-06-22", con=("平井", "15700007625"), remark=True)
    j.row("2026-06-29", "三河湾モーター株式会社", "空心杯电机 项目", "电机", "嵊州", "9亿日元", 10000, "神谷 15700007621", "小章", dup=True)
    n = Leads("Readme")
    n.skip("Entries are moved to the archive after twelve months without contact.")
    archive = Leads("Archive 2025", state="hidden")
    archive.skip("Company", "Working title")
    archive.skip("Bygone Works Ltd", "Closed file")
    save("unseen", "06-European liaison office pipeline 2026.xlsx", "leads", "clerk", [s, j, n, archive], styles=("dd/mm/yyyy", "d-mmm-yy"))


def fund_reserve():
    """The city's fund: the table begins in column C, the 1904 date system, formulas and errors, the fund's own money beside the whole."""
    cover = Leads("说明")
    cover.skip("产业基金拟投项目储备库")
    cover.skip("本库每季度更新一次，由投资一部维护。")
    s = Leads("储备项目", left=2)
    s.blank()
    s.head(
        "- name inv uscc ind amount - - - dist con phone - on - summary",
        ["库号", "标的项目", "项目业主", "业主统一代码", "细分赛道", "计划总投资\n(万元)", "基金拟出资\n(万元)", "到位资金\n(万元)", "亩均税收\n(万元/亩)", "属地", "业主联系人", "业主联系电话", "投资经理",
         "线索登记日", "预计开工", "建设要点"],
    )
    s.row("F-001", "第三代半导体外延项目", "绍兴晗外延半导体有限公司", credit_code(YC, 881), "半导体", 45000, 9000, 3000, 50, "越城区", "岑立", "15800007701", "小戈", date(2026, 4, 1), date(2027, 1, 1), "外延片年产6万片",
          y=450_000_000, s="integrated_circuits", d=YC, on="2026-04-01")
    s.row("F-002", "柔性AMOLED掩膜板项目", "绍兴掩光精密科技有限公司", credit_code(YC, 882), "AMOLED", Formula("=I4*5", 30000), 6000, 0, 40, "越城", "狄安", "15800007702", "小戈", date(2026, 4, 3), date(2027, 3, 1), "掩膜板年产1500张",
          y=300_000_000, s="new_displays", d=YC, on="2026-04-03")
    s.row("F-003", "高精度惯导项目", "新昌衡穹导航有限公司", None, "惯性传感器", Formula("=I5/0.2"), 2400, 0, 35, "新昌县", "竺恒", "15800007703", "小戈", date(2026, 4, 8), "2027年", "惯组年产5000套",
          s="smart_sensors", d=XC, on="2026-04-08", bad="amount")
    s.row("F-004", "谐波减速器精加工项目", "嵊州市谐轴传动有限公司", "/", "谐波减速器", 16000, 3000, 500, 30, Formula('=IF(1=1,"嵊州市","")', "嵊州市"), "求实", "15800007704", "小练", date(2026, 4, 10), None, "减速器年产12万台",
          y=160_000_000, s="robots", d=SZ, on="2026-04-10")
    s.row("F-005", "双抗药物车间", "绍兴谱双生物制药有限公司", credit_code(SY, 885), "单克隆抗体", "5.2亿", 10000, 8000, 60, "上虞区", "章珂", "15800007705", "小练", Formula("=DATE(2026,4,15)", None, "yyyy-mm-dd"), None, "反应器八台",
          y=520_000_000, s="drug_manufacturing", d=SY)
    s.row("F-006", "钛合金锻坯项目", "诸暨钛屿新材有限公司", None, "钛合金", Error("#DIV/0!"), 2000, 0, 30, "诸暨市", "郭岩", "15800007706", "小练", date(2026, 4, 20), None, "锻坯年产3000吨",
          s="metal_materials", d=ZJ, on="2026-04-20", bad="amount")
    s.row("F-007", "智能仓储货架项目", "绍兴架仓物流设备有限公司", wrong_code(KQ, 887), "智能仓储设备", 7200, 1400, 0, 28, "柯桥区", "诸敏", "15800007707", "小练", date(2026, 4, 22), None, "货架年产4万吨",
          y=72_000_000, s="logistics_equipment", d=KQ, on="2026-04-22", bad="uscc")
    s.row("F-008", "PHA发酵项目", "上虞黍微生物材料有限公司", None, "PHA", 24000, 4800, 0, 32, Error("#REF!"), "车前", "15800007708", "小戈", date(2026, 4, 24), None, "PHA年产5000吨",
          y=240_000_000, s="bio_materials", on="2026-04-24", bad="dist")
    s.row("F-009", "第三代半导体外延项目", "绍兴晗外延半导体有限责任公司", credit_code(YC, 881), "集成电路", Formula('=H3/10000&"亿元"', "4.5亿元"), None, None, None, "越城", "岑立", "15800007701", "小练", date(2026, 5, 6), None, "重复入库", dup=True)
    s.row("F-010", "车载充电机项目", "浙江绮充电气股份有限公司", credit_code(ZJ, 890), "车载充电机", "一亿八千万", 3600, 0, 38, "诸暨", "蒋雁", "0575-87007710", "小戈", date(2026, 5, 8), None, "充电机年产40万台",
          y=180_000_000, s="new_energy_vehicles", d=ZJ, on="2026-05-08")
    s.row("F-011", "湿法隔膜涂覆项目", "嵊州市隔舟新材料有限公司", None, "锂电隔膜", "20000-25000", 4000, 0, 30, "嵊州市", "邢羽", "15800007711", "小戈", date(2026, 5, 11), None, "涂覆膜年产3亿平方米",
          y=200_000_000, s="chemical_materials", d=SZ, on="2026-05-11", remark=True)
    s.row("F-012", "智慧康养社区", "绍兴颐鉴康养服务有限公司", None, "康养", 38000, 5000, 0, 5, "越城区", "寿安", "15800007712", "小练", date(2026, 5, 13), None, "床位600张",
          y=380_000_000, i=OT, d=YC, on="2026-05-13", remark=True)
    s.row("F-013", Formula('="年产"&80&"台成套脱硝装置项目"', "年产80台成套脱硝装置项目"), "绍兴岫净环境装备有限公司", None, "脱硫脱硝设备", 8800, 1700, 0, 26, "柯桥", "潭影", None, "小练", date(2026, 5, 18), None, "脱硝装置",
          y=88_000_000, s="environmental_equipment", d=KQ, on="2026-05-18", con=None, remark=True)
    s.row("F-014", "纺丝组件清洗炉项目", "绍兴煅洁纺机部件有限公司", None, Error("#N/A"), 3300, 600, 0, 22, "柯桥区", "阳关", "15800007714", "小练", date(2026, 5, 20), None, "清洗炉年产200台",
          y=33_000_000, d=KQ, on="2026-05-20", bad="ind")
    s.row("F-015", Text("=N极磁组装配项目"), "诸暨磁跃电机有限公司", None, "永磁同步电机", "近9000", 1800, 0, 33, "诸暨市", "楼宇", "15800007715", "小戈", date(2026, 5, 22), None, "磁组年产50万套",
          y=90_000_000, s="high_end_motors", d=ZJ, on="2026-05-22", remark=True)
    s.row("F-016", "一次性手术衣项目", "绍兴绛护医疗用品有限公司", None, "手术衣", 4600, 900, 0, 24, "上虞市", "归有", "15800007716", "小戈", "五月二十五日", None, "手术衣年产2000万件",
          y=46_000_000, s="medical_dressings", d=SY, bad="on")
    s.row("F-017", "数控磨床丝母项目", "新昌砺母精密机械有限公司", None, "数控磨床", 5400, 1000, 0, 29, "新昌", "石磊磊", "15800007717", "小戈", "2026-5-27", None, "丝母年产8万件",
          y=54_000_000, s="cnc_machine_tools", d=XC, on="2026-05-27")
    s.row("F-018", "砷化镓回收项目", "绍兴镓回再生科技有限公司", None, "金属新材料", "0万元", 0, 0, 0, "上虞区", "房玄", "15800007718", "小练", "2026-5-29", None, "镓年产30吨",
          s="metal_materials", d=SY, on="2026-05-29", bad="amount")
    s.row("F-019", None, "绍兴柚测电子有限公司", None, "电子信息", 2800, 500, 0, 27, "越城区", "霍霖", "15800007719", "小练", "2026-6-1", None, "测试治具年产6万套",
          y=28_000_000, i=EL, d=YC, on="2026-06-01", bad="name")
    s.skip("合计", "19个", None, None, None, Formula("=SUM(H3:H21)", 266100), Formula("=SUM(I3:I21)", 59300))
    s.blank()
    s.skip("基金出资比例原则上不超过20%。")
    s.hide_column("-")
    rates = Leads("参数", state="hidden")
    rates.skip("出资比例", 0.2)
    save("unseen", "07-产业基金拟投项目储备.xlsx", "leads", "clerk", [cover, s, rates], date1904=True, styles=("yyyy-mm-dd", "yyyy年m月d日"), inline=True)


def southern_ledger():
    """Two counties in sections on one sheet as ods, foreign capital on a second, output beside the amount, cells merged downwards."""
    figures = Leads("统计")
    figures.skip("县市", "内资个数", "外资个数")
    figures.skip("嵊州市", 9, 3)
    figures.skip("新昌县", 8, 2)
    figures.skip("合计", 17, 5)
    s = Leads("内资")
    s.blank()
    s.title("嵊新片区招商台账（内资，2026年10月）", 11)
    s.head(
        "- inv name ind amount - on con phone - summary",
        ["线索号", "投资方（全称）", "谋划项目", "主攻产业", "投资体量（亿元）", "年产值（亿元）", "首谈", "对口联系人", "办公电话/手机", "片区经办", "概况"],
    )

    def section(sheet, words, district):
        sheet.skip(words)
        sheet.merge(1, len(sheet.keys))
        sheet.district = district

    section(s, "◆ 嵊州市（9个）", SZ)
    s.row("N-1", "佛山灶潮电器有限公司", "集成灶变频风机项目", "高端电机", 1.1, 3, date(2026, 10, 8), "区灏", "15900007801", "张工", "风机年产100万台",
          y=110_000_000, s="high_end_motors", on="2026-10-08")
    s.row("N-2", None, "蒸箱水位传感项目", "智能传感器", "0.3", 0.8, date(2026, 10, 8), "区灏", "15900007801", "张工", "传感器年产200万只",
          inv="佛山灶潮电器有限公司", y=30_000_000, s="smart_sensors", on="2026-10-08")
    s.merge_down("inv", 2)
    s.row("N-3", "常山领织数码纺织有限公司", "真丝数码印花面料项目", "高端面料", "不少于1.5", 4, "2026.10.9", "郑好", "0570-5007803", "张工", "面料年产600万米",
          y=150_000_000, s="textile_materials", on="2026-10-09", remark=True)
    s.row("N-4", "金华锂峡电池有限公司", "钠电软包项目", "动力电池", "2.4亿元", 10, "10月12日", "斯年", "15900007804", "张工", "软包电芯年产2GWh",
          y=240_000_000, s="new_energy_vehicles", on="2026-10-12", remark=True)
    s.row("N-5", "杭州茶栖智能装备有限公司", "智能制茶生产线项目", "智能制造装备", 0.45, 1, date(2026, 10, 13), "祝融", 15900007805, "张工", "制茶线年产60条",
          y=45_000_000, s="intelligent_manufacturing_equipment", on="2026-10-13")
    s.row("N-6", "宁波膜岭新材料有限公司", "铝塑膜分切项目", "新材料", "—", None, date(2026, 10, 14), "邱实", 15900007806, "张工", "分切线四条",
          i=NM, on="2026-10-14", bad="amount")
    s.row("N-7", "嵊州市剡声电子有限公司", "骨传导扬声器项目", "电子信息", "五千五百万", 1.6, date(2026, 10, 15), "裘声", "1590000780", "张工", "扬声器年产800万只",
          y=55_000_000, i=EL, on="2026-10-15", con=None, bad="phone")
    s.row("N-8", "绍兴剡艺影视文化有限公司", "越剧影视拍摄基地", "影视", 2, 0.5, date(2026, 10, 16), "袁曲", 15900007808, "张工", "摄影棚六座",
          y=200_000_000, i=OT, on="2026-10-16", remark=True)
    s.row("N-9", "上海剡溪医药研发有限公司", "仿制药固体制剂项目", "仿制药", 0.9, 3, date(2026, 10, 19), "黄连", 15900007809, "张工", "片剂年产10亿片",
          y=90_000_000, s="drug_manufacturing", on="2026-10-19")
    s.hide_row()
    s.skip("小计", None, "9个", None, 9.1)
    section(s, "◆ 新昌县（8个）", XC)
    s.row("N-10", "无锡滚阅轴承有限公司", "丝杠支撑轴承项目", "高端装备", 1.3, 3.5, date(2026, 10, 8), "杭天", "15900007810", "梁工", "轴承年产300万套",
          y=130_000_000, i=EQ, on="2026-10-08")
    s.row("N-11", "佛山灶潮電器有限公司", "集成灶变频风机项目", "电机", "11000万元", 3, date(2026, 10, 9), "区灏", "15900007801", "梁工", "新昌再报", dup=True)
    s.row("N-12", "沈阳翊舱航空设备有限公司", "通航座舱内饰项目", "通航", "0.6~0.8", 2, date(2026, 10, 12), "关东", "15900007812", "梁工", "内饰年产200套",
          y=60_000_000, s="general_aviation", on="2026-10-12", remark=True)
    s.row("N-13", "新昌膳维营养科技有限公司", "维生素微胶囊项目", "药品制造", 1.6, 5, date(2026, 10, 13), "吕维", None, "梁工", "微胶囊年产3000吨",
          y=160_000_000, s="drug_manufacturing", on="2026-10-13", con=None, remark=True)
    s.row("N-14", "/", "电子膨胀阀阀针项目", "新能源汽车", 0.7, 2, date(2026, 10, 14), "俞岭", "15900007814", "梁工", "阀针年产2亿件",
          y=70_000_000, s="new_energy_vehicles", on="2026-10-14", bad="inv")
    s.row("N-15", "湖州布瀑纺机有限公司", "电脑横机针床项目", "电脑横机", 0.85, 2, "2026年10月15日", "潘舟", "15900007815", "梁工", "针床年产1万套",
          y=85_000_000, s="smart_textile_equipment", on="2026-10-15")
    s.row("N-16", "〃", "电脑横机针床项目二期", "〃", 0.4, 1, "〃", "〃", "〃", "梁工", "三角机头扩产",
          inv="湖州布瀑纺机有限公司", y=40_000_000, s="smart_textile_equipment", on="2026-10-15", con=("潘舟", "15900007815"))
    s.row("N-17", "台州砥穗农机有限公司", "茶园管理无人车项目", None, 0.5, 1, date(2026, 10, 19), "章茶", "15900007817", "梁工", "无人车年产500台",
          y=50_000_000, on="2026-10-19", bad="ind")
    s.skip("小计", None, "8个", None, 6.4)
    s.skip("总计", None, "17个", None, 15.5)
    t = Leads("外资")
    t.title("嵊新片区招商台账（外资，2026年10月）", 9)
    t.skip("计量单位：万美元")
    t.head(
        "- name inv - amount ind on con -",
        ["线索号", "谋划项目", "外方股东", "外方总部", "预计投入", "主攻产业", "首谈", "外方联系人", "片区经办"],
    )
    section(t, "◆ 嵊州市（3个）", SZ)
    t.row("W-1", "静音轴流风扇项目", "Sirocco Ventilation Srl", "都灵", 650, "高端电机", date(2026, 10, 20), None, "张工",
          fx=(6_500_000, "USD"), s="high_end_motors", on="2026-10-20", remark=True)
    t.row("W-2", "领带面料环保印染项目", "Cravatta Lario SpA", "科莫", "300万欧元", "纺织新材料", "10/21", "/", "张工",
          fx=(3_000_000, "EUR"), s="textile_materials", on="2026-10-21", remark=True)
    t.row("W-3", "烘焙设备项目", "Ofenwerk Tirol GmbH", "因斯布鲁克", "约200", "高端装备", "2026-10-22", "无", "张工",
          fx=(2_000_000, "USD"), i=EQ, on="2026-10-22", remark=True)
    section(t, "◆ 新昌县（2个）", XC)
    t.row("W-4", "微型轴承保持架项目", "Minoura Retainer KK", "岐阜", "面议", "高端装备", "2026-10-23", None, "梁工",
          i=EQ, on="2026-10-23", bad="amount")
    t.row("W-5", "胶囊灌装模具项目", "Tabletta Tooling Inc.", "特伦顿", "1,500,000美元", "智能制造装备", "2026-10-26", None, "梁工",
          fx=(1_500_000, "USD"), s="intelligent_manufacturing_equipment", on="2026-10-26", remark=True)
    t.skip("合计", "5个")
    t.skip("片区办公室    2026年11月2日")
    save("unseen", "08-嵊新片区招商台账.ods", "leads", "clerk", [figures, s, t])


def keqiao_office_chat():
    """Forms of an office chat as csv with a byte order mark: people's words for headings, no year anywhere but in the dates."""
    s = Leads("csv", district=KQ)
    s.head(
        "- - - on inv uscc name ind sub amount - dist con phone - -",
        ["流水号", "填报人", "填报人电话", "上报日", "客商名称", "客商统一代码", "事项（项目）名称", "板块", "细分赛道", "总盘子（万元）", "当年计划投入（万元）", "落地镇街", "客商代表", "客商代表手机", "最近回访", "备注"],
    )
    s.row("KQ0001", "骆科", "0575-84007900", "2026-11-02 08:41", "苏州縠纹数码科技有限公司", credit_code("320507", 901), "喷墨墨水中试项目", "新材料", "纺织新材料", "4200", "500", "柯桥区马鞍街道", "凤歌", "16600007901", "2026-11-10", "",
          y=42_000_000, s="textile_materials", d=KQ, on="2026-11-02")
    s.row("KQ0002", "骆科", "0575-84007900", "2026-11-02 09:15", "杭州绀青印染装备有限公司", "", "低浴比染色机项目", "高端装备", "纺织装备", "1.1亿", "1000", "柯桥", "蔚然", "16600007902", "2026-11-11", "",
          y=110_000_000, s="smart_textile_equipment", d=KQ, on="2026-11-02")
    s.row("KQ0003", "骆科", "0575-84007900", "2026-11-02", "同上", "", "定形机集尘装置项目", "高端装备", "节能环保装备", "3800", "", "同上", "同上", "同上", "", "同一客商",
          inv="杭州绀青印染装备有限公司", y=38_000_000, s="environmental_equipment", d=KQ, on="2026-11-02", con=("蔚然", "16600007902"))
    s.row("KQ0004", "施科", "0575-84007910", "2026/11/3", "宁波纱影科技有限公司", credit_code("330203", 904).lower(), "布面缺陷成像芯片项目", "电子信息", "", "6000-7500", "", "", "桑榆", "16600007904", "", "",
          y=60_000_000, i=EL, on="2026-11-03", remark=True)
    s.row("KQ0005", "施科", "0575-84007910", "11月3日", "绍兴茜染助剂有限公司", "", "无氟防水剂项目", "新材料", "化工新材料", "2500", "300", "柯桥区", "宣卿", "16600007905", "2026-11-12", "",
          y=25_000_000, s="chemical_materials", d=KQ, bad="on")
    s.row("KQ0006", "施科", "0575-84007910", "2026.11.4", "福州萤布智能穿戴有限公司", "", "发光织物驱动模组项目", "电子信息", "新型显示", "约3000", "", "齐贤街道", "林下", "16600007906", "", "",
          y=30_000_000, s="new_displays", d=KQ, on="2026-11-04", remark=True)
    s.row("KQ0007", "施科", "0575-84007910", "2026.11.4", "石狮浪衫服装有限公司", wrong_code("350581", 907), "设计师品牌孵化园项目", "时尚创意", "", "9000", "", "绍兴县", "施琅", "16600007907", "", "",
          y=90_000_000, i=OT, d=KQ, on="2026-11-04", bad="uscc", remark=True)
    s.row("KQ0008", "骆科", "0575-84007900", "２０２６－１１－０５", "常州筘声机械有限公司", "", "织机储纬器项目", "装备", "智能纺织装备", "５２００", "", "柯桥区", "恽南", "16600007908", "", "",
          y=52_000_000, s="smart_textile_equipment", d=KQ, on="2026-11-05")
    s.row("KQ0009", "骆科", "0575-84007900", "20261106", "无锡绒棠电子有限公司", "", "发热膜组件项目", "电子信息", "", "视地价定", "", "柯桥区", "浦江", "16600007909", "", "",
          i=EL, d=KQ, on="2026-11-06", bad="amount")
    s.row("KQ0010", "骆科", "0575-84007900", "2026-11-06", "常熟织棠非织造布有限公司", "", "医用水刺布项目", "现代医药", "医用敷料及耗材", "7,600", "", "柯桥区", "归舟", "166000079", "", "",
          y=76_000_000, s="medical_dressings", d=KQ, on="2026-11-06", con=None, bad="phone")
    s.blank()
    s.row("KQ0011", "竹科", "0575-84007920", "2026-11-09", "苏州縠纹数码科技", "", "喷墨墨水 中试项目", "新材料", "纺织新材料", "0.42亿元", "", "柯桥", "凤歌", "16600007901", "", "马鞍又报", dup=True)
    s.row("KQ0012", "竹科", "0575-84007920", "2026-11-09", "苏州縠纹数码科技有限公司", credit_code("320507", 901), "喷头驱动板项目", "电子信息", "集成电路", "1800", "", "柯桥区", "凤歌", "16600007901", "", "",
          y=18_000_000, s="integrated_circuits", d=KQ, on="2026-11-09")
    s.row("KQ0013", "竹科", "0575-84007920", "2026-11-10", "深圳跬步仓储机器人有限公司", "", "布卷搬运机器人项目", "高端装备", "机器人", "两亿五千万元", "", "柯桥经开区", "左思", "16600007913", "", "",
          y=250_000_000, s="robots", d=KQ, on="2026-11-10")
    s.row("KQ0014", "竹科", "0575-84007920", "2026-11-11", "Lanificio Torrente SpA", "", "羊毛户外面料项目", "新材料", "高端面料", "EUR 4.5 million", "", "", "Gaia Torrente", "", "", "线上",
          fx=(4_500_000, "EUR"), s="textile_materials", on="2026-11-11", con=None, remark=True)
    s.row("KQ0015", "竹科", "0575-84007920", "2026-11-12", "", "", "废旧纺织品化学回收项目", "新材料", "纺织新材料", "16000", "", "柯桥区", "无", "无", "", "主体未定",
          y=160_000_000, s="textile_materials", d=KQ, on="2026-11-12", bad="inv")
    s.row("KQ0016", "竹科", "0575-84007920", "2026-11-13", Text("@布小二（杭州）供应链科技有限公司"), "", "=1号布仓项目", "高端装备", "物流装备", "5000起", "", "海宁市", "柏树", "16600007916", "", "",
          y=50_000_000, s="logistics_equipment", on="2026-11-13", bad="dist", remark=True)
    s.row("KQ0017", "竹科", "0575-84007920", "2067-11-13", "东莞绷缝智能科技有限公司", "", "自动绷缝单元项目", "高端装备", "智能制造装备", "2900", "", "柯桥", "麦香", "16600007917", "", "",
          y=29_000_000, s="intelligent_manufacturing_equipment", d=KQ, bad="on")
    s.row("KQ0018", "竹科", "0575-84007920", "2026-11-16", "绍兴绫羽羽绒制品有限公司", "", "羽绒分拣设备项目", "", "", "1300", "", "柯桥区", "郦羽", "16600007918", "", "",
          y=13_000_000, d=KQ, on="2026-11-16", bad="ind")
    s.row("KQ0019", "竹科", "0575-84007920", "2026-11-17", "杭州药囿生物医药有限公司", "", "透皮贴剂项目", "生物医药", "", "8600万元", "", "柯桥区", "丹溪", "16600007919 / 0571-88007919", "", "",
          y=86_000_000, i=PH, d=KQ, on="2026-11-17", con=("丹溪", "16600007919"))
    save("unseen", "09-政务微信导出-线索上报.csv", "leads", "keqiao", [s], encoding="utf-8-sig")


if __name__ == "__main__":
    for write in (
        shanghai_tracker, questionnaire, shangyu_zone, zhuji_meeting, chambers_csv, european_pipeline, fund_reserve,
        southern_ledger, keqiao_office_chat,
    ):
        write()
