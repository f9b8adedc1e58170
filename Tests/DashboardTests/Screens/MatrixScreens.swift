import Testing

@testable import Dashboard

/// 矩阵 as literal screens. After a visual change run the tests once with `GUATU_RECORD=1`
/// and look at the difference.
@Suite("Screens of the matrix")
struct MatrixScreens {
  @Test("matrix at 80 × 24")
  func at80x24() throws {
    expectScreen(
      try Fixture.harbour(.matrix, width: 80, height: 24).screen,
      #"""
       1  2  3矩阵  4  5  6  7  8  9  云岚市港口提升行动方案               2025-09-30
                                      市
                                      交
                                      通 市    市
                                      运 财 各 商
                                      输 政 镇 务
       任务                           局 局 街 局
      >▾ 二、重点任务               ■
        ▸ (一) 建设智慧码头         ○ 牵 责 责
          (二) 发展临港产业         ■ 配       牵











      二、重点任务
      未列入    市交通运输局
      Enter 打开  / 查找  Space 折叠  r 改责任  w 疏密  Esc 菜单  ? 帮助  : 命令
      """#)
  }

  @Test("matrix at 120 × 40")
  func at120x40() throws {
    expectScreen(
      try Fixture.harbour(.matrix, width: 120, height: 40).screen,
      #"""
       1总览  2任务  3矩阵  4指标  5进度  6单位  7督查  8政策  9留痕  云岚市港口提升行动方案                       2025-09-30
                                        市
                                        交
                                        通 市    市
                                        运 财 各 商
                                        输 政 镇 务
       任务                             局 局 街 局
      >▾ 二、重点任务                 ■
        ▸ (一) 建设智慧码头           ○ 牵 责 责
          (二) 发展临港产业           ■ 配       牵



























      二、重点任务
      未列入    市交通运输局
      Enter 打开  / 查找  Space 折叠  r 改责任  w 疏密  Esc 菜单  ? 帮助  : 命令  q 退出
      """#)
  }

  @Test("matrix at 40 × 10")
  func at40x10() throws {
    expectScreen(
      try Fixture.harbour(.matrix, width: 40, height: 10).screen,
      #"""
       1  2  3矩阵  4  5  6  7  8  9
                              市 市 各 市
       任务                   1  2  …… 3
      >▾ 二、重点任务       ■
        ▸ (一) 建设智慧码头 ○ 牵 责 责
          (二) 发展临港产业 ■ 配       牵

      二、重点任务
      未列入    市交通运输局
      Enter 打开  / 查找  Space 折叠
      """#)
  }

  @Test("inherited, inferred and folded duties, grouped, with sums, at 80 × 24")
  func groups() throws {
    var state = try Delta.matrix(width: 80, height: 24)
    state.press("+ j O #")
    expectScreen(
      state.screen,
      #"""
       1  2  3矩阵  4  5  6  7  8  9  云岚市营商环境提升方案               2025-09-30
                                      ▾党群    ▾政府部门            ▾镇街 ▾企院
                                               市       市    市
                                               政       发 市 人 市    高 云
                                         市    务    市 展 科 力 政    新 岚
                                      市 委    服 市 大 和 学 资 府    区 电 云
                                      委 组 团 务 财 数 改 技 源 办 各 管 信 岚
                                      编 织 市 中 政 据 革 术 和 公 镇 委 公 大      2
       任务                           办 部 委 心 局 局 局 局 …… 室 街▸会 司 学  计  ›
       ▾ 二、减事项优流程           ■
      > ▾ (一) 推行一件事一次办       责       牵 责                配            4
           1. 编制办事清单            责'      牵'责'               配'
           2. 开通线上受理                           牵?                  配      2
          (二) 压缩审批时限         ■                   牵?         配 责         3
       ▾ 三、强企业引人才           ●
          (一) 培育高新技术企业     ●             责       牵                配   4
          (二) 引进青年人才              牵 配                责             配   4
       ▾ 四、保障措施
          (一) 加强督查                                          牵               2

        合计                           1  1  1  1  2  1  1  1  1  1  2  1  1  2  19
      二、(一) 推行一件事一次办
      牵头单位  市政务服务中心
      Enter 打开  / 查找  Space 折叠  r 改责任  w 疏密  Esc 菜单  ? 帮助  : 命令
      """#)
  }

  @Test("the same at 140 × 45, one group folded and the worst light first")
  func groupsLarge() throws {
    var state = try Delta.matrix(width: 140, height: 45)
    state.press("+ j O ( # s")
    expectScreen(
      state.screen,
      #"""
       1总览  2任务  3矩阵  4指标  5进度  6单位  7督查  8政策  9留痕  云岚市营商环境提升方案                                           2025-09-30
                                        ▾党群    ▸    ▾镇街 ▾企院    ▾其
                                                                     市
                                                         高 云    云 中
                                           市            新 岚    岚 级
                                        市 委    政      区 电 云 城 人
                                        委 组 团 府   各 管 信 岚 投 民
       条目按亮灯                       编 织 市 部   镇 委 公 大 集 法
       任务                             办 部 委 门   街▸会 司 学 团 院  计
       ▾ 二、减事项优流程             ■
          (二) 压缩审批时限           ■          牵?  配 责               3
      > ▾ (一) 推行一件事一次办         责       牵2  配                  4
           1. 编制办事清单              责'      牵2' 配'
           2. 开通线上受理                       牵?        配            2
       ▾ 三、强企业引人才             ●
          (一) 培育高新技术企业       ●          牵2           配 配      4
          (二) 引进青年人才                牵 配 责            配         4
       ▾ 四、保障措施
          (一) 加强督查                          牵                  责   2






















        合计                             1  1  1    8  2  1  1  2  1  1  19
      二、(一) 推行一件事一次办
      政府部门（7 个单位）: 牵头 市政务服务中心; 责任 市财政局
      条目按亮灯，最差在前
      """#)
  }

  @Test("a range, mono")
  func rangeScreen() throws {
    var state = try Delta.matrix(width: 80, height: 24)
    state.press("+ j j m j l l")
    expectScreen(
      state.screen,
      #"""
       1  2  3矩阵  4  5  6  7  8  9  云岚市营商环境提升方案               2025-09-30
                                      市                市                市
                                      政             云 发 高 市    云    人    市
                                      务          市 岚 展 新 科    岚 市 力    政
                                      服 市 市    大 电 和 区 学 云 城 委 资    府
                                      务 委 财 各 数 信 改 管 技 岚 投 组 源 团 办
       已标 2×3                       中 编 政 镇 据 公 革 委 术 大 集 织 和 市 公   1
       任务                           心 办 局 街▸局 司 局 会 局 学 团 部 …… 委 室   ›
       ▾ 二、减事项优流程           ■
        ▾ (一) 推行一件事一次办       牵 责 责 配
           1. 编制办事清单            牵'责'责'配'
      >    2. 开通线上受理                        牵?配
          (二) 压缩审批时限         ■          配       牵?责
       ▾ 三、强企业引人才           ●
          (一) 培育高新技术企业     ●       责                牵 配 配
          (二) 引进青年人才                                      配    牵 责 配
       ▾ 四、保障措施
          (一) 加强督查                                                         牵



      二、(一)2. 开通线上受理
      未列入    市财政局
      Enter 打开  / 查找  Space 折叠  r 改责任  w 疏密  Esc 返回  ? 帮助  : 命令
      """#)
  }

  @Test("members of a collective organization, in Traditional characters")
  func membersScreen() throws {
    var state = try Delta.matrix(
      width: 80, height: 24, change: { $0.configuration.language.value = .hant })
    state.press("l l l E j l")
    expectScreen(
      state.screen,
      #"""
       1  2  3矩陣  4  5  6  7  8  9  云岚市营商环境提升方案               2025-09-30
                                      市                         市             市
                                      政                高    云 发 市    云    人
                                      务                新 市 岚 展 科    岚 市 力
                                      服 市 市       西 区 大 电 和 学 云 城 委 资
                                      务 委 财 各 东 滩 管 数 信 改 技 岚 投 组 源
                                      中 编 政 镇 桥 街 委 据 公 革 术 大 集 织 和   3
       任務                           心 办 局 街▾镇 道 会 局 司 局 局 学 团 部 ……   ›
       ▾ 二、减事项优流程           ■
      > ▾ (一) 推行一件事一次办       牽 責 責 配 配'配'配'
           1. 编制办事清单            牽'責'責'配'配'配'配'
           2. 开通线上受理                                 牽?配
          (二) 压缩审批时限         ■          配 配'配'責       牽?
       ▾ 三、强企业引人才           ●
          (一) 培育高新技术企业     ●       責                      牽 配 配
          (二) 引进青年人才                                            配    牽 責
       ▾ 四、保障措施
          (一) 加强督查



      二、(一) 推行一件事一次办
      配合單位  东桥镇 (隨 各镇街)
      Enter 打開  / 尋找  Space 摺疊  r 改責任  w 疏密  Esc 選單  ? 說明  : 命令
      """#)
  }

  @Test("turned, at 80 × 24")
  func turnedScreen() throws {
    var state = try Delta.matrix(width: 80, height: 24)
    state.press("l l t #")
    expectScreen(
      state.screen,
      #"""
       1  2  3矩阵  4  5  6  7  8  9  云岚市营商环境提升方案               2025-09-30
                                 二、减事项优 三、强企业引
                                 流程         人才         四、保障措施
       单位                      牵 责 配     牵 责 配     牵 责 配          合计
        市政务服务中心            1                                      1
        市委编办                     1                                      1
      > 市财政局                     1            1                         2
        各镇街                          2                                      2
        市大数据局                1                                      1
        云岚电信公司                    1                                      1
        市发展和改革局            1                                      1
        高新区管委会                 1                                      1
        市科学技术局                           1                         1
        云岚大学                                     2                         2
        云岚城投集团                                 1                         1
        市委组织部                             1                         1
        市人力资源和社会保障局                    1                         1
        团市委                                       1                         1
        市政府办公室                                        1            1
        市中级人民法院                                         1            1
        合计                      3  3  3      2  2  4      1  1         6  6  7
      二、减事项优流程
      市财政局: 责任 1
      Enter 打开  / 查找  Space 折叠  r 改责任  w 疏密  Esc 菜单  ? 帮助  : 命令
      """#)
  }

  @Test("turned, at 140 × 45, in English")
  func turnedLarge() throws {
    var state = try Delta.matrix(
      width: 140, height: 45, change: { $0.configuration.language.value = .english })
    state.press("l l t # +")
    expectScreen(
      state.screen,
      #"""
       1  2  3Matrix  4  5  6  7  8  9  云岚市营商环境提升方案                                                                         2025-09-30
                                 (一)推行一件 (二)压缩审批 (一)培育高新 (二)引进青年
                                 事一次办     时限         技术企业     人才         (一)加强督查
       Organization               L  R  C      L  R  C      L  R  C      L  R  C      L  R  C           Sum
        市政务服务中心            1                                                                1
        市委编办                     1                                                                1
      > 市财政局                     1                         1                                      2
        各镇街                          1            1                                                   2
        市大数据局                1                                                                1
        云岚电信公司                    1                                                                1
        市发展和改革局                         1                                                   1
        高新区管委会                              1                                                   1
        市科学技术局                                        1                                      1
        云岚大学                                                  1            1                         2
        云岚城投集团                                              1                                      1
        市委组织部                                                       1                         1
        市人力资源和社会保障局                                              1                         1
        团市委                                                                 1                         1
        市政府办公室                                                                  1            1
        市中级人民法院                                                                   1            1





















        Sum                       2  2  2      1  1  1      1  1  2      1  1  2      1  1         6  6  7
      二、(一) 推行一件事一次办
      市财政局: responsible 1
      Enter Open  / Search  Space Fold  r Change role  w Density  Esc Menu  ? Help  : Commands  q Quit
      """#)
  }
}
