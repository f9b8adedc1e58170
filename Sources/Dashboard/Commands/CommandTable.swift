import PlanModel

extension Command {
  /// The one source of keys, help, hint line and palette.
  public static let table: [CommandEntry] = views + moving + looking + changing + program

  /// The row of a command.
  public var entry: CommandEntry? { Command.byCommand[self] }

  private static let byCommand = Dictionary(table.map { ($0.command, $0) }) { first, _ in first }

  private static let views: [CommandEntry] = [
    CommandEntry(
      .overview, .views, Phrase("总览", "總覽", "Overview"),
      Phrase("各方案与亮灯总数", "各方案與亮燈總數", "All plans and their lights"), "1"),
    CommandEntry(
      .tree, .views, Phrase("任务", "任務", "Tasks"),
      Phrase("任务分解树与原文", "任務分解樹與原文", "The plan tree beside its source text"), "2"),
    CommandEntry(
      .matrix, .views, Phrase("矩阵", "矩陣", "Matrix"),
      Phrase("责任矩阵：任务 × 单位", "責任矩陣：任務 × 單位", "Who answers for what"), "3"),
    CommandEntry(
      .gauges, .views, Phrase("指标", "指標", "Indicators"),
      Phrase("指标完成情况", "指標完成情況", "How far each indicator has come"), "4"),
    CommandEntry(
      .timeline, .views, Phrase("进度", "進度", "Timeline"),
      Phrase("时间轴：节点、期限与今天", "時間軸：節點、期限與今天", "Milestones and due dates against today"), "5"),
    CommandEntry(
      .organizations, .views, Phrase("单位", "單位", "Organizations"),
      Phrase("各单位的任务、亮灯与得分", "各單位的任務、亮燈與得分", "What each organization carries, and its score"), "6"),
    CommandEntry(
      .supervision, .views, Phrase("督查", "督查", "Supervision"),
      Phrase("红灯、未报、将到期与督办单", "紅燈、未報、將到期與督辦單", "Red, unreported, due soon, and orders"), "7"),
    CommandEntry(
      .policies, .views, Phrase("政策", "政策", "Policies"),
      Phrase("补助规定", "補助規定", "What is paid out, and by what rule"), "8"),
    CommandEntry(
      .audit, .views, Phrase("留痕", "留痕", "Changes"),
      Phrase("全部修改记录", "全部修改記錄", "Every change, by whom and when"), "9"),
    CommandEntry(
      .nextView, .views, Phrase("下一视图", "下一檢視", "Next view"),
      Phrase(
        "转到下一个视图；总览中先逐栏", "轉到下一個檢視；總覽中先逐欄", "The next view; in the overview, its sections first"
      ), "Tab"),
    CommandEntry(
      .previousView, .views, Phrase("上一视图", "上一檢視", "Previous view"),
      Phrase(
        "转到上一个视图；总览中先逐栏", "轉到上一個檢視；總覽中先逐欄",
        "The previous view; in the overview, its sections first"), "S-Tab"),
    CommandEntry(
      .saveView, .views, Phrase("存视图", "存檢視", "Save view"),
      Phrase(
        "把现在的方案、光标、折叠与筛选存为一个名称", "把現在的方案、游標、摺疊與篩選存為一個名稱",
        "Keep plan, cursor, folds and filters under a name"), "g s"),
    CommandEntry(
      .savedViews, .views, Phrase("已存视图", "已存檢視", "Saved views"),
      Phrase("打开、改名或删除存过的视图", "打開、改名或刪除存過的檢視", "Open, rename or delete a saved view"), "g v"),
  ]

