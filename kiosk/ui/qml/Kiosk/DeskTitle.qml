import QtQuick

// A heading of the bench panel.
Text {
    color: Theme.deskInkSoft
    font.family: Theme.family
    font.pixelSize: Theme.deskSmall
    topPadding: Theme.deskGap
}
