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
            <source>No code? Use your ID card or type the booking reference</source>
            <translation>沒有預約碼？請放上身份證，或輸入預約編號</translation>
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
            <source>How many phones do you have?</source>
            <translation>共有多少部手機？</translation>
        </message>
        <message>
            <source>Two phones of one person share a pouch and count as one.</source>
            <translation>一人帶兩部，放同一個手機袋，算一部。</translation>
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
            <source>As it was</source>
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
            <source>Store luggage? Print a tag</source>
            <translation>需要寄存行李？列印行李牌</translation>
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
            <translation>預約成功的短訊內有預約編號。</translation>
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
            <source>Stickers and luggage tags are still to come: our staff bring them.</source>
            <translation>貼紙和行李牌稍後由職員送上。</translation>
        </message>
        <message>
            <source>Your luggage tag is being printed.</source>
            <translation>正在列印行李牌。</translation>
        </message>
        <message>
            <source>Luggage tag %1: put one half on your suitcase and keep the other.</source>
            <translation>行李牌 %1：一半貼在行李上，另一半請妥為保管。</translation>
        </message>
        <message>
            <source>Luggage tags %1: put one half on each suitcase and keep the others.</source>
            <translation>行李牌 %1：每件行李貼一半，另一半請妥為保管。</translation>
        </message>
        <message>
            <source>One luggage tag is still to come: our staff bring it.</source>
            <translation>尚有 1 張行李牌，職員會送來。</translation>
        </message>
        <message>
            <source>%1 luggage tags are still to come: our staff bring them.</source>
            <translation>尚有 %1 張行李牌，職員會送來。</translation>
        </message>
        <message>
            <source>The tour starts at %1</source>
            <translation>%1 出發</translation>
        </message>
        <message>
            <source>Cart %1</source>
            <translation>%1 號車</translation>
        </message>
        <message>
            <source>Please take your sticker and wear it</source>
            <translation>請取走貼紙並貼好</translation>
        </message>
        <message>
            <source>Please take your %1 stickers and wear them</source>
            <translation>請取走 %1 張貼紙並貼好</translation>
        </message>
        <message>
            <source>One sticker is still to come: our staff bring it.</source>
            <translation>尚有 1 張貼紙，職員會送來。</translation>
        </message>
        <message>
            <source>%1 stickers are still to come: our staff bring them.</source>
            <translation>尚有 %1 張貼紙，職員會送來。</translation>
        </message>
        <message>
            <source>One person comes later: the same code lets them in.</source>
            <translation>1 位稍後到，使用同一個預約碼。</translation>
        </message>
        <message>
            <source>%1 people come later: the same code lets them in.</source>
            <translation>%1 位稍後到，使用同一個預約碼。</translation>
        </message>
        <message>
            <source>Your phone is in compartment %1</source>
            <translation>手機在 %1 號櫃</translation>
        </message>
        <message>
            <source>Your phones are in compartments %1</source>
            <translation>手機在 %1 號櫃</translation>
        </message>
        <message>
            <source>All %1 are checked in.</source>
            <translation>%1 位已全部報到。</translation>
        </message>
        <message>
            <source>%1 of %2 are checked in. The same code lets the others in later.</source>
            <translation>已報到 %1 位，共 %2 位。其餘的人到達後，可用同一個預約碼。</translation>
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
            <translation>請取出手機袋，然後關好櫃門。</translation>
        </message>
        <message>
            <source>Please close it</source>
            <translation>請關好櫃門</translation>
        </message>
        <message>
            <source>Have you got everything? Push the door until it clicks.</source>
            <translation>東西都拿齊了嗎？請推至「咔」一聲。</translation>
        </message>
        <message>
            <source>Door %1 is stuck</source>
            <translation>%1 號櫃門卡住了</translation>
        </message>
        <message>
            <source>Our staff have been told and come with a key.</source>
            <translation>已通知職員，即將帶鎖匙前來。</translation>
        </message>
        <message>
            <source>Thank you, goodbye</source>
            <translation>多謝，再見</translation>
        </message>
        <message>
            <source>It was good to have you here. Have a safe way home.</source>
            <translation>多謝蒞臨參觀，祝您一路平安。</translation>
        </message>
        <message>
            <source>Your tour is not over yet</source>
            <translation>參觀尚未結束</translation>
        </message>
        <message>
            <source>Phones come back after the tour. You are back? Our staff help you.</source>
            <translation>參觀完畢後方可取回手機。如已返回，請向職員查詢。</translation>
        </message>
        <message>
            <source>No phone of yours is locked up</source>
            <translation>櫃內沒有您的手機</translation>
        </message>
        <message>
            <source>It has been taken out already. You miss it? Ask our staff.</source>
            <translation>手機已經取出。如未取得，請向職員查詢。</translation>
        </message>
        <message>
            <source>Your phone is at kiosk %1</source>
            <translation>您的手機在 %1 號自助機</translation>
        </message>
        <message>
            <source>Hold your sticker up there; it is behind door %1.</source>
            <translation>請在該處出示貼紙，手機在 %1 號櫃。</translation>
        </message>
        <message>
            <source>This sticker is of another day</source>
            <translation>這張貼紙不是今天的</translation>
        </message>
        <message>
            <source>Our staff find out what is yours.</source>
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
            <source>Is it of today, and of this place? Our staff help you.</source>
            <translation>是今天在這裏領取的嗎？職員會協助您。</translation>
        </message>
        <message>
            <source>The lockers do not answer</source>
            <translation>儲物櫃沒有回應</translation>
        </message>
        <message>
            <source>Your phone is safe. Our staff open the door with a key.</source>
            <translation>您的手機很安全，職員會用鎖匙開門。</translation>
        </message>
        <message>
            <source>Our staff give your phone back</source>
            <translation>請向職員領回手機</translation>
        </message>
        <message>
            <source>Show them your sticker: they open the door for you.</source>
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
            <translation>將手機或紙上的預約碼對準掃描窗。沒有預約碼，可將身份證放在讀卡器上，或輸入預約編號。</translation>
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
            <source>The list could not be saved. Is the disk full?</source>
            <translation>名單無法儲存。磁碟是否已滿？</translation>
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
            <source>Saved as %1.</source>
            <translation>已儲存為 %1。</translation>
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
            <translation>請職員幫忙</translation>
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
            <translation>訪客報到</translation>
        </message>
    </context>
    <context>
        <name>MemberRow</name>
        <message>
            <source>Is here</source>
            <translation>已經到了</translation>
        </message>
        <message>
            <source>Comes later</source>
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
            <source>This is not a whole number. Please compare it once more.</source>
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
            <source>That was not readable. Please lay the document flat, once more.</source>
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
            <translation>剛才那個未能打開，正在打開另一個。</translation>
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
            <source>All phones in the pouch, pouch inside, close the door.</source>
            <translation>將所有手機放入手機袋，放進去，關上門。</translation>
        </message>
        <message>
            <source>Phone in the pouch, pouch inside, close the door.</source>
            <translation>將手機放入手機袋，放進去，關上門。</translation>
        </message>
        <message>
            <source>Please close it</source>
            <translation>請關上櫃門</translation>
        </message>
        <message>
            <source>You are checked in. Our staff take your phones.</source>
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
            <source>Once it is closed, the next step comes by itself.</source>
            <translation>門關好後，會自動繼續。</translation>
        </message>
        <message>
            <source>Push it until it clicks. Only then is the phone locked.</source>
            <translation>請推至「咔」一聲。關好後，手機才算鎖上。</translation>
        </message>
        <message>
            <source>It stays empty. Push it until it clicks.</source>
            <translation>空着沒關係，請推至「咔」一聲。</translation>
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
            <source>Push it shut and stay near it until our staff have looked.</source>
            <translation>請把門推上，留在旁邊，等職員確認。</translation>
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
            <source>Our staff make sure that the phone is locked.</source>
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
            <translation>請職員幫忙，還是使用較高的？</translation>
        </message>
        <message>
            <source>Compartment %1 of %2 · %3 phones</source>
            <translation>第 %1 個儲物櫃，共 %2 個 · 放 %3 部手機</translation>
        </message>
        <message>
            <source>Door %1 stayed shut: please use this one instead.</source>
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
            <source>Make your screen brighter and hold the code still.</source>
            <translation>請將手機屏幕調亮，拿穩再試一次。</translation>
        </message>
        <message>
            <source>Only the code of this factory visit works here.</source>
            <translation>這裏只能使用今次參觀的預約碼。</translation>
        </message>
        <message>
            <source>We cannot find this booking</source>
            <translation>找不到這個預約</translation>
        </message>
        <message>
            <source>Please check that it is the booking for this visit.</source>
            <translation>請核對是否今次參觀的預約。</translation>
        </message>
        <message>
            <source>Our staff can look for it by your name.</source>
            <translation>職員可按姓名為您搜尋。</translation>
        </message>
        <message>
            <source>We cannot confirm this code</source>
            <translation>未能確認這個碼</translation>
        </message>
        <message>
            <source>Please use the code that we sent you ourselves.</source>
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
            <source>Please use the newest code that we sent you.</source>
            <translation>請使用我們最近發給您的碼。</translation>
        </message>
        <message>
            <source>This booking is for another site</source>
            <translation>這是另一個園區的預約</translation>
        </message>
        <message>
            <source>Please look at the address in your booking.</source>
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
            <source>We called to confirm it and did not reach you.</source>
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
            <source>This document could not be read</source>
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
            <source>If you have another one, put it on the reader.</source>
            <translation>如有其他證件，請放上來。</translation>
        </message>
        <message>
            <source>If not, our staff will see what can be done.</source>
            <translation>如沒有，請職員幫忙。</translation>
        </message>
        <message>
            <source>This person is not on the booking</source>
            <translation>這位不在預約名單上</translation>
        </message>
        <message>
            <source>Please use the document that you booked with.</source>
            <translation>請使用預約時登記的證件。</translation>
        </message>
        <message>
            <source>The name differs from the booking</source>
            <translation>姓名與預約的不同</translation>
        </message>
        <message>
            <source>If the booking is wrong, our staff can correct it.</source>
            <translation>如預約資料有誤，職員可以更正。</translation>
        </message>
        <message>
            <source>Please speak with our staff</source>
            <translation>請聯絡職員</translation>
        </message>
        <message>
            <source>They would like a word with you before the tour.</source>
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
            <source>Put the document of an adult on the reader.</source>
            <translation>請放上一位成年人的證件。</translation>
        </message>
        <message>
            <source>Under 18s go in with an adult of the same booking.</source>
            <translation>未滿 18 歲須由同一預約的成年人陪同。</translation>
        </message>
        <message>
            <source>You have checked in already</source>
            <translation>你們已經報到</translation>
        </message>
        <message>
            <source>Follow your guide: everything is ready.</source>
            <translation>一切就緒，請跟隨導賞員。</translation>
        </message>
        <message>
            <source>If you lost a sticker, our staff will print another.</source>
            <translation>遺失貼紙？職員可以補印。</translation>
        </message>
        <message>
            <source>The rules are part of the visit</source>
            <translation>須知是參觀的一部分</translation>
        </message>
        <message>
            <source>You can do this yourselves; no need to queue.</source>
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
            <translation>須知是為了大家在廠區的安全。</translation>
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
            <source>If that does not suit you, please ask our staff.</source>
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
            <source>The number differs from the booking</source>
            <translation>號碼與預約的不同</translation>
        </message>
        <message>
            <source>Please show the document to our staff.</source>
            <translation>請向職員出示證件。</translation>
        </message>
        <message>
            <source>They compare it with the booking; it is soon done.</source>
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
            <translation>您輸入的是 %6，請與短訊核對。</translation>
        </message>
        <message>
            <source>Lock phones now</source>
            <translation>現在鎖手機</translation>
        </message>
        <message>
            <source>Phones not locked yet can be locked now.</source>
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
            <source>The people on a booking cannot be changed any more.</source>
            <translation>預約名單不能再更改。</translation>
        </message>
        <message>
            <source>Check an adult in</source>
            <translation>放上成年人的證件</translation>
        </message>
        <message>
            <source>In a guest's place? Our staff can change it.</source>
            <translation>如要代替同行人士，職員可以更改。</translation>
        </message>
        <message>
            <source>One of you may wait with the child, or change the date.</source>
            <translation>可由一位家人陪伴等候，也可以改期。</translation>
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
            <source>shut · again, or the key</source>
            <translation>未能打開 · 再試，或用鎖匙</translation>
        </message>
        <message>
            <source>not seen · look, again</source>
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
            <source>By name</source>
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
            <source>The report could not be saved. Is the disk full?</source>
            <translation>報告無法儲存。磁碟是否已滿？</translation>
        </message>
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
        <message>
            <source>Saved as %1.</source>
            <translation>已儲存為 %1。</translation>
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
            <source>An adult accepts for the children. Rules version %1</source>
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
            <source>Please call our staff over</source>
            <translation>請示意職員前來</translation>
        </message>
        <message>
            <source>Please stay here. This screen tells them what to do.</source>
            <translation>請在此稍候，職員看畫面便知道如何處理。</translation>
        </message>
        <message>
            <source>Please stay near door %1: it is still open.</source>
            <translation>請留在 %1 號櫃門旁：門仍然打開。</translation>
        </message>
        <message>
            <source>Once it is closed, the next step comes by itself.</source>
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
            <source>This kiosk cannot see now whether door %1 is shut.</source>
            <translation>現時未能確認 %1 號櫃門是否關好。</translation>
        </message>
        <message>
            <source>Please push it shut and stay near it.</source>
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
            <source>Something did not work on our side, not on yours.</source>
            <translation>是我們這邊出現問題，與您無關。</translation>
        </message>
        <message>
            <source>Your booking is safe; nothing counts twice.</source>
            <translation>您的預約沒有問題，也不會重複登記。</translation>
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
    </context>
    <context>
        <name>StaffPeople</name>
        <message>
            <source>Who are you?</source>
            <translation>你是哪位？</translation>
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
            <translation>請職員幫忙</translation>
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
            <translation>請將身份證放在讀卡器上</translation>
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
            <source>Go on without them? The same code lets them in later.</source>
            <translation>先繼續嗎？他們到達後，可用同一個預約碼。</translation>
        </message>
        <message>
            <source>Yes, go on</source>
            <translation>好，先繼續</translation>
        </message>
        <message>
            <source>Wait for them</source>
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
            <source>%1 more</source>
            <translation>另 %1 人</translation>
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
    </context>
</TS>
