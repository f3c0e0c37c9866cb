import QtQuick
import QtQuick.Shapes

// A phone that shows a QR code, held a little askew as people do.
Drawing {
    id: root

    // The code says WELCOME TO THE FACTORY and lets nobody in.
    readonly property string modules: "M0 0h7v1h-7zM10 0h1v1h-1zM14 0h1v1h-1zM18 0h7v1h-7zM0 1h1v1h-1zM6 1h1v1h-1zM9 1h1v1h-1z"
        + "M13 1h1v1h-1zM18 1h1v1h-1zM24 1h1v1h-1zM0 2h1v1h-1zM2 2h3v1h-3zM6 2h1v1h-1zM8 2h1v1h-1z"
        + "M11 2h1v1h-1zM15 2h1v1h-1zM18 2h1v1h-1zM20 2h3v1h-3zM24 2h1v1h-1zM0 3h1v1h-1z"
        + "M2 3h3v1h-3zM6 3h1v1h-1zM9 3h1v1h-1zM12 3h2v1h-2zM18 3h1v1h-1zM20 3h3v1h-3zM24 3h1v1h-1z"
        + "M0 4h1v1h-1zM2 4h3v1h-3zM6 4h1v1h-1zM9 4h1v1h-1zM12 4h2v1h-2zM16 4h1v1h-1zM18 4h1v1h-1z"
        + "M20 4h3v1h-3zM24 4h1v1h-1zM0 5h1v1h-1zM6 5h1v1h-1zM10 5h3v1h-3zM14 5h2v1h-2z"
        + "M18 5h1v1h-1zM24 5h1v1h-1zM0 6h7v1h-7zM8 6h1v1h-1zM10 6h1v1h-1zM12 6h1v1h-1z"
        + "M14 6h1v1h-1zM16 6h1v1h-1zM18 6h7v1h-7zM8 7h1v1h-1zM11 7h1v1h-1zM15 7h1v1h-1z"
        + "M0 8h3v1h-3zM4 8h5v1h-5zM12 8h1v1h-1zM16 8h3v1h-3zM22 8h1v1h-1zM1 9h1v1h-1zM4 9h2v1h-2z"
        + "M8 9h2v1h-2zM11 9h3v1h-3zM15 9h5v1h-5zM21 9h2v1h-2zM24 9h1v1h-1zM1 10h3v1h-3z"
        + "M6 10h1v1h-1zM10 10h3v1h-3zM14 10h1v1h-1zM16 10h2v1h-2zM20 10h2v1h-2zM23 10h2v1h-2z"
        + "M0 11h1v1h-1zM2 11h4v1h-4zM7 11h1v1h-1zM9 11h2v1h-2zM12 11h4v1h-4zM18 11h1v1h-1z"
        + "M20 11h2v1h-2zM24 11h1v1h-1zM0 12h2v1h-2zM5 12h3v1h-3zM10 12h2v1h-2zM14 12h2v1h-2z"
        + "M18 12h1v1h-1zM21 12h4v1h-4zM2 13h1v1h-1zM8 13h1v1h-1zM10 13h2v1h-2zM14 13h1v1h-1z"
        + "M18 13h2v1h-2zM21 13h1v1h-1zM23 13h2v1h-2zM0 14h1v1h-1zM3 14h4v1h-4zM8 14h1v1h-1z"
        + "M10 14h1v1h-1zM13 14h1v1h-1zM18 14h1v1h-1zM21 14h1v1h-1zM23 14h1v1h-1zM1 15h2v1h-2z"
        + "M5 15h1v1h-1zM7 15h5v1h-5zM20 15h5v1h-5zM0 16h1v1h-1zM5 16h2v1h-2zM8 16h2v1h-2z"
        + "M12 16h1v1h-1zM16 16h7v1h-7zM8 17h6v1h-6zM15 17h2v1h-2zM20 17h1v1h-1zM0 18h7v1h-7z"
        + "M8 18h2v1h-2zM11 18h2v1h-2zM14 18h3v1h-3zM18 18h1v1h-1zM20 18h1v1h-1zM22 18h3v1h-3z"
        + "M0 19h1v1h-1zM6 19h1v1h-1zM8 19h1v1h-1zM12 19h3v1h-3zM16 19h1v1h-1zM20 19h1v1h-1z"
        + "M22 19h1v1h-1zM24 19h1v1h-1zM0 20h1v1h-1zM2 20h3v1h-3zM6 20h1v1h-1zM8 20h4v1h-4z"
        + "M14 20h1v1h-1zM16 20h7v1h-7zM0 21h1v1h-1zM2 21h3v1h-3zM6 21h1v1h-1zM9 21h3v1h-3z"
        + "M14 21h6v1h-6zM23 21h1v1h-1zM0 22h1v1h-1zM2 22h3v1h-3zM6 22h1v1h-1zM8 22h3v1h-3z"
        + "M13 22h1v1h-1zM17 22h3v1h-3zM21 22h2v1h-2zM24 22h1v1h-1zM0 23h1v1h-1zM6 23h1v1h-1z"
        + "M8 23h2v1h-2zM11 23h1v1h-1zM15 23h2v1h-2zM18 23h1v1h-1zM21 23h1v1h-1zM23 23h2v1h-2z"
        + "M0 24h7v1h-7zM8 24h1v1h-1zM10 24h1v1h-1zM12 24h1v1h-1zM15 24h1v1h-1zM18 24h1v1h-1z"
        + "M20 24h2v1h-2zM24 24h1v1h-1z"

    gridHeight: 104
    gridWidth: 76

    Block {
        anchors.centerIn: parent
        color: Theme.surface
        corner: 8
        gridHeight: 100
        gridWidth: 60
        outline: 2.4
        rotation: 9
        step: root.step

        Shape {
            height: 25
            scale: 1.6 * root.step
            transformOrigin: Item.TopLeft
            width: 25
            x: 10 * root.step
            y: 28 * root.step

            ShapePath {
                fillColor: Theme.ink
                strokeColor: "transparent"
                strokeWidth: -1

                PathSvg { path: root.modules }
            }
        }
    }
}