  private static let moving: [CommandEntry] = [
    CommandEntry(
      .up, .moving, Phrase("上", "上", "Up"), Phrase("上移一行", "上移一行", "One row up"), "Up", "k"),
    CommandEntry(
      .down, .moving, Phrase("下", "下", "Down"), Phrase("下移一行", "下移一行", "One row down"), "Down", "j"),
    CommandEntry(
      .left, .moving, Phrase("左", "左", "Left"),
      Phrase(
        "左移一列；在任务树中折叠或回到上级", "左移一列；在任務樹中摺疊或回到上級", "One column left; in the tree, fold or go up"),
      "Left", "h"),
    CommandEntry(
      .right, .moving, Phrase("右", "右", "Right"),
      Phrase("右移一列；在任务树中展开", "右移一列；在任務樹中展開", "One column right; in the tree, unfold"), "Right",
      "l"),
    CommandEntry(
      .pageUp, .moving, Phrase("上翻页", "上翻頁", "Page up"), Phrase("上翻一页", "上翻一頁", "One page up"),
      "PgUp",
      "C-b"),
    CommandEntry(
      .pageDown, .moving, Phrase("下翻页", "下翻頁", "Page down"),
      Phrase("下翻一页", "下翻一頁", "One page down"),
      "PgDn", "C-f"),
    CommandEntry(
      .halfPageUp, .moving, Phrase("上翻半页", "上翻半頁", "Half page up"),
      Phrase("上翻半页", "上翻半頁", "Half a page up"), "C-u"),
    CommandEntry(
      .halfPageDown, .moving, Phrase("下翻半页", "下翻半頁", "Half page down"),
      Phrase("下翻半页", "下翻半頁", "Half a page down"), "C-d"),
    CommandEntry(
      .first, .moving, Phrase("首行", "首行", "First row"), Phrase("到第一行", "到第一行", "To the first row"),
      "g g", "Home"),
    CommandEntry(
      .last, .moving, Phrase("末行", "末行", "Last row"), Phrase("到最后一行", "到最後一行", "To the last row"),
      "G",
      "End"),
    CommandEntry(
      .rowStart, .moving, Phrase("首列", "首列", "First column"),
      Phrase("到第一个单位", "到第一個單位", "To the first organization"), "^", in: [.matrix]),
    CommandEntry(
      .rowEnd, .moving, Phrase("末列", "末列", "Last column"),
      Phrase("到最后一个单位", "到最後一個單位", "To the last organization"), "$", in: [.matrix]),
    CommandEntry(
      .nextPlan, .moving, Phrase("下一方案", "下一方案", "Next plan"),
      Phrase("换到下一个方案", "換到下一個方案", "Show the next plan"), "]"),
    CommandEntry(
      .previousPlan, .moving, Phrase("上一方案", "上一方案", "Previous plan"),
      Phrase("换到上一个方案", "換到上一個方案", "Show the previous plan"), "["),
  ]

