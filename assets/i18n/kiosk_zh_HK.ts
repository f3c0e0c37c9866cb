<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_HK" sourcelanguage="en">
    <context>
        <name>Admitting</name>
        <message>
            <source>We are writing down your visit.</source>
            <translation>正在為您登記。</translation>
        </message>
        <message>
            <source>One moment, please</source>
            <translation>請稍候</translation>
        </message>
    </context>
    <context>
        <name>Attract</name>
        <message>
            <source>No code? Type the booking reference</source>
            <translation>沒有預約碼？請輸入預約編號</translation>
        </message>
        <message>
            <source>No code? Use your ID card or booking reference</source>
            <translation>沒有預約碼？
可用證件或預約編號</translation>
        </message>
        <message>
            <source>Call staff</source>
            <translation>呼叫職員</translation>
        </message>
    </context>
    <context>
        <name>BarButtons</name>
        <message>
            <source>Language</source>
            <translation>語言</translation>
        </message>
        <message>
            <source>Display</source>
            <translation>顯示</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>幫助</translation>
        </message>
    </context>
    <context>
        <name>CaseNumber</name>
        <message>
            <source>Case %1</source>
            <translation>個案編號 %1</translation>
        </message>
    </context>
    <context>
        <name>CountingPhones</name>
        <message>
            <source>How many phones?</source>
            <translation>共有多少部手機？</translation>
        </message>
        <message>
            <source>Two phones in one pouch count as one.</source>
            <translation>一人帶兩部，
放同一個手機袋，算一部。</translation>
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
            <translation>再試一次</translation>
        </message>
    </context>
    <context>
        <name>Devices</name>
        <message>
            <source>Code scanner</source>
            <translation>掃碼器</translation>
        </message>
        <message>
            <source>Document reader</source>
            <translation>證件閱讀器</translation>
        </message>
        <message>
            <source>Lockers</source>
            <translation>手機櫃</translation>
        </message>
        <message>
            <source>Sticker printer</source>
            <translation>貼紙打印機</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>正在連接</translation>
        </message>
        <message>
            <source>Works</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Needs somebody</source>
            <translation>需要處理</translation>
        </message>
        <message>
            <source>Read a code</source>
            <translation>試讀二維碼</translation>
        </message>
        <message>
            <source>Read a card</source>
            <translation>試讀證件</translation>
        </message>
        <message>
            <source>Open a door</source>
            <translation>試開櫃門</translation>
        </message>
        <message>
            <source>Print a test</source>
            <translation>列印測試</translation>
        </message>
        <message>
            <source>It is being looked for; wait a moment.</source>
            <translation>正在尋找裝置，請稍候。</translation>
        </message>
        <message>
            <source>Check the scanner&apos;s plug. It comes back by itself.</source>
            <translation>請檢查掃碼器的插頭；接好後會自動恢復。</translation>
        </message>
        <message>
            <source>Check the reader&apos;s plug. It comes back by itself.</source>
            <translation>請檢查閱讀器的插頭；接好後會自動恢復。</translation>
        </message>
        <message>
            <source>Check the locker board&apos;s power and its wires. It comes back by itself.</source>
            <translation>請檢查鎖控板的電源和接線；接好後會自動恢復。</translation>
        </message>
        <message>
            <source>Look at the printer: power, cable, paper, cover.</source>
            <translation>請查看打印機：電源、連線、紙卷、上蓋。</translation>
        </message>
        <message>
            <source>Opened without being asked</source>
            <translation>未經指令自行打開</translation>
        </message>
        <message>
            <source>Look who is there, look inside, then close it.</source>
            <translation>請看有沒有人在那裏，看看櫃內，然後關好。</translation>
        </message>
        <message>
            <source>Stands open</source>
            <translation>一直開着</translation>
        </message>
        <message>
            <source>Look inside, then close it.</source>
            <translation>請看看櫃內，然後關好。</translation>
        </message>
        <message>
            <source>Was open when the board fell silent</source>
            <translation>鎖控板失聯時開着</translation>
        </message>
        <message>
            <source>Go and look whether it is closed.</source>
            <translation>請去看看是否已關好。</translation>
        </message>
        <message>
            <source>A pass of this site, good now</source>
            <translation>本場所的預約碼，現在有效</translation>
        </message>
        <message>
            <source>A pass of another site</source>
            <translation>其他場所的預約碼</translation>
        </message>
        <message>
            <source>A pass that is not good here</source>
            <translation>在這裏無效的預約碼</translation>
        </message>
        <message>
            <source>A visitor&apos;s sticker</source>
            <translation>遊客貼紙</translation>
        </message>
        <message>
            <source>No code of ours</source>
            <translation>不是我們的碼</translation>
        </message>
        <message>
            <source>Resident identity card</source>
            <translation>居民身份證</translation>
        </message>
        <message>
            <source>Residence permit for Hong Kong, Macao and Taiwan residents</source>
            <translation>港澳台居民居住證</translation>
        </message>
        <message>
            <source>Foreigner&apos;s permanent residence card</source>
            <translation>外國人永久居留身份證</translation>
        </message>
        <message>
            <source>Mainland travel permit for Hong Kong and Macao residents</source>
            <translation>港澳居民來往內地通行證</translation>
        </message>
        <message>
            <source>Mainland travel permit for Taiwan residents</source>
            <translation>台灣居民來往大陸通行證</translation>
        </message>
        <message>
            <source>Passport</source>
            <translation>護照</translation>
        </message>
        <message>
            <source>Exit-entry permit for Hong Kong and Macao</source>
            <translation>往來港澳通行證</translation>
        </message>
        <message>
            <source>Another travel document</source>
            <translation>其他旅行證件</translation>
        </message>
        <message>
            <source>Go and look at the door.</source>
            <translation>請去看看櫃門。</translation>
        </message>
        <message>
            <source>Nobody knows what door %1 did</source>
            <translation>無法確定 %1 號門的狀態</translation>
        </message>
        <message>
            <source>No door can be tried</source>
            <translation>沒有可以試開的櫃門</translation>
        </message>
        <message>
            <source>Every compartment is taken or out of order.</source>
            <translation>所有櫃格都已佔用或停用。</translation>
        </message>
        <message>
            <source>It does not answer and was not tried</source>
            <translation>裝置沒有回應，未進行測試</translation>
        </message>
        <message>
            <source>Nothing was read</source>
            <translation>甚麼也沒讀到</translation>
        </message>
        <message>
            <source>Try once more, slower; then check its plug and its window.</source>
            <translation>請慢一點再試一次；還不行，請檢查插頭和讀取窗口。</translation>
        </message>
        <message>
            <source>Door %1 is opening</source>
            <translation>正在打開 %1 號門</translation>
        </message>
        <message>
            <source>Door %1 is open</source>
            <translation>%1 號門已打開</translation>
        </message>
        <message>
            <source>It is empty. Push it shut until it clicks.</source>
            <translation>這一格是空的。請推上，聽到「咔嗒」聲。</translation>
        </message>
        <message>
            <source>Door %1 opened and closed</source>
            <translation>%1 號門已打開並關好</translation>
        </message>
        <message>
            <source>Lock and sensor work.</source>
            <translation>門鎖和感應器正常。</translation>
        </message>
        <message>
            <source>Door %1 did not open</source>
            <translation>%1 號門沒有打開</translation>
        </message>
        <message>
            <source>It is out of order now and given to nobody. Once it is mended: kiosk lockers unblock %1</source>
            <translation>該門已停用，不會再分配。修好後執行：kiosk lockers unblock %1</translation>
        </message>
        <message>
            <source>Hold a code to it</source>
            <translation>請把二維碼對準掃碼器</translation>
        </message>
        <message>
            <source>A pass or a sticker. Nobody is checked in now.</source>
            <translation>預約碼或貼紙均可，不會辦理登記。</translation>
        </message>
        <message>
            <source>%1, %2 characters</source>
            <translation>%1，%2 個字元</translation>
        </message>
        <message>
            <source>Put a card on it</source>
            <translation>請把證件放上去</translation>
        </message>
        <message>
            <source>Any document. Nobody is checked in now.</source>
            <translation>任何證件均可，不會辦理登記。</translation>
        </message>
        <message>
            <source>Its number ends in %1</source>
            <translation>號碼末四位 %1</translation>
        </message>
        <message>
            <source>There was a document, and it could not be read</source>
            <translation>有證件，但未能讀出</translation>
        </message>
        <message>
            <source>Lay it flat, leave it there, and try another one.</source>
            <translation>請平放並停留片刻，再換一張試試。</translation>
        </message>
        <message>
            <source>A test sticker is being printed</source>
            <translation>正在列印測試貼紙</translation>
        </message>
        <message>
            <source>The printer has printed it</source>
            <translation>打印機已列印</translation>
        </message>
        <message>
            <source>The frame must be whole, and no bar may have a gap.</source>
            <translation>邊框應完整，條紋不應有斷口。</translation>
        </message>
        <message>
            <source>Nothing was printed</source>
            <translation>沒有列印</translation>
        </message>
        <message>
            <source>Look whether a sticker came out</source>
            <translation>請看看貼紙是否已出來</translation>
        </message>
        <message>
            <source>Door %1</source>
            <translation>%1 號門</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>自 %1</translation>
        </message>
        <message>
            <source>Nameless</source>
            <translation>無姓名</translation>
        </message>
        <message>
            <source>Look whether it came out.</source>
            <translation>請看看是否已出來。</translation>
        </message>
        <message>
            <source>Waits for the printer.</source>
            <translation>正在等待打印機。</translation>
        </message>
        <message>
            <source>%1 of %2 failed</source>
            <translation>%2 次通訊，%1 次失敗</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分鐘</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 小時</translation>
        </message>
        <message>
            <source>answered %1 ago</source>
            <translation>%1前回應</translation>
        </message>
        <message>
            <source>no answer for %1</source>
            <translation>%1沒有回應</translation>
        </message>
        <message>
            <source>has never answered</source>
            <translation>從未回應</translation>
        </message>
    </context>
    <context>
        <name>DevicesPage</name>
        <message>
            <source>Devices work</source>
            <translation>裝置正常</translation>
        </message>
        <message>
            <source>Doors to look at</source>
            <translation>櫃門待查看</translation>
        </message>
        <message>
            <source>Stickers wait</source>
            <translation>貼紙待列印</translation>
        </message>
        <message>
            <source>No door stands wrong.</source>
            <translation>沒有需要查看的櫃門。</translation>
        </message>
        <message>
            <source>No sticker waits.</source>
            <translation>沒有等待的貼紙。</translation>
        </message>
        <message>
            <source>No devices are set up.</source>
            <translation>沒有設定任何裝置。</translation>
        </message>
    </context>
    <context>
        <name>DisplaySheet</name>
        <message>
            <source>How would you like the screen?</source>
            <translation>調整屏幕顯示</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>大字</translation>
        </message>
        <message>
            <source>Everything lower</source>
            <translation>按鈕調低</translation>
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
            <translation>減少動畫</translation>
        </message>
        <message>
            <source>Back to normal</source>
            <translation>回復原狀</translation>
        </message>
        <message>
            <source>Read aloud</source>
            <translation>朗讀頁面</translation>
        </message>
    </context>
    <context>
        <name>Documents</name>
        <message>
            <source>Put each ID on the reader</source>
            <translation>請逐一放上證件</translation>
        </message>
        <message>
            <source>The reader does not work now. Please call our staff.</source>
            <translation>讀卡器暫時未能使用，請呼叫職員。</translation>
        </message>
        <message>
            <source>A child has no card? Type the number</source>
            <translation>小朋友沒帶證件？請輸入證件號碼</translation>
        </message>
        <message>
            <source>The rest comes later, continue</source>
            <translation>其餘的人稍後到，繼續</translation>
        </message>
        <message>
            <source>IDs one by one, please</source>
            <translation>請依次放上證件</translation>
        </message>
    </context>
    <context>
        <name>Done</name>
        <message>
            <source>Store luggage?
Print a tag</source>
            <translation>需要寄存行李？
列印行李牌</translation>
        </message>
        <message>
            <source>Another luggage tag</source>
            <translation>再列印一張行李牌</translation>
        </message>
        <message>
            <source>You are all set</source>
            <translation>報到完成</translation>
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
            <translation>人員疏散</translation>
        </message>
        <message>
            <source>Somebody needs help</source>
            <translation>有人需要救助</translation>
        </message>
        <message>
            <source>Another danger</source>
            <translation>其他危險</translation>
        </message>
        <message>
            <source>Still shut: %1. Take the key.</source>
            <translation>仍未打開：%1。請用鎖匙。</translation>
        </message>
        <message>
            <source>That did not work. Take the keys.</source>
            <translation>未能成功，請用鎖匙。</translation>
        </message>
        <message>
            <source>You may not open everything.</source>
            <translation>您沒有全部開門的權限。</translation>
        </message>
        <message>
            <source>Choose a reason first.</source>
            <translation>請先選擇原因。</translation>
        </message>
        <message>
            <source>Every door is open.</source>
            <translation>所有櫃門均已打開。</translation>
        </message>
    </context>
    <context>
        <name>EmergencyPage</name>
        <message>
            <source>This kiosk has no lockers.</source>
            <translation>這台自助機沒有儲物櫃。</translation>
        </message>
        <message>
            <source>%1 of %2 doors are open.</source>
            <translation>已打開 %1 / %2 個櫃門。</translation>
        </message>
        <message>
            <source>All %1 doors open now, one after another. Phones count as locked up until somebody has looked.</source>
            <translation>全部 %1 個櫃門將逐一打開。手機在有人查看之前仍計作寄存。</translation>
        </message>
        <message>
            <source>Choose a reason first</source>
            <translation>請先選擇原因</translation>
        </message>
        <message>
            <source>Open every door again</source>
            <translation>再次打開所有櫃門</translation>
        </message>
        <message>
            <source>Open every door now</source>
            <translation>立即打開所有櫃門</translation>
        </message>
    </context>
    <context>
        <name>EnteringNumber</name>
        <message>
            <source>Check</source>
            <translation>檢查</translation>
        </message>
        <message>
            <source>Number of the ID, permit or passport</source>
            <translation>身份證、通行證或護照的號碼</translation>
        </message>
        <message>
            <source>It is in the household register, or on the document itself.</source>
            <translation>號碼在戶口簿或證件上。</translation>
        </message>
        <message>
            <source>The child&apos;s ID number</source>
            <translation>請輸入小朋友的證件號碼</translation>
        </message>
    </context>
    <context>
        <name>EnteringReference</name>
        <message>
            <source>It is in the message that confirmed your booking.</source>
            <translation>預約編號在確認短訊內。</translation>
        </message>
        <message>
            <source>Your booking reference</source>
            <translation>請輸入預約編號</translation>
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
            <translation>貼紙、行李牌由職員送上。</translation>
        </message>
        <message>
            <source>Your luggage tag is being printed.</source>
            <translation>正在列印行李牌。</translation>
        </message>
        <message>
            <source>Luggage tag %1: one half on the suitcase, keep the other.</source>
            <translation>行李牌 %1：一半貼行李，一半請保管好。</translation>
        </message>
        <message>
            <source>Luggage tags %1: one half on each suitcase, keep the others.</source>
            <translation>行李牌 %1：每件貼一半，另一半請保管好。</translation>
        </message>
        <message>
            <source>Our staff will bring one luggage tag.</source>
            <translation>1 張行李牌由職員送上。</translation>
        </message>
        <message>
            <source>Our staff will bring %1 luggage tags.</source>
            <translation>%1 張行李牌由職員送上。</translation>
        </message>
        <message>
            <source>Starts at %1</source>
            <translation>%1 出發</translation>
        </message>
        <message>
            <source>Cart %1</source>
            <translation>%1 號車</translation>
        </message>
        <message>
            <source>Take and wear your sticker</source>
            <translation>請取走貼紙並貼好</translation>
        </message>
        <message>
            <source>Take and wear your %1 stickers</source>
            <translation>請取走 %1 張貼紙並貼好</translation>
        </message>
        <message>
            <source>Our staff will bring one sticker.</source>
            <translation>1 張貼紙由職員送上。</translation>
        </message>
        <message>
            <source>Our staff will bring %1 stickers.</source>
            <translation>%1 張貼紙由職員送上。</translation>
        </message>
        <message>
            <source>One comes later, with the same code.</source>
            <translation>1 位稍後到，用同一預約碼。</translation>
        </message>
        <message>
            <source>%1 come later, with the same code.</source>
            <translation>%1 位稍後到，用同一預約碼。</translation>
        </message>
        <message>
            <source>Phone in compartment %1</source>
            <translation>手機在 %1 號櫃</translation>
        </message>
        <message>
            <source>Phones in compartments %1</source>
            <translation>手機在 %1 號櫃</translation>
        </message>
        <message>
            <source>All %1 are checked in.</source>
            <translation>%1 位已全部報到。</translation>
        </message>
        <message>
            <source>%1 of %2 are in. The others use the same code.</source>
            <translation>已報到 %1 位，共 %2 位。其餘的人用同一預約碼。</translation>
        </message>
    </context>
    <context>
        <name>Fetching</name>
        <message>
            <source>Welcome back</source>
            <translation>歡迎回來</translation>
        </message>
        <message>
            <source>One moment, your door is about to open.</source>
            <translation>請稍候，您的櫃門即將打開。</translation>
        </message>
        <message>
            <source>Your door is open</source>
            <translation>櫃門已打開</translation>
        </message>
        <message>
            <source>Take your pouch out, then close the door.</source>
            <translation>請取出手機袋，
然後關好櫃門。</translation>
        </message>
        <message>
            <source>Please close it</source>
            <translation>請關好櫃門</translation>
        </message>
        <message>
            <source>Got everything? Push until it clicks.</source>
            <translation>東西都拿齊了嗎？
請推至「咔」一聲。</translation>
        </message>
        <message>
            <source>Door %1 is stuck</source>
            <translation>%1 號櫃門卡住了</translation>
        </message>
        <message>
            <source>Our staff have been told and come with a key.</source>
            <translation>已通知職員，
