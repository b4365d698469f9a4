"""Every measure of the closed list is found in a clause of its own; what only looks like one is not listed."""

import pytest

from gongkai.annual_report.ingest import Report, read_bytes
from gongkai.annual_report.ingest.figures import measures

CLAUSES: dict[str, str] = {
    "on_time_rate": "依申请公开按时办结率100%",
    "reply_rate": "申请答复率100%",
    "satisfaction_rate": "群众满意率99.5%",
    "conclusion_rate": "全部申请办结率100%",
    "illustration_rate": "政策图解率90%",
    "full_text_rate": "全文电子化率100%",
    "share": "占41.5%",
    "remedies.cases": "因此引起的行政复议和行政诉讼共9件",
    "reconsideration.cases": "因此引起的行政复议案件5件",
    "litigation.cases": "因此引起的行政诉讼案件4件",
    "complaints": "收到信息公开举报投诉3件",
    "fees": "收取信息处理费380元",
    "charges.amount": "全年收取行政事业性收费31.5万元",
    "requests.in_person": "当面提交申请4件",
    "requests.online": "通过网络提交申请7件",
    "requests.letter_fax": "信函传真申请3件",
    "requests.by_fax": "以传真方式申请1件",
    "requests.by_email": "通过电子邮件申请2件",
    "requests.by_letter": "以邮寄方式申请6件",
    "requests.natural_person": "自然人申请10件",
    "requests.organization": "法人或其他组织申请2件",
    "requests.carried_in": "上年结转2件",
    "requests.carried_over": "结转下年度继续办理1件",
    "requests.granted_or_partly": "依申请公开中予以公开及部分公开8件",
    "requests.partly_granted": "对信息公开申请部分公开2件",
    "requests.granted": "对信息公开申请予以公开5件",
    "requests.refused": "对信息公开申请不予公开3件",
    "requests.unavailable": "对信息公开申请无法提供4件",
    "requests.not_processed": "对信息公开申请不予处理1件",
    "requests.other": "对信息公开申请其他处理2件",
    "requests.concluded": "办结政府信息公开申请12件",
    "requests.replied": "答复政府信息公开申请12件",
    "requests.received": "收到政府信息公开申请13件",
    "normative_documents.reviewed": "清理行政规范性文件40件",
    "normative_documents.repealed": "废止行政规范性文件2件",
    "normative_documents.in_force": "现行有效行政规范性文件38件",
    "normative_documents.issued": "制发行政规范性文件5件",
    "normative_documents.published": "网上公布规范性文件6件",
    "interpretation.illustrated": "发布一图读懂12篇",
    "interpretation.video": "制作视频解读3个",
    "interpretation.items": "发布政策解读材料30篇",
    "press_conferences": "举办新闻发布会4场",
    "interviews": "开展在线访谈5期",
    "responses.hot_topics": "回应社会热点6次",
    "outreach.sessions": "开展政策宣讲活动7场",
    "training.sessions": "举办业务培训2期",
    "training.participants": "培训工作人员120人次",
    "meetings": "召开政务公开工作会议3次",
    "open_days": "举办政府开放日活动2次",
    "inspections": "开展政务公开检查4次",
    "hearings": "召开听证会2场",
    "disclosure_points": "设立政务公开专区8个",
    "websites": "全区运行政府网站12个",
    "proposals.npc": "办理人大代表建议11件",
    "proposals.cppcc": "办理政协提案9件",
    "proposals.lead": "其中主办建议提案6件",
    "proposals.handled": "承办建议提案20件",
    "mailbox.letters": "局长信箱来信15件",
    "inquiries.answered": "回复群众咨询22条",
    "consultations": "开展意见征集5次",
    "new_media.closed": "关停政务新媒体账号2个",
    "new_media.accounts": "现有政务新媒体账号5个",
    "proactive.wechat": "微信公众号发布信息91条",
    "proactive.weibo": "官方微博发布信息68条",
    "proactive.short_video": "抖音号发布作品33条",
    "gazette.issues": "编印政府公报6期",
    "proactive.gazette": "政府公报刊登文件36件",
    "proactive.budget": "公开部门预算决算4项",
    "topics": "设置专题专栏8个",
    "proactive.statistics": "公布统计信息19条",
    "proactive.basic": "更新基础信息57条",
    "proactive.website": "政府网站公开信息240条",
    "proactive.other_channel": "以其他方式公开20条",
    "proactive.directory": "信息公开目录新增公开30条",
    "information.made": "制作政府信息510条",
    "proactive.total": "主动公开政府信息1135条",
    "proactive.class": "工作动态类信息79条",
    "proactive.new_media": "新媒体推送225条",
    "documents.drafted": "起草政策文件3件",
    "decisions.licences": "作出行政许可决定16件",
    "decisions.penalties": "作出行政处罚决定17件",
    "decisions.coercive_measures": "实施行政强制18件",
    "staff": "配备专职工作人员3人",
    "services.online": "网上办理公共服务事项28项",
}


def read(clause: str) -> Report:
    return read_bytes(
        f"甲市财政局2023年政府信息公开工作年度报告\n\n一是公开。{clause}，其余照旧。\n".encode(), "x.txt"
    )


@pytest.mark.parametrize("measure", CLAUSES)
def test_a_clause_states_its_measure_and_no_other(measure: str) -> None:
    report = read(CLAUSES[measure])
    assert [figure.measure for figure in report.figures] == [measure]
    assert report.figures[0].raw == CLAUSES[measure]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("收到申请4件，已按期答复3件，复议1件，诉讼2件", [4, 3, 1, 2]),
        ("受理网民留言60条，已办结58条", [60]),
        ("我镇依申请公开请求9件", [9]),
        ("通过政务新媒体公开政府信息428条", [428]),
        ("依托公众号公开宣传信息、政策解读等共计259条", [259]),
        ("收到申请4件，5件转结下年办结", [4]),
    ],
)
def test_what_offices_write_of_requests_and_channels_is_counted_as_what_it_is(
    sentence: str, figures: list[int]
) -> None:
    found = read(f"关于信息公开申请：{sentence}").figures
    assert [figure.value for figure in found] == figures
    assert not {"interpretation.items", "proactive.total"} & {figure.measure for figure in found}


def test_a_number_in_brackets_that_begin_with_contained_is_part_of_the_number_before() -> None:
    found = read("政府公报刊登文件13件（含新制定5件，修改4件）").figures
    assert [(figure.value, figure.of_which) for figure in found] == [(13, False), (5, True)]


def test_every_measure_has_a_clause() -> None:
    assert set(CLAUSES) == {measure.key for measure in measures()}


@pytest.mark.parametrize(
    "clause",
    [
        "受理行政许可申请7777件",
        "受理低保救助申请30件",
        "收到专利申请52件",
        "12345热线办结工单888件",
        "网站开设栏目20个",
        "下设回应关切等两个栏目",
        "公示行政许可信息85条",
        "新增公开事项12项",
        "微信公众号阅读量8万次",
        "全年立案查处案件30件",
        "共有工作人员51名",
        "第三方评估得分95.2分",
        "对全区15个部门进行了走访",
        "不予公开的文件24件",
    ],
)
def test_a_number_of_something_else_is_no_figure(clause: str) -> None:
    assert read(clause).figures == ()
