<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Admitting</name>
        <message>
            <source>We are writing down your visit.</source>
            <translation>正在为您登记。</translation>
        </message>
        <message>
            <source>One moment, please</source>
            <translation>请稍候</translation>
        </message>
    </context>
    <context>
        <name>Attract</name>
        <message>
            <source>No code? Type the booking reference</source>
            <translation>没有预约码？请输入预约号</translation>
        </message>
        <message>
            <source>No code? Use your ID card or booking reference</source>
            <translation>没有预约码？
可用身份证或预约号</translation>
        </message>
        <message>
            <source>Call staff</source>
            <translation>呼叫工作人员</translation>
        </message>
    </context>
    <context>
        <name>BarButtons</name>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Display</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
    </context>
    <context>
        <name>CaseNumber</name>
        <message>
            <source>Case %1</source>
            <translation>编号 %1</translation>
        </message>
    </context>
    <context>
        <name>CountingPhones</name>
        <message>
            <source>How many phones?</source>
            <translation>共有几部手机？</translation>
        </message>
        <message>
            <source>Two phones in one pouch count as one.</source>
            <translation>一人带两部，
装同一个手机袋，算一部。</translation>
        </message>
    </context>
    <context>
        <name>DeviceTestSheet</name>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>再试一次</translation>
        </message>
    </context>
    <context>
        <name>Devices</name>
        <message>
            <source>Code scanner</source>
            <translation>扫码器</translation>
        </message>
        <message>
            <source>Document reader</source>
            <translation>证件阅读器</translation>
        </message>
        <message>
            <source>Lockers</source>
            <translation>手机柜</translation>
        </message>
        <message>
            <source>Sticker printer</source>
            <translation>贴纸打印机</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>正在连接</translation>
        </message>
        <message>
            <source>Works</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Needs somebody</source>
            <translation>需要处理</translation>
        </message>
        <message>
            <source>Read a code</source>
            <translation>试读二维码</translation>
        </message>
        <message>
            <source>Read a card</source>
            <translation>试读证件</translation>
        </message>
        <message>
            <source>Open a door</source>
            <translation>试开柜门</translation>
        </message>
        <message>
            <source>Print a test</source>
            <translation>打印测试</translation>
        </message>
        <message>
            <source>It is being looked for; wait a moment.</source>
            <translation>正在寻找设备，请稍候。</translation>
        </message>
        <message>
            <source>Check the scanner&apos;s plug. It comes back by itself.</source>
            <translation>请检查扫码器的插头；接好后会自动恢复。</translation>
        </message>
        <message>
            <source>Check the reader&apos;s plug. It comes back by itself.</source>
            <translation>请检查阅读器的插头；接好后会自动恢复。</translation>
        </message>
        <message>
            <source>Check the locker board&apos;s power and its wires. It comes back by itself.</source>
            <translation>请检查锁控板的电源和接线；接好后会自动恢复。</translation>
        </message>
        <message>
            <source>Look at the printer: power, cable, paper, cover.</source>
            <translation>请查看打印机：电源、连线、纸卷、上盖。</translation>
        </message>
        <message>
            <source>Opened without being asked</source>
            <translation>未经指令自行打开</translation>
        </message>
        <message>
            <source>Look who is there, look inside, then close it.</source>
            <translation>请看有没有人在那里，看看柜内，然后关好。</translation>
        </message>
        <message>
            <source>Stands open</source>
            <translation>一直开着</translation>
        </message>
        <message>
            <source>Look inside, then close it.</source>
            <translation>请看看柜内，然后关好。</translation>
        </message>
        <message>
            <source>Was open when the board fell silent</source>
            <translation>锁控板失联时开着</translation>
        </message>
        <message>
            <source>Go and look whether it is closed.</source>
            <translation>请去看看是否已关好。</translation>
        </message>
        <message>
            <source>A pass of this site, good now</source>
            <translation>本场所的预约码，现在有效</translation>
        </message>
        <message>
            <source>A pass of another site</source>
            <translation>其他场所的预约码</translation>
        </message>
        <message>
            <source>A pass that is not good here</source>
            <translation>在这里无效的预约码</translation>
        </message>
        <message>
            <source>A visitor&apos;s sticker</source>
            <translation>游客贴纸</translation>
        </message>
        <message>
            <source>No code of ours</source>
            <translation>不是我们的码</translation>
        </message>
        <message>
            <source>Resident identity card</source>
            <translation>居民身份证</translation>
        </message>
        <message>
            <source>Residence permit for Hong Kong, Macao and Taiwan residents</source>
            <translation>港澳台居民居住证</translation>
        </message>
        <message>
            <source>Foreigner&apos;s permanent residence card</source>
            <translation>外国人永久居留身份证</translation>
        </message>
        <message>
            <source>Mainland travel permit for Hong Kong and Macao residents</source>
            <translation>港澳居民来往内地通行证</translation>
        </message>
        <message>
            <source>Mainland travel permit for Taiwan residents</source>
            <translation>台湾居民来往大陆通行证</translation>
        </message>
        <message>
            <source>Passport</source>
            <translation>护照</translation>
        </message>
        <message>
            <source>Exit-entry permit for Hong Kong and Macao</source>
            <translation>往来港澳通行证</translation>
        </message>
        <message>
            <source>Another travel document</source>
            <translation>其他旅行证件</translation>
        </message>
        <message>
            <source>Go and look at the door.</source>
            <translation>请去看看柜门。</translation>
        </message>
        <message>
            <source>Nobody knows what door %1 did</source>
            <translation>无法确定 %1 号门的状态</translation>
        </message>
        <message>
            <source>No door can be tried</source>
            <translation>没有可以试开的柜门</translation>
        </message>
        <message>
            <source>Every compartment is taken or out of order.</source>
            <translation>所有柜格都已占用或停用。</translation>
        </message>
        <message>
            <source>It does not answer and was not tried</source>
            <translation>设备没有应答，未进行测试</translation>
        </message>
        <message>
            <source>Nothing was read</source>
            <translation>什么也没读到</translation>
        </message>
        <message>
            <source>Try once more, slower; then check its plug and its window.</source>
            <translation>请慢一点再试一次；还不行，请检查插头和读取窗口。</translation>
        </message>
        <message>
            <source>Door %1 is opening</source>
            <translation>正在打开 %1 号门</translation>
        </message>
        <message>
            <source>Door %1 is open</source>
            <translation>%1 号门已打开</translation>
        </message>
        <message>
            <source>It is empty. Push it shut until it clicks.</source>
            <translation>这一格是空的。请推上，听到“咔嗒”声。</translation>
        </message>
        <message>
            <source>Door %1 opened and closed</source>
            <translation>%1 号门已打开并关好</translation>
        </message>
        <message>
            <source>Lock and sensor work.</source>
            <translation>门锁和感应器正常。</translation>
        </message>
        <message>
            <source>Door %1 did not open</source>
            <translation>%1 号门没有打开</translation>
        </message>
        <message>
            <source>It is out of order now and given to nobody. Once it is mended: kiosk lockers unblock %1</source>
            <translation>该门已停用，不会再分配。修好后运行：kiosk lockers unblock %1</translation>
        </message>
        <message>
            <source>Hold a code to it</source>
            <translation>请把二维码对准扫码器</translation>
        </message>
        <message>
            <source>A pass or a sticker. Nobody is checked in now.</source>
            <translation>预约码或贴纸均可，不会办理签到。</translation>
        </message>
        <message>
            <source>%1, %2 characters</source>
            <translation>%1，%2 个字符</translation>
        </message>
        <message>
            <source>Put a card on it</source>
            <translation>请把证件放上去</translation>
        </message>
        <message>
            <source>Any document. Nobody is checked in now.</source>
            <translation>任何证件均可，不会办理签到。</translation>
        </message>
        <message>
            <source>Its number ends in %1</source>
            <translation>号码末四位 %1</translation>
        </message>
        <message>
            <source>There was a document, and it could not be read</source>
            <translation>有证件，但没能读出</translation>
        </message>
        <message>
            <source>Lay it flat, leave it there, and try another one.</source>
            <translation>请平放并停留片刻，再换一张试试。</translation>
        </message>
        <message>
            <source>A test sticker is being printed</source>
            <translation>正在打印测试贴纸</translation>
        </message>
        <message>
            <source>The printer has printed it</source>
            <translation>打印机已打印</translation>
        </message>
        <message>
            <source>The frame must be whole, and no bar may have a gap.</source>
            <translation>边框应完整，条纹不应有断口。</translation>
        </message>
        <message>
            <source>Nothing was printed</source>
            <translation>没有打印</translation>
        </message>
        <message>
            <source>Look whether a sticker came out</source>
            <translation>请看看贴纸是否已出来</translation>
        </message>
        <message>
            <source>Door %1</source>
            <translation>%1 号门</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>自 %1</translation>
        </message>
        <message>
            <source>Nameless</source>
            <translation>无姓名</translation>
        </message>
        <message>
            <source>Look whether it came out.</source>
            <translation>请看看是否已出来。</translation>
        </message>
        <message>
            <source>Waits for the printer.</source>
            <translation>正在等待打印机。</translation>
        </message>
        <message>
            <source>%1 of %2 failed</source>
            <translation>%2 次通信，%1 次失败</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分钟</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 小时</translation>
        </message>
        <message>
            <source>answered %1 ago</source>
            <translation>%1前应答</translation>
        </message>
        <message>
            <source>no answer for %1</source>
            <translation>%1没有应答</translation>
        </message>
        <message>
            <source>has never answered</source>
            <translation>从未应答</translation>
        </message>
    </context>
    <context>
        <name>DevicesPage</name>
        <message>
            <source>Devices work</source>
            <translation>设备正常</translation>
        </message>
        <message>
            <source>Doors to look at</source>
            <translation>柜门待查看</translation>
        </message>
        <message>
            <source>Stickers wait</source>
            <translation>贴纸待打印</translation>
        </message>
        <message>
            <source>No door stands wrong.</source>
            <translation>没有需要查看的柜门。</translation>
        </message>
        <message>
            <source>No sticker waits.</source>
            <translation>没有等待的贴纸。</translation>
        </message>
        <message>
            <source>No devices are set up.</source>
            <translation>没有设置任何设备。</translation>
        </message>
    </context>
    <context>
        <name>DisplaySheet</name>
        <message>
            <source>How would you like the screen?</source>
            <translation>调整屏幕显示</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>大字</translation>
        </message>
        <message>
            <source>Everything lower</source>
            <translation>按钮放低</translation>
        </message>
        <message>
            <source>Black on white</source>
            <translation>白底黑字</translation>
        </message>
        <message>
            <source>White on black</source>
            <translation>黑底白字</translation>
        </message>
        <message>
            <source>No motion</source>
            <translation>减少动画</translation>
        </message>
        <message>
            <source>Back to normal</source>
            <translation>恢复原样</translation>
        </message>
        <message>
            <source>Read aloud</source>
            <translation>朗读页面</translation>
        </message>
    </context>
    <context>
        <name>Documents</name>
        <message>
            <source>Put each ID on the reader</source>
            <translation>请逐一放上证件</translation>
        </message>
        <message>
            <source>The reader does not work now. Please call our staff.</source>
            <translation>读卡器暂时不能用，请呼叫工作人员。</translation>
        </message>
        <message>
            <source>A child has no card? Type the number</source>
            <translation>小朋友没带证件？请输入证件号码</translation>
        </message>
        <message>
            <source>The rest comes later, continue</source>
            <translation>其余的人稍后到，继续</translation>
        </message>
        <message>
            <source>IDs one by one, please</source>
            <translation>请依次放上证件</translation>
        </message>
    </context>
    <context>
        <name>Done</name>
        <message>
            <source>Store luggage?
Print a tag</source>
            <translation>需要存放行李？
打印行李牌</translation>
        </message>
        <message>
            <source>Another luggage tag</source>
            <translation>再打印一张行李牌</translation>
        </message>
        <message>
            <source>You are all set</source>
            <translation>签到完成</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>完成</translation>
        </message>
    </context>
    <context>
        <name>Emergency</name>
        <message>
            <source>Fire alarm</source>
            <translation>火警</translation>
        </message>
        <message>
            <source>Evacuation</source>
            <translation>人员疏散</translation>
        </message>
        <message>
            <source>Somebody needs help</source>
            <translation>有人需要救助</translation>
        </message>
        <message>
            <source>Another danger</source>
            <translation>其他危险</translation>
        </message>
        <message>
            <source>Still shut: %1. Take the key.</source>
            <translation>仍未打开：%1。请用钥匙。</translation>
        </message>
        <message>
            <source>That did not work. Take the keys.</source>
            <translation>没有成功，请用钥匙。</translation>
        </message>
        <message>
            <source>You may not open everything.</source>
            <translation>您没有全部开门的权限。</translation>
        </message>
        <message>
            <source>Choose a reason first.</source>
            <translation>请先选择原因。</translation>
        </message>
        <message>
            <source>Every door is open.</source>
            <translation>所有柜门都已打开。</translation>
        </message>
    </context>
    <context>
        <name>EmergencyPage</name>
        <message>
            <source>This kiosk has no lockers.</source>
            <translation>这台自助机没有柜子。</translation>
        </message>
        <message>
            <source>%1 of %2 doors are open.</source>
            <translation>已打开 %1 / %2 个柜门。</translation>
        </message>
        <message>
            <source>All %1 doors open now, one after another. Phones count as locked up until somebody has looked.</source>
            <translation>全部 %1 个柜门将依次打开。手机在有人查看之前仍算寄存。</translation>
        </message>
        <message>
            <source>Choose a reason first</source>
            <translation>请先选择原因</translation>
        </message>
        <message>
            <source>Open every door again</source>
            <translation>再次打开所有柜门</translation>
        </message>
        <message>
            <source>Open every door now</source>
            <translation>立即打开所有柜门</translation>
        </message>
    </context>
    <context>
        <name>EnteringNumber</name>
        <message>
            <source>Check</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Number of the ID, permit or passport</source>
            <translation>身份证、通行证或护照的号码</translation>
        </message>
        <message>
            <source>It is in the household register, or on the document itself.</source>
            <translation>号码在户口簿或证件上。</translation>
        </message>
        <message>
            <source>The child&apos;s ID number</source>
            <translation>请输入小朋友的证件号码</translation>
        </message>
    </context>
    <context>
        <name>EnteringReference</name>
        <message>
            <source>It is in the message that confirmed your booking.</source>
            <translation>预约号在确认短信里。</translation>
        </message>
        <message>
            <source>Your booking reference</source>
            <translation>请输入预约号</translation>
        </message>
        <message>
            <source>For example BK2611210417</source>
            <translation>例如 BK2611210417</translation>
        </message>
    </context>
    <context>
        <name>Farewell</name>
        <message>
            <source>Our staff will bring the stickers and luggage tags.</source>
            <translation>贴纸、行李牌由工作人员送来。</translation>
        </message>
        <message>
            <source>Your luggage tag is being printed.</source>
            <translation>正在打印行李牌。</translation>
        </message>
        <message>
            <source>Luggage tag %1: one half on the suitcase, keep the other.</source>
            <translation>行李牌 %1：一半贴行李，一半请保管好。</translation>
        </message>
        <message>
            <source>Luggage tags %1: one half on each suitcase, keep the others.</source>
            <translation>行李牌 %1：每件贴一半，另一半请保管好。</translation>
        </message>
        <message>
            <source>Our staff will bring one luggage tag.</source>
            <translation>1 张行李牌由工作人员送来。</translation>
        </message>
        <message>
            <source>Our staff will bring %1 luggage tags.</source>
            <translation>%1 张行李牌由工作人员送来。</translation>
        </message>
        <message>
            <source>Starts at %1</source>
            <translation>%1 出发</translation>
        </message>
        <message>
            <source>Cart %1</source>
            <translation>%1 号车</translation>
        </message>
        <message>
            <source>Take and wear your sticker</source>
            <translation>请取走贴纸并贴好</translation>
        </message>
        <message>
            <source>Take and wear your %1 stickers</source>
            <translation>请取走 %1 张贴纸并贴好</translation>
        </message>
        <message>
            <source>Our staff will bring one sticker.</source>
            <translation>1 张贴纸由工作人员送来。</translation>
        </message>
        <message>
            <source>Our staff will bring %1 stickers.</source>
            <translation>%1 张贴纸由工作人员送来。</translation>
        </message>
        <message>
            <source>One comes later, with the same code.</source>
            <translation>1 位稍后到，用同一预约码。</translation>
        </message>
        <message>
            <source>%1 come later, with the same code.</source>
            <translation>%1 位稍后到，用同一预约码。</translation>
        </message>
        <message>
            <source>Phone in compartment %1</source>
            <translation>手机在 %1 号柜</translation>
        </message>
        <message>
            <source>Phones in compartments %1</source>
            <translation>手机在 %1 号柜</translation>
        </message>
        <message>
            <source>All %1 are checked in.</source>
            <translation>%1 位全部签到。</translation>
        </message>
        <message>
            <source>%1 of %2 are in. The others use the same code.</source>
            <translation>已签到 %1 位，共 %2 位。其余的人用同一预约码。</translation>
        </message>
    </context>
    <context>
        <name>Fetching</name>
        <message>
            <source>Welcome back</source>
            <translation>欢迎回来</translation>
        </message>
        <message>
            <source>One moment, your door is about to open.</source>
            <translation>请稍候，您的柜门马上打开。</translation>
        </message>
        <message>
            <source>Your door is open</source>
            <translation>柜门已打开</translation>
        </message>
        <message>
            <source>Take your pouch out, then close the door.</source>
            <translation>请取出手机袋，
再关好柜门。</translation>
        </message>
        <message>
            <source>Please close it</source>
            <translation>请关好柜门</translation>
        </message>
        <message>
            <source>Got everything? Push until it clicks.</source>
            <translation>东西都拿好了吗？
请推到“咔”一声。</translation>
        </message>
        <message>
            <source>Door %1 is stuck</source>
            <translation>%1 号柜门卡住了</translation>
        </message>
        <message>
            <source>Our staff have been told and come with a key.</source>
            <translation>已通知工作人员，
马上带钥匙过来。</translation>
        </message>
        <message>
            <source>Thank you, goodbye</source>
            <translation>谢谢，再见</translation>
        </message>
        <message>
            <source>Lovely to have you here. Safe journey!</source>
            <translation>很高兴您来参观，祝您一路平安。</translation>
        </message>
        <message>
            <source>Your tour is not over yet</source>
            <translation>参观还没有结束</translation>
        </message>
        <message>
            <source>Already back? Please ask our staff.</source>
            <translation>参观结束后取手机。
