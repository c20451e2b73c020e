"""Writes three more books of demands and two of organisations, and what is expected of each of their rows.

The same short names in the judgements as in make.py. `python make_unseen_others.py`, see README.md.
"""

from datetime import date

from sheets import (
    EL, EQ, KQ, NM, OT, PH, SY, SZ, XC, YC, ZJ,
    Demands, Error, Organisations, credit_code, save, wrong_code,
)


def science_bureau():
    """A bureau's three lists: problems, posts, sites and suppliers, each sheet with other words for the same things."""
    cover = Demands("目录")
    cover.skip("企业需求清单汇编（2026年11月）")
    cover.skip("一、技术难题  二、人才招引  三、项目配套")
    t = Demands("技术难题")
    t.library = "technology"
    t.title("企业攻关难题与技术需求清单（2026年11月）", 14)
    t.skip("经费单位：万元", *[None] * 12, "市科技局汇总")
    t.head(
        "- title body org uscc ind dist budget form deadline trl con phone -",
        ["序", "攻关课题", "瓶颈描述", "出题企业", "企业统一代码", "产业链", "所在区县", "拟出经费", "合作方式", "期望完成日期", "技术成熟度", "企业联络人", "联络电话", "是否保密"],
    )
    t.row(1, "丝杠滚道磨削烧伤在线判别", "磁噪声信号误判率高于6%。", "新昌旋珩精工有限公司", credit_code(XC, 911), "数控机床", "新昌县", "60-100", "委托开发", "2027年6月30日", "TRL4", "求凡", "17300008001", "否",
          s="cnc_machine_tools", d=XC, x={"budget_min_yuan": 600_000, "budget_max_yuan": 1_000_000, "form": "commission", "deadline": "2027-06-30", "trl": 4})
    t.row(2, "靶向脂质粒径批间差", "粒径偏差超过8纳米。", "绍兴脂澈药物递送有限公司", None, "创新药", "越城区", "120～180", "联合攻关", "2027.9.30", 5, "钱塘", "17300008002", "是",
          s="drug_manufacturing", d=YC, x={"budget_min_yuan": 1_200_000, "budget_max_yuan": 1_800_000, "form": "joint", "deadline": "2027-09-30", "trl": 5})
    t.row(3, "酸性染料匀染性预测", "拼色一次准率不足80%。", "绍兴绛匀纺织科技有限公司", None, "纺织新材料", "柯桥", "30万-45万", "技术咨询", "2027/3/31", "3级", "韦编", None, "否",
          s="textile_materials", d=KQ, con=None, remark=True, x={"budget_min_yuan": 300_000, "budget_max_yuan": 450_000, "form": "consulting", "deadline": "2027-03-31", "trl": 3})
    t.row(4, "热泵四通阀内漏", None, "诸暨泠驰阀件有限公司", None, "高端装备", "诸暨市", "50-70", "委托开发", "2027-04-30", 6, "毛遂", "17300008004", "否",
          i=EQ, d=ZJ, bad="body", x={"budget_min_yuan": 500_000, "budget_max_yuan": 700_000, "form": "commission", "deadline": "2027-04-30", "trl": 6})
    t.row(5, "氟橡胶低温弹性恢复", "零下40度回弹不足。", "上虞弹澜橡塑有限公司", wrong_code(SY, 915), "氟橡胶", "上虞市", "80-130", "揭榜挂帅", "2027-10-31", "TRL 5", "夏侯岚", "17300008005", "否",
          s="chemical_materials", d=SY, bad="uscc", x={"budget_min_yuan": 800_000, "budget_max_yuan": 1_300_000, "form": "open_bid", "deadline": "2027-10-31", "trl": 5})
    t.row(6, "SAW滤波器插损", "插损高于2.1分贝。", "绍兴频岸微电子有限公司", None, "SAW滤波器", "绍兴市越城区", "面议", "技术许可", "/", "/", "云中", "17300008006", "是",
          s="chip_components", d=YC, x={"form": "licence"})
    t.row(7, "驱动电机轴电流抑制", "轴承电蚀早期失效。", "嵊州市翎驱电机有限公司", None, "电机", "嵊州市", "40-60", "技术转让", "2027-15-01", 4, "相里", "17300008007", "否",
          s="high_end_motors", d=SZ, bad="deadline", x={"budget_min_yuan": 400_000, "budget_max_yuan": 600_000, "form": "transfer", "trl": 4})
    t.row(8, "导尿管亲水涂层脱落", "浸泡后摩擦系数上升。", "上虞润导医疗用品有限公司", None, "导尿管", "上虞区", "25-35", "委托开发", "2027-05-31", 0, "端木青", "17300008008", "否",
          s="medical_dressings", d=SY, bad="trl", x={"budget_min_yuan": 250_000, "budget_max_yuan": 350_000, "form": "commission", "deadline": "2027-05-31"})
    t.row(9, "丝杠滚道磨削烧伤 在线判别", "同第1项", "新昌旋珩精工", None, "数控机床", "新昌", "60-100万元", "委托开发", "2027年6月30日", 4, "求凡", "17300008001", "否", dup=True)
    t.skip("合计", "9项")
    p = Demands("人才招引")
    p.library = "talent"
    p.head(
        "org title headcount degree salary form body ind dist con phone deadline",
        ["求贤单位", "招引岗位", "拟招人数", "最低学历", "年薪范围（万元）", "引进方式", "任职要求", "行业", "工作区县", "HR", "HR电话", "报名截止"],
    )
    p.row("绍兴脂澈药物递送有限公司", "制剂中试主管", 1, "硕士研究生", "28-40", "全职", "熟悉无菌制剂中试放大。", "现代医药", "越城区", "钱塘", "17300008002", date(2027, 1, 31),
          i=PH, d=YC, x={"headcount": 1, "degree": "master", "salary_min_yuan": 280_000, "salary_max_yuan": 400_000, "form": "full_time", "deadline": "2027-01-31"})
    p.row("〃", "质谱分析员", "2名", "本科以上", "14-20万", "全职", "会用液质联用仪。", "〃", "〃", "〃", "〃", "2027.2.28",
          org="绍兴脂澈药物递送有限公司", i=PH, d=YC, con=("钱塘", "17300008002"),
          x={"headcount": 2, "degree": "bachelor", "salary_min_yuan": 140_000, "salary_max_yuan": 200_000, "form": "full_time", "deadline": "2027-02-28"})
    p.row("柯桥绚喷数码科技有限公司", "墨路结构顾问", 1, "博士研究生", "50～70", "柔性引才", "每季度到厂一周。", "数码印花机", "柯桥区", "花解语", "17300008011", "2027年3月15日",
          s="smart_textile_equipment", d=KQ, x={"headcount": 1, "degree": "doctor", "salary_min_yuan": 500_000, "salary_max_yuan": 700_000, "form": "flexible", "deadline": "2027-03-15"})
    p.row("诸暨铄溪铜业有限公司", "连铸工艺员", 4, "大专及以上", "9-13", "全职", "能适应倒班。", "铜合金", "诸暨", "蒋山", "1730000801", "2027-01-15",
          s="metal_materials", d=ZJ, con=None, bad="phone", x={"headcount": 4, "degree": "college", "salary_min_yuan": 90_000, "salary_max_yuan": 130_000, "form": "full_time", "deadline": "2027-01-15"})
    p.row("新昌翮影无人机有限公司", "飞控算法负责人", 1, "硕士", "面议", "全职", "有适航经验优先。", "无人机", "新昌县", "鲁班", "17300008013", "2027-03-31",
          s="general_aviation", d=XC, x={"headcount": 1, "degree": "master", "form": "full_time", "deadline": "2027-03-31"})
    p.row("绍兴榴月餐饮连锁有限公司", "区域督导", 3, "不限", "12-16", "全职", "三年连锁经验。", "餐饮", "越城区", "石榴", "17300008014", "2027-01-31",
          i=OT, d=YC, remark=True, x={"headcount": 3, "degree": "none", "salary_min_yuan": 120_000, "salary_max_yuan": 160_000, "form": "full_time", "deadline": "2027-01-31"})
    p.row(None, "洁净室运维", 2, "大专", "10-12", "全职", "持证上岗。", "半导体", "越城区", "虞舜", "17300008015", "2027-01-31",
          s="integrated_circuits", d=YC, bad="org", x={"headcount": 2, "degree": "college", "salary_min_yuan": 100_000, "salary_max_yuan": 120_000, "form": "full_time", "deadline": "2027-01-31"})
    p.skip("共", None, 14)
    q = Demands("项目配套")
    q.library = "project"
    q.title("项目类需求（用地、厂房、上下游）", 9)
    q.head(
        "- org title body land plant ind dist both",
        ["序", "提出单位", "想要什么", "具体要求", "要地（亩）", "要房（㎡）", "所属赛道", "所在县市区", "对接人/手机号"],
    )
    q.row(1, "上虞晁风环保装备有限公司", "新增装配厂房用地", "临近省道，行车32吨。", 26, None, "VOCs治理设备", "上虞区", "晁错/17300008021",
          s="environmental_equipment", d=SY, con=("晁错", "17300008021"), x={"land_mu": "26.00"})
    q.row(2, "绍兴桠光显示科技有限公司", "租千级洁净车间", "防静电地面。", "/", "3,600平方米", "Micro-LED", "越城区", "左丘/17300008022",
          s="new_displays", d=YC, con=("左丘", "17300008022"), x={"plant_area_m2": 3_600})
    q.row(3, "嵊州市砺石厨具有限公司", "找压铸件供应商", "月需铝压铸件5万件。", None, None, "家居用品", "嵊州市", "越女/0575-83008023",
          i=OT, d=SZ, con=("越女", "0575-83008023"), remark=True)
    q.row(4, "柯桥素縠新材料有限公司", "找功能母粒合作方", "凉感母粒年需400吨。", None, None, None, "柯桥区", "苎萝/17300008024",
          d=KQ, con=("苎萝", "17300008024"), bad="ind")
    q.row(5, "绍兴桠光显示科技有限公司", "扩建二期用地", "与一期相邻。", "31.5亩", None, "新型显示", "钱塘区", "左丘/17300008022",
          s="new_displays", con=("左丘", "17300008022"), bad="dist", x={"land_mu": "31.50"})
    q.row(6, "上虞晁風環保裝備有限公司", "新增装配厂房用地", "重复", "26亩", None, "高端装备", "上虞", "晁错/17300008021", dup=True)
    q.skip("填表：市科技局规划处", *[None] * 7, "85008000")
    gone = Demands("已办结", state="hidden")
    gone.skip("攻关课题", "出题企业")
    gone.skip("已解决的难题", "绍兴旧岁仪表有限公司")
    save("unseen", "10-科技局企业需求清单.xlsx", "demands", "clerk", [cover, t, p, q, gone], styles=("yyyy/m/d",))