  private static let looking: [CommandEntry] = [
    CommandEntry(
      .open, .looking, Phrase("打开", "打開", "Open"),
      Phrase("打开所选方案、条目或指标", "打開所選方案、條目或指標", "Open the chosen plan, item or indicator"), "Enter"),
    CommandEntry(
      .back, .looking, Phrase("返回", "返回", "Back"),
      Phrase("返回；无处可回时打开命令菜单", "返回；無處可回時打開命令選單", "Go back; with nowhere to go, open the menu"),
      "Esc"),
    CommandEntry(
      .toggleFold, .looking, Phrase("折叠", "摺疊", "Fold"),
      Phrase("折叠或展开下级条目、成员单位", "摺疊或展開下級條目、成員單位", "Fold or unfold what is below"), "Space", "z",
      in: [.tree, .matrix, .gauges, .timeline, .organizations]),
    CommandEntry(
      .foldAll, .looking, Phrase("全部折叠", "全部摺疊", "Fold all"),
      Phrase(
        "折叠到一级标题；先按 0 3 则到第三级", "摺疊到一級標題；先按 0 3 則到第三級",
        "Fold down to the sections; after 0 3, to the third level"), "-",
      in: [.tree, .matrix, .gauges, .timeline]),
    CommandEntry(
      .unfoldAll, .looking, Phrase("全部展开", "全部展開", "Unfold all"),
      Phrase("展开全部条目", "展開全部條目", "Unfold everything"), "+", "=",
      in: [.tree, .matrix, .gauges, .timeline]),
    CommandEntry(
      .foldMore, .looking, Phrase("少一级", "少一級", "One level less"),
      Phrase("少展开一级", "少展開一級", "Unfold one level less"), ",", in: [.tree, .matrix, .timeline]),
    CommandEntry(
      .unfoldMore, .looking, Phrase("多一级", "多一級", "One level more"),
      Phrase("多展开一级", "多展開一級", "Unfold one level more"), ".", in: [.tree, .matrix, .timeline]),
    CommandEntry(
      .search, .looking, Phrase("查找", "尋找", "Search"),
      Phrase("在当前视图中查找；支持拼音首字母", "在目前檢視中尋找；支援拼音首字母", "Search this view, also by pinyin initials"),
      "/"),
    CommandEntry(
      .searchNext, .looking, Phrase("下一处", "下一處", "Next match"),
      Phrase("到下一处匹配", "到下一處符合", "To the next match"), "n"),
    CommandEntry(
      .searchPrevious, .looking, Phrase("上一处", "上一處", "Previous match"),
      Phrase("到上一处匹配", "到上一處符合", "To the previous match"), "N"),
    CommandEntry(
      .searchEverywhere, .looking, Phrase("全库查找", "全庫尋找", "Find everywhere"),
      Phrase(
        "查找全部方案、单位、指标、条目与原文；支持拼音", "尋找全部方案、單位、指標、條目與原文；支援拼音",
        "Search all plans, organizations, indicators, items and source texts, also by pinyin"),
      "g /"),
    CommandEntry(
      .filter, .looking, Phrase("筛选", "篩選", "Filter"),
      Phrase(
        "筛选：文字、拼音首字母、红 黄 绿 未报、@单位（写法见下）", "篩選：文字、拼音首字母、紅 黃 綠 未報、@單位（寫法見下）",
        "Filter by words, initials, red … unreported, @organization (see below)"),
      "f"),
    CommandEntry(
      .copy, .looking, Phrase("复制", "複製", "Copy"),
      Phrase("复制所选内容到剪贴板", "複製所選內容到剪貼簿", "Copy what is chosen to the clipboard"), "Y"),
    CommandEntry(
      .toggleDetail, .looking, Phrase("详情", "詳情", "Detail"),
      Phrase("显示或隐藏详情", "顯示或隱藏詳情", "Show or hide the detail"), "v", in: [.tree, .gauges]),
    CommandEntry(
      .detailDown, .looking, Phrase("详情下移", "詳情下移", "Detail down"),
      Phrase("详情与原文向下滚动", "詳情與原文向下捲動", "Scroll the detail and the source text down"), "J",
      "S-Down", in: [.tree, .gauges]),
    CommandEntry(
      .detailUp, .looking, Phrase("详情上移", "詳情上移", "Detail up"),
      Phrase("详情与原文向上滚动", "詳情與原文向上捲動", "Scroll the detail and the source text up"), "K",
      "S-Up", in: [.tree, .gauges]),
    CommandEntry(
      .toggleInherited, .looking, Phrase("承接", "承接", "Inherited"),
      Phrase("显示或隐藏承接上级的责任", "顯示或隱藏承接上級的責任", "Show or hide inherited duties"), "i", in: [.matrix]),
    CommandEntry(
      .toggleDensity, .looking, Phrase("疏密", "疏密", "Density"),
      Phrase("切换列距", "切換列距", "Narrower or wider columns"), "w", in: [.matrix]),
    CommandEntry(
      .hideEmpty, .looking, Phrase("空行", "空行", "Empty rows"),
      Phrase("显示或隐藏没有责任单位的条目", "顯示或隱藏沒有責任單位的條目", "Show or hide items that nobody answers for"),
      "W", in: [.matrix]),
    CommandEntry(
      .hideEmptyColumns, .looking, Phrase("空列", "空欄", "Empty columns"),
      Phrase("显示或隐藏没有任务的单位", "顯示或隱藏沒有任務的單位", "Show or hide organizations without a duty here"),
      "H", in: [.matrix]),
    CommandEntry(
      .sortItems, .looking, Phrase("条目排序", "條目排序", "Sort items"),
      Phrase(
        "条目按原文顺序或按亮灯", "條目按原文順序或按亮燈", "Items in the document's order, or the worst light first"),
      "s", in: [.matrix]),
    CommandEntry(
      .sortOrganizations, .looking, Phrase("单位排序", "單位排序", "Sort organizations"),
      Phrase(
        "单位按出现先后、任务量或拼音", "單位按出現先後、任務量或拼音", "Organizations as first named, by load or by name"),
      "S", in: [.matrix]),
    CommandEntry(
      .toggleGroups, .looking, Phrase("单位分组", "單位分組", "Group"),
      Phrase(
        "单位按党委群团、政府部门、县区镇街等分组", "單位按黨委群團、政府部門、縣區鎮街等分組",
        "Group organizations: party, departments, districts, enterprises"),
      "O", in: [.matrix]),
    CommandEntry(
      .foldGroup, .looking, Phrase("折叠组", "摺疊組", "Fold group"),
      Phrase("把所在组折成一列；再按折叠全部", "把所在組摺成一欄；再按摺疊全部", "Fold the group to one column; again for all"),
      "(", in: [.matrix]),
    CommandEntry(
      .unfoldGroup, .looking, Phrase("展开组", "展開組", "Unfold group"),
      Phrase("展开所在组；再按展开全部", "展開所在組；再按展開全部", "Unfold the group; again for all"),
      ")", in: [.matrix]),
    CommandEntry(
      .expandCollective, .looking, Phrase("成员", "成員", "Members"),
      Phrase("把集体单位展开为名单上的成员", "把集體單位展開為名單上的成員", "Show the members of a collective organization"),
      "E", in: [.matrix]),
    CommandEntry(
      .turnMatrix, .looking, Phrase("转置", "轉置", "Transpose"),
      Phrase(
        "单位为行、各部分为列的任务数；再按转回", "單位為列、各部分為欄的任務數；再按轉回",
        "Organizations down, sections across, with counts"),
      "t", in: [.matrix]),
    CommandEntry(
      .toggleTotals, .looking, Phrase("合计", "合計", "Totals"),
      Phrase("显示或隐藏各行各列的合计", "顯示或隱藏各列各欄的合計", "Show or hide sums of rows and columns"),
      "#", in: [.matrix]),
    CommandEntry(
      .mark, .looking, Phrase("标记", "標記", "Mark"),
      Phrase(
        "从这里起选取一片单元格，复制为表格", "從這裡起選取一片儲存格，複製為表格", "Mark a range from here, to copy as a table"),
      "m", in: [.matrix]),
    CommandEntry(
      .sortGauges, .looking, Phrase("排序", "排序", "Sort"),
      Phrase("按原文顺序或按偏差排序", "按原文順序或按偏差排序", "In the document's order or by deviation"), "s",
      in: [.gauges, .organizations]),
    CommandEntry(
      .groupGauges, .looking, Phrase("分组", "分組", "Group"),
      Phrase(
        "依次按章节、单位、亮灯分组或不分组", "依次按章節、單位、亮燈分組或不分組", "Group by section, organization, light, or not"),
      "O", in: [.gauges]),
    CommandEntry(
      .scaleUnits, .looking, Phrase("换算", "換算", "Units"),
      Phrase(
        "数值换算为易读的单位，或按原文", "數值換算為易讀的單位，或按原文",
        "Figures in the unit that reads best, or as printed"), "U", in: [.gauges]),
    CommandEntry(
      .explain, .looking, Phrase("依据", "依據", "Explain"),
      Phrase("亮灯或得分是怎样算出的", "亮燈或得分是怎樣算出的", "How the light or the score was computed"), "e",
      in: [.tree, .matrix, .gauges, .organizations]),
    CommandEntry(
      .openOrganization, .looking, Phrase("本单位", "本單位", "Organization"),
      Phrase("查看所在列单位的全部任务", "檢視所在欄單位的全部任務", "All that the column's organization answers for"),
      "o", in: [.matrix]),
    CommandEntry(
      .cycleZoom, .looking, Phrase("缩放", "縮放", "Zoom"),
      Phrase("时间轴按年、季或月", "時間軸按年、季或月", "Years, quarters or months"), "w", in: [.timeline]),
  ]