已返回？请找我们。</translation>
        </message>
        <message>
            <source>No phone of yours is locked up</source>
            <translation>柜子里没有您的手机</translation>
        </message>
        <message>
            <source>It was taken out already. Not by you? Ask our staff.</source>
            <translation>手机已取出。
没拿到？请问我们。</translation>
        </message>
        <message>
            <source>Your phone is at kiosk %1</source>
            <translation>您的手机在 %1 号自助机</translation>
        </message>
        <message>
            <source>Show your sticker there: door %1.</source>
            <translation>请在那里出示贴纸：%1 号柜。</translation>
        </message>
        <message>
            <source>This sticker is from another day</source>
            <translation>这张贴纸不是今天的</translation>
        </message>
        <message>
            <source>Our staff will find your phone.</source>
            <translation>请找工作人员帮您查找。</translation>
        </message>
        <message>
            <source>This sticker is no longer in use</source>
            <translation>这张贴纸已停用</translation>
        </message>
        <message>
            <source>We do not know this sticker</source>
            <translation>无法识别这张贴纸</translation>
        </message>
        <message>
            <source>Was it printed here today?</source>
            <translation>是今天在这里领的吗？</translation>
        </message>
        <message>
            <source>The lockers do not answer</source>
            <translation>柜子没有响应</translation>
        </message>
        <message>
            <source>Your phone is safe. Our staff will open the door.</source>
            <translation>手机很安全，工作人员来开门。</translation>
        </message>
        <message>
            <source>Our staff give your phone back</source>
            <translation>请找工作人员取手机</translation>
        </message>
        <message>
            <source>Show them your sticker; they open the door.</source>
            <translation>请出示贴纸，工作人员为您开柜。</translation>
        </message>
        <message>
            <source>Also open for you: %1</source>
            <translation>同时为您打开：%1</translation>
        </message>
        <message>
            <source>More of yours is at kiosk %1, door %2.</source>
            <translation>另有物品在 %1 号自助机的 %2 号柜。</translation>
        </message>
        <message>
            <source>Please look again: is it empty?</source>
            <translation>请再看一眼：都取出了吗？</translation>
        </message>
        <message>
            <source>Once it is closed, you are done.</source>
            <translation>关好柜门就完成了。</translation>
        </message>
        <message>
            <source>Case %1</source>
            <translation>编号 %1</translation>
        </message>
        <message>
            <source>Please wait here; your phone is safe.</source>
            <translation>请在此稍候，您的手机很安全。</translation>
        </message>
        <message>
            <source>Door not open?</source>
            <translation>门没有打开？</translation>
        </message>
        <message>
            <source>Ask our staff for help</source>
            <translation>请工作人员帮忙</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>All right</source>
            <translation>好的</translation>
        </message>
        <message>
            <source>Once all are closed, you are done.</source>
            <translation>全部关好就完成了。</translation>
        </message>
    </context>
    <context>
        <name>FootBar</name>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Start over</source>
            <translation>重新开始</translation>
        </message>
        <message>
            <source>Call staff</source>
            <translation>呼叫工作人员</translation>
        </message>
        <message>
            <source>More time</source>
            <translation>延长时间</translation>
        </message>
    </context>
    <context>
        <name>FootCell</name>
        <message>
            <source>%1 seconds left</source>
            <translation>还剩 %1 秒</translation>
        </message>
    </context>
    <context>
        <name>GroupMark</name>
        <message>
            <source>Group %1</source>
            <translation>%1 组</translation>
        </message>
    </context>
    <context>
        <name>GroupSign</name>
        <message>
            <source>Look for this sign</source>
            <translation>请认准这个标志</translation>
        </message>
    </context>
    <context>
        <name>Hardware</name>
        <message>
            <source>The printer is out of labels.</source>
            <translation>打印机没有标签纸了。</translation>
        </message>
        <message>
            <source>Put in a new roll, close the printer, and press its feed button once.</source>
            <translation>请装入新纸卷，合上打印机，按一下进纸键。</translation>
        </message>
        <message>
            <source>The printer is open.</source>
            <translation>打印机上盖开着。</translation>
        </message>
        <message>
            <source>Press its cover down until it clicks on both sides.</source>
            <translation>请把上盖压下，直到两侧都扣紧。</translation>
        </message>
        <message>
            <source>The printer is out of ribbon.</source>
            <translation>打印机碳带用完了。</translation>
        </message>
        <message>
            <source>Put in a new ribbon and press the feed button once.</source>
            <translation>请装入新碳带，按一下进纸键。</translation>
        </message>
        <message>
            <source>The printer is paused.</source>
            <translation>打印机已暂停。</translation>
        </message>
        <message>
            <source>Press its pause button once.</source>
            <translation>请按一下暂停键。</translation>
        </message>
        <message>
            <source>The printer&apos;s head is too hot.</source>
            <translation>打印头过热。</translation>
        </message>
        <message>
            <source>Wait a minute; it goes on by itself.</source>
            <translation>请等一分钟，会自动继续。</translation>
        </message>
        <message>
            <source>The printer&apos;s head is too cold.</source>
            <translation>打印头过冷。</translation>
        </message>
        <message>
            <source>Bring the printer into a warmer place; it goes on by itself.</source>
            <translation>请把打印机移到暖和的地方，会自动继续。</translation>
        </message>
        <message>
            <source>The printer&apos;s memory is full.</source>
            <translation>打印机内存已满。</translation>
        </message>
        <message>
            <source>Switch it off and on again.</source>
            <translation>请关机后再开机。</translation>
        </message>
        <message>
            <source>A label is stuck in the printer.</source>
            <translation>标签卡在打印机里。</translation>
        </message>
        <message>
            <source>Open it, pull the label out, and close it.</source>
            <translation>请打开，取出标签，再合上。</translation>
        </message>
        <message>
            <source>The printer did not answer in time.</source>
            <translation>打印机没有及时应答。</translation>
        </message>
        <message>
            <source>Look at the printer.</source>
            <translation>请查看打印机。</translation>
        </message>
        <message>
            <source>The kiosk stopped while this sticker was being printed.</source>
            <translation>打印这张贴纸时自助机停机了。</translation>
        </message>
        <message>
            <source>Look whether the sticker came out; if not, print it again.</source>
            <translation>请看看贴纸是否已出来；没有就再打印一次。</translation>
        </message>
        <message>
            <source>This sticker could not be made.</source>
            <translation>这张贴纸无法生成。</translation>
        </message>
        <message>
            <source>Write one by hand.</source>
            <translation>请手写一张。</translation>
        </message>
        <message>
            <source>The locker board has fallen silent.</source>
            <translation>锁控板失去联系。</translation>
        </message>
        <message>
            <source>Check the board&apos;s power and cable, then look at the door.</source>
            <translation>请检查锁控板的电源和连线，再看看柜门。</translation>
        </message>
        <message>
            <source>There is nothing on %1: plug it in.</source>
            <translation>%1 上没有设备，请插好。</translation>
        </message>
        <message>
            <source>Unplugged from %1, or without power: check its cable.</source>
            <translation>%1 上的设备被拔出或断电，请检查连线。</translation>
        </message>
        <message>
            <source>The kiosk has no right to %1: tell the administrator.</source>
            <translation>自助机无权使用 %1，请告知管理员。</translation>
        </message>
        <message>
            <source>Another program uses %1: tell the administrator.</source>
            <translation>%1 被其他程序占用，请告知管理员。</translation>
        </message>
        <message>
            <source>%1 cannot be reached: check its power and network cable.</source>
            <translation>无法连接 %1，请检查电源和网线。</translation>
        </message>
        <message>
            <source>The wrong labels are in the printer.</source>
            <translation>打印机里装错了标签纸。</translation>
        </message>
        <message>
            <source>Put in a roll of the labels that the kiosk is set up for.</source>
            <translation>请装入自助机设置的那种标签纸。</translation>
        </message>
        <message>
            <source>The printer reports a fault of its own.</source>
            <translation>打印机报告自身故障。</translation>
        </message>
        <message>
            <source>Switch it off and on; if that does not help, look at its display or its manual.</source>
            <translation>请关机再开机；还不行，请看打印机的屏幕或说明书。</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>Hold the code of your booking to the window, on your phone or on paper. Without a code, put your ID card on the reader or type your booking reference.</source>
            <translation>把手机上或纸上的预约码对准扫描窗。没有预约码，就把身份证放在读卡器上，或输入预约号。</translation>
        </message>
        <message>
            <source>The booking reference is in the message that confirmed your booking. Type its letters and digits, then touch “Search”.</source>
            <translation>预约号在预约成功的短信里。请输入其中的字母和数字，再按“查找”。</translation>
        </message>
        <message>
            <source>We are looking for your booking. It takes a moment.</source>
            <translation>正在查找您的预约，请稍候。</translation>
        </message>
        <message>
            <source>Check that this is your tour and your party, then touch “Yes, continue”. Names are shortened because others can see this screen.</source>
            <translation>请核对场次和同行人，再按“对，继续”。因为旁人看得到屏幕，姓名只显示一部分。</translation>
        </message>
        <message>
            <source>Everyone puts their own ID card, permit or passport on the reader, in any order. Whoever comes later can use the same code then.</source>
            <translation>请每个人把自己的身份证、通行证或护照放在读卡器上，不分先后。稍后到的人用同一个预约码。</translation>
        </message>
        <message>
            <source>Type the number of the child&apos;s document as it stands there, then touch “Check”. The child still comes along with an adult of the same booking.</source>
            <translation>请照证件输入小朋友的号码，再按“检查”。小朋友仍须由同一预约的成年人陪同。</translation>
        </message>
        <message>
            <source>Please read the rules. One adult accepts them for everybody, children included.</source>
            <translation>请阅读须知。由一位成年人代表大家（包括儿童）同意即可。</translation>
        </message>
        <message>
            <source>We are writing down your visit. It takes a moment.</source>
            <translation>正在为您登记，请稍候。</translation>
        </message>
        <message>
            <source>Touch the number of phones that you have with you. They stay in a locked compartment until the tour is over.</source>
            <translation>请按手机的数量。手机会锁在柜里，参观结束后取回。</translation>
        </message>
        <message>
            <source>Put the phone into the pouch and the pouch into the open compartment, then close the door. If the door did not open, touch “Door not open?”.</source>
            <translation>把手机装进手机袋，放进打开的柜子，再关上门。如果门没有打开，请按“门没有打开？”。</translation>
        </message>
        <message>
            <source>Take the stickers and wear them where all can see.</source>
            <translation>请取走贴纸，贴在看得见的地方。</translation>
        </message>
        <message>
            <source>You are ready. Go to the meeting point; after the tour our staff return phones.</source>
            <translation>签到完成，请到集合处。参观结束后，工作人员会归还手机。</translation>
        </message>
        <message>
            <source>Show this screen to our staff. The case number tells them what happened.</source>
            <translation>请给工作人员看这个屏幕，他们凭编号就知道情况。</translation>
        </message>
        <message>
            <source>Our staff have been told and come to this screen.</source>
            <translation>已通知工作人员，他们会来到这里。</translation>
        </message>
        <message>
            <source>You can go on with those who are here. The same code lets the others in when they come; whoever comes right now can still put a document on the reader.</source>
            <translation>可以先和到了的人继续。其余的人到了，用同一个预约码；现在刚到的，还可以放上证件。</translation>
        </message>
        <message>
            <source>Your sticker opens the door behind which your phone is, once your tour is back. Take the pouch out and close the door. If the door did not open, touch “Door not open?”.</source>
            <translation>参观结束返回后，用您的贴纸就能打开存放手机的柜门。请取出手机袋，再关好柜门。如果门没有打开，请按“门没有打开？”。</translation>
        </message>
    </context>
    <context>
        <name>HelpSheet</name>
        <message>
            <source>What to do here</source>
            <translation>这一步怎么做</translation>
        </message>
        <message>
            <source>This is station %1.</source>
            <translation>这里是 %1 号机。</translation>
        </message>
        <message>
            <source>Call staff</source>
            <translation>呼叫工作人员</translation>
        </message>
        <message>
            <source>Staff sign-in</source>
            <translation>工作人员登录</translation>
        </message>
    </context>
    <context>
        <name>Inside</name>
        <message>
            <source>cart %1</source>
            <translation>%1 号车</translation>
        </message>
        <message>
            <source>found %1 by %2</source>
            <translation>%1 找到（%2）</translation>
        </message>
        <message>
            <source>%1 of %2 missing</source>
            <translation>%2 人中 %1 人未找到</translation>
        </message>
        <message>
            <source>1 person</source>
            <translation>1 人</translation>
        </message>
        <message>
            <source>%1 people</source>
            <translation>%1 人</translation>
        </message>
        <message>
            <source>All tours</source>
            <translation>全部场次</translation>
        </message>
        <message>
            <source>Everyone has been found. The next tick begins a new roll call.</source>
            <translation>所有人都已找到。下次勾选将开始新的点名。</translation>
        </message>
        <message>
            <source>1 person has not been found, and is written down as missing.</source>
            <translation>1 人尚未找到，将记为失踪。</translation>
        </message>
        <message>
            <source>%1 people have not been found, and are written down as missing.</source>
            <translation>%1 人尚未找到，将记为失踪。</translation>
        </message>
        <message>
            <source>End the roll call?</source>
            <translation>结束点名？</translation>
        </message>
        <message>
            <source>End it</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>It was a drill</source>
            <translation>这是演习</translation>
        </message>
        <message>
            <source>False alarm</source>
            <translation>误报</translation>
        </message>
        <message>
            <source>The danger is over</source>
            <translation>危险已解除</translation>
        </message>
        <message>
            <source>The fire brigade has taken over</source>
            <translation>已由消防队接手</translation>
        </message>
        <message>
            <source>The roll call is over.</source>
            <translation>点名已结束。</translation>
        </message>
        <message>
            <source>You may not do that. Ask somebody who may.</source>
            <translation>您无权这样做，请找有权限的同事。</translation>
        </message>
        <message>
            <source>This person is not on the list any more.</source>
            <translation>此人已不在名单上。</translation>
        </message>
        <message>
            <source>No roll call has begun.</source>
            <translation>点名尚未开始。</translation>
        </message>
    </context>
    <context>
        <name>InsidePage</name>
        <message>
            <source>Inside</source>
            <translation>在场</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>未找到</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>已找到</translation>
        </message>
        <message>
            <source>May have left</source>
            <translation>可能已离开</translation>
        </message>
        <message>
            <source>Previous tour</source>
            <translation>上一场</translation>
        </message>
        <message>
            <source>Next tour</source>
            <translation>下一场</translation>
        </message>
        <message>
            <source>Save list</source>
            <translation>保存名单</translation>
        </message>
        <message>
            <source>Print list</source>
            <translation>打印名单</translation>
        </message>
        <message>
            <source>End</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Nobody is missing.</source>
            <translation>没有人失踪。</translation>
        </message>
        <message>
            <source>Nobody has been ticked off yet.</source>
            <translation>还没有人被勾选。</translation>
        </message>
        <message>
            <source>Nobody has come back and taken everything along.</source>
            <translation>没有人已返回并取走全部物品。</translation>
        </message>
        <message>
            <source>Nobody is inside.</source>
            <translation>现在没有人在场。</translation>
        </message>
    </context>
    <context>
        <name>Keypad</name>
        <message>
            <source>Erase</source>
            <translation>删除</translation>
        </message>
    </context>
    <context>
        <name>LeaveSheet</name>
        <message>
            <source>Stay here</source>
            <translation>留在这里</translation>
        </message>
        <message>
            <source>Leave this screen?</source>
            <translation>要离开这个页面吗？</translation>
        </message>
        <message>
            <source>You stay checked in. Please close every open door first.</source>
            <translation>签到仍然有效。请先关好打开的柜门。</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>离开</translation>
        </message>
    </context>
    <context>
        <name>Locking</name>
        <message>
            <source>Door not open?</source>
            <translation>门没有打开？</translation>
        </message>
        <message>
            <source>No more phones</source>
            <translation>没有手机了</translation>
        </message>
        <message>
            <source>No phone after all</source>
            <translation>不放手机了</translation>
        </message>
        <message>
            <source>Use this door</source>
            <translation>还是要放手机</translation>
        </message>
        <message>
            <source>Ask our staff for help</source>
            <translation>请工作人员帮忙</translation>
        </message>
    </context>
    <context>
        <name>LookingUp</name>
        <message>
            <source>We are looking for your booking.</source>
            <translation>正在查找您的预约。</translation>
        </message>
        <message>
            <source>One moment, please</source>
            <translation>请稍候</translation>
        </message>
    </context>
    <context>
        <name>Main</name>
        <message>
            <source>Visitor check-in</source>
            <translation>游客签到</translation>
        </message>
    </context>
    <context>
        <name>MemberRow</name>
        <message>
            <source>Is here</source>
            <translation>已经到了</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍后到</translation>
        </message>
        <message>
            <source>Person %1: %2</source>
            <translation>第 %1 位：%2</translation>
        </message>
    </context>
    <context>
        <name>NumberGrid</name>
        <message>
            <source>1 phone</source>
            <translation>1 部手机</translation>
        </message>
        <message>
            <source>%1 phones</source>
            <translation>%1 部手机</translation>
        </message>
        <message>
            <source>No phones</source>
            <translation>没有手机</translation>
        </message>
    </context>
    <context>
        <name>Pager</name>
        <message>
            <source>Previous page</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
    </context>
    <context>
        <name>Party</name>
        <message>
            <source>Booker</source>
            <translation>预约人</translation>
        </message>
        <message>
            <source>Guest</source>
            <translation>同行</translation>
        </message>
        <message>
            <source>Group member</source>
            <translation>团员</translation>
        </message>
        <message>
            <source>Can come along</source>
            <translation>可以参观</translation>
        </message>
        <message>
            <source>ID, please</source>
            <translation>请放上证件</translation>
        </message>
        <message>
            <source>Not checked yet</source>
            <translation>还未核验</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>已核验</translation>
        </message>
        <message>
            <source>Comes later</source>
            <translation>稍后到</translation>
        </message>
        <message>
            <source>Checked in</source>
            <translation>已签到</translation>
        </message>
        <message>
            <source>%1 tour</source>
            <translation>%1 场次</translation>
        </message>
        <message>
            <source>1 person</source>
            <translation>1 位</translation>
        </message>
        <message>
            <source>%1 people</source>
            <translation>%1 位</translation>
        </message>
        <message>
            <source>This number is not complete. Please compare it once more.</source>
            <translation>这个号码不完整，请再核对一遍。</translation>
        </message>
        <message>
            <source>Nobody on this booking has this number.</source>
            <translation>这个预约里没有人用这个号码。</translation>
        </message>
        <message>
            <source>Adults, please put the card on the reader.</source>
            <translation>成年人请把证件放在读卡器上。</translation>
        </message>
        <message>
            <source>We could not read that. Lay it flat and try again.</source>
            <translation>刚才没有读出来，请把证件放平，再试一次。</translation>
        </message>
        <message>
            <source>ID …%1</source>
            <translation>证件尾号 %1</translation>
        </message>
        <message>
            <source>1 person is still missing</source>
            <translation>还差 1 位</translation>
        </message>
        <message>
            <source>%1 people are still missing</source>
            <translation>还差 %1 位</translation>
        </message>
        <message>
            <source>Still not readable. Turn it over or wipe it clean; passports photo page down.</source>
            <translation>还是没有读出来。请翻面或擦干净再放；护照请把照片页朝下。</translation>
        </message>
        <message>
            <source>We cannot read it. Our staff can check it: please touch “Call staff”.</source>
            <translation>这个证件读不出来，工作人员可以核验，请按“呼叫工作人员”。</translation>
        </message>
    </context>
    <context>
        <name>PartyShown</name>
        <message>
            <source>Is this your party?</source>
            <translation>请核对您的预约</translation>
        </message>
        <message>
            <source>Or put the first ID on the reader right away.</source>
            <translation>也可以直接放上第一张证件。</translation>
        </message>
        <message>
            <source>Yes, continue</source>
            <translation>对，继续</translation>
        </message>
    </context>
    <context>
        <name>Phones</name>
        <message>
            <source>Another door, please</source>
            <translation>换一个柜门</translation>
        </message>
        <message>
            <source>That one is stuck. The next one is opening.</source>
            <translation>刚才那个打不开，