即將帶鎖匙前來。</translation>
        </message>
        <message>
            <source>Thank you, goodbye</source>
            <translation>多謝，再見</translation>
        </message>
        <message>
            <source>Lovely to have you here. Safe journey!</source>
            <translation>多謝蒞臨參觀，祝您一路平安。</translation>
        </message>
        <message>
            <source>Your tour is not over yet</source>
            <translation>參觀尚未結束</translation>
        </message>
        <message>
            <source>Already back? Please ask our staff.</source>
            <translation>參觀後取回手機。
已返回？請告知。</translation>
        </message>
        <message>
            <source>No phone of yours is locked up</source>
            <translation>櫃內沒有您的手機</translation>
        </message>
        <message>
            <source>It was taken out already. Not by you? Ask our staff.</source>
            <translation>手機已取出。
未取得？請告知。</translation>
        </message>
        <message>
            <source>Your phone is at kiosk %1</source>
            <translation>您的手機在 %1 號自助機</translation>
        </message>
        <message>
            <source>Show your sticker there: door %1.</source>
            <translation>請在該處出示貼紙：%1 號櫃。</translation>
        </message>
        <message>
            <source>This sticker is from another day</source>
            <translation>這張貼紙不是今天的</translation>
        </message>
        <message>
            <source>Our staff will find your phone.</source>
            <translation>請讓職員為您查找。</translation>
        </message>
        <message>
            <source>This sticker is no longer in use</source>
            <translation>這張貼紙已停用</translation>
        </message>
        <message>
            <source>We do not know this sticker</source>
            <translation>無法識別這張貼紙</translation>
        </message>
        <message>
            <source>Was it printed here today?</source>
            <translation>是今天在這裏領取的嗎？</translation>
        </message>
        <message>
            <source>The lockers do not answer</source>
            <translation>儲物櫃沒有回應</translation>
        </message>
        <message>
            <source>Your phone is safe. Our staff will open the door.</source>
            <translation>您的手機很安全，職員會來開門。</translation>
        </message>
        <message>
            <source>Our staff give your phone back</source>
            <translation>請向職員領回手機</translation>
        </message>
        <message>
            <source>Show them your sticker; they open the door.</source>
            <translation>請出示貼紙，職員會為您開櫃。</translation>
        </message>
        <message>
            <source>Also open for you: %1</source>
            <translation>同時為您打開：%1</translation>
        </message>
        <message>
            <source>More of yours is at kiosk %1, door %2.</source>
            <translation>另有物品在 %1 號自助機的 %2 號櫃。</translation>
        </message>
        <message>
            <source>Please look again: is it empty?</source>
            <translation>請再看一眼：全部取出了嗎？</translation>
        </message>
        <message>
            <source>Once it is closed, you are done.</source>
            <translation>關好櫃門即告完成。</translation>
        </message>
        <message>
            <source>Case %1</source>
            <translation>編號 %1</translation>
        </message>
        <message>
            <source>Please wait here; your phone is safe.</source>
            <translation>請在此稍候，您的手機很安全。</translation>
        </message>
        <message>
            <source>Door not open?</source>
            <translation>門沒有打開？</translation>
        </message>
        <message>
            <source>Ask our staff for help</source>
            <translation>請職員協助</translation>
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
            <translation>全部關好即告完成。</translation>
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
            <translation>重新開始</translation>
        </message>
        <message>
            <source>Call staff</source>
            <translation>呼叫職員</translation>
        </message>
        <message>
            <source>More time</source>
            <translation>延長時間</translation>
        </message>
    </context>
    <context>
        <name>FootCell</name>
        <message>
            <source>%1 seconds left</source>
            <translation>尚餘 %1 秒</translation>
        </message>
    </context>
    <context>
        <name>GroupMark</name>
        <message>
            <source>Group %1</source>
            <translation>%1 組</translation>
        </message>
    </context>
    <context>
        <name>GroupSign</name>
        <message>
            <source>Look for this sign</source>
            <translation>請認住這個標誌</translation>
        </message>
    </context>
    <context>
        <name>Hardware</name>
        <message>
            <source>The printer is out of labels.</source>
            <translation>打印機沒有標籤紙了。</translation>
        </message>
        <message>
            <source>Put in a new roll, close the printer, and press its feed button once.</source>
            <translation>請裝入新紙卷，合上打印機，按一下進紙鍵。</translation>
        </message>
        <message>
            <source>The printer is open.</source>
            <translation>打印機上蓋開着。</translation>
        </message>
        <message>
            <source>Press its cover down until it clicks on both sides.</source>
            <translation>請把上蓋壓下，直到兩側都扣緊。</translation>
        </message>
        <message>
            <source>The printer is out of ribbon.</source>
            <translation>打印機碳帶用完了。</translation>
        </message>
        <message>
            <source>Put in a new ribbon and press the feed button once.</source>
            <translation>請裝入新碳帶，按一下進紙鍵。</translation>
        </message>
        <message>
            <source>The printer is paused.</source>
            <translation>打印機已暫停。</translation>
        </message>
        <message>
            <source>Press its pause button once.</source>
            <translation>請按一下暫停鍵。</translation>
        </message>
        <message>
            <source>The printer&apos;s head is too hot.</source>
            <translation>打印頭過熱。</translation>
        </message>
        <message>
            <source>Wait a minute; it goes on by itself.</source>
            <translation>請等一分鐘，會自動繼續。</translation>
        </message>
        <message>
            <source>The printer&apos;s head is too cold.</source>
            <translation>打印頭過冷。</translation>
        </message>
        <message>
            <source>Bring the printer into a warmer place; it goes on by itself.</source>
            <translation>請把打印機移到暖和的地方，會自動繼續。</translation>
        </message>
        <message>
            <source>The printer&apos;s memory is full.</source>
            <translation>打印機記憶體已滿。</translation>
        </message>
        <message>
            <source>Switch it off and on again.</source>
            <translation>請關機後再開機。</translation>
        </message>
        <message>
            <source>A label is stuck in the printer.</source>
            <translation>標籤卡在打印機裏。</translation>
        </message>
        <message>
            <source>Open it, pull the label out, and close it.</source>
            <translation>請打開，取出標籤，再合上。</translation>
        </message>
        <message>
            <source>The printer did not answer in time.</source>
            <translation>打印機沒有及時回應。</translation>
        </message>
        <message>
            <source>Look at the printer.</source>
            <translation>請查看打印機。</translation>
        </message>
        <message>
            <source>The kiosk stopped while this sticker was being printed.</source>
            <translation>列印這張貼紙時自助機停機了。</translation>
        </message>
        <message>
            <source>Look whether the sticker came out; if not, print it again.</source>
            <translation>請看看貼紙是否已出來；沒有就再列印一次。</translation>
        </message>
        <message>
            <source>This sticker could not be made.</source>
            <translation>這張貼紙無法產生。</translation>
        </message>
        <message>
            <source>Write one by hand.</source>
            <translation>請手寫一張。</translation>
        </message>
        <message>
            <source>The locker board has fallen silent.</source>
            <translation>鎖控板失去聯繫。</translation>
        </message>
        <message>
            <source>Check the board&apos;s power and cable, then look at the door.</source>
            <translation>請檢查鎖控板的電源和連線，再看看櫃門。</translation>
        </message>
        <message>
            <source>There is nothing on %1: plug it in.</source>
            <translation>%1 上沒有裝置，請插好。</translation>
        </message>
        <message>
            <source>Unplugged from %1, or without power: check its cable.</source>
            <translation>%1 上的裝置被拔出或斷電，請檢查連線。</translation>
        </message>
        <message>
            <source>The kiosk has no right to %1: tell the administrator.</source>
            <translation>自助機無權使用 %1，請告知管理員。</translation>
        </message>
        <message>
            <source>Another program uses %1: tell the administrator.</source>
            <translation>%1 被其他程式佔用，請告知管理員。</translation>
        </message>
        <message>
            <source>%1 cannot be reached: check its power and network cable.</source>
            <translation>無法連接 %1，請檢查電源和網線。</translation>
        </message>
        <message>
            <source>The wrong labels are in the printer.</source>
            <translation>打印機裏裝錯了標籤紙。</translation>
        </message>
        <message>
            <source>Put in a roll of the labels that the kiosk is set up for.</source>
            <translation>請裝入自助機設定的那種標籤紙。</translation>
        </message>
        <message>
            <source>The printer reports a fault of its own.</source>
            <translation>打印機報告自身故障。</translation>
        </message>
        <message>
            <source>Switch it off and on; if that does not help, look at its display or its manual.</source>
            <translation>請關機再開機；還不行，請看打印機的螢幕或說明書。</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>Hold the code of your booking to the window, on your phone or on paper. Without a code, put your ID card on the reader or type your booking reference.</source>
            <translation>將手機或紙上的預約碼對準掃描窗。沒有預約碼，可放上身份證件，或輸入預約編號。</translation>
        </message>
        <message>
            <source>The booking reference is in the message that confirmed your booking. Type its letters and digits, then touch “Search”.</source>
            <translation>預約編號在預約成功的短訊內。請輸入字母和數字，然後按「搜尋」。</translation>
        </message>
        <message>
            <source>We are looking for your booking. It takes a moment.</source>
            <translation>正在搜尋您的預約，請稍候。</translation>
        </message>
        <message>
            <source>Check that this is your tour and your party, then touch “Yes, continue”. Names are shortened because others can see this screen.</source>
            <translation>請核對場次和同行人士，然後按「對，繼續」。由於旁人看得到屏幕，姓名只顯示部分。</translation>
        </message>
        <message>
            <source>Everyone puts their own ID card, permit or passport on the reader, in any order. Whoever comes later can use the same code then.</source>
            <translation>請每位將自己的身份證、通行證或護照放在讀卡器上，不分先後。稍後到的人可使用同一個預約碼。</translation>
        </message>
        <message>
            <source>Type the number of the child&apos;s document as it stands there, then touch “Check”. The child still comes along with an adult of the same booking.</source>
            <translation>請照證件輸入小朋友的號碼，再按「檢查」。小朋友仍須由同一預約的成年人陪同。</translation>
        </message>
        <message>
            <source>Please read the rules. One adult accepts them for everybody, children included.</source>
            <translation>請閱讀須知。由一位成年人代表大家（包括兒童）同意即可。</translation>
        </message>
        <message>
            <source>We are writing down your visit. It takes a moment.</source>
            <translation>正在為您登記，請稍候。</translation>
        </message>
        <message>
            <source>Touch the number of phones that you have with you. They stay in a locked compartment until the tour is over.</source>
            <translation>請按手機的數量。手機會鎖在儲物櫃內，參觀後取回。</translation>
        </message>
        <message>
            <source>Put the phone into the pouch and the pouch into the open compartment, then close the door. If the door did not open, touch “Door not open?”.</source>
            <translation>將手機放入手機袋，放進打開的儲物櫃，再關上門。如果門沒有打開，請按「門沒有打開？」。</translation>
        </message>
        <message>
            <source>Take the stickers and wear them where all can see.</source>
            <translation>請取走貼紙，貼在當眼的位置。</translation>
        </message>
        <message>
            <source>You are ready. Go to the meeting point; after the tour our staff return phones.</source>
            <translation>報到完成，請前往集合處。參觀後，職員會歸還手機。</translation>
        </message>
        <message>
            <source>Show this screen to our staff. The case number tells them what happened.</source>
            <translation>請向職員出示此屏幕，他們憑編號便知道情況。</translation>
        </message>
        <message>
            <source>Our staff have been told and come to this screen.</source>
            <translation>已通知職員，他們會前來這裏。</translation>
        </message>
        <message>
            <source>You can go on with those who are here. The same code lets the others in when they come; whoever comes right now can still put a document on the reader.</source>
            <translation>可以先與已到的人繼續。其餘的人到達後可用同一個預約碼；現在剛到的，仍可放上證件。</translation>
        </message>
        <message>
            <source>Your sticker opens the door behind which your phone is, once your tour is back. Take the pouch out and close the door. If the door did not open, touch “Door not open?”.</source>
            <translation>參觀完畢返回後，憑您的貼紙即可打開存放手機的櫃門。請取出手機袋，再關好櫃門。如門未打開，請按「門沒有打開？」。</translation>
        </message>
    </context>
    <context>
        <name>HelpSheet</name>
        <message>
            <source>What to do here</source>
            <translation>這一步怎樣做</translation>
        </message>
        <message>
            <source>This is station %1.</source>
            <translation>這裏是 %1 號機。</translation>
        </message>
        <message>
            <source>Call staff</source>
            <translation>呼叫職員</translation>
        </message>
        <message>
            <source>Staff sign-in</source>
            <translation>職員登入</translation>
        </message>
    </context>
    <context>
        <name>Inside</name>
        <message>
            <source>cart %1</source>
            <translation>%1 號車</translation>
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
            <translation>全部場次</translation>
        </message>
        <message>
            <source>Everyone has been found. The next tick begins a new roll call.</source>
            <translation>所有人都已找到。下次勾選會開始新的點名。</translation>
        </message>
        <message>
            <source>1 person has not been found, and is written down as missing.</source>
            <translation>1 人尚未找到，會記錄為失蹤。</translation>
        </message>
        <message>
            <source>%1 people have not been found, and are written down as missing.</source>
            <translation>%1 人尚未找到，會記錄為失蹤。</translation>
        </message>
        <message>
            <source>End the roll call?</source>
            <translation>結束點名？</translation>
        </message>
        <message>
            <source>End it</source>
            <translation>結束</translation>
        </message>
        <message>
            <source>It was a drill</source>
            <translation>這是演習</translation>
        </message>
        <message>
            <source>False alarm</source>
            <translation>誤報</translation>
        </message>
        <message>
            <source>The danger is over</source>
            <translation>危險已解除</translation>
        </message>
        <message>
            <source>The fire brigade has taken over</source>
            <translation>已由消防處接手</translation>
        </message>
        <message>
            <source>The roll call is over.</source>
            <translation>點名已結束。</translation>
        </message>
        <message>
            <source>You may not do that. Ask somebody who may.</source>
            <translation>你沒有權限，請找有權限的同事。</translation>
        </message>
        <message>
            <source>This person is not on the list any more.</source>
            <translation>此人已不在名單上。</translation>
        </message>
        <message>
            <source>No roll call has begun.</source>
            <translation>點名尚未開始。</translation>
        </message>
    </context>
    <context>
        <name>InsidePage</name>
        <message>
            <source>Inside</source>
            <translation>在場</translation>
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
            <translation>可能已離開</translation>
        </message>
        <message>
            <source>Previous tour</source>
            <translation>上一場</translation>
        </message>
        <message>
            <source>Next tour</source>
            <translation>下一場</translation>
        </message>
        <message>
            <source>Save list</source>
            <translation>儲存名單</translation>
        </message>
        <message>
            <source>Print list</source>
            <translation>列印名單</translation>
        </message>
        <message>
            <source>End</source>
            <translation>結束</translation>
        </message>
        <message>
            <source>Nobody is missing.</source>
            <translation>沒有人失蹤。</translation>
        </message>
        <message>
            <source>Nobody has been ticked off yet.</source>
            <translation>暫未有人被勾選。</translation>
        </message>
        <message>
            <source>Nobody has come back and taken everything along.</source>
            <translation>沒有人已返回並取走所有物品。</translation>
        </message>
        <message>
            <source>Nobody is inside.</source>
            <translation>現時沒有人在場。</translation>
        </message>
    </context>
    <context>
        <name>Keypad</name>
        <message>
            <source>Erase</source>
            <translation>刪除</translation>
        </message>
    </context>
    <context>
        <name>LeaveSheet</name>
        <message>
            <source>Stay here</source>
            <translation>留在此頁</translation>
        </message>
        <message>
            <source>Leave this screen?</source>
            <translation>要離開此頁面嗎？</translation>
        </message>
        <message>
            <source>You stay checked in. Please close every open door first.</source>
            <translation>報到仍然有效。請先關好打開的櫃門。</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>離開</translation>
        </message>
    </context>
    <context>
        <name>Locking</name>
        <message>
            <source>Door not open?</source>
            <translation>門沒有打開？</translation>
        </message>
        <message>
            <source>No more phones</source>
            <translation>沒有手機了</translation>
        </message>
        <message>
            <source>No phone after all</source>
            <translation>不放手機了</translation>
        </message>
        <message>
            <source>Use this door</source>
            <translation>還是要放手機</translation>
        </message>
        <message>
            <source>Ask our staff for help</source>
            <translation>請職員協助</translation>
        </message>
    </context>
    <context>
        <name>LookingUp</name>
        <message>
            <source>We are looking for your booking.</source>
            <translation>正在搜尋您的預約。</translation>
        </message>
        <message>
            <source>One moment, please</source>
            <translation>請稍候</translation>
        </message>
    </context>
    <context>
        <name>Main</name>
        <message>
            <source>Visitor check-in</source>
            <translation>遊客登記</translation>
        </message>
    </context>
    <context>
        <name>MemberRow</name>
        <message>
            <source>Is here</source>
            <translation>已經到了</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍後到</translation>
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
            <translation>1 部手機</translation>
        </message>
        <message>
            <source>%1 phones</source>
            <translation>%1 部手機</translation>
        </message>
        <message>
            <source>No phones</source>
            <translation>沒有手機</translation>
        </message>
    </context>
    <context>
        <name>Pager</name>
        <message>
            <source>Previous page</source>
            <translation>上一頁</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 頁，共 %2 頁</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一頁</translation>
        </message>
    </context>
    <context>
        <name>Party</name>
        <message>
            <source>Booker</source>
            <translation>預約人</translation>
        </message>
        <message>
            <source>Guest</source>
            <translation>同行</translation>
        </message>
        <message>
            <source>Group member</source>
            <translation>團員</translation>
        </message>
        <message>
            <source>Can come along</source>
            <translation>可以參觀</translation>
        </message>
        <message>
            <source>ID, please</source>
            <translation>請放上證件</translation>
        </message>
        <message>
            <source>Not checked yet</source>
            <translation>尚未核實</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>已核實</translation>
        </message>
        <message>
            <source>Comes later</source>
            <translation>稍後到</translation>
        </message>
        <message>
            <source>Checked in</source>
            <translation>已報到</translation>
        </message>
        <message>
            <source>%1 tour</source>
            <translation>%1 場次</translation>
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
            <translation>號碼不完整，請再核對一次。</translation>
        </message>
        <message>
            <source>Nobody on this booking has this number.</source>
            <translation>此預約中沒有人使用這個號碼。</translation>
        </message>
        <message>
            <source>Adults, please put the card on the reader.</source>
            <translation>成年人請將證件放在讀卡器上。</translation>
        </message>
        <message>
            <source>We could not read that. Lay it flat and try again.</source>
            <translation>剛才未能讀取，請將證件放平，再試一次。</translation>
        </message>
        <message>
            <source>ID …%1</source>
            <translation>證件尾號 %1</translation>
        </message>
        <message>
            <source>1 person is still missing</source>
            <translation>尚欠 1 位</translation>
        </message>
        <message>
            <source>%1 people are still missing</source>
            <translation>尚欠 %1 位</translation>
        </message>
        <message>
            <source>Still not readable. Turn it over or wipe it clean; passports photo page down.</source>
            <translation>仍未能讀取。請翻轉或抹淨再放；護照請將相片頁朝下。</translation>
        </message>
        <message>
            <source>We cannot read it. Our staff can check it: please touch “Call staff”.</source>
            <translation>未能讀取這個證件，職員可以核實，請按「呼叫職員」。</translation>
        </message>
    </context>
    <context>
        <name>PartyShown</name>
        <message>
            <source>Is this your party?</source>
            <translation>請核對您的預約</translation>
        </message>
        <message>
            <source>Or put the first ID on the reader right away.</source>
            <translation>也可以直接放上第一張證件。</translation>
        </message>
        <message>
            <source>Yes, continue</source>
            <translation>對，繼續</translation>
        </message>
    </context>
    <context>
        <name>Phones</name>
        <message>
            <source>Another door, please</source>
            <translation>更換櫃門</translation>
        </message>
        <message>
            <source>That one is stuck. The next one is opening.</source>
            <translation>剛才那個未能打開，
