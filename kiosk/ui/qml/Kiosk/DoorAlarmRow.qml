import QtQuick

// A door that stands as it should not.
StaffRow {
    required property string key
    required property string since

    bad: true
    fine: since
    icon: "attention"
}