正在打开另一个。</translation>
        </message>
        <message>
            <source>One moment</source>
            <translation>请稍候</translation>
        </message>
        <message>
            <source>A door is about to open.</source>
            <translation>柜门马上打开。</translation>
        </message>
        <message>
            <source>This door is open</source>
            <translation>柜门已打开</translation>
        </message>
        <message>
            <source>All in the pouch, put it in, close it.</source>
            <translation>手机都装进手机袋，
放进去，关上门。</translation>
        </message>
        <message>
            <source>Phone in the pouch, put it in, close it.</source>
            <translation>把手机装进手机袋，
放进去，关上门。</translation>
        </message>
        <message>
            <source>Please close it</source>
            <translation>请关上柜门</translation>
        </message>
        <message>
            <source>Checked in. Our staff take your phones.</source>
            <translation>已签到，手机交给工作人员。</translation>
        </message>
        <message>
            <source>The lockers are out of service</source>
            <translation>柜子暂时不能用</translation>
        </message>
        <message>
            <source>One compartment for %1 phones</source>
            <translation>%1 部手机，同一个柜子</translation>
        </message>
        <message>
            <source>Close the door to go on.</source>
            <translation>门关好后，会自动继续。</translation>
        </message>
        <message>
            <source>Push until it clicks: only then it is locked.</source>
            <translation>请推到“咔”一声，
手机才算锁上。</translation>
        </message>
        <message>
            <source>It stays empty. Push it until it clicks.</source>
            <translation>空着没关系，
请推到“咔”一声。</translation>
        </message>
        <message>
            <source>No phone behind this door</source>
            <translation>这个柜门里没有手机</translation>
        </message>
        <message>
            <source>We cannot see this door</source>
            <translation>无法确认这扇柜门</translation>
        </message>
        <message>
            <source>Push it shut and wait here for our staff.</source>
            <translation>请推上门，