正在打開另一個。</translation>
        </message>
        <message>
            <source>One moment</source>
            <translation>請稍候</translation>
        </message>
        <message>
            <source>A door is about to open.</source>
            <translation>櫃門即將打開。</translation>
        </message>
        <message>
            <source>This door is open</source>
            <translation>櫃門已打開</translation>
        </message>
        <message>
            <source>All in the pouch, put it in, close it.</source>
            <translation>手機全放入手機袋，
放進去，關上門。</translation>
        </message>
        <message>
            <source>Phone in the pouch, put it in, close it.</source>
            <translation>將手機放入手機袋，
放進去，關上門。</translation>
        </message>
        <message>
            <source>Please close it</source>
            <translation>請關上櫃門</translation>
        </message>
        <message>
            <source>Checked in. Our staff take your phones.</source>
            <translation>您已報到，手機請交給職員。</translation>
        </message>
        <message>
            <source>The lockers are out of service</source>
            <translation>儲物櫃暫停使用</translation>
        </message>
        <message>
            <source>One compartment for %1 phones</source>
            <translation>%1 部手機，同一個儲物櫃</translation>
        </message>
        <message>
            <source>Close the door to go on.</source>
            <translation>門關好後，會自動繼續。</translation>
        </message>
        <message>
            <source>Push until it clicks: only then it is locked.</source>
            <translation>請推至「咔」一聲，
手機才算鎖上。</translation>
        </message>
        <message>
            <source>It stays empty. Push it until it clicks.</source>
            <translation>空着沒關係，
請推至「咔」一聲。</translation>
        </message>
        <message>
            <source>No phone behind this door</source>
            <translation>這個櫃門裏沒有手機</translation>
        </message>
        <message>
            <source>We cannot see this door</source>
            <translation>未能確認這道櫃門</translation>
        </message>
        <message>
            <source>Push it shut and wait here for our staff.</source>
            <translation>請把門推上，