def questionnaire():
    """Answers of a form as csv with tabs: questions with numbers for headings, all libraries in one table."""
    s = Demands("csv")
    s.head(
        "- org dist lib title body ind headcount degree budget con phone valid -",
        ["序号", "1、单位全称：", "2、所在区、县（市）：", "3、诉求类别：", "4、诉求标题：", "5、诉求描述：", "6、所属行业（产品）：", "7、人才类请填招聘人数：", "8、人才类请填学历：", "9、技术类请填预算区间（万元）：",
         "10、联系人：", "11、联系电话：", "12、诉求有效期至：", "13、是否愿意公开："],
    )
    s.row("1", "绍兴岚谱仪器有限公司", "越城区", "技术需求", "离子阱真空泄漏定位", "漏率大于目标值三倍。", "智能传感器", "", "", "40-60", "骆驿", "17500008101", "2027-03-31", "是",
          lib="technology", s="smart_sensors", d=YC, valid="2027-03-31", x={"budget_min_yuan": 400_000, "budget_max_yuan": 600_000})
    s.row("2", "绍兴岚谱仪器有限公司", "越城区", "人才需求", "真空工程师", "五年以上真空系统经验。", "智能传感器", "2", "硕士", "", "骆驿", "17500008101", "2027-03-31", "是",
          lib="talent", s="smart_sensors", d=YC, valid="2027-03-31", x={"headcount": 2, "degree": "master"})
    s.row("3", "上虞泽釉颜料有限公司", "上虞区", "技术类", "无机颜料包膜致密性", "耐候试验800小时褪色。", "化工新材料", "", "", "60万-90万", "陶朱", "17500008103", "2027/4/30", "否",
          lib="technology", s="chemical_materials", d=SY, valid="2027-04-30", x={"budget_min_yuan": 600_000, "budget_max_yuan": 900_000})
    s.row("4", "嵊州市琅音电子有限公司", "嵊州", "人才类", "声学仿真工程师", "会用有限元软件。", "电子信息", "1人", "本科及以上", "", "裘羲", "17500008104", "2027年4月30日", "是",
          lib="talent", i=EL, d=SZ, valid="2027-04-30", x={"headcount": 1, "degree": "bachelor"})
    s.row("5", "新昌焙轮轴承有限公司", "新昌县", "项目类", "寻找淬火油供应商", "年需淬火油60吨。", "高端装备", "", "", "", "梁祝", "17500008105", "2027.4.30", "是",
          lib="project", i=EQ, d=XC, valid="2027-04-30")
    s.row("6", "同上", "同上", "同上", "寻找废钢回收合作方", "月产废屑80吨。", "同上", "", "", "", "同上", "同上", "同上", "是",
          lib="project", org="新昌焙轮轴承有限公司", i=EQ, d=XC, con=("梁祝", "17500008105"), valid="2027-04-30")
    s.row("7", "诸暨缀玉针织有限公司", "诸暨市", "技术需求", "袜口弹力衰减", "水洗50次后弹力下降三成。", "氨纶", "", "", "15-25", "祝英", "", "2027-02-28", "是",
          lib="technology", s="textile_materials", d=ZJ, con=None, valid="2027-02-28", remark=True, x={"budget_min_yuan": 150_000, "budget_max_yuan": 250_000})
    s.row("8", "绍兴芷敷医用材料有限公司", "柯桥区", "技术需求", "水胶体敷料残胶", "揭除后残胶率高。", "水胶体敷料", "", "", "20～30", "白芷", "17500008108", "2027-02-30", "否",
          lib="technology", s="medical_dressings", d=KQ, bad="valid", x={"budget_min_yuan": 200_000, "budget_max_yuan": 300_000})
    s.row("9", "绍兴缃素纸业有限公司", "上虞区", "", "污泥减量", "含水率高。", "造纸", "", "", "", "蔡侯", "17500008109", "2027-03-31", "是",
          i=OT, d=SY, valid="2027-03-31", bad="lib", remark=True)
    s.row("10", "柯桥纮络纺机有限公司", "柯桥", "人才需求", "", "负责整机电气设计。", "智能纺织装备", "3", "本科", "", "络秀", "17500008110", "2027-03-31", "是",
          lib="talent", s="smart_textile_equipment", d=KQ, valid="2027-03-31", bad="title", x={"headcount": 3, "degree": "bachelor"})
    s.row("11", "绍兴岚谱仪器有限公司", "越城", "技术", "离子阱真空 泄漏定位", "重新提交", "传感器", "", "", "40-60", "骆驿", "17500008101", "2027-03-31", "是", dup=True)
    s.blank()
    s.row("12", "越城砚池文创有限公司", "越城区", "项目需求", "租用老厂房做展厅", "层高不低于5米。", "文创", "", "", "", "墨池", "17500008112", "2027-06-30", "是",
          lib="project", i=OT, d=YC, valid="2027-06-30", remark=True)
    s.row("13", "诸暨洄电新能源有限公司", "诸暨", "技术难题", "电池包气密检测节拍", "单件检测超过90秒。", "动力电池", "", "", "70-110", "浣纱", "17500008113、17500008123", "2027-06-30", "否",
          lib="technology", s="new_energy_vehicles", d=ZJ, con=("浣纱", "17500008113"), valid="2027-06-30", x={"budget_min_yuan": 700_000, "budget_max_yuan": 1_100_000})
    s.row("14", "嵊州市翠岚茶机有限公司", "浙江嵊州", "项目需求", "寻求电控配套", "年需控制柜900台。", "", "", "", "", "贡熙", "17500008114", "2027-05-31", "是",
          lib="project", d=SZ, valid="2027-05-31", bad="ind")
    s.row("15", "绍兴铌石超导材料有限公司", "市外", "技术需求", "线材临界电流均匀性", "长度方向波动5%。", "金属新材料", "", "", "150-200", "吴越", "17500008115", "2027-05-31", "否",
          lib="technology", s="metal_materials", valid="2027-05-31", bad="dist", x={"budget_min_yuan": 1_500_000, "budget_max_yuan": 2_000_000})
    s.row("16", "上虞葆真制药有限公司", "上虞区", "人才需求", "注册总监", "主持过三个品种申报。", "原料药", "1", "博士", "", "葛洪", "1750000", "2027-05-31", "是",
          lib="talent", s="drug_manufacturing", d=SY, con=None, valid="2027-05-31", bad="phone", x={"headcount": 1, "degree": "doctor"})
    s.row("17", "新昌檀影智能装备有限公司", "新昌县", "人才需求", "机器视觉算法员", "熟悉缺陷检测。", "智能制造装备", "两名", "硕士及以上", "", "檀弓", "0575-86008117", "2027年5月31日", "是",
          lib="talent", s="intelligent_manufacturing_equipment", d=XC, valid="2027-05-31", x={"headcount": 2, "degree": "master"})
    s.row("18", "绍兴钧釉陶瓷基板有限公司", "越城区", "技术需求", "陶瓷基板翘曲", "", "片式元件", "", "", "35-55", "钧窑", "17500008118", "2027-05-31", "是",
          lib="technology", s="chip_components", d=YC, valid="2027-05-31", bad="body", x={"budget_min_yuan": 350_000, "budget_max_yuan": 550_000})
    s.row("19", "柯桥纮絡紡機有限公司", "柯桥", "人才需求", "装配技师", "会看电气图。", "纺织装备", "6", "大专", "", "络秀", "17500008110", "2027-03-31", "是",
          lib="talent", s="smart_textile_equipment", d=KQ, valid="2027-03-31", x={"headcount": 6, "degree": "college"})
    s.skip("共收到19份答卷", *[None] * 13)
    save("unseen", "11-企业诉求问卷答卷.csv", "demands", "clerk", [s], encoding="utf-8", separator="\t", end="\n")


