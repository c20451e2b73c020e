"""Writes the judged workbooks and what is expected of each of their rows. `python make.py`, see README.md.

Short names in the judgements: y yuan, fx foreign amount and currency, i industry, s sub-industry (its industry follows),
d district, on date, con contact, bad the columns in which something is impossible, dup a row that repeats an earlier one.
"""

from datetime import date, datetime

from sheets import (
    EL, EQ, KQ, NM, OT, PH, SY, SZ, XC, YC, ZJ,
    Demands, Error, Formula, Leads, Organisations, Text, credit_code, save, wrong_code,
)


def zhuji_leads():
    """A district's monthly list: unit in a line at the right, section and subtotal rows, the district only in the title."""
    s = Leads("10月线索", district=ZJ)
    s.title("诸暨市2026年10月招商引资线索汇总表", 11)
    s.skip("填报单位：诸暨市招商投资促进中心", *[None] * 9, "单位：万元")
    s.head(
        "- name inv uscc amount ind sub con phone on -",
        ["序号", "项目名称", "投资方", "统一社会\n信用代码", "总 投 资", "所属产业", "细分行业", "联系人", "联系电话", "首报日期", "备注"],
    )
    s.skip("一、高端装备")
    s.merge(1, 11)
    s.row(1, "磁悬浮曝气鼓风机产业化项目", "浙江翰涡流体机械有限公司", credit_code(ZJ, 11), 12000, "高端装备", "高端电机",
          "骆国强", "13800003001", date(2026, 10, 9), "已实地考察", y=120_000_000, s="high_end_motors", on="2026-10-09")
    s.row(2, "店口换热器柔性焊接产线项目", "诸暨焊联自动化设备有限公司", None, "35,000万元", "装备", "机器人",
          "斯海明", "0575-87330012", "2026.10.12", None, y=350_000_000, s="robots", on="2026-10-12")
    s.row(3, "履带式管道清淤装备项目", "徐州淤通环境装备有限公司", credit_code("320312", 13).lower(), "\u00a08\u00a0500 ", "高端装备", "节能环保装备",
          "卓越", "13800003003、13800003004", "2026/10/13", "需标准厂房5000平方米",
          y=85_000_000, s="environmental_equipment", on="2026-10-13", con=("卓越", "13800003003"))
    s.row(4, "无人机复合材料桨叶项目", "南昌翎羽航空科技有限公司", "/", "约6000", "高端装备", "通用航空",
          "陈工", None, "10月15日", None, y=60_000_000, s="general_aviation", on="2026-10-15", con=None, remark=True)
    s.skip("小计", "4个", None, None, 61500)
    s.skip("二、新材料")
    s.merge(1, 11)
    s.row(5, "高纯铜锆合金带材项目", "浙江镕岳铜材有限公司", credit_code(ZJ, 15), "3-5亿", "新材料", "金属新材料",
          "蒋铁城", "13800003006", "2026年10月16日", None, y=300_000_000, s="metal_materials", on="2026-10-16", remark=True)
    s.row(6, "耐高温聚酰亚胺薄膜项目", "苏州澄宇膜材料有限公司", None, "1.2亿元人民币", "新材料", "化工新材料",
          "许曼", "13800003007", 20261019, "意向用地30亩", y=120_000_000, s="chemical_materials", on="2026-10-19")
    s.row(7, "竹纤维可降解餐具项目", "安吉竹语生物科技有限公司", None, "面议", "新材料", "生物新材料",
          "汤予安", "13800003008", "2026.10.20", None, s="bio_materials", on="2026-10-20", bad="amount")
    s.row(8, "袜业用抗菌锦纶丝项目", "诸暨足尚纤维有限公司", credit_code(ZJ, 18), 0, "新材料", "纺织新材料",
          "边晓锋", "13800003009", "2026.10.20", "金额待核", s="textile_materials", on="2026-10-20", bad="amount")
    s.row(9, "纳米晶软磁带材项目", "浙江磁韵非晶科技有限公司", None, "三亿元", "新材料", "金属新材料",
          "俞良", "0575-87330019转802", "26/10/21", None, y=300_000_000, s="metal_materials", on="2026-10-21")
    s.skip("小计", "5个")
    s.skip("三、电子信息")
    s.merge(1, 11)
    s.row(10, "珍珠首饰智能分选传感模组项目", "杭州明眸视觉技术有限公司", None, "五千万", "电子信息", "智能传感器",
          "何予清", "13800003011", "2026-10-22", None, y=50_000_000, s="smart_sensors", on="2026-10-22")
    s.row(11, "车载香氛控制芯片封装项目", "诸暨芯芬微电子有限公司", wrong_code(ZJ, 21), 15000, "电子信息", "专用集成电路及模组",
          "金亦舟", "13800003012", date(2026, 10, 23), None, y=150_000_000, s="integrated_circuits", on="2026-10-23", bad="uscc")
    s.row(12, "磁悬浮曝气鼓风机产业化项目", "浙江翰涡流体机械", None, "1.2亿元", "装备", "高端电机",
          "骆国强", "13800003001", "2026.10.26", "镇街重复报送", dup=True)
    s.row(13, "水晶光学级超薄盖板项目", "江西棱镜光电有限公司", None, 26000, "电子信息", "新型显示产品",
          "熊佩", "13800003014", "2026年10月", None, y=260_000_000, s="new_displays", on="2026-10-01", remark=True)
    s.row(14, "片式压敏电阻项目", "诸暨浦阳元件有限公司", None, 7800, "电子信息", "新式片式元件",
          "宣立", "13800003015", "2066/12/1", None, y=78_000_000, s="chip_components", bad="on")
    s.skip("小计", "5个")
    s.skip("合计", "14个", None, None, None, None, None, None, None, None, "不含面议项目")
    s.blank()
    s.skip("注：1.线索须为本月首次接洽；2.金额为意向投资额。")
    s.skip("填报人：楼晓波", None, None, "审核人：周海燕", None, None, None, None, None, "2026年11月2日")
    save("tuning", "01-诸暨市2026年10月线索汇总.xlsx", "leads", "clerk", [s], styles=("yyyy-mm-dd", "yyyy/m/d"))


def keqiao_table():
    """A header of two rows with merged groups, home and foreign capital apart, blank rows and a blank column before it."""
    s = Leads("Sheet1", left=1, district=KQ)
    s.blank(2)
    s.title("在谈招商项目情况表（2026年9月）", 11)
    keys = "- name inv amount fx ind con phone on summary -"
    s.head(
        keys,
        ["序号", "项目名称", "投资主体", "总投资", None, "产业", "联系人", None, "接洽时间", "主要建设内容", "责任领导"],
        [None, None, None, "内资\n（万元）", "外资\n（万美元）", None, "姓名", "电话", None, None, None],
    )
    for column in (1, 2, 3, 6, 9, 10, 11):
        s.merge(column, column, down=2)
    s.merges += [(4, 5, 4, 6), (4, 8, 4, 9)]
    s.skip(*range(1, 12))
    s.row(1, "定形机余热回收成套装备项目", "绍兴炽还节能科技有限公司", 6800, None, "节能环保装备", "童建华", "13900003101",
          datetime(2026, 9, 2), "年产余热回收机组200套", "王副区长", y=68_000_000, s="environmental_equipment", on="2026-09-02")
    s.row(2, "户外防水透湿膜项目", "Alpenhaut Textil AG", None, 1500, "新材料", "Lukas Frei", None,
          datetime(2026, 9, 3), "建设两条贴膜线", "王副区长", fx=(15_000_000, "USD"), i=NM, on="2026-09-03", con=None, remark=True)
    s.row(3, "染厂无人搬运系统项目", "深圳行舟机器人有限公司", 9200, None, "机器人", "黎志航", "13900003103",
          "2026.9.4", "布车AGV及调度系统", "李常委", y=92_000_000, s="robots", on="2026-09-04")
    s.row(4, "坯布智能立体仓项目", None, "1.6亿元", None, "物流装备", "黎志航", "13900003103",
          "2026.9.4", "四层穿梭车坯布仓", "李常委", inv="深圳行舟机器人有限公司", y=160_000_000, s="logistics_equipment", on="2026-09-04")
    s.merge_down("inv", 2)
    s.row(5, "再生聚酯瓶片纺丝项目", "江阴复塑纤维有限公司", "3～5亿", None, "纺织新材料", "顾一鸣", "13900003105",
          "9.8", "年产再生短纤5万吨", "张主任", y=300_000_000, s="textile_materials", on="2026-09-08", remark=True)
    s.row(6, "数码印花喷头组装项目", "柯桥锦墨电子有限公司", "待定", None, "电子信息", "冯经理", "0575-84120311/13800003106",
          "2026-09-09", "喷头组装与测试", "张主任", i=EL, on="2026-09-09", con=("冯经理", "0575-84120311"), bad="amount")
    s.row(7, "高档经编机总装项目", "Wirktech Maschinenbau GmbH", None, "5000万欧元", "纺织装备", "蔡女士", "13900003107",
          "2026年9月10日", "双针床经编机总装", "王副区长", fx=(50_000_000, "EUR"), s="smart_textile_equipment", on="2026-09-10", remark=True)
    s.row(8, "医用防护面料项目", "绍兴护澜纺织有限公司", "4800万", None, "医用敷料", "屠丽", "139****3108",
          "2026-09-11", "手术衣面料年产600万米", "李常委", y=48_000_000, s="medical_dressings", on="2026-09-11", con=None, bad="phone")
    s.row(9, "轻纺城直播基地综合体项目", "杭州播域文化传媒有限公司", 22000, None, "文旅", "沈未", "13900003109",
          "2026-09-14", "直播间60个", "张主任", y=220_000_000, i=OT, on="2026-09-14", remark=True)
    s.row(10, "面料瑕疵AI检测终端项目", "/", 3500, None, "电子信息", "严冬", "13900003110",
          "2026-09-15", "检测终端年产300台", "李常委", y=35_000_000, i=EL, on="2026-09-15", bad="inv")
    s.row(11, "生物基染料中试项目", "天津沃彩生物技术有限公司", -500, None, "新材料", "纪文博", "13900003111",
          "2026-09-16", "年产200吨中试线", "张主任", i=NM, on="2026-09-16", bad="amount")
    s.row(12, "染整废水膜分离项目", "绍兴滤源膜科技有限公司", 5600, None, None, "胡蝶", "13900003112",
          "2026-09-17", "膜组件集成", "王副区长", y=56_000_000, on="2026-09-17", bad="ind")
    s.row(13, "圆机电控系统项目", "泉州织脑电气有限公司", 4200, None, "智能纺织装备", "洪振", "13900003113",
          "上周", "电控柜年产2000套", "李常委", y=42_000_000, s="smart_textile_equipment", bad="on")
    s.skip(14)
    s.skip(15)
    s.skip(None, "合计", None, 61100, 1500)
    s.skip("备注：外资按合同外资口径填报，责任领导以区委办通知为准。")
    save("tuning", "02-柯桥在谈项目情况表.xlsx", "leads", "keqiao", [s], styles=("yyyy/m/d", "m月d日"))


def xinchang_register():
    """A county's register as csv: blank records, 同上 in three ways, line breaks in quotes, names that begin like formulas."""
    s = Leads("csv", district=XC)
    s.skip("新昌县2026年招商线索登记表", *[None] * 9)
    s.blank()
    s.head(
        "- name inv ind amount dist both on source -",
        ["线索编号", "线索名称", "意向企业", "产业方向", "投资规模", "落户意向", "联系人及电话", "报送时间", "线索来源", "进展情况"],
    )
    s.row("XC-001", "轴承套圈冷辗扩产线项目", "宁波辗新精密机械有限公司", "数控机床", "8600万元", "新昌县", "裘工 13700003201",
          "20260302", "商会推荐", "已对接\n待二次洽谈", y=86_000_000, s="cnc_machine_tools", d=XC, on="2026-03-02", con=("裘工", "13700003201"))
    s.row("XC-002", "汽车热管理阀组项目", "同上", "新能源汽车", "1.35亿元", "同上", "裘工 13700003201",
          "26/3/2", "同上", "已对接", inv="宁波辗新精密机械有限公司", y=135_000_000, s="new_energy_vehicles", d=XC, on="2026-03-02",
          con=("裘工", "13700003201"), source="商会推荐")
    s.row("XC-003", "胶囊充填联线装备项目", "瑞安药机联华有限公司", "智能制造装备", "￥5000万", "新昌高新区", "林伟/13700003203",
          "2026-03-05T09:30:00", "驻温州联络处", None, y=50_000_000, s="intelligent_manufacturing_equipment", d=XC, on="2026-03-05", con=("林伟", "13700003203"))
    s.row("XC-004", "维生素软胶囊代工项目", "新昌康荚生物科技有限公司", "医药", "6,200万元", "〃", "石女士，0575-86010204",
          "2026年3月9日", "以商引商", '企业要求"拎包入住"', y=62_000_000, i=PH, d=XC, on="2026-03-09", con=("石女士", "0575-86010204"))
    s.blank()
    s.row("XC-005", "=E轮毂电机总成项目", "常州驰毂电驱有限公司", "电机", "1.1亿", '"', "管斌 13700003205",
          "2026/3/12", "展会", None, y=110_000_000, s="high_end_motors", d=XC, on="2026-03-12", con=("管斌", "13700003205"))
    s.row("XC-006", "+智能物流小车项目", "上海仓跃智能设备有限公司", "物流装备", "不低于5000万元", "新昌县七星街道", "周敏 13700003206",
          "3/15", "展会", None, y=50_000_000, s="logistics_equipment", d=XC, on="2026-03-15", con=("周敏", "13700003206"), remark=True)
    s.row("XC-007", "@家居网关模组项目", "杭州栖云物联科技有限公司", "集成电路", "保密", None, "吴非 13700003207",
          "2026-03-18", "-", None, s="integrated_circuits", on="2026-03-18", con=("吴非", "13700003207"), bad="amount")
    s.row("XC-008", "-40℃超低温医用冷柜项目", "青岛凛原医疗设备有限公司", "现代医药", "7000 万元", None, "高经理 13700003208",
          "2026-3-20", "小分队走访", None, y=70_000_000, i=PH, on="2026-03-20", con=("高经理", "13700003208"))
    s.row("XC-009", "大佛龙井智慧茶园项目", "新昌云雾茶业有限公司", "现代农业", "3000万元", "新昌县", "潘彩红",
          "2026.3.23", "镇街推荐", None, y=30_000_000, i=OT, d=XC, on="2026-03-23", con=None, remark=True)
    s.blank(2)
    s.row("XC-010", "五轴叶片加工中心项目", "新昌磐锋数控有限公司", "数控机床", "2亿元（其中固定资产1.5亿）", "新昌县", "盛凯13700003210",
          "2026.3.25", "以商引商", "流转\n评估", y=200_000_000, s="cnc_machine_tools", d=XC, on="2026-03-25", con=("盛凯", "13700003210"), remark=True)
    s.row("XC-011", "五轴叶片加工中心项目", "新昌磐锋数控有限责任公司", "机床", "20000万元", "新昌县", "盛凯 13700003210",
          "2026.3.27", "高新区报送", "与10号同", dup=True)
    s.row("XC-012", "五轴叶片加工中心项目二期", "新昌磐锋数控有限公司", "数控机床", "8000万元", "新昌县", "盛凯 13700003210",
          "2026.3.27", "以商引商", None, y=80_000_000, s="cnc_machine_tools", d=XC, on="2026-03-27", con=("盛凯", "13700003210"))
    s.row("XC-013", "半固态电池极片项目", "合肥沛锂能源有限公司", "动力电池", "3亿元以上", "新昌县", "N/A",
          "2026-13-01", "展会", None, y=300_000_000, s="new_energy_vehicles", d=XC, bad="on", remark=True)
    s.skip("合计", "13条", *[None] * 8)
    s.skip("填报人：俞丹", None, None, "联系电话：0575-86010200", *[None] * 6)
    save("tuning", "03-新昌县线索登记表.csv", "leads", "clerk", [s])


def shenzhen_branch():
    """The liaison office in Shenzhen: GB18030 with tabs, the unit in the header, old district names and platforms."""
    s = Leads("csv")
    s.head(
        "- name inv uscc amount ind dist con phone on source",
        ["编号", "项目", "投资企业", "信用代码", "投资额(亿元)", "行业", "拟落户区域", "企业联系人", "手机", "登记日期", "信息来源"],
    )
    s.row("SZ01", "功率模块封测项目", "深圳矽岭半导体有限公司", credit_code("440305", 41), "3.2", "半导体封测", "越城区", "罗毅", "13600003301",
          "2026-08-03", "深圳路演", y=320_000_000, s="integrated_circuits", d=YC, on="2026-08-03")
    s.row("SZ02", "折叠屏铰链精密件项目", "东莞叠影精工有限公司", "", "１．５", "新型显示", "绍兴县", "赖永", "13600003302",
          "2026/8/4", "老乡会", y=150_000_000, s="new_displays", d=KQ, on="2026-08-04")
    s.row("SZ03", "电解液添加剂项目", "惠州锂溶新材料有限公司", credit_code("441302", 43), "2.4亿元", "化工新材料", "上虞市", "彭雪", "13600003303 ",
          "2026.8.5", "深圳路演", y=240_000_000, s="chemical_materials", d=SY, on="2026-08-05")
    s.row("SZ04", "MEMS麦克风晶圆项目", "深圳听涛微声技术有限公司", "", "5至8", "智能传感器", "滨海新区", "卢杰", "13600003304",
          "2026-08-06", "深圳路演", y=500_000_000, s="smart_sensors", on="2026-08-06", bad="dist", remark=True)
    s.row("SZ05", "高容片式电容扩产项目", "肇庆宇容电子有限公司", "", "0.95", "MLCC", "嵊州经开区", "区振邦", "13600003305",
          "2026-08-07", "中介机构", y=95_000_000, s="chip_components", d=SZ, on="2026-08-07")
    s.row("SZ06", "激光切割头项目", "深圳锐芒激光股份有限公司", "", "1.8", "装备", "杭州市萧山区", "邱泽", "13600003306",
          "2026-08-10", "展会", y=180_000_000, i=EQ, on="2026-08-10", bad="dist")
    s.row("SZ07", "康复外骨骼机器人项目", "深圳步源康复科技有限公司", "", "6800万元", "机器人", "", "温馨", "13600003307",
          "2026-08-11", "展会", y=68_000_000, s="robots", on="2026-08-11", bad="dist")
    s.row("SZ08", "胶原蛋白填充剂项目", "广州颜序生物医药有限公司", credit_code("440106", 48).lower(), "2.2", "医美", "绍兴市越城区皋埠街道", "麦琪", "13600003308",
          "2026年8月12日", "商会推荐", y=220_000_000, s="medical_aesthetics", d=YC, on="2026-08-12")
    s.row("SZ09", "功率模块封测项目", "深圳矽岭半导体", "", "32000万元", "集成电路", "越城", "罗毅", "13600003301",
          "2026-08-13", "越城招商局", dup=True)
    s.row("SZ10", "激光雷达扫描镜项目", "深圳测远光子有限公司", "", "1.2亿美元", "智能传感器", "诸暨店口镇", "施展", "13600003310",
          "2026-08-14", "深圳路演", fx=(120_000_000, "USD"), s="smart_sensors", d=ZJ, on="2026-08-14", remark=True)
    s.row("SZ11", "胶粘剂涂布项目", "佛山固美胶业有限公司", "", "—", "新材料", "上虞经开区", "霍展鹏", "13600003311",
          "2026-08-17", "无", i=NM, d=SY, on="2026-08-17", bad="amount")
    s.row("SZ12", "智能云仓物流园项目", "深圳捷栈供应链有限公司", "", "4", "物流园", "柯桥", "关山", "13600003312",
          "2026-08-18", "中介机构", y=400_000_000, i=OT, d=KQ, on="2026-08-18", remark=True)
    s.row("SZ13", "无人机飞控模块项目", "深圳翱极智控有限公司", "", "0.66", "无人机", "新昌", "凌峰", "23600003313",
          "2026-08-19", "展会", y=66_000_000, s="general_aviation", d=XC, on="2026-08-19", con=None, bad="phone")
    s.row("SZ14", "医用冷敷凝胶项目", "珠海凝露医疗科技有限公司", "", "0.72", "医用敷料及耗材", "诸暨市", "戚晓", "",
          "2026-08-20", "展会", y=72_000_000, s="medical_dressings", d=ZJ, on="2026-08-20", con=None, remark=True)
    save("tuning", "04-驻深圳联络处线索台账.csv", "leads", "clerk", [s], encoding="gb18030", separator="\t")


