"""Chinese labels of records."""

STRICT = """
decision_date: 判决日期 | 裁判日期 | 判决日 | 裁判时间 | 判决时间 | 裁决日期 | 判决书日期 | 裁定日期
court: 审理法院 | 发布机构 | 签发机构 | 审判机关 | 裁判机关 | 颁布机构 | 发布机关 | 颁布机关 | 作出机构 | 判决机构
  | 裁决机构 | 签发机关 | 发布单位 | 颁发机构 | 颁发机关 | 签发当局 | 发布当局
level: 审级 | 发布机构级别 | 审理级别 | 颁布机构级别 | 签发机构级别 | 发布机关级别 | 审判级别 | 发布机构的级别
  | 签发机构的级别 | 颁布机构的级别 | 裁决机构级别 | 颁发机构级别 | 颁发机关级别 | 签发当局级别 | 发布当局级别
procedure: 程序类型 | 诉讼类型 | 诉讼程序类型 | 程序种类 | 案件类型
subject_matter: 主题 | 客体 | 主题事项 | 主题内容 | 客体类型 | 标的
plaintiff: 原告 | 原告/上诉人 | 原告/申请人 | 原告(上诉人)
defendant: 被告 | 被告/被上诉人 | 被告/被申请人 | 被告(被上诉人)
appellant: 上诉人
respondent: 被上诉人
keywords: 关键词 | 关键字 | 关键字词 | 主题词
basic_facts: 基本案情 | 基本事实 | 案情 | 基本案情介绍 | 案件事实 | 案情摘要 | 案情简介
held: 裁判结果 | 判决结果 | 裁决 | 判决内容 | 裁判内容 | 裁判理由
relevant_holdings: 裁判要旨 | 相关裁判要旨 | 相关裁决 | 相关裁判意见 | 裁判意义 | 典型意义 | 相关判决要旨 | 相关判决
relevant_legislation: 相关法律 | 相关立法 | 相关法条 | 相关法律规定 | 相关法律法规 | 相关法规
  | 相关条约
docket: 案号 | 案件编号
applicant: 申请人
petitioner: 再审申请人
third_party: 第三人
judgments: 判决/裁定 | 判决书 | 裁定书 | 判决/裁决 | 判决/决定 | 判决书全文 | 裁判文书
documents: 附加文件 | 补充文件 | 其他文件 | 相关文件
note: 关于本摘要 | 读者须知
outcome: 结果
languages: 判决语言 | 判决书语言
unread: 审判长 | 审判员 | 合议庭 | 合议庭组成 | 承办法官 | 发布日期 | 公布日期
"""

LOOSE = """
court: 法院
title: 标题 | 案名 | 案件名称 | 案件名 | 案由
jurisdiction: 国家 | 国家/地区 | 管辖区 | 法域
held: 裁判 | 判决
relevant_legislation: 适用法律 | 法律依据
summary: 摘要
note: 备注 | 注
parties: 当事人
sources: 来源 | 出处
level: 级别 | 法院级别
procedure: 程序
languages: 语言
decision_date: 日期
reference: WIPO Lex编号 | WIPO Lex 编号
unread: 代理人 | 法官
"""