在旁等工作人员。</translation>
        </message>
        <message>
            <source>Every compartment is taken</source>
            <translation>柜子都用完了</translation>
        </message>
        <message>
            <source>Phone %1 of %2</source>
            <translation>第 %1 部手机，共 %2 部</translation>
        </message>
        <message>
            <source>If it does not close, please call our staff.</source>
            <translation>如果关不上，请呼叫工作人员。</translation>
        </message>
        <message>
            <source>Our staff make sure the phone is locked.</source>
            <translation>工作人员会确认手机已锁好。</translation>
        </message>
        <message>
            <source>Continue to the stickers</source>
            <translation>继续，打印贴纸</translation>
        </message>
        <message>
            <source>Open a higher one</source>
            <translation>用高一点的柜子</translation>
        </message>
        <message>
            <source>Shall our staff help you, or will a higher one do?</source>
            <translation>请工作人员帮忙，还是用高一点的？</translation>
        </message>
        <message>
            <source>Door %1 of %2 · %3 phones</source>
            <translation>第 %1/%2 个柜子 · %3 部手机</translation>
        </message>
        <message>
            <source>Door %1 stayed shut: please use this one.</source>
            <translation>%1 号门没有打开，请改用这一个。</translation>
        </message>
        <message>
            <source>No low door is free</source>
            <translation>低处的柜子用完了</translation>
        </message>
    </context>
    <context>
        <name>PinKey</name>
        <message>
            <source>Erase</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
    </context>
    <context>
        <name>PinPad</name>
        <message>
            <source>PIN of %1</source>
            <translation>%1 的密码</translation>
        </message>
        <message>
            <source>%1 digits typed</source>
            <translation>已输入 %1 位</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>Wear them where all can see.</source>
            <translation>请贴在看得见的地方。</translation>
        </message>
        <message>
            <source>Please take your stickers</source>
            <translation>请取走贴纸</translation>
        </message>
        <message>
            <source>%1 of %2 printed</source>
            <translation>已打印 %1 张，共 %2 张</translation>
        </message>
    </context>
    <context>
        <name>Refusal</name>
        <message>
            <source>This code could not be read</source>
            <translation>这个码没有读出来</translation>
        </message>
        <message>
            <source>Make the screen brighter and hold it still.</source>
            <translation>请把屏幕调亮，拿稳再试。</translation>
        </message>
        <message>
            <source>Only this visit&apos;s code works here.</source>
            <translation>这里只能用本次参观的预约码。</translation>
        </message>
        <message>
            <source>We cannot find this booking</source>
            <translation>没有找到这个预约</translation>
        </message>
        <message>
            <source>Is it the booking for this visit?</source>
            <translation>请核对是不是本次参观的预约。</translation>
        </message>
        <message>
            <source>Our staff can find it by your name.</source>
            <translation>工作人员可以按姓名帮您查找。</translation>
        </message>
        <message>
            <source>We cannot confirm this code</source>
            <translation>这个码无法确认</translation>
        </message>
        <message>
            <source>Please use the code we sent you.</source>
            <translation>请使用我们发给您的预约码。</translation>
        </message>
        <message>
            <source>This code has expired</source>
            <translation>这个码已过期</translation>
        </message>
        <message>
            <source>Your booking itself may still be good.</source>
            <translation>预约本身可能仍然有效。</translation>
        </message>
        <message>
            <source>This code was replaced</source>
            <translation>这个码已经换新</translation>
        </message>
        <message>
            <source>Please use the newest code from us.</source>
            <translation>请使用我们最近发给您的码。</translation>
        </message>
        <message>
            <source>This booking is for another site</source>
            <translation>预约的是别的园区</translation>
        </message>
        <message>
            <source>Please see the address in your booking.</source>
            <translation>请看预约信息里的地址。</translation>
        </message>
        <message>
            <source>Our staff will gladly show you the way.</source>
            <translation>工作人员很乐意为您指路。</translation>
        </message>
        <message>
            <source>This booking was cancelled</source>
            <translation>这个预约已取消</translation>
        </message>
        <message>
            <source>Our staff can see whether a seat is free today.</source>
            <translation>工作人员可以看看今天还有没有名额。</translation>
        </message>
        <message>
            <source>Your tour is cancelled</source>
            <translation>您的场次已取消</translation>
        </message>
        <message>
            <source>Our staff will offer you another tour.</source>
            <translation>工作人员会为您安排其他场次。</translation>
        </message>
        <message>
            <source>We are sorry about this.</source>
            <translation>非常抱歉。</translation>
        </message>
        <message>
            <source>This booking is not confirmed</source>
            <translation>这个预约还没有确认</translation>
        </message>
        <message>
            <source>Our staff can see whether a seat is still free.</source>
            <translation>工作人员可以看看还有没有名额。</translation>
        </message>
        <message>
            <source>We called you and could not reach you.</source>
            <translation>我们打电话确认时没有联系到您。</translation>
        </message>
        <message>
            <source>Your visit is on another day</source>
            <translation>您预约的是另一天</translation>
        </message>
        <message>
            <source>Please look at the date in your booking.</source>
            <translation>请看预约信息里的日期。</translation>
        </message>
        <message>
            <source>You are early</source>
            <translation>您来早了</translation>
        </message>
        <message>
            <source>Check-in for your tour is not open yet.</source>
            <translation>您的场次还没有开始签到。</translation>
        </message>
        <message>
            <source>Check-in has closed</source>
            <translation>签到已经结束</translation>
        </message>
        <message>
            <source>Please go to our staff straight away.</source>
            <translation>请马上找工作人员。</translation>
        </message>
        <message>
            <source>They may still reach your guide.</source>
            <translation>也许还能赶上导览员。</translation>
        </message>
        <message>
            <source>Your tour has left</source>
            <translation>您的场次已出发</translation>
        </message>
        <message>
            <source>Our staff can tell you about later tours.</source>
            <translation>工作人员可以介绍之后的场次。</translation>
        </message>
        <message>
            <source>The ID was not read</source>
            <translation>这个证件没有读出来</translation>
        </message>
        <message>
            <source>Take it out of its cover and lay it flat.</source>
            <translation>请取下卡套，把证件放平。</translation>
        </message>
        <message>
            <source>Leave it on the reader until you hear the tone.</source>
            <translation>听到提示音以后再拿走。</translation>
        </message>
        <message>
            <source>We cannot confirm this document</source>
            <translation>这个证件无法确认</translation>
        </message>
        <message>
            <source>Please show it to our staff.</source>
            <translation>请交给工作人员看一看。</translation>
        </message>
        <message>
            <source>Its number may have been read wrongly.</source>
            <translation>号码可能没有读对。</translation>
        </message>
        <message>
            <source>This document has expired</source>
            <translation>这个证件已过期</translation>
        </message>
        <message>
            <source>Another one? Put it on the reader.</source>
            <translation>如果有其他证件，请放上来。</translation>
        </message>
        <message>
            <source>If not, our staff will help.</source>
            <translation>如果没有，请工作人员帮忙。</translation>
        </message>
        <message>
            <source>Not on this booking</source>
            <translation>这位不在预约名单上</translation>
        </message>
        <message>
            <source>Please use the ID you booked with.</source>
            <translation>请使用预约时登记的证件。</translation>
        </message>
        <message>
            <source>The name differs</source>
            <translation>姓名和预约的不一样</translation>
        </message>
        <message>
            <source>Our staff can correct a wrong booking.</source>
            <translation>如果预约填错了，工作人员可以更正。</translation>
        </message>
        <message>
            <source>Please speak with our staff</source>
            <translation>请找一下工作人员</translation>
        </message>
        <message>
            <source>They would like a word with you first.</source>
            <translation>出发前他们想和您说几句话。</translation>
        </message>
        <message>
            <source>Still a little too young</source>
            <translation>小朋友还差一点点</translation>
        </message>
        <message>
            <source>Children under %5 cannot enter the plant.</source>
            <translation>参观日未满 %5 岁不能进入厂区。</translation>
        </message>
        <message>
            <source>An adult first, please</source>
            <translation>请成年人先来</translation>
        </message>
        <message>
            <source>Put an adult's ID on the reader.</source>
            <translation>请放上一位成年人的证件。</translation>
        </message>
        <message>
            <source>Under 18s need an adult of the party.</source>
            <translation>未满 18 岁须由同一预约的成年人陪同。</translation>
        </message>
        <message>
            <source>You have checked in already</source>
            <translation>您已经签到了</translation>
        </message>
        <message>
            <source>All is ready: follow your guide.</source>
            <translation>一切就绪，请跟随导览员。</translation>
        </message>
        <message>
            <source>Sticker lost? Ask our staff.</source>
            <translation>贴纸丢了？工作人员可以补打。</translation>
        </message>
        <message>
            <source>The rules are part of the visit</source>
            <translation>须知是参观的一部分</translation>
        </message>
        <message>
            <source>You can do this here yourselves.</source>
            <translation>您自己就可以处理，不用排队。</translation>
        </message>
        <message>
            <source>This cannot be changed today.</source>
            <translation>今天无法改变，请谅解。</translation>
        </message>
        <message>
            <source>Changed your mind? Go back to the rules.</source>
            <translation>改变主意？可以回到参观须知。</translation>
        </message>
        <message>
            <source>The rules keep everyone in the plant safe.</source>
            <translation>须知是为了大家的安全。</translation>
        </message>
        <message>
            <source>This tour is full</source>
            <translation>这个场次已满</translation>
        </message>
        <message>
            <source>Our staff can look for a seat on a later tour.</source>
            <translation>工作人员可以看看之后的场次。</translation>
        </message>
        <message>
            <source>The %1 tour is cancelled</source>
            <translation>%1 场次已取消</translation>
        </message>
        <message>
            <source>Your tour: %3, %1.</source>
            <translation>您的场次：%3 %1。</translation>
        </message>
        <message>
            <source>Not possible? Please ask our staff.</source>
            <translation>如果不方便，请找工作人员。</translation>
        </message>
        <message>
            <source>Please come back at %2.</source>
            <translation>请在 %2 再来。</translation>
        </message>
        <message>
            <source>Check-in for the %1 tour opens then.</source>
            <translation>%1 场次从那时开始签到。</translation>
        </message>
        <message>
            <source>They may still reach the guide of the %1 tour.</source>
            <translation>也许还能赶上 %1 场次的导览员。</translation>
        </message>
        <message>
            <source>The %1 tour has left</source>
            <translation>%1 场次已出发</translation>
        </message>
        <message>
            <source>%4 has checked in already</source>
            <translation>%4 已经签到了</translation>
        </message>
        <message>
            <source>Please go on with the others.</source>
            <translation>请其他人继续。</translation>
        </message>
        <message>
            <source>The number differs</source>
            <translation>号码和预约的不一样</translation>
        </message>
        <message>
            <source>Please show our staff the ID.</source>
            <translation>请把证件给工作人员看一看。</translation>
        </message>
        <message>
            <source>They only compare it: it is quick.</source>
            <translation>他们核对一下就好，很快。</translation>
        </message>
        <message>
            <source>The name is spelt differently</source>
            <translation>姓名的写法不一样</translation>
        </message>
        <message>
            <source>Document not read</source>
            <translation>证件没有读出来</translation>
        </message>
        <message>
            <source>Document not confirmed</source>
            <translation>证件无法确认</translation>
        </message>
        <message>
            <source>Document expired</source>
            <translation>证件已过期</translation>
        </message>
        <message>
            <source>Number differs</source>
            <translation>号码不一样</translation>
        </message>
        <message>
            <source>Name differs</source>
            <translation>姓名不一样</translation>
        </message>
        <message>
            <source>Please see our staff</source>
            <translation>请找工作人员</translation>
        </message>
        <message>
            <source>Needs an adult</source>
            <translation>需要成年人陪同</translation>
        </message>
        <message>
            <source>Checked in</source>
            <translation>已签到</translation>
        </message>
        <message>
            <source>Rules not accepted</source>
            <translation>没有同意须知</translation>
        </message>
        <message>
            <source>No seat left</source>
            <translation>没有名额</translation>
        </message>
        <message>
            <source>Please show this screen to our staff.</source>
            <translation>请给工作人员看这个屏幕。</translation>
        </message>
        <message>
            <source>Age %1 · cannot enter</source>
            <translation>%1 岁 · 不能进入厂区</translation>
        </message>
        <message>
            <source>%1 can go on.</source>
            <translation>%1可以继续签到。</translation>
        </message>
        <message>
            <source>Back to the rules</source>
            <translation>回到参观须知</translation>
        </message>
        <message>
            <source>Go on with the documents</source>
            <translation>继续放证件</translation>
        </message>
        <message>
            <source>You typed %6. Please compare it with your message.</source>
            <translation>请核对：%6。</translation>
        </message>
        <message>
            <source>Lock phones now</source>
            <translation>现在锁手机</translation>
        </message>
        <message>
            <source>Phones not locked? Lock them now.</source>
            <translation>还没锁的手机，现在可以锁。</translation>
        </message>
        <message>
            <source>Correct the reference</source>
            <translation>改一下预约号</translation>
        </message>
        <message>
            <source>Go on with the other person</source>
            <translation>另一位继续</translation>
        </message>
        <message>
            <source>Go on with the other %1</source>
            <translation>其余 %1 位继续</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>再试一次</translation>
        </message>
        <message>
            <source>All right</source>
            <translation>知道了</translation>
        </message>
        <message>
            <source>The names can no longer be changed.</source>
            <translation>预约名单不能再更改。</translation>
        </message>
        <message>
            <source>Check an adult in</source>
            <translation>放上成年人的证件</translation>
        </message>
        <message>
            <source>In a guest's place? Ask our staff.</source>
            <translation>如果是来替换同行人，工作人员可以更改。</translation>
        </message>
        <message>
            <source>One of you may wait, or rebook.</source>
            <translation>可由家人陪着等，也可以改约。</translation>
        </message>
        <message>
            <source>There is no need to queue now.</source>
            <translation>现在不用排队。</translation>
        </message>
        <message>
            <source>The others can go on.</source>
            <translation>其他人可以继续签到。</translation>
        </message>
        <message>
            <source>This person has checked in already</source>
            <translation>这位已经签到了</translation>
        </message>
    </context>
    <context>
        <name>Release</name>
        <message>
            <source>waits for its turn</source>
            <translation>等待开门</translation>
        </message>
        <message>
            <source>is opening</source>
            <translation>正在打开</translation>
        </message>
        <message>
            <source>open: take it out</source>
            <translation>已打开，请取出</translation>
        </message>
        <message>
            <source>closed again</source>
            <translation>已取出并关好</translation>
        </message>
        <message>
            <source>still inside · open again</source>
            <translation>仍在柜内 · 再开一次</translation>
        </message>
        <message>
            <source>shut · try again, or key</source>
            <translation>没有打开 · 再试，或用钥匙</translation>
        </message>
        <message>
            <source>not seen · look, retry</source>
            <translation>看不到状态 · 查看后再试</translation>
        </message>
        <message>
            <source>stopped · open</source>
            <translation>已停止 · 打开</translation>
        </message>
        <message>
            <source>You may not give phones back. Ask a colleague.</source>
            <translation>您没有归还手机的权限，请找同事。</translation>
        </message>
        <message>
            <source>That is no sticker. Nothing was opened.</source>
            <translation>这不是贴纸，没有开门。</translation>
        </message>
        <message>
            <source>That is no sticker of this venue. Find the person by name.</source>
            <translation>这不是本场馆的贴纸，请按姓名查找。</translation>
        </message>
        <message>
            <source>That sticker is void: the admission was undone. Search by name.</source>
            <translation>贴纸已作废：入场已撤销。请按姓名查找。</translation>
        </message>
        <message>
            <source>That sticker is of another day. See what was left behind.</source>
            <translation>这张贴纸不是今天的，请看遗留列表。</translation>
        </message>
        <message>
            <source>There is no such tour. Nothing was opened.</source>
            <translation>没有这个场次，没有开门。</translation>
        </message>
        <message>
            <source>Nobody knows this visitor. Nothing was opened.</source>
            <translation>查不到这位游客，没有开门。</translation>
        </message>
        <message>
            <source>Nobody here has this document. Nothing was opened.</source>
            <translation>这里没有人使用此证件，没有开门。</translation>
        </message>
        <message>
            <source>There is no door %1 here.</source>
            <translation>这里没有 %1 号柜。</translation>
        </message>
        <message>
            <source>Nothing of theirs is locked up. Nothing was opened.</source>
            <translation>没有寄存物品，没有开门。</translation>
        </message>
        <message>
            <source>Nothing is locked up behind door %1. It stays shut.</source>
            <translation>%1 号柜没有寄存物品，不会打开。</translation>
        </message>
        <message>
            <source>Behind door %1 is somebody else's pouch. It stays shut.</source>
            <translation>%1 号柜是别人的手机袋，不会打开。</translation>
        </message>
        <message>
            <source>The pouch is at kiosk %1, behind door %2. Open it there.</source>
            <translation>手机袋在 %1 号自助机的 %2 号柜，请在那里打开。</translation>
        </message>
        <message>
            <source>The lockers do not answer, nothing was opened. Check their power and cable, or take the key.</source>
            <translation>柜子没有响应，没有开门。请检查电源和线缆，或用钥匙。</translation>
        </message>
        <message>
            <source>The tour is not back. Nothing was opened.</source>
            <translation>场次还没有返回，没有开门。</translation>
        </message>
        <message>
            <source>1 door</source>
            <translation>1 个柜门</translation>
        </message>
        <message>
            <source>%1 doors</source>
            <translation>%1 个柜门</translation>
        </message>
        <message>
            <source>is back</source>
            <translation>已返回</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>参观中</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>not yet departed</source>
            <translation>未出发</translation>
        </message>
        <message>
            <source>%1 · since %2</source>
            <translation>%1 · %2 起</translation>
        </message>
        <message>
            <source>kiosk %1</source>
            <translation>%1 号自助机</translation>
        </message>
        <message>
            <source>No name</source>
            <translation>无姓名</translation>
        </message>
        <message>
            <source>That document could not be read. Put it on again.</source>
            <translation>证件没有读出，请再放一次。</translation>
        </message>
        <message>
            <source>That compartment has been given to somebody meanwhile.</source>
            <translation>该柜已分配给他人。</translation>
        </message>
        <message>
            <source>This kiosk has no lockers.</source>
            <translation>这台自助机没有柜子。</translation>
        </message>
        <message>
            <source>Door %1 · %2</source>
            <translation>%1 号柜 · %2</translation>
        </message>
        <message>
            <source>One door opens.</source>
            <translation>将打开一个柜门。</translation>
        </message>
        <message>
            <source>%1 doors open one after another.</source>
            <translation>将依次打开 %1 个柜门。</translation>
        </message>
        <message>
            <source>It takes about %1 s.</source>
            <translation>约需 %1 秒。</translation>
        </message>
        <message>
            <source>Open the door</source>
            <translation>打开柜门</translation>
        </message>
        <message>
            <source>Open %1 doors</source>
            <translation>打开 %1 个柜门</translation>
        </message>
        <message>
            <source>Door %1: still inside?</source>
            <translation>%1 号柜：还在里面吗？</translation>
        </message>
        <message>
            <source>Close the door. The pouch counts as locked up again, and stays on the list of what was left behind.</source>
            <translation>请关好柜门。手机袋重新算作寄存，并留在遗留列表中。</translation>
        </message>
        <message>
            <source>It is still inside</source>
            <translation>还在里面</translation>
        </message>
        <message>
            <source>Open door %1?</source>
            <translation>打开 %1 号柜？</translation>
        </message>
        <message>
            <source>It holds the pouch of %1.</source>
            <translation>里面是 %1 的手机袋。</translation>
        </message>
        <message>
            <source>More of theirs is at kiosk %1, behind door %2.</source>
            <translation>另有物品在 %1 号自助机的 %2 号柜。</translation>
        </message>
        <message>
            <source>written down by hand</source>
            <translation>人工登记</translation>
        </message>
        <message>
            <source>Staff wrote that down; no sensor saw the door.</source>
            <translation>由工作人员登记，门传感器没有确认。</translation>
        </message>
    </context>
    <context>
        <name>ReleasePage</name>
        <message>
            <source>Locked up</source>
            <translation>寄存中</translation>
        </message>
        <message>
            <source>Given back</source>
            <translation>已归还</translation>
        </message>
        <message>
            <source>Left behind</source>
            <translation>遗留</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>按姓名</translation>
        </message>
        <message>
            <source>Nothing of today's tours is locked up.</source>
            <translation>今天的场次没有寄存物品。</translation>
        </message>
        <message>
            <source>Or hold a sticker to the window, put a document on the reader, or touch a door.</source>
            <translation>也可以扫贴纸、放证件，或点柜门。</translation>
        </message>
        <message>
            <source>No door has been opened yet.</source>
            <translation>还没有打开柜门。</translation>
        </message>
        <message>
            <source>Stop: open no more doors</source>
            <translation>停止：不再开门</translation>
        </message>
        <message>
            <source>Go on with the doors that wait</source>
            <translation>继续打开等待的柜门</translation>
        </message>
        <message>
            <source>Nothing was left behind.</source>
            <translation>没有遗留物品。</translation>
        </message>
        <message>
            <source>Only what was left behind</source>
            <translation>只看遗留</translation>
        </message>
        <message>
            <source>Closing time: all that is locked up</source>
            <translation>闭馆：全部寄存</translation>
        </message>
        <message>
            <source>Name, pinyin, initials or door</source>
            <translation>姓名、拼音、首字母或柜号</translation>
        </message>
        <message>
            <source>The owner takes it</source>
            <translation>本人领取</translation>
        </message>
        <message>
            <source>Or type who takes it instead</source>
            <translation>或输入代领人姓名</translation>
        </message>
        <message>
            <source>This person takes it</source>
            <translation>由此人代领</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>打字</translation>
        </message>
        <message>
            <source>Show people</source>
            <translation>看名单</translation>
        </message>
    </context>
    <context>
        <name>ReleaseWall</name>
        <message>
            <source>The locker wall</source>
            <translation>柜墙</translation>
        </message>
    </context>
    <context>
        <name>ReportDay</name>
        <message>
            <source>30 days earlier</source>
            <translation>提前 30 天</translation>
        </message>
        <message>
            <source>a day earlier</source>
            <translation>提前一天</translation>
        </message>
        <message>
            <source>a day later</source>
            <translation>推后一天</translation>
        </message>
        <message>
            <source>30 days later</source>
            <translation>推后 30 天</translation>
        </message>
    </context>
    <context>
        <name>Reports</name>
        <message>
            <source>Most people come in the five minutes from %1; %2 % are here at the start.</source>
            <translation>从 %1 分钟起的五分钟内来的人最多；开始时已到 %2 %。</translation>
        </message>
        <message>
            <source>%1 of %2 people have a known age. %3</source>
            <translation>%2 人中已知 %1 人的年龄。%3</translation>
        </message>
        <message>
            <source>Of %1 of %2 people a document says it. %3</source>
            <translation>%2 人中有 %1 人的证件能说明地区。%3</translation>
        </message>
    </context>
    <context>
        <name>ReportsPage</name>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>昨天</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>选择日期</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>总数</translation>
        </message>
        <message>
            <source>Arrivals</source>
            <translation>到达</translation>
        </message>
        <message>
            <source>Ages</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>Origins</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Refusals</source>
            <translation>被拒</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>按日</translation>
        </message>
        <message>
            <source>Tours</source>
            <translation>场次</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Save PDF</source>
            <translation>存为 PDF</translation>
        </message>
        <message>
            <source>Save CSV</source>
            <translation>存为 CSV</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>From</source>
            <translation>从</translation>
        </message>
        <message>
            <source>To</source>
            <translation>到</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>正在统计…</translation>
        </message>
        <message>
            <source>Nothing to show for this period.</source>
            <translation>这段时间没有可显示的内容。</translation>
        </message>
    </context>
    <context>
        <name>Rules</name>
        <message>
            <source>For everyone's safety</source>
            <translation>为了大家的安全</translation>
        </message>
        <message>
            <source>Rules of the visit</source>
            <translation>参观须知</translation>
        </message>
        <message>
            <source>An adult accepts for children. Version %1</source>
            <translation>儿童由成年人代为同意 · 须知版本 %1</translation>
        </message>
        <message>
            <source>We accept the rules</source>
            <translation>我们同意</translation>
        </message>
        <message>
            <source>We do not accept</source>
            <translation>不同意</translation>
        </message>
    </context>
    <context>
        <name>SavedPaper</name>
        <message>
            <source>Saved as %1.</source>
            <translation>已保存为 %1。</translation>
        </message>
        <message>
            <source>On its way to the printer, and saved as %1.</source>
            <translation>已送往打印机，并保存为 %1。</translation>
        </message>
        <message>
            <source>Saved as %1, but the printer did not take it.</source>
            <translation>已保存为 %1，但打印机没有接收。</translation>
        </message>
        <message>
            <source>Save it where?</source>
            <translation>保存到哪里？</translation>
        </message>
        <message>
            <source>There are names in it. The kiosk deletes its own lists after a week; what is on a stick is for you to keep safe and to delete.</source>
            <translation>名单含有姓名。存在本机的名单一周后自动删除；存到 U 盘的请您自行保管和删除。</translation>
        </message>
        <message>
            <source>There are no names in it.</source>
            <translation>其中没有姓名。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>On the kiosk</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>The file could not be written. Is the disk full, or the stick pulled out?</source>
            <translation>文件无法写入。磁盘是否已满，或 U 盘已拔出？</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>Staff</name>
        <message>
            <source>Go on meanwhile</source>
            <translation>先继续</translation>
        </message>
        <message>
            <source>Please call our staff</source>
            <translation>请招呼工作人员过来</translation>
        </message>
        <message>
            <source>Please stay here. This screen tells them what to do.</source>
            <translation>请稍等，工作人员会看这个屏幕。</translation>
        </message>
        <message>
            <source>Please stay near door %1: it is still open.</source>
            <translation>请留在 %1 号柜门旁：门还开着。</translation>
        </message>
        <message>
            <source>Close the door to go on.</source>
            <translation>门关好后，会自动继续。</translation>
        </message>
        <message>
            <source>We are sorry that door %1 did not open.</source>
            <translation>抱歉，%1 号柜门没有打开。</translation>
        </message>
        <message>
            <source>Our staff will open it for you.</source>
            <translation>工作人员会为您打开。</translation>
        </message>
        <message>
            <source>Is door %1 shut? We cannot see it.</source>
            <translation>现在无法确认 %1 号柜门是否关好。</translation>
        </message>
        <message>
            <source>Please push it shut and stay near.</source>
            <translation>请把门推上，并留在门旁。</translation>
        </message>
        <message>
            <source>Our staff will take care of your phones.</source>
            <translation>工作人员来保管手机。</translation>
        </message>
        <message>
            <source>Please wait for our staff</source>
            <translation>请稍等工作人员</translation>
        </message>
        <message>
            <source>The fault is ours, not yours.</source>
            <translation>是我们这边的问题，不是您的错。</translation>
        </message>
        <message>
            <source>Your booking is safe; it counts once.</source>
            <translation>您的预约有效，不会重复登记。</translation>
        </message>
    </context>
    <context>
        <name>StaffEnterSheet</name>
        <message>
            <source>Stay here</source>
            <translation>留在此页</translation>
        </message>
        <message>
            <source>Staff only</source>
            <translation>仅限工作人员</translation>
        </message>
        <message>
            <source>A visit is going on here. It starts over when staff sign in; whoever is checked in stays so.</source>
            <translation>有游客正在办理。工作人员登录后将重新开始；已签到的不受影响。</translation>
        </message>
        <message>
            <source>Start over and sign in</source>
            <translation>重新开始并登录</translation>
        </message>
    </context>
    <context>
        <name>StaffFoot</name>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>To the visitors</source>
            <translation>回到游客页面</translation>
        </message>
    </context>
    <context>
        <name>StaffMode</name>
        <message>
            <source>Guide</source>
            <translation>导览员</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>工作人员</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>主管</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>管理员</translation>
        </message>
        <message>
            <source>Staff sign-in</source>
            <translation>工作人员登录</translation>
        </message>
        <message>
            <source>Too many wrong PINs. Wait %1 s, then try again.</source>
            <translation>密码错误次数过多，请等待 %1 秒后再试。</translation>
        </message>
        <message>
            <source>The store does not answer. Try again, or call the administrator.</source>
            <translation>数据库没有应答。请再试一次，或联系管理员。</translation>
        </message>
        <message>
            <source>That is not this person&apos;s PIN.</source>
            <translation>密码不正确。</translation>
        </message>
        <message>
            <source>This badge is not known here. Choose your name, and use your PIN.</source>
            <translation>无法识别此工牌。请选择姓名并输入 PIN。</translation>
        </message>
        <message>
            <source>Too many unknown badges. Wait %1 s, or use your PIN.</source>
            <translation>未知工牌次数过多。请等 %1 秒，或使用 PIN。</translation>
        </message>
    </context>
    <context>
        <name>StaffNobody</name>
        <message>
            <source>Nobody can sign in here yet</source>
            <translation>这里还没有人可以登录</translation>
        </message>
        <message>
            <source>The administrator adds people on this computer, one by one:</source>
            <translation>请管理员在这台电脑上逐个添加：</translation>
        </message>
    </context>
    <context>
        <name>StaffOptions</name>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Display</source>
            <translation>显示</translation>
        </message>
    </context>
    <context>
        <name>StaffPages</name>
    <message>
        <source>Tours</source>
        <translation>场次</translation>
    </message>
        <message>
            <source>Reports</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Roll call</source>
            <translation>点名</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Give phones back</source>
            <translation>归还手机</translation>
        </message>
        <message>
            <source>Open everything</source>
            <translation>全部开门</translation>
        </message>
        <message>
            <source>Meals and rides</source>
            <translation>餐券与试驾</translation>
        </message>
        <message>
            <source>Cart seats</source>
            <translation>乘车座位</translation>
        </message>
        <message>
            <source>Luggage</source>
            <translation>行李</translation>
        </message>
        <message>
            <source>What waits</source>
            <translation>待办事项</translation>
        </message>
        <message>
            <source>Lockers</source>
            <translation>手机柜</translation>
        </message>
        <message>
            <source>Journal</source>
            <translation>日志</translation>
        </message>
        <message>
        <source>Find anyone</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>游客</translation>
    </message>
    <message>
        <source>No booking</source>
        <translation>没有预约</translation>
    </message>
    <message>
        <source>Check in by hand</source>
        <translation>人工签到</translation>
    </message>
</context>
    <context>
        <name>StaffPeople</name>
        <message>
            <source>Who are you?</source>
            <translation>您是哪位？</translation>
        </message>
        <message>
            <source>Choose your name, or hold your badge to the scanner.</source>
            <translation>请选择姓名，或将工牌对准扫码器。</translation>
        </message>
    </context>
    <context>
        <name>StepDots</name>
        <message>
            <source>Step %1 of %2</source>
            <translation>第 %1 步，共 %2 步</translation>
        </message>
    </context>
    <context>
        <name>StickerRow</name>
        <message>
            <source>It came out</source>
            <translation>已出来</translation>
        </message>
        <message>
            <source>Print again</source>
            <translation>再打印</translation>
        </message>
    </context>
    <context>
        <name>Stopped</name>
        <message>
            <source>Ask our staff for help</source>
            <translation>请工作人员帮忙</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>Check-in now</source>
            <translation>现在签到</translation>
        </message>
        <message>
            <source>Opens %1</source>
            <translation>%1 起签到</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>签到结束</translation>
        </message>
        <message>
            <source>Departed</source>
            <translation>已出发</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
    </context>
    <context>
        <name>Venue</name>
        <message>
            <source>Hold your booking code to the window</source>
            <translation>请将预约码对准扫描窗</translation>
        </message>
        <message>
            <source>Put your ID card on the reader</source>
            <translation>请将身份证放在读卡器上</translation>
        </message>
        <message>
            <source>Type your booking reference</source>
            <translation>请输入预约号</translation>
        </message>
        <message>
            <source>Please see our staff</source>
            <translation>请找工作人员</translation>
        </message>
    </context>
    <context>
        <name>WallMap</name>
        <message>
            <source>The locker wall; door %1 is lit</source>
            <translation>柜门分布图，亮起的是 %1 号</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source>d MMMM</source>
            <comment>date pattern of QLocale</comment>
            <translation>M 月 d 日</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between names in a list</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <comment>the last two names of a list</comment>
            <translation>%1 和 %2</translation>
        </message>
    </context>
    <context>
        <name>TypingFrame</name>
        <message>
            <source>Search</source>
            <translation>查找</translation>
        </message>
    </context>
    <context>
        <name>RollCount</name>
        <message>
            <source>of %1 are here</source>
            <translation>共 %1 位</translation>
        </message>
        <message>
            <source>Next ID, please</source>
            <translation>请下一位放证件</translation>
        </message>
    </context>
    <context>
        <name>RestMissing</name>
        <message>
            <source>Go on now? Whoever comes later uses the same code.</source>
            <translation>先继续吗？