def shangyu_reserve():
    """An old xls: hidden and very hidden sheets, hidden rows and columns, industry merged downwards, days of Excel."""
    s = Leads("储备项目", district=SY)
    s.title("上虞区重点储备项目一览表", 10)
    s.skip(*[None] * 8, "金额单位：万元")
    s.head(
        "- ind name inv amount - uscc both on summary",
        ["序号", "产业类别", "项目名称", "企业名称", "计划总投资", "其中：固定资产", "社会信用代码", "联系方式", "首次对接时间", "项目简介"],
    )
    s.row(1, "化工新材料", "电子级双氧水项目", "湖北澈源电子化学品有限公司", 42000, 31000, credit_code("420500", 51), "邓超 13500003401",
          date(2026, 7, 6), "年产电子级双氧水4万吨", y=420_000_000, s="chemical_materials", on="2026-07-06", con=("邓超", "13500003401"))
    s.row(2, None, "含氟醚类冷却液项目", "浙江氟岚新材料有限公司", "28,000", 20000, credit_code(SY, 52), "章国良 13500003402",
          date(2026, 7, 8), "数据中心浸没冷却液", y=280_000_000, s="chemical_materials", on="2026-07-08", con=("章国良", "13500003402"))
    s.row(3, None, "PI浆料项目", "深圳昀聚材料科技有限公司", "1.5亿至2亿", None, "暂无", "陶然 13500003403",
          "2026.7.10", "柔性显示用PI浆料", y=150_000_000, s="chemical_materials", on="2026-07-10", con=("陶然", "13500003403"), remark=True)
    s.row(4, None, "半导体级PFA管项目", "常熟流芯氟塑有限公司", 9600, 7000, wrong_code("320581", 54), "袁玥 13500003404",
          46217, "高纯管材与接头", y=96_000_000, s="chemical_materials", on="2026-07-14", con=("袁玥", "13500003404"), bad="uscc")
    s.merge_down("ind", 4)
    s.row(5, "现代医药", "造影剂原料药项目", "台州映像制药有限公司", 38000, 30000, None, "金洪 13500003405",
          date(2026, 7, 15), "碘海醇原料药", y=380_000_000, i=PH, on="2026-07-15", con=("金洪", "13500003405"))
    s.row(6, None, "多肽合成树脂项目", "西安肽链生物技术有限公司", 12500, 9000, None, "雷震",
          date(2026, 7, 16), None, y=125_000_000, i=PH, on="2026-07-16", con=None, remark=True)
    s.hide_row()
    s.row(7, None, "吸入制剂给药装置项目", "上海息宁医疗器械有限公司", 8800, 6000, None, "程安安 13500003407",
          date(2026, 7, 17), "干粉吸入装置", y=88_000_000, i=PH, on="2026-07-17", con=("程安安", "13500003407"))
    s.merge_down("ind", 3)
    s.row(8, "高端装备", "伞制品自动缝制装备项目", "上虞崧厦智缝机械有限公司", 3600, 2500, credit_code(SY, 58), "单国平 13500003408",
          date(2026, 7, 20), "自动缝伞线", y=36_000_000, i=EQ, on="2026-07-20", con=("单国平", "13500003408"))
    s.row(9, "高端装备", "氢燃料电池空压机项目", "北京氢驭动力科技有限公司", "人民币2亿", 15000, None, "穆青 13500003409",
          "7月22日", "离心式空压机", y=200_000_000, i=EQ, con=("穆青", "13500003409"), bad="on")
    s.row(10, "高端装备", None, "苏州凌云阀门制造有限公司", 7200, 5000, None, "戴维 13500003410",
          date(2026, 7, 23), "低温阀门", y=72_000_000, i=EQ, on="2026-07-23", con=("戴维", "13500003410"), bad="name")
    s.skip("小计", None, "10个", None, 171700)
    s.row(11, "电子信息", "车规级LED封装项目", "中山炫驰光电有限公司", 11000, 8000, None, "何苗 13500003411",
          date(2026, 7, 27), "大灯模组封装", y=110_000_000, i=EL, on="2026-07-27", con=("何苗", "13500003411"))
    s.row(12, "电子信息", "车规级LED 封装项目", "中山炫馳光電有限公司", "1.1亿元", None, None, "何苗 13500003411",
          date(2026, 7, 28), "大灯模组封装", dup=True)
    s.skip("其中：", None, "外资项目0个")
    s.skip("总计", None, "12个")
    s.skip("说明：本表由经开区招商局整理，未尽事项请与项目科联系。")
    s.hide_column("uscc")
    options = Leads("参数", state="hidden")
    options.skip("产业类别", "单位")
    options.skip("高端装备", "万元")
    old = Leads("旧表2025", state="veryHidden")
    old.skip("项目名称", "企业名称", "计划总投资")
    old.skip("已终止的旧项目", "上虞旧事实业有限公司", 1000)
    save("tuning", "05-上虞区重点储备项目.xls", "leads", "clerk", [options, s, old], date_format="yyyy/m/d")


def overseas_leads():
    """A workbook in English with foreign amounts and a sheet of notes."""
    s = Leads("Leads")
    s.skip("Overseas investment leads, Q3 2026")
    s.merge(1, 12)
    s.blank()
    s.head(
        "- name inv ind sub dist amount con phone on summary source",
        ["No.", "Project", "Investor", "Industry", "Sub-industry", "District", "Total investment", "Contact person", "Phone", "Date reported", "Description", "Source"],
    )
    s.row(1, "Servo press line", "Kessling Umformtechnik GmbH", "High-end equipment", "CNC machine tools", "Shangyu", "EUR 12.5 million", "Jens Kessling", "+86 138 0000 3501",
          date(2026, 7, 2), "Assembly of servo presses up to 1,600 kN", "Hannover Messe", fx=(12_500_000, "EUR"), s="cnc_machine_tools", d=SY, on="2026-07-02", remark=True)
    s.row(2, "Power module packaging", "Northfen Semiconductors Ltd", "Electronics", "Integrated circuits and modules", "Yuecheng District", "USD 30 million", "Amy Lau", "13800003502",
          "2026-07-06", "SiC modules for traction inverters", "Consulate", fx=(30_000_000, "USD"), s="integrated_circuits", d=YC, on="2026-07-06", remark=True)
    s.row(3, "Wound-care dressings plant", "Medivelle SAS", "Pharma", "Medical dressings and consumables", "Zhuji", "8000000 EUR", "Claire Petit", None,
          "2026-07-09", "Foam and hydrocolloid dressings", "Trade fair", fx=(8_000_000, "EUR"), s="medical_dressings", d=ZJ, on="2026-07-09", con=None, remark=True)
    s.row(4, "MLCC powders", "Toyasu Ceramics KK", "Electronics", "Chip components", "Shengzhou", "20亿日元", "Kenji Mori", "+86-13800003504",
          "2026/7/14", "Barium titanate powders, 800 t a year", "N/A", fx=(2_000_000_000, "JPY"), s="chip_components", d=SZ, on="2026-07-14", remark=True)
    s.row(5, "Robot reducers, phase I", "Hanbit Drive Co., Ltd.", "High-end equipment", "Robots", "Xinchang County", "RMB 200 million", "Park Jisoo", "13800003505",
          "2026-07-21", "RV reducers, 60,000 sets a year", "Seoul office", y=200_000_000, s="robots", d=XC, on="2026-07-21")
    s.row(6, "Robot reducers, phase II", "Hanbit Drive Co., Ltd.", "High-end equipment", "Robots", "Xinchang County", "RMB 120 million", "Park Jisoo", "13800003505",
          "2026-07-21", "Harmonic reducers", "Seoul office", y=120_000_000, s="robots", d=XC, on="2026-07-21")
    s.row(7, "Bio-based polymers pilot", "Verdalis BV", "New materials", "Bio-based materials", "Hangzhou", "USD 18 million", "Pieter Vos", "13800003507",
          "2026-08-04", "PEF pilot line", "Trade fair", fx=(18_000_000, "USD"), s="bio_materials", on="2026-08-04", bad="dist", remark=True)
    s.row(8, "Injectable fillers", "Lumière Esthétique SA", "Modern pharma", "Medical aesthetics products", "Keqiao District", "TBD", "Anne Morel", "13800003508",
          "2026-08-11", "Cross-linked hyaluronic acid", "Consulate", s="medical_aesthetics", d=KQ, on="2026-08-11", bad="amount")
    s.row(9, "Flexible display films", "Solentis Inc.", "Electronics", "New displays", "Yuecheng", "CNY 85,000,000", "Grace Hong", "13800003509",
          "2026-08-18", "Optical films", None, y=85_000_000, s="new_displays", d=YC, on="2026-08-18")
    s.row(10, "Wellness resort", "Blue Heron Hospitality Pte Ltd", "Tourism", None, "Xinchang", "USD 50 million", "Tan Wei", "13800003510",
          "2026-08-25", "Hot-spring resort", "Singapore office", fx=(50_000_000, "USD"), i=OT, d=XC, on="2026-08-25", remark=True)
    s.row(11, "Servo press line", "KESSLING Umformtechnik GmbH", "High-end equipment", "CNC machine tools", "Shangyu District", "EUR 12,500,000", "Jens Kessling", "+86 138 0000 3501",
          "2026-09-01", "as no. 1, reported again by the consulate", "Consulate", dup=True)
    s.skip("Total", "10 projects")
    s.blank()
    s.skip("Note: amounts as stated by the investors.")
    s.skip("Prepared by: Overseas desk")
    n = Leads("Notes")
    n.skip("Leads are reported within five working days.")
    n.skip("Questions to the overseas desk, room 1204.")
    save("tuning", "06-Overseas-leads-Q3-2026.xlsx", "leads", "clerk", [s, n])


def shengzhou_ods():
    """An ods with cells merged downwards, dates of the format, full-width digits and Chinese numerals."""
    s = Leads("清单", district=SZ)
    s.blank()
    s.title("嵊州市拟招引项目清单（2026年10月）", 10)
    s.head(
        "- inv name amount ind - both on source -",
        ["序号", "招引对象", "拟招引项目", "意向投资额（万元）", "产业类别", "注册资本（万元）", "对方联系人", "报送日期", "线索来源", "备注"],
    )
    s.row(1, "上海泵擎电机有限公司", "空调风机智能电机项目", 13500, "高端电机", 3000, "范磊 13400003601", date(2026, 10, 8), "行业协会", None,
          y=135_000_000, s="high_end_motors", on="2026-10-08", con=("范磊", "13400003601"))
    s.row(2, None, "吸油烟机变频控制板项目", "６８００", "电子信息", None, "范磊 13400003601", date(2026, 10, 8), "行业协会", "同一客商",
          inv="上海泵擎电机有限公司", y=68_000_000, i=EL, on="2026-10-08", con=("范磊", "13400003601"))
    s.merge_down("inv", 2)
    s.row(3, "天津铧晟钛业有限公司", "医用钛合金棒材项目", "一亿二千万元", "金属新材料", 5000, "崔岩\n13400003603", date(2026, 10, 9), "乡贤", None,
          y=120_000_000, s="metal_materials", on="2026-10-09", con=("崔岩", "13400003603"))
    s.row(4, "嵊州市越领服饰科技有限公司", "领带面料数字化织造项目", "约3-5亿元", "高端面料", None, "马会计 0575-83030604", "10月12日", "企业自荐", None,
          y=300_000_000, s="textile_materials", on="2026-10-12", con=("马会计", "0575-83030604"), remark=True)
    s.row(5, "杭州雾沐医疗科技有限公司", "雾化器及医用面罩项目", 4600, "医药", 1000, "/", date(2026, 10, 13), "展会", None,
          y=46_000_000, i=PH, on="2026-10-13")
    s.row(6, "成都蜂巢电源有限公司", "储能电池结构件项目", "3亿左右", "动力电池", 8000, "罗成 13400003606", "2026-10-14", "展会", None,
          y=300_000_000, s="new_energy_vehicles", on="2026-10-14", con=("罗成", "13400003606"), remark=True)
    s.skip("小计", "6个", None, None)
    s.row(7, "广东厨芯智造有限公司", "集成灶物联网模组项目", "750", "集成电路", None, "容志 13400003607", "2026.10.15", "展会", None,
          y=7_500_000, s="integrated_circuits", on="2026-10-15", con=("容志", "13400003607"))
    s.row(8, "嵊州市根艺文化有限公司", "越剧文旅小镇项目", "12000万", "文旅", None, "竺梅 13400003608", "2026/10/16", "同上", None,
          y=120_000_000, i=OT, on="2026-10-16", con=("竺梅", "13400003608"), remark=True, source="展会")
    s.row(9, "天津铧晟钛业有限公司", "医用钛合金棒材项目", 12000, "金属新材料", 5000, "崔岩 13400003603", "2026/10/16", "高新园区", "重复", dup=True)
    s.row(10, "厦门谐振电子有限公司", "石英晶振封装项目", None, "片式元件", None, "蓝天 13400003610", "2026/10/19", "展会", None,
          s="chip_components", on="2026-10-19", con=("蓝天", "13400003610"), bad="amount")
    s.row(11, "绍兴嵊新包装机械有限公司", "榨面自动包装线项目", 2800, "智能制造装备", 500, "钱江 13400003611、13400003612", "2026/10/20", "企业自荐", None,
          y=28_000_000, s="intelligent_manufacturing_equipment", on="2026-10-20", con=("钱江", "13400003611"))
    s.skip("合计", "11个")
    s.skip("制表：张亚飞    复核：黄贤良")
    hidden = Leads("填报说明", state="hidden")
    hidden.skip("各镇街于每月5日前报送。")
    save("tuning", "07-嵊州市拟招引项目清单.ods", "leads", "clerk", [s, hidden])


def city_by_district():
    """The city's large projects, a sheet for each district that names it, a sheet of figures, sheets out of sight."""
    figures = Leads("汇总")
    figures.title("全市在谈亿元以上项目汇总", 3)
    figures.skip("区、县（市）", "项目个数", "总投资（亿元）")
    figures.skip("越城区", 5, 20.1)
    figures.skip("柯桥区", 4, 11.8)
    figures.skip("上虞区", 4, 13.5)
    figures.skip("合计", 13, 45.4)
    header = ["序号", "项目名称", "投资主体", "总投资\n(亿元)", "产业", "联系人", "联系电话", "首报时间", "建设内容"]
    keys = "- name inv amount ind con phone on summary"
    a = Leads("越城区", district=YC)
    a.head(keys, header)
    a.row(1, "12英寸硅片再生项目", "安徽镜硅半导体材料有限公司", 6.5, "集成电路", "薛礼", "13300003701", date(2026, 5, 11), "月再生硅片10万片",
          y=650_000_000, s="integrated_circuits", on="2026-05-11")
    a.row(2, "智能座舱显示屏贴合项目", "重庆御屏科技有限公司", "4.2", "新型显示产品", "冉冉", "13300003702", date(2026, 5, 18), "全贴合产线四条",
          y=420_000_000, s="new_displays", on="2026-05-18")
    a.row(3, "抗体药物分析检测平台项目", "北京谱证医药科技有限公司", "约2.6", "现代医药", "齐悦", "13300003703", "2026.5.20", "第三方检测",
          y=260_000_000, i=PH, on="2026-05-20", remark=True)
    a.row(4, "黄酒智能酿造装备项目", "浙江醅坛智能装备有限公司", "3.8亿元", "智能制造装备", "鲁志敏", "0575-85010704", "2026.6", "酿造装备成套",
          y=380_000_000, s="intelligent_manufacturing_equipment", on="2026-06-01", remark=True)
    a.row(5, "湿电子化学品充装项目", "上海澄芯化学有限公司", 3, "新材料", "宁远", "13300003705", "2026-06-08T00:00:00", "充装与配送",
          y=300_000_000, i=NM, on="2026-06-08")
    b = Leads("柯桥区", district=KQ)
    b.head(keys, header)
    b.row(1, "碳纤维织物预成型项目", "上海碳序复材有限公司", 5.1, "碳纤维", "宋慈航", "13300003706", date(2026, 5, 12), "三维编织预成型体",
          y=510_000_000, s="chemical_materials", on="2026-05-12")
    b.row(2, "碳纤维废料回收装备项目", "同上", 1.2, "环保装备", "同上", "同上", date(2026, 5, 13), "热解回收装备",
          inv="上海碳序复材有限公司", y=120_000_000, s="environmental_equipment", on="2026-05-13", con=("宋慈航", "13300003706"))
    b.row(3, "无水染色成套装备项目", "大连超临界装备有限公司", "2-3", "智能纺织装备", "于波", "13300003708", "2026年5月14日", "二氧化碳染色装备",
          y=200_000_000, s="smart_textile_equipment", on="2026-05-14", remark=True)
    b.row(4, "微通道换热器项目", "芜湖沁冷科技有限公司", "面议", "新能源汽车", "汪洋", "13300003709", "2026-05-15", "液冷板",
          s="new_energy_vehicles", on="2026-05-15", bad="amount")
    c = Leads("上虞区", district=SY)
    c.head(keys, header)
    c.row(1, "特种尼龙弹性体项目", "南京弹韵高分子有限公司", 4.4, "化工新材料", "韦庄", "13300003710", 46160, "年产2万吨",
          y=440_000_000, s="chemical_materials", on="2026-05-18")
    c.row(2, "12英寸硅片再生项目", "安徽镜硅半导体材料有限公司", "65000万元", "集成电路", "薛礼", "13300003701", "2026.5.19", "月再生硅片10万片", dup=True)
    c.row(3, "商用车电驱桥项目", "西安秦驱车桥有限公司", "五亿元", "新能源汽车及关键组件", "雍凯", "13300003712", "2026.5.20", "电驱桥年产6万台",
          y=500_000_000, s="new_energy_vehicles", on="2026-05-20")
    c.row(4, "聚合物光纤项目", "深圳漫光通信有限公司", 4.1, "电子信息", "龙吟", "13300003713", "明年初", "短距通信光纤",
          y=410_000_000, i=EL, bad="on")
    last = Leads("上月", state="hidden")
    last.head(keys, header)
    last.skip(1, "已流失项目", "绍兴过往科技有限公司", 9.9)
    lists = Leads("字典", state="veryHidden")
    lists.skip("产业", "区县")
    lists.skip("高端装备", "越城区")
    save("tuning", "08-全市在谈亿元以上项目.xlsx", "leads", "clerk", [figures, a, b, c, last, lists], styles=("yyyy-mm-dd", "m/d/yy"))


