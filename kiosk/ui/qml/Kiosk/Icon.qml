import QtQuick
import QtQuick.Shapes

// Line icons on a grid of 24.
Item {
    id: root

    required property string name
    property color colour: Theme.ink
    property real size: Theme.icon
    property real weight: 2

    readonly property var paths: ({
        "tick": "M4 12.5 L9.5 18 L20 6.5",
        "cross": "M6 6 L18 18 M18 6 L6 18",
        "back": "M14.5 5 L7.5 12 L14.5 19",
        "next": "M9.5 5 L16.5 12 L9.5 19",
        "restart": "M5 12 A7.5 7.5 0 1 0 8 6 M8 2.5 L8 6.5 L12 6.5",
        "staff": "M12 11 A3.7 3.7 0 1 0 12 3.6 A3.7 3.7 0 1 0 12 11 M4.5 20.5 C4.5 16 8 14 12 14 C16 14 19.5 16 19.5 20.5",
        "bell": "M5 18 L19 18 A7 7 0 0 0 5 18 M12 11 L12 8.5 M10 8.5 L14 8.5 M3.5 20.5 L20.5 20.5",
        "clock": "M12 21 A9 9 0 1 0 12 3 A9 9 0 1 0 12 21 M12 7 L12 12.3 L15.5 14.5",
        "people": "M8.5 11 A3.3 3.3 0 1 0 8.5 4.4 A3.3 3.3 0 1 0 8.5 11 M2 19.5 C2 15.5 5 13.8 8.5 13.8 C12 13.8 15 15.5 15 19.5 M16 11 A2.8 2.8 0 1 0 16 5.4 M17.5 14 C20 14.4 22 16 22 19",
        "pin": "M12 21 C7 15 5.5 12.5 5.5 9.8 A6.5 6.5 0 0 1 18.5 9.8 C18.5 12.5 17 15 12 21 M12 12 A2.2 2.2 0 1 0 12 7.6 A2.2 2.2 0 1 0 12 12",
        "phone": "M7 3.5 L17 3.5 L17 20.5 L7 20.5 Z M11 17.6 L13 17.6",
        "lock": "M6 11 L18 11 L18 20.5 L6 20.5 Z M8.5 11 L8.5 8 A3.5 3.5 0 0 1 15.5 8 L15.5 11",
        "sticker": "M4 4 L20 4 L20 13 L13 20 L4 20 Z M20 13 L13 13 L13 20",
        "luggage": "M5 8 L19 8 L19 19 L5 19 Z M9 8 L9 4 L15 4 L15 8 M9 8 L9 19 M15 8 L15 19 M7.5 19 L7.5 21 M16.5 19 L16.5 21",
        "info": "M12 21 A9 9 0 1 0 12 3 A9 9 0 1 0 12 21 M12 11 L12 16.5 M12 7.6 L12 7.8",
        "attention": "M12 4 L21.5 20 L2.5 20 Z M12 10 L12 14.5 M12 17.2 L12 17.4",
        "hand": "M8 12 L8 6 A1.5 1.5 0 0 1 11 6 L11 11 L11 4.5 A1.5 1.5 0 0 1 14 4.5 L14 11 L14 6 A1.5 1.5 0 0 1 17 6 L17 14 C17 18 15 20.5 12 20.5 C9 20.5 7.5 18.5 5 14.5 A1.5 1.5 0 0 1 7.5 13 L8 14",
        "device": "M3.5 5 L20.5 5 L20.5 15 L3.5 15 Z M12 15 L12 19.5 M8 19.5 L16 19.5 M7.5 10 L10 10 L11.5 7.8 L13 12.2 L14 10 L16.5 10",
        "leave": "M14 4 L5 4 L5 20 L14 20 M10 12 L20 12 M16.5 8 L20.5 12 L16.5 16",
        "blank": "M4 10 L4 15 L20 15 L20 10",
        "search": "M10.5 17 A6.5 6.5 0 1 0 10.5 4 A6.5 6.5 0 1 0 10.5 17 M15.2 15.2 L20.5 20.5",
        "order": "M7 4.5 L7 19.5 M3.5 16 L7 19.5 L10.5 16 M17 19.5 L17 4.5 M13.5 8 L17 4.5 L20.5 8",
        "blank_circle": "M12 20 A8 8 0 1 0 12 4 A8 8 0 1 0 12 20",
        "list": "M4 6.5 L6 6.5 M9 6.5 L20 6.5 M4 12 L6 12 M9 12 L20 12 M4 17.5 L6 17.5 M9 17.5 L20 17.5",
        "erase": "M8.5 6 L20.5 6 L20.5 18 L8.5 18 L3.5 12 Z M12 9.5 L17 14.5 M17 9.5 L12 14.5",
        "cart": "M3 6 L14 6 L14 15 L3 15 Z M14 9 L18.5 9 L21 12 L21 15 L14 15 M7 18.5 A1.8 1.8 0 1 0 7 14.9 A1.8 1.8 0 1 0 7 18.5 M17 18.5 A1.8 1.8 0 1 0 17 14.9 A1.8 1.8 0 1 0 17 18.5",
        "meal": "M6 3 L6 21 M3.5 3 L3.5 8 A2.5 2.5 0 0 0 8.5 8 L8.5 3 M17 21 L17 3 C14 4.5 13.5 9 14.5 13 L17 13",
        "no_photos": "M3.5 8 L7.5 8 L9 5.5 L15 5.5 L16.5 8 L20.5 8 L20.5 18.5 L3.5 18.5 Z M12 16 A3.2 3.2 0 1 0 12 9.6 A3.2 3.2 0 1 0 12 16 M3 3 L21 21",
        "pouch": "M6 4 L18 4 L18 20 L6 20 Z M6 8 L18 8 M10 14 L14 14",
        "stay_seated": "M7 4 L7 13 L15 13 L16.5 20 M7 9 L12 9 M5 16 L5 20",
        "stay_together": "M8.5 11 A3.3 3.3 0 1 0 8.5 4.4 A3.3 3.3 0 1 0 8.5 11 M2 19.5 C2 15.5 5 13.8 8.5 13.8 C12 13.8 15 15.5 15 19.5 M17.5 13.5 A2.2 2.2 0 1 0 17.5 9.1 A2.2 2.2 0 1 0 17.5 13.5 M15 19.5 C15.3 17 16 16 17.8 16 C20 16 21.5 17.3 21.5 19.5",
        "no_smoking": "M3 13 L16 13 L16 16 L3 16 Z M19 13 L19 16 M19 10 C19 8 16.5 8.5 16.5 6 M3 3 L21 21",
        "no_touching": "M9 12 L9 6.5 A1.5 1.5 0 0 1 12 6.5 L12 11 L12 5 A1.5 1.5 0 0 1 15 5 L15 13 C15 17 14 20 11.5 20 C9 20 7.5 18 6 15 M3 3 L21 21",
        "print": "M7 8 L7 3.5 L17 3.5 L17 8 M7 16 L4 16 L4 8 L20 8 L20 16 L17 16 M7 13 L17 13 L17 20.5 L7 20.5 Z",
        "book": "M5 5.5 A2 2 0 0 1 7 3.5 L19 3.5 L19 20.5 L7 20.5 A2 2 0 0 1 5 18.5 Z M5 18.5 A2 2 0 0 1 7 16.5 L19 16.5 M9 7.5 L15 7.5 M9 11.5 L13.5 11.5",
        "chart": "M4 20.5 L20 20.5 M7 20 L7 12 M12 20 L12 4 M17 20 L17 8.5",
        "shoes": "M4 7 L9 7 L11 12 L18.5 14 C20.5 14.5 20.5 16 20.5 18 L4 18 Z"
    })

    implicitHeight: size
    implicitWidth: size

    Shape {
        width: 24
        height: 24
        scale: root.size / 24
        transformOrigin: Item.TopLeft

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            strokeColor: root.colour
            strokeWidth: root.weight

            PathSvg {
                path: root.paths[root.name] ?? ""
            }
        }
    }
}
