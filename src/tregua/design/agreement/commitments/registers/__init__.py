"""Registers: what is declared and what is measured; who said yes; what is vague, or outside."""

from tregua.design.agreement.commitments.registers.assents import (
    AssentRead,
    UndertakingRead,
    VagueRead,
    assents_of,
    outside,
    vague_of,
)
from tregua.design.agreement.commitments.registers.standing import (
    AgreementRegister,
    LevelRegister,
    StandingSaid,
    agreement_register,
    level_register,
)

__all__ = [
    "AgreementRegister",
    "AssentRead",
    "LevelRegister",
    "StandingSaid",
    "UndertakingRead",
    "VagueRead",
    "agreement_register",
    "assents_of",
    "level_register",
    "outside",
    "vague_of",
]
