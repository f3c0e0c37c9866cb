import QtQuick
import QtQuick.Shapes

// A phone that shows a QR code, held a little askew as people do.
Item {
    id: root

    // The code says WELCOME TO THE FACTORY and lets nobody in.
    readonly property string modules: "M00h7v1h-7zM100h1v1h-1zM140h1v1h-1zM180h7v1h-7zM01h1v1h-1zM61h1v1h-1zM91h1v1h-1zM13"
        + "1h1v1h-1zM181h1v1h-1zM241h1v1h-1zM02h1v1h-1zM22h3v1h-3zM62h1v1h-1zM82h1v1h-1zM11"
        + "2h1v1h-1zM152h1v1h-1zM182h1v1h-1zM202h3v1h-3zM242h1v1h-1zM03h1v1h-1zM23h3v1h-3zM6"
        + "3h1v1h-1zM93h1v1h-1zM123h2v1h-2zM183h1v1h-1zM203h3v1h-3zM243h1v1h-1zM04h1v1h-1zM2"
        + "4h3v1h-3zM64h1v1h-1zM94h1v1h-1zM124h2v1h-2zM164h1v1h-1zM184h1v1h-1zM204h3v1h-3zM24"
        + "4h1v1h-1zM05h1v1h-1zM65h1v1h-1zM105h3v1h-3zM145h2v1h-2zM185h1v1h-1zM245h1v1h-1zM0"
        + "6h7v1h-7zM86h1v1h-1zM106h1v1h-1zM126h1v1h-1zM146h1v1h-1zM166h1v1h-1zM186h7v1h-7zM8"
        + "7h1v1h-1zM117h1v1h-1zM157h1v1h-1zM08h3v1h-3zM48h5v1h-5zM128h1v1h-1zM168h3v1h-3zM22"
        + "8h1v1h-1zM19h1v1h-1zM49h2v1h-2zM89h2v1h-2zM119h3v1h-3zM159h5v1h-5zM219h2v1h-2zM24"
        + "9h1v1h-1zM110h3v1h-3zM610h1v1h-1zM1010h3v1h-3zM1410h1v1h-1zM1610h2v1h-2zM2010h2v1h-2zM23"
        + "10h2v1h-2zM011h1v1h-1zM211h4v1h-4zM711h1v1h-1zM911h2v1h-2zM1211h4v1h-4zM1811h1v1h-1zM20"
        + "11h2v1h-2zM2411h1v1h-1zM012h2v1h-2zM512h3v1h-3zM1012h2v1h-2zM1412h2v1h-2zM1812h1v1h-1z"
        + "M2112h4v1h-4zM213h1v1h-1zM813h1v1h-1zM1013h2v1h-2zM1413h1v1h-1zM1813h2v1h-2zM21"
        + "13h1v1h-1zM2313h2v1h-2zM014h1v1h-1zM314h4v1h-4zM814h1v1h-1zM1014h1v1h-1zM1314h1v1h-1zM18"
        + "14h1v1h-1zM2114h1v1h-1zM2314h1v1h-1zM115h2v1h-2zM515h1v1h-1zM715h5v1h-5zM2015h5v1h-5zM0"
        + "16h1v1h-1zM516h2v1h-2zM816h2v1h-2zM1216h1v1h-1zM1616h7v1h-7zM817h6v1h-6zM1517h2v1h-2zM20"
        + "17h1v1h-1zM018h7v1h-7zM818h2v1h-2zM1118h2v1h-2zM1418h3v1h-3zM1818h1v1h-1zM2018h1v1h-1z"
        + "M2218h3v1h-3zM019h1v1h-1zM619h1v1h-1zM819h1v1h-1zM1219h3v1h-3zM1619h1v1h-1zM2019h1v1h-1z"
        + "M2219h1v1h-1zM2419h1v1h-1zM020h1v1h-1zM220h3v1h-3zM620h1v1h-1zM820h4v1h-4zM1420h1v1h-1z"
        + "M1620h7v1h-7zM021h1v1h-1zM221h3v1h-3zM621h1v1h-1zM921h3v1h-3zM1421h6v1h-6zM2321h1v1h-1z"
        + "M022h1v1h-1zM222h3v1h-3zM622h1v1h-1zM822h3v1h-3zM1322h1v1h-1zM1722h3v1h-3zM2122h2v1h-2z"
        + "M2422h1v1h-1zM023h1v1h-1zM623h1v1h-1zM823h2v1h-2zM1123h1v1h-1zM1523h2v1h-2zM1823h1v1h-1z"
        + "M2123h1v1h-1zM2323h2v1h-2zM024h7v1h-7zM824h1v1h-1zM1024h1v1h-1zM1224h1v1h-1zM15"
        + "24h1v1h-1zM1824h1v1h-1zM2024h2v1h-2zM2424h1v1h-1z"

    Item {
        anchors.centerIn: parent
        height: 100
        rotation: 9
        scale: Math.min(root.width, root.height) / 104
        width: 60

        Rectangle {
            anchors.fill: parent
            antialiasing: true
            border.color: Theme.ink
            border.width: 2.4
            color: Theme.surface
            radius: 8
        }

        Shape {
            height: 25
            scale: 1.6
            transformOrigin: Item.TopLeft
            width: 25
            x: 10
            y: 26

            ShapePath {
                fillColor: Theme.ink
                strokeColor: "transparent"
                strokeWidth: -1

                PathSvg { path: root.modules }
            }
        }
    }
}