在旁等候職員。</translation>
        </message>
        <message>
            <source>Every compartment is taken</source>
            <translation>儲物櫃已滿</translation>
        </message>
        <message>
            <source>Phone %1 of %2</source>
            <translation>第 %1 部手機，共 %2 部</translation>
        </message>
        <message>
            <source>If it does not close, please call our staff.</source>
            <translation>如果未能關上，請呼叫職員。</translation>
        </message>
        <message>
            <source>Our staff make sure the phone is locked.</source>
            <translation>職員會確認手機已鎖好。</translation>
        </message>
        <message>
            <source>Continue to the stickers</source>
            <translation>繼續，列印貼紙</translation>
        </message>
        <message>
            <source>Open a higher one</source>
            <translation>使用較高的儲物櫃</translation>
        </message>
        <message>
            <source>Shall our staff help you, or will a higher one do?</source>
            <translation>請職員協助，還是使用較高的？</translation>
        </message>
        <message>
            <source>Door %1 of %2 · %3 phones</source>
            <translation>第 %1/%2 個儲物櫃 · %3 部手機</translation>
        </message>
        <message>
            <source>Door %1 stayed shut: please use this one.</source>
            <translation>%1 號門未能打開，請改用這一個。</translation>
        </message>
        <message>
            <source>No low door is free</source>
            <translation>低位儲物櫃已滿</translation>
        </message>
    </context>
    <context>
        <name>PinKey</name>
        <message>
            <source>Erase</source>
            <translation>刪除</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登入</translation>
        </message>
    </context>
    <context>
        <name>PinPad</name>
        <message>
            <source>PIN of %1</source>
            <translation>%1 的密碼</translation>
        </message>
        <message>
            <source>%1 digits typed</source>
            <translation>已輸入 %1 位</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>Wear them where all can see.</source>
            <translation>請貼在當眼的位置。</translation>
        </message>
        <message>
            <source>Please take your stickers</source>
            <translation>請取走貼紙</translation>
        </message>
        <message>
            <source>%1 of %2 printed</source>
            <translation>已列印 %1 張，共 %2 張</translation>
        </message>
    </context>
    <context>
        <name>Refusal</name>
        <message>
            <source>This code could not be read</source>
            <translation>未能讀取這個碼</translation>
        </message>
        <message>
            <source>Make the screen brighter and hold it still.</source>
            <translation>請將屏幕調亮，拿穩再試。</translation>
        </message>
        <message>
            <source>Only this visit&apos;s code works here.</source>
            <translation>這裏只能使用今次參觀的預約碼。</translation>
        </message>
        <message>
            <source>We cannot find this booking</source>
            <translation>找不到這個預約</translation>
        </message>
        <message>
            <source>Is it the booking for this visit?</source>
            <translation>請核對是否今次參觀的預約。</translation>
        </message>
        <message>
            <source>Our staff can find it by your name.</source>
            <translation>職員可按姓名為您搜尋。</translation>
        </message>
        <message>
            <source>We cannot confirm this code</source>
            <translation>未能確認這個碼</translation>
        </message>
        <message>
            <source>Please use the code we sent you.</source>
            <translation>請使用我們發給您的預約碼。</translation>
        </message>
        <message>
            <source>This code has expired</source>
            <translation>這個碼已過期</translation>
        </message>
        <message>
            <source>Your booking itself may still be good.</source>
            <translation>預約本身可能仍然有效。</translation>
        </message>
        <message>
            <source>This code was replaced</source>
            <translation>這個碼已更新</translation>
        </message>
        <message>
            <source>Please use the newest code from us.</source>
            <translation>請使用我們最近發給您的碼。</translation>
        </message>
        <message>
            <source>This booking is for another site</source>
            <translation>預約屬於其他園區</translation>
        </message>
        <message>
            <source>Please see the address in your booking.</source>
            <translation>請查看預約資料內的地址。</translation>
        </message>
        <message>
            <source>Our staff will gladly show you the way.</source>
            <translation>職員很樂意為您指路。</translation>
        </message>
        <message>
            <source>This booking was cancelled</source>
            <translation>這個預約已取消</translation>
        </message>
        <message>
            <source>Our staff can see whether a seat is free today.</source>
            <translation>職員可查看今天還有沒有名額。</translation>
        </message>
        <message>
            <source>Your tour is cancelled</source>
            <translation>您的場次已取消</translation>
        </message>
        <message>
            <source>Our staff will offer you another tour.</source>
            <translation>職員會為您安排其他場次。</translation>
        </message>
        <message>
            <source>We are sorry about this.</source>
            <translation>非常抱歉。</translation>
        </message>
        <message>
            <source>This booking is not confirmed</source>
            <translation>這個預約尚未確認</translation>
        </message>
        <message>
            <source>Our staff can see whether a seat is still free.</source>
            <translation>職員可查看還有沒有名額。</translation>
        </message>
        <message>
            <source>We called you and could not reach you.</source>
            <translation>我們致電確認時未能聯絡您。</translation>
        </message>
        <message>
            <source>Your visit is on another day</source>
            <translation>您預約的是另一天</translation>
        </message>
        <message>
            <source>Please look at the date in your booking.</source>
            <translation>請查看預約資料內的日期。</translation>
        </message>
        <message>
            <source>You are early</source>
            <translation>您來早了</translation>
        </message>
        <message>
            <source>Check-in for your tour is not open yet.</source>
            <translation>您的場次尚未開始報到。</translation>
        </message>
        <message>
            <source>Check-in has closed</source>
            <translation>報到已截止</translation>
        </message>
        <message>
            <source>Please go to our staff straight away.</source>
            <translation>請立即聯絡職員。</translation>
        </message>
        <message>
            <source>They may still reach your guide.</source>
            <translation>或許仍趕得上導賞員。</translation>
        </message>
        <message>
            <source>Your tour has left</source>
            <translation>您的場次已出發</translation>
        </message>
        <message>
            <source>Our staff can tell you about later tours.</source>
            <translation>職員可介紹稍後的場次。</translation>
        </message>
        <message>
            <source>The ID was not read</source>
            <translation>未能讀取這個證件</translation>
        </message>
        <message>
            <source>Take it out of its cover and lay it flat.</source>
            <translation>請取下證件套，將證件放平。</translation>
        </message>
        <message>
            <source>Leave it on the reader until you hear the tone.</source>
            <translation>聽到提示聲後才拿走。</translation>
        </message>
        <message>
            <source>We cannot confirm this document</source>
            <translation>未能確認這個證件</translation>
        </message>
        <message>
            <source>Please show it to our staff.</source>
            <translation>請向職員出示。</translation>
        </message>
        <message>
            <source>Its number may have been read wrongly.</source>
            <translation>號碼可能未有正確讀取。</translation>
        </message>
        <message>
            <source>This document has expired</source>
            <translation>這個證件已過期</translation>
        </message>
        <message>
            <source>Another one? Put it on the reader.</source>
            <translation>如有其他證件，請放上來。</translation>
        </message>
        <message>
            <source>If not, our staff will help.</source>
            <translation>如沒有，請職員協助。</translation>
        </message>
        <message>
            <source>Not on this booking</source>
            <translation>這位不在預約名單上</translation>
        </message>
        <message>
            <source>Please use the ID you booked with.</source>
            <translation>請使用預約時登記的證件。</translation>
        </message>
        <message>
            <source>The name differs</source>
            <translation>姓名與預約的不同</translation>
        </message>
        <message>
            <source>Our staff can correct a wrong booking.</source>
            <translation>如預約資料有誤，職員可以更正。</translation>
        </message>
        <message>
            <source>Please speak with our staff</source>
            <translation>請聯絡職員</translation>
        </message>
        <message>
            <source>They would like a word with you first.</source>
            <translation>出發前他們想與您談幾句。</translation>
        </message>
        <message>
            <source>Still a little too young</source>
            <translation>小朋友還差一點點</translation>
        </message>
        <message>
            <source>Children under %5 cannot enter the plant.</source>
            <translation>參觀當日未滿 %5 歲不能進入廠區。</translation>
        </message>
        <message>
            <source>An adult first, please</source>
            <translation>請成年人先來</translation>
        </message>
        <message>
            <source>Put an adult's ID on the reader.</source>
            <translation>請放上一位成年人的證件。</translation>
        </message>
        <message>
            <source>Under 18s need an adult of the party.</source>
            <translation>未滿 18 歲須由同一預約的成年人陪同。</translation>
        </message>
        <message>
            <source>You have checked in already</source>
            <translation>您已經報到</translation>
        </message>
        <message>
            <source>All is ready: follow your guide.</source>
            <translation>一切就緒，請跟隨導賞員。</translation>
        </message>
        <message>
            <source>Sticker lost? Ask our staff.</source>
            <translation>遺失貼紙？職員可以補印。</translation>
        </message>
        <message>
            <source>The rules are part of the visit</source>
            <translation>須知是參觀的一部分</translation>
        </message>
        <message>
            <source>You can do this here yourselves.</source>
            <translation>您可以自行處理，無需排隊。</translation>
        </message>
        <message>
            <source>This cannot be changed today.</source>
            <translation>今天未能更改，敬請見諒。</translation>
        </message>
        <message>
            <source>Changed your mind? Go back to the rules.</source>
            <translation>如改變主意，可返回參觀須知。</translation>
        </message>
        <message>
            <source>The rules keep everyone in the plant safe.</source>
            <translation>須知是為了大家的安全。</translation>
        </message>
        <message>
            <source>This tour is full</source>
            <translation>這個場次已滿</translation>
        </message>
        <message>
            <source>Our staff can look for a seat on a later tour.</source>
            <translation>職員可查看稍後的場次。</translation>
        </message>
        <message>
            <source>The %1 tour is cancelled</source>
            <translation>%1 場次已取消</translation>
        </message>
        <message>
            <source>Your tour: %3, %1.</source>
            <translation>您的場次：%3 %1。</translation>
        </message>
        <message>
            <source>Not possible? Please ask our staff.</source>
            <translation>如有不便，請聯絡職員。</translation>
        </message>
        <message>
            <source>Please come back at %2.</source>
            <translation>請於 %2 再來。</translation>
        </message>
        <message>
            <source>Check-in for the %1 tour opens then.</source>
            <translation>%1 場次由那時開始報到。</translation>
        </message>
        <message>
            <source>They may still reach the guide of the %1 tour.</source>
            <translation>或許仍趕得上 %1 場次的導賞員。</translation>
        </message>
        <message>
            <source>The %1 tour has left</source>
            <translation>%1 場次已出發</translation>
        </message>
        <message>
            <source>%4 has checked in already</source>
            <translation>%4 已經報到</translation>
        </message>
        <message>
            <source>Please go on with the others.</source>
            <translation>請其他人繼續。</translation>
        </message>
        <message>
            <source>The number differs</source>
            <translation>號碼與預約的不同</translation>
        </message>
        <message>
            <source>Please show our staff the ID.</source>
            <translation>請向職員出示證件。</translation>
        </message>
        <message>
            <source>They only compare it: it is quick.</source>
            <translation>他們核對一下便可，很快完成。</translation>
        </message>
        <message>
            <source>The name is spelt differently</source>
            <translation>姓名的寫法不同</translation>
        </message>
        <message>
            <source>Document not read</source>
            <translation>證件未能讀取</translation>
        </message>
        <message>
            <source>Document not confirmed</source>
            <translation>證件未能確認</translation>
        </message>
        <message>
            <source>Document expired</source>
            <translation>證件已過期</translation>
        </message>
        <message>
            <source>Number differs</source>
            <translation>號碼不同</translation>
        </message>
        <message>
            <source>Name differs</source>
            <translation>姓名不同</translation>
        </message>
        <message>
            <source>Please see our staff</source>
            <translation>請聯絡職員</translation>
        </message>
        <message>
            <source>Needs an adult</source>
            <translation>需要成年人陪同</translation>
        </message>
        <message>
            <source>Checked in</source>
            <translation>已報到</translation>
        </message>
        <message>
            <source>Rules not accepted</source>
            <translation>未同意須知</translation>
        </message>
        <message>
            <source>No seat left</source>
            <translation>沒有名額</translation>
        </message>
        <message>
            <source>Please show this screen to our staff.</source>
            <translation>請向職員出示此屏幕。</translation>
        </message>
        <message>
            <source>Age %1 · cannot enter</source>
            <translation>%1 歲 · 不能進入廠區</translation>
        </message>
        <message>
            <source>%1 can go on.</source>
            <translation>%1可以繼續報到。</translation>
        </message>
        <message>
            <source>Back to the rules</source>
            <translation>返回參觀須知</translation>
        </message>
        <message>
            <source>Go on with the documents</source>
            <translation>繼續放上證件</translation>
        </message>
        <message>
            <source>You typed %6. Please compare it with your message.</source>
            <translation>請核對：%6。</translation>
        </message>
        <message>
            <source>Lock phones now</source>
            <translation>現在鎖手機</translation>
        </message>
        <message>
            <source>Phones not locked? Lock them now.</source>
            <translation>未鎖的手機，現在可以鎖好。</translation>
        </message>
        <message>
            <source>Correct the reference</source>
            <translation>更正預約編號</translation>
        </message>
        <message>
            <source>Go on with the other person</source>
            <translation>另一位繼續</translation>
        </message>
        <message>
            <source>Go on with the other %1</source>
            <translation>其餘 %1 位繼續</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>再試一次</translation>
        </message>
        <message>
            <source>All right</source>
            <translation>知道了</translation>
        </message>
        <message>
            <source>The names can no longer be changed.</source>
            <translation>預約名單不能再更改。</translation>
        </message>
        <message>
            <source>Check an adult in</source>
            <translation>放上成年人的證件</translation>
        </message>
        <message>
            <source>In a guest's place? Ask our staff.</source>
            <translation>如要代替同行人士，職員可以更改。</translation>
        </message>
        <message>
            <source>One of you may wait, or rebook.</source>
            <translation>可由家人陪伴等候，或者改期。</translation>
        </message>
        <message>
            <source>There is no need to queue now.</source>
            <translation>現在無須排隊。</translation>
        </message>
        <message>
            <source>The others can go on.</source>
            <translation>其他人可以繼續報到。</translation>
        </message>
        <message>
            <source>This person has checked in already</source>
            <translation>這位已經報到</translation>
        </message>
    </context>
    <context>
        <name>Release</name>
        <message>
            <source>waits for its turn</source>
            <translation>等候開門</translation>
        </message>
        <message>
            <source>is opening</source>
            <translation>正在打開</translation>
        </message>
        <message>
            <source>open: take it out</source>
            <translation>已打開，請取出</translation>
        </message>
        <message>
            <source>closed again</source>
            <translation>已取出並關好</translation>
        </message>
        <message>
            <source>still inside · open again</source>
            <translation>仍在櫃內 · 再開一次</translation>
        </message>
        <message>
            <source>shut · try again, or key</source>
            <translation>未能打開 · 再試，或用鎖匙</translation>
        </message>
        <message>
            <source>not seen · look, retry</source>
            <translation>看不到狀態 · 查看後再試</translation>
        </message>
        <message>
            <source>stopped · open</source>
            <translation>已停止 · 打開</translation>
        </message>
        <message>
            <source>You may not give phones back. Ask a colleague.</source>
            <translation>您沒有歸還手機的權限，請找同事。</translation>
        </message>
        <message>
            <source>That is no sticker. Nothing was opened.</source>
            <translation>這不是貼紙，沒有開門。</translation>
        </message>
        <message>
            <source>That is no sticker of this venue. Find the person by name.</source>
            <translation>這不是本場館的貼紙，請按姓名查找。</translation>
        </message>
        <message>
            <source>That sticker is void: the admission was undone. Search by name.</source>
            <translation>貼紙已作廢：入場已撤銷。請按姓名查找。</translation>
        </message>
        <message>
            <source>That sticker is of another day. See what was left behind.</source>
            <translation>這張貼紙不是今天的，請看遺留清單。</translation>
        </message>
        <message>
            <source>There is no such tour. Nothing was opened.</source>
            <translation>沒有這個場次，沒有開門。</translation>
        </message>
        <message>
            <source>Nobody knows this visitor. Nothing was opened.</source>
            <translation>查不到這位遊客，沒有開門。</translation>
        </message>
        <message>
            <source>Nobody here has this document. Nothing was opened.</source>
            <translation>這裏沒有人使用此證件，沒有開門。</translation>
        </message>
        <message>
            <source>There is no door %1 here.</source>
            <translation>這裏沒有 %1 號櫃。</translation>
        </message>
        <message>
            <source>Nothing of theirs is locked up. Nothing was opened.</source>
            <translation>沒有寄存物品，沒有開門。</translation>
        </message>
        <message>
            <source>Nothing is locked up behind door %1. It stays shut.</source>
            <translation>%1 號櫃沒有寄存物品，不會打開。</translation>
        </message>
        <message>
            <source>Behind door %1 is somebody else's pouch. It stays shut.</source>
            <translation>%1 號櫃是別人的手機袋，不會打開。</translation>
        </message>
        <message>
            <source>The pouch is at kiosk %1, behind door %2. Open it there.</source>
            <translation>手機袋在 %1 號自助機的 %2 號櫃，請在該處打開。</translation>
        </message>
        <message>
            <source>The lockers do not answer, nothing was opened. Check their power and cable, or take the key.</source>
            <translation>儲物櫃沒有回應，沒有開門。請檢查電源和線纜，或用鎖匙。</translation>
        </message>
        <message>
            <source>The tour is not back. Nothing was opened.</source>
            <translation>場次尚未返回，沒有開門。</translation>
        </message>
        <message>
            <source>1 door</source>
            <translation>1 個櫃門</translation>
        </message>
        <message>
            <source>%1 doors</source>
            <translation>%1 個櫃門</translation>
        </message>
        <message>
            <source>is back</source>
            <translation>已返回</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>參觀中</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>not yet departed</source>
            <translation>未出發</translation>
        </message>
        <message>
            <source>%1 · since %2</source>
            <translation>%1 · %2 起</translation>
        </message>
        <message>
            <source>kiosk %1</source>
            <translation>%1 號自助機</translation>
        </message>
        <message>
            <source>No name</source>
            <translation>沒有姓名</translation>
        </message>
        <message>
            <source>That document could not be read. Put it on again.</source>
            <translation>未能讀取證件，請再放一次。</translation>
        </message>
        <message>
            <source>That compartment has been given to somebody meanwhile.</source>
            <translation>該櫃已分配給他人。</translation>
        </message>
        <message>
            <source>This kiosk has no lockers.</source>
            <translation>這台自助機沒有儲物櫃。</translation>
        </message>
        <message>
            <source>Door %1 · %2</source>
            <translation>%1 號櫃 · %2</translation>
        </message>
        <message>
            <source>One door opens.</source>
            <translation>將打開一個櫃門。</translation>
        </message>
        <message>
            <source>%1 doors open one after another.</source>
            <translation>將逐一打開 %1 個櫃門。</translation>
        </message>
        <message>
            <source>It takes about %1 s.</source>
            <translation>約需 %1 秒。</translation>
        </message>
        <message>
            <source>Open the door</source>
            <translation>打開櫃門</translation>
        </message>
        <message>
            <source>Open %1 doors</source>
            <translation>打開 %1 個櫃門</translation>
        </message>
        <message>
            <source>Door %1: still inside?</source>
            <translation>%1 號櫃：還在裏面嗎？</translation>
        </message>
        <message>
            <source>Close the door. The pouch counts as locked up again, and stays on the list of what was left behind.</source>
            <translation>請關好櫃門。手機袋重新計作寄存，並留在遺留清單中。</translation>
        </message>
        <message>
            <source>It is still inside</source>
            <translation>還在裏面</translation>
        </message>
        <message>
            <source>Open door %1?</source>
            <translation>打開 %1 號櫃？</translation>
        </message>
        <message>
            <source>It holds the pouch of %1.</source>
            <translation>裏面是 %1 的手機袋。</translation>
        </message>
        <message>
            <source>More of theirs is at kiosk %1, behind door %2.</source>
            <translation>另有物品在 %1 號自助機的 %2 號櫃。</translation>
        </message>
        <message>
            <source>written down by hand</source>
            <translation>人手登記</translation>
        </message>
        <message>
            <source>Staff wrote that down; no sensor saw the door.</source>
            <translation>由職員登記，門感應器沒有確認。</translation>
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
            <translation>已歸還</translation>
        </message>
        <message>
            <source>Left behind</source>
            <translation>遺留</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>按姓名</translation>
        </message>
        <message>
            <source>Nothing of today's tours is locked up.</source>
            <translation>今天的場次沒有寄存物品。</translation>
        </message>
        <message>
            <source>Or hold a sticker to the window, put a document on the reader, or touch a door.</source>
            <translation>亦可掃描貼紙、放上證件，或輕觸櫃門。</translation>
        </message>
        <message>
            <source>No door has been opened yet.</source>
            <translation>尚未打開櫃門。</translation>
        </message>
        <message>
            <source>Stop: open no more doors</source>
            <translation>停止：不再開門</translation>
        </message>
        <message>
            <source>Go on with the doors that wait</source>
            <translation>繼續打開等候的櫃門</translation>
        </message>
        <message>
            <source>Nothing was left behind.</source>
            <translation>沒有遺留物品。</translation>
        </message>
        <message>
            <source>Only what was left behind</source>
            <translation>只看遺留</translation>
        </message>
        <message>
            <source>Closing time: all that is locked up</source>
            <translation>閉館：全部寄存</translation>
        </message>
        <message>
            <source>Name, pinyin, initials or door</source>
            <translation>姓名、拼音、首字母或櫃號</translation>
        </message>
        <message>
            <source>The owner takes it</source>
            <translation>本人領取</translation>
        </message>
        <message>
            <source>Or type who takes it instead</source>
            <translation>或輸入代領人姓名</translation>
        </message>
        <message>
            <source>This person takes it</source>
            <translation>由此人代領</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>打字</translation>
        </message>
        <message>
            <source>Show people</source>
            <translation>看名單</translation>
        </message>
    </context>
    <context>
        <name>ReleaseWall</name>
        <message>
            <source>The locker wall</source>
            <translation>櫃牆</translation>
        </message>
    </context>
    <context>
        <name>ReportDay</name>
        <message>
            <source>30 days earlier</source>
            <translation>提早 30 天</translation>
        </message>
        <message>
            <source>a day earlier</source>
            <translation>提早一天</translation>
        </message>
        <message>
            <source>a day later</source>
            <translation>推後一天</translation>
        </message>
        <message>
            <source>30 days later</source>
            <translation>推後 30 天</translation>
        </message>
    </context>
    <context>
        <name>Reports</name>
        <message>
            <source>Most people come in the five minutes from %1; %2 % are here at the start.</source>
            <translation>由 %1 分鐘起的五分鐘內來的人最多；開始時已到 %2 %。</translation>
        </message>
        <message>
            <source>%1 of %2 people have a known age. %3</source>
            <translation>%2 人中已知 %1 人的年齡。%3</translation>
        </message>
        <message>
            <source>Of %1 of %2 people a document says it. %3</source>
            <translation>%2 人中有 %1 人的證件能說明地區。%3</translation>
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
            <translation>本週</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>選擇日期</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>總數</translation>
        </message>
        <message>
            <source>Arrivals</source>
            <translation>到達</translation>
        </message>
        <message>
            <source>Ages</source>
            <translation>年齡</translation>
        </message>
        <message>
            <source>Origins</source>
            <translation>地區</translation>
        </message>
        <message>
            <source>Refusals</source>
            <translation>拒絕</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>按日</translation>
        </message>
        <message>
            <source>Tours</source>
            <translation>場次</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>裝置</translation>
        </message>
        <message>
            <source>Save PDF</source>
            <translation>儲存 PDF</translation>
        </message>
        <message>
            <source>Save CSV</source>
            <translation>儲存 CSV</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>列印</translation>
        </message>
        <message>
            <source>From</source>
            <translation>由</translation>
        </message>
        <message>
            <source>To</source>
            <translation>至</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>正在統計…</translation>
        </message>
        <message>
            <source>Nothing to show for this period.</source>
            <translation>這段時間沒有可顯示的內容。</translation>
        </message>
    </context>
    <context>
        <name>Rules</name>
        <message>
            <source>For everyone's safety</source>
            <translation>為了大家的安全</translation>
        </message>
        <message>
            <source>Rules of the visit</source>
            <translation>參觀須知</translation>
        </message>
        <message>
            <source>An adult accepts for children. Version %1</source>
            <translation>兒童由成年人代為同意 · 須知版本 %1</translation>
        </message>
        <message>
            <source>We accept the rules</source>
            <translation>我們同意</translation>
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
            <translation>已儲存為 %1。</translation>
        </message>
        <message>
            <source>On its way to the printer, and saved as %1.</source>
            <translation>已送往打印機，並儲存為 %1。</translation>
        </message>
        <message>
            <source>Saved as %1, but the printer did not take it.</source>
            <translation>已儲存為 %1，但打印機沒有接收。</translation>
        </message>
        <message>
            <source>Save it where?</source>
            <translation>儲存到哪裏？</translation>
        </message>
        <message>
            <source>There are names in it. The kiosk deletes its own lists after a week; what is on a stick is for you to keep safe and to delete.</source>
            <translation>名單載有姓名。存於本機的名單一星期後自動刪除；存到 USB 手指的請自行保管及刪除。</translation>
        </message>
        <message>
            <source>There are no names in it.</source>
            <translation>當中沒有姓名。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>儲存</translation>
        </message>
        <message>
            <source>On the kiosk</source>
            <translation>本機</translation>
        </message>
        <message>
            <source>The file could not be written. Is the disk full, or the stick pulled out?</source>
            <translation>檔案無法寫入。磁碟是否已滿，或 USB 手指已拔出？</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>Close</source>
            <translation>關閉</translation>
        </message>
    </context>
    <context>
        <name>Staff</name>
        <message>
            <source>Go on meanwhile</source>
            <translation>先繼續</translation>
        </message>
        <message>
            <source>Please call our staff</source>
            <translation>請示意職員前來</translation>
        </message>
        <message>
            <source>Please stay here. This screen tells them what to do.</source>
            <translation>請稍候，職員會查看此屏幕。</translation>
        </message>
        <message>
            <source>Please stay near door %1: it is still open.</source>
            <translation>請留在 %1 號櫃門旁：門仍然打開。</translation>
        </message>
        <message>
            <source>Close the door to go on.</source>
            <translation>門關好後，會自動繼續。</translation>
        </message>
        <message>
            <source>We are sorry that door %1 did not open.</source>
            <translation>抱歉，%1 號櫃門未能打開。</translation>
        </message>
        <message>
            <source>Our staff will open it for you.</source>
            <translation>職員會為您打開。</translation>
        </message>
        <message>
            <source>Is door %1 shut? We cannot see it.</source>
            <translation>現時未能確認 %1 號櫃門是否關好。</translation>
        </message>
        <message>
            <source>Please push it shut and stay near.</source>
            <translation>請把門推上，並留在門旁。</translation>
        </message>
        <message>
            <source>Our staff will take care of your phones.</source>
            <translation>職員會前來保管手機。</translation>
        </message>
        <message>
            <source>Please wait for our staff</source>
            <translation>請等候職員</translation>
        </message>
        <message>
            <source>The fault is ours, not yours.</source>
            <translation>是我們這邊出現問題，與您無關。</translation>
        </message>
        <message>
            <source>Your booking is safe; it counts once.</source>
            <translation>您的預約有效，不會重複登記。</translation>
        </message>
    </context>
    <context>
        <name>StaffEnterSheet</name>
        <message>
            <source>Stay here</source>
            <translation>留在此頁</translation>
        </message>
        <message>
            <source>Staff only</source>
            <translation>只限職員</translation>
        </message>
        <message>
            <source>A visit is going on here. It starts over when staff sign in; whoever is checked in stays so.</source>
            <translation>有遊客正在辦理。職員登入後將重新開始；已登記的不受影響。</translation>
        </message>
        <message>
            <source>Start over and sign in</source>
            <translation>重新開始並登入</translation>
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
            <translation>登出</translation>
        </message>
        <message>
            <source>To the visitors</source>
            <translation>回到遊客頁面</translation>
        </message>
    </context>
    <context>
        <name>StaffMode</name>
        <message>
            <source>Guide</source>
            <translation>導賞員</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>職員</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>主管</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>管理員</translation>
        </message>
        <message>
            <source>Staff sign-in</source>
            <translation>職員登入</translation>
        </message>
        <message>
            <source>Too many wrong PINs. Wait %1 s, then try again.</source>
            <translation>密碼錯誤次數過多，請等待 %1 秒後再試。</translation>
        </message>
        <message>
            <source>The store does not answer. Try again, or call the administrator.</source>
            <translation>資料庫沒有回應。請再試一次，或聯絡管理員。</translation>
        </message>
        <message>
            <source>That is not this person&apos;s PIN.</source>
            <translation>密碼不正確。</translation>
        </message>
        <message>
            <source>This badge is not known here. Choose your name, and use your PIN.</source>
            <translation>無法識別此職員證。請選擇姓名並輸入 PIN。</translation>
        </message>
        <message>
            <source>Too many unknown badges. Wait %1 s, or use your PIN.</source>
            <translation>不明職員證次數過多。請等 %1 秒，或使用 PIN。</translation>
        </message>
    </context>
    <context>
        <name>StaffNobody</name>
        <message>
            <source>Nobody can sign in here yet</source>
            <translation>這裏還沒有人可以登入</translation>
        </message>
        <message>
            <source>The administrator adds people on this computer, one by one:</source>
            <translation>請管理員在這部電腦上逐個新增：</translation>
        </message>
    </context>
    <context>
        <name>StaffOptions</name>
        <message>
            <source>Language</source>
            <translation>語言</translation>
        </message>
        <message>
            <source>Display</source>
            <translation>顯示</translation>
        </message>
    </context>
    <context>
        <name>StaffPages</name>
    <message>
        <source>Tours</source>
        <translation>場次</translation>
    </message>
        <message>
            <source>Reports</source>
            <translation>報告</translation>
        </message>
        <message>
            <source>Roll call</source>
            <translation>點名</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>裝置</translation>
        </message>
        <message>
            <source>Give phones back</source>
            <translation>歸還手機</translation>
        </message>
        <message>
            <source>Open everything</source>
            <translation>全部開門</translation>
        </message>
        <message>
            <source>Meals and rides</source>
            <translation>餐券與試駕</translation>
        </message>
        <message>
            <source>Cart seats</source>
            <translation>車輛座位</translation>
        </message>
        <message>
            <source>Luggage</source>
            <translation>行李</translation>
        </message>
        <message>
            <source>What waits</source>
            <translation>待辦事項</translation>
        </message>
        <message>
            <source>Lockers</source>
            <translation>手機櫃</translation>
        </message>
        <message>
            <source>Journal</source>
            <translation>日誌</translation>
        </message>
        <message>
        <source>Find anyone</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>遊客</translation>
    </message>
    <message>
        <source>No booking</source>
        <translation>沒有預約</translation>
    </message>
    <message>
        <source>Check in by hand</source>
        <translation>人手登記</translation>
    </message>