def chip_town_1904():
    """A workbook of the 1904 date system; columns made of merged cells, one heading over name and telephone."""
    s = Leads("在谈项目", left=1)
    s.title("集成电路小镇在谈项目", 13)
    s.skip(*[None] * 11, "单位：亿元")
    s.head(
        "- name - inv - dist amount ind con phone on summary -",
        ["序号", "项目名称", None, "投资单位", None, "落地区域", "投资总额", "产业\n方向", "联系方式", None, "首谈日期", "项目概况", "跟进人"],
    )
    wide = lambda: (s.merge(2, 3), s.merge(4, 5))
    wide()
    s.merge(9, 10)

    def row(number, name, investor, *rest, **judged):
        s.row(number, name, None, investor, None, *rest, **judged)
        wide()

    row(1, "车规MCU设计与测试中心", "上海锚芯微电子有限公司", "越城区", 2.6, "集成电路", "宗岩", "13200003801", date(2026, 6, 3), "设计团队80人", "小吴",
        y=260_000_000, s="integrated_circuits", d=YC, on="2026-06-03")
    row(2, "晶圆级光学镜头项目", "苏州曦微光学有限公司", None, 3.4, "智能传感器", "陆力", "13200003802", date(2026, 6, 5), "晶圆级光学", "小吴",
        y=340_000_000, s="smart_sensors", d=YC, on="2026-06-05")
    row(3, "探针卡国产化项目", "无锡触点测试技术有限公司", None, "8000万", "半导体封测", "缪思远", "13200003803", date(2026, 6, 9), "MEMS探针卡", "小吴",
        y=80_000_000, s="integrated_circuits", d=YC, on="2026-06-09")
    row(4, "射频滤波器项目", "成都频谷电子有限公司", None, "2.5～3", "片式元件", "向北", "13200003804", date(2026, 6, 12), "SAW滤波器", "小高",
        y=250_000_000, s="chip_components", d=YC, on="2026-06-12", remark=True)
    s.merges.append((s.last - 3, 7, s.last, 7))
    row(5, "微显示驱动芯片项目", "合肥微映集成电路有限公司", "越城区（滨海新区）", 1.9, "集成电路", "江黎", "13200003805", date(2026, 6, 15), "硅基OLED驱动", "小高",
        y=190_000_000, s="integrated_circuits", d=YC, on="2026-06-15")
    row(6, "刻蚀机陶瓷零部件项目", "宁波瓷衡精密陶瓷有限公司", "滨海新区", 1.1, "集成电路", "裴源", "13200003806", date(2026, 6, 17), "陶瓷静电吸盘", "小高",
        y=110_000_000, s="integrated_circuits", on="2026-06-17", bad="dist")
    row(7, "物联网安全芯片项目", "杭州盾芯科技有限公司", "越城", "USD 12 million", "集成电路", "褚瑜", None, date(2026, 6, 18), "安全芯片设计", "小高",
        fx=(12_000_000, "USD"), s="integrated_circuits", d=YC, on="2026-06-18", con=None, remark=True)
    s.blank()
    row(8, "量子点彩膜项目", "广州晶彩显示材料有限公司", "上虞", 2.2, "新型显示", "骆斌", "13200003808", "2026.6.22", "量子点色转换膜", "小吴",
        y=220_000_000, s="new_displays", d=SY, on="2026-06-22")
    row(9, "探针卡国产化项目", "无锡触点测试技术有限公司", "越城区", 0.8, "集成电路", "缪思远", "13200003803", date(2026, 6, 23), "MEMS探针卡", "小高", dup=True)
    row(10, "铟靶回收项目", "韶关铟源再生材料有限公司", "越城区", "—", "金属新材料", "温久", "13200003810", date(2026, 6, 24), "靶材回收", "小高",
        s="metal_materials", d=YC, on="2026-06-24", bad="amount")
    s.skip(None, "合计10个")
    save("tuning", "09-集成电路小镇在谈项目.xlsx", "leads", "clerk", [s], date1904=True, styles=("yyyy-mm-dd", "yyyy年m月d日"))


def formulas():
    """An export with formulas, with and without values, and with errors; amounts and dates that mean something else."""
    s = Leads("储备库")
    s.title("重大产业项目储备库（2026年三季度）", 12)
    s.head(
        "- name inv uscc amount - ind dist on - summary -",
        ["序号", "项目名称", "投资单位", "统一社会信用代码", "总投资（万元）", "其中：固定资产投资（万元）", "产业", "所在区县", "入库登记日期", "预计开工时间", "建设规模及内容", "备注"],
    )
    form = "yyyy-mm-dd"
    s.row(1, "新能源商用车变速器项目", "綦江驰合齿轮有限公司", credit_code("500110", 101), Formula("=ROUND(F3*1.25,0)", 25000), 20000, "新能源汽车", Formula('=VLOOKUP("SY",字典!A:B,2,0)', "上虞区"),
          date(2026, 7, 1), date(2027, 3, 1), "年产变速器10万台", None, y=250_000_000, s="new_energy_vehicles", d=SY, on="2026-07-01")
    s.row(2, Formula('="年产"&300&"套精密注塑单元项目"', "年产300套精密注塑单元项目"), "宁波塑擎机械有限公司", Formula('=IF(1=1,"","")', ""), 9800, 7000, "智能制造装备", "诸暨市",
          Formula("=DATE(2026,7,14)", 46217, form), date(2027, 5, 1), "注塑单元300套", None, y=98_000_000, s="intelligent_manufacturing_equipment", d=ZJ, on="2026-07-14")
    s.row(3, "锂电池负极包覆材料项目", "长沙炭源新能源材料有限公司", None, Formula("=F5+8000"), 16000, "化工新材料", "上虞区",
          date(2026, 7, 15), "2027年", "年产包覆剂8000吨", "公式待刷新", s="chemical_materials", d=SY, on="2026-07-15", bad="amount")
    s.row(4, "内窥镜图像处理模组项目", "南京窥微医疗电子有限公司", None, Error("#REF!"), None, "电子信息", "越城区",
          date(2026, 7, 17), None, "图像模组", None, i=EL, d=YC, on="2026-07-17", bad="amount")
    s.row(5, "高速贴标机项目", "汕头速标机械有限公司", None, 5600, 4000, Error("#N/A"), "新昌县",
          date(2026, 7, 20), None, "贴标机200台", None, y=56_000_000, d=XC, on="2026-07-20", bad="ind")
    s.row(6, "铝合金型材电泳项目", "佛山泳彩铝业有限公司", None, 12500, 9000, "金属新材料", "嵊州市",
          Error("#VALUE!"), None, "电泳线两条", None, y=125_000_000, s="metal_materials", d=SZ, bad="on")
    s.row(7, Text("=BlueE 轮毂电机驱动项目"), Text("@物联（杭州）智能科技有限公司"), None, 8800, 6000, "高端电机", "柯桥区",
          date(2026, 7, 22), None, Text("+5G 工业互联模块配套"), Text("-"), y=88_000_000, s="high_end_motors", d=KQ, on="2026-07-22")
    s.row(8, "植入式心电监测芯片项目", "上海律动医疗科技有限公司", None, 15000, 11000, "集成电路", "越城区",
          Formula("=TODAY()-30", None, form), None, "芯片及模组", None, y=150_000_000, s="integrated_circuits", d=YC)
    s.row(9, "缫丝机器视觉项目", "湖州茧眼智能科技有限公司", None, Formula("=F11/0.8", 4500.0), 3600, "智能纺织装备", "新昌县",
          date(2026, 7, 24), None, "视觉检测", Error("#DIV/0!"), y=45_000_000, s="smart_textile_equipment", d=XC, on="2026-07-24")
    s.row(10, "中药配方颗粒提取项目", "亳州本草汇药业有限公司", None, Formula("=F12*0", 0), 3000, "药品制造", "诸暨市",
          date(2026, 7, 27), None, "提取车间", None, s="drug_manufacturing", d=ZJ, on="2026-07-27", bad="amount")
    s.row(11, "海上风电防腐涂料项目", "厦门御潮涂料有限公司", None, Formula('="1.8"&"亿元"', "1.8亿元"), None, "化工新材料", Formula("=H13"),
          date(2026, 7, 28), None, "年产涂料3万吨", None, y=180_000_000, s="chemical_materials", on="2026-07-28", bad="dist")
    s.row(12, Formula("=B3", "新能源商用车变速器项目"), Formula("=C3", "綦江驰合齿轮有限公司"), None, Formula('=E3/10000&"亿元"', "2.5亿元"), None, "新能源汽车", "上虞区",
          date(2026, 7, 29), None, "重复登记", None, dup=True)
    s.skip("合计", None, None, None, Formula("=SUM(E3:E14)", 132300), Formula("=SUM(F3:F14)", 79600))
    lists = Leads("字典", state="hidden")
    lists.skip("SY", "上虞区")
    lists.skip("YC", "越城区")
    save("tuning", "10-重大产业项目储备库导出.xlsx", "leads", "clerk", [s, lists], inline=True)


def meeting_tables():
    """Papers of a meeting: three tables on one sheet, each with a header, an order and a unit of its own."""
    s = Leads("例会材料")
    s.title("招商工作例会项目清单（2026年11月第2周）", 9)
    s.skip("一、本周新增线索")
    s.head(
        "- name inv amount ind dist both on -",
        ["序号", "项目名称", "企业名称", "计划总投资(万元)", "所属行业", "属地", "联系人/电话", "首谈日期", "会议意见"],
    )
    s.row(1, "协作机器人关节模组项目", "北京灵枢机器人技术有限公司", 16000, "机器人", "新昌县", "殷俊 13100003901", date(2026, 11, 9), "抓紧对接",
          y=160_000_000, s="robots", d=XC, on="2026-11-09", con=("殷俊", "13100003901"))
    s.row(2, "芳纶蜂窝纸项目", "烟台巢材新材料有限公司", "2.1亿", "化工新材料", "上虞区", "董鹏（13100003902）", "11月10日", None,
          y=210_000_000, s="chemical_materials", d=SY, on="2026-11-10", con=("董鹏", "13100003902"), remark=True)
    s.row(3, "牙科氧化锆瓷块项目", "绍兴白瓷牙科材料有限公司", "3600", "医药", "越城区", "单雄 0575-85013903", "2026.11.11", None,
          y=36_000_000, i=PH, d=YC, on="2026-11-11", con=("单雄", "0575-85013903"))
    s.row(4, "预制菜中央厨房项目", "上海味集食品有限公司", 9000, "食品加工", "嵊州市", None, "11.12", "转商务局",
          y=90_000_000, i=OT, d=SZ, on="2026-11-12", remark=True)
    s.row(5, "制冷压缩机电磁阀项目", "诸暨恒冷阀业有限公司", "7000-9000", "高端装备", "诸暨市", "毛阿根 13100003905", "2026.11.13", None,
          y=70_000_000, i=EQ, d=ZJ, on="2026-11-13", con=("毛阿根", "13100003905"), remark=True)
    s.skip("小计", "5个")
    s.blank()
    s.skip("二、持续跟进项目")
    s.head(
        "dist name inv ind amount summary on con phone",
        ["落户地", "在谈项目", "投资主体", "行业类别", "总投资（亿元）", "项目简介", "首次对接日期", "企业联系人", "手机号码"],
    )
    s.row("柯桥区", "导电纤维与智能服装项目", "苏州衣联智能科技有限公司", "纺织新材料", 1.5, "导电纱与柔性传感服装", "2026-04-08", "章回", 13100003906,
          y=150_000_000, s="textile_materials", d=KQ, on="2026-04-08")
    s.row("同上", "涤纶工业丝浸胶项目", "山东济胶线绳有限公司", "同上", "0.88", "浸胶线绳", "2026-04-15", "孔甫", "13100003907",
          y=88_000_000, s="textile_materials", d=KQ, on="2026-04-15")
    s.row("越城区", "铝塑膜项目", "上海封软包装材料有限公司", "新材料", "４．５", "软包电池铝塑膜", "2026年4月20日", "文景", "13100003908",
          y=450_000_000, i=NM, d=YC, on="2026-04-20")
    s.row("上虞区", "芳纶蜂窝纸项目", "烟台巢材新材料有限公司", "化工新材料", 2.1, "航空蜂窝芯材", "2026-11-10", "董鹏", "13100003902", dup=True)
    s.row("诸暨", "环保型除尘滤袋项目", "阜宁滤森环保科技有限公司", "节能环保装备", "待定", "除尘滤袋", "2026-05-06", "乔木", "13100003910",
          s="environmental_equipment", d=ZJ, on="2026-05-06", bad="amount")
    s.row("新昌", "涡轮增压器叶轮项目", "无锡旋力增压技术有限公司", "新能源汽车", 2, "叶轮铸造与加工", "2026-05-11", "夏厚德", "010-3911",
          y=200_000_000, s="new_energy_vehicles", d=XC, on="2026-05-11", con=None, bad="phone")
    s.skip("小计", "6个")
    s.blank(2)
    s.skip("三、外资项目")
    s.head(
        "- name inv fx ind dist on source - -",
        ["序号", "项目", "投资方", "外资额（万美元）", "产业", "落户地", "首次接洽日期", "信息来源", "备注", "经办"],
    )
    s.row(1, "医用硅胶导管项目", "Silmed Holdings Ltd", 2000, "医用敷料及耗材", "越城区", "2026-06-02", "香港招商周", "—", None,
          fx=(20_000_000, "USD"), s="medical_dressings", d=YC, on="2026-06-02", remark=True)
    s.row(2, "精密谐波齿轮项目", "原田精機株式会社", "20亿日元", "机器人", "上虞区", "2026-06-09", "东京推介会", "—", None,
          fx=(2_000_000_000, "JPY"), s="robots", d=SY, on="2026-06-09", remark=True)
    s.row(3, "光伏胶膜粒子项目", "Helioplast AB", "约500", "化工新材料", "上虞区", "2026-06-16", "香港招商周", "—", None,
          fx=(5_000_000, "USD"), s="chemical_materials", d=SY, on="2026-06-16", remark=True)
    s.skip("会议记录：详见招商办〔2026〕18号。")
    save("tuning", "11-招商例会项目清单.xlsx", "leads", "clerk", [s], styles=("m月d日", "yyyy-mm-dd"))


def keqiao_without_units():
    """A csv with a byte order mark and semicolons whose amounts have no unit anywhere."""
    s = Leads("csv", district=KQ)
    s.head(
        "name inv uscc amount ind sub con phone on summary",
        ["项目名称", "投资单位", "统一社会信用代码", "投资额", "产业大类", "细分领域", "联系人", "联系电话", "上报日期", "项目内容"],
    )
    s.row("户外冲锋衣面料项目", "福建岭行纺织科技有限公司", credit_code("350582", 121), "35000", "新材料", "高端面料", "丁一", "18900004001", "2026-09-21", "年产面料2000万米",
          y=350_000_000, s="textile_materials", on="2026-09-21", remark=True)
    s.row("印染废气深度治理装备项目", "绍兴霁蓝环保设备有限公司", credit_code(KQ, 122), "280000000", "高端装备", "环保装备", "戴青", "18900004002", "2026-09-22", "RTO及余热利用",
          y=280_000_000, s="environmental_equipment", on="2026-09-22", remark=True)
    s.row("气凝胶保暖絮片项目", "北京霓绒新材料有限公司", "", "850", "新材料", "纺织新材料", "任达", "18900004003", "2026-09-22", "气凝胶复合絮片",
          s="textile_materials", on="2026-09-22", bad="amount")
    s.row("窗帘电机及控制器项目", "东莞帘动智能家居有限公司", "", "1.6亿", "高端装备", "高端电机", "黎明", "18900004004", "2026-09-23", "管状电机年产300万台",
          y=160_000_000, s="high_end_motors", on="2026-09-23")
    s.row("智能裁床项目", "宁波裁云智能装备有限公司", "", "9,600", "高端装备", "智能制造装备", "洪流", "18900004005", "2026-09-24", "自动裁床年产500台",
          y=96_000_000, s="intelligent_manufacturing_equipment", on="2026-09-24", remark=True)
    s.row("柔性织物传感器项目", "南京触织电子有限公司", "", "１２０００", "电子信息", "传感器", "苏白", "18900004006", "２０２６．９．２４", "织物压力传感",
          y=120_000_000, s="smart_sensors", on="2026-09-24", remark=True)
    s.row("热熔胶膜项目", "绍兴黏合新材料有限公司", credit_code(KQ, 127), "1000", "新材料", "化工新材料", "诸葛明辉", "18900004007", "2026-09-25", "TPU热熔胶膜",
          y=10_000_000, s="chemical_materials", on="2026-09-25", remark=True)
    s.row("织针热处理项目", "绍兴针韵五金有限公司", "", "999", "高端装备", "智能纺织装备", "吴钢", "18900004008", "2026-09-25", "织针热处理线",
          s="smart_textile_equipment", on="2026-09-25", bad="amount")
    s.row("纺机齿轮箱项目", "杭州啮合传动有限公司", "", "1000000", "高端装备", "纺织装备", "季昌明", "18900004009", "2026-09-28", "首台套试制",
          y=1_000_000, s="smart_textile_equipment", on="2026-09-28", remark=True)
    s.row("服装3D打样软件硬件一体机项目", "深圳裳影科技有限公司", "", "约8000", "电子信息", "", "谭思远", "18900004010", "2026-09-28", "打样一体机",
          y=80_000_000, i=EL, on="2026-09-28", remark=True)
    s.row("医用弹力绷带项目", "绍兴愈护医用纺织有限公司", "", "6500万元", "现代医药", "医用敷料及耗材", "伊春", "18900004011", "2026-09-29", "弹力绷带;自粘绷带",
          y=65_000_000, s="medical_dressings", on="2026-09-29")
    s.row("智能裁床项目", "宁波裁云智能装备有限公司", "", "9600万元", "装备", "智能制造装备", "洪流", "18900004005", "2026-09-29", "自动裁床年产500台", dup=True)
    s.row("电子提花龙头项目", "常熟经纬提花机械有限公司", "", "5200", "", "", "段煜", "18900004013", "2026-09-30", "电子提花机",
          y=52_000_000, on="2026-09-30", bad="ind", remark=True)
    save("tuning", "12-柯桥经开区线索导出.csv", "leads", "keqiao", [s], encoding="utf-8-sig", separator=";")