后到的人用同一预约码。</translation>
        </message>
        <message>
            <source>Yes, go on</source>
            <translation>好，先继续</translation>
        </message>
        <message>
            <source>Wait a little</source>
            <translation>再等一等</translation>
        </message>
    </context>
    <context>
        <name>StillHereSheet</name>
        <message>
            <source>More time</source>
            <translation>延长时间</translation>
        </message>
        <message>
            <source>Are you still there?</source>
            <translation>您还在吗？</translation>
        </message>
        <message>
            <source>This screen is about to clear itself, so that nobody else can read it.</source>
            <translation>屏幕即将清空，以免旁人看到您的信息。</translation>
        </message>
        <message>
            <source>Start over</source>
            <translation>重新开始</translation>
        </message>
    </context>
    <context>
        <name>StaffPage</name>
        <message>
            <source>A device does not answer: see the devices page.</source>
            <translation>有设备没有应答：请看设备页。</translation>
        </message>
        <message>
            <source>That did not work. Try again, or call the administrator.</source>
            <translation>没有成功。请再试一次，或联系管理员。</translation>
        </message>
    </context>
    <context>
        <name>StaffQuestionSheet</name>
        <message>
            <source>Do nothing</source>
            <translation>什么也不做</translation>
        </message>
    </context>
    <context>
        <name>StaffKeyboard</name>
        <message>
            <source>Blank</source>
            <translation>空格</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>删除</translation>
        </message>
    </context>
    <context>
        <name>EntitlementsPage</name>
        <message>
            <source>Nothing is offered besides the tour. The administrator adds meals and rides in the configuration, under [[entitlements]].</source>
            <translation>除参观外没有其他项目。管理员可在配置文件的 [[entitlements]] 中添加餐券、试驾等。</translation>
        </message>
        <message>
            <source>Nobody waits</source>
            <translation>没有人排队</translation>
        </message>
        <message>
            <source>Call the next of %1</source>
            <translation>叫下一位（共 %1 位）</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>QueueNumber</name>
        <message>
            <source>Came</source>
            <translation>已到</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>未到</translation>
        </message>
        <message>
            <source>Waits again</source>
            <translation>重新排队</translation>
        </message>
    </context>
    <context>
        <name>Entitlements</name>
        <message>
            <source>%1: hold the sticker here</source>
            <translation>%1：请出示贴纸</translation>
        </message>
        <message>
            <source>Yes: %1</source>
            <translation>可以：%1</translation>
        </message>
        <message>
            <source>%1: this number is called.</source>
            <translation>%1：请等候叫号。</translation>
        </message>
        <message>
            <source>That was the last one of this visit.</source>
            <translation>本次参观的已用完。</translation>
        </message>
        <message>
            <source>%1 more afterwards.</source>
            <translation>之后还可用 %1 次。</translation>
        </message>
        <message>
            <source>You may not do this</source>
            <translation>您没有这项权限</translation>
        </message>
        <message>
            <source>Ask a supervisor.</source>
            <translation>请找主管。</translation>
        </message>
        <message>
            <source>This is not offered any more</source>
            <translation>这一项已不再提供</translation>
        </message>
        <message>
            <source>Choose what is redeemed here.</source>
            <translation>请选择在这里兑换哪一项。</translation>
        </message>
        <message>
            <source>No visit has this code</source>
            <translation>查不到这个码</translation>
        </message>
        <message>
            <source>Is it a sticker of this venue? Find the visitor by name.</source>
            <translation>是本场馆的贴纸吗？可以按姓名查找游客。</translation>
        </message>
        <message>
            <source>Not checked in</source>
            <translation>还没有签到</translation>
        </message>
        <message>
            <source>This visitor has to check in first.</source>
            <translation>请游客先签到。</translation>
        </message>
        <message>
            <source>A sticker of another day</source>
            <translation>不是今天的贴纸</translation>
        </message>
        <message>
            <source>It holds on the day of the visit only.</source>
            <translation>只在参观当天有效。</translation>
        </message>
        <message>
            <source>The tour was cancelled</source>
            <translation>这一场次已取消</translation>
        </message>
        <message>
            <source>Not part of this visit</source>
            <translation>本次参观不包含这一项</translation>
        </message>
        <message>
            <source>The booking does not include it.</source>
            <translation>预约里没有这一项。</translation>
        </message>
        <message>
            <source>Already redeemed</source>
            <translation>已经兑换过</translation>
        </message>
        <message>
            <source>At %1, kiosk %2.</source>
            <translation>%1，在 %2 号自助机。</translation>
        </message>
        <message>
            <source>Too young for this</source>
            <translation>未到规定年龄</translation>
        </message>
        <message>
            <source>The minimum age counts on the day of the tour.</source>
            <translation>年龄按参观当天计算。</translation>
        </message>
        <message>
            <source>The tour is not back yet</source>
            <translation>这一场次还没有返回</translation>
        </message>
        <message>
            <source>The guide marks it as returned on the tour&apos;s page.</source>
            <translation>导览员在场次页面标记“已返回”后即可。</translation>
        </message>
        <message>
            <source>You may not do this. Ask a supervisor.</source>
            <translation>您没有这项权限，请找主管。</translation>
        </message>
        <message>
            <source>This was taken back before.</source>
            <translation>之前已经撤销。</translation>
        </message>
        <message>
            <source>It is more than 15 minutes ago: it stays.</source>
            <translation>已超过 15 分钟，不能撤销。</translation>
        </message>
        <message>
            <source>Choose a reason first.</source>
            <translation>请先选择原因。</translation>
        </message>
        <message>
            <source>Waits since %1</source>
            <translation>%1 起排队</translation>
        </message>
        <message>
            <source>Called: did they come?</source>
            <translation>已叫号：来了吗？</translation>
        </message>
        <message>
            <source>Has been</source>
            <translation>已体验</translation>
        </message>
        <message>
            <source>Did not come</source>
            <translation>没有来</translation>
        </message>
        <message>
            <source>Can be had now</source>
            <translation>现在可以兑换</translation>
        </message>
        <message>
            <source>Take it back?</source>
            <translation>要撤销吗？</translation>
        </message>
        <message>
            <source>It can be had again then, and its number is void.</source>
            <translation>撤销后可以重新兑换，原号码作废。</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redeemed by mistake</source>
            <translation>误操作</translation>
        </message>
        <message>
            <source>Not wanted after all</source>
            <translation>游客不需要了</translation>
        </message>
        <message>
            <source>It could not be given</source>
            <translation>无法提供</translation>
        </message>
        <message>
            <source>Taken back.</source>
            <translation>已撤销。</translation>
        </message>
        <message>
            <source>Nobody waits.</source>
            <translation>没有人排队。</translation>
        </message>
    </context>
    <context>
        <name>SeatChip</name>
        <message>
            <source>Free seat</source>
            <translation>空位</translation>
        </message>
    </context>
    <context>
        <name>SeatingPage</name>
        <message>
            <source>Out of the cart</source>
            <translation>移出车辆</translation>
        </message>
        <message>
            <source>Seat the rest</source>
            <translation>安排其余的人</translation>
        </message>
        <message>
            <source>Propose again</source>
            <translation>重新安排</translation>
        </message>
        <message>
            <source>Propose seats</source>
            <translation>安排座位</translation>
        </message>
    </context>
    <context>
        <name>Seating</name>
        <message>
            <source>No name</source>
            <translation>无姓名</translation>
        </message>
        <message>
            <source>party %1</source>
            <translation>第 %1 组</translation>
        </message>
        <message>
            <source>age %1</source>
            <translation>%1 岁</translation>
        </message>
        <message>
            <source>no adult of the party in this cart</source>
            <translation>同车没有同行的成人</translation>
        </message>
        <message>
            <source>not here yet</source>
            <translation>未到</translation>
        </message>
        <message>
            <source>No seat</source>
            <translation>未安排</translation>
        </message>
        <message>
            <source>Cart %1</source>
            <translation>%1 号车</translation>
        </message>
        <message>
            <source>There is no tour today.</source>
            <translation>今天没有场次。</translation>
        </message>
        <message>
            <source>%1 of %2 have a seat, carts: %3</source>
            <translation>已有座位 %1/%2，车辆 %3</translation>
        </message>
        <message>
            <source>%1: now touch a cart, a free seat or somebody to swap with.</source>
            <translation>%1：请点车辆、空位，或点另一人互换。</translation>
        </message>
        <message>
            <source>Without an adult of their party in the cart: %1.</source>
            <translation>同车没有同行成人：%1。</translation>
        </message>
        <message>
            <source>One person has no seat yet.</source>
            <translation>还有 1 人没有座位。</translation>
        </message>
        <message>
            <source>%1 people have no seat yet.</source>
            <translation>还有 %1 人没有座位。</translation>
        </message>
        <message>
            <source>Touch somebody to put them into another cart.</source>
            <translation>点一个人，可换到别的车。</translation>
        </message>
        <message>
            <source>Propose seats again?</source>
            <translation>重新安排座位？</translation>
        </message>
        <message>
            <source>People are seated anew. Stickers that are out show the carts of before.</source>
            <translation>座位将重新安排。已打印的贴纸上仍是原来的车号。</translation>
        </message>
        <message>
            <source>Propose again</source>
            <translation>重新安排</translation>
        </message>
        <message>
            <source>Keep whom somebody has moved</source>
            <translation>保留人工调整的座位</translation>
        </message>
        <message>
            <source>Seat everybody anew</source>
            <translation>全部重新安排</translation>
        </message>
        <message>
            <source>%1 (age %2)</source>
            <translation>%1（%2 岁）</translation>
        </message>
        <message>
            <source>You may not seat people.</source>
            <translation>您没有安排座位的权限。</translation>
        </message>
        <message>
            <source>This tour is not known any more.</source>
            <translation>找不到这个场次了。</translation>
        </message>
        <message>
            <source>This tour is over: nobody is seated any more.</source>
            <translation>本场次已结束，不能再安排座位。</translation>
        </message>
        <message>
            <source>That person is not on this tour any more.</source>
            <translation>此人已不在本场次。</translation>
        </message>
        <message>
            <source>There is no cart %1.</source>
            <translation>没有 %1 号车。</translation>
        </message>
        <message>
            <source>Cart %1 is full. Touch somebody in it to swap.</source>
            <translation>%1 号车已满。请点车上的人互换。</translation>
        </message>
        <message>
            <source>%1 and %2 more</source>
            <translation>%1 等，另有 %2 人</translation>
        </message>
    </context>
    <context>
        <name>LuggagePiece</name>
        <message>
            <source>All luggage</source>
            <translation>全部行李</translation>
        </message>
        <message>
            <source>Give out</source>
            <translation>交还行李</translation>
        </message>
        <message>
            <source>Without its tag</source>
            <translation>没有行李牌</translation>
        </message>
        <message>
            <source>Take a picture</source>
            <translation>拍照</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>收下行李</translation>
        </message>
        <message>
            <source>Picture of the luggage</source>
            <translation>行李照片</translation>
        </message>
        <message>
            <source>Where does it stand?</source>
            <translation>放在哪里？</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>收回</translation>
        </message>
    </context>
    <context>
        <name>LuggageLost</name>
        <message>
            <source>Last four</source>
            <translation>末四位</translation>
        </message>
        <message>
            <source>Give out</source>
            <translation>交还行李</translation>
        </message>
    </context>
    <context>
        <name>LuggagePage</name>
        <message>
            <source>Stand here</source>
            <translation>寄存中</translation>
        </message>
        <message>
            <source>Only tagged</source>
            <translation>仅有行李牌</translation>
        </message>
        <message>
            <source>Given out</source>
            <translation>已交还</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Number, name, last four, booking, place</source>
            <translation>编号、姓名、末四位、预约号、位置</translation>
        </message>
        <message>
            <source>Show %1</source>
            <translation>显示 %1 件</translation>
        </message>
        <message>
            <source>No luggage is found.</source>
            <translation>没有找到行李。</translation>
        </message>
        <message>
            <source>No luggage stands here. Hold a tag to the scanner to take one in.</source>
            <translation>没有寄存的行李。扫描行李牌即可收下行李。</translation>
        </message>
        <message>
            <source>Every tagged piece has been taken in.</source>
            <translation>有牌的行李都已收下。</translation>
        </message>
        <message>
            <source>Nothing has been given out today.</source>
            <translation>今天还没有交还行李。</translation>
        </message>
    </context>
    <context>
        <name>Luggage</name>
        <message>
            <source>The tag is lost</source>
            <translation>行李牌丢失</translation>
        </message>
        <message>
            <source>The tag cannot be read</source>
            <translation>行李牌无法辨认</translation>
        </message>
        <message>
            <source>Somebody else fetches it</source>
            <translation>由他人代领</translation>
        </message>
        <message>
            <source>Booking %1</source>
            <translation>预约 %1</translation>
        </message>
        <message>
            <source>Tag made %1, not taken in yet</source>
            <translation>%1 打印行李牌，尚未收下</translation>
        </message>
        <message>
            <source>Taken in %1</source>
            <translation>%1 收下</translation>
        </message>
        <message>
            <source>Given out %1</source>
            <translation>%1 交还</translation>
        </message>
        <message>
            <source>You may not give out luggage.</source>
            <translation>您没有交还行李的权限。</translation>
        </message>
        <message>
            <source>There is no such luggage tag.</source>
            <translation>没有这个行李牌。</translation>
        </message>
        <message>
            <source>This luggage was given out already: %1. Call a supervisor.</source>
            <translation>这件行李已于 %1 交还。请叫主管。</translation>
        </message>
        <message>
            <source>There is no such place any more. Choose another one.</source>
            <translation>该位置已不存在，请另选。</translation>
        </message>
        <message>
            <source>Choose a reason.</source>
            <translation>请选择原因。</translation>
        </message>
        <message>
            <source>Without the tag a document is needed.</source>
            <translation>没有行李牌时需要证件。</translation>
        </message>
        <message>
            <source>The camera gave no picture. Store the luggage without.</source>
            <translation>相机没有拍到照片，请直接收下行李。</translation>
        </message>
        <message>
            <source>Pictures of luggage are not set up here.</source>
            <translation>这里没有设置行李拍照。</translation>
        </message>
        <message>
            <source>Luggage %1</source>
            <translation>行李 %1</translation>
        </message>
        <message>
            <source>Lay the person's document on the reader, or type its last four.</source>
            <translation>请将来人的证件放在读卡器上，或输入末四位。</translation>
        </message>
        <message>
            <source>Somebody of this booking has a document that ends so.</source>
            <translation>与本预约中的证件相符。</translation>
        </message>
        <message>
            <source>Nobody of this booking has a document that ends so!</source>
            <translation>本预约中没有这样的证件！</translation>
        </message>
        <message>
            <source>Luggage %1 is taken in.</source>
            <translation>行李 %1 已收下。</translation>
        </message>
        <message>
            <source>The picture of luggage %1 is kept.</source>
            <translation>行李 %1 的照片已保存。</translation>
        </message>
        <message>
            <source>Give out luggage %1?</source>
            <translation>交还行李 %1？</translation>
        </message>
        <message>
            <source>Compare its number with the tag in the visitor's hand.</source>
            <translation>请核对行李与游客手中行李牌的编号。</translation>
        </message>
        <message>
            <source>The numbers are the same: give out</source>
            <translation>编号一致，交还</translation>
        </message>
        <message>
            <source>Give out luggage %1 without its tag?</source>
            <translation>没有行李牌，仍交还行李 %1？</translation>
        </message>
        <message>
            <source>Give out</source>
            <translation>交还</translation>
        </message>
        <message>
            <source>No luggage belongs to what was read.</source>
            <translation>所读取的没有对应的行李。</translation>
        </message>
        <message>
            <source>Luggage %1 is given out.</source>
            <translation>行李 %1 已交还。</translation>
        </message>
        <message>
            <source>%1 and %2 more</source>
            <translation>%1 等，另有 %2 人</translation>
        </message>
        <message>
            <source>It was the wrong luggage</source>
            <translation>拿错了行李</translation>
        </message>
        <message>
            <source>It was the wrong person</source>
            <translation>给错了人</translation>
        </message>
        <message>
            <source>Touched by mistake</source>
            <translation>误触</translation>
        </message>
        <message>
            <source>Take luggage %1 back?</source>
            <translation>收回行李 %1？</translation>
        </message>
        <message>
            <source>It counts as here again, at its place. Its picture is gone.</source>
            <translation>这件行李重新记为在此处、原来的位置。照片已删除。</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>收回</translation>
        </message>
        <message>
            <source>Luggage %1 is here again.</source>
            <translation>行李 %1 已收回。</translation>
        </message>
        <message>
            <source>This luggage is here: nothing to take back.</source>
            <translation>这件行李就在这里，无需收回。</translation>
        </message>
        <message>
            <source>Luggage can be taken back for 15 minutes. Nothing was changed.</source>
            <translation>交还后 15 分钟内才能收回。没有作任何更改。</translation>
        </message>
    </context>
    <context>
        <name>Compartments</name>
        <message>
            <source>free</source>
            <translation>空闲</translation>
        </message>
        <message>
            <source>given, not closed yet</source>
            <translation>已分配，尚未关门</translation>
        </message>
        <message>
            <source>holds a pouch</source>
            <translation>存有手机袋</translation>
        </message>
        <message>
            <source>out of order</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>did not open</source>
            <translation>未能打开</translation>
        </message>
        <message>
            <source>kept for a pouch that is being moved</source>
            <translation>留给正在转移的手机袋</translation>
        </message>
        <message>
            <source>opened by staff: free once it is closed</source>
            <translation>由工作人员打开，关门后恢复使用</translation>
        </message>
        <message>
            <source>taken out of use by command</source>
            <translation>已由命令停用</translation>
        </message>
        <message>
            <source>The door or its hinge is broken</source>
            <translation>柜门或合页损坏</translation>
        </message>
        <message>
            <source>The lock does not hold</source>
            <translation>锁扣不牢</translation>
        </message>
        <message>
            <source>It is dirty or wet</source>
            <translation>里面脏了或有水</translation>
        </message>
        <message>
            <source>Something was left inside</source>
            <translation>里面有遗留物品</translation>
        </message>
        <message>
            <source>It is kept free for somebody</source>
            <translation>为他人预留</translation>
        </message>
        <message>
            <source>You may not do this. Ask a colleague.</source>
            <translation>您没有此项权限，请找同事。</translation>
        </message>
        <message>
            <source>Choose a reason first. Nothing was changed.</source>
            <translation>请先选择原因。没有作任何更改。</translation>
        </message>
        <message>
            <source>There is no door %1 here.</source>
            <translation>这里没有 %1 号门。</translation>
        </message>
        <message>
            <source>Somebody may be using it now. Wait five minutes, and look again.</source>
            <translation>可能有人正在使用。请等五分钟再看。</translation>
        </message>
        <message>
            <source>It was given to somebody. Look inside, then free it.</source>
            <translation>已分配给游客。请先查看柜内，再释放。</translation>
        </message>
        <message>
            <source>Somebody&apos;s pouch is inside. Give it back, or move it.</source>
            <translation>里面有游客的手机袋。请归还或转移。</translation>
        </message>
        <message>
            <source>It is open or being moved to. Finish that first.</source>
            <translation>门开着或正在转入。请先完成。</translation>
        </message>
        <message>
            <source>It is in use already. Nothing was changed.</source>
            <translation>本来就在使用中。没有作任何更改。</translation>
        </message>
        <message>
            <source>The board does not answer. Check its power, or use the key.</source>
            <translation>锁控板没有应答。请检查电源，或用钥匙开门。</translation>
        </message>
        <message>
            <source>It stands open already.</source>
            <translation>门已经开着。</translation>
        </message>
        <message>
            <source>Door %1 is open. Nobody gets it until you close it.</source>
            <translation>%1 号门已打开。关门之前不会分配给游客。</translation>
        </message>
        <message>
            <source>Door %1 did not open, and is out of order now.</source>
            <translation>%1 号门未能打开，现已停用。</translation>
        </message>
        <message>
            <source>Door %1 is opening…</source>
            <translation>正在打开 %1 号门…</translation>
        </message>
        <message>
            <source>Take the pouch from door %1, put it into door %2, and close door %2.</source>
            <translation>从 %1 号门取出手机袋，放入 %2 号门，并关好 %2 号门。</translation>
        </message>
        <message>
            <source>The pouch of door %1 is behind door %2 now.</source>
            <translation>%1 号门的手机袋现在在 %2 号门。</translation>
        </message>
        <message>
            <source>Nothing was moved: it counts as behind door %1.</source>
            <translation>没有转移：仍记在 %1 号门。</translation>
        </message>
        <message>
            <source>Give it back</source>
            <translation>归还</translation>
        </message>
        <message>
            <source>Move the pouch</source>
            <translation>转移手机袋</translation>
        </message>
        <message>
            <source>It is empty: free it</source>
            <translation>里面是空的：释放</translation>
        </message>
        <message>
            <source>Open to clean</source>
            <translation>打开清洁</translation>
        </message>
        <message>
            <source>Use it again</source>
            <translation>恢复使用</translation>
        </message>
        <message>
            <source>Take out of use</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Tour %1 at %2</source>
            <translation>%2 的场次 %1</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>自 %1</translation>
        </message>
        <message>
            <source>The door stands open.</source>
            <translation>门开着。</translation>
        </message>
        <message>
            <source>The door is closed.</source>
            <translation>门已关好。</translation>
        </message>
        <message>
            <source>Nobody knows how the door stands.</source>
            <translation>无法确定门的状态。</translation>
        </message>
        <message>
            <source>Within reach of a wheelchair.</source>
            <translation>坐轮椅可以够到。</translation>
        </message>
        <message>
            <source>Door %1</source>
            <translation>%1 号门</translation>
        </message>
        <message>
            <source>Nobody gets it from now on. What is inside stays theirs whose it is.</source>
            <translation>从现在起不再分配。里面的物品仍属于原来的游客。</translation>
        </message>
        <message>
            <source>Take door %1 out of use?</source>
            <translation>停用 %1 号门？</translation>
        </message>
        <message>
            <source>Use door %1 again?</source>
            <translation>恢复使用 %1 号门？</translation>
        </message>
        <message>
            <source>Visitors get it from now on. Look that it opens, and is empty.</source>
            <translation>从现在起会分配给游客。请确认门能打开，里面是空的。</translation>
        </message>
        <message>
            <source>Free door %1?</source>
            <translation>释放 %1 号门？</translation>
        </message>
        <message>
            <source>Have you looked inside? If a pouch is there, it would be lost.</source>
            <translation>查看过里面了吗？如有手机袋，就会找不到主人。</translation>
        </message>
        <message>
            <source>Open door %1?</source>
            <translation>打开 %1 号门？</translation>
        </message>
        <message>
            <source>It is empty. Nobody gets it until its door is closed again.</source>
            <translation>里面是空的。关门之前不会分配给游客。</translation>
        </message>
        <message>
            <source>Open the door</source>
            <translation>开门</translation>
        </message>
        <message>
            <source>Move the pouch of door %1?</source>
            <translation>转移 %1 号门的手机袋？</translation>
        </message>
        <message>
            <source>An empty door opens, then this one. Carry the pouch over, and close.</source>
            <translation>先打开一个空柜门，再打开这个门。把手机袋放过去，关好门。</translation>
        </message>
        <message>
            <source>Open both doors</source>
            <translation>打开两个门</translation>
        </message>
        <message>
            <source>Door %1 is out of use.</source>
            <translation>%1 号门已停用。</translation>
        </message>
        <message>
            <source>Door %1 is given to visitors again.</source>
            <translation>%1 号门已恢复使用。</translation>
        </message>
        <message>
            <source>open</source>
            <translation>开着</translation>
        </message>
        <message>
            <source>Door %1 opens</source>
            <translation>%1 号门打开</translation>
        </message>
        <message>
            <source>Door %1 opens, take the pouch out</source>
            <translation>%1 号门打开，取出手机袋</translation>
        </message>
        <message>
            <source>Put it into door %1, and close that</source>
            <translation>放入 %1 号门并关好</translation>
        </message>
    </context>
    <context>
        <name>CompartmentsPage</name>
        <message>
            <source>Free</source>
            <translation>空闲</translation>
        </message>
        <message>
            <source>Locked up</source>
            <translation>寄存中</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>开着</translation>
        </message>
        <message>
            <source>Out of use</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Touch a door to see what is behind it.</source>
            <translation>点一个柜门，查看里面的情况。</translation>
        </message>
        <message>
            <source>Leave it where it is</source>
            <translation>留在原处</translation>
        </message>
    </context>
    <context>
        <name>Journal</name>
        <message>
            <source>The kiosk was started</source>
            <translation>自助机启动</translation>
        </message>
        <message>
            <source>A roster was read in</source>
            <translation>导入名单</translation>
        </message>
        <message>
            <source>Passes were made</source>
            <translation>制作凭证</translation>
        </message>
        <message>
            <source>A pass was revoked</source>
            <translation>凭证作废</translation>
        </message>
        <message>
            <source>A booking came by its pass alone</source>
            <translation>仅凭凭证接收的预约</translation>
        </message>
        <message>
            <source>Rules accepted</source>
            <translation>同意须知</translation>
        </message>
        <message>
            <source>Rules not accepted</source>
            <translation>未同意须知</translation>
        </message>
        <message>
            <source>Admitted</source>
            <translation>准予入场</translation>
        </message>
        <message>
            <source>Not admitted</source>
            <translation>未准入场</translation>
        </message>
        <message>
            <source>Admitted against the rules</source>
            <translation>破例入场</translation>
        </message>
        <message>
            <source>Admission undone</source>
            <translation>撤销入场</translation>
        </message>
        <message>
            <source>Door given</source>
            <translation>分配柜门</translation>
        </message>
        <message>
            <source>Door opened</source>
            <translation>柜门打开</translation>
        </message>
        <message>
            <source>Door did not open</source>
            <translation>柜门未能打开</translation>
        </message>
        <message>
            <source>Door taken out of use</source>
            <translation>柜门停用</translation>
        </message>
        <message>
            <source>Door in use again</source>
            <translation>柜门恢复使用</translation>
        </message>
        <message>
            <source>Door not used after all</source>
            <translation>柜门最终未用</translation>
        </message>
        <message>
            <source>Phones locked up</source>
            <translation>手机已寄存</translation>
        </message>
        <message>
            <source>Phones given back</source>
            <translation>手机已归还</translation>
        </message>
        <message>
            <source>Phones still inside</source>
            <translation>手机仍在柜内</translation>
        </message>
        <message>
            <source>Phones moved to another door</source>
            <translation>手机转到另一柜门</translation>
        </message>
        <message>
            <source>Forgotten pouch handed over</source>
            <translation>遗留手机袋已交付</translation>
        </message>
        <message>
            <source>Phones asked back</source>
            <translation>要求归还手机</translation>
        </message>
        <message>
            <source>Everything opened</source>
            <translation>全部开门</translation>
        </message>
        <message>
            <source>Sticker to be printed</source>
            <translation>贴纸待打印</translation>
        </message>
        <message>
            <source>Sticker printed</source>
            <translation>贴纸已打印</translation>
        </message>
        <message>
            <source>Sticker may not have come out</source>
            <translation>贴纸可能未打出</translation>
        </message>
        <message>
            <source>Somebody looked for a sticker</source>
            <translation>有人确认了贴纸</translation>
        </message>
        <message>
            <source>Luggage tag made</source>
            <translation>生成行李牌</translation>
        </message>
        <message>
            <source>Luggage tag printed</source>
            <translation>行李牌已打印</translation>
        </message>
        <message>
            <source>Luggage put away</source>
            <translation>行李已存放</translation>
        </message>
        <message>
            <source>Luggage photographed</source>
            <translation>行李已拍照</translation>
        </message>
        <message>
            <source>Luggage handed out</source>
            <translation>行李已领取</translation>
        </message>
        <message>
            <source>Door stands wrong</source>
            <translation>柜门异常</translation>
        </message>
        <message>
            <source>Door is right again</source>
            <translation>柜门恢复正常</translation>
        </message>
        <message>
            <source>Device does not work</source>
            <translation>设备故障</translation>
        </message>
        <message>
            <source>Device works again</source>
            <translation>设备恢复</translation>
        </message>
        <message>
            <source>Staff called</source>
            <translation>呼叫工作人员</translation>
        </message>
        <message>
            <source>Somebody saw to a case</source>
            <translation>个案已处理</translation>
        </message>
        <message>
            <source>Tour marked</source>
            <translation>场次状态更新</translation>
        </message>
        <message>
            <source>Did not come</source>
            <translation>未到场</translation>
        </message>
        <message>
            <source>Place given to somebody else</source>
            <translation>名额转给他人</translation>
        </message>
        <message>
            <source>Seats in the carts proposed</source>
            <translation>生成乘车座位建议</translation>
        </message>
        <message>
            <source>Seat in a cart chosen</source>
            <translation>选定乘车座位</translation>
        </message>
        <message>
            <source>Phones counted</source>
            <translation>登记手机数量</translation>
        </message>
        <message>
            <source>Headcount begun</source>
            <translation>开始清点人数</translation>
        </message>
        <message>
            <source>Headcount taken</source>
            <translation>清点人数完成</translation>
        </message>
        <message>
            <source>Note written</source>
            <translation>添加备注</translation>
        </message>
        <message>
            <source>Note removed</source>
            <translation>删除备注</translation>
        </message>
        <message>
            <source>List of a tour printed or saved</source>
            <translation>打印或保存场次名单</translation>
        </message>
        <message>
            <source>Came without a booking</source>
            <translation>无预约到场</translation>
        </message>
        <message>
            <source>Got a free place</source>
            <translation>候补入席</translation>
        </message>
        <message>
            <source>Two entries made one</source>
            <translation>合并两条记录</translation>
        </message>
        <message>
            <source>Person blocked</source>
            <translation>禁止入场</translation>
        </message>
        <message>
            <source>Person not blocked any more</source>
            <translation>解除禁止入场</translation>
        </message>
        <message>
            <source>Meal, ride or other redeemed</source>
            <translation>核销餐食、试乘等权益</translation>
        </message>
        <message>
            <source>Redemption undone</source>
            <translation>撤销核销</translation>
        </message>
        <message>
            <source>Number of a queue called or done</source>
            <translation>叫号或完成</translation>
        </message>
        <message>
            <source>Asked for and not done</source>
            <translation>要求未执行</translation>
        </message>
        <message>
            <source>Person of the staff added</source>
            <translation>新增工作人员</translation>
        </message>
        <message>
            <source>Person of the staff disabled</source>
            <translation>停用工作人员</translation>
        </message>
        <message>
            <source>Badge given</source>
            <translation>发放工牌</translation>
        </message>
        <message>
            <source>Badges ended</source>
            <translation>工牌失效</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Sign-in failed</source>
            <translation>登录失败</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>Device tried</source>
            <translation>测试设备</translation>
        </message>
        <message>
            <source>Check-in ended</source>
            <translation>签到结束</translation>
        </message>
        <message>
            <source>Roll call begun</source>
            <translation>开始点名</translation>
        </message>
        <message>
            <source>Found at the assembly point</source>
            <translation>集合点已到</translation>
        </message>
        <message>
            <source>Not at the assembly point after all</source>
            <translation>更正：未到集合点</translation>
        </message>
        <message>
            <source>Roll call ended</source>
            <translation>点名结束</translation>
        </message>
        <message>
            <source>Roll call printed or saved</source>
            <translation>打印或保存点名表</translation>
        </message>
        <message>
            <source>Visitors</source>
            <translation>游客</translation>
        </message>
        <message>
            <source>Doors and phones</source>
            <translation>柜门与手机</translation>
        </message>
        <message>
            <source>Stickers and luggage</source>
            <translation>贴纸与行李</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>工作人员</translation>
        </message>
        <message>
            <source>Everything else</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>at the visitors&apos; wish</source>
            <translation>应游客要求</translation>
        </message>
        <message>
            <source>with a badge</source>
            <translation>用工牌</translation>
        </message>
        <message>
            <source>with a PIN</source>
            <translation>用 PIN</translation>
        </message>
        <message>
            <source>by themselves</source>
            <translation>本人操作</translation>
        </message>
        <message>
            <source>nobody touched the screen</source>
            <translation>长时间无人操作</translation>
        </message>
        <message>
            <source>is disabled</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>the kiosk was closed</source>
            <translation>自助机关闭</translation>
        </message>
        <message>
            <source>wrong PIN</source>
            <translation>PIN 错误</translation>
        </message>
        <message>
            <source>unknown badge</source>
            <translation>未知工牌</translation>
        </message>
        <message>
            <source>had to wait</source>
            <translation>须等待</translation>
        </message>
        <message>
            <source>without the right to it</source>
            <translation>没有权限</translation>
        </message>
        <message>
            <source>opened without being asked</source>
            <translation>未经指令自行打开</translation>
        </message>
        <message>
            <source>stands open</source>
            <translation>一直开着</translation>
        </message>
        <message>
            <source>cannot be seen</source>
            <translation>状态不明</translation>
        </message>
        <message>
            <source>a door was left open</source>
            <translation>柜门未关</translation>
        </message>
        <message>
            <source>a door stays shut</source>
            <translation>柜门打不开</translation>
        </message>
        <message>
            <source>a door cannot be seen</source>
            <translation>柜门状态不明</translation>
        </message>
        <message>
            <source>no door for the phones</source>
            <translation>没有可用柜门</translation>
        </message>
        <message>
            <source>somebody looked inside</source>
            <translation>已查看柜内</translation>
        </message>
        <message>
            <source>take a door out of use</source>
            <translation>停用柜门</translation>
        </message>
        <message>
            <source>use a door again</source>
            <translation>恢复使用柜门</translation>
        </message>
        <message>
            <source>open an empty door</source>
            <translation>打开空柜门</translation>
        </message>
        <message>
            <source>move a pouch</source>
            <translation>转移手机袋</translation>
        </message>
        <message>
            <source>give phones back</source>
            <translation>归还手机</translation>
        </message>
        <message>
            <source>settle a sticker</source>
            <translation>确认贴纸</translation>
        </message>
        <message>
            <source>settle a case</source>
            <translation>处理个案</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>未出发</translation>
        </message>
        <message>
            <source>has left</source>
            <translation>已出发</translation>
        </message>
        <message>
            <source>is back</source>
            <translation>已返回</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>door %1</source>
            <translation>%1 号门</translation>
        </message>
        <message>
            <source>to door %1</source>
            <translation>转到 %1 号门</translation>
        </message>
        <message>
            <source>command line</source>
            <translation>命令行</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>所有人</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>全部事项</translation>
        </message>
        <message>
            <source>The latest %1; choose less to see more.</source>
            <translation>只显示最近 %1 条，请缩小范围。</translation>
        </message>
        <message>
            <source>One visitor</source>
            <translation>一位游客</translation>
        </message>
        <message>
            <source>Luggage taken back</source>
            <translation>行李已收回</translation>
        </message>
    </context>
    <context>
        <name>JournalPage</name>
        <message>
            <source>The day before</source>
            <translation>前一天</translation>
        </message>
        <message>
            <source>The day after</source>
            <translation>后一天</translation>
        </message>
        <message>
            <source>About %1; show all</source>
            <translation>关于 %1；显示全部</translation>
        </message>
        <message>
            <source>Nothing is written down for this.</source>
            <translation>没有相关记录。</translation>
        </message>
        <message>
            <source>Shown: %1</source>
            <translation>当前显示：%1</translation>
        </message>
    </context>
    <context>
        <name>Waiting</name>
        <message>
            <source>since %1</source>
            <translation>自 %1</translation>
        </message>
        <message>
            <source>You may not settle this. Ask a colleague.</source>
            <translation>您没有处理权限，请找同事。</translation>
        </message>
        <message>
            <source>Settled. It is in the journal under your name.</source>
            <translation>已处理，并以您的名义记入日志。</translation>
        </message>
        <message>
            <source>Somebody asks for staff</source>
            <translation>有人呼叫工作人员</translation>
        </message>
        <message>
            <source>Go there, and ask what they need.</source>
            <translation>请前往询问需要什么。</translation>
        </message>
        <message>
            <source>A door did not close</source>
            <translation>有柜门没关</translation>
        </message>
        <message>
            <source>Look inside, then close it.</source>
            <translation>查看柜内，然后关好。</translation>
        </message>
        <message>
            <source>A door stays shut</source>
            <translation>有柜门打不开</translation>
        </message>
        <message>
            <source>Help them with another door, or with the key.</source>
            <translation>请换一个柜门，或用钥匙开门。</translation>
        </message>
        <message>
            <source>Nobody can tell how a door stands</source>
            <translation>无法确定柜门状态</translation>
        </message>
        <message>
            <source>Go and look whether it is closed.</source>
            <translation>请去看看是否关好。</translation>
        </message>
        <message>
            <source>No door for the phones</source>
            <translation>没有柜门可存手机</translation>
        </message>
        <message>
            <source>They are checked in: take their phones by hand.</source>
            <translation>已签到，请人工保管手机。</translation>
        </message>
        <message>
            <source>Nothing could be written down</source>
            <translation>无法写入记录</translation>
        </message>
        <message>
            <source>Check them in by hand, and call the administrator.</source>
            <translation>请人工签到，并通知管理员。</translation>
        </message>
        <message>
            <source>on the first page</source>
            <translation>在首页</translation>
        </message>
        <message>
            <source>while typing a booking number</source>
            <translation>输入预约号时</translation>
        </message>
        <message>
            <source>while the booking was looked up</source>
            <translation>查询预约时</translation>
        </message>
        <message>
            <source>before their party&apos;s list</source>
            <translation>在同行人名单页</translation>
        </message>
        <message>
            <source>at the documents</source>
            <translation>在证件页</translation>
        </message>
        <message>
            <source>with people missing</source>
            <translation>有人未到时</translation>
        </message>
        <message>
            <source>while typing a child&apos;s number</source>
            <translation>输入儿童证号时</translation>
        </message>
        <message>
            <source>at the rules</source>
            <translation>在须知页</translation>
        </message>
        <message>
            <source>at the check-in</source>
            <translation>签到时</translation>
        </message>
        <message>
            <source>at the phones</source>
            <translation>在手机页</translation>
        </message>
        <message>
            <source>at the stickers</source>
            <translation>在贴纸页</translation>
        </message>
        <message>
            <source>on the last page</source>
            <translation>在最后一页</translation>
        </message>
        <message>
            <source>after a refusal</source>
            <translation>被拒后</translation>
        </message>
        <message>
            <source>while fetching the phones</source>
            <translation>取手机时</translation>
        </message>
        <message>
            <source>Decide %1</source>
            <translation>待决定 %1</translation>
        </message>
        <message>
            <source>They stand at the table with this number.</source>
            <translation>当事人在台前，屏幕上有此编号。</translation>
        </message>
        <message>
            <source>did not open</source>
            <translation>未能打开</translation>
        </message>
        <message>
            <source>Free it or take the key, then unblock it.</source>
            <translation>清除卡阻或用钥匙，然后恢复使用。</translation>
        </message>
        <message>
            <source>given to somebody, never closed</source>
            <translation>已分配，一直未关</translation>
        </message>
        <message>
            <source>Look inside; if it is empty, free it.</source>
            <translation>查看柜内，若是空的就释放。</translation>
        </message>
        <message>
            <source>Look at the printer: power, cable, paper, cover.</source>
            <translation>请检查打印机：电源、线缆、纸、盖子。</translation>
        </message>
        <message>
            <source>1 sticker does not come out</source>
            <translation>1 张贴纸打不出</translation>
        </message>
        <message>
            <source>%1 stickers do not come out</source>
            <translation>%1 张贴纸打不出</translation>
        </message>
        <message>
            <source>1 sticker may not have come out</source>
            <translation>1 张贴纸可能未打出</translation>
        </message>
        <message>
            <source>%1 stickers may not have come out</source>
            <translation>%1 张贴纸可能未打出</translation>
        </message>
        <message>
            <source>Look whether they are there, and say so.</source>
            <translation>请查看是否已打出并确认。</translation>
        </message>
        <message>
            <source>does not work</source>
            <translation>故障</translation>
        </message>
        <message>
            <source>Phones left behind</source>
            <translation>遗留手机</translation>
        </message>
        <message>
            <source>Find them, or keep the pouch for them.</source>
            <translation>请找到当事人，或代为保管。</translation>
        </message>
        <message>
            <source>Luggage %1 left behind</source>
            <translation>遗留行李 %1</translation>
        </message>
        <message>
            <source>Find whose it is before closing.</source>
            <translation>闭馆前请找到主人。</translation>
        </message>
        <message>
            <source>Station %1</source>
            <translation>自助机 %1</translation>
        </message>
        <message>
            <source>Door %1</source>
            <translation>%1 号门</translation>
        </message>
        <message>
            <source>A pouch belongs inside.</source>
            <translation>里面应有手机袋。</translation>
        </message>
    </context>
    <context>
        <name>WaitingPage</name>
        <message>
            <source>At once</source>
            <translation>立即</translation>
        </message>
        <message>
            <source>Soon</source>
            <translation>尽快</translation>
        </message>
        <message>
            <source>Before closing</source>
            <translation>闭馆前</translation>
        </message>
        <message>
            <source>Nothing waits for anybody.</source>
            <translation>没有待办事项。</translation>
        </message>
    </context>
    <context>
        <name>WaitingRow</name>
        <message>
            <source>Go there</source>
            <translation>前往</translation>
        </message>
        <message>
            <source>Seen to</source>
            <translation>已处理</translation>
        </message>
    </context>
    <context>
        <name>Manifest</name>
        <message>
            <source>Missing</source>
            <translation>未到</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>已到</translation>
        </message>
        <message>
            <source>No phone</source>
            <translation>无手机</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>已锁</translation>
        </message>
        <message>
            <source>Door open</source>
            <translation>柜门开着</translation>
        </message>
        <message>
            <source>Not locked</source>
            <translation>手机未锁</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>未问手机</translation>
        </message>
        <message>
            <source>Wheelchair</source>
            <translation>轮椅</translation>
        </message>
        <message>
            <source>Walks slowly</source>
            <translation>行走较慢</translation>
        </message>
        <message>
            <source>Hard of hearing</source>
            <translation>听力不便</translation>
        </message>
        <message>
            <source>Poor sight</source>
            <translation>视力不便</translation>
        </message>
        <message>
            <source>Allergy</source>
            <translation>过敏</translation>
        </message>
        <message>
            <source>Unwell</source>
            <translation>身体不适</translation>
        </message>
        <message>
            <source>Needs an interpreter</source>
            <translation>需要翻译</translation>
        </message>
        <message>
            <source>Waits outside</source>
            <translation>在外等候</translation>
        </message>
        <message>
            <source>Party</source>
            <translation>同行</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Locker</source>
            <translation>柜号</translation>
        </message>
        <message>
            <source>Cart</source>
            <translation>车号</translation>
        </message>
        <message>
            <source>To come</source>
            <translation>待出发</translation>
        </message>
        <message>
            <source>On tour</source>
            <translation>参观中</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>已返回</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>Those missing did not come</source>
            <translation>未到者没有来</translation>
        </message>
        <message>
            <source>They follow with another tour</source>
            <translation>未到者随其他场次</translation>
        </message>
        <message>
            <source>Staff keep the phones</source>
            <translation>手机由工作人员保管</translation>
        </message>
        <message>
            <source>The supervisor has decided so</source>
            <translation>由主管决定</translation>
        </message>
        <message>
            <source>That is not allowed. Ask a supervisor.</source>
            <translation>您没有此权限，请找主管。</translation>
        </message>
        <message>
            <source>This tour is no longer there.</source>
            <translation>这个场次已不存在。</translation>
        </message>
        <message>
            <source>This person is no longer on the tour.</source>
            <translation>此人已不在这个场次。</translation>
        </message>
        <message>
            <source>Somebody has removed this note.</source>
            <translation>这条备注已被他人删除。</translation>
        </message>
        <message>
            <source>Type the note first.</source>
            <translation>请先输入备注。</translation>
        </message>
        <message>
            <source>The note is too long.</source>
            <translation>备注太长。</translation>
        </message>
        <message>
            <source>This count has been ended. Begin a new one.</source>
            <translation>这次点名已结束，请重新开始。</translation>
        </message>
        <message>
            <source>This person is not in yet.</source>
            <translation>此人尚未签到。</translation>
        </message>
        <message>
            <source>This person has a door: give back what is in it first.</source>
            <translation>此人已有柜门，请先归还柜中的手机。</translation>
        </message>
        <message>
            <source>This tour is cancelled.</source>
            <translation>这个场次已取消。</translation>
        </message>
        <message>
            <source>This tour has departed already.</source>
            <translation>这个场次已经出发。</translation>
        </message>
        <message>
            <source>This tour has not departed yet.</source>
            <translation>这个场次尚未出发。</translation>
        </message>
        <message>
            <source>Something keeps the cart now: look again before you send it off.</source>
            <translation>现在还不能发车，请再查看后再放行。</translation>
        </message>
        <message>
            <source>%1 y</source>
            <translation>%1岁</translation>
        </message>
        <message>
            <source>%1 y, no adult</source>
            <translation>%1岁，无成人</translation>
        </message>
        <message>
            <source>%1 y, with %2</source>
            <translation>%1岁，随%2</translation>
        </message>
        <message>
            <source>This tour is cancelled</source>
            <translation>这个场次已取消</translation>
        </message>
        <message>
            <source>The tour is back</source>
            <translation>本场已返回</translation>
        </message>
        <message>
            <source>The cart may leave</source>
            <translation>可以发车</translation>
        </message>
        <message>
            <source>The cart waits</source>
            <translation>暂不能发车</translation>
        </message>
        <message>
            <source>%1 of %2 phones locked</source>
            <translation>%2部手机已锁%1部</translation>
        </message>
        <message>
            <source>%1 people, %2 phones locked up</source>
            <translation>%1人，锁着%2部手机</translation>
        </message>
        <message>
            <source>Everyone is here</source>
            <translation>人已到齐</translation>
        </message>
        <message>
            <source>1 missing</source>
            <translation>1人未到</translation>
        </message>
        <message>
            <source>%1 missing</source>
            <translation>%1人未到</translation>
        </message>
        <message>
            <source>door %1 open</source>
            <translation>%1号柜门开着</translation>
        </message>
        <message>
            <source>%1 doors open</source>
            <translation>%1个柜门开着</translation>
        </message>
        <message>
            <source>1 not asked</source>
            <translation>1人未问手机</translation>
        </message>
        <message>
            <source>%1 not asked</source>
            <translation>%1人未问手机</translation>
        </message>
        <message>
            <source>Cart %1</source>
            <translation>车%1</translation>
        </message>
        <message>
            <source>Bag %1</source>
            <translation>行李%1</translation>
        </message>
        <message>
            <source>Booking %1</source>
            <translation>预约号%1</translation>
        </message>
        <message>
            <source>Document … %1</source>
            <translation>证件尾号%1</translation>
        </message>
        <message>
            <source>In since %1</source>
            <translation>%1签到</translation>
        </message>
        <message>
            <source>Written down as not come</source>
            <translation>已记为未到</translation>
        </message>
        <message>
            <source>From the roster: %1</source>
            <translation>名单备注：%1</translation>
        </message>
        <message>
            <source>All who are in were seen</source>
            <translation>已签到的人都已点到</translation>
        </message>
        <message>
            <source>Not seen: %1</source>
            <translation>未点到：%1</translation>
        </message>
        <message>
            <source>1 seen who is not checked in</source>
            <translation>点到1人尚未签到</translation>
        </message>
        <message>
            <source>%1 seen who are not checked in</source>
            <translation>点到%1人尚未签到</translation>
        </message>
        <message>
            <source>Counted: %1</source>
            <translation>点到%1人</translation>
        </message>
        <message>
            <source>1 person will be written down as not come.</source>
            <translation>1人将记为未到。</translation>
        </message>
        <message>
            <source>%1 people will be written down as not come.</source>
            <translation>%1人将记为未到。</translation>
        </message>
        <message>
            <source>Send off %1?</source>
            <translation>放行%1？</translation>
        </message>
        <message>
            <source>Send it off</source>
            <translation>放行</translation>
        </message>
        <message>
            <source>Send it off all the same</source>
            <translation>仍然放行</translation>
        </message>
        <message>
            <source>1 phone is still locked up.</source>
            <translation>还有1部手机锁着。</translation>
        </message>
        <message>
            <source>%1 phones are still locked up.</source>
            <translation>还有%1部手机锁着。</translation>
        </message>
        <message>
            <source>People can then open their doors with their stickers.</source>
            <translation>此后游客可用贴纸自行开柜。</translation>
        </message>
        <message>
            <source>Is %1 back?</source>
            <translation>%1已返回？</translation>
        </message>
        <message>
            <source>Handed to the printer %1</source>
            <translation>已交给打印机%1</translation>
        </message>
        <message>
            <source>Departed with %1 of %2 people</source>
            <translation>已出发，%2人中%1人</translation>
        </message>
        <message>
            <source>Remove this note?</source>
            <translation>删除这条备注？</translation>
        </message>
        <message>
            <source>“%1” is not shown to anybody any more.</source>
            <translation>“%1”将不再显示。</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>删除</translation>
        </message>
    </context>
    <context>
        <name>ManifestBoard</name>
        <message>
            <source>Expected</source>
            <translation>应到</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>已到</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>未到</translation>
        </message>
        <message>
            <source>Phones locked</source>
            <translation>手机已锁</translation>
        </message>
        <message>
            <source>Minors</source>
            <translation>未成年</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Tours</source>
            <translation>场次</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Order: %1</source>
            <translation>排序：%1</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>点名</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>座位</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Nobody is like that here.</source>
            <translation>没有这样的人。</translation>
        </message>
        <message>
            <source>There are no tours today.</source>
            <translation>今天没有场次。</translation>
        </message>
    </context>
    <context>
        <name>SendOffButton</name>
        <message>
            <source>Send off</source>
            <translation>放行</translation>
        </message>
        <message>
            <source>Tour is back</source>
            <translation>本场已返回</translation>
        </message>
    </context>
    <context>
        <name>TourStrip</name>
        <message>
            <source>Earlier tours</source>
            <translation>较早的场次</translation>
        </message>
        <message>
            <source>Later tours</source>
            <translation>较晚的场次</translation>
        </message>
    </context>
    <context>
        <name>ManifestBack</name>
        <message>
            <source>To the list</source>
            <translation>返回名单</translation>
        </message>
    </context>
    <context>
        <name>ManifestSearch</name>
        <message>
            <source>Name, pinyin, initials, last four, or locker</source>
            <translation>姓名、拼音、首字母、证件后四位或柜号</translation>
        </message>
        <message>
            <source>Erase all</source>
            <translation>全部清除</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>键盘</translation>
        </message>
        <message>
            <source>People</source>
            <translation>名单</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Nobody of this tour fits.</source>
            <translation>本场没有符合的人。</translation>
        </message>
    </context>
    <context>
        <name>ManifestCount</name>
        <message>
            <source>To the list</source>
            <translation>返回名单</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>点名完毕</translation>
        </message>
    </context>
    <context>
        <name>ManifestPerson</name>
        <message>
            <source>Remove the note: %1</source>
            <translation>删除备注：%1</translation>
        </message>
        <message>
            <source>Type a note</source>
            <translation>输入备注</translation>
        </message>
        <message>
            <source>Has no phone</source>
            <translation>没有手机</translation>
        </message>
        <message>
            <source>To the list</source>
            <translation>返回名单</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>A note for staff only</source>
            <translation>仅供工作人员查看的备注</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>ManifestPaper</name>
        <message>
            <source>The list holds personal data: destroy it after the tour.</source>
            <translation>名单含个人信息，参观后请销毁。</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>保存为 PDF</translation>
        </message>
        <message>
            <source>Save as CSV</source>
            <translation>保存为 CSV</translation>
        </message>
    </context>
    <context>
        <name>ManifestTours</name>
        <message>
            <source>Today's tours</source>
            <translation>今天的场次</translation>
        </message>
    </context>