  private static let changing: [CommandEntry] = [
    CommandEntry(
      .cycleRole, .changing, Phrase("改责任", "改責任", "Change role"),
      Phrase(
        "所在单元格依次换为牵头、责任、配合、空", "所在儲存格依次換為牽頭、責任、配合、空",
        "Cycle the cell: lead, responsible, cooperating, none"), "r", in: [.matrix]),
    CommandEntry(
      .observe, .changing, Phrase("录入", "錄入", "Record"),
      Phrase("录入所选指标的实绩", "錄入所選指標的實績", "Record a figure of the chosen indicator"), "a",
      in: [.gauges]),
    CommandEntry(
      .correct, .changing, Phrase("更正", "更正", "Correct"),
      Phrase(
        "更正所选方案、条目、指标、单位，或疑点所指之处", "更正所選方案、條目、指標、單位，或疑點所指之處",
        "Correct the plan, item, indicator or organization, or what a doubt is about"),
      "c", in: [.overview, .tree, .matrix, .gauges, .timeline, .organizations]),
    CommandEntry(
      .duties, .changing, Phrase("分工", "分工", "Duties"),
      Phrase("改所选条目的责任分工，增减单位", "改所選條目的責任分工，增減單位", "Change who answers for the item"), "D",
      in: [.tree, .matrix, .timeline]),
    CommandEntry(
      .correctOrganization, .changing, Phrase("更正单位", "更正單位", "Correct organization"),
      Phrase(
        "更正所在列单位的名称、别名与成员", "更正所在欄單位的名稱、別名與成員",
        "Correct name, aliases and members of the column’s organization"), "C", in: [.matrix]),
    CommandEntry(
      .importDocument, .changing, Phrase("导入", "匯入", "Import"),
      Phrase("读入一份文件并报告识别结果", "讀入一份檔案並報告識別結果", "Read a document and report what was found"),
      "C-o"),
    CommandEntry(
      .sheet, .changing, Phrase("填报表", "填報表", "Sheet"),
      Phrase("一次填完该单位应报的全部指标", "一次填完該單位應報的全部指標", "Fill in all that the organization owes"), "a",
      in: [.organizations]),
    CommandEntry(
      .schedule, .changing, Phrase("倒排", "倒排", "Schedule"),
      Phrase("从期限往回排定节点", "從期限往回排定節點", "Lay out steps backwards from the due date"), "b",
      in: [.tree, .timeline]),
    CommandEntry(
      .milestones, .changing, Phrase("节点", "節點", "Milestones"),
      Phrase("增加、更改或删去单个节点", "增加、更改或刪去單個節點", "Add, change or take away single milestones"),
      "m", in: [.tree, .timeline]),
    CommandEntry(
      .progress, .changing, Phrase("进展", "進展", "Progress"),
      Phrase("填写任务的状态与完成百分比", "填寫任務的狀態與完成百分比", "Say how far the task has come"), "p",
      in: [.tree, .timeline]),
    CommandEntry(
      .verify, .changing, Phrase("核定", "核定", "Verify"),
      Phrase("核定最近一期数据并锁定", "核定最近一期資料並鎖定", "Verify the latest figure, which locks it"), "V",
      in: [.gauges]),
    CommandEntry(
      .question, .changing, Phrase("退回", "退回", "Send back"),
      Phrase(
        "退回最近一期数据；已核定的重新打开", "退回最近一期資料；已核定的重新打開",
        "Send the latest figure back, or reopen a verified one"), "B",
      in: [.gauges]),
    CommandEntry(
      .issueOrder, .changing, Phrase("督办", "督辦", "Order"),
      Phrase("就所选事项下发督办单", "就所選事項下發督辦單", "Issue a supervision order on the chosen matter"), "I",
      in: [.supervision, .matrix]),
    CommandEntry(
      .replyOrder, .changing, Phrase("回复", "回覆", "Reply"),
      Phrase("回复督办单，或为问题加措施", "回覆督辦單，或為問題加措施", "Reply to the order, or add a remedy"), "R",
      in: [.supervision]),
    CommandEntry(
      .closeOrder, .changing, Phrase("办结", "辦結", "Close"),
      Phrase("办结督办单，或销号问题", "辦結督辦單，或銷號問題", "Close the order or the problem"), "X",
      in: [.supervision]),
    CommandEntry(
      .escalateOrder, .changing, Phrase("升级", "升級", "Escalate"),
      Phrase(
        "督办单超期后升级并重定期限", "督辦單超期後升級並重定期限", "Raise an order whose limit has passed, with a new limit"),
      "E", in: [.supervision]),
    CommandEntry(
      .raiseProblem, .changing, Phrase("登记问题", "登記問題", "Problem"),
      Phrase("就所选事项登记问题", "就所選事項登記問題", "Record a problem of the chosen matter"), "P",
      in: [.supervision]),
    CommandEntry(
      .remind, .changing, Phrase("催报", "催報", "Remind"),
      Phrase("催报所选指标", "催報所選指標", "Ask for the chosen figure"), "M", in: [.supervision]),
    CommandEntry(
      .review, .changing, Phrase("核疑", "核疑", "Review"),
      Phrase("逐条核对识别疑点", "逐條核對識別疑點", "Go from doubt to doubt"), "d", in: [.tree]),
    CommandEntry(
      .nextDoubt, .changing, Phrase("下一疑点", "下一疑點", "Next doubt"),
      Phrase("到下一条疑点", "到下一條疑點", "To the next doubt"), ">", in: [.tree]),
    CommandEntry(
      .previousDoubt, .changing, Phrase("上一疑点", "上一疑點", "Previous doubt"),
      Phrase("到上一条疑点", "到上一條疑點", "To the previous doubt"), "<", in: [.tree]),
    CommandEntry(
      .acceptDoubt, .changing, Phrase("采纳", "採納", "Accept"),
      Phrase("所识别的内容无误", "所識別的內容無誤", "What was recognised is right"), "y", in: [.tree]),
    CommandEntry(
      .dismissDoubt, .changing, Phrase("排除", "排除", "Dismiss"),
      Phrase("不成疑点，写明理由", "不成疑點，寫明理由", "It is no doubt: give the reason"), "x", in: [.tree]),
    CommandEntry(
      .undo, .changing, Phrase("撤销", "復原", "Undo"),
      Phrase("撤销自己最近一次修改", "復原自己最近一次修改", "Take back your latest change"), "u"),
    CommandEntry(
      .redo, .changing, Phrase("重做", "重做", "Redo"),
      Phrase("恢复刚撤销的修改", "恢復剛復原的修改", "Do again what was undone"), "C-r"),
  ]