def city_by_sections():
    """The whole city on one sheet: section rows name the district, industries merged downwards, names in other forms."""
    s = Leads("明细")
    s.title("全市招商引资在谈项目明细表", 9)
    s.skip("截至2026年10月底", *[None] * 7, "单位：万元")
    s.head(
        "- ind name inv amount con phone on -",
        ["序号", "产业", "项 目 名 称", "投资方名称", "协议或意向\n总投资", "联系人", "联系电话", "首报日期", "目前进展"],
    )

    def section(words, district):
        s.skip(words)
        s.merge(1, 9)
        s.district = district

    section("（一）越城区", YC)
    s.row(1, "电子信息", "硅基负压传感器封装项目", "昆山感极电子科技有限公司", 15800, "申屠敏", "18800004101", date(2026, 3, 4), "已签意向",
          y=158_000_000, i=EL, on="2026-03-04")
    s.row(2, None, "\u3000Micro-LED巨量转移设备项目", "深圳移晶智能装备有限公司\u00a0", "二亿五千万元", "池瑜", "18800004102", date(2026, 3, 11), "洽谈中",
          y=250_000_000, i=EL, on="2026-03-11")
    s.row(3, None, "电子纸标签模组\n及驱动板项目", "大连墨屏电子有限公司", "4,500万元", "冷枫", "18800004103 13800004103", "2026.3.18", "洽谈中",
          y=45_000_000, i=EL, on="2026-03-18", con=("冷枫", "18800004103"))
    s.merge_down("ind", 3)
    s.row(4, "医美", "注射用交联透明质酸钠项目", "山东妍泽生物医药股份有限公司", "1.2亿美元", "于洁", "18800004104", "2026-03-20", "已考察",
          fx=(120_000_000, "USD"), s="medical_aesthetics", on="2026-03-20", remark=True)
    s.skip("小计", None, "4个")
    section("（二）柯桥区", KQ)
    s.row(5, "高端装备", "定形机在线含湿测控项目", "浙江湿衡（柯桥）仪控有限公司", 2600, "虞美娟", "18800004105", "2026-03-23", "洽谈中",
          y=26_000_000, i=EQ, on="2026-03-23")
    s.row(6, None, "高密喷水织机项目", "青岛梭瀑机械股份有限公司", "７８００", "隋军平", "18800004106", "2026-03-25", "洽谈中",
          y=78_000_000, i=EQ, on="2026-03-25")
    s.merge_down("ind", 2)
    s.row(7, "装备", "定形机在线含湿测控项目", "浙江濕衡(柯橋)儀控有限公司", "2600万元", "虞美娟", "18800004105", "2026-03-26", "街道重复", dup=True)
    s.skip("小计", None, "3个")
    section("（三）上虞区", SY)
    s.row(8, "新材料", "氟硅密封材料项目", "东营氟晟橡塑有限公司", "3亿元以上", "胡承志", "18800004108", "2026-04-01", "洽谈中",
          y=300_000_000, i=NM, on="2026-04-01", remark=True)
    s.row(9, "新材料", "高纯石英坩埚项目", "连云港晶埚石英有限公司", 18000, "匡恒", "18800004109", "2026/4/3", "洽谈中",
          y=180_000_000, i=NM, on="2026-04-03")
    s.hide_row()
    s.row(10, "新材料", "高纯石英坩埚项目（二期）", "连云港晶埚石英有限公司", 26000, "匡恒", "18800004109", "2026/4/3", "意向",
          y=260_000_000, i=NM, on="2026-04-03")
    section("（四）诸暨市", ZJ)
    s.row(11, "先进交通装备", "地铁站台门控制器项目", "广州门径轨道装备有限公司", 6600, "阮步", "18800004111", 20260407, "洽谈中",
          y=66_000_000, s="advanced_transport_equipment", on="2026-04-07")
    s.row(12, "轨道交通", "轮对激光检测装备项目", "成都轨眼检测技术有限公司", 5400, "鲜正宇", "18800004112", 46120, "洽谈中",
          y=54_000_000, s="advanced_transport_equipment", on="2026-04-08")
    s.row(13, "新材料", "铜基粉末冶金件项目", None, 4300, "杭建民", "18800004113", "2026-04-09", "待补投资方",
          y=43_000_000, i=NM, on="2026-04-09", bad="inv")
    section("（五）嵊州市", SZ)
    s.row(14, "高端电机", "厨电无刷电机定子项目", "中山旋芯电机有限公司", "人民币2亿", "欧阳健", "18800004114", "2026.4.13", "洽谈中",
          y=200_000_000, s="high_end_motors", on="2026-04-13")
    s.row(15, "〃", "洗碗机水泵电机项目", "〃", 5000, "〃", "〃", "〃", "洽谈中",
          inv="中山旋芯电机有限公司", y=50_000_000, s="high_end_motors", on="2026-04-13", con=("欧阳健", "18800004114"))
    section("（六）新昌县", XC)
    s.row(16, "数控机床", "轴承内圈超精机项目", "洛阳精砺轴研机械有限公司", "USD 30 million", "申功甫", "18800004116", "2026-04-16", "港资",
          fx=(30_000_000, "USD"), s="cnc_machine_tools", on="2026-04-16", remark=True)
    s.row(17, "原料药", "左氧氟沙星绿色工艺项目", "新昌氟喹制药有限公司", 32000, "俞伯良", "18800004117", "2067-01-05", "洽谈中",
          y=320_000_000, s="drug_manufacturing", bad="on")
    s.row(18, "原料药", "维生素E微囊项目", "浙江微囊生物科技有限公司", "不低于3亿", "梁善", "18800004118", "2026-04-20", "洽谈中",
          y=300_000_000, s="drug_manufacturing", on="2026-04-20", remark=True)
    s.skip("合计", None, "18个")
    s.skip("注：金额未注明单位的均为万元。")
    s.skip("填报人：王小兰", None, None, None, "填报日期：2026年11月3日")
    save("tuning", "13-全市在谈项目明细表.xlsx", "leads", "clerk", [s], styles=("yyyy/m/d", "yyyy-mm-dd"))


def demand_book():
    """The three libraries on three sheets that name them."""
    t = Demands("技术需求")
    t.library = "technology"
    t.title("企业技术需求征集表", 14)
    t.head(
        "- org uscc title body ind dist form budget deadline trl con phone valid",
        ["序号", "企业名称", "统一社会信用代码", "需求名称", "需求描述", "所属产业", "区县", "合作方式", "预算\n（万元）", "完成期限", "技术成熟度（TRL）", "联系人", "电话", "有效期至"],
    )
    t.row(1, "浙江测澜传感科技有限公司", credit_code(YC, 141), "MEMS流量芯片零漂补偿算法", "零点漂移大于1.5%，影响小流量计量。", "智能传感器", "越城区", "委托开发", "80-150", "2027年3月31日", "TRL4", "裴晓燕", "18700004201", date(2027, 6, 30),
          s="smart_sensors", d=YC, valid="2027-06-30", x={"form": "commission", "budget_min_yuan": 800_000, "budget_max_yuan": 1_500_000, "deadline": "2027-03-31", "trl": 4})
    t.row(2, "绍兴染捷数码装备有限公司", None, "高速喷头波形自适应", "15米/分以上出现卫星墨滴。", "智能纺织装备", "柯桥区", "合作开发", "200～300", "2027.9.30", 5, "柴建中", "18700004202", "2027-06-30",
          s="smart_textile_equipment", d=KQ, valid="2027-06-30", x={"form": "joint", "budget_min_yuan": 2_000_000, "budget_max_yuan": 3_000_000, "deadline": "2027-09-30", "trl": 5})
    t.row(3, "上虞彩晶颜料有限公司", credit_code(SY, 143), "颜料母液酸回收", "母液含盐高，蒸发结垢。", "新材料", "上虞区", "揭榜挂帅", "500-800万元", None, "6", "谢宝林", None, "2027/6/30",
          i=NM, d=SY, con=None, valid="2027-06-30", remark=True, x={"form": "open_bid", "budget_min_yuan": 5_000_000, "budget_max_yuan": 8_000_000, "trl": 6})
    t.row(4, "新昌滚珠丝杠制造有限公司", None, "丝杠磨削振纹在线识别", None, "数控机床", "新昌县", "技术咨询", "30-50", "2026-12-31", 7, "石秀兰", "18700004204", None,
          s="cnc_machine_tools", d=XC, bad="body", x={"form": "consulting", "budget_min_yuan": 300_000, "budget_max_yuan": 500_000, "deadline": "2026-12-31", "trl": 7})
    t.row(5, "诸暨玉珠生物科技有限公司", wrong_code(ZJ, 145), "珍珠水解液脱腥", "腥味影响护肤品应用。", "医美", "诸暨市", "技术转让", "/", "2027年1月15日", "/", "阮文斌", "18700004205", "2027-03-31",
          s="medical_aesthetics", d=ZJ, valid="2027-03-31", bad="uscc", x={"form": "transfer", "deadline": "2027-01-15"})
    t.row(6, "嵊州市灶芯电器有限公司", None, "集成灶风机降噪", "满负荷噪声超过68分贝。", "高端电机", "嵊州市", "合作开发", "60-100", "2027-02-28", 12, "晁志刚", "18700004206", "2027-03-31",
          s="high_end_motors", d=SZ, valid="2027-03-31", bad="trl", x={"form": "joint", "budget_min_yuan": 600_000, "budget_max_yuan": 1_000_000, "deadline": "2027-02-28"})
    p = Demands("人才需求")
    p.library = "talent"
    p.head(
        "org title headcount degree salary form body ind dist con phone deadline",
        ["单位名称", "岗位名称", "人数", "学历要求", "年薪", "引才方式", "岗位描述", "产业", "所在区县", "联系人", "联系电话", "招聘截止日期"],
    )
    p.row("浙江测澜传感科技有限公司", "MEMS工艺工程师", 3, "硕士及以上", "20-30万", "全职", "负责深硅刻蚀与键合工艺。", "智能传感器", "越城区", "裴晓燕", "18700004201", "2027-03-31",
          s="smart_sensors", d=YC, x={"headcount": 3, "degree": "master", "salary_min_yuan": 200_000, "salary_max_yuan": 300_000, "form": "full_time", "deadline": "2027-03-31"})
    p.row("同上", "首席封装专家", "1人", "博士", "年薪80-120万元", "柔性引才", "指导真空封装产线建设。", "同上", "同上", "同上", "同上", "2027年6月30日",
          org="浙江测澜传感科技有限公司", s="smart_sensors", d=YC, con=("裴晓燕", "18700004201"),
          x={"headcount": 1, "degree": "doctor", "salary_min_yuan": 800_000, "salary_max_yuan": 1_200_000, "form": "flexible", "deadline": "2027-06-30"})
    p.row("绍兴药澜制剂有限公司", "制剂研究员", 2, "硕士", "面议", "全职", "缓控释制剂处方开发。", "药品制造", "上虞区", "鲍旭东", "18700004208", "2027-01-31",
          s="drug_manufacturing", d=SY, x={"headcount": 2, "degree": "master", "form": "full_time", "deadline": "2027-01-31"})
    p.row("新昌飞轴航空部件有限公司", None, 4, "本科", "15-25万", "全职", "五轴编程与工艺。", "通用航空", "新昌县", "严晴", "18700004209", "2027-01-31",
          s="general_aviation", d=XC, bad="title", x={"headcount": 4, "degree": "bachelor", "salary_min_yuan": 150_000, "salary_max_yuan": 250_000, "form": "full_time", "deadline": "2027-01-31"})
    p.row("诸暨暖通智控有限公司", "嵌入式工程师", "5名", "本科及以上", "18～28万", "项目合作", "温控器固件开发。", "电子信息", "诸暨市", "胡三明", "18700004210", "2027-01-31",
          i=EL, d=ZJ, x={"headcount": 5, "degree": "bachelor", "salary_min_yuan": 180_000, "salary_max_yuan": 280_000, "form": "project", "deadline": "2027-01-31"})
    p.skip("合计", None, 15)
    q = Demands("项目需求")
    q.library = "project"
    q.head(
        "org title body land plant ind dist both source",
        ["企业", "需求标题", "需求内容", "用地需求（亩）", "厂房面积（㎡）", "行业", "意向区域", "联系人及电话", "来源"],
    )
    q.row("绍兴炬热装备有限公司", "扩建热处理车间用地", "需近天然气管网。", 35, None, "高端装备", "柯桥区", "项冲 18700004211", "走访",
          i=EQ, d=KQ, con=("项冲", "18700004211"), x={"land_mu": "35.00"})
    q.row("上虞电科磁材有限公司", "租用标准厂房", "层高8米，承重2吨。", None, 12000, "金属新材料", "上虞区", "李英豪 18700004212", "走访",
          s="metal_materials", d=SY, con=("李英豪", "18700004212"), x={"plant_area_m2": 12_000})
    q.row("嵊州市绒达纺织有限公司", "寻求印染配套车间", "需蒸汽与排污指标。", "20.5亩", "8,000", "纺织新材料", "嵊州市", "/", "/",
          s="textile_materials", d=SZ, x={"land_mu": "20.50", "plant_area_m2": 8_000})
    q.row("绍兴炬热装备有限公司", "扩建热处理车间用地", "需近天然气管网", "35亩", None, "装备", "柯桥区", "项冲 18700004211", "街道", dup=True)
    save("tuning", "14-企业三类需求征集.xlsx", "demands", "clerk", [t, p, q])


def demand_csv():
    """Demands of all three kinds in one csv, told apart by a column."""
    s = Demands("csv")
    s.skip("企业需求征集表（2026年第四季度）", *[None] * 13)
    s.head(
        "lib title body org ind sub dist con phone valid headcount degree budget source",
        ["需求类型", "需求名称", "具体需求", "需求单位", "产业", "细分行业", "区、县（市）", "联系人", "联系电话", "有效期至", "需求人数", "学历", "经费预算（万元）", "信息来源"],
    )
    s.row("技术需求", "碳纤维预浸料\n孔隙率控制", "孔隙率高于1%，需两周内试样。", "绍兴编曜复材有限公司", "新材料", "碳纤维", "柯桥区", "沈建炎", "18600004301", "2027-03-31", "", "", "100-200", "走访",
          lib="technology", s="chemical_materials", d=KQ, valid="2027-03-31", x={"budget_min_yuan": 1_000_000, "budget_max_yuan": 2_000_000})
    s.row("人才需求", "电驱标定工程师", "负责电机控制器标定。", "嵊州市巽风电机有限公司", "高端装备", "高端电机", "嵊州市", "白晓东", "18600004302", "2027/3/31", "2人", "本科", "", "招聘会",
          lib="talent", s="high_end_motors", d=SZ, valid="2027-03-31", x={"headcount": 2, "degree": "bachelor"})
    s.row("项目需求", "寻找丝杠配套供应商", "年需求滚珠丝杠3万套。", "诸暨动臂智能科技有限公司", "高端装备", "机器人", "诸暨市", "金立群", "18600004303", "2027年3月31日", "", "", "", "走访",
          lib="project", s="robots", d=ZJ, valid="2027-03-31")
    s.row("同上", "寻找铝压铸合作方", "壳体压铸年20万件。", "同上", "同上", "同上", "同上", "同上", "同上", "同上", "", "", "", "同上",
          lib="project", org="诸暨动臂智能科技有限公司", s="robots", d=ZJ, con=("金立群", "18600004303"), valid="2027-03-31", source="走访")
    s.blank()
    s.row("技术", "湿电子化学品颗粒控制", "0.1微米颗粒超标。", "上虞湿晶化学有限公司", "新材料", "化工新材料", "上虞区", "高永年", "", "2027.3.31", "", "", "50-80万元", "N/A",
          lib="technology", s="chemical_materials", d=SY, valid="2027-03-31", con=None, remark=True, x={"budget_min_yuan": 500_000, "budget_max_yuan": 800_000})
    s.row("", "产线节能改造", "空压站能耗高。", "新昌气源机械有限公司", "高端装备", "", "新昌县", "何国平", "18600004306", "2027-03-31", "", "", "", "走访",
          i=EQ, d=XC, valid="2027-03-31", bad="lib")
    s.row("人才", "临床监查员", "负责三类器械临床。", "", "现代医药", "", "越城区", "黄志明", "18600004307", "2027-03-31", "1", "不限", "", "招聘会",
          lib="talent", i=PH, d=YC, valid="2027-03-31", bad="org", x={"headcount": 1, "degree": "none"})
    s.row("技术需求", "玻璃盖板边缘强化", "四点弯强度不足。", "绍兴盖澜光电有限公司", "电子信息", "新型显示产品", "", "殷江", "18600004308", "2027-03-31", "", "", "", "走访",
          lib="technology", s="new_displays", valid="2027-03-31", bad="dist")
    s.row("技术需求", "碳纤维预浸料孔隙率控制", "孔隙率高于1%。", "绍兴编曜复材", "新材料", "碳纤维", "柯桥", "沈建炎", "18600004301", "2027-03-31", "", "", "100-200", "柯桥区经信局", dup=True)
    s.row("技术需求", "碳纤维预浸料在线测厚", "测厚精度不足。", "绍兴编曜复材有限公司", "新材料", "碳纤维", "柯桥区", "沈建炎", "18600004301", "2027-02-30", "", "", "30-60", "走访",
          lib="technology", s="chemical_materials", d=KQ, bad="valid", x={"budget_min_yuan": 300_000, "budget_max_yuan": 600_000})
    s.skip("填表说明：需求类型为技术、人才、项目三类。", *[None] * 13)
    save("tuning", "15-企业需求征集汇总.csv", "demands", "clerk", [s], encoding="utf-8-sig")


def keqiao_talents():
    """A district's table of posts as xls: the library in the title, pay in two columns under one heading."""
    s = Demands("Sheet1", district=KQ)
    s.library = "talent"
    s.title("柯桥区企业人才需求表", 13)
    s.head(
        "- org title ind headcount degree salary_min salary_max form body con phone -",
        ["序号", "用人单位", "需求岗位", "产业", "需求人数", "学历", "薪酬（万元/年）", None, "引才形式", "岗位要求", "联系人", None, "备注"],
        [None, None, None, None, None, None, "下限", "上限", None, None, "姓名", "手机", None],
    )
    for column in (1, 2, 3, 4, 5, 6, 9, 10, 13):
        s.merge(column, column, down=2)
    s.merges += [(2, 7, 2, 8), (2, 11, 2, 12)]
    s.row(1, "浙江织衡自动化有限公司", "运动控制工程师", "智能纺织装备", 2, "硕士", 25, 40, "全职", "熟悉总线伺服", "甄晓萍", "18500004401", None,
          s="smart_textile_equipment", x={"headcount": 2, "degree": "master", "salary_min_yuan": 250_000, "salary_max_yuan": 400_000, "form": "full_time"})
    s.row(2, None, "机械设计师", "智能纺织装备", 3, "本科", 15, 20, "全职", "五年纺机经验", "甄晓萍", "18500004401", None,
          org="浙江织衡自动化有限公司", s="smart_textile_equipment", x={"headcount": 3, "degree": "bachelor", "salary_min_yuan": 150_000, "salary_max_yuan": 200_000, "form": "full_time"})
    s.row(3, None, "算法顾问", "智能纺织装备", 1, "博士", 40, 60, "柔性引才", "视觉检测方向", "甄晓萍", "18500004401", None,
          org="浙江织衡自动化有限公司", s="smart_textile_equipment", x={"headcount": 1, "degree": "doctor", "salary_min_yuan": 400_000, "salary_max_yuan": 600_000, "form": "flexible"})
    s.merge_down("org", 3)
    s.row(4, "绍兴滤岩膜业有限公司", "膜材料研发工程师", "化工新材料", "2人", "硕士及以上", "20", "35", "全职", "界面聚合", "梅雨晴", "0575-84124404", None,
          s="chemical_materials", x={"headcount": 2, "degree": "master", "salary_min_yuan": 200_000, "salary_max_yuan": 350_000, "form": "full_time"})
    s.row(5, "绍兴彩墨数码科技有限公司", "墨水配方师", "纺织新材料", 1, "本科", 18, 26, "项目合作", "/", "孙海蓉", "18500004405", None,
          s="textile_materials", bad="body", x={"headcount": 1, "degree": "bachelor", "salary_min_yuan": 180_000, "salary_max_yuan": 260_000, "form": "project"})
    s.row(6, "柯桥固纤材料有限公司", "碳化炉工艺员", "碳纤维", 6, "大专", 10, 14, "全职", "可倒班", "乔正良", "1850000440", None,
          s="chemical_materials", con=None, bad="phone", x={"headcount": 6, "degree": "college", "salary_min_yuan": 100_000, "salary_max_yuan": 140_000, "form": "full_time"})
    s.row(7, "绍兴芯柯模组有限公司", "硬件测试工程师", "电子信息", 2, "本科", 14, 22, "全职", "射频测试", "卜炼成", None, None,
          i=EL, con=None, remark=True, x={"headcount": 2, "degree": "bachelor", "salary_min_yuan": 140_000, "salary_max_yuan": 220_000, "form": "full_time"})
    s.row(8, "绍兴护芯医疗用品有限公司", "注册专员", None, 1, "本科", 12, 18, "全职", "二类器械注册", "黄悦敏", "18500004408", None,
          bad="ind", x={"headcount": 1, "degree": "bachelor", "salary_min_yuan": 120_000, "salary_max_yuan": 180_000, "form": "full_time"})
    s.row(9, "浙江织衡自动化有限公司", "运动控制工程师", "智能纺织装备", 2, "硕士", 25, 40, "全职", "熟悉总线伺服", "甄晓萍", "18500004401", "园区重报", dup=True)
    s.skip("合计", None, None, None, 20)
    s.skip("填报人：陶冶", None, None, None, "联系电话：0575-84120021")
    save("tuning", "16-柯桥区企业人才需求表.xls", "demands", "keqiao", [s])