</context>
    <context>
        <name>StaffPeople</name>
        <message>
            <source>Who are you?</source>
            <translation>你是哪位？</translation>
        </message>
        <message>
            <source>Choose your name, or hold your badge to the scanner.</source>
            <translation>請選擇姓名，或將職員證對準掃描器。</translation>
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
            <translation>已出來</translation>
        </message>
        <message>
            <source>Print again</source>
            <translation>再列印</translation>
        </message>
    </context>
    <context>
        <name>Stopped</name>
        <message>
            <source>Ask our staff for help</source>
            <translation>請職員協助</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>Check-in now</source>
            <translation>現正報到</translation>
        </message>
        <message>
            <source>Opens %1</source>
            <translation>%1 起報到</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>報到截止</translation>
        </message>
        <message>
            <source>Departed</source>
            <translation>已出發</translation>
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
            <translation>請將預約碼對準掃描窗</translation>
        </message>
        <message>
            <source>Put your ID card on the reader</source>
            <translation>請將身份證件放在讀卡器上</translation>
        </message>
        <message>
            <source>Type your booking reference</source>
            <translation>請輸入預約編號</translation>
        </message>
        <message>
            <source>Please see our staff</source>
            <translation>請聯絡職員</translation>
        </message>
    </context>
    <context>
        <name>WallMap</name>
        <message>
            <source>The locker wall; door %1 is lit</source>
            <translation>櫃門分佈圖，亮起的是 %1 號</translation>
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
            <translation>搜尋</translation>
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
            <translation>請下一位放上證件</translation>
        </message>
    </context>
    <context>
        <name>RestMissing</name>
        <message>
            <source>Go on now? Whoever comes later uses the same code.</source>
            <translation>先繼續嗎？
