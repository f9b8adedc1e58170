import PlanModel

extension HelpWords {
  /// Figures, tasks and scores.
  static let changes: [Phrase] = [
    Phrase(
      "录入指标某一期的实绩。",
      "錄入指標某一期的實績。",
      "Record a figure for an indicator and a period."),
    Phrase(
      """
      数值超过上次或目标的十倍、累计值在年内变小、数字对不上、同一日有两个结果，都会问一次；无法询问时拒绝录入，除非用 --yes 表明无误。

      已有实绩的期间只能用 --replace 更正，前后两个数都留存。已核定的期间锁定，须先重新打开（guatu reopen）。

      --from 文件.csv 把多条实绩作为一次修改录入：要么全部录入，要么一条不录并逐行指出错误。UTF-8 或 GB18030；首行为列名，顺序不限，中英文均可：
        indicator 指标     编号或名称（必填）
        period 期间        2018、2018H1、2018Q3、2018-09、2018-09-30（必填）
        value 数值         512、1.2亿、12000万元（必填）
        status 状态        estimated 预计、reported 上报（默认）、verified 核定
        basis 口径         cumulative 累计、period 当期；默认同该指标以往实绩
        growth 同比        同比百分数
        note 备注、problem 存在问题、next 下一步
        plan 方案          指标名称不能确定时写
        organization 单位  目标分解到单位时，该单位的实绩
        replace 更正       yes 表示更正该期已有的数
      """,
      """
      數值超過上次或目標的十倍、累計值在年內變小、數字對不上、同一日有兩個結果，都會問一次；無法詢問時拒絕錄入，除非用 --yes 表明無誤。

      已有實績的期間只能用 --replace 更正，前後兩個數都留存。已核定的期間鎖定，須先重新開啟（guatu reopen）。

      --from 檔案.csv 把多條實績作為一次修改錄入：要麼全部錄入，要麼一條不錄並逐行指出錯誤。UTF-8 或 GB18030；首行為列名，順序不限，中英文均可：
        indicator 指標     編號或名稱（必填）
        period 期間        2018、2018H1、2018Q3、2018-09、2018-09-30（必填）
        value 數值         512、1.2億、12000萬元（必填）
        status 狀態        estimated 預計、reported 上報（預設）、verified 核定
        basis 口徑         cumulative 累計、period 當期；默認同該指標以往實績
        growth 同比        同比百分數
        note 備註、problem 存在問題、next 下一步
        plan 方案          指標名稱不能確定時寫
        organization 單位  目標分解到單位時，該單位的實績
        replace 更正       yes 表示更正該期已有的數
      """,
      """
      A value over ten times the last one or the target, a cumulative flow that falls \
      within its year, figures that do not add up, or two that close on one day are asked \
      about once; where nobody can be asked it is refused unless --yes says that it is \
      right.

      A period that has a figure already is only corrected with --replace; both figures \
      stay on record. A verified period is locked until it is reopened (guatu reopen).

      --from FILE.csv records many figures as one change: all of them, or none, and then \
      every bad line is named with its number. UTF-8 or GB18030; the first line names the \
      columns, in any order, in English or Chinese:
        indicator 指标     number or name (needed)
        period 期间        2018, 2018H1, 2018Q3, 2018-09, 2018-09-30 (needed)
        value 数值         512, 1.2亿, 12000万元 (needed)
        status 状态        estimated 预计, reported 上报 (default), verified 核定
        basis 口径         cumulative 累计, period 当期; default: as the indicator's earlier fig\
      ures
        growth 同比        per cent against the same period a year before
        note 备注, problem 存在问题, next 下一步
        plan 方案          where an indicator's name is not clear without it
        organization 单位  for the figure of one that shares in the target
        replace 更正       yes, to correct the figure that the period has
      """),
    Phrase(
      "指标，编号或名称的一部分。",
      "指標，編號或名稱的一部分。",
      "The indicator, by number or a part of its name."),
    Phrase(
      "如 2018、2018H1、2018Q3、2018-09 或 2018-09-30。",
      "如 2018、2018H1、2018Q3、2018-09 或 2018-09-30。",
      "Such as 2018, 2018H1, 2018Q3, 2018-09 or 2018-09-30."),
    Phrase(
      "如 512、1.2亿 或 12000万元；不写单位则按指标的单位。",
      "如 512、1.2億 或 12000萬元；不寫單位則按指標的單位。",
      "Such as 512, 1.2亿 or 12000万元; without a unit, in the indicator's."),
    Phrase(
      "录入文件中的实绩；- 为标准输入。",
      "錄入檔案中的實績；- 為標準輸入。",
      "Record the figures of a file; - is standard input."),
    Phrase(
      "确认程度：estimated 预计、reported 上报、verified 核定或 returned 退回。",
      "確認程度：estimated 預計、reported 上報、verified 核定或 returned 退回。",
      "How far it is confirmed: estimated, reported, verified or returned."),
    Phrase(
      "增量指标的数：cumulative 年初累计，period 当期。默认：同该指标以往实绩。",
      "增量指標的數：cumulative 年初累計，period 當期。預設：同該指標以往實績。",
      """
      A flow's figure: cumulative since the year began, or for the period alone. Default: \
      as the indicator's earlier figures.
      """),
    Phrase(
      "同比百分数。",
      "同比百分數。",
      "Per cent against the same period a year before."),
    Phrase(
      "备注。",
      "備註。",
      "A remark."),
    Phrase(
      "存在的问题。",
      "存在的問題。",
      "What stands in the way."),
    Phrase(
      "下一步打算。",
      "下一步打算。",
      "What is done next."),
    Phrase(
      "目标分解时，是哪个单位的实绩。",
      "目標分解時，是哪個單位的實績。",
      "Whose figure it is, where the target is divided."),
    Phrase(
      "更正该期已有的数。",
      "更正該期已有的數。",
      "Correct the figure that the period has."),
    Phrase(
      "看似有误的数照样录入。",
      "看似有誤的數照樣錄入。",
      "Take figures that look like slips as they are."),
    Phrase(
      "说明指标是哪一种数。",
      "說明指標是哪一種數。",
      "Say what kind of figure an indicator is."),
    Phrase(
      "设定指标的基数、性质、方向、权重或期限。",
      "設定指標的基數、性質、方向、權重或期限。",
      "Set an indicator's baseline, nature, direction, weight or due date."),
    Phrase(
      """
      guatu indicator set 智能家居产业规模 --baseline 62亿元@2023：此后完成率从 2023 年底的 62亿元 算起。所给各项作为一次修改\
      ，可撤销。none 表示清空基数或权重。
      """,
      """
      guatu indicator set 智能家居產業規模 --baseline 62億元@2023：此後完成率從 2023 年底的 62億元 算起。所給各項作為一次修改\
      ，可撤銷。none 表示清空基數或權重。
      """,
      """
      guatu indicator set 智能家居产业规模 --baseline 62亿元@2023: progress then counts from 62亿元 a\
      t the end of 2023. All that is given is one change, which can be undone. “none” empt\
      ies a baseline or a weight.
      """),
    Phrase(
      "完成率从哪里算起及其年份：120亿元@2020；或 none。",
      "完成率從哪裡算起及其年份：120億元@2020；或 none。",
      "Where progress counts from, with its year: 120亿元@2020; or none."),
    Phrase(
      "stock 存量、flow 增量、ratio 比率、growth 增速或 multiple 倍数。",
      "stock 存量、flow 增量、ratio 比率、growth 增速或 multiple 倍數。",
      "stock, flow, ratio, growth or multiple."),
    Phrase(
      "higher 越高越好、lower 越低越好或 within 区间。",
      "higher 越高越好、lower 越低越好或 within 區間。",
      "higher, lower or within."),
    Phrase(
      "在评分中占多少分；或 none。",
      "在評分中佔多少分；或 none。",
      "What it counts in a score, in marks; or none."),
    Phrase(
      "期限：2026、2026Q2、2026-06-30、2024/2026。",
      "期限：2026、2026Q2、2026-06-30、2024/2026。",
      "By when: 2026, 2026Q2, 2026-06-30, 2024/2026."),
    Phrase(
      "把总结中报出的数对应到方案的指标。",
      "把總結中報出的數對應到方案的指標。",
      "Offer the figures that summaries report to the indicators of plans."),
    Phrase(
      """
      列出哪些已报数字似属哪个指标，附 0 到 100 的把握程度和理由；80 及以上为高。采纳之前不会录入。一起采纳的作为一次修改，可用 undo 撤回。数字保留原来的期间\
      ：晚于目标期限的只进历年数据，不作比较。
      """,
      """
      列出哪些已報數字似屬哪個指標，附 0 到 100 的把握程度和理由；80 及以上為高。採納之前不會錄入。一起採納的作為一次修改，可用 undo 撤回。數字保留原來的期間\
      ：晚於目標期限的只進歷年資料，不作比較。
      """,
      """
      Lists which reported figures seem to belong to which indicators, with a strength \
      from 0 to 100 and the reasons; 80 and more is strong. Nothing is taken over until \
      it is accepted. What is accepted together is one change, which undo takes back. A \
      figure keeps its own period: one from after a target was due enters the history and \
      is not compared.
      """),
    Phrase(
      "只看此文件的数字，编号或标题的一部分。",
      "只看此文件的數字，編號或標題的一部分。",
      "Only figures of this document, by number or a part of its title."),
    Phrase(
      "采纳这些，写列表中的编号。",
      "採納這些，寫列表中的編號。",
      "Take these over, by the number in the list."),
    Phrase(
      "采纳全部把握高的。",
      "採納全部把握高的。",
      "Take over everything that is strong."),
    Phrase(
      "核定某一期的实绩；此后锁定。",
      "核定某一期的實績；此後鎖定。",
      "Confirm figures of a period; they are locked from then on."),
    Phrase(
      "指标，编号或名称的一部分。",
      "指標，編號或名稱的一部分。",
      "Indicators, by number or a part of their names."),
    Phrase(
      "把实绩退回上报人，并写明理由。",
      "把實績退回上報人，並寫明理由。",
      "Send a figure back to who reported it, with the reason."),
    Phrase(
      "理由。",
      "理由。",
      "Why."),
    Phrase(
      "重新打开已核定的实绩，并写明理由。",
      "重新開啟已核定的實績，並寫明理由。",
      "Unlock a verified figure, with the reason."),
    Phrase(
      "说明任务进展到哪里。",
      "說明任務進展到哪裡。",
      "Say how far a task has come."),
    Phrase(
      "没有写的保持原样。任务取消须写理由，并由督查员来做：取消的不再计分。",
      "沒有寫的保持原樣。任務取消須寫理由，並由督查員來做：取消的不再計分。",
      """
      What is left out stays as it was. A task is dropped only with a reason, and by a supervisor: \
      it is in no score then.
      """),
    Phrase(
      "任务，路径或标题的一部分。",
      "任務，路徑或標題的一部分。",
      "The task, by path or a part of its title."),
    Phrase(
      "not-started 未启动、under-way 推进中、done 已完成或 dropped 取消。",
      "not-started 未啟動、under-way 推進中、done 已完成或 dropped 取消。",
      "not-started, under-way, done or dropped."),
    Phrase(
      "0 到 100。",
      "0 到 100。",
      "From 0 to 100."),
    Phrase(
      "理由或备注。",
      "理由或備註。",
      "Why, or a remark."),
    Phrase(
      "从期限倒排任务的节点。",
      "從期限倒排任務的節點。",
      "Lay a task's milestones out backwards from its due date."),
    Phrase(
      """
      各步在两日之间均匀排列，落在最近的季末（或 --cycle）；首日之前不计应完成数。尚未达成的节点被替换；其中有误期的，须用 --reason 说明；期限已过\
      而要改期的也一样。加 --indicator 则为该条目某个指标的节点，从基期到目标均匀分步。
      """,
      """
      各步在兩日之間均勻排列，落在最近的季末（或 --cycle）；首日之前不計應完成數。尚未達成的節點被替換；其中有誤期的，須用 --reason 說明；期限已過\
      而要改期的也一樣。加 --indicator 則為該條目某個指標的節點，從基期到目標均勻分步。
      """,
      """
      The steps stand evenly between the two days, each at the nearest end of a quarter \
      (--cycle); nothing is due before the first of them. Milestones that are not reached \
      yet are replaced; where one of them was missed, --reason says why; so it does where \
      the due date has passed and moves. With --indicator the steps are of one of the item's \
      indicators and share the way from its baseline to its target evenly.
      """),
    Phrase(
      "条目，路径或标题的一部分。",
      "條目，路徑或標題的一部分。",
      "The item, by path or a part of its title."),
    Phrase(
      "最后一步的日期。",
      "最後一步的日期。",
      "The last step's day."),
    Phrase(
      "分几步。",
      "分幾步。",
      "How many steps."),
    Phrase(
      "一步的内容；每步写一次。",
      "一步的內容；每步寫一次。",
      "What a step is; once for each."),
    Phrase(
      "从哪天开始。默认：今天。",
      "從哪天開始。預設：今天。",
      "Where the steps begin. Default: today."),
    Phrase(
      "各步落在月末、季末、半年末还是年末。",
      "各步落在月末、季末、半年末還是年末。",
      "Where steps may stand: at the end of a month, quarter, half or year."),
    Phrase(
      "该条目的一个指标，编号或名称的一部分。",
      "該條目的一個指標，編號或名稱的一部分。",
      "One of the item's indicators, by number or a part of its name."),
    Phrase(
      "误期的节点移动或取消、已过的期限改动时，写明理由。",
      "誤期的節點移動或取消、已過的期限改動時，寫明理由。",
      "Why, where a milestone that was missed moves or goes, or a due date that has passed."),
    Phrase(
      "说明节点已达成。",
      "說明節點已達成。",
      "Say that a milestone is reached."),
    Phrase(
      "节点的编号，见 guatu milestones。",
      "節點的編號，見 guatu milestones。",
      "The milestone's number, as guatu milestones lists it."),
    Phrase(
      "日期。默认：今天。",
      "日期。預設：今天。",
      "When. Default: today."),
    Phrase(
      "其实没有达成。",
      "其實沒有達成。",
      "It is not reached after all."),
    Phrase(
      "指标免予考核：不亮灯、不计分，理由由您署名。",
      "指標免予考核：不亮燈、不計分，理由由您署名。",
      "Leave an indicator out of lights and scores, with a reason that you sign."),
    Phrase(
      "恢复考核。",
      "恢復考核。",
      "Take the indicator in again."),
    Phrase(
      "设定指标或任务在评分中的权重。",
      "設定指標或任務在評分中的權重。",
      "Say what an indicator, or a task, counts in a score."),
    Phrase(
      "改为任务，路径或标题的一部分。",
      "改為任務，路徑或標題的一部分。",
      "A task instead, by path or a part of its title."),
    Phrase(
      "分数；不写则按规则的权重。",
      "分數；不寫則按規則的權重。",
      "In marks; without it, the rules' own weight."),
    Phrase(
      "把指标的目标分解到单位。",
      "把指標的目標分解到單位。",
      "Divide an indicator's target among organizations."),
    Phrase(
      """
      新的分解替换原来的，并说明原来各为多少：guatu share 技术改造投资 --part 柳汀镇=12亿元 --part 石蓼镇=8亿元。会说明合计是否达到目标；不足也照样保存。--cl\
      ear 取消分解。单位的实绩用 guatu observe --organization 录入。--baseline 柳汀镇=30家 给出该单位的基期值，进度从它算起。
      """,
      """
      新的分解替換原來的，並說明原來各為多少：guatu share 技術改造投資 --part 柳汀鎮=12億元 --part 石蓼鎮=8億元。會說明合計是否達到目標；不足也照樣儲存。--cl\
      ear 取消分解。單位的實績用 guatu observe --organization 錄入。--baseline 柳汀鎮=30家 給出該單位的基期值，進度從它算起。
      """,
      """
      The parts replace an earlier division, and what it had is said: guatu share 技术改造投资 --part 柳汀镇=12亿元 --part 石蓼镇\
      =8亿元. Whether they carry the target is said; parts that fall short are kept all the \
      same. With --clear the division goes. guatu observe --organization records a \
      member's figure. --baseline 柳汀镇=30家 says where a member's progress counts from.
      """),
    Phrase(
      "单位及其份额。",
      "單位及其份額。",
      "An organization and its part."),
    Phrase(
      "单位及其基期值，进度从它算起。",
      "單位及其基期值，進度從它算起。",
      "Where an organization's progress counts from."),
    Phrase(
      "取消分解。",
      "取消分解。",
      "Take the division away."),
    Phrase(
      "撤回您最近一次仍有效的修改。",
      "撤回您最近一次仍有效的修改。",
      "Take back your latest change that still stands."),
    Phrase(
      "恢复您刚撤回的修改。",
      "恢復您剛撤回的修改。",
      "Do again what you last took back."),
  ]
}
