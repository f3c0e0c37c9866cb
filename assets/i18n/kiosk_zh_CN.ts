<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Admitting</name>
    <message>
        <source>We are writing down your visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Attract</name>
    <message>
        <source>No code?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BarButtons</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseNumber</name>
    <message>
        <source>Case %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountingPhones</name>
    <message>
        <source>They stay in a locked compartment until you come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many phones do you have?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phones</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisplaySheet</name>
    <message>
        <source>How would you like the screen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White on black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No motion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Everyone&apos;s ID on the reader, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader does not work now. Please call our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest comes later, continue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>You are all set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnteringReference</name>
    <message>
        <source>It is in the message that confirmed your booking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your booking reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example BK2611210417</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Farewell</name>
    <message>
        <source>The tour starts at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cart %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n stickers to come: our staff bring them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n come later: the same code lets them in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your phones: compartment %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupMark</name>
    <message>
        <source>Group %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Hold the code of your booking to the window, on your phone or on paper. Without a code, put your ID card on the reader or type your booking reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booking reference is in the message that confirmed your booking. Type its letters and digits, then touch “Search”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are looking for your booking. It takes a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this is your tour and your party, then touch “Continue”. Names are shortened because others can see this screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone puts their own ID card, permit or passport on the reader, in any order. Whoever comes later can use the same code then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please read the rules. One adult accepts them for everybody, children included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are writing down your visit. It takes a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch the number of phones that you have with you. They stay in a locked compartment until the tour is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the phone into the pouch and the pouch into the open compartment, then close the door. If the door did not open, touch “Door not open?”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the stickers and wear them where all can see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are ready. Go to the meeting point; after the tour our staff return phones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this screen to our staff. The case number tells them what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our staff have been told and come to this screen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>What to do here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is station %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Leave this screen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are checked in and stay so. Phones that are not locked yet stay with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message>
        <source>Door not open?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue to the stickers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookingUp</name>
    <message>
        <source>We are looking for your booking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Visitor check-in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>Is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberGrid</name>
    <message numerus="yes">
        <source>%n phone(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Party</name>
    <message>
        <source>Booker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can come along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <comment>size of a party</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>That was not readable. Please lay the document flat, once more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartyShown</name>
    <message>
        <source>Is this your party?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have everyone&apos;s ID card, permit or passport ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, continue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Phones</name>
    <message>
        <source>Another door, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That one is stuck. The next one is opening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A door is about to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Door %1 is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All phones into the pouch, pouch into the door, close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone into the pouch, pouch into the door, close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please close door %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push it until it clicks. Only then is the phone locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are checked in. Our staff will take care of your phones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every compartment is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lockers need our staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>One compartment for %n phones</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Phone %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it does not close, please call our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once the door is closed, it goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Wear it where everyone can see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please take your stickers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>This code could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make your screen brighter and hold the code still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the code of this factory visit works here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We cannot find this booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check that it is the booking for this visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our staff can look for it by your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We cannot confirm this code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please use the code that we sent you ourselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your booking itself may still be good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code was replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please use the newest code that we sent you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This booking is for another site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please look at the address in your booking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our staff will gladly show you the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This booking was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our staff can see whether a seat is free today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tour is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our staff will offer you another tour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are sorry about this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This booking is not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our staff can see whether a seat is still free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We called to confirm it and did not reach you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your visit is on another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please look at the date in your booking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in for your tour is not open yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in has closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please go to our staff straight away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may still reach your guide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tour has left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our staff can tell you about later tours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of its cover and lay it flat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it on the reader until you hear the tone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We cannot confirm this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please show it to our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its number may have been read wrongly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you have another one, put it on the reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If not, our staff will see what can be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is not on the booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please use the document that you booked with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If somebody has joined you, our staff can help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name differs from the booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the booking is wrong, our staff can correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please speak with our staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They would like a word with you before the tour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still a little too young</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children under %5 cannot enter the plant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our staff can find the family a later date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adult first, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the document of an adult on the reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under 18s go in with an adult of the same booking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have checked in already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow your guide: everything is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you lost a sticker, our staff will print another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not work without rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed your mind? Hold up the same code again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules keep everyone in the plant safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tour is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our staff can look for a seat on a later tour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 tour is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tour: %3, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If that does not suit you, please ask our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please come back at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in for the %1 tour opens then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may still reach the guide of the %1 tour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 tour has left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%4 has checked in already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please go on with the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number differs from the booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please show the document to our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They compare it with the booking; it is soon done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is spelt differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please see our staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs an adult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No seat left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can put this right yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please show this screen to our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can change this today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age %1 · cannot enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Go on with the other %n</source>
        <comment>number of people</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>For everyone&apos;s safety on the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules of the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adult accepts for the children. Rules version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We accept the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do not accept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Go on meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody is on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please stay here. We have told our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please stay near door %1: it is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once it is closed, it goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are sorry that door %1 did not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our staff will open it for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our staff will take care of your phones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please wait for our staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something did not work on our side, not on yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your booking is safe; nothing counts twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepDots</name>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stopped</name>
    <message>
        <source>Ask our staff for help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Check-in now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Departed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Venue</name>
    <message>
        <source>Hold your booking code to the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put your ID card on the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your booking reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please see our staff</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WallMap</name>
    <message>
        <source>The locker wall; door %1 is lit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>d MMMM</source>
        <comment>date pattern of QLocale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names in a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>the last two names of a list</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