def zhuji_talents():
    """A city's catalogue of posts as xls: groups of headings over post, pay and firm; problems to solve on a second sheet."""
    s = Demands("Sheet1", district=ZJ)
    s.library = "talent"
    s.title("诸暨市急需紧缺人才目录（2026年下半年）", 13)
    s.head(
        "- title headcount degree body salary_min salary_max form org ind con phone deadline",
        ["序号", "岗位信息", None, None, None, "薪酬待遇（万元/年）", None, "引才方式", "用人单位", None, None, None, "招聘截止"],
        [None, "岗位", "拟招人数", "学历", "任职条件", "最低", "最高", None, "单位名称", "行业领域", "联络人", "联络电话", None],
    )
    for column in (1, 8, 13):
        s.merge(column, column, down=2)
    s.merges += [(2, 2, 2, 5), (2, 6, 2, 7), (2, 9, 2, 12)]
    s.row(1, "伺服算法工程师", 2, "硕士", "电机控制方向", 25, 38, "全职", "诸暨砚驱机器人有限公司", "机器人", "宣和", "17600008201", date(2027, 1, 31),
          s="robots", x={"headcount": 2, "degree": "master", "salary_min_yuan": 250_000, "salary_max_yuan": 380_000, "form": "full_time", "deadline": "2027-01-31"})
    s.row(2, "总装工艺师", "3人", "本科及以上", "五年总装经验", "16", "24", "全职", None, "机器人", "宣和", "17600008201", date(2027, 1, 31),
          org="诸暨砚驱机器人有限公司", s="robots", x={"headcount": 3, "degree": "bachelor", "salary_min_yuan": 160_000, "salary_max_yuan": 240_000, "form": "full_time", "deadline": "2027-01-31"})
    s.row(3, "步态控制首席顾问", 1, "博士研究生", "有样机经历", 60, 90, "柔性引才", None, "机器人", "宣和", "17600008201", date(2027, 2, 28),
          org="诸暨砚驱机器人有限公司", s="robots", x={"headcount": 1, "degree": "doctor", "salary_min_yuan": 600_000, "salary_max_yuan": 900_000, "form": "flexible", "deadline": "2027-02-28"})
    s.merge_down("org", 3)
    s.row(4, "铜带轧制工艺员", 4, "大专及以上", "熟悉二十辊轧机", 11, 15, "全职", "诸暨铂岸铜带有限公司", "铜合金", "郭璞", "17600008204", "2027年1月31日",
          s="metal_materials", x={"headcount": 4, "degree": "college", "salary_min_yuan": 110_000, "salary_max_yuan": 150_000, "form": "full_time", "deadline": "2027-01-31"})
    s.row(5, "珍珠多肽研究员", 1, "硕士研究生", "提取纯化方向", 20, 28, "项目合作", "诸暨蚌皎生物科技有限公司", "医美", "何小谷", "17600008205", "2027.1.31",
          s="medical_aesthetics", x={"headcount": 1, "degree": "master", "salary_min_yuan": 200_000, "salary_max_yuan": 280_000, "form": "project", "deadline": "2027-01-31"})
    s.row(6, None, 2, "本科", "会三维设计", 12, 18, "全职", "诸暨蚌皎生物科技有限公司", "医美", "何小谷", "17600008205", "2027-01-31",
          s="medical_aesthetics", bad="title", x={"headcount": 2, "degree": "bachelor", "salary_min_yuan": 120_000, "salary_max_yuan": 180_000, "form": "full_time", "deadline": "2027-01-31"})
    s.row(7, "袜机电控工程师", "两名", "本科", "熟悉嵌入式", 15, 22, "全职", "浙江纤筘纺机有限公司", "智能纺织装备", "楼台", None, "2027-01-31",
          s="smart_textile_equipment", con=None, remark=True, x={"headcount": 2, "degree": "bachelor", "salary_min_yuan": 150_000, "salary_max_yuan": 220_000, "form": "full_time", "deadline": "2027-01-31"})
    s.row(8, "电解铜箔技术总监", 1, "硕士及以上", "十年以上箔材经验", 80, 120, "全职", "诸暨浣箔新材料有限公司", "铜箔", "边城", "0575-87008208", 46446,
          s="metal_materials", x={"headcount": 1, "degree": "master", "salary_min_yuan": 800_000, "salary_max_yuan": 1_200_000, "form": "full_time", "deadline": "2027-02-28"})
    s.row(9, "短视频运营", 2, "学历不限", "会剪辑", 8, 12, "全职", "诸暨袜言文化传媒有限公司", "直播电商", "冯唐", "17600008209", "2027-01-31",
          i=OT, remark=True, x={"headcount": 2, "degree": "none", "salary_min_yuan": 80_000, "salary_max_yuan": 120_000, "form": "full_time", "deadline": "2027-01-31"})
    s.row(10, "环保设备调试员", 3, "大专", "长期出差", 12, 16, "全职", None, "脱硫脱硝设备", "姚江", "17600008210", "2027-01-31",
          s="environmental_equipment", bad="org", x={"headcount": 3, "degree": "college", "salary_min_yuan": 120_000, "salary_max_yuan": 160_000, "form": "full_time", "deadline": "2027-01-31"})
    s.row(11, "电芯测试员", 5, "大专", "能倒班", 9, 12, "全职", "诸暨澹芯电源有限公司", Error("#N/A"), "赵州", "17600008211", "2027-01-31",
          bad="ind", x={"headcount": 5, "degree": "college", "salary_min_yuan": 90_000, "salary_max_yuan": 120_000, "form": "full_time", "deadline": "2027-01-31"})
    s.row(12, "伺服算法工程师", 2, "硕士", "电机控制方向", 25, 38, "全职", "诸暨硯驅機器人有限公司", "机器人", "宣和", "17600008201", "2027-01-31", dup=True)
    s.row(13, "阀体铸造工程师", 1, "本科", "低压铸造", 14, 20, "全职", "诸暨焓泉阀门有限公司", "装备", "傅说", "17600082", "2027-01-31",
          i=EQ, con=None, bad="phone", x={"headcount": 1, "degree": "bachelor", "salary_min_yuan": 140_000, "salary_max_yuan": 200_000, "form": "full_time", "deadline": "2027-01-31"})
    s.skip("合计", None, 28)
    s.skip("市人力社保局   二〇二六年十一月")
    t = Demands("企业技术难题", district=ZJ)
    t.library = "technology"
    t.title("诸暨市企业技术难题（随表附送）", 8)
    t.head(
        "body title - org ind budget both deadline",
        ["难点说明", "难题题目", "已投入（万元）", "报送企业", "行业领域", "计划出资（万元）", "报送企业联系人", "解决期限"],
    )
    t.row("焊缝气孔率高于2%。", "铝水冷板搅拌摩擦焊缺陷", 120, "诸暨焓冷热控有限公司", "汽车热管理", "50-80", "边塞 17600008221", "2027-06-30",
          s="new_energy_vehicles", con=("边塞", "17600008221"), x={"budget_min_yuan": 500_000, "budget_max_yuan": 800_000, "deadline": "2027-06-30"})
    t.row("箔面针孔难以检出。", "极薄铜箔针孔在线检测", 60, "诸暨浣箔新材料有限公司", "铜箔", "90～140", "边城 0575-87008208", "2027.7.31",
          s="metal_materials", con=("边城", "0575-87008208"), x={"budget_min_yuan": 900_000, "budget_max_yuan": 1_400_000, "deadline": "2027-07-31"})
    t.row("关节漏油。", "谐波减速器密封", 0, "诸暨砚驱机器人有限公司", "谐波减速器", "面议", "宣和（17600008201）", "/",
          s="robots", con=("宣和", "17600008201"))
    t.row("印花渗色。", "数码印花边界模糊", 15, None, "数码印花机", "20-30", "楼台", "2027-05-31",
          s="smart_textile_equipment", con=None, bad="org", remark=True, x={"budget_min_yuan": 200_000, "budget_max_yuan": 300_000, "deadline": "2027-05-31"})
    t.row("同第二条", "极薄铜箔针孔在线检测", 60, "诸暨浣箔新材料公司", "新材料", "90-140", "边城 0575-87008208", "2027.7.31", dup=True)
    t.skip("共5条")
    save("unseen", "12-诸暨市急需紧缺人才目录.xls", "demands", "clerk", [s, t], date_format="yyyy/m/d")


