import PlanModel

extension HelpWords {
  /// The program itself, documents and questions.
  static let questions: [Phrase] = [
    Phrase(
      "挂在每个终端墙上的方案：任务树、责任矩阵、指标进度。",
      "掛在每個終端牆上的方案：任務樹、責任矩陣、指標進度。",
      "A plan on the wall of every terminal: tree, responsibility matrix, indicators."),
    Phrase(
      """
      读入中文方案文件，存在一个本地文件里，显示要做什么、谁负责、进展到哪里。

      不带命令即打开界面。加 --plain，或标准输出不是终端时，改为打印视图，每行一件事：guatu --plain --view matrix。

      退出状态：0 正常，64 用法有误，65 数据有误，66 没有此文件，70 程序自身出错，73 无法写入，74 读写失败，75 数据正忙，77 没有权限，78 设置有误\
      。由信号结束的界面返回 128 加信号的编号。
      """,
      """
      讀入中文方案文件，存在一個本地檔案裡，顯示要做什麼、誰負責、進展到哪裡。

      不帶命令即開啟介面。加 --plain，或標準輸出不是終端時，改為列印檢視，每行一件事：guatu --plain --view matrix。

      退出狀態：0 正常，64 用法有誤，65 資料有誤，66 沒有此檔案，70 程式自身出錯，73 無法寫入，74 讀寫失敗，75 資料正忙，77 沒有許可權，78 設定有\
      誤。由訊號結束的介面返回 128 加訊號的編號。
      """,
      """
      Reads Chinese plan documents, keeps them in one local file, and shows what is to be \
      done, who answers for it, and how far it is.

      Without a command the dashboard opens. With --plain, or where standard output is no \
      terminal, a view is printed instead, one fact a line: guatu --plain --view matrix.

      Exit status: 0 all went well, 64 wrong usage, 65 bad data, 66 no such file, 70 a \
      mistake of guatu's own, 73 can't write, 74 input or output failed, 75 the store is \
      busy, 77 no permission, 78 a wrong setting. A signal that ends the dashboard gives 128 \
      and its number.
      """),
    Phrase(
      "数据文件。默认：$GUATU_STORE，否则 $XDG_DATA_HOME/guatu/plans.guatu。",
      "資料檔案。預設：$GUATU_STORE，否則 $XDG_DATA_HOME/guatu/plans.guatu。",
      "The store's file. Default: $GUATU_STORE, else $XDG_DATA_HOME/guatu/plans.guatu."),
    Phrase(
      "显示截至某日的情况，如 2018-09-30。",
      "顯示截至某日的情況，如 2018-09-30。",
      "Show the wall as of a day, such as 2018-09-30."),
    Phrase(
      "显示某日所知的情况：此后录入的不算。",
      "顯示某日所知的情況：此後錄入的不算。",
      "Show what was known on a day: nothing that was recorded later."),
    Phrase(
      "提示语言：zh-Hans、zh-Hant 或 en。",
      "提示語言：zh-Hans、zh-Hant 或 en。",
      "The language of messages: zh-Hans, zh-Hant or en."),
    Phrase(
      "颜色：auto、never、8、16、256 或 true。",
      "顏色：auto、never、8、16、256 或 true。",
      "Colours: auto, never, 8, 16, 256 or true."),
    Phrase(
      "界面符号：auto、unicode、cjk-safe 或 ascii。",
      "介面符號：auto、unicode、cjk-safe 或 ascii。",
      "Signs of the dashboard: auto, unicode, cjk-safe or ascii."),
    Phrase(
      "配置文件。默认：$XDG_CONFIG_HOME/guatu/config.toml。",
      "配置檔案。預設：$XDG_CONFIG_HOME/guatu/config.toml。",
      "The configuration file. Default: $XDG_CONFIG_HOME/guatu/config.toml."),
    Phrase(
      "不打开界面，把视图按行打印，每行一件事。",
      "不開啟介面，把檢視逐行列印，每行一件事。",
      "Print the view as lines of text, one fact a line, instead of opening the dashboard."),
    Phrase(
      "从总览开始，不回到上次的位置。",
      "從總覽開始，不回到上次的位置。",
      "Begin with the overview instead of where you were."),
    Phrase(
      "从已存的视图开始。",
      "從已存的檢視開始。",
      "Begin with a saved view."),
    Phrase(
      "显示版本。",
      "顯示版本。",
      "Show the version."),
    Phrase(
      "显示本帮助。",
      "顯示本幫助。",
      "Show help information."),
    Phrase(
      "读入方案文件并保存。",
      "讀入方案文件並儲存。",
      "Read plan documents and keep them in the store."),
    Phrase(
      """
      文本（UTF-8、UTF-16、GB18030、Big5）、Markdown、HTML、docx、xlsx 和 PDF 按内容识别。每份文件是一次修改，可用 undo \
      撤回。同样的内容再读一遍不会改动。某份文件读不了，其余照常读入。
      """,
      """
      文本（UTF-8、UTF-16、GB18030、Big5）、Markdown、HTML、docx、xlsx 和 PDF 按內容識別。每份文件是一次修改，可用 undo \
      撤回。同樣的內容再讀一遍不會改動。某份文件讀不了，其餘照常讀入。
      """,
      """
      Text (UTF-8, UTF-16, GB18030, Big5), Markdown, HTML, docx, xlsx and PDF are told by \
      content. Each document is one change, which undo takes back. The same bytes twice \
      change nothing. A document that can't be read doesn't stop the others.
      """),
    Phrase(
      "文件；- 为标准输入。",
      "文件；- 為標準輸入。",
      "Documents; - is standard input."),
    Phrase(
      "显示从文件中识别出的内容；不保存。",
      "顯示從文件中識別出的內容；不儲存。",
      "Show what is recognised in a document; stores nothing."),
    Phrase(
      "位置按 guatu 所存文本的 Unicode 字符（标量）计。JSON 给出全部事实及其位置；CSV 每条事实一行。",
      "位置按 guatu 所存文本的 Unicode 字元（純量）計。JSON 給出全部事實及其位置；CSV 每條事實一行。",
      """
      Spans count Unicode characters (scalars) of the text that guatu keeps. JSON gives \
      all facts with their spans; CSV gives one line for each fact.
      """),
    Phrase(
      "一份文件；- 为标准输入。",
      "一份文件；- 為標準輸入。",
      "A document; - is standard input."),
    Phrase(
      "打印方式：text、plain（每行一件事，便于读屏）、json 或 csv。",
      "列印方式：text、plain（每行一件事，便於讀屏）、json 或 csv。",
      "How to print: text, plain (one fact a line, for screen readers), json or csv."),
    Phrase(
      "显示全部方案的情况和各自滞后之处。",
      "顯示全部方案的情況和各自滯後之處。",
      "Show how all plans stand, and what is behind in each."),
    Phrase(
      "列出方案及其数量与亮灯。",
      "列出方案及其數量與亮燈。",
      "List the plans with their counts and lights."),
    Phrase(
      "说明方案属于哪个地区。",
      "說明方案屬於哪個地區。",
      "Say which place a plan is for."),
    Phrase(
      "原先算作方案所在地的单位改属该地区：只在此方案出现的随之移走，其他方案也写到的仍归其他方案。",
      "原先算作方案所在地的單位改屬該地區：只在此方案出現的隨之移走，其他方案也寫到的仍歸其他方案。",
      """
      The organizations that the plan took to be of its place become that place's: those \
      it alone names move, those that other plans name too are left to these.
      """),
    Phrase(
      "方案，编号或标题的一部分。",
      "方案，編號或標題的一部分。",
      "The plan, by number or a part of its title."),
    Phrase(
      "地区，如 云岚市 或 云岚市青溪区。",
      "地區，如 云岚市 或 云岚市青溪区。",
      "The place, such as 云岚市 or 云岚市青溪区."),
    Phrase(
      "显示方案的条目及负责单位。",
      "顯示方案的條目及負責單位。",
      "Show a plan's items with who answers for them."),
    Phrase(
      "只看符合的：字词、@单位、红、牵头、2025Q3 等，写法同界面中的筛选。",
      "只看符合的：字詞、@單位、紅、牽頭、2025Q3 等，寫法同介面中的篩選。",
      "Only what fits: words, @organization, red, lead, 2025Q3 … as in the dashboard."),
    Phrase(
      "按已存视图的样子打印。",
      "按已存檢視的樣子列印。",
      "As a saved view shows it."),
    Phrase(
      "显示责任矩阵：条目为行，单位为列。",
      "顯示責任矩陣：條目為列，單位為欄。",
      "Show who answers for what: items down, organizations across."),
    Phrase(
      "责任写在说明它的那一行；没有责任的行不列，除非下级有。比终端（$COLUMNS，否则 80 列）宽的矩阵分块打印。",
      "責任寫在說明它的那一行；沒有責任的行不列，除非下級有。比終端（$COLUMNS，否則 80 列）寬的矩陣分塊列印。",
      """
      A duty stands in the row that states it; rows without duties are left out unless \
      something below them has some. A matrix wider than the terminal ($COLUMNS, else 80) \
      is printed in blocks.
      """),
    Phrase(
      "打印全部条目，包括没有写明单位的。",
      "列印全部條目，包括沒有寫明單位的。",
      "Print every item, also those nobody is named for."),
    Phrase(
      "列出方案的指标、目标、实绩与亮灯。",
      "列出方案的指標、目標、實績與亮燈。",
      "List a plan's indicators with target, figure and light."),
    Phrase(
      "按日期列出方案中到期的事项。",
      "按日期列出方案中到期的事項。",
      "List what falls due in a plan, in order of day."),
    Phrase(
      "包括条目期限、指标目标和节点。",
      "包括條目期限、指標目標和節點。",
      "Due dates of items, targets of indicators, and milestones."),
    Phrase(
      "列出方案中的资金补助规定。",
      "列出方案中的資金補助規定。",
      "List a plan's rules for money that is paid out."),
    Phrase(
      "列出要由人核定的疑点。",
      "列出要由人核定的疑點。",
      "List what a person must decide."),
    Phrase(
      "不写方案则列出全部方案的待核疑点。",
      "不寫方案則列出全部方案的待核疑點。",
      "Without a plan, the open doubts of all plans."),
    Phrase(
      "也列出已经处理的。",
      "也列出已經處理的。",
      "Also list what has been settled."),
    Phrase(
      "列出谁改了什么，最近的在前。",
      "列出誰改了什麼，最近的在前。",
      "List who changed what, the latest first."),
    Phrase(
      "最多列出这么多条。",
      "最多列出這麼多條。",
      "At most this many changes."),
    Phrase(
      "只看此方案的修改，编号或标题的一部分。",
      "只看此方案的修改，編號或標題的一部分。",
      "Only changes on this plan, by number or a part of its title."),
    Phrase(
      "此条目及其下级的，路径或标题的一部分。",
      "此條目及其下級的，路徑或標題的一部分。",
      "On this item or below it, by path or a part of its title."),
    Phrase(
      "此指标的，编号或名称的一部分。",
      "此指標的，編號或名稱的一部分。",
      "On this indicator, by number or a part of its name."),
    Phrase(
      "此单位的，或其负责条目的。",
      "此單位的，或其負責條目的。",
      "Of this organization, or on items it has a duty on."),
    Phrase(
      "此人所改。",
      "此人所改。",
      "By this person."),
    Phrase(
      "自此日起。",
      "自此日起。",
      "From this day on."),
    Phrase(
      "至此日止（含）。",
      "至此日止（含）。",
      "Up to and with this day."),
    Phrase(
      "逐步说明指标或任务为何亮此灯。",
      "逐步說明指標或任務為何亮此燈。",
      "Say how an indicator, or a task, comes by its light, step by step."),
    Phrase(
      "指标的编号或名称的一部分；或任务的路径或标题的一部分。",
      "指標的編號或名稱的一部分；或任務的路徑或標題的一部分。",
      """
      The indicator, by number or a part of its name; or a task, by path or a part of its \
      title.
      """),
    Phrase(
      "只在此方案中找，编号或标题的一部分。",
      "只在此方案中找，編號或標題的一部分。",
      "Look only in this plan, by number or a part of its title."),
    Phrase(
      "按日期列出方案的节点。",
      "按日期列出方案的節點。",
      "List a plan's milestones in order of day."),
    Phrase(
      "按得分或滞后数排列单位。",
      "按得分或滯後數排列單位。",
      "Rank organizations by score or by how much is behind."),
    Phrase(
      "score（得分）或 behind（滞后）。",
      "score（得分）或 behind（滯後）。",
      "score or behind."),
    Phrase(
      "显示红灯逾期、应报未报、将到期和未办结的。",
      "顯示紅燈逾期、應報未報、將到期和未辦結的。",
      "Show what is red or overdue, unreported, due soon, and open."),
    Phrase(
      "看多少天以内到期的。",
      "看多少天以內到期的。",
      "How far ahead to look for what falls due."),
    Phrase(
      "按字词或拼音查找方案、单位、指标、条目和原文。",
      "按字詞或拼音查詢方案、單位、指標、條目和原文。",
      "Find plans, organizations, indicators, items and source text by words or pinyin."),
    Phrase(
      "写几个词时须全部找到。简繁、全半角视为相同；gxjs、gaoxin 可找到 高新技术（原文除外）。",
      "寫幾個詞時須全部找到。簡繁、全半形視為相同；gxjs、gaoxin 可找到 高新技術（原文除外）。",
      """
      Several words must all be found. Traditional and Simplified, full-width and \
      half-width are the same; gxjs and gaoxin find 高新技术, outside source text.
      """),
    Phrase(
      "要找的字词。",
      "要找的字詞。",
      "The words to look for."),
    Phrase(
      "只找一类：plan、organization、indicator、item 或 source。",
      "只找一類：plan、organization、indicator、item 或 source。",
      "Only one kind: plan, organization, indicator, item or source."),
    Phrase(
      "每类最多列出这么多。",
      "每類最多列出這麼多。",
      "At most so many of each kind."),
    Phrase(
      "显示子命令的帮助。",
      "顯示子命令的幫助。",
      "Show subcommand help information."),
    Phrase(
      "上报少于规则要求（默认为应报的一半）或完全没有上报的，不评分、不排名，列在最后（未评）并写明原因。用以前期间的数算作未报。滞后和未报只计单位牵头或负责的。",
      "上報少於規則要求（預設為應報的一半）或完全沒有上報的，不評分、不排名，列在最後（未評）並寫明原因。用以前期間的數算作未報。滯後和未報只計單位牽頭或負責的。",
      """
      Whoever has reported less than the rules ask for (coverage: by default half of what \
      should be reported), or nothing at all, gets no score and no rank and comes last (未评\
      ), with the reason. A figure of an earlier period counts as unreported. Behind and \
      unreported count what an organization leads or is responsible for.
      """),
  ]
}
