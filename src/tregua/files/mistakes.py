"""What is wrong with a value, as a code and the words its sentence needs."""

import json
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel

__all__ = ["ABSENT", "NEVER_HERE", "Mistake", "coded"]

Mistake = tuple[str, dict[str, Any]]

ABSENT = frozenset(["missing", "missing_argument"])
"""Kinds of mistakes whose place ends with a name that is not in the file."""
STRANGE = frozenset(["extra_forbidden", "unexpected_keyword_argument"])
CODES = {
    "greater_than_equal": "negative",
    "bool_type": "not_true_false",
    "bool_parsing": "not_true_false",
    "int_type": "not_whole_number",
    "int_parsing": "not_whole_number",
    "int_from_float": "not_whole_number",
    "tuple_type": "not_list",
    "list_type": "not_list",
    "model_type": "not_mapping",
    "dict_type": "not_mapping",
    "dataclass_type": "not_mapping",
    "too_short": "too_few",
    "string_type": "not_text_value",
    "string_too_short": "empty_text",
}
OWN = frozenset(
    [
        "date_mangled",
        "finding_key",
        "date_impossible",
        "date_reversed",
        "date_unreadable",
        "moment_unreadable",
        "learned_too_early",
        "form_of_another_family",
        "confidence_missing",
        "confidence_order",
        "judged_neither",
        "judged_one_end",
        "judged_order",
        "judged_total",
        "range_reversed",
        "condition",
    ]
)
NEVER_HERE = frozenset(
    [
        "true_name",
        "real_name",
        "full_name",
        "meeting_place",
        "meeting_time",
        "meeting_day",
        "meeting_date",
        "operational",
        "operational_details",
        "operativo",
        "detalles_operativos",
        "fecha_de_reunion",
        "fecha_de_reunión",
        "phone",
        "telephone",
        "address_of_home",
        "latitude",
        "longitude",
        "coordinates",
        "vehicle",
        "photo",
        "picture",
        "fingerprint",
        "planned_arrest",
        "burial_place",
        "informant",
        "mobile",
        "whatsapp",
        "home_address",
        "licence_plate",
        "license_plate",
        "nombre_real",
        "nombre_verdadero",
        "nombre_completo",
        "lugar_de_reunion",
        "lugar_de_reunión",
        "hora_de_reunion",
        "hora_de_reunión",
        "telefono",
        "teléfono",
        "celular",
        "domicilio",
        "latitud",
        "longitud",
        "coordenadas",
        "vehiculo",
        "vehículo",
        "placa",
        "foto",
        "huella",
        "captura_prevista",
        "lugar_de_entierro",
        "informante",
        "venue",
        "route",
        "ruta",
        "sede",
    ]
)
"""Fields that must not be written at all, or not in a folder that is not sealed."""
PATTERNS = {"Admiralty": r"^[A-F][1-6]$", "about": r"^(dossier|(party"}


def coded(detail: Any, model: type[BaseModel]) -> Mistake:
    """Return the code of an error and the values its sentence needs."""
    kind, given = str(detail["type"]), shortened(detail["input"])
    context = detail.get("ctx", {})
    if detail["input"] is None and kind not in STRANGE:
        return "no_value", {}
    if kind == "people_too_few":
        return kind, {}
    if kind in OWN:
        return kind, {"given": given, **context}
    if kind == "string_pattern_mismatch":
        return pattern_code(str(context.get("pattern", ""))), {"given": given}
    if kind in ("enum", "literal_error"):
        return "not_allowed", {"given": given, "allowed": listed(str(context.get("expected", "")))}
    if kind in ABSENT:
        return "field_missing", {"name": detail["loc"][-1]}
    if kind == "greater_than_equal" and context.get("ge") != 0:
        return "unfit", {"given": given}
    if kind in STRANGE:
        name = str(detail["loc"][-1])
        if name.casefold() in NEVER_HERE:
            return "field_never_here", {"name": name}
        fields = field_names(record_of(model, detail["loc"][:-1]) or model)
        near = get_close_matches(name, [field for field in fields if field != name], n=1)
        return "field_unknown_near" if near else "field_unknown", {
            "name": name,
            "near": "".join(near),
        }
    return CODES.get(kind, "unfit"), {"given": given}


def listed(expected: str) -> str:
    """Return the allowed values without the words between them, which are in English.

    >>> listed("'low', 'medium' or 'high'")
    'low, medium, high'
    """
    return expected.replace("' or '", "', '").replace("'", "")


def pattern_code(pattern: str) -> str:
    """Return the code for text that breaks a pattern."""
    if pattern.startswith(PATTERNS["about"]):
        return "bad_about"
    return "bad_grade" if pattern == PATTERNS["Admiralty"] else "bad_id"


def record_of(model: type[BaseModel], where: tuple[str | int, ...]) -> type[BaseModel] | None:
    """Return the model of the record at a place, or nothing where it may be one of several."""
    here: type[BaseModel] | None = model
    for part in where:
        if isinstance(part, int):
            continue
        fields = here.model_fields.items() if here is not None else ()
        held = [f.annotation for n, f in fields if part in (n, f.alias)]
        models = [each for annotation in held for each in models_in(annotation)]
        here = models[0] if len(models) == 1 else None
    return here


def models_in(annotation: Any) -> list[type[BaseModel]]:
    """Return the models an annotation may hold."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [each for part in get_args(annotation) for each in models_in(part)]


def field_names(model: type[BaseModel]) -> list[str]:
    """Return the field names of a model and of the models it holds."""
    names: list[str] = []
    for schema in [model.model_json_schema(), *model.model_json_schema().get("$defs", {}).values()]:
        names.extend(schema.get("properties", {}))
    return names


def shortened(given: Any) -> str:
    """Return what was given, short enough for one line."""
    shown = given if isinstance(given, str) else json.dumps(given, ensure_ascii=False, default=str)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."