後到的人用同一預約碼。</translation>
        </message>
        <message>
            <source>Yes, go on</source>
            <translation>好，先繼續</translation>
        </message>
        <message>
            <source>Wait a little</source>
            <translation>再等一會</translation>
        </message>
    </context>
    <context>
        <name>StillHereSheet</name>
        <message>
            <source>More time</source>
            <translation>延長時間</translation>
        </message>
        <message>
            <source>Are you still there?</source>
            <translation>您還在嗎？</translation>
        </message>
        <message>
            <source>This screen is about to clear itself, so that nobody else can read it.</source>
            <translation>屏幕即將清除，以免旁人看到您的資料。</translation>
        </message>
        <message>
            <source>Start over</source>
            <translation>重新開始</translation>
        </message>
    </context>
    <context>
        <name>StaffPage</name>
        <message>
            <source>A device does not answer: see the devices page.</source>
            <translation>有裝置沒有回應：請看裝置頁。</translation>
        </message>
        <message>
            <source>That did not work. Try again, or call the administrator.</source>
            <translation>未能完成。請再試一次，或聯絡管理員。</translation>
        </message>
    </context>
    <context>
        <name>StaffQuestionSheet</name>
        <message>
            <source>Do nothing</source>
            <translation>甚麼也不做</translation>
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
            <translation>刪除</translation>
        </message>
    </context>
    <context>
        <name>EntitlementsPage</name>
        <message>
            <source>Nothing is offered besides the tour. The administrator adds meals and rides in the configuration, under [[entitlements]].</source>
            <translation>除參觀外沒有其他項目。管理員可在設定檔的 [[entitlements]] 加入餐券、試駕等。</translation>
        </message>
        <message>
            <source>Nobody waits</source>
            <translation>沒有人輪候</translation>
        </message>
        <message>
            <source>Call the next of %1</source>
            <translation>叫下一位（共 %1 位）</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤銷</translation>
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
            <translation>重新輪候</translation>
        </message>
    </context>
    <context>
        <name>Entitlements</name>
        <message>
            <source>%1: hold the sticker here</source>
            <translation>%1：請出示貼紙</translation>
        </message>
        <message>
            <source>Yes: %1</source>
            <translation>可以：%1</translation>
        </message>
        <message>
            <source>%1: this number is called.</source>
            <translation>%1：請等候叫號。</translation>
        </message>
        <message>
            <source>That was the last one of this visit.</source>
            <translation>今次參觀的已用完。</translation>
        </message>
        <message>
            <source>%1 more afterwards.</source>
            <translation>之後還可用 %1 次。</translation>
        </message>
        <message>
            <source>You may not do this</source>
            <translation>你沒有這項權限</translation>
        </message>
        <message>
            <source>Ask a supervisor.</source>
            <translation>請找主管。</translation>
        </message>
        <message>
            <source>This is not offered any more</source>
            <translation>這一項已不再提供</translation>
        </message>
        <message>
            <source>Choose what is redeemed here.</source>
            <translation>請選擇在這裏換領哪一項。</translation>
        </message>
        <message>
            <source>No visit has this code</source>
            <translation>查不到這個碼</translation>
        </message>
        <message>
            <source>Is it a sticker of this venue? Find the visitor by name.</source>
            <translation>是本場館的貼紙嗎？可以按姓名尋找遊客。</translation>
        </message>
        <message>
            <source>Not checked in</source>
            <translation>尚未登記入場</translation>
        </message>
        <message>
            <source>This visitor has to check in first.</source>
            <translation>請遊客先登記入場。</translation>
        </message>
        <message>
            <source>A sticker of another day</source>
            <translation>不是今天的貼紙</translation>
        </message>
        <message>
            <source>It holds on the day of the visit only.</source>
            <translation>只在參觀當日有效。</translation>
        </message>
        <message>
            <source>The tour was cancelled</source>
            <translation>這一場次已取消</translation>
        </message>
        <message>
            <source>Not part of this visit</source>
            <translation>今次參觀不包括這一項</translation>
        </message>
        <message>
            <source>The booking does not include it.</source>
            <translation>預約內沒有這一項。</translation>
        </message>
        <message>
            <source>Already redeemed</source>
            <translation>已經換領</translation>
        </message>
        <message>
            <source>At %1, kiosk %2.</source>
            <translation>%1，在 %2 號自助機。</translation>
        </message>
        <message>
            <source>Too young for this</source>
            <translation>未到規定年齡</translation>
        </message>
        <message>
            <source>The minimum age counts on the day of the tour.</source>
            <translation>年齡以參觀當日計算。</translation>
        </message>
        <message>
            <source>The tour is not back yet</source>
            <translation>這一場次尚未回來</translation>
        </message>
        <message>
            <source>The guide marks it as returned on the tour&apos;s page.</source>
            <translation>導賞員在場次頁面標示「已返回」後即可。</translation>
        </message>
        <message>
            <source>You may not do this. Ask a supervisor.</source>
            <translation>你沒有這項權限，請找主管。</translation>
        </message>
        <message>
            <source>This was taken back before.</source>
            <translation>之前已經撤銷。</translation>
        </message>
        <message>
            <source>It is more than 15 minutes ago: it stays.</source>
            <translation>已超過 15 分鐘，不能撤銷。</translation>
        </message>
        <message>
            <source>Choose a reason first.</source>
            <translation>請先選擇原因。</translation>
        </message>
        <message>
            <source>Waits since %1</source>
            <translation>%1 起輪候</translation>
        </message>
        <message>
            <source>Called: did they come?</source>
            <translation>已叫號：來了嗎？</translation>
        </message>
        <message>
            <source>Has been</source>
            <translation>已體驗</translation>
        </message>
        <message>
            <source>Did not come</source>
            <translation>沒有來</translation>
        </message>
        <message>
            <source>Can be had now</source>
            <translation>現在可以換領</translation>
        </message>
        <message>
            <source>Take it back?</source>
            <translation>要撤銷嗎？</translation>
        </message>
        <message>
            <source>It can be had again then, and its number is void.</source>
            <translation>撤銷後可以重新換領，原號碼作廢。</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>撤銷</translation>
        </message>
        <message>
            <source>Redeemed by mistake</source>
            <translation>誤操作</translation>
        </message>
        <message>
            <source>Not wanted after all</source>
            <translation>遊客不需要了</translation>
        </message>
        <message>
            <source>It could not be given</source>
            <translation>未能提供</translation>
        </message>
        <message>
            <source>Taken back.</source>
            <translation>已撤銷。</translation>
        </message>
        <message>
            <source>Nobody waits.</source>
            <translation>沒有人輪候。</translation>
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
            <translation>移出車輛</translation>
        </message>
        <message>
            <source>Seat the rest</source>
            <translation>安排其餘的人</translation>
        </message>
        <message>
            <source>Propose again</source>
            <translation>重新編排</translation>
        </message>
        <message>
            <source>Propose seats</source>
            <translation>編排座位</translation>
        </message>
    </context>
    <context>
        <name>Seating</name>
        <message>
            <source>No name</source>
            <translation>無姓名</translation>
        </message>
        <message>
            <source>party %1</source>
            <translation>第 %1 組</translation>
        </message>
        <message>
            <source>age %1</source>
            <translation>%1 歲</translation>
        </message>
        <message>
            <source>no adult of the party in this cart</source>
            <translation>同車沒有同行的成人</translation>
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
            <translation>%1 號車</translation>
        </message>
        <message>
            <source>There is no tour today.</source>
            <translation>今天沒有場次。</translation>
        </message>
        <message>
            <source>%1 of %2 have a seat, carts: %3</source>
            <translation>已有座位 %1/%2，車輛 %3</translation>
        </message>
        <message>
            <source>%1: now touch a cart, a free seat or somebody to swap with.</source>
            <translation>%1：請點選車輛、空位，或點選另一人互換。</translation>
        </message>
        <message>
            <source>Without an adult of their party in the cart: %1.</source>
            <translation>同車沒有同行成人：%1。</translation>
        </message>
        <message>
            <source>One person has no seat yet.</source>
            <translation>還有 1 人沒有座位。</translation>
        </message>
        <message>
            <source>%1 people have no seat yet.</source>
            <translation>還有 %1 人沒有座位。</translation>
        </message>
        <message>
            <source>Touch somebody to put them into another cart.</source>
            <translation>點選一個人，可換到別的車。</translation>
        </message>
        <message>
            <source>Propose seats again?</source>
            <translation>重新編排座位？</translation>
        </message>
        <message>
            <source>People are seated anew. Stickers that are out show the carts of before.</source>
            <translation>座位將重新編排。已列印的貼紙上仍是原來的車號。</translation>
        </message>
        <message>
            <source>Propose again</source>
            <translation>重新編排</translation>
        </message>
        <message>
            <source>Keep whom somebody has moved</source>
            <translation>保留人手調整的座位</translation>
        </message>
        <message>
            <source>Seat everybody anew</source>
            <translation>全部重新編排</translation>
        </message>
        <message>
            <source>%1 (age %2)</source>
            <translation>%1（%2 歲）</translation>
        </message>
        <message>
            <source>You may not seat people.</source>
            <translation>你沒有編排座位的權限。</translation>
        </message>
        <message>
            <source>This tour is not known any more.</source>
            <translation>找不到這個場次了。</translation>
        </message>
        <message>
            <source>This tour is over: nobody is seated any more.</source>
            <translation>本場次已結束，不能再編排座位。</translation>
        </message>
        <message>
            <source>That person is not on this tour any more.</source>
            <translation>此人已不在本場次。</translation>
        </message>
        <message>
            <source>There is no cart %1.</source>
            <translation>沒有 %1 號車。</translation>
        </message>
        <message>
            <source>Cart %1 is full. Touch somebody in it to swap.</source>
            <translation>%1 號車已滿。請點選車上的人互換。</translation>
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
            <translation>交還行李</translation>
        </message>
        <message>
            <source>Without its tag</source>
            <translation>沒有行李牌</translation>
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
            <translation>行李相片</translation>
        </message>
        <message>
            <source>Where does it stand?</source>
            <translation>放在哪裏？</translation>
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
            <translation>交還行李</translation>
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
            <translation>只有行李牌</translation>
        </message>
        <message>
            <source>Given out</source>
            <translation>已交還</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜尋</translation>
        </message>
        <message>
            <source>Number, name, last four, booking, place</source>
            <translation>編號、姓名、末四位、預約編號、位置</translation>
        </message>
        <message>
            <source>Show %1</source>
            <translation>顯示 %1 件</translation>
        </message>
        <message>
            <source>No luggage is found.</source>
            <translation>找不到行李。</translation>
        </message>
        <message>
            <source>No luggage stands here. Hold a tag to the scanner to take one in.</source>
            <translation>沒有寄存的行李。掃描行李牌即可收下行李。</translation>
        </message>
        <message>
            <source>Every tagged piece has been taken in.</source>
            <translation>有牌的行李都已收下。</translation>
        </message>
        <message>
            <source>Nothing has been given out today.</source>
            <translation>今天還沒有交還行李。</translation>
        </message>
    </context>
    <context>
        <name>Luggage</name>
        <message>
            <source>The tag is lost</source>
            <translation>遺失行李牌</translation>
        </message>
        <message>
            <source>The tag cannot be read</source>
            <translation>行李牌無法辨認</translation>
        </message>
        <message>
            <source>Somebody else fetches it</source>
            <translation>由他人代領</translation>
        </message>
        <message>
            <source>Booking %1</source>
            <translation>預約 %1</translation>
        </message>
        <message>
            <source>Tag made %1, not taken in yet</source>
            <translation>%1 列印行李牌，尚未收下</translation>
        </message>
        <message>
            <source>Taken in %1</source>
            <translation>%1 收下</translation>
        </message>
        <message>
            <source>Given out %1</source>
            <translation>%1 交還</translation>
        </message>
        <message>
            <source>You may not give out luggage.</source>
            <translation>你沒有交還行李的權限。</translation>
        </message>
        <message>
            <source>There is no such luggage tag.</source>
            <translation>沒有這個行李牌。</translation>
        </message>
        <message>
            <source>This luggage was given out already: %1. Call a supervisor.</source>
            <translation>這件行李已於 %1 交還。請找主管。</translation>
        </message>
        <message>
            <source>There is no such place any more. Choose another one.</source>
            <translation>該位置已不存在，請另選。</translation>
        </message>
        <message>
            <source>Choose a reason.</source>
            <translation>請選擇原因。</translation>
        </message>
        <message>
            <source>Without the tag a document is needed.</source>
            <translation>沒有行李牌時需要證件。</translation>
        </message>
        <message>
            <source>The camera gave no picture. Store the luggage without.</source>
            <translation>相機沒有拍到相片，請直接收下行李。</translation>
        </message>
        <message>
            <source>Pictures of luggage are not set up here.</source>
            <translation>這裏沒有設定行李拍照。</translation>
        </message>
        <message>
            <source>Luggage %1</source>
            <translation>行李 %1</translation>
        </message>
        <message>
            <source>Lay the person's document on the reader, or type its last four.</source>
            <translation>請將來人的證件放在讀卡器上，或輸入末四位。</translation>
        </message>
        <message>
            <source>Somebody of this booking has a document that ends so.</source>
            <translation>與本預約中的證件相符。</translation>
        </message>
        <message>
            <source>Nobody of this booking has a document that ends so!</source>
            <translation>本預約中沒有這樣的證件！</translation>
        </message>
        <message>
            <source>Luggage %1 is taken in.</source>
            <translation>行李 %1 已收下。</translation>
        </message>
        <message>
            <source>The picture of luggage %1 is kept.</source>
            <translation>行李 %1 的相片已儲存。</translation>
        </message>
        <message>
            <source>Give out luggage %1?</source>
            <translation>交還行李 %1？</translation>
        </message>
        <message>
            <source>Compare its number with the tag in the visitor's hand.</source>
            <translation>請核對行李與遊客手中行李牌的編號。</translation>
        </message>
        <message>
            <source>The numbers are the same: give out</source>
            <translation>編號一致，交還</translation>
        </message>
        <message>
            <source>Give out luggage %1 without its tag?</source>
            <translation>沒有行李牌，仍交還行李 %1？</translation>
        </message>
        <message>
            <source>Give out</source>
            <translation>交還</translation>
        </message>
        <message>
            <source>No luggage belongs to what was read.</source>
            <translation>所讀取的沒有對應的行李。</translation>
        </message>
        <message>
            <source>Luggage %1 is given out.</source>
            <translation>行李 %1 已交還。</translation>
        </message>
        <message>
            <source>%1 and %2 more</source>
            <translation>%1 等，另有 %2 人</translation>
        </message>
        <message>
            <source>It was the wrong luggage</source>
            <translation>拿錯了行李</translation>
        </message>
        <message>
            <source>It was the wrong person</source>
            <translation>交錯了人</translation>
        </message>
        <message>
            <source>Touched by mistake</source>
            <translation>誤按</translation>
        </message>
        <message>
            <source>Take luggage %1 back?</source>
            <translation>收回行李 %1？</translation>
        </message>
        <message>
            <source>It counts as here again, at its place. Its picture is gone.</source>
            <translation>這件行李會重新記為在此、原來的位置。照片已刪除。</translation>
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
            <translation>這件行李就在這裏，毋須收回。</translation>
        </message>
        <message>
            <source>Luggage can be taken back for 15 minutes. Nothing was changed.</source>
            <translation>交還後 15 分鐘內才可收回。沒有作任何更改。</translation>
        </message>
    </context>
    <context>
        <name>Compartments</name>
        <message>
            <source>free</source>
            <translation>空置</translation>
        </message>
        <message>
            <source>given, not closed yet</source>
            <translation>已分配，尚未關門</translation>
        </message>
        <message>
            <source>holds a pouch</source>
            <translation>存有手機袋</translation>
        </message>
        <message>
            <source>out of order</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>did not open</source>
            <translation>未能打開</translation>
        </message>
        <message>
            <source>kept for a pouch that is being moved</source>
            <translation>留給正在轉移的手機袋</translation>
        </message>
        <message>
            <source>opened by staff: free once it is closed</source>
            <translation>由職員打開，關門後恢復使用</translation>
        </message>
        <message>
            <source>taken out of use by command</source>
            <translation>已由指令停用</translation>
        </message>
        <message>
            <source>The door or its hinge is broken</source>
            <translation>櫃門或鉸鏈損壞</translation>
        </message>
        <message>
            <source>The lock does not hold</source>
            <translation>鎖扣不牢</translation>
        </message>
        <message>
            <source>It is dirty or wet</source>
            <translation>裏面弄髒或有水</translation>
        </message>
        <message>
            <source>Something was left inside</source>
            <translation>裏面有遺留物品</translation>
        </message>
        <message>
            <source>It is kept free for somebody</source>
            <translation>為他人預留</translation>
        </message>
        <message>
            <source>You may not do this. Ask a colleague.</source>
            <translation>您沒有這項權限，請找同事。</translation>
        </message>
        <message>
            <source>Choose a reason first. Nothing was changed.</source>
            <translation>請先選擇原因。沒有作任何更改。</translation>
        </message>
        <message>
            <source>There is no door %1 here.</source>
            <translation>這裏沒有 %1 號門。</translation>
        </message>
        <message>
            <source>Somebody may be using it now. Wait five minutes, and look again.</source>
            <translation>可能有人正在使用。請等五分鐘再看。</translation>
        </message>
        <message>
            <source>It was given to somebody. Look inside, then free it.</source>
            <translation>已分配給遊客。請先查看櫃內，再釋放。</translation>
        </message>
        <message>
            <source>Somebody&apos;s pouch is inside. Give it back, or move it.</source>
            <translation>裏面有遊客的手機袋。請歸還或轉移。</translation>
        </message>
        <message>
            <source>It is open or being moved to. Finish that first.</source>
            <translation>門開着或正在轉入。請先完成。</translation>
        </message>
        <message>
            <source>It is in use already. Nothing was changed.</source>
            <translation>本來就在使用中。沒有作任何更改。</translation>
        </message>
        <message>
            <source>The board does not answer. Check its power, or use the key.</source>
            <translation>鎖控板沒有回應。請檢查電源，或用鎖匙開門。</translation>
        </message>
        <message>
            <source>It stands open already.</source>
            <translation>門已經開着。</translation>
        </message>
        <message>
            <source>Door %1 is open. Nobody gets it until you close it.</source>
            <translation>%1 號門已打開。關門之前不會分配給遊客。</translation>
        </message>
        <message>
            <source>Door %1 did not open, and is out of order now.</source>
            <translation>%1 號門未能打開，現已停用。</translation>
        </message>
        <message>
            <source>Door %1 is opening…</source>
            <translation>正在打開 %1 號門…</translation>
        </message>
        <message>
            <source>Take the pouch from door %1, put it into door %2, and close door %2.</source>
            <translation>從 %1 號門取出手機袋，放入 %2 號門，並關好 %2 號門。</translation>
        </message>
        <message>
            <source>The pouch of door %1 is behind door %2 now.</source>
            <translation>%1 號門的手機袋現在在 %2 號門。</translation>
        </message>
        <message>
            <source>Nothing was moved: it counts as behind door %1.</source>
            <translation>沒有轉移：仍記在 %1 號門。</translation>
        </message>
        <message>
            <source>Give it back</source>
            <translation>歸還</translation>
        </message>
        <message>
            <source>Move the pouch</source>
            <translation>轉移手機袋</translation>
        </message>
        <message>
            <source>It is empty: free it</source>
            <translation>裏面是空的：釋放</translation>
        </message>
        <message>
            <source>Open to clean</source>
            <translation>打開清潔</translation>
        </message>
        <message>
            <source>Use it again</source>
            <translation>恢復使用</translation>
        </message>
        <message>
            <source>Take out of use</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Tour %1 at %2</source>
            <translation>%2 的場次 %1</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>自 %1</translation>
        </message>
        <message>
            <source>The door stands open.</source>
            <translation>門開着。</translation>
        </message>
        <message>
            <source>The door is closed.</source>
            <translation>門已關好。</translation>
        </message>
        <message>
            <source>Nobody knows how the door stands.</source>
            <translation>無法確定門的狀態。</translation>
        </message>
        <message>
            <source>Within reach of a wheelchair.</source>
            <translation>坐輪椅可以取用。</translation>
        </message>
        <message>
            <source>Door %1</source>
            <translation>%1 號門</translation>
        </message>
        <message>
            <source>Nobody gets it from now on. What is inside stays theirs whose it is.</source>
            <translation>從現在起不再分配。裏面的物品仍屬於原來的遊客。</translation>
        </message>
        <message>
            <source>Take door %1 out of use?</source>
            <translation>停用 %1 號門？</translation>
        </message>
        <message>
            <source>Use door %1 again?</source>
            <translation>恢復使用 %1 號門？</translation>
        </message>
        <message>
            <source>Visitors get it from now on. Look that it opens, and is empty.</source>
            <translation>從現在起會分配給遊客。請確認門能打開，裏面是空的。</translation>
        </message>
        <message>
            <source>Free door %1?</source>
            <translation>釋放 %1 號門？</translation>
        </message>
        <message>
            <source>Have you looked inside? If a pouch is there, it would be lost.</source>
            <translation>查看過裏面了嗎？如有手機袋，就會找不到主人。</translation>
        </message>
        <message>
            <source>Open door %1?</source>
            <translation>打開 %1 號門？</translation>
        </message>
        <message>
            <source>It is empty. Nobody gets it until its door is closed again.</source>
            <translation>裏面是空的。關門之前不會分配給遊客。</translation>
        </message>
        <message>
            <source>Open the door</source>
            <translation>開門</translation>
        </message>
        <message>
            <source>Move the pouch of door %1?</source>
            <translation>轉移 %1 號門的手機袋？</translation>
        </message>
        <message>
            <source>An empty door opens, then this one. Carry the pouch over, and close.</source>
            <translation>先打開一個空櫃門，再打開這個門。把手機袋放過去，關好門。</translation>
        </message>
        <message>
            <source>Open both doors</source>
            <translation>打開兩個門</translation>
        </message>
        <message>
            <source>Door %1 is out of use.</source>
            <translation>%1 號門已停用。</translation>
        </message>
        <message>
            <source>Door %1 is given to visitors again.</source>
            <translation>%1 號門已恢復使用。</translation>
        </message>
        <message>
            <source>open</source>
            <translation>開着</translation>
        </message>
        <message>
            <source>Door %1 opens</source>
            <translation>%1 號門打開</translation>
        </message>
        <message>
            <source>Door %1 opens, take the pouch out</source>
            <translation>%1 號門打開，取出手機袋</translation>
        </message>
        <message>
            <source>Put it into door %1, and close that</source>
            <translation>放入 %1 號門並關好</translation>
        </message>
    </context>
    <context>
        <name>CompartmentsPage</name>
        <message>
            <source>Free</source>
            <translation>空置</translation>
        </message>
        <message>
            <source>Locked up</source>
            <translation>寄存中</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開着</translation>
        </message>
        <message>
            <source>Out of use</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Touch a door to see what is behind it.</source>
            <translation>點一個櫃門，查看裏面的情況。</translation>
        </message>
        <message>
            <source>Leave it where it is</source>
            <translation>留在原處</translation>
        </message>
    </context>
    <context>
        <name>Journal</name>
        <message>
            <source>The kiosk was started</source>
            <translation>自助機啟動</translation>
        </message>
        <message>
            <source>A roster was read in</source>
            <translation>匯入名單</translation>
        </message>
        <message>
            <source>Passes were made</source>
            <translation>製作憑證</translation>
        </message>
        <message>
            <source>A pass was revoked</source>
            <translation>憑證作廢</translation>
        </message>
        <message>
            <source>A booking came by its pass alone</source>
            <translation>僅憑憑證接收的預約</translation>
        </message>
        <message>
            <source>Rules accepted</source>
            <translation>同意須知</translation>
        </message>
        <message>
            <source>Rules not accepted</source>
            <translation>未同意須知</translation>
        </message>
        <message>
            <source>Admitted</source>
            <translation>准予入場</translation>
        </message>
        <message>
            <source>Not admitted</source>
            <translation>未准入場</translation>
        </message>
        <message>
            <source>Admitted against the rules</source>
            <translation>破例入場</translation>
        </message>
        <message>
            <source>Admission undone</source>
            <translation>撤銷入場</translation>
        </message>
        <message>
            <source>Door given</source>
            <translation>分配櫃門</translation>
        </message>
        <message>
            <source>Door opened</source>
            <translation>櫃門打開</translation>
        </message>
        <message>
            <source>Door did not open</source>
            <translation>櫃門未能打開</translation>
        </message>
        <message>
            <source>Door taken out of use</source>
            <translation>櫃門停用</translation>
        </message>
        <message>
            <source>Door in use again</source>
            <translation>櫃門恢復使用</translation>
        </message>
        <message>
            <source>Door not used after all</source>
            <translation>櫃門最終未用</translation>
        </message>
        <message>
            <source>Phones locked up</source>
            <translation>手機已寄存</translation>
        </message>
        <message>
            <source>Phones given back</source>
            <translation>手機已歸還</translation>
        </message>
        <message>
            <source>Phones still inside</source>
            <translation>手機仍在櫃內</translation>
        </message>
        <message>
            <source>Phones moved to another door</source>
            <translation>手機轉到另一櫃門</translation>
        </message>
        <message>
            <source>Forgotten pouch handed over</source>
            <translation>遺留手機袋已交付</translation>
        </message>
        <message>
            <source>Phones asked back</source>
            <translation>要求歸還手機</translation>
        </message>
        <message>
            <source>Everything opened</source>
            <translation>全部開門</translation>
        </message>
        <message>
            <source>Sticker to be printed</source>
            <translation>貼紙待列印</translation>
        </message>
        <message>
            <source>Sticker printed</source>
            <translation>貼紙已列印</translation>
        </message>
        <message>
            <source>Sticker may not have come out</source>
            <translation>貼紙可能未印出</translation>
        </message>
        <message>
            <source>Somebody looked for a sticker</source>
            <translation>有人確認了貼紙</translation>
        </message>
        <message>
            <source>Luggage tag made</source>
            <translation>產生行李牌</translation>
        </message>
        <message>
            <source>Luggage tag printed</source>
            <translation>行李牌已列印</translation>
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
            <translation>行李已領取</translation>
        </message>
        <message>
            <source>Door stands wrong</source>
            <translation>櫃門異常</translation>
        </message>
        <message>
            <source>Door is right again</source>
            <translation>櫃門回復正常</translation>
        </message>
        <message>
            <source>Device does not work</source>
            <translation>設備故障</translation>
        </message>
        <message>
            <source>Device works again</source>
            <translation>設備恢復</translation>
        </message>
        <message>
            <source>Staff called</source>
            <translation>呼叫職員</translation>
        </message>
        <message>
            <source>Somebody saw to a case</source>
            <translation>個案已處理</translation>
        </message>
        <message>
            <source>Tour marked</source>
            <translation>場次狀態更新</translation>
        </message>
        <message>
            <source>Did not come</source>
            <translation>未到場</translation>
        </message>
        <message>
            <source>Place given to somebody else</source>
            <translation>名額轉給他人</translation>
        </message>
        <message>
            <source>Seats in the carts proposed</source>
            <translation>產生乘車座位建議</translation>
        </message>
        <message>
            <source>Seat in a cart chosen</source>
            <translation>選定乘車座位</translation>
        </message>
        <message>
            <source>Phones counted</source>
            <translation>登記手機數量</translation>
        </message>
        <message>
            <source>Headcount begun</source>
            <translation>開始點算人數</translation>
        </message>
        <message>
            <source>Headcount taken</source>
            <translation>點算人數完成</translation>
        </message>
        <message>
            <source>Note written</source>
            <translation>加入備註</translation>
        </message>
        <message>
            <source>Note removed</source>
            <translation>刪除備註</translation>
        </message>
        <message>
            <source>List of a tour printed or saved</source>
            <translation>列印或儲存場次名單</translation>
        </message>
        <message>
            <source>Came without a booking</source>
            <translation>沒有預約到場</translation>
        </message>
        <message>
            <source>Got a free place</source>
            <translation>候補入座</translation>
        </message>
        <message>
            <source>Two entries made one</source>
            <translation>合併兩項記錄</translation>
        </message>
        <message>
            <source>Person blocked</source>
            <translation>禁止入場</translation>
        </message>
        <message>
            <source>Person not blocked any more</source>
            <translation>解除禁止入場</translation>
        </message>
        <message>
            <source>Meal, ride or other redeemed</source>
            <translation>兌換膳食、試乘等權益</translation>
        </message>
        <message>
            <source>Redemption undone</source>
            <translation>撤銷兌換</translation>
        </message>
        <message>
            <source>Number of a queue called or done</source>
            <translation>叫號或完成</translation>
        </message>
        <message>
            <source>Asked for and not done</source>
            <translation>要求未執行</translation>
        </message>
        <message>
            <source>Person of the staff added</source>
            <translation>新增職員</translation>
        </message>
        <message>
            <source>Person of the staff disabled</source>
            <translation>停用職員</translation>
        </message>
        <message>
            <source>Badge given</source>
            <translation>發出職員證</translation>
        </message>
        <message>
            <source>Badges ended</source>
            <translation>職員證失效</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>登入</translation>
        </message>
        <message>
            <source>Sign-in failed</source>
            <translation>登入失敗</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>登出</translation>
        </message>
        <message>
            <source>Device tried</source>
            <translation>測試設備</translation>
        </message>
        <message>
            <source>Check-in ended</source>
            <translation>登記結束</translation>
        </message>
        <message>
            <source>Roll call begun</source>
            <translation>開始點名</translation>
        </message>
        <message>
            <source>Found at the assembly point</source>
            <translation>集合點已到</translation>
        </message>
        <message>
            <source>Not at the assembly point after all</source>
            <translation>更正：未到集合點</translation>
        </message>
        <message>
            <source>Roll call ended</source>
            <translation>點名結束</translation>
        </message>
        <message>
            <source>Roll call printed or saved</source>
            <translation>列印或儲存點名表</translation>
        </message>
        <message>
            <source>Visitors</source>
            <translation>遊客</translation>
        </message>
        <message>
            <source>Doors and phones</source>
            <translation>櫃門與手機</translation>
        </message>
        <message>
            <source>Stickers and luggage</source>
            <translation>貼紙與行李</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>職員</translation>
        </message>
        <message>
            <source>Everything else</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>at the visitors&apos; wish</source>
            <translation>應遊客要求</translation>
        </message>
        <message>
            <source>with a badge</source>
            <translation>用職員證</translation>
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
            <translation>長時間無人操作</translation>
        </message>
        <message>
            <source>is disabled</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>the kiosk was closed</source>
            <translation>自助機關閉</translation>
        </message>
        <message>
            <source>wrong PIN</source>
            <translation>PIN 錯誤</translation>
        </message>
        <message>
            <source>unknown badge</source>
            <translation>不明職員證</translation>
        </message>
        <message>
            <source>had to wait</source>
            <translation>須等待</translation>
        </message>
        <message>
            <source>without the right to it</source>
            <translation>沒有權限</translation>
        </message>
        <message>
            <source>opened without being asked</source>
            <translation>未經指令自行打開</translation>
        </message>
        <message>
            <source>stands open</source>
            <translation>一直開着</translation>
        </message>
        <message>
            <source>cannot be seen</source>
            <translation>狀態不明</translation>
        </message>
        <message>
            <source>a door was left open</source>
            <translation>櫃門未關</translation>
        </message>
        <message>
            <source>a door stays shut</source>
            <translation>櫃門打不開</translation>
        </message>
        <message>
            <source>a door cannot be seen</source>
            <translation>櫃門狀態不明</translation>
        </message>
        <message>
            <source>no door for the phones</source>
            <translation>沒有可用櫃門</translation>
        </message>
        <message>
            <source>somebody looked inside</source>
            <translation>已查看櫃內</translation>
        </message>
        <message>
            <source>take a door out of use</source>
            <translation>停用櫃門</translation>
        </message>
        <message>
            <source>use a door again</source>
            <translation>恢復使用櫃門</translation>
        </message>
        <message>
            <source>open an empty door</source>
            <translation>打開空櫃門</translation>
        </message>
        <message>
            <source>move a pouch</source>
            <translation>轉移手機袋</translation>
        </message>
        <message>
            <source>give phones back</source>
            <translation>歸還手機</translation>
        </message>
        <message>
            <source>settle a sticker</source>
            <translation>確認貼紙</translation>
        </message>
        <message>
            <source>settle a case</source>
            <translation>處理個案</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>未出發</translation>
        </message>
        <message>
            <source>has left</source>
            <translation>已出發</translation>
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
            <translation>%1 號門</translation>
        </message>
        <message>
            <source>to door %1</source>
            <translation>轉到 %1 號門</translation>
        </message>
        <message>
            <source>command line</source>
            <translation>指令列</translation>
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
            <translation>全部事項</translation>
        </message>
        <message>
            <source>The latest %1; choose less to see more.</source>
            <translation>只顯示最近 %1 項，請縮小範圍。</translation>
        </message>
        <message>
            <source>One visitor</source>
            <translation>一位遊客</translation>
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
            <translation>後一天</translation>
        </message>
        <message>
            <source>About %1; show all</source>
            <translation>關於 %1；顯示全部</translation>
        </message>
        <message>
            <source>Nothing is written down for this.</source>
            <translation>沒有相關記錄。</translation>
        </message>
        <message>
            <source>Shown: %1</source>
            <translation>目前顯示：%1</translation>
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
            <translation>您沒有處理權限，請找同事。</translation>
        </message>
        <message>
            <source>Settled. It is in the journal under your name.</source>
            <translation>已處理，並以您的名義記入日誌。</translation>
        </message>
        <message>
            <source>Somebody asks for staff</source>
            <translation>有人呼叫職員</translation>
        </message>
        <message>
            <source>Go there, and ask what they need.</source>
            <translation>請前往詢問需要甚麼。</translation>
        </message>
        <message>
            <source>A door did not close</source>
            <translation>有櫃門沒關</translation>
        </message>
        <message>
            <source>Look inside, then close it.</source>
            <translation>查看櫃內，然後關好。</translation>
        </message>
        <message>
            <source>A door stays shut</source>
            <translation>有櫃門打不開</translation>
        </message>
        <message>
            <source>Help them with another door, or with the key.</source>
            <translation>請換一個櫃門，或用鎖匙開門。</translation>
        </message>
        <message>
            <source>Nobody can tell how a door stands</source>
            <translation>無法確定櫃門狀態</translation>
        </message>
        <message>
            <source>Go and look whether it is closed.</source>
            <translation>請去看看是否關好。</translation>
        </message>
        <message>
            <source>No door for the phones</source>
            <translation>沒有櫃門可存手機</translation>
        </message>
        <message>
            <source>They are checked in: take their phones by hand.</source>
            <translation>已登記，請人手保管手機。</translation>
        </message>
        <message>
            <source>Nothing could be written down</source>
            <translation>無法寫入記錄</translation>
        </message>
        <message>
            <source>Check them in by hand, and call the administrator.</source>
            <translation>請人手登記，並通知管理員。</translation>
        </message>
        <message>
            <source>on the first page</source>
            <translation>在首頁</translation>
        </message>
        <message>
            <source>while typing a booking number</source>
            <translation>輸入預約編號時</translation>
        </message>
        <message>
            <source>while the booking was looked up</source>
            <translation>查詢預約時</translation>
        </message>
        <message>
            <source>before their party&apos;s list</source>
            <translation>在同行人名單頁</translation>
        </message>
        <message>
            <source>at the documents</source>
            <translation>在證件頁</translation>
        </message>
        <message>
            <source>with people missing</source>
            <translation>有人未到時</translation>
        </message>
        <message>
            <source>while typing a child&apos;s number</source>
            <translation>輸入兒童證件號碼時</translation>
        </message>
        <message>
            <source>at the rules</source>
            <translation>在須知頁</translation>
        </message>
        <message>
            <source>at the check-in</source>
            <translation>登記時</translation>
        </message>
        <message>
            <source>at the phones</source>
            <translation>在手機頁</translation>
        </message>
        <message>
            <source>at the stickers</source>
            <translation>在貼紙頁</translation>
        </message>
        <message>
            <source>on the last page</source>
            <translation>在最後一頁</translation>
        </message>
        <message>
            <source>after a refusal</source>
            <translation>被拒後</translation>
        </message>
        <message>
            <source>while fetching the phones</source>
            <translation>取手機時</translation>
        </message>
        <message>
            <source>Decide %1</source>
            <translation>待決定 %1</translation>
        </message>
        <message>
            <source>They stand at the table with this number.</source>
            <translation>當事人在櫃枱前，屏幕上有此編號。</translation>
        </message>
        <message>
            <source>did not open</source>
            <translation>未能打開</translation>
        </message>
        <message>
            <source>Free it or take the key, then unblock it.</source>
            <translation>清除卡住物或用鎖匙，然後恢復使用。</translation>
        </message>
        <message>
            <source>given to somebody, never closed</source>
            <translation>已分配，一直未關</translation>
        </message>
        <message>
            <source>Look inside; if it is empty, free it.</source>
            <translation>查看櫃內，若是空的就釋放。</translation>
        </message>
        <message>
            <source>Look at the printer: power, cable, paper, cover.</source>
            <translation>請檢查打印機：電源、電線、紙、蓋。</translation>
        </message>
        <message>
            <source>1 sticker does not come out</source>
            <translation>1 張貼紙印不出</translation>
        </message>
        <message>
            <source>%1 stickers do not come out</source>
            <translation>%1 張貼紙印不出</translation>
        </message>
        <message>
            <source>1 sticker may not have come out</source>
            <translation>1 張貼紙可能未印出</translation>
        </message>
        <message>
            <source>%1 stickers may not have come out</source>
            <translation>%1 張貼紙可能未印出</translation>
        </message>
        <message>
            <source>Look whether they are there, and say so.</source>
            <translation>請查看是否已印出並確認。</translation>
        </message>
        <message>
            <source>does not work</source>
            <translation>故障</translation>
        </message>
        <message>
            <source>Phones left behind</source>
            <translation>遺留手機</translation>
        </message>
        <message>
            <source>Find them, or keep the pouch for them.</source>
            <translation>請找到當事人，或代為保管。</translation>
        </message>
        <message>
            <source>Luggage %1 left behind</source>
            <translation>遺留行李 %1</translation>
        </message>
        <message>
            <source>Find whose it is before closing.</source>
            <translation>關門前請找到物主。</translation>
        </message>
        <message>
            <source>Station %1</source>
            <translation>自助機 %1</translation>
        </message>
        <message>
            <source>Door %1</source>
            <translation>%1 號門</translation>
        </message>
        <message>
            <source>A pouch belongs inside.</source>
            <translation>裏面應有手機袋。</translation>
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
            <translation>盡快</translation>
        </message>
        <message>
            <source>Before closing</source>
            <translation>關門前</translation>
        </message>
        <message>
            <source>Nothing waits for anybody.</source>
            <translation>沒有待辦事項。</translation>
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
            <translation>已處理</translation>
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
            <translation>沒有手機</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>已鎖</translation>
        </message>
        <message>
            <source>Door open</source>
            <translation>櫃門打開</translation>
        </message>
        <message>
            <source>Not locked</source>
            <translation>手機未鎖</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>未問手機</translation>
        </message>
        <message>
            <source>Wheelchair</source>
            <translation>輪椅</translation>
        </message>
        <message>
            <source>Walks slowly</source>
            <translation>行動較慢</translation>
        </message>
        <message>
            <source>Hard of hearing</source>
            <translation>聽力不便</translation>
        </message>
        <message>
            <source>Poor sight</source>
            <translation>視力不便</translation>
        </message>
        <message>
            <source>Allergy</source>
            <translation>敏感</translation>
        </message>
        <message>
            <source>Unwell</source>
            <translation>身體不適</translation>
        </message>
        <message>
            <source>Needs an interpreter</source>
            <translation>需要翻譯</translation>
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
            <translation>狀態</translation>
        </message>
        <message>
            <source>Locker</source>
            <translation>櫃號</translation>
        </message>
        <message>
            <source>Cart</source>
            <translation>車號</translation>
        </message>
        <message>
            <source>To come</source>
            <translation>待出發</translation>
        </message>
        <message>
            <source>On tour</source>
            <translation>參觀中</translation>
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
            <translation>未到者沒有來</translation>
        </message>
        <message>
            <source>They follow with another tour</source>
            <translation>未到者隨其他場次</translation>
        </message>
        <message>
            <source>Staff keep the phones</source>
            <translation>手機由職員保管</translation>
        </message>
        <message>
            <source>The supervisor has decided so</source>
            <translation>由主管決定</translation>
        </message>
        <message>
            <source>That is not allowed. Ask a supervisor.</source>
            <translation>你沒有此權限，請找主管。</translation>
        </message>
        <message>
            <source>This tour is no longer there.</source>
            <translation>這個場次已不存在。</translation>
        </message>
        <message>
            <source>This person is no longer on the tour.</source>
            <translation>此人已不在這個場次。</translation>
        </message>
        <message>
            <source>Somebody has removed this note.</source>
            <translation>這條備註已被其他人刪除。</translation>
        </message>
        <message>
            <source>Type the note first.</source>
            <translation>請先輸入備註。</translation>
        </message>
        <message>
            <source>The note is too long.</source>
            <translation>備註太長。</translation>
        </message>
        <message>
            <source>This count has been ended. Begin a new one.</source>
            <translation>這次點名已結束，請重新開始。</translation>
        </message>
        <message>
            <source>This person is not in yet.</source>
            <translation>此人尚未登記入場。</translation>
        </message>
        <message>
            <source>This person has a door: give back what is in it first.</source>
            <translation>此人已有櫃門，請先歸還櫃內的手機。</translation>
        </message>
        <message>
            <source>This tour is cancelled.</source>
            <translation>這個場次已取消。</translation>
        </message>
        <message>
            <source>This tour has departed already.</source>
            <translation>這個場次已經出發。</translation>
        </message>
        <message>
            <source>This tour has not departed yet.</source>
            <translation>這個場次尚未出發。</translation>
        </message>
        <message>
            <source>Something keeps the cart now: look again before you send it off.</source>
            <translation>現在還不能開車，請再查看後才放行。</translation>
        </message>
        <message>
            <source>%1 y</source>
            <translation>%1歲</translation>
        </message>
        <message>
            <source>%1 y, no adult</source>
            <translation>%1歲，沒有成人</translation>
        </message>
        <message>
            <source>%1 y, with %2</source>
            <translation>%1歲，隨%2</translation>
        </message>
        <message>
            <source>This tour is cancelled</source>
            <translation>這個場次已取消</translation>
        </message>
        <message>
            <source>The tour is back</source>
            <translation>本場已返回</translation>
        </message>
        <message>
            <source>The cart may leave</source>
            <translation>可以開車</translation>
        </message>
        <message>
            <source>The cart waits</source>
            <translation>暫時不能開車</translation>
        </message>
        <message>
            <source>%1 of %2 phones locked</source>
            <translation>%2部手機已鎖%1部</translation>
        </message>
        <message>
            <source>%1 people, %2 phones locked up</source>
            <translation>%1人，鎖着%2部手機</translation>
        </message>
        <message>
            <source>Everyone is here</source>
            <translation>人已到齊</translation>
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
            <translation>%1號櫃門打開</translation>
        </message>
        <message>
            <source>%1 doors open</source>
            <translation>%1個櫃門打開</translation>
        </message>
        <message>
            <source>1 not asked</source>
            <translation>1人未問手機</translation>
        </message>
        <message>
            <source>%1 not asked</source>
            <translation>%1人未問手機</translation>
        </message>
        <message>
            <source>Cart %1</source>
            <translation>車%1</translation>
        </message>
        <message>
            <source>Bag %1</source>
            <translation>行李%1</translation>
        </message>
        <message>
            <source>Booking %1</source>
            <translation>預約編號%1</translation>
        </message>
        <message>
            <source>Document … %1</source>
            <translation>證件尾號%1</translation>
        </message>
        <message>
            <source>In since %1</source>
            <translation>%1登記入場</translation>
        </message>
        <message>
            <source>Written down as not come</source>
            <translation>已記為沒有來</translation>
        </message>
        <message>
            <source>From the roster: %1</source>
            <translation>名單備註：%1</translation>
        </message>
        <message>
            <source>All who are in were seen</source>
            <translation>已登記入場的人都已點到</translation>
        </message>
        <message>
            <source>Not seen: %1</source>
            <translation>未點到：%1</translation>
        </message>
        <message>
            <source>1 seen who is not checked in</source>
            <translation>點到1人尚未登記入場</translation>
        </message>
        <message>
            <source>%1 seen who are not checked in</source>
            <translation>點到%1人尚未登記入場</translation>
        </message>
        <message>
            <source>Counted: %1</source>
            <translation>點到%1人</translation>
        </message>
        <message>
            <source>1 person will be written down as not come.</source>
            <translation>1人將記為沒有來。</translation>
        </message>
        <message>
            <source>%1 people will be written down as not come.</source>
            <translation>%1人將記為沒有來。</translation>
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
            <translation>尚有1部手機鎖着。</translation>
        </message>
        <message>
            <source>%1 phones are still locked up.</source>
            <translation>尚有%1部手機鎖着。</translation>
        </message>
        <message>
            <source>People can then open their doors with their stickers.</source>
            <translation>其後遊客可用貼紙自行開櫃。</translation>
        </message>
        <message>
            <source>Is %1 back?</source>
            <translation>%1已返回？</translation>
        </message>
        <message>
            <source>Handed to the printer %1</source>
            <translation>已交給打印機%1</translation>
        </message>
        <message>
            <source>Departed with %1 of %2 people</source>
            <translation>已出發，%2人中%1人</translation>
        </message>
        <message>
            <source>Remove this note?</source>
            <translation>刪除這項備註？</translation>
        </message>
        <message>
            <source>“%1” is not shown to anybody any more.</source>
            <translation>「%1」將不再顯示。</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>刪除</translation>
        </message>
    </context>
    <context>
        <name>ManifestBoard</name>
        <message>
            <source>Expected</source>
            <translation>應到</translation>
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
            <translation>手機已鎖</translation>
        </message>
        <message>
            <source>Minors</source>
            <translation>未成年</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>備註</translation>
        </message>
        <message>
            <source>Tours</source>
            <translation>場次</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜尋</translation>
        </message>
        <message>
            <source>Order: %1</source>
            <translation>排序：%1</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>點名</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>座位</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>列印</translation>
        </message>
        <message>
            <source>Nobody is like that here.</source>
            <translation>沒有這樣的人。</translation>
        </message>
        <message>
            <source>There are no tours today.</source>
            <translation>今天沒有場次。</translation>
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
            <translation>本場已返回</translation>
        </message>
    </context>
    <context>
        <name>TourStrip</name>
        <message>
            <source>Earlier tours</source>
            <translation>較早的場次</translation>
        </message>
        <message>
            <source>Later tours</source>
            <translation>較晚的場次</translation>
        </message>
    </context>
    <context>
        <name>ManifestBack</name>
        <message>
            <source>To the list</source>
            <translation>返回名單</translation>
        </message>
    </context>
    <context>
        <name>ManifestSearch</name>
        <message>
            <source>Name, pinyin, initials, last four, or locker</source>
            <translation>姓名、拼音、首字母、證件後四位或櫃號</translation>
        </message>
        <message>
            <source>Erase all</source>
            <translation>全部清除</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>鍵盤</translation>
        </message>
        <message>
            <source>People</source>
            <translation>名單</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>關閉</translation>
        </message>
        <message>
            <source>Nobody of this tour fits.</source>
            <translation>本場沒有符合的人。</translation>
        </message>
    </context>
    <context>
        <name>ManifestCount</name>
        <message>
            <source>To the list</source>
            <translation>返回名單</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>點名完畢</translation>
        </message>
    </context>
    <context>
        <name>ManifestPerson</name>
        <message>
            <source>Remove the note: %1</source>
            <translation>刪除備註：%1</translation>
        </message>
        <message>
            <source>Type a note</source>
            <translation>輸入備註</translation>
        </message>
        <message>
            <source>Has no phone</source>
            <translation>沒有手機</translation>
        </message>
        <message>
            <source>To the list</source>
            <translation>返回名單</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>儲存</translation>
        </message>
        <message>
            <source>A note for staff only</source>
            <translation>只供職員查看的備註</translation>
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
            <translation>名單載有個人資料，參觀後請銷毀。</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>列印</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>儲存為 PDF</translation>
        </message>
        <message>
            <source>Save as CSV</source>
            <translation>儲存為 CSV</translation>
        </message>
    </context>
    <context>
        <name>ManifestTours</name>
        <message>
            <source>Today's tours</source>
            <translation>今天的場次</translation>
        </message>
    </context>