def organisations_book():
    """Firms and institutes on two sheets, repeated by credit code and by name."""
    s = Organisations("重点企业")
    s.title("招商对象及重点企业名录", 9)
    s.head(
        "- name former uscc kind country dist ind summary",
        ["序号", "企业名称", "曾用名", "统一社会\n信用代码", "类型", "国别", "所在区县", "所属产业", "主营业务"],
    )
    first = credit_code(YC, 171)
    s.row(1, "浙江岚桥微系统有限公司", "绍兴岚桥电子有限公司", first, "企业", None, "越城区", "电子信息", "惯性微系统",
          former=["绍兴岚桥电子有限公司"], k="company", d=YC, i=EL)
    s.row(2, "绍兴织梦纺机有限公司", "绍兴县织梦机械厂、绍兴织梦机械有限公司", credit_code(KQ, 172).lower(), "企业", "/", "绍兴县", "智能纺织装备", "圆机与横机",
          former=["绍兴县织梦机械厂", "绍兴织梦机械有限公司"], k="company", d=KQ, i=EQ)
    s.row(3, "Falkenried Antriebe GmbH", None, None, "企业", "德国", None, "高端装备", "伺服驱动", k="company", i=EQ)
    s.row(4, "绍兴越创股权投资基金管理有限公司", None, credit_code(YC, 174), "投资机构", None, "越城区", None, "先进制造股权投资", k="investor", d=YC)
    s.row(5, "上虞盐晶化工有限公司", None, wrong_code(SY, 175), "企业", None, "上虞市", "化工新材料", "高纯盐", k="company", d=SY, i=NM, bad="uscc")
    s.row(6, "岚桥微系统（绍兴）", None, first, "企业", None, "越城区", "电子信息", "同一企业", dup=True)
    s.row(7, None, None, credit_code(ZJ, 177), "企业", None, "诸暨市", "新材料", "铜加工", k="company", d=ZJ, i=NM, bad="name")
    s.row(8, "绍兴織夢紡機有限公司", None, None, "企业", None, "柯桥区", "装备", "同2号", dup=True)
    s.row(9, "诸暨榧香食品有限公司", None, credit_code(ZJ, 179), None, None, "诸暨市", "食品加工", "香榧加工", d=ZJ, i=OT, remark=True)
    s.row(10, "新昌\n锋禾刀具有限公司", "无", credit_code(XC, 180), "企业", None, "新昌县", "数控机床", "硬质合金刀具", k="company", d=XC, i=EQ)
    t = Organisations("科研院所")
    t.blank()
    t.head(
        "name kind country ind summary -",
        ["机构名称", "机构性质", "国家", "产业领域", "研究方向", "联系处室"],
    )
    t.row("浙东先进制造研究院", "科研院所", None, "高端装备", "机器人关节与减速器", "技术转移部", k="institute", i=EQ)
    t.row("钱江理工大学", "高校", None, "电子信息", "传感器与集成电路", "科研处", k="university", i=EL)
    t.row("Institut für Faserforschung Nord", "科研院所", "德国", "新材料", "碳纤维", "—", k="institute", country="德国", i=NM)
    t.row("绍兴知行科技服务中心", "服务机构", None, None, "专利代理", None, k="service")
    t.row("钱江理工大学 ", "高等院校", None, "电子信息", "重复", None, dup=True)
    t.skip("填报单位：市科技局")
    old = Organisations("已注销", state="hidden")
    old.skip("企业名称", "注销日期")
    old.skip("绍兴旧时电子有限公司", "2024-01-01")
    save("tuning", "17-重点企业和院所名录.xlsx", "organisations", "clerk", [s, t, old])


def organisations_csv():
    """A list of investors' firms from a fair, GB18030 with commas."""
    s = Organisations("csv")
    s.skip("参会企业名录", *[None] * 6)
    s.blank()
    s.head(
        "name uscc kind ind dist summary -",
        ["单位全称", "信用代码", "单位类型", "行业", "属地", "企业简介", "展位号"],
    )
    s.row("绍兴钒源储能科技有限公司", credit_code(SY, 191), "企业", "新材料", "上虞区", "钒电解液与电堆", "A01", k="company", i=NM, d=SY)
    s.row("浙江弧光焊接设备股份有限公司", credit_code(ZJ, 192), "企业", "机器人", "诸暨市", "焊接机器人", "A02", k="company", i=EQ, d=ZJ)
    s.row("绍兴润泽眼科用品有限公司", " " + credit_code(KQ, 193) + " ", "企业", "医用敷料及耗材", "柯桥", "眼科敷料", "A03", k="company", i=PH, d=KQ)
    s.row("嵊州市钻越电子有限公司", credit_code(SZ, 194), "企业", "MLCC", "嵊州市", "片式电容,片式电感", "A05", k="company", i=EL, d=SZ)
    s.row("杭州湾创投管理有限公司", "", "投资机构", "", "", "早期硬科技", "B01", k="investor")
    s.row("浙江弧光焊接设备", "", "企业", "装备", "诸暨", "重复登记", "B02", dup=True)
    s.row("江浙材料科学研究所", "", "科研院所", "新材料", "—", "合金与粉体", "B03", k="institute", i=NM)
    s.blank()
    s.row("新昌縣鏡湖軸承有限公司", credit_code(XC, 197), "企业", "高端装备", "新昌县", "精密轴承", "B05", k="company", i=EQ, d=XC)
    s.row("新昌县镜湖轴承有限公司", "", "企业", "高端装备", "新昌县", "精密轴承", "B06", dup=True)
    s.row("绍兴古城文旅集团有限公司", wrong_code(YC, 199), "企业", "文旅", "越城区", "景区运营", "B07", k="company", i=OT, d=YC, remark=True, bad="uscc")
    s.row("-度科技（绍兴）有限公司", credit_code(YC, 200), "其他", "电子信息", "越城区", "温控芯片", "B08", k="other", i=EL, d=YC)
    s.skip("合计", "10家", *[None] * 5)
    save("tuning", "18-参会企业名录.csv", "organisations", "clerk", [s], encoding="gb18030")



def quarters():
    """Groups of headings over firm, project and investment; the year of bare days in the title or only in the file's name."""
    s = Leads("一季度")
    s.blank()
    s.title("2026年产业招商项目库（一季度）", 12)
    s.head(
        "- inv uscc con phone name ind dist summary amount - on",
        ["编号", "客商情况", None, None, None, "项目情况", None, None, None, "投资情况（万元）", None, "首报\n日期"],
        [None, "企业名称", "信用代码", "联系人", "手机", "项目名称", "所属产业", "落户区、县（市）", "主要内容", "总投资", "固定资产投资", None],
    )
    s.merges += [(3, 1, 4, 1), (3, 2, 3, 5), (3, 6, 3, 9), (3, 10, 3, 11), (3, 12, 4, 12)]
    code = credit_code("320506", 211)
    s.row("Q1-01", "苏州瀚声声学技术有限公司", code, "毕晓升", "18400005001", "骨传导传感模组项目", "智能传感器", "越城区", "模组封装测试", 6800, 5000, "1月12日",
          y=68_000_000, s="smart_sensors", d=YC, on="2026-01-12", remark=True)
    s.row("Q1-02", None, None, None, None, "骨传导耳机整机项目", "电子信息", "上虞区", "整机装配", 4300, 2600, date(2026, 1, 15),
          inv="苏州瀚声声学技术有限公司", uscc=code, con=("毕晓升", "18400005001"), y=43_000_000, i=EL, d=SY, on="2026-01-15")
    for key in ("inv", "uscc", "con", "phone"):
        s.merge_down(key, 2)
    s.row("Q1-03", "太仓博览热处理有限公司", None, "祖海波", "18400005003", "风电轴承热处理项目", "高端装备", "新昌", "井式炉十台", "1.05亿元", 9000, date(2026, 1, 20),
          y=105_000_000, i=EQ, d=XC, on="2026-01-20")
    s.row("Q1-04", "济南健素制药有限公司", wrong_code("370102", 214), "华东海", "18400005004", "依诺肝素原料药项目", "原料药", "诸暨市", "肝素钠提取精制", 21000, 16000, date(2026, 2, 3),
          y=210_000_000, s="drug_manufacturing", d=ZJ, on="2026-02-03", bad="uscc")
    s.row("Q1-05", "长兴链驰传动有限公司", None, "莫建新", "18400005005/0572-6005005", "摩托车油封链项目", "先进交通装备", "嵊州市", "油封链", "3000～4500", None, "2026年2月",
          con=("莫建新", "18400005005"), y=30_000_000, s="advanced_transport_equipment", d=SZ, on="2026-02-01", remark=True)
    s.skip("一季度合计", None, None, None, None, "5个", None, None, None, 45600)
    s.row("Q1-06", "绍兴锌屿表面处理有限公司", None, "章恒立", "18400005006", "无铬钝化生产线项目", "金属新材料", "绍兴县", "钝化线两条", 0, 0, "2026/2/25",
          s="metal_materials", d=KQ, on="2026-02-25", bad="amount")
    s.row("Q1-07", "杭州脉诊智能科技有限公司", None, "边觉民", "18400005007", "脉诊仪产业化项目", "现代医药", "富阳区", "脉诊仪年产1万台", 3900, 2000, "2026/3/2",
          y=39_000_000, i=PH, on="2026-03-02", bad="dist")
    s.row("Q1-08", "太仓博览热处理有限公司", None, "祖海波", "18400005003", "风电轴承热处理项目", "装备", "新昌县", "井式炉十台", 10500, 9000, "3月9日", dup=True)
    t = Leads("二季度")
    t.head(
        "name inv amount ind dist on both source",
        ["项目名称 Project", "投资方 Investor", "投资额 Investment", "产业 Industry", "落户地 District", "首报日期 Date", "联系人 Contact", "来源 Source"],
    )
    t.row("碲化镉发电玻璃项目", "成都曙能光电有限公司", "6亿元", "新材料", "上虞区", "4月8日", "李兵（18400005011）", "推介会",
          y=600_000_000, i=NM, d=SY, on="2026-04-08", con=("李兵", "18400005011"), remark=True)
    t.row("眼科手术耗材项目", "Oculaire Médical SA", "800万欧元", "医用敷料及耗材", "越城区", "2026-04-15", "-", "领馆",
          fx=(8_000_000, "EUR"), s="medical_dressings", d=YC, on="2026-04-15", remark=True)
    t.row("航空座椅骨架项目", "沈阳翔座航空制造有限公司", "4500", "通用航空", "新昌县", "20260420", "蒙田野 18400005013", "推介会",
          y=45_000_000, s="general_aviation", d=XC, on="2026-04-20", con=("蒙田野", "18400005013"), remark=True)
    t.row("热敏打印芯片项目", "珠海印芯微电子有限公司", "保密", "集成电路", "越城区", "2026-05-06", "龚舒 18400005014", "推介会",
          s="integrated_circuits", d=YC, on="2026-05-06", con=("龚舒", "18400005014"), bad="amount")
    t.row("陶瓷膜净水装备项目", "景德镇窑膜科技有限公司", "0.9亿", "节能环保装备", "同上", "2026-05-11", "郑国强 18400005015", "〃",
          y=90_000_000, s="environmental_equipment", d=YC, on="2026-05-11", con=("郑国强", "18400005015"), source="推介会")
    t.skip("注：二季度数据截至6月30日")
    save("held_out", "01-2026年产业招商项目库.xlsx", "leads", "clerk", [s, t], styles=("yyyy/m/d",))


def keqiao_ods():
    """An ods of a platform: the unit in a line at the left, sections by state, a formula, a row and a column out of sight."""
    s = Leads("蓝印时尚小镇", district=KQ)
    s.blank(2)
    s.skip(None, "在谈产业项目进度表（2026年8月）")
    s.skip(None, "单位：亿元")
    s.head(
        "- name inv ind amount on con phone - summary",
        ["", "项目", "洽谈企业", "产业方向", "投资规模", "首次洽谈", "对方负责人", "联系方式", "招商专员", "建设内容"],
    )
    s.skip(None, "【重点推进】")
    s.row("①", "数码转移印花装备项目", "广州转印智能装备有限公司", "纺织装备", 1.3, date(2026, 8, 3), "岳云飞", "18300005101", "孙丽", "转移印花机年产150台",
          y=130_000_000, s="smart_textile_equipment", on="2026-08-03")
    s.row("②", "石墨烯改性锦纶项目", "常州烯纺新材料有限公司", "新材料", "2亿元（其中固定资产1.5亿）", date(2026, 8, 4), "韩士杰", "18300005102", "孙丽", "改性切片与纺丝",
          y=200_000_000, i=NM, on="2026-08-04", remark=True)
    s.row("③", "智能验针机项目", "绍兴探微检测设备有限公司", "高端装备", Formula("=3200/10000", 0.32), "8月5日", "刘琦", "18300005103", "孙丽", "验针机年产2000台",
          y=32_000_000, i=EQ, on="2026-08-05", remark=True)
    s.hide_row()
    s.row("④", "防弹材料预浸布项目", "湖南御甲复合材料有限公司", "化工新材料", "壹亿元", date(2026, 8, 6), "吴介明", None, "孙丽", "预浸布线",
          y=100_000_000, s="chemical_materials", on="2026-08-06", con=None, remark=True)
    s.skip(None, "小计", 4)
    s.skip(None, "【初步接洽】")
    s.row("⑤", "婚纱面料水溶绣花项目", "潮州绣织服饰有限公司", "纺织新材料", "4000万", date(2026, 8, 10), "曲端阳", "18300005105", "周彤", "水溶绣花面料",
          y=40_000_000, s="textile_materials", on="2026-08-10")
    s.row("⑥", "布料溯源芯片标签项目", "无锡溯芯物联有限公司", "集成电路", "洽谈中", date(2026, 8, 11), "张俊峰", "18300005106", "周彤", "RFID标签封装",
          s="integrated_circuits", on="2026-08-11", bad="amount")
    s.row("⑦", "水洗标数码打印项目", "无锡溯芯物联有限公司", "电子信息", "0.2~0.3", "同上", "同上", "同上", "同上", "打印机组装",
          y=20_000_000, i=EL, on="2026-08-11", con=("张俊峰", "18300005106"), remark=True)
    s.row("⑧", "会展综合体项目", "上海览汇会展有限公司", "总部经济", 3, "2026.8.32", "虞云", "18300005108", "周彤", "展馆两座",
          y=300_000_000, i=OT, bad="on", remark=True)
    s.row("⑨", "数码转移印花装备项目", "广州转印智能装备公司", "纺织装备", "13000万元", date(2026, 8, 14), "岳云飞", "18300005101", "周彤", "转移印花机年产150台", dup=True)
    s.row("⑩", "数码转移印花墨水项目", "广州转印智能装备有限公司", "新材料", "0.45", "2026年8月17日", "岳云飞", "18300005101", "周彤", "配套墨水",
          y=45_000_000, i=NM, on="2026-08-17")
    s.skip(None, "小计", 6)
    s.skip(None, "总计", 10)
    s.hidden_columns.append(9)
    s.skip(None, "小镇招商科", None, None, None, "2026年9月1日")
    save("held_out", "02-小镇在谈项目进度表.ods", "leads", "keqiao", [s])


def business_cards():
    """A csv of GB18030 with semicolons: records of separators only, line breaks in quotes, the unit in the first lines."""
    s = Leads("csv", district=SZ)
    s.skip("嵊州市“双招双引”线索收集表（2026年9月）", *[None] * 10)
    s.skip("单位：万元", *[None] * 10)
    s.skip(*[None] * 11)
    s.head(
        "on - name inv uscc ind sub amount con phone summary",
        ["收集\n日期", "收集人", "线索名称", "公司名称", "统一代码", "产业", "细分产业", "意向金额", "客商联系人", "客商电话", "内容"],
    )
    s.row("2026.9.1", "周小燕", "高速高精模切机项目", "东莞裁准机械有限公司", credit_code("441900", 231), "装备", "智能制造装备", "3,600", "伍菊香", "18200005201", "模切机年产120台",
          y=36_000_000, s="intelligent_manufacturing_equipment", on="2026-09-01")
    s.row("2026.9.2", "周小燕", "养老护理床驱动项目", "宁波安枕电机有限公司", "", "高端装备", "电机", "约4500", "柏乐平", "18200005202", "推杆电机",
          y=45_000_000, s="high_end_motors", on="2026-09-02", remark=True)
    s.row("〃", "〃", "丝蛋白敷料项目", "嵊州市蚕愈生物科技有限公司", credit_code(SZ, 233), "现代医药", "医用敷料", "２２００", "席诗敏", "0575-83035203", "丝素蛋白敷料",
          y=22_000_000, s="medical_dressings", on="2026-09-02")
    s.skip(*[None] * 11)
    s.row("26/9/4", "钱棠", "音响磁钢项目\n（越野版）", "宁波磁海永磁有限公司", "", "新材料", "金属新材料", "1.5亿", "范曾亮", "18200005204\n18200005214", "钕铁硼磁钢",
          y=150_000_000, s="metal_materials", on="2026-09-04", con=("范曾亮", "18200005204"))
    s.row("2026-09-07 14:30:00", "钱棠", "车用压铸镁合金项目", "重庆轻镁精铸有限公司", "", "高端装备", "新能源汽车", "5亿以上", "向柏", "18200005205", "压铸件",
          y=500_000_000, s="new_energy_vehicles", on="2026-09-07", remark=True)
    s.row("2026-09-08", "钱棠", "小笼包自动生产线项目", "上海屉香智能科技有限公司", "", "智能制造装备", "/", "/", "龙飞", "18200005206", "食品装备",
          s="intelligent_manufacturing_equipment", on="2026-09-08", bad="amount")
    s.row("2026-09-09", "", "", "杭州钟离电器有限公司", "", "电子信息", "", "2500", "钟立", "18200005207", "控制板",
          y=25_000_000, i=EL, on="2026-09-09", bad="name")
    s.row("昨天", "钱棠", "厨房机器人项目", "深圳炒客机器人有限公司", "", "高端装备", "机器人", "8000万元", "彭岳", "1820000", "炒菜机器人",
          y=80_000_000, s="robots", con=None, bad="on phone")
    s.row("9月10日", "周小燕", "聚乳酸吸管项目", "海宁植语环保制品有限公司", "", "新材料", "聚乳酸", "1800", "应步青 18200005209", "", "聚乳酸吸管",
          y=18_000_000, s="bio_materials", on="2026-09-10", con=("应步青", "18200005209"), remark=True)
    s.row("2026年9月11日", "周小燕", "高速高精模切机项目", "东莞裁准机械有限公司", "", "高端装备", "智能制造装备", "0.36亿元", "伍菊香", "18200005201", "模切机年产120台", dup=True)
    s.row("2026年9月14日", "周小燕", "山居露营地综合体项目", "永康野趣文旅有限公司", "", "文旅", "", "9000", "季步高", "18200005211", "营地与木屋",
          y=90_000_000, i=OT, on="2026-09-14", remark=True)
    s.skip("共11条", *[None] * 10)
    s.skip("收集单位盖章：", *[None] * 10)
    save("held_out", "03-嵊州双招双引线索收集表.csv", "leads", "clerk", [s], encoding="gb18030", separator=";", end="\n")