def foreign_firms():
    """A bureau's lists of foreign and of leading firms: capital, turnover and representatives beside what is wanted."""
    s = Organisations("外资企业", left=1)
    s.title("在绍外资企业花名册（2026年10月）", 10)
    s.head(
        "- name former uscc country dist ind - summary -",
        ["序号", "企业中文名", "原用名", "纳税人识别号", "外方母国", "所在区县", "产业链", "注册资本\n（万美元）", "主要产品", "法定代表人"],
    )
    s.skip("（一）欧洲")
    first = credit_code(YC, 951)
    s.row(1, "莱茵霍夫阀控（绍兴）有限公司", "绍兴莱茵阀门有限公司", first, "德国", "越城区", "高端装备", 800, "比例阀", "Uwe Rein",
          former=["绍兴莱茵阀门有限公司"], d=YC, i=EQ)
    s.row(2, "维斯比纤维（绍兴柯桥）有限公司", "/", credit_code(KQ, 952).lower(), "瑞典", "绍兴县", "差别化纤维", 350, "导电纱", "Per Visby", d=KQ, i=NM)
    s.row(3, "阿尔皮纳敷料（上虞）有限公司", None, " " + credit_code(SY, 953), "瑞士", "上虞市", "水胶体敷料", 420, "水胶体敷料", "Reto Alp", d=SY, i=PH)
    s.row(4, "莱茵霍夫阀控(绍兴)有限公司", None, None, "德国", "越城", "装备", 800, "重复", "Uwe Rein", dup=True)
    s.row(5, "布列塔尼香氛（新昌）有限公司", None, wrong_code(XC, 955), "法国", "新昌", "日化用品", 100, "香氛", "Loïc Breton", d=XC, i=OT, remark=True, bad="uscc")
    s.skip("（二）亚洲")
    s.row(6, "嵊州木曾电机有限公司", "嵊州木曾马达有限公司；嵊州木曾精机有限公司", credit_code(SZ, 956), "日本", "嵊州市", "空心杯电机", 260, "空心杯电机", "木曾健",
          former=["嵊州木曾马达有限公司", "嵊州木曾精机有限公司"], d=SZ, i=EQ)
    s.row(7, "汉拿谷电子（诸暨）有限公司", None, credit_code(ZJ, 957), "韩国", "诸暨市", "MLCC", 1200, "片式电容", "姜浩", d=ZJ, i=EL)
    s.row(8, "莱茵霍夫流体控制（绍兴）有限公司", None, first.lower(), "德国", "越城区", "高端装备", 800, "同1号", "Uwe Rein", dup=True)
    s.row(9, "狮屿新材料（绍兴）有限公司", "无", None, "新加坡", "余姚市", "新材料", 500, "封装胶膜", "林仕", i=NM, bad="dist")
    s.row(10, None, None, credit_code(SY, 960), "日本", "上虞区", "偏光片", 300, "光学膜", "能登宏", d=SY, i=EL, bad="name")
    s.row(11, "漢拿谷電子（諸暨）有限公司", None, None, "韩国", "诸暨", "电子信息", 1200, "片式电容", "姜浩", dup=True)
    s.skip("合计", "11家", None, None, None, None, None, 4930)
    t = Organisations("链主企业")
    t.head(
        "name uscc kind ind - dist former summary",
        ["链主", None, "单位性质", "链条", "上年产值（亿元）", "属地", "改制前名称", "主营"],
        ["名称", "代码（18位）", None, None, None, None, None, None],
    )
    t.merges += [(1, 1, 1, 2)] + [(1, c, 2, c) for c in range(3, 9)]
    t.row("浙江岑岭功率器件股份有限公司", credit_code(YC, 971), "上市公司", "车规级芯片", 42, "越城区", "绍兴岑岭无线电厂", "功率器件", k="company", d=YC, i=EL, former=["绍兴岑岭无线电厂"])
    t.row("绍兴绮机智能纺机有限公司", credit_code(KQ, 972), "民营企业", "喷气织机", 13, "柯桥", "—", "喷气织机", k="company", d=KQ, i=EQ)
    t.row("浙江鉴氟化学股份有限公司", credit_code(SY, 973), "上市公司", "氟橡胶", 67, "上虞区", "上虞鉴氟化学厂、上虞鉴氟化工有限公司", "氟橡胶", k="company", d=SY, i=NM, former=["上虞鉴氟化学厂", "上虞鉴氟化工有限公司"])
    t.row("浙江沃川制药股份有限公司", credit_code(XC, 974), "民企", "原料药", 55, "新昌县", "新昌沃川药厂", "原料药", k="company", d=XC, i=PH, former=["新昌沃川药厂"])
    t.row("诸暨迅洋环保装备集团有限公司", wrong_code(ZJ, 975), "国有企业", "余热锅炉", 30, "诸暨", None, "余热锅炉", k="company", d=ZJ, i=EQ, bad="uscc")
    t.row("绍兴绮机智能纺机", None, "民营企业", "纺织装备", 13, "柯桥区", None, "重复", dup=True)
    t.row("绍兴咸亨舟酒业有限公司", credit_code(YC, 977), "国企", "黄酒酿造", 9, "越城", None, "黄酒", k="company", d=YC, i=OT, remark=True)
    t.row("维斯比纤维（绍兴柯桥）有限公司", None, "外商独资企业", "新材料", 4, "柯桥区", None, "前表已列", dup=True)
    t.row("嵊州市剡灶智能厨电有限公司", credit_code(SZ, 979), None, None, 11, "嵊州市", None, "集成灶", d=SZ)
    t.skip("注：链主企业由各链长制办公室认定。")
    save("unseen", "13-外资及链主企业名册.xlsx", "organisations", "clerk", [s, t])