<context>
    <name>ByHand</name>
    <message>
        <source>That document could not be read. Put it on again.</source>
        <translation>證件讀不到，請再放一次。</translation>
    </message>
    <message>
        <source>Nobody of this party has this document.</source>
        <translation>這一行人之中沒有人持這張證件。</translation>
    </message>
    <message>
        <source>Number of the door; none for no phones</source>
        <translation>櫃門編號；沒有手機便留空</translation>
    </message>
    <message>
        <source>Last four of each document, or touch the names</source>
        <translation>輸入證件末四位，或點按姓名</translation>
    </message>
    <message>
        <source>Phones: door %1</source>
        <translation>手機 %1 號</translation>
    </message>
    <message>
        <source>Phones: none</source>
        <translation>手機：沒有</translation>
    </message>
    <message>
        <source>Check in one person</source>
        <translation>為 1 人登記</translation>
    </message>
    <message>
        <source>Check in %1 people</source>
        <translation>為 %1 人登記</translation>
    </message>
    <message>
        <source>They have accepted the rules on paper. %1. Stickers are printed as soon as the printer can.</source>
        <translation>他們已在紙上同意參觀須知。%1。打印機可用時便會打印貼紙。</translation>
    </message>
    <message>
        <source>Check these people in?</source>
        <translation>為這些人登記？</translation>
    </message>
    <message>
        <source>Nobody else&apos;s document here ends in %1.</source>
        <translation>沒有其他人的證件以 %1 結尾。</translation>
    </message>
    <message>
        <source>In already</source>
        <translation>已登記</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>禁止入內</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Document seen</source>
        <translation>已看證件</translation>
    </message>
    <message>
        <source>Last four agree</source>
        <translation>末四位相符</translation>
    </message>
    <message>
        <source>Known to us</source>
        <translation>我們認識</translation>
    </message>
    <message>
        <source>Not checked in: %1.</source>
        <translation>未能登記：%1。</translation>
    </message>
    <message>
        <source>One person is in.</source>
        <translation>1 人已登記。</translation>
    </message>
    <message>
        <source>%1 people are in.</source>
        <translation>%1 人已登記。</translation>
    </message>
</context>
<context>
    <name>ByHandPage</name>
    <message>
        <source>Last four</source>
        <translation>末四位</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>打字</translation>
    </message>
    <message>
        <source>Show people</source>
        <translation>看名單</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>That code is nobody&apos;s here.</source>
        <translation>這個碼在此處查無此人。</translation>
    </message>
    <message>
        <source>That document could not be read. Put it on again.</source>
        <translation>證件讀不到，請再放一次。</translation>
    </message>
    <message>
        <source>Nobody on the list has this document.</source>
        <translation>名單上沒有人持這張證件。</translation>
    </message>
    <message>
        <source>Find the other entry of this person</source>
        <translation>找出此人的另一項紀錄</translation>
    </message>
    <message>
        <source>Name, last four, booking, door, tour</source>
        <translation>姓名、末四位、預約編號、櫃號、場次</translation>
    </message>
    <message>
        <source>Or scan a sticker or pass, or put a document on the reader.</source>
        <translation>亦可掃描貼紙或憑證，或把證件放在讀卡器上。</translation>
    </message>
    <message>
        <source>The list is being read in: %1 people cannot be found yet.</source>
        <translation>名單正在整理：尚有 %1 人暫時查不到。</translation>
    </message>
    <message>
        <source>Nobody. Try a part of the name, or its pinyin.</source>
        <translation>找不到。試試姓名的一部分，或拼音。</translation>
    </message>
    <message>
        <source>The first %1; type more to see fewer.</source>
        <translation>首 %1 人；多輸入幾個字可縮小範圍。</translation>
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
        <translation>把這兩項合為一人？</translation>
    </message>
    <message>
        <source>One entry goes. Phones locked up for it belong to the other one then; its sticker opens nothing any more.</source>
        <translation>其中一項會移除。它名下鎖存的手機轉到另一項，它的貼紙隨即作廢。</translation>
    </message>
    <message>
        <source>They are the same person</source>
        <translation>是同一個人</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>No booking</source>
        <translation>沒有預約</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>打字</translation>
    </message>
    <message>
        <source>Show people</source>
        <translation>看名單</translation>
    </message>