def old_office():
    """An old xls with a district in each sheet's title, two tables on a sheet, errors, and numbers kept as text."""
    s = Leads("Sheet1", district=XC)
    s.title("新昌县招商项目动态（2026年第三季度）", 9)
    s.skip("（一）内资项目", *[None] * 7, "单位：万元")
    s.head(
        "- name inv - amount ind con phone on",
        ["序号", "招商项目名称", "投资企业名称", "注册地", "投资总额", "产业", "企业联系人", "联系电话", "报送日期"],
    )
    s.row("1", "滚动轴承智能装配线项目", "大连轴联智能装备有限公司", "大连", "11,800 ", "智能制造装备", "龚孙泽", "18100005301", "2026.7.3",
          y=118_000_000, s="intelligent_manufacturing_equipment", on="2026-07-03")
    s.row("2", "司美格鲁肽制剂项目", "海南泰肽制药有限公司", "海口", " 45 000", "药品制造", "詹照明", "18100005302", 46210,
          y=450_000_000, s="drug_manufacturing", on="2026-07-07")
    s.row("3", "无人机电调项目", "深圳调速电子有限公司", "深圳", Error("#N/A"), "无人机", "王晁", "18100005303", date(2026, 7, 9),
          s="general_aviation", on="2026-07-09", bad="amount")
    s.row("4", "精密空调电子膨胀阀项目", "新昌制冷元件制造有限公司", "新昌", 9000, Error("#REF!"), "马瀚", "18100005304", date(2026, 7, 10),
          y=90_000_000, on="2026-07-10", bad="ind")
    s.row("5", "茶多酚提取装备项目", "长沙茗萃装备有限公司", "长沙", "三千五百万元", "高端装备", "章隆", "18100005305", "7/13",
          y=35_000_000, i=EQ, on="2026-07-13", remark=True)
    s.row("6", "滚动轴承智能装配线项目", "大連軸聯智能裝備有限公司", "大连", 11800, "装备", "龚孙泽", "18100005301", "2026.7.14", dup=True)
    s.skip("小计", "6项")
    s.blank()
    s.skip("（二）外资项目", *[None] * 7, "单位：万美元")
    s.head(
        "- inv name ind amount con on source -",
        ["序号", "外方投资者", "外资项目名称", "产业", "合同外资（万美元）", "外方代表", "报送日期", "线索来源", "备注"],
    )
    s.row("1", "Granholm Bearings AB", "风电主轴承项目", "高端装备", 1800, None, "2026-07-16", "驻外机构", None,
          fx=(18_000_000, "USD"), i=EQ, on="2026-07-16", remark=True)
    s.row("2", "Tessera Pharma Ltd", "口服混悬剂项目", "医药", "1000万-1500万美元", None, "2026-07-20", "驻外机构", None,
          fx=(10_000_000, "USD"), i=PH, on="2026-07-20", remark=True)
    s.row("3", "協和精密工業株式会社", "微型丝杠项目", "数控机床", "3亿日元", "/", "2026年7月22日", "无", None,
          fx=(300_000_000, "JPY"), s="cnc_machine_tools", on="2026-07-22", remark=True)
    s.skip("小计", "3项")
    t = Leads("Sheet2", district=ZJ)
    t.title("诸暨市招商项目动态（2026年第三季度）", 8)
    t.head(
        "ind - name inv amount con phone on",
        ["产业", "序号", "招商项目名称", "投资企业名称", "投资总额（亿元）", "企业联系人", "联系电话", "报送日期"],
    )
    t.row("新材料", 1, "铜铝复合排项目", "银川双金复合材料有限公司", "1.25", "包文静", "18100005311", date(2026, 8, 3), y=125_000_000, i=NM, on="2026-08-03")
    t.row(None, 2, "环保水处理滤芯项目", "宜兴滤泉环保科技有限公司", "0.5-0.8", "寇军", "18100005312", date(2026, 8, 4), y=50_000_000, i=NM, on="2026-08-04", remark=True)
    t.row(None, 3, "弹力氨纶包覆机项目", "诸暨纱包机械有限公司", None, "庞继明", "18100005313", date(2026, 8, 5), i=NM, on="2026-08-05", bad="amount")
    t.merge_down("ind", 3)
    t.row("现代医药", 4, "珍珠粉外用制剂项目", "海口贝珍药业有限公司", 0.6, "狄庆", None, date(2026, 8, 6), y=60_000_000, i=PH, on="2026-08-06", con=None, remark=True)
    t.row("电子信息", 5, "声表滤波器封装项目", "北京波域电子技术有限公司", 2, "杨宗海", "18100005315", date(2066, 12, 6), y=200_000_000, i=EL, bad="on")
    t.skip("合计", None, "5项")
    t.skip("审核：", None, None, None, None, "制表：")
    old = Leads("Sheet3", state="hidden")
    old.skip("作废")
    save("held_out", "04-招商项目动态三季度.xls", "leads", "clerk", [s, t, old], date_format="yyyy-mm-dd")


def problems_to_solve():
    """Technical problems with the library in the title and the district in section rows; project demands on a sheet."""
    s = Demands("Sheet1")
    s.library = "technology"
    s.title("全市企业技术难题汇总表", 11)
    s.skip("经费单位：万元", *[None] * 9, "2026年10月")
    s.head(
        "- title body org ind budget form deadline trl both source",
        ["序号", "难题名称", "难题描述", "提出单位", "产业领域", "拟投入经费", "合作\n形式", "攻关期限", "成熟度", "联系人及方式", "信息来源"],
    )

    def section(words, district):
        s.skip(words)
        s.merge(1, 11)
        s.district = district

    section("越城区", YC)
    s.row(1, "真空规管零点长期漂移", "两年漂移超过3%。", "绍兴衡真仪器有限公司", "智能传感器", "50～100", "委托开发", "2027-06-30", 5, "魏清 17700005401", "问卷",
          s="smart_sensors", con=("魏清", "17700005401"), x={"budget_min_yuan": 500_000, "budget_max_yuan": 1_000_000, "form": "commission", "deadline": "2027-06-30", "trl": 5})
    s.row(2, "光刻胶去胶残留", "残留颗粒影响良率。", "绍兴净胶半导体有限公司", "集成电路", "200-300", "揭榜挂帅", "2027年9月30日", "6级", "霍启明 17700005402", "问卷",
          s="integrated_circuits", con=("霍启明", "17700005402"), x={"budget_min_yuan": 2_000_000, "budget_max_yuan": 3_000_000, "form": "open_bid", "deadline": "2027-09-30", "trl": 6})
    section("上虞区", SY)
    s.row(3, "氟化反应尾气回收", "尾气回收率低。", "上虞氟源化工有限公司", "化工新材料", "/", "合作开发", None, "/", "李光耀", "走访",
          s="chemical_materials", con=None, remark=True, x={"form": "joint"})
    s.row(4, None, "染料滤饼含水率高。", "上虞滤饼染料有限公司", "新材料", "80-120", "技术许可", "2027/3/31", 4, "程国识 17700005404", "走访",
          i=NM, con=("程国识", "17700005404"), bad="title", x={"budget_min_yuan": 800_000, "budget_max_yuan": 1_200_000, "form": "licence", "deadline": "2027-03-31", "trl": 4})
    s.row(5, "电机定子嵌线损伤", "漆包线划伤率0.8%。", "上虞嵌线电机有限公司", "高端电机", "30-60万", "合作开发", "2027-13-01", 6, "管福生 17700005405", "走访",
          s="high_end_motors", con=("管福生", "17700005405"), bad="deadline", x={"budget_min_yuan": 300_000, "budget_max_yuan": 600_000, "form": "joint", "trl": 6})
    section("嵊州市", SZ)
    s.row(6, "集成灶玻璃面板爆裂", "钢化自爆率高。", "嵊州市灶面玻璃有限公司", None, "20-40", "技术咨询", "2027-01-31", 3, "窦莹 17700005406", "走访",
          con=("窦莹", "17700005406"), bad="ind", x={"budget_min_yuan": 200_000, "budget_max_yuan": 400_000, "form": "consulting", "deadline": "2027-01-31", "trl": 3})
    s.row(7, "微型马达噪声分选", "人工听音一致性差。", "嵊州市微鸣电机有限公司", "高端电机", "40-70", "委托开发", "2027-04-30", "TRL 5", "田芬 17700005407、17700005417", "同上",
          s="high_end_motors", con=("田芬", "17700005407"), source="走访", x={"budget_min_yuan": 400_000, "budget_max_yuan": 700_000, "form": "commission", "deadline": "2027-04-30", "trl": 5})
    s.row(8, "微型马达噪声分选", "人工听音", "嵊州市微鳴電機有限公司", "高端电机", "40-70万元", "委托开发", "2027-04-30", 5, "田芬 17700005407", "镇街", dup=True)
    s.skip("合计", "8项")
    p = Demands("项目需求")
    p.library = "project"
    p.head(
        "title body org uscc ind sub dist land plant con phone valid",
        ["需求名称", "内容", "需求方", "统一社会信用代码", "产业", "细分领域", "区县", "用地（亩）", "厂房（平方米）", "姓名", "电话", "有效期"],
    )
    p.row("扩建洁净厂房", "万级洁净，双回路供电。", "诸暨净衣医疗用品有限公司", credit_code(ZJ, 251), "现代医药", "医用敷料及耗材", "诸暨市", None, 6500, "纪岸", "17700005409", date(2027, 5, 31),
          s="medical_dressings", d=ZJ, valid="2027-05-31", x={"plant_area_m2": 6_500})
    p.row("新能源部件二期用地", "临近一期地块。", "新昌热泵部件有限公司", wrong_code(XC, 252), "高端装备", "新能源汽车", "新昌县", "42.75", None, "朱富贵", "17700005410", "2027.5.31",
          s="new_energy_vehicles", d=XC, valid="2027-05-31", bad="uscc", x={"land_mu": "42.75"})
    p.row("寻求铸件供应商", "月需铸件300吨。", "绍兴铸合机械有限公司", None, "装备", None, "绍兴县", "/", "/", "龚弘", "17700005411", "2027年5月31日",
          i=EQ, d=KQ, valid="2027-05-31")
    p.row("寻求冷库租赁", "三千吨冷库。", "绍兴鲜达冷链有限公司", None, "物流园", None, "越城", None, "3000㎡", "张棠", "17700005412", "2027-05-31",
          i=OT, d=YC, valid="2027-05-31", remark=True, x={"plant_area_m2": 3_000})
    save("held_out", "05-全市企业技术难题与项目需求.xlsx", "demands", "clerk", [s, p])


def visitors():
    """A list of firms and institutes from a fair, in two languages, with sections and former names in one cell."""
    s = Organisations("名录 List", left=1)
    s.blank()
    s.title("2026 投资贸易洽谈会参会机构名录 Participants", 9)
    s.head(
        "- name former kind country uscc dist ind summary",
        ["No.", "单位名称\nName", "原名称\nFormer names", "类别\nKind", "国家\nCountry", "信用代码\nUSCC", "区县\nDistrict", "行业\nIndustry", "简介\nProfile"],
    )
    s.skip("A 本地企业")
    first = credit_code(KQ, 261)
    s.row(1, "绍兴幕布新型面料有限公司", "绍兴县幕布厂；柯桥幕布织造有限公司", "企业", None, first, "柯桥区", "高端面料", "遮阳面料",
          former=["绍兴县幕布厂", "柯桥幕布织造有限公司"], k="company", d=KQ, i=NM)
    s.row(2, "绍兴光楔光学有限公司", None, "企业", None, credit_code(YC, 262), "越城区", "新型显示", "光学膜片", k="company", d=YC, i=EL)
    s.row(3, "新昌县翎羽轴承有限公司", "/", "企业", None, None, "新昌", "数控机床", "主轴轴承", k="company", d=XC, i=EQ)
    s.row(4, "幕布新型面料（绍兴）有限公司", None, "企业", None, first.lower(), "柯桥", "新材料", "改名后重复", dup=True)
    s.row(5, "上虞醇溶涂料有限公司", None, "企业", None, wrong_code(SY, 265), "上虞", "化工新材料", "木器漆", k="company", d=SY, i=NM, bad="uscc")
    s.skip("B 机构")
    s.row(6, "浙南轻工职业大学", None, "高等院校", None, None, None, None, "鞋服与材料", k="university")
    s.row(7, "越州产业引导基金管理有限公司", None, "投资机构", None, credit_code(YC, 267), "越城区", None, "产业母基金", k="investor", d=YC)
    s.row(8, "甬江磁性材料研究院", None, "科研院所", None, None, None, "金属新材料", "永磁材料", k="institute", i=NM)
    s.blank()
    s.row(9, None, None, "企业", None, credit_code(SZ, 269), "嵊州市", "电子信息", "名称待补", k="company", d=SZ, i=EL, bad="name")
    s.skip("C Foreign participants")
    s.row(10, "Bergström Maskin AB", None, "企业", "瑞典", None, None, "高端装备", "纺机零部件", k="company", country="瑞典", i=EQ)
    s.row(11, "Kyoto Fibre Research Institute", None, "科研院所", "日本", None, None, "纺织新材料", "差别化纤维", k="institute", country="日本", i=NM)
    s.row(12, "BERGSTRÖM MASKIN AB", None, "企业", "瑞典", None, None, "高端装备", "同10号", dup=True)
    s.skip("共12家")
    out = Organisations("签到", state="veryHidden")
    out.skip("单位", "人数")
    save("held_out", "06-投洽会参会机构名录.xlsx", "organisations", "clerk", [s, out])


# Set apart: other offices, other headings, other layouts. Only their totals are read.


def capital_group():
    """A follow-up list of an out-posted group: no title, the table begins in column D, density beside the amount."""
    s = Leads("客户跟踪", left=3)
    s.head(
        "name inv dist amount - on con phone ind summary -",
        ["项目全名", "客户", "意向落户", "拟投金额（亿）", "投资强度（万元/亩）", "首次见面", "洽谈联系人", "来电", "行业门类", "产品方向", "招商员"],
    )
    s.row("压电薄膜超声换能阵列项目", "北京岑声传感技术有限公司", "越城", 1.8, 420, date(2026, 9, 3), "尉迟明", "17800006001", "传感器", "指纹与触觉换能阵列", "小贾",
          y=180_000_000, s="smart_sensors", d=YC, on="2026-09-03")
    s.row("商用卫星姿控飞轮项目", "北京澹空航天科技有限公司", "新昌县高新园区", "2.5个亿", 500, "2026-9-4 周五", "司徒岚", "17800006002", "高端装备", "姿控飞轮年产400台", "小贾",
          y=250_000_000, i=EQ, d=XC, on="2026-09-04")
    s.row("氢气循环泵产业化项目", "天津泓驱动力有限公司", "上虞区", "8千万", "/", "15/9/2026", "申屠亮", "178-0000-6003", "新能源车零部件", "氢气循环泵年产3万台", "小贾",
          y=80_000_000, s="new_energy_vehicles", d=SY, on="2026-09-15")
    s.row("骨修复用镁合金螺钉项目", "北京镁愈医疗科技有限公司", "诸暨市", "1亿2千万", 380, "2026年9月", "公孙琪", "17800006004", "生物医药", "可吸收镁合金螺钉", "老温",
          y=120_000_000, i=PH, d=ZJ, on="2026-09-01", remark=True)
    s.row("车身大型压铸模具项目", "廊坊瓯铸模具有限公司", "嵊州市三界镇", "近1亿", 300, 20260917, "万俟鹏", "17800006005", "装备制造", "一体化压铸模具", "老温",
          y=100_000_000, i=EQ, d=SZ, on="2026-09-17", remark=True)
    s.row("高阻隔医药包装膜项目", "石家庄隔瑞包装材料有限公司", "柯桥区马鞍街道", "1～1.5", 350, "2026.09.18", "濮阳静", "0311-80006006", "新材料", "泡罩用高阻隔膜", "老温",
          y=100_000_000, i=NM, d=KQ, on="2026-09-18", remark=True)
    s.row("智能巡检四足机器人项目", "北京磐步机器人有限公司", "待定", 2, 450, date(2026, 9, 21), "淳于达", "17800006007", "机器人", "变电站巡检四足机器人", "小贾",
          y=200_000_000, s="robots", on="2026-09-21", bad="dist")
    s.row("晶圆传送机械手项目", "北京桁芯自动化有限公司", "越城区", "未披露", None, date(2026, 9, 22), "单于凡", "17800006008", "半导体", "真空传送机械手", "小贾",
          s="integrated_circuits", d=YC, on="2026-09-22", bad="amount")
    s.row("商用卫星姿控飞轮项目", "北京澹空航天科技", "新昌", "25000万元", 500, date(2026, 9, 24), "司徒岚", "17800006002", "高端装备", "姿控飞轮", "老温", dup=True)
    s.row("商用卫星反作用轮二期项目", "北京澹空航天科技有限公司", "新昌", 1.2, 500, date(2026, 9, 24), "司徒岚", "17800006002", "高端装备", "反作用轮扩产", "小贾",
          y=120_000_000, i=EQ, d=XC, on="2026-09-24")
    s.row("污泥低温干化成套装备", "唐山涸源环境设备有限公司", "上虞", "US$ 1,200万", 260, "2026-09-28", "羊舌青", None, "节能环保", "低温干化机", "老温",
          fx=(12_000_000, "USD"), s="environmental_equipment", d=SY, on="2026-09-28", con=None, remark=True)
    s.row("线上书店前置仓项目", "北京阅邻文化有限公司", "柯桥", 0.3, 100, "2026-09-29", "闾丘野", "17800006012", "商贸服务", "图书仓配", "老温",
          y=30_000_000, i=OT, d=KQ, on="2026-09-29", remark=True)
    s.row("碳化硅外延托盘项目", "保定坩石新材料有限公司", "雄安新区", "总投资3亿元，其中设备2亿元", 400, "2026-09-30", "仲孙萍", "17800006013", "新材料", "外延用石墨托盘", "小贾",
          y=300_000_000, i=NM, on="2026-09-30", bad="dist", remark=True)
    s.skip("共13条")
    save("set_apart", "01-驻京招商组客户跟踪.xlsx", "leads", "clerk", [s], styles=("yyyy/m/d", "yyyy-mm-dd"))


def keqiao_weekly():
    """A weekly report as xls: two rows of titles with the unit in the second, groups of headings over two rows."""
    s = Leads("周报", district=KQ)
    s.title("柯桥区产业招引项目情况周报", 13)
    s.title("（2026年第42周，金额单位：万元）", 13)
    s.head(
        "- name summary inv uscc amount - - ind sub both on -",
        ["编码", "项目", None, "投资商", None, "资金", None, None, "产业归属", None, "对接人及手机", "首访日", "推进阶段"],
        [None, "标题", "拟建内容", "全称", "统一信用编码", "投资总量", "注册资金", "本年到位", "门类", "细类", None, None, None],
    )
    for column in (1, 11, 12, 13):
        s.merge(column, column, down=2)
    s.merges += [(3, 2, 3, 3), (3, 4, 3, 5), (3, 6, 3, 8), (3, 9, 3, 10)]
    s.row("KQ42-1", "筒纱自动包装码垛线", "筒纱包装码垛线年产80套", "青岛纱盈自动化有限公司", credit_code("370202", 611), 7600, 1000, 0, "高端装备", "智能纺织装备", "曲海 17800006101", date(2026, 10, 12), "签约前",
          y=76_000_000, s="smart_textile_equipment", on="2026-10-12", con=("曲海", "17800006101"))
    s.row("KQ42-2", "阻燃腈氯纶面料项目", "阻燃面料年产900万米", "吉林燚安纤维有限公司", credit_code("220202", 612).lower(), "11,500", 3000, 0, "新材料", "纺织新材料", "满都拉\n17800006102", date(2026, 10, 12), "考察",
          y=115_000_000, s="textile_materials", on="2026-10-12", con=("满都拉", "17800006102"))
    s.row("KQ42-3", "阻燃腈氯纶纺丝项目", "纺丝线两条", None, None, "２.６亿元", 3000, 0, "新材料", "纺织新材料", "满都拉 17800006102", "10月13日", "考察",
          inv="吉林燚安纤维有限公司", uscc=credit_code("220202", 612).upper(), y=260_000_000, s="textile_materials", on="2026-10-13", con=("满都拉", "17800006102"), remark=True)
    for key in ("inv", "uscc"):
        s.merge_down(key, 2)
    s.row("KQ42-4", "智能货柜温控板项目", "温控板年产50万片", "合肥冽电电子有限公司", wrong_code("340102", 614), 3400, 500, 0, "电子信息", None, "束婷:17800006104", date(2026, 10, 13), "洽谈",
          y=34_000_000, i=EL, on="2026-10-13", con=("束婷", "17800006104"), bad="uscc")
    s.row("KQ42-5", "可吸收止血纱布项目", "止血纱布年产300万片", "烟台凝纱生物医药有限公司", "暂无", "4500以上", 800, 0, "现代医药", "医用敷料及耗材", "咸志，0535-8000615", date(2026, 10, 14), "洽谈",
          y=45_000_000, s="medical_dressings", on="2026-10-14", con=("咸志", "0535-8000615"), remark=True)
    s.row("KQ42-6", "染料自动称料系统", "称料系统年产120套", "无锡衡彩智能科技有限公司", None, "洽谈中", 600, 0, "高端装备", "智能纺织装备", "殳磊 17800006106", date(2026, 10, 14), "初谈",
          s="smart_textile_equipment", on="2026-10-14", con=("殳磊", "17800006106"), bad="amount")
    s.skip("小计", "6个", None, None, None, 42000)
    s.row("KQ42-7", "筒纱自动包装码垛线", "筒纱包装", "青岛纱盈自动化公司", None, "0.76亿元", None, None, "装备", "智能纺织装备", "曲海 17800006101", date(2026, 10, 15), "镇街重报", dup=True)
    s.row("KQ42-8", "电磁屏蔽布项目", "屏蔽布年产200万米", "Silvanet Textiles Oy", None, "€600万", None, None, "新材料", "纺织新材料", "Aino Lehto", date(2026, 10, 15), "线上会议",
          fx=(6_000_000, "EUR"), s="textile_materials", on="2026-10-15", con=None, remark=True)
    s.row("KQ42-9", "云仓托盘循环共用项目", "托盘循环共用", "苏州栈循供应链有限公司", None, 2800, 1000, 0, "现代物流", None, "冷晖 17800006109", "2026/10/16", "洽谈",
          y=28_000_000, i=OT, on="2026-10-16", con=("冷晖", "17800006109"), remark=True)
    s.row("KQ42-10", "高速磁浮离心风机项目", "离心风机年产600台", "沈阳岚悬风机有限公司", None, Error("#REF!"), 2000, 0, "高端装备", "高端电机", "甄远 17800006110", date(2026, 10, 16), "洽谈",
          s="high_end_motors", on="2026-10-16", con=("甄远", "17800006110"), bad="amount")
    s.row("KQ42-11", "裁片缝制协作臂项目", "缝制协作臂", "徐州臂纫智能装备有限公司", None, 5200, 1000, 0, None, None, "阚立 17800006111", date(2026, 10, 16), "洽谈",
          y=52_000_000, on="2026-10-16", con=("阚立", "17800006111"), bad="ind")
    s.row("KQ42-12", "石墨烯远红外絮片项目", "絮片年产2000吨", "青岛絮暖科技有限公司", None, 3900, 500, 0, "新材料", None, "耿乐 17800006112", "2067.10.16", "洽谈",
          y=39_000_000, i=NM, con=("耿乐", "17800006112"), bad="on")
    s.skip("总计", "12个")
    s.skip("注：注册资金、本年到位不计入投资总量。")
    s.skip("签发：", None, None, "核稿：", None, None, None, None, None, "拟稿：")
    save("set_apart", "02-柯桥区招引项目情况周报.xls", "leads", "keqiao", [s], date_format="yyyy/m/d")


