import PlanModel

extension HelpWords {
  /// Organizations, rules, people and the store itself.
  static let store: [Phrase] = [
    Phrase(
      "列出单位；管理其名称、地区和集合单位的成员。",
      "列出單位；管理其名稱、地區和集合單位的成員。",
      "List organizations; keep their names, places, and the rosters of collective ones."),
    Phrase(
      """
      单位由名称和所属地区确定：两个市的 市科技局 是两个单位。地区即方案的地区，除非名称另有写明。几个地区有同名单位时，在各命令中都把地区写在前面：云岚市/市科技局。没有写\
      明地区的方案，其单位暂记为 #3（方案编号），直到有人说明：guatu plans region 3 云岚市。
      """,
      """
      單位由名稱和所屬地區確定：兩個市的 市科技局 是兩個單位。地區即方案的地區，除非名稱另有寫明。幾個地區有同名單位時，在各命令中都把地區寫在前面：云岚市/市科技局。沒有寫\
      明地區的方案，其單位暫記為 #3（方案編號），直到有人說明：guatu plans region 3 云岚市。
      """,
      """
      An organization is told by its name and the place whose body it is: 市科技局 of two citi\
      es are two. The place is the plan's, unless the name prints another. Where several \
      places have one of a name, write the place before it, here and in every other \
      command: 云岚市/市科技局. A plan that doesn't print its place keeps its bodies apart as #3 \
      (its number) until a person says whose they are: guatu plans region 3 云岚市.
      """),
    Phrase(
      "列出全部单位。",
      "列出全部單位。",
      "List every organization."),
    Phrase(
      "显示一个单位承担的全部事项、应报数据和得分。",
      "顯示一個單位承擔的全部事項、應報資料和得分。",
      "Show all that one organization carries, what it owes, and its score."),
    Phrase(
      "单位，编号或名称的一部分。",
      "單位，編號或名稱的一部分。",
      "The organization, by number or a part of its name."),
    Phrase(
      "列出或修改集合单位的成员。",
      "列出或修改集合單位的成員。",
      "List or change who stands behind a collective organization."),
    Phrase(
      "不写 --add 或 --remove 则列出名单。成员退出保留日期：--remove 加 --to 定最后一天；不写 --to 表示原系误列，直接删去。",
      "不寫 --add 或 --remove 則列出名單。成員退出保留日期：--remove 加 --to 定最後一天；不寫 --to 表示原係誤列，直接刪去。",
      """
      Without --add or --remove the roster is listed. A membership that ends keeps its \
      days: --remove with --to sets its last day, without --to the membership was an \
      error and goes.
      """),
    Phrase(
      "集合单位，编号或名称的一部分。",
      "集合單位，編號或名稱的一部分。",
      "The collective organization, by number or a part of its name."),
    Phrase(
      "加入名单的单位；没有则新建。",
      "加入名單的單位；沒有則新建。",
      "An organization to put on the roster; made if there is none."),
    Phrase(
      "从名单移出的单位。",
      "從名單移出的單位。",
      "An organization to take off the roster."),
    Phrase(
      "第一天。",
      "第一天。",
      "First day."),
    Phrase(
      "最后一天。",
      "最後一天。",
      "Last day."),
    Phrase(
      "新建文件中没有写到的单位。",
      "新建文件中沒有寫到的單位。",
      "Make an organization that no document names."),
    Phrase(
      "名称；云岚市/市科技局 写明属哪个地区。",
      "名稱；云岚市/市科技局 寫明屬哪個地區。",
      "Its name; 云岚市/市科技局 says whose body it is."),
    Phrase(
      "所属地区。默认：各方案同属一地时为该地。",
      "所屬地區。預設：各方案同屬一地時為該地。",
      "The place whose body it is. Default: that of the store's plans, where they have one."),
    Phrase(
      "给单位加一个别名，或去掉一个。",
      "給單位加一個別名，或去掉一個。",
      "Give an organization another name, or take one away."),
    Phrase(
      "别名。",
      "別名。",
      "The other name."),
    Phrase(
      "去掉这个别名。",
      "去掉這個別名。",
      "Take the name away."),
    Phrase(
      "把两个单位合为一个：留后一个，前一个的名称成为别名。",
      "把兩個單位合為一個：留後一個，前一個的名稱成為別名。",
      "Make two organizations one: the second remains, also known by the first's name."),
    Phrase(
      "被合并的单位，编号或名称的一部分。",
      "被合併的單位，編號或名稱的一部分。",
      "The organization that goes, by number or a part of its name."),
    Phrase(
      "留下的单位。",
      "留下的單位。",
      "The one that remains."),
    Phrase(
      "说明某方案指的是另一地区的同名单位。",
      "說明某方案指的是另一地區的同名單位。",
      "Say that a plan means another place's organization of the same name."),
    Phrase(
      "属于该方案的责任、实绩、分解、催报、督办单和问题，都转到该地区的同名单位；没有则新建。",
      "屬於該方案的責任、實績、分解、催報、督辦單和問題，都轉到該地區的同名單位；沒有則新建。",
      """
      All that belongs to the plan, its duties, figures, shares, reminders, orders and \
      problems, goes to the organization of that name and place, which is made if there \
      is none.
      """),
    Phrase(
      "方案所指单位的地区。",
      "方案所指單位的地區。",
      "The place whose body the plan means."),
    Phrase(
      "说明单位属于哪个地区。",
      "說明單位屬於哪個地區。",
      "Say which place's body an organization is."),
    Phrase(
      "要一并修改某方案所在地的全部单位，用 guatu plans region。\"\" 表示全国性单位。",
      "要一併修改某方案所在地的全部單位，用 guatu plans region。\"\" 表示全國性單位。",
      """
      For all organizations that a plan took to be of its place: guatu plans region. "" \
      is for bodies of the whole country.
      """),
    Phrase(
      "显示或选用亮灯与评分的规则。",
      "顯示或選用亮燈與評分的規則。",
      "Show or choose the rules of lights and scores."),
    Phrase(
      "规则有名称和版本，是数据。文件写明是亮灯（bands）还是评分（method）；以最近启用的为准。",
      "規則有名稱和版本，是資料。檔案寫明是亮燈（bands）還是評分（method）；以最近啟用的為準。",
      """
      Rules are named, versioned data. A file says whether it is about lights (bands) or \
      scores (method); the latest that was put in force holds.
      """),
    Phrase(
      "把规则打印成文件，可供 guatu rules set 读入。",
      "把規則列印成檔案，可供 guatu rules set 讀入。",
      "Print rules as a file that guatu rules set takes."),
    Phrase(
      "列出现成的规则和启用过的规则。",
      "列出現成的規則和啟用過的規則。",
      "List the ready rules and those that were put in force."),
    Phrase(
      "检查并启用文件中的规则。",
      "檢查並啟用檔案中的規則。",
      "Put the rules of a file in force, after checking them."),
    Phrase(
      "文件；- 为标准输入。",
      "檔案；- 為標準輸入。",
      "The file; - is standard input."),
    Phrase(
      "light 或 score。默认：文件写了 method 时为 score。",
      "light 或 score。預設：檔案寫了 method 時為 score。",
      "light or score. Default: score when the file names a method."),
    Phrase(
      "按名称启用规则：现成的或启用过的。",
      "按名稱啟用規則：現成的或啟用過的。",
      "Put rules in force by name: ready ones, or such as were in force before."),
    Phrase(
      "说明谁可以改什么。",
      "說明誰可以改什麼。",
      "Say who may change what."),
    Phrase(
      """
      没有登记人员时，能写数据文件的人都可修改。第一个登记的必须是 keeper；此后未登记的人只能查看。

        viewer      查看
        reporter    录入本单位负责事项的实绩、进展和回复
        supervisor  除人员外全部
        keeper      全部

      人员按系统的登录名识别。
      """,
      """
      沒有登記人員時，能寫資料檔案的人都可修改。第一個登記的必須是 keeper；此後未登記的人只能檢視。

        viewer      檢視
        reporter    錄入本單位負責事項的實績、進展和回覆
        supervisor  除人員外全部
        keeper      全部

      人員按系統的登入名識別。
      """,
      """
      A store without people is open to everyone who may write its file. The first one to \
      be set is a keeper; from then on whoever is not listed may only read.

        viewer      reads
        reporter    records figures, progress and replies for one organization's duties
        supervisor  everything but people
        keeper      everything

      A person is known by the login name that the system gives.
      """),
    Phrase(
      "列出登记的人员。",
      "列出登記的人員。",
      "List the people of the store."),
    Phrase(
      "给人员设定角色。",
      "給人員設定角色。",
      "Give a person a role."),
    Phrase(
      "登录名。",
      "登入名。",
      "The login name."),
    Phrase(
      "viewer 查看、reporter 填报、supervisor 督查或 keeper 管理。",
      "viewer 檢視、reporter 填報、supervisor 督查或 keeper 管理。",
      "viewer, reporter, supervisor or keeper."),
    Phrase(
      "姓名。默认：同以前，否则为登录名。",
      "姓名。預設：同以前，否則為登入名。",
      "The person's name. Default: as before, else the login name."),
    Phrase(
      "所在单位；reporter 必须有。",
      "所在單位；reporter 必須有。",
      "The person's organization; a reporter has one."),
    Phrase(
      "把人员从名单中去掉。",
      "把人員從名單中去掉。",
      "Take a person off the list."),
    Phrase(
      "设定方案的序时进度按月计还是按日计。",
      "設定方案的序時進度按月計還是按日計。",
      "Say how a plan counts elapsed time: by months or by days."),
    Phrase(
      "month 按月（m/12）或 day 按日（d/365 或 d/366）。",
      "month 按月（m/12）或 day 按日（d/365 或 d/366）。",
      "month (m/12) or day (d/365 or d/366)."),
    Phrase(
      "检查数据文件是否完好。",
      "檢查資料檔案是否完好。",
      "Test that the store is sound."),
    Phrase(
      "不完好时退出状态为 65。",
      "不完好時退出狀態為 65。",
      "Ends with status 65 when it is not."),
    Phrase(
      "把数据复制到新文件，他人可照常使用。",
      "把資料複製到新檔案，他人可照常使用。",
      "Copy the store to a new file while others use it."),
    Phrase(
      "存到哪里；不会覆盖已有的文件。",
      "存到哪裡；不會覆蓋已有的檔案。",
      "Where to; a file that exists is not overwritten."),
    Phrase(
      "打印现行设置及各项来源。",
      "列印現行設定及各項來源。",
      "Print the settings in force, and where each comes from."),
    Phrase(
      "设置取自 $XDG_CONFIG_HOME/guatu/config.toml；--config 指定别的文件。环境变量优先于文件，选项优先于两者。",
      "設定取自 $XDG_CONFIG_HOME/guatu/config.toml；--config 指定別的檔案。環境變數優先於檔案，選項優先於兩者。",
      """
      Settings are read from $XDG_CONFIG_HOME/guatu/config.toml; --config names another \
      file. The environment goes over the file, and options go over both.
      """),
    Phrase(
      "打开示例：虚构城市的方案和一年的数据。",
      "開啟示例：虛構城市的方案和一年的資料。",
      "Open sample plans of an invented city with a year's figures."),
    Phrase(
      "默认显示截至 2025-09-30 的情况，可用 --today 指定。不保存任何内容。",
      "預設顯示截至 2025-09-30 的情況，可用 --today 指定。不儲存任何內容。",
      "Shows the wall as of 2025-09-30 unless --today says otherwise. Nothing is kept."),
    Phrase(
      "把示例保存到新文件。",
      "把示例儲存到新檔案。",
      "Keep the samples in a new file."),
    Phrase(
      "打印 man 手册页。",
      "列印 man 手冊頁。",
      "Print the manual page, for man."),
    Phrase(
      "guatu manual > /usr/local/share/man/man1/guatu.1 为安装；guatu manual | man -l - 为查看。",
      "guatu manual > /usr/local/share/man/man1/guatu.1 為安裝；guatu manual | man -l - 為檢視。",
      """
      guatu manual > /usr/local/share/man/man1/guatu.1 installs it; guatu manual | man -l \
      - shows it.
      """),
    Phrase(
      "说明单位的级别，以及地方小时用的简称。",
      "說明單位的級別，以及地方小時用的簡稱。",
      "Say an organization's level, and what it is called where there is little room."),
    Phrase(
      "nation、province、city、county、town、enterprise 或 institution；by-name 表示按名称判断。",
      "nation、province、city、county、town、enterprise 或 institution；by-name 表示按名稱判斷。",
      """
      nation, province, city, county, town, enterprise or institution; by-name for what \
      its name says.
      """),
    Phrase(
      "矩阵表头用的简称；写空则用方案里的最短写法。",
      "矩陣表頭用的簡稱；寫空則用方案裡的最短寫法。",
      "What stands over its column of the matrix; empty for the plan's own short form."),
    Phrase(
      "规则名称，如 default、yinchuan 或 银川；评分规则为 step 或 met。默认：现行规则。",
      "規則名稱，如 default、yinchuan 或 银川；評分規則為 step 或 met。預設：現行規則。",
      """
      The rules' name, such as default, yinchuan or 银川; step or met of scores. Default: th\
      ose in force.
      """),
    Phrase(
      "light（亮灯）或 score（评分）。默认：以名称所属为准；没有名称则为 light。",
      "light（亮燈）或 score（評分）。預設：以名稱所屬為準；沒有名稱則為 light。",
      "light or score. Default: whichever has the name; without a name, light."),
    Phrase(
      "如 default、yinchuan 或 银川；评分规则为 step 或 met。",
      "如 default、yinchuan 或 银川；評分規則為 step 或 met。",
      "Such as default, yinchuan or 银川; step or met of scores."),
    Phrase(
      "light 或 score。默认：以名称所属为准。",
      "light 或 score。預設：以名稱所屬為準。",
      "light or score. Default: whichever has the name."),
  ]
}