<context>
    <name>ByHand</name>
    <message>
        <source>That document could not be read. Put it on again.</source>
        <translation>证件读不出来，请再放一次。</translation>
    </message>
    <message>
        <source>Nobody of this party has this document.</source>
        <translation>这一行人里没有人用这张证件。</translation>
    </message>
    <message>
        <source>Number of the door; none for no phones</source>
        <translation>柜门号；没有手机就不填</translation>
    </message>
    <message>
        <source>Last four of each document, or touch the names</source>
        <translation>输入证件后四位，或点姓名</translation>
    </message>
    <message>
        <source>Phones: door %1</source>
        <translation>手机 %1 号</translation>
    </message>
    <message>
        <source>Phones: none</source>
        <translation>手机：无</translation>
    </message>
    <message>
        <source>Check in one person</source>
        <translation>为 1 人签到</translation>
    </message>
    <message>
        <source>Check in %1 people</source>
        <translation>为 %1 人签到</translation>
    </message>
    <message>
        <source>They have accepted the rules on paper. %1. Stickers are printed as soon as the printer can.</source>
        <translation>他们已在纸上同意参观须知。%1。打印机一可用就打印贴纸。</translation>
    </message>
    <message>
        <source>Check these people in?</source>
        <translation>为这些人签到？</translation>
    </message>
    <message>
        <source>Nobody else&apos;s document here ends in %1.</source>
        <translation>没有其他人的证件以 %1 结尾。</translation>
    </message>
    <message>
        <source>In already</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>禁止入内</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Document seen</source>
        <translation>已看证件</translation>
    </message>
    <message>
        <source>Last four agree</source>
        <translation>后四位相符</translation>
    </message>
    <message>
        <source>Known to us</source>
        <translation>我们认识</translation>
    </message>
    <message>
        <source>Not checked in: %1.</source>
        <translation>未能签到：%1。</translation>
    </message>
    <message>
        <source>One person is in.</source>
        <translation>1 人已签到。</translation>
    </message>
    <message>
        <source>%1 people are in.</source>
        <translation>%1 人已签到。</translation>
    </message>