def half_year():
    """An ods with a sheet of figures first, a sheet for each district, and the units in a row of their own under the header."""
    total = Leads("总表")
    total.title("2026年上半年重点招商项目总表", 3)
    total.skip("板块", "项目数", "计划投入（万元）")
    total.skip("越城", 5, 88600)
    total.skip("上虞", 4, 61500)
    total.skip("合计", 12)
    keys = "- inv name amount ind con phone on source -"
    header = ["No", "意向方", "投资事项", "计划投入", "所属赛道", "接洽人", "接洽人电话", "初次来访", "引荐渠道", "招商干部"]
    units = [None, None, None, "万元", None, None, None, "年/月/日", None, None]
    a = Leads("越城", district=YC)
    a.head(keys, header)
    a.skip(*units)
    a.row(1, "成都晗芯微电子有限公司", "车灯驱动芯片测试基地", 16800, "集成电路", "麻俊", "17800006201", date(2026, 3, 2), "校友会", "小宣",
          y=168_000_000, s="integrated_circuits", on="2026-03-02")
    a.row(2, "武汉烁点光电有限公司", "微显示光引擎项目", "壹亿伍仟万元", "新型显示", "鄢然", "17800006202", date(2026, 3, 5), "校友会", "小宣",
          y=150_000_000, s="new_displays", on="2026-03-05")
    a.row(3, "同上", "微显示检测机台项目", 4200, "电子信息", "同上", "同上", "同上", "同上", "小宣",
          inv="武汉烁点光电有限公司", y=42_000_000, i=EL, con=("鄢然", "17800006202"), on="2026-03-05", source="校友会")
    a.row(4, "西安脉引医疗科技有限公司", "神经介入导丝项目", "6600", "医药", "缑宁", "+86 178 0000 6204", "二〇二六年三月九日", "科技局", "小宣",
          y=66_000_000, i=PH, on="2026-03-09")
    a.row(5, "绍兴兰亭墨语文化有限公司", "书法研学营地", 3000, "文旅", "郦山", "17800006205", "2026/3/10", "街道", "小宣",
          y=30_000_000, i=OT, on="2026-03-10", remark=True)
    a.skip(None, "小计", "5个", 43600)
    b = Leads("上虞", district=SY)
    b.head(keys, header)
    b.skip(*units)
    b.row(1, "淄博氟桥新材料有限公司", "含氟聚酰亚胺单体项目", 24000, "化工新材料", "巩飞", "17800006206", date(2026, 4, 7), "行业协会", "老阮",
          y=240_000_000, s="chemical_materials", on="2026-04-07")
    b.row(2, "成都晗芯微电子有限责任公司", "车灯驱动芯片测试基地", "1.68亿元", "芯片", "麻俊", "17800006201", date(2026, 4, 8), "滨海推荐", "老阮", dup=True)
    b.row(3, "台州瓴翼航空部件有限公司", "无人机螺旋桨项目", "约3500", "无人机", "管宁", "17800006208", "4月9日", "行业协会", "老阮",
          y=35_000_000, s="general_aviation", on="2026-04-09", remark=True)
    b.row(4, None, "锂电极耳胶项目", 5600, "新材料", "酆力", "17800006209", date(2026, 4, 10), "行业协会", "老阮",
          y=56_000_000, i=NM, on="2026-04-10", bad="inv")
    b.row(5, "宁夏锻原冶金有限公司", "高温合金盘锻件项目", Formula("=1.2*10000", 12000), "金属新材料", "虎静", "1780000621", date(2026, 4, 13), "无", "老阮",
          y=120_000_000, s="metal_materials", on="2026-04-13", con=None, bad="phone")
    c = Leads("嵊州", district=SZ)
    c.blank()
    c.head(keys, header)
    c.skip(*units)
    c.row(1, "佛山焱灶电器有限公司", "全预混燃烧器项目", "5千万-8千万", "高端装备", "区绮", "17800006211", date(2026, 5, 6), "展会", "小裘",
          y=50_000_000, i=EQ, on="2026-05-06", remark=True)
    c.row(2, "中山旌风电机有限公司", "浴霸无刷电机项目", 0, "高端电机", "缪成", "17800006212", date(2026, 5, 7), "展会", "小裘",
          s="high_end_motors", on="2026-05-07", bad="amount")
    c.hide_row()
    c.row(3, "揭阳颐敷医用材料有限公司", "水凝胶退热贴项目", "4,800", "医疗耗材", "纪真", None, date(2026, 5, 8), "展会", "小裘",
          y=48_000_000, s="medical_dressings", on="2026-05-08", con=None, remark=True)
    c.skip("填报：嵊州市投促中心")
    gone = Leads("退出", state="hidden")
    gone.skip("意向方", "投资事项")
    gone.skip("绍兴昨日机械有限公司", "已退出项目")
    save("set_apart", "03-重点招商项目2026年半年报.ods", "leads", "clerk", [total, a, b, c, gone])


def customer_export():
    """A csv as a customer system gives it: utf-8 without a mark, many columns of no interest, times with the day."""
    s = Leads("csv")
    s.head(
        "- - inv uscc name amount - ind dist con - phone on source summary",
        ["商机ID", "商机状态", "客户公司", "纳税人识别号（信用代码）", "商机名称", "预计投资（万元）", "赢单概率", "赛道", "目标城区", "关键人", "关键人职务", "关键人手机", "录入时间", "渠道", "商机说明"],
    )
    s.row("BO-1001", "跟进中", "杭州蔚弧电源有限公司", credit_code("330106", 631), "车载双向充电机项目", "9200", "60%", "新能源汽车", "诸暨市", "钭一帆", "副总", "17800006301", "2026-07-01 09:12:44", "官网", "年产双向充电机20万台",
          y=92_000_000, s="new_energy_vehicles", d=ZJ, on="2026-07-01")
    s.row("BO-1002", "跟进中", "上海胤纤复材有限公司", "", "碳纤维缠绕气瓶项目", "1.6亿", "40%", "碳纤维", "上虞区", "厍云", "总经理", "178 0000 6302", "2026-07-01 10:03:02", "官网", "IV型储氢瓶",
          y=160_000_000, s="chemical_materials", d=SY, on="2026-07-01")
    s.row("BO-1003", "已建档", "常熟络筘纺织器材有限公司", credit_code("320581", 633), "高速钢筘自动穿综项目", "3300.5", "30%", "纺织装备", "柯桥区", "逄丽", "", "17800006303", "2026-07-02 08:00:00", "老客户介绍", "",
          y=33_005_000, s="smart_textile_equipment", d=KQ, on="2026-07-02")
    s.row("BO-1004", "跟进中", "苏州彤晶生物技术有限公司", "", "重组丝素蛋白填充剂", "人民币5000万元整", "50%", "医美", "越城区", "佴可", "BD总监", "17800006304", "2026-07-03 15:20:11", "展会", "面部填充剂",
          y=50_000_000, s="medical_aesthetics", d=YC, on="2026-07-03")
    s.row("BO-1005", "跟进中", "南通臻容电子有限公司", wrong_code("320602", 635), "超级电容卷绕项目", "4100", "20%", "电子信息", "嵊州市", "訾强", "", "17800006305", "2026-07-03 16:41:59", "展会", "",
          y=41_000_000, i=EL, d=SZ, on="2026-07-03", bad="uscc")
    s.row("BO-1006", "搁置", "滁州焙谷食品有限公司", "", "烘焙预拌粉工厂", "6000", "10%", "食品", "新昌县", "贝宁", "", "17800006306", "2026-07-06 09:00:00", "官网", "预拌粉",
          y=60_000_000, i=OT, d=XC, on="2026-07-06", remark=True)
    s.row("BO-1007", "跟进中", "嘉兴滤瓷膜业有限公司", "", "碳化硅陶瓷膜组件\n（水处理）", "2,900", "35%", "环保装备", "上虞", "扈亮", "", "+86-17800006307", "2026-07-06 10:30:00", "-", "",
          y=29_000_000, s="environmental_equipment", d=SY, on="2026-07-06")
    s.row("BO-1008", "跟进中", "杭州蔚弧电源", "", "车载双向充电机项目", "0.92亿元", "60%", "新能源车", "诸暨", "钭一帆", "副总", "17800006301", "2026-07-07 09:12:44", "电话", "", dup=True)
    s.row("BO-1009", "跟进中", "杭州蔚弧电源有限公司", "", "家庭储能逆变器项目", "7000", "30%", "高端装备", "诸暨市", "钭一帆", "副总", "17800006301", "2026-07-07 09:15:00", "电话", "储能逆变器",
          y=70_000_000, i=EQ, d=ZJ, on="2026-07-07")
    s.row("BO-1010", "新建", "", "", "片式热敏电阻项目", "2600", "", "片式元件", "嵊州", "", "", "", "2026-07-08 11:00:00", "官网", "",
          y=26_000_000, s="chip_components", d=SZ, on="2026-07-08", bad="inv")
    s.row("BO-1011", "新建", "湖州鑫坯轴承材料有限公司", "", "轴承钢球坯项目", "3千万", "", "金属新材料", "湖州市", "束华", "", "17800006311", "2026-07-09 11:00:00", "官网", "",
          y=30_000_000, s="metal_materials", on="2026-07-09", bad="dist")
    s.row("BO-1012", "新建", "宁波枢擎关节科技有限公司", "", "人形机器人线性关节项目", "3亿+", "", "高端装备-机器人", "新昌县", "庹军", "", "17800006312", "2026-07-10", "官网", "",
          y=300_000_000, s="robots", d=XC, on="2026-07-10", remark=True)
    s.row("BO-1013", "新建", "=恒温（上海）生物技术有限公司", "", "冻干保护剂项目", "N/A", "", "生物医药", "越城", "璩珊", "", "17800006313", "2026-07-10", "官网", "",
          i=PH, d=YC, on="2026-07-10", bad="amount")
    s.row("BO-1014", "新建", "温州阀舟流控有限公司", "", "深冷球阀项目", "5500", "", "高端装备", "绍兴县", "邬明", "", "17800006314、17800006315", "2026-07-13", "官网", "",
          y=55_000_000, i=EQ, d=KQ, on="2026-07-13", con=("邬明", "17800006314"))
    save("set_apart", "04-商机导出.csv", "leads", "clerk", [s], encoding="utf-8", end="\n")


def two_tables():
    """A district's two tables on one sheet, columns in an unusual order with empty ones between them; sheets out of sight."""
    s = Leads("在手项目", district=ZJ)
    s.title("诸暨市在手项目（截至2026年10月底）", 12)
    s.blank()
    s.skip("表一 内资（单位：亿元）")
    s.head(
        "on con phone - amount name - inv ind - source -",
        ["来访日", "对方代表", "对方电话", None, "投资体量", "项目（暂定名）", None, "投资人", "主攻产业", None, "引荐人", "我方人员"],
    )
    s.row(date(2026, 10, 8), "蒲松", 17800006401, None, 2.4, "海洋工程用铜镍管项目", None, "舟山蓝锚管业有限公司", "金属新材料", None, "商会", "小斯",
          y=240_000_000, s="metal_materials", on="2026-10-08", con=("蒲松", "17800006401"))
    s.row(date(2026, 10, 8), "乐正阳", 17800006402, None, "9000万", "弹性织带提花机项目", None, "晋江织韧机械有限公司", "智能纺织装备", None, "商会", "小斯",
          y=90_000_000, s="smart_textile_equipment", on="2026-10-08", con=("乐正阳", "17800006402"))
    s.row("〃", "〃", "〃", None, 0.6, "织带在线检测机项目", None, "〃", "智能制造装备", None, "〃", "〃",
          inv="晋江织韧机械有限公司", y=60_000_000, s="intelligent_manufacturing_equipment", on="2026-10-08", con=("乐正阳", "17800006402"), source="商会")
    s.row(date(2026, 10, 9), "漆雕文", None, None, "0.5左右", "珍珠层粉体化妆原料项目", None, "北海珠润生物有限公司", "医美", None, "乡贤", "小斯",
          y=50_000_000, s="medical_aesthetics", on="2026-10-09", con=None, remark=True)
    s.row("10/12", "南宫雪", 17800006405, None, "保密", "减速电机壳体铸造项目", None, "重庆壳铸机械有限公司", "高端电机", None, "乡贤", "小斯",
          s="high_end_motors", on="2026-10-12", con=("南宫雪", "17800006405"), bad="amount", remark=True)
    s.row(date(2026, 10, 13), "百里晨", 17800006406, None, 1.1, None, None, "青岛橇装能源设备有限公司", "节能环保装备", None, "展会", "小斯",
          y=110_000_000, s="environmental_equipment", on="2026-10-13", con=("百里晨", "17800006406"), bad="name")
    s.row("前天", "东郭敏", 17800006407, None, 1.5, "新能源客车空调项目", None, "郑州朔风客车部件有限公司", "新能源汽车", None, "展会", "小斯",
          y=150_000_000, s="new_energy_vehicles", con=("东郭敏", "17800006407"), bad="on")
    s.skip(None, None, None, None, 6.1, "合计7个")
    s.blank(2)
    s.skip("表二 外资（单位：万美元）")
    s.head(
        "name - inv amount - dist ind on con phone - -",
        ["项目（暂定名）", None, "外商", "外方拟投", None, "拟选址", "主攻产业", "来访日", "对方代表", "对方电话", None, "我方人员"],
    )
    s.row("高压共轨喷油嘴涂层项目", None, "Hartwin Beschichtung GmbH", 900, None, "诸暨（店口镇）", "高端装备", date(2026, 10, 20), "Uwe Hartwin", "17800006411", None, "小斯",
          fx=(9_000_000, "USD"), i=EQ, d=ZJ, on="2026-10-20", remark=True)
    s.row("耐磨铜合金轴瓦项目", None, "Brontë Bearings Ltd", "300-500", None, "诸暨市", "金属新材料", "Oct 21, 2026", "Emily Ward", None, None, "小斯",
          fx=(3_000_000, "USD"), s="metal_materials", d=ZJ, on="2026-10-21", con=None, remark=True)
    s.row("智能水表超声模组项目", None, "Aquasonde SAS", "400万欧元", None, None, "智能传感器", "22/10/2026", "Luc Girard", "17800006413", None, "小斯",
          fx=(4_000_000, "EUR"), s="smart_sensors", d=ZJ, on="2026-10-22", remark=True)
    s.row("高压共轨喷油嘴涂层项目", None, "HARTWIN Beschichtung GmbH", "900万美元", None, "诸暨", "装备", date(2026, 10, 26), "Uwe Hartwin", "17800006411", None, "小斯", dup=True)
    s.row("户外家具铝型材项目", None, "Tamarind Outdoor Pte Ltd", "US$250万", None, "义乌", "家居", date(2026, 10, 27), "Lim Hui", "17800006415", None, "小斯",
          fx=(2_500_000, "USD"), i=OT, on="2026-10-27", bad="dist", remark=True)
    s.skip("合计5个", None, None, 2100)
    s.skip("此表仅供内部使用")
    old = Leads("9月底", state="veryHidden")
    old.skip("项目（暂定名）", "投资人")
    old.skip("上月项目", "诸暨往月机械有限公司")
    save("set_apart", "05-诸暨市在手项目.xlsx", "leads", "clerk", [s, old], styles=("yyyy-mm-dd", "d/m/yyyy"))


def overseas_chinese():
    """A list in traditional characters as xls: no unit anywhere, amounts in several currencies, the county in the title."""
    s = Leads("意向登記", left=1, district=XC)
    s.title("港澳臺客商投資意向登記表（新昌縣，2026年）", 10)
    s.head(
        "- inv name amount ind con phone on source -",
        ["項次", "客商名稱", "專案名稱", "投資金額", "產業別", "聯絡人", "聯絡電話", "首次拜訪", "引介單位", "承辦"],
    )
    s.row(1, "台灣澤鈞精機股份有限公司", "滾珠螺桿研磨廠", 12000, "數控機床", "詹閔傑", "17800006501", date(2026, 6, 2), "台商協會", "小梁",
          y=120_000_000, s="cnc_machine_tools", on="2026-06-02", remark=True)
    s.row(2, "香港弘薈藥業有限公司", "濃縮中藥顆粒廠", "3,500萬港幣", "醫藥", "鄺詠詩", "17800006502", "2026/6/4", "中華總商會", "小梁",
          fx=(35_000_000, "HKD"), i=PH, on="2026-06-04", remark=True)
    s.row(3, "台灣櫂昇電機股份有限公司", "伺服馬達組裝線", 85_000_000, "電機", "簡嘉宏", "17800006503", date(2026, 6, 8), "台商協會", "小梁",
          y=85_000_000, s="high_end_motors", on="2026-06-08", remark=True)
    s.row(4, "台灣穎熙生技股份有限公司", "玻尿酸面膜廠", "新台幣2億元", "醫美", "游雅筑", "/", "2026年6月9日", "台商協會", "小梁",
          fx=(200_000_000, "TWD"), s="medical_aesthetics", on="2026-06-09", con=None, remark=True)
    s.row(5, "澳門葡澳餐飲管理有限公司", "伴手禮中央廚房", "2000萬元", "餐飲", "阮志豪", "17800006505", "6月11日", "中華總商會", "小梁",
          y=20_000_000, i=OT, on="2026-06-11", remark=True)
    s.row(6, "台灣晟揚無人機股份有限公司", "農用無人機組裝線", 500, "無人機", "卓冠宇", "17800006506", date(2026, 6, 15), "台商協會", "小梁",
          s="general_aviation", on="2026-06-15", bad="amount")
    s.row(7, "台灣澤鈞精機", "滾珠螺桿研磨廠", "1.2億元", "機床", "詹閔傑", "17800006501", date(2026, 6, 16), "投促中心", "小梁", dup=True)
    s.row(8, "台湾泽钧精机股份有限公司", "線性滑軌二期廠", "0.6億元", "機器人", "詹閔傑", "17800006501", date(2026, 6, 16), "台商協會", "小梁",
          y=60_000_000, s="robots", on="2026-06-16")
    s.row(9, "香港鋒域半導體有限公司", "晶片測試座項目", "面議", "集成電路", "岑家樂", "17800006509", date(2026, 6, 18), "中華總商會", "小梁",
          s="integrated_circuits", on="2026-06-18", bad="amount")
    s.row(10, "台灣沐霖環科股份有限公司", "廢氣處理設備廠", "800萬美元", "環保裝備", "古明軒", "17800006510", "2026.6.31", "台商協會", "小梁",
          fx=(8_000_000, "USD"), s="environmental_equipment", bad="on", remark=True)
    s.row(11, "台灣衡拓材料股份有限公司", "粉末冶金齒輪項目", "4500萬", "新材料", "溫佩珊", "17800006511", 46195, "同上", "小梁",
          y=45_000_000, i=NM, on="2026-06-22", source="台商協會")
    s.skip("合計", None, "11件")
    s.skip("說明：金額依客商口述。")
    save("set_apart", "06-港澳台客商投资意向登记.xls", "leads", "clerk", [s], date_format="yyyy/mm/dd")