def institutes_and_funds():
    """An address book of institutes and funds for talks, in two languages, with a line of notes before the header."""
    s = Organisations("通讯录 Directory")
    s.title("科创机构与资本方通讯录 Directory", 10)
    s.skip("按最近一次对接时间排序，电话仅供内部使用")
    s.head(
        "- kind name former country ind dist - summary -",
        ["编号\nNo.", "机构属性\nType", "机构全称\nFull name", "旧称\nFormerly", "国家/地区\nCountry", "专长领域\nField", "所在区县\nDistrict", "对接处室\nOffice", "简况\nAbout", "总机\nSwitchboard"],
    )
    s.row("A01", "高等学校", "越岭理工学院", "越岭工业专科学校", None, "智能制造装备", "越城区", "科研院", "机电与自动化", "0575-88008301", k="university", d=YC, i=EQ, former=["越岭工业专科学校"])
    s.row("A02", "科研院所", "舜江纤维材料研究所", None, None, "功能纱线", "上虞区", "成果部", "差别化纤维", "0575-82008302", k="institute", d=SY, i=NM)
    s.row("A03", "新型研发机构", "鉴湖微纳传感研究院", "/", None, "惯性传感器", "柯桥区", "产业部", "惯性器件中试", "0575-84008303", k="institute", d=KQ, i=EL)
    s.row("A04", "投资机构", "绍兴舜水股权投资合伙企业（有限合伙）", None, None, None, "越城区", "投资二部", "半导体与医药早期投资", None, k="investor", d=YC)
    s.row("A05", "高校", "Hochschule Lüneheide", None, "德国", "Robots", None, "International Office", "Gripping technology", None, k="university", country="德国", i=EQ)
    s.row("A06", "科研院所", "Institut Rhodanien de Pharmacie", None, "法国", "生物医药", None, None, "Drug delivery", None, k="institute", country="法国", i=PH)
    s.row("A07", "服务机构", "绍兴衡墨专利代理事务所（普通合伙）", "绍兴衡墨知识产权有限公司", None, None, "柯桥", None, "专利与商标", "0575-84008307", k="service", d=KQ, former=["绍兴衡墨知识产权有限公司"])
    s.row("A08", "协会", "绍兴市氟硅材料行业协会", None, None, "化工新材料", "上虞区", "秘书处", "会员46家", None, k="other", d=SY, i=NM)
    s.row("A09", "高校", "越岭 理工学院", None, None, "高端装备", "越城", "团委", "重复", "0575-88008301", dup=True)
    s.row("A10", "投资机构", None, None, None, None, "诸暨市", None, "名称待确认", None, k="investor", d=ZJ, bad="name")
    s.row("A11", "国有企业", "绍兴轨辰交通装备有限公司", None, None, "轨道交通", "越城区", "总师办", "车门系统", None, k="company", d=YC, i=EQ)
    s.row("A12", "科研院所", "INSTITUT RHODANIEN DE PHARMACIE", None, "法国", "现代医药", None, None, "重复", None, dup=True)
    s.row("A13", "高职院校", "剡溪职业技术学院", None, None, "教育", "嵊州市", "校企办", "领带与厨电专业群", "0575-83008313", k="university", d=SZ, i=OT, remark=True)
    s.row("A14", "投资机构", "鲸屿创业投资（绍兴）有限公司", None, None, None, "宁波市", "募资部", "天使轮", None, k="investor", bad="dist")
    s.row("A15", "其他", "市招商顾问团", None, None, None, None, None, "返聘专家12人", None, k="other")
    s.row("A16", None, "沃洲航空动力技术有限公司", None, None, "通用航空", "新昌县", None, "小型涡喷", None, d=XC, i=EQ)
    s.blank()
    s.row("A17", "民营企业", "诸暨暨创芯谷孵化器有限公司", "诸暨芯谷众创空间有限公司、诸暨暨创置业有限公司", None, "电子信息", "诸暨市", None, "芯片设计孵化", None,
          k="company", d=ZJ, i=EL, former=["诸暨芯谷众创空间有限公司", "诸暨暨创置业有限公司"])
    s.row("A18", "科研院所", "舜江纖維材料研究所", None, None, "新材料", "上虞", "办公室", "同A02", None, dup=True)
    s.row("A19", "高校", "沃洲大学", "新昌\n沃洲师范学校", None, "电子信息", "新昌县", None, "光电信息", None, k="university", d=XC, i=EL, former=["新昌沃洲师范学校"])
    s.skip("共19家 Total 19")
    s.skip("更新人：叶知", *[None] * 8, "0575-85008300")
    spare = Organisations("邮件组", state="hidden")
    spare.skip("机构全称", "邮箱")
    spare.skip("越岭理工学院", "office@example.com")
    save("unseen", "14-科创机构与资本方通讯录.xlsx", "organisations", "clerk", [s, spare])


if __name__ == "__main__":
    for write in (science_bureau, questionnaire, zhuji_talents, foreign_firms, institutes_and_funds):
        write()