</context>
<context>
    <name>ByHandPage</name>
    <message>
        <source>Last four</source>
        <translation>后四位</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>打字</translation>
    </message>
    <message>
        <source>Show people</source>
        <translation>看名单</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>That code is nobody&apos;s here.</source>
        <translation>这个码在这里查无此人。</translation>
    </message>
    <message>
        <source>That document could not be read. Put it on again.</source>
        <translation>证件读不出来，请再放一次。</translation>
    </message>
    <message>
        <source>Nobody on the list has this document.</source>
        <translation>名单上没有人用这张证件。</translation>
    </message>
    <message>
        <source>Find the other entry of this person</source>
        <translation>找出此人的另一条记录</translation>
    </message>
    <message>
        <source>Name, last four, booking, door, tour</source>
        <translation>姓名、后四位、预约号、柜号、场次</translation>
    </message>
    <message>
        <source>Or scan a sticker or pass, or put a document on the reader.</source>
        <translation>也可以扫贴纸或凭证码，或把证件放到读卡器上。</translation>
    </message>
    <message>
        <source>The list is being read in: %1 people cannot be found yet.</source>
        <translation>名单正在整理：还有 %1 人暂时查不到。</translation>
    </message>
    <message>
        <source>Nobody. Try a part of the name, or its pinyin.</source>
        <translation>没有找到。试试名字的一部分，或拼音。</translation>
    </message>
    <message>
        <source>The first %1; type more to see fewer.</source>
        <translation>前 %1 人；多输几个字可缩小范围。</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>1 人</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>Make these two one?</source>
        <translation>把这两条合为一人？</translation>
    </message>
    <message>
        <source>One entry goes. Phones locked up for it belong to the other one then; its sticker opens nothing any more.</source>
        <translation>其中一条会去掉。它名下锁着的手机归到另一条，它的贴纸随即作废。</translation>
    </message>
    <message>
        <source>They are the same person</source>
        <translation>是同一个人</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>No booking</source>
        <translation>没有预约</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>打字</translation>
    </message>
    <message>
        <source>Show people</source>
        <translation>看名单</translation>
    </message>