def open_calls():
    """Calls for solutions, posts and sites on three sheets after a sheet of figures; other words for every heading."""
    figures = Demands("一览")
    figures.skip("库别", "条数")
    figures.skip("技术", 6)
    figures.skip("人才", 5)
    figures.skip("合计", 11)
    t = Demands("技术榜单")
    t.library = "technology"
    t.title("2026年度企业技术需求“揭榜挂帅”榜单", 12)
    t.skip(*[None] * 10, "资金单位：万元")
    t.head(
        "- title body org uscc ind dist form budget deadline both -",
        ["榜号", "榜题", "卡点说明", "发榜方", "发榜方信用代码", "行业门类", "注册地", "解题方式", "悬赏额度", "交榜时限", "对接人（电话）", "推荐部门"],
    )
    t.row("J01", "高转速电主轴热伸长补偿", "两万转时热伸长超过15微米。", "新昌锐轴精机有限公司", credit_code(XC, 671), "数控机床", "新昌县", "揭榜挂帅", "100-150", "2027-05-31", "訾建国（17800006601）", "科技局",
          s="cnc_machine_tools", d=XC, con=("訾建国", "17800006601"), x={"form": "open_bid", "budget_min_yuan": 1_000_000, "budget_max_yuan": 1_500_000, "deadline": "2027-05-31"})
    t.row("J02", "活性染料低盐固色", "盐用量高于30克每升。", "绍兴柯蓝纺织化学有限公司", None, "化工新材料", "柯桥区", "联合攻关", "60～90万元", "2027.6.30", "门蕾（17800006602）", "科技局",
          s="chemical_materials", d=KQ, con=("门蕾", "17800006602"), x={"form": "joint", "budget_min_yuan": 600_000, "budget_max_yuan": 900_000, "deadline": "2027-06-30"})
    t.row("J03", "功率模块银烧结空洞", "空洞率高于2%。", "绍兴越焊微电子有限公司", wrong_code(YC, 673), "集成电路", "越城区", "委托开发", "200-260", "2027年8月31日", "郗雨（17800006603）", "经信局",
          s="integrated_circuits", d=YC, con=("郗雨", "17800006603"), bad="uscc", x={"form": "commission", "budget_min_yuan": 2_000_000, "budget_max_yuan": 2_600_000, "deadline": "2027-08-31"})
    t.row("J04", "袜机织针疲劳断裂", None, "诸暨针峰五金有限公司", None, "高端装备", "诸暨市", "技术咨询", "20-30", "2027-03-31", "酆强（17800006604）", "经信局",
          i=EQ, d=ZJ, con=("酆强", "17800006604"), bad="body", x={"form": "consulting", "budget_min_yuan": 200_000, "budget_max_yuan": 300_000, "deadline": "2027-03-31"})
    t.row("J05", "缓释微球粒径分布控制", "跨度大于1.2。", "上虞微囊制剂有限公司", None, "药品制造", "上虞市", "技术许可", "面议", "/", "廖萍", "科技局",
          s="drug_manufacturing", d=SY, con=None, remark=True, x={"form": "licence"})
    t.row("J06", "电主轴轴承预紧力在线调节", "变速工况下预紧力波动大。", "新昌锐轴精机有限公司", credit_code(XC, 671), "数控机床", "新昌", "技术转让", "40-60", "2027年5月18日", "訾建国（17800006601）", "科技局",
          s="cnc_machine_tools", d=XC, con=("訾建国", "17800006601"), x={"form": "transfer", "budget_min_yuan": 400_000, "budget_max_yuan": 600_000, "deadline": "2027-05-18"})
    t.row("J07", "高转速电主轴热伸长补偿", "同J01", "新昌銳軸精機有限公司", None, "数控机床", "新昌", "揭榜挂帅", "100-150", "2027-05-31", "訾建国（17800006601）", "县科技局", dup=True)
    p = Demands("引才需求（人才）")
    p.library = "talent"
    p.head(
        "title org headcount degree salary form body dist ind con phone deadline",
        ["招募岗位", "招募方", "名额", "学位要求", "待遇（万元/年）", "用才方式", "职责", "工作地", "产业门类", "人事", "人事座机或手机", "截止"],
    )
    p.row("深冷工艺总师", "绍兴霁冷气体设备有限公司", 1, "博士研究生", "60-90", "柔性引才", "主持氦液化流程设计。", "上虞区", "高端装备", "蔺霞", "0575-82006605", "2027-02-28",
          i=EQ, d=SY, x={"headcount": 1, "degree": "doctor", "salary_min_yuan": 600_000, "salary_max_yuan": 900_000, "form": "flexible", "deadline": "2027-02-28"})
    p.row("质谱应用工程师", "绍兴谱澄仪器有限公司", "两名", "硕士研究生及以上", "20～28", "全职", "方法开发与客户培训。", "越城区", "电子信息", "苌虹", "17800006606", "2027/2/28",
          i=EL, d=YC, x={"headcount": 2, "degree": "master", "salary_min_yuan": 200_000, "salary_max_yuan": 280_000, "form": "full_time", "deadline": "2027-02-28"})
    p.row("外骨骼康复算法员", "嵊州市步愈康复器械有限公司", 3, "大学本科", "/", "全职", "步态识别算法。", "嵊州市", "机器人", "雒丹", "1780000", "2027年2月28日",
          s="robots", d=SZ, con=None, bad="phone", x={"headcount": 3, "degree": "bachelor", "form": "full_time", "deadline": "2027-02-28"})
    p.row("染整数字孪生顾问", None, 1, "不限", "30-40", "项目合作", "产线数字孪生建模。", "柯桥区", "智能纺织装备", "鄂明", "17800006608", "2027-02-28",
          s="smart_textile_equipment", d=KQ, bad="org", x={"headcount": 1, "degree": "none", "salary_min_yuan": 300_000, "salary_max_yuan": 400_000, "form": "project", "deadline": "2027-02-28"})
    p.skip("合计", None, 7)
    q = Demands("项目用地厂房")
    q.library = "project"
    q.title("项目需求（用地、厂房、配套）", 9)
    q.head(
        "- org title body land plant dist ind both",
        ["序", "提需求企业", "诉求名称", "诉求说明", "用地面积（亩）", "用房面积（平米）", "选址意向", "从事行业", "对接人手机"],
    )
    q.row(1, "绍兴泊锻重型机械有限公司", "新增重型厂房用地", "行车50吨以上。", "66.6", None, "上虞", "高端装备", "谯武 17800006611",
          i=EQ, d=SY, con=("谯武", "17800006611"), x={"land_mu": "66.60"})
    q.row(2, "诸暨皎芯光电有限公司", "租十万级净化车间", "须双电源。", "无", "4,200㎡", "诸暨市", "新型显示产品", "蔚蓝 17800006612",
          s="new_displays", d=ZJ, con=("蔚蓝", "17800006612"), x={"plant_area_m2": 4_200})
    q.row(3, "绍兴禾砻粮机有限公司", "找电控配套厂", "年需电控柜3000台。", None, None, "绍兴以外也可", "智能制造装备", "有琴 17800006613",
          s="intelligent_manufacturing_equipment", con=("有琴", "17800006613"), bad="dist")
    save("set_apart", "07-揭榜引才用地需求.xlsx", "demands", "clerk", [figures, t, p, q])


def keqiao_service_day():
    """A record of a service day as ods: one table of all libraries, the kind in the last column, empty columns between."""
    s = Demands("服务日", left=2, district=KQ)
    s.blank()
    s.title("柯桥区“企业服务日”诉求登记（2026年11月）", 14)
    s.head(
        "- org - title body ind - con phone valid headcount degree budget lib",
        ["登记号", "来访企业", None, "诉求标题", "诉求详情", "企业所在行业", None, "来访人", "来访人手机", "有效至", "招几人", "学历门槛", "可出经费（万元）", "归口库"],
    )
    s.row("F01", "绍兴绡罗数码纺织有限公司", None, "寻求喷墨前处理助剂", "现用助剂渗化严重。", "纺织新材料", None, "巫云", "17800006701", date(2027, 5, 31), None, None, "30-50", "技术需求库",
          lib="technology", s="textile_materials", valid="2027-05-31", x={"budget_min_yuan": 300_000, "budget_max_yuan": 500_000})
    s.row("F02", "同上", None, "招花型设计师", "三年以上设计经验。", "同上", None, "同上", "同上", date(2027, 5, 31), "2", "大专", None, "人才需求库",
          lib="talent", org="绍兴绡罗数码纺织有限公司", s="textile_materials", con=("巫云", "17800006701"), valid="2027-05-31", x={"headcount": 2, "degree": "college"})
    s.row("F03", "柯桥焕棉再生材料有限公司", None, "找旧衣分拣设备供应商", "日处理20吨。", "新材料", None, "仉军", "17800006703", "2027年4月30日", None, None, None, "项目需求库",
          lib="project", i=NM, valid="2027-04-30")
    s.row("F04", "绍兴瞳敷医用材料有限公司", None, "眼用敷料灭菌残留超标", "环氧乙烷残留偏高。", "医用敷料", None, "亓欣", None, "2027/4/30", None, None, "25万元-40万元", "技术",
          lib="technology", s="medical_dressings", con=None, valid="2027-04-30", remark=True, x={"budget_min_yuan": 250_000, "budget_max_yuan": 400_000})
    s.row("F05", "绍兴潮巷餐饮管理有限公司", None, "招门店店长", "连锁经验。", "餐饮", None, "宓佳", "17800006705", "2027-04-30", 5, "不限", None, "人才",
          lib="talent", i=OT, valid="2027-04-30", remark=True, x={"headcount": 5, "degree": "none"})
    s.row("F06", "绍兴绡罗数码紡織有限公司", None, "寻求喷墨前处理助剂", "重复登记", "新材料", None, "巫云", "17800006701", None, None, None, None, "技术需求库", dup=True)
    s.row("F07", "绍兴骋织机电有限公司", None, "织机主电机能效提升", "能效不足IE4。", "高端电机", None, "闵子", "17800006707", "2027-04-31", None, None, "80-100", "技术需求库",
          lib="technology", s="high_end_motors", bad="valid", x={"budget_min_yuan": 800_000, "budget_max_yuan": 1_000_000})
    s.row("F08", "绍兴络宇纺机有限公司", None, "消防验收咨询", "老厂房消防手续。", "智能纺织装备", None, "隗明", "17800006708", "2027-04-30", None, None, None, None,
          s="smart_textile_equipment", valid="2027-04-30", bad="lib")
    s.row("F09", "柯桥砚田智能科技有限公司", None, None, "求验布算法合作。", "电子信息", None, "仰山", "17800006709", "2027-04-30", None, None, "面议", "技术需求库",
          lib="technology", i=EL, valid="2027-04-30", bad="title")
    s.row("F10", "绍兴绩麻新材料有限公司", None, "招纤维改性研发员", "麻纤维脱胶与改性。", None, None, "缑敏", "17800006710", "2027-04-30", "1人", "博士", None, "人才需求库",
          lib="talent", valid="2027-04-30", bad="ind", x={"headcount": 1, "degree": "doctor"})
    s.row("F11", "绍兴帛链供应链有限公司", None, "寻求面料仓储机器人集成", "堆垛高度12米。", "物流装备", None, "乜凡", "17800006711", "2027-04-30", None, None, None, "项目需求库",
          lib="project", s="logistics_equipment", valid="2027-04-30")
    s.skip("共11件")
    s.skip("登记人：胥敏")
    save("set_apart", "08-柯桥企业服务日诉求.ods", "demands", "keqiao", [s])


def members_csv():
    """A chamber's list of members as csv, GB18030 with tabs, former names and other words for the kinds."""
    s = Organisations("csv")
    s.skip("会员单位花名册（2026版）", *[None] * 8)
    s.head(
        "- kind name former uscc dist ind summary -",
        ["会员号", "会员类别", "会员单位", "更名前", "信用代码证号", "住所地", "从事行业", "主导产品", "入会年份"],
    )
    first = credit_code(YC, 691)
    s.row("001", "民营企业", "绍兴泠川仪表有限公司", "绍兴县泠川电子厂", first, "越城区", "传感器", "涡街流量计", "2009",
          k="company", former=["绍兴县泠川电子厂"], d=YC, i=EL)
    s.row("002", "国有企业", "上虞海塘水务装备有限公司", "无", credit_code(SY, 692), "上虞区", "节能环保装备", "闸门与泵站", "2011", k="company", d=SY, i=EQ)
    s.row("003", "外资企业", "Garnveien Notverk AS", "", "", "", "纺织新材料", "渔网丝", "2018", k="company", i=NM)
    s.row("004", "高校", "越东工程学院", "", "", "柯桥区", "", "机械与材料", "2016", k="university", d=KQ)
    s.row("005", "创投机构", "绍兴镜湖天使投资有限公司", "", credit_code(YC, 695), "越城", "", "早期项目", "2020", k="investor", d=YC)
    s.row("006", "新型研发机构", "诸暨铜基材料研究院", "诸暨铜加工研究所；店口铜材技术中心", "", "诸暨市", "金属新材料", "铜箔与铜带", "2019",
          k="institute", former=["诸暨铜加工研究所", "店口铜材技术中心"], d=ZJ, i=NM)
    s.row("007", "民营企业", "泠川仪表（绍兴）", "", first.lower(), "越城区", "电子信息", "同001", "2009", dup=True)
    s.row("008", "民营企业", "新昌县轶轴轴承有限公司", "", wrong_code(XC, 698), "新昌县", "高端装备", "轧机轴承", "2012", k="company", d=XC, i=EQ, bad="uscc")
    s.blank()
    s.row("009", "中介服务机构", "绍兴明鉴知识产权代理有限公司", "", "", "越城区", "", "专利代理", "2021", k="service", d=YC)
    s.row("010", "民营企业", "", "", credit_code(SZ, 700), "嵊州市", "医药", "待补", "2022", k="company", d=SZ, i=PH, bad="name")
    s.row("011", "民营企业", "嵊州市翠眉茶业有限公司", "-", "", "嵊州", "茶叶种植", "越乡龙井", "2008", k="company", d=SZ, i=OT, remark=True)
    s.row("012", "民营企业", "新昌縣軼軸軸承有限公司", "", "", "新昌", "装备", "同008", "2012", dup=True)
    s.skip("合计", "12家", *[None] * 7)
    save("set_apart", "09-商会会员花名册.csv", "organisations", "clerk", [s], encoding="gb18030", separator="\t")


def partners():
    """Docking partners on two sheets: a header of two rows, countries, a sheet of contents first, a sheet without kinds."""
    index = Organisations("目录")
    index.skip("一、产业链龙头", "第2页")
    index.skip("二、院校与资本", "第3页")
    s = Organisations("产业链龙头", left=1)
    s.title("“链主”对接对象清单", 9)
    s.skip("编制：市招商投资促进中心", *[None] * 7, "2026年10月")
    s.head(
        "- name former uscc country ind dist summary -",
        ["序", "主体", None, None, "归属", None, None, "主打产品", "对接人"],
        [None, "现用名", "曾用过的名称", "信用代码", "母国", "链条", "所在县市", None, None],
    )
    for column in (1, 8, 9):
        s.merge(column, column, down=2)
    s.merges += [(3, 3, 3, 5), (3, 6, 3, 8)]
    first = credit_code(ZJ, 711)
    s.row(1, "诸暨涌泵流体有限公司", "诸暨水泵二厂、诸暨涌泵机械有限公司", first, "/", "节能环保装备", "诸暨市", "污水泵", "小郦",
          former=["诸暨水泵二厂", "诸暨涌泵机械有限公司"], d=ZJ, i=EQ)
    s.row(2, "Ferrowald Magnet GmbH", None, None, "德国", "金属新材料", None, "软磁铁芯", "小郦", country="德国", i=NM)
    s.row(3, "株式会社灘波センサ", None, None, "日本", "智能传感器", None, "位移传感器", "小郦", country="日本", i=EL)
    s.row(4, "\u3000绍兴滨海曜显光电有限公司 ", None, credit_code(YC, 714).lower(), None, "显示面板", "越城区", "驱动背板", "小何",
          d=YC, i=EL)
    s.row(5, "绍兴柯桥澄染助剂有限公司", None, wrong_code(KQ, 715), None, "化工新材料", "柯桥区", "匀染剂", "小何", d=KQ, i=NM, bad="uscc")
    s.row(6, "诸暨涌泵流体股份有限公司", None, first, None, "装备", "诸暨", "同1号", "小何", dup=True)
    s.row(7, "FERROWALD MAGNET GMBH", None, None, "德国", "新材料", None, "同2号", "小何", dup=True)
    s.row(8, "绍兴鉴湖民宿管理有限公司", None, None, None, "文旅", "越城", "民宿", "小何", d=YC, i=OT, remark=True)
    s.skip("小计", "8家")
    t = Organisations("院校与资本")
    t.head(
        "kind name country ind - summary",
        ["身份", "名称全写", "国家或地区", "擅长领域", "联络邮箱", "说明"],
    )
    t.row("大学", "浙东海洋科技大学", None, "新材料", "lab@example.com", "海洋防腐材料", k="university", i=NM)
    t.row("研究所", "Institutt for Havrobotikk", "挪威", "机器人", None, "水下机器人", k="institute", country="挪威", i=EQ)
    t.row("基金", "绍兴鉴水产业投资基金合伙企业（有限合伙）", None, None, None, "产业投资", k="investor")
    t.row("大学", "浙东海洋科技大学", None, "新材料", None, "重复", dup=True)
    t.row("协会", "绍兴轴承行业协会", None, "高端装备", None, "会展组织", k="other", i=EQ)
    t.row("服务机构", "绍兴正衡会计师事务所", None, None, None, "审计", k="service")
    t.skip("完")
    save("set_apart", "10-对接对象清单.xlsx", "organisations", "clerk", [index, s, t])


if __name__ == "__main__":
    for write in (
        zhuji_leads, keqiao_table, xinchang_register, shenzhen_branch, shangyu_reserve, overseas_leads, shengzhou_ods,
        city_by_district, chip_town_1904, formulas, meeting_tables, keqiao_without_units, city_by_sections,
        demand_book, demand_csv, keqiao_talents, organisations_book, organisations_csv,
        quarters, keqiao_ods, business_cards, old_office, problems_to_solve, visitors,
        capital_group, keqiao_weekly, half_year, customer_export, two_tables, overseas_chinese, open_calls, keqiao_service_day,
        members_csv, partners,
    ):
        write()
