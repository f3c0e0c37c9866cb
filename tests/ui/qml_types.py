"""Tells qmllint what the view-models offer: a .qmltypes file from their meta-objects.

PySide6's own generator leaves out which properties are constant, and qmllint would then warn
of every one of them.
"""

from pathlib import Path

from PySide6.QtCore import QMetaObject, QMetaProperty

from kiosk.ui.page_models import PAGE_MODELS
from kiosk.ui.staff_page import StaffPageViewModel
from kiosk.ui.view_models.arrival import ArrivalViewModel
from kiosk.ui.view_models.bench import BenchViewModel
from kiosk.ui.view_models.dimming import DimmingViewModel
from kiosk.ui.view_models.farewell import FarewellViewModel
from kiosk.ui.view_models.focus_order import FocusOrder
from kiosk.ui.view_models.options import ScreenOptions
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.view_models.party import PartyViewModel
from kiosk.ui.view_models.phones import PhonesViewModel
from kiosk.ui.view_models.refusal import StopViewModel
from kiosk.ui.view_models.sign_in import SignInViewModel
from kiosk.ui.view_models.staff import StaffViewModel
from kiosk.ui.view_models.staff_devices import StaffDevicesViewModel
from kiosk.ui.view_models.today import TodayViewModel
from kiosk.ui.view_models.venue import VenueViewModel
from kiosk.ui.view_models.visitor_touches import VisitorTouches

MODULE = "KioskModels"
VIEW_MODELS = (
    ArrivalViewModel,
    BenchViewModel,
    DimmingViewModel,
    FarewellViewModel,
    FocusOrder,
    PagedRows,
    ScreenOptions,
    PartyViewModel,
    PhonesViewModel,
    StaffDevicesViewModel,
    StaffPageViewModel,
    StaffViewModel,
    SignInViewModel,
    StopViewModel,
    TodayViewModel,
    VenueViewModel,
    VisitorTouches,
    *dict.fromkeys(
        kind
        for model in PAGE_MODELS.values()
        for kind in model.__mro__
        if issubclass(kind, StaffPageViewModel) and kind is not StaffPageViewModel
    ),
)


def write_qml_types(folder: Path) -> Path:
    """Write the module's description below `folder`, an import path for qmllint."""
    module = folder / MODULE
    module.mkdir()
    (module / "qmldir").write_text(f"module {MODULE}\ntypeinfo {MODULE}.qmltypes\n")
    components = "\n".join(_component(model.staticMetaObject) for model in VIEW_MODELS)
    text = f"import QtQuick.tooling 1.2\n\nModule {{\n{components}\n}}\n"
    (module / f"{MODULE}.qmltypes").write_text(text)
    return folder


def _component(meta: QMetaObject) -> str:
    name = meta.className()
    lines = [
        f'name: "{name}"',
        'accessSemantics: "reference"',
        f'prototype: "{meta.superClass().className()}"',
        f'exports: ["{MODULE}/{name} 1.0"]',
        "isCreatable: false",
        "exportMetaObjectRevisions: [256]",
    ]
    for number in range(meta.propertyOffset(), meta.propertyCount()):
        lines.append(_property(meta.property(number)))
    for number in range(meta.methodOffset(), meta.methodCount()):
        method = meta.method(number)
        kind = "Signal" if method.methodType().name == "Signal" else "Method"
        parameters = " ".join(
            f'Parameter {{ name: "a{place}"; type: "{_type(kind_of.data().decode())}" }}'
            for place, kind_of in enumerate(method.parameterTypes())
        )
        lines.append(f'{kind} {{ name: "{method.name().data().decode()}"; {parameters} }}')
    return "Component {\n" + "\n".join(lines) + "\n}"


def _property(described: QMetaProperty) -> str:
    kind = described.typeName()
    parts = [f'name: "{described.name()}"', f'type: "{_type(kind)}"']
    if kind.endswith("*"):
        parts.append("isPointer: true")
    if not described.isWritable():
        parts.append("isReadonly: true")
    if described.isConstant():
        parts.append("isPropertyConstant: true")
    if described.hasNotifySignal():
        notify = described.notifySignal().name().data().decode()
        parts.append(f'notify: "{notify}"')
    return "Property { " + "; ".join(parts) + " }"


def _type(name: str) -> str:
    return name.removesuffix("*").strip()
