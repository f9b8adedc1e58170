import PlanModel

extension HelpWords {
  /// Orders, problems and reminders.
  static let supervision: [Phrase] = [
    Phrase(
      "督办单：列出、下达、回复、办结、升级。",
      "督辦單：列出、下達、回覆、辦結、升級。",
      "Supervision orders: list, issue, reply, close, escalate."),
    Phrase(
      "列出未办结的督办单。",
      "列出未辦結的督辦單。",
      "List the orders that are not closed."),
    Phrase(
      "也列出已办结的。",
      "也列出已辦結的。",
      "Also list those that are closed."),
    Phrase(
      "显示一张督办单及其经过。",
      "顯示一張督辦單及其經過。",
      "Show an order with all that happened to it."),
    Phrase(
      "督办单编号。",
      "督辦單編號。",
      "The order's number."),
    Phrase(
      "向单位下达督办单。",
      "向單位下達督辦單。",
      "Issue an order to an organization."),
    Phrase(
      "发给谁，编号或名称的一部分。",
      "發給誰，編號或名稱的一部分。",
      "To whom, by number or a part of the name."),
    Phrase(
      "时限的最后一天。",
      "時限的最後一天。",
      "The last day of the limit."),
    Phrase(
      "要求办什么。",
      "要求辦什麼。",
      "What is to be put right."),
    Phrase(
      "就此条目，路径或标题的一部分。",
      "就此條目，路徑或標題的一部分。",
      "On this item, by path or a part of its title."),
    Phrase(
      "紧急程度：blue 蓝、yellow 黄、orange 橙或 red 红。",
      "緊急程度：blue 藍、yellow 黃、orange 橙或 red 紅。",
      "How urgent: blue, yellow, orange or red."),
    Phrase(
      "回复督办单：已做了什么。",
      "回覆督辦單：已做了什麼。",
      "Answer an order with what has been done."),
    Phrase(
      "已做了什么。",
      "已做了什麼。",
      "What has been done."),
    Phrase(
      "办结督办单。",
      "辦結督辦單。",
      "Close an order."),
    Phrase(
      "结果如何。",
      "結果如何。",
      "With what result."),
    Phrase(
      "时限已过的督办单升一级颜色，并定新的时限。",
      "時限已過的督辦單升一級顏色，並定新的時限。",
      "Raise an order whose limit has passed to the next colour, with a new limit."),
    Phrase(
      "新时限的最后一天。",
      "新時限的最後一天。",
      "The last day of the new limit."),
    Phrase(
      "不写时蓝、黄升橙，橙升红。",
      "不寫時藍、黃升橙，橙升紅。",
      "Blue and yellow become orange, orange red, unless this says otherwise."),
    Phrase(
      "问题及其整改。",
      "問題及其整改。",
      "Problems and what is done about them."),
    Phrase(
      "列出未销号的问题及整改措施。",
      "列出未銷號的問題及整改措施。",
      "List the problems that are not closed, with their remedies."),
    Phrase(
      "登记问题。",
      "登記問題。",
      "Record a problem."),
    Phrase(
      "问题是什么。",
      "問題是什麼。",
      "What is wrong."),
    Phrase(
      "由谁整改。",
      "由誰整改。",
      "Who is to put it right."),
    Phrase(
      "登记对问题的整改措施。",
      "登記對問題的整改措施。",
      "Record what is done about a problem."),
    Phrase(
      "问题编号。",
      "問題編號。",
      "The problem's number."),
    Phrase(
      "做什么。",
      "做什麼。",
      "What is done."),
    Phrase(
      "何时以前。",
      "何時以前。",
      "By when."),
    Phrase(
      "问题销号并写明结果。",
      "問題銷號並寫明結果。",
      "Close a problem with its result."),
    Phrase(
      "结果如何。",
      "結果如何。",
      "What came of it."),
    Phrase(
      "催报应报未报的数据，并记下次数。",
      "催報應報未報的資料，並記下次數。",
      "Ask for the figures that are owed, and keep count."),
    Phrase(
      "列出要催报的。写了方案、--organization 或 --all 时，还为每个指标记下已催其单位，一天一次；加 --dry-run 则只列出。",
      "列出要催報的。寫了方案、--organization 或 --all 時，還為每個指標記下已催其單位，一天一次；加 --dry-run 則只列出。",
      """
      Lists what is to be asked for. With a plan, --organization or --all it also records \
      for each of these indicators that its organizations were asked, once a day; with \
      --dry-run it never does.
      """),
    Phrase(
      "只看此方案的，编号或标题的一部分。",
      "只看此方案的，編號或標題的一部分。",
      "Only what belongs to this plan, by number or a part of its title."),
    Phrase(
      "只看此单位应报的。",
      "只看此單位應報的。",
      "Only what this organization owes."),
    Phrase(
      "全部应报未报的都记催报。",
      "全部應報未報的都記催報。",
      "Record a reminder for everything that is unreported."),
    Phrase(
      "只列出。",
      "只列出。",
      "Only list."),
    Phrase(
      "列出并处理要由人核定的疑点。",
      "列出並處理要由人核定的疑點。",
      "List what a person must decide, and settle it."),
    Phrase(
      """
      guatu doubts 列出全部方案的待核疑点，guatu doubts 3 列出方案 3 的。疑点可以采纳（识别无误；两处印的同一数并为一个）、排除并写明理由（其实\
      没有问题），或更正。
      """,
      """
      guatu doubts 列出全部方案的待核疑點，guatu doubts 3 列出方案 3 的。疑點可以採納（識別無誤；兩處印的同一數併為一個）、排除並寫明理由（其實\
      沒有問題），或更正。
      """,
      """
      guatu doubts lists the open doubts of all plans, guatu doubts 3 those of plan 3. A \
      doubt is accepted (the reading is right; of a figure that is printed twice the two \
      become one), dismissed with a reason (there is nothing to it), or corrected.
      """),
    Phrase(
      "说明识别无误。",
      "說明識別無誤。",
      "Say that the reading is right."),
    Phrase(
      "几个疑点作为一次修改，一起撤销。",
      "幾個疑點作為一次修改，一起撤銷。",
      "Several doubts are one change, which is undone as one."),
    Phrase(
      "疑点编号，见 guatu doubts。",
      "疑點編號，見 guatu doubts。",
      "The doubts' numbers, as guatu doubts lists them."),
    Phrase(
      "说明疑点其实没有问题，并写明理由。",
      "說明疑點其實沒有問題，並寫明理由。",
      "Say that there is nothing to a doubt, with the reason."),
    Phrase(
      "重新打开已处理的疑点。",
      "重新開啟已處理的疑點。",
      "Open settled doubts again."),
    Phrase(
      "疑点编号，见 guatu doubts --settled。",
      "疑點編號，見 guatu doubts --settled。",
      "The doubts' numbers, as guatu doubts --settled lists them."),
    Phrase(
      "更正疑点所指的内容，同时处理疑点。",
      "更正疑點所指的內容，同時處理疑點。",
      "Correct what a doubt is about, and settle it with the same change."),
    Phrase(
      """
      guatu doubts correct 7 --value 35家：所指目标为 35。指标即疑点所在的那个；--indicator 另指方案中的一个。--title \
      更正条目。只写编号则记为已在别处更正，如用 guatu organizations merge。
      """,
      """
      guatu doubts correct 7 --value 35家：所指目標為 35。指標即疑點所在的那個；--indicator 另指方案中的一個。--title \
      更正條目。只寫編號則記為已在別處更正，如用 guatu organizations merge。
      """,
      """
      guatu doubts correct 7 --value 35家: the target in question is 35. The indicator is t\
      he one that the doubt stands at; --indicator names another of the plan. --title \
      corrects the item. With nothing but the number the doubt is settled as corrected \
      elsewhere, such as by guatu organizations merge.
      """),
    Phrase(
      "疑点编号，见 guatu doubts。",
      "疑點編號，見 guatu doubts。",
      "The doubt's number, as guatu doubts lists it."),
    Phrase(
      "目标其实是多少，如 35、1.2亿 或 62%。",
      "目標其實是多少，如 35、1.2億 或 62%。",
      "What the target really is, such as 35, 1.2亿 or 62%."),
    Phrase(
      "期限：2026、2026Q2、2026-06-30。",
      "期限：2026、2026Q2、2026-06-30。",
      "By when: 2026, 2026Q2, 2026-06-30."),
    Phrase(
      "指标的名称。",
      "指標的名稱。",
      "What the indicator is called."),
    Phrase(
      "指标，编号或名称的一部分。默认：疑点所在的那个。",
      "指標，編號或名稱的一部分。預設：疑點所在的那個。",
      "The indicator, by number or a part of its name. Default: the one at the doubt."),
    Phrase(
      "条目的名称。",
      "條目的名稱。",
      "What the item is called."),
    Phrase(
      "没有整改措施的，须用 --reason 才能销号。",
      "沒有整改措施的，須用 --reason 才能銷號。",
      "One that has no remedy is closed only with --reason."),
    Phrase(
      "没有整改时，写明理由。",
      "沒有整改時，寫明理由。",
      "Why, where nothing was done about it."),
  ]
}