  private static let program: [CommandEntry] = [
    CommandEntry(
      .help, .program, Phrase("帮助", "說明", "Help"),
      Phrase("本视图的全部按键", "本檢視的全部按鍵", "All keys of this view"), "?"),
    CommandEntry(
      .palette, .program, Phrase("命令", "命令", "Commands"),
      Phrase("按名称查找并执行命令", "按名稱尋找並執行命令", "Find a command by name and run it"), ":"),
    CommandEntry(
      .theme, .program, Phrase("主题", "主題", "Theme"),
      Phrase("选择配色主题，边选边看", "選擇配色主題，邊選邊看", "Choose a theme and see it while choosing"), "T"),
    CommandEntry(
      .toggleMouse, .program, Phrase("鼠标", "滑鼠", "Mouse"),
      Phrase(
        "开关鼠标：点选、双击打开、滚轮滚动", "開關滑鼠：點選、雙擊開啟、滾輪捲動",
        "Mouse on or off: click, double-click, wheel"),
      "g m"),
    CommandEntry(
      .repaint, .program, Phrase("重绘", "重繪", "Repaint"),
      Phrase("重绘屏幕", "重繪螢幕", "Draw the screen anew"), "C-l"),
    CommandEntry(
      .suspend, .program, Phrase("挂起", "暫停", "Suspend"),
      Phrase("挂起，回到命令行；fg 返回", "暫停，回到命令列；fg 返回", "Suspend to the shell; fg comes back"), "C-z"),
    CommandEntry(
      .quit, .program, Phrase("退出", "結束", "Quit"),
      Phrase("退出程序", "結束程式", "Leave the program"), "q", "Q"),
  ]
}