</context>
<context>
    <name>Visitor</name>
    <message>
        <source>the code could not be read</source>
        <translation>码读不出来</translation>
    </message>
    <message>
        <source>the booking is not known</source>
        <translation>查不到预约</translation>
    </message>
    <message>
        <source>the pass is not ours</source>
        <translation>凭证不是我们的</translation>
    </message>
    <message>
        <source>the pass has expired</source>
        <translation>凭证已过期</translation>
    </message>
    <message>
        <source>the pass was replaced</source>
        <translation>凭证已换新</translation>
    </message>
    <message>
        <source>the pass is for another venue</source>
        <translation>凭证是别处场馆的</translation>
    </message>
    <message>
        <source>the booking is cancelled</source>
        <translation>预约已取消</translation>
    </message>
    <message>
        <source>the tour is cancelled</source>
        <translation>场次已取消</translation>
    </message>
    <message>
        <source>the booking is not confirmed</source>
        <translation>预约未确认</translation>
    </message>
    <message>
        <source>the tour is on another day</source>
        <translation>场次不在今天</translation>
    </message>
    <message>
        <source>check-in is not open yet</source>
        <translation>还没开始签到</translation>
    </message>
    <message>
        <source>check-in is closed</source>
        <translation>签到已截止</translation>
    </message>
    <message>
        <source>the tour has left</source>
        <translation>已经发车</translation>
    </message>
    <message>
        <source>the document could not be read</source>
        <translation>证件读不出来</translation>
    </message>
    <message>
        <source>the document&apos;s number is wrong</source>
        <translation>证件号码有误</translation>
    </message>
    <message>
        <source>the document has expired</source>
        <translation>证件已过期</translation>
    </message>
    <message>
        <source>not on this booking</source>
        <translation>不在这个预约里</translation>
    </message>
    <message>
        <source>the names differ</source>
        <translation>姓名不符</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>禁止入内</translation>
    </message>
    <message>
        <source>too young for this tour</source>
        <translation>未到参观年龄</translation>
    </message>
    <message>
        <source>a minor without an adult of the party</source>
        <translation>未成年人没有同行成人</translation>
    </message>
    <message>
        <source>in already</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>the rules were not accepted</source>
        <translation>未同意参观须知</translation>
    </message>
    <message>
        <source>the tour is full</source>
        <translation>场次已满</translation>
    </message>
    <message>
        <source>document seen</source>
        <translation>已看证件</translation>
    </message>
    <message>
        <source>last four compared</source>
        <translation>已核对后四位</translation>
    </message>
    <message>
        <source>known to staff</source>
        <translation>工作人员认识</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>还没打印</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>排队打印中</translation>
    </message>
    <message>
        <source>being printed</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>waits for the printer</source>
        <translation>等待打印机</translation>
    </message>
    <message>
        <source>unsure whether it came</source>
        <translation>不知是否打出</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>禁止入内</translation>
    </message>
    <message>
        <source>In · door %1</source>
        <translation>已签到 · %1 号柜</translation>
    </message>
    <message>
        <source>In</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>Booking cancelled</source>
        <translation>预约已取消</translation>
    </message>
    <message>
        <source>Waits for a place</source>
        <translation>候补</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>还没到</translation>
    </message>
    <message>
        <source>No document known</source>
        <translation>没有证件记录</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>door %1</source>
        <translation>%1 号柜</translation>
    </message>
    <message>
        <source>You may not do this. Ask a supervisor.</source>
        <translation>您没有这个权限，请找主管。</translation>
    </message>
    <message>
        <source>That needs a reason. Nothing was changed.</source>
        <translation>需要理由。什么都没有改动。</translation>
    </message>
    <message>
        <source>The list has this person no more. Search again.</source>
        <translation>名单上已没有此人，请重新查找。</translation>
    </message>
    <message>
        <source>This person is not in. Nothing was changed.</source>
        <translation>此人没有签到。什么都没有改动。</translation>
    </message>
    <message>
        <source>This person is in already. Nothing was changed.</source>
        <translation>此人已经签到。什么都没有改动。</translation>
    </message>
    <message>
        <source>Admissions can be undone for 15 minutes. Nothing was changed.</source>
        <translation>签到只能在 15 分钟内撤销。什么都没有改动。</translation>
    </message>
    <message>
        <source>The phones are behind door %1. Give them back first.</source>
        <translation>手机在 %1 号柜，请先归还。</translation>
    </message>
    <message>
        <source>A minor would be in without an adult. Undo the minor first.</source>
        <translation>这样会只剩未成年人。请先撤销未成年人。</translation>
    </message>
    <message>
        <source>This venue does not replace guests.</source>
        <translation>本场馆不接受更换同行人。</translation>
    </message>
    <message>
        <source>The place is the booker&apos;s own. Nothing was changed.</source>
        <translation>这是预约人本人的名额。什么都没有改动。</translation>
    </message>
    <message>
        <source>Type a name, or put the document on the reader.</source>
        <translation>请输入姓名，或把证件放到读卡器上。</translation>
    </message>
    <message>
        <source>This document is on the booking already.</source>
        <translation>这张证件已在这个预约里。</translation>
    </message>
    <message>
        <source>Only a supervisor may block people.</source>
        <translation>只有主管可以禁止他人入内。</translation>
    </message>
    <message>
        <source>No document of this person is known to block them by.</source>
        <translation>没有此人的证件记录，无法禁止。</translation>
    </message>
    <message>
        <source>This person is blocked already.</source>
        <translation>此人已被禁止入内。</translation>
    </message>
    <message>
        <source>This person is not blocked.</source>
        <translation>此人没有被禁止。</translation>
    </message>
    <message>
        <source>That day is over already. Nothing was changed.</source>
        <translation>那一天已经过去。什么都没有改动。</translation>
    </message>
    <message>
        <source>That is the same entry. Choose the other one.</source>
        <translation>这是同一条记录，请选另一条。</translation>
    </message>
    <message>
        <source>They have different documents: two people.</source>
        <translation>证件不同，是两个人。</translation>
    </message>
    <message>
        <source>Only the other one is in. Begin with that one.</source>
        <translation>只有另一条已签到，请从那一条开始。</translation>
    </message>
    <message>
        <source>Both are in, on different tours: two visits.</source>
        <translation>两条都已签到，场次不同：是两次参观。</translation>
    </message>
    <message>
        <source>Nothing is locked up there any more.</source>
        <translation>那里已经没有锁存的东西。</translation>
    </message>
    <message>
        <source>No other compartment is free.</source>
        <translation>没有其他空柜。</translation>
    </message>
    <message>
        <source>The lockers do not answer: see the devices page.</source>
        <translation>储物柜没有应答：请看设备页。</translation>
    </message>
    <message>
        <source>The sticker is void</source>
        <translation>贴纸已作废</translation>
    </message>
    <message>
        <source>Name not known</source>
        <translation>姓名未知</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>预约人</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>同行人</translation>
    </message>
    <message>
        <source>Member of a group</source>
        <translation>团体成员</translation>
    </message>
    <message>
        <source>%1 years old</source>
        <translation>%1 岁</translation>
    </message>
    <message>
        <source>door %1 at %2 since %3</source>
        <translation>%2 的 %1 号柜，%3 起</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>预约号</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>贴纸</translation>
    </message>
    <message>
        <source>Luggage tags</source>
        <translation>行李牌</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Blocked because</source>
        <translation>禁止原因</translation>
    </message>
    <message>
        <source>Give the phones back</source>
        <translation>归还手机</translation>
    </message>
    <message>
        <source>Move to another door</source>
        <translation>换一个柜子</translation>
    </message>
    <message>
        <source>Check in by hand</source>
        <translation>人工签到</translation>
    </message>
    <message>
        <source>Give a free place</source>
        <translation>给空余名额</translation>
    </message>
    <message>
        <source>Admit all the same</source>
        <translation>破例放行</translation>
    </message>
    <message>
        <source>Print the sticker again</source>
        <translation>重打贴纸</translation>
    </message>
    <message>
        <source>Undo the admission</source>
        <translation>撤销签到</translation>
    </message>
    <message>
        <source>Somebody else comes</source>
        <translation>换人参观</translation>
    </message>
    <message>
        <source>Same person twice</source>
        <translation>重复记录</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>禁止入内</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>解除禁止</translation>
    </message>
    <message>
        <source>The list has this person no more.</source>
        <translation>名单上已没有此人。</translation>
    </message>
    <message>
        <source>Known to staff</source>
        <translation>工作人员认识</translation>
    </message>
    <message>
        <source>The list is wrong</source>
        <translation>名单有误</translation>
    </message>
    <message>
        <source>The guardian agrees</source>
        <translation>监护人同意</translation>
    </message>
    <message>
        <source>The management has decided</source>
        <translation>管理层决定</translation>
    </message>
    <message>
        <source>Admit all the same?</source>
        <translation>破例放行？</translation>
    </message>
    <message>
        <source>What the rules say is kept beside your name and reason. A sticker is printed.</source>
        <translation>规则原本的结论、您的姓名和理由都会记下。随后打印贴纸。</translation>
    </message>
    <message>
        <source>Admitted. The sticker is on its way.</source>
        <translation>已放行，贴纸马上打出。</translation>
    </message>
    <message>
        <source>It was somebody else</source>
        <translation>认错了人</translation>
    </message>
    <message>
        <source>Does not come along</source>
        <translation>本人不参观了</translation>
    </message>
    <message>
        <source>A mistake at the table</source>
        <translation>操作失误</translation>
    </message>
    <message>
        <source>Undo the admission?</source>
        <translation>撤销签到？</translation>
    </message>
    <message>
        <source>The sticker opens nothing any more: take it back. The person can check in again.</source>
        <translation>贴纸随即作废，请收回。此人可以重新签到。</translation>
    </message>
    <message>
        <source>Undone. Take the sticker back.</source>
        <translation>已撤销，请收回贴纸。</translation>
    </message>
    <message>
        <source>One more sticker is on its way.</source>
        <translation>再打一张贴纸，马上就好。</translation>
    </message>
    <message>
        <source>The booking has its places now. Check its people in.</source>
        <translation>这个预约有名额了，请为他们签到。</translation>
    </message>
    <message>
        <source>Move the pouch?</source>
        <translation>换柜子？</translation>
    </message>
    <message>
        <source>A free door opens, then door %1. Put the pouch over and close both.</source>
        <translation>先开一个空柜，再开 %1 号柜。把手机袋放过去，两个门都关上。</translation>
    </message>
    <message>
        <source>Photographed in spite of the rules</source>
        <translation>违规拍摄</translation>
    </message>
    <message>
        <source>Endangered others</source>
        <translation>危及他人</translation>
    </message>
    <message>
        <source>Damaged something</source>
        <translation>损坏物品</translation>
    </message>
    <message>
        <source>Block this person?</source>
        <translation>禁止此人入内？</translation>
    </message>
    <message>
        <source>This document is refused on every booking from now on, until a supervisor takes it back.</source>
        <translation>从现在起，这张证件在任何预约里都不予通过，直到主管解除。</translation>
    </message>
    <message>
        <source>Blocked.</source>
        <translation>已禁止入内。</translation>
    </message>
    <message>
        <source>Unblock this person?</source>
        <translation>解除对此人的禁止？</translation>
    </message>
    <message>
        <source>The person may come in again like all others.</source>
        <translation>此人可以像其他人一样入内。</translation>
    </message>
    <message>
        <source>Not blocked any more.</source>
        <translation>已解除禁止。</translation>
    </message>
</context>
<context>
    <name>VisitorPage</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Things to do</source>
        <translation>可办的事</translation>
    </message>
    <message>
        <source>The party</source>
        <translation>同行的人</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
</context>
<context>
    <name>WalkIn</name>
    <message>
        <source>You may not do this. Ask a supervisor.</source>
        <translation>您没有这个权限，请找主管。</translation>
    </message>
    <message>
        <source>Choose a tour.</source>
        <translation>请选场次。</translation>
    </message>
    <message>
        <source>The list has this booking no more.</source>
        <translation>名单上已没有这个预约。</translation>
    </message>
    <message>
        <source>Add somebody first.</source>
        <translation>请先添加参观的人。</translation>
    </message>
    <message>
        <source>Somebody has no name yet.</source>
        <translation>有人还没有姓名。</translation>
    </message>
    <message>
        <source>One document is here twice.</source>
        <translation>同一张证件出现了两次。</translation>
    </message>
    <message>
        <source>Already on booking %1 of this tour: check in there.</source>
        <translation>已在本场次的预约 %1 里，请在那里签到。</translation>
    </message>
    <message>
        <source>This booking does not wait for places.</source>
        <translation>这个预约不在候补。</translation>
    </message>
    <message>
        <source>Nobody was let in: %1.</source>
        <translation>没有放行：%1。</translation>
    </message>
    <message>
        <source>Touch everyone who is here first.</source>
        <translation>请先点选到场的人。</translation>
    </message>
    <message>
        <source>Those are not the last four of %1.</source>
        <translation>这不是%1的后四位。</translation>
    </message>
    <message>
        <source>There is no door %1.</source>
        <translation>没有 %1 号柜。</translation>
    </message>
    <message>
        <source>Door %1 is taken.</source>
        <translation>%1 号柜已有人用。</translation>
    </message>
    <message>
        <source>Those phones belong to somebody who is not here.</source>
        <translation>这些手机的主人没有到场。</translation>
    </message>
    <message>
        <source>Nobody was checked in: %1.</source>
        <translation>没有签到：%1。</translation>
    </message>
    <message>
        <source>That document could not be read. Put it on again.</source>
        <translation>证件读不出来，请再放一次。</translation>
    </message>
    <message>
        <source>This is no number of a document. Look at it again.</source>
        <translation>这不是证件号码，请再核对。</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Birth date, such as 20150131</source>
        <translation>出生日期，如 20150131</translation>
    </message>
    <message>
        <source>Give this person the place</source>
        <translation>把名额给此人</translation>
    </message>
    <message>
        <source>Let in one person</source>
        <translation>放行 1 人</translation>
    </message>
    <message>
        <source>Let in %1 people</source>
        <translation>放行 %1 人</translation>
    </message>
    <message>
        <source>That is no birth date: year, month, day.</source>
        <translation>这不是出生日期：年、月、日。</translation>
    </message>
    <message>
        <source>Give the place to somebody else?</source>
        <translation>把名额换给别人？</translation>
    </message>
    <message>
        <source>Who had it before cannot come any more.</source>
        <translation>原来的人就不能来了。</translation>
    </message>
    <message>
        <source>Let these people in?</source>
        <translation>放行这些人？</translation>
    </message>
    <message>
        <source>They accept the rules on paper. They get a booking of their own, and stickers are printed.</source>
        <translation>他们在纸上同意参观须知。系统为他们建一个预约，并打印贴纸。</translation>
    </message>
    <message>
        <source>%1 · %2 free</source>
        <translation>%1 · 余 %2</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>They are in, on booking %1. Stickers are on their way.</source>
        <translation>已放行，预约号 %1。贴纸马上打出。</translation>
    </message>
    <message>
        <source>Name not known</source>
        <translation>姓名未知</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>没有证件</translation>
    </message>
</context>
<context>
    <name>WalkInPage</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>打字</translation>
    </message>
    <message>
        <source>Show people</source>
        <translation>看名单</translation>
    </message>
</context>
    <context>
        <name>Visitor</name>
        <message>
            <source>Blocked: only a supervisor may let this person in.</source>
            <translation>此人已被禁止入内：只有主管可以放行。</translation>
        </message>
        <message>
            <source>This person is on the blocklist and stays on it. The block, your name and your reason are kept. A sticker is printed.</source>
            <translation>此人已被禁止入内，放行后禁令不变。禁令、您的姓名和原因都会记录，并打印贴纸。</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>至 %1</translation>
        </message>
        <message>
            <source>Until %1</source>
            <translation>到 %1</translation>
        </message>
        <message>
            <source>Today only</source>
            <translation>仅今天</translation>
        </message>
        <message>
            <source>For a year</source>
            <translation>一年</translation>
        </message>
        <message>
            <source>Until further notice</source>
            <translation>直至另行通知</translation>
        </message>
        <message>
            <source>Choose how long. A supervisor can take it back at any time.</source>
            <translation>请选择期限。主管可以随时解除。</translation>
        </message>
        <message>
            <source>Next: the reason</source>
            <translation>下一步：原因</translation>
        </message>
        <message>
            <source>This document is refused on every booking until the end of %1, or until a supervisor takes it back.</source>
            <translation>从现在起到 %1（含当日），这张证件在任何预约里都不予通过，主管可提前解除。</translation>
        </message>
    </context>
    <context>
        <name>ByHand</name>
        <message>
            <source>Choose who is here</source>
            <translation>请选择已到的人</translation>
        </message>
    </context>
    <context>
        <name>WalkIn</name>
        <message>
            <source>Add somebody first</source>
            <translation>请先添加人员</translation>
        </message>
        <message>
            <source>Name in pinyin or letters, or the document on the reader</source>
            <translation>输入姓名拼音或字母，或将证件放上读卡器</translation>
        </message>
        <message>
            <source>Choose a character for each syllable, or erase it.</source>
            <translation>请为每个拼音选字，或删除。</translation>
        </message>
    </context>
    <context>
        <name>CompartmentPicture</name>
        <message>
            <source>The locker wall</source>
            <translation>柜墙</translation>
        </message>
    </context>
    <context>
        <name>MoveProgress</name>
        <message>
            <source>Leave it where it is</source>
            <translation>留在原处</translation>
        </message>
    </context>
    <context>
        <name>WalkInPage</name>
        <message>
            <source>Characters</source>
            <translation>选字</translation>
        </message>
    </context>
</TS>