</context>
<context>
    <name>Visitor</name>
    <message>
        <source>the code could not be read</source>
        <translation>碼讀不到</translation>
    </message>
    <message>
        <source>the booking is not known</source>
        <translation>查不到預約</translation>
    </message>
    <message>
        <source>the pass is not ours</source>
        <translation>憑證不是我們的</translation>
    </message>
    <message>
        <source>the pass has expired</source>
        <translation>憑證已過期</translation>
    </message>
    <message>
        <source>the pass was replaced</source>
        <translation>憑證已更換</translation>
    </message>
    <message>
        <source>the pass is for another venue</source>
        <translation>憑證屬另一場館</translation>
    </message>
    <message>
        <source>the booking is cancelled</source>
        <translation>預約已取消</translation>
    </message>
    <message>
        <source>the tour is cancelled</source>
        <translation>場次已取消</translation>
    </message>
    <message>
        <source>the booking is not confirmed</source>
        <translation>預約未確認</translation>
    </message>
    <message>
        <source>the tour is on another day</source>
        <translation>場次不在今天</translation>
    </message>
    <message>
        <source>check-in is not open yet</source>
        <translation>尚未開始登記</translation>
    </message>
    <message>
        <source>check-in is closed</source>
        <translation>登記已截止</translation>
    </message>
    <message>
        <source>the tour has left</source>
        <translation>已經開車</translation>
    </message>
    <message>
        <source>the document could not be read</source>
        <translation>證件讀不到</translation>
    </message>
    <message>
        <source>the document&apos;s number is wrong</source>
        <translation>證件號碼有誤</translation>
    </message>
    <message>
        <source>the document has expired</source>
        <translation>證件已過期</translation>
    </message>
    <message>
        <source>not on this booking</source>
        <translation>不在此預約內</translation>
    </message>
    <message>
        <source>the names differ</source>
        <translation>姓名不符</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>禁止入內</translation>
    </message>
    <message>
        <source>too young for this tour</source>
        <translation>未達參觀年齡</translation>
    </message>
    <message>
        <source>a minor without an adult of the party</source>
        <translation>未成年人沒有同行成人</translation>
    </message>
    <message>
        <source>in already</source>
        <translation>已登記</translation>
    </message>
    <message>
        <source>the rules were not accepted</source>
        <translation>未同意參觀須知</translation>
    </message>
    <message>
        <source>the tour is full</source>
        <translation>場次已滿</translation>
    </message>
    <message>
        <source>document seen</source>
        <translation>已看證件</translation>
    </message>
    <message>
        <source>last four compared</source>
        <translation>已核對末四位</translation>
    </message>
    <message>
        <source>known to staff</source>
        <translation>職員認識</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>尚未打印</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>輪候打印中</translation>
    </message>
    <message>
        <source>being printed</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>waits for the printer</source>
        <translation>等待打印機</translation>
    </message>
    <message>
        <source>unsure whether it came</source>
        <translation>未知有否印出</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>禁止入內</translation>
    </message>
    <message>
        <source>In · door %1</source>
        <translation>已登記 · %1 號櫃</translation>
    </message>
    <message>
        <source>In</source>
        <translation>已登記</translation>
    </message>
    <message>
        <source>Booking cancelled</source>
        <translation>預約已取消</translation>
    </message>
    <message>
        <source>Waits for a place</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>尚未到</translation>
    </message>
    <message>
        <source>No document known</source>
        <translation>沒有證件紀錄</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>證件</translation>
    </message>
    <message>
        <source>door %1</source>
        <translation>%1 號櫃</translation>
    </message>
    <message>
        <source>You may not do this. Ask a supervisor.</source>
        <translation>你沒有此權限，請找主管。</translation>
    </message>
    <message>
        <source>That needs a reason. Nothing was changed.</source>
        <translation>需要理由。未有任何改動。</translation>
    </message>
    <message>
        <source>The list has this person no more. Search again.</source>
        <translation>名單上已沒有此人，請重新尋找。</translation>
    </message>
    <message>
        <source>This person is not in. Nothing was changed.</source>
        <translation>此人未有登記。未有任何改動。</translation>
    </message>
    <message>
        <source>This person is in already. Nothing was changed.</source>
        <translation>此人已經登記。未有任何改動。</translation>
    </message>
    <message>
        <source>Admissions can be undone for 15 minutes. Nothing was changed.</source>
        <translation>登記只可在 15 分鐘內撤銷。未有任何改動。</translation>
    </message>
    <message>
        <source>The phones are behind door %1. Give them back first.</source>
        <translation>手機在 %1 號櫃，請先交還。</translation>
    </message>
    <message>
        <source>A minor would be in without an adult. Undo the minor first.</source>
        <translation>這樣會只剩未成年人。請先撤銷未成年人。</translation>
    </message>
    <message>
        <source>This venue does not replace guests.</source>
        <translation>本場館不接受更換同行人。</translation>
    </message>
    <message>
        <source>The place is the booker&apos;s own. Nothing was changed.</source>
        <translation>這是預約人本人的名額。未有任何改動。</translation>
    </message>
    <message>
        <source>Type a name, or put the document on the reader.</source>
        <translation>請輸入姓名，或把證件放在讀卡器上。</translation>
    </message>
    <message>
        <source>This document is on the booking already.</source>
        <translation>這張證件已在此預約內。</translation>
    </message>
    <message>
        <source>Only a supervisor may block people.</source>
        <translation>只有主管可以禁止他人入內。</translation>
    </message>
    <message>
        <source>No document of this person is known to block them by.</source>
        <translation>沒有此人的證件紀錄，無法禁止。</translation>
    </message>
    <message>
        <source>This person is blocked already.</source>
        <translation>此人已被禁止入內。</translation>
    </message>
    <message>
        <source>This person is not blocked.</source>
        <translation>此人沒有被禁止。</translation>
    </message>
    <message>
        <source>That day is over already. Nothing was changed.</source>
        <translation>那一天已經過去。未有任何改動。</translation>
    </message>
    <message>
        <source>That is the same entry. Choose the other one.</source>
        <translation>這是同一項紀錄，請選另一項。</translation>
    </message>
    <message>
        <source>They have different documents: two people.</source>
        <translation>證件不同，是兩個人。</translation>
    </message>
    <message>
        <source>Only the other one is in. Begin with that one.</source>
        <translation>只有另一項已登記，請由那一項開始。</translation>
    </message>
    <message>
        <source>Both are in, on different tours: two visits.</source>
        <translation>兩項都已登記，場次不同：是兩次參觀。</translation>
    </message>
    <message>
        <source>Nothing is locked up there any more.</source>
        <translation>那裏已沒有鎖存物品。</translation>
    </message>
    <message>
        <source>No other compartment is free.</source>
        <translation>沒有其他空櫃。</translation>
    </message>
    <message>
        <source>The lockers do not answer: see the devices page.</source>
        <translation>儲物櫃沒有回應：請看裝置頁。</translation>
    </message>
    <message>
        <source>The sticker is void</source>
        <translation>貼紙已作廢</translation>
    </message>
    <message>
        <source>Name not known</source>
        <translation>姓名不詳</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>預約人</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>同行人</translation>
    </message>
    <message>
        <source>Member of a group</source>
        <translation>團體成員</translation>
    </message>
    <message>
        <source>%1 years old</source>
        <translation>%1 歲</translation>
    </message>
    <message>
        <source>door %1 at %2 since %3</source>
        <translation>%2 的 %1 號櫃，%3 起</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>預約編號</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年齡</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>貼紙</translation>
    </message>
    <message>
        <source>Luggage tags</source>
        <translation>行李牌</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Blocked because</source>
        <translation>禁止原因</translation>
    </message>
    <message>
        <source>Give the phones back</source>
        <translation>交還手機</translation>
    </message>
    <message>
        <source>Move to another door</source>
        <translation>換另一個櫃</translation>
    </message>
    <message>
        <source>Check in by hand</source>
        <translation>人手登記</translation>
    </message>
    <message>
        <source>Give a free place</source>
        <translation>給予空餘名額</translation>
    </message>
    <message>
        <source>Admit all the same</source>
        <translation>破例放行</translation>
    </message>
    <message>
        <source>Print the sticker again</source>
        <translation>再印貼紙</translation>
    </message>
    <message>
        <source>Undo the admission</source>
        <translation>撤銷登記</translation>
    </message>
    <message>
        <source>Somebody else comes</source>
        <translation>換人參觀</translation>
    </message>
    <message>
        <source>Same person twice</source>
        <translation>重複紀錄</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>禁止入內</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>解除禁止</translation>
    </message>
    <message>
        <source>The list has this person no more.</source>
        <translation>名單上已沒有此人。</translation>
    </message>
    <message>
        <source>Known to staff</source>
        <translation>職員認識</translation>
    </message>
    <message>
        <source>The list is wrong</source>
        <translation>名單有誤</translation>
    </message>
    <message>
        <source>The guardian agrees</source>
        <translation>監護人同意</translation>
    </message>
    <message>
        <source>The management has decided</source>
        <translation>管理層決定</translation>
    </message>
    <message>
        <source>Admit all the same?</source>
        <translation>破例放行？</translation>
    </message>
    <message>
        <source>What the rules say is kept beside your name and reason. A sticker is printed.</source>
        <translation>規則原本的結論、你的姓名和理由都會記下。隨後打印貼紙。</translation>
    </message>
    <message>
        <source>Admitted. The sticker is on its way.</source>
        <translation>已放行，貼紙即將印出。</translation>
    </message>
    <message>
        <source>It was somebody else</source>
        <translation>認錯了人</translation>
    </message>
    <message>
        <source>Does not come along</source>
        <translation>本人不參觀了</translation>
    </message>
    <message>
        <source>A mistake at the table</source>
        <translation>操作有誤</translation>
    </message>
    <message>
        <source>Undo the admission?</source>
        <translation>撤銷登記？</translation>
    </message>
    <message>
        <source>The sticker opens nothing any more: take it back. The person can check in again.</source>
        <translation>貼紙隨即作廢，請收回。此人可以重新登記。</translation>
    </message>
    <message>
        <source>Undone. Take the sticker back.</source>
        <translation>已撤銷，請收回貼紙。</translation>
    </message>
    <message>
        <source>One more sticker is on its way.</source>
        <translation>再印一張貼紙，即將印出。</translation>
    </message>
    <message>
        <source>The booking has its places now. Check its people in.</source>
        <translation>此預約已有名額，請為他們登記。</translation>
    </message>
    <message>
        <source>Move the pouch?</source>
        <translation>換櫃子？</translation>
    </message>
    <message>
        <source>A free door opens, then door %1. Put the pouch over and close both.</source>
        <translation>先開一個空櫃，再開 %1 號櫃。把手機袋放過去，兩個門都關上。</translation>
    </message>
    <message>
        <source>Photographed in spite of the rules</source>
        <translation>違規拍攝</translation>
    </message>
    <message>
        <source>Endangered others</source>
        <translation>危及他人</translation>
    </message>
    <message>
        <source>Damaged something</source>
        <translation>損壞物品</translation>
    </message>
    <message>
        <source>Block this person?</source>
        <translation>禁止此人入內？</translation>
    </message>
    <message>
        <source>This document is refused on every booking from now on, until a supervisor takes it back.</source>
        <translation>由現在起，這張證件在任何預約內都不獲通過，直至主管解除。</translation>
    </message>
    <message>
        <source>Blocked.</source>
        <translation>已禁止入內。</translation>
    </message>
    <message>
        <source>Unblock this person?</source>
        <translation>解除對此人的禁止？</translation>
    </message>
    <message>
        <source>The person may come in again like all others.</source>
        <translation>此人可以如其他人一樣入內。</translation>
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
        <translation>可辦的事</translation>
    </message>
    <message>
        <source>The party</source>
        <translation>同行的人</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>經過</translation>
    </message>
</context>
<context>
    <name>WalkIn</name>
    <message>
        <source>You may not do this. Ask a supervisor.</source>
        <translation>你沒有此權限，請找主管。</translation>
    </message>
    <message>
        <source>Choose a tour.</source>
        <translation>請選場次。</translation>
    </message>
    <message>
        <source>The list has this booking no more.</source>
        <translation>名單上已沒有此預約。</translation>
    </message>
    <message>
        <source>Add somebody first.</source>
        <translation>請先加入參觀的人。</translation>
    </message>
    <message>
        <source>Somebody has no name yet.</source>
        <translation>有人尚未有姓名。</translation>
    </message>
    <message>
        <source>One document is here twice.</source>
        <translation>同一張證件出現了兩次。</translation>
    </message>
    <message>
        <source>Already on booking %1 of this tour: check in there.</source>
        <translation>已在本場次的預約 %1 內，請在該處登記。</translation>
    </message>
    <message>
        <source>This booking does not wait for places.</source>
        <translation>此預約不在候補。</translation>
    </message>
    <message>
        <source>Nobody was let in: %1.</source>
        <translation>未有放行：%1。</translation>
    </message>
    <message>
        <source>Touch everyone who is here first.</source>
        <translation>請先點選到場的人。</translation>
    </message>
    <message>
        <source>Those are not the last four of %1.</source>
        <translation>這不是%1的末四位。</translation>
    </message>
    <message>
        <source>There is no door %1.</source>
        <translation>沒有 %1 號櫃。</translation>
    </message>
    <message>
        <source>Door %1 is taken.</source>
        <translation>%1 號櫃已有人用。</translation>
    </message>
    <message>
        <source>Those phones belong to somebody who is not here.</source>
        <translation>這些手機的主人未有到場。</translation>
    </message>
    <message>
        <source>Nobody was checked in: %1.</source>
        <translation>未有登記：%1。</translation>
    </message>
    <message>
        <source>That document could not be read. Put it on again.</source>
        <translation>證件讀不到，請再放一次。</translation>
    </message>
    <message>
        <source>This is no number of a document. Look at it again.</source>
        <translation>這不是證件號碼，請再核對。</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>證件號碼</translation>
    </message>
    <message>
        <source>Birth date, such as 20150131</source>
        <translation>出生日期，如 20150131</translation>
    </message>
    <message>
        <source>Give this person the place</source>
        <translation>把名額給此人</translation>
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
        <translation>這不是出生日期：年、月、日。</translation>
    </message>
    <message>
        <source>Give the place to somebody else?</source>
        <translation>把名額轉給別人？</translation>
    </message>
    <message>
        <source>Who had it before cannot come any more.</source>
        <translation>原來的人便不能來了。</translation>
    </message>
    <message>
        <source>Let these people in?</source>
        <translation>放行這些人？</translation>
    </message>
    <message>
        <source>They accept the rules on paper. They get a booking of their own, and stickers are printed.</source>
        <translation>他們在紙上同意參觀須知。系統會為他們建立預約，並打印貼紙。</translation>
    </message>
    <message>
        <source>%1 · %2 free</source>
        <translation>%1 · 餘 %2</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>They are in, on booking %1. Stickers are on their way.</source>
        <translation>已放行，預約編號 %1。貼紙即將印出。</translation>
    </message>
    <message>
        <source>Name not known</source>
        <translation>姓名不詳</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>沒有證件</translation>
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
        <translation>證件</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>打字</translation>
    </message>
    <message>
        <source>Show people</source>
        <translation>看名單</translation>
    </message>
</context>
    <context>
        <name>Visitor</name>
        <message>
            <source>Blocked: only a supervisor may let this person in.</source>
            <translation>此人已被禁止入內：只有主管可以放行。</translation>
        </message>
        <message>
            <source>This person is on the blocklist and stays on it. The block, your name and your reason are kept. A sticker is printed.</source>
            <translation>此人已被禁止入內，放行後禁令不變。禁令、你的姓名和原因都會記錄，並列印貼紙。</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>至 %1</translation>
        </message>
        <message>
            <source>Until %1</source>
            <translation>至 %1</translation>
        </message>
        <message>
            <source>Today only</source>
            <translation>只限今天</translation>
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
            <translation>請選擇期限。主管可隨時解除。</translation>
        </message>
        <message>
            <source>Next: the reason</source>
            <translation>下一步：原因</translation>
        </message>
        <message>
            <source>This document is refused on every booking until the end of %1, or until a supervisor takes it back.</source>
            <translation>由現在起至 %1（包括當日），這張證件在任何預約內都不獲通過，主管可提早解除。</translation>
        </message>
    </context>
    <context>
        <name>ByHand</name>
        <message>
            <source>Choose who is here</source>
            <translation>請選擇已到場的人</translation>
        </message>
    </context>
    <context>
        <name>WalkIn</name>
        <message>
            <source>Add somebody first</source>
            <translation>請先加入人員</translation>
        </message>
        <message>
            <source>Name in pinyin or letters, or the document on the reader</source>
            <translation>輸入姓名拼音或字母，或將證件放上讀卡器</translation>
        </message>
        <message>
            <source>Choose a character for each syllable, or erase it.</source>
            <translation>請為每個拼音選字，或刪除。</translation>
        </message>
    </context>
    <context>
        <name>CompartmentPicture</name>
        <message>
            <source>The locker wall</source>
            <translation>櫃牆</translation>
        </message>
    </context>
    <context>
        <name>MoveProgress</name>
        <message>
            <source>Leave it where it is</source>
            <translation>留在原處</translation>
        </message>
    </context>
    <context>
        <name>WalkInPage</name>
        <message>
            <source>Characters</source>
            <translation>選字</translation>
        </message>
    </context>
</TS>
